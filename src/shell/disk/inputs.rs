//! What is to be merged: session files with the journals beside them, journals alone, and folders of both.
//!
//! Each is let go before the next, so that a thousand need no more room than one. What opens but may not be merged is told
//! by [`unfit`]; what the edits bring is the business of `workshop::merge`.

use std::collections::{BTreeSet, HashMap};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::Disk;
use super::list::is_session;
use super::{OpenError, Opening, followed, name, open_beside, shown};
use crate::file::journal;
use crate::file::series::{Reading, Series};
use crate::file::session::{self, FILE_LIMIT};
use crate::words::{Lang, merge as words};
use crate::workshop::edit::EditId;

/// The journals of each session file of a folder.
type Journals = HashMap<PathBuf, Vec<PathBuf>>;

/// Opens inputs one by one; each folder is listed once, however many files of it are opened.
pub struct Inputs<'a> {
    disk: &'a dyn Disk,
    folders: HashMap<PathBuf, Journals>,
    series: Series,
}

/// What an input holds.
#[derive(Debug)]
pub enum Held {
    /// A sound file with nothing beside it, which may be merged: what it says that the one before it does not.
    Reading(Reading),
    /// Any other input, opened by itself and still to be judged.
    Opening(Opening),
}

/// A file to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its path; of a session file of which only journals are left the path that it had.
    pub path: PathBuf,
    /// Whether it was found in a folder that was named, and not named itself.
    pub found: bool,
}

impl<'a> Inputs<'a> {
    /// Makes a reader of inputs.
    pub fn new(disk: &'a dyn Disk) -> Self {
        Self { disk, folders: HashMap::new(), series: Series::default() }
    }

    /// Returns the files that a path means: itself; or of a folder the session files in it, those of which only journals
    /// are left among them, but not what lies in folders below.
    ///
    /// # Errors
    ///
    /// When the folder cannot be listed.
    pub fn of(&self, path: &Path) -> Result<Vec<Input>, OpenError> {
        if !path.is_dir() {
            return Ok(vec![Input { path: path.to_owned(), found: false }]);
        }
        let paths = self.disk.list(path).map_err(|error| OpenError::Unreadable(path.to_owned(), error))?;
        let left = paths.iter().filter_map(|path| name::of_journal(path));
        let files: BTreeSet<PathBuf> = paths.iter().filter(|path| is_session(path)).cloned().chain(left).collect();
        Ok(files.into_iter().map(|path| Input { path, found: true }).collect())
    }

    /// Reads an input for a merge, in which nearly all are sound and much alike.
    ///
    /// # Errors
    ///
    /// See [`OpenError`].
    pub fn read(&mut self, input: &Input) -> Result<Held, OpenError> {
        match self.read_on(&input.path) {
            Some(reading) => Ok(Held::Reading(reading)),
            None => self.open(input).map(Held::Opening),
        }
    }

    /// Reads a file as the next of the series, where it is a session file that stands for itself.
    fn read_on(&mut self, path: &Path) -> Option<Reading> {
        let file = followed(path);
        if is_journal(&file) || name::of_backup(&file).is_some() || !self.journals(&file).ok()?.is_empty() {
            return None;
        }
        self.series.read(self.disk.read(&file, FILE_LIMIT + 1).ok()?).ok()
    }

    /// Returns the journals beside a session file.
    pub(super) fn journals(&mut self, file: &Path) -> io::Result<Vec<PathBuf>> {
        let folder = name::folder(file);
        if !self.folders.contains_key(folder) {
            self.folders.insert(folder.to_owned(), journals_in(self.disk, folder)?);
        }
        let journals = self.folders.get(folder).and_then(|journals| journals.get(file));
        Ok(journals.cloned().unwrap_or_default())
    }

    /// Opens an input. A journal that is named itself is read alone.
    ///
    /// # Errors
    ///
    /// See [`OpenError`].
    pub fn open(&mut self, input: &Input) -> Result<Opening, OpenError> {
        if is_journal(&input.path) {
            return self.open_journal(&input.path);
        }
        let disk = self.disk;
        open_beside(disk, &input.path, |file| self.journals(file))
    }

    fn open_journal(&self, path: &Path) -> Result<Opening, OpenError> {
        let bytes = self.disk.read(path, FILE_LIMIT).map_err(|error| OpenError::of(path, error))?;
        let read = journal::read(&bytes);
        if read.edits.is_empty() && read.damaged_at == Some(0) {
            return Err(OpenError::NoJournal(path.to_owned()));
        }
        let mut opening = Opening::fresh(path.to_owned());
        opening.damaged_journals = usize::from(read.damaged_at.is_some());
        opening.clashes = Arc::make_mut(&mut opening.workshop).unite(read.edits);
        Ok(opening)
    }
}

/// Returns whether a path is by its name that of a journal.
pub(super) fn is_journal(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "journal")
}

fn journals_in(disk: &dyn Disk, folder: &Path) -> io::Result<Journals> {
    let mut journals = Journals::new();
    for journal in disk.list(folder)? {
        if let Some(file) = name::of_journal(&journal) {
            journals.entry(file).or_default().push(journal);
        }
    }
    Ok(journals)
}

/// Returns why what was opened may not be merged, a sentence that names the file and, where there is one, the line.
///
/// What a merge would lose in silence is to be looked at first by somebody: damage, a journal that nobody may read,
/// tables edited by hand, what a newer program wrote. And a rehearsal never becomes part of a session.
pub fn unfit(disk: &dyn Disk, path: &Path, opening: &Opening, lang: Lang) -> Option<String> {
    let file = shown(path);
    let why = if let Some(version) = opening.newer {
        words::newer(lang, file, version)
    } else if let Some(first) = opening.damage.first() {
        words::damaged(lang, file, opening.damage.len(), first.why(lang))
    } else if let Some(clash) = opening.clashes.first() {
        words::clash_inside(lang, clash.id, places(disk, path, clash.id, lang).join(", "))
    } else if opening.unread_journals > 0 {
        words::unread_journals(lang, file, opening.unread_journals)
    } else if !opening.differences.is_empty() {
        words::differences(lang, file, opening.differences.len())
    } else if opening.workshop.rehearses() {
        words::rehearsal(lang, file)
    } else {
        return None;
    };
    Some(why.into_owned())
}

/// Returns where the edit of an id stands in a file and in the journals beside it, each with its line; the file's name
/// alone where it stands nowhere any more.
pub fn places(disk: &dyn Disk, path: &Path, id: EditId, lang: Lang) -> Vec<String> {
    let journals = if is_journal(path) { Vec::new() } else { name::journals_of(disk, path).unwrap_or_default() };
    let place = |path: &PathBuf| {
        let line = session::line_of(&disk.read(path, FILE_LIMIT).ok()?, id)?;
        Some(words::place(lang, shown(path), line).into_owned())
    };
    let found: Vec<String> = std::iter::once(path.to_owned()).chain(journals).filter_map(|path| place(&path)).collect();
    if found.is_empty() { vec![shown(path)] } else { found }
}
