//! Merging (DESIGN §2, §5): its laws on the bytes of session files, and the commands as a user meets them.
//!
//! `BIMTEK_CASES=100000 cargo test --test merge` searches longer; each case of the kills is a kill.

#![allow(clippy::unwrap_used)]

mod bad;
mod command;
#[path = "../cli/desk.rs"]
mod desk;
mod diff;
mod hand_out;
#[allow(dead_code)] // the laws of the record use all of it
#[path = "../laws/history.rs"]
mod history;
#[cfg(unix)]
mod killed;
mod laws;

use std::path::Path;

use desk::Desk;
use serde_json::Value;

/// Returns how often something is tried: as the environment says, else as usual.
fn cases(usual: u32) -> u32 {
    std::env::var("BIMTEK_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|wrong| panic!("{wrong}: {text}"))
}

/// Returns every order of three things.
fn orders<T: Copy>([a, b, c]: [T; 3]) -> [[T; 3]; 6] {
    [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]]
}

/// Makes `a.json` with a session, and the copies `b.json` and `c.json` of it.
fn three(desk: &Desk) {
    desk.session();
    desk.well(&["hand-out", "a.json", "-o", "b.json"]);
    desk.well(&["hand-out", "a.json", "-o", "c.json"]);
}

/// Writes a field by one of the three.
fn edit(desk: &Desk, file: &str, on: &str, set: &str, to: &str) -> String {
    let (operator, device) = match file {
        "a.json" => ("Sri", "meja"),
        "b.json" => ("Budi", "laptop 2"),
        _ => ("Tini", "laptop 3"),
    };
    desk.well(&["edit", file, on, set, to, "--operator", operator, "--device", device]).trim().to_owned()
}

/// Returns the ids of the edits in a file and its journals.
fn ids(path: &Path) -> Vec<String> {
    let opening = bimtek::shell::disk::open(&bimtek::shell::disk::files::Machine, path).unwrap();
    assert_eq!(opening.damage, []);
    opening.workshop.log().edits().iter().map(|edit| edit.id.to_string()).collect()
}
