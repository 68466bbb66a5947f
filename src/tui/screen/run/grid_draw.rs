//! The drawing of the grid: its cells, the completions beneath the one being typed, and what is to be said of it.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::grid::{CELLS, COLUMNS, Grid, HITS, INDICATOR, SOURCE, UNIT, VALUE, YEAR, rows};
use crate::tui::canvas::{Canvas, Tap, cut, shown_width};
use crate::tui::pad::{Pad, wrap};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Word, run as words};
use crate::workshop::number::{self, Figure, Reading};
use crate::workshop::tell;

/// The mark of a figure that can be read two ways, behind it.
const DOUBT: &str = " ?";

/// The columns that a rival takes in what is said of a row.
const RIVAL: usize = 40;

/// Where each column begins and how wide it is.
type Columns = [(u16, u16); 5];

/// What is in sight of a grid: its columns, and its rows of the record.
struct Sight<'a> {
    columns: Columns,
    rows: Vec<&'a Arc<str>>,
    /// Whether a figure among them bears the mark of a doubt, so that all others leave its place free.
    doubts: bool,
}

impl Grid {
    /// Draws the grid; the cursor stands in it when it has the focus.
    pub(super) fn draw(&self, room: &Room, code: &str, canvas: &mut Canvas, area: Rect, focus: bool) {
        if area.height < 4 {
            return;
        }
        let count = rows(room, code).len();
        let height = usize::from(area.height - 3);
        let cursor = if focus { self.place(room, code) } else { count };
        let top = (cursor + 1).saturating_sub(height);
        // A row that was withdrawn elsewhere is seen as long as something is typed into it.
        let withdrawn = self.on.as_ref().filter(|on| self.pad.is_some() && !room.workshop().visible(on));
        let shown: Vec<_> = rows(room, code).chain(withdrawn).skip(top).take(height).collect();
        let doubts = shown.iter().any(|on| cell(room, on, VALUE).0.ends_with(DOUBT));
        let sight = Sight { columns: self.columns(room, &shown, doubts, area.width), rows: shown, doubts };
        let heads: [Word; 5] = [words::indicator, words::value, words::unit, words::year, words::source];
        for (col, (x, width)) in sight.columns.iter().enumerate() {
            let head = heads[col](room.lang);
            match col {
                VALUE => canvas.put_right(area.x + x, area.y, *width, &head, Role::Dim),
                _ => canvas.put(area.x + x, area.y, *width, &head, Role::Dim),
            };
        }
        let line = |row: usize| Rect::new(area.x, area.y + 1 + row as u16, area.width, 1);
        for row in 0..sight.rows.len() {
            self.draw_row(room, code, canvas, line(row), &sight, row, focus);
            spots(canvas, line(row), &sight.columns, top + row);
        }
        if sight.rows.len() < height {
            let below = line(sight.rows.len());
            self.draw_new(room, code, canvas, below, &sight, focus);
            spots(canvas, below, &sight.columns, usize::MAX);
        }
        if focus {
            let (said, role) = self.hint(room, &sight);
            // Advice is read to its end: a long one takes lines of the grid, which has free ones where it matters.
            let tall = (wrap(&said, area.width.into()).len() as u16).clamp(2, 4.min(area.height));
            let place = Rect::new(area.x, area.bottom() - tall, area.width, tall);
            canvas.clear(place, Role::Text);
            canvas.put_wrapped(place, &said, role);
            self.draw_hits(room, code, canvas, area, sight.columns, (cursor - top) as u16);
        }
    }

