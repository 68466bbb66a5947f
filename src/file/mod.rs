//! The text of a session file and of its companions: pure, no disk.

pub mod catalogue;
pub mod columns;
pub mod criteria;
pub mod csv;
mod differences;
mod edit;
mod figure;
pub mod intake;
pub mod journal;
mod json;
mod print;
pub mod programs;
mod read;
pub mod roster;
mod schema;
pub mod series;
pub mod session;
pub mod sheet;
mod summary;
mod tables;
mod workbook;
mod wrong;
