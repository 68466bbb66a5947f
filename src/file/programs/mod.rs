//! The catalogue of RPJMD programmes as a table: code, name, mission, bidang, OPD.
//!
//! Repairs what has one meaning and says so; refuses what has two, naming the lines. What a catalogue means beside the
//! record stands in `known`; nothing is written into a record here.

pub mod known;

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{Cells, Columns, Names, Repair, TableError, Taken, uncut};
use super::csv;
use super::sheet::Stored;
use crate::workshop::name::fold;

const CODE: Names = &["code", "kode", "kode-program"];
const NAME: Names = &["name", "nama", "program", "nama-program", "uraian"];
const MISSION: Names = &["mission", "misi"];
const BIDANG: Names = &["bidang", "bidang-urusan"];
const OPD: Names = &["opd", "perangkat-daerah", "opd-penanggung-jawab", "perangkat-daerah-penanggung-jawab"];

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
    /// The code or the name of its OPD; may be empty.
    pub opd: String,
}

/// Returns whether a text is the code of a programme or of what is below one: digits and at least two dots.
///
/// A code is part of a subject's name, so that it has nothing else in it.
pub fn is_code(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.len() <= 8 && part.bytes().all(|b| b.is_ascii_digit());
    text.matches('.').count() >= 2 && text.len() <= 64 && text.split('.').all(digits)
}

/// Reads a catalogue.
///
/// Rows of one code and one name are one programme; what they say differently of it is left empty. Rows with a shorter
/// code are the titles of a bidang, which their programmes get where they name none.
///
/// # Errors
///
/// Why the file cannot be taken, with the line.
pub fn read(bytes: &[u8]) -> Result<Taken<Programme>, TableError> {
    let columns = Columns::read(bytes, &[(CODE, "code"), (NAME, "name")])?;
    let mut reading = Reading { repairs: columns.repairs(), ..Reading::default() };
    columns.rows().try_for_each(|cells| reading.take(cells))?;
    reading.done()
}

/// A catalogue being read.
#[derive(Default)]
struct Reading {
    rows: Vec<Programme>,
    /// By code, where a programme stands among the rows, and its first line.
    places: BTreeMap<String, (usize, usize)>,
    /// What the rows of a programme say differently: its place, and the column.
    differ: BTreeSet<(usize, &'static str)>,
    /// By code, the names of bidang.
    titles: BTreeMap<String, String>,
    /// The first line with a title, its code, and how many there are.
    title: Option<(usize, String)>,
    titled: usize,
    /// The first code that was taken for a time of the day, with its line, and how many there are.
    clock: Option<(usize, String, usize)>,
    blank: usize,
    again: usize,
    repairs: Vec<Repair>,
}

impl Reading {
    fn take(&mut self, cells: Cells<'_>) -> Result<(), TableError> {
        let (line, name) = (cells.line(), cells.text(NAME));
        let code = self.code(cells)?;
        if code.is_empty() {
            self.blank += usize::from(name.is_empty());
            return if name.is_empty() { Ok(()) } else { Err(TableError::NoCode(line)) };
        }
        if !is_code(&code) {
            // The numbers of the columns, `(1)`, stand below the head of many an office table.
            let bare = code.trim_matches(['(', ')']);
            if bare.is_empty() || !bare.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
                return Err(TableError::Code(line, code));
            }
            self.title.get_or_insert((line, code.clone()));
            self.titled += 1;
            self.titles.insert(code, name);
            return Ok(());
        }
        let (mission, bidang, opd) = (cells.text(MISSION), cells.text(BIDANG), cells.text(OPD));
        let one = Programme { code, name, mission, bidang, opd };
        match self.places.get(&one.code) {
            Some(&(at, first)) => self.repeat(at, first, line, one),
            None if one.name.is_empty() => Err(TableError::NoName(line)),
            None => {
                self.places.insert(one.code.clone(), (self.rows.len(), line));
                self.rows.push(one);
                Ok(())
            }
        }
    }

    /// Returns the code of a row, with what Excel made of it taken back.
    fn code(&mut self, cells: Cells<'_>) -> Result<String, TableError> {
        let (line, text) = (cells.line(), cells.text(CODE));
        let code = text.replace(' ', "").trim_end_matches('.').to_owned();
        match cells.stored(CODE) {
            Some(Stored::Day) => return Err(TableError::Day(line, text)),
            Some(Stored::Clock) => match &mut self.clock {
                Some((.., count)) => *count += 1,
                first => *first = Some((line, code.clone(), 1)),
            },
            Some(Stored::Number) => {
                if let Some(whole) = uncut(&code) {
                    self.repairs.push(Repair::Cut(line, whole.clone()));
                    return Ok(whole);
                }
            }
            None => {}
        }
        Ok(code)
    }

