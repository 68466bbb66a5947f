//! Starting the screens: language, theme, terminal, and the loop between them and the world.

use std::io::{self, Write};
use std::path::PathBuf;

use tokio::sync::mpsc::unbounded_channel;

use super::settings::Settings;
use super::terminal::{Depth, Terminal, restore};
use super::world::Machinery;
use super::{clock, disk, run, who};
use crate::tui::app::App;
use crate::tui::reply::Effect;
use crate::tui::room::Operator;
use crate::tui::theme::Theme;
use crate::words::{Lang, Text, safe, shell as words};

/// How the screens are to start.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// The session file to open; the home screen without one.
    pub file: Option<PathBuf>,
    /// The sessions folder, where one is given.
    pub sessions: Option<PathBuf>,
    /// The language, where one is given.
    pub lang: Option<Lang>,
    /// The theme, where one is given.
    pub theme: Option<Theme>,
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
    let theme = start.theme.or(settings.theme).unwrap_or_default();
    let (depth, theme) = colours(theme);
    let (answers, heard) = unbounded_channel();
    let operator = Operator { name: who::operator(&settings), fixed: who::is_fixed() };
    let mut world = Machinery::new(disk::sessions_folder(start.sessions), answers, lang, operator.name.clone());
    if let Some(file) = &start.file {
        world.open_ahead(file.clone());
    }
    let mut app = App::new(lang, theme, clock::now(), crossterm::terminal::size()?, super::random());
    let mouse = settings.mouse.unwrap_or(true);
    app.room.mouse = mouse;
    app.room.bell = settings.bell.unwrap_or(false);
    app.room.operator = operator;
    let begin = vec![start.file.map_or(Effect::List, Effect::Open)];
    say_panics(lang, words::panicked);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let terminal = Terminal::take(depth, mouse)?;
    runtime.block_on(run::run(app, terminal, &mut world, heard, begin))
}

/// Returns how many colours the terminal shows, and the theme that suits: none where there are too few or they are unwanted.
pub(super) fn colours(theme: Theme) -> (Depth, Theme) {
    let set = |name: &str| std::env::var(name).unwrap_or_default();
    let true_colour = ["truecolor", "24bit"].contains(&set("COLORTERM").as_str())
        || !set("WT_SESSION").is_empty()
        || set("TERM").contains("direct");
    let many = true_colour || cfg!(windows) || set("TERM").contains("256color");
    let depth = if true_colour { Depth::True } else { Depth::Indexed };
    let theme = if !set("NO_COLOR").is_empty() || !many { Theme::Mono } else { theme };
    (depth, theme)
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
