//! What is half typed on Berbeda: its place in the journal, and what is said of it when a file is opened.

use super::draw;
use crate::tui::room::Room;
use crate::tui::seen;
use crate::words::contested as words;
use crate::workshop::merge::Slot;
use crate::workshop::tell;

/// What the places of half-typed values begin with.
const PLACES: &str = "contested/";

/// Returns the place of a half-typed value in the journal.
pub(super) fn place((on, set): &Slot) -> String {
    format!("{PLACES}{on}/{set}")
}

/// Returns where a value that came back half typed waits, as a sentence: this screen is not the one a file opens on.
pub(in crate::tui) fn half_typed(room: &Room) -> Option<String> {
    let draft = room.file.drafts.iter().find(|draft| draft.place.starts_with(PLACES))?;
    let (lang, workshop) = (room.lang, room.workshop());
    let slot = workshop.contests().into_iter().find(|slot| place(slot) == draft.place);
    let said = match slot {
        Some((on, set)) => {
            let what = tell::subject_name(workshop, &on, lang);
            words::half_typed(lang, what, tell::slot_label(workshop, &on, &set, lang))
        }
        None => words::half_typed_settled(lang, draw::brief(seen::parts(&draft.text).1)),
    };
    Some(said.into_owned())
}
