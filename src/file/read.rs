//! Reading a session file: whole where it is sound, and on past its damage where it is not.
//!
//! A sound file is walked once, as JSON in any layout. Where it breaks, reading goes on at the next line that can be
//! the start of a row or of a part, because one row stands on a line. Nothing is guessed: a row is read whole or said.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::differences::{self, Row};
use super::edit::{self, Fault, Names};
use super::json::{Cursor, NESTING};
use super::print::{FORMAT, VERSION};
use super::session::Read;
use super::tables::TABLES;
use super::wrong::{Damage, Refusal, Wrong};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, EditId, Value};

/// The greatest file in bytes (DESIGN §3).
pub const FILE_LIMIT: usize = 1 << 30;

/// How much damage is told place by place.
const FAULTS: usize = 1000;

/// The parts of a file that hold rows: the tables, then these two.
const CONTESTED: usize = TABLES.len();
const EDITS: usize = TABLES.len() + 1;

/// Reads a session file, as far as it can be read.
///
/// What cannot be read is told as damage. Where edits are damaged or the file ends before them, what its tables still
/// hold comes back as differences. A row of a table without a well-formed id is given one from the word of its kind and
/// its number in the table (`data-3`, `tabel/opd-3`), the same at every reading.
///
/// # Errors
///
/// A refusal when it is too big, no text, no JSON, or of something else.
pub fn read(bytes: &[u8]) -> Result<Read, Refusal> {
    open(bytes).map(|(workshop, read)| Read { edits: workshop.into_edits(), ..read })
}

/// Reads a session file into a record, folded once; `edits` of what is returned beside it is empty.
///
/// # Errors
///
/// As [`read`].
pub fn open(bytes: &[u8]) -> Result<(Workshop, Read), Refusal> {
    run(bytes, true)
}

/// Reads the edits alone and leaves `differences` empty: for a union of many files, which folds only once.
///
/// # Errors
///
/// As [`read`].
pub fn read_edits(bytes: &[u8]) -> Result<Read, Refusal> {
    run(bytes, false).map(|(_, read)| read)
}

fn run(bytes: &[u8], tables: bool) -> Result<(Workshop, Read), Refusal> {
    if bytes.len() > FILE_LIMIT {
        return Err(Refusal::TooBig);
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        return Err(Refusal::Utf16);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    if bytes.iter().all(|b| matches!(b, b' ' | b'\n' | b'\r' | b'\t' | 0)) {
        return Err(Refusal::Empty);
    }
    let text = utf8(bytes);
    let mut reader = Reader::new(&text);
    reader.walk();
    reader.finish(bytes, tables)
}

/// Returns the text of bytes. One that is no UTF-8 becomes NUL, which JSON has nowhere: the row around it will not be
/// read, and every place stays the same.
fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '\0'));
    }
    Cow::Owned(text)
}

/// Where in the file's structure the cursor stands.
enum Place {
    /// Between the parts.
    Top,
    /// Among the rows of a part.
    Rows,
    /// Behind everything.
    Over,
}

/// What the cursor has just passed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Passed {
    /// The opening, or damage: nothing is due.
    Start,
    /// An item: a comma or the end is due.
    Item,
    /// A comma: an item is due.
    Comma,
}

struct Reader<'a> {
    cursor: Cursor<'a>,
    passed: Passed,
    /// The part whose rows are read, by its number.
    part: usize,
    names: Names,
    edits: Vec<Edit>,
    /// The edits by id, kept only from the first one that does not stand in ascending order.
    seen: FxHashMap<EditId, usize>,
    rows: Vec<Row<'a>>,
    /// The known keys met so far, by their number.
    keys: [bool; EDITS + 4],
    ours: Option<bool>,
    version: u64,
    /// Keys of the file that are unknown: damage only in a file of ours that is not newer.
    strange: Vec<Fault>,
    faults: Vec<Fault>,
    more: usize,
}

