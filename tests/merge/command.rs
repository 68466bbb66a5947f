//! `merge` as a user meets it: what it tells, what it writes and what it leaves alone.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use bimtek::file::session;
use bimtek::shell::disk::files::{Disk, Machine};
use bimtek::shell::disk::keeper::{self, Keep};
use bimtek::words::Lang;
use bimtek::workshop::Pen;
use bimtek::workshop::edit::{Hand, Write};
use bimtek::workshop::moment::Moment;

use crate::desk::Desk;
use crate::{edit, ids, json, orders, three};

/// Leaves a journal beside a file with a write that no save has, as a program does that was killed.
fn left(desk: &Desk, file: &str, hand: &str, text: &str) {
    let opening = bimtek::shell::disk::open(&Machine, &desk.path().join(file)).unwrap();
    let (hand, now) = (Hand::parse(hand).unwrap(), Moment::parse("2022-07-04T08:00:00+07:00").unwrap());
    let pen = Pen { hand, operator: "Ani".into(), device: "meja 2".into(), version: String::new(), opened_at: now };
    let mut keep = Keep::new(Arc::new(Machine), &opening, hand, Lang::Id);
    let mut workshop = Arc::unwrap_or_clone(opening.workshop);
    let on = format!("presentation/{}/35.02/dinkes", workshop.sessions()[0]);
    keep.append(workshop.act(&pen, now, [Write::new(on, "questions", text)]), &|_| {});
}

/// Returns the files of a folder, those of programs and backups too.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

#[test]
fn a_table_tells_what_came_from_where_and_what_is_contested() {
    let desk = Desk::new();
    three(&desk);
    edit(&desk, "a.json", "presentation/dinkes", "presenter", "Wahyudi");
    edit(&desk, "b.json", "presentation/dinkes", "presenter", "Wahyu");
    let on = edit(&desk, "b.json", "data/new", "indicator", "Umur harapan hidup");
    edit(&desk, "c.json", "nomination/new", "title", "Dana RT");
    edit(&desk, "c.json", "session", "venue", "Aula");

    let told = desk.run(&["merge", "a.json", "b.json", "c.json", "-o", "m.json"]);
    assert_eq!((told.code, &*told.err), (1, ""));
    let rows: Vec<Vec<&str>> = told.out.lines().map(|line| line.split_whitespace().collect()).collect();
    let known = ids(&desk.path().join("a.json")).len().to_string();
    assert_eq!(rows[1][..7], ["a.json", &known, &known, "0", "0", "0", "0"]);
    // A new row and its session, the presenter, and twice who the hand is: each edit is an opening of its own. Which of
    // two presenters is shown, and so whether that changed, is up to the hands.
    assert_eq!([rows[2][2], rows[2][3], rows[2][4], rows[2][6]], ["11", "1", "0", "1"], "{}", told.out);
    assert_eq!(rows[3][3..7], ["0", "1", "1", "0"], "{}", told.out);
    for says in ["Budi (laptop 2), Sri", "Tini (laptop 3)", "Berbeda: 1", "Dinkes · Penyaji", "m.json: ", "3 masukan"]
    {
        assert!(told.out.contains(says), "{says}: {}", told.out);
    }
    let tables = json(&desk.well(&["show", "m.json", "--json"]));
    assert_eq!(tables["data"][0]["id"].as_str().map(|id| format!("data/{id}")), Some(on));
    assert_eq!(
        (&tables["nominations"][0]["title"], &tables["sessions"][0]["venue"]),
        (&"Dana RT".into(), &"Aula".into())
    );

    let en = desk.run(&["gabung", "a.json", "b.json", "c.json", "-o", "n.json", "--lang", "en"]);
    assert!(en.out.contains("contested") && en.out.contains("Contested: 1"), "{}", en.out);
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "o.json", "--json"]);
    let object = json(&told.out);
    assert_eq!((told.code, object["output"].as_str()), (1, Some("o.json")));
    assert_eq!(object["contested"][0]["rivals"].as_array().map(Vec::len), Some(2));
    let second = &object["inputs"][1];
    assert_eq!((&second["file"], &second["new"], &second["data"]), (&"b.json".into(), &11.into(), &1.into()));
    assert_eq!(
        second["contested"],
        object["contested"]
            .as_array()
            .unwrap()
            .iter()
            .map(|slot| { serde_json::json!({ "on": slot["on"], "set": slot["set"] }) })
            .collect::<serde_json::Value>()
    );
    let hands = second["hands"].as_array().unwrap();
    assert!(hands.iter().any(|hand| hand["operator"] == "Budi" && hand["device"] == "laptop 2"), "{second}");

    edit(&desk, "m.json", "presentation/dinkes", "presenter", "Wahyu Utomo");
    let settled = desk.run(&["merge", "b.json", "m.json", "a.json", "-o", "settled.json"]);
    assert_eq!((settled.code, desk.bytes("settled.json")), (0, desk.bytes("m.json")), "{}", settled.out);
}

