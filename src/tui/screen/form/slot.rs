//! The form of one contested field: another value for it is typed, chosen and checked as in the form of its subject.
//!
//! What rivals there are and what becomes of them is the contested screen's business.

use std::sync::Arc;

use super::item::{Item, items};
use super::{Form, Takes, text_for, typed, types};
use crate::tui::key::{Code, Key};
use crate::tui::pad::Pad;
use crate::tui::reply::Reply;
use crate::tui::room::Room;
use crate::workshop::edit::{EditId, Value, Write};
use crate::workshop::field::{self, Need};
use crate::workshop::subject::Kind;
use crate::workshop::{WITHDRAWN, tell};

/// What makes a form one of a slot.
#[derive(Debug)]
pub(super) struct Only {
    /// The field.
    pub(super) set: Arc<str>,
    /// The value that its text or choice began from.
    from: Option<Value>,
    /// The columns that its screen gives it.
    pub(super) width: u16,
}

/// Returns a field as the form of its slot has it: one of its subject's form, a member of a set, or the text of a field
/// that only a newer program knows. Nothing for what no one types: moments, and what the clock writes.
pub(super) fn item(room: &Room, on: &str, set: &str) -> Option<Item> {
    if set == WITHDRAWN {
        return None;
    }
    let label = || tell::slot_label(room.workshop(), on, set, room.lang);
    let free =
        |form| Item { key: set.to_owned(), form, label: label(), need: Need::Never, source: None, completes: false };
    let known = Kind::of(on).and_then(|(kind, _)| field::find(kind, set));
    match known.map(|row| row.form) {
        Some(Takes::Moment) => None,
        Some(Takes::Members(form)) => items(room, on).into_iter().find(|item| item.key == set).or(Some(free(*form))),
        Some(_) => items(room, on).into_iter().find(|item| item.key == set),
        None => {
            let heads = room.workshop().stand(on, set)?.heads();
            let texts: Option<Vec<&str>> = heads
                .filter_map(|head| head.to.as_ref())
                .map(|value| if let Value::Text(text) = value { Some(&**text) } else { None })
                .collect();
            let lines = texts?.iter().any(|text| text.contains('\n'));
            Some(free(if lines { Takes::Lines } else { Takes::Line }))
        }
    }
}

impl Form {
    /// Opens the form of a slot over the heads that were shown; its text begins from a value. Nothing where the slot
    /// takes no value but those that stand in it.
    pub fn of_slot(room: &Room, on: &str, set: &str, from: Option<Value>, seen: Vec<EditId>) -> Option<Self> {
        let item = item(room, on, set)?;
        let only = Some(Only { set: set.into(), from: from.clone(), width: room.size.0 });
        let mut form = Self { on: on.into(), only, key: set.to_owned(), seen, ..Self::default() };
        if types(item.form) {
            let text = text_for(room, &item, from.as_ref());
            form.pad = if item.form == Takes::Lines { Pad::lines(&text) } else { Pad::fresh(&text) };
            form.base = form.pad.text().to_owned();
        } else {
            form.picked = Some(from);
        }
        Some(form)
    }

    /// Returns whether a value can be typed into a slot.
    pub fn takes_slot(room: &Room, on: &str, set: &str) -> bool {
        item(room, on, set).is_some()
    }

    /// Returns the writes that put a value into a slot over the heads that were shown.
    pub fn slot_writes(room: &Room, on: &str, set: &str, value: Option<Value>, seen: Vec<EditId>) -> Vec<Write> {
        let form = Self::of_slot(room, on, set, value.clone(), seen.clone());
        match form.as_ref().and_then(|form| Some((form, form.item(room)?))) {
            Some((form, item)) => form.writes(room, &item, value),
            None => vec![Write::of(on, set, value).seen(seen)],
        }
    }

    /// Returns whether the slot's text or choice is another than the one it began from.
    pub fn slot_changed(&self) -> bool {
        let from = self.only.as_ref().map(|only| &only.from);
        self.pad.text() != self.base || self.picked.as_ref().is_some_and(|picked| Some(picked) != from)
    }

    /// Returns whether the slot holds several lines, so that Enter begins a new one.
    pub fn slot_has_lines(&self, room: &Room) -> bool {
        self.item(room).is_some_and(|item| item.form == Takes::Lines)
    }

    /// Says how many columns the form has.
    pub fn fit_slot(&mut self, width: u16) {
        if let Some(only) = &mut self.only {
            only.width = width;
        }
    }

    /// Returns the text being typed, for the journal.
    pub fn slot_text(&self) -> &str {
        self.pad.text()
    }

    /// Returns the heads over which it is typed.
    pub fn slot_seen(&self) -> &[EditId] {
        &self.seen
    }

    /// Puts a text into the slot, as if it were typed over these heads.
    pub fn type_slot(&mut self, seen: Vec<EditId>, text: &str) {
        self.pad.set(text);
        self.seen = seen;
    }

    /// Takes a key: Enter takes what stands in the slot, unless it chooses from the list below.
    pub fn slot_keyed(&mut self, room: &Room, key: Key) -> Reply {
        let enter = key.is(Code::Enter) && !self.slot_has_lines(room);
        let listed = || self.item(room).is_some_and(|item| self.taken_by_enter(&self.list(room, &item)).is_some());
        if enter && !listed() { self.take_slot(room) } else { self.keyed(room, key) }
    }

    /// Makes writes of what stands in the slot; none where it is refused, which is said below it.
    pub fn take_slot(&mut self, room: &Room) -> Reply {
        let Some(item) = self.item(room) else { return Reply::none() };
        let from = self.only.as_ref().and_then(|only| only.from.clone());
        let value = match &self.picked {
            Some(picked) => Ok(picked.clone()),
            None if self.pad.text() == self.base => Ok(from),
            None => typed::read(room, &self.on, &item, self.pad.text()),
        };
        match value {
            Ok(value) => Reply::write(self.writes(room, &item, value)),
            Err(why) => {
                self.refused = Some(why);
                Reply::none()
            }
        }
    }

    /// Records the figure in the slot together with the reading proposed for it.
    pub fn confirm_slot(&mut self, room: &Room) -> Reply {
        self.confirm(room)
    }
}
