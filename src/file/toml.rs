//! Text that people write in TOML: the settings and the themes. Each line stands for itself: one that cannot be read is
//! named, and takes no other along; what is written replaces one value and leaves every other letter as it was.
//!
//! It knows no settings and no themes.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The table it stands in, such as `keys`; empty above the first.
    pub table: String,
    /// Its name.
    pub key: String,
    /// What it is.
    pub value: Value,
    /// Its line, from 1.
    pub line: usize,
    at: Range<usize>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text between quotes.
    Text(String),
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// What no setting is: a list, a day, a fraction.
    Other,
}

/// A text as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// The values, in the order of the text.
    pub entries: Vec<Entry>,
    /// The lines that cannot be read, from 1.
    pub torn: Vec<usize>,
}

/// So many lines that cannot be read are told one by one from those that only seem so because of them; in what has more,
/// nobody looks for a setting.
const TOLD_APART: usize = 20;

/// Reads a text. A line that cannot be read is left out, and the rest is read as if it were not there.
pub fn read(text: &str) -> Read {
    let mut whole = text.to_owned();
    let mut torn = Vec::new();
    loop {
        let (table, errors) = DeTable::parse_recoverable(&whole);
        let found = errors.iter().map(|error| error.span().map_or(0, |span| span.start.min(whole.len())));
        // An error may be seen only at the line end, or at the end of the text.
        let mut lines = found.filter_map(|at| line_at(&whole, at)).collect::<Vec<_>>();
        if lines.is_empty() || torn.len() > 2 * TOLD_APART {
            let mut entries = Vec::new();
            gather(table.get_ref(), "", text, &mut entries);
            entries.sort_by_key(|entry| entry.at.start);
            torn.extend(lines.iter().map(|line| number(text, line.start)));
            torn.sort_unstable();
            torn.dedup();
            return Read { entries, torn };
        }
        lines.sort_by_key(|line| line.start);
        if torn.len() < TOLD_APART {
            lines.truncate(1);
        }
        for line in lines {
            torn.push(number(text, line.start));
            // Blanks of the same length: what stands elsewhere keeps its place.
            let blank = " ".repeat(line.len());
            whole.replace_range(line, &blank);
        }
    }
}

/// Returns the line around a place, or the last one above it that says anything.
fn line_at(text: &str, at: usize) -> Option<Range<usize>> {
    let mut end = text[at..].find('\n').map_or(text.len(), |next| at + next);
    loop {
        let start = text[..end].rfind('\n').map_or(0, |before| before + 1);
        if !text[start..end].trim().is_empty() {
            return Some(start..end);
        }
        end = start.checked_sub(1)?;
    }
}

