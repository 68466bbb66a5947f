//! Disk, clock, terminal, random source and command line; decides nothing about the workshop.

mod background;
pub mod cli;
pub mod clock;
pub mod disk;
mod input;
mod look;
mod run;
mod settings;
mod signals;
pub mod start;
mod terminal;
pub mod two;
pub mod wall;
mod who;
mod world;

/// Returns eight random bytes of the system.
///
/// Where the system has none, the clock must do: a hand still differs from every other opening on this machine.
fn random() -> u64 {
    getrandom::u64().unwrap_or_else(|_| clock::now().ms as u64 ^ u64::from(std::process::id()) << 48)
}
