//! Bad inputs: each is named by file and line, the others are told all the same, and nothing is written.

use std::fs;

use bimtek::file::session;
use bimtek::workshop::Workshop;

use crate::desk::Desk;
use crate::{edit, ids, json, three};

/// Returns the text of a file with one line changed, and the number of that line.
fn changed(desk: &Desk, file: &str, holds: &str, change: impl Fn(&str) -> String) -> (String, usize) {
    let text = String::from_utf8(desk.bytes(file)).unwrap();
    let at = text.lines().position(|line| line.contains(holds)).unwrap();
    let lines = text.lines().enumerate().map(|(n, line)| if n == at { change(line) } else { line.to_owned() });
    (lines.collect::<Vec<_>>().join("\n") + "\n", at + 1)
}

#[test]
fn a_file_much_like_one_that_was_refused_is_still_told_whole() {
    let desk = Desk::new();
    desk.session();
    desk.well(&["hand-out", "a.json", "-o", "b.json"]);
    edit(&desk, "b.json", "data/new", "indicator", "Panjang jalan");
    fs::copy(desk.path().join("b.json"), desk.path().join("c.json")).unwrap();
    edit(&desk, "c.json", "data/new", "indicator", "Produksi padi");
    // Sound in itself, but an edit has other content than in `a.json`.
    let mut edits = session::read(&desk.bytes("b.json")).unwrap().edits;
    let title = edits.iter_mut().find(|edit| &*edit.set == "title").unwrap();
    title.to = Some("Judul lain".into());
    let mut other = Workshop::default();
    other.unite(edits);
    fs::write(desk.path().join("b.json"), session::print(&other)).unwrap();

    let told = desk.run(&["merge", "a.json", "b.json", "c.json", "-o", "m.json", "--json"]);
    let inputs = &json(&told.out)["inputs"];
    assert_eq!((told.code, desk.path().join("m.json").exists()), (2, false));
    assert!(inputs[1]["unreadable"].is_string(), "{inputs}");
    let count = |file: &str| ids(&desk.path().join(file)).len();
    assert_eq!(
        (&inputs[2]["edits"], &inputs[2]["new"]),
        (&count("c.json").into(), &(count("c.json") - count("a.json")).into())
    );
}

#[test]
fn one_bad_file_among_twenty_is_named_and_the_rest_is_not_harmed() {
    let desk = Desk::new();
    desk.session();
    let mut files: Vec<String> = Vec::new();
    for n in 0..19 {
        let file = format!("laptop-{n}.json");
        desk.well(&["hand-out", "a.json", "-o", &file]);
        edit(&desk, &file, "data/new", "indicator", &format!("indikator {n}"));
        files.push(file);
    }
    let id = ids(&desk.path().join("laptop-3.json")).swap_remove(9);
    let (torn, torn_at) = changed(&desk, "laptop-3.json", &format!("{{\"id\":\"{id}\""), |line| {
        line[..line.find("\"on\":\"").unwrap() + 8].to_owned()
    });
    let (clash, clash_at) = changed(&desk, "laptop-3.json", &format!("{{\"id\":\"{id}\""), |line| {
        line.replace("\"to\":\"", "\"to\":\"lain ")
    });
    let plain = String::from_utf8(desk.bytes("laptop-3.json")).unwrap();
    let table = plain.replacen("\"name\":\"Dinas Kesehatan\"", "\"name\":\"Dinkes Raya\"", 1);
    assert_ne!(table, plain);
    let rehearsal = {
        desk.well(&["new", "--title", "Latihan", "--rehearsal", "-o", "latihan.json"]);
        String::from_utf8(desk.bytes("latihan.json")).unwrap()
    };
    fs::create_dir(desk.path().join("bad")).unwrap();
    let first = &files[0];
    for (content, says) in [
        (torn.as_str(), vec!["bad.json".to_owned(), format!("baris {torn_at}")]),
        (
            &plain[..plain.len() / 2],
            vec!["bad.json".into(), "rusak".into(), format!("baris {}", plain[..plain.len() / 2].lines().count())],
        ),
        (&clash, vec![format!("{id} "), format!("bad.json baris {clash_at}"), format!("{first} baris ")]),
        (&plain.replace("\"version\": 1", "\"version\": 7"), vec!["bad.json".into(), "versi format 7".into()]),
        (&table, vec!["bad.json".into(), "1 isian".into()]),
        (&rehearsal, vec!["bad.json".into(), "latihan".into()]),
        ("{\"a\":1}", vec!["bad.json".into(), "bukan sesi bimtek".into()]),
        ("", vec!["bad.json".into(), "kosong".into()]),
        ("{\n\"format\": x", vec!["bad.json".into(), "baris 2".into()]),
    ] {
        fs::write(desk.path().join("bad.json"), content).unwrap();
        let mut args = vec!["merge"];
        args.extend(files.iter().map(String::as_str));
        args.insert(5, "bad.json");
        args.extend(["-o", "m.json"]);
        let told = desk.run(&args);
        assert_eq!((told.code, desk.path().join("m.json").exists()), (2, false), "{}", told.err);
        for says in &says {
            assert!(told.err.contains(says), "{says}: {}", told.err);
        }
        assert!(told.err.contains("Tidak ada yang ditulis") && told.err.lines().count() == 2, "{}", told.err);
        for file in &files {
            let row = told.out.lines().find(|line| line.starts_with(file)).unwrap();
            assert!(row.split_whitespace().nth(1).unwrap().parse::<usize>().is_ok(), "{row}");
        }
        let object = json(&desk.run(&[&args[..], &["--json"]].concat()).out);
        assert_eq!((object["output"].is_null(), object["inputs"].as_array().map(Vec::len)), (true, Some(20)));
        assert!(object["inputs"][4]["unreadable"].is_string(), "{}", object["inputs"][4]);
    }
    for (path, says) in [
        ("bad", "Di bad tidak ada"),
        ("none.json", "none.json"),
        ("laptop-1.json/x", "laptop-1.json"),
        ("x.journal", "x.journal"),
    ] {
        let told = desk.run(&["merge", first, path, "-o", "m.json"]);
        assert!(told.code == 2 && told.err.contains(says) && told.out.contains(first), "{path}: {}", told.err);
    }
    fs::write(desk.path().join("bad.journal"), "rusak\n").unwrap();
    let told = desk.run(&["merge", first, "bad.journal", "-o", "m.json", "--lang", "en"]);
    assert!(told.code == 2 && told.err.contains("bad.journal is no journal"), "{}", told.err);
    let all: Vec<&str> = files.iter().map(String::as_str).collect();
    desk.well(&[&["merge"][..], &all, &["-o", "m.json"]].concat());
    assert_eq!(json(&desk.well(&["show", "m.json", "--json"]))["data"].as_array().map(Vec::len), Some(19));
}

