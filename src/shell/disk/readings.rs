//! What was read of files that may be merged: one that did not change is not read again, however often the record does.
//!
//! Of a file only what the record had not is kept. The log only grows, so what it had it has; and what a file brings to the
//! record as it is now is weighed anew every time.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{Disk, Look};
use super::inputs::{self, Input as File, Inputs};
use super::{OpenError, followed, shown};
use crate::tui::incoming::{Incoming, Input, Redone, Weighed};
use crate::words::{Lang, merge as words};
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, EditId, Hand};
use crate::workshop::merge::{Brought, TakenBack};

/// How many edits are kept in all: what was not asked for longest goes first.
const MOST: usize = 1_000_000;

/// What was read for one open file.
#[derive(Default)]
pub struct Readings {
    known: HashMap<PathBuf, Reading>,
    /// How many of their edits are kept, and how often files were asked for.
    kept: usize,
    turn: u64,
}

/// What was read of a file.
struct Reading {
    /// How the file and the journals beside it looked before it was read, and the language of what is said of it.
    looks: Vec<(PathBuf, Option<Look>)>,
    lang: Lang,
    /// The merges that were undone in the record then.
    undone: Vec<EditId>,
    held: Result<Held, String>,
    /// Whether it stays so while the file does: what could not be read may be readable another time.
    lasts: bool,
    /// When it was last asked for.
    asked: u64,
}

/// What a file holds.
struct Held {
    edits: usize,
    hands: BTreeSet<Hand>,
    /// The edits that the record had not.
    new: Vec<Edit>,
    /// The first edit that the record had with other content.
    clash: Option<EditId>,
    /// The undone merges that brought some of the others.
    undone: Vec<EditId>,
    /// Why it may not be merged, and what is worth saying of it.
    unfit: Option<String>,
    remarks: String,
}

impl Reading {
    fn kept(&self) -> usize {
        self.held.as_ref().map_or(0, |held| held.new.len())
    }
}

impl Readings {
    /// Tells what files would bring one after another to a record, the file of which is `open`; reads those of them that
    /// changed since they were last read.
    ///
    /// `going` is told how many are done and says whether to go on; where not, nothing is returned.
    pub fn weigh(
        &mut self,
        disk: &dyn Disk,
        open: &Path,
        paths: &[PathBuf],
        record: &Arc<Workshop>,
        lang: Lang,
        going: impl FnMut(usize) -> bool,
    ) -> Option<Weighed> {
        self.weigh_on(&mut Inputs::new(disk), disk, open, paths, record, lang, going)
    }

