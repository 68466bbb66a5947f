//! The terminal: taken for the program, given back on every way out, and one write a frame.
//!
//! It knows modes, cells and events; what they mean is the app's business.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event, KeyCode, KeyEvent,
    KeyEventKind, KeyModifiers, MouseButton, MouseEventKind,
};
use crossterm::style::{Attribute, Color as Ink, Print, SetAttribute, SetBackgroundColor, SetForegroundColor};
use crossterm::terminal::{
    self, BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier, Style};

use crate::tui::app::{Frame, Msg};
use crate::tui::key::{Code, Key};

/// Whether the terminal is ours now; restoring twice would overwrite what was printed since.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// 24 bits.
    True,
    /// The 256 of xterm.
    Indexed,
}

/// The terminal while it is ours.
pub(super) struct Terminal {
    out: BufWriter<Stdout>,
    depth: Depth,
    shown: Buffer,
    mouse: bool,
}

impl Terminal {
    /// Takes the terminal: raw mode, another screen, paste and mouse.
    pub(super) fn take(depth: Depth, mouse: bool) -> io::Result<Self> {
        terminal::enable_raw_mode()?;
        TAKEN.store(true, Ordering::SeqCst);
        // From here on dropping the terminal gives it back, whatever fails next.
        let mut taken = Self {
            out: BufWriter::with_capacity(256 * 1024, io::stdout()),
            depth,
            shown: Buffer::default(),
            mouse: false,
        };
        execute!(taken.out, EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)?;
        taken.mouse(mouse)?;
        Ok(taken)
    }

    /// Takes the mouse, or gives it back.
    pub(super) fn mouse(&mut self, mouse: bool) -> io::Result<()> {
        if mouse != self.mouse {
            self.mouse = mouse;
            return if mouse {
                execute!(self.out, EnableMouseCapture)
            } else {
                execute!(self.out, DisableMouseCapture)
            };
        }
        Ok(())
    }

    /// Forgets what is on the screen, so that the next frame is written whole.
    pub(super) fn forget(&mut self) {
        self.shown = Buffer::default();
    }

    /// Shows a frame: only the cells that changed, in one write, which the terminal shows at once.
    pub(super) fn show(&mut self, frame: &Frame) -> io::Result<()> {
        queue!(self.out, BeginSynchronizedUpdate, cursor::Hide)?;
        if self.shown.area != frame.buffer.area {
            self.shown = Buffer::empty(frame.buffer.area);
            queue!(self.out, SetAttribute(Attribute::Reset), terminal::Clear(terminal::ClearType::All))?;
        }
        let mut at = None;
        let mut style = None;
        for (x, y, cell) in self.shown.diff(&frame.buffer) {
            if at != Some((x, y)) {
                queue!(self.out, cursor::MoveTo(x, y))?;
            }
            if style != Some(cell.style()) {
                ink(&mut self.out, cell, self.depth)?;
                style = Some(cell.style());
            }
            queue!(self.out, Print(cell.symbol()))?;
            let wide = unicode_width::UnicodeWidthStr::width(cell.symbol()).max(1) as u16;
            // A wide letter leaves the cursor where terminals disagree about; the next cell is addressed anew.
            at = (wide == 1).then_some((x + 1, y));
        }
        queue!(self.out, SetAttribute(Attribute::Reset))?;
        if let Some((x, y)) = frame.cursor {
            queue!(self.out, cursor::MoveTo(x, y), cursor::Show)?;
        }
        queue!(self.out, EndSynchronizedUpdate)?;
        self.out.flush()?;
        self.shown = frame.buffer.clone();
        Ok(())
    }

    /// Asks the terminal to put a text on the clipboard.
    pub(super) fn clipboard(&mut self, text: &str) -> io::Result<()> {
        execute!(self.out, crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
    }

    /// Rings the bell.
    pub(super) fn bell(&mut self) -> io::Result<()> {
        execute!(self.out, Print('\x07'))
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.out.flush();
        restore();
    }
}

/// Gives the terminal back as it was, once; from anywhere, a panic too.
pub(super) fn restore() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let mut out = io::stdout();
        let _ = execute!(
            out,
            EndSynchronizedUpdate,
            DisableMouseCapture,
            DisableBracketedPaste,
            SetAttribute(Attribute::Reset),
            LeaveAlternateScreen,
            cursor::Show
        );
        let _ = terminal::disable_raw_mode();
    }
}

/// Sets the colours and attributes of a cell.
fn ink(out: &mut impl Write, cell: &Cell, depth: Depth) -> io::Result<()> {
    queue!(out, SetAttribute(Attribute::Reset))?;
    let attributes = [
        (Modifier::BOLD, Attribute::Bold),
        (Modifier::UNDERLINED, Attribute::Underlined),
        (Modifier::REVERSED, Attribute::Reverse),
        (Modifier::ITALIC, Attribute::Italic),
        (Modifier::CROSSED_OUT, Attribute::CrossedOut),
    ];
    for (modifier, attribute) in attributes {
        if cell.modifier.contains(modifier) {
            queue!(out, SetAttribute(attribute))?;
        }
    }
    let Style { fg, bg, .. } = cell.style();
    if let Some(ink) = fg.and_then(|colour| inked(colour, depth)) {
        queue!(out, SetForegroundColor(ink))?;
    }
    if let Some(ink) = bg.and_then(|colour| inked(colour, depth)) {
        queue!(out, SetBackgroundColor(ink))?;
    }
    Ok(())
}

