//! Taking in an opened session file: which session of it, what to ask of its clock and its tables.

use std::path::Path;

use super::overlay::{Overlay, pick};
use super::reply::{At, Effect, Go, Opened, Reply, Tone};
use super::room::{OpenFile, Room, Safety};
use crate::file::intake;
use crate::file::roster::{self, RosterRow};
use crate::words::{Lang, Text, Word, program as words};
use crate::workshop::edit::Write;
use crate::workshop::moment::Moment;
use crate::workshop::subject::Kind;
use crate::workshop::{Workshop, closed, date, start, subject};

/// How long a running clock may be alone before its time is asked about, in milliseconds.
const GAP: i64 = 120_000;

/// Puts an opened file into the room; returns the screen to show and the writes that begin a new session in an empty one.
///
/// `making` is the title of a session that is being made, and whether it is a rehearsal.
pub(super) fn take_in(room: &mut Room, opened: Opened, making: Option<(String, bool)>) -> (At, Vec<Write>) {
    let file = OpenFile {
        workshop: opened.workshop,
        pen: opened.pen,
        path: opened.path,
        read_only: opened.read_only,
        drafts: opened.drafts,
        differences: opened.differences,
        damaged: opened.damaged,
        safety: Safety::default(),
        ..OpenFile::default()
    };
    room.file = file;
    match session_of(room.workshop()) {
        Some(sid) => {
            room.file.sid = sid;
            (At::Run, Vec::new())
        }
        None => {
            room.file.sid = room.ids.fresh('s');
            // Only an empty file is given a new session: where others hold what this one lost, or tables that may be
            // taken in, nobody asked for one.
            let empty = room.workshop().log().is_empty() && room.file.differences.is_empty();
            (At::Setup, if empty { new_session(room, making.unwrap_or_default()) } else { Vec::new() })
        }
    }
}

/// Returns the session to work on: the one that runs, else the last.
pub(super) fn session_of(workshop: &Workshop) -> Option<String> {
    let running = |sid: &&str| workshop.text(&subject::session(sid), "state") == "berjalan";
    let sessions = workshop.sessions();
    sessions.iter().copied().rfind(running).or(sessions.last().copied()).map(str::to_owned)
}

/// Returns the writes that begin a session: its own, and the built-in roster.
fn new_session(room: &Room, (title, rehearsal): (String, bool)) -> Vec<Write> {
    let operator = room.file.pen.as_ref().map(|pen| pen.operator.clone()).unwrap_or_default();
    let mut writes = start::session(&room.file.sid, &title, room.now.day(), &operator, rehearsal);
    writes.extend(roster::writes(&roster::ponorogo(), "35.02"));
    writes
}

/// Returns the OPD whose clock runs, and since when.
pub(super) fn running(room: &Room) -> Option<(&str, Moment)> {
    let workshop = room.workshop();
    // A clock that another laptop left running in a closed session cannot be answered for any more.
    if closed::is_closed(workshop, room.sid()) {
        return None;
    }
    let mut turns = workshop.of(Kind::Presentation, room.sid(), "");
    turns.find_map(|on| Some((subject::presentation_of(on)?.1, workshop.moment(on, "running_since")?)))
}

/// Asks about the time between the last edit of a file and its opening, if a clock ran all along.
pub(super) fn gap_after_opening(room: &Room) -> Option<Overlay> {
    let last = room.workshop().log().edits().iter().map(|edit| edit.at).max_by_key(|at| at.ms)?;
    gap(room, last, room.now, words::gap_since_entry)
}

/// Asks about the time between two moments in which the program was not awake, if a clock ran all along.
pub(super) fn gap_between(room: &Room, awake: Moment, woke: Moment) -> Option<Overlay> {
    gap(room, awake, woke, words::gap)
}

fn gap(room: &Room, awake: Moment, woke: Moment, said: fn(Lang, String) -> Text) -> Option<Overlay> {
    let (code, since) = running(room)?;
    let from = if since.ms > awake.ms { since } else { awake };
    let gap = woke.since(from);
    if gap < GAP || room.file.read_only.is_some() {
        return None;
    }
    let lang = room.lang;
    Some(Overlay::Pick(pick::Pick {
        title: words::gap_title(lang, room.opd_short(code)).into_owned(),
        text: said(lang, date::duration_words(gap, lang)).into_owned(),
        about: format!("{gap} {code}"),
        options: [words::gap_counts, words::gap_does_not].map(|word| word(lang).into_owned()).to_vec(),
        // No presentation lasts half a day.
        at: usize::from(gap > 12 * 3_600_000),
        then: |room, about, number| if number == 1 { leave_out(room, about) } else { Reply::none() },
    }))
}

/// Moves the start of the running stretch forward by the gap, so that it does not count.
fn leave_out(room: &Room, about: &str) -> Reply {
    let Some((gap, code)) = about.split_once(' ') else { return Reply::none() };
    let on = subject::presentation(room.sid(), code);
    let since = room.workshop().moment(&on, "running_since");
    let moved = since.map(|since| since.plus(gap.parse().unwrap_or(0)));
    match moved {
        Some(moved) => Reply::write(vec![Write::new(on, "running_since", moved.to_string())]),
        None => Reply::none(),
    }
}

/// Offers the newest whole backup of a file that cannot be read.
pub(super) fn offer_backup(room: &Room, why: String, backup: &Path) -> Overlay {
    let lang = room.lang;
    Overlay::Pick(pick::Pick {
        title: words::backup_title(lang).into_owned(),
        text: why,
        about: backup.to_string_lossy().into_owned(),
        options: [words::backup_open, words::backup_leave].map(|word| word(lang).into_owned()).to_vec(),
        at: 0,
        then: |_, about, number| {
            if number == 0 { Reply::effect(Effect::Open(about.into())) } else { Reply::none() }
        },
    })
}

/// Asks whether the differences of hand-edited tables are taken in.
pub(super) fn ask_about_differences(room: &Room) -> Option<Overlay> {
    let (lang, count) = (room.lang, room.file.differences.len());
    // What a damaged file's tables say beyond its record was lost from it, not changed by anybody.
    let (title, text): (Word, _) = match room.file.damaged {
        true => (words::damaged_title, words::damaged(lang, count).into_owned()),
        false => (words::differences_title, words::differences(lang, count).into_owned()),
    };
    (count > 0).then(|| {
        Overlay::Pick(pick::Pick {
            title: title(lang).into_owned(),
            text,
            about: String::new(),
            options: [words::take, words::leave_out].map(|word| word(lang).into_owned()).to_vec(),
            at: 0,
            then: |room, _, number| {
                if number == 0 { Reply::write(room.file.differences.clone()) } else { Reply::none() }
            },
        })
    })
}

/// Takes in a roster that was just read, in the place of the one before, and says what came of it.
pub(super) fn roster(room: &Room, rows: &[RosterRow], remarks: &str) -> Reply {
    let intake = intake::intake(room.workshop(), room.sid(), rows);
    let said = [intake.text(room.lang).as_str(), remarks].join(" ");
    let tone = if remarks.is_empty() { Tone::Well } else { Tone::Mind };
    let go = intake.first.map(|code| Go::Roster(code.to_string()));
    Reply { go, ..Reply::write(intake.writes).and(Reply::say(tone, said.trim_end())) }
}
