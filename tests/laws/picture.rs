//! What a record says, as lines that people can compare: once as the workshop tells it, once by brute force.
//!
//! [`naive`] is written from DESIGN §2 alone. It shares no code with the fold that it judges.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bimtek::workshop::edit::{Edit, EditId, Value};
use bimtek::workshop::subject::Kind;
use bimtek::workshop::{WITHDRAWN, Workshop};

use crate::history::is_hand;

/// Returns everything that the workshop says of its record.
pub(crate) fn told(workshop: &Workshop) -> Vec<String> {
    let log = workshop.log();
    let mut lines = vec![format!("{} edits, top {}, {} contested", log.len(), log.top(), log.contested())];
    let subjects: BTreeSet<&Arc<str>> = log.subjects().collect();
    for on in subjects {
        let (visible, withdrawn, returned) = (workshop.visible(on), workshop.withdrawn(on), workshop.returned(on));
        let waits = workshop.returns().any(|back| back == on);
        lines.push(format!("{on:?} visible {visible}, withdrawn {withdrawn}, returned {returned}, waits {waits}"));
        for (set, stand) in log.fields(on) {
            let heads: Vec<EditId> = stand.heads().map(|head| head.id).collect();
            let history: Vec<EditId> = stand.history().map(|edit| edit.id).collect();
            lines.push(format!("{on:?} {set:?} = {:?} heads {heads:?} of {history:?}", stand.value()));
        }
    }
    lines.extend(workshop.contests().iter().map(|slot| format!("contested {slot:?}")));
    for kind in Kind::ALL {
        lines.push(format!("all {kind:?} {:?}", workshop.all(kind)));
        for sid in ["", "s1", "72,65", "35.02/dinkes"] {
            lines.push(format!("count {kind:?} {sid} = {}", workshop.count(kind, sid)));
            for opd in ["", "s1", "35.02/dinkes", "72,56"] {
                let of: Vec<_> = workshop.of(kind, sid, opd).collect();
                lines.extend((!of.is_empty()).then(|| format!("of {kind:?} {sid} {opd} {of:?}")));
            }
        }
    }
    for act in log.acts() {
        let edits: Vec<EditId> = log.act_edits(act).map(|edit| edit.id).collect();
        let (undone, mirror) = (workshop.undone(act.id), workshop.mirror(act.id));
        lines.push(format!("act {} {edits:?} undone {undone} mirror {mirror}", act.id));
    }
    lines
}

/// Returns the heads among the edits of one slot.
fn heads<'a>(slot: &[&'a Edit]) -> Vec<&'a Edit> {
    let named = |edit: &Edit| slot.iter().any(|other| edit.id < other.id && other.over.contains(&edit.id));
    slot.iter().copied().filter(|edit| !named(edit)).collect()
}

