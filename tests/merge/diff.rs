//! `diff` as a user meets it.

use std::fs;

use crate::desk::Desk;
use crate::{edit, json, three};

#[test]
fn what_one_has_and_the_other_has_not_is_told_by_opd_and_field() {
    let desk = Desk::new();
    three(&desk);
    let same = desk.well(&["diff", "a.json", "b.json"]);
    assert!(same.contains("sama"), "{same}");
    edit(&desk, "a.json", "session", "venue", "Aula");
    edit(&desk, "b.json", "session", "venue", "Teras");
    edit(&desk, "b.json", "session", "venue", "Pendopo");
    let on = edit(&desk, "b.json", "data/new", "opd", "dinkes");
    edit(&desk, "b.json", &on, "indicator", "Umur\u{a0}harapan hidup");

    edit(&desk, "b.json", &on, "value", "72,58");
    edit(&desk, "a.json", "session", "facilitator", "Ibu Sri");
    edit(&desk, "b.json", "session", "host", "Bappeda");
    edit(&desk, "a.json", "session", "host", "Bappeda");
    let long = "panjang sekali ".repeat(30);
    edit(&desk, "b.json", "session", "region_name", &long);

    let told = desk.run(&["beda", "a.json", "b.json"]);
    assert_eq!((told.code, &*told.err), (1, ""));
    let parts: Vec<&str> = told.out.split("\n\n").collect();
    let [contested, a, b] = parts[..] else { panic!("{}", told.out) };
    assert!(contested.starts_with("Berbeda bila digabung: 1 isian\n  Sesi dan lainnya\n"), "{contested}");
    assert!(contested.contains("≠ Tempat: Aula (Sri (meja)) ≠ Pendopo (Budi (laptop 2))"), "{contested}");
    assert!(a.starts_with("Hanya di a.json: ") && b.starts_with("Hanya di b.json: "), "{}", told.out);
    assert!(a.contains(": Sri → Ibu Sri  Sri (meja)") && !a.contains("Tempat"), "{a}");
    assert!(b.find("Sesi dan lainnya").unwrap() < b.find("\n  Dinkes\n").unwrap(), "{b}");
    let row = b.lines().filter(|line| line.contains("Umur")).collect::<Vec<_>>();
    assert_eq!(row, ["    + Dinkes · Umur\u{a0}harapan hidup: 72,58"], "a new row is one line: {b}");
    assert!(b.contains("Pencatat: Budi (laptop 2)") && !told.out.contains("Bappeda"), "{}", told.out);
    assert!(told.out.lines().all(|line| line.chars().count() <= 120 && line.trim_end() == line), "{}", told.out);
    assert!(b.contains("panjang sekali panjang"), "{b}");
    assert!(desk.run(&["diff", "a.json", "b.json", "--lang", "en"]).out.contains("Only in a.json"));

    let told = desk.run(&["diff", "a.json", "b.json", "--json"]);
    let object = json(&told.out);
    assert_eq!((told.code, &object["same"], &object["only"][1]["file"]), (1, &false.into(), &"b.json".into()));
    let slots = object["only"][1]["slots"].as_array().unwrap();
    let slot = |set: &str| slots.iter().find(|slot| slot["set"] == set).unwrap();
    assert_eq!((slot("venue")["edits"].as_array().map(Vec::len), &slot("venue")["there"]), (Some(2), &"Aula".into()));
    assert_eq!((&slot("indicator")["opd"], &slot("indicator")["on"]), (&"35.02/dinkes".into(), &on.into()));

    desk.run(&["merge", "a.json", "b.json", "-o", "m.json"]);
    let told = desk.run(&["diff", "m.json", "b.json"]);
    assert!(told.code == 1 && !told.out.contains("Hanya di b.json"), "what was merged lacks nothing: {}", told.out);
    assert_eq!(json(&desk.well(&["diff", "c.json", "c.json", "--json"]))["same"], true);
}

#[test]
fn what_cannot_be_read_is_2_and_what_is_damaged_is_never_called_the_same() {
    let desk = Desk::new();
    three(&desk);
    for (a, b, says) in [("none.json", "a.json", "none.json"), ("a.json", "bad.json", "bad.json")] {
        fs::write(desk.path().join("bad.json"), "{").unwrap();
        let told = desk.run(&["diff", a, b]);
        assert!(told.code == 2 && told.out.is_empty() && told.err.contains(says), "{}", told.err);
    }
    let text = String::from_utf8(desk.bytes("a.json")).unwrap();
    fs::write(desk.path().join("torn.json"), text.replace("\n]\n}\n", ",\n{\"id\":\n]\n}\n")).unwrap();
    let told = desk.run(&["diff", "a.json", "torn.json"]);
    assert!(told.code == 1 && told.err.contains("rusak"), "{} {}", told.out, told.err);
}
