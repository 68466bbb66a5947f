//! The sessions folder: what is saved in it, and moving files about. Nothing here is ever overwritten.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::files::Disk;
use super::name;
use crate::file::journal as journal_text;
use crate::file::session;
use crate::tui::reply::Entry;
use crate::words::{Lang, disk as words};
use crate::workshop::moment::Moment;

/// The folder inside the sessions folder that withdrawn sessions go to.
const BIN: &str = "bin";

/// Returns the sessions folder: the one that is given, else `sessions` in the user's data folder.
pub fn sessions_folder(given: Option<PathBuf>) -> PathBuf {
    let own = || Some(crate::shell::settings::folders()?.data_dir().join("sessions"));
    given.or_else(own).unwrap_or_else(|| PathBuf::from("sessions"))
}

/// Lists the sessions in a folder, the last changed first; only the head of each file is read.
///
/// A folder that is not there yet holds none.
pub fn entries(disk: &dyn Disk, folder: &Path, lang: Lang) -> Vec<Entry> {
    let mut unsaved: BTreeMap<PathBuf, (usize, Option<Moment>)> = BTreeMap::new();
    let paths = disk.list(folder).unwrap_or_default();
    for journal in paths.iter().filter(|path| disk.abandoned(path)) {
        let Some(of) = name::of_journal(journal) else { continue };
        let read = disk.read(journal).map(|bytes| journal_text::read(&bytes)).unwrap_or_default();
        let last = read.edits.iter().map(|edit| edit.at).max_by_key(|at| at.ms);
        let entry = unsaved.entry(of).or_default();
        entry.0 += read.edits.len() + read.drafts.len();
        entry.1 = entry.1.max(last);
    }
    let session = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.ends_with(".json") && !name.starts_with('.') && path.is_file()
    };
    let mut entries: Vec<Entry> = paths.into_iter().filter(session).map(|path| entry(path, lang)).collect();
    for (path, (edits, last)) in unsaved {
        match entries.iter_mut().find(|entry| entry.path == path) {
            Some(entry) => (entry.unsaved, entry.changed) = (edits, entry.changed.max(last)),
            None => entries.push(Entry { unsaved: edits, changed: last, ..named(path) }),
        }
    }
    entries.sort_by(|a, b| (b.changed.map(|at| at.ms), &a.name).cmp(&(a.changed.map(|at| at.ms), &b.name)));
    entries
}

fn named(path: PathBuf) -> Entry {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Entry { name, path, ..Entry::default() }
}

fn entry(path: PathBuf, lang: Lang) -> Entry {
    let head = File::open(&path).and_then(|file| {
        let mut head = Vec::new();
        file.take(session::HEAD as u64).read_to_end(&mut head)?;
        Ok(head)
    });
    let mut entry = named(path);
    match head.map(|head| session::summary(&head)) {
        Ok(Some(summary)) => {
            entry.presented = (summary.presented as usize, summary.opds as usize);
            (entry.title, entry.date, entry.venue) = (summary.title, summary.date, summary.venue);
            (entry.data, entry.nominations) = (summary.data as usize, summary.nominations as usize);
            (entry.contested, entry.rehearsal) = (summary.contested as usize, summary.rehearsal);
            entry.changed = summary.last_edit_at;
        }
        Ok(None) => entry.trouble = Some(words::no_summary(lang).into_owned()),
        Err(error) => entry.trouble = Some(super::cause(&error, lang).into_owned()),
    }
    entry
}

/// Gives a session file another name in its folder; its journals and backups go along. Returns the new path.
///
/// # Errors
///
/// When the system refuses; what was moved before that stays under the new name.
pub fn rename(path: &Path, title: &str) -> io::Result<PathBuf> {
    let to = name::free(name::folder(path), &name::safe(title), ".json");
    move_all(path, &to)?;
    Ok(to)
}

/// Copies a session file, with the edits of its journals left where they are. Returns the copy's path.
///
/// # Errors
///
/// When the system refuses.
pub fn copy(path: &Path, title: &str) -> io::Result<PathBuf> {
    let to = name::free(name::folder(path), &name::safe(title), ".json");
    let mut from = File::open(path)?;
    let mut out = File::create_new(&to)?;
    io::copy(&mut from, &mut out)?;
    out.sync_all()?;
    Ok(to)
}

/// Puts a session file into the bin of its folder. Returns where it lies now.
///
/// # Errors
///
/// When the system refuses.
pub fn withdraw(path: &Path) -> io::Result<PathBuf> {
    let bin = name::folder(path).join(BIN);
    fs::create_dir_all(&bin)?;
    let to = name::free(&bin, &path.file_stem().unwrap_or_default().to_string_lossy(), ".json");
    move_all(path, &to)?;
    Ok(to)
}

/// Takes a session file out of the bin. Returns where it lies now.
///
/// # Errors
///
/// When the system refuses.
pub fn restore(path: &Path) -> io::Result<PathBuf> {
    let folder = name::folder(name::folder(path)).to_owned();
    let to = name::free(&folder, &path.file_stem().unwrap_or_default().to_string_lossy(), ".json");
    move_all(path, &to)?;
    Ok(to)
}

/// Returns the folder of withdrawn sessions.
pub(in crate::shell) fn bin(folder: &Path) -> PathBuf {
    folder.join(BIN)
}

/// Moves a session file and what lies beside it: journals first, so that nothing is ever without its file's name.
fn move_all(from: &Path, to: &Path) -> io::Result<()> {
    for journal in name::journals_of(from) {
        let file = journal.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let old = format!(".{}.", from.file_name().unwrap_or_default().to_string_lossy());
        fs::rename(&journal, name::beside(to, file.strip_prefix(&old).unwrap_or(&file)))?;
    }
    let backups = name::beside(from, "backups");
    if backups.is_dir() {
        fs::rename(backups, name::beside(to, "backups"))?;
    }
    if from.exists() { fs::rename(from, to) } else { Ok(()) }
}
