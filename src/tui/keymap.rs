//! Keys of one's own: which command has another key than its table gives it.
//!
//! A command is a place, the program or a screen, and the key of its row there; rows of one place that share a key move
//! together. What comes in as the new key goes on as the old one, so nothing else knows of it.

use std::any::TypeId;

use super::bind::{self, Named};
use super::key::{Code, Key};
use super::overlay::help;
use super::pad;
use super::program::{self, Program};
use super::reply::At;
use super::screen::{Screen, Screens, at_screen};
use crate::file::settings::Wish;
use crate::words::{Lang, Text, safe, settings as words};

/// Whose table a row stands in: the type of the program's or a screen's state.
pub type Place = TypeId;

/// Where a place's name ends and a command's begins: `Jalan / Mulai`.
const OF: &str = " / ";

/// These stay where anybody looks for them, and where texts name them.
const FIXED: [&str; 5] = ["F1", "Ctrl+P", "Ctrl+Z", "Ctrl+Y", "Alt+0"];

/// A command, as one may give it a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    place: Place,
    /// The screen; nothing for the program's own.
    pub at: Option<At>,
    /// The key of its table; empty for a command that only the palette offers.
    pub own: &'static str,
    /// What it does, by its rows: in Indonesian and in English.
    labels: Vec<(&'static str, &'static str)>,
}

impl Command {
    /// Returns what it does at different times, side by side.
    pub fn label(&self, lang: Lang) -> String {
        let labels = self.labels.iter().map(|(id, en)| lang.pick(*id, *en));
        let mut told: Vec<&str> = Vec::new();
        for label in labels {
            // Two that begin alike are told once, by the one that says more.
            match told.iter_mut().find(|other| short(other) == short(label)) {
                Some(other) if other.len() < label.len() => *other = label,
                Some(_) => {}
                None => told.push(label),
            }
        }
        told.join(OF)
    }

    /// Returns the name under which a settings file has it: `Papan`, `Jalan / Mulai`.
    pub fn name(&self, lang: Lang) -> String {
        let short = self.labels.first().map_or("", |(id, en)| short(lang.pick(id, en)));
        self.at.map_or_else(|| short.to_owned(), |at| format!("{}{OF}{short}", help::screen(at, lang).0))
    }

    /// Returns what names it inside its place: its key, else what it does.
    fn of(&self) -> &'static str {
        if self.own.is_empty() { self.labels.first().map_or("", |(id, _)| id) } else { self.own }
    }

    /// Returns whether it may have another key.
    pub fn moves(&self) -> bool {
        self.own.is_empty() || (!FIXED.contains(&self.own) && Key::parse(self.own).is_some_and(free))
    }

    /// Returns whether a name is one of its own, whatever the case: its key, or a label, whole or up to its colon.
    fn is(&self, name: &str) -> bool {
        let same = |text: &str| text.to_lowercase() == name;
        let labels = self.labels.iter().flat_map(|(id, en)| [*id, *en]);
        (!self.own.is_empty() && same(self.own)) || labels.into_iter().any(|label| same(label) || same(short(label)))
    }
}

/// Returns what a label says before its colon.
fn short(label: &str) -> &str {
    label.split(": ").next().unwrap_or(label)
}

/// Returns every command: the program's, then those of each screen.
pub fn commands() -> Vec<Command> {
    let mut all = Vec::new();
    let mut gather = |place: Place, at: Option<At>, rows: Vec<Named>| {
        let from = all.len();
        for Named { key, id, en } in rows {
            let known = all[from..].iter_mut().find(|of: &&mut Command| of.own == key && !key.is_empty());
            match known {
                Some(command) if command.labels.contains(&(id, en)) => {}
                Some(command) => command.labels.push((id, en)),
                None => all.push(Command { place, at, own: key, labels: vec![(id, en)] }),
            }
        }
    };
    gather(TypeId::of::<Program>(), None, program::TABLES.into_iter().flat_map(bind::named).collect());
    let screens = Screens::default();
    at_screen!(every screens, at, screen => gather(screen.place(), Some(at), screen.named()));
    all
}

/// Returns whether a key may be given to a command: it means nothing else while somebody types, moves or answers, and
/// every terminal tells it from the others.
fn free(key: Key) -> bool {
    let edits = || pad::EDITS.iter().flat_map(|row| row.keys.split(' ')).any(|name| Key::parse(name) == Some(key));
    match key.code {
        Code::F(_) => true,
        // Ctrl+H, I, M are Backspace, Tab and Enter in most terminals; with Ctrl+C people mean something else.
        Code::Char(c) if key.ctrl && !key.alt => c.is_ascii_lowercase() && !"chimq".contains(c) && !edits(),
        Code::Char(c) if key.alt && !key.ctrl => c.is_ascii_alphanumeric() && !FIXED.contains(&&*key.to_string()),
        _ => false,
    }
}

