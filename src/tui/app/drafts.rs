//! Half-typed text on its way to the journal: what changed since it was told, and what there is.

use std::collections::BTreeMap;

use super::App;
use crate::file::journal::Draft;
use crate::tui::overlay::Overlay;
use crate::tui::reply::Effect;
use crate::tui::screen::{Screen, at_screen};

impl App {
    /// Hands the half-typed texts that changed to the journal.
    pub(super) fn keep_drafts(&mut self) {
        let drafts = self.changed_drafts();
        self.effects.extend(drafts.into_iter().map(Effect::Draft));
    }

    /// Returns the half-typed texts that changed since the journal was told; one that is gone is empty.
    pub(super) fn changed_drafts(&mut self) -> Vec<Draft> {
        let typed = self.typed();
        let gone = self.drafts.keys().filter(|place| !typed.contains_key(*place));
        let empty = gone.map(|place| Draft { place: place.clone(), text: String::new() });
        let news = typed.iter().filter(|(place, text)| self.drafts.get(*place) != Some(text));
        let fresh = news.map(|(place, text)| Draft { place: place.clone(), text: text.clone() });
        let drafts = empty.chain(fresh).collect();
        (self.drafts, self.draft_due) = (typed, None);
        drafts
    }

    /// Returns every half-typed text, by its place.
    pub(super) fn typed(&self) -> BTreeMap<String, String> {
        let mut drafts = at_screen!(ref self.at, self.screens, screen => screen.drafts(&self.room));
        // Drafts that no screen has taken up yet stay what they were.
        drafts.extend(self.room.file.drafts.iter().cloned());
        let screen = drafts.into_iter().map(|draft| (draft.place, draft.text));
        let overlays = self.overlays.iter().filter_map(Overlay::draft);
        screen.chain(overlays).filter(|(_, text)| !text.is_empty()).collect()
    }
}
