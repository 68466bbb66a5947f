//! A canvas: the cells of one frame, what can be clicked on it, and where the cursor stands.
//!
//! Every text goes through [`safe::shown`] here, is measured by grapheme and cut with `…`; a screen cannot draw outside
//! the frame, whatever its size. Drawing changes nothing but the canvas.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::ascii;
use super::key::Key;
use super::pad::Pad;
use super::reply::At;
use super::theme::{Role, Theme};
use crate::words::{Lang, find, safe};

/// What stands for the rest of a text that was cut.
const ELLIPSIS: &str = "…";

/// What a click on a spot means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tap {
    /// The same as pressing the key.
    Key(Key),
    /// Goes to a screen.
    Go(At),
    /// The row with this number of the list that has this number; the screen numbers its lists.
    Row(u8, usize),
    /// A place inside a text being typed: the text's number, and its first row in sight.
    Text(u8, usize),
}

/// A place that can be clicked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The cells.
    pub area: Rect,
    /// What a click there means.
    pub tap: Tap,
}

/// The cells of one frame while it is drawn.
pub struct Canvas {
    /// The cells.
    pub buffer: Buffer,
    /// The clickable places, the topmost last.
    pub spots: Vec<Spot>,
    /// Where the terminal's cursor is to stand, if anywhere.
    pub cursor: Option<(u16, u16)>,
    /// The theme.
    pub theme: Theme,
    /// The language.
    pub lang: Lang,
}

impl Canvas {
    /// Makes an empty canvas in the ground colour.
    pub fn new(width: u16, height: u16, theme: Theme, lang: Lang) -> Self {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        buffer.set_style(area, theme.style(Role::Text));
        Self { buffer, spots: Vec::new(), cursor: None, theme, lang }
    }

    /// Puts ASCII in the place of every other character: for terminals that show nothing else.
    pub fn to_ascii(&mut self) {
        let frame = self.buffer.area;
        for y in 0..frame.height {
            let mut x = 0;
            while x < frame.width {
                let cell = &mut self.buffer[(x, y)];
                let wide = cell.symbol().width().clamp(1, 2) as u16;
                if !cell.symbol().is_ascii() {
                    let plain = ascii::of(cell.symbol());
                    cell.set_char(plain);
                    // A letter that took two columns leaves one, which stays as empty as it was.
                }
                x += wide;
            }
        }
    }

    /// Returns the whole frame.
    pub fn area(&self) -> Rect {
        self.buffer.area
    }

    /// Writes a text from the left, cut with `…` to a width; returns the columns it took.
    pub fn put(&mut self, x: u16, y: u16, width: u16, text: &str, role: Role) -> u16 {
        let frame = self.buffer.area;
        if y >= frame.height || x >= frame.width {
            return 0;
        }
        let room = width.min(frame.width - x);
        let text = safe::shown(text);
        let text = cut(&text, room.into());
        let style = self.theme.style(role);
        let (end, _) = self.buffer.set_stringn(x, y, &text, room.into(), style);
        end - x
    }

    /// Writes a text so that it ends at the right edge of a width.
    pub fn put_right(&mut self, x: u16, y: u16, width: u16, text: &str, role: Role) -> u16 {
        let wide = (shown_width(text) as u16).min(width);
        self.put(x + width - wide, y, wide, text, role)
    }

    /// Writes pieces one after another, each in its role, cut once with `…` where they do not fit; returns the columns they
    /// took.
    pub fn put_all(&mut self, x: u16, y: u16, width: u16, pieces: &[(&str, Role)]) -> u16 {
        let pieces: Vec<_> = pieces.iter().map(|(text, role)| (safe::shown(text), *role)).collect();
        let whole: String = pieces.iter().map(|(text, _)| &**text).collect();
        let kept = cut(&whole, width.into());
        // A line that was cut is a new text, and its last character stands for the rest.
        let (mut left, mut rest) = match &kept {
            Cow::Borrowed(all) => (all.len(), ""),
            Cow::Owned(cut) => (cut.len() - ELLIPSIS.len(), ELLIPSIS),
        };
        let mut used = 0;
        for (text, role) in &pieces {
            let text = &text[..left.min(text.len())];
            left -= text.len();
            let end = if left == 0 && used < width { std::mem::take(&mut rest) } else { "" };
            used += self.put(x.saturating_add(used), y, width.saturating_sub(used), &format!("{text}{end}"), *role);
        }
        used
    }

