//! Rosters and tables from outside, the built-in catalogues, and which OPD a text means.

#![allow(clippy::unwrap_used)]

use bimtek::file::catalogue::{self, CriterionKind};
use bimtek::file::csv;
use bimtek::file::roster::{self, RosterError, RosterRead, RosterRow, Warning};
use bimtek::file::sheet::{self, CELL_LIMIT, FILE_LIMIT, Note, SheetError};
use bimtek::words::Lang;
use bimtek::workshop::name::{Names, fold, slug};
use proptest::prelude::*;

/// Returns the roster of a text that must be one.
fn read(text: &str) -> RosterRead {
    roster::read(text.as_bytes()).unwrap()
}

/// Returns code and name of each OPD.
fn pairs(read: &RosterRead) -> Vec<(&str, &str)> {
    read.rows.iter().map(|row| (row.code.as_str(), row.name.as_str())).collect()
}

/// Returns the names of a roster.
fn names(rows: &[RosterRow]) -> Names {
    let mut names = Names::default();
    for row in rows {
        names.add(&row.code, &row.name, &row.abbreviation, row.aliases.iter().map(String::as_str));
    }
    names
}

/// The two OPD that the tests of encodings and line ends write down.
const TWO: [(&str, &str); 2] =
    [("dinkes", "Dinas Kesehatan"), ("kominfo", "Dinas Komunikasi, Informatika dan Statistik")];

#[test]
fn the_same_table_is_read_from_every_office() {
    let plain = "kode,nama\ndinkes,Dinas Kesehatan\nkominfo,\"Dinas Komunikasi, Informatika dan Statistik\"\n";
    let semicolons = plain.replace("kode,", "kode;").replace("kes,", "kes;").replace("info,", "info;");
    let utf_16 =
        |unit: fn(u16) -> [u8; 2]| format!("\u{feff}{plain}").encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    let files: [(&str, Vec<u8>); 11] = [
        ("plain", plain.into()),
        ("BOM", format!("\u{feff}{plain}").into()),
        ("CRLF", plain.replace('\n', "\r\n").into()),
        ("CR only", plain.replace('\n', "\r").into()),
        ("no line end at the end", plain.trim_end().into()),
        ("semicolons", semicolons.clone().into()),
        ("semicolons declared", format!("sep=;\r\n{semicolons}").into()),
        ("tabs", plain.replace("kode,", "kode\t").replace("kes,", "kes\t").replace("info,", "info\t").into()),
        ("blank lines and empty cells", format!("\n\n{}\n,,\n\n", plain.replace("kode,nama", "kode,nama,,")).into()),
        ("UTF-16LE", utf_16(u16::to_le_bytes)),
        ("UTF-16BE", utf_16(u16::to_be_bytes)),
    ];
    for (what, bytes) in files {
        let read = roster::read(&bytes).unwrap_or_else(|error| panic!("{what}: {error:?}"));
        assert_eq!(pairs(&read), TWO, "{what}");
        assert_eq!(read.warnings, [], "{what}");
        assert_eq!(read.rows.iter().map(|row| row.order).collect::<Vec<_>>(), [1, 2], "{what}");
    }
}

#[test]
fn windows_1252_is_read_and_said() {
    let read = roster::read(b"nama\r\nDinas Sosial\r\nBalai \x93R\xe9og\x94 \x96 Kota\r\n").unwrap();
    assert_eq!(read.rows[1].name, "Balai “Réog” – Kota");
    assert_eq!(read.warnings, [Warning::Sheet(Note::Windows1252(3))]);
    let undefined = csv::read(b"nama;kode\n\x81\x8d\x8f\x90\x9d\x80\x9f;x").unwrap();
    assert_eq!(undefined.rows[0].cells[0], "\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}€Ÿ");
}

