//! A table that an office sends: its columns known by their heads, its cells on one line, what is wrong with it by line.
//!
//! What the columns mean stands in the files that read them. Nothing is written into a record here.

use std::collections::BTreeMap;

use super::sheet::{self, Note, Row, Sheet, SheetError, Stored};
use crate::words::{Lang, Text, ranking as words, roster, safe};
use crate::workshop::name::slug;
use crate::workshop::ranking::WeightError;

/// How far down the head is looked for: offices like a title or two above a table.
pub(super) const HEAD_ROWS: usize = 10;

/// Rows that were read from a table, and what had to be repaired for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken<T> {
    /// The rows in the order of the file; at least one.
    pub rows: Vec<T>,
    /// What was repaired or passed over.
    pub repairs: Vec<Repair>,
}

/// Something that was repaired or passed over; lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// Something odd about the table itself.
    Sheet(Note),
    /// So many rows stand above the head.
    AboveHead(usize),
    /// The code on this line is held as a number, and looks as if zeros at its end were lost; it is taken as this one.
    Cut(usize, String),
    /// Codes that were taken for a time of the day: the line of the first, as what it is read, and how many.
    Clock(usize, String, usize),
    /// So many rows are titles of a field of government, whose code is shorter than a programme's.
    Titles(usize),
    /// So many rows have neither code nor name.
    Blank(usize),
    /// So many rows name a programme again.
    Again(usize),
    /// The rows of a programme say different things in this column, so that it says nothing.
    Differs(String, &'static str),
}

impl Repair {
    /// Returns the repair as a sentence. It may quote the file: show it safely.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Sheet(note) => note.text(lang),
            Self::AboveHead(count) => roster::above_head(lang, count),
            Self::Cut(line, code) => roster::code_cut(lang, line, code),
            Self::Clock(line, code, count) => roster::code_clock(lang, line, code, count),
            Self::Titles(count) => words::titles(lang, count),
            Self::Blank(count) => words::blank_rows(lang, count),
            Self::Again(count) => words::again(lang, count),
            Self::Differs(code, column) => words::differs(lang, code, column),
        }
    }
}

/// Why a table cannot be taken; lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// It is no table.
    Sheet(SheetError),
    /// It lacks a column that it cannot do without; the name of it.
    NoColumn(&'static str),
    /// There is a head and nothing below it.
    NoRows,
    /// The row on this line has no name.
    NoName(usize),
    /// The row on this line has no code.
    NoCode(usize),
    /// The kind on this line is none.
    Kind(usize, String),
    /// The weight on this line is none.
    Weight(usize, String, WeightError),
    /// The code on this line is none.
    Code(usize, String),
    /// The code on this line is none, since Excel has made a day of it.
    Day(usize, String),
    /// The rows on these two lines are of one thing.
    Twice(String, usize, usize),
}

impl TableError {
    /// Returns the error as sentences. It may quote the file: show it safely.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Sheet(error) => error.text(lang),
            Self::NoColumn(column) => words::csv_no_column(lang, column),
            Self::NoRows => words::csv_no_rows(lang),
            Self::NoName(line) => words::csv_no_name(lang, line),
            Self::NoCode(line) => words::csv_no_code(lang, line),
            Self::Kind(line, typed) => words::csv_kind(lang, line, typed),
            Self::Weight(line, typed, why) => words::csv_weight(lang, line, typed, why.why(lang)),
            Self::Code(line, typed) => words::csv_code(lang, line, typed),
            Self::Day(line, typed) => words::csv_day(lang, line, typed),
            Self::Twice(what, first, second) => words::csv_twice(lang, what, first, second),
        }
    }
}

/// The names of a column, as slugs.
pub(super) type Names = &'static [&'static str];

/// A table with the columns that its head names.
pub(super) struct Columns {
    sheet: Sheet,
    head: Vec<String>,
    /// How many rows stand above the first that is read.
    above: usize,
}

/// One row of it.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    columns: &'a Columns,
    row: &'a Row,
}

