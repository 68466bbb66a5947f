//! The journal's text: one record a line, each with its checksum; pure.
//!
//! Where journals lie, when they are written and synced is the shell's business.

use crate::workshop::edit::Edit;

/// Half-typed text that is not yet an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where on the screens it is being typed, in the screens' own words; one text a place.
    pub place: String,
    /// The text so far; empty when the place was left.
    pub text: String,
}

/// One line of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// An accepted edit.
    Edit(Edit),
    /// Half-typed text.
    Draft(Draft),
}

/// What a journal held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalRead {
    /// The edits of the whole records before the first damaged one.
    pub edits: Vec<Edit>,
    /// The drafts that were still open at its end, one a place.
    pub drafts: Vec<Draft>,
    /// The byte at which the damage begins, where there is any: the rest counts for nothing.
    pub damaged_at: Option<usize>,
}

/// Returns the lines of records, each `<crc32 of the JSON, 8 hex digits> <JSON>\n`.
pub fn print(_records: &[Record]) -> String {
    String::new()
}

/// Reads a journal as far as its records are whole.
pub fn read(_bytes: &[u8]) -> JournalRead {
    JournalRead::default()
}
