//! Where the parts of the ranking stand, and texts that flow from row to row.
//!
//! What stands there is drawn elsewhere.

use ratatui::layout::Rect;

use super::{Ranking, around};
use crate::tui::canvas::{Canvas, shown_width};
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::safe;

/// From this width on the reasons stand beside the list.
const BESIDE: u16 = 116;
/// From this height on there are empty rows between the parts.
const TALL: u16 = 30;

/// The columns between pieces of a row.
pub(super) const GAP: usize = 2;

/// Returns whether the reasons have room beside the list.
pub(super) fn beside(room: &Room) -> bool {
    room.size.0 >= BESIDE
}

/// Returns whether there is room for empty rows.
pub(super) fn tall(room: &Room) -> bool {
    room.size.1 >= TALL
}

/// The places of the parts; those that are not there have no height or width.
pub(super) struct Layout {
    /// The dimensions, and below them what is looked for.
    pub(super) head: Rect,
    /// The weights that are tried.
    pub(super) strip: Rect,
    /// The nominations.
    pub(super) list: Rect,
    /// The reasons.
    pub(super) side: Rect,
    /// Weights, rules and remarks.
    pub(super) foot: Rect,
}

impl Layout {
    /// Returns the places for a size of the terminal.
    pub(super) fn of(screen: &Ranking, room: &Room) -> Self {
        let (width, height) = (room.size.0, room.size.1.saturating_sub(3));
        let bare = screen.why && screen.trial.is_none() && screen.query.text().is_empty();
        let head = Rect::new(0, 1, width, 2 - u16::from(bare) + u16::from(tall(room)));
        let strip = Rect::new(0, head.bottom(), width, if screen.trial.is_some() { around::STRIP } else { 0 });
        let body = Rect::new(0, strip.bottom(), width, (height + 1).saturating_sub(strip.bottom()));
        if screen.why {
            let none = Rect { height: 0, ..body };
            return Self { head, strip, list: none, side: body, foot: none };
        }
        let side = if beside(room) { (width * 3 / 8).clamp(50, 78) } else { 0 };
        let left = Rect { width: width - side, ..body };
        let rows = around::foot(screen, room, left.width.saturating_sub(4)).len() as u16;
        // A line across parts it from the list.
        let foot = if rows == 0 { 0 } else { (rows + 1).min(left.height / 2) };
        let list = Rect { height: left.height - foot, ..left };
        Self {
            head,
            strip,
            list,
            side: Rect { x: left.right(), width: side, ..body },
            foot: Rect { y: list.bottom(), height: foot, ..left },
        }
    }
}

/// A piece of text that stays together, in roles.
#[derive(Clone, Debug, Default)]
pub(super) struct Piece(pub(super) Vec<(String, Role)>);

impl Piece {
    /// Makes a piece of one role.
    pub(super) fn new(text: impl Into<String>, role: Role) -> Self {
        Self(vec![(text.into(), role)])
    }

    fn width(&self) -> usize {
        self.0.iter().map(|(text, _)| shown_width(text)).sum()
    }
}

/// Sets pieces one after another into rows of a width, apart by a gap; one that is longer than a row is wrapped by words.
pub(super) fn flow(pieces: Vec<Piece>, width: u16, gap: usize) -> Vec<Vec<Piece>> {
    let width = usize::from(width.max(1));
    let mut rows: Vec<Vec<Piece>> = Vec::new();
    let mut used = 0;
    for piece in pieces {
        let wide = piece.width();
        if wide > width {
            let text: String = piece.0.iter().map(|(text, _)| safe::shown(text)).collect();
            let role = piece.0.first().map_or(Role::Text, |(_, role)| *role);
            let row = |(from, to): (usize, usize)| vec![Piece::new(text[from..to].trim_end(), role)];
            rows.extend(wrap(&text, width).into_iter().map(row));
            used = width;
        } else if let Some(row) = rows.last_mut().filter(|_| used + gap + wide <= width) {
            row.push(piece);
            used += gap + wide;
        } else {
            rows.push(vec![piece]);
            used = wide;
        }
    }
    rows
}

/// Draws rows of pieces; returns how many found room.
pub(super) fn put(canvas: &mut Canvas, area: Rect, rows: &[Vec<Piece>], gap: usize) -> u16 {
    for (row, y) in rows.iter().zip(area.y..area.bottom()) {
        let mut x = area.x;
        for piece in row {
            let pieces: Vec<(&str, Role)> = piece.0.iter().map(|(text, role)| (text.as_str(), *role)).collect();
            x += canvas.put_all(x, y, area.right().saturating_sub(x), &pieces) + gap as u16;
        }
    }
    (rows.len() as u16).min(area.height)
}

/// Returns an area without its margins left and right.
pub(super) fn inner(area: Rect) -> Rect {
    Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area }
}