impl Columns {
    /// Reads a table that has to have some columns, each with the name by which it is missed.
    pub(super) fn read(bytes: &[u8], needed: &[(Names, &'static str)]) -> Result<Self, TableError> {
        let sheet = sheet::read(bytes).map_err(TableError::Sheet)?;
        let has = |head: &[String], names: Names| head.iter().any(|head| names.contains(&head.as_str()));
        let whole = |head: &[String]| needed.iter().all(|(names, _)| has(head, names));
        let heads = std::iter::once(&sheet.head).chain(sheet.rows.iter().map(|row| &row.cells)).take(HEAD_ROWS);
        let mut heads = heads.map(|head| head.iter().map(|head| slug(head)).collect::<Vec<_>>()).collect::<Vec<_>>();
        let Some(above) = heads.iter().position(|head| whole(head)) else {
            // The row that has most of them is what is meant as the head.
            let most = |head: &&Vec<String>| needed.iter().filter(|(names, _)| has(head, names)).count();
            let nearest = heads.iter().rev().max_by_key(most).map(Vec::as_slice).unwrap_or_default();
            let missed = needed.iter().find(|(names, _)| !has(nearest, names));
            return Err(TableError::NoColumn(missed.map_or("", |(_, column)| column)));
        };
        Ok(Self { head: heads.swap_remove(above), above, sheet })
    }

    /// Returns the rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = Cells<'_>> {
        self.sheet.rows.iter().skip(self.above).map(|row| Cells { columns: self, row })
    }

    /// Returns what was repaired for the table itself.
    pub(super) fn repairs(&self) -> Vec<Repair> {
        let above = (self.above > 0).then_some(Repair::AboveHead(self.above));
        self.sheet.notes.iter().cloned().map(Repair::Sheet).chain(above).collect()
    }

    /// Reads what each row holds: by what it is told from the others, and the thing itself; rows without are passed over.
    /// What stands twice is refused with both lines, and so is a table that holds nothing.
    pub(super) fn each<T>(
        &self,
        row: impl Fn(Cells<'_>) -> Result<Option<(String, T)>, TableError>,
    ) -> Result<Taken<T>, TableError> {
        let (mut lines, mut rows) = (BTreeMap::new(), Vec::new());
        for cells in self.rows() {
            let Some((own, thing)) = row(cells)? else { continue };
            if let Some(first) = lines.insert(own.clone(), cells.line()) {
                return Err(TableError::Twice(own, first, cells.line()));
            }
            rows.push(thing);
        }
        if rows.is_empty() { Err(TableError::NoRows) } else { Ok(Taken { rows, repairs: self.repairs() }) }
    }
}

impl Cells<'_> {
    /// Returns the line of the row.
    pub(super) fn line(self) -> usize {
        self.row.line
    }

    fn at(self, names: Names) -> Option<usize> {
        self.columns.head.iter().position(|head| names.contains(&head.as_str()))
    }

    /// Returns the cell of a column on one line and without control characters; empty where there is none.
    pub(super) fn text(self, names: Names) -> String {
        let cell = self.at(names).and_then(|at| self.row.cells.get(at)).map_or("", String::as_str);
        safe::clean(&cell.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Returns as what a workbook holds the cell of a column, if not as text.
    pub(super) fn stored(self, names: Names) -> Option<Stored> {
        self.columns.sheet.stored.get(&(self.row.line, self.at(names)?)).copied()
    }

    /// Returns the cell of a column as a figure is typed: a number of a workbook gets its decimals behind a comma.
    pub(super) fn figure(self, names: Names) -> String {
        let text = self.text(names);
        if self.stored(names) == Some(Stored::Number) { text.replace('.', ",") } else { text }
    }
}

/// Returns the code in two parts that a number was typed as, where the second part has two digits: `2.1` was `2.10`.
pub(super) fn uncut(number: &str) -> Option<String> {
    let (_, decimals) = number.split_once('.')?;
    (decimals.len() == 1).then(|| format!("{number}0"))
}
