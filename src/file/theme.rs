//! Themes as data: the colours of a theme by name, the built-in ones, and those that people write in a TOML file.
//!
//! It knows names and colours. What they are used for, and whether they can be read, is the business of `tui::theme`.

use super::toml::{self, Value};
use crate::words::{Lang, Text, safe, settings as words};

/// A colour of a theme. Those of the wall are for the room: they are to be read from the back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is the colour of its name in NAMES
pub enum Ink {
    Ground,
    Text,
    Dim,
    Accent,
    Good,
    Warn,
    Bad,
    PickText,
    PickGround,
    Bar,
    PrimeText,
    PrimeGround,
    Field,
    TypingText,
    TypingGround,
    Offer,
    Rule,
    WallGround,
    WallText,
    WallDim,
    WallAccent,
    WallGood,
    WallWarn,
    WallBad,
}

/// How many colours a theme has.
pub const COLOURS: usize = 24;

/// The names of the colours in a theme file, in the order of [`Ink`].
pub const NAMES: [&str; COLOURS] = [
    "ground",
    "text",
    "dim",
    "accent",
    "good",
    "warn",
    "bad",
    "pick_text",
    "pick_ground",
    "bar",
    "prime_text",
    "prime_ground",
    "field",
    "typing_text",
    "typing_ground",
    "offer",
    "rule",
    "wall.ground",
    "wall.text",
    "wall.dim",
    "wall.accent",
    "wall.good",
    "wall.warn",
    "wall.bad",
];

/// The colours of a theme as 0xRRGGBB, in the order of [`Ink`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette(pub [u32; COLOURS]);

impl Palette {
    /// Returns one colour.
    pub const fn ink(&self, ink: Ink) -> u32 {
        self.0[ink as usize]
    }
}

/// Light letters on a dark ground.
pub const DARK: Palette = Palette([
    0x0f1419, 0xe6e9ef, 0x9aa5b1, 0x7cc7ff, 0x7ee2a8, 0xffd166, 0xff9a90, 0xffffff, 0x21405c, 0x1a232d, 0x0f1419,
    0x7cc7ff, 0x1a232d, 0xffffff, 0x2b3a4a, 0xa9b4c0, 0x5f6f80, // and the wall:
    0x0f1419, 0xf4f6fa, 0xaab4bf, 0x7cc7ff, 0x7ee2a8, 0xffd166, 0xffa79e,
]);

/// Dark letters on a light ground.
pub const LIGHT: Palette = Palette([
    0xffffff, 0x16202b, 0x53606e, 0x0b5cad, 0x0f6b3a, 0x7a4f00, 0xb3261e, 0x0b1a2a, 0xcfe4fb, 0xe9eef4, 0xffffff,
    0x0b5cad, 0xeef2f7, 0x000000, 0xfff3c4, 0x53606e, 0x7b8794, // and the wall:
    0xffffff, 0x0d141c, 0x4a5661, 0x084e94, 0x0b5730, 0x654100, 0x98150f,
]);

/// Black, white and yellow.
pub const CONTRAST: Palette = Palette([
    0x000000, 0xffffff, 0xdddddd, 0xffff00, 0x00ff7f, 0xffff00, 0xffa8a8, 0x000000, 0xffff00, 0x000000, 0x000000,
    0xffffff, 0x1c1c1c, 0x000000, 0xffffff, 0x4d4d4d, 0xffffff, // and the wall:
    0x000000, 0xffffff, 0xdddddd, 0xffff00, 0x00ff7f, 0xffff00, 0xffa8a8,
]);

/// A theme as its file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The theme that gives every colour that is not written.
    pub base: Palette,
    /// The colours that are written, in the order of [`Ink`].
    pub inks: [Option<u32>; COLOURS],
}

/// What is wrong with a line of a theme file; the colour is the base's then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The line, from 1.
    pub line: usize,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Torn,
    Role(String),
    Colour(String),
    Base,
}