/// Returns what [`told`] must say of a set of edits.
pub(crate) fn naive(edits: &[Edit]) -> Vec<String> {
    let edits: BTreeMap<EditId, &Edit> = edits.iter().map(|edit| (edit.id, edit)).collect();
    let mut subjects: BTreeMap<&Arc<str>, BTreeMap<&Arc<str>, Vec<&Edit>>> = BTreeMap::new();
    let mut acts: BTreeMap<EditId, Vec<EditId>> = BTreeMap::new();
    let (mut undone, mut mirrors) = (BTreeMap::new(), BTreeSet::new());
    for edit in edits.values().copied() {
        subjects.entry(&edit.on).or_default().entry(&edit.set).or_default().push(edit);
        acts.entry(edit.act_id()).or_default().push(edit.id);
        let target = edit.set.strip_prefix("undone/").and_then(EditId::parse);
        if let Some(target) = target.filter(|_| is_hand(&edit.on)) {
            undone.insert(target, edit.to == Some(Value::Flag(true)));
            mirrors.insert(edit.act_id());
        }
    }
    let (mut lines, mut contests, mut listed) = (Vec::new(), Vec::new(), Vec::new());
    for (on, slots) in &subjects {
        let shown = |set: &str| {
            let slot = slots.iter().find(|(key, _)| key.as_ref() as &str == set)?.1;
            heads(slot).last().and_then(|head| head.to.clone())
        };
        let withdrawals = slots.get(&Arc::from(WITHDRAWN)).map(|slot| heads(slot)).unwrap_or_default();
        let yes = |head: &&Edit| head.to == Some(Value::Flag(true));
        let seen = |id: EditId| withdrawals.iter().any(|head| id < head.id && head.over.contains(&id));
        let mut others = slots.iter().filter(|(set, _)| &****set != WITHDRAWN).flat_map(|(_, slot)| heads(slot));
        let stands = withdrawals.iter().any(yes);
        let withdrawn = stands && withdrawals.iter().all(yes) && others.all(|head| seen(head.id));
        let value = slots.keys().any(|set| &***set != WITHDRAWN && shown(set).is_some());
        let visible = Kind::of(on).is_some() && value && !withdrawn;
        let returned = stands && !withdrawn;
        // Whether it is withdrawn at all is contested, and waits as such.
        let waits = returned && withdrawals.iter().all(yes);
        lines.push(format!("{on:?} visible {visible}, withdrawn {withdrawn}, returned {returned}, waits {waits}"));
        for (set, slot) in slots {
            let standing = heads(slot);
            if standing.iter().any(|head| head.to != standing[0].to) {
                contests.push(format!("contested {:?}", ((*on).clone(), (*set).clone())));
            }
            let ids = |edits: &[&Edit]| edits.iter().map(|edit| edit.id).collect::<Vec<_>>();
            lines.push(format!("{on:?} {set:?} = {:?} heads {:?} of {:?}", shown(set), ids(&standing), ids(slot)));
        }
        if visible {
            let (kind, rest) = Kind::of(on).expect("visible");
            let text = |set: &str| shown(set).map(|value| value.as_text().to_string()).unwrap_or_default();
            let (sid, opd) = match kind {
                Kind::Data | Kind::Nomination => (text("session"), text("opd")),
                Kind::Presentation => (rest.split('/').next().unwrap_or_default().to_string(), String::new()),
                _ => (String::new(), String::new()),
            };
            let first = slots.values().flatten().map(|edit| edit.id).min();
            listed.push((first, *on, kind, sid, opd));
        }
    }
    listed.sort();
    let top = edits.keys().map(|id| id.seq).max().unwrap_or(0);
    lines.insert(0, format!("{} edits, top {top}, {} contested", edits.len(), contests.len()));
    lines.extend(contests);
    for kind in Kind::ALL {
        let of_kind: Vec<_> = listed.iter().filter(|(_, _, k, ..)| *k == kind).collect();
        lines.push(format!("all {kind:?} {:?}", of_kind.iter().map(|(_, on, ..)| *on).collect::<Vec<_>>()));
        for sid in ["", "s1", "72,65", "35.02/dinkes"] {
            let count = of_kind.iter().filter(|(_, _, _, s, _)| s == sid).count();
            lines.push(format!("count {kind:?} {sid} = {count}"));
            for opd in ["", "s1", "35.02/dinkes", "72,56"] {
                let of = of_kind.iter().filter(|(_, _, _, s, o)| s == sid && o == opd);
                let of: Vec<_> = of.map(|(_, on, ..)| *on).collect();
                lines.extend((!of.is_empty()).then(|| format!("of {kind:?} {sid} {opd} {of:?}")));
            }
        }
    }
    for (id, edits) in acts {
        let (undone, mirror) = (undone.get(&id) == Some(&true), mirrors.contains(&id));
        lines.push(format!("act {id} {edits:?} undone {undone} mirror {mirror}"));
    }
    lines
}

/// Returns what people see of the record: distinct values and visibility, not who wrote them; cleared is as never written.
pub(crate) fn seen(workshop: &Workshop) -> Vec<String> {
    let log = workshop.log();
    let mut lines = Vec::new();
    let subjects: BTreeSet<&Arc<str>> = log.subjects().filter(|on| !is_hand(on)).collect();
    for on in subjects {
        let (visible, withdrawn, returned) = (workshop.visible(on), workshop.withdrawn(on), workshop.returned(on));
        if visible || withdrawn || returned {
            lines.push(format!("{on:?} visible {visible}, withdrawn {withdrawn}, returned {returned}"));
        }
        for (set, stand) in log.fields(on) {
            let values: BTreeSet<String> = stand.heads().map(|head| format!("{:?}", head.to)).collect();
            if values.iter().any(|value| value != "None") {
                lines.push(format!("{on:?} {set:?} = {values:?}"));
            }
        }
    }
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Hand) {
        lines.push(format!("all {kind:?} {:?}", workshop.all(kind)));
    }
    lines
}
