//! The lock of a closed session at the keyboard: what it refuses is said, and what was typed is given back.
//!
//! What is refused is decided in `workshop::closed`, and nowhere else.

use super::App;
use crate::file::journal::Draft;
use crate::tui::overlay::Overlay;
use crate::tui::reply::{Reply, Tone};
use crate::tui::screen::{Screen, at_screen};
use crate::workshop::closed::{self, Refusal};
use crate::workshop::edit::Write;

impl App {
    /// Remembers what is half typed while the session is closed: it was begun before, and is not lost to a refusal.
    pub(super) fn hold(&mut self) {
        self.held = match closed::is_closed(self.room.workshop(), self.room.sid()) {
            true => at_screen!(ref self.at, self.screens, screen => screen.drafts(&self.room)),
            false => Vec::new(),
        };
    }

    /// Returns why a closed session refuses what a reply writes, if it does.
    pub(super) fn refusal(&self, reply: &Reply) -> Option<Refusal> {
        let refused = |writes: &Vec<Write>| closed::refuses(self.room.workshop(), writes);
        refused(&reply.before).or_else(|| refused(&reply.writes))
    }

    /// Says why nothing is recorded; half-typed text that went with the act comes back as after a crash.
    pub(super) fn refuse_closed(&mut self, refusal: &Refusal) {
        let why = refusal.text(self.room.workshop(), self.room.lang);
        self.say(Tone::Bad, why);
        let here: Vec<Draft> = at_screen!(ref self.at, self.screens, screen => screen.drafts(&self.room));
        for draft in std::mem::take(&mut self.held) {
            let known = here.iter().chain(&self.room.file.drafts).any(|known| known.place == draft.place);
            if !known {
                self.room.file.drafts.push(draft);
            }
        }
    }

    /// Says that nothing is typed into a field of a closed session that could not be recorded.
    pub(super) fn refuse_typing(&mut self) -> bool {
        let slot = at_screen!(ref self.at, self.screens, screen => screen.typed_slot(&self.room));
        let refusal = slot.and_then(|(on, set)| closed::refuses(self.room.workshop(), &[Write::clear(on, set)]));
        if let Some(refusal) = &refusal {
            self.refuse_closed(refusal);
        }
        refusal.is_some()
    }

    /// Leaves a question open whose answer was refused, with what was typed in it.
    pub(super) fn give_back(&mut self, mut overlay: Overlay, reply: &Reply) {
        let Some(refusal) = self.refusal(reply) else { return };
        match &mut overlay {
            Overlay::Prompt(prompt) => {
                prompt.refused = Some(refusal.text(self.room.workshop(), self.room.lang).into_owned());
                self.overlays.push(overlay);
            }
            Overlay::Attendance(_) => {
                self.refuse_closed(&refusal);
                self.overlays.push(overlay);
            }
            Overlay::Pick(_) | Overlay::Help(_) | Overlay::Palette(_) => self.refuse_closed(&refusal),
        }
    }
}
