//! The list below a field: the members of a set, then the answers proposed; Down chooses, Enter takes.
//!
//! Nothing is taken unasked: Tab leaves a field as it is, unless Down has chosen an answer. What answers there are is
//! looked up in `typed`; how the list looks stands in `sheet`.

use std::sync::Arc;

use super::super::run::{completing, completions};
use super::item::{Item, Source};
use super::typed::{self, Answer, proposed};
use super::{Form, Takes};
use crate::tui::key::Code;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::words::form as words;
use crate::workshop::edit::{Value, Write};

/// What can be chosen below a field; its lines count from 1, the members before the answers.
pub(super) struct List {
    /// The members of the set.
    pub(super) members: Vec<(String, Value)>,
    /// The answers proposed.
    pub(super) answers: Vec<Answer>,
    /// Whether a typed text stands for itself, so that Enter takes none in its place.
    pub(super) free: bool,
    /// Which of the answers is the one that the record holds.
    pub(super) stands: Option<usize>,
}

impl List {
    /// Returns how many lines it has.
    pub(super) fn len(&self) -> usize {
        self.members.len() + self.answers.len()
    }

    /// Returns the member on a line.
    pub(super) fn member(&self, row: usize) -> Option<&str> {
        self.members.get(row.checked_sub(1)?).map(|(member, _)| member.as_str())
    }

    /// Returns the answer on a line.
    pub(super) fn chosen(&self, row: usize) -> Option<&Answer> {
        self.answers.get(row.checked_sub(self.members.len() + 1)?)
    }
}

impl Form {
    /// Returns the list below the field the cursor is on.
    pub(super) fn list(&self, room: &Room, item: &Item) -> List {
        let answers = self.answers(room, item);
        let shown = matches!(item.form, Takes::Members(_)) && (self.pad.is_empty() || answers.is_empty());
        let members = room.workshop().members(&self.on, &item.key).filter(|_| shown);
        let value = room.workshop().value(&self.on, &item.key).map(Value::as_text);
        let stands = answers.iter().position(|answer| value == Some(&answer.word));
        let members = members.map(|(member, value)| (member.to_owned(), value.clone())).collect();
        List { members, answers, free: item.completes, stands }
    }

    /// Returns what the field may be filled with: what the typed text may mean, and everything while nothing is typed.
    fn answers(&self, room: &Room, item: &Item) -> Vec<Answer> {
        if item.completes {
            let hits = self.completions(room, item).into_iter();
            return hits.map(|hit| Answer { word: hit.to_string(), name: hit.to_string() }).collect();
        }
        let Some(source) = item.source else { return Vec::new() };
        let text = if self.pad.text() == self.base { "" } else { self.pad.text() };
        match item.form {
            Takes::Members(form) => {
                let mut answers = proposed(room, &self.on, source, &member_typed(text, *form).0);
                let held = |answer: &Answer| {
                    let key = format!("{}{}", item.key, answer.word);
                    room.workshop().value(&self.on, &key).is_some()
                };
                answers.retain(|answer| !held(answer));
                answers
            }
            _ => proposed(room, &self.on, source, text),
        }
    }

    fn completions(&self, room: &Room, item: &Item) -> Vec<Arc<str>> {
        let typed = item.completes && self.pad.text() != self.base && !self.pad.is_empty();
        let opd = room.workshop().text(&self.on, "opd");
        if typed { completions(room, &item.key, opd, self.pad.text()) } else { Vec::new() }
    }

    /// Returns the rest of the first completion, where it begins with what is typed.
    pub(super) fn ghost(&self, room: &Room, item: &Item) -> String {
        let hits = self.completions(room, item);
        if self.pad.at_end() { completing(self.pad.text(), &hits).to_owned() } else { String::new() }
    }

    /// Puts the first completion into the field, where it begins with what is typed; returns whether there was one.
    pub(super) fn complete(&mut self, room: &Room, item: &Item) -> bool {
        let first = self.completions(room, item).into_iter().next().filter(|_| !self.ghost(room, item).is_empty());
        first.map(|hit| self.pad.set(&hit)).is_some()
    }

