//! What the room may know: the one place of the wall that reads the record.
//!
//! A field that FIELDS calls private is refused here, and of a contested one neither rival is told, so that no scene can
//! show what is not the room's. Nothing is drawn here; `tests/wall.rs` sees to it that no other file of the wall
//! reads the record.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::View;
use crate::file::catalogue;
use crate::words::built_in;
use crate::workshop::Workshop;
use crate::workshop::agenda::{self, Agenda, Status};
use crate::workshop::edit::{Edit, EditId, Value};
use crate::workshop::field::{self, Field, Wall};
use crate::workshop::moment::Moment;
use crate::workshop::ranking::rpjmd::{self, Link};
use crate::workshop::ranking::{self, Fraction, Method, SCALE, Sheet};
use crate::workshop::subject::{self, Kind};
use crate::workshop::timer::{Marks, Timer};

/// Nobody in the room reads a longer text; nothing that somebody pasted makes a frame slow.
const LONGEST: usize = 400;
/// Of so many of the newest rows of each OPD the one written last is the one that landed.
const TAIL: usize = 8;
/// The fields that the clock of a presentation is worked out of.
const CLOCK: [&str; 5] = ["status", "slot_minutes", "extra_minutes", "used_ms", "running_since"];

/// The record as the room may know it.
pub(super) struct Public<'a> {
    /// What the wall is drawn from; its record is read in this file alone.
    view: &'a View<'a>,
    /// The turns of the agenda.
    pub(super) turns: Vec<Turn>,
}

/// An OPD's turn.
pub(super) struct Turn {
    /// The OPD's full code.
    pub(super) code: Arc<str>,
    /// The presentation.
    pub(super) on: Arc<str>,
    /// Where it stands; nothing where people disagree.
    pub(super) status: Option<Status>,
    /// Its clock; nothing where people disagree about what it is worked out of.
    pub(super) timer: Option<Timer>,
    /// Whether its clock has ever run.
    pub(super) begun: bool,
}

/// What landed last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Landed {
    /// The data row or nomination.
    pub(super) on: Arc<str>,
    /// The last edit of what the room may see of it.
    pub(super) last: EditId,
    /// When that was made.
    pub(super) at: Moment,
}

/// A quick win at its place.
pub(super) struct Place {
    /// The nomination.
    pub(super) on: Arc<str>,
    /// From 1; equal scores share it.
    pub(super) place: usize,
    /// Its score.
    pub(super) score: String,
    /// The score as a share of the most there can be, in thousandths.
    pub(super) share: u16,
    /// Whether scores are still missing.
    pub(super) provisional: bool,
    /// Where it stands to the RPJMD.
    pub(super) rpjmd: rpjmd::Status,
}

impl<'a> Public<'a> {
    /// Returns when a clock turns to warning and danger.
    pub(super) fn marks(&self) -> Marks {
        self.view.marks
    }

    /// Looks at a record.
    pub(super) fn of(view: &'a View<'a>) -> Self {
        let session = subject::session(view.sid);
        let slot = view.workshop.contested(&session, "slot_minutes");
        let turn = |turn: agenda::Turn| {
            let contested = |set: &&str| view.workshop.contested(&turn.on, set);
            let clear = !slot && !CLOCK.iter().any(contested);
            let status = (!contested(&"status")).then_some(turn.status);
            let begun = turn.timer.used > 0 || turn.status != Status::Waiting;
            Turn { code: turn.code, on: turn.on, status, timer: clear.then_some(turn.timer), begun }
        };
        let agenda = Agenda::of(view.workshop, view.sid, view.now);
        Self { view, turns: agenda.turns.into_iter().map(turn).collect() }
    }

