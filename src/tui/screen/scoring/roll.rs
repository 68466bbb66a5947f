//! The roll of the OPD that vote: who is here first, each with what it has given.
//!
//! Derived from the agenda and the votes; nothing is kept or written here.

use std::sync::Arc;

use crate::tui::room::Room;
use crate::workshop::agenda::Agenda;
use crate::workshop::ranking::{Ballot, Presence, Sheet, may_vote};

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
        self.ballot.voted
    }

    /// Returns whether the roll call waits for it, or it came all the same.
    pub(super) fn counts(&self) -> bool {
        self.voted() || self.presence != Presence::Absent
    }
}

/// Returns the OPD of the session that may vote, those that are here first, each group in the order of the agenda.
pub(super) fn roll(room: &Room, sheet: &Sheet) -> Vec<Voter> {
    let workshop = room.workshop();
    let turns = Agenda::of(workshop, room.sid(), room.now).turns.into_iter();
    let turns = turns.filter(|turn| may_vote(workshop, &turn.code));
    let (codes, here): (Vec<Arc<str>>, Vec<Presence>) =
        turns.map(|turn| (turn.code.clone(), Presence::of(workshop, &turn.on))).unzip();
    let ballots = Ballot::of(workshop, sheet, codes).into_iter();
    let mut roll: Vec<Voter> = ballots.zip(here).map(|(ballot, presence)| Voter { presence, ballot }).collect();
    roll.sort_by_key(|voter| voter.presence);
    roll
}
