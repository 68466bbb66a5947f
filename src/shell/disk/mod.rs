//! The disk: session files and what lies beside them (DESIGN §3). Opening is a union, and so is saving.
//!
//! Nothing here knows what an edit means.

pub mod files;
mod journal;
pub mod keeper;
mod list;
pub mod name;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use files::{Disk, Look};

use crate::file::journal::{self as journal_text, Draft};
use crate::file::session::{self, Damage, FILE_LIMIT, Refusal};
use crate::words::{Lang, Text, disk as words, safe};
use crate::workshop::edit::{Edit, Write};
use crate::workshop::moment::Moment;
use crate::workshop::{Workshop, date};

pub(in crate::shell) use list::bin;
pub use list::{copy, entries, rename, restore, sessions_folder, withdraw};

/// What only a journal held: work that was never saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// How many edits.
    pub edits: usize,
    /// The moment of the last of them.
    pub last: Moment,
}

/// A session file as it was opened; nothing on the disk was changed.
#[derive(Debug, Default)]
pub struct Opening {
    /// The file, every link followed.
    pub path: PathBuf,
    /// The edits of the file and of its journals.
    pub workshop: Workshop,
    /// Half-typed text that journals held.
    pub drafts: Vec<Draft>,
    /// What only journals held.
    pub recovered: Option<Recovered>,
    /// Where the file is damaged.
    pub damage: Vec<Damage>,
    /// Journals that are damaged: they count up to there, and stay.
    pub damaged_journals: usize,
    /// Edits whose id stands for another edit too: the later copies.
    pub clashes: Vec<Edit>,
    /// Differences of hand-edited tables.
    pub differences: Vec<Write>,
    /// The format's version where it is newer than this program's: such a file is never written.
    pub newer: Option<u64>,
    /// How the file looked; nothing when only journals were there.
    pub(super) look: Option<Look>,
}

impl Opening {
    /// Begins a file that is not there yet; nothing is written before its first act.
    pub fn fresh(path: PathBuf) -> Self {
        Self { path, ..Self::default() }
    }

    /// Returns what is worth saying of the opening, a sentence each.
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let recovered =
            self.recovered.as_ref().map(|found| words::recovered(lang, found.edits, date::clock_seconds(found.last)));
        let drafts = (!self.drafts.is_empty()).then(|| words::drafts_back(lang));
        let damage = self
            .damage
            .first()
            .map(|first| words::damaged(lang, self.damage.len(), first.line, first.column, first.what.why(lang)));
        let journals = (self.damaged_journals > 0).then(|| words::damaged_journals(lang, self.damaged_journals));
        let clashes = (!self.clashes.is_empty()).then(|| words::clashes(lang, self.clashes.len()));
        [recovered, drafts, damage, journals, clashes].into_iter().flatten().map(Text::into_owned).collect()
    }
}

/// Why a session file cannot be opened.
#[derive(Debug)]
pub enum OpenError {
    /// There is none.
    Missing(PathBuf),
    /// It is a folder.
    Folder(PathBuf),
    /// It is a pipe or a device.
    NoFile(PathBuf),
    /// It is over 1 GiB.
    TooLarge(PathBuf),
    /// The system refuses.
    Unreadable(PathBuf, io::Error),
    /// It is no session file; the newest backup that is one, if any.
    Refused(PathBuf, Refusal, Option<PathBuf>),
}

impl OpenError {
    /// Returns it as a sentence: what happened, why, what to do.
    pub fn why(&self, lang: Lang) -> Text {
        let name = |path: &Path| safe::shown(&path.display().to_string()).into_owned();
        match self {
            Self::Missing(path) => words::missing(lang, name(path)),
            Self::Folder(path) => words::folder(lang, name(path)),
            Self::NoFile(path) => words::no_file(lang, name(path)),
            Self::TooLarge(path) => words::too_large(lang, name(path)),
            Self::Unreadable(path, error) => words::unreadable(lang, name(path), cause(error, lang)),
            Self::Refused(path, refusal, None) => words::refused(lang, name(path), refusal.why(lang)),
            Self::Refused(path, refusal, Some(backup)) => {
                words::refused_with_backup(lang, name(path), refusal.why(lang), name(backup))
            }
        }
    }
}

