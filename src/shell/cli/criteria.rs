//! `criteria`: the criteria in force, as text, as JSON or as CSV, and taken in from a CSV or XLSX.
//!
//! The file is the whole list: what it has not is withdrawn, and the scores for it stay in the record.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::subject::session_at_hand;
use super::table::Table;
use super::{Call, Failure, Told, desk};
use crate::file::columns::{TableError, Taken};
use crate::file::{catalogue, criteria as csv};
use crate::words::{Lang, ranking as words, safe};
use crate::workshop::ranking::{Criteria, Criterion, Sheet, TakenIn, What, take_in};
use crate::workshop::{subject, tell};

/// Shows, takes in or gives out.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    if let Some(path) = args.get_one::<PathBuf>("import") {
        return import(call, args, path);
    }
    let seen = desk::look(call, desk::file(args))?;
    let criteria = Criteria::of(&seen.workshop, catalogue::ranked().criteria);
    let mut told = match args.get_one::<PathBuf>("export") {
        Some(path) => {
            let all: Vec<&Criterion> = criteria.gates.iter().chain(&criteria.scored).collect();
            desk::give(call, path, csv::print(all.iter().copied()), all.len())?
        }
        None if call.json => Told { out: object(&criteria, lang), ..Told::default() },
        None => Told { out: text(&criteria, lang), ..Told::default() },
    };
    told.notes.extend(desk::remarks(&seen, lang));
    told.notes
        .extend(criteria.remarks.iter().map(|remark| safe::shown(&remark.text(&seen.workshop, lang)).into_owned()));
    Ok(told)
}

fn import(call: &Call, args: &ArgMatches, path: &Path) -> Result<Told, Failure> {
    let lang = call.lang;
    let Taken { rows: read, repairs } = desk::table(call, path, csv::read, TableError::text)?;
    let mut desk = desk::open(call, args)?;
    let TakenIn { writes, changed, gone } = take_in(&desk.workshop, &read);
    let edits = desk.act(writes, lang)?;
    let workshop = &desk.workshop;
    let mut told = Told { out: format!("{}\n", words::imported(lang, read.len(), changed)), ..Told::default() };
    told.notes.extend(repairs.iter().map(|repair| safe::shown(&repair.text(lang)).into_owned()));
    if !gone.is_empty() {
        let names: Vec<String> = gone.iter().map(|on| tell::name_of_slug(workshop, subject::rest(on), lang)).collect();
        told.notes.push(safe::shown(&words::withdrawn(lang, names.join(", "))).into_owned());
    }
    let sheet = Sheet::of(workshop, session_at_hand(workshop), &catalogue::ranked());
    let removed = sheet.remarks.iter().filter(|remark| matches!(remark.what, What::Removed { .. }));
    told.notes.extend(removed.map(|remark| safe::shown(&remark.text(workshop, lang)).into_owned()));
    desk.keep(call, desk::file(args), edits)?;
    Ok(told)
}

fn text(criteria: &Criteria, lang: Lang) -> String {
    let mut out = String::new();
    if !criteria.own {
        out = format!("{}\n\n", words::built_in(lang));
    }
    let mut table = Table::new(&[3]);
    for gate in &criteria.gates {
        table.row([&words::gate(lang), gate.name(lang), &gate.slug, "", &gate.question]);
    }
    for criterion in &criteria.scored {
        let weight = if criterion.weight.is_empty() { "1" } else { &criterion.weight };
        table.row([&words::score(lang), criterion.name(lang), &criterion.slug, weight, &criterion.question]);
    }
    table.print(&mut out, 0);
    out
}

fn object(criteria: &Criteria, lang: Lang) -> String {
    let one = |criterion: &Criterion| {
        json!({
            "slug": *criterion.slug,
            "name": criterion.name(lang),
            "kind": if criterion.gate { "gate" } else { "score" },
            "question": criterion.question,
            "weight": criterion.weight,
        })
    };
    let all: Vec<_> = criteria.gates.iter().chain(&criteria.scored).map(one).collect();
    format!("{:#}\n", json!({ "built_in": !criteria.own, "criteria": all }))
}
