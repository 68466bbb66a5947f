//! RPJMD: every quick win and the programme it belongs to, always with its status word; what does not fit, as lists; the
//! catalogue of programmes, searched and taken in.
//!
//! What fits is the business of `workshop::ranking::rpjmd`. What is shown is gathered once for each change of the record,
//! never for a key or a frame.

mod catalogue;
mod draw;
mod gathered;
mod picker;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use crate::file::programs::Programme;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap, cut};
use crate::tui::key::Code;
use crate::tui::list::{self, List};
use crate::tui::overlay::{Input, Overlay, prompt};
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::unread::Unread;
use crate::words::{Word, overlay, rpjmd as words};
use crate::workshop::edit::Write;
use crate::workshop::merge::Slot;
use crate::workshop::ranking::rpjmd::{Idle, Link, Status};
use catalogue::Preview;
use gathered::{Gathered, Line, Nomination};
use picker::Picker;

/// The clickable lists: the rows, the tabs, the programmes to choose from.
const ROWS: u8 = 0;
const TABS: u8 = 1;
const HITS: u8 = 2;

/// A list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// Every nomination.
    #[default]
    All,
    /// Nominations without a programme.
    Unlinked,
    /// Missions without a nomination.
    Missions,
    /// Nominations whose OPD is not the programme's.
    Owners,
    /// Indicators that do not serve their nomination.
    Idle,
}

/// The lists: what each is called, and what it says when nothing is in it.
const LISTS: [(Tab, Word, Word); 5] = [
    (Tab::All, words::all, words::no_nominations),
    (Tab::Unlinked, words::unlinked, words::no_unlinked),
    (Tab::Missions, words::missions, words::no_missions),
    (Tab::Owners, words::owners, words::no_owners),
    (Tab::Idle, words::idle, words::no_idle),
];

/// The state of the screen.
#[derive(Debug, Default)]
pub struct Rpjmd {
    tab: Tab,
    /// What is looked for.
    query: Pad,
    list: List,
    gathered: Gathered,
    /// The rows of the list that are shown, by their number in it.
    hits: Vec<usize>,
    /// The programmes proposed for the nomination under the cursor, and which that is.
    proposed: (Arc<str>, Vec<usize>),
    /// The mission for which a nomination is being chosen.
    mission: Option<Arc<str>>,
    /// The programme that is being chosen.
    picker: Option<Picker>,
    /// The catalogue that may be taken in.
    preview: Option<Preview>,
    /// Whether another row has just come under the cursor by itself.
    unread: Unread,
}

fn picking(screen: &Rpjmd, _: &Room) -> bool {
    screen.picker.is_some()
}

fn previewing(screen: &Rpjmd, _: &Room) -> bool {
    screen.preview.is_some()
}

fn listing(screen: &Rpjmd, _: &Room) -> bool {
    screen.picker.is_none() && screen.preview.is_none()
}

/// On a nomination about whose tie nobody disagrees.
fn settled(screen: &Rpjmd, room: &Room) -> bool {
    listing(screen, room)
        && screen.tab != Tab::Idle
        && screen.nomination().is_some_and(|one| !one.link.disputed && one.link.status != Status::Contested)
}

/// On a nomination whose status is another.
fn not_yet(screen: &Rpjmd, room: &Room, status: Status) -> bool {
    settled(screen, room) && screen.nomination().is_some_and(|one| one.link.status != status)
}

fn linked(screen: &Rpjmd, room: &Room) -> bool {
    settled(screen, room) && screen.nomination().is_some_and(|one| one.link.program.is_some())
}

fn contested(screen: &Rpjmd, room: &Room) -> bool {
    listing(screen, room) && screen.at_hand(room).is_some()
}

fn on_nomination(screen: &Rpjmd, room: &Room) -> bool {
    listing(screen, room) && screen.nomination().is_some()
}

