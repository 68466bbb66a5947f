//! What it costs to make one record of many session files, from their bytes to the bytes of the union (DESIGN §10), beside
//! the time that `serde_json` needs just to parse the same bytes.
//!
//! Every figure is of a process of its own, so that the peak memory is its own too; the least of several runs counts.
//! `cargo run --release --manifest-path benches/peers/Cargo.toml` prints the same beside automerge, loro and Python.
#![allow(missing_docs, clippy::print_stdout)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use bimtek::file::series::{Reading, Series};
use bimtek::file::session;
use bimtek::shell::two;
use bimtek::workshop::Workshop;

#[path = "merge/laptops.rs"]
mod laptops;
#[path = "merge/parse.rs"]
mod parse;

/// How often each figure is taken.
const ROUNDS: usize = 5;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let [_, case, folder, ..] = &args[..]
        && let Some(case) = case.strip_prefix("--case=")
    {
        return run(case, Path::new(folder));
    }
    // For a look at what is measured: `cargo bench --bench merge -- --make FOLDER 200 shared`.
    if let [_, make, folder, count, kind, ..] = &args[..]
        && make == "--make"
    {
        make_files(Path::new(folder), count.parse().expect("a number"), kind == "shared");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for (what, shared) in [("80 % shared", true), ("all distinct", false)] {
        for count in [10, 100, 200, 1_000] {
            let folder = folder.path().join(format!("{count}-{shared}"));
            let bytes = make_files(&folder, count, shared);
            let mb = bytes as f64 / 1e6;
            println!("\n{count} files of {} edits, {what}, {mb:.0} MB", laptops::EDITS);
            println!("{:<44}{:>10}{:>14}{:>14}", "", "time", "× typed parse", "peak ÷ input");
            let (typed, _) = measure("typed", &folder);
            for (name, case) in [
                ("serde_json, rows as RawValue", "rows"),
                ("serde_json, edits typed, values RawValue", "typed"),
                ("bimtek, one thread", "merge1"),
                ("bimtek, two threads", "merge2"),
            ] {
                let (time, peak) = measure(case, &folder);
                let ratio = time.as_secs_f64() / typed.as_secs_f64();
                let peak = peak as f64 * 1024.0 / bytes as f64;
                println!("{name:<44}{:>7.0} ms{ratio:>14.2}{peak:>14.2}", time.as_secs_f64() * 1e3);
            }
            std::fs::remove_dir_all(&folder).expect("a folder that goes");
        }
    }
}

/// Makes files in a new folder and returns how many bytes they have.
fn make_files(folder: &Path, count: usize, shared: bool) -> usize {
    std::fs::create_dir(folder).expect("a folder");
    let write = |(n, file): (usize, String)| {
        std::fs::write(folder.join(format!("{n:05}.json")), &file).expect("a file");
        file.len()
    };
    laptops::files(count, shared).enumerate().map(write).sum()
}

/// Returns the time and the peak memory in KiB that a case takes in a process of its own: the least of several.
fn measure(case: &str, folder: &Path) -> (Duration, u64) {
    let own = std::env::current_exe().expect("this program");
    let run = || {
        let out = Command::new(&own).arg(format!("--case={case}")).arg(folder).output().expect("a run");
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        let figures: Vec<u64> = text.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
        let [time, peak] = figures[..] else { panic!("{text}{}", String::from_utf8_lossy(&out.stderr)) };
        (Duration::from_micros(time), peak)
    };
    let runs: Vec<_> = (0..ROUNDS).map(|_| run()).collect();
    (runs.iter().map(|run| run.0).min().unwrap_or_default(), runs.iter().map(|run| run.1).min().unwrap_or(0))
}

/// Runs a case on the files of a folder; prints its microseconds and the peak memory in KiB.
fn run(case: &str, folder: &Path) {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    let files: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).expect("a file")).collect();
    let begin = Instant::now();
    let sum = match case {
        "rows" => files.iter().map(|file| parse::rows(file)).sum(),
        "typed" => files.iter().map(|file| parse::typed(file)).sum(),
        "merge1" => merge(files),
        _ => merge_by_two(files),
    };
    let time = begin.elapsed();
    std::hint::black_box(sum);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    println!("{} {}", time.as_micros(), peak.unwrap_or(0u64));
    // Letting go of memory is no part of a merge: the program ends with it.
    std::process::exit(0);
}

/// A union that is being made as the program makes it: no input is taken in that contradicts another.
#[derive(Default)]
struct Union(Workshop);

impl Union {
    fn take(&mut self, reading: Result<Reading, Vec<u8>>) {
        let edits = reading.expect("a sound file").edits;
        assert!(self.0.clashes(&edits).is_empty());
        self.0.take_in(edits);
    }
}

fn merge(files: Vec<Vec<u8>>) -> usize {
    let (mut union, mut series) = (Union::default(), Series::default());
    files.into_iter().for_each(|file| union.take(series.read(file)));
    let text = session::print(&union.0);
    std::mem::forget(union);
    text.len()
}

fn merge_by_two(files: Vec<Vec<u8>>) -> usize {
    let (mut union, mut series) = (Union::default(), Series::default());
    two::ahead(files.into_iter(), |file| series.read(file), |reading| union.take(reading));
    let text = two::print(&union.0);
    std::mem::forget(union);
    text.iter().map(String::len).sum()
}
