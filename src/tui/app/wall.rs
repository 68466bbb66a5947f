//! The operator's own terminal as the wall: what is drawn, the few keys that act meanwhile, and when it changes.
//!
//! The room sees what the operator presses here, so that nothing private is ever drawn: what asks or says something waits
//! until the operator is back, and a corner says that it does.

use std::sync::Arc;

use super::{App, Msg};
use crate::file::showing::Showing;
use crate::tui::bind;
use crate::tui::canvas::Canvas;
use crate::tui::key::{Code, Key};
use crate::tui::overlay::Overlay;
use crate::tui::program::Program;
use crate::tui::reply::Effect;
use crate::tui::screen::Screen;
use crate::tui::wall::{self, keys};
use crate::words::{Text, program, wall as words};
use crate::workshop::agenda::Status;
use crate::workshop::moment::Moment;
use crate::workshop::subject;

impl App {
    /// Turns the operator's own terminal into the wall, or back.
    pub(super) fn turn_wall(&mut self) {
        if !self.room.is_open() {
            return;
        }
        self.room.file.walled = !self.room.file.walled;
        let presents = |code: &Arc<str>| {
            let on = subject::presentation(self.room.sid(), code);
            Status::of(self.room.workshop(), &on) == Status::Presenting
        };
        let seen = wall::at_hand(&keys::view(&self.room, None)).filter(presents);
        // The keys of the clock act on the OPD that is seen. What is half typed at another is not made a row by that: the
        // room would read it at once.
        let free = self.screens.run.drafts(&self.room).is_empty();
        if let Some(code) = seen.filter(|_| free && self.room.file.walled) {
            let reply = self.screens.run.choose(&self.room, &code);
            self.take(reply);
        }
        self.look();
    }

    /// Has the wall show something else.
    pub(super) fn show(&mut self, showing: Showing) {
        self.room.file.showing = showing.clone();
        self.effects.push(Effect::Show(showing));
    }

    /// Has the wall follow the operator to another session.
    pub(super) fn wall_follows(&mut self) {
        let sid = self.room.sid().to_owned();
        self.show(Showing { sid, ..self.room.file.showing.clone() });
    }

    /// Takes an input while the own terminal is the wall: its own keys, and those of the clock.
    pub(super) fn wall_input(&mut self, msg: Msg) {
        let Msg::Key(key) = msg else { return };
        if key.is(Code::Esc) {
            return self.turn_wall();
        }
        if matches!(key.typed(), Some('b' | 'B' | ' ')) {
            let reply = keys::blank(&self.room);
            return self.take(reply);
        }
        let own = bind::press(keys::KEYS, &mut Program, &self.room, key);
        // A question that waits unseen is answered before the clock goes on.
        let runs = !self.asks() && keys::RUN.iter().any(|name| Key::parse(name) == Some(key));
        let reply = own.or_else(|| runs.then(|| self.screens.run.press(&self.room, key)).flatten());
        self.take(reply.unwrap_or_default());
    }

    /// Returns whether something waits for an answer; a locked keyboard waits for nothing.
    fn asks(&self) -> bool {
        self.overlays.iter().any(|overlay| !matches!(overlay, Overlay::Lock(_)))
    }

    /// Returns when the wall in the own terminal changes next.
    pub(super) fn wall_wake(&self) -> Option<Moment> {
        self.room.file.walled.then(|| wall::wake(&keys::view(&self.room, None))).flatten()
    }

    /// Draws the wall over the whole frame.
    pub(in crate::tui) fn draw_wall(&self, canvas: &mut Canvas) {
        let corner = self.corner();
        wall::draw(&keys::view(&self.room, corner.as_deref()), canvas);
    }

    /// What the operator has to know who only sees the wall: that a question waits, that something is not safe, on which
    /// OPD the keys of the clock act where that is not the one that presents.
    fn corner(&self) -> Option<Text> {
        let lang = self.room.lang;
        if self.asks() {
            return Some(words::asks(lang));
        }
        if self.room.file.safety.trouble.is_some() {
            return Some(program::not_kept(lang));
        }
        let code = self.screens.run.code();
        let seen = wall::at_hand(&keys::view(&self.room, None)).is_none_or(|seen| *seen == *code);
        (!seen).then(|| words::keys_on(lang, self.room.opd_short(code)))
    }
}
