//! The disk: nothing that was answered as kept is ever lost, whatever call fails (DESIGN §3, §9.1).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bimtek::file::journal::Draft;
use bimtek::shell::disk::files::{Disk, Held, Look, Machine, Out};
use bimtek::shell::disk::keeper::Keep;
use bimtek::shell::disk::{self, OpenError, Opening, name};
use bimtek::tui::reply::Answer;
use bimtek::words::Lang;
use bimtek::workshop::edit::{Edit, EditId, Hand, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};

/// What a failing call does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Failure {
    /// The system's error.
    Error(i32),
    /// Half of what was to be written is written, then the disk is full.
    Short,
}

/// A disk whose nth call fails, once or from then on.
struct Ill {
    calls: Arc<AtomicUsize>,
    fails: usize,
    for_good: bool,
    how: Failure,
    log: Arc<Mutex<Vec<&'static str>>>,
}

impl Ill {
    fn new(fails: usize, how: Failure, for_good: bool) -> Self {
        Self { calls: Arc::default(), fails, for_good, how, log: Arc::default() }
    }

    fn healthy() -> Self {
        Self::new(usize::MAX, Failure::Error(0), false)
    }

    fn step(&self, what: &'static str) -> io::Result<()> {
        step(&self.calls, self.fails, self.for_good, self.how, &self.log, what)
    }
}

fn step(
    calls: &AtomicUsize,
    fails: usize,
    for_good: bool,
    how: Failure,
    log: &Mutex<Vec<&'static str>>,
    what: &'static str,
) -> io::Result<()> {
    let call = calls.fetch_add(1, Ordering::SeqCst);
    log.lock().expect("the log").push(what);
    if call == fails || (for_good && call > fails) {
        let code = if let Failure::Error(code) = how { code } else { 28 };
        return Err(io::Error::from_raw_os_error(code));
    }
    Ok(())
}

struct IllOut {
    out: Box<dyn Out>,
    calls: Arc<AtomicUsize>,
    fails: usize,
    for_good: bool,
    how: Failure,
    log: Arc<Mutex<Vec<&'static str>>>,
}

impl Out for IllOut {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match step(&self.calls, self.fails, self.for_good, self.how, &self.log, "write") {
            Ok(()) => self.out.write(bytes),
            Err(error) => {
                if self.how == Failure::Short {
                    self.out.write(&bytes[..bytes.len() / 2])?;
                }
                Err(error)
            }
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        step(&self.calls, self.fails, self.for_good, self.how, &self.log, "sync")?;
        self.out.sync()
    }
}

impl Disk for Ill {
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        self.step("read")?;
        Machine.read(path, most)
    }
    fn create(&self, path: &Path) -> io::Result<Box<dyn Out>> {
        self.step("create")?;
        let out = Machine.create(path)?;
        let (calls, log) = (self.calls.clone(), self.log.clone());
        Ok(Box::new(IllOut { out, calls, fails: self.fails, for_good: self.for_good, how: self.how, log }))
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("rename")?;
        Machine.rename(from, to)
    }
    fn move_to(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("move_to")?;
        Machine.move_to(from, to)
    }
    fn permit_like(&self, from: &Path, to: &Path) {
        Machine.permit_like(from, to);
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step("remove")?;
        Machine.remove(path)
    }
    fn keep_copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step("keep_copy")?;
        Machine.keep_copy(from, to)
    }
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step("create_folder")?;
        Machine.create_folder(path)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step("sync_folder")?;
        Machine.sync_folder(path)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.step("list")?;
        Machine.list(folder)
    }
    fn look(&self, path: &Path) -> io::Result<Option<Look>> {
        self.step("look")?;
        Machine.look(path)
    }
    fn lock(&self, path: &Path, patience: Duration) -> io::Result<Option<Held>> {
        self.step("lock")?;
        Machine.lock(path, patience)
    }
    fn adopt(&self, journal: &Path) -> Option<Held> {
        Machine.adopt(journal)
    }
}

/// A program at work on a file: its record, its keeper, and what it was told is safe.
struct Program {
    workshop: Workshop,
    pen: Pen,
    keep: Keep,
    kept: Arc<Mutex<Vec<Answer>>>,
    row: usize,
}

