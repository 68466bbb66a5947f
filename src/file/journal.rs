//! The journal's text: one record a line, each with its checksum; pure.
//!
//! Where journals lie, when they are written and synced is the shell's business.

use super::edit::{self, Names};
use super::json::{self, Cursor};
use crate::workshop::edit::Edit;

/// Half-typed text that is not yet an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where on the screens it is being typed, in the screens' own words; one text a place.
    pub place: String,
    /// The text so far; empty when the place was left.
    pub text: String,
}

/// One line of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// An accepted edit.
    Edit(Edit),
    /// Half-typed text.
    Draft(Draft),
}

/// What a journal held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalRead {
    /// The edits of the whole records before the first damaged one.
    pub edits: Vec<Edit>,
    /// The drafts that were still open at its end, one a place, in the order in which the places were first typed in.
    pub drafts: Vec<Draft>,
    /// How many whole records are of a kind that only a newer program knows: a journal with any is not to be deleted.
    pub skipped: usize,
    /// The byte at which the damage begins, where there is any: the rest counts for nothing.
    pub damaged_at: Option<usize>,
}

/// Returns the lines of records, each `<crc32 of the JSON, 8 hex digits> <JSON>\n`.
pub fn print(records: &[Record]) -> String {
    let (mut out, mut json) = (String::new(), String::new());
    for record in records {
        json.clear();
        match record {
            Record::Edit(edit) => edit::print(&mut json, edit),
            Record::Draft(draft) => {
                json.push_str("{\"draft\":{\"place\":");
                json::string(&mut json, &draft.place);
                json.push_str(",\"text\":");
                json::string(&mut json, &draft.text);
                json.push_str("}}");
            }
        }
        out.push_str(&checksum(json.as_bytes()));
        out.push(' ');
        out.push_str(&json);
        out.push('\n');
    }
    out
}

/// Reads a journal as far as its records are whole.
///
/// A later draft of a place replaces the earlier, and an empty one removes it. A whole record of a kind that is unknown
/// here, a newer program's, is skipped and counted, not damage; but an edit or a draft that is not to be understood is
/// damage, because an edit is never passed over in silence.
pub fn read(bytes: &[u8]) -> JournalRead {
    let mut read = JournalRead::default();
    let mut names = Names::default();
    let mut at = 0;
    while at < bytes.len() {
        let whole = bytes[at..].iter().position(|&b| b == b'\n').and_then(|end| whole(&bytes[at..at + end]));
        let Some((json, record)) = whole.and_then(|json| Some((json, record(json, &mut names)?))) else {
            read.damaged_at = Some(at);
            break;
        };
        at += json.len() + 10;
        match record {
            Some(Record::Edit(edit)) => read.edits.push(edit),
            Some(Record::Draft(draft)) => match read.drafts.iter_mut().find(|known| known.place == draft.place) {
                Some(known) => *known = draft,
                None => read.drafts.push(draft),
            },
            None => read.skipped += 1,
        }
    }
    read.drafts.retain(|draft| !draft.text.is_empty());
    read
}

fn checksum(json: &[u8]) -> String {
    format!("{:08x}", crc32fast::hash(json))
}

/// Returns the JSON of a line whose checksum is right.
fn whole(line: &[u8]) -> Option<&str> {
    let (sum, json) = (line.get(..8)?, line.get(8..)?.strip_prefix(b" ")?);
    (sum == checksum(json).as_bytes()).then(|| std::str::from_utf8(json).ok())?
}

/// Returns the record that JSON tells, `Some(None)` for one of an unknown kind; nothing where it makes no sense.
fn record(json: &str, names: &mut Names) -> Option<Option<Record>> {
    let mut look = Cursor::new(json);
    look.expect(b'{').ok()?;
    let key = look.key(true).ok()?;
    let mut cursor = Cursor::new(json);
    let record = match key.as_deref() {
        Some("draft") => Some(Record::Draft(draft(&mut look)?)),
        _ if has_id(json)? => Some(Record::Edit(edit::read(&mut cursor, names).ok()?)),
        _ => None,
    };
    Some(record)
}

/// Returns whether an object has the key `id`, as edits do; nothing when it is no whole object.
fn has_id(json: &str) -> Option<bool> {
    let mut cursor = Cursor::new(json);
    cursor.expect(b'{').ok()?;
    let (mut first, mut found) = (true, false);
    while let Some(key) = cursor.key(first).ok()? {
        (first, found) = (false, found || key == "id");
        cursor.value(json::NESTING - 1).ok()?;
    }
    (cursor.peek().is_none()).then_some(found)
}

/// Reads the body of a draft and the record's end behind it.
fn draft(cursor: &mut Cursor<'_>) -> Option<Draft> {
    let (mut place, mut text) = (None, None);
    cursor.expect(b'{').ok()?;
    while let Some(key) = cursor.key(place.is_none() && text.is_none()).ok()? {
        let slot = match &*key {
            "place" => &mut place,
            "text" => &mut text,
            _ => return None,
        };
        slot.replace(cursor.string().ok()?.into_owned()).is_none().then_some(())?;
    }
    let ends = cursor.eat(b'}') && cursor.peek().is_none();
    ends.then_some(Draft { place: place?, text: text? })
}
