//! Persiapan, the setup screen: what the session is, and its roster of OPD; the way on leads to the run screen.
//!
//! The session's fields are a form like any other. What the roster means for the agenda is the workshop's business.

mod draw;
mod roster;
mod sum;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::form::{Form, names};
use super::{Screen, contested};
use crate::file::journal::Draft;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap, cut};
use crate::tui::list;
use crate::tui::overlay::{Input, Overlay, prompt};
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::words::{overlay, setup as words};
use crate::workshop::WITHDRAWN;
use crate::workshop::edit::Write;
use crate::workshop::merge::Slot;
use crate::workshop::{joining, subject};
use roster::{Row, rows};

const KEYS: &[Bind<Setup>] = &[
    Bind {
        key: "Enter",
        id: "Gabung ke sini",
        en: "Merge into this",
        foot: 1,
        when: |setup, _| setup.merging.is_some(),
        does: Setup::merge,
    },
    Bind {
        key: "Esc",
        id: "Batal",
        en: "Cancel",
        foot: 2,
        when: |setup, _| setup.merging.is_some(),
        does: |setup, _| {
            setup.merging = None;
            Reply::none()
        },
    },
    Bind { key: "F5", id: "Jalan", en: "Run", foot: 1, when: always, does: |_, _| Reply::go(Go::To(At::Run)) },
    Bind { key: "F3", id: "OPD", en: "Roster", foot: 2, when: in_session, does: |setup, room| setup.turn(room) },
    Bind {
        key: "F3",
        id: "Sesi",
        en: "Session",
        foot: 5,
        when: |setup, room| !in_session(setup, room),
        does: |setup, room| setup.turn(room),
    },
    Bind {
        key: "F6",
        id: "Lihat nilai lain",
        en: "Show the other value",
        foot: 3,
        when: |setup, room| in_session(setup, room) && setup.form.disputed(room),
        does: |setup, room| setup.form.other(room),
    },
    Bind {
        key: "Ctrl+R",
        id: "Hanya ini",
        en: "Only these",
        foot: 2,
        when: |setup, room| on_opd(setup, room) && setup.finds(),
        does: Setup::only,
    },
    Bind {
        key: "Ctrl+R",
        id: "Hanya OPD ini, lalu tambah dengan Spasi",
        en: "Only this OPD, then add with Space",
        foot: 0,
        when: on_opd,
        does: Setup::only,
    },
    Bind {
        key: "Insert",
        id: "Diharapkan",
        en: "Expected",
        foot: 3,
        when: |setup, room| on_opd(setup, room) && setup.finds(),
        does: Setup::expect,
    },
    Bind { key: "Space", id: "Diharapkan", en: "Expected", foot: 3, when: browsing, does: Setup::expect },
    Bind { key: "Insert", id: "Diharapkan / tidak", en: "Expected or not", foot: 0, when: on_opd, does: Setup::expect },
    Bind {
        key: "F2",
        id: "Tambah OPD",
        en: "Add an OPD",
        foot: 4,
        when: in_roster,
        does: |_, room| ask_name(room, ""),
    },
    Bind { key: "Enter", id: "Rincian OPD", en: "Details", foot: 0, when: on_opd, does: Setup::details },
    Bind {
        key: "Ctrl+Up",
        id: "Majukan urutan",
        en: "Earlier",
        foot: 0,
        when: on_opd,
        does: |setup, room| setup.shift(room, -1),
    },
    Bind {
        key: "Ctrl+Down",
        id: "Mundurkan urutan",
        en: "Later",
        foot: 0,
        when: on_opd,
        does: |setup, room| setup.shift(room, 1),
    },
    Bind { key: "F4", id: "Ganti nama OPD", en: "Rename the OPD", foot: 0, when: on_opd, does: Setup::rename },
    Bind {
        key: "F6",
        id: "Gabung ke OPD lain",
        en: "Merge into another",
        foot: 0,
        when: |setup, room| setup.row(room).is_some_and(|row| row.merged.is_empty()),
        does: |setup, room| {
            setup.merging = setup.row(room).map(|row| row.code);
            setup.find = Pad::default();
            Reply::none()
        },
    },
    Bind {
        key: "F6",
        id: "Pisahkan lagi",
        en: "Part again",
        foot: 3,
        when: |setup, room| setup.row(room).is_some_and(|row| !row.merged.is_empty()),
        does: Setup::part,
    },
    Bind {
        key: "F7",
        id: "Kecamatan ikut / tidak",
        en: "Kecamatan in / out",
        foot: 0,
        when: in_roster,
        does: districts,
    },
    Bind { key: "F8", id: "Tarik OPD", en: "Withdraw the OPD", foot: 0, when: on_opd, does: Setup::withdraw },
    Bind {
        key: "Ctrl+O",
        id: "Daftar OPD dari CSV atau XLSX",
        en: "Roster from a CSV or XLSX file",
        foot: 0,
        when: always,
        does: |_, room| ask_table(room),
    },
    Bind {
        key: "Esc",
        id: "Urungkan",
        en: "Revert",
        foot: 3,
        when: |setup, room| in_session(setup, room) && setup.form.touched(),
        does: |setup, room| {
            setup.form.revert(room);
            Reply::none()
        },
    },
    Bind {
        key: "Esc",
        id: "Tampilkan semua",
        en: "Show all",
        foot: 0,
        when: |setup, room| in_roster(setup, room) && setup.finds(),
        does: |setup, _| {
            // The cursor stays on the OPD that was found.
            setup.find = Pad::default();
            Reply::none()
        },
    },
    Bind { key: "Esc", id: "Ke Jalan", en: "Go run", foot: 0, when: always, does: |_, _| Reply::go(Go::To(At::Run)) },
];

