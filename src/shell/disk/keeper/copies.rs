//! Copies of the file that the tool of a synced folder left beside it: those that hold what the record has not are told of.
//!
//! Nothing of them is taken in: that is for a person to see first. Looked for with the others, once a second while a file is
//! open; a copy is read when it came or changed, and no more than one at a time, so that an act never waits for many.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::Keep;
use crate::file::session;
use crate::shell::disk::files::Look;
use crate::shell::disk::name;
use crate::tui::reply::Answer;
use crate::workshop::edit::EditId;

/// How many copies are looked at, in the order of their names.
const MOST: usize = 32;
/// The longest copy that is read, in bytes: an act waits for that at most.
const LONGEST: usize = 64 << 20;

/// The copies beside the file.
#[derive(Default)]
pub(super) struct Copies {
    known: BTreeMap<PathBuf, Known>,
    /// How many edits the record had when what they hold was last compared with it.
    compared: usize,
    /// Those that were last told.
    told: BTreeSet<PathBuf>,
}

/// What is known of a copy.
struct Known {
    look: Look,
    /// The edits of it that the record has not.
    new: Vec<EditId>,
}

impl Keep {
    /// Looks at the copies among a folder's paths; tells which hold what the record has not, where that changed.
    pub(super) fn notice_copies(&mut self, folder: &[PathBuf], answer: &dyn Fn(Answer)) {
        if self.read_only {
            return;
        }
        let mut before = std::mem::take(&mut self.copies.known);
        let (mut now, mut read) = (BTreeMap::new(), false);
        for path in folder.iter().filter(|path| self.may_be_copy(path)).take(MOST) {
            let known = before.remove(path);
            let copy = match (self.disk.look(path), known) {
                (Ok(None), _) => None,
                (Ok(Some(look)), known) if !read && known.as_ref().is_none_or(|known| known.look != look) => {
                    // What cannot be read now, as a tool may still hold it, is tried again at the next look.
                    let new = self.lacking(path).ok();
                    read = new.is_some();
                    new.map(|new| Known { look, new }).or(known)
                }
                // What cannot be looked at now, or has to wait for another, is as it was.
                (_, known) => known,
            };
            now.extend(copy.map(|copy| (path.clone(), copy)));
        }
        self.copies.known = now;
        let log = self.workshop.log();
        if self.copies.compared != log.len() {
            self.copies.compared = log.len();
            self.copies.known.values_mut().for_each(|copy| copy.new.retain(|id| log.get(*id).is_none()));
        }
        let copies = self.copies.known.iter().filter(|(_, copy)| !copy.new.is_empty());
        let copies: BTreeSet<PathBuf> = copies.map(|(path, _)| path.clone()).collect();
        if copies != self.copies.told {
            answer(Answer::Copies(copies.iter().cloned().collect()));
            self.copies.told = copies;
        }
    }

    /// Returns whether a path is by its name that of a copy; what it holds tells the rest.
    fn may_be_copy(&self, path: &Path) -> bool {
        let hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
        let session = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
        session && !hidden && name::is_copy(&self.path, path, true)
    }

    /// Returns the edits of a copy that the record has not; none of what shares nothing with it, and so is no copy, and
    /// none of what is not sound: a tool may still be writing it.
    ///
    /// # Errors
    ///
    /// When the copy cannot be read at all.
    fn lacking(&self, path: &Path) -> io::Result<Vec<EditId>> {
        let bytes = Some(self.disk.read(path, LONGEST + 1)?).filter(|bytes| bytes.len() <= LONGEST);
        let read = bytes.and_then(|bytes| session::read_edits(&bytes).ok());
        let Some(read) = read.filter(|read| read.newer.is_none() && read.damage.is_empty()) else {
            return Ok(Vec::new());
        };
        let ids = read.edits.iter().map(|edit| edit.id);
        let (known, new): (Vec<_>, Vec<_>) = ids.partition(|id| self.workshop.log().get(*id).is_some());
        Ok(if known.is_empty() { Vec::new() } else { new })
    }
}
