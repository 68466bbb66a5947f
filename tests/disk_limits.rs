//! The disk at its limits: what no file could give back, backups in the way and backups that stand in.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;

use bimtek::file::session::{self, SEQ_LIMIT, VALUE_LIMIT};
use bimtek::shell::disk::files::{Disk, Machine};
use bimtek::shell::disk::keeper::{Keep, Keeper, Order};
use bimtek::shell::disk::{self, OpenError, Opening, name};
use bimtek::tui::reply::Answer;
use bimtek::words::Lang;
use bimtek::workshop::edit::{Edit, EditId, Hand, Value, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};

/// Somebody at work on an opened file.
struct Person {
    keep: Keep,
    workshop: Workshop,
    pen: Pen,
    heard: RefCell<Vec<Answer>>,
}

impl Person {
    fn at(opening: Opening, hand: u8) -> Self {
        let opened_at = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
        let (operator, device, version) = ("Wati".into(), String::new(), "0".into());
        let pen = Pen { hand: Hand::from_random([hand; 8]), operator, device, version, opened_at };
        let keep = Keep::new(Arc::new(Machine), &opening, pen.hand, Lang::Id);
        Self { keep, workshop: std::sync::Arc::unwrap_or_clone(opening.workshop), pen, heard: RefCell::default() }
    }

    fn write(&mut self, set: &str, to: &str) -> Vec<Edit> {
        let edits = self.workshop.act(&self.pen, self.pen.opened_at, [Write::new("session/s1", set, to)]);
        self.keep.append(edits.clone(), &|answer| self.heard.borrow_mut().push(answer));
        edits
    }

    fn save(&mut self) {
        self.keep.save(&|answer| self.heard.borrow_mut().push(answer));
    }

    /// What was answered since the last time this was asked.
    fn heard(&self) -> Vec<Answer> {
        self.heard.take()
    }
}

/// Makes a session that was saved so many times, and returns its file and its record.
fn saved(folder: &Path, times: usize) -> (PathBuf, Workshop) {
    let path = folder.canonicalize().expect("a folder").join("sesi.json");
    let mut person = Person::at(Opening::fresh(path.clone()), 1);
    for time in 0..times {
        person.write("venue", &format!("Ruang {time}"));
        person.save();
    }
    let workshop = person.workshop.clone();
    person.keep.close(&|_| ());
    (path, workshop)
}

fn kept(answers: &[Answer]) -> bool {
    answers.iter().any(|answer| matches!(answer, Answer::Kept(_)))
}

#[test]
fn an_edit_that_does_not_read_back_is_not_kept_and_takes_no_other_along() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut person = Person::at(Opening::fresh(path.clone()), 1);
    let before = person.write("title", "Bimtek");
    person.heard();
    let long = person.write("host", &"x".repeat(VALUE_LIMIT + 1));
    assert!(matches!(*person.heard(), [Answer::Failed(_)]), "it is neither kept nor passed over in silence");
    let behind = person.write("venue", &"x".repeat(VALUE_LIMIT));
    assert!(kept(&person.heard()));
    for saved in [false, true] {
        if saved {
            person.save();
        }
        let again = disk::open(&Machine, &path).expect("a session");
        assert_eq!((again.damage.len(), again.damaged_journals), (0, 0));
        for edit in before.iter().chain(&behind) {
            assert_eq!(again.workshop.log().get(edit.id), Some(edit));
        }
        assert_eq!(again.workshop.log().get(long[0].id), None);
    }
}

#[test]
fn numbers_at_their_end_and_a_clock_gone_mad_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let id = EditId { seq: SEQ_LIMIT, hand: Hand::from_random([7; 8]) };
    let at = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
    let last =
        Edit { id, at, on: "session/s1".into(), set: "title".into(), to: Some("x".into()), over: vec![], act: None };
    let mut workshop = Workshop::default();
    workshop.add(last);
    fs::write(&path, session::print(&workshop)).expect("to write");
    let before = fs::read(&path).expect("the file");
    let mut person = Person::at(disk::open(&Machine, &path).expect("a session"), 1);
    person.write("venue", "Pendopo");
    person.save();
    assert!(matches!(*person.heard(), [Answer::Failed(_)]));
    assert_eq!(fs::read(&path).expect("the file"), before, "a file that could not be read whole is never written");

    let fresh = folder.path().join("baru.json");
    let mut person = Person::at(Opening::fresh(fresh.clone()), 2);
    person.pen.opened_at.ms = i64::MAX;
    person.write("venue", "Pendopo");
    assert!(!kept(&person.heard()));
    assert!(matches!(disk::open(&Machine, &fresh), Err(OpenError::Missing(_))));
}