/// Returns the cause of a failed call in people's words.
pub fn cause(error: &io::Error, lang: Lang) -> Text {
    match error.kind() {
        io::ErrorKind::PermissionDenied => words::no_permission(lang),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => words::disk_full(lang),
        io::ErrorKind::ReadOnlyFilesystem => words::read_only(lang),
        io::ErrorKind::NotFound => words::gone(lang),
        io::ErrorKind::AlreadyExists => words::exists(lang),
        io::ErrorKind::WouldBlock => words::busy(lang),
        _ => words::other(lang, safe::shown(&error.to_string())),
    }
}

/// Opens a session file: its edits, and those of every journal beside it.
///
/// # Errors
///
/// See [`OpenError`].
pub fn open(disk: &dyn Disk, path: &Path) -> Result<Opening, OpenError> {
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let journals = name::journals_of(&path);
    let mut opening = Opening { path: path.clone(), look: disk.look(&path), ..Opening::default() };
    match fs::metadata(&path) {
        Ok(meta) if meta.is_dir() => return Err(OpenError::Folder(path)),
        Ok(meta) if !meta.is_file() => return Err(OpenError::NoFile(path)),
        Ok(meta) if meta.len() > FILE_LIMIT as u64 => return Err(OpenError::TooLarge(path)),
        Ok(_) => read_file(disk, &path, &mut opening)?,
        // Its first save never came; what was written is in the journal.
        Err(error) if error.kind() == io::ErrorKind::NotFound && !journals.is_empty() => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(OpenError::Missing(path)),
        Err(error) => return Err(OpenError::Unreadable(path, error)),
    }
    let known = opening.workshop.log().len();
    for journal in journals {
        let Ok(bytes) = disk.read(&journal) else { continue };
        let read = journal_text::read(&bytes);
        let abandoned = disk.abandoned(&journal);
        opening.damaged_journals += usize::from(read.damaged_at.is_some() && abandoned);
        if abandoned {
            opening.drafts.extend(read.drafts);
        }
        opening.clashes.extend(opening.workshop.unite(read.edits));
    }
    let only_journals = &opening.workshop.log().edits()[known..];
    if let Some(last) = only_journals.iter().map(|edit| edit.at).max_by_key(|at| at.ms) {
        opening.recovered = Some(Recovered { edits: only_journals.len(), last });
    }
    Ok(opening)
}

fn read_file(disk: &dyn Disk, path: &Path, opening: &mut Opening) -> Result<(), OpenError> {
    let bytes = disk.read(path).map_err(|error| OpenError::Unreadable(path.to_owned(), error))?;
    let (workshop, read) = session::open(&bytes)
        .map_err(|refusal| OpenError::Refused(path.to_owned(), refusal, newest_backup(disk, path)))?;
    opening.workshop = workshop;
    (opening.damage, opening.differences, opening.newer) = (read.damage, read.differences, read.newer);
    Ok(())
}

/// Returns the backups of a session file, the newest first.
pub fn backups(disk: &dyn Disk, path: &Path) -> Vec<PathBuf> {
    let mut backups = disk.list(&name::beside(path, "backups")).unwrap_or_default();
    backups.reverse();
    backups
}

/// Returns the newest backup that reads whole.
pub fn newest_backup(disk: &dyn Disk, path: &Path) -> Option<PathBuf> {
    let sound = |backup: &PathBuf| {
        let read = disk.read(backup).ok().and_then(|bytes| session::read_edits(&bytes).ok());
        read.is_some_and(|read| read.damage.is_empty())
    };
    backups(disk, path).into_iter().find(sound)
}
