//! What the room may see: nothing private, at no size, in no language; and a picture stands until the wall says when it
//! changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use bimtek::file::catalogue;
use bimtek::file::showing::{Scene, Showing};
use bimtek::tui::canvas::Canvas;
use bimtek::tui::theme::Theme;
use bimtek::tui::wall::{self, View};
use bimtek::words::Lang;
use bimtek::workshop::edit::{Hand, Value, Write};
use bimtek::workshop::field::{self, FIELDS, Field, Form, Wall};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::ranking::Sheet;
use bimtek::workshop::subject::Kind;
use bimtek::workshop::{Pen, Workshop};
use proptest::prelude::*;
use ratatui::buffer::Buffer;

const SCENES: [Scene; 10] = [
    Scene::Auto,
    Scene::Welcome,
    Scene::Presenting,
    Scene::Rows,
    Scene::Nominations,
    Scene::Coverage,
    Scene::Ranking,
    Scene::Votes,
    Scene::Message,
    Scene::Thanks,
];
const SIZES: [(u16, u16); 7] = [(1, 1), (20, 7), (60, 16), (80, 24), (120, 36), (200, 60), (300, 100)];
const SESSION: &str = "session/s1";
const DINKES: &str = "presentation/s1/35.02/dinkes";

fn now() -> Moment {
    Moment::parse("2022-07-04T09:00:00.000+07:00").expect("a moment")
}

/// A record that is written line by line, by two hands that never see each other.
#[derive(Default)]
struct Record(Workshop);

impl Record {
    fn put(&mut self, on: &str, set: &str, to: impl Into<Value>) -> &mut Self {
        self.by(1, Write::new(on, set, to))
    }

    /// Writes a second value beside the one that stands.
    fn rival(&mut self, on: &str, set: &str, to: impl Into<Value>) -> &mut Self {
        self.by(2, Write::new(on, set, to).seen(Vec::new()))
    }

    fn by(&mut self, hand: u8, write: Write) -> &mut Self {
        let (operator, device, version) = (format!("Operator {hand}"), format!("laptop-{hand}"), "0".into());
        let pen = Pen { hand: Hand::from_random([hand; 8]), operator, device, version, opened_at: now() };
        self.0.act(&pen, now(), [write]);
        self
    }

    /// A session in which Dinkes presents, RSUD has and Disnaker waits, with rows and quick wins.
    fn day() -> Self {
        let mut record = Self::default();
        for (set, to) in [
            ("title", "Bimtek Smart City"),
            ("date", "2022-07-04"),
            ("start_clock", "08.00"),
            ("venue", "Pusdalop"),
            ("region_name", "Kabupaten Ponorogo"),
            ("host", "Diskominfo"),
            ("state", "berjalan"),
        ] {
            record.put(SESSION, set, to);
        }
        for (code, name, short, order) in [
            ("rsud", "Rumah Sakit Umum", "RSUD", 1),
            ("dinkes", "Dinas Kesehatan", "Dinkes", 2),
            ("disnaker", "Dinas Tenaga Kerja", "", 3),
        ] {
            let on = format!("opd/35.02/{code}");
            record.put(&on, "name", name).put(&on, "order", order).put(&on, "expected", true);
            record.put(&on, "dimension/smart-living", true);
            if !short.is_empty() {
                record.put(&on, "abbreviation", short);
            }
        }
        record.put("presentation/s1/35.02/rsud", "status", "selesai");
        record.put(DINKES, "status", "presentasi").put(DINKES, "presenter", "Siti Rahayu");
        record.put(DINKES, "position", "Sekretaris").put(DINKES, "running_since", "2022-07-04T08:55:00.000+07:00");
        for (id, indicator) in [("d1", "Angka harapan hidup"), ("d2", "Jumlah puskesmas")] {
            let on = format!("data/{id}");
            record.put(&on, "session", "s1").put(&on, "opd", "35.02/dinkes").put(&on, "indicator", indicator);
            record.put(&on, "value", "72,65").put(&on, "unit", "tahun").put(&on, "year", 2019);
        }
        for (id, title) in [("n1", "Antrean daring"), ("n2", "Telemedisin")] {
            let on = format!("nomination/{id}");
            record.put(&on, "session", "s1").put(&on, "opd", "35.02/dinkes").put(&on, "title", title);
            record.put(&on, "dimension", "smart-living").put(&on, "program_status", "diusulkan");
            for criterion in catalogue::criteria() {
                let gate = criterion.weight.is_none();
                let set = if gate { "gate/" } else { "score/" };
                let to = if gate { Value::Flag(true) } else { Value::Int(4) };
                record.put(&on, &format!("{set}{}", criterion.slug), to);
            }
        }
        record
    }
}

