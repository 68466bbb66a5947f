//! Counted things: `1 quick win`, `2 quick wins`. Indonesian has one form for any number, English two.

use std::fmt;

use super::Lang;

/// A number and the word for so many of a thing; prints as `2 quick wins`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// How many.
    pub number: usize,
    /// What, in the form that goes with the number.
    pub word: &'static str,
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.number, self.word)
    }
}

/// Makes a function per counted thing: `/// doc` then `name = "kata", "one", "many";`.
macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $one:literal, $many:literal;)*) => {$(
        $(#[$doc])*
        pub fn $name(lang: Lang, number: usize) -> Count {
            Count { number, word: lang.pick($id, if number == 1 { $one } else { $many }) }
        }
    )*};
}

counts! {
    /// Quick wins.
    quick_wins = "quick win", "quick win", "quick wins";
    /// Other people.
    others = "orang lain", "other", "others";
    /// Rows, where it is plain that they are data rows.
    rows = "baris", "row", "rows";
    /// Data rows.
    data_rows = "baris data", "data row", "data rows";
    /// Data rows with gaps.
    incomplete_rows = "baris belum lengkap", "incomplete row", "incomplete rows";
    /// Lines of a text.
    lines = "baris", "line", "lines";
    /// Fields of a subject.
    fields = "isian", "field", "fields";
    /// Findings.
    findings = "hal", "thing", "things";
    /// Contested fields.
    contested_fields = "isian berbeda", "contested field", "contested fields";
    /// Changes.
    edits = "perubahan", "edit", "edits";
    /// Edits that a record has not yet.
    new_edits = "perubahan baru", "new edit", "new edits";
    /// Files.
    files = "berkas", "file", "files";
    /// Copies of a file.
    copies = "salinan", "copy", "copies";
    /// Fields that show another value.
    changed_fields = "isian berubah", "changed field", "changed fields";
    /// Acts of people.
    acts = "tindakan", "act", "acts";
    /// Programmes of a catalogue.
    programmes = "program", "programme", "programmes";
    /// Saved sessions.
    sessions = "sesi", "session", "sessions";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_one_and_all_other_numbers_are_many() {
        let said = |lang| [0, 1, 2].map(|number| quick_wins(lang, number).to_string());
        assert_eq!(said(Lang::En), ["0 quick wins", "1 quick win", "2 quick wins"]);
        assert_eq!(said(Lang::Id), ["0 quick win", "1 quick win", "2 quick win"]);
    }
}
