//! The session file's text: a pure function of the edits, and its reading (DESIGN §3).
//!
//! What callers of the file use; the parts stand beside it. Nothing here touches a disk.

use crate::workshop::edit::{Edit, Write};

pub use super::edit::{SEQ_LIMIT, VALUE_LIMIT, line_of};
pub use super::print::{VERSION, print, print_edits, print_tables};
pub use super::read::{FILE_LIMIT, open, read, read_edits};
pub use super::schema::schema;
pub use super::summary::{HEAD, Summary, summary};
pub use super::wrong::{Damage, Refusal, Wrong};

/// What a session file held.
#[derive(Clone, Debug, Default)]
pub struct Read {
    /// Every edit that could be read, each id once.
    pub edits: Vec<Edit>,
    /// Where the file is damaged, in its order; empty for a sound one.
    pub damage: Vec<Damage>,
    /// Differences of the tables from the fold (edited by hand or script), as the writes that would take them in.
    pub differences: Vec<Write>,
    /// The format's version, where it is newer than this program's: such a file is only read, never written.
    pub newer: Option<u64>,
}