fn picture(workshop: &Workshop, showing: &Showing, at: Moment, lang: Lang, size: (u16, u16), ascii: bool) -> Buffer {
    let sheet = Sheet::of(workshop, "s1", &catalogue::ranked());
    let view = View { sheet: Some(&sheet), ascii, ..view(workshop, showing, at, lang) };
    let mut canvas = Canvas::new(size.0, size.1, Theme::DARK, lang);
    wall::draw(&view, &mut canvas);
    assert!(canvas.spots.is_empty() && canvas.cursor.is_none(), "nobody acts on the wall");
    canvas.buffer
}

fn view<'a>(workshop: &'a Workshop, showing: &'a Showing, now: Moment, lang: Lang) -> View<'a> {
    View {
        workshop,
        sid: "s1",
        sheet: None,
        showing,
        now,
        lang,
        theme: Theme::DARK,
        ascii: false,
        marks: Default::default(),
        trouble: None,
    }
}

fn text(buffer: &Buffer) -> String {
    let rows = buffer.content.chunks(usize::from(buffer.area.width).max(1));
    rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>() + "\n").collect()
}

fn scene(scene: Scene) -> Showing {
    Showing { sid: "s1".into(), scene, ..Showing::default() }
}

/// A subject of each kind that the day has.
fn subject(kind: Kind) -> &'static str {
    match kind {
        Kind::Session => SESSION,
        Kind::Opd => "opd/35.02/dinkes",
        Kind::Presentation => DINKES,
        Kind::Data => "data/d2",
        Kind::Nomination => "nomination/n2",
        Kind::Criterion => "criterion/manfaat",
        Kind::Program => "program/1.02.02",
        Kind::Hand => "hand/abcdefgh",
    }
}

/// A value of a form that says a word, or a number that stands for it.
fn saying(form: Form, word: &str) -> Value {
    match form {
        Form::Members(form) => saying(*form, word),
        Form::Int(..) => Value::Int(777_000 + word.len() as i64),
        Form::Flag => Value::Flag(true),
        _ => Value::from(word),
    }
}

fn key(field: &Field, word: &str) -> String {
    if field.key.ends_with('/') { format!("{}{word}", field.key) } else { field.key.to_owned() }
}

/// The private fields that say which subjects there are, not what is to be read of them.
fn places(field: &Field) -> bool {
    let places = [
        (Kind::Session, "region"),
        (Kind::Data, "session"),
        (Kind::Data, "status"),
        (Kind::Nomination, "session"),
        (Kind::Nomination, "duplicate_of"),
        (Kind::Opd, "merged_into"),
    ];
    places.contains(&(field.on, field.key))
}

/// Says that two records look the same in every scene, size and language, and that neither word is on any picture.
fn same(one: &Workshop, other: &Workshop, words: [&str; 2], sizes: &[(u16, u16)]) {
    for (scene, lang) in SCENES.into_iter().flat_map(|s| [(s, Lang::Id), (s, Lang::En)]) {
        for &size in sizes {
            let showing = self::scene(scene);
            let [a, b] = [one, other].map(|workshop| picture(workshop, &showing, now(), lang, size, false));
            // In big type a word is no text: what is drawn of it would differ.
            assert!(a == b, "{scene:?} {size:?}:\n{}\n{}", text(&a), text(&b));
            for word in words {
                assert!(!text(&a).contains(word), "{scene:?} {size:?}:\n{}", text(&a));
            }
        }
    }
}

