//! The text of a session file and of its companions: pure, no disk.

pub mod catalogue;
pub mod csv;
pub mod journal;
pub mod roster;
pub mod session;
