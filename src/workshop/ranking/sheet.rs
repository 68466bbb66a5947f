//! Every score of a session beside each other, ready to be ranked, and kept up to date nomination by nomination.
//!
//! The log is read once; after a change only what the change names is read again, so that a ranking costs a frame and no
//! more in a session of thousands of nominations. The order is made elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::criteria::{BuiltIn, Criteria};
use super::fraction::{Fraction, divisor};
use super::reader::{self, Reader};
use super::remark::{Remark, What};
use super::row::{Answer, Cell, Row};
use super::weights::{UNIT, Weights};
use super::{Method, Owed, votes};
use crate::workshop::edit::{Edit, EditId};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{WITHDRAWN, Workshop};

/// The greatest common denominator of means that is kept exact; far beyond what judges of one session bring about.
const EXACT: u128 = 1_000_000_000_000_000;

/// The scores of a session.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The session's id.
    pub sid: Arc<str>,
    /// How the session scores.
    pub method: Method,
    /// The criteria in force.
    pub criteria: Criteria,
    /// The nominations, by title, then by subject.
    pub rows: Vec<Row>,
    /// The judges, by name.
    pub judges: Vec<Arc<str>>,
    /// Those of them whose scores count: each is asked for every nomination.
    pub panel: Vec<Arc<str>>,
    /// What is still owed to the whole; while anything is, places are provisional.
    pub owed: Vec<Owed>,
    /// What is to be said of the whole, and of nominations that have no row.
    pub remarks: Vec<Remark>,
    built_in: BuiltIn,
    /// By row and column, the mean in units of 1 / `scale`.
    values: Vec<Option<i64>>,
    scale: i64,
    /// Remarks that were found when the whole was read.
    standing: Vec<Remark>,
    /// How much of the log was read, and its last edit then.
    seen: (usize, Option<EditId>),
    /// The same when something that counts was last read.
    read: (usize, Option<EditId>),
}

impl Sheet {
    /// Reads the scores of a session.
    pub fn of(workshop: &Workshop, sid: &str, built_in: &BuiltIn) -> Self {
        let criteria = Criteria::of(workshop, built_in.criteria);
        let mut standing = Vec::new();
        let method = Method::of(workshop, sid, &mut standing);
        if method != Method::Votes {
            standing.extend(criteria.remarks.iter().cloned());
        }
        let reader = Reader::new(workshop, built_in, &criteria, method);
        let mut rows = Vec::new();
        for on in workshop.of_session(Kind::Nomination, sid) {
            match reader::duplicate_of(workshop, on) {
                Ok(Some(of)) => standing.push(Remark { on: on.clone(), what: What::Duplicate { of } }),
                Ok(None) => rows.push(reader.row(on)),
                Err(what) => {
                    standing.push(Remark { on: on.clone(), what });
                    rows.push(reader.row(on));
                }
            }
        }
        rows.sort_by(|a, b| a.key.cmp(&b.key));
        let mut sheet = Self {
            sid: sid.into(),
            method,
            criteria,
            rows,
            judges: Vec::new(),
            panel: Vec::new(),
            owed: Vec::new(),
            remarks: Vec::new(),
            built_in: *built_in,
            values: Vec::new(),
            scale: 1,
            standing,
            seen: seen(workshop),
            read: seen(workshop),
        };
        sheet.sum_up(workshop);
        sheet
    }

    /// Returns a mark of what it was read from, which stays the same as long as nothing that counts has changed.
    pub fn mark(&self) -> (usize, Option<EditId>) {
        self.read
    }

    /// Returns whether the record has changed since it was read.
    pub fn behind(&self, workshop: &Workshop) -> bool {
        self.seen != seen(workshop)
    }