#[test]
fn nothing_of_a_private_field_is_on_the_wall() {
    let words = ["RAHASIA", "TERTUTUP-X"];
    let [one, other] = words.map(|word| {
        let mut record = Record::day();
        for field in FIELDS.iter().filter(|field| field.wall == Wall::Private && !places(field)) {
            record.put(subject(field.on), &key(field, word), saying(field.form, word));
            // What is no number where one belongs is private too.
            record.put(&format!("{}x", subject(field.on)), &key(field, word), word);
        }
        record.0
    });
    assert!(FIELDS.iter().filter(|field| field.wall == Wall::Private).count() > 50);
    same(&one, &other, words, &SIZES);
    for field in FIELDS.iter().filter(|field| places(field)) {
        let [one, other] = words.map(|word| {
            let mut record = Record::day();
            record.put(subject(field.on), field.key, word);
            record.0
        });
        same(&one, &other, words, &SIZES[3..5]);
    }
}

#[test]
fn of_rivals_neither_is_on_the_wall() {
    let words = ["KIRI-KIRI", "KANAN"];
    let public = || FIELDS.iter().filter(|field| field.wall == Wall::Public && field.key != "expected");
    // One by one, and all at once.
    let sets: Vec<Vec<&Field>> = public().map(|field| vec![field]).chain([public().collect()]).collect();
    for fields in sets {
        let [one, other] = [words, [words[1], words[0]]].map(|[word, rival]| {
            let mut record = Record::day();
            for field in &fields {
                let (on, set) = (subject(field.on), key(field, "smart-living"));
                let (mut to, mut against) = (saying(field.form, word), saying(field.form, rival));
                if field.key == "status" {
                    (to, against) = if word == words[0] {
                        ("selesai".into(), "presentasi".into())
                    } else {
                        ("presentasi".into(), "selesai".into())
                    };
                }
                if to == Value::Flag(true) {
                    (to, against) = (Value::Flag(word == words[0]), Value::Flag(word != words[0]));
                }
                record.put(on, &set, to).rival(on, &set, against);
                assert!(record.0.contested(on, &set), "{on} {set}");
            }
            record.0
        });
        same(&one, &other, words, if fields.len() > 1 { &SIZES } else { &SIZES[3..4] });
    }
}

#[test]
fn a_contested_figure_is_being_checked() {
    let mut record = Record::day();
    record.rival("data/d2", "value", "99,99");
    let shown = text(&picture(&record.0, &scene(Scene::Rows), now(), Lang::Id, (60, 16), false));
    assert!(!shown.contains("99,99"), "{shown}");
    record.put("data/d3", "session", "s1").put("data/d3", "opd", "35.02/rsud").put("data/d3", "indicator", "Ranjang");
    let shown = text(&picture(&record.0, &scene(Scene::Rows), now(), Lang::Id, (80, 24), false));
    assert!(shown.contains("sedang diperiksa") && shown.contains("72,65 tahun"), "{shown}");
}

#[test]
fn a_draft_row_and_what_is_half_typed_stay_away() {
    let mut record = Record::day();
    let before = picture(&record.0, &scene(Scene::Rows), now(), Lang::Id, (80, 24), false);
    record.put("data/d4", "session", "s1").put("data/d4", "opd", "35.02/dinkes").put("data/d4", "status", "draft");
    record.put("data/d4", "indicator", "Belum pasti");
    let after = picture(&record.0, &scene(Scene::Rows), now(), Lang::Id, (80, 24), false);
    assert_eq!(text(&before).replace("2 baris", "3 baris"), text(&after));
}

#[test]
fn only_one_file_of_the_wall_reads_the_record() {
    for entry in std::fs::read_dir("src/tui/wall").expect("the wall").flatten() {
        let (name, code) = (entry.file_name(), std::fs::read_to_string(entry.path()).expect("a text"));
        // The operator's hand tells the operator, not the room.
        if name == "public.rs" || name == "keys.rs" {
            continue;
        }
        for reads in ["view.workshop", "view.sheet", ".workshop.", ".workshop()", "Workshop::", "Agenda::of", "tell::"]
        {
            assert!(!code.contains(reads), "{name:?} says {reads}");
        }
    }
}

