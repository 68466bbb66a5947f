//! The wall in a terminal of its own: it follows, writes nothing, and comes back whatever becomes of the file.
//!
//! How its scenes look is not this test's business: it compares screens.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Instant, SystemTime};

use super::pty::{Desk, ESC, F5, Pty};

const BEGIN: &str = "\x1b[?2026h";
const END: &str = "\x1b[?2026l";

/// A desk with a session file.
fn desk() -> (Desk, String) {
    let desk = Desk::new();
    std::fs::create_dir(desk.sessions()).unwrap();
    let file = desk.sessions().join("a.json").display().to_string();
    desk.well(&["new", "--title", "Satu", "-o", &file]);
    // Of a day that is over: nothing is counted down to.
    desk.well(&["edit", &file, "session", "date", "2022-07-04"]);
    (desk, file)
}

/// Starts a wall and waits for its first whole frame.
fn wall(desk: &Desk, file: &str) -> Pty {
    let pty = desk.start(&["wall", file]);
    pty.writes(END, 1);
    pty
}

/// Gives the session another title by a script, and waits until the wall shows something else; returns that.
#[track_caller]
fn titled(desk: &Desk, file: &str, pty: &Pty, title: &str) -> String {
    let before = pty.screen();
    desk.well(&["edit", file, "session", "title", title]);
    pty.wait(&format!("the title {title}"), |now| now != before)
}

/// What lies in the sessions folder: names, lengths and times.
fn listing(desk: &Desk) -> BTreeMap<PathBuf, (u64, Option<SystemTime>)> {
    let look = |path: PathBuf| std::fs::metadata(&path).map(|meta| (path, (meta.len(), meta.modified().ok())));
    desk.files("").into_iter().flat_map(look).collect()
}

/// Starts the program on the file; its clock runs.
fn operator(desk: &Desk, file: &str) -> Pty {
    let mut pty = desk.start(&[file]);
    pty.wait_for("F5 Mulai");
    pty.keys(F5);
    pty.wait_kept("F8 Selesai");
    pty
}

#[test]
fn an_act_is_on_the_wall_and_nothing_is_left_in_the_folder() {
    let (desk, file) = desk();
    let before = listing(&desk);
    let mut pty = wall(&desk, &file);
    let one = pty.screen();
    pty.keys("x\r\x1b[15~");
    pty.keys("b");
    let blank = pty.wait("a blank wall", |now| now != one);
    pty.keys(" ");
    assert_eq!(pty.wait("the picture", |now| now != blank), one, "the identical picture");
    assert_eq!(listing(&desk), before, "it reads, and that is all");
    let two = titled(&desk, &file, &pty, "Dua");
    assert_ne!(two, one);
    assert_eq!(titled(&desk, &file, &pty, "Satu"), one);
    pty.keys("q");
    assert_eq!(pty.exit_code(), 0);
}

#[test]
fn several_walls_and_the_operator_are_no_company_to_each_other() {
    let (desk, file) = desk();
    let (one, two) = (wall(&desk, &file), wall(&desk, &file));
    let (before, still) = (one.screen(), two.screen());
    let program = operator(&desk, &file);
    one.wait("the presentation", |now| now != before);
    two.wait("the presentation", |now| now != still);
    assert!(!program.screen().contains("bersama"), "a wall is nobody");
    program.quit();
    for mut pty in [one, two] {
        pty.keys(ESC);
        assert_eq!(pty.exit_code(), 0);
    }
}

#[test]
fn the_file_is_waited_for_deleted_damaged_and_repaired() {
    let (desk, file) = desk();
    let bytes = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    let pty = desk.start(&["wall", &file]);
    pty.wait_for("Menunggu a.json");
    std::fs::write(&file, &bytes).unwrap();
    let good = pty.wait_gone("Menunggu");
    let same_but_corner = |now: &str| {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        words(&good).iter().all(|word| words(now).contains(word))
    };
    std::fs::remove_file(&file).unwrap();
    let gone = pty.wait_for("Berkas sesi tidak ada sejak");
    assert!(same_but_corner(&gone), "the last good picture stays:\n{gone}");
    std::fs::write(&file, &bytes).unwrap();
    pty.wait("the picture again", |now| now == good);
    std::fs::write(&file, &bytes[..bytes.len() / 2]).unwrap();
    assert!(same_but_corner(&pty.wait_for("Berkas sesi rusak sejak")));
    std::fs::write(&file, "bukan sesi").unwrap();
    assert!(same_but_corner(&pty.wait_for("Bukan berkas sesi lagi sejak")));
    std::fs::write(&file, &bytes).unwrap();
    pty.wait("the picture again", |now| now == good);
    // The folder is moved away, as when a share is dropped, and comes back.
    let away = desk.path().join("jauh");
    std::fs::rename(desk.sessions(), &away).unwrap();
    assert!(same_but_corner(&pty.wait_for("Folder sesi tidak terjangkau sejak")));
    std::fs::rename(&away, desk.sessions()).unwrap();
    pty.wait("the picture again", |now| now == good);
    assert_ne!(titled(&desk, &file, &pty, "Dua"), good, "and it follows");
}

