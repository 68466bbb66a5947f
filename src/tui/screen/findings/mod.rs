//! Temuan: what no merge sees. OPD that are there twice, figures that contradict each other, similar quick wins; a person
//! joins them, tells them apart, or writes a note. Every act is one edit of people like any other, and can be undone.
//!
//! What is found is found once for each change of the record, never for a key or a frame.

mod draw;
mod side;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap, cut};
use crate::tui::key::Code;
use crate::tui::list::{self, List};
use crate::tui::overlay::{Input, Overlay, prompt};
use crate::tui::pad::Pad;
use crate::tui::reply::{Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::unread::Unread;
use crate::words::{Word, findings as words};
use crate::workshop::edit::Write;
use crate::workshop::{findings, joining, subject};

/// The number of the findings among the screen's clickable lists.
const FOUND: u8 = 0;
/// The number of the groups among the screen's clickable lists.
const GROUPS: u8 = 1;

/// A group of findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Group {
    #[default]
    Opds,
    Figures,
    Nominations,
}

/// The groups: what each is called, and what it says when nothing is in it.
const ALL: [(Group, Word, Word); 3] = [
    (Group::Opds, words::opds, words::no_opds),
    (Group::Figures, words::figures, words::no_figures),
    (Group::Nominations, words::nominations, words::no_nominations),
];

/// Two subjects that are compared: the one that stays, or was there first, and the other.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pair {
    left: Arc<str>,
    right: Arc<str>,
    /// Whether a person has dealt with it.
    dealt: bool,
}

/// The state of the findings.
#[derive(Debug, Default)]
pub struct Findings {
    group: Group,
    /// What is looked for.
    query: Pad,
    list: List,
    /// Whether the one on the right is to stay.
    swapped: bool,
    /// What was found when the record was last looked at, and how many edits it had then.
    found: findings::Findings,
    counted: usize,
    /// The findings of the group that are listed.
    hits: Vec<usize>,
    /// Whether another pair has just come under the cursor by itself.
    unread: Unread,
}

fn may_join(screen: &Findings, _: &Room) -> bool {
    screen.group != Group::Figures && screen.pair().is_some_and(|pair| !pair.dealt)
}

fn apart(screen: &Findings, _: &Room) -> bool {
    screen.group != Group::Figures && screen.pair().is_some_and(|pair| pair.dealt)
}

fn noted(screen: &Findings) -> Option<bool> {
    screen.contradiction().map(|found| found.note.is_some())
}

fn picked(screen: &Findings, _: &Room) -> bool {
    screen.pair().is_some()
}

