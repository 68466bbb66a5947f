//! Gabung: files of other laptops are chosen, what they would bring is seen, and then taken into the open record.
//!
//! It knows of files only what the shell said of them. Nothing is in the record before it is taken, and then it is one act.

mod draw;
mod lines;

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ratatui::layout::Rect;

use self::lines::Line;
use super::Screen;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::incoming::{Incoming, Offer, Union, Weighed, Why};
use crate::tui::key::Key;
use crate::tui::list::{self, List};
use crate::tui::overlay::{Input, Overlay, prompt};
use crate::tui::pad::Pad;
use crate::tui::reply::{Answer, Effect, Go, Reply, Tone, Turn};
use crate::tui::room::Room;
use crate::words::incoming as words;

/// From this length on, in bytes, a file is read after the others for what it would bring.
const LARGE: u64 = 1 << 20;
/// How many files are read for that at a time.
const GLANCE: usize = 64;

const KEYS: &[Bind<Merge>] = &[
    Bind {
        key: "Enter",
        id: "Gabungkan",
        en: "Merge them",
        foot: 1,
        when: |merge, room| merge.taking(room).is_some_and(|taking| matches!(taking, Taking::New)),
        does: Merge::take,
    },
    Bind {
        key: "Enter",
        id: "Kembalikan",
        en: "Bring back",
        foot: 1,
        when: |merge, room| merge.taking(room).is_some_and(|taking| matches!(taking, Taking::Undone(_))),
        does: Merge::take,
    },
    Bind { key: "Enter", id: "Lihat hasil", en: "See the result", foot: 1, when: ready, does: Merge::weigh },
    Bind {
        key: "F2",
        id: "Tandai",
        en: "Mark",
        foot: 2,
        when: |m, r| ready(m, r) && !m.is_marked(),
        does: Merge::mark,
    },
    Bind { key: "F2", id: "Lepas tanda", en: "Unmark", foot: 2, when: ready, does: Merge::mark },
    Bind { key: "F4", id: "Tandai semua", en: "Mark all", foot: 4, when: ready, does: Merge::mark_all },
    Bind {
        key: "F3",
        id: "Letak berkas",
        en: "Path of a file",
        foot: 3,
        when: |merge, room| merge.chooses() && !room.rehearsal(),
        does: |_, room| ask_path(room),
    },
    Bind {
        key: "F5",
        id: "Ikut batal",
        en: "Undo it here too",
        foot: 2,
        when: |merge, _| merge.follows() == Some(false),
        does: |merge, room| merge.follow(room, true),
    },
    Bind {
        key: "F5",
        id: "Tetap di sini",
        en: "Keep it here",
        foot: 2,
        when: |merge, _| merge.follows() == Some(true),
        does: |merge, room| merge.follow(room, false),
    },
    Bind { key: "Esc", id: "Batal membaca", en: "Stop reading", foot: 2, when: reads, does: Merge::stop },
    Bind {
        key: "Esc",
        id: "Kembali",
        en: "Back",
        foot: 2,
        when: |merge, _| merge.result.is_some(),
        does: |merge, room| {
            merge.result = None;
            merge.stop(room)
        },
    },
    Bind {
        key: "Esc",
        id: "Tampilkan semua",
        en: "Show all",
        foot: 5,
        when: |merge, _| !merge.find.text().is_empty(),
        does: |merge, room| {
            merge.find = Pad::default();
            merge.seek(room);
            Reply::none()
        },
    },
    Bind { key: "Esc", id: "Kembali", en: "Back", foot: 5, when: always, does: |_, _| Reply::go(Go::Back) },
];

/// The state of the screen.
#[derive(Debug, Default)]
pub struct Merge {
    /// Whether the files near the open one were asked for.
    listed: bool,
    /// The files on offer; nothing until the first listing has come.
    offers: Option<Vec<Offer>>,
    /// What is looked for.
    find: Pad,
    /// The file the cursor is on; it stays there when the list changes.
    on: PathBuf,
    list: List,
    /// The files found: places among those on offer.
    hits: Vec<usize>,
    /// The marked files, in the order in which they were marked.
    marked: Vec<PathBuf>,
    /// What single files would bring.
    previews: BTreeMap<PathBuf, Preview>,
    asked: Option<Asked>,
    result: Option<Outcome>,
}