#[test]
fn broken_utf_16_is_read_and_said() {
    let sheet = csv::read(b"\xff\xfen\0\n\0\x00\xd8a\0b").unwrap();
    assert_eq!((sheet.head, &sheet.rows[0].cells), (vec!["n".to_owned()], &vec!["\u{fffd}a\u{fffd}".to_owned()]));
    assert_eq!(sheet.notes, [Note::BrokenCharacter(2)]);
}

#[test]
fn what_is_no_table_is_refused() {
    let cases: [(&[u8], SheetError); 8] = [
        (b"", SheetError::Empty),
        (b"\xef\xbb\xbf", SheetError::Empty),
        (b"\n\r\n ;;\n", SheetError::Empty),
        (b"sep=;", SheetError::Empty),
        (b"PK\x03\x04xl/workbook.xml", SheetError::Broken),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", SheetError::Old),
        (b"%PDF-1.7\nnama", SheetError::NotText),
        (b"nama\nDinas\0", SheetError::NotText),
    ];
    for (bytes, error) in cases {
        assert_eq!(roster::read(bytes), Err(RosterError::Sheet(error)), "{bytes:?}");
    }
    assert_eq!(sheet::read(&vec![b'a'; FILE_LIMIT + 1]), Err(SheetError::TooLarge));
    assert!(sheet::read(&vec![b'a'; FILE_LIMIT]).is_ok());
}

#[test]
fn errors_name_the_column_or_the_lines_in_both_languages() {
    let cases: [(&str, RosterError, [&str; 2]); 6] = [
        ("kode,singkatan\ndinkes,Dinkes\n", RosterError::NoNameColumn, ["“nama”", "“name”"]),
        ("{\"format\":\"bimtek-session\"}", RosterError::NoNameColumn, ["“nama”", "“name”"]),
        ("kode,nama\n\n", RosterError::NoRows, ["OPD", "OPD"]),
        ("kode,nama\r\n\r\ndinkes,  \r\n", RosterError::EmptyName(3), ["Baris 3", "Line 3"]),
        (
            "kode,nama\na,\"Dinas\r\nA\"\r\n\r\nb,B\r\nA,Lain\r\n",
            RosterError::DuplicateCode { code: "a".into(), first: 2, second: 6 },
            ["Baris 2 dan 6: kode “a”", "Lines 2 and 6: the code “a”"],
        ),
        (
            "nama\rDinas Kesehatan\rDINAS KESEHATAN\r",
            RosterError::DuplicateCode { code: "dinas-kesehatan".into(), first: 2, second: 3 },
            ["“dinas-kesehatan”", "“dinas-kesehatan”"],
        ),
    ];
    for (text, error, said) in cases {
        assert_eq!(roster::read(text.as_bytes()), Err(error.clone()), "{text:?}");
        for (lang, said) in [Lang::Id, Lang::En].into_iter().zip(said) {
            assert!(error.text(lang).contains(said), "{}", error.text(lang));
        }
    }
}

#[test]
fn codes_are_unique_in_a_region_only() {
    let read = read("kode;nama;wilayah\ndinkes;Dinas Kesehatan;35.02\ndinkes;Dinas Kesehatan;35.19\n");
    assert_eq!(read.rows.iter().map(|row| row.region.as_str()).collect::<Vec<_>>(), ["35.02", "35.19"]);
}

#[test]
fn heads_are_known_in_both_languages() {
    let heads = [
        "code,name,abbreviation,aliases,kind,region,dimensions,order",
        "KODE,Nama OPD,Singkatan,Alias,Jenis,Kode Wilayah,Dimensi,No.",
        " Kode OPD , Perangkat Daerah ,akronim,nama_lain,tipe,wilayah,pilar,Nomor Urut",
    ];
    for head in heads {
        let read = read(&format!(
            "{head}\ndlh,Dinas Lingkungan Hidup,DLH,Dinas LH;LH,Dinas,3502,Smart Environment; smart people,7.\n"
        ));
        let expected = RosterRow {
            code: "dlh".into(),
            name: "Dinas Lingkungan Hidup".into(),
            abbreviation: "DLH".into(),
            aliases: vec!["Dinas LH".into(), "LH".into()],
            kind: "dinas".into(),
            region: "35.02".into(),
            area: String::new(),
            dimensions: vec!["smart-environment".into(), "smart-society".into()],
            order: 7,
        };
        assert_eq!(read, RosterRead { rows: vec![expected], warnings: vec![] }, "{head}");
    }
}

