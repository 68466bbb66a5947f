//! Stepping aside: whoever else gets the terminal finds it as it was, and the program comes back whole.
#![cfg(target_os = "linux")]

#[allow(dead_code, unreachable_pub)] // the harness of the terminal tests; this one needs a part of it
#[path = "terminal/pty.rs"]
mod pty;

use std::time::{Duration, Instant};

use pty::Program;

const TAKEN: &str = "\x1b[?1049h";
const GIVEN_BACK: &str = "\x1b[?1049l";

fn count(program: &Program, what: &str) -> usize {
    program.raw().matches(what).count()
}

/// Waits until the system has stopped the program.
#[track_caller]
fn stopped(program: &Program) {
    let until = Instant::now() + Duration::from_secs(20);
    let state = || std::fs::read_to_string(format!("/proc/{}/stat", program.pid())).expect("a process");
    while !state().contains(") T ") {
        assert!(Instant::now() < until, "never stopped: {}", state());
        std::thread::yield_now();
    }
}

#[test]
fn stopped_and_continued_it_gives_the_terminal_back_and_takes_it_again() {
    let home = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(home.path(), 80, 24, &[], &[]);
    program.sees("F2 Sesi baru").signal("TSTP");
    stopped(&program);
    program.sees_no_more("F2 Sesi baru");
    for mode in ["1049", "2004", "1000", "1006"] {
        assert_eq!(count(&program, &format!("\x1b[?{mode}l")), 1, "mode {mode} was left on");
    }
    // The window changed its size while nobody told the program.
    program.resize(100, 30).signal("CONT").writes(TAKEN, 2).sees("F2 Sesi baru");
    assert_eq!(count(&program, GIVEN_BACK), 1);

    // Stopped without being asked, it could not give anything back, and takes everything again nevertheless.
    program.signal("STOP");
    stopped(&program);
    program
        .signal("CONT")
        .writes(TAKEN, 3)
        .keys("F2")
        .sees("Judul sesi baru")
        .keys("Esc")
        .sees_no_more("Judul sesi baru")
        .keys("Ctrl+Q");
    assert_eq!(program.ends(), 0);
    assert!(program.raw().rfind(GIVEN_BACK) > program.raw().rfind(TAKEN));
}

#[test]
fn a_hand_on_the_mouse_draws_nothing() {
    let home = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(home.path(), 120, 36, &[], &[]);
    program.sees("Belum ada sesi");
    let raw = program.raw();
    assert!(raw.contains("\x1b[?1000h") && !raw.contains("\x1b[?1003h"), "every movement is asked for");
    let before = count(&program, "\x1b[?2026h");
    // A movement, a drag and a release; then help.
    program.send("\x1b[<35;10;10M\x1b[<32;11;11M\x1b[<0;11;11m").keys("F1").sees("Ctrl+Q");
    assert_eq!(count(&program, "\x1b[?2026h"), before + 1);
}
