//! The disk: session files and what lies beside them (DESIGN §3). Opening is a union, and so is saving.
//!
//! Nothing here knows what an edit means.

pub mod files;
mod found;
pub mod incoming;
pub mod inputs;
mod journal;
pub mod keeper;
mod list;
pub mod name;
pub mod readings;
pub mod watch;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use files::{Disk, Look};

use crate::file::journal::Draft;
use crate::file::session::{self, Damage, FILE_LIMIT, Refusal};
use crate::words::{Lang, Text, disk as words, merge as merging, safe};
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
    /// The edits of the file and of its journals. The keeper's copy is made on the keeper's thread.
    pub workshop: Arc<Workshop>,
    /// Half-typed text that journals held.
    pub drafts: Vec<Draft>,
    /// What only journals of programs held that are gone.
    pub recovered: Option<Recovered>,
    /// Where the file is damaged.
    pub damage: Vec<Damage>,
    /// Journals that are damaged: they count up to there, and stay.
    pub damaged_journals: usize,
    /// Journals that cannot be read.
    pub unread_journals: usize,
    /// Edits whose id stands for another edit too: the later copies.
    pub clashes: Vec<Edit>,
    /// Differences of hand-edited tables.
    pub differences: Vec<Write>,
    /// The format's version where it is newer than this program's: such a file is never written.
    pub newer: Option<u64>,
    /// The backup that stands in for the file, which is gone or no session file any more.
    pub restored: Option<PathBuf>,
    /// How the file looked; nothing when only journals were there, or a backup stands in for it.
    pub(super) look: Option<Look>,
    /// The journals whose half-typed text is among the drafts.
    pub(super) adopted: Vec<PathBuf>,
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
        let unread = (self.unread_journals > 0).then(|| words::unread_journals(lang, self.unread_journals));
        let clashes = (!self.clashes.is_empty()).then(|| words::clashes(lang, self.clashes.len()));
        let restored = self.restored.as_ref().map(|backup| words::restored(lang, shown(backup), shown(&self.path)));
        [restored, recovered, drafts, damage, journals, unread, clashes]
            .into_iter()
            .flatten()
            .map(Text::into_owned)
            .collect()
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
    /// It is called a journal and has not one whole record.
    NoJournal(PathBuf),
}

