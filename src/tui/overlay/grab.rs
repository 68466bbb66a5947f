//! A grab: the new key of a command is pressed. Every key is heard, also those that act everywhere else.

use ratatui::layout::Rect;

use super::{Fate, Input};
use crate::tui::canvas::Canvas;
use crate::tui::key::{self, Code, Key};
use crate::tui::keymap::Command;
use crate::tui::pad::wrap;
use crate::tui::reply::{Reply, Setting};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::settings as words;

/// The columns of the box.
const WIDE: u16 = 64;

/// The state of the grab.
#[derive(Clone, Debug, PartialEq)]
pub struct Grab {
    /// The command that gets a key.
    command: Command,
    /// Why the last key was refused.
    refused: Option<String>,
}

impl Grab {
    /// Asks for the new key of a command.
    pub fn of(command: Command) -> Self {
        Self { command, refused: None }
    }

    pub(super) fn update(&mut self, room: &Room, input: Input) -> Fate {
        let Input::Key(key) = input else { return Fate::Stay };
        let key = match key.code {
            Code::Esc => return Fate::Close(Reply::none()),
            Code::Backspace | Code::Delete => None,
            _ => Some(key),
        };
        match room.keys.with(&self.command, key) {
            Ok((map, said)) => {
                let name = map.has(&self.command).then(|| map.key(&self.command)).flatten().map(|key| key.to_string());
                Fate::Close(Reply { set: Some(Setting::Key(Box::new((map, said, name)))), ..Reply::none() })
            }
            Err(why) => {
                self.refused = Some(why.text(room.lang).into_owned());
                Fate::Stay
            }
        }
    }

    pub(super) fn draw(&self, room: &Room, canvas: &mut Canvas) {
        let lang = room.lang;
        let now = room.keys.key(&self.command).map(|key: Key| key.to_string()).unwrap_or_default();
        let now = if now.is_empty() { words::no_own_key(lang) } else { words::now(lang, key::shown(&now, lang)) };
        let label = self.command.label(lang);
        let inside = usize::from(WIDE) - 4;
        let why = self.refused.as_deref().map_or(0, |why| wrap(why, inside).len() + 1);
        let rows = wrap(&label, inside).len() + why;
        let area = canvas.dialog(WIDE, rows as u16 + 7, &words::press(lang));
        let mut y = area.y + 1;
        let place = |y| Rect { y, height: area.bottom().saturating_sub(y), ..area };
        y += canvas.put_wrapped(place(y), &label, Role::Text);
        y += canvas.put_wrapped(place(y), &now, Role::Dim) + 1;
        if let Some(why) = &self.refused {
            canvas.put_wrapped(place(y), why, Role::Bad);
        }
        let last = area.bottom().saturating_sub(1);
        canvas.put(area.x, last, area.width, &words::press_keys(lang), Role::Dim);
    }
}