    /// Follows a record that has grown: reads again what the edits since name. Any other record is read anew.
    pub fn follow(&mut self, workshop: &Workshop) {
        let edits = workshop.log().edits();
        let (len, last) = self.seen;
        let grown = len <= edits.len() && edits[..len].last().map(|edit| edit.id) == last;
        let new = if grown { &edits[len..] } else { edits };
        if new.is_empty() && grown {
            return;
        }
        let named: FxHashSet<&Arc<str>> =
            new.iter().filter(|edit| edit.on.starts_with("nomination/")).map(|edit| &edit.on).collect();
        let at = |rows: &[Row], on: &Arc<str>| rows.iter().position(|row| row.on == *on);
        let whole = |edit: &Edit| match Kind::of(&edit.on) {
            Some((Kind::Session | Kind::Opd | Kind::Criterion, _)) => true,
            // Who is here, and so has to vote.
            Some((Kind::Presentation, _)) => self.method == Method::Votes,
            Some((Kind::Nomination, _)) => [WITHDRAWN, "session", "duplicate_of"].contains(&&*edit.set),
            _ => false,
        };
        // One that comes, goes, or has no row may be what others are the same as.
        let stays = |on: &&Arc<str>| {
            at(&self.rows, on).is_some() && workshop.text(on, "session") == &*self.sid && workshop.visible(on)
        };
        if !grown || new.iter().any(whole) || !named.iter().all(stays) {
            *self = Self::of(workshop, &self.sid, &self.built_in);
            return;
        }
        self.seen = seen(workshop);
        if named.is_empty() {
            return;
        }
        self.read = self.seen;
        let reader = Reader::new(workshop, &self.built_in, &self.criteria, self.method);
        for on in named {
            let Some(at) = at(&self.rows, on) else { continue };
            self.rows.remove(at);
            let row = reader.row(on);
            let at = self.rows.partition_point(|other| other.key < row.key);
            self.rows.insert(at, row);
        }
        self.sum_up(workshop);
    }

    /// Returns how many columns of scores there are: a criterion each, or one of votes.
    pub fn columns(&self) -> usize {
        if self.method == Method::Votes { 1 } else { self.criteria.scored.len() }
    }

    /// Returns the weights in force: the criteria's, or 1 for votes.
    pub fn weights(&self) -> Weights {
        if self.method == Method::Votes { Weights(vec![UNIT]) } else { self.criteria.weights.clone() }
    }

    /// Returns the score of a criterion by row and column: of judges the mean; nothing where none is there.
    pub fn score(&self, row: usize, column: usize) -> Option<Fraction> {
        Fraction::new(self.value(row, column)?.into(), self.scale.into())
    }

    /// Returns what a criterion contributes to the whole score of a row; the contributions sum to it.
    pub fn contribution(&self, row: usize, column: usize, weights: &Weights) -> Option<Fraction> {
        let (_, present) = self.sums(row, weights);
        let own = i128::from(self.value(row, column)?).saturating_mul(weights.of(column).into());
        Fraction::new(own, present.saturating_mul(self.scale.into()))
    }

    /// Returns the whole score of a row: the mean of the scores that are there, by weight.
    pub fn whole(&self, row: usize, weights: &Weights) -> Option<Fraction> {
        let (sum, present) = self.sums(row, weights);
        Fraction::new(sum, present.saturating_mul(self.scale.into()))
    }

    /// Returns the columns that count and in which a row has no score.
    pub fn missing(&self, row: usize, weights: &Weights) -> Vec<usize> {
        (0..self.columns()).filter(|column| weights.of(*column) > 0 && self.value(row, *column).is_none()).collect()
    }

    /// Returns whether somebody still owes a row a score or a vote, so that its place is provisional.
    pub fn provisional(&self, row: usize, weights: &Weights) -> bool {
        match self.method {
            Method::Votes if !self.owed.is_empty() => true,
            // A judge gives one score a criterion, so that the count says whether all did.
            Method::Judges => self.rows.get(row).is_some_and(|row| {
                let cells = row.cells.iter().zip(&weights.0).filter(|(_, weight)| **weight > 0);
                cells.into_iter().any(|(cell, _)| cell.count == 0 || (cell.count as usize) < self.panel.len())
            }),
            Method::Consensus | Method::Votes => !self.missing(row, weights).is_empty(),
        }
    }

    /// Returns the judges who have begun and still owe a row a score that counts, each with the columns.
    pub fn owing(&self, row: usize) -> Vec<(&Arc<str>, Vec<usize>)> {
        let (Some(row), Method::Judges) = (self.rows.get(row), self.method) else { return Vec::new() };
        let weights = &self.criteria.weights;
        let given: FxHashSet<(&str, usize)> = row.given.iter().map(|(judge, column)| (&**judge, *column)).collect();
        let owes = |judge: &str| -> Vec<usize> {
            let lacks = |column: &usize| weights.of(*column) > 0 && !given.contains(&(judge, *column));
            (0..self.columns()).filter(lacks).collect()
        };
        let all = self.panel.iter().map(|judge| (judge, owes(judge)));
        all.filter(|(_, columns)| !columns.is_empty()).collect()
    }

    /// Returns the gates of a row that are not answered yet.
    pub fn unanswered(&self, row: usize) -> Vec<usize> {
        let gates = self.rows.get(row).map_or(&[][..], |row| &row.gates);
        gates.iter().enumerate().filter(|(_, answer)| **answer == Answer::Open).map(|(at, _)| at).collect()
    }

