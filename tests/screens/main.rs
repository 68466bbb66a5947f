//! The screens, tested as people use them: keys in; text, edits and effects out.

#![allow(unreachable_pub)]

mod accidents;
mod board;
mod contested;
mod day;
#[allow(dead_code)] // every test file uses a part of the desk
mod desk;
mod findings;
mod form;
mod frame;
mod help;
mod history;
mod home;
mod live;
mod merge;
mod palette;
mod run;
mod sessions;
mod setup;
