//! The loop: events, answers, signals and the clock become messages; frames and effects come back.
//!
//! It waits for whatever comes first and for nothing else: when the app asks for no waking, nothing runs.

use std::io;
use std::time::{Duration, Instant};

use tokio::sync::mpsc::UnboundedReceiver;

use super::background::{self, Heard};
use super::clock;
use super::input::{self, Burst};
use super::signals::{Signal, Signals};
use super::terminal::Terminal;
use crate::tui::app::{App, Msg};
use crate::tui::reply::{Answer, Effect};
use crate::words::{Text, shell as words};

/// What carries effects out; its answers come over the channel given to [`run`].
pub(super) trait World {
    /// Begins an effect and returns at once.
    fn perform(&mut self, effect: Effect);

    /// Waits until everything begun is safe on the disk; returns whether the disk answered in time.
    fn finish(&mut self) -> bool;
}

/// The time between two frames at least: 60 a second are all an eye sees, and a slow line carries no more.
const FRAME: Duration = Duration::from_millis(16);
/// The longest sleep while something is due, so that a machine that slept is noticed.
const LONGEST: Duration = Duration::from_secs(60);
/// The longest text put on the clipboard, in bytes; what most terminals take is 100,000 with its wrapping in base64.
const CLIPBOARD_LIMIT: usize = 74_000;

/// The app, the terminal and the world at work together.
struct Loop<'a, W> {
    app: App,
    terminal: Terminal,
    world: &'a mut W,
    leaving: bool,
    /// When the last frame was shown.
    drawn: Instant,
    /// Whether something changed since.
    stale: bool,
    /// Whether somebody else has the terminal now.
    away: bool,
    #[cfg(debug_assertions)]
    fuse: Fuse,
}

/// Runs the app until it leaves; returns what is not safe in the session file then, as a sentence.
///
/// # Errors
///
/// When the terminal fails; everything is saved before that is told.
pub(super) async fn run(
    app: App,
    terminal: Terminal,
    world: &mut impl World,
    mut answers: UnboundedReceiver<Answer>,
    begin: Vec<Effect>,
) -> io::Result<Option<Text>> {
    let mut program = Loop {
        app,
        terminal,
        world,
        leaving: false,
        drawn: Instant::now(),
        stale: true,
        away: false,
        #[cfg(debug_assertions)]
        fuse: Fuse::laid(),
    };
    for effect in begin {
        program.world.perform(effect);
    }
    let mut ended = program.until_left(&mut answers).await;
    if ended.is_err() {
        // The terminal is gone: nothing can be asked any more, but everything can be kept.
        program.away = true;
        ended = ended.and(program.take(Msg::Stop));
    }
    // The record is safe before the terminal is given back, so that the last thing seen is the truth.
    let finished = program.world.finish();
    while let Ok(answer) = answers.try_recv() {
        program.app.update(Msg::Answer(answer), clock::now());
    }
    ended.map(|()| unsafe_still(&program.app, finished))
}

/// Returns what is not safe when the program ends.
fn unsafe_still(app: &App, finished: bool) -> Option<Text> {
    let (lang, safety) = (app.room.lang, &app.room.file.safety);
    if !finished {
        return Some(words::left_waiting(lang));
    }
    safety.trouble.as_ref()?;
    Some(if safety.waiting() { words::left_unsafe(lang) } else { words::left_in_journal(lang) })
}

