//! `show`: the workshop of a file as text to be read, or its tables as JSON.

use std::fmt::Write as _;

use clap::ArgMatches;

use super::table::Table;
use super::{Call, Failure, Told, desk};
use crate::file::{catalogue, session};
use crate::shell::clock;
use crate::words::{Lang, cli as words, closing as locking, run as run_words, safe};
use crate::workshop::agenda::{Agenda, Status, Turn};
use crate::workshop::closed::{self, MILESTONES};
use crate::workshop::edit::{Edit, EditId, Hand};
use crate::workshop::field::{self, DATA_KINDS};
use crate::workshop::moment::{Day, Moment};
use crate::workshop::number::{self, Reading};
use crate::workshop::ranking::Sheet;
use crate::workshop::ranking::closing::open;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{Workshop, date, log, tell};

/// Shows a file.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let seen = desk::look(call, desk::file(args))?;
    let out = if call.json { tables(&seen.workshop) } else { text(&seen.workshop, clock::now(), call.lang) };
    Ok(Told { out, notes: desk::remarks(&seen, call.lang), ..Told::default() })
}

/// Returns the session file's text without its edits.
fn tables(workshop: &Workshop) -> String {
    let mut text = session::print(workshop);
    // A row begins with a brace, so no other line begins with this key.
    if let Some(at) = text.find(",\n\"edits\": [") {
        text.truncate(at);
    }
    text.push_str("\n}\n");
    text
}

fn text(workshop: &Workshop, now: Moment, lang: Lang) -> String {
    let mut out = String::new();
    let sessions = workshop.sessions();
    if sessions.is_empty() {
        out.push_str(&words::no_sessions(lang));
        out.push('\n');
    }
    for (n, sid) in sessions.into_iter().enumerate() {
        out.push_str(if n == 0 { "" } else { "\n\n" });
        session(&mut out, workshop, sid, now, lang);
    }
    contested(&mut out, workshop, lang);
    out
}

fn session(out: &mut String, workshop: &Workshop, sid: &str, now: Moment, lang: Lang) {
    let on = subject::session(sid);
    let text = |set: &str| tell::value_text(workshop, &on, set, workshop.value(&on, set), lang);
    let given = |set: &&str| workshop.value(&on, set).is_some();
    let rehearsal = if workshop.flag(&on, "rehearsal") { words::rehearsal(lang) } else { "".into() };
    line(out, &format!("{}{rehearsal}", text("title")));
    let day = Day::from_iso(workshop.text(&on, "date")).map(|day| date::long(day, lang));
    let places = ["start_clock", "venue", "region_name"].iter().filter(|set| given(set)).map(|set| text(set));
    line(out, &day.into_iter().chain(places).collect::<Vec<_>>().join(" · "));
    let minutes = workshop.int(&on, "slot_minutes").map(|minutes| words::minutes_each(lang, minutes).into_owned());
    let state = ["stage", "state"].iter().filter(|set| given(set)).map(|set| text(set));
    line(out, &state.chain(minutes).collect::<Vec<_>>().join(" · "));
    closing(out, workshop, sid, now, lang);
    let mut people = Table::new(&[]);
    for set in ["host", "facilitator", "consultant"].iter().filter(|set| given(set)) {
        people.row([tell::field_label(&on, set, lang), text(set)]);
    }
    people.print(out, 0);
    let agenda = Agenda::of(workshop, sid, now);
    presentations(out, workshop, &on, &agenda, now, lang);
    rows(out, workshop, sid, &agenda, lang);
    nominations(out, workshop, sid, lang);
}

/// Writes that a session is closed, by whom and with how much open; what followed, each with day, person and remark.
fn closing(out: &mut String, workshop: &Workshop, sid: &str, now: Moment, lang: Lang) {
    let on = subject::session(sid);
    if let Some(told) = closed::told(workshop, sid, lang) {
        let sheet = Sheet::of(workshop, sid, &catalogue::ranked());
        let open = open(workshop, sid, now, &sheet).len();
        let with = if open == 0 { locking::closed_clean(lang) } else { locking::closed_with(lang, open) };
        line(out, &format!("{told} · {with}"));
        let late = closed::late(workshop, sid).len();
        if late > 0 {
            line(out, &locking::late_count(lang, late));
        }
    } else if let Some(told) = closed::reopened(workshop, sid, lang) {
        line(out, &told);
    }
    let value = |set: &str| tell::value_text(workshop, &on, set, workshop.value(&on, set), lang);
    let mut milestones = Table::new(&[]);
    for milestone in MILESTONES.into_iter().filter(|milestone| workshop.value(&on, milestone.on).is_some()) {
        milestones.row([
            tell::field_label(&on, milestone.on, lang),
            value(milestone.on),
            workshop.text(&on, milestone.by).to_owned(),
            workshop.text(&on, milestone.remark).to_owned(),
        ]);
    }
    milestones.print(out, 0);
}

