//! The text of a session file and of its companions: pure, no disk.

mod edit;
pub mod journal;
mod json;
pub mod session;
mod wrong;