#[test]
fn what_is_missing_is_made_and_what_is_repaired_is_said() {
    let read = read(concat!(
        "DAFTAR OPD;;;;;\n;;;;;\nkode;nama;singkatan;wilayah;dimensi;no;pimpinan\n",
        ";Dinas Kesehatan;Dinkes;35.02.17;;\n",
        ";Dinas  Tenaga\tKerja;;;;x;;lebih\n",
        "DINAS_PU;Dinas PU;PU;3502010;smart village;9\n",
        "2.16.A;Diskominfo;;;;\n",
        ";健康局;;;;\n",
        "---;Satpol PP;;;;\n",
    ));
    let codes = ["dinkes", "dinas-tenaga-kerja", "dinas-pu", "2.16.a", "opd-5", "satpol-pp"];
    assert_eq!(read.rows.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), codes);
    assert_eq!(read.rows.iter().map(|row| row.order).collect::<Vec<_>>(), [1, 2, 9, 4, 5, 6]);
    assert_eq!((read.rows[0].region.as_str(), read.rows[0].area.as_str()), ("35.02", "35.02.17"));
    assert_eq!(read.rows[1].name, "Dinas Tenaga Kerja");
    let warnings = [
        Warning::AboveHead(1),
        Warning::UnusedColumn("pimpinan".into()),
        Warning::ExtraCells(5),
        Warning::OrderUnread(5, 2),
        Warning::CodeChanged(6, "dinas-pu".into()),
        Warning::RegionUnread(6),
        Warning::DimensionUnknown(6, "smart village".into()),
        Warning::CodeChanged(7, "2.16.a".into()),
        Warning::CodeChanged(9, "satpol-pp".into()),
    ];
    assert_eq!(read.warnings, warnings);
    for warning in warnings {
        assert_ne!(warning.text(Lang::Id), warning.text(Lang::En));
    }
}

#[test]
fn a_bare_list_of_names_is_a_roster() {
    let read = read("Nama OPD\nDinas Komunikasi, Informatika dan Statistik\nInspektorat\n");
    assert_eq!(read.rows[0].name, "Dinas Komunikasi, Informatika dan Statistik");
    assert_eq!((read.rows.len(), read.warnings.len()), (2, 0));
}

#[test]
fn names_are_kept_as_typed() {
    let long = "x".repeat(10_000);
    let read = read(&format!("nama\n\u{1b}]0;gotcha\u{7}\u{202e}Dinas\u{1b}[31m\n{long}\n"));
    assert_eq!(read.rows[0].name, "\u{1b}]0;gotcha\u{7}\u{202e}Dinas\u{1b}[31m");
    assert_eq!(read.rows[1].name, long);
    assert_eq!((read.rows[0].code.as_str(), read.rows[1].code.len()), ("0-gotcha-dinas-31m", 64));
    assert!(read.warnings.is_empty());
}

#[test]
fn a_cell_is_cut_between_characters() {
    let sheet = csv::read(format!("nama,x\na,b\nc,y{}", "é".repeat(CELL_LIMIT)).as_bytes()).unwrap();
    assert_eq!(sheet.rows[1].cells[1].len(), CELL_LIMIT - 1);
    assert_eq!(sheet.notes, [Note::LongCell(3)]);
}