/// Why a command does not get a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// That is no key.
    NoKey(String),
    /// Nothing is called so.
    NoCommand(String),
    /// The command keeps its key.
    Fixed(Box<Command>),
    /// The key means something else everywhere.
    Reserved(Key),
    /// The key is that of another command.
    Taken(Key, Box<Command>),
}

impl Refused {
    /// Returns why, and what to do, in one sentence.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::NoKey(key) => words::no_key(lang, safe::shown(key)),
            Self::NoCommand(name) => words::no_command(lang, safe::shown(name)),
            Self::Fixed(command) => words::fixed(lang, command.name(lang), command.own),
            Self::Reserved(key) => words::reserved(lang, key),
            Self::Taken(key, command) => words::taken(lang, key, command.name(lang)),
        }
    }
}

/// The commands that have another key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap(Vec<Moved>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Moved {
    place: Place,
    of: &'static str,
    key: Key,
    /// The key's name, for rows, which live as long as the program.
    name: &'static str,
    /// What the settings file calls the command, and on which line; 0 where it was moved on the screen.
    said: String,
    line: usize,
}

impl Keymap {
    /// Reads the wishes of a settings file; what is refused keeps its key, and is returned with its line.
    pub fn read(wishes: &[Wish]) -> (Self, Vec<(usize, Refused)>) {
        let (mut map, mut refused) = (Self::default(), Vec::new());
        if wishes.is_empty() {
            return (map, refused);
        }
        let all = commands();
        for Wish { command, key: name, line } in wishes {
            let Some(key) = parse(name) else {
                refused.push((*line, Refused::NoKey(name.clone())));
                continue;
            };
            if !free(key) {
                refused.push((*line, Refused::Reserved(key)));
                continue;
            }
            let meant = find(&all, command);
            if meant.is_empty() {
                refused.push((*line, Refused::NoCommand(command.clone())));
            }
            for of in meant {
                match of.moves() {
                    true => map.put(of, key, command.clone(), *line),
                    false => refused.push((*line, Refused::Fixed(Box::new(of.clone())))),
                }
            }
        }
        // Only when all have moved it shows who is in whose way: two that change places are not.
        while let Some((at, by)) = map.clash(&all) {
            let Moved { key, line, .. } = map.0.remove(at);
            refused.push((line, Refused::Taken(key, Box::new(by))));
        }
        refused.sort_by_key(|(line, _)| *line);
        (map, refused)
    }

    fn put(&mut self, command: &Command, key: Key, said: String, line: usize) {
        let (place, of) = (command.place, command.of());
        self.0.retain(|moved| (moved.place, moved.of) != (place, of));
        self.0.push(Moved { place, of, key, name: Box::leak(key.to_string().into_boxed_str()), said, line });
    }

    /// Returns a moved command whose key another has, the last one of them, and that other.
    fn clash(&self, all: &[Command]) -> Option<(usize, Command)> {
        let clashes = |(at, moved): (usize, &Moved)| {
            let own = all.iter().find(|command| moved.is_of(command))?;
            Some((at, self.holder(all, own, moved.key)?.clone()))
        };
        self.0.iter().enumerate().rev().find_map(clashes)
    }

