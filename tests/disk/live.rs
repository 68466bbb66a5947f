//! Several programs on one file: each sees what the others record, with as few reads as can be, and nothing is lost by it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bimtek::file::journal::{Draft, Record, print};
use bimtek::shell::disk::files::Disk;
use bimtek::tui::reply::Answer;
use bimtek::workshop::edit::Edit;

use crate::faulty::{Fault, Faulty, Plan};
use crate::person::{Person, holds, machine, names, reopen, session};

const FIELDS: [&str; 4] = ["venue", "host", "stage", "facilitator"];

/// Two programs on one file, the second on a disk of its own.
fn two(folder: &Path) -> (Person, Person, Faulty, std::path::PathBuf) {
    let (path, _) = session(folder);
    let disk = Faulty::default();
    let one = Person::open(&machine(), &path, "bbbbbbbb");
    let two = Person::open(&(Arc::new(disk.clone()) as Arc<dyn Disk>), &path, "cccccccc");
    disk.calls();
    (one, two, disk, path)
}

fn text<'a>(person: &'a Person, set: &str) -> &'a str {
    person.workshop.text("session/s1", set)
}

/// Returns how many answers of others' edits were given, and how many edits they held.
fn others(person: &Person) -> (usize, usize) {
    let heard = person.heard.borrow();
    let told =
        heard.iter().filter_map(|answer| if let Answer::Others(edits) = answer { Some(edits.len()) } else { None });
    (told.clone().count(), told.sum())
}

#[test]
fn each_sees_what_the_other_records_before_anybody_saves() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, ..) = two(folder.path());
    one.write("session/s1", "venue", "Aula");
    two.follow();
    assert_eq!(text(&two, "venue"), "Aula");
    two.write("session/s1", "venue", "Pendopo");
    one.follow();
    assert_eq!((text(&one, "venue"), one.workshop.contested("session/s1", "venue")), ("Pendopo", false));
    two.follow();
    assert_eq!(others(&two).0, 1, "nothing is told twice");
    assert_eq!((one.workshop.log().len(), others(&one).0), (two.workshop.log().len(), 1));
}

#[test]
fn nothing_is_read_while_nothing_changes_and_only_what_is_new_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, disk, path) = two(folder.path());
    two.follow();
    assert_eq!(disk.calls(), ["list", "look"], "alone: the folder and the file");
    one.write("session/s1", "venue", "Aula");
    two.follow();
    assert_eq!(disk.calls(), ["list", "held", "look", "read", "look"]);
    two.follow();
    assert_eq!(disk.calls(), ["list", "held", "look", "look"], "another program, which is idle");
    // What was read already is not looked at again: were it, this would be damage that hides what follows.
    let journal = path.with_file_name(".a.json.bbbbbbbb.journal");
    let before = fs::metadata(&journal).unwrap().len() as usize;
    one.write("session/s1", "host", "Bappeda");
    let mut bytes = fs::read(&journal).unwrap();
    bytes[..before].fill(b'x');
    fs::write(&journal, bytes).unwrap();
    two.follow();
    assert_eq!(disk.calls(), ["list", "held", "look", "read", "look"]);
    assert_eq!((text(&two, "host"), others(&two).0), ("Bappeda", 2));
}

#[test]
fn a_record_that_is_torn_is_taken_in_once_it_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, _, path) = two(folder.path());
    one.write("session/s1", "venue", "Aula");
    let journal = path.with_file_name(".a.json.bbbbbbbb.journal");
    two.follow();
    for whole in [false, true] {
        let before = fs::metadata(&journal).unwrap().len() as usize;
        one.write("session/s1", "host", if whole { "Kominfo" } else { "Bappeda" });
        let bytes = fs::read(&journal).unwrap();
        // The first record of the second journal is torn too, not only what follows read ones.
        for cut in [before + 1, before + 40, bytes.len() - 1] {
            fs::write(&journal, &bytes[..cut]).unwrap();
            two.follow();
            assert_ne!(text(&two, "host"), if whole { "Kominfo" } else { "Bappeda" });
        }
        fs::write(&journal, &bytes).unwrap();
        two.follow();
        assert_eq!(text(&two, "host"), text(&one, "host"));
    }
    let known = two.workshop.log().len();
    assert_eq!(known, one.workshop.log().len());
}

