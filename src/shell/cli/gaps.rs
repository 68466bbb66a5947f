//! `gaps`: what is open before a session is closed, each point with the subject where it is mended; then what does not fit
//! the RPJMD, and the profiles that are not complete.
//!
//! Exit 1 while there is anything. Nothing is mended here.

use std::fmt::Write as _;
use std::sync::Arc;

use clap::ArgMatches;
use serde_json::{Value, json};

use super::subject::session;
use super::table::Table;
use super::{CLEAN, Call, FINDINGS, Failure, Told, desk};
use crate::file::catalogue;
use crate::shell::clock;
use crate::words::{Lang, Text, cli, closing as locking, ranking as words, safe};
use crate::workshop::ranking::beside::Beside;
use crate::workshop::ranking::closing::{self, Part, Point};
use crate::workshop::ranking::profile::{PARTS, Profile};
use crate::workshop::ranking::rpjmd::{self, Lists};
use crate::workshop::ranking::{Owed, Sheet};
use crate::workshop::{Workshop, closed, subject, tell};

/// How many fields of a nomination are told by name.
const NAMED: usize = 3;

/// Tells what is open.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let seen = desk::look(call, desk::file(args))?;
    let workshop = &*seen.workshop;
    let sid = session(workshop, args, lang)?;
    let sheet = Sheet::of(workshop, &sid, &catalogue::ranked());
    let points = closing::open(workshop, &sid, clock::now(), &sheet);
    let beside = Beside::of(workshop, &sheet, catalogue::ranked().dimension);
    let gaps = Gaps { workshop, lang, points, owed: sheet.owed, beside };
    let out = if call.json { gaps.object(&sid) } else { gaps.text(&sid) };
    Ok(Told { out, notes: desk::remarks(&seen, lang), exit: if gaps.clear() { CLEAN } else { FINDINGS } })
}

struct Gaps<'a> {
    workshop: &'a Workshop,
    lang: Lang,
    points: Vec<Point>,
    owed: Vec<Owed>,
    beside: Beside,
}

