//! A figure: an exact decimal, how it is read from what was typed, and how it is written.
//!
//! No float passes through here and nothing is rounded. A typed text that can be read two ways is never settled
//! silently: it stays a doubt, with the reading proposed. The rules are those of Indonesian office text (dots group,
//! a comma divides) and every case of `tests/data/number-formats.csv`.

mod read;

pub use read::read;

use crate::words::{Lang, Text, figures};
use std::cmp::Ordering;
use std::fmt;

/// The most digits on either side of the comma.
const DIGITS: u8 = 18;

/// An exact decimal number with at most 18 digits on either side of the comma.
///
/// It prints as a plain decimal (`1371.78`, `-0.9`, `89940`), which is also a JSON number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number {
    /// The digits as a whole number; its last digit is not 0 while there are decimals, so equal values are equal here.
    mantissa: i128,
    /// How many of the digits stand behind the comma.
    decimals: u8,
}

impl Number {
    /// Returns `mantissa` divided by ten to the power `decimals`, or nothing if it has too many digits.
    pub fn new(mut mantissa: i128, mut decimals: u8) -> Option<Self> {
        while decimals > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            decimals -= 1;
        }
        let fits =
            decimals <= DIGITS && mantissa.unsigned_abs() / power(decimals).unsigned_abs() < 10u128.pow(DIGITS.into());
        fits.then_some(Self { mantissa, decimals })
    }

    /// Returns the number times ten to a power, or nothing if it has too many digits then.
    pub fn raised(self, power: u8) -> Option<Self> {
        let kept = self.decimals.saturating_sub(power);
        let scale = power.saturating_sub(self.decimals);
        // Ten to a power of more than 18 is more than any figure of an office.
        let raised = (scale <= DIGITS).then(|| self.mantissa.checked_mul(self::power(scale)))??;
        Self::new(raised, kept)
    }

    /// Returns the number as Indonesian text: `1.371,78`.
    pub fn text(&self) -> String {
        let (sign, whole, fraction) = self.parts();
        let comma = if fraction.is_empty() { "" } else { "," };
        format!("{sign}{}{comma}{fraction}", grouped(&whole))
    }

    /// Returns the number as an amount of rupiah: `Rp500.000,00`. Digits beyond the second decimal stay, unrounded.
    pub fn rupiah(&self) -> String {
        let (sign, whole, fraction) = self.parts();
        format!("{sign}Rp{},{fraction:0<2}", grouped(&whole))
    }

    /// Returns the sign, the digits before the comma and those behind it.
    fn parts(&self) -> (&'static str, String, String) {
        let (power, width) = (power(self.decimals).unsigned_abs(), usize::from(self.decimals));
        let (whole, fraction) = (self.mantissa.unsigned_abs() / power, self.mantissa.unsigned_abs() % power);
        let fraction = if width == 0 { String::new() } else { format!("{fraction:0width$}") };
        (if self.mantissa < 0 { "-" } else { "" }, whole.to_string(), fraction)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, whole, fraction) = self.parts();
        let point = if fraction.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{fraction}")
    }
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        // Whole part first, then the fraction in 10^-18: bringing both to one scale could overflow.
        let key = |n: &Self| {
            let power = power(n.decimals);
            (n.mantissa.div_euclid(power), n.mantissa.rem_euclid(power) * self::power(DIGITS - n.decimals))
        };
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Returns ten to a power of at most 18.
fn power(exponent: u8) -> i128 {
    10i128.pow(exponent.min(DIGITS).into())
}

/// Returns the digits with a dot before each group of three.
fn grouped(digits: &str) -> String {
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// A number and the unit that was typed with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The value, with scale words multiplied in: `89,94 ribu` is 89940; `10,26%` stays 10.26.
    pub number: Number,
    /// The unit as typed (`km2`, `ribu` left out); `persen` for `%`, and starting with `rupiah` for money.
    pub unit: Option<String>,
}

/// What a typed figure means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was filled in yet.
    Empty,
    /// It was declared that there is no data; this is never zero.
    NoData,
    /// There is one reading.
    Sure(Figure),
    /// There are two readings, or a part was left out: the likelier one, if there is one, to be confirmed by a person.
    Doubtful(Option<Figure>, Doubt),
    /// There is no safe reading.
    Refused(Refusal),
}