fn inked(colour: Color, depth: Depth) -> Option<Ink> {
    match (colour, depth) {
        (Color::Rgb(r, g, b), Depth::True) => Some(Ink::Rgb { r, g, b }),
        (Color::Rgb(r, g, b), Depth::Indexed) => Some(Ink::AnsiValue(indexed(r, g, b))),
        _ => None,
    }
}

/// Returns the nearest of xterm's 6×6×6 cube and 24 greys.
fn indexed(r: u8, g: u8, b: u8) -> u8 {
    const STEPS: [i32; 6] = [0, 95, 135, 175, 215, 255];
    let near = |c: u8| (0..6).min_by_key(|i| (STEPS[*i] - i32::from(c)).abs()).unwrap_or(0);
    let (i, j, k) = (near(r), near(g), near(b));
    let off =
        |x: i32, y: i32, z: i32| (x - i32::from(r)).pow(2) + (y - i32::from(g)).pow(2) + (z - i32::from(b)).pow(2);
    let average = (i32::from(r) + i32::from(g) + i32::from(b)) / 3;
    let grey = ((average - 8 + 5) / 10).clamp(0, 23);
    let level = 8 + 10 * grey;
    let cube = 16 + 36 * i + 6 * j + k;
    if off(level, level, level) < off(STEPS[i], STEPS[j], STEPS[k]) { (232 + grey) as u8 } else { cube as u8 }
}

/// Turns a terminal event into a message; releases, drags and what the program has no use for are nothing.
pub(super) fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(event) => key(event).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Size(width, height)),
        Event::Mouse(event) => match event.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Msg::Click(event.column, event.row)),
            MouseEventKind::ScrollUp => Some(Msg::Wheel(-1)),
            MouseEventKind::ScrollDown => Some(Msg::Wheel(1)),
            _ => None,
        },
        Event::FocusGained | Event::FocusLost => None,
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let (mut ctrl, mut alt, mut shift) =
        (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), held(KeyModifiers::SHIFT));
    let code = match event.code {
        KeyCode::Char(c) => {
            shift = false;
            // AltGr on Windows arrives as Ctrl+Alt with the character it makes.
            if ctrl && alt {
                (ctrl, alt) = (false, false);
            }
            Code::Char(if ctrl { c.to_ascii_lowercase() } else { c })
        }
        KeyCode::BackTab => {
            shift = true;
            Code::Tab
        }
        KeyCode::F(n) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    Some(Key { code, ctrl, alt, shift })
}

/// More keys than this at once are no typing but a paste, in a terminal that does not say so.
const BURST: usize = 8;

/// Turns events that were waiting together into messages; `bursts` says whether this terminal gives pasted text as keys.
///
/// Windows does, and the Enter and Tab of a paste must never act, so a burst of keys is gathered into one paste there.
/// Elsewhere a paste says that it is one, and a burst is only somebody typing while the program was busy.
pub(super) fn gather(events: Vec<Event>, bursts: bool) -> Vec<Msg> {
    let letter = |msg: &Msg| match msg {
        Msg::Key(Key { code: Code::Enter, ctrl: false, alt: false, .. }) => Some('\n'),
        Msg::Key(Key { code: Code::Tab, ctrl: false, alt: false, shift: false }) => Some('\t'),
        Msg::Key(key) => key.typed(),
        _ => None,
    };
    let messages: Vec<Msg> = events.into_iter().filter_map(message).collect();
    let mut out: Vec<Msg> = Vec::new();
    for run in messages.chunk_by(|a, b| letter(a).is_some() && letter(b).is_some()) {
        let text: String = run.iter().filter_map(letter).collect();
        if bursts && run.len() > BURST && text.chars().count() == run.len() {
            out.push(Msg::Paste(text));
        } else {
            out.extend_from_slice(run);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    #[test]
    fn a_burst_is_a_paste_and_typing_is_not() {
        let burst = "satu\tdua\ntiga".chars().map(|c| match c {
            '\n' => press(KeyCode::Enter),
            '\t' => press(KeyCode::Tab),
            c => press(KeyCode::Char(c)),
        });
        let burst: Vec<Event> = burst.collect();
        assert_eq!(gather(burst.clone(), true), [Msg::Paste("satu\tdua\ntiga".into())]);
        assert_eq!(gather(burst[..3].to_vec(), true).len(), 3);
        assert_eq!(gather(burst.clone(), false).len(), 13, "where a paste says that it is one, keys are typing");
        let mut mixed = burst;
        mixed.insert(0, press(KeyCode::F(5)));
        assert_eq!(gather(mixed, true).len(), 2);
    }

    #[test]
    fn releases_are_nothing_and_altgr_makes_a_character() {
        let mut event = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(key(event), None);
        let altgr = KeyEvent::new(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT);
        assert_eq!(key(altgr).and_then(Key::typed), Some('@'));
        let ctrl = KeyEvent::new(KeyCode::Char('P'), KeyModifiers::CONTROL);
        assert_eq!(key(ctrl).map(|key| key.to_string()).as_deref(), Some("Ctrl+P"));
    }

    #[test]
    fn colours_find_their_nearest() {
        assert_eq!([indexed(0, 0, 0), indexed(255, 255, 255), indexed(255, 0, 0)], [16, 231, 196]);
        assert_eq!(indexed(18, 18, 18), 233);
    }
}
