//! What changes the criteria: asked for in a line, written as one act, with the built-in ones taken in before.
//!
//! Nothing is decided here of what a weight means; the engine reads and judges it.

use std::path::Path;

use super::{Criteria, Group, in_force};
use crate::file::criteria as csv;
use crate::tui::canvas::cut;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::prompt::{Prompt, path_of};
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::words::{Text, criteria as words};
use crate::workshop::edit::Write;
use crate::workshop::name::{fold, slug};
use crate::workshop::ranking::{self, Criterion, changes, read_weight, take_in};
use crate::workshop::{WITHDRAWN, subject, tell};

/// The longest name that is repeated in a sentence.
const SAID: usize = 40;

/// Returns the criteria in force in their order.
fn all(room: &Room) -> Vec<Criterion> {
    in_force(room).map(|criteria| criteria.gates.iter().chain(&criteria.scored).cloned().collect()).unwrap_or_default()
}

/// Makes an act of writes; where the built-in criteria hold they become the record's own by it.
fn act(room: &Room, writes: Vec<Write>) -> Reply {
    in_force(room).map_or_else(Reply::none, |criteria| Reply::write(criteria.change(room.workshop(), writes)))
}

fn said(name: &str, word: impl Fn(std::borrow::Cow<'_, str>) -> Text) -> Reply {
    Reply::say(Tone::Well, word(cut(name, SAID)))
}

/// Returns the name of a criterion as it is called in the language at hand.
fn name_of(room: &Room, on: &str) -> String {
    let known = all(room).into_iter().find(|criterion| *criterion.on() == *on);
    known.map_or_else(
        || tell::name_of_slug(room.workshop(), subject::rest(on), room.lang),
        |known| known.name(room.lang).to_owned(),
    )
}

impl Criteria {
    /// Asks for the weight; a figure may be typed already.
    pub(super) fn ask_weight(&self, room: &Room, begun: &str) -> Reply {
        let Some(row) = self.row() else { return Reply::none() };
        if !matches!(row.group, Group::Scored(_)) {
            return Reply::say(Tone::Mind, words::gate_has_none(room.lang));
        }
        let weight = if row.criterion.weight.is_empty() { "1" } else { &row.criterion.weight };
        let pad = if begun.is_empty() { Pad::fresh(weight) } else { Pad::line(begun) };
        let title = words::ask_weight(room.lang, cut(row.criterion.name(room.lang), SAID));
        let prompt = Prompt::new(title, &*self.on, pad, |room, on, typed| {
            if !typed.trim().is_empty() {
                read_weight(typed).map_err(|why| why.why(room.lang).into_owned())?;
            }
            // One that is left empty weighs 1, which is written where it would otherwise be what it was built in with.
            Ok(act(room, vec![Write::new(on, "weight", if typed.trim().is_empty() { "1" } else { typed.trim() })]))
        });
        Reply::ask(Overlay::Prompt(prompt.over(room, &self.on, "weight")))
    }

    /// Asks for a text of the criterion: its name, its English name, its question.
    pub(super) fn ask_text(&self, room: &Room, set: &'static str) -> Reply {
        let Some(row) = self.row() else { return Reply::none() };
        let (lang, own) = (room.lang, &row.criterion);
        let name = cut(own.name(lang), SAID).into_owned();
        let (title, text, then): (Text, &str, crate::tui::overlay::prompt::Then) = match set {
            "name" => (words::ask_name(lang, name), &own.name, |room, on, typed| {
                let name = free(room, on, typed)?;
                Ok(act(room, vec![Write::new(on, "name", name)]))
            }),
            "name_en" => (words::ask_name_en(lang, name), &own.name_en, |room, on, typed| {
                Ok(act(room, vec![Write::typed(on, "name_en", typed.trim())]))
            }),
            _ => (words::ask_question(lang, name), &own.question, |room, on, typed| {
                Ok(act(room, vec![Write::typed(on, "question", typed.trim())]))
            }),
        };
        // A question is long enough to be worth keeping half typed; nothing else takes it up by itself.
        Reply::ask(Overlay::Prompt(Prompt::new(title, &*self.on, Pad::line(text), then).over(room, &self.on, set)))
    }

    /// Asks for the name of a new criterion, of the kind that is under the cursor.
    pub(super) fn ask_new(&self, room: &Room) -> Reply {
        let gate = self.row().is_some_and(|row| row.group == Group::Gate);
        let (title, kind) =
            if gate { (words::ask_gate(room.lang), "gate") } else { (words::ask_score(room.lang), "score") };
        Reply::ask(Overlay::Prompt(Prompt::new(title, kind, Pad::line(""), add)))
    }

    /// Makes a gate scored, and what is scored a gate.
    pub(super) fn turn_kind(&self, room: &Room) -> Reply {
        let Some(row) = self.row() else { return Reply::none() };
        let gate = !row.criterion.gate || row.group == Group::NoKind;
        let gate = if row.group == Group::NoKind { false } else { gate };
        let writes = vec![Write::new(self.on.clone(), "kind", if gate { "gate" } else { "score" })];
        let name = row.criterion.name(room.lang);
        act(room, writes).and(said(name, |name| {
            if gate { words::is_gate(room.lang, name) } else { words::is_scored(room.lang, name) }
        }))
    }

    /// Withdraws the criterion, or uses it again.
    pub(super) fn withdraw(&self, room: &Room, away: bool) -> Reply {
        let Some(row) = self.row() else { return Reply::none() };
        let name = row.criterion.name(room.lang);
        let write =
            if away { Write::new(self.on.clone(), WITHDRAWN, true) } else { Write::clear(self.on.clone(), WITHDRAWN) };
        act(room, vec![write])
            .and(said(name, |name| if away { words::gone(room.lang, name) } else { words::back(room.lang, name) }))
    }

    /// Moves the criterion among those of its kind.
    pub(super) fn shift(&self, room: &Room, by: isize) -> Reply {
        let Some(criteria) = in_force(room) else { return Reply::none() };
        let group = match self.row().map(|row| row.group) {
            Some(Group::Gate) => &criteria.gates,
            Some(Group::Scored(_)) => &criteria.scored,
            _ => return Reply::none(),
        };
        let Some(at) = group.iter().position(|criterion| criterion.on() == self.on) else { return Reply::none() };
        let Some(other) = at.checked_add_signed(by).and_then(|to| group.get(to)) else { return Reply::none() };
        let mut order: Vec<Criterion> = all(room);
        let place = |order: &[Criterion], slug: &str| order.iter().position(|criterion| &*criterion.slug == slug);
        let (Some(a), Some(b)) = (place(&order, &group[at].slug), place(&order, &other.slug)) else {
            return Reply::none();
        };
        order.swap(a, b);
        // Of those that stay where they are nothing is written, so that two laptops that move others do not disagree.
        let numbered = (1i64..).zip(&order).map(|(number, criterion)| Write::new(criterion.on(), "order", number));
        let writes = changes(room.workshop(), numbered.collect());
        act(room, writes)
    }
}

/// Returns a name that no other criterion in force has.
fn free(room: &Room, on: &str, typed: &str) -> Result<String, String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(words::name_needed(room.lang).into_owned());
    }
    let taken = all(room).into_iter().find(|known| *known.on() != *on && fold(&known.name) == fold(&name));
    taken.map_or(Ok(name), |taken| Err(words::name_taken(room.lang, cut(taken.name(room.lang), SAID)).into_owned()))
}

