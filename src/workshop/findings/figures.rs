//! The same thing with two figures: data rows of one indicator, year and area that differ in value, unit or concept.
//!
//! An indicator is the same where it is written the same but for case, punctuation and the abbreviation in brackets that
//! its words make; nothing is guessed beyond that. Other years are other things.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Region, Regions, pairs};
use crate::words::{Lang, Text, findings as words};
use crate::workshop::Workshop;
use crate::workshop::edit::EditId;
use crate::workshop::joining::{self, DIFFERENCE};
use crate::workshop::name::{fold, place};
use crate::workshop::number::{self, Number, Reading};
use crate::workshop::subject::{self, Kind};
use crate::workshop::unit::Unit;

/// The fields that a note on a difference speaks of.
const SPOKEN_OF: [&str; 6] = ["indicator", "value", "unit", "year", "konsep", "opd"];

/// Two figures for the same thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The one that came into the record first.
    pub one: Said,
    /// The other one.
    pub other: Said,
    /// Whether the values differ.
    pub value: bool,
    /// Whether the units differ; one that is not given differs from none.
    pub unit: bool,
    /// Whether the concepts differ; one that is not given differs from none.
    pub concept: bool,
    /// The note on it, if somebody wrote one.
    pub note: Option<Note>,
}

/// What some data rows say alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The rows that say so, as they came into the record; never none.
    pub rows: Arc<[Arc<str>]>,
    /// The value in the plain unit: 89,94 and `ribu jiwa` are 89940.
    pub number: Number,
    /// The plain unit, empty where none is given.
    pub unit: String,
    /// Whether the figure of the first row may be read another way and nobody confirmed it.
    pub doubtful: bool,
}

/// A note on how two figures differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The data row that has it.
    pub on: Arc<str>,
    /// The field of it.
    pub set: Arc<str>,
    /// What it says.
    pub text: String,
    /// Whether one of the two rows says something else since.
    pub outdated: bool,
}

impl Said {
    /// Returns the row that stands for the others.
    pub fn row(&self) -> &Arc<str> {
        &self.rows[0]
    }
}

impl Contradiction {
    /// Returns whether a note explains it as it stands.
    pub fn settled(&self) -> bool {
        self.note.as_ref().is_some_and(|note| !note.outdated)
    }

    /// Returns what the two are figures of: the indicator as the first row writes it, and the year.
    pub fn thing(&self, workshop: &Workshop, lang: Lang) -> String {
        let row = self.one.row();
        let year = workshop.value(row, "year").map(|year| year.to_string());
        let year = year.unwrap_or_else(|| words::no_year(lang).into_owned());
        format!("{} · {year}", workshop.text(row, "indicator").trim())
    }

    /// Returns in what the two differ, in a few words.
    pub fn text(&self, lang: Lang) -> Text {
        let parts =
            [(self.value, words::value(lang)), (self.unit, words::unit(lang)), (self.concept, words::concept(lang))];
        let parts: Vec<Text> = parts.into_iter().filter(|(differs, _)| *differs).map(|(_, part)| part).collect();
        if parts.len() > 1 { words::differ(lang, parts.join(", ")) } else { words::differs(lang, parts.join(", ")) }
    }
}

/// The area that a figure is of: an office of a place speaks for that place, every other one for its region.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Area {
    Region(Region),
    Place(String),
}

/// What a data row says.
struct Row<'a> {
    on: &'a Arc<str>,
    /// The value, words for thousands multiplied in.
    value: Number,
    /// The value in the plain unit.
    number: Number,
    unit: String,
    concept: String,
    doubtful: bool,
}

/// Finds the figures that differ: first those without a note, in the order of their indicators.
pub(super) fn find(workshop: &Workshop, regions: &Regions) -> Vec<Contradiction> {
    let mut groups: BTreeMap<(String, String, Area), Vec<Row<'_>>> = BTreeMap::new();
    let mut areas: FxHashMap<(&str, &str), Area> = FxHashMap::default();
    for on in workshop.all(Kind::Data) {
        let indicator = indicator(workshop.text(on, "indicator"));
        let Some(row) = row(workshop, on).filter(|_| !indicator.is_empty()) else { continue };
        let year = workshop.value(on, "year").map(|year| fold(&year.to_string())).unwrap_or_default();
        let of = (workshop.text(on, "opd"), workshop.text(on, "session"));
        let area = areas.entry(of).or_insert_with(|| area(workshop, regions, of)).clone();
        groups.entry((indicator, year, area)).or_default().push(row);
    }
    let mut found = Vec::new();
    for rows in groups.values().filter(|rows| rows.len() > 1) {
        compare(workshop, rows, &mut found);
    }
    // Stable: of equals the order of indicators stays.
    found.sort_by_key(|found| (found.settled(), !found.value));
    found
}

