//! Where commands meet the world: files, standard input, clock and random source.
//!
//! The only file of the command line that touches them; how files are kept safe is the business of `disk`.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write as _};
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use super::{Call, Failure, Told, named};
use crate::file::session::{self, Damage};
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
    let bytes = if path == Path::new("-") { standard_input(lang)? } else { bytes(call, path)? };
    let refused =
        |wrong: session::Refusal| Failure::failed(words::of_file(lang, named(path.as_os_str()), wrong.why(lang)));
    let read = session::read(&bytes).map_err(refused)?;
    let mut workshop = Workshop::default();
    workshop.unite(read.edits);
    let (damage, differences, newer) = (read.damage, read.differences, read.newer);
    Ok(Seen { workshop, now: now(), damage, differences, newer, recovered: Vec::new() })
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

    /// Keeps the edits that were made at this desk.
    pub(super) fn keep(self, call: &Call, _edits: Vec<Edit>) -> Result<(), Failure> {
        let text = session::print(&self.workshop);
        let kept = std::fs::File::create(&self.path).and_then(|mut file| file.write_all(text.as_bytes()));
        kept.map_err(|wrong| io_failure(call.lang, &self.path, &wrong))
    }

    /// Makes a file of the record.
    pub(super) fn create(self, call: &Call, path: &Path, _edits: Vec<Edit>) -> Result<(), Failure> {
        let text = session::print(&self.workshop);
        let made = OpenOptions::new().write(true).create_new(true).open(path);
        let made = made.and_then(|mut file| file.write_all(text.as_bytes()));
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
        None => now(),
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

fn now() -> Moment {
    let now = jiff::ZonedDateTime::now();
    Moment { ms: now.timestamp().as_millisecond(), offset: (now.offset().seconds() / 60) as i16 }
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
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(session::FILE_LIMIT as u64 + 1).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|wrong| io_failure(call.lang, path, &wrong))
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

/// Returns the folder of sessions that is meant, and its files.
pub(super) fn entries(call: &Call, dir: Option<&PathBuf>) -> Result<(PathBuf, Vec<Entry>), Failure> {
    let _ = call;
    Ok((dir.cloned().unwrap_or_default(), Vec::new()))
}

/// Runs the screens.
pub(super) fn screens(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let _ = (call, args);
    Ok(Told::default())
}
