//! Who has and who has not: every OPD as a field of signs and names, the missing by name, and who comes next.

use super::big::Space;
use super::part::{Part, Picture, Row};
use super::{ROOMY, Stage, landing::joined, public::Turn};
use crate::tui::canvas::{cut, shown_width};
use crate::tui::theme::Role;
use crate::words::{Lang, Text, safe, wall as words};
use crate::workshop::agenda::Status;

/// The widest that names in the field are: as wide as lets every OPD have its place.
const NAMES: [usize; 3] = [20, 14, 11];

/// Makes the picture of the field.
pub(super) fn picture(stage: &Stage<'_>) -> Picture {
    let (public, lang) = (&stage.public, stage.lang);
    let done = public.count(Status::Done);
    let top = stage.rows(if stage.vast() { 7 } else { 4 });
    let sum = tally(stage, done, public.turns.len(), &words::have_presented(lang), top);
    let missing = missing(stage);
    let rows = stage.space.rows.saturating_sub(sum.height() + 1 + missing.height() + u16::from(missing.height() > 0));
    let field = field(stage, stage.rows(rows)).weighs(8);
    let sign = |status| sign(Some(status)).0;
    let [done, now, waiting, absent] = [Status::Done, Status::Presenting, Status::Waiting, Status::Absent].map(sign);
    let aside = words::signs(lang, done, now, waiting, absent).into_owned();
    let fits = shown_width(&aside) + 30 <= stage.space.cols.into();
    let aside = if fits { aside } else { String::new() };
    Picture {
        head: words::coverage(lang).into_owned(),
        aside,
        body: vec![sum.weighs(9), field],
        foot: missing.weighs(2),
    }
}

/// A number of a whole in big type, what it counts, and who comes next.
fn tally(stage: &Stage<'_>, number: usize, of: usize, what: &str, space: Space) -> Part {
    let number = Part::large(&format!("{number}/{of}"), Role::Title, Space { cols: space.cols * 2 / 5, ..space }, 1);
    let wide = number.width() + 4;
    let rest = Space { cols: space.cols.saturating_sub(wide), ..space };
    let Some(next) = stage.public.next().map(|at| stage.public.short(&stage.public.turns[at].code)) else {
        return number.beside(wide, Part::words(what, Role::Text, rest, 2));
    };
    let word = words::next_word(stage.lang);
    let label = Space { cols: (shown_width(what) as u16).clamp(1, rest.cols.max(1)), ..rest };
    let beside = Space { cols: rest.cols.saturating_sub(label.cols + 4), ..rest };
    match Part::big(next, Role::Accent, beside, 1) {
        Some(opd) => {
            let said =
                Part::words(what, Role::Text, label, 2).spaced().over(Part::words(&word, Role::Accent, label, 1));
            number.beside(wide, said.beside(label.cols + 4, opd))
        }
        None => {
            let next = words::next(stage.lang, next);
            number.beside(wide, Part::words(what, Role::Text, rest, 1).over(Part::words(&next, Role::Accent, rest, 1)))
        }
    }
}

/// Every OPD with its sign, column by column in the order of the agenda; of too many, those that are not done.
fn field(stage: &Stage<'_>, space: Space) -> Part {
    let cell = |turn: &Turn, wide| (turn.status, cut(&safe::shown(stage.public.short(&turn.code)), wide).into_owned());
    let turns = || stage.public.turns.iter();
    for wide in NAMES {
        let all: Vec<_> = turns().map(|turn| cell(turn, wide)).collect();
        let laid = Grid::of(&all, space);
        if laid.rows <= usize::from(space.rows) {
            return laid.part(&all, space);
        }
    }
    let open = turns().filter(|turn| turn.status != Some(Status::Done));
    let mut open: Vec<_> = open.map(|turn| cell(turn, NAMES[1])).collect();
    let laid = Grid::of(&open, space);
    let room = laid.columns * usize::from(space.rows.saturating_sub(1));
    let rest = open.len().saturating_sub(room);
    open.truncate(room);
    let part = Grid::of(&open, space).part(&open, space);
    match rest {
        0 => part,
        rest => part.over(Part::words(&words::more(stage.lang, rest), Role::Dim, space, 1)),
    }
}

/// How a field is laid out.
struct Grid {
    columns: usize,
    rows: usize,
    wide: usize,
}

impl Grid {
    fn of(cells: &[(Option<Status>, String)], space: Space) -> Self {
        let widest = cells.iter().map(|(_, name)| shown_width(name)).max().unwrap_or(0) + 3;
        let most = (usize::from(space.cols) + 1) / widest;
        // No more columns than leave the rows room to breathe.
        let airy = usize::from(space.rows).div_ceil(2).max(1);
        let columns = cells.len().div_ceil(airy).clamp(1, most.max(1));
        let rows = cells.len().div_ceil(columns);
        Self { columns, rows, wide: (usize::from(space.cols) / columns).max(widest) }
    }