fn number(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn gather(table: &DeTable<'_>, name: &str, text: &str, entries: &mut Vec<Entry>) {
    for (key, value) in table {
        let value: &Spanned<DeValue<'_>> = value;
        let read = match value.get_ref() {
            DeValue::Table(inner) => {
                let name =
                    if name.is_empty() { key.get_ref().to_string() } else { format!("{name}.{}", key.get_ref()) };
                gather(inner, &name, text, entries);
                continue;
            }
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Integer(number) => whole(number.as_str(), number.radix()),
            _ => Value::Other,
        };
        let (table, key, line) = (name.to_owned(), key.get_ref().to_string(), number(text, key.span().start));
        entries.push(Entry { table, key, value: read, line, at: value.span() });
    }
}

fn whole(digits: &str, radix: u32) -> Value {
    i64::from_str_radix(digits, radix).map_or(Value::Other, Value::Number)
}

/// Returns a text as TOML writes it, in quotes.
pub fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Returns the text with another value in one place: replaced where the name stands, else on a line of its own in its
/// table; taken out where no value is given. Every other line stays as it is.
pub fn with(text: &str, table: &str, key: &str, value: Option<&str>) -> String {
    let read = read(text);
    let end_of_line = |at: usize| text[at..].find('\n').map_or(text.len(), |next| at + next + 1);
    let old = read.entries.iter().find(|entry| entry.table == table && entry.key == key);
    match (old, value) {
        (Some(entry), Some(value)) => format!("{}{value}{}", &text[..entry.at.start], &text[entry.at.end..]),
        (Some(entry), None) => {
            let start = text[..entry.at.start].rfind('\n').map_or(0, |before| before + 1);
            format!("{}{}", &text[..start], &text[end_of_line(entry.at.end)..])
        }
        (None, None) => text.to_owned(),
        (None, Some(value)) => {
            let bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
            let line = format!("{} = {value}\n", if bare { key.to_owned() } else { quoted(key) });
            let last = read.entries.iter().rfind(|entry| entry.table == table).map(|entry| end_of_line(entry.at.end));
            let header = |name: &str| {
                let mut at = 0;
                text.split_inclusive('\n').find_map(|line| {
                    at += line.len();
                    let inside = line.trim().strip_prefix('[')?.split_once(']')?.0;
                    (name.is_empty() || inside.trim() == name).then_some((at - line.len(), at))
                })
            };
            let (at, line) = match (last, table) {
                (Some(at), _) => (at, line),
                // Above the first table, else it would belong to it.
                (None, "") => (header("").map_or(text.len(), |(before, _)| before), line),
                (None, table) => match header(table) {
                    Some((_, after)) => (after, line),
                    None => (text.len(), format!("{}[{table}]\n{line}", if text.is_empty() { "" } else { "\n" })),
                },
            };
            let before = &text[..at];
            let apart = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
            format!("{before}{apart}{line}{}", &text[at..])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, Value)> {
        let name = |entry: &Entry| match entry.table.as_str() {
            "" => entry.key.clone(),
            table => format!("{table}.{}", entry.key),
        };
        read(text).entries.iter().map(|entry| (name(entry), entry.value.clone())).collect()
    }

    #[test]
    fn a_line_that_cannot_be_read_takes_no_other_along() {
        let text = "# catatan\ntheme = dark\nlang = \"id\"\nbell = \n\nini bukan apa-apa\nslot_minutes = 12\n[keys]\n\"Papan\" = \"Ctrl+J\"\nx = \"y\nF9 = 'F6'\n";
        let read = read(text);
        assert_eq!(read.torn, [2, 4, 6, 10]);
        let lines: Vec<_> = read.entries.iter().map(|e| (e.line, e.table.as_str(), e.key.as_str())).collect();
        assert_eq!(lines, [(3, "", "lang"), (7, "", "slot_minutes"), (9, "keys", "Papan"), (11, "keys", "F9")]);
    }

    #[test]
    fn nothing_at_all_and_anything_can_be_read() {
        for text in [
            "",
            "\n",
            "=",
            "[",
            "[[",
            "a",
            "\u{feff}a = 1",
            "a = 1\r\nb = 2\r\n",
            "a = \"\"\"",
            "\"",
            "a.b.c = 1",
            "\0",
        ] {
            let _ = read(text);
            let _ = with(text, "", "theme", Some("\"x\""));
        }
        assert_eq!(pairs("a = 1\r\nb = true\r\n"), [("a".into(), Value::Number(1)), ("b".into(), Value::Flag(true))]);
    }

    #[test]
    fn a_file_that_is_something_else_does_not_hold_the_program_up() {
        let read = read(&"= = [\n\u{0}x\n".repeat(5_000));
        assert!(read.entries.is_empty() && read.torn.len() > 1_000);
    }

    #[test]
    fn a_value_is_replaced_where_it_stands_and_all_else_stays() {
        let text = "# mine\ntheme = 'light' # at noon\nlampu = true\n\n[keys]\n# kanan\nF9 = \"F6\"\n";
        let text = with(text, "", "theme", Some("\"mono\""));
        let text = with(&text, "", "lang", Some("\"en\""));
        let text = with(&text, "keys", "Jalan / Mulai", Some("\"Alt+S\""));
        let kept = "# mine\ntheme = \"mono\" # at noon\nlampu = true\nlang = \"en\"\n\n[keys]\n# kanan\nF9 = \"F6\"\n\"Jalan / Mulai\" = \"Alt+S\"\n";
        assert_eq!(text, kept);
        let text = with(&text, "keys", "F9", None);
        assert_eq!(text, kept.replace("F9 = \"F6\"\n", ""));
        assert_eq!(with("[keys]\nF9 = \"F6\"", "", "bell", Some("true")), "bell = true\n[keys]\nF9 = \"F6\"");
        assert_eq!(with("bell = true", "keys", "F9", Some("\"F6\"")), "bell = true\n\n[keys]\nF9 = \"F6\"\n");
        assert_eq!(with("", "keys", "F9", Some("\"F6\"")), "[keys]\nF9 = \"F6\"\n");
        assert_eq!(with("[keys]\n", "keys", "F9", Some("\"F6\"")), "[keys]\nF9 = \"F6\"\n");
    }

    #[test]
    fn a_text_comes_back_as_it_was_typed() {
        for name in ["Wati Prasetyo", "dr. Hj. Siti \"Ti\"", r"C:\new", "a = b # c", "\u{7}\t"] {
            let text = with("lang = \"id\"\n", "", "operator", Some(&quoted(name)));
            assert_eq!(pairs(&text)[1].1, Value::Text(name.into()), "{text}");
        }
    }
}