#[test]
fn every_order_gives_the_same_file_and_a_file_merged_with_itself_is_itself() {
    let desk = Desk::new();
    three(&desk);
    for (file, value) in [("a.json", "72,56"), ("b.json", "72,65"), ("c.json", "\u{feff}72,6 'DROP--\\ 👨‍👩‍👧‍👦")]
    {
        edit(&desk, file, "presentation/dinkes", "presenter", "Wahyu");
        desk.well(&["edit", file, "presentation/dlh", "notes", value, "--force"]);
    }
    let mut known: Option<Vec<u8>> = None;
    for (n, order) in orders(["a.json", "b.json", "c.json"]).into_iter().enumerate() {
        let out = format!("m{n}.json");
        assert_eq!(desk.run(&[&["merge"][..], &order, &["-o", &out]].concat()).code, 1);
        let bytes = desk.bytes(&out);
        assert!(known.is_none_or(|known| known == bytes), "{order:?}");
        known = Some(bytes);
    }
    assert_eq!(desk.run(&["merge", "m0.json", "m0.json", "-o", "twice.json"]).code, 1);
    assert_eq!(desk.bytes("twice.json"), desk.bytes("m0.json"));
    let merged = ids(&desk.path().join("m0.json"));
    for file in ["a.json", "b.json", "c.json"] {
        assert!(ids(&desk.path().join(file)).iter().all(|id| merged.contains(id)), "{file}");
    }
    // Three people said the same; all three are kept as having said so.
    let text = String::from_utf8(desk.bytes("m0.json")).unwrap();
    assert_eq!(text.matches("\"set\":\"presenter\",\"to\":\"Wahyu\"").count(), 3);
}

#[test]
fn different_sessions_stand_side_by_side() {
    let desk = Desk::new();
    desk.session();
    desk.well(&["new", "--title", "Hari kedua", "--date", "5/7/2022", "--region", "35.01", "-o", "day2.json"]);
    let told = desk.run(&["merge", "a.json", "day2.json", "-o", "m.json"]);
    assert_eq!((told.code, told.out.contains("2 sesi")), (0, true), "{}", told.out);
    assert_eq!(json(&desk.well(&["show", "m.json", "--json"]))["sessions"].as_array().map(Vec::len), Some(2));
}

