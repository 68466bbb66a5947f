//! Kill -9 in a loop while somebody types: what the screen had called saved is there on the next opening.
//!
//! A dozen kills in the normal run; `BIMTEK_CASES=1000 cargo test --test torture` is the long one.
#![cfg(unix)]

#[allow(dead_code, unreachable_pub)] // the harness of the terminal tests; this one needs a part of it
#[path = "terminal/pty.rs"]
mod pty;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bimtek::shell::disk::{self, files::Machine};
use bimtek::workshop::subject::Kind;

use pty::Program;

/// A small random source, so that a failing run can be repeated.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn session(home: &Path) -> PathBuf {
    let files = std::fs::read_dir(home.join("sesi")).expect("the folder").flatten().map(|entry| entry.path());
    let json = |path: &PathBuf| path.extension().is_some_and(|end| end == "json") && path.is_file();
    let named = |path: &PathBuf| !path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    files.into_iter().find(|path| json(path) && named(path)).expect("a session file")
}

/// The indicators of all rows in the record, as the next opening will have them.
fn indicators(home: &Path) -> BTreeSet<String> {
    let opening = match disk::open(&Machine, &session(home)) {
        Ok(opening) => opening,
        Err(error) => panic!("{}", error.why(bimtek::words::Lang::En)),
    };
    assert_eq!((opening.damage.len(), opening.clashes.len()), (0, 0));
    let rows = opening.workshop.all(Kind::Data).into_iter();
    rows.map(|on| opening.workshop.text(on, "indicator").to_owned()).collect()
}

#[test]
fn what_was_called_saved_is_there_after_every_kill() {
    let kills: u64 = std::env::var("BIMTEK_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(12);
    let home = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(home.path(), 80, 24, &[], &[]);
    program.sees("F2 Sesi baru").keys("F2").sees("Judul sesi baru").keys("Enter").sees("F5 Jalan").keys("F5");
    program.sees("F5 Mulai").keys("F5").sees("sisa").saved().keys("Ctrl+Q");
    program.ends();
    let mut dice = Dice(20_220_704);
    let mut safe: BTreeSet<String> = BTreeSet::new();
    for kill in 0..kills {
        let file = session(home.path()).display().to_string();
        let mut program = Program::start(home.path(), 80, 24, &[&file], &[]);
        program.sees("Sekretariat Daerah").sees("Pertanyaan");
        for row in 0..dice.throw(4) {
            let name = format!("k{kill}r{row}");
            program.send(&name).sees(&name).keys("Enter").sees(&format!("! {name}")).saved();
            safe.insert(name);
        }
        // Some of a further row, some keys of which may not have been read yet when the end comes.
        let rest: String = format!("k{kill}half\tx\rk{kill}more\r").chars().take(dice.throw(24) as usize).collect();
        program.send(&rest);
        for _ in 0..dice.throw(20_000) {
            std::hint::spin_loop();
        }
        program.signal("KILL");
        program.ends();
        let there = indicators(home.path());
        let lost: Vec<&String> = safe.iter().filter(|name| !there.contains(*name)).collect();
        assert!(lost.is_empty(), "kill {kill} lost {lost:?}");
    }
    assert!(safe.len() as u64 >= kills / 2, "hardly anything was typed");
}
