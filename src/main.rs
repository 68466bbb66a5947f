//! The binary: hands the command line to the shell.

fn main() -> std::process::ExitCode {
    bimtek::shell::cli::main()
}