#[test]
fn journals_count_beside_their_file_alone_and_in_a_folder() {
    let desk = Desk::new();
    three(&desk);
    left(&desk, "b.json", "aaaaaaaa", "dari jurnal");
    let holds = |file: &str, text: &str| String::from_utf8(desk.bytes(file)).unwrap().contains(text);
    desk.well(&["merge", "a.json", "b.json", "-o", "beside.json"]);
    assert!(holds("beside.json", "dari jurnal") && !holds("b.json", "dari jurnal"));
    assert!(desk.path().join(".b.json.aaaaaaaa.journal").exists(), "an input is never touched");
    desk.well(&["merge", "a.json", ".b.json.aaaaaaaa.journal", "-o", "alone.json"]);
    assert_eq!(desk.bytes("alone.json"), desk.bytes("beside.json"));

    // A file of which only the journal is left; a folder below, and JSON of something else.
    let stick = desk.path().join("stick");
    fs::create_dir_all(stick.join("below")).unwrap();
    fs::copy(desk.path().join(".b.json.aaaaaaaa.journal"), stick.join(".b.json.aaaaaaaa.journal")).unwrap();
    fs::copy(desk.path().join("a.json"), stick.join("sesi (1).json")).unwrap();
    fs::write(stick.join("package.json"), "{\"name\":\"x\"}").unwrap();
    fs::write(stick.join("below/b.json"), "damaged").unwrap();
    fs::write(stick.join("notes.txt"), "damaged").unwrap();
    let told = desk.run(&["merge", "stick", "-o", "folder.json"]);
    assert_eq!((told.code, told.err.lines().count()), (0, 1), "{}", told.err);
    assert!(told.err.contains("package.json") && told.err.contains("dilewati"), "{}", told.err);
    assert_eq!(desk.bytes("folder.json"), desk.bytes("beside.json"));

    // Cut off in its last record, as a crash leaves it.
    let journal = desk.bytes(".b.json.aaaaaaaa.journal");
    fs::write(desk.path().join(".b.json.aaaaaaaa.journal"), [&journal[..], b"0123abcd {\"id\":\"9"].concat()).unwrap();
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "torn.json"]);
    assert!(told.code == 0 && told.err.contains("b.json") && told.err.contains("terpotong"), "{}", told.err);
    assert_eq!(desk.bytes("torn.json"), desk.bytes("beside.json"));
}

#[test]
fn standard_input_is_an_input() {
    let desk = Desk::new();
    three(&desk);
    edit(&desk, "b.json", "session", "venue", "Aula");
    let told = desk.fed(&["merge", "a.json", "-", "-o", "m.json"], &desk.bytes("b.json"));
    assert_eq!((told.code, desk.bytes("m.json")), (0, desk.bytes("b.json")), "{}", told.err);
}

#[test]
fn a_file_that_is_there_is_replaced_by_force_alone_and_kept() {
    let desk = Desk::new();
    three(&desk);
    desk.well(&["new", "--title", "Lain", "-o", "m.json"]);
    let before = desk.bytes("m.json");
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "m.json"]);
    assert_eq!((told.code, &*told.out, desk.bytes("m.json") == before), (2, "", true));
    assert!(told.err.contains("tidak ditimpa") && told.err.contains("--force"), "{}", told.err);
    desk.well(&["merge", "a.json", "b.json", "-o", "m.json", "--force"]);
    assert_eq!(desk.bytes("m.json"), desk.bytes("a.json"), "replaced, not united");
    assert_eq!(desk.bytes(".m.json.backups/00000001.json"), before);

    // Not even by force: a session that is open or not all saved, a newer program's file, a folder.
    desk.well(&["new", "--title", "Lain lagi", "-o", "open.json"]);
    left(&desk, "open.json", "aaaaaaaa", "belum tersimpan");
    let newer = String::from_utf8(before.clone()).unwrap().replace("\"version\": 1", "\"version\": 2");
    fs::write(desk.path().join("newer.json"), newer).unwrap();
    fs::create_dir(desk.path().join("folder")).unwrap();
    for (out, says) in
        [("open.json", "jurnal"), ("newer.json", "versi format 2"), ("folder", "folder"), ("no/m.json", "foldernya")]
    {
        let before = names(desk.path());
        let told = desk.run(&["merge", "a.json", "b.json", "-o", out, "--force"]);
        assert!(told.code == 2 && told.err.contains(says), "{out}: {}", told.err);
        assert_eq!(names(desk.path()), before);
    }
    assert_eq!(desk.run(&["merge", "a.json", "open.json", "-o", "open.json"]).code, 0, "as an input it is added to");
    assert!(String::from_utf8(desk.bytes("open.json")).unwrap().contains("belum tersimpan"));
}

