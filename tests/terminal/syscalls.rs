//! What the program asks of the system, counted and made to fail by `strace`; ignored, because not every machine has it:
//! `cargo test --test terminal -- --ignored --nocapture`.

#![allow(clippy::print_stderr)] // the numbers are the point

use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::pty::{CTRL_Q, CTRL_S, Desk, ENTER, Pty};

/// Returns a desk whose programs run under `strace` with these options, or nothing where there is none.
fn traced(options: &[&str]) -> Option<Desk> {
    let there = Command::new("strace").args(["-e", "trace=none", "true"]).output();
    if !there.is_ok_and(|told| told.status.success()) {
        eprintln!("skipped: strace cannot be used here");
        return None;
    }
    let mut desk = Desk::new();
    trace(&mut desk, options);
    Some(desk)
}

/// Has the next programs of a desk traced into a file of its own.
fn trace(desk: &mut Desk, options: &[&str]) {
    let log = desk.path().join("trace").display().to_string();
    let words = ["strace", "-f", "-y", "-qq", "--signal=none", "-o", &log];
    desk.before = words.iter().chain(options).map(|word| (*word).to_owned()).collect();
}

/// Returns the calls that were traced.
fn calls(desk: &Desk) -> Vec<String> {
    let text = std::fs::read_to_string(desk.path().join("trace")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

#[test]
#[ignore = "needs strace"]
fn an_act_is_one_sync() {
    let Some(desk) = traced(&["-e", "trace=fdatasync,fsync,write,openat,renameat2,rename"]) else { return };
    let mut pty = desk.start_session();
    pty.row("r0\t1", 1);
    let syncs = || {
        let calls = calls(&desk);
        let of = |call: &str, file: &str| {
            calls.iter().filter(|line| line.contains(call) && line.contains(file) && !line.contains("resumed")).count()
        };
        // A call that is interrupted by another thread's stands on two lines; its first names the file.
        (of("fdatasync(", ".journal>"), of("fsync(", ""), of("write(", ".journal>"))
    };
    let before = syncs();
    const ACTS: usize = 50;
    for row in 1..=ACTS {
        pty.row(&format!("r{row}\t{row}"), row + 1);
    }
    let after = syncs();
    let (synced, others, written) = (after.0 - before.0, after.1 - before.1, after.2 - before.2);
    eprintln!(
        "{ACTS} acts: {synced} fdatasync of the journal, {others} fsync of anything, {written} writes to the journal"
    );
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
    assert_eq!((synced, written), (ACTS, ACTS));
}

#[test]
#[ignore = "needs strace, and lets three seconds pass"]
fn an_idle_home_screen_wakes_for_nothing() {
    let Some(desk) = traced(&["-e", "trace=all"]) else { return };
    let mut pty = desk.start(&[]);
    pty.wait_for("Belum ada sesi.");
    // The listing's thread ends a moment after its answer is shown.
    pty.wait_moment(Duration::from_secs(1));
    let before = calls(&desk).len();
    pty.wait_moment(Duration::from_secs(3));
    let woken = calls(&desk).split_off(before);
    eprintln!("3 s idle: {} calls of the system {woken:?}", woken.len());
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
    assert!(woken.is_empty(), "{woken:?}");
}

#[test]
#[ignore = "needs strace, and lets some seconds pass"]
fn an_open_session_looks_for_others_once_a_second_and_does_nothing_else() {
    let Some(mut desk) = traced(&[]) else { return };
    desk.before.clear();
    desk.start_session().quit();
    let path = desk.session();
    for others in 0..3 {
        // Programs that have written and are idle.
        desk.before.clear();
        let idle: Vec<Pty> = (0..others)
            .map(|n| {
                let mut pty = desk.start(&[path.to_str().unwrap()]);
                pty.wait_for("F5 Mulai");
                pty.keys(&format!("{ENTER}orang {n}{ENTER}"));
                pty.wait_kept(&format!("orang {n}"));
                pty.keys(CTRL_S);
                pty
            })
            .collect();
        trace(&mut desk, &["-e", "trace=all"]);
        let mut pty = desk.start(&[path.to_str().unwrap()]);
        pty.wait("the others", |screen| match others {
            0 => screen.contains("F5 Mulai"),
            1 => screen.contains("bersama"),
            _ => screen.contains("2 orang lain"),
        });
        pty.wait_moment(Duration::from_secs(4));
        let before = calls(&desk).len();
        pty.wait_moment(Duration::from_secs(5));
        let woken = calls(&desk).split_off(before);
        let count = |of: &str| woken.iter().filter(|call| call.contains(of)).count();
        // A call that another thread's interrupts stands on two lines.
        let (looks, all) = (count("getdents64(").div_ceil(2), woken.len() - count("resumed"));
        eprintln!("5 s idle beside {others} others: {looks} looks, {all} calls of the system");
        for call in woken.iter().take(all / looks.max(1)) {
            eprintln!("    {call}");
        }
        pty.keys(CTRL_Q);
        assert_eq!(pty.exit_code(), 0);
        assert!((3..=6).contains(&looks), "{woken:#?}");
        assert_eq!(count("write(") + count("pread") + count("fdatasync"), 0, "{woken:#?}");
        drop(idle);
    }
}

#[test]
#[ignore = "needs strace, and lets some seconds pass"]
fn a_wall_looks_four_times_a_second_locks_nothing_and_makes_nothing() {
    let Some(mut desk) = traced(&[]) else { return };
    desk.before.clear();
    desk.start_session().quit();
    let path = desk.session().display().to_string();
    // Beside a program that has a journal.
    let mut program = desk.start(&[&path]);
    program.wait_for("F5 Mulai");
    program.keys(&format!("{ENTER}baris{ENTER}"));
    program.wait_kept("baris");
    program.keys(CTRL_S);
    trace(&mut desk, &["-e", "trace=all"]);
    let mut pty = desk.start(&["wall", &path]);
    pty.writes("\x1b[?2026l", 1);
    pty.wait_moment(Duration::from_secs(4));
    let before = calls(&desk).len();
    let heard = pty.raw().len();
    pty.wait_moment(Duration::from_secs(5));
    let woken = calls(&desk).split_off(before);
    assert_eq!(pty.raw().len(), heard, "not a byte while nothing moves");
    let looks = woken.iter().filter(|call| call.contains("getdents64(")).count().div_ceil(2);
    eprintln!("5 s idle: {looks} looks, {} calls of the system", woken.len());
    assert!((15..=21).contains(&looks), "{woken:#?}");
    pty.keys("q");
    assert_eq!(pty.exit_code(), 0);
    let sessions = desk.sessions().display().to_string();
    let touched = |call: &String| {
        let there = call.contains(&sessions);
        let changes =
            ["O_WRONLY", "O_RDWR", "O_CREAT", "rename", "unlink", "mkdir", " link(", "linkat(", "chmod", "truncate"];
        call.contains("flock(") || call.contains("F_SETLK") || (there && changes.iter().any(|word| call.contains(word)))
    };
    let touched: Vec<String> = calls(&desk).into_iter().filter(touched).collect();
    assert!(touched.is_empty(), "{touched:#?}");
    drop(program);
}

fn indicators(desk: &Desk) -> Vec<String> {
    let path = desk.target();
    let shown: serde_json::Value =
        serde_json::from_str(&desk.well(&["show", path.to_str().unwrap(), "--json"])).unwrap();
    let rows = shown["data"].as_array().cloned().unwrap_or_default();
    rows.iter().filter_map(|row| row["indicator"].as_str().map(str::to_owned)).collect()
}

/// The calls that fail, as `strace` names them, and with what.
const FAILURES: [(&str, &str); 9] = [
    ("fdatasync", "EIO"),
    ("fdatasync", "ENOSPC"),
    ("fsync", "EIO"),
    ("write", "ENOSPC"),
    ("write", "EIO"),
    ("openat", "EROFS"),
    ("?rename,?renameat,?renameat2", "ENOSPC"),
    ("?rename,?renameat,?renameat2", "EROFS"),
    ("?link,?linkat", "EPERM"),
];

#[test]
#[ignore = "needs strace"]
fn calls_that_fail_under_the_screens_lose_nothing_that_was_called_safe() {
    let (mut runs, mut troubled, mut called_safe) = (0, 0, 0);
    // Writes and openings are the terminal's too; the script below has them fail.
    for (call, error) in FAILURES.into_iter().filter(|(call, _)| !["write", "openat"].contains(call)) {
        for when in ["1", "2", "3", "5", "3..6", "4+2", "2+"] {
            let Some(mut desk) = traced(&[]) else { return };
            // The session is made on a disk that is well.
            desk.before.clear();
            desk.start_session().quit();
            let path = desk.session();
            trace(
                &mut desk,
                &["-e", &format!("trace={call}"), "-e", &format!("inject={call}:error={error}:when={when}")],
            );
            let mut pty = desk.start(&[path.to_str().unwrap()]);
            pty.wait_for("F5 Mulai");
            pty.keys(ENTER);
            pty.wait_for("Tab kolom");
            let (mut safe, mut trouble) = (0, false);
            for row in 1..=6 {
                pty.keys(&format!("gagal{row}{ENTER}"));
                let screen = judged(&pty, row);
                if screen.lines().next().unwrap().contains("tersimpan ") {
                    safe = row;
                } else {
                    trouble = true;
                    let words = ["belum tersimpan di", "belum dapat ditulis", "belum aman di sebelah"];
                    assert!(words.iter().any(|words| screen.contains(words)), "{screen}");
                }
                if row == 3 {
                    pty.keys(CTRL_S);
                }
            }
            desk.before.clear();
            pty.kill_all();
            let there = indicators(&desk);
            let lost: Vec<String> =
                (1..=safe).map(|row| format!("gagal{row}")).filter(|row| !there.contains(row)).collect();
            assert!(lost.is_empty(), "{call} {error} when={when} lost {lost:?}; there {there:?}");
            (runs, troubled, called_safe) = (runs + 1, troubled + usize::from(trouble), called_safe + safe);
        }
    }
    assert!(troubled > 0, "nothing failed");
    eprintln!(
        "screens: {runs} runs, {troubled} said that something was not safe; {called_safe} rows called safe, none lost"
    );
}

/// Waits until a row is there and the line above says whether it is safe.
#[track_caller]
fn judged(pty: &Pty, row: usize) -> String {
    pty.wait("the row, and whether it is safe", |screen| {
        let judged =
            screen.lines().next().is_some_and(|bar| bar.contains("tersimpan ") || bar.contains("BELUM TERSIMPAN"));
        judged && screen.contains(&format!("Data {row} "))
    })
}

#[test]
#[ignore = "needs strace"]
fn calls_that_fail_under_a_script_lose_nothing_that_was_acknowledged() {
    let (mut runs, mut saved, mut in_journal, mut refused) = (0, 0, 0, 0);
    for (call, error) in FAILURES {
        for when in ["1", "2", "3", "4", "1+"] {
            let Some(mut desk) = traced(&[]) else { return };
            desk.before.clear();
            std::fs::create_dir(desk.sessions()).unwrap();
            let path = desk.sessions().join("a.json");
            let file = path.to_str().unwrap();
            desk.well(&["new", "--title", "Gagal", "-o", file]);
            // A hand that is named gives its files names that are known before.
            let beside = |rest: &str| desk.sessions().join(format!(".a.json.{rest}")).display().to_string();
            let files = [beside("torture1.journal"), beside("torture1.tmp"), beside("lock"), file.to_owned()];
            let files: Vec<&str> = files.iter().flat_map(|file| ["-P", file]).collect();
            let inject = format!("inject={call}:error={error}:when={when}");
            let sessions = desk.sessions().display().to_string();
            let options = [&files[..], &["-P", &sessions, "-e", &inject]].concat();
            trace(&mut desk, &options);
            let mut told = desk.command(&["edit", file, "--stdin", "--hand", "torture1"]);
            let mut child = told.stdin(std::process::Stdio::piped()).spawn().unwrap();
            let script: String = (1..=6)
                .map(|row| {
                    format!("{{\"on\":\"data/new\",\"set\":\"indicator\",\"to\":\"gagal{row}\",\"act\":\"{row}\"}}\n")
                })
                .collect();
            child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
            let told = child.wait_with_output().unwrap();
            desk.before.clear();
            let said = String::from_utf8(told.stderr).unwrap();
            let there = desk.log(file).iter().filter(|act| act.to_string().contains("gagal")).count();
            let what = format!("{call} {error} when={when}: {there} of 6 acts are there; {said}");
            match told.status.code() {
                Some(0) => saved += 1,
                Some(2) if said.contains("jurnal") => in_journal += 1,
                Some(2) => refused += 1,
                code => panic!("{code:?} {what}"),
            }
            assert!(there == 6 || (there == 0 && told.status.code() == Some(2) && !said.contains("jurnal")), "{what}");
            assert!(told.status.success() || said.lines().count() >= 1, "{what}");
            runs += 1;
        }
    }
    assert!(in_journal > 0 && refused > 0, "nothing failed");
    eprintln!(
        "script: {runs} runs; {saved} saved, {in_journal} safe in the journal and said so, {refused} not kept and said so"
    );
}

#[test]
#[ignore = "needs root, to mount a small disk"]
fn a_disk_that_fills_up_is_said_and_loses_nothing() {
    let place = tempfile::tempdir().unwrap();
    let small = place.path().display().to_string();
    if !Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=192k", "tmpfs", &small])
        .output()
        .is_ok_and(|o| o.status.success())
    {
        eprintln!("skipped: nothing can be mounted here");
        return;
    }
    let told = std::panic::catch_unwind(|| fill(place.path()));
    assert!(Command::new("umount").args(["-l", &small]).status().unwrap().success());
    told.unwrap();
}

fn fill(place: &Path) {
    let desk = Desk::at(place);
    let mut pty = desk.start_session();
    let long = "x".repeat(900);
    let mut safe = 0;
    let mut full = String::new();
    for row in 1..=120 {
        pty.keys(&format!("r{row}-{long}{ENTER}"));
        let screen = judged(&pty, row);
        if screen.lines().next().unwrap().contains("BELUM TERSIMPAN") {
            full = screen;
            break;
        }
        safe = row;
    }
    assert!(full.contains("disk penuh"), "{full}");
    eprintln!("{safe} rows were safe when the disk was full");
    // It goes on accepting, and what was safe is there after a kill.
    pty.keys(&format!("lagi{ENTER}"));
    pty.wait_for(&format!("Data {} ", safe + 2));
    pty.kill();
    let there = indicators(&desk);
    for row in 1..=safe {
        assert!(there.contains(&format!("r{row}-{long}")), "row {row} was lost");
    }
}
