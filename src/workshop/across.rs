//! Across the sessions of a record: OPD by OPD, in which it presented and what it brought to each.
//!
//! Derived from the record. What was recorded under an OPD that is merged counts for the one that stands for it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::agenda::{self, Status};
use super::subject::{self, Kind};
use super::{Workshop, joining};

/// What an OPD did in one session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Where its presentation stands; nothing where the agenda has no turn of it.
    pub status: Option<Status>,
    /// Its data rows.
    pub data: usize,
    /// The nominations it leads.
    pub nominations: usize,
}

/// One OPD.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The full code.
    pub code: Arc<str>,
    /// The full name, else the code.
    pub name: String,
    /// The abbreviation, else the name.
    pub short: String,
    /// Its part in each session, in the order of the sessions.
    pub parts: Vec<Part>,
}

/// All OPD across all sessions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Across {
    /// The ids of the sessions by day, those without one last.
    pub sessions: Vec<Arc<str>>,
    /// The OPD in the order of the roster.
    pub lines: Vec<Line>,
}

impl Line {
    /// Returns in how many sessions it has presented.
    pub fn presented(&self) -> usize {
        self.parts.iter().filter(|part| part.status == Some(Status::Done)).count()
    }

    /// Returns its data rows and nominations of all sessions.
    pub fn sums(&self) -> (usize, usize) {
        self.parts.iter().fold((0, 0), |(data, wins), part| (data + part.data, wins + part.nominations))
    }
}

/// Returns the ids of the sessions of a record by day, those without one last.
pub fn sessions(workshop: &Workshop) -> Vec<&str> {
    let mut sessions = workshop.sessions();
    sessions.sort_by_cached_key(|sid| {
        let date = workshop.text(&subject::session(sid), "date").to_owned();
        (date.is_empty(), date)
    });
    sessions
}

impl Across {
    /// Builds it.
    pub fn of(workshop: &Workshop) -> Self {
        let sessions: Vec<Arc<str>> = sessions(workshop).into_iter().map(Arc::from).collect();
        let mut parts: BTreeMap<Arc<str>, Vec<Part>> = BTreeMap::new();
        let none = || vec![Part::default(); sessions.len()];
        for (at, sid) in sessions.iter().enumerate() {
            for code in agenda::codes(workshop, sid) {
                let status = Status::of(workshop, &subject::presentation(sid, &code));
                let part = &mut parts.entry(joining::standing(workshop, &code).into()).or_insert_with(none)[at];
                part.status = further(part.status, status);
            }
        }
        let places: BTreeMap<&str, usize> = sessions.iter().enumerate().map(|(at, sid)| (&**sid, at)).collect();
        for kind in [Kind::Data, Kind::Nomination] {
            for on in workshop.all(kind) {
                let (opd, session) = (workshop.text(on, "opd"), workshop.text(on, "session"));
                let Some(at) = places.get(session).filter(|_| !opd.is_empty()) else { continue };
                let part = &mut parts.entry(joining::standing(workshop, opd).into()).or_insert_with(none)[*at];
                match kind {
                    Kind::Data => part.data += 1,
                    _ => part.nominations += 1,
                }
            }
        }
        let mut lines: Vec<(i64, Line)> = parts.into_iter().map(|(code, parts)| line(workshop, code, parts)).collect();
        lines.sort_by(|(a, x), (b, y)| (a, &x.code).cmp(&(b, &y.code)));
        Self { sessions, lines: lines.into_iter().map(|(_, line)| line).collect() }
    }
}

fn line(workshop: &Workshop, code: Arc<str>, parts: Vec<Part>) -> (i64, Line) {
    let on = subject::opd(&code);
    let text = |set: &str| Some(workshop.text(&on, set)).filter(|text| !text.is_empty());
    let name = text("name").unwrap_or(&code).to_owned();
    let short = text("abbreviation").unwrap_or(&name).to_owned();
    (workshop.int(&on, "order").unwrap_or(i64::MAX), Line { code, name, short, parts })
}

/// Returns which of two turns of what is one OPD now counts: the one that is further.
fn further(one: Option<Status>, other: Status) -> Option<Status> {
    let rank = |status: Status| match status {
        Status::Done => 3,
        Status::Presenting => 2,
        Status::Absent => 1,
        Status::Waiting => 0,
    };
    Some(one.filter(|one| rank(*one) >= rank(other)).unwrap_or(other))
}

#[cfg(test)]
mod tests {
    use super::super::Pen;
    use super::super::edit::{Hand, Write};
    use super::super::moment::Moment;
    use super::*;

    #[test]
    fn an_opd_is_counted_over_all_sessions_and_under_all_its_codes() {
        let at = Moment { ms: 1_656_900_000_000, offset: 420 };
        let hand = Hand::parse("aaaaaaaa").expect("a hand");
        let pen = Pen { hand, operator: "Sri".into(), device: String::new(), version: String::new(), opened_at: at };
        let mut workshop = Workshop::default();
        let writes = [
            ("session/s2", "date", "2022-07-13"),
            ("session/s1", "date", "2022-07-04"),
            ("session/s3", "title", "tanpa tanggal"),
            ("opd/35.02/dinkes", "name", "Dinas Kesehatan"),
            ("opd/35.02/kes", "name", "DINAS KESEHATAN"),
            ("opd/35.02/kes", "merged_into", "35.02/dinkes"),
            ("presentation/s1/35.02/kes", "status", "selesai"),
            ("presentation/s1/35.02/dinkes", "status", "tidak-hadir"),
            ("presentation/s2/35.02/dinkes", "status", "presentasi"),
            ("data/d1", "session", "s1"),
            ("data/d1", "opd", "35.02/kes"),
            ("data/d2", "session", "s2"),
            ("data/d2", "opd", "35.02/dinkes"),
            ("data/d3", "session", "none"),
            ("data/d3", "opd", "35.02/dinkes"),
            ("nomination/n1", "session", "s2"),
            ("nomination/n1", "opd", "35.02/dinkes"),
        ];
        workshop.act(&pen, at, writes.map(|(on, set, to)| Write::new(on, set, to)));
        let across = Across::of(&workshop);
        assert_eq!(across.sessions, ["s1", "s2", "s3"].map(Arc::from));
        let [line] = &across.lines[..] else { panic!("{:?}", across.lines) };
        let part = |status, data, nominations| Part { status, data, nominations };
        let parts = [part(Some(Status::Done), 1, 0), part(Some(Status::Presenting), 1, 1), part(None, 0, 0)];
        assert_eq!((&*line.code, &line.parts[..]), ("35.02/dinkes", &parts[..]));
        assert_eq!((line.presented(), line.sums()), (1, (2, 1)));
    }
}
