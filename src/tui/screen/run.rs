//! The screen Run.

use ratatui::layout::Rect;

use super::Screen;
use crate::tui::bind::Bind;
use crate::tui::canvas::Canvas;
use crate::tui::overlay::Input;
use crate::tui::reply::Reply;
use crate::tui::room::Room;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Run {}

impl Screen for Run {
    const KEYS: &'static [Bind<Self>] = &[];

    fn input(&mut self, _room: &Room, _input: Input) -> Reply {
        Reply::none()
    }

    fn draw(&self, _room: &Room, _canvas: &mut Canvas, _area: Rect) {}
}

impl Run {
    /// Looks at a file just opened.
    pub fn enter(&mut self, _room: &Room) {}

    /// Chooses an OPD.
    pub fn choose(&mut self, _room: &Room, _code: &str) -> Reply {
        Reply::none()
    }

    /// Shows a row or nomination.
    pub fn show(&mut self, _room: &Room, _on: &str) -> Reply {
        Reply::none()
    }
}
