//! The laws of merging on canonical bytes, over random histories: forks, partial merges, torn acts, reopenings,
//! withdrawals, undo and strings that break programs.

use std::collections::BTreeSet;

use bimtek::file::session;
use bimtek::workshop::edit::Edit;
use bimtek::workshop::merge::{Slot, only};
use bimtek::workshop::subject::Kind;
use bimtek::workshop::{Pen, Workshop, presenting};
use proptest::prelude::*;

use crate::history::{World, at, pen, steps};
use crate::{cases, orders};

fn config() -> ProptestConfig {
    ProptestConfig { cases: cases(1_000), failure_persistence: None, max_shrink_iters: 20_000, ..Default::default() }
}

/// Merges the files with these contents, and returns the file that comes of it.
fn merged(files: &[&str]) -> String {
    let mut workshop = Workshop::default();
    for file in files {
        let read = session::read_edits(file.as_bytes()).unwrap();
        assert_eq!(read.damage, []);
        assert!(workshop.clashes(&read.edits).is_empty());
        workshop.take_in(read.edits);
    }
    session::print(&workshop)
}

/// Returns every slot of a record that is not a hand's.
fn slots(workshop: &Workshop) -> BTreeSet<Slot> {
    let subjects = workshop.log().subjects().filter(|on| !on.starts_with("hand/"));
    subjects.flat_map(|on| workshop.log().fields(on).map(|(set, _)| (on.clone(), set.clone()))).collect()
}

fn sorted(edits: &[Edit]) -> Vec<Edit> {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| edit.id);
    edits
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn order_grouping_and_repetition_change_no_byte(steps in steps(40), hands in 3..5usize) {
        let world = World::of(hands, true, &steps);
        let files: Vec<String> = world.replicas.iter().map(session::print).collect();
        let three = [&*files[0], &*files[1], &*files[2]];
        let whole = merged(&three);
        for order in orders(three) {
            prop_assert_eq!(&merged(&order), &whole);
            let [a, b, c] = order;
            prop_assert_eq!(&merged(&[a, &merged(&[b, c])]), &whole);
        }
        let [a, b, c] = three;
        prop_assert_eq!(&merged(&[a, b, a, &whole, c, c, b]), &whole);
        for file in three {
            prop_assert_eq!(&*merged(&[file, file]), file);
        }
    }

    #[test]
    fn every_edit_of_every_input_is_there_and_what_it_brought_is_true(steps in steps(40), from in 0..3usize) {
        let world = World::of(3, true, &steps);
        let (mut record, other) = (world.replicas[from].clone(), &world.replicas[(from + 1) % 3]);
        let before = record.clone();
        let brought = record.take_in(other.log().edits().iter().cloned());
        for edit in before.log().edits().iter().chain(other.log().edits()) {
            prop_assert_eq!(record.log().get(edit.id), Some(edit));
        }
        let theirs = |edit: &Edit| before.log().get(edit.id).is_none();
        prop_assert_eq!(brought.edits, other.log().len());
        prop_assert_eq!(brought.new, other.log().edits().iter().filter(|edit| theirs(edit)).count());
        prop_assert_eq!(record.log().len(), before.log().len() + brought.new);
        prop_assert_eq!(&brought.hands, &other.log().edits().iter().map(|edit| edit.id.hand).collect());

        let contested = |of: &Workshop| of.contests().into_iter().collect::<BTreeSet<Slot>>();
        let (old, new) = (contested(&before), contested(&record));
        prop_assert_eq!(&brought.contested, &new.difference(&old).cloned().collect::<Vec<_>>());
        prop_assert_eq!(&brought.settled, &old.difference(&new).cloned().collect::<Vec<_>>());
        let known = |on: &str| before.log().first(on).is_some();
        let changed = slots(&record).into_iter().filter(|(on, set)| known(on) && before.value(on, set) != record.value(on, set));
        prop_assert_eq!(&brought.changed, &changed.collect::<Vec<_>>());
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Hand) {
            let fresh = record.all(kind).into_iter().filter(|on| !known(on)).cloned().collect::<Vec<_>>();
            let told = brought.subjects.iter().filter(|on| Kind::of(on).is_some_and(|(of, _)| of == kind));
            prop_assert_eq!(told.cloned().collect::<Vec<_>>(), fresh);
        }
    }

    #[test]
    fn what_only_one_has_makes_the_other_whole(steps in steps(40)) {
        let world = World::of(3, true, &steps);
        let [a, b, _] = &world.replicas[..] else { unreachable!() };
        let missing = |of, than| only(of, than).into_iter().flat_map(|only| only.edits).cloned().collect::<Vec<Edit>>();
        let (from_a, from_b) = (missing(a, b), missing(b, a));
        prop_assert_eq!(from_a.is_empty() && from_b.is_empty(), session::print(a) == session::print(b));
        let (mut with_b, mut with_a) = (a.clone(), b.clone());
        prop_assert_eq!((with_b.take_in(from_b.clone()).new, with_a.take_in(from_a.clone()).new), (from_b.len(), from_a.len()));
        prop_assert_eq!(sorted(with_b.log().edits()), sorted(with_a.log().edits()));
    }

    #[test]
    fn a_share_that_comes_back_untouched_contests_nothing(
        before in steps(20),
        after in steps(20),
        given in prop::collection::vec((0..3usize, 0..2usize), 1..6),
    ) {
        let mut world = World::of(2, false, &before);
        let home = world.replicas[0].clone();
        let copies: Vec<Workshop> = (0..3).map(|laptop| {
            let mut copy = home.clone();
            let scribe: Pen = pen(900 + laptop, "meja");
            let codes = given.iter().filter(|(to, _)| *to == laptop).map(|(_, opd)| ["35.02/dinkes", "35.02/dlh"][*opd]);
            copy.act(&scribe, at(500), codes.map(|code| presenting::give("s1", code, &format!("Laptop {laptop}"))));
            copy
        }).collect();
        after.iter().for_each(|step| world.step(step));
        let mut whole = world.replicas[0].clone();
        let contested = whole.contests();
        for copy in &copies {
            prop_assert_eq!(whole.take_in(copy.log().edits().iter().cloned()).contested, []);
        }
        prop_assert_eq!(whole.contests(), contested);
    }
}
