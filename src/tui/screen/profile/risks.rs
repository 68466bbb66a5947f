//! The risks of a quick win: what may happen, why, to what effect, how likely and how grave, what is done, who watches.
//!
//! Each risk is a member of seven sets; a cell that is left becomes one act. How they are drawn stands in `picture`, what
//! a level means in the engine.

use std::sync::Arc;

use super::CELLS;
use crate::file::journal::Draft;
use crate::tui::canvas::Tap;
use crate::tui::key::{Code, Key};
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::tui::seen;
use crate::words::{Word, profile as words};
use crate::workshop::edit::{EditId, Value, Write};
use crate::workshop::ranking::SCALE;
use crate::workshop::ranking::profile::{Profile, RISK, RISK_PARTS};

/// How many fields a risk has.
pub(super) const FIELDS: usize = RISK_PARTS.len();

/// What each field is called, and what is asked there.
const NAMES: [(Word, Word); FIELDS] = [
    (words::event, words::ask_event),
    (words::cause, words::ask_cause),
    (words::effect, words::ask_effect),
    (words::likelihood, words::ask_likelihood),
    (words::impact, words::ask_impact),
    (words::mitigation, words::ask_mitigation),
    (words::person, words::ask_person),
];

/// Returns the name of a field of a risk.
pub(super) fn name(set: &str) -> Word {
    RISK_PARTS.iter().position(|part| *part == set).map_or(words::level, |at| NAMES[at].0)
}

/// Returns what is asked in a field.
pub(super) fn question(field: usize) -> Word {
    NAMES[field.min(FIELDS - 1)].1
}

/// Returns whether a field is a rating of 1 to 5.
pub(super) fn is_rating(field: usize) -> bool {
    matches!(RISK_PARTS.get(field), Some(&("risk_likelihood/" | "risk_impact/")))
}

/// Returns the event of a risk, else a word for one that has none.
pub(super) fn event(room: &Room, on: &str, id: &str) -> String {
    match room.workshop().text(on, &format!("{RISK}{id}")).trim() {
        "" => words::risk_unnamed(room.lang).into_owned(),
        event => event.to_owned(),
    }
}

/// The state of the editor: the cell the cursor is in, and what is being typed into it.
#[derive(Debug, Default)]
pub(super) struct Risks {
    /// The risks by their ids, in order; never none.
    pub(super) ids: Vec<String>,
    /// The one the cursor is on.
    pub(super) at: usize,
    /// The field the cursor is on, of RISK_PARTS.
    pub(super) field: usize,
    /// The last of them, while the record has nothing of it.
    new: Option<String>,
    pub(super) pad: Pad,
    /// What the pad held when the cell was entered.
    base: String,
    /// The heads of the cell when it was entered: what came in since was not seen.
    pub(super) seen: Vec<EditId>,
}

impl Risks {
    /// Opens the risks of a quick win at the first; where there is none, one is begun.
    pub(super) fn of(room: &Room, on: &str) -> Self {
        let mut risks = Self::default();
        risks.list(room, on);
        risks.load(room, on);
        risks
    }

    /// Takes up half-typed text that came back: the quick win that it belongs to, and its risks with the cursor there.
    pub(super) fn resumed(room: &Room, draft: &Draft) -> Option<(Arc<str>, Self)> {
        let place = draft.place.strip_prefix("profile/")?;
        let cut = place.find("/risk_")?;
        let (on, key) = (&place[..cut], &place[cut + 1..]);
        let (field, id) = RISK_PARTS.iter().enumerate().find_map(|(at, set)| Some((at, key.strip_prefix(set)?)))?;
        let mut risks = Self { new: Some(id.to_owned()), ids: vec![id.to_owned()], field, ..Self::default() };
        risks.list(room, on);
        risks.load(room, on);
        let (heads, text) = seen::parts(&draft.text);
        risks.pad.set(text);
        risks.seen = heads;
        Some((on.into(), risks))
    }

    /// Returns the half-typed text, for the journal.
    pub(super) fn draft(&self, on: &str) -> Option<Draft> {
        let place = format!("profile/{on}/{}", self.key());
        self.dirty().then(|| Draft { place, text: seen::with(&self.seen, self.pad.text()) })
    }

    /// Returns the id of the risk the cursor is on.
    pub(super) fn id(&self) -> &str {
        self.ids.get(self.at).map_or("", String::as_str)
    }

    /// Returns the field of the record that the cursor is on.
    pub(super) fn key(&self) -> String {
        format!("{}{}", RISK_PARTS[self.field], self.id())
    }

