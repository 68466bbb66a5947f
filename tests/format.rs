//! The session file's format: its pinned bytes, and what reading makes of sound, strange, edited and damaged files.

#![allow(clippy::unwrap_used)]

use bimtek::file::session::{Read, Refusal, Wrong, print, read, schema, summary};
use bimtek::workshop::edit::{Edit, EditId, Hand, Value, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};

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
    assert_eq!(text, V1);
    assert_eq!(sound(V1.as_bytes()).edits, edits_of(&ponorogo()));
}

#[test]
fn an_empty_record_is_a_file_too() {
    let text = print(&Workshop::default());
    assert!(text.ends_with("\"contested\": [],\n\"edits\": []\n}\n"), "{text}");
    assert_eq!(sound(text.as_bytes()).edits, []);
}

#[test]
fn the_summary_is_read_from_the_head_alone() {
    let of_file = summary(&V1.as_bytes()[..1024]).unwrap();
    assert_eq!((of_file.title.as_str(), of_file.date.as_str(), of_file.venue.as_str()), {
        ("Bimtek Smart City Tahap II", "2022-07-04", "")
    });
    let counts = (of_file.sessions, of_file.opds, of_file.presented, of_file.data, of_file.nominations);
    assert_eq!((counts, of_file.contested, of_file.edits, of_file.rehearsal), ((1, 1, 1, 1, 1), 1, 36, false));
    let mut w = ponorogo();
    let long = "\u{1b}\u{202e}é🇮🇩\"".repeat(50_000);
    let text = |set: &str| Write::new("session/s4m2k9qx", set, long.as_str());
    let flag = Write::new("session/s4m2k9qx", "rehearsal", true);
    let now = Moment { ms: i64::MAX, offset: -1439 };
    w.act(&pen("zzzzzzzz", ""), now, [text("title"), text("venue"), text("date"), flag]);
    let file = print(&w);
    let of_long = summary(&file.as_bytes()[..1024]).unwrap();
    assert!(of_long.title.starts_with("\u{1b}\u{202e}é🇮🇩\"") && of_long.title.ends_with('…'), "{}", of_long.title);
    assert!(of_long.rehearsal && of_long.edits == 40 + 3, "{of_long:?}");
    for none in ["", "{", "[]", "{\"format\":\"x\",\"summary\":{}}", "{\"format\": \"bimtek-session\"}", &V1[..200]] {
        assert_eq!(summary(none.as_bytes()), None, "{none}");
    }
}

#[test]
fn the_same_edits_give_the_same_bytes_in_any_order() {
    let mut edits = edits_of(&ponorogo());
    edits.reverse();
    edits.rotate_left(7);
    assert_eq!(print(&fold(edits)), V1);
}

#[test]
fn other_layouts_say_the_same() {
    let edits = edits_of(&ponorogo());
    assert_eq!(sound(format!("\u{feff}{V1}").as_bytes()).edits, edits);
    assert_eq!(sound(V1.replace('\n', "\r\n").as_bytes()).edits, edits);
    assert_eq!(sound(V1.replace('\n', "").as_bytes()).edits, edits);
    let jq: serde_json::Value = serde_json::from_str(V1).unwrap();
    let known = |edits: &[Edit]| {
        let known = edits.iter().filter(|edit| !matches!(edit.to, Some(Value::Unknown(_))));
        known.cloned().collect::<Vec<_>>()
    };
    assert_eq!(known(&sound(serde_json::to_string_pretty(&jq).unwrap().as_bytes()).edits), known(&edits));
}

