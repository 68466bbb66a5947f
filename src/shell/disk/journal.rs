//! This program's journal of one session file: one write and one sync for each act.

use std::io;
use std::path::{Path, PathBuf};

use super::files::{Disk, Out};
use super::name;
use crate::file::journal::{self as text, Record};
use crate::workshop::edit::Hand;

/// The journal of this opening. It exists from its first record on.
pub(super) struct Journal {
    hand: Hand,
    /// The files made so far: a new one follows one that failed.
    number: u32,
    open: Option<(PathBuf, Box<dyn Out>)>,
    /// Files that failed: what is in them is not relied on, and they are removed once a save holds everything.
    pub(super) failed: Vec<PathBuf>,
}

impl Journal {
    pub(super) fn new(hand: Hand) -> Self {
        Self { hand, number: 0, open: None, failed: Vec::new() }
    }

    /// Returns whether a journal is open that never failed.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Appends records in one write and waits until they are on the disk.
    ///
    /// # Errors
    ///
    /// After a failure the file is not trusted again; the next append begins another, and must bring everything that is
    /// in no save yet.
    pub(super) fn append(&mut self, disk: &dyn Disk, session: &Path, records: &[Record]) -> io::Result<()> {
        let new = self.open.is_none();
        let tried = self.try_append(disk, session, records, new);
        if tried.is_err()
            && let Some((path, _)) = self.open.take()
        {
            self.failed.push(path);
        }
        tried
    }

    fn try_append(&mut self, disk: &dyn Disk, session: &Path, records: &[Record], new: bool) -> io::Result<()> {
        if new {
            self.number += 1;
            let path = name::journal(session, self.hand, self.number);
            let out = disk.create(&path)?;
            self.open = Some((path, out));
        }
        let Some((_, out)) = &mut self.open else { return Err(io::ErrorKind::NotFound.into()) };
        out.write(text::print(records).as_bytes())?;
        out.sync()?;
        // The name of a new file is on the disk only when its folder is.
        if new { disk.sync_folder(name::folder(session)) } else { Ok(()) }
    }

    /// Removes the journal and those that failed, because a save holds what they hold.
    pub(super) fn remove(&mut self, disk: &dyn Disk) {
        let open = self.open.take().map(|(path, out)| {
            drop(out);
            path
        });
        for path in self.failed.drain(..).chain(open) {
            // One that cannot be removed does no harm: its edits are known when it is read again.
            let _ = disk.remove(&path);
        }
    }
}
