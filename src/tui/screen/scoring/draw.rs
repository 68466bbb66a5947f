//! The drawing of the scoring: where we are above, what is gone through at the left, what there is to be known.
//!
//! The right side is drawn in `draw_grid` and `draw_roll`.

use std::ops::Range;

use ratatui::layout::Rect;

use super::{LEFT, Scoring, draw_grid, draw_roll, grid, on_gate, sheet};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::key::{Code, Key};
use crate::tui::list;
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{find, safe, scoring as words};
use crate::workshop::ranking::{Method, Presence, Remark, Sheet};

/// From this width on what is asked has a column of its own.
pub(super) const WIDE: u16 = 150;

/// Returns what there is to be known of the whole and of each nomination.
pub(super) fn remarks(room: &Room) -> impl Iterator<Item = &Remark> {
    sheet(room).into_iter().flat_map(|sheet| sheet.remarks.iter().chain(sheet.rows.iter().flat_map(|row| &row.remarks)))
}

/// Draws the screen.
pub(super) fn scoring(screen: &Scoring, room: &Room, canvas: &mut Canvas, area: Rect) {
    let Some(sheet) = sheet(room) else { return };
    let lang = room.lang;
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    head(screen, room, sheet, canvas, inside);
    let body = Rect { y: area.y + 3, height: area.height.saturating_sub(3), ..inside };
    let nothing = match sheet.method {
        _ if sheet.rows.is_empty() => Some(words::no_nominations(lang)),
        Method::Votes if screen.roll.is_empty() => Some(words::no_opds(lang)),
        Method::Consensus | Method::Judges if sheet.criteria.gates.is_empty() && sheet.criteria.scored.is_empty() => {
            Some(words::no_criteria(lang))
        }
        _ => None,
    };
    if let Some(nothing) = nothing {
        canvas.put_wrapped(Rect { height: 3, ..body }, &nothing, Role::Warn);
        return;
    }
    let wide = left_width(body.width);
    left(screen, room, sheet, canvas, Rect { width: wide, ..body });
    let right = Rect { x: body.x + wide + 3, width: body.width.saturating_sub(wide + 3), ..body };
    canvas.rule_down(right.x - 2, body.y, body.height);
    if screen.told {
        told(room, canvas, right);
    } else if sheet.method == Method::Votes {
        draw_roll::votes(screen, room, sheet, canvas, right);
    } else {
        draw_grid::grid(screen, room, sheet, canvas, right);
    }
}

fn left_width(width: u16) -> u16 {
    match width {
        0..96 => 27,
        96..146 => 40,
        _ => 56,
    }
}

/// The way of scoring, how far it is, and what the keys are.
fn head(screen: &Scoring, room: &Room, sheet: &Sheet, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let method = sheet.method.name(lang);
    let mut pieces = vec![(words::name(lang).into_owned(), Role::Title), (format!("   {method}"), Role::Accent)];
    if sheet.method == Method::Judges && !screen.judge.is_empty() {
        pieces.push((format!(" · {}", words::judging(lang, &screen.judge)), Role::Accent));
    }
    let pieces: Vec<(&str, Role)> = pieces.iter().map(|(text, role)| (text.as_str(), *role)).collect();
    let used = canvas.put_all(area.x, area.y, area.width, &pieces);
    let (all, said) = match sheet.method {
        Method::Votes => {
            let all = screen.roll.iter().filter(|voter| voter.counts()).count();
            (all, words::voted(lang, screen.done, all))
        }
        _ => (sheet.rows.len(), words::complete(lang, screen.done, sheet.rows.len())),
    };
    if all > 0 {
        let done = screen.done == all;
        let bar = bar(screen.done, all, 10);
        let text = if done { format!("✓ {said}") } else { format!("{said}  {bar}") };
        let free = area.width.saturating_sub(used + 3);
        let text = if shown_width(&text) > free.into() { said.into_owned() } else { text };
        canvas.put_right(area.x + used + 3, area.y, free, &text, if done { Role::Good } else { Role::Text });
    }
    let query = screen.find.as_ref().map(|pad| pad.text());
    match query {
        Some(query) => {
            canvas.finding(area.x, area.y + 1, area.width, query);
        }
        None => {
            let said = if on_gate(screen, room) { words::key_to_find(lang) } else { find::type_letters(lang) };
            canvas.put(area.x, area.y + 1, area.width, &said, Role::Dim);
        }
    }
    let keys = match sheet.method {
        Method::Votes => words::keys_votes(lang),
        _ if screen.asked(room).is_some_and(|asked| asked.criterion.gate) => words::keys_gate(lang),
        _ => words::keys_score(lang),
    };
    if area.width > 60 && !screen.told && !sheet.rows.is_empty() {
        canvas.put_right(area.x + 30, area.y + 1, area.width - 30, &keys, Role::Dim);
    }
}

