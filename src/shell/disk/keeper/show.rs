//! What the operator has the walls show: a small file beside the session file, replaced whole and gone with its program.
//!
//! It is no part of the record, so it is never synced, never merged and no trouble of a save.

use std::io;
use std::path::Path;

use super::Keep;
use crate::file::showing::{self, Passed, SHOWING_LIMIT, Showing};
use crate::shell::disk::files::Disk;
use crate::shell::disk::name::{self, Beside, SHOWING};
use crate::shell::disk::{cause, shown};
use crate::tui::reply::Answer;
use crate::words::watch as words;
use crate::workshop::edit::Hand;
use crate::workshop::moment::Moment;

/// Returns what a program had the walls show that is gone since: the walls still show it, and whoever opens the file next
/// goes on with it.
pub fn left(disk: &dyn Disk, session: &Path) -> Option<Showing> {
    let bytes = disk.read(&name::beside(session, SHOWING), SHOWING_LIMIT).ok()?;
    let Passed { by, showing, .. } = showing::read(&bytes)?;
    let journals = name::journals_of(disk, session).ok()?;
    let own = journals.iter().find(|path| name::hand_of(path) == Some(by))?;
    (disk.held(own) == Some(false)).then_some(showing)
}

impl Keep {
    /// Passes on what the walls show from a moment on.
    pub fn show(&mut self, showing: Showing, at: Moment, answer: &dyn Fn(Answer)) {
        self.shown = Some(Passed { by: self.hand, at, showing });
        self.pass_on(answer);
    }

    fn pass_on(&mut self, answer: &dyn Fn(Answer)) {
        if self.pending() {
            self.record(Vec::new(), answer);
        }
        self.stand_by_what_is_shown();
        if let Err(error) = self.write_shown() {
            let why = words::not_shown(self.lang, shown(&self.path), cause(&error, self.lang));
            answer(Answer::Failed(why.into_owned()));
        }
    }

    /// Begins a journal where there is none: beside it, and only there, walls take what is shown for this program's.
    pub(super) fn stand_by_what_is_shown(&mut self) {
        if self.shown.is_some() && !self.journal.is_open() {
            let all = self.everything();
            // Where none can be made neither can what is shown be passed on, and that is told.
            let _ = self.journal.begin(&*self.disk, &self.path, &all);
        }
    }

    fn write_shown(&self) -> io::Result<()> {
        let Some(passed) = &self.shown else { return Ok(()) };
        // Under a name that no other program writes and no save takes for its own.
        let new = name::beside(&self.path, &format!("{}.{SHOWING}", self.hand));
        let _ = self.disk.remove(&new);
        let mut out = self.disk.create(&new)?;
        let written = out.write(showing::print(passed).as_bytes());
        drop(out);
        // Whoever may read the session file may have it on a wall.
        self.disk.permit_like(&self.path, &new);
        let replaced = written.and_then(|()| self.disk.rename(&new, &name::beside(&self.path, SHOWING)));
        replaced.inspect_err(|_| drop(self.disk.remove(&new)))
    }

    /// Passes on what is shown beside the file that this one goes on in; the old one has nobody any more.
    pub(super) fn show_again(&mut self, old: &Path, answer: &dyn Fn(Answer)) {
        if self.shown.is_some() {
            self.remove_shown(old);
            self.pass_on(answer);
        }
    }

    /// Takes away what this program had the walls show, and what programs left that are gone.
    pub(super) fn end_showing(&self) {
        self.remove_shown(&self.path);
    }

    fn remove_shown(&self, session: &Path) {
        let disk = &*self.disk;
        let Ok(paths) = disk.list(name::folder(session)) else { return };
        let beside: Vec<_> = name::beside_among(&paths, session).collect();
        let lives = |hand: Hand| {
            let mut journals = beside.iter().filter(|(_, what, _)| *what == Beside::Journal);
            hand != self.hand && journals.any(|(path, ..)| name::hand_of(path) == Some(hand))
        };
        for (path, _, rest) in beside.iter().filter(|(_, what, _)| *what == Beside::Showing) {
            let by = match rest.split_once('.') {
                Some((hand, _)) => Hand::parse(hand),
                // What cannot be read now may well be another program's.
                None => match disk.read(path, SHOWING_LIMIT) {
                    Ok(bytes) => showing::read(&bytes).map(|passed| passed.by),
                    Err(_) => continue,
                },
            };
            if !by.is_some_and(lives) {
                let _ = disk.remove(path);
            }
        }
    }
}
