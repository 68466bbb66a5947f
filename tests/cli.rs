//! The command line as a script meets it: results on stdout, messages on stderr, exit codes, both languages.

#![allow(clippy::unwrap_used)]

#[path = "cli/desk.rs"]
mod desk;
#[path = "cli/edit.rs"]
mod edit;

use std::fs;
use std::sync::Arc;

use bimtek::file::session;
use bimtek::shell::disk::files::Machine;
use bimtek::shell::disk::keeper::Keep;
use bimtek::words::Lang;
use bimtek::workshop::edit::{Hand, Write as Ask};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};
use desk::Desk;
use serde_json::Value;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|wrong| panic!("{wrong}: {text}"))
}

#[test]
fn help_speaks_both_languages_and_names_every_command() {
    let desk = Desk::new();
    let (id, en) = (desk.well(&["--help"]), desk.well(&["--lang", "en", "--help"]));
    for command in [
        "open",
        "new",
        "list",
        "show",
        "check",
        "edit",
        "log",
        "merge",
        "diff",
        "hand-out",
        "rank",
        "gaps",
        "coverage",
        "criteria",
        "catalogue",
        "schema",
        "completions",
        "man",
        "wall",
    ] {
        assert!(id.contains(command) && en.contains(command), "{command}");
        let (id, en) = (desk.well(&[command, "--help"]), desk.well(&[command, "--lang=en", "--help"]));
        assert!(id.contains("Pemakaian: ") && en.contains("Usage: "), "{id}{en}");
        assert_ne!(id, en);
    }
    let aliases = "buka baru daftar lihat periksa ubah riwayat gabung beda bagikan peringkat kekurangan cakupan kriteria katalog layar";
    for alias in aliases.split(' ') {
        assert!(id.contains(&format!("[{alias}]")), "{alias}");
        assert!(desk.well(&[alias, "--help"]).contains("Pemakaian"), "{alias}");
    }
    assert!(!id.contains("Options:") && !id.contains("Commands:"), "{id}");
    assert!(desk.well(&["--version"]).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_language_follows_the_option_then_the_environment_then_the_locale() {
    let desk = Desk::new();
    let language = |args: &[&str], environment: &[(&str, &str)]| {
        let told = desk.command(args).envs(environment.iter().copied()).output().unwrap();
        if String::from_utf8(told.stdout).unwrap().contains("Usage") { "en" } else { "id" }
    };
    assert_eq!(language(&["--help"], &[]), "id");
    assert_eq!(language(&["--help"], &[("LANG", "en_GB.UTF-8")]), "en");
    assert_eq!(language(&["--help"], &[("LANG", "C.UTF-8")]), "id");
    assert_eq!(language(&["--help"], &[("LANG", "en_GB.UTF-8"), ("BIMTEK_LANG", "id")]), "id");
    assert_eq!(language(&["--help"], &[("LC_ALL", "id_ID.UTF-8"), ("LANG", "en_GB.UTF-8")]), "id");
    assert_eq!(language(&["--help", "--lang", "en"], &[("BIMTEK_LANG", "id")]), "en");
}

#[test]
fn a_wrong_command_line_is_64_and_a_sentence() {
    let desk = Desk::new();
    desk.session();
    let wrong: [&[&str]; 19] = [
        &["merge", "a.json"],
        &["merge", "-o", "b.json"],
        &["diff", "a.json"],
        &["hand-out", "a.json", "-o", "b.json", "--for", "Laptop 2"],
        &["--bogus"],
        &["new"],
        &["show"],
        &["check"],
        &["show", "a.json", "b.json"],
        &["a.json", "show", "a.json"],
        &["list", "--lang", "xx"],
        &["completions", "klingon"],
        &["man", "klingon"],
        &["edit", "a.json"],
        &["edit", "a.json", "session", "title"],
        &["edit", "a.json", "session", "title", "x", "--clear"],
        &["edit", "a.json", "session", "title", "x", "--at", "kemarin"],
        &["edit", "-", "session", "title", "x"],
        &["log", "a.json", "--limit", "-1"],
    ];
    let before = desk.bytes("a.json");
    for args in wrong {
        let id = desk.run(args);
        assert_eq!((id.code, &*id.out), (64, ""), "{args:?} {}", id.err);
        assert!(id.err.contains("Bantuan: bimtek --help") && id.err.lines().count() == 1, "{args:?} {}", id.err);
        let en = desk.run(&[args, &["--lang", "en"]].concat());
        assert!(en.code == 64 && en.err.contains("bimtek --help"), "{args:?} {}", en.err);
        assert!(args.contains(&"--lang") || !en.err.contains("Bantuan"), "{args:?} {}", en.err);
    }
    assert_eq!(desk.bytes("a.json"), before);
}

#[test]
fn without_a_terminal_the_screens_name_the_commands_that_need_none() {
    let desk = Desk::new();
    desk.session();
    for args in [&[][..], &["a.json"], &["open", "a.json"], &["buka", "a.json"]] {
        let told = desk.run(args);
        assert_eq!(told.code, 2);
        assert!(told.err.contains("terminal") && told.err.contains("edit") && told.out.is_empty(), "{}", told.err);
    }
    assert!(desk.run(&["--lang", "en"]).err.contains("need a terminal"));
}

#[test]
fn new_makes_a_session_and_never_writes_over_a_file() {
    let desk = Desk::new();
    desk.session();
    let before = desk.bytes("a.json");
    let told = desk.run(&["new", "--title", "Lain", "-o", "a.json"]);
    assert_eq!((told.code, desk.bytes("a.json") == before), (2, true));
    assert!(told.err.contains("tidak ditimpa") && told.err.contains("nama lain"), "{}", told.err);
    assert!(desk.run(&["new", "-o", "a.json", "--lang", "en"]).err.contains("not written over"));
    fs::create_dir(desk.path().join("folder")).unwrap();
    assert_eq!(desk.run(&["new", "-o", "folder"]).code, 2);
    assert_eq!(desk.run(&["new", "-o", "nowhere/a.json"]).code, 2);

    let tables = json(&desk.well(&["show", "a.json", "--json"]));
    let session = &tables["sessions"][0];
    assert_eq!((&session["title"], &session["date"]), (&"Uji coba".into(), &"2022-07-04".into()));
    assert_eq!(tables["opds"].as_array().unwrap().len(), 47);
}

#[test]
fn new_takes_a_roster_of_another_region() {
    let desk = Desk::new();
    fs::write(desk.path().join("opd.csv"), "nama,singkatan\nDinas Kesehatan,Dinkes\nDinas \x1b[31mMerah,\n").unwrap();
    let args = ["new", "--region", "35.01", "--region-name", "Kabupaten Pacitan", "--stage", "tahap iii"];
    let told =
        desk.well(&[&args[..], &["--roster", "opd.csv", "--rehearsal", "--venue", "Aula", "-o", "b.json"]].concat());
    assert!(told.contains("2 OPD"), "{told}");
    let tables = json(&desk.well(&["show", "b.json", "--json"]));
    let session = &tables["sessions"][0];
    assert_eq!((&session["stage"], &session["rehearsal"]), (&"III".into(), &true.into()));
    assert_eq!((&session["region_name"], &session["host"]), (&"Kabupaten Pacitan".into(), &Value::Null));
    assert_eq!(tables["opds"][0]["id"], "35.01/dinkes");
    let text = desk.well(&["show", "b.json"]);
    assert!(text.contains("LATIHAN") && text.contains("Aula") && !text.contains('\x1b'), "{text}");

    let piped = desk.fed(&["new", "--roster", "-", "-o", "c.json"], b"nama\nDinas Sosial\n");
    assert_eq!(piped.code, 0, "{}", piped.err);
    fs::copy("tests/fixtures/tables/roster.xlsx", desk.path().join("opd.xlsx")).unwrap();
    let told = desk.run(&["new", "--roster", "opd.xlsx", "-o", "x.json"]);
    assert!(told.code == 0 && told.out.contains("3 OPD") && told.err.contains("“35.10”"), "{} {}", told.out, told.err);
    fs::write(desk.path().join("bad.csv"), "kode\nx\n").unwrap();
    for (args, says) in [
        (&["new", "--roster", "bad.csv", "-o", "d.json"][..], "bad.csv"),
        (&["new", "--roster", "none.csv", "-o", "d.json"], "none.csv"),
        (&["new", "--stage", "V", "-o", "d.json"], "Tahap IV"),
        (&["new", "--date", "31/2/2022", "-o", "d.json"], "4/7/2022"),
        (&["new", "--region", "a/b", "-o", "d.json"], "35.02"),
    ] {
        let told = desk.run(args);
        assert!(told.code == 2 && told.err.contains(says), "{args:?} {}", told.err);
        assert!(!desk.path().join("d.json").exists(), "{args:?}");
    }
}

#[test]
fn what_is_edited_is_shown_told_and_checked() {
    let desk = Desk::new();
    desk.session();
    let edit = |args: &[&str]| desk.well(&[&["edit", "a.json"][..], args, &["--operator", "Budi"]].concat());
    edit(&["presentation/dinkes", "attendance", "represented"]);
    edit(&["presentation/dinkes", "presenter", "Wahyu"]);
    edit(&["presentation/35.02/dinkes", "started_at", "08.12"]);
    edit(&["session", "venue", "Aula"]);
    let on = edit(&["data/new", "opd", "dinkes"]);
    let on = on.trim();
    assert!(on.starts_with("data/d") && on.lines().count() == 1, "{on}");
    edit(&[on, "indicator", "Umur harapan hidup"]);
    edit(&[on, "value", "72,56"]);
    edit(&[on, "value", "72,65"]);

    let check = desk.run(&["check", "a.json"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("Dinkes") && check.out.contains("belum ada: Satuan, Tahun, Sumber"), "{}", check.out);
    let en = desk.run(&["periksa", "a.json", "--lang", "en"]).out;
    assert!(en.contains("missing: Unit, Year, Source"), "{en}");
    for (field, value) in [("unit", "tahun"), ("year", "2021"), ("source", "BPS")] {
        edit(&[on, field, value]);
    }
    assert!(desk.well(&["check", "a.json"]).contains("baik"));
    assert!(desk.well(&["check", "a.json", "--lang", "en"]).contains("good"));

    let show = desk.well(&["show", "a.json"]);
    for says in
        ["Senin, 4 Juli 2022", "Aula", "08.12–", "Diwakili Wahyu", "Umur harapan hidup  72,65  tahun  2021  BPS"]
    {
        assert!(show.contains(says), "{says}: {show}");
    }
    assert!(desk.well(&["lihat", "a.json", "--lang", "en"]).contains("Monday, 4 July 2022"));

    let log = desk.well(&["log", "a.json"]);
    assert!(log.contains("Nilai: 72,56 → 72,65") && log.contains("Budi"), "{log}");
    assert!(log.find("Wahyu").unwrap() < log.find("72,56").unwrap(), "the newest stands last");
    let one = desk.well(&["log", "a.json", "--subject", "presentation/dinkes", "--limit", "1", "--lang", "en"]);
    assert!(one.contains("Started at: 08.12.00") && !one.contains("Wahyu") && !one.contains("72,65"), "{one}");
    assert!(desk.well(&["log", "a.json", "--verbose"]).lines().count() > 400);
}

#[test]
fn the_log_tells_changes_alone_and_each_on_one_line() {
    let desk = Desk::new();
    desk.session();
    for notes in ["satu\ndua", "satu\ndua", "tiga"] {
        desk.well(&["edit", "a.json", "presentation/dinkes", "notes", notes]);
    }
    let log = desk.well(&["log", "a.json"]);
    assert!(log.contains("    Catatan: satu / dua\n") && log.contains("    Catatan: satu / dua → tiga\n"), "{log}");
    assert!(!log.contains("→ satu") && !log.contains("^J"), "{log}");
    assert!(desk.well(&["log", "a.json", "--verbose"]).contains("Catatan: satu / dua → satu / dua"));
}

#[test]
fn every_json_answer_parses() {
    let desk = Desk::new();
    desk.session();
    desk.well(&["edit", "a.json", "data/new", "indicator", "Angka \"aneh\""]);
    let lines = desk.well(&["log", "a.json", "--json"]);
    let acts: Vec<Value> = lines.lines().map(json).collect();
    assert_eq!(acts.len(), 2);
    assert_eq!(acts[0]["operator"], "Sri");
    assert!(acts[1]["edits"].as_array().unwrap().iter().any(|edit| edit["to"] == "Angka \"aneh\""));
    let check = desk.run(&["check", "a.json", "none.json", "--json"]);
    let files = json(&check.out);
    assert_eq!((check.code, files[0]["gaps"].as_array().unwrap().len()), (2, 1));
    assert!(files[1]["unreadable"].is_string());
    assert!(json(check.err.trim())["message"].as_str().unwrap().contains("none.json"));
    let mut whole = json(&String::from_utf8(desk.bytes("a.json")).unwrap());
    whole.as_object_mut().unwrap().remove("edits").unwrap();
    assert_eq!(json(&desk.well(&["show", "a.json", "--json"])), whole);
    assert!(json(&desk.well(&["schema"]))["properties"]["edits"].is_object());
}

#[test]
fn a_dash_reads_standard_input() {
    let desk = Desk::new();
    desk.session();
    let bytes = desk.bytes("a.json");
    for args in [&["show", "-"][..], &["check", "-"], &["log", "-"], &["show", "-", "--json"]] {
        let (piped, named) = (desk.fed(args, &bytes), desk.run(&[args[0], "a.json"]));
        assert_eq!(piped.code, 0, "{args:?} {}", piped.err);
        assert!(args.len() > 2 || piped.out == named.out.replace("a.json", "-"), "{args:?}");
    }
    let none = desk.run(&["show", "-"]);
    assert!(none.code == 2 && none.err.contains("kosong"), "{}", none.err);
}

#[test]
fn a_reader_that_leaves_is_no_error() {
    let desk = Desk::new();
    desk.session();
    let mut child = desk.command(&["log", "a.json", "--verbose"]).spawn().unwrap();
    drop(child.stdout.take());
    let told = child.wait_with_output().unwrap();
    assert_eq!((told.status.code(), &*told.stderr), (Some(0), &b""[..]));
}

#[test]
fn contested_slots_are_told_with_their_rivals() {
    let desk = Desk::new();
    desk.session();
    fs::copy(desk.path().join("a.json"), desk.path().join("b.json")).unwrap();
    desk.well(&["edit", "a.json", "session", "venue", "Aula", "--operator", "Ani"]);
    desk.well(&["edit", "b.json", "session", "venue", "Pendopo", "--operator", "Budi"]);
    let both = ["a.json", "b.json"].map(|name| session::read(&desk.bytes(name)).unwrap().edits);
    let mut workshop = Workshop::default();
    both.into_iter().for_each(|edits| assert!(workshop.unite(edits).is_empty()));
    fs::write(desk.path().join("c.json"), session::print(&workshop)).unwrap();
    let check = desk.run(&["check", "c.json"]);
    assert_eq!(check.code, 1);
    for says in ["Tempat", "Aula", "Pendopo", "Ani", "Budi"] {
        assert!(check.out.contains(says), "{says}: {}", check.out);
    }
    assert!(desk.well(&["show", "c.json"]).contains("Berbeda: 1"));
    assert_eq!(
        json(&desk.run(&["check", "c.json", "--json"]).out)[0]["contested"][0]["rivals"].as_array().unwrap().len(),
        2
    );
    desk.well(&["edit", "c.json", "session", "venue", "Aula"]);
    assert_eq!(desk.run(&["check", "c.json"]).code, 0);
    assert!(desk.well(&["log", "c.json", "--limit", "1"]).contains("≠"), "the log tells both old values");
}

#[test]
fn what_is_back_after_a_withdrawal_waits_in_every_count() {
    let desk = Desk::new();
    desk.session();
    desk.well(&["edit", "a.json", "data/new", "indicator", "Luas panen"]);
    let table = json(&String::from_utf8(desk.bytes("a.json")).unwrap());
    let row = &format!("data/{}", table["data"][0]["id"].as_str().unwrap());
    fs::copy(desk.path().join("a.json"), desk.path().join("b.json")).unwrap();
    desk.well(&["edit", "a.json", row, "withdrawn", "true", "--operator", "Ani"]);
    desk.well(&["edit", "b.json", row, "unit", "ha", "--operator", "Budi"]);
    assert_eq!(desk.run(&["merge", "a.json", "b.json", "-o", "c.json"]).code, 1);
    let listed = json(&desk.run(&["list", ".", "--json"]).out);
    let entry = listed.as_array().unwrap().iter().find(|entry| entry["file"].as_str().unwrap().ends_with("c.json"));
    assert_eq!(entry.unwrap()["contested"], 1);
    assert_eq!(session::summary(&desk.bytes("c.json")).unwrap().contested, 1);
    assert_eq!(session::read(&desk.bytes("c.json")).unwrap().differences, [], "and no table is taken to be edited");
    assert!(desk.well(&["show", "c.json"]).contains("Berbeda: 1"));
}

#[test]
fn a_damaged_or_foreign_file_is_told_by_line_and_left_alone() {
    let desk = Desk::new();
    desk.session();
    let sound = String::from_utf8(desk.bytes("a.json")).unwrap();
    let torn = &sound[..sound.len() - 40];
    fs::write(desk.path().join("torn.json"), torn).unwrap();
    let check = desk.run(&["check", "torn.json"]);
    assert!(check.code == 1 && check.out.contains("baris ") && check.out.contains("kolom "), "{}", check.out);
    let en = desk.run(&["check", "torn.json", "--lang", "en"]).out;
    assert!(en.contains("line ") && en.contains("column "), "{en}");
    assert_eq!(desk.bytes("torn.json"), torn.as_bytes());

    let edited = sound.replacen("\"title\":\"Uji coba\",\"stage\"", "\"title\":\"Diubah tangan\",\"stage\"", 1);
    fs::write(desk.path().join("edited.json"), edited).unwrap();
    let check = desk.run(&["check", "edited.json"]);
    assert!(check.code == 1 && check.out.contains("Uji coba → Diubah tangan"), "{}", check.out);

    for name in ["torn.json", "edited.json"] {
        let before = desk.bytes(name);
        let told = desk.run(&["edit", name, "session", "venue", "x"]);
        assert_eq!((told.code, desk.bytes(name) == before), (2, true), "a save would lose what was not taken in");
        assert!(
            told.err.contains(name) && desk.run(&["edit", name, "session", "venue", "x", "--lang", "en"]).code == 2
        );
    }

    fs::write(desk.path().join("newer.json"), sound.replacen("\"version\": 1", "\"version\": 99", 1)).unwrap();
    assert_eq!(desk.run(&["check", "newer.json"]).code, 1);
    let newer = desk.run(&["edit", "newer.json", "session", "venue", "x"]);
    assert!(newer.code == 2 && newer.err.contains("99"), "{}", newer.err);

    for (name, content) in
        [("empty.json", &b""[..]), ("text.json", b"halo"), ("foreign.json", b"{}"), ("utf16.json", b"\xff\xfe{\0}\0")]
    {
        fs::write(desk.path().join(name), content).unwrap();
        for command in ["show", "check", "log"] {
            let told = desk.run(&[command, name]);
            assert!(told.code == 2 && told.err.contains(name) && told.out.is_empty(), "{command} {name}: {}", told.err);
        }
        let told = desk.run(&["edit", name, "session", "venue", "x"]);
        assert_eq!((told.code, &*desk.bytes(name)), (2, content), "{name}");
    }
    let both = desk.run(&["check", "a.json", "text.json"]);
    assert!(both.code == 2 && both.out.contains("a.json"), "the good one is still judged");
}

#[test]
fn a_folder_a_missing_and_a_forbidden_file_are_told_apart() {
    let desk = Desk::new();
    desk.session();
    fs::create_dir(desk.path().join("folder")).unwrap();
    for command in ["show", "check", "log"] {
        assert!(desk.run(&[command, "folder"]).err.contains("folder"), "{command}");
        let (missing, en) = (desk.run(&[command, "none.json"]), desk.run(&[command, "none.json", "--lang", "en"]));
        assert!(missing.code == 2 && missing.err.contains("tidak ada"), "{}", missing.err);
        assert!(en.code == 2 && en.err.contains("no file"), "{}", en.err);
    }
    let name = "a\u{1b}[31m\u{202e}b.json";
    let told = desk.run(&["show", name]);
    assert!(
        told.err.contains("^[[31m") && !told.err.contains('\x1b') && !told.err.contains('\u{202e}'),
        "{}",
        told.err
    );
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let path = desk.path().join("a.json");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o0)).unwrap();
        // The superuser may read anything.
        if fs::read(&path).is_err() {
            assert!(desk.run(&["show", "a.json"]).err.contains("tidak ada izin"));
        }
    }
}

