//! What is on the screen and what keys mean: pure, given the app, a message and the moment.
//!
//! Nothing here reads a clock, a disk or a terminal; effects are plain data, and waiting for a person is a state.

pub mod app;
mod ascii;
pub mod bind;
pub mod canvas;
pub mod colour;
pub mod digits;
mod frame;
pub mod incoming;
pub mod key;
pub mod keymap;
pub mod list;
mod open;
pub mod overlay;
pub mod pad;
pub mod program;
pub mod reply;
pub mod room;
pub mod screen;
mod seen;
pub mod theme;
mod unread;
pub mod wall;
