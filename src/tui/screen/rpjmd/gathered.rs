//! What the lists of RPJMD hold, gathered once for each change of the record: nominations with their ties, what does not
//! fit, the catalogue.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Link, Tab};
use crate::file::catalogue;
use crate::file::programs::known::{self, Known};
use crate::tui::room::Room;
use crate::words::{rpjmd as words, safe};
use crate::workshop::name::fold;
use crate::workshop::ranking::propose::{Offer, propose};
use crate::workshop::ranking::rpjmd::{self, Idle, is_support};

/// A nomination and its tie.
#[derive(Clone, Debug)]
pub(super) struct Nomination {
    pub(super) on: Arc<str>,
    pub(super) title: String,
    /// The full code of its lead OPD; may be empty.
    pub(super) lead: Arc<str>,
    pub(super) link: Link,
    /// Whether its programme wants a second look: it keeps an office running, is another OPD's, or is in no catalogue.
    pub(super) doubt: bool,
}

/// The programmes that can be linked to.
#[derive(Debug, Default)]
pub(super) struct Catalogue {
    /// By code.
    pub(super) all: Vec<Known>,
    /// The same, ready to be proposed.
    pub(super) offers: Vec<Offer>,
    /// The same, as they are searched: code and name, safe to show; from its length on also what else is found by.
    pub(super) texts: Vec<(String, usize)>,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Which of the nominations it is about; in the list of missions none.
    nomination: Option<usize>,
    /// The mission, or the data row.
    pub(super) other: Option<Arc<str>>,
    /// Why the data row does not serve.
    pub(super) why: Option<Idle>,
}

/// Everything the lists hold.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// The session, and how many edits the record had.
    of: Option<(String, usize)>,
    /// The nominations of the session by title.
    pub(super) nominations: Vec<Nomination>,
    pub(super) catalogue: Catalogue,
    /// The rows of each list, in the order of [`LISTS`](super::LISTS).
    lines: [Vec<Line>; 5],
}

impl Gathered {
    /// Gathers from the record.
    pub(super) fn of(room: &Room) -> Self {
        let (workshop, sid) = (room.workshop(), room.sid());
        let programmes = Catalogue::of(known::known(workshop));
        let nomination = |on: &Arc<str>| {
            let link = Link::of(workshop, on);
            let doubt = link.program.as_deref().is_some_and(|code| {
                link.support() || rpjmd::other_owner(workshop, on, code).is_some() || !programmes.has(code)
            });
            let (title, lead) = (workshop.text(on, "title").to_owned(), workshop.text(on, "opd").into());
            Nomination { on: on.clone(), title, lead, link, doubt }
        };
        let mut nominations: Vec<Nomination> = rpjmd::nominations(workshop, sid).into_iter().map(nomination).collect();
        nominations.sort_by_cached_key(|one| (one.title.to_lowercase(), one.on.clone()));
        let places: BTreeMap<Arc<str>, usize> = nominations.iter().map(|one| one.on.clone()).zip(0..).collect();
        let lists = rpjmd::lists(workshop, sid, catalogue::ranked().dimension);
        let line = |on: &Arc<str>| Line { nomination: places.get(on).copied(), other: None, why: None };
        let mission = |mission: &Arc<str>| Line { nomination: None, other: Some(mission.clone()), why: None };
        let idle = |(on, row, why): &(Arc<str>, Arc<str>, Idle)| Line {
            other: Some(row.clone()),
            why: Some(*why),
            ..line(on)
        };
        let mut lines = [
            nominations.iter().map(|one| line(&one.on)).collect(),
            lists.unlinked.iter().map(line).collect(),
            lists.missions.iter().map(mission).collect(),
            lists.owners.iter().map(|one| line(&one.on)).collect(),
            lists.idle.iter().map(idle).collect::<Vec<_>>(),
        ];
        // Each stands in the order of the first.
        lines.iter_mut().for_each(|lines| lines.sort_by_key(|line| line.nomination));
        lines[Tab::Missions as usize].sort_by_cached_key(|line| line.other.as_deref().map(fold));
        Self { of: Some((sid.to_owned(), workshop.log().len())), nominations, catalogue: programmes, lines }
    }

