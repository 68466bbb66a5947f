//! Peringkat: the quick wins in order, and why.

use ratatui::layout::Rect;

use super::Screen;
use crate::tui::bind::Bind;
use crate::tui::canvas::Canvas;
use crate::tui::overlay::Input;
use crate::tui::reply::Reply;
use crate::tui::room::Room;

/// The state of the screen.
#[derive(Debug, Default)]
pub struct Ranking {}

impl Screen for Ranking {
    const KEYS: &'static [Bind<Self>] = &[];

    fn input(&mut self, _room: &Room, _input: Input) -> Reply {
        Reply::none()
    }

    fn draw(&self, _room: &Room, _canvas: &mut Canvas, _area: Rect) {}
}
