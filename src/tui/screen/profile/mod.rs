//! Profil: one quick win whole, part by part, with what is missing and what to do about it; its risks and its evidence.
//!
//! Plain fields are typed in the form, where every field is; nothing here knows how one is checked. What is missing says
//! the engine (`ranking::profile`), counted once for each change of the record.

mod draw;
mod evidence;
mod parts;
mod picture;
mod risks;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{Screen, contested};
use crate::file::journal::Draft;
use crate::tui::bind::Bind;
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::Code;
use crate::tui::list::{self, List};
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Go, Reply};
use crate::tui::room::Room;
use crate::workshop::merge::Slot;
use crate::workshop::ranking::profile::{self as whole, PARTS, RISK};
use crate::workshop::ranking::{Sheet, What, rank};

use evidence::Evidence;
use risks::Risks;

/// The lists that can be clicked: the quick wins, the parts of one, the cells of its risks, the rows of its evidence.
const WINS: u8 = 60;
const PART: u8 = 61;
const CELLS: u8 = 62;
const ROWS: u8 = 63;

/// The set that holds the data rows of the evidence.
const EVIDENCE: &str = "evidence/";

/// In which order the quick wins stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// The least complete first.
    #[default]
    Worst,
    /// By ranking.
    Place,
}

/// A quick win as the list has it.
#[derive(Debug)]
struct Entry {
    on: Arc<str>,
    title: Arc<str>,
    /// How many parts of its profile are there.
    filled: usize,
    /// Its place, and whether that is provisional.
    place: Option<(usize, bool)>,
}

/// What of the quick win is shown.
#[derive(Debug, Default)]
enum View {
    /// All of it.
    #[default]
    Whole,
    /// Its risks, to be edited.
    Risks(Risks),
    /// The data rows that it rests on, to be picked.
    Evidence(Evidence),
}

/// The state of the screen.
#[derive(Debug, Default)]
pub struct Profile {
    order: Order,
    /// What is looked for.
    query: Pad,
    list: List,
    /// The quick wins in order.
    entries: Vec<Entry>,
    /// Those that are listed.
    hits: Vec<usize>,
    /// The quick win that is shown.
    on: Arc<str>,
    /// Whether somebody chose it.
    led: bool,
    /// The part the cursor is on, of PARTS.
    part: usize,
    view: View,
    /// How many edits the record had when it was last counted.
    counted: usize,
}

fn shown(screen: &Profile, _: &Room) -> bool {
    matches!(screen.view, View::Whole) && !screen.hits.is_empty()
}

fn risks(screen: &Profile, _: &Room) -> bool {
    matches!(screen.view, View::Risks(_))
}

/// Returns the part the cursor is on, and whether it is missing.
fn part(screen: &Profile, room: &Room) -> Option<(&'static str, bool)> {
    let set = PARTS.get(screen.part).filter(|_| shown(screen, room))?;
    Some((set, whole::Profile::of(room.workshop(), &screen.on).missing.contains(set)))
}

fn plain(screen: &Profile, room: &Room, missing: bool) -> bool {
    part(screen, room).is_some_and(|(set, lacks)| !matches!(set, RISK | EVIDENCE) && lacks == missing)
}

fn is_ticked(screen: &Profile, room: &Room, wanted: bool) -> bool {
    matches!(&screen.view, View::Evidence(evidence) if evidence.ticked(room, &screen.on) == Some(wanted))
}

