//! The house itself: layers import only lower ones, the outside world stays in `shell`, every file says what it is for.

use std::fs;
use std::path::{Path, PathBuf};

/// What the files of a folder may name with `use` or `crate::`, and which crates.
const LAYERS: [(&str, &[&str], &[&str]); 5] = [
    ("words", &["words"], &["std"]),
    ("workshop", &["words", "workshop"], &["std", "serde", "rustc_hash"]),
    (
        "file",
        &["words", "workshop", "file"],
        &["std", "serde", "serde_json", "csv", "crc32fast", "rustc_hash", "calamine", "zip"],
    ),
    (
        "tui",
        &["words", "workshop", "file", "tui"],
        &["std", "ratatui", "unicode_segmentation", "unicode_width", "nucleo_matcher"],
    ),
    ("shell", &["words", "workshop", "file", "tui", "shell"], &[]),
];

/// What belongs to the world outside, and so to `shell` alone.
const OUTSIDE: [&str; 12] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant",
    "std::io",
    "ratatui::crossterm",
    "ratatui::Terminal",
    "ratatui::backend",
    "RandomState",
];

/// What reads bytes that are in memory already, and so nothing outside.
const IN_MEMORY: &str = "use std::io::{Cursor, Read};";

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The lines of a file that are code, without its tests.
fn code(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("a text");
    let lines = text.lines().take_while(|line| !line.starts_with("#[cfg(test)]"));
    lines.filter(|line| !line.trim_start().starts_with("//")).map(str::to_owned).collect()
}

#[test]
fn a_layer_imports_only_lower_layers() {
    let mut wrong = Vec::new();
    for (layer, below, crates) in LAYERS {
        for path in files(&source().join(layer)) {
            for line in code(&path) {
                for rest in line.split("crate::").skip(1) {
                    let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    let lower = name.chars().next().is_some_and(char::is_lowercase);
                    if lower && !below.contains(&name.as_str()) {
                        wrong.push(format!("{}: {}", path.display(), line.trim()));
                    }
                }
                let used = line.trim_start().trim_start_matches("pub ").strip_prefix("use ");
                let Some(used) = used else { continue };
                let name: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                let own = ["crate", "super", "self"].contains(&name.as_str()) || used.starts_with(char::is_uppercase);
                let places = [path.with_file_name(&name), path.with_extension("").join(&name)];
                let module = places.iter().any(|place| place.is_dir() || place.with_extension("rs").is_file());
                if !own && !module && !crates.is_empty() && !crates.contains(&name.as_str()) && used.contains("::") {
                    wrong.push(format!("{}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "imports against the layers:\n{}", wrong.join("\n"));
}

#[test]
fn the_outside_world_stays_in_the_shell() {
    let mut wrong = Vec::new();
    for layer in ["words", "workshop", "file", "tui"] {
        for path in files(&source().join(layer)) {
            for line in code(&path).into_iter().filter(|line| line != IN_MEMORY) {
                if let Some(outside) = OUTSIDE.iter().find(|name| line.contains(*name)) {
                    wrong.push(format!("{}: {outside}: {}", path.display(), line.trim()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "the outside world in a pure layer:\n{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_it_is_for_and_keeps_its_size() {
    for path in files(&source()) {
        let text = fs::read_to_string(&path).expect("a text");
        assert!(text.starts_with("//! "), "{} does not say what it is for", path.display());
        let lines = code(&path).len();
        assert!(lines <= 600, "{} has {lines} lines of code: it wants a better cut", path.display());
    }
}

#[test]
fn the_map_names_every_part_of_the_house() {
    let map = fs::read_to_string(source().join("ARCHITECTURE.md")).expect("src/ARCHITECTURE.md");
    for folder in ["words", "workshop", "file", "tui", "shell"] {
        for entry in fs::read_dir(source().join(folder)).expect("a folder").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let name = name.strip_suffix(".rs").unwrap_or(&name);
            if folder != "words" && name != "mod" {
                assert!(map.contains(&format!("`{name}`")), "src/ARCHITECTURE.md does not name {folder}/{name}");
            }
        }
    }
}
