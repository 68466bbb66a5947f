//! `catalogue`: the RPJMD programmes of a session, as text, as JSON or as CSV, and taken in from a CSV or XLSX.
//!
//! What a file does not name stays: a catalogue may come in parts.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::subject::session_at_hand;
use super::table::Table;
use super::{Call, Failure, Told, desk};
use crate::file::columns::TableError;
use crate::file::programs;
use crate::file::programs::known::{self, Known};
use crate::words::{ranking as words, safe};

/// Shows, takes in or gives out.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    if let Some(path) = args.get_one::<PathBuf>("import") {
        return import(call, args, path);
    }
    let seen = desk::look(call, desk::file(args))?;
    let (own, others): (Vec<Known>, Vec<Known>) = known::known(&seen.workshop).into_iter().partition(|one| one.own);
    let built_in = own.is_empty();
    let all: Vec<_> = if built_in { others } else { own }.into_iter().map(|one| one.programme).collect();
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

fn import(call: &Call, args: &ArgMatches, path: &Path) -> Result<Told, Failure> {
    let lang = call.lang;
    let read = desk::table(call, path, programs::read, TableError::text)?;
    let mut desk = desk::open(call, args)?;
    let workshop = &desk.workshop;
    let intake = known::intake(workshop, session_at_hand(workshop), &read.rows);
    let mut told = Told::default();
    let notes = read.repairs.iter().map(|repair| repair.text(lang).into_owned()).chain(intake.remarks(lang));
    told.notes.extend(notes.map(|note| safe::shown(&note).into_owned()));
    told.out = format!("{}\n", words::imported(lang, read.rows.len(), intake.writes.len()));
    let edits = desk.act(intake.writes, lang)?;
    desk.keep(call, desk::file(args), edits)?;
    Ok(told)
}
