//! The real program in a real terminal, from the first start to the last way out.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]

mod frames;
mod leaving;
mod live;
mod merging;
mod pty;
mod settings;
mod syscalls;
mod wall;

use pty::{CTRL_Q, Desk, ENTER, ESC, F2, F4, F5, F8};

#[test]
fn the_first_start_says_what_to_do_and_a_presentation_is_recorded_and_found_again() {
    let desk = Desk::new();
    let mut pty = desk.start(&[]);
    let first = pty.wait_for("Belum ada sesi.");
    assert!(first.contains("Tekan F2 untuk membuat sesi bimtek"), "{first}");
    pty.keys(F2);
    pty.wait_for("Judul sesi baru");
    pty.keys(ENTER);
    pty.wait_kept("Sesi siap");
    pty.click(" Jalan ");
    pty.wait_for("Kehadiran belum dicatat (F4)");
    pty.keys(F4);
    pty.wait_for("3 tidak hadir");
    pty.keys(&format!("2Sugeng{ENTER}Kabag Umum{ENTER}"));
    pty.wait_kept("Diwakili Sugeng, Kabag Umum");
    pty.keys(F5);
    pty.wait_kept("F8 Selesai");
    pty.keys(ENTER);
    pty.wait_for("Tab kolom");
    for (n, row) in ["IKM\t82,5\tpoin\t2021\tSurvei", "Aduan\t140\tkasus", "Surat\t1.250,5\tlembar"].iter().enumerate()
    {
        pty.row(row, n + 1);
    }
    pty.keys(F2);
    pty.wait_for("Quick win dari");
    pty.keys(&format!("Mal pelayanan{ENTER}"));
    pty.wait_kept("Quick win 1");
    pty.keys(F8);
    pty.wait_kept("selesai dalam");
    pty.quit();

    let mut again = desk.start(&[]);
    let home = again.wait_for("Sesi tersimpan (1)");
    assert!(home.contains("1/47") && home.contains("Bimtek Smart City Tahap II"), "{home}");
    again.keys(ENTER);
    again.wait_for("Data");
    again.click("Setda");
    let screen = again.wait_for("1.250,5");
    assert!(
        ["IKM", "82,5", "Aduan", "140", "Surat", "lembar", "2021", "Survei"].iter().all(|cell| screen.contains(cell))
    );
    again.quit();
    assert_eq!(desk.rows().len(), 3);
}

#[test]
fn resizing_while_typing_loses_nothing() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.keys("Angka har");
    pty.wait_for("Angka har");
    for (n, (width, height)) in [(80, 24), (40, 10), (200, 60), (60, 16), (120, 36)].into_iter().enumerate() {
        // A key and the change of size at once: neither may get lost.
        pty.keys(&n.to_string());
        pty.resize(width, height);
        let typed: String = ('0'..='9').take(n + 1).collect();
        pty.wait_for(&if width < 60 { "Jendela terlalu kecil".to_owned() } else { format!("Angka har{typed}") });
    }
    pty.row("", 1);
    pty.quit();
    assert_eq!(desk.rows()[0]["indicator"], "Angka har01234");
}

#[test]
fn a_paste_makes_rows_and_none_of_its_escapes_reaches_the_terminal() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.paste("Satu\x1b]0;judul\x07\t1\tunit\r\nDua\x1b[31mmerah\x1b[0m\t2\tunit\r\nTiga\u{9b}2J\u{202e}\t3\t\x1b[?1049lunit\r\n");
    let screen = pty.wait_kept("3 baris ditempel");
    assert!(screen.contains("Data 3 "), "{screen}");
    // What a paste leaves of a key is no key: the program goes on.
    pty.row("Empat\t4", 4);
    let raw = pty.quit();
    // The program itself asks once for the colour of the ground.
    let text = String::from_utf8(raw).unwrap().replacen("\x1b]11;?\x1b\\", "", 1);
    assert!(!text.contains("\x1b]"), "a title was set");
    assert!(!text.contains('\u{9b}') && !text.contains('\u{202e}') && !text.contains("\x1b[31m"));
    assert_eq!(text.matches("\x1b[?1049l").count(), 1, "only the program's own");
    let rows = desk.rows();
    assert_eq!(rows.len(), 4);
    let cells: Vec<&str> =
        rows.iter().flat_map(|row| [&row["indicator"], &row["unit"]]).filter_map(|c| c.as_str()).collect();
    assert!(cells.iter().all(|cell| cell.chars().all(|c| c >= ' ' && c != '\u{9b}' && c != '\u{202e}')), "{cells:?}");
}

