//! Riwayat: every act of the record, the newest on top; who, when, from what to what; each can be undone and redone.
//!
//! Acts are told in words only where they are in sight or being searched, and a key never searches more than its share.

mod draw;
mod search;
mod told;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::{Code, Key};
use crate::tui::list::List;
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Go, Reply, Tone, Turn};
use crate::tui::room::Room;
use crate::words::history as words;
use crate::words::program as program_words;
use crate::workshop::edit::{Edit, EditId};
use crate::workshop::merge::Slot;
use crate::workshop::subject::{self, Kind};
use crate::workshop::tell;

/// The number of the acts among the screen's clickable lists.
const ACTS: u8 = 0;
/// The number of the filters among the screen's clickable lists.
const FILTERS: u8 = 1;
/// How many acts one more look searches.
const FURTHER: usize = 20_000;

/// The acts that are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those of this device.
    Mine,
    /// Those about the OPD with this full code.
    Opd(String),
    /// Those of the session with this id.
    Session(String),
}

/// The state of the history.
#[derive(Debug, Default)]
pub struct History {
    filter: Filter,
    /// What is looked for.
    query: Pad,
    list: List,
    /// The act under the cursor, so that it stays there while others come in; none for the newest.
    picked: Option<EditId>,
    /// What was found, where something is looked for or filtered.
    search: Option<search::Search>,
    /// What is told of the acts in sight.
    told: told::Told,
}

fn stands(history: &History, room: &Room) -> bool {
    history.act(room).is_some_and(|act| !room.workshop().undone(act))
}

fn undone(history: &History, room: &Room) -> bool {
    history.act(room).is_some_and(|act| room.workshop().undone(act))
}

