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

/// What every file ends with, after its edits.
pub(super) const END: &str = "\n}\n";

/// How many edits are fetched from memory at once.
const AHEAD: usize = 32;

/// Returns the session file of a record.
pub fn print(workshop: &Workshop) -> String {
    let mut out = String::with_capacity(workshop.log().len() * 192 + 2048);
    tables(&mut out, workshop);
    edits(&mut out, workshop);
    out
}

/// Returns the first half of a session file: all that is derived from the edits.
pub fn print_tables(workshop: &Workshop) -> String {
    let mut out = String::with_capacity(workshop.log().len() * 64 + 2048);
    tables(&mut out, workshop);
    out
}

/// Returns the second half of a session file: the edits, which take about as long as the rest.
pub fn print_edits(workshop: &Workshop) -> String {
    let mut out = String::with_capacity(workshop.log().len() * 160);
    edits(&mut out, workshop);
    out
}

fn tables(out: &mut String, workshop: &Workshop) {
    out.push_str(&head());
    Summary::of(workshop).print(out);
    for (key, kind) in TABLES {
        let mut table = Table::new(kind);
        rows(out, key, &workshop.all(kind), |out, on| table.row(out, on, standing(workshop, on)));
    }
    rows(out, "contested", &workshop.contests(), |out, (on, set)| {
        if let Some(stand) = workshop.stand(on, set) {
            contest(out, workshop, on, set, stand);
        }
    });
}

fn edits(out: &mut String, workshop: &Workshop) {
    let edits = workshop.log().sorted();
    let mut ahead = edits.chunks(AHEAD);
    let mut written = 0;
    rows(out, "edits", &edits, |out, edit| {
        if written % AHEAD == 0 {
            ahead.next().into_iter().flatten().for_each(|edit| edit::touch(edit));
        }
        written += 1;
        edit::print(out, edit);
    });
    out.push_str(END);
}

/// Returns what every file begins with, up to its summary.
pub(super) fn head() -> String {
    format!("{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"summary\": ")
}

/// Writes a key of the file and its rows.
fn rows<'i, T>(out: &mut String, key: &str, items: &'i [T], mut row: impl FnMut(&mut String, &'i T)) {
    out.push_str(",\n\"");
    out.push_str(key);
    out.push_str("\": [");
    let end = if items.is_empty() { "]" } else { "\n]" };
    for (n, item) in items.iter().enumerate() {
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
        // Whose words they are, where an undo or redo brought them back.
        let origin = workshop.origin(head);
        let (operator, _) = workshop.writer(origin.id);
        json::string(out, if operator.is_empty() { origin.id.hand.as_str() } else { operator });
        out.push_str(",\"at\":\"");
        json::moment(out, origin.at);
        out.push_str("\"}");
    }
    out.push_str("]}");
}
