//! The findings against the tables of what is known to be one, to differ, or to be the same twice; and their laws.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use bimtek::file::roster;
use bimtek::workshop::edit::{Edit, Hand, Write};
use bimtek::workshop::findings::{Findings, figures, nominations, opds};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::number::Number;
use bimtek::workshop::{Pen, WITHDRAWN, Workshop, joining};
use proptest::prelude::*;

const AT: Moment = Moment { ms: 1_656_900_000_000, offset: 420 };

fn pen(hand: &str) -> Pen {
    let hand = Hand::parse(hand).unwrap();
    Pen { hand, operator: "Sri".into(), device: "meja".into(), version: String::new(), opened_at: AT }
}

fn act(workshop: &mut Workshop, writes: Vec<Write>) {
    workshop.act(&pen("aaaaaaaa"), AT, writes);
}

fn put(workshop: &mut Workshop, on: &str, fields: &[(&str, &str)]) {
    let fields = fields.iter().filter(|(_, to)| !to.is_empty());
    act(workshop, fields.map(|(set, to)| Write::new(on, *set, *to)).collect());
}

/// Returns the rows of a table without its header.
fn rows(path: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The 47 OPD of Ponorogo, and a session of theirs.
fn ponorogo() -> Workshop {
    static MADE: std::sync::OnceLock<Workshop> = std::sync::OnceLock::new();
    let make = || {
        let mut workshop = Workshop::default();
        let session = [("title", "Bimtek II"), ("region", "35.02"), ("region_name", "Kabupaten Ponorogo")];
        put(&mut workshop, "session/s1", &session);
        act(&mut workshop, roster::writes(&roster::ponorogo(), "35.02"));
        workshop
    };
    MADE.get_or_init(make).clone()
}

fn told(found: &[opds::SameOpd]) -> Vec<(String, String)> {
    found.iter().map(|found| (found.stays.to_string(), found.goes.to_string())).collect()
}

// The same OPD.

#[test]
fn no_two_opd_of_the_roster_are_proposed() {
    assert_eq!(told(&Findings::of(&ponorogo()).opds), []);
}

#[test]
fn no_two_opd_of_the_roster_are_nearly_as_alike_as_what_is_proposed() {
    let names: Vec<String> = rows("data/opd-ponorogo-2022.csv").into_iter().map(|row| row[2].clone()).collect();
    assert_eq!(names.len(), 47);
    let letters: Vec<_> = names.iter().map(|name| bimtek::workshop::name::Letters::of(name)).collect();
    let mut most = (0, String::new());
    for (a, one) in letters.iter().enumerate() {
        for (b, other) in letters[..a].iter().enumerate() {
            let alike = one.alike(other, 0);
            assert_eq!(alike, other.alike(one, 0));
            most = most.max((alike, format!("{} ~ {}", names[a], names[b])));
        }
    }
    assert!(most.0 <= 600, "{most:?}");
}

#[test]
fn another_spelling_of_each_opd_is_found_and_of_no_other() {
    for row in rows("data/opd-ponorogo-2022.csv") {
        let (code, name) = (&row[0], &row[2]);
        let upper = name.to_uppercase().replace(',', " ,");
        // Two letters of the longest word that is the OPD's own changed places, as one types.
        let own = name.split(' ').filter(|word| !["Kecamatan", "Daerah", "Badan", "Dinas"].contains(word));
        let longest = own.max_by_key(|word| word.len()).unwrap();
        let (head, tail) = longest.split_at(longest.len() / 2);
        let mut letters: Vec<char> = tail.chars().collect();
        letters.swap(0, 1);
        let swapped = name.replace(longest, &format!("{head}{}", letters.into_iter().collect::<String>()));
        let mut words: Vec<&str> = name.split(' ').collect();
        if words[0] != "Kecamatan" {
            words.rotate_left(1);
        }
        for spelling in [name.clone(), upper, swapped, words.join(" "), row[3].clone()] {
            let mut workshop = ponorogo();
            put(&mut workshop, "opd/35.02/baru", &[("name", &spelling)]);
            let found = told(&Findings::of(&workshop).opds);
            assert_eq!(found, [(format!("35.02/{code}"), "35.02/baru".to_owned())], "{spelling:?}");
        }
    }
}

#[test]
fn an_alias_is_another_name_of_its_opd() {
    let mut count = 0;
    for row in rows("data/opd-ponorogo-2022.csv") {
        for alias in row[4].split(';').filter(|alias| !alias.is_empty()) {
            let mut workshop = ponorogo();
            put(&mut workshop, "opd/35.02/baru", &[("name", alias)]);
            let found = told(&Findings::of(&workshop).opds);
            assert!(found.contains(&(format!("35.02/{}", row[0]), "35.02/baru".to_owned())), "{alias}: {found:?}");
            count += 1;
        }
    }
    assert!(count > 80, "{count}");
}

#[test]
fn regencies_have_opd_of_the_same_names_and_one_regency_may_have_two_codes() {
    let with = |region: &str, session: Option<&str>| {
        let mut workshop = ponorogo();
        put(&mut workshop, &format!("opd/{region}/dinkes"), &[("name", "Dinas Kesehatan")]);
        if let Some(name) = session {
            put(&mut workshop, "session/s2", &[("title", "II"), ("region", region), ("region_name", name)]);
        }
        told(&Findings::of(&workshop).opds).len()
    };
    assert_eq!(with("35.19", Some("Kabupaten Madiun")), 0, "another regency");
    assert_eq!(with("35.19", None), 0, "another code of a regency");
    assert_eq!(with("3502", None), 1, "the same code without its dot");
    assert_eq!(with("35.20", Some("Kab. Ponorogo")), 1, "a wrong code of the same regency");
    assert_eq!(with("00", None), 1, "added before the region was known");
}

#[test]
fn offices_of_places_are_one_with_offices_of_the_same_kind_only() {
    let mut workshop = ponorogo();
    put(&mut workshop, "opd/35.02/kel-babadan", &[("name", "Kelurahan Babadan"), ("abbreviation", "Babadan")]);
    put(&mut workshop, "opd/35.02/smp-1", &[("name", "SMP Negeri 1 Ponorogo")]);
    put(&mut workshop, "opd/35.02/smp-2", &[("name", "SMP Negeri 2 Ponorogo")]);
    assert_eq!(told(&Findings::of(&workshop).opds), []);
    put(&mut workshop, "opd/35.02/smpn-1", &[("name", "SMP Negri 1 Ponorogo")]);
    assert_eq!(told(&Findings::of(&workshop).opds), [("35.02/smp-1".into(), "35.02/smpn-1".into())]);
}

#[test]
fn the_one_with_more_to_it_stays_and_what_was_said_of_two_is_remembered() {
    let mut workshop = ponorogo();
    put(&mut workshop, "opd/35.02/dinas-kesehatan", &[("name", "DINAS KESEHATAN")]);
    put(&mut workshop, "data/d1", &[("session", "s1"), ("opd", "35.02/dinas-kesehatan"), ("indicator", "AHH")]);
    let found = Findings::of(&workshop).opds;
    assert_eq!(told(&found), [("35.02/dinas-kesehatan".into(), "35.02/dinkes".into())]);
    assert_eq!(found[0].why, opds::Why::Name("DINAS KESEHATAN".into()));

    let (one, other) = ("opd/35.02/dinkes", "opd/35.02/dinas-kesehatan");
    for (a, b) in [(one, other), (other, one)] {
        let mut workshop = workshop.clone();
        let writes = joining::tell_apart(&workshop, a, b, true);
        act(&mut workshop, writes);
        let found = Findings::of(&workshop);
        assert_eq!((found.opds[0].apart, found.open()), (true, [0, 0, 0]));
        let writes = joining::tell_apart(&workshop, b, a, false);
        act(&mut workshop, writes);
        assert_eq!(Findings::of(&workshop).open(), [1, 0, 0]);
    }

    let act = workshop.act(&pen("bbbbbbbb"), AT, joining::merge(&workshop, "35.02/dinkes", "35.02/dinas-kesehatan"));
    assert_eq!(Findings::of(&workshop).opds, []);
    assert_eq!(joining::standing(&workshop, "35.02/dinkes"), "35.02/dinas-kesehatan");
    assert!(workshop.flag(other, "alias/Dinkes"));
    workshop.undo(&pen("bbbbbbbb"), AT, act[0].act_id()).unwrap();
    assert_eq!(Findings::of(&workshop).open(), [1, 0, 0]);
}

#[test]
fn merges_in_a_circle_lead_nowhere() {
    let mut workshop = ponorogo();
    put(&mut workshop, "opd/35.02/dinkes", &[("merged_into", "35.02/dlh")]);
    put(&mut workshop, "opd/35.02/dlh", &[("merged_into", "35.02/dinkes")]);
    assert_eq!(joining::standing(&workshop, "35.02/dlh"), "35.02/dlh");
    Findings::of(&workshop);
}

// The same thing with two figures.

/// A case of the table: its id, and the two rows.
struct Case {
    id: String,
    indicator: String,
    values: [String; 2],
    units: [String; 2],
    years: [String; 2],
    opds: [String; 2],
}

fn cases() -> Vec<Case> {
    let case = |row: Vec<String>| {
        let two = |a: usize, b: usize| [row[a].clone(), row[b].clone()];
        let (unit_a, unit_b) = row[5].split_once('|').unwrap_or((&row[5], &row[5]));
        Case {
            id: row[0].clone(),
            indicator: row[2].clone(),
            values: two(3, 4).map(|value| value.replace('.', ",")),
            units: [unit_a.to_owned(), unit_b.to_owned()],
            years: two(6, 7),
            opds: two(8, 9).map(|opd| format!("35.02/{opd}")),
        }
    };
    rows("tests/data/conflicting-figures.csv").into_iter().map(case).collect()
}

fn state(workshop: &mut Workshop, case: &Case) {
    for n in 0..2 {
        put(
            workshop,
            &format!("data/{}-{n}", case.id),
            &[
                ("session", "s1"),
                ("opd", &case.opds[n]),
                ("indicator", &case.indicator),
                ("value", &case.values[n]),
                ("unit", &case.units[n]),
                ("year", &case.years[n]),
            ],
        );
    }
}

/// Whether a pair of rows is found, among all that say the same.
fn pair<'a>(found: &'a Findings, case: &Case) -> Option<&'a figures::Contradiction> {
    let has = |said: &figures::Said, n: usize| said.rows.iter().any(|row| **row == *format!("data/{}-{n}", case.id));
    let both = |found: &&figures::Contradiction| {
        (has(&found.one, 0) && has(&found.other, 1)) || (has(&found.one, 1) && has(&found.other, 0))
    };
    found.figures.iter().find(both)
}

