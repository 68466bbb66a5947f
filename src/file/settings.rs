//! The settings file: what each line of `settings.toml` means, and what is wrong with one.
//!
//! It reads a text and touches no disk. A line it does not understand is named and changes nothing.

use super::toml::{self, Entry, Value};
use crate::words::{Lang, Text, safe, settings as words};

/// The names of the settings, in the order of the screen that shows them.
pub const NAMES: [&str; 10] =
    ["lang", "theme", "slot_minutes", "warn_at", "danger_at", "bell", "mouse", "ascii", "sessions", "operator"];
/// The table of keys.
pub const KEYS: &str = "keys";
/// The longest slot that is no slip of the fingers, in minutes.
pub const LONGEST_SLOT: i64 = 480;

/// The choices in a settings file; nothing where none was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The language.
    pub lang: Option<Lang>,
    /// The theme's name, and its line.
    pub theme: Option<(String, usize)>,
    /// The minutes for each OPD in a new session.
    pub slot_minutes: Option<i64>,
    /// When the clock turns to warning, in milliseconds before zero.
    pub warn_at: Option<i64>,
    /// When the clock turns to danger, in milliseconds before zero.
    pub danger_at: Option<i64>,
    /// Whether the bell rings when time runs out.
    pub bell: Option<bool>,
    /// Whether the mouse is taken.
    pub mouse: Option<bool>,
    /// Whether only ASCII is drawn.
    pub ascii: Option<bool>,
    /// The sessions folder.
    pub sessions: Option<String>,
    /// What the person at the keyboard is called.
    pub operator: Option<String>,
    /// Commands that are to have another key.
    pub keys: Vec<Wish>,
}

/// A command that is to have another key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// What the line calls the command.
    pub command: String,
    /// The name of the key.
    pub key: String,
    /// The line.
    pub line: usize,
}

/// What is wrong with a line; it changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The line, from 1.
    pub line: usize,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    /// It is no `name = value`.
    Torn,
    /// Nothing has this name.
    Unknown(String),
    /// The value of this name is none.
    Value(String, May),
    /// The danger begins before the warning.
    Marks,
}

/// What a value may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum May {
    Lang,
    Text,
    Minutes,
    Duration,
    Flag,
    Key,
}

impl May {
    fn text(self, lang: Lang) -> Text {
        match self {
            Self::Lang => words::may_lang(lang),
            Self::Text => words::may_text(lang),
            Self::Minutes => words::may_minutes(lang),
            Self::Duration => words::may_duration(lang),
            Self::Flag => words::may_flag(lang),
            Self::Key => words::may_key(lang),
        }
    }
}

impl Wrong {
    /// Returns what is wrong, why, and what to do, in one sentence.
    pub fn text(&self, lang: Lang) -> Text {
        match &self.what {
            What::Torn => words::torn(lang, self.line),
            What::Unknown(name) => words::unknown(lang, self.line, safe::shown(name), NAMES.join(", ")),
            What::Value(name, may) => words::value(lang, self.line, safe::shown(name), may.text(lang)),
            What::Marks => words::marks(lang, self.line),
        }
    }
}

/// Reads a settings file.
pub fn parse(text: &str) -> (Settings, Vec<Wrong>) {
    let read = toml::read(text);
    let mut settings = Settings::default();
    let mut wrong: Vec<Wrong> = read.torn.iter().map(|line| Wrong { line: *line, what: What::Torn }).collect();
    let mut danger_line = 0;
    for entry in read.entries {
        let line = entry.line;
        if entry.key == "danger_at" {
            danger_line = line;
        }
        wrong.extend(settings.take(entry).err().map(|what| Wrong { line, what }));
    }
    if settings.danger_at.zip(settings.warn_at).is_some_and(|(danger, warn)| danger > warn) {
        settings.danger_at = None;
        wrong.push(Wrong { line: danger_line, what: What::Marks });
    }
    wrong.sort_by_key(|wrong| wrong.line);
    (settings, wrong)
}

impl Settings {
    fn take(&mut self, entry: Entry) -> Result<(), What> {
        let Entry { table, key, value, line, .. } = entry;
        let refused = |may: May| Err(What::Value(key.clone(), may));
        let flag = |value: &Value| if let Value::Flag(flag) = value { Some(*flag) } else { None };
        let text = |value: &Value| if let Value::Text(text) = value { Some(text.trim().to_owned()) } else { None };
        match (table.as_str(), key.as_str()) {
            (KEYS, _) => match text(&value) {
                Some(name) => self.keys.push(Wish { command: key, key: name, line }),
                None => return refused(May::Key),
            },
            ("", "lang") => match text(&value).as_deref() {
                Some("id") => self.lang = Some(Lang::Id),
                Some("en") => self.lang = Some(Lang::En),
                _ => return refused(May::Lang),
            },
            ("", "theme") => match text(&value) {
                Some(name) => self.theme = Some((name, line)),
                None => return refused(May::Text),
            },
            ("", "slot_minutes") => match value {
                Value::Number(minutes @ 1..=LONGEST_SLOT) => self.slot_minutes = Some(minutes),
                _ => return refused(May::Minutes),
            },
            ("", "warn_at" | "danger_at") => {
                let before = match &value {
                    Value::Number(seconds) => seconds.checked_mul(1_000).filter(|ms| in_a_slot(*ms)),
                    Value::Text(text) => duration(text),
                    _ => None,
                };
                let Some(before) = before else { return refused(May::Duration) };
                *(if key == "warn_at" { &mut self.warn_at } else { &mut self.danger_at }) = Some(before);
            }
            ("", "bell" | "mouse" | "ascii") => {
                let Some(flag) = flag(&value) else { return refused(May::Flag) };
                let place = match key.as_str() {
                    "bell" => &mut self.bell,
                    "mouse" => &mut self.mouse,
                    _ => &mut self.ascii,
                };
                *place = Some(flag);
            }
            ("", "sessions" | "operator") => {
                let Some(text) = text(&value).filter(|text| !text.is_empty()) else { return refused(May::Text) };
                *(if key == "sessions" { &mut self.sessions } else { &mut self.operator }) = Some(text);
            }
            ("", _) => return Err(What::Unknown(key)),
            (table, key) => return Err(What::Unknown(format!("{table}.{key}"))),
        }
        Ok(())
    }
}

