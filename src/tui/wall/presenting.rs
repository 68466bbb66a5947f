//! Who presents: the OPD in huge letters, who speaks, the clock, who comes next; what has just landed, in a strip below.

use super::landing::{self, joined};
use super::part::{Part, Picture};
use super::{ROOMY, Stage, big::Space, clock};
use crate::tui::canvas::shown_width;
use crate::tui::theme::Role;
use crate::words::wall as words;

/// Below so many rows nothing is spent on air.
const TIGHT: u16 = 17;

/// Makes the picture of the OPD that presents.
pub(super) fn picture(stage: &Stage<'_>) -> Picture {
    let (public, lang, space) = (&stage.public, stage.lang, stage.space);
    let Some(at) = public.presenting() else { return Picture::default() };
    let roomy = space.rows >= ROOMY;
    let below = stage.rows(if roomy { 4 } else { 1 });
    let foot = match stage.landed() {
        Some((landed, _)) => landing::strip(stage, &landed.on, below),
        None => next(stage, below),
    };
    // The place below does not move when the strip comes and goes.
    let rows = space.rows.saturating_sub(below.rows + 1);
    // The OPD is as large as it can be without costing the clock anything.
    let (small, large) = (body(stage, at, rows, 22), body(stage, at, rows, 42));
    let body = if large.1 < small.1 { small.0 } else { large.0 };
    let mut foot = foot.weighs(1);
    let rows = usize::from(below.rows).saturating_sub(foot.rows.len());
    foot.rows.splice(0..0, std::iter::repeat_n(Vec::new(), rows));
    let head = words::presenting(lang).into_owned();
    Picture { head, aside: words::place(lang, at + 1, public.turns.len()).into_owned(), body, foot }
}

/// The OPD in a share of the rows, in hundredths, who speaks, and the clock in what is left of them; and the rows of that.
fn body(stage: &Stage<'_>, at: usize, rows: u16, share: u16) -> (Vec<Part>, u16) {
    let (turn, space) = (&stage.public.turns[at], stage.space);
    let opd = opd(stage, &turn.code, share);
    let who = who(stage, &turn.on, stage.rows(if space.rows >= ROOMY { 4 } else { 1 }));
    // On the smallest walls there is no air but between the two.
    let tight = space.rows < TIGHT;
    let gap = u16::from(!tight);
    let bar = stage.rows(if stage.vast() { 2 } else { 1 });
    let used = opd.height() + gap + who.height() + 1;
    let rows = rows.saturating_sub(used + gap + bar.rows).max(1);
    let (clock, bar) = match clock::at(&stage.public, at, stage.now, stage.lang) {
        Some(clock) => (figures(&clock, stage.rows(rows)), Part::bar(clock.share, clock.role, bar)),
        None => {
            let said = words::clock_checking(stage.lang);
            (Part::large(&said, Role::Warn, stage.rows(rows.min(7)), 2), Part::default())
        }
    };
    let tall = clock.height();
    let parts = match tight {
        true => vec![opd.over(who).weighs(9), clock.over(bar).weighs(8)],
        false => vec![opd.weighs(9), who.weighs(3), clock.weighs(8), bar.weighs(2)],
    };
    (parts, tall)
}

/// Returns the milliseconds until the picture changes: with the clock, or when the strip goes.
pub(super) fn wake(stage: &Stage<'_>) -> Option<i64> {
    let turn = stage.public.presenting().map(|at| &stage.public.turns[at])?;
    let ticks = turn.timer.as_ref().and_then(|timer| clock::wake(timer, stage.now));
    let strip = stage.landed().map(|(_, left)| left);
    ticks.into_iter().chain(strip).min()
}

/// The OPD: its abbreviation huge and its name below, else its name on two lines; with its dimensions as far as they fit.
fn opd(stage: &Stage<'_>, code: &str, share: u16) -> Part {
    let public = &stage.public;
    let (short, name) = (public.abbreviation(code), public.name(code));
    let mut said = String::new();
    for text in [name].into_iter().filter(|name| !short.is_empty() && *name != short).chain(public.dimensions(code)) {
        let more = joined(&[&said, text], " · ");
        if said.is_empty() || shown_width(&more) <= (stage.space.cols / if stage.vast() { 3 } else { 1 }).into() {
            said = more;
        }
    }
    let (text, lines) = if short.is_empty() { (name, 2) } else { (short, 1) };
    Part::large(text, Role::Title, stage.share(share), lines).over(stage.line(&said, Role::Text))
}

/// Who speaks, with the position where that finds room.
fn who(stage: &Stage<'_>, on: &str, space: Space) -> Part {
    let text = |set| stage.public.text(on, set);
    let (name, position) = (text("presenter"), text("position"));
    let both: Vec<&str> = [name, position].into_iter().filter(|part| !part.is_empty()).collect();
    let both = both.join(" · ");
    let large = |text: &str| Part::big(text, Role::Text, space, 1);
    large(&both)
        .or_else(|| large(name).map(|part| part.over(Part::words(position, Role::Text, space, 1))))
        .unwrap_or_else(|| Part::words(&both, Role::Title, space, 2))
}

/// The figures as tall as there is room, and the word beside them: large where it finds room so.
fn figures(clock: &clock::Clock, space: Space) -> Part {
    let role = if clock.role == Role::Title { Role::Dim } else { clock.role };
    let plain = Part::words(&clock.word, role, space, 1);
    // However urgent it gets, the figures stay as large as they are.
    let most = Space { cols: space.cols * 7 / 10, ..space };
    let Some(figures) = Part::big(&clock.figures, clock.role, most, 1) else {
        return Part::words(&format!("{}   {}", clock.figures, clock.word), clock.role, space, 1);
    };
    let wide = figures.width() + 4;
    let rest = Space { cols: space.cols.saturating_sub(wide), rows: figures.height(), ..space };
    // A sign stays with its word.
    let word = Part::big(&clock.word, role, rest, if clock.word.starts_with('!') { 1 } else { 2 });
    figures.beside(wide, word.unwrap_or(plain))
}

/// Who comes next.
pub(super) fn next(stage: &Stage<'_>, space: Space) -> Part {
    let public = &stage.public;
    let next = public.next().map(|at| words::next(stage.lang, public.short(&public.turns[at].code)));
    let said = next.unwrap_or_else(|| words::last_one(stage.lang));
    Part::big(&said, Role::Dim, space, 1).unwrap_or_else(|| Part::words(&said, Role::Dim, space, 1))
}
