//! What was recorded and what it means: edits, their log, the fold, and the arithmetic of the field.
//!
//! Pure: nothing here reads a disk, a clock or a random source, and nothing here knows a screen.

pub mod across;
pub mod agenda;
pub mod closed;
pub mod coverage;
pub mod date;
pub mod edit;
pub mod field;
pub mod findings;
pub mod joining;
pub mod lines;
pub mod log;
pub mod merge;
pub mod moment;
pub mod name;
pub mod number;
pub mod presenting;
pub mod ranking;
pub mod review;
pub mod spell;
pub mod start;
pub mod subject;
pub mod tell;
pub mod timer;
pub mod undo;
pub mod unit;
pub mod vocabulary;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use edit::{Edit, EditId, Hand, Value, Write};
use log::{Added, Log, Stand};
use moment::Moment;
use subject::Kind;
use vocabulary::Vocabulary;

/// The field that hides a subject, the same for every kind.
pub const WITHDRAWN: &str = "withdrawn";

/// The fields of data rows that are completed from what was typed before.
pub const TYPED_AGAIN: [&str; 3] = ["indicator", "unit", "source"];

/// Who writes: one opening of a file by one program run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pen {
    /// The hand, new for every opening.
    pub hand: Hand,
    /// The person at the keyboard, as they call themselves; may be empty.
    pub operator: String,
    /// The machine's name; may be empty.
    pub device: String,
    /// The program's version.
    pub version: String,
    /// When the file was opened.
    pub opened_at: Moment,
}

/// Where a subject is listed: its kind, and for rows and nominations their session and OPD.
type ListKey = (Kind, Arc<str>, Arc<str>);

/// The readable state: a pure function of its log, kept up to date slot by slot.
#[derive(Clone, Debug, Default)]
pub struct Workshop {
    log: Log,
    lists: BTreeMap<ListKey, BTreeSet<(EditId, Arc<str>)>>,
    places: FxHashMap<Arc<str>, (ListKey, EditId)>,
    /// By act, the marks on it, ascending.
    undone: FxHashMap<EditId, Vec<Mark>>,
    /// By undo or redo, the mark it made.
    mirrors: FxHashMap<EditId, Mark>,
    merges: merge::Merges,
    vocabulary: Vocabulary,
    /// The subjects whose listing has yet to follow their newest edits.
    unlisted: Vec<Arc<str>>,
    /// Subjects that are back and wait for a word, see [`Workshop::returns`].
    returns: BTreeSet<Arc<str>>,
}

/// What an `undone/<act>` field of a hand says.
#[derive(Clone, Copy, Debug)]
struct Mark {
    /// The edit that says so.
    id: EditId,
    /// The act it speaks of.
    act: EditId,
    /// Whether the act is undone by it, or brought back.
    undone: bool,
}

/// What an edit to be stamped names in its `over`.
enum Over {
    /// All that its writer sees there, and these.
    Seen(Vec<EditId>),
    /// These alone.
    Only(Vec<EditId>),
}

/// Two records are the same when their edits are; everything else follows from them.
impl PartialEq for Workshop {
    fn eq(&self, other: &Self) -> bool {
        self.log.len() == other.log.len() && self.log.edits().iter().all(|edit| other.log.get(edit.id) == Some(edit))
    }
}

impl Workshop {
    /// Returns the log beneath.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Gives the edits up, in the order in which they came in.
    pub fn into_edits(self) -> Vec<Edit> {
        self.log.into_edits()
    }

    /// Unites one more edit into the record; its slot and its subject's listing follow.
    pub fn add(&mut self, edit: Edit) -> Added {
        let added = self.put(edit);
        self.settle();
        added
    }

    /// Does what [`Workshop::add`] does but for what may be derived once for many edits; `settle` is to follow.
    fn put(&mut self, edit: Edit) -> Added {
        let added = self.log.put(edit);
        if added == Added::New {
            self.follow();
        }
        added
    }

