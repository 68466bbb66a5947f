//! The laws of the session file: whatever was recorded prints, validates and reads as it was, and damage stays where it is.

#![allow(clippy::unwrap_used)]

use std::sync::LazyLock;

use bimtek::file::series::Series;
use bimtek::file::session::{print, read, read_edits, schema, summary};
use bimtek::workshop::Workshop;
use bimtek::workshop::edit::{Edit, EditId, Hand, Value};
use bimtek::workshop::log::Added;
use bimtek::workshop::moment::Moment;
use proptest::prelude::*;

static VALIDATOR: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&serde_json::from_str(&schema()).unwrap()).unwrap());

fn edits_of(w: &Workshop) -> Vec<Edit> {
    w.log().sorted().into_iter().cloned().collect()
}

fn naughty() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "\0",
        "\u{1b}[31m",
        "\u{7f}",
        "\u{9b}",
        "\u{85}",
        "\u{202e}",
        "\u{2028}",
        "\u{2029}",
        "\u{200d}",
        "\u{feff}",
        "🇮🇩",
        "👩‍👩‍👧",
        "é",
        "e\u{301}",
        "\"",
        "\\",
        "\\u0000",
        "/",
        "\n",
        "\r\n",
        "\t",
        "{",
        "},",
        "]",
        "\",\"to\":1",
        "\u{10ffff}",
        "",
    ]);
    let any = prop_oneof![part.prop_map(str::to_owned), any::<char>().prop_map(|c| c.to_string()), "[a-z ]{0,4}"];
    prop::collection::vec(any, 0..6).prop_map(|parts| parts.concat())
}

fn value() -> impl Strategy<Value = Option<Value>> {
    let raw = prop::sample::select(vec![
        "1.0",
        "-0",
        "1e5",
        "[]",
        "{}",
        "[{\"a\":[null,\"\\\"\"]}]",
        "9223372036854775808",
        "[ 1 , 2 ]",
        "{\"id\":\"1@aaaaaaaa\"}",
    ]);
    prop_oneof![
        Just(None),
        naughty().prop_map(|text| Some(Value::from(text))),
        any::<bool>().prop_map(|flag| Some(Value::from(flag))),
        any::<i64>().prop_map(|number| Some(Value::from(number))),
        raw.prop_map(|raw| Some(Value::Unknown(raw.into()))),
    ]
}

fn edit() -> impl Strategy<Value = Edit> {
    let id = || (prop_oneof![1u64..30, 1..=1u64 << 53], "[ab]{8}");
    let id = move || id().prop_map(|(seq, hand)| EditId { seq, hand: Hand::parse(&hand).unwrap() });
    let known = prop::sample::select(vec![
        "session/s1",
        "opd/35.02/dinkes",
        "presentation/s1/35.02/dinkes",
        "data/d1",
        "nomination/n1",
        "hand/aaaaaaaa",
    ]);
    let fields = prop::sample::select(vec![
        "title",
        "value",
        "year",
        "id",
        "session",
        "opd",
        "supporting",
        "supporting/x",
        "supporting/",
        "score/m",
        "alias/",
        "withdrawn",
        "value_number",
        "reading",
        "a/b",
    ]);
    let on = prop_oneof![4 => known.prop_map(str::to_owned), 1 => naughty()];
    let set = prop_oneof![4 => fields.prop_map(str::to_owned), 1 => naughty()];
    let at = (-62_167_132_800_000i64..253_402_214_400_000, -1439i16..=1439);
    let act = prop::option::of(1u64..=1 << 53);
    (id(), at, on, set, value(), prop::collection::vec(id(), 0..4), act).prop_map(|(id, at, on, set, to, over, act)| {
        Edit {
            id,
            at: Moment { ms: at.0, offset: at.1 },
            on: on.into(),
            set: set.into(),
            to,
            over,
            act: act.filter(|act| *act != id.seq),
        }
    })
}

