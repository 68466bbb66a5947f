//! Kriteria: the gates, the scored criteria and their weights, as data of the session; in and out as CSV.
//!
//! The built-in ones are taken into the record by the first change. What weights do to the order the ranking shows.

mod acts;
mod draw;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::Code;
use crate::tui::list;
use crate::tui::overlay::Input;
use crate::tui::reply::{Go, Reply};
use crate::tui::room::Room;
use crate::workshop::merge::Slot;
use crate::workshop::ranking::{self, Criterion};
use crate::workshop::{Workshop, subject, tell};

pub(in crate::tui) use acts::taken_in;

/// The number of the criteria among the screen's clickable lists.
const ROWS: u8 = 0;

/// Where a criterion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Gate,
    /// In this column.
    Scored(usize),
    NoKind,
    Withdrawn,
}

/// A criterion of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    criterion: Criterion,
    group: Group,
    /// How many nominations have a score or an answer for it.
    scored: usize,
}

/// The state of the screen.
#[derive(Debug, Default)]
pub struct Criteria {
    /// The subject of the criterion under the cursor.
    on: Arc<str>,
    rows: Vec<Row>,
    /// How many edits the record had when the rows were derived from it.
    counted: Option<usize>,
}

/// Returns the criteria in force.
fn in_force(room: &Room) -> Option<&ranking::Criteria> {
    room.file.sheet.as_deref().map(|sheet| &sheet.criteria)
}

fn live(screen: &Criteria, _: &Room) -> bool {
    screen.row().is_some_and(|row| row.group != Group::Withdrawn)
}

fn scored(screen: &Criteria, _: &Room) -> bool {
    screen.row().is_some_and(|row| matches!(row.group, Group::Scored(_)))
}

fn ordered(screen: &Criteria, _: &Room) -> bool {
    screen.row().is_some_and(|row| matches!(row.group, Group::Gate | Group::Scored(_)))
}

fn gone(screen: &Criteria, room: &Room) -> bool {
    screen.row().is_some() && !live(screen, room)
}