impl Program {
    fn open(disk: Arc<dyn Disk>, path: &Path, hand: u8) -> Self {
        let opening = match disk::open(&Machine, path) {
            Ok(opening) => opening,
            Err(OpenError::Missing(path)) => Opening::fresh(path),
            Err(error) => panic!("{}", error.why(Lang::En)),
        };
        let text = |text: &str| text.to_owned();
        let opened_at = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
        let pen = Pen {
            hand: Hand::from_random([hand; 8]),
            operator: text("Wati"),
            device: text("meja"),
            version: text("0"),
            opened_at,
        };
        let keep = Keep::new(disk, &opening, pen.hand, Lang::Id);
        Self { workshop: opening.workshop, pen, keep, kept: Arc::default(), row: 0 }
    }

    /// Does one act and gives it to the keeper.
    fn act(&mut self) -> Vec<Edit> {
        self.row += 1;
        let on = format!("data/{}{}", self.pen.hand, self.row);
        let writes = [Write::new(on.as_str(), "indicator", "Luas panen"), Write::new(on.as_str(), "value", "21.834")];
        let edits = self.workshop.act(&self.pen, self.pen.opened_at, writes);
        let kept = self.kept.clone();
        self.keep.append(edits.clone(), &move |answer| kept.lock().expect("answers").push(answer));
        edits
    }

    fn save(&mut self) {
        let (kept, mut others) = (self.kept.clone(), Vec::new());
        self.keep.save(&move |answer| kept.lock().expect("answers").push(answer));
        for answer in self.answers() {
            if let Answer::Others(edits) = answer {
                others.extend(edits);
            }
        }
        self.workshop.unite(others);
    }

    fn draft(&mut self, place: &str, text: &str) {
        let kept = self.kept.clone();
        let draft = Draft { place: place.into(), text: text.into() };
        self.keep.draft(draft, &move |answer| kept.lock().expect("answers").push(answer));
    }

    fn answers(&self) -> Vec<Answer> {
        self.kept.lock().expect("answers").clone()
    }

    /// The last edit that was answered as kept, of this hand.
    fn safe(&self) -> Option<EditId> {
        let kept =
            self.answers().into_iter().filter_map(|answer| if let Answer::Kept(id) = answer { Some(id) } else { None });
        kept.max()
    }
}

/// The hidden files in a folder, by name.
fn hidden(folder: &Path) -> Vec<String> {
    let names =
        fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name.starts_with('.') && !name.ends_with(".lock")).collect();
    names.sort();
    names
}

#[test]
fn whatever_call_fails_nothing_that_was_answered_as_kept_is_lost() {
    for how in [Failure::Error(28), Failure::Error(5), Failure::Error(30), Failure::Short] {
        for for_good in [false, true] {
            for fails in 0.. {
                let folder = tempfile::tempdir().expect("a folder");
                let path = folder.path().join("sesi.json");
                let disk = Arc::new(Ill::new(fails, how, for_good));
                let mut program = Program::open(disk.clone(), &path, 1);
                let mut made = Vec::new();
                for _ in 0..3 {
                    for _ in 0..2 {
                        made.extend(program.act());
                    }
                    program.draft("run/note", "setengah kali");
                    program.save();
                }
                // What no save holds is only as safe as the journals are.
                (0..4).for_each(|_| made.extend(program.act()));
                let (safe, reached) = (program.safe(), disk.calls.load(Ordering::SeqCst) > fails);
                drop(program);
                let again = match disk::open(&Machine, &path) {
                    Ok(again) => again,
                    // Nothing could be written at all.
                    Err(OpenError::Missing(_)) if safe.is_none() => continue,
                    Err(error) => panic!("call {fails} {how:?}: {}", error.why(Lang::En)),
                };
                assert!(again.damage.is_empty(), "call {fails} {how:?} damaged the file");
                for edit in made.iter().filter(|edit| Some(edit.id) <= safe) {
                    assert_eq!(again.workshop.log().get(edit.id), Some(edit), "call {fails} {how:?} lost {}", edit.id);
                }
                if !reached {
                    break;
                }
            }
        }
    }
}

#[test]
fn after_a_failure_that_passes_everything_is_safe_again() {
    for fails in 0..40 {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("sesi.json");
        let mut program = Program::open(Arc::new(Ill::new(fails, Failure::Error(5), false)), &path, 1);
        let mut made = Vec::new();
        for _ in 0..3 {
            made.extend(program.act());
            program.save();
        }
        program.save();
        assert_eq!(program.safe(), made.last().map(|edit| edit.id), "call {fails}");
        let again = disk::open(&Machine, &path).expect("the file");
        assert_eq!(again.workshop, program.workshop, "call {fails}");
        let trouble = program.answers().iter().filter(|answer| matches!(answer, Answer::Trouble(_))).count();
        let well = program.answers().iter().filter(|answer| matches!(answer, Answer::Well)).count();
        assert!(trouble == 0 || well > 0, "call {fails}: trouble was never taken back");
    }
}

