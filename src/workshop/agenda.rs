//! The agenda of a session: who presents when, how far it is, and when it will end.
//!
//! Derived from the record and the moment; nothing here is stored.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::edit::Write;
use super::moment::{Day, Moment};
use super::subject::{self, Kind};
use super::timer::Timer;
use super::{Workshop, moment};

/// A day, in milliseconds.
const DAY: i64 = 86_400_000;

/// How long after its planned start a session may begin and still have that plan, in milliseconds.
const VOID_AFTER: i64 = 2 * 3_600_000;

/// Where a presentation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// It has not begun.
    Waiting,
    /// It is on.
    Presenting,
    /// It has ended.
    Done,
    /// The OPD did not come.
    Absent,
}

/// One OPD's turn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The OPD's full code, `35.02/dinkes`.
    pub code: Arc<str>,
    /// The subject `presentation/<sid>/<region>/<code>`.
    pub on: Arc<str>,
    /// Where it stands.
    pub status: Status,
    /// Its clock.
    pub timer: Timer,
    /// When it was to begin by the plan: the session's start and the slots before it.
    pub planned: Option<Moment>,
    /// When it began, or will begin as things stand.
    pub expected: Option<Moment>,
}

/// The whole agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// The turns in order.
    pub turns: Vec<Turn>,
    /// When the last one will have ended, as things stand; nothing once all have, or when its day is over.
    pub end: Option<Moment>,
    /// How far behind the plan, in milliseconds; negative when ahead; nothing without a planned start.
    pub delay: Option<i64>,
}

/// The remaining time, shared among the OPD that still wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// What each has ahead of it then, in minutes.
    pub minutes: i64,
    /// What each has now, on the mean.
    pub before: i64,
    /// The presentations and the slot that each is to have, in minutes.
    pub slots: Vec<(Arc<str>, i64)>,
}

impl Share {
    /// Returns the writes of it: a slot each, and what was given or taken by single minutes no more.
    pub fn writes(&self, workshop: &Workshop) -> Vec<Write> {
        let write = |(on, minutes): &(Arc<str>, i64)| {
            let slot = Write::new(on.clone(), "slot_minutes", *minutes);
            let extra = workshop.int(on, "extra_minutes").filter(|extra| *extra != 0);
            [Some(slot), extra.map(|_| Write::of(on.clone(), "extra_minutes", None))]
        };
        self.slots.iter().flat_map(write).flatten().collect()
    }
}

impl Status {
    /// Reads the status of a presentation.
    pub fn of(workshop: &Workshop, presentation: &str) -> Self {
        match workshop.text(presentation, "status") {
            "presentasi" => Self::Presenting,
            "selesai" => Self::Done,
            "tidak-hadir" => Self::Absent,
            _ => Self::Waiting,
        }
    }

    /// Returns the stored word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "menunggu",
            Self::Presenting => "presentasi",
            Self::Done => "selesai",
            Self::Absent => "tidak-hadir",
        }
    }
}

impl Turn {
    /// Reads the turn of one OPD, without the times that only the whole agenda tells.
    pub fn of(workshop: &Workshop, sid: &str, code: Arc<str>) -> Self {
        let on = subject::presentation(sid, &code);
        let (status, timer) = (Status::of(workshop, &on), Timer::of(workshop, &on, &subject::session(sid)));
        Self { code, on, status, timer, planned: None, expected: None }
    }
}

impl Agenda {
    /// Builds the agenda of a session as it stands at a moment.
    pub fn of(workshop: &Workshop, sid: &str, now: Moment) -> Self {
        let on_session = subject::session(sid);
        let order = |turn: &Turn| number(workshop, &turn.on, &turn.code).unwrap_or(i64::MAX);
        let turns = codes(workshop, sid).into_iter().map(|code| Turn::of(workshop, sid, code));
        let mut turns: Vec<(i64, Turn)> = turns.map(|turn| (order(&turn), turn)).collect();
        turns.sort_by(|(a, x), (b, y)| (a, &x.code).cmp(&(b, &y.code)));
        let mut agenda = Self { turns: turns.into_iter().map(|(_, turn)| turn).collect(), end: None, delay: None };
        agenda.tell_times(workshop, &on_session, now);
        agenda
    }

    /// Returns the place of the OPD that is presenting.
    pub fn presenting(&self) -> Option<usize> {
        self.turns.iter().position(|turn| turn.status == Status::Presenting)
    }

    /// Returns the place of the next OPD that waits, after a place.
    pub fn next_waiting(&self, after: Option<usize>) -> Option<usize> {
        let waits = |at: &usize| self.turns[*at].status == Status::Waiting;
        let from = after.map_or(0, |at| at + 1);
        (from..self.turns.len()).find(waits).or_else(|| (0..from.min(self.turns.len())).find(waits))
    }

    /// Returns how many turns have this status.
    pub fn count(&self, status: Status) -> usize {
        self.turns.iter().filter(|turn| turn.status == status).count()
    }