    /// Returns the columns for what is in sight. A figure is whole before any other text gets room, for a cut figure is
    /// another figure; the indicator has what is left, and is the one that can be read when it is cut.
    fn columns(&self, room: &Room, shown: &[&Arc<str>], doubts: bool, width: u16) -> Columns {
        let gap = if width < 100 { 1 } else { 2 };
        let all = width.saturating_sub(2 + 4 * gap);
        let wants = |col: usize| {
            let typed = self.pad.as_ref().filter(|_| col == self.col).map_or(0, |pad| shown_width(pad.text()) + 1);
            let wide = |text: &str| shown_width(text) + if col == VALUE { free(text, doubts).len() } else { 0 };
            let stored = shown.iter().map(|on| wide(&cell(room, on, col).0)).max().unwrap_or(0);
            stored.max(typed).max(shown_width(&self.new[col])) as u16
        };
        let value = wants(VALUE).clamp((all / 8).clamp(9, 14), (all / 3).clamp(9, 32));
        let unit = wants(UNIT).clamp(7, (all / 6).clamp(7, 16));
        let year = wants(YEAR).clamp(5, 9);
        let rest = all.saturating_sub(value + unit + year);
        let left = rest.saturating_sub(wants(INDICATOR));
        let source = wants(SOURCE).clamp(rest / 4, left.max(rest * 2 / 5));
        let mut x = 2;
        [rest - source, value, unit, year, source].map(|width| {
            let column = (x, width);
            x += width + gap;
            column
        })
    }

    #[allow(clippy::too_many_arguments)] // a line of the grid is where it is, what it is, and how it is looked at
    fn draw_row(
        &self,
        room: &Room,
        code: &str,
        canvas: &mut Canvas,
        area: Rect,
        sight: &Sight<'_>,
        row: usize,
        focus: bool,
    ) {
        let on = sight.rows[row];
        let here = focus && self.on.as_ref() == Some(on);
        let (sign, role) = mark(room, on);
        canvas.put(area.x, area.y, 2, sign, role);
        for (col, (x, width)) in sight.columns.into_iter().enumerate() {
            let typing = self.pad.as_ref().filter(|_| here && col == self.col);
            if let Some(pad) = typing {
                canvas.pad(area.x + x, area.y, width, pad, true, self.ghost(&self.hits(room, code)));
                continue;
            }
            let (text, marked) = cell(room, on, col);
            let role = match (here && col == self.col, marked) {
                (true, _) => Role::Pick,
                (false, true) => Role::Warn,
                (false, false) => Role::Text,
            };
            if here && col == self.col {
                canvas.clear(Rect::new(area.x + x, area.y, width, 1), role);
            }
            let text = self.short(room, sight, col, text);
            match col {
                VALUE => {
                    canvas.put_right(area.x + x, area.y, width, &format!("{text}{}", free(&text, sight.doubts)), role)
                }
                _ => canvas.put(area.x + x, area.y, width, &text, role),
            };
        }
    }

    fn draw_new(&self, room: &Room, code: &str, canvas: &mut Canvas, area: Rect, sight: &Sight<'_>, focus: bool) {
        let here = focus && self.is_new();
        canvas.put(area.x, area.y, 2, "+", Role::Accent);
        for (col, (x, width)) in sight.columns.into_iter().enumerate() {
            let pad = self.pad.as_ref().filter(|_| here && col == self.col);
            match pad {
                Some(pad) => canvas.pad(area.x + x, area.y, width, pad, true, self.ghost(&self.hits(room, code))),
                None => {
                    let cell = Rect::new(area.x + x, area.y, width, 1);
                    canvas.clear(cell, Role::Field);
                    let role = if self.given[col] { Role::Ghost } else { Role::Field };
                    let text = self.short(room, sight, col, self.new[col].clone());
                    match col {
                        VALUE => {
                            let text = format!("{text}{}", free(&text, sight.doubts));
                            canvas.put_right(cell.x, cell.y, width, &text, role)
                        }
                        _ => canvas.put(cell.x, cell.y, width, &text, role),
                    };
                }
            }
        }
    }

