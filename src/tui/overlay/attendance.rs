//! Kehadiran: who came for an OPD, in one small form.

use super::{Fate, Input};
use crate::tui::canvas::Canvas;
use crate::tui::reply::Reply;
use crate::tui::room::Room;

/// The question who came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attendance {
    /// The OPD's full code.
    pub code: String,
}

impl Attendance {
    pub(super) fn update(&mut self, _room: &Room, _input: Input) -> Fate {
        Fate::Close(Reply::none())
    }

    pub(super) fn draw(&self, _room: &Room, _canvas: &mut Canvas) {}
}
