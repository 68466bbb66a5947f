//! Every way out: the terminal is as it was, and nothing that was accepted is lost.

use super::pty::{CTRL_Q, Desk, ENTER, Pty};

const NOTES_TAB: &str = "\x1b3";

/// Checks what the terminal was told in the end.
#[track_caller]
fn given_back(pty: &Pty) {
    let raw = String::from_utf8(pty.raw()).unwrap();
    let tail = &raw[raw.rfind("\x1b[?1049h").expect("the alternate screen")..];
    for mode in ["1049", "2004", "1000", "1002", "1003", "1006", "2026"] {
        let last = |end: char| tail.rfind(&format!("\x1b[?{mode}{end}"));
        assert!(last('l') > last('h') && last('l').is_some(), "mode {mode} is left on");
    }
    assert!(tail.rfind("\x1b[?25h") > tail.rfind("\x1b[?25l"), "the cursor is left hidden");
    assert!(pty.is_cooked(), "the terminal is left raw");
}

#[test]
fn quitting_gives_the_terminal_back() {
    let desk = Desk::new();
    let mut pty = desk.start(&[]);
    pty.wait_for("Belum ada sesi.");
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
    given_back(&pty);
    assert_eq!(desk.files("").len(), 0, "looking leaves no trace");
}

#[test]
fn each_signal_gives_the_terminal_back_and_keeps_what_was_typed() {
    for name in ["TERM", "HUP", "INT"] {
        let desk = Desk::new();
        let mut pty = desk.start_session();
        pty.row("Satu\t1", 1);
        pty.keys("Dua setengah");
        pty.wait_for("Dua setengah");
        pty.signal(name);
        assert_eq!(pty.exit_code(), 0, "SIG{name}");
        given_back(&pty);
        assert_eq!(desk.rows().len(), 1, "SIG{name}: half a row is no row");
        let path = desk.session();
        let again = desk.start(&[path.to_str().unwrap()]);
        again.wait_for("Dua setengah");
        again.quit();
    }
}

#[test]
fn a_panic_gives_the_terminal_back_says_one_sentence_and_loses_no_act() {
    let mut desk = Desk::new();
    desk.before = ["sh", "-c", r#"exec "$0" "$@" 2>said"#].map(str::to_owned).to_vec();
    // F2, Enter, F5, Enter, two rows of four keys, and one more.
    desk.env.push(("BIMTEK_PANIC_AFTER", "13".to_owned()));
    let mut pty = desk.start_session();
    pty.row("A\t1", 1);
    pty.row("B\t2", 2);
    pty.keys("C");
    assert!(pty.exit_code() != 0);
    given_back(&pty);
    let said = std::fs::read_to_string(desk.path().join("said")).unwrap();
    assert!(
        said.starts_with("bimtek berhenti karena kesalahan di dalam program.") && said.lines().count() == 1,
        "{said}"
    );
    for foreign in ["panicked", "BIMTEK_PANIC_AFTER", "unwrap", "Err(", "Some(", "{"] {
        assert!(!said.contains(foreign), "{foreign}: {said}");
    }
    (desk.before, desk.env) = (Vec::new(), Vec::new());
    assert_eq!(desk.rows().len(), 2);
}

#[test]
fn a_sentence_goes_on_after_its_terminal_was_closed() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.keys(NOTES_TAB);
    pty.wait_for("Enter baris baru");
    pty.keys("Jalan rusak di Kec. Sl");
    pty.wait_for("Jalan rusak di Kec. Sl");
    pty.hang_up();
    // Nobody hears the program any more, so only its end is waited for.
    pty.ended();

    let path = desk.session();
    let mut again = desk.start(&[path.to_str().unwrap()]);
    let screen = again.wait_for("Jalan rusak di Kec. Sl");
    let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains("di Kec. Sl")).unwrap();
    let end = line[..line.find("di Kec. Sl").unwrap()].chars().count() + "di Kec. Sl".len();
    again.wait_cursor((end as u16, row as u16));
    again.keys("ahung");
    again.wait_for("Jalan rusak di Kec. Slahung");
    again.quit();
}

#[test]
fn a_sentence_goes_on_after_a_kill_once_the_journal_has_it() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.keys(NOTES_TAB);
    pty.wait_for("Enter baris baru");
    let before = desk.journal_length();
    pty.keys("Jembatan putus");
    pty.wait_for("Jembatan putus");
    desk.wait_journal(|length| length > before);
    pty.kill();
    let mut again = desk.start(&[]);
    again.wait_for("Pekerjaan belum tersimpan ditemukan");
    again.keys(ENTER);
    again.wait_for("Jembatan putus");
    again.wait_for("Ketikan yang belum selesai");
    again.quit();
}
