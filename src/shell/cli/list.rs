//! `list`: the saved sessions of a folder with date, counts and what is contested.

use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::json;

use super::table::Table;
use super::{Call, FINDINGS, Failure, Told, desk, named};
use crate::tui::reply::Entry;
use crate::words::{Lang, cli as words, count};
use crate::workshop::date;
use crate::workshop::moment::Day;

/// Lists a folder.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let (folder, entries) = desk::entries(call, args.get_one::<PathBuf>("dir"))?;
    let troubled = entries.iter().any(|entry| entry.trouble.is_some());
    let mut told = Told { exit: if troubled { FINDINGS } else { 0 }, ..Told::default() };
    if call.json {
        let objects: Vec<_> = entries.iter().map(object).collect();
        told.out = format!("{:#}\n", serde_json::Value::Array(objects));
    } else if entries.is_empty() {
        told.notes.push(words::list_empty(lang, named(folder.as_os_str())).into_owned());
    } else {
        told.out = text(&entries, lang);
    }
    Ok(told)
}

fn text(entries: &[Entry], lang: Lang) -> String {
    let mut table = Table::new(&[]);
    for entry in entries {
        let file = named(entry.path.file_name().unwrap_or_default());
        if let Some(trouble) = &entry.trouble {
            table.row([&*file, "", &**trouble]);
            continue;
        }
        let day = Day::from_iso(&entry.date).map_or(entry.date.clone(), date::short);
        let (done, expected) = entry.presented;
        let mut counts =
            vec![words::list_counts(lang, done, expected, entry.data, count::quick_wins(lang, entry.nominations))];
        counts.extend((entry.contested > 0).then(|| words::list_contested(lang, entry.contested)));
        counts.extend((entry.unsaved > 0).then(|| words::list_unsaved(lang, entry.unsaved)));
        counts.extend(entry.rehearsal.then(|| words::list_rehearsal(lang)));
        table.row([&*file, &*day, &*entry.title, &*entry.venue, &counts.join(" · ")]);
    }
    let mut out = String::new();
    table.print(&mut out, 0);
    out
}

fn object(entry: &Entry) -> serde_json::Value {
    json!({
        "file": entry.path.to_string_lossy(),
        "title": entry.title,
        "date": entry.date,
        "venue": entry.venue,
        "presented": entry.presented.0,
        "opds": entry.presented.1,
        "data": entry.data,
        "nominations": entry.nominations,
        "contested": entry.contested,
        "rehearsal": entry.rehearsal,
        "changed": entry.changed.map(|at| at.to_string()),
        "unsaved": entry.unsaved,
        "trouble": entry.trouble,
    })
}