#[test]
fn what_only_a_journal_holds_is_shown_told_and_taken_in() {
    let desk = Desk::new();
    desk.session();
    fs::copy(desk.path().join("a.json"), desk.path().join("b.json")).unwrap();
    desk.well(&["edit", "b.json", "session", "venue", "Aula", "--hand", "aaaaaaaa"]);
    let edits = session::read(&desk.bytes("b.json")).unwrap().edits;
    let records = edits.into_iter().filter(|edit| edit.id.hand.as_str() == "aaaaaaaa");
    let records: Vec<_> = records.map(bimtek::file::journal::Record::Edit).collect();
    let journal = bimtek::file::journal::print(&records);
    fs::write(desk.path().join(".a.json.aaaaaaaa.journal"), format!("{journal}torn")).unwrap();
    fs::write(desk.path().join(".other.json.aaaaaaaa.journal"), &journal).unwrap();

    let show = desk.run(&["show", "a.json"]);
    assert!(show.code == 0 && show.out.contains("Aula") && show.err.contains("jurnal"), "{}", show.err);
    let check = desk.run(&["check", "a.json"]);
    assert!(check.code == 1 && check.out.contains("hanya ada pada jurnal"), "{}", check.out);
    assert!(check.out.contains("1 jurnal di sebelah berkas rusak"), "{}", check.out);
    assert_eq!(json(&desk.run(&["check", "a.json", "--json"]).out)[0]["recovered"], records.len());
    assert!(desk.run(&["list", "."]).out.contains("pada jurnal"));
    assert_eq!(desk.run(&["new", "-o", "other.json"]).code, 2, "a journal without its file belongs to somebody");

    desk.well(&["edit", "a.json", "session", "venue", "Pendopo"]);
    assert!(desk.path().join(".a.json.aaaaaaaa.damaged").exists(), "what could not be read is set aside");
    let read = session::read(&desk.bytes("a.json")).unwrap();
    assert!(read.edits.iter().any(|edit| edit.id.hand.as_str() == "aaaaaaaa"), "the journal is in the file now");
    let show = desk.run(&["show", "a.json"]).out;
    assert!(show.contains("Pendopo") && !show.contains("Berbeda"), "it was written over what the journal held: {show}");
}

