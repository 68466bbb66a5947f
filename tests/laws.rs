//! The laws of the record (DESIGN §2, §9.2, §9.3), held against random histories of several hands.
//!
//! `BIMTEK_CASES=100000 cargo test --test laws` searches longer. No law may depend on how the record is built inside.

#[path = "laws/agenda.rs"]
mod agenda;
#[path = "laws/closing.rs"]
mod closing;
#[path = "laws/history.rs"]
mod history;
#[path = "laws/merging.rs"]
mod merging;
#[path = "laws/picture.rs"]
mod picture;

use std::collections::BTreeSet;

use bimtek::workshop::agenda::Agenda;
use bimtek::workshop::edit::{Edit, EditId, Value, Write};
use bimtek::workshop::log::Added;
use bimtek::workshop::subject::Kind;
use bimtek::workshop::{Pen, WITHDRAWN, Workshop};
use history::{World, any_act, at, hand, is_hand, made, nonsense, pen, steps, writes};
use picture::{naive, seen, told};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    let cases = std::env::var("BIMTEK_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000);
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::default() }
}

/// Returns the record of edits taken in in their order.
fn record(edits: impl IntoIterator<Item = Edit>) -> Workshop {
    let mut workshop = Workshop::default();
    let clashes = workshop.unite(edits);
    assert_eq!(clashes, [], "the same id with other content");
    workshop
}

/// Returns the union of records.
fn union(records: &[&Workshop]) -> Workshop {
    record(records.iter().flat_map(|one| one.log().edits().iter().cloned()))
}

