//! Undo and redo of acts: new edits that restore how slots stood, never an erasure (DESIGN §2).
//!
//! The edits of an undo are *mirrors*: they bring back what the act replaced, and name both in their `over`. Beside them
//! the act writes `undone/<act>` on its hand, so that the record itself knows, after any merge or reopening, what is
//! undone. A mirror never replaces what another hand wrote since; it may only affirm it.
//!
//! To undo a merge is to undo all that it brought: those edits go out of effect, and so do the undos among them. A row that
//! nobody had before is withdrawn rather than emptied, so that it comes back whole when its writers go on with it. An undo
//! that came with a merge and was not followed, but redone behind it, is one with that merge: both turn together.

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
        self.mark(act, &self.merges.undone).is_some_and(|mark| mark.undone)
    }

    /// Returns whether an act is itself an undo or a redo.
    pub fn mirror(&self, act: EditId) -> bool {
        self.mirrors.contains_key(&act)
    }

    /// Returns the edit whose words an edit holds: that which an undo or redo brought back, and any other edit itself.
    pub fn origin<'a>(&'a self, edit: &'a Edit) -> &'a Edit {
        let mut origin = edit;
        while self.mirror(origin.act_id()) {
            // What the undo takes away may have held the same value: its words are no longer in effect.
            let back = self.log.under(origin).filter(|old| old.to == origin.to);
            let Some(back) = back.filter(|old| self.in_effect(old)).max_by_key(|old| old.id) else { break };
            origin = back;
        }
        origin
    }

    /// Returns whether nothing undid an edit's act, nor a merge that brought it.
    fn in_effect(&self, edit: &Edit) -> bool {
        !self.undone(edit.act_id()) && !self.merges.gone(edit.id, &self.merges.undone)
    }

    /// Returns all edits whose words an edit holds, ascending: more than one where an undo or redo brought back a value that
    /// several had written. See [`Workshop::origin`].
    pub fn origins<'a>(&'a self, edit: &'a Edit) -> Vec<&'a Edit> {
        let (mut found, mut open, mut known) = (BTreeMap::new(), vec![edit], FxHashSet::default());
        while let Some(edit) = open.pop() {
            let same = self.log.under(edit).filter(|old| old.to == edit.to);
            let back = same.filter(|old| self.mirror(edit.act_id()) && self.in_effect(old));
            let back: Vec<&Edit> = back.collect();
            if back.is_empty() {
                found.insert(edit.id, edit);
            }
            open.extend(back.into_iter().filter(|old| known.insert(old.id)));
        }
        found.into_values().collect()
    }

    /// Returns the act that undo would take back: the newest of this device that is neither undone nor an undo. `others` are
    /// the hands that write beside this one now, maybe on the same machine: what they do is theirs to take back.
    pub fn undoable(&self, pen: &Pen, others: &[Hand]) -> Option<EditId> {
        let mut own = self.own_acts(pen, others).map(|act| act.id);
        own.find(|id| !self.mirror(*id) && !self.undone(*id) && !self.merges.gone(*id, &self.merges.undone))
    }

    /// Returns the act that redo would bring back: the last one undone, unless this device acted since. See
    /// [`Workshop::undoable`] for `others`.
    pub fn redoable(&self, pen: &Pen, others: &[Hand]) -> Option<EditId> {
        let turned = self.own_acts(pen, others).map_while(|act| self.mirrors.get(&act.id).map(|mark| mark.act));
        turned.into_iter().find(|act| self.undone(*act))
    }

    /// Undoes an act: where its edits still stand, the slots go back to how they stood without them.
    ///
    /// Returns nothing when the record holds no such act, it is undone already, or it is an undo itself. What a merge would
    /// have undone and was kept, goes with it.
    pub fn undo(&mut self, pen: &Pen, now: Moment, act: EditId) -> Option<Undone> {
        (!self.undone(act) && !self.mirror(act)).then(|| self.turn(pen, now, act, true))?
    }

    /// Brings an undone act back, and behind a merge what was kept of it.
    pub fn redo(&mut self, pen: &Pen, now: Moment, act: EditId) -> Option<Undone> {
        let mut redone = self.undone(act).then(|| self.turn(pen, now, act, false))??;
        for kept in self.kept_with(act) {
            redone.edits.extend(self.turn(pen, now, kept, false).into_iter().flat_map(|kept| kept.edits));
        }
        Some(redone)
    }

    /// Returns the merges that were undone in what a merge brought and were brought back behind it, and those that were so
    /// behind them: whoever took it kept them, and means all of it by it.
    fn kept_with(&self, merge: EditId) -> Vec<EditId> {
        let (mut all, mut open) = (Vec::new(), vec![merge]);
        while let Some(merge) = open.pop() {
            let kept = |act: &EditId| {
                let marks = self.undone.get(act).into_iter().flatten();
                let stands = self.mark(*act, &self.merges.undone).is_some_and(|mark| !mark.undone && mark.id > merge);
                stands && marks.into_iter().any(|mark| mark.undone && self.merges.of(mark.id).contains(&merge))
            };
            let kept: Vec<EditId> = self.merges.before(merge).filter(kept).collect();
            open.extend(&kept);
            all.extend(kept);
        }
        all
    }

    fn turn(&mut self, pen: &Pen, now: Moment, act: EditId, undone: bool) -> Option<Undone> {
        let kept_with = if undone { self.kept_with(act) } else { Vec::new() };
        let undone_merges = self.undone_merges(Some((act, undone)));
        let merge = self.merges.has(act);
        let after = After { workshop: self, act, merge, undone, undone_merges, kept_with: &kept_with };
        let merges = [act].into_iter().chain(kept_with.iter().copied());
        let merged: Vec<_> = merges.flat_map(|merge| self.merged(merge)).collect();
        let brought = merged.into_iter().flat_map(|(_, edits)| edits);
        let edits = self.log.act_edits(self.log.act(act)?).chain(brought).filter(|edit| !is_hand(edit));
        let mut slots: BTreeSet<(&Arc<str>, &Arc<str>)> = edits.map(|edit| (&edit.on, &edit.set)).collect();
        if merge {
            // An undo may have withdrawn what the merge only wrote on.
            for on in slots.iter().map(|(on, _)| *on).collect::<BTreeSet<_>>() {
                slots.extend(self.log.fields(on).map(|(set, _)| (on, set)).filter(|(_, set)| &***set == WITHDRAWN));
            }
        }
        let mut changes: BTreeMap<&Arc<str>, Changes<'_>> = BTreeMap::new();
        let mut kept = 0;
        let subjects: BTreeSet<&Arc<str>> = slots.iter().map(|(on, _)| *on).collect();
        let gone_on: FxHashSet<&Arc<str>> = subjects.into_iter().filter(|on| after.goes_on(on)).collect();
        for (on, set) in slots {
            let stand = self.stand(on, set)?;
            if gone_on.contains(on) {
                kept += usize::from(stand.value().is_some());
                continue;
            }
            let change = if merge { after.merge_change(stand) } else { after.change(stand) };
            match change {
                Some(change) => drop(changes.entry(on).or_default().insert(set, change)),
                None => kept += usize::from(!merge || stand.heads().any(|head| after.written_since(head))),
            }
        }
        let mut writes = Vec::new();
        for (on, changes) in &changes {
            let whole = after.takes_whole(on, changes);
            let hides = whole || if merge { after.hid(on, changes) } else { after.hides(on, changes) };
            for (set, change) in changes.iter().filter(|(set, _)| !whole && (!hides || ****set != *WITHDRAWN)) {
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

    /// Returns the acts made on this device, by this pen or by an earlier opening here that has ended: the newest first.
    fn own_acts(&self, pen: &Pen, others: &[Hand]) -> impl Iterator<Item = &Act> {
        let here = |on: &&Arc<str>| !pen.device.is_empty() && self.text(on, "device") == pen.device;
        let hands = self.of(Kind::Hand, "", "").filter(here).filter_map(|on| Hand::parse(subject::rest(on)));
        let own: FxHashSet<Hand> = hands.filter(|hand| !others.contains(hand)).chain([pen.hand]).collect();
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
    /// Mirrors that a merge's undo took away: what is written in their place leads to what they led to.
    also: Vec<&'a Edit>,
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
            let named = self.stays.iter().chain(&self.aim).chain(&self.also).filter(|edit| edit.to == *to);
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
    /// Whether the act is a merge.
    merge: bool,
    undone: bool,
    /// The merges that are undone then.
    undone_merges: FxHashSet<EditId>,
    /// The merges that were kept with the one to be undone, and go with it.
    kept_with: &'a [EditId],
}

impl<'a> After<'a> {
    /// Returns the act that an edit belongs to or mirrors, and whether it is in effect while that act is undone.
    fn source(&self, edit: &Edit) -> (EditId, bool) {
        self.workshop.mirrors.get(&edit.act_id()).map_or((edit.act_id(), false), |mark| (mark.act, mark.undone))
    }

    /// Returns whether an edit is in effect: an act's until it is undone, an undo's until the act is redone, and none that an
    /// undone merge brought.
    fn live(&self, edit: &Edit) -> bool {
        let (act, while_undone) = self.source(edit);
        let marked = || self.workshop.mark(act, &self.undone_merges).is_some_and(|mark| mark.undone);
        let undone = if act == self.act { self.undone } else { marked() };
        while_undone == undone && !self.taken(edit)
    }

    /// Returns whether the undo of a merge took an edit out of effect.
    fn taken(&self, edit: &Edit) -> bool {
        let mut undone = self.workshop.merges.of(edit.id).iter().filter(|merge| self.undone_merges.contains(merge));
        undone.any(|merge| *merge == self.act || !(self.took_whole(*merge, edit) || self.left_whole(*merge, edit)))
    }

    /// Returns whether the undo of a merge withdrew the subject of an edit rather than empty its slot: what is withdrawn
    /// stands as it was, and is seen again as soon as somebody goes on with it.
    fn took_whole(&self, merge: EditId, edit: &Edit) -> bool {
        let by_undo = |mirror: &&Edit| self.source(mirror) == (merge, true);
        let mirrors = |set: &str| self.workshop.stand(&edit.on, set).map(|stand| stand.history().filter(by_undo));
        // It names what stood in the slot: what the merge brought, or a mirror of that.
        let here = |id: EditId| {
            let named = self.workshop.log.get(id).filter(|named| named.on == edit.on && named.set == edit.set);
            let brought = self.workshop.merges.of(id).contains(&merge);
            named.is_some_and(|named| brought || self.workshop.mirror(named.act_id()))
        };
        let mut withdrawals = mirrors(WITHDRAWN).into_iter().flatten();
        let withdrew = withdrawals.any(|mirror| mirror.to == Some(Value::Flag(true)) && mirror.saw().any(here));
        &*edit.set != WITHDRAWN && withdrew && mirrors(&edit.set).is_none_or(|mut mirrors| mirrors.next().is_none())
    }

    /// Returns whether the undo of a merge left the row of an edit alone, because somebody had gone on with it: see
    /// [`After::goes_on`]. What it holds is in effect, whatever becomes of what was written since.
    fn left_whole(&self, merge: EditId, edit: &Edit) -> bool {
        let log = &self.workshop.log;
        let mark = self.workshop.mark(merge, &self.undone_merges).and_then(|mark| log.get(mark.id));
        let Some(undo) = mark.map(Edit::act_id).filter(|_| listed(&edit.on)) else { return false };
        let mut touched = log.fields(&edit.on).flat_map(|(_, stand)| stand.history());
        if touched.any(|edit| edit.act_id() == undo) {
            return false;
        }
        let since = |edit: &Edit| (merge..undo).contains(&edit.id) && !self.workshop.mirror(edit.act_id());
        let written = |stand: Stand<'a>| stand.history().any(|edit| since(edit) && edit.to.is_some());
        self.brought_whole(merge, &edit.on) && self.contents(&edit.on).any(written)
    }

    /// Returns whether somebody wrote what an edit holds since the act: what an undo or redo left there nobody wrote.
    fn written_since(&self, edit: &Edit) -> bool {
        let origin = self.workshop.origin(edit);
        origin.id > self.act && !self.workshop.mirror(origin.act_id())
    }

    /// Returns whether nothing stood of a subject before a merge but what that brought.
    fn brought_whole(&self, merge: EditId, on: &str) -> bool {
        let brought = |edit: &Edit| self.workshop.merges.of(edit.id).contains(&merge);
        self.contents(on).all(|stand| stand.history().filter(|edit| edit.id < merge).all(brought))
    }

    /// Returns the slots of a subject but for whether it is withdrawn.
    fn contents(&self, on: &str) -> impl Iterator<Item = Stand<'a>> {
        self.workshop.log.fields(on).filter(|(set, _)| &***set != WITHDRAWN).map(|(_, stand)| stand)
    }

    /// Returns whether an edit goes out of effect by this very undo or redo.
    fn turned(&self, edit: &Edit) -> bool {
        self.source(edit).0 == self.act && !self.live(edit)
    }

    /// Returns whether an edit went out of effect after `by` was written, so that `by` did not see it go.
    fn gone_since(&self, edit: &Edit, by: &Edit) -> bool {
        let acts = [self.source(edit).0].into_iter().chain(self.workshop.merges.of(edit.id).iter().copied());
        let mut marks = acts.filter_map(|act| self.workshop.mark(act, &self.undone_merges));
        !self.live(edit) && marks.any(|mark| mark.id > by.id)
    }

    /// Returns whether an edit of the same slot would stand in an edit's place: what it replaced once it is out of effect,
    /// and for a mirror in effect what it brought back. A mirror that comes into effect by this very turn is the aim.
    fn is_behind(&self, edit: &Edit, other: &Edit) -> bool {
        let (act, undoes) = self.source(edit);
        // The undo of a merge takes away what that brought, also where it leaves the same value.
        let took = || undoes && self.workshop.merges.of(other.id).contains(&act);
        let brought_back = || self.workshop.mirror(edit.act_id()) && act != self.act && !took();
        !self.live(edit) || (edit.to == other.to && brought_back())
    }

    /// Returns the edits of a slot that were there when a merge was taken, those that it brought among them.
    fn then(&self, stand: Stand<'a>) -> Vec<&'a Edit> {
        let merges = &self.workshop.merges;
        // What a later merge brought was not there; one that was itself brought tells of another file.
        let later = |merge: &EditId| *merge > self.act && merges.of(*merge).is_empty();
        let came = |edit: &Edit| merges.of(edit.id).iter().any(later) && !merges.of(edit.id).contains(&self.act);
        stand.history().take_while(|edit| edit.id < self.act).filter(|edit| !came(edit)).collect()
    }

    /// Returns those of some edits that a merge did not bring.
    fn without(&self, then: &[&'a Edit]) -> Vec<&'a Edit> {
        let brought = |edit: &Edit| self.workshop.merges.of(edit.id).contains(&self.act);
        then.iter().copied().filter(|edit| !brought(edit)).collect()
    }

    /// Returns whether a subject was hidden in the state that the undo or redo of a merge goes back to, and nobody has
    /// written on it since.
    fn hid(&self, on: &str, changes: &Changes<'a>) -> bool {
        let (mut withdrawals, mut others, mut untouched) = (Vec::new(), Vec::new(), true);
        for (set, stand) in self.workshop.log.fields(on) {
            let then = self.then(stand);
            let stood = standing(&if self.undone { self.without(&then) } else { then.clone() });
            if &**set == WITHDRAWN { &mut withdrawals } else { &mut others }.extend(stood);
            let old = |head: &Edit| {
                let origin = self.workshop.origin(head);
                self.workshop.mirror(origin.act_id()) || then.iter().any(|edit| edit.id == origin.id)
            };
            let change = changes.get(set);
            untouched &=
                change.map_or_else(|| stand.heads().all(old), |change| change.stays.iter().all(|head| old(head)));
        }
        let says = |edit: &&Edit| edit.to == Some(Value::Flag(true));
        let seen: FxHashSet<EditId> = withdrawals.iter().flat_map(|edit| edit.saw()).collect();
        let hidden = !withdrawals.is_empty() && withdrawals.iter().all(says);
        untouched && hidden && others.iter().all(|edit| seen.contains(&edit.id))
    }

    /// Returns what the undo or redo of a merge does to a slot: from what stood with what it brought to what stood without
    /// it, or back; nothing where neither that nor a mirror of it stands.
    fn merge_change(&self, stand: Stand<'a>) -> Option<Change<'a>> {
        let then = self.then(stand);
        let without = self.without(&then);
        let (mut from, mut to) = (standing(&then), standing(&without));
        if !self.undone {
            std::mem::swap(&mut from, &mut to);
        }
        // Mirrors made since that stand for what stood then: this act's own, and those of what came and went.
        let mirrors = |edit: &Edit| {
            let stood = || from.iter().any(|other| other.to == edit.to);
            let mirror = edit.id > self.act && self.workshop.mirror(edit.act_id());
            mirror && (self.is_own(edit) || stood()) && !self.written_since(edit)
        };
        let only = |edit: &Edit, one: &[&Edit], other: &[&Edit]| {
            one.iter().any(|known| known.id == edit.id) && other.iter().all(|known| known.id != edit.id)
        };
        let (gives, stays): (Vec<&Edit>, Vec<&Edit>) =
            stand.heads().partition(|head| only(head, &from, &to) || mirrors(head));
        let given = |edit: &Edit| gives.iter().any(|mirror| mirror.id > self.act && mirror.to == edit.to);
        let comes = |edit: &&Edit| only(edit, &to, &from) || given(edit);
        let stand_still = |edit: &Edit| stays.iter().any(|head| head.id == edit.id);
        let written_over = self.written_over(&stays);
        let gone = |edit: &Edit| stand_still(edit) || written_over.contains(&edit.id);
        let aim: Vec<&Edit> = to.iter().copied().filter(comes).filter(|edit| !gone(edit)).collect();
        // What stood for it before it went, whatever lies between, is named too, so that it is known what this leads to.
        let (mut also, mut open, mut known) = (Vec::new(), gives.clone(), FxHashSet::default());
        while let Some(edit) = open.pop() {
            let here = self.workshop.log.under(edit).filter(|mirror| mirror.id > self.act);
            for mirror in here.filter(|mirror| self.workshop.mirror(mirror.act_id()) && known.insert(mirror.id)) {
                open.push(mirror);
                also.extend(self.live(mirror).then_some(mirror));
            }
        }
        // What came may only have replaced something that stood beside what stands.
        let untouched = stays.iter().all(|head| then.iter().any(|edit| edit.id == head.id));
        (!gives.is_empty() || (untouched && !aim.is_empty())).then_some(Change { gives, stays, aim, also })
    }

    /// Returns what people have written over since the act, behind what stands: it does not come back beside that.
    fn written_over(&self, stays: &[&'a Edit]) -> FxHashSet<EditId> {
        let (mut over, mut open) = (FxHashSet::default(), stays.to_vec());
        while let Some(edit) = open.pop() {
            // A mirror stands for what it brought back.
            let origins = self.workshop.origins(edit).into_iter();
            for edit in origins.filter(|edit| edit.id > self.act && !self.workshop.mirror(edit.act_id())) {
                let named = edit.saw().filter(|id| over.insert(*id));
                open.extend(named.filter_map(|id| self.workshop.log.get(id)));
            }
        }
        over
    }

    /// Returns whether a mirror is one of this act or of what was kept with it, or brought such a one back: that of a merge
    /// which came with another.
    fn is_own(&self, mirror: &'a Edit) -> bool {
        let (mut open, mut known) = (vec![mirror], FxHashSet::default());
        while let Some(edit) = open.pop() {
            if !self.workshop.mirror(edit.act_id()) {
                continue;
            }
            let source = self.source(edit).0;
            if source == self.act || self.kept_with.contains(&source) {
                return true;
            }
            let named = self.workshop.log.under(edit).filter(|other| other.id >= self.act);
            let same = named.filter(|other| other.to == edit.to);
            open.extend(same.filter(|other| known.insert(other.id)));
        }
        false
    }

    /// Returns what happens to a slot; nothing where no edit of the act stands, neither itself nor by mirrors.
    fn change(&self, stand: Stand<'a>) -> Option<Change<'a>> {
        let slot: &[&'a Edit] = &stand.history().collect::<Vec<_>>();
        let place = |id: EditId| slot.binary_search_by_key(&id, |edit| edit.id).ok();
        let named = |edit: &Edit| edit.saw().filter_map(place).collect();
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
        Some(Change { gives, stays, aim, also: Vec::new() })
    }

    /// Returns whether somebody has written since on a row that the merge to be undone brought whole: it is theirs now, and
    /// nobody is served by a rest of it.
    fn goes_on(&self, on: &str) -> bool {
        let since = |edit: &Edit| edit.id > self.act && self.live(edit) && !self.workshop.mirror(edit.act_id());
        let written = |stand: Stand<'a>| stand.heads().any(|head| since(head) && head.to.is_some());
        self.undone && self.merge && listed(on) && self.contents(on).any(written) && self.brought_whole(self.act, on)
    }

    /// Returns whether the undo of a merge leaves nothing of a row or another thing that is listed by itself.
    fn takes_whole(&self, on: &str, changes: &Changes<'a>) -> bool {
        let gone = |set| changes.get(set).is_some_and(|change| change.stands().next().is_none());
        let mut slots = self.workshop.log.fields(on).map(|(set, _)| set);
        self.undone && self.merge && listed(on) && slots.all(gone)
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
        let writers = withdrawals.iter().flat_map(|edit| self.stood_for(edit)).chain(withdrawals.iter().copied());
        let seen: FxHashSet<EditId> = writers.flat_map(Edit::saw).collect();
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
            let same = self.workshop.log.under(mirror).filter(|edit| edit.to == mirror.to && self.live(edit));
            for edit in same.filter(|edit| known.insert(edit.id)) {
                if self.mirror_since(edit) { &mut open } else { &mut found }.push(edit);
            }
        }
        found
    }
}

/// Returns those of some edits of a slot, ascending, that no later one of them names.
fn standing<'a>(edits: &[&'a Edit]) -> Vec<&'a Edit> {
    let named: FxHashSet<EditId> = edits.iter().flat_map(|edit| edit.saw()).collect();
    edits.iter().copied().filter(|edit| !named.contains(&edit.id)).collect()
}

fn ids(edits: &[&Edit]) -> Vec<EditId> {
    edits.iter().map(|edit| edit.id).collect()
}

/// Returns whether a subject is a row or another thing that is listed by itself.
fn listed(on: &str) -> bool {
    !matches!(Kind::of(on), None | Some((Kind::Presentation | Kind::Hand, _)))
}

fn is_hand(edit: &Edit) -> bool {
    matches!(Kind::of(&edit.on), Some((Kind::Hand, _)))
}
