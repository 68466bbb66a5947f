//! The log: a set of edits, and the fold of each slot to its heads (DESIGN §2).
//!
//! Merge is set union, so adding is the only thing that can be done to a log. Adding folds again only the slot that the
//! edit writes, and the result never depends on the order of arrival. What subjects *mean* is not known here.

use std::collections::hash_map::Entry;
use std::ops::Deref;
use std::slice;
use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use super::edit::{Edit, EditId, Hand, Value};
use super::moment::Moment;

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

/// Places of edits in the log, ascending by the edits' ids; never none.
///
/// Nearly every slot and act has but one edit, and a large record has very many of them: one takes no allocation.
#[derive(Clone, Debug)]
enum Places {
    One(u32),
    More(Vec<u32>),
}

/// The edits of one (subject, field), and which of them stand.
#[derive(Clone, Debug)]
enum Slot {
    One(u32),
    More(Box<Written>),
}

/// The edits of a slot that was written more than once.
#[derive(Clone, Debug)]
struct Written {
    edits: Places,
    /// The heads: edits that no counted `over` of this slot names. The greatest edit is always one.
    heads: Places,
}

/// One user action: the edits that share an act.
#[derive(Clone, Debug)]
pub struct Act {
    /// The id of its first edit.
    pub id: EditId,
    edits: Places,
}

/// A set of edits with its slots folded.
#[derive(Clone, Debug, Default)]
pub struct Log {
    edits: Vec<Edit>,
    by_id: FxHashMap<EditId, u32>,
    /// The subjects, in the order in which they came, and their places by name.
    subjects: Vec<Fields>,
    by_name: FxHashMap<Arc<str>, u32>,
    /// The place of the subject that was written last: the edits of an act and the rows of a file lie together.
    last: usize,
    /// The acts, once they were asked for: who merges never does.
    acts: OnceLock<Acts>,
    contested: usize,
    top: u64,
    latest: Option<Moment>,
}

/// The acts, ascending by id.
#[derive(Clone, Debug, Default)]
struct Acts {
    acts: Vec<Act>,
    /// Edits whose act has yet to find its place among the acts, by act.
    late: Vec<(EditId, u32)>,
}

/// The slots of one subject, ascending by field, and its oldest edit.
#[derive(Clone, Debug)]
struct Fields {
    on: Arc<str>,
    first: EditId,
    slots: Vec<(Arc<str>, Slot)>,
}

impl Log {
    /// Puts an edit into the set and folds its slot again.
    pub fn add(&mut self, edit: Edit) -> Added {
        let added = self.put(edit);
        self.settle_acts();
        added
    }

    /// Does what [`Log::add`] does but for the order of the acts, for many edits at once; `settle_acts` is to follow.
    pub(super) fn put(&mut self, edit: Edit) -> Added {
        let place = self.edits.len() as u32;
        match self.by_id.entry(edit.id) {
            Entry::Occupied(known) if self.edits[*known.get() as usize] == edit => return Added::Known,
            Entry::Occupied(_) => return Added::Clash,
            Entry::Vacant(free) => free.insert(place),
        };
        self.edits.push(edit);
        let (edits, edit) = (&self.edits, &self.edits[place as usize]);
        self.top = self.top.max(edit.id.seq);
        self.latest = self.latest.max(Some(edit.at));
        if let Some(acts) = self.acts.get_mut() {
            acts.put(edits, place);
        }
        if self.subjects.get(self.last).is_none_or(|fields| fields.on != edit.on) {
            self.last = match self.by_name.get(&edit.on) {
                Some(&known) => known as usize,
                None => {
                    self.by_name.insert(edit.on.clone(), self.subjects.len() as u32);
                    self.subjects.push(Fields { on: edit.on.clone(), first: edit.id, slots: Vec::new() });
                    self.subjects.len() - 1
                }
            };
        }
        let fields = &mut self.subjects[self.last];
        fields.first = fields.first.min(edit.id);
        match fields.slots.binary_search_by(|(key, _)| key.cmp(&edit.set)) {
            Ok(at) => {
                let slot = &mut fields.slots[at].1;
                let before = contested(edits, slot.heads());
                slot.fold_in(edits, place);
                self.contested = self.contested + usize::from(contested(edits, slot.heads())) - usize::from(before);
            }
            Err(at) => fields.slots.insert(at, (edit.set.clone(), Slot::One(place))),
        }
        Added::New
    }

    /// Makes room for so many edits more.
    pub(super) fn reserve(&mut self, edits: usize) {
        self.edits.reserve(edits);
        self.by_id.reserve(edits);
    }