#[test]
fn a_program_at_work_on_the_same_file_loses_nothing() {
    let desk = Desk::new();
    desk.session();
    let disk = Arc::new(Machine);
    let opening = bimtek::shell::disk::open(&*disk, &desk.path().join("a.json")).unwrap();
    let hand = Hand::parse("aaaaaaaa").unwrap();
    let mut keep = Keep::new(disk, &opening, hand, Lang::Id);
    let now = Moment::parse("2022-07-04T08:00:00+07:00").unwrap();
    let pen = Pen { hand, operator: "Ani".into(), device: String::new(), version: String::new(), opened_at: now };
    let mut workshop = std::sync::Arc::unwrap_or_clone(opening.workshop);
    let on = "presentation/s/35.02/dinkes";
    keep.append(workshop.act(&pen, now, [Ask::new(on, "notes", "dari layar")]), &|_| {});

    desk.well(&["edit", "a.json", "presentation/dindik", "notes", "dari skrip"]);
    keep.append(workshop.act(&pen, now, [Ask::new(on, "questions", "masih dari layar")]), &|_| {});
    keep.save(&|_| {});
    let text = String::from_utf8(desk.bytes("a.json")).unwrap();
    for said in ["dari layar", "dari skrip", "masih dari layar"] {
        assert!(text.contains(said), "{said}");
    }
}