/// The lists that can be clicked: the two parts, and the roster.
const PARTS: u8 = 20;
const ROSTER: u8 = 21;

/// The part of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    Session,
    Roster,
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Setup {
    part: Part,
    /// The session's fields.
    form: Form,
    /// What is looked for in the roster.
    find: Pad,
    /// The OPD the cursor is on.
    on: Arc<str>,
    /// The OPD that is being merged into another.
    merging: Option<Arc<str>>,
}

fn in_session(setup: &Setup, _: &Room) -> bool {
    setup.part == Part::Session
}

fn in_roster(setup: &Setup, _: &Room) -> bool {
    setup.part == Part::Roster && setup.merging.is_none()
}

fn on_opd(setup: &Setup, room: &Room) -> bool {
    in_roster(setup, room) && setup.row(room).is_some()
}

fn browsing(setup: &Setup, room: &Room) -> bool {
    !setup.finds() && setup.row(room).is_some_and(|row| row.merged.is_empty())
}

impl Screen for Setup {
    const KEYS: &'static [Bind<Self>] = KEYS;

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match (self.part, input) {
            (_, Input::Tap(Tap::Row(PARTS, at), _)) if (at == 1) != (self.part == Part::Roster) => self.turn(room),
            (Part::Session, input) => self.form.input(room, input),
            (Part::Roster, input) => self.browse(room, input),
        }
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        if area.height < 8 {
            return;
        }
        self.draw_parts(room, canvas, area);
        let body = Rect { y: area.y + 3, height: area.height - 6, ..area };
        match self.part {
            Part::Session => self.form.draw_fields(room, canvas, body),
            Part::Roster => self.draw_roster(room, canvas, body),
        }
        self.draw_sum(room, canvas, Rect { y: body.bottom() + 1, height: 2, ..area });
    }

    fn look(&mut self, room: &Room) {
        let session = room.session();
        if self.form.on() != &*session {
            *self = Self::default();
            self.form.open(room, &session);
        }
        self.form.look(room);
        let rows = rows(room);
        if rows.iter().all(|row| row.code != self.on) {
            self.on = rows.first().map(|row| row.code.clone()).unwrap_or_default();
        }
    }

    fn leave(&mut self, room: &Room) -> Reply {
        self.merging = None;
        self.form.leave(room)
    }

    fn settle_text(&mut self, room: &Room) -> Reply {
        self.form.settle_text(room)
    }

    fn act_of_text(&mut self, room: &Room) -> Option<Reply> {
        self.form.act_of_text(room)
    }

    fn records(&self, room: &Room) -> bool {
        self.part == Part::Session && self.form.records(room)
    }

    fn typed_slot(&self, room: &Room) -> Option<Slot> {
        self.form.typed_slot(room)
    }

    fn drafts(&self, room: &Room) -> Vec<Draft> {
        self.form.drafts(room)
    }

    fn take_up(&mut self, room: &Room) -> Vec<String> {
        let took = self.form.take_up(room);
        if !took.is_empty() {
            self.part = Part::Session;
        }
        took
    }

    fn typing(&self, room: &Room) -> bool {
        match self.part {
            Part::Session => self.form.typing(room),
            Part::Roster => self.finds(),
        }
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        match self.part {
            Part::Session => self.form.at_hand(room),
            Part::Roster => self.row(room).and_then(|row| contested::of_opd(room, &row.code)),
        }
    }
}

