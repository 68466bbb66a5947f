//! The command line: what is asked is read here, done by the file of the command's name, and told on stdout and stderr.
//!
//! A command returns what it has to tell and prints nothing itself. What a workshop means is not decided here.

mod catalogue;
mod check;
mod command;
mod coverage;
mod criteria;
mod desk;
mod diff;
mod edit;
mod findings;
mod gaps;
mod hand_out;
mod list;
mod log;
mod merge;
mod new;
mod progress;
mod rank;
mod script;
mod show;
pub(super) mod subject;
mod table;
mod usage;
mod value;
mod wall;

use std::ffi::{OsStr, OsString};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ArgMatches;

use crate::file::session;
use crate::shell::settings::{self, Settings};
use crate::shell::start::{self, Start};
use crate::words::{Lang, Text, cli as words, safe};

/// Exit code: nothing to remark.
const CLEAN: u8 = 0;
/// Exit code: done, and there is something to look at.
const FINDINGS: u8 = 1;
/// Exit code: a file could not be read, or what was asked could not be done.
const FAILED: u8 = 2;
/// Exit code: the command line itself is wrong (EX_USAGE).
const USAGE: u8 = 64;

/// What every command is given.
#[derive(Clone, Debug)]
struct Call {
    /// The language of every text.
    lang: Lang,
    /// Whether a program reads the answer.
    json: bool,
    /// The folder of saved sessions, where another than the usual is meant.
    sessions: Option<PathBuf>,
}

/// What a command has to tell.
#[derive(Debug, Default)]
struct Told {
    /// Its result, for stdout; ends with a line end where there is any.
    out: String,
    /// Messages for stderr, a sentence each.
    notes: Vec<String>,
    /// The exit code.
    exit: u8,
}

/// Why a command could not be done: a sentence, shown safely by whoever quotes in it.
#[derive(Debug)]
struct Failure {
    exit: u8,
    text: Text,
}

impl Failure {
    /// Something could not be read or done.
    fn failed(text: impl Into<Text>) -> Self {
        Self { exit: FAILED, text: text.into() }
    }

    /// The command line is wrong.
    fn usage(text: impl Into<Text>) -> Self {
        Self { exit: USAGE, text: text.into() }
    }
}

/// Runs the program as its command line asks.
pub fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let lang = asked_language(&args);
    let json = args.iter().any(|arg| arg == "--json");
    let told = run(&args, lang).unwrap_or_else(|failure| Told {
        notes: vec![failure.text.into_owned()],
        exit: failure.exit,
        ..Told::default()
    });
    ExitCode::from(tell(told, lang, json))
}

fn run(args: &[OsString], lang: Lang) -> Result<Told, Failure> {
    let matches = match command::command(lang).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(asked) if !asked.use_stderr() => return Ok(Told { out: asked.to_string(), ..Told::default() }),
        Err(wrong) => return Err(Failure::usage(usage::sentence(&wrong, lang))),
    };
    let (name, args) = matches.subcommand().unwrap_or(("open", &matches));
    if let (true, Some(file)) = (matches.subcommand().is_some(), matches.get_one::<PathBuf>("file")) {
        let unknown = words::usage_unknown(lang, named(file.as_os_str()));
        return Err(Failure::usage(words::usage(lang, unknown)));
    }
    let json = args.try_get_one::<bool>("json").ok().flatten().copied().unwrap_or(false);
    let call = Call { lang, json, sessions: args.get_one::<String>("sessions").map(PathBuf::from) };
    match name {
        "new" => new::run(&call, args),
        "list" => list::run(&call, args),
        "show" => show::run(&call, args),
        "check" => check::run(&call, args),
        "edit" => edit::run(&call, args),
        "log" => log::run(&call, args),
        "merge" => merge::run(&call, args),
        "diff" => diff::run(&call, args),
        "hand-out" => hand_out::run(&call, args),
        "rank" => rank::run(&call, args),
        "gaps" => gaps::run(&call, args),
        "coverage" => coverage::run(&call, args),
        "criteria" => criteria::run(&call, args),
        "catalogue" => catalogue::run(&call, args),
        "wall" => wall::run(&call, args),
        "schema" => Ok(Told { out: session::schema(), ..Told::default() }),
        "completions" => completions(args, lang),
        "man" => man(args, lang),
        _ => open(&call, args),
    }
}