/// Compares what the rows of one thing say.
fn compare(workshop: &Workshop, rows: &[Row<'_>], found: &mut Vec<Contradiction>) {
    let mut kinds: BTreeMap<(Number, &str, &str), Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        kinds.entry((row.number, &row.unit, &row.concept)).or_default().push(at);
    }
    let mut kinds: Vec<Vec<usize>> = kinds.into_values().collect();
    if kinds.len() < 2 {
        return;
    }
    kinds.sort_unstable();
    let mut kind_of: FxHashMap<&str, usize> = FxHashMap::default();
    for (kind, members) in kinds.iter().enumerate() {
        kind_of.extend(members.iter().map(|at| (&**rows[*at].on, kind)));
    }
    let notes = notes(workshop, &kind_of);
    let said: Vec<Said> = kinds.iter().map(|members| said(rows, members)).collect();
    pairs(kinds.len(), |a, b| {
        let (one, other) = (&rows[kinds[a][0]], &rows[kinds[b][0]]);
        let differ = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
        // Sizes tell nothing where the units are not of one kind, or one is not given.
        let value = if one.unit == other.unit { one.number != other.number } else { one.value != other.value };
        let unit = differ(&one.unit, &other.unit);
        let concept = differ(&one.concept, &other.concept);
        if value || unit || concept {
            let note = notes.get(&(a, b)).cloned();
            let (one, other) = (said[a].clone(), said[b].clone());
            found.push(Contradiction { one, other, value, unit, concept, note });
        }
    });
}

fn said(rows: &[Row<'_>], members: &[usize]) -> Said {
    let first = &rows[members[0]];
    Said {
        rows: members.iter().map(|at| rows[*at].on.clone()).collect(),
        number: first.number,
        unit: first.unit.clone(),
        doubtful: first.doubtful,
    }
}

/// Returns the notes that rows of one thing have on each other, by what the two say; of several the one that still
/// speaks of what stands, else the latest.
fn notes(workshop: &Workshop, kind_of: &FxHashMap<&str, usize>) -> FxHashMap<(usize, usize), Note> {
    let mut notes = Vec::new();
    for (on, kind) in kind_of {
        for (other, value) in workshop.members(on, DIFFERENCE) {
            let about = format!("data/{other}");
            let set: Arc<str> = format!("{DIFFERENCE}{other}").into();
            let last = workshop.stand(on, &set).and_then(|stand| stand.last()).map(|edit| edit.id);
            let (Some(to), Some(last)) = (kind_of.get(&*about), last) else { continue };
            let outdated = [on, &*about].into_iter().any(|row| changed_since(workshop, row, last));
            let note = Note { on: (*on).into(), set, text: value.to_string(), outdated };
            notes.push(((*kind.min(to), *kind.max(to)), (!outdated, last), note));
        }
    }
    // Of those on the same two the last one stays.
    notes.sort_unstable_by_key(|(_, rank, _)| *rank);
    notes.into_iter().map(|(kinds, _, note)| (kinds, note)).collect()
}

/// Returns whether a row says something else than when an edit was made; affirming what stands changes nothing.
fn changed_since(workshop: &Workshop, row: &str, edit: EditId) -> bool {
    SPOKEN_OF.iter().filter_map(|set| workshop.stand(row, set)).any(|stand| stand.value() != stand.then(edit))
}

/// Reads what a data row says; nothing where it gives no figure.
fn row<'a>(workshop: &'a Workshop, on: &'a Arc<str>) -> Option<Row<'a>> {
    let typed = workshop.value(on, "value")?.to_string();
    let reading = number::read(&typed);
    let figure = reading.figure()?;
    let doubtful = !matches!(reading, Reading::Sure(_)) && workshop.text(on, "reading") != figure.number.to_string();
    let unit = Unit::read(figure.unit.as_deref().unwrap_or(workshop.text(on, "unit")));
    // A figure that brings its own word for thousands is not multiplied by the unit's again.
    let scale = if typed.contains(char::is_alphabetic) { 0 } else { unit.scale };
    let value = figure.number.raised(scale)?;
    let number = value.raised(unit.size)?;
    Some(Row { on, value, number, unit: unit.plain, concept: fold(workshop.text(on, "konsep")), doubtful })
}

/// Returns an indicator as it is compared: folded, without the abbreviation in brackets that its words make.
fn indicator(text: &str) -> String {
    match text.trim().strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((long, short)) if abbreviates(short, long) => fold(long),
        _ => fold(text),
    }
}

/// Returns whether a short form is made of the first letters of the words before it: `Rukun Tetangga (RT)`.
fn abbreviates(short: &str, long: &str) -> bool {
    let letters = short.trim().to_lowercase();
    let words = fold(long);
    let firsts: Vec<char> = words.split(' ').filter_map(|word| word.chars().next()).collect();
    let count = letters.chars().count();
    count > 1 && count <= firsts.len() && letters.chars().eq(firsts[firsts.len() - count..].iter().copied())
}

/// Returns the area that the figures of an OPD in a session are of.
fn area(workshop: &Workshop, regions: &Regions, (code, session): (&str, &str)) -> Area {
    if code.is_empty() {
        return Area::Region(regions.region(workshop.text(&subject::session(session), "region")));
    }
    let stands = joining::standing(workshop, code);
    let on = subject::opd(stands);
    let (name, kind) = (fold(workshop.text(&on, "name")), fold(workshop.text(&on, "kind")));
    if place(&name).or(place(&kind)).is_some() {
        return Area::Place(stands.to_owned());
    }
    Area::Region(regions.region(stands.split('/').next().unwrap_or_default()))
}
