//! Where commands meet the world: files, standard input, clock and random source.
//!
//! What a command knows of them it knows from here; how files are kept safe is the business of [`keep`].

use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Call, Failure, keep, named};
use crate::file::journal;
use crate::file::session::{self, Damage, Summary};
use crate::shell::clock;
use crate::tui::reply::Entry;
use crate::tui::room::Ids;
use crate::words::{Lang, Text, cli as words, safe};
use crate::workshop::edit::{Edit, Hand, Write};
use crate::workshop::moment::Moment;
use crate::workshop::{Pen, Workshop};

/// A file that was looked at: read, and nothing of it touched.
pub(super) struct Seen {
    /// The record, edits of journals among it.
    pub(super) workshop: Workshop,
    /// When it was looked at.
    pub(super) now: Moment,
    /// Where it is damaged.
    pub(super) damage: Vec<Damage>,
    /// Differences of hand-edited tables.
    pub(super) differences: Vec<Write>,
    /// The version of its format where it is a newer program's.
    pub(super) newer: Option<u64>,
    /// Journals beside it, and how many edits only they hold.
    pub(super) recovered: Vec<(String, usize)>,
    /// Journals beside it that are damaged: what stands behind the damage was not read.
    pub(super) broken: Vec<String>,
}

impl Seen {
    /// Returns what is worth a message before the record is believed to be whole.
    pub(super) fn remarks(&self, lang: Lang) -> Vec<String> {
        let recovered: usize = self.recovered.iter().map(|(_, edits)| edits).sum();
        let damaged = (!self.damage.is_empty()).then(|| words::look_damaged(lang, self.damage.len()));
        let recovered = (recovered > 0).then(|| words::look_recovered(lang, recovered));
        damaged.into_iter().chain(recovered).map(Text::into_owned).collect()
    }
}

/// A file that is being written.
pub(super) struct Desk {
    /// The record.
    pub(super) workshop: Workshop,
    /// Who writes.
    pub(super) pen: Pen,
    /// The moment of writing.
    pub(super) now: Moment,
    path: PathBuf,
}

/// Returns the file that a command names.
pub(super) fn file(args: &ArgMatches) -> &Path {
    args.get_one::<PathBuf>("file").map_or(Path::new(""), PathBuf::as_path)
}

/// Looks at a file, or at standard input for `-`.
pub(super) fn look(call: &Call, path: &Path) -> Result<Seen, Failure> {
    let lang = call.lang;
    // The journals first: what a program saves meanwhile goes from its journal into the file, never the other way.
    let mut journals = Vec::new();
    for journal in if path == Path::new("-") { Vec::new() } else { keep::journals(path) } {
        match keep::read(&journal) {
            Ok(bytes) => journals.push((journal.to_string_lossy().into_owned(), journal::read(&bytes))),
            Err(gone) if gone.kind() == ErrorKind::NotFound => {}
            Err(wrong) => return Err(io_failure(lang, &journal, &wrong)),
        }
    }
    let refused =
        |wrong: session::Refusal| Failure::failed(words::of_file(lang, named(path.as_os_str()), wrong.why(lang)));
    let read = session::read(&bytes(call, path)?).map_err(refused)?;
    let mut workshop = Workshop::default();
    workshop.unite(read.edits);
    let (mut recovered, mut broken) = (Vec::new(), Vec::new());
    for (journal, held) in journals {
        let known = workshop.log().len();
        let clashes = workshop.unite(held.edits);
        let new = workshop.log().len() - known;
        if held.damaged_at.is_some() || !clashes.is_empty() {
            broken.push(journal.clone());
        }
        if new > 0 {
            recovered.push((journal, new));
        }
    }
    let (damage, differences, newer) = (read.damage, read.differences, read.newer);
    Ok(Seen { workshop, now: clock::now(), damage, differences, newer, recovered, broken })
}

/// Opens a file to be written.
pub(super) fn open(call: &Call, args: &ArgMatches) -> Result<Desk, Failure> {
    let path = file(args);
    if path == Path::new("-") {
        return Err(Failure::usage(words::usage(call.lang, words::not_to_input(call.lang))));
    }
    let seen = look(call, path)?;
    if let Some(version) = seen.newer {
        return Err(Failure::failed(words::check_newer(call.lang, version)));
    }
    // Saving writes the whole file anew: what of it was not taken in would be gone.
    let lost = match (seen.damage.len(), seen.differences.len()) {
        (0, 0) => None,
        (0, cells) => Some(words::edit_differences(call.lang, cells)),
        (places, _) => Some(words::edit_damaged(call.lang, places)),
    };
    if let Some(why) = lost {
        return Err(Failure::failed(words::of_file(call.lang, named(path.as_os_str()), why)));
    }
    let (pen, now) = who(call, args)?;
    Ok(Desk { workshop: seen.workshop, pen, now, path: path.to_owned() })
}

/// Returns an empty record to be filled.
pub(super) fn fresh(call: &Call, args: &ArgMatches) -> Result<Desk, Failure> {
    let (pen, now) = who(call, args)?;
    Ok(Desk { workshop: Workshop::default(), pen, now, path: PathBuf::new() })
}