/// What a file would bring to the record when it had so many edits.
#[derive(Debug)]
struct Preview {
    before: usize,
    incoming: Result<Incoming, String>,
}

/// What the shell was asked to weigh.
#[derive(Debug)]
struct Asked {
    /// The files; of previews those that are not told yet.
    paths: Vec<PathBuf>,
    /// Whether it is for the result, and not for previews.
    whole: bool,
    read: usize,
}

/// What is seen before it is taken.
#[derive(Debug)]
struct Outcome {
    /// Whether what was undone elsewhere is undone here too.
    follows: bool,
    weighed: Weighed,
    lines: Vec<Line>,
    list: List,
}

impl Outcome {
    /// Makes what is seen, in the place of what was seen before: the cursor stays on its line, else where it was.
    fn of(weighed: Weighed, before: Option<Self>, height: usize) -> Self {
        let follows = before.as_ref().is_some_and(|before| before.follows);
        let lines = lines::of(&weighed, follows);
        let here = before.as_ref().and_then(|before| before.lines.get(before.list.at));
        let same = here.and_then(|here| lines.iter().position(|line| line.is(here)));
        let mut list = before.as_ref().map(|before| before.list).unwrap_or_default();
        // At first on the first line below the first heading.
        list.put(same.or(before.map(|before| before.list.at)).unwrap_or(1), lines.len(), height);
        Self { follows, weighed, lines, list }
    }

    /// Returns whether it is what these files bring to the record as it is now.
    fn stands(&self, room: &Room) -> bool {
        self.weighed.before == room.workshop().log().len()
    }
}

/// What can be taken.
enum Taking {
    /// Edits that the record has not.
    New,
    /// Merges that were undone: nothing else is new.
    Undone(Vec<crate::workshop::edit::EditId>),
}

fn ready(merge: &Merge, room: &Room) -> bool {
    merge.chooses() && merge.offer().is_some() && !room.rehearsal()
}

fn reads(merge: &Merge, _: &Room) -> bool {
    merge.result.is_none() && merge.asked.as_ref().is_some_and(|asked| asked.whole)
}

impl Screen for Merge {
    const KEYS: &'static [Bind<Self>] = KEYS;

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        let height = draw::list_height(room);
        if let Some(outcome) = &mut self.result {
            let len = outcome.lines.len();
            match input {
                Input::Key(key) if outcome.list.key(key, len, height) => {}
                Input::Tap(Tap::Row(_, row), _) => outcome.list.put(row, len, height),
                Input::Wheel(by) => outcome.list.wheel(by, len, height),
                Input::Key(key) if key == ENTER => return Reply::say(Tone::Mind, words::nothing_to_take(room.lang)),
                _ => {}
            }
            return Reply::none();
        }
        match input {
            Input::Key(key) => {
                if let Some(at) = list::moved(key, self.list.at, self.hits.len(), height.saturating_sub(1)) {
                    self.put(room, at);
                } else if key.typed() == Some(' ') && self.find.text().is_empty() {
                    return if ready(self, room) { self.mark(room) } else { Reply::none() };
                } else if self.find.key(key) {
                    self.seek(room);
                }
            }
            Input::Paste(text) if text.contains(['/', '\\']) => return offer_pasted(room, &text),
            Input::Paste(text) => {
                self.find.insert(&text);
                self.seek(room);
            }
            // The mark before the name, or the file itself once more.
            Input::Tap(Tap::Row(_, row), (column, _)) => {
                let again = row == self.list.at;
                self.put(room, row);
                if ready(self, room) && (again || draw::is_mark(column)) {
                    return self.mark(room);
                }
            }
            Input::Tap(..) => {}
            Input::Wheel(by) => self.put(room, self.list.at.saturating_add_signed(by.into())),
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        draw::merge(self, room, canvas, area);
    }