#[test]
fn every_real_contradiction_is_found_and_other_years_are_none() {
    let cases = cases();
    assert!(cases.len() >= 31);
    let mut all = ponorogo();
    cases.iter().for_each(|case| state(&mut all, case));
    let all = Findings::of(&all);
    let mut count = (0, 0);
    for case in &cases {
        let mut alone = ponorogo();
        state(&mut alone, case);
        let alone = Findings::of(&alone);
        let same_year = case.years[0] == case.years[1];
        let (value, unit) = (case.values[0] != case.values[1], case.units[0] != case.units[1]);
        for found in [pair(&alone, case), pair(&all, case)] {
            let differs = found.map(|found| (found.value, found.unit, found.concept));
            let expected = (same_year && (value || unit)).then_some((value, unit, false));
            assert_eq!(differs, expected, "{}", case.id);
        }
        assert_eq!(alone.figures.len(), usize::from(same_year && (value || unit)), "{}", case.id);
        count.0 += usize::from(same_year && value);
        count.1 += usize::from(!same_year);
    }
    // c05 has one figure twice, c30 the same in two units.
    assert_eq!(count, (18, 11));
}

/// A field and its text.
type Field = (&'static str, &'static str);

/// The differences between rows of one indicator, each a value, a unit and other fields.
fn differences(rows: &[(&str, &str, &[Field])]) -> Vec<(bool, bool, bool)> {
    let mut workshop = ponorogo();
    for (n, (value, unit, more)) in rows.iter().enumerate() {
        let on = format!("data/d{n}");
        let plain = [("session", "s1"), ("opd", "35.02/dinkes"), ("indicator", "Luas sawah"), ("year", "2022")];
        put(&mut workshop, &on, &plain);
        put(&mut workshop, &on, &[("value", value), ("unit", unit)]);
        put(&mut workshop, &on, more);
    }
    Findings::of(&workshop).figures.iter().map(|found| (found.value, found.unit, found.concept)).collect()
}

