//! What the program remembers between starts: language, theme, mouse, operator. A few lines of `key = "value"`, in TOML's form.
//!
//! A line it does not know stays as it is. That settings cannot be read or written never stops the program.

use std::path::PathBuf;
use std::{env, fs, io};

use directories::ProjectDirs;

use crate::tui::reply::Setting;
use crate::tui::theme::Theme;
use crate::words::Lang;

/// The remembered choices; nothing where none was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Settings {
    /// The language.
    pub(super) lang: Option<Lang>,
    /// The theme.
    pub(super) theme: Option<Theme>,
    /// Whether the mouse is taken.
    pub(super) mouse: Option<bool>,
    /// Whether the bell rings when time runs out.
    pub(super) bell: Option<bool>,
    /// What the person at the keyboard is called; `BIMTEK_OPERATOR` wins over it, see [`super::who`].
    pub(super) operator: Option<String>,
}

/// Returns the project's folders on this machine: config and data.
pub(super) fn folders() -> Option<ProjectDirs> {
    ProjectDirs::from("id", "", "bimtek")
}

fn path() -> Option<PathBuf> {
    let own = env::var_os("BIMTEK_CONFIG").map(PathBuf::from);
    own.or_else(|| Some(folders()?.config_dir().to_owned())).map(|folder| folder.join("settings.toml"))
}

impl Settings {
    /// Reads what was remembered; the environment's `BIMTEK_LANG` and `BIMTEK_THEME` win over it.
    pub(super) fn load() -> Self {
        let text = path().and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
        let mut settings = Self::parse(&text);
        let word = |name: &str| env::var(name).unwrap_or_default().to_lowercase();
        settings.lang = lang(&word("BIMTEK_LANG")).or(settings.lang);
        settings.theme = Theme::parse(&word("BIMTEK_THEME")).or(settings.theme);
        settings
    }

    fn parse(text: &str) -> Self {
        let mut settings = Self::default();
        for (key, value) in text.lines().filter_map(line) {
            match key {
                "lang" => settings.lang = lang(value),
                "theme" => settings.theme = Theme::parse(value),
                "mouse" => settings.mouse = value.parse().ok(),
                "bell" => settings.bell = value.parse().ok(),
                "operator" => settings.operator = Some(value.replace("\\\"", "\"").replace("\\\\", "\\")),
                _ => {}
            }
        }
        settings
    }

    /// Returns the language: the remembered one, else English where the system speaks it, else Indonesian.
    pub(super) fn language(&self) -> Lang {
        let system = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
        let english = system.into_iter().find(|word| !word.is_empty()).is_some_and(|word| word.starts_with("en"));
        self.lang.unwrap_or(if english { Lang::En } else { Lang::Id })
    }
}

/// Returns the language that a word names.
pub(super) fn lang(word: &str) -> Option<Lang> {
    match word {
        "id" => Some(Lang::Id),
        "en" => Some(Lang::En),
        _ => None,
    }
}

fn line(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let value = value.trim();
    let inside = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    Some((key.trim(), inside.unwrap_or(value)))
}

/// Remembers a choice: its line is replaced or added, every other line stays.
pub(super) fn remember(setting: &Setting) -> io::Result<()> {
    let Some(path) = path() else { return Ok(()) };
    let old = fs::read_to_string(&path).unwrap_or_default();
    let text = with(&old, setting);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    // A name of its own and a rename: a start that reads meanwhile sees the old text or the new one, never half.
    let beside = path.with_extension(format!("{}.tmp", std::process::id()));
    fs::write(&beside, text)?;
    fs::rename(&beside, &path)
}

fn with(old: &str, setting: &Setting) -> String {
    let (key, value) = match setting {
        Setting::Lang(lang) => ("lang", format!("\"{}\"", lang.pick("id", "en"))),
        Setting::Theme(theme) => ("theme", format!("\"{}\"", theme.word())),
        Setting::Mouse(mouse) => ("mouse", mouse.to_string()),
        Setting::Bell(bell) => ("bell", bell.to_string()),
        Setting::Operator(name) => ("operator", format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))),
    };
    let kept = old.lines().filter(|old| line(old).is_none_or(|(known, _)| known != key));
    let lines: Vec<String> = kept.map(str::to_owned).chain([format!("{key} = {value}")]).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_replaces_its_line_and_leaves_the_others() {
        let old = "# catatan\ntheme = \"light\"\nlampu = true\n";
        let new = with(&with(old, &Setting::Theme(Theme::Mono)), &Setting::Lang(Lang::En));
        assert_eq!(new, "# catatan\nlampu = true\ntheme = \"mono\"\nlang = \"en\"\n");
        assert_eq!(
            Settings::parse(&new),
            Settings { lang: Some(Lang::En), theme: Some(Theme::Mono), ..Default::default() }
        );
    }

    #[test]
    fn a_name_comes_back_as_it_was_typed() {
        for name in ["Wati Prasetyo", "dr. Hj. Siti \"Ti\"", r"C:\new", "a = b # c"] {
            let text = with("lang = \"id\"\n", &Setting::Operator(name.to_owned()));
            assert_eq!(Settings::parse(&text).operator.as_deref(), Some(name), "{text}");
        }
    }
}
