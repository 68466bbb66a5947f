//! The form: every field of one subject, whatever its kind, from the table of fields.
//!
//! A field that is left becomes one act. Which fields there are stands in `item`, what typed text means in `typed`;
//! nothing here knows a field by its name, save the figure whose reading can be confirmed.

mod item;
mod list;
mod sheet;
mod slot;
mod typed;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{Screen, contested};
use crate::file::journal::Draft;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::{Code, Key};
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::{Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::seen;
use crate::words::form as words;
use crate::workshop::edit::{EditId, Value, Write};
use crate::workshop::field::{self, Form as Takes};
use crate::workshop::log::distinct;
use crate::workshop::merge::Slot;
use crate::workshop::number::{self, Number, Reading};
use crate::workshop::subject::Kind;
use crate::workshop::{WITHDRAWN, tell};

use item::{Item, items};
pub(super) use typed::names;

/// The lists of a form that can be clicked: its fields, the list below a field, a text of several lines, the choices, a text of one.
const FIELDS: u8 = 40;
const LIST: u8 = 41;
const TEXT: u8 = 42;
const CHOICES: u8 = 43;
const LINE: u8 = 44;

/// How many fields a page is.
const PAGE: isize = 8;

const KEYS: &[Bind<Form>] = &[
    Bind {
        key: "F4",
        id: "Pastikan bacaan angka",
        en: "Confirm the reading",
        foot: 1,
        when: |form, room| form.doubtful(room).is_some(),
        does: Form::confirm,
    },
    Bind {
        key: "Tab",
        id: "Isian berikutnya",
        en: "Next field",
        foot: 2,
        when: always,
        does: |form, room| form.keyed(room, Key::plain(Code::Tab)),
    },
    Bind {
        key: "Shift+Tab",
        id: "Isian sebelumnya",
        en: "Field before",
        foot: 0,
        when: always,
        does: |form, room| form.step(room, -1),
    },
    Bind {
        key: "F6",
        id: "Lihat nilai lain",
        en: "Show the other value",
        foot: 1,
        when: Form::disputed,
        does: Form::other,
    },
    Bind {
        key: "Esc",
        id: "Urungkan",
        en: "Revert",
        foot: 3,
        when: |form, _| form.touched(),
        does: |form, room| {
            form.revert(room);
            Reply::none()
        },
    },
    Bind {
        key: "Esc",
        id: "Kembali",
        en: "Back",
        foot: 3,
        when: |form, _| !form.touched(),
        does: |_, _| Reply::go(Go::Back),
    },
    Bind {
        key: "F8",
        id: "Tarik",
        en: "Withdraw",
        foot: 0,
        when: |form, _| matches!(Kind::of(&form.on), Some((Kind::Data | Kind::Nomination | Kind::Opd, _))),
        does: Form::withdraw,
    },
];

/// The state of a form: the field the cursor is on, and what is being typed into it.
#[derive(Debug, Default)]
pub struct Form {
    /// The subject.
    on: Arc<str>,
    /// The one field it is of, where it is not of all.
    only: Option<slot::Only>,
    /// The field.
    at: usize,
    /// What is being typed into it.
    pad: Pad,
    /// What the pad held when the field was entered.
    base: String,
    /// The heads of the field when it was entered: what came in since was not seen.
    seen: Vec<EditId>,
    /// The field's name in the record.
    key: String,
    /// What was chosen in a field that offers a choice, `None` clearing it.
    picked: Option<Option<Value>>,
    /// The line of the list below the field that is chosen, from 1; 0 is the field itself.
    row: usize,
    /// Why what was typed cannot be taken.
    refused: Option<String>,
}

impl Screen for Form {
    const KEYS: &'static [Bind<Self>] = KEYS;

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match input {
            Input::Key(key) => self.keyed(room, key),
            Input::Paste(text) => {
                if self.typing(room) {
                    self.pad.insert(&text);
                    self.typed_on();
                }
                Reply::none()
            }
            Input::Tap(tap, at) => self.tapped(room, tap, at),
            Input::Wheel(by) => self.step(room, by.into()),
        }
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        self.head(room, canvas, Rect { height: 1, y: area.y + 1, ..area });
        let top = 3.min(area.height);
        self.draw_fields(room, canvas, Rect { y: area.y + top, height: area.height - top, ..area });
    }

    fn look(&mut self, room: &Room) {
        if self.only.is_some() {
            // What was begun over rivals stays what it was, whatever comes in.
            return;
        }
        // Fields come and go with the criteria: the cursor stays on its field, not on its number.
        let items = self.items(room);
        let last = items.len().saturating_sub(1);
        let here = items.iter().position(|item| item.key == self.key);
        if let Some(at) = here.filter(|_| !self.key.is_empty()) {
            self.at = at;
        }
        if self.at > last || here.is_none() {
            self.at = self.at.min(last);
            self.load(room);
        } else if !self.dirty() && self.base != self.text_of_record(room) {
            self.load(room);
        }
        if !self.dirty() {
            self.see(room);
        }
        // A long list is not looked up for nothing.
        if self.row > 0 {
            self.row = self.item(room).map_or(0, |item| self.row.min(self.list(room, &item).len()));
        }
    }

    fn leave(&mut self, room: &Room) -> Reply {
        let reply = self.settle_text(room);
        if self.dirty() {
            self.revert(room);
        }
        reply
    }

    fn settle_text(&mut self, room: &Room) -> Reply {
        self.commit(room).unwrap_or_else(|()| {
            let label = self.item(room).map(|item| item.label).unwrap_or_default();
            Reply::say(Tone::Mind, words::not_taken(room.lang, self.pad.text(), label))
        })
    }

    fn act_of_text(&mut self, room: &Room) -> Option<Reply> {
        self.commit(room).ok()
    }

    fn records(&self, room: &Room) -> bool {
        self.typing(room)
    }

    fn typed_slot(&self, room: &Room) -> Option<Slot> {
        self.item(room).map(|item| (self.on.clone(), item.key.into()))
    }

    fn drafts(&self, room: &Room) -> Vec<Draft> {
        let item = self.item(room).filter(|_| self.pad.text() != self.base);
        let draft = |item: Item| Draft { place: self.place(&item.key), text: seen::with(&self.seen, self.pad.text()) };
        item.map(draft).into_iter().collect()
    }

    fn take_up(&mut self, room: &Room) -> Vec<String> {
        if self.dirty() {
            return Vec::new();
        }
        let items = self.items(room);
        let found = room.file.drafts.iter().find_map(|draft| {
            let at = items.iter().position(|item| types(item.form) && self.place(&item.key) == draft.place)?;
            Some((at, draft))
        });
        let Some((at, draft)) = found else { return Vec::new() };
        self.at = at;
        self.load(room);
        let (heads, text) = seen::parts(&draft.text);
        self.pad.set(text);
        self.seen = heads;
        vec![draft.place.clone()]
    }

    fn typing(&self, room: &Room) -> bool {
        self.item(room).is_some_and(|item| types(item.form))
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        let here = self.item(room).filter(|_| self.disputed(room)).map(|item| (self.on.clone(), item.key.into()));
        here.or_else(|| contested::of(room.workshop(), &self.on))
    }
}

