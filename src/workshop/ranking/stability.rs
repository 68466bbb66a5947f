//! How firm each place is: how often it stays when all weights move a little, drawn from a seed.
//!
//! The same seed gives the same figures everywhere: whole numbers only, the criteria in the order of their slugs. It takes
//! a while with thousands of nominations, so whoever draws a screen asks for it elsewhere.

use super::order::Seats;
use super::sheet::Sheet;
use super::weights::Weights;

/// How many draws are made where nobody says otherwise.
pub const DRAWS: u32 = 10_000;

/// The seed where nobody says otherwise: the day of the session this was made for.
pub const SEED: u64 = 20_220_704;

/// How far each weight moves at most, in thousandths of itself.
pub const SPREAD: i64 = 200;

/// How often each place stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stability {
    /// The seed.
    pub seed: u64,
    /// How many draws were made.
    pub draws: u32,
    /// By row, in how many of them its place stayed; nothing where it has none, or one by decision, which no weight moves.
    pub kept: Vec<Option<u32>>,
}

/// Draws weights again and again, each within [`SPREAD`] of its own, and counts how often every nomination keeps its place.
pub fn stability(sheet: &Sheet, weights: &Weights, seed: u64, draws: u32) -> Stability {
    let none = Stability { seed, draws, kept: Vec::new() };
    stability_while(sheet, weights, seed, draws, || true).unwrap_or(none)
}

/// Does the same as long as it is wanted, which is asked before every draw; nothing once it is not.
pub fn stability_while(
    sheet: &Sheet,
    weights: &Weights,
    seed: u64,
    draws: u32,
    mut wanted: impl FnMut() -> bool,
) -> Option<Stability> {
    let mut seats = Seats::new(sheet);
    let whole = |weights: &Weights, scores: &mut Vec<_>| {
        scores.clear();
        scores.extend((0..sheet.rows.len()).map(|row| sheet.whole(row, weights)));
    };
    let mut scores = Vec::new();
    whole(weights, &mut scores);
    let places = seats.places(sheet, &scores).to_vec();
    let mut kept = vec![0; sheet.rows.len()];
    let mut order: Vec<usize> = (0..weights.0.len()).collect();
    order.sort_by_key(|column| sheet.criteria.scored.get(*column).map(|criterion| criterion.slug.clone()));
    let mut random = SplitMix(seed);
    let mut drawn = weights.clone();
    for _ in 0..draws {
        if !wanted() {
            return None;
        }
        for &column in &order {
            let step = i64::try_from(random.next() % (2 * SPREAD as u64 + 1)).unwrap_or(0);
            drawn.0[column] = weights.0[column] * (1_000 - SPREAD + step);
        }
        whole(&drawn, &mut scores);
        for (kept, (now, before)) in kept.iter_mut().zip(seats.places(sheet, &scores).iter().zip(&places)) {
            *kept += u32::from(now == before);
        }
    }
    let moves = |row: usize| places[row].is_some() && sheet.rows[row].pinned.is_none();
    let kept = kept.into_iter().enumerate().map(|(row, kept)| moves(row).then_some(kept)).collect();
    Some(Stability { seed, draws, kept })
}

/// The SplitMix64 generator (Steele, Lea, Flood 2014): small, and the same on every machine.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::Workshop;
    use crate::workshop::ranking::BuiltIn;

    #[test]
    fn what_is_not_wanted_any_more_stops() {
        let built_in = BuiltIn { criteria: &[], dimension: |_| None, program: |_| None };
        let sheet = Sheet::of(&Workshop::default(), "s1", &built_in);
        let mut left = 3;
        let wanted = || {
            left -= 1;
            left > 0
        };
        assert_eq!(stability_while(&sheet, &sheet.weights(), SEED, DRAWS, wanted), None);
        assert_eq!(left, 0);
    }

    #[test]
    fn the_generator_is_the_published_one() {
        let mut random = SplitMix(1_234_567);
        let drawn: Vec<u64> = (0..3).map(|_| random.next()).collect();
        assert_eq!(drawn, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }
}