impl Screen for History {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "Enter",
            id: "Buka",
            en: "Open",
            foot: 1,
            when: |history, room| history.act(room).is_some(),
            does: |history, room| history.open(room),
        },
        Bind {
            key: "F8",
            id: "Batalkan ini",
            en: "Undo this",
            foot: 2,
            when: stands,
            does: |history, room| history.turn(room),
        },
        Bind {
            key: "F8",
            id: "Ulangi ini",
            en: "Redo this",
            foot: 2,
            when: undone,
            does: |history, room| history.turn(room),
        },
        Bind { key: "F3", id: "Saring", en: "Filter", foot: 3, when: always, does: |history, room| history.next(room) },
        Bind {
            key: "F4",
            id: "Cari lebih jauh",
            en: "Look further back",
            foot: 4,
            when: |history, _| history.search.as_ref().is_some_and(|search| search.left() > 0),
            does: |history, room| history.further(room),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match input {
            Input::Key(key) if key.is(Code::Esc) => return self.back(room),
            Input::Key(key) if self.moved(room, key) => {}
            typed if typed.finds(&mut self.query) => self.search_anew(room),
            Input::Tap(Tap::Row(ACTS, row), _) if row == self.list.at => return self.open(room),
            Input::Tap(Tap::Row(ACTS, row), _) => self.put(room, row),
            Input::Tap(Tap::Row(FILTERS, 0), _) => self.set(room, Filter::All),
            Input::Tap(Tap::Row(FILTERS, 1), _) => self.set(room, Filter::Mine),
            Input::Tap(Tap::Row(FILTERS, 3), _) => self.set(room, Filter::Session(self.this_session(room))),
            Input::Tap(Tap::Row(FILTERS, _), _) => match self.this_opd(room) {
                Some(code) => self.set(room, Filter::Opd(code)),
                None => return Reply::say(Tone::Mind, words::no_place(room.lang)),
            },
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.put(room, self.list.at.saturating_add_signed(by.into())),
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::history(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        if let Some(search) = &mut self.search {
            search.look(room, &self.filter, self.query.text());
        }
        let at = self.picked.and_then(|act| self.place(room, act)).unwrap_or(0);
        self.list.put(at, self.len(room), draw::list_height(room));
        let shown = self.list.shown(self.len(room), draw::list_height(room));
        let shown: Vec<EditId> = shown.filter_map(|row| self.row(room, row)).collect();
        self.told.look(room, &shown, self.act(room));
    }

    fn typing(&self, _: &Room) -> bool {
        !self.query.text().is_empty()
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        let edits = contested_in(room, self.act(room)?);
        edits.into_iter().next().map(|edit| (edit.on.clone(), edit.set.clone()))
    }
}

/// Returns the edits of an act that stand in contested slots now.
fn contested_in(room: &Room, act: EditId) -> Vec<&Edit> {
    let (workshop, log) = (room.workshop(), room.workshop().log());
    let act = log.act(act).filter(|_| log.contested() > 0);
    let edits = act.into_iter().flat_map(|act| log.act_edits(act));
    let rivals = edits.filter(|edit| workshop.contested(&edit.on, &edit.set));
    rivals.filter(|edit| workshop.heads(&edit.on, &edit.set).contains(&edit.id)).collect()
}

impl History {
    /// Returns how many acts are listed.
    fn len(&self, room: &Room) -> usize {
        self.search.as_ref().map_or(room.workshop().log().acts().len(), |search| search.found.len())
    }

    /// Returns the act in a row.
    fn row(&self, room: &Room, row: usize) -> Option<EditId> {
        match &self.search {
            Some(search) => search.found.get(row).copied(),
            None => room.workshop().log().acts().iter().rev().nth(row).map(|act| act.id),
        }
    }

    /// Returns the row of an act.
    fn place(&self, room: &Room, act: EditId) -> Option<usize> {
        match &self.search {
            Some(search) => search.found.binary_search_by(|found| act.cmp(found)).ok(),
            None => {
                let acts = room.workshop().log().acts();
                acts.binary_search_by(|known| known.id.cmp(&act)).ok().map(|at| acts.len() - 1 - at)
            }
        }
    }

    /// Returns the act under the cursor.
    fn act(&self, room: &Room) -> Option<EditId> {
        self.row(room, self.list.at)
    }

    fn put(&mut self, room: &Room, row: usize) {
        self.list.put(row, self.len(room), draw::list_height(room));
        self.pick(room);
    }

    /// Holds on to the act under the cursor; on top the cursor follows the newest.
    fn pick(&mut self, room: &Room) {
        self.picked = self.act(room).filter(|_| self.list.at > 0);
    }

    fn moved(&mut self, room: &Room, key: Key) -> bool {
        let moved = self.list.key(key, self.len(room), draw::list_height(room));
        if moved {
            self.pick(room);
        }
        moved
    }

    fn set(&mut self, room: &Room, filter: Filter) {
        self.filter = filter;
        self.search_anew(room);
    }

    fn search_anew(&mut self, room: &Room) {
        let plain = self.filter == Filter::All && self.query.is_empty();
        self.search = (!plain).then(|| search::Search::begin(room, &self.filter, self.query.text()));
        let kept = self.picked.and_then(|act| self.place(room, act)).unwrap_or(0);
        self.put(room, kept);
    }

    fn further(&mut self, room: &Room) -> Reply {
        if let Some(search) = &mut self.search {
            search.further(room, &self.filter, self.query.text(), FURTHER);
        }
        Reply::none()
    }

    fn next(&mut self, room: &Room) -> Reply {
        let filter = match (&self.filter, self.this_opd(room)) {
            (Filter::All, _) => Filter::Mine,
            (Filter::Mine, Some(code)) => Filter::Opd(code),
            (Filter::Mine, None) | (Filter::Opd(_), _) if several(room) => Filter::Session(self.this_session(room)),
            (Filter::Mine, None) | (Filter::Opd(_) | Filter::Session(_), _) => Filter::All,
        };
        self.set(room, filter);
        Reply::none()
    }

    fn back(&mut self, room: &Room) -> Reply {
        if self.search.is_none() && self.query.text().is_empty() {
            return Reply::go(Go::Back);
        }
        if self.query.text().is_empty() {
            self.filter = Filter::All;
        }
        // Where the cursor stood is where it stands among all of them.
        self.picked = self.act(room);
        self.query.set("");
        self.search_anew(room);
        Reply::none()
    }

    /// Returns the OPD that the filter is on, or else the act under the cursor is about.
    fn this_opd(&self, room: &Room) -> Option<String> {
        if let Filter::Opd(code) = &self.filter {
            return Some(code.clone());
        }
        let log = room.workshop().log();
        let act = log.act(self.act(room)?)?;
        log.act_edits(act).find_map(|edit| opd_of(room, &edit.on)).map(str::to_owned)
    }

    /// Returns the session that the filter is on, or else the act under the cursor belongs to, or else the one at hand.
    fn this_session(&self, room: &Room) -> String {
        if let Filter::Session(sid) = &self.filter {
            return sid.clone();
        }
        let log = room.workshop().log();
        let act = self.act(room).and_then(|act| log.act(act));
        let of = act.and_then(|act| log.act_edits(act).find_map(|edit| session_of(room, &edit.on)));
        of.unwrap_or(room.sid()).to_owned()
    }

    fn turn(&self, room: &Room) -> Reply {
        let Some(act) = self.act(room) else { return Reply::none() };
        if let Some(why) = &room.file.read_only {
            return Reply::say(Tone::Bad, program_words::read_only_notice(room.lang, why));
        }
        if room.workshop().mirror(act) {
            return Reply::say(Tone::Mind, words::is_undo(room.lang));
        }
        let turn = if room.workshop().undone(act) { Turn::Redo(act) } else { Turn::Undo(act) };
        Reply { turns: vec![turn], ..Reply::none() }
    }

    /// Goes to what the act is about.
    fn open(&mut self, room: &Room) -> Reply {
        self.picked = self.act(room);
        let Some(on) = self.act(room).and_then(|act| about(room, act)) else {
            return Reply::say(Tone::Mind, words::no_place(room.lang));
        };
        let (lang, workshop) = (room.lang, room.workshop());
        match Kind::of(&on) {
            Some((Kind::Data | Kind::Nomination, _)) if tell::known(workshop, &on, "session") != room.sid() => {
                Reply::say(Tone::Mind, words::other_session(lang))
            }
            Some((Kind::Data | Kind::Nomination, _)) if !workshop.visible(&on) => {
                Reply::say(Tone::Mind, words::gone(lang))
            }
            Some((Kind::Data | Kind::Nomination, _)) => Reply::go(Go::Row(on.to_string())),
            Some((Kind::Presentation, _))
                if subject::presentation_of(&on).is_some_and(|(sid, _)| sid != room.sid()) =>
            {
                Reply::say(Tone::Mind, words::other_session(lang))
            }
            Some((Kind::Opd | Kind::Presentation, _)) => match opd_of(room, &on) {
                Some(code) => Reply::go(Go::Opd(code.to_owned())),
                None => Reply::say(Tone::Mind, words::no_place(lang)),
            },
            Some((Kind::Session, sid)) if sid != room.sid() => Reply::say(Tone::Mind, words::other_session(lang)),
            Some((Kind::Session, _)) => Reply::go(Go::To(At::Setup)),
            Some((Kind::Criterion | Kind::Program, _)) => Reply::go(Go::Form(on.to_string())),
            Some((Kind::Hand, _)) | None => Reply::say(Tone::Mind, words::no_place(lang)),
        }
    }
}

/// Returns the subject that an act is about: of its first edit that is not on a hand.
fn about(room: &Room, act: EditId) -> Option<Arc<str>> {
    let log = room.workshop().log();
    let of_people = |edit: &&Edit| !edit.on.starts_with("hand/");
    log.act_edits(log.act(act)?).find(of_people).map(|edit| edit.on.clone())
}

/// Returns the full code of the OPD that a subject belongs to.
fn opd_of<'a>(room: &'a Room, on: &'a str) -> Option<&'a str> {
    match Kind::of(on)? {
        (Kind::Opd, code) => Some(code),
        (Kind::Presentation, _) => subject::presentation_of(on).map(|(_, code)| code),
        (Kind::Data | Kind::Nomination, _) => {
            Some(tell::known(room.workshop(), on, "opd")).filter(|code| !code.is_empty())
        }
        _ => None,
    }
}

/// Returns the id of the session that a subject belongs to; OPD and programmes belong to all.
fn session_of<'a>(room: &'a Room, on: &'a str) -> Option<&'a str> {
    match Kind::of(on)? {
        (Kind::Session, sid) => Some(sid),
        (Kind::Presentation, _) => subject::presentation_of(on).map(|(sid, _)| sid),
        (Kind::Data | Kind::Nomination, _) => {
            Some(tell::known(room.workshop(), on, "session")).filter(|sid| !sid.is_empty())
        }
        _ => None,
    }
}

/// Returns whether the file holds several sessions.
fn several(room: &Room) -> bool {
    room.workshop().sessions().len() > 1
}
