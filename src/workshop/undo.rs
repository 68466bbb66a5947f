//! Undo and redo of acts: new edits that restore how slots stood, never an erasure (DESIGN §2).
//!
//! The edits of an undo are *mirrors*: they bring back what the act replaced, and name both in their `over`. Beside them
//! the act writes `undone/<act>` on its hand, so that the record itself knows, after any merge or reopening, what is
//! undone. A mirror never replaces what another hand wrote since; it may only affirm it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::edit::{Edit, EditId, Hand, Value, Write};
use super::log::{Act, Stand, distinct};
use super::subject::{self, Kind};
use super::{Moment, Over, Pen, WITHDRAWN, Workshop};

/// What an undo or redo did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The act that was undone or redone.
    pub act: EditId,
    /// The edits made, for the journal.
    pub edits: Vec<Edit>,
    /// How many slots were left alone, because someone has written there since.
    pub kept: usize,
}

impl Workshop {
    /// Returns whether an act is undone at present.
    pub fn undone(&self, act: EditId) -> bool {
        self.undone.get(&act).is_some_and(|mark| mark.undone)
    }

    /// Returns whether an act is itself an undo or a redo.
    pub fn mirror(&self, act: EditId) -> bool {
        self.mirrors.contains_key(&act)
    }

    /// Returns the edit whose words an edit holds: that which an undo or redo brought back, and any other edit itself.
    pub fn origin<'a>(&'a self, edit: &'a Edit) -> &'a Edit {
        let mut origin = edit;
        while self.mirror(origin.act_id()) {
            let named = origin.over.iter().filter(|id| **id < origin.id).filter_map(|id| self.log.get(*id));
            // What the undo takes away may have held the same value: its words are no longer in effect.
            let back = named.filter(|old| old.on == origin.on && old.set == origin.set && old.to == origin.to);
            let Some(back) = back.filter(|old| !self.undone(old.act_id())).max_by_key(|old| old.id) else { break };
            origin = back;
        }
        origin
    }

    /// Returns the act that undo would take back: the newest of this device that is neither undone nor an undo.
    pub fn undoable(&self, pen: &Pen) -> Option<EditId> {
        let mut own = self.own_acts(pen).map(|act| act.id);
        own.find(|id| !self.mirror(*id) && !self.undone(*id))
    }

    /// Returns the act that redo would bring back: the last one undone, unless this device acted since.
    pub fn redoable(&self, pen: &Pen) -> Option<EditId> {
        let turned = self.own_acts(pen).map_while(|act| self.mirrors.get(&act.id).map(|mark| mark.act));
        turned.into_iter().find(|act| self.undone(*act))
    }

    /// Undoes an act: where its edits still stand, the slots go back to how they stood without them.
    ///
    /// Returns nothing when the record holds no such act, it is undone already, or it is an undo itself.
    pub fn undo(&mut self, pen: &Pen, now: Moment, act: EditId) -> Option<Undone> {
        (!self.undone(act) && !self.mirror(act)).then(|| self.turn(pen, now, act, true))?
    }

    /// Brings an undone act back.
    pub fn redo(&mut self, pen: &Pen, now: Moment, act: EditId) -> Option<Undone> {
        self.undone(act).then(|| self.turn(pen, now, act, false))?
    }

    fn turn(&mut self, pen: &Pen, now: Moment, act: EditId, undone: bool) -> Option<Undone> {
        let after = After { workshop: self, act, undone };
        let edits = self.log.act_edits(self.log.act(act)?).filter(|edit| !is_hand(edit));
        let slots: BTreeSet<(&Arc<str>, &Arc<str>)> = edits.map(|edit| (&edit.on, &edit.set)).collect();
        let mut changes: BTreeMap<&Arc<str>, Changes<'_>> = BTreeMap::new();
        let mut kept = 0;
        for (on, set) in slots {
            match after.change(self.stand(on, set)?) {
                Some(change) => drop(changes.entry(on).or_default().insert(set, change)),
                None => kept += 1,
            }
        }
        let mut writes = Vec::new();
        for (on, changes) in &changes {
            let hides = after.hides(on, changes);
            for (set, change) in changes.iter().filter(|(set, _)| !hides || ****set != *WITHDRAWN) {
                let write = |to: &Option<Value>| Write::of((*on).clone(), (*set).clone(), to.clone());
                writes.extend(change.mirrors().map(|(to, over)| (write(to), Over::Only(over))));
            }
            if hides {
                // Last, so that it has seen the other mirrors: what was hidden is hidden again.
                let aim = changes.get(&Arc::from(WITHDRAWN)).map(|change| ids(&change.aim)).unwrap_or_default();
                writes.push((Write::new((*on).clone(), WITHDRAWN, true), Over::Seen(aim)));
            }
        }
        // The mark comes last: a journal torn before it holds ordinary edits, not an undo that left out its half.
        let to = undone.then_some(Value::Flag(true));
        let mark = Write::of(format!("hand/{}", pen.hand), format!("undone/{act}"), to);
        writes.push((mark, Over::Seen(Vec::new())));
        let edits = self.stamp(pen, now, writes);
        Some(Undone { act, edits, kept })
    }