    /// Returns what a field holds: nothing of a private one, and nothing where two values stand.
    ///
    /// Every value that reaches the wall comes through here.
    fn value(&self, on: &str, set: &str) -> Option<&'a Value> {
        public(on, set)?;
        let stand = self.view.workshop.stand(on, set).filter(|stand| !stand.contested())?;
        stand.value()
    }

    /// Returns a field's text, no longer than the room reads; empty where it has none for the room.
    pub(super) fn text(&self, on: &str, set: &str) -> &'a str {
        let text = self.value(on, set).map(Value::as_text).unwrap_or_default().trim();
        &text[..text.floor_char_boundary(LONGEST)]
    }

    /// Returns whether two values stand in a field that the room would else see.
    pub(super) fn disputed(&self, on: &str, set: &str) -> bool {
        public(on, set).is_some() && self.view.workshop.contested(on, set)
    }

    /// Returns a text of the session.
    pub(super) fn session(&self, set: &str) -> &'a str {
        self.text(&subject::session(self.view.sid), set)
    }

    /// Returns whether the session is a rehearsal.
    pub(super) fn rehearsal(&self) -> bool {
        self.value(&subject::session(self.view.sid), "rehearsal") == Some(&Value::Flag(true))
    }

    /// Returns when the session is to begin.
    pub(super) fn start(&self) -> Option<Moment> {
        let session = subject::session(self.view.sid);
        let clear = ["date", "start_clock"].iter().all(|set| !self.view.workshop.contested(&session, set));
        agenda::planned_start(self.view.workshop, &session, self.view.now).filter(|_| clear)
    }

    /// Returns an OPD's abbreviation; empty where it has none.
    pub(super) fn abbreviation(&self, code: &str) -> &'a str {
        self.text(&subject::opd(code), "abbreviation")
    }

    /// Returns an OPD's full name, else its abbreviation, else the last part of its code.
    pub(super) fn name<'b>(&self, code: &'b str) -> &'b str
    where
        'a: 'b,
    {
        let names = [self.text(&subject::opd(code), "name"), self.abbreviation(code)];
        names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| bare(code))
    }

    /// Returns an OPD's abbreviation, else its name, else the last part of its code.
    pub(super) fn short<'b>(&self, code: &'b str) -> &'b str
    where
        'a: 'b,
    {
        let short = self.abbreviation(code);
        if short.is_empty() { self.name(code) } else { short }
    }

    /// Returns the short name of the OPD that a data row or nomination is of; empty where none is known.
    pub(super) fn opd_of(&self, on: &str) -> &'a str {
        let code = self.text(on, "opd");
        if code.is_empty() { code } else { self.short(code) }
    }

    /// Returns the names of the natural dimensions of an OPD.
    pub(super) fn dimensions(&self, code: &str) -> Vec<&'static str> {
        let on = subject::opd(code);
        let all = catalogue::dimensions()
            .iter()
            .filter_map(|dimension| built_in::name(&dimension.slug, self.view.lang).zip(Some(&dimension.slug)));
        let own = all.filter(|(_, slug)| self.value(&on, &format!("dimension/{slug}")) == Some(&Value::Flag(true)));
        own.map(|(name, _)| name).collect()
    }

    /// Returns the name of the dimension of a data row or nomination; empty where it has none that is known.
    pub(super) fn dimension(&self, on: &str) -> &'static str {
        built_in::name(self.text(on, "dimension"), self.view.lang).unwrap_or_default()
    }

    /// Returns the OPD that presents: its place among the turns.
    pub(super) fn presenting(&self) -> Option<usize> {
        self.turns.iter().position(|turn| turn.status == Some(Status::Presenting))
    }

    /// Returns the place of the OPD that comes next: after the one that presents, else after the last that has.
    pub(super) fn next(&self) -> Option<usize> {
        let through = |turn: &Turn| matches!(turn.status, Some(Status::Done | Status::Absent));
        let from = self.presenting().or_else(|| self.turns.iter().rposition(through)).map_or(0, |at| at + 1);
        let waits = |at: &usize| self.turns[*at].status == Some(Status::Waiting);
        (from..self.turns.len()).find(waits).or_else(|| (0..from.min(self.turns.len())).find(waits))
    }

    /// Returns how many turns stand so.
    pub(super) fn count(&self, status: Status) -> usize {
        self.turns.iter().filter(|turn| turn.status == Some(status)).count()
    }

    /// Returns how many data rows or nominations the session has.
    pub(super) fn total(&self, kind: Kind) -> usize {
        self.view.workshop.count(kind, self.view.sid)
    }

    /// Returns the newest data rows or nominations that the room may see, the newest first.
    pub(super) fn newest(&self, kind: Kind, most: usize) -> Vec<Arc<str>> {
        // Of each OPD only the newest are looked at, so that ten thousand rows cost what a hundred do.
        let mut newest: Vec<(EditId, &Arc<str>)> = Vec::new();
        for code in self.turns.iter().map(|turn| &*turn.code).chain([""]) {
            let own = self.view.workshop.of(kind, self.view.sid, code).rev().filter(|on| self.shown(on)).take(most);
            newest.extend(own.filter_map(|on| Some((self.view.workshop.log().first(on)?, on))));
        }
        newest.sort_unstable_by(|a, b| b.cmp(a));
        newest.into_iter().take(most).map(|(_, on)| on.clone()).collect()
    }

    /// Returns what landed last: of the newest data rows or nominations, the one that was written on last.
    pub(super) fn landed(&self, kinds: &[Kind]) -> Option<Landed> {
        let newest = kinds.iter().flat_map(|kind| self.newest(*kind, TAIL));
        newest.filter_map(|on| self.landed_of(&on)).max_by_key(|landed| landed.last)
    }

    /// Returns when the room last saw something new of a data row or nomination.
    pub(super) fn landed_of(&self, on: &Arc<str>) -> Option<Landed> {
        last(self.view.workshop, on).map(|edit| Landed { on: on.clone(), last: edit.id, at: edit.at })
    }

    /// Returns whether the room may see a data row or nomination: it is not taken off, not a draft, and what it is called
    /// is settled.
    fn shown(&self, on: &str) -> bool {
        let workshop = self.view.workshop;
        let called = if on.starts_with(Kind::Data.word()) { "indicator" } else { "title" };
        let draft = workshop.text(on, "status") == "draft" || workshop.contested(on, "status");
        !self.text(on, called).is_empty() && !draft && !self.off(on)
    }

    /// Returns whether a row was taken off the wall and nothing that the room would see of it was written since.
    fn off(&self, on: &str) -> bool {
        let then = self.view.showing.off.get(on);
        then.is_some_and(|then| last(self.view.workshop, on).is_none_or(|edit| edit.id <= *then))
    }

    /// Returns who has voted, by full code. How and for what stays private; that somebody did is what a roll call is.
    pub(super) fn voters(&self) -> BTreeSet<&'a str> {
        let workshop = self.view.workshop;
        let codes = self.turns.iter().map(|turn| &*turn.code).chain([""]);
        let all = codes.flat_map(|code| workshop.of(Kind::Nomination, self.view.sid, code));
        all.flat_map(|on| workshop.members(on, Method::Votes.set()).map(|(code, _)| code)).collect()
    }

    /// Returns the quick wins that have a place, from the first on. Of scores and votes only what they sum to is told.
    pub(super) fn places(&self) -> Vec<Place> {
        let sheet = match self.view.sheet {
            Some(sheet) if *sheet.sid == *self.view.sid => Cow::Borrowed(sheet),
            _ => Cow::Owned(Sheet::of(self.view.workshop, self.view.sid, &catalogue::ranked())),
        };
        let ranking = ranking::rank(&sheet, &sheet.weights());
        let best = ranking.lines.iter().filter_map(|line| line.score).max();
        let place = |line: &ranking::Line| {
            let row = sheet.rows.get(line.row).filter(|row| !row.failed() && !self.off(&row.on))?;
            let (place, score) = (line.place?, line.score?);
            let (text, most) = match sheet.method {
                Method::Votes => (score.text(0), best),
                Method::Consensus | Method::Judges => (score.text(2), Fraction::new(SCALE.1.into(), 1)),
            };
            let link = Link::of(self.view.workshop, &row.on);
            Some(Place {
                on: row.on.clone(),
                place,
                score: text,
                share: share(score, most?),
                provisional: !line.missing.is_empty(),
                rpjmd: link.status,
            })
        };
        ranking.lines.iter().filter_map(place).collect()
    }
}

/// Returns the last edit of what the room sees of a data row or nomination: what nobody sees brings nothing back.
fn last<'a>(workshop: &'a Workshop, on: &str) -> Option<&'a Edit> {
    let seen = workshop.log().fields(on).filter(|(set, _)| public(on, set).is_some());
    seen.flat_map(|(_, stand)| stand.heads()).max_by_key(|edit| edit.id)
}

/// Returns the row of FIELDS of a field that the room may see.
fn public(on: &str, set: &str) -> Option<&'static Field> {
    let (kind, _) = Kind::of(on)?;
    field::find(kind, set).filter(|field| field.wall == Wall::Public)
}

/// Returns the last part of a full code.
fn bare(code: &str) -> &str {
    code.rsplit('/').next().unwrap_or_default()
}

/// Returns a score as a share of the most, in thousandths.
fn share(score: Fraction, most: Fraction) -> u16 {
    let ((a, b), (c, d)) = (score.parts(), most.parts());
    let share = a.saturating_mul(d).saturating_mul(1_000) / b.saturating_mul(c).max(1);
    share.clamp(0, 1_000) as u16
}
