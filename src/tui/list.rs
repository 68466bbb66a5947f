//! A cursor in a list that is longer than its place on the screen: which row it is on, and which rows are in sight.
//!
//! It holds two numbers and no rows: what the list is of is its screen's business.

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
        let page = height.saturating_sub(1).max(1);
        let at = match key.code {
            Code::Up => self.at.saturating_sub(1),
            Code::Down => self.at + 1,
            Code::PageUp => self.at.saturating_sub(page),
            Code::PageDown => self.at + page,
            Code::Home => 0,
            Code::End => len,
            _ => return false,
        };
        self.put(at, len, height);
        true
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
}
