//! Walls: who only looks sees all that is recorded and shown, touches nothing, and keeps what was good.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bimtek::file::showing::{Scene, Showing};
use bimtek::shell::disk::files::Disk;
use bimtek::shell::disk::keeper::show::left;
use bimtek::shell::disk::watch::{News, Trouble, Watch};
use bimtek::tui::reply::Answer;
use bimtek::workshop::Workshop;
use bimtek::workshop::moment::Moment;

use crate::faulty::{Fault, Faulty, Plan};
use crate::person::{Person, machine, names, reopen, session};

/// A wall: a watch on a disk of its own, and the record it has seen.
struct Wall {
    disk: Faulty,
    watch: Watch,
    workshop: Workshop,
}

impl Wall {
    fn on(path: &Path) -> Self {
        let disk = Faulty::default();
        let watch = Watch::new(Arc::new(disk.clone()) as Arc<dyn Disk>, path.to_owned());
        Self { disk, watch, workshop: Workshop::default() }
    }

    fn look(&mut self) -> News {
        let news = self.watch.look();
        if news.anew {
            self.workshop = Workshop::default();
        }
        self.workshop.unite(news.edits.iter().cloned());
        news
    }

    fn text(&self, set: &str) -> &str {
        self.workshop.text("session/s1", set)
    }
}

fn at() -> Moment {
    Moment::parse("2022-07-04T09:00:00+07:00").unwrap()
}

fn show(person: &mut Person, scene: Scene) {
    let showing = Showing { sid: "s1".into(), scene, ..Showing::default() };
    person.keep.show(showing, at(), &|answer| person.heard.borrow_mut().push(answer));
}

fn scene(news: &News) -> Option<Scene> {
    news.showing.as_ref().map(|passed| passed.showing.scene)
}

fn desk() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let (path, _) = session(folder.path());
    (folder, path)
}

#[test]
fn an_act_is_seen_before_anybody_saves_and_nothing_is_read_while_nothing_changes() {
    let (folder, path) = desk();
    let mut wall = Wall::on(&path);
    assert_eq!((wall.look().live.len(), wall.text("title")), (0, "Bimtek"), "what is old is not of this moment");
    let mut one = Person::open(&machine(), &path, "bbbbbbbb");
    one.write("session/s1", "venue", "Aula");
    let news = wall.look();
    assert_eq!(wall.text("venue"), "Aula");
    assert_eq!(
        news.live.iter().map(|(hand, at)| (hand.to_string(), *at)).collect::<Vec<_>>(),
        [("bbbbbbbb".to_owned(), Moment::parse("2022-07-04T08:00:00+07:00").unwrap())]
    );
    let before = names(folder.path());
    wall.disk.calls();
    for _ in 0..3 {
        let news = wall.look();
        assert!(news.edits.is_empty() && news.live.is_empty() && news.trouble.is_none());
        assert_eq!(wall.disk.calls(), ["list", "look", "look"], "the folder, the journal, the file");
    }
    show(&mut one, Scene::Rows);
    assert_eq!(scene(&wall.look()), Some(Scene::Rows));
    assert_eq!(wall.disk.calls(), ["list", "look", "look", "look", "read"]);
    wall.look();
    assert_eq!(wall.disk.calls(), ["list", "look", "look", "look"]);
    one.write("session/s1", "host", "Bappeda");
    assert_eq!((wall.look().edits.len(), wall.text("host")), (1, "Bappeda"));
    assert_eq!(wall.disk.calls(), ["list", "look", "read", "look", "look"], "what grew, and no lock, not even to ask");
    assert_eq!(names(folder.path()).len(), before.len() + 1, "nothing but what the operator has it show");
}

#[test]
fn what_a_merge_brings_is_seen_and_is_not_of_this_moment() {
    let (_folder, path) = desk();
    let mut wall = Wall::on(&path);
    wall.look();
    let other = tempfile::tempdir().unwrap();
    let mut far = Person::open(&machine(), &other.path().join("b.json"), "dddddddd");
    far.write("session/s1", "host", "Bappeda");
    let edits = far.crash();
    let mut one = Person::open(&machine(), &path, "bbbbbbbb");
    one.merge(&edits);
    let news = wall.look();
    assert_eq!(wall.text("host"), "Bappeda");
    assert_eq!(news.live.keys().map(ToString::to_string).collect::<Vec<_>>(), ["bbbbbbbb"]);
}

