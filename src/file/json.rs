//! JSON as text: writing strings and numbers, and a cursor that reads values where they stand.
//!
//! The cursor borrows, never recurses and knows where it is, so that a damaged file can be read on past its damage. It
//! knows nothing of sessions and edits, and it builds no tree.

use std::borrow::Cow;

use crate::workshop::moment::Moment;

/// The greatest nesting of arrays and objects in a file (DESIGN §3).
pub(super) const NESTING: usize = 64;

/// Writes a text as a JSON string.
///
/// Beyond what JSON asks for, DEL, the C1 controls and the Unicode line ends are escaped: a row stays on one line for
/// every reader, and looking at a file in a terminal is safe.
pub(super) fn string(out: &mut String, text: &str) {
    out.push('"');
    let bytes = text.as_bytes();
    // Nearly every text is plain, which is seen many bytes at once.
    let plain = |byte: &u8| (0x20..0x7F).contains(byte) & (*byte != b'"') & (*byte != b'\\');
    if bytes.iter().fold(true, |all, byte| all & plain(byte)) {
        out.push_str(text);
        out.push('"');
        return;
    }
    let mut from = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if !SPECIAL[byte as usize] {
            continue;
        }
        let (code, len) = match (byte, bytes.get(at + 1), bytes.get(at + 2)) {
            (0xC2, Some(&next @ 0x80..=0x9F), _) => (u32::from(next), 2),
            (0xE2, Some(0x80), Some(&last @ 0xA8..=0xA9)) => (0x2000 + u32::from(last) - 0x80, 3),
            (0xC2 | 0xE2, ..) => continue,
            _ => (u32::from(byte), 1),
        };
        out.push_str(&text[from..at]);
        from = at + len;
        let short = match byte {
            b'"' => '"',
            b'\\' => '\\',
            b'\n' => 'n',
            b'\r' => 'r',
            b'\t' => 't',
            _ => {
                const HEX: &[u8; 16] = b"0123456789abcdef";
                out.push_str("\\u");
                (0..4).rev().for_each(|n| out.push(HEX[(code >> (4 * n) & 15) as usize] as char));
                continue;
            }
        };
        out.push('\\');
        out.push(short);
    }
    out.push_str(&text[from..]);
    out.push('"');
}

/// The bytes at which [`string`] stops and looks: controls, quote, backslash, DEL and two lead bytes.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = byte < 0x20 || matches!(byte as u8, b'"' | b'\\' | 0x7F | 0xC2 | 0xE2);
        byte += 1;
    }
    table
};

/// Writes a whole number with at least so many digits.
pub(super) fn number(out: &mut String, number: u64, least: usize) {
    let mut digits = [b'0'; 20];
    let (mut rest, mut at) = (number, 20);
    while rest > 0 {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    let from = at.min(20 - least);
    out.push_str(std::str::from_utf8(&digits[from..]).unwrap_or_default());
}

/// Writes a moment as its `Display` does, without the price of formatting.
pub(super) fn moment(out: &mut String, moment: Moment) {
    let (day, (hour, minute, second, ms)) = (moment.day(), moment.clock());
    let (year, offset) = (day.year.unsigned_abs(), moment.offset.unsigned_abs());
    let mut text = *b"0000-00-00T00:00:00.000+00:00";
    let mut two = |at: usize, number: u32| {
        (text[at], text[at + 1]) = (b'0' + (number / 10 % 10) as u8, b'0' + (number % 10) as u8);
    };
    two(0, year / 100);
    two(2, year % 100);
    two(5, day.month.into());
    two(8, day.day.into());
    two(11, hour.into());
    two(14, minute.into());
    two(17, second.into());
    two(20, u32::from(ms) / 10);
    two(24, u32::from(offset) / 60);
    two(27, u32::from(offset) % 60);
    text[22] = b'0' + (ms % 10) as u8;
    text[23] = if moment.offset < 0 { b'-' } else { b'+' };
    out.push_str(std::str::from_utf8(&text).unwrap_or_default());
}

/// Why a value could not be read, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bad {
    /// The byte in the text.
    pub(super) at: usize,
    /// The nesting is too deep; otherwise it is no JSON.
    pub(super) deep: bool,
}

