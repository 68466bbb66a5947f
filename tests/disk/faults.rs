//! Every call of the disk fails once, and from then on: what was promised is there, and the file is sound.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use bimtek::shell::disk::files::Disk;
use bimtek::shell::disk::open;
use bimtek::workshop::edit::Edit;

use crate::faulty::{Fault, Faulty, Plan};
use crate::person::{Person, holds, machine, reopen, session};

/// How the story ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Close,
    Crash,
    Cut,
}

/// Makes a session file, and beside it the journal of somebody who crashed with an edit and half-typed text.
fn before(folder: &Path) -> (std::path::PathBuf, Vec<Edit>) {
    let (path, mut edits) = session(folder);
    let mut dead = Person::open(&machine(), &path, "dddddddd");
    dead.write("presentation/s1/35.02/dinkes", "notes", "sebelum mati");
    dead.draft("dinkes.catatan", "setengah");
    edits.extend(dead.crash());
    (path, edits)
}

/// A day's work; returns what was promised.
fn work(disk: &Faulty, path: &Path, plan: Plan, end: End) -> Vec<Edit> {
    disk.plan(Some(plan));
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let Ok(opening) = open(&*shared, path) else { return Vec::new() };
    let mut person = Person::of(&shared, opening, "bbbbbbbb");
    person.write("session/s1", "venue", "Aula");
    person.draft("dinkes.baris", "Umur har");
    person.write("session/s1", "venue", "Pendopo");
    person.save();
    // Somebody else saves in between, whose calls go well.
    disk.heal();
    let mut other = Person::open(&shared, path, "cccccccc");
    other.write("session/s1", "host", "Bappeda");
    let mut promised = other.close();
    disk.plan(Some(plan));
    person.write("session/s1", "date", "2022-07-04");
    person.draft("dinkes.baris", "");
    person.save();
    person.write("session/s1", "stage", "II");
    match end {
        End::Close => promised.extend(person.close()),
        End::Crash | End::Cut => promised.extend(person.crash()),
    }
    if end == End::Cut {
        disk.cut();
    }
    promised
}

#[test]
fn whatever_call_fails_nothing_promised_is_lost() {
    let errors = [ErrorKind::StorageFull, ErrorKind::Other, ErrorKind::ReadOnlyFilesystem];
    // Side by side, because all of them wait for the disk.
    std::thread::scope(|scope| {
        for fault in errors.map(Fault::Error).into_iter().chain([Fault::Short]) {
            for (on, end) in [End::Close, End::Crash, End::Cut].into_iter().flat_map(|end| [(false, end), (true, end)])
            {
                scope.spawn(move || every_call(fault, on, end));
            }
        }
    });
}

/// Tells the story once for each of its calls, which fails.
fn every_call(fault: Fault, on: bool, end: End) {
    for at in 0.. {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut edits) = before(folder.path());
        let disk = Faulty::default();
        let plan = Plan { at, on, fault };
        edits.extend(work(&disk, &path, plan, end));
        let about = format!("{plan:?} {end:?}");
        holds(&path, &edits, &about);
        let drafts = reopen(&path).drafts;
        assert!(drafts.iter().any(|draft| draft.text == "setengah"), "{about}: {drafts:?}");
        if disk.calls().len() <= at {
            assert!(at > 50, "the story is long enough: {at}");
            break;
        }
    }
}

#[test]
fn after_a_failure_that_passes_everything_is_safe_and_said_to_be() {
    for at in 0.. {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        let disk = Faulty::default();
        let mut person = Person::open(&(Arc::new(disk.clone()) as Arc<dyn Disk>), &path, "bbbbbbbb");
        disk.calls();
        disk.plan(Some(Plan { at, on: false, fault: Fault::Error(ErrorKind::Other) }));
        for venue in ["Aula", "Pendopo", "Pusdalop"] {
            person.write("session/s1", "venue", venue);
            person.save();
        }
        let over = disk.calls().len() <= at;
        disk.heal();
        person.save();
        assert_eq!(person.trouble(), None, "call {at}");
        let record = person.workshop.clone();
        assert_eq!(person.crash().len(), record.log().len(), "call {at}");
        assert_eq!(*reopen(&path).workshop, record, "call {at}");
        if over {
            break;
        }
    }
}

#[test]
fn after_a_failed_sync_the_next_journal_brings_everything() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = session(folder.path());
    let disk = Faulty::default();
    let mut person = Person::open(&(Arc::new(disk.clone()) as Arc<dyn Disk>), &path, "bbbbbbbb");
    person.write("session/s1", "venue", "Aula");
    disk.break_now();
    person.write("session/s1", "host", "Bappeda");
    assert!(person.trouble().is_some_and(|why| why.contains("1 perubahan") && why.contains("penuh")));
    person.write("session/s1", "stage", "II");
    assert!(person.trouble().is_some_and(|why| why.contains("2 perubahan")), "one is safe already");
    for _ in 0..3 {
        person.save();
    }
    disk.heal();
    person.draft("baris", "Umur");
    let said = person.trouble().unwrap();
    assert!(said.contains("aman di jurnal"), "a journal has it all, whatever was written first: {said}");
    let first = path.with_file_name(".a.json.bbbbbbbb.journal");
    assert!(!first.exists(), "the one that failed has nothing that the new one has not");
    let promised = person.crash();
    assert!(promised.iter().any(|edit| &*edit.set == "stage"));
    disk.cut();
    holds(&path, &promised, "after the cut");
}

