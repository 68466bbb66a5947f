//! A value as a script or a person types it, read by the form of its field: loosely read, strictly stored.
//!
//! What does not fit is refused with a sentence; nothing is repaired in silence.

use crate::file::catalogue;
use crate::file::session::VALUE_LIMIT;
use crate::words::{Lang, Text, cli as words, safe};
use crate::workshop::edit::Value;
use crate::workshop::field::{Choice, Form};
use crate::workshop::moment::{self, Day, Moment};
use crate::workshop::name::fold;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{Workshop, date};

/// What a value is read against.
#[derive(Clone, Copy)]
pub(super) struct Against<'a> {
    /// The record.
    pub(super) workshop: &'a Workshop,
    /// The session at hand, empty when there is none.
    pub(super) sid: &'a str,
    /// The moment of writing: what "today" is.
    pub(super) now: Moment,
    /// The language of sentences.
    pub(super) lang: Lang,
}

/// Reads a typed value.
///
/// # Errors
///
/// What should be typed instead, to stand after a colon.
pub(super) fn read(form: Form, typed: &str, against: Against<'_>) -> Result<Value, Text> {
    let lang = against.lang;
    if typed.len() > VALUE_LIMIT {
        return Err(words::want_shorter(lang));
    }
    let text = typed.trim();
    if text.is_empty() {
        return Err(words::want_something(lang));
    }
    let plain = match form {
        Form::Lines => safe::clean_lines(typed) == typed,
        _ => safe::clean(typed) == typed,
    };
    if !plain {
        return Err(if form == Form::Lines { words::want_plain(lang) } else { words::want_plain_line(lang) });
    }
    let today = against.now.day();
    match form {
        Form::Line | Form::Lines | Form::Figure => Ok(typed.into()),
        Form::Year => year(text).ok_or_else(|| words::want_year(lang)),
        Form::Date => {
            date::read_day(text, today).map(|day| day.to_string().into()).ok_or_else(|| words::want_date(lang))
        }
        Form::Clock => clock(text).map(Value::from).ok_or_else(|| words::want_clock(lang)),
        Form::Moment => at(text, against).map(|at| at.to_string().into()).ok_or_else(|| words::want_moment(lang)),
        Form::Int(least, most) => {
            let number = text.parse().ok().filter(|number| (least..=most).contains(number));
            number.map(Value::Int).ok_or_else(|| words::want_int(lang, least, most))
        }
        Form::Flag => flag(text).map(Value::Flag).ok_or_else(|| words::want_flag(lang)),
        Form::Choice(choices) => choice(choices, text).map(Value::from).ok_or_else(|| {
            let all: Vec<&str> = choices.iter().map(|choice| lang.pick(choice.id, choice.en)).collect();
            words::want_choice(lang, all.join(", "))
        }),
        Form::Opd => {
            let known = full_code(against.workshop, against.sid, text);
            known.map(Value::from).ok_or_else(|| words::want_opd(lang))
        }
        // A name of another scheme is mapped, which is said where it is written.
        Form::Dimension => match catalogue::dimension_of(text) {
            Some((dimension, _)) => Ok(dimension.slug.as_str().into()),
            None => Err(words::want_dimension(lang, slugs())),
        },
        Form::Sub => match catalogue::dimension_of(text) {
            Some((_, Some(sub))) => Ok(sub.slug.as_str().into()),
            _ => Err(words::want_sub(lang)),
        },
        Form::Program => {
            let built_in = catalogue::programs().iter().any(|program| program.code == text);
            let known = built_in || against.workshop.visible(&format!("{}/{text}", Kind::Program.word()));
            if known { Ok(text.into()) } else { Err(words::want_program(lang)) }
        }
        Form::Members(form) => read(*form, typed, against),
    }
}

/// Returns the full code of an OPD that is in the record, from a full code or one of the session's own region.
pub(super) fn full_code(workshop: &Workshop, sid: &str, code: &str) -> Option<String> {
    let code = with_region(workshop, sid, code)?;
    workshop.log().first(&subject::opd(&code)).map(|_| code)
}

/// Returns a code with its region; a bare one gets the session's own.
pub(super) fn with_region(workshop: &Workshop, sid: &str, code: &str) -> Option<String> {
    let region = workshop.text(&subject::session(sid), "region");
    match code.matches('/').count() {
        0 if !region.is_empty() => Some(format!("{region}/{code}")),
        1 => Some(code.to_owned()),
        _ => None,
    }
}

/// Reads a moment: RFC 3339, or a clock time on the session's day, in the zone of the moment of writing.
pub(super) fn at(text: &str, against: Against<'_>) -> Option<Moment> {
    let day = || {
        let date = Day::from_iso(against.workshop.text(&subject::session(against.sid), "date"));
        date.unwrap_or_else(|| against.now.day())
    };
    let clock = || moment::read_clock(text).map(|(hour, minute)| Moment::at(day(), hour, minute, against.now.offset));
    Moment::parse(text).or_else(clock)
}

/// Returns the slugs of the dimensions.
fn slugs() -> String {
    let slugs: Vec<&str> = catalogue::dimensions().iter().map(|dimension| dimension.slug.as_str()).collect();
    slugs.join(", ")
}

fn year(text: &str) -> Option<Value> {
    let year: u16 = text.parse().ok()?;
    (text.len() == 4 && (1900..=2100).contains(&year)).then(|| text.into())
}

fn clock(text: &str) -> Option<String> {
    moment::read_clock(text).map(|(hour, minute)| format!("{hour:02}.{minute:02}"))
}

fn flag(text: &str) -> Option<bool> {
    match &*fold(text) {
        "ya" | "y" | "yes" | "true" | "benar" | "1" => Some(true),
        "tidak" | "t" | "n" | "no" | "false" | "salah" | "0" => Some(false),
        _ => None,
    }
}

fn choice(choices: &'static [Choice], text: &str) -> Option<&'static str> {
    let text = fold(text);
    let is = |choice: &&Choice| [choice.word, choice.id, choice.en].iter().any(|name| fold(name) == text);
    choices.iter().find(is).map(|choice| choice.word)
}