/// Returns edits with one for each id, the first that came.
fn once(edits: Vec<Edit>) -> Vec<Edit> {
    let mut ids = BTreeSet::new();
    edits.into_iter().filter(|edit| ids.insert(edit.id)).collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn union_commutes_associates_and_repeats(steps in steps(40)) {
        let world = World::of(3, true, &steps);
        let [a, b, c] = &world.replicas[..] else { unreachable!() };
        let whole = told(&union(&[a, b, c]));
        prop_assert_eq!(&told(&union(&[c, b, a])), &whole);
        prop_assert_eq!(&told(&union(&[a, &union(&[b, c])])), &whole);
        prop_assert_eq!(&told(&union(&[&union(&[a, b]), c])), &whole);
        prop_assert_eq!(&told(&union(&[a, b, a, c, c, b])), &whole);
        for one in [a, b, c] {
            prop_assert_eq!(told(&union(&[one, one])), told(one));
        }
    }

    #[test]
    fn the_fold_is_what_the_design_says_in_any_order(
        (steps, hands) in (steps(40), 2..5usize),
        order in any::<u64>(),
    ) {
        let world = World::of(hands, true, &steps);
        for replica in &world.replicas {
            prop_assert_eq!(told(replica), naive(replica.log().edits()));
        }
        let mut edits = world.edits();
        let expected = naive(&edits);
        prop_assert_eq!(&told(&record(edits.clone())), &expected);
        edits.reverse();
        prop_assert_eq!(&told(&record(edits.clone())), &expected);
        edits.sort_by_key(|edit| (edit.id.seq.wrapping_mul(order | 1).rotate_left(17), edit.id.hand));
        prop_assert_eq!(&told(&record(edits)), &expected);
    }

    #[test]
    fn edits_that_make_no_sense_fold_as_the_design_says(edits in nonsense().prop_map(once)) {
        let expected = naive(&edits);
        prop_assert_eq!(&told(&record(edits.clone())), &expected);
        prop_assert_eq!(&told(&record(edits.into_iter().rev())), &expected);
    }

    #[test]
    fn whatever_the_record_holds_an_act_is_kept(
        edits in nonsense(),
        acts in prop::collection::vec(writes(), 1..5),
        picks in prop::collection::vec(0..64usize, 3),
    ) {
        let mut workshop = Workshop::default();
        workshop.unite(edits);
        let pen = pen(1, "meja");
        let holds = |workshop: &Workshop, edits: &[Edit]| edits.iter().all(|e| workshop.log().get(e.id) == Some(e));
        for picks in &acts {
            let before = workshop.log().len();
            let edits = workshop.act(&pen, at(1), made(picks));
            prop_assert!(holds(&workshop, &edits));
            prop_assert_eq!(workshop.log().len(), before + edits.len());
        }
        for pick in picks {
            let next = [workshop.undoable(&pen, &[]), workshop.redoable(&pen, &[]), any_act(&workshop, pick)];
            for act in next.into_iter().flatten() {
                let done = [workshop.undo(&pen, at(2), act), workshop.redo(&pen, at(3), act)];
                for done in done.into_iter().flatten() {
                    prop_assert!(holds(&workshop, &done.edits));
                }
            }
        }
        prop_assert_eq!(told(&workshop), naive(workshop.log().edits()));
        Agenda::of(&workshop, "s1", at(0));
    }

    #[test]
    fn an_own_write_settles_its_slot(steps in steps(30), picks in writes(), who in 0..2usize) {
        let mut world = World::of(2, true, &steps);
        let edits = world.replicas[who].act(&world.pens[who], at(99), made(&picks));
        for write in made(&picks) {
            let stand = world.replicas[who].stand(&write.on, &write.set).expect("written");
            let last = edits.iter().rfind(|edit| edit.on == write.on && edit.set == write.set).expect("stamped");
            prop_assert_eq!(stand.heads().map(|head| head.id).collect::<Vec<_>>(), [last.id]);
        }
    }

    #[test]
    fn what_nobody_saw_never_disappears(steps in steps(40)) {
        let world = World::of(3, true, &steps);
        let whole = record(world.edits());
        for head in world.replicas.iter().flat_map(|replica| replica.log().edits()) {
            let same_slot = |edit: &&Edit| edit.on == head.on && edit.set == head.set;
            let replaced = whole.log().edits().iter().filter(same_slot).any(|e| e.id > head.id && e.over.contains(&head.id));
            let stands = whole.stand(&head.on, &head.set).is_some_and(|stand| stand.heads().any(|e| e.id == head.id));
            prop_assert!(stands != replaced, "{}", head.id);
        }
    }

    #[test]
    fn undo_goes_back_exactly_and_redo_forward(
        steps in steps(25),
        walk in prop::collection::vec(prop_oneof![
            5 => writes().prop_map(Some).prop_map(Ok),
            4 => Just(Ok(None)),
            3 => Just(Err(())),
        ], 1..24),
        who in 0..3usize,
    ) {
        // A user's view of undo: a stack of pictures. `Ok(Some)` acts, `Ok(None)` undoes, `Err` redoes.
        let mut world = World::of(3, false, &steps);
        let (pen, workshop) = (world.pens[who].clone(), &mut world.replicas[who]);
        let (mut past, mut future): (Vec<(EditId, Vec<String>)>, Vec<_>) = (Vec::new(), Vec::new());
        let mut acted = false;
        for (n, turn) in walk.into_iter().enumerate() {
            let (now, before) = (at(1_000 + n as i64), seen(workshop));
            match turn {
                Ok(Some(picks)) => {
                    let edits = workshop.act(&pen, now, made(&picks));
                    past.push((edits[0].act_id(), before));
                    future.clear();
                    acted = true;
                }
                Ok(None) => if let Some((act, back)) = past.pop() {
                    prop_assert_eq!(workshop.undoable(&pen, &[]), Some(act));
                    let undone = workshop.undo(&pen, now, act).expect("an act of this pen");
                    prop_assert_eq!(undone.kept, 0);
                    prop_assert_eq!(seen(workshop), back);
                    future.push((act, before));
                },
                Err(()) => if let Some((act, forth)) = future.pop() {
                    prop_assert_eq!(workshop.redoable(&pen, &[]), Some(act));
                    let redone = workshop.redo(&pen, now, act).expect("an undone act");
                    prop_assert_eq!(redone.kept, 0);
                    prop_assert_eq!(seen(workshop), forth);
                    past.push((act, before));
                } else if acted {
                    prop_assert_eq!(workshop.redoable(&pen, &[]), None);
                },
            }
        }
    }

    #[test]
    fn undo_survives_reopening(steps in steps(25), acts in prop::collection::vec(writes(), 1..5)) {
        let world = World::of(3, false, &steps);
        let mut workshop = world.replicas[0].clone();
        let mut past = Vec::new();
        for picks in &acts {
            past.push(seen(&workshop));
            workshop.act(&world.pens[0], at(1_000), made(picks));
        }
        for (n, back) in past.into_iter().rev().enumerate() {
            // Each time the file is read anew, by a hand that nobody has seen.
            workshop = record(workshop.log().sorted().into_iter().cloned());
            let pen = pen(5_000 + n, "meja");
            let act = workshop.undoable(&pen, &[]).expect("acts of this device");
            workshop.undo(&pen, at(2_000), act).expect("undoable");
            prop_assert_eq!(seen(&workshop), back);
        }
        prop_assert!(workshop.redoable(&pen(6_000, "meja"), &[]).is_some());
        prop_assert!(workshop.redoable(&pen(6_000, "another device"), &[]).is_none());
    }

    #[test]
    fn undo_leaves_what_others_wrote_since_and_counts_it(
        steps in steps(25), mine in writes(), theirs in writes(), who in 0..2usize,
    ) {
        let mut world = World::of(3, false, &steps);
        let (pen, workshop) = (world.pens[who].clone(), &mut world.replicas[who]);
        let act = workshop.act(&pen, at(1_000), made(&mine))[0].act_id();
        let after = workshop.act(&world.pens[2], at(1_001), made(&theirs));
        let slot = |write: &Write| (write.on.clone(), write.set.clone());
        let mine: BTreeSet<_> = made(&mine).iter().map(slot).collect();
        let theirs: BTreeSet<_> = made(&theirs).iter().map(slot).collect();
        let undone = workshop.undo(&pen, at(1_002), act).expect("an act of this pen");
        prop_assert_eq!(undone.kept, mine.intersection(&theirs).count());
        for (on, set) in &theirs {
            let last = after.iter().rfind(|edit| edit.on == *on && edit.set == *set).expect("stamped");
            let standing = workshop.stand(on, set).expect("written").last().map(|edit| &edit.to);
            prop_assert_eq!(standing, Some(&last.to));
        }
    }

    #[test]
    fn no_undo_settles_what_others_contest(steps in steps(40), who in 0..3usize, pick in 0..64usize) {
        let mut world = World::of(3, false, &steps);
        let (pen, workshop) = (world.pens[who].clone(), &mut world.replicas[who]);
        let Some(act) = any_act(workshop, pick) else { return Ok(()) };
        let before = workshop.clone();
        if workshop.undo(&pen, at(1_000), act).or_else(|| workshop.redo(&pen, at(1_000), act)).is_none() {
            prop_assert_eq!(told(workshop), told(&before));
            return Ok(());
        }
        for on in before.log().subjects().filter(|on| !is_hand(on)) {
            for (set, stand) in before.log().fields(on) {
                let others = stand.heads().filter(|head| !before.mirror(head.act_id()) && head.act_id() != act);
                let values: Vec<_> = workshop.stand(on, set).expect("kept").heads().map(|head| &head.to).collect();
                for head in others {
                    prop_assert!(values.contains(&&head.to), "{on} {set}: {head:?} is gone from {values:?}");
                }
            }
        }
    }

    #[test]
    fn a_clash_changes_nothing(steps in steps(30), pick in any::<prop::sample::Index>()) {
        let mut workshop = record(World::of(2, true, &steps).edits());
        workshop.act(&pen(7, ""), at(1_000), made(&[(0, 2, 0)]));
        let before = told(&workshop);
        let known = pick.get(workshop.log().edits()).clone();
        prop_assert_eq!(workshop.add(known.clone()), Added::Known);
        let other = Edit { to: Some("something else".into()), ..known.clone() };
        prop_assert_eq!(workshop.add(other.clone()), Added::Clash);
        prop_assert_eq!(workshop.unite([known, other.clone()]), [other]);
        prop_assert_eq!(told(&workshop), before);
    }
}

