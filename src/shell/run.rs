//! The loop: events, answers, signals and the clock become messages; frames and effects come back.
//!
//! It waits for whatever comes first and for nothing else: when the app asks for no waking, nothing runs.

use std::io;
use std::time::Duration;

use crossterm::event::{self, Event, EventStream};
use futures_util::StreamExt;
use tokio::sync::mpsc::UnboundedReceiver;

use super::clock;
use super::terminal::{Terminal, gather};
use crate::tui::app::{App, Msg};
use crate::tui::reply::{Answer, Effect};

/// What carries effects out; its answers come over the channel given to [`run`].
pub(super) trait World {
    /// Begins an effect and returns at once.
    fn perform(&mut self, effect: Effect);

    /// Waits until everything begun is safe on the disk.
    fn finish(&mut self);
}

/// The most events taken together: a paste that arrives as keys is one burst.
const TOGETHER: usize = 65_536;
/// The longest sleep, so that a machine that slept is noticed.
const LONGEST: Duration = Duration::from_secs(60);

/// Runs the app until it leaves.
pub(super) async fn run(
    mut app: App,
    mut terminal: Terminal,
    world: &mut impl World,
    mut answers: UnboundedReceiver<Answer>,
    begin: Vec<Effect>,
) -> io::Result<()> {
    let mut events = EventStream::new();
    let mut stops = Stops::new()?;
    let mut leaving = false;
    for effect in begin {
        world.perform(effect);
    }
    // What is answered already belongs into the first frame: a file that was named is what a person wants to see.
    while let Ok(answer) = answers.try_recv() {
        for effect in app.update(Msg::Answer(answer), clock::now()) {
            world.perform(effect);
        }
    }
    draw(&mut app, &mut terminal)?;
    while !leaving {
        let messages = tokio::select! {
            biased;
            () = stops.stop() => vec![Msg::Stop],
            Some(answer) = answers.recv() => {
                let mut messages = vec![Msg::Answer(answer)];
                while let Ok(answer) = answers.try_recv() {
                    messages.push(Msg::Answer(answer));
                }
                messages
            }
            event = events.next() => match event {
                Some(Ok(event)) => together(event),
                // The terminal is gone: nothing can be asked any more.
                Some(Err(_)) | None => vec![Msg::Stop],
            },
            () = tokio::time::sleep(until(&app)) => vec![Msg::Tick],
        };
        for msg in messages {
            let repaint = matches!(msg, Msg::Size(..));
            for effect in app.update(msg, clock::now()) {
                match effect {
                    Effect::Leave => leaving = true,
                    Effect::Mouse(mouse) => terminal.mouse(mouse)?,
                    Effect::Bell => terminal.bell()?,
                    Effect::Clipboard(text) => terminal.clipboard(&text)?,
                    effect => world.perform(effect),
                }
            }
            if repaint {
                terminal.forget();
            }
        }
        if !leaving {
            draw(&mut app, &mut terminal)?;
        }
    }
    // The record is safe before the terminal is given back, so that the last thing seen is the truth.
    world.finish();
    Ok(())
}

fn draw(app: &mut App, terminal: &mut Terminal) -> io::Result<()> {
    let frame = app.draw();
    terminal.show(&frame)?;
    app.seen(frame.spots);
    Ok(())
}

/// Returns how long to sleep when nothing happens.
fn until(app: &App) -> Duration {
    match app.wake() {
        Some(at) => Duration::from_millis(at.since(clock::now()).max(0) as u64).min(LONGEST),
        None => Duration::from_secs(86_400 * 365),
    }
}

/// Returns what an event and those waiting behind it mean.
fn together(first: Event) -> Vec<Msg> {
    let mut waiting = vec![first];
    // Asking the stream itself without waiting would leave it with a waker that wakes nobody.
    while waiting.len() < TOGETHER && event::poll(Duration::ZERO).is_ok_and(|more| more) {
        match event::read() {
            Ok(event) => waiting.push(event),
            Err(_) => break,
        }
    }
    gather(waiting, cfg!(windows))
}

/// The signals that end a program.
struct Stops {
    #[cfg(unix)]
    signals: [tokio::signal::unix::Signal; 3],
    #[cfg(windows)]
    close: tokio::signal::windows::CtrlClose,
    #[cfg(windows)]
    shutdown: tokio::signal::windows::CtrlShutdown,
}

impl Stops {
    #[cfg(unix)]
    fn new() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        let signals =
            [signal(SignalKind::terminate())?, signal(SignalKind::hangup())?, signal(SignalKind::interrupt())?];
        Ok(Self { signals })
    }

    #[cfg(unix)]
    async fn stop(&mut self) {
        let [terminate, hangup, interrupt] = &mut self.signals;
        tokio::select! {
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
            _ = interrupt.recv() => {}
        }
    }

    #[cfg(windows)]
    fn new() -> io::Result<Self> {
        use tokio::signal::windows::{ctrl_close, ctrl_shutdown};
        Ok(Self { close: ctrl_close()?, shutdown: ctrl_shutdown()? })
    }

    #[cfg(windows)]
    async fn stop(&mut self) {
        tokio::select! {
            _ = self.close.recv() => {}
            _ = self.shutdown.recv() => {}
        }
    }
}
