//! Penutupan: what is open before the session is closed, every OPD without exception; the closing; and what follows it.
//!
//! It points: every open point is mended on the screen that Enter opens. What is open, and what a closed session refuses,
//! is decided in `workshop`.

mod draw;
mod milestone;
mod told;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use crate::file::catalogue;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::Code;
use crate::tui::list::{self, List};
use crate::tui::overlay::prompt::Prompt;
use crate::tui::overlay::{Input, Overlay};
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Effect, Go, Reply, Setting, Tone};
use crate::tui::room::Room;
use crate::words::{Word, closing as words, program, safe};
use crate::workshop::agenda::{Agenda, Status};
use crate::workshop::closed::{self, MILESTONES};
use crate::workshop::edit::EditId;
use crate::workshop::merge::Slot;
use crate::workshop::ranking::beside::Beside;
use crate::workshop::ranking::closing::{Part, Point, open};
use crate::workshop::subject::Kind;
use crate::workshop::{agenda, presenting};

/// The number of the list among the screen's clickable lists.
const LIST: u8 = 0;
/// The number of the tabs among the screen's clickable lists.
const TABS: u8 = 1;

/// A tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// Every open point.
    #[default]
    All,
    /// The open points of one kind.
    Of(Part),
    /// What follows the closing.
    Milestones,
    /// What was written after the closing.
    Late,
}

/// The tabs while the session is open.
const OPEN: [(Tab, Word); 6] = [
    (Tab::All, words::tab_all),
    (Tab::Of(Part::Opd), words::tab_opd),
    (Tab::Of(Part::Row), words::tab_rows),
    (Tab::Of(Part::Contested), words::tab_contested),
    (Tab::Of(Part::Unscored), words::tab_unscored),
    (Tab::Of(Part::Unlinked), words::tab_unlinked),
];

/// The tabs once it is closed.
const CLOSED: [(Tab, Word); 3] =
    [(Tab::Milestones, words::tab_milestones), (Tab::All, words::tab_open), (Tab::Late, words::tab_late)];

/// An act that nobody who closed the session had seen.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Late {
    /// The act.
    act: EditId,
    /// What it is about.
    on: Arc<str>,
}

/// The state of the closing.
#[derive(Debug, Default)]
pub struct Closing {
    tab: Tab,
    /// What is looked for.
    query: Pad,
    list: List,
    /// What is open, and what came after the closing, when the record was last looked at.
    points: Vec<Point>,
    late: Vec<Late>,
    /// How many fields came after the closing.
    late_fields: usize,
    /// What else is missing, of the RPJMD and of profiles.
    beside: (usize, usize),
    /// Whether the session was closed then.
    closed: bool,
    /// What tells whether to look again: the edits, the session, the minute.
    counted: (usize, String, i64),
    /// The rows of the tab that are listed.
    hits: Vec<usize>,
    /// The subject that the way to the screen named, until the list knows it.
    aim: Option<Arc<str>>,
}

fn is_open(screen: &Closing, _: &Room) -> bool {
    !screen.closed
}

fn is_closed(screen: &Closing, _: &Room) -> bool {
    screen.closed
}

