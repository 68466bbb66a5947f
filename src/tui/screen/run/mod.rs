//! Jalan: the presentations, one OPD after another. The agenda, the presenting OPD with its clock, and what it brings:
//! data rows, quick wins, notes, questions.
//!
//! Two places take the keyboard, the agenda and the work beside it; the work is where letters are text.

mod acts;
mod draw;
mod grid;
mod grid_draw;
mod half;
mod paste;

pub(super) use grid::{completing, completions};

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{Screen, contested};
use crate::file::journal::Draft;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::{Code, Key};
use crate::tui::overlay::attendance::Attendance;
use crate::tui::overlay::palette::Palette;
use crate::tui::overlay::{Input, Overlay};
use crate::tui::reply::{At, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::seen;
use crate::words::run as words;
use crate::workshop::agenda::{self, Agenda, Status, Turn};
use crate::workshop::merge::Slot;
use crate::workshop::subject::{self, Kind};

/// The number of the agenda among the screen's clickable lists.
const AGENDA: u8 = 0;
/// The number of the quick wins among the screen's clickable lists.
const WINS: u8 = 3;
/// The number of the tabs among the screen's clickable lists.
const TABS: u8 = 4;
/// The number of the note among the screen's clickable texts.
const NOTE: u8 = 5;

/// What an OPD brings, a tab each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Data,
    Wins,
    Notes,
    Questions,
}

impl Tab {
    const ALL: [Self; 4] = [Self::Data, Self::Wins, Self::Notes, Self::Questions];

    /// The field of the presentation that the tab writes, for those that are one text.
    fn field(self) -> Option<&'static str> {
        match self {
            Self::Notes => Some("notes"),
            Self::Questions => Some("questions"),
            Self::Data | Self::Wins => None,
        }
    }
}

/// The state of the run screen.
#[derive(Debug, Default)]
pub struct Run {
    /// The full code of the OPD in view; empty until the agenda has one.
    code: String,
    /// Whether the work has the keyboard, not the agenda.
    work: bool,
    tab: Tab,
    grid: grid::Grid,
    /// The quick win under the cursor.
    win: usize,
    /// The note or questions being typed.
    note: Option<half::Note>,
}

fn turn(run: &Run, room: &Room) -> Option<Turn> {
    (!run.code.is_empty()).then(|| Turn::of(room.workshop(), room.sid(), run.code.as_str().into()))
}

fn is(run: &Run, room: &Room, status: Status, runs: bool) -> bool {
    turn(run, room).is_some_and(|turn| turn.status == status && turn.timer.running_since.is_some() == runs)
}

fn running(run: &Run, room: &Room) -> bool {
    turn(run, room).is_some_and(|turn| turn.timer.running_since.is_some())
}

fn presenting(run: &Run, room: &Room) -> bool {
    turn(run, room).is_some_and(|turn| turn.status == Status::Presenting)
}

fn through(run: &Run, room: &Room) -> bool {
    turn(run, room).is_some_and(|turn| matches!(turn.status, Status::Done | Status::Absent))
}

/// Returns whether nobody waits or presents any more.
fn all_through(room: &Room) -> bool {
    !Agenda::of(room.workshop(), room.sid(), room.now).open()
}

fn chosen(run: &Run, _: &Room) -> bool {
    !run.code.is_empty()
}

