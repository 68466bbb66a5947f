//! A subject as it is named on the command line: bare codes get their region and session, `new` gets a fresh id.

use std::sync::Arc;

use clap::ArgMatches;

use super::Failure;
use super::value::with_region;
use crate::words::{Lang, Text, cli as words, safe};
use crate::workshop::Workshop;
use crate::workshop::subject::{self, Kind};

/// The kinds of which `new` makes another, and the letter its id begins with.
pub(super) const FRESH: [(Kind, char); 2] = [(Kind::Data, 'd'), (Kind::Nomination, 'n')];

/// Returns the session that a command means where none is named: the last that runs, else the last.
pub(in crate::shell) fn session_at_hand(workshop: &Workshop) -> &str {
    let sessions = workshop.sessions();
    let running = |sid: &&str| workshop.text(&subject::session(sid), "state") == "berjalan";
    sessions.iter().copied().rfind(running).or(sessions.last().copied()).unwrap_or_default()
}

/// Returns the session that a command names, else the one at hand.
///
/// # Errors
///
/// A sentence when there is no such session, or none at all.
pub(super) fn session(workshop: &Workshop, args: &ArgMatches, lang: Lang) -> Result<String, Failure> {
    let sid = session_if_any(workshop, args, lang)?;
    if sid.is_empty() { Err(Failure::failed(words::no_sessions(lang))) } else { Ok(sid) }
}

/// Returns what [`session`] does, and an empty id where there is no session at all.
///
/// # Errors
///
/// A sentence when there is no such session as is named.
pub(super) fn session_if_any(workshop: &Workshop, args: &ArgMatches, lang: Lang) -> Result<String, Failure> {
    match args.get_one::<String>("session") {
        Some(sid) if workshop.visible(&subject::session(sid)) => Ok(sid.clone()),
        Some(sid) => Err(Failure::failed(words::no_session(lang, safe::shown(sid)))),
        None => Ok(session_at_hand(workshop).to_owned()),
    }
}

/// Returns the full name of a subject; `presentation/dinkes` becomes `presentation/<sid>/35.02/dinkes`.
///
/// # Errors
///
/// A sentence when it has the shape of no subject.
pub(super) fn expand(workshop: &Workshop, sid: &str, typed: &str, lang: Lang) -> Result<Arc<str>, Text> {
    let refused = || words::subject_unknown(lang, safe::shown(typed));
    let (word, rest) = typed.split_once('/').unwrap_or((typed, ""));
    let kind = Kind::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(refused)?;
    let parts = if rest.is_empty() { 0 } else { rest.split('/').count() };
    let name = match (kind, parts) {
        (Kind::Session, 0) if !sid.is_empty() => subject::session(sid),
        (Kind::Opd, 1) => subject::opd(&with_region(workshop, sid, rest).ok_or_else(refused)?),
        (Kind::Presentation, 1 | 2) if !sid.is_empty() => {
            subject::presentation(sid, &with_region(workshop, sid, rest).ok_or_else(refused)?)
        }
        _ => typed.into(),
    };
    let plain = safe::clean(&name) == *name && name.len() <= 256;
    if plain && Kind::of(&name).is_some() { Ok(name) } else { Err(refused()) }
}
