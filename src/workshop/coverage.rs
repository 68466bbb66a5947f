//! Coverage: which OPD have presented, with whom, and what they brought; who is missing, by name.
//!
//! Derived from the record and the moment, OPD by OPD through the lists of the workshop; the log is never scanned.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Workshop;
use super::agenda::{Agenda, Status};
use super::moment::Moment;
use super::subject::{self, Kind};

/// How far behind the plan a start may lie before its OPD counts as late, in milliseconds.
const LATE: i64 = 5 * 60_000;

/// The fields without which a data row has a gap.
pub const GAPS: [&str; 3] = ["unit", "year", "source"];

/// Who came for an OPD.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Attendance {
    /// Nothing is recorded yet.
    #[default]
    Unknown,
    /// Its head.
    Head,
    /// Someone else.
    Represented,
    /// Nobody.
    Nobody,
}

/// What an OPD can be missing by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// It waits, so it has not presented.
    Presentation,
    /// It has given no data row.
    Data,
    /// It leads no nomination.
    QuickWin,
    /// It is late, see [`Line::late`].
    Late,
    /// It did not come.
    Absent,
}

/// One OPD of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The full code, `35.02/dinkes`.
    pub code: Arc<str>,
    /// The full name, else the code.
    pub name: String,
    /// The abbreviation, else the name.
    pub short: String,
    /// Where its presentation stands.
    pub status: Status,
    /// Who came.
    pub attendance: Attendance,
    /// Who presents, by name; may be empty.
    pub presenter: String,
    /// The presenter's position; may be empty.
    pub position: String,
    /// When it was to begin.
    pub planned: Option<Moment>,
    /// When it began, or will begin as things stand.
    pub expected: Option<Moment>,
    /// Whether it waits although it was called before: its clock has begun once.
    pub called: bool,
    /// Its data rows.
    pub data: usize,
    /// The nominations it leads.
    pub nominations: usize,
    /// Its data rows without unit, year or source.
    pub gaps: usize,
    /// Contested slots of it, its presentation, rows and nominations.
    pub contested: usize,
}

/// The sums over all OPD of the agenda.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// OPD on the agenda.
    pub opds: usize,
    /// OPD that have presented.
    pub presented: usize,
    /// OPD that present now.
    pub presenting: usize,
    /// OPD that came with their head.
    pub head: usize,
    /// OPD that were represented.
    pub represented: usize,
    /// Data rows of the session, also of OPD that left the agenda.
    pub data: usize,
    /// Nominations of the session, also of OPD that left the agenda.
    pub nominations: usize,
    /// Data rows without unit, year or source.
    pub gaps: usize,
    /// Contested slots.
    pub contested: usize,
}

/// What belongs to one dimension.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Data rows.
    pub data: usize,
    /// Nominations.
    pub nominations: usize,
    /// OPD whose natural dimension it is; an OPD may have several.
    pub opds: usize,
}

/// Who has and who has not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The OPD in the order of the agenda.
    pub lines: Vec<Line>,
    /// The sums.
    pub totals: Totals,
    /// The shares of the dimensions by their slugs; what has none stands under the empty one.
    pub dimensions: BTreeMap<Arc<str>, Share>,
}

impl Attendance {
    /// Reads who came to a presentation; an absent OPD brought nobody, whatever else is recorded.
    pub fn of(workshop: &Workshop, presentation: &str) -> Self {
        match workshop.text(presentation, "attendance") {
            _ if Status::of(workshop, presentation) == Status::Absent => Self::Nobody,
            "kepala" => Self::Head,
            "diwakili" => Self::Represented,
            "tidak-hadir" => Self::Nobody,
            _ => Self::Unknown,
        }
    }
}

impl Missing {
    /// Everything an OPD can be missing by.
    pub const ALL: [Self; 5] = [Self::Presentation, Self::Data, Self::QuickWin, Self::Late, Self::Absent];
}

impl Line {
    /// Returns how far behind the plan it begins, in milliseconds; negative when ahead.
    pub fn delay(&self) -> Option<i64> {
        Some(self.expected?.since(self.planned?))
    }

    /// Returns whether it began, or will begin, more than five minutes behind the plan, or was called and did not come.
    pub fn late(&self) -> bool {
        let comes = self.status != Status::Absent;
        comes && ((self.called && self.status == Status::Waiting) || self.delay().is_some_and(|delay| delay > LATE))
    }

    /// Returns whether it is missing by this.
    pub fn lacks(&self, missing: Missing) -> bool {
        match missing {
            Missing::Presentation => self.status == Status::Waiting,
            Missing::Data => self.data == 0,
            Missing::QuickWin => self.nominations == 0,
            Missing::Late => self.late(),
            Missing::Absent => self.attendance == Attendance::Nobody,
        }
    }
}

impl Coverage {
    /// Builds the coverage of a session as it stands at a moment.
    pub fn of(workshop: &Workshop, sid: &str, now: Moment) -> Self {
        let mut coverage = Self::default();
        for turn in Agenda::of(workshop, sid, now).turns {
            let on = subject::opd(&turn.code);
            let text = |set: &str| workshop.text(&on, set);
            let name = if text("name").is_empty() { &turn.code } else { text("name") };
            let short = if text("abbreviation").is_empty() { name } else { text("abbreviation") };
            let mut line = Line {
                name: name.to_owned(),
                short: short.to_owned(),
                status: turn.status,
                attendance: Attendance::of(workshop, &turn.on),
                presenter: workshop.text(&turn.on, "presenter").to_owned(),
                position: workshop.text(&turn.on, "position").to_owned(),
                planned: turn.planned,
                expected: turn.expected,
                called: turn.status == Status::Waiting && !workshop.text(&turn.on, "started_at").is_empty(),
                data: 0,
                nominations: 0,
                gaps: 0,
                contested: workshop.contests_of(&on).count() + workshop.contests_of(&turn.on).count(),
                code: turn.code,
            };
            for (dimension, _) in workshop.members(&on, "dimension/") {
                coverage.share(dimension).opds += 1;
            }
            for row in workshop.of(Kind::Data, sid, &line.code) {
                line.data += 1;
                line.gaps += usize::from(GAPS.iter().any(|set| workshop.value(row, set).is_none()));
                line.contested += workshop.contests_of(row).count();
                coverage.share(workshop.text(row, "dimension")).data += 1;
            }
            for nomination in workshop.of(Kind::Nomination, sid, &line.code) {
                line.nominations += 1;
                line.contested += workshop.contests_of(nomination).count();
                coverage.share(workshop.text(nomination, "dimension")).nominations += 1;
            }
            coverage.add(line);
        }
        coverage.totals.data = workshop.count(Kind::Data, sid);
        coverage.totals.nominations = workshop.count(Kind::Nomination, sid);
        coverage
    }

    /// Returns the OPD that are missing by this, in the order of the agenda.
    pub fn missing(&self, missing: Missing) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.lacks(missing))
    }

    fn share(&mut self, dimension: &str) -> &mut Share {
        self.dimensions.entry(dimension.into()).or_default()
    }

    fn add(&mut self, line: Line) {
        let totals = &mut self.totals;
        totals.opds += 1;
        totals.presented += usize::from(line.status == Status::Done);
        totals.presenting += usize::from(line.status == Status::Presenting);
        totals.head += usize::from(line.attendance == Attendance::Head);
        totals.represented += usize::from(line.attendance == Attendance::Represented);
        totals.gaps += line.gaps;
        totals.contested += line.contested;
        self.lines.push(line);
    }
}
