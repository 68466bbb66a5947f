//! The wall: what the room sees. A second drawing of the same workshop, of fields that FIELDS calls public and nothing else.
//!
//! It is drawn in the operator's own terminal (F11) and in another one (`bimtek wall`) by the same function. It never asks
//! for a key and never shows what is being typed.

use crate::file::showing::Showing;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Theme;
use crate::words::Lang;
use crate::workshop::Workshop;
use crate::workshop::moment::Moment;
use crate::workshop::ranking::Sheet;

/// All that the wall is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The record.
    pub workshop: &'a Workshop,
    /// The session of it.
    pub sid: &'a str,
    /// The scores of the session, where they were read.
    pub sheet: Option<&'a Sheet>,
    /// What the operator has it show.
    pub showing: &'a Showing,
    /// The wall clock.
    pub now: Moment,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// Whether only ASCII may be drawn.
    pub ascii: bool,
    /// What is wrong with the file that is followed, as a short sentence for a corner.
    pub trouble: Option<&'a str>,
}

/// Draws the wall over the whole canvas.
pub fn draw(_view: &View<'_>, _canvas: &mut Canvas) {}

/// Returns when the picture changes by itself next: the second of a running clock or countdown; nothing when all is still.
pub fn wake(_view: &View<'_>) -> Option<Moment> {
    None
}
