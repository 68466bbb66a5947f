//! What a person or a script changed in the tables of a session file, as the writes that would take it in.
//!
//! A cell that says what the fold says is no difference, and a row that is gone is no withdrawal. Derived columns and
//! those of unknown fields are not read. What does not fit its field is told as damage and not taken.

use std::borrow::Cow;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::edit::{self, Fault, VALUE_LIMIT};
use super::json::{Cursor, NESTING};
use super::tables::{self, TABLES, Table};
use super::wrong::Wrong;
use crate::workshop::Workshop;
use crate::workshop::edit::{Value, Write};
use crate::workshop::field::{self, Field, Form};
use crate::workshop::subject::{self, Kind};

/// A row of a table as it stands in the file.
pub(super) struct Row<'a> {
    /// The table's kind.
    pub(super) kind: Kind,
    /// Its JSON.
    pub(super) raw: &'a str,
    /// Where it stands, in bytes.
    pub(super) at: usize,
}

/// The cells of a row: column and JSON.
type Cells<'a> = Vec<(Cow<'a, str>, &'a str)>;

/// Returns the writes that would make the fold say what the rows say.
pub(super) fn find(workshop: &Workshop, rows: &[Row<'_>], faults: &mut Vec<Fault>) -> Vec<Write> {
    let mut writes = Vec::new();
    for (name, kind) in TABLES {
        let subjects = workshop.all(kind);
        let mut table = Table::new(kind);
        let mut seen = FxHashSet::default();
        let mut printed = String::new();
        for (n, row) in rows.iter().filter(|row| row.kind == kind).enumerate() {
            if let Some(on) = subjects.get(n) {
                printed.clear();
                table.row(&mut printed, on, tables::standing(workshop, on));
                if printed == row.raw && seen.insert((*on).clone()) {
                    continue;
                }
            }
            let mut fault = |what| faults.push(Fault { at: row.at, what });
            let cells = match cells(row.raw) {
                Ok(Some(cells)) => cells,
                Ok(None) => {
                    fault(Wrong::Body(name.to_owned()));
                    continue;
                }
                Err(key) => {
                    fault(Wrong::Twice(key));
                    continue;
                }
            };
            let named = name_of(kind, &cells);
            let on = named.unwrap_or_else(|| fresh(workshop, kind, n + 1, &seen));
            if !seen.insert(on.clone()) {
                fault(Wrong::RowTwice(edit::short(subject::rest(&on))));
                continue;
            }
            for field in field::of(kind) {
                let column = tables::column(field);
                let cell = cells.iter().find(|(key, _)| key == column).map_or("null", |(_, raw)| *raw);
                match compare(workshop, &on, field, cell) {
                    Some(found) => writes.extend(found),
                    None => fault(Wrong::Body(column.to_owned())),
                }
            }
        }
    }
    writes
}

/// Returns the cells of a row, nothing where it is no object, and the key that stands twice as an error.
fn cells(raw: &str) -> Result<Option<Cells<'_>>, String> {
    let mut cells = Cells::new();
    let mut cursor = Cursor::new(raw);
    if !cursor.eat(b'{') {
        return Ok(None);
    }
    while let Ok(Some(key)) = cursor.key(cells.is_empty()) {
        if cells.iter().any(|(known, _)| *known == key) {
            return Err(edit::short(&key));
        }
        let Ok(value) = cursor.value(NESTING) else { return Ok(None) };
        cells.push((key, value));
    }
    Ok(Some(cells))
}

/// Returns the subject that a row names well; a presentation may also name its session and its OPD.
fn name_of(kind: Kind, cells: &Cells<'_>) -> Option<Arc<str>> {
    let text = |column: &str| {
        let (_, raw) = cells.iter().find(|(key, _)| key == column)?;
        value(raw, Form::Line)?.map(|value| value.as_text().to_owned())
    };
    let rest = text("id").or_else(|| match kind {
        Kind::Presentation => Some(format!("{}/{}", text("session")?, text("opd")?)),
        _ => None,
    })?;
    let on = format!("{}/{rest}", kind.word());
    Kind::of(&on).is_some().then(|| on.into())
}

