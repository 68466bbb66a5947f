//! Telaah: the consultant's queue of data rows and nominations, the counts by OPD, and what each OPD still owes.
//!
//! Every verdict is one act, and the next row comes by itself. What came back and what was changed since is derived in
//! `workshop::review`; nothing of it is stored.

mod draw;
mod opds;
mod told;

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap, cut};
use crate::tui::key::Code;
use crate::tui::list::{self, List};
use crate::tui::overlay::prompt::Prompt;
use crate::tui::overlay::{Input, Overlay};
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::unread::Unread;
use crate::words::{Word, review as words};
use crate::workshop::agenda;
use crate::workshop::edit::{EditId, Write};
use crate::workshop::merge::Slot;
use crate::workshop::review::{self, Debt, Group, Owed, Tally, Verdict};

/// The number of the list among the screen's clickable lists.
const LIST: u8 = 0;
/// The number of the groups among the screen's clickable lists.
const GROUPS: u8 = 1;
/// The number of the views among the screen's clickable lists.
const VIEWS: u8 = 2;

/// How many letters of a name stand in a sentence.
const NAMED: usize = 40;

/// The groups: what each is called, and what it says when nothing is in it.
const ALL: [(Group, Word, Word); 4] = [
    (Group::Unseen, words::unseen, words::no_unseen),
    (Group::Repair, words::repair, words::no_repair),
    (Group::Back, words::back, words::no_back),
    (Group::Accepted, words::accepted, words::no_accepted),
];

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// The queue, a group at a time.
    #[default]
    Queue,
    /// The counts by OPD.
    Opds,
    /// What each OPD still owes.
    Owed,
}

const VIEWED: [(View, Word); 3] =
    [(View::Queue, words::view_queue), (View::Opds, words::view_opds), (View::Owed, words::view_owed)];

/// A data row or nomination in the queue.
#[derive(Clone, Debug)]
struct Item {
    on: Arc<str>,
    review: review::Review,
}

/// The state of the review.
#[derive(Debug, Default)]
pub struct Review {
    view: View,
    group: Group,
    /// What is looked for.
    query: Pad,
    /// The OPD that is shown alone.
    opd: Option<Arc<str>>,
    list: List,
    /// The first row of the thing at the side that is in sight.
    top: usize,
    /// What there is, when the record was last looked at.
    items: Vec<Item>,
    tallies: Vec<(Arc<str>, Tally)>,
    owed: Vec<Debt>,
    /// What tells whether to look again: the edits, the session, the minute.
    counted: (usize, String, i64),
    /// The rows of the view that are listed.
    hits: Vec<usize>,
    /// What a verdict was given on, and the verdict before it: once that changed, the next one comes.
    acted: Option<(Arc<str>, Option<EditId>)>,
    /// Whether another one has just come under the cursor by itself.
    unread: Unread,
    /// The subject that the way to the screen named, until the list knows it.
    aim: Option<Arc<str>>,
}

fn picked(screen: &Review, _: &Room) -> bool {
    screen.item().is_some()
}

fn queue(screen: &Review, _: &Room) -> bool {
    screen.view == View::Queue
}

