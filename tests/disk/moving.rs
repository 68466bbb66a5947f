//! The sessions folder: listing, renaming, copying, withdrawing and restoring.

use std::fs;
use std::path::Path;

use bimtek::shell::disk::files::{Disk, Machine};
use bimtek::shell::disk::{copy, entries, rename, restore, withdraw};
use bimtek::words::Lang;
use bimtek::workshop::edit::Edit;

use crate::person::{Person, holds, machine, names, reopen, session};

/// Makes a session with backups, and a journal of somebody who crashed.
fn crashed(folder: &Path) -> (std::path::PathBuf, Vec<Edit>) {
    let (path, mut edits) = session(folder);
    let mut person = Person::open(&machine(), &path, "bbbbbbbb");
    person.write("session/s1", "venue", "Aula");
    edits.extend(person.close());
    let mut dead = Person::open(&machine(), &path, "cccccccc");
    dead.write("session/s1", "title", "Judul baru");
    dead.draft("baris", "setengah");
    edits.extend(dead.crash());
    (path, edits)
}

#[test]
fn everything_moves_along_and_back_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let (path, edits) = crashed(folder.path());
    let before = names(folder.path());
    let home = path.parent().unwrap();
    fs::write(home.join("Bimtek.json"), "punya orang lain").unwrap();
    fs::create_dir(home.join(".Bimtek (2).json.backups")).unwrap();

    let renamed = rename(&Machine, &path, "Bimtek").unwrap();
    assert_eq!(renamed, home.join("Bimtek (3).json"), "neither a file nor what lies beside one is taken");
    assert_eq!(rename(&Machine, &renamed, "Bimtek (3)").unwrap(), renamed);
    holds(&renamed, &edits, "renamed");
    assert!(home.join(".Bimtek (3).json.backups").is_dir() && !path.exists());

    let gone = withdraw(&Machine, &renamed).unwrap();
    assert_eq!(gone, home.join("bin/Bimtek (3).json"));
    fs::write(home.join("Bimtek (3).json"), "punya orang lain").unwrap();
    let back = restore(&Machine, &gone).unwrap();
    assert_eq!(back, home.join("Bimtek (3) (2).json"));
    holds(&back, &edits, "restored");
    for other in ["Bimtek.json", "Bimtek (3).json"] {
        assert_eq!(fs::read(home.join(other)).unwrap(), b"punya orang lain");
        fs::remove_file(home.join(other)).unwrap();
    }
    let last = rename(&Machine, &back, "a").unwrap();
    assert_eq!((last, reopen(&path).drafts.len()), (path.clone(), 1));
    fs::remove_dir(home.join(".Bimtek (2).json.backups")).unwrap();
    fs::remove_dir(home.join("bin")).unwrap();
    assert_eq!(names(home), before);
}

#[test]
fn a_title_with_any_sign_stays_in_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (path, edits) = crashed(folder.path());
    let named = rename(&Machine, &path, "../Bimtek/II: akhir").unwrap();
    assert_eq!(named, path.with_file_name("-Bimtek-II- akhir.json"));
    holds(&named, &edits, "renamed");
}

#[test]
fn a_copy_holds_what_journals_hold() {
    let folder = tempfile::tempdir().unwrap();
    let (path, mut edits) = crashed(folder.path());
    let mut live = Person::open(&machine(), &path, "dddddddd");
    live.write("session/s1", "stage", "II");
    let copied = copy(&Machine, &path, "salinan").unwrap();
    edits.extend(live.crash());
    holds(&copied, &edits, "copied");
    holds(&path, &edits, "and where it was");
    assert_ne!(copied, copy(&Machine, &path, "salinan").unwrap());
}

#[test]
fn what_a_program_has_open_does_not_move() {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = crashed(folder.path());
    let mut live = Person::open(&machine(), &path, "dddddddd");
    live.write("session/s1", "stage", "II");
    let before = names(folder.path());
    assert!(rename(&Machine, &path, "lain").is_err());
    assert!(before.iter().all(|name| names(folder.path()).contains(name)));
    live.close();
    assert!(rename(&Machine, &path, "lain").is_ok());
}

#[test]
fn a_move_that_fails_halfway_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (path, edits) = crashed(folder.path());
    let before = names(folder.path());
    let clean = crate::faulty::Faulty::default();
    let fails = [std::io::ErrorKind::StorageFull, std::io::ErrorKind::PermissionDenied];
    for (at, kind) in (0..8).flat_map(|at| fails.map(|kind| (at, kind))) {
        let fault = crate::faulty::Fault::Error(kind);
        clean.calls();
        clean.plan(Some(crate::faulty::Plan { at, on: false, fault }));
        if let Ok(moved) = rename(&clean, &path, "lain") {
            rename(&Machine, &moved, "a").unwrap();
        }
        holds(&path, &edits, &at.to_string());
        if !names(folder.path()).contains(&"lain.json".to_owned()) {
            assert_eq!(names(folder.path()), before, "{at}");
        }
    }
}

#[test]
fn the_list_tells_what_each_file_holds_and_what_is_to_be_recovered() {
    let folder = tempfile::tempdir().unwrap();
    let listed = |folder: &Path| entries(&Machine, folder, Lang::Id);
    assert!(listed(&folder.path().join("none")).is_empty());
    let (path, _) = crashed(folder.path());
    let home = path.parent().unwrap();
    let [entry] = &*listed(home) else { panic!("one session") };
    assert_eq!((&*entry.name, &*entry.title), ("a", "Judul baru"));
    assert!(entry.unsaved > 0 && entry.changed.is_some() && entry.trouble.is_none());
    // A session whose first save never came.
    fs::remove_file(&path).unwrap();
    let [entry] = &*listed(home) else { panic!("one session") };
    assert_eq!((&entry.path, &*entry.title), (&path, "Judul baru"));
    // A journal of nothing is no session.
    fs::write(home.join(".b.json.eeeeeeee.journal"), "").unwrap();
    assert_eq!(listed(home).len(), 1);
    // What a running program has not saved is not to be recovered.
    Person::open(&machine(), &path, "eeeeeeee").close();
    let mut live = Person::open(&machine(), &path, "ffffffff");
    live.write("session/s1", "stage", "II");
    assert_eq!(listed(home)[0].unsaved, 0);
    fs::write(home.join("c.json"), "halo").unwrap();
    assert!(listed(home).iter().any(|entry| entry.name == "c" && entry.trouble.is_some()));
}

#[cfg(unix)]
#[test]
fn names_that_are_no_text_are_listed_and_kept_apart() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().canonicalize().unwrap();
    let mut all = Vec::new();
    for byte in [b'\xfe', b'\xff'] {
        let path = home.join(OsStr::from_bytes(&[b'a', byte, b'.', b'j', b's', b'o', b'n']));
        // The file system may not have such names.
        if fs::write(&path, "").is_err() {
            return;
        }
        fs::remove_file(&path).unwrap();
        let mut person = Person::open(&machine(), &path, "bbbbbbbb");
        person.write("session/s1", "title", &byte.to_string());
        person.save();
        person.write("session/s1", "venue", &byte.to_string());
        all.push((path, person.crash()));
    }
    assert_eq!(entries(&Machine, &home, Lang::Id).len(), 2);
    for (path, edits) in &all {
        holds(path, edits, "apart");
        assert_eq!(reopen(path).workshop.log().len(), edits.len());
        let gone = withdraw(&Machine, path).unwrap();
        assert_eq!(gone.file_name(), path.file_name());
        holds(&gone, edits, "in the bin");
    }
    assert!(Machine.list(&home.join("bin")).unwrap().len() >= 4);
}
