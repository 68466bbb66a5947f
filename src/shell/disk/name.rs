//! The names of files beside a session file, and file names that every system allows.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};

use unicode_segmentation::UnicodeSegmentation;

use super::files::Disk;
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
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let device = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str())
        || port.is_some_and(|port| ["1", "2", "3", "4", "5", "6", "7", "8", "9", "¹", "²", "³"].contains(&port));
    match name {
        "" => "sesi".to_owned(),
        name if device => format!("sesi {name}"),
        name => name.to_owned(),
    }
}

/// How the name ends under which what the walls are to show lies beside a session file: `.NAME.json.wall`.
pub const SHOWING: &str = "wall";

/// What lies beside a session file under a hidden name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The journal of an opening.
    Journal,
    /// The folder of backups.
    Backups,
    /// What was damaged and set aside.
    Damaged,
    /// A save that was never finished.
    Unfinished,
    /// What the walls are to show, or such a thing being written.
    Showing,
}

impl Beside {
    /// Returns what a name beside a file is, by what follows `.NAME.json.` in it.
    fn of(rest: &[u8]) -> Option<Self> {
        let rest = std::str::from_utf8(rest).ok()?;
        let Some((stem, ending)) = rest.rsplit_once('.') else {
            return match rest {
                "backups" => Some(Self::Backups),
                SHOWING => Some(Self::Showing),
                _ => None,
            };
        };
        let (hand, number) = stem.split_once('-').unwrap_or((stem, "1"));
        let counted = |number: &str| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        let by_hand = Hand::parse(hand).is_some() && counted(number);
        match ending {
            "journal" if by_hand => Some(Self::Journal),
            "damaged" if by_hand || counted(stem) => Some(Self::Damaged),
            "tmp" if Hand::parse(stem).is_some() => Some(Self::Unfinished),
            SHOWING if Hand::parse(stem).is_some() => Some(Self::Showing),
            _ => None,
        }
    }
}

/// Returns a path in a folder that nothing has yet, nor anything beside it: the name, or the name with a number.
pub fn free(disk: &dyn Disk, folder: &Path, stem: &OsStr) -> PathBuf {
    let taken = disk.list(folder).unwrap_or_default();
    (1..)
        .map(|n: u64| {
            let mut name = stem.to_owned();
            if n > 1 {
                name.push(format!(" ({n})"));
            }
            name.push(".json");
            folder.join(name)
        })
        // A folder that ignores case has a name that differs in case alone.
        .find(|path| path.symlink_metadata().is_err() && beside_among(&taken, path).next().is_none())
        .unwrap_or_default()
}

/// Returns the folder that a file lies in.
pub fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Returns a hidden name beside a session file: `.NAME.json.<rest>`. Names of any bytes stay apart.
pub fn beside(path: &Path, rest: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".");
    name.push(rest);
    folder(path).join(name)
}

/// Returns the nth journal of a hand for a session file.
pub fn journal(path: &Path, hand: Hand, number: u32) -> PathBuf {
    match number {
        1 => beside(path, &format!("{hand}.journal")),
        number => beside(path, &format!("{hand}-{number}.journal")),
    }
}

/// Returns those of a folder's paths that lie beside a session file, what they are, and the end of their names.
pub fn beside_among<'a>(paths: &'a [PathBuf], file: &Path) -> impl Iterator<Item = (&'a Path, Beside, &'a str)> {
    let before = beside(file, "");
    let before = before.file_name().unwrap_or_default().as_encoded_bytes().to_owned();
    paths.iter().filter_map(move |path| {
        let rest = path.file_name()?.as_encoded_bytes().strip_prefix(&*before)?;
        Some((path.as_path(), Beside::of(rest)?, std::str::from_utf8(rest).ok()?))
    })
}

/// Returns the journals beside a session file, in the order of their names.
///
/// # Errors
///
/// When the folder cannot be listed.
pub fn journals_of(disk: &dyn Disk, file: &Path) -> io::Result<Vec<PathBuf>> {
    Ok(journals_among(&disk.list(folder(file))?, file))
}

/// Returns those of a folder's paths that are journals of a session file.
pub fn journals_among(paths: &[PathBuf], file: &Path) -> Vec<PathBuf> {
    let journals = beside_among(paths, file).filter(|(_, what, _)| *what == Beside::Journal);
    journals.map(|(path, ..)| path.to_owned()).collect()
}

/// Returns the hand that a journal is of.
pub fn hand_of(journal: &Path) -> Option<Hand> {
    let name = journal.file_stem()?.as_encoded_bytes();
    let dot = name.iter().rposition(|&b| b == b'.')?;
    Hand::parse(std::str::from_utf8(name.get(dot + 1..dot + 9)?).ok()?)
}

/// Returns the session file that a backup is of, whether it is there or not.
pub fn of_backup(backup: &Path) -> Option<PathBuf> {
    let folder = self::folder(backup);
    let name = folder.file_name()?.as_encoded_bytes().strip_prefix(b".")?.strip_suffix(b".backups")?;
    let session = self::folder(folder).join(system_text(name).filter(|name| !name.is_empty())?);
    Some(session)
}

/// What programs that synchronise folders, browsers and file managers add to the name of a copy.
const COPIED: [&str; 9] =
    ["salinan", "konflik", "conflict", "copy", "copie", "sync-conflict", "kopi", "salin", "case conflict"];

