//! The order: scores and gates become places, overall and within each dimension.
//!
//! Overrides put a nomination where they say; what they are worth is not judged here.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::PROPOSED;
use super::fraction::Fraction;
use super::sheet::Sheet;
use super::weights::Weights;
use crate::words::{Lang, Text, ranking as words};

/// A nomination at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its row in the sheet.
    pub row: usize,
    /// Its place, from 1; equal scores share it. Nothing where it has no score and no place by decision.
    pub place: Option<usize>,
    /// Its place within its dimension.
    pub within: Option<usize>,
    /// Whether it is proposed as a quick win of its dimension: of the first [`PROPOSED`] there, with those that share
    /// such a place; never with a failed gate, nor once the room has turned it down.
    pub proposed: bool,
    /// Its score; nothing where nothing is scored.
    pub score: Option<Fraction>,
    /// The columns that count and have no score yet.
    pub missing: Vec<usize>,
    /// Whether somebody still owes it a score or a vote: its place may change without anybody changing their mind.
    pub provisional: bool,
    /// The place that its score alone would give it, where it has its place by decision.
    pub by_score: Option<usize>,
    /// Whether it would be proposed if no place were set by decision.
    pub displaced: bool,
}

impl Line {
    /// Returns its place within its dimension where that alone keeps it from being proposed.
    pub fn beyond(&self) -> Option<usize> {
        self.within.filter(|within| *within > PROPOSED)
    }
}

/// The nominations in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// From the first place on; what shares a place stands by title.
    pub lines: Vec<Line>,
    /// The weights that made it.
    pub weights: Weights,
}

impl Line {
    /// Returns why a nomination stands where it stands, where that is by decision: what its score alone would give, too.
    pub fn decided(&self, sheet: &Sheet, lang: Lang) -> Option<Text> {
        let place = self.place.filter(|_| sheet.rows.get(self.row).is_some_and(|row| row.pinned.is_some()))?;
        Some(match self.by_score {
            Some(by_score) => words::by_override(lang, place, by_score),
            None => words::by_override_alone(lang, place),
        })
    }
}

impl Ranking {
    /// Returns the line of a row.
    pub fn of(&self, row: usize) -> Option<&Line> {
        self.lines.iter().find(|line| line.row == row)
    }
}

/// Ranks the nominations of a sheet by these weights.
pub fn rank(sheet: &Sheet, weights: &Weights) -> Ranking {
    let mut ranking = order(sheet, weights, Seats::new(sheet));
    if sheet.rows.iter().any(|row| row.pinned.is_some()) {
        // What a decision does to the others is to be seen too.
        let by_score = order(sheet, weights, Seats::by_score(sheet));
        let mut known = vec![(None, false); sheet.rows.len()];
        by_score.lines.iter().for_each(|line| known[line.row] = (line.place, line.proposed));
        for line in &mut ranking.lines {
            let (place, proposed) = known[line.row];
            line.by_score = place.filter(|_| sheet.rows[line.row].pinned.is_some());
            line.displaced = proposed && !line.proposed;
        }
    }
    ranking
}

fn order(sheet: &Sheet, weights: &Weights, mut seats: Seats) -> Ranking {
    let scores: Vec<_> = (0..sheet.rows.len()).map(|row| sheet.whole(row, weights)).collect();
    let places = seats.places(sheet, &scores).to_vec();
    let mut order: Vec<usize> = (0..sheet.rows.len()).collect();
    let at = &seats.at;
    order.sort_by_key(|row| (places[*row].unwrap_or(at[*row] + 1), sheet.rows[*row].pinned.is_none(), at[*row]));
    let mut dimensions: FxHashMap<&Arc<str>, (usize, Option<usize>, usize)> = FxHashMap::default();
    let mut lines = Vec::with_capacity(order.len());
    for row in order {
        let own = &sheet.rows[row];
        let (before, last, shared) = dimensions.entry(&own.dimension).or_default();
        if *last != places[row] || last.is_none() {
            (*last, *shared) = (places[row], *before + 1);
        }
        *before += 1;
        let within = places[row].map(|_| *shared);
        let proposed = within.is_some_and(|within| within <= PROPOSED)
            && !own.dimension.is_empty()
            && !own.failed()
            && !own.turned_down;
        let missing = sheet.missing(row, weights);
        let provisional = sheet.provisional(row, weights);
        let score = scores[row];
        let (by_score, displaced) = (None, false);
        lines.push(Line {
            row,
            place: places[row],
            within,
            proposed,
            score,
            missing,
            provisional,
            by_score,
            displaced,
        });
    }
    Ranking { lines, weights: weights.clone() }
}

/// The places of a sheet, made again and again for other scores without asking for room each time.
pub(super) struct Seats {
    /// The rows without a place by decision.
    free: Vec<u32>,
    /// The positions, from 0, that decisions have taken.
    taken: Vec<bool>,
    /// By row, the position it has.
    at: Vec<usize>,
    places: Vec<Option<usize>>,
}

impl Seats {
    pub(super) fn new(sheet: &Sheet) -> Self {
        let rows = sheet.rows.len();
        let mut seats =
            Self { free: Vec::new(), taken: vec![false; rows], at: vec![0; rows], places: vec![None; rows] };
        let mut pinned: Vec<(usize, usize)> = Vec::new();
        for (row, own) in sheet.rows.iter().enumerate() {
            match own.pinned {
                Some(place) => pinned.push((place.min(rows), row)),
                None => seats.free.push(row as u32),
            }
        }
        pinned.sort_unstable();
        for (place, row) in pinned {
            // Two that were put at one place share it and take the position after it too, or the one before at the end.
            let free = |at: &usize| !seats.taken[*at];
            let at = (place - 1..rows).find(free).or_else(|| (0..place - 1).rev().find(free)).unwrap_or(0);
            seats.taken[at] = true;
            (seats.at[row], seats.places[row]) = (at, Some(place));
        }
        seats
    }

    /// Returns the seats as they would be without decisions.
    fn by_score(sheet: &Sheet) -> Self {
        let rows = sheet.rows.len();
        let free = (0..rows as u32).collect();
        Self { free, taken: vec![false; rows], at: vec![0; rows], places: vec![None; rows] }
    }

    /// Returns the place of each row for these scores.
    pub(super) fn places(&mut self, sheet: &Sheet, scores: &[Option<Fraction>]) -> &[Option<usize>] {
        // Who fails a gate stands below all others, who has no score below those who have; then by score. The rows
        // themselves stand by title, which the sort keeps.
        let class = |row: u32| (sheet.rows[row as usize].failed(), scores[row as usize].is_none());
        self.free.sort_unstable_by(|a, b| {
            let by_score = || scores[*b as usize].cmp(&scores[*a as usize]);
            class(*a).cmp(&class(*b)).then_with(by_score).then(a.cmp(b))
        });
        let mut positions = (0..self.taken.len()).filter(|at| !self.taken[*at]);
        let mut last: Option<(u32, usize)> = None;
        for &row in &self.free {
            let at = positions.next().unwrap_or_default();
            let same = last
                .filter(|(other, _)| class(*other) == class(row) && scores[*other as usize] == scores[row as usize]);
            let place = same.map_or(at + 1, |(_, place)| place);
            self.at[row as usize] = at;
            self.places[row as usize] = scores[row as usize].map(|_| place);
            last = Some((row, place));
        }
        &self.places
    }
}