#[test]
fn a_journal_that_works_is_said_to_be_safe_when_the_file_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = session(folder.path());
    let disk = Faulty::default();
    let mut person = Person::open(&(Arc::new(disk.clone()) as Arc<dyn Disk>), &path, "bbbbbbbb");
    person.write("session/s1", "venue", "Aula");
    disk.break_now();
    person.save();
    assert!(person.trouble().is_some_and(|why| why.contains("aman di jurnal")));
    disk.heal();
    person.write("session/s1", "host", "Bappeda");
    assert!(person.trouble().is_some(), "an act that is kept does not make the file saved");
    person.save();
    assert_eq!(person.trouble(), None);
    let before = fs::read(&path).unwrap();
    person.close();
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn an_act_is_one_write_and_one_sync() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = session(folder.path());
    let disk = Faulty::default();
    let mut person = Person::open(&(Arc::new(disk.clone()) as Arc<dyn Disk>), &path, "bbbbbbbb");
    disk.calls();
    person.write("session/s1", "venue", "Aula");
    assert_eq!(disk.calls(), ["create", "write", "sync", "sync_folder"], "the first makes the journal");
    for _ in 0..3 {
        person.write("session/s1", "venue", "Pendopo");
        assert_eq!(disk.calls(), ["write", "sync"]);
        person.save();
        disk.calls();
    }
}

#[test]
fn failed_tries_do_not_drive_the_backups_out() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = session(folder.path());
    let disk = Faulty::default();
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let mut person = Person::open(&shared, &path, "bbbbbbbb");
    let backups = path.with_file_name(".a.json.backups");
    for n in 0..12 {
        person.write("session/s1", "venue", &n.to_string());
        person.save();
    }
    let names = crate::person::names(&backups);
    assert_eq!(names.len(), 10);
    person.write("session/s1", "venue", "Aula");
    disk.calls();
    person.save();
    let calls = disk.calls();
    let rename = calls.iter().position(|call| *call == "rename").unwrap();
    for _ in 0..12 {
        person.write("session/s1", "venue", "Pendopo");
        disk.calls();
        disk.plan(Some(Plan { at: rename, on: false, fault: Fault::Error(ErrorKind::Other) }));
        person.save();
        disk.heal();
    }
    assert_eq!(crate::person::names(&backups).len(), 10);
    assert!(crate::person::names(&backups).iter().filter(|name| names.contains(name)).count() >= 9);
}

/// What another laptop recorded in a copy of the session.
fn elsewhere(folder: &Path, path: &Path) -> Vec<Edit> {
    let copy = folder.join("lain.json");
    fs::copy(path, &copy).unwrap();
    let mut other = Person::open(&machine(), &copy, "eeeeeeee");
    other.write("data/d9", "indicator", "Umur harapan hidup");
    other.write("data/d9", "value", "72,65");
    other.write("session/s1", "venue", "Pusdalop");
    other.close()
}

/// Merges, and ends; returns what was promised. Where it is not saved at once the program dies between the two.
fn merge(disk: &Faulty, path: &Path, theirs: &[Edit], plan: Plan, (saves, end): (bool, End)) -> Vec<Edit> {
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let mut person = Person::open(&shared, path, "bbbbbbbb");
    person.write("session/s1", "host", "Bappeda");
    disk.calls();
    disk.plan(Some(plan));
    person.merge(theirs);
    if saves {
        person.save();
    }
    let promised = if end == End::Close { person.close() } else { person.crash() };
    if end == End::Cut {
        disk.cut();
    }
    promised
}

#[test]
fn whatever_call_fails_a_promised_merge_is_there_whole_and_can_be_undone() {
    let faults = [Fault::Error(ErrorKind::StorageFull), Fault::Error(ErrorKind::Other), Fault::Short];
    let ends = [(true, End::Close), (true, End::Crash), (true, End::Cut), (false, End::Crash), (false, End::Cut)];
    for (fault, end) in faults.into_iter().flat_map(|fault| ends.map(|end| (fault, end))) {
        for (at, always) in (0..).flat_map(|at| [(at, false), (at, true)]) {
            let folder = tempfile::tempdir().unwrap();
            let (path, edits) = session(folder.path());
            let theirs = elsewhere(folder.path(), &path);
            let untouched = fs::read(folder.path().join("lain.json")).unwrap();
            let disk = Faulty::default();
            let plan = Plan { at, on: always, fault };
            let promised = merge(&disk, &path, &theirs, plan, end);
            let over = disk.calls().len() <= at;
            let about = format!("{plan:?} {end:?}");
            holds(&path, &edits, &about);
            holds(&path, &promised, &about);
            let mut record = Arc::unwrap_or_clone(reopen(&path).workshop);
            let mark = promised.iter().find(|edit| &*edit.set == "merged");
            assert_eq!(mark.is_some(), theirs.iter().all(|edit| promised.contains(edit)), "{about}: all or nothing");
            if let Some(mark) = mark {
                let named: usize = record.merged(mark.act_id()).iter().map(|(_, edits)| edits.len()).sum();
                assert_eq!((named, record.text("session/s1", "venue")), (theirs.len(), "Pusdalop"), "{about}");
                let pen = bimtek::workshop::Pen {
                    hand: bimtek::workshop::edit::Hand::parse("ffffffff").unwrap(),
                    operator: String::new(),
                    device: String::new(),
                    version: String::new(),
                    opened_at: mark.at,
                };
                record.undo(&pen, mark.at, mark.act_id()).unwrap();
                assert!(!record.visible("data/d9") && record.text("session/s1", "venue") != "Pusdalop", "{about}");
            }
            assert_eq!(fs::read(folder.path().join("lain.json")).unwrap(), untouched, "{about}: only read");
            if over {
                assert!(mark.is_some(), "{about}: nothing failed");
                break;
            }
        }
    }
}