    fn tell_times(&mut self, workshop: &Workshop, on_session: &str, now: Moment) {
        // Every time of the agenda is told in the zone of the session.
        let now = Moment { offset: zone(workshop, on_session, now), ..now };
        let begun = |turn: &Turn| turn.status != Status::Waiting || turn.timer.used > 0;
        let any = self.turns.iter().any(begun);
        // A start that was hours past when the first one began, or is while nobody has, was never meant for that day.
        let first = self.turns.iter().filter_map(|turn| workshop.moment(&turn.on, "started_at")).min_by_key(|at| at.ms);
        let begins = first.unwrap_or(now);
        let start = planned_start(workshop, on_session, now).filter(|start| begins.since(*start) < VOID_AFTER);
        // One that has begun before its day is behind no plan either.
        let start = start.filter(|start| !any || start.since(now) < DAY / 2);
        let mut plan = start;
        for turn in &mut self.turns {
            turn.planned = plan;
            plan = plan.map(|at| at.plus(turn.timer.slot));
        }
        let began = |turn: &Turn| workshop.moment(&turn.on, "started_at");
        // Looked at on another day an unfinished agenda has no times ahead: that day is over.
        let today = start.is_none_or(|start| now.since(start) < DAY);
        let mut at = match start {
            Some(start) if start.ms > now.ms && !any => start,
            _ => now,
        };
        for turn in self.turns.iter_mut().filter(|turn| turn.status == Status::Presenting) {
            turn.expected = began(turn).or(Some(now));
            let ends = now.plus(turn.timer.left(now).max(0));
            at = if ends.ms > at.ms { ends } else { at };
        }
        for turn in &mut self.turns {
            match turn.status {
                Status::Presenting => {}
                Status::Done | Status::Absent => turn.expected = began(turn),
                Status::Waiting => {
                    turn.expected = today.then_some(at);
                    // One that was skipped has used a part of its time already.
                    at = at.plus(turn.timer.left(at).max(0));
                }
            }
        }
        self.end = (self.open() && today).then_some(at);
        self.delay = match (self.end, plan) {
            (Some(end), Some(plan)) => Some(end.since(plan)),
            _ => None,
        };
    }

    /// Returns what the OPD that still wait would get, if all is to end at a moment: the same whole minutes each.
    ///
    /// One that was skipped has used a part of its time already and gets that on top. Nothing when nobody waits, or when
    /// there is not a minute for each.
    pub fn share(&self, now: Moment, end: Moment) -> Option<Share> {
        let presents = self.turns.iter().filter(|turn| turn.status == Status::Presenting);
        let taken: i64 = presents.map(|turn| turn.timer.left(now).max(0)).sum();
        let waiting: Vec<&Turn> = self.turns.iter().filter(|turn| turn.status == Status::Waiting).collect();
        let count = i64::try_from(waiting.len()).ok().filter(|count| *count > 0)?;
        let minutes = end.since(now).saturating_sub(taken).div_euclid(60_000 * count);
        let minutes = Some(minutes.min(600)).filter(|minutes| *minutes > 0)?;
        let used = |turn: &&Turn| turn.timer.used.div_euclid(60_000);
        let slot = |turn: &&Turn| (turn.on.clone(), (minutes + used(turn)).clamp(1, 600));
        let before = waiting.iter().map(|turn| turn.timer.left(now).max(0)).sum::<i64>().div_euclid(60_000 * count);
        Some(Share { minutes, before, slots: waiting.iter().map(slot).collect() })
    }

    /// Returns whether somebody still waits or presents.
    pub fn open(&self) -> bool {
        self.turns.iter().any(|turn| matches!(turn.status, Status::Waiting | Status::Presenting))
    }
}

/// Returns the number by which the agenda is ordered: that of a presentation, else that of its OPD.
pub fn number(workshop: &Workshop, presentation: &str, code: &str) -> Option<i64> {
    workshop.int(presentation, "order").or_else(|| workshop.int(&subject::opd(code), "order"))
}

/// Returns whether an OPD's turn in a session has begun, whatever became of it.
pub fn begun(workshop: &Workshop, sid: &str, code: &str) -> bool {
    Status::of(workshop, &subject::presentation(sid, code)) != Status::Waiting
}

/// Returns whether a session's agenda has a turn of an OPD: expected in its region, or begun, withdrawn or not.
pub fn has_turn(workshop: &Workshop, sid: &str, code: &str) -> bool {
    let on = subject::opd(code);
    let region = workshop.text(&subject::session(sid), "region");
    let in_region = region.is_empty() || code.split('/').next() == Some(region);
    let expected = workshop.visible(&on) && workshop.flag(&on, "expected");
    let own = in_region && expected && workshop.text(&on, "merged_into").is_empty();
    own || begun(workshop, sid, code)
}

/// Returns the full codes of the OPD of a session that have a turn.
pub(super) fn codes(workshop: &Workshop, sid: &str) -> BTreeSet<Arc<str>> {
    let listed = workshop.all(Kind::Opd).into_iter().map(|on| subject::rest(on));
    let turns = workshop.of(Kind::Presentation, sid, "").filter_map(|on| subject::presentation_of(on));
    let all = listed.chain(turns.map(|(_, code)| code));
    all.filter(|code| has_turn(workshop, sid, code)).map(Arc::from).collect()
}

/// Returns the planned start: the session's date and start time, in the zone in which the session was written first, for
/// a laptop that looks at it later may keep another; in that of the moment it is asked where nothing was written.
pub fn planned_start(workshop: &Workshop, on_session: &str, now: Moment) -> Option<Moment> {
    let day = Day::from_iso(workshop.text(on_session, "date"))?;
    let (hour, minute) = moment::read_clock(workshop.text(on_session, "start_clock"))?;
    Some(Moment::at(day, hour, minute, zone(workshop, on_session, now)))
}

/// Returns the zone in which a session was written first, in minutes; that of a moment where nothing was written.
fn zone(workshop: &Workshop, on_session: &str, now: Moment) -> i16 {
    let first = workshop.log().first(on_session).and_then(|id| workshop.log().get(id));
    first.map_or(now.offset, |edit| edit.at.offset)
}