#[test]
fn an_act_is_one_write_and_one_sync() {
    let folder = tempfile::tempdir().expect("a folder");
    let disk = Arc::new(Ill::healthy());
    let mut program = Program::open(disk.clone(), &folder.path().join("sesi.json"), 1);
    program.act();
    let first = disk.log.lock().expect("the log").len();
    program.act();
    program.act();
    assert_eq!(disk.log.lock().expect("the log")[first..], ["write", "sync", "write", "sync"]);
}

#[test]
fn two_programs_saving_in_turns_lose_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut a = Program::open(Arc::new(Machine), &path, 1);
    a.act();
    a.save();
    let mut b = Program::open(Arc::new(Machine), &path, 2);
    for _ in 0..5 {
        a.act();
        b.act();
        a.save();
        b.save();
    }
    a.act();
    a.save();
    b.act();
    b.save();
    a.act();
    a.save();
    let again = disk::open(&Machine, &path).expect("the file");
    assert_eq!(again.workshop, a.workshop);
    for edit in b.workshop.log().edits() {
        assert!(again.workshop.log().get(edit.id).is_some(), "{} of the other is gone", edit.id);
    }
}

#[test]
fn a_crash_is_recovered_and_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut program = Program::open(Arc::new(Machine), &path, 1);
    program.act();
    program.save();
    let lost = program.act();
    program.draft("run/note/notes/35.02/dinkes", "Kapan aplikasi itu d");
    drop(program);
    let again = disk::open(&Machine, &path).expect("the file");
    assert_eq!(again.recovered.map(|found| found.edits), Some(lost.len()));
    assert_eq!(again.drafts.len(), 1);
}

#[test]
fn half_typed_text_survives_a_save_and_two_crashes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    for hand in 1..4 {
        let mut program = Program::open(Arc::new(Machine), &path, hand);
        if hand == 1 {
            program.draft("run/note", "Kapan aplikasi itu d");
        } else {
            assert_eq!(disk::open(&Machine, &path).expect("the file").drafts.len(), 1, "opening {hand}");
        }
        program.act();
        program.save();
        drop(program);
    }
    let journals = hidden(folder.path()).into_iter().filter(|name| name.ends_with(".journal")).count();
    assert_eq!(journals, 1, "older journals went once a newer one held the text");
    let mut program = Program::open(Arc::new(Machine), &path, 9);
    program.draft("run/note", "");
    program.act();
    program.save();
    assert_eq!(disk::open(&Machine, &path).expect("the file").drafts, []);
}

#[test]
fn an_opening_that_writes_nothing_leaves_no_trace() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut program = Program::open(Arc::new(Machine), &path, 1);
    program.act();
    program.save();
    drop(program);
    let before = (hidden(folder.path()), fs::read(&path).expect("the file"));
    let mut program = Program::open(Arc::new(Machine), &path, 2);
    program.save();
    drop(program);
    assert_eq!((hidden(folder.path()), fs::read(&path).expect("the file")), before);
}

#[test]
fn the_journal_of_a_program_that_runs_stays_and_that_of_one_that_is_gone_goes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut gone = Program::open(Arc::new(Machine), &path, 1);
    gone.act();
    drop(gone);
    let mut running = Program::open(Arc::new(Machine), &path, 2);
    running.act();
    let mut saving = Program::open(Arc::new(Machine), &path, 3);
    saving.act();
    saving.save();
    let journal = |hand: u8| name::journal(&path, Hand::from_random([hand; 8]), 1).exists();
    assert_eq!([journal(1), journal(2), journal(3)], [false, true, false]);
    drop(running);
    assert_eq!(disk::open(&Machine, &path).expect("the file").workshop, saving.workshop);
}

