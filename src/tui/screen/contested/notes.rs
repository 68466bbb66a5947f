//! The drawing of notes laid over each other: side by side where there is room, else one below the other, with the number
//! of the note at each line that only it has.

use ratatui::layout::Rect;

use super::draw::GAP;
use super::laid::Part;
use crate::tui::canvas::Canvas;
use crate::tui::pad::wrap;
use crate::tui::theme::Role;
use crate::words::{Lang, contested as words, safe};

/// From this width on notes stand side by side.
const TWO: u16 = 90;
/// The columns of the mark of a line.
const MARK: u16 = 2;

/// A row of notes laid over each other: one cell, or one for each note; each with its mark and its look.
type NoteRow = Vec<(String, String, Role)>;

/// Draws the notes from a row on.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, parts: &[Part], pair: (usize, usize), top: usize) {
    let rows = rows(parts, pair, area.width, canvas.lang);
    let top = top.min(rows.len().saturating_sub(area.height.into()));
    for (at, row) in rows.iter().skip(top).take(area.height.into()).enumerate() {
        let width = column(area.width, row.len());
        for (cell, (mark, text, role)) in row.iter().enumerate() {
            let (x, y) = (area.x + cell as u16 * (width + GAP), area.y + at as u16);
            canvas.put(x, y, MARK, mark, *role);
            canvas.put(x + MARK, y, width.saturating_sub(MARK), text, *role);
        }
    }
    let edge = area.right().saturating_sub(1);
    if top > 0 {
        canvas.put(edge, area.y, 1, "↑", Role::Accent);
    }
    if top + usize::from(area.height) < rows.len() {
        canvas.put(edge, area.bottom().saturating_sub(1), 1, "↓", Role::Accent);
    }
}

/// Returns the width of one of the columns in which notes stand.
fn column(width: u16, columns: usize) -> u16 {
    if columns > 1 { (width - GAP) / 2 } else { width }
}

/// Returns the rows of notes that bear these numbers, counted from 0.
pub(super) fn rows(parts: &[Part], (one, other): (usize, usize), width: u16, lang: Lang) -> Vec<NoteRow> {
    let two = width >= TWO;
    let wide = column(width, if two { 2 } else { 1 }).saturating_sub(MARK + 1);
    let (looks, marks) = ([Role::Accent, Role::Warn], [one, other].map(|number| (number + 1).to_string()));
    let cells = |text: &str, mark: &str, role: Role| -> Vec<(String, String, Role)> {
        let text = safe::shown(text);
        let rows = wrap(&text, wide.into());
        let cell = |(from, to): (usize, usize)| (mark.to_owned(), text[from..to].trim_end().to_owned(), role);
        rows.into_iter().map(cell).collect()
    };
    let none = || (String::new(), String::new(), Role::Text);
    let mut rows: Vec<NoteRow> = Vec::new();
    for part in parts {
        match part {
            Part::Same(count) => {
                rows.push(vec![(String::new(), words::same_lines(lang, count).into_owned(), Role::Dim)])
            }
            Part::Both(text) if two => {
                rows.extend(cells(text, "", Role::Text).into_iter().map(|cell| vec![cell.clone(), cell]));
            }
            Part::Both(text) => rows.extend(cells(text, "", Role::Text).into_iter().map(|cell| vec![cell])),
            Part::Apart(left, right) => {
                let side = |lines: &[String], at: usize| -> Vec<_> {
                    lines.iter().flat_map(|line| cells(line, &marks[at], looks[at])).collect()
                };
                let (left, right) = (side(left, 0), side(right, 1));
                if two {
                    let tall = left.len().max(right.len());
                    let cell = |of: &[(String, String, Role)], at: usize| of.get(at).cloned().unwrap_or_else(none);
                    rows.extend((0..tall).map(|at| vec![cell(&left, at), cell(&right, at)]));
                } else {
                    rows.extend(left.into_iter().chain(right).map(|cell| vec![cell]));
                }
            }
        }
    }
    rows
}
