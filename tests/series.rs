//! Files that are read one after another: what the one before said is known, and nothing but a sound file is taken.

#![allow(clippy::unwrap_used)]

use bimtek::file::series::{Reading, Series};
use bimtek::file::session::{print, read};
use bimtek::workshop::edit::{Hand, Value, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};

const AT: Moment = Moment { ms: 1_656_900_000_000, offset: 420 };

fn pen(hand: &str) -> Pen {
    let text = |text: &str| text.to_owned();
    Pen {
        hand: Hand::parse(hand).unwrap(),
        operator: text("Sri"),
        device: text("meja"),
        version: text("0"),
        opened_at: AT,
    }
}

fn write(workshop: &mut Workshop, hand: &str, writes: &[(&str, &str, Value)]) {
    let writes = writes.iter().map(|(on, set, to)| Write::new(*on, *set, to.clone()));
    workshop.act(&pen(hand), AT, writes.collect::<Vec<_>>());
}

/// A session with two rows and one that was withdrawn.
fn record() -> Workshop {
    let mut workshop = Workshop::default();
    let text = |text: &str| Value::from(text);
    write(&mut workshop, "aaaaaaaa", &[("session/s1", "title", text("Bimtek")), ("session/s1", "stage", text("II"))]);
    for row in ["data/d1", "data/d2", "data/d3"] {
        let values = [(row, "session", text("s1")), (row, "value", text("72,65")), (row, "unit", text("tahun"))];
        write(&mut workshop, "aaaaaaaa", &values);
    }
    write(&mut workshop, "aaaaaaaa", &[("data/d3", "withdrawn", true.into())]);
    workshop
}

fn sound(series: &mut Series, text: &str) -> Reading {
    series.read(text.into()).unwrap_or_else(|_| panic!("not sound:\n{text}"))
}

/// Changes the one place where a text stands.
fn with(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    text.replace(old, new)
}

#[test]
fn only_what_the_file_before_did_not_say_is_read() {
    let mut workshop = record();
    let (first, all) = (print(&workshop), workshop.log().len());
    let mut series = Series::default();
    let reading = sound(&mut series, &first);
    assert_eq!((reading.number, reading.upon, reading.edits.len(), reading.count), (0, None, all, all));
    let again = sound(&mut series, &first);
    assert_eq!((again.number, again.upon, again.edits.len(), again.count), (1, Some(0), 0, all));
    assert_eq!(again.hands, reading.hands);

    let writes = [("data/d2", "year", "2021".into()), ("data/d4", "unit", "orang".into())];
    write(&mut workshop, "bbbbbbbb", &writes);
    let more = sound(&mut series, &print(&workshop));
    assert_eq!((more.edits.len(), more.count, more.hands.len()), (6, all + 6, 2));
    // What is gone again, as in the copy of another laptop, is no harm, nor is a gap in the lines.
    let mut other = record();
    write(&mut other, "cccccccc", &[("data/d1", "year", "2020".into())]);
    assert_eq!(sound(&mut series, &print(&other)).edits.len(), 5);
    let mut both = other.clone();
    both.unite(workshop.into_edits());
    assert_eq!(sound(&mut series, &print(&both)).edits.len(), 6);
    assert_eq!(sound(&mut series, &print(&other)).edits.len(), 0);
}

#[test]
fn what_is_not_sound_is_given_back() {
    let text = print(&record());
    let mut newer = record();
    write(&mut newer, "bbbbbbbb", &[("data/d2", "year", "2021".into())]);
    let newer = print(&newer);
    let row = "{\"id\":\"d1\",\"session\":\"s1\",\"value\":\"72,65\",\"value_number\":72.65,\"unit\":\"tahun\"}";
    let edited = |text: &str| with(text, row, &row.replace("\"tahun\"", "\"hari\""));
    let changed = |text: &str| with(text, "\"year\":2021}", "\"year\":2022}");
    for broken in [
        edited(&text),
        edited(&newer),
        changed(&newer),
        with(&text, row, &format!("{row},\n{row}")),
        with(&text, row, &format!("{row},\n{}", row.replace("d1", "d3"))),
        with(&text, row, &format!("{row},\n{}", row.replace("d1", "d9"))),
        with(&text, "\"version\": 1,", "\"version\": 2,"),
        with(&text, "\"summary\": {", "\"summary\": {{"),
        with(&text, "\n]\n}\n", "\n]\n}\n}"),
        with(&text, "\n]\n}\n", "\n]"),
        with(&with(&text, ",\n\"nominations\": []", ""), "\"data\": [", "\"data\": [],\n\"nominations\": ["),
        text.replace('\n', "\r\n"),
        format!("\u{feff}{text}"),
    ] {
        for before in [&text, &newer] {
            let mut series = Series::default();
            assert!(series.read(broken.clone().into()).is_err(), "{broken}");
            sound(&mut series, before);
            assert_eq!(series.read(broken.clone().into()).unwrap_err(), broken.as_bytes(), "{broken}");
            assert_eq!(sound(&mut series, before).edits.len(), 0, "what was given back is as if it had never come");
        }
    }
    // A row that is gone is no difference.
    let gone = with(&text, &format!("{row},\n"), "");
    assert_eq!(read(gone.as_bytes()).unwrap().differences, []);
    sound(&mut Series::default(), &gone);
}

#[test]
fn a_rehearsal_is_given_back_even_where_no_row_says_so() {
    let mut workshop = record();
    write(&mut workshop, "bbbbbbbb", &[("session/s1", "rehearsal", true.into())]);
    let text = print(&workshop);
    let hidden = with(
        &text,
        "\"sessions\": [\n{\"id\":\"s1\",\"title\":\"Bimtek\",\"stage\":\"II\",\"rehearsal\":true}\n]",
        "\"sessions\": []",
    );
    for text in [text, hidden] {
        let mut series = Series::default();
        assert!(series.read(text.clone().into()).is_err());
        sound(&mut series, &print(&record()));
        assert!(series.read(text.into()).is_err());
    }
}
