//! What is still owed to a ranking as a whole, while its places are provisional.
//!
//! What a single nomination lacks stands in its line.

use std::sync::Arc;

use super::roll::Roll;
use crate::words::{Lang, Text, ranking as words};

/// What is owed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owed {
    /// A judge who has begun has not scored everything.
    Judge {
        /// The name of the judge.
        name: Arc<str>,
        /// How many nominations lack a score of this judge in a criterion that counts.
        nominations: usize,
    },
    /// OPD that have not voted.
    Votes(Roll),
}

impl Owed {
    /// Returns it in a few words: `Budi belum: 9 nominasi`, `5 dari 47 OPD sudah memberi suara`.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Judge { name, nominations } => words::owed_judge(lang, name, nominations),
            Self::Votes(roll) => words::owed_votes(lang, roll.voted, roll.of),
        }
    }
}