#[test]
fn one_figure_in_two_spellings_is_one() {
    for (a, b) in [
        (("1.500", "ha"), ("1500", "hektare")),
        (("89,94 ribu", "jiwa"), ("89.940", "orang")),
        (("89,94", "ribu jiwa"), ("89940", "jiwa")),
        (("89,94 ribu", "ribu jiwa"), ("89940", "jiwa")),
        (("4,3 miliar", "rupiah"), ("Rp4.300.000.000,00", "")),
        (("4,3", "miliar rupiah"), ("4300", "juta Rp")),
        (("137.178", "ha"), ("1.371,78", "km2")),
        (("6,158", "ton/ha"), ("61,58", "kw/ha")),
        (("21,5 ribu", "ton"), ("215.000", "kuintal")),
        (("10,26%", ""), ("10,26", "persen")),
        (("tidak ada data", "ha"), ("500", "ha")),
        (("450–510 ribu", "ton"), ("459.000", "ton")),
        (("500", "ha"), ("500", "")),
    ] {
        assert_eq!(differences(&[(a.0, a.1, &[]), (b.0, b.1, &[])]), [], "{a:?} {b:?}");
    }
}

#[test]
fn value_unit_and_concept_each_make_a_difference() {
    let [lahan, panen, same] = ["Luas lahan", "Luas panen", "LUAS  lahan."].map(|text| [("konsep", text)]);
    assert_eq!(differences(&[("35.000", "ha", &lahan), ("21.834", "ha", &panen)]), [(true, false, true)]);
    assert_eq!(differences(&[("35.000", "ha", &lahan), ("35.000", "ha", &panen)]), [(false, false, true)]);
    assert_eq!(differences(&[("35.000", "ha", &lahan), ("35.000", "ha", &same)]), []);
    assert_eq!(differences(&[("70,56", "indeks", &[]), ("70,56", "persen", &[])]), [(false, true, false)]);
    assert_eq!(differences(&[("1", "ha", &[]), ("2", "", &[])]), [(true, false, false)]);
    // Three that differ are three pairs; two that say the same stand together.
    assert_eq!(differences(&[("1", "ha", &[]), ("2", "ha", &[]), ("3", "ha", &[]), ("2", "ha", &[])]).len(), 3);
}

