//! What is noted of a nomination wherever a ranking is shown: proposed, decided, overridden and why, failed, still missing.
//!
//! The notes are texts in order of weight; how they look, and where, is not known here.

use super::order::Line;
use super::row::{Answer, Row};
use super::rpjmd::Link;
use super::sheet::Sheet;
use crate::words::{Lang, Text, ranking as words};
use crate::workshop::{Workshop, tell};

/// How many missing scores or answers are told by name.
const NAMED: usize = 3;

/// What a note is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// It is proposed as a quick win of its dimension.
    Proposed,
    /// What the room decided.
    Decision,
    /// Gates that it fails, by name.
    Fails,
    /// A place or a gate that was overridden, by whom and why.
    Override,
    /// Scores or answers that are still missing.
    Missing,
    /// It is linked to a programme that only keeps an office running.
    Support,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What it is of.
    pub kind: NoteKind,
    /// The note in words, in one line.
    pub text: String,
}

/// Returns the notes of a line.
pub fn notes(workshop: &Workshop, sheet: &Sheet, line: &Line, lang: Lang) -> Vec<Note> {
    let Some(row) = sheet.rows.get(line.row) else { return Vec::new() };
    let gates = |answer| Some(names(sheet, row, answer, lang).join(", ")).filter(|gates| !gates.is_empty());
    // Of one about which people disagree a remark tells.
    let decision = workshop.value(&row.on, "decision").filter(|_| !workshop.contested(&row.on, "decision"));
    let decision = decision.map(|value| tell::value_text(workshop, &row.on, "decision", Some(value), lang));
    let owing = sheet.owing(line.row).into_iter().map(|(judge, _)| &**judge).collect::<Vec<_>>().join(", ");
    let missing = match (line.score, line.missing.len()) {
        (None, _) => Some(words::unscored_all(lang)),
        (_, 0) if !owing.is_empty() => Some(words::owing(lang, owing)),
        (_, 0) => None,
        (_, count) if count > NAMED => Some(words::unscored_many(lang, count, sheet.columns())),
        _ => Some(words::unscored(lang, columns(sheet, &line.missing, lang).join(", "))),
    };
    let unanswered = match sheet.unanswered(line.row).len() {
        0 => None,
        count if count > NAMED => Some(words::unanswered_many(lang, count, row.gates.len())),
        _ => gates(Answer::Open).map(|gates| words::unanswered(lang, gates)),
    };
    let link = Link::of(workshop, &row.on);
    let pinned = row.pinned.map(|place| match line.by_score {
        Some(by_score) => words::pinned_from(lang, place, by_score),
        None => words::pinned(lang, place),
    });
    let notes: [(NoteKind, Option<Text>); 10] = [
        (NoteKind::Proposed, line.proposed.then(|| words::proposed(lang))),
        (NoteKind::Decision, decision.map(|word| words::decision(lang, word))),
        (NoteKind::Fails, gates(Answer::No).map(|gates| words::fails(lang, gates))),
        (NoteKind::Override, pinned),
        (NoteKind::Override, gates(Answer::Waived).map(|gates| words::waived(lang, gates))),
        (NoteKind::Override, row.decided.as_ref().map(|(reason, name)| words::decided(lang, name, reason))),
        (NoteKind::Override, line.displaced.then(|| words::displaced(lang))),
        (NoteKind::Missing, missing),
        (NoteKind::Missing, unanswered),
        (NoteKind::Support, link.program.as_ref().filter(|_| link.support()).map(|code| words::support(lang, code))),
    ];
    let one_line = |text: Text| text.split_whitespace().collect::<Vec<_>>().join(" ");
    notes.into_iter().filter_map(|(kind, text)| text.map(|text| Note { kind, text: one_line(text) })).collect()
}

/// Returns the names of the gates that are answered so.
fn names<'a>(sheet: &'a Sheet, row: &Row, answer: Answer, lang: Lang) -> Vec<&'a str> {
    let gates = sheet.criteria.gates.iter().zip(&row.gates).filter(|(_, own)| **own == answer);
    gates.map(|(gate, _)| gate.name(lang)).collect()
}

/// Returns the names of columns.
fn columns<'a>(sheet: &'a Sheet, columns: &[usize], lang: Lang) -> Vec<&'a str> {
    columns.iter().filter_map(|column| sheet.criteria.scored.get(*column)).map(|one| one.name(lang)).collect()
}