impl Form {
    /// Opens the form of a subject at its first field.
    pub fn open(&mut self, room: &Room, on: &str) {
        *self = Self { on: on.into(), ..Self::default() };
        self.load(room);
    }

    /// Brings the cursor to a field, where the form has it.
    pub fn turn_to(&mut self, room: &Room, set: &str) {
        if let Some(at) = self.items(room).iter().position(|item| item.key == set) {
            self.at = at;
            self.load(room);
        }
    }

    /// Returns the subject that the form is of.
    pub fn on(&self) -> &str {
        &self.on
    }

    /// Returns whether the field the cursor is on was changed and is not recorded yet.
    pub fn dirty(&self) -> bool {
        self.picked.is_some() || self.pad.text() != self.base
    }

    /// Returns whether there is something to take back in the field the cursor is on: a change, or a line chosen.
    pub fn touched(&self) -> bool {
        self.dirty() || self.row > 0
    }

    /// Puts the field back to what the record holds.
    pub fn revert(&mut self, room: &Room) {
        self.load(room);
    }

    /// Returns whether two different values stand in the field the cursor is on.
    pub fn disputed(&self, room: &Room) -> bool {
        self.item(room).is_some_and(|item| room.workshop().contested(&self.on, &item.key))
    }

    /// Puts the next of the values that stand in the field into it, to be settled by Enter.
    pub fn other(&mut self, room: &Room) -> Reply {
        let Some(item) = self.item(room) else { return Reply::none() };
        let Some(stand) = room.workshop().stand(&self.on, &item.key) else { return Reply::none() };
        let values = distinct(stand.heads());
        if types(item.form) {
            let texts: Vec<String> = values.iter().map(|value| text_for(room, &item, value.as_ref())).collect();
            let at = texts.iter().position(|text| text == self.pad.text()).map_or(0, |at| at + 1);
            if let Some(text) = texts.get(at % texts.len().max(1)) {
                self.pad.set(text);
            }
        } else {
            let now = self.picked.clone().unwrap_or_else(|| stand.value().cloned());
            let at = values.iter().position(|value| **value == now).map_or(0, |at| at + 1);
            self.picked = values.get(at % values.len().max(1)).map(|value| (*value).clone());
        }
        Reply::none()
    }