    fn look(&mut self, room: &Room) {
        self.seek(room);
    }

    fn leave(&mut self, room: &Room) -> Reply {
        let stop = self.stop(room);
        *self = Self::default();
        stop
    }

    fn settle_text(&mut self, _: &Room) -> Reply {
        Reply::none()
    }

    fn typing(&self, _: &Room) -> bool {
        !self.find.text().is_empty()
    }
}

const ENTER: Key = Key::plain(crate::tui::key::Code::Enter);

impl Merge {
    /// Returns what the shell is to be asked: the files near, and what the one under the cursor would bring.
    pub(in crate::tui) fn wants(&mut self, room: &Room) -> Option<Effect> {
        if !room.is_open() || room.rehearsal() {
            return None;
        }
        let open = room.file.path.clone();
        if !std::mem::replace(&mut self.listed, true) {
            return Some(Effect::Offer(open, None));
        }
        match (&self.asked, &self.result) {
            // The figures of the file under the cursor are wanted now.
            (Some(asked), None) if !asked.whole && self.waits(asked) => {}
            (Some(_), _) => return None,
            (None, Some(outcome)) if outcome.stands(room) => return None,
            // It stands for the record of a moment ago until it is weighed again.
            (None, Some(outcome)) => {
                let paths = outcome.weighed.inputs.iter().map(|input| input.path.clone()).collect();
                return self.weigh_all(room, paths).effects.pop();
            }
            (None, None) => {}
        }
        let paths = self.unread(room);
        if paths.is_empty() {
            return None;
        }
        self.asked = Some(Asked { paths: paths.clone(), whole: false, read: 0 });
        Some(Effect::Glance(open, paths, room.file.workshop.clone()))
    }

    /// Has the files near the open one listed anew when they are next looked at.
    pub(in crate::tui) fn list_anew(&mut self) {
        self.listed = false;
    }

    /// Returns whether the file under the cursor was never read and has to wait for others.
    fn waits(&self, asked: &Asked) -> bool {
        let known = |path: &PathBuf| self.previews.contains_key(path) || asked.paths.first() == Some(path);
        self.offer().is_some_and(|offer| !known(&offer.entry.path))
    }

    /// Returns the files that are to be read next for what they would bring: the one under the cursor; then those that
    /// were never read, as they are listed, large ones last; then those in sight whose figures are of an older record.
    fn unread(&self, room: &Room) -> Vec<PathBuf> {
        let offers = self.offers.as_deref().unwrap_or_default();
        let listed = |hits: Range<usize>| self.hits[hits].iter().filter_map(|hit| offers.get(*hit));
        let known = |offer: &&Offer| self.previews.contains_key(&offer.entry.path);
        let (small, large): (Vec<_>, Vec<_>) =
            listed(0..self.hits.len()).filter(|offer| !known(offer)).partition(|offer| offer.size <= LARGE);
        let len = room.workshop().log().len();
        let old = |offer: &&Offer| self.previews.get(&offer.entry.path).is_none_or(|preview| preview.before != len);
        let sight = listed(self.list.shown(self.hits.len(), draw::list_height(room))).filter(|offer| known(offer));
        let mut paths: Vec<PathBuf> = Vec::new();
        for offer in self.offer().into_iter().chain(small).chain(large).chain(sight).filter(old) {
            if !paths.contains(&offer.entry.path) {
                paths.push(offer.entry.path.clone());
            }
            if paths.len() == GLANCE {
                break;
            }
        }
        paths
    }