impl Desk {
    /// Returns a source of ids of its own for this hand, so that the same script makes the same ids.
    pub(super) fn ids(&self) -> Ids {
        let hand = self.pen.hand.as_str().bytes();
        // FNV-1a: eight random letters of a hand are enough randomness for its ids.
        let seed =
            hand.fold(0xcbf2_9ce4_8422_2325, |seed: u64, byte| (seed ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
        Ids::seeded(seed)
    }

    /// Keeps the edits that were made at this desk; none leave no trace.
    pub(super) fn keep(self, call: &Call, edits: &[Edit]) -> Result<(), Failure> {
        if edits.is_empty() {
            return Ok(());
        }
        let kept = keep::save(&self.path, self.pen.hand, edits);
        kept.map_err(|wrong| io_failure(call.lang, &self.path, &wrong))
    }

    /// Makes a file of the record.
    pub(super) fn create(self, call: &Call, path: &Path) -> Result<(), Failure> {
        let made = keep::create(path, &session::print(&self.workshop));
        made.map_err(|wrong| io_failure(call.lang, path, &wrong))
    }
}

/// Returns who writes and when, as the options say.
fn who(call: &Call, args: &ArgMatches) -> Result<(Pen, Moment), Failure> {
    let lang = call.lang;
    let text = |name: &str| args.get_one::<String>(name).map(String::as_str);
    let now = match text("at") {
        Some(typed) => {
            let wrong = || Failure::usage(words::usage(lang, words::wrong_moment(lang, safe::shown(typed))));
            Moment::parse(typed).ok_or_else(wrong)?
        }
        None => clock::now(),
    };
    let hand = match text("hand") {
        Some(typed) => {
            let wrong = || Failure::usage(words::usage(lang, words::wrong_hand(lang, safe::shown(typed))));
            Hand::parse(typed).ok_or_else(wrong)?
        }
        None => hand(lang)?,
    };
    let pen = Pen {
        hand,
        operator: safe::clean(text("operator").unwrap_or_default()),
        device: safe::clean(text("device").unwrap_or_default()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        opened_at: now,
    };
    Ok((pen, now))
}

fn hand(lang: Lang) -> Result<Hand, Failure> {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).map_err(|_| Failure::failed(words::no_input(lang)))?;
    Ok(Hand::from_random(bytes))
}

/// Reads all of standard input.
pub(super) fn standard_input(lang: Lang) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().take(session::FILE_LIMIT as u64 + 1).read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(|_| Failure::failed(words::no_input(lang)))
}

/// Reads a file, or standard input for `-`.
pub(super) fn bytes(call: &Call, path: &Path) -> Result<Vec<u8>, Failure> {
    if path == Path::new("-") {
        return standard_input(call.lang);
    }
    keep::read(path).map_err(|wrong| io_failure(call.lang, path, &wrong))
}

fn io_failure(lang: Lang, path: &Path, wrong: &io::Error) -> Failure {
    let what = match wrong.kind() {
        ErrorKind::NotFound => words::io_missing(lang),
        ErrorKind::PermissionDenied => words::io_denied(lang),
        ErrorKind::IsADirectory => words::io_folder(lang),
        ErrorKind::AlreadyExists => words::io_there(lang),
        ErrorKind::StorageFull => words::io_full(lang),
        _ => words::io_other(lang),
    };
    Failure::failed(words::of_file(lang, named(path.as_os_str()), what))
}

/// Returns the folder of sessions that is meant, and its files by name. Only a folder that is named must be there.
pub(super) fn entries(call: &Call, dir: Option<&PathBuf>) -> Result<(PathBuf, Vec<Entry>), Failure> {
    let usual = || {
        let folders = directories::ProjectDirs::from("", "", "bimtek");
        folders.map(|folders| folders.data_dir().join("sessions")).unwrap_or_default()
    };
    let folder = dir.or(call.sessions.as_ref()).cloned().unwrap_or_else(usual);
    let listed = match std::fs::read_dir(&folder) {
        Err(wrong) if wrong.kind() == ErrorKind::NotFound && dir.is_none() => return Ok((folder, Vec::new())),
        listed => listed.map_err(|wrong| io_failure(call.lang, &folder, &wrong))?,
    };
    let hidden = |path: &Path| path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    let session = |path: &PathBuf| path.extension().is_some_and(|end| end == "json") && !hidden(path);
    let mut paths: Vec<PathBuf> = listed.flatten().map(|entry| entry.path()).filter(session).collect();
    paths.sort();
    let entries = paths.into_iter().map(|path| entry(call, path)).collect();
    Ok((folder, entries))
}

/// Reads the head of a file; the whole of it only where the head does not tell, or a journal lies beside it.
fn entry(call: &Call, path: PathBuf) -> Entry {
    let head = keep::head(&path).ok().filter(|_| keep::journals(&path).is_empty());
    let (summary, unsaved) = match head.as_deref().and_then(session::summary) {
        Some(summary) => (summary, 0),
        None => match look(call, &path) {
            Ok(seen) => (Summary::of(&seen.workshop), seen.recovered.iter().map(|(_, edits)| edits).sum()),
            Err(failure) => return Entry { path, trouble: Some(failure.text.into_owned()), ..Entry::default() },
        },
    };
    let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    Entry {
        name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        path,
        title: summary.title,
        date: summary.date,
        venue: summary.venue,
        presented: (count(summary.presented), count(summary.opds)),
        data: count(summary.data),
        nominations: count(summary.nominations),
        contested: count(summary.contested),
        rehearsal: summary.rehearsal,
        changed: summary.last_edit_at,
        unsaved,
        trouble: None,
    }
}
