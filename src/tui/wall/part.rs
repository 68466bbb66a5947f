//! The parts of a picture, and how they are laid one below the other with air between them.
//!
//! A part is rows of pieces, made for a space; where a picture has too little room, what matters least is left out. No
//! part knows the record.

use ratatui::layout::Rect;

use super::big::{self, Space};
use crate::tui::canvas::{Canvas, cut, shown_width};
use crate::tui::pad;
use crate::tui::theme::Role;
use crate::words::safe;

/// Pieces beside each other.
pub(super) type Row = Vec<(String, Role)>;

/// A part of a picture.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    pub(super) rows: Vec<Row>,
    /// How much it matters: where there is too little room the least goes first.
    pub(super) weight: u8,
}

/// A whole picture.
#[derive(Clone, Debug, Default)]
pub(super) struct Picture {
    /// What it is, at the left above.
    pub(super) head: String,
    /// What is said beside that, at the right.
    pub(super) aside: String,
    /// What it is about, in the middle.
    pub(super) body: Vec<Part>,
    /// What stands below.
    pub(super) foot: Part,
}

impl Part {
    /// Makes a part of a text in ordinary letters, wrapped to as many rows at most.
    pub(super) fn words(text: &str, role: Role, space: Space, rows: usize) -> Self {
        let text = safe::shown(text);
        let wide = usize::from(space.cols);
        let lines = pad::wrap(&text, wide);
        let line = |(number, (from, to)): (usize, &(usize, usize))| {
            let line = text[*from..*to].trim();
            let last = number + 1 == rows && lines.len() > rows;
            let line = if last { cut(&format!("{line}…"), wide).into_owned() } else { line.to_owned() };
            vec![(line, role)]
        };
        let rows = if text.is_empty() { Vec::new() } else { lines.iter().take(rows).enumerate().map(line).collect() };
        Self { rows, weight: 0 }
    }

    /// Makes a part of a text as large as the space allows, in as many lines at most; where big type has no room or no
    /// shape for it, in ordinary letters, wide apart where they find room so.
    pub(super) fn large(text: &str, role: Role, space: Space, lines: usize) -> Self {
        if let Some(part) = Self::big(text, role, space, lines) {
            return part;
        }
        let apart: String = text.chars().flat_map(|c| [c, ' ']).collect();
        if text.is_ascii() && shown_width(text) * 2 <= space.cols.into() {
            return Self::words(apart.trim_end(), role, space, 1);
        }
        Self::words(text, role, space, usize::from(space.rows).clamp(1, lines.max(1)))
    }

    /// Makes a part of a text in big type, where it fits.
    pub(super) fn big(text: &str, role: Role, space: Space, lines: usize) -> Option<Self> {
        let rows = big::fit(text, lines, space)?;
        Some(Self { rows: rows.into_iter().map(|row| vec![(row, role)]).collect(), weight: 0 })
    }

    /// Makes parts of the lines of a list, in big type of one size where they fit, else in ordinary letters.
    pub(super) fn list(texts: &[(&str, Role)], space: Space) -> Vec<Self> {
        let alone: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
        let set = big::together(&alone, space).into_iter().zip(texts);
        let part = |(rows, (text, role)): (Option<Vec<String>>, &(&str, Role))| match rows {
            Some(rows) => Self { rows: rows.into_iter().map(|row| vec![(row, *role)]).collect(), weight: 0 },
            None => Self::words(text, *role, space, 1),
        };
        set.map(part).collect()
    }

    /// Makes a bar over the whole width: a share, in thousandths, of it is filled.
    pub(super) fn bar(share: u16, role: Role, space: Space) -> Self {
        let filled = (u32::from(space.cols) * u32::from(share.min(1_000))).div_ceil(1_000) as usize;
        let rest = usize::from(space.cols) - filled.min(space.cols.into());
        let (full, empty) = if space.ascii { ("#", "-") } else { ("█", "─") };
        let row = vec![(full.repeat(filled), role), (empty.repeat(rest), Role::Rule)];
        Self { rows: vec![row; usize::from(space.rows)], weight: 0 }
    }

    /// Says how much it matters.
    #[must_use]
    pub(super) fn weighs(self, weight: u8) -> Self {
        Self { weight, ..self }
    }

    /// Puts another part below, as one with it.
    #[must_use]
    pub(super) fn over(mut self, below: Self) -> Self {
        self.rows.extend(below.rows);
        self
    }

    /// Puts an empty row below.
    #[must_use]
    pub(super) fn spaced(mut self) -> Self {
        self.rows.push(Row::new());
        self
    }

    /// Puts another part to the right of a width; the lower of the two stands with its foot on the line of the other's.
    #[must_use]
    pub(super) fn beside(self, wide: u16, right: Self) -> Self {
        let tall = self.rows.len().max(right.rows.len());
        let down = |part: &Self| tall - part.rows.len();
        let (own, its) = (down(&self), down(&right));
        let row = |at: usize| {
            let get = |part: &Self, down: usize| at.checked_sub(down).and_then(|at| part.rows.get(at).cloned());
            let mut row = narrowed(get(&self, own).unwrap_or_default(), wide.into());
            let used: usize = row.iter().map(|(text, _)| shown_width(text)).sum();
            row.push((" ".repeat(usize::from(wide).saturating_sub(used)), Role::Text));
            row.extend(get(&right, its).unwrap_or_default());
            row
        };
        Self { rows: (0..tall).map(row).collect(), weight: self.weight }
    }