    /// Returns whether something is typed that is not recorded yet.
    pub(super) fn dirty(&self) -> bool {
        self.pad.text() != self.base
    }

    /// Returns whether the cell the cursor is in takes text.
    pub(super) fn types(&self) -> bool {
        !is_rating(self.field)
    }

    /// Returns whether the record has nothing of a risk yet.
    pub(super) fn is_new(&self, at: usize) -> bool {
        self.new.is_some() && self.new.as_ref() == self.ids.get(at)
    }

    /// Follows the record: the cursor stays in its cell, and what is typed stays what it is.
    pub(super) fn look(&mut self, room: &Room, on: &str) {
        let before = self.id().to_owned();
        self.list(room, on);
        if self.dirty() {
            return;
        }
        if self.id() != before || self.base != self.text_of_record(room, on) {
            self.load(room, on);
        }
        self.seen = room.workshop().heads(on, &self.key());
    }

    /// Lists the risks of the record, and the one that is begun.
    fn list(&mut self, room: &Room, on: &str) {
        let here = self.ids.get(self.at).cloned();
        let recorded = Profile::of(room.workshop(), on).risks.into_iter().map(|risk| risk.id);
        self.ids = recorded.collect();
        let known = |ids: &[String], id: &Option<String>| id.as_ref().is_some_and(|id| ids.contains(id));
        if known(&self.ids, &self.new) {
            self.new = None;
        }
        // What is typed into a risk that somebody withdrew meanwhile, or into one that undo took back, stays.
        if self.dirty() && !known(&self.ids, &here) {
            self.new = here.clone();
        }
        if self.ids.is_empty() && self.new.is_none() {
            self.new = Some(room.ids.fresh('r'));
        }
        self.ids.extend(self.new.clone());
        let place = self.ids.iter().position(|id| Some(id) == here.as_ref());
        self.at = place.unwrap_or(self.at.min(self.ids.len().saturating_sub(1)));
    }

    /// Fills the pad with what the record holds of the cell.
    pub(super) fn load(&mut self, room: &Room, on: &str) {
        self.pad = Pad::fresh(&self.text_of_record(room, on));
        self.base = self.pad.text().to_owned();
        self.seen = room.workshop().heads(on, &self.key());
    }

    fn text_of_record(&self, room: &Room, on: &str) -> String {
        let value = room.workshop().value(on, &self.key()).filter(|_| self.types());
        let text = value.map(Value::to_string).unwrap_or_default();
        Pad::line(&text).text().to_owned()
    }

    /// Makes a write of what is typed.
    pub(super) fn commit(&mut self, room: &Room, on: &Arc<str>) -> Reply {
        if !self.dirty() {
            return Reply::none();
        }
        self.base = self.pad.text().to_owned();
        let text = self.pad.text().trim();
        self.write(room, on, (!text.is_empty()).then(|| text.into()))
    }

    fn write(&self, room: &Room, on: &Arc<str>, value: Option<Value>) -> Reply {
        let (workshop, key) = (room.workshop(), self.key());
        if workshop.value(on, &key) == value.as_ref() && !workshop.contested(on, &key) {
            return Reply::none();
        }
        Reply::write(vec![Write::of(on.clone(), key, value).seen(self.seen.clone())])
    }

    /// Goes to a cell, which records the one that is left.
    fn go(&mut self, room: &Room, on: &Arc<str>, at: usize, field: usize) -> Reply {
        let reply = self.commit(room, on);
        (self.at, self.field) = (at.min(self.ids.len().saturating_sub(1)), field.min(FIELDS - 1));
        self.load(room, on);
        reply
    }

    /// Goes to the next field or the one before, from risk to risk.
    pub(super) fn step(&mut self, room: &Room, on: &Arc<str>, by: isize) -> Reply {
        let last = (self.ids.len() * FIELDS).saturating_sub(1);
        let to = (self.at * FIELDS + self.field).saturating_add_signed(by).min(last);
        self.go(room, on, to / FIELDS, to % FIELDS)
    }

    /// Goes to the same field of the next risk or the one before.
    pub(super) fn turn(&mut self, room: &Room, on: &Arc<str>, by: isize) -> Reply {
        self.go(room, on, self.at.saturating_add_signed(by), self.field)
    }