    /// Gives acts that came late their places.
    pub(super) fn settle_acts(&mut self) {
        if let Some(acts) = self.acts.get_mut() {
            acts.settle(&self.edits);
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

    /// Returns the edits of its own slot that an edit names: what its writer saw there, and replaced.
    pub fn under<'a>(&'a self, edit: &'a Edit) -> impl Iterator<Item = &'a Edit> {
        edit.saw().filter_map(|id| self.get(id)).filter(|old| old.on == edit.on && old.set == edit.set)
    }

    /// Returns the edits in the order they came into this log, which means nothing; see [`Log::sorted`].
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }

    /// Gives the edits up, in the order in which they came in.
    pub fn into_edits(self) -> Vec<Edit> {
        self.edits
    }

    /// Returns the edits ascending by id.
    pub fn sorted(&self) -> Vec<&Edit> {
        let mut order: Vec<(EditId, u32)> = self.edits.iter().map(|edit| edit.id).zip(0..).collect();
        // Every reading came in ascending order: this sort merges such runs.
        order.sort();
        order.into_iter().map(|(_, place)| &self.edits[place as usize]).collect()
    }

    /// Returns the greatest seq in the log, 0 for an empty one.
    pub fn top(&self) -> u64 {
        self.top
    }

    /// Returns the latest moment of an edit.
    pub fn latest(&self) -> Option<Moment> {
        self.latest
    }

    /// Returns the id of a hand's next edit: one more than the greatest seq in the log.
    ///
    /// Where damage or malice has used up the numbers it is the greatest that the hand has left, so that an act is
    /// never lost; such an edit may stand beside what it was to replace.
    pub fn next(&self, hand: Hand) -> EditId {
        let mut id = EditId { seq: self.top.saturating_add(1), hand };
        while self.by_id.contains_key(&id) {
            id.seq -= 1;
        }
        id
    }

    /// Returns the last edit of every hand, ascending.
    pub(super) fn last_of_hands(&self) -> Vec<EditId> {
        let mut last: FxHashMap<Hand, EditId> = FxHashMap::default();
        for Edit { id, .. } in &self.edits {
            last.entry(id.hand).and_modify(|last| *last = *id.max(last)).or_insert(*id);
        }
        let mut last: Vec<EditId> = last.into_values().collect();
        last.sort_unstable();
        last
    }

    /// Returns the acts, ascending by id.
    pub fn acts(&self) -> &[Act] {
        let acts = self.acts.get_or_init(|| {
            let mut acts = Acts::default();
            (0..self.edits.len() as u32).for_each(|place| acts.put(&self.edits, place));
            acts.settle(&self.edits);
            acts
        });
        &acts.acts
    }

    /// Returns the act with this id.
    pub fn act(&self, id: EditId) -> Option<&Act> {
        let acts = self.acts();
        acts.binary_search_by_key(&id, |act| act.id).ok().map(|at| &acts[at])
    }

    /// Returns the edits of an act, ascending by id.
    pub fn act_edits<'a>(&'a self, act: &'a Act) -> impl DoubleEndedIterator<Item = &'a Edit> + ExactSizeIterator {
        act.edits.iter().map(|&place| &self.edits[place as usize])
    }

    /// Returns the names of all subjects, in no order.
    pub fn subjects(&self) -> impl Iterator<Item = &Arc<str>> {
        self.subjects.iter().map(|fields| &fields.on)
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
        self.subject(on).map(|fields| fields.first)
    }

    fn subject(&self, on: &str) -> Option<&Fields> {
        self.by_name.get(on).map(|&place| &self.subjects[place as usize])
    }

    fn slots(&self, on: &str) -> &[(Arc<str>, Slot)] {
        self.subject(on).map(|fields| fields.slots.as_slice()).unwrap_or_default()
    }

    /// Returns how many slots are contested.
    pub fn contested(&self) -> usize {
        self.contested
    }
}

impl Acts {
    /// Takes one more edit into account; `settle` is to follow.
    fn put(&mut self, edits: &[Edit], place: u32) {
        let act = edits[place as usize].act_id();
        if self.acts.last().is_none_or(|last| last.id < act) {
            self.acts.push(Act { id: act, edits: Places::One(place) });
        } else if let Ok(at) = self.acts.binary_search_by_key(&act, |known| known.id) {
            self.acts[at].edits.insert(edits, place);
        } else {
            self.late.push((act, place));
        }
    }

