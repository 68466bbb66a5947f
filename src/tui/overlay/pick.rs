//! A pick: one of a few things is chosen from a list; the first letter or its number is enough.

use ratatui::layout::Rect;

use super::{Fate, Input};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::key::Code;
use crate::tui::reply::Reply;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::overlay as words;

/// What becomes of the choice: the room, what it is about, and the number of the option from 0.
pub type Then = fn(&Room, &str, usize) -> Reply;

/// A question with a few answers.
#[derive(Clone, Debug)]
pub struct Pick {
    /// The question.
    pub title: String,
    /// What more is to be said, above the answers; may be empty.
    pub text: String,
    /// What it is about, for `then`.
    pub about: String,
    /// The answers.
    pub options: Vec<String>,
    /// The one the cursor is on.
    pub at: usize,
    /// What becomes of the choice.
    pub then: Then,
}

impl PartialEq for Pick {
    fn eq(&self, other: &Self) -> bool {
        (&self.title, &self.about, &self.options, self.at) == (&other.title, &other.about, &other.options, other.at)
    }
}

impl Pick {
    pub(super) fn update(&mut self, room: &Room, input: Input) -> Fate {
        let last = self.options.len().saturating_sub(1);
        match input {
            Input::Key(key) => match key.code {
                Code::Esc => return Fate::Close(Reply::none()),
                Code::Enter => return self.choose(room, self.at),
                Code::Up => self.at = self.at.checked_sub(1).unwrap_or(last),
                Code::Down | Code::Tab => self.at = if self.at >= last { 0 } else { self.at + 1 },
                Code::Home => self.at = 0,
                Code::End => self.at = last,
                Code::Char(c) if c.is_ascii_digit() => {
                    let number = (c as usize).wrapping_sub('1' as usize);
                    if number <= last {
                        return self.choose(room, number);
                    }
                }
                _ => {}
            },
            Input::Tap(Tap::Row(_, row), _) => return self.choose(room, row),
            Input::Wheel(by) => self.at = self.at.saturating_add_signed(by.into()).min(last),
            Input::Tap(..) | Input::Paste(_) => {}
        }
        Fate::Stay
    }

    fn choose(&self, room: &Room, number: usize) -> Fate {
        Fate::Close((self.then)(room, &self.about, number))
    }

    pub(super) fn draw(&self, room: &Room, canvas: &mut Canvas) {
        let longest = self.options.iter().map(|option| shown_width(option)).max().unwrap_or(0) + 9;
        let width = longest.max(shown_width(&self.title) + 8).clamp(40, 72) as u16;
        let text_rows = if self.text.is_empty() {
            0
        } else {
            crate::tui::pad::wrap(&self.text, usize::from(width) - 4).len() as u16 + 1
        };
        let inside = canvas.dialog(width, self.options.len() as u16 + text_rows + 5, &self.title);
        if text_rows > 0 {
            canvas.put_wrapped(
                Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside },
                &self.text,
                Role::Text,
            );
        }
        let top = inside.y + 1 + text_rows;
        let room_for = usize::from(inside.bottom().saturating_sub(top + 1));
        let first = (self.at + 1).saturating_sub(room_for);
        for (row, (number, option)) in self.options.iter().enumerate().skip(first).take(room_for).enumerate() {
            let area = Rect::new(inside.x, top + row as u16, inside.width, 1);
            let role = if number == self.at { Role::Pick } else { Role::Text };
            canvas.clear(area, role);
            let sign = if number == self.at { "▸" } else { " " };
            canvas.put(area.x, area.y, area.width, &format!("{sign} {}  {option}", number + 1), role);
            canvas.spot(area, Tap::Row(0, number));
        }
        canvas.put(inside.x, inside.bottom().saturating_sub(1), inside.width, &words::pick_keys(room.lang), Role::Dim);
    }
}