    /// Lets what is derived from the log follow its newest edit.
    fn follow(&mut self) {
        let Some(edit) = self.log.edits().last() else { return };
        if let Some(Value::Text(text)) = &edit.to
            && TYPED_AGAIN.contains(&&*edit.set)
            && edit.on.starts_with("data/")
        {
            self.vocabulary.add(&edit.set, text);
        }
        if let Some(act) = edit.turns()
            && let Some((Kind::Hand, _)) = Kind::of(&edit.on)
        {
            let mark = Mark { id: edit.id, act, undone: edit.to == Some(Value::Flag(true)) };
            let known = self.mirrors.entry(edit.act_id()).or_insert(mark);
            if known.id < mark.id {
                *known = mark;
            }
            let marks = self.undone.entry(act).or_default();
            marks.insert(marks.partition_point(|known| known.id < mark.id), mark);
            self.merges.unsettled = true;
        }
        if &*edit.set == merge::MERGED {
            self.merges.follow(edit);
        }
        // The edits of a subject lie together.
        if self.unlisted.last() != Some(&edit.on) {
            self.unlisted.push(edit.on.clone());
        }
    }

    /// Derives what may wait until all of some edits are in: where subjects are listed, the order of the acts, and what
    /// merges are in effect.
    fn settle(&mut self) {
        self.log.settle_acts();
        let mut unlisted = std::mem::take(&mut self.unlisted);
        unlisted.sort_unstable();
        unlisted.dedup();
        for on in unlisted {
            self.list(&on);
            if self.stand(&on, WITHDRAWN).is_some() {
                match self.returned(&on) && !self.contested(&on, WITHDRAWN) {
                    true => self.returns.insert(on),
                    false => self.returns.remove(&on),
                };
            }
        }
        self.settle_merges();
    }

    /// Unites many edits; returns those whose id the record holds with other content.
    pub fn unite(&mut self, edits: impl IntoIterator<Item = Edit>) -> Vec<Edit> {
        let edits = edits.into_iter();
        self.log.reserve(edits.size_hint().0);
        let mut clashes = Vec::new();
        for edit in edits {
            match self.log.get(edit.id) {
                Some(known) => clashes.extend((*known != edit).then_some(edit)),
                None => drop(self.put(edit)),
            }
        }
        self.settle();
        clashes
    }

    /// Stamps writes as the edits of one act and takes them in; returns them, for the journal.
    ///
    /// This is the one place where edits are made. The first act of a hand also writes who it is.
    pub fn act(&mut self, pen: &Pen, now: Moment, writes: impl IntoIterator<Item = Write>) -> Vec<Edit> {
        let over = |write: &mut Write| {
            let mut seen = write.seen.take()?;
            // Nobody contradicts themselves: what this hand wrote there meanwhile it has seen.
            let own = self.heads(&write.on, &write.set).into_iter().filter(|id| id.hand == pen.hand);
            seen.extend(own.filter(|id| !seen.contains(id)).collect::<Vec<_>>());
            Some(seen)
        };
        let stamped = |mut write: Write| {
            let over = over(&mut write);
            (write, over.map_or(Over::Seen(Vec::new()), Over::Only))
        };
        let writes: Vec<_> = writes.into_iter().map(stamped).collect();
        self.stamp(pen, now, writes)
    }

    /// Stamps writes, some of which name themselves what they replace.
    fn stamp(&mut self, pen: &Pen, now: Moment, writes: impl IntoIterator<Item = (Write, Over)>) -> Vec<Edit> {
        let first = self.log.next(pen.hand).seq;
        let mut edits = Vec::new();
        let hand_subject: Arc<str> = format!("hand/{}", pen.hand).into();
        let known = self.log.first(&hand_subject).is_some();
        for (write, over) in writes {
            edits.push(self.stamp_one(pen, now, first, write, over));
        }
        if !edits.is_empty() {
            let opened = pen.opened_at.to_string();
            let about = [
                ("operator", pen.operator.as_str()),
                ("device", &pen.device),
                ("version", &pen.version),
                ("opened_at", &opened),
            ];
            // The operator may have said another name since: it holds from this act on.
            let new = |set: &str, text: &str| !known || (set == "operator" && self.text(&hand_subject, set) != text);
            let told: Vec<_> = about.into_iter().filter(|(set, text)| !text.is_empty() && new(set, text)).collect();
            for (set, text) in told {
                let write = Write::new(hand_subject.clone(), set, text);
                edits.push(self.stamp_one(pen, now, first, write, Over::Seen(Vec::new())));
            }
        }
        edits
    }

