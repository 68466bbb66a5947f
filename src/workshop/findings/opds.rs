//! The same OPD under two codes or spellings: by a name that both go by, else by how alike their names are.
//!
//! Regencies have OPD of the same names, so only OPD of what may be the same region are compared.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Region, Regions};
use crate::words::{Lang, Text, findings as words};
use crate::workshop::Workshop;
use crate::workshop::agenda::Status;
use crate::workshop::joining;
use crate::workshop::name::{Letters, fold, place};
use crate::workshop::subject::{self, Kind};

/// From this likeness on two names may be one, in thousandths. The 47 OPD of Ponorogo stay 200 below,
/// kecamatan included; one letter wrong in a name of five is just alike enough.
const ALIKE: u32 = 800;

/// A name that more OPD than this go by tells none of them.
const SHARED: usize = 1_000;

/// Two OPD that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameOpd {
    /// The full code of the one that would stay: the one with more to it, else the older.
    pub stays: Arc<str>,
    /// The full code of the one that would be merged into it.
    pub goes: Arc<str>,
    /// What speaks for it.
    pub why: Why,
    /// Whether a person said that they are not the same.
    pub apart: bool,
}

/// What speaks for two OPD being one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Both go by this name, as the one that would go writes it.
    Name(String),
    /// Their names are so much alike, in thousandths.
    Alike(u32),
}

impl Why {
    /// Returns what speaks for it, in a few words.
    pub fn text(&self, lang: Lang) -> Text {
        match self {
            Self::Name(name) => words::why_name(lang, name),
            Self::Alike(score) => words::why_alike(lang, score / 10),
        }
    }
}

/// An OPD that is merged into none.
struct Opd<'a> {
    code: &'a str,
    region: Region,
    /// What it is called, as written: name, abbreviation, code, aliases.
    names: Vec<&'a str>,
    /// Its name and aliases, ready to be compared.
    letters: Vec<Letters>,
    /// The kind of place that it is the office of, if its name says so.
    place: Option<&'static str>,
    /// How much of the record is about it.
    weight: usize,
}

/// Finds the OPD that may be one, the surest first.
pub(super) fn find(workshop: &Workshop, regions: &Regions) -> Vec<SameOpd> {
    let opds = opds(workshop, regions);
    let may = |a: &Opd<'_>, b: &Opd<'_>| {
        a.region.may_be(&b.region) && a.place.is_none_or(|place| b.place.is_none_or(|other| place == other))
    };
    let mut found = Vec::new();
    let mut seen: FxHashSet<(usize, usize)> = FxHashSet::default();
    let mut called: FxHashMap<String, Vec<(usize, &str)>> = FxHashMap::default();
    for (at, opd) in opds.iter().enumerate() {
        for name in &opd.names {
            let key = fold(name).replace(' ', "");
            let known = called.entry(key).or_default();
            if known.last().is_none_or(|(last, _)| *last != at) {
                known.push((at, name));
            }
        }
    }
    let mut called: Vec<_> =
        called.into_iter().filter(|(key, known)| !key.is_empty() && known.len() <= SHARED).collect();
    // What they go by together is told by the longest such name, and the order of a map tells nothing.
    called.sort_unstable_by(|(a, _), (b, _)| (b.len(), a).cmp(&(a.len(), b)));
    for (_, known) in called {
        for (i, (a, _)) in known.iter().enumerate() {
            for (b, name) in &known[i + 1..] {
                if may(&opds[*a], &opds[*b]) && seen.insert((*a, *b)) {
                    found.push(proposal(workshop, &opds[*a], &opds[*b], Why::Name((*name).to_owned())));
                }
            }
        }
    }
    for (b, later) in opds.iter().enumerate() {
        for (a, earlier) in opds[..b].iter().enumerate().filter(|(_, earlier)| may(earlier, later)) {
            let score = alike(earlier, later);
            if score >= ALIKE && seen.insert((a, b)) {
                found.push(proposal(workshop, earlier, later, Why::Alike(score)));
            }
        }
    }
    let sure = |found: &SameOpd| if let Why::Alike(score) = found.why { 1000 - score } else { 0 };
    found.sort_by(|a, b| (a.apart, sure(a), &a.stays, &a.goes).cmp(&(b.apart, sure(b), &b.stays, &b.goes)));
    found
}

/// Returns how alike the names of two OPD are, in thousandths; 0 below the floor.
fn alike(one: &Opd<'_>, other: &Opd<'_>) -> u32 {
    // Aliases are compared with names only: two OPD may each have had a part of a third.
    let there = other.letters.iter().map(|letters| one.letters[0].alike(letters, ALIKE));
    let back = one.letters[1..].iter().map(|letters| letters.alike(&other.letters[0], ALIKE));
    there.chain(back).max().unwrap_or(0)
}

fn opds<'a>(workshop: &'a Workshop, regions: &Regions) -> Vec<Opd<'a>> {
    let mut weights: FxHashMap<&str, usize> = FxHashMap::default();
    for kind in [Kind::Data, Kind::Nomination] {
        for on in workshop.all(kind) {
            *weights.entry(workshop.text(on, "opd")).or_default() += 1;
        }
    }
    for on in workshop.all(Kind::Presentation) {
        if let Some((_, code)) = subject::presentation_of(on).filter(|_| Status::of(workshop, on) != Status::Waiting) {
            *weights.entry(code).or_default() += 1;
        }
    }
    let standing = workshop.all(Kind::Opd).into_iter().filter(|on| workshop.text(on, "merged_into").is_empty());
    standing.map(|on| opd(workshop, regions, on, &weights)).collect()
}

fn opd<'a>(workshop: &'a Workshop, regions: &Regions, on: &'a Arc<str>, weights: &FxHashMap<&str, usize>) -> Opd<'a> {
    let code = subject::rest(on);
    let (region, own) = code.split_once('/').unwrap_or(("", code));
    let (name, short) = (workshop.text(on, "name"), workshop.text(on, "abbreviation"));
    let aliases: Vec<&str> = workshop.members(on, "alias/").map(|(alias, _)| alias).collect();
    let letters = std::iter::once(name).chain(aliases.iter().copied()).map(Letters::of).collect();
    let names = [name, short, own].into_iter().chain(aliases).filter(|name| !name.is_empty()).collect();
    let place = place(&fold(name));
    Opd { code, region: regions.region(region), names, letters, place, weight: weights.get(code).copied().unwrap_or(0) }
}

fn proposal(workshop: &Workshop, earlier: &Opd<'_>, later: &Opd<'_>, why: Why) -> SameOpd {
    let (stays, goes) = if later.weight > earlier.weight { (later, earlier) } else { (earlier, later) };
    let apart = joining::apart(workshop, &subject::opd(stays.code), &subject::opd(goes.code));
    SameOpd { stays: stays.code.into(), goes: goes.code.into(), why, apart }
}
