//! Joining what is one, telling apart what is not, and the note on two figures: as writes, each set one act.
//!
//! Nothing is decided here: a person says what is one. Nothing is lost either: what is joined keeps all it had.

use std::sync::Arc;

use super::Workshop;
use super::edit::Write;
use super::subject::{self, Kind};

/// The set of those that a person said an OPD or nomination is not the same as: one field for each.
pub const DISTINCT: &str = "distinct/";

/// The set of notes of a data row on how its figure and another row's differ: one field for each other row.
pub const DIFFERENCE: &str = "difference/";

/// The most merges that are followed from one OPD to the next.
const FOLLOWED: usize = 16;

/// Returns the full code of the OPD that now stands for this one: itself, or the one it was merged into.
///
/// Merges that lead in a circle, as two laptops can write them unseen, lead nowhere: then it stands for itself.
pub fn standing<'a>(workshop: &'a Workshop, code: &'a str) -> &'a str {
    let mut stands = code;
    for _ in 0..FOLLOWED {
        match workshop.text(&subject::opd(stands), "merged_into") {
            "" => return stands,
            into => stands = into,
        }
    }
    code
}

/// Returns the writes that merge an OPD into another, which goes by its names from now on; what was merged into it
/// before goes along.
pub fn merge(workshop: &Workshop, code: &str, into: &str) -> Vec<Write> {
    let other = subject::opd(into);
    let before = workshop.all(Kind::Opd).into_iter().filter(|on| workshop.text(on, "merged_into") == code);
    let moved = std::iter::once(subject::opd(code)).chain(before.cloned());
    let mut writes: Vec<Write> = moved.map(|on| Write::new(on, "merged_into", into)).collect();
    let names = known_as(workshop, code).into_iter();
    writes.extend(names.map(|name| Write::new(other.clone(), format!("alias/{name}"), true)));
    writes
}

/// Returns the writes that let a merged OPD stand alone again; the other one no longer goes by its names.
pub fn part(workshop: &Workshop, code: &str) -> Vec<Write> {
    let on = subject::opd(code);
    let other = subject::opd(workshop.text(&on, "merged_into"));
    let keys = known_as(workshop, code).into_iter().map(|name| format!("alias/{name}"));
    let held = keys.filter(|key| workshop.flag(&other, key));
    let mut writes = vec![Write::clear(on, "merged_into")];
    writes.extend(held.map(|key| Write::clear(other.clone(), key)));
    writes
}

/// Returns what an OPD is called: its name, its abbreviation and its other names.
fn known_as(workshop: &Workshop, code: &str) -> Vec<String> {
    let on = subject::opd(code);
    let own = [workshop.text(&on, "name"), workshop.text(&on, "abbreviation")];
    let all = own.into_iter().chain(workshop.members(&on, "alias/").map(|(alias, _)| alias));
    let mut names: Vec<String> = Vec::new();
    for name in all.map(str::trim).filter(|name| !name.is_empty()) {
        if names.iter().all(|known| known != name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// Returns the writes that make a nomination a duplicate of another one, whose lead OPD stays the lead.
///
/// Both keep their texts. The duplicate's lead and supporting OPD support the other from now on, and what were its own
/// duplicates go along.
pub fn join(workshop: &Workshop, nomination: &str, into: &str) -> Vec<Write> {
    let (id, stays) = (subject::rest(nomination), subject::rest(into));
    let before = workshop.all(Kind::Nomination).into_iter().filter(|on| workshop.text(on, "duplicate_of") == id);
    let moved = before.filter(|on| ***on != *into).cloned();
    let mut writes = vec![Write::new(nomination, "duplicate_of", stays)];
    writes.extend(moved.map(|on| Write::new(on, "duplicate_of", stays)));
    let lead = workshop.text(into, "opd");
    let brought = std::iter::once(workshop.text(nomination, "opd"));
    let brought = brought.chain(workshop.members(nomination, "supporting/").map(|(code, _)| code));
    let mut supporting: Vec<&str> = brought.filter(|code| !code.is_empty() && *code != lead).collect();
    supporting.sort_unstable();
    supporting.dedup();
    let keys = supporting.into_iter().map(|code| format!("supporting/{code}"));
    writes.extend(keys.filter(|key| !workshop.flag(into, key)).map(|key| Write::new(into, key, true)));
    writes
}

/// Returns whether a person said that two OPD, or two nominations, are not the same.
pub fn apart(workshop: &Workshop, one: &str, other: &str) -> bool {
    let says = |on: &str, of: &str| workshop.flag(on, &format!("{DISTINCT}{}", subject::rest(of)));
    says(one, other) || says(other, one)
}

/// Returns the writes that say of two OPD, or two nominations, that they are not the same, or that it is open again.
pub fn tell_apart(workshop: &Workshop, one: &str, other: &str, apart: bool) -> Vec<Write> {
    let (first, second) = if one <= other { (one, other) } else { (other, one) };
    let key = |of: &str| format!("{DISTINCT}{}", subject::rest(of));
    if apart {
        return vec![Write::new(first, key(second), true)];
    }
    let said = [(first, second), (second, first)].into_iter().filter(|(on, of)| workshop.flag(on, &key(of)));
    said.map(|(on, of)| Write::clear(on, key(of))).collect()
}

/// Returns the slot of the note on how the figures of two data rows differ: the one that is written, else the first
/// row's.
pub fn note_slot(workshop: &Workshop, one: &Arc<str>, other: &Arc<str>) -> (Arc<str>, Arc<str>) {
    let slot = |on: &Arc<str>, of: &str| (on.clone(), Arc::from(format!("{DIFFERENCE}{}", subject::rest(of))));
    let back = slot(other, one);
    if workshop.text(&back.0, &back.1).is_empty() { slot(one, other) } else { back }
}
