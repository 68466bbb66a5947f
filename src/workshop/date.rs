//! Days, clock times and lengths of time as office text writes them, and days as people type them.
//!
//! Writing is strict, reading is loose. Nothing here knows what day it is: who reads a text says which day is today.

use crate::words::Lang;
use crate::words::figures::{MONTHS, WEEKDAYS};
use crate::workshop::moment::{Day, Moment};
use crate::workshop::spell::spell;
use std::ops::RangeInclusive;

/// Spellings of months that are neither of the two names nor their beginnings.
const OLD_MONTHS: [(&str, u8); 4] = [("pebruari", 2), ("agt", 8), ("ags", 8), ("nopember", 11)];
/// Spellings of weekdays that are neither of the two names nor their beginnings.
const OLD_WEEKDAYS: [(&str, usize); 2] = [("ahad", 0), ("jum'at", 5)];
/// Days said without a date, and how far they are from today.
const NEAR_DAYS: [(&str, i64); 7] =
    [("hari ini", 0), ("today", 0), ("besok", 1), ("tomorrow", 1), ("lusa", 2), ("kemarin", -1), ("yesterday", -1)];
/// No date that people type is longer, in bytes.
const LONGEST: usize = 80;

/// Returns the name of a month, 1 to 12; nothing is written for another number.
pub fn month_name(month: u8, lang: Lang) -> &'static str {
    usize::from(month).checked_sub(1).and_then(|i| MONTHS.get(i)).map_or("", |[id, en]| lang.pick(id, en))
}

/// Returns the name of the day of the week.
pub fn weekday_name(day: Day, lang: Lang) -> &'static str {
    let [id, en] = WEEKDAYS[day.weekday() % 7];
    lang.pick(id, en)
}

/// Returns the day in full: `Senin, 4 Juli 2022`, `Monday, 4 July 2022`.
pub fn long(day: Day, lang: Lang) -> String {
    format!("{}, {} {} {:04}", weekday_name(day, lang), day.day, month_name(day.month, lang), day.year)
}

/// Returns the day in figures, day first: `04/07/2022`.
pub fn short(day: Day) -> String {
    format!("{:02}/{:02}/{:04}", day.day, day.month, day.year)
}

/// Returns the first three letters of a month's name, as they stand where there is little room: `Jul`.
fn month_short(month: u8, lang: Lang) -> String {
    month_name(month, lang).chars().take(3).collect()
}

/// Returns the day in a few letters: `4 Jul 2022`.
pub fn brief(day: Day, lang: Lang) -> String {
    format!("{} {} {}", day.day, month_short(day.month, lang), day.year)
}

/// Returns the day and the clock in a few letters, without year and zone: `4 Jul 10.42`.
pub fn brief_stamp(moment: Moment, lang: Lang) -> String {
    let day = moment.day();
    format!("{} {} {}", day.day, month_short(day.month, lang), clock_short(moment))
}

/// Returns the day and the clock in figures: `04/07/2022 10.42 WIB`.
pub fn stamp(moment: Moment) -> String {
    format!("{} {}", short(moment.day()), clock(moment))
}

/// Returns the day in the words of a deed: `Senin tanggal empat bulan Juli tahun dua ribu dua puluh dua`.
///
/// Indonesian only, as a berita acara is. Source: `tests/data/dates.csv`.
pub fn deed(day: Day) -> String {
    let year = spell(u64::from(day.year.unsigned_abs()));
    let (weekday, month) = (weekday_name(day, Lang::Id), month_name(day.month, Lang::Id));
    format!("{weekday} tanggal {} bulan {month} tahun {year}", spell(day.day.into()))
}

/// Returns the clock time with its zone: `10.42 WIB`.
pub fn clock(moment: Moment) -> String {
    format!("{} {}", clock_short(moment), zone(moment.offset))
}

/// Returns the clock time without its zone: `10.42`.
pub fn clock_short(moment: Moment) -> String {
    let (hour, minute, ..) = moment.clock();
    format!("{hour:02}.{minute:02}")
}

/// Returns the clock time to the second, without its zone: `10.42.07`.
pub fn clock_seconds(moment: Moment) -> String {
    let (hour, minute, second, _) = moment.clock();
    format!("{hour:02}.{minute:02}.{second:02}")
}

/// Returns the name of the zone with this offset from UTC in minutes: `WIB`, `WITA`, `WIT`, else `UTC+02.00`.
fn zone(offset: i16) -> String {
    match offset {
        420 => "WIB".to_owned(),
        480 => "WITA".to_owned(),
        540 => "WIT".to_owned(),
        _ => {
            let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
            format!("UTC{sign}{:02}.{:02}", minutes / 60, minutes % 60)
        }
    }
}