    /// Goes on: to the next field, and from the end of the last risk to a new one.
    pub(super) fn enter(&mut self, room: &Room, on: &Arc<str>) -> Reply {
        let end = self.at + 1 == self.ids.len() && self.field + 1 == FIELDS;
        if end { self.begin(room, on) } else { self.step(room, on, 1) }
    }

    /// Begins a new risk; one that was begun and has nothing yet is gone on with.
    pub(super) fn begin(&mut self, room: &Room, on: &Arc<str>) -> Reply {
        let reply = self.commit(room, on);
        let written = self.is_new(self.at) && !reply.writes.is_empty();
        if self.new.is_none() || written {
            let id = room.ids.fresh('r');
            self.ids.push(id.clone());
            self.new = Some(id);
        }
        (self.at, self.field) = (self.ids.len() - 1, 0);
        self.load(room, on);
        reply
    }

    /// Withdraws the risk: every field of it is cleared, as one act.
    pub(super) fn withdraw(&mut self, room: &Room, on: &Arc<str>) -> Reply {
        let (lang, id) = (room.lang, self.id().to_owned());
        let keys = RISK_PARTS.map(|set| format!("{set}{id}"));
        let filled = keys.into_iter().filter(|key| room.workshop().value(on, key).is_some());
        let writes: Vec<Write> = filled.map(|key| Write::clear(on.clone(), key)).collect();
        // What is half typed becomes an act of its own first, so that undo brings it back too.
        let typed = self.commit(room, on);
        if writes.is_empty() && typed.writes.is_empty() {
            return Reply::say(Tone::Mind, words::nothing_to_withdraw(lang));
        }
        let said = words::withdrawn(lang, event(room, on, &id));
        let mut writes = writes;
        for write in typed.writes.iter().filter(|write| write.to.is_some()) {
            if writes.iter().all(|other| other.set != write.set) {
                writes.push(Write::clear(on.clone(), write.set.clone()));
            }
        }
        Reply { before: typed.writes, ..Reply::write(writes) }.and(Reply::say(Tone::Well, said))
    }

    pub(super) fn input(&mut self, room: &Room, on: &Arc<str>, input: Input) -> Reply {
        match input {
            Input::Key(key) => self.keyed(room, on, key),
            Input::Paste(text) if self.types() => {
                self.pad.insert(&text);
                Reply::none()
            }
            Input::Paste(_) => Reply::say(Tone::Mind, words::not_a_rating(room.lang)),
            Input::Tap(Tap::Row(CELLS, cell), _) if cell == self.at * FIELDS + self.field => {
                // Who points at a text means to mend it.
                self.pad.edit();
                Reply::none()
            }
            Input::Tap(Tap::Row(CELLS, cell), _) => self.go(room, on, cell / FIELDS, cell % FIELDS),
            Input::Tap(..) => Reply::none(),
            Input::Wheel(by) => self.turn(room, on, by.into()),
        }
    }

    fn keyed(&mut self, room: &Room, on: &Arc<str>, key: Key) -> Reply {
        let across = super::picture::is_table(room);
        match key.code {
            Code::Up | Code::Down if !key.ctrl && !key.alt && !key.shift => {
                let by = if key.code == Code::Up { -1 } else { 1 };
                if across { self.turn(room, on, by) } else { self.step(room, on, by) }
            }
            _ if is_rating(self.field) => self.rate(room, on, key),
            _ => {
                self.pad.key(key);
                Reply::none()
            }
        }
    }

    /// Takes a rating at once; a digit goes on to the next field.
    fn rate(&mut self, room: &Room, on: &Arc<str>, key: Key) -> Reply {
        let (low, high) = SCALE;
        let now = room.workshop().int(on, &self.key()).filter(|rating| (low..=high).contains(rating));
        let digit = key.typed().and_then(|c| c.to_digit(10)).map(i64::from);
        let rating = match key.code {
            Code::Left if key == Key::plain(Code::Left) => Some(now.map_or(low, |now| (now - 1).max(low))),
            Code::Right if key == Key::plain(Code::Right) => Some(now.map_or(low, |now| (now + 1).min(high))),
            Code::Delete | Code::Backspace => None,
            _ => match digit.filter(|digit| (low..=high).contains(digit)) {
                Some(digit) => {
                    let reply = self.write(room, on, Some(digit.into()));
                    return reply.and(self.step(room, on, 1));
                }
                None if key.typed().is_some() => return Reply::say(Tone::Mind, words::not_a_rating(room.lang)),
                None => return Reply::none(),
            },
        };
        self.write(room, on, rating.map(Value::Int))
    }
}
