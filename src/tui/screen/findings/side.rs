//! What a finding says: its line in the list, and the two side by side, field by field.
//!
//! Texts only; where they stand is the drawing's business.

use super::{Findings, Group, Pair};
use crate::tui::room::Room;
use crate::words::{count, findings as words};
use crate::workshop::agenda::Status;
use crate::workshop::findings::figures::{Contradiction, Said};
use crate::workshop::moment::Day;
use crate::workshop::number;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{date, field, tell};

/// How many others that say the same are named.
const NAMED: usize = 4;

/// A finding in the list.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// What it is about.
    pub(super) text: String,
    /// What is found.
    pub(super) brief: String,
    /// What a person made of it.
    pub(super) dealt: String,
    /// What else it is found by.
    others: String,
}

impl Line {
    /// Returns everything it is found by.
    pub(super) fn all(&self) -> String {
        [&*self.text, &self.brief, &self.others].join(" ")
    }
}

/// A field of the two side by side.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// The field.
    pub(super) label: String,
    /// What the left one has.
    pub(super) left: String,
    /// What the right one has.
    pub(super) right: String,
    /// Whether this is the difference.
    pub(super) differs: bool,
}

/// Returns what a subject is called.
pub(super) fn name(room: &Room, on: &str) -> String {
    let text = |set: &str| room.workshop().text(on, set).to_owned();
    match Kind::of(on) {
        Some((Kind::Opd, code)) => room.opd_name(code).to_owned(),
        Some((Kind::Data, _)) => text("indicator"),
        _ => text("title"),
    }
}

/// Returns the line of a finding of the group.
pub(super) fn line(screen: &Findings, room: &Room, at: usize) -> Line {
    let (lang, found) = (room.lang, &screen.found);
    let Some(Pair { left, right, dealt }) = screen.pair_at(at) else { return Line::default() };
    let two = || {
        let (one, other) = (name(room, &left), name(room, &right));
        if one == other { one } else { format!("{one} ~ {other}") }
    };
    let short = |on: &str| room.opd_short(room.workshop().opd_of(on)).to_owned();
    let others = format!("{} {}", short(&left), short(&right));
    let apart = if dealt { words::apart(lang).into_owned() } else { String::new() };
    match screen.group {
        Group::Opds => {
            let brief = found.opds.get(at).map(|found| found.why.text(lang).into_owned()).unwrap_or_default();
            Line { text: two(), brief, dealt: apart, others }
        }
        Group::Nominations => {
            let brief = found.nominations.get(at).map(|found| found.why.text(lang).into_owned()).unwrap_or_default();
            Line { text: two(), brief, dealt: apart, others }
        }
        Group::Figures => {
            let Some(found) = found.figures.get(at) else { return Line::default() };
            let dealt = match &found.note {
                Some(note) if note.outdated => words::outdated(lang).into_owned(),
                Some(_) => words::noted(lang).into_owned(),
                None => String::new(),
            };
            Line { text: found.thing(room.workshop(), lang), brief: figures(room, found), dealt, others }
        }
    }
}

/// Returns two figures as typed, the unit once where both have it.
fn figures(room: &Room, found: &Contradiction) -> String {
    let text = |said: &Said, set: &str| {
        room.workshop().value(said.row(), set).map(|value| value.to_string().trim().to_owned()).unwrap_or_default()
    };
    let units = [text(&found.one, "unit"), text(&found.other, "unit")];
    let first = if units[0] == units[1] { "" } else { &*units[0] };
    let (one, other) = (format!("{} {first}", text(&found.one, "value")), text(&found.other, "value"));
    format!("{} ≠ {}", one.trim(), format!("{other} {}", units[1]).trim())
}

/// Returns what speaks for the finding under the cursor.
pub(super) fn why(screen: &Findings, room: &Room) -> String {
    let Some(at) = screen.hits.get(screen.list.at) else { return String::new() };
    let (lang, found) = (room.lang, &screen.found);
    let why = match screen.group {
        Group::Opds => found.opds.get(*at).map(|found| found.why.text(lang)),
        Group::Figures => found.figures.get(*at).map(|found| found.text(lang)),
        Group::Nominations => found.nominations.get(*at).map(|found| found.why.text(lang)),
    };
    why.map(|why| why.into_owned()).unwrap_or_default()
}