#[test]
fn a_journal_that_shrank_or_was_replaced_is_read_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, _, path) = two(folder.path());
    one.write("session/s1", "venue", "Aula");
    let journal = path.with_file_name(".a.json.bbbbbbbb.journal");
    two.follow();
    let len = fs::metadata(&journal).unwrap().len() as usize;
    let mut other = Person::open(&machine(), &path.with_file_name("other.json"), "dddddddd");
    let line = |set: &str, to: &str, other: &mut Person| {
        other.write("session/s1", set, to);
        let edit: Edit = other.workshop.log().edits().iter().rfind(|edit| &*edit.set == set).unwrap().clone();
        print(&[Record::Edit(edit)])
    };
    // Shorter, in place.
    let short = line("host", "Bappeda", &mut other);
    assert!(short.len() < len);
    fs::write(&journal, &short).unwrap();
    two.follow();
    assert_eq!(text(&two, "host"), "Bappeda");
    // Longer, and another file; its first record ends where the last one was read up to.
    let filler = Draft { place: "x".into(), text: "x".repeat(len) };
    let long = line("stage", "II", &mut other) + &print(&[Record::Draft(filler)]);
    fs::write(path.with_file_name("new"), &long).unwrap();
    fs::rename(path.with_file_name("new"), &journal).unwrap();
    two.follow();
    assert_eq!(text(&two, "stage"), "II");
    // Longer, in place: no number tells that it is another, but no record begins where the last one ended.
    let longer = line("facilitator", "Sri", &mut other) + &long;
    fs::write(&journal, longer).unwrap();
    two.follow();
    assert_eq!(text(&two, "facilitator"), "Sri");
}

#[test]
fn what_a_save_moves_from_a_journal_into_the_file_is_seen_there() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, disk, path) = two(folder.path());
    one.write("session/s1", "venue", "Aula");
    one.save();
    two.follow();
    assert_eq!(text(&two, "venue"), "Aula");
    disk.calls();
    two.follow();
    assert!(!disk.calls().contains(&"read"), "a saved file is read once");
    let edits = one.close();
    two.follow();
    two.write("session/s1", "host", "Bappeda");
    two.save();
    assert_eq!(disk.calls().iter().filter(|call| **call == "read").count(), 0, "nor again by the next save");
    let edits = [edits, two.close()].concat();
    holds(&path, &edits, "both");
    assert_eq!(names(folder.path()), [".a.json.backups", "a.json"]);
}

#[test]
fn what_only_others_wrote_is_not_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, disk, path) = two(folder.path());
    one.write("session/s1", "venue", "Aula");
    two.follow();
    two.save();
    assert_eq!(disk.calls().iter().filter(|call| **call == "write").count(), 0, "nothing of its own is unsaved");
    two.write("session/s1", "host", "Bappeda");
    let own = fs::read_to_string(path.with_file_name(".a.json.cccccccc.journal")).unwrap();
    assert!(!own.contains("Aula") && own.contains("Bappeda"), "{own}");
    // After a journal that failed the next one brings what is unsaved: its own alone.
    disk.calls();
    disk.plan(Some(Plan { at: 0, on: false, fault: Fault::Error(ErrorKind::Other) }));
    two.write("session/s1", "stage", "II");
    disk.heal();
    two.save();
    two.follow();
    let mut edits = two.crash();
    edits.extend(one.crash());
    holds(&path, &edits, "both");
}

