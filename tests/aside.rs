//! Stepping aside: whoever else gets the terminal finds it as it was, and the program comes back whole.
#![cfg(target_os = "linux")]

#[path = "terminal/pty.rs"]
mod pty;

use std::time::{Duration, Instant};

use pty::{CTRL_Q, Desk, ESC, F1, F2, Pty};

const TAKEN: &str = "\x1b[?1049h";
const GIVEN_BACK: &str = "\x1b[?1049l";

/// Waits until the system has stopped the program.
#[track_caller]
fn stopped(pty: &Pty) {
    let until = Instant::now() + Duration::from_secs(20);
    let state = || std::fs::read_to_string(format!("/proc/{}/stat", pty.pid)).expect("a process");
    while !state().contains(") T ") {
        assert!(Instant::now() < until, "never stopped: {}", state());
        std::thread::yield_now();
    }
}

#[test]
fn stopped_and_continued_it_gives_the_terminal_back_and_takes_it_again() {
    let desk = Desk::new();
    let mut pty = desk.start_sized(&[], (80, 24));
    pty.wait_for("F2 Sesi baru");
    pty.signal("TSTP");
    stopped(&pty);
    pty.wait_gone("F2 Sesi baru");
    for mode in ["1049", "2004", "1000", "1006"] {
        assert_eq!(pty.count(&format!("\x1b[?{mode}l")), 1, "mode {mode} was left on");
    }
    // The window changed its size while nobody told the program.
    pty.set_size(100, 30);
    pty.signal("CONT");
    pty.writes(TAKEN, 2);
    pty.wait_for("F2 Sesi baru");
    assert_eq!(pty.count(GIVEN_BACK), 1);

    // Stopped without being asked, it could not give anything back, and takes everything again nevertheless.
    pty.signal("STOP");
    stopped(&pty);
    pty.signal("CONT");
    pty.writes(TAKEN, 3);
    pty.keys(F2);
    pty.wait_for("Judul sesi baru");
    pty.keys(ESC);
    pty.wait_gone("Judul sesi baru");
    let raw = String::from_utf8(pty.quit()).expect("UTF-8");
    assert!(raw.rfind(GIVEN_BACK) > raw.rfind(TAKEN));
}

#[test]
fn a_hand_on_the_mouse_draws_nothing() {
    let desk = Desk::new();
    let mut pty = desk.start(&[]);
    pty.wait_for("Belum ada sesi");
    assert_eq!((pty.count("\x1b[?1000h"), pty.count("\x1b[?1003h")), (1, 0), "every movement is asked for");
    let before = pty.count("\x1b[?2026h");
    // A movement, a drag and a release; then help.
    pty.keys("\x1b[<35;10;10M\x1b[<32;11;11M\x1b[<0;11;11m");
    pty.keys(F1);
    pty.wait_for("Di layar ini");
    assert_eq!(pty.count("\x1b[?2026h"), before + 1);
    pty.keys(CTRL_Q);
}
