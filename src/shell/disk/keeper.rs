//! The keeper: the one owner of a session file and its journal for this opening, on a thread of its own.
//!
//! It is told acts, drafts and when to save, and answers what is safe; and once a second it looks what others recorded in
//! the file. It holds its own copy of the record, so that
//! saving needs nothing from the screen and the screen never waits for the disk.

mod copies;
mod follow;
mod save;
pub mod show;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

pub use save::put;

use super::files::{Disk, Held, Look};
use super::found;
use super::journal::{self, Journal};
use super::{Opening, cause, shown};
use crate::file::journal::{Draft, Record};
use crate::file::showing::{Passed, Showing};
use crate::tui::reply::Answer;
use crate::words::{Lang, Text, disk as words};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, Hand};
use crate::workshop::moment::Moment;

/// How long to wait before a failed write or save is tried again; it doubles up to half a minute.
const RETRY: Duration = Duration::from_secs(1);
const RETRY_AT_MOST: Duration = Duration::from_secs(32);

/// How long another program's save is waited for, while acts queue up and when none do.
const SHORT: Duration = Duration::from_millis(100);
const LONG: Duration = Duration::from_secs(5);

/// What the keeper is asked.
#[derive(Debug)]
pub enum Order {
    /// Keep the edits of an act, and what half-typed text became by it.
    Append(Vec<Edit>, Vec<Draft>),
    /// Keep half-typed text.
    Draft(Draft),
    /// Save the session file.
    Save,
    /// Go on in another folder.
    Elsewhere(PathBuf),
    /// Pass on to the walls what they show from a moment on.
    Show(Showing, Moment),
    /// Save and end.
    Close,
}

/// A handle to the keeper's thread.
pub struct Keeper {
    /// The half-typed text of dead programs that is this one's now.
    pub drafts: Vec<Draft>,
    orders: Sender<Order>,
    thread: JoinHandle<()>,
    lang: Lang,
    answer: Arc<dyn Fn(Answer) + Send + Sync>,
}

impl Keeper {
    /// Starts a keeper for an opened file; `answer` is called from its thread.
    ///
    /// # Errors
    ///
    /// When the system has no thread to give.
    pub fn start(
        disk: Arc<dyn Disk>,
        opening: &Opening,
        hand: Hand,
        lang: Lang,
        answer: impl Fn(Answer) + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let (orders, inbox) = channel();
        let answer: Arc<dyn Fn(Answer) + Send + Sync> = Arc::new(answer);
        let state = Keep { patience: SHORT, ..Keep::new(disk, opening, hand, lang) };
        let (told, drafts) = (answer.clone(), state.taken_up().collect());
        let thread = std::thread::Builder::new().name("keeper".into()).spawn(move || state.run(&inbox, &*told))?;
        Ok(Self { drafts, orders, thread, lang, answer })
    }

    /// Gives an order; it is carried out after those before it.
    pub fn order(&self, order: Order) {
        // The keeper ends by Close alone, after which nothing is ordered; or by a fault of this program, and then nobody
        // may believe that anything is kept.
        if self.orders.send(order).is_err() {
            (self.answer)(Answer::Trouble(words::keeper_gone(self.lang).into_owned()));
        }
    }

    /// Saves, ends, and waits for both.
    pub fn close(self) {
        self.order(Order::Close);
        let _ = self.thread.join();
    }
}

/// The keeper without its thread. Dropping it is what a crash is: only [`Keep::close`] saves.
///
/// While a journal is open, everything unsaved and all half-typed text is in it.
pub struct Keep {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    hand: Hand,
    lang: Lang,
    workshop: Arc<Workshop>,
    journal: Journal,
    /// What is in no save yet, so that a new journal can bring it all.
    unsaved: Vec<Edit>,
    /// How many of these have been answered as kept.
    kept: usize,
    /// Half-typed text by its place; an empty one says of what an older journal holds that its place was left.
    drafts: BTreeMap<String, String>,
    /// Whether some of it is in no journal.
    drafts_pending: bool,
    /// The journals of dead programs whose half-typed text was taken up at the opening. They are held, so that no other
    /// program takes it up too: what this one settles of it would come back from there.
    adopted: Vec<(PathBuf, Held)>,
    /// How the file looked when it was last read or written.
    look: Option<Look>,
    /// Whether the file is to be written even if nothing new came: journals of dead programs are to go, or a backup held
    /// what it has not.
    stale: bool,
    /// Whether the file on the disk is damaged and must be set aside before it is replaced.
    damaged: bool,
    /// Whether the file is a newer program's, and never written.
    read_only: bool,
    /// Whether the last save failed.
    save_failed: bool,
    /// Whether the file system has no locks.
    unlocked: bool,
    trouble: Option<Trouble>,
    patience: Duration,
    /// The other programs, as they were seen last.
    others: follow::Others,
    /// What this program has the walls show.
    shown: Option<Passed>,
    /// The copies of the file beside it, as they were seen last.
    copies: copies::Copies,
}

