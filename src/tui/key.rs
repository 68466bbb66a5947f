//! Keys as the program knows them: a name, the same in KEYS tables, in help, and in the tests.
//!
//! The shell turns terminal events into these; nothing here reads a terminal.

use std::borrow::Cow;
use std::fmt;

use crate::words::Lang;

/// What was pressed, without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)] // the names of keys say what they are
pub enum Code {
    Char(char),
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// A key press. Shift counts only for keys that are no character: characters arrive as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key.
    pub code: Code,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
    /// Whether Shift was held.
    pub shift: bool,
}

const NAMES: [(&str, Code); 14] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Tab", Code::Tab),
    ("Backspace", Code::Backspace),
    ("Delete", Code::Delete),
    ("Insert", Code::Insert),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PageUp", Code::PageUp),
    ("PageDown", Code::PageDown),
];

/// Returns a key's name for people: arrows as arrows, the space bar in their language, all else as on the key.
pub fn shown(name: &str, lang: Lang) -> Cow<'_, str> {
    let (held, key) = name.rsplit_once('+').filter(|(_, key)| !key.is_empty()).unwrap_or(("", name));
    let key = match key {
        "Space" => lang.pick("Spasi", "Space"),
        "Up" => "↑",
        "Down" => "↓",
        "Left" => "←",
        "Right" => "→",
        _ => return name.into(),
    };
    if held.is_empty() { key.into() } else { format!("{held}+{key}").into() }
}

impl Key {
    /// Makes a key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Reads a key's name: `F5`, `Ctrl+P`, `Shift+Tab`, `Alt+1`, `Space`, `x`.
    pub fn parse(name: &str) -> Option<Self> {
        let mut key = Self::plain(Code::Esc);
        let mut rest = name;
        loop {
            match rest.split_once('+') {
                Some(("Ctrl", tail)) if !tail.is_empty() => (key.ctrl, rest) = (true, tail),
                Some(("Alt", tail)) if !tail.is_empty() => (key.alt, rest) = (true, tail),
                Some(("Shift", tail)) if !tail.is_empty() => (key.shift, rest) = (true, tail),
                _ => break,
            }
        }
        let mut chars = rest.chars();
        key.code = match (chars.next()?, chars.next()) {
            (c, None) if key.ctrl || key.alt => Code::Char(c.to_ascii_lowercase()),
            (c, None) => Code::Char(c),
            _ if rest == "Space" => Code::Char(' '),
            _ => match NAMES.iter().find(|(word, _)| *word == rest) {
                Some((_, code)) => *code,
                None => Code::F(rest.strip_prefix('F')?.parse().ok().filter(|n| (1..=12).contains(n))?),
            },
        };
        Some(key)
    }

    /// Returns the character that typing this key puts into a text.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Returns whether this is the plain key, no modifier held.
    pub fn is(self, code: Code) -> bool {
        self == Self::plain(code)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, word) in [(self.ctrl, "Ctrl+"), (self.alt, "Alt+"), (self.shift, "Shift+")] {
            f.write_str(if held { word } else { "" })?;
        }
        match self.code {
            Code::Char(' ') => f.write_str("Space"),
            Code::Char(c) if self.ctrl || self.alt => write!(f, "{}", c.to_ascii_uppercase()),
            Code::Char(c) => write!(f, "{c}"),
            Code::F(n) => write!(f, "F{n}"),
            code => f.write_str(NAMES.iter().find(|(_, known)| *known == code).map_or("", |(word, _)| word)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_prints_as_it_is_named() {
        for name in
            ["F5", "F12", "Ctrl+P", "Shift+Tab", "Alt+1", "Alt+P", "Space", "x", "?", "+", "Ctrl+Left", "PageDown"]
        {
            assert_eq!(Key::parse(name).map(|key| key.to_string()).as_deref(), Some(name));
        }
        for (name, id, en) in
            [("Space", "Spasi", "Space"), ("Ctrl+Up", "Ctrl+↑", "Ctrl+↑"), ("+", "+", "+"), ("F5", "F5", "F5")]
        {
            assert_eq!((&*shown(name, Lang::Id), &*shown(name, Lang::En)), (id, en));
        }
        for none in ["", "F13", "Hyper+x", "Entr"] {
            assert_eq!(Key::parse(none), None, "{none}");
        }
    }
}