impl Screen for Rpjmd {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "Enter",
            id: "Ambil katalog",
            en: "Take in",
            foot: 1,
            when: previewing,
            does: |screen, room| screen.take_in(room),
        },
        Bind {
            key: "Esc",
            id: "Jangan ambil",
            en: "Leave it",
            foot: 2,
            when: previewing,
            does: |screen, _| {
                screen.preview = None;
                Reply::none()
            },
        },
        Bind { key: "Enter", id: "Pilih program", en: "Choose", foot: 1, when: picking, does: Rpjmd::choose },
        Bind {
            key: "Esc",
            id: "Batal",
            en: "Cancel",
            foot: 2,
            when: picking,
            does: |screen, _| {
                screen.picker = None;
                Reply::none()
            },
        },
        Bind {
            key: "Enter",
            id: "Putuskan",
            en: "Settle",
            foot: 1,
            when: contested,
            does: |screen, room| {
                screen.at_hand(room).map_or_else(Reply::none, |(on, set)| Reply::go(Go::Slot(on, set)))
            },
        },
        Bind {
            key: "Enter",
            id: "Pilih quick win",
            en: "Choose a quick win",
            foot: 1,
            when: |screen, room| listing(screen, room) && screen.mission_here().is_some(),
            does: Rpjmd::serve,
        },
        Bind {
            key: "Enter",
            id: "Perbaiki",
            en: "Mend",
            foot: 1,
            when: |screen, room| on_nomination(screen, room) && screen.tab == Tab::Idle,
            does: |screen, _| screen.mend(),
        },
        Bind { key: "Enter", id: "Kaitkan", en: "Link", foot: 1, when: settled, does: Rpjmd::link },
        Bind { key: "F3", id: "Daftar", en: "List", foot: 2, when: listing, does: |screen, room| screen.turn(room, 1) },
        Bind {
            key: "Right",
            id: "Daftar berikutnya",
            en: "Next list",
            foot: 0,
            when: listing,
            does: |screen, room| screen.turn(room, 1),
        },
        Bind {
            key: "Left",
            id: "Daftar sebelumnya",
            en: "Previous list",
            foot: 0,
            when: listing,
            does: |screen, room| screen.turn(room, LISTS.len() - 1),
        },
        Bind {
            key: "F4",
            id: "Masuk RPJMD",
            en: "In the RPJMD",
            foot: 3,
            when: |screen, room| not_yet(screen, room, Status::In),
            does: |screen, room| screen.mark(room, Status::In),
        },
        Bind {
            key: "F5",
            id: "Diusulkan",
            en: "Proposed",
            foot: 4,
            when: |screen, room| not_yet(screen, room, Status::Proposed),
            does: |screen, room| screen.mark(room, Status::Proposed),
        },
        Bind {
            key: "F6",
            id: "Belum masuk",
            en: "Not in it",
            foot: 5,
            when: |screen, room| not_yet(screen, room, Status::Not),
            does: |screen, room| screen.mark(room, Status::Not),
        },
        Bind { key: "F8", id: "Lepas kaitan", en: "Unlink", foot: 6, when: linked, does: Rpjmd::unlink },
        Bind {
            key: "F2",
            id: "Profil quick win",
            en: "Its profile",
            foot: 0,
            when: on_nomination,
            does: |screen, _| screen.profile(),
        },
        Bind {
            key: "Ctrl+O",
            id: "Katalog dari CSV atau XLSX",
            en: "Catalogue from a CSV or XLSX file",
            foot: 7,
            when: always,
            does: |_, room| ask_table(room),
        },
        Bind {
            key: "Esc",
            id: "Tampilkan semua",
            en: "Show all",
            foot: 0,
            when: |screen, room| listing(screen, room) && (screen.mission.is_some() || !screen.query.text().is_empty()),
            does: |screen, room| {
                let here = screen.subject();
                screen.mission = None;
                screen.query.set("");
                screen.list_anew(room, here);
                Reply::none()
            },
        },
        Bind { key: "Esc", id: "Kembali", en: "Back", foot: 0, when: always, does: |_, _| Reply::go(Go::Back) },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        // Whoever moves or searches looks at what comes up.
        self.unread.read();
        if let Some(preview) = &mut self.preview {
            preview.input(room, input);
            return Reply::none();
        }
        if let Some(picker) = &mut self.picker {
            let chosen = picker.input(room, &self.gathered.catalogue, input);
            return if chosen { self.choose(room) } else { Reply::none() };
        }
        let (len, height) = (self.hits.len(), draw::list_height(room));
        match input {
            Input::Key(key) if self.list.key(key, len, height) => {}
            typed if typed.finds(&mut self.query) => {
                self.list.at = 0;
                self.list_anew(room, None);
            }
            Input::Tap(Tap::Row(ROWS, row), _) if row == self.list.at => {
                return self.press(room, crate::tui::key::Key::plain(Code::Enter)).unwrap_or_default();
            }
            Input::Tap(Tap::Row(ROWS, row), _) => self.list.put(row, len, height),
            Input::Tap(Tap::Row(TABS, tab), _) => return self.show(room, tab),
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.list.wheel(by, len, height),
        }
        self.propose(room);
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        match (&self.preview, &self.picker) {
            (Some(preview), _) => preview.draw(room, canvas, area),
            (None, Some(picker)) => picker.draw(room, &self.gathered.catalogue, canvas, area),
            (None, None) => draw::lists(self, room, canvas, area),
        }
    }

    fn look(&mut self, room: &Room) {
        if self.gathered.is_of(room) {
            return;
        }
        let (here, first) = (self.subject(), self.gathered.is_empty());
        self.gathered = Gathered::of(room);
        if first && self.gathered.len(Tab::Unlinked) > 0 {
            // The first look goes where there is something to do.
            self.tab = Tab::Unlinked;
        }
        self.list_anew(room, here);
        if let Some(preview) = &mut self.preview {
            preview.look(room);
        }
        self.picker.take_if(|picker| self.gathered.nominations.iter().all(|one| one.on != picker.on));
        if let Some(picker) = &mut self.picker {
            picker.look(room, &self.gathered.catalogue);
        }
    }

    fn point(&mut self, room: &Room, on: &str) {
        self.look(room);
        (self.tab, self.picker, self.mission) = (Tab::All, None, None);
        self.query.set("");
        self.list_anew(room, Some(on.into()));
        self.unread.read();
    }

    fn leave(&mut self, _: &Room) -> Reply {
        (self.picker, self.mission) = (None, None);
        Reply::none()
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        let on = &self.nomination()?.on;
        let set = ["program", "program_status"].into_iter().find(|set| room.workshop().contested(on, set))?;
        Some((on.clone(), set.into()))
    }

    fn typing(&self, room: &Room) -> bool {
        picking(self, room) || !self.query.text().is_empty()
    }
}

