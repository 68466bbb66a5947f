//! The votes of the OPD: each has its dots, and who may not vote for what is said by the session.
//!
//! An OPD that has left the roster, or that gave more dots than it has, is not counted; its votes stay in the record.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::remark::{Remark, What};
use super::row::{Cell, Row};
use crate::workshop::{Workshop, subject};

/// The votes that each OPD has where the session does not say.
pub const DOTS: i64 = 3;

/// Counts the votes of a session into the rows.
pub(super) fn count(workshop: &Workshop, sid: &str, rows: &mut [Row], remarks: &mut Vec<Remark>) {
    let session = subject::session(sid);
    let allowed = workshop.int(&session, "vote_dots").filter(|dots| *dots > 0).unwrap_or(DOTS);
    let own = workshop.flag(&session, "vote_own");
    let mut given: BTreeMap<Arc<str>, i64> = BTreeMap::new();
    for (opd, dots) in rows.iter().flat_map(|row| &row.votes) {
        *given.entry(opd.clone()).or_default() += dots;
    }
    given.retain(|opd, dots| {
        let on = subject::opd(opd);
        let what = if !workshop.visible(&on) || !workshop.text(&on, "merged_into").is_empty() {
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
        cell.count = cell.count.min(1);
        row.cells = vec![cell];
    }
}
