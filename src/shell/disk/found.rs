//! The journals that lie beside a session file: of programs that run, and of those that are gone.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::{Duration, SystemTime};

use super::files::{Disk, Look};
use super::name;
use crate::file::journal::{self as text, Draft, JournalRead};
use crate::file::session::FILE_LIMIT;
use crate::shell::who;
use crate::workshop::Workshop;
use crate::workshop::edit::{Edit, Hand};

/// How long after its last record a program on another machine is still taken to be running.
const QUIET: Duration = Duration::from_secs(15 * 60);

/// What this machine is called.
static HERE: LazyLock<String> = LazyLock::new(who::device);

/// A journal as it was found.
pub(super) struct Found {
    pub(super) path: PathBuf,
    pub(super) read: JournalRead,
    /// Whether its program is gone: then, and only then, is its half-typed text somebody else's to take up.
    pub(super) abandoned: bool,
    /// Its bytes as far as its records are whole.
    pub(super) whole: Vec<u8>,
    /// How long it was.
    pub(super) len: u64,
    changed: Option<SystemTime>,
}

/// The journals of one session file.
#[derive(Default)]
pub(super) struct Journals {
    /// Those of programs that run, then the abandoned ones, the last written at the end.
    pub(super) found: Vec<Found>,
    /// How many cannot be read.
    pub(super) unread: usize,
}

/// Returns whether a journal that nobody holds here is of a program that may well run on another machine: through a
/// folder that is only synced no lock is seen, and what is still being written is nobody else's to take up or remove.
pub(super) fn elsewhere(device: &str, changed: Option<SystemTime>) -> bool {
    let known = !device.is_empty() && !HERE.is_empty() && device != *HERE;
    // A moment in the future is another machine's clock, and recent.
    known && changed.is_some_and(|changed| changed.elapsed().map_or(true, |quiet| quiet < QUIET))
}

impl Journals {
    /// Takes those that were lately written on another machine for what they are: a running program's.
    pub(super) fn spare(&mut self, workshop: &Workshop) {
        for journal in self.found.iter_mut().filter(|journal| journal.abandoned) {
            let Some(hand) = name::hand_of(&journal.path) else { continue };
            journal.abandoned = !elsewhere(&device_of(hand, workshop, &journal.read), journal.changed);
        }
    }

    /// Returns the half-typed text of programs that are gone. What a later journal says of a place counts, also that it
    /// was left.
    pub(super) fn drafts(&self) -> Vec<Draft> {
        drafts(self.found.iter().filter(|journal| journal.abandoned))
    }

    /// Returns the half-typed text of all of them.
    pub(super) fn all_drafts(&self) -> Vec<Draft> {
        drafts(self.found.iter())
    }
}

fn drafts<'a>(journals: impl Iterator<Item = &'a Found>) -> Vec<Draft> {
    text::read(&journals.flat_map(|journal| journal.whole.iter().copied()).collect::<Vec<u8>>()).drafts
}

/// Returns the device of a hand, as the record says or the journal itself.
fn device_of(hand: Hand, workshop: &Workshop, read: &JournalRead) -> String {
    let known = workshop.who(hand).1;
    let on = format!("hand/{hand}");
    let own = || read.edits.iter().rfind(|edit| *edit.on == on && &*edit.set == "device")?.to.as_ref();
    if known.is_empty() { own().map(ToString::to_string).unwrap_or_default() } else { known.to_owned() }
}

/// Reads the journals of a session file, those left out that `own` names.
///
/// # Errors
///
/// When the folder cannot be listed; a journal that cannot be read is only counted.
pub(super) fn journals(disk: &dyn Disk, session: &Path, own: impl Fn(&Path) -> bool) -> io::Result<Journals> {
    let paths = name::journals_of(disk, session)?.into_iter().filter(|path| !own(path));
    Ok(read(disk, paths))
}

/// Reads journals.
pub(super) fn read(disk: &dyn Disk, paths: impl IntoIterator<Item = PathBuf>) -> Journals {
    let mut journals = Journals::default();
    for path in paths {
        // Asked before it is read: what a dead program wrote is all there.
        let abandoned = disk.held(&path) == Some(false);
        let bytes = match disk.read(&path, FILE_LIMIT) {
            Ok(bytes) => bytes,
            // A save has taken it in and removed it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(_) => {
                journals.unread += 1;
                continue;
            }
        };
        let (len, changed) = (bytes.len() as u64, disk.look(&path).ok().flatten().and_then(|look| look.changed));
        let (read, mut whole) = (text::read(&bytes), bytes);
        whole.truncate(read.damaged_at.unwrap_or(whole.len()));
        journals.found.push(Found { path, read, abandoned, whole, len, changed });
    }
    journals.found.sort_by_key(|journal| (journal.abandoned, journal.changed));
    journals
}

/// What is known of a journal that is followed.
#[derive(Clone, Copy)]
pub(super) struct Known {
    /// How it looked.
    pub(super) look: Look,
    /// The byte up to which its records were read; one that is torn there may be whole at the next look.
    read: u64,
}

/// Reads what came to a journal, where it looks otherwise than is known of it, and gives it to `take`; returns what is known
/// of it then, nothing where it is gone.
///
/// # Errors
///
/// When the system refuses.
pub(super) fn follow(
    disk: &dyn Disk,
    path: &Path,
    known: Option<Known>,
    mut take: impl FnMut(Vec<Edit>),
) -> io::Result<Option<Known>> {
    let Some(look) = disk.look(path)? else { return Ok(None) };
    let from = match known {
        Some(known) if known.look == look => return Ok(Some(known)),
        Some(known) if look.grew_from(&known.look) => known.read,
        _ => 0,
    };
    // The whole records from a byte on, and the byte behind them.
    let mut records = |from: u64| {
        let bytes = disk.read_from(path, from, FILE_LIMIT)?;
        let read = text::read(&bytes);
        take(read.edits);
        io::Result::Ok(from + read.damaged_at.unwrap_or(bytes.len()) as u64)
    };
    let mut read = records(from)?;
    // Not even one whole record: torn, or another journal that took this one's name where files have no numbers.
    if read == from && from > 0 && look.len > from {
        read = records(0)?;
    }
    Ok(Some(Known { look, read }))
}
