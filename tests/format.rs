//! The session file's format: its pinned bytes, and what reading makes of sound, strange, edited and damaged files.

#![allow(clippy::unwrap_used)]

use bimtek::file::session::{Read, Refusal, Wrong, print, read, summary};
use bimtek::workshop::edit::{Edit, EditId, Hand, Value, Write};
use bimtek::workshop::log::Added;
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};
use proptest::prelude::*;

const V1: &str = include_str!("fixtures/v1/ponorogo.json");

fn pen(hand: &str, operator: &str) -> Pen {
    Pen {
        hand: Hand::parse(hand).unwrap(),
        operator: operator.into(),
        device: "laptop-1".into(),
        version: "0.1.0".into(),
        opened_at: Moment::parse("2022-07-04T08:54:00.000+07:00").unwrap(),
    }
}

/// The workshop of the pinned file: every table, a contested slot, a withdrawn subject, a newer program's edit.
fn ponorogo() -> Workshop {
    let (sri, budi) = (pen("k3f9x2qd", "Sri"), pen("p8s0c1va", ""));
    let now = Moment::parse("2022-07-04T08:55:00.120+07:00").unwrap();
    let mut w = Workshop::default();
    let session = "session/s4m2k9qx";
    let text = |on: &str, set: &str, to: &str| Write::new(on, set, to);
    w.act(
        &sri,
        now,
        [
            text(session, "title", "Bimtek Smart City Tahap II"),
            text(session, "stage", "II"),
            text(session, "date", "2022-07-04"),
            text(session, "venue", "Pusdalop"),
            Write::new(session, "slot_minutes", 10),
        ],
    );
    let dinkes = "opd/35.02/dinkes";
    w.act(
        &sri,
        now.plus(1),
        [
            text(dinkes, "name", "Dinas Kesehatan"),
            Write::new(dinkes, "expected", true),
            Write::new(dinkes, "alias/Dinkes", true),
            Write::new(dinkes, "alias/\"DKK\"", true),
        ],
    );
    w.act(&sri, now.plus(2), [text("presentation/s4m2k9qx/35.02/dinkes", "status", "selesai")]);
    let row = "data/d7k2m4xw";
    w.act(
        &sri,
        now.plus(3),
        [
            text(row, "session", "s4m2k9qx"),
            text(row, "opd", "35.02/dinkes"),
            text(row, "indicator", "Angka harapan hidup\n\u{1b}[2J \u{202e}🇮🇩\u{2028}"),
            text(row, "unit", "tahun"),
            text(row, "year", "2019"),
        ],
    );
    let mut other = w.clone();
    w.act(&sri, now.plus(4), [text(row, "value", "72,65")]);
    let rivals = other.act(&budi, now.plus(5), [text(row, "value", "72,56")]);
    assert!(w.unite(rivals).is_empty());
    w.act(
        &sri,
        now.plus(6),
        [
            text("nomination/n1", "title", "Posyandu digital"),
            Write::new("nomination/n1", "score/manfaat", 5),
            Write::new("nomination/n1", "score/biaya", 3),
            Write::new("nomination/n1", "gate/regulasi", true),
            text("criterion/manfaat", "name", "Manfaat"),
            text("program/1.02", "name", "Program kesehatan"),
            text("data/gone", "indicator", "salah ketik"),
        ],
    );
    w.act(&sri, now.plus(7), [Write::new("data/gone", "withdrawn", true)]);
    let strange = |on: &str, set: &str, to: &str| Write::new(on, set, Value::Unknown(to.into()));
    w.act(
        &budi,
        now.plus(8),
        [
            text(row, "colour", "biru"),
            strange(row, "shape", r#"{"a": [1.50, 1e5],"b":"\u00e9"}"#),
            strange("photo/p1", "size", "12345678901234567890"),
            Write::clear(session, "venue"),
        ],
    );
    w
}

fn edits_of(w: &Workshop) -> Vec<Edit> {
    w.log().sorted().into_iter().cloned().collect()
}

fn fold(edits: impl IntoIterator<Item = Edit>) -> Workshop {
    let mut w = Workshop::default();
    assert!(w.unite(edits).is_empty());
    w
}

fn sound(text: &[u8]) -> Read {
    let read = read(text).unwrap();
    assert_eq!((&read.damage[..], &read.differences[..], read.newer), (&[][..], &[][..], None));
    read
}

fn wrongs(read: &Read) -> Vec<(usize, usize, Wrong)> {
    read.damage.iter().map(|damage| (damage.line, damage.column, damage.what.clone())).collect()
}

#[test]
fn version_1_has_these_bytes() {
    let text = print(&ponorogo());
    if std::env::var_os("PIN").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/v1/ponorogo.json"), &text).unwrap();
    }
    assert_eq!(text, V1);
    assert_eq!(sound(V1.as_bytes()).edits, edits_of(&ponorogo()));
}

#[test]
fn an_empty_record_is_a_file_too() {
    let text = print(&Workshop::default());
    assert!(text.ends_with("\"contested\": [],\n\"edits\": []\n}\n"), "{text}");
    assert_eq!(sound(text.as_bytes()).edits, []);
}
