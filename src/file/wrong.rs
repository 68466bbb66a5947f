//! What can be wrong with a session file: damage inside it, and why one cannot be opened at all; each is a sentence.

use crate::words::{Lang, Text, file as words};
use crate::workshop::edit::EditId;

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

impl Damage {
    /// Returns it as a sentence with its place.
    pub fn why(&self, lang: Lang) -> Text {
        words::at(lang, self.line, self.column, self.what.why(lang))
    }
}

/// What can be wrong inside a session file. Keys come from the file: cut to 60 characters, to be shown with care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It breaks here: what stands here is no JSON, or not the part of a session file that belongs here.
    Broken,
    /// The file ends in the middle.
    Ends,
    /// Bytes that are no UTF-8.
    NotUtf8,
    /// Arrays and objects nested deeper than 64.
    Deep,
    /// A value longer than 1 MiB.
    Long,
    /// A key that stands twice in one object.
    Twice(String),
    /// A key that this version of the format does not have.
    Unknown(String),
    /// A key without which an edit is none.
    Missing(String),
    /// The value of a key has the wrong type or form.
    Body(String),
    /// An edit's number is greater than 2^53.
    Seq,
    /// Another edit of the same id stands before; this one is set aside.
    Clash(EditId),
    /// A table has two rows of this id; only the first counts.
    RowTwice(String),
    /// There is more damage than is told one by one: so many places.
    More(usize),
}

impl Wrong {
    /// Returns it as a sentence.
    pub fn why(&self, lang: Lang) -> Text {
        match self {
            Self::Broken => words::broken(lang),
            Self::Ends => words::ends(lang),
            Self::NotUtf8 => words::bad_bytes(lang),
            Self::Deep => words::deep(lang),
            Self::Long => words::long(lang),
            Self::Twice(key) => words::twice(lang, key),
            Self::Unknown(key) => words::unknown(lang, key),
            Self::Missing(key) => words::missing(lang, key),
            Self::Body(key) => words::body(lang, key),
            Self::Seq => words::seq(lang),
            Self::Clash(id) => words::clash(lang, id),
            Self::RowTwice(id) => words::row_twice(lang, id),
            Self::More(count) => words::more(lang, count),
        }
    }
}

/// Why a file cannot be opened at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has no content.
    Empty,
    /// It is larger than 1 GiB.
    TooBig,
    /// It is UTF-16, as some editors save "Unicode".
    Utf16,
    /// It is no UTF-8 text.
    NotUtf8 {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// It is no JSON.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// Its arrays and objects are nested deeper than 64.
    Deep {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// It is JSON, but of something else: no `"format": "bimtek-session"`.
    Foreign,
}

impl Refusal {
    /// Returns it as a sentence: what happened, why, what to do.
    pub fn why(&self, lang: Lang) -> Text {
        match self {
            Self::Empty => words::file_empty(lang),
            Self::TooBig => words::file_too_big(lang),
            Self::Utf16 => words::file_utf16(lang),
            Self::NotUtf8 { line, column } => words::file_not_utf8(lang, line, column),
            Self::NotJson { line, column } => words::file_not_json(lang, line, column),
            Self::Deep { line, column } => words::file_deep(lang, line, column),
            Self::Foreign => words::file_foreign(lang),
        }
    }
}
