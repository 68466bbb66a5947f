//! The roll call of a session that votes: who votes, who is here, and how far it is.
//!
//! Until it is through, a nomination without a vote may still get one; from then on it has none, which is a score of 0. What
//! a vote counts is decided in `votes`.

use crate::workshop::agenda::{self, Status};
use crate::workshop::{Workshop, subject};

/// Whether an OPD is in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// Its head or who represents it came, or it has presented.
    Here,
    /// Nobody noted it.
    Unknown,
    /// It did not come.
    Absent,
}

impl Presence {
    /// Reads it of a presentation.
    pub fn of(workshop: &Workshop, presentation: &str) -> Self {
        match (workshop.text(presentation, "attendance"), Status::of(workshop, presentation)) {
            ("tidak-hadir", _) | (_, Status::Absent) => Self::Absent,
            ("kepala" | "diwakili", _) | (_, Status::Presenting | Status::Done) => Self::Here,
            _ => Self::Unknown,
        }
    }
}

/// Returns whether an OPD is on the roster still, and has a voice of its own.
pub fn may_vote(workshop: &Workshop, code: &str) -> bool {
    let on = subject::opd(code);
    workshop.visible(&on) && workshop.text(&on, "merged_into").is_empty()
}

/// How far the roll call is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roll {
    /// How many OPD have voted.
    pub voted: usize,
    /// Of how many: those with a turn that are not absent, and who voted all the same.
    pub of: usize,
}

impl Roll {
    /// Counts the OPD of a session; who has voted is said from outside.
    pub(super) fn of(workshop: &Workshop, sid: &str, voted: impl Fn(&str) -> bool) -> Self {
        let mut roll = Self::default();
        for code in agenda::codes(workshop, sid).iter().filter(|code| may_vote(workshop, code)) {
            let absent = || Presence::of(workshop, &subject::presentation(sid, code)) == Presence::Absent;
            match voted(code) {
                true => (roll.voted, roll.of) = (roll.voted + 1, roll.of + 1),
                false => roll.of += usize::from(!absent()),
            }
        }
        roll
    }

    /// Returns whether every OPD that is here has voted; where there is none nobody has.
    pub fn through(self) -> bool {
        self.of > 0 && self.voted == self.of
    }
}
