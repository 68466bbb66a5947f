//! The board across the sessions of a file: an OPD a row, a session a column, the sums at the right.

use ratatui::layout::Rect;

use super::{Board, OPDS};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Text, board as words, count, find};
use crate::workshop::across::{Line, Part};
use crate::workshop::agenda::Status;
use crate::workshop::moment::Day;
use crate::workshop::{date, subject};

/// The width of a session's column: a sign, data rows, nominations; where there is room its title and a word as well.
const COLUMN: u16 = 11;
const WIDE: u16 = 22;
const WIDEST: u16 = 34;
/// The width of the sums: in how many sessions it presented, data rows, nominations.
const SUMS: u16 = 22;
/// The least width of the names.
const NAME: u16 = 24;

/// Draws the OPD across sessions.
pub(super) fn across(board: &Board, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let sessions = &board.sums.sessions;
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let fits = usize::from(inside.width.saturating_sub(NAME + SUMS) / (COLUMN + 2)).min(sessions.len());
    // Where not all find room, the newest do.
    let first = sessions.len() - fits;
    let room_for = inside.width.saturating_sub(60 + SUMS) / (fits as u16).max(1);
    let wide = if room_for >= WIDE + 2 { (room_for - 2).min(WIDEST) } else { COLUMN };
    let taken = SUMS + fits as u16 * (wide + 2);
    let name = inside.width.saturating_sub(taken).min(60);
    let query = board.query.text();
    let (head, role) = match query {
        "" => (words::across(lang, sessions.len()), Role::Title),
        _ => (find::finding(lang, query), Role::Accent),
    };
    let used = canvas.put(inside.x, area.y, inside.width, &head, role);
    if !query.is_empty() {
        canvas.place_cursor(inside.x + used, area.y);
    } else if first > 0 {
        let text = words::not_shown(lang, first);
        canvas.put_right(inside.x + used, area.y, inside.width - used, &text, Role::Dim);
    }
    let column = |at: usize| inside.x + name + 2 + (at - first) as u16 * (wide + 2);
    for (at, sid) in sessions.iter().enumerate().skip(first) {
        let here = **sid == *room.sid();
        let role = if here { Role::Accent } else { Role::Dim };
        let x = column(at);
        if wide >= WIDE {
            canvas.put(x, area.y + 1, wide, room.workshop().text(&subject::session(sid), "title"), role);
            canvas.put(x, area.y + 2, wide, &short(room, sid), Role::Dim);
        } else {
            canvas.put_right(x, area.y + 1, wide, &short(room, sid), role);
        }
        canvas.put_right(x, area.y + 2, wide, &words::data_and_wins(lang), Role::Dim);
    }
    let sums = inside.x + name + 2 + fits as u16 * (wide + 2);
    for (x, wide, head) in
        [(sums, 7, words::times(lang)), (sums + 7, 6, words::rows(lang)), (sums + 13, 7, "qw".into())]
    {
        canvas.put_right(x, area.y + 2, wide, &head, Role::Dim);
    }
    let top = area.y + 3;
    let height = list_height(room);
    if board.hits.is_empty() {
        let text = words::none_found(lang, query);
        canvas.put_wrapped(Rect { y: top + 1, height: 3, ..inside }, &text, Role::Text);
        return;
    }
    for (row, at) in board.list.shown(board.hits.len(), height).enumerate() {
        let Some(line) = board.hits.get(at).and_then(|hit| board.sums.lines.get(*hit)) else { continue };
        let y = top + row as u16;
        let label = if shown_width(&line.name) <= name.into() { &line.name } else { &line.short };
        canvas.put(inside.x, y, name, label, Role::Text);
        for (session, part) in line.parts.iter().enumerate().skip(first) {
            cell(part, canvas, column(session), y, wide);
        }
        let (data, wins) = line.sums();
        figure(canvas, sums, y, 7, line.presented());
        figure(canvas, sums + 7, y, 6, data);
        figure(canvas, sums + 13, y, 7, wins);
        let whole = Rect::new(area.x + 1, y, area.width.saturating_sub(1), 1);
        if at == board.list.at {
            canvas.tint(whole, Role::Pick);
            canvas.put(area.x, y, 1, "▸", Role::Accent);
        }
        canvas.spot(whole, Tap::Row(OPDS, at));
    }
    if let Some(line) = board.sum() {
        let y = top + height as u16 + 1;
        let about = Rect { y, height: area.bottom().saturating_sub(y), ..inside };
        canvas.put_wrapped(about, &about_opd(line, board, room), Role::Dim);
    }
}