impl Rpjmd {
    /// Takes a catalogue that was just read, to be looked at before it is taken in.
    pub fn hear(&mut self, room: &Room, file: String, rows: Vec<Programme>, remarks: Vec<String>) {
        self.picker = None;
        self.preview = Some(Preview::of(room, file, rows, remarks));
    }

    fn number(&self) -> usize {
        LISTS.iter().position(|(tab, ..)| *tab == self.tab).unwrap_or(0)
    }

    /// Returns the row under the cursor.
    fn line(&self) -> Option<&Line> {
        self.gathered.line(self.tab, *self.hits.get(self.list.at)?)
    }

    /// Returns the nomination under the cursor; in the list of missions there is none.
    fn nomination(&self) -> Option<&Nomination> {
        self.gathered.nomination(self.line()?)
    }

    /// Returns the mission under the cursor.
    fn mission_here(&self) -> Option<&Arc<str>> {
        self.line().filter(|_| self.tab == Tab::Missions)?.other.as_ref()
    }

    /// Returns what the row under the cursor is about.
    fn subject(&self) -> Option<Arc<str>> {
        self.line().map(|line| self.gathered.about(line))
    }

    fn turn(&mut self, room: &Room, by: usize) -> Reply {
        self.show(room, (self.number() + by) % LISTS.len())
    }

    fn show(&mut self, room: &Room, tab: usize) -> Reply {
        let here = self.nomination().map(|one| one.on.clone());
        self.tab = LISTS[tab.min(LISTS.len() - 1)].0;
        self.list_anew(room, here);
        self.unread.read();
        Reply::none()
    }

    /// Lists the rows that match the query; the cursor goes to what it was on, else stays where it is.
    fn list_anew(&mut self, room: &Room, here: Option<Arc<str>>) {
        let line = |at: &usize| self.gathered.line(self.tab, *at);
        let found = |at: &usize| {
            list::matches(self.query.text(), || {
                line(at).map_or_else(String::new, |line| self.gathered.text(room, line))
            })
        };
        self.hits = (0..self.gathered.len(self.tab)).filter(found).collect();
        let about = |at: &usize| line(at).map(|line| self.gathered.about(line));
        let place = here.as_ref().and_then(|here| self.hits.iter().position(|at| about(at).as_ref() == Some(here)));
        if here.is_some() && place.is_none() {
            self.unread.came(room);
        }
        self.list.put(place.unwrap_or(self.list.at), self.hits.len(), draw::list_height(room));
        self.proposed = Default::default();
        self.propose(room);
    }