    /// Returns whether it is of the record as it is.
    pub(super) fn is_of(&self, room: &Room) -> bool {
        self.of.as_ref().is_some_and(|(sid, edits)| sid == room.sid() && *edits == room.workshop().log().len())
    }

    /// Returns whether nothing was gathered yet.
    pub(super) fn is_empty(&self) -> bool {
        self.of.is_none()
    }

    /// Returns how many rows a list has.
    pub(super) fn len(&self, tab: Tab) -> usize {
        self.lines[tab as usize].len()
    }

    /// Returns a row of a list.
    pub(super) fn line(&self, tab: Tab, at: usize) -> Option<&Line> {
        self.lines[tab as usize].get(at)
    }

    /// Returns the nomination that a row is about.
    pub(super) fn nomination(&self, line: &Line) -> Option<&Nomination> {
        self.nominations.get(line.nomination?)
    }

    /// Returns what tells a row from all others of its list.
    pub(super) fn about(&self, line: &Line) -> Arc<str> {
        match (self.nomination(line), &line.other) {
            (Some(one), None) => one.on.clone(),
            (Some(one), Some(row)) => format!("{} {row}", one.on).into(),
            (None, other) => other.clone().unwrap_or_default(),
        }
    }

    /// Returns all by which a row is found.
    pub(super) fn text(&self, room: &Room, line: &Line) -> String {
        let mut text = match &line.other {
            Some(row) if line.why.is_some() => room.workshop().text(row, "indicator").to_owned(),
            other => other.as_deref().unwrap_or_default().to_owned(),
        };
        if let Some(one) = self.nomination(line) {
            let status = one.link.status.text(room.lang);
            let program = one.link.program.as_deref().unwrap_or_default();
            text.extend([" ", &one.title, " ", room.opd_short(&one.lead), " ", program, " ", &status]);
        }
        text
    }
}

impl Catalogue {
    fn of(all: Vec<Known>) -> Self {
        let offer = |one: &Known| {
            let one = &one.programme;
            Offer::new(&one.code, &one.name, &one.bidang, &one.opd)
        };
        let text = |one: &Known| {
            let one = &one.programme;
            let mut text = safe::shown(&format!("{}  {}", one.code, one.name)).into_owned();
            let shown = text.len();
            text.extend([" ", &one.bidang, " ", &one.mission]);
            (text, shown)
        };
        let (offers, texts) = (all.iter().map(offer).collect(), all.iter().map(text).collect());
        Self { all, offers, texts }
    }

    /// Returns whether a code is in it.
    pub(super) fn has(&self, code: &str) -> bool {
        self.all.binary_search_by(|one| one.programme.code.as_str().cmp(code)).is_ok()
    }

    /// Returns the programme of a code.
    pub(super) fn find(&self, code: &str) -> Option<&Known> {
        let at = self.all.binary_search_by(|one| one.programme.code.as_str().cmp(code)).ok()?;
        self.all.get(at)
    }

    /// Returns the programmes proposed for a nomination, by number, best first; before them those of a mission, where one
    /// is to be served.
    pub(super) fn proposed(&self, room: &Room, on: &str, mission: Option<&str>) -> Vec<usize> {
        let mut order = propose(room.workshop(), on, &self.offers);
        let Some(mission) = mission.map(fold) else { return order };
        let serves = |at: &usize| fold(&self.all[*at].programme.mission) == mission;
        let mut serving: Vec<usize> = (0..self.all.len()).filter(serves).collect();
        let place = |at: &usize| order.iter().position(|one| one == at).unwrap_or(usize::MAX);
        serving.sort_by_cached_key(|at| (is_support(&self.all[*at].programme.code), place(at)));
        order.retain(|at| !serving.contains(at));
        order.splice(0..0, serving);
        order
    }

    /// Returns a programme's code and name, as it is shown.
    pub(super) fn name(&self, at: usize) -> &str {
        self.texts.get(at).and_then(|(text, shown)| text.get(..*shown)).unwrap_or_default()
    }
}

/// Returns what a list says of a nomination's programme: its code, or that there is none.
pub(super) fn program_text(room: &Room, link: &Link) -> String {
    match &link.program {
        Some(code) => code.to_string(),
        None if link.disputed => words::disputed(room.lang).into_owned(),
        None => words::no_program(room.lang).into_owned(),
    }
}
