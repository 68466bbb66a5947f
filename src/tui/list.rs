//! A list that is longer than its place on the screen: where its cursor goes, which rows are in sight, what is found.
//!
//! Numbers and texts only: what a row is, and how it looks, is its screen's business.

use std::ops::Range;

use super::key::{Code, Key};

/// The cursor of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The row the cursor is on.
    pub at: usize,
    /// The first row in sight.
    top: usize,
}

impl List {
    /// Takes a key that moves in a list of so many rows, so many of them in sight; returns whether it was one.
    pub fn key(&mut self, key: Key, len: usize, height: usize) -> bool {
        let to = moved(key, self.at, len, height.saturating_sub(1));
        to.map(|at| self.put(at, len, height)).is_some()
    }

    /// Moves the cursor as the wheel turns: −1 up, 1 down.
    pub fn wheel(&mut self, by: i16, len: usize, height: usize) {
        self.put(self.at.saturating_add_signed(by.into()), len, height);
    }

    /// Puts the cursor on a row, or on the last one, and scrolls no more than that needs.
    pub fn put(&mut self, at: usize, len: usize, height: usize) {
        self.at = at.min(len.saturating_sub(1));
        self.top = self.shown(len, height).start;
    }

    /// Returns the rows in sight.
    pub fn shown(&self, len: usize, height: usize) -> Range<usize> {
        let lowest = (self.at + 1).saturating_sub(height);
        let top = self.top.clamp(lowest, self.at.max(lowest)).min(len.saturating_sub(height));
        top..len.min(top + height)
    }
}

/// Returns where the cursor of a list of `len` rows goes by a key; nothing if the key moves none.
pub fn moved(key: Key, at: usize, len: usize, page: usize) -> Option<usize> {
    if key.ctrl || key.alt || key.shift {
        return None;
    }
    let last = len.saturating_sub(1);
    let to = match key.code {
        Code::Up => at.saturating_sub(1),
        Code::Down => at + 1,
        Code::PageUp => at.saturating_sub(page.max(1)),
        Code::PageDown => at + page.max(1),
        Code::Home => 0,
        Code::End => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// Returns the first of the rows in sight: the cursor stands in the middle, save near the ends.
pub fn first(at: usize, len: usize, height: usize) -> usize {
    at.saturating_sub(height / 2).min(len.saturating_sub(height))
}

/// Returns whether every word that is looked for stands somewhere in the texts, whatever its case.
pub fn found(wanted: &str, texts: &[&str]) -> bool {
    let texts: Vec<String> = texts.iter().map(|text| text.to_lowercase()).collect();
    let wanted = wanted.to_lowercase();
    wanted.split_whitespace().all(|word| texts.iter().any(|text| text.contains(word)))
}

/// Returns whether what is looked for is found in a text, which is made only while something is looked for.
pub fn matches(wanted: &str, text: impl FnOnce() -> String) -> bool {
    wanted.trim().is_empty() || found(wanted, &[&text()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stays_in_sight() {
        let mut list = List::default();
        for (at, shown) in [(3, 0..4), (4, 1..5), (2, 1..5), (0, 0..4), (99, 6..10)] {
            list.put(at, 10, 4);
            assert_eq!(list.shown(10, 4), shown, "{at}");
        }
        assert_eq!(list.at, 9);
        list.put(9, 2, 4);
        assert_eq!((list.at, list.shown(2, 4), list.shown(0, 4)), (1, 0..2, 0..0));
    }

    #[test]
    fn the_cursor_stays_in_the_list_and_in_sight() {
        let press = |name, at, len| moved(Key::parse(name).expect("a key"), at, len, 10);
        assert_eq!(press("Down", 4, 5), Some(4));
        assert_eq!(press("PageDown", 0, 5), Some(4));
        assert_eq!(press("Up", 0, 0), Some(0));
        assert_eq!(press("End", 0, 0), Some(0));
        assert_eq!(press("Ctrl+Up", 3, 5), None);
        assert_eq!(press("x", 3, 5), None);
        for (at, first_row) in [(0, 0), (4, 0), (50, 45), (99, 90)] {
            assert_eq!(first(at, 100, 10), first_row, "{at}");
        }
        assert_eq!(first(3, 4, 10), 0);
    }

    #[test]
    fn every_word_has_to_be_found_somewhere() {
        let texts = ["Dinas Kesehatan", "Dinkes"];
        assert!(found("kes DINAS", &texts));
        assert!(found("", &texts));
        assert!(!found("dinas sosial", &texts));
    }
}