/// Adds a criterion of a kind; one of that name that was withdrawn is used again.
fn add(room: &Room, kind: &str, typed: &str) -> Result<Reply, String> {
    let name = free(room, "", typed)?;
    let workshop = room.workshop();
    let own = slug(&name);
    let own = if own.is_empty() { room.ids.fresh('k') } else { own };
    let known = all(room);
    let taken = |own: &str| known.iter().any(|criterion| *criterion.slug == *own);
    // One that was renamed keeps its slug: the next number is free.
    let own = match taken(&own) {
        true => (2..).map(|number| format!("{own}-{number}")).find(|own| !taken(own)).unwrap_or(own),
        false => own,
    };
    let criterion = Criterion { slug: own.into(), name, gate: kind == "gate", ..Criterion::default() };
    let on = criterion.on();
    let back = workshop.withdrawn(&on);
    let order = known.iter().filter_map(|criterion| workshop.int(&criterion.on(), "order")).max().unwrap_or(0);
    let order = usize::try_from(order).unwrap_or(0).max(known.len()) + 1;
    let mut writes = criterion.writes(order);
    if back {
        // What it had stands, but for its kind and its place.
        writes.retain(|write| matches!(&*write.set, "kind" | "order"));
        writes.push(Write::clear(on.clone(), WITHDRAWN));
    }
    let writes = changes(workshop, writes);
    let word = |name: std::borrow::Cow<'_, str>| {
        if back { words::back(room.lang, name) } else { words::added(room.lang, name) }
    };
    let reply = act(room, writes).and(said(&criterion.name, word));
    Ok(reply.and(Reply::go(Go::On(At::Criteria, on.to_string()))))
}