// ---- Single laws, each with the smallest history that shows it.

const ROW: &str = "data/d1";

fn write(workshop: &mut Workshop, pen: &Pen, set: &str, to: impl Into<Value>) -> Vec<Edit> {
    workshop.act(pen, at(1), [Write::new(ROW, set, to)])
}

fn values(workshop: &Workshop, set: &str) -> Vec<String> {
    let heads = workshop.stand(ROW, set).into_iter().flat_map(|stand| stand.heads());
    let values: BTreeSet<_> = heads.map(|e| e.to.as_ref().map(Value::to_string).unwrap_or_default()).collect();
    values.into_iter().collect()
}

fn undo(workshop: &mut Workshop, pen: &Pen) -> usize {
    let act = workshop.undoable(pen, &[]).expect("something to undo");
    workshop.undo(pen, at(2), act).expect("undoable").kept
}

fn redo(workshop: &mut Workshop, pen: &Pen) -> usize {
    let act = workshop.redoable(pen, &[]).expect("something to redo");
    workshop.redo(pen, at(3), act).expect("redoable").kept
}

/// Returns two hands on two devices, and what each has after both wrote `value` without seeing the other.
fn two_hands() -> (Pen, Pen, Workshop, Workshop) {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut one = Workshop::default();
    write(&mut one, &a, "value", "10");
    let mut two = one.clone();
    write(&mut one, &a, "value", "72,65");
    write(&mut two, &b, "value", "72,56");
    (a, b, union(&[&one, &two]), two)
}