#[test]
fn what_is_another_thing_does_not_contradict() {
    let first: &[Field] = &[];
    for (other, found) in [
        (&[("indicator", "LUAS  sawah.")][..], 1),
        (&[("indicator", "Luas sawah (LS)")], 1),
        (&[("indicator", "Luas sawah (2022)")], 0),
        (&[("indicator", "Luas sawah irigasi")], 0),
        (&[("year", "2021")], 0),
        (&[("opd", "35.02/dlh")], 1),
        (&[("opd", "35.02/kec-slahung")], 0),
        (&[("opd", "35.19/dinkes")], 0),
        (&[("opd", "3502/dinkes")], 1),
        (&[("session", "s2")], 1),
    ] {
        assert_eq!(differences(&[("1", "ha", first), ("2", "ha", other)]).len(), found, "{other:?}");
    }
}

#[test]
fn a_note_settles_a_pair_until_one_of_the_two_says_something_else() {
    let mut workshop = ponorogo();
    for (on, value) in [("data/d1", "35.000"), ("data/d2", "21.834")] {
        put(&mut workshop, on, &[("session", "s1"), ("indicator", "Luas sawah"), ("value", value), ("year", "2022")]);
    }
    let note = |workshop: &Workshop| {
        let found = &Findings::of(workshop).figures[0];
        found.note.as_ref().map(|note| (note.text.clone(), note.outdated))
    };
    let (one, other) = ("data/d1".into(), "data/d2".into());
    let (on, set) = joining::note_slot(&workshop, &one, &other);
    assert_eq!((&*on, &*set, note(&workshop)), ("data/d1", "difference/d2", None));
    let written = workshop.act(&pen("aaaaaaaa"), AT, [Write::new(on, set, "a luas lahan, b luas panen")]);
    assert_eq!(note(&workshop), Some(("a luas lahan, b luas panen".into(), false)));
    assert_eq!(Findings::of(&workshop).open(), [0, 0, 0]);
    assert_eq!(
        &*joining::note_slot(&workshop, &other, &one).0,
        "data/d1",
        "the note that is there is the one to change"
    );

    put(&mut workshop, "data/d2", &[("value", "21.834"), ("source", "BPS")]);
    assert_eq!(note(&workshop).map(|(_, outdated)| outdated), Some(false), "affirmed is not changed");
    put(&mut workshop, "data/d2", &[("value", "22.000")]);
    assert_eq!(note(&workshop).map(|(_, outdated)| outdated), Some(true));
    assert_eq!(Findings::of(&workshop).open(), [0, 1, 0]);

    // Another row that says the same has the same note; taken back, it is gone.
    put(&mut workshop, "data/d2", &[("value", "21.834")]);
    put(
        &mut workshop,
        "data/d0",
        &[("session", "s1"), ("indicator", "Luas sawah"), ("value", "35000"), ("year", "2022")],
    );
    assert_eq!(Findings::of(&workshop).open(), [0, 0, 0]);
    workshop.undo(&pen("aaaaaaaa"), AT, written[0].act_id()).unwrap();
    assert_eq!(note(&workshop), None);
}