impl Screen for Run {
    const KEYS: &'static [Bind<Self>] = &[
        Bind { key: "F8", id: "Selesai", en: "Finish", foot: 1, when: running, does: |run, room| run.finish(room) },
        Bind { key: "F5", id: "Jeda", en: "Pause", foot: 2, when: running, does: |run, room| run.pause(room) },
        Bind {
            key: "F5",
            id: "Lanjutkan",
            en: "Go on",
            foot: 1,
            when: |run, room| is(run, room, Status::Presenting, false),
            does: |run, room| run.start(room),
        },
        Bind {
            key: "F5",
            id: "Mulai",
            en: "Start",
            foot: 1,
            when: |run, room| is(run, room, Status::Waiting, false),
            does: |run, room| run.start(room),
        },
        Bind {
            key: "F5",
            id: "Panggil kembali",
            en: "Call back",
            foot: 4,
            when: chosen,
            does: |run, room| run.start(room),
        },
        Bind { key: "F8", id: "Selesai", en: "Finish", foot: 3, when: presenting, does: |run, room| run.finish(room) },
        Bind {
            key: "F2",
            id: "Quick win",
            en: "Quick win",
            foot: 2,
            when: chosen,
            does: |run, room| run.catch(room, ""),
        },
        Bind {
            key: "F4",
            id: "Kehadiran",
            en: "Attendance",
            foot: 3,
            when: chosen,
            does: |run, room| Reply::ask(Overlay::Attendance(Attendance::of(room, &run.code))),
        },
        Bind {
            key: "F3",
            id: "Tab berikutnya: data, quick win, catatan, pertanyaan",
            en: "Next tab: data, quick wins, notes, questions",
            foot: 0,
            when: chosen,
            does: |run, room| run.next_tab(room),
        },
        Bind {
            key: "Alt+1",
            id: "Tab Data",
            en: "Data tab",
            foot: 0,
            when: chosen,
            does: |run, room| run.open_tab(room, Tab::Data),
        },
        Bind {
            key: "Alt+2",
            id: "Tab Quick win",
            en: "Quick win tab",
            foot: 0,
            when: chosen,
            does: |run, room| run.open_tab(room, Tab::Wins),
        },
        Bind {
            key: "Alt+3",
            id: "Tab Catatan",
            en: "Notes tab",
            foot: 0,
            when: chosen,
            does: |run, room| run.open_tab(room, Tab::Notes),
        },
        Bind {
            key: "Alt+4",
            id: "Tab Pertanyaan",
            en: "Questions tab",
            foot: 0,
            when: chosen,
            does: |run, room| run.open_tab(room, Tab::Questions),
        },
        Bind {
            key: "F6",
            id: "Tambah 1 menit",
            en: "One minute more",
            foot: 0,
            when: chosen,
            does: |run, room| run.extend(room, 1),
        },
        Bind {
            key: "F7",
            id: "Kurangi 1 menit",
            en: "One minute less",
            foot: 0,
            when: chosen,
            does: |run, room| run.extend(room, -1),
        },
        Bind {
            key: "PageDown",
            id: "OPD berikutnya",
            en: "Next OPD",
            foot: 1,
            when: |run, room| through(run, room) && !all_through(room),
            does: |run, room| run.step(room, 1),
        },
        Bind {
            key: "PageDown",
            id: "OPD berikutnya",
            en: "Next OPD",
            foot: 0,
            when: always,
            does: |run, room| run.step(room, 1),
        },
        Bind {
            key: "PageUp",
            id: "OPD sebelumnya",
            en: "Previous OPD",
            foot: 0,
            when: always,
            does: |run, room| run.step(room, -1),
        },
        Bind {
            key: "Ctrl+O",
            id: "Betulkan jam mulai",
            en: "Correct the start time",
            foot: 0,
            when: |run, room| {
                turn(run, room).is_some_and(|turn| !room.workshop().text(&turn.on, "started_at").is_empty())
            },
            does: |run, room| run.ask_start(room),
        },
        Bind {
            key: "",
            id: "Ulangi jam dari nol",
            en: "Restart the clock from zero",
            foot: 0,
            when: presenting,
            does: |run, room| run.restart(room),
        },
        Bind {
            key: "Ctrl+N",
            id: "Lewati: pindahkan ke akhir antrean",
            en: "Skip: move to the end of the queue",
            foot: 0,
            when: chosen,
            does: |run, room| run.skip(room),
        },
        Bind {
            key: "",
            id: "Ubah jatah menit OPD ini",
            en: "Change this OPD's minutes",
            foot: 0,
            when: chosen,
            does: |run, room| run.ask_slot(room),
        },
        Bind {
            key: "Ctrl+E",
            id: "Lengkapi lewat formulir",
            en: "Complete in a form",
            foot: 0,
            when: |run, room| run.subject(room).is_some(),
            does: |run, room| run.form(room),
        },
        Bind {
            key: "Ctrl+K",
            id: "Pastikan bacaan angka",
            en: "Confirm how the figure is read",
            foot: 0,
            when: |run, _| run.work && run.tab == Tab::Data,
            does: |run, room| run.grid.confirm(room, &run.code),
        },
        Bind {
            key: "Ctrl+D",
            id: "Tarik baris atau quick win ini",
            en: "Withdraw this row or quick win",
            foot: 0,
            when: |run, room| run.subject(room).is_some(),
            does: |run, room| run.withdraw(room),
        },
        Bind {
            key: "",
            id: "Data lengkap presentasi OPD ini",
            en: "All fields of this presentation",
            foot: 0,
            when: chosen,
            does: |run, room| Reply::go(Go::Form(subject::presentation(room.sid(), &run.code).to_string())),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match input {
            Input::Key(key) if self.work => self.work_key(room, key),
            Input::Key(key) => self.agenda_key(room, key),
            Input::Paste(text) if self.work && self.tab == Tab::Data => self.grid.paste(room, &self.code, &text),
            Input::Paste(text) => match self.note_pad(room) {
                Some(pad) => {
                    pad.insert(&text);
                    Reply::none()
                }
                None => Reply::say(Tone::Mind, words::paste_where(room.lang)),
            },
            Input::Tap(tap, at) => self.tap(room, tap, at),
            Input::Wheel(by) if self.work && self.tab == Tab::Data => {
                let key = Key::plain(if by < 0 { Code::Up } else { Code::Down });
                self.grid.key(room, &self.code, key).unwrap_or_default()
            }
            Input::Wheel(by) if self.work => {
                self.win = self.win.saturating_add_signed(by.into());
                Reply::none()
            }
            Input::Wheel(by) => self.step(room, by.into()),
        }
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::run(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        // What is half typed stays with its OPD, even where that has left the agenda, until it is left.
        if !agenda::has_turn(room.workshop(), room.sid(), &self.code) && self.drafts(room).is_empty() {
            let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
            let at = agenda.presenting().or_else(|| agenda.next_waiting(None)).unwrap_or(0);
            let code = agenda.turns.get(at).map(|turn| turn.code.to_string()).unwrap_or_default();
            if code != self.code {
                (self.code, self.work, self.note, self.win) = (code, false, None, 0);
                self.grid.open(room, &self.code);
            }
        }
        self.grid.look(room, &self.code);
        self.look_at_note(room);
        self.win = self.win.min(self.wins(room).count().saturating_sub(1));
    }

    fn leave(&mut self, room: &Room) -> Reply {
        let row = self.grid.leave(room, &self.code);
        row.and(self.leave_note(room))
    }

    fn settle_text(&mut self, room: &Room) -> Reply {
        let cell = self.grid.settle(room, &self.code);
        cell.and(self.settle_note(room))
    }

    fn records(&self, room: &Room) -> bool {
        self.typing(room)
    }

    fn typed_slot(&self, room: &Room) -> Option<Slot> {
        // What is typed here is of the session, whatever OPD and tab it is typed in.
        Some((subject::presentation(room.sid(), &self.code), "notes".into()))
    }

    fn drafts(&self, room: &Room) -> Vec<Draft> {
        let sid = room.sid();
        let row = self.grid.draft(&self.code).map(|(place, text)| Draft { place: format!("run/{sid}/{place}"), text });
        let note = self.note.as_ref().filter(|note| note.pad.text() != note.was).map(|note| {
            let place = format!("run/{sid}/note/{}/{}", self.tab.field().unwrap_or_default(), self.code);
            Draft { place, text: seen::with(&note.seen, note.pad.text()) }
        });
        row.into_iter().chain(note).collect()
    }

    fn take_up(&mut self, room: &Room) -> Vec<String> {
        self.take_waiting(room)
    }

    fn typing(&self, _: &Room) -> bool {
        self.work
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        let workshop = room.workshop();
        let turn = subject::presentation(room.sid(), &self.code);
        let note = self.tab.field().filter(|field| self.work && workshop.contested(&turn, field));
        let cell = self.grid.contested_cell(room).filter(|_| self.work && self.tab == Tab::Data);
        let row = || self.subject(room).and_then(|on| contested::of(workshop, &on));
        let own = || contested::of(workshop, &turn).or_else(|| contested::of_opd(room, &self.code));
        note.map(|field| (turn.clone(), field.into())).or(cell).or_else(row).or_else(own)
    }
}

impl Run {
    /// Chooses an OPD; what is half typed at another becomes writes.
    pub fn choose(&mut self, room: &Room, code: &str) -> Reply {
        if code == self.code {
            return Reply::none();
        }
        let reply = self.leave(room);
        code.clone_into(&mut self.code);
        self.win = 0;
        self.grid.open(room, code);
        reply
    }