    /// Gives acts that came late their places: all at once, because each may move all others.
    fn settle(&mut self, edits: &[Edit]) {
        if self.late.is_empty() {
            return;
        }
        self.late.sort_unstable();
        let in_order = self.acts.len();
        for (id, place) in self.late.drain(..) {
            match self.acts[in_order..].last_mut() {
                Some(act) if act.id == id => act.edits.insert(edits, place),
                _ => self.acts.push(Act { id, edits: Places::One(place) }),
            }
        }
        // Two ascending runs, which this sort merges.
        self.acts.sort_by_key(|act| act.id);
    }
}

impl Deref for Places {
    type Target = [u32];

    fn deref(&self) -> &[u32] {
        match self {
            Self::One(one) => slice::from_ref(one),
            Self::More(more) => more,
        }
    }
}

impl Places {
    /// Puts a place in, where it is not in already.
    fn insert(&mut self, edits: &[Edit], place: u32) {
        let Err(at) = self.binary_search_by_key(&edits[place as usize].id, |&p| edits[p as usize].id) else { return };
        match self {
            Self::One(one) => *self = Self::More(if at == 0 { vec![place, *one] } else { vec![*one, place] }),
            Self::More(more) => more.insert(at, place),
        }
    }

    /// Takes out what is named, of several.
    fn remove(&mut self, edits: &[Edit], id: EditId) {
        if let Self::More(more) = self
            && let Ok(at) = more.binary_search_by_key(&id, |&p| edits[p as usize].id)
        {
            more.remove(at);
            if let [one] = more[..] {
                *self = Self::One(one);
            }
        }
    }
}

impl Slot {
    fn edits(&self) -> &[u32] {
        match self {
            Self::One(one) => slice::from_ref(one),
            Self::More(written) => &written.edits,
        }
    }

    fn heads(&self) -> &[u32] {
        match self {
            Self::One(one) => slice::from_ref(one),
            Self::More(written) => &written.heads,
        }
    }

    /// Takes one more edit of this slot into account. `edits` holds it at `place` already.
    fn fold_in(&mut self, edits: &[Edit], place: u32) {
        if let Self::One(one) = *self {
            *self = Self::More(Box::new(Written { edits: Places::One(one), heads: Places::One(one) }));
        }
        let Self::More(written) = self else { return };
        let edit = &edits[place as usize];
        let later = written.edits.partition_point(|&p| edits[p as usize].id < edit.id);
        let named = written.edits[later..].iter().any(|&p| edits[p as usize].over.contains(&edit.id));
        written.edits.insert(edits, place);
        if !named {
            written.heads.insert(edits, place);
        }
        // After the insertion, so that one head is left: an edit that is named has a greater one above it.
        for id in edit.saw() {
            written.heads.remove(edits, id);
        }
    }
}

/// Returns whether two different values stand among the heads.
fn contested(edits: &[Edit], heads: &[u32]) -> bool {
    let mut values = heads.iter().map(|&p| &edits[p as usize].to);
    values.next().is_some_and(|first| values.any(|other| other != first))
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
        self.slot.heads().last().map(|&p| &self.log.edits[p as usize])
    }

    /// Returns the value of the greatest edit below another: what was shown when that one was made.
    pub fn then(self, edit: EditId) -> Option<&'a Value> {
        self.history().take_while(|known| known.id < edit).last().and_then(|known| known.to.as_ref())
    }

    /// Returns whether two different values stand.
    pub fn contested(self) -> bool {
        contested(&self.log.edits, self.slot.heads())
    }

    /// Returns the heads, ascending by id.
    pub fn heads(self) -> impl DoubleEndedIterator<Item = &'a Edit> + ExactSizeIterator {
        self.slot.heads().iter().map(move |&p| &self.log.edits[p as usize])
    }

    /// Returns every edit of the slot, ascending by id.
    pub fn history(self) -> impl DoubleEndedIterator<Item = &'a Edit> + ExactSizeIterator {
        self.slot.edits().iter().map(move |&p| &self.log.edits[p as usize])
    }
}

/// Returns the distinct values of edits, in the order given.
pub fn distinct<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> Vec<&'a Option<Value>> {
    by_value(edits).into_iter().filter_map(|same| same.first().map(|edit| &edit.to)).collect()
}

/// Returns edits in groups of the same value, both in the order given.
pub fn by_value<'a>(edits: impl IntoIterator<Item = &'a Edit>) -> Vec<Vec<&'a Edit>> {
    let mut groups: Vec<Vec<&Edit>> = Vec::new();
    let mut places: FxHashMap<&Option<Value>, usize> = FxHashMap::default();
    for edit in edits {
        let at = *places.entry(&edit.to).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(edit),
            None => groups.push(vec![edit]),
        }
    }
    groups
}