/// Returns the heads of the two sides.
pub(super) fn heads(screen: &Findings, room: &Room, pair: &Pair) -> [String; 2] {
    let lang = room.lang;
    match screen.group {
        Group::Opds => [words::stays(lang), words::goes(lang)].map(|head| head.into_owned()),
        Group::Nominations => [words::stays(lang), words::duplicate(lang)].map(|head| head.into_owned()),
        Group::Figures => [&pair.left, &pair.right].map(|on| {
            let code = room.workshop().text(on, "opd");
            if code.is_empty() { "–".to_owned() } else { room.opd_short(code).to_owned() }
        }),
    }
}

/// Returns the pair under the cursor side by side; fields that neither has are left out.
pub(super) fn rows(screen: &Findings, room: &Room, pair: &Pair) -> Vec<Row> {
    let mut rows = match screen.group {
        Group::Opds => opds(room, pair),
        Group::Nominations => nominations(room, pair),
        Group::Figures => screen.contradiction().map(|found| said(room, found)).unwrap_or_default(),
    };
    rows.retain(|row| !row.left.is_empty() || !row.right.is_empty());
    rows
}

/// Returns a field of both, as people write it.
fn fields(room: &Room, kind: Kind, set: &str, pair: &Pair) -> Row {
    let lang = room.lang;
    let label = field::find(kind, set).map_or(set, |field| lang.pick(field.id, field.en));
    let value = |on: &str| {
        let value = room.workshop().value(on, set);
        value.map(|value| tell::value_text(room.workshop(), on, set, Some(value), lang)).unwrap_or_default()
    };
    both(label, value, pair)
}

fn both(label: impl Into<String>, of: impl Fn(&str) -> String, pair: &Pair) -> Row {
    Row { label: label.into(), left: of(&pair.left), right: of(&pair.right), differs: false }
}

fn opds(room: &Room, pair: &Pair) -> Vec<Row> {
    let (lang, workshop) = (room.lang, room.workshop());
    let aliases = |on: &str| workshop.members(on, "alias/").map(|(alias, _)| alias).collect::<Vec<_>>().join("; ");
    let holds = |on: &str| {
        let code = subject::rest(on);
        let all = |kind| workshop.sessions().into_iter().map(|sid| workshop.of(kind, sid, code).len()).sum();
        let (data, wins) = (all(Kind::Data), all(Kind::Nomination));
        format!("{}, {}", count::data_rows(lang, data), count::quick_wins(lang, wins))
    };
    let presented = |on: &str| {
        let done = |sid: &&str| Status::of(workshop, &subject::presentation(sid, subject::rest(on))) == Status::Done;
        let names: Vec<String> = workshop.sessions().into_iter().filter(done).map(|sid| session(room, sid)).collect();
        if names.is_empty() { words::nowhere(lang).into_owned() } else { names.join("; ") }
    };
    vec![
        fields(room, Kind::Opd, "name", pair),
        fields(room, Kind::Opd, "abbreviation", pair),
        both(words::code(lang), |on| subject::rest(on).to_owned(), pair),
        both(words::recorded(lang), holds, pair),
        both(words::presented(lang), presented, pair),
        Row { label: label(room, Kind::Opd, "alias/"), ..both("", aliases, pair) },
    ]
}

fn nominations(room: &Room, pair: &Pair) -> Vec<Row> {
    let workshop = room.workshop();
    let supporting = |on: &str| {
        let codes = workshop.members(on, "supporting/").map(|(code, _)| room.opd_short(code));
        codes.collect::<Vec<_>>().join(", ")
    };
    let of = |set| fields(room, Kind::Nomination, set, pair);
    vec![
        of("title"),
        of("opd"),
        Row { label: label(room, Kind::Nomination, "supporting/"), ..both("", supporting, pair) },
        of("problem"),
        of("benefit"),
        of("dimension"),
        both(words::session(room.lang), |on| of_session(room, on), pair),
        both(words::by(room.lang), |on| by(room, on, "title"), pair),
    ]
}