#[test]
fn both_programs_are_killed_and_started_again() {
    let (desk, file) = desk();
    let first = wall(&desk, &file);
    let idle = first.screen();
    let program = operator(&desk, &file);
    first.wait("the presentation", |now| now != idle);
    // The operator's program dies: the clock on the wall goes on.
    program.kill();
    for _ in 0..2 {
        let now = first.screen();
        first.wait("the next second", |later| later != now);
    }
    first.kill();
    // A wall that is started beside a journal alone shows the same.
    let second = wall(&desk, &file);
    assert_ne!(second.screen(), idle);
    let again = desk.start(&[&file]);
    again.wait_for("F8 Selesai");
    let now = second.screen();
    second.wait("the next second", |later| later != now);
    again.quit();
}

/// Checks that a wall shows what another one shows, or what that one shows a second before or after.
#[track_caller]
fn agree(right: &Pty, other: &Pty) {
    // What was done just before is on both by then.
    for wall in [right, other] {
        wall.writes(BEGIN, wall.count(BEGIN) + 2);
    }
    let mut seen = vec![right.screen()];
    let mut compared = Vec::new();
    for _ in 0..2 {
        seen.push(right.wait("the next second", |now| Some(now) != seen.last().map(String::as_str)));
        compared.push(other.screen());
    }
    seen.push(right.wait("the next second", |now| Some(now) != seen.last().map(String::as_str)));
    for (n, screen) in compared.iter().enumerate() {
        assert!(seen[n..n + 3].contains(screen), "{screen}\nis not\n{}", seen[n + 1]);
    }
}

#[test]
fn a_wall_whose_clock_is_minutes_off_shows_the_operators_time() {
    for (off, all) in [("200000", false), ("-180000", true)] {
        let (mut desk, file) = desk();
        let other = wall(&desk, &file);
        desk.env = vec![("BIMTEK_DEVICE", "LAPTOP-1".to_owned()), ("BIMTEK_CLOCK_OFF", off.to_owned())];
        let right = wall(&desk, &file);
        let idle = right.screen();
        let mut program = operator(&desk, &file);
        right.wait("the presentation", |now| now != idle);
        other.wait("the presentation", |now| now != idle);
        agree(&right, &other);
        if !all {
            continue;
        }
        // A minute more, then a pause, in which both stand still.
        program.keys("\x1b[17~");
        program.wait_kept("F8 Selesai");
        agree(&right, &other);
        program.keys(F5);
        program.wait_kept("F5 Lanjutkan");
        // The last of them is behind the pause for sure, whatever second was on its way.
        for presenter in ["Dewi", "Budi", "Maya"] {
            let before = right.screen();
            desk.well(&["edit", &file, "presentation/setda", "presenter", presenter]);
            right.wait(presenter, |now| now != before);
        }
        other.wait("the same time", |now| now == right.screen());
        program.keys(F5);
        program.wait_kept("F5 Jeda");
        agree(&right, &other);
        program.kill();
        agree(&right, &other);
    }
}

