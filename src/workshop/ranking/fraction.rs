//! An exact quotient of whole numbers: what a score is, so that equal scores are equal and nothing else is.
//!
//! No float and no rounding, but in what is written for people.

use std::cmp::Ordering;

/// A quotient; two of the same value are equal, however they came about.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    over: i128,
    /// Above 0.
    under: i128,
}

impl Fraction {
    /// Returns `over` divided by `under`, or nothing where `under` is not above 0.
    pub fn new(over: i128, under: i128) -> Option<Self> {
        (under > 0).then_some(Self { over, under })
    }

    /// Returns both parts in lowest terms.
    pub fn parts(self) -> (i128, i128) {
        let common = divisor(self.over.unsigned_abs(), self.under.unsigned_abs());
        let common = i128::try_from(common).unwrap_or(1).max(1);
        (self.over / common, self.under / common)
    }

    /// Returns it with so many decimals behind a comma, rounded half up: `4,133`.
    pub fn text(self, decimals: u32) -> String {
        self.decimal(decimals).replace('.', ",")
    }

    /// Returns it with its sign, as a difference is written: `+0,100`, `−0,300`, `0`.
    pub fn signed(self, decimals: u32) -> String {
        let text = self.text(decimals);
        match text.strip_prefix('-') {
            _ if self.over == 0 => "0".to_owned(),
            Some(size) => format!("−{size}"),
            None => format!("+{text}"),
        }
    }

    /// Returns it less another; nothing where the parts are too large.
    pub fn minus(self, other: Self) -> Option<Self> {
        let (own, theirs) = (self.over.checked_mul(other.under)?, other.over.checked_mul(self.under)?);
        Self::new(own.checked_sub(theirs)?, self.under.checked_mul(other.under)?)
    }

    /// Returns a share as people write it: `12,5%`.
    pub fn percent(self) -> String {
        let (over, under) = self.parts();
        let hundredfold = Self { over: over.saturating_mul(100), under };
        format!("{}%", hundredfold.text(1))
    }

    /// Returns it with so many decimals behind a point, rounded half up: `4.133`. At most 9 decimals.
    pub fn decimal(self, decimals: u32) -> String {
        if self.over < 0 {
            return format!("-{}", Self { over: self.over.saturating_neg(), ..self }.decimal(decimals));
        }
        let power = 10i128.pow(decimals.min(9));
        let (whole, rest) = (self.over.div_euclid(self.under), self.over.rem_euclid(self.under));
        // Only where the parts are huge is a digit given up before anything overflows.
        let (rest, under) = match rest.checked_mul(power * 2) {
            Some(rest) => (rest, self.under),
            None => (rest / power * (power * 2), (self.under / power).max(1)),
        };
        let digits = (rest + under) / (under * 2);
        let (whole, digits) = (whole + digits / power, digits % power);
        match decimals.min(9) {
            0 => whole.to_string(),
            width => format!("{whole}.{digits:0width$}", width = width as usize),
        }
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.under == other.under {
            return self.over.cmp(&other.over);
        }
        match (self.over.checked_mul(other.under), other.over.checked_mul(self.under)) {
            (Some(own), Some(theirs)) => own.cmp(&theirs),
            _ => compare((self.over, self.under), (other.over, other.under)),
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

/// Returns the greatest common divisor, which of 0 and another is the other.
pub(super) fn divisor(mut a: u128, mut b: u128) -> u128 {
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// Compares without multiplying, as Euclid does: whole parts, then what is left, turned over.
fn compare(mut a: (i128, i128), mut b: (i128, i128)) -> Ordering {
    loop {
        let order = a.0.div_euclid(a.1).cmp(&b.0.div_euclid(b.1));
        let rest = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
        if order.is_ne() || rest.0 == 0 || rest.1 == 0 {
            return order.then(rest.0.min(1).cmp(&rest.1.min(1)));
        }
        (a, b) = ((b.1, rest.1), (a.1, rest.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(over: i128, under: i128) -> Fraction {
        Fraction::new(over, under).expect("a fraction")
    }

    #[test]
    fn a_difference_has_its_sign() {
        assert_eq!([of(1, 10), of(-2, 5), of(0, 3)].map(|by| by.signed(3)), ["+0,100", "−0,400", "0"]);
        assert_eq!(of(-8, 5).decimal(3), "-1.600");
    }

    #[test]
    fn equal_values_are_equal_and_others_are_ordered() {
        assert_eq!(of(1, 3), of(2, 6));
        assert_eq!(of(4, 6).parts(), (2, 3));
        assert!(of(1, 3) < of(334, 1000) && of(-1, 2) < of(1, 3));
        assert!(Fraction::new(1, 0).is_none());
        let huge = i128::MAX / 3;
        assert!(of(huge, huge - 1) > of(huge - 1, huge - 2 + 1) && of(huge, huge - 1) < of(huge - 1, huge - 2));
        assert_eq!(of(huge, huge), of(7, 7));
        for a in -30..30 {
            for b in 1..12 {
                for (c, d) in [(1, 7), (-3, 4), (5, 2), (0, 1)] {
                    assert_eq!(compare((a, b), (c, d)), (a * d).cmp(&(c * b)), "{a}/{b} {c}/{d}");
                }
            }
        }
    }

    #[test]
    fn it_is_written_rounded_half_up() {
        for (over, under, text) in
            [(62, 15, "4,133"), (1, 2, "0,500"), (19999, 4000, "5,000"), (1, 2000, "0,001"), (5, 1, "5,000")]
        {
            assert_eq!(of(over, under).text(3), text);
        }
        assert_eq!((of(7, 2).decimal(0), of(7, 3).decimal(1)), ("4".into(), "2.3".into()));
        assert_eq!(of(i128::MAX / 3, i128::MAX / 2).decimal(3), "0.667");
    }
}
