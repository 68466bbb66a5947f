//! A pipe that has a session file's name. Alone in its program: a child that is being started holds for a moment whatever
//! files the other tests hold.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

use std::process::Command;

use bimtek::shell::disk::files::{Disk, Machine};
use bimtek::shell::disk::{OpenError, entries, open};
use bimtek::words::Lang;

#[test]
fn a_pipe_is_told_and_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let names = ["a.json", ".b.json.bbbbbbbb.journal"].map(|name| folder.path().join(name));
    for pipe in &names {
        assert!(Command::new("mkfifo").arg(pipe).status().unwrap().success());
    }
    assert!(matches!(open(&Machine, &names[0]), Err(OpenError::NoFile(_))));
    assert!(matches!(open(&Machine, &folder.path().join("b.json")), Err(OpenError::Missing(_))));
    assert!(Machine.adopt(&names[1]).is_none());
    assert!(entries(&Machine, folder.path(), Lang::Id).is_empty());
}
