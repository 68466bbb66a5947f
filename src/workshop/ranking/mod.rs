//! From scores to places: which nomination stands where, why, and what is still open.
//!
//! Pure and exact: the same record gives the same order on every laptop, in whatever order its edits came. The rules stand
//! in words beside the ranking ([`rules`]): the score is the mean of the scores that are there, by weight, and a missing
//! score is missing; equal scores share a place; who fails a gate stands below all others. Nothing is written here.

pub mod beside;
pub mod closing;
mod criteria;
mod fraction;
mod note;
mod order;
mod owed;
pub mod profile;
pub mod propose;
mod reader;
mod remark;
mod roll;
mod row;
pub mod rpjmd;
mod sheet;
mod stability;
mod swap;
mod versus;
mod votes;
mod weights;

pub use criteria::{BuiltIn, Criteria, Criterion, TakenIn, changes, take_in};
pub use fraction::Fraction;
pub use note::{Note, NoteKind, notes};
pub use order::{Line, Ranking, rank};
pub use owed::Owed;
pub use remark::{Remark, What};
pub use roll::{Presence, Roll, may_vote};
pub use row::{Answer, Cell, MOST_DOTS, Row, SCALE};
pub use sheet::Sheet;
pub use stability::{DRAWS, SEED, SPREAD, Stability, stability, stability_while};
pub use swap::{Swap, swaps};
pub use versus::{Difference, Versus};
pub use votes::{Ballot, DOTS, Refused};
pub use weights::{MOST, UNIT, WeightError, Weights, read as read_weight, text as weight_text};

use super::Workshop;
use super::subject;
use crate::words::{Lang, Text, ranking as words};

/// How many of each dimension are proposed as quick wins: one or two (DOMAIN 1.6).
pub const PROPOSED: usize = 2;

/// How a session scores its nominations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// One score a criterion, on which the room agrees: `score/<criterion>`.
    #[default]
    Consensus,
    /// A score a criterion from each of several judges, whose mean counts: `judge/<criterion>/<name>`.
    Judges,
    /// Dots that each OPD gives: `vote/<region>/<code>`.
    Votes,
}

impl Method {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Consensus, Self::Judges, Self::Votes];

    /// Reads how a session scores; consensus where it does not say, where people disagree, or where it says nothing that is
    /// known, which is said.
    fn of(workshop: &Workshop, sid: &str, remarks: &mut Vec<Remark>) -> Self {
        let on = subject::session(sid);
        if workshop.contested(&on, "scoring") {
            remarks.push(Remark { on, what: What::contested("scoring") });
            return Self::Consensus;
        }
        let word = workshop.text(&on, "scoring");
        Self::ALL.into_iter().find(|method| method.word() == word).unwrap_or_else(|| {
            if !word.is_empty() {
                remarks.push(Remark { on, what: What::MethodUnknown(word.to_owned()) });
            }
            Self::Consensus
        })
    }

    /// Returns the stored word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Consensus => "konsensus",
            Self::Judges => "penilai",
            Self::Votes => "suara",
        }
    }

    /// Returns its name for people.
    pub fn name(self, lang: Lang) -> Text {
        match self {
            Self::Consensus => words::consensus(lang),
            Self::Judges => words::judges(lang),
            Self::Votes => words::votes(lang),
        }
    }

    /// Returns the set of fields that holds its scores.
    pub fn set(self) -> &'static str {
        match self {
            Self::Consensus => "score/",
            Self::Judges => "judge/",
            Self::Votes => "vote/",
        }
    }
}

/// Returns the rules by which the order is made, a sentence each, as they are printed with every ranking.
pub fn rules(method: Method, lang: Lang) -> [Text; 5] {
    let (score, missing) = match method {
        Method::Consensus => (words::rule_consensus(lang), words::rule_missing(lang)),
        Method::Judges => (words::rule_judges(lang), words::rule_missing(lang)),
        Method::Votes => (words::rule_votes(lang), words::rule_roll(lang)),
    };
    [score, missing, words::rule_tie(lang), words::rule_gate(lang), words::rule_proposed(lang, PROPOSED)]
}
