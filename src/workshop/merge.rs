//! Taking in another record: what it brings, what clashes, and which of its references lead nowhere.
//!
//! The union itself is the log's. Nothing here knows where a record came from or who asks for it.
//!
//! A merge that a person takes on the screen is an act like any other: an edit of the field `merged` on that person's hand
//! says from which file, and its `over` names what came, as a withdrawal's names what its writer saw. So any later
//! opening can undo it; see `undo`.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::edit::{Edit, EditId, Hand, Value, Write};
use super::moment::Moment;
use super::subject::Kind;
use super::{Mark, Over, Pen, Workshop};

/// The field of a hand that says from which file it took edits in.
pub(super) const MERGED: &str = "merged";

/// A field of a subject.
pub type Slot = (Arc<str>, Arc<str>);

/// What taking in the edits of one input brought to a record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// How many edits the input has.
    pub edits: usize,
    /// How many of them the record did not have.
    pub new: usize,
    /// Whose edits the input has.
    pub hands: BTreeSet<Hand>,
    /// The subjects that came with it and are visible now, in the order in which they came into the record; no hands.
    pub subjects: Vec<Arc<str>>,
    /// The fields of known subjects that show another value now, ascending; none of hands.
    pub changed: Vec<Slot>,
    /// The slots that were not contested before and are now, ascending.
    pub contested: Vec<Slot>,
    /// The slots that were contested before and are settled now, ascending.
    pub settled: Vec<Slot>,
}

impl Brought {
    /// Returns how many of the new subjects are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.subjects.iter().filter(|on| Kind::of(on).is_some_and(|(of, _)| of == kind)).count()
    }
}

/// The hand of an act that is only looked at and never journaled.
const NOBODY: &str = "00000000";

/// A merge that was undone elsewhere, and whose undo takes something along that a record shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// The merge.
    pub merge: EditId,
    /// The edit that says it is undone: who did it, and when.
    pub mark: EditId,
    /// The fields that show another value because of it, ascending.
    pub changed: Vec<Slot>,
    /// The subjects that are hidden by it, ascending.
    pub hidden: Vec<Arc<str>>,
}

/// An entry of an edit's `over` that counts for nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stray<'a> {
    /// The place of the edit in the order in which edits came into the log.
    pub place: usize,
    /// The edit.
    pub edit: &'a Edit,
    /// What it names.
    pub names: EditId,
    /// Whether it names itself or a later edit, which every cycle has to do; else the record does not have what it names.
    pub ahead: bool,
}

/// The merges that the record knows of.
#[derive(Clone, Debug, Default)]
pub(super) struct Merges {
    /// The acts that are merges.
    all: BTreeSet<EditId>,
    /// By edit, the merges that brought it.
    by_edit: FxHashMap<EditId, Vec<EditId>>,
    /// Those that are undone.
    pub(super) undone: FxHashSet<EditId>,
    /// Whether marks came since these were found.
    pub(super) unsettled: bool,
}

impl Merges {
    /// Lets the merges follow an edit of the field `merged`.
    pub(super) fn follow(&mut self, mark: &Edit) {
        if is_mark(mark) {
            self.all.insert(mark.act_id());
            for id in brought(mark) {
                self.by_edit.entry(id).or_default().push(mark.act_id());
            }
            self.unsettled = true;
        }
    }

    /// Returns whether an act is a merge.
    pub(super) fn has(&self, act: EditId) -> bool {
        self.all.contains(&act)
    }

    /// Returns the merges that are older than one of them, ascending; none for an act that is no merge.
    pub(super) fn before(&self, merge: EditId) -> impl Iterator<Item = EditId> {
        self.all.range(..merge).copied().filter(move |_| self.has(merge))
    }

    /// Returns the merges that brought an edit.
    pub(super) fn of(&self, edit: EditId) -> &[EditId] {
        self.by_edit.get(&edit).map(Vec::as_slice).unwrap_or_default()
    }

    /// Returns whether one of some undone merges brought an edit.
    pub(super) fn gone(&self, edit: EditId, undone: &FxHashSet<EditId>) -> bool {
        !undone.is_empty() && self.of(edit).iter().any(|merge| undone.contains(merge))
    }
}

/// Returns whether an edit says that its hand took something in.
fn is_mark(edit: &Edit) -> bool {
    &*edit.set == MERGED && matches!(Kind::of(&edit.on), Some((Kind::Hand, _)))
}

