//! Acts, subjects and values in people's words: for undo by name, the history, and the command line.
//!
//! Nothing is decided here, and no name is made up: what the record does not name and nothing built in does, keeps its id.

use super::edit::{Edit, EditId, Value};
use super::field::{self, Form};
use super::moment::{Day, Moment};
use super::subject::{self, Kind};
use super::{WITHDRAWN, Workshop, date, log};
use crate::words::tell as words;
use crate::words::{Lang, Text, built_in, count};

/// The end of the key of a field that counts milliseconds.
const MS: &str = "_ms";
/// How many fields a line of the history tells.
const FIELDS_TOLD: usize = 3;
/// How many names of merged files a line tells.
const FILES_TOLD: usize = 2;
/// How many characters of a value a line of the history shows.
const BRIEF: usize = 48;

/// An act that changes so many OPD is about the roster.
const ROSTER: usize = 3;

/// Returns a subject's name for people: `Dinkes`, `baris “Luas panen” (DLH)`.
pub fn subject_name(workshop: &Workshop, on: &str, lang: Lang) -> String {
    let text = |set: &str| known(workshop, on, set);
    match Kind::of(on) {
        Some((Kind::Opd, code)) => opd_name(workshop, code),
        Some((Kind::Presentation, rest)) => opd_name(workshop, rest.split_once('/').map_or(rest, |(_, code)| code)),
        Some((Kind::Data, _)) => match text("opd") {
            "" => words::data_row_of_none(lang, text("indicator")).into_owned(),
            opd => words::data_row(lang, text("indicator"), opd_name(workshop, opd)).into_owned(),
        },
        Some((Kind::Nomination, _)) => match text("opd") {
            "" => words::quick_win(lang, text("title")).into_owned(),
            opd => words::quick_win_of(lang, text("title"), opd_name(workshop, opd)).into_owned(),
        },
        Some((Kind::Session, _)) => words::session(lang, text("title")).into_owned(),
        Some((Kind::Criterion | Kind::Program, _)) if !text("name").is_empty() => text("name").to_owned(),
        Some((Kind::Hand, hand)) => {
            let known = [text("operator"), text("device"), hand].into_iter().find(|name| !name.is_empty());
            words::hand(lang, known.unwrap_or_default()).into_owned()
        }
        _ => on.to_owned(),
    }
}

