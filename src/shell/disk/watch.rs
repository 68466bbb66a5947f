//! Following a session file without a part in it: what any program records is read as it comes, and what is shown.
//!
//! Nothing is written, made or locked, and nothing is read while nothing changes: the folder is listed, each journal and the
//! file are looked at, and of a journal that grew only what is new is read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustc_hash::FxHashSet;

use super::files::{Disk, Look};
use super::found::{self, Known};
use super::name::{self, Beside, SHOWING};
use crate::file::session::{self, FILE_LIMIT, Read};
use crate::file::showing::{self, Passed, SHOWING_LIMIT};
use crate::workshop::edit::{Edit, EditId, Hand};
use crate::workshop::moment::Moment;

/// For how many looks a journal may be missing: a folder that is listed while one journal follows another may show neither.
const GRACE: u8 = 2;

/// What is wrong with what is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file is not there yet.
    Waiting,
    /// The file was there and is gone.
    Gone,
    /// The folder cannot be looked at: a share that is dropped, a drive that was pulled out.
    Unreachable,
    /// The file or a journal cannot be read.
    Unreadable,
    /// The file is damaged.
    Damaged,
    /// Something else took its place that is no session file.
    NoSession,
}

/// What a look brought.
#[derive(Debug, Default)]
pub struct News {
    /// The edits that were not there at the look before.
    pub edits: Vec<Edit>,
    /// Whether another record took the place of the one before: the edits are all there is of it.
    pub anew: bool,
    /// When each program made the newest of the acts that it recorded since the look before, by its own clock.
    pub live: BTreeMap<Hand, Moment>,
    /// What the walls are to show; nothing where no program that says so is there.
    pub showing: Option<Passed>,
    /// What is wrong.
    pub trouble: Option<Trouble>,
}

/// A session file and what lies beside it, as they were seen last.
pub struct Watch {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    journals: BTreeMap<PathBuf, Known>,
    known: FxHashSet<EditId>,
    /// How the file looked when it was read, and what was wrong with it then.
    file: Option<(Look, Option<Trouble>)>,
    /// Whether the file was ever there.
    found: bool,
    showing: Option<(Look, Option<Passed>)>,
    /// For how many looks no journal of who shows something was there.
    alone: u8,
    /// Whether the last look saw everything, so that what is new now came since.
    steady: bool,
}

impl Watch {
    /// Makes a watch over a file that need not be there yet.
    pub fn new(disk: Arc<dyn Disk>, path: PathBuf) -> Self {
        Self {
            disk,
            path,
            journals: BTreeMap::new(),
            known: FxHashSet::default(),
            file: None,
            found: false,
            showing: None,
            alone: GRACE,
            steady: false,
        }
    }

    /// Looks what is new.
    pub fn look(&mut self) -> News {
        let disk = self.disk.clone();
        let mut news = News::default();
        let paths = match disk.list(name::folder(&self.path)) {
            Ok(paths) => paths,
            Err(_) => {
                self.steady = false;
                news.trouble = Some(if self.known.is_empty() { Trouble::Waiting } else { Trouble::Unreachable });
                news.showing = self.showing.as_ref().and_then(|(_, passed)| passed.clone());
                return news;
            }
        };
        let steady = std::mem::replace(&mut self.steady, true);
        // The journals first: what a program saves meanwhile goes from its journal into the file, never the other way.
        self.follow_journals(&paths, &mut news);
        let trouble = self.follow_file(&mut news);
        if news.anew {
            self.journals.clear();
            self.follow_journals(&paths, &mut news);
        }
        self.follow_showing(&paths);
        news.showing = self.showing.as_ref().and_then(|(_, passed)| passed.clone()).filter(|_| self.alone < GRACE);
        news.trouble = trouble.or((!self.steady).then_some(Trouble::Unreadable));
        if !steady || news.anew {
            news.live.clear();
        }
        news
    }

