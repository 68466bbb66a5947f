//! The laws of a merge that a person takes: all of it comes, and its undo brings back what was seen before it.

use std::collections::BTreeSet;

use bimtek::workshop::Workshop;
use bimtek::workshop::edit::{Edit, EditId, Write};
use bimtek::workshop::subject::Kind;
use proptest::prelude::*;

use super::{config, record, union};
use crate::history::{Step, World, at, is_hand, made, pen, steps, steps_and_merges, writes};
use crate::picture::{seen, told};

/// Returns what people see: the values of what is not hidden, and of what is shown whether it is hidden or not. Which of two
/// rivals stands in front, when one of them is that there is nothing, is no law.
fn sight(workshop: &Workshop) -> BTreeSet<String> {
    let log = workshop.log();
    let mut lines = BTreeSet::new();
    for on in log.subjects().filter(|on| !is_hand(on)) {
        let listed = !matches!(Kind::of(on), None | Some((Kind::Presentation, _)));
        if listed && workshop.withdrawn(on) {
            continue;
        }
        for (set, stand) in log.fields(on) {
            let values: BTreeSet<String> = stand.heads().map(|head| format!("{:?}", head.to)).collect();
            if values.iter().any(|value| value != "None") {
                lines.insert(format!("{on:?} {set:?} = {values:?}"));
            }
        }
    }
    lines
}

