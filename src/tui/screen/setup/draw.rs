//! What the setup screen shows above its sum: its two parts, and the roster in rows.
//!
//! Nothing is counted or decided here.

use ratatui::layout::Rect;

use super::roster::{Row, rows};
use super::{PARTS, Part, ROSTER, Setup};
use crate::tui::canvas::{Canvas, Tap, cut, shown_width};
use crate::tui::list;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{find, setup as words};
use crate::workshop::subject;

impl Setup {
    pub(super) fn draw_parts(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let lang = room.lang;
        let count = rows(room).iter().filter(|row| row.expected && row.merged.is_empty()).count();
        let mut x = area.x + 2;
        for (at, name) in [words::session(lang), words::roster(lang, count)].into_iter().enumerate() {
            let here = (at == 1) == (self.part == Part::Roster);
            let role = if here { Role::Title } else { Role::Dim };
            let wide = canvas.put(x, area.y + 1, area.width.saturating_sub(x), &name, role);
            if here {
                canvas.put(x, area.y + 2, wide, &"━".repeat(wide.into()), Role::Accent);
            } else {
                canvas.put(x + wide + 1, area.y + 1, 2, "F3", Role::Accent);
            }
            canvas.spot(Rect::new(x, area.y + 1, wide + 3, 1), Tap::Row(PARTS, at));
            x += wide + if here { 4 } else { 7 };
        }
        let free = area.right().saturating_sub(x + 2);
        let (text, role) = match (&self.merging, self.part, self.find.text()) {
            (Some(code), ..) => (words::merging(lang, cut(room.opd_short(code), 24)).into_owned(), Role::Warn),
            (_, Part::Roster, "") => (find::type_to_find(lang).into_owned(), Role::Dim),
            (_, Part::Roster, text) => (words::finding(lang, text, self.found(room).len()).into_owned(), Role::Accent),
            (_, Part::Session, _) => match self.form.state(room) {
                Some(state) => state,
                None => return,
            },
        };
        if self.merging.is_some() {
            canvas.put(area.x + 2, area.y + 2, area.width.saturating_sub(4), &text, role);
        } else {
            canvas.put_right(x, area.y + 1, free, &text, role);
        }
    }

    pub(super) fn draw_roster(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let lang = room.lang;
        let found = self.found(room);
        let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        if found.is_empty() {
            let text = if self.finds() { words::not_found(lang, self.find.text()) } else { words::empty(lang) };
            canvas.put_wrapped(Rect { height: 2.min(area.height), ..inside }, &text, Role::Warn);
            return;
        }
        let at = found.iter().position(|row| row.code == self.on).unwrap_or(0);
        let height = usize::from(inside.height.saturating_sub(1));
        // What does not fit below runs on in a second column, where the screen is wide.
        let columns: u16 = if found.len() > height && area.width >= 150 { 2 } else { 1 };
        let wide = (inside.width - 4 * (columns - 1)) / columns;
        let first = list::first(at, found.len(), height * usize::from(columns));
        for column in 0..columns {
            let place = Rect { x: inside.x + column * (wide + 4), width: wide, ..inside };
            let skip = first + height * usize::from(column);
            if skip >= found.len() {
                break;
            }
            draw_heads(room, canvas, place);
            for (line, (at_row, row)) in found.iter().enumerate().skip(skip).take(height).enumerate() {
                let place = Rect { y: place.y + 1 + line as u16, height: 1, ..place };
                draw_row(room, canvas, place, row, at_row, at_row == at);
            }
        }
    }
}

/// The widths of the columns of the roster; the name takes the rest.
const NUMBER: u16 = 4;
const SHORT: u16 = 15;
const KIND: u16 = 12;
const EXPECTED: u16 = 12;
/// Below this the kind has no column: the name says it.
const WITH_KIND: u16 = 100;

/// Returns the columns of the name and of the kind.
fn widths(area: Rect) -> (u16, u16) {
    let kind = if area.width < WITH_KIND { 0 } else { KIND + 2 };
    (area.width.saturating_sub(2 + NUMBER + 2 + SHORT + 2 + kind + 2 + EXPECTED), kind)
}

fn draw_heads(room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    canvas.put_right(area.x + 2, area.y, NUMBER, &words::order(lang), Role::Dim);
    let (name, kind) = widths(area);
    let x = area.x + 2 + NUMBER + 2;
    canvas.put(x, area.y, SHORT, &words::short(lang), Role::Dim);
    canvas.put(x + SHORT + 2, area.y, name, &words::name(lang), Role::Dim);
    canvas.put(x + SHORT + 2 + name + 2, area.y, kind, &words::kind(lang), Role::Dim);
    canvas.put(area.right().saturating_sub(EXPECTED), area.y, EXPECTED, &words::expected(lang), Role::Dim);
}

fn draw_row(room: &Room, canvas: &mut Canvas, area: Rect, row: &Row, at: usize, here: bool) {
    let (lang, on) = (room.lang, subject::opd(&row.code));
    let merged = !row.merged.is_empty();
    let plain = if merged || !row.expected { Role::Dim } else { Role::Text };
    let as_role = |role| if here { Role::Pick } else { role };
    if here {
        canvas.clear(area, Role::Pick);
        canvas.put(area.x, area.y, 2, "▸", Role::Pick);
    }
    canvas.spot(area, Tap::Row(ROSTER, at));
    if let Some(place) = row.place {
        canvas.put_right(area.x + 2, area.y, NUMBER, &place.to_string(), as_role(Role::Dim));
    }
    if room.workshop().contests_of(&on).next().is_some() {
        canvas.put(area.x + 2 + NUMBER + 1, area.y, 1, "≠", as_role(Role::Warn));
    }
    let mut x = area.x + 2 + NUMBER + 2;
    canvas.put(x, area.y, SHORT, room.opd_short(&row.code), as_role(plain));
    x += SHORT + 2;
    let (name, kind) = widths(area);
    if merged {
        let text = words::merged(lang, cut(room.opd_short(&row.merged), SHORT.into()));
        let wide = shown_width(&text) as u16;
        let free = area.right().saturating_sub(x + wide + 2);
        canvas.put(x, area.y, free, room.opd_name(&row.code), as_role(plain));
        canvas.put_right(x, area.y, area.right().saturating_sub(x), &text, as_role(Role::Dim));
        return;
    }
    canvas.put(x, area.y, name, room.opd_name(&row.code), as_role(plain));
    x += name + 2;
    canvas.put(x, area.y, kind.saturating_sub(2), room.workshop().text(&on, "kind"), as_role(Role::Dim));
    let (text, role) = if row.expected { (words::comes(lang), Role::Good) } else { (words::stays(lang), Role::Dim) };
    canvas.put(area.right().saturating_sub(EXPECTED), area.y, EXPECTED, &text, as_role(role));
}
