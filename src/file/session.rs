//! The session file's text: a pure function of the edits, and its reading (DESIGN §3).

use crate::words::{Lang, Text};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, Write};

/// A place in a file that could not be read as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: Wrong,
}

/// What can be wrong inside a session file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The file ends or breaks in the middle.
    Broken,
}

impl Wrong {
    /// Returns it as a sentence.
    pub fn why(&self, _lang: Lang) -> Text {
        Text::Borrowed("")
    }
}

/// What a session file held.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// Every edit that could be read.
    pub edits: Vec<Edit>,
    /// Where the file is damaged, in its order; empty for a sound one.
    pub damage: Vec<Damage>,
    /// Differences of the tables from the fold (edited by hand or script), as the writes that would take them in.
    pub differences: Vec<Write>,
    /// The format's version, where it is newer than this program's: such a file is only read, never written.
    pub newer: Option<u64>,
}

/// Why a file cannot be opened at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
}

impl Refusal {
    /// Returns it as a sentence: what happened, why, what to do.
    pub fn why(&self, _lang: Lang) -> Text {
        Text::Borrowed("")
    }
}

/// Returns the session file of a record.
pub fn print(_workshop: &Workshop) -> String {
    String::new()
}

/// Reads a session file, as far as it can be read.
pub fn read(_bytes: &[u8]) -> Result<Read, Refusal> {
    Ok(Read::default())
}