    /// Writes a text that was found, the graphemes with these numbers, ascending, in the accent; under the cursor
    /// underlining would be all that is left.
    pub fn put_found(&mut self, x: u16, y: u16, width: u16, text: &str, letters: &[u32], picked: bool) {
        let used = self.put(x, y, width, text, if picked { Role::Pick } else { Role::Text });
        let cut = shown_width(text) > width.into();
        let end = x + if cut { used.saturating_sub(1) } else { used };
        let mut column = x;
        for (number, grapheme) in text.graphemes(true).enumerate() {
            let wide = shown_width(grapheme) as u16;
            if column + wide > end {
                break;
            }
            if letters.binary_search(&(number as u32)).is_ok() {
                self.put(column, y, wide, grapheme, if picked { Role::Prime } else { Role::Accent });
            }
            column += wide;
        }
    }

    /// Writes a text wrapped by words into an area; returns the rows it took.
    pub fn put_wrapped(&mut self, area: Rect, text: &str, role: Role) -> u16 {
        let text = text.split('\n').map(safe::shown).collect::<Vec<_>>().join("\n");
        let rows = super::pad::wrap(&text, area.width.into());
        let shown = rows.len().min(area.height.into());
        for (i, (from, to)) in rows.iter().take(shown).enumerate() {
            let row = text[*from..*to].trim_end();
            let last = i + 1 == shown && rows.len() > shown;
            let row = if last { format!("{row}…") } else { row.to_owned() };
            self.put(area.x, area.y + i as u16, area.width, &row, role);
        }
        shown as u16
    }

    /// Gives an area a role's look, its letters staying.
    pub fn tint(&mut self, area: Rect, role: Role) {
        let area = area.intersection(self.buffer.area);
        self.buffer.set_style(area, self.theme.style(role));
    }