#[test]
fn many_figures_of_one_thing_are_compared_with_their_neighbours() {
    let mut workshop = Workshop::default();
    let row = |n: usize| {
        let on = format!("data/d{n:05}");
        [("indicator", "Luas".to_owned()), ("value", n.to_string())].map(|(set, to)| Write::new(on.clone(), set, to))
    };
    act(&mut workshop, (0..10_000).flat_map(row).collect());
    assert_eq!(Findings::of(&workshop).figures.len(), 9_999);
}

// The same quick win nominated twice.

fn nominations() -> Vec<Vec<String>> {
    rows("tests/data/nominations-2022-07-14.csv")
}

fn nominated(texts: bool) -> Workshop {
    let mut workshop = ponorogo();
    for (n, row) in nominations().iter().enumerate() {
        let opd = format!("35.02/{}", row[2]);
        let text = if texts { row[4].as_str() } else { "" };
        let on = format!("nomination/n{n:02}");
        put(&mut workshop, &on, &[("session", "s1"), ("title", &row[0]), ("opd", &opd), ("problem", text)]);
    }
    workshop
}

#[test]
fn the_known_overlaps_are_found_and_nothing_without_one() {
    let rows = nominations();
    for texts in [false, true] {
        let workshop = nominated(texts);
        let title = |on: &str| workshop.text(on, "title").to_owned();
        let found = Findings::of(&workshop).nominations;
        let found: Vec<(String, String)> =
            found.iter().map(|found| (title(&found.stays), title(&found.goes))).collect();
        for row in rows.iter().filter(|row| row[0] == "Dana RT") {
            for other in row[5].split(';') {
                assert!(found.contains(&(other.to_owned(), "Dana RT".to_owned())), "{other}: {found:?}");
            }
        }
        let overlaps = |title: &String| rows.iter().any(|row| row[0] == *title && !row[5].is_empty());
        assert!(found.iter().all(|(a, b)| overlaps(a) && overlaps(b)), "{found:?}");
        assert_eq!(found.len(), 3, "and not what shares no more than “RT” with each other: {found:?}");
    }
}