    /// Returns a cell's text as its column has room for it, so that it still differs from the others in sight.
    fn short(&self, room: &Room, sight: &Sight<'_>, col: usize, text: String) -> String {
        let width = usize::from(sight.columns[col].1);
        if shown_width(&text) <= width || !matches!(col, INDICATOR | SOURCE) {
            return text;
        }
        // Sources of one publisher differ at their end, by the year or the title.
        let shorten = |text: &str| if col == SOURCE { middle(text, width) } else { cut(text, width).into_owned() };
        let short = shorten(&text);
        let others = sight.rows.iter().map(|on| cell(room, on, col).0).chain([self.new[col].clone()]);
        let twins = others.filter(|other| *other != text && shown_width(other) > width && shorten(other) == short);
        match twins.map(|twin| same_start(&text, &twin)).max() {
            Some(same) => format!("…{}", &text[text[..same].rfind(' ').map_or(0, |space| space + 1)..]),
            None => short,
        }
    }

    fn draw_hits(&self, room: &Room, code: &str, canvas: &mut Canvas, area: Rect, columns: Columns, row: u16) {
        let hits = self.hits(room, code);
        let (x, width) = columns[self.col.min(SOURCE)];
        let width = width.max(36).min(area.width);
        let x = x.min(area.width - width);
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
    fn hint(&self, room: &Room, sight: &Sight<'_>) -> (String, Role) {
        let lang = room.lang;
        let typed = self.pad.as_ref().map(Pad::text);
        let on = self.current();
        let value = match (typed, on) {
            (Some(typed), _) if self.col == VALUE => typed,
            (_, Some(on)) => room.workshop().text(on, "value"),
            (_, None) => &self.new[VALUE],
        };
        if let Some(said) = self.meanwhile(room) {
            return (said, Role::Warn);
        }
        if let Some((set, rivals)) = on.and_then(|on| contested_in(room, on)) {
            return (words::contested_cell(lang, set, rivals).into_owned(), Role::Warn);
        }
        if let Some(on) = on.filter(|_| typed.is_none() && self.col != VALUE) {
            // A cell that had to be shortened is shown in full when the cursor is on it.
            let (text, _) = cell(room, on, self.col);
            if shown_width(&text) > sight.columns[self.col].1.into() {
                return (text, Role::Text);
            }
        }
        let confirmed = on.map(|on| room.workshop().text(on, "reading")).unwrap_or_default();
        let said = match number::read(value) {
            Reading::Doubtful(Some(figure), _) if confirmed == figure.number.to_string() => None,
            Reading::Doubtful(..) if on.is_none() && self.sure == value.trim() => None,
            Reading::Doubtful(figure, doubt) => {
                let read = figure.as_ref().and_then(|figure| read_as(value, figure, lang)).unwrap_or_default();
                let key = figure.is_some().then(|| words::confirm_key(lang));
                let parts = [read, doubt.why(lang).into_owned(), key.unwrap_or_default().into_owned()];
                Some((parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "), Role::Warn))
            }
            Reading::Refused(why) => Some((words::unread(lang, why.why(lang)).into_owned(), Role::Warn)),
            Reading::Sure(figure) if typed.is_some() && self.col == VALUE => {
                read_as(value, &figure, lang).map(|read| (read, Role::Good))
            }
            Reading::NoData => Some((words::no_data(lang).into_owned(), Role::Dim)),
            Reading::Sure(_) | Reading::Empty => None,
        };
        if let Some(said) = said {
            return said;
        }
        let lacks = on.map(|on| lacking(room, on)).unwrap_or_default();
        if !lacks.is_empty() {
            return (words::lacks(lang, lacks.join(", ")).into_owned(), Role::Warn);
        }
        let keys = if on.is_some() && typed.is_none() { words::row_keys(lang) } else { words::grid_keys(lang) };
        (keys.into_owned(), Role::Dim)
    }
}

/// Returns how a figure is read, where that is not what stands there already.
fn read_as(typed: &str, figure: &Figure, lang: Lang) -> Option<String> {
    let number = figure.number.text();
    let unit = figure.unit.as_deref().unwrap_or_default();
    (!typed.contains(&number)).then(|| format!("{}.", words::read_as(lang, format!("{number} {unit}").trim_end())))
}

/// Returns a cell as it is shown, and whether it wants attention.
fn cell(room: &Room, on: &str, col: usize) -> (String, bool) {
    let (workshop, field) = (room.workshop(), COLUMNS[col]);
    let text = workshop.text(on, field);
    match (workshop.contested(on, field), col == VALUE && unsure(room, on)) {
        (true, _) => (format!("≠ {text}"), true),
        (false, true) => (format!("{text}{DOUBT}"), true),
        (false, false) => (text.to_owned(), false),
    }
}

/// Returns the place that a figure leaves free for the mark of a doubt, so that digits stand beneath digits.
fn free(text: &str, doubts: bool) -> &'static str {
    if doubts && !text.ends_with(DOUBT) { "  " } else { "" }
}

/// Marks a row's cells as clickable, with the gap behind each.
fn spots(canvas: &mut Canvas, area: Rect, columns: &Columns, row: usize) {
    let begins = |col: usize| columns.get(col).map_or(area.width, |(x, _)| *x);
    for col in 0..columns.len() {
        let from = if col == 0 { 0 } else { begins(col) };
        let wide = begins(col + 1).saturating_sub(from);
        canvas.spot(Rect::new(area.x + from, area.y, wide, 1), Tap::Row(CELLS + col as u8, row));
    }
}

/// Returns a text shortened in its middle to a width, by whole words: its first word stays, and as many of its last ones
/// as find room; `BPS… Angka 2016`.
fn middle(text: &str, width: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let join = |head: usize, tail: usize| {
        let head = words[..head].join(" ");
        let head = head.trim_end_matches([',', ';', '.', ':', '-', '–']);
        format!("{head}… {}", words[words.len() - tail..].join(" "))
    };
    let fits = |head: usize, tail: usize| head + tail < words.len() && shown_width(&join(head, tail)) <= width;
    // From one word on, as long as one more fits: a long text costs no more than what is shown of it.
    let most = |fits: &dyn Fn(usize) -> bool| (1..).take_while(|count| fits(*count)).last();
    let Some(tail) = most(&|tail| fits(1, tail)) else { return cut(text, width).into_owned() };
    let head = most(&|head| fits(head, tail)).unwrap_or(1);
    join(head, tail)
}

/// Returns how many bytes two texts have in common at their start.
fn same_start(a: &str, b: &str) -> usize {
    let same = a.char_indices().zip(b.chars()).find(|((_, a), b)| a != b);
    same.map_or(a.len().min(b.len()), |((at, _), _)| at)
}

/// Returns the first contested cell of a row: its label, and its rivals with who wrote them.
fn contested_in(room: &Room, on: &str) -> Option<(String, String)> {
    let workshop = room.workshop();
    // What has a column goes before what only the form shows.
    let column = COLUMNS.into_iter().find(|field| workshop.contested(on, field));
    let field = column.or_else(|| workshop.contests_of(on).next().map(|field| &**field))?;
    let rivals = workshop.stand(on, field)?.heads().map(|edit| {
        let who = workshop.writer_name(workshop.origin(edit).id).unwrap_or(edit.id.hand.as_str());
        let value = tell::value_text(workshop, on, field, edit.to.as_ref(), room.lang);
        let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{} ({who})", cut(&line, RIVAL))
    });
    let text = rivals.collect::<Vec<_>>().join(" ≠ ");
    Some((tell::field_label(on, field, room.lang), text))
}

/// Returns the labels of what a row lacks to be final.
fn lacking(room: &Room, on: &str) -> Vec<String> {
    let fields: [(&str, Word); 5] = [
        ("indicator", words::indicator),
        ("value", words::value),
        ("unit", words::unit),
        ("year", words::year),
        ("source", words::source),
    ];
    let empty = fields.iter().filter(|(field, _)| room.workshop().text(on, field).is_empty());
    empty.map(|(_, label)| label(room.lang).to_lowercase()).collect()
}

/// Returns the sign in front of a row.
fn mark(room: &Room, on: &str) -> (&'static str, Role) {
    let workshop = room.workshop();
    if workshop.contests_of(on).next().is_some() {
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