/// Something failed and is to be tried again.
struct Trouble {
    /// Why, for people.
    cause: Text,
    /// Whether something was said not to be safe anywhere.
    unsafe_said: bool,
    pause: Duration,
    due: Instant,
}

impl Keep {
    /// Makes a keeper for an opened file.
    pub fn new(disk: Arc<dyn Disk>, opening: &Opening, hand: Hand, lang: Lang) -> Self {
        let claim = |path: &PathBuf| Some((path.clone(), disk.claim(path)?));
        let adopted: Vec<(PathBuf, Held)> = opening.adopted.iter().filter_map(claim).collect();
        // Another program was quicker, or has let the journal go already: its text is that one's.
        let drafts = match adopted.len() == opening.adopted.len() {
            true => opening.drafts.clone(),
            false => found::read(&*disk, adopted.iter().map(|(path, _)| path.clone())).all_drafts(),
        };
        Self {
            disk,
            path: opening.path.clone(),
            hand,
            lang,
            workshop: opening.workshop.clone(),
            journal: Journal::new(hand),
            unsaved: Vec::new(),
            kept: 0,
            stale: opening.restored.is_some() || !adopted.is_empty(),
            drafts: drafts.into_iter().map(|draft| (draft.place, draft.text)).collect(),
            drafts_pending: false,
            adopted,
            look: opening.look,
            damaged: !opening.damage.is_empty(),
            read_only: opening.newer.is_some(),
            save_failed: false,
            unlocked: false,
            trouble: None,
            patience: LONG,
            others: follow::Others::default(),
            shown: None,
            copies: copies::Copies::default(),
        }
    }

    /// Returns the half-typed text of dead programs that was taken up at the opening, while nothing was typed since.
    pub fn taken_up(&self) -> impl Iterator<Item = Draft> {
        self.drafts.iter().map(|(place, text)| Draft { place: place.clone(), text: text.clone() })
    }

    /// Returns whether a journal of a dead program is this one's.
    fn adopts(&self, journal: &Path) -> bool {
        self.adopted.iter().any(|(path, _)| path == journal)
    }

