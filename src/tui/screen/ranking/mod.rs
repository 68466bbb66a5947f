//! Peringkat: the quick wins in order, and why. It may stand on the wall while the room decides.
//!
//! The order is made once for each change of the record or of the weights, never for a frame; how firm the places are is
//! counted elsewhere. What is tried is not recorded until it is taken.

mod acts;
mod around;
mod draw;
mod layout;
mod made;
mod trial;
mod why;

use std::sync::Arc;

use ratatui::layout::Rect;

use self::made::{Made, Near};
use self::trial::Trial;
use super::Screen;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::{Code, Key};
use crate::tui::list;
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::words::ranking_screen as words;
use crate::workshop::merge::Slot;
use crate::workshop::ranking::{Method, Sheet, Stability, Weights, What, rank};

/// The number of the nominations among the screen's clickable lists.
const ROWS: u8 = 0;
/// The number of the dimensions among the screen's clickable lists.
const SCOPES: u8 = 1;
/// The number of the weights that are tried among the screen's clickable lists.
const COLUMNS: u8 = 2;

/// The state of the ranking.
#[derive(Debug, Default)]
pub struct Ranking {
    /// What is looked for.
    query: Pad,
    /// The dimension that is shown, by its slug; all where there is none.
    scope: Option<Arc<str>>,
    /// The nomination under the cursor, and its place among those that are found.
    on: Arc<str>,
    at: usize,
    /// The first in sight.
    top: usize,
    /// Whether the reasons have the whole screen.
    why: bool,
    trial: Option<Trial>,
    made: Made,
    near: Near,
    /// Whether it was asked how firm the places are, and the answer.
    asked: bool,
    drawn: Option<Stability>,
}

fn picked(screen: &Ranking, _: &Room) -> bool {
    screen.line().is_some()
}

fn trying(screen: &Ranking, _: &Room) -> bool {
    screen.trial.is_some()
}

fn picked_at_rest(screen: &Ranking, room: &Room) -> bool {
    picked(screen, room) && !trying(screen, room)
}

fn unscored(screen: &Ranking, room: &Room) -> bool {
    picked_at_rest(screen, room) && screen.line().is_some_and(|line| line.provisional)
}

fn may_try(screen: &Ranking, room: &Room) -> bool {
    let weighs = |sheet: &Arc<Sheet>| sheet.method != Method::Votes && sheet.columns() > 1;
    any(screen, room) && !trying(screen, room) && room.file.sheet.as_ref().is_some_and(weighs)
}

fn any(_: &Ranking, room: &Room) -> bool {
    room.file.sheet.as_ref().is_some_and(|sheet| !sheet.rows.is_empty())
}

