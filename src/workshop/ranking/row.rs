//! One nomination as the ranking sees it: its scores, gates and overrides.
//!
//! How they are read stands in `reader`, what they mean for the order in `order`.

use std::sync::Arc;

use super::Method;
use super::remark::Remark;

/// The least and the greatest score.
pub const SCALE: (i64, i64) = (1, 5);

/// The most votes that one OPD can give to one nomination.
pub const MOST_DOTS: i64 = 100;

/// The scores of one criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Their sum.
    pub sum: i64,
    /// How many there are: of judges several; 0 where none is there, which is not a score of 0.
    pub count: u32,
    /// The least of them.
    pub least: i64,
    /// The greatest of them.
    pub most: i64,
}

/// How a gate is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Not yet, or not in one voice.
    #[default]
    Open,
    /// Yes.
    Yes,
    /// No, which keeps the nomination below all others.
    No,
    /// No, and set aside with a reason and a name.
    Waived,
}

/// A nomination.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The subject `nomination/<id>`.
    pub on: Arc<str>,
    /// Its title.
    pub title: Arc<str>,
    /// The full code of its lead OPD; may be empty.
    pub opd: Arc<str>,
    /// The slug of its dimension; what no scheme knows stands as recorded; may be empty.
    pub dimension: Arc<str>,
    /// Its scores, one cell a column.
    pub cells: Vec<Cell>,
    /// Its answers, one for each gate.
    pub gates: Vec<Answer>,
    /// The place that was set by decision, with a reason and a name.
    pub pinned: Option<usize>,
    /// The reason and the name of what is overridden and in force.
    pub decided: Option<(Arc<str>, Arc<str>)>,
    /// Whether the room has postponed it or not chosen it.
    pub turned_down: bool,
    /// What is to be said of it.
    pub remarks: Vec<Remark>,
    /// The votes for it, by the full code of the OPD.
    pub(super) votes: Vec<(Arc<str>, i64)>,
    /// The judges that scored it.
    pub(super) judges: Vec<Arc<str>>,
    /// The judges with the columns for which they gave a score that counts.
    pub(super) given: Vec<(Arc<str>, usize)>,
    /// The criteria that are not in force, for which it has scores or answers.
    pub(super) strays: Vec<Arc<str>>,
    /// What else than the session's way of scoring it has scores of.
    pub(super) others: Vec<Method>,
    /// By what it is found in order: the title in small letters, then the subject.
    pub(super) key: (String, Arc<str>),
}

impl Cell {
    pub(super) fn add(&mut self, score: i64) {
        (self.least, self.most) = match self.count {
            0 => (score, score),
            _ => (self.least.min(score), self.most.max(score)),
        };
        (self.sum, self.count) = (self.sum.saturating_add(score), self.count + 1);
    }
}

impl Row {
    /// Returns whether a gate is answered by no, and not set aside.
    pub fn failed(&self) -> bool {
        self.gates.contains(&Answer::No)
    }

    /// Returns the votes that an OPD gave it, where the session votes; contested ones are none.
    pub fn dots(&self, opd: &str) -> Option<i64> {
        self.votes.iter().find(|(own, _)| **own == *opd).map(|(_, dots)| *dots)
    }
}
