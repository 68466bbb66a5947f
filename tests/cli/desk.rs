//! A folder to run the program in, as a script would: what it tells comes back.
//!
//! Nothing here asserts but that what must succeed does.

#![allow(clippy::unwrap_used, dead_code)] // every test takes a part of it

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run of the program told.
pub(crate) struct Told {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// A folder to run the program in, with nothing of this machine's settings.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_bimtek"));
        command.args(args).current_dir(self.path()).env_clear();
        command.env("TZ", "Asia/Jakarta").env("HOME", self.path()).env("XDG_DATA_HOME", self.path().join("data"));
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub(crate) fn fed(&self, args: &[&str], input: &[u8]) -> Told {
        let mut child = self.command(args).spawn().unwrap();
        // A program that does not read its input may close it first.
        let _ = child.stdin.take().unwrap().write_all(input);
        let told = child.wait_with_output().unwrap();
        Told {
            code: told.status.code().unwrap(),
            out: String::from_utf8(told.stdout).unwrap(),
            err: String::from_utf8(told.stderr).unwrap(),
        }
    }

    pub(crate) fn run(&self, args: &[&str]) -> Told {
        self.fed(args, b"")
    }

    /// Runs what must succeed, and returns its result.
    pub(crate) fn well(&self, args: &[&str]) -> String {
        let told = self.run(args);
        assert_eq!((told.code, &*told.err), (0, ""), "{args:?}\n{}", told.out);
        told.out
    }

    /// Makes `a.json` with a session.
    pub(crate) fn session(&self) {
        self.well(&["new", "--title", "Uji coba", "--date", "4/7/2022", "--operator", "Sri", "-o", "a.json"]);
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path().join(name)).unwrap()
    }
}