    /// Returns the command that has a key where another one acts.
    fn holder<'a>(&self, all: &'a [Command], command: &Command, key: Key) -> Option<&'a Command> {
        let meet = |other: &Command| command.at.is_none() || other.at.is_none() || other.place == command.place;
        all.iter().find(|other| *other != command && meet(other) && self.key(other) == Some(key))
    }

    /// Returns the key of a command in force.
    pub fn key(&self, command: &Command) -> Option<Key> {
        self.moved(command.place, command.of()).map_or_else(|| Key::parse(command.own), |moved| Some(moved.key))
    }

    fn moved(&self, place: Place, of: &str) -> Option<&Moved> {
        self.0.iter().find(|moved| moved.place == place && moved.of == of)
    }

    /// Returns how many commands have another key.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Returns whether a command has another key.
    pub fn has(&self, command: &Command) -> bool {
        self.moved(command.place, command.of()).is_some()
    }

    /// Gives a command another key, or its own again; returns the new map, and the name that a settings file has for the
    /// command.
    ///
    /// # Errors
    ///
    /// When the key is not to be had.
    pub fn with(&self, command: &Command, key: Option<Key>) -> Result<(Self, String), Refused> {
        let mut map = self.clone();
        let before = map.0.iter().position(|moved| moved.is_of(command)).map(|at| map.0.remove(at));
        let said = before.map_or_else(|| command.name(Lang::Id), |moved| moved.said);
        let all = commands();
        let key = key.or_else(|| Key::parse(command.own));
        let Some(key) = key.filter(|key| Key::parse(command.own) != Some(*key)) else {
            let own = Key::parse(command.own);
            let taken = own.and_then(|key| Some((key, map.holder(&all, command, key)?)));
            return match taken {
                Some((key, by)) => Err(Refused::Taken(key, Box::new(by.clone()))),
                None => Ok((map, said)),
            };
        };
        if !command.moves() {
            return Err(Refused::Fixed(Box::new(command.clone())));
        }
        if !free(key) {
            return Err(Refused::Reserved(key));
        }
        if let Some(by) = map.holder(&all, command, key) {
            return Err(Refused::Taken(key, Box::new(by.clone())));
        }
        map.put(command, key, said.clone(), 0);
        Ok((map, said))
    }

    /// Returns the name of a row's key in force.
    pub(super) fn shown(&self, place: Place, key: &'static str, label: &str) -> &'static str {
        self.moved(place, if key.is_empty() { label } else { key }).map_or(key, |moved| moved.name)
    }

    /// Returns the key that a row without one was given.
    pub(super) fn given(&self, place: Place, label: &str) -> Option<Key> {
        self.moved(place, label).map(|moved| moved.key)
    }

    /// Returns what a key means on a screen: the key that its command has in its table; nothing where that moved away.
    pub(super) fn meant(&self, place: Place, key: Key) -> Option<Key> {
        let here = || self.0.iter().filter(|moved| moved.place == place || moved.place == TypeId::of::<Program>());
        if let Some(moved) = here().find(|moved| moved.key == key) {
            return Key::parse(moved.of).or(Some(key));
        }
        let away = here().any(|moved| Key::parse(moved.of) == Some(key));
        (!away).then_some(key)
    }
}

impl Moved {
    fn is_of(&self, command: &Command) -> bool {
        (self.place, self.of) == (command.place, command.of())
    }
}

/// Reads a key's name as people write it: `ctrl+j`, `Ctrl + J`, `f6`.
fn parse(name: &str) -> Option<Key> {
    let word = |part: &str| {
        let part = part.trim();
        let mut letters = part.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        if part.chars().count() == 1 { part.to_owned() } else { first + &letters.as_str().to_lowercase() }
    };
    Key::parse(name.trim()).or_else(|| Key::parse(&name.split('+').map(word).collect::<Vec<_>>().join("+")))
}

