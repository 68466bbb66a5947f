//! What stands around the nominations: dimensions, what is looked for, weights, rules, and the weights that are tried.
//!
//! Nothing is ranked here.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::draw::{brief, dimension, letter};
use super::layout::{GAP, Piece, beside, flow, inner};
use super::{COLUMNS, Ranking, SCOPES};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::list;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Text, ranking as chain, ranking_screen as words};
use crate::workshop::ranking::{Fraction, Method, PROPOSED, Sheet, rules, weight_text};

/// The rows of the weights that are tried.
pub(super) const STRIP: u16 = 5;
/// From this width of a row on the rules stand in full.
const FULL_RULES: u16 = 110;
/// The most rows of weights, and of remarks.
const MOST_WEIGHTS: usize = 4;

/// The dimensions, in the longest form that finds room; else only the one that is shown.
pub(super) fn scopes(screen: &Ranking, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let name = |slug: &Option<Arc<str>>| match slug.as_deref() {
        None => words::all(lang).into_owned(),
        Some("") => words::no_dimension(lang).into_owned(),
        Some(slug) => dimension(slug, lang),
    };
    let scopes = &screen.made.scopes;
    let counted = |(slug, count): &(_, usize)| format!(" {} {count} ", name(slug));
    let short = |(slug, count): &(_, usize)| format!(" {} {count} ", brief(name(slug)));
    let bare = |(slug, _): &(_, usize)| format!(" {} ", brief(name(slug)));
    let wide = |tabs: &[String]| tabs.iter().map(|tab| shown_width(tab)).sum::<usize>() + tabs.len();
    let forms: [Vec<String>; 3] =
        [scopes.iter().map(counted).collect(), scopes.iter().map(short).collect(), scopes.iter().map(bare).collect()];
    let here = scopes.iter().position(|(slug, _)| *slug == screen.scope).unwrap_or(0);
    let Some(tabs) = forms.iter().find(|tabs| wide(tabs) + 2 <= area.width.into()) else {
        let all = scopes.len();
        let text = scopes.get(here).map(counted).unwrap_or_default();
        canvas.put(area.x + 1, area.y, area.width, &format!("◂{text}▸ {}/{all}", here + 1), Role::Pick);
        return;
    };
    let mut x = area.x + 1;
    for (number, tab) in tabs.iter().enumerate() {
        let role = if number == here { Role::Pick } else { Role::Dim };
        let used = canvas.put(x, area.y, area.right().saturating_sub(x), tab, role);
        canvas.spot(Rect::new(x, area.y, used, 1), Tap::Row(SCOPES, number));
        x += used + 1;
    }
}

/// What is looked for or tried, and how far the scoring is.
pub(super) fn head(screen: &Ranking, sheet: &Sheet, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let inside = inner(area);
    let mut right = words::head(lang, sheet.rows.len(), sheet.method.name(lang)).into_owned();
    if screen.made.open > 0 {
        right = format!("{right} · {}", words::head_open(lang, screen.made.open));
    }
    let left = if screen.trial.is_some() {
        let badge = format!(" {} ", words::trial(lang));
        let used = canvas.put(inside.x, inside.y, inside.width, &badge, Role::Prime) + 2;
        used + canvas.put(inside.x + used, inside.y, inside.width - used, &words::trial_safe(lang), Role::Warn)
    } else if screen.query.text().is_empty() {
        canvas.put(inside.x, inside.y, inside.width, &words::type_to_find(lang), Role::Dim)
    } else {
        canvas.finding(inside.x, inside.y, inside.width, screen.query.text())
    };
    let free = inside.width.saturating_sub(left + 2);
    if shown_width(&right) <= free.into() {
        canvas.put_right(inside.x + left + 2, inside.y, free, &right, Role::Dim);
    }
}

/// Returns what stands below the list: the weights where the reasons beside it do not tell them, the rules, what is to be known.
pub(super) fn foot(screen: &Ranking, room: &Room, width: u16) -> Vec<Vec<Piece>> {
    let lang = room.lang;
    let Some(sheet) = room.file.sheet.as_deref() else { return Vec::new() };
    let mut rows = Vec::new();
    let owed = sheet.owed.iter().map(|owed| Piece::new(format!("* {}", owed.text(lang)), Role::Warn));
    rows.extend(flow(owed.collect(), width, GAP));
    if let Some(first) = sheet.remarks.first() {
        let more = sheet.remarks.len() - 1;
        let more = if more > 0 { format!(" {}", words::more_remarks(lang, more)) } else { String::new() };
        let text = format!("! {}{more}", first.text(room.workshop(), lang));
        rows.extend(flow(vec![Piece::new(text, Role::Warn)], width, GAP));
    }
    if screen.made.official.lines.iter().all(|line| line.score.is_none()) && sheet.weights().sum() > 0 {
        rows.extend(flow(vec![Piece::new(words::none_scored(lang), Role::Accent)], width, GAP));
    }
    if !beside(room) && sheet.method != Method::Votes {
        rows.extend(weights(sheet, lang, width, screen.trial.is_some()));
    }
    if screen.trial.is_some() {
        return rows;
    }
    if beside(room) && width >= FULL_RULES {
        let rule = |rule: &Text| flow(vec![Piece::new(rule.as_ref(), Role::Dim)], width, GAP);
        rows.extend(rules(sheet.method, lang).iter().flat_map(rule));
    } else {
        let rule = if sheet.method == Method::Votes {
            words::rules_votes(lang, PROPOSED)
        } else {
            words::rules_scores(lang, PROPOSED)
        };
        rows.extend(flow(vec![Piece::new(rule, Role::Dim)], width, GAP));
    }
    rows
}

