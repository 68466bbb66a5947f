//! Digits three rows tall, for the clock and for scores: a bitmap of three by five dots each, two dots a cell.

use super::canvas::Canvas;
use super::theme::Role;

/// The rows of a glyph from above, three bits each, the left dot first.
fn dots(c: char) -> [u8; 5] {
    match c {
        '0' => [7, 5, 5, 5, 7],
        '1' => [2, 6, 2, 2, 7],
        '2' => [7, 1, 7, 4, 7],
        '3' => [7, 1, 7, 1, 7],
        '4' => [5, 5, 7, 1, 1],
        '5' => [7, 4, 7, 1, 7],
        '6' => [7, 4, 7, 5, 7],
        '7' => [7, 1, 1, 1, 1],
        '8' => [7, 5, 7, 5, 7],
        '9' => [7, 5, 7, 1, 7],
        '-' => [0, 0, 7, 0, 0],
        ':' => [0, 2, 0, 2, 0],
        ',' => [0, 0, 0, 2, 2],
        _ => [0, 0, 0, 0, 2],
    }
}

/// The columns of a glyph: dots are narrower than a digit.
fn columns(c: char) -> u16 {
    if matches!(c, '.' | ',' | ':') { 1 } else { 3 }
}

/// Returns how many columns a text takes.
pub fn width(text: &str) -> u16 {
    text.chars().map(|c| columns(c) + 1).sum::<u16>().saturating_sub(1)
}

/// Draws a text with its left upper corner at a cell.
pub fn draw(canvas: &mut Canvas, x: u16, y: u16, text: &str, role: Role) {
    let mut left = x;
    for c in text.chars() {
        let rows = dots(c);
        for column in 0..columns(c) {
            // The only column of dots is the glyph's middle one.
            let bit = if columns(c) == 1 { 1 } else { 2 - column };
            let dot = |row: usize| rows.get(row).is_some_and(|bits| bits >> bit & 1 == 1);
            for row in 0..3 {
                let cell = match (dot(2 * row), dot(2 * row + 1)) {
                    (true, true) => "█",
                    (true, false) => "▀",
                    (false, true) => "▄",
                    (false, false) => continue,
                };
                canvas.put(left + column, y + row as u16, 1, cell, role);
            }
        }
        left += columns(c) + 1;
    }
}
