//! The names of files beside a session file, and file names that every system allows.

use std::path::{Path, PathBuf};

use unicode_segmentation::UnicodeSegmentation;

use crate::words::safe;
use crate::workshop::edit::Hand;

/// The longest file name in bytes, its ending and the names beside it left out.
const LONGEST: usize = 120;

/// Returns a file name for a title, without an ending, that Windows, macOS and Linux allow.
pub fn safe(title: &str) -> String {
    let plain = |c: char| if matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') { '-' } else { c };
    let clean: String = safe::clean(title).chars().map(plain).collect();
    let mut name = String::new();
    for grapheme in clean.trim().trim_start_matches('.').trim().graphemes(true) {
        if name.len() + grapheme.len() > LONGEST {
            break;
        }
        name.push_str(grapheme);
    }
    let name = name.trim_end_matches([' ', '.']);
    let stem = name.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let device = ["CON", "PRN", "AUX", "NUL"].contains(&stem.as_str())
        || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")) && !stem.ends_with('0'));
    match name {
        "" => "sesi".to_owned(),
        name if device => format!("sesi {name}"),
        name => name.to_owned(),
    }
}

/// Returns a path in a folder that nothing has yet: the name, or the name with a number.
pub fn free(folder: &Path, name: &str, ending: &str) -> PathBuf {
    let plain = folder.join(format!("{name}{ending}"));
    let numbered = (2..).map(|n| folder.join(format!("{name} ({n}){ending}")));
    let taken = |path: &PathBuf| path.symlink_metadata().is_ok() || !journals_of(path).is_empty();
    std::iter::once(plain).chain(numbered).find(|path| !taken(path)).unwrap_or_default()
}

/// Returns the folder that a file lies in.
pub fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Returns a hidden name beside a session file: `.NAME.json.<rest>`.
pub fn beside(path: &Path, rest: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    folder(path).join(format!(".{name}.{rest}"))
}

/// Returns the nth journal of a hand for a session file.
pub fn journal(path: &Path, hand: Hand, number: u32) -> PathBuf {
    match number {
        1 => beside(path, &format!("{hand}.journal")),
        number => beside(path, &format!("{hand}-{number}.journal")),
    }
}

/// Returns the session file that a journal belongs to.
pub fn of_journal(journal: &Path) -> Option<PathBuf> {
    let name = journal.file_name()?.to_str()?.strip_prefix('.')?.strip_suffix(".journal")?;
    let (file, hand) = name.rsplit_once('.')?;
    Hand::parse(hand.split('-').next()?)?;
    Some(folder(journal).join(file))
}

/// Returns the journals beside a session file, in the order of their names.
pub fn journals_of(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder(path)).into_iter().flatten().flatten().map(|entry| entry.path());
    let own = |journal: &PathBuf| of_journal(journal).is_some_and(|of| of.file_name() == path.file_name());
    let mut journals: Vec<PathBuf> = entries.filter(own).collect();
    journals.sort();
    journals
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_allowed_everywhere() {
        for (title, name) in [
            ("Bimtek Tahap II", "Bimtek Tahap II"),
            ("a/b\\c:d", "a-b-c-d"),
            ("  ..rahasia. ", "rahasia"),
            ("CON", "sesi CON"),
            ("com1.x", "sesi com1.x"),
            ("\u{202e}\x1b[31m", "[31m"),
            ("", "sesi"),
        ] {
            assert_eq!(safe(title), name, "{title:?}");
        }
        assert!(safe(&"é".repeat(10_000)).len() <= LONGEST);
    }

    #[test]
    fn a_journal_knows_its_file() {
        let hand = Hand::parse("k3f9x2qd").expect("a hand");
        for number in [1, 2] {
            let journal = journal(Path::new("/x/a.b.json"), hand, number);
            assert_eq!(of_journal(&journal), Some(PathBuf::from("/x/a.b.json")));
        }
        assert_eq!(of_journal(Path::new("/x/.a.json.lock")), None);
    }
}
