//! The weights of the scored criteria: thousandths as whole numbers, read from what was typed.
//!
//! They are relative: only their proportions count. What they are applied to is not known here.

use super::fraction::Fraction;
use crate::words::{Lang, Text, ranking as words};
use crate::workshop::number::{self, Doubt, Reading};

/// A weight of 1 in thousandths, which is what a criterion has whose weight was never written.
pub const UNIT: i64 = 1_000;

/// The greatest weight, in thousandths.
pub const MOST: i64 = 10_000 * UNIT;

/// Why a typed weight is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightError {
    /// It is no number, or one with a unit.
    Unread,
    /// It can be read two ways.
    Doubtful,
    /// It is below 0.
    Negative,
    /// It has more than three decimals.
    TooFine,
    /// It is above [`MOST`].
    TooLarge,
}

impl WeightError {
    /// Returns what is wrong and what to write, to stand behind the criterion's name.
    pub fn why(self, lang: Lang) -> Text {
        match self {
            Self::Unread => words::weight_unread(lang),
            Self::Doubtful => words::weight_doubtful(lang),
            Self::Negative => words::weight_negative(lang),
            Self::TooFine => words::weight_too_fine(lang),
            Self::TooLarge => words::weight_too_large(lang),
        }
    }
}

/// A weight for each scored criterion, in thousandths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights(pub Vec<i64>);

impl Weights {
    /// Returns the weight of a criterion by its column; 0 where there is none.
    pub fn of(&self, column: usize) -> i64 {
        self.0.get(column).copied().unwrap_or(0)
    }

    /// Returns the sum of all.
    pub fn sum(&self) -> i64 {
        self.0.iter().fold(0, |sum, weight| sum.saturating_add(*weight))
    }

    /// Returns these weights with another for one column.
    #[must_use]
    pub fn with(&self, column: usize, weight: i64) -> Self {
        let mut other = self.clone();
        other.0.iter_mut().skip(column).take(1).for_each(|known| *known = weight);
        other
    }

    /// Returns the share of a column in the sum; nothing where all are 0.
    pub fn share(&self, column: usize) -> Option<Fraction> {
        Fraction::new(self.of(column).into(), self.sum().into())
    }
}

/// Reads a weight as typed: `1`, `2,5`, `0,125`, `30%`. The Indonesian way: a comma divides.
///
/// # Errors
///
/// Why it is none.
pub fn read(typed: &str) -> Result<i64, WeightError> {
    let figure = match number::read(typed) {
        Reading::Sure(figure) => figure,
        // Thousands of a weight make no sense, so that one comma can only divide.
        Reading::Doubtful(Some(figure), Doubt::OneComma) => figure,
        Reading::Doubtful(_, Doubt::Minus) => return Err(WeightError::Negative),
        Reading::Doubtful(..) => return Err(WeightError::Doubtful),
        Reading::Empty | Reading::NoData | Reading::Refused(_) => return Err(WeightError::Unread),
    };
    if figure.unit.as_ref().is_some_and(|unit| unit != "persen") {
        return Err(WeightError::Unread);
    }
    let digits = figure.number.to_string();
    if digits.starts_with('-') {
        return Err(WeightError::Negative);
    }
    let (whole, decimals) = digits.split_once('.').unwrap_or((&digits, ""));
    if decimals.len() > 3 {
        return Err(WeightError::TooFine);
    }
    let weight = format!("{whole}{decimals:0<3}").parse().unwrap_or(i64::MAX);
    if weight > MOST { Err(WeightError::TooLarge) } else { Ok(weight) }
}

/// Returns a weight as people write it: `1`, `2,5`.
pub fn text(weight: i64) -> String {
    let written = format!("{},{:03}", weight / UNIT, weight % UNIT);
    written.trim_end_matches('0').trim_end_matches(',').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_read_or_refused() {
        for (typed, read_as) in [
            ("1", Ok(1_000)),
            ("2,5", Ok(2_500)),
            ("0", Ok(0)),
            ("0,125", Ok(125)),
            ("1,501", Ok(1_501)),
            ("30%", Ok(30_000)),
            ("10.000", Err(WeightError::Doubtful)),
            ("1.5", Err(WeightError::Doubtful)),
            ("-1", Err(WeightError::Negative)),
            ("(1)", Err(WeightError::Negative)),
            ("0,1234", Err(WeightError::TooFine)),
            ("20000", Err(WeightError::TooLarge)),
            ("999999999999999999", Err(WeightError::Doubtful)),
            ("banyak", Err(WeightError::Unread)),
            ("3 km", Err(WeightError::Unread)),
            ("", Err(WeightError::Unread)),
        ] {
            assert_eq!(read(typed), read_as, "{typed:?}");
        }
        for weight in [0, 1, 125, 1_000, 2_500, 10_000_000] {
            assert_eq!(read(&text(weight)), Ok(weight));
        }
    }
}
