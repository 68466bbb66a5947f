//! Starting the screens: language, theme, terminal, and the loop between them and the world.

use std::io::{self, Write};
use std::path::PathBuf;

use tokio::sync::mpsc::unbounded_channel;

use super::settings::Settings;
use super::terminal::{Terminal, restore};
use super::world::Machinery;
use super::{background, clock, disk, look, run, who};
use crate::tui::app::App;
use crate::tui::keymap::Keymap;
use crate::tui::reply::{Effect, Reply, Tone};
use crate::tui::room::{Known, Operator};
use crate::words::{Lang, Text, safe, settings as settings_words, shell as words};
use crate::workshop::start::SLOT_MINUTES;

/// How the screens are to start.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The session file to open; the home screen without one.
    pub file: Option<PathBuf>,
    /// The sessions folder, where one is given.
    pub sessions: Option<PathBuf>,
    /// The language, where one is given.
    pub lang: Option<Lang>,
    /// The name of the theme, where one is given.
    pub theme: Option<String>,
}

/// Shows the screens until the person leaves.
///
/// # Errors
///
/// A sentence when the terminal cannot be used, or when something could not be saved.
pub fn screens(start: Start) -> Result<(), Text> {
    let settings = Settings::load();
    let lang = start.lang.unwrap_or_else(|| settings.language());
    match show(start, settings, lang) {
        Ok(None) => Ok(()),
        Ok(Some(unsafe_still)) => Err(unsafe_still),
        Err(error) => Err(words::terminal_failed(lang, safe::shown(&error.to_string()))),
    }
}

fn show(start: Start, settings: Settings, lang: Lang) -> io::Result<Option<Text>> {
    let look = look::look(start.theme.as_deref(), &settings, lang);
    let (answers, heard) = unbounded_channel();
    let operator = Operator { name: who::operator(&settings), fixed: who::is_fixed() };
    let (given, sessions) = (start.sessions.is_some(), disk::sessions_folder(start.sessions));
    let mut world = Machinery::new(sessions.clone(), answers, lang, operator.name.clone());
    if let Some(file) = &start.file {
        world.open_ahead(file.clone());
    }
    let mut app = App::new(lang, look.theme, clock::now(), crossterm::terminal::size()?, super::random());
    let said = &settings.said;
    let mouse = said.mouse.unwrap_or(true);
    app.room.mouse = mouse;
    app.room.bell = said.bell.unwrap_or(false);
    app.room.ascii = settings.ascii();
    app.room.marks = settings.marks();
    app.room.themes = look.themes;
    let (keys, refused) = Keymap::read(&said.keys);
    app.room.keys = keys;
    let mut remarks = settings.remarks(lang);
    remarks.extend(refused.into_iter().map(|(line, why)| {
        settings_words::in_file(lang, "settings.toml", settings_words::key_line(lang, line, why.text(lang)))
            .into_owned()
    }));
    remarks.extend(look.remarks);
    app.room.settings = Known {
        path: settings.path.clone().unwrap_or_default(),
        fixed: fixed(start.lang, look.fixed, given, operator.fixed),
        slot_minutes: said.slot_minutes.unwrap_or(SLOT_MINUTES),
        sessions,
        remarks,
    };
    if let Some((first, rest)) = app.room.settings.remarks.split_first() {
        let said = match rest.len() {
            0 => first.clone(),
            more => settings_words::first_of(lang, first, more).into_owned(),
        };
        app.take(Reply::say(Tone::Mind, said));
    }
    app.room.operator = operator;
    let begin = vec![start.file.map_or(Effect::List, Effect::Open)];
    say_panics(lang, words::panicked);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ask = look.open && background::answers(&std::env::var("TERM").unwrap_or_default());
    let terminal = Terminal::take(mouse, ask)?;
    runtime.block_on(run::run(app, terminal, &mut world, heard, begin))
}

/// Returns the settings that are decided outside, and by what.
fn fixed(
    lang: Option<Lang>,
    theme: Option<&'static str>,
    sessions: bool,
    operator: bool,
) -> Vec<(&'static str, &'static str)> {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let lang = match lang {
        Some(_) => Some("--lang"),
        None => set("BIMTEK_LANG").then_some("BIMTEK_LANG"),
    };
    let folder = if set("BIMTEK_SESSIONS") { "BIMTEK_SESSIONS" } else { "--sessions" };
    let all = [
        ("lang", lang),
        ("theme", theme),
        ("sessions", sessions.then_some(folder)),
        ("operator", operator.then_some("BIMTEK_OPERATOR")),
    ];
    all.into_iter().filter_map(|(name, by)| Some((name, by?))).collect()
}

/// On a panic of the thread that draws, gives the terminal back before anything is said, and says where the work is.
pub(super) fn say_panics(lang: Lang, said: fn(Lang, Text) -> Text) {
    let drawing = std::thread::current().id();
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() == drawing {
            restore();
            // Where it broke helps whoever mends it; what broke is in no user's words.
            let place = info.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
            complain(&said(lang, safe::shown(&place).into_owned().into()));
        } else if cfg!(debug_assertions) {
            usual(info);
        }
    }));
}

fn complain(text: &str) {
    // Where standard error is gone, nobody is there to read it.
    let _ = writeln!(io::stderr(), "{text}");
}
