//! The catalogue of RPJMD programmes as CSV: code, name, mission, bidang, OPD.
//!
//! A code that stands twice is refused with both lines. Nothing is written into a record here.

use std::collections::BTreeMap;

use super::criteria::Columns;
use super::csv::{self, SheetError};
use crate::words::{Lang, Text, ranking as words};

const CODE: &[&str] = &["code", "kode", "kode-program"];
const NAME: &[&str] = &["name", "nama", "program", "nama-program", "uraian"];
const MISSION: &[&str] = &["mission", "misi"];
const BIDANG: &[&str] = &["bidang", "bidang-urusan"];
const OPD: &[&str] = &["opd", "perangkat-daerah", "opd-penanggung-jawab"];

/// A programme of a catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programme {
    /// `2.16.03`.
    pub code: String,
    /// The name.
    pub name: String,
    /// The mission it serves; may be empty.
    pub mission: String,
    /// The bidang urusan; may be empty.
    pub bidang: String,
    /// The code of its OPD, bare or full; may be empty.
    pub opd: String,
}

/// Why a file is no catalogue; lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProgramsError {
    /// It is no table.
    Sheet(SheetError),
    /// It lacks a column that it cannot do without; the name of it.
    NoColumn(&'static str),
    /// There is a head and nothing below it.
    NoRows,
    /// The row on this line has no name.
    NoName(usize),
    /// The code on this line is none.
    Code(usize, String),
    /// The rows on these two lines have one code.
    Twice(String, usize, usize),
}

impl ProgramsError {
    /// Returns the error as sentences. It may quote the file: show it safely.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Sheet(error) => error.text(lang),
            Self::NoColumn(column) => words::csv_no_column(lang, column),
            Self::NoRows => words::csv_no_rows(lang),
            Self::NoName(line) => words::csv_no_name(lang, line),
            Self::Code(line, typed) => words::csv_code(lang, line, typed),
            Self::Twice(code, first, second) => words::csv_twice(lang, code, first, second),
        }
    }
}

/// Reads a catalogue.
///
/// # Errors
///
/// Why the file cannot be taken, with the line.
pub fn read(bytes: &[u8]) -> Result<Vec<Programme>, ProgramsError> {
    let columns = Columns::read(bytes).map_err(ProgramsError::Sheet)?;
    for (names, column) in [(CODE, "code"), (NAME, "name")] {
        if !columns.has(names) {
            return Err(ProgramsError::NoColumn(column));
        }
    }
    let mut lines = BTreeMap::new();
    let mut programs = Vec::new();
    for row in &columns.rows {
        let cell = |names| columns.cell(row, names);
        let (code, name) = (cell(CODE), cell(NAME));
        // A code is part of a subject's name, so that it has digits and dots and nothing else: `2.16.03`.
        let digits = |part: &str| !part.is_empty() && part.len() <= 8 && part.bytes().all(|b| b.is_ascii_digit());
        if code.matches('.').count() < 2 || code.len() > 64 || !code.split('.').all(digits) {
            return Err(ProgramsError::Code(row.line, code));
        }
        if name.is_empty() {
            return Err(ProgramsError::NoName(row.line));
        }
        if let Some(first) = lines.insert(code.clone(), row.line) {
            return Err(ProgramsError::Twice(code, first, row.line));
        }
        programs.push(Programme { code, name, mission: cell(MISSION), bidang: cell(BIDANG), opd: cell(OPD) });
    }
    if programs.is_empty() { Err(ProgramsError::NoRows) } else { Ok(programs) }
}

/// Returns a catalogue as CSV.
pub fn print<'a>(programs: impl IntoIterator<Item = &'a Programme>) -> String {
    let head = ["code", "name", "mission", "bidang", "opd"];
    let row = |one: &'a Programme| [&*one.code, &one.name, &one.mission, &one.bidang, &one.opd];
    let rows: Vec<[&str; 5]> = std::iter::once(head).chain(programs.into_iter().map(row)).collect();
    csv::print(rows.iter().map(<[&str; 5]>::as_slice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalogue_goes_out_and_comes_back() {
        let built_in = read(include_bytes!("../../data/rpjmd-programs.csv")).expect("a catalogue");
        assert_eq!(built_in.len(), 142);
        assert_eq!(read(print(&built_in).as_bytes()), Ok(built_in));
    }

    #[test]
    fn a_code_that_is_none_or_stands_twice_is_refused_with_its_line() {
        for (text, wrong) in [
            ("kode\n2.16.03\n", ProgramsError::NoColumn("name")),
            ("kode,nama\n", ProgramsError::NoRows),
            ("kode,nama\n2.16.03,\n", ProgramsError::NoName(2)),
            ("kode,nama\n2/16,x\n", ProgramsError::Code(2, "2/16".into())),
            ("kode,nama\n2.16,x\n", ProgramsError::Code(2, "2.16".into())),
            ("kode,nama\n2.16.03,x\n2.16.02,y\n2.16.03,z\n", ProgramsError::Twice("2.16.03".into(), 2, 4)),
        ] {
            assert_eq!(read(text.as_bytes()), Err(wrong), "{text:?}");
        }
    }
}
