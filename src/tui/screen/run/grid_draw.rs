//! The drawing of the grid: its cells, the completions beneath the one being typed, and what is to be said of it.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::grid::{COLUMNS, Grid, HITS, LIST, SOURCE, VALUE, rows};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::pad::Pad;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Word, run as words};
use crate::workshop::number::{self, Reading};
use crate::workshop::tell;

impl Grid {
    /// Draws the grid; the cursor stands in it when it has the focus.
    pub(super) fn draw(&self, room: &Room, code: &str, canvas: &mut Canvas, area: Rect, focus: bool) {
        if area.height < 4 {
            return;
        }
        let columns = columns(area.width);
        let heads: [Word; 5] = [words::indicator, words::value, words::unit, words::year, words::source];
        for (col, (x, width)) in columns.iter().enumerate() {
            let head = heads[col](room.lang);
            match col {
                VALUE => canvas.put_right(area.x + x, area.y, *width, &head, Role::Dim),
                _ => canvas.put(area.x + x, area.y, *width, &head, Role::Dim),
            };
        }
        let count = rows(room, code).len();
        let height = usize::from(area.height - 3);
        let cursor = if focus { self.place(room, code) } else { count };
        let top = (cursor + 1).saturating_sub(height);
        for (at, on) in rows(room, code).enumerate().skip(top).take(height) {
            let y = area.y + 1 + (at - top) as u16;
            self.draw_row(room, code, canvas, Rect::new(area.x, y, area.width, 1), (at, on), focus);
        }
        if count >= top && count - top < height {
            self.draw_new(
                room,
                code,
                canvas,
                Rect::new(area.x, area.y + 1 + (count - top) as u16, area.width, 1),
                focus,
            );
        }
        if focus {
            canvas.put_wrapped(
                Rect::new(area.x, area.bottom() - 2, area.width, 2),
                &self.hint(room).0,
                self.hint(room).1,
            );
            self.draw_hits(room, code, canvas, area, (cursor - top) as u16);
        }
    }

    fn draw_row(
        &self,
        room: &Room,
        code: &str,
        canvas: &mut Canvas,
        area: Rect,
        (at, on): (usize, &Arc<str>),
        focus: bool,
    ) {
        let workshop = room.workshop();
        let here = focus && self.on.as_ref() == Some(on);
        canvas.spot(area, Tap::Row(LIST, at));
        let (sign, role) = mark(room, on);
        canvas.put(area.x, area.y, 2, sign, role);
        for (col, (x, width)) in columns(area.width).into_iter().enumerate() {
            let field = COLUMNS[col];
            let typing = self.pad.as_ref().filter(|_| here && col == self.col);
            if let Some(pad) = typing {
                canvas.pad(area.x + x, area.y, width, pad, true, self.ghost(&self.hits(room, code)));
                continue;
            }
            let contested = workshop.contested(on, field);
            let text = workshop.text(on, field);
            let doubtful = col == VALUE && unsure(room, on);
            let shown = match (contested, doubtful) {
                (true, _) => format!("≠ {text}"),
                (false, true) => format!("{text} ?"),
                (false, false) => text.to_owned(),
            };
            let role = match (here && col == self.col, contested || doubtful) {
                (true, _) => Role::Pick,
                (false, true) => Role::Warn,
                (false, false) => Role::Text,
            };
            if here && col == self.col {
                canvas.clear(Rect::new(area.x + x, area.y, width, 1), role);
                canvas.spot(area, Tap::Row(LIST, at));
            }
            match col {
                VALUE => canvas.put_right(area.x + x, area.y, width, &shown, role),
                _ => canvas.put(area.x + x, area.y, width, &shown, role),
            };
        }
    }

    fn draw_new(&self, room: &Room, code: &str, canvas: &mut Canvas, area: Rect, focus: bool) {
        let here = focus && self.is_new();
        canvas.put(area.x, area.y, 2, "+", Role::Accent);
        for (col, (x, width)) in columns(area.width).into_iter().enumerate() {
            let pad = self.pad.as_ref().filter(|_| here && col == self.col);
            match pad {
                Some(pad) => canvas.pad(area.x + x, area.y, width, pad, true, self.ghost(&self.hits(room, code))),
                None => {
                    let cell = Rect::new(area.x + x, area.y, width, 1);
                    canvas.clear(cell, Role::Field);
                    let role = if self.given[col] { Role::Ghost } else { Role::Field };
                    match col {
                        VALUE => canvas.put_right(cell.x, cell.y, width, &self.new[col], role),
                        _ => canvas.put(cell.x, cell.y, width, &self.new[col], role),
                    };
                }
            }
        }
        canvas.spot(area, Tap::Row(LIST, usize::MAX));
    }

    fn draw_hits(&self, room: &Room, code: &str, canvas: &mut Canvas, area: Rect, row: u16) {
        let hits = self.hits(room, code);
        let (x, width) = columns(area.width)[self.col.min(SOURCE)];
        let width = width.max(36).min(area.width - x.min(area.width));
        let below = area.y + 2 + row;
        let fits = below + hits.len() as u16 <= area.bottom();
        let top = if fits { below } else { (area.y + 1 + row).saturating_sub(hits.len() as u16) };
        for (i, hit) in hits.iter().enumerate() {
            let line = Rect::new(area.x + x, top + i as u16, width, 1);
            let role = if self.hit == Some(i) { Role::Pick } else { Role::Bar };
            canvas.clear(line, role);
            canvas.put(line.x + 1, line.y, width - 1, hit, role);
            canvas.spot(line, Tap::Row(HITS, i));
        }
    }

