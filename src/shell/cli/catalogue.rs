//! `catalogue`: the RPJMD programmes of a session, as text, as JSON or as CSV, and taken in from a CSV.
//!
//! What a CSV does not name stays: a catalogue may come in parts.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::subject::session_at_hand;
use super::table::Table;
use super::{Call, Failure, Told, desk, named, value};
use crate::file::{catalogue, programs};
use crate::words::{cli, ranking as words, safe};
use crate::workshop::edit::Write;
use crate::workshop::ranking::changes;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{WITHDRAWN, Workshop};

/// Shows, takes in or gives out.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    if let Some(path) = args.get_one::<PathBuf>("import") {
        return import(call, args, path);
    }
    let seen = desk::look(call, desk::file(args))?;
    let own = own(&seen.workshop);
    let built_in = own.is_empty();
    let all = if built_in { built_in_ones() } else { own };
    let mut told = match args.get_one::<PathBuf>("export") {
        Some(path) => desk::give(call, path, programs::print(&all), all.len())?,
        None if call.json => {
            let one = |one: &programs::Programme| json!({ "code": one.code, "name": one.name, "mission": one.mission, "bidang": one.bidang, "opd": one.opd });
            let object = json!({ "built_in": built_in, "programs": all.iter().map(one).collect::<Vec<_>>() });
            Told { out: format!("{object:#}\n"), ..Told::default() }
        }
        None => {
            let mut out = if built_in { format!("{}\n\n", words::built_in(lang)) } else { String::new() };
            let mut table = Table::new(&[]);
            all.iter().for_each(|one| table.row([&one.code, &one.name, &one.mission, &one.bidang, &one.opd]));
            table.print(&mut out, 0);
            Told { out, ..Told::default() }
        }
    };
    told.notes.extend(desk::remarks(&seen, lang));
    Ok(told)
}

/// Returns the programmes of the record, by code.
fn own(workshop: &Workshop) -> Vec<programs::Programme> {
    let own = |on: &std::sync::Arc<str>| {
        let text = |set| workshop.text(on, set).to_owned();
        let code = subject::rest(on).to_owned();
        programs::Programme {
            code,
            name: text("name"),
            mission: text("mission"),
            bidang: text("bidang"),
            opd: text("opd"),
        }
    };
    let mut all: Vec<_> = workshop.all(Kind::Program).into_iter().map(own).collect();
    all.sort_by(|a, b| a.code.cmp(&b.code));
    all
}

fn built_in_ones() -> Vec<programs::Programme> {
    let one = |row: &catalogue::Program| programs::Programme {
        code: row.code.clone(),
        name: row.name.clone(),
        bidang: row.field.clone(),
        ..programs::Programme::default()
    };
    catalogue::programs().iter().map(one).collect()
}

fn import(call: &Call, args: &ArgMatches, path: &Path) -> Result<Told, Failure> {
    let lang = call.lang;
    let read = programs::read(&desk::bytes(call, path)?).map_err(|wrong| {
        let why = safe::shown(&wrong.text(lang)).into_owned();
        Failure::failed(cli::of_file(lang, named(path.as_os_str()), why))
    })?;
    let mut desk = desk::open(call, args)?;
    let workshop = &mut desk.workshop;
    let mut told = Told::default();
    let mut writes = Vec::new();
    for one in &read {
        let on = format!("{}/{}", Kind::Program.word(), one.code);
        let opd = value::full_code(workshop, session_at_hand(workshop), &one.opd);
        if opd.is_none() && !one.opd.is_empty() {
            told.notes.push(words::no_opd(lang, &one.code, safe::shown(&one.opd)).into_owned());
        }
        let texts = [("name", one.name.as_str()), ("mission", &one.mission), ("bidang", &one.bidang)];
        // A column that a file leaves empty takes nothing away that the record has.
        let texts =
            texts.into_iter().chain([("opd", opd.as_deref().unwrap_or_default())]).filter(|(_, text)| !text.is_empty());
        writes.extend(texts.map(|(set, text)| Write::new(on.as_str(), set, text)));
        if workshop.value(&on, WITHDRAWN).is_some() {
            writes.push(Write::clear(on.as_str(), WITHDRAWN));
        }
    }
    let writes = changes(workshop, writes);
    told.out = format!("{}\n", words::imported(lang, read.len(), writes.len()));
    let edits = workshop.act(&desk.pen, desk.now, writes);
    desk.keep(call, desk::file(args), edits)?;
    Ok(told)
}