impl Screen for Profile {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "Enter",
            id: "Isi bagian",
            en: "Fill in",
            foot: 1,
            when: |s, room| plain(s, room, true),
            does: |s, room| s.open_part(room),
        },
        Bind {
            key: "Enter",
            id: "Ubah bagian",
            en: "Change",
            foot: 1,
            when: |s, room| plain(s, room, false),
            does: |s, room| s.open_part(room),
        },
        Bind {
            key: "Enter",
            id: "Buka risiko",
            en: "Open the risks",
            foot: 1,
            when: |s, room| part(s, room).is_some_and(|(set, _)| set == RISK),
            does: |s, room| s.open_part(room),
        },
        Bind {
            key: "Enter",
            id: "Pilih bukti",
            en: "Pick the evidence",
            foot: 1,
            when: |s, room| part(s, room).is_some_and(|(set, _)| set == EVIDENCE),
            does: |s, room| s.open_part(room),
        },
        Bind {
            key: "Tab",
            id: "Bagian yang kosong",
            en: "Next missing part",
            foot: 3,
            when: shown,
            does: |s, room| s.next_missing(room),
        },
        Bind {
            key: "PageDown",
            id: "Quick win berikutnya",
            en: "Next quick win",
            foot: 2,
            when: shown,
            does: |s, room| s.turn(room, 1),
        },
        Bind {
            key: "PageUp",
            id: "Quick win sebelumnya",
            en: "Quick win before",
            foot: 0,
            when: shown,
            does: |s, room| s.turn(room, -1),
        },
        Bind {
            key: "F3",
            id: "Urut menurut peringkat",
            en: "Order by ranking",
            foot: 5,
            when: |s, room| shown(s, room) && s.order == Order::Worst,
            does: |s, room| s.reorder(room, Order::Place),
        },
        Bind {
            key: "F3",
            id: "Yang paling kurang di atas",
            en: "Least complete first",
            foot: 5,
            when: |s, room| shown(s, room) && s.order == Order::Place,
            does: |s, room| s.reorder(room, Order::Worst),
        },
        Bind {
            key: "F4",
            id: "Semua isian",
            en: "All fields",
            foot: 4,
            when: shown,
            does: |s, _| Reply::go(Go::Form(s.on.to_string())),
        },
        Bind {
            key: "F6",
            id: "Kaitkan dengan RPJMD",
            en: "Link to the RPJMD",
            foot: 0,
            when: shown,
            does: |s, _| Reply::go(Go::On(At::Rpjmd, s.on.to_string())),
        },
        Bind {
            key: "F7",
            id: "Lihat di peringkat",
            en: "Show in the ranking",
            foot: 0,
            when: shown,
            does: |s, _| Reply::go(Go::On(At::Ranking, s.on.to_string())),
        },
        Bind {
            key: "Enter",
            id: "Lanjut",
            en: "Next field",
            foot: 1,
            when: risks,
            does: |s, room| s.risk(|risks, on| risks.enter(room, on)),
        },
        Bind {
            key: "Tab",
            id: "Isian risiko berikutnya",
            en: "Next field of the risk",
            foot: 0,
            when: risks,
            does: |s, room| s.risk(|risks, on| risks.step(room, on, 1)),
        },
        Bind {
            key: "Shift+Tab",
            id: "Isian risiko sebelumnya",
            en: "Field of the risk before",
            foot: 0,
            when: risks,
            does: |s, room| s.risk(|risks, on| risks.step(room, on, -1)),
        },
        Bind {
            key: "PageDown",
            id: "Risiko berikutnya",
            en: "Next risk",
            foot: 4,
            when: risks,
            does: |s, room| s.risk(|risks, on| risks.turn(room, on, 1)),
        },
        Bind {
            key: "PageUp",
            id: "Risiko sebelumnya",
            en: "Risk before",
            foot: 0,
            when: risks,
            does: |s, room| s.risk(|risks, on| risks.turn(room, on, -1)),
        },
        Bind {
            key: "F2",
            id: "Risiko baru",
            en: "New risk",
            foot: 2,
            when: risks,
            does: |s, room| s.risk(|risks, on| risks.begin(room, on)),
        },
        Bind {
            key: "F8",
            id: "Tarik risiko",
            en: "Withdraw the risk",
            foot: 5,
            when: risks,
            does: |s, room| s.risk(|risks, on| risks.withdraw(room, on)),
        },
        Bind {
            key: "Enter",
            id: "Jadikan bukti",
            en: "Take as evidence",
            foot: 1,
            when: |s, room| is_ticked(s, room, false),
            does: |s, room| s.tick(room),
        },
        Bind {
            key: "Enter",
            id: "Lepas dari bukti",
            en: "Take out of the evidence",
            foot: 1,
            when: |s, room| is_ticked(s, room, true),
            does: |s, room| s.tick(room),
        },
        Bind {
            key: "Esc",
            id: "Urungkan",
            en: "Revert",
            foot: 3,
            when: |s, _| matches!(&s.view, View::Risks(risks) if risks.dirty()),
            does: |s, room| {
                s.risk(|risks, on| {
                    risks.load(room, on);
                    Reply::none()
                })
            },
        },
        Bind {
            key: "Esc",
            id: "Ke profil",
            en: "To the profile",
            foot: 3,
            when: |s, _| match &s.view {
                View::Whole => false,
                View::Risks(_) => true,
                View::Evidence(evidence) => !evidence.finding(),
            },
            does: |s, _| {
                s.view = View::Whole;
                Reply::none()
            },
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match &mut self.view {
            View::Risks(risks) => risks.input(room, &self.on, input),
            View::Evidence(evidence) => evidence.input(room, &self.on, input),
            View::Whole => self.whole(room, input),
        }
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::profile(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let Some(sheet) = room.file.sheet.as_deref() else { return };
        let edits = room.workshop().log().len();
        if self.counted != edits {
            self.count(room, sheet);
            self.counted = edits;
        }
        match &mut self.view {
            View::Whole => {}
            View::Risks(risks) => risks.look(room, &self.on),
            View::Evidence(evidence) => evidence.look(room, &self.on),
        }
    }

    fn point(&mut self, _: &Room, on: &str) {
        // What stands at its own place is looked up when the record is counted.
        (self.on, self.led, self.view, self.counted) = (on.into(), true, View::Whole, 0);
        self.query.set("");
    }

    fn leave(&mut self, room: &Room) -> Reply {
        self.risk(|risks, on| risks.commit(room, on))
    }

    fn records(&self, room: &Room) -> bool {
        risks(self, room)
    }

    fn typed_slot(&self, _: &Room) -> Option<Slot> {
        match &self.view {
            View::Risks(risks) => Some((self.on.clone(), risks.key().into())),
            _ => None,
        }
    }

    fn drafts(&self, _: &Room) -> Vec<Draft> {
        match &self.view {
            View::Risks(risks) => risks.draft(&self.on).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    fn take_up(&mut self, room: &Room) -> Vec<String> {
        if matches!(&self.view, View::Risks(risks) if risks.dirty()) {
            return Vec::new();
        }
        // Who asked for another quick win is not led away from it: the text waits for its own.
        let found = room.file.drafts.iter().find_map(|draft| {
            let (on, risks) = Risks::resumed(room, draft)?;
            let here = !self.led || *on == *self.on;
            (here && room.workshop().visible(&on)).then(|| (on, risks, draft.place.clone()))
        });
        let Some((on, risks, place)) = found else { return Vec::new() };
        self.show(room, on);
        self.part = PARTS.iter().position(|part| *part == RISK).unwrap_or(0);
        self.view = View::Risks(risks);
        vec![place]
    }

    fn typing(&self, _: &Room) -> bool {
        match &self.view {
            View::Whole => !self.query.text().is_empty(),
            View::Risks(risks) => risks.types(),
            View::Evidence(evidence) => evidence.finding(),
        }
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        let workshop = room.workshop();
        let set = match &self.view {
            View::Risks(risks) => workshop.contests_of(&self.on).find(|set| ***set == *risks.key()),
            _ => workshop.contests_of(&self.on).find(|set| whole::part_of(set) == PARTS.get(self.part).copied()),
        };
        set.map(|set| (self.on.clone(), set.clone())).or_else(|| contested::of(workshop, &self.on))
    }
}

impl Profile {
    /// Takes an input while all of a quick win is shown.
    fn whole(&mut self, room: &Room, input: Input) -> Reply {
        let last = PARTS.len() - 1;
        match input {
            Input::Key(key) if key.is(Code::Esc) && self.query.text().is_empty() => return Reply::go(Go::Back),
            Input::Key(key) if key.is(Code::Esc) => {
                self.query.set("");
                self.list_anew(room);
            }
            Input::Key(key) if key.is(Code::Up) => self.part = self.part.saturating_sub(1),
            Input::Key(key) if key.is(Code::Down) => self.part = (self.part + 1).min(last),
            Input::Key(key) if key.is(Code::Home) => self.part = 0,
            Input::Key(key) if key.is(Code::End) => self.part = last,
            typed if typed.finds(&mut self.query) => self.list_anew(room),
            Input::Tap(Tap::Row(WINS, at), _) => self.choose(room, at),
            Input::Tap(Tap::Row(PART, at), _) if at == self.part => return self.open_part(room),
            Input::Tap(Tap::Row(PART, at), _) => self.part = at.min(last),
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.part = self.part.saturating_add_signed(by.into()).min(last),
        }
        Reply::none()
    }

    /// Counts anew what every profile holds, after a change of the record.
    fn count(&mut self, room: &Room, sheet: &Sheet) {
        let entry = |line: &crate::workshop::ranking::Line| {
            let row = &sheet.rows[line.row];
            Entry {
                on: row.on.clone(),
                title: row.title.clone(),
                filled: whole::Profile::of(room.workshop(), &row.on).filled(),
                place: line.place.map(|place| (place, line.score.is_some() && !line.missing.is_empty())),
            }
        };
        self.entries = rank(sheet, &sheet.weights()).lines.iter().map(entry).collect();
        if self.order == Order::Worst {
            // What is equally complete stays by ranking.
            self.entries.sort_by_key(|entry| entry.filled);
        }
        let known = |on: &str| self.entries.iter().any(|entry| *entry.on == *on);
        if !known(&self.on) {
            let same = sheet.remarks.iter().find_map(|remark| match &remark.what {
                What::Duplicate { of } if remark.on == self.on => Some(of.clone()),
                _ => None,
            });
            match same {
                Some(of) => self.on = of,
                // What is half typed is kept for the quick win it was typed for, even withdrawn.
                None if matches!(&self.view, View::Risks(risks) if risks.dirty()) => {}
                None => self.view = View::Whole,
            }
        }
        self.list_anew(room);
    }

    /// Lists the quick wins that match the query; the one that is shown stays, where it is among them.
    fn list_anew(&mut self, room: &Room) {
        let query = self.query.text().trim().to_owned();
        let listed = |at: &usize| {
            let entry = &self.entries[*at];
            let opd = room.workshop().text(&entry.on, "opd");
            query.is_empty() || list::found(&query, &[&entry.title, room.opd_short(opd), room.opd_name(opd)])
        };
        self.hits = (0..self.entries.len()).filter(listed).collect();
        let here = self.hits.iter().position(|at| self.entries[*at].on == self.on);
        if here.is_none()
            && matches!(self.view, View::Whole)
            && let Some(first) = self.hits.first()
        {
            self.on = self.entries[*first].on.clone();
        }
        self.list.put(here.unwrap_or(0), self.hits.len(), draw::list_height(room));
    }

    /// Shows the quick win on a row of the list.
    fn choose(&mut self, room: &Room, row: usize) {
        let Some(at) = self.hits.get(row) else { return };
        let on = self.entries[*at].on.clone();
        self.show(room, on);
    }

    fn show(&mut self, room: &Room, on: Arc<str>) {
        (self.on, self.led, self.view) = (on, true, View::Whole);
        self.list_anew(room);
    }

    fn turn(&mut self, room: &Room, by: isize) -> Reply {
        self.choose(room, self.list.at.saturating_add_signed(by).min(self.hits.len().saturating_sub(1)));
        Reply::none()
    }

    fn reorder(&mut self, room: &Room, order: Order) -> Reply {
        (self.order, self.counted) = (order, 0);
        self.look(room);
        Reply::none()
    }

    /// Goes to the next part that is missing, from the end again to the first.
    fn next_missing(&mut self, room: &Room) -> Reply {
        let missing = whole::Profile::of(room.workshop(), &self.on).missing;
        let after = (self.part + 1..PARTS.len()).chain(0..self.part);
        if let Some(at) = after.into_iter().find(|at| missing.contains(&PARTS[*at])) {
            self.part = at;
        }
        Reply::none()
    }

    /// Opens the part under the cursor where it is edited.
    fn open_part(&mut self, room: &Room) -> Reply {
        match PARTS[self.part] {
            RISK => self.view = View::Risks(Risks::of(room, &self.on)),
            EVIDENCE => self.view = View::Evidence(Evidence::of(room, &self.on)),
            set => return Reply::go(Go::Field(self.on.to_string(), set)),
        }
        Reply::none()
    }

    fn risk(&mut self, act: impl FnOnce(&mut Risks, &Arc<str>) -> Reply) -> Reply {
        match &mut self.view {
            View::Risks(risks) => act(risks, &self.on),
            _ => Reply::none(),
        }
    }

    fn tick(&self, room: &Room) -> Reply {
        match &self.view {
            View::Evidence(evidence) => evidence.tick(room, &self.on),
            _ => Reply::none(),
        }
    }
}
