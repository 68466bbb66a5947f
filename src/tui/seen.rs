//! What was seen when a typing began, kept in the journal with what is half typed.
//!
//! A text that comes back after a crash replaces only that, whatever others wrote meanwhile.

use crate::workshop::edit::EditId;

/// Returns a half-typed text with the heads that it is to replace: `17@k3f9x2qd,18@p0q1r2s3`, a tab, the text.
pub(super) fn with(heads: &[EditId], text: &str) -> String {
    let heads: Vec<String> = heads.iter().map(EditId::to_string).collect();
    format!("{}\t{text}", heads.join(","))
}

/// Returns the heads and the text of what [`with`] made.
pub(super) fn parts(kept: &str) -> (Vec<EditId>, &str) {
    let (heads, text) = kept.split_once('\t').unwrap_or(("", kept));
    (heads.split(',').filter_map(EditId::parse).collect(), text)
}
