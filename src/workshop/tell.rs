//! Acts, subjects and values in people's words: for undo by name, the history, and the command line.

use super::edit::{Edit, EditId, Value};
use super::field::{self, Form};
use super::moment::{Day, Moment};
use super::subject::{self, Kind};
use super::{WITHDRAWN, Workshop, date};
use crate::words::Lang;
use crate::words::tell as words;

/// An act that changes so many OPD is about the roster.
const ROSTER: usize = 3;

/// Returns a subject's name for people: `Dinkes`, `baris “Luas panen” (DLH)`.
pub fn subject_name(workshop: &Workshop, on: &str, lang: Lang) -> String {
    let text = |set: &str| known(workshop, on, set);
    match Kind::of(on) {
        Some((Kind::Opd, code)) => opd_name(workshop, code),
        Some((Kind::Presentation, rest)) => opd_name(workshop, rest.split_once('/').map_or(rest, |(_, code)| code)),
        Some((Kind::Data, _)) => words::data_row(lang, text("indicator"), opd_name(workshop, text("opd"))).into_owned(),
        Some((Kind::Nomination, _)) => words::quick_win(lang, text("title")).into_owned(),
        Some((Kind::Session, _)) => words::session(lang, text("title")).into_owned(),
        Some((Kind::Criterion | Kind::Program, _)) if !text("name").is_empty() => text("name").to_owned(),
        _ => on.to_owned(),
    }
}

/// Returns the text of a field, else the last one it had: what was undone or cleared keeps its name in the history.
pub fn known<'a>(workshop: &'a Workshop, on: &str, set: &str) -> &'a str {
    let mut history = workshop.stand(on, set).into_iter().flat_map(|stand| stand.history().rev());
    let text = workshop.text(on, set);
    if !text.is_empty() {
        return text;
    }
    history.find_map(|edit| edit.to.as_ref()).map(Value::as_text).unwrap_or_default()
}

/// Returns an OPD's short name, else the last it had, else its code.
fn opd_name(workshop: &Workshop, code: &str) -> String {
    let on = subject::opd(code);
    let sets = ["abbreviation", "name"];
    let now = sets.iter().map(|set| workshop.text(&on, set));
    // What was undone still has the name that it went by.
    let names = now.chain(sets.iter().map(|set| known(workshop, &on, set)));
    let mut names = names.filter(|name| !name.is_empty());
    names.next().unwrap_or(code).to_owned()
}

/// Returns a field's label, with the member's name for a field of a set.
pub fn field_label(on: &str, set: &str, lang: Lang) -> String {
    if set == WITHDRAWN {
        return words::withdrawn(lang).into_owned();
    }
    let found = Kind::of(on).and_then(|(kind, _)| field::find(kind, set));
    match (found, set.split_once('/')) {
        (Some(row), Some((_, member))) if !member.is_empty() => format!("{} {member}", lang.pick(row.id, row.en)),
        (Some(row), _) => lang.pick(row.id, row.en).to_owned(),
        (None, _) => set.to_owned(),
    }
}

/// Returns a value as people write it: choices by label, days and moments in full, nothing as a dash.
pub fn value_text(workshop: &Workshop, on: &str, set: &str, value: Option<&Value>, lang: Lang) -> String {
    let Some(value) = value else { return "–".to_owned() };
    let form = Kind::of(on).and_then(|(kind, _)| field::find(kind, set)).map(|row| row.form);
    match (form, value) {
        (Some(Form::Choice(choices)), Value::Text(word)) => match field::choice(choices, word) {
            Some(choice) => lang.pick(choice.id, choice.en).to_owned(),
            None => word.to_string(),
        },
        (Some(Form::Date), Value::Text(text)) => match Day::from_iso(text) {
            Some(day) => date::long(day, lang),
            None => text.to_string(),
        },
        (Some(Form::Moment), Value::Text(text)) => match Moment::parse(text) {
            Some(at) => date::clock_seconds(at),
            None => text.to_string(),
        },
        (Some(Form::Opd), Value::Text(code)) => opd_name(workshop, code),
        (_, Value::Flag(flag)) => if *flag { words::yes(lang) } else { words::no(lang) }.into_owned(),
        (_, value) => value.to_string(),
    }
}

/// Returns what an act did, in a few words: for undo, redo and the history.
pub fn act(workshop: &Workshop, id: EditId, lang: Lang) -> String {
    let log = workshop.log();
    let Some(act) = log.act(id) else { return id.to_string() };
    let mark = log.act_edits(act).find_map(|edit| Some((EditId::parse(edit.set.strip_prefix("undone/")?)?, edit)));
    let Some((target, edit)) = mark else { return plain(workshop, id, lang) };
    // Only plain acts are ever undone; a file that says otherwise gets the bare id, and no endless tale.
    let what = if workshop.mirror(target) { target.to_string() } else { plain(workshop, target, lang) };
    let undone = edit.to == Some(Value::Flag(true));
    if undone { words::undid(lang, what) } else { words::redid(lang, what) }.into_owned()
}

/// Returns what an act did that is neither undo nor redo.
fn plain(workshop: &Workshop, id: EditId, lang: Lang) -> String {
    let log = workshop.log();
    let Some(act) = log.act(id) else { return id.to_string() };
    let edits: Vec<&Edit> = log.act_edits(act).collect();
    let Some(first) = edits.first() else { return id.to_string() };
    let opds = edits.iter().filter(|edit| edit.on.starts_with("opd/")).map(|edit| &edit.on);
    let opds = opds.collect::<std::collections::BTreeSet<_>>().len();
    // No one OPD is what such an act is about.
    if opds >= ROSTER && first.on.starts_with("opd/") {
        return words::roster(lang, opds).into_owned();
    }
    let name = subject_name(workshop, &first.on, lang);
    let subjects = edits.iter().filter(|edit| edit.on != first.on && !edit.on.starts_with("hand/"));
    let more = subjects.map(|edit| &edit.on).collect::<std::collections::BTreeSet<_>>().len();
    let of_first = || edits.iter().filter(|edit| edit.on == first.on);
    let new = workshop.log().first(&first.on) == Some(first.id);
    let what = if first.set.as_ref() == WITHDRAWN && first.to.is_some() {
        words::withdrew(lang, &name)
    } else if new && !first.on.starts_with("presentation/") {
        words::added(lang, &name)
    } else if let Some(status) = of_first().find(|edit| &*edit.set == "status" && edit.to.is_some()) {
        let value = value_text(workshop, &status.on, &status.set, status.to.as_ref(), lang);
        words::set_to(lang, &name, value)
    } else {
        let mut labels: Vec<String> = of_first().map(|edit| field_label(&edit.on, &edit.set, lang)).collect();
        labels.dedup();
        let shown = labels.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
        words::changed(lang, &name, if labels.len() > 3 { format!("{shown}, …") } else { shown })
    };
    if more == 0 { what.into_owned() } else { words::and_more(lang, what, more).into_owned() }
}