/// Returns what a mark says came in: not what it replaces in its own slot, and nothing that cannot have been there.
fn brought(mark: &Edit) -> impl Iterator<Item = EditId> {
    mark.over.iter().copied().filter(|id| *id < mark.act_id() && id.hand != mark.id.hand)
}

impl Workshop {
    /// Returns those of some edits whose id the record holds with other content: damage, for which a merge is refused.
    pub fn clashes<'a>(&self, edits: &'a [Edit]) -> Vec<&'a Edit> {
        edits.iter().filter(|edit| self.log.get(edit.id).is_some_and(|known| known != *edit)).collect()
    }

    /// Unites the edits of an input into the record and tells what they brought. What clashes is left out.
    ///
    /// To see what an input would bring, let a copy of the record take it in.
    pub fn take_in(&mut self, edits: impl IntoIterator<Item = Edit>) -> Brought {
        let mut brought = Brought::default();
        let mut fresh: FxHashSet<Arc<str>> = FxHashSet::default();
        let mut before: FxHashMap<Slot, Option<Value>> = FxHashMap::default();
        // Of each slot, whether it has become another of contested and settled than it was.
        let mut turned: FxHashMap<Slot, bool> = FxHashMap::default();
        let edits = edits.into_iter();
        self.log.reserve(edits.size_hint().0);
        // The subject at hand, and whether it came with this input: the edits of a subject lie together.
        let mut subject: Option<(Arc<str>, bool)> = None;
        let mut hand = None;
        for edit in edits {
            brought.edits += 1;
            if hand.replace(edit.id.hand) != Some(edit.id.hand) {
                brought.hands.insert(edit.id.hand);
            }
            if self.log.get(edit.id).is_some() {
                continue;
            }
            brought.new += 1;
            let came = match &subject {
                Some((on, came)) if *on == edit.on => *came,
                _ => {
                    let came = fresh.contains(&edit.on) || self.log.first(&edit.on).is_none();
                    if came {
                        fresh.insert(edit.on.clone());
                    }
                    subject = Some((edit.on.clone(), came));
                    came
                }
            };
            if !came && !edit.on.starts_with("hand/") {
                let slot = (edit.on.clone(), edit.set.clone());
                before.entry(slot).or_insert_with_key(|(on, set)| self.value(on, set).cloned());
            }
            let contested = self.log.contested();
            self.put(edit);
            if self.log.contested() != contested
                && let Some(edit) = self.log.edits().last()
            {
                let turned = turned.entry((edit.on.clone(), edit.set.clone())).or_default();
                *turned = !*turned;
            }
        }
        self.settle();
        let fresh = fresh.into_iter().filter(|on| self.visible(on) && !on.starts_with("hand/"));
        let mut subjects: Vec<_> = fresh.map(|on| (self.log.first(&on), on)).collect();
        subjects.sort_unstable();
        brought.subjects = subjects.into_iter().map(|(_, on)| on).collect();
        let changed = before.into_iter().filter(|((on, set), old)| self.value(on, set) != old.as_ref());
        brought.changed = changed.map(|(slot, _)| slot).collect();
        let turned = turned.into_iter().filter(|(_, turned)| *turned).map(|(slot, _)| slot);
        (brought.contested, brought.settled) = turned.partition(|(on, set)| self.contested(on, set));
        for slots in [&mut brought.changed, &mut brought.contested, &mut brought.settled] {
            slots.sort_unstable();
        }
        brought
    }

    /// Unites the edits of files, each with its name, as one act of a hand that can be undone; returns what is new to the
    /// record and what the act itself wrote, for the journal. What clashes is left out, and a file that brings nothing is
    /// not spoken of.
    pub fn merge(&mut self, pen: &Pen, now: Moment, files: impl IntoIterator<Item = (String, Vec<Edit>)>) -> Vec<Edit> {
        let (mut all, mut writes) = (Vec::new(), Vec::new());
        for (name, edits) in files {
            let from = all.len();
            for edit in edits {
                if self.log.get(edit.id).is_none() {
                    self.put(edit.clone());
                    all.push(edit);
                }
            }
            let brought: Vec<EditId> = all[from..].iter().map(|edit: &Edit| edit.id).collect();
            if !brought.is_empty() {
                let write = Write::new(format!("hand/{}", pen.hand), MERGED, name);
                writes.push((write, Over::Seen(brought)));
            }
        }
        self.settle();
        // Behind what it speaks of: a journal torn before it holds ordinary edits, which merging again completes.
        let marks = self.stamp(pen, now, writes);
        all.extend(marks);
        all
    }

    /// Returns what an act took in, by file: its name, and the edits in the order of their ids; nothing of most acts.
    pub fn merged(&self, act: EditId) -> Vec<(&str, Vec<&Edit>)> {
        let Some(known) = self.log.act(act).filter(|_| self.merges.has(act)) else { return Vec::new() };
        let marks = self.log.act_edits(known).filter(|edit| is_mark(edit));
        let of = |mark: &'_ Edit| -> Vec<&Edit> {
            let mut edits: Vec<&Edit> = brought(mark).filter_map(|id| self.log.get(id)).collect();
            edits.sort_unstable_by_key(|edit| edit.id);
            edits
        };
        marks.map(|mark| (mark.to.as_ref().map(Value::as_text).unwrap_or_default(), of(mark))).collect()
    }

    /// Returns the merges that brought some of these edits and are undone at present, ascending.
    pub fn merges_undone<'a>(&self, edits: impl IntoIterator<Item = &'a Edit>) -> Vec<EditId> {
        if self.merges.undone.is_empty() {
            return Vec::new();
        }
        let merges = edits.into_iter().flat_map(|edit| self.merges.of(edit.id));
        merges
            .copied()
            .filter(|merge| self.merges.undone.contains(merge))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }

    /// Returns the merges whose undo came into this record since `before` and hides or changes there what the merge did not
    /// bring to it: a laptop that takes back the merge of another's file means its own record, and the other may keep theirs.
    pub fn taken_back(&self, before: &Self) -> Vec<TakenBack> {
        let mut since: Vec<EditId> = self.merges.undone.difference(&before.merges.undone).copied().collect();
        since.sort_unstable();
        since.into_iter().filter_map(|merge| self.takes_back(before, merge)).collect()
    }

    /// Returns whether edits that come into this record may undo a merge there. Only then [`Workshop::taken_back`] has
    /// something to tell, and a copy of the record as it was is worth its making.
    pub fn may_take_back(&self, edits: &[Edit]) -> bool {
        let merges: FxHashSet<EditId> = edits.iter().filter(|edit| is_mark(edit)).map(Edit::act_id).collect();
        let undoes = |act: EditId| self.merges.has(act) || merges.contains(&act);
        edits.iter().filter_map(Edit::turns).any(undoes) || merges.iter().any(|merge| self.undone.contains_key(merge))
    }

    /// Returns the merges that are undone, ascending, each with the edit that says so.
    pub fn undone_here(&self) -> Vec<(EditId, EditId)> {
        let mut undone: Vec<EditId> = self.merges.undone.iter().copied().collect();
        undone.sort_unstable();
        undone.into_iter().filter_map(|merge| Some((merge, self.mark(merge, &self.merges.undone)?.id))).collect()
    }

    /// Returns a copy of the record in which some undone merges are brought back, to look at and never to keep: what it
    /// adds is by nobody.
    pub fn with_redone(&self, merges: &[EditId]) -> Self {
        let mut copy = self.clone();
        let at = self.log.latest().unwrap_or(Moment { ms: 0, offset: 0 });
        let Some(hand) = Hand::parse(NOBODY) else { return copy };
        let pen = Pen { hand, operator: String::new(), device: String::new(), version: String::new(), opened_at: at };
        for merge in merges {
            copy.redo(&pen, at, *merge);
        }
        copy
    }

    /// Returns what this record shows that `before`, from which it grew, did not: the subjects that are visible now, and the
    /// fields of the others that show another value, are contested, or no longer are. How many edits it took is not told.
    pub fn news_since(&self, before: &Self) -> Brought {
        let since = self.log.edits().get(before.log.len()..).unwrap_or_default();
        let mut slots: Vec<Slot> = since.iter().map(|edit| (edit.on.clone(), edit.set.clone())).collect();
        slots.sort_unstable();
        slots.dedup();
        slots.retain(|(on, _)| self.visible(on) && !on.starts_with("hand/"));
        let (new, known): (Vec<Slot>, Vec<Slot>) = slots.into_iter().partition(|(on, _)| !before.visible(on));
        let mut new: Vec<_> = new.into_iter().map(|(on, _)| (self.log.first(&on), on)).collect();
        new.sort_unstable();
        new.dedup();
        let which = |wanted: fn(bool, bool) -> bool| -> Vec<Slot> {
            let slot = |(on, set): &&Slot| wanted(before.contested(on, set), self.contested(on, set));
            known.iter().filter(slot).cloned().collect()
        };
        Brought {
            subjects: new.into_iter().map(|(_, on)| on).collect(),
            changed: known.iter().filter(|(on, set)| before.value(on, set) != self.value(on, set)).cloned().collect(),
            contested: which(|before, now| !before && now),
            settled: which(|before, now| before && !now),
            ..Brought::default()
        }
    }

    fn takes_back(&self, before: &Self, merge: EditId) -> Option<TakenBack> {
        let mark = self.mark(merge, &self.merges.undone)?.id;
        let brought = self.merged(merge).into_iter().flat_map(|(_, edits)| edits);
        let own: Vec<&Edit> = brought.filter(|edit| before.log.get(edit.id).is_some()).collect();
        let mut hidden: Vec<Arc<str>> = own.iter().map(|edit| edit.on.clone()).collect();
        hidden.sort_unstable();
        hidden.dedup();
        hidden.retain(|on| before.visible(on) && !self.visible(on));
        let shown = own.iter().filter(|edit| self.visible(&edit.on) && !edit.on.starts_with("hand/"));
        let mut changed: Vec<Slot> = shown.map(|edit| (edit.on.clone(), edit.set.clone())).collect();
        changed.sort_unstable();
        changed.dedup();
        changed.retain(|(on, set)| before.value(on, set) != self.value(on, set));
        (!hidden.is_empty() || !changed.is_empty()).then_some(TakenBack { merge, mark, changed, hidden })
    }

    /// Returns the merges that are undone, as the record is or as it is once one of them is turned.
    ///
    /// From the newest: whether one is undone is said by a mark, which a newer one may have brought, and a mark that is
    /// itself undone does not count.
    pub(super) fn undone_merges(&self, turned: Option<(EditId, bool)>) -> FxHashSet<EditId> {
        let mut undone = FxHashSet::default();
        for merge in self.merges.all.iter().rev() {
            let said = || self.mark(*merge, &undone).is_some_and(|mark| mark.undone);
            if turned.filter(|(act, _)| act == merge).map_or_else(said, |(_, undone)| undone) {
                undone.insert(*merge);
            }
        }
        undone
    }

    /// Returns the mark that counts of an act: the newest that no undone merge brought; nothing of a merge that itself went
    /// with another.
    pub(super) fn mark(&self, act: EditId, undone: &FxHashSet<EditId>) -> Option<Mark> {
        if self.merges.has(act) && self.merges.gone(act, undone) {
            return None;
        }
        let later = |mark: &&Mark| mark.id > act || !self.merges.has(act);
        let counts = |mark: &&Mark| !self.merges.gone(mark.id, undone);
        self.undone.get(&act)?.iter().rev().filter(later).find(counts).copied()
    }

    /// Brings the undone merges up to date.
    pub(super) fn settle_merges(&mut self) {
        if std::mem::take(&mut self.merges.unsettled) && !self.merges.all.is_empty() {
            self.merges.undone = self.undone_merges(None);
        }
    }

    /// Returns the references that lead nowhere, in the order in which their edits came in.
    ///
    /// They are no damage: the fold passes them over, and they stay as they were written.
    pub fn strays(&self) -> impl Iterator<Item = Stray<'_>> {
        let edits = self.log.edits().iter().enumerate();
        edits.flat_map(move |(place, edit)| {
            edit.over.iter().filter_map(move |&names| {
                let ahead = names >= edit.id;
                (ahead || self.log.get(names).is_none()).then_some(Stray { place, edit, names, ahead })
            })
        })
    }

    /// Returns whether a session of the record is a rehearsal, which is never merged with anything.
    pub fn rehearses(&self) -> bool {
        self.all(Kind::Session).into_iter().any(|on| self.flag(on, "rehearsal"))
    }
}