    fn stamp_one(&mut self, pen: &Pen, now: Moment, first: u64, write: Write, over: Over) -> Edit {
        let id = self.log.next(pen.hand);
        let mut over = match over {
            Over::Only(over) => over,
            Over::Seen(mut over) => {
                let withdraws = &*write.set == WITHDRAWN && write.to == Some(Value::Flag(true));
                let slots = self.log.fields(&write.on).filter(|(set, _)| withdraws || **set == write.set);
                over.extend(slots.flat_map(|(_, stand)| stand.heads().map(|head| head.id)));
                over
            }
        };
        if closed::closes(&write) {
            over.extend(self.log.last_of_hands().into_iter().filter(|id| !over.contains(id)).collect::<Vec<_>>());
        }
        let act = (first != id.seq).then_some(first);
        let edit = Edit { id, at: now, on: write.on, set: write.set, to: write.to, over, act };
        self.add(edit.clone());
        edit
    }

    /// Returns what was typed before in the fields of data rows that repeat themselves.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// Returns how a slot stands.
    pub fn stand(&self, on: &str, set: &str) -> Option<Stand<'_>> {
        self.log.stand(on, set)
    }

    /// Returns the ids of the heads of a slot: what somebody sees who begins to type over it.
    pub fn heads(&self, on: &str, set: &str) -> Vec<EditId> {
        self.stand(on, set).map(|stand| stand.heads().map(|head| head.id).collect()).unwrap_or_default()
    }

    /// Returns the value to show; of a contested slot the rival with the greatest id, see [`Workshop::contested`].
    pub fn value(&self, on: &str, set: &str) -> Option<&Value> {
        self.stand(on, set).and_then(Stand::value)
    }

    /// Returns the text of a field, empty when it has none.
    pub fn text(&self, on: &str, set: &str) -> &str {
        self.value(on, set).map(Value::as_text).unwrap_or_default()
    }

    /// Returns the whole number of a field.
    pub fn int(&self, on: &str, set: &str) -> Option<i64> {
        if let Some(Value::Int(number)) = self.value(on, set) { Some(*number) } else { None }
    }

    /// Returns whether a field holds yes.
    pub fn flag(&self, on: &str, set: &str) -> bool {
        self.value(on, set) == Some(&Value::Flag(true))
    }

    /// Returns the moment that a field holds.
    pub fn moment(&self, on: &str, set: &str) -> Option<Moment> {
        Moment::parse(self.text(on, set))
    }

    /// Returns the members of a set field (`alias/`) that hold a value other than no, ascending.
    pub fn members<'a>(&'a self, on: &str, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a Value)> {
        let members = self.log.members(on, prefix);
        members.filter_map(|(key, stand)| Some((key, stand.value().filter(|v| **v != Value::Flag(false))?)))
    }

    /// Returns whether two different values stand in a slot.
    pub fn contested(&self, on: &str, set: &str) -> bool {
        self.stand(on, set).is_some_and(Stand::contested)
    }

    /// Returns the contested slots, ascending by subject and field.
    pub fn contests(&self) -> Vec<(Arc<str>, Arc<str>)> {
        if self.log.contested() == 0 {
            return Vec::new();
        }
        let of = |on: &Arc<str>| self.contests_of(on).map(|set| (on.clone(), set.clone())).collect::<Vec<_>>();
        let mut slots: Vec<_> = self.log.subjects().flat_map(of).collect();
        slots.sort_unstable();
        slots
    }

    /// Returns the contested fields of a subject, ascending.
    pub fn contests_of<'a>(&'a self, on: &str) -> impl Iterator<Item = &'a Arc<str>> {
        // Nearly always nothing is contested, and then no field is looked at.
        let fields = (self.log.contested() > 0).then(|| self.log.fields(on));
        fields.into_iter().flatten().filter(|(_, stand)| stand.contested()).map(|(set, _)| set)
    }

    /// Returns the subjects that someone withdrew while another, unseen, wrote on them, ascending: nothing of them is
    /// contested by that, and yet a person has to say which of the two holds.
    pub fn returns(&self) -> impl ExactSizeIterator<Item = &Arc<str>> {
        self.returns.iter()
    }

    /// Returns how much waits for a person to settle it: the contested slots, and the subjects that are back.
    pub fn unsettled(&self) -> usize {
        self.log.contested() + self.returns.len()
    }

    /// Returns every head of a subject: what somebody sees who withdraws it.
    pub fn heads_of(&self, on: &str) -> Vec<EditId> {
        self.log.fields(on).flat_map(|(_, stand)| stand.heads().map(|head| head.id)).collect()
    }

    /// Returns the edits that brought a withdrawn subject back: those that no standing withdrawal of it has seen.
    pub fn unseen_by_withdrawal<'a>(&'a self, on: &str) -> Vec<&'a Edit> {
        let withdrawals = self.stand(on, WITHDRAWN).into_iter().flat_map(Stand::heads);
        let withdrawals: Vec<&Edit> = withdrawals.filter(|head| head.to == Some(Value::Flag(true))).collect();
        let named: FxHashSet<EditId> = withdrawals.iter().flat_map(|head| head.saw()).collect();
        let others = self.log.fields(on).filter(|(key, _)| &***key != WITHDRAWN);
        others.flat_map(|(_, stand)| stand.heads()).filter(|head| !named.contains(&head.id)).collect()
    }

    /// Returns whether a subject has something to show and is not withdrawn.
    pub fn visible(&self, on: &str) -> bool {
        self.places.contains_key(on)
    }

    /// Returns whether a subject is withdrawn and every other head of it was seen by who withdrew it.
    pub fn withdrawn(&self, on: &str) -> bool {
        self.withdrawal(on) == Some(true)
    }

    /// Returns whether someone withdrew the subject while another, unseen, wrote on it: it is back, and marked.
    pub fn returned(&self, on: &str) -> bool {
        self.withdrawal(on) == Some(false)
    }

    /// Returns whether a withdrawal that stands also holds; nothing where none stands.
    fn withdrawal(&self, on: &str) -> Option<bool> {
        let stand = self.stand(on, WITHDRAWN)?;
        let says = |head: &Edit| head.to == Some(Value::Flag(true));
        if !stand.heads().any(says) {
            return None;
        }
        let named: FxHashSet<EditId> = stand.heads().flat_map(Edit::saw).collect();
        let others = self.log.fields(on).filter(|(key, _)| &***key != WITHDRAWN);
        let seen = others.flat_map(|(_, other)| other.heads()).all(|head| named.contains(&head.id));
        Some(seen && stand.heads().all(says))
    }

    /// Lists a subject anew after one of its slots changed.
    fn list(&mut self, on: &Arc<str>) {
        let place = self.place_of(on);
        if let Some(before) = self.places.get(on) {
            if Some(before) == place.as_ref() {
                return;
            }
            let (key, first) = before;
            if let Some(list) = self.lists.get_mut(key) {
                list.remove(&(*first, on.clone()));
                if list.is_empty() {
                    self.lists.remove(key);
                }
            }
            self.places.remove(on);
        }
        if let Some((key, first)) = place {
            self.lists.entry(key.clone()).or_default().insert((first, on.clone()));
            self.places.insert(on.clone(), (key, first));
        }
    }

    fn place_of(&self, on: &Arc<str>) -> Option<(ListKey, EditId)> {
        let (kind, rest) = Kind::of(on)?;
        let (mut shown, mut withdrawal, mut session, mut opd) = (false, false, None, None);
        for (key, stand) in self.log.fields(on) {
            let value = stand.value();
            match &**key {
                WITHDRAWN => {
                    withdrawal = true;
                    continue;
                }
                "session" => session = value,
                "opd" => opd = value,
                _ => {}
            }
            shown |= value.is_some();
        }
        if !shown || (withdrawal && self.withdrawn(on)) {
            return None;
        }
        let text = |value: Option<&Value>| match value {
            Some(Value::Text(text)) => text.clone(),
            _ => Arc::default(),
        };
        let (session, opd) = match kind {
            Kind::Data | Kind::Nomination => (text(session), text(opd)),
            Kind::Presentation => (rest.split('/').next().unwrap_or_default().into(), Arc::default()),
            _ => (Arc::default(), Arc::default()),
        };
        Some(((kind, session, opd), self.log.first(on)?))
    }

    fn lists(&self, kind: Kind) -> impl Iterator<Item = &BTreeSet<(EditId, Arc<str>)>> {
        let lists = self.lists.range((kind, "".into(), "".into())..);
        lists.take_while(move |((k, ..), _)| *k == kind).map(|(_, list)| list)
    }

    /// Returns how many subjects of a kind are visible.
    pub fn visibles(&self, kind: Kind) -> usize {
        self.lists(kind).map(BTreeSet::len).sum()
    }

    /// Returns the visible subjects of a kind in the order in which they came into the record.
    pub fn all(&self, kind: Kind) -> Vec<&Arc<str>> {
        in_order(self.lists(kind))
    }

    /// Returns the visible subjects of a kind that belong to a session and, for rows and nominations, to an OPD.
    pub fn of<'a>(
        &'a self,
        kind: Kind,
        sid: &str,
        opd: &str,
    ) -> impl DoubleEndedIterator<Item = &'a Arc<str>> + ExactSizeIterator + use<'a> {
        const NONE: &BTreeSet<(EditId, Arc<str>)> = &BTreeSet::new();
        self.lists.get(&(kind, sid.into(), opd.into())).unwrap_or(NONE).iter().map(|(_, on)| on)
    }

    /// Returns how many visible subjects of a kind belong to a session, over all OPD.
    pub fn count(&self, kind: Kind, sid: &str) -> usize {
        self.lists_of(kind, sid).map(BTreeSet::len).sum()
    }

    /// Returns the visible subjects of a kind that belong to a session, over all OPD, in the order in which they came into
    /// the record.
    pub fn of_session(&self, kind: Kind, sid: &str) -> Vec<&Arc<str>> {
        in_order(self.lists_of(kind, sid))
    }

    fn lists_of(&self, kind: Kind, sid: &str) -> impl Iterator<Item = &BTreeSet<(EditId, Arc<str>)>> {
        let from = (kind, Arc::from(sid), "".into());
        let lists = self.lists.range(from..).take_while(move |((k, s, _), _)| *k == kind && &**s == sid);
        lists.map(|(_, list)| list)
    }

    /// Returns the ids of the visible sessions, in the order in which they came into the record.
    pub fn sessions(&self) -> Vec<&str> {
        self.all(Kind::Session).into_iter().map(|on| subject::rest(on)).collect()
    }

    /// Returns who made an edit: the operator as its hand was called when the act was made, and the device, each empty
    /// when unknown.
    pub fn writer(&self, id: EditId) -> (&str, &str) {
        let (operator, device) = self.who(id.hand);
        let act = self.log.get(id).map_or(id, Edit::act_id);
        let named = self.stand(&format!("hand/{}", id.hand), "operator");
        // Before its first name a hand had none.
        let Some(named) = named else { return (operator, device) };
        let then = named.history().take_while(|edit| edit.act_id() <= act).last();
        (then.and_then(|edit| edit.to.as_ref()).map(Value::as_text).unwrap_or_default(), device)
    }

    /// Returns the full code of the OPD that a subject is or belongs to, empty where it belongs to none.
    pub fn opd_of<'a>(&'a self, on: &'a str) -> &'a str {
        match Kind::of(on) {
            Some((Kind::Opd, code)) => code,
            Some((Kind::Presentation, _)) => subject::presentation_of(on).map_or("", |(_, code)| code),
            Some((Kind::Data | Kind::Nomination | Kind::Program, _)) => self.text(on, "opd"),
            _ => "",
        }
    }

    /// Returns who writes: the operator of a hand, as last called, and its device, each empty when unknown.
    pub fn who(&self, hand: Hand) -> (&str, &str) {
        let on = format!("hand/{hand}");
        (self.text(&on, "operator"), self.text(&on, "device"))
    }
}

/// Returns the subjects of lists in the order in which they came into the record.
fn in_order<'a>(lists: impl Iterator<Item = &'a BTreeSet<(EditId, Arc<str>)>>) -> Vec<&'a Arc<str>> {
    let mut all: Vec<_> = lists.flatten().collect();
    // Each list is in order: this sort merges such runs.
    all.sort();
    all.into_iter().map(|(_, on)| on).collect()
}
