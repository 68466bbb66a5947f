//! Files that are weighed again and again while the record changes: what did not change is not read again, and what is told is
//! what a first reading would tell.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bimtek::file::session;
use bimtek::shell::disk::files::Machine;
use bimtek::shell::disk::readings::Readings;
use bimtek::tui::incoming::{Input, Weighed};
use bimtek::words::Lang;
use bimtek::workshop::edit::{Edit, Hand, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};

use crate::faulty::Faulty;

fn pen(hand: &str) -> Pen {
    let opened_at = Moment::parse("2022-07-04T08:00:00+07:00").unwrap();
    let hand = Hand::parse(hand).unwrap();
    Pen { hand, operator: hand.to_string(), device: "meja".into(), version: "0".into(), opened_at }
}

fn act(workshop: &mut Workshop, hand: &str, on: &str, to: &str) -> Vec<Edit> {
    let pen = pen(hand);
    workshop.act(&pen, pen.opened_at, [Write::new(on, "value", to)])
}

/// Puts a file in another's place, as a save does.
fn save(path: &Path, workshop: &Workshop) {
    fs::write(path.with_extension("tmp"), session::print(workshop)).unwrap();
    fs::rename(path.with_extension("tmp"), path).unwrap();
}

struct Scene {
    folder: tempfile::TempDir,
    disk: Faulty,
    readings: Readings,
    record: Workshop,
    paths: Vec<PathBuf>,
}

impl Scene {
    /// A record, and files of it that went on elsewhere; one of them is damaged.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut record = Workshop::default();
        act(&mut record, "aaaaaaaa", "data/d0", "1");
        let mut paths = Vec::new();
        for (n, hand) in ["bbbbbbbb", "cccccccc", "dddddddd"].into_iter().enumerate() {
            let mut other = record.clone();
            act(&mut other, hand, "data/d0", &format!("{n}"));
            act(&mut other, hand, &format!("data/{hand}"), "9");
            paths.push(folder.path().join(format!("{n}.json")));
            save(&paths[n], &other);
        }
        paths.push(folder.path().join("rusak.json"));
        fs::write(&paths[3], "halo").unwrap();
        Self { folder, disk: Faulty::default(), readings: Readings::default(), record, paths }
    }

    /// Weighs the files; returns how often something was read for it.
    #[track_caller]
    fn weigh(&mut self) -> (Weighed, usize) {
        self.disk.calls();
        let (record, open) = (Arc::new(self.record.clone()), self.folder.path().join("sesi.json"));
        let weighed = self.readings.weigh(&self.disk, &open, &self.paths, &record, Lang::Id, |_| true).unwrap();
        let read = self.disk.calls().iter().filter(|call| **call == "read").count();
        let fresh = Readings::default().weigh(&Machine, &open, &self.paths, &record, Lang::Id, |_| true).unwrap();
        assert_eq!(weighed, fresh, "what a first reading tells");
        (weighed, read)
    }
}

#[test]
fn a_file_that_did_not_change_is_not_read_again_whatever_comes_to_the_record() {
    let mut scene = Scene::new();
    let (first, read) = scene.weigh();
    assert!(read >= 4 && first.brought.new > 6, "{read} {}", first.brought.new);
    for n in 0..3 {
        act(&mut scene.record, "eeeeeeee", "data/d0", &format!("meja {n}"));
        assert_eq!(scene.weigh().1, 0);
    }
    // Part of what a file brings comes another way, and then the rest is merged.
    let all = session::read(&fs::read(&scene.paths[0]).unwrap()).unwrap().edits;
    scene.record.unite(all[..all.len() - 1].to_vec());
    let (weighed, read) = scene.weigh();
    assert_eq!((weighed.inputs[0].incoming.as_ref().unwrap().brought.new, read), (1, 0));
    let taken = weighed.inputs.into_iter().filter_map(|input| Some(("x".to_owned(), input.incoming.ok()?.new)));
    let marks = scene.record.merge(&pen("eeeeeeee"), pen("eeeeeeee").opened_at, taken);
    let (weighed, read) = scene.weigh();
    assert_eq!((weighed.brought.new, read), (0, 0));
    // That a merge is undone is told too, of what is kept no more.
    let act = marks.last().unwrap().act_id();
    scene.record.undo(&pen("eeeeeeee"), pen("eeeeeeee").opened_at, act).unwrap();
    let undone = scene.weigh().0.inputs[2].incoming.as_ref().unwrap().undone.clone();
    assert_eq!(undone, [act]);
}

#[test]
fn a_file_that_changed_is_read_and_no_other() {
    let mut scene = Scene::new();
    let known = scene.weigh().1;
    let mut other = Workshop::default();
    other.unite(session::read(&fs::read(&scene.paths[1]).unwrap()).unwrap().edits);
    let edits = act(&mut other, "cccccccc", "data/d7", "7");
    save(&scene.paths[1], &other);
    let (weighed, read) = scene.weigh();
    assert!(weighed.after.log().get(edits[0].id).is_some() && read < known, "{read}");
    assert_eq!(scene.weigh().1, 0);
    // A journal beside it counts as much.
    let journal = scene.folder.path().join(".1.json.cccccccc.journal");
    let edits = act(&mut other, "cccccccc", "data/d8", "8");
    let records: Vec<_> = edits.iter().cloned().map(bimtek::file::journal::Record::Edit).collect();
    fs::write(&journal, bimtek::file::journal::print(&records)).unwrap();
    assert!(scene.weigh().0.after.log().get(edits[0].id).is_some());
    assert_eq!(scene.weigh().1, 0);
    // What is mended is fit, and what is gone is missed.
    save(&scene.paths[3], &other);
    fs::remove_file(&scene.paths[0]).unwrap();
    let (weighed, _) = scene.weigh();
    assert_eq!([0, 3].map(|at| weighed.inputs[at].incoming.is_ok()), [false, true]);
}

#[test]
fn an_edit_with_other_content_is_refused_also_when_its_rival_comes_later() {
    let mut scene = Scene::new();
    scene.weigh();
    let edits = session::read(&fs::read(&scene.paths[2]).unwrap()).unwrap().edits;
    let mut rival = edits.last().unwrap().clone();
    rival.to = Some("lain".into());
    let id = rival.id;
    scene.record.unite([rival]);
    let (weighed, _) = scene.weigh();
    assert!(weighed.inputs[2].incoming.as_ref().is_err_and(|why| why.contains(&id.to_string())));
    assert!(weighed.inputs[1].incoming.is_ok(), "and no other file is harmed");
}

#[test]
fn files_are_told_one_by_one_and_nothing_once_something_else_is_wanted() {
    let mut scene = Scene::new();
    let (record, open) = (Arc::new(scene.record.clone()), scene.folder.path().join("sesi.json"));
    let mut told = Vec::new();
    let tell = |input: Input| {
        assert!(
            input.incoming.is_ok_and(|incoming| incoming.brought.new > 0 && incoming.new.is_empty()) || told.len() == 3
        );
        told.push(input.path);
    };
    scene.readings.glance(&scene.disk, &open, &scene.paths, &record, Lang::Id, || true, tell);
    assert_eq!(told, scene.paths);
    // It is asked before a file is read and after: what was being read then is not told.
    for (asked, expected) in [(0_usize, 0), (1, 0), (2, 1), (3, 1)] {
        let left = std::cell::Cell::new(asked);
        let going = || left.replace(left.get().saturating_sub(1)) > 0;
        let mut told = 0;
        scene.readings.glance(&scene.disk, &open, &scene.paths, &record, Lang::Id, going, |_| told += 1);
        assert_eq!(told, expected, "{asked}");
    }
}
