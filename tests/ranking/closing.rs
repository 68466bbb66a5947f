//! The closing as a script meets it: refused, with its exit code and a sentence; merged all the same, and said.

use std::fs;

use serde_json::{Value, json};

use super::desk::Desk;

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|wrong| panic!("{wrong}: {text}"))
}

fn script(desk: &Desk, lines: &[Value]) -> super::desk::Told {
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    desk.fed(&["edit", "a.json", "--stdin", "--operator", "Sri"], text.as_bytes())
}

fn one(set: &str, to: &str) -> Value {
    json!({ "on": "session", "set": set, "to": to, "act": "x" })
}

#[test]
fn a_script_closes_with_a_reason_and_is_refused_after_it() {
    let desk = Desk::new();
    desk.session();
    let row = desk.well(&["edit", "a.json", "data/new", "indicator", "Luas panen"]);
    let row = row.trim();
    // With something open there is no closing without a reason, and nothing is written.
    let before = desk.bytes("a.json");
    let told = desk.run(&["edit", "a.json", "session", "state", "ditutup"]);
    assert_eq!((told.code, desk.bytes("a.json")), (2, before));
    assert!(told.err.contains("masih punya 48 hal terbuka") && told.err.contains("closing_reason"), "{}", told.err);
    let told = script(&desk, &[one("state", "ditutup"), one("closing_reason", "susulan sampai 11 Juli")]);
    assert_eq!(told.code, 0, "{}", told.err);

    let before = desk.bytes("a.json");
    for args in [
        ["data/new", "indicator", "x"],
        [row, "value", "12"],
        ["presentation/dinkes", "status", "selesai"],
        ["session", "venue", "Aula"],
        // What all sessions share is locked with the last one that is open.
        ["opd/dinkes", "abbreviation", "DINKES"],
    ] {
        let told = desk.run(&["edit", "a.json", args[0], args[1], args[2]]);
        assert_eq!((told.code, &*told.out), (2, ""), "{args:?}");
        assert!(told.err.contains("sesi “Uji coba” sudah ditutup (Sri, "), "{args:?}: {}", told.err);
        let forced = desk.run(&["edit", "a.json", "--force", args[0], args[1], args[2]]);
        assert_eq!(forced.code, 2, "{args:?}");
    }
    let told = script(&desk, &[json!({ "on": row, "set": "review", "to": "diterima" }), one("venue", "Aula")]);
    assert!(told.code == 2 && told.err.contains("Baris 2"), "{}", told.err);
    let told = desk.run(&["edit", "a.json", "session", "state", "berjalan"]);
    assert!(told.code == 2 && told.err.contains("reopened_reason"), "{}", told.err);
    let told = desk.run(&["hand-out", "a.json", "-o", "b.json", "--opd", "dinkes"]);
    assert!(told.code == 2 && told.err.contains("sudah ditutup"), "{}", told.err);
    let told = desk.run(&["--lang", "en", "edit", "a.json", row, "value", "12"]);
    assert!(told.code == 2 && told.err.contains("Not recorded: the session “Uji coba” is closed"), "{}", told.err);
    let told = desk.run(&["edit", "a.json", "criterion/manfaat", "weight", "7"]);
    assert!(told.code == 2 && told.err.contains("bertumpu pada kriteria dan bobot ini"), "{}", told.err);
    for (command, table) in [("criteria", "name_id\nManfaat\n"), ("catalogue", "code,name\n2.16.03,Aplikasi\n")] {
        fs::write(desk.path().join("table.csv"), table).unwrap();
        let told = desk.run(&[command, "a.json", "--import", "table.csv"]);
        assert!(told.code == 2 && told.err.contains("sudah ditutup"), "{command}: {}", told.err);
    }
    assert_eq!(desk.bytes("a.json"), before);

    // What follows a closing is written.
    desk.well(&["edit", "a.json", row, "review", "perbaiki"]);
    desk.well(&["edit", "a.json", row, "review_remark", "satuan belum ada"]);
    desk.well(&["edit", "a.json", "session", "reviewed_on", "11/7/2022"]);
    desk.well(&["edit", "a.json", "session", "reviewed_by", "Fitri"]);
    let text = desk.well(&["show", "a.json"]);
    assert!(text.contains("Ditutup: Sri, ") && text.contains("alasan: susulan sampai 11 Juli"), "{text}");
    assert!(text.contains("ditutup dengan 48 hal terbuka"), "{text}");
    assert!(text.contains("Telaah selesai  Senin, 11 Juli 2022  Fitri"), "{text}");
    let told = desk.run(&["gaps", "a.json"]);
    assert!(told.out.starts_with("Ditutup: Sri, "), "{}", told.out);
    let told = parsed(&desk.run(&["gaps", "a.json", "--json"]).out);
    assert_eq!((&told["closed"]["by"], &told["closed"]["late"]), (&json!("Sri"), &json!(0)));

    let told = script(&desk, &[one("state", "berjalan"), one("reopened_reason", "angka dibetulkan")]);
    assert_eq!(told.code, 0, "{}", told.err);
    desk.well(&["edit", "a.json", row, "value", "12"]);
    let text = desk.well(&["show", "a.json"]);
    assert!(text.contains("Dibuka lagi: Sri, ") && text.contains("alasan: angka dibetulkan"), "{text}");
    assert_eq!(parsed(&desk.run(&["gaps", "a.json", "--json"]).out)["closed"], Value::Null);
}

#[test]
fn a_merge_takes_what_another_laptop_wrote_meanwhile_and_says_so() {
    let desk = Desk::new();
    desk.session();
    fs::copy(desk.path().join("a.json"), desk.path().join("b.json")).unwrap();
    desk.well(&["edit", "b.json", "data/new", "indicator", "Luas panen", "--operator", "Budi"]);
    let told = script(&desk, &[one("state", "ditutup"), one("closing_reason", "cukup")]);
    assert_eq!(told.code, 0, "{}", told.err);
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "a.json"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.err.contains("Sesi “Uji coba” sudah ditutup: 2 isian ditulis tanpa melihat"), "{}", told.err);
    let text = desk.well(&["show", "a.json"]);
    assert!(text.contains("Luas panen") && text.contains("Ditulis sesudah penutupan: 2"), "{text}");
    // Merged again nothing is new, and nothing is said.
    let told = desk.run(&["merge", "a.json", "b.json", "-o", "a.json"]);
    assert_eq!(told.err, "");
}
