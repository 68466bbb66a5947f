//! `log`: who wrote what and when, an act a line and what it changed below it; the newest stands last.

use std::fmt::Write as _;

use clap::ArgMatches;
use serde_json::json;

use super::subject::{expand, session_at_hand};
use super::{Call, Failure, Told, desk, show};
use crate::words::{Lang, cli as words, safe};
use crate::workshop::edit::{Edit, EditId, Value};
use crate::workshop::log::Act;
use crate::workshop::moment::Day;
use crate::workshop::{Workshop, date, tell};

/// How many changes of one act are told unless all are asked for.
const CHANGES: usize = 12;

/// Tells the history of a file.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let seen = desk::look(call, desk::file(args))?;
    let workshop = &seen.workshop;
    let of = match args.get_one::<String>("subject") {
        Some(typed) => Some(expand(workshop, session_at_hand(workshop), typed, lang).map_err(Failure::failed)?),
        None => None,
    };
    let limit = args.get_one::<u32>("limit").map_or(usize::MAX, |limit| *limit as usize);
    let changes = if args.get_flag("verbose") { usize::MAX } else { CHANGES };
    let touches = |edit: &Edit| of.as_ref().is_none_or(|on| *on == edit.on);
    let acts: Vec<(&Act, Vec<&Edit>)> = (workshop.log().acts().iter().rev())
        .map(|act| (act, workshop.log().act_edits(act).filter(|edit| touches(edit)).collect::<Vec<_>>()))
        .filter(|(_, edits)| !edits.is_empty())
        .take(limit)
        .collect();
    let (mut out, mut day) = (String::new(), None);
    for (act, edits) in acts.into_iter().rev() {
        if call.json {
            let _ = writeln!(out, "{}", object(workshop, act.id, &edits, lang));
        } else {
            told(&mut out, workshop, act.id, &edits, changes, &mut day, lang);
        }
    }
    Ok(Told { out, notes: desk::remarks(&seen, lang), ..Told::default() })
}

/// Writes an act and its changes; a new day is written above it.
fn told(
    out: &mut String,
    workshop: &Workshop,
    id: EditId,
    edits: &[&Edit],
    changes: usize,
    day: &mut Option<Day>,
    lang: Lang,
) {
    let Some(first) = edits.first() else { return };
    let today = first.at.day();
    if day.replace(today) != Some(today) {
        let _ = writeln!(out, "{}", date::long(today, lang));
    }
    let head = [date::clock_seconds(first.at), show::by(workshop, id), tell::line(workshop, id, lang)];
    let _ = writeln!(out, "{}", safe::shown(&head.join("  ")));
    // Who a hand is stands in the line above, and what an undo or a merge left as it was is no change; only all changes
    // tell it again. An affirmation is told by the act's own line.
    let told = |edit: &Edit| !edit.on.starts_with("hand/") && tell::replaced(workshop, edit) != [&edit.to];
    let edits: Vec<&&Edit> = edits.iter().filter(|edit| changes > CHANGES || told(edit)).collect();
    let mut on = &first.on;
    for edit in edits.iter().take(changes) {
        let value = |value: Option<&Value>| {
            tell::value_text(workshop, &edit.on, &edit.set, value, lang).lines().collect::<Vec<_>>().join(" / ")
        };
        let new = value(edit.to.as_ref());
        let old: Vec<String> = tell::replaced(workshop, edit).into_iter().map(|old| value(old.as_ref())).collect();
        let change = if old.is_empty() { new } else { format!("{} → {new}", old.join(" ≠ ")) };
        // The act's own line names its first subject.
        let name = if *on == edit.on { String::new() } else { tell::subject_name(workshop, &edit.on, lang) + " · " };
        on = &edit.on;
        let line = format!("{name}{}: {change}", tell::slot_label(workshop, &edit.on, &edit.set, lang));
        let _ = writeln!(out, "    {}", safe::shown(&line));
    }
    if edits.len() > changes {
        let _ = writeln!(out, "    {}", words::more_changes(lang, edits.len() - changes));
    }
}

fn object(workshop: &Workshop, id: EditId, edits: &[&Edit], lang: Lang) -> serde_json::Value {
    let changes: Vec<_> = edits
        .iter()
        .map(|edit| {
            let old: Vec<_> = tell::replaced(workshop, edit).into_iter().map(|old| json(old.as_ref())).collect();
            json!({ "id": edit.id.to_string(), "on": *edit.on, "set": *edit.set, "old": old, "to": json(edit.to.as_ref()) })
        })
        .collect();
    let (operator, device) = workshop.writer(id);
    json!({
        "act": id.to_string(),
        "at": edits.first().map(|edit| edit.at.to_string()),
        "operator": operator,
        "device": device,
        "what": tell::line(workshop, id, lang),
        "edits": changes,
    })
}

/// Returns a value as JSON.
pub(super) fn json(value: Option<&Value>) -> serde_json::Value {
    match value {
        None => serde_json::Value::Null,
        Some(Value::Text(text)) => json!(**text),
        Some(Value::Flag(flag)) => json!(flag),
        Some(Value::Int(number)) => json!(number),
        Some(Value::Unknown(raw)) => serde_json::from_str(raw).unwrap_or_default(),
    }
}