#[test]
fn an_input_is_added_to_by_the_save_protocol() {
    let desk = Desk::new();
    three(&desk);
    edit(&desk, "b.json", "presentation/dinkes", "presenter", "Wahyu");
    left(&desk, "a.json", "aaaaaaaa", "dari jurnal");
    // Of another machine's program it is sure only after a while that it is gone.
    let journal = fs::File::options().append(true).open(desk.path().join(".a.json.aaaaaaaa.journal")).unwrap();
    journal.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(3_600)).unwrap();
    drop(journal);
    let before = desk.bytes("a.json");
    desk.well(&["merge", "b.json", "a.json", "c.json", "-o", "a.json"]);
    let text = String::from_utf8(desk.bytes("a.json")).unwrap();
    assert!(text.contains("Wahyu") && text.contains("dari jurnal"));
    assert_eq!(desk.bytes(".a.json.backups/00000001.json"), before);
    assert!(!desk.path().join(".a.json.aaaaaaaa.journal").exists(), "the save holds what the journal held");
    assert!(session::read(text.as_bytes()).unwrap().differences.is_empty());

    let (bytes, before) = (desk.bytes("a.json"), names(&desk.path().join(".a.json.backups")));
    let told = desk.well(&["merge", "./a.json", "b.json", "c.json", "-o", "a.json"]);
    assert!(told.contains("memuat semuanya"), "{told}");
    assert_eq!((desk.bytes("a.json"), names(&desk.path().join(".a.json.backups"))), (bytes, before));

    // A program that has it open keeps what it writes, and what was merged stays.
    let opening = bimtek::shell::disk::open(&Machine, &desk.path().join("a.json")).unwrap();
    let (hand, now) = (Hand::parse("bbbbbbbb").unwrap(), Moment::parse("2022-07-04T08:00:00+07:00").unwrap());
    let pen = Pen { hand, operator: "Ani".into(), device: String::new(), version: String::new(), opened_at: now };
    let mut keep = Keep::new(Arc::new(Machine), &opening, hand, Lang::Id);
    let mut workshop = bimtek::workshop::Workshop::clone(&opening.workshop);
    keep.append(workshop.act(&pen, now, [Write::new("data/d1", "indicator", "dari layar")]), &|_| {});
    edit(&desk, "c.json", "session", "venue", "Aula");
    desk.well(&["merge", "a.json", "c.json", "-o", "a.json"]);
    keep.append(workshop.act(&pen, now, [Write::new("data/d1", "unit", "masih dari layar")]), &|_| {});
    keep.close(&|_| {});
    let text = String::from_utf8(desk.bytes("a.json")).unwrap();
    for said in ["dari layar", "masih dari layar", "Aula", "Wahyu", "dari jurnal"] {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn what_came_into_the_output_meanwhile_is_united_and_only_a_known_file_is_replaced() {
    let desk = Desk::new();
    three(&desk);
    let path = desk.path().join("a.json");
    let record = bimtek::shell::disk::open(&Machine, &desk.path().join("b.json")).unwrap().workshop;
    let look = Machine.look(&path).unwrap();
    let hand = Hand::parse("cccccccc").unwrap();
    let put = |instead_of| {
        keeper::put(Arc::new(Machine), &path, bimtek::workshop::Workshop::clone(&record), instead_of, hand, Lang::Id)
            .unwrap()
    };
    let holds = || String::from_utf8(desk.bytes("a.json")).unwrap().contains("meanwhile");
    edit(&desk, "a.json", "session", "venue", "meanwhile");
    put(None);
    assert!(holds(), "nothing of it was known");
    put(look);
    assert!(holds(), "it is no longer as it was known");
    put(Machine.look(&path).unwrap());
    assert_eq!((holds(), desk.bytes("a.json")), (false, desk.bytes("b.json")), "it is as it was known");
}

#[test]
fn what_one_withdrew_and_another_wrote_on_is_not_called_settled() {
    let desk = Desk::new();
    three(&desk);
    let on = edit(&desk, "a.json", "data/new", "indicator", "Umur harapan hidup");
    desk.well(&["merge", "a.json", "b.json", "-o", "b.json"]);
    edit(&desk, "a.json", &on, "withdrawn", "true");
    edit(&desk, "b.json", &on, "remark", "baris satu\nbaris dua");
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "m.json"]);
    assert_eq!(told.code, 1, "{}{}", told.out, told.err);
    assert!(told.out.contains("“Umur harapan hidup”: ditarik, tetapi ditulis orang lain"), "{}", told.out);
    let check = desk.run(&["check", "m.json"]);
    assert!(check.code == 1 && check.out.contains("ditarik, tetapi ditulis orang lain"), "{}", check.out);
    assert_eq!(json(&desk.run(&["check", "m.json", "--json"]).out)[0]["returned"][0], on.as_str());
    let told = desk.run(&["diff", "a.json", "b.json"]);
    assert!(told.out.contains("baris satu / baris dua") && !told.out.contains("^J"), "{}", told.out);
}

