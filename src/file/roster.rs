//! The roster of OPD: which OPD are expected, under which codes, in which order. From a table, or the built-in one of Ponorogo.
//!
//! Repairs what has one meaning and says so; refuses what has two, naming the line. It writes no edits and knows no session.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::{HEAD_ROWS, uncut};
use super::sheet::{self, Note, Row, SheetError, Stored};
use super::{catalogue, roster::Column::*};
use crate::words::{Lang, Text, roster as words};
use crate::workshop::edit::Write;
use crate::workshop::name::{SLUG_LIMIT, slug};
use crate::workshop::subject;

/// The heads by which a column is known, as slugs; every language at once, since files travel.
const COLUMNS: [(Column, &[&str]); 8] = [
    (Code, &["code", "kode", "kode-opd", "kode-skpd", "kode-perangkat-daerah"]),
    (Order, &["order", "urutan", "urut", "no", "nomor", "no-urut", "nomor-urut"]),
    (
        Name,
        &[
            "name",
            "nama",
            "opd",
            "nama-opd",
            "perangkat-daerah",
            "nama-perangkat-daerah",
            "organisasi-perangkat-daerah",
            "skpd",
            "nama-skpd",
            "instansi",
            "nama-instansi",
            "unit-kerja",
        ],
    ),
    (Abbreviation, &["abbreviation", "singkatan", "akronim", "nama-singkat", "abbr"]),
    (Aliases, &["aliases", "alias", "nama-lain", "sebutan-lain"]),
    (Kind, &["kind", "jenis", "jenis-opd", "tipe"]),
    (Region, &["region", "region-code", "wilayah", "kode-wilayah"]),
    (Dimensions, &["dimensions", "dimension", "dimensi", "pilar"]),
];

/// A column of a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Code,
    Order,
    Name,
    Abbreviation,
    Aliases,
    Kind,
    Region,
    Dimensions,
}

/// One OPD of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterRow {
    /// Its code, unique in its region: 1 to 64 of `a-z0-9-.`.
    pub code: String,
    /// Its full name, on one line, otherwise as typed.
    pub name: String,
    /// Its abbreviation; may be empty.
    pub abbreviation: String,
    /// Other names it goes by.
    pub aliases: Vec<String>,
    /// Dinas, badan, kecamatan and so on, in lower case; may be empty.
    pub kind: String,
    /// The Kemendagri code of its province or kabupaten/kota (`35.02`); empty if the roster does not say.
    pub region: String,
    /// The Kemendagri code of the kecamatan or desa that it is the office of (`35.02.17`); empty for all others.
    pub area: String,
    /// Slugs of its natural dimensions, the main one first.
    pub dimensions: Vec<String>,
    /// Its place in the agenda.
    pub order: u32,
}

/// A roster that was read, and what had to be repaired for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterRead {
    /// The OPD in the order of the file; at least one.
    pub rows: Vec<RosterRow>,
    /// What was repaired or passed over.
    pub warnings: Vec<Warning>,
}

/// Something that was repaired or passed over; lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Something odd about the table itself.
    Sheet(Note),
    /// So many rows stand above the head.
    AboveHead(usize),
    /// This column has no meaning here, or another one before it has the same.
    UnusedColumn(String),
    /// The row on this line has cells beyond the last column.
    ExtraCells(usize),
    /// The code on this line was changed to this one.
    CodeChanged(usize, String),
    /// The code on this line is held as a number, and looks as if zeros at its end were lost; it is taken as this one.
    CodeCut(usize, String),
    /// The order on this line is no number; this one is used.
    OrderUnread(usize, u32),
    /// The region code on this line could not be read.
    RegionUnread(usize),
    /// This dimension on this line is none.
    DimensionUnknown(usize, String),
}

impl Warning {
    /// Returns the warning as a sentence. It may quote the file: show it safely.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Sheet(note) => note.text(lang),
            Self::AboveHead(count) => words::above_head(lang, count),
            Self::UnusedColumn(column) => words::unused_column(lang, column),
            Self::ExtraCells(line) => words::extra_cells(lang, line),
            Self::CodeChanged(line, code) => words::code_changed(lang, line, code),
            Self::CodeCut(line, code) => words::code_cut(lang, line, code),
            Self::OrderUnread(line, order) => words::order_unread(lang, line, order),
            Self::RegionUnread(line) => words::region_unread(lang, line),
            Self::DimensionUnknown(line, dimension) => words::dimension_unknown(lang, line, dimension),
        }
    }
}

/// Why a file is no roster; lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterError {
    /// It is no table.
    Sheet(SheetError),
    /// No column is headed as the name, the one column that a roster cannot do without.
    NoNameColumn,
    /// There is a head and nothing below it.
    NoRows,
    /// The row on this line has no name.
    EmptyName(usize),
    /// The rows on these two lines have one code.
    DuplicateCode {
        /// The code.
        code: String,
        /// The line that has it first.
        first: usize,
        /// The line that has it again.
        second: usize,
    },
}