#[test]
fn a_second_hand_on_the_same_field_is_contested() {
    let (a, _, mut both, _) = two_hands();
    assert_eq!(values(&both, "value"), ["72,56", "72,65"]);
    assert_eq!(both.contests(), [(ROW.into(), "value".into())]);
    assert_eq!(both.text(ROW, "value"), "72,56", "the greatest id is shown");
    write(&mut both, &a, "value", "72,6");
    assert_eq!((values(&both, "value"), both.log().contested()), (vec!["72,6".to_string()], 0));
    undo(&mut both, &a);
    assert_eq!(values(&both, "value"), ["72,56", "72,65"], "undoing a settlement brings the contest back");
    redo(&mut both, &a);
    assert_eq!(values(&both, "value"), ["72,6"]);
}

#[test]
fn the_same_value_from_two_hands_is_no_contest() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let (mut one, mut two) = (Workshop::default(), Workshop::default());
    write(&mut one, &a, "value", "10");
    write(&mut two, &b, "value", "10");
    let both = union(&[&one, &two]);
    assert_eq!((both.stand(ROW, "value").map(|stand| stand.heads().len()), both.log().contested()), (Some(2), 0));
}

#[test]
fn a_withdrawal_that_missed_an_edit_brings_the_subject_back_marked() {
    let (a, b, mut one, two) = two_hands();
    let hidden = |workshop: &Workshop| (workshop.visible(ROW), workshop.withdrawn(ROW), workshop.returned(ROW));
    write(&mut one, &a, WITHDRAWN, true);
    assert_eq!(hidden(&one), (false, true, false));
    assert!(one.all(Kind::Data).is_empty());
    let mut late = two.clone();
    write(&mut late, &b, "remark", "tetap dipakai");
    let mut both = union(&[&one, &late]);
    assert_eq!(hidden(&both), (true, false, true));
    write(&mut both, &b, WITHDRAWN, true);
    assert_eq!(hidden(&both), (false, true, false), "a second withdrawal has seen it");
}

#[test]
fn a_withdrawal_cannot_have_seen_an_edit_greater_than_itself() {
    let edit = |seq, set: &str, to: Value, over| Edit {
        id: EditId { seq, hand: hand(1) },
        at: at(1),
        on: ROW.into(),
        set: set.into(),
        to: Some(to),
        over,
        act: None,
    };
    let later = EditId { seq: 9, hand: hand(1) };
    let workshop = record([edit(5, WITHDRAWN, true.into(), vec![later]), edit(9, "value", "1".into(), vec![])]);
    assert!(workshop.visible(ROW) && workshop.returned(ROW));
}

