//! Weights that are tried: typed or stepped, never recorded until they are taken.
//!
//! What they make of the order is not known here.

use std::sync::Arc;

use crate::tui::key::Key;
use crate::tui::pad::Pad;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::words::{ranking as chain, ranking_screen as words};
use crate::workshop::edit::Write;
use crate::workshop::ranking::{MOST, Sheet, UNIT, WeightError, Weights, read_weight, weight_text};

/// A trial.
#[derive(Debug)]
pub(super) struct Trial {
    /// The criteria, a weight each.
    slugs: Vec<Arc<str>>,
    pub(super) weights: Weights,
    /// The column that is being changed.
    pub(super) at: usize,
    /// What is being typed for it.
    pub(super) typed: Option<Pad>,
    /// What it was before that.
    before: i64,
    /// Why that is no weight.
    pub(super) refused: Option<WeightError>,
    /// Whether it was asked to be taken.
    pub(super) taken: bool,
}

fn slugs(sheet: &Sheet) -> Vec<Arc<str>> {
    sheet.criteria.scored.iter().map(|criterion| criterion.slug.clone()).collect()
}

impl Trial {
    /// Begins with the weights in force.
    pub(super) fn new(sheet: &Sheet) -> Self {
        Self {
            slugs: slugs(sheet),
            weights: sheet.weights(),
            at: 0,
            typed: None,
            before: 0,
            refused: None,
            taken: false,
        }
    }

    /// Follows criteria that have changed: what is tried of those that are still there stays tried.
    pub(super) fn follow(&mut self, sheet: &Sheet) {
        let now = slugs(sheet);
        if now == self.slugs {
            return;
        }
        let at = self.slugs.get(self.at).and_then(|slug| now.iter().position(|other| other == slug));
        if at.is_none() {
            (self.typed, self.refused) = (None, None);
        }
        let mut weights = sheet.weights();
        for (column, slug) in now.iter().enumerate() {
            if let Some(before) = self.slugs.iter().position(|other| other == slug) {
                weights = weights.with(column, self.weights.of(before));
            }
        }
        (self.at, self.slugs, self.weights) = (at.unwrap_or(0), now, weights);
    }

    /// Goes to another criterion; what is typed and no weight has to be mended or dropped first.
    pub(super) fn turn(&mut self, room: &Room, by: isize) -> Reply {
        let last = self.slugs.len().saturating_sub(1);
        self.choose(room, self.at.saturating_add_signed(by).min(last))
    }

    /// Goes to the criterion of a column.
    pub(super) fn choose(&mut self, room: &Room, column: usize) -> Reply {
        if let Some(why) = self.refused {
            return Reply::say(Tone::Mind, why.why(room.lang));
        }
        (self.at, self.typed) = (column, None);
        Reply::none()
    }

    /// Moves the weight to the next half above or below; the next whole number where it is large.
    pub(super) fn step(&mut self, up: bool) {
        let now = self.weights.of(self.at);
        let step = if now + i64::from(up) > 10 * UNIT { UNIT } else { UNIT / 2 };
        let to = if up { (now / step + 1) * step } else { (now - 1).max(0) / step * step };
        self.weights = self.weights.with(self.at, to.min(MOST));
        (self.typed, self.refused) = (None, None);
    }

    /// Takes a key that types; returns whether it was one.
    pub(super) fn key(&mut self, key: Key) -> bool {
        let begins = key.typed().is_some_and(|c| c.is_ascii_digit() || c == ',');
        let goes_on = begins || key.typed().is_some_and(|c| matches!(c, '.' | '%'));
        if !(begins || self.typed.is_some() && (goes_on || key.typed().is_none())) {
            return false;
        }
        self.edit(|pad| pad.key(key))
    }

    /// Takes a pasted text.
    pub(super) fn paste(&mut self, text: &str) {
        self.edit(|pad| {
            pad.insert(text.trim());
            true
        });
    }

    fn edit(&mut self, edit: impl FnOnce(&mut Pad) -> bool) -> bool {
        if self.typed.is_none() {
            self.before = self.weights.of(self.at);
        }
        let pad = self.typed.get_or_insert_default();
        let used = edit(pad);
        let read = read_weight(pad.text());
        self.refused = read.err();
        // As long as it is no weight, the one before counts.
        self.weights = self.weights.with(self.at, read.unwrap_or(self.before));
        used
    }

    /// Ends the typing of a weight.
    pub(super) fn stop_typing(&mut self) {
        if self.refused.is_none() {
            self.typed = None;
        }
    }

    /// Drops what is typed; the weight is what it was before.
    pub(super) fn drop_typing(&mut self) {
        if self.typed.take().is_some() {
            (self.weights, self.refused) = (self.weights.with(self.at, self.before), None);
        }
    }

    /// Returns the writes that put the tried weights into force, and the names of the criteria they are of.
    ///
    /// # Errors
    ///
    /// Why they cannot be taken, as a sentence.
    pub(super) fn take(&self, room: &Room, sheet: &Sheet) -> Result<(Vec<Write>, String), String> {
        let lang = room.lang;
        if let Some(why) = self.refused {
            return Err(why.why(lang).into_owned());
        }
        if self.weights.sum() == 0 {
            return Err(chain::zero_sum(lang).into_owned());
        }
        let own = sheet.weights();
        let (mut names, mut writes) = (Vec::new(), Vec::new());
        for (column, criterion) in sheet.criteria.scored.iter().enumerate() {
            let weight = self.weights.of(column);
            if weight != own.of(column) {
                let weight = weight_text(weight);
                names.push(format!("{} {weight}", criterion.name(lang)));
                writes.push(Write::new(criterion.on(), "weight", weight));
            }
        }
        if names.is_empty() {
            return Err(words::trial_same(lang).into_owned());
        }
        Ok((sheet.criteria.change(room.workshop(), writes), names.join(" · ")))
    }
}