#[test]
fn every_field_of_the_wall_is_known() {
    let kinds: BTreeSet<_> = FIELDS.iter().map(|field| field.on).collect();
    for kind in kinds {
        assert!(field::of(kind).all(|field| Kind::of(subject(kind)).is_some_and(|(of, _)| of == field.on)));
    }
}

#[test]
fn a_picture_stands_until_the_wall_wakes_and_then_it_changes() {
    let mut record = Record::day();
    record.put(DINKES, "used_ms", 100_345);
    let start = "2022-07-04T09:00:10.500+07:00";
    let message = Showing { until: Moment::parse("2022-07-04T09:00:10.900+07:00"), ..scene(Scene::Message) };
    let mut early = Record::day();
    early.put(DINKES, "status", "menunggu").put(DINKES, "running_since", "");
    early.put("presentation/s1/35.02/rsud", "status", "menunggu").put(SESSION, "start_clock", "09.01");
    let watched =
        SCENES.map(|of| (&record, scene(of))).into_iter().chain([(&record, message), (&early, scene(Scene::Auto))]);
    let (mut moved, mut still) = (0, 0);
    for (record, showing) in watched {
        let mut at = Moment::parse(start).expect("a moment").plus(-11_000);
        for _ in 0..80 {
            let picture = |at| picture(&record.0, &showing, at, Lang::Id, (80, 24), false);
            let drawn = picture(at);
            let Some(wakes) = wall::wake(&view(&record.0, &showing, at, Lang::Id)) else {
                still += 1;
                assert!(picture(at.plus(3_600_000)) == drawn, "{showing:?} changes unseen");
                break;
            };
            moved += 1;
            assert!(wakes.ms > at.ms && wakes.ms - at.ms <= 1_000, "{showing:?}");
            assert!(picture(wakes.plus(-1)) == drawn, "{showing:?} changed before {wakes}");
            assert!(picture(wakes) != drawn, "{showing:?} woke for nothing at {wakes}");
            at = wakes;
        }
    }
    assert!(moved > 200 && still >= 8, "{moved} {still}");
    let blank = Showing { blank: true, ..scene(Scene::Presenting) };
    assert_eq!(wall::wake(&view(&record.0, &blank, now(), Lang::Id)), None);
}

#[test]
fn the_time_is_told_to_the_second_and_past_nought_it_is_over() {
    let record = Record::day();
    let at = |ms| text(&picture(&record.0, &scene(Scene::Presenting), now().plus(ms), Lang::Id, (60, 9), false));
    for (ms, told) in [
        (0, "05:00   Sisa waktu"),
        (999, "04:59   Sisa waktu"),
        (180_000, "02:00   ! Menipis"),
        (271_000, "00:29   !! Akhiri"),
        (300_000, "00:00   !! Akhiri"),
        (300_001, "+00:00   !! LEBIH"),
        (342_000, "+00:42   !! LEBIH"),
    ] {
        let shown = at(ms);
        assert!(shown.contains(told), "{ms} {told}:\n{shown}");
    }
}

#[test]
fn the_smallest_useful_wall_tells_who_and_how_long() {
    let record = Record::day();
    let shown = text(&picture(&record.0, &scene(Scene::Auto), now().plus(20_000), Lang::Id, (60, 16), false));
    for part in [
        "Sedang presentasi",
        "2 dari 3",
        "Dinas Kesehatan",
        "Siti Rahayu",
        "█",
        "Sisa waktu",
        "Berikutnya Dinas Tenaga Kerja",
    ] {
        assert!(shown.contains(part), "{part}:\n{shown}");
    }
}

#[test]
fn what_happens_chooses_the_scene() {
    let mut record = Record::day();
    let shown = |record: &Record| wall::shown(&view(&record.0, &scene(Scene::Auto), now(), Lang::Id));
    assert_eq!(shown(&record), Scene::Presenting);
    record.put(DINKES, "status", "selesai");
    assert_eq!(shown(&record), Scene::Coverage);
    record.put("presentation/s1/35.02/disnaker", "status", "tidak-hadir");
    assert_eq!(shown(&record), Scene::Thanks);
    record.put(DINKES, "status", "menunggu").put(DINKES, "running_since", "");
    assert_eq!(shown(&record), Scene::Coverage);
    record.put(SESSION, "state", "ditutup");
    assert_eq!(shown(&record), Scene::Thanks);
    assert_eq!(shown(&Record::default()), Scene::Welcome);
}