#[test]
fn an_entry_not_smaller_than_its_edit_does_not_count() {
    let id = |seq| EditId { seq, hand: hand(1) };
    let edit = |seq, over: &[u64]| Edit {
        id: id(seq),
        at: at(1),
        on: ROW.into(),
        set: "value".into(),
        to: Some(i64::try_from(seq).unwrap_or(i64::MAX).into()),
        over: over.iter().map(|seq| id(*seq)).collect(),
        act: None,
    };
    // A circle, a self-reference and a look ahead: each entry that points up is as if it were not there.
    let workshop = record([edit(1, &[2]), edit(2, &[1, 2, 3]), edit(3, &[3, 4]), edit(4, &[4, u64::MAX])]);
    assert_eq!(values(&workshop, "value"), ["2", "3", "4"]);
}

#[test]
fn affirming_the_standing_value_is_an_edit_too() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut workshop = Workshop::default();
    write(&mut workshop, &a, "value", "10");
    let affirmed = write(&mut workshop, &b, "value", "10");
    let stand = workshop.stand(ROW, "value").expect("written");
    assert_eq!((stand.history().len(), stand.last().map(|edit| edit.id)), (2, Some(affirmed[0].id)));
    assert_eq!(workshop.who(affirmed[0].id.hand), ("Operator 2", "laptop"));
}

#[test]
fn two_people_adding_members_do_not_collide() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let (mut one, mut two) = (Workshop::default(), Workshop::default());
    write(&mut one, &a, "supporting/35.02/dinkes", true);
    write(&mut two, &b, "supporting/35.02/bappeda", true);
    write(&mut two, &b, "supporting/35.02/satpol", false);
    let both = union(&[&one, &two]);
    let members: Vec<&str> = both.members(ROW, "supporting/").map(|(member, _)| member).collect();
    assert_eq!((members, both.log().contested()), (vec!["35.02/bappeda", "35.02/dinkes"], 0));
}

#[test]
fn an_undo_between_writes_leaves_no_false_contest() {
    let (a, mut workshop) = (pen(1, "meja"), Workshop::default());
    write(&mut workshop, &a, "value", "1");
    write(&mut workshop, &a, "value", "2");
    undo(&mut workshop, &a);
    write(&mut workshop, &a, "value", "5");
    write(&mut workshop, &a, "value", "6");
    undo(&mut workshop, &a);
    assert_eq!(values(&workshop, "value"), ["5"]);
    undo(&mut workshop, &a);
    assert_eq!(values(&workshop, "value"), ["1"]);
    assert_eq!((redo(&mut workshop, &a), redo(&mut workshop, &a)), (0, 0));
    assert_eq!(values(&workshop, "value"), ["6"]);
}

#[test]
fn two_hands_that_undo_leave_what_was_before_both() {
    let (a, b, mut both, _) = two_hands();
    undo(&mut both, &b);
    assert_eq!(values(&both, "value"), ["72,65"], "the other hand's value is no contest any more");
    undo(&mut both, &a);
    assert_eq!(values(&both, "value"), ["10"]);
    redo(&mut both, &a);
    redo(&mut both, &b);
    assert_eq!(values(&both, "value"), ["72,56", "72,65"]);
}

#[test]
fn an_undo_beside_an_unseen_write_is_contested_until_a_person_settles_it() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut one = Workshop::default();
    write(&mut one, &a, "value", "1");
    write(&mut one, &a, "value", "2");
    let mut two = one.clone();
    undo(&mut one, &a);
    write(&mut two, &b, "value", "7");
    let mut both = union(&[&one, &two]);
    assert_eq!(values(&both, "value"), ["1", "7"]);
    write(&mut both, &a, "value", "8");
    undo(&mut both, &a);
    assert_eq!(values(&both, "value"), ["1", "7"], "undoing the settlement settles nothing");
}

#[test]
fn undo_and_redo_again_and_again_stay_quick_and_exact() {
    let (a, mut workshop) = (pen(1, "meja"), Workshop::default());
    write(&mut workshop, &a, "value", "1");
    write(&mut workshop, &a, "value", "2");
    for _ in 0..300 {
        undo(&mut workshop, &a);
        assert_eq!(values(&workshop, "value"), ["1"]);
        redo(&mut workshop, &a);
        assert_eq!(values(&workshop, "value"), ["2"]);
    }
}