    /// Returns the acts made on this device, by this pen or by an earlier opening here: the newest first.
    fn own_acts(&self, pen: &Pen) -> impl Iterator<Item = &Act> {
        let here = |on: &&Arc<str>| !pen.device.is_empty() && self.text(on, "device") == pen.device;
        let hands = self.of(Kind::Hand, "", "").filter(here).filter_map(|on| Hand::parse(subject::rest(on)));
        let own: FxHashSet<Hand> = hands.chain([pen.hand]).collect();
        self.log.acts().iter().rev().filter(move |act| own.contains(&act.id.hand))
    }
}

/// The slots of one subject that an undo or redo changes, by field.
type Changes<'a> = BTreeMap<&'a Arc<str>, Change<'a>>;

/// What an undo or redo does to a slot.
struct Change<'a> {
    /// The heads that give way.
    gives: Vec<&'a Edit>,
    /// The heads that stay: no undo touches them.
    stays: Vec<&'a Edit>,
    /// The edits whose values stand in the place of what gives way.
    aim: Vec<&'a Edit>,
}

impl<'a> Change<'a> {
    /// Returns the values to write and what each is over: what gives way, and the edits it brings back or affirms.
    fn mirrors(&self) -> impl Iterator<Item = (&'a Option<Value>, Vec<EditId>)> {
        let standing = distinct(self.stays.iter().copied());
        // In the order of their newest edits, because of rivals the one with the greatest id is shown.
        let mut values = distinct(self.aim.iter().rev().copied());
        values.reverse();
        values.retain(|value| !standing.contains(value));
        if values.is_empty() {
            values.push(self.aim.first().or(self.stays.last()).map_or(&None, |edit| &edit.to));
        }
        values.into_iter().map(|to| {
            let named = self.stays.iter().chain(&self.aim).filter(|edit| edit.to == *to);
            (to, self.gives.iter().chain(named).map(|edit| edit.id).collect())
        })
    }

    /// Returns the edits that stand in the slot afterwards, or that mirrors will stand for.
    fn stands(&self) -> impl Iterator<Item = &'a Edit> {
        self.stays.iter().chain(&self.aim).copied()
    }
}

/// The record as the undo or redo of an act will leave it.
struct After<'a> {
    workshop: &'a Workshop,
    act: EditId,
    undone: bool,
}

impl<'a> After<'a> {
    /// Returns the act that an edit belongs to or mirrors, and whether it is in effect while that act is undone.
    fn source(&self, edit: &Edit) -> (EditId, bool) {
        self.workshop.mirrors.get(&edit.act_id()).map_or((edit.act_id(), false), |mark| (mark.act, mark.undone))
    }

    /// Returns whether an edit is in effect: an act's until it is undone, an undo's until the act is redone.
    fn live(&self, edit: &Edit) -> bool {
        let (act, while_undone) = self.source(edit);
        while_undone == if act == self.act { self.undone } else { self.workshop.undone(act) }
    }

    /// Returns whether an edit goes out of effect by this very undo or redo.
    fn turned(&self, edit: &Edit) -> bool {
        self.source(edit).0 == self.act && !self.live(edit)
    }

    /// Returns whether an edit went out of effect after `by` was written, so that `by` did not see it go.
    fn gone_since(&self, edit: &Edit, by: &Edit) -> bool {
        let mark = self.workshop.undone.get(&self.source(edit).0);
        !self.live(edit) && mark.is_some_and(|mark| mark.id > by.id)
    }

    /// Returns whether an edit of the same slot would stand in an edit's place: what it replaced once it is out of effect,
    /// and for a mirror in effect what it brought back. A mirror that comes into effect by this very turn is the aim.
    fn is_behind(&self, edit: &Edit, other: &Edit) -> bool {
        let brought_back = || self.workshop.mirror(edit.act_id()) && self.source(edit).0 != self.act;
        !self.live(edit) || (edit.to == other.to && brought_back())
    }

