//! Gabung: files of other laptops are chosen, what they would bring is seen, and then taken into the open record.
//!
//! It knows of files only what the shell said of them. Nothing is in the record before it is taken, and then it is one act.

mod draw;
mod lines;

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};

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
    Bind { key: "Esc", id: "Batal membaca", en: "Stop reading", foot: 2, when: reads, does: Merge::stop },
    Bind {
        key: "Esc",
        id: "Pilih lagi",
        en: "Choose again",
        foot: 2,
        when: |merge, _| merge.result.is_some(),
        does: |merge, _| {
            merge.result = None;
            Reply::none()
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
    /// The files whose result is to be seen again, because the record has changed since.
    again: Vec<PathBuf>,
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
    paths: Vec<PathBuf>,
    /// Whether it is for the result, and not for a preview.
    whole: bool,
    read: usize,
}

/// What is seen before it is taken.
#[derive(Debug)]
struct Outcome {
    weighed: Weighed,
    lines: Vec<Line>,
    list: List,
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
    merge.asked.as_ref().is_some_and(|asked| asked.whole)
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
                Input::Wheel(by) => outcome.list.put(outcome.list.at.saturating_add_signed(by.into()), len, height),
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
        // Of the one under the cursor the old figures stand until the new ones are there.
        let (len, on) = (room.workshop().log().len(), &self.on);
        self.previews.retain(|path, preview| preview.before == len || path == on);
        // What was seen is not what it would be any more: nothing is taken that was not seen.
        let moved = |outcome: &mut Outcome| outcome.weighed.before != room.workshop().log().len();
        if let Some(outcome) = self.result.take_if(moved) {
            self.again = outcome.weighed.inputs.into_iter().map(|input| input.path).collect();
        }
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
        if !self.again.is_empty() {
            let again = std::mem::take(&mut self.again);
            return self.weigh_all(room, again).effects.pop();
        }
        if !self.chooses() || self.asked.is_some() {
            return None;
        }
        let path = self.next_preview(room)?;
        self.asked = Some(Asked { paths: vec![path.clone()], whole: false, read: 0 });
        Some(Effect::Weigh(open, vec![path], room.file.workshop.clone()))
    }

    /// Returns the file that is to be read next for what it would bring: the one under the cursor, else one in sight that is
    /// more than merely near.
    fn next_preview(&self, room: &Room) -> Option<PathBuf> {
        let offers = self.offers.as_deref()?;
        let sight = self.list.shown(self.hits.len(), draw::list_height(room));
        let sight = sight.filter_map(|row| offers.get(*self.hits.get(row)?));
        let meant = sight.filter(|offer| offer.why != Why::Near || self.marked.contains(&offer.entry.path));
        let len = room.workshop().log().len();
        let known = |path: &PathBuf| self.previews.get(path).is_some_and(|preview| preview.before == len);
        let mut paths = self.offer().into_iter().chain(meant).map(|offer| &offer.entry.path);
        paths.find(|path| !known(path)).cloned()
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
                let same = |asked: &mut Asked| asked.paths.iter().eq(weighed.inputs.iter().map(|input| &input.path));
                match self.asked.take_if(same) {
                    Some(asked) if asked.whole => {
                        let lines = lines::of(&weighed);
                        let mut list = List::default();
                        // On the first line below the first heading.
                        list.put(1, lines.len(), draw::list_height(room));
                        self.result = Some(Outcome { weighed: *weighed, lines, list });
                    }
                    Some(_) => {
                        for mut input in weighed.inputs {
                            // The edits themselves are read again for the result.
                            if let Ok(incoming) = &mut input.incoming {
                                incoming.new = Vec::new();
                            }
                            let preview = Preview { before: weighed.before, incoming: input.incoming };
                            self.previews.insert(input.path, preview);
                        }
                    }
                    None => {}
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
            Some(_) => Reply::effect(Effect::Weigh(room.file.path.clone(), Vec::new(), room.file.workshop.clone())),
            None => Reply::none(),
        }
    }

    fn taking(&self, _: &Room) -> Option<Taking> {
        let weighed = &self.result.as_ref()?.weighed;
        if weighed.brought.new > 0 {
            return Some(Taking::New);
        }
        let incoming = weighed.inputs.iter().filter_map(|input| input.incoming.as_ref().ok());
        let undone: Vec<_> = incoming.flat_map(|incoming| incoming.undone.iter().copied()).collect();
        (!undone.is_empty()).then_some(Taking::Undone(undone))
    }

    /// Asks for what is seen to be merged.
    fn take(&mut self, room: &Room) -> Reply {
        let Some(taking) = self.taking(room) else { return Reply::none() };
        let Some(outcome) = self.result.take() else { return Reply::none() };
        self.marked.clear();
        if let Some(input) = outcome.weighed.inputs.first() {
            self.on.clone_from(&input.path);
        }
        match taking {
            Taking::New => {
                let files = outcome.weighed.inputs.into_iter().filter_map(|input| {
                    let incoming = input.incoming.ok().filter(|incoming| !incoming.new.is_empty())?;
                    Some((file_name(&input.path), incoming.new))
                });
                Reply { merge: Some(Box::new(Union { files: files.collect() })), ..Reply::none() }
            }
            Taking::Undone(merges) => Reply { turns: merges.into_iter().map(Turn::Redo).collect(), ..Reply::none() },
        }
    }
}

/// Returns a file's name as the record is to keep it.
fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Returns what a path means that was typed or copied from a file manager.
fn path_of(typed: &str) -> Option<PathBuf> {
    let path = typed.trim().trim_matches(['"', '\'']);
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