/// A place in a text, moved by reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// The byte that is read next.
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    /// Starts at a text's beginning.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// Returns the next byte that is no white space, and stands on it.
    #[inline]
    pub(super) fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                next => return next.copied(),
            }
        }
    }

    /// Takes a byte if it comes next, after white space.
    #[inline]
    pub(super) fn eat(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    /// Takes a byte that must come next.
    #[inline]
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Bad> {
        if self.eat(byte) { Ok(()) } else { Err(self.bad()) }
    }

    fn bad(&self) -> Bad {
        Bad { at: self.at.min(self.text.len()), deep: false }
    }

    /// Reads a string; borrowed where nothing in it is escaped.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, Bad> {
        let (token, escaped) = self.token()?;
        if !escaped {
            return Ok(Cow::Borrowed(&token[1..token.len() - 1]));
        }
        let at = self.at - token.len();
        serde_json::from_str(token).map(Cow::Owned).map_err(|_| Bad { at, deep: false })
    }

    /// Passes over a string and returns it with its quotes, and whether anything in it is escaped.
    fn token(&mut self) -> Result<(&'a str, bool), Bad> {
        self.expect(b'"')?;
        let (from, mut escaped) = (self.at - 1, false);
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.at) {
                Some(b'"') => {
                    self.at += 1;
                    return Ok((&self.text[from..self.at], escaped));
                }
                Some(b'\\') => {
                    escaped = true;
                    match bytes.get(self.at + 1) {
                        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
                        Some(b'u') if hex(bytes.get(self.at + 2..self.at + 6)) => self.at += 6,
                        _ => return Err(self.bad()),
                    }
                }
                Some(0x20..) => self.at = self.text.len() - after_plain(&bytes[self.at..]).len(),
                _ => return Err(self.bad()),
            }
        }
    }

    /// Takes a text if exactly that comes next.
    #[inline]
    pub(super) fn literal(&mut self, text: &str) -> Option<()> {
        let there = self.text.as_bytes()[self.at..].starts_with(text.as_bytes());
        self.at += if there { text.len() } else { 0 };
        there.then_some(())
    }

    /// Reads the rest of a string in which nothing is escaped, and its closing quote.
    #[inline]
    pub(super) fn plain(&mut self) -> Option<&'a str> {
        let rest = &self.text.as_bytes()[self.at..];
        let len = rest.len() - after_plain(rest).len();
        (rest.get(len) == Some(&b'"')).then_some(())?;
        let text = &self.text[self.at..self.at + len];
        self.at += len + 1;
        Some(text)
    }

    /// Reads an object's next key and its colon; nothing at the object's end, which is taken.
    ///
    /// `first` tells that the opening brace has just been taken, so that no comma is due.
    pub(super) fn key(&mut self, first: bool) -> Result<Option<Cow<'a, str>>, Bad> {
        if self.eat(b'}') {
            return Ok(None);
        }
        if !first {
            self.expect(b',')?;
        }
        self.peek();
        let key = self.string()?;
        self.expect(b':')?;
        self.peek();
        Ok(Some(key))
    }

    /// Passes over a value with at most `room` levels of nesting and returns its text.
    pub(super) fn value(&mut self, room: usize) -> Result<&'a str, Bad> {
        self.peek();
        let from = self.at;
        let room = room.min(NESTING);
        // One bit a level, 1 for an object: nesting costs no stack, whatever a file holds.
        let (mut objects, mut depth) = (0u64, 0usize);
        loop {
            match self.peek() {
                Some(open @ (b'{' | b'[')) => {
                    if depth == room {
                        return Err(Bad { at: self.at, deep: true });
                    }
                    (objects, depth) = (objects << 1 | u64::from(open == b'{'), depth + 1);
                    self.at += 1;
                    if !matches!((open, self.peek()), (b'{', Some(b'}')) | (b'[', Some(b']'))) {
                        if open == b'{' {
                            self.pass_key()?;
                        }
                        continue;
                    }
                }
                Some(b'"') => self.token().map(drop)?,
                Some(b't') => self.word("true")?,
                Some(b'f') => self.word("false")?,
                Some(b'n') => self.word("null")?,
                _ => self.figure()?,
            }
            loop {
                if depth == 0 {
                    return Ok(&self.text[from..self.at]);
                }
                let object = objects & 1 == 1;
                if self.eat(b',') {
                    if object {
                        self.pass_key()?;
                    }
                    break;
                }
                self.expect(if object { b'}' } else { b']' })?;
                (objects, depth) = (objects >> 1, depth - 1);
            }
        }
    }

    fn pass_key(&mut self) -> Result<(), Bad> {
        self.token()?;
        self.expect(b':')
    }

    fn word(&mut self, word: &str) -> Result<(), Bad> {
        if !self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            return Err(self.bad());
        }
        self.at += word.len();
        Ok(())
    }

    /// Passes over a number: `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`.
    fn figure(&mut self) -> Result<(), Bad> {
        let bytes = self.text.as_bytes();
        let is = |at: usize, any: &[u8]| bytes.get(at).is_some_and(|b| any.contains(b));
        self.at += usize::from(is(self.at, b"-"));
        let zero = is(self.at, b"0");
        let whole = self.digits()?;
        if zero && whole > 1 {
            self.at -= whole - 1;
            return Err(self.bad());
        }
        if is(self.at, b".") {
            self.at += 1;
            self.digits()?;
        }
        if is(self.at, b"eE") {
            self.at += 1;
            self.at += usize::from(is(self.at, b"+-"));
            self.digits()?;
        }
        Ok(())
    }

    /// Passes over one digit at least and returns how many there were.
    fn digits(&mut self) -> Result<usize, Bad> {
        let count = self.text.as_bytes()[self.at..].iter().take_while(|b| b.is_ascii_digit()).count();
        self.at += count;
        if count > 0 { Ok(count) } else { Err(self.bad()) }
    }
}

