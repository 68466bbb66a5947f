//! The session file's text: a pure function of the edits, and its reading (DESIGN §3).

pub use super::edit::{SEQ_LIMIT, VALUE_LIMIT};
pub use super::wrong::{Damage, Refusal, Wrong};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, Write};

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

/// Returns the session file of a record.
pub fn print(_workshop: &Workshop) -> String {
    String::new()
}

/// Reads a session file, as far as it can be read.
pub fn read(_bytes: &[u8]) -> Result<Read, Refusal> {
    Ok(Read::default())
}