/// Gives every scored criterion the weight 1, as one act.
pub(super) fn equal(room: &Room) -> Reply {
    let Some(criteria) = in_force(room) else { return Reply::none() };
    let heavy = |criterion: &&Criterion| {
        !criterion.weight.is_empty() && read_weight(&criterion.weight) != Ok(ranking::UNIT)
            || room.workshop().contested(&criterion.on(), "weight")
    };
    let uneven: Vec<Write> =
        criteria.scored.iter().filter(heavy).map(|criterion| Write::new(criterion.on(), "weight", "1")).collect();
    if uneven.is_empty() {
        return Reply::say(Tone::Mind, words::equal_already(room.lang));
    }
    act(room, uneven).and(Reply::say(Tone::Well, words::equal(room.lang, criteria.scored.len())))
}

/// Asks for a CSV to take in.
pub(super) fn ask_import(room: &Room) -> Reply {
    let prompt = Prompt::new(words::ask_import(room.lang), "", Pad::line(""), |room, _, path| match path_of(path) {
        None => Err(words::path_needed(room.lang).into_owned()),
        Some(path) => Ok(Reply::effect(Effect::Criteria(path.into()))),
    });
    Reply::ask(Overlay::Prompt(prompt.goes_on()))
}

/// Asks where the criteria are to be saved as a CSV.
pub(super) fn ask_export(room: &Room) -> Reply {
    let path = room.file.path.parent().unwrap_or(Path::new("")).join("kriteria.csv");
    let pad = Pad::line(&path.to_string_lossy());
    Reply::ask(Overlay::Prompt(Prompt::new(words::ask_export(room.lang), "", pad, |room, _, path| {
        match path_of(path) {
            None => Err(words::path_needed(room.lang).into_owned()),
            Some(path) => Ok(Reply::effect(Effect::Export(path.into(), csv::print(&all(room))))),
        }
    })))
}

/// Takes a list of criteria that was read into the record, as the whole list.
pub(in crate::tui) fn taken_in(room: &Room, list: &[Criterion], remarks: &str) -> Reply {
    let taken = take_in(room.workshop(), list);
    let mut text = words::imported(room.lang, list.len(), taken.changed).into_owned();
    if !taken.gone.is_empty() {
        let names: Vec<String> = taken.gone.iter().map(|on| name_of(room, on)).collect();
        text = format!("{text} {}", words::imported_gone(room.lang, cut(&names.join(", "), 160)));
    }
    let tone = if remarks.is_empty() { Tone::Well } else { Tone::Mind };
    Reply::write(taken.writes).and(Reply::say(tone, format!("{text} {remarks}").trim_end()))
}
