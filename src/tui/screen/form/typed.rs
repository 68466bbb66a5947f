//! What was typed into a field, as a value; a value as it is shown and typed again; and what is looked up while typing.
//!
//! What cannot be read is kept as typed and remarked on, so that nothing is lost and typing never stops. Refused is only
//! what would take the place of something the program works with: a text that names nothing (an OPD, a dimension) would
//! hide the row it is on, a number out of its bounds would silently count as none.

use super::item::{Item, Source};
use crate::file::catalogue;
use crate::tui::list::found;
use crate::tui::room::Room;
use crate::words::form as words;
use crate::workshop::edit::Value;
use crate::workshop::field::{self, Form};
use crate::workshop::moment::{Day, read_clock};
use crate::workshop::name::Names;
use crate::workshop::number::{self, Reading};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{Workshop, date, tell};

/// How many names are proposed that are only like the one typed.
const LIKE: usize = 6;

/// Something that a typed text may mean: the word for the record, and how it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// The word in the record.
    pub(super) word: String,
    /// Its name for people.
    pub(super) name: String,
}

/// Reads a typed text as a field's value, `None` clearing it; what cannot be taken is refused with a sentence.
pub(super) fn read(room: &Room, on: &str, item: &Item, text: &str) -> Result<Option<Value>, String> {
    let plain = text.trim();
    if plain.is_empty() {
        return Ok(None);
    }
    if let Some(source) = item.source {
        return match exact(room, on, source, plain) {
            Some(word) => Ok(Some(word.into())),
            // A programme may stand in no list yet.
            None if source == Source::Program => Ok(Some(text.into())),
            None => Err(words::names_nothing(room.lang, plain, &item.label).into_owned()),
        };
    }
    if let Form::Int(low, high) = item.form {
        let number = plain.parse().ok().filter(|number| (low..=high).contains(number));
        let refused = || words::not_int(room.lang, plain, low, high).into_owned();
        return number.map(|number| Some(Value::Int(number))).ok_or_else(refused);
    }
    let read = match item.form {
        Form::Date => date::read_day(plain, room.now.day()).map(|day| day.to_string().into()),
        Form::Clock => read_clock(plain).map(|(hour, minute)| format!("{hour:02}.{minute:02}").into()),
        _ => None,
    };
    Ok(Some(read.unwrap_or_else(|| text.into())))
}

/// Returns what a typed text was taken for, as a sentence, where that is not what it says.
pub(super) fn mapped(room: &Room, item: &Item, text: &str) -> Option<String> {
    let dimension = catalogue::mapped(text).filter(|_| item.source == Some(Source::Dimension))?;
    Some(words::mapped(room.lang, text.trim(), &dimension.name).into_owned())
}

/// Returns what is wrong with a value of a field, as a sentence.
pub(super) fn remark(room: &Room, form: Form, value: &Value) -> Option<String> {
    let lang = room.lang;
    match (form, value) {
        (Form::Date, Value::Text(text)) if Day::from_iso(text).is_none() => Some(words::no_day(lang).into_owned()),
        (Form::Clock, Value::Text(text)) if read_clock(text).is_none() => Some(words::no_clock(lang).into_owned()),
        // A year is text like every figure, so that the grid, a script and a form write the same value.
        (Form::Year, year) if year.to_string().parse().is_ok_and(|year| (1900..=2100).contains(&year)) => None,
        (Form::Year, _) => Some(words::no_year(lang).into_owned()),
        (Form::Int(low, high), Value::Int(number)) if (low..=high).contains(number) => None,
        (Form::Int(low, high), value) => Some(words::not_int(lang, value, low, high).into_owned()),
        (Form::Figure, figure) => match number::read(&figure.to_string()) {
            Reading::Refused(refusal) => Some(refusal.why(lang).into_owned()),
            _ => None,
        },
        _ => None,
    }
}

/// Returns a value as people read it in a form.
pub(super) fn show(room: &Room, item: &Item, value: &Value) -> String {
    let lang = room.lang;
    match (item.source, item.form, value) {
        (Some(source), _, Value::Text(word)) => name(room, source, word),
        (_, Form::Flag, Value::Flag(true)) => words::yes(lang).into_owned(),
        (_, Form::Flag, Value::Flag(false)) => words::no(lang).into_owned(),
        (_, Form::Choice(choices), Value::Text(word)) => match field::choice(choices, word) {
            Some(choice) => lang.pick(choice.id, choice.en).to_owned(),
            None => word.to_string(),
        },
        (_, Form::Date, Value::Text(text)) => match Day::from_iso(text) {
            Some(day) => date::long(day, lang),
            None => text.to_string(),
        },
        (_, _, value) => value.to_string(),
    }
}

