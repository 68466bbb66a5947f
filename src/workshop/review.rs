//! The consultant's review of data rows and nominations: what is seen, what is to be repaired, what came back, and what
//! each OPD still owes.
//!
//! Only the verdict and its remarks are recorded. That something was changed after its verdict is derived from the log, and
//! so is every count; nothing is written here.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::coverage::{Coverage, GAPS};
use super::edit::EditId;
use super::log::Stand;
use super::moment::Moment;
use super::ranking::profile::Profile;
use super::subject::{self, Kind};
use super::{WITHDRAWN, Workshop};
use crate::workshop::agenda::Status;

/// The fields that the review writes: the verdict, what is to be repaired, and a note.
pub const FIELDS: [&str; 3] = ["review", "review_remark", "review_note"];

/// What others decide about a row or nomination, which repairs nothing of what the consultant read.
const DECIDED_ELSEWHERE: [&str; 15] = [
    "session",
    "distinct/",
    "difference/",
    "duplicate_of",
    "score/",
    "judge/",
    "vote/",
    "gate/",
    "waived/",
    "decision",
    "override_place",
    "override_reason",
    "override_by",
    WITHDRAWN,
    "status",
];

/// What the consultant has said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing yet.
    #[default]
    Unseen,
    /// It is accepted.
    Accepted,
    /// It is to be repaired.
    Repair,
    /// Its OPD says that it is repaired.
    Repaired,
}

/// Where something stands in the consultant's queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Not seen yet.
    #[default]
    Unseen,
    /// To be repaired.
    Repair,
    /// Came back: said to be repaired, or changed since its repair was asked for.
    Back,
    /// Accepted.
    Accepted,
}

/// The review of a data row or nomination.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// What the consultant has said.
    pub verdict: Verdict,
    /// The edit that says so.
    pub edit: Option<EditId>,
    /// Whether a field of it says something else than when that was said.
    pub changed: bool,
}

/// How many of an OPD stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Data rows and nominations.
    pub all: usize,
    /// By [`Group`].
    pub groups: [usize; 4],
    /// Of the accepted, those that were changed since.
    pub changed: usize,
}

/// Something that an OPD still owes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Owed {
    /// It has not presented.
    Presentation,
    /// It was absent, and nobody said why.
    Reason,
    /// It has given no data row.
    Data,
    /// A data row lacks these fields.
    Row(Arc<str>, Vec<&'static str>),
    /// A data row or nomination is to be repaired.
    Repair(Arc<str>),
    /// The profile of a nomination lacks these parts.
    Profile(Arc<str>, Vec<&'static str>),
}

/// What an OPD still owes, and to whom it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Debt {
    /// The full code of the OPD; empty for what belongs to none.
    pub code: Arc<str>,
    /// What it owes.
    pub what: Owed,
}

impl Verdict {
    /// Returns the stored word; nothing for what is not seen.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Unseen => None,
            Self::Accepted => Some("diterima"),
            Self::Repair => Some("perbaiki"),
            Self::Repaired => Some("diperbaiki"),
        }
    }
}

impl Group {
    /// Every group, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Unseen, Self::Repair, Self::Back, Self::Accepted];
}

impl Review {
    /// Reads the review of a data row or nomination.
    pub fn of(workshop: &Workshop, on: &str) -> Self {
        let stand = workshop.stand(on, "review");
        let word = stand.and_then(Stand::value).map(|value| value.as_text()).unwrap_or_default();
        let known = [Verdict::Accepted, Verdict::Repair, Verdict::Repaired];
        let Some(verdict) = known.into_iter().find(|verdict| verdict.word() == Some(word)) else {
            return Self::default();
        };
        let edit = stand.and_then(Stand::last).map(|edit| workshop.origin(edit).id);
        let changed = edit.is_some_and(|edit| changed_since(workshop, on, edit).next().is_some());
        Self { verdict, edit, changed }
    }

    /// Returns where it stands in the queue.
    pub fn group(self) -> Group {
        match self.verdict {
            Verdict::Unseen => Group::Unseen,
            Verdict::Repair if self.changed => Group::Back,
            Verdict::Repair => Group::Repair,
            Verdict::Repaired => Group::Back,
            Verdict::Accepted => Group::Accepted,
        }
    }
}

/// Returns the fields of a subject that say something else than when an edit was made, ascending; affirming what stands
/// changes nothing, and neither does what was changed and taken back.
pub fn changed_since<'a>(
    workshop: &'a Workshop,
    on: &'a str,
    edit: EditId,
) -> impl Iterator<Item = &'a Arc<str>> + use<'a> {
    let own = |set: &str| {
        let key = set.split_inclusive('/').next().unwrap_or(set);
        !FIELDS.contains(&set) && !DECIDED_ELSEWHERE.contains(&key)
    };
    let fields = workshop.log().fields(on).filter(move |(set, _)| own(set));
    fields.filter(move |(_, stand)| stand.value() != stand.then(edit)).map(|(set, _)| set)
}