    /// Takes what the shell answers. What it was asked before something else is not listened to.
    pub(in crate::tui) fn hear(&mut self, room: &Room, answer: Answer) {
        match answer {
            Answer::Offered(offers, true) => {
                let known = self.offers.get_or_insert_default();
                let paths: Vec<PathBuf> = offers.iter().map(|offer| offer.entry.path.clone()).collect();
                let named: HashSet<&PathBuf> = paths.iter().collect();
                known.retain(|known| !named.contains(&known.entry.path));
                known.splice(0..0, offers);
                self.marked.retain(|marked| !named.contains(marked));
                self.marked.splice(0..0, paths.iter().cloned());
                self.find = Pad::default();
                self.on = known.first().map(|offer| offer.entry.path.clone()).unwrap_or_default();
            }
            Answer::Offered(offers, false) => {
                let known = self.offers.take().unwrap_or_default();
                let mut all: Vec<Offer> = known.into_iter().filter(|offer| offer.why == Why::Named).collect();
                let new = |offer: &Offer| all.iter().all(|known| known.entry.path != offer.entry.path);
                let new: Vec<Offer> = offers.into_iter().filter(new).collect();
                all.extend(new);
                self.offers = Some(all);
            }
            Answer::Weighing(read) => {
                if let Some(asked) = &mut self.asked {
                    asked.read = read;
                }
            }
            Answer::Weighed(weighed) => {
                let told = weighed.inputs.iter().map(|input| &input.path);
                let meant = |asked: &mut Asked| asked.whole && asked.paths.iter().eq(told);
                if self.asked.take_if(meant).is_some() {
                    let outcome = Outcome::of(*weighed, self.result.take(), draw::list_height(room));
                    self.result = Some(outcome);
                }
            }
            Answer::Glanced(before, input) => {
                if let Some(asked) = self.asked.as_mut().filter(|asked| !asked.whole) {
                    asked.paths.retain(|path| *path != input.path);
                    self.previews.insert(input.path, Preview { before, incoming: input.incoming });
                    self.asked.take_if(|asked| asked.paths.is_empty());
                }
            }
            _ => {}
        }
        self.seek(room);
    }

    /// Returns whether files are being chosen, and nothing is read for the result.
    fn chooses(&self) -> bool {
        self.result.is_none() && self.asked.as_ref().is_none_or(|asked| !asked.whole)
    }

    /// Finds the files anew; the cursor stays on its file, else goes to the first.
    fn seek(&mut self, room: &Room) {
        let offers = self.offers.as_deref().unwrap_or_default();
        let found = |offer: &Offer| list::found(self.find.text(), &[&offer.entry.name, &offer.entry.title]);
        self.hits = (0..offers.len()).filter(|at| found(&offers[*at])).collect();
        let at = self.hits.iter().position(|at| offers[*at].entry.path == self.on).unwrap_or(0);
        self.put(room, at);
    }

    fn put(&mut self, room: &Room, at: usize) {
        self.list.put(at, self.hits.len(), draw::list_height(room));
        if let Some(path) = self.offer().map(|offer| offer.entry.path.clone()) {
            self.on = path;
        }
    }

    /// Returns the file under the cursor.
    fn offer(&self) -> Option<&Offer> {
        self.offers.as_deref()?.get(*self.hits.get(self.list.at)?)
    }

    fn is_marked(&self) -> bool {
        self.marked.contains(&self.on)
    }

    fn mark(&mut self, room: &Room) -> Reply {
        match self.marked.iter().position(|path| *path == self.on) {
            Some(at) => drop(self.marked.remove(at)),
            None => self.marked.push(self.on.clone()),
        }
        self.put(room, self.list.at + 1);
        Reply::none()
    }

    /// Marks all files that are found, or unmarks them where all are marked.
    fn mark_all(&mut self, _: &Room) -> Reply {
        let offers = self.offers.as_deref().unwrap_or_default();
        let found: Vec<&PathBuf> = self.hits.iter().map(|at| &offers[*at].entry.path).collect();
        let marked: HashSet<&PathBuf> = self.marked.iter().collect();
        let new: Vec<PathBuf> =
            found.iter().filter(|path| !marked.contains(*path)).map(|path| (*path).clone()).collect();
        if new.is_empty() {
            let found: HashSet<&PathBuf> = found.into_iter().collect();
            self.marked.retain(|path| !found.contains(path));
        } else {
            self.marked.extend(new);
        }
        Reply::none()
    }

    /// Has the marked files read, or the one under the cursor, to see what they bring together.
    fn weigh(&mut self, room: &Room) -> Reply {
        let paths = if self.marked.is_empty() { vec![self.on.clone()] } else { self.marked.clone() };
        self.weigh_all(room, paths)
    }

