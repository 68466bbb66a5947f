//! The keeper: the one owner of a session file and its journal for this opening, on a thread of its own.
//!
//! It is told acts, drafts and when to save, and answers what is safe. It holds its own copy of the record, so that
//! saving needs nothing from the screen and the screen never waits for the disk.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use super::files::{Disk, Look};
use super::journal::Journal;
use super::{Opening, cause, name};
use crate::file::journal::{self as journal_text, Draft, Record};
use crate::file::session;
use crate::tui::reply::Answer;
use crate::words::{Lang, disk as words, safe};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, Hand};

/// How many backups are kept.
const BACKUPS: usize = 10;
/// How long to wait before a failed write or save is tried again; it doubles up to half a minute.
const RETRY: Duration = Duration::from_secs(1);
const RETRY_AT_MOST: Duration = Duration::from_secs(32);

/// What the keeper is asked.
#[derive(Debug)]
pub enum Order {
    /// Keep the edits of an act.
    Append(Vec<Edit>),
    /// Keep half-typed text.
    Draft(Draft),
    /// Save the session file.
    Save,
    /// Go on in another folder.
    Elsewhere(PathBuf),
    /// Save and end.
    Close,
}

/// A handle to the keeper's thread.
pub struct Keeper {
    orders: Sender<Order>,
    thread: JoinHandle<()>,
}

impl Keeper {
    /// Starts a keeper for an opened file; `answer` is called from its thread.
    pub fn start(
        disk: Arc<dyn Disk>,
        opening: &Opening,
        hand: Hand,
        lang: Lang,
        answer: impl Fn(Answer) + Send + 'static,
    ) -> io::Result<Self> {
        let (orders, inbox) = channel();
        let state = Keep::new(disk, opening, hand, lang);
        let thread = std::thread::Builder::new().name("keeper".into()).spawn(move || state.run(&inbox, &answer))?;
        Ok(Self { orders, thread })
    }

    /// Gives an order; it is carried out after those before it.
    pub fn order(&self, order: Order) {
        // The keeper ends only by Close, after which nothing is ordered.
        let _ = self.orders.send(order);
    }

    /// Saves, ends, and waits for both.
    pub fn close(self) {
        self.order(Order::Close);
        let _ = self.thread.join();
    }
}

/// The keeper without its thread.
pub struct Keep {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    hand: Hand,
    lang: Lang,
    workshop: Workshop,
    journal: Journal,
    /// What is in no save yet, so that a new journal can bring it all.
    unsaved: Vec<Edit>,
    /// Half-typed text by its place.
    drafts: BTreeMap<String, String>,
    /// Whether drafts are in a journal of this opening.
    drafts_kept: bool,
    /// How the file looked when it was last read or written.
    look: Option<Look>,
    /// Whether the file is to be written even if nothing new came: a journal held what it has not, or it is damaged.
    stale: bool,
    /// Whether the file on the disk is damaged and must be set aside before it is replaced.
    damaged: bool,
    read_only: bool,
    trouble: Option<Duration>,
}

impl Keep {
    /// Makes a keeper for an opened file.
    pub fn new(disk: Arc<dyn Disk>, opening: &Opening, hand: Hand, lang: Lang) -> Self {
        let drafts = opening.drafts.iter().map(|draft| (draft.place.clone(), draft.text.clone())).collect();
        Self {
            disk,
            path: opening.path.clone(),
            hand,
            lang,
            workshop: opening.workshop.clone(),
            journal: Journal::new(hand),
            unsaved: Vec::new(),
            drafts,
            drafts_kept: false,
            look: opening.look,
            stale: opening.recovered.is_some(),
            damaged: !opening.damage.is_empty(),
            read_only: opening.newer.is_some(),
            trouble: None,
        }
    }

    fn run(mut self, inbox: &Receiver<Order>, answer: &dyn Fn(Answer)) {
        loop {
            let order = match self.trouble {
                Some(pause) => match inbox.recv_timeout(pause) {
                    Ok(order) => Some(order),
                    Err(RecvTimeoutError::Timeout) => None,
                    Err(RecvTimeoutError::Disconnected) => return,
                },
                None => match inbox.recv() {
                    Ok(order) => Some(order),
                    Err(_) => return,
                },
            };
            let close = matches!(order, Some(Order::Close));
            match order {
                Some(Order::Append(edits)) => self.append(edits, answer),
                Some(Order::Draft(draft)) => self.draft(draft, answer),
                Some(Order::Elsewhere(folder)) => self.elsewhere(&folder, answer),
                Some(Order::Save | Order::Close) | None => self.save(answer),
            }
            if close {
                return;
            }
        }
    }