    /// Shows a data row or nomination where it is typed.
    pub fn show(&mut self, room: &Room, on: &str) -> Reply {
        let code = room.workshop().text(on, "opd").to_owned();
        let reply = self.leave(room).and(self.choose(room, &code));
        self.work = true;
        match Kind::of(on) {
            Some((Kind::Nomination, _)) => {
                self.tab = Tab::Wins;
                self.win = self.wins(room).position(|win| **win == *on).unwrap_or(0);
            }
            _ => {
                self.tab = Tab::Data;
                self.grid.show(room, &code, on);
            }
        }
        reply
    }

    fn wins<'a>(&self, room: &'a Room) -> impl DoubleEndedIterator<Item = &'a Arc<str>> + ExactSizeIterator + use<'a> {
        room.workshop().of(Kind::Nomination, room.sid(), &self.code)
    }

    /// Returns the row or nomination under the cursor.
    fn subject(&self, room: &Room) -> Option<Arc<str>> {
        match self.tab {
            Tab::Data if self.work => self.grid.current().cloned(),
            Tab::Wins if self.work => self.wins(room).nth(self.win).cloned(),
            _ => None,
        }
    }

    fn step(&mut self, room: &Room, by: isize) -> Reply {
        let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
        let at = agenda.turns.iter().position(|turn| *turn.code == *self.code).unwrap_or(0);
        let to = at.saturating_add_signed(by).min(agenda.turns.len().saturating_sub(1));
        match agenda.turns.get(to) {
            Some(turn) => self.choose(room, &turn.code),
            None => Reply::none(),
        }
    }