/// Runs the screens, on a file if one is named.
fn open(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    on_terminal(call.lang)?;
    let word = |name: &str| args.try_get_one::<String>(name).ok().flatten();
    let file = args.try_get_one::<PathBuf>("file").ok().flatten().cloned();
    let start = Start {
        file,
        sessions: call.sessions.clone(),
        // Without a wish the remembered language counts, and the system's only after that.
        lang: word("lang").map(|_| call.lang),
        theme: word("theme").cloned(),
    };
    start::screens(start).map(|()| Told::default()).map_err(Failure::failed)
}

/// Refuses where the screens have no terminal.
fn on_terminal(lang: Lang) -> Result<(), Failure> {
    let there = io::stdin().is_terminal() && io::stdout().is_terminal();
    if there { Ok(()) } else { Err(Failure::failed(words::no_terminal(lang))) }
}

/// Prints the completions of a shell.
fn completions(args: &ArgMatches, lang: Lang) -> Result<Told, Failure> {
    let mut out = Vec::new();
    if let Some(shell) = args.get_one::<clap_complete::Shell>("shell") {
        clap_complete::generate(*shell, &mut command::command(lang), "bimtek", &mut out);
    }
    Ok(Told { out: String::from_utf8_lossy(&out).into_owned(), ..Told::default() })
}

/// Prints the manual page of the program, or of one command.
fn man(args: &ArgMatches, lang: Lang) -> Result<Told, Failure> {
    let mut root = command::command(lang);
    root.build();
    let page = match args.get_one::<String>("command") {
        Some(name) => root
            .find_subcommand(name)
            .cloned()
            .ok_or_else(|| Failure::usage(words::usage(lang, words::usage_unknown(lang, safe::shown(name)))))?,
        None => root,
    };
    let mut out = Vec::new();
    let rendered = clap_mangen::Man::new(page).render(&mut out);
    rendered.map_err(|_| Failure::failed(words::not_written(lang)))?;
    Ok(Told { out: String::from_utf8_lossy(&out).into_owned(), ..Told::default() })
}

/// Prints what a command told; returns the exit code. A reader that has gone away is no error.
fn tell(told: Told, lang: Lang, json: bool) -> u8 {
    let mut errors = io::stderr().lock();
    for note in &told.notes {
        // Nobody is left to be told when stderr fails.
        let _ = if json {
            writeln!(errors, "{}", serde_json::json!({ "message": note }))
        } else {
            writeln!(errors, "{note}")
        };
    }
    let mut out = io::stdout().lock();
    match out.write_all(told.out.as_bytes()).and_then(|()| out.flush()) {
        Err(wrong) if wrong.kind() != ErrorKind::BrokenPipe => {
            let _ = writeln!(errors, "{}", words::not_written(lang));
            FAILED
        }
        _ => told.exit,
    }
}

/// Returns the language that is asked for: `--lang`, else what the environment, the settings or the locale say.
///
/// It is found before the command line is read, because help and errors are in it too.
fn asked_language(args: &[OsString]) -> Lang {
    let named = args.iter().enumerate().find_map(|(n, arg)| {
        let value = arg.to_str()?.strip_prefix("--lang")?;
        settings::lang(if value.is_empty() { args.get(n + 1)?.to_str()? } else { value.strip_prefix('=')? })
    });
    named.unwrap_or_else(|| Settings::load().language())
}

/// Returns a file's name for people.
fn named(path: &OsStr) -> String {
    safe::shown(&path.to_string_lossy()).into_owned()
}
