//! `check`: reads files and judges them: damage, journals beside them, contested slots, gaps, tables edited by hand.
//!
//! Each finding says what to do about it. Nothing is repaired here. What may be one or contradicts is told too, but is for
//! a person to judge: it does not make a file one with findings.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::table::Table;
use super::{CLEAN, Call, FAILED, FINDINGS, Failure, Told, desk, findings, log, named, show};
use crate::file::session::Damage;
use crate::shell::disk::Opening;
use crate::words::{Lang, Text, cli as words, safe};
use crate::workshop::edit::{Edit, Write};
use crate::workshop::field::{self, Need};
use crate::workshop::merge::Slot;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{Workshop, date, tell};

/// Judges every file that is named; the exit code is that of the worst.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let mut told = Told::default();
    let mut objects = Vec::new();
    for path in args.get_many::<PathBuf>("file").into_iter().flatten() {
        match desk::look(call, path) {
            Ok(seen) => {
                let clean = seen.damage.is_empty()
                    && seen.recovered.is_none()
                    && seen.damaged_journals == 0
                    && seen.clashes.is_empty()
                    && seen.differences.is_empty()
                    && seen.newer.is_none()
                    && seen.workshop.unsettled() == 0
                    && gaps(&seen.workshop, call.lang).is_empty();
                told.exit = told.exit.max(if clean { CLEAN } else { FINDINGS });
                if call.json {
                    objects.push(object(path, &seen, call.lang));
                } else {
                    report(&mut told.out, path, &seen, call.lang);
                }
            }
            Err(failure) => {
                told.exit = FAILED;
                if call.json {
                    objects.push(json!({ "file": path.to_string_lossy(), "unreadable": failure.text }));
                }
                told.notes.push(failure.text.into_owned());
            }
        }
    }
    if call.json {
        let _ = writeln!(told.out, "{:#}", serde_json::Value::Array(objects));
    }
    Ok(told)
}

/// The data rows of an OPD that lack something a final row has.
struct Gap {
    opd: String,
    rows: Vec<(String, String, Vec<&'static str>)>,
}

/// Returns the gaps of all sessions, by OPD in the order in which they came into the record.
fn gaps(workshop: &Workshop, lang: Lang) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    for on in workshop.all(Kind::Data) {
        let needed = field::of(Kind::Data).filter(|field| field.need == Need::Final);
        let lacks: Vec<_> = needed.filter(|field| workshop.value(on, field.key).is_none()).collect();
        if lacks.is_empty() {
            continue;
        }
        let code = workshop.text(on, "opd");
        let opd =
            if code.is_empty() { "–".to_owned() } else { tell::subject_name(workshop, &subject::opd(code), lang) };
        let lacks = lacks.into_iter().map(|field| lang.pick(field.id, field.en)).collect();
        let row = (on.to_string(), workshop.text(on, "indicator").to_owned(), lacks);
        match gaps.iter_mut().find(|gap| gap.opd == opd) {
            Some(gap) => gap.rows.push(row),
            None => gaps.push(Gap { opd, rows: vec![row] }),
        }
    }
    gaps
}