#[test]
fn a_word_that_many_titles_have_proposes_nothing_and_a_rare_one_does() {
    let proposed = |titles: &[&str]| {
        let mut workshop = ponorogo();
        for (n, title) in titles.iter().enumerate() {
            put(&mut workshop, &format!("nomination/n{n:02}"), &[("session", "s1"), ("title", title)]);
        }
        let title = |on: &str| workshop.text(on, "title").to_owned();
        let found = Findings::of(&workshop).nominations;
        found.iter().map(|found| (title(&found.stays), title(&found.goes))).collect::<Vec<_>>()
    };
    let mut titles = vec!["Wifi RT", "Insentif RT", "Rembug RT", "Lampu RT", "Sampah RT", "Taman RT", "Ronda RT"];
    assert_eq!(proposed(&titles), [], "seven titles with “RT” are no family");
    titles.extend(["Bank Sampah Induk", "Sampah Jadi Emas di Bank"]);
    let banks = ("Bank Sampah Induk".to_owned(), "Sampah Jadi Emas di Bank".to_owned());
    assert_eq!(proposed(&titles), [banks], "what two titles alone have still counts whole");
}

#[test]
fn what_speaks_for_two_nominations_being_one_is_told() {
    use nominations::Why;
    let why = |one: &[(&str, &str)], other: &[(&str, &str)]| {
        let mut workshop = ponorogo();
        put(&mut workshop, "nomination/n1", one);
        put(&mut workshop, "nomination/n2", other);
        Findings::of(&workshop).nominations.pop().map(|found| found.why)
    };
    let title = |a: &str, b: &str| why(&[("title", a)], &[("title", b)]);
    assert_eq!(title("Inpomase (Internet Ponorogo Masuk RT)", "INPOMASE"), Some(Why::Title));
    assert_eq!(title("PKK Academia", "PKK Akademia"), Some(Why::Unlike(90)));
    assert_eq!(title("Rembug Warga RT", "Dana RT"), Some(Why::Words(vec!["rt".into()])));
    assert_eq!(title("Aplikasi Pelayanan Terpadu", "Aplikasi Pelayanan Publik"), None, "common words say nothing");
    assert_eq!(title("E-REOG", "Festival Reog"), None, "one word may be about anything");
    let named = why(&[("title", "Wifi gratis"), ("problem", "Memakai bagian dari Dana RT.")], &[("title", "Dana RT")]);
    assert_eq!(named, Some(Why::Names("dana rt".into())));
    let text = "Antrean puskesmas panjang karena pendaftaran manual di loket";
    let texts = why(&[("title", "Daftar dari rumah"), ("problem", text)], &[("title", "SiAntre"), ("benefit", text)]);
    assert!(matches!(texts, Some(Why::Texts(words)) if words.contains(&"puskesmas".to_owned())));
}

#[test]
fn joining_keeps_both_texts_and_makes_the_other_lead_a_supporting_opd_in_one_act() {
    let mut workshop = nominated(true);
    let (inpomase, dana, rembug) = ("nomination/n00", "nomination/n12", "nomination/n01");
    act(&mut workshop, vec![Write::new(inpomase, "supporting/35.02/setda", true)]);
    let writes = joining::join(&workshop, rembug, inpomase);
    act(&mut workshop, writes);
    let before = Findings::of(&workshop);
    let written = workshop.act(&pen("aaaaaaaa"), AT, joining::join(&workshop, inpomase, dana));
    assert_eq!(workshop.text(inpomase, "duplicate_of"), "n12");
    assert_eq!(workshop.text(rembug, "duplicate_of"), "n12", "what was joined goes along");
    assert_eq!(workshop.text(dana, "opd"), "35.02/dpmd", "the lead stays");
    let supporting: Vec<_> = workshop.members(dana, "supporting/").map(|(code, _)| code.to_owned()).collect();
    assert_eq!(supporting, ["35.02/diskominfo", "35.02/setda"]);
    assert!(workshop.text(inpomase, "problem").contains("wifi") && workshop.text(dana, "problem").contains("delapan"));
    workshop.undo(&pen("aaaaaaaa"), AT, written[0].act_id()).unwrap();
    assert_eq!(Findings::of(&workshop), before);
    let writes = joining::tell_apart(&workshop, dana, inpomase, true);
    act(&mut workshop, writes);
    let apart: Vec<_> = Findings::of(&workshop).nominations.into_iter().filter(|found| found.apart).collect();
    assert_eq!(apart.iter().map(|found| (&*found.stays, &*found.goes)).collect::<Vec<_>>(), [(inpomase, dana)]);
}

// Laws.

