//! The roll of the OPD that vote: who is here first, each with what it has given.
//!
//! Derived from the agenda and the votes; nothing is kept or written here.

use std::sync::Arc;

use crate::tui::room::Room;
use crate::workshop::agenda::{Agenda, Status, Turn};
use crate::workshop::ranking::{Ballot, Sheet};
use crate::workshop::subject;

/// Whether an OPD is in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Presence {
    /// Its head or who represents it came, or it has presented.
    Here,
    /// Nobody noted it.
    Unknown,
    /// It did not come.
    Absent,
}

/// An OPD on the roll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Voter {
    /// Whether it is in the room.
    pub(super) presence: Presence,
    /// What it has given.
    pub(super) ballot: Ballot,
}

impl Voter {
    /// Returns its full code.
    pub(super) fn code(&self) -> &Arc<str> {
        &self.ballot.opd
    }

    /// Returns whether it has voted.
    pub(super) fn voted(&self) -> bool {
        self.ballot.given > 0
    }
}

/// Returns the OPD of the session that may vote, those that are here first, each group in the order of the agenda.
pub(super) fn roll(room: &Room, sheet: &Sheet) -> Vec<Voter> {
    let workshop = room.workshop();
    let own = |code: &str| {
        let on = subject::opd(code);
        workshop.visible(&on) && workshop.text(&on, "merged_into").is_empty()
    };
    let turns = Agenda::of(workshop, room.sid(), room.now).turns.into_iter().filter(|turn| own(&turn.code));
    let presence = |turn: &Turn| match (workshop.text(&turn.on, "attendance"), turn.status) {
        ("tidak-hadir", _) | (_, Status::Absent) => Presence::Absent,
        ("kepala" | "diwakili", _) | (_, Status::Presenting | Status::Done) => Presence::Here,
        _ => Presence::Unknown,
    };
    let (codes, here): (Vec<Arc<str>>, Vec<Presence>) = turns.map(|turn| (turn.code.clone(), presence(&turn))).unzip();
    let ballots = Ballot::of(workshop, sheet, codes).into_iter();
    let mut roll: Vec<Voter> = ballots.zip(here).map(|(ballot, presence)| Voter { presence, ballot }).collect();
    roll.sort_by_key(|voter| voter.presence);
    roll
}