#[test]
fn what_was_followed_outlives_its_program_and_whoever_takes_its_journal() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, _, path) = two(folder.path());
    one.write("session/s1", "venue", "Aula");
    one.draft("baris", "Umur har");
    two.follow();
    assert_eq!(two.present(), ["bbbbbbbb"]);
    let mut edits = one.crash();
    two.follow();
    assert!(two.present().is_empty(), "its program is gone");
    // The second knows the edits and writes on; it saves nothing. A third takes the journal up, saves and removes it.
    two.write("session/s1", "venue", "Pendopo");
    let third = Person::open(&machine(), &path, "dddddddd");
    edits.extend(third.close());
    assert!(!path.with_file_name(".a.json.bbbbbbbb.journal").exists());
    edits.extend(two.crash());
    holds(&path, &edits, "all three");
    let opening = reopen(&path);
    assert_eq!(opening.workshop.text("session/s1", "venue"), "Pendopo");
    assert_eq!((opening.workshop.log().contested(), opening.drafts.len()), (0, 1), "and half a sentence too");
}

#[test]
fn who_else_is_in_the_file_is_told_when_it_changes_and_readers_are_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, _, path) = two(folder.path());
    let told = |person: &Person| person.heard.borrow().iter().filter(|a| matches!(a, Answer::Present(_))).count();
    one.follow();
    two.follow();
    assert_eq!((told(&one), told(&two)), (0, 0), "both only read");
    one.draft("baris", "Um");
    two.follow();
    two.follow();
    one.follow();
    assert_eq!(
        (two.present(), told(&two), told(&one)),
        (vec!["bbbbbbbb".to_owned()], 1, 0),
        "nobody is told of themselves"
    );
    let mut third = Person::open(&machine(), &path, "aaaaaaaa");
    third.write("session/s1", "venue", "Aula");
    two.follow();
    assert_eq!(two.present(), ["aaaaaaaa", "bbbbbbbb"]);
    third.save();
    two.follow();
    assert_eq!((two.present().len(), told(&two)), (2, 2), "who has saved is still there");
    third.close();
    one.draft("baris", "");
    one.close();
    two.follow();
    assert!(two.present().is_empty());
}

#[test]
fn a_journal_that_is_taken_away_is_begun_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, _, path) = two(folder.path());
    one.write("session/s1", "venue", "Aula");
    one.draft("baris", "Umur har");
    fs::remove_file(path.with_file_name(".a.json.bbbbbbbb.journal")).unwrap();
    one.follow();
    let mut edits = one.crash();
    two.follow();
    assert_eq!(text(&two, "venue"), "Aula");
    edits.extend(two.crash());
    holds(&path, &edits, "both");
    assert_eq!(reopen(&path).drafts.len(), 1);
    // Where nothing is unsaved none is begun.
    let mut third = Person::open(&machine(), &path, "dddddddd");
    third.write("session/s1", "host", "Bappeda");
    third.draft("baris", "");
    third.save();
    let journals = || names(folder.path()).into_iter().filter(|name| name.ends_with(".journal")).collect::<Vec<_>>();
    for journal in journals() {
        fs::remove_file(path.with_file_name(journal)).unwrap();
    }
    third.follow();
    assert_eq!(journals(), [""; 0]);
    third.write("session/s1", "stage", "II");
    holds(&path, &third.crash(), "the next act");
}

#[test]
fn what_another_machine_writes_through_a_synced_folder_is_left_to_it_until_it_has_long_been_quiet() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut edits) = session(folder.path());
    // No lock comes through: it is as if its program were gone.
    let mut far = Person::open(&machine(), &path, "bbbbbbbb").at("laptop lain");
    far.write("session/s1", "venue", "Aula");
    far.draft("baris", "Umur har");
    edits.extend(far.crash());
    let opening = reopen(&path);
    assert_eq!((opening.recovered.clone(), opening.drafts.len()), (None, 0));
    assert_eq!(opening.workshop.text("session/s1", "venue"), "Aula");
    let mut near = Person::of(&machine(), opening, "cccccccc");
    near.follow();
    assert_eq!(near.present(), ["bbbbbbbb"]);
    near.write("session/s1", "host", "Bappeda");
    near.save();
    let journal = path.with_file_name(".a.json.bbbbbbbb.journal");
    assert!(journal.exists());
    let long_ago = fs::metadata(&path).unwrap().modified().unwrap() - std::time::Duration::from_secs(3_600);
    fs::File::options().append(true).open(&journal).unwrap().set_modified(long_ago).unwrap();
    near.follow();
    assert!(near.present().is_empty());
    assert_eq!(reopen(&path).drafts.len(), 1, "half a sentence is there for who opens the file next");
    edits.extend(near.close());
    edits.extend(Person::open(&machine(), &path, "dddddddd").close());
    assert!(!journal.exists());
    holds(&path, &edits, "both");
}

