//! The terminal: taken for the program, given back on every way out, and one write a frame.
//!
//! It knows modes and cells; what is in them is the app's business, and what comes in is [`super::input`]'s.

use std::io::{self, BufWriter, Stdout, Write};
use std::sync::atomic::{AtomicU8, Ordering};

use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::style::{Attribute, Print, SetAttribute};
use crossterm::terminal::{
    self, BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{cursor, execute, queue};
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::background;
use crate::tui::app::Frame;

/// The modes that are switched on now. Each is switched off once: restoring twice would overwrite what was printed since,
/// and Windows refuses to give back a mouse that was never taken.
static ON: AtomicU8 = AtomicU8::new(0);
const RAW: u8 = 1;
const SCREEN: u8 = 2;
const PASTE: u8 = 4;
const MOUSE: u8 = 8;

/// Where a paste says that it is one. A Windows terminal would answer this mode with keys that mean something else.
const PASTES: bool = !cfg!(windows);

/// The terminal while it is ours.
pub(super) struct Terminal {
    out: BufWriter<Stdout>,
    /// The frame being written, kept for its room.
    bytes: Vec<u8>,
    /// Whether the terminal was asked for the colour of its ground.
    asked: bool,
    shown: Buffer,
    cursor: Option<(u16, u16)>,
}

impl Terminal {
    /// Takes the terminal: raw mode, another screen, paste and mouse; if wished it is asked for the colour of its ground.
    pub(super) fn take(mouse: bool, ask: bool) -> io::Result<Self> {
        // From here on dropping the terminal gives it back, whatever fails next.
        let mut taken = Self {
            out: BufWriter::with_capacity(256 * 1024, io::stdout()),
            bytes: Vec::new(),
            asked: ask,
            shown: Buffer::default(),
            cursor: None,
        };
        if ask {
            // Raw first: the answer is not to be printed by a terminal that still echoes.
            ON.fetch_or(RAW, Ordering::SeqCst);
            terminal::enable_raw_mode()?;
            taken.out.write_all(background::ASK)?;
        }
        taken.enter(mouse)?;
        Ok(taken)
    }

    /// Returns whether the terminal was asked for the colour of its ground.
    pub(super) fn asked(&self) -> bool {
        self.asked
    }

    /// Switches every mode on and forgets what was on the screen; also after somebody else had the terminal.
    pub(super) fn enter(&mut self, mouse: bool) -> io::Result<()> {
        if ON.fetch_or(RAW, Ordering::SeqCst) & RAW != 0 {
            // Whoever had the terminal meanwhile may have left it cooked, which only asking anew repairs.
            terminal::disable_raw_mode()?;
        }
        terminal::enable_raw_mode()?;
        ON.fetch_or(SCREEN, Ordering::SeqCst);
        queue!(self.out, EnterAlternateScreen, cursor::Hide)?;
        if PASTES {
            ON.fetch_or(PASTE, Ordering::SeqCst);
            queue!(self.out, EnableBracketedPaste)?;
        }
        self.forget();
        self.mouse(mouse)
    }

    /// Gives the terminal back until [`Terminal::enter`].
    #[cfg(unix)]
    pub(super) fn leave(&mut self) {
        let _ = self.out.flush();
        restore();
    }

    /// Takes the mouse, or gives it back.
    pub(super) fn mouse(&mut self, mouse: bool) -> io::Result<()> {
        if mouse {
            ON.fetch_or(MOUSE, Ordering::SeqCst);
            return take_mouse(&mut self.out);
        }
        if ON.fetch_and(!MOUSE, Ordering::SeqCst) & MOUSE != 0 {
            queue!(self.out, DisableMouseCapture)?;
        }
        self.out.flush()
    }

    /// Forgets what is on the screen, so that the next frame is written whole.
    pub(super) fn forget(&mut self) {
        self.shown = Buffer::default();
    }

    /// Shows a frame: only the cells that changed, in one write, which the terminal shows at once.
    ///
    /// Where nothing changed nothing is written.
    pub(super) fn show(&mut self, frame: &Frame) -> io::Result<()> {
        let bytes = &mut self.bytes;
        bytes.clear();
        queue!(bytes, BeginSynchronizedUpdate)?;
        let whole = self.shown.area != frame.buffer.area;
        if whole || self.cursor.is_some() {
            queue!(bytes, cursor::Hide)?;
        }
        if whole {
            self.shown = Buffer::empty(frame.buffer.area);
            queue!(bytes, SetAttribute(Attribute::Reset), terminal::Clear(terminal::ClearType::All))?;
        }
        let changes = self.shown.diff(&frame.buffer);
        if changes.is_empty() && !whole && self.cursor == frame.cursor {
            return Ok(());
        }
        let mut at = None;
        let mut style = None;
        for (x, y, cell) in changes {
            match at {
                Some(here) if here == (x, y) => {}
                Some((from, row)) if row == y && from < x => queue!(bytes, cursor::MoveRight(x - from))?,
                _ => queue!(bytes, cursor::MoveTo(x, y))?,
            }
            let look = (cell.fg, cell.bg, cell.modifier);
            let symbol = cell.symbol();
            if style != Some(look) && !style.is_some_and(|style| symbol == " " && blank_alike(style, look)) {
                ink(bytes, look);
                style = Some(look);
            }
            bytes.extend_from_slice(symbol.as_bytes());
            // A wide letter leaves the cursor where terminals disagree about; the next cell is addressed anew.
            let wide = symbol.len() > 1 && unicode_width::UnicodeWidthStr::width(symbol) > 1;
            at = (!wide).then_some((x + 1, y));
        }
        bytes.extend_from_slice(b"\x1b[0m");
        if let Some((x, y)) = frame.cursor {
            queue!(bytes, cursor::MoveTo(x, y), cursor::Show)?;
        }
        queue!(bytes, EndSynchronizedUpdate)?;
        // Standard output would cut the frame at its line ends; one write is one frame.
        self.out.write_all(bytes)?;
        self.out.flush()?;
        self.shown = frame.buffer.clone();
        self.cursor = frame.cursor;
        Ok(())
    }

    /// Rings the bell once.
    pub(super) fn bell(&mut self) -> io::Result<()> {
        self.out.write_all(b"\x07")?;
        self.out.flush()
    }

    /// Asks the terminal to put a text on the clipboard.
    pub(super) fn clipboard(&mut self, text: &str) -> io::Result<()> {
        execute!(self.out, crossterm::clipboard::CopyToClipboard::to_clipboard_from(text))
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
    let on = ON.swap(0, Ordering::SeqCst);
    let mut out = io::stdout();
    // One mode that cannot be switched off must not keep the next one on.
    if on & SCREEN != 0 {
        let _ = queue!(out, EndSynchronizedUpdate);
    }
    if on & MOUSE != 0 {
        let _ = queue!(out, DisableMouseCapture);
    }
    if on & PASTE != 0 {
        let _ = queue!(out, DisableBracketedPaste);
    }
    if on & SCREEN != 0 {
        let _ = queue!(out, SetAttribute(Attribute::Reset), LeaveAlternateScreen, cursor::Show);
        let _ = out.flush();
    }
    if on & RAW != 0 {
        let _ = terminal::disable_raw_mode();
    }
}

/// Takes the mouse: presses and the wheel, in the form that knows wide windows.
///
/// crossterm would ask for every movement too, and a hand on the mouse would wake the program for nothing.
fn take_mouse(out: &mut impl Write) -> io::Result<()> {
    if cfg!(windows) {
        return execute!(out, EnableMouseCapture);
    }
    execute!(out, Print("\x1b[?1000h\x1b[?1006h"))
}

/// Sets the colours and attributes of cells, all of them anew, in one sequence.
fn ink(bytes: &mut Vec<u8>, (fg, bg, modifier): (Color, Color, Modifier)) {
    const ATTRIBUTES: [(Modifier, &[u8]); 5] = [
        (Modifier::BOLD, b";1"),
        (Modifier::ITALIC, b";3"),
        (Modifier::UNDERLINED, b";4"),
        (Modifier::REVERSED, b";7"),
        (Modifier::CROSSED_OUT, b";9"),
    ];
    bytes.extend_from_slice(b"\x1b[0");
    for (attribute, code) in ATTRIBUTES {
        if modifier.contains(attribute) {
            bytes.extend_from_slice(code);
        }
    }
    colour(bytes, b"3", fg);
    colour(bytes, b"4", bg);
    bytes.push(b'm');
}

/// Returns whether an empty cell looks the same in two styles: then the one that is set need not be changed for it.
fn blank_alike(one: (Color, Color, Modifier), other: (Color, Color, Modifier)) -> bool {
    let shows = Modifier::UNDERLINED | Modifier::REVERSED | Modifier::CROSSED_OUT;
    one.1 == other.1 && !one.2.intersects(shows) && !other.2.intersects(shows)
}

/// Sets a colour of the letters (`3`) or of the ground (`4`); what has none is the terminal's own.
fn colour(bytes: &mut Vec<u8>, plane: &[u8; 1], colour: Color) {
    let parts: &[u8] = match &colour {
        Color::Rgb(r, g, b) => &[8, 2, *r, *g, *b],
        // The first 16 have sequences of their own, which terminals without the others know too.
        Color::Indexed(n @ 0..8) => &[*n],
        Color::Indexed(n @ 8..16) => {
            bytes.extend_from_slice(if plane == b"3" { b";9" } else { b";10" });
            bytes.push(b'0' + n - 8);
            return;
        }
        Color::Indexed(n) => &[8, 5, *n],
        _ => return,
    };
    bytes.push(b';');
    bytes.extend_from_slice(plane);
    for (n, part) in parts.iter().enumerate() {
        if n > 0 {
            bytes.push(b';');
        }
        if *part >= 100 {
            bytes.push(b'0' + part / 100);
        }
        if *part >= 10 {
            bytes.push(b'0' + part / 10 % 10);
        }
        bytes.push(b'0' + part % 10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_has_its_sequence() {
        for (fg, bg, told) in [
            (Color::Rgb(1, 20, 255), Color::Rgb(0, 0, 0), "\x1b[0;38;2;1;20;255;48;2;0;0;0m"),
            (Color::Indexed(231), Color::Indexed(16), "\x1b[0;38;5;231;48;5;16m"),
            (Color::Indexed(7), Color::Indexed(4), "\x1b[0;37;44m"),
            (Color::Indexed(15), Color::Indexed(8), "\x1b[0;97;100m"),
            (Color::Reset, Color::Reset, "\x1b[0m"),
        ] {
            let mut bytes = Vec::new();
            ink(&mut bytes, (fg, bg, Modifier::empty()));
            assert_eq!(String::from_utf8_lossy(&bytes), told);
        }
    }
}
