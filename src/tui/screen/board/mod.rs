//! Papan: who has and who has not, at one glance, by name. Figures above, the OPD beneath, the dimensions beside or behind.
//!
//! It only looks and points: acts on an OPD belong to the run screen, to which Enter goes.

mod draw;
mod sessions;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{Screen, contested};
use crate::tui::bind::Bind;
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::Code;
use crate::tui::list::List;
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::{Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::words::{Word, board as words};
use crate::workshop::across::{self, Across};
use crate::workshop::coverage::{Coverage, Line, Missing};
use crate::workshop::merge::Slot;
use crate::workshop::moment::Day;
use crate::workshop::{agenda, date, name};

/// The number of the OPD among the screen's clickable lists.
const OPDS: u8 = 0;
/// The number of the tabs among the screen's clickable lists.
const TABS: u8 = 1;

/// A tab: what it is called, whom it shows, and what it says when that is nobody.
struct Tab {
    name: Word,
    of: Option<Missing>,
    nobody: Word,
}

const fn tab(name: Word, of: Option<Missing>, nobody: Word) -> Tab {
    Tab { name, of, nobody }
}

const ALL: [Tab; 6] = [
    tab(words::tab_all, None, words::no_opd),
    tab(words::tab_waiting, Some(Missing::Presentation), words::nobody_waiting),
    tab(words::tab_no_data, Some(Missing::Data), words::nobody_without_data),
    tab(words::tab_no_quick_win, Some(Missing::QuickWin), words::nobody_without_quick_win),
    tab(words::tab_late, Some(Missing::Late), words::nobody_late),
    tab(words::tab_absent, Some(Missing::Absent), words::nobody_absent),
];

/// The state of the board.
#[derive(Debug, Default)]
pub struct Board {
    tab: usize,
    /// What is looked for.
    query: Pad,
    list: List,
    /// Whether the dimensions are shown instead of the OPD; where both have room, both are.
    dimensions: bool,
    /// Whether the OPD are shown across all sessions of the file.
    across: bool,
    /// What that counts, when it is shown.
    sums: Across,
    /// The coverage when the board last counted: counting every row is not a thing to do each key or frame.
    coverage: Coverage,
    /// How many edits the log had then, and in which minute it was: what tells whether to count again.
    counted: (usize, i64),
    /// The lines of the coverage that are listed.
    hits: Vec<usize>,
}

fn chosen(board: &Board, room: &Room) -> bool {
    board.code().is_some() && board.lists(room)
}

fn here(board: &Board, _: &Room) -> bool {
    !board.across
}

impl Screen for Board {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "Enter",
            id: "Buka OPD ini",
            en: "Open this OPD",
            foot: 1,
            when: chosen,
            does: |b, room| b.open(room),
        },
        Bind { key: "F3", id: "Saring", en: "Filter", foot: 2, when: here, does: |b, room| b.turn_tab(room, 1) },
        Bind {
            key: "Right",
            id: "Saringan berikutnya",
            en: "Next filter",
            foot: 0,
            when: here,
            does: |b, room| b.turn_tab(room, 1),
        },
        Bind {
            key: "Left",
            id: "Saringan sebelumnya",
            en: "Previous filter",
            foot: 0,
            when: here,
            does: |b, room| b.turn_tab(room, ALL.len() - 1),
        },
        Bind { key: "F5", id: "Salin nama", en: "Copy names", foot: 3, when: here, does: |b, room| b.copy(room) },
        Bind {
            key: "F4",
            id: "Per dimensi",
            en: "By dimension",
            foot: 4,
            when: |board, room| !draw::both(room) && !board.dimensions && !board.across,
            does: |board, _| board.show_dimensions(true),
        },
        Bind {
            key: "F4",
            id: "Per OPD",
            en: "By OPD",
            foot: 4,
            when: |board, room| !draw::both(room) && board.dimensions && !board.across,
            does: |board, _| board.show_dimensions(false),
        },
        Bind {
            key: "F6",
            id: "Lintas sesi",
            en: "Across sessions",
            foot: 5,
            when: |board, room| !board.across && room.workshop().sessions().len() > 1,
            does: |board, room| board.show_across(room, true),
        },
        Bind {
            key: "F6",
            id: "Sesi ini",
            en: "This session",
            foot: 5,
            when: |board, _| board.across,
            does: |board, room| board.show_across(room, false),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        let (len, height) = (self.hits.len(), self.height(room));
        match input {
            Input::Key(key) if key.is(Code::Esc) => return self.back(room),
            Input::Key(key) if self.list.key(key, len, height) => {}
            typed if typed.finds(&mut self.query) => {
                self.dimensions = false;
                self.list_anew(room, None);
            }
            Input::Tap(Tap::Row(OPDS, row), _) if row == self.list.at => return self.open(room),
            Input::Tap(Tap::Row(OPDS, row), _) => self.list.put(row, len, height),
            Input::Tap(Tap::Row(TABS, tab), _) => return self.open_tab(room, tab),
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.list.wheel(by, len, height),
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::board(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let now = (room.workshop().log().len(), room.now.ms / 60_000);
        if self.counted == now {
            return;
        }
        let code = self.code();
        self.coverage = Coverage::of(room.workshop(), room.sid(), room.now);
        if self.across {
            self.sums = Across::of(room.workshop());
        }
        self.counted = now;
        self.list_anew(room, code);
    }

    fn typing(&self, _: &Room) -> bool {
        !self.query.text().is_empty()
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        self.line().filter(|_| self.lists(room)).and_then(|line| contested::of_opd(room, &line.code))
    }
}

impl Board {
    /// Returns the OPD under the cursor.
    fn line(&self) -> Option<&Line> {
        self.hits.get(self.list.at).and_then(|hit| self.coverage.lines.get(*hit))
    }

    /// Returns how many OPD are in sight.
    fn height(&self, room: &Room) -> usize {
        if self.across { sessions::list_height(room) } else { draw::list_height(room) }
    }

    /// Returns the full code of the OPD under the cursor.
    fn code(&self) -> Option<Arc<str>> {
        if self.across {
            return self.sum().map(|line| line.code.clone());
        }
        self.line().map(|line| line.code.clone())
    }

    /// Returns the OPD under the cursor across sessions.
    fn sum(&self) -> Option<&across::Line> {
        self.hits.get(self.list.at).and_then(|hit| self.sums.lines.get(*hit))
    }

    /// Returns whether the OPD are in sight.
    fn lists(&self, room: &Room) -> bool {
        !self.dimensions || self.across || draw::both(room)
    }

    fn open(&self, room: &Room) -> Reply {
        let Some(code) = self.code() else { return Reply::none() };
        if !agenda::has_turn(room.workshop(), room.sid(), &code) {
            return Reply::say(Tone::Mind, words::no_turn_here(room.lang));
        }
        Reply::go(Go::Opd(code.to_string()))
    }

    fn show_across(&mut self, room: &Room, across: bool) -> Reply {
        let code = self.code();
        self.across = across;
        self.sums = if across { Across::of(room.workshop()) } else { Across::default() };
        self.list_anew(room, code);
        Reply::none()
    }

    fn turn_tab(&mut self, room: &Room, by: usize) -> Reply {
        self.open_tab(room, (self.tab + by) % ALL.len())
    }

    fn open_tab(&mut self, room: &Room, tab: usize) -> Reply {
        self.dimensions = false;
        self.tab = tab.min(ALL.len() - 1);
        self.list_anew(room, None);
        Reply::none()
    }

    fn show_dimensions(&mut self, dimensions: bool) -> Reply {
        self.dimensions = dimensions;
        Reply::none()
    }

    fn back(&mut self, room: &Room) -> Reply {
        if !self.query.text().is_empty() {
            let code = self.code();
            self.query.set("");
            self.list_anew(room, code);
            return Reply::none();
        }
        if self.across {
            return self.show_across(room, false);
        }
        if self.dimensions && !draw::both(room) {
            return self.show_dimensions(false);
        }
        Reply::go(Go::Back)
    }

    /// Lists the OPD of the tab that match the query; the cursor goes to this one, or to the first.
    fn list_anew(&mut self, room: &Room, code: Option<Arc<str>>) {
        let plain = self.query.text().trim().to_lowercase();
        let folded = name::fold(&plain);
        let of = ALL[self.tab].of;
        let matches = |name: &str, short: &str| {
            let text = format!("{name} {short}");
            let found = || !folded.is_empty() && name::fold(&text).contains(&folded);
            plain.is_empty() || text.to_lowercase().contains(&plain) || found()
        };
        let places = |count: usize, listed: &dyn Fn(usize) -> bool| (0..count).filter(|at| listed(*at)).collect();
        self.hits = if self.across {
            let lines = &self.sums.lines;
            places(lines.len(), &|at| matches(&lines[at].name, &lines[at].short))
        } else {
            let lines = &self.coverage.lines;
            let passes = |line: &Line| of.is_none_or(|missing| line.lacks(missing));
            places(lines.len(), &|at| passes(&lines[at]) && matches(&lines[at].name, &lines[at].short))
        };
        let of_hit = |hit: &usize| {
            if self.across { &self.sums.lines[*hit].code } else { &self.coverage.lines[*hit].code }
        };
        let here = self.hits.iter().position(|hit| Some(of_hit(hit)) == code.as_ref());
        let at = here.unwrap_or(if code.is_some() { self.list.at } else { 0 });
        self.list.put(at, self.hits.len(), self.height(room));
    }

    /// Copies what is listed, by full name, one a line under a heading.
    fn copy(&self, room: &Room) -> Reply {
        let count = self.hits.len();
        if count == 0 {
            return Reply::say(Tone::Mind, words::nothing_to_copy(room.lang));
        }
        let text = |set: &str| room.workshop().text(&room.session(), set);
        let day = Day::from_iso(text("date")).map_or_else(|| text("date").to_owned(), |day| date::long(day, room.lang));
        let tab = (ALL[self.tab].name)(room.lang);
        let mut copied = words::copied_heading(room.lang, tab, count, text("title"), day).into_owned();
        for hit in &self.hits {
            copied.push('\n');
            copied.push_str(&self.coverage.lines[*hit].name);
        }
        let said = Reply::say(Tone::Well, words::copied(room.lang, count));
        Reply { effects: vec![Effect::Clipboard(copied)], ..said }
    }
}
