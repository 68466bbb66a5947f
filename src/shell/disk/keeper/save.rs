//! Saving: what others wrote is united in, the file is replaced whole under the lock, and only then journals go.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Keep;
use crate::file::session::{self, FILE_LIMIT};
use crate::shell::disk::files::{Disk, Held, Look};
use crate::shell::disk::found::{self, Found};
use crate::shell::disk::journal::Journal;
use crate::shell::disk::name::{self, Beside};
use crate::shell::disk::{self, Opening, backups, cause, followed, shown};
use crate::shell::two;
use crate::tui::reply::Answer;
use crate::words::{Lang, disk as words};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, Hand};

/// How many backups are kept.
const BACKUPS: usize = 10;

/// Saves a whole record as a session file, as every save goes: all of it or nothing, and what it replaces is kept.
///
/// What lies there already and beside it is united in first, except for a file that looks as `instead_of` says.
///
/// # Errors
///
/// When the system refuses, another program holds the file too long, or a newer program wrote it.
pub fn put(
    disk: Arc<dyn Disk>,
    path: &Path,
    workshop: Workshop,
    instead_of: Option<Look>,
    hand: Hand,
    lang: Lang,
) -> io::Result<()> {
    let opening = Opening { look: instead_of, ..Opening::fresh(followed(path)) };
    let mut keep = Keep::new(disk, &opening, hand, lang);
    keep.workshop = Arc::new(workshop);
    keep.try_save(&|_| ())
}

impl Keep {
    /// Saves the session file, unless nothing is new; what others wrote meanwhile is united in first.
    pub fn save(&mut self, answer: &dyn Fn(Answer)) {
        // First where it is quick and needs nobody's leave: a save may fail or have to wait.
        if self.pending() {
            self.record(Vec::new(), answer);
        }
        if self.read_only || (self.unsaved.is_empty() && !self.stale) {
            return;
        }
        match self.try_save(answer) {
            Ok(()) => self.saved(answer),
            Err(error) => {
                self.save_failed = true;
                self.fail(&error, answer);
            }
        }
    }

    /// Saves and lets the file go. Half-typed text stays in a journal, and so does what could not be saved.
    pub fn close(mut self, answer: &dyn Fn(Answer)) {
        self.save(answer);
        self.end_showing();
        let safe = self.unsaved.is_empty() && !self.stale && !self.unlocked;
        if safe && self.drafts.values().all(String::is_empty) {
            self.journal.remove(&*self.disk);
        }
    }

    /// Goes on in another folder. What lies in the old one stays there; where the new one fails, so does everything else.
    pub fn elsewhere(&mut self, folder: &Path, answer: &dyn Fn(Answer)) {
        let stem = name::safe(&self.path.file_stem().unwrap_or_default().to_string_lossy());
        let path = name::free(&*self.disk, folder, stem.as_ref());
        let old = std::mem::replace(&mut self.path, path);
        let journal = std::mem::replace(&mut self.journal, Journal::new(self.hand));
        let before = (self.look.take(), std::mem::take(&mut self.damaged), std::mem::take(&mut self.read_only));
        match self.try_save(answer) {
            Ok(()) => {
                self.saved(answer);
                self.show_again(&old, answer);
                answer(Answer::Done(words::recorded_in(self.lang, shown(&self.path)).into_owned()));
            }
            Err(error) => {
                self.journal.remove(&*self.disk);
                (self.path, self.journal) = (old, journal);
                (self.look, self.damaged, self.read_only) = before;
                let why = words::not_elsewhere(self.lang, shown(folder), cause(&error, self.lang));
                answer(Answer::Failed(why.into_owned()));
            }
        }
    }

    fn saved(&mut self, answer: &dyn Fn(Answer)) {
        self.save_failed = false;
        answer(Answer::Saved(self.workshop.log().len()));
        if let Some(last) = self.unsaved.last().filter(|_| self.kept < self.unsaved.len()) {
            answer(Answer::Kept(last.id));
        }
        self.unsaved.clear();
        self.kept = 0;
        self.well(answer);
    }

    fn try_save(&mut self, answer: &dyn Fn(Answer)) -> io::Result<()> {
        let disk = self.disk.clone();
        let lock = name::beside(&self.path, "lock");
        let held = disk.lock(&lock, self.patience)?;
        // Whoever may write the session file may lock it.
        disk.permit_like(&self.path, &lock);
        let journals = self.take_in(answer)?;
        let new = name::beside(&self.path, &format!("{}.tmp", self.hand));
        let written = self.write(&new).and_then(|()| self.replace(&new));
        if written.is_err() {
            let _ = disk.remove(&new);
        }
        written?;
        disk.sync_folder(name::folder(&self.path))?;
        self.look = disk.look(&self.path).ok().flatten();
        (self.stale, self.damaged) = (false, false);
        self.let_go(held, journals);
        Ok(())
    }