/// The keys of a file: those with rows by their number, then the others.
const KEYS: [&str; EDITS + 4] = {
    let mut keys = [""; EDITS + 4];
    let mut n = 0;
    while n < TABLES.len() {
        keys[n] = TABLES[n].0;
        n += 1;
    }
    keys[CONTESTED] = "contested";
    keys[EDITS] = "edits";
    keys[EDITS + 1] = "format";
    keys[EDITS + 2] = "version";
    keys[EDITS + 3] = "summary";
    keys
};

impl<'a> Reader<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            cursor: Cursor::new(text),
            passed: Passed::Start,
            // Rows before any known part count only where they are edits.
            part: CONTESTED,
            names: Names::default(),
            // About as many as a printed file of this length holds.
            edits: Vec::with_capacity(text.len() / 192),
            seen: FxHashMap::default(),
            rows: Vec::new(),
            keys: [false; EDITS + 4],
            ours: None,
            version: VERSION,
            strange: Vec::new(),
            faults: Vec::new(),
            more: 0,
        }
    }

    /// Notes what is wrong, of one place only what was seen first.
    fn fault(&mut self, at: usize, what: Wrong) {
        if self.faults.last().is_some_and(|last| last.at == at) {
            return;
        }
        if self.faults.len() < FAULTS { self.faults.push(Fault { at, what }) } else { self.more += 1 }
    }

    fn walk(&mut self) {
        let mut place = if self.cursor.eat(b'{') { Place::Top } else { self.no_object() };
        loop {
            place = match place {
                Place::Top => self.top(),
                Place::Rows => self.row(),
                Place::Over => return,
            }
        }
    }

    /// A file that does not begin as an object: JSON of something else, or damaged at its head.
    fn no_object(&mut self) -> Place {
        let from = self.cursor.at;
        match self.cursor.value(NESTING) {
            Ok(_) if self.cursor.peek().is_none() => {
                self.ours = Some(false);
                Place::Over
            }
            Ok(_) => self.broken(from, from),
            Err(bad) => self.recover(from, bad),
        }
    }

    fn broken(&mut self, from: usize, at: usize) -> Place {
        self.recover(from, Fault { at, what: Wrong::Broken })
    }

    /// Notes damage in what began at `from` and goes on at the next line where a row or a part begins.
    fn recover(&mut self, from: usize, fault: impl Into<Fault>) -> Place {
        let fault = fault.into();
        self.fault(fault.at, fault.what);
        self.go_on(from)
    }

    fn go_on(&mut self, from: usize) -> Place {
        let text = self.cursor.text;
        let mut at = from;
        while let Some(step) = text[at..].find('\n') {
            at += step + 1;
            let line = text[at..].trim_start_matches([' ', '\t']);
            let place = match line.as_bytes().first() {
                Some(b'{' | b']') => Place::Rows,
                Some(b'"') if names_a_part(line) => Place::Top,
                _ => continue,
            };
            (self.cursor.at, self.passed) = (at, Passed::Start);
            return place;
        }
        self.cursor.at = text.len();
        Place::Over
    }

    /// Returns the line inside a span at which a row or part of the file begins: something before it lost its end and
    /// swallowed it, though it all happens to be JSON. (In files laid out otherwise such lines are indented or longer.)
    fn torn(&self, from: usize) -> Option<usize> {
        let span = &self.cursor.text[from..self.cursor.at];
        let mut ends = span.match_indices('\n').map(|(at, _)| at + 1);
        ends.find(|&at| span[at..].starts_with("{\"") || names_a_part(&span[at..])).map(|at| from + at)
    }

    /// Takes the comma between items, or says that it is missing where an item begins.
    fn comma(&mut self) {
        match self.passed {
            Passed::Item if self.cursor.eat(b',') => self.passed = Passed::Comma,
            Passed::Item if !matches!(self.cursor.peek(), None | Some(b'}' | b']')) => {
                self.fault(self.cursor.at, Wrong::Broken);
            }
            _ => {}
        }
    }

    /// Takes the end of an object or array; a comma before it is damage.
    fn end(&mut self) {
        if self.passed == Passed::Comma {
            self.fault(self.cursor.at, Wrong::Broken);
        }
        self.cursor.at += 1;
        self.passed = Passed::Item;
    }

    fn top(&mut self) -> Place {
        self.comma();
        let from = self.cursor.at;
        match self.cursor.peek() {
            Some(b'}') => {
                self.end();
                if self.cursor.peek().is_none() {
                    return Place::Over;
                }
                self.fault(self.cursor.at, Wrong::Broken);
                self.go_on(self.cursor.at)
            }
            Some(b'"') => self.part(),
            // A row where none belongs: an end that stands too early.
            Some(b'{') => {
                self.fault(self.cursor.at, Wrong::Broken);
                self.passed = Passed::Start;
                Place::Rows
            }
            _ => self.broken(from, self.cursor.at),
        }
    }

    /// Reads a key of the file and its value, of one with rows only the beginning.
    fn part(&mut self) -> Place {
        let from = self.cursor.at;
        let key = match self.cursor.string().and_then(|key| self.cursor.expect(b':').map(|()| key)) {
            Ok(key) => key,
            Err(bad) => return self.recover(from, bad),
        };
        let known = KEYS.iter().position(|known| *known == key);
        if known.is_some_and(|n| std::mem::replace(&mut self.keys[n], true)) {
            self.fault(from, Wrong::Twice(edit::short(&key)));
        }
        if known.is_none() && self.strange.len() < FAULTS {
            self.strange.push(Fault { at: from, what: Wrong::Unknown(edit::short(&key)) });
        }
        // Rows of an unknown part are passed one by one as well, so that damage in it takes no more than a row.
        if known.is_none_or(|n| n <= EDITS) && self.cursor.eat(b'[') {
            (self.part, self.passed) = (known.unwrap_or(CONTESTED), Passed::Start);
            return Place::Rows;
        }
        self.cursor.peek();
        let at = self.cursor.at;
        let raw = match self.cursor.value(NESTING - 1) {
            Ok(raw) => raw,
            Err(bad) => return self.recover(from, bad),
        };
        if let Some(line) = self.torn(from) {
            return self.broken(from, line);
        }
        self.passed = Passed::Item;
        match &*key {
            "format" => self.ours = Some(raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')) == Some(FORMAT)),
            "version" => match raw.bytes().all(|b| b.is_ascii_digit()) && raw != "0" {
                true => self.version = raw.parse().unwrap_or(u64::MAX),
                false => self.fault(at, Wrong::Body(key.into_owned())),
            },
            "summary" => {}
            _ if known.is_some() => self.fault(at, Wrong::Body(key.into_owned())),
            _ => {}
        }
        Place::Top
    }

    fn row(&mut self) -> Place {
        self.comma();
        let from = match self.cursor.peek() {
            Some(b']') => {
                self.end();
                return Place::Top;
            }
            _ => self.cursor.at,
        };
        // An edit counts wherever it stands: the line that began its part may be what was lost.
        let fault = match edit::read(&mut self.cursor, &mut self.names) {
            Ok(edit) if matches!(edit.to, Some(Value::Unknown(_))) && self.torn(from).is_some() => None,
            Ok(edit) => {
                self.passed = Passed::Item;
                if self.part != EDITS && self.faults.is_empty() {
                    self.fault(from, Wrong::Broken);
                }
                self.take(edit, from);
                return Place::Rows;
            }
            Err(fault) => Some(fault),
        };
        self.cursor.at = from;
        let raw = match self.cursor.value(NESTING - 2) {
            Ok(raw) => raw,
            Err(bad) => return self.recover(from, bad),
        };
        if let Some(line) = self.torn(from) {
            return self.broken(from, line);
        }
        self.passed = Passed::Item;
        match (fault, TABLES.get(self.part)) {
            (_, Some(&(_, kind))) => self.rows.push(Row { kind, raw, at: from }),
            (Some(fault), None) if self.part == EDITS => self.fault(fault.at, fault.what),
            _ => {}
        }
        Place::Rows
    }

    /// Unites one more edit; of two with the same id and different content the later is set aside.
    fn take(&mut self, edit: Edit, at: usize) {
        if self.seen.is_empty() && self.edits.last().is_none_or(|last| last.id < edit.id) {
            self.edits.push(edit);
            return;
        }
        if self.seen.is_empty() {
            self.seen = self.edits.iter().enumerate().map(|(n, edit)| (edit.id, n)).collect();
        }
        match self.seen.get(&edit.id) {
            None => {
                self.seen.insert(edit.id, self.edits.len());
                self.edits.push(edit);
            }
            Some(&known) if self.edits[known] != edit => self.fault(at, Wrong::Clash(edit.id)),
            Some(_) => {}
        }
    }

    fn finish(mut self, bytes: &[u8], tables: bool) -> Result<(Workshop, Read), Refusal> {
        let text = self.cursor.text;
        let first = self.faults.first().cloned();
        if self.ours != Some(true) && (self.edits.is_empty() || first.is_none() || self.ours == Some(false)) {
            let place = |at| places(text, [at])[0];
            let not_utf8 = std::str::from_utf8(bytes).err().map(|bad| place(bad.valid_up_to()));
            return Err(match (not_utf8, first) {
                (Some((line, column)), _) => Refusal::NotUtf8 { line, column },
                (None, Some(Fault { at, what: Wrong::Deep })) => {
                    let (line, column) = place(at);
                    Refusal::Deep { line, column }
                }
                (None, Some(Fault { at, what: Wrong::Broken })) => {
                    let (line, column) = place(at);
                    Refusal::NotJson { line, column }
                }
                _ => Refusal::Foreign,
            });
        }
        let mut read = Read { newer: (self.version > VERSION).then_some(self.version), ..Read::default() };
        let mut workshop = Workshop::default();
        if tables {
            workshop.unite(std::mem::take(&mut self.edits));
        }
        if read.newer.is_none() {
            self.faults.append(&mut self.strange);
            if tables && !self.rows.is_empty() {
                read.differences = differences::find(&workshop, &self.rows, &mut self.faults);
            }
        }
        read.edits = self.edits;
        self.faults.sort_by_key(|fault| fault.at);
        let more = self.more + self.faults.len().saturating_sub(FAULTS);
        self.faults.truncate(FAULTS);
        let end = text.trim_end().len();
        let last = self.faults.last().map_or(0, |fault| fault.at);
        let at = places(text, self.faults.iter().map(|fault| fault.at).chain([last]));
        for (fault, (line, column)) in self.faults.into_iter().zip(at.iter().copied()) {
            let what = match fault.what {
                Wrong::Broken if fault.at >= end => Wrong::Ends,
                Wrong::Broken if bytes.get(fault.at).is_some_and(|b| *b >= 0x80) && text.as_bytes()[fault.at] == 0 => {
                    Wrong::NotUtf8
                }
                what => what,
            };
            read.damage.push(Damage { line, column, what });
        }
        if let (true, Some(&(line, column))) = (more > 0, at.last()) {
            read.damage.push(Damage { line, column, what: Wrong::More(more) });
        }
        Ok((workshop, read))
    }
}

/// Returns whether a line begins a part of the file: one of its keys and a colon.
fn names_a_part(line: &str) -> bool {
    let Some(line) = line.strip_prefix('"') else { return false };
    let rest = |key: &str| line.strip_prefix(key)?.strip_prefix('"');
    KEYS.iter().any(|key| rest(key).is_some_and(|rest| rest.trim_start_matches([' ', '\t']).starts_with(':')))
}

/// Returns line and column, from 1 and in characters, of ascending places in a text.
fn places(text: &str, at: impl IntoIterator<Item = usize>) -> Vec<(usize, usize)> {
    let (mut line, mut column, mut from) = (1, 1, 0);
    let place = |at: usize| {
        for byte in &text.as_bytes()[from..at] {
            match byte {
                b'\n' => (line, column) = (line + 1, 1),
                0x80..=0xBF => {}
                _ => column += 1,
            }
        }
        from = at;
        (line, column)
    };
    at.into_iter().map(place).collect()
}
