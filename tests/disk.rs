//! Session files and what lies beside them: nothing promised is lost, nothing is overwritten, nothing is left behind.

#![allow(clippy::unwrap_used)]

#[path = "disk/faults.rs"]
mod faults;
#[path = "disk/faulty.rs"]
mod faulty;
#[path = "disk/live.rs"]
mod live;
#[path = "disk/moving.rs"]
mod moving;
#[path = "disk/person.rs"]
mod person;
#[path = "disk/readings.rs"]
mod readings;
#[path = "disk/walls.rs"]
mod walls;

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use bimtek::file::session::{self, print};
use bimtek::shell::disk::files::{Disk, Machine};
use bimtek::shell::disk::keeper::{Keeper, Order};
use bimtek::shell::disk::{OpenError, open};
use bimtek::tui::reply::Answer;
use bimtek::words::Lang;
use bimtek::workshop::Workshop;
use bimtek::workshop::edit::{Edit, EditId, Hand, Value};

use person::{Person, holds, machine, names, reopen, session as made};

#[test]
fn an_opening_that_writes_nothing_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path());
    let bytes = fs::read(&path).unwrap();
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    person.save();
    person.close();
    assert_eq!(names(folder.path()), ["a.json"]);
    assert_eq!(fs::read(&path).unwrap(), bytes);
    let new = path.with_file_name("new.json");
    Person::open(&machine(), &new, "bbbbbbbb").close();
    assert!(!new.exists());
}

#[test]
fn a_merge_that_names_more_than_a_mebibyte_of_edits_is_kept_and_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path());
    let first = reopen(&path).workshop.log().edits()[0].clone();
    let hand = Hand::parse("eeeeeeee").unwrap();
    let other = |seq: u64| Edit {
        id: EditId { seq, hand },
        on: format!("data/d{seq}").into(),
        set: "indicator".into(),
        over: Vec::new(),
        act: None,
        ..first.clone()
    };
    let theirs: Vec<Edit> = (1 << 52..(1 << 52) + 40_000).map(other).collect();
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    person.merge(&theirs);
    let promised = person.crash();
    assert!(promised.len() > theirs.len(), "in the journal alone");
    let mut again = Person::open(&machine(), &path, "cccccccc");
    assert_eq!(
        again.workshop.merged(promised[theirs.len()].id).iter().map(|(_, edits)| edits.len()).sum::<usize>(),
        40_000
    );
    again.write("session/s1", "venue", "Aula");
    again.close();
    let record = reopen(&path).workshop;
    assert!(promised.iter().all(|edit| record.log().get(edit.id) == Some(edit)));
}

#[test]
fn two_that_save_in_turns_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut edits) = made(folder.path());
    let mut two = ["bbbbbbbb", "cccccccc"].map(|hand| Person::open(&machine(), &path, hand));
    for n in 0..5 {
        for (one, person) in two.iter_mut().enumerate() {
            person.write(&format!("data/d{n}{one}"), "indicator", "Umur");
            if n % 2 == one {
                person.save();
            }
        }
    }
    for person in two {
        edits.extend(person.close());
    }
    holds(&path, &edits, "both");
    assert_eq!(names(folder.path()), [".a.json.backups", "a.json"]);
    assert_eq!(session::read(&fs::read(&path).unwrap()).unwrap().edits.len(), edits.len());
}

#[test]
fn an_equally_long_file_of_the_same_moment_is_seen_to_be_another() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut edits) = made(folder.path());
    let mut other = std::sync::Arc::unwrap_or_clone(reopen(&path).workshop);
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    person.write("session/s1", "host", "Bappeda");
    person.save();
    let look = fs::metadata(&path).unwrap();
    let mut theirs = Person::open(&machine(), &path.with_file_name("other.json"), "cccccccc");
    theirs.workshop =
        std::sync::Arc::unwrap_or_clone(reopen(&path.with_file_name(".a.json.backups/00000001.json")).workshop);
    theirs.write("session/s1", "host", "Kominfo");
    let theirs = theirs.crash();
    other.unite(theirs.iter().cloned());
    edits.extend(theirs);
    fs::write(path.with_file_name("x"), print(&other)).unwrap();
    fs::rename(path.with_file_name("x"), &path).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(look.modified().unwrap()).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().len(), look.len());
    person.write("session/s1", "stage", "II");
    edits.extend(person.close());
    holds(&path, &edits, "both");
}

