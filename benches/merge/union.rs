//! The union as the program makes it: no input is taken in that contradicts another, and the text is that of a save.

use bimtek::file::series::{Reading, Series};
use bimtek::file::session;
use bimtek::shell::two;
use bimtek::workshop::Workshop;

#[derive(Default)]
struct Union(Workshop);

impl Union {
    fn take(&mut self, reading: Result<Reading, Vec<u8>>) {
        let edits = reading.expect("a sound file").edits;
        assert!(self.0.clashes(&edits).is_empty());
        self.0.take_in(edits);
    }

    /// Returns how long a text is. Letting go of memory is no part of a merge: the program ends with it.
    fn end(self, text: &[String]) -> usize {
        std::mem::forget(self);
        text.iter().map(String::len).sum()
    }
}

/// Merges files on one thread and returns the length of the text.
pub(crate) fn merge(files: Vec<Vec<u8>>) -> usize {
    let (mut union, mut series) = (Union::default(), Series::default());
    files.into_iter().for_each(|file| union.take(series.read(file)));
    let text = [session::print(&union.0)];
    union.end(&text)
}

/// Merges files on two threads and returns the length of the text.
pub(crate) fn merge_by_two(files: Vec<Vec<u8>>) -> usize {
    let (mut union, mut series) = (Union::default(), Series::default());
    two::ahead(files.into_iter(), |file| series.read(file), |reading| union.take(reading));
    let text = two::print(&union.0);
    union.end(&text)
}
