//! Text from outside, shown safely: the one function through which every cell, title, error, log line and paper goes.
//!
//! On disk the text stays as it came. Shown, no character may move the cursor, hide, or reorder its neighbours.

use std::borrow::Cow;

/// How many combining marks may sit on one character before the rest is dropped from the display.
const MARKS: usize = 3;

/// Returns the text with every control, bidi, zero-width and tag character made visible (`^[`, `<U+202E>`) and long
/// runs of combining marks cut. Borrowed when there is nothing to change, which is nearly always.
pub fn shown(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| (0x20..0x7f).contains(&b)) {
        return Cow::Borrowed(text);
    }
    let mut marks = 0;
    let mut count = |c: char| {
        marks = if combining(c) { marks + 1 } else { 0 };
        marks
    };
    if !text.chars().any(|c| hidden(c) || count(c) > MARKS) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut marks = 0;
    for c in text.chars() {
        marks = if combining(c) { marks + 1 } else { 0 };
        match c {
            _ if marks > MARKS => {}
            '\0'..='\x1f' => out.extend(['^', char::from(c as u8 + 0x40)]),
            '\x7f' => out.push_str("^?"),
            c if hidden(c) => out.push_str(&format!("<U+{:04X}>", c as u32)),
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Returns the text without what [`shown`] would have to make visible; tabs and line ends become a space.
///
/// For what is typed and pasted: controls are not taken in.
pub fn clean(text: &str) -> String {
    let plain = |c: char| if matches!(c, '\t' | '\n' | '\r') { ' ' } else { c };
    text.chars().map(plain).filter(|c| !hidden(*c)).collect()
}

/// The same as [`clean`], but line ends stay, all written as `\n`.
pub fn clean_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.split('\n').map(clean).collect::<Vec<_>>().join("\n")
}

/// Returns whether a character would act on the terminal or its neighbours instead of being seen.
fn hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\x1f' | '\x7f'..='\u{9f}'               // C0, DEL, C1
        | '\u{ad}' | '\u{34f}' | '\u{61c}'              // soft hyphen, joiner, Arabic letter mark
        | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' // Hangul fillers
        | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}') // tags and variation selectors
}

fn combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_act_is_seen_instead() {
        assert_eq!(shown("Dinkes — 72,65 °"), "Dinkes — 72,65 °");
        assert_eq!(shown("a\x1b[31mb\u{202e}c\u{200b}\u{9b}"), "a^[[31mb<U+202E>c<U+200B><U+009B>");
        assert_eq!(shown("e\u{301}\u{301}\u{301}\u{301}\u{301}"), "e\u{301}\u{301}\u{301}");
        assert_eq!(clean("a\tb\x1b\r\nc"), "a b  c");
        assert_eq!(clean_lines("a\r\nb\rc\x07"), "a\nb\nc");
    }
}
