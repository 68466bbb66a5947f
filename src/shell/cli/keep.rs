//! Session files on the disk, for one command: read with their journals, and written so that nothing is lost.
//!
//! What is written is in a journal of its own, synced, before the file is touched; the file is replaced whole, under the
//! lock beside it, after uniting what others wrote meanwhile. A running program sees the same files by the same rules.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use crate::file::journal::{self, Record};
use crate::file::session::{self, FILE_LIMIT};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, Hand};

/// Reads a file, of one that is too large as much as shows that it is.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(path)?;
    if file.metadata()?.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    file.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads as much of a file as holds its summary.
pub(super) fn head(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(session::HEAD as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Returns the journals beside a file, by name.
pub(super) fn journals(path: &Path) -> Vec<PathBuf> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (before, behind) = (format!("{}.", beside(path, "").to_string_lossy()), ".journal");
    let hand = |name: &str| name.strip_prefix(&before)?.strip_suffix(behind).and_then(Hand::parse);
    let entries = fs::read_dir(folder(path)).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| path.to_str().and_then(hand).is_some()).collect();
    found.sort();
    found
}

/// Keeps edits and saves the file that holds them.
///
/// # Errors
///
/// The error of the disk. The edits are safe once the journal is: it is left beside the file, and the next opening unites it.
pub(super) fn save(path: &Path, hand: Hand, edits: &[Edit]) -> io::Result<()> {
    // A link stays a link: what it points to is what is written.
    let path = &fs::canonicalize(path)?;
    let own = beside(path, &format!(".{hand}.journal"));
    let records: Vec<Record> = edits.iter().cloned().map(Record::Edit).collect();
    let mut file = private().create_new(true).open(&own)?;
    file.write_all(journal::print(&records).as_bytes())?;
    file.sync_all()?;
    drop(file);
    sync_folder(path)?;

    let lock = private().create(true).truncate(false).open(beside(path, ".lock"))?;
    lock.lock()?;
    let unread = || io::Error::from(ErrorKind::InvalidData);
    let read = session::read_edits(&read(path)?).map_err(|_| unread())?;
    if !read.damage.is_empty() || read.newer.is_some() {
        return Err(unread());
    }
    let mut workshop = Workshop::default();
    workshop.unite(read.edits);
    workshop.unite(edits.iter().cloned());
    let new = beside(path, &format!(".{hand}.new"));
    let replaced = write_new(&new, &session::print(&workshop)).and_then(|()| fs::rename(&new, path));
    if replaced.is_err() {
        // The half-written copy is of no use; the journal holds the edits.
        let _ = fs::remove_file(&new);
    }
    replaced?;
    sync_folder(path)?;
    fs::remove_file(&own)
}

/// Makes a file that is not there yet.
///
/// # Errors
///
/// The error of the disk; `AlreadyExists` when something has that name.
pub(super) fn create(path: &Path, text: &str) -> io::Result<()> {
    let mut file = private().create_new(true).open(path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written?;
    sync_folder(path)
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = private().create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Returns the options of a file that only its owner may read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Returns the hidden file beside a file: `.NAME.json` and an ending.
fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(end);
    folder(path).join(name)
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a new name last; Windows has no such call and needs none.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder(path))?.sync_all() } else { Ok(()) }
}
