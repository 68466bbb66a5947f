//! Criteria and their weights as CSV, as offices send them and spreadsheets open them.
//!
//! What has two meanings is refused with its line. Nothing is written into a record here.

use std::collections::BTreeMap;

use super::csv::{self, Row, SheetError};
use crate::words::{Lang, Text, ranking as words, safe};
use crate::workshop::name::slug;
use crate::workshop::ranking::{Criterion, WeightError, read_weight};

/// The heads by which a column is known, as slugs.
const SLUG: &[&str] = &["slug", "code", "kode", "criterion"];
const NAME: &[&str] = &["name-id", "name", "nama", "kriteria"];
const NAME_EN: &[&str] = &["name-en", "nama-inggris"];
const KIND: &[&str] = &["kind", "jenis"];
const QUESTION: &[&str] = &["question-id", "question", "pertanyaan"];
const WEIGHT: &[&str] = &["default-weight", "weight", "bobot"];

/// Why a file holds no criteria, or no weights; lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CriteriaError {
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
    /// The rows on these two lines are of one criterion.
    Twice(String, usize, usize),
}

impl CriteriaError {
    /// Returns the error as sentences. It may quote the file: show it safely.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Sheet(error) => error.text(lang),
            Self::NoColumn(column) => words::csv_no_column(lang, column),
            Self::NoRows => words::csv_no_rows(lang),
            Self::NoName(line) => words::csv_no_name(lang, line),
            Self::Kind(line, typed) => words::csv_kind(lang, line, typed),
            Self::Weight(line, typed, why) => words::csv_weight(lang, line, typed, why.why(lang)),
            Self::Twice(slug, first, second) => words::csv_twice(lang, slug, first, second),
        }
    }
}

/// A table with the columns that its head names.
pub(super) struct Columns {
    pub(super) rows: Vec<Row>,
    head: Vec<String>,
}

impl Columns {
    pub(super) fn read(bytes: &[u8]) -> Result<Self, SheetError> {
        let sheet = csv::read(bytes)?;
        Ok(Self { rows: sheet.rows, head: sheet.head.iter().map(|head| slug(head)).collect() })
    }

    /// Returns whether there is a column of one of these names.
    pub(super) fn has(&self, names: &[&str]) -> bool {
        self.head.iter().any(|head| names.contains(&head.as_str()))
    }

