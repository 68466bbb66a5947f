//! Penilaian: the room, its judges or its OPD score the quick wins, one small act a key.
//!
//! At the left what is gone through: the nominations, or the OPD of the roll call; at the right what is answered. What a
//! score means for the order is the ranking's business.

mod acts;
mod draw;
mod draw_grid;
mod draw_roll;
mod grid;
mod roll;
mod walk;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::{Code, Key};
use crate::tui::list;
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Go, Reply};
use crate::tui::room::Room;
use crate::tui::unread::UNREAD;
use crate::words::Lang;
use crate::workshop::edit::EditId;
use crate::workshop::merge::Slot;
use crate::workshop::ranking::{Method, Row, Sheet};
use crate::workshop::subject::Kind;

use grid::{Asked, asked};
use roll::{Voter, roll};

/// The number of the list at the left among the screen's clickable lists.
const LEFT: u8 = 0;
/// The number of the list at the right among the screen's clickable lists.
const RIGHT: u8 = 1;

/// The state of the screen.
#[derive(Debug, Default)]
pub struct Scoring {
    /// The nomination under the cursor.
    nomination: Arc<str>,
    /// The slug of the gate or criterion under the cursor.
    criterion: Arc<str>,
    /// Who is judging; empty until somebody is chosen.
    judge: String,
    /// The full code of the OPD whose turn it is to vote.
    voter: Arc<str>,
    /// What is looked for, while something is.
    find: Option<Pad>,
    /// Whether the totals of the votes are shown.
    totals: bool,
    /// Whether what there is to be known is shown in place of the right side.
    told: bool,
    /// How many edits the record had when this was derived from it.
    counted: Option<usize>,
    /// The rows of the list at the left that match what is looked for.
    hits: Vec<usize>,
    /// The roll call, where the session votes.
    roll: Vec<Voter>,
    /// How many nominations are fully scored, or OPD have voted.
    done: usize,
    /// The field under the cursor.
    at: Option<Field>,
    /// Its heads, with the time since when they are in sight.
    shown: Vec<(EditId, i64)>,
}

/// A subject and a field of it.
type Field = (Arc<str>, String);

fn sheet(room: &Room) -> Option<&Sheet> {
    room.file.sheet.as_deref()
}

fn voting(_: &Scoring, room: &Room) -> bool {
    sheet(room).is_some_and(|sheet| sheet.method == Method::Votes)
}

/// Whether criteria are answered.
fn scoring(screen: &Scoring, room: &Room) -> bool {
    !voting(screen, room) && !screen.told && screen.row(room).is_some()
}

/// Whether nothing is left to answer: the ranking is what comes next.
fn all_done(screen: &Scoring, room: &Room) -> bool {
    scoring(screen, room) && sheet(room).is_some_and(|sheet| screen.done == sheet.rows.len())
}

fn judging(screen: &Scoring, room: &Room) -> bool {
    !screen.told && sheet(room).is_some_and(|sheet| sheet.method == Method::Judges)
}

fn casting(screen: &Scoring, room: &Room) -> bool {
    voting(screen, room) && !screen.told && screen.row(room).is_some() && screen.voter().is_some()
}

fn on_gate(screen: &Scoring, room: &Room) -> bool {
    screen.find.is_none() && scoring(screen, room) && screen.asked(room).is_some_and(|asked| asked.criterion.gate)
}

fn on_score(screen: &Scoring, room: &Room) -> bool {
    scoring(screen, room) && screen.asked(room).is_some_and(|asked| !asked.criterion.gate)
}

/// A row that gives a score, on a criterion.
const fn score(
    key: &'static str,
    id: &'static str,
    en: &'static str,
    does: fn(&mut Scoring, &Room) -> Reply,
) -> Bind<Scoring> {
    Bind { key, id, en, foot: 0, when: on_score, does }
}

