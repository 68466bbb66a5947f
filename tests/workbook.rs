//! Tables out of Excel workbooks: what is read, what is repaired and said, and what is refused with a sentence.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::{Cursor, Read, Write};

use bimtek::file::columns::{Repair, TableError};
use bimtek::file::programs::{self, Programme};
use bimtek::file::roster::{self, RosterError, Warning};
use bimtek::file::sheet::{self, FILE_LIMIT, Note, SheetError, Stored};
use bimtek::file::{criteria, csv};
use bimtek::words::Lang;
use bimtek::workshop::ranking::read_weight;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

fn bytes(name: &str) -> Vec<u8> {
    fs::read(format!("tests/fixtures/tables/{name}")).unwrap()
}

/// A workbook with some of its parts written anew.
fn with(name: &str, change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut packed = ZipArchive::new(Cursor::new(bytes(name))).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..packed.len() {
        let mut part = packed.by_index(at).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        part.read_to_string(&mut text).unwrap();
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        out.start_file(&*name, options).unwrap();
        out.write_all(change(&name, text).as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A workbook whose first sheet holds this.
fn holding(data: &str) -> Vec<u8> {
    with("empty.xlsx", |name, text| match name {
        "xl/worksheets/sheet1.xml" => text.replace("<sheetData></sheetData>", data),
        _ => text,
    })
}

#[test]
fn an_office_catalogue_is_read_and_told() {
    let read = programs::read(&bytes("rpjmd.xlsx")).unwrap();
    let one = |code: &str, name: &str, mission: &str, bidang: &str, opd: &str| {
        let [code, name, mission, bidang, opd] = [code, name, mission, bidang, opd].map(str::to_owned);
        Programme { code, name, mission, bidang, opd }
    };
    let (amanah, sehat) = ("Misi 4: pemerintahan yang amanah", "Misi 2: manusia yang sehat");
    let kominfo = "Komunikasi dan Informatika";
    assert_eq!(
        read.rows,
        [
            one(
                "2.16.03",
                "Program Pengelolaan Aplikasi Informatika",
                amanah,
                kominfo,
                "Dinas Komunikasi, Informatika dan Statistik"
            ),
            one("2.16.02", "Program Informasi dan Komunikasi Publik", amanah, kominfo, "Diskominfo"),
            one("1.02.02", "Program Pemenuhan UKP dan UKM", sehat, "Kesehatan", "dinkes"),
            one("7.01.02", "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik", "", "", ""),
            one("4.01.02", "Program Uji", "", "", "Dinas Antah Berantah"),
        ]
    );
    assert_eq!(
        read.repairs,
        [
            Repair::Sheet(Note::Merged(1)),
            Repair::Sheet(Note::NoResult(11, 2)),
            Repair::Sheet(Note::OtherSheets("Program".into(), 1)),
            Repair::AboveHead(1),
            Repair::Clock(8, "2.16.02".into(), 1),
            Repair::Differs("7.01.02".into(), "opd"),
            Repair::Titles(4),
            Repair::Again(1),
        ]
    );
}

#[test]
fn a_code_that_excel_made_a_number_or_a_day_is_told_with_its_line() {
    let refused = |name: &str| programs::read(&bytes(name)).unwrap_err();
    assert_eq!(refused("day.xlsx"), TableError::Day(2, "2002-02-01".into()));
    // The number 2.1 was the code 2.10: the zero stands again, and it is a title and no programme.
    assert_eq!(refused("titles.xlsx"), TableError::Code(2, "2.10".into()));
}

#[test]
fn a_roster_is_the_same_from_a_workbook() {
    let read = roster::read(&bytes("roster.xlsx")).unwrap();
    let brief: Vec<_> = read.rows.iter().map(|row| (&*row.code, &*row.name, &*row.region, row.order)).collect();
    assert_eq!(
        brief,
        [
            ("dinkes", "Dinas Kesehatan", "35.02", 1),
            ("1.2", "Dinas Perhubungan (Dishub)", "35.10", 2),
            ("101", "Satpol PP", "35.02", 3)
        ]
    );
    assert_eq!(
        read.warnings,
        [Warning::AboveHead(1), Warning::CodeCut(4, "1.2".into()), Warning::CodeCut(4, "35.10".into())]
    );
}

#[test]
fn a_weight_that_is_a_number_is_read_as_it_was_typed() {
    let read = criteria::read(&bytes("criteria.xlsx")).unwrap();
    let brief: Vec<_> = read.rows.iter().map(|one| (&*one.name, one.gate, &*one.weight)).collect();
    assert_eq!(
        brief,
        [("Cepat", true, ""), ("Murah", false, "2,5"), ("Menarik", false, "1,125"), ("Awet", false, "3")]
    );
    assert_eq!(read_weight("1,125"), Ok(1_125));
    assert_eq!(
        criteria::read_weights(&bytes("criteria.xlsx")),
        Err(TableError::NoColumn("slug")),
        "a table of weights names its criteria"
    );
}

#[test]
fn the_first_sheet_that_is_shown_is_read() {
    let read = programs::read(&bytes("hidden.xlsx")).unwrap();
    assert_eq!((&*read.rows[0].name, &*read.repairs), ("baru", &[][..]));
}

#[test]
fn odd_cells_are_left_out_and_told() {
    let read = programs::read(&bytes("odd.xlsx")).unwrap();
    let brief: Vec<_> = read.rows.iter().map(|one| (&*one.code, &*one.mission)).collect();
    assert_eq!(brief, [("1.01.02", ""), ("1.01.04", "")]);
    assert_eq!(read.repairs, [Repair::Sheet(Note::Failed(2, "#DIV/0!".into(), 1)), Repair::Sheet(Note::FarCells(3))]);
}

#[test]
fn every_kind_of_cell_has_one_reading() {
    let cell = |at: &str, rest: &str| format!("<c r=\"{at}\"{rest}</c>");
    let row = [
        cell("A1", "><v>1.02</v>"),
        cell("B1", "><v>0.30000000000000004</v>"),
        cell("C1", "><v>3502</v>"),
        cell("D1", " t=\"b\"><v>1</v>"),
        cell("E1", " t=\"str\"><f>A1</f><v>1.02.02</v>"),
        cell("F1", " t=\"inlineStr\"><is><t> satu </t></is>"),
        cell("G1", "><v>-0.5</v>"),
        cell("H1", "><v>1e21</v>"),
        cell("I1", " t=\"d\"><v>2022-07-04</v>"),
    ];
    let data = format!("<sheetData><row r=\"1\">{}</row></sheetData>", row.concat());
    let sheet = sheet::read(&holding(&data)).unwrap();
    assert_eq!(
        sheet.head,
        ["1.02", "0.3", "3502", "TRUE", "1.02.02", "satu", "-0.5", "1000000000000000000000", "2022-07-04"]
    );
    let numbers: Vec<_> = sheet.stored.iter().map(|((line, column), stored)| (*line, *column, *stored)).collect();
    assert_eq!(numbers, [0, 1, 2, 6, 7].map(|column| (1, column, Stored::Number)));
}

#[test]
fn what_is_no_workbook_is_refused_with_a_sentence() {
    let whole = bytes("rpjmd.xlsx");
    let bomb = holding(&format!(
        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{}</t></is></c></row></sheetData>",
        " ".repeat(300 << 20)
    ));
    assert!(bomb.len() < 1 << 20, "a small file");
    let tall: String =
        (1..=100_002).map(|line| format!("<row r=\"{line}\"><c r=\"A{line}\"><v>1</v></c></row>")).collect();
    let cases: [(Vec<u8>, SheetError); 10] = [
        (bytes("locked.xlsx"), SheetError::Locked),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old workbook".to_vec(), SheetError::Old),
        (bytes("letter.docx"), SheetError::NoWorkbook),
        (bytes("empty.xlsx"), SheetError::Empty),
        (whole[..whole.len() / 2].to_vec(), SheetError::Broken),
        (b"PK\x05\x06".to_vec(), SheetError::Broken),
        (holding("<sheetData><row r=\"1\"><c r=\"A1\"><v>1"), SheetError::Broken),
        (bomb, SheetError::TooLarge),
        (holding(&format!("<sheetData>{tall}</sheetData>")), SheetError::TooManyRows),
        (vec![b'P'; FILE_LIMIT + 1], SheetError::TooLarge),
    ];
    for (bytes, wrong) in cases {
        assert_eq!(sheet::read(&bytes), Err(wrong));
        assert_eq!(roster::read(&bytes), Err(RosterError::Sheet(wrong)));
        let said = [Lang::Id, Lang::En].map(|lang| wrong.text(lang));
        assert!(said[0] != said[1] && said.iter().all(|said| said.ends_with('.')), "{said:?}");
    }
}

#[test]
fn one_cell_far_away_costs_nothing() {
    let far = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData>\
               <mergeCells count=\"1\"><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
    let sheet = sheet::read(&holding(far)).unwrap();
    assert_eq!((sheet.head, sheet.rows.len(), sheet.notes), (vec!["1".to_owned()], 0, vec![Note::FarCells(1_048_576)]));
}

#[test]
fn every_repair_is_a_sentence_in_both_languages() {
    let repairs = [
        Repair::Sheet(Note::OtherSheets("Lembar".into(), 2)),
        Repair::Sheet(Note::Merged(3)),
        Repair::Sheet(Note::NoResult(4, 2)),
        Repair::Sheet(Note::Failed(4, "#REF!".into(), 2)),
        Repair::Sheet(Note::FarCells(4)),
        Repair::AboveHead(2),
        Repair::Cut(4, "2.10".into()),
        Repair::Clock(4, "2.16.03".into(), 3),
        Repair::Titles(3),
        Repair::Blank(3),
        Repair::Again(3),
        Repair::Differs("2.16.03".into(), "opd"),
    ];
    for repair in repairs {
        let said = [Lang::Id, Lang::En].map(|lang| repair.text(lang));
        assert!(said[0] != said[1] && said.iter().all(|said| said.ends_with('.')), "{said:?}");
    }
}

/// A workbook that was kept as it is, so that a changed byte of its parts is read and not refused as damage at once.
fn stored() -> Vec<(String, Vec<u8>)> {
    let mut packed = ZipArchive::new(Cursor::new(bytes("rpjmd.xlsx"))).unwrap();
    let mut part = |at: usize| {
        let mut part = packed.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..ZipArchive::new(Cursor::new(bytes("rpjmd.xlsx"))).unwrap().len()).map(&mut part).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Whatever is damaged in a workbook: a table or a sentence, and never a panic.
    #[test]
    fn no_damage_is_more_than_a_sentence(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut parts = stored();
        for (part, at, byte) in &changes {
            let (_, bytes) = &mut parts[part.index(10)];
            let at = at.index(bytes.len());
            bytes[at] = *byte;
        }
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            out.start_file(name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored)).unwrap();
            out.write_all(&bytes).unwrap();
        }
        let whole = out.finish().unwrap().into_inner();
        drop(sheet::read(&whole));
        drop(sheet::read(&whole[..cut.index(whole.len())]));
        let mut raw = bytes("rpjmd.xlsx");
        for (_, at, byte) in &changes {
            let at = at.index(raw.len());
            raw[at] = *byte;
        }
        drop(programs::read(&raw));
        drop(csv::read(&raw));
    }
}