/// Writes the OPD in the order of the agenda: status, when, time used, who spoke.
fn presentations(out: &mut String, workshop: &Workshop, session: &str, agenda: &Agenda, now: Moment, lang: Lang) {
    let count = |status| agenda.count(status);
    let counts = words::agenda_counts(
        lang,
        agenda.turns.len(),
        count(Status::Done),
        count(Status::Absent),
        count(Status::Waiting) + count(Status::Presenting),
    );
    heading(out, &counts);
    let mut table = Table::new(&[0, 4]);
    for (n, turn) in agenda.turns.iter().enumerate() {
        let status = tell::value_text(workshop, &turn.on, "status", Some(&turn.status.word().into()), lang);
        let used = turn.timer.used(now);
        let used = if used == 0 { String::new() } else { date::length(used) };
        let name = tell::subject_name(workshop, &turn.on, lang);
        let status = marked(workshop, &turn.on, "status", status);
        table.row([(n + 1).to_string(), name, status, times(workshop, turn), used, who(workshop, turn, lang)]);
    }
    table.print(out, 0);
    if agenda.count(Status::Presenting) > 0 && workshop.text(session, "state") == "berjalan" {
        out.extend(agenda.end.map(|end| format!("{}\n", words::expected_end(lang, date::clock(end)))));
    }
}

fn times(workshop: &Workshop, turn: &Turn) -> String {
    let clock = |set| workshop.moment(&turn.on, set).map(date::clock_short);
    match (clock("started_at"), clock("finished_at")) {
        (Some(start), Some(end)) => format!("{start}–{end}"),
        (Some(start), None) => format!("{start}–"),
        _ => String::new(),
    }
}

/// Returns who spoke, or why nobody came.
fn who(workshop: &Workshop, turn: &Turn, lang: Lang) -> String {
    let text = |set| workshop.text(&turn.on, set);
    match text("attendance") {
        "kepala" => run_words::head(lang, text("presenter")).into_owned(),
        "diwakili" if text("position").is_empty() => run_words::represented(lang, text("presenter")).into_owned(),
        "diwakili" => run_words::represented_as(lang, text("presenter"), text("position")).into_owned(),
        "tidak-hadir" => text("absence_reason").to_owned(),
        _ => text("presenter").to_owned(),
    }
}

/// Writes data rows, notes and questions below the OPD they are of; rows of no OPD on the agenda come last.
fn rows(out: &mut String, workshop: &Workshop, sid: &str, agenda: &Agenda, lang: Lang) {
    heading(out, &words::data_count(lang, workshop.count(Kind::Data, sid)));
    for turn in &agenda.turns {
        let rows: Vec<_> = workshop.of(Kind::Data, sid, &turn.code).collect();
        let notes = ["notes", "questions"].map(|set| (set, workshop.text(&turn.on, set)));
        if rows.is_empty() && notes.iter().all(|(_, text)| text.is_empty()) {
            continue;
        }
        line(out, &tell::subject_name(workshop, &turn.on, lang));
        let mut table = Table::new(&[2]);
        rows.iter().for_each(|on| row(&mut table, workshop, on, lang));
        table.print(out, 2);
        for (set, text) in notes.into_iter().filter(|(_, text)| !text.is_empty()) {
            line(out, &format!("  {}:", tell::field_label(&turn.on, set, lang)));
            text.lines().for_each(|text| line(out, &format!("    {text}")));
        }
    }
    let on_agenda = |on: &str| agenda.turns.iter().any(|turn| *turn.code == *workshop.text(on, "opd"));
    let rest: Vec<_> = workshop.of_session(Kind::Data, sid).into_iter().filter(|on| !on_agenda(on)).collect();
    if !rest.is_empty() {
        line(out, &words::other_rows(lang));
        let mut table = Table::new(&[2]);
        rest.iter().for_each(|on| row(&mut table, workshop, on, lang));
        table.print(out, 2);
    }
}