impl Wrong {
    /// Returns what is wrong and what to do, in one sentence.
    pub fn text(&self, lang: Lang) -> Text {
        match &self.what {
            What::Torn => words::torn(lang, self.line),
            What::Role(name) => words::role(lang, self.line, safe::shown(name), NAMES.join(", ")),
            What::Colour(name) => words::colour(lang, self.line, name),
            What::Base => words::base(lang, self.line),
        }
    }
}

/// Reads a theme file: `base = "light"`, a colour a line, those of the wall in `[wall]`.
pub fn parse(text: &str) -> (Written, Vec<Wrong>) {
    let read = toml::read(text);
    let mut wrong: Vec<Wrong> = read.torn.iter().map(|line| Wrong { line: *line, what: What::Torn }).collect();
    let mut written = Written { base: DARK, inks: [None; COLOURS] };
    for entry in read.entries {
        let name = if entry.table.is_empty() { entry.key } else { format!("{}.{}", entry.table, entry.key) };
        let what = match (name.as_str(), &entry.value) {
            ("base", Value::Text(word)) if named(word).is_some() => {
                written.base = named(word).unwrap_or(DARK);
                continue;
            }
            ("base", _) => What::Base,
            (name, value) => match (NAMES.iter().position(|known| *known == name), value) {
                (None, _) => What::Role(name.to_owned()),
                (Some(at), Value::Text(text)) if hex(text).is_some() => {
                    written.inks[at] = hex(text);
                    continue;
                }
                (Some(_), _) => What::Colour(name.to_owned()),
            },
        };
        wrong.push(Wrong { line: entry.line, what });
    }
    wrong.sort_by_key(|wrong| wrong.line);
    (written, wrong)
}

fn named(word: &str) -> Option<Palette> {
    match word.trim().to_lowercase().as_str() {
        "dark" | "gelap" => Some(DARK),
        "light" | "terang" => Some(LIGHT),
        "contrast" | "kontras" => Some(CONTRAST),
        _ => None,
    }
}

/// Reads a colour: `#7cc7ff`, `7cc7ff`, `#fff`.
fn hex(text: &str) -> Option<u32> {
    let digits = text.trim();
    let digits = digits.strip_prefix('#').unwrap_or(digits);
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    match digits.len() {
        6 => Some(number),
        3 => Some((number >> 8) * 0x11_0000 + (number >> 4 & 15) * 0x1100 + (number & 15) * 0x11),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_what_its_lines_say_over_its_base() {
        let (written, wrong) =
            parse("# senja\nbase = \"terang\"\naccent = \"#A03\"\nground = 'fffaf0'\n[wall]\naccent = \"#700000\"\n");
        assert_eq!(wrong, []);
        assert_eq!(written.base, LIGHT);
        let given: Vec<_> = written.inks.iter().zip(NAMES).filter_map(|(ink, name)| Some((name, (*ink)?))).collect();
        assert_eq!(given, [("ground", 0xfffaf0), ("accent", 0xaa0033), ("wall.accent", 0x700000)]);
    }

    #[test]
    fn what_is_wrong_is_named_by_its_line_and_falls_back() {
        let (written, wrong) = parse(
            "base = \"mono\"\ntext = \"putih\"\nteks = \"#fff\"\nwarn = #ff0\ngood = \"#00ff00\"\nbad = 7\ndim = \"#12345\"\n",
        );
        assert_eq!(wrong.iter().map(|wrong| wrong.line).collect::<Vec<_>>(), [1, 2, 3, 4, 6, 7]);
        assert_eq!(written.inks.iter().flatten().count(), 1);
        for wrong in wrong {
            assert!(wrong.text(Lang::Id).contains(&format!("Baris {}", wrong.line)));
            assert!(wrong.text(Lang::En).contains(&format!("Line {}", wrong.line)));
        }
    }
}