    fn weigh_all(&mut self, room: &Room, paths: Vec<PathBuf>) -> Reply {
        self.asked = Some(Asked { paths: paths.clone(), whole: true, read: 0 });
        Reply::effect(Effect::Weigh(room.file.path.clone(), paths, room.file.workshop.clone()))
    }

    fn stop(&mut self, room: &Room) -> Reply {
        match self.asked.take() {
            Some(_) => Reply::effect(Effect::Weigh(room.file.path.clone(), Vec::new(), Arc::default())),
            None => Reply::none(),
        }
    }

    fn taking(&self, _: &Room) -> Option<Taking> {
        let weighed = &self.result.as_ref()?.weighed;
        if weighed.brought.new > 0 {
            return Some(Taking::New);
        }
        weighed.redone.as_ref().map(|redone| Taking::Undone(redone.merges.clone()))
    }

    /// Returns whether what was undone elsewhere is to be undone here too; nothing where nothing was.
    fn follows(&self) -> Option<bool> {
        self.result.as_ref().filter(|outcome| !outcome.weighed.back.is_empty()).map(|outcome| outcome.follows)
    }

    fn follow(&mut self, room: &Room, follows: bool) -> Reply {
        if let Some(before) = self.result.take() {
            let weighed = before.weighed.clone();
            let outcome = Outcome::of(weighed, Some(Outcome { follows, ..before }), draw::list_height(room));
            self.result = Some(outcome);
        }
        Reply::none()
    }

    /// Asks for what is seen to be merged.
    fn take(&mut self, room: &Room) -> Reply {
        let Some(taking) = self.taking(room) else { return Reply::none() };
        let Some(outcome) = self.result.take() else { return Reply::none() };
        let stop = self.stop(room);
        self.marked.clear();
        if let Some(input) = outcome.weighed.inputs.first() {
            self.on.clone_from(&input.path);
        }
        // The edits that were seen are united with the record as it is now, whatever came to it meanwhile.
        let taken = match taking {
            Taking::New => {
                let files = outcome.weighed.inputs.into_iter().filter_map(|input| {
                    let incoming = input.incoming.ok().filter(|incoming| !incoming.new.is_empty())?;
                    Some((file_name(&input.path), incoming.new))
                });
                let merge = Some(Box::new(Union { files: files.collect() }));
                let kept: Vec<Turn> = match outcome.follows {
                    true => Vec::new(),
                    false => outcome.weighed.back.iter().map(|back| Turn::Redo(back.merge)).collect(),
                };
                let said = words::merged_kept(room.lang).into_owned();
                let notice = (!kept.is_empty()).then_some((Tone::Well, said));
                Reply { merge, turns: kept, notice, ..Reply::none() }
            }
            Taking::Undone(merges) => Reply { turns: merges.into_iter().map(Turn::Redo).collect(), ..Reply::none() },
        };
        stop.and(taken)
    }
}

/// Returns a file's name as the record is to keep it.
fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Returns what a path means that was typed or copied from a file manager.
fn path_of(typed: &str) -> Option<PathBuf> {
    let path = prompt::path_of(typed)?;
    let path = path.strip_prefix("file://").unwrap_or(path);
    (!path.is_empty()).then(|| path.into())
}

fn offer_pasted(room: &Room, text: &str) -> Reply {
    if room.rehearsal() {
        return Reply::none();
    }
    let paths = text.lines().filter_map(path_of);
    let effects = paths.map(|path| Effect::Offer(room.file.path.clone(), Some(path))).collect();
    Reply { effects, ..Reply::none() }
}

fn ask_path(room: &Room) -> Reply {
    let prompt =
        prompt::Prompt::new(words::path(room.lang), "", Pad::line(""), |room, _, typed| match path_of(typed) {
            None => Err(words::path_needed(room.lang).into_owned()),
            path => Ok(Reply::effect(Effect::Offer(room.file.path.clone(), path))),
        });
    Reply::ask(Overlay::Prompt(prompt.goes_on()))
}
