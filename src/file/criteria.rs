//! Criteria and their weights as a table: as offices send them, and as CSV that spreadsheets open.
//!
//! What has two meanings is refused with its line. Nothing is written into a record here.

use super::columns::{Columns, Names, TableError, Taken};
use super::csv;
use crate::workshop::name::slug;
use crate::workshop::ranking::{Criterion, read_weight};

/// The heads by which a column is known, as slugs.
const SLUG: Names = &["slug", "code", "kode", "criterion"];
const NAME: Names = &["name-id", "name", "nama", "kriteria"];
const NAME_EN: Names = &["name-en", "nama-inggris"];
const KIND: Names = &["kind", "jenis"];
const QUESTION: Names = &["question-id", "question", "pertanyaan"];
const WEIGHT: Names = &["default-weight", "weight", "bobot"];

/// Reads criteria. Only the name is required: a missing slug is made from it, a missing kind is a score.
///
/// # Errors
///
/// Why the file cannot be taken, with the line.
pub fn read(bytes: &[u8]) -> Result<Taken<Criterion>, TableError> {
    Columns::read(bytes, &[(NAME, "name_id")])?.each(|cells| {
        let (line, name) = (cells.line(), cells.text(NAME));
        if name.is_empty() {
            return Err(TableError::NoName(line));
        }
        let own = [slug(&cells.text(SLUG)), slug(&name)].into_iter().find(|slug| !slug.is_empty());
        let own = own.unwrap_or_else(|| format!("kriteria-{line}"));
        let gate = match cells.text(KIND).to_lowercase().as_str() {
            "gate" | "syarat" => true,
            "" | "score" | "nilai" => false,
            _ => return Err(TableError::Kind(line, cells.text(KIND))),
        };
        let weight = if gate { String::new() } else { cells.figure(WEIGHT) };
        weighed(line, &weight)?;
        let (name_en, question) = (cells.text(NAME_EN), cells.text(QUESTION));
        Ok(Some((own.clone(), Criterion { slug: own.into(), name, name_en, gate, question, weight })))
    })
}

/// Reads weights by slug, in thousandths; rows without a weight are passed over.
///
/// # Errors
///
/// Why the file cannot be taken, with the line.
pub fn read_weights(bytes: &[u8]) -> Result<Vec<(String, i64)>, TableError> {
    let taken = Columns::read(bytes, &[(SLUG, "slug"), (WEIGHT, "weight")])?.each(|cells| {
        let own = cells.text(SLUG);
        Ok(weighed(cells.line(), &cells.figure(WEIGHT))?.map(|weight| (own.clone(), (own, weight))))
    })?;
    Ok(taken.rows)
}

fn weighed(line: usize, typed: &str) -> Result<Option<i64>, TableError> {
    if typed.is_empty() {
        return Ok(None);
    }
    read_weight(typed).map(Some).map_err(|why| TableError::Weight(line, typed.to_owned(), why))
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
    use crate::file::sheet::SheetError;
    use crate::workshop::ranking::WeightError;

    #[test]
    fn what_is_printed_is_read_again() {
        let all = catalogue::ranked().criteria;
        assert_eq!(read(print(all).as_bytes()).map(|taken| taken.rows).as_deref(), Ok(all));
        let odd = Criterion { slug: "a".into(), name: "=1, \"dua\"".into(), gate: false, ..Criterion::default() };
        assert_eq!(read(print([&odd]).as_bytes()).map(|taken| taken.rows), Ok(vec![odd]));
    }

    #[test]
    fn an_office_table_is_read_and_what_has_two_meanings_is_refused() {
        let office = "Kriteria;Jenis;Bobot\nBiaya murah;nilai;2,5\nCepat;Syarat;9\n";
        let read_as = read(office.as_bytes()).expect("criteria").rows;
        let brief: Vec<_> = read_as.iter().map(|one| (&*one.slug, one.gate, &*one.weight)).collect();
        assert_eq!(brief, [("biaya-murah", false, "2,5"), ("cepat", true, "")]);
        for (text, wrong) in [
            ("", TableError::Sheet(SheetError::Empty)),
            ("slug,bobot\na,1\n", TableError::NoColumn("name_id")),
            ("nama\n", TableError::NoRows),
            ("slug,nama\na,\n", TableError::NoName(2)),
            ("nama,jenis\na,lain\n", TableError::Kind(2, "lain".into())),
            ("nama,bobot\na,-1\n", TableError::Weight(2, "-1".into(), WeightError::Negative)),
            ("nama\na\nA\n", TableError::Twice("a".into(), 2, 3)),
        ] {
            assert_eq!(read(text.as_bytes()), Err(wrong), "{text:?}");
        }
        assert_eq!(read_weights(b"slug,weight\na,2\nb,\n"), Ok(vec![("a".into(), 2_000)]));
        assert_eq!(read_weights(b"slug\na\n"), Err(TableError::NoColumn("weight")));
    }
}
