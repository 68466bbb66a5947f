//! `bimtek wall`: the wall in a terminal of its own, that follows a session file live (DESIGN §5).
//!
//! It only reads. Four times a second it looks at the folder, on a thread of its own, so that a share that hangs stops
//! neither the clock nor the keys; and it draws when something moved, and not otherwise.

mod clocks;
mod picture;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::{Duration, Instant};

use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use self::picture::{Does, Look, Picture};
use super::disk::files::Machine;
use super::disk::watch::{News, Watch};
use super::disk::{OpenError, followed};
#[cfg(debug_assertions)]
use super::run::Fuse;
use super::settings::Settings;
use super::signals::{Signal, Signals};
use super::terminal::Terminal;
use super::{clock, input, look, start, who};
use crate::tui::app::Msg;
use crate::words::{Lang, Text, safe, shell, watch as words};
use crate::workshop::moment::Moment;

/// How often the folder is looked at: an act is to be on the wall within half a second.
const EVERY: Duration = Duration::from_millis(250);
/// How long the first picture is waited for before there is any.
const FIRST: Duration = Duration::from_millis(500);
/// How long a look may take before it is said that the folder does not answer.
const SILENCE: Duration = Duration::from_secs(4);
/// An act seen at a look so soon after the one before was made just now.
const JUST: Duration = Duration::from_secs(1);
/// What this machine's clock may gain or lose against time between two looks, in milliseconds; beyond it was set.
const STEADY: i64 = 400;

/// The time between two frames of a clock at least.
const BLINK: Duration = Duration::from_millis(16);

/// What is to be on the wall.
#[derive(Clone, Debug, Default)]
pub struct Wall {
    /// The session file; it need not be there yet.
    pub file: PathBuf,
    /// The session of it, where one is wished for.
    pub session: Option<String>,
    /// The language, where one is given.
    pub lang: Option<Lang>,
    /// The theme, where one is given.
    pub theme: Option<String>,
    /// Whether only ASCII is drawn.
    pub ascii: bool,
}

/// Shows the wall until somebody leaves it.
///
/// # Errors
///
/// A sentence when the terminal cannot be used, or when a folder is named.
pub fn follow(wall: Wall) -> Result<(), Text> {
    let settings = Settings::load();
    let lang = wall.lang.unwrap_or_else(|| settings.language());
    if wall.file.is_dir() {
        return Err(OpenError::Folder(wall.file).why(lang));
    }
    show(wall, &settings, lang).map_err(|error| shell::terminal_failed(lang, safe::shown(&error.to_string())))
}

fn show(wall: Wall, settings: &Settings, lang: Lang) -> io::Result<()> {
    let theme = look::look(wall.theme.as_deref(), settings, lang).theme;
    let file = followed(&wall.file);
    let watcher = Watcher::start(Watch::new(Arc::new(Machine), file.clone()))?;
    let look = Look { lang, theme, ascii: wall.ascii || settings.ascii(), marks: settings.marks() };
    let picture = Picture::new(file, wall.session, look, who::device());
    start::say_panics(lang, words::panicked);
    let size = crossterm::terminal::size()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let terminal = Terminal::take(false, false)?;
    let mut program =
        Loop { terminal, picture, watcher, size, drawn: false, wake: None, stale: false, away: false, leaving: false };
    runtime.block_on(program.until_left())
}

/// The thread that looks, one look at a time.
struct Watcher {
    asks: Sender<()>,
    news: UnboundedReceiver<News>,
    /// Since when a look is under way.
    asked: Option<Instant>,
    /// When the last one began, and the one before it ended.
    began: Instant,
    ended: Option<Instant>,
    /// What the clock showed at the last look.
    clock: Option<(Moment, Instant)>,
}

impl Watcher {
    fn start(mut watch: Watch) -> io::Result<Self> {
        let (asks, asked) = channel();
        let (tells, news) = unbounded_channel();
        // Ends with the wall.
        let looking = move || asked.iter().all(|()| tells.send(watch.look()).is_ok());
        std::thread::Builder::new().name("watch".into()).spawn(looking)?;
        let mut watcher = Self { asks, news, asked: None, began: Instant::now(), ended: None, clock: None };
        watcher.ask();
        Ok(watcher)
    }

    fn ask(&mut self) {
        self.began = Instant::now();
        // Where nobody looks any more, that shows as a folder that does not answer.
        let _ = self.asks.send(());
        self.asked = Some(self.began);
    }

    /// Returns when something is due: the next look, or to say that this one takes too long.
    fn due(&self) -> Instant {
        if self.asked.is_some() { self.began + SILENCE } else { self.began + EVERY }
    }