    /// Returns the columns it takes.
    pub(super) fn width(&self) -> u16 {
        let wide = |row: &Row| row.iter().map(|(text, _)| shown_width(text)).sum::<usize>();
        self.rows.iter().map(wide).max().unwrap_or(0).min(u16::MAX.into()) as u16
    }

    /// Returns the rows it takes.
    pub(super) fn height(&self) -> u16 {
        self.rows.len().min(u16::MAX.into()) as u16
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect) {
        for (row, y) in self.rows.iter().zip(area.top()..area.bottom()) {
            let mut x = area.x;
            for (text, role) in row {
                x += canvas.put(x, y, area.right().saturating_sub(x), text, *role);
            }
        }
    }
}

/// Cuts a row to a width; of a piece that would be cut to nothing but its first letters, nothing is left.
fn narrowed(row: Row, wide: usize) -> Row {
    let mut left = wide;
    let mut kept = Row::new();
    for (text, role) in row {
        let own = shown_width(&text);
        if own > left {
            if left >= 8 {
                kept.push((cut(&safe::shown(&text), left).into_owned(), role));
            }
            break;
        }
        left -= own;
        kept.push((text, role));
    }
    kept
}

/// Returns the room inside the margins of a frame.
pub(super) fn inside(frame: Rect) -> Rect {
    let (x, y) = (frame.width / 16, frame.height / 24);
    Rect::new(x, y, frame.width - 2 * x, frame.height - 2 * y)
}

/// The rows of the head: in big type where that costs little.
fn head_rows(inside: Rect) -> u16 {
    if inside.height >= 48 { 4 } else { 1 }
}

/// Returns the space that body and foot of a picture have together.
pub(super) fn space(frame: Rect, ascii: bool) -> Space {
    let inside = inside(frame);
    Space { cols: inside.width, rows: inside.height.saturating_sub(head_rows(inside) + 1), ascii }
}

/// Draws a picture inside the margins of a frame.
pub(super) fn draw(mut picture: Picture, canvas: &mut Canvas, ascii: bool) {
    let all = inside(canvas.area());
    let rows = head_rows(all);
    head(&picture, canvas, Rect { height: rows, ..all }, ascii);
    let below = Rect { y: all.y + rows + 1, height: all.height.saturating_sub(rows + 1), ..all };
    let foot = picture.foot.height();
    picture.body.retain(|part| !part.rows.is_empty());
    let taken = |body: &[Part]| body.iter().map(Part::height).sum::<u16>() + body.len().saturating_sub(1) as u16;
    let mut free = below.height.saturating_sub(if foot > 0 { foot + 1 } else { 0 });
    if foot > 0 && taken(&picture.body) > free && picture.body.iter().all(|part| part.weight > picture.foot.weight) {
        (picture.foot, free) = (Part::default(), below.height);
    }
    while picture.body.len() > 1 && taken(&picture.body) > free {
        let least = picture.body.iter().map(|part| part.weight).min();
        let at = picture.body.iter().rposition(|part| Some(part.weight) == least).unwrap_or(0);
        picture.body.remove(at);
    }
    // What is left over goes above, between and below in equal shares.
    let count = picture.body.len() as u16;
    let left = free.saturating_sub(taken(&picture.body));
    let (air, above) = (left / (count + 1), left % (count + 1) / 2);
    let mut y = below.y + air.min(3 * count) + above;
    for part in &picture.body {
        let height = part.height().min(below.bottom().saturating_sub(y));
        part.draw(canvas, Rect { y, height, ..below });
        y = y.saturating_add(part.height() + 1 + air);
    }
    if picture.foot.height() <= below.height {
        let y = below.bottom() - picture.foot.height();
        picture.foot.draw(canvas, Rect { y, height: picture.foot.height(), ..below });
    }
}

/// Draws what the picture is at the left, and at the right what is said beside that where it finds room.
fn head(picture: &Picture, canvas: &mut Canvas, area: Rect, ascii: bool) {
    let part = |text: &str, role, cols| {
        let space = Space { cols, rows: area.height, ascii };
        let big = if area.height > 1 { Part::big(text, role, space, 1) } else { None };
        big.unwrap_or_else(|| Part::words(text, role, space, 1))
    };
    let left = part(&picture.head, Role::Accent, area.width * 3 / 5);
    let wide = left.width() + u16::from(left.width() > 0) * 2;
    let right = part(&picture.aside, Role::Dim, area.width.saturating_sub(wide).max(1));
    left.draw(canvas, area);
    if wide + right.width() <= area.width {
        right.draw(canvas, Rect { x: area.right() - right.width(), width: right.width(), ..area });
    }
}