/// Returns how a text being typed is read, to stand beside it, and whether a person should look at it.
pub(super) fn reading(room: &Room, item: &Item, text: &str) -> Option<(String, bool)> {
    let lang = room.lang;
    match item.form {
        Form::Figure => match number::read(text) {
            Reading::Sure(figure) => Some((format!("= {}", figure.number.text()), false)),
            Reading::Doubtful(Some(figure), _) => Some((format!("= {} ?", figure.number.text()), true)),
            Reading::NoData => Some((words::no_data(lang).into_owned(), false)),
            Reading::Doubtful(None, _) | Reading::Refused(_) => Some(("?".to_owned(), true)),
            Reading::Empty => None,
        },
        Form::Date => {
            let day = date::read_day(text, room.now.day())?;
            let long = date::long(day, lang);
            (long != text).then(|| (format!("= {long}"), false))
        }
        _ => None,
    }
}

/// Returns the names of the OPD of the session's region, ready to be asked.
pub(in super::super) fn names(room: &Room) -> Names {
    let workshop = room.workshop();
    let mut names = Names::default();
    for code in codes(room) {
        let on = subject::opd(code);
        let aliases = workshop.members(&on, "alias/").map(|(alias, _)| alias);
        names.add(code, workshop.text(&on, "name"), workshop.text(&on, "abbreviation"), aliases);
    }
    names
}

/// Returns the codes of the OPD of the session's region that are merged into none.
fn codes(room: &Room) -> impl Iterator<Item = &str> {
    let workshop = room.workshop();
    let region = workshop.text(&room.session(), "region").to_owned();
    let opds = workshop.all(Kind::Opd).into_iter().filter(|on| workshop.text(on, "merged_into").is_empty());
    let codes = opds.map(|on| subject::rest(on));
    codes.filter(move |code| region.is_empty() || code.split('/').next() == Some(&region))
}

/// Returns the word of the one thing that a text names.
fn exact(room: &Room, on: &str, source: Source, text: &str) -> Option<String> {
    match source {
        Source::Opd => names(room).exact(text).map(str::to_owned),
        // A name of another scheme, or of a part, means the dimension that it is mapped to.
        Source::Dimension => catalogue::dimension_of(text).map(|(dimension, _)| dimension.slug.clone()),
        Source::Sub => catalogue::dimension_of(text).and_then(|(_, sub)| sub).map(|sub| sub.slug.clone()),
        Source::Program | Source::Data | Source::Nomination => {
            let all = all(room, on, source).into_iter();
            let mut same = all.filter(|(answer, _)| answer.word == text || answer.name.eq_ignore_ascii_case(text));
            same.next().map(|(answer, _)| answer.word).filter(|_| same.next().is_none())
        }
    }
}

/// Returns the name of what a word of the record means, else the word.
pub(super) fn name(room: &Room, source: Source, word: &str) -> String {
    let (workshop, lang) = (room.workshop(), room.lang);
    match source {
        Source::Opd => room.opd_name(word).to_owned(),
        Source::Dimension => {
            let found = catalogue::dimensions().iter().find(|dimension| dimension.slug == word);
            found.map_or(word, |dimension| &dimension.name).to_owned()
        }
        Source::Sub => {
            let mut subs = catalogue::dimensions().iter().flat_map(|dimension| &dimension.subs);
            subs.find(|sub| sub.slug == word).map_or(word, |sub| lang.pick(&sub.id, &sub.en)).to_owned()
        }
        Source::Program => {
            let own = workshop.text(&format!("program/{word}"), "name");
            let listed = || catalogue::programs().iter().find(|program| program.code == word);
            match (own, listed) {
                ("", listed) => listed().map_or_else(|| word.to_owned(), |row| format!("{word} {}", row.name)),
                (own, _) => format!("{word} {own}"),
            }
        }
        Source::Data => row_name(workshop, &format!("data/{word}"), "indicator", word),
        Source::Nomination => row_name(workshop, &format!("nomination/{word}"), "title", word),
    }
}

