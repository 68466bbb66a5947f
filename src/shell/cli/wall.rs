//! `bimtek wall FILE`: what the room sees, in another terminal.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Call, Failure, Told, on_terminal};
use crate::shell::wall::{self, Wall};

/// Shows the wall until somebody leaves it.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    on_terminal(call.lang)?;
    let word = |name: &str| args.get_one::<String>(name);
    let wall = Wall {
        file: args.get_one::<PathBuf>("file").cloned().unwrap_or_default(),
        session: word("session").cloned(),
        lang: word("lang").map(|_| call.lang),
        theme: word("theme").cloned(),
        ascii: args.get_flag("ascii"),
    };
    wall::follow(wall).map(|()| Told::default()).map_err(Failure::failed)
}