fn said(room: &Room, found: &Contradiction) -> Vec<Row> {
    let lang = room.lang;
    let pair = &Pair { left: found.one.row().clone(), right: found.other.row().clone(), dealt: false };
    let of = |set| fields(room, Kind::Data, set, pair);
    let value = |said: &Said| figure(room, said);
    let also = |said: &Said| also(room, said);
    let opd = |on: &str| room.opd_name(room.workshop().text(on, "opd")).to_owned();
    vec![
        Row { label: label(room, Kind::Data, "opd"), ..both("", opd, pair) },
        Row {
            label: label(room, Kind::Data, "value"),
            left: value(&found.one),
            right: value(&found.other),
            differs: found.value,
        },
        Row { differs: found.unit, ..of("unit") },
        Row { differs: found.concept, ..of("konsep") },
        of("definisi"),
        of("source"),
        both(words::session(lang), |on| of_session(room, on), pair),
        both(words::by(lang), |on| by(room, on, "value"), pair),
        Row {
            label: words::also(lang).into_owned(),
            left: also(&found.one),
            right: also(&found.other),
            differs: false,
        },
    ]
}

fn label(room: &Room, kind: Kind, set: &str) -> String {
    field::find(kind, set).map_or(set, |field| room.lang.pick(field.id, field.en)).to_owned()
}

/// Returns a figure as typed, how it is read where that is not the same, and whether it is contested itself.
fn figure(room: &Room, said: &Said) -> String {
    let (workshop, row) = (room.workshop(), said.row());
    let mut text = workshop.value(row, "value").map(|value| value.to_string()).unwrap_or_default();
    if let Some(figure) = number::read(&text).figure().map(|figure| figure.number.text()).filter(|read| *read != text) {
        text.push_str(&format!(" = {figure}"));
    }
    if said.doubtful {
        text.push_str(" ?");
    }
    if workshop.contested(row, "value") {
        text.push_str(&format!(" {}", words::contested(room.lang)));
    }
    text
}

/// Returns who else says the same, by OPD.
fn also(room: &Room, said: &Said) -> String {
    let mut names: Vec<&str> = Vec::new();
    let codes = said.rows.iter().skip(1).map(|row| room.workshop().text(row, "opd")).filter(|code| !code.is_empty());
    for name in codes.map(|code| room.opd_short(code)) {
        if names.len() > NAMED {
            break;
        }
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let more = names.len() > NAMED;
    names.truncate(NAMED);
    let text = names.join(", ");
    if more { words::and_more(room.lang, text).into_owned() } else { text }
}

/// Returns the session that a row or nomination belongs to, where the file has more than one.
fn of_session(room: &Room, on: &str) -> String {
    let sid = room.workshop().text(on, "session");
    if sid.is_empty() || room.workshop().sessions().len() < 2 { String::new() } else { session(room, sid) }
}

/// Returns a session's title and day.
fn session(room: &Room, sid: &str) -> String {
    let on = subject::session(sid);
    let text = |set: &str| room.workshop().text(&on, set);
    let title = if text("title").is_empty() { sid } else { text("title") };
    match Day::from_iso(text("date")) {
        Some(day) => format!("{title}, {}", date::short(day)),
        None => title.to_owned(),
    }
}

/// Returns who wrote what stands in a field, and when.
pub(super) fn by(room: &Room, on: &str, set: &str) -> String {
    let workshop = room.workshop();
    let Some(edit) = workshop.stand(on, set).and_then(|stand| stand.last()) else { return String::new() };
    let who = workshop.writer_name(edit.id).unwrap_or("–");
    words::by_at(room.lang, who, date::short(edit.at.day()), date::clock(edit.at)).into_owned()
}