/// Returns the weights in force with the letters of the bars.
fn weights(sheet: &Sheet, lang: Lang, width: u16, tried: bool) -> Vec<Vec<Piece>> {
    let own = sheet.weights();
    let equal = own.0.windows(2).all(|pair| pair[0] == pair[1]);
    let head = match own.0.first() {
        Some(weight) if equal => words::weights_equal(lang, weight_text(*weight)),
        _ => words::weights(lang),
    };
    let mut pieces = if tried { Vec::new() } else { vec![Piece::new(head, Role::Accent)] };
    for (column, criterion) in sheet.criteria.scored.iter().enumerate() {
        let mut piece =
            vec![(format!("{} ", letter(column)), Role::Accent), (criterion.name(lang).to_owned(), Role::Text)];
        if !equal && !tried {
            piece.push((format!(" {}", weight_text(own.of(column))), Role::Title));
        }
        pieces.push(Piece(piece));
    }
    let mut rows = flow(pieces.clone(), width, GAP);
    let mut cut = 0;
    while rows.len() > MOST_WEIGHTS && !pieces.is_empty() {
        pieces.pop();
        cut += 1;
        let more = Piece::new(words::more_criteria(lang, cut), Role::Dim);
        rows = flow(pieces.iter().cloned().chain([more]).collect(), width, GAP);
    }
    rows
}

/// The weights that are tried, a column each, and what is said of the one at hand.
pub(super) fn strip(screen: &Ranking, sheet: &Sheet, canvas: &mut Canvas, area: Rect) {
    let (Some(trial), lang) = (&screen.trial, canvas.lang) else { return };
    let inside = inner(area);
    let count = sheet.columns().max(1) as u16;
    let wide = (inside.width / count).clamp(7, 16);
    let fit = usize::from((inside.width / wide).max(1));
    let first = list::first(trial.at, count.into(), fit);
    let own = sheet.weights();
    for (i, column) in (first..usize::from(count)).take(fit).enumerate() {
        let x = inside.x + i as u16 * wide;
        let cell = Rect::new(x, inside.y, wide - 1, 2);
        let here = column == trial.at;
        let changed = trial.weights.of(column) != own.of(column);
        canvas.put(x + 1, inside.y, wide - 2, &letter(column).to_string(), Role::Accent);
        let weight = weight_text(trial.weights.of(column));
        canvas.put(x + 1, inside.y + 1, wide - 2, &weight, if changed { Role::Warn } else { Role::Title });
        if changed {
            let was = words::was(lang, weight_text(own.of(column)));
            let was = if shown_width(&was) + 2 > wide.into() {
                format!("({})", weight_text(own.of(column)))
            } else {
                was.into()
            };
            canvas.put(x + 1, inside.y + 2, wide - 2, &was, Role::Dim);
        }
        if here {
            canvas.tint(cell, Role::Pick);
            canvas.put(x, inside.y + 1, 1, "▸", Role::Pick);
            if let Some(pad) = &trial.typed {
                canvas.pad(x + 1, inside.y + 1, wide - 2, pad, true, "");
            }
        }
        canvas.spot(cell, Tap::Row(COLUMNS, column));
    }
    let (text, role) = about_tried(screen, sheet, lang);
    let line = Rect { y: inside.y + 3, height: 2, ..inside };
    let used = canvas.put_wrapped(line, &text, role);
    let keys = words::trial_keys(lang);
    let free = usize::from(inside.width).saturating_sub(shown_width(&text) + 3);
    if used == 1 && shown_width(&keys) <= free {
        canvas.put_right(inside.x, inside.y + 3, inside.width, &keys, Role::Dim);
    } else if used == 1 {
        canvas.put(inside.x, inside.y + 4, inside.width, &keys, Role::Dim);
    }
}

/// Returns what is said of the criterion that is tried: what is wrong with its weight, else what it is.
fn about_tried(screen: &Ranking, sheet: &Sheet, lang: Lang) -> (String, Role) {
    let Some(trial) = &screen.trial else { return (String::new(), Role::Text) };
    if let Some(why) = trial.refused {
        return (why.why(lang).into_owned(), Role::Bad);
    }
    if trial.weights.sum() == 0 {
        return (chain::zero_sum(lang).into_owned(), Role::Bad);
    }
    let name = sheet.criteria.scored.get(trial.at).map_or("", |criterion| criterion.name(lang));
    let (now, was) = (trial.weights.of(trial.at), sheet.weights().of(trial.at));
    let share = trial.weights.share(trial.at).map(Fraction::percent).unwrap_or_default();
    let text = match now == was {
        true => words::tried_same(lang, name, weight_text(now), share),
        false => words::tried(lang, name, weight_text(now), weight_text(was), share),
    };
    (text.into_owned(), Role::Text)
}