#[test]
fn an_opening_that_writes_nothing_leaves_no_trace() {
    let (a, mut workshop) = (pen(1, "meja"), Workshop::default());
    assert_eq!(workshop.act(&a, at(1), []), []);
    assert!(workshop.log().is_empty());
    let fields: Vec<_> = write(&mut workshop, &a, "value", "1").iter().map(|edit| edit.set.to_string()).collect();
    assert_eq!(fields, ["value", "operator", "device", "version", "opened_at"]);
    assert_eq!(write(&mut workshop, &a, "value", "2").len(), 1, "a hand says who it is once");
}

#[test]
fn at_the_end_of_the_numbers_nothing_is_lost() {
    let last = Edit {
        id: EditId { seq: u64::MAX, hand: hand(1) },
        at: at(1),
        on: ROW.into(),
        set: "value".into(),
        to: Some("malice".into()),
        over: vec![],
        act: None,
    };
    let mut workshop = record([last]);
    for to in ["1", "2", "3"] {
        for edit in write(&mut workshop, &pen(1, "meja"), "remark", to) {
            assert_eq!(workshop.log().get(edit.id), Some(&edit));
        }
    }
    assert_eq!(values(&workshop, "remark").len(), 3, "ids have run out, so the rivals stay");
}

#[test]
fn redoing_a_cleared_withdrawal_after_another_undo_leaves_it_cleared() {
    let (a, b, mut workshop) = (pen(1, "meja"), pen(2, "laptop"), Workshop::default());
    write(&mut workshop, &b, WITHDRAWN, true);
    write(&mut workshop, &a, "value", "1");
    undo(&mut workshop, &a);
    assert!(workshop.withdrawn(ROW), "hidden again, though the undo itself wrote on it");
    redo(&mut workshop, &a);
    assert!(workshop.returned(ROW));
    workshop.act(&a, at(4), [Write::clear(ROW, WITHDRAWN)]);
    undo(&mut workshop, &a);
    undo(&mut workshop, &a);
    assert!(workshop.withdrawn(ROW));
    redo(&mut workshop, &a);
    redo(&mut workshop, &a);
    assert_eq!(values(&workshop, WITHDRAWN), [""], "the clearing saw the withdrawal that was there at first");
}

#[test]
fn the_rival_that_is_shown_stays_the_same_through_undo_and_redo() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let (mut one, mut two) = (Workshop::default(), Workshop::default());
    write(&mut one, &a, "value", "72,65");
    two.act(&b, at(1), [Write::clear(ROW, "value")]);
    let mut both = union(&[&one, &two]);
    both.act(&a, at(2), [Write::clear(ROW, "value")]);
    for turn in [undo, redo, undo] {
        turn(&mut both, &a);
        assert_eq!(both.value(ROW, "value"), None);
    }
    assert_eq!(values(&both, "value"), ["", "72,65"]);
}

#[test]
fn undo_restores_what_the_writer_saw_even_if_it_was_undone_elsewhere() {
    let (a, b, c) = (pen(1, "meja"), pen(2, "laptop"), pen(3, "tablet"));
    let mut one = Workshop::default();
    write(&mut one, &a, "value", "1");
    write(&mut one, &a, "value", "2");
    write(&mut one, &b, "value", "3");
    assert_eq!(undo(&mut one, &a), 1, "another hand has written since");
    // The third device has the journal of the first alone: an undone value stands, because nothing known replaced it.
    let mut three = record(one.log().edits().iter().filter(|edit| edit.id.hand == a.hand).cloned());
    write(&mut three, &c, "value", "9");
    undo(&mut three, &c);
    assert_eq!(values(&three, "value"), ["2"]);
}

#[test]
fn an_act_that_says_it_undoes_itself_is_told_without_end() {
    use bimtek::workshop::edit::{Edit, EditId, Value};
    let id = EditId::parse("1@aaaaaaaa").expect("an id");
    let at = bimtek::workshop::moment::Moment { ms: 0, offset: 0 };
    let set = "undone/1@aaaaaaaa".into();
    let edit =
        Edit { id, at, on: "hand/aaaaaaaa".into(), set, to: Some(Value::Flag(true)), over: Vec::new(), act: None };
    let mut workshop = bimtek::workshop::Workshop::default();
    workshop.add(edit);
    assert_eq!(bimtek::workshop::tell::act(&workshop, id, bimtek::words::Lang::Id), "batalkan: 1@aaaaaaaa");
}