/// Returns the act that a merge is, of the edits it gave.
fn act(edits: &[Edit]) -> Option<EditId> {
    edits.last().map(Edit::act_id)
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_undo_of_a_merge_brings_back_what_was_seen(
        steps in steps_and_merges(40), since in prop::option::of(writes()),
    ) {
        let world = World::of(3, false, &steps);
        let [one, two, three] = &world.replicas[..] else { unreachable!() };
        let (pen, mut workshop) = (&world.pens[0], one.clone());
        let before = sight(&workshop);
        let files = [("two", two), ("three", three)].map(|(name, of)| (name.to_owned(), of.log().edits().to_vec()));
        let edits = workshop.merge(pen, at(1_000), files);
        let holds = |all: &Workshop| all.log().edits().iter().all(|edit| workshop.log().get(edit.id) == Some(edit));
        prop_assert!(holds(one) && holds(two) && holds(three));
        let Some(act) = act(&edits) else {
            prop_assert_eq!(workshop, one.clone());
            return Ok(());
        };
        let after = sight(&workshop);
        prop_assert_eq!(&after, &sight(&union(&[one, two, three])), "the mark changes nothing");
        if let Some(picks) = since {
            // Something done in between and undone is as if it had not been.
            workshop.act(pen, at(1_001), made(&picks));
            let done = workshop.undoable(pen, &[]).expect("an act");
            workshop.undo(pen, at(1_002), done);
        }
        for n in 0..3 {
            prop_assert_eq!(workshop.undoable(pen, &[]), Some(act));
            let undone = workshop.undo(pen, at(1_003 + n), act).expect("a merge that stands");
            prop_assert!(undone.edits.iter().all(|edit| workshop.log().get(edit.id) == Some(edit)));
            prop_assert_eq!(sight(&workshop), before.clone(), "undone {}", n);
            prop_assert_eq!(workshop.redoable(pen, &[]), Some(act));
            workshop.redo(pen, at(1_004 + n), act).expect("an undone merge");
            prop_assert_eq!(sight(&workshop), after.clone(), "redone {}", n);
        }
    }

    #[test]
    fn a_merge_undone_elsewhere_can_be_kept_here(steps in steps(30), had in 0..30usize) {
        // The other laptop has a part of ours, takes the rest in, and thinks better of it.
        let ours = World::of(3, false, &steps).replicas.swap_remove(0);
        let mut theirs = World::of(3, false, &steps[..had.min(steps.len())]).replicas.swap_remove(0);
        let (a, b) = (pen(7, "meja"), pen(8, "laptop"));
        let files = [("ours".to_owned(), ours.log().edits().to_vec())];
        let Some(merge) = act(&theirs.merge(&b, at(1_000), files)) else { return Ok(()) };
        theirs.undo(&b, at(1_001), merge).expect("it stands");
        let before = sight(&ours);
        let mut kept = ours.clone();
        kept.take_in(theirs.log().edits().to_vec());
        let back = kept.taken_back(&ours);
        prop_assert!(back.is_empty() || ours.may_take_back(theirs.log().edits()));
        let told = back.iter().map(|back| back.merge).collect::<Vec<_>>();
        prop_assert!(told.is_empty() || told == [merge], "{told:?}");
        if told.is_empty() {
            let was = |on: &str| ours.log().fields(on).all(|(set, stand)| stand.value() == kept.value(on, set));
            prop_assert!(kept.all(Kind::Data).into_iter().all(|on| was(on)));
        } else {
            kept.redo(&a, at(1_002), merge).expect("it is undone");
            prop_assert_eq!(sight(&kept), before);
        }
    }

    #[test]
    fn what_is_kept_goes_and_comes_with_the_merge_that_would_have_undone_it(
        (steps, more) in (steps(30), prop::option::of(writes())), had in 0..30usize,
    ) {
        let ours = World::of(3, false, &steps).replicas.swap_remove(0);
        let mut theirs = World::of(3, false, &steps[..had.min(steps.len())]).replicas.swap_remove(0);
        let (a, b) = (pen(7, "meja"), pen(8, "laptop"));
        let Some(merge) = act(&theirs.merge(&b, at(1_000), [("ours".to_owned(), ours.log().edits().to_vec())])) else {
            return Ok(());
        };
        theirs.undo(&b, at(1_001), merge).expect("it stands");
        if let Some(more) = more {
            // They go on with what they see, and with something new.
            let more = made(&more).into_iter().filter(|write| theirs.visible(&write.on)).collect::<Vec<_>>();
            theirs.act(&b, at(1_002), more.into_iter().chain([Write::new("data/d9", "value", "1")]));
        }
        let (before, mut kept) = (sight(&ours), ours.clone());
        let files = [("theirs".to_owned(), theirs.log().edits().to_vec())];
        let taken = act(&kept.merge(&a, at(1_003), files)).expect("a merge");
        kept.redo(&a, at(1_004), merge).expect("it is undone");
        let after = sight(&kept);
        for n in 0..3 {
            prop_assert_eq!(kept.undoable(&a, &[]), Some(taken));
            let undone = kept.undo(&a, at(1_005 + n), taken).expect("it stands");
            prop_assert!(undone.edits.iter().all(|edit| kept.log().get(edit.id) == Some(edit)));
            prop_assert_eq!((undone.act, undone.kept, sight(&kept)), (taken, 0, before.clone()), "undone {}", n);
            prop_assert!(!kept.undone(merge) && kept.undoable(&a, &[]) != Some(taken));
            prop_assert_eq!(kept.redoable(&a, &[]), Some(taken));
            // Another laptop, or a later opening, has all of it from the edits alone.
            kept = record(kept.log().edits().to_vec());
            kept.redo(&a, at(1_006 + n), taken).expect("it is undone");
            prop_assert_eq!(sight(&kept), after.clone(), "redone {}", n);
            prop_assert_eq!(kept.redoable(&a, &[]), None);
        }
    }

    #[test]
    fn merges_undone_or_not_are_the_same_in_any_order(steps in steps_and_merges(40)) {
        let world = World::of(3, false, &steps);
        let mut edits = world.edits();
        let whole = record(edits.clone());
        edits.reverse();
        let other = record(edits.clone());
        prop_assert_eq!((told(&other), seen(&other)), (told(&whole), seen(&whole)));
        edits.sort_by_key(|edit| (edit.id.hand, edit.id.seq));
        let mut one = Workshop::default();
        for edit in edits {
            one.add(edit);
        }
        prop_assert_eq!((told(&one), seen(&one)), (told(&whole), seen(&whole)));
    }

    #[test]
    #[ignore = "does not hold yet in about one of 30,000 walks"]
    fn undo_and_redo_go_through_acts_and_merges(
        steps in steps_and_merges(25),
        walk in prop::collection::vec((0..4usize, writes(), 0..64usize), 1..16),
    ) {
        let mut world = World::of(3, false, &steps);
        let (mut past, mut future): (Vec<(EditId, BTreeSet<String>)>, Vec<_>) = (Vec::new(), Vec::new());
        for (n, (what, picks, other)) in walk.into_iter().enumerate() {
            let (pen, now) = (world.pens[0].clone(), at(1_000 + n as i64));
            let other = 1 + other % 2;
            world.replicas[other].act(&world.pens[other].clone(), now, made(&picks[..1]));
            let (theirs, workshop) = (world.replicas[other].log().edits().to_vec(), &mut world.replicas[0]);
            let before = sight(workshop);
            match what {
                0 => {
                    past.push((workshop.act(&pen, now, made(&picks))[0].act_id(), before));
                    future.clear();
                }
                1 => {
                    past.extend(act(&workshop.merge(&pen, now, [("x".to_owned(), theirs)])).map(|act| (act, before)));
                    future.clear();
                }
                2 => if let Some((act, back)) = past.pop() {
                    prop_assert_eq!(workshop.undoable(&pen, &[]), Some(act));
                    workshop.undo(&pen, now, act).expect("it stands");
                    prop_assert_eq!(sight(workshop), back);
                    future.push((act, before));
                },
                _ => if let Some((act, forth)) = future.pop() {
                    workshop.redo(&pen, now, act).expect("it is undone");
                    prop_assert_eq!(sight(workshop), forth);
                    past.push((act, before));
                },
            }
        }
    }
}