    /// Takes a key; the keys of a field go before those that leave it.
    pub fn keyed(&mut self, room: &Room, key: Key) -> Reply {
        let Some(item) = self.item(room) else { return Reply::none() };
        let held = key.ctrl || key.alt;
        let list = self.list(room, &item);
        match (key.code, item.form) {
            (Code::Up | Code::Down, _) if !held && self.walk(&list, key.code) => Reply::none(),
            (Code::Tab, _) if !held && !key.shift && list.chosen(self.row).is_some() => self.take(room, &item, &list),
            (Code::Enter, _) if !held && self.taken_by_enter(&list).is_some() => self.take(room, &item, &list),
            (Code::Right, _) if !held && self.complete(room, &item) => Reply::none(),
            (Code::Tab, _) if key.shift => self.step(room, -1),
            (Code::Tab, _) => self.step(room, 1),
            (Code::Home, _) if held => self.step(room, isize::MIN / 2),
            (Code::End, _) if held => self.step(room, isize::MAX / 2),
            (Code::PageUp, _) => self.step(room, -PAGE),
            (Code::PageDown, _) => self.step(room, PAGE),
            (Code::Up, Takes::Lines) if self.pad.move_row(self.text_width(room), -1) => Reply::none(),
            (Code::Down, Takes::Lines) if self.pad.move_row(self.text_width(room), 1) => Reply::none(),
            (Code::Up, _) => self.step(room, -1),
            (Code::Down, _) => self.step(room, 1),
            (Code::Enter, Takes::Members(_)) if !self.pad.is_empty() => self.commit(room).unwrap_or_default(),
            (Code::Enter, form) if form != Takes::Lines => self.settle(room, &item),
            (Code::Delete | Code::Backspace, _) if list.member(self.row).is_some() => self.remove(&item, &list),
            (_, Takes::Choice(choices)) => {
                self.choose(room, &item, choices, key);
                Reply::none()
            }
            (_, Takes::Flag) => {
                self.flip(room, &item, key);
                Reply::none()
            }
            _ => {
                if self.pad.key(key) {
                    self.typed_on();
                }
                Reply::none()
            }
        }
    }

    fn tapped(&mut self, room: &Room, tap: Tap, (x, y): (u16, u16)) -> Reply {
        let Some(item) = self.item(room) else { return Reply::none() };
        match tap {
            Tap::Row(FIELDS, at) if at != self.at => {
                let reply = self.step(room, at as isize - self.at as isize);
                // Who points at a text means to mend it.
                self.pad.edit();
                reply
            }
            Tap::Row(FIELDS, _) => {
                self.flip(room, &item, Key::plain(Code::Right));
                Reply::none()
            }
            Tap::Row(LIST, row) => {
                self.row = row;
                let list = self.list(room, &item);
                if list.chosen(row).is_some() { self.take(room, &item, &list) } else { Reply::none() }
            }
            Tap::Row(CHOICES, at) => {
                if let Takes::Choice(choices) = item.form {
                    self.picked = choices.get(at).map(|choice| Some(choice.word.into()));
                }
                Reply::none()
            }
            Tap::Text(LINE, _) => {
                self.pad.click_window(self.line_width(room, item.form), usize::from(x));
                Reply::none()
            }
            Tap::Text(TEXT, top) => {
                self.pad.click(self.text_width(room), top + usize::from(y), usize::from(x));
                Reply::none()
            }
            _ => Reply::none(),
        }
    }

    /// Goes on from the field by Enter: what is typed is recorded; where two values stand, the one shown is affirmed.
    fn settle(&mut self, room: &Room, item: &Item) -> Reply {
        if !self.dirty() && self.disputed(room) && !matches!(item.form, Takes::Members(_)) {
            let stands = room.workshop().value(&self.on, &item.key).cloned();
            let reply = Reply::write(vec![Write::of(self.on.clone(), item.key.as_str(), stands)]);
            return reply.and(self.step(room, 1));
        }
        self.step(room, 1)
    }