/// Returns the data rows and nominations of a session, in the order in which they came into the record.
pub fn subjects<'a>(workshop: &'a Workshop, sid: &str) -> Vec<&'a Arc<str>> {
    [Kind::Data, Kind::Nomination].into_iter().flat_map(|kind| workshop.of_session(kind, sid)).collect()
}

/// Counts the reviews of a session by OPD: every OPD of the agenda in its order, then those that have something all the same.
pub fn tallies(workshop: &Workshop, sid: &str, now: Moment) -> Vec<(Arc<str>, Tally)> {
    let mut by_opd: BTreeMap<&str, Tally> = BTreeMap::new();
    for on in subjects(workshop, sid) {
        let review = Review::of(workshop, on);
        let tally = by_opd.entry(workshop.text(on, "opd")).or_default();
        tally.all += 1;
        tally.groups[review.group() as usize] += 1;
        tally.changed += usize::from(review.changed && review.verdict == Verdict::Accepted);
    }
    let lines = Coverage::of(workshop, sid, now).lines;
    let mut tallies: Vec<(Arc<str>, Tally)> =
        lines.into_iter().map(|line| (line.code.clone(), by_opd.remove(&*line.code).unwrap_or_default())).collect();
    tallies.extend(by_opd.into_iter().map(|(code, tally)| (code.into(), tally)));
    tallies
}

/// Returns what the OPD of a session still owe the consultant, OPD by OPD in the order of the agenda.
pub fn owed(workshop: &Workshop, sid: &str, now: Moment) -> Vec<Debt> {
    let mut debts: Vec<Debt> = Vec::new();
    let lines = Coverage::of(workshop, sid, now).lines;
    for line in &lines {
        let on = subject::presentation(sid, &line.code);
        let mut owes = |what| debts.push(Debt { code: line.code.clone(), what });
        match line.status {
            Status::Waiting | Status::Presenting => owes(Owed::Presentation),
            Status::Absent if workshop.text(&on, "absence_reason").trim().is_empty() => owes(Owed::Reason),
            Status::Absent | Status::Done => {}
        }
        if line.data == 0 {
            owes(Owed::Data);
        }
    }
    for on in subjects(workshop, sid) {
        let code: Arc<str> = workshop.text(on, "opd").into();
        let mut owes = |what| debts.push(Debt { code: code.clone(), what });
        if Review::of(workshop, on).group() == Group::Repair {
            owes(Owed::Repair(on.clone()));
        }
        if on.starts_with("data/") {
            let lacks: Vec<&str> = GAPS.into_iter().filter(|set| workshop.value(on, set).is_none()).collect();
            if !lacks.is_empty() {
                owes(Owed::Row(on.clone(), lacks));
            }
        } else if workshop.text(on, "duplicate_of").is_empty() {
            let missing = Profile::of(workshop, on).missing;
            if !missing.is_empty() {
                owes(Owed::Profile(on.clone(), missing));
            }
        }
    }
    // Stable, so that what an OPD owes stays in the order of the record; what is of none on the agenda comes last.
    let places: BTreeMap<&str, usize> = lines.iter().enumerate().map(|(at, line)| (&*line.code, at)).collect();
    debts.sort_by_key(|debt| (places.get(&*debt.code).copied().unwrap_or(usize::MAX), debt.code.clone()));
    debts
}

#[cfg(test)]
mod tests {
    use super::super::Pen;
    use super::super::edit::{Hand, Write};
    use super::*;

    const AT: Moment = Moment { ms: 1_656_900_000_000, offset: 420 };

    #[test]
    fn a_change_after_the_verdict_is_one_of_what_was_read() {
        let pen = Pen {
            hand: Hand::from_random([1; 8]),
            operator: "Fitri".into(),
            device: String::new(),
            version: String::new(),
            opened_at: AT,
        };
        let mut workshop = Workshop::default();
        let mut write = |set: &str, to: &str| -> (Group, bool) {
            workshop.act(&pen, AT, [Write::typed("data/d1", set, to)]);
            let review = Review::of(&workshop, "data/d1");
            (review.group(), review.changed)
        };
        for (set, to, group, changed) in [
            ("value", "31", Group::Unseen, false),
            ("review", "perbaiki", Group::Repair, false),
            ("review_remark", "satuan?", Group::Repair, false),
            // What stands is affirmed, and what others decide repairs nothing.
            ("value", "31", Group::Repair, false),
            ("status", "final", Group::Repair, false),
            ("difference/d2", "beda konsep", Group::Repair, false),
            ("unit", "unit", Group::Back, true),
            // Taken back it waits again.
            ("unit", "", Group::Repair, false),
            ("unit", "unit", Group::Back, true),
            ("review", "diperbaiki", Group::Back, false),
            ("review", "diterima", Group::Accepted, false),
            ("value", "32", Group::Accepted, true),
            ("review", "kata program lain", Group::Unseen, false),
            ("review", "", Group::Unseen, false),
        ] {
            assert_eq!(write(set, to), (group, changed), "{set} {to}");
        }
    }
}