#[test]
fn a_row_that_was_taken_back_comes_back_whole_when_its_writer_goes_on_with_it() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut theirs = Workshop::default();
    theirs.act(&b, at(1), [Write::new("data/d1", "indicator", "AHH"), Write::new("data/d1", "value", "72")]);
    let mut ours = Workshop::default();
    let files = |of: &Workshop| [("laptop.json".to_owned(), of.log().edits().to_vec())];
    let merge = act(&ours.merge(&a, at(2), files(&theirs))).expect("a merge");
    assert_eq!(
        ours.merged(merge).iter().map(|(name, edits)| (*name, edits.len())).collect::<Vec<_>>(),
        [("laptop.json", theirs.log().len())]
    );
    assert_eq!(ours.merge(&a, at(3), files(&theirs)), [], "merging again brings nothing and says nothing");
    ours.undo(&a, at(4), merge).expect("it stands");
    assert!(!ours.visible("data/d1") && ours.merges_undone(theirs.log().edits()) == [merge]);
    theirs.act(&b, at(5), [Write::new("data/d1", "value", "72,65")]);
    ours.merge(&a, at(6), files(&theirs));
    assert!(ours.visible("data/d1") && ours.returned("data/d1") && ours.contests().is_empty());
    assert_eq!((ours.text("data/d1", "indicator"), ours.text("data/d1", "value")), ("AHH", "72,65"));
}

#[test]
fn what_somebody_wrote_since_is_left_and_counted() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut ours = Workshop::default();
    ours.act(&a, at(1), [Write::new("data/d1", "value", "1"), Write::new("data/d1", "unit", "orang")]);
    let mut theirs = ours.clone();
    theirs.act(&b, at(2), [Write::new("data/d1", "value", "2"), Write::new("data/d1", "unit", "jiwa")]);
    let merge = act(&ours.merge(&a, at(3), [("x".to_owned(), theirs.log().edits().to_vec())])).expect("a merge");
    ours.act(&a, at(4), [Write::new("data/d1", "value", "3")]);
    assert_eq!(ours.undo(&a, at(5), merge).expect("it stands").kept, 1);
    assert_eq!((ours.text("data/d1", "value"), ours.text("data/d1", "unit")), ("3", "orang"));
}

#[test]
fn a_row_that_somebody_went_on_with_is_left_whole() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut theirs = Workshop::default();
    theirs.act(&b, at(1), [Write::new("data/d1", "indicator", "AHH"), Write::new("data/d1", "value", "72")]);
    theirs.act(&b, at(2), [Write::new("data/d2", "indicator", "IPM")]);
    let mut ours = Workshop::default();
    let merge = act(&ours.merge(&a, at(3), [("x".to_owned(), theirs.log().edits().to_vec())])).expect("a merge");
    ours.act(&a, at(4), [Write::new("data/d1", "unit", "tahun")]);
    assert_eq!(ours.undo(&a, at(5), merge).expect("it stands").kept, 2, "and not a rest of the row");
    assert_eq!(["indicator", "value", "unit"].map(|set| ours.text("data/d1", set)), ["AHH", "72", "tahun"]);
    assert!(!ours.visible("data/d2"));
    ours.redo(&a, at(6), merge).expect("it is undone");
    assert_eq!(["indicator", "value", "unit"].map(|set| ours.text("data/d1", set)), ["AHH", "72", "tahun"]);
    assert!(ours.visible("data/d2") && ours.contests().is_empty());
}

