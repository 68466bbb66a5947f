//! From scores to places: hand-computed cases, laws that hold for any scores, bad input, and the commands.

#![allow(clippy::unwrap_used)]

#[path = "ranking/bad.rs"]
mod bad;
#[path = "ranking/cases.rs"]
mod cases;
#[path = "ranking/chain.rs"]
mod chain;
#[path = "ranking/closing.rs"]
mod closing;
#[path = "ranking/command.rs"]
mod command;
#[path = "cli/desk.rs"]
mod desk;

#[path = "ranking/laws.rs"]
mod laws;
#[path = "ranking/scene.rs"]
mod scene;
