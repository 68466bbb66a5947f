//! From what was typed to what it means: sign, currency, digits, scale word, unit, in that order.
//!
//! Every function here is total and looks at each character a fixed number of times. It must not drop anything
//! silently: what is left out of a reading makes it doubtful.

use super::{Doubt, Figure, Number, Reading, Refusal};

/// Characters that pasting brings along and nobody sees: they carry no meaning in a figure.
const INVISIBLE: [char; 6] = ['\u{feff}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{00ad}'];
/// The dashes beside the minus sign that word processors make of it.
const DASHES: [char; 2] = ['–', '—'];
/// Whole cells that declare that there is no data.
const NO_DATA: [&str; 14] = [
    "-",
    "–",
    "—",
    "...",
    "…",
    "n/a",
    "na",
    "n.a.",
    "tidak ada data",
    "belum ada data",
    "data tidak ada",
    "tidak tersedia",
    "belum tersedia",
    "no data",
];
/// Whole cells that may mean zero as well as no data.
const MAYBE_ZERO: [&str; 2] = ["nihil", "tidak ada"];
/// Words and marks in front of a figure that is only about right.
const ABOUT: [&str; 10] =
    ["±", "~", "≈", "+/-", "sekitar", "kurang lebih", "lebih kurang", "kira-kira", "hampir", "lebih dari"];
/// Codes of money that is no rupiah.
const CURRENCIES: [&str; 9] = ["$", "us$", "usd", "€", "eur", "£", "¥", "sgd", "myr"];
/// Units that may stand right behind the digits, without a space.
const STUCK_UNITS: &str = "km km2 km² m m2 m² m3 m³ cm mm ha kg kw ton kwh mbps jiwa orang tahun bulan hari unit";
/// Words of a number, or parts of one, in which a figure must not be written.
const NUMBER_WORDS: &str = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu sejuta semiliar \
    setengah belas puluh ratus ribu rb juta jt miliar milyar triliun trilyun belasan puluhan ratusan ribuan jutaan \
    miliaran triliunan hundred thousand million billion trillion mn mio bn b";
/// The longest unit: `rupiah per kapita per tahun` has five words. More than this is a remark.
const UNIT_WORDS: usize = 6;
/// The longest unit in bytes.
const UNIT_BYTES: usize = 80;

/// Reads a typed figure the Indonesian way.
///
/// Total for any text. Source of the rules: `tests/data/number-formats.csv`.
pub fn read(text: &str) -> Reading {
    // Most figures are digits and marks alone: nothing before or behind them needs to be looked for.
    if text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
    {
        return reading(alone(text));
    }
    let visible: String = text.chars().filter(|c| !INVISIBLE.contains(c)).collect();
    let text = visible.trim();
    // A spreadsheet marks a cell as text with an apostrophe that it does not show.
    let text = text.strip_prefix('\'').map_or(text, str::trim_start);
    let cell = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let cell = cell.as_str();
    if cell.is_empty() {
        return Reading::Empty;
    }
    if NO_DATA.contains(&cell) {
        return Reading::NoData;
    }
    // Accounting formats print a zero amount as "Rp -".
    if MAYBE_ZERO.contains(&cell) || rupiah(text).is_some_and(|rest| ["-", "–", "—"].contains(&rest)) {
        return Reading::Doubtful(None, Doubt::MaybeZero);
    }
    reading(figure(text))
}

fn reading(figure: Result<(Figure, Option<Doubt>), Refusal>) -> Reading {
    match figure {
        Ok((figure, None)) => Reading::Sure(figure),
        Ok((figure, Some(doubt))) => Reading::Doubtful(Some(figure), doubt),
        Err(refusal) => Reading::Refused(refusal),
    }
}

/// Reads digits and marks with nothing around them.
fn alone(digits: &str) -> Result<(Figure, Option<Doubt>), Refusal> {
    let shape = Shape::read(digits, false)?;
    let number = shape.number(false, 0).ok_or(Refusal::TooLong)?;
    Ok((Figure { number, unit: None }, shape.doubt))
}

