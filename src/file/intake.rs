//! Taking a roster into a record that has one: which OPD are known already, by whatever code, and who comes when.
//!
//! It looks at the record and returns the writes of one act. What a roster is stands in `roster`; nothing is stored here.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::roster::{RosterRow, region};
use crate::words::{Lang, roster as words};
use crate::workshop::agenda;
use crate::workshop::edit::Write;
use crate::workshop::name::{Names, fold};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{WITHDRAWN, Workshop};

/// What taking a roster in comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// The writes, one act; none where all of it stands already.
    pub writes: Vec<Write>,
    /// How many OPD of the roster the record did not know.
    pub new: usize,
    /// How many it knew.
    pub matched: usize,
    /// How many others are expected no more.
    pub out: usize,
    /// The full code of the first of them.
    pub first: Option<Arc<str>>,
}

impl Intake {
    /// Returns what is to be said of it.
    pub fn text(&self, lang: Lang) -> String {
        let taken = words::taken(lang, self.new + self.matched, self.new, self.matched).into_owned();
        if self.out > 0 { format!("{taken} {}", words::out(lang, self.out)) } else { taken }
    }
}

/// Returns what takes a roster in for a session, in the place of the one before.
///
/// An OPD is known by its full name, else by its code, else by its abbreviation or another name. A known one keeps its
/// code, and its name unless the roster has another one for its code; then the old one is a name it still goes by. Those of the roster come first, in its order; those it does not name are expected no more, unless their turn
/// has begun, and stand behind.
pub fn intake(workshop: &Workshop, sid: &str, rows: &[RosterRow]) -> Intake {
    let session = workshop.text(&subject::session(sid), "region");
    let home = subject::home(session);
    let known = known(workshop, rows, home);
    let matched = known.iter().flatten().count();
    let mut intake = Intake { matched, new: rows.len() - matched, ..Intake::default() };
    let mut taken: BTreeSet<Arc<str>> = known.iter().flatten().cloned().collect();
    let mut order = Vec::new();
    for (row, known) in rows.iter().zip(known) {
        let code = known.unwrap_or_else(|| free(workshop, &format!("{}/{}", region(row, home), row.code), &taken));
        taken.insert(code.clone());
        let on = subject::opd(&code);
        intake.writes.extend(named(workshop, row, &on, row.writes(&on)));
        intake.writes.push(Write::new(on.clone(), "expected", true));
        // Whom the roster names stands alone and is there, whatever became of it before.
        intake.writes.extend([WITHDRAWN, "merged_into"].map(|set| Write::clear(on.clone(), set)));
        order.push((i64::from(row.order), code));
    }
    order.sort_by_key(|(order, _)| *order);
    let last = order.last().map_or(0, |(order, _)| *order);
    intake.first = order.first().map(|(_, code)| code.clone());
    for (order, code) in &order {
        intake.writes.extend(place(workshop, sid, code, *order));
    }
    let behind = others(workshop, sid, session, &taken);
    intake.writes.extend(behind.iter().zip(last + 1..).flat_map(|(code, order)| place(workshop, sid, code, order)));
    for code in behind.iter().filter(|code| !agenda::begun(workshop, sid, code)) {
        let on = subject::opd(code);
        if workshop.flag(&on, "expected") {
            intake.writes.push(Write::new(on, "expected", false));
            intake.out += 1;
        }
    }
    // What stands already is no news.
    intake.writes.retain(|write| {
        let same = workshop.value(&write.on, &write.set) == write.to.as_ref();
        !same || workshop.contested(&write.on, &write.set)
    });
    intake
}

/// Returns the writes of a row for an OPD that may have a name already.
fn named(workshop: &Workshop, row: &RosterRow, on: &Arc<str>, mut writes: Vec<Write>) -> Vec<Write> {
    let old = workshop.text(on, "name");
    let aliases = workshop.members(on, "alias/").map(|(alias, _)| alias);
    let mut names = aliases.chain([old, workshop.text(on, "abbreviation")]);
    let its_own = names.any(|name| fold(name) == fold(&row.name)) || on.rsplit('/').next() != Some(&row.code);
    if !old.is_empty() && its_own {
        writes.retain(|write| &*write.set != "name");
    } else if !old.is_empty() {
        writes.push(Write::new(on.clone(), format!("alias/{old}"), true));
    }
    writes
}

