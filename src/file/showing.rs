//! What the operator has the wall show: passed on beside the session file, because it is no part of the record.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::workshop::edit::EditId;
use crate::workshop::moment::Moment;

/// The pictures of the wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scene {
    /// What happens chooses.
    #[default]
    Auto,
    /// Title, place and time to start.
    Welcome,
    /// Who presents, and the clock.
    Presenting,
    /// The rows as they land.
    Rows,
    /// The quick wins as they are caught.
    Nominations,
    /// Who has and who has not.
    Coverage,
    /// The quick wins in order.
    Ranking,
    /// The roll call of votes.
    Votes,
    /// A message, with the time at which the work goes on.
    Message,
    /// Thanks, and the next steps.
    Thanks,
}

/// What the operator has the wall show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Showing {
    /// The session of the file.
    pub sid: String,
    /// The picture.
    pub scene: Scene,
    /// Whether the wall is blank now; the picture behind stays what it is.
    pub blank: bool,
    /// The message of [`Scene::Message`].
    pub message: String,
    /// When the work goes on after the message.
    pub until: Option<Moment>,
    /// Rows taken off the wall, by their last edit then: one that was written on since is back.
    pub off: BTreeMap<Arc<str>, EditId>,
}