#[test]
fn references_that_lead_nowhere_are_said_by_line_and_kept() {
    let desk = Desk::new();
    three(&desk);
    edit(&desk, "b.json", "session", "venue", "Aula");
    edit(&desk, "b.json", "session", "venue", "Pendopo");
    // Each of the two says that it replaces the other.
    let all = ids(&desk.path().join("b.json"));
    let text = String::from_utf8(desk.bytes("b.json")).unwrap();
    let of = |value: &str| {
        text.lines().find(|line| line.contains("\"id\":") && line.contains(value) && line.contains("\"over\"")).unwrap()
    };
    let id = |line: &str| line.split('"').nth(3).unwrap().to_owned();
    let (aula, pendopo) = (id(of("\"Aula\"")), id(of("\"Pendopo\"")));
    let line = text.lines().position(|line| line.starts_with(&format!("{{\"id\":\"{aula}\""))).unwrap() + 1;
    let cycle =
        text.replace(of("\"Aula\""), &of("\"Aula\"").replace("\"over\":[", &format!("\"over\":[\"{pendopo}\",")));
    fs::write(desk.path().join("b.json"), cycle).unwrap();
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "m.json"]);
    assert!(told.code == 0 && told.err.lines().count() == 1, "{}", told.err);
    assert!(told.err.contains(&format!("b.json baris {line}: suntingan {aula} menyebut {pendopo}")), "{}", told.err);
    assert_eq!(ids(&desk.path().join("m.json")).len(), all.len());
    assert_eq!(json(&desk.well(&["show", "m.json", "--json"]))["sessions"][0]["venue"], "Pendopo");

    // An edit replaces one that no input has: the file it belongs to may have been forgotten.
    let text = String::from_utf8(desk.bytes("b.json")).unwrap();
    let unknown =
        text.replace(of("\"Pendopo\""), &of("\"Pendopo\"").replace("\"over\":[", "\"over\":[\"5@zzzzzzzz\","));
    let line = unknown.lines().position(|line| line.contains("5@zzzzzzzz")).unwrap() + 1;
    fs::write(desk.path().join("b.json"), unknown).unwrap();
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "n.json", "--lang", "en"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains(&format!("b.json line {line}: edit {pendopo} replaces 5@zzzzzzzz")), "{}", told.err);
}

#[test]
fn what_one_file_and_its_journal_contradict_is_named() {
    let desk = Desk::new();
    three(&desk);
    edit(&desk, "b.json", "session", "venue", "Aula");
    let text = String::from_utf8(desk.bytes("b.json")).unwrap();
    let line = text.lines().find(|line| line.contains("\"to\":\"Aula\"")).unwrap().trim_end_matches(',');
    let other = line.replace("Aula", "Pendopo");
    let record = format!("{:08x} {other}\n", crc32fast::hash(other.as_bytes()));
    fs::write(desk.path().join(".b.json.zzzzzzzz.journal"), record).unwrap();
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "m.json"]);
    assert_eq!((told.code, desk.path().join("m.json").exists()), (2, false));
    for says in [line.split('"').nth(3).unwrap(), "b.json baris ", ".b.json.zzzzzzzz.journal baris 1"] {
        assert!(told.err.contains(says), "{says}: {}", told.err);
    }
}
