//! `hand-out`: a copy of a session for another laptop, with a share of the agenda marked as recorded there.
//!
//! The marks are ordinary edits of the copy alone, a field for each laptop: what comes back merges without a contest.

use std::path::PathBuf;

use clap::ArgMatches;

use super::subject::session_if_any;
use super::{Call, Failure, Told, desk, named, value};
use crate::words::{cli, merge as words, safe};
use crate::workshop::edit::Write;
use crate::workshop::{agenda, presenting, subject, tell};

/// The longest name of a laptop, in characters.
const LONGEST: usize = 60;

/// Makes the copy.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let Some(path) = args.get_one::<PathBuf>("output") else { return Err(Failure::usage(cli::usage_wrong(lang))) };
    let mut desk = desk::open(call, args)?;
    let sid = session_if_any(&desk.workshop, args, lang)?;
    let mut codes: Vec<String> = Vec::new();
    for typed in args.get_many::<String>("opd").into_iter().flatten() {
        let code = value::with_region(&desk.workshop, &sid, typed.trim());
        let code = code.filter(|code| agenda::has_turn(&desk.workshop, &sid, code));
        let code = code.ok_or_else(|| Failure::failed(words::no_turn(lang, safe::shown(typed))))?;
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let stem = || path.file_stem().map(|stem| safe::clean(&stem.to_string_lossy())).unwrap_or_default();
    let laptop = args.get_one::<String>("for").map_or_else(stem, |typed| typed.trim().to_owned());
    if !codes.is_empty() {
        if laptop.is_empty() || safe::clean(&laptop) != laptop || laptop.chars().count() > LONGEST {
            return Err(Failure::failed(words::wrong_laptop(lang, safe::shown(&laptop))));
        }
        let gives: Vec<Write> = codes.iter().map(|code| presenting::give(&sid, code, &laptop)).collect();
        desk.act(gives, lang)?;
    }
    let name = |code: &String| tell::subject_name(&desk.workshop, &subject::opd(code), lang);
    let names: Vec<String> = codes.iter().map(name).collect();
    let mut out = format!("{}\n", words::handed_out(lang, named(path.as_os_str()), desk.workshop.log().len()));
    if !names.is_empty() {
        let given = words::given(lang, &laptop, names.join(", "));
        out.push_str(&format!("{}\n", safe::shown(&given)));
    }
    desk.create(call, path)?;
    Ok(Told { out, ..Told::default() })
}
