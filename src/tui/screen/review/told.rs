//! What is told of a data row or nomination: its line in the queue, and the whole of it at the side.
//!
//! Texts only; where they stand is the drawing's business.

use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Text, review as words};
use crate::workshop::edit::Edit;
use crate::workshop::field::{self, Need};
use crate::workshop::review::{Review, Verdict};
use crate::workshop::subject::Kind;
use crate::workshop::{WITHDRAWN, date, tell};

/// Fields that are told elsewhere: in the head, or that say nothing to who reads the row.
const ELSEWHERE: [&str; 9] =
    ["session", "opd", "review", "review_remark", "review_note", "distinct", "difference", "judge", WITHDRAWN];

/// A field at the side.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) label: String,
    pub(super) value: String,
    /// What it held when the verdict was given, where that is something else.
    pub(super) was: String,
    /// Who wrote it, and when.
    pub(super) by: String,
    pub(super) role: Role,
}

/// Returns what a data row or nomination is called.
pub(super) fn name<'a>(room: &'a Room, on: &'a str) -> &'a str {
    let set = if on.starts_with("data/") { "indicator" } else { "title" };
    match room.workshop().text(on, set) {
        "" => on,
        name => name,
    }
}

/// Returns everything that something in the queue is found by.
pub(super) fn found_by(room: &Room, on: &str) -> String {
    let code = room.workshop().text(on, "opd");
    format!("{} {} {} {}", name(room, on), room.opd_short(code), room.opd_name(code), kind(room, on))
}

/// Returns what kind of thing it is.
pub(super) fn kind(room: &Room, on: &str) -> Text {
    if on.starts_with("data/") { words::data(room.lang) } else { words::quick_win(room.lang) }
}

/// Returns a verdict in words, with its sign and look.
pub(super) fn verdict(room: &Room, review: &Review) -> (Text, Role) {
    match review.verdict {
        Verdict::Unseen => (words::is_unseen(room.lang), Role::Dim),
        Verdict::Repair => (words::is_repair(room.lang), Role::Warn),
        Verdict::Repaired => (words::is_repaired(room.lang), Role::Accent),
        Verdict::Accepted => (words::is_accepted(room.lang), Role::Good),
    }
}

/// Returns the short text beside the name in the queue: the figure and year of a data row, else what was asked for.
pub(super) fn brief(room: &Room, on: &str) -> String {
    let text = |set: &str| room.workshop().value(on, set).map(ToString::to_string).unwrap_or_default();
    match on.starts_with("data/") {
        true => {
            let parts = [text("value"), text("unit"), text("year")];
            parts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ")
        }
        false => match text("dimension") {
            slug if slug.is_empty() => slug,
            slug => tell::name_of_slug(room.workshop(), &slug, room.lang),
        },
    }
}

/// Returns what the consultant wrote of it: label, text, who and when.
pub(super) fn remarks(room: &Room, on: &str, review: &Review) -> Vec<Row> {
    let lang = room.lang;
    let role = if review.verdict == Verdict::Accepted { Role::Dim } else { Role::Warn };
    let parts = [("review_remark", words::asked(lang), role), ("review_note", words::note(lang), Role::Accent)];
    let row = |(set, label, role): (&str, Text, Role)| {
        let stand = room.workshop().stand(on, set)?;
        let value = tell::value_text(room.workshop(), on, set, Some(stand.value()?), lang);
        let value = if stand.contested() { format!("{value} {}", words::contested(lang)) } else { value };
        Some(Row { label: label.into_owned(), value, was: String::new(), by: by(room, stand.last()?), role })
    };
    parts.into_iter().filter_map(row).collect()
}

/// Returns the fields of a data row or nomination that hold something or should, in the order of the table of fields.
pub(super) fn rows(room: &Room, on: &str, review: &Review) -> Vec<Row> {
    let (lang, workshop) = (room.lang, room.workshop());
    let Some((kind, _)) = Kind::of(on) else { return Vec::new() };
    let mut rows = Vec::new();
    for field in field::of(kind) {
        let key = field.key.trim_end_matches('/');
        if ELSEWHERE.contains(&key) {
            continue;
        }
        let sets: Vec<String> = match field.key.ends_with('/') {
            true => workshop.members(on, field.key).map(|(member, _)| format!("{}{member}", field.key)).collect(),
            false => vec![field.key.to_owned()],
        };
        for set in sets {
            let stand = workshop.stand(on, &set);
            let value = stand.and_then(|stand| stand.value());
            let then = review.edit.and_then(|edit| stand.and_then(|stand| stand.then(edit)));
            let changed = review.changed && review.edit.is_some() && then != value;
            if value.is_none() && field.need != Need::Final && !changed {
                continue;
            }
            let told = |value| tell::value_text(workshop, on, &set, value, lang);
            let mut text = if value.is_some() { told(value) } else { words::missing(lang).into_owned() };
            let mut role = if value.is_some() { Role::Text } else { Role::Warn };
            if workshop.contested(on, &set) {
                (text, role) = (format!("{text} {}", words::contested(lang)), Role::Warn);
            }
            rows.push(Row {
                label: tell::slot_label(workshop, on, &set, lang),
                value: text,
                was: if changed { words::was(lang, told(then)).into_owned() } else { String::new() },
                by: stand.and_then(|stand| stand.last()).map(|edit| by(room, edit)).unwrap_or_default(),
                role,
            });
        }
    }
    rows
}

/// Returns who wrote something, and when.
pub(super) fn by(room: &Room, edit: &Edit) -> String {
    let workshop = room.workshop();
    let edit = workshop.origin(edit);
    let who = tell::writer(workshop, edit.id).unwrap_or("–");
    let day = date::short(edit.at.day());
    // The year is that of the session, and the room is narrow.
    let day = day.get(..5).unwrap_or(&day);
    words::by_at(room.lang, who, day, date::clock_short(edit.at)).into_owned()
}
