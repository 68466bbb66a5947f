//! The worked example `sessions/ponorogo-2022-07-04.json` is what the program makes of its script, byte for byte.
//!
//! `BIMTEK_UPDATE_EXAMPLE=1 cargo test --test example` writes it anew.

mod day;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use bimtek::file::session;
use bimtek::workshop::Workshop;
use day::{Day, clock};
use serde_json::{Value, json};

/// An opening of the file: its moment, who, on what, and the hand.
type Opening = (&'static str, &'static str, &'static str, &'static str);

const MORNING: Opening = ("07:40:00", "Rini", "laptop-1", "k3f9x2qd");
const THE_DAY: Opening = ("07:57:30", "Rini", "laptop-1", "m1v7c4zr");
const EVENING: Opening = ("16:05:00", "Wahyu", "laptop-2", "p8s0c1va");
const ASIDE: Opening = ("16:08:00", "Dewi", "laptop-3", "w6t2m9hb");

fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/ponorogo-2022-07-04.json")
}

/// Runs the program as in an opening; returns its result.
fn bimtek(folder: &Path, (at, operator, device, hand): Opening, args: &[&str], input: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bimtek"));
    let at = clock(at).to_string();
    command.args(args).args(["--at", &at, "--operator", operator, "--device", device, "--hand", hand]);
    command.current_dir(folder).env_clear().env("HOME", folder).env("XDG_DATA_HOME", folder);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("bimtek");
    child.stdin.take().expect("its input").write_all(input.as_bytes()).expect("written");
    let told = child.wait_with_output().expect("an end");
    assert!(told.status.success(), "{args:?}");
    String::from_utf8(told.stdout).expect("text")
}

fn tables(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Returns the subject of the row that has these cells.
fn find(tables: &Value, table: &str, kind: &str, cells: &[(&str, Value)]) -> String {
    let rows = tables[table].as_array().expect("rows");
    let row = rows.iter().find(|row| cells.iter().all(|(key, value)| row[key] == *value)).expect("the row");
    format!("{kind}/{}", row["id"].as_str().expect("an id"))
}

/// Makes the example in a folder and returns its text.
fn make(folder: &Path) -> String {
    let title = ["new", "--title", "Bimtek Smart City Tahap II", "--date", "2022-07-04", "--venue", "Ruang Pusdalop"];
    bimtek(folder, MORNING, &[&title[..], &["--stage", "II", "-o", "a.json"]].concat(), "");
    bimtek(folder, THE_DAY, &["edit", "a.json", "--stdin"], &day::day().lines);

    // Two laptops go on with a copy each and do not see each other: what both change is contested.
    fs::copy(folder.join("a.json"), folder.join("b.json")).expect("a copy");
    let read = tables(&fs::read_to_string(folder.join("a.json")).expect("a file"));
    let life = [("opd", json!("35.02/dinkes")), ("indicator", json!("Umur harapan hidup")), ("year", json!(2021))];
    let life = find(&read, "data", "data", &life);
    let warog = find(&read, "nominations", "nomination", &[("title", json!("Aplikasi terintegrasi WAROG"))]);
    for (file, opening, at, value, dimension) in [
        ("a.json", EVENING, clock("16:06:30"), "72,85", "smart-branding"),
        ("b.json", ASIDE, clock("16:09:10"), "72,58", "smart-governance"),
    ] {
        let mut lines = Day::default();
        lines.act(at, [(life.clone(), "value".to_owned(), json!(value))]);
        lines.act(at.plus(48_000), [(warog.clone(), "dimension".to_owned(), json!(dimension))]);
        bimtek(folder, opening, &["edit", file, "--stdin"], &lines.lines);
    }
    let mut workshop = Workshop::default();
    for file in ["a.json", "b.json"] {
        let read = session::read(&fs::read(folder.join(file)).expect("a file")).expect("a session file");
        assert!(read.damage.is_empty() && workshop.unite(read.edits).is_empty());
    }
    session::print(&workshop)
}

#[test]
fn the_worked_example_is_what_the_program_makes_of_its_script() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = make(folder.path());
    if std::env::var_os("BIMTEK_UPDATE_EXAMPLE").is_some() {
        fs::write(example(), &made).expect("written");
    }
    let kept = fs::read_to_string(example()).expect("the worked example");
    assert!(made == kept, "the example differs from its script: BIMTEK_UPDATE_EXAMPLE=1 cargo test --test example");
}

#[test]
fn the_worked_example_holds_what_a_day_holds() {
    let kept = fs::read_to_string(example()).expect("the worked example");
    let read = session::read(kept.as_bytes()).expect("a session file");
    assert!(read.damage.is_empty() && read.differences.is_empty(), "{:?}", read.damage);
    let tables = tables(&kept);
    let all = |table: &str| tables[table].as_array().expect("rows").clone();
    let count = |set: &str, value: &str| all("presentations").iter().filter(|row| row[set] == value).count();
    assert_eq!((all("opds").len(), count("status", "selesai"), count("status", "tidak-hadir")), (47, 42, 3));
    assert!(count("attendance", "diwakili") >= 5);
    assert_eq!((all("data").len(), all("nominations").len(), all("contested").len()), (65, 14, 2));
    let lacks = |key: &str| all("data").iter().filter(|row| row[key].is_null()).count();
    assert_eq!((lacks("unit"), lacks("source"), lacks("year")), (2, 3, 0));
    let sure = all("data").iter().filter(|row| row["value_number"].is_number()).count();
    assert_eq!(sure, 62, "three figures still wait for a yes");
    let late = |row: &Value| row["year"].as_i64() > Some(2022);
    assert!(!all("data").iter().any(late), "nothing of it was known only later");
    for row in all("presentations").iter().filter(|row| row["status"] == "selesai") {
        let clock = |set: &str| row[set].as_str().map(|at| at[11..16].to_owned()).expect("a moment");
        let (start, end) = (clock("started_at"), clock("finished_at"));
        let spoken = ("08:00".to_owned()..="12:10".to_owned(), "13:00".to_owned()..="16:00".to_owned());
        assert!(spoken.0.contains(&start) || spoken.1.contains(&start), "{row}");
        assert!(start < end && (spoken.0.contains(&end) || spoken.1.contains(&end)), "{row}");
    }
}