#[test]
fn a_forgotten_quote_swallows_one_row_at_most() {
    let cases: [(&str, &[&str], &[usize]); 5] = [
        ("a,\"Dinas A\"\n\nb,\"Dinas B\nc,C\n", &["Dinas A", "\"Dinas B", "C"], &[4]),
        ("b,\"Dinas B\nc,5\" pipa\n", &["\"Dinas B", "5\" pipa"], &[2]),
        ("b,\"Dinas B\n\nc,\"C, c\"\nd,\"D\nd\"\n", &["\"Dinas B", "C, c", "D d"], &[2]),
        ("b,\"Dinas\" B\nc,\"C\" \n", &["\"Dinas\" B", "C"], &[2]),
        ("b,\"\"\"B\"\" ya\"\nc,\"", &["\"B\" ya", "\""], &[3]),
    ];
    for (rows, names, lines) in cases {
        let read = read(&format!("kode,nama\n{rows}"));
        assert_eq!(read.rows.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), names, "{rows:?}");
        let notes: Vec<Warning> = lines.iter().map(|line| Warning::Sheet(Note::OpenQuote(*line))).collect();
        assert_eq!(read.warnings, notes, "{rows:?}");
    }
}

#[test]
fn quotes_that_open_on_every_line_are_read_in_time() {
    // Every line closes the cell of the line above and opens one: each swallows all the rest, 10^10 bytes in all.
    let sheet = csv::read(format!("x;y\n{}", "a\";\"b\n".repeat(100_000)).as_bytes()).unwrap();
    assert_eq!((sheet.rows.len(), sheet.rows[99_999].line), (100_000, 100_001));
    assert!(sheet.rows.iter().all(|row| row.cells == ["a\"", "\"b"]));
    assert!(sheet.notes.len() < 10);
}

#[test]
fn lines_are_counted_in_the_file() {
    for end in ["\n", "\r\n", "\r"] {
        let text = "sep=,\n\nnama,x\n\n\na,\"satu\ndua\"\n\nb,\n".replace('\n', end);
        let sheet = csv::read(text.as_bytes()).unwrap();
        assert_eq!(sheet.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [6, 9], "{end:?}");
        assert_eq!(sheet.rows[0].cells[1], "satu\ndua");
    }
}

#[test]
fn the_separator_is_seen_outside_quotes() {
    let cases = [
        ("\"a,b,c\";d\n1;2\n", ["a,b,c", "d"]),
        ("a,\"x;y;z\"\n1,2\n", ["a", "x;y;z"]),
        ("a\tb, c\n", ["a", "b, c"]),
        ("nama;a,b\n", ["nama", "a,b"]),
        ("sep=|\nnama|a;b\n", ["nama", "a;b"]),
    ];
    for (text, head) in cases {
        assert_eq!(csv::read(text.as_bytes()).unwrap().head, head, "{text:?}");
    }
}

#[test]
fn copied_cells_become_rows() {
    let cases: [(&str, &[&[&str]]); 6] = [
        ("", &[]),
        ("satu sel, dengan koma", &[&["satu sel, dengan koma"]]),
        ("a\tb\r\nc\t\r\n", &[&["a", "b"], &["c", ""]]),
        ("a\rb\n\nc", &[&["a"], &["b"], &["c"]]),
        ("\"dua\nbaris\"\t\"ia \"\"kata\"\"\"\tx\n", &[&["dua\nbaris", "ia \"kata\"", "x"]]),
        ("\"tanpa tutup\t1\nb\t2", &[&["\"tanpa tutup", "1"], &["b", "2"]]),
    ];
    for (text, rows) in cases {
        assert_eq!(csv::cells(text), rows, "{text:?}");
    }
}

#[test]
fn the_built_in_roster_has_47_opd_of_one_region() {
    let rows = roster::ponorogo();
    assert_eq!(rows.len(), 47);
    assert_eq!(rows.iter().filter(|row| row.kind == "kecamatan").count(), 21);
    for (row, order) in rows.iter().zip(1..) {
        assert_eq!((row.region.as_str(), row.order), ("35.02", order), "{}", row.code);
        assert_eq!(row.area.is_empty(), row.kind != "kecamatan", "{}", row.code);
        assert!(!row.abbreviation.is_empty() && !row.dimensions.is_empty(), "{}", row.code);
    }
    let read = roster::read(include_bytes!("../data/opd-ponorogo-2022.csv")).unwrap();
    assert_eq!(read.warnings, [Warning::UnusedColumn("source".into())]);
}