#[test]
fn a_crash_is_recovered_with_count_and_moment() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut edits) = made(folder.path());
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    person.write("session/s1", "venue", "Aula");
    let second = Person::open(&machine(), &path, "cccccccc");
    assert_eq!(second.workshop.text("session/s1", "venue"), "Aula", "what another program recorded is seen at once");
    assert_eq!(reopen(&path).recovered, None, "its program runs: nothing is to be recovered");
    let lost = person.crash();
    let opening = reopen(&path);
    let found = opening.recovered.clone().unwrap();
    assert_eq!(found.edits, lost.len());
    assert_eq!(found.last, lost.last().unwrap().at);
    assert!(opening.remarks(Lang::Id)[0].contains("08.00.00"), "{:?}", opening.remarks(Lang::Id));
    edits.extend(lost);
    Person::open(&machine(), &path, "eeeeeeee").close();
    holds(&path, &edits, "recovered");
    assert_eq!(names(folder.path()), [".a.json.backups", "a.json"]);
    assert_eq!(reopen(&path).recovered, None);
}

#[test]
fn half_typed_text_survives_crashes_and_saves_and_its_end_too() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path());
    let drafts = || reopen(&path).drafts.into_iter().map(|draft| draft.text).collect::<Vec<_>>();
    let mut person = Person::open(&machine(), &path, "zzzzzzzz");
    person.draft("baris", "Umur har");
    assert!(drafts().is_empty(), "its program runs, and it is nobody else's");
    person.write("session/s1", "venue", "Aula");
    person.save();
    person.crash();
    assert_eq!(drafts(), ["Umur har"]);
    let mut second = Person::open(&machine(), &path, "bbbbbbbb");
    second.draft("catatan", "belum");
    second.crash();
    let mut both = drafts();
    both.sort();
    assert_eq!(both, ["Umur har", "belum"], "two crashes in a row");
    let mut third = Person::open(&machine(), &path, "cccccccc");
    third.draft("baris", "Umur harapan");
    third.save();
    third.crash();
    assert!(drafts().contains(&"Umur harapan".to_owned()) && drafts().len() == 2, "{:?}", drafts());
    let journal = fs::File::options().append(true).open(path.with_file_name(".a.json.cccccccc-2.journal")).unwrap();
    journal.set_modified(fs::metadata(&path).unwrap().modified().unwrap() - Duration::from_secs(60)).unwrap();
    let mut fourth = Person::open(&machine(), &path, "aaaaaaab");
    fourth.draft("baris", "");
    fourth.crash();
    assert_eq!(drafts(), ["belum"], "a place that was left is not filled again by an older journal");
    let mut last = Person::open(&machine(), &path, "eeeeeeee");
    last.draft("catatan", "");
    last.close();
    assert_eq!(names(folder.path()), [".a.json.backups", "a.json"]);
}

#[test]
fn half_typed_text_of_the_dead_is_taken_up_by_one_program_and_what_that_settled_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path());
    let mut dead = Person::open(&machine(), &path, "zzzzzzzz");
    dead.draft("baris", "Umur har");
    dead.crash();
    // Both see the dead one's journal; the quicker has its text.
    let [first, second] = [reopen(&path), reopen(&path)];
    let mut one = Person::of(&machine(), first, "bbbbbbbb");
    let mut two = Person::of(&machine(), second, "cccccccc");
    let texts = |person: &Person| person.keep.taken_up().map(|draft| draft.text).collect::<Vec<_>>();
    assert_eq!((texts(&one), texts(&two)), (vec!["Umur har".to_owned()], Vec::new()));
    assert!(reopen(&path).drafts.is_empty(), "it is a living program's");
    one.follow();
    assert!(one.present().is_empty(), "the dead are not here");
    one.draft("baris", "");
    one.write("session/s1", "venue", "Aula");
    one.save();
    two.write("session/s1", "host", "Bappeda");
    two.save();
    two.crash();
    one.close();
    assert!(reopen(&path).drafts.is_empty());
    Person::open(&machine(), &path, "dddddddd").close();
    assert_eq!(names(folder.path()), [".a.json.backups", "a.json"]);
    // Taken up and thrown away without an act, by a program that dies too.
    let mut dead = Person::open(&machine(), &path, "zzzzzzzz");
    dead.draft("baris", "Umur har");
    dead.crash();
    let mut one = Person::open(&machine(), &path, "eeeeeeee");
    one.draft("baris", "");
    one.crash();
    assert!(reopen(&path).drafts.is_empty());
}