impl<W: World> Loop<'_, W> {
    /// Listens and draws until the app leaves.
    async fn until_left(&mut self, answers: &mut UnboundedReceiver<Answer>) -> io::Result<()> {
        let mut events = input::listen()?;
        let mut signals = Signals::new()?;
        let mut burst = Burst::default();
        // What is answered already belongs into the first frame: a file that was named is what a person wants to see.
        while let Ok(answer) = answers.try_recv() {
            self.take(Msg::Answer(answer))?;
        }
        if self.terminal.asked() {
            let blink = tokio::time::sleep(background::BLINK);
            tokio::pin!(blink);
            // A frame in the dark on a light ground would be a flash.
            while let Some((heard, _)) = tokio::select! {
                heard = events.recv() => heard,
                () = &mut blink => None,
            } {
                let answered = matches!(heard, Heard::Ground(_));
                if let Some(msg) = input::message(heard) {
                    self.take(msg)?;
                }
                if answered {
                    break;
                }
            }
        }
        self.draw()?;
        while !self.leaving {
            let (pause, tick) = self.pause(&burst);
            tokio::select! {
                biased;
                signal = signals.next() => self.signal(signal)?,
                Some(answer) = answers.recv() => self.take(Msg::Answer(answer))?,
                event = events.recv() => {
                    // The terminal is gone: nothing can be asked any more.
                    let Some((event, at)) = event else { return self.take(Msg::Stop) };
                    let Some(msg) = input::message(event) else { continue };
                    let certain = if cfg!(windows) { burst.take(msg, at) } else { vec![msg] };
                    self.take_all(certain)?;
                }
                () = tokio::time::sleep(pause) => {
                    if burst.due().is_some_and(|due| due <= Instant::now()) {
                        self.take_all(burst.end())?;
                    } else if tick {
                        self.take(Msg::Tick)?;
                    }
                }
            }
            if self.stale && !self.leaving && self.drawn.elapsed() >= FRAME {
                self.draw()?;
            }
        }
        Ok(())
    }

    /// Returns how long to sleep when nothing happens, and whether the app is to be told of the time then.
    fn pause(&self, burst: &Burst) -> (Duration, bool) {
        let wake = self.app.wake().map(|at| Duration::from_millis(at.since(clock::now()).max(0) as u64).min(LONGEST));
        let frame = self.stale.then(|| FRAME.saturating_sub(self.drawn.elapsed()));
        let burst = burst.due().map(|due| due.saturating_duration_since(Instant::now()));
        let soon = [frame, burst].into_iter().flatten().min();
        match (soon, wake) {
            (Some(soon), wake) if wake.is_none_or(|wake| soon <= wake) => (soon, false),
            (_, Some(wake)) => (wake, true),
            _ => (Duration::from_secs(86_400 * 365), false),
        }
    }

    fn take_all(&mut self, messages: Vec<Msg>) -> io::Result<()> {
        let lang = self.app.room.lang;
        messages.into_iter().flat_map(|msg| input::within(msg, lang)).try_for_each(|msg| self.take(msg))
    }

    /// Gives the app a message and carries its effects out.
    fn take(&mut self, msg: Msg) -> io::Result<()> {
        self.stale = true;
        // Another size may leave anything on the screen.
        if matches!(msg, Msg::Size(..)) {
            self.terminal.forget();
        }
        #[cfg(debug_assertions)]
        self.fuse.burn(&msg);
        let mut queue = vec![msg];
        while let Some(msg) = queue.pop() {
            for effect in self.app.update(msg, clock::now()) {
                match effect {
                    Effect::Leave => self.leaving = true,
                    Effect::Mouse(mouse) => self.terminal.mouse(mouse)?,
                    Effect::Bell => self.terminal.bell()?,
                    Effect::Clipboard(text) if text.len() > CLIPBOARD_LIMIT => {
                        let why = words::clipboard_too_long(self.app.room.lang);
                        queue.push(Msg::Answer(Answer::Failed(why.into_owned())));
                    }
                    Effect::Clipboard(text) => self.terminal.clipboard(&text)?,
                    effect => self.world.perform(effect),
                }
            }
        }
        Ok(())
    }

    fn draw(&mut self) -> io::Result<()> {
        if self.away {
            return Ok(());
        }
        let frame = self.app.draw();
        self.terminal.show(&frame)?;
        self.app.seen(frame.spots);
        (self.stale, self.drawn) = (false, Instant::now());
        Ok(())
    }

    fn signal(&mut self, signal: Signal) -> io::Result<()> {
        match signal {
            Signal::Stop => self.take(Msg::Stop),
            #[cfg(unix)]
            Signal::Suspend => {
                self.away = true;
                self.terminal.leave();
                super::signals::suspend()
            }
            #[cfg(unix)]
            Signal::Continue => {
                self.away = false;
                self.terminal.enter(self.app.room.mouse)?;
                // Nobody told of a window that changed its size meanwhile.
                let (width, height) = crossterm::terminal::size()?;
                self.take(Msg::Size(width, height))
            }
        }
    }
}

/// Breaks the program after as many keys as `BIMTEK_PANIC_AFTER` says, so that a test can see what a break leaves behind.
#[cfg(debug_assertions)]
pub(super) struct Fuse(Option<u64>);

#[cfg(debug_assertions)]
impl Fuse {
    pub(super) fn laid() -> Self {
        Self(std::env::var("BIMTEK_PANIC_AFTER").ok().and_then(|keys| keys.parse().ok()))
    }

    pub(super) fn burn(&mut self, msg: &Msg) {
        if let (Some(left), Msg::Key(_)) = (&mut self.0, msg) {
            *left = left.saturating_sub(1);
            assert!(*left > 0, "BIMTEK_PANIC_AFTER");
        }
    }
}
