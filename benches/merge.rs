//! What it costs to make one record of many session files, from their bytes to the bytes of the union (DESIGN §10), beside
//! the time that `serde_json` needs just to parse the same bytes; and how that grows with the number of files.
//!
//! Every figure is of a process of its own that has read the files, so that the peak memory is its own too; the least of
//! several counts. Beside automerge, loro and Python:
//! `cargo run --release --manifest-path benches/peers/Cargo.toml`.
//!
//! For a look at the files that are measured: `cargo bench --bench merge -- --make FOLDER 200 shared`.
#![allow(missing_docs, clippy::print_stdout)]

use std::path::Path;

#[path = "merge/laptops.rs"]
mod laptops;
#[path = "merge/measure.rs"]
mod measure;
#[path = "merge/parse.rs"]
mod parse;
#[path = "merge/union.rs"]
mod union;

/// What is measured: its name for a process of its own, and for people.
const CASES: [(&str, &str); 4] = [
    ("rows", "serde_json, every row a RawValue"),
    ("typed", "serde_json, edits borrowed, their values RawValue"),
    ("one", "bimtek, one thread"),
    ("two", "bimtek, two threads"),
];

fn main() {
    let args: Vec<String> = std::env::args().collect();
    match &args[..] {
        [_, make, folder, count, kind, ..] if make == "--make" => {
            let count = count.parse().expect("a number of files");
            measure::make(Path::new(folder), count, kind == "shared");
        }
        [_, case, folder, ..] if case.starts_with("--case=") => run(&case[7..], Path::new(folder)),
        _ => tables(),
    }
}

fn tables() {
    let all = tempfile::tempdir().expect("a folder");
    for (what, shared) in [("80 % of each in all", true), ("no two alike", false)] {
        for count in [10, 100, 200, 1_000] {
            let folder = all.path().join("files");
            let bytes = measure::make(&folder, count, shared);
            println!("\n{count} files of {} edits, {what}, {} MB", laptops::EDITS, bytes / 1_000_000);
            measure::table(&CASES, &folder, bytes);
            std::fs::remove_dir_all(&folder).expect("a folder that goes");
        }
    }
}

fn run(case: &str, folder: &Path) {
    let files = measure::files(folder, "json");
    measure::run(|| match case {
        "rows" => files.iter().map(|file| parse::rows(file)).sum(),
        "typed" => files.iter().map(|file| parse::typed(file)).sum(),
        "one" => union::merge(files),
        _ => union::merge_by_two(files),
    });
}
