//! What happens to a presentation, as writes: begun, paused, finished, skipped, called back (DESIGN §1, §7).
//!
//! Each function looks at the record and returns the writes of one act; none of them stamps or stores.

use super::Workshop;
use super::agenda::{self, Agenda, Status, Turn};
use super::edit::Write;
use super::moment::Moment;
use super::subject;

/// Begins or continues the presentation of an OPD; one that is on ends first. An ended or absent OPD is called back.
pub fn start(workshop: &Workshop, sid: &str, agenda: &Agenda, code: &str, now: Moment) -> Vec<Write> {
    let on = subject::presentation(sid, code);
    let mut writes = Vec::new();
    for other in agenda.turns.iter().filter(|turn| turn.status == Status::Presenting && &*turn.code != code) {
        writes.extend(finish(other, now));
    }
    if workshop.text(&on, "attendance") == "tidak-hadir" {
        writes.push(Write::clear(on.clone(), "attendance"));
    }
    if !workshop.text(&on, "finished_at").is_empty() {
        writes.push(Write::clear(on.clone(), "finished_at"));
    }
    if workshop.text(&on, "started_at").is_empty() {
        writes.push(Write::new(on.clone(), "started_at", now.to_string()));
    }
    writes.push(Write::new(on.clone(), "status", Status::Presenting.word()));
    writes.push(Write::new(on, "running_since", now.to_string()));
    let session = subject::session(sid);
    if workshop.text(&session, "state") != "berjalan" {
        writes.push(Write::new(session, "state", "berjalan"));
    }
    // An act is called by its first status, which is that of the OPD that begins.
    let status = writes.iter().rposition(|write| &*write.set == "status").unwrap_or(0);
    writes.swap(0, status);
    writes
}

/// Stops the clock of a presentation.
pub fn pause(turn: &Turn, now: Moment) -> Vec<Write> {
    if turn.timer.running_since.is_none() {
        return Vec::new();
    }
    vec![Write::new(turn.on.clone(), "used_ms", turn.timer.used(now)), Write::clear(turn.on.clone(), "running_since")]
}

/// Ends a presentation. The minutes it was granted become its own: other minutes for the session are for those to come.
pub fn finish(turn: &Turn, now: Moment) -> Vec<Write> {
    let mut writes = vec![
        Write::new(turn.on.clone(), "status", Status::Done.word()),
        Write::new(turn.on.clone(), "finished_at", now.to_string()),
        Write::new(turn.on.clone(), "slot_minutes", turn.timer.slot / 60_000),
    ];
    writes.extend(pause(turn, now));
    writes
}

/// Gives or takes whole minutes.
pub fn extend(workshop: &Workshop, turn: &Turn, minutes: i64) -> Vec<Write> {
    let extra = workshop.int(&turn.on, "extra_minutes").unwrap_or(0).saturating_add(minutes);
    vec![Write::new(turn.on.clone(), "extra_minutes", extra.clamp(-600, 600))]
}

/// Begins the clock again from zero; a minute given or taken stays.
pub fn restart(turn: &Turn, now: Moment) -> Vec<Write> {
    let mut writes = vec![Write::new(turn.on.clone(), "started_at", now.to_string())];
    writes.push(Write::new(turn.on.clone(), "used_ms", 0));
    if turn.timer.running_since.is_some() {
        writes.push(Write::new(turn.on.clone(), "running_since", now.to_string()));
    }
    writes
}

/// Corrects a start that was pressed too late or too early: the time between counts as used, or no longer.
///
/// Returns nothing when the true start lies after now, or before the given day's start of the session by over a day.
pub fn correct_start(workshop: &Workshop, turn: &Turn, true_start: Moment, now: Moment) -> Option<Vec<Write>> {
    let pressed = workshop.moment(&turn.on, "started_at")?;
    let missed = pressed.since(true_start);
    if true_start.ms > now.ms || missed.abs() > 86_400_000 {
        return None;
    }
    let whole = turn.timer.used.saturating_add(missed);
    let used = whole.max(0);
    let mut writes = vec![Write::new(turn.on.clone(), "started_at", true_start.to_string())];
    // What cannot be taken off the used time is taken off the run that is on.
    let rest = whole - used;
    if let Some(since) = turn.timer.running_since.filter(|_| rest < 0) {
        writes.push(Write::new(turn.on.clone(), "running_since", since.plus(-rest).to_string()));
    }
    writes.push(Write::new(turn.on.clone(), "used_ms", used));
    Some(writes)
}

/// Puts an OPD behind the last of those that wait; what it has used stays.
///
/// OPD without a number come after all that have one: they get numbers in their present order, so that there is an end.
pub fn skip(workshop: &Workshop, agenda: &Agenda, turn: &Turn, now: Moment) -> Vec<Write> {
    let number = |turn: &Turn| agenda::number(workshop, &turn.on, &turn.code).filter(|number| *number < i64::MAX / 2);
    let last = agenda.turns.iter().filter_map(number).max().unwrap_or(0);
    let others = agenda.turns.iter().filter(|other| other.on != turn.on && number(other).is_none());
    let behind = others.chain([turn]).zip(last + 1..);
    let mut writes: Vec<Write> = behind.map(|(turn, order)| Write::new(turn.on.clone(), "order", order)).collect();
    if turn.status != Status::Waiting {
        writes.push(Write::new(turn.on.clone(), "status", Status::Waiting.word()));
        writes.extend(pause(turn, now));
    }
    writes
}

/// Who came for an OPD.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    /// Its head, by name; the name may be empty.
    Head(String),
    /// Someone else: name and position.
    Represented(String, String),
    /// Nobody, for a reason that may be empty.
    Nobody(String),
}

/// Records who came. An OPD nobody came for is absent; one marked absent before waits again.
pub fn attendance(workshop: &Workshop, sid: &str, code: &str, came: &Came, now: Moment) -> Vec<Write> {
    let turn = Turn::of(workshop, sid, code.into());
    let on = turn.on.clone();
    let text = |set: &'static str, text: &str| {
        let changed = workshop.text(&on, set) != text.trim();
        changed.then(|| Write::typed(on.clone(), set, text.trim()))
    };
    let (word, presenter, position, reason) = match came {
        Came::Head(name) => ("kepala", name.as_str(), "Kepala", ""),
        Came::Represented(name, position) => ("diwakili", name.as_str(), position.as_str(), ""),
        Came::Nobody(reason) => ("tidak-hadir", "", "", reason.as_str()),
    };
    let mut writes = vec![Write::new(on.clone(), "attendance", word)];
    writes.extend(text("presenter", presenter));
    writes.extend(text("position", position));
    writes.extend(text("absence_reason", reason));
    match (came, turn.status) {
        (Came::Nobody(_), Status::Absent) | (Came::Head(_) | Came::Represented(..), Status::Waiting | Status::Done) => {
        }
        (Came::Nobody(_), _) => {
            writes.push(Write::new(on, "status", Status::Absent.word()));
            writes.extend(pause(&turn, now));
        }
        (_, Status::Absent) => writes.push(Write::new(on, "status", Status::Waiting.word())),
        (_, Status::Presenting) => {}
    }
    writes
}

/// Gives an OPD's presentation to a laptop to be recorded there, by a name of that laptop.
///
/// A field for each laptop: what two of them are given stands beside each other and is never contested.
pub fn give(sid: &str, code: &str, laptop: &str) -> Write {
    Write::new(subject::presentation(sid, code), format!("recorder/{laptop}"), true)
}
