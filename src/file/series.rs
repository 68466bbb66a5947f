//! Reading many session files for one record: what a file says in the very words of the one before is not read again.
//!
//! Laptops that share a session share most lines of their files. Only a file that is sound and laid out as the program
//! prints it is read here, and to the same result; every other is given back, to be read and judged by itself.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::edit::{self, Names};
use super::json::{Cursor, NESTING};
use super::print;
use super::read::FILE_LIMIT;
use super::tables::{TABLES, Table};
use crate::workshop::edit::{Edit, EditId, Hand, Value};
use crate::workshop::subject::Kind;
use crate::workshop::{WITHDRAWN, Workshop};

/// Files that are read one after another.
#[derive(Default)]
pub struct Series {
    /// The names of fields, of which there are few.
    names: Names,
    before: Option<Sound>,
    count: usize,
}

/// What a sound file brings that the one before did not.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// The number of this reading in its series, from 0.
    pub number: usize,
    /// The reading whose file says all else that this file says: without what that one brought, `edits` are not all.
    pub upon: Option<usize>,
    /// The edits that do not stand in that file.
    pub edits: Vec<Edit>,
    /// How many edits the file has in all.
    pub count: usize,
    /// Whose edits the file has.
    pub hands: BTreeSet<Hand>,
}

/// A sound file, and where its lines stand.
struct Sound {
    number: usize,
    text: String,
    found: Found,
}

/// What was found in a file.
#[derive(Default)]
struct Found {
    subjects: Vec<Subject>,
    by_name: FxHashMap<Arc<str>, usize>,
    rows: Vec<Row>,
    lines: Vec<Line>,
}

/// A subject, as the edits of one file tell it.
struct Subject {
    on: Arc<str>,
    /// How many edits it has.
    edits: usize,
    /// Its place in the file before.
    before: Option<usize>,
    /// Whether its edits are others than in the file before.
    changed: bool,
    /// The place of its row among the rows.
    row: Option<usize>,
    /// Whether what the tables say of it is to be compared with its edits.
    compare: bool,
}

/// A row of a table.
struct Row {
    kind: Kind,
    at: Range<usize>,
    /// Its place in the file before, where it stands there too.
    before: Option<usize>,
    /// Its subject, known once all edits are.
    subject: usize,
}

/// The line of an edit.
struct Line {
    id: EditId,
    at: Range<usize>,
    subject: usize,
    /// Its place among the new edits.
    new: Option<usize>,
}

impl Series {
    /// Reads one more file; one that is not plainly sound is given back. A rehearsal, which is never merged, is not.
    ///
    /// # Errors
    ///
    /// The bytes as they came.
    pub fn read(&mut self, bytes: Vec<u8>) -> Result<Reading, Vec<u8>> {
        if bytes.len() > FILE_LIMIT {
            return Err(bytes);
        }
        let text = String::from_utf8(bytes).map_err(|wrong| wrong.into_bytes())?;
        let before = self.before.as_ref();
        let mut reader = Reader {
            cursor: Cursor::new(&text),
            names: &mut self.names,
            before,
            carried: vec![None; before.map_or(0, |before| before.found.subjects.len())],
            found: Found::default(),
            edits: Vec::new(),
            hands: BTreeSet::new(),
        };
        if reader.walk().and_then(|()| reader.compare()).is_none() {
            return Err(text.into_bytes());
        }
        let Reader { found, edits, hands, .. } = reader;
        let (number, upon, count) = (self.count, before.map(|before| before.number), found.lines.len());
        self.count += 1;
        self.before = Some(Sound { number, text, found });
        Ok(Reading { number, upon, edits, count, hands })
    }
}

/// Reads one file beside the one before. Whatever is not as it should be ends the reading with nothing.
struct Reader<'a> {
    cursor: Cursor<'a>,
    names: &'a mut Names,
    before: Option<&'a Sound>,
    /// The places here of the subjects of the file before.
    carried: Vec<Option<usize>>,
    found: Found,
    edits: Vec<Edit>,
    hands: BTreeSet<Hand>,
}

impl<'a> Reader<'a> {
    fn walk(&mut self) -> Option<()> {
        self.cursor.literal(&print::head())?;
        self.line_of_json()?;
        let mut next = 0;
        for (key, kind) in TABLES {
            self.rows(key, |reader| reader.row(kind, &mut next))?;
        }
        self.rows("contested", Self::line_of_json)?;
        let mut next = 0;
        self.rows("edits", |reader| reader.line(&mut next))?;
        self.cursor.literal(print::END)?;
        (self.cursor.at == self.cursor.text.len()).then_some(())
    }