/// Returns a subject in one line that tells all that matters of it: of a row its figures too.
pub fn in_full(workshop: &Workshop, on: &str, lang: Lang) -> String {
    let Some((Kind::Data, _)) = Kind::of(on) else { return subject_name(workshop, on, lang) };
    let text = |set: &str| workshop.text(on, set);
    let code = subject::opd(text("opd"));
    let opd = ["abbreviation", "name"].map(|set| workshop.text(&code, set));
    let opd = opd.into_iter().find(|name| !name.is_empty()).unwrap_or(text("opd"));
    let year = workshop.int(on, "year").map(|year| format!("({year})")).unwrap_or_default();
    let figures = [text("value"), text("unit"), &year].map(str::to_owned);
    let figures: Vec<String> = figures.into_iter().filter(|text| !text.is_empty()).collect();
    let name = [opd, text("indicator")].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
    if figures.is_empty() { name } else { format!("{name}: {}", figures.join(" ")) }
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

/// Returns who made an edit, in one name: the operator, else the device; nothing where nobody knows.
pub fn writer(workshop: &Workshop, id: EditId) -> Option<&str> {
    let (operator, device) = workshop.writer(id);
    [operator, device].into_iter().find(|name| !name.is_empty())
}

/// Returns an operator and the device, or what is known of them: `Sri di LAPTOP-2`; nothing where nobody knows.
pub fn person((operator, device): (&str, &str), lang: Lang) -> Option<Text> {
    match (operator, device) {
        ("", "") => None,
        ("", one) | (one, "") => Some(one.to_owned().into()),
        _ => Some(words::person(lang, operator, device)),
    }
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

/// Returns a field's label as the record's readers know it: members of sets by their names, without the unit or the
/// explanation in brackets that the value or the name makes needless.
pub fn slot_label(workshop: &Workshop, on: &str, set: &str, lang: Lang) -> String {
    let Some((key, member)) = set.split_once('/').filter(|(_, member)| !member.is_empty()) else {
        let label = field_label(on, set, lang);
        return if set.ends_with(MS) { bare(&label).to_owned() } else { label };
    };
    let named = match key {
        "supporting" | "vote" => opd_name(workshop, member),
        "distinct" if on.starts_with("opd/") => opd_name(workshop, member),
        "distinct" => format!("“{}”", known(workshop, &format!("nomination/{member}"), "title")),
        "evidence" | "difference" => format!("“{}”", known(workshop, &format!("data/{member}"), "indicator")),
        "alias" => format!("“{member}”"),
        // A risk goes by its event; one that has none yet has no name.
        risk if risk.starts_with("risk_") => match known(workshop, on, &format!("risk_event/{member}")) {
            "" => return bare(&field_label(on, &format!("{key}/"), lang)).to_owned(),
            event => format!("“{event}”"),
        },
        "judge" => match member.split_once('/') {
            Some((criterion, judge)) => format!("{} · {judge}", name_of_slug(workshop, criterion, lang)),
            None => member.to_owned(),
        },
        _ => name_of_slug(workshop, member, lang),
    };
    format!("{} {named}", bare(&field_label(on, &format!("{key}/"), lang)))
}

/// Returns a label without what its brackets explain.
fn bare(label: &str) -> &str {
    label.split(" (").next().unwrap_or_default()
}

/// Returns the name of a criterion, a dimension or a sub-dimension: the record's own, else the built-in one, else the slug.
pub fn name_of_slug(workshop: &Workshop, slug: &str, lang: Lang) -> String {
    let on = format!("criterion/{slug}");
    let own = [workshop.text(&on, lang.pick("name", "name_en")), workshop.text(&on, "name")];
    let own = own.into_iter().find(|name| !name.is_empty());
    own.or_else(|| built_in::name(slug, lang)).unwrap_or(slug).to_owned()
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
        (Some(Form::Dimension | Form::Sub), Value::Text(slug)) => built_in::name(slug, lang).unwrap_or(slug).to_owned(),
        (Some(Form::Program), Value::Text(code)) => {
            format!("{code} {}", known(workshop, &format!("program/{code}"), "name")).trim_end().to_owned()
        }
        // Rows and nominations name the session and the nomination they belong to.
        (Some(Form::Line), Value::Text(id)) if matches!(set, "session" | "duplicate_of") => {
            let kind = if set == "session" { "session" } else { "nomination" };
            Some(known(workshop, &format!("{kind}/{id}"), "title")).filter(|name| !name.is_empty()).unwrap_or(id).into()
        }
        (_, Value::Int(ms)) if set.ends_with(MS) => date::length(*ms),
        (_, Value::Flag(flag)) => if *flag { words::yes(lang) } else { words::no(lang) }.into_owned(),
        (_, value) => value.to_string(),
    }
}

/// Returns the values that an edit replaced, as its writer saw them: more than one only where they were contested.
///
/// An undo also names what it brings back, which what it takes away had replaced before: that is not replaced anew.
pub fn replaced<'a>(workshop: &'a Workshop, edit: &'a Edit) -> Vec<&'a Option<Value>> {
    let seen: Vec<&Edit> = workshop.log().under(edit).collect();
    let behind = |old: &Edit| seen.iter().any(|newer| newer.id > old.id && newer.over.contains(&old.id));
    log::distinct(seen.iter().copied().filter(|old| !behind(old)))
}

/// Returns what an act did as a line of the history: what on which OPD, from what to what.
pub fn line(workshop: &Workshop, id: EditId, lang: Lang) -> String {
    told(workshop, id, lang, plain_line, [words::undoing, words::redoing])
}

/// Returns what an act did by what plain acts do, and the words for one undone and one brought back.
fn told(
    workshop: &Workshop,
    id: EditId,
    lang: Lang,
    plain: fn(&Workshop, EditId, Lang) -> String,
    [undone, redone]: [fn(Lang, String) -> Text; 2],
) -> String {
    let log = workshop.log();
    let Some(act) = log.act(id) else { return id.to_string() };
    let mark = log.act_edits(act).find_map(|edit| Some((edit.turns()?, edit)));
    let Some((target, edit)) = mark else { return plain(workshop, id, lang) };
    // Only plain acts are ever undone; a file that says otherwise gets the bare id, and no endless tale.
    let what = if workshop.mirror(target) { target.to_string() } else { plain(workshop, target, lang) };
    let word = if edit.to == Some(Value::Flag(true)) { undone } else { redone };
    word(lang, what).into_owned()
}

fn plain_line(workshop: &Workshop, id: EditId, lang: Lang) -> String {
    let log = workshop.log();
    let Some(act) = log.act(id) else { return id.to_string() };
    let edits: Vec<&Edit> = log.act_edits(act).collect();
    let Some(first) = edits.first() else { return id.to_string() };
    if let Some((files, brought)) = merged(workshop, id) {
        return words::merging(lang, files, count::edits(lang, brought)).into_owned();
    }
    let opds = distinct(edits.iter().map(|edit| &*edit.on).filter(|on| on.starts_with("opd/")));
    // No one OPD is what such an act is about.
    if opds >= ROSTER && first.on.starts_with("opd/") {
        return words::roster(lang, opds).into_owned();
    }
    let name = subject_name(workshop, &first.on, lang);
    let of_first = || edits.iter().copied().filter(|edit| edit.on == first.on);
    let brief = |edit: &Edit, value: Option<&Value>| brief(workshop, edit, value, lang);
    let new = log.first(&first.on) == Some(first.id) && !first.on.starts_with("presentation/");
    let what = if first.set.as_ref() == WITHDRAWN {
        let back = first.to != Some(Value::Flag(true));
        if back { words::bringing_back(lang, name) } else { words::withdrawing(lang, name) }.into_owned()
    } else if new {
        let given = ["value", "unit"].map(|set| of_first().find(|edit| &*edit.set == set));
        let given: Vec<String> = given.into_iter().flatten().map(|edit| brief(edit, edit.to.as_ref())).collect();
        let added = words::adding(lang, name);
        if given.is_empty() { added.into_owned() } else { format!("{added}: {}", given.join(" ")) }
    } else if let Some(status) = of_first().find(|edit| &*edit.set == "status" && edit.to.is_some()) {
        // The other fields of such an act are the clock's; they follow from it. An OPD without a status waits.
        let waits = Some(Value::from(field::STATUSES[0].word)).filter(|_| status.on.starts_with("presentation/"));
        let mut steps = replaced(workshop, status);
        steps.retain(|old| old.is_some());
        if steps.is_empty() {
            steps.push(&waits);
        }
        steps.push(&status.to);
        steps.dedup();
        let steps: Vec<String> = steps.into_iter().flatten().map(|step| brief(status, Some(step))).collect();
        match steps.as_slice() {
            [same] => words::goes_on(lang, name, same).into_owned(),
            steps => format!("{name}: {}", steps.join(" → ")),
        }
    } else {
        let clock = |edit: &&Edit| &*edit.set == "running_since";
        let mut told: Vec<&Edit> = of_first().filter(|edit| !clock(edit)).collect();
        if told.is_empty() {
            told = of_first().collect();
        }
        let mut said: Vec<String> = told.iter().take(FIELDS_TOLD).map(|edit| change(workshop, edit, lang)).collect();
        if told.len() > FIELDS_TOLD {
            said.push("…".to_owned());
        }
        format!("{name}: {}", said.join("; "))
    };
    // That a session runs follows from its first presentation, and who writes is told beside the line.
    let follows = |on: &str| on.starts_with("hand/") || on.starts_with("session/");
    let others = edits.iter().filter(|edit| edit.on != first.on && !follows(&edit.on));
    match distinct(others.map(|edit| &*edit.on)) {
        0 => what,
        more => words::and_others(lang, what, more).into_owned(),
    }
}

/// Returns the files that an act took in, as many as a line has room for, and how many edits came with them.
fn merged(workshop: &Workshop, id: EditId) -> Option<(String, usize)> {
    let files = workshop.merged(id);
    let names: Vec<&str> = files.iter().take(FILES_TOLD).map(|(name, _)| *name).collect();
    let more = files.len().saturating_sub(FILES_TOLD);
    let more = if more > 0 { format!(" (+{more})") } else { String::new() };
    let brought = files.iter().map(|(_, edits)| edits.len()).sum();
    (!files.is_empty()).then(|| (names.join(", ") + &more, brought))
}

/// Returns one field from what to what, inside a sentence.
fn change(workshop: &Workshop, edit: &Edit, lang: Lang) -> String {
    let label = inside(&slot_label(workshop, &edit.on, &edit.set, lang));
    let brief = |value: &Option<Value>| brief(workshop, edit, value.as_ref(), lang);
    let old: Vec<&Option<Value>> = replaced(workshop, edit).into_iter().filter(|old| old.is_some()).collect();
    let was = old.iter().map(|old| brief(old)).collect::<Vec<_>>().join(" ≠ ");
    match (&edit.to, old.as_slice()) {
        (None, _) => words::cleared(lang, label, was),
        (_, []) => words::set(lang, label, brief(&edit.to)),
        (to, [same]) if *same == to => words::affirmed(lang, label, was),
        (to, _) => words::replaced(lang, label, was, brief(to)),
    }
    .into_owned()
}

/// Returns a value for a line: on one line, the time of day without its seconds, and no more of a long text than tells what it is.
fn brief(workshop: &Workshop, edit: &Edit, value: Option<&Value>, lang: Lang) -> String {
    let form = Kind::of(&edit.on).and_then(|(kind, _)| field::find(kind, &edit.set)).map(|row| row.form);
    let at = value.filter(|_| form == Some(Form::Moment)).and_then(|value| Moment::parse(value.as_text()));
    if let Some(at) = at {
        return date::clock_short(at);
    }
    let text = value_text(workshop, &edit.on, &edit.set, value, lang);
    let text = cut(&text, BRIEF);
    if form == Some(Form::Lines) { format!("“{text}”") } else { text }
}

/// Returns a text on one line, cut after a whole word where it has more than so many characters.
pub fn cut(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].rsplit_once(' ').map_or(&line[..end], |(whole, _)| whole)),
        None => line,
    }
}