    /// Tells of each file what it alone would bring, but for the edits themselves: a copy of the record for each would be
    /// much to let go of on the drawing thread.
    ///
    /// `going` says whether to go on: what was being read when it ends is told to nobody, who may have another file open
    /// by then.
    #[allow(clippy::too_many_arguments, reason = "what is weighed, against what, and how it is told")]
    pub fn glance(
        &mut self,
        disk: &dyn Disk,
        open: &Path,
        paths: &[PathBuf],
        record: &Arc<Workshop>,
        lang: Lang,
        going: impl Fn() -> bool,
        mut tell: impl FnMut(Input),
    ) {
        let mut reader = Inputs::new(disk);
        for path in paths.chunks(1) {
            let Some(weighed) = self.weigh_on(&mut reader, disk, open, path, record, lang, |_| going()) else { return };
            // What was undone elsewhere stays here unless it is said otherwise.
            let brought = weighed.told(false).0.clone();
            for mut input in weighed.inputs {
                if let Ok(incoming) = &mut input.incoming {
                    incoming.new = Vec::new();
                    incoming.brought = brought.clone();
                }
                tell(input);
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "what is weighed, against what, and how it is told")]
    fn weigh_on(
        &mut self,
        reader: &mut Inputs<'_>,
        disk: &dyn Disk,
        open: &Path,
        paths: &[PathBuf],
        record: &Arc<Workshop>,
        lang: Lang,
        mut going: impl FnMut(usize) -> bool,
    ) -> Option<Weighed> {
        // Copied only where something comes to it.
        let mut after = record.clone();
        let undone: Vec<EditId> = record.undone_here().into_iter().map(|(merge, _)| merge).collect();
        let mut inputs = Vec::<Input>::new();
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
            let held = self.held(reader, disk, path, record, &undone, lang);
            let incoming = held.and_then(|held| bring(disk, path, held, &mut after, record, origin, lang));
            inputs.push(Input { path: path.clone(), incoming });
        }
        let brought = match inputs.as_slice() {
            [Input { incoming: Ok(only), .. }] => only.brought.clone(),
            several => {
                let all = several.iter().filter_map(|input| input.incoming.as_ref().ok());
                let new: Vec<Edit> = all.flat_map(|incoming| incoming.new.iter().cloned()).collect();
                if new.is_empty() { Brought::default() } else { Workshop::clone(record).take_in(new) }
            }
        };
        let back = after.taken_back(record);
        // What an undo elsewhere hides is told with that, and as no change besides.
        let brought = match back.is_empty() {
            true => brought,
            false => {
                Brought { edits: brought.edits, new: brought.new, hands: brought.hands, ..after.news_since(record) }
            }
        };
        let redone = redone(record, &inputs, &brought, &after, &back);
        going(paths.len()).then(|| Weighed { inputs, before: record.log().len(), brought, after, back, redone })
    }

    /// Returns what a file holds, read anew where it has changed.
    fn held(
        &mut self,
        reader: &mut Inputs<'_>,
        disk: &dyn Disk,
        path: &Path,
        record: &Workshop,
        undone: &[EditId],
        lang: Lang,
    ) -> Result<&Held, String> {
        // Before it is read: what changes meanwhile looks otherwise the next time.
        let looks = looks(reader, disk, path);
        let stands = |reading: &Reading| {
            reading.lasts && reading.looks == looks && reading.lang == lang && reading.undone == *undone
        };
        self.turn += 1;
        if !self.known.get(path).is_some_and(stands) {
            let (held, lasts) = match read(disk, reader, path, record, lang) {
                Ok((held, lasts)) => (Ok(held), lasts),
                Err(wrong) => (Err(wrong.why(lang).into_owned()), matches!(wrong, OpenError::Refused(..))),
            };
            let reading = Reading { looks, lang, undone: undone.to_vec(), held, lasts, asked: 0 };
            self.kept += reading.kept();
            self.kept -= self.known.insert(path.to_owned(), reading).as_ref().map_or(0, Reading::kept);
        }
        if let Some(reading) = self.known.get_mut(path) {
            reading.asked = self.turn;
        }
        self.let_go();
        self.known[path].held.as_ref().map_err(Clone::clone)
    }

    /// Lets go of what was not asked for longest, where too much is kept.
    fn let_go(&mut self) {
        while self.kept > MOST {
            let others = self.known.iter().filter(|(_, reading)| reading.asked < self.turn && reading.kept() > 0);
            let Some(path) = others.min_by_key(|(_, reading)| reading.asked).map(|(path, _)| path.clone()) else {
                return;
            };
            self.kept -= self.known.remove(&path).as_ref().map_or(0, Reading::kept);
        }
    }
}

/// Returns the record with those merges brought back that are to be: the ones undone in what comes, else where nothing comes
/// the ones that brought it before.
fn redone(
    record: &Workshop,
    inputs: &[Input],
    brought: &Brought,
    after: &Workshop,
    back: &[TakenBack],
) -> Option<Redone> {
    let mut merges: Vec<EditId> = back.iter().map(|back| back.merge).collect();
    if brought.new == 0 {
        merges.extend(inputs.iter().flat_map(|input| input.incoming.iter().flat_map(|incoming| &incoming.undone)));
    }
    merges.sort_unstable();
    merges.dedup();
    (!merges.is_empty()).then(|| {
        let after = after.with_redone(&merges);
        let (edits, new, hands) = (brought.edits, brought.new, brought.hands.clone());
        let brought = Brought { edits, new, hands, ..after.news_since(record) };
        Redone { merges, brought, after: after.into() }
    })
}