    /// Reads a key of the file and its rows.
    fn rows(&mut self, key: &str, mut row: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        self.cursor
            .literal(",\n\"")
            .and_then(|()| self.cursor.literal(key))
            .and_then(|()| self.cursor.literal("\": ["))?;
        if self.cursor.literal("]").is_some() {
            return Some(());
        }
        self.cursor.literal("\n")?;
        loop {
            row(self)?;
            if self.cursor.literal(",\n").is_none() {
                return self.cursor.literal("\n]");
            }
        }
    }

    /// Passes over what nobody compares.
    fn line_of_json(&mut self) -> Option<()> {
        let raw = self.cursor.value(NESTING - 2).ok()?;
        (!raw.contains('\n')).then_some(())
    }

    /// Returns whether what comes next is, to its end, what stands at a place in the file before.
    fn same(&self, at: &Range<usize>) -> bool {
        let rest = &self.cursor.text.as_bytes()[self.cursor.at..];
        let before = self.before.map_or(&[][..], |before| &before.text.as_bytes()[at.clone()]);
        rest.starts_with(before) && matches!(rest.get(before.len()), Some(b',' | b'\n'))
    }

    /// Reads a row of a table. `next` is the row of the file before that is likely to be the same.
    fn row(&mut self, kind: Kind, next: &mut usize) -> Option<()> {
        let rest = &self.cursor.text[self.cursor.at..];
        let before = self.before.map(|before| &before.found);
        let mut known = *next;
        let mut same =
            before.and_then(|before| before.rows.get(known)).is_some_and(|row| row.kind == kind && self.same(&row.at));
        if let (Some(before), false) = (before, same)
            && let Some(row) = name(kind, rest).and_then(|on| before.subjects[*before.by_name.get(&*on)?].row)
        {
            (known, same) = (row, self.same(&before.rows[row].at));
        }
        let len = match before.filter(|_| same) {
            Some(before) => before.rows[known].at.len(),
            None => rest.find('\n').map(|end| rest[..end].strip_suffix(',').map_or(end, str::len))?,
        };
        let at = self.cursor.at..self.cursor.at + len;
        self.cursor.at = at.end;
        if same {
            *next = known + 1;
        }
        self.found.rows.push(Row { kind, at, before: same.then_some(known), subject: 0 });
        Some(())
    }

    /// Reads an edit. `next` is the first line of the file before that may still be the same.
    fn line(&mut self, next: &mut usize) -> Option<()> {
        let lines = self.before.map_or(&[][..], |before| &before.found.lines);
        let from = self.cursor.at;
        let mut printed = None;
        let mut known = lines.get(*next).filter(|line| self.same(&line.at));
        if known.is_none() {
            let edit = edit::as_printed(&mut self.cursor, self.names)?;
            *next += lines[*next..].iter().take_while(|line| line.id < edit.id).count();
            let end = std::mem::replace(&mut self.cursor.at, from);
            known = lines.get(*next).filter(|line| self.same(&line.at));
            self.cursor.at = end;
            printed = Some(edit);
        }
        let (id, subject, new) = match (known, printed) {
            (Some(line), _) => {
                *next += 1;
                self.cursor.at = from + line.at.len();
                (line.id, self.carry(line.subject), None)
            }
            (None, Some(edit)) if !matches!(edit.to, Some(Value::Unknown(_))) => {
                let subject = self.subject(edit.on);
                let (id, set) = (edit.id, self.names.share(edit.set));
                self.edits.push(edit.edit(self.found.subjects[subject].on.clone(), set));
                self.found.subjects[subject].changed = true;
                (id, subject, Some(self.edits.len() - 1))
            }
            _ => return None,
        };
        let last = self.found.lines.last().map(|line| line.id);
        if last.is_some_and(|last| id <= last) {
            return None;
        }
        if last.is_none_or(|last| last.hand != id.hand) {
            self.hands.insert(id.hand);
        }
        self.found.subjects[subject].edits += 1;
        self.found.lines.push(Line { id, at: from..self.cursor.at, subject, new });
        Some(())
    }

    /// Returns the place of a subject of the file before.
    fn carry(&mut self, known: usize) -> usize {
        if let Some(place) = self.carried[known] {
            return place;
        }
        let on = self.before.map(|before| before.found.subjects[known].on.clone()).unwrap_or_default();
        self.carried[known] = Some(self.found.subjects.len());
        self.begin(on, Some(known))
    }

