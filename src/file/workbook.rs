//! The first sheet of an Excel workbook (XLSX) as a table, the same as from a CSV.
//!
//! A workbook is unpacked in memory and never trusted: it is measured before it is read, cell by cell, so that a small
//! file cannot become a large one. No formula is computed; what Excel showed last stands in the file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{CellErrorType, DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use zip::ZipArchive;

use super::sheet::{Note, Row, Sheet, SheetError, Stored};

/// The rows that a sheet may have, far beyond any roster or catalogue.
pub(super) const ROWS: usize = 100_000;

/// The columns that are read.
pub(super) const COLUMNS: usize = 256;

/// How much a workbook may unpack to, and how much text the cells of a sheet may hold, in bytes.
const UNPACKED: u64 = 256 << 20;

/// How many cells are filled from the merged cells that they are part of; no roster comes near it.
const FILLED: usize = 200_000;

/// A workbook in memory.
type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Returns the table on the first sheet that is not hidden.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    measure(bytes)?;
    // Damage that the reader of workbooks does not expect is damage like any other; it keeps nothing that could be torn.
    std::panic::catch_unwind(|| table(bytes)).unwrap_or(Err(SheetError::Broken))
}

fn table(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(why)?;
    let shown = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let sheets: Vec<String> = book.sheets_metadata().iter().filter(shown).map(|sheet| sheet.name.clone()).collect();
    let (first, others) = sheets.split_first().ok_or(SheetError::Empty)?;
    let mut cells = Cells::default();
    cells.read(&mut book, first)?;
    // A sheet whose merged cells cannot be told is read as if it had none.
    let merged = book.merge_cells_by_sheet_name(first).unwrap_or_default();
    cells.fill(&merged);
    let mut notes = cells.notes();
    if !others.is_empty() {
        notes.push(Note::OtherSheets(first.clone(), others.len()));
    }
    let rows = cells.rows.into_iter().map(|(line, cells)| Row { line, cells }).collect();
    Ok(Sheet { stored: cells.stored, ..Sheet::of(rows, notes)? })
}

/// Returns why a document of the old kind is not read: a workbook with a password is wrapped in one.
pub(super) fn unread(bytes: &[u8]) -> SheetError {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = bytes.windows(name.len()).any(|part| part == name);
    if locked { SheetError::Locked } else { SheetError::Old }
}

/// Refuses what is no workbook, and what unpacks to more than is read: what the file says of its size may be a lie.
fn measure(bytes: &[u8]) -> Result<(), SheetError> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Broken)?;
    if !packed.file_names().flatten().any(|name| name.eq_ignore_ascii_case("xl/workbook.xml")) {
        return Err(SheetError::NoWorkbook);
    }
    let (mut left, mut block) = (UNPACKED, vec![0; 64 << 10]);
    for at in 0..packed.len() {
        let mut part = packed.by_index(at).map_err(|_| SheetError::Broken)?;
        loop {
            match part.read(&mut block) {
                Ok(0) => break,
                Ok(read) => left = left.checked_sub(read as u64).ok_or(SheetError::TooLarge)?,
                Err(_) => return Err(SheetError::Broken),
            }
        }
    }
    Ok(())
}

fn why(wrong: XlsxError) -> SheetError {
    match wrong {
        XlsxError::Password => SheetError::Locked,
        _ => SheetError::Broken,
    }
}

/// The cells of a sheet while it is read.
#[derive(Default)]
struct Cells {
    /// By line, from 1.
    rows: BTreeMap<usize, Vec<String>>,
    stored: BTreeMap<(usize, usize), Stored>,
    /// How much text they hold.
    text: u64,
    filled: usize,
    /// The first line with a formula without its result, and how many there are.
    no_result: Option<(usize, usize)>,
    failed: Option<(usize, String, usize)>,
    far: Option<usize>,
}

impl Cells {
    fn read(&mut self, book: &mut Book<'_>, sheet: &str) -> Result<(), SheetError> {
        let mut reader = book.worksheet_cells_reader(sheet).map_err(why)?;
        while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(why)? {
            let (line, column) = (cell.pos.0 as usize + 1, cell.pos.1 as usize);
            let (text, stored) = match cell.value {
                DataRef::Empty => {
                    if cell.formula.is_some() {
                        self.no_result = Some(self.no_result.map_or((line, 1), |(first, count)| (first, count + 1)));
                    }
                    continue;
                }
                DataRef::Error(error) => {
                    self.fail(line, &error);
                    continue;
                }
                value => told(&value),
            };
            if text.trim().is_empty() {
                continue;
            }
            if column >= COLUMNS {
                self.far.get_or_insert(line);
                continue;
            }
            self.put(line, column, text, stored)?;
        }
        Ok(())
    }

