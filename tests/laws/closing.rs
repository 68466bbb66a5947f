//! The laws of a closing: what nobody who closed a session had seen is told in whatever order it came, and no act that
//! is not refused changes the session.

use std::collections::BTreeSet;

use bimtek::workshop::Workshop;
use bimtek::workshop::closed;
use bimtek::workshop::edit::{EditId, Value};
use proptest::prelude::*;

use super::{config, record, union};
use crate::history::{Step, World, any_act, at, made, steps, writes};

const TURN: &str = "presentation/s1/35.02/dinkes";

/// Returns the values of a session's own subjects that no field tells it of.
fn own(workshop: &Workshop) -> Vec<(String, Option<Value>)> {
    let of = |on| workshop.log().fields(on).map(move |(set, stand)| (format!("{on} {set}"), stand.value().cloned()));
    [TURN, "session/s1"].into_iter().flat_map(of).collect()
}

fn late(workshop: &Workshop) -> BTreeSet<EditId> {
    closed::late(workshop, "s1").iter().map(|edit| edit.id).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_came_in_unseen_is_told_in_any_order(steps in steps(40)) {
        // Who takes in a part of what a hand wrote has seen what came before it; here everybody takes in all.
        let steps: Vec<Step> = steps.into_iter().filter(|step| !matches!(step, Step::Part(..))).collect();
        let world = World::of(3, false, &steps);
        let [one, two, three] = &world.replicas[..] else { unreachable!() };
        let mut closing = one.clone();
        let writes = closed::close(one, "s1", "cukup", Vec::new());
        closing.act(&world.pens[0], at(1_000), writes);
        prop_assert!(closed::is_closed(&closing, "s1"));
        prop_assert_eq!(late(&closing), BTreeSet::new());
        let all = union(&[&closing, two, three]);
        let told = late(&all);
        prop_assert_eq!(&told, &late(&union(&[three, two, &closing])));
        for edit in all.log().edits() {
            let seen = closing.log().get(edit.id).is_some();
            prop_assert!(!seen || !told.contains(&edit.id), "{edit:?} was seen");
            prop_assert!(seen || &*edit.on != TURN || told.contains(&edit.id), "{edit:?} was not seen");
        }
        // It is in the record as it was read again.
        prop_assert_eq!(told, late(&record(all.into_edits())));
    }

    #[test]
    fn an_act_that_is_not_refused_leaves_a_closed_session_as_it_is(
        steps in steps(40), picks in writes(), turn in 0..64usize,
    ) {
        let world = World::of(2, false, &steps);
        let mut workshop = union(&[&world.replicas[0], &world.replicas[1]]);
        let pen = &world.pens[0];
        let writes = closed::close(&workshop, "s1", "", Vec::new());
        let closing = workshop.act(pen, at(1_000), writes).first().map(|edit| edit.act_id());
        let before = own(&workshop);
        let writes = made(&picks);
        let touches = writes.iter().any(|write| [TURN, "session/s1"].contains(&&*write.on));
        match closed::refuses(&workshop, &writes) {
            Some(refusal) => prop_assert_eq!(&*refusal.sid, "s1"),
            None => {
                prop_assert!(!touches);
                workshop.act(pen, at(1_001), writes);
                prop_assert_eq!(&own(&workshop), &before);
            }
        }
        let act = any_act(&workshop, turn).filter(|act| Some(*act) != closing);
        if let Some(act) = act.filter(|act| closed::refuses_turn(&workshop, *act).is_none()) {
            workshop.undo(pen, at(1_002), act);
            workshop.redo(pen, at(1_003), act);
            prop_assert_eq!(own(&workshop), before);
        }
    }
}