impl Screen for Closing {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "F8",
            id: "Tutup sesi",
            en: "Close the session",
            foot: 1,
            when: |s, room| is_open(s, room) && s.points.is_empty(),
            does: |s, room| s.close(room),
        },
        Bind {
            key: "Enter",
            id: "Perbaiki",
            en: "Mend it",
            foot: 1,
            when: |s, _| s.point_at_hand().is_some(),
            does: |s, room| s.open_point(room),
        },
        Bind {
            key: "Enter",
            id: "Isi tonggak",
            en: "Fill in the milestone",
            foot: 1,
            when: |s, _| s.milestone().is_some(),
            does: |s, room| s.ask_milestone(room),
        },
        Bind {
            key: "Enter",
            id: "Buka",
            en: "Open",
            foot: 1,
            when: |s, _| s.late_at_hand().is_some(),
            does: |s, room| s.open_late(room),
        },
        Bind { key: "F3", id: "Saring", en: "Filter", foot: 2, when: always, does: |s, room| s.turn(room, 1) },
        Bind {
            key: "Right",
            id: "Saringan berikutnya",
            en: "Next filter",
            foot: 0,
            when: always,
            does: |s, room| s.turn(room, 1),
        },
        Bind {
            key: "Left",
            id: "Saringan sebelumnya",
            en: "Previous filter",
            foot: 0,
            when: always,
            does: |s, room| s.turn(room, s.tabs().len() - 1),
        },
        Bind {
            key: "F8",
            id: "Tutup sesi",
            en: "Close the session",
            foot: 3,
            when: is_open,
            does: |s, room| s.close(room),
        },
        Bind { key: "F8", id: "Buka lagi", en: "Reopen", foot: 3, when: is_closed, does: |_, room| Self::reopen(room) },
        Bind {
            key: "F5",
            id: "Telaah",
            en: "Review",
            foot: 4,
            when: is_closed,
            does: |_, _| Reply::go(Go::To(At::Review)),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        let (len, height) = (self.hits.len(), draw::list_height(room));
        match input {
            Input::Key(key) if key.is(Code::Esc) && self.query.text().is_empty() => return Reply::go(Go::Back),
            Input::Key(key) if key.is(Code::Esc) => {
                self.query.set("");
                self.list_anew(room, None);
            }
            Input::Key(key) if self.list.key(key, len, height) => {}
            typed if typed.finds(&mut self.query) => self.list_anew(room, None),
            Input::Tap(Tap::Row(LIST, row), _) if row == self.list.at => return self.enter(room),
            Input::Tap(Tap::Row(LIST, row), _) => self.list.put(row, len, height),
            Input::Tap(Tap::Row(TABS, tab), _) => return self.show(room, tab),
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.list.wheel(by, len, height),
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::closing(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let now = (room.workshop().log().len(), room.sid().to_owned(), room.now.ms / 60_000);
        if self.counted == now && self.aim.is_none() {
            return;
        }
        let Some(sheet) = &room.file.sheet else { return };
        let aim = self.aim.take();
        let (workshop, sid, here) = (room.workshop(), room.sid(), self.subject_at_hand());
        self.points = open(workshop, sid, room.now, sheet);
        let beside = Beside::of(workshop, sheet, catalogue::ranked().dimension);
        self.beside = (beside.unfit(), beside.profiles.len());
        let late = closed::late(workshop, sid);
        self.late_fields = late.len();
        self.late = late.into_iter().map(|edit| Late { act: edit.act_id(), on: edit.on.clone() }).collect();
        self.late.dedup();
        let closed = closed::is_closed(workshop, sid);
        if self.closed != closed || self.counted.0 == 0 {
            (self.tab, self.list) = (if closed { Tab::Milestones } else { Tab::All }, List::default());
        }
        (self.closed, self.counted) = (closed, now);
        if aim.is_some() {
            self.tab = Tab::All;
            self.query.set("");
        }
        let here = aim.or_else(|| here.filter(|_| self.tab != Tab::Milestones));
        self.list_anew(room, here);
    }

    fn point(&mut self, _: &Room, on: &str) {
        self.aim = Some(on.into());
    }

    fn typing(&self, _: &Room) -> bool {
        !self.query.text().is_empty()
    }

    fn at_hand(&self, _: &Room) -> Option<Slot> {
        let point = self.point_at_hand().filter(|point| point.part == Part::Contested)?;
        point.sets.first().map(|set| (point.on.clone(), set.clone()))
    }
}

impl Closing {
    fn tabs(&self) -> &'static [(Tab, Word)] {
        if self.closed { &CLOSED } else { &OPEN }
    }

    /// Returns how many rows a tab has.
    fn count(&self, tab: Tab) -> usize {
        match tab {
            Tab::All => self.points.len(),
            Tab::Of(part) => self.points.iter().filter(|point| point.part == part).count(),
            Tab::Milestones => MILESTONES.len(),
            Tab::Late => self.late.len(),
        }
    }

    /// Returns the number of the row under the cursor in its tab.
    fn row(&self) -> Option<usize> {
        self.hits.get(self.list.at).copied()
    }

    fn point_at_hand(&self) -> Option<&Point> {
        self.row().filter(|_| matches!(self.tab, Tab::All | Tab::Of(_))).and_then(|row| self.points.get(row))
    }

    fn late_at_hand(&self) -> Option<&Late> {
        self.row().filter(|_| self.tab == Tab::Late).and_then(|row| self.late.get(row))
    }

    fn milestone(&self) -> Option<usize> {
        self.row().filter(|_| self.tab == Tab::Milestones)
    }

    fn subject_at_hand(&self) -> Option<Arc<str>> {
        let point = self.point_at_hand().map(|point| point.on.clone());
        point.or_else(|| self.late_at_hand().map(|late| late.on.clone()))
    }

    fn turn(&mut self, room: &Room, by: usize) -> Reply {
        let at = self.tabs().iter().position(|(tab, _)| *tab == self.tab).unwrap_or(0);
        self.show(room, (at + by) % self.tabs().len())
    }

    fn show(&mut self, room: &Room, tab: usize) -> Reply {
        self.tab = self.tabs().get(tab).map_or(Tab::All, |(tab, _)| *tab);
        self.list = List::default();
        self.list_anew(room, None);
        Reply::none()
    }

    /// Lists the rows of the tab that match the query; the cursor stays with what it was on, else on its row.
    fn list_anew(&mut self, room: &Room, on: Option<Arc<str>>) {
        let rows = match self.tab {
            Tab::All | Tab::Of(_) => self.points.len(),
            tab => self.count(tab),
        };
        let of = |at: &usize| match self.tab {
            Tab::Of(part) => self.points[*at].part == part,
            _ => true,
        };
        let found = |at: &usize| list::matches(self.query.text(), || told::line(self, room, *at).all());
        let hits: Vec<usize> = (0..rows).filter(of).filter(found).collect();
        let same = |at: &usize| match self.tab {
            Tab::All | Tab::Of(_) => Some(&self.points[*at].on) == on.as_ref(),
            Tab::Late => Some(&self.late[*at].on) == on.as_ref(),
            Tab::Milestones => false,
        };
        let here = hits.iter().position(same).unwrap_or(self.list.at);
        self.hits = hits;
        self.list.put(here, self.hits.len(), draw::list_height(room));
    }

    /// Does what Enter does to the row under the cursor.
    fn enter(&mut self, room: &Room) -> Reply {
        if self.milestone().is_some() {
            self.ask_milestone(room)
        } else if self.late_at_hand().is_some() {
            self.open_late(room)
        } else {
            self.open_point(room)
        }
    }

    /// Goes where the point under the cursor is mended.
    fn open_point(&self, room: &Room) -> Reply {
        let Some(Point { part, on, sets }) = self.point_at_hand() else { return Reply::none() };
        match part {
            Part::Opd => Reply::go(Go::Opd(room.workshop().opd_of(on).to_owned())),
            Part::Row if agenda::has_turn(room.workshop(), room.sid(), room.workshop().opd_of(on)) => {
                Reply::go(Go::Row(on.to_string()))
            }
            Part::Row => Reply::go(Go::Form(on.to_string())),
            Part::Contested => match sets.first() {
                Some(set) => Reply::go(Go::Slot(on.clone(), set.clone())),
                None => Reply::go(Go::To(At::Contested)),
            },
            Part::Unscored => Reply::go(Go::On(At::Scoring, on.to_string())),
            Part::Unlinked => Reply::go(Go::On(At::Rpjmd, on.to_string())),
        }
    }

    /// Goes to what was written after the closing.
    fn open_late(&self, room: &Room) -> Reply {
        let Some(Late { on, .. }) = self.late_at_hand() else { return Reply::none() };
        if !room.workshop().visible(on) {
            return Reply::say(Tone::Mind, words::gone(room.lang));
        }
        match Kind::of(on) {
            Some((Kind::Presentation, _)) => Reply::go(Go::Opd(room.workshop().opd_of(on).to_owned())),
            Some((Kind::Session, _)) => Reply::go(Go::To(At::Setup)),
            _ => Reply::go(Go::Form(on.to_string())),
        }
    }

    /// Closes the session, under somebody's name; with something open only for a reason.
    fn close(&self, room: &Room) -> Reply {
        let count = self.points.len();
        if room.operator().is_empty() { ask_name(room, &count.to_string()) } else { close(room, count) }
    }

    /// Reopens the session, under somebody's name, for a reason.
    fn reopen(room: &Room) -> Reply {
        if room.operator().is_empty() { ask_name(room, REOPENS) } else { reopen(room) }
    }
}

