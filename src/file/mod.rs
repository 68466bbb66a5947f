//! The text of a session file and of its companions: pure, no disk.

mod differences;
mod edit;
mod figure;
pub mod journal;
mod json;
mod print;
mod read;
mod schema;
pub mod session;
mod summary;
mod tables;
mod wrong;
