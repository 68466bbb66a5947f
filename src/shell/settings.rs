//! What the program remembers between starts, in `settings.toml` in the config folder; and what decides it outside.
//!
//! What a line means is [`crate::file::settings`]'s business. That settings cannot be read or written never stops the program.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use directories::ProjectDirs;

use super::disk::files::{Disk, Machine};
use crate::file::{settings as file, toml};
use crate::tui::reply::Setting;
use crate::words::{Lang, Text, safe, settings as words};
use crate::workshop::timer::Marks;

/// The longest settings or theme file that is read, in bytes; a person writes a tenth of it.
const LONGEST: usize = 64 * 1024;

/// The remembered choices.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// What the file says; nothing where no choice was made.
    pub(super) said: file::Settings,
    /// What is wrong with its lines.
    pub(super) wrong: Vec<file::Wrong>,
    /// Why it could not be read.
    pub(super) unreadable: Option<io::Error>,
    /// The file.
    pub(super) path: Option<PathBuf>,
    /// The language and the theme that the environment names.
    lang: Option<Lang>,
    pub(super) theme: Option<String>,
}

/// Returns the project's folders on this machine: config and data.
pub(super) fn folders() -> Option<ProjectDirs> {
    ProjectDirs::from("id", "", "bimtek")
}

/// Returns the config folder.
pub(super) fn folder() -> Option<PathBuf> {
    let own = env::var_os("BIMTEK_CONFIG").map(PathBuf::from);
    own.or_else(|| Some(folders()?.config_dir().to_owned()))
}

fn path() -> Option<PathBuf> {
    folder().map(|folder| folder.join("settings.toml"))
}