    /// Keeps the edits of an act.
    pub fn append(&mut self, edits: Vec<Edit>, answer: &dyn Fn(Answer)) {
        let Some(last) = edits.last().map(|edit| edit.id) else { return };
        let records: Vec<Record> = edits.iter().cloned().map(Record::Edit).collect();
        self.unsaved.extend(edits.iter().cloned());
        self.workshop.unite(edits);
        match self.record(records) {
            Ok(()) => {
                answer(Answer::Kept(last));
                self.well(answer);
            }
            Err(error) => self.fail(&error, answer),
        }
    }

    /// Keeps half-typed text; an empty one means that its place was left.
    pub fn draft(&mut self, draft: Draft, answer: &dyn Fn(Answer)) {
        if draft.text.is_empty() {
            self.drafts.remove(&draft.place);
        } else {
            self.drafts.insert(draft.place.clone(), draft.text.clone());
        }
        // An empty draft needs no journal of its own.
        if draft.text.is_empty() && !self.journal.is_open() {
            return;
        }
        if let Err(error) = self.record(vec![Record::Draft(draft)]) {
            self.fail(&error, answer);
        }
    }

    /// Appends records; a journal that begins brings along whatever is in no save.
    fn record(&mut self, records: Vec<Record>) -> io::Result<()> {
        let records = if self.journal.is_open() { records } else { self.everything() };
        self.journal.append(&*self.disk, &self.path, &records)?;
        self.drafts_kept = true;
        Ok(())
    }

    fn everything(&self) -> Vec<Record> {
        let drafts = self.drafts.iter().map(|(place, text)| Draft { place: place.clone(), text: text.clone() });
        self.unsaved.iter().cloned().map(Record::Edit).chain(drafts.map(Record::Draft)).collect()
    }

    fn fail(&mut self, error: &io::Error, answer: &dyn Fn(Answer)) {
        self.trouble = Some(self.trouble.map_or(RETRY, |pause| (pause * 2).min(RETRY_AT_MOST)));
        let name = safe::shown(&self.path.display().to_string()).into_owned();
        let what = words::not_kept(self.lang, self.unsaved.len(), name, cause(error, self.lang));
        answer(Answer::Trouble(what.into_owned()));
    }

    fn well(&mut self, answer: &dyn Fn(Answer)) {
        if self.trouble.take().is_some() {
            answer(Answer::Well);
        }
    }

    /// Saves the session file, unless nothing is new; what others wrote meanwhile is united in first.
    pub fn save(&mut self, answer: &dyn Fn(Answer)) {
        if self.read_only || (self.unsaved.is_empty() && !self.stale && self.trouble.is_none()) {
            return;
        }
        match self.try_save(answer) {
            Ok(()) => {
                answer(Answer::Saved(self.workshop.log().len()));
                if let Some(last) = self.workshop.log().edits().iter().rev().find(|edit| edit.id.hand == self.hand) {
                    answer(Answer::Kept(last.id));
                }
                self.well(answer);
            }
            Err(error) => {
                // What a broken save leaves in doubt, a journal may still hold for sure.
                if !self.journal.is_open() && !self.unsaved.is_empty() {
                    let records = self.everything();
                    if self.journal.append(&*self.disk, &self.path, &records).is_ok()
                        && let Some(last) = self.unsaved.last()
                    {
                        answer(Answer::Kept(last.id));
                    }
                }
                self.fail(&error, answer);
            }
        }
    }

    fn try_save(&mut self, answer: &dyn Fn(Answer)) -> io::Result<()> {
        let disk = self.disk.clone();
        let folder = name::folder(&self.path).to_owned();
        let lock = disk.lock(&name::beside(&self.path, "lock"))?;
        let contained = self.take_in(answer)?;
        let beside = name::beside(&self.path, &format!("{}.tmp", self.hand));
        // Left behind by a save of this very opening that failed.
        let _ = disk.remove(&beside);
        let written = self.write_new(&beside).and_then(|()| self.replace(&beside));
        if written.is_err() {
            let _ = disk.remove(&beside);
        }
        written?;
        disk.sync_folder(&folder)?;
        self.look = disk.look(&self.path);
        (self.stale, self.damaged) = (false, false);
        drop(lock);
        self.unsaved.clear();
        self.let_go(&contained);
        Ok(())
    }

