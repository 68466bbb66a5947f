//! A table that an office sends: its columns known by their heads, its cells on one line, what is wrong with it by line.
//!
//! What the columns mean stands in the files that read them. Nothing is written into a record here.

use std::collections::BTreeMap;

use super::csv::{self, Row, SheetError};
use crate::words::{Lang, Text, ranking as words, safe};
use crate::workshop::name::slug;
use crate::workshop::ranking::WeightError;

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
    /// The kind on this line is none.
    Kind(usize, String),
    /// The weight on this line is none.
    Weight(usize, String, WeightError),
    /// The code on this line is none.
    Code(usize, String),
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
            Self::Kind(line, typed) => words::csv_kind(lang, line, typed),
            Self::Weight(line, typed, why) => words::csv_weight(lang, line, typed, why.why(lang)),
            Self::Code(line, typed) => words::csv_code(lang, line, typed),
            Self::Twice(what, first, second) => words::csv_twice(lang, what, first, second),
        }
    }
}

/// The names of a column, as slugs.
pub(super) type Names = &'static [&'static str];

/// A table with the columns that its head names.
pub(super) struct Columns {
    rows: Vec<Row>,
    head: Vec<String>,
}

impl Columns {
    /// Reads a table that has to have some columns, each with the name by which it is missed.
    pub(super) fn read(bytes: &[u8], needed: &[(Names, &'static str)]) -> Result<Self, TableError> {
        let sheet = csv::read(bytes).map_err(TableError::Sheet)?;
        let columns = Self { rows: sheet.rows, head: sheet.head.iter().map(|head| slug(head)).collect() };
        let has = |names: Names| columns.head.iter().any(|head| names.contains(&head.as_str()));
        match needed.iter().find(|(names, _)| !has(names)) {
            Some((_, column)) => Err(TableError::NoColumn(column)),
            None => Ok(columns),
        }
    }

    /// Reads what each row holds: by what it is told from the others, and the thing itself; rows without are passed over.
    /// What stands twice is refused with both lines, and so is a table that holds nothing.
    pub(super) fn each<T>(
        &self,
        row: impl Fn(usize, &dyn Fn(Names) -> String) -> Result<Option<(String, T)>, TableError>,
    ) -> Result<Vec<T>, TableError> {
        let (mut lines, mut all) = (BTreeMap::new(), Vec::new());
        for one in &self.rows {
            let Some((own, thing)) = row(one.line, &|names| self.cell(one, names))? else { continue };
            if let Some(first) = lines.insert(own.clone(), one.line) {
                return Err(TableError::Twice(own, first, one.line));
            }
            all.push(thing);
        }
        if all.is_empty() { Err(TableError::NoRows) } else { Ok(all) }
    }

    /// Returns the cell of a column on one line and without control characters; empty where there is none.
    fn cell(&self, row: &Row, names: Names) -> String {
        let at = self.head.iter().position(|head| names.contains(&head.as_str()));
        let cell = at.and_then(|at| row.cells.get(at)).map_or("", String::as_str);
        safe::clean(&cell.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}