    /// Returns what happens to a slot; nothing where no edit of the act stands, neither itself nor by mirrors.
    fn change(&self, stand: Stand<'a>) -> Option<Change<'a>> {
        let slot: &[&'a Edit] = &stand.history().collect::<Vec<_>>();
        let place = |id: EditId| slot.binary_search_by_key(&id, |edit| edit.id).ok();
        let named = |edit: &Edit| edit.over.iter().filter(|id| **id < edit.id).filter_map(|id| place(*id)).collect();
        let over: &[Vec<usize>] = &slot.iter().map(|edit| named(edit)).collect::<Vec<_>>();
        let behind = |by: usize| over[by].iter().copied().filter(move |&at| self.is_behind(slot[by], slot[at]));
        // Ascending, so that what is behind an edit is known before it. An edit is opened, that is looked behind, if it
        // goes out of effect or is a mirror that leads to one that does; any other stands for itself.
        let mut leads = vec![false; slot.len()];
        let opens =
            |leads: &[bool], at: usize| self.turned(slot[at]) || (leads[at] && self.workshop.mirror(slot[at].act_id()));
        let opens_behind = |leads: &[bool], at, by| opens(leads, at) || self.gone_since(slot[at], slot[by]);
        for by in 0..slot.len() {
            leads[by] = self.turned(slot[by]) || behind(by).any(|at| leads[at] && opens_behind(&leads, at, by));
        }
        let gives = |edit: &&Edit| place(edit.id).is_some_and(|at| opens(&leads, at));
        let (gives, stays): (Vec<&Edit>, Vec<&Edit>) = stand.heads().partition(gives);
        if gives.is_empty() {
            return None;
        }
        let (mut opened, mut found) = (vec![false; slot.len()], vec![false; slot.len()]);
        let mut open: Vec<usize> = gives.iter().filter_map(|edit| place(edit.id)).collect();
        while let Some(by) = open.pop() {
            if !std::mem::replace(&mut opened[by], true) {
                for at in behind(by) {
                    if opens_behind(&leads, at, by) { open.push(at) } else { found[at] = true }
                }
            }
        }
        // What else is in effect has replaced stays replaced. And what stands again had replaced all that was behind it.
        let mut replaced = vec![false; slot.len()];
        let others = (0..slot.len()).filter(|&at| !opened[at] && self.live(slot[at]));
        others.flat_map(|at| &over[at]).for_each(|&at| replaced[at] = true);
        let (mut gone, mut open) = (vec![false; slot.len()], Vec::new());
        open.extend((0..slot.len()).filter(|&at| found[at]).flat_map(|at| &over[at]));
        while let Some(&at) = open.pop() {
            if !std::mem::replace(&mut gone[at], true) && opened[at] {
                open.extend(&over[at]);
            }
        }
        let stands = |at: &usize| found[*at] && !replaced[*at] && !gone[*at];
        let aim = (0..slot.len()).filter(stands).map(|at| slot[at]).collect();
        Some(Change { gives, stays, aim })
    }

    /// Returns whether a withdrawal stands afterwards whose writers had seen all else that stands of the subject.
    fn hides(&self, on: &str, changes: &Changes<'a>) -> bool {
        let stands = |set: &'a Arc<str>, stand: Stand<'a>| -> Vec<&'a Edit> {
            changes.get(set).map_or_else(|| stand.heads().collect(), |change| change.stands().collect())
        };
        let (mut withdrawals, mut others) = (Vec::new(), Vec::new());
        for (set, stand) in self.workshop.log.fields(on) {
            if &**set == WITHDRAWN { &mut withdrawals } else { &mut others }.extend(stands(set, stand));
        }
        let says = |edit: &&Edit| edit.to == Some(Value::Flag(true));
        let saw = |edit: &'a Edit| edit.over.iter().copied().filter(|id| *id < edit.id);
        let writers = withdrawals.iter().flat_map(|edit| self.stood_for(edit)).chain(withdrawals.iter().copied());
        let seen: FxHashSet<EditId> = writers.flat_map(saw).collect();
        // A mirror is seen where all that it brought back is. One that brought back nothing at all stands for a slot
        // that was never written: there is nothing to see.
        let seen_behind = |edit: &'a Edit| {
            let behind = self.stood_for(edit);
            self.mirror_since(edit)
                && (edit.to.is_none() || !behind.is_empty())
                && behind.iter().all(|edit| seen.contains(&edit.id))
        };
        let was_seen = |edit: &'a Edit| seen.contains(&edit.id) || seen_behind(edit);
        !withdrawals.is_empty() && withdrawals.iter().all(says) && others.into_iter().all(was_seen)
    }

    /// Returns whether an edit is a mirror in effect made since the act, which the act's writer could not have seen.
    fn mirror_since(&self, edit: &Edit) -> bool {
        edit.id > self.act && self.workshop.mirror(edit.act_id()) && self.live(edit)
    }

    /// Returns what a mirror made since the act brought back: edits of people, or mirrors that the act's writer saw.
    fn stood_for(&self, mirror: &'a Edit) -> Vec<&'a Edit> {
        let (mut found, mut open, mut known) = (Vec::new(), vec![mirror], FxHashSet::default());
        while let Some(mirror) = open.pop().filter(|edit| self.mirror_since(edit)) {
            let named = mirror.over.iter().filter_map(|id| self.workshop.log.get(*id));
            let same = named.filter(|e| e.on == mirror.on && e.set == mirror.set && e.to == mirror.to && self.live(e));
            for edit in same.filter(|edit| known.insert(edit.id)) {
                if self.mirror_since(edit) { &mut open } else { &mut found }.push(edit);
            }
        }
        found
    }
}

fn ids(edits: &[&Edit]) -> Vec<EditId> {
    edits.iter().map(|edit| edit.id).collect()
}

fn is_hand(edit: &Edit) -> bool {
    matches!(Kind::of(&edit.on), Some((Kind::Hand, _)))
}
