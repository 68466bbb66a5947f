//! The sessions folder: what is saved in it, and moving files about. Nothing here is ever overwritten.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};

use super::files::Disk;
use super::name::{self, Beside};
use super::{OpenError, cause, found, open};
use crate::file::session::{self, FILE_LIMIT, Summary};
use crate::shell::settings::Settings;
use crate::tui::reply::Entry;
use crate::words::{Lang, disk as words};

/// The folder inside the sessions folder that withdrawn sessions go to.
const BIN: &str = "bin";

/// How many bytes at the end of a file tell whether it is whole.
const TAIL: u64 = 64;

/// Returns the sessions folder: the one that is given, else that of the settings, else `sessions` in the user's data folder.
pub fn sessions_folder(given: Option<PathBuf>) -> PathBuf {
    let own = || Some(crate::shell::settings::folders()?.data_dir().join("sessions"));
    let chosen = || Settings::load().said.sessions.map(PathBuf::from);
    given.or_else(chosen).or_else(own).unwrap_or_else(|| PathBuf::from("sessions"))
}

/// Lists the sessions in a folder, the last changed first; of each file only the head is read, unless a program left it
/// with a journal, and work to be recovered.
///
/// A folder that is not there yet holds none.
pub fn entries(disk: &dyn Disk, folder: &Path, lang: Lang) -> Vec<Entry> {
    let paths = disk.list(folder).unwrap_or_default();
    let left: Vec<PathBuf> = paths
        .iter()
        .filter_map(|path| Some((path, name::of_journal(path)?)))
        .filter(|(journal, _)| disk.held(journal) == Some(false))
        .map(|(_, of)| of)
        .collect();
    let orphans = left.iter().filter(|of| !paths.contains(of));
    let mut files: Vec<&PathBuf> = paths.iter().filter(|path| is_session(path)).chain(orphans).collect();
    files.sort();
    files.dedup();
    let entry = |path: &PathBuf| entry(disk, path, left.contains(path), lang);
    let mut entries: Vec<Entry> = files.into_iter().filter_map(entry).collect();
    entries.sort_by(|a, b| (b.changed.map(|at| at.ms), &a.name).cmp(&(a.changed.map(|at| at.ms), &b.name)));
    entries
}

pub(super) fn is_session(path: &Path) -> bool {
    let hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    !hidden && path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json")) && path.is_file()
}

/// Tells of a session file, whole where a journal was left beside it; nothing where there is none after all.
pub(super) fn entry(disk: &dyn Disk, path: &Path, left: bool, lang: Lang) -> Option<Entry> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let mut entry = Entry { name, path: path.to_owned(), ..Entry::default() };
    let summary = if left {
        match open(disk, path) {
            Ok(opening) => {
                entry.damaged = !opening.damage.is_empty();
                entry.unsaved = opening.recovered.map_or(0, |found| found.edits);
                Ok(Summary::of(&opening.workshop))
            }
            Err(OpenError::Missing(_)) => return None,
            Err(error) => Err(error.why(lang)),
        }
    } else {
        entry.damaged = cut_off(disk, path);
        let head = disk.read(path, session::HEAD).map_err(|error| cause(&error, lang));
        head.and_then(|head| session::summary(&head).ok_or_else(|| words::no_summary(lang)))
    };
    match summary {
        Ok(summary) => {
            let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
            entry.presented = (count(summary.presented), count(summary.opds));
            (entry.title, entry.date, entry.venue) = (summary.title, summary.date, summary.venue);
            (entry.data, entry.nominations) = (count(summary.data), count(summary.nominations));
            (entry.contested, entry.rehearsal) = (count(summary.contested), summary.rehearsal);
            entry.changed = summary.last_edit_at;
        }
        Err(why) => entry.trouble = Some(why.into_owned()),
    }
    Some(entry)
}

/// Returns whether a file ends before its record does, as one that was not copied to its end: only its last bytes are read.
fn cut_off(disk: &dyn Disk, path: &Path) -> bool {
    let len = disk.look(path).ok().flatten().map_or(0, |look| look.len);
    let end = disk.read_from(path, len.saturating_sub(TAIL), session::HEAD);
    end.is_ok_and(|end| !end.trim_ascii_end().ends_with(b"}"))
}

