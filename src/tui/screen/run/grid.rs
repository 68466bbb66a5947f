//! The grid of data rows of one OPD, typed as fast as they are spoken: Tab moves, Enter opens the next row, year and
//! source repeat, indicators, units and sources complete (DESIGN §6).
//!
//! An existing cell is one act when it is left; a new row is one act when Enter is pressed or the row is left, as in a
//! spreadsheet, where what stands in a row stays there when the cursor goes on: but a row left before Enter is named in
//! a notice, and Ctrl+Z takes it back. What is half typed lies in the journal until then.

use std::sync::{Arc, LazyLock};

use crate::file::catalogue;
use crate::tui::canvas::cut;
use crate::tui::key::{Code, Key};
use crate::tui::pad::Pad;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::tui::seen;
use crate::words::run as words;
use crate::workshop::edit::{EditId, Value, Write};
use crate::workshop::merge::Slot;
use crate::workshop::number::{self, Reading};
use crate::workshop::subject::Kind;
use crate::workshop::vocabulary::Vocabulary;

/// The fields of a row, a column each.
pub(super) const COLUMNS: [&str; 5] = ["indicator", "value", "unit", "year", "source"];
pub(super) const INDICATOR: usize = 0;
pub(super) const VALUE: usize = 1;
pub(super) const UNIT: usize = 2;
pub(super) const YEAR: usize = 3;
pub(super) const SOURCE: usize = 4;

/// The columns that a row's name may take in a notice.
const NAME: usize = 40;
/// How many completions are offered.
const OFFERED: usize = 6;
/// The number of the grid's first column among the screen's clickable lists; the other columns follow.
pub(super) const CELLS: u8 = 10;
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
    /// The row of the record under the cursor; nothing on the new row below them.
    pub(super) on: Option<Arc<str>>,
    pub(super) col: usize,
    /// What is being typed into the cell under the cursor.
    pub(super) pad: Option<Pad>,
    /// The heads of that cell when the typing began.
    seen: Vec<EditId>,
    /// What stood there then.
    was: String,
    /// Whether a key changed it, so that it was not only looked at.
    pub(super) typed: bool,
    /// The new row's cells.
    pub(super) new: [String; 5],
    /// Which of them were filled in by the program and may be typed over.
    pub(super) given: [bool; 5],
    /// The new row's figure whose reading was confirmed, as it was typed.
    pub(super) sure: String,
    /// The completion that Down has chosen.
    pub(super) hit: Option<usize>,
}

/// Returns what completes a text typed into a field of an OPD's rows: the OPD's own indicators first.
pub(in super::super) fn completions(room: &Room, field: &str, code: &str, typed: &str) -> Vec<Arc<str>> {
    let own = code.rsplit('/').next().unwrap_or_default();
    let mut hits = Vec::new();
    if field == COLUMNS[INDICATOR] {
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
pub(in super::super) fn completing<'a>(typed: &str, hits: &'a [Arc<str>]) -> &'a str {
    let rest = hits.first().and_then(|hit| {
        let begins = hit.get(..typed.len()).is_some_and(|start| start.eq_ignore_ascii_case(typed));
        begins.then(|| &hit[typed.len()..])
    });
    rest.unwrap_or_default()
}

/// Returns the rows of an OPD, oldest first.
pub(super) fn rows<'a>(
    room: &'a Room,
    code: &str,
) -> impl DoubleEndedIterator<Item = &'a Arc<str>> + ExactSizeIterator + use<'a> {
    room.workshop().of(Kind::Data, room.sid(), code)
}

impl Grid {
    /// Goes to the new row of an OPD, where typing begins.
    pub(super) fn open(&mut self, room: &Room, code: &str) {
        *self = Self::default();
        self.begin(room, code);
    }

    /// Shows a row.
    pub(super) fn show(&mut self, room: &Room, code: &str, on: &str) {
        let row = rows(room, code).find(|row| ***row == *on).cloned();
        if row.is_some() {
            (self.on, self.col, self.pad) = (row, 0, None);
        }
    }