    /// Returns the cell of a column on one line and without control characters; empty where there is none.
    pub(super) fn cell(&self, row: &Row, names: &[&str]) -> String {
        let at = self.head.iter().position(|head| names.contains(&head.as_str()));
        let cell = at.and_then(|at| row.cells.get(at)).map_or("", String::as_str);
        safe::clean(&cell.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// Reads criteria. Only the name is required: a missing slug is made from it, a missing kind is a score.
///
/// # Errors
///
/// Why the file cannot be taken, with the line.
pub fn read(bytes: &[u8]) -> Result<Vec<Criterion>, CriteriaError> {
    let columns = Columns::read(bytes).map_err(CriteriaError::Sheet)?;
    if !columns.has(NAME) {
        return Err(CriteriaError::NoColumn("name_id"));
    }
    let mut lines = BTreeMap::new();
    let mut criteria = Vec::new();
    for row in &columns.rows {
        let cell = |names| columns.cell(row, names);
        let name = cell(NAME);
        if name.is_empty() {
            return Err(CriteriaError::NoName(row.line));
        }
        let own = [slug(&cell(SLUG)), slug(&name)].into_iter().find(|slug| !slug.is_empty());
        let own = own.unwrap_or_else(|| format!("kriteria-{}", row.line));
        if let Some(first) = lines.insert(own.clone(), row.line) {
            return Err(CriteriaError::Twice(own, first, row.line));
        }
        let gate = match cell(KIND).to_lowercase().as_str() {
            "gate" | "syarat" => true,
            "" | "score" | "nilai" => false,
            _ => return Err(CriteriaError::Kind(row.line, cell(KIND))),
        };
        let weight = if gate { String::new() } else { cell(WEIGHT) };
        weighed(row.line, &weight)?;
        let (name_en, question) = (cell(NAME_EN), cell(QUESTION));
        criteria.push(Criterion { slug: own.into(), name, name_en, gate, question, weight });
    }
    if criteria.is_empty() { Err(CriteriaError::NoRows) } else { Ok(criteria) }
}

/// Reads weights by slug, in thousandths; rows without a weight are passed over.
///
/// # Errors
///
/// Why the file cannot be taken, with the line.
pub fn read_weights(bytes: &[u8]) -> Result<Vec<(String, i64)>, CriteriaError> {
    let columns = Columns::read(bytes).map_err(CriteriaError::Sheet)?;
    for (names, column) in [(SLUG, "slug"), (WEIGHT, "weight")] {
        if !columns.has(names) {
            return Err(CriteriaError::NoColumn(column));
        }
    }
    let mut lines = BTreeMap::new();
    let mut weights = Vec::new();
    for row in &columns.rows {
        let own = columns.cell(row, SLUG);
        let Some(weight) = weighed(row.line, &columns.cell(row, WEIGHT))? else { continue };
        if let Some(first) = lines.insert(own.clone(), row.line) {
            return Err(CriteriaError::Twice(own, first, row.line));
        }
        weights.push((own, weight));
    }
    if weights.is_empty() { Err(CriteriaError::NoRows) } else { Ok(weights) }
}

fn weighed(line: usize, typed: &str) -> Result<Option<i64>, CriteriaError> {
    if typed.is_empty() {
        return Ok(None);
    }
    read_weight(typed).map(Some).map_err(|why| CriteriaError::Weight(line, typed.to_owned(), why))
}

/// Returns criteria as CSV, with the heads of `data/criteria.csv`.
pub fn print<'a>(criteria: impl IntoIterator<Item = &'a Criterion>) -> String {
    let head = ["slug", "name_id", "name_en", "kind", "question_id", "default_weight"];
    let row = |criterion: &'a Criterion| {
        let kind = if criterion.gate { "gate" } else { "score" };
        [&*criterion.slug, &criterion.name, &criterion.name_en, kind, &criterion.question, &criterion.weight]
    };
    let rows: Vec<[&str; 6]> = std::iter::once(head).chain(criteria.into_iter().map(row)).collect();
    csv::print(rows.iter().map(<[&str; 6]>::as_slice))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::catalogue;

    #[test]
    fn what_is_printed_is_read_again() {
        let all = catalogue::ranked().criteria;
        assert_eq!(read(print(all).as_bytes()).as_deref(), Ok(all));
        let odd = Criterion { slug: "a".into(), name: "=1, \"dua\"".into(), gate: false, ..Criterion::default() };
        assert_eq!(read(print([&odd]).as_bytes()), Ok(vec![odd]));
    }

    #[test]
    fn an_office_table_is_read_and_what_has_two_meanings_is_refused() {
        let office = "Kriteria;Jenis;Bobot\nBiaya murah;nilai;2,5\nCepat;Syarat;9\n";
        let read_as = read(office.as_bytes()).expect("criteria");
        let brief: Vec<_> = read_as.iter().map(|one| (&*one.slug, one.gate, &*one.weight)).collect();
        assert_eq!(brief, [("biaya-murah", false, "2,5"), ("cepat", true, "")]);
        for (text, wrong) in [
            ("", CriteriaError::Sheet(SheetError::Empty)),
            ("slug,bobot\na,1\n", CriteriaError::NoColumn("name_id")),
            ("nama\n", CriteriaError::NoRows),
            ("slug,nama\na,\n", CriteriaError::NoName(2)),
            ("nama,jenis\na,lain\n", CriteriaError::Kind(2, "lain".into())),
            ("nama,bobot\na,-1\n", CriteriaError::Weight(2, "-1".into(), WeightError::Negative)),
            ("nama\na\nA\n", CriteriaError::Twice("a".into(), 2, 3)),
        ] {
            assert_eq!(read(text.as_bytes()), Err(wrong), "{text:?}");
        }
        assert_eq!(read_weights(b"slug,weight\na,2\nb,\n"), Ok(vec![("a".into(), 2_000)]));
        assert_eq!(read_weights(b"slug\na\n"), Err(CriteriaError::NoColumn("weight")));
    }
}
