//! Figures, number words and dates against the tables that state what is expected of them.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use bimtek::words::Lang;
use bimtek::workshop::date::{self, read_day};
use bimtek::workshop::moment::{Day, Moment};
use bimtek::workshop::number::{Doubt, Number, Reading, Refusal, read};
use bimtek::workshop::spell::spell;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Returns the rows of a table without its header.
fn rows(path: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Fails with every wrong row of a table, and when the table is suspiciously short.
fn judge(rows: &[Vec<String>], least: usize, wrong: impl Fn(&[String]) -> Option<String>) {
    assert!(rows.len() >= least, "only {} rows", rows.len());
    let wrong: Vec<String> = rows.iter().filter_map(|row| wrong(row)).collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

fn value(reading: &Reading) -> String {
    reading.figure().map(|figure| figure.number.to_string()).unwrap_or_default()
}

fn unit(text: &str) -> Option<String> {
    read(text).figure().and_then(|figure| figure.unit.clone())
}

#[test]
fn every_typed_figure_is_read_as_the_table_says() {
    judge(&rows("tests/data/number-formats.csv"), 200, |row| {
        let [input, expected, verdict, why, ..] = row else { return Some(format!("{row:?}")) };
        let reading = read(input);
        let judged = match reading {
            Reading::Empty | Reading::NoData | Reading::Sure(_) => "ok",
            Reading::Doubtful(..) => "ambiguous",
            Reading::Refused(_) => "reject",
        };
        let declared = why.starts_with("missing") == matches!(reading, Reading::NoData | Reading::Doubtful(None, _));
        let blank = why.starts_with("blank") == (reading == Reading::Empty);
        let fits = judged == verdict && value(&reading) == *expected && declared && blank;
        (!fits).then(|| format!("{input:?}: {verdict} {expected:?} ({why}), read as {reading:?}"))
    });
}

#[test]
fn every_published_figure_is_read_as_its_value() {
    judge(&rows("data/indicators.csv"), 80, |row| {
        let [value_is, typed] = [&row[3], &row[4]];
        let reading = read(typed);
        (value(&reading) != *value_is).then(|| format!("{typed:?}: {value_is}, read as {reading:?}"))
    });
}

#[test]
fn every_number_is_spelled_as_the_table_says() {
    judge(&rows("tests/data/terbilang.csv"), 170, |row| {
        let words = spell(row[0].parse().unwrap());
        (words != row[1]).then(|| format!("{}: {:?}, spelled {words:?}", row[0], row[1]))
    });
    assert_eq!(
        spell(999_000_000_001_000),
        "sembilan ratus sembilan puluh sembilan triliun seribu",
        "a thousand stays seribu behind greater groups"
    );
    assert!(spell(u64::MAX).starts_with("delapan belas kuintiliun empat ratus empat puluh enam kuadriliun"));
}

#[test]
fn every_day_is_written_and_read_as_the_table_says() {
    let today = Day::new(2022, 7, 4).unwrap();
    judge(&rows("tests/data/dates.csv"), 48, |row| {
        let day = Day::from_iso(&row[0]).unwrap();
        let written = [date::long(day, Lang::Id), date::short(day), date::deed(day)];
        let readable = row[..3].iter().all(|text| read_day(text, today) == Some(day));
        (written != row[1..4] || !readable)
            .then(|| format!("{:?}, written {written:?}, all read: {readable}", &row[..4]))
    });
}

#[test]
fn the_doubt_or_refusal_names_what_is_wrong() {
    let doubts = [
        ("1.500", Doubt::OneGroup),
        ("1,500", Doubt::OneComma),
        ("12.5", Doubt::English),
        (",5", Doubt::NoWhole),
        ("1 234,5", Doubt::Spaces),
        ("(0,90)", Doubt::Minus),
        ("–0,90", Doubt::Minus),
        ("007", Doubt::LeadingZero),
        ("3502000000000001", Doubt::Long),
        ("± Rp 382.000", Doubt::Approximate),
        ("900 ribu lebih", Doubt::Approximate),
        ("Rp4,3 m", Doubt::Letter),
        ("65 orang (2019)", Doubt::Remark),
        ("Rp -", Doubt::MaybeZero),
    ];
    for (text, doubt) in doubts {
        assert!(matches!(read(text), Reading::Doubtful(_, d) if d == doubt), "{text}: {:?}", read(text));
    }
    let refusals = [
        ("Rp", Refusal::NotANumber),
        ("2 juta ribu", Refusal::Words),
        ("5 puluh", Refusal::Words),
        ("5 ribu2", Refusal::Words),
        ("5jtan", Refusal::Behind),
        ("½", Refusal::OtherDigits),
        ("1. 500", Refusal::Separators),
        ("450-510 ribu", Refusal::SeveralNumbers),
        ("5 dari 21", Refusal::SeveralNumbers),
        ("04/07/2022", Refusal::SeveralNumbers),
        ("1_000", Refusal::Behind),
        ("12 \u{1b}[31m", Refusal::Behind),
        ("0,90-", Refusal::Signs),
        ("-Rp-5", Refusal::Signs),
        ("> 100", Refusal::Bound),
        ("=2+2", Refusal::Formula),
        ("#N/A", Refusal::SheetError),
        ("US$ 5", Refusal::Currency),
        ("123456789 triliun", Refusal::TooLong),
        ("0,1234567890123456789", Refusal::TooLong),
    ];
    for (text, refusal) in refusals {
        assert_eq!(read(text), Reading::Refused(refusal), "{text}");
    }
}

#[test]
fn every_doubt_and_refusal_has_a_sentence_of_its_own() {
    for lang in [Lang::Id, Lang::En] {
        let texts =
            ["1.500", "1,500", "12.5", ",5", "1 234", "(5)", "007", "3502000000000001", "~5", "10k", "5*", "nihil"];
        let refused =
            ["ada", "seribu", "½", "5,", "3/4", "12a", "--5", "<5", "=1", "#REF!", "$5", "1234567890123456789"];
        let all = texts.iter().chain(&refused);
        let sentences: BTreeSet<_> = all.clone().map(|text| read(text).why(lang).unwrap_or_default()).collect();
        assert_eq!(sentences.len(), all.count());
        assert!(sentences.iter().all(|sentence| sentence.ends_with('.') && sentence.len() > 10), "{sentences:?}");
    }
    assert_eq!(read("12").why(Lang::Id), None);
}

#[test]
fn a_unit_is_kept_beside_the_number() {
    let cases = [
        ("12", None),
        ("1.371,78 km2", Some("km2")),
        ("22,31km²", Some("km²")),
        ("89,94 ribu  jiwa", Some("jiwa")),
        ("10,26 %", Some("persen")),
        ("5% per tahun", Some("persen per tahun")),
        ("127,56 laki-laki per 100 perempuan", Some("laki-laki per 100 perempuan")),
        ("Rp500.000,-", Some("rupiah")),
        ("500 ribu Rupiah", Some("rupiah")),
        ("1.500 rupiah", Some("rupiah")),
        ("Rp2,5 juta/RT", Some("rupiah/RT")),
        ("Rp 9,88 juta per kapita per tahun", Some("rupiah per kapita per tahun")),
        ("12 orang hadir dari pagi sampai acara selesai di pendapa", None),
    ];
    for (text, expected) in cases {
        assert_eq!(unit(text).as_deref(), expected, "{text}: {:?}", read(text));
    }
    for text in ["250 m2", "3,5 m³/detik", "120 m/s", "5 t/ha"] {
        assert!(matches!(read(text), Reading::Sure(_)), "a letter within a unit is no doubt: {text}");
    }
    assert_eq!(value(&read("4,3 m rupiah")), "4300000000");
    assert!(matches!(read("1.500 rupiah"), Reading::Sure(_)), "in money one group of three is thousands");
}

#[test]
fn a_number_is_written_for_people_for_programs_and_as_money() {
    let number = |mantissa, decimals| Number::new(mantissa, decimals).unwrap();
    let cases = [
        (number(137_178, 2), "1371.78", "1.371,78", "Rp1.371,78"),
        (number(500_000, 0), "500000", "500.000", "Rp500.000,00"),
        (number(-9, 1), "-0.9", "-0,9", "-Rp0,90"),
        (number(0, 3), "0", "0", "Rp0,00"),
        (number(1_000_050, 4), "100.005", "100,005", "Rp100,005"),
    ];
    for (number, plain, text, rupiah) in cases {
        assert_eq!(
            (number.to_string().as_str(), number.text().as_str(), number.rupiah().as_str()),
            (plain, text, rupiah)
        );
    }
    assert_eq!(Number::new(i128::MAX, 0), None);
    assert_eq!(Number::new(i128::MIN, 255), None);
    assert_eq!(Number::new(10i128.pow(18), 0), None);
}

#[test]
fn numbers_compare_by_value() {
    let number = |text: &str| read(text).figure().unwrap().number;
    let rising =
        ["-1.000,5", "-1,1", "-1", "-0,9", "0", "0,09", "0,1", "1", "1,000000000000000001", "2,5 juta", "999 triliun"];
    for pair in rising.windows(2) {
        assert!(number(pair[0]) < number(pair[1]), "{pair:?}");
    }
    assert_eq!(number("1,50"), number("1,5"));
    assert_eq!(number("89,94 ribu"), number("89940"));
}

#[test]
fn a_day_is_read_loosely() {
    let today = Day::new(2022, 7, 4).unwrap();
    let cases = [
        ("4/7/2022", "2022-07-04"),
        ("04-07-2022", "2022-07-04"),
        ("4.7.22", "2022-07-04"),
        ("2022/7/4", "2022-07-04"),
        ("  senin ,  4 JULI 2022 ", "2022-07-04"),
        ("4 Jul", "2022-07-04"),
        ("4/7", "2022-07-04"),
        ("Monday, 4 July 2022", "2022-07-04"),
        ("July 4, 2022", "2022-07-04"),
        ("Mon 4 Jul", "2022-07-04"),
        ("Jum'at, 8 Juli 2022", "2022-07-08"),
        ("12 agt", "2022-08-12"),
        ("1 Pebruari 2023", "2023-02-01"),
        ("hari ini", "2022-07-04"),
        ("Besok", "2022-07-05"),
        ("kemarin", "2022-07-03"),
    ];
    for (text, iso) in cases {
        assert_eq!(read_day(text, today).map(|day| day.to_string()).as_deref(), Some(iso), "{text}");
    }
    let no_days = [
        "",
        "4",
        "Senin",
        "30/2/2022",
        "7/13/2022",
        "4/7/022",
        "4 Ju 2022",
        "Selasa, 4 Juli 2022",
        "4 Juli 2022 jam 9",
        "４/７/2022",
        "-",
        "0/0/0000",
        "4 Juli 20222",
    ];
    for text in no_days {
        assert_eq!(read_day(text, today), None, "{text}");
    }
    assert_eq!(read_day("besok", Day::new(9999, 12, 31).unwrap()), None);
}

#[test]
fn clocks_and_lengths_are_written_with_dots() {
    let at = |text| Moment::parse(text).unwrap();
    assert_eq!(date::clock(at("2022-07-04T10:42:07.120+07:00")), "10.42 WIB");
    assert_eq!(date::clock(at("2022-07-04T10:42:07+08:00")), "10.42 WITA");
    assert_eq!(date::clock(at("2022-07-04T09:05:07+09:00")), "09.05 WIT");
    assert_eq!(date::clock(at("2022-07-04T10:42:07+02:00")), "10.42 UTC+02.00");
    assert_eq!(date::clock(at("2022-07-04T10:42:07-09:30")), "10.42 UTC-09.30");
    assert_eq!(date::clock_seconds(at("2022-07-04T10:42:07.999+07:00")), "10.42.07");
    assert_eq!(date::clock_short(at("2022-07-04T09:05:07+09:00")), "09.05");
    assert_eq!(date::stamp(at("2022-07-04T10:42:07+07:00")), "04/07/2022 10.42 WIB");
    assert_eq!(date::brief_stamp(at("2022-10-04T10:42:07+07:00"), Lang::Id), "4 Okt 10.42");
    assert_eq!(date::brief(Day { year: 2022, month: 10, day: 4 }, Lang::En), "4 Oct 2022");
    let lengths = [(725_999, "12:05"), (3_725_000, "1:02:05"), (0, "0:00"), (-30_000, "-0:30"), (-999, "0:00")];
    for (ms, text) in lengths {
        assert_eq!(date::length(ms), text);
    }
    let words = [
        (725_999, "12 menit", "12 minutes"),
        (60_000, "1 menit", "1 minute"),
        (45_000, "45 detik", "45 seconds"),
        (3_600_000, "1 jam", "1 hour"),
        (-7_500_000, "2 jam 5 menit", "2 hours 5 minutes"),
    ];
    for (ms, id, en) in words {
        assert_eq!(
            (date::duration_words(ms, Lang::Id).as_str(), date::duration_words(ms, Lang::En).as_str()),
            (id, en)
        );
    }
    assert_eq!(date::month_name(0, Lang::Id), "");
    assert_eq!(date::month_name(13, Lang::En), "");
    assert!(!date::length(i64::MIN).is_empty());
}

#[test]
fn long_rubbish_is_judged_like_any_text() {
    for piece in ["a", "1", "1.", "1 ", ",", "-", "(", "\u{0}", "\u{200b}", "١", "² ", "Rp", "'", "per 1 ", "½"] {
        let text = piece.repeat(10_000);
        let with_digit = format!("1 {text}");
        for text in [&text, &with_digit] {
            assert!(
                !matches!(read(text), Reading::Sure(ref f) if f.unit.as_ref().is_some_and(|u| u.len() > 100)),
                "{piece:?}"
            );
        }
        assert_eq!(read_day(&text, Day::new(2022, 7, 4).unwrap()), None, "{piece:?}");
    }
}

/// Any day of the calendar.
fn days() -> impl Strategy<Value = Day> {
    (Day::new(0, 1, 1).unwrap().number()..=Day::new(9999, 12, 31).unwrap().number())
        .prop_map(|n| Day::from_number(n).unwrap())
}

proptest! {
    #[test]
    fn a_figure_alone_reads_as_one_with_space_around_it(figure in "[0-9][0-9.,]{0,24}") {
        prop_assert_eq!(read(&figure), read(&format!(" {figure} ")));
    }

    #[test]
    fn reading_never_fails(text in any::<String>(), near in "[-+–±(]?(Rp|rp |IDR|USD)?[0-9., \u{a0}]{0,24}[-%*'²/ ]{0,2}(ribu|M|m|k|juta|per|lebih)? ?[a-z0-9²/()%½-]{0,8}") {
        let today = Day { year: 2022, month: 7, day: 4 };
        for text in [text, near] {
            let reading = read(&text);
            prop_assert_eq!(matches!(reading, Reading::Doubtful(..) | Reading::Refused(_)), reading.why(Lang::Id).is_some());
            if let Some(figure) = reading.figure() {
                // Nothing but the digits that were typed makes up the number.
                let typed: String = text.chars().filter(char::is_ascii_digit).collect();
                let read: String = figure.number.to_string().chars().filter(char::is_ascii_digit).collect();
                prop_assert!(typed.contains(read.trim_matches('0')), "{:?} from {:?}", figure, text);
            }
            let _ = read_day(&text, today);
        }
    }

    #[test]
    fn a_number_reads_back_as_it_was_written(mantissa in -(10i128.pow(24))..10i128.pow(24), decimals in 0u8..=20) {
        if let Some(number) = Number::new(mantissa, decimals) {
            for text in [number.text(), number.rupiah(), format!("{} ribu jiwa (2019)", number.text()), number.to_string().replace('.', ",")] {
                let reading = read(&text);
                let scaled = if text.contains("ribu") { Number::new(mantissa * 1_000, decimals) } else { Some(number) };
                prop_assert_eq!(reading.figure().map(|figure| figure.number), scaled, "{}: {:?}", text, reading);
            }
            prop_assert_eq!(number.cmp(&number), std::cmp::Ordering::Equal);
        }
    }

    #[test]
    fn numbers_order_like_their_digits(a in -(10i128.pow(17))..10i128.pow(17), b in -(10i128.pow(17))..10i128.pow(17), decimals in 0u8..=18) {
        let number = |n| Number::new(n, decimals).unwrap();
        prop_assert_eq!(number(a).cmp(&number(b)), a.cmp(&b));
    }

    #[test]
    fn spelling_is_clean_and_adds_up(n in any::<u64>(), below in 0u64..1_000_000) {
        let words = spell(n);
        prop_assert!(!words.contains("  ") && words.trim() == words && !words.is_empty());
        if n >= 1_000_000 && n % 1_000_000 != 0 {
            prop_assert_eq!(words, format!("{} {}", spell(n / 1_000_000 * 1_000_000), spell(n % 1_000_000)));
        }
        if below >= 1_000 && below % 1_000 != 0 {
            prop_assert_eq!(spell(below), format!("{} {}", spell(below / 1_000 * 1_000), spell(below % 1_000)));
        }
    }

    #[test]
    fn a_written_day_reads_back(day in days(), today in days()) {
        for text in [date::long(day, Lang::Id), date::long(day, Lang::En), date::short(day), day.to_string()] {
            prop_assert_eq!(read_day(&text, today), Some(day), "{}", text);
        }
        prop_assert!(!date::deed(day).contains("  "));
    }
}