#[test]
fn a_backup_that_cannot_be_made_does_not_stop_the_save() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = saved(folder.path(), 1);
    fs::write(name::beside(&path, "backups"), "something in the way").expect("to write");
    let mut person = Person::at(disk::open(&Machine, &path).expect("a session"), 2);
    person.write("venue", "Pendopo");
    person.save();
    assert!(person.heard().iter().any(|answer| matches!(answer, Answer::Saved(_))));
    assert_eq!(*disk::open(&Machine, &path).expect("a session").workshop, person.workshop);
}

#[test]
fn a_backup_stands_in_for_a_file_that_is_none_any_more() {
    for (gone, crash) in [(false, false), (false, true), (true, false), (true, true)] {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, whole) = saved(folder.path(), 3);
        let mut unsaved = Vec::new();
        if crash {
            let mut crashed = Person::at(disk::open(&Machine, &path).expect("a session"), 2);
            unsaved = crashed.write("host", "Bappeda");
        }
        let backup = disk::newest_backup(&Machine, &path).expect("a backup");
        if gone {
            fs::remove_file(&path).expect("to remove");
        } else {
            fs::write(&path, vec![0; 4096]).expect("to write");
            let Err(OpenError::Refused(_, _, offered)) = disk::open(&Machine, &path) else { panic!("it opened") };
            assert_eq!(offered.as_ref(), Some(&backup));
        }
        let opening = disk::open(&Machine, &backup).expect("a session");
        assert_eq!((opening.path.as_path(), opening.restored.as_ref()), (path.as_path(), Some(&backup)));
        let said = opening.remarks(Lang::Id);
        assert!(said[0].contains("cadangan"), "{said:?}");
        let held = opening.workshop.log().len();
        assert!(held < whole.log().len() + unsaved.len(), "the backup is older than the file was");
        for edit in &unsaved {
            assert_eq!(opening.workshop.log().get(edit.id), Some(edit), "the file's journals count");
        }
        let mut person = Person::at(opening, 3);
        person.save();
        let again = disk::open(&Machine, &path).expect("a session");
        assert_eq!((again.workshop.log().len(), again.damage.len()), (held, 0));
        let aside = fs::read(name::beside(&path, "1.damaged")).ok();
        assert_eq!(aside, (!gone).then(|| vec![0; 4096]), "what stood there is kept");
    }
}

#[test]
fn a_backup_of_a_sound_file_is_opened_for_itself_and_outlives_the_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = saved(folder.path(), 2);
    let backup = disk::newest_backup(&Machine, &path).expect("a backup");
    let opening = disk::open(&Machine, &backup).expect("a session");
    assert_eq!((opening.path.as_path(), opening.restored.as_ref()), (backup.as_path(), None));
    let mut astray = Person::at(opening, 2);
    let recorded = astray.write("host", "Bappeda");
    astray.save();
    let mut person = Person::at(disk::open(&Machine, &path).expect("a session"), 3);
    for time in 0..15 {
        person.write("venue", &format!("Aula {time}"));
        person.save();
    }
    let there = disk::open(&Machine, &backup).expect("a session");
    assert_eq!(there.workshop.log().get(recorded[0].id), Some(&recorded[0]));
    assert_eq!(there.workshop.value("session/s1", "host"), Some(&Value::from("Bappeda")));
}

#[test]
fn a_keeper_that_died_keeps_nothing_in_silence() {
    let folder = tempfile::tempdir().expect("a folder");
    let (tell, told) = channel();
    let disk: Arc<dyn Disk> = Arc::new(Machine);
    let opening = Opening::fresh(folder.path().join("sesi.json"));
    let hand = Hand::from_random([1; 8]);
    let keeper = Keeper::start(disk, &opening, hand, Lang::Id, move |answer| match answer {
        Answer::Kept(_) => panic!("a fault of the program"),
        answer => drop(tell.send(answer)),
    });
    let keeper = keeper.expect("a thread");
    let person = Person::at(opening, 1);
    let edits =
        person.workshop.clone().act(&person.pen, person.pen.opened_at, [Write::new("session/s1", "venue", "x")]);
    let mut heard = None;
    while heard.is_none() {
        // Until the thread has let go of its end, orders are still taken.
        keeper.order(Order::Append(edits.clone(), Vec::new()));
        heard = told.try_recv().ok();
    }
    assert!(matches!(heard, Some(Answer::Trouble(_))), "{heard:?}");
    keeper.close();
}