    /// Keeps the cursor inside the rows after the record changed.
    pub(super) fn look(&mut self, room: &Room, code: &str) {
        // A row withdrawn elsewhere stays under the words that are being typed into it: they bring it back.
        let typing = self.pad.as_ref().is_some_and(|pad| pad.text() != self.was);
        let gone = self.on.as_ref().is_some_and(|on| !room.workshop().visible(on));
        if gone && !typing {
            (self.on, self.pad) = (None, None);
        }
        if self.on.is_none() && self.pad.is_none() {
            self.begin(room, code);
        }
        // What others write is seen at once in a cell that was opened and not typed into yet; of rivals none takes the
        // place of what stands there.
        let rivals = self.on.as_ref().is_some_and(|on| room.workshop().contested(on, COLUMNS[self.col]));
        if self.meanwhile(room).is_some() && !typing && !self.typed && !rivals {
            self.see(room);
            let was = self.was.clone();
            self.pad.iter_mut().for_each(|pad| pad.renew(&was));
        }
    }

    /// Returns what somebody else wrote into the cell that is being typed into.
    pub(super) fn meanwhile(&self, room: &Room) -> Option<String> {
        let on = self.on.as_ref().filter(|_| self.pad.is_some())?;
        room.meanwhile(on, COLUMNS[self.col], &self.seen)
    }

    /// Returns the row under the cursor, if it is one of the record.
    pub(super) fn current(&self) -> Option<&Arc<str>> {
        self.on.as_ref()
    }

    /// Returns the cell under the cursor, if it is contested.
    pub(super) fn contested_cell(&self, room: &Room) -> Option<Slot> {
        let cell: Option<Slot> = self.current().map(|on| (on.clone(), COLUMNS[self.col].into()));
        cell.filter(|(on, set)| room.workshop().contested(on, set))
    }

    /// Returns the place of the cursor's row; the new row comes after all others.
    pub(super) fn place(&self, room: &Room, code: &str) -> usize {
        let mut rows = rows(room, code);
        let count = rows.len();
        self.on.as_ref().and_then(|on| rows.position(|row| row == on)).unwrap_or(count)
    }

    pub(super) fn is_new(&self) -> bool {
        self.on.is_none()
    }

    fn new_is_empty(&self) -> bool {
        // Under the pad stands what the cell was before.
        let stands = |col: usize| (col != self.col || self.pad.is_none()) && !self.new[col].trim().is_empty();
        let typed = (0..COLUMNS.len()).any(|col| !self.given[col] && stands(col));
        let typing = self.pad.as_ref().is_some_and(|pad| !pad.is_empty() && !self.untouched(pad));
        !typed && !typing
    }

    /// Returns whether a pad holds what the program filled in and nobody typed. One that is selected to be typed over is
    /// not that.
    fn untouched(&self, pad: &Pad) -> bool {
        pad.is_fresh() && self.is_new() && self.given[self.col]
    }