#[test]
fn a_file_that_is_not_there_yet_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().canonicalize().unwrap().join("nanti/a.json");
    let mut wall = Wall::on(&path);
    assert_eq!(wall.look().trouble, Some(Trouble::Waiting), "not even a folder");
    fs::create_dir(path.parent().unwrap()).unwrap();
    assert_eq!(wall.look().trouble, Some(Trouble::Waiting));
    // Its journal is there before its first save.
    let mut one = Person::open(&machine(), &path, "bbbbbbbb");
    one.write("session/s1", "title", "Bimtek");
    assert_eq!((wall.look().trouble, wall.text("title")), (None, "Bimtek"));
    one.close();
    assert_eq!((wall.look().trouble, wall.workshop.log().len()), (None, reopen(&path).workshop.log().len()));
}

#[test]
fn the_file_is_replaced_deleted_restored_damaged_and_repaired_under_it() {
    let (_folder, path) = desk();
    let mut wall = Wall::on(&path);
    wall.look();
    let mut one = Person::open(&machine(), &path, "bbbbbbbb");
    one.write("session/s1", "venue", "Aula");
    one.save();
    assert_eq!((wall.look().trouble, wall.text("venue")), (None, "Aula"), "replaced by a save");
    one.close();
    let bytes = fs::read(&path).unwrap();
    fs::remove_file(&path).unwrap();
    assert_eq!((wall.look().trouble, wall.text("venue")), (Some(Trouble::Gone), "Aula"));
    fs::write(&path, &bytes).unwrap();
    assert_eq!((wall.look().trouble, wall.text("venue")), (None, "Aula"), "restored");
    for (broken, trouble) in [
        (&bytes[..bytes.len() - 60], Trouble::Damaged),
        (b"bukan sesi", Trouble::NoSession),
        (b"", Trouble::NoSession),
        (b"{\"nama\": \"lain\"}", Trouble::NoSession),
    ] {
        fs::write(&path, broken).unwrap();
        assert_eq!((wall.look().trouble, wall.look().trouble), (Some(trouble), Some(trouble)));
        assert_eq!((wall.text("title"), wall.text("venue")), ("Bimtek", "Aula"));
        fs::remove_file(&path).unwrap();
        fs::write(&path, &bytes).unwrap();
        assert_eq!(wall.look().trouble, None, "repaired");
    }
    // Another record under the same name is another record.
    let other = tempfile::tempdir().unwrap();
    let mut far = Person::open(&machine(), &other.path().join("b.json"), "dddddddd");
    far.write("session/s2", "title", "Lain");
    far.close();
    fs::copy(other.path().join("b.json"), &path).unwrap();
    assert!(wall.look().anew);
    assert_eq!(wall.workshop.sessions(), ["s2"]);
}

#[test]
fn on_a_dropped_share_every_call_fails_and_the_last_good_record_stays() {
    let (_folder, path) = desk();
    let mut wall = Wall::on(&path);
    let mut one = Person::open(&machine(), &path, "bbbbbbbb");
    one.write("session/s1", "venue", "Aula");
    show(&mut one, Scene::Coverage);
    wall.look();
    for kind in [ErrorKind::PermissionDenied, ErrorKind::NotFound, ErrorKind::TimedOut] {
        // Every call from the first, the second, … on.
        for at in 0..6 {
            one.write("session/s1", "venue", "Pendopo");
            wall.disk.calls();
            wall.disk.plan(Some(Plan { at, on: true, fault: Fault::Error(kind) }));
            let news = wall.look();
            assert!(news.trouble.is_some() || at >= 3, "{kind:?} from call {at} on");
            assert_eq!(scene(&news), Some(Scene::Coverage), "{kind:?} from call {at} on");
            wall.disk.heal();
            one.write("session/s1", "host", "Bappeda");
            let news = wall.look();
            assert_eq!((news.trouble, wall.text("host")), (None, "Bappeda"));
            one.write("session/s1", "host", "");
            wall.look();
            assert_eq!((wall.text("venue"), wall.text("host")), ("Pendopo", ""));
            one.write("session/s1", "venue", "Aula");
            wall.look();
        }
    }
    // What came while nobody could look is not of the moment in which it is seen.
    wall.disk.break_now();
    wall.look();
    one.write("session/s1", "venue", "Pusdalop");
    wall.disk.heal();
    assert!(wall.look().live.is_empty());
    one.write("session/s1", "venue", "Pusdalop 2");
    assert_eq!(wall.look().live.len(), 1);
}

