//! `coverage`: which OPD have presented, with whom, and what they brought; the sums, and the shares of the dimensions.
//!
//! It tells how things stand and judges nothing: `gaps` does.

use std::fmt::Write as _;

use clap::ArgMatches;
use serde_json::json;

use super::subject::session;
use super::table::Table;
use super::{Call, Failure, Told, desk};
use crate::shell::clock;
use crate::words::{Lang, board, built_in, ranking as words, safe};
use crate::workshop::coverage::{Attendance, Coverage, Line, Missing};
use crate::workshop::field::{self, ATTENDANCES, STATUSES};
use crate::workshop::{subject, tell};

/// Tells the coverage of a session.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let seen = desk::look(call, desk::file(args))?;
    let workshop = &*seen.workshop;
    let sid = session(workshop, args, lang)?;
    let coverage = Coverage::of(workshop, &sid, clock::now());
    let title = tell::known(workshop, &subject::session(&sid), "title");
    let out = if call.json { object(&coverage, &sid) } else { text(&coverage, title, lang) };
    Ok(Told { out, notes: desk::remarks(&seen, lang), ..Told::default() })
}

/// Returns the stored word for who came, empty where nothing is recorded.
fn came(attendance: Attendance) -> &'static str {
    match attendance {
        Attendance::Unknown => "",
        Attendance::Head => "kepala",
        Attendance::Represented => "diwakili",
        Attendance::Nobody => "tidak-hadir",
    }
}

fn label(choices: &'static [field::Choice], word: &'static str, lang: Lang) -> &'static str {
    field::choice(choices, word).map_or("", |choice| lang.pick(choice.id, choice.en))
}

fn text(coverage: &Coverage, title: &str, lang: Lang) -> String {
    let sums = &coverage.totals;
    let absent = coverage.missing(Missing::Absent).count();
    let mut out = format!("{}\n", safe::shown(title));
    let _ =
        writeln!(out, "{}", words::coverage_sums(lang, sums.presented, sums.opds, sums.head, sums.represented, absent));
    let _ = writeln!(out, "{}\n", words::coverage_data(lang, sums.data, sums.gaps, sums.nominations, sums.contested));
    let mut table = Table::new(&[3, 4, 5, 6]);
    table.row([
        "OPD".into(),
        board::stands(lang),
        board::came(lang),
        board::rows(lang),
        board::lacking(lang),
        board::quick_wins(lang),
        board::contested(lang),
        board::presenter(lang),
    ]);
    for line in &coverage.lines {
        let count = |count: usize| if count == 0 { "–".to_owned() } else { count.to_string() };
        let status = label(STATUSES, line.status.word(), lang).to_owned();
        let came = label(ATTENDANCES, came(line.attendance), lang).to_owned();
        let counts = [line.data, line.gaps, line.nominations, line.contested].map(count);
        let [data, gaps, nominations, contested] = counts;
        table.row([line.short.clone(), status, came, data, gaps, nominations, contested, line.presenter.clone()]);
    }
    table.print(&mut out, 0);
    let _ = writeln!(out, "\n{}", board::by_dimension(lang));
    let mut table = Table::new(&[1, 2, 3]);
    table.row([String::new(), board::rows(lang).into_owned(), board::quick_wins(lang).into_owned(), "OPD".to_owned()]);
    for (slug, share) in &coverage.dimensions {
        let name = match &**slug {
            "" => board::no_dimension(lang).into_owned(),
            slug => built_in::name(slug, lang).unwrap_or(slug).to_owned(),
        };
        table.row([name, share.data.to_string(), share.nominations.to_string(), share.opds.to_string()]);
    }
    table.print(&mut out, 2);
    out
}

fn object(coverage: &Coverage, sid: &str) -> String {
    let sums = &coverage.totals;
    let line = |line: &Line| {
        json!({
            "opd": *line.code,
            "name": line.name,
            "status": line.status.word(),
            "attendance": came(line.attendance),
            "presenter": line.presenter,
            "position": line.position,
            "data": line.data,
            "gaps": line.gaps,
            "nominations": line.nominations,
            "contested": line.contested,
            "late": line.late(),
        })
    };
    let dimensions = coverage.dimensions.iter().map(|(slug, share)| {
        json!({ "dimension": **slug, "data": share.data, "nominations": share.nominations, "opds": share.opds })
    });
    let object = json!({
        "session": sid,
        "opds": sums.opds,
        "presented": sums.presented,
        "head": sums.head,
        "represented": sums.represented,
        "absent": coverage.missing(Missing::Absent).count(),
        "data": sums.data,
        "gaps": sums.gaps,
        "nominations": sums.nominations,
        "contested": sums.contested,
        "lines": coverage.lines.iter().map(line).collect::<Vec<_>>(),
        "dimensions": dimensions.collect::<Vec<_>>(),
    });
    format!("{object:#}\n")
}