/// Returns a label as it stands inside a sentence: small, unless it begins with an abbreviation.
fn inside(label: &str) -> String {
    let mut chars = label.chars();
    let (first, second) = (chars.next(), chars.next());
    match (first, second) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(label.chars().skip(1)).collect()
        }
        _ => label.to_owned(),
    }
}

/// Returns what an act did, in a few words: for undo and redo by name.
pub fn act(workshop: &Workshop, id: EditId, lang: Lang) -> String {
    told(workshop, id, lang, plain, [words::undid, words::redid])
}

/// Returns how many different names there are; those of a large paste stand together.
fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    let mut seen = rustc_hash::FxHashSet::default();
    let mut last = "";
    for name in names.filter(|name| std::mem::replace(&mut last, name) != *name) {
        seen.insert(name);
    }
    seen.len()
}

/// Returns what an act did that is neither undo nor redo.
fn plain(workshop: &Workshop, id: EditId, lang: Lang) -> String {
    let log = workshop.log();
    let Some(act) = log.act(id) else { return id.to_string() };
    let edits: Vec<&Edit> = log.act_edits(act).collect();
    let Some(first) = edits.first() else { return id.to_string() };
    if let Some((files, _)) = merged(workshop, id) {
        return words::merged(lang, files).into_owned();
    }
    let opds = distinct(edits.iter().map(|edit| &*edit.on).filter(|on| on.starts_with("opd/")));
    // No one OPD is what such an act is about.
    if opds >= ROSTER && first.on.starts_with("opd/") {
        return words::roster(lang, opds).into_owned();
    }
    let name = subject_name(workshop, &first.on, lang);
    let subjects = edits.iter().filter(|edit| edit.on != first.on && !edit.on.starts_with("hand/"));
    let more = distinct(subjects.map(|edit| &*edit.on));
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
        let label = |edit: &&Edit| slot_label(workshop, &edit.on, &edit.set, lang);
        let mut labels: Vec<String> = of_first().map(label).collect();
        labels.dedup();
        let shown = labels.iter().take(FIELDS_TOLD).cloned().collect::<Vec<_>>().join(", ");
        words::changed(lang, &name, if labels.len() > FIELDS_TOLD { format!("{shown}, …") } else { shown })
    };
    if more == 0 { what.into_owned() } else { words::and_more(lang, what, more).into_owned() }
}