#[test]
fn the_roll_call_tells_no_total_before_the_last_has_voted() {
    let mut record = Record::day();
    record.put(SESSION, "scoring", "suara");
    record.put("nomination/n1", "vote/35.02/rsud", 3).put("nomination/n2", "vote/35.02/dinkes", 2);
    let shown = |record: &Record| text(&picture(&record.0, &scene(Scene::Votes), now(), Lang::Id, (36, 9), false));
    let open = shown(&record);
    assert!(open.contains("2 / 3") || open.contains("2   /   3"), "{open}");
    assert!(
        !open.contains("Antrean daring") && open.contains("Disnaker") || open.contains("Dinas Tenaga Kerja"),
        "{open}"
    );
    record.put("nomination/n1", "vote/35.02/disnaker", 1);
    let all = shown(&record);
    assert!(all.contains("Antrean daring") && all.contains("Semua OPD"), "{all}");
}

#[test]
fn ascii_is_ascii() {
    let record = Record::day();
    for (of, size) in SCENES.into_iter().flat_map(|of| SIZES.map(|size| (of, size))) {
        let drawn = picture(&record.0, &scene(of), now(), Lang::Id, size, true);
        assert!(drawn.content.iter().all(|cell| cell.symbol().is_ascii()), "{of:?} {size:?}:\n{}", text(&drawn));
    }
    let drawn = text(&picture(&record.0, &scene(Scene::Auto), now(), Lang::Id, (120, 36), true));
    assert!(drawn.contains("####"), "{drawn}");
}

#[test]
fn a_row_is_off_until_the_room_would_see_something_new_of_it() {
    let mut record = Record::day();
    let on: Arc<str> = "data/d2".into();
    let last = record.0.heads_of(&on).into_iter().max().expect("an edit");
    let showing = Showing { off: [(on.clone(), last)].into(), ..scene(Scene::Rows) };
    let off =
        |record: &Record| !text(&picture(&record.0, &showing, now(), Lang::Id, (30, 12), false)).contains("puskesmas");
    assert!(off(&record));
    record.put(&on, "remark", "salah ketik").put(&on, "review", "perbaiki");
    assert!(off(&record), "a remark is no correction");
    record.put(&on, "value", "31");
    assert!(!off(&record));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_size_and_no_text_breaks_it(
        size in (1u16..=300, 1u16..=100),
        at in 0usize..SCENES.len(),
        texts in proptest::collection::vec(".{0,40}|[A-Za-z0-9 .,:()/&%+-]{0,90}", 8),
        number in any::<i64>(),
        ms in any::<i64>(),
        ascii in any::<bool>(),
    ) {
        let mut record = Record::day();
        let fields = [
            (SESSION, "title"), (SESSION, "host"), ("opd/35.02/dinkes", "abbreviation"), ("opd/35.02/disnaker", "name"),
            (DINKES, "presenter"), ("data/d2", "indicator"), ("data/d2", "value"), ("nomination/n2", "title"),
        ];
        for ((on, set), to) in fields.into_iter().zip(&texts) {
            record.put(on, set, to.as_str());
        }
        record.put(DINKES, "extra_minutes", number).put(DINKES, "used_ms", number).put("data/d1", "year", number);
        let showing = Showing { message: texts[0].clone(), until: Some(Moment { ms, offset: 420 }), ..scene(SCENES[at]) };
        let now = Moment { ms: number, offset: 420 };
        for now in [now, self::now()] {
            let drawn = picture(&record.0, &showing, now, Lang::Id, size, ascii);
            prop_assert_eq!((drawn.area.width, drawn.area.height), size);
            wall::wake(&view(&record.0, &showing, now, Lang::Id));
        }
    }
}