#[test]
fn stale_journals_go_only_after_a_save_that_holds_them_and_live_ones_stay() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut edits) = made(folder.path());
    let mut live = Person::open(&machine(), &path, "bbbbbbbb");
    live.write("session/s1", "venue", "Aula");
    let mut dead = Person::open(&machine(), &path, "cccccccc");
    dead.write("session/s1", "host", "Bappeda");
    edits.extend(dead.crash());
    let (live_at, dead_at) = (".a.json.bbbbbbbb.journal", ".a.json.cccccccc.journal");
    let disk = faulty::Faulty::default();
    let mut third = Person::open(&(Arc::new(disk.clone()) as Arc<dyn Disk>), &path, "dddddddd");
    third.write("session/s1", "stage", "II");
    disk.break_now();
    third.save();
    assert!(names(folder.path()).iter().any(|name| name == dead_at));
    disk.heal();
    third.save();
    assert!(names(folder.path()).iter().all(|name| name != dead_at));
    assert!(names(folder.path()).iter().any(|name| name == live_at));
    edits.extend(third.close());
    edits.extend(live.close());
    holds(&path, &edits, "all three");
}

#[test]
fn a_journal_that_is_being_begun_is_not_taken_for_a_dead_programs() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(".a.json.bbbbbbbb.journal");
    let out = Machine.create(&path).unwrap();
    assert!(Machine.adopt(&path).is_none());
    drop(out);
    assert!(Machine.adopt(&path).is_some());
}

#[test]
fn what_is_damaged_is_set_aside_before_it_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path());
    let sound = fs::read(&path).unwrap();
    let torn = &sound[..sound.len() - 40];
    fs::write(&path, torn).unwrap();
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    let known = person.workshop.log().len();
    assert_eq!(fs::read(&path).unwrap(), torn, "an opening touches nothing");
    person.write("session/s1", "venue", "Aula");
    person.save();
    assert_eq!(fs::read(path.with_file_name(".a.json.1.damaged")).unwrap(), torn);
    // Turned into something else while it is open.
    for (n, other) in [(2, &b""[..]), (3, b"halo"), (4, torn)] {
        fs::write(path.with_file_name("x"), other).unwrap();
        fs::rename(path.with_file_name("x"), &path).unwrap();
        person.write("session/s1", "venue", "Pendopo");
        person.save();
        assert_eq!(fs::read(path.with_file_name(format!(".a.json.{n}.damaged"))).unwrap(), other);
        assert!(reopen(&path).damage.is_empty() && reopen(&path).workshop.log().len() > known);
    }
    person.close();
    // A damaged journal.
    fs::write(path.with_file_name(".a.json.cccccccc.journal"), "rusak").unwrap();
    assert_eq!(reopen(&path).damaged_journals, 1);
    let mut person = Person::open(&machine(), &path, "dddddddd");
    person.write("session/s1", "venue", "Aula");
    person.close();
    assert_eq!(fs::read(path.with_file_name(".a.json.cccccccc.damaged")).unwrap(), b"rusak");
    assert_eq!(reopen(&path).damaged_journals, 0);
}