#[cfg(unix)]
#[test]
fn whoever_may_read_the_file_may_follow_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (mut one, _, _, path) = two(folder.path());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o660)).unwrap();
    one.write("session/s1", "venue", "Aula");
    let journal = path.with_file_name(".a.json.bbbbbbbb.journal");
    assert_eq!(fs::metadata(journal).unwrap().permissions().mode() & 0o777, 0o660);
}

#[test]
fn a_file_that_becomes_none_or_a_newer_programs_is_left_to_the_next_save() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, _, _, path) = two(folder.path());
    let sound = fs::read_to_string(&path).unwrap();
    let newer = sound.replacen("\"version\": 1", "\"version\": 99", 1);
    one.write("session/s1", "venue", "Aula");
    for (other, damaged) in [("halo", true), (&newer, false)] {
        fs::write(path.with_file_name("x"), other).unwrap();
        fs::rename(path.with_file_name("x"), &path).unwrap();
        one.follow();
        assert_eq!(fs::read_to_string(&path).unwrap(), other, "looking changes nothing");
        one.write("session/s1", "host", "Bappeda");
        one.save();
        assert!(path.with_file_name(".a.json.1.damaged").exists());
        assert_eq!(one.trouble().is_some(), !damaged);
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

/// Two write and follow and save in turns while a call of one fails; returns what was promised.
fn turns(path: &Path, disk: &Faulty) -> Vec<Edit> {
    let shared: Arc<dyn Disk> = Arc::new(disk.clone());
    let (mut one, mut two) = (Person::open(&machine(), path, "bbbbbbbb"), Person::open(&shared, path, "cccccccc"));
    for (n, field) in FIELDS.into_iter().enumerate() {
        one.write("session/s1", field, &format!("satu {n}"));
        two.follow();
        two.write("session/s1", field, &format!("dua {n}"));
        one.follow();
        match n {
            1 => one.save(),
            2 => two.save(),
            _ => {}
        }
    }
    disk.heal();
    // What could not be kept is tried again, as the keeper does by itself.
    two.save();
    two.follow();
    one.follow();
    assert!(one.workshop == two.workshop, "one look on a disk that is well is enough");
    let mut promised = one.crash();
    promised.extend(two.close());
    promised
}

#[test]
fn whatever_call_fails_nothing_is_lost_and_the_next_look_brings_it() {
    // Side by side, because all of them wait for the disk.
    std::thread::scope(|scope| {
        for fault in [Fault::Error(ErrorKind::Other), Fault::Short] {
            for on in [false, true] {
                scope.spawn(move || every_call(fault, on));
            }
        }
    });
}

/// Tells the story once for each of its calls, which fails.
fn every_call(fault: Fault, on: bool) {
    for at in 0.. {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut edits) = session(folder.path());
        let disk = Faulty::default();
        // The opening goes well.
        drop(Person::open(&(Arc::new(disk.clone()) as Arc<dyn Disk>), &path, "eeeeeeee"));
        let begin = disk.calls().len();
        disk.plan(Some(Plan { at: begin + at, on, fault }));
        edits.extend(turns(&path, &disk));
        holds(&path, &edits, &format!("{fault:?} {on} {at}"));
        if disk.calls().len() <= begin + at {
            assert!(at > 30, "the story is long enough: {at}");
            break;
        }
    }
}