#[test]
fn a_row_that_is_left_whole_stays_so_when_what_went_on_with_it_is_undone_too() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut theirs = Workshop::default();
    theirs.act(&b, at(1), [Write::new("data/d1", "indicator", "AHH"), Write::new("data/d1", "value", "72")]);
    let mut ours = Workshop::default();
    let merge = act(&ours.merge(&a, at(3), [("x".to_owned(), theirs.log().edits().to_vec())])).expect("a merge");
    let since = act(&ours.act(&a, at(4), [Write::new("data/d1", "value", "73")])).expect("an act");
    let row = |ours: &Workshop| ["indicator", "value"].map(|set| ours.text("data/d1", set).to_owned());
    ours.undo(&a, at(5), merge).expect("it stands");
    assert_eq!(row(&ours), ["AHH", "73"]);
    ours.undo(&a, at(6), since).expect("it stands");
    assert_eq!(row(&ours), ["AHH", "72"], "and not a rest of the row");
    ours.redo(&a, at(7), since).expect("it is undone");
    assert_eq!(row(&ours), ["AHH", "73"]);
    ours.redo(&a, at(8), merge).expect("it is undone");
    assert_eq!(row(&ours), ["AHH", "73"]);
    assert!(ours.visible("data/d1") && ours.contests().is_empty());
    ours.undo(&a, at(9), since).expect("it stands");
    assert_eq!(row(&ours), ["AHH", "72"]);
    // Taken away whole at first, brought back, and only then gone on with.
    ours.undo(&a, at(10), merge).expect("it stands");
    assert!(!ours.visible("data/d1"));
    ours.redo(&a, at(11), merge).expect("it is undone");
    let again = act(&ours.act(&a, at(12), [Write::new("data/d1", "value", "74")])).expect("an act");
    ours.undo(&a, at(13), merge).expect("it stands");
    ours.undo(&a, at(14), again).expect("it stands");
    assert_eq!((row(&ours), ours.visible("data/d1")), (["AHH", "72"].map(str::to_owned), true));
}

#[test]
fn a_merge_undone_elsewhere_is_told_and_not_followed_unless_it_is_wanted() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut shared = Workshop::default();
    shared.act(&a, at(1), [Write::new("data/d1", "indicator", "AHH"), Write::new("data/d1", "value", "72")]);
    let (mut ours, mut theirs) = (shared.clone(), shared);
    ours.act(&a, at(2), [Write::new("data/d1", "value", "72,65")]);
    ours.act(&a, at(3), [Write::new("data/d2", "indicator", "IPM")]);
    let merge = act(&theirs.merge(&b, at(4), [("meja".to_owned(), ours.log().edits().to_vec())])).expect("a merge");
    theirs.undo(&b, at(5), merge).expect("it stands");
    let mut after = ours.clone();
    after.take_in(theirs.log().edits().to_vec());
    // However its edits come, the one that has something to tell by it is known beforehand.
    let come = theirs.log().edits().iter().filter(|edit| ours.log().get(edit.id).is_none()).cloned();
    let come: Vec<_> = come.collect();
    assert!(ours.may_take_back(&come));
    let (first, last) = come.split_at(come.len() - 1);
    let mut halfway = ours.clone();
    halfway.unite(first.to_vec());
    assert!(!ours.may_take_back(first) && halfway.may_take_back(last));
    let mut turned = ours.clone();
    turned.unite(last.to_vec());
    assert!(!ours.may_take_back(last) && turned.may_take_back(first));
    let back = after.taken_back(&ours);
    assert_eq!((back.len(), back[0].merge, after.writer(back[0].mark).1), (1, merge, "laptop"));
    assert_eq!(back[0].changed, [("data/d1".into(), "value".into())]);
    assert_eq!(back[0].hidden, ["data/d2".into()]);
    assert_eq!(after.text("data/d1", "value"), "72");
    after.redo(&a, at(6), merge).expect("it is undone");
    assert_eq!((after.text("data/d1", "value"), after.visible("data/d2")), ("72,65", true));
    assert_eq!(after.taken_back(&ours), [], "and is spoken of no more");
    // The undo of any other act asks for no copy of the record.
    let plain = act(&theirs.act(&b, at(7), [Write::new("data/d1", "unit", "tahun")])).expect("an act");
    let undo = theirs.undo(&b, at(8), plain).expect("it stands");
    assert!(!after.may_take_back(&undo.edits));
}

