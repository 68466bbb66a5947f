//! The drawing of an OPD's turn at the roll call: what it has left, and what it gave to each nomination.

use ratatui::layout::Rect;

use super::draw::sight;
use super::grid::{self, Stands};
use super::{RIGHT, Scoring};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::digits;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::scoring as words;
use crate::workshop::ranking::{Ballot, Method, Sheet};

/// The most votes that are shown as dots; more are a figure.
const AS_DOTS: i64 = 5;
/// The columns of the votes, and of the totals.
const VOTES: u16 = 13;
const TOTAL: u16 = 9;

/// Draws the turn of the OPD under the cursor.
pub(super) fn votes(screen: &Scoring, room: &Room, sheet: &Sheet, canvas: &mut Canvas, area: Rect) {
    let Some(voter) = screen.voter() else { return };
    let (lang, ballot) = (room.lang, &voter.ballot);
    let mut y = area.y;
    let opd = room.opd_short(voter.code());
    canvas.put(area.x, y, area.width, room.opd_name(voter.code()), Role::Title);
    y += 1;
    let said = if voter.voted() { words::has_voted(lang, opd) } else { words::votes_now(lang, opd) };
    let role = if voter.voted() { Role::Good } else { Role::Text };
    y += canvas.put_wrapped(Rect { y, height: 2, ..area }, &said, role);
    let large = area.height > 24;
    if large {
        y += 1;
        digits::draw(canvas, area.x, y, &ballot.left().to_string(), Role::Accent);
        let x = area.x + digits::width(&ballot.left().to_string()) + 2;
        remains(room, ballot, canvas, Rect::new(x, y + 1, area.right().saturating_sub(x), 1));
        y += 4;
    } else {
        remains(room, ballot, canvas, Rect { y, height: 1, ..area });
        y += 1;
    }
    let rule = if ballot.own { words::rule_own(lang) } else { words::rule_not_own(lang) };
    let foot = area.bottom().saturating_sub(if screen.totals { 1 } else { 1 + u16::from(area.width < 70) });
    let note = match screen.totals {
        true => format!("{} · {rule}", words::rule_dots(lang, ballot.allowed)),
        false => words::totals_hidden(lang).into_owned(),
    };
    y += 1;
    let height = foot.saturating_sub(y + 1);
    if screen.totals {
        canvas.put_right(area.x, y - 1, area.width, &words::total(lang), Role::Dim);
    }
    let at = screen.right_at(room);
    let step = if usize::from(height) > 2 * sheet.rows.len() { 2 } else { 1 };
    let most = sheet.rows.iter().filter_map(|row| row.cells.first()).map(|cell| cell.sum).max().unwrap_or(0).max(1);
    let bars = if screen.totals && area.width >= 90 { 22 } else { 0 };
    for at_row in sight(at, sheet.rows.len(), height) {
        let own = &sheet.rows[at_row];
        let line = Rect { y, height: 1, ..area };
        let here = at_row == at;
        if here {
            canvas.clear(line, Role::Pick);
            canvas.put(line.x, y, 1, "▸", Role::Pick);
        }
        let as_role = |role| if here { Role::Pick } else { role };
        let total = if screen.totals { TOTAL + bars } else { 0 };
        let votes = line.right().saturating_sub(VOTES + total);
        let mine = own.opd == *voter.code();
        let (text, role) =
            match grid::stands(room.workshop(), &own.on, &format!("{}{}", Method::Votes.set(), voter.code())) {
                Stands::Contested(values) => (words::contested(lang, values.join(" / ")).into_owned(), Role::Warn),
                Stands::Outside(value) if !value.is_empty() && own.dots(voter.code()).is_none() => {
                    (words::outside(lang, value).into_owned(), Role::Bad)
                }
                _ => match own.dots(voter.code()).unwrap_or(0) {
                    0 if mine && !ballot.own => (words::own(lang).into_owned(), Role::Dim),
                    0 => ("·".to_owned(), Role::Dim),
                    dots if dots <= AS_DOTS => (format!("{} {dots}", "●".repeat(dots as usize)), Role::Accent),
                    dots => (format!("● × {dots}"), Role::Accent),
                },
            };
        let wide = VOTES.max(if mine { 15 } else { 0 });
        let votes = votes.saturating_sub(wide - VOTES);
        let name = votes.saturating_sub(line.x + 3);
        let opd = if line.width >= 70 { format!("  {}", room.opd_short(&own.opd)) } else { String::new() };
        let quiet = if mine && !ballot.own { Role::Dim } else { Role::Text };
        let used = canvas.put(line.x + 2, y, name, &own.title, as_role(quiet));
        canvas.put(line.x + 2 + used, y, name.saturating_sub(used), &opd, as_role(Role::Dim));
        canvas.put_right(votes, y, wide, &text, as_role(role));
        if screen.totals {
            let sum = own.cells.first().map_or(0, |cell| cell.sum);
            let full = (sum * 20 / most).clamp(0, 20) as usize;
            canvas.put(votes + wide + 2, y, bars, &"▬".repeat(full), as_role(Role::Accent));
            canvas.put_right(line.x, y, line.width, &sum.to_string(), as_role(Role::Title));
        }
        canvas.spot(line, Tap::Row(RIGHT, at_row));
        y += step;
    }
    canvas.put_wrapped(Rect { y: foot, height: area.bottom().saturating_sub(foot), ..area }, &note, Role::Dim);
}

/// What the OPD has left to give.
fn remains(room: &Room, ballot: &Ballot, canvas: &mut Canvas, area: Rect) {
    let (lang, left) = (room.lang, ballot.left());
    let (text, role) = match left {
        left if left < 0 => (words::over(lang, ballot.given, ballot.allowed), Role::Bad),
        0 => (words::spent(lang, ballot.allowed), Role::Good),
        left => (words::left(lang, left, ballot.allowed), Role::Accent),
    };
    let dots = if ballot.allowed <= 10 && left >= 0 {
        format!("{}{} ", "● ".repeat(ballot.given.max(0) as usize), "○ ".repeat(left as usize))
    } else {
        String::new()
    };
    canvas.put_all(area.x, area.y, area.width, &[(&dots, Role::Accent), (&text, role)]);
}
