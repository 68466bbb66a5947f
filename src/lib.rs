//! `bimtek` runs a bimtek: it is projected in the room, walks through the presentations of the OPD,
//! and keeps everything that was said as a record that cannot lose a word.
//!
//! `src/ARCHITECTURE.md` is the map of this house. The layers, lowest first: [`workshop`] and [`mod@words`],
//! [`mod@file`], [`tui`], [`shell`]. A layer imports only lower ones.

#[warn(clippy::disallowed_methods)]
pub mod file;
pub mod shell;
#[warn(clippy::disallowed_methods)]
pub mod tui;
#[warn(clippy::disallowed_methods)]
pub mod words;
#[warn(clippy::disallowed_methods)]
pub mod workshop;
