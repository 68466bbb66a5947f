//! What came under a cursor by itself a moment ago: nobody has read it, and a key pressed then was meant for what stood
//! there before.
//!
//! Which keys that refuses is the screen's business.

use super::reply::{Reply, Tone};
use super::room::Room;
use crate::words::program as words;
use crate::workshop::moment::Moment;

/// Nobody has read within so few milliseconds what came up by itself.
pub(super) const UNREAD: i64 = 400;

/// When something else last came under a cursor by itself.
#[derive(Debug, Default)]
pub(super) struct Unread(Option<Moment>);

impl Unread {
    /// Something else has just come there.
    pub(super) fn came(&mut self, room: &Room) {
        self.0 = Some(room.now);
    }

    /// It was looked at: whoever moves or searches looks at what comes up.
    pub(super) fn read(&mut self) {
        self.0 = None;
    }

    /// Returns the refusal of a key that was meant for what stood there before.
    pub(super) fn refuses(&self, room: &Room) -> Option<Reply> {
        let unread = self.0.is_some_and(|at| room.now.since(at) < UNREAD);
        unread.then(|| Reply::say(Tone::Mind, words::just_moved(room.lang)))
    }
}
