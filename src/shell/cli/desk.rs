//! Where commands meet the world: files, standard input, clock and random source.
//!
//! Only what a command wants of them is said here; how files are kept safe is the business of [`disk`].

use std::fmt::Display;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;

use super::{Call, Failure, Told, named};
use crate::file::session;
use crate::shell::disk::files::{Disk, Look, Machine};
use crate::shell::disk::keeper::{self, Keep};
use crate::shell::disk::{self, Opening, name};
use crate::shell::settings::Settings;
use crate::shell::{clock, random, who};
use crate::tui::reply::{Answer, Entry};
use crate::tui::room::Ids;
use crate::words::{Lang, Text, cli as words, merge as merging, ranking, safe};
use crate::workshop::edit::{Edit, Hand, Write};
use crate::workshop::moment::Moment;
use crate::workshop::{Pen, Workshop, closed};

/// What stands for standard input where a file is read.
const INPUT: &str = "-";

/// A file that is being written.
pub(super) struct Desk {
    /// The record.
    pub(super) workshop: Workshop,
    /// Who writes.
    pub(super) pen: Pen,
    /// The moment of writing.
    pub(super) now: Moment,
    /// The keeper of the file; nothing before there is one.
    keep: Option<Keep>,
}

/// Returns the file that a command names.
pub(super) fn file(args: &ArgMatches) -> &Path {
    args.get_one::<PathBuf>("file").map_or(Path::new(""), PathBuf::as_path)
}

/// Returns whether a path stands for standard input.
pub(super) fn is_input(path: &Path) -> bool {
    path == Path::new(INPUT)
}

/// Looks at a file and its journals, or at standard input for `-`; nothing on the disk is changed.
pub(super) fn look(call: &Call, path: &Path) -> Result<Opening, Failure> {
    let lang = call.lang;
    if !is_input(path) {
        return disk::open(&Machine, path).map_err(|wrong| Failure::failed(wrong.why(lang)));
    }
    let (workshop, read) = session::open(&standard_input(lang)?)
        .map_err(|wrong| Failure::failed(words::of_file(lang, INPUT, wrong.why(lang))))?;
    let (damage, differences, newer) = (read.damage, read.differences, read.newer);
    Ok(Opening { workshop: Arc::new(workshop), damage, differences, newer, ..Opening::default() })
}

/// Returns what is to be said before the record shown is believed to be the whole file.
pub(super) fn remarks(opening: &Opening, lang: Lang) -> Vec<String> {
    let damaged = (!opening.damage.is_empty()).then(|| words::look_damaged(lang, opening.damage.len()));
    let recovered = opening.recovered.as_ref().map(|found| words::look_recovered(lang, found.edits));
    damaged.into_iter().chain(recovered).map(Text::into_owned).collect()
}

/// Opens a file to be written.
pub(super) fn open(call: &Call, args: &ArgMatches) -> Result<Desk, Failure> {
    let lang = call.lang;
    let path = file(args);
    if is_input(path) {
        return Err(Failure::usage(words::usage(lang, words::not_to_input(lang))));
    }
    let opening = look(call, path)?;
    if let Some(version) = opening.newer {
        return Err(Failure::failed(words::check_newer(lang, version)));
    }
    // Saving writes the whole file anew, and nobody sits here who could say what becomes of the rest.
    let lost = match (opening.damage.len(), opening.differences.len()) {
        (0, 0) => None,
        (0, cells) => Some(words::edit_differences(lang, cells)),
        (places, _) => Some(words::edit_damaged(lang, places)),
    };
    if let Some(why) = lost {
        return Err(of_file(lang, path, why));
    }
    let (pen, now) = pen(call, args)?;
    let keep = Some(Keep::new(Arc::new(Machine), &opening, pen.hand, lang));
    Ok(Desk { workshop: Arc::unwrap_or_clone(opening.workshop), pen, now, keep })
}

