//! The log: a set of edits, and the fold of each slot to its heads (DESIGN §2).
//!
//! Merge is set union, so adding is the only thing that can be done to a log. Adding folds again only the slot that the
//! edit writes, and the result never depends on the order of arrival. What subjects *mean* is not known here.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::edit::{Edit, EditId, Value};

/// What became of an edit that was given to the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// The log had no edit of this id; it is in now.
    New,
    /// The log has this very edit.
    Known,
    /// The log has another edit under this id: damage. The log keeps the one it had.
    Clash,
}

/// The edits of one (subject, field), and which of them stand.
#[derive(Clone, Debug, Default)]
pub struct Slot {
    /// Places in the log, ascending by id.
    edits: Vec<u32>,
    /// The heads: edits that no counted `over` of this slot names, ascending by id.
    heads: Vec<u32>,
}

/// One user action: the edits that share an act.
#[derive(Clone, Debug)]
pub struct Act {
    /// The id of its first edit.
    pub id: EditId,
    /// Places of its edits in the log, ascending by id.
    pub(super) edits: Vec<u32>,
}

/// A set of edits with its slots folded.
#[derive(Clone, Debug, Default)]
pub struct Log {
    edits: Vec<Edit>,
    by_id: FxHashMap<EditId, u32>,
    subjects: FxHashMap<Arc<str>, Fields>,
    acts: Vec<Act>,
    contested: usize,
    top: u64,
}

/// The slots of one subject, ascending by field, and its oldest edit.
#[derive(Clone, Debug)]
struct Fields {
    first: EditId,
    slots: Vec<(Arc<str>, Slot)>,
}

impl Log {
    /// Puts an edit into the set and folds its slot again.
    pub fn add(&mut self, edit: Edit) -> Added {
        if let Some(&known) = self.by_id.get(&edit.id) {
            return if self.edits[known as usize] == edit { Added::Known } else { Added::Clash };
        }
        let place = self.edits.len() as u32;
        self.by_id.insert(edit.id, place);
        self.note_act(edit.act_id(), edit.id, place);
        self.top = self.top.max(edit.id.seq);
        let fields = self.subjects.entry(edit.on.clone()).or_insert(Fields { first: edit.id, slots: Vec::new() });
        fields.first = fields.first.min(edit.id);
        let fields = &mut fields.slots;
        let at = match fields.binary_search_by(|(key, _)| key.cmp(&edit.set)) {
            Ok(at) => at,
            Err(at) => {
                fields.insert(at, (edit.set.clone(), Slot::default()));
                at
            }
        };
        let slot = &mut fields[at].1;
        let was_contested = contested(&self.edits, slot);
        self.edits.push(edit);
        slot.fold_in(&self.edits, place);
        self.contested = self.contested + usize::from(contested(&self.edits, slot)) - usize::from(was_contested);
        Added::New
    }

    /// Files an edit under its act; acts come nearly always in order, so the search starts at the end.
    fn note_act(&mut self, act: EditId, id: EditId, place: u32) {
        if self.acts.last().is_none_or(|last| last.id < act) {
            self.acts.push(Act { id: act, edits: vec![place] });
            return;
        }
        match self.acts.binary_search_by(|known| known.id.cmp(&act)) {
            Ok(at) => {
                let edits = &self.edits;
                let list = &mut self.acts[at].edits;
                let to = list.partition_point(|&p| edits[p as usize].id < id);
                list.insert(to, place);
            }
            Err(at) => self.acts.insert(at, Act { id: act, edits: vec![place] }),
        }
    }

    /// Returns the number of edits.
    pub fn len(&self) -> usize {
        self.edits.len()
    }

    /// Returns whether there is no edit.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Returns the edit with this id.
    pub fn get(&self, id: EditId) -> Option<&Edit> {
        self.by_id.get(&id).map(|&place| &self.edits[place as usize])
    }

    /// Returns the edits in the order they came into this log, which means nothing; see [`Log::sorted`].
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Returns the edits ascending by id.
    pub fn sorted(&self) -> Vec<&Edit> {
        let mut edits: Vec<&Edit> = self.edits.iter().collect();
        edits.sort_unstable_by_key(|edit| edit.id);
        edits
    }

    /// Returns the greatest seq in the log, 0 for an empty one.
    pub fn top(&self) -> u64 {
        self.top
    }

    /// Returns the acts, ascending by id.
    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// Returns the act with this id.
    pub fn act(&self, id: EditId) -> Option<&Act> {
        self.acts.binary_search_by(|act| act.id.cmp(&id)).ok().map(|at| &self.acts[at])
    }

    /// Returns the edits of an act, ascending by id.
    pub fn act_edits<'a>(&'a self, act: &'a Act) -> impl DoubleEndedIterator<Item = &'a Edit> + ExactSizeIterator {
        act.edits.iter().map(|&place| &self.edits[place as usize])
    }

