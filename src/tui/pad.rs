//! A pad: the text being typed, of one line or of several, with its cursor. Used by every field and note.
//!
//! It holds text and nothing else: where it is drawn and what becomes of it is its screen's business. Controls never
//! get in, whether typed or pasted.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::key::{Code, Key};
use crate::words::safe;

/// How much one pad takes; a value in a session file is limited to as much.
const LIMIT: usize = 1 << 20;

/// Text being typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pad {
    text: String,
    /// Byte offset of the cursor, always on a grapheme boundary.
    cursor: usize,
    lines: bool,
    /// The whole text is selected: the next character typed replaces it, as in a spreadsheet's cell.
    fresh: bool,
}

/// A key that edits the text in a field, for help and README.
///
/// [`Pad::key`] takes every one of them but Ctrl+V: that is the terminal's own, which hands over the text.
#[derive(Clone, Copy, Debug)]
pub struct Edits {
    /// The keys' names, apart by spaces.
    pub keys: &'static str,
    /// What they do, in Indonesian.
    pub id: &'static str,
    /// The same in English.
    pub en: &'static str,
}

const fn edits(keys: &'static str, id: &'static str, en: &'static str) -> Edits {
    Edits { keys, id, en }
}

/// The keys of every field that is typed into.
pub const EDITS: &[Edits] = &[
    edits("Ctrl+A", "Pilih semua; ketikan menggantinya", "Select all; typing replaces it"),
    edits("Left Right", "Geser kursor satu huruf", "Move by a letter"),
    edits("Ctrl+Left Ctrl+Right", "Geser kursor satu kata", "Move by a word"),
    edits("Home End", "Ke awal, ke akhir baris", "To the start, to the end of the line"),
    edits("Backspace Delete", "Hapus huruf sebelum, sesudah kursor", "Delete the letter before, after the cursor"),
    edits("Ctrl+Backspace Ctrl+W", "Hapus kata sebelum kursor", "Delete the word before the cursor"),
    edits("Ctrl+Delete", "Hapus kata sesudah kursor", "Delete the word after the cursor"),
    edits("Ctrl+U", "Hapus sampai awal baris", "Delete to the start of the line"),
    edits("Enter Alt+Enter", "Baris baru di catatan", "New line in a note"),
    edits("Ctrl+V", "Tempel; di sebagian terminal Ctrl+Shift+V", "Paste; Ctrl+Shift+V in some terminals"),
];

impl Pad {
    /// Makes a pad of one line with the cursor at its end.
    pub fn line(text: &str) -> Self {
        let text = safe::clean(text);
        Self { cursor: text.len(), text, lines: false, fresh: false }
    }

    /// Makes a pad of one line whose text is replaced by the first character typed.
    pub fn fresh(text: &str) -> Self {
        Self { fresh: true, ..Self::line(text) }
    }

