//! The real program in a real terminal: started, used, resized, ended in every way, and started again.
#![cfg(unix)]
#![allow(unreachable_pub)]

#[allow(dead_code)] // the torture uses the rest
mod pty;

use std::path::Path;
use std::process::Command;

use pty::Program;

/// A program with a new session on its run screen.
fn in_session(home: &Path) -> Program {
    let mut program = Program::start(home, 80, 24, &[], &[]);
    program.sees("F2 Sesi baru").keys("F2").sees("Judul sesi baru").keys("Enter").sees("F5 Jalan").keys("F5");
    program.sees("F5 Mulai");
    program
}

/// Says that the terminal was left as it was found: each mode that was set was set back, and the cursor is shown.
#[track_caller]
fn restored(program: &Program) {
    let raw = program.raw();
    for mode in ["1049", "2004", "1000", "1006"] {
        let (on, off) = (raw.rfind(&format!("\x1b[?{mode}h")), raw.rfind(&format!("\x1b[?{mode}l")));
        assert!(on.is_some() && off > on, "mode {mode} was left on");
    }
    assert!(raw.rfind("\x1b[?25h") > raw.rfind("\x1b[?25l"), "the cursor was left hidden");
    assert_eq!(
        raw.matches("\x1b[?2026h").count(),
        raw.matches("\x1b[?2026l").count().min(raw.matches("\x1b[?2026h").count())
    );
}

#[test]
fn a_presentation_from_the_first_start_to_the_next() {
    let home = tempfile::tempdir().expect("a folder");
    let mut program = in_session(home.path());
    program
        .keys("F4")
        .sees("Kehadiran Setda")
        .send("2")
        .send("Budi Santoso")
        .keys("Enter")
        .send("Kabag Umum")
        .keys("Enter");
    program.sees("Diwakili Budi Santoso, Kabag Umum").keys("F5").sees("sisa");
    for row in 1..4 {
        program.send(&format!("Indikator {row}")).keys("Tab").send("12,5").keys("Tab").send("unit").keys("Enter");
        program.sees(&format!("Data {row}"));
    }
    program
        .keys("F2")
        .sees("Quick win dari Setda")
        .send("Mall Pelayanan Publik")
        .keys("Enter")
        .sees("Quick win dicatat");
    program.keys("F8").sees("Setda selesai").keys("Ctrl+Q");
    assert_eq!(program.ends(), 0);
    restored(&program);
    let mut again = Program::start(home.path(), 80, 24, &[], &[]);
    again.sees("1/47 OPD").sees("3 baris").keys("Enter").sees("Sekretariat Dewan").send("\x1b[5~").sees("Budi Santoso");
    again.sees("✓  Sekretariat Daerah");
}

#[test]
fn the_sentence_goes_on_after_the_window_was_closed() {
    let home = tempfile::tempdir().expect("a folder");
    let mut program = in_session(home.path());
    program.keys("F5").sees("sisa").keys("Alt+3").send("Kepala dinas berjanji bahwa apl").sees("bahwa apl");
    program.close_window();
    program.ends();
    let mut again = Program::start(home.path(), 80, 24, &[], &[]);
    again
        .sees("Bimtek Smart City Tahap II")
        .keys("Enter")
        .sees("bahwa apl")
        .send("ikasi itu siap")
        .sees("bahwa aplikasi itu siap");
}

#[test]
fn every_signal_that_ends_it_leaves_the_terminal_as_it_was_and_the_sentence_safe() {
    for signal in ["TERM", "HUP", "INT"] {
        let home = tempfile::tempdir().expect("a folder");
        let mut program = in_session(home.path());
        program.keys("F5").sees("sisa").send("Jumlah peg").sees("Jumlah peg").signal(signal);
        assert_eq!(program.ends(), 0, "{signal}");
        restored(&program);
        let mut again = Program::start(home.path(), 80, 24, &[], &[]);
        again.sees("Bimtek Smart City Tahap II").keys("Enter").sees("+ Jumlah peg");
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_where_the_work_is() {
    let home = tempfile::tempdir().expect("a folder");
    let mut program = Program::start(home.path(), 80, 24, &[], &[("BIMTEK_PANIC_AFTER", "3")]);
    program
        .sees("F2 Sesi baru")
        .keys("F2")
        .sees("Judul sesi baru")
        .keys("Enter")
        .sees("F5 Jalan")
        .sees("tersimpan")
        .keys("F9");
    assert_ne!(program.ends(), 0);
    restored(&program);
    assert!(program.raw().contains("bimtek berhenti karena kesalahan di dalam program"), "{}", program.raw());
    let mut again = Program::start(home.path(), 80, 24, &[], &[]);
    again.sees("Bimtek Smart City Tahap II");
}

#[test]
fn it_follows_the_size_of_the_window() {
    let home = tempfile::tempdir().expect("a folder");
    let mut program = in_session(home.path());
    program.resize(40, 10).sees("terlalu kecil (40×10)").resize(120, 36).sees("F4 Kehadiran").sees("Kec. Ngrayun");
}

#[test]
fn a_paste_makes_rows_and_none_of_it_reaches_the_terminal_raw() {
    let home = tempfile::tempdir().expect("a folder");
    let mut program = in_session(home.path());
    program.keys("F5").sees("sisa").paste("Sawah\t35.000\tha\nTegal\x1b]0;jahat\x07\t12.000\tha\n");
    program.sees("2 baris ditempel").sees("Tegal");
    assert!(!program.raw().contains("\x1b]0;"), "an escape sequence from a paste reached the terminal");
}

#[test]
fn without_a_terminal_it_says_what_to_use() {
    let out = Command::new(env!("CARGO_BIN_EXE_bimtek")).arg("--lang=id").output().expect("bimtek");
    assert_eq!(out.status.code(), Some(2));
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(said.contains("bimtek new, list, show, check, edit"), "{said}");
}

#[test]
fn a_running_clock_writes_little_and_every_frame_is_one_update() {
    let home = tempfile::tempdir().expect("a folder");
    let mut program = in_session(home.path());
    program.keys("F5").sees("sisa").has_drawn(4);
    let raw = program.raw();
    let frames: Vec<&str> = raw.split("\x1b[?2026h").skip(1).collect();
    // The last ones are seconds going by; saving draws no more than the clock does.
    for frame in &frames[frames.len() - 2..] {
        assert!(frame.len() <= 200, "{} bytes for one second of the clock", frame.len());
    }
    let (begun, ended) = (frames.len(), raw.matches("\x1b[?2026l").count());
    assert!(begun == ended || begun == ended + 1, "{begun} updates begun, {ended} ended");
}
