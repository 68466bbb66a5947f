//! The profile of a quick win: what it consists of and what of it is still missing, its risks among it.
//!
//! The parts are fields of FIELDS, so that they are mended where every field is. Nothing is judged here but presence.

use std::collections::BTreeMap;

use crate::words::{Lang, Text, ranking as words};
use crate::workshop::Workshop;
use crate::workshop::edit::{EditId, Value};

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

/// A quick win takes fewer months than these (DOMAIN 1.6: doable in under 12 months). More are told and never refused.
pub const MONTHS: i64 = 12;

/// How grave a risk is. The papers of the field name the level and no scale for it; these are the three bands that a
/// table of 5 × 5 is most often read by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Up to 4: it is watched.
    Low,
    /// Up to 12: it wants a plan.
    Medium,
    /// 15 and more: it is acted on first.
    High,
}

impl Grade {
    /// Every grade, the least first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Medium, Self::High];

    /// Returns the grade of a level, likelihood times impact.
    pub fn of(level: i64) -> Self {
        match level {
            ..=4 => Self::Low,
            5..=14 => Self::Medium,
            _ => Self::High,
        }
    }

    /// Returns its word for people.
    pub fn name(self, lang: Lang) -> Text {
        match self {
            Self::Low => words::risk_low(lang),
            Self::Medium => words::risk_medium(lang),
            Self::High => words::risk_high(lang),
        }
    }

    /// Returns the levels it is of, as they are printed with a table.
    pub fn bounds(self) -> &'static str {
        match self {
            Self::Low => "1–4",
            Self::Medium => "5–12",
            Self::High => "15–25",
        }
    }
}

/// A risk of a quick win.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Risk {
    /// The member by which its fields belong together.
    pub id: String,
    /// Likelihood times impact, 1 to 25; nothing while one of them is missing or contested.
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

    /// Returns whether nothing is missing.
    pub fn complete(&self) -> bool {
        self.missing.is_empty()
    }
}

/// Returns the part that a field of a nomination belongs to; a state of regulation or SOP is of the part it tells of.
pub fn part_of(set: &str) -> Option<&'static str> {
    let key = set.split_inclusive('/').next().unwrap_or(set);
    let key = if RISK_PARTS.contains(&key) { RISK } else { key.strip_suffix("_status").unwrap_or(key) };
    PARTS.into_iter().find(|part| *part == key)
}

/// Returns the steps that a text tells, a line each, without the number or the dash that was typed before them.
pub fn steps(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| unnumbered(line.trim())).filter(|line| !line.is_empty())
}

fn unnumbered(line: &str) -> &str {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let rest = match digits.strip_prefix(['.', ')']) {
        Some(rest) if digits.len() < line.len() => rest,
        _ => line.strip_prefix(['-', '•', '*']).unwrap_or(line),
    };
    // `1.500 paket` and `-5 %` begin with a figure, not with a number of their own.
    if rest.len() < line.len() && rest.starts_with(char::is_whitespace) { rest.trim_start() } else { line }
}

/// Returns the risks of a nomination in the order in which they came into the record; one is a risk once any of its
/// fields is written.
fn risks(workshop: &Workshop, on: &str) -> Vec<Risk> {
    let members = RISK_PARTS.into_iter().flat_map(|set| workshop.members(on, set).map(|(id, _)| id));
    let mut first: BTreeMap<&str, Option<EditId>> = members.map(|id| (id, None)).collect();
    for set in RISK_PARTS {
        for (id, stand) in workshop.log().members(on, set) {
            let Some(first) = first.get_mut(id) else { continue };
            *first = [*first, stand.history().next().map(|edit| edit.id)].into_iter().flatten().min();
        }
    }
    let mut ids: Vec<(Option<EditId>, &str)> = first.into_iter().map(|(id, first)| (first, id)).collect();
    ids.sort_unstable();
    let risk = |id: &str| {
        let value = |set: &str| workshop.value(on, &format!("{set}{id}"));
        // A tick says nothing of a risk.
        let lacks = |set: &&str| !value(set).is_some_and(|value| matches!(value, Value::Text(_) | Value::Int(_)));
        let rated = |set: &str| match value(set) {
            Some(Value::Int(rated)) if (1..=5).contains(rated) && !workshop.contested(on, &format!("{set}{id}")) => {
                Some(*rated)
            }
            _ => None,
        };
        let level =
            rated("risk_likelihood/").zip(rated("risk_impact/")).map(|(likelihood, impact)| likelihood * impact);
        Risk { id: id.to_owned(), level, missing: RISK_PARTS.into_iter().filter(lacks).collect() }
    };
    ids.into_iter().map(|(_, id)| risk(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_of_a_five_by_five_table_has_its_grade() {
        let mut counted = [0; 3];
        for level in (1..=5).flat_map(|likelihood| (1..=5).map(move |impact| likelihood * impact)) {
            let grade = Grade::of(level);
            counted[grade as usize] += 1;
            let (low, high) = grade.bounds().split_once('–').expect("two bounds");
            let within = low.parse::<i64>().expect("a number")..=high.parse().expect("a number");
            assert!(within.contains(&level), "{level} {grade:?}");
        }
        assert_eq!(counted, [8, 11, 6]);
        for (level, grade) in [(4, Grade::Low), (5, Grade::Medium), (12, Grade::Medium), (15, Grade::High)] {
            assert_eq!(Grade::of(level), grade, "{level}");
        }
    }

    #[test]
    fn steps_are_lines_without_their_own_numbers() {
        let told = |text| steps(text).collect::<Vec<_>>();
        assert_eq!(told("1. Rapat\n2) Uji coba\n\n - Luncurkan\n• Nilai"), ["Rapat", "Uji coba", "Luncurkan", "Nilai"]);
        assert_eq!(
            told("1.500 paket dibagi\n-5 % biaya\n2022 mulai"),
            ["1.500 paket dibagi", "-5 % biaya", "2022 mulai"]
        );
        assert_eq!(told(" \n\n"), [""; 0]);
    }

    #[test]
    fn every_field_of_a_profile_finds_its_part() {
        for (set, part) in [
            ("problem", Some("problem")),
            ("sop_status", Some("sop")),
            ("regulasi", Some("regulasi")),
            ("evidence/d1", Some("evidence/")),
            ("risk_person/r1", Some(RISK)),
            ("program_status", None),
            ("title", None),
        ] {
            assert_eq!(part_of(set), part, "{set}");
        }
    }
}
