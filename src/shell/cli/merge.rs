//! `merge`: many files become one record, and it is told what came from where and what is contested.
//!
//! Inputs are read one after another; where one may not be merged the others are still told, and nothing is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use serde_json::json;

use super::progress::Progress;
use super::table::Table;
use super::{CLEAN, Call, FAILED, FINDINGS, Failure, Told, check, desk, named, show};
use crate::file::series::Reading;
use crate::file::session::Refusal;
use crate::shell::disk::files::Machine;
use crate::shell::disk::inputs::{self, Held, Input, Inputs};
use crate::shell::disk::{OpenError, Opening};
use crate::shell::two;
use crate::words::{Text, count, merge as words};
use crate::workshop::edit::{Edit, EditId};
use crate::workshop::merge::{Brought, Slot};
use crate::workshop::subject::Kind;
use crate::workshop::{Workshop, closed, tell};

/// How many references that lead nowhere are told one by one.
const STRAYS: usize = 10;

/// Merges what is named into one file.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let output = args.get_one::<PathBuf>("output").map_or(Path::new(""), PathBuf::as_path);
    let mut merge =
        Merge { call, workshop: Workshop::default(), rows: Vec::new(), taken: BTreeSet::new(), notes: Vec::new() };
    let mut reader = Inputs::new(&Machine);
    let inputs = merge.find(&reader, args.get_many::<PathBuf>("inputs").into_iter().flatten());
    let target = desk::target(call, output, inputs.iter().map(|input| &*input.path), args.get_flag("force"))?;
    let mut progress = Progress::on_stderr(inputs.len(), lang);
    // How many edits the output holds, if it is an input.
    let mut held = None;
    let mut done = 0;
    let from_disk = |input: &Input| !desk::is_input(&input.path);
    let read = |input| (input, from_disk(input).then(|| reader.read(input)));
    two::ahead(inputs.iter(), read, |(input, found)| {
        let all = merge.take(input, found);
        held = all.filter(|_| target.is(&input.path)).or(held);
        done += 1;
        progress.done(done);
    });
    drop(progress);
    merge.tell_strays();
    merge.tell_undone(args.get_flag("keep"));
    let unfit = merge.rows.iter().filter(|row| row.brought.is_err()).count();
    if unfit > 0 {
        merge.notes.push(words::nothing_written(lang, unfit).into_owned());
    }
    let mut told = Told {
        out: if call.json { merge.object((unfit == 0).then_some(output)) } else { merge.text() },
        exit: match merge.workshop.unsettled() {
            _ if unfit > 0 => FAILED,
            0 => CLEAN,
            _ => FINDINGS,
        },
        notes: merge.notes,
    };
    if unfit > 0 {
        return Ok(told);
    }
    let (file, edits) = (named(output.as_os_str()), merge.workshop.log().len());
    // A union refuses nothing; what was written without seeing that its session is closed is said.
    if held != Some(edits) {
        told.notes.extend(closed::of_union(&merge.workshop, &BTreeMap::new(), lang).into_iter().map(Text::into_owned));
    }
    let done = if held == Some(edits) {
        words::nothing_new(lang, file, edits)
    } else {
        let sessions = merge.workshop.sessions().len();
        target.write(call, merge.workshop)?;
        words::merged(lang, file, edits, merge.rows.len(), sessions)
    };
    if !call.json {
        told.out.push_str(&format!("\n{done}\n"));
    }
    Ok(told)
}

/// The union that is being made.
struct Merge<'a> {
    call: &'a Call,
    workshop: Workshop,
    rows: Vec<Row>,
    /// The readings that were taken in, by their numbers.
    taken: BTreeSet<usize>,
    notes: Vec<String>,
}

/// An input.
struct Row {
    path: PathBuf,
    /// What it brought, or why it cannot be merged.
    brought: Result<Brought, String>,
    /// How many edits the record had when it had been taken in, which tells later what came with it.
    end: usize,
}

