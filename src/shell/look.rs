//! How the program looks here: how many colours the terminal shows, the themes there are, and the one to begin with.

use std::env;
use std::fs;
use std::path::PathBuf;

use super::settings::{self, Settings};
use super::{background, disk};
use crate::file::theme;
use crate::tui::colour::Depth;
use crate::tui::theme::Theme;
use crate::words::{Lang, safe, settings as words};

/// The most themes of one's own that are read.
const MOST: usize = 64;

/// How the program looks.
pub(super) struct Look {
    /// The themes to choose from, as this terminal shows them.
    pub(super) themes: Vec<Theme>,
    /// The one to begin with.
    pub(super) theme: Theme,
    /// Whether nobody chose it, so that it may follow the terminal's ground once that is known.
    pub(super) open: bool,
    /// What decides the theme outside: nothing, an option, or a variable.
    pub(super) fixed: Option<&'static str>,
    /// What is wrong with the themes, each a sentence.
    pub(super) remarks: Vec<String>,
}

/// Looks at the terminal, the wish and the settings.
pub(super) fn look(wish: Option<&str>, settings: &Settings, lang: Lang) -> Look {
    let (depth, why) = depth();
    let Some(depth) = depth else {
        return Look {
            themes: vec![Theme::MONO],
            theme: Theme::MONO,
            open: false,
            fixed: Some(why),
            remarks: Vec::new(),
        };
    };
    let mut remarks = Vec::new();
    let mut themes = Theme::ALL.to_vec();
    own(&mut themes, &mut remarks, lang);
    for theme in &mut themes {
        *theme = theme.at(depth);
    }
    let remembered = settings.said.theme.as_ref();
    let named = [
        wish.map(|word| (word, Some("--theme"), None)),
        settings.theme.as_deref().map(|word| (word, Some("BIMTEK_THEME"), None)),
        remembered.map(|(word, line)| (word.as_str(), None, Some(*line))),
    ];
    let (mut chosen, mut fixed) = (None, None);
    for (word, by, line) in named.into_iter().flatten() {
        match Theme::find(&themes, word) {
            Some(theme) if chosen.is_none() => (chosen, fixed) = (Some(theme), by),
            Some(_) => {}
            None => {
                let names = themes.iter().map(|theme| theme.word()).collect::<Vec<_>>().join(", ");
                let said = words::no_theme(lang, safe::shown(word), names);
                remarks.push(match (by, line) {
                    (Some(by), _) => words::in_file(lang, by, said).into_owned(),
                    (_, line) => {
                        let said = words::key_line(lang, line.unwrap_or_default(), said);
                        words::in_file(lang, "settings.toml", said).into_owned()
                    }
                });
            }
        }
    }
    let ground = background::told(&env::var("COLORFGBG").unwrap_or_default());
    let usual = if ground == Some(true) { Theme::LIGHT } else { Theme::DARK };
    let theme = chosen.or_else(|| Theme::find(&themes, usual.word())).unwrap_or(usual);
    Look { themes, theme, open: chosen.is_none() && ground.is_none(), fixed, remarks }
}

/// Reads the themes of the config folder.
fn own(themes: &mut Vec<Theme>, remarks: &mut Vec<String>, lang: Lang) {
    let Some(folder) = settings::folder().map(|folder| folder.join("themes")) else { return };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"))).collect();
    paths.sort();
    for path in paths.into_iter().take(MOST) {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let file = format!("themes/{}.toml", safe::shown(&name));
        let mut say = |what: &str| remarks.push(words::in_file(lang, &file, what).into_owned());
        if Theme::find(themes, &name).is_some() {
            say(&words::taken_name(lang));
            continue;
        }
        let text = match settings::text(&path) {
            Ok(text) => text,
            Err(error) => {
                let why = words::unreadable(lang, &file, disk::cause(&error, lang));
                remarks.push(why.into_owned());
                continue;
            }
        };
        let (written, wrong) = theme::parse(&text);
        wrong.iter().for_each(|wrong| say(&wrong.text(lang)));
        let (theme, faint) = Theme::own(&name, &written);
        faint.iter().for_each(|faint| say(&faint.text(lang)));
        themes.push(theme);
    }
}

/// Returns how many colours the terminal shows; none where they are unwanted or there are none, and what says so.
fn depth() -> (Option<Depth>, &'static str) {
    let set = |name: &str| env::var(name).unwrap_or_default();
    if !set("NO_COLOR").is_empty() {
        return (None, "NO_COLOR");
    }
    (depth_of(&set("TERM"), &set("COLORTERM"), !set("WT_SESSION").is_empty(), cfg!(windows)), "TERM")
}

/// Returns how many colours a terminal shows, by what it says of itself.
fn depth_of(term: &str, colorterm: &str, windows_terminal: bool, windows: bool) -> Option<Depth> {
    let is = |names: &[&str]| names.iter().any(|name| term.starts_with(name));
    if ["truecolor", "24bit"].contains(&colorterm) || windows_terminal || term.contains("direct") {
        return Some(Depth::True);
    }
    if is(&["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"]) {
        return Some(Depth::True);
    }
    if windows || term.contains("256color") {
        return Some(Depth::Indexed);
    }
    let coloured = ["xterm", "screen", "tmux", "rxvt", "linux", "ansi", "cygwin", "konsole", "gnome", "putty", "Eterm"];
    // What calls itself monochrome is.
    ((is(&coloured) || term.contains("color")) && !term.ends_with("-mono") && !term.ends_with("-m"))
        .then_some(Depth::Ansi)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_given_the_colours_it_has() {
        for (term, colorterm, depth) in [
            ("xterm-256color", "truecolor", Some(Depth::True)),
            ("xterm-kitty", "", Some(Depth::True)),
            ("xterm-direct", "", Some(Depth::True)),
            ("screen-256color", "", Some(Depth::Indexed)),
            ("xterm", "", Some(Depth::Ansi)),
            ("linux", "", Some(Depth::Ansi)),
            ("vt100", "", None),
            ("xterm-mono", "", None),
            ("dumb", "", None),
            ("", "", None),
        ] {
            assert_eq!(depth_of(term, colorterm, false, false), depth, "{term} {colorterm}");
        }
        assert_eq!(depth_of("", "", false, true), Some(Depth::Indexed));
        assert_eq!(depth_of("", "", true, true), Some(Depth::True));
    }
}