impl Gaps<'_> {
    fn clear(&self) -> bool {
        self.points.is_empty() && self.beside.count() == 0
    }

    fn name(&self, on: &str) -> String {
        tell::subject_name(self.workshop, on, self.lang)
    }

    fn opd(&self, code: &str) -> String {
        self.name(&subject::opd(code))
    }

    /// Returns the labels of fields of a subject.
    fn labels<'s>(&self, on: &str, sets: impl IntoIterator<Item = &'s str>) -> String {
        let labels = sets.into_iter().map(|set| tell::slot_label(self.workshop, on, set, self.lang));
        labels.collect::<Vec<_>>().join(", ")
    }

    fn text(&self, sid: &str) -> String {
        let (lang, mut out) = (self.lang, String::new());
        if let Some(told) = closed::told(self.workshop, sid, lang) {
            let _ = writeln!(out, "{}", safe::shown(&told));
        }
        let late = closed::late(self.workshop, sid).len();
        if late > 0 {
            let _ = writeln!(out, "{}", locking::late_count(lang, late));
        }
        if self.clear() {
            let _ = writeln!(out, "{}", words::nothing_open(lang));
        }
        if !self.points.is_empty() {
            heading(&mut out, words::open_count(lang, self.points.len()));
        }
        for part in Part::ALL {
            let points: Vec<&Point> = self.points.iter().filter(|point| point.part == part).collect();
            let rows = points.iter().map(|point| {
                let lacks = self.labels(&point.on, point.sets.iter().map(|set| &**set));
                let lacks = match part {
                    // Its heading says it all.
                    Part::Opd | Part::Unlinked => String::new(),
                    Part::Contested => lacks,
                    Part::Unscored if point.sets.len() > NAMED => {
                        let gates = point.sets.iter().filter(|set| set.starts_with("gate/")).count();
                        words::lacks_many(lang, point.sets.len() - gates, gates).into_owned()
                    }
                    Part::Row | Part::Unscored => cli::lacks(lang, lacks).into_owned(),
                };
                [self.name(&point.on), lacks, point.on.to_string()]
            });
            let owed = self.owed.iter().filter(|_| part == Part::Unscored);
            let rows = owed.map(|owed| [owed.text(lang).into_owned(), String::new(), String::new()]).chain(rows);
            list(&mut out, part.heading(points.len(), lang), rows);
        }
        if self.beside.count() > 0 {
            heading(&mut out, words::beside_count(lang, self.beside.count()));
        }
        let Lists { missions, owners, idle, support, .. } = &self.beside.lists;
        let nothing = String::new;
        let rows = missions.iter().map(|mission| [mission.to_string(), nothing(), nothing()]);
        list(&mut out, words::list_missions(lang, missions.len()), rows);
        let rows = owners.iter().map(|one| {
            let differs = words::owner(lang, self.opd(&one.lead), &one.program, self.opd(&one.owner));
            [self.name(&one.on), differs.into_owned(), one.on.to_string()]
        });
        list(&mut out, words::list_owners(lang, owners.len()), rows);
        let rows = idle
            .iter()
            .map(|(on, row, why)| [self.name(on), format!("{}: {}", self.name(row), why.why(lang)), row.to_string()]);
        list(&mut out, words::list_idle(lang, idle.len()), rows);
        let rows =
            support.iter().map(|on| [self.name(on), self.workshop.text(on, "program").to_owned(), on.to_string()]);
        list(&mut out, words::list_support(lang, support.len()), rows);
        let rows = self.beside.profiles.iter().map(|(on, profile)| {
            let missing = self.labels(on, profile.missing.iter().copied());
            let told = words::profile(lang, profile.filled(), PARTS.len(), missing);
            [self.name(on), told.into_owned(), on.to_string()]
        });
        list(&mut out, words::list_profiles(lang, self.beside.profiles.len()), rows);
        out
    }

    fn object(&self, sid: &str) -> String {
        let part = |part| match part {
            Part::Opd => "opd",
            Part::Row => "row",
            Part::Contested => "contested",
            Part::Unscored => "unscored",
            Part::Unlinked => "unlinked",
        };
        let texts = |list: &[Arc<str>]| list.iter().map(|text| Value::from(&**text)).collect::<Vec<_>>();
        let point = |point: &Point| json!({ "part": part(point.part), "on": *point.on, "name": self.name(&point.on), "sets": texts(&point.sets) });
        let Lists { unlinked, missions, owners, idle, support } = &self.beside.lists;
        let owner = |one: &rpjmd::OtherOwner| json!({ "on": *one.on, "lead": *one.lead, "program": *one.program, "owner": *one.owner });
        let idle = idle.iter().map(|(on, row, why)| json!({ "on": **on, "row": **row, "why": why.why(self.lang) }));
        let profile = |(on, profile): &(Arc<str>, Profile)| json!({ "on": **on, "filled": profile.filled(), "of": PARTS.len(), "missing": profile.missing });
        let on = subject::session(sid);
        let closed = closed::closing(self.workshop, sid).map(|closing| {
            let closing = self.workshop.origin(closing);
            let reason = self.workshop.value(&on, "closing_reason").map(ToString::to_string);
            let late = closed::late(self.workshop, sid).len();
            json!({ "at": closing.at.to_string(), "by": self.workshop.writer(closing.id).0, "reason": reason, "late": late })
        });
        let object = json!({
            "session": sid,
            "closed": closed,
            "counts": { "open": self.points.len(), "beside": self.beside.count() },
            "owed": self.owed.iter().map(|owed| owed.text(self.lang)).collect::<Vec<_>>(),
            "open": self.points.iter().map(point).collect::<Vec<_>>(),
            "rpjmd": {
                "unlinked": texts(unlinked),
                "missions": texts(missions),
                "owners": owners.iter().map(owner).collect::<Vec<_>>(),
                "indicators": idle.collect::<Vec<_>>(),
                "support": texts(support),
            },
            "profiles": self.beside.profiles.iter().map(profile).collect::<Vec<_>>(),
        });
        format!("{object:#}\n")
    }
}

/// Writes a list below its heading, where there is anything in it.
fn list(out: &mut String, heading: Text, rows: impl Iterator<Item = [String; 3]>) {
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return;
    }
    self::heading(out, heading);
    let mut table = Table::new(&[]);
    rows.for_each(|row| table.row(row));
    table.print(out, 2);
}

/// Writes a heading, apart from what stands above it.
fn heading(out: &mut String, text: Text) {
    out.push_str(if out.is_empty() { "" } else { "\n" });
    let _ = writeln!(out, "{}", safe::shown(&text));
}
