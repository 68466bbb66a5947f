//! This program's journal of one session file: one write and one sync for each act.

use std::io;
use std::path::{Path, PathBuf};

use super::files::{Disk, Out};
use super::name;
use crate::file::journal::{self as text, Record};
use crate::workshop::edit::{Edit, Hand};

/// How many names of journals are tried at once; a name is taken where a hand was named again on the command line.
const NAMES: u32 = 100;

/// Returns whether an edit reads back as it was written.
///
/// One that does not (its text over 1 MiB, its seq beyond the format's, its moment outside the calendar) would take every
/// record behind it in the journal along, and damage the file.
pub(super) fn lasts(edit: &Edit) -> bool {
    let read = text::read(text::print(&[Record::Edit(edit.clone())]).as_bytes());
    read.damaged_at.is_none() && read.edits.first() == Some(edit)
}

/// The journal of this opening. It exists from its first record on.
pub(super) struct Journal {
    hand: Hand,
    /// The number of the last file made: a new one follows one that failed, and one whose edits are saved.
    number: u32,
    open: Option<(PathBuf, Box<dyn Out>)>,
    /// A file that failed. What it kept before is removed only once a new one has it all.
    failed: Option<PathBuf>,
    /// A file that failed with its first record, so that nothing rests on it.
    stillborn: Option<PathBuf>,
}

impl Journal {
    pub(super) fn new(hand: Hand) -> Self {
        Self { hand, number: 0, open: None, failed: None, stillborn: None }
    }

    /// Returns whether a journal is open, one that never failed.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Returns whether a file is one of this opening's own.
    pub(super) fn owns(&self, path: &Path) -> bool {
        let open = self.open.iter().map(|(path, _)| path);
        open.chain(&self.failed).chain(&self.stillborn).any(|own| own == path)
    }

    /// Lets the open file go where it is not in its folder any more, and returns whether that was so: what is written to
    /// it from then on is nowhere.
    pub(super) fn lost(&mut self, disk: &dyn Disk) -> bool {
        self.open.take_if(|(path, _)| matches!(disk.look(path), Ok(None))).is_some()
    }

    /// Appends records in one write and waits until they are on the disk.
    ///
    /// # Errors
    ///
    /// After a failure the file is not trusted again; the next append begins another, and must bring everything that is
    /// in no save yet.
    pub(super) fn append(&mut self, disk: &dyn Disk, session: &Path, records: &[Record]) -> io::Result<()> {
        let Some((_, out)) = &mut self.open else { return self.begin(disk, session, records) };
        let tried = out.write(text::print(records).as_bytes()).and_then(|()| out.sync());
        if tried.is_err() {
            self.failed = self.open.take().map(|(path, _)| path);
        }
        tried
    }

    /// Begins a new file with records that are all there is to keep; the one before is removed.
    ///
    /// # Errors
    ///
    /// After a failure the one before is as it was.
    pub(super) fn begin(&mut self, disk: &dyn Disk, session: &Path, records: &[Record]) -> io::Result<()> {
        let (path, mut out) = self.create(disk, session)?;
        // Whoever may read the session file may follow what is recorded in it.
        disk.permit_like(session, &path);
        let text = text::print(records);
        let written = if text.is_empty() { Ok(()) } else { out.write(text.as_bytes()).and_then(|()| out.sync()) };
        // The name of a new file is on the disk only when its folder is.
        if let Err(error) = written.and_then(|()| disk.sync_folder(name::folder(session))) {
            drop(out);
            // The last that failed may still be whole after a kill; those before it would only fill the disk.
            if let Some(older) = self.stillborn.replace(path) {
                let _ = disk.remove(&older);
            }
            return Err(error);
        }
        self.remove(disk);
        self.open = Some((path, out));
        Ok(())
    }

    fn create(&mut self, disk: &dyn Disk, session: &Path) -> io::Result<(PathBuf, Box<dyn Out>)> {
        let mut tried = Err(io::ErrorKind::AlreadyExists.into());
        for _ in 0..NAMES {
            self.number += 1;
            let path = name::journal(session, self.hand, self.number);
            tried = disk.create(&path).map(|out| (path, out));
            if !tried.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AlreadyExists) {
                break;
            }
        }
        tried
    }

    /// Removes the files of this opening, because a save or a newer journal holds what they hold.
    pub(super) fn remove(&mut self, disk: &dyn Disk) {
        let open = self.open.take().map(|(path, out)| {
            drop(out);
            path
        });
        for path in open.into_iter().chain(self.failed.take()).chain(self.stillborn.take()) {
            // One that cannot be removed does no harm: its edits are known when it is read again.
            let _ = disk.remove(&path);
        }
    }
}
