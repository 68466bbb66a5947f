//! Searching the acts, from the newest back, a share at a time: a record of 250,000 acts never makes a key wait.

use super::{Filter, opd_of, session_of};
use crate::tui::room::Room;
use crate::workshop::edit::{EditId, Hand};
use crate::workshop::log::Act;
use crate::workshop::subject::{self, Kind};
use crate::workshop::tell;

/// How many acts a key searches.
const SHARE: usize = 2_000;

/// What was found so far.
#[derive(Debug)]
pub(super) struct Search {
    /// The acts that match, the newest first.
    pub(super) found: Vec<EditId>,
    /// How many acts, the oldest ones, were not looked at yet.
    left: usize,
    /// How many edits and acts the log had, and its newest act: what tells whether it has grown, and only at its end.
    seen: (usize, usize, Option<EditId>),
}

impl Search {
    /// Begins a search with one share.
    pub(super) fn begin(room: &Room, filter: &Filter, query: &str) -> Self {
        let log = room.workshop().log();
        let acts = log.acts();
        let seen = (log.len(), acts.len(), acts.last().map(|act| act.id));
        let mut search = Self { found: Vec::new(), left: acts.len(), seen };
        search.further(room, filter, query, SHARE);
        search
    }

    /// Returns how many acts were not looked at yet.
    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// Returns how many acts were looked at.
    pub(super) fn looked_at(&self) -> usize {
        self.seen.1 - self.left
    }

    /// Looks at so many acts more.
    pub(super) fn further(&mut self, room: &Room, filter: &Filter, query: &str, share: usize) {
        let until = self.left.saturating_sub(share);
        let asked = Asked::of(room, filter, query);
        let acts = &room.workshop().log().acts()[until..self.left];
        self.found.extend(acts.iter().rev().filter(|act| asked.matches(room, act)).map(|act| act.id));
        self.left = until;
    }

    /// Looks at what has come into the log since; what came in between makes it begin anew.
    pub(super) fn look(&mut self, room: &Room, filter: &Filter, query: &str) {
        let log = room.workshop().log();
        let (edits, count, newest) = self.seen;
        let acts = log.acts();
        if log.len() == edits {
            return;
        }
        let only_at_the_end = count > 0 && acts.get(count - 1).map(|act| act.id) == newest;
        let new = acts.get(count..).unwrap_or_default();
        if !only_at_the_end || new.len() > SHARE {
            *self = Self::begin(room, filter, query);
            return;
        }
        let asked = Asked::of(room, filter, query);
        let fresh: Vec<EditId> = new.iter().rev().filter(|act| asked.matches(room, act)).map(|act| act.id).collect();
        self.found.splice(0..0, fresh);
        self.seen = (log.len(), acts.len(), acts.last().map(|act| act.id));
    }
}

/// What an act has to be.
struct Asked<'a> {
    filter: &'a Filter,
    /// The hands of this device, where only they count.
    own: Vec<Hand>,
    words: Vec<String>,
}

impl<'a> Asked<'a> {
    fn of(room: &Room, filter: &'a Filter, query: &str) -> Self {
        let words = query.to_lowercase().split_whitespace().map(str::to_owned).collect();
        let own = if *filter == Filter::Mine { own_hands(room) } else { Vec::new() };
        Self { filter, own, words }
    }

    fn matches(&self, room: &Room, act: &Act) -> bool {
        let workshop = room.workshop();
        let passes = match self.filter {
            Filter::All => true,
            Filter::Mine => self.own.contains(&act.id.hand),
            Filter::Opd(code) => {
                workshop.log().act_edits(act).any(|edit| opd_of(room, &edit.on) == Some(code.as_str()))
            }
            Filter::Session(sid) => {
                workshop.log().act_edits(act).any(|edit| session_of(room, &edit.on) == Some(sid.as_str()))
            }
        };
        if !passes || self.words.is_empty() {
            return passes;
        }
        let (who, device) = workshop.writer(act.id);
        let text = format!("{} {who} {device}", tell::line(workshop, act.id, room.lang)).to_lowercase();
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// Returns the hands of this device: the one that writes now, and those of earlier openings here.
fn own_hands(room: &Room) -> Vec<Hand> {
    let Some(pen) = &room.file.pen else { return Vec::new() };
    let workshop = room.workshop();
    let hands = workshop.all(Kind::Hand).into_iter().filter_map(|on| Hand::parse(subject::rest(on)));
    let here = |hand: &Hand| !pen.device.is_empty() && workshop.who(*hand).1 == pen.device;
    hands.filter(here).chain([pen.hand]).collect()
}