    /// Starts typing into the cell under the cursor when it is one of the new row.
    fn begin(&mut self, room: &Room, code: &str) {
        self.hit = None;
        if !self.is_new() {
            self.pad = None;
            return;
        }
        if self.new.iter().all(String::is_empty) {
            for col in [YEAR, SOURCE] {
                let mut before = rows(room, code).rev().map(|row| room.workshop().text(row, COLUMNS[col]));
                // The row before may be one that was pasted or caught without.
                self.new[col] = before.find(|text| !text.is_empty()).unwrap_or_default().to_owned();
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
        let still = self.pad.as_ref().is_none_or(|pad| self.untouched(pad));
        Some(match key.code {
            Code::Tab if plain => {
                let reply = self.take_hit(code, &hits);
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
            Code::Up if plain => self.move_to(room, code, self.place(room, code).saturating_sub(1), self.col),
            Code::Down if plain => self.move_to(room, code, self.place(room, code) + 1, self.col),
            Code::Left if plain && still && self.col > 0 => {
                self.move_to(room, code, self.place(room, code), self.col - 1)
            }
            Code::Right if plain && still && self.col < SOURCE => {
                self.move_to(room, code, self.place(room, code), self.col + 1)
            }
            Code::Right if plain && self.pad.as_ref().is_some_and(Pad::at_end) && !self.ghost(&hits).is_empty() => {
                self.hit = Some(0);
                self.take_hit(code, &hits)
            }
            Code::Esc if self.hit.is_some() => {
                self.hit = None;
                Reply::none()
            }
            Code::Esc => return self.escape(),
            Code::Delete if self.pad.is_none() => self.clear(room),
            _ => return self.edit(room, key),
        })
    }

    /// Takes a key into the cell under the cursor. A letter begins it anew, as in every spreadsheet; a key that moves
    /// inside a text begins with what stands there.
    fn edit(&mut self, room: &Room, key: Key) -> Option<Reply> {
        if self.pad.is_none() {
            let inside = matches!(key.code, Code::Home | Code::End) || (key.ctrl && key.code == Code::Char('a'));
            self.see(room);
            self.pad = match key.typed().is_some() || key.code == Code::Backspace {
                true => Some(Pad::line("")),
                false if inside => Some(Pad::line(&self.was)),
                false => return None,
            };
        }
        let pad = self.pad.as_mut()?;
        let before = pad.text().len();
        if !pad.key(key) {
            return None;
        }
        self.typed |= key.typed().is_some() || pad.text().len() != before;
        self.hit = None;
        Some(Reply::none())
    }

    /// Remembers what stands in the cell under the cursor, as typing over it begins.
    pub(super) fn see(&mut self, room: &Room) {
        let cell = self.on.as_ref().map(|on| (on.clone(), COLUMNS[self.col]));
        let cell = cell.as_ref().map(|(on, field)| (&**on, *field));
        self.seen = cell.map(|(on, field)| room.workshop().heads(on, field)).unwrap_or_default();
        self.was = cell.map(|(on, field)| room.workshop().text(on, field).to_owned()).unwrap_or_default();
        self.typed = false;
    }

    /// Takes a click on a completion.
    pub(super) fn click_hit(&mut self, room: &Room, code: &str, hit: usize) -> Reply {
        let hits = self.hits(room, code);
        self.hit = Some(hit);
        self.take_hit(code, &hits).and(self.step(room, code, true))
    }

    fn enter(&mut self, room: &Room, code: &str, hits: &[Arc<str>]) -> Reply {
        if self.hit.is_some() {
            return self.take_hit(code, hits).and(self.step(room, code, true));
        }
        if self.is_new() {
            return self.record(room, code);
        }
        if self.pad.is_some() {
            return self.move_to(room, code, self.place(room, code) + 1, self.col);
        }
        self.see(room);
        let text = self.current().map(|on| room.workshop().text(on, COLUMNS[self.col]));
        self.pad = Some(Pad::line(text.unwrap_or_default()));
        Reply::none()
    }

    /// Goes to the next or the previous cell, over the edges of rows.
    fn step(&mut self, room: &Room, code: &str, on: bool) -> Reply {
        let place = self.place(room, code);
        let (row, col) = match (on, self.col) {
            (true, SOURCE) => (place + 1, 0),
            (true, col) => (place, col + 1),
            (false, 0) => (place.saturating_sub(1), if place == 0 { 0 } else { SOURCE }),
            (false, col) => (place, col - 1),
        };
        if self.is_new() && row > place {
            return self.record(room, code);
        }
        self.move_to(room, code, row, col)
    }

    /// Moves the cursor; what was being typed is kept: a cell as an act, a new row when it is left.
    pub(super) fn move_to(&mut self, room: &Room, code: &str, row: usize, col: usize) -> Reply {
        let on = rows(room, code).nth(row).cloned();
        let reply = if on.is_none() && self.is_new() {
            self.stow(code);
            Reply::none()
        } else {
            self.leave(room, code)
        };
        (self.on, self.col) = (on, col);
        self.begin(room, code);
        reply
    }

    /// Puts the pad's text into the new row's cell.
    fn stow(&mut self, code: &str) {
        let Some(pad) = self.pad.take() else { return };
        if self.untouched(&pad) {
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

    /// Gives up the cell or the new row under the cursor; what was typed becomes writes. A new row is named: nobody has
    /// said that it is complete.
    pub(super) fn leave(&mut self, room: &Room, code: &str) -> Reply {
        let new = self.is_new();
        let reply = self.record(room, code);
        let first = reply.writes.first().filter(|_| new).and_then(|write| write.to.as_ref()).map(Value::as_text);
        match first {
            Some(name) => {
                let said = words::recorded(room.lang, cut(name, NAME)).into_owned();
                Reply { notice: Some((Tone::Well, said)), ..reply }
            }
            None => reply,
        }
    }

    fn record(&mut self, room: &Room, code: &str) -> Reply {
        self.hit = None;
        if !self.is_new() {
            let Some(pad) = self.pad.take() else { return Reply::none() };
            let Some(on) = self.on.clone() else { return Reply::none() };
            let field = COLUMNS[self.col];
            let typed = std::mem::take(&mut self.typed);
            // Typing the value that a rival holds settles the cell; only passing through it writes nothing, whatever
            // became of it meanwhile.
            let settles = typed && room.workshop().contested(&on, field);
            let text = pad.text().trim();
            if text == self.was && !settles {
                return Reply::none();
            }
            let seen = std::mem::take(&mut self.seen);
            // A confirmed reading is of the figure it was read from.
            let stale = self.col == VALUE && room.workshop().value(&on, "reading").is_some();
            let reading = stale.then(|| Write::clear(on.clone(), "reading"));
            let write = Write::typed(on, field, text).seen(seen);
            return Reply::write([write].into_iter().chain(reading).collect());
        }
        if self.new_is_empty() {
            self.pad = None;
            return Reply::none();
        }
        self.stow(code);
        let cells = std::mem::take(&mut self.new);
        (self.given, self.col) = ([false; 5], INDICATOR);
        let mut writes = row_writes(room, code, &cells);
        let sure = std::mem::take(&mut self.sure);
        if let (Some(reading), true) = (doubted(&cells[VALUE]), sure == cells[VALUE])
            && let Some(on) = writes.first().map(|write| write.on.clone())
        {
            writes.push(Write::new(on, "reading", reading));
        }
        Reply::write(writes)
    }

    fn escape(&mut self) -> Option<Reply> {
        let typing = self.pad.as_ref().is_some_and(|pad| !pad.is_fresh() && !pad.text().is_empty());
        if self.is_new() && !typing {
            return None;
        }
        if self.is_new() {
            self.pad = Some(Pad::line(""));
            return Some(Reply::none());
        }
        self.pad.take().map(|_| Reply::none())
    }

    fn clear(&mut self, room: &Room) -> Reply {
        let field = COLUMNS[self.col];
        match self.current().filter(|on| !room.workshop().text(on, field).is_empty()) {
            Some(on) => Reply::write(vec![Write::clear(on.clone(), field)]),
            None => Reply::none(),
        }
    }

    /// Returns what completes the cell being typed.
    pub(super) fn hits(&self, room: &Room, code: &str) -> Vec<Arc<str>> {
        let Some(pad) = self.pad.as_ref().filter(|pad| !pad.is_empty() && !pad.is_fresh()) else { return Vec::new() };
        let (field, typed) = (COLUMNS[self.col], pad.text());
        if matches!(self.col, VALUE | YEAR) {
            return Vec::new();
        }
        completions(room, field, code, typed)
    }

    /// Returns the rest of the first completion, where it begins with what is typed.
    pub(super) fn ghost<'a>(&self, hits: &'a [Arc<str>]) -> &'a str {
        completing(self.pad.as_ref().map(Pad::text).unwrap_or_default(), hits)
    }

    /// Puts the chosen completion into the cell.
    fn take_hit(&mut self, code: &str, hits: &[Arc<str>]) -> Reply {
        if let Some(hit) = self.hit.take().and_then(|hit| hits.get(hit)) {
            self.pad = Some(Pad::line(hit));
            self.typed = true;
            if self.is_new() && self.col == INDICATOR {
                self.new[INDICATOR] = hit.to_string();
                self.give_unit(code);
            }
        }
        Reply::none()
    }

    /// Confirms the reading of the figure in the row under the cursor, as it stands on the screen.
    pub(super) fn confirm(&mut self, room: &Room, code: &str) -> Reply {
        let clear = || Reply::say(Tone::Mind, words::nothing_to_confirm(room.lang));
        let typed = self.pad.as_ref().filter(|_| self.col == VALUE).map(|pad| pad.text().trim().to_owned());
        let Some(on) = self.current().cloned() else {
            let text = typed.unwrap_or_else(|| self.new[VALUE].clone());
            let Some(reading) = doubted(&text) else { return clear() };
            self.sure = text;
            return Reply::say(Tone::Well, words::confirmed(room.lang, reading));
        };
        let text = typed.unwrap_or_else(|| room.workshop().text(&on, COLUMNS[VALUE]).to_owned());
        let Some(reading) = doubted(&text) else { return clear() };
        let mut writes = self.record(room, code).writes;
        writes.retain(|write| &*write.set != "reading");
        let said = words::confirmed(room.lang, &reading).into_owned();
        writes.push(Write::new(on, "reading", reading));
        Reply { notice: Some((Tone::Well, said)), ..Reply::write(writes) }
    }

    /// Returns the half-typed row or cell, with the place it belongs to.
    pub(super) fn draft(&self, code: &str) -> Option<(String, String)> {
        let pad = self.pad.as_ref().filter(|pad| !self.untouched(pad));
        if let Some(on) = self.current() {
            let pad = pad.filter(|pad| pad.text() != self.was)?;
            return Some((format!("cell/{code}/{on}/{}", COLUMNS[self.col]), seen::with(&self.seen, pad.text())));
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

    /// Takes a half-typed cell of an existing row up again, over what was seen when its typing began.
    pub(super) fn restore_cell(&mut self, room: &Room, code: &str, on: &str, field: &str, text: &str) {
        self.show(room, code, on);
        // Also of a row that was withdrawn meanwhile: the words are of that row and of no other.
        self.on = Some(on.into());
        self.col = COLUMNS.iter().position(|column| *column == field).unwrap_or(0);
        self.see(room);
        let (heads, text) = seen::parts(text);
        (self.seen, self.typed) = (heads, true);
        self.pad = Some(Pad::line(text));
    }

    /// Records the cell of an existing row and stays in it; a new row stays half typed, which the journal holds.
    pub(super) fn settle(&mut self, room: &Room, code: &str) -> Reply {
        let Some(pad) = self.pad.clone().filter(|_| !self.is_new()) else { return Reply::none() };
        let reply = self.record(room, code);
        self.was = pad.text().trim().to_owned();
        self.pad = Some(pad);
        reply
    }
}

/// Returns the reading of a figure that a person should confirm.
fn doubted(text: &str) -> Option<String> {
    match number::read(text) {
        Reading::Doubtful(Some(figure), _) => Some(figure.number.to_string()),
        _ => None,
    }
}

/// Returns the writes of a new row.
pub(super) fn row_writes(room: &Room, code: &str, cells: &[String; 5]) -> Vec<Write> {
    let on: Arc<str> = format!("data/{}", room.ids.fresh('d')).into();
    let filled = COLUMNS.iter().zip(cells).filter(|(_, cell)| !cell.trim().is_empty());
    let mut writes: Vec<Write> = filled.map(|(field, cell)| Write::new(on.clone(), *field, cell.as_str())).collect();
    writes.push(Write::new(on.clone(), "session", room.sid()));
    writes.push(Write::new(on, "opd", code));
    writes
}
