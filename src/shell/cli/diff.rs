//! `diff`: what one file has that another has not, both ways, by OPD and field.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use serde_json::json;

use super::{CLEAN, Call, FINDINGS, Failure, Told, check, desk, log, named, show};
use crate::shell::disk::files::Machine;
use crate::shell::disk::inputs::Inputs;
use crate::tui::pad::wrap;
use crate::words::{Lang, cli, merge as words, safe};
use crate::workshop::edit::{Edit, Hand, Value};
use crate::workshop::merge::{Only, only};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{WITHDRAWN, Workshop, log as record_log, tell};

/// The most columns of a line, and the least.
const WIDEST: usize = 120;
const NARROWEST: usize = 40;
/// How many letters of a value are told.
const BRIEF: usize = 160;

/// Compares two files, or folders of files.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let path = |name: &str| args.get_one::<PathBuf>(name).map_or(Path::new(""), PathBuf::as_path);
    let paths = [path("one"), path("other")];
    let mut told = Told::default();
    let [one, other] = [record(call, paths[0], &mut told)?, record(call, paths[1], &mut told)?];
    // Names of subjects and hands may stand in one of the two alone.
    let mut both = one.clone();
    both.unite(other.log().edits().iter().cloned());
    let sides = [
        Side { path: paths[0], only: only(&one, &other), own: &one, both: &both, than: &other },
        Side { path: paths[1], only: only(&other, &one), own: &other, both: &both, than: &one },
    ];
    let same = sides.iter().all(|side| side.only.is_empty());
    if call.json {
        let only: Vec<_> = sides.iter().map(Side::object).collect();
        told.out = format!("{:#}\n", json!({ "same": same, "only": only }));
    } else if same {
        let [one, other] = paths.map(|path| named(path.as_os_str()));
        told.out = format!("{}\n", words::same(lang, one, other, both.log().len()));
    } else {
        let width = width();
        contested(&mut told.out, &sides, lang, width);
        for side in sides.iter().filter(|side| !side.only.is_empty()) {
            told.out.push_str(if told.out.is_empty() { "" } else { "\n" });
            side.text(&mut told.out, lang, width);
        }
    }
    told.exit = told.exit.max(if same { CLEAN } else { FINDINGS });
    Ok(told)
}

/// Reads what a path means into one record; what cannot be trusted to be all of it is remarked.
fn record(call: &Call, path: &Path, told: &mut Told) -> Result<Workshop, Failure> {
    let mut reader = Inputs::new(&Machine);
    let mut record = Workshop::default();
    for input in reader.of(path).map_err(|wrong| Failure::failed(wrong.why(call.lang)))? {
        let opening = if desk::is_input(&input.path) {
            desk::look(call, &input.path)?
        } else {
            reader.open(&input).map_err(|wrong| Failure::failed(wrong.why(call.lang)))?
        };
        if !opening.damage.is_empty() || !opening.clashes.is_empty() || opening.unread_journals > 0 {
            told.exit = FINDINGS;
        }
        told.notes.extend(opening.remarks(call.lang));
        record.unite(Arc::unwrap_or_clone(opening.workshop).into_edits());
    }
    Ok(record)
}

/// Returns the columns that a line may take: those of the terminal, and no more than can be read.
fn width() -> usize {
    let terminal = io::stdout().is_terminal().then(|| crossterm::terminal::size().ok()).flatten();
    terminal.map_or(WIDEST, |(columns, _)| usize::from(columns).clamp(NARROWEST, WIDEST))
}

/// Tells what waits for a person once both are one.
fn contested(out: &mut String, sides: &[Side<'_>], lang: Lang, width: usize) {
    let (mut lines, mut told) = (Lines::default(), BTreeSet::new());
    for only in sides.iter().flat_map(Side::told) {
        let (both, on, set) = (sides[0].both, &**only.on, &**only.set);
        let opd = opd_of(both, on);
        if both.contested(on, set) && told.insert((on, set)) {
            let heads = both.stand(on, set).into_iter().flat_map(|stand| stand.heads());
            let rival = |edits: Vec<&Edit>| {
                let first = edits.first()?;
                let value = brief(both, on, set, first.to.as_ref(), lang);
                Some(format!("{value} ({})", show::by(both, both.origin(first).id)))
            };
            let rivals: Vec<String> = record_log::by_value(heads).into_iter().filter_map(rival).collect();
            lines.put(opd, 0, format!("≠ {}: {}", slot(both, on, set, lang), rivals.join(" ≠ ")));
        } else if both.returned(on) && told.insert((on, WITHDRAWN)) {
            lines.put(opd, 0, format!("≠ {}", cli::returned(lang, tell::subject_name(both, on, lang))));
        }
    }
    if !told.is_empty() {
        let _ = writeln!(out, "{}", words::contested_then(lang, told.len()));
        lines.print(out, lang, width);
    }
}

/// Returns the name and the code of the OPD that a subject is of; both are empty for none.
fn opd_of<'a>(workshop: &'a Workshop, on: &'a str) -> (String, &'a str) {
    let code = workshop.opd_of(on);
    let name =
        if code.is_empty() { String::new() } else { tell::subject_name(workshop, &subject::opd(code), Lang::Id) };
    (name, code)
}