#[test]
fn many_at_once_lose_nothing_and_leave_nothing_behind() {
    let desk = Desk::new();
    desk.session();
    let edit = |n: usize| {
        let notes = n.to_string();
        let on = format!("presentation/{}", ["dinkes", "dindik", "dlh", "dpmd"][n % 4]);
        desk.command(&["edit", "a.json", &on, "notes", &notes]).spawn().unwrap()
    };
    let all: Vec<_> = (0..12).map(edit).collect();
    for child in all {
        let told = child.wait_with_output().unwrap();
        assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    }
    let acts = desk.well(&["log", "a.json", "--json"]).lines().count();
    assert_eq!(acts, 13);
    let names: Vec<_> = fs::read_dir(desk.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(names.iter().all(|name| !name.to_string_lossy().contains("journal")), "{names:?}");
}

#[test]
fn naughty_names_are_kept_in_the_file_and_shown_safely() {
    let desk = Desk::new();
    let naughty = "\u{1b}]0;x\u{7}\u{202e}Dinas\u{200b} \u{e0041}";
    fs::write(desk.path().join("opd.csv"), format!("nama,kode\n{naughty},aneh\n")).unwrap();
    desk.run(&["new", "--roster", "opd.csv", "-o", "a.json", "--title", "Uji"]);
    desk.run(&["edit", "a.json", "session", "title", naughty, "--force"]);
    desk.run(&["edit", "a.json", "presentation/aneh", "notes", naughty, "--force"]);
    desk.run(&["edit", "a.json", "data/new", "indicator", naughty, "--force", "--operator", naughty]);
    for args in [&["show", "a.json"][..], &["log", "a.json", "--verbose"], &["check", "a.json"]] {
        let told = desk.run(args);
        for hidden in ['\u{1b}', '\u{7}', '\u{202e}', '\u{200b}', '\u{e0041}'] {
            assert!(!told.out.contains(hidden) && !told.err.contains(hidden), "{args:?} {hidden:?}");
        }
    }
    assert_eq!(json(&desk.well(&["show", "a.json", "--json"]))["sessions"][0]["title"], naughty);
}

#[test]
fn list_tells_a_folder_an_empty_one_and_a_missing_one() {
    let desk = Desk::new();
    let empty = desk.run(&["list"]);
    assert!(empty.code == 0 && empty.out.is_empty() && empty.err.contains("Belum ada"), "{}", empty.err);
    assert_eq!(json(&desk.run(&["list", "--json"]).out), serde_json::json!([]));
    let missing = desk.run(&["list", "nowhere"]);
    assert!(missing.code == 2 && missing.err.contains("nowhere"), "{}", missing.err);
    desk.session();
    let list = desk.run(&["list", "."]);
    assert!(
        list.code == 0 && list.out.contains("a.json") && list.out.contains("04/07/2022"),
        "{}{}",
        list.out,
        list.err
    );
    assert!(list.out.contains("0/47 OPD"), "{}", list.out);
    for args in [&["daftar", "--sessions", "."][..], &["list", "--lang", "en", "."]] {
        assert!(desk.run(args).out.contains("Uji coba"));
    }
    let told = desk.command(&["list", "--json"]).env("BIMTEK_SESSIONS", ".").output().unwrap();
    let entries = json(&String::from_utf8(told.stdout).unwrap());
    assert_eq!((&entries[0]["title"], &entries[0]["opds"]), (&"Uji coba".into(), &47.into()));
    fs::write(desk.path().join("broken.json"), "halo").unwrap();
    let list = desk.run(&["list", "."]);
    assert!(list.code == 1 && list.out.contains("broken.json"), "{}", list.out);
}

#[test]
fn completions_and_manual_pages_are_there() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let text = desk.well(&["completions", shell]);
        assert!(text.contains("bimtek") && text.contains("check") && text.len() > 1000, "{shell}");
    }
    for args in [&["man"][..], &["man", "edit"], &["man", "ubah"]] {
        assert!(desk.well(args).contains(".TH"), "{args:?}");
    }
}