/// Returns the commands that a line of a settings file names: in the place it names; else the program's, else every screen's.
fn find<'a>(all: &'a [Command], name: &str) -> Vec<&'a Command> {
    let name = name.trim().to_lowercase();
    let is_place = |command: &Command, place: &str| {
        let named = |at| [Lang::Id, Lang::En].iter().any(|lang| help::screen(at, *lang).0.to_lowercase() == place);
        command.at.is_some_and(named)
    };
    if let Some((place, rest)) = name.split_once(OF) {
        let found: Vec<_> = all.iter().filter(|command| is_place(command, place) && command.is(rest)).collect();
        if !found.is_empty() {
            return found;
        }
    }
    let (own, screens): (Vec<_>, Vec<_>) =
        all.iter().filter(|command| command.is(&name)).partition(|of| of.at.is_none());
    if own.is_empty() { screens } else { own }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[(&str, &str)]) -> (Keymap, Vec<(usize, Refused)>) {
        let wish = |(n, (command, key)): (usize, &(&str, &str))| Wish {
            command: (*command).into(),
            key: (*key).into(),
            line: n + 1,
        };
        Keymap::read(&lines.iter().enumerate().map(wish).collect::<Vec<_>>())
    }

    fn key(name: &str) -> Key {
        Key::parse(name).expect("a key")
    }

    const PROGRAM: fn() -> Place = TypeId::of::<Program>;

    #[test]
    fn a_command_is_named_by_its_label_in_either_language_its_place_or_its_key() {
        for (name, new) in [
            ("Papan", "Ctrl+J"),
            ("board", "ctrl+j"),
            ("F9", "Ctrl + J"),
            ("Papan: siapa sudah, siapa belum", "Ctrl+J"),
        ] {
            let (map, refused) = read(&[(name, new)]);
            assert_eq!(refused, [], "{name}");
            assert_eq!(map.meant(PROGRAM(), key("Ctrl+J")), Some(key("F9")), "{name}");
            assert_eq!(map.meant(PROGRAM(), key("F9")), None);
            assert_eq!(map.shown(PROGRAM(), "F9", ""), "Ctrl+J");
            assert_eq!(map.meant(PROGRAM(), key("F10")), Some(key("F10")));
        }
        let all = commands();
        for (name, at) in [("Jalan / F8", At::Run), ("run / f8", At::Run), ("Beranda / Sesi baru", At::Home)] {
            assert!(
                find(&all, name).iter().all(|command| command.at == Some(at)) && !find(&all, name).is_empty(),
                "{name}"
            );
        }
    }

    #[test]
    fn every_command_that_may_move_is_found_by_its_own_name() {
        let all = commands();
        for command in all.iter().filter(|command| command.moves()) {
            for lang in [Lang::Id, Lang::En] {
                let found = find(&all, &command.name(lang));
                assert!(found.contains(&command), "{} finds {found:?}", command.name(lang));
            }
        }
        assert!(all.len() > 60);
    }

    #[test]
    fn what_cannot_be_is_refused_by_name_and_the_rest_counts() {
        let (map, refused) = read(&[
            ("Papan", "Hyper+J"),
            ("Papan Catur", "Ctrl+J"),
            ("Papan", "Enter"),
            ("Keluar", "Ctrl+J"),
            ("Papan", "Ctrl+M"),
            ("Papan", "x"),
            ("Riwayat", "F9"),
            ("Tema warna", "Ctrl+J"),
        ]);
        assert_eq!(refused.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 7]);
        let said: Vec<_> = refused.iter().map(|(_, why)| why.text(Lang::Id)).collect();
        assert!(
            said[0].contains("Hyper+J") && said[1].contains("Papan Catur") && said[3].contains("Keluar"),
            "{said:?}"
        );
        assert!(said[6].contains("F9 sudah dipakai untuk “Papan”"), "{said:?}");
        assert_eq!((map.count(), map.meant(PROGRAM(), key("Ctrl+J"))), (1, Some(key("Ctrl+T"))));
    }

    #[test]
    fn two_may_change_places_and_of_two_that_want_one_key_the_first_gets_it() {
        let (map, refused) = read(&[("Papan", "F10"), ("Riwayat", "F9")]);
        assert_eq!(refused, []);
        assert_eq!(map.meant(PROGRAM(), key("F9")), Some(key("F10")));
        assert_eq!(map.meant(PROGRAM(), key("F10")), Some(key("F9")));
        let (map, refused) = read(&[("Papan", "Ctrl+J"), ("Riwayat", "Ctrl+J")]);
        assert_eq!((map.count(), refused.len(), refused[0].0), (1, 1, 2));
        // A key of a screen is in the way of the program's, and only of the program's and its own.
        let (map, refused) = read(&[("Papan", "F2")]);
        assert!(map.count() == 0 && refused[0].1.text(Lang::Id).contains("F2"), "{refused:?}");
    }

    #[test]
    fn a_command_without_a_key_gets_one() {
        let (map, refused) = read(&[("Bel saat waktu habis", "Alt+Y")]);
        assert_eq!(refused, []);
        assert_eq!(map.given(PROGRAM(), "Bel saat waktu habis: nyala / mati"), Some(key("Alt+Y")));
        assert_eq!(map.meant(PROGRAM(), key("Alt+Y")), Some(key("Alt+Y")));
    }

    #[test]
    fn a_key_is_given_and_taken_back() {
        let board = commands().into_iter().find(|command| command.own == "F9").expect("the board");
        let (map, said) = Keymap::default().with(&board, Some(key("Ctrl+J"))).expect("free");
        assert_eq!((said.as_str(), map.key(&board)), ("Papan", Some(key("Ctrl+J"))));
        assert_eq!(
            map.with(&board, Some(key("F10"))).err().map(|why| why.text(Lang::En).contains("History")),
            Some(true)
        );
        for reserved in ["Enter", "Esc", "Ctrl+Q", "Ctrl+W", "Tab", "x", "Ctrl+I", "PageDown", "Alt+0"] {
            assert_eq!(map.with(&board, Some(key(reserved))), Err(Refused::Reserved(key(reserved))));
        }
        let (back, said) = map.with(&board, None).expect("its own");
        assert_eq!((back.count(), said.as_str()), (0, "Papan"));
        let history = commands().into_iter().find(|command| command.own == "F10").expect("the history");
        let (map, _) = map.with(&history, Some(key("F9"))).expect("free now");
        assert!(matches!(map.with(&board, None), Err(Refused::Taken(..))), "its own key is somebody else's now");
    }
}