/// A write of something that findings look at, in small pools so that things collide.
fn write() -> impl Strategy<Value = Write> {
    const TEXTS: [&str; 16] = [
        "Dinas Kesehatan",
        "Dinas  Kesehaten",
        "Dana RT",
        "1.500",
        "1500",
        "2 ribu",
        "ha",
        "\u{202e}()",
        "",
        "(a b)",
        "35.02/a",
        "35.02/b",
        "s1",
        "n1",
        "–",
        "999999999999999999",
    ];
    const SLOTS: [(&str, &str); 18] = [
        ("opd/35.02/a", "name"),
        ("opd/35.02/b", "name"),
        ("opd/00/c", "name"),
        ("opd/35.02/a", "merged_into"),
        ("opd/35.02/b", "merged_into"),
        ("opd/35.02/a", "alias/Dinas Kesehatan"),
        ("opd/35.02/b", "distinct/35.02/a"),
        ("data/d1", "indicator"),
        ("data/d1", "value"),
        ("data/d1", "unit"),
        ("data/d1", "difference/d2"),
        ("data/d2", "indicator"),
        ("data/d2", "value"),
        ("data/d2", "opd"),
        ("nomination/n1", "title"),
        ("nomination/n2", "title"),
        ("nomination/n2", "problem"),
        ("nomination/n2", "duplicate_of"),
    ];
    (0..SLOTS.len(), 0..TEXTS.len() + 2).prop_map(|(slot, text)| {
        let (on, set) = SLOTS[slot];
        match TEXTS.get(text) {
            Some(text) => Write::new(on, set, *text),
            None if text == TEXTS.len() => Write::new(on, WITHDRAWN, true),
            None => Write::new(on, set, true),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn findings_do_not_depend_on_the_order_in_which_edits_come(
        writes in prop::collection::vec((write(), any::<bool>()), 0..40),
        from in 0usize..40,
    ) {
        let (mut one, mut two) = (Workshop::default(), Workshop::default());
        for (write, first) in writes {
            let (workshop, hand) = if first { (&mut one, "aaaaaaaa") } else { (&mut two, "bbbbbbbb") };
            workshop.act(&pen(hand), AT, [write]);
        }
        let edits: Vec<Edit> = one.log().edits().iter().chain(two.log().edits()).cloned().collect();
        let (mut forth, mut back) = (Workshop::default(), Workshop::default());
        forth.unite(edits.clone());
        let mut turned = edits;
        let at = from.min(turned.len());
        turned.rotate_left(at);
        turned.reverse();
        back.unite(turned);
        let found = Findings::of(&forth);
        prop_assert_eq!(&found, &Findings::of(&back));
        let seen = |on: &str| forth.visible(on);
        for found in &found.opds {
            let subjects = [&found.stays, &found.goes].map(|code| format!("opd/{code}"));
            prop_assert!(subjects.iter().all(|on| seen(on)) && found.stays != found.goes);
        }
        for found in &found.figures {
            prop_assert!(found.value || found.unit || found.concept);
            prop_assert!(found.one.rows.iter().chain(&*found.other.rows).all(|on| seen(on)));
        }
        for found in &found.nominations {
            prop_assert!(seen(&found.stays) && seen(&found.goes) && found.stays != found.goes);
        }
    }

    #[test]
    fn every_pair_that_differs_is_found_once(values in prop::collection::vec(0i64..6, 0..9)) {
        let mut workshop = Workshop::default();
        for (n, value) in values.iter().enumerate() {
            put(&mut workshop, &format!("data/d{n}"), &[("indicator", "Luas"), ("value", &value.to_string())]);
        }
        let mut kinds: Vec<i64> = values.clone();
        kinds.sort_unstable();
        kinds.dedup();
        let found = Findings::of(&workshop).figures;
        prop_assert_eq!(found.len(), kinds.len() * kinds.len().saturating_sub(1) / 2);
        for found in found {
            for said in [&found.one, &found.other] {
                let number = |row: &str| Number::new(workshop.text(row, "value").parse().unwrap(), 0);
                prop_assert!(said.rows.iter().all(|row| number(row) == Some(said.number)));
            }
        }
    }
}