/// Returns whether one of two files looks by its name like a copy of the other: `sesi (1).json`, `sesi - Copy.json`,
/// `sesi (salinan konflik 2022-07-04).json`, `sesi.sync-conflict-20220704-101500-ABC.json`; and where both hold the same
/// session also `sesi-LAPTOP.json`.
pub fn is_copy(one: &Path, other: &Path, same_session: bool) -> bool {
    let stem = |path: &Path| Some(path.file_stem()?.to_str()?.to_lowercase());
    let Some((one_stem, other_stem)) = stem(one).zip(stem(other)) else { return false };
    let (short, long) =
        if one_stem.len() <= other_stem.len() { (one_stem, other_stem) } else { (other_stem, one_stem) };
    let Some(rest) = long.strip_prefix(&*short).filter(|rest| !rest.is_empty()) else { return false };
    let added = rest.trim_start_matches([' ', '-', '_', '.', '~']);
    let inside = added.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let number = inside.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    let apart = !rest.starts_with(|c: char| c.is_alphanumeric());
    apart && (number || COPIED.iter().any(|word| added.contains(word)) || same_session)
}

/// Returns the session file that a journal belongs to, whether it is there or not.
pub fn of_journal(journal: &Path) -> Option<PathBuf> {
    let name = journal.file_name()?.as_encoded_bytes().strip_prefix(b".")?;
    let dot = |bytes: &[u8]| bytes.iter().rposition(|&b| b == b'.');
    let hand = dot(&name[..dot(name)?])?;
    if Beside::of(&name[hand + 1..]) != Some(Beside::Journal) {
        return None;
    }
    Some(folder(journal).join(system_text(&name[..hand])?))
}

/// Returns bytes of a name as a name again; nothing where the system has no such names.
fn system_text(bytes: &[u8]) -> Option<OsString> {
    #[cfg(unix)]
    return Some(std::os::unix::ffi::OsStringExt::from_vec(bytes.to_owned()));
    #[cfg(not(unix))]
    return String::from_utf8(bytes.to_owned()).ok().map(OsString::from);
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
            ("LPT²", "sesi LPT²"),
            ("conin$", "sesi conin$"),
            ("COM0", "COM0"),
            ("COM10", "COM10"),
            ("Comal", "Comal"),
            ("\u{202e}\x1b[31m", "[31m"),
            ("", "sesi"),
        ] {
            assert_eq!(safe(title), name, "{title:?}");
        }
        assert!(safe(&"é".repeat(10_000)).len() <= LONGEST);
    }

    #[test]
    fn the_copies_of_a_file_are_known_by_their_names() {
        let copy = |name: &str, same| is_copy(Path::new("/x/sesi.json"), &Path::new("/x").join(name), same);
        for name in [
            "sesi (1).json",
            "Sesi (12).JSON",
            "sesi - Copy.json",
            "sesi - Salin.json",
            "sesi (salinan konflik 2022-07-04).json",
            "sesi (Budi's conflicted copy 2022-07-04).json",
            "sesi.sync-conflict-20220704-101500-ABCDEF7.json",
        ] {
            assert!(copy(name, false), "{name}");
            assert!(is_copy(&Path::new("/x").join(name), Path::new("/x/sesi.json"), false), "{name}, the other way");
        }
        for name in ["sesi-LAPTOP.json", "sesi_2.json", "sesi-LAPTOP-BUDI (2).json"] {
            assert!(copy(name, true), "{name}");
        }
        for name in ["sesi-LAPTOP.json", "sesi.json", "sesisalinan.json", "sesi2.json", "lain (1).json"] {
            assert!(!copy(name, false), "{name}");
        }
        assert!(!copy("sesi2.json", true) && !copy("lain.json", true));
    }

    #[test]
    fn a_journal_knows_its_file() {
        let hand = Hand::parse("k3f9x2qd").expect("a hand");
        for number in [1, 2] {
            let journal = journal(Path::new("/x/a.b.json"), hand, number);
            assert_eq!(of_journal(&journal), Some(PathBuf::from("/x/a.b.json")));
            assert_eq!(hand_of(&journal), Some(hand));
        }
        for no in [".a.json.lock", "a.json.k3f9x2qd.journal", ".k3f9x2qd.journal", ".a.json.k3f9x2qd-.journal"] {
            assert_eq!(of_journal(&Path::new("/x").join(no)), None, "{no}");
        }
    }

    #[test]
    fn what_lies_beside_a_file_is_not_beside_another() {
        let paths = [
            ".a.json.backups",
            ".a.json.1.damaged",
            ".a.json.k3f9x2qd-2.damaged",
            ".a.json.b.json.k3f9x2qd.journal",
            ".a.json.b.json.backups",
            ".a.json.k3f9x2qd.journal",
            ".a.json.k3f9x2qd.tmp",
            ".a.json.k3f9x2qd.wall",
            ".a.json.lock",
            ".a.json.wall",
            ".a.json.wall.wall",
            "a.json",
        ]
        .map(PathBuf::from);
        let found: Vec<_> = beside_among(&paths, Path::new("a.json")).map(|(_, what, _)| what).collect();
        let damaged = [Beside::Damaged; 2];
        let rest = [Beside::Journal, Beside::Unfinished, Beside::Showing, Beside::Showing];
        assert_eq!(found, [&[Beside::Backups], &damaged[..], &rest].concat());
    }

    #[cfg(unix)]
    #[test]
    fn names_that_are_no_text_stay_apart() {
        use std::os::unix::ffi::OsStrExt;
        let hand = Hand::parse("k3f9x2qd").expect("a hand");
        let names = [&b"/x/a\xff.json"[..], b"/x/a\xfe.json"].map(|bytes| PathBuf::from(OsStr::from_bytes(bytes)));
        let journals = [journal(&names[0], hand, 1), journal(&names[1], hand, 1)];
        assert_ne!(journals[0], journals[1]);
        for (name, journal) in names.iter().zip(&journals) {
            assert_eq!(of_journal(journal).as_ref(), Some(name));
            assert_eq!(beside_among(&journals, name).count(), 1);
        }
    }
}