    /// Moves to another field, which records the one that is left; refused, the cursor stays.
    fn step(&mut self, room: &Room, by: isize) -> Reply {
        if self.only.is_some() {
            return Reply::none();
        }
        let Ok(reply) = self.commit(room) else { return Reply::none() };
        let last = self.items(room).len().saturating_sub(1);
        let to = self.at.saturating_add_signed(by).min(last);
        if to != self.at {
            self.at = to;
            self.load(room);
        }
        reply
    }

    /// Makes writes of what was typed or chosen; `Err` where it names nothing and was not left empty.
    fn commit(&mut self, room: &Room) -> Result<Reply, ()> {
        let Some(item) = self.item(room).filter(|_| self.dirty()) else { return Ok(Reply::none()) };
        if let Takes::Members(form) = item.form {
            return self.add(room, &item, *form);
        }
        let (value, mapped) = match self.picked.take() {
            Some(picked) => (picked, None),
            None => match typed::read(room, &self.on, &item, self.pad.text()) {
                Ok(value) => (value, typed::mapped(room, &item, self.pad.text())),
                Err(why) => {
                    self.refused = Some(why);
                    return Err(());
                }
            },
        };
        self.base = self.pad.text().to_owned();
        let said = mapped.map(|mapped| Reply::say(Tone::Mind, mapped)).unwrap_or_default();
        Ok(Reply::write(self.writes(room, &item, value)).and(said))
    }

    /// Returns the writes that put a value into a field: none where it stands already, undisputed.
    fn writes(&self, room: &Room, item: &Item, value: Option<Value>) -> Vec<Write> {
        let workshop = room.workshop();
        let same = workshop.value(&self.on, &item.key) == value.as_ref();
        if same && !workshop.contested(&self.on, &item.key) && self.only.is_none() {
            return Vec::new();
        }
        let mut writes = vec![Write::of(self.on.clone(), item.key.as_str(), value).seen(self.seen.clone())];
        // A confirmed reading is of the figure it was read from.
        let text = writes[0].to.as_ref().map(Value::as_text).unwrap_or_default();
        let figure = number::read(text).figure().map(|figure| figure.number.to_string());
        let reading = workshop.value(&self.on, "reading").map(Value::as_text);
        if self.has_reading(item) && reading.is_some() && reading != figure.as_deref() {
            writes.push(Write::clear(self.on.clone(), "reading"));
        }
        writes
    }

    fn choose(&mut self, room: &Room, item: &Item, choices: &'static [field::Choice], key: Key) {
        let now = self.picked.clone().unwrap_or_else(|| room.workshop().value(&self.on, &item.key).cloned());
        let at = choices.iter().position(|choice| now.as_ref().is_some_and(|value| value.as_text() == choice.word));
        let last = choices.len().saturating_sub(1);
        let to = match key.code {
            Code::Left => Some(at.map_or(last, |at| at.checked_sub(1).unwrap_or(last))),
            Code::Right | Code::Char(' ') => Some(at.map_or(0, |at| if at >= last { 0 } else { at + 1 })),
            Code::Delete | Code::Backspace => {
                self.picked = Some(None);
                return;
            }
            _ => key.typed().and_then(|typed| {
                // A digit counts the choices, as they stand.
                if let Some(number) = typed.to_digit(10) {
                    return (number as usize).checked_sub(1);
                }
                let typed = typed.to_lowercase().next();
                let begins = |choice: &field::Choice| {
                    room.lang.pick(choice.id, choice.en).chars().next().and_then(|c| c.to_lowercase().next()) == typed
                };
                // The same letter again goes to the next one that begins with it.
                let from = at.map_or(0, |at| at + 1);
                (from..choices.len()).chain(0..from.min(choices.len())).find(|at| begins(&choices[*at]))
            }),
        };
        if let Some(choice) = to.and_then(|to| choices.get(to)) {
            self.picked = Some(Some(choice.word.into()));
        }
    }

    fn flip(&mut self, room: &Room, item: &Item, key: Key) {
        if item.form != Takes::Flag {
            return;
        }
        let now = self.picked.clone().unwrap_or_else(|| room.workshop().value(&self.on, &item.key).cloned());
        let yes = now == Some(Value::Flag(true));
        match (key.code, key.typed().map(|c| c.to_ascii_lowercase())) {
            (Code::Left | Code::Right, _) | (_, Some(' ')) => self.picked = Some(Some((!yes).into())),
            (_, Some('y')) => self.picked = Some(Some(true.into())),
            (_, Some('t' | 'n')) => self.picked = Some(Some(false.into())),
            (Code::Delete | Code::Backspace, _) => self.picked = Some(None),
            _ => {}
        }
    }