impl Reading {
    /// Returns the figure that is read or proposed.
    pub fn figure(&self) -> Option<&Figure> {
        match self {
            Self::Sure(figure) => Some(figure),
            Self::Doubtful(figure, _) => figure.as_ref(),
            Self::Empty | Self::NoData | Self::Refused(_) => None,
        }
    }

    /// Returns why a person has to look at the typed text, in one sentence, or nothing when all is clear.
    pub fn why(&self, lang: Lang) -> Option<Text> {
        match self {
            Self::Empty | Self::NoData | Self::Sure(_) => None,
            Self::Doubtful(_, doubt) => Some(doubt.why(lang)),
            Self::Refused(refusal) => Some(refusal.why(lang)),
        }
    }
}

/// Why a reading needs a person's yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// One dot with three digits behind it, outside money: `1.500`.
    OneGroup,
    /// One comma with three digits behind it: `1,500`.
    OneComma,
    /// Dots and commas the English way round: `12.5`, `1,234.56`.
    English,
    /// Nothing before the comma: `,5`.
    NoWhole,
    /// Spaces between groups of three: `1 234`.
    Spaces,
    /// A dash, or brackets, that probably mean a minus: `(0,90)`.
    Minus,
    /// Zeros in front, as codes have them: `007`.
    LeadingZero,
    /// As many digits as an identity number, 16 to 18.
    Long,
    /// About, or at least, this number: `± 382.000`.
    Approximate,
    /// A single letter, unit or scale: `250 m`, `10k`.
    Letter,
    /// A remark behind the figure that is left out: `70,56*`, `0 (nihil)`.
    Remark,
    /// Zero, or no data: `nihil`. There is no proposal.
    MaybeZero,
}

impl Doubt {
    /// Returns the sentence that says what is doubtful and what to type when it is otherwise.
    pub fn why(self, lang: Lang) -> Text {
        let sentence = match self {
            Self::OneGroup => figures::one_group,
            Self::OneComma => figures::one_comma,
            Self::English => figures::english,
            Self::NoWhole => figures::no_whole,
            Self::Spaces => figures::spaces,
            Self::Minus => figures::minus,
            Self::LeadingZero => figures::leading_zero,
            Self::Long => figures::long,
            Self::Approximate => figures::approximate,
            Self::Letter => figures::letter,
            Self::Remark => figures::remark,
            Self::MaybeZero => figures::maybe_zero,
        };
        sentence(lang)
    }
}

/// Why a typed text has no safe reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// It does not start with a number.
    NotANumber,
    /// A number in words: `seribu`, `1,5 million`.
    Words,
    /// Digits other than 0 to 9: full-width, Arabic-Indic, `½`.
    OtherDigits,
    /// Separators that make no number: `1.23.4`, `5,`.
    Separators,
    /// A range, sum, fraction, date, or a count out of a total.
    SeveralNumbers,
    /// Letters or marks behind the number that are no unit: `12a`, `1e5`.
    Behind,
    /// Two signs, or one at the end.
    Signs,
    /// A bound: `> 100`.
    Bound,
    /// A formula: `=SUM(A1:A3)`.
    Formula,
    /// An error value of a spreadsheet: `#REF!`.
    SheetError,
    /// Money that is no rupiah.
    Currency,
    /// More digits than [`Number`] holds.
    TooLong,
}

impl Refusal {
    /// Returns the sentence that says what is wrong and what to type instead.
    pub fn why(self, lang: Lang) -> Text {
        let sentence = match self {
            Self::NotANumber => figures::not_a_number,
            Self::Words => figures::number_words,
            Self::OtherDigits => figures::other_digits,
            Self::Separators => figures::separators,
            Self::SeveralNumbers => figures::several_numbers,
            Self::Behind => figures::behind,
            Self::Signs => figures::signs,
            Self::Bound => figures::bound,
            Self::Formula => figures::formula,
            Self::SheetError => figures::sheet_error,
            Self::Currency => figures::currency,
            Self::TooLong => figures::too_long,
        };
        sentence(lang)
    }
}