    /// Unites what is on the disk and was not seen: every journal, and the file if it changed. Returns the journals,
    /// and whether an edit of one has the id of another but other content.
    fn take_in(&mut self, answer: &dyn Fn(Answer)) -> io::Result<Vec<(Found, bool)>> {
        let disk = self.disk.clone();
        let mut journals = found::journals(&*disk, &self.path, |path| self.journal.owns(path))?;
        let look = disk.look(&self.path)?;
        let mut others = Vec::new();
        if look.is_some() && look != self.look {
            self.damaged = match session::read_edits(&disk.read(&self.path, FILE_LIMIT + 1)?) {
                Ok(read) if read.newer.is_some() => {
                    self.read_only = true;
                    return Err(io::Error::other(words::newer(self.lang).into_owned()));
                }
                Ok(read) => self.unite(read.edits, &mut others) || !read.damage.is_empty(),
                Err(_) => true,
            };
        }
        journals.spare(&self.workshop);
        // Those that are held here are open to all others, and dead.
        journals.found.iter_mut().for_each(|journal| journal.abandoned |= self.adopts(&journal.path));
        let mut taken = Vec::new();
        for mut journal in journals.found {
            let clash = self.unite(std::mem::take(&mut journal.read.edits), &mut others);
            taken.push((journal, clash));
        }
        if !others.is_empty() {
            answer(Answer::Others(others));
        }
        Ok(taken)
    }

    /// Unites edits and adds those that are new to `others`; returns whether one clashes.
    pub(super) fn unite(&mut self, edits: Vec<Edit>, others: &mut Vec<Edit>) -> bool {
        others.extend(edits.iter().filter(|edit| self.workshop.log().get(edit.id).is_none()).cloned());
        !Arc::make_mut(&mut self.workshop).unite(edits).is_empty()
    }

    fn write(&self, new: &Path) -> io::Result<()> {
        // What a save left that was cut short; whoever holds the lock is the only one to save.
        let paths = self.disk.list(name::folder(&self.path))?;
        for (left, ..) in name::beside_among(&paths, &self.path).filter(|(_, what, _)| *what == Beside::Unfinished) {
            let _ = self.disk.remove(left);
        }
        let mut out = self.disk.create(new)?;
        two::print(&self.workshop).iter().try_for_each(|piece| out.write(piece.as_bytes()))?;
        out.sync()
    }

    /// Puts the new file in the old one's place; the old one stays as a backup, a damaged one aside.
    fn replace(&self, new: &Path) -> io::Result<()> {
        let disk = &*self.disk;
        if disk.look(&self.path)?.is_none() {
            return disk.rename(new, &self.path);
        }
        disk.permit_like(&self.path, new);
        let copy = if self.damaged {
            let aside = disk::aside(disk, &self.path, None);
            disk.keep_copy(&self.path, &aside)?;
            // Before the name of the damaged file is another's, its own new name is on the disk.
            disk.sync_folder(name::folder(&self.path)).inspect_err(|_| drop(disk.remove(&aside)))?;
            Some(aside)
        } else {
            self.back_up().ok()
        };
        disk.rename(new, &self.path).inspect_err(|_| {
            // The next try makes another; too many of them would drive the older ones out.
            let _ = copy.map(|copy| disk.remove(&copy));
        })?;
        for (_, old) in backups(disk, &self.path).into_iter().skip(BACKUPS) {
            // A lock beside it: somebody opened the backup itself and saved into it.
            if !matches!(disk.look(&name::beside(&old, "lock")), Ok(None)) {
                continue;
            }
            let _ = disk.remove(&old);
        }
        Ok(())
    }

    /// Keeps the file that is to be replaced. Where that fails, its folder being another person's or full, the save
    /// goes on: what replaces the file holds every edit of it.
    fn back_up(&self) -> io::Result<PathBuf> {
        let folder = name::beside(&self.path, "backups");
        self.disk.create_folder(&folder)?;
        let newest = backups(&*self.disk, &self.path).first().map_or(0, |(number, _)| *number);
        let copy = folder.join(format!("{:08}.json", newest.saturating_add(1)));
        self.disk.keep_copy(&self.path, &copy)?;
        Ok(copy)
    }

    /// Lets journals go that the save contains. Half-typed text is in a journal of this opening before any goes.
    fn let_go(&mut self, lock: Option<Held>, journals: Vec<(Found, bool)>) {
        let disk = self.disk.clone();
        // Without locks another program may have saved at the same moment and without these edits.
        self.unlocked = lock.is_none();
        if self.unlocked {
            return;
        }
        self.drafts.retain(|_, text| !text.is_empty());
        let drafts: Vec<_> = self.open_drafts().collect();
        // A fresh journal now, so that the next act costs one write and one sync. Where none can be made, the old one
        // goes on.
        if (self.journal.is_open() || !drafts.is_empty())
            && self.journal.begin(&*disk, &self.path, &drafts).is_err()
            && !self.journal.is_open()
        {
            self.drafts_pending = !drafts.is_empty();
            return;
        }
        self.drafts_pending = false;
        for (journal, clash) in journals {
            // Half-typed text that nobody has taken up waits for the next opening; what a newer program wrote, for that.
            let taken_up = journal.read.drafts.is_empty() || self.adopts(&journal.path);
            if !journal.abandoned || !taken_up || journal.read.skipped > 0 {
                continue;
            }
            // It is taken anew, as one that goes.
            self.adopted.retain(|(path, _)| *path != journal.path);
            let Some(_held) = disk.adopt(&journal.path) else { continue };
            // One that was being begun when it was read has an owner and may have more in it.
            if disk.look(&journal.path).ok().flatten().is_none_or(|look| look.len != journal.len) {
                continue;
            }
            if clash || journal.read.damaged_at.is_some() {
                let first: PathBuf = journal.path.with_extension("damaged");
                let _ = disk.rename(&journal.path, &disk::aside(&*disk, &self.path, Some(first)));
            } else {
                let _ = disk.remove(&journal.path);
            }
        }
    }
}
