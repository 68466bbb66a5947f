//! The quick wins in order, with bars; and the roll call of votes, which tells no total before the last has voted.

use super::big::Space;
use super::part::{Part, Picture, Row};
use super::public::Place;
use super::{ROOMY, Stage, landing::joined};
use crate::tui::theme::Role;
use crate::words::{Text, wall as words};
use crate::workshop::agenda::Status;
use crate::workshop::ranking::rpjmd;

/// The most quick wins that the room reads at once.
const MOST: usize = 7;
/// From so many columns on, so are places and scores of more than the smallest.
const WIDE: u16 = 140;
/// The columns of what is told of a quick win beside its bar.
const TOLD: u16 = 46;

/// Makes the picture of the ranking.
pub(super) fn picture(stage: &Stage<'_>) -> Picture {
    ranked(stage, &words::ranking(stage.lang), "")
}

/// Makes the picture of the roll call; once all have voted, that of what came of it.
pub(super) fn votes(stage: &Stage<'_>) -> Picture {
    let (public, lang) = (&stage.public, stage.lang);
    let voters = public.voters();
    // Who did not come is not waited for; a vote that was sent in counts like any other.
    let present = public.turns.iter().filter(|turn| turn.status != Some(Status::Absent));
    let (voted, open): (Vec<&str>, Vec<&str>) = present.map(|turn| &*turn.code).partition(|code| voters.contains(code));
    let of = voted.len() + open.len();
    if open.is_empty() && of > 0 {
        return ranked(stage, &words::votes(lang), &words::all_voted(lang));
    }
    let share = (voted.len() * 1_000 / of.max(1)) as u16;
    let mut body = vec![
        Part::large(&format!("{} / {of}", voted.len()), Role::Title, stage.share(34), 1)
            .spaced()
            .over(stage.line(&words::have_voted(lang), Role::Text))
            .weighs(9),
        Part::bar(share, Role::Accent, stage.rows(1)).weighs(2),
    ];
    let mut foot = Part::default();
    if let Some(next) = open.first() {
        let said = joined(&[&words::votes_next(lang), public.short(next)], " ");
        body.push(Part::large(&said, Role::Accent, stage.share(24), 1).weighs(8));
        let rest: Vec<&str> = open[1..].iter().take(60).map(|code| public.short(code)).collect();
        foot = Part::words(&rest.join(", "), Role::Dim, stage.space, if stage.space.rows >= 18 { 2 } else { 1 });
    }
    Picture { head: words::votes(lang).into_owned(), aside: String::new(), body, foot: foot.weighs(1) }
}

fn ranked(stage: &Stage<'_>, head: &str, aside: &str) -> Picture {
    let (lang, rows) = (stage.lang, stage.space.rows);
    let places = stage.public.places();
    let head = head.to_owned();
    if places.is_empty() {
        let body = vec![Part::large(&words::no_ranking(lang), Role::Dim, stage.share(30), 2)];
        return Picture { head, body, ..Picture::default() };
    }
    // Where there is room the titles are in big type, in four rows.
    let tall = if rows >= ROOMY { 5 } else { 3 };
    let count = (usize::from(rows.saturating_sub(1)) / (tall + 1)).clamp(1, MOST);
    let shown = &places[..count.min(places.len())];
    let middle = middle(stage, shown);
    let checking = words::title_checking(lang);
    let title = |place: &Place| match stage.public.text(&place.on, "title") {
        "" => &*checking,
        title => title,
    };
    let texts: Vec<(&str, Role)> = shown.iter().map(|place| (title(place), Role::Title)).collect();
    // In ordinary letters where there are few rows.
    let set = Part::list(&texts, if rows >= ROOMY { middle } else { Space { rows: 1, ..middle } });
    let line = |(place, title): (&Place, Part)| {
        entry(stage, place, title, middle).weighs(if place.place == 1 { 9 } else { 5 })
    };
    let body = shown.iter().zip(set).map(line).collect();
    let rest = places.len().saturating_sub(count);
    let foot = if rest > 0 { words::more(lang, rest) } else { Text::Borrowed("") };
    let foot = Part::words(&foot, Role::Dim, stage.space, 1).weighs(1);
    Picture { head, aside: aside.to_owned(), body, foot }
}

/// The columns of places at the left.
fn left(stage: &Stage<'_>) -> u16 {
    if stage.space.cols >= WIDE { 10 } else { 8 }
}

fn score(stage: &Stage<'_>, place: &Place) -> Part {
    let cols = if stage.space.cols >= WIDE { 20 } else { 12 };
    Part::large(&place.score, Role::Title, Space { cols, ..stage.rows(4) }, 1)
}

/// The room for titles, between the places and the scores.
fn middle(stage: &Stage<'_>, places: &[Place]) -> Space {
    let right = places.iter().map(|place| score(stage, place).width()).max().unwrap_or(0).max(4) + 3;
    Space { cols: stage.space.cols.saturating_sub(left(stage) + right).max(1), ..stage.rows(4) }
}

/// A quick win: its place at the left, its title, OPD, RPJMD word and bar, its score at the right.
fn entry(stage: &Stage<'_>, place: &Place, mut title: Part, middle: Space) -> Part {
    let (public, lang, roomy) = (&stage.public, stage.lang, stage.space.rows >= ROOMY);
    if roomy {
        // Titles in ordinary letters keep to the rhythm of the others.
        title.rows.splice(0..0, vec![Row::new(); 4usize.saturating_sub(title.rows.len())]);
    }
    let cols = left(stage) - 2;
    let number = Part::large(&place.place.to_string(), Role::Accent, Space { cols, ..stage.rows(4) }, 1);
    let (sign, word, role) = match place.rpjmd {
        rpjmd::Status::In => ("✓ ", words::rpjmd_in(lang), Role::Good),
        rpjmd::Status::Proposed => ("+ ", words::rpjmd_proposed(lang), Role::Text),
        rpjmd::Status::Not => ("! ", words::rpjmd_not(lang), Role::Warn),
        rpjmd::Status::Contested => ("? ", words::rpjmd_checking(lang), Role::Warn),
    };
    let provisional = if place.provisional { words::provisional(lang) } else { "".into() };
    let told = vec![(format!("{sign}{word}"), role)];
    let others = [public.opd_of(&place.on), &provisional].into_iter().filter(|text| !text.is_empty());
    let told = told.into_iter().chain(others.map(|text| (format!(" · {text}"), Role::Dim))).collect();
    let told = Part { rows: vec![told], weight: 0 };
    let bar = |cols| Part::bar(place.share, Role::Accent, Space { cols, ..stage.rows(1) });
    let below = match roomy {
        true => told.beside(TOLD, bar(middle.cols.saturating_sub(TOLD))),
        false => told.over(bar(middle.cols)),
    };
    number.beside(left(stage), title.over(below).beside(middle.cols + 3, score(stage, place)))
}