fn any_workshop() -> impl Strategy<Value = Workshop> {
    prop::collection::vec(edit(), 0..40).prop_map(|edits| {
        let mut w = Workshop::default();
        for edit in edits {
            let clash = w.log().get(edit.id).is_some();
            assert_eq!(w.add(edit) == Added::New, !clash);
        }
        w
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_reads_as_it_was(w in any_workshop()) {
        let text = print(&w);
        prop_assert!(serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok());
        let ends = ['\u{85}', '\u{2028}', '\u{2029}', '\u{1b}', '\r'];
        prop_assert!(!text.contains(ends));
        let read = read(text.as_bytes()).unwrap();
        prop_assert!(read.damage.is_empty() && read.differences.is_empty(), "{:?}", read);
        prop_assert_eq!(&read.edits, &edits_of(&w));
        prop_assert_eq!(&read_edits(text.as_bytes()).unwrap().edits, &read.edits);
                let errors: Vec<String> = VALIDATOR.iter_errors(&serde_json::from_str(&text).unwrap()).map(|e| e.to_string()).collect();
        prop_assert!(errors.is_empty(), "{:?} {}", errors, text);
        let mut again = Workshop::default();
        prop_assert!(again.unite(read.edits.into_iter().rev()).is_empty());
        prop_assert_eq!(print(&again), text);
    }

    #[test]
    fn damage_anywhere_leaves_every_whole_edit_line(w in any_workshop(), from in 0.0..1.0, len in 0usize..300, with in "\\PC{0,3}|\0{5}|[{}\\[\\]\",\n]{1,4}") {
        let mut bytes = print(&w).into_bytes();
        let from = (bytes.len() as f64 * from) as usize;
        let to = (from + len).min(bytes.len());
        bytes.splice(from..to, with.bytes());
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match read(&bytes) {
            Ok(read) => for edit in w.log().edits() {
                let mut one = Workshop::default();
                one.add(edit.clone());
                let file = print(&one);
                let line = file.rsplit("\"edits\": [\n").next().and_then(|rest| rest.strip_suffix("\n]\n}\n")).unwrap();
                if text.contains(&format!("\n{line}\n")) || text.contains(&format!("\n{line},\n")) {
                    prop_assert!(read.edits.contains(edit), "{line}\n{:?}\n{}", read.damage, text);
                }
            },
            Err(_) => {
                let row = "\n{\"id\":\"";
                prop_assert!(!text.contains(row) || from < 60);
            }
        }
    }

    #[test]
    fn a_series_reads_what_each_file_says(
        common in prop::collection::vec(edit(), 0..30),
        own in prop::collection::vec(prop::collection::vec(edit(), 0..10), 1..5),
        from in 0.0..1.0,
        len in 0usize..80,
        with in "\\PC{0,3}|[{}\\[\\]\",\n0-9]{1,4}",
        torn in 0usize..6,
    ) {
        let (mut series, mut readings) = (Series::default(), Vec::<Vec<Edit>>::new());
        for (n, own) in own.iter().enumerate() {
            let mut workshop = Workshop::default();
            workshop.unite(own.iter().chain(&common).cloned());
            let mut bytes = print(&workshop).into_bytes();
            if n == torn {
                let from = (bytes.len() as f64 * from) as usize;
                let to = (from + len).min(bytes.len());
                bytes.splice(from..to, with.bytes());
            }
            let alone = read(&bytes);
            match series.read(bytes.clone()) {
                Err(back) => prop_assert_eq!(back, bytes),
                Ok(reading) => {
                    let alone = alone.unwrap();
                    prop_assert!(alone.damage.is_empty() && alone.differences.is_empty() && alone.newer.is_none());
                    prop_assert_eq!((reading.number, reading.count), (readings.len(), alone.edits.len()));
                    prop_assert_eq!(&reading.hands, &alone.edits.iter().map(|edit| edit.id.hand).collect());
                    let upon = reading.upon.map(|upon| readings[upon].clone()).unwrap_or_default();
                    for edit in &alone.edits {
                        prop_assert!(reading.edits.contains(edit) || upon.contains(edit), "{}", edit.id);
                    }
                    prop_assert!(reading.edits.iter().all(|edit| alone.edits.contains(edit)));
                    readings.push(alone.edits);
                }
            }
        }
    }

    #[test]
    fn nothing_panics_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "[{}\\[\\]\",:a1\\\\ \n-]{0,200}") {
        drop(read(&bytes));
        drop(Series::default().read(bytes.clone()));
        drop(summary(&bytes));
        drop(read(text.as_bytes()));
        drop(read(format!("{{\"format\":\"bimtek-session\",\"data\":[{text}").as_bytes()));
        drop(read(format!("{{\"format\":\"bimtek-session\",\"edits\":[{text}").as_bytes()));
    }
}
