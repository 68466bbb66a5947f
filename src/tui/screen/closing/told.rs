//! What the rows of the closing say. Texts only; where they stand is the drawing's business.

use super::{Closing, Late, Tab, milestone};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Text, closing as words, findings};
use crate::workshop::agenda::Status;
use crate::workshop::closed::{MILESTONES, Milestone};
use crate::workshop::moment::Day;
use crate::workshop::ranking::closing::{Part, Point};
use crate::workshop::ranking::rpjmd::Link;
use crate::workshop::subject::Kind;
use crate::workshop::{date, tell};

/// A row: a sign, what it is about, what is to be said, and what else it is found by.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) sign: &'static str,
    pub(super) role: Role,
    /// Whose it is: an OPD, or who wrote.
    pub(super) whose: String,
    pub(super) what: String,
    pub(super) brief: String,
    others: String,
}

impl Line {
    /// Returns everything it is found by.
    pub(super) fn all(&self) -> String {
        [&*self.whose, &self.what, &self.brief, &self.others].join(" ")
    }
}

/// Returns the line of a row of the tab.
pub(super) fn line(screen: &Closing, room: &Room, row: usize) -> Line {
    let none = || Line {
        sign: "",
        role: Role::Dim,
        whose: String::new(),
        what: String::new(),
        brief: String::new(),
        others: String::new(),
    };
    match screen.tab {
        Tab::All | Tab::Of(_) => screen.points.get(row).map_or_else(none, |one| point(room, one)),
        Tab::Late => screen.late.get(row).map_or_else(none, |one| late(room, one)),
        Tab::Milestones => MILESTONES.get(row).map_or_else(none, |one| reached(room, *one)),
    }
}

/// Returns the line of an open point.
pub(super) fn point(room: &Room, point: &Point) -> Line {
    let (lang, workshop, on) = (room.lang, room.workshop(), &*point.on);
    let labels = || {
        let label = |set: &std::sync::Arc<str>| tell::slot_label(workshop, on, set, lang).to_lowercase();
        point.sets.iter().map(label).collect::<Vec<_>>().join(", ")
    };
    let code = workshop.opd_of(on);
    let (sign, brief): (&str, Text) = match point.part {
        Part::Opd => {
            let brief = match Status::of(workshop, on) {
                Status::Absent => words::no_reason(lang),
                Status::Presenting => words::presents(lang),
                Status::Waiting | Status::Done => words::waits(lang),
            };
            ("·", brief)
        }
        Part::Row => ("!", words::lacks(lang, labels())),
        Part::Contested => ("≠", words::differs(lang, labels())),
        Part::Unscored => {
            let gates = point.sets.iter().filter(|set| set.starts_with("gate/")).count();
            let brief = match (point.sets.len() - gates, gates) {
                (scores, 0) => words::unscored_only(lang, scores),
                (0, gates) => words::gates_only(lang, gates),
                (scores, gates) => words::unscored(lang, scores, gates),
            };
            ("○", brief)
        }
        Part::Unlinked => ("⚬", words::unlinked(lang, Link::of(workshop, on).status.text(lang))),
    };
    let what = match Kind::of(on) {
        Some((Kind::Presentation, _)) => room.opd_name(code).to_owned(),
        Some((Kind::Data, _)) => workshop.text(on, "indicator").to_owned(),
        Some((Kind::Nomination, _)) => workshop.text(on, "title").to_owned(),
        _ => tell::subject_name(workshop, on, lang),
    };
    let whose = if code.is_empty() { String::new() } else { room.opd_short(code).to_owned() };
    let what = if what.is_empty() { tell::subject_name(workshop, on, lang) } else { what };
    Line { sign, role: Role::Warn, whose, what, brief: brief.into_owned(), others: room.opd_name(code).to_owned() }
}

fn late(room: &Room, late: &Late) -> Line {
    let workshop = room.workshop();
    let at = workshop.log().get(late.act).map(|edit| edit.at);
    let brief = at.map(|at| format!("{} {}", date::short(at.day()), date::clock(at))).unwrap_or_default();
    let (_, device) = workshop.writer(late.act);
    let who = workshop.writer_name(late.act).unwrap_or("–");
    let what = tell::line(workshop, late.act, room.lang);
    Line { sign: "!", role: Role::Warn, whose: who.to_owned(), what, brief, others: device.to_owned() }
}

fn reached(room: &Room, one: Milestone) -> Line {
    let workshop = room.workshop();
    let (on, name) = (room.session(), milestone::name(room, one));
    let said = |set: &str| {
        let text = workshop.text(&on, set);
        let sign =
            if workshop.contested(&on, set) { findings::contested(room.lang).into_owned() } else { String::new() };
        if sign.is_empty() { text.to_owned() } else { format!("{text} {sign}") }
    };
    let day = workshop.text(&on, one.on);
    if day.is_empty() {
        let brief = words::not_reached(room.lang).into_owned();
        return Line {
            sign: "○",
            role: Role::Dim,
            whose: brief,
            what: name,
            brief: String::new(),
            others: String::new(),
        };
    }
    let long = Day::from_iso(day).map_or_else(|| said(one.on), |day| date::long(day, room.lang));
    let long = if workshop.contested(&on, one.on) { format!("≠ {long}") } else { long };
    let brief = [said(one.by), said(one.remark)].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
    Line { sign: "✓", role: Role::Good, whose: long, what: name, brief: brief.join(" · "), others: String::new() }
}