    fn follow_journals(&mut self, paths: &[PathBuf], news: &mut News) {
        let disk = self.disk.clone();
        let file = self.path.clone();
        let mut journals = BTreeMap::new();
        for (path, ..) in name::beside_among(paths, &file).filter(|(_, what, _)| *what == Beside::Journal) {
            let known = self.journals.get(path).copied();
            let hand = name::hand_of(path);
            let take = |edits: Vec<Edit>| {
                for edit in edits.into_iter().filter(|edit| self.known.insert(edit.id)) {
                    // What a merge brought is not of this moment.
                    if hand == Some(edit.id.hand) {
                        news.live.insert(edit.id.hand, edit.at);
                    }
                    news.edits.push(edit);
                }
            };
            let seen = found::follow(&*disk, path, known, take).unwrap_or_else(|_| {
                self.steady = false;
                known
            });
            journals.extend(seen.map(|seen| (path.to_owned(), seen)));
        }
        self.journals = journals;
    }

    /// Reads the file, where it looks otherwise than before; returns what is wrong with it.
    fn follow_file(&mut self, news: &mut News) -> Option<Trouble> {
        let look = match self.disk.look(&self.path) {
            Ok(Some(look)) => look,
            Ok(None) => {
                self.file = None;
                return match (self.found, self.known.is_empty()) {
                    (true, _) => Some(Trouble::Gone),
                    (false, true) => Some(Trouble::Waiting),
                    // A session whose first save is still to come.
                    (false, false) => None,
                };
            }
            Err(_) => {
                self.steady = false;
                return Some(Trouble::Unreachable);
            }
        };
        if let Some((_, trouble)) = self.file.filter(|(known, _)| *known == look) {
            return trouble;
        }
        let Ok(bytes) = self.disk.read(&self.path, FILE_LIMIT + 1) else {
            self.steady = false;
            return Some(Trouble::Unreadable);
        };
        let trouble = match read(&bytes) {
            Ok(read) => {
                let trouble = (!read.damage.is_empty()).then_some(Trouble::Damaged);
                self.found = true;
                self.take_file(read, news);
                trouble
            }
            Err(_) => Some(Trouble::NoSession),
        };
        self.file = Some((look, trouble));
        trouble
    }

    fn take_file(&mut self, read: Read, news: &mut News) {
        let strange = read.edits.iter().all(|edit| !self.known.contains(&edit.id));
        news.anew = strange && !self.known.is_empty() && !read.edits.is_empty();
        if news.anew {
            self.known.clear();
            news.edits.clear();
        }
        news.edits.extend(read.edits.into_iter().filter(|edit| self.known.insert(edit.id)));
    }

    fn follow_showing(&mut self, paths: &[PathBuf]) {
        let listed =
            name::beside_among(paths, &self.path).find(|(_, what, rest)| (*what, *rest) == (Beside::Showing, SHOWING));
        match listed {
            Some((path, ..)) => self.read_showing(path),
            None => self.showing = None,
        }
        let by = self.showing.as_ref().and_then(|(_, passed)| Some(passed.as_ref()?.by));
        let stands = self.journals.keys().any(|path| by.is_some() && name::hand_of(path) == by);
        self.alone = if stands { 0 } else { self.alone.saturating_add(1).min(GRACE) };
    }

    fn read_showing(&mut self, path: &Path) {
        let Ok(Some(look)) = self.disk.look(path) else { return };
        if self.showing.as_ref().is_some_and(|(known, _)| *known == look) {
            return;
        }
        let Ok(bytes) = self.disk.read(path, SHOWING_LIMIT) else { return };
        // One that is just being replaced, where that is done in two steps, is read at the next look.
        let passed = showing::read(&bytes).or_else(|| self.showing.take().and_then(|(_, passed)| passed));
        self.showing = Some((look, passed));
    }
}

/// Reads the edits of a file; of one that has only tables, what becomes of its rows.
fn read(bytes: &[u8]) -> Result<Read, session::Refusal> {
    let read = session::read_edits(bytes)?;
    if read.edits.is_empty() && read.damage.is_empty() { session::read(bytes) } else { Ok(read) }
}
