//! One edit as text: a JSON object on one line, the same in the session file and in the journal.
//!
//! An edit is read whole or not at all. Nothing is guessed and nothing is dropped: a key that is unknown, missing, there
//! twice or of a wrong body makes the edit unreadable, by that name.

use std::borrow::Cow;
use std::hash::BuildHasher;
use std::sync::Arc;

use rustc_hash::{FxBuildHasher, FxHashSet};

use super::json::{self, Bad, Cursor};
use super::wrong::Wrong;
use crate::workshop::edit::{Edit, EditId, Value};
use crate::workshop::moment::Moment;

/// The greatest text of a value in bytes (DESIGN §3): what a screen or a script takes in must not be longer.
pub const VALUE_LIMIT: usize = 1 << 20;

/// The greatest seq: beyond 2^53 other programs that read the file as JSON lose digits.
pub const SEQ_LIMIT: u64 = 1 << 53;

/// The nesting left for an edit's values: the file, its `edits` and the edit itself are three levels.
const ROOM: usize = json::NESTING - 3;

/// How many texts are remembered, and the longest of them in bytes.
const TEXTS: usize = 512;
const SHORT: usize = 48;

/// Names of subjects and fields met so far: each is stored once, however many edits carry it. And of the texts met lately
/// those that will be met again: units, sources, years, codes.
#[derive(Default)]
pub(super) struct Names {
    known: FxHashSet<Arc<str>>,
    /// The subject met last: the edits of a subject lie together.
    last: Arc<str>,
    /// The moment met last, and its text: an act is made in one.
    at: Option<(String, Moment)>,
    /// Texts met lately, each at the place that its letters give it.
    texts: Vec<Arc<str>>,
}

impl Names {
    fn subject(&mut self, name: &str) -> Arc<str> {
        if *self.last != *name {
            self.last = self.share(name);
        }
        self.last.clone()
    }

    fn text(&mut self, text: &str) -> Arc<str> {
        if text.len() > SHORT {
            return text.into();
        }
        self.texts.resize_with(TEXTS, Arc::default);
        let place = FxBuildHasher.hash_one(text) as usize % TEXTS;
        let lately = &mut self.texts[place];
        if **lately != *text {
            *lately = text.into();
        }
        lately.clone()
    }

    fn moment(&mut self, text: &str) -> Option<Moment> {
        match &self.at {
            Some((last, moment)) if last == text => Some(*moment),
            _ => {
                let moment = lasting(text)?;
                self.at = Some((text.to_owned(), moment));
                Some(moment)
            }
        }
    }

    /// Returns the one copy of a name.
    pub(super) fn share(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.known.get(name) {
            return known.clone();
        }
        let name: Arc<str> = name.into();
        self.known.insert(name.clone());
        name
    }
}

/// Writes an edit, without a line end.
pub(super) fn print(out: &mut String, edit: &Edit) {
    out.push_str("{\"id\":\"");
    id(out, edit.id);
    out.push_str("\",\"at\":\"");
    json::moment(out, edit.at);
    out.push_str("\",\"on\":");
    json::string(out, &edit.on);
    out.push_str(",\"set\":");
    json::string(out, &edit.set);
    out.push_str(",\"to\":");
    value(out, edit.to.as_ref());
    for (n, over) in edit.over.iter().enumerate() {
        out.push_str(if n == 0 { ",\"over\":[\"" } else { "\",\"" });
        id(out, *over);
    }
    out.push_str(if edit.over.is_empty() { "" } else { "\"]" });
    if let Some(act) = edit.act.filter(|act| *act != edit.id.seq) {
        out.push_str(",\"act\":");
        json::number(out, act, 1);
    }
    out.push('}');
}

/// Looks at an edit that is soon to be written. Edits of many files lie far apart, in the order of their ids: memory brings
/// several at once, if they are asked for at once.
pub(super) fn touch(edit: &Edit) {
    let text = edit.to.as_ref().and_then(|value| value.as_text().as_bytes().first());
    std::hint::black_box((edit.on.as_bytes().first(), edit.set.as_bytes().first(), text, edit.at.ms, edit.act));
}

/// Writes an id as its `Display` does.
pub(super) fn id(out: &mut String, id: EditId) {
    json::number(out, id.seq, 1);
    out.push('@');
    out.push_str(id.hand.as_str());
}

/// Writes a value, `null` for none.
pub(super) fn value(out: &mut String, value: Option<&Value>) {
    match value {
        None => out.push_str("null"),
        Some(Value::Text(text)) => json::string(out, text),
        Some(Value::Flag(flag)) => out.push_str(if *flag { "true" } else { "false" }),
        Some(Value::Int(number)) => {
            out.push_str(if *number < 0 { "-" } else { "" });
            json::number(out, number.unsigned_abs(), 1);
        }
        Some(Value::Unknown(raw)) => out.push_str(raw),
    }
}

