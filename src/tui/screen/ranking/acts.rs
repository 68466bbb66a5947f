//! What is decided about one nomination: a place or a gate overridden with a reason and a name, and what the room chose.
//!
//! Each asks step by step; nothing is written before the last answer.

use crate::tui::canvas::cut;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::pick::Pick;
use crate::tui::overlay::prompt::Prompt;
use crate::tui::pad::Pad;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::tui::seen;
use crate::words::ranking_screen as words;
use crate::workshop::edit::{Value, Write};
use crate::workshop::field::DECISIONS;
use crate::workshop::ranking::{Answer, Row};
use crate::workshop::tell;

/// The place in the journal of a reason that is being typed.
pub(super) const BEGUN: &str = "override_reason/";

/// Parts the answers of a question that has several steps: no subject or slug has it.
const APART: char = '\u{1f}';

/// Says of an answer that a place is set, and which; of any other the field of a gate is said.
const PLACE: &str = "place ";

/// Says that what is overridden is taken away.
const CLEAR: &str = "clear";

fn row<'a>(room: &'a Room, on: &str) -> Option<&'a Row> {
    room.file.sheet.as_ref()?.rows.iter().find(|row| *row.on == *on)
}

fn title(room: &Room, on: &str) -> String {
    cut(tell::known(room.workshop(), on, "title"), 48).into_owned()
}

/// Returns what can be overridden of a nomination now, by the word that stands for it, and what it is called.
fn overrides(room: &Room, on: &str) -> Vec<(String, String)> {
    let (Some(sheet), Some(row), lang) = (&room.file.sheet, row(room, on), room.lang) else { return Vec::new() };
    let failed = sheet.criteria.gates.iter().zip(&row.gates).filter(|(_, answer)| **answer == Answer::No);
    let gates = failed
        .map(|(gate, _)| (format!("waived/{}", gate.slug), words::override_gate(lang, gate.name(lang)).into_owned()));
    let place = (PLACE.to_owned(), words::override_place(lang).into_owned());
    let clear = (CLEAR.to_owned(), words::override_clear(lang).into_owned());
    let clear = (!clearing(room, on).is_empty()).then_some(clear);
    std::iter::once(place).chain(gates).chain(clear).collect()
}

/// Returns the writes that take away whatever is overridden; none where nothing is.
fn clearing(room: &Room, on: &str) -> Vec<Write> {
    let workshop = room.workshop();
    let waived = workshop.members(on, "waived/").map(|(slug, _)| format!("waived/{slug}"));
    let sets = ["override_place", "override_reason", "override_by"].map(str::to_owned).into_iter().chain(waived);
    let set = |set: &String| workshop.value(on, set).is_some();
    sets.filter(set).map(|set| Write::clear(on, set)).collect()
}

/// Asks what is to be overridden.
pub(super) fn ask_override(room: &Room, on: &str) -> Reply {
    let lang = room.lang;
    // The choice is one of those that were shown, whatever others answer meanwhile.
    let (about, options): (Vec<String>, Vec<String>) = overrides(room, on).into_iter().unzip();
    Reply::ask(Overlay::Pick(Pick {
        title: words::override_title(lang).into_owned(),
        text: words::override_text(lang, title(room, on)).into_owned(),
        about: std::iter::once(on.to_owned()).chain(about).collect::<Vec<_>>().join(&APART.to_string()),
        options,
        at: 0,
        then: |room, about, number| {
            let mut parts = about.split(APART);
            let on = parts.next().unwrap_or_default();
            match parts.nth(number) {
                Some(PLACE) => ask_place(room, on),
                Some(CLEAR) => Reply::write(clearing(room, on))
                    .and(Reply::say(Tone::Well, words::cleared(room.lang, title(room, on)))),
                Some(gate) => ask_reason(room, on, gate),
                None => Reply::none(),
            }
        },
    }))
}