impl Screen for Review {
    const KEYS: &'static [Bind<Self>] = &[
        Bind { key: "Enter", id: "Terima", en: "Accept", foot: 1, when: picked, does: |s, room| s.accept(room) },
        Bind {
            key: "Enter",
            id: "Antrean OPD ini",
            en: "Queue of this OPD",
            foot: 1,
            when: |s, _| s.view == View::Opds && s.row().is_some(),
            does: |s, room| s.open(room),
        },
        Bind {
            key: "Enter",
            id: "Lengkapi",
            en: "Complete it",
            foot: 1,
            when: |s, _| s.view == View::Owed && s.row().is_some(),
            does: |s, room| s.open(room),
        },
        Bind { key: "F5", id: "Terima", en: "Accept", foot: 0, when: picked, does: |s, room| s.accept(room) },
        Bind {
            key: "F5",
            id: "Salin daftar",
            en: "Copy the list",
            foot: 2,
            when: |s, _| s.view == View::Owed,
            does: |s, room| s.copy(room),
        },
        Bind {
            key: "F6",
            id: "Minta perbaikan",
            en: "Ask for repair",
            foot: 2,
            when: picked,
            does: |s, room| s.ask_repair(room),
        },
        Bind { key: "F7", id: "Catatan", en: "Note", foot: 5, when: picked, does: |s, room| s.ask_note(room) },
        Bind {
            key: "F8",
            id: "Sudah diperbaiki",
            en: "Repaired",
            foot: 1,
            when: |s, _| s.item().is_some_and(|item| item.review.verdict == Verdict::Repair),
            does: |s, room| s.give(room, Verdict::Repaired),
        },
        Bind { key: "F3", id: "Kelompok", en: "Group", foot: 3, when: queue, does: |s, room| s.turn(room, 1) },
        Bind { key: "F4", id: "Tampilan", en: "View", foot: 4, when: always, does: |s, room| s.turn_view(room) },
        Bind {
            key: "Right",
            id: "Kelompok berikutnya",
            en: "Next group",
            foot: 0,
            when: queue,
            does: |s, room| s.turn(room, 1),
        },
        Bind {
            key: "Left",
            id: "Kelompok sebelumnya",
            en: "Previous group",
            foot: 0,
            when: queue,
            does: |s, room| s.turn(room, ALL.len() - 1),
        },
        Bind {
            key: "Ctrl+Down",
            id: "Gulir isinya",
            en: "Scroll what it holds",
            foot: 0,
            when: picked,
            does: |s, _| s.scroll(3),
        },
        Bind {
            key: "Ctrl+Up",
            id: "Gulir kembali",
            en: "Scroll back",
            foot: 0,
            when: picked,
            does: |s, _| s.scroll(-3),
        },
        Bind {
            key: "Ctrl+E",
            id: "Buka formulirnya",
            en: "Open its form",
            foot: 0,
            when: picked,
            does: |s, _| s.item().map_or_else(Reply::none, |item| Reply::go(Go::Form(item.on.to_string()))),
        },
    ];

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        // Whoever moves or searches looks at what comes up.
        self.unread.read();
        self.acted = None;
        let (len, height) = (self.hits.len(), draw::list_height(self, room));
        match input {
            Input::Key(key) if key.is(Code::Esc) => return self.back(room),
            Input::Key(key) if self.list.key(key, len, height) => self.top = 0,
            typed if typed.finds(&mut self.query) => self.list_anew(room, None),
            Input::Tap(Tap::Row(LIST, row), _) if row == self.list.at && self.view != View::Queue => {
                return self.open(room);
            }
            Input::Tap(Tap::Row(LIST, row), _) => self.put(room, row),
            Input::Tap(Tap::Row(GROUPS, group), _) => return self.show(room, group),
            Input::Tap(Tap::Row(VIEWS, view), _) => return self.show_view(room, view),
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.put(room, self.list.at.saturating_add_signed(by.into())),
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::review(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        let now = (room.workshop().log().len(), room.sid().to_owned(), room.now.ms / 60_000);
        if self.counted == now && self.aim.is_none() {
            return;
        }
        let here = self.item().map(|item| item.on.clone());
        let (workshop, sid) = (room.workshop(), room.sid());
        let item = |on: &Arc<str>| Item { on: on.clone(), review: review::Review::of(workshop, on) };
        self.items = review::subjects(workshop, sid).into_iter().map(item).collect();
        self.tallies = review::tallies(workshop, sid, room.now);
        self.owed = review::owed(workshop, sid, room.now);
        if self.counted.0 == 0 {
            // The first look goes where there is something to do.
            self.group =
                [Group::Back, Group::Unseen].into_iter().find(|group| self.count(*group) > 0).unwrap_or_default();
        }
        self.counted = now;
        if let Some(item) = self.aim.take().and_then(|on| self.items.iter().find(|item| item.on == on)).cloned() {
            (self.view, self.group, self.opd) = (View::Queue, item.review.group(), None);
            self.query.set("");
            return self.list_anew(room, Some(item.on));
        }
        let given = self.acted.take_if(|(on, before)| review::Review::of(workshop, on).edit != *before);
        self.list_anew(room, here.clone());
        let stays = here.is_some() && self.item().map(|item| &item.on) == here.as_ref();
        if stays && given.is_some_and(|(on, _)| Some(on) == here) {
            self.put(room, self.list.at + 1);
        }
        if here.is_some() && self.item().map(|item| &item.on) != here.as_ref() {
            self.unread.came(room);
        }
    }

    fn point(&mut self, _: &Room, on: &str) {
        self.aim = Some(on.into());
    }

    fn typing(&self, _: &Room) -> bool {
        !self.query.text().is_empty()
    }

    fn at_hand(&self, room: &Room) -> Option<Slot> {
        self.item().and_then(|item| super::contested::of(room.workshop(), &item.on))
    }
}

