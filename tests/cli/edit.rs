//! Writes from a script: values by their fields, scripts whole or not at all, the same every time.

use serde_json::Value;

use crate::desk::Desk;
use crate::json;

#[test]
fn a_value_is_read_by_its_field_or_refused_in_a_sentence() {
    let desk = Desk::new();
    desk.session();
    let row = desk.well(&["edit", "a.json", "data/new", "opd", "dinkes"]);
    let nomination = desk.well(&["edit", "a.json", "nomination/new", "title", "E-PBB"]);
    let (row, nomination) = (row.trim(), nomination.trim());
    let take = [
        ("session", "date", "besok", None),
        ("session", "date", "Senin, 4 Juli 2022", Some("2022-07-04")),
        ("session", "start_clock", "8:5", None),
        ("session", "start_clock", "8.30", Some("08.30")),
        ("session", "state", "Running", Some("berjalan")),
        ("presentation/dinkes", "status", "tidak hadir", Some("tidak-hadir")),
        (row, "dimension", "Smart Mobility", Some("smart-living")),
        (row, "dimension", "Smart Living", Some("smart-living")),
        (row, "sub_dimension", "Smart Mobility", Some("mobility")),
        (row, "year", "2021", Some("2021")),
        (row, "value", "-0,90", Some("-0,90")),
        (nomination, "program", "2.16.03", Some("2.16.03")),
    ];
    for (on, set, typed, kept) in take {
        let told = desk.run(&["edit", "a.json", on, set, "--", typed]);
        assert_eq!(told.code, 0, "{on} {set} {typed}: {}", told.err);
        let log = desk.well(&["log", "a.json", "--json", "--limit", "1"]);
        let to = &json(&log)["edits"][0]["to"];
        assert!(kept.is_none_or(|kept| to == kept), "{on} {set} {typed}: {to}");
    }
    desk.well(&["edit", "a.json", nomination, "supporting/dinkes", "ya"]);
    desk.well(&["edit", "a.json", nomination, "supporting/35.02/dindik", "yes"]);
    desk.well(&["edit", "a.json", nomination, "vote/dinkes", "3"]);
    let tables = json(&desk.well(&["show", "a.json", "--json"]));
    assert_eq!(tables["nominations"][0]["supporting"], serde_json::json!(["35.02/dindik", "35.02/dinkes"]));
    assert_eq!(tables["nominations"][0]["vote"], serde_json::json!({ "35.02/dinkes": 3 }));

    let before = desk.bytes("a.json");
    let refuse = [
        ("session", "judul", "x", "title"),
        ("session", "stage", "V", "Tahap IV"),
        ("session", "slot_minutes", "0", "1"),
        ("session", "slot_minutes", "sepuluh", "600"),
        ("session", "date", "Selasa, 4 Juli 2022", "4/7/2022"),
        ("session", "rehearsal", "mungkin", "tidak"),
        ("session", "title", "", "--clear"),
        ("session", "title", "a\x1b[2J", "huruf kendali"),
        ("session", "title", "a\nb", "satu baris"),
        ("session/nosuch", "title", "a", "show --json"),
        ("opd", "name", "x", "opd/dinkes"),
        ("opd/a/b/c", "name", "x", "opd/dinkes"),
        ("presentation/nosuch", "presenter", "x", "show --json"),
        ("data/nosuch", "value", "1", "data/new"),
        ("vote/x", "value", "1", "data/new"),
        ("", "value", "1", "data/new"),
        (row, "opd", "nosuch", "dinkes"),
        (row, "year", "21", "1900"),
        (row, "dimension", "smart", "smart-living"),
        (nomination, "supporting/", "ya", "supporting/"),
        (nomination, "supporting/nosuch", "ya", "dinkes"),
        (nomination, "score/biaya", "6", "5"),
        (nomination, "program", "9.99.99", "2.16.03"),
    ];
    for (on, set, typed, says) in refuse {
        let told = desk.run(&["edit", "a.json", on, set, typed]);
        assert_eq!((told.code, &*told.out), (2, ""), "{on} {set} {typed}");
        assert!(told.err.contains(says) && !told.err.contains('\x1b'), "{on} {set} {typed}: {}", told.err);
        let en = desk.run(&["edit", "a.json", on, set, typed, "--lang", "en"]);
        assert!(en.code == 2 && en.err != told.err, "{on} {set} {typed}: {}", en.err);
    }
    assert_eq!(desk.bytes("a.json"), before, "nothing was written");

    desk.well(&["edit", "a.json", "session", "judul", "x", "--force"]);
    desk.well(&["edit", "a.json", "session", "stage", "V", "--force"]);
    desk.well(&["edit", "a.json", "vote/x", "a", "b", "--force"]);
    let session = &json(&desk.well(&["show", "a.json", "--json"]))["sessions"][0];
    assert_eq!((&session["judul"], &session["stage"]), (&"x".into(), &"V".into()));
    desk.well(&["edit", "a.json", "session", "stage", "--clear"]);
    desk.well(&["edit", "a.json", row, "withdrawn", "ya"]);
    let tables = json(&desk.well(&["show", "a.json", "--json"]));
    assert_eq!((&tables["sessions"][0]["stage"], tables["data"].as_array().unwrap().len()), (&Value::Null, 0));
}

