//! What lands: the data rows and the quick wins, the newest large and those before it below.

use std::sync::Arc;

use super::big::Space;
use super::part::{Part, Picture};
use super::{ROOMY, Stage};
use crate::tui::canvas::shown_width;
use crate::tui::theme::Role;
use crate::words::{count, wall as words};
use crate::workshop::subject::Kind;

/// How many that landed before are listed.
const BEFORE: usize = 3;
/// The same, where they are in big type.
const VAST_BEFORE: usize = 2;

/// Makes the picture of the data rows.
pub(super) fn rows(stage: &Stage<'_>) -> Picture {
    let lang = stage.lang;
    let newest = stage.public.newest(Kind::Data, BEFORE + 1);
    let head = words::rows(lang).into_owned();
    let aside = count::data_rows(lang, stage.public.total(Kind::Data)).to_string();
    let Some((first, before)) = newest.split_first() else {
        return Picture {
            head,
            body: vec![Part::large(&words::no_rows(lang), Role::Dim, stage.share(30), 2)],
            ..Picture::default()
        };
    };
    let foot = list(stage, &before.iter().map(|on| (value(stage, on), told(stage, on, true))).collect::<Vec<_>>());
    let value = value(stage, first);
    let checked = stage.public.disputed(first, "value");
    let role = if checked { Role::Warn } else { Role::Accent };
    let body = vec![
        Part::large(stage.public.text(first, "indicator"), Role::Title, stage.share(32), 2).weighs(8),
        Part::large(&value, role, stage.share(28), 1).weighs(9),
        Part::large(
            &told(stage, first, false),
            Role::Text,
            stage.rows(if stage.space.rows >= ROOMY { 4 } else { 1 }),
            1,
        )
        .weighs(7),
    ];
    Picture { head, aside, body, foot: foot.weighs(1) }
}

/// Makes the picture of the quick wins.
pub(super) fn nominations(stage: &Stage<'_>) -> Picture {
    let lang = stage.lang;
    let newest = stage.public.newest(Kind::Nomination, BEFORE + 1);
    let head = words::nominations(lang).into_owned();
    let aside = count::quick_wins(lang, stage.public.total(Kind::Nomination)).to_string();
    let Some((first, before)) = newest.split_first() else {
        let body = vec![Part::large(&words::no_nominations(lang), Role::Dim, stage.share(30), 2)];
        return Picture { head, body, ..Picture::default() };
    };
    let title = |on: &Arc<str>| stage.public.text(on, "title").to_owned();
    let foot =
        list(stage, &before.iter().map(|on| (stage.public.opd_of(on).to_owned(), title(on))).collect::<Vec<_>>());
    let whose = joined(&[stage.public.opd_of(first), stage.public.dimension(first)], " · ");
    let body = vec![
        Part::large(&title(first), Role::Title, stage.share(52), 3).weighs(9),
        Part::large(&whose, Role::Accent, stage.rows(if stage.space.rows >= ROOMY { 4 } else { 1 }), 1).weighs(8),
    ];
    Picture { head, aside, body, foot: foot.weighs(1) }
}

/// Makes the strip of what has just landed while somebody presents.
pub(super) fn strip(stage: &Stage<'_>, on: &str, space: Space) -> Part {
    let title = stage.public.text(on, "title");
    let value = value(stage, on);
    let whole = match title {
        "" => joined(&[stage.public.text(on, "indicator"), &value], ": "),
        title => joined(&[title, stage.public.opd_of(on)], " · "),
    };
    let fallback =
        || Part::words(&words::new_row(stage.lang, &whole), Role::Accent, space, usize::from(space.rows.min(2)));
    let big = Part::big(&whole, Role::Accent, space, 1);
    let figure = || {
        let half = Space { cols: space.cols * 2 / 5, ..space };
        let figure = Part::big(&value, Role::Accent, half, 1).filter(|_| title.is_empty())?;
        let wide = figure.width() + 3;
        let rest = Space { cols: space.cols.saturating_sub(wide), ..space };
        let said = Part::words(stage.public.text(on, "indicator"), Role::Title, rest, 2);
        Some(figure.beside(wide, said.over(Part::words(&told(stage, on, false), Role::Text, rest, 1))))
    };
    big.or_else(figure).unwrap_or_else(fallback)
}

/// What landed before, a line each: a short word at the left, the rest beside it.
fn list(stage: &Stage<'_>, lines: &[(String, String)]) -> Part {
    if stage.vast() {
        let lines: Vec<String> =
            lines.iter().take(VAST_BEFORE).map(|(left, right)| joined(&[left, right], " · ")).collect();
        let lines: Vec<(&str, Role)> = lines.iter().map(|line| (line.as_str(), Role::Dim)).collect();
        let lines = Part::list(&lines, stage.rows(4));
        return lines.into_iter().map(Part::spaced).fold(Part::default(), Part::over);
    }
    let airy = stage.space.rows >= ROOMY;
    let most = if stage.space.rows >= 14 { BEFORE } else { 1 };
    let widest = lines.iter().map(|(left, _)| shown_width(left)).max().unwrap_or(0) as u16;
    let wide = (widest + 3).min(stage.space.cols / 3);
    let rest = Space { cols: stage.space.cols.saturating_sub(wide), ..stage.space };
    let line = |(left, right): &(String, String)| {
        let left = Part::words(left, Role::Text, Space { cols: wide.saturating_sub(2).max(1), ..stage.space }, 1);
        let line = left.beside(wide, Part::words(right, Role::Dim, rest, 1));
        if airy { line.spaced() } else { line }
    };
    let mut part = lines.iter().take(most).map(line).fold(Part::default(), Part::over);
    if airy {
        part.rows.pop();
    }
    part
}

/// A row's value and unit; that it is being checked where people disagree.
fn value(stage: &Stage<'_>, on: &str) -> String {
    if stage.public.disputed(on, "value") {
        return words::checking(stage.lang).into_owned();
    }
    joined(&[stage.public.text(on, "value"), stage.public.text(on, "unit")], " ")
}

/// A row's year and OPD, behind its indicator where that is asked for.
fn told(stage: &Stage<'_>, on: &str, indicator: bool) -> String {
    let text = |set| stage.public.text(on, set);
    let indicator = if indicator { text("indicator") } else { "" };
    joined(&[indicator, text("year"), stage.public.opd_of(on)], " · ")
}

/// Joins what is not empty.
pub(super) fn joined(parts: &[&str], by: &str) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(by)
}