fn ask_place(room: &Room, on: &str) -> Reply {
    let stands = room.workshop().int(on, "override_place").map(|place| place.to_string()).unwrap_or_default();
    let prompt =
        Prompt::new(words::ask_place(room.lang, title(room, on)), on, Pad::fresh(&stands), |room, on, typed| {
            let all = room.file.sheet.as_ref().map_or(0, |sheet| sheet.rows.len());
            let place = typed.trim().parse::<usize>().ok().filter(|place| (1..=all).contains(place));
            let place = place.ok_or_else(|| words::bad_place(room.lang, all).into_owned())?;
            Ok(ask_reason(room, on, &format!("{PLACE}{place}")))
        });
    Reply::ask(Overlay::Prompt(prompt.over(room, on, "override_place").goes_on()))
}

fn ask_reason(room: &Room, on: &str, what: &str) -> Reply {
    let place = format!("{BEGUN}{on}");
    let begun = room.file.drafts.iter().find(|draft| draft.place == place).map(|draft| &*draft.text);
    let recorded = Some(room.workshop().text(on, "override_reason")).filter(|reason| !reason.is_empty());
    let pad = Pad::line(recorded.or(begun).unwrap_or_default());
    let about = format!("{on}{APART}{what}");
    let prompt = Prompt::new(words::ask_reason(room.lang, title(room, on)), about, pad, |room, about, reason| {
        let Some((on, _)) = about.split_once(APART) else { return Ok(Reply::none()) };
        if reason.trim().is_empty() {
            return Err(words::bad_reason(room.lang).into_owned());
        }
        Ok(ask_name(room, on, &format!("{about}{APART}{}", reason.trim())))
    });
    let prompt = if what.starts_with(PLACE) { prompt } else { prompt.over(room, on, what) };
    Reply::ask(Overlay::Prompt(prompt.over(room, on, "override_reason").goes_on().kept_at(place)))
}

fn ask_name(room: &Room, on: &str, about: &str) -> Reply {
    let recorded = room.workshop().text(on, "override_by");
    let pad = Pad::fresh(if recorded.is_empty() { room.operator() } else { recorded });
    let prompt = Prompt::new(words::ask_name(room.lang, title(room, on)), about, pad, |room, about, name| {
        let mut parts = about.splitn(3, APART);
        let (Some(on), Some(what), Some(reason)) = (parts.next(), parts.next(), parts.next()) else {
            return Ok(Reply::none());
        };
        if name.trim().is_empty() {
            return Err(words::bad_name(room.lang).into_owned());
        }
        let place = what.strip_prefix(PLACE).and_then(|place| place.parse().ok());
        let (set, value) = match place {
            Some(place) => ("override_place", Value::Int(place)),
            None => (what, Value::Flag(true)),
        };
        let writes = vec![
            Write::new(on, set, value),
            Write::new(on, "override_reason", reason),
            Write::new(on, "override_by", name.trim()),
        ];
        Ok(Reply::write(writes).and(Reply::say(Tone::Well, words::overridden(room.lang, title(room, on)))))
    });
    Reply::ask(Overlay::Prompt(prompt.over(room, on, "override_by")))
}

/// Asks what the room decided.
pub(super) fn ask_decision(room: &Room, on: &str) -> Reply {
    let lang = room.lang;
    let stands = DECISIONS.iter().position(|choice| choice.word == room.workshop().text(on, "decision"));
    let mut options: Vec<String> = DECISIONS.iter().map(|choice| lang.pick(choice.id, choice.en).to_owned()).collect();
    options.push(words::decision_none(lang).into_owned());
    Reply::ask(Overlay::Pick(Pick {
        title: words::decision_title(lang).into_owned(),
        text: title(room, on),
        about: seen::with(&room.workshop().heads(on, "decision"), on),
        options,
        at: stands.unwrap_or(0),
        then: |room, about, number| {
            let (heads, on) = seen::parts(about);
            let choice = DECISIONS.get(number);
            let word = choice.map_or_else(
                || words::decision_none(room.lang).into_owned(),
                |choice| room.lang.pick(choice.id, choice.en).to_owned(),
            );
            let write = Write::of(on, "decision", choice.map(|choice| Value::from(choice.word))).seen(heads);
            Reply::write(vec![write]).and(Reply::say(Tone::Well, words::decided(room.lang, title(room, on), word)))
        },
    }))
}