impl Screen for Scoring {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "Enter",
            id: "Pilih yang ditemukan",
            en: "Take what was found",
            foot: 1,
            when: |s, _| s.find.is_some(),
            does: |s, _| s.stop_finding(),
        },
        Bind {
            key: "F7",
            id: "Lihat peringkat",
            en: "See the ranking",
            foot: 1,
            when: all_done,
            does: |s, _| Reply::go(Go::On(At::Ranking, s.nomination.to_string())),
        },
        Bind {
            key: "Enter",
            id: "Ke yang belum dinilai",
            en: "To the next unscored",
            foot: 0,
            when: all_done,
            does: |s, room| s.next_open(room),
        },
        Bind {
            key: "Enter",
            id: "Ke yang belum dinilai",
            en: "To the next unscored",
            foot: 1,
            when: scoring,
            does: |s, room| s.next_open(room),
        },
        Bind {
            key: "Enter",
            id: "OPD berikutnya",
            en: "Next OPD",
            foot: 1,
            when: casting,
            does: |s, room| s.next_voter(room),
        },
        Bind { key: "y", id: "Ya", en: "Yes", foot: 2, when: on_gate, does: |s, room| s.answer(room, true) },
        Bind {
            key: "t",
            id: "Tidak",
            en: "No (Indonesian)",
            foot: 3,
            when: |s, room| room.lang == Lang::Id && on_gate(s, room),
            does: |s, room| s.answer(room, false),
        },
        Bind {
            key: "n",
            id: "Tidak (dalam bahasa Inggris)",
            en: "No",
            foot: 3,
            when: |s, room| room.lang == Lang::En && on_gate(s, room),
            does: |s, room| s.answer(room, false),
        },
        score("1", "Nilai 1: sangat kurang", "Score 1: very poor", |s, room| s.score(room, 1)),
        score("2", "Nilai 2: kurang", "Score 2: poor", |s, room| s.score(room, 2)),
        score("3", "Nilai 3: cukup", "Score 3: fair", |s, room| s.score(room, 3)),
        score("4", "Nilai 4: baik", "Score 4: good", |s, room| s.score(room, 4)),
        score("5", "Nilai 5: sangat baik", "Score 5: very good", |s, room| s.score(room, 5)),
        Bind {
            key: "0",
            id: "Kosongkan (juga Delete dan Backspace)",
            en: "Clear (Delete and Backspace too)",
            foot: 0,
            when: |s, room| scoring(s, room) || casting(s, room),
            does: |s, room| s.clear(room),
        },
        Bind {
            key: "+",
            id: "Tambah suara",
            en: "One vote more",
            foot: 2,
            when: casting,
            does: |s, room| s.add(room, 1),
        },
        Bind { key: "-", id: "Kurangi", en: "One less", foot: 3, when: casting, does: |s, room| s.add(room, -1) },
        Bind {
            key: "Space",
            id: "Tambah satu suara",
            en: "One vote more",
            foot: 0,
            when: |s, room| s.find.is_none() && casting(s, room),
            does: |s, room| s.add(room, 1),
        },
        Bind { key: "F4", id: "Penilai", en: "Judge", foot: 4, when: judging, does: |s, room| s.ask_judge(room) },
        Bind {
            key: "F7",
            id: "Lihat jumlah",
            en: "Show totals",
            foot: 4,
            when: |s, room| voting(s, room) && !s.totals,
            does: |s, _| {
                s.totals = true;
                Reply::none()
            },
        },
        Bind {
            key: "F7",
            id: "Tutup jumlah",
            en: "Hide totals",
            foot: 4,
            when: voting,
            does: |s, _| {
                s.totals = false;
                Reply::none()
            },
        },
        Bind {
            key: "F3",
            id: "Cara menilai",
            en: "Way of scoring",
            foot: 5,
            when: always,
            does: |_, room| acts::ask_method(room),
        },
        Bind {
            key: "F2",
            id: "Cari di sini",
            en: "Search here",
            foot: 6,
            when: |s, _| s.find.is_none() && !s.told,
            does: |s, _| {
                s.find = Some(Pad::line(""));
                Reply::none()
            },
        },
        Bind {
            key: "F5",
            id: "Jumlah suara tiap OPD",
            en: "Votes of each OPD",
            foot: 0,
            when: voting,
            does: |_, room| acts::ask_dots(room),
        },
        Bind {
            key: "F6",
            id: "Usulan sendiri boleh / tidak boleh dipilih",
            en: "Own nominations allowed or not",
            foot: 0,
            when: voting,
            does: |_, room| acts::turn_own(room),
        },
        Bind {
            key: "F5",
            id: "Profil nominasi ini",
            en: "Profile of this nomination",
            foot: 0,
            when: scoring,
            does: |s, _| Reply::go(Go::On(At::Profile, s.nomination.to_string())),
        },
        Bind {
            key: "F6",
            id: "Kriteria ini, dengan bobotnya",
            en: "This criterion and its weight",
            foot: 0,
            when: scoring,
            does: |s, _| Reply::go(Go::On(At::Criteria, format!("criterion/{}", s.criterion))),
        },
        Bind {
            key: "F7",
            id: "Nominasi ini di Peringkat",
            en: "This nomination in the ranking",
            foot: 0,
            when: scoring,
            does: |s, _| Reply::go(Go::On(At::Ranking, s.nomination.to_string())),
        },
        Bind {
            key: "F8",
            id: "Yang perlu diketahui",
            en: "To be known",
            foot: 7,
            when: |s, room| !s.told && draw::remarks(room).next().is_some(),
            does: |s, _| {
                s.told = true;
                Reply::none()
            },
        },
        Bind {
            key: "F8",
            id: "Kembali menilai",
            en: "Back to scoring",
            foot: 1,
            when: |s, _| s.told,
            does: |s, _| s.close(),
        },
        Bind {
            key: "Esc",
            id: "Kembali menilai",
            en: "Back to scoring",
            foot: 0,
            when: |s, _| s.told,
            does: |s, _| s.close(),
        },
        Bind {
            key: "Esc",
            id: "Hapus pencarian",
            en: "Clear the search",
            foot: 2,
            when: |s, _| s.find.is_some(),
            does: |s, _| s.stop_finding(),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match input {
            Input::Key(key) => return self.key(room, key),
            Input::Paste(text) => {
                self.find.get_or_insert_default().insert(&text);
                self.find_anew(room);
            }
            Input::Tap(Tap::Row(LEFT, row), _) => self.go_left(room, row),
            Input::Tap(Tap::Row(RIGHT, row), _) => self.go_right(room, row),
            Input::Wheel(by) => self.go_right(room, self.right_at(room).saturating_add_signed(by.into())),
            Input::Tap(..) => {}
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::scoring(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let Some(sheet) = sheet(room) else { return };
        if self.counted != Some(room.workshop().log().len()) {
            self.counted = Some(room.workshop().log().len());
            self.count(room, sheet);
        }
        if sheet.rows.iter().all(|row| row.on != self.nomination) {
            self.nomination = sheet.rows.first().map(|row| row.on.clone()).unwrap_or_default();
        }
        if self.voter().is_none() {
            self.voter = self.roll.first().map(|voter| voter.code().clone()).unwrap_or_default();
        }
        let asked = asked(sheet, &self.judge);
        if asked.iter().all(|asked| asked.criterion.slug != self.criterion) {
            self.criterion = asked.first().map(|asked| asked.criterion.slug.clone()).unwrap_or_default();
        }
        self.told &= draw::remarks(room).next().is_some();
        self.see(room);
    }

    fn point(&mut self, _: &Room, on: &str) {
        self.find = None;
        match (Kind::of(on), on.split_once('/')) {
            (Some((Kind::Nomination, _)), _) => self.nomination = on.into(),
            (Some((Kind::Criterion, slug)), _) => self.criterion = slug.into(),
            (Some((Kind::Opd, code)), _) => self.voter = code.into(),
            // Who judges is no subject, but what the cursor is on all the same.
            (_, Some(("judge", name))) => self.judge = name.to_owned(),
            _ => {}
        }
        // The cursor is looked after once the scores are up to date.
        (self.told, self.counted) = (false, None);
    }

    fn typing(&self, _: &Room) -> bool {
        self.find.is_some()
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        let (on, set) = self.slot(room)?;
        room.workshop().contested(&on, &set).then(|| (on, set.into()))
    }
}

impl Scoring {
    /// Returns the number of the nomination under the cursor.
    fn row(&self, room: &Room) -> Option<usize> {
        sheet(room)?.rows.iter().position(|row| row.on == self.nomination)
    }

    fn own<'a>(&self, room: &'a Room) -> Option<&'a Row> {
        sheet(room)?.rows.get(self.row(room)?)
    }

    /// Returns what is asked under the cursor.
    fn asked<'a>(&self, room: &'a Room) -> Option<Asked<'a>> {
        asked(sheet(room)?, &self.judge).into_iter().find(|asked| asked.criterion.slug == self.criterion)
    }

    fn voter(&self) -> Option<&Voter> {
        self.roll.iter().find(|voter| *voter.code() == self.voter)
    }

    /// Returns the field under the cursor.
    fn slot(&self, room: &Room) -> Option<Field> {
        let set = if voting(self, room) {
            format!("{}{}", Method::Votes.set(), self.voter()?.code())
        } else {
            self.asked(room)?.set
        };
        (!set.is_empty() && !self.nomination.is_empty()).then(|| (self.nomination.clone(), set))
    }

    /// Derives from the record what the list at the left shows.
    fn count(&mut self, room: &Room, sheet: &Sheet) {
        if sheet.method == Method::Votes {
            self.roll = roll(room, sheet);
            self.done = self.roll.iter().filter(|voter| voter.voted()).count();
        } else {
            let asked = asked(sheet, &self.judge);
            let whole = |row: &usize| !asked.iter().any(|asked| grid::lacks(room, sheet, *row, asked));
            self.roll.clear();
            self.done = (0..sheet.rows.len()).filter(whole).count();
        }
        self.list(room, sheet);
    }

    /// Lists what matches what is looked for.
    fn list(&mut self, room: &Room, sheet: &Sheet) {
        let query = self.find.as_ref().map_or("", |pad| pad.text().trim());
        let name = |code: &str| [room.opd_short(code).to_owned(), room.opd_name(code).to_owned()];
        let found = |texts: &[&str]| query.is_empty() || list::found(query, texts);
        self.hits = match sheet.method {
            Method::Votes => {
                let found = |at: &usize| found(&name(self.roll[*at].code()).each_ref().map(String::as_str));
                (0..self.roll.len()).filter(found).collect()
            }
            _ => {
                let row = |at: usize| &sheet.rows[at];
                let found = |at: &usize| query.is_empty() || found(&[&row(*at).title, room.opd_short(&row(*at).opd)]);
                (0..sheet.rows.len()).filter(found).collect()
            }
        };
    }

    /// Remembers which heads of the field under the cursor are in sight, and since when.
    fn see(&mut self, room: &Room) {
        let slot = self.slot(room);
        let heads = slot.as_ref().map(|(on, set)| room.workshop().heads(on, set)).unwrap_or_default();
        let moved = slot != self.at;
        // Whoever moves there looks at what stands there.
        let since = if moved { i64::MIN } else { room.now.ms };
        let known = |id: &EditId| self.shown.iter().find(|(known, _)| known == id).map(|(_, since)| *since);
        let shown = heads.into_iter().map(|id| (id, known(&id).filter(|_| !moved).unwrap_or(since))).collect();
        (self.at, self.shown) = (slot, shown);
    }

    /// Returns the heads of the field under the cursor that a person can have read: what came in a moment ago is not replaced.
    fn seen(&self, room: &Room) -> Vec<EditId> {
        let read = |since: i64| since == i64::MIN || room.now.ms - since >= UNREAD;
        self.shown.iter().filter(|(_, since)| read(*since)).map(|(id, _)| *id).collect()
    }

    fn key(&mut self, room: &Room, key: Key) -> Reply {
        if self.told {
            return if key.is(Code::Esc) { self.close() } else { Reply::none() };
        }
        let plain = !key.ctrl && !key.alt;
        let right = self.right_at(room);
        match key.code {
            Code::Esc => return Reply::go(Go::Back),
            Code::Up if plain && self.find.is_some() => self.step_left(room, -1),
            Code::Down if plain && self.find.is_some() => self.step_left(room, 1),
            Code::Up if plain => self.go_right(room, right.saturating_sub(1)),
            Code::Down if plain => self.go_right(room, right + 1),
            Code::Home if plain => self.go_right(room, 0),
            Code::End if plain => self.go_right(room, usize::MAX),
            Code::Left | Code::PageUp if plain => self.step_left(room, -1),
            Code::Right | Code::PageDown if plain => self.step_left(room, 1),
            Code::Tab if plain => self.step_left(room, if key.shift { -1 } else { 1 }),
            Code::Backspace if plain && self.find.is_some() => {
                self.find.get_or_insert_default().key(key);
                self.find_anew(room);
            }
            Code::Delete | Code::Backspace if plain => return self.clear(room),
            Code::Char(c) if c.is_ascii_digit() && plain && casting(self, room) => {
                return self.cast(room, i64::from(c as u8 - b'0'));
            }
            Code::Char(c) if key.typed().is_some() && self.finds(room, c) => {
                self.find.get_or_insert_default().key(key);
                self.find_anew(room);
            }
            _ => {}
        }
        Reply::none()
    }

    /// Returns whether a letter is looked for: digits score, whatever is. No letter begins a search on a gate, where some
    /// of a word would answer, nor does one that answers begin any elsewhere, for one answer too many would lead to another
    /// nomination in front of everybody; F2 begins any.
    fn finds(&self, room: &Room, c: char) -> bool {
        let answers = matches!(c.to_ascii_lowercase(), 'y' | 't' | 'n') && !voting(self, room);
        if self.find.is_some() { !c.is_ascii_digit() } else { c.is_alphabetic() && !answers && !on_gate(self, room) }
    }

    /// Puts the cursor at the left on the first that is found, where it is on none that is.
    fn find_anew(&mut self, room: &Room) {
        let Some(sheet) = sheet(room) else { return };
        self.list(room, sheet);
        if self.left_at(room).is_none() {
            self.go_left(room, 0);
        }
    }

    fn stop_finding(&mut self) -> Reply {
        (self.find, self.counted) = (None, None);
        Reply::none()
    }

    fn close(&mut self) -> Reply {
        self.told = false;
        Reply::none()
    }
}