impl Review {
    /// Returns the number of the row under the cursor in its view.
    fn row(&self) -> Option<usize> {
        self.hits.get(self.list.at).copied()
    }

    /// Returns the data row or nomination under the cursor.
    fn item(&self) -> Option<&Item> {
        self.row().filter(|_| self.view == View::Queue).and_then(|row| self.items.get(row))
    }

    /// Returns how many of the OPD that is shown stand in a group.
    fn count(&self, group: Group) -> usize {
        self.tallies.iter().map(|(_, tally)| tally.groups[group as usize]).sum()
    }

    fn put(&mut self, room: &Room, row: usize) {
        self.list.put(row, self.hits.len(), draw::list_height(self, room));
        self.top = 0;
    }

    fn scroll(&mut self, by: isize) -> Reply {
        self.top = self.top.saturating_add_signed(by);
        Reply::none()
    }

    fn turn(&mut self, room: &Room, by: usize) -> Reply {
        let at = ALL.iter().position(|(group, ..)| *group == self.group).unwrap_or(0);
        self.show(room, (at + by) % ALL.len())
    }

    fn show(&mut self, room: &Room, group: usize) -> Reply {
        (self.view, self.group) = (View::Queue, ALL[group.min(ALL.len() - 1)].0);
        self.list = List::default();
        self.list_anew(room, None);
        Reply::none()
    }

    fn turn_view(&mut self, room: &Room) -> Reply {
        let at = VIEWED.iter().position(|(view, _)| *view == self.view).unwrap_or(0);
        self.show_view(room, (at + 1) % VIEWED.len())
    }

    fn show_view(&mut self, room: &Room, view: usize) -> Reply {
        self.view = VIEWED[view.min(VIEWED.len() - 1)].0;
        self.list = List::default();
        self.query.set("");
        self.list_anew(room, None);
        Reply::none()
    }

    /// Goes back a step: the search, the one OPD, the view, the screen.
    fn back(&mut self, room: &Room) -> Reply {
        let here = self.item().map(|item| item.on.clone());
        if !self.query.text().is_empty() {
            self.query.set("");
        } else if self.opd.take().is_some() {
            self.view = View::Queue;
        } else if self.view != View::Queue {
            return self.show_view(room, 0);
        } else {
            return Reply::go(Go::Back);
        }
        self.list_anew(room, here);
        Reply::none()
    }

    /// Lists the rows of the view that match; the cursor stays with what it was on, else on its row.
    fn list_anew(&mut self, room: &Room, on: Option<Arc<str>>) {
        let query = self.query.text();
        let of_opd = |code: &str| self.opd.as_ref().is_none_or(|opd| **opd == *code);
        let code = |item: &Item| room.workshop().text(&item.on, "opd");
        let hits: Vec<usize> = match self.view {
            View::Queue => {
                let group = |at: &usize| self.items[*at].review.group() == self.group && of_opd(code(&self.items[*at]));
                let mut hits: Vec<usize> = (0..self.items.len())
                    .filter(group)
                    .filter(|at| list::matches(query, || told::found_by(room, &self.items[*at].on)))
                    .collect();
                // What was changed since its verdict wants to be seen first.
                hits.sort_by_key(|at| !self.items[*at].review.changed);
                hits
            }
            View::Opds => {
                let name = |at: &usize| {
                    let code = &self.tallies[*at].0;
                    list::matches(query, || format!("{} {}", room.opd_name(code), room.opd_short(code)))
                };
                (0..self.tallies.len()).filter(name).collect()
            }
            View::Owed => {
                let text = |at: &usize| list::matches(query, || opds::debt(room, &self.owed[*at]).all());
                (0..self.owed.len()).filter(text).collect()
            }
        };
        let same = |at: &usize| self.view == View::Queue && Some(&self.items[*at].on) == on.as_ref();
        let here = hits.iter().position(same);
        let at = here.unwrap_or(self.list.at);
        self.hits = hits;
        self.top = if here.is_some() { self.top } else { 0 };
        self.list.put(at, self.hits.len(), draw::list_height(self, room));
    }

    fn accept(&mut self, room: &Room) -> Reply {
        self.give(room, Verdict::Accepted)
    }

