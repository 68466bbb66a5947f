//! CSV out of any Excel, and cells out of the clipboard.
//!
//! Reads whatever can be read and notes what was odd, with its line. It gives a cell no meaning: what a column is, what a
//! number is, and how a text is safely shown are decided elsewhere; cells are kept as they came.

use std::borrow::Cow;

use super::sheet::{Note, Row, Sheet, SheetError};

/// Returns the table in the bytes of a CSV file.
///
/// UTF-8, UTF-16 with a byte order mark, or Windows-1252; separated by comma, semicolon or tab as the first line shows, or by
/// what a leading `sep=` line says; lines end with CRLF, LF or CR.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetError> {
    let (text, note) = decode(bytes);
    if text.contains('\0') || text.starts_with("%PDF-") {
        return Err(SheetError::NotText);
    }
    let mut notes: Vec<Note> = note.into_iter().collect();
    let text = unix(&text);
    let (separator, text, line) = match declared(&text) {
        Some((separator, rest)) => (separator, rest, 2),
        None => (guessed(&text), text.as_str(), 1),
    };
    let (rows, open) = records(text, line, separator);
    notes.extend(open.into_iter().map(Note::OpenQuote));
    Sheet::of(rows, notes)
}

/// Returns the rows of cells copied from a spreadsheet: separated by tabs, cells with line breaks in quotes.
///
/// Blank lines are left out. Text that never was a table is one cell a line.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    records(&unix(text), 1, b'\t').0.into_iter().map(|row| row.cells).collect()
}

/// Returns rows of cells as CSV: commas, quotes where a cell needs them, LF line ends.
pub fn print<'a>(rows: impl IntoIterator<Item = &'a [&'a str]>) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    // Nothing of a writer into memory fails.
    rows.into_iter().for_each(|row| drop(writer.write_record(row)));
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Returns the text of the bytes in the encoding they seem to have.
fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<Note>) {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match std::str::from_utf8(bytes) {
                Ok(text) => (text.into(), None),
                Err(error) => {
                    let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
                    let text: String = bytes.iter().copied().map(windows_1252).collect();
                    (text.into(), Some(Note::Windows1252(lines(&unix(&before)) + 1)))
                }
            }
        }
    }
}

/// Returns the text of UTF-16 bytes, half a character at the end included as a broken one.
fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (Cow<'static, str>, Option<Note>) {
    // A lone low surrogate stands for the odd byte: it decodes as broken, which it is.
    let units = bytes.chunks(2).map(|pair| <[u8; 2]>::try_from(pair).map_or(0xdc00, unit));
    let mut broken = None;
    let mut text = String::with_capacity(bytes.len() / 2);
    for character in char::decode_utf16(units) {
        if character.is_err() && broken.is_none() {
            broken = Some(Note::BrokenCharacter(lines(&unix(&text)) + 1));
        }
        text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    (text.into(), broken)
}

/// Returns the character of a Windows-1252 byte; U+FFFD for the five that have none.
fn windows_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}', //
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Returns the text with every line end as LF, so that lines are counted alike everywhere.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns the number of line ends.
fn lines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

/// Returns the separator that a first line `sep=;` declares, and the text below it.
fn declared(text: &str) -> Option<(u8, &str)> {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_matches(['"', ' ']);
    match first.as_bytes() {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', separator]
            if separator.is_ascii_punctuation() || *separator == b'\t' =>
        {
            Some((*separator, rest))
        }
        _ => None,
    }
}

/// Returns the separator that stands most often in the first line that is not blank, outside quotes.
///
/// A semicolon goes before a comma, which is also a decimal sign here. A line without any is a list of one column, whose
/// names may well hold commas: the tab splits nothing then.
fn guessed(text: &str) -> u8 {
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    let mut quoted = false;
    for byte in text.trim_start_matches(['\n', ' ']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(separator, _)| *separator == byte).for_each(|(_, count)| *count += 1),
        }
    }
    // Of equals `max_by_key` takes the last one.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b'\t', |(separator, _)| separator)
}

/// Returns the rows of a text whose first line has this number, and the lines on which a quote is open.
fn records(text: &str, mut line: usize, separator: u8) -> (Vec<Row>, Vec<usize>) {
    let (mut rows, mut open) = (Vec::new(), Vec::new());
    let (mut rest, mut again) = (text, 0);
    while let Some((row, from)) = parse(rest, line, separator, true, &mut rows) {
        // One forgotten quote must not swallow the rows below it.
        let (literal, below) = from.split_once('\n').unwrap_or((from, ""));
        parse(literal, row.line, separator, false, &mut rows);
        open.push(row.line);
        (rest, line) = (below, row.line + 1);
        // What the row had swallowed is read again. Where that happens over and over, quotes are no quotes in this file.
        again += row.cells.iter().map(String::len).sum::<usize>();
        if again > 4 * text.len() {
            parse(rest, line, separator, false, &mut rows);
            break;
        }
    }
    (rows, open)
}

/// Adds the rows of a text to `rows`, up to the first with an open quote: that one is returned, with the text from it on.
fn parse<'a>(
    text: &'a str,
    mut line: usize,
    separator: u8,
    quoting: bool,
    rows: &mut Vec<Row>,
) -> Option<(Row, &'a str)> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader =
        reader.has_headers(false).flexible(true).delimiter(separator).quoting(quoting).from_reader(text.as_bytes());
    let (mut record, mut start) = (csv::StringRecord::new(), 0);
    while let Ok(true) = reader.read_record(&mut record) {
        // The position is where the row before it ended: blank lines still lie between.
        let ended = record.position().map_or(start, |position| position.byte() as usize);
        let begins = ended + text[ended..].len() - text[ended..].trim_start_matches('\n').len();
        line += lines(&text[start..begins]);
        start = begins;
        let row = Row { line, cells: record.iter().map(str::to_owned).collect() };
        if quoting && !closed(&text[begins..reader.position().byte() as usize], separator) {
            return Some((row, &text[begins..]));
        }
        rows.push(row);
    }
    None
}

/// Returns whether every quote that opens a cell of the row is closed, at the end of its cell.
fn closed(row: &str, separator: u8) -> bool {
    let mut bytes = row.bytes().peekable();
    let mut opens = true;
    while let Some(byte) = bytes.next() {
        if opens && byte == b'"' {
            loop {
                match bytes.next() {
                    None => return false,
                    // Two quotes are a quote inside the cell, one ends it.
                    Some(b'"') if bytes.next_if_eq(&b'"').is_none() => break,
                    Some(_) => {}
                }
            }
            while bytes.next_if_eq(&b' ').is_some() {}
            if bytes.peek().is_some_and(|byte| *byte != separator && *byte != b'\n') {
                return false;
            }
            opens = false;
        } else {
            opens = byte == separator;
        }
    }
    true
}