#[test]
fn an_edit_with_a_taken_id_is_set_aside_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path());
    let mut dead = Person::open(&machine(), &path, "bbbbbbbb");
    dead.write("session/s1", "venue", "Aula");
    let mut edits = dead.crash();
    edits.last_mut().unwrap().to = Some(Value::from("Pendopo"));
    let records: Vec<_> = edits.into_iter().map(bimtek::file::journal::Record::Edit).collect();
    let text = bimtek::file::journal::print(&records);
    fs::write(path.with_file_name(".a.json.cccccccc.journal"), &text).unwrap();
    let opening = reopen(&path);
    assert_eq!(opening.clashes.len(), 1);
    Person::of(&machine(), opening, "dddddddd").close();
    assert_eq!(fs::read(path.with_file_name(".a.json.cccccccc.damaged")).unwrap(), text.as_bytes());
}

#[test]
fn a_newer_programs_file_is_never_written() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path());
    let sound = fs::read_to_string(&path).unwrap();
    let newer = sound.replacen("\"version\": 1", "\"version\": 99", 1);
    // It became one while it was open.
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    person.write("session/s1", "venue", "Aula");
    fs::write(path.with_file_name("x"), &newer).unwrap();
    fs::rename(path.with_file_name("x"), &path).unwrap();
    person.save();
    assert!(person.trouble().is_some_and(|why| why.contains("lebih baru")));
    person.write("session/s1", "stage", "II");
    let edits = person.close();
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    // It was one, with journals, from the beginning.
    let opening = reopen(&path);
    assert_eq!(opening.newer, Some(99));
    assert!(edits.iter().all(|edit| opening.workshop.log().get(edit.id).is_some()));
    let mut person = Person::of(&machine(), opening, "cccccccc");
    person.write("session/s1", "host", "Bappeda");
    person.close();
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
    assert_eq!(names(folder.path()).iter().filter(|name| name.ends_with(".journal")).count(), 2);
}

#[test]
fn a_file_that_vanishes_comes_back_and_a_folder_that_vanishes_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("usb");
    fs::create_dir(&inner).unwrap();
    let (path, mut edits) = made(&inner);
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    fs::remove_file(&path).unwrap();
    person.write("session/s1", "venue", "Aula");
    person.save();
    assert!(path.exists());
    let away = folder.path().join("away");
    fs::rename(&inner, &away).unwrap();
    person.write("session/s1", "host", "Bappeda");
    person.save();
    assert!(person.trouble().is_some());
    fs::rename(&away, &inner).unwrap();
    person.save();
    assert_eq!(person.trouble(), None);
    edits.extend(person.close());
    holds(&path, &edits, "plugged in again");
}

#[test]
fn it_goes_on_in_another_folder_or_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut edits) = made(folder.path());
    let other = folder.path().join("other");
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    person.write("session/s1", "venue", "Aula");
    person.elsewhere(&other);
    assert!(
        matches!(person.heard.borrow().last(), Some(Answer::Failed(why)) if why.contains("tempat") || why.contains("Tempat"))
    );
    person.write("session/s1", "host", "Bappeda");
    assert_eq!(person.trouble(), None);
    assert_eq!(reopen(&path).workshop.text("session/s1", "host"), "Bappeda", "the old place stays in use");
    fs::create_dir(&other).unwrap();
    fs::write(other.join("a.json"), "punya orang lain").unwrap();
    person.elsewhere(&other);
    person.write("session/s1", "stage", "II");
    edits.extend(person.close());
    holds(&other.join("a (2).json"), &edits, "in the other folder");
    assert_eq!(fs::read(other.join("a.json")).unwrap(), b"punya orang lain");
    assert!(reopen(&path).recovered.is_some(), "what was recorded beside the old file stays there");
}

