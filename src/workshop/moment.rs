//! A wall-clock moment with its offset, and the calendar beneath it.
//!
//! Moments are for people and reports: nothing here decides between values, and nothing here asks what time it is.

use std::fmt;

/// Milliseconds of one day.
const DAY_MS: i64 = 86_400_000;

/// A wall-clock moment: Unix milliseconds and the offset of the place from UTC in minutes (WIB is +420).
///
/// It prints as RFC 3339 with three decimals (`2022-07-04T10:42:07.120+07:00`), and reads that form and looser ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub ms: i64,
    /// Offset from UTC in minutes, −1439 to 1439.
    pub offset: i16,
}

/// A calendar day in the Gregorian calendar, years 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    /// Year, 0 to 9999.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

impl Day {
    /// Returns the day if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let fits =
            (0..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1 && day <= month_days(year, month);
        fits.then_some(Self { year, month, day })
    }

    /// Returns the day that an ISO text (`2022-07-04`) names, exactly ten characters.
    pub fn from_iso(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        Self::new(digits(&b[0..4])? as i32, digits(&b[5..7])? as u8, digits(&b[8..10])? as u8)
    }

    /// Returns the days since 1970-01-01 (civil-from-days arithmetic, exact over the whole range).
    pub fn number(self) -> i64 {
        let (y, m) = (i64::from(self.year), i64::from(self.month));
        let y = if m <= 2 { y - 1 } else { y };
        let era = y.div_euclid(400);
        let yoe = y - era * 400;
        let doy = (153 * ((m + 9) % 12) + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
    }

    /// Returns the day with this number of days since 1970-01-01, or nothing outside years 0 to 9999.
    pub fn from_number(number: i64) -> Option<Self> {
        let z = number.checked_add(719_468)?;
        let era = z.div_euclid(146_097);
        let doe = z - era * 146_097;
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = (if mp < 10 { mp + 3 } else { mp - 9 }) as u8;
        let year = i32::try_from(yoe + era * 400).ok()? + i32::from(month <= 2);
        Self::new(year, month, (doy - (153 * mp + 2) / 5 + 1) as u8)
    }

    /// Returns the day of the week, 0 = Minggu (Sunday) to 6 = Sabtu (Saturday).
    pub fn weekday(self) -> usize {
        (self.number() + 4).rem_euclid(7) as usize
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Returns the number of days of a month, 0 for a month that is none.
fn month_days(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

/// Returns the number that ASCII digits spell, and nothing when one is no digit.
fn digits(bytes: &[u8]) -> Option<i64> {
    bytes.iter().try_fold(0i64, |n, b| b.is_ascii_digit().then(|| n * 10 + i64::from(b - b'0')))
}

impl Moment {
    /// Returns the moment of a day and clock time in an offset (minutes from UTC).
    pub fn at(day: Day, hour: u8, minute: u8, offset: i16) -> Self {
        let local = day.number() * DAY_MS + i64::from(hour) * 3_600_000 + i64::from(minute) * 60_000;
        Self { ms: local - i64::from(offset) * 60_000, offset }
    }

    /// Returns the calendar day at the moment's own offset; the first day of the range if it lies outside.
    pub fn day(self) -> Day {
        Day::from_number(self.local().div_euclid(DAY_MS)).unwrap_or(Day { year: 0, month: 1, day: 1 })
    }

    /// Returns hour, minute, second and millisecond at the moment's own offset.
    pub fn clock(self) -> (u8, u8, u8, u16) {
        let ms = self.local().rem_euclid(DAY_MS);
        ((ms / 3_600_000) as u8, (ms / 60_000 % 60) as u8, (ms / 1_000 % 60) as u8, (ms % 1_000) as u16)
    }

    /// Returns the moment moved by milliseconds, staying where it is on overflow.
    #[must_use]
    pub fn plus(self, ms: i64) -> Self {
        Self { ms: self.ms.saturating_add(ms), offset: self.offset }
    }

    /// Returns the milliseconds from `earlier` to this moment; negative when this one is before.
    pub fn since(self, earlier: Self) -> i64 {
        self.ms.saturating_sub(earlier.ms)
    }

    /// Reads RFC 3339: decimals of any length (cut to milliseconds), `Z` or an offset, `T` or a space.
    pub fn parse(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        if !text.is_ascii() || b.len() < 20 || !matches!(b[10], b'T' | b't' | b' ') || b[13] != b':' || b[16] != b':' {
            return None;
        }
        let day = Day::from_iso(&text[..10])?;
        let (hour, minute, second) = (digits(&b[11..13])?, digits(&b[14..16])?, digits(&b[17..19])?);
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let rest = &b[19..];
        let zone = rest.iter().position(|c| matches!(c, b'Z' | b'z' | b'+' | b'-'))?;
        let ms = match rest[..zone] {
            [] => 0,
            [b'.', ref tail @ ..] if !tail.is_empty() => {
                digits(tail.get(..18.min(tail.len()))?)?;
                (0..3).fold(0, |n, i| n * 10 + i64::from(tail.get(i).map_or(0, |d| d - b'0')))
            }
            _ => return None,
        };
        let offset = match rest[zone..] {
            [b'Z' | b'z'] => 0,
            [sign, h1, h2, b':', m1, m2] => {
                let (h, m) = (digits(&[h1, h2])?, digits(&[m1, m2])?);
                if h > 23 || m > 59 {
                    return None;
                }
                (h * 60 + m) * if sign == b'-' { -1 } else { 1 }
            }
            _ => return None,
        };
        let local = day.number() * DAY_MS + hour * 3_600_000 + minute * 60_000 + second * 1_000 + ms;
        Some(Self { ms: local - offset * 60_000, offset: offset as i16 })
    }

    /// Returns the milliseconds of the local wall clock, as if it were UTC.
    fn local(self) -> i64 {
        self.ms.saturating_add(i64::from(self.offset) * 60_000)
    }
}

/// Reads a clock time of the day: `08.30`, `8:30`, `8`, with or without a zone's letters behind it.
pub fn read_clock(text: &str) -> Option<(u8, u8)> {
    let text = text.trim().trim_end_matches(|c: char| c.is_ascii_alphabetic()).trim_end();
    let word = ["pukul", "jam", "pkl.", "pkl"]
        .into_iter()
        .find_map(|word| text.get(..word.len()).filter(|w| w.eq_ignore_ascii_case(word)));
    let text = text[word.map_or(0, str::len)..].trim_start();
    let (hour, minute) = text.split_once(['.', ':']).unwrap_or((text, "0"));
    let short = |part: &str| (1..=2).contains(&part.len()).then(|| digits(part.as_bytes()))?;
    let (hour, minute) = (short(hour)?, short(minute)?);
    (hour < 24 && minute < 60).then_some((hour as u8, minute as u8))
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (h, m, s, ms) = self.clock();
        let (sign, offset) = if self.offset < 0 { ('-', -self.offset) } else { ('+', self.offset) };
        write!(f, "{}T{h:02}:{m:02}:{s:02}.{ms:03}{sign}{:02}:{:02}", self.day(), offset / 60, offset % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_prints_as_it_was_read() {
        for text in ["2022-07-04T10:42:07.120+07:00", "1969-12-31T23:59:59.999-09:30", "2024-02-29T00:00:00.000+00:00"]
        {
            assert_eq!(Moment::parse(text).map(|m| m.to_string()).as_deref(), Some(text));
        }
        assert_eq!(
            Moment::parse("2022-07-04 03:42:07Z").map(|m| m.ms),
            Moment::parse("2022-07-04T10:42:07+07:00").map(|m| m.ms)
        );
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in [
            "",
            "2022-07-04",
            "2022-02-30T10:00:00Z",
            "2022-07-04T24:00:00Z",
            "2022-07-04T10:00:00",
            "2022-07-04T10:00:00.Z",
            "2022-07-04T10:00:00+7:00",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_number_without_gaps() {
        let first = Day { year: 1899, month: 12, day: 30 };
        for n in first.number()..first.number() + 80_000 {
            assert_eq!(Day::from_number(n).map(Day::number), Some(n));
        }
        assert_eq!(Day::from_iso("2022-07-04").map(Day::weekday), Some(1));
    }
}
