//! The operator's lock: the operator has left the desk. Only the clock, the way from OPD to OPD and the wall act, until a
//! chord opens it; the room's wall goes on, and nobody types into the record by leaning on the keyboard.

use super::{Fate, Input};
use crate::tui::canvas::Canvas;
use crate::tui::key::{Code, Key};
use crate::tui::reply::Reply;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::lock as words;

/// The keys of the run screen that act while the keyboard is locked: start and pause, a minute more or less, finish, and the
/// OPD before and after; and those of the wall.
const ACTING: [&str; 9] = ["F5", "F6", "F7", "F8", "PageUp", "PageDown", "F11", "Alt+B", "Alt+X"];

/// The first key of the chord; Enter is the second.
pub const CHORD: &str = "Alt+0";

/// The state of the lock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Whether the first key of the chord was the last one pressed.
    half: bool,
    /// Whether a key was pressed that does nothing now.
    tried: bool,
}

impl Lock {
    /// Returns whether a key acts beneath the lock.
    pub(super) fn lets_through(key: Key) -> bool {
        ACTING.iter().chain(&["Ctrl+S"]).any(|name| Key::parse(name) == Some(key))
    }

    pub(super) fn update(&mut self, room: &Room, input: Input) -> Fate {
        let half = std::mem::take(&mut self.half);
        if let Input::Key(key) = input {
            if half && key.is(Code::Enter) {
                let said = words::unlocked(room.lang);
                return Fate::Close(Reply::say(crate::tui::reply::Tone::Well, said));
            }
            self.half = Key::parse(CHORD) == Some(key);
        }
        self.tried = !self.half;
        Fate::Stay
    }

    pub(super) fn draw(&self, room: &Room, canvas: &mut Canvas) {
        let frame = canvas.area();
        let y = frame.height.saturating_sub(2);
        // Nothing beneath can be clicked, and no text takes typing.
        canvas.spots.clear();
        canvas.cursor = None;
        let area = ratatui::layout::Rect::new(0, y, frame.width, frame.height - y);
        canvas.clear(area, Role::Prime);
        let said = match (self.half, self.tried) {
            (true, _) => words::half(room.lang),
            (_, true) => words::tried(room.lang),
            _ => words::locked(room.lang),
        };
        let wide = frame.width.saturating_sub(4);
        canvas.put(2, y, wide, &said, Role::Prime);
        canvas.put(2, y + 1, wide, &words::acting(room.lang), Role::Prime);
    }
}