    /// Makes a pad of several lines with the cursor at its end.
    pub fn lines(text: &str) -> Self {
        let text = safe::clean_lines(text);
        Self { cursor: text.len(), text, lines: true, fresh: false }
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Puts another text in, the cursor at its end.
    pub fn set(&mut self, text: &str) {
        *self = if self.lines { Self::lines(text) } else { Self::line(text) };
    }

    /// Puts a newer version of the text in; the cursor stays where it is, as far as the text goes.
    pub fn renew(&mut self, text: &str) {
        let (cursor, fresh) = (self.cursor, self.fresh);
        self.set(text);
        let boundaries = self.text.grapheme_indices(true).map(|(at, _)| at).chain([self.text.len()]);
        (self.cursor, self.fresh) = (boundaries.filter(|at| *at <= cursor).max().unwrap_or(0), fresh);
    }

    /// Takes a key; returns whether the pad used it.
    pub fn key(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        if key.ctrl && key.code == Code::Char('a') {
            (self.fresh, self.cursor) = (true, self.text.len());
            return true;
        }
        if self.fresh && self.of_all(key) {
            self.fresh = false;
            return true;
        }
        let fresh = std::mem::take(&mut self.fresh);
        let (before, after) = self.text.split_at(self.cursor);
        match (key.code, key.ctrl || key.alt) {
            // Letters edit with Ctrl alone: Alt with a letter types another letter on many keyboards.
            (Code::Char(_), _) if !key.ctrl => {
                self.fresh = fresh;
                return false;
            }
            (Code::Char('w'), _) => self.cut(word_start(before), self.cursor),
            (Code::Enter, _) if self.lines => self.insert("\n"),
            (Code::Backspace, false) => self.cut(self.cursor - last(before), self.cursor),
            (Code::Backspace, true) => self.cut(word_start(before), self.cursor),
            (Code::Delete, false) => self.cut(self.cursor, self.cursor + first(after)),
            (Code::Delete, true) => self.cut(self.cursor, self.cursor + word_end(after)),
            (Code::Char('u'), true) => self.cut(self.line_start(), self.cursor),
            (Code::Left, false) => self.cursor -= last(before),
            (Code::Left, true) => self.cursor = word_start(before),
            (Code::Right, false) => self.cursor += first(after),
            (Code::Right, true) => self.cursor += word_end(after),
            (Code::Home, false) => self.cursor = self.line_start(),
            (Code::End, false) | (Code::Char('e'), true) => self.cursor = self.line_end(),
            (Code::Home, true) if self.lines => self.cursor = 0,
            (Code::End, true) if self.lines => self.cursor = self.text.len(),
            _ => {
                self.fresh = fresh;
                return false;
            }
        }
        true
    }

    /// Takes a key that does something else while the whole text is selected: deleting deletes all of it, an arrow leads
    /// to the end it points to.
    fn of_all(&mut self, key: Key) -> bool {
        match (key.code, key.ctrl || key.alt) {
            (Code::Backspace | Code::Delete, _) => {
                (self.text, self.cursor) = (String::new(), 0);
            }
            (Code::Char('u' | 'w'), _) if key.ctrl => {
                (self.text, self.cursor) = (String::new(), 0);
            }
            (Code::Enter, _) if self.lines => (self.text, self.cursor) = ("\n".to_owned(), 1),
            (Code::Left, false) => self.cursor = 0,
            (Code::Right, false) => self.cursor = self.text.len(),
            _ => return false,
        }
        true
    }

    /// Goes on with the text instead of replacing it.
    pub fn edit(&mut self) {
        self.fresh = false;
    }

    /// Puts a text in at the cursor: what was typed or pasted. Controls are left out; what exceeds 1 MiB too.
    pub fn insert(&mut self, text: &str) {
        if std::mem::take(&mut self.fresh) {
            (self.text, self.cursor) = (String::new(), 0);
        }
        let clean = if self.lines { safe::clean_lines(text) } else { safe::clean(text) };
        let mut room = LIMIT.saturating_sub(self.text.len()).min(clean.len());
        while !clean.is_char_boundary(room) {
            room -= 1;
        }
        self.text.insert_str(self.cursor, &clean[..room]);
        // A combining mark joins the character before it, so the boundary after the insertion is looked up anew.
        let end = self.cursor + room;
        let boundaries = self.text.grapheme_indices(true).map(|(at, _)| at);
        self.cursor = boundaries.filter(|at| *at >= end).min().unwrap_or(self.text.len());
    }

    fn cut(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        let boundaries = self.text.grapheme_indices(true).map(|(at, _)| at);
        self.cursor = boundaries.filter(|at| *at >= from).min().unwrap_or(self.text.len());
    }

    fn line_start(&self) -> usize {
        self.text[..self.cursor].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.text[self.cursor..].find('\n').map_or(self.text.len(), |at| self.cursor + at)
    }

    /// Moves the cursor a row up (−1) or down (+1) in the text as wrapped to a width; returns whether there was one.
    pub fn move_row(&mut self, width: usize, by: isize) -> bool {
        self.fresh = false;
        let rows = self.rows(width);
        let (row, column) = self.at(&rows);
        let Some(to) = row.checked_add_signed(by).filter(|to| *to < rows.len()) else { return false };
        self.cursor = self.place(rows[to], column);
        true
    }

    /// Puts the cursor where a click fell: a row of the wrapped text and a column.
    pub fn click(&mut self, width: usize, row: usize, column: usize) {
        let rows = self.rows(width);
        self.fresh = false;
        self.cursor = match rows.get(row) {
            Some(range) => self.place(*range, column),
            None => self.text.len(),
        };
    }

    /// Puts the cursor where a click fell on a text of one line that is shown as [`Pad::window`] shows it.
    pub fn click_window(&mut self, width: usize, column: usize) {
        let from = self.text.len() - self.window(width).0.len();
        self.fresh = false;
        self.cursor = self.place((from, self.text.len()), column);
    }

    fn place(&self, (from, to): (usize, usize), column: usize) -> usize {
        let mut x = 0;
        for (at, grapheme) in self.text[from..to].grapheme_indices(true) {
            x += grapheme.width();
            if x > column {
                return from + at;
            }
        }
        to
    }

    /// Returns the byte ranges of the rows that the text makes when wrapped by words to a width.
    pub fn rows(&self, width: usize) -> Vec<(usize, usize)> {
        wrap(&self.text, width)
    }

    /// Returns the cursor's row and column among wrapped rows.
    pub fn at(&self, rows: &[(usize, usize)]) -> (usize, usize) {
        let row = rows.iter().rposition(|(from, _)| *from <= self.cursor).unwrap_or(0);
        let (from, to) = rows.get(row).copied().unwrap_or((0, 0));
        (row, self.text[from..self.cursor.min(to)].width())
    }

    /// Returns the part of a one-line text that fits into a width with the cursor in sight, and the cursor's column.
    pub fn window(&self, width: usize) -> (&str, usize) {
        let room = width.saturating_sub(1);
        let mut from = self.cursor;
        let mut used = 0;
        for (at, grapheme) in self.text[..self.cursor].grapheme_indices(true).rev() {
            used += grapheme.width();
            if used > room {
                break;
            }
            from = at;
        }
        (&self.text[from..], self.text[from..self.cursor].width())
    }

    /// Returns whether the cursor stands behind the last character.
    pub fn at_end(&self) -> bool {
        self.cursor == self.text.len()
    }

    /// Returns whether the next character typed would replace the text.
    pub fn is_fresh(&self) -> bool {
        self.fresh
    }
}

/// Returns the byte ranges of the rows of a text wrapped by words; a word longer than the width is cut.
///
/// Line ends belong to no row, and there is always one row at least.
pub fn wrap(text: &str, width: usize) -> Vec<(usize, usize)> {
    let width = width.max(1);
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        let end = start + line.len();
        let (mut from, mut used, mut space) = (start, 0, None);
        for (at, grapheme) in line.grapheme_indices(true) {
            let at = start + at;
            let wide = grapheme.width();
            if used + wide > width && at > from {
                let cut = space.filter(|s| *s > from).unwrap_or(at);
                rows.push((from, cut));
                from = cut;
                used = text[from..at].width();
                space = None;
            }
            used += wide;
            if grapheme == " " {
                space = Some(at + 1);
            }
        }
        rows.push((from, end));
        start = end + 1;
    }
    rows
}

