//! How little has to change for two neighbours to swap: another weight for one criterion, and no less would do.
//!
//! Weights are thousandths, so the answer is exact: one thousandth less and they do not swap. The record is not touched.

use super::sheet::Sheet;
use super::weights::{MOST, Weights};

/// The smallest change of one weight that brings the lower of two nominations above the higher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swap {
    /// The column of the criterion.
    pub column: usize,
    /// Its weight now, in thousandths.
    pub from: i64,
    /// The nearest weight, in thousandths, at which they have swapped; a thousandth nearer they have not.
    pub to: i64,
}

/// Returns for each criterion the smallest change of its weight that brings the row `below` above the row `above`,
/// smallest first. There is none where no weight does it, where votes decide, or where scores do not: one of the two fails
/// a gate and the other does not, or has its place by decision, or no score.
pub fn swaps(sheet: &Sheet, weights: &Weights, above: usize, below: usize) -> Vec<Swap> {
    let (Some(a), Some(b)) = (sheet.rows.get(above), sheet.rows.get(below)) else { return Vec::new() };
    let scored = |row| sheet.sums(row, weights).1 > 0;
    if a.failed() != b.failed() || a.pinned.is_some() || b.pinned.is_some() || !scored(above) || !scored(below) {
        return Vec::new();
    }
    // One column's weight is all there is, so nothing moves.
    if sheet.columns() < 2 {
        return Vec::new();
    }
    let mut found: Vec<Swap> =
        (0..sheet.columns()).filter_map(|column| swap(sheet, weights, above, below, column)).collect();
    found.sort_by_key(|swap| ((swap.to - swap.from).abs(), swap.column));
    found
}

fn swap(sheet: &Sheet, weights: &Weights, above: usize, below: usize, column: usize) -> Option<Swap> {
    let from = weights.of(column);
    let lead = Lead::of(sheet, &weights.with(column, 0), above, below, column);
    let ways = [lead.first_lost(from, MOST), lead.first_lost(from, 0)];
    let to = ways.into_iter().flatten().min_by_key(|to| (to - from).abs())?;
    Some(Swap { column, from, to })
}

/// How far one nomination leads another, by the weight t of one criterion: the sign of a·t² + b·t + c.
///
/// The scores are (n + t·v) / (d + t·p), where p is 1 if the criterion is scored; multiplied out nothing is rounded.
struct Lead {
    a: i128,
    b: i128,
    c: i128,
}

impl Lead {
    /// `weights` has 0 for the column.
    fn of(sheet: &Sheet, weights: &Weights, above: usize, below: usize, column: usize) -> Self {
        let part = |row| {
            let (n, d) = sheet.sums(row, weights);
            let value = sheet.value(row, column);
            (n, d, i128::from(value.unwrap_or(0)), i128::from(value.is_some()))
        };
        let ((n1, d1, v1, p1), (n2, d2, v2, p2)) = (part(above), part(below));
        let times = i128::saturating_mul;
        Self {
            a: v1 * p2 - v2 * p1,
            b: times(n1, p2).saturating_add(times(v1, d2)).saturating_sub(times(n2, p1).saturating_add(times(v2, d1))),
            c: times(n1, d2).saturating_sub(times(n2, d1)),
        }
    }

    fn at(&self, t: i64) -> i128 {
        let t = i128::from(t);
        let times = i128::saturating_mul;
        times(times(self.a, t), t).saturating_add(times(self.b, t)).saturating_add(self.c)
    }

    /// Returns the first weight on the way at which the lead is lost.
    fn first_lost(&self, from: i64, end: i64) -> Option<i64> {
        // A parabola has one turn; between its ends and there it only rises or only falls.
        let turn = if self.a == 0 { None } else { i64::try_from(self.b.saturating_neg().div_euclid(self.a * 2)).ok() };
        let way = from.min(end)..=from.max(end);
        let mut stops = vec![from];
        let mut turns: Vec<i64> =
            turn.into_iter().flat_map(|turn| [turn, turn.saturating_add(1)]).filter(|t| way.contains(t)).collect();
        if end < from {
            turns.reverse();
        }
        stops.extend(turns);
        stops.push(end);
        stops.windows(2).find_map(|stretch| self.within(stretch[0], stretch[1]))
    }

    /// Returns the first weight of a stretch at which the lead is lost, where it only rises or only falls.
    fn within(&self, near: i64, far: i64) -> Option<i64> {
        let lost = |t| self.at(t) < 0;
        if lost(near) {
            return Some(near);
        }
        if !lost(far) {
            return None;
        }
        let (mut kept, mut gone) = (near, far);
        while (gone - kept).abs() > 1 {
            let middle = kept + (gone - kept) / 2;
            if lost(middle) { gone = middle } else { kept = middle }
        }
        Some(gone)
    }
}
