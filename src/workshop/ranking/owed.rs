//! What is still owed to a ranking as a whole, while its places are provisional.
//!
//! What a single nomination lacks stands in its line.

use super::roll::Roll;
use crate::words::{Lang, Text, ranking as words};

/// What is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owed {
    /// OPD that have not voted.
    Votes(Roll),
}

impl Owed {
    /// Returns it in a few words: `5 dari 47 OPD sudah memberi suara`.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Votes(roll) => words::owed_votes(lang, roll.voted, roll.of),
        }
    }
}