    /// Empties an area and gives it a role's look.
    pub fn clear(&mut self, area: Rect, role: Role) {
        let area = area.intersection(self.buffer.area);
        let style = self.theme.style(role);
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
                cell.set_style(style);
            }
        }
        self.spots.retain(|spot| !area.contains(spot.area.as_position()));
    }

    /// Draws a thin line across.
    pub fn rule(&mut self, x: u16, y: u16, width: u16) {
        self.put(x, y, width, &"─".repeat(width.into()), Role::Rule);
    }

    /// Draws a thin line down.
    pub fn rule_down(&mut self, x: u16, y: u16, height: u16) {
        for row in y..y.saturating_add(height) {
            self.put(x, row, 1, "│", Role::Rule);
        }
    }

    /// Marks an area as clickable.
    pub fn spot(&mut self, area: Rect, tap: Tap) {
        let area = area.intersection(self.buffer.area);
        if !area.is_empty() {
            self.spots.push(Spot { area, tap });
        }
    }

    /// Draws a one-line pad; the cursor stands in it when it has the focus. A ghost completes it in a dim colour.
    pub fn pad(&mut self, x: u16, y: u16, width: u16, pad: &Pad, focus: bool, ghost: &str) {
        self.clear(Rect::new(x, y, width, 1), if focus { Role::Typing } else { Role::Field });
        if !focus {
            self.put(x, y, width, pad.text(), Role::Field);
            return;
        }
        let (text, column) = pad.window(width.into());
        let used = self.put(x, y, width, text, if pad.is_fresh() { Role::Prime } else { Role::Typing });
        if pad.at_end() && !ghost.is_empty() {
            self.put(x + used, y, width - used, ghost, Role::Offer);
        }
        self.place_cursor(x.saturating_add(column as u16), y);
    }

    /// Draws a pad of several lines, scrolled so that the cursor is in sight.
    pub fn pad_lines(&mut self, area: Rect, pad: &Pad, focus: bool, list: u8) {
        self.clear(area, if focus { Role::Typing } else { Role::Field });
        let rows = pad.rows(area.width.saturating_sub(1).into());
        let (row, column) = pad.at(&rows);
        let top = (row + 1).saturating_sub(area.height.into());
        let role = match focus {
            true if pad.is_fresh() => Role::Prime,
            true => Role::Typing,
            false => Role::Field,
        };
        for (y, (from, to)) in rows.iter().skip(top).take(area.height.into()).enumerate() {
            self.put(area.x, area.y + y as u16, area.width, &pad.text()[*from..*to], role);
        }
        if focus && !area.is_empty() {
            self.place_cursor(area.x + column as u16, area.y + (row - top) as u16);
        }
        self.spot(area, Tap::Text(list, top));
    }

    /// Says what is looked for, the cursor behind it; returns the columns taken.
    pub fn finding(&mut self, x: u16, y: u16, width: u16, query: &str) -> u16 {
        let used = self.put(x, y, width, &find::finding(self.lang, query), Role::Accent);
        self.place_cursor(x + used, y);
        used
    }

    /// Puts the terminal's cursor at a cell, if the frame has it.
    pub fn place_cursor(&mut self, x: u16, y: u16) {
        let frame = self.buffer.area;
        if x < frame.width && y < frame.height {
            self.cursor = Some((x, y));
        }
    }

    /// Draws an empty box with a title in the middle of the frame and returns its inside; what it covers is not clickable.
    pub fn dialog(&mut self, width: u16, height: u16, title: &str) -> Rect {
        let frame = self.buffer.area;
        let (width, height) = (width.min(frame.width), height.min(frame.height));
        let outside = Rect::new((frame.width - width) / 2, (frame.height - height) / 3, width, height);
        self.spots.clear();
        self.cursor = None;
        self.clear(outside, Role::Text);
        if width < 4 || height < 3 {
            return outside;
        }
        let (right, bottom) = (outside.right() - 1, outside.bottom() - 1);
        self.rule(outside.x, outside.y, width);
        self.rule(outside.x, bottom, width);
        self.rule_down(outside.x, outside.y, height);
        self.rule_down(right, outside.y, height);
        for (x, y, corner) in
            [(outside.x, outside.y, "╭"), (right, outside.y, "╮"), (outside.x, bottom, "╰"), (right, bottom, "╯")]
        {
            self.put(x, y, 1, corner, Role::Rule);
        }
        if !title.is_empty() {
            self.put(outside.x + 2, outside.y, width - 4, &format!(" {title} "), Role::Title);
        }
        Rect::new(outside.x + 2, outside.y + 1, width - 4, height - 2)
    }
}

/// Returns the columns that a text takes when shown.
pub fn shown_width(text: &str) -> usize {
    safe::shown(text).width()
}

/// Returns a text cut with `…` to a width in columns: never in the middle of a grapheme, and between words where that
/// costs less than half of it.
pub fn cut(text: &str, width: usize) -> Cow<'_, str> {
    if text.width() <= width {
        return text.into();
    }
    let mut used = 0;
    let mut end = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used + 1 > width {
            break;
        }
        end = at + grapheme.len();
    }
    let word =
        text[..end].rfind(' ').filter(|space| !text[end..].starts_with(' ') && text[..*space].width() * 2 >= width);
    match width {
        0 => "".into(),
        _ => format!("{}…", text[..word.unwrap_or(end)].trim_end()).into(),
    }
}
