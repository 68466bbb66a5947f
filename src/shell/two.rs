//! Work on two threads: reading ahead of what is read, and the two halves of a session file at once.
//!
//! Everything here comes to the same without threads; it only takes less time.

use std::sync::mpsc;
use std::thread;

use crate::file::session;
use crate::workshop::Workshop;

/// How many items are read ahead: enough that neither side waits for long, few enough to take no room.
const AHEAD: usize = 4;

/// From how many edits on a file is printed by two: below, a thread costs more than it saves.
const LARGE: usize = 20_000;

/// Reads items on a thread of its own while those before them are taken in, in their order.
pub fn ahead<T: Send, R: Send>(
    items: impl Iterator<Item = T> + Send,
    mut read: impl FnMut(T) -> R + Send,
    mut take: impl FnMut(R),
) {
    let (send, receive) = mpsc::sync_channel(AHEAD);
    thread::scope(|scope| {
        scope.spawn(move || items.map(&mut read).try_for_each(|read| send.send(read)));
        receive.iter().for_each(&mut take);
    });
}

/// Returns the text of a session file in pieces.
pub fn print(workshop: &Workshop) -> Vec<String> {
    if workshop.log().len() < LARGE {
        return vec![session::print(workshop)];
    }
    thread::scope(|scope| {
        let edits = scope.spawn(|| session::print_edits(workshop));
        let tables = session::print_tables(workshop);
        vec![tables, edits.join().unwrap_or_else(|_| session::print_edits(workshop))]
    })
}