impl OpenError {
    /// Makes it of why a file cannot be read.
    fn of(path: &Path, error: io::Error) -> Self {
        let path = path.to_owned();
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing(path),
            io::ErrorKind::IsADirectory => Self::Folder(path),
            io::ErrorKind::InvalidInput => Self::NoFile(path),
            _ => Self::Unreadable(path, error),
        }
    }

    /// Returns it as a sentence: what happened, why, what to do.
    pub fn why(&self, lang: Lang) -> Text {
        match self {
            Self::Missing(path) => words::missing(lang, shown(path)),
            Self::Folder(path) => words::folder(lang, shown(path)),
            Self::NoFile(path) => words::no_file(lang, shown(path)),
            Self::TooLarge(path) => words::too_large(lang, shown(path)),
            Self::Unreadable(path, error) => words::unreadable(lang, shown(path), cause(error, lang)),
            Self::NoJournal(path) => merging::no_journal(lang, shown(path)),
            Self::Refused(path, refusal, None) => words::refused(lang, shown(path), refusal.why(lang)),
            Self::Refused(path, refusal, Some(backup)) => {
                words::refused_with_backup(lang, shown(path), refusal.why(lang), shown(backup))
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
        io::ErrorKind::InvalidFilename => words::long_name(lang),
        io::ErrorKind::FileTooLarge => words::too_long(lang),
        io::ErrorKind::InvalidData => words::no_text(lang),
        _ => words::other(lang, safe::shown(&error.to_string())),
    }
}

/// Returns a path as it is shown to people.
pub(in crate::shell) fn shown(path: &Path) -> String {
    let path = path.display().to_string();
    // What Windows puts before a path that was followed to its end says nothing to anybody.
    safe::shown(path.strip_prefix(r"\\?\").unwrap_or(&path)).into_owned()
}

/// Returns a path with every link followed; the file itself need not be there.
pub(in crate::shell) fn followed(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let folder = name::folder(path).canonicalize().ok();
        folder.zip(path.file_name()).map_or_else(|| path.to_owned(), |(folder, name)| folder.join(name))
    })
}

/// Opens a session file: its edits, and those of every journal beside it.
///
/// A backup of a file that is gone or no session file any more is opened in that file's place: recorded into where it
/// lies it would be one of many, and in time be removed as the oldest.
///
/// # Errors
///
/// See [`OpenError`].
pub fn open(disk: &dyn Disk, path: &Path) -> Result<Opening, OpenError> {
    open_beside(disk, path, |file| name::journals_of(disk, file))
}

/// Opens a session file as [`open`] does, with the journals that lie beside it as the caller knows.
fn open_beside(
    disk: &dyn Disk,
    path: &Path,
    journals_of: impl FnOnce(&Path) -> io::Result<Vec<PathBuf>>,
) -> Result<Opening, OpenError> {
    let path = followed(path);
    match name::of_backup(&path).filter(|session| lost(disk, session)) {
        Some(session) => unite(disk, session, Some(path), journals_of),
        None => unite(disk, path, None, journals_of),
    }
}

/// Returns whether a file is gone or no session file any more; one that merely cannot be read now is neither.
fn lost(disk: &dyn Disk, session: &Path) -> bool {
    match disk.look(session) {
        Ok(None) => true,
        Ok(Some(_)) => disk.read(session, FILE_LIMIT + 1).is_ok_and(|bytes| session::read_edits(&bytes).is_err()),
        Err(_) => false,
    }
}

/// Opens a session file, or the backup that stands in for it, with the journals beside the file.
fn unite(
    disk: &dyn Disk,
    path: PathBuf,
    restored: Option<PathBuf>,
    journals_of: impl FnOnce(&Path) -> io::Result<Vec<PathBuf>>,
) -> Result<Opening, OpenError> {
    // The journals first: what a program saves meanwhile goes from its journal into the file, never the other way.
    let mut journals = match journals_of(&path) {
        Ok(journals) => found::read(disk, journals),
        Err(error) if error.kind() == io::ErrorKind::NotFound => found::Journals::default(),
        Err(error) => return Err(OpenError::Unreadable(name::folder(&path).to_owned(), error)),
    };
    let file = restored.clone().unwrap_or_else(|| path.clone());
    let look = disk.look(&file).map_err(|error| OpenError::Unreadable(file.clone(), error))?;
    let mut opening = Opening { path, look, unread_journals: journals.unread, ..Opening::default() };
    if look.is_some() {
        read_file(disk, &file, &mut opening)?;
    }
    if restored.is_some() {
        // The first save looks at the file that is to be replaced anew, and sets it aside.
        (opening.look, opening.restored) = (None, restored);
    }
    // That something is cut off is said whoever wrote it; that its writer is gone, only where that is sure.
    let damaged = |journal: &&found::Found| journal.read.damaged_at.is_some() && journal.abandoned;
    opening.damaged_journals = journals.found.iter().filter(damaged).count();
    journals.spare(&opening.workshop);
    opening.drafts = journals.drafts();
    let adopted = journals.found.iter().filter(|journal| journal.abandoned);
    opening.adopted = adopted.map(|journal| journal.path.clone()).collect();
    let mut recovered = Vec::new();
    for journal in journals.found {
        let known = opening.workshop.log().len();
        opening.clashes.extend(Arc::make_mut(&mut opening.workshop).unite(journal.read.edits));
        let new = &opening.workshop.log().edits()[known..];
        recovered.extend(new.iter().filter(|_| journal.abandoned).map(|edit| edit.at));
    }
    if let Some(last) = recovered.iter().copied().max_by_key(|at| at.ms) {
        opening.recovered = Some(Recovered { edits: recovered.len(), last });
    }
    // Without a file there is what journals hold, its first save never came; without that there is nothing.
    if look.is_none() && opening.workshop.log().is_empty() && opening.drafts.is_empty() {
        return Err(OpenError::Missing(opening.path));
    }
    Ok(opening)
}

fn read_file(disk: &dyn Disk, file: &Path, opening: &mut Opening) -> Result<(), OpenError> {
    let path = || file.to_owned();
    if opening.look.is_some_and(|look| look.len > FILE_LIMIT as u64) {
        return Err(OpenError::TooLarge(path()));
    }
    let bytes = disk.read(file, FILE_LIMIT + 1).map_err(|error| OpenError::of(file, error))?;
    let (workshop, read) =
        session::open(&bytes).map_err(|refusal| OpenError::Refused(path(), refusal, newest_backup(disk, file)))?;
    opening.workshop = Arc::new(workshop);
    (opening.damage, opening.differences, opening.newer) = (read.damage, read.differences, read.newer);
    Ok(())
}

/// Returns the backups of a session file with their numbers, the newest first.
fn backups(disk: &dyn Disk, path: &Path) -> Vec<(u64, PathBuf)> {
    let paths = disk.list(&name::beside(path, "backups")).unwrap_or_default().into_iter();
    let number = |path: &Path| path.file_name()?.to_str()?.strip_suffix(".json")?.parse().ok();
    let mut backups: Vec<(u64, PathBuf)> = paths.filter_map(|path| Some((number(&path)?, path))).collect();
    backups.sort();
    backups.reverse();
    backups
}

/// Makes a file of a text, where nothing has that name; what could not be written whole is not left behind.
///
/// # Errors
///
/// When something has that name, or the disk refuses.
pub fn make(disk: &dyn Disk, path: &Path, text: &str) -> io::Result<()> {
    let mut out = disk.create(path)?;
    let written = out.write(text.as_bytes()).and_then(|()| out.sync());
    if written.is_err() {
        let _ = disk.remove(path);
    }
    written.and_then(|()| disk.sync_folder(name::folder(path)))
}

/// Returns the newest backup that reads whole.
pub fn newest_backup(disk: &dyn Disk, path: &Path) -> Option<PathBuf> {
    let sound = |backup: &Path| {
        let read = disk.read(backup, FILE_LIMIT + 1).ok().and_then(|bytes| session::read_edits(&bytes).ok());
        read.is_some_and(|read| read.damage.is_empty())
    };
    backups(disk, path).into_iter().map(|(_, backup)| backup).find(|backup| sound(backup))
}

/// Returns a free name for what is damaged and set aside: the one that is wished, else a number.
fn aside(disk: &dyn Disk, path: &Path, wish: Option<PathBuf>) -> PathBuf {
    let numbered = (1..).map(|n: u64| name::beside(path, &format!("{n}.damaged")));
    let taken = |path: &PathBuf| matches!(disk.look(path), Ok(Some(_)));
    wish.into_iter().chain(numbered).find(|path| !taken(path)).unwrap_or_default()
}