    fn next_tab(&mut self, room: &Room) -> Reply {
        let at = Tab::ALL.iter().position(|tab| *tab == self.tab).unwrap_or(0);
        self.open_tab(room, Tab::ALL[(at + 1) % Tab::ALL.len()])
    }

    fn open_tab(&mut self, room: &Room, tab: Tab) -> Reply {
        let reply = self.leave(room);
        (self.tab, self.work) = (tab, true);
        if tab == Tab::Data {
            self.grid.open(room, &self.code);
        }
        reply
    }

    fn agenda_key(&mut self, room: &Room, key: Key) -> Reply {
        match key.code {
            Code::Up => self.step(room, -1),
            Code::Down => self.step(room, 1),
            Code::Home => self.step(room, isize::MIN / 2),
            Code::End => self.step(room, isize::MAX / 2),
            Code::Enter | Code::Tab | Code::Right if !self.code.is_empty() => {
                self.work = true;
                let code = self.code.clone();
                self.grid.open(room, &code);
                Reply::none()
            }
            Code::Esc => Reply::go(Go::To(At::Home)),
            // Letters find an OPD; the palette has the typing.
            Code::Char(c) if key.typed().is_some() && c.is_alphanumeric() => {
                Reply::ask(Overlay::Palette(Palette::looking_for(c)))
            }
            _ => Reply::none(),
        }
    }

    fn work_key(&mut self, room: &Room, key: Key) -> Reply {
        let code = self.code.clone();
        match self.tab {
            Tab::Data => match self.grid.key(room, &code, key) {
                Some(reply) => reply,
                None if key.is(Code::Esc) => self.back_to_agenda(room),
                None => Reply::none(),
            },
            Tab::Wins => self.wins_key(room, key),
            Tab::Notes | Tab::Questions => {
                if key.is(Code::Esc) {
                    return self.back_to_agenda(room);
                }
                let width = draw::note_width(room);
                if key.ctrl && key.code == Code::Char('a') {
                    // What is about to be replaced as a whole is recorded first, for undo to bring it back.
                    let reply = self.settle_note(room);
                    self.note_pad(room).map(|pad| pad.key(key));
                    return reply;
                }
                let Some(pad) = self.note_pad(room) else { return Reply::none() };
                match key.code {
                    Code::Up => drop(pad.move_row(width, -1)),
                    Code::Down => drop(pad.move_row(width, 1)),
                    Code::Tab => pad.insert("  "),
                    _ => drop(pad.key(key)),
                }
                Reply::none()
            }
        }
    }

    fn wins_key(&mut self, room: &Room, key: Key) -> Reply {
        let count = self.wins(room).count();
        match key.code {
            Code::Esc => return self.back_to_agenda(room),
            Code::Up => self.win = self.win.saturating_sub(1),
            Code::Down => self.win = (self.win + 1).min(count.saturating_sub(1)),
            Code::Enter if count > 0 => return self.form(room),
            Code::Enter => return self.catch(room, ""),
            _ => {
                if let Some(c) = key.typed() {
                    return self.catch(room, c.encode_utf8(&mut [0; 4]));
                }
            }
        }
        Reply::none()
    }

    fn back_to_agenda(&mut self, room: &Room) -> Reply {
        let reply = self.leave(room);
        self.work = false;
        reply
    }

    fn tap(&mut self, room: &Room, tap: Tap, (dx, dy): (u16, u16)) -> Reply {
        let code = self.code.clone();
        match tap {
            Tap::Row(AGENDA, row) => {
                let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
                let Some(turn) = agenda.turns.get(row) else { return Reply::none() };
                let again = *turn.code == *self.code;
                let reply = self.choose(room, &turn.code);
                self.work = again;
                reply
            }
            Tap::Row(list, row) if list >= grid::CELLS => {
                self.work = true;
                self.grid.move_to(room, &code, row, (list - grid::CELLS).into())
            }
            Tap::Row(grid::HITS, hit) => self.grid.click_hit(room, &code, hit),
            Tap::Row(WINS, row) => {
                let again = self.work && self.win == row;
                (self.work, self.win) = (true, row);
                if again { self.form(room) } else { Reply::none() }
            }
            Tap::Row(TABS, row) => Tab::ALL.get(row).map_or_else(Reply::none, |tab| self.open_tab(room, *tab)),
            Tap::Text(NOTE, top) => {
                self.work = true;
                let width = draw::note_width(room);
                if let Some(pad) = self.note_pad(room) {
                    pad.click(width, top + usize::from(dy), dx.into());
                }
                Reply::none()
            }
            _ => Reply::none(),
        }
    }
}
