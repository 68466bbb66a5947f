//! The programmes that can be linked to: those of the record, and the built-in nomenclature behind them; and what taking a
//! catalogue in comes to.
//!
//! It looks at the record and returns the writes of one act; nothing is stored here.

use std::collections::BTreeMap;

use super::Programme;
use crate::file::catalogue;
use crate::words::{Lang, count, ranking as words};
use crate::workshop::edit::Write;
use crate::workshop::name::Names;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{WITHDRAWN, Workshop};

/// A programme, and whether it is the record's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The programme; its OPD is a full code.
    pub programme: Programme,
    /// Whether the record has it; else it is of the built-in nomenclature.
    pub own: bool,
}

/// Returns the subject of a programme.
pub fn subject_of(code: &str) -> String {
    format!("{}/{code}", Kind::Program.word())
}

/// Returns every programme by its code: what the record says of it, else what the nomenclature does.
pub fn known(workshop: &Workshop) -> Vec<Known> {
    let built_in = catalogue::programs().iter().map(|row| (row.code.clone(), built_in(row)));
    let mut all: BTreeMap<String, Known> = built_in.collect();
    for on in workshop.all(Kind::Program) {
        let code = subject::rest(on);
        own(workshop, on, all.entry(code.to_owned()).or_default());
    }
    all.into_values().collect()
}

/// Returns the programme of a code.
pub fn find(workshop: &Workshop, code: &str) -> Option<Known> {
    let row = catalogue::programs().iter().find(|row| row.code == code).map(built_in);
    let on = subject_of(code);
    if !workshop.visible(&on) {
        return row;
    }
    let mut known = row.unwrap_or_default();
    own(workshop, &on, &mut known);
    Some(known)
}

fn built_in(row: &catalogue::Program) -> Known {
    let programme =
        Programme { code: row.code.clone(), name: row.name.clone(), bidang: row.field.clone(), ..Programme::default() };
    Known { programme, own: false }
}

/// Puts what the record says of a programme in the place of what is known of it.
fn own(workshop: &Workshop, on: &str, known: &mut Known) {
    let one = &mut known.programme;
    one.code = subject::rest(on).to_owned();
    for (set, text) in
        [("name", &mut one.name), ("mission", &mut one.mission), ("bidang", &mut one.bidang), ("opd", &mut one.opd)]
    {
        let own = workshop.text(on, set);
        if !own.is_empty() {
            own.clone_into(text);
        }
    }
    known.own = true;
}

/// What becomes of a programme that is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The record has not had it.
    New,
    /// Something of it is another now.
    Changed,
    /// It stands so already.
    Same,
}

/// What taking a catalogue in comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// The writes, one act; none where all of it stands already.
    pub writes: Vec<Write>,
    /// What becomes of each programme, in their order.
    pub fates: Vec<Fate>,
    /// By what is typed, how many programmes name an OPD that is on no roster.
    pub strangers: BTreeMap<String, usize>,
}

impl Intake {
    /// Returns how many programmes have a fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.fates.iter().filter(|one| **one == fate).count()
    }

    /// Returns what it comes to, as a sentence.
    pub fn text(&self, lang: Lang) -> String {
        let [new, changed, same] = [Fate::New, Fate::Changed, Fate::Same].map(|fate| self.count(fate));
        words::catalogue_comes_to(lang, count::programmes(lang, self.fates.len()), new, changed, same).into_owned()
    }

    /// Returns what is to be said of the OPD that are on no roster, a sentence each. They quote the file: show them safely.
    pub fn remarks(&self, lang: Lang) -> impl Iterator<Item = String> {
        self.strangers
            .iter()
            .map(move |(opd, programmes)| words::no_opd(lang, opd, count::programmes(lang, *programmes)).into_owned())
    }
}

/// Returns what takes a catalogue in. What it does not name stays, and a cell that it leaves empty takes nothing away.
pub fn intake(workshop: &Workshop, sid: &str, rows: &[Programme]) -> Intake {
    let (names, region) = (names(workshop), workshop.text(&subject::session(sid), "region"));
    let mut opds: BTreeMap<&str, Option<String>> = BTreeMap::new();
    let mut intake = Intake::default();
    for one in rows {
        let on = subject_of(&one.code);
        let opd = opds.entry(&one.opd).or_insert_with(|| opd_of(workshop, &names, region, &one.opd)).clone();
        if opd.is_none() && !one.opd.is_empty() {
            *intake.strangers.entry(one.opd.clone()).or_default() += 1;
        }
        let texts = [("name", &*one.name), ("mission", &one.mission), ("bidang", &one.bidang)];
        let texts = texts.into_iter().chain([("opd", opd.as_deref().unwrap_or_default())]);
        let changes = |(set, text): &(&str, &str)| {
            !text.is_empty() && (workshop.text(&on, set) != *text || workshop.contested(&on, set))
        };
        let before = intake.writes.len();
        intake.writes.extend(texts.filter(changes).map(|(set, text)| Write::new(on.as_str(), set, text)));
        if workshop.value(&on, WITHDRAWN).is_some() {
            intake.writes.push(Write::clear(on.as_str(), WITHDRAWN));
        }
        intake.fates.push(match (workshop.visible(&on), intake.writes.len() > before) {
            (false, _) => Fate::New,
            (true, true) => Fate::Changed,
            (true, false) => Fate::Same,
        });
    }
    intake
}

/// Returns the full code of the OPD that a cell names: by its code, bare or full, else by any of its names.
fn opd_of(workshop: &Workshop, names: &Names, region: &str, text: &str) -> Option<String> {
    let full = if text.contains('/') { text.to_owned() } else { format!("{region}/{text}") };
    if workshop.visible(&subject::opd(&full)) {
        return Some(full);
    }
    names.exact(text).map(str::to_owned)
}

fn names(workshop: &Workshop) -> Names {
    let mut names = Names::default();
    for on in workshop.all(Kind::Opd).into_iter().filter(|on| workshop.text(on, "merged_into").is_empty()) {
        let aliases = workshop.members(on, "alias/").map(|(alias, _)| alias);
        names.add(subject::rest(on), workshop.text(on, "name"), workshop.text(on, "abbreviation"), aliases);
    }
    names
}
