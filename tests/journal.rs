//! The journal's text: what was written comes back, and damage takes nothing that stands before it.

#![allow(clippy::unwrap_used)]

use bimtek::file::journal::{Draft, Record, print, read};
use bimtek::workshop::edit::{Edit, EditId, Hand, Value};
use bimtek::workshop::moment::Moment;

fn edit(seq: u64) -> Edit {
    let hand = Hand::parse("k3f9x2qd").unwrap();
    let to = Some(Value::from("7\u{0}2\n\"é\u{202e}"));
    let at = Moment { ms: 1_656_907_327_120, offset: 420 };
    let over = if seq > 1 { vec![EditId { seq: seq - 1, hand }] } else { vec![] };
    Edit { id: EditId { seq, hand }, at, on: "data/d1".into(), set: "value".into(), to, over, act: None }
}

fn draft(place: &str, text: &str) -> Record {
    Record::Draft(Draft { place: place.into(), text: text.into() })
}

fn sealed(json: &str) -> String {
    format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes()))
}

#[test]
fn a_record_is_a_line_with_its_checksum() {
    let text = print(&[Record::Edit(edit(2)), draft("data/value", "72,6")]);
    let json = r#"{"id":"2@k3f9x2qd","at":"2022-07-04T11:02:07.120+07:00","on":"data/d1","set":"value","#.to_owned()
        + r#""to":"7\u00002\n\"é"#
        + "\u{202e}"
        + r#"","over":["1@k3f9x2qd"]}"#;
    assert_eq!(text, sealed(&json) + &sealed(r#"{"draft":{"place":"data/value","text":"72,6"}}"#));
}

#[test]
fn later_drafts_replace_earlier_ones_and_empty_ones_remove() {
    let records = [draft("a", "1"), draft("b", "x"), Record::Edit(edit(1)), draft("a", "2"), draft("b", "")];
    let read = read(print(&records).as_bytes());
    assert_eq!(read.edits, [edit(1)]);
    assert_eq!(read.drafts, [Draft { place: "a".into(), text: "2".into() }]);
    assert_eq!((read.skipped, read.damaged_at), (0, None));
}

#[test]
fn a_newer_programs_records_are_skipped_but_never_an_edit() {
    let known = print(&[Record::Edit(edit(1))]);
    let skips = sealed(r#"{"photo":{"id":"x"}}"#) + &sealed("{}");
    let read_one = read((skips + &known).as_bytes());
    assert_eq!((read_one.edits.len(), read_one.skipped, read_one.damaged_at), (1, 2, None));
    for strange in [
        r#"{"id":"2@k3f9x2qd","weight":1}"#,
        r#"{"weight":1,"id":"2@k3f9x2qd"}"#,
        r#"{"draft":{"place":"a"}}"#,
        r#"{"draft":{"place":"a","text":"b"},"x":1}"#,
        r#"[1]"#,
        r#"{"photo":1"#,
        "",
    ] {
        let read = read((known.clone() + &sealed(strange) + &known).as_bytes());
        assert_eq!((read.edits.len(), read.damaged_at), (1, Some(known.len())), "{strange}");
    }
}

#[test]
fn damage_at_any_byte_leaves_what_stands_before_it() {
    let records = [Record::Edit(edit(1)), draft("a", "teks"), Record::Edit(edit(2)), Record::Edit(edit(3))];
    let text = print(&records);
    let starts: Vec<usize> = text.split_inclusive('\n').scan(0, |at, line| Some((*at, *at += line.len()).0)).collect();
    for at in 0..text.len() {
        let line = starts.iter().rposition(|&start| start <= at).unwrap();
        let edits: Vec<Edit> = [1, 2, 3].map(edit).into_iter().take([0, 1, 1, 2][line]).collect();
        let cut = read(&text.as_bytes()[..at]);
        assert_eq!(cut.edits, edits, "cut at {at}");
        assert_eq!(cut.damaged_at, (starts[line] != at).then_some(starts[line]), "cut at {at}");
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let hurt = read(&bytes);
            assert_eq!((&hurt.edits, hurt.damaged_at), (&edits, Some(starts[line])), "bit {bit} of byte {at}");
        }
    }
}
