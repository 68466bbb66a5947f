//! Following the others: what other programs record in the same file is taken in as it comes, and who they are.
//!
//! Nothing is read while nothing changes: the folder is listed, each journal and the file are looked at, and of a journal
//! that grew only what is new is read. Nothing of it is written; it becomes part of the file with the next save, and a save
//! alone takes journals away. What others wrote is on the disk already and is not in this program's own journal.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::time::Duration;

use rustc_hash::FxHashSet;

use super::Keep;
use crate::file::session::{self, FILE_LIMIT};
use crate::shell::disk::files::Look;
use crate::shell::disk::{found, name};
use crate::tui::reply::Answer;
use crate::workshop::edit::{Edit, EditId, Hand};

/// How often others are looked for; what they record is to be seen within two seconds.
pub(super) const EVERY: Duration = Duration::from_secs(1);

/// The other programs that have the file open.
#[derive(Default)]
pub(super) struct Others {
    journals: BTreeMap<PathBuf, found::Known>,
    /// How the file looked when it was last read because others changed it.
    file: Option<Look>,
    /// The hands that were last told to be here.
    present: BTreeSet<Hand>,
}

impl Keep {
    /// Takes in what others recorded since the last look, tells of it, and of who has the file open where that changed.
    ///
    /// What cannot be read now is tried again at the next look, and is nobody's trouble before a save.
    pub fn follow(&mut self, answer: &dyn Fn(Answer)) {
        let disk = self.disk.clone();
        let Ok(folder) = disk.list(name::folder(&self.path)) else { return };
        self.hold_on(answer);
        let (mut news, mut journals, mut present) = (Vec::new(), BTreeMap::new(), BTreeSet::new());
        // The journals first: what a program saves meanwhile goes from its journal into the file, never the other way.
        for path in name::journals_among(&folder, &self.path) {
            if self.journal.owns(&path) {
                continue;
            }
            // One that is held here is a dead program's.
            let held = if self.adopts(&path) { Some(false) } else { disk.held(&path) };
            let known = self.others.journals.get(&path).copied();
            let take = |edits| {
                self.unite(edits, &mut news);
            };
            let seen = found::follow(&*disk, &path, known, take).unwrap_or(known);
            let changed = seen.and_then(|seen| seen.look.changed);
            let lives = |hand: Hand| match held {
                Some(false) => found::elsewhere(self.workshop.who(hand).1, changed),
                held => held.is_some(),
            };
            present.extend(name::hand_of(&path).filter(|hand| lives(*hand)));
            journals.extend(seen.map(|seen| (path, seen)));
        }
        self.others.journals = journals;
        let lost = self.follow_file(&mut news);
        if !news.is_empty() {
            answer(Answer::Others(news));
        }
        if self.others.present != present {
            answer(Answer::Present(present.iter().copied().collect()));
            self.others.present = present;
        }
        self.notice_copies(&folder, answer);
        if lost {
            self.stale = true;
            self.save(answer);
        }
    }

    /// Begins a new journal where this program's own was taken away, as the tool of a synced folder may do.
    fn hold_on(&mut self, answer: &dyn Fn(Answer)) {
        if !self.journal.lost(&*self.disk) {
            return;
        }
        if !(self.unsaved.is_empty() && self.drafts.is_empty()) {
            (self.kept, self.drafts_pending) = (0, !self.drafts.is_empty());
            self.record(Vec::new(), answer);
        }
        self.stand_by_what_is_shown();
    }

    /// Reads the file, where somebody else saved it. Returns whether it lacks what this program has saved, or is gone: an
    /// older copy took its place, and what was called safe is to be in a file again.
    fn follow_file(&mut self, news: &mut Vec<Edit>) -> bool {
        let look = match self.disk.look(&self.path) {
            Ok(Some(look)) => look,
            Ok(None) => return self.look.take().is_some(),
            Err(_) => return false,
        };
        if [self.look, self.others.file].contains(&Some(look)) {
            return false;
        }
        let Ok(bytes) = self.disk.read(&self.path, FILE_LIMIT + 1) else { return false };
        self.others.file = Some(look);
        // What is not a sound session file of this version is judged, and told of, by the save that would replace it.
        let Ok(read) = session::read_edits(&bytes) else { return false };
        let sound = read.newer.is_none() && read.damage.is_empty();
        let there: FxHashSet<EditId> =
            read.edits.iter().map(|edit| edit.id).chain(self.unsaved.iter().map(|edit| edit.id)).collect();
        let own = self.workshop.log().edits().iter().filter(|edit| edit.id.hand == self.hand);
        let lost = sound && own.into_iter().any(|edit| !there.contains(&edit.id));
        if read.newer.is_none() && !self.unite(read.edits, news) && sound {
            (self.look, self.damaged) = (Some(look), false);
        }
        lost
    }
}
