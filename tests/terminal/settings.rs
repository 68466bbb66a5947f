//! Settings, themes and colours in a real terminal: files with errors, no colours, few colours, another alphabet, the ground.

use super::pty::{CTRL_Q, Desk, ENTER, ESC};

const ALT_S: &str = "\x1bs";

/// Writes files into the config folder.
fn write(desk: &Desk, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = desk.path().join("config").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

/// Starts the program once; returns every byte of it.
fn bytes(desk: &Desk, args: &[&str]) -> String {
    let mut pty = desk.start(args);
    pty.wait_for("Belum ada sesi.");
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
    String::from_utf8(pty.raw()).unwrap()
}

#[test]
fn files_with_errors_stop_nothing_and_are_named_by_line() {
    let desk = Desk::new();
    let broken = "# milik Wati\nlang = \"id\"\nlampu = true\ntheme = gelap\nbell = 7\n\n[keys]\n\"Papan\" = \"Enter\"\n\"Riwayat\" = \"Ctrl+J\"\n";
    write(
        &desk,
        &[
            ("settings.toml", broken),
            ("themes/senja.toml", "base = \"light\"\ntext = \"hitam\"\ndim = \"#dddddd\"\naccent = #a00\n"),
            ("themes/rusak.toml", "\u{0}\u{7}[[[\n= = =\n\"\"\"\n"),
            ("themes/dark.toml", "text = \"#000000\"\n"),
        ],
    );
    let mut pty = desk.start(&[]);
    pty.wait_for("Baris 3: tidak ada pengaturan “lampu”");
    pty.keys(ALT_S);
    pty.wait_for("settings.toml: Baris 4 tidak terbaca");
    pty.wait_for(" perlu dibetulkan");
    // What is right counts, and a choice changes its own line only: that of a line that cannot be read is added.
    pty.keys("tema");
    pty.wait_for("mencari: tema");
    pty.keys(ENTER);
    let menu = pty.wait_for("6  senja");
    assert!(menu.contains("rusak") && menu.matches("gelap").count() >= 2, "{menu}");
    pty.keys("5");
    pty.wait_for("Diingat");
    pty.keys(ESC);
    pty.wait_gone("mencari:");
    pty.keys("riwayat");
    pty.wait_for("Ctrl+J");
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
    let now = std::fs::read_to_string(desk.path().join("config/settings.toml")).unwrap();
    let rest: Vec<&str> = now.lines().filter(|line| !line.starts_with("theme = \"")).collect();
    assert_eq!(rest, broken.lines().collect::<Vec<_>>(), "{now}");
    assert!(now.contains("theme = \"rusak\""), "{now}");
    assert!(!String::from_utf8(pty.raw()).unwrap().contains('\u{7}'), "what a file holds is no bell");
}

#[test]
fn without_colours_there_is_none() {
    for (name, value) in [("NO_COLOR", "1"), ("TERM", "vt100")] {
        let mut desk = Desk::new();
        desk.env.push((name, value.to_owned()));
        if name == "TERM" {
            desk.env.push(("COLORTERM", String::new()));
        }
        let raw = bytes(&desk, &["--theme", "light"]);
        assert!(!raw.contains("\x1b]11"), "{name}");
        let styles = || raw.split("\x1b[").filter_map(|part| part.split_once('m').map(|(codes, _)| codes));
        let plain = |codes: &str| codes.split(';').all(|code| ["", "0", "1", "4", "7"].contains(&code));
        let styles: Vec<&str> =
            styles().filter(|codes| codes.bytes().all(|b| b.is_ascii_digit() || b == b';')).collect();
        assert!(styles.iter().all(|codes| plain(codes)), "{name}: {styles:?}");
        // Still told apart: the one next key is in reverse.
        assert!(styles.iter().any(|codes| codes.split(';').any(|code| code == "7")), "{name}: {styles:?}");
    }
}

#[test]
fn few_colours_are_asked_for_as_every_terminal_knows_them() {
    for (term, has, has_not) in [("xterm", "\x1b[0;1;36;40m", "38;"), ("xterm-256color", "38;5;", "38;2;")] {
        let mut desk = Desk::new();
        desk.env.extend([("TERM", term.to_owned()), ("COLORTERM", String::new()), ("COLORFGBG", "15;0".to_owned())]);
        let raw = bytes(&desk, &[]);
        assert!(raw.contains(has) && !raw.contains(has_not), "{term}: {raw}");
    }
}

#[test]
fn the_ground_is_asked_for_once_nobody_has_chosen_and_the_answer_is_never_text() {
    const ASKED: &str = "\x1b]11;?\x1b\\";
    const PAPER: &str = "48;2;255;255;255m";
    let desk = Desk::new();
    let mut pty = desk.start(&[]);
    pty.wait_for("Belum ada sesi.");
    assert_eq!(pty.count(ASKED), 1);
    assert_eq!(pty.count(PAPER), 0);
    // However late it comes.
    for (n, answer) in ["\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b]11;rgb:ffff/ffff/ffff\x07"].iter().enumerate() {
        pty.keys(answer);
        pty.writes(PAPER, n + 1);
        let screen = pty.screen();
        assert!(
            screen.contains("Belum ada sesi.") && !screen.contains("rgb") && !screen.contains("Gabung"),
            "{screen}"
        );
        pty.keys("\x1b]11;rgb:0000/0000/0000\x1b\\");
        pty.writes("48;2;15;20;25m", n + 2);
    }
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
    assert!(!desk.path().join("config/settings.toml").exists(), "what nobody chose is not remembered");
    // Who has chosen is not asked about, nor where the environment tells.
    let light = bytes(&desk, &["--theme", "terang"]);
    assert!(!light.contains(ASKED) && light.contains(PAPER));
    let mut desk = Desk::new();
    desk.env.push(("COLORFGBG", "0;15".to_owned()));
    let light = bytes(&desk, &[]);
    assert!(!light.contains(ASKED) && light.contains(PAPER));
}

#[test]
fn a_locale_of_another_alphabet_gets_ascii() {
    let mut desk = Desk::new();
    desk.env.push(("LANG", "id_ID.ISO-8859-1".to_owned()));
    assert!(bytes(&desk, &[]).is_ascii());
    write(&desk, &[("settings.toml", "ascii = false\n")]);
    let mut pty = desk.start(&[]);
    pty.wait_for("Belum ada sesi.");
    pty.keys(ALT_S);
    pty.wait_for("▸ Bahasa");
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
}

#[test]
fn the_sessions_folder_and_the_minutes_of_the_settings_hold_for_commands_too() {
    let mut desk = Desk::new();
    let folder = desk.path().join("lain");
    write(&desk, &[("settings.toml", &format!("sessions = '{}'\nslot_minutes = 17\n", folder.display()))]);
    desk.well(&["new", "--title", "Uji", "-o", "uji.json"]);
    assert!(std::fs::read_to_string(desk.path().join("uji.json")).unwrap().contains("\"slot_minutes\",\"to\":17"));
    // The environment of a desk names a folder; without it the settings do.
    desk.env.push(("BIMTEK_SESSIONS", String::new()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(desk.path().join("uji.json"), folder.join("uji.json")).unwrap();
    desk.before = ["env", "-u", "BIMTEK_SESSIONS"].map(str::to_owned).to_vec();
    assert!(desk.well(&["list"]).contains("Uji"));
}
