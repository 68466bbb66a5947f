//! What waits for a person, in the order of the agenda, and the rivals of one slot with who wrote them.
//!
//! It only looks at the record; what is chosen, and how it looks, stands elsewhere.

use std::collections::BTreeMap;

use crate::tui::room::Room;
use crate::workshop::agenda::Agenda;
use crate::workshop::edit::{Edit, EditId, Value};
use crate::workshop::field::{self, FIELDS, Form};
use crate::workshop::merge::Slot;
use crate::workshop::subject::Kind;
use crate::workshop::{WITHDRAWN, Workshop, log};

/// One of the values that stand in a slot, and the edits that hold it.
pub(super) struct Rival {
    pub(super) value: Option<Value>,
    pub(super) edits: Vec<EditId>,
}

/// Returns what waits: contested slots and returned subjects, in the order of the agenda, then as they came into the record.
pub(super) fn slots(room: &Room) -> Vec<Slot> {
    let workshop = room.workshop();
    let mut slots = workshop.contests();
    slots.extend(workshop.returns().map(|on| (on.clone(), WITHDRAWN.into())));
    let agenda = Agenda::of(workshop, room.sid(), room.now);
    let turns: BTreeMap<&str, usize> = agenda.turns.iter().enumerate().map(|(at, turn)| (&*turn.code, at)).collect();
    slots.sort_by_cached_key(|(on, set)| {
        let turn = turns.get(workshop.opd_of(on)).copied().unwrap_or(usize::MAX);
        let row = Kind::of(on).and_then(|(kind, _)| {
            let key = set.split_inclusive('/').next().unwrap_or_default();
            FIELDS.iter().position(|field| field.on == kind && field.key == key)
        });
        (turn, workshop.log().first(on), row, set.clone())
    });
    slots
}

/// Returns the first slot of a subject that waits.
pub(in super::super) fn of(workshop: &Workshop, on: &str) -> Option<Slot> {
    let contested = workshop.contests_of(on).next().cloned();
    let back = || workshop.returns().find(|back| ***back == *on).map(|_| WITHDRAWN.into());
    contested.or_else(back).map(|set| (on.into(), set))
}

/// Returns the first slot of an OPD that waits: of its presentation, its rows and nominations, or itself.
pub(in super::super) fn of_opd(room: &Room, code: &str) -> Option<Slot> {
    slots(room).into_iter().find(|(on, _)| room.workshop().opd_of(on) == code)
}

/// Returns the edits that a person sees who looks at a slot: its heads, and of a returned subject all of its heads.
pub(super) fn heads(workshop: &Workshop, (on, set): &Slot) -> Vec<EditId> {
    if &**set == WITHDRAWN { workshop.heads_of(on) } else { workshop.heads(on, set) }
}

/// Returns the rivals of a slot in the order in which their edits came into sight, so that their numbers stay.
pub(super) fn rivals(workshop: &Workshop, (on, set): &Slot, shown: &[EditId]) -> Vec<Rival> {
    if &**set == WITHDRAWN {
        let heads = || workshop.stand(on, set).into_iter().flat_map(|stand| stand.heads());
        let withdraws = |edit: &&Edit| edit.to == Some(Value::Flag(true));
        let unseen = workshop.unseen_by_withdrawal(on).into_iter();
        let keep = heads().filter(|edit| !withdraws(edit)).chain(unseen).map(|edit| edit.id).collect();
        let withdraw = heads().filter(withdraws).map(|edit| edit.id).collect();
        return vec![Rival { value: None, edits: keep }, Rival { value: Some(Value::Flag(true)), edits: withdraw }];
    }
    let shown = shown.iter().filter_map(|id| workshop.log().get(*id));
    let rival = |same: Vec<&Edit>| Rival {
        value: same.first().and_then(|edit| edit.to.clone()),
        edits: same.into_iter().map(|edit| edit.id).collect(),
    };
    log::by_value(shown).into_iter().map(rival).collect()
}

/// Returns whether the values of a slot are notes: texts of several lines, which are laid over each other.
pub(super) fn are_notes(rivals: &[Rival], (on, set): &Slot) -> bool {
    if &**set == WITHDRAWN {
        return false;
    }
    let form = Kind::of(on).and_then(|(kind, _)| field::find(kind, set)).map(|row| row.form);
    let text = |rival: &Rival| matches!(&rival.value, None | Some(Value::Text(_)));
    let long = |rival: &Rival| rival.value.as_ref().is_some_and(|value| value.as_text().contains('\n'));
    rivals.iter().all(text) && (form == Some(Form::Lines) || rivals.iter().any(long))
}

/// Returns the text of a note that stands in a slot.
pub(super) fn note(rival: &Rival) -> &str {
    rival.value.as_ref().map(Value::as_text).unwrap_or_default()
}