    fn run(mut self, inbox: &Receiver<Order>, answer: &dyn Fn(Answer)) {
        // A copy of its own, made here so that the first frame need not wait for it.
        Arc::make_mut(&mut self.workshop);
        let mut look = Instant::now() + follow::EVERY;
        loop {
            // A newer program's file is waited for in vain; what is recorded is in the journal.
            let retry = self.trouble.as_ref().filter(|_| !self.read_only || self.pending()).map(|trouble| trouble.due);
            let due = retry.map_or(look, |retry| retry.min(look));
            match inbox.recv_timeout(due.saturating_duration_since(Instant::now())) {
                Ok(Order::Append(edits, drafts)) => self.act(edits, drafts, answer),
                Ok(Order::Draft(draft)) => self.draft(draft, answer),
                Ok(Order::Elsewhere(folder)) => self.elsewhere(&folder, answer),
                Ok(Order::Save) => self.save(answer),
                Ok(Order::Show(showing, at)) => self.show(showing, at, answer),
                Ok(Order::Close) => {
                    self.patience = LONG;
                    return self.close(answer);
                }
                Err(RecvTimeoutError::Timeout) if retry == Some(due) => self.save(answer),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            // Also while one order comes after the other.
            if look <= Instant::now() {
                self.follow(answer);
                // What the dead left goes where it belongs at once: their journals, held, would look like living ones.
                if self.stale && !self.adopted.is_empty() && self.trouble.is_none() {
                    self.save(answer);
                }
                look = Instant::now() + follow::EVERY;
            }
        }
    }

    /// Keeps the edits of an act.
    pub fn append(&mut self, edits: Vec<Edit>, answer: &dyn Fn(Answer)) {
        self.act(edits, Vec::new(), answer);
    }

    /// Keeps the edits of an act, but for those that no file could give back: those are named as failed. Half-typed text
    /// that became part of the act goes in the same write, so that no crash brings it back beside what it became.
    pub fn act(&mut self, edits: Vec<Edit>, mut drafts: Vec<Draft>, answer: &dyn Fn(Answer)) {
        let (edits, lost): (Vec<_>, Vec<_>) = edits.into_iter().partition(journal::lasts);
        if !lost.is_empty() {
            answer(Answer::Failed(words::never_kept(self.lang, lost.len()).into_owned()));
        }
        if edits.is_empty() {
            return;
        }
        drafts.retain(|draft| !draft.text.is_empty() || self.drafts.contains_key(&draft.place));
        let records =
            edits.iter().cloned().map(Record::Edit).chain(drafts.iter().cloned().map(Record::Draft)).collect();
        self.drafts_pending |= !drafts.is_empty();
        self.drafts.extend(drafts.into_iter().map(|draft| (draft.place, draft.text)));
        self.unsaved.extend(edits.iter().cloned());
        Arc::make_mut(&mut self.workshop).unite(edits);
        self.record(records, answer);
    }

    /// Keeps half-typed text; an empty one means that its place was left.
    pub fn draft(&mut self, draft: Draft, answer: &dyn Fn(Answer)) {
        let known = self.drafts.contains_key(&draft.place);
        if draft.text.is_empty() && !known {
            return;
        }
        self.drafts.insert(draft.place.clone(), draft.text.clone());
        self.drafts_pending = true;
        self.record(vec![Record::Draft(draft)], answer);
    }

    /// Appends records; a journal that begins brings along whatever is in no save.
    fn record(&mut self, records: Vec<Record>, answer: &dyn Fn(Answer)) {
        let records = if self.journal.is_open() { records } else { self.everything() };
        if let Err(error) = self.journal.append(&*self.disk, &self.path, &records) {
            return self.fail(&error, answer);
        }
        self.drafts_pending = false;
        if self.kept < self.unsaved.len()
            && let Some(last) = self.unsaved.last()
        {
            self.kept = self.unsaved.len();
            answer(Answer::Kept(last.id));
        }
        self.well(answer);
    }

    fn everything(&self) -> Vec<Record> {
        self.unsaved.iter().cloned().map(Record::Edit).chain(self.open_drafts()).collect()
    }

    fn open_drafts(&self) -> impl Iterator<Item = Record> {
        self.drafts.iter().map(|(place, text)| Record::Draft(Draft { place: place.clone(), text: text.clone() }))
    }

    /// Returns whether something of this opening is neither in its journal nor in the file.
    fn pending(&self) -> bool {
        self.kept < self.unsaved.len() || self.drafts_pending
    }

    /// Says what is not safe and why, and sets the time of the next try: sooner at first.
    fn fail(&mut self, error: &io::Error, answer: &dyn Fn(Answer)) {
        let pause = self.trouble.as_ref().map_or(RETRY, |trouble| (trouble.pause * 2).min(RETRY_AT_MOST));
        let (due, cause) = (Instant::now() + pause, cause(error, self.lang));
        self.trouble = Some(Trouble { cause, unsafe_said: self.pending(), pause, due });
        self.say_trouble(answer);
    }

    fn say_trouble(&self, answer: &dyn Fn(Answer)) {
        let Some(Trouble { cause, .. }) = &self.trouble else { return };
        let name = shown(&self.path);
        let what = match (self.unsaved.len() - self.kept, self.drafts_pending) {
            (0, true) => words::draft_not_kept(self.lang, name, cause),
            (0, false) => words::not_saved(self.lang, name, cause),
            (edits, _) => words::not_kept(self.lang, edits, name, cause),
        };
        answer(Answer::Trouble(what.into_owned()));
    }

    /// Says that all is well again, once it is, or that it is better.
    fn well(&mut self, answer: &dyn Fn(Answer)) {
        if self.pending() {
            return;
        }
        if !self.save_failed {
            if self.trouble.take().is_some() {
                answer(Answer::Well);
            }
        } else if self.trouble.as_mut().is_some_and(|trouble| std::mem::take(&mut trouble.unsafe_said)) {
            self.say_trouble(answer);
        }
    }
}
