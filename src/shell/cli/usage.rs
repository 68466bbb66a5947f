//! What a wrong command line is told: one sentence in the chosen language, and where help is.
//!
//! The parsing library's own English is not shown.

use clap::error::{ContextKind, ErrorKind};

use crate::words::{Lang, cli as words, safe};

/// Returns what is wrong with a command line.
pub(super) fn sentence(error: &clap::Error, lang: Lang) -> String {
    let of = |kind| error.get(kind).map(|value| safe::shown(&value.to_string()).into_owned());
    let arg = of(ContextKind::InvalidArg).or(of(ContextKind::InvalidSubcommand)).unwrap_or_default();
    let value = of(ContextKind::InvalidValue).unwrap_or_default();
    let choices = of(ContextKind::ValidValue).filter(|choices| !choices.is_empty());
    let what = match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => words::usage_unknown(lang, arg),
        ErrorKind::MissingRequiredArgument => words::usage_missing(lang, arg),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match (value.is_empty(), choices) {
            (true, _) => words::usage_no_value(lang, arg),
            (false, Some(choices)) => words::usage_choice(lang, value, arg, choices),
            (false, None) => words::usage_value(lang, value, arg),
        },
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            words::usage_no_value(lang, arg)
        }
        ErrorKind::TooManyValues => words::usage_value(lang, value, arg),
        ErrorKind::ArgumentConflict => words::usage_conflict(lang, arg, of(ContextKind::PriorArg).unwrap_or_default()),
        ErrorKind::InvalidUtf8 => words::usage_not_text(lang),
        _ => words::usage_wrong(lang),
    };
    words::usage(lang, what).into_owned()
}
