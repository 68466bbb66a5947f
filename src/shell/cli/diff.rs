//! `diff`: what one file has that another has not, both ways, by OPD and field.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgMatches;
use serde_json::json;

use super::table::Table;
use super::{CLEAN, Call, FINDINGS, Failure, Told, check, desk, log, named, show};
use crate::shell::disk::files::Machine;
use crate::shell::disk::inputs::Inputs;
use crate::words::{Lang, merge as words, safe};
use crate::workshop::edit::Hand;
use crate::workshop::merge::{Only, only};
use crate::workshop::{Workshop, date, subject, tell};

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
        Side { path: paths[0], only: only(&one, &other), both: &both, than: &other },
        Side { path: paths[1], only: only(&other, &one), both: &both, than: &one },
    ];
    let same = sides.iter().all(|side| side.only.is_empty());
    if call.json {
        let only: Vec<_> = sides.iter().map(Side::object).collect();
        told.out = format!("{:#}\n", json!({ "same": same, "only": only }));
    } else if same {
        let [one, other] = paths.map(|path| named(path.as_os_str()));
        told.out = format!("{}\n", words::same(lang, one, other, both.log().len()));
    } else {
        sides.iter().filter(|side| !side.only.is_empty()).for_each(|side| side.text(&mut told.out, lang));
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

/// What one of the two has alone.
struct Side<'a> {
    path: &'a Path,
    only: Vec<Only<'a>>,
    both: &'a Workshop,
    than: &'a Workshop,
}

impl Side<'_> {
    fn edits(&self) -> usize {
        self.only.iter().map(|only| only.edits.len()).sum()
    }

    /// Returns the slots by the name of their OPD; those of none come first.
    fn by_opd(&self) -> BTreeMap<(String, &str), Vec<&Only<'_>>> {
        let mut groups: BTreeMap<_, Vec<&Only<'_>>> = BTreeMap::new();
        for only in self.only.iter().filter(|only| !only.on.starts_with("hand/")) {
            let code = self.both.opd_of(only.on);
            let name = match code {
                "" => String::new(),
                code => tell::subject_name(self.both, &subject::opd(code), Lang::Id),
            };
            groups.entry((name, code)).or_default().push(only);
        }
        groups
    }

    fn text(&self, out: &mut String, lang: Lang) {
        out.push_str(if out.is_empty() { "" } else { "\n" });
        let _ = writeln!(out, "{}", words::only_in(lang, named(self.path.as_os_str()), self.edits()));
        for ((name, _), group) in self.by_opd() {
            let name = if name.is_empty() { words::no_opd(lang).into_owned() } else { name };
            let _ = writeln!(out, "  {}", safe::shown(&name));
            let mut table = Table::new(&[]);
            for only in group {
                let Some(last) = only.edits.last() else { continue };
                let value = |value| tell::value_text(self.both, only.on, only.set, value, lang);
                let there = self.than.value(only.on, only.set);
                let there = there.map(|there| words::there(lang, value(Some(there))).into_owned()).unwrap_or_default();
                let earlier = match only.edits.len() - 1 {
                    0 => String::new(),
                    count => words::earlier(lang, count).into_owned(),
                };
                table.row([
                    format!("{}:", show::slot(self.both, only.on, only.set, lang)),
                    value(last.to.as_ref()),
                    there,
                    show::by(self.both, last.id),
                    format!("{} {}", date::short(last.at.day()), date::clock(last.at)),
                    earlier,
                ]);
            }
            table.print(out, 4);
        }
        let hands = self.only.iter().filter_map(|only| Hand::parse(only.on.strip_prefix("hand/")?));
        let mut hands: Vec<String> = hands.map(|hand| show::hand(self.both, hand)).collect();
        hands.sort_unstable();
        hands.dedup();
        if !hands.is_empty() {
            let _ = writeln!(out, "  {}", safe::shown(&words::hands(lang, hands.join(", "))));
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
