//! What may come into the open record from other files: what is on offer, and what it would bring.
//!
//! Plain data that the shell makes off the drawing thread; nothing here is in the record before a person takes it.

use std::path::PathBuf;
use std::sync::Arc;

use super::reply::Entry;
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, EditId};
use crate::workshop::merge::{Brought, TakenBack};

/// Why a file is on offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Why {
    /// It is a copy of the open file, as programs that synchronise folders leave them beside it.
    Copy,
    /// Somebody named it.
    Named,
    /// It lies in the same folder or in the sessions folder.
    #[default]
    Near,
}

/// A file that may be merged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// What is known of it without reading it whole.
    pub entry: Entry,
    /// Why it is on offer.
    pub why: Why,
    /// Its length in bytes: what reading it costs.
    pub size: u64,
}

/// What files would bring to a record.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The files, in the order in which they were named.
    pub inputs: Vec<Input>,
    /// How many edits the record had.
    pub before: usize,
    /// What those that can be merged bring together.
    pub brought: Brought,
    /// The record as it would be.
    pub after: Arc<Workshop>,
    /// The merges that were undone in those files, and that undo hides or changes what the record shows.
    pub back: Vec<TakenBack>,
    /// How it would be if merges were brought back with it; nothing where there is none to bring back.
    pub redone: Option<Redone>,
}

/// The record with merges brought back: those that were undone in the files, or where the files bring nothing, those that
/// brought their edits before.
#[derive(Clone, Debug, PartialEq)]
pub struct Redone {
    /// The merges, ascending.
    pub merges: Vec<EditId>,
    /// What the record shows then that it does not now.
    pub brought: Brought,
    /// The record as it would be.
    pub after: Arc<Workshop>,
}

impl Weighed {
    /// Returns what comes, and the record as it would be: where the files' undos are followed, or not.
    pub fn told(&self, follows: bool) -> (&Brought, &Arc<Workshop>) {
        match &self.redone {
            Some(redone) if !follows => (&redone.brought, &redone.after),
            _ => (&self.brought, &self.after),
        }
    }

    /// Returns whether the undo of a merge elsewhere hides a subject here.
    pub fn hides(&self, on: &Arc<str>) -> bool {
        self.back.iter().any(|back| back.hidden.binary_search(on).is_ok())
    }
}

/// One of the files.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    /// The file.
    pub path: PathBuf,
    /// What it brings, or why it cannot be merged, as a sentence.
    pub incoming: Result<Incoming, String>,
}

/// What is to be merged into the record as one act.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Union {
    /// The files' names, and what is new of each.
    pub files: Vec<(String, Vec<Edit>)>,
}

/// What one file brings after those before it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// What it brings.
    pub brought: Brought,
    /// The edits that are new.
    pub new: Vec<Edit>,
    /// Who wrote in it: operator and device, each empty when unknown.
    pub hands: Vec<(String, String)>,
    /// The merges that brought it before and are undone.
    pub undone: Vec<EditId>,
    /// What is worth saying of it, in sentences.
    pub remarks: String,
}