/// Returns the bytes from the first quote, backslash or control on; looks at eight at once.
#[inline]
fn after_plain(bytes: &[u8]) -> &[u8] {
    const ONES: u64 = u64::MAX / 255;
    // In the lowest byte that is meant, and in none below it, the high bit is set.
    let below = |word: u64, byte: u64| word.wrapping_sub(ONES * byte) & !word;
    let is = |word: u64, byte: u64| below(word ^ (ONES * byte), 1);
    let (words, tail) = bytes.as_chunks::<8>();
    for (n, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let stops = (is(word, b'"'.into()) | is(word, b'\\'.into()) | below(word, 0x20)) & (ONES << 7);
        if stops != 0 {
            return &bytes[8 * n + stops.trailing_zeros() as usize / 8..];
        }
    }
    let end = tail.iter().position(|&b| b == b'"' || b == b'\\' || b < 0x20).unwrap_or(tail.len());
    &tail[end..]
}

fn hex(digits: Option<&[u8]>) -> bool {
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Returns JSON on one line: as it is, or without any white space between its parts where it stood on several.
pub(super) fn one_line(raw: &str) -> Cow<'_, str> {
    if !raw.contains(['\n', '\r']) {
        return Cow::Borrowed(raw);
    }
    let (mut inside, mut escaped) = (false, false);
    let keep = |c: &char| {
        let keep = inside || !matches!(c, ' ' | '\n' | '\r' | '\t');
        inside ^= *c == '"' && !escaped;
        escaped = inside && *c == '\\' && !escaped;
        keep
    };
    Cow::Owned(raw.chars().filter(keep).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn json(any: &str) -> bool {
        let mut cursor = Cursor::new(any);
        cursor.value(NESTING).is_ok() && cursor.peek().is_none()
    }

    #[test]
    fn numbers_and_words_are_those_of_json() {
        for yes in
            ["0", "-0", "10", "1.0", "1e5", "1E+5", "0.1e-05", "true", " null ", "[1,[],{}]", "{\"a\":1,\"b\":[]}"]
        {
            assert!(json(yes), "{yes}");
        }
        for no in [
            "", "-", "01", "1.", ".1", "+1", "1e", "tru", "nul", "[1,]", "[,]", "{\"a\"}", "{a:1}", "{,}", "\"\\x\"",
            "]",
        ] {
            assert!(!json(no), "{no}");
        }
    }

    #[test]
    fn nesting_has_an_end() {
        let nested = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert!(json(&nested(64)));
        let deep = Cursor::new(&nested(65)).value(1000).map(str::len);
        assert_eq!(deep, Err(Bad { at: 64, deep: true }));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_json_is_json(at in 0usize..40, len in 0usize..3, with in "[{}\\[\\]\",:a01.eE+\\\\un \n-]{0,3}") {
            let mut any = r#"[{"a\u00e9\n":[-0.10e+5, 0,true]} ,null,"",{}]"#.to_owned();
            any.replace_range(at..at + len, &with);
            prop_assert_eq!(json(&any), serde_json::from_str::<serde::de::IgnoredAny>(&any).is_ok(), "{}", any);
        }

        #[test]
        fn a_string_reads_as_it_was(any in prop::collection::vec(any::<char>(), 0..20)) {
            let any: String = any.into_iter().collect();
            let mut out = String::new();
            string(&mut out, &any);
            prop_assert_eq!(serde_json::from_str::<String>(&out).ok(), Some(any.clone()));
            prop_assert_eq!(Cursor::new(&out).string().ok(), Some(Cow::Owned(any)));
        }

        #[test]
        fn a_moment_prints_as_its_display(ms in -62_167_132_800_000i64..253_402_214_400_000, offset in -1439i16..=1439) {
            let mut out = String::new();
            moment(&mut out, Moment { ms, offset });
            prop_assert_eq!(out, Moment { ms, offset }.to_string());
        }
    }
}