/// A way to tell which OPD a row is.
type Way<'a> = &'a dyn Fn(&RosterRow) -> Option<Arc<str>>;

/// Returns for each row the full code of the OPD that it is, where the record knows it; no two rows are the same one.
fn known(workshop: &Workshop, rows: &[RosterRow], home: &str) -> Vec<Option<Arc<str>>> {
    let mut names = Names::default();
    let mut full = Vec::new();
    for on in workshop.all(Kind::Opd).into_iter().filter(|on| workshop.text(on, "merged_into").is_empty()) {
        let (code, name) = (subject::rest(on), workshop.text(on, "name"));
        let aliases = workshop.members(on, "alias/").map(|(alias, _)| alias);
        names.add(code, name, workshop.text(on, "abbreviation"), aliases);
        full.push((fold(name), code));
    }
    let in_region = |row: &RosterRow, code: &str| code.split('/').next() == Some(region(row, home));
    let by_name = |row: &RosterRow| {
        let name = fold(&row.name);
        let mut same = full.iter().filter(|(full, code)| *full == name && in_region(row, code));
        same.next().map(|(_, code)| Arc::from(*code)).filter(|_| same.next().is_none())
    };
    let by_code = |row: &RosterRow| {
        let code = format!("{}/{}", region(row, home), row.code);
        workshop.log().first(&subject::opd(&code)).map(|_| Arc::from(code))
    };
    let by_other = |row: &RosterRow| names.exact(&row.name).filter(|code| in_region(row, code)).map(Arc::from);
    let mut found: Vec<Option<Arc<str>>> = vec![None; rows.len()];
    let mut taken = BTreeSet::new();
    // The surest of all rows first, so that a likeness never takes an OPD from the row that names it in full.
    let ways: [Way<'_>; 3] = [&by_name, &by_code, &by_other];
    for way in ways {
        for (row, found) in rows.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            *found = way(row).filter(|code| taken.insert(code.clone()));
        }
    }
    found
}

/// Returns a full code, with a number behind it where an OPD has or had it: a code names one OPD for ever.
pub fn free(workshop: &Workshop, code: &str, taken: &BTreeSet<Arc<str>>) -> Arc<str> {
    let had = |code: &str| taken.contains(code) || workshop.log().first(&subject::opd(code)).is_some();
    let codes = std::iter::once(code.to_owned()).chain((2..).map(|number| format!("{code}-{number}")));
    codes.map(Arc::from).find(|code: &Arc<str>| !had(code)).unwrap_or_else(|| code.into())
}

/// Returns the writes that give an OPD its place: as an OPD, and in the session where it was given one there.
fn place(workshop: &Workshop, sid: &str, code: &str, order: i64) -> Vec<Write> {
    let turn = subject::presentation(sid, code);
    let own = workshop.value(&turn, "order").is_some();
    let places = [Some(subject::opd(code)), own.then_some(turn)];
    places.into_iter().flatten().map(|on| Write::new(on, "order", order)).collect()
}

/// Returns the other OPD of the session's region, in their order; all others where it has none.
fn others(workshop: &Workshop, sid: &str, region: &str, taken: &BTreeSet<Arc<str>>) -> Vec<Arc<str>> {
    let number = |code: &str| agenda::number(workshop, &subject::presentation(sid, code), code).unwrap_or(i64::MAX);
    let all = workshop.all(Kind::Opd).into_iter().map(|on| Arc::from(subject::rest(on)));
    let own = |code: &Arc<str>| {
        let alone = workshop.text(&subject::opd(code), "merged_into").is_empty();
        alone && (region.is_empty() || code.split('/').next() == Some(region))
    };
    let mut others: Vec<Arc<str>> = all.filter(|code| own(code) && !taken.contains(code)).collect();
    others.sort_by_key(|code| (number(code), code.clone()));
    others
}