    /// Gives a verdict on what is under the cursor.
    fn give(&mut self, room: &Room, verdict: Verdict) -> Reply {
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let Some((on, before)) = self.item().map(|item| (item.on.clone(), item.review.edit)) else {
            return Reply::none();
        };
        let Some(word) = verdict.word() else { return Reply::none() };
        let name = named(room, &on);
        let said = match verdict {
            Verdict::Repaired => words::said_repaired(room.lang, name),
            _ => words::said_accepted(room.lang, name),
        };
        self.acted = Some((on.clone(), before));
        Reply::write(vec![Write::new(on, "review", word)]).and(Reply::say(Tone::Well, said))
    }

    /// Asks what is to be repaired; without it there is no such verdict.
    fn ask_repair(&mut self, room: &Room) -> Reply {
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let Some((on, before)) = self.item().map(|item| (item.on.clone(), item.review.edit)) else {
            return Reply::none();
        };
        self.acted = Some((on.clone(), before));
        let pad = Pad::line(room.workshop().text(&on, "review_remark"));
        let prompt = Prompt::new(words::ask_repair(room.lang, named(room, &on)), &*on, pad, |room, on, remark| {
            if remark.trim().is_empty() {
                return Err(words::repair_empty(room.lang).into_owned());
            }
            let word = Verdict::Repair.word().unwrap_or_default();
            let writes = vec![Write::new(on, "review", word), Write::typed(on, "review_remark", remark.trim())];
            let said = words::said_repair(room.lang, named(room, on));
            Ok(Reply::write(writes).and(Reply::say(Tone::Well, said)))
        });
        Reply::ask(Overlay::Prompt(prompt.over(room, &on, "review").over(room, &on, "review_remark")))
    }

    fn ask_note(&self, room: &Room) -> Reply {
        if let Some(refused) = self.unread.refuses(room) {
            return refused;
        }
        let Some(Item { on, .. }) = self.item() else { return Reply::none() };
        let pad = Pad::line(room.workshop().text(on, "review_note"));
        let prompt = Prompt::new(words::ask_note(room.lang, named(room, on)), &**on, pad, |room, on, note| {
            let said = if note.trim().is_empty() { words::said_note_cleared } else { words::said_note };
            let writes = vec![Write::typed(on, "review_note", note.trim())];
            Ok(Reply::write(writes).and(Reply::say(Tone::Well, said(room.lang))))
        });
        Reply::ask(Overlay::Prompt(prompt.over(room, on, "review_note")))
    }

    /// Goes from an OPD to its queue, and from something owed to where it is completed.
    fn open(&mut self, room: &Room) -> Reply {
        let Some(row) = self.row() else { return Reply::none() };
        match self.view {
            View::Queue => {}
            View::Opds => {
                let Some((code, tally)) = self.tallies.get(row) else { return Reply::none() };
                // Where there is something to do, else where there is anything.
                let wanted = [Group::Back, Group::Unseen, Group::Repair, Group::Accepted];
                let group = wanted.into_iter().find(|group| tally.groups[*group as usize] > 0);
                self.opd = Some(code.clone());
                (self.view, self.group) = (View::Queue, group.unwrap_or_default());
                self.query.set("");
                self.list = List::default();
                self.list_anew(room, None);
            }
            View::Owed => {
                let Some(debt) = self.owed.get(row) else { return Reply::none() };
                return match &debt.what {
                    Owed::Presentation | Owed::Reason | Owed::Data => Reply::go(Go::Opd(debt.code.to_string())),
                    Owed::Row(on, _) if agenda::has_turn(room.workshop(), room.sid(), &debt.code) => {
                        Reply::go(Go::Row(on.to_string()))
                    }
                    Owed::Row(on, _) | Owed::Repair(on) => Reply::go(Go::Form(on.to_string())),
                    Owed::Profile(on, _) => Reply::go(Go::On(At::Profile, on.to_string())),
                };
            }
        }
        Reply::none()
    }

    /// Copies what is listed of what is owed, OPD by OPD: the form of the consultant.
    fn copy(&self, room: &Room) -> Reply {
        let count = self.hits.len();
        if count == 0 {
            return Reply::say(Tone::Mind, words::nothing_to_copy(room.lang));
        }
        let debts = self.hits.iter().filter_map(|row| self.owed.get(*row));
        let said = Reply::say(Tone::Well, words::copied(room.lang, count));
        Reply { effects: vec![Effect::Clipboard(opds::form(room, debts, count))], ..said }
    }
}

/// Returns what a data row or nomination is called, as it stands in a sentence.
fn named(room: &Room, on: &str) -> String {
    cut(told::name(room, on), NAMED).into_owned()
}