    /// Unites what is on the disk and was not seen: the file if it changed, and every journal. Returns the journals of
    /// programs that are gone; a save contains them.
    fn take_in(&mut self, answer: &dyn Fn(Answer)) -> io::Result<Vec<(PathBuf, bool)>> {
        let mut others = Vec::new();
        let look = self.disk.look(&self.path);
        if look.is_some() && look != self.look {
            match session::read_edits(&self.disk.read(&self.path)?) {
                Ok(read) if read.newer.is_some() => {
                    self.read_only = true;
                    return Err(io::Error::other(words::newer(self.lang).into_owned()));
                }
                Ok(read) => {
                    self.damaged |= !read.damage.is_empty();
                    others.extend(read.edits);
                }
                Err(_) => self.damaged = true,
            }
        }
        let mut gone = Vec::new();
        for journal in name::journals_of(&self.path) {
            let own = journal.to_string_lossy().contains(self.hand.as_str());
            let Some(read) = self.disk.read(&journal).ok().map(|bytes| journal_text::read(&bytes)).filter(|_| !own)
            else {
                continue;
            };
            others.extend(read.edits);
            if self.disk.abandoned(&journal) && read.skipped == 0 {
                gone.push((journal, read.damaged_at.is_some()));
            }
        }
        others.retain(|edit| self.workshop.log().get(edit.id).is_none());
        if !others.is_empty() {
            self.workshop.unite(others.iter().cloned());
            answer(Answer::Others(others));
        }
        Ok(gone)
    }

    fn write_new(&self, beside: &Path) -> io::Result<()> {
        let mut out = self.disk.create(beside)?;
        out.write(session::print(&self.workshop).as_bytes())?;
        out.sync()
    }

    /// Puts the new file in the old one's place; the old one stays as a backup, a damaged one aside.
    fn replace(&self, beside: &Path) -> io::Result<()> {
        let disk = &self.disk;
        if disk.look(&self.path).is_some() {
            if self.damaged {
                let aside = (1..).map(|n| name::beside(&self.path, &format!("{n}.damaged")));
                let aside = aside.into_iter().find(|path| disk.look(path).is_none()).unwrap_or_default();
                disk.keep_copy(&self.path, &aside)?;
            } else {
                self.back_up()?;
            }
            keep_mode(&self.path, beside);
        }
        disk.rename(beside, &self.path)
    }

    fn back_up(&self) -> io::Result<()> {
        let folder = name::beside(&self.path, "backups");
        self.disk.create_folder(&folder)?;
        let backups = self.disk.list(&folder)?;
        let number = |path: &PathBuf| path.file_stem()?.to_str()?.parse::<u64>().ok();
        let next = backups.iter().filter_map(number).max().unwrap_or(0) + 1;
        self.disk.keep_copy(&self.path, &folder.join(format!("{next:08}.json")))?;
        let old = backups.len().saturating_sub(BACKUPS - 1);
        for path in &backups[..old] {
            let _ = self.disk.remove(path);
        }
        Ok(())
    }

    /// Lets journals go that the save contains. Half-typed text is in a journal of this opening before any goes.
    fn let_go(&mut self, gone: &[(PathBuf, bool)]) {
        if self.drafts.is_empty() {
            self.journal.remove(&*self.disk);
        } else if !self.drafts_kept {
            let records = self.everything();
            if self.journal.append(&*self.disk, &self.path, &records).is_err() {
                return;
            }
            self.drafts_kept = true;
        }
        for (journal, damaged) in gone {
            if *damaged {
                let _ = self.disk.rename(journal, &journal.with_extension("damaged"));
            } else {
                let _ = self.disk.remove(journal);
            }
        }
    }

    fn elsewhere(&mut self, folder: &Path, answer: &dyn Fn(Answer)) {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.path = name::free(folder, &stem, ".json");
        self.journal = Journal::new(self.hand);
        (self.look, self.stale) = (None, true);
        self.save(answer);
    }
}

/// Gives a new file the mode of the one it replaces, where the system has modes.
fn keep_mode(from: &Path, to: &Path) {
    if cfg!(unix)
        && let Ok(meta) = std::fs::metadata(from)
    {
        let _ = std::fs::set_permissions(to, meta.permissions());
    }
}
