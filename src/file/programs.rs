//! The catalogue of RPJMD programmes as CSV: code, name, mission, bidang, OPD.
//!
//! A code that stands twice is refused with both lines. Nothing is written into a record here.

use super::columns::{Columns, Names, TableError};
use super::csv;

const CODE: Names = &["code", "kode", "kode-program"];
const NAME: Names = &["name", "nama", "program", "nama-program", "uraian"];
const MISSION: Names = &["mission", "misi"];
const BIDANG: Names = &["bidang", "bidang-urusan"];
const OPD: Names = &["opd", "perangkat-daerah", "opd-penanggung-jawab"];

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

/// Reads a catalogue.
///
/// # Errors
///
/// Why the file cannot be taken, with the line.
pub fn read(bytes: &[u8]) -> Result<Vec<Programme>, TableError> {
    Columns::read(bytes, &[(CODE, "code"), (NAME, "name")])?.each(|line, cell| {
        let (code, name) = (cell(CODE), cell(NAME));
        // A code is part of a subject's name, so that it has digits and dots and nothing else: `2.16.03`.
        let digits = |part: &str| !part.is_empty() && part.len() <= 8 && part.bytes().all(|b| b.is_ascii_digit());
        if code.matches('.').count() < 2 || code.len() > 64 || !code.split('.').all(digits) {
            return Err(TableError::Code(line, code));
        }
        if name.is_empty() {
            return Err(TableError::NoName(line));
        }
        let (mission, bidang, opd) = (cell(MISSION), cell(BIDANG), cell(OPD));
        Ok(Some((code.clone(), Programme { code, name, mission, bidang, opd })))
    })
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
            ("kode\n2.16.03\n", TableError::NoColumn("name")),
            ("kode,nama\n", TableError::NoRows),
            ("kode,nama\n2.16.03,\n", TableError::NoName(2)),
            ("kode,nama\n2/16,x\n", TableError::Code(2, "2/16".into())),
            ("kode,nama\n2.16,x\n", TableError::Code(2, "2.16".into())),
            ("kode,nama\n2.16.03,x\n2.16.02,y\n2.16.03,z\n", TableError::Twice("2.16.03".into(), 2, 4)),
        ] {
            assert_eq!(read(text.as_bytes()), Err(wrong), "{text:?}");
        }
    }
}