impl Merge<'_> {
    /// Returns the files that are meant by what is named.
    fn find<'p>(&mut self, reader: &Inputs<'_>, named: impl Iterator<Item = &'p PathBuf>) -> Vec<Input> {
        let mut inputs = Vec::new();
        for path in named {
            match reader.of(path) {
                Ok(found) if found.is_empty() => {
                    let why = words::empty_folder(self.call.lang, super::named(path.as_os_str()));
                    self.row(path, Err(why.into_owned()));
                }
                Ok(found) => inputs.extend(found),
                Err(wrong) => self.row(path, Err(wrong.why(self.call.lang).into_owned())),
            }
        }
        inputs
    }

    fn row(&mut self, path: &Path, brought: Result<Brought, String>) {
        self.notes.extend(brought.as_ref().err().cloned());
        self.rows.push(Row { path: path.to_owned(), brought, end: self.workshop.log().len() });
    }

    /// Takes an input in, standard input where nothing was read. Returns how many edits are in its file, where that is
    /// all there is of it.
    fn take(&mut self, input: &Input, held: Option<Result<Held, OpenError>>) -> Option<usize> {
        let (lang, path) = (self.call.lang, &*input.path);
        let held = match held {
            // What it says beside the one before would not be all of it, if that one was refused.
            Some(Ok(Held::Reading(Reading { upon: Some(upon), .. }))) if !self.taken.contains(&upon) => {
                Some(Inputs::new(&Machine).open(input).map(Held::Opening))
            }
            held => held,
        };
        let held = match held {
            None => desk::look(self.call, path).map(Held::Opening).map_err(|failure| failure.text),
            // A folder may hold other JSON beside its sessions.
            Some(Err(OpenError::Refused(_, Refusal::Foreign, _))) if input.found => {
                self.notes.push(words::passed_over(lang, named(path.as_os_str())).into_owned());
                return None;
            }
            Some(held) => held.map_err(|wrong| wrong.why(lang)),
        };
        let taken = match held {
            Ok(Held::Reading(reading)) => self.take_reading(path, reading),
            Ok(Held::Opening(opening)) => self.take_opening(path, opening),
            Err(why) => Err(why.into_owned()),
        };
        match taken {
            Ok((brought, all)) => {
                self.row(path, Ok(brought));
                all
            }
            Err(why) => {
                self.row(path, Err(why));
                None
            }
        }
    }

    fn take_reading(&mut self, path: &Path, reading: Reading) -> Result<(Brought, Option<usize>), String> {
        let Reading { number, edits, count, hands, .. } = reading;
        self.fits(path, &edits)?;
        self.taken.insert(number);
        let brought = self.workshop.take_in(edits);
        Ok((Brought { edits: count, hands, ..brought }, Some(count)))
    }

    fn take_opening(&mut self, path: &Path, opening: Opening) -> Result<(Brought, Option<usize>), String> {
        let lang = self.call.lang;
        // First, because an edit that was changed does not fit its tables either.
        self.fits(path, opening.workshop.log().edits())?;
        if let Some(why) = inputs::unfit(&Machine, path, &opening, lang) {
            return Err(why);
        }
        let Opening { workshop, damaged_journals, recovered, restored, .. } = opening;
        let all = (recovered.is_none() && restored.is_none()).then(|| workshop.log().len());
        if damaged_journals > 0 {
            let file = named(path.as_os_str());
            self.notes.push(words::torn_journals(lang, file, damaged_journals).into_owned());
        }
        Ok((self.workshop.take_in(Arc::unwrap_or_clone(workshop).into_edits()), all))
    }

    /// Says where an edit contradicts one that was taken in.
    fn fits(&self, path: &Path, edits: &[Edit]) -> Result<(), String> {
        self.workshop.clashes(edits).first().map_or(Ok(()), |clash| Err(self.clash(path, clash.id)))
    }

    /// Returns the input that an edit came with, by its place in the log.
    fn origin(&self, place: usize) -> &Path {
        let at = self.rows.partition_point(|row| row.end <= place);
        self.rows.get(at).map_or(Path::new(""), |row| &row.path)
    }

    /// Tells which two files hold an edit with different content.
    fn clash(&self, path: &Path, id: EditId) -> String {
        let lang = self.call.lang;
        let place = self.workshop.log().edits().iter().position(|edit| edit.id == id).unwrap_or(0);
        let places = |path| inputs::places(&Machine, path, id, lang).join(", ");
        words::clash(lang, id, places(self.origin(place)), places(path)).into_owned()
    }

    /// Says which references lead nowhere: no harm, but something may be missing.
    fn tell_strays(&mut self) {
        let lang = self.call.lang;
        let mut strays = self.workshop.strays();
        let mut notes = Vec::new();
        for stray in strays.by_ref().take(STRAYS) {
            let place = inputs::places(&Machine, self.origin(stray.place), stray.edit.id, lang).swap_remove(0);
            let word = if stray.ahead { words::stray_ahead } else { words::stray_unknown };
            notes.push(word(lang, place, stray.edit.id, stray.names).into_owned());
        }
        let more = strays.count();
        notes.extend((more > 0).then(|| words::stray_more(lang, more).into_owned()));
        self.notes.extend(notes);
    }

    /// Tells which merges somebody took back on a screen, and how much does not show because of it; brings them back where
    /// that is wanted, as an act of this command.
    fn tell_undone(&mut self, keep: bool) {
        let (lang, own) = (self.call.lang, keep.then(desk::own_pen));
        for (merge, mark) in self.workshop.undone_here() {
            let news = self.workshop.with_redone(&[merge]).news_since(&self.workshop);
            let (rows, fields) = (news.subjects.len(), news.changed.len());
            if rows + fields == 0 {
                continue;
            }
            let (rows, fields) = (count::rows(lang, rows), count::fields(lang, fields));
            let (who, what) = (show::by(&self.workshop, mark), tell::line(&self.workshop, merge, lang));
            let word = if keep { words::kept_merge } else { words::undone_merge };
            self.notes.push(word(lang, who, what, rows, fields).into_owned());
            if let Some((pen, now)) = &own {
                self.workshop.redo(pen, *now, merge);
            }
        }
    }

    /// Returns who wrote in an input, each once.
    fn hands(&self, brought: &Brought) -> String {
        let mut names: Vec<String> = brought.hands.iter().map(|hand| show::hand(&self.workshop, *hand)).collect();
        names.sort_unstable();
        names.dedup();
        names.join(", ")
    }

    fn text(&self) -> String {
        let lang = self.call.lang;
        let mut table = Table::new(&[1, 2, 3, 4, 5, 6]);
        table.row([
            words::head_input(lang),
            words::head_edits(lang),
            words::head_new(lang),
            words::head_rows(lang),
            words::head_nominations(lang),
            words::head_changed(lang),
            words::head_contested(lang),
            words::head_hands(lang),
        ]);
        for row in &self.rows {
            let file = row.path.to_string_lossy().into_owned();
            match &row.brought {
                Err(_) => {
                    let blank = std::iter::repeat_n(String::new(), 6);
                    let why = words::not_merged(lang).into_owned();
                    table.row(std::iter::once(file).chain(blank).chain([why]));
                }
                Ok(brought) => {
                    let counts = [
                        brought.edits,
                        brought.new,
                        brought.count(Kind::Data),
                        brought.count(Kind::Nomination),
                        brought.changed.len(),
                        brought.contested.len(),
                    ];
                    let counts = counts.into_iter().map(|count| count.to_string());
                    table.row(std::iter::once(file).chain(counts).chain([self.hands(brought)]));
                }
            }
        }
        let mut out = String::new();
        table.print(&mut out, 0);
        show::contested(&mut out, &self.workshop, lang);
        out
    }

    fn object(&self, output: Option<&Path>) -> String {
        let slots =
            |slots: &[Slot]| slots.iter().map(|(on, set)| json!({ "on": **on, "set": **set })).collect::<Vec<_>>();
        let input = |row: &Row| match &row.brought {
            Err(why) => json!({ "file": row.path.to_string_lossy(), "unreadable": why }),
            Ok(brought) => {
                let hands = brought.hands.iter().map(|hand| {
                    let (operator, device) = self.workshop.who(*hand);
                    json!({ "hand": hand.as_str(), "operator": operator, "device": device })
                });
                json!({
                    "file": row.path.to_string_lossy(),
                    "edits": brought.edits,
                    "new": brought.new,
                    "hands": hands.collect::<Vec<_>>(),
                    "sessions": brought.count(Kind::Session),
                    "data": brought.count(Kind::Data),
                    "nominations": brought.count(Kind::Nomination),
                    "changed": slots(&brought.changed),
                    "contested": slots(&brought.contested),
                    "settled": slots(&brought.settled),
                })
            }
        };
        let object = json!({
            "inputs": self.rows.iter().map(input).collect::<Vec<_>>(),
            "output": output.map(Path::to_string_lossy),
            "edits": self.workshop.log().len(),
            "sessions": self.workshop.sessions().len(),
            "contested": check::contested(&self.workshop),
            "returned": self.workshop.returns().map(|on| &**on).collect::<Vec<&str>>(),
        });
        format!("{object:#}\n")
    }
}
