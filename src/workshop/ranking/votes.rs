//! The votes of the OPD: each has its dots, and who may not vote for what is said by the session.
//!
//! An OPD that has left the roster, or that gave more dots than it has, is not counted; its votes stay in the record.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::remark::{Remark, What};
use super::roll::{Roll, may_vote};
use super::row::{Cell, MOST_DOTS, Row};
use super::sheet::Sheet;
use crate::workshop::{Workshop, subject};

/// The votes that each OPD has where the session does not say.
pub const DOTS: i64 = 3;

/// What one OPD has at the roll call, and what it has given of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot {
    /// The full code of the OPD.
    pub opd: Arc<str>,
    /// The votes it has.
    pub allowed: i64,
    /// The votes it has given, to nominations that are ranked by themselves.
    pub given: i64,
    /// Whether it has voted: a 0 that is recorded is a vote for none.
    pub voted: bool,
    /// Whether it may vote for what it leads.
    pub own: bool,
}

/// Why votes are not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The nomination is its own.
    Own,
    /// It has fewer: so many could be given here.
    Most(i64),
}

impl Ballot {
    /// Returns the ballots of these OPD as the sheet of a session that votes knows them.
    pub fn of(workshop: &Workshop, sheet: &Sheet, opds: impl IntoIterator<Item = Arc<str>>) -> Vec<Self> {
        let (allowed, own) = rules(workshop, &sheet.sid);
        let given = given(&sheet.rows);
        let ballot = |opd: Arc<str>| {
            let own_given = given.get(&opd);
            Self { allowed, given: own_given.copied().unwrap_or(0), voted: own_given.is_some(), own, opd }
        };
        opds.into_iter().map(ballot).collect()
    }

    /// Returns what it has still to give; below 0 where it gave too much.
    pub fn left(&self) -> i64 {
        self.allowed - self.given
    }

    /// Judges whether it may give so many votes to a nomination, in place of those it gave there; fewer is always allowed.
    ///
    /// # Errors
    ///
    /// Why not.
    pub fn may(&self, row: &Row, dots: i64) -> Result<(), Refused> {
        let here = row.dots(&self.opd).unwrap_or(0);
        let most = (self.left() + here).clamp(0, MOST_DOTS);
        match dots {
            dots if dots <= here || dots <= 0 => Ok(()),
            _ if !self.own && *row.opd == *self.opd => Err(Refused::Own),
            dots if dots > most => Err(Refused::Most(most)),
            _ => Ok(()),
        }
    }
}

/// Returns what each OPD has given.
fn given(rows: &[Row]) -> BTreeMap<Arc<str>, i64> {
    let mut given: BTreeMap<Arc<str>, i64> = BTreeMap::new();
    for (opd, dots) in rows.iter().flat_map(|row| &row.votes) {
        *given.entry(opd.clone()).or_default() += dots;
    }
    given
}

/// The fields of a session that hold its rules.
const RULES: [&str; 2] = ["vote_dots", "vote_own"];

/// Returns how many votes each OPD of a session has, and whether it may vote for what it leads; of a rule about which people
/// disagree what holds where none is written.
fn rules(workshop: &Workshop, sid: &str) -> (i64, bool) {
    let session = subject::session(sid);
    let [dots, own] = RULES.map(|set| Some(set).filter(|set| !workshop.contested(&session, set)));
    let allowed = dots.and_then(|set| workshop.int(&session, set)).filter(|dots| *dots > 0).unwrap_or(DOTS);
    (allowed, own.is_some_and(|set| workshop.flag(&session, set)))
}

/// Counts the votes of a session into the rows; returns how far the roll call is. Once it is through, what nobody voted for
/// has 0 votes.
pub(super) fn count(workshop: &Workshop, sid: &str, rows: &mut [Row], remarks: &mut Vec<Remark>) -> Roll {
    let (allowed, own) = rules(workshop, sid);
    let session = subject::session(sid);
    let contested = RULES.into_iter().filter(|set| workshop.contested(&session, set));
    remarks.extend(contested.map(|set| Remark { on: session.clone(), what: What::contested(set) }));
    let mut given = given(rows);
    let roll = Roll::of(workshop, sid, |opd| given.contains_key(opd));
    given.retain(|opd, dots| {
        let on = subject::opd(opd);
        let what = if !may_vote(workshop, opd) {
            What::VoterGone { opd: opd.clone(), dots: *dots }
        } else if *dots > allowed {
            What::VotesOver { opd: opd.clone(), dots: *dots, allowed }
        } else {
            return true;
        };
        if *dots > 0 {
            remarks.push(Remark { on, what });
        }
        false
    });
    for row in rows {
        let mut cell = Cell::default();
        for (opd, dots) in row.votes.iter().filter(|(opd, _)| given.contains_key(opd)) {
            if !own && *opd == row.opd {
                if *dots > 0 {
                    let what = What::VotedOwn { opd: opd.clone(), dots: *dots };
                    remarks.push(Remark { on: row.on.clone(), what });
                }
                continue;
            }
            cell.add(*dots);
        }
        // The dots of all together are the score, so they count as one.
        cell.count = if roll.through() { 1 } else { cell.count.min(1) };
        row.cells = vec![cell];
    }
    roll
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(opd: &str, votes: &[(&str, i64)]) -> Row {
        let votes = votes.iter().map(|(opd, dots)| (Arc::from(*opd), *dots)).collect();
        Row { opd: opd.into(), votes, ..Row::default() }
    }

    #[test]
    fn a_ballot_allows_what_is_left_and_always_fewer() {
        let rows = [row("a", &[("a", 1), ("b", 2)]), row("b", &[("b", 1)]), row("c", &[])];
        let ballot =
            |opd: &str, own| Ballot { opd: opd.into(), allowed: 3, given: given(&rows)[opd], voted: true, own };
        let b = ballot("b", false);
        assert_eq!((b.left(), b.may(&rows[0], 2), b.may(&rows[0], 3)), (0, Ok(()), Err(Refused::Most(2))));
        assert_eq!((b.may(&rows[2], 1), b.may(&rows[2], 0)), (Err(Refused::Most(0)), Ok(())));
        // What is its own was given before the rule forbade it: it may be taken away, and not added to.
        assert_eq!((b.may(&rows[1], 0), b.may(&rows[1], 1), b.may(&rows[1], 2)), (Ok(()), Ok(()), Err(Refused::Own)));
        let a = ballot("a", true);
        assert_eq!((a.left(), a.may(&rows[0], 3), a.may(&rows[0], 4)), (2, Ok(()), Err(Refused::Most(3))));
        let over = Ballot { given: 5, ..a };
        assert_eq!((over.left(), over.may(&rows[0], 1), over.may(&rows[0], 2)), (-2, Ok(()), Err(Refused::Most(0))));
    }
}
