//! What lies on top of a screen: a question, a choice, help, the palette. One file each; waiting is a state.

pub mod attendance;
pub mod grab;
pub mod help;
pub mod lock;
pub mod palette;
pub mod pick;
pub mod prompt;

use super::bind::Row;
use super::canvas::{Canvas, Tap};
use super::key::Key;
use super::pad::Pad;
use super::reply::{At, Reply};
use super::room::Room;

/// Something on top of the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Overlay {
    /// A line of text is asked for.
    Prompt(prompt::Prompt),
    /// One of a few things is to be chosen.
    Pick(pick::Pick),
    /// Who came for an OPD.
    Attendance(attendance::Attendance),
    /// The keys of the screen beneath.
    Help(help::Help),
    /// Any command, OPD, row or nomination.
    Palette(palette::Palette),
    /// The keyboard is locked.
    Lock(lock::Lock),
    /// The new key of a command is to be pressed.
    Grab(grab::Grab),
}

/// What an overlay does with an input.
#[derive(Debug, PartialEq)]
pub enum Fate {
    /// It stays.
    Stay,
    /// It closes, and asks for this.
    Close(Reply),
    /// It closes and runs this row of a table of keys.
    Run(Table, usize),
}

/// A table of keys whose rows the palette can run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// The program's own.
    Program,
    /// That of the screen beneath.
    Screen,
    /// That of the run screen, from another one: the presentation goes on whatever is looked at.
    Run,
}

/// What came in.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// Pasted text.
    Paste(String),
    /// A click on one of the overlay's spots, and the row and column inside it.
    Tap(Tap, (u16, u16)),
    /// The wheel: −1 up, 1 down.
    Wheel(i16),
}

impl Input {
    /// Types into what is looked for; returns whether that is another text now.
    pub fn finds(&self, query: &mut Pad) -> bool {
        let before = query.text().to_owned();
        match self {
            Self::Key(key) => _ = query.key(*key),
            Self::Paste(text) => query.insert(text),
            Self::Tap(..) | Self::Wheel(_) => {}
        }
        query.text() != before
    }
}

/// The screen beneath an overlay and the rows of keys there, for help and the palette.
pub struct Keys<'a> {
    /// The screen.
    pub at: At,
    /// The program's own.
    pub program: &'a [Row],
    /// The screen's.
    pub screen: &'a [Row],
    /// Those of the run screen, where that is another one of an open session.
    pub run: &'a [Row],
}

impl Overlay {
    /// Looks at what is beneath when it opens.
    pub fn open(&mut self, room: &Room, keys: &Keys<'_>) {
        if let Self::Palette(palette) = self {
            palette.open(room, keys);
        }
    }

    /// Takes an input.
    pub fn update(&mut self, room: &Room, keys: &Keys<'_>, input: Input) -> Fate {
        match self {
            Self::Prompt(prompt) => prompt.update(room, input),
            Self::Pick(pick) => pick.update(room, input),
            Self::Attendance(attendance) => attendance.update(room, input),
            Self::Help(help) => help.update(room, keys, input),
            Self::Palette(palette) => palette.update(room, keys, input),
            Self::Lock(lock) => lock.update(room, input),
            Self::Grab(grab) => grab.update(room, input),
        }
    }

    /// Draws it over the screen.
    pub fn draw(&self, room: &Room, keys: &Keys<'_>, canvas: &mut Canvas) {
        match self {
            Self::Prompt(prompt) => prompt.draw(room, canvas),
            Self::Pick(pick) => pick.draw(room, canvas),
            Self::Attendance(attendance) => attendance.draw(room, canvas),
            Self::Help(help) => help.draw(room, keys, canvas),
            Self::Palette(palette) => palette.draw(room, keys, canvas),
            Self::Lock(lock) => lock.draw(room, canvas),
            Self::Grab(grab) => grab.draw(room, canvas),
        }
    }

    /// Returns whether a key that it does not use acts beneath it: the clock of the run screen never waits for a text.
    pub fn lets_through(&self, at: At, key: Key) -> bool {
        if matches!(self, Self::Lock(_)) {
            return lock::Lock::lets_through(key);
        }
        let is = |names: &[&str]| names.iter().any(|name| Key::parse(name) == Some(key));
        let acts = is(&["Ctrl+S", "Ctrl+Q"]) || (at == At::Run && is(&["F5", "F6", "F7"]));
        // Leaving is asked for from wherever one is; a question that waits for its answer is not left by it.
        let leaves = is(&["Ctrl+Q"]) && matches!(self, Self::Palette(_) | Self::Help(_));
        leaves || (acts && matches!(self, Self::Prompt(_) | Self::Attendance(_)))
    }

    /// Returns the half-typed text in it, for the journal.
    pub fn draft(&self) -> Option<(String, String)> {
        match self {
            Self::Prompt(prompt) => prompt.draft(),
            Self::Attendance(attendance) => attendance.draft(),
            Self::Pick(_) | Self::Help(_) | Self::Palette(_) | Self::Lock(_) | Self::Grab(_) => None,
        }
    }
}