    /// Returns the names of all subjects, in no order.
    pub fn subjects(&self) -> impl Iterator<Item = &Arc<str>> {
        self.subjects.keys()
    }

    /// Returns the fields of a subject that were ever written, ascending by name.
    pub fn fields<'a>(&'a self, on: &str) -> impl Iterator<Item = (&'a Arc<str>, Stand<'a>)> {
        let fields = self.slots(on);
        fields.iter().map(|(key, slot)| (key, Stand { log: self, slot }))
    }

    /// Returns the fields of a subject whose name starts with a prefix, ascending by name.
    pub fn members<'a>(&'a self, on: &str, prefix: &'a str) -> impl Iterator<Item = (&'a str, Stand<'a>)> {
        let fields = self.slots(on);
        let from = fields.partition_point(|(key, _)| &**key < prefix);
        fields[from..].iter().map_while(move |(key, slot)| Some((key.strip_prefix(prefix)?, Stand { log: self, slot })))
    }

    /// Returns how a slot stands; `None` when it was never written.
    pub fn stand<'a>(&'a self, on: &str, set: &str) -> Option<Stand<'a>> {
        let fields = self.slots(on);
        let at = fields.binary_search_by(|(key, _)| (**key).cmp(set)).ok()?;
        Some(Stand { log: self, slot: &fields[at].1 })
    }

    /// Returns the oldest edit of a subject, which tells when it came into the record.
    pub fn first(&self, on: &str) -> Option<EditId> {
        self.subjects.get(on).map(|fields| fields.first)
    }

    fn slots(&self, on: &str) -> &[(Arc<str>, Slot)] {
        self.subjects.get(on).map(|fields| fields.slots.as_slice()).unwrap_or_default()
    }

    /// Returns how many slots are contested.
    pub fn contested(&self) -> usize {
        self.contested
    }
}

impl Slot {
    /// Takes one more edit of this slot into account. `edits` holds it at `place` already.
    fn fold_in(&mut self, edits: &[Edit], place: u32) {
        let edit = &edits[place as usize];
        let id_of = |place: u32| edits[place as usize].id;
        let later = self.edits.partition_point(|&p| id_of(p) < edit.id);
        let named = self.edits[later..].iter().any(|&p| edits[p as usize].over.contains(&edit.id));
        self.edits.insert(later, place);
        self.heads.retain(|&p| id_of(p) > edit.id || !edit.over.contains(&id_of(p)));
        if !named {
            let at = self.heads.partition_point(|&p| id_of(p) < edit.id);
            self.heads.insert(at, place);
        }
    }
}

/// Returns whether two different values stand among the heads.
fn contested(edits: &[Edit], slot: &Slot) -> bool {
    let mut heads = slot.heads.iter().map(|&p| &edits[p as usize].to);
    heads.next().is_some_and(|first| heads.any(|other| other != first))
}

/// How a slot stands: its heads and its history. Borrowed from the log.
#[derive(Clone, Copy)]
pub struct Stand<'a> {
    log: &'a Log,
    slot: &'a Slot,
}

impl<'a> Stand<'a> {
    /// Returns the value to show: of the greatest edit among the heads, which is *the* value where settled.
    pub fn value(self) -> Option<&'a Value> {
        self.last().and_then(|edit| edit.to.as_ref())
    }

    /// Returns the greatest edit among the heads.
    pub fn last(self) -> Option<&'a Edit> {
        self.slot.heads.last().map(|&p| &self.log.edits[p as usize])
    }

    /// Returns whether two different values stand.
    pub fn contested(self) -> bool {
        contested(&self.log.edits, self.slot)
    }

    /// Returns the heads, ascending by id.
    pub fn heads(self) -> impl DoubleEndedIterator<Item = &'a Edit> + ExactSizeIterator {
        self.slot.heads.iter().map(move |&p| &self.log.edits[p as usize])
    }

    /// Returns every edit of the slot, ascending by id.
    pub fn history(self) -> impl DoubleEndedIterator<Item = &'a Edit> + ExactSizeIterator {
        self.slot.edits.iter().map(move |&p| &self.log.edits[p as usize])
    }

    /// Returns the heads the slot would have without the edits that `cancelled` names, ascending by id.
    pub fn heads_without(self, cancelled: impl Fn(&Edit) -> bool) -> Vec<&'a Edit> {
        let kept: Vec<&Edit> = self.history().filter(|edit| !cancelled(edit)).collect();
        let named = |id: EditId| kept.iter().any(|edit| edit.id > id && edit.over.contains(&id));
        kept.iter().copied().filter(|edit| !named(edit.id)).collect()
    }
}

/// Returns the distinct values of edits, in the order given.
pub fn distinct<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> Vec<&'a Option<Value>> {
    let mut values: Vec<&Option<Value>> = Vec::new();
    for edit in edits {
        if !values.contains(&&edit.to) {
            values.push(&edit.to);
        }
    }
    values
}
