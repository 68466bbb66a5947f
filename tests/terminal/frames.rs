//! Frames: whole or not at all, and few bytes while only the clock moves.

use super::pty::{CTRL_S, Desk, F5};

const BEGIN: &str = "\x1b[?2026h";
const END: &str = "\x1b[?2026l";

#[test]
fn every_frame_is_shown_at_once() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.row("Satu\t1", 1);
    pty.resize(100, 30);
    pty.row("Dua\t2", 2);
    let raw = String::from_utf8(pty.quit()).unwrap();
    let mut pieces = raw.split(BEGIN);
    let before = pieces.next().unwrap();
    assert!(before.contains("\x1b[?1049h") && !before.contains(END), "{before:?}");
    let frames: Vec<&str> = pieces.collect();
    assert!(frames.len() >= 5);
    for frame in &frames[..frames.len() - 1] {
        assert!(frame.ends_with(END) && frame.matches(END).count() == 1, "{frame:?}");
    }
    // The last is followed by what gives the terminal back.
    let (_, after) = frames.last().unwrap().split_once(END).unwrap();
    assert!(after.starts_with('\x1b') && after.contains("\x1b[?1049l"), "{after:?}");
}

#[test]
fn a_running_clock_costs_at_most_200_bytes_a_second() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.keys(F5);
    pty.wait_kept("F8 Selesai");
    pty.keys(CTRL_S);
    let mut screen = pty.screen();
    let mut heard = Vec::new();
    // The first change may be the start's own; then two whole seconds.
    for _ in 0..4 {
        screen = pty.wait("the next second", |now| now != screen);
        heard.push(pty.raw().len());
    }
    let seconds: Vec<usize> = heard.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(seconds[1..].iter().all(|bytes| *bytes <= 200), "{seconds:?} bytes");
    pty.quit();
}