/// What is wrong with a row, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    /// The byte in the text.
    pub(super) at: usize,
    /// What is wrong there.
    pub(super) what: Wrong,
}

impl From<Bad> for Fault {
    fn from(bad: Bad) -> Self {
        Self { at: bad.at, what: if bad.deep { Wrong::Deep } else { Wrong::Broken } }
    }
}

/// Reads the edit that stands at a cursor.
pub(super) fn read(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Edit, Fault> {
    let mut look = *cursor;
    if let Some(printed) = as_printed(&mut look, names) {
        *cursor = look;
        let (on, set) = (names.subject(printed.on), names.share(printed.set));
        return Ok(printed.edit(on, set));
    }
    in_any_layout(cursor, names)
}

/// An edit whose names are still those in the text.
pub(super) struct Printed<'a> {
    pub(super) id: EditId,
    at: Moment,
    pub(super) on: &'a str,
    pub(super) set: &'a str,
    pub(super) to: Option<Value>,
    over: Vec<EditId>,
    act: Option<u64>,
}

impl Printed<'_> {
    /// Returns the edit, given its names.
    pub(super) fn edit(self, on: Arc<str>, set: Arc<str>) -> Edit {
        Edit { id: self.id, at: self.at, on, set, to: self.to, over: self.over, act: self.act }
    }
}

/// Reads an edit exactly as [`print()`] writes it with nothing escaped in its names, which nearly all are.
///
/// It only saves time: whatever it does not read, [`in_any_layout`] reads or judges.
pub(super) fn as_printed<'a>(look: &mut Cursor<'a>, names: &mut Names) -> Option<Printed<'a>> {
    let edit_id = |text: &str| EditId::parse(text).filter(|id| id.seq <= SEQ_LIMIT);
    look.literal("{\"id\":\"")?;
    let id = edit_id(look.plain()?)?;
    look.literal(",\"at\":\"")?;
    let at = names.moment(look.plain()?)?;
    look.literal(",\"on\":\"")?;
    let on = look.plain()?;
    look.literal(",\"set\":\"")?;
    let set = look.plain()?;
    look.literal(",\"to\":")?;
    let value = *look;
    let plain = look.literal("\"").and_then(|()| look.plain()).filter(|text| text.len() <= VALUE_LIMIT);
    let to = match plain {
        Some(text) => Some(Value::Text(names.text(text))),
        None => {
            *look = value;
            read_value(look).ok()?
        }
    };
    let mut over = Vec::new();
    if look.literal(",\"over\":[\"").is_some() {
        // Nearly always it is one.
        over.reserve_exact(1);
        over.push(edit_id(look.plain()?)?);
        while look.literal(",\"").is_some() {
            over.push(edit_id(look.plain()?)?);
        }
        look.literal("]")?;
    }
    let act = match look.literal(",\"act\":") {
        Some(()) => Some(seq(look, "act").ok()?).filter(|act| *act != id.seq),
        None => None,
    };
    look.literal("}")?;
    Some(Printed { id, at, on, set, to, over, act })
}

fn in_any_layout(cursor: &mut Cursor<'_>, names: &mut Names) -> Result<Edit, Fault> {
    let (mut id, mut at, mut on, mut set, mut to, mut over, mut act) = (None, None, None, None, None, None, None);
    cursor.expect(b'{')?;
    let start = cursor.at - 1;
    let mut first = true;
    while let Some(key) = cursor.key(first)? {
        first = false;
        let from = cursor.at;
        let again = match &*key {
            "id" => id.replace(edit_id(cursor, &key)?).is_some(),
            "at" => at.replace(moment(cursor, &key)?).is_some(),
            "on" => on.replace(text(cursor, &key)?).is_some(),
            "set" => set.replace(text(cursor, &key)?).is_some(),
            "to" => to.replace(read_value(cursor)?).is_some(),
            "over" => over.replace(ids(cursor, &key)?).is_some(),
            "act" => act.replace(seq(cursor, &key)?).is_some(),
            _ => return Err(Fault { at: from, what: Wrong::Unknown(short(&key)) }),
        };
        if again {
            return Err(Fault { at: from, what: Wrong::Twice(short(&key)) });
        }
    }
    let missing = |key: &str| Fault { at: start, what: Wrong::Missing(key.into()) };
    let id: EditId = id.ok_or_else(|| missing("id"))?;
    Ok(Edit {
        id,
        at: at.ok_or_else(|| missing("at"))?,
        on: names.subject(&on.ok_or_else(|| missing("on"))?),
        set: names.share(&set.ok_or_else(|| missing("set"))?),
        to: to.ok_or_else(|| missing("to"))?,
        over: over.unwrap_or_default(),
        // An act that is said to be its own is the same edit as one that leaves it out.
        act: act.filter(|act| *act != id.seq),
    })
}

