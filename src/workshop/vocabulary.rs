//! What was typed before, found by the first letters of any of its words; completions come from here.
//!
//! It only ever grows, like the log: a value that was changed is still a word somebody used.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rustc_hash::FxHashSet;

/// Words into a text beyond which its later words are not looked up.
const DEPTH: usize = 12;

/// Texts of some fields, by the folded letters from each of their words on.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    fields: BTreeMap<String, Field>,
}

/// The texts of one field.
#[derive(Clone, Debug, Default)]
struct Field {
    /// What is in already: most texts of a record repeat.
    known: FxHashSet<Arc<str>>,
    starts: BTreeSet<Start>,
}

/// A text from one of its words on; ordered by the folded letters from there.
#[derive(Clone, Debug)]
struct Start {
    folded: Arc<str>,
    from: usize,
    text: Arc<str>,
}

impl Start {
    fn letters(&self) -> &str {
        &self.folded[self.from..]
    }
}

impl Ord for Start {
    fn cmp(&self, other: &Self) -> Ordering {
        self.letters().cmp(other.letters()).then_with(|| self.text.cmp(&other.text))
    }
}

impl PartialOrd for Start {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Start {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Start {}

impl Vocabulary {
    /// Takes a text in under a field's name.
    pub fn add(&mut self, field: &str, text: &Arc<str>) {
        if !self.fields.contains_key(field) {
            self.fields.insert(field.to_owned(), Field::default());
        }
        let Some(Field { known, starts }) = self.fields.get_mut(field) else { return };
        let trimmed = text.trim();
        if trimmed.is_empty() || trimmed.len() > 200 || known.contains(text) {
            return;
        }
        known.insert(text.clone());
        let folded: Arc<str> = trimmed.to_lowercase().into();
        let mut from = 0;
        for word in folded.split_inclusive(|c: char| !c.is_alphanumeric()).take(DEPTH) {
            if word.starts_with(char::is_alphanumeric) {
                starts.insert(Start { folded: folded.clone(), from, text: text.clone() });
            }
            from += word.len();
        }
    }

    /// Returns at most `limit` texts of a field in which a word begins with `typed`: those that begin with it first.
    pub fn find(&self, field: &str, typed: &str, limit: usize) -> Vec<Arc<str>> {
        let Some(field) = self.fields.get(field) else { return Vec::new() };
        let typed = typed.trim_start().to_lowercase();
        let first = Start { folded: typed.as_str().into(), from: 0, text: Arc::default() };
        let hits = field.starts.range(first..).take_while(|start| start.letters().starts_with(&typed));
        // Enough to order well, few enough to cost nothing in a large record.
        let mut found: Vec<Arc<str>> = hits.map(|start| start.text.clone()).take(limit * 8).collect();
        found.sort_by_cached_key(|text| (!text.to_lowercase().starts_with(&typed), text.len(), text.clone()));
        found.dedup();
        found.truncate(limit);
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_any_of_its_words() {
        let mut words = Vocabulary::default();
        for text in ["Jumlah penduduk", "Penduduk miskin", "Luas panen", "Jumlah penduduk (SP2020)"] {
            words.add("indicator", &text.into());
        }
        words.add("unit", &"penduduk".into());
        let found: Vec<String> = words.find("indicator", "pendud", 9).iter().map(|text| text.to_string()).collect();
        assert_eq!(found, ["Penduduk miskin", "Jumlah penduduk", "Jumlah penduduk (SP2020)"]);
        assert!(words.find("indicator", "xyz", 9).is_empty());
        assert_eq!(words.find("indicator", "", 2).len(), 2);
    }
}