#[test]
fn every_way_out_gives_the_terminal_back() {
    for way in ["q", "Q", ESC, "\x03", "\x11", "TERM", "HUP", "INT"] {
        let (desk, file) = desk();
        let mut pty = wall(&desk, &file);
        if way.len() > 1 {
            pty.signal(way);
        } else {
            pty.keys(way);
        }
        assert_eq!(pty.exit_code(), 0, "{way:?}");
        given_back(&pty);
    }
    let (mut desk, file) = desk();
    desk.before = ["sh", "-c", r#"exec "$0" "$@" 2>said"#].map(str::to_owned).to_vec();
    desk.env.push(("BIMTEK_PANIC_AFTER", "2".to_owned()));
    let mut pty = wall(&desk, &file);
    pty.keys("xx");
    assert!(pty.exit_code() != 0);
    given_back(&pty);
    let said = std::fs::read_to_string(desk.path().join("said")).unwrap();
    assert!(said.starts_with("Layar ruang berhenti") && said.lines().count() == 1 && !said.contains("panic"), "{said}");
    let mut pty = wall(&desk, &file);
    pty.hang_up();
    pty.ended();
}

/// Checks that every mode that was switched on is off, the mouse was never taken, and the cursor is there.
#[track_caller]
fn given_back(pty: &Pty) {
    let raw = String::from_utf8(pty.raw()).unwrap();
    let last = |mode: &str, end: char| raw.rfind(&format!("\x1b[?{mode}{end}"));
    for mode in ["1049", "2004", "2026"] {
        assert!(last(mode, 'l') > last(mode, 'h') && last(mode, 'l').is_some(), "mode {mode} is left on");
    }
    for mode in ["1000", "1002", "1003", "1006"] {
        assert_eq!(last(mode, 'h'), None, "the mouse stays the room's");
    }
    assert!(last("25", 'h') > last("25", 'l'), "the cursor is left hidden");
    assert!(pty.is_cooked(), "the terminal is left raw");
}

#[test]
fn stopped_and_continued_it_is_whole_again() {
    let (desk, file) = desk();
    let mut pty = wall(&desk, &file);
    let before = pty.screen();
    pty.signal("TSTP");
    pty.writes("\x1b[?1049l", 1);
    pty.signal("CONT");
    pty.writes("\x1b[?1049h", 2);
    pty.wait("the picture", |now| now == before);
    pty.resize(80, 24);
    pty.resize(20, 5);
    pty.resize(120, 36);
    pty.wait("the picture", |now| now == before);
    pty.keys("q");
    assert_eq!(pty.exit_code(), 0);
    given_back(&pty);
}

#[test]
fn nothing_is_written_while_nothing_moves_and_a_running_clock_is_one_small_frame_a_second() {
    let (desk, file) = desk();
    let mut pty = wall(&desk, &file);
    // The taller the digits, the more cells change with them: at this size a second costs no more than 200 bytes.
    pty.resize(80, 24);
    // Whatever it would write for nothing it would write between two edits that bring nothing to the wall.
    let still = pty.raw().len();
    for note in 0..3 {
        desk.well(&["edit", &file, "presentation/dinkes", "notes", &note.to_string()]);
    }
    let before = pty.screen();
    desk.well(&["edit", &file, "session", "title", "Dua"]);
    pty.wait("the title", |now| now != before);
    let raw = String::from_utf8(pty.raw()).unwrap();
    assert_eq!(raw[still..].matches(BEGIN).count(), 1, "one frame for the title, and none for what is private");

    let program = operator(&desk, &file);
    let mut screen = pty.wait("the presentation", |now| now != before);
    let mut heard = Vec::new();
    for _ in 0..8 {
        screen = pty.wait("the next second", |now| now != screen);
        heard.push(pty.raw().len());
    }
    let frames = pty.raw()[heard[1]..heard[7]].to_vec();
    let frames = String::from_utf8_lossy(&frames).matches(BEGIN).count();
    let bytes = heard[7] - heard[1];
    assert!(bytes <= 6 * 200, "{bytes} bytes in six seconds");
    assert_eq!(frames, 6, "one a second");
    program.quit();
    pty.keys("q");
    assert_eq!(pty.exit_code(), 0);
    let raw = String::from_utf8(pty.raw()).unwrap();
    let (before, frames) = raw.split_once(BEGIN).unwrap();
    // The last is followed by what gives the terminal back.
    let (frames, _) = frames.rsplit_once(BEGIN).unwrap();
    assert!(!before.contains(END));
    for frame in frames.split(BEGIN) {
        assert!(frame.ends_with(END) && frame.matches(END).count() == 1, "{frame:?}");
    }
}

#[test]
fn without_a_terminal_or_with_a_folder_a_sentence_says_so() {
    let (desk, file) = desk();
    for name in ["wall", "layar"] {
        let told = desk.run(&[name, &file]);
        let said = String::from_utf8(told.stderr).unwrap();
        assert_eq!((told.status.code(), &*told.stdout, said.lines().count()), (Some(2), &b""[..], 1), "{said}");
    }
    let mut named = desk;
    named.before = ["sh", "-c", r#"exec "$0" "$@" 2>said"#].map(str::to_owned).to_vec();
    let pty = named.start(&["wall", "sesi"]);
    assert_eq!(pty.exit_code(), 2);
    let said = std::fs::read_to_string(named.path().join("said")).unwrap();
    assert!(said.contains("adalah folder") && said.lines().count() == 1, "{said}");
}

#[test]
fn it_speaks_english_and_names_a_session_that_is_not_there() {
    let (desk, file) = desk();
    let pty = desk.start(&["wall", &file, "--session", "nanti", "--lang", "en", "--ascii", "--theme", "mono"]);
    pty.wait_for("There is no session nanti in this file");
}

#[test]
#[ignore = "a measurement: cargo test --release --test terminal wall::from -- --ignored --nocapture"]
#[allow(clippy::print_stderr)] // the numbers are the point
fn from_an_act_to_the_wall() {
    let (desk, file) = desk();
    let pty = wall(&desk, &file);
    let mut program = desk.start(&[&file]);
    program.wait_for("F5 Mulai");
    // Start and pause in turns: the wall shows each.
    let mut took = Vec::new();
    for n in 0..40 {
        let before = pty.count(BEGIN);
        let began = Instant::now();
        program.keys(F5);
        if n % 2 == 0 {
            pty.writes(BEGIN, before + 1);
            took.push(began.elapsed().as_millis());
            program.wait_kept("F5 Jeda");
        } else {
            // A second's own frame may come between, so only starts are measured.
            program.wait_kept("F5 Lanjutkan");
            pty.writes(BEGIN, before + 1);
        }
        // Acts do not fall into step with the looks.
        program.wait_moment(std::time::Duration::from_millis(600 + 37 * n));
    }
    took.sort_unstable();
    eprintln!("act → wall: median {} ms of {took:?}", took[took.len() / 2]);
}