    /// Goes up or down in the list; returns whether it did. From an end of the answers nothing leads on by accident.
    pub(super) fn walk(&mut self, list: &List, code: Code) -> bool {
        let typing = !list.members.is_empty() && !self.pad.is_empty();
        match code {
            Code::Up if self.row > 0 => self.row -= 1,
            // A list opens on what stands in the field.
            Code::Down if self.row == 0 && !typing && list.stands.is_some() => {
                self.row = list.members.len() + 1 + list.stands.unwrap_or_default();
            }
            Code::Down if self.row < list.len() && !typing => self.row += 1,
            Code::Down if !list.answers.is_empty() => {}
            _ => return false,
        }
        true
    }

    /// Returns the answer that Enter takes: the one chosen, else the first that a typed text may mean.
    pub(super) fn taken_by_enter<'a>(&self, list: &'a List) -> Option<&'a Answer> {
        let typed = !list.free && self.pad.text() != self.base && !self.pad.is_empty();
        list.chosen(self.row).or_else(|| list.answers.first().filter(|_| typed))
    }

    /// Takes the answer that is chosen, else the first.
    pub(super) fn take(&mut self, room: &Room, item: &Item, list: &List) -> Reply {
        let Some(answer) = self.taken_by_enter(list) else { return Reply::none() };
        if let Takes::Members(form) = item.form {
            let word = answer.word.clone();
            return match (form, member_typed(self.pad.text(), *form).1) {
                // The name stands there and waits for its number.
                (Takes::Int(low, high), None) => {
                    let name = item.source.map_or_else(|| word.clone(), |source| short(room, source, &word));
                    self.pad.set(&format!("{name} "));
                    (self.refused, self.row) = (Some(words::number_missing(room.lang, low, high).into_owned()), 0);
                    Reply::none()
                }
                _ => self.put_member(room, item, *form, &word),
            };
        }
        let writes = self.writes(room, item, Some(answer.word.as_str().into()));
        let mapped = typed::mapped(room, item, self.pad.text()).map(|mapped| Reply::say(Tone::Mind, mapped));
        self.base = self.pad.text().to_owned();
        Reply::write(writes).and(mapped.unwrap_or_default()).and(self.step(room, 1))
    }

    /// Adds the member that was typed.
    pub(super) fn add(&mut self, room: &Room, item: &Item, form: Takes) -> Result<Reply, ()> {
        if self.pad.is_empty() {
            self.clear_pad();
            return Ok(Reply::none());
        }
        let (name, _) = member_typed(self.pad.text(), form);
        let member = match item.source {
            Some(_) => match typed::read(room, &self.on, item, &name) {
                Ok(value) => value.map(|value| value.as_text().to_owned()),
                Err(why) => {
                    self.refused = Some(why);
                    return Err(());
                }
            },
            None => Some(name),
        };
        let Some(member) = member else { return Ok(Reply::none()) };
        let reply = self.put_member(room, item, form, &member);
        if self.refused.is_some() { Err(()) } else { Ok(reply) }
    }

    fn put_member(&mut self, room: &Room, item: &Item, form: Takes, member: &str) -> Reply {
        let value = match (form, member_typed(self.pad.text(), form).1) {
            (Takes::Int(low, high), Some(number)) if (low..=high).contains(&number) => Value::Int(number),
            (Takes::Int(low, high), _) => {
                self.refused = Some(words::number_missing(room.lang, low, high).into_owned());
                return Reply::none();
            }
            _ => Value::Flag(true),
        };
        self.clear_pad();
        Reply::write(vec![Write::new(self.on.clone(), format!("{}{member}", item.key), value)])
    }

    /// Takes the member that is chosen out of the set.
    pub(super) fn remove(&mut self, item: &Item, list: &List) -> Reply {
        let Some(member) = list.member(self.row) else { return Reply::none() };
        Reply::write(vec![Write::clear(self.on.clone(), format!("{}{member}", item.key))])
    }
}

/// Returns the name that is typed for a member, and its number where the set takes numbers.
fn member_typed(text: &str, form: Takes) -> (String, Option<i64>) {
    let text = text.trim();
    match (form, text.rsplit_once(' ')) {
        (Takes::Int(..), Some((name, number))) if number.parse::<i64>().is_ok() => {
            (name.trim().to_owned(), number.parse().ok())
        }
        _ => (text.to_owned(), None),
    }
}

/// Returns the shortest name by which a member is known when it is typed.
fn short(room: &Room, source: Source, word: &str) -> String {
    match source {
        Source::Opd => room.opd_short(word).to_owned(),
        _ => typed::name(room, source, word),
    }
}
