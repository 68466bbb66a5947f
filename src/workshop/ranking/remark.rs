//! What must be said beside a ranking: what was left out and why, each with the subject where it is mended.
//!
//! Nothing is left out in silence; what it means for the order is decided elsewhere.

use std::sync::Arc;

use super::Method;
use super::weights::WeightError;
use crate::words::{Lang, Text, ranking as words};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{Workshop, tell};

/// Something to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The subject where it is mended.
    pub on: Arc<str>,
    /// What it is.
    pub what: What,
}

/// What is to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Different values stand in this field: none of them counts.
    Contested {
        /// The field.
        set: Arc<str>,
    },
    /// A value of this field is outside its scale.
    Outside {
        /// The field.
        set: Arc<str>,
        /// What it holds.
        value: String,
    },
    /// Scores or answers for a criterion that is not in force.
    Removed {
        /// The slug of the criterion.
        slug: Arc<str>,
        /// How many nominations have one.
        nominations: usize,
    },
    /// Scores of another way of scoring than the session's.
    OtherMethod {
        /// The other way.
        method: Method,
        /// How many nominations have some.
        nominations: usize,
    },
    /// A way of scoring that this program does not know.
    MethodUnknown(String),
    /// A place or a gate is overridden without a reason.
    NoReason,
    /// A place or a gate is overridden without saying by whom.
    NoName,
    /// A dimension of another scheme, mapped to one of the six.
    DimensionMapped {
        /// What is recorded.
        from: String,
        /// The slug of the dimension it counts for.
        to: Arc<str>,
    },
    /// A dimension that no scheme knows.
    DimensionUnknown(String),
    /// A nomination that is the same as another, and so has no place of its own.
    Duplicate {
        /// The other.
        of: Arc<str>,
    },
    /// It is called the same as a nomination that is not there, or in a circle.
    DuplicateOfNone,
    /// A criterion that is neither gate nor scored.
    KindUnknown,
    /// A weight that cannot be used.
    Weight {
        /// What was typed.
        typed: String,
        /// What is wrong with it.
        why: WeightError,
    },
    /// The weights sum to 0.
    ZeroSum,
    /// There is nothing to score by.
    NoCriteria,
    /// An OPD voted and has left the roster since.
    VoterGone {
        /// Its full code.
        opd: Arc<str>,
        /// Its votes.
        dots: i64,
    },
    /// An OPD gave more votes than it has.
    VotesOver {
        /// Its full code.
        opd: Arc<str>,
        /// Its votes.
        dots: i64,
        /// What it has.
        allowed: i64,
    },
    /// An OPD voted for a nomination it leads, which this session does not allow.
    VotedOwn {
        /// Its full code.
        opd: Arc<str>,
        /// Its votes for it.
        dots: i64,
    },
}

impl What {
    /// Says that different values stand in a field.
    pub(super) fn contested(set: impl Into<Arc<str>>) -> Self {
        Self::Contested { set: set.into() }
    }
}

impl Remark {
    /// Returns the remark as a sentence: what, why, what to do.
    pub fn text(&self, workshop: &Workshop, lang: Lang) -> Text {
        let name = || match Kind::of(&self.on) {
            Some((Kind::Criterion, slug)) => tell::name_of_slug(workshop, slug, lang),
            _ => tell::subject_name(workshop, &self.on, lang),
        };
        let label = |set: &str| tell::slot_label(workshop, &self.on, set, lang);
        let opd = |code: &str| tell::subject_name(workshop, &subject::opd(code), lang);
        match &self.what {
            What::Contested { set } => words::contested(lang, name(), label(set)),
            What::Outside { set, value } => words::outside(lang, name(), label(set), value),
            What::Removed { slug, nominations } => {
                words::removed(lang, tell::name_of_slug(workshop, slug, lang), nominations)
            }
            What::OtherMethod { method, nominations } => words::other_method(lang, method.name(lang), nominations),
            What::MethodUnknown(word) => words::method_unknown(lang, word),
            What::NoReason => words::no_reason(lang, name()),
            What::NoName => words::no_name(lang, name()),
            What::DimensionMapped { from, to } => words::dimension_mapped(lang, name(), from, to),
            What::DimensionUnknown(from) => words::dimension_unknown(lang, name(), from),
            What::Duplicate { of } => words::duplicate(lang, name(), tell::subject_name(workshop, of, lang)),
            What::DuplicateOfNone => words::duplicate_of_none(lang, name()),
            What::KindUnknown => words::kind_unknown(lang, name()),
            What::Weight { typed, why } => words::weight_wrong(lang, name(), typed, why.why(lang)),
            What::ZeroSum => words::zero_sum(lang),
            What::NoCriteria => words::no_criteria(lang),
            What::VoterGone { opd: code, dots } => words::voter_gone(lang, opd(code), dots),
            What::VotesOver { opd: code, dots, allowed } => words::votes_over(lang, opd(code), dots, allowed),
            What::VotedOwn { opd: code, dots } => words::voted_own(lang, opd(code), name(), dots),
        }
    }
}
