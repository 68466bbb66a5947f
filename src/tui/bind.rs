//! KEYS tables: a row binds a key to what it does, and footer, help, palette and README follow from the row.

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
    /// The key's name.
    pub key: &'static str,
    /// The label in the language of the moment.
    pub label: &'static str,
    /// Its place in the footer.
    pub foot: u8,
    /// Whether it applies now.
    pub applies: bool,
}

/// Returns a table's rows for help, footer and palette.
pub fn rows<S>(keys: &'static [Bind<S>], state: &S, room: &Room) -> Vec<Row> {
    let row = |(number, bind): (usize, &'static Bind<S>)| {
        let (label, applies) = (bind.label(room.lang), (bind.when)(state, room));
        Row { number, key: bind.key, label, foot: bind.foot, applies }
    };
    keys.iter().enumerate().map(row).collect()
}

/// Does what a table binds to a key, if a row of it applies.
pub fn press<S>(keys: &'static [Bind<S>], state: &mut S, room: &Room, key: Key) -> Option<Reply> {
    let bind = keys.iter().find(|bind| Key::parse(bind.key) == Some(key) && (bind.when)(state, room))?;
    Some((bind.does)(state, room))
}