/// Reads a file that a person writes. Letters that are none are shown as such; one that is not there is empty.
pub(super) fn text(path: &Path) -> io::Result<String> {
    bytes(path).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    match Machine.read(path, LONGEST + 1) {
        Ok(bytes) if bytes.len() > LONGEST => Err(io::ErrorKind::FileTooLarge.into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        read => read,
    }
}

impl Settings {
    /// Reads what was remembered, and what the environment's `BIMTEK_LANG` and `BIMTEK_THEME` say before it.
    pub(super) fn load() -> Self {
        let path = path();
        let (text, unreadable) = match path.as_deref().map(text) {
            Some(Err(error)) => (String::new(), Some(error)),
            Some(Ok(text)) => (text, None),
            None => (String::new(), None),
        };
        let (said, wrong) = file::parse(&text);
        let word = |name: &str| env::var(name).unwrap_or_default();
        let theme = Some(word("BIMTEK_THEME")).filter(|theme| !theme.is_empty());
        Self { said, wrong, unreadable, path, lang: lang(&word("BIMTEK_LANG").to_lowercase()), theme }
    }

    /// Returns the language: the environment's, else the remembered one, else English where the system speaks it, else
    /// Indonesian.
    pub(super) fn language(&self) -> Lang {
        let system = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
        let english = system.into_iter().find(|word| !word.is_empty()).is_some_and(|word| word.starts_with("en"));
        self.lang.or(self.said.lang).unwrap_or(if english { Lang::En } else { Lang::Id })
    }

    /// Returns when the clock turns to warning and to danger.
    pub(super) fn marks(&self) -> Marks {
        let (warn, danger) = (self.said.warn_at, self.said.danger_at);
        // A warning of less than the usual danger leaves no room for it.
        let usual = warn.map_or(Marks::DANGER, |warn| warn.min(Marks::DANGER));
        Marks { warn, danger: danger.unwrap_or(usual) }
    }

    /// Returns whether only ASCII is to be drawn: as was chosen, else where the locale names an alphabet other than Unicode.
    pub(super) fn ascii(&self) -> bool {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
        let alphabet = locale.into_iter().find(|word| !word.is_empty());
        let other = alphabet.as_deref().and_then(|word| word.split_once('.')).is_some_and(|(_, alphabet)| {
            let alphabet = alphabet.split('@').next().unwrap_or_default().to_lowercase().replace('-', "");
            alphabet != "utf8"
        });
        self.said.ascii.unwrap_or(other && !cfg!(windows))
    }

    /// Returns what is wrong with the file, each a sentence.
    pub(super) fn remarks(&self, lang: Lang) -> Vec<String> {
        let name = self.path.as_deref().map(|path| safe::shown(&path.display().to_string()).into_owned());
        let name = name.unwrap_or_default();
        let unreadable =
            self.unreadable.as_ref().map(|error| words::unreadable(lang, &name, super::disk::cause(error, lang)));
        let wrong = self.wrong.iter().map(|wrong| words::in_file(lang, "settings.toml", wrong.text(lang)));
        unreadable.into_iter().chain(wrong).map(Text::into_owned).collect()
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

/// Remembers a choice: its value is replaced where it stands, or added; every other letter stays.
pub(super) fn remember(setting: &Setting) -> io::Result<()> {
    let Some(path) = path() else { return Ok(()) };
    // A text that cannot be read whole is not written back in part.
    let old = String::from_utf8(bytes(&path)?).map_err(|_| io::ErrorKind::InvalidData)?;
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
    let before_end = |ms: i64| toml::quoted(&file::duration_text(ms));
    let (key, value) = match setting {
        Setting::Lang(lang) => ("lang", toml::quoted(lang.pick("id", "en"))),
        Setting::Theme(theme) => ("theme", toml::quoted(theme.word())),
        Setting::Mouse(mouse) => ("mouse", mouse.to_string()),
        Setting::Bell(bell) => ("bell", bell.to_string()),
        Setting::Operator(name) => ("operator", toml::quoted(name)),
        Setting::SlotMinutes(minutes) => ("slot_minutes", minutes.to_string()),
        Setting::Ascii(ascii) => ("ascii", ascii.to_string()),
        Setting::Sessions(folder) => ("sessions", toml::quoted(&folder.display().to_string())),
        Setting::Marks(marks) => {
            let danger = (marks.danger != Marks::DANGER).then(|| before_end(marks.danger));
            let text = toml::with(old, "", "warn_at", marks.warn.map(before_end).as_deref());
            return toml::with(&text, "", "danger_at", danger.as_deref());
        }
        Setting::Key(moved) => {
            let (_, command, key) = &**moved;
            return toml::with(old, file::KEYS, command, key.as_deref().map(toml::quoted).as_deref());
        }
    };
    toml::with(old, "", key, Some(&value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Theme;

    #[test]
    fn a_choice_replaces_its_value_and_leaves_the_rest() {
        let old = "# catatan\ntheme = \"light\" # siang\nlampu = true\n";
        let new = with(&with(old, &Setting::Theme(Theme::MONO)), &Setting::Lang(Lang::En));
        assert_eq!(new, "# catatan\ntheme = \"mono\" # siang\nlampu = true\nlang = \"en\"\n");
        let marks = Marks { warn: Some(90_000), danger: 20_000 };
        let new = with(&new, &Setting::Marks(marks.into()));
        assert!(new.contains("warn_at = \"90s\"\ndanger_at = \"20s\"\n"), "{new}");
        assert_eq!(with(&new, &Setting::Marks(Marks::default().into())).lines().count(), 4);
        let key = |key: Option<&str>| {
            Setting::Key(Box::new((Default::default(), "Jalan / Mulai".into(), key.map(str::to_owned))))
        };
        let keyed = with(old, &key(Some("Alt+M")));
        assert_eq!(keyed, format!("{old}\n[keys]\n\"Jalan / Mulai\" = \"Alt+M\"\n"));
        assert_eq!(with(&keyed, &key(None)), format!("{old}\n[keys]\n"));
    }

    #[test]
    fn what_was_remembered_is_read_again() {
        let text = [
            Setting::Operator("dr. \"Ti\"".into()),
            Setting::SlotMinutes(12),
            Setting::Ascii(true),
            Setting::Sessions(Path::new(r"D:\bimtek").into()),
            Setting::Marks(Marks { warn: Some(120_000), danger: 60_000 }.into()),
        ];
        let text = text.iter().fold(String::new(), |text, setting| with(&text, setting));
        let (said, wrong) = file::parse(&text);
        assert_eq!(wrong, []);
        assert_eq!((said.operator.as_deref(), said.slot_minutes), (Some("dr. \"Ti\""), Some(12)));
        assert_eq!((said.ascii, said.sessions.as_deref()), (Some(true), Some(r"D:\bimtek")));
        assert_eq!((said.warn_at, said.danger_at), (Some(120_000), Some(60_000)));
    }
}
