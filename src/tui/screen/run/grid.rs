//! The grid of data rows of one OPD, typed as fast as they are spoken: Tab moves, Enter opens the next row, year and
//! source repeat, indicators, units and sources complete (DESIGN §6).
//!
//! An existing cell is one act when it is left; a new row is one act when Enter is pressed or the row is left. What is
//! half typed lies in the journal until then.

use std::sync::{Arc, LazyLock};

use ratatui::layout::Rect;

use crate::file::{catalogue, csv};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::{Code, Key};
use crate::tui::pad::Pad;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Word, run as words};
use crate::workshop::edit::Write;
use crate::workshop::number::{self, Reading};
use crate::workshop::subject::Kind;
use crate::workshop::vocabulary::Vocabulary;

/// The fields of a row, a column each.
pub(super) const COLUMNS: [&str; 5] = ["indicator", "value", "unit", "year", "source"];
const INDICATOR: usize = 0;
const VALUE: usize = 1;
const UNIT: usize = 2;
const YEAR: usize = 3;
const SOURCE: usize = 4;

/// How many completions are offered.
const OFFERED: usize = 6;
/// The number of the grid among the screen's clickable lists.
pub(super) const LIST: u8 = 1;
/// The number of the completions among the screen's clickable lists.
pub(super) const HITS: u8 = 2;

/// The built-in indicators, their units and sources, to complete from.
static BUILT_IN: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut words = Vocabulary::default();
    for row in catalogue::indicators() {
        for (field, text) in [("indicator", &row.indicator), ("unit", &row.unit), ("source", &row.source)] {
            words.add(field, &text.as_str().into());
        }
        words.add(&format!("indicator {}", row.opd), &row.indicator.as_str().into());
    }
    words
});

/// The grid's state: where its cursor is, and what is being typed.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The row; the number of rows means the new row below them.
    row: usize,
    col: usize,
    /// What is being typed into the cell under the cursor.
    pad: Option<Pad>,
    /// The new row's cells.
    new: [String; 5],
    /// Which of them were filled in by the program and may be typed over.
    given: [bool; 5],
    /// The completion that Down has chosen.
    hit: Option<usize>,
}

/// Returns the rows of an OPD, oldest first.
fn rows<'a>(room: &'a Room, code: &str) -> impl DoubleEndedIterator<Item = &'a Arc<str>> + ExactSizeIterator + use<'a> {
    room.workshop().of(Kind::Data, room.sid(), code)
}

impl Grid {
    /// Goes to the new row of an OPD, where typing begins.
    pub(super) fn open(&mut self, room: &Room, code: &str) {
        *self = Self { row: rows(room, code).len(), ..Self::default() };
        self.begin(room, code);
    }

    /// Shows a row.
    pub(super) fn show(&mut self, room: &Room, code: &str, on: &str) {
        if let Some(row) = rows(room, code).position(|row| **row == *on) {
            (self.row, self.col, self.pad) = (row, 0, None);
        }
    }

    /// Keeps the cursor inside the rows after the record changed.
    pub(super) fn look(&mut self, room: &Room, code: &str) {
        let count = rows(room, code).len();
        let was_new = self.pad.is_some() && !self.new_is_empty();
        if self.row > count || was_new {
            self.row = count;
        }
        if self.row == count && self.pad.is_none() {
            self.begin(room, code);
        }
    }