#[test]
fn every_built_in_name_finds_exactly_its_own_code() {
    let rows = roster::ponorogo();
    let names = names(&rows);
    for row in &rows {
        for text in [&row.code, &row.name, &row.abbreviation].into_iter().chain(&row.aliases) {
            for text in [text.clone(), text.to_uppercase(), format!("  {text} Kab. Ponorogo ")] {
                assert_eq!(names.exact(&text), Some(row.code.as_str()), "{text}");
            }
            let near = names.near(text, 2);
            assert_eq!(near[0], (row.code.as_str(), 1000), "{text}");
            assert!(near.get(1).is_none_or(|(_, score)| *score < 1000), "{text}");
        }
    }
}

#[test]
fn the_names_that_offices_write_are_understood() {
    let rows = roster::ponorogo();
    let names = names(&rows);
    let cases = [
        ("Dipertahankan", "dipertahankan"),
        ("Dispertahankan", "dipertahankan"),
        ("Dinas Pertanian dan Ketahanan Pangan", "dipertahankan"),
        ("DINAS PERTANIAN & KETAHANAN PANGAN KABUPATEN PONOROGO", "dipertahankan"),
        ("Dukcapil", "dispendukcapil"),
        ("Bappeda", "bappeda-litbang"),
        ("Kominfo", "diskominfo"),
        ("Diskominfo", "diskominfo"),
        ("Din. Kominfo", "diskominfo"),
        ("Dinas Kominfo & Statistik", "diskominfo"),
        ("Dinas Komunikasi Informatika dan Statistik (Diskominfo)", "diskominfo"),
        ("D.L.H.", "dlh"),
        ("SatpolPP", "satpol-pp"),
        ("KEC.SLAHUNG", "kec-slahung"),
        ("Kecamatan Ponorogo", "kec-ponorogo"),
        ("Kec. Ponorogo, Kab. Ponorogo", "kec-ponorogo"),
        ("Bagian Umum", "setda"),
        ("Bag. Hukum Setda", "setda"),
        ("Bagian Kesejahteraan Rakyat Sekretariat Daerah Kab. Ponorogo", "setda"),
    ];
    for (text, code) in cases {
        assert_eq!(names.exact(text), Some(code), "{text}");
    }
    for text in
        ["", " ", "Ponorogo", "Kabupaten Ponorogo", "Kab. Ponorogo", "Dinas", "Kecamatan", "Bagian", "Dinkes Setda"]
    {
        assert_eq!(names.exact(text), None, "{text}");
    }
}

#[test]
fn what_is_nearly_a_name_is_proposed() {
    let rows = roster::ponorogo();
    let names = names(&rows);
    let cases = [
        ("Dispertahankna", "dipertahankan"),
        ("Dinas Kesehatn", "dinkes"),
        ("Kominfo Ponorogo", "diskominfo"),
        ("Bidang Aptika Diskominfo", "diskominfo"),
        ("dinas perpustakan", "dispusip"),
        ("perpustakaan", "dispusip"),
        ("Kecamatan Ponorgo", "kec-ponorogo"),
        ("Slahng", "kec-slahung"),
        ("Statistik, Komunikasi dan Informatika", "diskominfo"),
    ];
    for (text, code) in cases {
        assert_eq!(names.exact(text), None, "{text}");
        assert_eq!(names.near(text, 3).first().map(|(code, _)| *code), Some(code), "{text}: {:?}", names.near(text, 3));
    }
    for text in ["", "Ponorogo", "Kabupaten Ponorogo", "dinas", "zzzzzz"] {
        assert_eq!(names.near(text, 5), [], "{text}");
    }
    // Two letters swapped are one slip in fourteen letters.
    assert_eq!(names.near("Dispertahankna", 1), [("dipertahankan", 1000 - 1000 / 14)]);
    let all = names.near("Kecamatan S", 47);
    assert!(all.windows(2).all(|pair| pair[0].1 >= pair[1].1));
    assert!(names.near("Dinas Sosial", 2).len() <= 2);
}

