//! What may come into an open record: which files are on offer, and what they would bring.
//!
//! Nothing here changes a file or the record; the merge itself is the app's, and what it makes goes to the keeper like any act.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::Disk;
use super::inputs::{self, Input as File, Inputs};
use super::{OpenError, list, name, shown};
use crate::tui::incoming::{Incoming, Input, Offer, Weighed, Why};
use crate::tui::reply::Entry;
use crate::words::{Lang, merge as words};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, EditId};
use crate::workshop::merge::Brought;

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
        Offer { entry, why: if copy { Why::Copy } else { Why::Near } }
    };
    let mut offers: Vec<Offer> = entries.into_iter().map(offer).collect();
    offers.sort_by_key(|offer| offer.why != Why::Copy);
    offers
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
        let entry = if path.extension().is_some_and(|end| end == "journal") {
            Entry { name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(), ..Entry::default() }
        } else {
            match list::entry(disk, &path, true, lang) {
                Some(entry) => entry,
                None if found => continue,
                None => return Err(why(OpenError::Missing(path))),
            }
        };
        offers.push(Offer { entry: Entry { path, ..entry }, why: Why::Named });
    }
    Ok(offers)
}

/// Reads files one after another and tells what they would bring to a record, the file of which is `open`.
///
/// `going` is told how many are read and says whether to go on; where not, nothing is returned.
pub fn weigh(
    disk: &dyn Disk,
    open: &Path,
    paths: &[PathBuf],
    record: &Workshop,
    lang: Lang,
    mut going: impl FnMut(usize) -> bool,
) -> Option<Weighed> {
    let mut after = record.clone();
    let (mut inputs, mut reader) = (Vec::<Input>::new(), Inputs::new(disk));
    for path in paths {
        if !going(inputs.len()) {
            return None;
        }
        let origin = |id: EditId| {
            let brought = |input: &&Input| {
                input.incoming.as_ref().is_ok_and(|incoming| incoming.new.iter().any(|edit| edit.id == id))
            };
            inputs.iter().find(brought).map_or(open, |input| &input.path)
        };
        let incoming = take(disk, &mut reader, path, &after, origin, lang);
        let incoming = incoming.map(|(edits, remarks)| {
            let undone = record.merges_undone(&edits);
            let new = edits.iter().filter(|edit| after.log().get(edit.id).is_none()).cloned().collect();
            let brought = after.take_in(edits);
            let hand = |hand| {
                let (operator, device) = after.who(hand);
                (operator.to_owned(), device.to_owned())
            };
            let mut hands: Vec<(String, String)> = brought.hands.iter().map(|of| hand(*of)).collect();
            hands.sort_unstable();
            hands.dedup();
            Incoming { brought, new, hands, undone, remarks }
        });
        inputs.push(Input { path: path.clone(), incoming });
    }
    let brought = match inputs.as_slice() {
        [Input { incoming: Ok(only), .. }] => only.brought.clone(),
        several => {
            let all = several.iter().filter_map(|input| input.incoming.as_ref().ok());
            let new: Vec<Edit> = all.flat_map(|incoming| incoming.new.iter().cloned()).collect();
            if new.is_empty() { Brought::default() } else { record.clone().take_in(new) }
        }
    };
    going(paths.len()).then(|| Weighed { inputs, before: record.log().len(), brought, after: Arc::new(after) })
}

/// Reads the edits of a file that may be merged into a record, and what is worth saying of it.
fn take<'p>(
    disk: &dyn Disk,
    reader: &mut Inputs<'_>,
    path: &Path,
    record: &Workshop,
    origin: impl Fn(EditId) -> &'p Path,
    lang: Lang,
) -> Result<(Vec<Edit>, String), String> {
    let file = File { path: path.to_owned(), found: false };
    let opening = reader.open(&file).map_err(|wrong| wrong.why(lang).into_owned())?;
    // First, because an edit that was changed does not fit its tables either.
    if let Some(clash) = record.clashes(opening.workshop.log().edits()).first() {
        let places = |path| inputs::places(disk, path, clash.id, lang).join(", ");
        return Err(words::clash(lang, clash.id, places(origin(clash.id)), places(path)).into_owned());
    }
    if let Some(why) = inputs::unfit(disk, path, &opening, lang) {
        return Err(why);
    }
    let torn = opening.damaged_journals;
    let remarks = if torn > 0 { words::torn_journals(lang, shown(path), torn).into_owned() } else { String::new() };
    Ok((Arc::unwrap_or_clone(opening.workshop).into_edits(), remarks))
}