const KEYS: &[Bind<Ranking>] = &[
    Bind { key: "Up", id: "Naikkan", en: "Raise", foot: 1, when: trying, does: |s, _| s.step(true) },
    Bind { key: "Down", id: "Turunkan", en: "Lower", foot: 4, when: trying, does: |s, _| s.step(false) },
    Bind { key: "+", id: "Naikkan bobot", en: "Raise the weight", foot: 0, when: trying, does: |s, _| s.step(true) },
    Bind { key: "-", id: "Turunkan bobot", en: "Lower the weight", foot: 0, when: trying, does: |s, _| s.step(false) },
    Bind { key: "F8", id: "Ambil bobot", en: "Take them", foot: 2, when: trying, does: |s, room| s.take(room) },
    Bind {
        key: "Esc",
        id: "Hapus ketikan",
        en: "Drop what is typed",
        foot: 3,
        when: |s, _| s.trial.as_ref().is_some_and(|trial| trial.typed.is_some()),
        does: |s, _| {
            s.trial.iter_mut().for_each(Trial::drop_typing);
            Reply::none()
        },
    },
    Bind {
        key: "Esc",
        id: "Batal mencoba",
        en: "Drop the trial",
        foot: 3,
        when: trying,
        does: |s, room| {
            s.trial = None;
            Reply::say(Tone::Well, words::dropped(room.lang))
        },
    },
    Bind {
        key: "Right",
        id: "Kriteria berikutnya",
        en: "Next criterion",
        foot: 0,
        when: trying,
        does: |s, room| s.turn_column(room, 1),
    },
    Bind {
        key: "Left",
        id: "Kriteria sebelumnya",
        en: "Criterion before",
        foot: 0,
        when: trying,
        does: |s, room| s.turn_column(room, -1),
    },
    Bind {
        key: "Enter",
        id: "Ke Jalan",
        en: "Go run",
        foot: 1,
        when: |s, room| !any(s, room),
        does: |_, _| Reply::go(Go::To(At::Run)),
    },
    Bind { key: "F2", id: "Beri nilai", en: "Score it", foot: 1, when: unscored, does: |s, _| s.open(At::Scoring) },
    Bind {
        key: "Enter",
        id: "Mengapa",
        en: "Why",
        foot: 2,
        when: |s, room| picked_at_rest(s, room) && !s.why,
        does: |s, _| {
            s.why = true;
            Reply::none()
        },
    },
    Bind {
        key: "Enter",
        id: "Ke daftar",
        en: "To the list",
        foot: 2,
        when: |s, room| !trying(s, room) && s.why,
        does: |s, _| {
            s.why = false;
            Reply::none()
        },
    },
    Bind { key: "F2", id: "Penilaian", en: "Scoring", foot: 6, when: picked, does: |s, _| s.open(At::Scoring) },
    Bind {
        key: "F4",
        id: "Coba bobot",
        en: "Try weights",
        foot: 3,
        when: may_try,
        does: |s, room| {
            s.trial = room.file.sheet.as_deref().map(Trial::new);
            Reply::none()
        },
    },
    Bind {
        key: "F4",
        id: "Coba bobot",
        en: "Try weights",
        foot: 0,
        when: |s, room| any(s, room) && !trying(s, room),
        does: |_, room| {
            let votes = room.file.sheet.as_ref().is_some_and(|sheet| sheet.method == Method::Votes);
            Reply::say(Tone::Mind, if votes { words::trial_votes(room.lang) } else { words::trial_none(room.lang) })
        },
    },
    Bind {
        key: "F7",
        id: "Kesampingkan",
        en: "Override",
        foot: 4,
        when: picked_at_rest,
        does: |s, room| acts::ask_override(room, &s.on),
    },
    Bind {
        key: "F8",
        id: "Keputusan",
        en: "Decision",
        foot: 5,
        when: picked_at_rest,
        does: |s, room| acts::ask_decision(room, &s.on),
    },
    Bind { key: "F3", id: "Dimensi", en: "Dimension", foot: 7, when: any, does: |s, room| s.turn_scope(room, 1) },
    Bind {
        key: "Right",
        id: "Dimensi berikutnya",
        en: "Next dimension",
        foot: 0,
        when: any,
        does: |s, room| s.turn_scope(room, 1),
    },
    Bind {
        key: "Left",
        id: "Dimensi sebelumnya",
        en: "Dimension before",
        foot: 0,
        when: any,
        does: |s, room| s.turn_scope(room, -1),
    },
    Bind { key: "F5", id: "Profil", en: "Profile", foot: 0, when: picked, does: |s, _| s.open(At::Profile) },
    Bind { key: "F6", id: "RPJMD", en: "RPJMD", foot: 0, when: picked, does: |s, _| s.open(At::Rpjmd) },
    Bind {
        key: "Ctrl+Down",
        id: "Nominasi di bawahnya",
        en: "The nomination below",
        foot: 0,
        when: trying,
        does: |s, room| {
            s.put(room, s.at + 1);
            Reply::none()
        },
    },
    Bind {
        key: "Ctrl+Up",
        id: "Nominasi di atasnya",
        en: "The nomination above",
        foot: 0,
        when: trying,
        does: |s, room| {
            s.put(room, s.at.saturating_sub(1));
            Reply::none()
        },
    },
    Bind {
        key: "Esc",
        id: "Ke daftar",
        en: "To the list",
        foot: 0,
        when: |s, _| s.why,
        does: |s, _| {
            s.why = false;
            Reply::none()
        },
    },
    Bind {
        key: "Esc",
        id: "Tampilkan semua",
        en: "Show all",
        foot: 5,
        when: |s, _| !s.query.text().is_empty(),
        does: |s, room| {
            s.query = Pad::default();
            s.list_anew(room);
            Reply::none()
        },
    },
    Bind { key: "Esc", id: "Kembali", en: "Back", foot: 0, when: always, does: |_, _| Reply::go(Go::Back) },
];