    fn part(&self, cells: &[(Option<Status>, String)], space: Space) -> Part {
        let air = if self.rows == 0 || usize::from(space.rows) + 1 < 2 * self.rows { 1 } else { 2 };
        let mut part = Part::default();
        for row in 0..self.rows {
            let mut line = Row::new();
            for (status, name) in cells.iter().skip(row).step_by(self.rows.max(1)) {
                let (sign, role) = sign(*status);
                let text = format!("{sign} {name}");
                let rest = self.wide.saturating_sub(shown_width(&text));
                line.extend([(text, role), (" ".repeat(rest), Role::Text)]);
            }
            part.rows.push(line);
            part.rows.extend(std::iter::repeat_n(Row::new(), air - 1));
        }
        if air > 1 {
            part.rows.pop();
        }
        part
    }
}

/// The sign and colour of a status; a question mark where people disagree.
fn sign(status: Option<Status>) -> (&'static str, Role) {
    match status {
        Some(Status::Done) => ("✓", Role::Good),
        Some(Status::Presenting) => ("▸", Role::Prime),
        Some(Status::Waiting) => ("○", Role::Title),
        Some(Status::Absent) => ("–", Role::Warn),
        None => ("?", Role::Dim),
    }
}

/// Who is missing, by name as far as there is room.
fn missing(stage: &Stage<'_>) -> Part {
    let (lang, rows) = (stage.lang, if stage.space.rows >= ROOMY { 2 } else { 1 });
    let of = |status| stage.public.turns.iter().filter(move |turn| turn.status == Some(status)).map(|turn| &*turn.code);
    let (waiting, absent): (Vec<&str>, Vec<&str>) = (of(Status::Waiting).collect(), of(Status::Absent).collect());
    if waiting.is_empty() && absent.is_empty() && stage.public.count(Status::Done) == stage.public.turns.len() {
        return Part::words(&words::none_missing(lang), Role::Good, stage.space, 1);
    }
    let both =
        [(&waiting, words::waiting as fn(Lang, String) -> Text, Role::Title), (&absent, words::absent, Role::Warn)];
    let both = both.into_iter().filter(|(codes, ..)| !codes.is_empty());
    // In one size: who is still to come is never smaller than who is absent.
    let texts: Option<Vec<_>> =
        both.clone().map(|(codes, word, role)| Some((large_text(stage, codes, word)?, role))).collect();
    if let Some(texts) = texts.filter(|_| stage.vast()) {
        let texts: Vec<(&str, Role)> = texts.iter().map(|(text, role)| (&**text, *role)).collect();
        let parts = Part::list(&texts, stage.rows(4)).into_iter().map(Part::spaced);
        return parts.fold(Part::default(), Part::over);
    }
    both.map(|(codes, word, role)| named(stage, codes, word, role, rows)).fold(Part::default(), Part::over)
}

/// Returns names after a word as they find room in big type on one line: in full, else short.
fn large_text(stage: &Stage<'_>, codes: &[&str], word: fn(Lang, String) -> Text) -> Option<Text> {
    let said = |name: &dyn Fn(&str) -> String| {
        word(stage.lang, codes.iter().map(|code| name(code)).collect::<Vec<_>>().join(", "))
    };
    let texts = [said(&|code| stage.public.name(code).to_owned()), said(&|code| stage.public.short(code).to_owned())];
    texts.into_iter().find(|text| Part::big(text, Role::Title, stage.rows(4), 1).is_some())
}

/// Names after a word: in full where they find room, else short, else the first of them and how many more.
fn named(stage: &Stage<'_>, codes: &[&str], word: fn(Lang, String) -> Text, role: Role, rows: usize) -> Part {
    let (lang, public) = (stage.lang, &stage.public);
    // Nobody reads more names than these in two lines, however many there are.
    let few = &codes[..codes.len().min(60)];
    let said = |names: Vec<&str>| {
        let rest = codes.len() - names.len();
        let more = if rest > 0 { words::more(lang, rest).into_owned() } else { String::new() };
        word(lang, joined(&[&names.join(", "), &more], " "))
    };
    let full = || said(few.iter().map(|code| public.name(code)).collect());
    let short = |count: usize| said(few[..count].iter().map(|code| public.short(code)).collect());
    let small =
        |text: Text| Some(Part::words(&text, role, stage.space, rows + 1)).filter(|part| part.rows.len() <= rows);
    small(full()).or_else(|| (1..=few.len()).rev().find_map(|count| small(short(count)))).unwrap_or_default()
}