/// What one record has of a slot and another has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Only<'a> {
    /// The subject.
    pub on: &'a Arc<str>,
    /// The field.
    pub set: &'a Arc<str>,
    /// The edits, ascending by id; never none.
    pub edits: Vec<&'a Edit>,
}

/// Returns what one record has that another has not, ascending by subject and field. An edit of the same id and other
/// content is not the same edit.
pub fn only<'a>(of: &'a Workshop, than: &Workshop) -> Vec<Only<'a>> {
    let mut edits: Vec<&Edit> = of.log().edits().iter().filter(|edit| than.log().get(edit.id) != Some(edit)).collect();
    edits.sort_unstable_by(|a, b| (&a.on, &a.set, a.id).cmp(&(&b.on, &b.set, b.id)));
    let slots = edits.chunk_by(|a, b| (&a.on, &a.set) == (&b.on, &b.set));
    slots.map(|edits| Only { on: &edits[0].on, set: &edits[0].set, edits: edits.to_vec() }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Pen;
    use super::super::edit::Write;
    use super::super::moment::Moment;
    use super::*;

    const AT: Moment = Moment { ms: 1_656_900_000_000, offset: 420 };

    fn pen(hand: &str) -> Pen {
        let hand = Hand::parse(hand).expect("a hand");
        Pen { hand, operator: "Sri".into(), device: "meja".into(), version: String::new(), opened_at: AT }
    }

    fn two() -> (Workshop, Workshop) {
        let mut one = Workshop::default();
        one.act(&pen("aaaaaaaa"), AT, [Write::new("data/d1", "indicator", "AHH"), Write::new("data/d1", "value", "1")]);
        let mut two = one.clone();
        one.act(&pen("aaaaaaaa"), AT, [Write::new("data/d1", "value", "2")]);
        let writes = [
            Write::new("data/d1", "value", "3"),
            Write::new("data/d1", "unit", "tahun"),
            Write::new("nomination/n1", "title", "Dana RT"),
        ];
        two.act(&pen("bbbbbbbb"), AT, writes);
        (one, two)
    }

    #[test]
    fn what_an_input_brings_is_told() {
        let (mut one, two) = two();
        let slot = |set: &str| (Arc::from("data/d1"), Arc::from(set));
        let edits = two.log().edits().to_vec();
        let brought = one.take_in(edits.clone());
        assert_eq!((brought.edits, brought.new), (edits.len(), 6), "three writes and who the hand is");
        assert_eq!(brought.hands.len(), 2);
        assert_eq!(brought.subjects, ["nomination/n1".into()]);
        assert_eq!(brought.changed, [slot("unit"), slot("value")]);
        assert_eq!((&*brought.contested, &*brought.settled), (&[slot("value")][..], &[][..]));
        let again = one.take_in(edits);
        let edits = again.edits;
        assert_eq!(again, Brought { edits, hands: again.hands.clone(), ..Brought::default() });

        let mut settled = one.clone();
        settled.act(&pen("cccccccc"), AT, [Write::new("data/d1", "value", "4")]);
        assert_eq!(one.take_in(settled.log().edits().to_vec()).settled, [slot("value")]);
    }

    #[test]
    fn the_same_id_with_other_content_is_named_and_left_out() {
        let (one, _) = two();
        let mut other = one.log().edits().to_vec();
        other[0].to = Some("lain".into());
        let clashes: Vec<_> = one.clashes(&other).into_iter().map(|edit| edit.id).collect();
        assert_eq!(clashes, [other[0].id]);
        let mut both = one.clone();
        assert_eq!(both.take_in(other).new, 0);
        assert_eq!(both, one);
    }

    #[test]
    fn references_that_lead_nowhere_are_found() {
        let (mut one, _) = two();
        assert_eq!(one.strays().count(), 0);
        let id = |text: &str| EditId::parse(text).expect("an id");
        let edit = |own: &str, over: &[&str]| Edit {
            id: id(own),
            over: over.iter().map(|over| id(over)).collect(),
            act: None,
            ..one.log().edits()[0].clone()
        };
        let cycle = [edit("90@aaaaaaaa", &["91@aaaaaaaa"]), edit("91@aaaaaaaa", &["90@aaaaaaaa", "5@zzzzzzzz"])];
        one.take_in(cycle);
        let told: Vec<_> = one.strays().map(|stray| (stray.edit.id, stray.names, stray.ahead)).collect();
        let (first, second) = (id("90@aaaaaaaa"), id("91@aaaaaaaa"));
        assert_eq!(told, [(first, second, true), (second, id("5@zzzzzzzz"), false)]);
    }

    #[test]
    fn what_only_one_has_is_told_by_slot() {
        let (one, two) = two();
        let told = |of: &Workshop, than: &Workshop| {
            let only = only(of, than);
            only.iter()
                .filter(|only| !only.on.starts_with("hand/"))
                .map(|only| only.set.to_string())
                .collect::<Vec<_>>()
        };
        assert_eq!(told(&one, &two), ["value"]);
        assert_eq!(told(&two, &one), ["unit", "value", "title"]);
        assert!(only(&one, &one.clone()).is_empty());
    }
}