/// Says of the answer who one is that the session is reopened; any other tells how much is open when it is closed.
const REOPENS: &str = "reopens";

/// Asks who closes or reopens the session: the name is printed, and a machine has none to answer for.
fn ask_name(room: &Room, about: &str) -> Reply {
    Reply::ask(Overlay::Prompt(Prompt::new(words::ask_name(room.lang), about, Pad::line(""), |room, about, typed| {
        let name = safe::clean(typed.trim());
        if name.is_empty() {
            return Err(program::operator_empty(room.lang).into_owned());
        }
        let next = if about == REOPENS { reopen(room) } else { close(room, about.parse().unwrap_or_default()) };
        Ok(Reply { set: Some(Setting::Operator(name)), ..next })
    })))
}

fn close(room: &Room, count: usize) -> Reply {
    if count == 0 {
        return closes(room, "");
    }
    // The reason of another closing is not the reason of this one.
    let prompt = Prompt::new(words::ask_reason(room.lang, count), "", Pad::line(""), |room, _, reason| {
        if reason.trim().is_empty() {
            return Err(words::reason_empty(room.lang).into_owned());
        }
        Ok(closes(room, reason))
    });
    Reply::ask(Overlay::Prompt(prompt.over(room, &room.session(), "closing_reason")))
}

fn reopen(room: &Room) -> Reply {
    let prompt = Prompt::new(words::ask_reopen(room.lang), "", Pad::line(""), |room, _, reason| {
        if reason.trim().is_empty() {
            return Err(words::reopen_empty(room.lang).into_owned());
        }
        let said = Reply::say(Tone::Well, words::reopened_now(room.lang));
        Ok(Reply::write(closed::reopen(room.sid(), reason)).and(said))
    });
    Reply::ask(Overlay::Prompt(prompt.over(room, &room.session(), "reopened_reason")))
}

/// Returns the reply that closes the session: the clock that runs stops with it, and the file is saved at once.
fn closes(room: &Room, reason: &str) -> Reply {
    let turns = Agenda::of(room.workshop(), room.sid(), room.now).turns;
    let running = turns.iter().filter(|turn| turn.status == Status::Presenting);
    let clock = running.flat_map(|turn| presenting::pause(turn, room.now)).collect();
    let writes = closed::close(room.workshop(), room.sid(), reason, clock);
    let said = Reply::say(Tone::Well, words::closed_now(room.lang));
    Reply::write(writes).and(said).and(Reply::effect(Effect::Save))
}