impl Setup {
    fn finds(&self) -> bool {
        !self.find.text().is_empty()
    }

    /// Points at an OPD of the roster.
    pub fn point(&mut self, room: &Room, code: &str) {
        self.look(room);
        (self.part, self.on) = (Part::Roster, code.into());
        self.find = Pad::default();
    }

    /// Turns to the other part; what is half typed is recorded.
    fn turn(&mut self, room: &Room) -> Reply {
        self.merging = None;
        self.part = match self.part {
            Part::Session => Part::Roster,
            Part::Roster => Part::Session,
        };
        self.form.leave(room)
    }

    fn browse(&mut self, room: &Room, input: Input) -> Reply {
        let found = self.found(room);
        let at = found.iter().position(|row| row.code == self.on).unwrap_or(0);
        let page = usize::from(room.size.1.saturating_sub(12));
        let to = match input {
            Input::Key(key) => match list::moved(key, at, found.len(), page) {
                Some(to) => to,
                None => {
                    if key.typed() != Some(' ') || self.finds() {
                        self.find.key(key);
                    }
                    return self.settle(room);
                }
            },
            Input::Paste(text) => {
                self.find.insert(&text);
                return self.settle(room);
            }
            Input::Tap(Tap::Row(ROSTER, to), _) if to == at && self.merging.is_none() => return self.details(room),
            Input::Tap(Tap::Row(ROSTER, to), _) => to,
            Input::Wheel(by) => at.saturating_add_signed(by.into()).min(found.len().saturating_sub(1)),
            Input::Tap(..) => at,
        };
        if let Some(row) = found.get(to) {
            self.on = row.code.clone();
        }
        Reply::none()
    }

    /// Puts the cursor on an OPD that is found, if it is on none.
    fn settle(&mut self, room: &Room) -> Reply {
        let found = self.found(room);
        if found.iter().all(|row| row.code != self.on)
            && let Some(first) = found.first()
        {
            self.on = first.code.clone();
        }
        Reply::none()
    }

    /// Returns the OPD the cursor is on, where it is in sight.
    fn row(&self, room: &Room) -> Option<Row> {
        if !in_roster(self, room) {
            return None;
        }
        self.found(room).into_iter().find(|row| row.code == self.on)
    }

    /// Returns the rows that hold what is looked for.
    fn found(&self, room: &Room) -> Vec<Row> {
        let mut rows = rows(room);
        rows.retain(|row| !self.finds() || roster::is_called(room, &row.code, self.find.text()));
        rows
    }

    fn details(&mut self, room: &Room) -> Reply {
        self.row(room).map_or_else(Reply::none, |row| Reply::go(Go::Form(subject::opd(&row.code).to_string())))
    }

    fn expect(&mut self, room: &Room) -> Reply {
        let Some(row) = self.row(room) else { return Reply::none() };
        Reply::write(vec![Write::new(subject::opd(&row.code), "expected", !row.expected)])
    }

    /// Takes all out of those expected but the OPD found, or but the one the cursor is on; the search is done then.
    fn only(&mut self, room: &Room) -> Reply {
        let mut rows = self.found(room);
        rows.retain(|row| row.merged.is_empty() && (self.finds() || row.code == self.on));
        if rows.is_empty() {
            return Reply::none();
        }
        self.find = Pad::default();
        let (count, out, writes) = roster::only(room, &rows);
        Reply::write(writes).and(Reply::say(Tone::Well, words::only(room.lang, count, out)))
    }

    fn shift(&mut self, room: &Room, by: isize) -> Reply {
        Reply::write(roster::shift(room, &self.on, by))
    }