/// Writes many edits of one act each: subject, field and value apart by `|`.
fn write(desk: &Desk, lines: &[&str]) {
    for line in lines {
        let [on, set, to] = line.split('|').collect::<Vec<_>>()[..] else { panic!("{line}") };
        desk.well(&["edit", "a.json", on, set, "--", to]);
    }
}

#[test]
fn check_tells_what_may_be_one_and_what_contradicts_and_still_calls_the_file_good() {
    let desk = Desk::new();
    desk.session();
    let row = |opd: &str, value: &str, unit: &str, source: &str| {
        let id = desk.well(&["edit", "a.json", "data/new", "indicator", "Realisasi PAD"]).trim().to_owned();
        let on = id.split_whitespace().find(|word| word.starts_with("data/")).unwrap().to_owned();
        for (set, to) in [("opd", opd), ("value", value), ("unit", unit), ("year", "2023"), ("source", source)] {
            desk.well(&["edit", "a.json", &on, set, "--", to]);
        }
        on
    };
    let one = row("disbudparpora", "4,3 miliar", "rupiah", "Januari 2024");
    let other = row("bppkad", "4,4 miliar", "rupiah", "LRA 2023");
    row("setda", "4,3", "miliar rupiah", "Prokopim");
    write(&desk, &["opd/dinas-kesehatan|name|Dinas Kesehatn"]);
    let check = desk.run(&["check", "a.json"]);
    assert_eq!((check.code, &*check.err), (0, ""), "{}", check.out);
    for says in [
        "a.json: baik",
        "1 pasang OPD mungkin kembar",
        "keduanya disebut “dinas-kesehatan”",
        "opd/35.02/dinas-kesehatan",
        "1 pasang angka bertentangan",
        "Realisasi PAD · 2023",
        "4,4 miliar rupiah",
        "LRA 2023",
    ] {
        assert!(check.out.contains(says), "{says}: {}", check.out);
    }
    assert!(desk.well(&["check", "a.json", "--lang", "en"]).contains("contradict each other: 1."));
    let found = |desk: &Desk| json(&desk.well(&["check", "a.json", "--json"]))[0]["findings"].clone();
    let found_before = found(&desk);
    assert_eq!(found_before["opds"][0]["goes"], "35.02/dinas-kesehatan");
    assert_eq!(found_before["figures"][0]["differs"], serde_json::json!(["value"]));
    assert_eq!(found_before["figures"][0]["sides"][0]["rows"].as_array().unwrap().len(), 2, "two say the same");

    // A script deals with them as a person at the screen does.
    let note = format!("difference/{}", other.trim_start_matches("data/"));
    write(&desk, &[&format!("{one}|{note}|a perkiraan, b realisasi"), "opd/dinkes|distinct/dinas-kesehatan|ya"]);
    let check = desk.well(&["check", "a.json"]);
    assert!(!check.contains("pasang"), "{check}");
    let found = found(&desk);
    assert_eq!((&found["opds"][0]["apart"], &found["figures"][0]["settled"]), (&true.into(), &true.into()));
    assert_eq!(found["figures"][0]["note"], "a perkiraan, b realisasi");
    assert_eq!(desk.run(&["edit", "a.json", "opd/dinkes", "distinct/nosuch", "ya"]).code, 2);
}
