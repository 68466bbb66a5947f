//! What the record and the weights make of each other: the order, what of it is listed, who stands beside whom.
//!
//! It is made when something changed; nothing is drawn here.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Ranking;
use crate::file::catalogue;
use crate::tui::list;
use crate::tui::room::Room;
use crate::workshop::edit::EditId;
use crate::workshop::ranking::{self, Fraction, Line, Sheet, Swap, rank, swaps};
use crate::workshop::tell;

/// What the record and the weights make of each other.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// The mark of the scores it was made of; nothing before the first look.
    pub(super) of: Option<(usize, Option<EditId>)>,
    /// By the weights in force.
    pub(super) official: ranking::Ranking,
    /// By the weights that are shown: those in force, or those that are tried.
    pub(super) shown: ranking::Ranking,
    /// By row, the place by the weights in force, overall and within its dimension.
    pub(super) places: Vec<(Option<usize>, Option<usize>)>,
    /// The dimensions by slug, and how many nominations each has; all first.
    pub(super) scopes: Vec<(Option<Arc<str>>, usize)>,
    /// The lines that are found.
    pub(super) hits: Vec<usize>,
    /// How many are not fully scored.
    pub(super) open: usize,
    /// The best score there is.
    pub(super) best: Option<Fraction>,
}

/// The neighbours of the nomination under the cursor, by their rows, and what would swap them.
#[derive(Debug, Default)]
pub(super) struct Near {
    pub(super) above: Option<(usize, Vec<Swap>)>,
    pub(super) below: Option<(usize, Vec<Swap>)>,
}

impl Near {
    /// Returns the row it is compared with: the one above it, or of the first the one below.
    pub(super) fn rival(&self) -> Option<usize> {
        self.above.as_ref().or(self.below.as_ref()).map(|(row, _)| *row)
    }
}

impl Ranking {
    /// Makes what hangs on the scores alone.
    pub(super) fn read(&mut self, sheet: &Sheet) {
        let made = &mut self.made;
        made.official = rank(sheet, &sheet.weights());
        made.places = vec![(None, None); sheet.rows.len()];
        for line in &made.official.lines {
            made.places[line.row] = (line.place, line.within);
        }
        made.best = made.official.lines.iter().filter_map(|line| line.score).max();
        made.open = made.official.lines.iter().filter(|line| line.provisional).count();
        let mut counts: BTreeMap<&Arc<str>, usize> = BTreeMap::new();
        sheet.rows.iter().for_each(|row| *counts.entry(&row.dimension).or_default() += 1);
        let known: Vec<Arc<str>> = catalogue::dimensions().iter().map(|known| known.slug.as_str().into()).collect();
        let others = counts.keys().filter(|slug| !slug.is_empty() && !known.contains(slug)).map(|slug| (*slug).clone());
        let none = counts.keys().find(|slug| slug.is_empty()).map(|slug| (*slug).clone());
        let slugs: Vec<Arc<str>> = known.iter().cloned().chain(others).chain(none).collect();
        let count = |slug: Arc<str>| {
            let count = counts.get(&slug).copied().unwrap_or(0);
            (Some(slug), count)
        };
        made.scopes = std::iter::once((None, sheet.rows.len())).chain(slugs.into_iter().map(count)).collect();
        if made.scopes.iter().all(|(slug, _)| *slug != self.scope) {
            self.scope = None;
        }
    }

    /// Lists what is found; the cursor stays on its nomination, else on its place.
    pub(super) fn list_anew(&mut self, room: &Room) {
        let Some(sheet) = room.file.sheet.as_deref() else { return };
        let query = self.query.text().trim();
        let found = |line: &Line| {
            let row = &sheet.rows[line.row];
            let dimension = tell::name_of_slug(room.workshop(), &row.dimension, room.lang);
            let opd = [room.opd_short(&row.opd), room.opd_name(&row.opd)];
            list::found(query, &[&row.title, opd[0], opd[1], &dimension])
        };
        let lines = self.made.shown.lines.iter().enumerate();
        let hits = lines.filter(|(_, line)| self.in_scope(sheet, line) && (query.is_empty() || found(line)));
        self.made.hits = hits.map(|(at, _)| at).collect();
        let on = |at: usize| &sheet.rows[self.made.shown.lines[at].row].on;
        let here = self.made.hits.iter().position(|at| *on(*at) == self.on);
        self.at = here.unwrap_or(self.at).min(self.made.hits.len().saturating_sub(1));
        if let Some(at) = self.made.hits.get(self.at) {
            self.on = on(*at).clone();
        }
    }

    pub(super) fn in_scope(&self, sheet: &Sheet, line: &Line) -> bool {
        self.scope.as_ref().is_none_or(|scope| sheet.rows[line.row].dimension == *scope)
    }

    /// Returns the line under the cursor.
    pub(super) fn line(&self) -> Option<&Line> {
        self.made.shown.lines.get(*self.made.hits.get(self.at)?)
    }

    /// Returns the place that a line has in what is shown.
    pub(super) fn place(&self, line: &Line) -> Option<usize> {
        if self.scope.is_some() { line.within } else { line.place }
    }

    /// Returns the place that a row has by the weights in force, in what is shown.
    pub(super) fn official(&self, row: usize) -> Option<usize> {
        let (place, within) = self.made.places.get(row).copied()?;
        if self.scope.is_some() { within } else { place }
    }

    pub(super) fn neighbours(&self, sheet: &Sheet) -> Near {
        let Some(&at) = self.made.hits.get(self.at) else { return Near::default() };
        let (lines, weights) = (&self.made.shown.lines, &self.made.shown.weights);
        let row = lines[at].row;
        let above = lines[..at].iter().rfind(|line| self.in_scope(sheet, line)).map(|line| line.row);
        let below = lines[at + 1..].iter().find(|line| self.in_scope(sheet, line) && line.place.is_some());
        Near {
            above: above.map(|above| (above, swaps(sheet, weights, above, row))),
            below: below.map(|below| (below.row, swaps(sheet, weights, row, below.row))),
        }
    }
}