/// Reads the figure of a cell that holds something; the text is trimmed.
fn figure(text: &str) -> Result<(Figure, Option<Doubt>), Refusal> {
    match text.chars().next() {
        Some('#') => return Err(Refusal::SheetError),
        Some('=') => return Err(Refusal::Formula),
        Some('<' | '>' | '≤' | '≥') => return Err(Refusal::Bound),
        _ => {}
    }
    let exact = ABOUT.iter().find_map(|about| strip(text, about));
    let approximate = exact.map(|_| Doubt::Approximate);
    let text = exact.unwrap_or(text);

    let inner = text.strip_prefix('(').and_then(|t| t.strip_suffix(')')).filter(|t| !t.contains(['(', ')']));
    let before = Sign::read(inner.unwrap_or(text).trim());
    let amount = rupiah(before.rest);
    let after = Sign::read(amount.unwrap_or(before.rest));
    if usize::from(inner.is_some()) + usize::from(before.signed) + usize::from(after.signed) > 1 {
        return Err(Refusal::Signs);
    }
    let minus = (inner.is_some() || before.doubtful || after.doubtful).then_some(Doubt::Minus);
    let negative = inner.is_some() || before.negative || after.negative;

    let (digits, rest, spaces) = digits(after.rest)?;
    // "500.000,-" is money although Rp was left out.
    let (digits, rest, dashed) = match price(digits, rest) {
        Some((digits, rest)) => (digits, rest, true),
        None => (digits, rest, false),
    };
    let tail = Tail::read(rest, amount.is_some() || dashed)?;
    let shape = Shape::read(&digits.replace(char::is_whitespace, "."), tail.money)?;
    let number = shape.number(negative, tail.scale).ok_or(Refusal::TooLong)?;
    // The doubt about the digits says most; one with spaces was read as if dots stood there.
    let doubt = spaces.or(shape.doubt).or(minus).or(tail.doubt).or(approximate);
    Ok((Figure { number, unit: tail.unit }, doubt))
}

/// Returns the text behind a word or mark at its start, whatever its case; a word must end there.
fn strip<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    let runs_on = start.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphabetic);
    (head.eq_ignore_ascii_case(start) && !runs_on).then(|| rest.trim_start())
}

/// Returns the text behind the sign of rupiah, with the dot and spaces that offices put there.
fn rupiah(text: &str) -> Option<&str> {
    let rest = strip(text, "rp").or_else(|| strip(text, "idr"))?;
    Some(rest.strip_prefix('.').map_or(rest, str::trim_start))
}

/// A plus or minus that may stand in front of digits.
struct Sign<'a> {
    signed: bool,
    negative: bool,
    /// A dash, or a minus set apart by a space, as a list has them.
    doubtful: bool,
    rest: &'a str,
}

impl<'a> Sign<'a> {
    /// Reads the sign at the start of a text, if there is one.
    fn read(text: &'a str) -> Self {
        let mut chars = text.chars();
        match chars.next() {
            Some(c) if matches!(c, '+' | '-' | '\u{2212}') || DASHES.contains(&c) => {
                let rest = chars.as_str();
                let apart = rest.starts_with(char::is_whitespace);
                Self {
                    signed: true,
                    negative: c != '+',
                    doubtful: apart || DASHES.contains(&c),
                    rest: rest.trim_start(),
                }
            }
            _ => Self { signed: false, negative: false, doubtful: false, rest: text },
        }
    }
}

/// Splits off the digits and separators at the start; with a doubt when spaces group them.
fn digits(text: &str) -> Result<(&str, &str, Option<Doubt>), Refusal> {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let (run, rest) = split(text, part);
    if run.is_empty() {
        return Err(no_digits(text));
    }
    let spaced = rest.trim_start();
    if spaced.len() == rest.len() || !spaced.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok((run, rest, None));
    }
    let (run, _) = split(text, |c| part(c) || c.is_whitespace());
    let (run, rest) = text.split_at(run.trim_end().len());
    let whole = run.split_once(',').map_or(run, |(whole, _)| whole);
    if grouped(whole, char::is_whitespace) {
        Ok((run, rest, Some(Doubt::Spaces)))
    } else if text.split(char::is_whitespace).next().is_some_and(|first| first.ends_with(['.', ','])) {
        Err(Refusal::Separators)
    } else {
        Err(Refusal::SeveralNumbers)
    }
}

/// Returns why a text that should start with a digit does not.
fn no_digits(text: &str) -> Refusal {
    let (word, _) = split(text, char::is_alphabetic);
    if text.starts_with(|c: char| c.is_numeric()) {
        Refusal::OtherDigits
    } else if text.starts_with(['+', '-', '\u{2212}']) {
        Refusal::Signs
    } else if listed(NUMBER_WORDS, word) {
        Refusal::Words
    } else if CURRENCIES.iter().any(|currency| strip(text, currency).is_some()) {
        Refusal::Currency
    } else {
        Refusal::NotANumber
    }
}

/// Splits the price ending `,-` (or `.-`) off the digits and the text behind them.
fn price<'a>(digits: &'a str, rest: &'a str) -> Option<(&'a str, &'a str)> {
    let whole = digits.strip_suffix([',', '.'])?;
    let after = rest.trim_start_matches(['-', '–', '—']);
    let ends = after.is_empty() || after.starts_with(|c: char| c.is_whitespace() || matches!(c, '/' | '('));
    (after.len() < rest.len() && ends).then_some((whole, after))
}

