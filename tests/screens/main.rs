//! The screens, tested as people use them: keys in; text, edits and effects out.

#![allow(unreachable_pub)]

mod accidents;
mod board;
mod closing;
mod contested;
mod criteria;
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
mod profile;
mod ranking;
mod review;
mod rpjmd;
mod run;
mod scoring;
mod sessions;
mod setup;
