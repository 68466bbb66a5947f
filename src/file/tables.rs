//! The flat tables of a session file, derived from the fold: a row for each visible subject, its columns by `FIELDS`.
//!
//! For jq, Power Query and pandas. Only texts, flags and whole numbers stand in a table; other values are in the edits.

use rustc_hash::FxHashMap;

use super::edit;
use super::figure::figure;
use super::json;
use crate::workshop::edit::Value;
use crate::workshop::field::{self, Field, Form};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{WITHDRAWN, Workshop};

/// The tables in the file's order.
pub(super) const TABLES: [(&str, Kind); 7] = [
    ("sessions", Kind::Session),
    ("opds", Kind::Opd),
    ("presentations", Kind::Presentation),
    ("data", Kind::Data),
    ("nominations", Kind::Nomination),
    ("criteria", Kind::Criterion),
    ("programs", Kind::Program),
];

/// Returns the columns that a table has beside its fields: they say again what the id or a field says.
pub(super) fn derived(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Presentation => &["id", "session", "opd"],
        Kind::Data => &["id", "value_number"],
        _ => &["id"],
    }
}

/// Returns the column of a field: its key, without the slash of a set.
pub(super) fn column(field: &Field) -> &'static str {
    field.key.strip_suffix('/').unwrap_or(field.key)
}

/// Returns whether a member of a set stands in the table: of ticks those that are set, of others all that are flat.
pub(super) fn listed(ticks: bool, value: &Value) -> bool {
    if ticks { *value == Value::Flag(true) } else { flat(value) && *value != Value::Flag(false) }
}

fn flat(value: &Value) -> bool {
    !matches!(value, Value::Unknown(_))
}

/// Writes the rows of one kind.
pub(super) struct Table<'a> {
    kind: Kind,
    fields: Vec<&'static Field>,
    places: FxHashMap<&'static str, usize>,
    /// The standing values of the row at hand, by field and member; kept between rows for its room.
    cells: Vec<Vec<(&'a str, &'a Value)>>,
}

/// Returns the fields of a subject that have a value, ascending by name: what its row says.
pub(super) fn standing<'a>(workshop: &'a Workshop, on: &str) -> impl Iterator<Item = (&'a str, &'a Value)> {
    workshop.log().fields(on).filter_map(|(key, stand)| Some((&**key, stand.value()?)))
}

impl<'a> Table<'a> {
    /// Makes the table of a kind.
    pub(super) fn new(kind: Kind) -> Self {
        let fields: Vec<_> = field::of(kind).collect();
        let places = fields.iter().enumerate().map(|(n, field)| (field.key, n)).collect();
        let cells = vec![Vec::new(); fields.len()];
        Self { kind, fields, places, cells }
    }

    /// Writes the row of a subject, without a line end, from its standing values, ascending by field.
    pub(super) fn row(&mut self, out: &mut String, on: &str, values: impl Iterator<Item = (&'a str, &'a Value)>) {
        self.cells.iter_mut().for_each(Vec::clear);
        let mut strange = Vec::new();
        for (key, value) in values.filter(|(_, value)| flat(value)) {
            // A field that is a member of a set has a slash in its name.
            let of_set =
                || key.find('/').and_then(|slash| Some((*self.places.get(&key[..=slash])?, &key[slash + 1..])));
            match self.places.get(key).map(|&place| (place, "")).or_else(of_set) {
                Some((place, member)) => self.cells[place].push((member, value)),
                None if self.free(key) => strange.push((key, value)),
                None => {}
            }
        }
        out.push_str("{\"id\":");
        json::string(out, subject::rest(on));
        if let Some((session, opd)) = subject::presentation_of(on) {
            out.push_str(",\"session\":");
            json::string(out, session);
            out.push_str(",\"opd\":");
            json::string(out, opd);
        }
        for (field, cells) in self.fields.iter().zip(&self.cells) {
            match field.form {
                Form::Members(Form::Flag) => ticks(out, field, cells),
                Form::Members(_) => members(out, field, cells),
                _ => cells.iter().for_each(|(_, value)| plain(out, field, value)),
            }
            if (self.kind, field.key) == (Kind::Data, "value")
                && let Some(number) = figure(self.text("value"), self.text("reading"))
            {
                out.push_str(",\"value_number\":");
                out.push_str(&number);
            }
        }
        for (key, value) in strange {
            name(out, key);
            edit::value(out, Some(value));
        }
        out.push('}');
    }

    /// Returns the text of a field in the row at hand, empty when it has none.
    fn text(&self, set: &str) -> &'a str {
        let cells = self.places.get(set).map(|&place| &*self.cells[place]);
        cells.and_then(|cells| cells.first()).map_or("", |(_, value)| value.as_text())
    }

    /// Returns whether an unknown field's key may be a column: no other column has it.
    fn free(&self, key: &str) -> bool {
        key != WITHDRAWN && !derived(self.kind).contains(&key) && self.fields.iter().all(|field| column(field) != key)
    }
}

fn name(out: &mut String, key: &str) {
    out.push(',');
    json::string(out, key);
    out.push(':');
}

fn plain(out: &mut String, field: &Field, value: &Value) {
    name(out, field.key);
    cell(out, field.form, value);
}

/// Writes the cell of a field: a year of four digits is a number there, everything else is as in the edits.
pub(super) fn cell(out: &mut String, form: Form, value: &Value) {
    let year = value.as_text();
    let digits = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()) && !year.starts_with('0');
    if form == Form::Year && digits { out.push_str(year) } else { edit::value(out, Some(value)) }
}

fn ticks(out: &mut String, field: &Field, cells: &[(&str, &Value)]) {
    let mut open = "[";
    for (member, _) in cells.iter().filter(|(_, value)| listed(true, value)) {
        if open == "[" {
            name(out, column(field));
        }
        out.push_str(open);
        json::string(out, member);
        open = ",";
    }
    out.push_str(if open == "[" { "" } else { "]" });
}

fn members(out: &mut String, field: &Field, cells: &[(&str, &Value)]) {
    let mut open = "{";
    for (member, value) in cells.iter().filter(|(_, value)| listed(false, value)) {
        if open == "{" {
            name(out, column(field));
        }
        out.push_str(open);
        json::string(out, member);
        out.push(':');
        edit::value(out, Some(value));
        open = ",";
    }
    out.push_str(if open == "{" { "" } else { "}" });
}