/// Splits a text where its characters stop satisfying a condition.
fn split(text: &str, part: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !part(c)).unwrap_or(text.len()))
}

/// Returns whether a word, whatever its case, is one of a list with spaces between.
fn listed(list: &str, word: &str) -> bool {
    let word = word.to_lowercase();
    list.split(' ').any(|listed| listed == word)
}

/// Returns whether these are two or more groups of digits: the first of one to three and not zero, the others of three.
fn grouped(text: &str, separator: impl Fn(char) -> bool) -> bool {
    let mut groups = text.split(separator);
    let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let first = groups.next().is_some_and(|g| (1..=3).contains(&g.len()) && digits(g) && !g.starts_with('0'));
    let mut count = 0;
    first && groups.inspect(|_| count += 1).all(|g| g.len() == 3 && digits(g)) && count > 0
}

/// What digits and separators mean together.
struct Shape {
    /// The digits before the decimal mark, without separators.
    whole: String,
    /// The digits behind it, without trailing zeros.
    fraction: String,
    doubt: Option<Doubt>,
}

impl Shape {
    /// Reads digits, dots and commas; in money a single group of three has one reading only.
    fn read(run: &str, money: bool) -> Result<Self, Refusal> {
        let (dots, commas) = (run.matches('.').count(), run.matches(',').count());
        let divided = |decimal: char, group: char| {
            run.split_once(decimal).filter(|(whole, tail)| grouped(whole, |c| c == group) && is_digits(tail))
        };
        let simple = |mark: char| run.split_once(mark).filter(|(_, tail)| is_digits(tail));
        let read = match (dots, commas) {
            (0, 0) => Some((run, "", None)),
            (1, 0) if grouped(run, |c| c == '.') => Some((run, "", (!money).then_some(Doubt::OneGroup))),
            (1, 0) => simple('.').map(|(whole, tail)| (whole, tail, Some(Doubt::English))),
            (0, 1) => simple(',').map(|(whole, tail)| {
                let doubt = if whole.is_empty() {
                    Some(Doubt::NoWhole)
                } else {
                    grouped(run, |c| c == ',').then_some(Doubt::OneComma)
                };
                (whole, tail, doubt)
            }),
            (_, 0) => grouped(run, |c| c == '.').then_some((run, "", None)),
            (0, _) => grouped(run, |c| c == ',').then_some((run, "", Some(Doubt::English))),
            _ => (divided(',', '.').map(|(whole, tail)| (whole, tail, None)))
                .or_else(|| divided('.', ',').map(|(whole, tail)| (whole, tail, Some(Doubt::English)))),
        };
        let (whole, fraction, doubt) = read.ok_or(Refusal::Separators)?;
        let whole = whole.replace(['.', ','], "");
        let doubt = doubt.or(match whole.len() {
            2.. if whole.starts_with('0') => Some(Doubt::LeadingZero),
            16..=18 => Some(Doubt::Long),
            _ => None,
        });
        Ok(Self { whole, fraction: fraction.trim_end_matches('0').to_owned(), doubt })
    }

    /// Returns the number with its sign and scale, or nothing when it has too many digits.
    fn number(&self, negative: bool, scale: u8) -> Option<Number> {
        let digits = format!("0{}{}", self.whole, self.fraction);
        let mantissa = digits.parse::<i128>().ok()? * if negative { -1 } else { 1 };
        let decimals = u8::try_from(self.fraction.len()).ok()?;
        let raised = mantissa.checked_mul(super::power(scale.saturating_sub(decimals)))?;
        Number::new(raised, decimals.saturating_sub(scale))
    }
}

/// Returns whether a text is one or more ASCII digits.
fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// What stands behind the digits: a scale word, a unit, a remark.
struct Tail {
    /// The power of ten that a scale word means.
    scale: u8,
    unit: Option<String>,
    money: bool,
    doubt: Option<Doubt>,
}

