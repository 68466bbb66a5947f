//! The palette: finds any command, OPD, row or nomination by a few letters, and runs or opens it.

use super::{Fate, Input, Keys};
use crate::tui::canvas::Canvas;
use crate::tui::pad::Pad;
use crate::tui::reply::Reply;
use crate::tui::room::Room;

/// The palette's state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    /// What is looked for.
    pub pad: Pad,
    /// The hit the cursor is on.
    pub at: usize,
}

impl Palette {
    pub(super) fn update(&mut self, _room: &Room, _keys: &Keys<'_>, _input: Input) -> Fate {
        Fate::Close(Reply::none())
    }

    pub(super) fn draw(&self, _room: &Room, _keys: &Keys<'_>, _canvas: &mut Canvas) {}
}
