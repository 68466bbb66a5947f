//! KEYS tables: a row binds a key to what it does, and footer, help, palette and README follow from the row.

use std::any::TypeId;

use super::key::Key;
use super::reply::Reply;
use super::room::Room;
use crate::words::Lang;

/// A row of a KEYS table, for a screen with the state `S`.
pub struct Bind<S> {
    /// The key's name, such as `F5` or `Ctrl+P`; empty for a command that only the palette offers.
    pub key: &'static str,
    /// What it does, in Indonesian: a verb and its object.
    pub id: &'static str,
    /// The same in English.
    pub en: &'static str,
    /// Its place in the footer from 1; 0 keeps it out. The smallest that applies is the one next key.
    pub foot: u8,
    /// Whether it applies now. Of rows with the same key the first that applies acts.
    pub when: fn(&S, &Room) -> bool,
    /// What it does.
    pub does: fn(&mut S, &Room) -> Reply,
}

impl<S> Bind<S> {
    /// Returns the label in a language.
    pub fn label(&self, lang: Lang) -> &'static str {
        lang.pick(self.id, self.en)
    }
}

/// Applies always.
pub fn always<S>(_: &S, _: &Room) -> bool {
    true
}

/// A row as help, footer and palette show it, whatever screen it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number in its table.
    pub number: usize,
    /// The name of the key in force.
    pub key: &'static str,
    /// The name of the key in its table; whoever has another one presses this.
    pub own: &'static str,
    /// The label in the language of the moment.
    pub label: &'static str,
    /// Its place in the footer.
    pub foot: u8,
    /// Whether it applies now.
    pub applies: bool,
}

/// A row by its names, for giving it another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// The key of its table; empty where only the palette offers it.
    pub key: &'static str,
    /// What it does, in Indonesian.
    pub id: &'static str,
    /// The same in English.
    pub en: &'static str,
}

/// Returns a table's rows by their names.
pub fn named<S>(keys: &'static [Bind<S>]) -> Vec<Named> {
    keys.iter().map(|bind| Named { key: bind.key, id: bind.id, en: bind.en }).collect()
}

/// Returns a table's rows for help, footer and palette.
pub fn rows<S: 'static>(keys: &'static [Bind<S>], state: &S, room: &Room) -> Vec<Row> {
    let row = |(number, bind): (usize, &'static Bind<S>)| {
        let (label, applies) = (bind.label(room.lang), (bind.when)(state, room));
        let key = room.keys.shown(TypeId::of::<S>(), bind.key, bind.id);
        Row { number, key, own: bind.key, label, foot: bind.foot, applies }
    };
    keys.iter().enumerate().map(row).collect()
}

/// Does what a table binds to a key, if a row of it applies.
pub fn press<S: 'static>(keys: &'static [Bind<S>], state: &mut S, room: &Room, key: Key) -> Option<Reply> {
    let has = |bind: &&Bind<S>| match bind.key {
        "" => room.keys.given(TypeId::of::<S>(), bind.id) == Some(key),
        name => Key::parse(name) == Some(key),
    };
    let bind = keys.iter().find(|bind| has(bind) && (bind.when)(state, room))?;
    Some((bind.does)(state, room))
}
