//! Where one nomination loses to another and where it wins: what each criterion makes of the difference of their scores.
//!
//! The differences sum exactly to that of the whole scores. Which two are compared is not decided here.

use std::cmp::Reverse;

use super::fraction::Fraction;
use super::sheet::Sheet;
use super::weights::Weights;
use crate::words::{Lang, Text, ranking as words};

/// What one criterion makes of the difference of two nominations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The column of the criterion.
    pub column: usize,
    /// Whether one of the two has no score there yet: what is missing stands as the mean of its others, as in its score.
    pub open: bool,
    over: i128,
}

/// Two nominations, criterion by criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versus {
    /// Every criterion that counts, the one that decides most first; equals stand in the order of the criteria.
    pub differences: Vec<Difference>,
    /// What all differences are divided by.
    under: i128,
}

impl Versus {
    /// Compares a row with another by these weights; nothing where one of the two has no score.
    pub fn of(sheet: &Sheet, weights: &Weights, row: usize, other: usize) -> Option<Self> {
        let times = i128::saturating_mul;
        let (own, theirs) = (Side::of(sheet, weights, row)?, Side::of(sheet, weights, other)?);
        let difference = |column: usize| {
            let values = (sheet.value(row, column), sheet.value(other, column));
            let (a, b) = (times(own.value(values.0), theirs.under), times(theirs.value(values.1), own.under));
            let over = times(a.saturating_sub(b), weights.of(column).into());
            Difference { column, open: values.0.is_none() || values.1.is_none(), over }
        };
        let counts = (0..sheet.columns()).filter(|column| weights.of(*column) > 0);
        let mut differences: Vec<Difference> = counts.map(difference).collect();
        differences.sort_by_key(|one| (Reverse(one.over.unsigned_abs()), one.column));
        let under = times(times(own.under, theirs.under), times(sheet.scale(), weights.sum().into()));
        Some(Self { differences, under })
    }

    /// Returns how much the whole score is above the other's; below 0 where it is less.
    pub fn whole(&self) -> Option<Fraction> {
        self.sum(&self.differences)
    }

    /// Returns how much a criterion brings it above the other, below 0 where it loses; nothing where it does not count.
    pub fn at(&self, column: usize) -> Option<Fraction> {
        let one = self.differences.iter().find(|one| one.column == column)?;
        Fraction::new(one.over, self.under)
    }

    /// Says where it loses, where it wins, and where one of the two is not scored yet, each with how much; the side that
    /// outweighs first. Empty where all is equal.
    pub fn text(&self, lang: Lang, decimals: u32, name: impl Fn(usize) -> String) -> String {
        let part = |says: fn(Lang, String, String) -> Text, of: &dyn Fn(&Difference) -> bool| {
            let mut found = self.differences.clone();
            found.retain(|one| one.over != 0 && of(one));
            found.sort_by_key(|one| one.column);
            let by = self.sum(&found).filter(|_| !found.is_empty())?;
            let names: Vec<String> = found.iter().map(|one| name(one.column)).collect();
            Some(says(lang, names.join(", "), by.signed(decimals)))
        };
        let mut parts = [
            part(words::lost_on, &|one| !one.open && one.over < 0),
            part(words::won_on, &|one| !one.open && one.over > 0),
            part(words::open_on, &|one| one.open),
        ];
        if self.whole().is_some_and(|whole| whole.parts().0 > 0) {
            parts.swap(0, 1);
        }
        parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    fn sum(&self, of: &[Difference]) -> Option<Fraction> {
        Fraction::new(of.iter().fold(0, |sum: i128, one| sum.saturating_add(one.over)), self.under)
    }
}

/// One of two that are compared: its weighted sum, and what its values are multiplied by so that their mean is a whole.
struct Side {
    sum: i128,
    under: i128,
}

impl Side {
    fn of(sheet: &Sheet, weights: &Weights, row: usize) -> Option<Self> {
        let (sum, present) = sheet.sums(row, weights);
        // Where nothing is missing no mean is needed, and the numbers stay small.
        let under = if sheet.missing(row, weights).is_empty() { 1 } else { present };
        (present > 0).then_some(Self { sum, under })
    }

    fn value(&self, value: Option<i64>) -> i128 {
        value.map_or(self.sum, |value| i128::from(value).saturating_mul(self.under))
    }
}