    fn put(&mut self, line: usize, column: usize, text: String, stored: Option<Stored>) -> Result<(), SheetError> {
        // The empty cells before it take room too.
        self.text += text.len() as u64 + 1;
        let row = self.rows.entry(line).or_default();
        if row.len() <= column {
            self.text += 24 * (column + 1 - row.len()) as u64;
            row.resize(column + 1, String::new());
        }
        row[column] = text;
        if let Some(stored) = stored {
            self.stored.insert((line, column), stored);
        }
        match (self.rows.len() > ROWS, self.text > UNPACKED) {
            (true, _) => Err(SheetError::TooManyRows),
            (false, true) => Err(SheetError::TooLarge),
            (false, false) => Ok(()),
        }
    }

    fn fail(&mut self, line: usize, error: &CellErrorType) {
        match &mut self.failed {
            Some((.., count)) => *count += 1,
            first => *first = Some((line, error.to_string(), 1)),
        }
    }

    /// Fills merged cells downward: what stands once beside several rows is meant for each. What is merged across is a
    /// title, and stays in its first cell.
    fn fill(&mut self, merged: &[Dimensions]) {
        for area in merged.iter().filter(|area| area.end.0 > area.start.0) {
            let (line, column, last) = (area.start.0 as usize + 1, area.start.1 as usize, area.end.0 as usize + 1);
            let Some(text) = self.rows.get(&line).and_then(|row| row.get(column)).cloned() else { continue };
            let stored = self.stored.get(&(line, column)).copied();
            if text.is_empty() {
                continue;
            }
            for (line, row) in self.rows.range_mut(line + 1..=last) {
                if self.filled >= FILLED {
                    return;
                }
                if row.len() <= column {
                    row.resize(column + 1, String::new());
                }
                if row[column].is_empty() {
                    row[column].clone_from(&text);
                    self.stored.extend(stored.map(|stored| ((*line, column), stored)));
                    self.filled += 1;
                }
            }
        }
    }

    fn notes(&mut self) -> Vec<Note> {
        let merged = (self.filled > 0).then_some(Note::Merged(self.filled));
        let no_result = self.no_result.take().map(|(line, count)| Note::NoResult(line, count));
        let failed = self.failed.take().map(|(line, shown, count)| Note::Failed(line, shown, count));
        [merged, no_result, failed, self.far.take().map(Note::FarCells)].into_iter().flatten().collect()
    }
}

/// Returns a cell as text, and as what the workbook holds it.
fn told(value: &DataRef<'_>) -> (String, Option<Stored>) {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => (text.clone(), None),
        DataRef::SharedString(text) => ((*text).to_owned(), None),
        DataRef::Int(number) => (number.to_string(), Some(Stored::Number)),
        DataRef::Float(number) => (plain(*number), Some(Stored::Number)),
        DataRef::Bool(yes) => (if *yes { "TRUE" } else { "FALSE" }.to_owned(), None),
        DataRef::DateTime(moment) => day_or_clock(moment),
        DataRef::Error(_) | DataRef::Empty => (String::new(), None),
    }
}

/// Returns a number as Excel shows it: of its seventeen digits the last two are dust.
fn plain(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

fn day_or_clock(moment: &ExcelDateTime) -> (String, Option<Stored>) {
    let serial = moment.as_f64();
    // To the second, as it was typed.
    let seconds = (serial.fract() * 86_400.0).round() as u64;
    let clock = |hours: u64| format!("{}.{:02}.{:02}", hours, seconds / 60 % 60, seconds % 60);
    if moment.is_duration() && (0.0..1e6).contains(&serial) {
        return (clock(serial as u64 * 24 + seconds / 3600), Some(Stored::Clock));
    }
    if (0.0..1.0).contains(&serial) {
        return (clock(seconds / 3600), Some(Stored::Clock));
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    (format!("{year:04}-{month:02}-{day:02}"), Some(Stored::Day))
}