    /// Takes note of an answer; returns whether the one before was just before.
    fn answered(&mut self) -> bool {
        self.asked = None;
        let ended = Instant::now();
        self.ended.replace(ended).is_some_and(|before| ended.duration_since(before) < JUST)
    }

    /// Returns by how much the clock was set since the last look, where it was; a machine that slept looks the same.
    fn step(&mut self, now: Moment) -> Option<i64> {
        let at = Instant::now();
        let (before, then) = self.clock.replace((now, at))?;
        let step = now.since(before) - at.duration_since(then).as_millis() as i64;
        (step.abs() > STEADY).then_some(step)
    }
}

/// The wall, its terminal and its watcher at work together.
struct Loop {
    terminal: Terminal,
    picture: Picture,
    watcher: Watcher,
    size: (u16, u16),
    /// Whether there was a frame yet.
    drawn: bool,
    /// When it changes by itself.
    wake: Option<Instant>,
    /// Whether something moved since.
    stale: bool,
    /// Whether somebody else has the terminal now.
    away: bool,
    leaving: bool,
}

impl Loop {
    async fn until_left(&mut self) -> io::Result<()> {
        let mut events = input::listen()?;
        let mut signals = Signals::new()?;
        #[cfg(debug_assertions)]
        let mut fuse = Fuse::laid();
        let first = Instant::now() + FIRST;
        while !self.leaving {
            let due = [Some(self.watcher.due()), self.wake, (!self.drawn).then_some(first)].into_iter().flatten().min();
            let pause = due.map_or(EVERY, |due| due.saturating_duration_since(Instant::now()));
            tokio::select! {
                biased;
                signal = signals.next() => self.signal(signal)?,
                Some(news) = self.watcher.news.recv() => self.news(news),
                event = events.recv() => {
                    // The terminal is gone.
                    let Some((event, _)) = event else { return Ok(()) };
                    let Some(msg) = input::message(event) else { continue };
                    #[cfg(debug_assertions)]
                    fuse.burn(&msg);
                    self.take(&msg);
                }
                () = tokio::time::sleep(pause) => self.on_time(),
            }
            let now = Instant::now();
            let moved = self.stale || self.wake.is_some_and(|wake| wake <= now) || (!self.drawn && first <= now);
            if moved && !self.leaving && !self.away {
                self.draw()?;
            }
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        let now = clock::now();
        self.terminal.show(&self.picture.draw(self.size, now))?;
        let wake = self.picture.wake(now).map(|after| Instant::now() + Duration::from_millis(after).max(BLINK));
        (self.stale, self.drawn, self.wake) = (false, true, wake);
        Ok(())
    }

    fn news(&mut self, news: News) {
        let now = clock::now();
        let just = self.watcher.answered();
        let step = self.watcher.step(now);
        if let Some(by) = step {
            self.picture.stepped(by);
            self.stale = true;
        }
        let seen = self.picture.take(news, just && step.is_none(), now);
        self.stale |= seen || !self.drawn;
    }

    /// Does what is due: the next look, or to say that this one takes too long.
    fn on_time(&mut self) {
        let now = Instant::now();
        if self.watcher.due() > now {
            return;
        }
        match self.watcher.asked {
            None => self.watcher.ask(),
            Some(_) => {
                self.stale |= self.picture.silent(clock::now());
                // It is said; the next time is as far away.
                self.watcher.began = now;
            }
        }
    }

    fn take(&mut self, msg: &Msg) {
        match msg {
            Msg::Key(key) => match picture::does(*key) {
                Does::Leave => self.leaving = true,
                Does::Blank => {
                    self.picture.blank();
                    self.stale = true;
                }
                Does::Nothing => {}
            },
            Msg::Size(width, height) => self.sized((*width, *height)),
            _ => {}
        }
    }

    /// Draws all anew: another size may leave anything on the screen.
    fn sized(&mut self, size: (u16, u16)) {
        self.terminal.forget();
        (self.size, self.stale) = (size, true);
    }

    fn signal(&mut self, signal: Signal) -> io::Result<()> {
        match signal {
            Signal::Stop => self.leaving = true,
            #[cfg(unix)]
            Signal::Suspend => {
                self.away = true;
                self.terminal.leave();
                super::signals::suspend()?;
            }
            #[cfg(unix)]
            Signal::Continue => {
                self.away = false;
                self.terminal.enter(false)?;
                // Nobody told of a window that changed its size meanwhile.
                let size = crossterm::terminal::size()?;
                self.sized(size);
            }
        }
        Ok(())
    }
}