fn in_a_slot(ms: i64) -> bool {
    (0..=LONGEST_SLOT * 60_000).contains(&ms)
}

/// Reads how long before zero: `2m`, `90s`, `1m30s`, `2 menit`, `30 detik`, `2 min`, `30 sec`; a bare number counts
/// seconds. Returns milliseconds.
pub fn duration(text: &str) -> Option<i64> {
    let mut total: i64 = 0;
    let mut rest = text.trim();
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let number: i64 = rest[..digits].parse().ok()?;
        rest = rest[digits..].trim_start();
        let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let unit = match rest[..letters].to_lowercase().as_str() {
            "m" | "min" | "menit" | "mnt" | "minute" | "minutes" => 60_000,
            "s" | "" | "sec" | "detik" | "dtk" | "second" | "seconds" => 1_000,
            _ => return None,
        };
        total = total.checked_add(number.checked_mul(unit)?)?;
        rest = rest[letters..].trim_start();
    }
    Some(total).filter(|ms| in_a_slot(*ms))
}

/// Returns a time before zero as the file has it: `2m`, `90s`.
pub fn duration_text(ms: i64) -> String {
    let seconds = ms / 1_000;
    if seconds > 0 && seconds % 60 == 0 { format!("{}m", seconds / 60) } else { format!("{seconds}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_taken_or_named() {
        let text = "lang = \"en\"\ntheme = \"senja\"\nslot_minutes = 12\nwarn_at = \"3m\"\ndanger_at = 45\nbell = true\nmouse = false\nascii = true\nsessions = 'D:\\bimtek'\noperator = \"Wati\"\n[keys]\nPapan = \"Ctrl+J\"\n";
        let (settings, wrong) = parse(text);
        assert_eq!(wrong, []);
        assert_eq!(settings.theme, Some(("senja".into(), 2)));
        assert_eq!(
            (settings.slot_minutes, settings.warn_at, settings.danger_at),
            (Some(12), Some(180_000), Some(45_000))
        );
        assert_eq!((settings.bell, settings.mouse, settings.ascii), (Some(true), Some(false), Some(true)));
        assert_eq!((settings.sessions.as_deref(), settings.operator.as_deref()), (Some(r"D:\bimtek"), Some("Wati")));
        assert_eq!(settings.keys, [Wish { command: "Papan".into(), key: "Ctrl+J".into(), line: 12 }]);
        let names: Vec<_> = text.lines().filter_map(|line| line.split(" = ").next()).take(10).collect();
        assert_eq!(names, NAMES, "the order of the names");
    }

    #[test]
    fn what_is_wrong_is_named_by_its_line_and_the_rest_counts() {
        let text = "lang = \"jv\"\nlampu = true\nbell = \"ya\"\ntheme = dark\nslot_minutes = 0\nwarn_at = \"sebentar\"\nmouse = false\n[keys]\nPapan = 9\n[lain]\na = 1\n";
        let (settings, wrong) = parse(text);
        assert_eq!(settings, Settings { mouse: Some(false), ..Settings::default() });
        assert_eq!(wrong.iter().map(|wrong| wrong.line).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6, 9, 11]);
        for (wrong, id) in
            wrong.iter().zip(["lang", "lampu", "bell", "Baris 4", "slot_minutes", "warn_at", "Papan", "lain.a"])
        {
            assert!(wrong.text(Lang::Id).contains(id) && wrong.text(Lang::Id) != wrong.text(Lang::En), "{wrong:?}");
        }
    }

    #[test]
    fn a_danger_before_the_warning_is_none() {
        let (settings, wrong) = parse("warn_at = \"1m\"\ndanger_at = \"2m\"\n");
        assert_eq!((settings.warn_at, settings.danger_at, wrong.len(), wrong[0].line), (Some(60_000), None, 1, 2));
    }

    #[test]
    fn times_are_read_as_people_write_them() {
        for (text, ms) in [
            ("2m", 120_000),
            ("90s", 90_000),
            ("1m30s", 90_000),
            ("2 menit", 120_000),
            ("30 detik", 30_000),
            ("45", 45_000),
            ("1 min 5 sec", 65_000),
            ("0", 0),
        ] {
            assert_eq!(duration(text), Some(ms), "{text}");
            assert_eq!(duration(&duration_text(ms)), Some(ms));
        }
        for none in ["", "m", "2 jam", "-1", "99999999999999999999", "9999m", "2m x"] {
            assert_eq!(duration(none), None, "{none}");
        }
    }
}
