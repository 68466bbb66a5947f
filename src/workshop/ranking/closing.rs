//! What is open before a session is closed: every OPD without exception, every row, every nomination; each point with the
//! subject and the fields where it is mended.
//!
//! Whether it may be closed all the same, and why, people say. Nothing is written here.

use std::sync::Arc;

use super::rpjmd::Link;
use super::sheet::Sheet;
use super::{Method, Row, Weights};
use crate::words::{Lang, Text, ranking as words};
use crate::workshop::Workshop;
use crate::workshop::agenda::{Agenda, Status};
use crate::workshop::coverage::GAPS;
use crate::workshop::moment::Moment;
use crate::workshop::subject::{self, Kind};

/// The kinds of open points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// An OPD that has not presented, or is absent without a reason.
    Opd,
    /// A data row without unit, year or source.
    Row,
    /// A slot in which different values stand.
    Contested,
    /// A nomination to which a score, a vote or an answer is owed.
    Unscored,
    /// A nomination without a link to the RPJMD.
    Unlinked,
}

/// An open point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its kind.
    pub part: Part,
    /// The subject where it is mended.
    pub on: Arc<str>,
    /// The fields that are missing or contested there.
    pub sets: Vec<Arc<str>>,
}

impl Part {
    /// Every kind, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Opd, Self::Row, Self::Contested, Self::Unscored, Self::Unlinked];

    /// Returns the heading of so many points of this kind.
    pub fn heading(self, count: usize, lang: Lang) -> Text {
        match self {
            Self::Opd => words::open_opds(lang, count),
            Self::Row => words::open_rows(lang, count),
            Self::Contested => words::open_contested(lang, count),
            Self::Unscored => words::open_unscored(lang, count),
            Self::Unlinked => words::open_unlinked(lang, count),
        }
    }
}

/// Returns what is open in a session, kind by kind.
pub fn open(workshop: &Workshop, sid: &str, now: Moment, sheet: &Sheet) -> Vec<Point> {
    let mut points = Vec::new();
    let mut add = |part, on: &Arc<str>, sets: Vec<Arc<str>>| {
        if !sets.is_empty() {
            points.push(Point { part, on: on.clone(), sets });
        }
    };
    for turn in Agenda::of(workshop, sid, now).turns {
        let set = match turn.status {
            Status::Waiting | Status::Presenting => Some("status"),
            Status::Absent => Some("absence_reason").filter(|set| workshop.text(&turn.on, set).trim().is_empty()),
            Status::Done => None,
        };
        add(Part::Opd, &turn.on, set.into_iter().map(Arc::from).collect());
    }
    for on in workshop.of_session(Kind::Data, sid) {
        let lacks = GAPS.into_iter().filter(|set| workshop.value(on, set).is_none());
        add(Part::Row, on, lacks.map(Arc::from).collect());
    }
    for (on, set) in workshop.contests().into_iter().filter(|(on, _)| belongs(workshop, sid, on)) {
        add(Part::Contested, &on, vec![set]);
    }
    let weights = sheet.weights();
    for (at, row) in sheet.rows.iter().enumerate() {
        add(Part::Unscored, &row.on, unscored(sheet, at, &weights));
    }
    for Row { on, .. } in &sheet.rows {
        let set = Link::of(workshop, on).program.is_none().then(|| Arc::from("program"));
        add(Part::Unlinked, on, set.into_iter().collect());
    }
    points
}

/// Returns the fields in which a nomination still needs a score or an answer.
fn unscored(sheet: &Sheet, row: usize, weights: &Weights) -> Vec<Arc<str>> {
    let method = sheet.method;
    let mut sets: Vec<Arc<str>> = match method {
        Method::Votes if sheet.provisional(row, weights) => vec![method.set().into()],
        Method::Votes => Vec::new(),
        // Each judge who has begun owes every score; where none has, any will do.
        Method::Judges if !sheet.panel.is_empty() => {
            let named = |judge: &str, column: usize| {
                let criterion = sheet.criteria.scored.get(column)?;
                Some(format!("{}{}/{judge}", method.set(), criterion.slug).into())
            };
            let owing = sheet.owing(row).into_iter();
            owing.flat_map(|(judge, columns)| columns.into_iter().filter_map(move |at| named(judge, at))).collect()
        }
        Method::Consensus | Method::Judges => {
            let missing = sheet.missing(row, weights).into_iter();
            let criteria = missing.filter_map(|column| sheet.criteria.scored.get(column));
            criteria.map(|criterion| format!("{}{}", method.set(), criterion.slug).into()).collect()
        }
    };
    let gates = sheet.unanswered(row).into_iter().filter_map(|at| sheet.criteria.gates.get(at));
    sets.extend(gates.map(|gate| Arc::from(format!("gate/{}", gate.slug))));
    sets
}

/// Returns whether a subject is a session's own, or shared by all: the roster, criteria and programmes.
fn belongs(workshop: &Workshop, sid: &str, on: &str) -> bool {
    match Kind::of(on) {
        Some((Kind::Session, own)) => own == sid,
        Some((Kind::Presentation, _)) => subject::presentation_of(on).is_some_and(|(own, _)| own == sid),
        Some((Kind::Data | Kind::Nomination, _)) => workshop.text(on, "session") == sid,
        Some((Kind::Opd | Kind::Criterion | Kind::Program, _)) => true,
        Some((Kind::Hand, _)) | None => false,
    }
}