    /// What is to be said of the cell under the cursor: how a figure is read, what the row lacks, what to press.
    fn hint(&self, room: &Room) -> (String, Role) {
        let lang = room.lang;
        let typed = self.pad.as_ref().map(Pad::text);
        let on = self.current();
        let value = match (typed, on) {
            (Some(typed), _) if self.col == VALUE => typed.to_owned(),
            (_, Some(on)) => room.workshop().text(on, "value").to_owned(),
            (_, None) => self.new[VALUE].clone(),
        };
        let confirmed = on.map(|on| room.workshop().text(on, "reading")).unwrap_or_default();
        if let Some((set, rivals)) = on.and_then(|on| contested_in(room, on)) {
            return (words::contested_cell(lang, set, rivals).into_owned(), Role::Warn);
        }
        let said = match number::read(&value) {
            Reading::Doubtful(Some(figure), _) if confirmed == figure.number.to_string() => None,
            Reading::Doubtful(figure, doubt) => {
                let figure = figure.map_or("?".into(), |figure| figure.number.text());
                Some((words::read_doubtfully(lang, figure, doubt.why(lang)), Role::Warn))
            }
            Reading::Refused(why) => Some((words::unread(lang, why.why(lang)), Role::Warn)),
            Reading::Sure(figure) if typed.is_some() && self.col == VALUE => {
                Some((words::read_as(lang, figure.number.text()), Role::Good))
            }
            Reading::NoData => Some((words::no_data(lang), Role::Dim)),
            Reading::Sure(_) | Reading::Empty => None,
        };
        if let Some((text, role)) = said {
            return (text.into_owned(), role);
        }
        let lacks = on.map(|on| lacking(room, on)).unwrap_or_default();
        if !lacks.is_empty() {
            return (words::lacks(lang, lacks.join(", ")).into_owned(), Role::Warn);
        }
        (words::grid_keys(lang).into_owned(), Role::Dim)
    }
}

/// Returns the first contested cell of a row: its label, and its rivals with who wrote them.
fn contested_in(room: &Room, on: &str) -> Option<(String, String)> {
    let workshop = room.workshop();
    let field = COLUMNS.into_iter().find(|field| workshop.contested(on, field))?;
    let rivals = workshop.stand(on, field)?.heads().map(|edit| {
        let (operator, device) = workshop.who(edit.id.hand);
        let who =
            [operator, device].into_iter().find(|who| !who.is_empty()).unwrap_or(edit.id.hand.as_str()).to_owned();
        let value = edit.to.as_ref().map_or("–".to_owned(), ToString::to_string);
        format!("{value} ({who})")
    });
    let text = rivals.collect::<Vec<_>>().join(" ≠ ");
    Some((tell::field_label(on, field, room.lang), text))
}

/// Returns the labels of what a row lacks to be final.
fn lacking(room: &Room, on: &str) -> Vec<String> {
    let fields: [(&str, Word); 4] =
        [("value", words::value), ("unit", words::unit), ("year", words::year), ("source", words::source)];
    let empty = fields.iter().filter(|(field, _)| room.workshop().text(on, field).is_empty());
    empty.map(|(_, label)| label(room.lang).to_lowercase()).collect()
}

/// Returns the sign in front of a row.
fn mark(room: &Room, on: &str) -> (&'static str, Role) {
    let workshop = room.workshop();
    if COLUMNS.into_iter().any(|field| workshop.contested(on, field)) {
        ("≠", Role::Warn)
    } else if workshop.returned(on) {
        ("↩", Role::Warn)
    } else if !lacking(room, on).is_empty() {
        ("!", Role::Warn)
    } else {
        (" ", Role::Text)
    }
}

/// Returns whether a row's figure is not read for sure, and nobody has confirmed how.
fn unsure(room: &Room, on: &str) -> bool {
    let workshop = room.workshop();
    match number::read(workshop.text(on, "value")) {
        Reading::Doubtful(Some(figure), _) => workshop.text(on, "reading") != figure.number.to_string(),
        Reading::Doubtful(None, _) | Reading::Refused(_) => true,
        Reading::Empty | Reading::NoData | Reading::Sure(_) => false,
    }
}

/// Returns where each column begins and how wide it is, in a grid of a width.
pub(super) fn columns(width: u16) -> [(u16, u16); 5] {
    let room = width.saturating_sub(2 + 4);
    let value = (room / 6).clamp(9, 20);
    let unit = (room / 8).clamp(7, 16);
    let year = 6;
    let rest = room.saturating_sub(value + unit + year);
    let source = (rest * 2 / 5).max(6);
    let widths = [rest.saturating_sub(source), value, unit, year, source];
    let mut x = 2;
    widths.map(|width| {
        let column = (x, width);
        x += width + 1;
        column
    })
}
