//! The binary: hands the command line to the shell.

use std::process::ExitCode;

fn main() -> ExitCode {
    let file = std::env::args_os().nth(1).map(Into::into);
    bimtek::shell::start::screens(bimtek::shell::start::Start { file, ..Default::default() })
}