#[test]
fn what_was_written_over_does_not_come_back_as_a_rival_when_it_is_kept() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut ours = Workshop::default();
    ours.act(&a, at(1), [Write::new("data/d1", "value", "72")]);
    let mut theirs = ours.clone();
    ours.act(&a, at(2), [Write::new("data/d1", "value", "73")]);
    let merge = act(&theirs.merge(&b, at(3), [("meja".to_owned(), ours.log().edits().to_vec())])).expect("a merge");
    theirs.undo(&b, at(4), merge).expect("it stands");
    // What is written next has a greater id than the merge, whichever hand made it.
    ours.act(&a, at(5), [Write::new("data/d1", "unit", "tahun")]);
    for value in ["74", "75"] {
        ours.act(&a, at(5), [Write::new("data/d1", "value", value)]);
        let mut kept = ours.clone();
        let files = [("laptop".to_owned(), theirs.log().edits().to_vec())];
        let taken = act(&kept.merge(&a, at(6), files)).expect("a merge");
        kept.redo(&a, at(7), merge).expect("it is undone");
        for n in 0..2 {
            assert_eq!((kept.text("data/d1", "value"), kept.log().contested()), (value, 0));
            kept.undo(&a, at(8 + n), taken).expect("it stands");
            assert_eq!((kept.text("data/d1", "value"), kept.log().contested()), (value, 0));
            kept.redo(&a, at(9 + n), taken).expect("it is undone");
        }
    }
}

#[test]
fn a_merge_is_undone_whole_after_a_later_one_that_brought_the_same_value_was_undone() {
    let (a, b, c) = (pen(1, "meja"), pen(2, "laptop"), pen(3, "laptop lain"));
    let (mut ours, mut one, mut other) = (Workshop::default(), Workshop::default(), Workshop::default());
    one.act(&b, at(1), [Write::new("data/d1", "value", "72")]);
    // Greater ids than the first merge has.
    for value in ["1", "2", "3"] {
        other.act(&c, at(1), [Write::new("data/d2", "value", value)]);
    }
    other.act(&c, at(2), [Write::new("data/d1", "value", "72")]);
    let files = |of: &Workshop| [("x".to_owned(), of.log().edits().to_vec())];
    let first = act(&ours.merge(&a, at(3), files(&one))).expect("a merge");
    let second = act(&ours.merge(&a, at(4), files(&other))).expect("a merge");
    ours.undo(&a, at(5), second).expect("it stands");
    assert_eq!((ours.text("data/d1", "value"), ours.visible("data/d2")), ("72", false));
    assert_eq!(ours.undo(&a, at(6), first).expect("it stands").kept, 0);
    assert!(!ours.visible("data/d1"));
}

#[test]
fn what_was_kept_and_then_undone_by_itself_stays_undone() {
    let (a, b) = (pen(1, "meja"), pen(2, "laptop"));
    let mut ours = Workshop::default();
    ours.act(&a, at(1), [Write::new("data/d1", "value", "72")]);
    let mut theirs = ours.clone();
    ours.act(&a, at(2), [Write::new("data/d1", "value", "73"), Write::new("data/d2", "value", "1")]);
    let merge = act(&theirs.merge(&b, at(3), [("meja".to_owned(), ours.log().edits().to_vec())])).expect("a merge");
    theirs.undo(&b, at(4), merge).expect("it stands");
    let files = [("laptop".to_owned(), theirs.log().edits().to_vec())];
    let taken = act(&ours.merge(&a, at(5), files)).expect("a merge");
    ours.redo(&a, at(6), merge).expect("it is undone");
    ours.undo(&a, at(7), merge).expect("it stands");
    let shown = |ours: &Workshop| (ours.text("data/d1", "value").to_owned(), ours.visible("data/d2"));
    assert_eq!(shown(&ours), ("72".to_owned(), false));
    ours.undo(&a, at(8), taken).expect("it stands");
    assert_eq!(shown(&ours), ("73".to_owned(), true));
    ours.redo(&a, at(9), taken).expect("it is undone");
    assert_eq!(shown(&ours), ("72".to_owned(), false));
}