#[test]
fn a_key_that_comes_in_one_read_behind_esc_is_a_key_and_no_text() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.row("Satu\t1", 1);
    for (n, keys) in ["\x1b\x1b[15~", "\x1b\x1b[15~"].into_iter().enumerate() {
        pty.keys("qqq");
        pty.wait_for("qqq");
        pty.keys(keys);
        // F5 starts the clock, then lets it pause.
        pty.wait_kept(if n == 0 { "F5 Jeda" } else { "F5 Lanjutkan" });
        let screen = pty.screen();
        assert!(!screen.contains("15~") && !screen.contains("qqq"), "{screen}");
    }
    pty.quit();
    assert_eq!(desk.rows().len(), 1);
}

#[test]
fn the_operators_name_is_remembered_and_the_environment_wins() {
    let mut desk = Desk::new();
    let mut pty = desk.start_session();
    pty.keys(ESC);
    pty.wait_gone("Tab kolom");
    pty.keys(ESC);
    pty.wait_for("Nama operator belum diisi");
    pty.keys("\x1b[17~");
    pty.wait_for("Nama operator, seperti");
    pty.keys(&format!("Wati \"Ti\" Prasetyo{ENTER}"));
    pty.wait_for("Operator: Wati \"Ti\" Prasetyo   F6");
    pty.keys(ENTER);
    pty.wait_for("Kehadiran belum dicatat (F4)");
    pty.keys(F5);
    pty.wait_kept("F8 Selesai");
    pty.quit();
    let settings = std::fs::read_to_string(desk.path().join("config/settings.toml")).unwrap();
    assert!(settings.contains(r#"operator = "Wati \"Ti\" Prasetyo""#), "{settings}");
    let session = desk.session().display().to_string();
    assert!(desk.well(&["log", &session]).contains("Wati \"Ti\" Prasetyo"));
    // On the command line too, and after another start.
    let last =
        |desk: &Desk| desk.well(&["log", &session]).lines().rfind(|line| line.contains("Setda:")).unwrap().to_owned();
    let presentation = "presentation/35.02/setda";
    desk.well(&["edit", &session, presentation, "presenter", "Agus"]);
    assert!(last(&desk).contains("Wati \"Ti\" Prasetyo"), "{}", last(&desk));
    desk.env.push(("BIMTEK_OPERATOR", "Joko".into()));
    let mut pty = desk.start(&[]);
    pty.wait_for("Operator: Joko (dari BIMTEK_OPERATOR)");
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
    desk.well(&["edit", &session, presentation, "presenter", "Agus Pramono"]);
    assert!(last(&desk).contains("Joko"), "{}", last(&desk));
}

#[test]
fn without_a_terminal_a_sentence_says_what_works_instead() {
    let desk = Desk::new();
    let told = desk.run(&[]);
    let said = String::from_utf8(told.stderr).unwrap();
    assert_eq!((told.status.code(), &*told.stdout), (Some(2), &b""[..]));
    assert!(said.contains("terminal") && said.lines().count() == 1 && !said.contains("Error"), "{said}");
}

#[test]
fn esc_goes_back_to_the_home_screen_and_the_session_opens_again() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.row("Satu\t1", 1);
    pty.keys(ESC);
    pty.wait_gone("Tab kolom");
    pty.keys(ESC);
    pty.wait_for("Sesi tersimpan (1)");
    pty.keys(ENTER);
    pty.wait_for("Data 1 ");
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
}
