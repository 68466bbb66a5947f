//! Where the cursors go: through the nominations or the OPD at the left, through what is answered at the right.
//!
//! Nothing is written by moving.

use std::sync::Arc;

use super::grid::{self, asked};
use super::roll::Voter;
use super::{Scoring, sheet, voting};
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::words::scoring as words;
use crate::workshop::ranking::Method;

impl Scoring {
    /// Returns where the cursor at the left stands among what is found.
    pub(super) fn left_at(&self, room: &Room) -> Option<usize> {
        let at = match voting(self, room) {
            true => self.roll.iter().position(|voter| *voter.code() == self.voter)?,
            false => self.row(room)?,
        };
        self.hits.iter().position(|hit| *hit == at)
    }

    pub(super) fn go_left(&mut self, room: &Room, row: usize) {
        let Some(at) = self.hits.get(row.min(self.hits.len().saturating_sub(1))).copied() else { return };
        if voting(self, room) {
            let code = self.roll.get(at).map(|voter| voter.code().clone()).unwrap_or_default();
            self.call(room, code);
        } else if let Some(row) = sheet(room).and_then(|sheet| sheet.rows.get(at)) {
            self.nomination = row.on.clone();
        }
    }

    pub(super) fn step_left(&mut self, room: &Room, by: isize) {
        let at = self.left_at(room).map_or(0, |at| at.saturating_add_signed(by));
        self.go_left(room, at);
    }

    /// Calls an OPD: its votes begin with the first nomination.
    fn call(&mut self, room: &Room, code: Arc<str>) {
        if self.voter != code {
            self.nomination =
                sheet(room).and_then(|sheet| sheet.rows.first()).map(|row| row.on.clone()).unwrap_or_default();
        }
        self.voter = code;
    }

    /// Returns where the cursor at the right stands.
    pub(super) fn right_at(&self, room: &Room) -> usize {
        if voting(self, room) {
            return self.row(room).unwrap_or(0);
        }
        let asked = sheet(room).map(|sheet| asked(sheet, &self.judge)).unwrap_or_default();
        asked.iter().position(|asked| asked.criterion.slug == self.criterion).unwrap_or(0)
    }

    pub(super) fn go_right(&mut self, room: &Room, row: usize) {
        let Some(sheet) = sheet(room) else { return };
        if sheet.method == Method::Votes {
            let row = sheet.rows.get(row.min(sheet.rows.len().saturating_sub(1)));
            self.nomination = row.map(|row| row.on.clone()).unwrap_or_default();
        } else {
            let asked = asked(sheet, &self.judge);
            let asked = asked.get(row.min(asked.len().saturating_sub(1)));
            self.criterion = asked.map(|asked| asked.criterion.slug.clone()).unwrap_or_default();
        }
    }

    /// Goes to the next answer that is missing: of this nomination, else of the next one that lacks any.
    pub(super) fn next_open(&mut self, room: &Room) -> Reply {
        let Some(sheet) = sheet(room) else { return Reply::none() };
        let (asked, here, rows) = (asked(sheet, &self.judge), self.right_at(room), sheet.rows.len());
        let from = self.row(room).unwrap_or(0);
        let lacks = |row: usize, at: usize| asked.get(at).is_some_and(|asked| grid::lacks(room, sheet, row, asked));
        let own = (here + 1..asked.len()).chain(0..here).find(|at| lacks(from, *at)).map(|at| (from, at));
        let next = |row: usize| (0..asked.len()).find(|at| lacks(row, *at)).map(|at| (row, at));
        let found = own.or_else(|| (from + 1..rows).chain(0..from).find_map(next));
        match found {
            Some((row, at)) => {
                self.nomination = sheet.rows[row].on.clone();
                self.criterion = asked[at].criterion.slug.clone();
                Reply::none()
            }
            // The one under the cursor may be the only one that is left.
            None if lacks(from, here) => Reply::none(),
            None => Reply::say(Tone::Well, words::all_complete(room.lang)),
        }
    }

    /// Calls the next OPD that is here and has not voted.
    pub(super) fn next_voter(&mut self, room: &Room) -> Reply {
        let at = self.roll.iter().position(|voter| *voter.code() == self.voter).unwrap_or(0);
        let mut others = (at + 1..self.roll.len()).chain(0..at);
        match others.find(|at| self.roll[*at].counts() && !self.roll[*at].voted()) {
            Some(next) => {
                let code = self.roll[next].code().clone();
                self.call(room, code);
                Reply::none()
            }
            None if self.voter().is_some_and(Voter::voted) => Reply::say(Tone::Well, words::all_voted(room.lang)),
            None => Reply::none(),
        }
    }
}