impl Screen for Criteria {
    const KEYS: &'static [Bind<Self>] = &[
        Bind { key: "Enter", id: "Bobot", en: "Weight", foot: 1, when: scored, does: |s, room| s.ask_weight(room, "") },
        Bind {
            key: "Enter",
            id: "Pertanyaan",
            en: "Question",
            foot: 1,
            when: live,
            does: |s, room| s.ask_text(room, "question"),
        },
        Bind {
            key: "Enter",
            id: "Pakai lagi",
            en: "Use again",
            foot: 1,
            when: gone,
            does: |s, room| s.withdraw(room, false),
        },
        Bind { key: "F2", id: "Tambah", en: "Add", foot: 2, when: always, does: |s, room| s.ask_new(room) },
        Bind {
            key: "F3",
            id: "Bobot sama rata",
            en: "Equal weights",
            foot: 4,
            when: always,
            does: |_, room| acts::equal(room),
        },
        Bind {
            key: "F4",
            id: "Ganti nama",
            en: "Rename",
            foot: 5,
            when: live,
            does: |s, room| s.ask_text(room, "name"),
        },
        Bind {
            key: "F5",
            id: "Pertanyaan kepada ruang",
            en: "Question to the room",
            foot: 0,
            when: live,
            does: |s, room| s.ask_text(room, "question"),
        },
        Bind {
            key: "F6",
            id: "Nama Inggris",
            en: "English name",
            foot: 0,
            when: live,
            does: |s, room| s.ask_text(room, "name_en"),
        },
        Bind {
            key: "F7",
            id: "Syarat / dinilai",
            en: "Gate or scored",
            foot: 0,
            when: live,
            does: |s, room| s.turn_kind(room),
        },
        Bind { key: "F8", id: "Tarik", en: "Withdraw", foot: 6, when: live, does: |s, room| s.withdraw(room, true) },
        Bind {
            key: "F8",
            id: "Pakai lagi",
            en: "Use again",
            foot: 0,
            when: gone,
            does: |s, room| s.withdraw(room, false),
        },
        Bind {
            key: "Ctrl+Up",
            id: "Naikkan",
            en: "Move up",
            foot: 3,
            when: ordered,
            does: |s, room| s.shift(room, -1),
        },
        Bind {
            key: "Ctrl+Down",
            id: "Turunkan",
            en: "Move down",
            foot: 0,
            when: ordered,
            does: |s, room| s.shift(room, 1),
        },
        Bind { key: "Alt+Up", id: "Naikkan", en: "Move up", foot: 0, when: ordered, does: |s, room| s.shift(room, -1) },
        Bind {
            key: "Alt+Down",
            id: "Turunkan",
            en: "Move down",
            foot: 0,
            when: ordered,
            does: |s, room| s.shift(room, 1),
        },
        Bind {
            key: "Ctrl+O",
            id: "Ambil dari CSV",
            en: "Take in from CSV",
            foot: 0,
            when: always,
            does: |_, room| acts::ask_import(room),
        },
        Bind {
            key: "Ctrl+E",
            id: "Simpan sebagai CSV",
            en: "Save as CSV",
            foot: 0,
            when: always,
            does: |_, room| acts::ask_export(room),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        let page = usize::from(room.size.1.saturating_sub(12));
        match input {
            Input::Key(key) if key.is(Code::Esc) => return Reply::go(Go::Back),
            Input::Key(key) => match list::moved(key, self.at(), self.rows.len(), page) {
                Some(to) => self.put(to),
                // A figure is a weight, begun.
                None => match key.typed().filter(char::is_ascii_digit) {
                    Some(digit) if live(self, room) => return self.ask_weight(room, digit.encode_utf8(&mut [0; 4])),
                    _ => {}
                },
            },
            Input::Tap(Tap::Row(ROWS, row), _) => self.put(row),
            Input::Wheel(by) => self.put(self.at().saturating_add_signed(by.into())),
            Input::Tap(..) | Input::Paste(_) => {}
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::criteria(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let edits = room.workshop().log().len();
        if self.counted != Some(edits) {
            let at = self.at();
            (self.counted, self.rows) = (Some(edits), rows(room));
            if self.row().is_none() {
                self.put(at);
            }
        }
    }

    fn point(&mut self, _: &Room, on: &str) {
        (self.on, self.counted) = (on.into(), None);
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        let set = room.workshop().contests_of(&self.on).next()?;
        Some((self.on.clone(), set.clone()))
    }
}

impl Criteria {
    fn at(&self) -> usize {
        self.rows.iter().position(|row| row.criterion.on() == self.on).unwrap_or(0)
    }

    fn put(&mut self, row: usize) {
        let row = self.rows.get(row.min(self.rows.len().saturating_sub(1)));
        self.on = row.map(|row| row.criterion.on()).unwrap_or_default();
    }

    /// Returns the criterion under the cursor.
    fn row(&self) -> Option<&Row> {
        self.rows.iter().find(|row| row.criterion.on() == self.on)
    }
}

/// Returns the criteria in force, then those of no kind, then the withdrawn ones.
fn rows(room: &Room) -> Vec<Row> {
    let (Some(sheet), workshop) = (room.file.sheet.as_deref(), room.workshop()) else { return Vec::new() };
    let criteria = &sheet.criteria;
    let gates = criteria.gates.iter().map(|criterion| (criterion.clone(), Group::Gate));
    let columns = criteria.scored.iter().enumerate();
    let scored = columns.map(|(column, criterion)| (criterion.clone(), Group::Scored(column)));
    let mut rows: Vec<(Criterion, Group)> = gates.chain(scored).collect();
    let known = |on: &str| rows.iter().any(|(criterion, _)| *criterion.on() == *on);
    let all = workshop.log().subjects().filter(|on| on.starts_with("criterion/") && !known(on));
    let group = |on: &Arc<str>| if workshop.withdrawn(on) { Group::Withdrawn } else { Group::NoKind };
    let shown = |on: &&Arc<str>| workshop.withdrawn(on) || workshop.visible(on);
    let mut others: Vec<(Criterion, Group)> = all.filter(shown).map(|on| (other(workshop, on), group(on))).collect();
    others.sort_by(|(a, x), (b, y)| (*x == Group::Withdrawn, &a.slug).cmp(&(*y == Group::Withdrawn, &b.slug)));
    rows.extend(others);
    let counted = |(criterion, group): (Criterion, Group)| {
        let has = |row: &&ranking::Row| has(workshop, &row.on, &criterion.slug);
        let scored = sheet.rows.iter().filter(has).count();
        Row { criterion, group, scored }
    };
    rows.into_iter().map(counted).collect()
}

/// Returns whether a nomination has a score or an answer for a criterion.
fn has(workshop: &Workshop, on: &str, slug: &str) -> bool {
    let judged = format!("judge/{slug}/");
    ["gate/", "score/"].iter().any(|set| workshop.value(on, &format!("{set}{slug}")).is_some())
        || workshop.members(on, &judged).next().is_some()
}

/// Reads a criterion that is not in force.
fn other(workshop: &Workshop, on: &str) -> Criterion {
    let text = |set: &str| tell::known(workshop, on, set).to_owned();
    Criterion {
        slug: subject::rest(on).into(),
        name: text("name"),
        name_en: text("name_en"),
        gate: workshop.text(on, "kind") == "gate",
        question: text("question"),
        weight: text("weight"),
    }
}
