//! Settling a slot of Berbeda: on one of its rivals, on the earlier of several beginnings, on what a form wrote; and what
//! is said of it.
//!
//! Over which heads, the person at the screen has seen; what came later stays contested.

use std::collections::BTreeSet;

use super::{Contested, draw};
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::tui::screen::form::Form;
use crate::words::contested as words;
use crate::workshop::edit::{EditId, Write};
use crate::workshop::merge::Slot;
use crate::workshop::moment::Moment;
use crate::workshop::{WITHDRAWN, tell};

/// The fields of a presentation that say when it began.
const BEGINS: [&str; 2] = ["started_at", "running_since"];

impl Contested {
    /// Settles the slot at hand on a rival.
    pub(super) fn choose(&mut self, room: &Room, number: usize) -> Reply {
        let (Some(slot), Some(rival)) = (self.here.clone(), self.rivals(room).into_iter().nth(number)) else {
            return Reply::none();
        };
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        // A note that is not in sight is shown first; whoever has read it presses again.
        if self.laid.as_ref().is_some_and(|((one, other), _)| ![*one, *other].contains(&number)) {
            self.point(room, number);
            return Reply::none();
        }
        self.pick = number;
        let (on, set) = &slot;
        let mut seen = self.seen(room);
        let writes = match &rival.value {
            // A withdrawal names the whole subject, anything else its own slot.
            Some(_) if &**set == WITHDRAWN => vec![Write::new(on.clone(), WITHDRAWN, true).seen(seen)],
            value => {
                let own: BTreeSet<EditId> = room.workshop().heads(on, set).into_iter().collect();
                seen.retain(|id| own.contains(id));
                Form::slot_writes(room, on, set, value.clone(), seen)
            }
        };
        self.settled(room, &slot, writes)
    }

    /// Returns whether the slot at hand says when a presentation began.
    pub(super) fn begins(&self) -> bool {
        let at = |(on, set): &Slot| on.starts_with("presentation/") && BEGINS.contains(&&**set);
        self.here.as_ref().is_some_and(at)
    }

    /// Settles a presentation that was begun on several laptops as begun when the first of them did: all that says so, in
    /// one act, because it is one thing that happened.
    pub(super) fn earlier(&mut self, room: &Room) -> Reply {
        let Some((on, set)) = self.here.clone() else { return Reply::none() };
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let workshop = room.workshop();
        let seen = self.seen(room);
        let mut writes = Vec::new();
        for begins in BEGINS.into_iter().filter(|begins| workshop.contested(&on, begins)) {
            let heads = || workshop.stand(&on, begins).into_iter().flat_map(|stand| stand.heads());
            let moments = heads().filter_map(|head| head.to.clone());
            let first = moments.filter_map(|to| Some((Moment::parse(to.as_text())?.ms, to))).min_by_key(|(ms, _)| *ms);
            let Some((_, first)) = first else { continue };
            let over = if *begins == *set { seen.clone() } else { heads().map(|head| head.id).collect() };
            writes.push(Write::of(on.clone(), begins, Some(first)).seen(over));
        }
        self.settled(room, &(on, set), writes)
    }

    /// Settles a slot by writes, and says so; or says that something came in that they do not replace.
    pub(super) fn settled(&mut self, room: &Room, slot: &Slot, writes: Vec<Write>) -> Reply {
        let Some(write) = writes.iter().find(|write| *write.set == *slot.1) else { return Reply::none() };
        let (lang, workshop, (on, set)) = (room.lang, room.workshop(), slot);
        let seen: BTreeSet<EditId> = write.seen.iter().flatten().copied().collect();
        // Nobody contradicts themselves.
        let own = room.file.pen.as_ref().map(|pen| pen.hand);
        let mut unseen = self
            .shown
            .iter()
            .filter(|(id, _)| !seen.contains(id) && Some(id.hand) != own)
            .filter_map(|(id, _)| workshop.log().get(*id));
        let stays = match &**set {
            WITHDRAWN => write.to.is_some() && unseen.next().is_some(),
            _ => unseen.any(|edit| edit.set == *set && edit.to != write.to),
        };
        let what = tell::subject_name(workshop, on, lang);
        let label = tell::slot_label(workshop, on, set, lang);
        let notice = match (&**set, &write.to) {
            _ if stays => (Tone::Mind, words::came_meanwhile(lang).into_owned()),
            (WITHDRAWN, None) => (Tone::Well, words::kept(lang, what).into_owned()),
            (WITHDRAWN, Some(_)) => (Tone::Well, words::withdrawn(lang, what).into_owned()),
            // A note that was typed or joined is no one's of those that are numbered.
            _ if self.laid.is_some() && self.writing.is_none() => {
                (Tone::Well, words::settled_one_note(lang, what, label, self.pick + 1).into_owned())
            }
            _ if self.laid.is_some() => (Tone::Well, words::settled_note(lang, what, label).into_owned()),
            (_, to) => (
                Tone::Well,
                words::settled(lang, what, label, draw::brief(&draw::value(room, slot, to.as_ref()))).into_owned(),
            ),
        };
        self.writing = None;
        Reply { notice: Some(notice), ..Reply::write(writes) }
    }
}