/// Returns the subject for a row without a good id: of the number of the row, or the next that nothing has.
fn fresh(workshop: &Workshop, kind: Kind, number: usize, seen: &FxHashSet<Arc<str>>) -> Arc<str> {
    let word = kind.word();
    let before = match kind {
        Kind::Presentation => "tabel/tabel/",
        Kind::Opd => "tabel/",
        _ => "",
    };
    let mut on: Arc<str> = format!("{word}/{before}{word}-{number}").into();
    let mut next = number;
    while seen.contains(&on) || workshop.log().first(&on).is_some() {
        next += 1;
        on = format!("{word}/{before}{word}-{next}").into();
    }
    on
}

/// Returns the writes by which a cell differs from the fold; nothing where it does not fit its field.
fn compare(workshop: &Workshop, on: &Arc<str>, field: &'static Field, cell: &str) -> Option<Vec<Write>> {
    if let Form::Members(form) = field.form {
        return members(workshop, on, field.key, form, cell);
    }
    let have = workshop.value(on, field.key);
    let mut shown = String::new();
    match have {
        // What is too strange for a table does not stand in one.
        Some(Value::Unknown(_)) | None => shown.push_str("null"),
        Some(value) => tables::cell(&mut shown, field.form, value),
    }
    if shown == cell {
        return Some(Vec::new());
    }
    let want = value(cell, field.form)?;
    let differs = want.as_ref() != have;
    Some(differs.then(|| Write::of(on.clone(), field.key, want)).into_iter().collect())
}

/// Compares a set: an array of its ticked members, or an object of members and values.
fn members(workshop: &Workshop, on: &Arc<str>, set: &str, form: &Form, cell: &str) -> Option<Vec<Write>> {
    let ticks = *form == Form::Flag;
    let mut want: Vec<(Cow<'_, str>, Value)> = Vec::new();
    let mut cursor = Cursor::new(cell);
    match cursor.peek() {
        Some(b'[') if ticks => {
            cursor.eat(b'[');
            while !cursor.eat(b']') {
                cursor.eat(b',');
                cursor.peek();
                want.push((cursor.string().ok()?, Value::Flag(true)));
            }
        }
        Some(b'{') if !ticks => {
            cursor.eat(b'{');
            while let Some(member) = cursor.key(want.is_empty()).ok()? {
                if let Some(value) = value(cursor.value(NESTING).ok()?, *form)? {
                    want.push((member, value));
                } else {
                    return None;
                }
            }
        }
        _ if cell == "null" => {}
        _ => return None,
    }
    let write = |member: &str, to| Write::of(on.clone(), format!("{set}{member}"), to);
    let have = workshop.members(on, set).filter(|(_, value)| tables::listed(ticks, value));
    let gone = have.filter(|(member, _)| want.iter().all(|(name, _)| name != member));
    let mut writes: Vec<Write> = gone.map(|(member, _)| write(member, None)).collect();
    for (member, value) in &want {
        if workshop.value(on, &format!("{set}{member}")) != Some(value) {
            writes.push(write(member, Some(value.clone())));
        }
    }
    Some(writes)
}

/// Returns the value that a cell holds for a field; nothing where it does not fit.
///
/// Spreadsheet programs write years and counts as `2019.0`; a figure takes the Indonesian comma, as if it were typed.
fn value(cell: &str, form: Form) -> Option<Option<Value>> {
    let whole = cell.strip_suffix(".0").unwrap_or(cell);
    let value = match (cell.as_bytes().first()?, form) {
        (b'n', _) => None,
        (b'"', _) => {
            let text = Cursor::new(cell).string().ok()?;
            let number = text.parse::<i64>().ok().filter(|number| number.to_string() == text);
            match number.filter(|_| matches!(form, Form::Int(..))) {
                Some(number) => Some(Value::Int(number)),
                None => Some(Value::from(&*text)).filter(|_| !text.trim().is_empty()),
            }
        }
        (b't' | b'f', Form::Flag) => Some(Value::Flag(cell == "true")),
        (b'-' | b'0'..=b'9', Form::Int(..)) => Some(Value::Int(whole.parse().ok()?)),
        (b'-' | b'0'..=b'9', Form::Figure) => Some(Value::from(cell.replace('.', ","))),
        (b'-' | b'0'..=b'9', Form::Year) => Some(Value::from(whole)),
        (b'-' | b'0'..=b'9', form) if form != Form::Flag => Some(Value::from(cell)),
        _ => return None,
    };
    let long = value.as_ref().is_some_and(|value| value.as_text().len() > VALUE_LIMIT);
    (!long).then_some(value)
}