#[test]
fn what_is_no_session_file_is_told_apart_and_the_newest_sound_backup_named() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    assert!(matches!(open(&Machine, folder.path()), Err(OpenError::Folder(_))));
    assert!(matches!(open(&Machine, &at("none.json")), Err(OpenError::Missing(_))));
    assert!(matches!(open(&Machine, &at("none/none.json")), Err(OpenError::Missing(_))));
    let long = at(&format!("{}.json", "n".repeat(300)));
    let why = open(&Machine, &long).unwrap_err();
    assert!(matches!(&why, OpenError::Unreadable(..)) && why.why(Lang::Id).contains("terlalu panjang"), "{why:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let _socket = std::os::unix::net::UnixListener::bind(at("socket.json")).unwrap();
        symlink("/dev/zero", at("device.json")).unwrap();
        for other in ["socket.json", "device.json"] {
            assert!(matches!(open(&Machine, &at(other)), Err(OpenError::NoFile(_))), "{other}");
        }
        assert!(bimtek::shell::disk::entries(&Machine, folder.path(), Lang::Id).is_empty());
        let (path, _) = made(folder.path());
        let mode = || fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(), 0o600, "a new file is its owner's alone");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, at("link.json")).unwrap();
        let mut person = Person::open(&machine(), &at("link.json"), "bbbbbbbb");
        person.write("session/s1", "venue", "Aula");
        person.close();
        assert_eq!(mode(), 0o640, "and what its owner allowed stays allowed");
        assert!(at("link.json").symlink_metadata().unwrap().is_symlink());
        assert_eq!(reopen(&path).workshop.text("session/s1", "venue"), "Aula");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o0)).unwrap();
        // The superuser may read anything.
        if fs::read(&path).is_err() {
            assert!(matches!(open(&Machine, &path), Err(OpenError::Unreadable(..))));
        }
    }
    let (path, _) = (at("a.json"), fs::remove_file(at("a.json")));
    let mut person = Person::open(&machine(), &path, "cccccccc");
    for n in 0..4 {
        person.write("session/s1", "venue", &n.to_string());
        person.save();
    }
    person.close();
    let backups = path.with_file_name(".a.json.backups");
    let newest = names(&backups).pop().unwrap();
    fs::remove_file(backups.join(&newest)).unwrap();
    fs::write(backups.join(&newest), "rusak").unwrap();
    fs::write(&path, "{").unwrap();
    let Err(OpenError::Refused(_, _, Some(backup))) = open(&Machine, &path) else { panic!("a backup is sound") };
    assert!(reopen(&backup).damage.is_empty() && !backup.ends_with(&newest));
    let why = open(&Machine, &path).unwrap_err().why(Lang::En);
    assert!(why.contains(backup.to_str().unwrap()), "{why}");
}

#[test]
fn a_name_too_long_for_what_lies_beside_it_is_said_at_the_first_act() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut edits) = made(folder.path());
    let long = path.with_file_name(format!("{}.json", "n".repeat(245)));
    fs::rename(&path, &long).unwrap();
    let mut person = Person::open(&machine(), &long, "bbbbbbbb");
    person.write("session/s1", "venue", "Aula");
    assert!(person.trouble().is_some_and(|why| why.contains("terlalu panjang")));
    let other = folder.path().join("other");
    fs::create_dir(&other).unwrap();
    person.elsewhere(&other);
    assert_eq!(person.trouble(), None);
    edits.extend(person.close());
    holds(&other.join(&names(&other)[0]), &edits, "a shorter name");
}

#[test]
fn the_keepers_thread_answers_and_leaves_a_file_that_is_a_function_of_its_edits() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = made(folder.path());
    let (say, heard) = std::sync::mpsc::channel();
    let opening = reopen(&path);
    let hand = Hand::parse("bbbbbbbb").unwrap();
    let keeper = Keeper::start(machine(), &opening, hand, Lang::Id, move |answer| drop(say.send(answer))).unwrap();
    let mut edits = std::sync::Arc::unwrap_or_clone(opening.workshop).into_edits();
    let mut mine = edits[0].clone();
    mine.id = bimtek::workshop::edit::EditId { seq: 100, hand };
    keeper.order(Order::Append(vec![mine.clone()], Vec::new()));
    keeper.close();
    let heard: Vec<Answer> = heard.iter().collect();
    edits.push(mine.clone());
    assert_eq!(heard, [Answer::Kept(mine.id), Answer::Saved(edits.len())]);
    let mut workshop = Workshop::default();
    workshop.unite(edits);
    assert_eq!(fs::read_to_string(&path).unwrap(), print(&workshop));
}
