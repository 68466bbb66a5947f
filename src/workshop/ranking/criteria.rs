//! By what a quick win is chosen: the criteria of the record, else the built-in ones, and their weights.
//!
//! What is built in is handed in, because it stands in a higher layer. Nothing is written here.

use std::sync::Arc;

use super::remark::{Remark, What};
use super::weights::{self, UNIT, Weights};
use crate::words::Lang;
use crate::workshop::edit::Write;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{WITHDRAWN, Workshop};

/// A criterion: a gate that is answered by yes or no, or one that is scored from 1 to 5.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Criterion {
    /// `manfaat`, unique among criteria.
    pub slug: Arc<str>,
    /// The Indonesian name.
    pub name: String,
    /// The English name; may be empty.
    pub name_en: String,
    /// Whether it is a gate.
    pub gate: bool,
    /// The question to the room, in Indonesian; may be empty.
    pub question: String,
    /// The weight as typed; empty means 1, and for a gate nothing.
    pub weight: String,
}

/// What is built into the program, handed in from above.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    /// The default criteria.
    pub criteria: &'static [Criterion],
    /// Returns the slug of the dimension that a text names in any of the schemes in use.
    pub dimension: fn(&str) -> Option<&'static str>,
    /// Returns the name of a programme of the national nomenclature by its code.
    pub program: fn(&str) -> Option<&'static str>,
}

/// The criteria in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Criteria {
    /// The gates in order.
    pub gates: Vec<Criterion>,
    /// The scored ones in order.
    pub scored: Vec<Criterion>,
    /// The weights of the scored ones; one that cannot be used is 0 here, and a remark says so.
    pub weights: Weights,
    /// Whether they are the record's own.
    pub own: bool,
    /// What is odd about them.
    pub remarks: Vec<Remark>,
}

impl Criterion {
    /// Returns its name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        let names = lang.pick([&self.name, &self.name_en], [&self.name_en, &self.name]);
        names.into_iter().find(|name| !name.is_empty()).map_or(&*self.slug, String::as_str)
    }

    /// Returns the subject `criterion/<slug>`.
    pub fn on(&self) -> Arc<str> {
        on(&self.slug)
    }

    /// Returns the writes that make a record's criterion what this one is, at a place in the order.
    pub fn writes(&self, order: usize) -> Vec<Write> {
        let on = self.on();
        let kind = if self.gate { "gate" } else { "score" };
        let texts = [("name", &*self.name), ("name_en", &self.name_en), ("kind", kind), ("question", &self.question)];
        let texts = texts.into_iter().chain([("weight", self.weight.as_str())]);
        let mut writes: Vec<Write> = texts.map(|(set, text)| Write::typed(on.clone(), set, text)).collect();
        writes.push(Write::new(on, "order", i64::try_from(order).unwrap_or(i64::MAX)));
        writes
    }
}

/// Returns the subject of a criterion.
pub(super) fn on(slug: &str) -> Arc<str> {
    format!("{}/{slug}", Kind::Criterion.word()).into()
}

/// Returns the writes that make criteria the record's own, in this order: what is edited must first be there. Two laptops
/// that do so unseen write the same.
fn adopt(criteria: &[Criterion]) -> Vec<Write> {
    (1..).zip(criteria).flat_map(|(order, criterion)| criterion.writes(order)).collect()
}

/// What taking in a list of criteria means for a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TakenIn {
    /// The writes, all of one act.
    pub writes: Vec<Write>,
    /// How many fields they change, those of withdrawn criteria aside.
    pub changed: usize,
    /// The subjects of the criteria that the list has not, which are withdrawn; their scores stay in the record.
    pub gone: Vec<Arc<str>>,
}

/// Returns what makes a list the whole list of criteria of a record, in its order.
pub fn take_in(workshop: &Workshop, list: &[Criterion]) -> TakenIn {
    let mut writes = changes(workshop, adopt(list));
    let back = list.iter().map(Criterion::on).filter(|on| workshop.value(on, WITHDRAWN).is_some());
    writes.extend(back.map(|on| Write::clear(on, WITHDRAWN)));
    let changed = writes.len();
    let named = |on: &str| list.iter().any(|criterion| *criterion.on() == *on);
    let gone: Vec<_> = workshop.all(Kind::Criterion).into_iter().filter(|on| !named(on)).cloned().collect();
    writes.extend(gone.iter().map(|on| Write::new(on.clone(), WITHDRAWN, true)));
    TakenIn { writes, changed, gone }
}

/// Returns the writes that change something; one over a contested field does.
pub fn changes(workshop: &Workshop, writes: Vec<Write>) -> Vec<Write> {
    let changes = |write: &Write| {
        workshop.value(&write.on, &write.set) != write.to.as_ref() || workshop.contested(&write.on, &write.set)
    };
    writes.into_iter().filter(changes).collect()
}