#[test]
fn a_doubtful_figure_is_kept_as_typed_and_said() {
    let desk = Desk::new();
    desk.session();
    let told = desk.run(&["edit", "a.json", "data/new", "value", "1.500"]);
    assert!(told.code == 0 && told.err.contains("1.500"), "{}", told.err);
    assert!(desk.well(&["show", "a.json"]).contains("1.500"));
}

#[test]
fn a_script_is_written_whole_or_not_at_all() {
    let desk = Desk::new();
    desk.session();
    let before = desk.bytes("a.json");
    let good = r#"{"on":"session","set":"venue","to":"Aula"}"#;
    for (bad, says) in [
        ("{", "Baris 3"),
        (r#"{"on":"session","set":"venue"}"#, "Baris 3"),
        (r#"{"on":"session","set":"venue","to":"a","too":1}"#, "Baris 3"),
        (r#"{"on":"session","set":"venue","to":"a","to":"b"}"#, "Baris 3"),
        (r#"{"on":"session","set":"venue","to":[]}"#, "Baris 3"),
        (r#"{"on":"session","set":"venue","to":true}"#, "Baris 3"),
        (r#"{"on":"session","set":"venue","to":"a","at":"kemarin"}"#, "Baris 3"),
        (r#"{"on":"session","set":"judul","to":"a"}"#, "Baris 3"),
        (r#"{"on":"data/nosuch","set":"value","to":1}"#, "Baris 3"),
        ("[\u{1b}]", "Baris 3"),
    ] {
        let told = desk.fed(&["edit", "a.json", "--stdin"], format!("{good}\n\n{bad}\n{good}\n").as_bytes());
        assert_eq!((told.code, &*told.out), (2, ""), "{bad}");
        assert!(told.err.contains(says) && !told.err.contains('\x1b'), "{bad}: {}", told.err);
        assert_eq!(desk.bytes("a.json"), before, "{bad}");
    }
    assert_eq!(desk.fed(&["edit", "a.json", "--stdin"], b"\xff\xfe").code, 2);
    let told = desk.fed(&["edit", "a.json", "--stdin"], b"\n");
    assert_eq!((told.code, desk.bytes("a.json") == before), (0, true), "an empty script leaves no trace: {}", told.err);
}

#[test]
fn a_script_makes_acts_and_rows_the_same_every_time() {
    let script = r#"
        {"on":"data/new","set":"opd","to":"dinkes","act":"a","at":"2022-07-04T08:12:00+07:00"}
        {"on":"data/new","set":"indicator","to":"Umur harapan hidup","act":"a","at":"2022-07-04T08:12:00+07:00"}
        {"on":"data/new","set":"value","to":72.65,"act":"a","at":"2022-07-04T08:12:00+07:00"}
        {"on":"data/new","set":"year","to":2019,"act":"a","at":"2022-07-04T08:12:00+07:00"}
        {"on":"data/new","set":"opd","to":"dindik","act":"b"}
        {"on":"opd/baru","set":"name","to":"Dinas Baru","act":"c"}
        {"on":"opd/baru","set":"expected","to":true,"act":"c"}
        {"on":"presentation/baru","set":"presenter","to":"Wahyu","act":"c"}
        {"on":"session","set":"slot_minutes","to":12}
        {"on":"session","set":"venue","to":null}"#;
    let make = || {
        let desk = Desk::new();
        let who = ["--at", "2022-07-04T08:00:00+07:00", "--operator", "Sri", "--device", "laptop-1", "--hand"];
        desk.well(&[&["new", "--title", "Uji", "-o", "a.json"][..], &who, &["aaaaaaaa"]].concat());
        let told = desk.fed(&[&["edit", "a.json", "--stdin"][..], &who, &["bbbbbbbb"]].concat(), script.as_bytes());
        assert_eq!((told.code, told.out.lines().count()), (0, 2), "{}{}", told.out, told.err);
        let acts = desk.well(&["log", "a.json", "--json"]).lines().map(json).collect::<Vec<_>>();
        assert_eq!(acts.len(), 6);
        assert_eq!(acts[1]["at"], "2022-07-04T08:12:00.000+07:00");
        assert_eq!(
            acts[1]["edits"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|edit| edit["on"] == told.out.lines().next().unwrap())
                .count(),
            5
        );
        let tables = json(&desk.well(&["show", "a.json", "--json"]));
        assert_eq!(tables["data"][0]["value_number"], 72.65);
        assert_eq!(tables["presentations"][0]["id"].as_str().unwrap().split_once('/').unwrap().1, "35.02/baru");
        desk.bytes("a.json")
    };
    assert!(make() == make());
}

#[test]
fn a_hand_named_again_makes_other_ids() {
    let desk = Desk::new();
    desk.session();
    let make = || desk.well(&["edit", "a.json", "data/new", "value", "1", "--hand", "aaaaaaaa"]);
    assert_ne!(make(), make());
}
