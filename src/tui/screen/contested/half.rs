//! What is half typed on Berbeda: its place in the journal, and what is said of it when a file is opened.

use std::collections::BTreeSet;

use super::draw;
use crate::file::journal::Draft;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::pick::Pick;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::tui::screen::form::Form;
use crate::tui::seen;
use crate::words::{Text, contested as words};
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
    let workshop = room.workshop();
    let contests = workshop.contests();
    let mut drafts = room.file.drafts.iter().filter(|draft| draft.place.starts_with(PLACES));
    let (on, set) = drafts.find_map(|draft| contests.iter().find(|slot| place(slot) == draft.place))?;
    let what = tell::subject_name(workshop, on, room.lang);
    Some(words::half_typed(room.lang, what, tell::slot_label(workshop, on, set, room.lang)).into_owned())
}

/// Returns those half-typed values that came back and whose field waits for nobody any more: it was settled since.
pub(in crate::tui) fn settled_since(room: &Room) -> Vec<Draft> {
    let drafts = room.file.drafts.iter().filter(|draft| draft.place.starts_with(PLACES));
    let drafts: Vec<&Draft> = drafts.collect();
    if drafts.is_empty() {
        return Vec::new();
    }
    let waiting: BTreeSet<String> = room.workshop().contests().iter().map(place).collect();
    drafts.into_iter().filter(|draft| !waiting.contains(&draft.place)).cloned().collect()
}

/// Tells of such a value, this once: it may be recorded after all. Nothing where its field is not known here.
pub(in crate::tui) fn offer(room: &Room, draft: &Draft) -> Option<Overlay> {
    let (lang, workshop) = (room.lang, room.workshop());
    let (on, set) = slot(room, &draft.place)?;
    let text = seen::parts(&draft.text).1;
    let said = draw::brief(text);
    let what = tell::subject_name(workshop, on, lang);
    let label = tell::slot_label(workshop, on, set, lang);
    let value = tell::value_text(workshop, on, set, workshop.value(on, set), lang);
    let options = [words::leave_settled(lang, draw::brief(&value)), words::take_typed(lang, &said)];
    Some(Overlay::Pick(Pick {
        title: words::typed_title(lang).into_owned(),
        text: words::half_typed_settled(lang, said, what, label).into_owned(),
        about: format!("{}\n{text}", draft.place),
        options: options.map(Text::into_owned).to_vec(),
        at: 0,
        then: |room, about, number| if number == 1 { take(room, about) } else { Reply::none() },
    }))
}

/// Records what was half typed in the place of what stands there now, which was just shown.
fn take(room: &Room, about: &str) -> Reply {
    let Some((place, text)) = about.split_once('\n') else { return Reply::none() };
    let Some((on, set)) = slot(room, place) else { return Reply::none() };
    let seen = room.workshop().heads(on, set);
    let Some(mut form) = Form::of_slot(room, on, set, None, seen.clone()) else { return Reply::none() };
    form.type_slot(seen, text);
    let reply = form.take_slot(room);
    if reply.writes.is_empty() {
        return Reply::say(Tone::Mind, words::not_taken(room.lang, text));
    }
    let (what, label) =
        (tell::subject_name(room.workshop(), on, room.lang), tell::slot_label(room.workshop(), on, set, room.lang));
    reply.and(Reply::say(Tone::Well, words::settled(room.lang, what, label, draw::brief(text))))
}

/// Returns the field that a place is of, where the record knows it.
fn slot<'a>(room: &Room, place: &'a str) -> Option<(&'a str, &'a str)> {
    let place = place.strip_prefix(PLACES)?;
    let splits = place.match_indices('/').map(|(at, _)| (&place[..at], &place[at + 1..]));
    let mut known = splits.filter(|(on, set)| room.workshop().stand(on, set).is_some());
    known.next()
}
