//! `bimtek` runs a bimtek: it is projected in the room, walks through the presentations of the OPD,
//! and keeps everything that was said as a record that cannot lose a word.
//!
//! `src/ARCHITECTURE.md` is the map of this house. The layers, lowest first: [`workshop`] and [`mod@words`],
//! [`file`], [`tui`], [`shell`]. A layer imports only lower ones.

pub mod file;
pub mod shell;
pub mod tui;
pub mod words;
pub mod workshop;