#[test]
fn a_damaged_file_is_set_aside_before_it_is_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut program = Program::open(Arc::new(Machine), &path, 1);
    (0..5).for_each(|_| drop(program.act()));
    program.save();
    drop(program);
    let whole = fs::read(&path).expect("the file");
    let broken = &whole[..whole.len() - 150];
    fs::write(&path, broken).expect("to write");
    let opening = disk::open(&Machine, &path).expect("what can be read");
    assert!(!opening.damage.is_empty());
    let mut program = Program::open(Arc::new(Machine), &path, 2);
    program.act();
    program.save();
    let aside = name::beside(&path, "1.damaged");
    assert_eq!(fs::read(aside).expect("the damaged file"), broken);
    assert!(disk::open(&Machine, &path).expect("the file").damage.is_empty());
}

#[test]
fn a_file_of_a_newer_program_is_never_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut program = Program::open(Arc::new(Machine), &path, 1);
    program.act();
    program.save();
    drop(program);
    let newer = fs::read_to_string(&path).expect("the file").replace("\"version\": 1", "\"version\": 2");
    fs::write(&path, &newer).expect("to write");
    let mut program = Program::open(Arc::new(Machine), &path, 2);
    program.act();
    program.save();
    assert_eq!(fs::read_to_string(&path).expect("the file"), newer);
}

#[test]
fn the_last_ten_good_states_are_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut program = Program::open(Arc::new(Machine), &path, 1);
    for _ in 0..14 {
        program.act();
        program.save();
    }
    let backups = Machine.list(&name::beside(&path, "backups")).expect("the backups");
    assert_eq!(backups.len(), 10);
    fs::write(&path, "{").expect("to write");
    let Err(OpenError::Refused(_, _, offered)) = disk::open(&Machine, &path) else { panic!("it opened") };
    assert_eq!(offered.as_ref(), backups.last());
    let newest = disk::open(&Machine, &offered.expect("a backup")).expect("the backup");
    assert!(newest.workshop.log().len() + 4 >= program.workshop.log().len());
}

#[test]
fn what_is_no_session_file_gets_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let why = |path: &Path| disk::open(&Machine, path).map(drop).expect_err("it opened").why(Lang::Id).into_owned();
    assert!(why(folder.path()).contains("adalah folder"));
    assert!(why(&folder.path().join("tidak-ada.json")).contains("tidak ada"));
    let text = folder.path().join("catatan.json");
    fs::write(&text, "halo").expect("to write");
    assert!(why(&text).contains("tidak dapat dibuka"));
    #[cfg(unix)]
    {
        let pipe = folder.path().join("pipa.json");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
        assert!(why(&pipe).contains("bukan berkas biasa"));
    }
}

#[test]
fn files_move_with_what_lies_beside_them_and_overwrite_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("sesi.json");
    let mut program = Program::open(Arc::new(Machine), &path, 1);
    program.act();
    program.save();
    program.act();
    program.save();
    program.act();
    let all = program.workshop.clone();
    drop(program);
    let named = disk::rename(&Machine, &path, "Bimtek/II: akhir").expect("to rename");
    assert_eq!(named.file_name().and_then(|name| name.to_str()), Some("Bimtek-II- akhir.json"));
    assert_eq!(disk::open(&Machine, &named).expect("the file").workshop, all, "its journal went along");
    assert_eq!(Machine.list(&name::beside(&named, "backups")).expect("the backups").len(), 1);
    let copy = disk::copy(&Machine, &named, "Bimtek/II: akhir").expect("to copy");
    assert_ne!(copy, named);
    let binned = disk::withdraw(&Machine, &named).expect("to withdraw");
    assert!(!named.exists() && binned.exists());
    fs::copy(&copy, &named).expect("another of the old name");
    let back = disk::restore(&Machine, &binned).expect("to restore");
    assert_ne!(back, named);
    assert_eq!(disk::open(&Machine, &back).expect("the file").workshop, all);
    let entries = disk::entries(&Machine, folder.path(), Lang::Id);
    assert_eq!(entries.len(), 3);
    assert_eq!(entries.iter().filter(|entry| entry.unsaved > 0).count(), 2, "a copy brings what only journals hold");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_new_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let (path, link) = (folder.path().join("sesi.json"), folder.path().join("pintas.json"));
    let mut program = Program::open(Arc::new(Machine), &path, 1);
    program.act();
    program.save();
    assert_eq!(fs::metadata(&path).expect("the file").permissions().mode() & 0o777, 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("a mode");
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    let mut other = Program::open(Arc::new(Machine), &link, 2);
    other.act();
    other.save();
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
    assert_eq!(fs::metadata(&path).expect("the file").permissions().mode() & 0o777, 0o640);
    assert_eq!(disk::open(&Machine, &path).expect("the file").workshop, other.workshop);
}
