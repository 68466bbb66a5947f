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
    /// The frame being written, kept for its room.
    bytes: Vec<u8>,
    depth: Depth,
    shown: Buffer,
    cursor: Option<(u16, u16)>,
}

impl Terminal {
    /// Takes the terminal: raw mode, another screen, paste and mouse.
    pub(super) fn take(depth: Depth, mouse: bool) -> io::Result<Self> {
        // From here on dropping the terminal gives it back, whatever fails next.
        let mut taken = Self {
            out: BufWriter::with_capacity(256 * 1024, io::stdout()),
            bytes: Vec::new(),
            depth,
            shown: Buffer::default(),
            cursor: None,
        };
        taken.enter(mouse)?;
        Ok(taken)
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
        queue!(bytes, BeginSynchronizedUpdate, cursor::Hide)?;
        let whole = self.shown.area != frame.buffer.area;
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
            if at != Some((x, y)) {
                queue!(bytes, cursor::MoveTo(x, y))?;
            }
            let look = (cell.fg, cell.bg, cell.modifier);
            if style != Some(look) {
                ink(bytes, look, self.depth);
                style = Some(look);
            }
            let symbol = cell.symbol();
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
fn ink(bytes: &mut Vec<u8>, (fg, bg, modifier): (Color, Color, Modifier), depth: Depth) {
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
    colour(bytes, b";38", fg, depth);
    colour(bytes, b";48", bg, depth);
    bytes.push(b'm');
}

fn colour(bytes: &mut Vec<u8>, plane: &[u8], colour: Color, depth: Depth) {
    let Color::Rgb(r, g, b) = colour else { return };
    bytes.extend_from_slice(plane);
    let (kind, parts): (&[u8], &[u8]) = match depth {
        Depth::True => (b";2", &[r, g, b]),
        Depth::Indexed => (b";5", &[indexed(r, g, b)]),
    };
    bytes.extend_from_slice(kind);
    for part in parts {
        bytes.push(b';');
        if *part >= 100 {
            bytes.push(b'0' + part / 100);
        }
        if *part >= 10 {
            bytes.push(b'0' + part / 10 % 10);
        }
        bytes.push(b'0' + part % 10);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{Role, Theme};

    /// The colour of an index, and its relative luminance by WCAG 2.
    fn luminance(index: u8) -> f64 {
        let n = u32::from(index) - 16;
        let step = |n: u32| if n == 0 { 0 } else { 55 + 40 * n };
        let grey = 8 + 10 * (n.saturating_sub(216));
        let parts = if n < 216 { [step(n / 36), step(n / 6 % 6), step(n % 6)] } else { [grey; 3] };
        let linear = parts.map(|part| {
            let c = f64::from(part) / 255.0;
            if c <= 0.039_28 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    #[test]
    fn every_text_stands_out_with_256_colours_too() {
        for (theme, role) in [Theme::Dark, Theme::Light, Theme::Contrast]
            .into_iter()
            .flat_map(|theme| Role::ALL.map(|role| (theme, role)))
        {
            let style = theme.style(role);
            let [a, b] = [style.fg, style.bg].map(|colour| {
                let Some(Color::Rgb(r, g, b)) = colour else { panic!("a coloured theme") };
                luminance(indexed(r, g, b))
            });
            let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            let floor = if role == Role::Rule { 3.0 } else { 4.5 };
            assert!(ratio >= floor, "{theme:?} {role:?}: {ratio:.2}");
        }
    }

    #[test]
    fn colours_find_their_nearest() {
        assert_eq!([indexed(0, 0, 0), indexed(255, 255, 255), indexed(255, 0, 0)], [16, 231, 196]);
        assert_eq!(indexed(18, 18, 18), 233);
    }
}
