//! What may come into an open record: which files are on offer. What they would bring is weighed by `readings`.
//!
//! Nothing here changes a file or the record; the merge itself is the app's, and what it makes goes to the keeper like any act.

use std::path::Path;

use super::files::Disk;
use super::inputs::{Input as File, Inputs, is_journal};
use super::{OpenError, list, name, shown};
use crate::tui::incoming::{Offer, Why};
use crate::tui::reply::Entry;
use crate::words::{Lang, merge as words};

/// Lists the files near an open one: the copies of it first, then the others beside it and in the sessions folder.
pub fn near(disk: &dyn Disk, open: &Path, sessions: &Path, lang: Lang) -> Vec<Offer> {
    let beside = name::folder(open);
    let mut entries = list::entries(disk, beside, lang);
    if super::followed(sessions) != super::followed(beside) {
        entries.extend(list::entries(disk, sessions, lang));
    }
    let same_name = |entry: &Entry| entry.path.file_name() == open.file_name();
    let ours = |entry: &Entry| entry.path == open || (same_name(entry) && super::followed(&entry.path) == open);
    let ours = entries.iter().position(ours).map(|at| entries.remove(at));
    let offer = |entry: Entry| {
        let same = ours.as_ref().is_some_and(|ours| (&ours.title, &ours.date) == (&entry.title, &entry.date));
        let copy = name::is_copy(open, &entry.path, same);
        Offer { size: size(disk, &entry.path), entry, why: if copy { Why::Copy } else { Why::Near } }
    };
    let mut offers: Vec<Offer> = entries.into_iter().map(offer).collect();
    offers.sort_by_key(|offer| offer.why != Why::Copy);
    offers
}

/// Returns the length of a file in bytes; of one that only journals are left of, and of none, 0.
fn size(disk: &dyn Disk, path: &Path) -> u64 {
    disk.look(path).ok().flatten().map_or(0, |look| look.len)
}

/// Lists the files that a path means: itself, or the session files of a folder.
///
/// # Errors
///
/// With a sentence, when there is none.
pub fn named(disk: &dyn Disk, path: &Path, lang: Lang) -> Result<Vec<Offer>, String> {
    let why = |wrong: OpenError| wrong.why(lang).into_owned();
    let files = Inputs::new(disk).of(path).map_err(why)?;
    if files.is_empty() {
        return Err(words::empty_folder(lang, shown(path)).into_owned());
    }
    let mut offers = Vec::new();
    for File { path, found } in files {
        let entry = if is_journal(&path) {
            Entry { name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(), ..Entry::default() }
        } else {
            match list::entry(disk, &path, true, lang) {
                Some(entry) => entry,
                None if found => continue,
                None => return Err(why(OpenError::Missing(path))),
            }
        };
        offers.push(Offer { size: size(disk, &path), entry: Entry { path, ..entry }, why: Why::Named });
    }
    Ok(offers)
}