    /// Returns the reading of the figure the cursor is on that a person should confirm.
    pub fn doubtful(&self, room: &Room) -> Option<Number> {
        self.item(room).filter(|item| self.has_reading(item))?;
        let confirmed = room.workshop().text(&self.on, "reading");
        match number::read(self.pad.text()) {
            Reading::Doubtful(Some(figure), _) if self.dirty() || figure.number.to_string() != confirmed => {
                Some(figure.number)
            }
            _ => None,
        }
    }

    /// Records the figure and the reading proposed for it.
    fn confirm(&mut self, room: &Room) -> Reply {
        let (Some(number), Some(item)) = (self.doubtful(room), self.item(room)) else { return Reply::none() };
        let text = self.pad.text().to_owned();
        let mut writes = self.writes(room, &item, Some(text.as_str().into()));
        writes.retain(|write| &*write.set != "reading");
        writes.push(Write::new(self.on.clone(), "reading", number.to_string()));
        self.pad = Pad::fresh(&text);
        self.base = text;
        Reply::write(writes)
    }

    /// Returns whether a field is a figure whose reading the record can hold.
    fn has_reading(&self, item: &Item) -> bool {
        let kind = Kind::of(&self.on).map(|(kind, _)| kind);
        item.form == Takes::Figure
            && item.key == "value"
            && kind.and_then(|kind| field::find(kind, "reading")).is_some()
    }

    fn withdraw(&mut self, room: &Room) -> Reply {
        let name = tell::subject_name(room.workshop(), &self.on, room.lang);
        self.revert(room);
        let said = words::withdrawn(room.lang, name).into_owned();
        Reply { notice: Some((Tone::Well, said)), go: Some(Go::Back), ..Reply::none() }
            .and(Reply::write(vec![Write::new(self.on.clone(), WITHDRAWN, true)]))
    }

    /// Returns its fields.
    fn items(&self, room: &Room) -> Vec<Item> {
        match &self.only {
            Some(only) => slot::item(room, &self.on, &only.set).into_iter().collect(),
            None => items(room, &self.on),
        }
    }

    fn item(&self, room: &Room) -> Option<Item> {
        let mut items = self.items(room);
        (self.at < items.len()).then(|| items.swap_remove(self.at))
    }

    /// Fills the pad with what the record holds of the field the cursor is on.
    fn load(&mut self, room: &Room) {
        (self.picked, self.refused, self.row) = (None, None, 0);
        self.key = self.item(room).map(|item| item.key).unwrap_or_default();
        let text = self.text_of_record(room);
        self.pad = match self.item(room).map(|item| item.form) {
            Some(Takes::Lines) => Pad::lines(&text),
            // As in every office program: what stands in a field is selected on entering it, and typing replaces it.
            _ => Pad::fresh(&text),
        };
        // The pad leaves controls out, which alone is no change.
        self.base = self.pad.text().to_owned();
        self.see(room);
    }

    /// Remembers what stands in the field, as typing over it may begin.
    fn see(&mut self, room: &Room) {
        let heads = self.item(room).map(|item| room.workshop().heads(&self.on, &item.key));
        self.seen = heads.unwrap_or_default();
    }

    /// Returns what the pad would hold of the field, unchanged.
    fn text_of_record(&self, room: &Room) -> String {
        let Some(item) = self.item(room).filter(|item| types(item.form)) else { return String::new() };
        let text = text_for(room, &item, room.workshop().value(&self.on, &item.key));
        if item.form == Takes::Lines { Pad::lines(&text) } else { Pad::line(&text) }.text().to_owned()
    }

    fn clear_pad(&mut self) {
        (self.pad, self.base, self.refused) = (Pad::line(""), String::new(), None);
        self.row = 0;
    }

    /// Forgets what was said of the text before it was changed.
    fn typed_on(&mut self) {
        (self.refused, self.row) = (None, 0);
    }

    fn place(&self, key: &str) -> String {
        format!("form/{}/{key}", self.on)
    }
}

/// Returns whether a field is filled by typing.
fn types(form: Takes) -> bool {
    !matches!(form, Takes::Flag | Takes::Choice(_))
}

/// Returns the text that stands for a value in a pad; sets are typed into an empty one.
fn text_for(room: &Room, item: &Item, value: Option<&Value>) -> String {
    match (item.form, value) {
        (Takes::Members(_), _) | (_, None) => String::new(),
        (_, Some(value)) => typed::show(room, item, value),
    }
}
