//! Copies that the tool of a synced folder left beside the open file: each is offered once, when nothing else is being said.

use std::path::PathBuf;

use super::App;
use crate::tui::reply::{At, Tone};
use crate::words::incoming as words;

impl App {
    /// Takes in which copies hold what the record has not.
    pub(super) fn copies(&mut self, copies: Vec<PathBuf>) {
        let lang = self.room.lang;
        let file = &mut self.room.file;
        // What is still being said of others is said of all of them at once: it would be gone with the next key.
        if self.notice.as_ref().is_some_and(|(_, text, _)| *text == *words::copies(lang, names(&file.saying))) {
            self.notice = None;
            file.unsaid.append(&mut file.saying);
        }
        let new = copies.iter().filter(|copy| !file.copies.contains(copy)).cloned();
        file.unsaid.retain(|copy| copies.contains(copy));
        file.unsaid.extend(new.collect::<Vec<_>>());
        file.copies = copies;
        self.screens.merge.list_anew();
        self.look();
    }

    /// Offers the copies that nobody was told of yet.
    pub(super) fn say_copies(&mut self) {
        if self.room.file.unsaid.is_empty() || self.notice.is_some() || !self.overlays.is_empty() {
            return;
        }
        let copies = std::mem::take(&mut self.room.file.unsaid);
        // On the merge screen they are on the list, and a rehearsal is merged with nothing.
        if self.at == At::Merge || self.room.rehearsal() {
            return;
        }
        self.say(Tone::Mind, words::copies(self.room.lang, names(&copies)));
        self.room.file.saying = copies;
    }
}

/// Returns what copies are called.
fn names(copies: &[PathBuf]) -> String {
    let name = |copy: &PathBuf| copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
    copies.iter().map(name).collect::<Vec<_>>().join(", ")
}