#[test]
fn a_name_that_two_claim_names_neither_and_an_own_name_goes_first() {
    let mut names = Names::default();
    names.add("dipertahankan", "Dinas Pertanian", "", ["Dinas Ketahanan Pangan", "Dinas Perikanan"]);
    names.add("dkp", "Dinas Ketahanan Pangan", "DKP", ["Dinas Perikanan"]);
    assert_eq!(names.exact("Dinas Ketahanan Pangan"), Some("dkp"));
    assert_eq!(names.near("Dinas Ketahanan Pangan", 5), [("dkp", 1000), ("dipertahankan", 999)]);
    assert_eq!(names.exact("Dinas Perikanan"), None);
    assert_eq!(
        names.near("Dinas Perikanan", 5).iter().map(|(code, _)| *code).collect::<Vec<_>>(),
        ["dipertahankan", "dkp"]
    );
}

#[test]
fn names_are_folded_and_slugged() {
    let folds = [
        ("Kec. Slahung", "kecamatan slahung"),
        ("DIN.  KOMINFO&Statistik", "dinas kominfo dan statistik"),
        ("RSUD dr. Harjono, S.", "rsud dr harjono s"),
        ("DINAS_SOSIAL", "dinas sosial"),
        ("Jum’at", "jumat"),
        ("…", ""),
    ];
    for (text, folded) in folds {
        assert_eq!(fold(text), folded, "{text}");
    }
    let long = format!("{}-b", "a".repeat(63));
    let slugs = [("Kec. Slahung", "kec-slahung"), ("__P3A!", "p3a"), ("健康", ""), (long.as_str(), &long[..63])];
    for (text, slugged) in slugs {
        assert_eq!(slug(text), slugged, "{text}");
    }
}

#[test]
fn the_catalogues_are_whole() {
    assert_eq!(catalogue::indicators().len(), 86);
    let poor = catalogue::indicators().iter().find(|row| row.value == "89,94 ribu").unwrap();
    assert_eq!((poor.year, poor.unit.as_str(), poor.source.as_str()), (2021, "jiwa", "BPS Kabupaten Ponorogo"));
    let codes: Vec<String> = roster::ponorogo().into_iter().map(|row| row.code).collect();
    for row in catalogue::indicators() {
        assert!(codes.contains(&row.opd) && catalogue::dimension_of(&row.dimension).is_some(), "{row:?}");
        assert!(!row.value.is_empty() && !row.unit.is_empty() && !row.source.is_empty(), "{row:?}");
    }
    assert_eq!(catalogue::dimensions().len(), 6);
    assert!(catalogue::dimensions().iter().all(|dimension| dimension.subs.len() == 3 && !dimension.gloss.is_empty()));
    let gates = catalogue::criteria().iter().filter(|criterion| criterion.kind == CriterionKind::Gate);
    assert_eq!((catalogue::criteria().len(), gates.count()), (14, 4));
    assert!(catalogue::criteria().iter().all(|it| (it.kind == CriterionKind::Gate) == it.weight.is_none()));
    assert_eq!(catalogue::programs().len(), 142);
    assert!(catalogue::programs().iter().all(|program| program.support == program.code.ends_with(".01")));
    assert!(catalogue::programs().iter().all(|program| !program.name.is_empty() && !program.field.is_empty()));
}