/// Returns an empty record to be filled.
pub(super) fn fresh(call: &Call, args: &ArgMatches) -> Result<Desk, Failure> {
    let (pen, now) = pen(call, args)?;
    Ok(Desk { workshop: Workshop::default(), pen, now, keep: None })
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

    /// Makes edits of the writes of one act.
    ///
    /// # Errors
    ///
    /// That a closed session refuses them.
    pub(super) fn act(&mut self, writes: Vec<Write>, lang: Lang) -> Result<Vec<Edit>, Failure> {
        match closed::refuses(&self.workshop, &writes) {
            Some(refusal) => Err(Failure::failed(refusal.text(&self.workshop, lang))),
            None => Ok(self.workshop.act(&self.pen, self.now, writes)),
        }
    }

    /// Keeps the edits that were made at this desk: in a journal, then in the file; none leave no trace.
    pub(super) fn keep(self, call: &Call, path: &Path, edits: Vec<Edit>) -> Result<(), Failure> {
        let Some(mut keep) = self.keep.filter(|_| !edits.is_empty()) else { return Ok(()) };
        let answers = std::cell::RefCell::new(Vec::new());
        let answer = |answer| answers.borrow_mut().push(answer);
        keep.append(edits, &answer);
        keep.close(&answer);
        let answers = answers.into_inner();
        let any = |is: fn(&Answer) -> bool| answers.iter().any(is);
        let file = named(path.as_os_str());
        match (any(|a| matches!(a, Answer::Saved(_))), any(|a| matches!(a, Answer::Kept(_)))) {
            (true, _) => Ok(()),
            (false, true) => Err(Failure::failed(words::only_in_journal(call.lang, file))),
            (false, false) => Err(Failure::failed(words::not_kept(call.lang, file))),
        }
    }

    /// Makes a file of the record, where nothing has that name.
    pub(super) fn create(self, call: &Call, path: &Path) -> Result<(), Failure> {
        // A journal without its file would be united into the new one.
        let journals = name::journals_of(&Machine, path).map_err(|wrong| io_failure(call.lang, path, &wrong))?;
        if !journals.is_empty() {
            return Err(io_failure(call.lang, path, &ErrorKind::AlreadyExists.into()));
        }
        create(call, path, &session::print(&self.workshop))
    }
}

/// Makes a file of a text, where nothing has that name.
fn create(call: &Call, path: &Path, text: &str) -> Result<(), Failure> {
    disk::make(&Machine, path, text).map_err(|wrong| io_failure(call.lang, path, &wrong))
}

/// Gives a table out: into a file that is not there yet, or to standard output for `-`.
pub(super) fn give(call: &Call, path: &Path, text: String, rows: usize) -> Result<Told, Failure> {
    if is_input(path) {
        return Ok(Told { out: text, ..Told::default() });
    }
    create(call, path, &text)?;
    let out = format!("{}\n", ranking::exported(call.lang, named(path.as_os_str()), rows));
    Ok(Told { out, ..Told::default() })
}

/// Where a whole record is to be written.
pub(super) struct Target {
    /// The file, every link followed.
    path: PathBuf,
    /// How the file looks that it replaces.
    instead_of: Option<Look>,
}

/// Judges where a record is to be written that is made of some files. One of them is added to; what else is there is
/// replaced only by force, and never where more belongs to it than the file tells, or where a newer program wrote it.
pub(super) fn target<'a>(
    call: &Call,
    path: &Path,
    made_of: impl IntoIterator<Item = &'a Path>,
    force: bool,
) -> Result<Target, Failure> {
    let (lang, file) = (call.lang, named(path.as_os_str()));
    let failed = |why: Text| Err(Failure::failed(why));
    if path.is_dir() {
        return failed(merging::output_folder(lang, file));
    }
    let target = Target { path: disk::followed(path), instead_of: None };
    if made_of.into_iter().any(|input| target.is(input)) {
        return Ok(target);
    }
    let unreadable = |wrong| io_failure(lang, path, &wrong);
    if !name::journals_of(&Machine, &target.path).map_err(unreadable)?.is_empty() {
        return failed(merging::output_open(lang, file));
    }
    let Some(look) = Machine.look(path).map_err(unreadable)? else { return Ok(target) };
    if !force {
        return failed(merging::output_there(lang, file));
    }
    let bytes = Machine.read(path, session::FILE_LIMIT).map_err(unreadable)?;
    if let Some(version) = session::read_edits(&bytes).ok().and_then(|read| read.newer) {
        return failed(merging::output_newer(lang, file, version));
    }
    Ok(Target { instead_of: Some(look), ..target })
}

impl Target {
    /// Returns whether a path is this file.
    pub(super) fn is(&self, path: &Path) -> bool {
        disk::followed(path) == self.path
    }