impl Screen for Ranking {
    const KEYS: &'static [Bind<Self>] = KEYS;

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match input {
            Input::Tap(Tap::Row(ROWS, row), _) if row == self.at => self.why = !self.why,
            Input::Tap(Tap::Row(ROWS, row), _) => self.put(room, row),
            Input::Tap(Tap::Row(SCOPES, scope), _) => return self.show(room, scope),
            Input::Wheel(by) => self.put(room, self.at.saturating_add_signed(by.into())),
            input if self.trial.is_some() => return self.input_tried(room, input),
            Input::Key(key) if self.moves(room, key) => {}
            typed if typed.finds(&mut self.query) => self.list_anew(room),
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::ranking(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let Some(sheet) = room.file.sheet.as_deref() else { return };
        // Weights that were to be taken and were refused are still tried.
        let in_force = |trial: &mut Trial| std::mem::take(&mut trial.taken) && trial.weights == sheet.weights();
        self.trial.take_if(in_force);
        if let Some(trial) = &mut self.trial {
            trial.follow(sheet);
        }
        let weights = self.trial.as_ref().map_or_else(|| sheet.weights(), |trial| trial.weights.clone());
        let changed = self.made.of != Some(sheet.mark());
        if changed {
            self.read(sheet);
            self.made.of = Some(sheet.mark());
        }
        if changed || self.made.shown.weights != weights {
            let official = self.made.official.weights == weights;
            self.made.shown = if official { self.made.official.clone() } else { rank(sheet, &weights) };
            (self.asked, self.drawn) = (false, None);
            self.list_anew(room);
        }
        self.near = self.neighbours(sheet);
        self.top = draw::top(self, room);
    }

    fn point(&mut self, _: &Room, on: &str) {
        (self.on, self.scope, self.query) = (on.into(), None, Pad::default());
        // What was made of an older record is made anew before it is listed.
        self.made = Made::default();
    }

    fn take_up(&mut self, room: &Room) -> Vec<String> {
        // A reason that was begun waits for its question, until one stands in the record.
        let recorded = |on: &str| !room.workshop().text(on, "override_reason").is_empty();
        let done = |place: &&String| place.strip_prefix(acts::BEGUN).is_some_and(recorded);
        room.file.drafts.iter().map(|draft| &draft.place).filter(done).cloned().collect()
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        let row = room.file.sheet.as_ref()?.rows.get(self.line()?.row)?;
        row.remarks.iter().find_map(|remark| match &remark.what {
            What::Contested { set } => Some((remark.on.clone(), set.clone())),
            _ => None,
        })
    }

    fn typing(&self, _: &Room) -> bool {
        !self.query.text().is_empty()
    }
}

impl Ranking {
    /// Returns what the shell is to be asked: how firm the places are, once they are explained.
    pub(in crate::tui) fn wants(&mut self, room: &Room) -> Option<Effect> {
        let sheet = room.file.sheet.clone().filter(|sheet| sheet.columns() > 1)?;
        let explained = self.why || layout::beside(room);
        if self.asked || !explained || self.made.shown.lines.iter().all(|line| line.score.is_none()) {
            return None;
        }
        self.asked = true;
        Some(Effect::Steady(sheet, self.made.shown.weights.clone()))
    }

    /// Takes how firm the places are; of other scores or weights it is not listened to.
    pub(in crate::tui) fn hear(&mut self, room: &Room, sheet: &Sheet, weights: &Weights, drawn: Stability) {
        if room.file.sheet.as_deref() == Some(sheet) && *weights == self.made.shown.weights {
            self.drawn = Some(drawn);
        }
    }

    /// Takes an input while weights are tried: letters are no search then.
    fn input_tried(&mut self, room: &Room, input: Input) -> Reply {
        let Some(trial) = &mut self.trial else { return Reply::none() };
        match input {
            Input::Key(key) if trial.key(key) => {}
            Input::Key(key) if key.is(Code::Enter) => trial.stop_typing(),
            Input::Key(key) => drop(self.moves(room, key)),
            Input::Paste(text) => trial.paste(&text),
            Input::Tap(Tap::Row(COLUMNS, column), _) => return trial.choose(room, column),
            Input::Tap(..) | Input::Wheel(_) => {}
        }
        Reply::none()
    }

    fn moves(&mut self, room: &Room, key: Key) -> bool {
        let to = list::moved(key, self.at, self.made.hits.len(), draw::page(self, room));
        to.map(|at| self.put(room, at)).is_some()
    }

    fn put(&mut self, room: &Room, at: usize) {
        self.at = at.min(self.made.hits.len().saturating_sub(1));
        let row = self.line().map(|line| line.row);
        let row = room.file.sheet.as_ref().zip(row).and_then(|(sheet, row)| sheet.rows.get(row));
        self.on = row.map(|row| row.on.clone()).unwrap_or_default();
    }

    fn turn_scope(&mut self, room: &Room, by: isize) -> Reply {
        let all = self.made.scopes.len().max(1);
        let at = self.made.scopes.iter().position(|(slug, _)| *slug == self.scope).unwrap_or(0);
        self.show(room, (at + all).saturating_add_signed(by) % all)
    }

    fn show(&mut self, room: &Room, scope: usize) -> Reply {
        self.scope = self.made.scopes.get(scope).and_then(|(slug, _)| slug.clone());
        self.list_anew(room);
        Reply::none()
    }

    fn open(&self, at: At) -> Reply {
        Reply::go(Go::On(at, self.on.to_string()))
    }

    fn step(&mut self, up: bool) -> Reply {
        self.trial.iter_mut().for_each(|trial| trial.step(up));
        Reply::none()
    }

    fn turn_column(&mut self, room: &Room, by: isize) -> Reply {
        self.trial.as_mut().map_or_else(Reply::none, |trial| trial.turn(room, by))
    }

    /// Puts the tried weights into force.
    fn take(&mut self, room: &Room) -> Reply {
        let (Some(trial), Some(sheet)) = (&mut self.trial, room.file.sheet.as_deref()) else { return Reply::none() };
        match trial.take(room, sheet) {
            Ok((writes, names)) => {
                trial.taken = true;
                Reply::write(writes).and(Reply::say(Tone::Well, words::taken(room.lang, names)))
            }
            Err(why) => Reply::say(Tone::Mind, why),
        }
    }
}