#[test]
fn an_unknown_value_laid_out_on_lines_comes_back_on_one() {
    let text =
        V1.replace(r#"{"a": [1.50, 1e5],"b":"\u00e9"}"#, "{\n \"a\" : [ 1.50,\r\n\t1e5 ],\"b c\":\"\\\" \\\\\" }");
    let edits = sound(text.as_bytes()).edits;
    let shape = edits.iter().find(|edit| &*edit.set == "shape").unwrap();
    assert_eq!(shape.to, Some(Value::Unknown(r#"{"a":[1.50,1e5],"b c":"\" \\"}"#.into())));
    sound(print(&fold(edits)).as_bytes());
}

#[test]
fn a_file_cut_at_any_byte_loses_only_the_edit_it_was_cut_in() {
    let edits = edits_of(&ponorogo());
    let start = V1.find("\"edits\": [").unwrap();
    for at in 0..V1.len() {
        let whole = V1.as_bytes()[start.min(at)..at].split(|b| *b == b'\n').filter(|line| line.starts_with(b"{"));
        let is_json = |line: &[u8]| serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok();
        let count = whole.filter(|line| is_json(line.strip_suffix(b",").unwrap_or(line))).count();
        match read(&V1.as_bytes()[..at]) {
            Ok(read) => {
                assert_eq!((read.edits.len(), &read.edits[..]), (count, &edits[..count]), "cut at {at}");
                assert_eq!(read.damage.is_empty(), at == V1.len() - 1, "cut at {at}: {:?}", read.damage);
                assert!(read.damage.len() <= 1, "cut at {at}: {:?}", read.damage);
            }
            Err(refusal) => assert!(at < 28 && count == 0, "cut at {at}: {refusal:?}"),
        }
    }
}

#[test]
fn what_a_file_without_its_end_lost_stands_in_its_tables() {
    let cut = V1.find("\"edits\": [").unwrap();
    let read = read(&V1.as_bytes()[..cut]).unwrap();
    assert!(read.edits.is_empty());
    let title = Write::new("session/s4m2k9qx", "title", "Bimtek Smart City Tahap II");
    assert!(read.differences.contains(&title), "{:?}", read.differences);
    let mut w = Workshop::default();
    w.act(&pen("k3f9x2qd", "Sri"), Moment { ms: 0, offset: 0 }, read.differences);
    let tables =
        |text: &str| text[text.find("\"sessions\": [").unwrap()..text.find("\"contested\": ").unwrap()].to_owned();
    // The unknown field stands in the table of the lost file alone: no row of FIELDS says how to read it.
    assert_eq!(tables(&print(&w)), tables(V1).replace(",\"colour\":\"biru\"", ""));
}

/// Reads the pinned file with one text replaced by another.
fn hurt(from: &str, to: &str) -> (Read, usize) {
    assert!(V1.contains(from), "{from}");
    let read = read(V1.replacen(from, to, 1).as_bytes()).unwrap();
    let lost = ponorogo().log().len() - read.edits.len();
    (read, lost)
}

#[test]
fn damage_is_told_by_its_place_and_costs_no_more_than_its_row() {
    let key = |key: &str| key.to_owned();
    let clash = EditId::parse("2@k3f9x2qd").unwrap();
    let deep = format!(":{}1{}", "[".repeat(62), "]".repeat(62));
    let long = format!(":\"{}\"", "x".repeat((1 << 20) + 1));
    type Told<'a> = &'a [(usize, usize, Wrong)];
    let cases: &[(&str, &str, Told<'_>, usize)] = &[
        (r#""set":"title","to""#, r#""set":"title",to""#, &[(30, 95, Wrong::Broken)], 1),
        (r#","set":"title""#, r#","set":"title","set":"title""#, &[(30, 101, Wrong::Twice(key("set")))], 1),
        (r#","set":"title""#, r#","set":"title","mood":1"#, &[(30, 102, Wrong::Unknown(key("mood")))], 1),
        (r#","set":"title""#, "", &[(30, 1, Wrong::Missing(key("set")))], 1),
        (r#""set":"title""#, r#""set":7"#, &[(30, 87, Wrong::Body(key("set")))], 1),
        (r#""id":"1@k3f9x2qd""#, r#""id":"01@k3f9x2qd""#, &[(30, 7, Wrong::Body(key("id")))], 1),
        (r#""id":"1@k3f9x2qd""#, r#""id":"9007199254740993@k3f9x2qd""#, &[(30, 7, Wrong::Seq)], 1),
        (
            "\"at\":\"2022-07-04T08:55:00.120+07:00\",\"on\":\"session/s4m2k9qx\",\"set\":\"title",
            "\"at\":\"2022-13-04T08:55:00.120+07:00\",\"on\":\"session/s4m2k9qx\",\"set\":\"title",
            &[(30, 25, Wrong::Body(key("at")))],
            1,
        ),
        (r#""over":["30@k3f9x2qd"]"#, r#""over":["30"]"#, &[(61, 111, Wrong::Body(key("over")))], 1),
        (r#""act":1}"#, r#""act":0}"#, &[(31, 111, Wrong::Body(key("act")))], 1),
        (r#"{"id":"3@"#, r#"{"id":"2@"#, &[(32, 1, Wrong::Clash(clash))], 1),
        (":12345678901234567890", &deep, &[(64, 153, Wrong::Deep)], 1),
        (":12345678901234567890", &long, &[(64, 92, Wrong::Long)], 1),
        ("\"version\": 1", "\"version\": \"satu\"", &[(3, 12, Wrong::Body(key("version")))], 0),
        ("\"programs\": [", "\"mood\": 1,\n\"programs\": [", &[(23, 1, Wrong::Unknown(key("mood")))], 0),
        ("\"version\": 1", "\"version\": 1,\n\"version\": 1", &[(4, 1, Wrong::Twice(key("version")))], 0),
        // What lost its end swallows nothing, even where all of it together is JSON.
        ("[\"30@k3f9x2qd\"]},", "[", &[(62, 1, Wrong::Broken)], 1),
        ("\"to\":\"biru\"},", "\"to\":[", &[(63, 1, Wrong::Broken)], 1),
        ("\"alias\":[\"\\\"DKK\\\"\",\"Dinkes\"],\"expected\":true}", "\"alias\":[", &[(11, 1, Wrong::Broken)], 0),
        (
            r#""opds":1,"presented":1,"data":1,"nominations":1,"contested":1,"edits":36,"last_edit_at":"2022-07-04T08:55:00.128+07:00"},"#,
            "",
            &[(5, 1, Wrong::Broken)],
            0,
        ),
        // A comma too many or too few takes nothing.
        ("\"act\":32}\n]", "\"act\":32},\n]", &[(66, 1, Wrong::Broken)], 0),
        ("\"slot_minutes\":10}", "\"slot_minutes\":10},", &[(7, 1, Wrong::Broken)], 0),
        ("\"act\":1},", "\"act\":1}", &[(32, 1, Wrong::Broken)], 0),
        // The line that begins the edits is lost.
        ("],\n\"edits\": [\n", "", &[(28, 1, Wrong::Broken)], 0),
        ("]\n}\n", "]\n}\n}\n", &[(68, 1, Wrong::Broken)], 0),
        ("]\n}\n", "]\n", &[(67, 1, Wrong::Ends)], 0),
    ];
    for (from, to, damage, lost) in cases {
        let (read, count) = hurt(from, to);
        assert_eq!((&wrongs(&read)[..], count), (*damage, *lost), "{from} -> {to:.60}");
    }
}

#[test]
fn bytes_that_are_no_text_cost_their_row() {
    let at = V1.rfind("Dinas Kesehatan").unwrap();
    let mut bytes = V1.as_bytes().to_vec();
    bytes[at + 1] = 0xFF;
    let read = read(&bytes).unwrap();
    assert_eq!(wrongs(&read), [(39, 102, Wrong::NotUtf8)]);
    assert_eq!(read.edits.len(), 35);
    // The table still says what the lost edit said.
    assert_eq!(read.differences, [Write::new("opd/35.02/dinkes", "name", "Dinas Kesehatan")]);
}

#[test]
fn two_files_behind_each_other_are_united() {
    let read = read(format!("{V1}{V1}").as_bytes()).unwrap();
    assert_eq!(read.edits, edits_of(&ponorogo()));
    assert_eq!(wrongs(&read)[0], (68, 1, Wrong::Broken));
}

#[test]
fn endless_damage_is_told_in_short() {
    let file = V1.replace("\"edits\": [", &format!("\"edits\": [{}", "\n{\"id\":1},".repeat(5000)));
    let read = read(file.as_bytes()).unwrap();
    assert_eq!((read.edits.len(), read.damage.len()), (36, 1001));
    assert_eq!(read.damage[1000].what, Wrong::More(4000));
}

#[test]
fn what_is_no_session_file_is_refused_by_its_reason() {
    let deep = "[".repeat(200_000);
    let deep_key = format!("{{\"x\":{}", "{\"a\":".repeat(200_000));
    let cases: &[(&[u8], Refusal)] = &[
        (b"", Refusal::Empty),
        (b"\xEF\xBB\xBF\r\n", Refusal::Empty),
        (&[0; 4096], Refusal::Empty),
        (b"\xFF\xFE{\0", Refusal::Utf16),
        (b"\x89PNG\r\n", Refusal::NotUtf8 { line: 1, column: 1 }),
        (b"{\n\"a\xC3\": 1}", Refusal::NotUtf8 { line: 2, column: 3 }),
        (b"Halo", Refusal::NotJson { line: 1, column: 1 }),
        (b"{\"a\":\n tru}", Refusal::NotJson { line: 2, column: 2 }),
        (b"{\"format\": \"bimtek-", Refusal::NotJson { line: 1, column: 20 }),
        (deep.as_bytes(), Refusal::Deep { line: 1, column: 65 }),
        (deep_key.as_bytes(), Refusal::Deep { line: 1, column: 6 + 63 * 5 }),
        (b"[1, 2]", Refusal::Foreign),
        (b"7", Refusal::Foreign),
        (b"{}", Refusal::Foreign),
        (b"{\"name\":\"x\",\"data\":[{\"a\":1}]}", Refusal::Foreign),
        (b"{\"format\":\"bimtek-roster\",\"edits\":[]}", Refusal::Foreign),
    ];
    for (bytes, refusal) in cases {
        assert_eq!(read(bytes).unwrap_err(), *refusal, "{:.60}", String::from_utf8_lossy(bytes));
    }
}

#[test]
fn a_newer_file_gives_what_is_known_of_it() {
    let newer = V1
        .replace("\"version\": 1", "\"version\": 2,\n\"sealed\": [\n{\"id\":\"x\"},\n{\"id\":\"y\"}\n]")
        .replace("\"unit\":\"tahun\"", "\"unit\":\"bulan\"")
        .replace("\"to\":10,", "\"to\":10,\"mood\":1,");
    let read = read(newer.as_bytes()).unwrap();
    assert_eq!((read.newer, read.edits.len(), read.differences.len()), (Some(2), 35, 0));
    assert_eq!(wrongs(&read), [(38, 117, Wrong::Unknown("mood".into()))]);
}

#[test]
fn a_table_edited_by_hand_comes_back_as_writes() {
    let row = "data/d7k2m4xw";
    let cases: &[(&str, &str, &[Write])] = &[
        ("\"unit\":\"tahun\"", "\"unit\":\"bulan\"", &[Write::new(row, "unit", "bulan")]),
        ("\"unit\":\"tahun\",", "", &[Write::clear(row, "unit")]),
        ("\"unit\":\"tahun\"", "\"unit\": \"tahun\" ", &[]),
        (
            "\"unit\":\"tahun\"",
            "\"unit\":\"\",\"source\":\"BPS\"",
            &[Write::clear(row, "unit"), Write::new(row, "source", "BPS")],
        ),
        ("\"year\":2019", "\"year\":2020.0", &[Write::new(row, "year", "2020")]),
        ("\"year\":2019", "\"year\":\"2019\"", &[]),
        ("\"value\":\"72,56\"", "\"value\":\"72,65\"", &[Write::new(row, "value", "72,65")]),
        ("\"value\":\"72,56\"", "\"value\":71.5", &[Write::new(row, "value", "71,5")]),
        ("\"value_number\":72.56", "\"value_number\":1", &[]),
        ("\"colour\":\"biru\"", "\"colour\":\"merah\"", &[]),
        ("\"slot_minutes\":10", "\"slot_minutes\":15.0", &[Write::new("session/s4m2k9qx", "slot_minutes", 15)]),
        (
            "\"Dinkes\"]",
            "\"Dinkes Ponorogo\"]",
            &[
                Write::clear("opd/35.02/dinkes", "alias/Dinkes"),
                Write::new("opd/35.02/dinkes", "alias/Dinkes Ponorogo", true),
            ],
        ),
        (
            "{\"biaya\":3,\"manfaat\":5}",
            "{\"manfaat\":4}",
            &[Write::clear("nomination/n1", "score/biaya"), Write::new("nomination/n1", "score/manfaat", 4)],
        ),
        ("\n{\"id\":\"manfaat\",\"name\":\"Manfaat\"}", "", &[]),
        (
            "\"name\":\"Program kesehatan\"}",
            "\"name\":\"Program kesehatan\"},{\"id\":\"x/y\",\"name\":\"Baru\"}",
            &[Write::new("program/program-2", "name", "Baru")],
        ),
    ];
    for (from, to, writes) in cases {
        let (read, lost) = hurt(from, to);
        assert_eq!((&read.differences[..], lost, read.damage.len()), (*writes, 0, 0), "{from} -> {to}");
    }
}

#[test]
fn what_is_too_strange_for_a_table_is_not_missed_there() {
    let mut w = Workshop::default();
    let strange = Write::new("data/d1", "unit", Value::Unknown("[1]".into()));
    w.act(&pen("k3f9x2qd", ""), Moment { ms: 0, offset: 0 }, [Write::new("data/d1", "source", "BPS"), strange]);
    let text = print(&w);
    let row = "{\"id\":\"d1\",\"source\":\"BPS\"}";
    assert!(text.contains(row), "{text}");
    let read = read(text.replace(row, "{\"id\":\"d1\",\"source\":\"BPS\",\"year\":2020}").as_bytes()).unwrap();
    assert_eq!(read.differences, [Write::new("data/d1", "year", "2020")]);
}

#[test]
fn an_act_that_names_itself_is_the_same_edit() {
    let own = V1.replace("\"to\":\"Dinas Kesehatan\"}", "\"to\":\"Dinas Kesehatan\",\"act\":10}");
    let spaced = V1.replace("\"to\":\"Dinas Kesehatan\"}", "\"to\":\"Dinas Kesehatan\", \"act\": 10}");
    assert!(own != V1 && spaced != V1);
    assert_eq!(sound(own.as_bytes()).edits, edits_of(&ponorogo()));
    assert_eq!(sound(spaced.as_bytes()).edits, edits_of(&ponorogo()));
}

#[test]
fn cells_that_fit_no_field_are_told_and_not_taken() {
    let cases: &[(&str, &str, Wrong)] = &[
        ("\"unit\":\"tahun\"", "\"unit\":[\"tahun\"]", Wrong::Body("unit".into())),
        ("\"unit\":\"tahun\"", "\"unit\":true", Wrong::Body("unit".into())),
        ("\"slot_minutes\":10", "\"slot_minutes\":10.5", Wrong::Body("slot_minutes".into())),
        ("\"expected\":true", "\"expected\":1", Wrong::Body("expected".into())),
        ("\"gate\":[\"regulasi\"]", "\"gate\":[1]", Wrong::Body("gate".into())),
        ("\"score\":{", "\"score\":{\"x\":null,", Wrong::Body("score".into())),
        ("\"unit\":\"tahun\"", "\"unit\":\"tahun\",\"unit\":\"x\"", Wrong::Twice("unit".into())),
        ("{\"id\":\"1.02\"", "7,\n{\"id\":\"1.02\"", Wrong::Body("programs".into())),
        ("{\"id\":\"1.02\"", "{\"id\":\"1.02\"},\n{\"id\":\"1.02\"", Wrong::RowTwice("1.02".into())),
    ];
    for (from, to, wrong) in cases {
        let (read, lost) = hurt(from, to);
        let whats: Vec<_> = read.damage.iter().map(|damage| &damage.what).collect();
        let names = read.differences.iter().all(|write| &*write.set == "name");
        assert!(names && lost == 0 && whats == [wrong], "{from} -> {to}: {read:?}");
    }
}

#[test]
fn someones_own_json_becomes_edits() {
    let own = r#"{"format":"bimtek-session",
        "sessions":[{"id":"s1","title":"Rapat"}],
        "opds":[{"name":"Dinas Sosial","expected":true}],
        "presentations":[{"session":"s1","opd":"35.02/dinsos","order":2}],
        "data":[{"indicator":"PMKS","value":1234.5,"year":2021},{"id":"d2","unit":"jiwa"}]}"#;
    let own = sound_own(own);
    let opd = "opd/tabel/opd-1";
    assert_eq!(
        own,
        [
            Write::new("session/s1", "title", "Rapat"),
            Write::new(opd, "name", "Dinas Sosial"),
            Write::new(opd, "expected", true),
            Write::new("presentation/s1/35.02/dinsos", "order", 2),
            Write::new("data/data-1", "indicator", "PMKS"),
            Write::new("data/data-1", "value", "1234,5"),
            Write::new("data/data-1", "year", "2021"),
            Write::new("data/d2", "unit", "jiwa"),
        ]
    );
}

fn sound_own(text: &str) -> Vec<Write> {
    let read = read(text.as_bytes()).unwrap();
    assert!(read.damage.is_empty() && read.edits.is_empty() && read.newer.is_none(), "{read:?}");
    read.differences
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(&serde_json::from_str(&schema()).unwrap()).unwrap()
}

#[test]
fn saved_files_validate_and_broken_ones_do_not() {
    let validator = validator();
    let valid = |text: &str| validator.is_valid(&serde_json::from_str(text).unwrap());
    assert!(valid(V1) && valid(&print(&Workshop::default())));
    for (from, to) in [
        ("bimtek-session", "bimtek"),
        ("\"version\": 1", "\"version\": 2"),
        ("\"contested\": [", "\"contests\": ["),
        ("\"edits\":36,", ""),
        ("\"id\":\"d7k2m4xw\",", ""),
        ("\"id\":\"1@k3f9x2qd\"", "\"id\":\"0@k3f9x2qd\""),
        ("\"set\":\"title\",\"to\":\"Bimtek Smart City Tahap II\"", "\"set\":\"title\""),
        ("\"act\":1}", "\"act\":1,\"mood\":1}"),
        ("\"unit\":\"tahun\"", "\"unit\":[\"tahun\"]"),
        ("\"colour\":\"biru\"", "\"colour\":{}"),
        ("\"value_number\":72.56", "\"value_number\":\"72,56\""),
        ("[\"regulasi\"]", "\"regulasi\""),
        ("+07:00\"}", "\"}"),
    ] {
        assert!(V1.contains(from) && !valid(&V1.replacen(from, to, 1)), "{from} -> {to}");
    }
}
