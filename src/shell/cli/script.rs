//! What `edit` is asked to write: the one edit of the command line, or a script of JSON objects, one a line.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::words::{Lang, Text, cli as words, safe};
use crate::workshop::edit::Value;
use crate::workshop::moment::Moment;

/// One asked-for write, before it is checked.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    /// The line it stands on, from 1; nothing for the command line itself.
    pub(super) line: Option<usize>,
    /// The subject as typed.
    pub(super) on: String,
    /// The field as typed.
    pub(super) set: String,
    /// The value.
    pub(super) to: To,
    /// The label of its act.
    act: Option<String>,
    /// When it was said, where that is not now.
    pub(super) at: Option<Moment>,
}

/// A value before it is checked.
#[derive(Clone, Debug)]
pub(super) enum To {
    /// No value.
    Clear,
    /// A text to be read by the form of its field.
    Typed(String),
    /// A value with a kind of its own.
    Given(Value),
}

impl Asked {
    /// Makes the write that the command line itself asks for.
    pub(super) fn typed(on: String, set: String, to: To) -> Self {
        Self { line: None, on, set, to, act: None, at: None }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    on: String,
    set: String,
    #[serde(borrow)]
    to: &'a RawValue,
    act: Option<String>,
    at: Option<String>,
}

/// Reads a script; blank lines are passed over.
///
/// # Errors
///
/// A sentence that names the line by its number.
pub(super) fn read(text: &str, lang: Lang) -> Result<Vec<Asked>, Text> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(n, line)| one(line, n + 1).ok_or_else(|| words::script_line(lang, n + 1, start(line)))).collect()
}

fn one(text: &str, line: usize) -> Option<Asked> {
    let Line { on, set, to, act, at } = serde_json::from_str(text).ok()?;
    let at = at.map(|at| Moment::parse(&at).ok_or(())).transpose().ok()?;
    Some(Asked { line: Some(line), on, set, to: value(to.get())?, act, at })
}

/// Reads the value of a line. A number is taken as it would be typed, with a comma; lists and objects are none.
fn value(raw: &str) -> Option<To> {
    Some(match raw.as_bytes().first()? {
        b'n' => To::Clear,
        b't' | b'f' => To::Given(Value::Flag(raw == "true")),
        b'"' => To::Typed(serde_json::from_str(raw).ok()?),
        b'-' | b'0'..=b'9' if !raw.contains(['e', 'E']) => match raw.parse() {
            Ok(number) => To::Given(Value::Int(number)),
            Err(_) => To::Typed(raw.replace('.', ",")),
        },
        _ => return None,
    })
}

/// Returns the acts of a script: consecutive lines with one label and one moment; a line without a label is its own.
pub(super) fn acts(asked: &[Asked]) -> impl Iterator<Item = &[Asked]> {
    asked.chunk_by(|a, b| a.act.is_some() && a.act == b.act && a.at == b.at)
}

/// Returns the beginning of a line, to be recognised by.
fn start(line: &str) -> String {
    let mut start: String = line.chars().take(60).collect();
    if start.len() < line.len() {
        start.push('…');
    }
    safe::shown(&start).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_labels_on_consecutive_lines_are_one_act() {
        let text = r#"
            {"on":"session","set":"title","to":"a","act":"x"}
            {"on":"session","set":"venue","to":null,"act":"x"}

            {"on":"session","set":"venue","to":72.50}
            {"on":"session","set":"venue","to":"b"}"#;
        let asked = read(text, Lang::Id).expect("a script");
        assert_eq!(acts(&asked).map(<[Asked]>::len).collect::<Vec<_>>(), [2, 1, 1]);
        assert!(matches!(&asked[2].to, To::Typed(typed) if typed == "72,50"));
        assert_eq!(asked[3].line, Some(6));
    }

    #[test]
    fn a_line_that_is_no_write_is_named() {
        for bad in
            ["{}", "x", r#"{"on":"a","set":"b"}"#, r#"{"on":"a","set":"b","to":[1]}"#, r#"{"on":1,"set":"b","to":1}"#]
        {
            let text = format!("\n{bad}\n");
            assert!(read(&text, Lang::Id).expect_err("a bad line").contains("2"), "{bad}");
        }
    }
}