impl RosterError {
    /// Returns the error as sentences: what happened and what to do.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Sheet(error) => error.text(lang),
            Self::NoNameColumn => words::no_name_column(lang),
            Self::NoRows => words::no_rows(lang),
            Self::EmptyName(line) => words::empty_name(lang, line),
            Self::DuplicateCode { code, first, second } => words::duplicate_code(lang, code, first, second),
        }
    }
}

/// Returns the roster of Kabupaten Ponorogo in 2022: 26 OPD and 21 kecamatan, from `data/opd-ponorogo-2022.csv`.
pub fn ponorogo() -> Vec<RosterRow> {
    read(include_bytes!("../../data/opd-ponorogo-2022.csv")).unwrap_or_default().rows
}

/// Returns the writes that take a roster in: every OPD expected, under its own region or else the one given.
pub fn writes(rows: &[RosterRow], region: &str) -> Vec<Write> {
    let mut writes = Vec::new();
    for row in rows {
        let on = subject::opd(&format!("{}/{}", self::region(row, region), row.code));
        writes.extend(row.writes(&on));
        writes.push(Write::new(on.clone(), "order", i64::from(row.order)));
        writes.push(Write::new(on, "expected", true));
    }
    writes
}

/// Returns the region of a row: its own, else the one at home.
pub(super) fn region<'a>(row: &'a RosterRow, home: &'a str) -> &'a str {
    // It is never longer: what belongs to a kecamatan stands in `area`.
    if row.region.is_empty() { home } else { &row.region }
}

impl RosterRow {
    /// Returns the writes that make a subject what the row says; that it is expected, and when, is not among them.
    pub(super) fn writes(&self, on: &Arc<str>) -> Vec<Write> {
        let texts = [("name", &self.name), ("abbreviation", &self.abbreviation), ("kind", &self.kind)];
        let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
        let mut writes: Vec<Write> = texts.map(|(set, text)| Write::typed(on.clone(), set, text)).collect();
        let members = |set: &str, member: &String| Write::new(on.clone(), format!("{set}/{member}"), true);
        writes.extend(self.aliases.iter().map(|alias| members("alias", alias)));
        writes.extend(self.dimensions.iter().map(|dimension| members("dimension", dimension)));
        writes
    }
}

/// Returns the roster in the bytes of a file: a CSV, or an XLSX workbook.
///
/// Only the name is required. A missing code is made from the abbreviation or the name, a missing order is the row's number.
/// Several aliases or dimensions in one cell stand between `;`, `|` or line breaks.
pub fn read(bytes: &[u8]) -> Result<RosterRead, RosterError> {
    let sheet = sheet::read(bytes).map_err(RosterError::Sheet)?;
    let mut warnings: Vec<Warning> = sheet.notes.iter().cloned().map(Warning::Sheet).collect();
    let heads = std::iter::once(&sheet.head).chain(sheet.rows.iter().map(|row| &row.cells));
    let (above, head) = heads
        .take(HEAD_ROWS)
        .enumerate()
        .find(|(_, cells)| find(cells, Name).is_some())
        .ok_or(RosterError::NoNameColumn)?;
    if above > 0 {
        warnings.push(Warning::AboveHead(above));
    }
    let columns = COLUMNS.map(|(column, _)| find(head, column));
    let unused = head.iter().enumerate().filter(|(at, text)| !text.trim().is_empty() && !columns.contains(&Some(*at)));
    warnings.extend(unused.map(|(_, text)| Warning::UnusedColumn(one_line(text))));

    let rows = &sheet.rows[above..];
    let mut table = Table { columns, width: head.len(), stored: &sheet.stored, warnings };
    let read: Vec<RosterRow> =
        rows.iter().zip(1..).map(|(row, number)| table.row(row, number)).collect::<Result<_, _>>()?;
    if read.is_empty() {
        return Err(RosterError::NoRows);
    }
    distinct(&read, rows)?;
    Ok(RosterRead { rows: read, warnings: table.warnings })
}

/// Returns where the first column with such a head stands.
fn find(head: &[String], column: Column) -> Option<usize> {
    let names = COLUMNS.iter().find(|(known, _)| *known == column).map_or(&[][..], |(_, names)| names);
    head.iter().position(|text| names.contains(&slug(text).as_str()))
}

/// A table whose columns are known, being read row by row.
struct Table<'a> {
    /// Where each of [`COLUMNS`] stands.
    columns: [Option<usize>; COLUMNS.len()],
    /// The number of columns.
    width: usize,
    /// As what a workbook holds cells that are no text.
    stored: &'a BTreeMap<(usize, usize), Stored>,
    /// What was repaired so far.
    warnings: Vec<Warning>,
}

