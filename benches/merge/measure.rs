//! Taking the time and the peak memory of a case, each time in a process of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use super::laptops;

/// How often each figure is taken.
const ROUNDS: usize = 5;

/// Makes session files in a new folder and returns how many bytes they have.
pub(crate) fn make(folder: &Path, count: usize, shared: bool) -> usize {
    std::fs::create_dir_all(folder).expect("a folder");
    let write = |(n, file): (usize, String)| {
        std::fs::write(folder.join(format!("{n:05}.json")), &file).expect("a file");
        file.len()
    };
    laptops::files(count, shared).enumerate().map(write).sum()
}

/// Returns the files of a folder whose names end so, by name.
pub(crate) fn files(folder: &Path, end: &str) -> Vec<Vec<u8>> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|of| of == end));
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).expect("a file")).collect()
}

/// Prints a table of cases, the second of which is the measure of the others.
pub(crate) fn table(cases: &[(&str, &str)], folder: &Path, bytes: usize) {
    println!("{:<52}{:>11}{:>15}{:>14}", "", "time", "÷ typed parse", "peak ÷ input");
    let own = std::env::current_exe().expect("this program");
    let run = |(case, _): &(&str, &str)| {
        let out = match case.strip_suffix(".py") {
            Some(_) => Command::new("python3").arg(case).arg(folder).output(),
            None => Command::new(&own).arg(format!("--case={case}")).arg(folder).output(),
        };
        let out = out.expect("a run");
        let text = String::from_utf8_lossy(&out.stdout).into_owned();
        let figures: Vec<u64> = text.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
        let [time, peak] = figures[..] else { panic!("{text}{}", String::from_utf8_lossy(&out.stderr)) };
        (Duration::from_micros(time), peak)
    };
    // In turns, so that a slow moment of the machine meets them all.
    let mut least = vec![(Duration::MAX, u64::MAX); cases.len()];
    for _ in 0..ROUNDS {
        for (least, (time, peak)) in least.iter_mut().zip(cases.iter().map(run)) {
            *least = (least.0.min(time), least.1.min(peak));
        }
    }
    let typed = least[1].0.as_secs_f64();
    for ((_, name), (time, peak)) in cases.iter().zip(least) {
        let (time, peak) = (time.as_secs_f64(), peak as f64 * 1024.0 / bytes as f64);
        println!("{name:<52}{:>8.0} ms{:>15.2}{peak:>14.2}", time * 1e3, time / typed);
    }
}

/// Runs a case in this process and prints its microseconds and the peak memory in KiB.
pub(crate) fn run(case: impl FnOnce() -> usize) {
    let begin = Instant::now();
    let sum = case();
    let time = begin.elapsed();
    std::hint::black_box(sum);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    println!("{} {}", time.as_micros(), peak.unwrap_or(0u64));
    std::process::exit(0);
}