    /// Returns the mean of a cell in units of 1 / `scale`.
    pub(super) fn value(&self, row: usize, column: usize) -> Option<i64> {
        let columns = self.columns();
        if column < columns { self.values.get(row * columns + column).copied().flatten() } else { None }
    }

    /// Returns what the values of all cells are divided by.
    pub(super) fn scale(&self) -> i128 {
        self.scale.into()
    }

    /// Returns the weighted sum of a row's values, and the weights of those that are there.
    pub(super) fn sums(&self, row: usize, weights: &Weights) -> (i128, i128) {
        let (mut sum, mut present) = (0i128, 0i128);
        let columns = self.columns();
        let values = self.values.get(row * columns..(row + 1) * columns).unwrap_or_default();
        for (value, weight) in values.iter().zip(&weights.0) {
            if let Some(value) = value {
                sum = sum.saturating_add(i128::from(*value) * i128::from(*weight));
                present += i128::from(*weight);
            }
        }
        (sum, present)
    }

    /// Makes of the rows what belongs to all of them together.
    fn sum_up(&mut self, workshop: &Workshop) {
        self.remarks = self.standing.clone();
        if self.method == Method::Votes {
            let roll = votes::count(workshop, &self.sid, &mut self.rows, &mut self.remarks);
            self.owed = (roll.voted < roll.of).then_some(Owed::Votes(roll)).into_iter().collect();
        }
        let mut judges: FxHashSet<&Arc<str>> = FxHashSet::default();
        let mut panel: BTreeSet<&Arc<str>> = BTreeSet::new();
        let mut strays: BTreeMap<Arc<str>, usize> = BTreeMap::new();
        let mut others = [0; Method::ALL.len()];
        let mut counts = FxHashSet::default();
        for row in &self.rows {
            judges.extend(&row.judges);
            panel.extend(row.given.iter().map(|(judge, _)| judge));
            row.strays.iter().for_each(|slug| *strays.entry(slug.clone()).or_default() += 1);
            row.others.iter().for_each(|method| others[*method as usize] += 1);
            counts.extend(row.cells.iter().map(|cell| cell.count));
        }
        self.judges = judges.into_iter().cloned().collect();
        self.judges.sort_unstable();
        self.panel = panel.into_iter().cloned().collect();
        if self.method == Method::Judges {
            let mut owed: BTreeMap<Arc<str>, usize> = BTreeMap::new();
            for row in 0..self.rows.len() {
                self.owing(row).into_iter().for_each(|(judge, _)| *owed.entry(judge.clone()).or_default() += 1);
            }
            self.owed = owed.into_iter().map(|(name, nominations)| Owed::Judge { name, nominations }).collect();
        }
        let removed = |(slug, nominations): (Arc<str>, usize)| Remark {
            on: super::criteria::on(&slug),
            what: What::Removed { slug, nominations },
        };
        self.remarks.extend(strays.into_iter().map(removed));
        for (method, nominations) in Method::ALL.into_iter().zip(others).filter(|(_, nominations)| *nominations > 0) {
            self.remarks
                .push(Remark { on: subject::session(&self.sid), what: What::OtherMethod { method, nominations } });
        }
        self.scale = common(counts.into_iter().filter(|count| *count > 0));
        let scale = i128::from(self.scale);
        let mean =
            |cell: &Cell| (cell.count > 0).then(|| (i128::from(cell.sum) * scale / i128::from(cell.count)) as i64);
        self.values = self.rows.iter().flat_map(|row| row.cells.iter().map(mean)).collect();
    }
}

/// Two are the same that were read of one session, and nothing that counts changed between.
impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        (&self.sid, self.read) == (&other.sid, other.read)
    }
}

fn seen(workshop: &Workshop) -> (usize, Option<EditId>) {
    let edits = workshop.log().edits();
    (edits.len(), edits.last().map(|edit| edit.id))
}

/// Returns the least number that all of these divide, as long as it is of a size that keeps sums exact.
fn common(counts: impl Iterator<Item = u32>) -> i64 {
    let mut counts: Vec<u32> = counts.collect();
    counts.sort_unstable();
    let all = counts.into_iter().map(u128::from).fold(1, |all: u128, count| {
        all.checked_mul(count / divisor(all, count)).filter(|all| *all <= EXACT).unwrap_or(all)
    });
    i64::try_from(all).unwrap_or(1)
}
