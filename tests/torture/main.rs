//! Killed again and again while somebody types or a script writes: what was said to be safe is there at the next opening.
//!
//! The normal run kills a few dozen times. `BIMTEK_CASES=1000 cargo test --test torture` kills each of the two a thousand
//! times, and has several programs write a thousand acts together; `BIMTEK_SEED` makes other moments.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::print_stderr)]

#[path = "../terminal/pty.rs"]
mod pty;
mod together;

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::process::Stdio;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use pty::{CTRL_Q, Desk, F5, Pty};
use serde_json::Value;

/// A small random source, so that a failing run can be repeated.
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        Self(number("BIMTEK_SEED", 20_220_704))
    }

    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// Returns the indicators of the record at the next opening, and checks that nothing of it is damaged and no act in part.
#[track_caller]
fn there(desk: &Desk) -> BTreeSet<String> {
    let path = desk.target();
    let path = path.to_str().unwrap();
    // 0 clean or 1 findings; 2 would be a record that cannot be read.
    let judged = desk.run(&["check", path, "--json"]);
    let report: Value = serde_json::from_slice(&judged.stdout).unwrap();
    let sound = ["damage", "clashes"].iter().all(|wrong| report[0][wrong].as_array().is_none_or(Vec::is_empty));
    assert!(sound && judged.status.code() < Some(2), "{report}");
    let acts = desk.log(path);
    let of = |act: &Value, set: &str| {
        let edits = act["edits"].as_array().cloned().unwrap_or_default();
        edits.into_iter().find(|edit| edit["set"] == set).and_then(|edit| Some(edit["to"].as_str()?.to_owned()))
    };
    let rows = acts.iter().filter_map(|act| Some((of(act, "indicator")?, of(act, "opd"))));
    rows.inspect(|(name, opd)| assert!(opd.is_some(), "half of the act of {name}")).map(|(name, _)| name).collect()
}

/// Kills a script at a random moment: all of an act is there, or nothing, and all once the script has ended well.
#[test]
fn a_script_that_was_killed_lost_nothing_it_had_acknowledged() {
    let desk = Desk::new();
    std::fs::create_dir(desk.sessions()).unwrap();
    let path = desk.sessions().join("a.json");
    let path = path.to_str().unwrap();
    desk.well(&["new", "--title", "Siksa", "-o", path]);
    let mut dice = Dice::new();
    let (mut safe, mut killed, mut half) = (BTreeSet::new(), 0, 0);
    // How long a run takes on this machine, so that the kills fall all over it.
    let mut usual = 30_000;
    for case in 0..number("BIMTEK_CASES", 60) {
        let begun = std::time::Instant::now();
        let mut child = desk.command(&["edit", path, "--stdin"]).stdin(Stdio::piped()).spawn().unwrap();
        let line = |row: u32, set: &str, to: &str| {
            format!("{{\"on\":\"data/new\",\"set\":\"{set}\",\"to\":\"{to}\",\"act\":\"{row}\"}}\n")
        };
        let script: String = (0..3)
            .map(|row| line(row, "indicator", &format!("k{case}r{row}")) + &line(row, "opd", "35.02/dinkes"))
            .collect();
        child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
        let (ended, end) = channel();
        let mut out = child.stdout.take().unwrap();
        let listener = std::thread::spawn(move || {
            let mut text = String::new();
            let _ = out.read_to_string(&mut text);
            let _ = ended.send(());
            text
        });
        let moment = Duration::from_micros(dice.throw(usual * 2));
        if end.recv_timeout(moment) == Err(RecvTimeoutError::Timeout) {
            child.kill().unwrap();
        }
        let well = child.wait().unwrap().success();
        let told = listener.join().unwrap();
        if well {
            usual = (usual * 3 + begun.elapsed().as_micros() as u64) / 4;
        } else {
            killed += 1;
        }
        // Its answer is its exit code; the names of the rows come last.
        let rows: Vec<String> = (0..3).map(|row| format!("k{case}r{row}")).collect();
        if well {
            assert_eq!(told.lines().count(), 3, "{told}");
            safe.extend(rows.iter().cloned());
        }
        let there = there(&desk);
        let lost: Vec<&String> = safe.iter().filter(|name| !there.contains(*name)).collect();
        assert!(lost.is_empty(), "case {case} lost {lost:?}");
        let kept = rows.iter().filter(|row| there.contains(*row)).count();
        half += usize::from(!well && kept > 0);
        safe.extend(rows.into_iter().filter(|row| there.contains(row)));
    }
    eprintln!("script: {killed} kills, {half} of them after the acts were safe; {} rows, none lost", safe.len());
    assert!(killed > 0, "nothing was killed");
}

/// Opens the session and goes to the new row of its first OPD.
fn open(desk: &Desk) -> Pty {
    let path = desk.target();
    let pty = desk.start(&[path.to_str().unwrap()]);
    pty.wait_for("F8 Selesai");
    pty
}

/// Returns how many rows the screen says there are.
fn rows(pty: &Pty) -> usize {
    let screen = pty.wait_for(" Data ");
    let count = screen.split(" Data ").nth(1).and_then(|rest| rest.split_whitespace().next());
    count.and_then(|count| count.parse().ok()).unwrap_or(0)
}

/// Kills the program at a random moment while rows are typed into it.
#[test]
fn a_program_that_was_killed_lost_nothing_it_had_shown_as_safe() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    // The OPD that presents has the keyboard at every opening.
    pty.keys(F5);
    pty.wait_kept("F8 Selesai");
    pty.keys(CTRL_Q);
    pty.ended();
    let mut dice = Dice::new();
    let mut safe: BTreeSet<String> = BTreeSet::new();
    let mut drafts = 0;
    for case in 0..number("BIMTEK_CASES", 24) {
        let mut pty = open(&desk);
        // What was half typed when it was killed is the beginning of the first row now.
        let before = rows(&pty);
        for row in 0..dice.throw(4) as usize {
            let name = format!("k{case}r{row}");
            pty.row(&name, before + row + 1);
            safe.insert(name);
        }
        let wait_for_draft = dice.throw(4) == 0;
        if wait_for_draft {
            pty.keys(&format!("k{case}half"));
            desk.wait_journal(|_| desk.journals_hold(&format!("k{case}half")));
        } else {
            // Some of a row and of another, read by then or not.
            let rest = format!("k{case}half\tx\rk{case}more\r");
            pty.keys(&rest[..dice.throw(rest.len() as u64) as usize]);
            pty.wait_moment(Duration::from_micros(dice.throw(30_000)));
        }
        pty.kill();
        let there = there(&desk);
        let lost: Vec<&String> = safe.iter().filter(|name| !there.iter().any(|row| row.ends_with(*name))).collect();
        assert!(lost.is_empty(), "case {case} lost {lost:?}");
        if wait_for_draft {
            let mut again = open(&desk);
            again.wait_for(&format!("k{case}half"));
            let before = rows(&again);
            again.row("", before + 1);
            again.quit();
            drafts += 1;
        }
    }
    eprintln!("program: {} rows and {drafts} half-typed texts, none lost", safe.len());
}