/// Returns a bar of so many cells.
pub(super) fn bar(done: usize, all: usize, cells: usize) -> String {
    let full = (done * cells).checked_div(all).unwrap_or(0).min(cells);
    "▰".repeat(full) + &"▱".repeat(cells - full)
}

/// The list that is gone through.
fn left(screen: &Scoring, room: &Room, sheet: &Sheet, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let remarks = remarks(room).count();
    let height = area.height.saturating_sub(if remarks > 0 { 2 } else { 0 });
    if remarks > 0 {
        let y = area.bottom().saturating_sub(1);
        canvas.put(area.x, y, area.width, &words::remarks(lang, remarks), Role::Warn);
        canvas.spot(Rect::new(area.x, y, area.width, 1), Tap::Key(Key::plain(Code::F(8))));
    }
    if screen.hits.is_empty() {
        let query = screen.find.as_ref().map_or("", |pad| pad.text());
        canvas.put_wrapped(Rect { height: height.min(5), ..area }, &find::none_found(lang, query), Role::Warn);
        return;
    }
    let here = screen.left_at(room);
    for (line, hit) in sight(here.unwrap_or(0), screen.hits.len(), height).enumerate() {
        let row = Rect { y: area.y + line as u16, height: 1, ..area };
        let (name, state, role) = match sheet.method {
            Method::Votes => opd_line(screen, room, screen.hits[hit]),
            _ => nomination_line(screen, room, sheet, screen.hits[hit]),
        };
        let picked = here == Some(hit);
        if picked {
            canvas.clear(row, Role::Pick);
            canvas.put(row.x, row.y, 1, "▸", Role::Pick);
        }
        let as_role = |role| if picked { Role::Pick } else { role };
        let wide = shown_width(&state) as u16;
        canvas.put(row.x + 2, row.y, row.width.saturating_sub(wide + 3), &name, as_role(Role::Text));
        canvas.put_right(row.x, row.y, row.width, &state, as_role(role));
        canvas.spot(row, Tap::Row(LEFT, hit));
    }
}

/// Returns the rows in sight.
pub(super) fn sight(at: usize, len: usize, height: u16) -> Range<usize> {
    let first = list::first(at, len, height.into());
    first..len.min(first + usize::from(height))
}

fn nomination_line(screen: &Scoring, room: &Room, sheet: &Sheet, row: usize) -> (String, String, Role) {
    let own = &sheet.rows[row];
    let (done, all) = grid::progress(room, sheet, row, &screen.judge);
    let contested = room.workshop().contests_of(&own.on).next().is_some();
    let (state, role) = match (done == all, own.failed()) {
        (true, true) => ("✗".to_owned(), Role::Bad),
        (_, true) => (format!("✗ {done}/{all}"), Role::Bad),
        (true, _) => ("✓".to_owned(), Role::Good),
        _ => (format!("{done}/{all}"), if done == 0 { Role::Dim } else { Role::Text }),
    };
    let (state, role) = if contested { (format!("≠ {state}"), Role::Warn) } else { (state, role) };
    (own.title.to_string(), state, role)
}

fn opd_line(screen: &Scoring, room: &Room, at: usize) -> (String, String, Role) {
    let (lang, voter) = (room.lang, &screen.roll[at]);
    let (given, allowed) = (voter.ballot.given, voter.ballot.allowed);
    let (state, role) = match (voter.presence, given) {
        (_, given) if given > allowed => (format!("! {given}/{allowed}"), Role::Bad),
        (_, given) if given == allowed => (format!("✓ {given}"), Role::Good),
        (_, given) if given > 0 => (format!("✓ {given}/{allowed}"), Role::Good),
        (Presence::Here, _) => (words::here(lang).into_owned(), Role::Text),
        (Presence::Unknown, _) => ("·".to_owned(), Role::Dim),
        (Presence::Absent, _) => (words::absent(lang).into_owned(), Role::Dim),
    };
    (room.opd_short(voter.code()).to_owned(), state, role)
}

/// All that there is to be known, a paragraph each.
fn told(room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    canvas.put(area.x, area.y, area.width, &words::remarks_head(lang), Role::Title);
    let mut y = area.y + 2;
    for remark in remarks(room) {
        let text = remark.text(room.workshop(), lang);
        let rows = wrap(&safe::shown(&text), area.width.saturating_sub(2).into()).len() as u16;
        if y + rows > area.bottom() {
            canvas.put(area.x, area.bottom() - 1, area.width, "…", Role::Dim);
            return;
        }
        canvas.put(area.x, y, 1, "!", Role::Warn);
        y += canvas.put_wrapped(Rect::new(area.x + 2, y, area.width.saturating_sub(2), rows), &text, Role::Text);
        y += u16::from(area.height > 24);
    }
}