/// Returns the line, from 1, on which the edit of an id stands in the text of a session file or a journal.
pub fn line_of(text: &[u8], id: EditId) -> Option<usize> {
    let text = String::from_utf8_lossy(text);
    let is_id = |before: &str| {
        let key = before.trim_end().strip_suffix(':').map(str::trim_end);
        key.is_some_and(|key| key.ends_with("\"id\""))
    };
    let name = format!("\"{id}\"");
    let mut found = text.match_indices(&name).map(|(at, _)| at);
    found.find(|&at| is_id(&text[..at])).map(|at| text[..at].matches('\n').count() + 1)
}

/// Returns a key for a sentence: a long one is cut.
pub(super) fn short(key: &str) -> String {
    key.chars().take(60).collect()
}

fn body(at: usize, key: &str) -> Fault {
    Fault { at, what: Wrong::Body(short(key)) }
}

fn text<'a>(cursor: &mut Cursor<'a>, key: &str) -> Result<Cow<'a, str>, Fault> {
    if cursor.peek() == Some(b'"') { Ok(cursor.string()?) } else { Err(body(cursor.at, key)) }
}

fn edit_id(cursor: &mut Cursor<'_>, key: &str) -> Result<EditId, Fault> {
    let at = cursor.at;
    let id = EditId::parse(&text(cursor, key)?).ok_or_else(|| body(at, key))?;
    if id.seq <= SEQ_LIMIT { Ok(id) } else { Err(Fault { at, what: Wrong::Seq }) }
}

fn moment(cursor: &mut Cursor<'_>, key: &str) -> Result<Moment, Fault> {
    let at = cursor.at;
    lasting(&text(cursor, key)?).ok_or_else(|| body(at, key))
}

/// Returns the moment of a text, if it can be kept: a leap second may lead out of the calendar that prints.
fn lasting(text: &str) -> Option<Moment> {
    let moment = Moment::parse(text)?;
    (&text[17..19] != "60" || Moment::parse(&moment.to_string()) == Some(moment)).then_some(moment)
}

fn ids(cursor: &mut Cursor<'_>, key: &str) -> Result<Vec<EditId>, Fault> {
    if !cursor.eat(b'[') {
        return Err(body(cursor.at, key));
    }
    let mut ids = Vec::new();
    while !cursor.eat(b']') {
        if !ids.is_empty() {
            cursor.expect(b',')?;
        }
        cursor.peek();
        ids.push(edit_id(cursor, key)?);
    }
    Ok(ids)
}

fn seq(cursor: &mut Cursor<'_>, key: &str) -> Result<u64, Fault> {
    let at = cursor.at;
    let seq = cursor.value(ROOM)?.parse().ok().filter(|seq| (1..=SEQ_LIMIT).contains(seq));
    seq.ok_or_else(|| body(at, key))
}

/// Reads a value; what this program has no kind for is kept as it stands, on one line.
fn read_value(cursor: &mut Cursor<'_>) -> Result<Option<Value>, Fault> {
    let from = cursor.at;
    let value = match cursor.peek() {
        Some(b'"') => Some(Value::Text(cursor.string()?.into())),
        _ => scalar(cursor.value(ROOM)?),
    };
    let long = matches!(&value, Some(Value::Text(text) | Value::Unknown(text)) if text.len() > VALUE_LIMIT);
    if long { Err(Fault { at: from, what: Wrong::Long }) } else { Ok(value) }
}

/// Returns the value of JSON that is no string. A whole number counts as one only if it would be written the same.
pub(super) fn scalar(raw: &str) -> Option<Value> {
    match raw {
        "null" => None,
        "true" => Some(Value::Flag(true)),
        "false" => Some(Value::Flag(false)),
        _ => {
            let number = raw.parse().ok().filter(|_| raw != "-0").map(Value::Int);
            Some(number.unwrap_or_else(|| Value::Unknown((*json::one_line(raw)).into())))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_an_edit_is_found_and_not_that_of_its_names() {
        let id = EditId::parse("17@k3f9x2qd").expect("an id");
        let text = "{\n{\"edit\":\"17@k3f9x2qd\",\n\"over\":[\"17@k3f9x2qd\"]\n\"id\" : \"17@k3f9x2qd\"\n";
        assert_eq!(line_of(text.as_bytes(), id), Some(4));
        assert_eq!(line_of(b"\xFF", id), None);
    }
}