impl Criteria {
    /// Returns the criteria in force: those of the record, in its order, once one of them says its kind. Until then the
    /// built-in ones hold, and what the record says of one of these alone, such as its weight, is a change to it.
    pub fn of(workshop: &Workshop, built_in: &[Criterion]) -> Self {
        let mut listed: Vec<Arc<str>> = workshop.all(Kind::Criterion).into_iter().cloned().collect();
        listed.sort_by_key(|on| (workshop.int(on, "order").unwrap_or(i64::MAX), on.clone()));
        let own = listed.iter().any(|on| workshop.value(on, "kind").is_some());
        if !own {
            let known = built_in.iter().map(Criterion::on).filter(|on| !workshop.withdrawn(on));
            let strange = listed.into_iter().filter(|on| built_in.iter().all(|known| known.on() != *on));
            listed = known.chain(strange).collect();
        }
        let mut criteria = Self { own, ..Self::default() };
        let all: Vec<Criterion> = listed.iter().filter_map(|on| criteria.read(workshop, on, built_in)).collect();
        (criteria.gates, criteria.scored) = all.into_iter().partition(|criterion| criterion.gate);
        let weights: Vec<i64> =
            criteria.scored.iter().map(|criterion| weight(workshop, criterion, &mut criteria.remarks)).collect();
        criteria.weights = Weights(weights);
        if criteria.scored.is_empty() {
            criteria.remarks.push(Remark { on: on(""), what: What::NoCriteria });
        } else if criteria.weights.sum() == 0 {
            criteria.remarks.push(Remark { on: criteria.scored[0].on(), what: What::ZeroSum });
        }
        criteria
    }

    /// Returns the writes of a change to them. Where the built-in ones hold they become the record's own by it, all but the
    /// weights: one that nobody has changed stays as it was built in, written or not, and two laptops that each change
    /// another weight do not disagree about both.
    pub fn change(&self, workshop: &Workshop, writes: Vec<Write>) -> Vec<Write> {
        if self.own {
            return writes;
        }
        let all: Vec<Criterion> = self.gates.iter().chain(&self.scored).cloned().collect();
        let mut change = changes(workshop, adopt(&all));
        // What is being changed is written once, as it is to be.
        let changed = |known: &Write| writes.iter().any(|write| (&write.on, &write.set) == (&known.on, &known.set));
        change.retain(|known| &*known.set != "weight" && !changed(known));
        change.extend(writes);
        change
    }

    /// Returns the column of a scored criterion.
    pub fn column(&self, slug: &str) -> Option<usize> {
        self.scored.iter().position(|criterion| &*criterion.slug == slug)
    }

    /// Reads a criterion of the record; one of no known kind is said and left out.
    fn read(&mut self, workshop: &Workshop, on: &Arc<str>, built_in: &[Criterion]) -> Option<Criterion> {
        let slug = subject::rest(on);
        let known = built_in.iter().find(|criterion| &*criterion.slug == slug);
        if workshop.contested(on, "kind") {
            self.remarks.push(Remark { on: on.clone(), what: What::contested("kind") });
            return None;
        }
        let gate = match (workshop.text(on, "kind"), known) {
            ("gate", _) => true,
            ("score", _) => false,
            // The rest is as it was built in.
            ("", Some(known)) => known.gate,
            _ => {
                self.remarks.push(Remark { on: on.clone(), what: What::KindUnknown });
                return None;
            }
        };
        let text = |set: &str, or: fn(&Criterion) -> &String| match workshop.text(on, set) {
            "" => known.map(or).cloned().unwrap_or_default(),
            text => text.to_owned(),
        };
        Some(Criterion {
            slug: slug.into(),
            name: text("name", |known| &known.name),
            name_en: text("name_en", |known| &known.name_en),
            gate,
            question: text("question", |known| &known.question),
            weight: match workshop.value(on, "weight") {
                Some(weight) => weight.to_string(),
                None => known.map(|known| known.weight.clone()).unwrap_or_default(),
            },
        })
    }
}

/// Returns the weight of a criterion, 0 with a remark where it has none that counts.
fn weight(workshop: &Workshop, criterion: &Criterion, remarks: &mut Vec<Remark>) -> i64 {
    let on = criterion.on();
    if workshop.contested(&on, "weight") {
        remarks.push(Remark { on, what: What::contested("weight") });
        return 0;
    }
    if criterion.weight.trim().is_empty() {
        return UNIT;
    }
    weights::read(&criterion.weight).unwrap_or_else(|why| {
        remarks.push(Remark { on, what: What::Weight { typed: criterion.weight.clone(), why } });
        0
    })
}
