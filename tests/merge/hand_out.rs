//! `hand-out` as a user meets it: a copy, a share of the agenda, and its way back.

use crate::desk::Desk;
use crate::{edit, ids, json, three};

#[test]
fn a_copy_without_a_share_is_the_same_file() {
    let desk = Desk::new();
    three(&desk);
    assert_eq!(desk.bytes("b.json"), desk.bytes("a.json"));
    let told = desk.run(&["hand-out", "a.json", "-o", "b.json"]);
    assert!(told.code == 2 && told.err.contains("tidak ditimpa"), "{}", told.err);
    assert_eq!(desk.run(&["hand-out", "a.json", "-o", "a.json"]).code, 2);
}

#[test]
fn a_share_is_marked_on_the_copy_and_comes_back_without_a_contest() {
    let desk = Desk::new();
    desk.session();
    let before = desk.bytes("a.json");
    let told =
        desk.well(&["bagikan", "a.json", "-o", "b.json", "--opd", "dinkes", "--opd", "35.02/dlh", "--for", "Laptop 2"]);
    assert!(told.contains("Dicatat di Laptop 2: Dinkes, DLH"), "{told}");
    // The same OPD for two laptops is no contradiction either.
    desk.well(&["hand-out", "a.json", "-o", "laptop-3.json", "--opd", "dinkes,dindik", "--lang", "en"]);
    assert_eq!(desk.bytes("a.json"), before, "the session itself is not touched");
    let recorders = |file: &str, opd: &str| {
        let tables = json(&desk.run(&["show", file, "--json"]).out);
        let rows = tables["presentations"].as_array().unwrap().iter();
        rows.filter(|row| row["opd"] == opd).map(|row| row["recorder"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(recorders("b.json", "35.02/dlh"), [serde_json::json!(["Laptop 2"])]);

    edit(&desk, "a.json", "presentation/dinkes", "presenter", "Wahyu");
    edit(&desk, "a.json", "session", "venue", "Aula");
    let merged = desk.well(&["merge", "a.json", "b.json", "laptop-3.json", "-o", "m.json"]);
    assert!(!merged.contains("Berbeda"), "{merged}");
    assert_eq!(recorders("m.json", "35.02/dinkes"), [serde_json::json!(["Laptop 2", "laptop-3"])]);
    let all = ids(&desk.path().join("m.json"));
    for file in ["a.json", "b.json", "laptop-3.json"] {
        assert!(ids(&desk.path().join(file)).iter().all(|id| all.contains(id)), "{file}");
    }
}

#[test]
fn what_cannot_be_handed_out_is_refused_by_name() {
    let desk = Desk::new();
    desk.session();
    for (args, says) in [
        (&["--opd", "tidakada"][..], "tidakada"),
        (&["--opd", "dinkes", "--for", " "], "nama laptop"),
        (&["--opd", "dinkes", "--for", "a\u{202e}b"], "nama laptop"),
        (&["--opd", "dinkes", "--session", "s0"], "s0"),
    ] {
        let told = desk.run(&[&["hand-out", "a.json", "-o", "b.json"][..], args].concat());
        assert!(told.code == 2 && told.err.contains(says) && !desk.path().join("b.json").exists(), "{}", told.err);
    }
    assert_eq!(desk.run(&["hand-out", "none.json", "-o", "b.json"]).code, 2);
}