    /// Merges the marked OPD into the one the cursor is on.
    fn merge(&mut self, room: &Room) -> Reply {
        let Some(code) = self.merging.clone() else { return Reply::none() };
        let into = self.found(room).into_iter().find(|row| row.code == self.on);
        let Some(into) = into.filter(|into| into.code != code && into.merged.is_empty()) else {
            return Reply::say(Tone::Mind, words::no_merge(room.lang));
        };
        self.merging = None;
        self.find = Pad::default();
        let said = words::merged_said(room.lang, cut(room.opd_short(&code), 24), cut(room.opd_short(&into.code), 24));
        Reply::write(joining::merge(room.workshop(), &code, &into.code)).and(Reply::say(Tone::Well, said))
    }

    fn part(&mut self, room: &Room) -> Reply {
        let Some(row) = self.row(room).filter(|row| !row.merged.is_empty()) else { return Reply::none() };
        let said = words::parted(room.lang, cut(room.opd_short(&row.code), 32));
        Reply::write(joining::part(room.workshop(), &row.code)).and(Reply::say(Tone::Well, said))
    }

    fn rename(&mut self, room: &Room) -> Reply {
        let Some(row) = self.row(room) else { return Reply::none() };
        let name = room.opd_name(&row.code);
        let (title, pad) = (words::rename(room.lang, cut(name, 48)), Pad::fresh(name));
        let on = subject::opd(&row.code);
        let prompt = prompt::Prompt::new(title, &*on, pad, |room, on, name| match name.trim() {
            "" => Err(words::name_needed(room.lang).into_owned()),
            name => {
                // The name it had is still a name it goes by.
                let old = room.workshop().text(on, "name");
                let alias = (!old.is_empty() && old != name).then(|| Write::new(on, format!("alias/{old}"), true));
                Ok(Reply::write([Write::new(on, "name", name)].into_iter().chain(alias).collect()))
            }
        });
        Reply::ask(Overlay::Prompt(prompt.over(room, &on, "name")))
    }

    fn withdraw(&mut self, room: &Room) -> Reply {
        let Some(row) = self.row(room) else { return Reply::none() };
        let said = words::withdrawn(room.lang, cut(room.opd_short(&row.code), 32));
        Reply::write(vec![Write::new(subject::opd(&row.code), WITHDRAWN, true)]).and(Reply::say(Tone::Well, said))
    }
}

/// Asks for the name of a new OPD; it may be half typed already.
pub fn ask_name(room: &Room, begun: &str) -> Reply {
    let prompt = prompt::Prompt::new(words::add(room.lang), "", Pad::line(begun), |room, _, name| match name.trim() {
        "" => Err(words::name_needed(room.lang).into_owned()),
        name => match names(room).exact(name) {
            Some(code) => Err(words::known(room.lang, room.opd_name(code)).into_owned()),
            None => {
                let writes = roster::add(room, name);
                let code = writes.first().map(|write| subject::rest(&write.on).to_owned());
                let said = Reply::say(Tone::Well, words::added(room.lang, cut(name, 40)));
                Ok(Reply { go: code.map(Go::Roster), ..Reply::write(writes).and(said) })
            }
        },
    });
    Reply::ask(Overlay::Prompt(prompt.kept_at(format!("add/opd/{}", room.sid()))))
}

/// Takes all kecamatan out of those expected, or all in when none is.
fn districts(_: &mut Setup, room: &Room) -> Reply {
    let Some((to, count, writes)) = roster::districts(room) else {
        return Reply::say(Tone::Mind, words::no_districts(room.lang));
    };
    let said = if to { words::districts_in(room.lang, count) } else { words::districts_out(room.lang, count) };
    Reply::write(writes).and(Reply::say(Tone::Well, said))
}

fn ask_table(room: &Room) -> Reply {
    let prompt =
        prompt::Prompt::new(words::table(room.lang), "", Pad::line(""), |room, _, typed| {
            match prompt::path_of(typed) {
                None => Err(overlay::path_needed(room.lang).into_owned()),
                Some(path) => Ok(Reply::effect(Effect::Roster(path.into()))),
            }
        });
    Reply::ask(Overlay::Prompt(prompt.goes_on()))
}