fn report(out: &mut String, path: &Path, seen: &Opening, lang: Lang) {
    let workshop = &seen.workshop;
    let before = out.len();
    let name = named(path.as_os_str());
    if let Some(version) = seen.newer {
        part(out, words::check_newer(lang, version));
    }
    if !seen.damage.is_empty() {
        part(out, words::check_damage(lang, seen.damage.len()));
        for damage in &seen.damage {
            let _ = writeln!(out, "  {}", safe::shown(&damage.why(lang)));
        }
    }
    if let Some(found) = &seen.recovered {
        part(out, words::check_recovered(lang, found.edits, date::clock(found.last)));
    }
    if seen.damaged_journals > 0 {
        part(out, words::check_journals(lang, seen.damaged_journals));
    }
    if !seen.clashes.is_empty() {
        let ids: Vec<String> = seen.clashes.iter().map(|edit| edit.id.to_string()).collect();
        part(out, words::check_clashes(lang, ids.len(), ids.join(", ")));
    }
    if !seen.differences.is_empty() {
        part(out, words::check_differences(lang, seen.differences.len()));
        let mut table = Table::new(&[]);
        for write in &seen.differences {
            let value = |value| tell::value_text(workshop, &write.on, &write.set, value, lang);
            let change = format!("{} → {}", value(workshop.value(&write.on, &write.set)), value(write.to.as_ref()));
            table.row([&*write.on, &*write.set, &change]);
        }
        table.print(out, 2);
    }
    if workshop.unsettled() > 0 {
        part(out, words::check_contested(lang, workshop.unsettled()));
        for (on, set) in workshop.contests() {
            let line = format!("{on} {set}  ({})", show::slot(workshop, &on, &set, lang));
            let _ = writeln!(out, "  {}", safe::shown(&line));
            show::rivals(workshop, &on, &set, lang).print(out, 4);
        }
        for on in workshop.returns() {
            let name = words::returned(lang, tell::subject_name(workshop, on, lang));
            let _ = writeln!(out, "  {}", safe::shown(&format!("{on}  ({name})")));
        }
    }
    let gaps = gaps(workshop, lang);
    if !gaps.is_empty() {
        part(out, words::check_gaps(lang, gaps.iter().map(|gap| gap.rows.len()).sum::<usize>()));
        for gap in gaps {
            let _ = writeln!(out, "  {}", safe::shown(&gap.opd));
            let mut table = Table::new(&[]);
            for (on, indicator, lacks) in gap.rows {
                table.row([on, indicator, words::lacks(lang, lacks.join(", ")).into_owned()]);
            }
            table.print(out, 4);
        }
    }
    if out.len() == before {
        let _ = writeln!(out, "{}", words::check_clean(lang, &name, workshop.log().len()));
    } else {
        out.insert_str(before, &format!("{}\n", words::check_file(lang, &name, workshop.log().len())));
    }
    findings::report(out, workshop, lang);
}

fn part(out: &mut String, text: Text) {
    let _ = writeln!(out, "{text}");
}

fn object(path: &Path, seen: &Opening, lang: Lang) -> serde_json::Value {
    let workshop = &seen.workshop;
    let rows = |gap: Gap| {
        let rows = gap.rows.into_iter();
        let rows: Vec<_> =
            rows.map(|(on, indicator, lacks)| json!({ "on": on, "indicator": indicator, "lacks": lacks })).collect();
        json!({ "opd": gap.opd, "rows": rows })
    };
    let damage =
        |damage: &Damage| json!({ "line": damage.line, "column": damage.column, "what": damage.what.why(lang) });
    let write = |write: &Write| json!({ "on": *write.on, "set": *write.set, "to": log::json(write.to.as_ref()) });
    json!({
        "file": path.to_string_lossy(),
        "edits": workshop.log().len(),
        "newer": seen.newer,
        "damage": seen.damage.iter().map(damage).collect::<Vec<_>>(),
        "recovered": seen.recovered.as_ref().map_or(0, |found| found.edits),
        "damaged_journals": seen.damaged_journals,
        "clashes": seen.clashes.iter().map(|edit| edit.id.to_string()).collect::<Vec<_>>(),
        "differences": seen.differences.iter().map(write).collect::<Vec<_>>(),
        "contested": contested(workshop),
        "returned": workshop.returns().map(|on| &**on).collect::<Vec<&str>>(),
        "gaps": gaps(workshop, lang).into_iter().map(rows).collect::<Vec<_>>(),
        "findings": findings::object(workshop),
    })
}

/// Returns the contested slots and their rivals.
pub(super) fn contested(workshop: &Workshop) -> Vec<serde_json::Value> {
    let slot = |(on, set): Slot| {
        let heads = workshop.stand(&on, &set).into_iter().flat_map(|stand| stand.heads());
        let rivals: Vec<_> = heads.map(|head| rival(workshop, head)).collect();
        json!({ "on": *on, "set": *set, "rivals": rivals })
    };
    workshop.contests().into_iter().map(slot).collect()
}

/// Returns an edit as one of several: its value, who and when.
pub(super) fn rival(workshop: &Workshop, edit: &Edit) -> serde_json::Value {
    let by = show::by(workshop, edit.id);
    json!({ "edit": edit.id.to_string(), "to": log::json(edit.to.as_ref()), "by": by, "at": edit.at.to_string() })
}