/// Returns a field, and what it is of where the name of the OPD above does not say it.
fn slot(workshop: &Workshop, on: &str, set: &str, lang: Lang) -> String {
    let label = tell::slot_label(workshop, on, set, lang);
    let name = match Kind::of(on) {
        Some((Kind::Data, _)) => tell::known(workshop, on, "indicator"),
        Some((Kind::Nomination, _)) => tell::known(workshop, on, "title"),
        Some((Kind::Criterion | Kind::Program, _)) => tell::known(workshop, on, "name"),
        _ => "",
    };
    if name.is_empty() { label } else { format!("{name} · {label}") }
}

/// Returns a value on one line, and no more of it than tells it apart.
fn brief(workshop: &Workshop, on: &str, set: &str, value: Option<&Value>, lang: Lang) -> String {
    let text = tell::value_text(workshop, on, set, value, lang);
    // Lines are told apart as in a quoted verse.
    let line = text.trim_end().replace('\n', " / ").split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(BRIEF) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// Writes a text in lines no longer than a width, those after the first further in.
fn wrapped(out: &mut String, indent: usize, text: &str, width: usize) {
    let text = safe::shown(text);
    for (row, (from, to)) in wrap(&text, width.saturating_sub(indent + 2)).into_iter().enumerate() {
        let indent = indent + if row > 0 { 2 } else { 0 };
        let _ = writeln!(out, "{:indent$}{}", "", text[from..to].trim_end());
    }
}

/// Lines by the name of their OPD, each with the number of its kind; those of none come first.
#[derive(Default)]
struct Lines(BTreeMap<(String, String), Vec<(u8, String)>>);

impl Lines {
    fn put(&mut self, (name, code): (String, &str), order: u8, line: String) {
        self.0.entry((name, code.to_owned())).or_default().push((order, line));
    }

    fn print(mut self, out: &mut String, lang: Lang, width: usize) {
        for ((name, _), lines) in &mut self.0 {
            lines.sort_by_key(|(order, _)| *order);
            let none = words::no_opd(lang);
            wrapped(out, 2, if name.is_empty() { &none } else { name }, width);
            lines.iter().for_each(|(_, line)| wrapped(out, 4, line, width));
        }
    }
}

/// What one of the two has alone.
struct Side<'a> {
    path: &'a Path,
    only: Vec<Only<'a>>,
    own: &'a Workshop,
    both: &'a Workshop,
    than: &'a Workshop,
}

impl Side<'_> {
    fn edits(&self) -> usize {
        self.only.iter().map(|only| only.edits.len()).sum()
    }

    /// Returns what it has alone in lines, by OPD: new rows and quick wins first, then fields from what stands in the other
    /// to what stands here. What is contested once both are one is told above; what shows the same in both not at all.
    fn lines(&self, lang: Lang) -> Lines {
        let mut lines = Lines::default();
        let mut come: BTreeSet<&str> = BTreeSet::new();
        for only in self.told() {
            let (on, set) = (&**only.on, &**only.set);
            let new = self.than.log().first(on).is_none();
            let opd = opd_of(self.both, on);
            if new && self.own.visible(on) && come.insert(on) {
                let order = if on.starts_with("nomination/") { 1 } else { 0 };
                lines.put(opd, order, format!("+ {}", tell::in_full(self.both, on, lang)));
            } else if !new && set == WITHDRAWN && self.own.withdrawn(on) != self.than.withdrawn(on) {
                let name = tell::in_full(self.both, on, lang);
                let line = match self.own.withdrawn(on) {
                    true => format!("− {name} · {}", tell::field_label(on, set, lang).to_lowercase()),
                    false => format!("+ {name}"),
                };
                lines.put(opd, 2, line);
            } else if !new && set != WITHDRAWN && !self.both.contested(on, set) && self.own.visible(on) {
                let value = |of: &Workshop| brief(self.both, on, set, of.value(on, set), lang);
                let ((from, to), by) = ((value(self.than), value(self.own)), only.edits.last());
                let by = by.map(|edit| show::by(self.both, edit.id)).unwrap_or_default();
                if from != to {
                    lines.put(opd, 3, format!("{}: {from} → {to}  {by}", slot(self.both, on, set, lang)));
                }
            }
        }
        lines
    }

    /// Returns the slots that are told: no hands.
    fn told(&self) -> impl Iterator<Item = &Only<'_>> {
        self.only.iter().filter(|only| !only.on.starts_with("hand/"))
    }

    fn text(&self, out: &mut String, lang: Lang, width: usize) {
        let _ = writeln!(out, "{}", words::only_in(lang, named(self.path.as_os_str()), self.edits()));
        let lines = self.lines(lang);
        if lines.0.is_empty() {
            let _ = writeln!(out, "  {}", words::shows_the_same(lang));
        }
        lines.print(out, lang, width);
        let hands = self.only.iter().filter_map(|only| Hand::parse(only.on.strip_prefix("hand/")?));
        let mut hands: Vec<String> = hands.map(|hand| show::hand(self.both, hand)).collect();
        hands.sort_unstable();
        hands.dedup();
        if !hands.is_empty() {
            wrapped(out, 2, &words::hands(lang, hands.join(", ")), width);
        }
    }

    fn object(&self) -> serde_json::Value {
        let slot = |only: &Only<'_>| {
            let edits: Vec<_> = only.edits.iter().map(|edit| check::rival(self.both, edit)).collect();
            let there = log::json(self.than.value(only.on, only.set));
            json!({ "opd": self.both.opd_of(only.on), "on": **only.on, "set": **only.set, "edits": edits, "there": there })
        };
        let slots: Vec<_> = self.only.iter().map(slot).collect();
        json!({ "file": self.path.to_string_lossy(), "edits": self.edits(), "slots": slots })
    }
}