/// Returns a length of time in milliseconds as a stopwatch shows it: `12:05`, `1:02:05`, `-0:30`; parts of a second are cut.
///
/// Colons in both languages: dots are for the time of day (`10.42 WIB`), and nobody may take `6:58` of talking for it.
pub fn length(ms: i64) -> String {
    let seconds = ms.unsigned_abs() / 1_000;
    let sign = if ms < 0 && seconds > 0 { "-" } else { "" };
    match (seconds / 3_600, seconds / 60 % 60, seconds % 60) {
        (0, minutes, seconds) => format!("{sign}{minutes}:{seconds:02}"),
        (hours, minutes, seconds) => format!("{sign}{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// Returns a length of time in milliseconds in words: `12 menit`, `1 jam 5 menit`, below a minute `45 detik`.
///
/// Parts of a minute are cut, and so is the sign: who writes it says of what it is the length.
pub fn duration_words(ms: i64, lang: Lang) -> String {
    let count = |n: u64, id: &str, en: &str| match (lang, n) {
        (Lang::Id, _) => format!("{n} {id}"),
        (Lang::En, 1) => format!("1 {en}"),
        (Lang::En, _) => format!("{n} {en}s"),
    };
    let seconds = ms.unsigned_abs() / 1_000;
    match (seconds / 3_600, seconds / 60 % 60) {
        (0, 0) => count(seconds, "detik", "second"),
        (0, minutes) => count(minutes, "menit", "minute"),
        (hours, 0) => count(hours, "jam", "hour"),
        (hours, minutes) => format!("{} {}", count(hours, "jam", "hour"), count(minutes, "menit", "minute")),
    }
}

/// Reads a day as people type it: `4/7/2022`, `04-07-22`, `2022-07-04`, `Senin, 4 Juli 2022`, `4 Jul`, `July 4, 2022`, `besok`.
///
/// The day comes before the month. A year left out is that of `today`; two digits of one mean its century. A day of the
/// week that contradicts the date makes it no date at all: one of the two is wrong, and nothing tells which.
pub fn read_day(text: &str, today: Day) -> Option<Day> {
    if text.len() > LONGEST {
        return None;
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if let Some((_, ahead)) = NEAR_DAYS.iter().find(|(name, _)| *name == text) {
        return Day::from_number(today.number() + ahead);
    }
    let mut parts = text.split([' ', ',', '/', '-', '.']).filter(|part| !part.is_empty()).peekable();
    let weekday = parts.peek().and_then(|name| named(name, &WEEKDAYS, &OLD_WEEKDAYS));
    if weekday.is_some() {
        parts.next();
    }
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    if parts.next().is_some() {
        return None;
    }
    let day = match (digits(first, 4..=4), third) {
        (Some(year), Some(third)) => Day::new(year, read_month(second)?, small(third)?),
        _ => {
            let year = third.map_or(Some(today.year), |year| read_year(year, today))?;
            // "July 4, 2022": a month in letters may come first.
            match (small(first), small(second)) {
                (None, Some(day)) => Day::new(year, read_month(first)?, day),
                (day, _) => Day::new(year, read_month(second)?, day?),
            }
        }
    }?;
    weekday.is_none_or(|weekday| weekday == day.weekday()).then_some(day)
}

/// Returns the month that a number or a name means, 1 to 12.
fn read_month(text: &str) -> Option<u8> {
    small(text)
        .or_else(|| named(text, &MONTHS, &[]).and_then(|i| u8::try_from(i + 1).ok()))
        .or_else(|| OLD_MONTHS.iter().find(|(name, _)| begins(name, text)).map(|(_, month)| *month))
}

/// Returns the place of a name in a list of names, by its first three letters or more.
fn named(text: &str, names: &[[&str; 2]], old: &[(&str, usize)]) -> Option<usize> {
    (names.iter().position(|both| both.iter().any(|name| begins(&name.to_lowercase(), text))))
        .or_else(|| old.iter().find(|(name, _)| begins(name, text)).map(|(_, i)| *i))
}

/// Returns whether a text of at least three bytes is the beginning of a name.
fn begins(name: &str, text: &str) -> bool {
    text.len() >= 3 && name.starts_with(text)
}

/// Returns the number of one or two digits.
fn small(text: &str) -> Option<u8> {
    u8::try_from(digits(text, 1..=2)?).ok()
}

/// Returns the year of four digits, or of two in the century of today.
fn read_year(text: &str, today: Day) -> Option<i32> {
    digits(text, 4..=4).or_else(|| Some(today.year / 100 * 100 + digits(text, 2..=2)?))
}

/// Returns the number that this many ASCII digits spell.
fn digits(text: &str, count: RangeInclusive<usize>) -> Option<i32> {
    let fits = count.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok())?
}