fn row(table: &mut Table, workshop: &Workshop, on: &str, lang: Lang) {
    let text = |set| marked(workshop, on, set, workshop.text(on, set).to_owned());
    let kind = match field::choice(DATA_KINDS, workshop.text(on, "kind")) {
        Some(kind) if kind.word != "data" => lang.pick(kind.id, kind.en),
        _ => "",
    }
    .to_owned();
    table.row([kind, text("indicator"), text("value"), text("unit"), text("year"), text("source")]);
}

/// Marks a value with rivals, and a figure that can be read two ways and was not confirmed.
fn marked(workshop: &Workshop, on: &str, set: &str, text: String) -> String {
    if workshop.contested(on, set) {
        return format!("≠ {text}");
    }
    match number::read(workshop.text(on, set)) {
        Reading::Doubtful(figure, _)
            if set == "value"
                && figure.as_ref().is_none_or(|figure| figure.number.to_string() != workshop.text(on, "reading")) =>
        {
            format!("? {text}")
        }
        _ => text,
    }
}

fn nominations(out: &mut String, workshop: &Workshop, sid: &str, lang: Lang) {
    let all = workshop.of_session(Kind::Nomination, sid);
    heading(out, &words::nomination_count(lang, all.len()));
    let mut table = Table::new(&[0]);
    for (n, on) in all.iter().enumerate() {
        let value = |set| match workshop.value(on, set) {
            Some(value) => marked(workshop, on, set, tell::value_text(workshop, on, set, Some(value), lang)),
            None => String::new(),
        };
        let title = marked(workshop, on, "title", workshop.text(on, "title").to_owned());
        table.row([(n + 1).to_string(), title, value("opd"), value("dimension"), value("decision")]);
    }
    table.print(out, 0);
}

/// Writes what is contested, every rival with who and when.
pub(super) fn contested(out: &mut String, workshop: &Workshop, lang: Lang) {
    if workshop.unsettled() == 0 {
        return;
    }
    heading(out, &words::contested_count(lang, workshop.unsettled()));
    for (on, set) in workshop.contests() {
        line(out, &slot(workshop, &on, &set, lang));
        rivals(workshop, &on, &set, lang).print(out, 2);
    }
    for on in workshop.returns() {
        line(out, &words::returned(lang, tell::subject_name(workshop, on, lang)));
    }
}

/// Returns a slot's name for people.
pub(super) fn slot(workshop: &Workshop, on: &str, set: &str, lang: Lang) -> String {
    format!("{} · {}", tell::subject_name(workshop, on, lang), tell::field_label(on, set, lang))
}

/// Returns the rivals of a slot: value, who, when.
pub(super) fn rivals(workshop: &Workshop, on: &str, set: &str, lang: Lang) -> Table {
    let mut table = Table::new(&[]);
    let heads = workshop.stand(on, set).into_iter().flat_map(|stand| stand.heads());
    for same in log::by_value(heads) {
        let value = same.first().and_then(|head| head.to.as_ref());
        // What an undo brought back is of whom wrote it, not of whom undid.
        let mut of: Vec<&Edit> = same.iter().flat_map(|head| workshop.origins(head)).collect();
        of.sort_unstable_by_key(|edit| edit.id);
        of.dedup_by_key(|edit| edit.id);
        let mut names: Vec<String> = of.iter().map(|edit| by(workshop, edit.id)).collect();
        names.dedup();
        let at = of.last().map(|of| date::stamp(of.at)).unwrap_or_default();
        table.row([tell::value_text(workshop, on, set, value, lang), names.join(", "), at]);
    }
    table
}

/// Returns who made an edit: operator and device, else the hand.
pub(super) fn by(workshop: &Workshop, id: EditId) -> String {
    named(workshop.writer(id), id.hand)
}

/// Returns who writes with a hand: operator and device, else the hand.
pub(super) fn hand(workshop: &Workshop, hand: Hand) -> String {
    named(workshop.who(hand), hand)
}

fn named((operator, device): (&str, &str), hand: Hand) -> String {
    match (operator, device) {
        ("", "") => hand.to_string(),
        ("", device) => device.to_owned(),
        (operator, "") => operator.to_owned(),
        (operator, device) => format!("{operator} ({device})"),
    }
}

/// Writes a line, safely.
fn line(out: &mut String, text: &str) {
    if !text.is_empty() {
        let _ = writeln!(out, "{}", safe::shown(text));
    }
}

/// Writes a heading after a blank line.
fn heading(out: &mut String, text: &str) {
    out.push('\n');
    line(out, text);
}
