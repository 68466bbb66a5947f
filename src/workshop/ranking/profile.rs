//! The profile of a quick win: what it consists of and what of it is still missing, its risks among it.
//!
//! The parts are fields of FIELDS, so that they are mended where every field is. Nothing is judged here but presence.

use std::collections::BTreeSet;

use crate::workshop::Workshop;
use crate::workshop::edit::Value;

/// The parts of a profile by the fields that hold them.
pub const PARTS: [&str; 12] = [
    "problem",
    "benefit",
    "felt_by",
    "steps",
    "duration_months",
    "budget",
    "fund",
    "regulasi",
    "sop",
    "evidence/",
    RISK,
    "progress",
];

/// The part that is the risks.
pub const RISK: &str = "risk_event/";

/// What a risk consists of: a set each, with a member for every risk.
pub const RISK_PARTS: [&str; 7] =
    [RISK, "risk_cause/", "risk_effect/", "risk_likelihood/", "risk_impact/", "risk_mitigation/", "risk_person/"];

/// A risk of a quick win.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// The member by which its fields belong together.
    pub id: String,
    /// Likelihood times impact, 1 to 25; nothing while one of them is missing.
    pub level: Option<i64>,
    /// The sets of [`RISK_PARTS`] in which it has nothing.
    pub missing: Vec<&'static str>,
}

/// How complete a profile is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The fields of [`PARTS`] that are missing.
    pub missing: Vec<&'static str>,
    /// Its risks.
    pub risks: Vec<Risk>,
}

impl Profile {
    /// Reads the profile of a nomination.
    pub fn of(workshop: &Workshop, on: &str) -> Self {
        let risks = risks(workshop, on);
        let blank = |set: &str| workshop.value(on, set).is_none_or(|value| value.to_string().trim().is_empty());
        let lacks = |part: &str| match part {
            RISK => !risks.iter().any(|risk| risk.missing.is_empty()),
            // That one is needed or at hand is said by its state alone.
            "regulasi" => blank(part) && blank("regulasi_status"),
            "sop" => blank(part) && blank("sop_status"),
            set if set.ends_with('/') => workshop.members(on, set).next().is_none(),
            set => blank(set),
        };
        let missing = PARTS.into_iter().filter(|part| lacks(part)).collect();
        Self { missing, risks }
    }

    /// Returns how many parts are there.
    pub fn filled(&self) -> usize {
        PARTS.len() - self.missing.len()
    }
}

/// Returns the risks of a nomination by their ids; one is a risk once any of its fields is written.
fn risks(workshop: &Workshop, on: &str) -> Vec<Risk> {
    let members = RISK_PARTS.into_iter().flat_map(|set| workshop.members(on, set).map(|(id, _)| id));
    let ids: BTreeSet<&str> = members.collect();
    let risk = |id: &str| {
        let value = |set: &str| workshop.value(on, &format!("{set}{id}"));
        // A tick says nothing of a risk.
        let lacks = |set: &&str| !value(set).is_some_and(|value| matches!(value, Value::Text(_) | Value::Int(_)));
        let rated = |set| match value(set) {
            Some(Value::Int(rated)) if (1..=5).contains(rated) => Some(*rated),
            _ => None,
        };
        let level =
            rated("risk_likelihood/").zip(rated("risk_impact/")).map(|(likelihood, impact)| likelihood * impact);
        Risk { id: id.to_owned(), level, missing: RISK_PARTS.into_iter().filter(lacks).collect() }
    };
    ids.into_iter().map(risk).collect()
}