#[test]
fn what_is_shown_goes_with_its_program_and_outlives_its_crash() {
    let (folder, path) = desk();
    let mut wall = Wall::on(&path);
    // Nothing is recorded, and yet there is something to show.
    let mut one = Person::open(&machine(), &path, "bbbbbbbb");
    show(&mut one, Scene::Welcome);
    assert_eq!(scene(&wall.look()), Some(Scene::Welcome));
    show(&mut one, Scene::Rows);
    one.write("session/s1", "venue", "Aula");
    one.save();
    assert_eq!(scene(&wall.look()), Some(Scene::Rows), "a save takes one journal for another");
    assert!(one.close().len() > 1);
    assert_eq!((scene(&wall.look()), names(folder.path())), (None, vec![".a.json.backups".into(), "a.json".into()]));

    // After a crash the wall goes on as it was, until somebody has the file in hand again.
    let mut two = Person::open(&machine(), &path, "cccccccc");
    show(&mut two, Scene::Votes);
    two.write("session/s1", "venue", "Pendopo");
    assert_eq!(left(&*machine(), &path), None, "it is its own as long as it lives");
    two.crash();
    assert_eq!(left(&*machine(), &path).map(|showing| showing.scene), Some(Scene::Votes), "for who opens it next");
    for _ in 0..3 {
        assert_eq!(scene(&wall.look()), Some(Scene::Votes));
    }
    assert_eq!(scene(&Wall::on(&path).look()), Some(Scene::Votes), "a wall that is started again too");
    let mut three = Person::open(&machine(), &path, "dddddddd");
    three.save();
    wall.look();
    assert_eq!(scene(&wall.look()), None, "nobody stands for it any more");
    show(&mut three, Scene::Thanks);
    assert_eq!(scene(&wall.look()), Some(Scene::Thanks));
    // A program beside it, a script say, ends and takes nothing of it away.
    let mut script = Person::open(&machine(), &path, "eeeeeeee");
    script.write("session/s1", "host", "Bappeda");
    script.close();
    assert_eq!(scene(&wall.look()), Some(Scene::Thanks));
    three.close();
    assert_eq!((scene(&wall.look()), names(folder.path())), (None, vec![".a.json.backups".into(), "a.json".into()]));
}

#[test]
fn what_nobody_stands_for_is_ignored_and_taken_away() {
    let (folder, path) = desk();
    let shown = path.with_file_name(".a.json.wall");
    let left = path.with_file_name(".a.json.bbbbbbbb.wall");
    let text = r#"{"format":"bimtek-wall","version":1,"by":"bbbbbbbb","at":"2022-07-04T09:00:00+07:00","blank":true}"#;
    for text in [text, "bukan apa-apa", ""] {
        fs::write(&shown, text).unwrap();
        fs::write(&left, text).unwrap();
        assert_eq!(scene(&Wall::on(&path).look()), None);
        Person::open(&machine(), &path, "cccccccc").close();
        assert_eq!(names(folder.path()), ["a.json"]);
    }
}

#[test]
fn what_cannot_be_passed_on_is_said_and_the_record_is_well() {
    let (_folder, path) = desk();
    let disk = Faulty::default();
    let mut one = Person::open(&(Arc::new(disk.clone()) as Arc<dyn Disk>), &path, "bbbbbbbb");
    one.write("session/s1", "venue", "Aula");
    disk.break_now();
    show(&mut one, Scene::Rows);
    let failed =
        one.heard.borrow().iter().any(|answer| matches!(answer, Answer::Failed(why) if why.contains("layar ruang")));
    assert!(failed && one.trouble().is_none());
    disk.heal();
    show(&mut one, Scene::Rows);
    assert_eq!(scene(&Wall::on(&path).look()), Some(Scene::Rows));
}

#[test]
fn what_is_shown_moves_with_the_file() {
    let (folder, path) = desk();
    let mut one = Person::open(&machine(), &path, "bbbbbbbb");
    show(&mut one, Scene::Rows);
    one.write("session/s1", "venue", "Aula");
    let other = tempfile::tempdir().unwrap();
    one.elsewhere(other.path());
    assert!(!names(folder.path()).contains(&".a.json.wall".to_owned()));
    assert_eq!(scene(&Wall::on(&other.path().join("a.json")).look()), Some(Scene::Rows));
    one.close();
    assert_eq!(names(other.path()), ["a.json"]);
}