    /// Proposes programmes for the nomination under the cursor, where it has none.
    fn propose(&mut self, room: &Room) {
        let Some(one) = self.nomination().filter(|one| one.link.program.is_none()) else { return };
        if self.proposed.0 != one.on {
            let proposed = self.gathered.catalogue.proposed(room, &one.on, self.mission.as_deref());
            self.proposed = (one.on.clone(), proposed);
        }
    }

    /// Opens the search for the programme of the nomination under the cursor.
    fn link(&mut self, room: &Room) -> Reply {
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let Some(on) = self.nomination().map(|one| one.on.clone()) else { return Reply::none() };
        self.picker = Some(Picker::open(room, &self.gathered.catalogue, on, self.mission.clone()));
        Reply::none()
    }

    /// Links the nomination to the programme under the cursor of the search.
    fn choose(&mut self, room: &Room) -> Reply {
        let Some(picker) = &self.picker else { return Reply::none() };
        let Some((on, code)) = picker.chosen(&self.gathered.catalogue) else { return Reply::none() };
        let seen = picker.seen.clone();
        (self.picker, self.mission) = (None, None);
        let (lang, workshop) = (room.lang, room.workshop());
        let title = cut(workshop.text(&on, "title"), 40).into_owned();
        let mut writes = vec![Write::new(on.clone(), "program", code.as_str()).seen(seen)];
        let known = self.gathered.catalogue.has(&code);
        let proposes = workshop.text(&on, "program_status").is_empty();
        if proposes {
            writes.push(Write::new(on, "program_status", Status::Proposed.word()));
        }
        let (tone, said) = match (known, proposes) {
            (false, _) => (Tone::Mind, words::linked_unknown(lang, title, code)),
            (true, true) => (Tone::Well, words::linked_as(lang, title, code, Status::Proposed.text(lang))),
            (true, false) => (Tone::Well, words::linked(lang, title, code)),
        };
        Reply::write(writes).and(Reply::say(tone, said))
    }

    fn unlink(&mut self, room: &Room) -> Reply {
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let Some(one) = self.nomination() else { return Reply::none() };
        let said = words::unlinked_said(room.lang, cut(&one.title, 40));
        Reply::write(vec![Write::clear(one.on.clone(), "program")]).and(Reply::say(Tone::Well, said))
    }

    fn mark(&mut self, room: &Room, status: Status) -> Reply {
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let Some(one) = self.nomination() else { return Reply::none() };
        let said = words::status_said(room.lang, cut(&one.title, 40), status.text(room.lang));
        let write = Write::new(one.on.clone(), "program_status", status.word());
        Reply::write(vec![write]).and(Reply::say(Tone::Well, said))
    }

    /// Goes where a quick win is chosen for the mission under the cursor: its programmes are offered first.
    fn serve(&mut self, room: &Room) -> Reply {
        let Some(mission) = self.mission_here().cloned() else { return Reply::none() };
        self.tab = if self.gathered.len(Tab::Unlinked) > 0 { Tab::Unlinked } else { Tab::All };
        self.mission = Some(mission);
        self.query.set("");
        self.list_anew(room, None);
        Reply::say(Tone::Mind, words::choose_for_mission(room.lang))
    }

    /// Goes where the indicator under the cursor is mended.
    fn mend(&self) -> Reply {
        match self.line() {
            Some(Line { why: Some(Idle::Gone), .. }) => self.profile(),
            Some(Line { other: Some(row), why: Some(_), .. }) => Reply::go(Go::Form(row.to_string())),
            _ => Reply::none(),
        }
    }

    fn profile(&self) -> Reply {
        self.nomination().map_or_else(Reply::none, |one| Reply::go(Go::On(At::Profile, one.on.to_string())))
    }

    fn take_in(&mut self, room: &Room) -> Reply {
        self.preview.take().map_or_else(Reply::none, |preview| preview.take(room))
    }
}

/// Asks for the file with a catalogue.
fn ask_table(room: &Room) -> Reply {
    let prompt =
        prompt::Prompt::new(words::table(room.lang), "", Pad::line(""), |room, _, typed| {
            match prompt::path_of(typed) {
                None => Err(overlay::path_needed(room.lang).into_owned()),
                Some(path) => Ok(Reply::effect(Effect::Catalogue(path.into()))),
            }
        });
    Reply::ask(Overlay::Prompt(prompt.goes_on()))
}
