//! A table as an office sends it, whichever program made it: CSV or an Excel workbook, told apart by its bytes.
//!
//! Cells are kept as they came, and what was odd is noted with its line. What a column is stands in the files that read one.

use std::collections::BTreeMap;

use super::{csv, workbook};
use crate::words::{Lang, Text, roster as words};

/// The largest file that is read, in bytes.
pub const FILE_LIMIT: usize = 16 << 20;

/// The longest cell that is kept whole, in bytes.
pub const CELL_LIMIT: usize = 64 << 10;

/// A table: its first row as the head, and the rows below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The first row that is not blank.
    pub head: Vec<String>,
    /// The other rows that are not blank, without empty cells at their end.
    pub rows: Vec<Row>,
    /// What was odd.
    pub notes: Vec<Note>,
    /// By line and column from 0, the cells that a workbook holds as something else than text.
    pub stored: BTreeMap<(usize, usize), Stored>,
}

/// One row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which the row begins, or its number in the workbook, from 1.
    pub line: usize,
    /// The cells as they came; a row may have fewer or more than the head.
    pub cells: Vec<String>,
}

/// As what a workbook holds a cell that is no text: what its writer typed may be gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// A number, read with a dot before its decimals: zeros at its end are lost.
    Number,
    /// A time of the day, read as `2.16.03`: where a dot divides the clock, Excel takes a code for one.
    Clock,
    /// A day, read as `2022-07-04`.
    Day,
}

/// Something odd in a table that could still be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The bytes are not UTF-8 from this line on, so the file was read as Windows-1252.
    Windows1252(usize),
    /// The UTF-16 text has a broken character on this line, shown as U+FFFD.
    BrokenCharacter(usize),
    /// A quote on this line is not closed, or not at the end of its cell; quotes on this line are read as letters.
    OpenQuote(usize),
    /// A cell in the row that begins on this line was cut at [`CELL_LIMIT`].
    LongCell(usize),
    /// Only the sheet of this name was read, and not so many others.
    OtherSheets(String, usize),
    /// So many cells were filled from the merged cells that they are part of.
    Merged(usize),
    /// Formulas whose result is not in the file: the line of the first, and how many.
    NoResult(usize, usize),
    /// Formulas that came to an error, read as empty: the line of the first, what it shows, and how many.
    Failed(usize, String, usize),
    /// Cells too far to the right: the line of the first.
    FarCells(usize),
}

impl Note {
    /// Returns the note as a sentence. It may quote the file: show it safely.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Windows1252(line) => words::windows_1252(lang, line),
            Self::BrokenCharacter(line) => words::broken_character(lang, line),
            Self::OpenQuote(line) => words::open_quote(lang, line),
            Self::LongCell(line) => words::long_cell(lang, line, CELL_LIMIT >> 10),
            Self::OtherSheets(name, count) => words::other_sheets(lang, name, count),
            Self::Merged(count) => words::merged_cells(lang, count),
            Self::NoResult(line, count) => words::no_result(lang, line, count),
            Self::Failed(line, shown, count) => words::failed_formula(lang, line, shown, count),
            Self::FarCells(line) => words::far_cells(lang, line, workbook::COLUMNS),
        }
    }
}

/// Why a file is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SheetError {
    /// There is nothing in it.
    Empty,
    /// It is larger than [`FILE_LIMIT`], or unpacks to far more.
    TooLarge,
    /// It has more rows than any roster or catalogue.
    TooManyRows,
    /// It is no text at all.
    NotText,
    /// It is a workbook of Excel 97 to 2003, or another old document.
    Old,
    /// It is a workbook that opens with a password only.
    Locked,
    /// It is packed, but no workbook.
    NoWorkbook,
    /// It is a workbook, but broken.
    Broken,
}

impl SheetError {
    /// Returns the error as sentences: what happened and what to do.
    pub fn text(self, lang: Lang) -> Text {
        match self {
            Self::Empty => words::empty_file(lang),
            Self::TooLarge => words::too_large(lang, FILE_LIMIT >> 20),
            Self::TooManyRows => words::too_many_rows(lang, workbook::ROWS),
            Self::NotText => words::not_text(lang),
            Self::Old => words::old_workbook(lang),
            Self::Locked => words::locked(lang),
            Self::NoWorkbook => words::no_workbook(lang),
            Self::Broken => words::broken_workbook(lang),
        }
    }
}

/// Returns the table in the bytes of a file: the first sheet of an XLSX workbook, or a CSV.
///
/// # Errors
///
/// Why it is no table.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    if bytes.len() > FILE_LIMIT {
        return Err(SheetError::TooLarge);
    }
    match bytes {
        [b'P', b'K', 3 | 5, ..] => workbook::read(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(workbook::unread(bytes)),
        _ => csv::read(bytes),
    }
}

impl Sheet {
    /// Makes a table of rows: the first that is not blank is its head.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub(super) fn of(mut rows: Vec<Row>, mut notes: Vec<Note>) -> Result<Self, SheetError> {
        for row in &mut rows {
            for cell in row.cells.iter_mut().filter(|cell| cell.len() > CELL_LIMIT) {
                cell.truncate(cell.floor_char_boundary(CELL_LIMIT));
                notes.push(Note::LongCell(row.line));
            }
            let filled = row.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
            row.cells.truncate(filled);
        }
        let mut rows = rows.into_iter().filter(|row| !row.cells.is_empty());
        let head = rows.next().ok_or(SheetError::Empty)?.cells;
        Ok(Self { head, rows: rows.collect(), notes, stored: BTreeMap::new() })
    }
}
