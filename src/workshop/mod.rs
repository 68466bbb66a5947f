//! What was recorded and what it means: edits, their log, the fold, and the arithmetic of the field.
//!
//! Pure: nothing here reads a disk, a clock or a random source, and nothing here knows a screen.

pub mod moment;
pub mod name;