fn last(text: &str) -> usize {
    text.graphemes(true).next_back().map_or(0, str::len)
}

fn first(text: &str) -> usize {
    text.graphemes(true).next().map_or(0, str::len)
}

fn word_start(text: &str) -> usize {
    let trimmed = text.trim_end();
    trimmed.rfind(char::is_whitespace).map_or(0, |at| at + trimmed[at..].chars().next().map_or(0, char::len_utf8))
}

fn word_end(text: &str) -> usize {
    let lead = text.len() - text.trim_start().len();
    text[lead..].find(char::is_whitespace).map_or(text.len(), |at| lead + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(pad: &mut Pad, keys: &str) {
        for name in keys.split(' ') {
            assert!(pad.key(Key::parse(name).expect("a key")), "{name} not used");
        }
    }

    #[test]
    fn typing_moving_and_cutting() {
        let mut pad = Pad::line("Angka harapan");
        press(&mut pad, "Space h i d u Backspace Ctrl+Left Delete H");
        assert_eq!(pad.text(), "Angka harapan Hid");
        press(&mut pad, "Ctrl+Backspace Home Ctrl+Delete");
        assert_eq!(pad.text(), " harapan id");
    }

    #[test]
    fn a_fresh_cell_is_replaced_by_typing_and_kept_by_moving() {
        let mut pad = Pad::fresh("2019");
        press(&mut pad, "2 0");
        assert_eq!(pad.text(), "20");
        let mut pad = Pad::fresh("2019");
        press(&mut pad, "Left x End y");
        assert_eq!(pad.text(), "x2019y", "an arrow leads to the end it points to");
        let mut pad = Pad::fresh("2019");
        press(&mut pad, "Right x");
        assert_eq!(pad.text(), "2019x");
    }

    #[test]
    fn all_can_be_selected_and_replaced_or_deleted() {
        for (key, rest) in
            [("x", "x"), ("Delete", ""), ("Ctrl+W", ""), ("Ctrl+U", ""), ("Backspace", ""), ("Home", "a b\nc")]
        {
            let mut pad = Pad::lines("a b\nc");
            press(&mut pad, &format!("Home Ctrl+A {key}"));
            assert_eq!((pad.text(), pad.is_fresh()), (rest, false), "{key}");
        }
    }

    #[test]
    fn the_pad_takes_every_key_that_the_help_names() {
        for key in EDITS.iter().flat_map(|row| row.keys.split(' ')).filter(|key| *key != "Ctrl+V") {
            assert!(Pad::lines("a b").key(Key::parse(key).expect("a key")), "{key}");
        }
    }

    #[test]
    fn a_click_puts_the_cursor_where_it_fell() {
        let mut pad = Pad::fresh("satu dua tiga");
        pad.click_window(6, 0);
        press(&mut pad, "x");
        assert_eq!(pad.text(), "satu duax tiga", "the end of the text was in sight");
    }

    #[test]
    fn graphemes_are_one_step() {
        let mut pad = Pad::line("a👩‍👩‍👧e\u{301}");
        press(&mut pad, "Left Left Backspace");
        assert!(pad.text().starts_with('👩') || pad.text().starts_with("a"), "{}", pad.text());
        let mut pad = Pad::line("");
        pad.insert("\x1b[31mmerah\r\nbaris");
        assert_eq!(pad.text(), "[31mmerah  baris");
    }

    #[test]
    fn wrapping_keeps_every_character() {
        for (text, width) in [("", 5), ("satu dua tiga empat", 9), ("katayangsangatpanjang", 4), ("a\n\nb c", 1)] {
            let joined: String = wrap(text, width).iter().map(|(a, b)| &text[*a..*b]).collect();
            assert_eq!(joined, text.replace('\n', ""), "{text:?} {width}");
        }
        assert_eq!(wrap("satu dua tiga", 9).len(), 2);
    }
}
