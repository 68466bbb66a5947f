//! How far long work is, on one line of stderr that is written over; nothing where nobody sits, or where it is quick.

use std::io::{self, IsTerminal, Stderr, Write};
use std::time::{Duration, Instant};

use crate::words::{Lang, merge as words};

/// How long work may take before it is told how far it is.
const PATIENCE: Duration = Duration::from_millis(500);
/// How long between two tellings.
const PAUSE: Duration = Duration::from_millis(100);
/// The cells of the bar.
const CELLS: usize = 24;

/// A line that tells how many files of all are done. It is taken away when it is dropped.
pub(super) struct Progress<W: Write> {
    out: Option<W>,
    all: usize,
    due: Instant,
    width: usize,
    lang: Lang,
}

impl Progress<Stderr> {
    /// Begins work on so many files; it is told on stderr if that is a terminal.
    pub(super) fn on_stderr(all: usize, lang: Lang) -> Self {
        let terminal = io::stderr().is_terminal();
        Self::new(terminal.then(io::stderr), PATIENCE, all, lang)
    }
}

impl<W: Write> Progress<W> {
    fn new(out: Option<W>, patience: Duration, all: usize, lang: Lang) -> Self {
        Self { out, all, due: Instant::now() + patience, width: 0, lang }
    }

    /// Says how many files are done.
    pub(super) fn done(&mut self, done: usize) {
        let Some(out) = &mut self.out else { return };
        let now = Instant::now();
        if now < self.due {
            return;
        }
        self.due = now + PAUSE;
        let full = CELLS * done / self.all.max(1);
        let bar = format!("[{}{}]", "#".repeat(full), ".".repeat(CELLS.saturating_sub(full)));
        let line = words::progress(self.lang, bar, done, self.all);
        self.width = self.width.max(line.chars().count());
        // Nobody is left to be told when stderr fails.
        let _ = write!(out, "\r{line}").and_then(|()| out.flush());
    }
}

impl<W: Write> Drop for Progress<W> {
    fn drop(&mut self) {
        if let Some(out) = self.out.as_mut().filter(|_| self.width > 0) {
            let _ = write!(out, "\r{}\r", " ".repeat(self.width)).and_then(|()| out.flush());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_work_is_told_and_the_line_is_taken_away() {
        let mut out = Vec::new();
        let mut progress = Progress::new(Some(&mut out), Duration::ZERO, 4, Lang::Id);
        progress.done(1);
        drop(progress);
        let line = "[######..................] 1/4 berkas";
        assert_eq!(String::from_utf8(out).expect("text"), format!("\r{line}\r{}\r", " ".repeat(line.len())));
    }

    #[test]
    fn quick_work_is_not_told() {
        let mut out = Vec::new();
        let mut progress = Progress::new(Some(&mut out), PATIENCE, 1, Lang::En);
        progress.done(1);
        drop(progress);
        assert!(out.is_empty());
    }
}