    /// Writes a record there, as every save goes.
    pub(super) fn write(self, call: &Call, workshop: Workshop) -> Result<(), Failure> {
        let hand = Hand::from_random(random().to_le_bytes());
        keeper::put(Arc::new(Machine), &self.path, workshop, self.instead_of, hand, call.lang).map_err(|wrong| {
            let cause = disk::cause(&wrong, call.lang);
            Failure::failed(merging::not_written(call.lang, disk::shown(&self.path), cause))
        })
    }
}

/// Returns who writes and when where a command has no options for it: as the system knows.
pub(super) fn own_pen() -> (Pen, Moment) {
    let now = clock::now();
    let pen = Pen {
        hand: Hand::from_random(random().to_le_bytes()),
        operator: who::operator(&Settings::load()),
        device: who::device(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        opened_at: now,
    };
    (pen, now)
}

/// Returns who writes and when: as the options say, else as the system knows.
fn pen(call: &Call, args: &ArgMatches) -> Result<(Pen, Moment), Failure> {
    let lang = call.lang;
    let text = |name: &str| args.get_one::<String>(name).map(String::as_str);
    let wrong = |word: fn(Lang, String) -> Text, typed: &str| {
        Failure::usage(words::usage(lang, word(lang, safe::shown(typed).into_owned())))
    };
    let (mut pen, mut now) = own_pen();
    if let Some(typed) = text("at") {
        now = Moment::parse(typed).ok_or_else(|| wrong(words::wrong_moment, typed))?;
        pen.opened_at = now;
    }
    if let Some(typed) = text("hand") {
        pen.hand = Hand::parse(typed).ok_or_else(|| wrong(words::wrong_hand, typed))?;
    }
    pen.operator = text("operator").map_or(pen.operator, safe::clean);
    pen.device = text("device").map_or(pen.device, safe::clean);
    Ok((pen, now))
}

/// Reads all of standard input.
pub(super) fn standard_input(lang: Lang) -> Result<Vec<u8>, Failure> {
    all(io::stdin().lock()).map_err(|_| Failure::failed(words::no_input(lang)))
}

/// Reads a file, or standard input for `-`.
fn bytes(call: &Call, path: &Path) -> Result<Vec<u8>, Failure> {
    if is_input(path) {
        return standard_input(call.lang);
    }
    File::open(path).and_then(all).map_err(|wrong| io_failure(call.lang, path, &wrong))
}

/// Reads what a table from an office holds; `why` says in words what is wrong with one.
pub(super) fn table<T, E>(
    call: &Call,
    path: &Path,
    read: impl FnOnce(&[u8]) -> Result<T, E>,
    why: impl FnOnce(&E, Lang) -> Text,
) -> Result<T, Failure> {
    let refused = |wrong| of_file(call.lang, path, safe::shown(&why(&wrong, call.lang)));
    read(&bytes(call, path)?).map_err(refused)
}

/// Reads to the end; of more than any file may hold as much as shows that it is too much.
fn all(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(session::FILE_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn io_failure(lang: Lang, path: &Path, wrong: &io::Error) -> Failure {
    let what = match wrong.kind() {
        ErrorKind::NotFound => words::io_missing(lang),
        ErrorKind::IsADirectory => words::io_folder(lang),
        ErrorKind::AlreadyExists => words::io_there(lang),
        _ => disk::cause(wrong, lang),
    };
    of_file(lang, path, what)
}

/// Says why a file cannot be used.
pub(super) fn of_file(lang: Lang, path: &Path, why: impl Display) -> Failure {
    Failure::failed(words::of_file(lang, named(path.as_os_str()), why))
}

/// Returns the folder of sessions that is meant, and what is saved in it. Only a folder that is named must be there.
pub(super) fn entries(call: &Call, dir: Option<&PathBuf>) -> Result<(PathBuf, Vec<Entry>), Failure> {
    if let Some(dir) = dir {
        Machine.list(dir).map_err(|wrong| io_failure(call.lang, dir, &wrong))?;
    }
    let folder = dir.cloned().unwrap_or_else(|| disk::sessions_folder(call.sessions.clone()));
    let entries = disk::entries(&Machine, &folder, call.lang);
    Ok((folder, entries))
}