    /// Returns the place of the subject of a name.
    fn subject(&mut self, on: &str) -> usize {
        if let Some(last) = self.found.lines.last().map(|line| line.subject)
            && *self.found.subjects[last].on == *on
        {
            return last;
        }
        if let Some(&place) = self.found.by_name.get(on) {
            return place;
        }
        match self.before.and_then(|before| before.found.by_name.get(on)) {
            Some(&known) => self.carry(known),
            None => self.begin(on.into(), None),
        }
    }

    fn begin(&mut self, on: Arc<str>, before: Option<usize>) -> usize {
        let place = self.found.subjects.len();
        self.found.by_name.insert(on.clone(), place);
        self.found.subjects.push(Subject { on, edits: 0, before, changed: false, row: None, compare: false });
        place
    }

    /// Compares the tables with the edits, but for what is as it was in the file before and was compared there.
    fn compare(&mut self) -> Option<()> {
        let Found { subjects, by_name, rows, lines } = &mut self.found;
        let (text, before) = (self.cursor.text, self.before.map(|before| &before.found));
        for subject in &mut *subjects {
            let known = before.zip(subject.before).map(|(before, known)| before.subjects[known].edits);
            subject.changed |= known != Some(subject.edits);
            // A row that is gone is no difference, but whether a session is a rehearsal has to be known.
            subject.compare = subject.changed && matches!(Kind::of(&subject.on), Some((Kind::Session, _)));
        }
        for (place, row) in rows.iter_mut().enumerate() {
            row.subject = match before.zip(row.before) {
                Some((before, known)) => self.carried[before.rows[known].subject]?,
                None => *by_name.get(&*name(row.kind, &text[row.at.clone()])?)?,
            };
            let subject = &mut subjects[row.subject];
            subject.compare |= subject.changed || row.before.is_none();
            if subject.row.replace(place).is_some() {
                return None;
            }
        }
        let compared = || lines.iter().filter(|line| subjects[line.subject].compare);
        let names = &mut self.names;
        let mut read = |line: &Line| {
            let edit = edit::as_printed(&mut Cursor { text, at: line.at.start }, names)?;
            let set = names.share(edit.set);
            Some(edit.edit(subjects[line.subject].on.clone(), set))
        };
        let known: Vec<Edit> = compared().filter(|line| line.new.is_none()).map(&mut read).collect::<Option<_>>()?;
        let mut known = known.iter();
        let edits =
            compared().map(|line| (line.subject, line.new.map_or_else(|| known.next(), |new| self.edits.get(new))));
        let mut edits: Vec<(usize, &Edit)> = edits.filter_map(|(subject, edit)| Some((subject, edit?))).collect();
        edits.sort_by_key(|(subject, _)| *subject);
        let (mut tables, mut printed) = (TABLES.map(|(_, kind)| (kind, Table::new(kind))), String::new());
        for edits in edits.chunk_by(|one, other| one.0 == other.0) {
            let subject = &subjects[edits[0].0];
            let mut writes: Vec<(&str, Option<&Value>)> =
                edits.iter().map(|(_, edit)| (&*edit.set, edit.to.as_ref())).collect();
            writes.sort_by_key(|(set, _)| *set);
            // The greatest edit of a slot is always a head, and its value the one that is shown.
            let slots = writes.chunk_by(|one, other| one.0 == other.0);
            let values = slots.filter_map(|writes| writes.last().and_then(|(set, to)| Some((*set, (*to)?))));
            let Some((kind, _)) = Kind::of(&subject.on) else {
                subject.row.is_none().then_some(())?;
                continue;
            };
            if kind == Kind::Session && values.clone().any(|value| value == ("rehearsal", &Value::Flag(true))) {
                return None;
            }
            let Some(row) = subject.row.map(|row| &rows[row]) else { continue };
            printed.clear();
            let (of, table) = tables.iter_mut().find(|(of, _)| *of == row.kind)?;
            table.row(&mut printed, &subject.on, values.clone());
            let visible = match writes.iter().any(|(set, _)| *set == WITHDRAWN) {
                true => visible(&subject.on, edits),
                false => values.clone().next().is_some(),
            };
            if *of != kind || printed != text[row.at.clone()] || !visible {
                return None;
            }
        }
        Some(())
    }
}

/// Returns whether a subject with these edits is visible.
fn visible(on: &str, edits: &[(usize, &Edit)]) -> bool {
    let mut alone = Workshop::default();
    alone.unite(edits.iter().map(|(_, edit)| (*edit).clone()));
    alone.visible(on)
}

/// Returns the subject that a row of a table says it is of, where nothing in its id is escaped.
fn name(kind: Kind, row: &str) -> Option<String> {
    let mut cursor = Cursor::new(row);
    cursor.literal("{\"id\":\"")?;
    Some([kind.word(), "/", cursor.plain()?].concat())
}