    /// Returns the row under the cursor, if it is one of the record.
    pub(super) fn current<'a>(&self, room: &'a Room, code: &str) -> Option<&'a Arc<str>> {
        rows(room, code).nth(self.row)
    }

    fn is_new(&self, room: &Room, code: &str) -> bool {
        self.row >= rows(room, code).len()
    }

    fn new_is_empty(&self) -> bool {
        let typed = self.new.iter().zip(self.given).any(|(cell, given)| !given && !cell.trim().is_empty());
        let typing = self.pad.as_ref().is_some_and(|pad| !pad.is_empty() && !pad.is_fresh());
        !typed && !typing
    }

    /// Starts typing into the cell under the cursor when it is one of the new row.
    fn begin(&mut self, room: &Room, code: &str) {
        self.hit = None;
        if !self.is_new(room, code) {
            self.pad = None;
            return;
        }
        if let Some(last) = rows(room, code).next_back().filter(|_| self.new.iter().all(String::is_empty)) {
            for col in [YEAR, SOURCE] {
                self.new[col] = room.workshop().text(last, COLUMNS[col]).to_owned();
                self.given[col] = !self.new[col].is_empty();
            }
        }
        let text = &self.new[self.col];
        self.pad = Some(if self.given[self.col] { Pad::fresh(text) } else { Pad::line(text) });
    }

    /// Takes a key; `None` when the grid has no use for it.
    pub(super) fn key(&mut self, room: &Room, code: &str, key: Key) -> Option<Reply> {
        let hits = self.hits(room, code);
        let plain = !key.ctrl && !key.alt;
        let still = self.pad.as_ref().is_none_or(Pad::is_fresh);
        Some(match key.code {
            Code::Tab if plain => {
                let reply = self.take_hit(room, code, &hits);
                reply.and(self.step(room, code, !key.shift))
            }
            Code::Enter if plain => self.enter(room, code, &hits),
            Code::Down if plain && !hits.is_empty() => {
                self.hit = Some(self.hit.map_or(0, |hit| (hit + 1).min(hits.len() - 1)));
                Reply::none()
            }
            Code::Up if plain && self.hit.is_some() => {
                self.hit = self.hit.and_then(|hit| hit.checked_sub(1));
                Reply::none()
            }
            Code::Up if plain => self.move_to(room, code, self.row.saturating_sub(1), self.col),
            Code::Down if plain => self.move_to(room, code, self.row + 1, self.col),
            Code::Left if plain && still && self.col > 0 => self.move_to(room, code, self.row, self.col - 1),
            Code::Right if plain && still && self.col < SOURCE => self.move_to(room, code, self.row, self.col + 1),
            Code::Right if plain && self.pad.as_ref().is_some_and(Pad::at_end) && !self.ghost(&hits).is_empty() => {
                self.hit = Some(0);
                self.take_hit(room, code, &hits)
            }
            Code::Esc if self.hit.is_some() => {
                self.hit = None;
                Reply::none()
            }
            Code::Esc => return self.escape(room, code),
            Code::Delete if self.pad.is_none() => self.clear(room, code),
            _ => {
                let fresh = self.pad.is_none();
                let pad = self.pad.get_or_insert_with(|| Pad::line(""));
                if !pad.key(key) {
                    if fresh {
                        self.pad = None;
                    }
                    return None;
                }
                self.hit = None;
                Reply::none()
            }
        })
    }

    /// Takes pasted text: cells become rows, in one act; a single cell goes into the one under the cursor.
    pub(super) fn paste(&mut self, room: &Room, code: &str, text: &str) -> Reply {
        let table = csv::cells(text);
        if table.len() <= 1 && table.first().is_none_or(|row| row.len() <= 1) {
            let pad = self.pad.get_or_insert_with(|| Pad::line(""));
            pad.insert(text.trim_end_matches(['\r', '\n']));
            return Reply::none();
        }
        let left = self.leave(room, code);
        let (order, skip) = heads(&table[0]);
        let mut writes = Vec::new();
        let mut count = 0;
        for row in &table[skip..] {
            let cell = |field: usize| order[field].and_then(|at| row.get(at)).map(String::as_str).unwrap_or_default();
            let cells = std::array::from_fn(|field| cell(field).trim().to_owned());
            if cells.iter().any(|cell: &String| !cell.is_empty()) {
                writes.extend(row_writes(room, code, &cells));
                count += 1;
            }
        }
        self.row = usize::MAX;
        let said = words::pasted(room.lang, count);
        left.and(Reply { notice: Some((Tone::Well, said.into_owned())), ..Reply::write(writes) })
    }

    /// Takes a click on a cell.
    pub(super) fn click(&mut self, room: &Room, code: &str, row: usize, x: u16, width: u16) -> Reply {
        let col = columns(width).iter().rposition(|(from, _)| *from <= x).unwrap_or(0);
        self.move_to(room, code, row, col)
    }

    /// Takes a click on a completion.
    pub(super) fn click_hit(&mut self, room: &Room, code: &str, hit: usize) -> Reply {
        let hits = self.hits(room, code);
        self.hit = Some(hit);
        self.take_hit(room, code, &hits).and(self.step(room, code, true))
    }

    fn enter(&mut self, room: &Room, code: &str, hits: &[Arc<str>]) -> Reply {
        if self.hit.is_some() {
            return self.take_hit(room, code, hits).and(self.step(room, code, true));
        }
        if self.is_new(room, code) {
            let reply = self.leave(room, code);
            self.row = usize::MAX;
            return reply;
        }
        match &self.pad {
            Some(_) => self.move_to(room, code, self.row + 1, self.col),
            None => {
                let text = self.current(room, code).map(|on| room.workshop().text(on, COLUMNS[self.col]));
                self.pad = Some(Pad::line(text.unwrap_or_default()));
                Reply::none()
            }
        }
    }

    /// Goes to the next or the previous cell, over the edges of rows.
    fn step(&mut self, room: &Room, code: &str, on: bool) -> Reply {
        let (row, col) = match (on, self.col) {
            (true, SOURCE) => (self.row + 1, 0),
            (true, col) => (self.row, col + 1),
            (false, 0) => (self.row.saturating_sub(1), if self.row == 0 { 0 } else { SOURCE }),
            (false, col) => (self.row, col - 1),
        };
        if self.is_new(room, code) && row > self.row {
            let reply = self.leave(room, code);
            self.row = usize::MAX;
            return reply;
        }
        self.move_to(room, code, row, col)
    }

    /// Moves the cursor; what was being typed is kept: a cell as an act, a new row when it is left.
    fn move_to(&mut self, room: &Room, code: &str, row: usize, col: usize) -> Reply {
        let count = rows(room, code).len();
        let row = row.min(count);
        let reply = if row == self.row && row == count {
            self.stow(code);
            Reply::none()
        } else {
            self.leave(room, code)
        };
        (self.row, self.col) = (row, col);
        self.begin(room, code);
        reply
    }

    /// Puts the pad's text into the new row's cell.
    fn stow(&mut self, code: &str) {
        let Some(pad) = self.pad.take() else { return };
        if pad.is_fresh() {
            return;
        }
        self.new[self.col] = pad.text().trim().to_owned();
        self.given[self.col] = false;
        if self.col == INDICATOR {
            self.give_unit(code);
        }
    }

    /// Fills in the unit that the built-in indicator of this name has.
    fn give_unit(&mut self, code: &str) {
        let own = code.rsplit('/').next().unwrap_or_default();
        let same = |row: &&catalogue::Indicator| row.indicator.to_lowercase() == self.new[INDICATOR].to_lowercase();
        let mut known = catalogue::indicators().iter().filter(same);
        let found = known.clone().find(|row| row.opd == own).or_else(|| known.next());
        if let Some(row) = found.filter(|_| self.new[UNIT].is_empty() || self.given[UNIT]) {
            (self.new[UNIT], self.given[UNIT]) = (row.unit.clone(), true);
        }
    }

    /// Gives up the cell or the new row under the cursor; what was typed becomes writes.
    pub(super) fn leave(&mut self, room: &Room, code: &str) -> Reply {
        self.hit = None;
        if !self.is_new(room, code) {
            let Some(pad) = self.pad.take() else { return Reply::none() };
            let Some(on) = self.current(room, code) else { return Reply::none() };
            let field = COLUMNS[self.col];
            let changed = pad.text().trim() != room.workshop().text(on, field) || room.workshop().contested(on, field);
            return if changed {
                Reply::write(vec![Write::typed(on.clone(), field, pad.text().trim())])
            } else {
                Reply::none()
            };
        }
        if self.new_is_empty() {
            self.pad = None;
            return Reply::none();
        }
        self.stow(code);
        let cells = std::mem::take(&mut self.new);
        (self.given, self.col) = ([false; 5], INDICATOR);
        Reply::write(row_writes(room, code, &cells))
    }

    fn escape(&mut self, room: &Room, code: &str) -> Option<Reply> {
        let typing = self.pad.as_ref().is_some_and(|pad| !pad.is_fresh() && !pad.text().is_empty());
        if self.is_new(room, code) && !typing {
            return None;
        }
        if self.is_new(room, code) {
            self.pad = Some(Pad::line(""));
            return Some(Reply::none());
        }
        self.pad.take().map(|_| Reply::none())
    }

    fn clear(&mut self, room: &Room, code: &str) -> Reply {
        let field = COLUMNS[self.col];
        match self.current(room, code).filter(|on| !room.workshop().text(on, field).is_empty()) {
            Some(on) => Reply::write(vec![Write::clear(on.clone(), field)]),
            None => Reply::none(),
        }
    }

    /// Returns what completes the cell being typed.
    fn hits(&self, room: &Room, code: &str) -> Vec<Arc<str>> {
        let Some(pad) = self.pad.as_ref().filter(|pad| !pad.is_empty() && !pad.is_fresh()) else { return Vec::new() };
        let (field, typed) = (COLUMNS[self.col], pad.text());
        if matches!(self.col, VALUE | YEAR) {
            return Vec::new();
        }
        let own = code.rsplit('/').next().unwrap_or_default();
        let mut hits = Vec::new();
        if self.col == INDICATOR {
            hits.extend(BUILT_IN.find(&format!("indicator {own}"), typed, OFFERED));
        }
        hits.extend(room.workshop().vocabulary().find(field, typed, OFFERED));
        hits.extend(BUILT_IN.find(field, typed, OFFERED));
        let mut seen = std::collections::BTreeSet::new();
        hits.retain(|hit| **hit != *typed && seen.insert(hit.clone()));
        hits.truncate(OFFERED);
        hits
    }

    /// Returns the rest of the first completion, where it begins with what is typed.
    fn ghost<'a>(&self, hits: &'a [Arc<str>]) -> &'a str {
        let typed = self.pad.as_ref().map(Pad::text).unwrap_or_default();
        let rest = hits.first().and_then(|hit| {
            let begins = hit.get(..typed.len()).is_some_and(|start| start.eq_ignore_ascii_case(typed));
            begins.then(|| &hit[typed.len()..])
        });
        rest.unwrap_or_default()
    }

    /// Puts the chosen completion into the cell.
    fn take_hit(&mut self, room: &Room, code: &str, hits: &[Arc<str>]) -> Reply {
        if let Some(hit) = self.hit.take().and_then(|hit| hits.get(hit)) {
            self.pad = Some(Pad::line(hit));
            if self.is_new(room, code) && self.col == INDICATOR {
                self.new[INDICATOR] = hit.to_string();
                self.give_unit(code);
            }
        }
        Reply::none()
    }

    /// Confirms the reading of the figure under the cursor.
    pub(super) fn confirm(&self, room: &Room, code: &str) -> Reply {
        let Some(on) = self.current(room, code) else { return Reply::none() };
        match number::read(room.workshop().text(on, "value")) {
            Reading::Doubtful(Some(figure), _) => {
                Reply::write(vec![Write::new(on.clone(), "reading", figure.number.to_string())])
            }
            _ => Reply::say(Tone::Mind, words::nothing_to_confirm(room.lang)),
        }
    }

    /// Returns the half-typed row or cell, with the place it belongs to.
    pub(super) fn draft(&self, room: &Room, code: &str) -> Option<(String, String)> {
        let pad = self.pad.as_ref().filter(|pad| !pad.is_fresh());
        if let Some(on) = self.current(room, code) {
            let pad = pad.filter(|pad| pad.text() != room.workshop().text(on, COLUMNS[self.col]))?;
            return Some((format!("cell/{code}/{on}/{}", COLUMNS[self.col]), pad.text().to_owned()));
        }
        if self.new_is_empty() {
            return None;
        }
        let mut cells = self.new.clone();
        if let Some(pad) = pad {
            cells[self.col] = pad.text().to_owned();
        }
        let given: String = self.given.iter().map(|given| if *given { '1' } else { '0' }).collect();
        Some((format!("row/{code}"), format!("{}\t{given}\t{}", self.col, cells.join("\t"))))
    }

    /// Takes a half-typed new row up again.
    pub(super) fn restore_row(&mut self, room: &Room, code: &str, text: &str) {
        let mut parts = text.split('\t');
        let col = parts.next().and_then(|col| col.parse().ok()).unwrap_or(0);
        let given = parts.next().unwrap_or_default();
        self.open(room, code);
        self.given = std::array::from_fn(|i| given.as_bytes().get(i) == Some(&b'1'));
        self.new = std::array::from_fn(|_| parts.next().unwrap_or_default().to_owned());
        self.col = std::cmp::min(col, SOURCE);
        self.pad = Some(Pad::line(&self.new[self.col]));
    }

    /// Takes a half-typed cell of an existing row up again.
    pub(super) fn restore_cell(&mut self, room: &Room, code: &str, on: &str, field: &str, text: &str) {
        self.show(room, code, on);
        self.col = COLUMNS.iter().position(|column| *column == field).unwrap_or(0);
        self.pad = Some(Pad::line(text));
    }

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
        let cursor = if focus { self.row.min(count) } else { count };
        let top = (cursor + 1).saturating_sub(height);
        for (at, on) in rows(room, code).enumerate().skip(top).take(height) {
            let y = area.y + 1 + (at - top) as u16;
            self.draw_row(room, canvas, Rect::new(area.x, y, area.width, 1), on, at, focus);
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
                &self.hint(room, code).0,
                self.hint(room, code).1,
            );
            self.draw_hits(room, code, canvas, area, (cursor - top) as u16);
        }
    }

    fn draw_row(&self, room: &Room, canvas: &mut Canvas, area: Rect, on: &Arc<str>, at: usize, focus: bool) {
        let workshop = room.workshop();
        let here = focus && at == self.row;
        canvas.spot(area, Tap::Row(LIST, at));
        let (sign, role) = mark(room, on);
        canvas.put(area.x, area.y, 2, sign, role);
        for (col, (x, width)) in columns(area.width).into_iter().enumerate() {
            let field = COLUMNS[col];
            let typing = self.pad.as_ref().filter(|_| here && col == self.col);
            if let Some(pad) = typing {
                canvas.pad(area.x + x, area.y, width, pad, true, self.ghost(&self.hits(room, "")));
                continue;
            }
            let contested = workshop.contested(on, field);
            let text = workshop.text(on, field);
            let shown = if contested { format!("≠ {text}") } else { text.to_owned() };
            let role = match (here && col == self.col, contested) {
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
        let here = focus && self.is_new(room, code);
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
    fn hint(&self, room: &Room, code: &str) -> (String, Role) {
        let lang = room.lang;
        let typed = self.pad.as_ref().map(Pad::text);
        let on = self.current(room, code);
        let value = match (typed, on) {
            (Some(typed), _) if self.col == VALUE => typed.to_owned(),
            (_, Some(on)) => room.workshop().text(on, "value").to_owned(),
            (_, None) => self.new[VALUE].clone(),
        };
        let confirmed = on.map(|on| room.workshop().text(on, "reading")).unwrap_or_default();
        let reading = match number::read(&value) {
            Reading::Sure(figure) if self.col == VALUE => {
                Some((words::read_as(lang, figure.number.text()), Role::Good))
            }
            Reading::NoData if self.col == VALUE => Some((words::no_data(lang), Role::Dim)),
            Reading::Doubtful(Some(figure), _) if confirmed == figure.number.to_string() => {
                Some((words::read_as(lang, figure.number.text()), Role::Good))
            }
            Reading::Doubtful(figure, doubt) => {
                let figure = figure.map_or("?".into(), |figure| figure.number.text());
                Some((words::read_doubtfully(lang, figure, doubt.why(lang)), Role::Warn))
            }
            Reading::Refused(why) => Some((words::unread(lang, why.why(lang)), Role::Warn)),
            _ => None,
        };
        if let Some((text, role)) = reading {
            return (text.into_owned(), role);
        }
        if let Some(on) = on {
            if let Some((set, text)) = contested_in(room, on) {
                return (words::contested_cell(lang, set, text).into_owned(), Role::Warn);
            }
            let lacks = lacking(room, on);
            if !lacks.is_empty() {
                return (words::lacks(lang, lacks.join(", ")).into_owned(), Role::Warn);
            }
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
    Some((crate::workshop::tell::field_label(on, field, room.lang), text))
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
        let unsure = matches!(number::read(workshop.text(on, "value")), Reading::Doubtful(..) | Reading::Refused(_));
        if unsure && workshop.text(on, "reading").is_empty() { ("?", Role::Warn) } else { (" ", Role::Text) }
    }
}

/// Returns the writes of a new row.
fn row_writes(room: &Room, code: &str, cells: &[String; 5]) -> Vec<Write> {
    let on: Arc<str> = format!("data/{}", room.ids.fresh('d')).into();
    let filled = COLUMNS.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty());
    let mut writes: Vec<Write> = filled.map(|(field, cell)| Write::new(on.clone(), *field, cell.as_str())).collect();
    writes.push(Write::new(on.clone(), "session", room.sid()));
    writes.push(Write::new(on, "opd", code));
    writes
}

/// Returns which column of a pasted table holds which field, and how many rows are heads.
fn heads(first: &[String]) -> ([Option<usize>; 5], usize) {
    const NAMES: [&[&str]; 5] = [
        &["indikator", "indicator", "uraian", "nama data", "potensi", "data"],
        &["nilai", "value", "jumlah", "angka"],
        &["satuan", "unit"],
        &["tahun", "year"],
        &["sumber", "source", "sumber data"],
    ];
    let named = |names: &[&str]| first.iter().position(|cell| names.contains(&cell.trim().to_lowercase().as_str()));
    let order = NAMES.map(named);
    if order.iter().flatten().count() >= 2 { (order, 1) } else { ([Some(0), Some(1), Some(2), Some(3), Some(4)], 0) }
}

/// Returns where each column begins and how wide it is, in a grid of a width.
fn columns(width: u16) -> [(u16, u16); 5] {
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