/// Gives a session file the name of a title in its folder; its journals and backups go along. Returns the new path.
///
/// # Errors
///
/// When a program has it open or the system refuses; then it is as it was.
pub fn rename(disk: &dyn Disk, path: &Path, title: &str) -> io::Result<PathBuf> {
    let stem = name::safe(title);
    if path.file_stem() == Some(stem.as_ref()) {
        return Ok(path.to_owned());
    }
    move_all(disk, path, name::free(disk, name::folder(path), stem.as_ref()))
}

/// Copies a session file, with what its journals hold. Returns the copy's path.
///
/// # Errors
///
/// When the system refuses.
pub fn copy(disk: &dyn Disk, path: &Path, title: &str) -> io::Result<PathBuf> {
    let to = name::free(disk, name::folder(path), name::safe(title).as_ref());
    // The journals first, as at every reading.
    let journals = found::journals(disk, path, |_| false)?;
    if disk.look(path)?.is_some() {
        write(disk, &to, &disk.read(path, FILE_LIMIT)?)?;
    }
    for journal in journals.found {
        let rest = name::beside_among(std::slice::from_ref(&journal.path), path).next().map(|(.., rest)| rest);
        write(disk, &name::beside(&to, rest.unwrap_or_default()), &journal.whole)?;
    }
    disk.sync_folder(name::folder(&to))?;
    Ok(to)
}

fn write(disk: &dyn Disk, to: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut out = disk.create(to)?;
    let written = out.write(bytes).and_then(|()| out.sync());
    drop(out);
    written.inspect_err(|_| drop(disk.remove(to)))
}

/// Puts a session file into the bin of its folder. Returns where it lies now.
///
/// # Errors
///
/// As [`rename`].
pub fn withdraw(disk: &dyn Disk, path: &Path) -> io::Result<PathBuf> {
    let bin = bin(name::folder(path));
    disk.create_folder(&bin)?;
    move_all(disk, path, name::free(disk, &bin, path.file_stem().unwrap_or(OsStr::new(BIN))))
}

/// Takes a session file out of the bin. Returns where it lies now.
///
/// # Errors
///
/// As [`rename`].
pub fn restore(disk: &dyn Disk, path: &Path) -> io::Result<PathBuf> {
    let folder = name::folder(name::folder(path));
    move_all(disk, path, name::free(disk, folder, path.file_stem().unwrap_or(OsStr::new(BIN))))
}

/// Returns the folder of withdrawn sessions.
pub(in crate::shell) fn bin(folder: &Path) -> PathBuf {
    folder.join(BIN)
}

/// Moves a session file and what lies beside it; where one of them cannot be moved, those before it are moved back.
///
/// The lock file stays: to take it away while somebody waits for it would let two save at once.
fn move_all(disk: &dyn Disk, from: &Path, to: PathBuf) -> io::Result<PathBuf> {
    let paths = disk.list(name::folder(from))?;
    let beside: Vec<_> = name::beside_among(&paths, from).filter(|(_, what, _)| *what != Beside::Unfinished).collect();
    if beside.iter().any(|(path, what, _)| *what == Beside::Journal && disk.adopt(path).is_none()) {
        return Err(io::ErrorKind::WouldBlock.into());
    }
    let file = disk.look(from)?.map(|_| (from.to_owned(), to.clone()));
    let beside = beside.into_iter().map(|(path, _, rest)| (path.to_owned(), name::beside(&to, rest)));
    let mut moved: Vec<(PathBuf, PathBuf)> = Vec::new();
    let tried = beside.chain(file).try_for_each(|(old, new)| {
        disk.move_to(&old, &new)?;
        moved.push((old, new));
        Ok(())
    });
    let folders = [name::folder(&to), name::folder(from)];
    if let Err(error) = tried.and_then(|()| folders.into_iter().try_for_each(|folder| disk.sync_folder(folder))) {
        for (old, new) in moved.iter().rev() {
            let _ = disk.move_to(new, old);
        }
        return Err(error);
    }
    Ok(to)
}