/// Returns the text of a row that names it, with its OPD; else its id.
fn row_name(workshop: &Workshop, on: &str, set: &str, id: &str) -> String {
    match (workshop.text(on, set), workshop.text(on, "opd")) {
        ("", _) => id.to_owned(),
        (text, "") => text.to_owned(),
        (text, opd) => format!("{text} ({})", tell::subject_name(workshop, &subject::opd(opd), Default::default())),
    }
}

/// Returns the things that a text may mean, the likeliest first; an empty one may mean anything.
pub(super) fn proposed(room: &Room, on: &str, source: Source, text: &str) -> Vec<Answer> {
    let begins = |name: &str| name.to_lowercase().starts_with(&text.trim().to_lowercase());
    let rank = |answer: &Answer, also: &[&str]| {
        let whole = begins(&answer.name) || also.iter().any(|name| begins(name));
        (!whole, !answer.name.split_whitespace().any(begins))
    };
    let hit = |(answer, also): (Answer, Vec<&str>)| {
        let texts: Vec<&str> = [answer.word.as_str(), &answer.name].into_iter().chain(also.iter().copied()).collect();
        found(text, &texts).then(|| (rank(&answer, &also), answer))
    };
    let mut hits: Vec<_> = all(room, on, source).into_iter().filter_map(hit).collect();
    hits.sort_by_key(|(rank, _)| *rank);
    let mut answers: Vec<Answer> = hits.into_iter().map(|(_, answer)| answer).collect();
    let text = text.trim();
    if let Some(word) = exact(room, on, source, text).filter(|_| !text.is_empty()) {
        answers.retain(|answer| answer.word != word);
        answers.insert(0, Answer { name: name(room, source, &word), word });
    }
    if source == Source::Opd && !text.is_empty() {
        // A misspelt name shares no whole word with the right one.
        for (code, _) in names(room).near(text, LIKE) {
            if answers.iter().all(|answer| answer.word != code) {
                answers.push(Answer { word: code.to_owned(), name: room.opd_name(code).to_owned() });
            }
        }
    }
    if source == Source::Opd {
        // The short name is what the room says; it stands first, and is not what a narrow list cuts.
        for answer in &mut answers {
            let short = room.opd_short(&answer.word);
            answer.name = if short == answer.name { short.to_owned() } else { format!("{short} · {}", answer.name) };
        }
    }
    answers
}

/// Returns everything a source holds, each with the other texts by which it is found.
fn all<'a>(room: &'a Room, on: &str, source: Source) -> Vec<(Answer, Vec<&'a str>)> {
    let workshop = room.workshop();
    let answer = |word: &str| Answer { word: word.to_owned(), name: name(room, source, word) };
    match source {
        Source::Opd => {
            let also = |code: &str| {
                let on = subject::opd(code);
                let aliases = workshop.members(&on, "alias/").map(|(alias, _)| alias);
                aliases.chain([workshop.text(&on, "abbreviation")]).collect()
            };
            codes(room).map(|code| (answer(code), also(code))).collect()
        }
        Source::Dimension => {
            let all = catalogue::dimensions().iter();
            all.map(|d| (answer(&d.slug), d.aliases.iter().chain([&d.gloss]).map(String::as_str).collect())).collect()
        }
        Source::Sub => {
            let of = workshop.text(on, "dimension");
            let of = catalogue::dimensions().iter().filter(|d| of.is_empty() || d.slug == of);
            of.flat_map(|d| &d.subs)
                .map(|s| (answer(&s.slug), s.aliases.iter().map(String::as_str).collect()))
                .collect()
        }
        Source::Program => {
            let own = workshop.all(Kind::Program).into_iter().map(|on| answer(subject::rest(on)));
            let mut all: Vec<_> = own.map(|answer| (answer, Vec::new())).collect();
            for row in catalogue::programs() {
                if all.iter().all(|(known, _)| known.word != row.code) {
                    all.push((answer(&row.code), vec![row.field.as_str()]));
                }
            }
            all
        }
        Source::Data => rows(room, Kind::Data).map(|on| (answer(subject::rest(on)), Vec::new())).collect(),
        Source::Nomination => {
            let others = rows(room, Kind::Nomination).filter(|other| *other != on);
            others.map(|on| (answer(subject::rest(on)), Vec::new())).collect()
        }
    }
}

/// Returns the visible rows of a kind that belong to the session at work.
fn rows(room: &Room, kind: Kind) -> impl Iterator<Item = &str> {
    let all = room.workshop().all(kind).into_iter().map(|on| &**on);
    all.filter(move |on| room.workshop().text(on, "session") == room.sid())
}