#[test]
fn what_another_laptop_took_back_is_counted_and_kept_where_that_is_wanted() {
    let desk = Desk::new();
    three(&desk);
    let on = edit(&desk, "a.json", "data/new", "indicator", "Umur harapan hidup");
    edit(&desk, "a.json", "session", "venue", "Aula");
    // The other laptop merges it, and thinks better of that.
    let read = |file: &str| {
        let opening = bimtek::shell::disk::open(&Machine, &desk.path().join(file)).unwrap();
        Arc::unwrap_or_clone(opening.workshop)
    };
    let (ours, mut theirs) = (read("a.json"), read("b.json"));
    let now = Moment::parse("2022-07-04T08:00:00+07:00").unwrap();
    let hand = Hand::parse("zzzz0001").unwrap();
    let pen = Pen { hand, operator: "Joko".into(), device: "meja 2".into(), version: String::new(), opened_at: now };
    let merged = theirs.merge(&pen, now, [("a.json".to_owned(), ours.log().edits().to_vec())]);
    theirs.undo(&pen, now, merged.last().unwrap().act_id()).unwrap();
    fs::write(desk.path().join("b.json"), session::print(&theirs)).unwrap();

    let told = desk.run(&["merge", "a.json", "b.json", "-o", "followed.json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    for says in ["Joko (meja 2) pernah membatalkan", "1 baris tidak tampak", "1 isian tampak seperti", "--tetap"] {
        assert!(told.err.contains(says), "{says}: {}", told.err);
    }
    assert!(!read("followed.json").visible(&on));
    for (flag, lang, says) in
        [("--keep", "en", "With --keep it shows in the result: 1 row, 1 field."), ("--tetap", "id", "Dengan --tetap")]
    {
        let told = desk.run(&["merge", "a.json", "b.json", "-o", "kept.json", flag, "--force", "--lang", lang]);
        assert!(told.code == 0 && told.err.contains(says), "{}", told.err);
        let kept = read("kept.json");
        assert!(kept.visible(&on) && kept.text(&format!("session/{}", kept.sessions()[0]), "venue") == "Aula");
        assert!(theirs.log().edits().iter().all(|edit| kept.log().get(edit.id) == Some(edit)));
    }
    let again = desk.run(&["merge", "kept.json", "a.json", "b.json", "-o", "again.json"]);
    assert!(again.code == 0 && !again.err.contains("membatalkan"), "{}", again.err);
}