/// Returns how many OPD are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    // Three rows around the screen, three heads, a row between, and the rows about one OPD.
    usize::from(room.size.1.saturating_sub(3 + 3 + 1 + about_height(room)))
}

fn about_height(room: &Room) -> u16 {
    if room.size.1 >= 30 { 4 } else { 3 }
}

fn cell(part: &Part, canvas: &mut Canvas, x: u16, y: u16, wide: u16) {
    let (sign, role) = match part.status {
        Some(Status::Done) => ("✓", Role::Good),
        Some(Status::Presenting) => ("▶", Role::Accent),
        Some(Status::Absent) => ("✗", Role::Warn),
        Some(Status::Waiting) => ("·", Role::Dim),
        None => (" ", Role::Dim),
    };
    canvas.put(x, y, 1, sign, role);
    if wide >= WIDE && part.status.is_some() {
        canvas.put(x + 2, y, wide - COLUMN - 1, &stands(part, canvas.lang), role);
    }
    // What has not begun and brought nothing yet stays quiet.
    if part.status == Some(Status::Done) || part.data + part.nominations > 0 {
        let x = x + wide - COLUMN;
        figure(canvas, x + 2, y, 5, part.data);
        figure(canvas, x + 7, y, 4, part.nominations);
    }
}

/// Where a presentation stands, in a word.
fn stands(part: &Part, lang: Lang) -> Text {
    match part.status {
        None => words::no_turn(lang),
        Some(Status::Done) => words::done(lang),
        Some(Status::Presenting) => words::presenting(lang),
        Some(Status::Waiting) => words::waiting(lang),
        Some(Status::Absent) => words::stayed_away(lang),
    }
}

fn figure(canvas: &mut Canvas, x: u16, y: u16, wide: u16, figure: usize) {
    match figure {
        0 => canvas.put_right(x, y, wide, "–", Role::Dim),
        _ => canvas.put_right(x, y, wide, &figure.to_string(), Role::Text),
    };
}

/// Returns a session's day, else its title: what tells it from the others in a narrow column.
fn short(room: &Room, sid: &str) -> String {
    let on = subject::session(sid);
    let text = |set: &str| room.workshop().text(&on, set);
    Day::from_iso(text("date")).map_or_else(|| text("title").to_owned(), date::short)
}

/// What the OPD under the cursor did, session by session.
fn about_opd(line: &Line, board: &Board, room: &Room) -> String {
    let lang = room.lang;
    let mut said = vec![line.name.clone()];
    for (sid, part) in board.sums.sessions.iter().zip(&line.parts) {
        if part.status.is_none() && part.data + part.nominations == 0 {
            continue;
        }
        let title = room.workshop().text(&subject::session(sid), "title");
        let session = if title.is_empty() { short(room, sid) } else { title.to_owned() };
        let brought = [
            (part.data, count::data_rows(lang, part.data)),
            (part.nominations, count::quick_wins(lang, part.nominations)),
        ];
        let brought = brought.into_iter().filter(|(number, _)| *number > 0).map(|(_, count)| count.to_string());
        let what: Vec<String> = std::iter::once(stands(part, lang).into_owned()).chain(brought).collect();
        said.push(words::in_session(lang, session, what.join(", ")).into_owned());
    }
    said.join(" · ")
}
