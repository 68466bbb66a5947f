//! `new`: makes a session file without the screens. A file that is there is never written over.

use std::path::PathBuf;

use clap::ArgMatches;

use super::value::{self, Against};
use super::{Call, Failure, Told, desk, named};
use crate::file::roster::{self, RosterError};
use crate::shell::settings::Settings;
use crate::words::{cli as words, safe};
use crate::workshop::edit::Write;
use crate::workshop::field::{self, Form};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{Workshop, start, tell};

/// The options that are fields of the session, and their fields.
const FIELDS: [(&str, &str); 6] = [
    ("title", "title"),
    ("date", "date"),
    ("venue", "venue"),
    ("stage", "stage"),
    ("region", "region"),
    ("region-name", "region_name"),
];

/// The region of the built-in roster, whose name and host are the defaults of a session.
const HOME: &str = "35.02";

/// Makes a session file.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let Some(path) = args.get_one::<PathBuf>("output") else { return Err(Failure::usage(words::usage_wrong(lang))) };
    let mut told = Told::default();
    let mut desk = desk::fresh(call, args)?;
    let sid = desk.ids().fresh('s');
    let on = subject::session(&sid);
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let day = desk.now.day();
    let mut writes = start::session(&sid, &safe::clean(&stem), day, &desk.pen.operator, args.get_flag("rehearsal"));
    if let Some(minutes) = Settings::load().said.slot_minutes {
        start::with_minutes(&mut writes, minutes);
    }
    let against = Against { workshop: &Workshop::default(), sid: &sid, now: desk.now, lang };
    for (option, set) in FIELDS {
        let Some(typed) = args.get_one::<String>(option) else { continue };
        let form = field::find(Kind::Session, set).map_or(Form::Line, |field| field.form);
        let to = value::read(form, typed, against).map_err(|want| {
            let label = tell::field_label(&on, set, lang);
            Failure::failed(words::wrong_value(lang, safe::shown(typed), label, want))
        })?;
        match writes.iter_mut().find(|write| *write.set == *set) {
            Some(write) => write.to = Some(to),
            None => writes.push(Write::of(on.clone(), set, Some(to))),
        }
    }
    let region = writes.iter().find(|write| &*write.set == "region").and_then(|write| write.to.clone());
    let region = region.map(|region| region.to_string()).unwrap_or_default();
    if region.contains(char::is_whitespace) || region.contains('/') {
        return Err(Failure::failed(words::want_region(lang, safe::shown(&region))));
    }
    if region != HOME {
        let given = args.contains_id("region-name");
        writes.retain(|write| &*write.set != "host" && (given || &*write.set != "region_name"));
    }
    let rows = match args.get_one::<PathBuf>("roster") {
        Some(roster) => {
            let read = desk::table(call, roster, roster::read, RosterError::text)?;
            told.notes.extend(read.warnings.iter().map(|warning| safe::shown(&warning.text(lang)).into_owned()));
            read.rows
        }
        // The built-in roster is Ponorogo's; another region brings its own.
        None if region == HOME => roster::ponorogo(),
        None => Vec::new(),
    };
    let opds = rows.len();
    writes.extend(roster::writes(&rows, &region));
    let pen = desk.pen.clone();
    desk.workshop.act(&pen, desk.now, writes);
    desk.create(call, path)?;
    told.out = format!("{}\n", words::made(lang, named(path.as_os_str()), &*on, opds));
    Ok(told)
}
