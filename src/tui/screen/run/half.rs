//! What is half typed on the run screen: the note at hand, and text that comes back after a crash.

use super::{Run, Tab};
use crate::file::journal::Draft;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::attendance::Attendance;
use crate::tui::pad::Pad;
use crate::tui::reply::Reply;
use crate::tui::room::Room;
use crate::tui::screen::{Screen, setup};
use crate::tui::seen;
use crate::workshop::agenda::Agenda;
use crate::workshop::edit::{EditId, Write};
use crate::workshop::subject;

/// A note or questions while they are typed.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) pad: Pad,
    /// What stood there, and its heads, when the typing began.
    pub(super) was: String,
    pub(super) seen: Vec<EditId>,
}

impl Run {
    /// Looks at a file just opened: goes to the OPD that presents, and takes up what was half typed.
    ///
    /// Returns the places of the drafts it took, and a quick win that was half caught.
    pub fn enter(&mut self, room: &Room) -> (Vec<String>, Reply) {
        *self = Self::default();
        self.look(room);
        let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
        if agenda.presenting().is_some() {
            self.work = true;
            self.grid.open(room, &self.code);
        }
        let mut taken = Vec::new();
        let mut reply = Reply::none();
        let mut drafts = room.file.drafts.iter();
        // Only one text can be under the cursor; the others come back when their OPD is looked at.
        if let Some(draft) = drafts.clone().find(|draft| place_of(room, &draft.place).is_some()) {
            self.restore(room, draft);
            taken.push(draft.place.clone());
        }
        let over = |draft: &'_ Draft| {
            let (kind, code) = draft.place.strip_suffix(&format!("/{}", room.sid()))?.split_once('/')?;
            ["catch", "attendance", "add"].contains(&kind).then(|| (kind.to_owned(), code.to_owned(), draft.clone()))
        };
        if let Some((kind, code, Draft { place, text })) = drafts.find_map(over) {
            let (code, text) = (code.as_str(), text.as_str());
            if taken.is_empty() && kind != "add" {
                code.clone_into(&mut self.code);
                self.grid.open(room, code);
            }
            reply = match kind.as_str() {
                "catch" => Self::catch_for(room, code, text),
                "add" => setup::ask_name(room, text),
                _ => Reply::ask(Overlay::Attendance(Attendance::of(room, code).restored(text))),
            };
            taken.push(place.clone());
        }
        (taken, reply)
    }

    /// Takes half-typed text up again, where it was typed.
    fn restore(&mut self, room: &Room, draft: &Draft) {
        let Some((code, rest)) = place_of(room, &draft.place) else { return };
        (self.code, self.work, self.tab) = (code, true, Tab::Data);
        match rest.as_slice() {
            ["row"] => self.grid.restore_row(room, &self.code, &draft.text),
            ["cell", kind, id, field] => {
                self.grid.restore_cell(room, &self.code, &format!("{kind}/{id}"), field, &draft.text);
            }
            ["note", field] => {
                self.tab = if *field == "notes" { Tab::Notes } else { Tab::Questions };
                self.begin_note(room);
                if let Some(note) = &mut self.note {
                    let (heads, text) = seen::parts(&draft.text);
                    (note.pad, note.seen) = (Pad::lines(text), heads);
                }
            }
            _ => {}
        }
    }

    /// Takes up half-typed text of this OPD that waited because other text came back first; returns its place.
    pub(super) fn take_waiting(&mut self, room: &Room) -> Vec<String> {
        let waits = room
            .file
            .drafts
            .iter()
            .find(|draft| place_of(room, &draft.place).is_some_and(|(code, _)| code == self.code));
        match waits.filter(|_| self.drafts(room).is_empty()) {
            Some(draft) => {
                self.restore(room, draft);
                vec![draft.place.clone()]
            }
            None => Vec::new(),
        }
    }

    pub(super) fn stored_note<'a>(&self, room: &'a Room) -> &'a str {
        let on = subject::presentation(room.sid(), &self.code);
        self.tab.field().map(|field| room.workshop().text(&on, field)).unwrap_or_default()
    }

    /// Returns the pad of the note or questions, begun from what is stored.
    pub(super) fn note_pad(&mut self, room: &Room) -> Option<&mut Pad> {
        if !self.work || self.tab.field().is_none() {
            return None;
        }
        if self.note.is_none() {
            self.begin_note(room);
        }
        self.note.as_mut().map(|note| &mut note.pad)
    }

    fn begin_note(&mut self, room: &Room) {
        let Some(field) = self.tab.field() else { return };
        let on = subject::presentation(room.sid(), &self.code);
        let (was, seen) = (room.workshop().text(&on, field).to_owned(), room.workshop().heads(&on, field));
        self.note = Some(Note { pad: Pad::lines(&was), was, seen });
    }

    /// Lets a note that was opened and not typed into follow what others write in it.
    pub(super) fn look_at_note(&mut self, room: &Room) {
        let (on, field) = (subject::presentation(room.sid(), &self.code), self.tab.field().unwrap_or_default());
        // Of rivals none takes the place of what stands there.
        if self.note_meanwhile(room).is_none() || room.workshop().contested(&on, field) {
            return;
        }
        if let Some(note) = self.note.as_mut().filter(|note| note.pad.text() == note.was) {
            note.was = room.workshop().text(&on, field).to_owned();
            note.pad.renew(&note.was);
            note.seen = room.workshop().heads(&on, field);
        }
    }

    /// Returns what somebody else wrote into the note that is being typed.
    pub(super) fn note_meanwhile(&self, room: &Room) -> Option<String> {
        let note = self.note.as_ref()?;
        room.meanwhile(&subject::presentation(room.sid(), &self.code), self.tab.field()?, &note.seen)
    }

    /// Records the note and stays in it.
    pub(super) fn settle_note(&mut self, room: &Room) -> Reply {
        let kept = self.note.as_ref().map(|note| (note.pad.clone(), note.seen.clone()));
        let reply = self.leave_note(room);
        // What this writes is seen by who writes on, see `Workshop::act`.
        self.note = kept.map(|(pad, seen)| Note { was: pad.text().to_owned(), pad, seen });
        reply
    }

    pub(super) fn leave_note(&mut self, room: &Room) -> Reply {
        let Some(field) = self.tab.field() else { return Reply::none() };
        // A note that was only looked at is not written, whatever became of it meanwhile.
        match self.note.take().filter(|note| note.pad.text() != note.was) {
            Some(Note { pad, seen, .. }) => {
                let on = subject::presentation(room.sid(), &self.code);
                Reply::write(vec![Write::typed(on, field, pad.text()).seen(seen)])
            }
            None => Reply::none(),
        }
    }
}

/// Returns the OPD's full code and the rest of a place of half-typed text on this screen, in the session at work.
fn place_of<'a>(room: &Room, place: &'a str) -> Option<(String, Vec<&'a str>)> {
    let parts: Vec<&str> =
        place.strip_prefix("run/")?.strip_prefix(room.sid())?.strip_prefix('/')?.split('/').collect();
    match parts.as_slice() {
        ["row", region, code] => Some((format!("{region}/{code}"), vec!["row"])),
        ["cell", region, code, rest @ ..] => Some((format!("{region}/{code}"), [&["cell"], rest].concat())),
        ["note", field, region, code] => Some((format!("{region}/{code}"), vec!["note", field])),
        _ => None,
    }
}
