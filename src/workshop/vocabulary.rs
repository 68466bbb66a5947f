//! What was typed before, found by the first letters of any of its words; completions come from here.
//!
//! It only ever grows, like the log: a value that was changed is still a word somebody used.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Words into a text beyond which its later words are not looked up.
const DEPTH: usize = 12;

/// Texts of some fields, by the folded letters from each of their words on.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    starts: BTreeMap<String, BTreeSet<Arc<str>>>,
}

impl Vocabulary {
    /// Takes a text in under a field's name.
    pub fn add(&mut self, field: &str, text: &Arc<str>) {
        let text_trimmed = text.trim();
        if text_trimmed.is_empty() || text_trimmed.len() > 200 {
            return;
        }
        let folded = text_trimmed.to_lowercase();
        let mut from = 0;
        for word in folded.split_inclusive(|c: char| !c.is_alphanumeric()).take(DEPTH) {
            if word.starts_with(char::is_alphanumeric) {
                let key = format!("{field}\0{}", &folded[from..]);
                self.starts.entry(key).or_default().insert(text.clone());
            }
            from += word.len();
        }
    }

    /// Returns at most `limit` texts of a field in which a word begins with `typed`: those that begin with it first.
    pub fn find(&self, field: &str, typed: &str, limit: usize) -> Vec<Arc<str>> {
        let typed = typed.trim_start().to_lowercase();
        let key = format!("{field}\0{typed}");
        let hits = self.starts.range(key.clone()..).take_while(|(start, _)| start.starts_with(&key));
        // Enough to order well, few enough to cost nothing in a large record.
        let mut found: Vec<Arc<str>> = hits.flat_map(|(_, texts)| texts.iter().cloned()).take(limit * 8).collect();
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
