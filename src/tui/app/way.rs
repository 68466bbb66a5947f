//! The way through the program: from screen to screen, to another session, home, and out.
//!
//! Whatever is left says first what was half typed in it; nothing is let go of unsaved without asking.

use super::App;
use crate::tui::open;
use crate::tui::overlay::{Overlay, pick};
use crate::tui::reply::{At, Effect, Go, Reply};
use crate::tui::room::OpenFile;
use crate::tui::screen::{Screen, Screens, at_screen, contested};
use crate::words::program as words;

impl App {
    pub(in crate::tui) fn go(&mut self, go: Go) {
        let to = match go {
            Go::To(At::Contested) if self.at != At::Contested => {
                // From a contested value the way leads to that very one.
                let slot = at_screen!(ref self.at, self.screens, screen => screen.at_hand(&self.room));
                self.screens.contested.open(&self.room, slot);
                At::Contested
            }
            Go::Slot(on, set) => {
                self.screens.contested.open(&self.room, Some((on, set)));
                At::Contested
            }
            Go::To(to) => to,
            Go::Back => self.trail.last().copied().unwrap_or(if self.room.is_open() { At::Run } else { At::Home }),
            Go::Opd(code) => {
                let reply = self.screens.run.choose(&self.room, &code);
                self.take(reply);
                At::Run
            }
            Go::Row(on) => {
                let reply = self.screens.run.show(&self.room, &on);
                self.take(reply);
                At::Run
            }
            Go::Roster(code) => {
                self.screens.setup.point(&self.room, &code);
                At::Setup
            }
            Go::Session(sid) => return self.change_session(sid),
            Go::Wall => return self.turn_wall(),
            Go::On(at, on) => {
                at_screen!(at, self.screens, screen => screen.point(&self.room, &on));
                at
            }
            Go::Form(on) => {
                self.screens.form.open(&self.room, &on);
                At::Form
            }
            Go::Field(on, set) => {
                self.screens.form.open(&self.room, &on);
                self.screens.form.turn_to(&self.room, set);
                At::Form
            }
        };
        let home: pick::Then = |_, _, number| match number {
            1 => Reply::effect(Effect::Save),
            2 => Reply::go(Go::To(At::Home)),
            _ => Reply::none(),
        };
        if to == self.at || (to == At::Home && self.asks_about_trouble(home)) {
            return;
        }
        let left = at_screen!(self.at, self.screens, screen => screen.leave(&self.room));
        let from = self.at;
        match self.trail.iter().position(|at| *at == to) {
            Some(place) => self.trail.truncate(place),
            None => self.trail.push(from),
        }
        self.at = to;
        self.take(left);
        if to == At::Home {
            self.trail.clear();
            self.close();
            self.effects.push(Effect::List);
        }
    }

    /// Works on another session of the file from here on.
    fn change_session(&mut self, sid: String) {
        let left = at_screen!(self.at, self.screens, screen => screen.leave(&self.room));
        self.take(left);
        self.room.file.sid = sid;
        self.wall_follows();
        self.screens = Screens { home: std::mem::take(&mut self.screens.home), ..Screens::default() };
        (self.trail, self.at) = (vec![At::Home], At::Run);
        let (taken, reply) = self.screens.run.enter(&self.room);
        self.room.file.drafts.retain(|draft| !taken.contains(&draft.place));
        self.take(reply);
    }

    /// Lets the screen bring its cursor into what the record now is, and see what time it is.
    pub(in crate::tui) fn look(&mut self) {
        // A file without a session may be given one by what is taken in: from its tables, or from another laptop.
        if self.room.is_open() && !self.room.workshop().visible(&self.room.session()) {
            self.room.file.sid = open::session_of(self.room.workshop()).unwrap_or_else(|| self.room.file.sid.clone());
        }
        if self.room.is_open() && (self.at.shows_scores() || self.room.file.walled) {
            self.room.file.follow_scores();
        }
        at_screen!(self.at, self.screens, screen => screen.look(&self.room));
        if self.at == At::Merge {
            self.effects.extend(self.screens.merge.wants(&self.room));
        }
        if self.at == At::Ranking {
            self.effects.extend(self.screens.ranking.wants(&self.room));
        }
        if !self.room.file.drafts.is_empty() {
            let took = at_screen!(self.at, self.screens, screen => screen.take_up(&self.room));
            self.room.file.drafts.retain(|draft| !took.contains(&draft.place));
            self.let_go_of_settled();
        }
    }

    /// Tells of half-typed values whose field was settled since, each once, and lets them go.
    fn let_go_of_settled(&mut self) {
        for draft in contested::settled_since(&self.room) {
            self.overlays.extend(contested::offer(&self.room, &draft));
            self.room.file.drafts.retain(|other| other.place != draft.place);
        }
    }

    fn close(&mut self) {
        if self.room.is_open() {
            self.effects.push(Effect::Close);
            self.room.file = OpenFile::default();
            // What the shell still answers of this file is nothing to the next.
            self.tried = None;
            self.drafts.clear();
            self.screens = Screens { home: std::mem::take(&mut self.screens.home), ..Screens::default() };
        }
    }

    pub(super) fn save(&mut self) {
        let left = at_screen!(self.at, self.screens, screen => screen.settle_text(&self.room));
        self.take(left);
        self.room.file.safety.save_due = None;
        self.effects.push(Effect::Save);
    }

    /// Leaves, after what is half typed has become writes.
    pub(super) fn leave(&mut self) {
        let leave: pick::Then = |_, _, number| match number {
            1 => Reply::effect(Effect::Save),
            2 => Reply::effect(Effect::Leave),
            _ => Reply::none(),
        };
        if self.asks_about_trouble(leave) {
            return;
        }
        let left = at_screen!(self.at, self.screens, screen => screen.settle_text(&self.room));
        self.take(left);
        self.stop();
    }

    /// Before a file is let go of which something is not saved, asks whether that is meant: every time, unless the
    /// answer to this very question brings us here.
    fn asks_about_trouble(&mut self, then: pick::Then) -> bool {
        let answered = std::mem::take(&mut self.leaving);
        let Some(trouble) = self.room.file.safety.trouble.clone().filter(|_| !answered) else { return false };
        let left = at_screen!(self.at, self.screens, screen => screen.settle_text(&self.room));
        self.take(left);
        self.leaving = true;
        let lang = self.room.lang;
        let lost = if self.room.file.safety.waiting() { words::leave_anyway } else { words::leave_in_journal };
        self.overlays.push(Overlay::Pick(pick::Pick {
            title: words::leave_unsaved(lang).into_owned(),
            text: trouble,
            about: String::new(),
            options: [words::stay, words::try_again, lost].map(|word| word(lang).into_owned()).to_vec(),
            at: 0,
            then,
        }));
        true
    }
}
