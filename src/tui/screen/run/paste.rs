//! Cells pasted from a spreadsheet become data rows: which column is which, and what becomes of those that have no place.
//!
//! Nothing that was pasted is dropped.

use super::grid::{Grid, SOURCE, YEAR, row_writes};
use crate::file::csv;
use crate::tui::pad::Pad;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::words::{Lang, count, run as words, safe};
use crate::workshop::edit::Write;

impl Grid {
    /// Takes pasted text: cells become rows, in one act; a single cell goes into the one under the cursor.
    pub(super) fn paste(&mut self, room: &Room, code: &str, text: &str) -> Reply {
        let table = csv::cells(text);
        if table.len() <= 1 && table.first().is_none_or(|row| row.len() <= 1) {
            if self.pad.is_none() {
                self.see(room);
            }
            let pad = self.pad.get_or_insert_with(|| Pad::line(""));
            pad.insert(text.trim_end_matches(['\r', '\n']));
            self.typed = true;
            return Reply::none();
        }
        // Taking the paste back must not take the row back that was being typed.
        let filled = self.new.clone();
        let before = self.leave(room, code).writes;
        let (order, skip) = heads(&table[0]);
        let noted = noted(&table, &order, skip);
        // Year and source repeat in pasted rows as in typed ones, where the table has none.
        let given = |field: usize| order[field].is_none_or(|at| table.iter().all(|row| at >= row.len()));
        let repeated = [YEAR, SOURCE].map(|field| (field, given(field).then(|| filled[field].clone())));
        let mut writes = Vec::new();
        let mut count = 0;
        for row in &table[skip..] {
            let at = |at: usize| row.get(at).map(String::as_str).unwrap_or_default();
            let clean = |text: &str| safe::clean(text).trim().to_owned();
            let mut cells: [String; 5] = std::array::from_fn(|field| clean(order[field].map(at).unwrap_or_default()));
            let remark: Vec<String> = noted.iter().filter_map(|column| column.remark(&clean(at(column.at)))).collect();
            if remark.is_empty() && cells.iter().all(String::is_empty) {
                continue;
            }
            for (field, text) in &repeated {
                cells[*field] = text.clone().unwrap_or_else(|| std::mem::take(&mut cells[*field]));
            }
            let row = row_writes(room, code, &cells);
            let on = row.first().filter(|_| !remark.is_empty()).map(|write| write.on.clone());
            let remark = on.map(|on| Write::new(on, "remark", remark.join("\n")));
            writes.extend(row.into_iter().chain(remark));
            count += 1;
        }
        self.on = None;
        let rows = count::rows(room.lang, count);
        let (tone, said) = match noted.is_empty() {
            true => (Tone::Well, words::pasted(room.lang, rows)),
            false => {
                let names: Vec<String> = noted.iter().map(|column| column.name(room.lang)).collect();
                (Tone::Mind, words::pasted_noted(room.lang, rows, names.join(", ")))
            }
        };
        Reply { before, notice: Some((tone, said.into_owned())), ..Reply::write(writes) }
    }
}

/// A pasted column that has no place of its own in a row; what it holds goes into the remark.
struct Noted {
    at: usize,
    /// What stands above it; empty where the table has no heads.
    head: String,
}

impl Noted {
    fn name(&self, lang: Lang) -> String {
        if self.head.is_empty() { words::column(lang, self.at + 1).into_owned() } else { self.head.clone() }
    }

    /// Returns a cell of it as a line of the remark.
    fn remark(&self, cell: &str) -> Option<String> {
        let plain = self.head.is_empty() || REMARKS.contains(&self.head.to_lowercase().as_str());
        let line = if plain { cell.to_owned() } else { format!("{}: {cell}", self.head) };
        (!cell.is_empty()).then_some(line)
    }
}

/// What a column of remarks is called.
const REMARKS: [&str; 5] = ["keterangan", "catatan", "remark", "remarks", "note"];

/// Returns the pasted columns that hold something and have no place of their own.
fn noted(table: &[Vec<String>], order: &[Option<usize>; 5], skip: usize) -> Vec<Noted> {
    let wide = table.iter().map(Vec::len).max().unwrap_or(0);
    let rest = (0..wide).filter(|at| !order.contains(&Some(*at)));
    let holds = |at: &usize| table[skip..].iter().any(|row| row.get(*at).is_some_and(|cell| !cell.trim().is_empty()));
    let head = |at: usize| table[0].get(at).filter(|_| skip > 0).map(|head| safe::clean(head).trim().to_owned());
    rest.filter(holds).map(|at| Noted { at, head: head(at).unwrap_or_default() }).collect()
}

/// Returns which column of a pasted table holds which field, and how many rows are heads.
fn heads(first: &[String]) -> ([Option<usize>; 5], usize) {
    const NAMES: [&[&str]; 5] = [
        &["indikator", "indicator", "uraian", "nama data", "potensi", "data"],
        &["nilai", "value", "jumlah", "angka"],
        &["satuan", "unit"],
        &["tahun", "year"],
        &["sumber", "source", "sumber data"],
    ];
    let named = |names: &[&str]| first.iter().position(|cell| names.contains(&cell.trim().to_lowercase().as_str()));
    let order = NAMES.map(named);
    if order.iter().flatten().count() >= 2 { (order, 1) } else { ([Some(0), Some(1), Some(2), Some(3), Some(4)], 0) }
}
