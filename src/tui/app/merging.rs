//! What comes from others: files that a person merges, and what other programs write in the open file meanwhile.
//!
//! The union is the record's; here it is told what it did to what is shown.

use std::sync::Arc;

use super::App;
use crate::tui::reply::Tone;
use crate::words::{closing as locking, count, form, incoming as words};
use crate::workshop::edit::Edit;
use crate::workshop::findings::Findings;
use crate::workshop::{Workshop, closed, tell};

impl App {
    /// Merges edits of other files into the record as one act; the session file is saved at once. Returns what is to be
    /// said of it; nothing where it was refused.
    pub(super) fn merge(&mut self, files: Vec<(String, Vec<Edit>)>) -> Option<(Tone, String)> {
        if self.refuse() {
            return None;
        }
        let (file, now, lang) = (&mut self.room.file, self.room.now, self.room.lang);
        let pen = file.pen.as_ref()?;
        let found = |workshop: &Workshop| Findings::of(workshop).open().into_iter().sum::<usize>();
        let (before, found_before, named) = (file.workshop.unsettled(), found(&file.workshop), files.len());
        let late = closed::counts(&file.workshop);
        let edits = Arc::make_mut(&mut file.workshop).merge(pen, now, files);
        let contested = file.workshop.unsettled().saturating_sub(before);
        let brought = edits.iter().filter(|edit| edit.id.hand != pen.hand).count();
        let found = found(&file.workshop).saturating_sub(found_before);
        self.keep(edits);
        self.save();
        let (tone, text) = match (brought, contested) {
            (0, _) => (Tone::Mind, words::nothing_new(lang)),
            (_, 0) => (Tone::Well, words::merged(lang, count::edits(lang, brought), count::files(lang, named))),
            (_, rivals) => {
                let rivals = count::contested_fields(lang, rivals);
                let (edits, files) = (count::edits(lang, brought), count::files(lang, named));
                (Tone::Mind, words::merged_contested(lang, edits, files, rivals))
            }
        };
        let locked = closed::of_union(self.room.workshop(), &late, lang);
        let tone = if locked.is_empty() { tone } else { Tone::Mind };
        // What no merge can settle, and where it is looked at.
        let findings = (found > 0).then(|| words::found(lang, count::findings(lang, found)));
        Some((tone, std::iter::once(text).chain(findings).chain(locked).collect::<Vec<_>>().join(" ")))
    }

    /// Says that somebody undid a merge in the shared file, where that hides or changes what was shown.
    fn tell_taken_back(&mut self, before: &Workshop) {
        let (workshop, lang) = (&self.room.file.workshop, self.room.lang);
        let Some(back) = workshop.taken_back(before).pop() else { return };
        let who =
            workshop.writer_name(back.mark).map(str::to_owned).unwrap_or_else(|| form::somebody(lang).into_owned());
        let what = tell::line(workshop, back.merge, lang);
        self.say(Tone::Mind, words::undone_live(lang, who, what));
    }

    /// Takes in what other programs wrote in the open file, and says what of it nobody would see by itself.
    pub(super) fn others(&mut self, edits: Vec<Edit>) {
        let undoes = self.room.file.workshop.may_take_back(&edits);
        let before = undoes.then(|| self.room.file.workshop.clone());
        let open = !closed::is_closed(self.room.workshop(), self.room.sid());
        Arc::make_mut(&mut self.room.file.workshop).unite(edits);
        if let Some(before) = before {
            self.tell_taken_back(&before);
        }
        let closing = closed::closing(self.room.workshop(), self.room.sid()).filter(|_| open);
        if let Some(by) = closing.map(|closing| closed::by(self.room.workshop(), closing)) {
            self.say(Tone::Mind, locking::closed_elsewhere(self.room.lang, by));
        }
    }
}
