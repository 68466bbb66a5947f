//! Choices of the program's own: what each changes at once, and that the shell remembers it.

use super::{App, Msg};
use crate::tui::overlay::Overlay;
use crate::tui::reply::{At, Effect, Setting, Tone};
use crate::tui::screen::{Screen, at_screen};
use crate::tui::theme::Theme;
use crate::words::{program as words, settings};

impl App {
    /// Returns a message with the key that its command has in the tables; a key that no command has any more does nothing.
    pub(super) fn meant(&self, msg: Msg) -> Msg {
        let Msg::Key(key) = msg else { return msg };
        // Whoever gives a command another key presses that very key.
        if matches!(self.overlays.last(), Some(Overlay::Grab(_))) {
            return msg;
        }
        let place = at_screen!(ref self.at, self.screens, screen => screen.place());
        self.room.keys.meant(place, key).map_or(Msg::Tick, Msg::Key)
    }

    /// Takes the theme for a light or a dark ground.
    pub(super) fn stand_on(&mut self, light: bool) {
        let word = if light { Theme::LIGHT } else { Theme::DARK }.word();
        self.room.theme = Theme::find(&self.room.themes, word).unwrap_or(self.room.theme);
    }

    /// Takes a choice, and has it remembered.
    pub(super) fn set(&mut self, setting: Setting) {
        match &setting {
            Setting::Lang(lang) => self.room.lang = *lang,
            Setting::Theme(theme) => self.room.theme = *theme,
            Setting::Operator(name) => {
                // Edits made so far keep the name under which they were made; the next act records the new one.
                self.room.operator.name.clone_from(name);
                if let Some(pen) = &mut self.room.file.pen {
                    pen.operator.clone_from(name);
                }
                let text = words::operator_is(self.room.lang, name).into_owned();
                self.say(Tone::Well, text);
            }
            &Setting::Bell(bell) => {
                self.room.bell = bell;
                let text = if bell { words::bell_on(self.room.lang) } else { words::bell_off(self.room.lang) };
                self.say(Tone::Well, text);
                self.effects.extend(bell.then_some(Effect::Bell));
            }
            Setting::SlotMinutes(minutes) => self.room.settings.slot_minutes = *minutes,
            Setting::Marks(marks) => self.room.marks = **marks,
            Setting::Ascii(ascii) => self.room.ascii = *ascii,
            Setting::Sessions(folder) => self.room.settings.sessions = folder.to_path_buf(),
            Setting::Key(moved) => self.room.keys.clone_from(&moved.0),
            &Setting::Mouse(mouse) => {
                self.room.mouse = mouse;
                self.effects.push(Effect::Mouse(mouse));
                let text = if mouse { words::mouse_on(self.room.lang) } else { words::mouse_off(self.room.lang) };
                self.say(Tone::Well, text);
            }
        }
        if self.at == At::Settings && self.notice.is_none() {
            self.say(Tone::Well, settings::remembered(self.room.lang));
        }
        self.effects.push(Effect::Remember(setting));
    }
}
