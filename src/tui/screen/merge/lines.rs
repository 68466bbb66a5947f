//! The lines of a result: what comes, group by group, what needs a person first.

use std::sync::Arc;

use crate::tui::incoming::Weighed;
use crate::words::{Word, incoming as words};
use crate::workshop::merge::{Brought, Slot};
use crate::workshop::subject::Kind;

/// A line of the result.
#[derive(Clone, Debug)]
pub(super) enum Line {
    /// The name of a group, and how many are in it.
    Group(Word, usize),
    /// One of the files, by its number.
    File(usize),
    /// A subject that nobody here had.
    New(Arc<str>),
    /// A field that shows another value.
    Changed(Slot),
    /// A field in which two values stand.
    Contested(Slot),
    /// A field in which two values stood.
    Settled(Slot),
    /// A merge that was undone elsewhere, by its number.
    Back(usize),
    /// A file whose edits come back, by its name.
    Along(String),
}

impl Line {
    /// Returns whether two lines of two results speak of the same.
    pub(super) fn is(&self, other: &Self) -> bool {
        let slot = |line: &Self| match line {
            Self::Changed(slot) | Self::Contested(slot) | Self::Settled(slot) => Some(slot.clone()),
            _ => None,
        };
        match (self, other) {
            (Self::File(one), Self::File(other)) | (Self::Back(one), Self::Back(other)) => one == other,
            (Self::New(one), Self::New(other)) => one == other,
            (Self::Along(one), Self::Along(other)) => one == other,
            _ => slot(self).is_some() && slot(self) == slot(other),
        }
    }
}

/// Returns the fields that show another value and are told of no better way: neither contested nor settled by it.
pub(super) fn changed(brought: &Brought) -> impl Iterator<Item = &Slot> {
    let told =
        |slot: &&Slot| [&brought.contested, &brought.settled].iter().all(|slots| slots.binary_search(slot).is_err());
    brought.changed.iter().filter(told)
}

/// Returns the lines of a result in which what was undone elsewhere is followed, or is not.
pub(super) fn of(weighed: &Weighed, follows: bool) -> Vec<Line> {
    let (brought, _) = weighed.told(follows);
    let mut lines = Vec::new();
    let mut group = |name: Word, members: Vec<Line>| {
        if !members.is_empty() {
            lines.push(Line::Group(name, members.len()));
            lines.extend(members);
        }
    };
    group(words::files, (0..weighed.inputs.len()).map(Line::File).collect());
    // Files that were taken in one act come back in one.
    let redone = weighed.redone.as_ref().filter(|_| weighed.brought.new == 0);
    let along = redone.into_iter().flat_map(|redone| {
        let files = redone.merges.iter().flat_map(|merge| redone.after.merged(*merge));
        files.map(|(name, _)| Line::Along(name.to_owned())).collect::<Vec<_>>()
    });
    group(words::come_back, along.collect());
    group(words::taken_back, (0..weighed.back.len()).map(Line::Back).collect());
    group(words::contested, brought.contested.iter().cloned().map(Line::Contested).collect());
    // What an undo elsewhere changes is told with that undo.
    let back = |slot: &Slot| {
        let changes = weighed.back.iter().any(|back| back.changed.binary_search(slot).is_ok());
        follows && (changes || weighed.hides(&slot.0))
    };
    let own = changed(brought).filter(|slot| !back(slot));
    group(words::changed_fields, own.cloned().map(Line::Changed).collect());
    let kind = |on: &Arc<str>| Kind::of(on).map(|(kind, _)| kind);
    let new = |wanted: fn(Option<Kind>) -> bool| {
        brought.subjects.iter().filter(|on| wanted(kind(on))).cloned().map(Line::New).collect::<Vec<_>>()
    };
    group(words::nominations, new(|kind| kind == Some(Kind::Nomination)));
    group(words::rows, new(|kind| kind == Some(Kind::Data)));
    group(words::others, new(|kind| !matches!(kind, Some(Kind::Nomination | Kind::Data))));
    group(words::settled, brought.settled.iter().cloned().map(Line::Settled).collect());
    lines
}