#[test]
fn an_older_copy_in_the_files_place_gets_what_was_called_safe_again() {
    for gone in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let (mut one, mut two, _, path) = two(folder.path());
        let before = fs::read(&path).unwrap();
        one.write("session/s1", "venue", "Aula");
        one.save();
        two.write("session/s1", "host", "Bappeda");
        two.save();
        // As the tool of a synced folder does it, or a backup brought back by hand.
        if gone {
            fs::remove_file(&path).unwrap();
        } else {
            fs::write(path.with_file_name("x"), &before).unwrap();
            fs::rename(path.with_file_name("x"), &path).unwrap();
        }
        one.follow();
        two.follow();
        let held = reopen(&path).workshop;
        assert_eq!([held.text("session/s1", "venue"), held.text("session/s1", "host")], ["Aula", "Bappeda"], "{gone}");
    }
}

fn copies(person: &Person) -> Vec<Vec<String>> {
    let names = |paths: &[PathBuf]| {
        paths.iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect::<Vec<_>>()
    };
    let heard = person.heard.borrow();
    heard.iter().filter_map(|told| if let Answer::Copies(paths) = told { Some(names(paths)) } else { None }).collect()
}

#[test]
fn a_copy_beside_the_file_is_told_of_once_for_as_long_as_it_holds_what_the_record_has_not() {
    let folder = tempfile::tempdir().unwrap();
    let (mut one, mut two, disk, path) = two(folder.path());
    let copy = path.with_file_name("a (1).json");
    // A copy that brings nothing, another session of a like name, and what is no session at all.
    fs::copy(&path, &copy).unwrap();
    let mut stranger = Person::open(&machine(), &path.with_file_name("a-LAPTOP.json"), "eeeeeeee");
    stranger.write("session/s9", "title", "Bimtek lain");
    stranger.close();
    fs::write(path.with_file_name("a - Copy.json"), "halo").unwrap();
    (0..4).for_each(|_| two.follow());
    assert_eq!(copies(&two), [[""; 0]; 0]);
    disk.calls();
    two.follow();
    assert_eq!(
        disk.calls().iter().filter(|call| **call == "read").count(),
        0,
        "what does not change is not read again"
    );
    let mut far = Person::open(&machine(), &copy, "dddddddd");
    far.write("session/s1", "host", "Bappeda");
    let edits = far.close();
    (0..3).for_each(|_| two.follow());
    assert_eq!(copies(&two), [["a (1).json"]]);
    assert_eq!(text(&two, "host"), "", "nothing of it is taken in");
    // It comes another way, as by a merge at another laptop.
    for edit in &edits {
        one.keep.append(vec![edit.clone()], &|_| {});
    }
    two.follow();
    two.follow();
    assert_eq!(copies(&two), [vec!["a (1).json".to_owned()], Vec::new()]);
    disk.calls();
    two.follow();
    assert_eq!(disk.calls().iter().filter(|call| **call == "read").count(), 0);
    // The copy itself, opened, has a file beside it that holds more.
    one.write("session/s1", "venue", "Aula");
    one.save();
    let mut near = Person::open(&machine(), &copy, "ffffffff");
    (0..4).for_each(|_| near.follow());
    assert_eq!(copies(&near), [["a.json"]]);
}

#[test]
fn a_copy_that_could_not_be_read_at_first_is_told_of_later() {
    let folder = tempfile::tempdir().unwrap();
    let (_, mut two, disk, path) = two(folder.path());
    let copy = path.with_file_name("a (1).json");
    fs::copy(&path, &copy).unwrap();
    let mut far = Person::open(&machine(), &copy, "dddddddd");
    far.write("session/s1", "host", "Bappeda");
    far.close();
    // What is no file can never be read, and keeps nobody else from it.
    fs::create_dir(path.with_file_name("a (0).json")).unwrap();
    two.follow();
    let again = path.with_file_name("a (2).json");
    fs::copy(&copy, &again).unwrap();
    disk.calls();
    disk.plan(Some(Plan { at: 6, on: false, fault: Fault::Error(ErrorKind::PermissionDenied) }));
    two.follow();
    assert_eq!(disk.calls(), ["list", "look", "look", "read", "look", "look", "read"], "the last is of the new copy");
    disk.heal();
    two.follow();
    assert_eq!(copies(&two), [vec!["a (1).json"], vec!["a (1).json", "a (2).json"]]);
}