impl Table<'_> {
    /// Returns the cell of a column, empty if there is none.
    fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        self.columns[column as usize].and_then(|at| row.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// Returns whether a workbook holds the cell of a column as a number with one decimal, of which a zero may be lost.
    fn cut(&self, row: &Row, column: Column) -> Option<String> {
        let at = self.columns[column as usize]?;
        let number = self.stored.get(&(row.line, at)) == Some(&Stored::Number);
        uncut(self.cell(row, column)).filter(|_| number)
    }

    /// Returns the OPD of a row; `number` is its number among the rows.
    fn row(&mut self, row: &Row, number: u32) -> Result<RosterRow, RosterError> {
        let line = row.line;
        let name = one_line(self.cell(row, Name));
        if name.is_empty() {
            return Err(RosterError::EmptyName(line));
        }
        if row.cells.len() > self.width {
            self.warnings.push(Warning::ExtraCells(line));
        }
        let abbreviation = one_line(self.cell(row, Abbreviation));
        // A code may bring its region along, as session files write it: `35.02/dinkes`.
        let whole = self.cell(row, Code).to_owned();
        let parts = whole.rsplit_once('/').and_then(|(region, code)| Some((region_of(region)?, code)));
        let (own, typed) = parts.map_or((None, whole.as_str()), |(region, code)| (Some(region), code));
        let code = [code_of(typed), slug(&abbreviation), slug(&name), format!("opd-{number}")];
        let code = code.into_iter().find(|code| !code.is_empty()).unwrap_or_default();
        if !typed.is_empty() && code != typed {
            self.warnings.push(Warning::CodeChanged(line, code.clone()));
        }
        if self.cut(row, Code).is_some() {
            self.warnings.push(Warning::CodeCut(line, code.clone()));
        }
        let order = match self.cell(row, Order).trim_end_matches('.') {
            "" => number,
            typed => typed.parse().unwrap_or_else(|_| {
                self.warnings.push(Warning::OrderUnread(line, number));
                number
            }),
        };
        // The kabupaten/kota has two digits, so that `35.1` was `35.10`.
        let whole = self.cut(row, Region);
        self.warnings.extend(whole.clone().map(|region| Warning::CodeCut(line, region)));
        let typed = whole.unwrap_or_else(|| self.cell(row, Region).to_owned());
        let (region, area) = own.or_else(|| region_of(&typed)).unwrap_or_else(|| {
            self.warnings.push(Warning::RegionUnread(line));
            Default::default()
        });
        let mut dimensions = Vec::new();
        for text in list(self.cell(row, Dimensions), &[';', '|', '\n', ',']) {
            match catalogue::dimension_of(&text) {
                Some((dimension, _)) => dimensions.push(dimension.slug.clone()),
                None => self.warnings.push(Warning::DimensionUnknown(line, text)),
            }
        }
        let aliases = list(self.cell(row, Aliases), &[';', '|', '\n']);
        let kind = self.cell(row, Kind).to_lowercase();
        Ok(RosterRow { code, name, abbreviation, aliases, kind, region, area, dimensions, order })
    }
}

/// Refuses a code that two OPD of one region have.
fn distinct(roster: &[RosterRow], rows: &[Row]) -> Result<(), RosterError> {
    let mut lines: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (opd, row) in roster.iter().zip(rows) {
        if let Some(first) = lines.insert((&opd.region, &opd.code), row.line) {
            return Err(RosterError::DuplicateCode { code: opd.code.clone(), first, second: row.line });
        }
    }
    Ok(())
}

/// Returns the code as typed if it is one, in lower case if that makes it one, and its slug otherwise.
fn code_of(typed: &str) -> String {
    let lower = typed.to_ascii_lowercase();
    let fits = lower.len() <= SLUG_LIMIT && lower.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.'));
    if fits && lower.bytes().any(|b| b.is_ascii_alphanumeric()) { lower } else { slug(typed) }
}

/// Returns the region and the area of a Kemendagri code, with its dots as they should be; both are empty for an empty text.
///
/// `35.02`, `3502` and Excel's `35,02` are the region alone, `35.02.17` is an area in it. Digits go 2, 2, 2 and 4
/// (province, kabupaten/kota, kecamatan, desa); a code of seven digits is BPS's own and is not read.
fn region_of(text: &str) -> Option<(String, String)> {
    let digits = text.replace(['.', ','], "");
    if !digits.bytes().all(|b| b.is_ascii_digit()) || !matches!(digits.len(), 0 | 2 | 4 | 6 | 10) {
        return None;
    }
    let groups: Vec<&str> = [0..2, 2..4, 4..6, 6..10].into_iter().filter_map(|group| digits.get(group)).collect();
    let area = if groups.len() > 2 { groups.join(".") } else { String::new() };
    Some((groups[..groups.len().min(2)].join("."), area))
}

/// Returns the parts of a cell that are not empty, each on one line.
fn list(cell: &str, separators: &[char]) -> Vec<String> {
    cell.split(separators).map(one_line).filter(|part| !part.is_empty()).collect()
}

/// Returns the text with every run of blanks and line breaks as one space: cells are wrapped by hand in Excel.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
