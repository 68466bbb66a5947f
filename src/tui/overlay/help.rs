//! Help: the keys of the screen beneath, made from its KEYS.

use super::{Fate, Input, Keys};
use crate::tui::canvas::Canvas;
use crate::tui::reply::Reply;
use crate::tui::room::Room;

/// The help of the screen beneath.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// Rows scrolled away above.
    pub top: usize,
}

impl Help {
    pub(super) fn update(&mut self, _room: &Room, _keys: &Keys<'_>, _input: Input) -> Fate {
        Fate::Close(Reply::none())
    }

    pub(super) fn draw(&self, _room: &Room, _keys: &Keys<'_>, _canvas: &mut Canvas) {}
}
