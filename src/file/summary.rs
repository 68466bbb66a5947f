//! The summary at the head of a session file: what a list of a thousand files shows without reading them whole.

use super::json::{self, Cursor};
use super::print::FORMAT;
use crate::workshop::Workshop;
use crate::workshop::moment::Moment;
use crate::workshop::subject::Kind;

/// How much of a file's head holds its summary, in bytes.
pub const HEAD: usize = 4096;

/// What a file holds, in one row. Counts go over all its sessions; title, date and venue are the first session's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Title, cut where it is long; empty when there is none.
    pub title: String,
    /// The date as it was recorded (`2022-07-04`), empty when there is none.
    pub date: String,
    /// Venue, cut where it is long; empty when there is none.
    pub venue: String,
    /// Sessions.
    pub sessions: u64,
    /// OPD that are expected.
    pub opds: u64,
    /// Presentations that are done.
    pub presented: u64,
    /// Data rows.
    pub data: u64,
    /// Nominations.
    pub nominations: u64,
    /// What waits for a person to settle it: contested slots, and subjects that are back, see [`Workshop::unsettled`].
    pub contested: u64,
    /// Edits.
    pub edits: u64,
    /// The latest moment of an edit; nothing where there is none.
    pub last_edit_at: Option<Moment>,
    /// Whether a session in it is a rehearsal.
    pub rehearsal: bool,
}

impl Summary {
    /// Returns the summary of a record, its texts cut as in the file.
    pub fn of(workshop: &Workshop) -> Self {
        let sessions = workshop.all(Kind::Session);
        let first = |set: &str, room| {
            let text = sessions.first().map(|on| workshop.text(on, set)).unwrap_or_default();
            cut(text, room)
        };
        let count = |kind| workshop.visibles(kind) as u64;
        let which = |kind, is: &dyn Fn(&str) -> bool| workshop.all(kind).into_iter().filter(|on| is(on)).count() as u64;
        Self {
            title: first("title", 240),
            date: first("date", 40),
            venue: first("venue", 160),
            sessions: sessions.len() as u64,
            opds: which(Kind::Opd, &|on| workshop.flag(on, "expected")),
            presented: which(Kind::Presentation, &|on| workshop.text(on, "status") == "selesai"),
            data: count(Kind::Data),
            nominations: count(Kind::Nomination),
            contested: workshop.unsettled() as u64,
            edits: workshop.log().len() as u64,
            last_edit_at: workshop.log().latest(),
            rehearsal: sessions.iter().any(|on| workshop.flag(on, "rehearsal")),
        }
    }

    /// Writes it as the object in the file; it never reaches beyond the first kilobyte.
    pub(super) fn print(&self, out: &mut String) {
        let mut open = '{';
        let mut key = |out: &mut String, key: &str| {
            out.push(std::mem::replace(&mut open, ','));
            json::string(out, key);
            out.push(':');
        };
        for (name, text) in [("title", &self.title), ("date", &self.date), ("venue", &self.venue)] {
            if !text.is_empty() {
                key(out, name);
                json::string(out, text);
            }
        }
        let counts = [
            ("sessions", self.sessions),
            ("opds", self.opds),
            ("presented", self.presented),
            ("data", self.data),
            ("nominations", self.nominations),
            ("contested", self.contested),
            ("edits", self.edits),
        ];
        for (name, count) in counts {
            key(out, name);
            json::number(out, count, 1);
        }
        if let Some(at) = self.last_edit_at {
            key(out, "last_edit_at");
            out.push('"');
            json::moment(out, at);
            out.push('"');
        }
        if self.rehearsal {
            key(out, "rehearsal");
            out.push_str("true");
        }
        out.push('}');
    }
}

/// Returns a text that takes at most so many bytes in the file, with "…" where it was cut.
fn cut(text: &str, room: usize) -> String {
    let (mut taken, mut json) = (0, String::new());
    for (at, c) in text.char_indices() {
        json.clear();
        json::string(&mut json, &text[at..at + c.len_utf8()]);
        taken += json.len() - 2;
        if taken > room {
            return format!("{}…", &text[..at]);
        }
    }
    text.to_owned()
}

/// Reads the summary from a file's head, of which the first 4 KiB are enough; nothing where it has none to be read.
pub fn summary(head: &[u8]) -> Option<Summary> {
    let head = &head[..head.len().min(HEAD)];
    let head = head.strip_prefix("\u{feff}".as_bytes()).unwrap_or(head);
    let mut cursor = Cursor::new(head.utf8_chunks().next()?.valid());
    cursor.expect(b'{').ok()?;
    let (mut first, mut ours) = (true, false);
    while let Some(key) = cursor.key(first).ok()? {
        first = false;
        match &*key {
            "format" => ours = cursor.string().ok()? == FORMAT,
            "summary" if ours => return object(&mut cursor),
            _ => drop(cursor.value(json::NESTING - 1).ok()?),
        }
    }
    None
}

fn object(cursor: &mut Cursor<'_>) -> Option<Summary> {
    let mut summary = Summary::default();
    cursor.expect(b'{').ok()?;
    let mut first = true;
    while let Some(key) = cursor.key(first).ok()? {
        first = false;
        let mut text = || cursor.string().ok();
        match &*key {
            "title" => summary.title = text()?.into_owned(),
            "date" => summary.date = text()?.into_owned(),
            "venue" => summary.venue = text()?.into_owned(),
            "last_edit_at" => summary.last_edit_at = Moment::parse(&text()?),
            _ => {
                let raw = cursor.value(json::NESTING - 2).ok()?;
                let count = match &*key {
                    "sessions" => &mut summary.sessions,
                    "opds" => &mut summary.opds,
                    "presented" => &mut summary.presented,
                    "data" => &mut summary.data,
                    "nominations" => &mut summary.nominations,
                    "contested" => &mut summary.contested,
                    "edits" => &mut summary.edits,
                    "rehearsal" => {
                        summary.rehearsal = raw == "true";
                        continue;
                    }
                    _ => continue,
                };
                *count = raw.parse().ok()?;
            }
        }
    }
    Some(summary)
}
