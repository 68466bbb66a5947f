//! Printing a session file: a pure function of the edits, one row a line (DESIGN §3).
//!
//! Linear in the edits and written straight into one text. The same edits give the same bytes, whoever prints them.

use super::edit;
use super::json;
use super::summary::Summary;
use super::tables::{TABLES, Table, standing};
use crate::workshop::Workshop;
use crate::workshop::log::Stand;

/// What `format` says.
pub(super) const FORMAT: &str = "bimtek-session";

/// The version of the format that this program writes.
pub const VERSION: u64 = 1;

/// Returns the session file of a record.
pub fn print(workshop: &Workshop) -> String {
    let log = workshop.log();
    let mut out = String::with_capacity(log.len() * 224 + 2048);
    out.push_str("{\n\"format\": \"");
    out.push_str(FORMAT);
    out.push_str("\",\n\"version\": ");
    json::number(&mut out, VERSION, 1);
    out.push_str(",\n\"summary\": ");
    Summary::of(workshop).print(&mut out);
    for (key, kind) in TABLES {
        let mut table = Table::new(kind);
        rows(&mut out, key, workshop.all(kind), |out, on| table.row(out, on, standing(workshop, on)));
    }
    rows(&mut out, "contested", workshop.contests(), |out, (on, set)| {
        if let Some(stand) = log.stand(&on, &set) {
            contest(out, workshop, &on, &set, stand);
        }
    });
    rows(&mut out, "edits", log.sorted(), edit::print);
    out.push_str("\n}\n");
    out
}

/// Writes a key of the file and its rows.
fn rows<T>(out: &mut String, key: &str, items: Vec<T>, mut row: impl FnMut(&mut String, T)) {
    out.push_str(",\n\"");
    out.push_str(key);
    out.push_str("\": [");
    let end = if items.is_empty() { "]" } else { "\n]" };
    for (n, item) in items.into_iter().enumerate() {
        out.push_str(if n == 0 { "\n" } else { ",\n" });
        row(out, item);
    }
    out.push_str(end);
}

/// Writes a contested slot with its rivals: which edit, its value, who and when.
fn contest(out: &mut String, workshop: &Workshop, on: &str, set: &str, stand: Stand<'_>) {
    out.push_str("{\"on\":");
    json::string(out, on);
    out.push_str(",\"set\":");
    json::string(out, set);
    out.push_str(",\"rivals\":[");
    for (n, head) in stand.heads().enumerate() {
        out.push_str(if n == 0 { "{\"edit\":\"" } else { ",{\"edit\":\"" });
        edit::id(out, head.id);
        out.push_str("\",\"to\":");
        edit::value(out, head.to.as_ref());
        out.push_str(",\"by\":");
        let (operator, _) = workshop.writer(head.id);
        json::string(out, if operator.is_empty() { head.id.hand.as_str() } else { operator });
        out.push_str(",\"at\":\"");
        json::moment(out, head.at);
        out.push_str("\"}");
    }
    out.push_str("]}");
}