impl Tail {
    /// Reads everything behind the digits; `money` when the figure is already known to be rupiah.
    fn read(rest: &str, money: bool) -> Result<Self, Refusal> {
        let (text, remark) = without_remark(rest.trim());
        let (text, about) =
            match text.strip_suffix("lebih").filter(|t| t.is_empty() || t.ends_with(char::is_whitespace)) {
                Some(text) => (text.trim_end(), Some(Doubt::Approximate)),
                None => (text, None),
            };
        let (word, behind) = split(text, char::is_alphabetic);
        let money = money || text.split_whitespace().any(|word| word.eq_ignore_ascii_case("rupiah"));
        let alone = behind.is_empty() || behind.starts_with(char::is_whitespace);
        let scaled = if behind.starts_with(char::is_numeric) { None } else { scale(word, money) };
        let (scale, letter, text) = match scaled {
            Some((scale, doubt)) => (scale, doubt, behind.strip_prefix('.').unwrap_or(behind)),
            // Small m is metre and small t is ton, unless somebody meant miliar and triliun.
            None if (word == "m" || word == "t") && alone => (0, Some(Doubt::Letter), text),
            None => (0, None, text),
        };
        let stuck = !rest.starts_with(char::is_whitespace) && !text.starts_with(char::is_whitespace);
        let unit = unit(text.trim_start(), stuck)?;
        let doubt = letter.or(remark).or(about);
        let unit = if money { Some(rupiah_unit(unit.as_deref().unwrap_or_default())) } else { unit };
        let wordy = unit.as_ref().is_some_and(|u| u.len() > UNIT_BYTES || u.split(' ').count() > UNIT_WORDS);
        let doubt = if wordy { doubt.or(Some(Doubt::Remark)) } else { doubt };
        Ok(Self { scale, unit: unit.filter(|_| !wordy), money, doubt })
    }
}

/// Returns the unit of an amount of money: `rupiah`, then what it is for, as in `rupiah/RT`.
fn rupiah_unit(unit: &str) -> String {
    let rest = strip(unit, "rupiah").unwrap_or(unit);
    let space = if rest.is_empty() || rest.starts_with('/') { "" } else { " " };
    format!("rupiah{space}{rest}")
}

/// Returns the text without a bracketed remark or footnote mark at its end, and the doubt that this leaves.
fn without_remark(text: &str) -> (&str, Option<Doubt>) {
    let bare = text.find('(').filter(|_| text.ends_with(')')).map_or(text, |open| &text[..open]);
    let bare = bare.trim_end().trim_end_matches('*').trim_end();
    (bare, (bare.len() < text.len()).then_some(Doubt::Remark))
}

/// Returns the power of ten that a word behind a number means; capital M is miliar, never million.
fn scale(word: &str, money: bool) -> Option<(u8, Option<Doubt>)> {
    match word {
        "M" => return Some((9, None)),
        "T" => return Some((12, None)),
        _ => {}
    }
    match word.to_lowercase().as_str() {
        "ribu" | "rb" => Some((3, None)),
        "juta" | "jt" => Some((6, None)),
        "miliar" | "milyar" => Some((9, None)),
        "triliun" | "trilyun" => Some((12, None)),
        "k" => Some((3, Some(Doubt::Letter))),
        "m" if money => Some((9, Some(Doubt::Letter))),
        "t" if money => Some((12, Some(Doubt::Letter))),
        _ => None,
    }
}

/// Reads a unit; `stuck` when it follows the digits or the scale word without a space.
fn unit(text: &str, stuck: bool) -> Result<Option<String>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    let text = match text.strip_prefix('%') {
        Some(rest) if rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == '/') => {
            format!("persen{rest}")
        }
        Some(rest) => return Err(broken(rest)),
        None => {
            let (name, _) = split(text, char::is_alphanumeric);
            let known = listed(STUCK_UNITS, name);
            if stuck && !known && !text.starts_with('/') {
                return Err(broken(text));
            }
            text.to_owned()
        }
    };
    let words: Vec<&str> = text.split_whitespace().collect();
    for (i, word) in words.iter().enumerate() {
        // "kematian per 100.000 penduduk" is one unit; "5 dari 21" is two numbers.
        let counted = i > 0 && words[i - 1].eq_ignore_ascii_case("per");
        let number = word.trim_start_matches(['/', '-', '–', '+']).starts_with(|c: char| c.is_ascii_digit());
        if number && !counted {
            return Err(Refusal::SeveralNumbers);
        }
    }
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '.' | ',' | '°' | '\'' | '’');
    let opens =
        words.first().is_some_and(|word| word.starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | '°')));
    if !opens || !words.iter().all(|word| word.chars().all(plain)) {
        return Err(broken(&text));
    }
    if listed(NUMBER_WORDS, split(words[0], char::is_alphabetic).0) {
        return Err(Refusal::Words);
    }
    Ok(Some(words.join(" ")))
}

/// Returns why what stands behind a number is no unit.
fn broken(text: &str) -> Refusal {
    let sign = text.starts_with(['-', '–', '—', '\u{2212}', '+']);
    if (sign || text.starts_with(['/', '*', '×', ':', '~'])) && text.contains(|c: char| c.is_ascii_digit()) {
        Refusal::SeveralNumbers
    } else if sign {
        Refusal::Signs
    } else {
        Refusal::Behind
    }
}
