//! Undo and redo of acts: new edits that restore how slots stood, never an erasure (DESIGN §2).
//!
//! The edits of an undo are *mirrors*: they only bring back what the record says without the act. Beside them the act
//! writes `undone/<act>` on its hand, so that the record itself knows, after any merge or reopening, what is undone.

use super::edit::{Edit, EditId, Value, Write};
use super::log::{Act, distinct};
use super::subject::Kind;
use super::{Moment, Pen, Workshop};

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
        self.undone.get(&act).is_some_and(|(_, undone)| *undone)
    }

    /// Returns whether an act is itself an undo or a redo.
    pub fn mirror(&self, act: EditId) -> bool {
        self.mirrors.contains(&act)
    }

    /// Returns the act that undo would take back: the newest of this device that is neither undone nor an undo.
    pub fn undoable(&self, pen: &Pen) -> Option<EditId> {
        let mut own = self.log().acts().iter().rev().map(|act| act.id).filter(|id| self.own(pen, *id));
        own.find(|id| !self.mirror(*id) && !self.undone(*id))
    }

    /// Returns the act that redo would bring back: the last one undone, unless this device acted since.
    pub fn redoable(&self, pen: &Pen) -> Option<EditId> {
        let own = self.log().acts().iter().rev().filter(|act| self.own(pen, act.id));
        own.take_while(|act| self.mirror(act.id)).find_map(|act| self.undoes(act).filter(|id| self.undone(*id)))
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

    fn turn(&mut self, pen: &Pen, now: Moment, act: EditId, undo: bool) -> Option<Undone> {
        let (mut writes, mut kept) = (Vec::new(), 0);
        let log = self.log();
        let cancelled = |edit: &Edit| self.mirror(edit.act_id()) || self.undone(edit.act_id());
        let mine = |edit: &Edit| edit.act_id() == act;
        let mut slots: Vec<&Edit> = log.act_edits(log.act(act)?).filter(|edit| !is_hand(edit)).collect();
        slots.sort_by(|a, b| (&a.on, &a.set).cmp(&(&b.on, &b.set)));
        slots.dedup_by(|a, b| a.on == b.on && a.set == b.set);
        for edit in slots {
            let stand = log.stand(&edit.on, &edit.set)?;
            let with = stand.heads_without(|e| cancelled(e) && !mine(e));
            let without = stand.heads_without(|e| cancelled(e) || mine(e));
            if !with.iter().any(|e| mine(e)) {
                kept += 1;
                continue;
            }
            let aim = if undo { without } else { with };
            let stays = |head: &Edit| aim.iter().any(|e| e.id == head.id);
            let over: Vec<EditId> = stand.heads().filter(|head| !stays(head)).map(|head| head.id).collect();
            let standing = distinct(stand.heads().filter(|head| stays(head)));
            let mut missing = distinct(aim.iter().copied());
            missing.retain(|value| !standing.contains(value));
            if missing.is_empty() && !over.is_empty() {
                missing.push(standing.last().copied().unwrap_or(&None));
            }
            for to in missing {
                let write = Write { on: edit.on.clone(), set: edit.set.clone(), to: to.clone() };
                writes.push((write, Some(over.clone())));
            }
        }
        let mark = undo.then_some(Value::Flag(true));
        let write = Write { on: format!("hand/{}", pen.hand).into(), set: format!("undone/{act}").into(), to: mark };
        writes.push((write, None));
        let edits = self.stamp(pen, now, writes);
        Some(Undone { act, edits, kept })
    }

    /// Returns the act that a mirror act undoes or redoes.
    fn undoes(&self, act: &Act) -> Option<EditId> {
        self.log().act_edits(act).find_map(|edit| EditId::parse(edit.set.strip_prefix("undone/")?))
    }

    /// Returns whether an act was made on this device: by this pen, or by an earlier opening here.
    fn own(&self, pen: &Pen, act: EditId) -> bool {
        act.hand == pen.hand || (!pen.device.is_empty() && self.who(act.hand).1 == pen.device)
    }
}

fn is_hand(edit: &Edit) -> bool {
    matches!(Kind::of(&edit.on), Some((Kind::Hand, _)))
}