    /// Takes one more row of a programme.
    fn repeat(&mut self, at: usize, first: usize, line: usize, one: Programme) -> Result<(), TableError> {
        let known = &mut self.rows[at];
        if !one.name.is_empty() && fold(&one.name) != fold(&known.name) {
            return Err(TableError::Twice(one.code, first, line));
        }
        self.again += 1;
        for (column, text, other) in [
            ("mission", &mut known.mission, one.mission),
            ("bidang", &mut known.bidang, one.bidang),
            ("opd", &mut known.opd, one.opd),
        ] {
            if text.is_empty() {
                *text = other;
            } else if !other.is_empty() && fold(text) != fold(&other) {
                self.differ.insert((at, column));
            }
        }
        Ok(())
    }

    fn done(mut self) -> Result<Taken<Programme>, TableError> {
        if self.rows.is_empty() {
            return Err(self.title.map_or(TableError::NoRows, |(line, code)| TableError::Code(line, code)));
        }
        self.repairs.extend(self.clock.map(|(line, code, count)| Repair::Clock(line, code, count)));
        for (at, column) in &self.differ {
            let one = &mut self.rows[*at];
            match *column {
                "mission" => one.mission.clear(),
                "bidang" => one.bidang.clear(),
                _ => one.opd.clear(),
            }
            self.repairs.push(Repair::Differs(one.code.clone(), column));
        }
        for one in self.rows.iter_mut().filter(|one| one.bidang.is_empty()) {
            let title = one.code.match_indices('.').nth(1).and_then(|(at, _)| self.titles.get(&one.code[..at]));
            one.bidang = title.cloned().unwrap_or_default();
        }
        let counted = [
            (self.titled, Repair::Titles as fn(usize) -> Repair),
            (self.again, Repair::Again),
            (self.blank, Repair::Blank),
        ];
        self.repairs.extend(counted.into_iter().filter(|(count, _)| *count > 0).map(|(count, repair)| repair(count)));
        Ok(Taken { rows: self.rows, repairs: self.repairs })
    }
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

    fn taken(text: &str) -> Taken<Programme> {
        read(text.as_bytes()).expect("a catalogue")
    }

    #[test]
    fn a_catalogue_goes_out_and_comes_back() {
        let built_in = read(include_bytes!("../../../data/rpjmd-programs.csv")).expect("a catalogue");
        assert_eq!((built_in.rows.len(), &*built_in.repairs), (142, &[][..]));
        assert_eq!(read(print(&built_in.rows).as_bytes()), Ok(built_in));
    }

    #[test]
    fn a_code_that_is_none_or_stands_twice_is_refused_with_its_line() {
        for (text, wrong) in [
            ("kode\n2.16.03\n", TableError::NoColumn("name")),
            ("kode,nama\n", TableError::NoRows),
            ("kode,nama\n2.16.03,\n", TableError::NoName(2)),
            ("kode,nama\n,x\n", TableError::NoCode(2)),
            ("kode,nama\n2/16,x\n", TableError::Code(2, "2/16".into())),
            ("kode,nama\n2.16,x\n", TableError::Code(2, "2.16".into())),
            ("kode,nama\n2.16.03,x\n2.16.02,y\n2.16.03,z\n", TableError::Twice("2.16.03".into(), 2, 4)),
        ] {
            assert_eq!(read(text.as_bytes()), Err(wrong), "{text:?}");
        }
    }

    #[test]
    fn an_office_table_with_titles_and_repeated_rows_is_read_and_told() {
        let read = taken(
            "RPJMD 2021-2026;;;\nKode;Program;Misi;Perangkat Daerah\n(1);(2);(3);(4)\n2;Urusan wajib;;\n2.16;Kominfo;;\n\
             2.16.03;Program A;Misi 1;Dinas K\n2.16.03;PROGRAM A;Misi 2;Dinas K\n7.01.02;Program B;;Kec. A\n\
             7.01.02;Program B;Misi 3;Kec. B\n;;;sisa\n",
        );
        let one = |code: &str, name: &str, mission: &str, bidang: &str, opd: &str| {
            let [code, name, mission, bidang, opd] = [code, name, mission, bidang, opd].map(str::to_owned);
            Programme { code, name, mission, bidang, opd }
        };
        assert_eq!(
            read.rows,
            [one("2.16.03", "Program A", "", "Kominfo", "Dinas K"), one("7.01.02", "Program B", "Misi 3", "", "")]
        );
        assert_eq!(
            read.repairs,
            [
                Repair::AboveHead(1),
                Repair::Differs("2.16.03".into(), "mission"),
                Repair::Differs("7.01.02".into(), "opd"),
                Repair::Titles(3),
                Repair::Again(2),
                Repair::Blank(1)
            ]
        );
    }
}
