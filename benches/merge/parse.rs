//! The floor of a merge: what `serde_json` needs just to parse the files, borrowed, with [`RawValue`].

use serde::Deserialize;
use serde_json::value::RawValue;

/// A session file; `Edit` is what its edits are parsed as.
#[derive(Deserialize)]
struct File<'a, Edit> {
    #[serde(borrow)]
    sessions: Vec<&'a RawValue>,
    #[serde(borrow)]
    opds: Vec<&'a RawValue>,
    #[serde(borrow)]
    presentations: Vec<&'a RawValue>,
    #[serde(borrow)]
    data: Vec<&'a RawValue>,
    edits: Vec<Edit>,
}

/// An edit whose value is not looked at.
#[derive(Deserialize)]
#[allow(dead_code)]
struct Edit<'a> {
    id: &'a str,
    at: &'a str,
    on: &'a str,
    set: &'a str,
    #[serde(borrow)]
    to: &'a RawValue,
    #[serde(borrow, default)]
    over: Vec<&'a str>,
    act: Option<u64>,
}

fn parse<'a, Edit: Deserialize<'a>>(file: &'a [u8]) -> usize {
    let file: File<'a, Edit> = serde_json::from_slice(file).expect("a session file");
    file.sessions.len() + file.opds.len() + file.presentations.len() + file.data.len() + file.edits.len()
}

/// Parses a file so that each row is known by its bounds alone, and returns how many rows it has.
pub(crate) fn rows(file: &[u8]) -> usize {
    parse::<&RawValue>(file)
}

/// Parses a file so that the parts of each edit are known, all but what its value is, and returns how many rows it has.
pub(crate) fn typed(file: &[u8]) -> usize {
    parse::<Edit<'_>>(file)
}
