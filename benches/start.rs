//! From the start of the process to its first frame with a session file of about 500 KB, beside the floor: a bare ratatui
//! program that decodes the same file and draws a table of it (DESIGN §10). Also the peak memory of both, on Linux.
//!
//! Both run in a pseudo-terminal of 120×36, in turns. This program is its own floor, when called with `--bare FILE`.
#![allow(missing_docs, clippy::print_stdout)]

use std::io::Read;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

/// How often each is started.
const ROUNDS: usize = 31;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|arg| arg == "--bare") {
        bare(&args[at + 1]);
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("sesi.json");
    std::fs::write(&file, session()).expect("a file");
    let size = std::fs::metadata(&file).map(|meta| meta.len()).unwrap_or(0);
    let file = file.to_string_lossy().into_owned();
    let own = std::env::current_exe().expect("this program");
    let ours = [
        env!("CARGO_BIN_EXE_bimtek").to_owned(),
        "--sessions".into(),
        folder.path().display().to_string(),
        file.clone(),
    ];
    let floor = [own.display().to_string(), "--bare".into(), file];
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        a.push(start(&ours));
        b.push(start(&floor));
    }
    let (ours, our_peak) = median(a);
    let (floor, floor_peak) = median(b);
    let ratio = ours.as_secs_f64() / floor.as_secs_f64();
    println!(
        "start → first frame, {} KB   bimtek {ours:?}   bare {floor:?}   ratio {ratio:.2} (aim ≤ 1.3)",
        size / 1024
    );
    let ratio = our_peak as f64 / floor_peak.max(1) as f64;
    println!("peak memory                 bimtek {our_peak} KB   bare {floor_peak} KB   ratio {ratio:.2} (aim ≤ 2)");
}

fn median(mut runs: Vec<(Duration, u64)>) -> (Duration, u64) {
    runs.sort();
    let peak = runs.iter().map(|(_, peak)| *peak).max().unwrap_or(0);
    (runs[runs.len() / 2].0, peak)
}

/// Starts a program in a terminal; returns the time until its first frame is whole, and its peak memory in KB.
fn start(argv: &[String]) -> (Duration, u64) {
    let size = PtySize { rows: 36, cols: 120, pixel_width: 0, pixel_height: 0 };
    let pair = native_pty_system().openpty(size).expect("a terminal");
    let mut command = CommandBuilder::new(&argv[0]);
    command.args(&argv[1..]);
    command.env("TERM", "xterm-256color");
    command.env("COLORTERM", "truecolor");
    // This terminal answers no question for its ground; the floor asks none.
    command.env("COLORFGBG", "15;0");
    let mut reader = pair.master.try_clone_reader().expect("a reader");
    let begin = Instant::now();
    let mut child = pair.slave.spawn_command(command).expect("the program");
    let (mut seen, mut buffer) = (Vec::new(), [0; 65536]);
    // Both draw this indicator, of the first OPD, in their first frame of the file.
    while !String::from_utf8_lossy(&seen).contains("Penanda") {
        match reader.read(&mut buffer) {
            Ok(0) | Err(_) => panic!("{} ended without a frame:\n{}", argv[0], String::from_utf8_lossy(&seen)),
            Ok(n) => seen.extend_from_slice(&buffer[..n]),
        }
    }
    let time = begin.elapsed();
    let status = child.process_id().map(|pid| format!("/proc/{pid}/status"));
    let status = status.and_then(|path| std::fs::read_to_string(path).ok()).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    let _ = child.kill();
    let _ = child.wait();
    (time, peak.unwrap_or(0))
}

/// A session file of about 500 KB.
fn session() -> String {
    use bimtek::workshop::edit::{Hand, Write};
    use bimtek::workshop::{Pen, Workshop, moment::Moment, start, subject};
    let now = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
    let text = |text: &str| text.to_owned();
    let hand = Hand::from_random([1; 8]);
    let pen = Pen { hand, operator: text("Wati"), device: text("meja"), version: text("0"), opened_at: now };
    let (mut workshop, sid) = (Workshop::default(), "s0000000001");
    let roster = bimtek::file::roster::ponorogo();
    let mut writes = start::session(sid, "Bimtek", now.day(), "Wati", false);
    writes.extend(bimtek::file::roster::writes(&roster, "35.02"));
    writes.push(Write::new(subject::presentation(sid, "35.02/setda"), "status", "presentasi"));
    workshop.act(&pen, now, writes);
    for row in 0..300 {
        let on = format!("data/d{row:010}");
        let indicator = format!("Penanda jumlah layanan ke-{row}");
        let code = format!("35.02/{}", roster[row % roster.len()].code);
        let values = [
            ("indicator", indicator.as_str()),
            ("value", "1.234,5"),
            ("unit", "unit"),
            ("year", "2021"),
            ("source", "BPS"),
        ];
        let writes = values.into_iter().chain([("session", sid), ("opd", &code)]);
        workshop.act(&pen, now, writes.map(|(field, text)| Write::new(on.as_str(), field, text)).collect::<Vec<_>>());
    }
    bimtek::file::session::print(&workshop)
}

/// The floor: decodes the file as JSON and draws its data as a table, then waits for a key.
fn bare(path: &str) {
    use ratatui::layout::Constraint;
    use ratatui::widgets::{Row, Table};
    let text = std::fs::read_to_string(path).expect("the file");
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let empty = Vec::new();
    let data = value["data"].as_array().unwrap_or(&empty);
    let rows = data.iter().map(|row| {
        Row::new(
            ["indicator", "value", "unit", "source"].map(|field| row[field].as_str().unwrap_or_default().to_owned()),
        )
    });
    let table = Table::new(
        rows.collect::<Vec<_>>(),
        [Constraint::Fill(2), Constraint::Length(12), Constraint::Length(10), Constraint::Fill(1)],
    );
    let mut terminal = ratatui::init();
    let _ = terminal.draw(|frame| frame.render_widget(table, frame.area()));
    let _ = ratatui::crossterm::event::read();
    ratatui::restore();
}