impl Screen for Findings {
    const KEYS: &'static [Bind<Self>] = &[
        Bind { key: "Enter", id: "Gabung", en: "Join", foot: 1, when: may_join, does: |s, room| s.join(room) },
        Bind {
            key: "Enter",
            id: "Tulis catatan",
            en: "Write a note",
            foot: 1,
            when: |s, _| noted(s) == Some(false),
            does: |s, room| s.ask_note(room),
        },
        Bind {
            key: "Enter",
            id: "Ubah catatan",
            en: "Change the note",
            foot: 1,
            when: |s, _| noted(s) == Some(true),
            does: |s, room| s.ask_note(room),
        },
        Bind {
            key: "F8",
            id: "Bukan yang sama",
            en: "Not the same",
            foot: 2,
            when: may_join,
            does: |s, room| s.tell_apart(room, true),
        },
        Bind {
            key: "F8",
            id: "Usulkan lagi",
            en: "Propose again",
            foot: 2,
            when: apart,
            does: |s, room| s.tell_apart(room, false),
        },
        Bind {
            key: "F4",
            id: "Tukar yang tetap",
            en: "Swap which stays",
            foot: 4,
            when: may_join,
            does: |s, _| {
                s.swapped = !s.swapped;
                s.unread.read();
                Reply::none()
            },
        },
        Bind { key: "F3", id: "Kelompok", en: "Group", foot: 3, when: always, does: |s, room| s.turn(room, 1) },
        Bind {
            key: "Right",
            id: "Kelompok berikutnya",
            en: "Next group",
            foot: 0,
            when: always,
            does: |s, room| s.turn(room, 1),
        },
        Bind {
            key: "Left",
            id: "Kelompok sebelumnya",
            en: "Previous group",
            foot: 0,
            when: always,
            does: |s, room| s.turn(room, ALL.len() - 1),
        },
        Bind {
            key: "F5",
            id: "Buka yang kiri",
            en: "Open the left one",
            foot: 5,
            when: picked,
            does: |s, _| s.open(0),
        },
        Bind {
            key: "F6",
            id: "Buka yang kanan",
            en: "Open the right one",
            foot: 6,
            when: picked,
            does: |s, _| s.open(1),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        // Whoever moves or searches looks at what comes up.
        self.unread.read();
        let (len, height) = (self.hits.len(), draw::list_height(room));
        match input {
            Input::Key(key) if key.is(Code::Esc) && self.query.text().is_empty() => return Reply::go(Go::Back),
            Input::Key(key) if key.is(Code::Esc) => {
                self.query.set("");
                self.list_anew(room, self.pair());
            }
            Input::Key(key) if self.list.key(key, len, height) => self.swapped = false,
            typed if typed.finds(&mut self.query) => self.list_anew(room, None),
            Input::Tap(Tap::Row(FOUND, row), _) => self.put(room, row),
            Input::Tap(Tap::Row(GROUPS, group), _) => return self.show(room, group),
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.put(room, self.list.at.saturating_add_signed(by.into())),
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::findings(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let edits = room.workshop().log().len();
        if self.counted == edits {
            return;
        }
        let pair = self.pair();
        self.found = findings::Findings::of(room.workshop());
        if self.counted == 0 {
            // The first look goes where there is something to do.
            let open = self.found.open().into_iter().position(|count| count > 0);
            self.group = open.map_or(self.group, |group| ALL[group].0);
        }
        self.counted = edits;
        self.list_anew(room, pair);
    }

    fn typing(&self, _: &Room) -> bool {
        !self.query.text().is_empty()
    }
}

impl Findings {
    fn number(&self) -> usize {
        ALL.iter().position(|(group, ..)| *group == self.group).unwrap_or(0)
    }

    /// Returns how many findings the group has.
    fn len(&self) -> usize {
        match self.group {
            Group::Opds => self.found.opds.len(),
            Group::Figures => self.found.figures.len(),
            Group::Nominations => self.found.nominations.len(),
        }
    }

    /// Returns the pair under the cursor, the one that stays first.
    fn pair(&self) -> Option<Pair> {
        let pair = self.pair_at(*self.hits.get(self.list.at)?)?;
        let swapped = self.swapped && self.group != Group::Figures;
        Some(if swapped { Pair { left: pair.right, right: pair.left, ..pair } } else { pair })
    }

    fn pair_at(&self, at: usize) -> Option<Pair> {
        let pair = |left: &Arc<str>, right: &Arc<str>, dealt| Pair { left: left.clone(), right: right.clone(), dealt };
        match self.group {
            Group::Opds => self
                .found
                .opds
                .get(at)
                .map(|found| pair(&subject::opd(&found.stays), &subject::opd(&found.goes), found.apart)),
            Group::Figures => {
                self.found.figures.get(at).map(|found| pair(found.one.row(), found.other.row(), found.settled()))
            }
            Group::Nominations => {
                self.found.nominations.get(at).map(|found| pair(&found.stays, &found.goes, found.apart))
            }
        }
    }

    /// Returns the contradiction under the cursor, where figures are shown.
    fn contradiction(&self) -> Option<&findings::figures::Contradiction> {
        let at = self.hits.get(self.list.at).filter(|_| self.group == Group::Figures)?;
        self.found.figures.get(*at)
    }

    fn put(&mut self, room: &Room, row: usize) {
        self.list.put(row, self.hits.len(), draw::list_height(room));
        self.swapped = false;
    }

    fn turn(&mut self, room: &Room, by: usize) -> Reply {
        self.show(room, (self.number() + by) % ALL.len())
    }

    fn show(&mut self, room: &Room, group: usize) -> Reply {
        self.group = ALL[group.min(ALL.len() - 1)].0;
        self.list_anew(room, None);
        Reply::none()
    }

    /// Lists the findings of the group that match the query; the cursor goes to this pair, else stays on its row.
    fn list_anew(&mut self, room: &Room, pair: Option<Pair>) {
        let listed = |at: &usize| list::matches(self.query.text(), || side::line(self, room, *at).all());
        let hits: Vec<usize> = (0..self.len()).filter(listed).collect();
        let same = |at: &usize| {
            let (Some(pair), Some(other)) = (&pair, self.pair_at(*at)) else { return false };
            // One that was just dealt with goes to the end of the list; the cursor stays with what is still open.
            let same = [&other.left, &other.right] == [&pair.left, &pair.right]
                || [&other.right, &other.left] == [&pair.left, &pair.right];
            same && other.dealt == pair.dealt
        };
        let here = hits.iter().position(same);
        self.swapped &= here.is_some();
        if pair.is_some() && here.is_none() {
            self.unread.came(room);
        }
        let at = here.unwrap_or(if pair.is_some() { self.list.at } else { 0 });
        self.hits = hits;
        self.list.put(at, self.hits.len(), draw::list_height(room));
    }

    fn join(&self, room: &Room) -> Reply {
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let Some(Pair { left, right, .. }) = self.pair() else { return Reply::none() };
        let name = |on: &str| cut(&side::name(room, on), 32).into_owned();
        let (stays, goes) = (name(&left), name(&right));
        match self.group {
            Group::Opds => {
                let writes = joining::merge(room.workshop(), subject::rest(&right), subject::rest(&left));
                Reply::write(writes).and(Reply::say(Tone::Well, words::merged(room.lang, goes, stays)))
            }
            Group::Figures => Reply::none(),
            Group::Nominations => Reply::write(joining::join(room.workshop(), &right, &left))
                .and(Reply::say(Tone::Well, words::joined(room.lang, goes, stays))),
        }
    }

    fn tell_apart(&self, room: &Room, apart: bool) -> Reply {
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let Some(Pair { left, right, .. }) = self.pair() else { return Reply::none() };
        let said = if apart { words::told_apart(room.lang) } else { words::proposed_again(room.lang) };
        Reply::write(joining::tell_apart(room.workshop(), &left, &right, apart)).and(Reply::say(Tone::Well, said))
    }

    fn open(&self, which: usize) -> Reply {
        let Some(Pair { left, right, .. }) = self.pair() else { return Reply::none() };
        let on = if which == 0 { left } else { right };
        Reply::go(Go::Form(on.to_string()))
    }

    /// Asks for the note on the difference under the cursor.
    fn ask_note(&self, room: &Room) -> Reply {
        let Some(found) = self.contradiction() else { return Reply::none() };
        let (on, set) = match &found.note {
            Some(note) => (note.on.clone(), note.set.clone()),
            None => joining::note_slot(room.workshop(), found.one.row(), found.other.row()),
        };
        let title = words::ask_note(room.lang, cut(room.workshop().text(&on, "indicator"), 40));
        let pad = Pad::line(room.workshop().text(&on, &set));
        // The subject's length tells where the field begins, whatever both are called.
        let about = format!("{} {on}{set}", on.len());
        let prompt = prompt::Prompt::new(title, about, pad, |room, about, note| {
            let slot = about.split_once(' ').and_then(|(length, slot)| slot.split_at_checked(length.parse().ok()?));
            let Some((on, set)) = slot else { return Ok(Reply::none()) };
            let said = if note.trim().is_empty() { words::note_cleared } else { words::note_kept };
            Ok(Reply::write(vec![Write::typed(on, set, note)]).and(Reply::say(Tone::Well, said(room.lang))))
        });
        Reply::ask(Overlay::Prompt(prompt.over(room, &on, &set)))
    }
}
