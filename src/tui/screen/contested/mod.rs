//! Berbeda: what two people wrote differently, one slot at a time and as a list; one is chosen, another typed, notes are
//! joined, or it is kept for later.
//!
//! Nothing is settled but by a person, over the heads that person has seen: what came in meanwhile stays contested.

mod draw;
mod half;
mod laid;
mod notes;
mod past;
mod rivals;
mod settle;

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use super::Screen;
use super::form::Form;
use crate::file::journal::Draft;
use crate::tui::bind::Bind;
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::{Code, Key};
use crate::tui::list::{self, List};
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::{Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::seen;
use crate::tui::unread::Unread;
use crate::words::contested as words;
use crate::workshop::edit::{EditId, Value};
use crate::workshop::lines;
use crate::workshop::merge::Slot;
use crate::workshop::moment::Moment;
use crate::workshop::subject::Kind;

use half::place;
pub(in crate::tui) use half::{half_typed, offer, settled_since};
use laid::Part;
use rivals::Rival;
pub(super) use rivals::{of, of_opd};

/// The number of the slots among the screen's clickable lists.
const SLOTS: u8 = 0;
/// The number of the rivals among the screen's clickable lists.
const RIVALS: u8 = 1;
/// Nobody reads what came in so many milliseconds ago.
const READ: i64 = 1_500;
/// How many decisions are remembered, to return to the slot of one that is undone.
const REMEMBERED: usize = 100;

/// The state of the contested screen.
#[derive(Debug, Default)]
pub struct Contested {
    /// What waits, and how many edits the log had when it was looked up.
    slots: Vec<Slot>,
    looked: Option<usize>,
    /// The numbers of those that match what is looked for.
    hits: Vec<usize>,
    query: Pad,
    list: List,
    /// Whether the list is shown where it has no room beside the slot.
    listing: bool,
    /// The slot at hand.
    here: Option<Slot>,
    /// Its heads as they came into sight, and when.
    shown: Vec<(EditId, Moment)>,
    /// The rival under the cursor.
    pick: usize,
    /// Whether a person put the cursor there: nobody has chosen among notes before, and joining is what comes first.
    chosen: bool,
    /// Two notes laid over each other: which, and how.
    laid: Option<((usize, usize), Vec<Part>)>,
    /// The first of their rows in sight.
    top: usize,
    /// Another value being typed.
    writing: Option<Form>,
    /// Whether that began from joined notes.
    joined: bool,
    /// The slots that were settled under the cursor, the last one last.
    done: Vec<Slot>,
    /// Whether the cursor has just moved on by itself: a second press of a key was meant for the slot before.
    unread: Unread,
}

fn choosing(screen: &Contested, room: &Room) -> bool {
    screen.here.is_some() && screen.writing.is_none() && !screen.lists(room)
}

/// Whether Enter joins: taking one of several notes would drop what only the others say, which is done by choosing it.
fn joining(screen: &Contested, room: &Room) -> bool {
    choosing(screen, room) && screen.laid.is_some() && !screen.chosen
}

fn writing_line(screen: &Contested, room: &Room) -> bool {
    screen.writing.as_ref().is_some_and(|form| !form.slot_has_lines(room))
}

impl Screen for Contested {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "Enter",
            id: "Gabungkan",
            en: "Join them",
            foot: 1,
            when: joining,
            does: |screen, room| screen.join(room),
        },
        Bind {
            key: "Enter",
            id: "Tetapkan",
            en: "Settle",
            foot: 1,
            when: choosing,
            does: |screen, room| screen.choose(room, screen.pick),
        },
        Bind {
            key: "Enter",
            id: "Tetapkan tulisan",
            en: "Settle on it",
            foot: 1,
            when: writing_line,
            does: |screen, room| screen.typed(room, Key::plain(Code::Enter)),
        },
        Bind {
            key: "Enter",
            id: "Buka",
            en: "Open",
            foot: 1,
            when: |screen, room| screen.here.is_some() && screen.lists(room),
            does: |screen, _| {
                screen.listing = false;
                Reply::none()
            },
        },
        Bind {
            key: "Enter",
            id: "Kembali",
            en: "Back",
            foot: 1,
            when: |screen, _| screen.slots.is_empty(),
            does: |_, _| Reply::go(Go::Back),
        },
        Bind {
            key: "F8",
            id: "Tetapkan tulisan",
            en: "Settle on it",
            foot: 1,
            when: |screen, room| screen.writing.is_some() && !writing_line(screen, room),
            does: |screen, room| screen.take(room),
        },
        Bind {
            key: "1",
            id: "Tetapkan nomor 1; begitu pula 2 sampai 9",
            en: "Settle on number 1; 2 to 9 likewise",
            foot: 0,
            when: |screen, room| choosing(screen, room) && screen.query.text().is_empty(),
            does: |screen, room| screen.choose(room, 0),
        },
        Bind {
            key: "F6",
            id: "Gabungkan catatan",
            en: "Join the notes",
            foot: 5,
            when: |screen, room| choosing(screen, room) && screen.laid.is_some() && !joining(screen, room),
            does: |screen, room| screen.join(room),
        },
        Bind {
            key: "F6",
            id: "Gabungkan catatan",
            en: "Join the notes",
            foot: 0,
            when: joining,
            does: |screen, room| screen.join(room),
        },
        Bind {
            key: "F5",
            id: "Lebih awal",
            en: "The earlier",
            foot: 2,
            when: |screen, room| choosing(screen, room) && screen.begins(),
            does: |screen, room| screen.earlier(room),
        },
        Bind {
            key: "F2",
            id: "Tulis lain",
            en: "Write another",
            foot: 3,
            when: |screen, room| choosing(screen, room) && screen.takes(room),
            does: |screen, room| screen.write(room),
        },
        Bind {
            key: "F4",
            id: "Pastikan bacaan angka",
            en: "Confirm the reading",
            foot: 2,
            when: |screen, room| screen.writing.as_ref().is_some_and(|form| form.doubtful(room).is_some()),
            does: |screen, room| screen.confirm(room),
        },
        Bind {
            key: "Tab",
            id: "Nanti",
            en: "Later",
            foot: 4,
            when: |screen, room| screen.here.is_some() && screen.writing.is_none() && !screen.lists(room),
            does: |screen, room| screen.later(room, 1),
        },
        Bind {
            key: "Shift+Tab",
            id: "Yang sebelumnya",
            en: "The one before",
            foot: 0,
            when: |screen, room| screen.here.is_some() && screen.writing.is_none() && !screen.lists(room),
            does: |screen, room| screen.later(room, -1),
        },
        Bind {
            key: "F3",
            id: "Daftar",
            en: "List",
            foot: 6,
            when: |screen, room| choosing(screen, room) && !draw::beside(room),
            does: |screen, _| {
                screen.listing = true;
                Reply::none()
            },
        },
        Bind {
            key: "Ctrl+E",
            id: "Buka formulirnya",
            en: "Open its form",
            foot: 0,
            when: |screen, _| screen.has_form(),
            does: |screen, _| screen.form(),
        },
        Bind {
            key: "Esc",
            id: "Buang tulisan",
            en: "Discard it",
            foot: 3,
            when: |screen, _| screen.writing.is_some(),
            does: |screen, _| {
                screen.writing = None;
                Reply::none()
            },
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        if self.writing.is_some() {
            return match input {
                Input::Key(key) => self.typed(room, key),
                input => self.fill(room, |form| form.input(room, input)),
            };
        }
        let (len, height) = (self.hits.len(), draw::list_height(room));
        match input {
            Input::Key(key) if key.is(Code::Esc) => return self.back(room),
            Input::Key(key) if self.rolls(room, key) => {}
            Input::Key(key) => match (key.code, list::moved(key, self.list.at, len, height.saturating_sub(1))) {
                (_, Some(to)) => self.put(room, to),
                (Code::Left, _) => self.turn(room, -1),
                (Code::Right, _) => self.turn(room, 1),
                (Code::Char(digit @ '1'..='9'), _) if key.typed().is_some() && self.chooses(room) => {
                    return self.choose(room, digit as usize - '1' as usize);
                }
                _ if input.finds(&mut self.query) => self.search(room, self.here.clone()),
                _ => {}
            },
            Input::Paste(_) if input.finds(&mut self.query) => self.search(room, self.here.clone()),
            Input::Tap(Tap::Row(SLOTS, row), _) => {
                self.put(room, row);
                self.listing = false;
            }
            Input::Tap(Tap::Row(RIVALS, row), _) if row == self.pick && !joining(self, room) => {
                return self.choose(room, row);
            }
            Input::Tap(Tap::Row(RIVALS, row), _) => self.point(room, row),
            Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => {
                let key = Key::plain(if by < 0 { Code::PageUp } else { Code::PageDown });
                if self.lists(room) || !self.rolls(room, key) {
                    self.put(room, self.list.at.saturating_add_signed(by.into()));
                }
            }
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::contested(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let now = Some(room.workshop().log().len());
        // What is being typed stays at its slot, whatever becomes of that meanwhile.
        if self.looked != now && self.writing.is_none() {
            self.looked = now;
            self.gather(room);
        }
        self.see(room);
    }

    fn leave(&mut self, room: &Room) -> Reply {
        let reply = self.settle_text(room);
        match self.writing.take().filter(Form::slot_changed) {
            Some(form) => Reply::say(Tone::Mind, words::not_taken(room.lang, form.slot_text())),
            None => reply,
        }
    }

    fn settle_text(&mut self, room: &Room) -> Reply {
        // Joined notes that nobody has touched are no one's words yet.
        if self.writing.as_ref().is_some_and(Form::slot_changed) { self.take(room) } else { Reply::none() }
    }

    fn drafts(&self, _: &Room) -> Vec<Draft> {
        let form = self.writing.as_ref().filter(|form| form.slot_changed() && !form.slot_text().is_empty());
        let draft = |(form, slot): (&Form, &Slot)| Draft {
            place: place(slot),
            text: seen::with(form.slot_seen(), form.slot_text()),
        };
        form.zip(self.here.as_ref()).map(draft).into_iter().collect()
    }

    fn take_up(&mut self, room: &Room) -> Vec<String> {
        if self.writing.is_some() {
            return Vec::new();
        }
        let waits = room.file.drafts.iter().find_map(|draft| {
            let slot = self.slots.iter().find(|slot| place(slot) == draft.place)?;
            Some((slot.clone(), draft))
        });
        let Some((slot, draft)) = waits else { return Vec::new() };
        self.show(room, &slot);
        // Where a search leaves it out it waits.
        if self.here.as_ref() != Some(&slot) {
            return Vec::new();
        }
        self.begin(room, None);
        match &mut self.writing {
            Some(form) => {
                let (seen, text) = seen::parts(&draft.text);
                form.type_slot(seen, text);
            }
            None => return Vec::new(),
        }
        vec![draft.place.clone()]
    }

    fn records(&self, room: &Room) -> bool {
        self.writing.as_ref().is_some_and(|form| form.typing(room))
    }

    fn typed_slot(&self, _: &Room) -> Option<Slot> {
        self.here.clone()
    }

    fn act_of_text(&mut self, room: &Room) -> Option<Reply> {
        let reply = self.settle_text(room);
        self.writing.as_ref().is_none_or(|form| !form.slot_changed()).then_some(reply)
    }

    fn typing(&self, room: &Room) -> bool {
        match &self.writing {
            Some(form) => form.typing(room),
            None => !self.query.text().is_empty(),
        }
    }
}

impl Contested {
    /// Shows a slot, if it waits; else the one that was at hand, or the next one that waits.
    pub fn open(&mut self, room: &Room, slot: Option<Slot>) {
        self.listing = false;
        self.query.set("");
        self.looked = Some(room.workshop().log().len());
        self.gather(room);
        if let Some(slot) = slot {
            self.show(room, &slot);
        }
        self.see(room);
    }

    /// Puts the cursor on a slot, where it waits.
    fn show(&mut self, room: &Room, slot: &Slot) {
        if let Some(at) = self.hits.iter().position(|hit| self.slots[*hit] == *slot) {
            self.put(room, at);
        }
    }

    /// Looks up what waits. From a slot that is settled the cursor goes on to the next one; to one that is contested
    /// again, because its decision was undone, it returns.
    fn gather(&mut self, room: &Room) {
        let old = std::mem::replace(&mut self.slots, rivals::slots(room));
        let known: BTreeSet<&Slot> = self.slots.iter().collect();
        let undone = self.done.last().filter(|slot| known.contains(slot) && !old.contains(slot)).cloned();
        let settled = self.here.as_ref().filter(|slot| !known.contains(slot)).cloned();
        let next = match (&undone, &settled) {
            (Some(_), _) => undone.clone(),
            (None, Some(slot)) => {
                let at = old.iter().position(|other| other == slot).unwrap_or(0);
                old.iter().skip(at).find(|slot| known.contains(slot)).cloned()
            }
            (None, None) => self.here.clone(),
        };
        if undone.is_some() || settled.is_some() {
            self.unread.came(room);
        }
        if undone.is_some() {
            self.done.pop();
        }
        if let Some(slot) = settled {
            self.done.push(slot);
            let over = self.done.len().saturating_sub(REMEMBERED);
            self.done.drain(..over);
        }
        self.search(room, next);
    }

    /// Lists what matches what is looked for; the cursor goes to this slot, or to the first.
    fn search(&mut self, room: &Room, slot: Option<Slot>) {
        let query = self.query.text();
        let matches = |slot: &Slot| {
            let (opd, what) = draw::told(room, slot);
            list::found(query, &[room.opd_name(room.workshop().opd_of(&slot.0)), &opd, &what])
        };
        let slots = self.slots.iter().enumerate();
        self.hits = slots.filter(|(_, slot)| query.trim().is_empty() || matches(slot)).map(|(at, _)| at).collect();
        let at = self.hits.iter().position(|hit| Some(&self.slots[*hit]) == slot.as_ref()).unwrap_or(0);
        self.put(room, at);
    }

    /// Puts the cursor on a row of the list.
    fn put(&mut self, room: &Room, row: usize) {
        self.list.put(row, self.hits.len(), draw::list_height(room));
        let here = self.hits.get(self.list.at).map(|hit| self.slots[*hit].clone());
        if here != self.here {
            (self.here, self.shown, self.writing) = (here, Vec::new(), None);
            (self.pick, self.chosen, self.top, self.laid) = (0, false, 0, None);
        }
        self.see(room);
    }

    /// Takes into sight what stands in the slot at hand.
    fn see(&mut self, room: &Room) {
        let Some(slot) = &self.here else { return };
        let heads = rivals::heads(room.workshop(), slot);
        let stands: BTreeSet<EditId> = heads.iter().copied().collect();
        let same = self.shown.len() == heads.len() && self.shown.iter().all(|(id, _)| stands.contains(id));
        if same && !self.shown.is_empty() {
            return;
        }
        // What stood there when the slot was opened was there to be read; what comes later has its own moment.
        let at = if self.shown.is_empty() { room.now.plus(-READ) } else { room.now };
        self.shown.retain(|(id, _)| stands.contains(id));
        let known: BTreeSet<EditId> = self.shown.iter().map(|(id, _)| *id).collect();
        self.shown.extend(heads.into_iter().filter(|id| !known.contains(id)).map(|id| (id, at)));
        self.lay(room);
    }

    /// Lays the note under the cursor and another one over each other.
    fn lay(&mut self, room: &Room) {
        let rivals = self.rivals(room);
        self.pick = self.pick.min(rivals.len().saturating_sub(1));
        let notes = self.here.as_ref().is_some_and(|slot| rivals::are_notes(&rivals, slot)) && rivals.len() > 1;
        let pair = (0, self.pick.max(1));
        self.laid = notes.then(|| (pair, laid::laid(rivals::note(&rivals[pair.0]), rivals::note(&rivals[pair.1]))));
    }

    /// Returns the rivals of the slot at hand.
    fn rivals(&self, room: &Room) -> Vec<Rival> {
        let shown: Vec<EditId> = self.shown.iter().map(|(id, _)| *id).collect();
        self.here.as_ref().map(|slot| rivals::rivals(room.workshop(), slot, &shown)).unwrap_or_default()
    }

    /// Returns the heads that a person has had the time to read.
    fn seen(&self, room: &Room) -> Vec<EditId> {
        self.shown.iter().filter(|(_, at)| room.now.since(*at) >= READ).map(|(id, _)| *id).collect()
    }

    /// Returns whether the list is shown in the place of the slot.
    fn lists(&self, room: &Room) -> bool {
        self.listing && !draw::beside(room)
    }

    fn chooses(&self, room: &Room) -> bool {
        choosing(self, room) && self.query.text().is_empty()
    }

    /// Moves the cursor among the rivals.
    fn turn(&mut self, room: &Room, by: isize) {
        let last = self.rivals(room).len().saturating_sub(1);
        self.point(room, self.pick.saturating_add_signed(by).min(last));
    }

    fn point(&mut self, room: &Room, rival: usize) {
        self.chosen = true;
        if rival != self.pick {
            (self.pick, self.top) = (rival, 0);
            self.lay(room);
        }
    }

    /// Scrolls the notes by a page; returns whether the key does so.
    fn rolls(&mut self, room: &Room, key: Key) -> bool {
        let back = key.is(Code::PageUp);
        if self.laid.is_none() || self.lists(room) || !(back || key.is(Code::PageDown)) {
            return false;
        }
        let (rows, height) = draw::note_rows(self, room);
        let page = height.saturating_sub(1).max(1);
        let to = if back { self.top.saturating_sub(page) } else { self.top + page };
        self.top = to.min(rows.saturating_sub(height));
        true
    }

    /// Returns whether a value can be typed into the slot at hand.
    fn takes(&self, room: &Room) -> bool {
        self.here.as_ref().is_some_and(|(on, set)| Form::takes_slot(room, on, set))
    }

    /// Begins to type another value, from the rival under the cursor.
    fn write(&mut self, room: &Room) -> Reply {
        let from = self.rivals(room).into_iter().nth(self.pick).and_then(|rival| rival.value);
        self.begin(room, from);
        Reply::none()
    }

    /// Joins all notes into one, to be edited and taken.
    fn join(&mut self, room: &Room) -> Reply {
        let rivals = self.rivals(room);
        let joined = rivals.iter().map(rivals::note).fold(String::new(), |joined, note| lines::join(&joined, note));
        self.begin(room, Some(Value::from(joined)));
        self.joined = self.writing.is_some();
        Reply::none()
    }

    fn begin(&mut self, room: &Room, from: Option<Value>) {
        let seen = self.seen(room);
        let form = self.here.as_ref().and_then(|(on, set)| Form::of_slot(room, on, set, from, seen));
        (self.writing, self.joined, self.listing) = (form, false, false);
    }

    fn typed(&mut self, room: &Room, key: Key) -> Reply {
        self.fill(room, |form| form.slot_keyed(room, key))
    }

    fn take(&mut self, room: &Room) -> Reply {
        self.fill(room, |form| form.take_slot(room))
    }

    fn confirm(&mut self, room: &Room) -> Reply {
        self.fill(room, |form| form.confirm_slot(room))
    }

    /// Lets the form take an input; what it writes settles the slot.
    fn fill(&mut self, room: &Room, does: impl FnOnce(&mut Form) -> Reply) -> Reply {
        let Some((form, slot)) = self.writing.as_mut().zip(self.here.clone()) else { return Reply::none() };
        form.fit_slot(draw::form_width(room));
        let reply = does(form);
        if reply.writes.is_empty() { reply } else { self.settled(room, &slot, reply.writes) }
    }

    /// Keeps the slot for later and goes to another; what was typed for it settles it.
    fn later(&mut self, room: &Room, by: isize) -> Reply {
        let reply = self.settle_text(room);
        // Where something was settled the cursor goes on by itself; what was refused stays, which is said below it.
        if !reply.writes.is_empty() || self.writing.as_ref().is_some_and(Form::slot_changed) {
            return reply;
        }
        let (at, len) = (self.list.at as isize, self.hits.len().max(1) as isize);
        self.put(room, (at + by).rem_euclid(len) as usize);
        reply
    }

    fn has_form(&self) -> bool {
        let kind = self.here.as_ref().and_then(|(on, _)| Kind::of(on)).map(|(kind, _)| kind);
        kind.is_some_and(|kind| kind != Kind::Hand)
    }

    fn form(&mut self) -> Reply {
        self.here.as_ref().map_or_else(Reply::none, |(on, _)| Reply::go(Go::Form(on.to_string())))
    }

    fn back(&mut self, room: &Room) -> Reply {
        if !self.query.text().is_empty() {
            self.query.set("");
            self.search(room, self.here.clone());
        } else if self.lists(room) {
            self.listing = false;
        } else {
            return Reply::go(Go::Back);
        }
        Reply::none()
    }
}
