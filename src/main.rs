//! The binary: hands the command line to the shell.

fn main() -> std::process::ExitCode {
    std::process::ExitCode::SUCCESS
}