/// Returns how a file and the journals beside it look.
fn looks(reader: &mut Inputs<'_>, disk: &dyn Disk, path: &Path) -> Vec<(PathBuf, Option<Look>)> {
    let file = followed(path);
    let journals = reader.journals(&file).unwrap_or_default();
    let look = |path: PathBuf| {
        let look = disk.look(&path).ok().flatten();
        (path, look)
    };
    std::iter::once(file).chain(journals).map(look).collect()
}

/// Reads a file, and keeps what a record has not; tells whether all that belongs to it could be read.
fn read(
    disk: &dyn Disk,
    reader: &mut Inputs<'_>,
    path: &Path,
    record: &Workshop,
    lang: Lang,
) -> Result<(Held, bool), OpenError> {
    let file = File { path: path.to_owned(), found: false };
    let opening = reader.open(&file)?;
    let unfit = inputs::unfit(disk, path, &opening, lang);
    let torn = opening.damaged_journals;
    let remarks = if torn > 0 { words::torn_journals(lang, shown(path), torn).into_owned() } else { String::new() };
    let lasts = opening.unread_journals == 0;
    let edits = Arc::unwrap_or_clone(opening.workshop).into_edits();
    let held = Held {
        edits: edits.len(),
        hands: edits.iter().map(|edit| edit.id.hand).collect(),
        clash: record.clashes(&edits).first().map(|edit| edit.id),
        undone: record.merges_undone(&edits),
        new: edits.into_iter().filter(|edit| record.log().get(edit.id).is_none()).collect(),
        unfit,
        remarks,
    };
    Ok((held, lasts))
}

/// Unites what a file holds into a record that others may have brought something to; tells what it brings.
fn bring<'p>(
    disk: &dyn Disk,
    path: &Path,
    held: &Held,
    after: &mut Arc<Workshop>,
    record: &Workshop,
    origin: impl Fn(EditId) -> &'p Path,
    lang: Lang,
) -> Result<Incoming, String> {
    // First, because an edit that was changed does not fit its tables either.
    if let Some(clash) = held.clash.or_else(|| after.clashes(&held.new).first().map(|edit| edit.id)) {
        let places = |path| inputs::places(disk, path, clash, lang).join(", ");
        return Err(words::clash(lang, clash, places(origin(clash)), places(path)).into_owned());
    }
    if let Some(why) = &held.unfit {
        return Err(why.clone());
    }
    let new: Vec<Edit> = held.new.iter().filter(|edit| after.log().get(edit.id).is_none()).cloned().collect();
    let mut brought = match new.is_empty() {
        true => Brought::default(),
        false => Arc::make_mut(after).take_in(new.iter().cloned()),
    };
    (brought.edits, brought.hands) = (held.edits, held.hands.clone());
    let mut undone = record.merges_undone(&held.new);
    undone.extend(&held.undone);
    undone.sort_unstable();
    undone.dedup();
    let hand = |hand| {
        let (operator, device) = after.who(hand);
        (operator.to_owned(), device.to_owned())
    };
    // Who wrote what is new; of a file without anything new, who wrote in it at all.
    let wrote: BTreeSet<Hand> = new.iter().map(|edit| edit.id.hand).collect();
    let wrote = if wrote.is_empty() { &brought.hands } else { &wrote };
    let mut hands: Vec<(String, String)> = wrote.iter().map(|of| hand(*of)).collect();
    hands.sort_unstable();
    hands.dedup();
    Ok(Incoming { brought, new, hands, undone, remarks: held.remarks.clone() })
}