#[test]
fn dimensions_are_known_by_all_their_names() {
    let found = |text: &str| {
        catalogue::dimension_of(text)
            .map(|(dimension, sub)| (dimension.slug.as_str(), sub.map(|sub| sub.slug.as_str())))
    };
    let cases = [
        ("smart-living", "smart-living", None),
        ("SMART  LIVING", "smart-living", None),
        ("Pilar Living", "smart-living", None),
        ("Dimensi Smart Society", "smart-society", None),
        ("kelayakan taraf hidup", "smart-living", None),
        ("Smart People", "smart-society", None),
        ("Smart Mobility", "smart-living", Some("mobility")),
        ("Sarana transportasi", "smart-living", Some("mobility")),
        ("City Appearance", "smart-branding", Some("city-appearance")),
        ("Smart Tourism", "smart-branding", Some("tourism")),
        ("Pilar Mobilitas Cerdas", "smart-living", Some("mobility")),
        ("Smart Citizens", "smart-society", None),
        ("Lingkungan cerdas", "smart-environment", None),
        ("Smart Government", "smart-governance", None),
    ];
    for (text, dimension, sub) in cases {
        assert_eq!(found(text), Some((dimension, sub)), "{text}");
    }
    for text in ["", "smart", "pilar", "cerdas", "Smart Village"] {
        assert_eq!(found(text), None, "{text}");
    }
    let mapped = |text| catalogue::mapped(text).map(|dimension| dimension.slug.as_str());
    for own in ["smart-living", "Smart Living", "Pilar Living", "kelayakan taraf hidup", "Smart Village"] {
        assert_eq!(mapped(own), None, "{own}");
    }
    for (other, to) in
        [("Smart Mobility", "smart-living"), ("People", "smart-society"), ("Energy", "smart-environment")]
    {
        assert_eq!(mapped(other), Some(to), "{other}");
    }
    for dimension in catalogue::dimensions() {
        for name in [&dimension.slug, &dimension.name, &dimension.gloss].into_iter().chain(&dimension.aliases) {
            assert_eq!(found(name), Some((dimension.slug.as_str(), None)), "{name}");
        }
        for sub in &dimension.subs {
            for name in [&sub.slug, &sub.id, &sub.en].into_iter().chain(&sub.aliases) {
                assert_eq!(found(name), Some((dimension.slug.as_str(), Some(sub.slug.as_str()))), "{name}");
            }
        }
    }
}

/// What tables are made of, and what breaks them.
const PIECES: [&[u8]; 16] = [
    b"nama",
    b"kode",
    b"no",
    b"wilayah",
    b"pilar",
    b"35.02",
    b";",
    b",",
    b"\t",
    b"\"",
    b"\r",
    b"\n",
    b"sep=",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
];

/// Returns bytes that look like a table more often than chance would have it.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        1 => proptest::collection::vec(any::<u8>(), 0..8),
        3 => proptest::sample::select(&PIECES[..]).prop_map(<[u8]>::to_vec),
    ];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in bytes()) {
        if let Ok(sheet) = csv::read(&bytes) {
            prop_assert!(sheet.rows.iter().all(|row| row.line > 1 && !row.cells.is_empty()));
        }
        let text = String::from_utf8_lossy(&bytes);
        csv::cells(&text);
        catalogue::dimension_of(&text);
        match roster::read(&bytes) {
            Ok(read) => {
                prop_assert!(!read.rows.is_empty());
                for row in &read.rows {
                    prop_assert!(!row.name.is_empty() && (1..=64).contains(&row.code.len()));
                    prop_assert!(row.code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-.".contains(&b)));
                }
                names(&read.rows).exact(&text);
                names(&read.rows).near(&text, 3);
            }
            Err(error) => prop_assert_ne!(error.text(Lang::Id), error.text(Lang::En)),
        }
    }

    #[test]
    fn any_cells_come_back(rows in proptest::collection::vec(proptest::collection::vec("[^\r\0]{1,9}", 1..5), 1..6)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join("\t"));
        prop_assert_eq!(csv::cells(&lines.collect::<Vec<_>>().join("\r\n")), rows);
    }

    #[test]
    fn any_text_is_asked_without_panic(text in "\\PC*") {
        let names = names(&roster::ponorogo());
        if let Some(code) = names.exact(&text) {
            prop_assert_eq!(names.near(&text, 1), [(code, 1000)]);
        }
        prop_assert_eq!(slug(&slug(&text)), slug(&text));
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }
}