#[test]
fn what_a_merge_hid_is_hidden_again_by_its_redo() {
    // Two hands write a row, one is taken back, and the third withdraws it having seen both: found by a long search.
    let row = vec![(1, 2, 0)];
    let steps = [Step::Act(2, row.clone()), Step::Act(2, row.clone()), Step::Undo(2), Step::Merge(2, 0)];
    let more = [Step::Unite(0, 1), Step::Undo(1), Step::Withdraw(1, 1), Step::Act(1, vec![(0, 2, 0)])];
    let world = World::of(3, false, &[steps, more].concat());
    let (pen, mut ours) = (&world.pens[0], world.replicas[0].clone());
    let before = sight(&ours);
    let files = [("one".to_owned(), world.replicas[1].log().edits().to_vec())];
    let merge = act(&ours.merge(pen, at(1_000), files)).expect("a merge");
    assert!(ours.withdrawn("data/d2"));
    let after = sight(&ours);
    ours.act(pen, at(1_001), made(&row));
    assert!(ours.returned("data/d2"));
    let done = ours.undoable(pen, &[]).expect("an act");
    ours.undo(pen, at(1_002), done);
    for _ in 0..2 {
        ours.undo(pen, at(1_003), merge).expect("it stands");
        assert_eq!(sight(&ours), before);
        ours.redo(pen, at(1_004), merge).expect("it is undone");
        assert_eq!(sight(&ours), after);
    }
}

#[test]
#[ignore = "does not hold yet: the mirrors of an act over rivals outlive the merge that brought one of them"]
fn an_undo_behind_an_undone_merge_does_not_find_what_that_brought() {
    // Their undo of a row came with the merge, beside a value of our own; both were written over, undone, redone, undone.
    let row = |to| vec![(1, 2, to)];
    let steps = [Step::Act(2, row(0)), Step::Merge(2, 0), Step::Unite(2, 1), Step::Turn(1, 0)];
    let world = World::of(3, false, &steps);
    let (pen, mut ours) = (&world.pens[0], world.replicas[0].clone());
    let before = sight(&ours);
    let mine = ours.act(pen, at(101), made(&row(10)))[0].act_id();
    let files = [("one".to_owned(), world.replicas[1].log().edits().to_vec())];
    let merge = act(&ours.merge(pen, at(102), files)).expect("a merge");
    let over = ours.act(pen, at(103), made(&row(10)))[0].act_id();
    ours.undo(pen, at(104), over).expect("it stands");
    ours.redo(pen, at(105), over).expect("it is undone");
    ours.undo(pen, at(106), over).expect("it stands");
    ours.undo(pen, at(107), merge).expect("it stands");
    ours.undo(pen, at(108), mine).expect("it stands");
    assert_eq!(sight(&ours), before);
}

#[test]
fn the_undo_of_a_merge_leads_to_what_it_left_and_not_to_the_same_value_that_it_took() {
    let row = |to| vec![(0, 3, to)];
    let steps = [Step::Act(2, row(0)), Step::Undo(2), Step::Unite(2, 0), Step::Act(0, vec![(0, 3, 0), (0, 3, 1)])];
    let world = World::of(3, false, &steps);
    let (pen, mut ours, mut theirs) = (&world.pens[0], world.replicas[0].clone(), world.replicas[2].clone());
    // Their first act is brought back here, where something else stands.
    let undone = theirs.log().acts()[0].id;
    ours.redo(pen, at(100), undone).expect("it is undone");
    let before = sight(&ours);
    let mine = ours.act(pen, at(101), made(&row(0)))[0].act_id();
    theirs.act(&world.pens[2], at(102), made(&row(0)));
    let files = [("two".to_owned(), theirs.log().edits().to_vec())];
    let merge = act(&ours.merge(pen, at(103), files)).expect("a merge");
    ours.undo(pen, at(104), merge).expect("it stands");
    ours.undo(pen, at(105), mine).expect("it stands");
    assert_eq!(sight(&ours), before);
}
