//! The drawing of the contested screen: the list, the rivals of one slot side by side, notes laid over each other.
//!
//! Only what is in sight is told in words, so that a list of thousands costs what one of twenty does.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::notes;
use super::past::past;
use super::rivals::{self, Rival};
use super::{Contested, RIVALS, SLOTS};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::key::{Code, Key};
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{contested as words, count, find, safe, tell as naming};
use crate::workshop::edit::{Edit, EditId, Value};
use crate::workshop::field::{self, Form, Need};
use crate::workshop::merge::Slot;
use crate::workshop::moment::Moment;
use crate::workshop::subject::{self, Kind};
use crate::workshop::{WITHDRAWN, date, tell};

/// From this width on the list stands beside the slot.
const BESIDE: u16 = 110;
/// The least columns of a rival beside others.
const CARD: u16 = 28;
/// The most columns of one.
const WIDEST: u16 = 70;
/// The most rows of a rival below others.
const STACKED: u16 = 6;
/// The space between two of them.
pub(super) const GAP: u16 = 3;
/// The columns of a rival's number.
pub(super) const NUMBER: u16 = 4;
/// How many writers of one value are named.
const NAMED: usize = 2;
/// How many letters of a value are looked at; no more could stand in its place.
const LOOKED_AT: usize = 1_000;
/// How many letters tell what a writer had replaced.
const BRIEF: usize = 60;

/// Returns whether the list stands beside the slot.
pub(super) fn beside(room: &Room) -> bool {
    room.size.0 >= BESIDE
}

/// Returns how many slots are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    // Around the screen stand three rows, above the list an empty one, the head and another empty one.
    usize::from(room.size.1.saturating_sub(6))
}

fn list_width(room: &Room) -> u16 {
    if beside(room) { (room.size.0 * 2 / 5).clamp(44, 64) } else { 0 }
}

/// Returns the columns that the form of another value has.
pub(super) fn form_width(room: &Room) -> u16 {
    room.size.0.saturating_sub(left(room) - 2)
}

/// Returns where the slot begins.
fn left(room: &Room) -> u16 {
    if beside(room) { list_width(room) + 4 } else { 2 }
}

/// Where the parts of a slot stand.
struct Places {
    /// Subject, context and label.
    head: Rect,
    rivals: Rect,
    /// Notes laid over each other, or the form of another value.
    below: Rect,
    hint: Rect,
    /// Whether the rivals stand side by side.
    columns: bool,
}

/// Returns the rows that a rival takes below others.
fn rows_below(screen: &Contested, room: &Room, at: usize, rival: &Rival, width: u16) -> u16 {
    Card::of(screen, room, at, rival, width, false).height().min(STACKED)
}

/// Returns the sum of heights; no more of them are looked at than fill a place.
fn sum_of(heights: impl Iterator<Item = u16>, place: u16) -> u16 {
    let mut sum = 0u16;
    for height in heights {
        sum = sum.saturating_add(height);
        if sum >= place {
            break;
        }
    }
    sum
}

/// Returns the columns of one of so many rivals side by side.
fn card_width(width: u16, count: u16) -> u16 {
    (width.saturating_sub(GAP * (count - 1)) / count).min(WIDEST)
}

fn places(screen: &Contested, room: &Room, rivals: &[Rival]) -> Places {
    let (width, height) = room.size;
    let left = left(room);
    let area = Rect::new(left, 4, width.saturating_sub(left + 2), height.saturating_sub(6));
    let head = Rect { height: area.height.min(5), ..area };
    let hint = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let body = Rect { y: head.bottom(), height: hint.y.saturating_sub(head.bottom()), ..area };
    // More than nine have no number of their own, and no room either.
    let count = rivals.len().clamp(1, 10) as u16;
    let columns = rivals.len() < 10 && count * CARD + (count - 1) * GAP <= area.width;
    let tall = |width| {
        sum_of(rivals.iter().enumerate().map(|(at, rival)| rows_below(screen, room, at, rival, width)), body.height)
    };
    let wanted = match (screen.writing.is_some(), screen.laid.is_some(), columns) {
        (true, ..) => count.min(body.height / 3),
        (_, true, true) => 4,
        (_, true, false) => tall(area.width).min(body.height / 2),
        (_, false, true) => {
            let width = card_width(area.width, count);
            let card = |(at, rival)| Card::of(screen, room, at, rival, width, true).height();
            rivals.iter().enumerate().map(card).max().unwrap_or(0)
        }
        (_, false, false) => tall(area.width).saturating_add(count - 1),
    };
    let rivals = Rect { height: wanted.min(body.height), ..body };
    let y = (rivals.bottom() + 1).min(body.bottom());
    Places { head, rivals, below: Rect { y, height: body.bottom() - y, ..body }, hint, columns }
}

/// Draws the screen.
pub(super) fn contested(screen: &Contested, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    if screen.slots.is_empty() {
        let y = area.y + area.height / 3;
        canvas.put(inside.x, y, 2, "✓", Role::Good);
        canvas.put_wrapped(
            Rect { x: inside.x + 2, y, width: inside.width - 2, height: 2 },
            &words::nothing_left(lang),
            Role::Title,
        );
        canvas.put_wrapped(
            Rect { x: inside.x + 2, y: y + 3, width: inside.width - 2, height: 2 },
            &words::nothing_left_keys(lang),
            Role::Dim,
        );
        return;
    }
    head(screen, room, canvas, Rect { y: area.y + 1, height: 1, ..inside });
    let list = Rect {
        x: area.x,
        y: area.y + 3,
        width: if beside(room) { list_width(room) } else { area.width },
        height: list_height(room) as u16,
    };
    let Some(slot) = &screen.here else {
        let none = find::none_found(lang, screen.query.text());
        canvas.put_wrapped(Rect { y: list.y + 1, height: 3, ..inside }, &none, Role::Text);
        return;
    };
    if beside(room) {
        canvas.rule_down(list.right() + 1, list.y, list.height);
    }
    if beside(room) || screen.lists(room) {
        slots(screen, room, canvas, list);
    }
    if !screen.lists(room) {
        self::slot(screen, room, canvas, slot);
    }
}

/// Which of how many, and what is looked for.
fn head(screen: &Contested, room: &Room, canvas: &mut Canvas, area: Rect) {
    let (lang, all, found) = (room.lang, screen.slots.len(), screen.hits.len());
    let said = if found < all { words::found(lang, found, all) } else { words::place(lang, screen.list.at + 1, all) };
    let used = canvas.put(area.x, area.y, area.width, &said, Role::Title);
    let query = screen.query.text();
    let rest = Rect { x: area.x + used + 3, width: area.width.saturating_sub(used + 3), ..area };
    if screen.writing.is_some() {
        // Letters are text now.
    } else if query.is_empty() && !beside(room) && !screen.listing {
        let used = canvas.put(rest.x, rest.y, rest.width, &words::list_or_find(lang), Role::Dim);
        canvas.spot(Rect { width: used, ..rest }, Tap::Key(Key::plain(Code::F(3))));
    } else if query.is_empty() {
        canvas.put(rest.x, rest.y, rest.width, &find::type_letters(lang), Role::Dim);
    } else {
        canvas.finding(rest.x, rest.y, rest.width, query);
    }
}

/// Returns an OPD and a field with what it is of, as the list tells a slot.
pub(super) fn told(room: &Room, slot: &Slot) -> (String, String) {
    let (workshop, (on, set)) = (room.workshop(), slot);
    let opd = room.opd_short(workshop.opd_of(on)).to_owned();
    let label = match &**set {
        WITHDRAWN => words::returned_short(room.lang).into_owned(),
        _ => tell::slot_label(workshop, on, set, room.lang),
    };
    let name = match Kind::of(on) {
        Some((Kind::Data, _)) => tell::known(workshop, on, "indicator"),
        Some((Kind::Nomination | Kind::Session, _)) => tell::known(workshop, on, "title"),
        Some((Kind::Criterion | Kind::Program, _)) => tell::known(workshop, on, "name"),
        Some((Kind::Opd | Kind::Presentation, _)) => "",
        Some((Kind::Hand, _)) | None => on,
    };
    (opd, if name.is_empty() { label } else { format!("{label} · {name}") })
}

/// The list, the slots in sight.
fn slots(screen: &Contested, room: &Room, canvas: &mut Canvas, area: Rect) {
    let shown = screen.list.shown(screen.hits.len(), area.height.into());
    let rows: Vec<(usize, &Slot, (String, String))> = shown
        .filter_map(|row| screen.hits.get(row).map(|hit| (row, &screen.slots[*hit])))
        .map(|(row, slot)| (row, slot, told(room, slot)))
        .collect();
    let opd = rows.iter().map(|(.., (opd, _))| shown_width(opd)).max().unwrap_or(0).clamp(4, 18) as u16;
    let x = area.x + 2 + opd + 2;
    // Where the list has the whole width, it also tells what stands against what.
    let values = if area.width >= 70 { area.width * 2 / 5 } else { 0 };
    let wide = area.right().saturating_sub(x + values + 1);
    for (at, (row, slot, (opd_name, what))) in rows.into_iter().enumerate() {
        let line = Rect::new(area.x + 1, area.y + at as u16, area.width.saturating_sub(1), 1);
        canvas.put(area.x + 2, line.y, opd, &opd_name, Role::Dim);
        canvas.put(x, line.y, wide, &what, Role::Text);
        if values > 0 {
            let heads = rivals::heads(room.workshop(), slot);
            let values_of = rivals::rivals(room.workshop(), slot, &heads);
            let text: Vec<String> =
                values_of.iter().map(|rival| brief(&value(room, slot, rival.value.as_ref()))).collect();
            canvas.put(x + wide + 1, line.y, values - 1, &text.join(" ≠ "), Role::Dim);
        }
        if row == screen.list.at {
            canvas.tint(line, Role::Pick);
            canvas.put(area.x, line.y, 1, "▸", Role::Accent);
        }
        canvas.spot(line, Tap::Row(SLOTS, row));
    }
}

/// The slot at hand.
fn slot(screen: &Contested, room: &Room, canvas: &mut Canvas, slot: &Slot) {
    let (lang, workshop, (on, set)) = (room.lang, room.workshop(), slot);
    let rivals = screen.rivals(room);
    let places = places(screen, room, &rivals);
    let head = places.head;
    let name = capital(tell::subject_name(workshop, on, lang), on);
    canvas.put(head.x, head.y, head.width, &name, Role::Title);
    canvas.put(head.x, head.y + 1, head.width, &context(room, on, set), Role::Dim);
    let (label, versions) = match &**set {
        WITHDRAWN => (words::returned(lang).into_owned(), "".into()),
        _ if screen.laid.is_some() => (tell::slot_label(workshop, on, set, lang), words::notes(lang, rivals.len())),
        _ => (tell::slot_label(workshop, on, set, lang), words::versions(lang, rivals.len())),
    };
    let legend = match &screen.laid {
        Some((pair, _)) if screen.writing.is_none() => format!("   {}", words::legend(lang, pair.0 + 1, pair.1 + 1)),
        _ => String::new(),
    };
    canvas.put_all(
        head.x,
        head.y + 3,
        head.width,
        &[(&label, Role::Accent), ("   ", Role::Dim), (&versions, Role::Warn), (&legend, Role::Dim)],
    );
    let mut hint = words::choose(lang, rivals.len().min(9)).into_owned();
    match (&screen.writing, &screen.laid) {
        (Some(form), _) => {
            compact(screen, room, canvas, places.rivals, slot, &rivals);
            let whole = Rect { x: places.below.x - 2, width: form_width(room), ..places.below };
            form.draw_fields(room, canvas, whole);
            let said = match form.slot_has_lines(room) {
                true if screen.joined => words::joined(lang),
                true => words::writing_lines(lang),
                false => words::writing(lang),
            };
            hint = said.into_owned();
        }
        (None, Some((pair, parts))) => {
            cards(screen, room, canvas, &places, &rivals);
            let (rows, height) = note_rows(screen, room);
            notes::draw(canvas, places.below, parts, *pair, screen.top);
            if screen.chosen {
                hint = words::takes_one(lang, screen.pick + 1).into_owned();
            }
            if rows > height {
                hint = format!("{hint} · {}", words::scroll(lang));
            }
        }
        (None, None) => {
            cards(screen, room, canvas, &places, &rivals);
            past(room, canvas, places.below, slot);
        }
    }
    canvas.put(places.hint.x, places.hint.y, places.hint.width, &hint, Role::Dim);
}

/// Returns a subject's name as it begins a line; one that is not known by any name stays as it is.
fn capital(name: String, on: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if name != on => first.to_uppercase().chain(letters).collect(),
        _ => name,
    }
}

/// What else is known of the subject, so that one can judge.
fn context(room: &Room, on: &Arc<str>, set: &str) -> String {
    let (lang, workshop) = (room.lang, room.workshop());
    let session = other_session(room, on).map(|title| words::other_session(lang, title).into_owned());
    let kind = Kind::of(on).map(|(kind, _)| kind);
    let fields = kind.into_iter().flat_map(field::of).filter(|row| {
        // Its name is told above.
        let named = matches!(row.key, "opd" | "indicator" | "title" | "name");
        row.need == Need::Final && row.form != Form::Lines && !named && row.key != set
    });
    let told = fields.filter_map(|row| {
        let value = workshop.value(on, row.key)?;
        let mark = if workshop.contested(on, row.key) { "≠ " } else { "" };
        let label = lang.pick(row.id, row.en).to_lowercase();
        Some(format!("{label} {mark}{}", brief(&tell::value_text(workshop, on, row.key, Some(value), lang))))
    });
    session.into_iter().chain(told).collect::<Vec<_>>().join(" · ")
}

/// Returns a value of a slot in words.
pub(super) fn value(room: &Room, (on, set): &Slot, value: Option<&Value>) -> String {
    match (&**set, value) {
        (WITHDRAWN, None) => words::keep(room.lang).into_owned(),
        (WITHDRAWN, Some(_)) => words::withdraw(room.lang).into_owned(),
        (_, None) => words::cleared(room.lang).into_owned(),
        (_, value) => {
            let text = tell::value_text(room.workshop(), on, set, value, room.lang);
            let text = exact(room, (on, set), value, &text).unwrap_or(text);
            match text.char_indices().nth(LOOKED_AT) {
                Some((end, _)) => format!("{}…", &text[..end]),
                None => text,
            }
        }
    }
}

/// Returns a time as far as it takes to tell it from another one of its slot that is shown alike; nothing where none is.
fn exact(room: &Room, (on, set): (&str, &str), value: Option<&Value>, text: &str) -> Option<String> {
    let (lang, workshop, value) = (room.lang, room.workshop(), value?);
    let heads = workshop.stand(on, set)?.heads().filter_map(|head| head.to.as_ref());
    let alike = heads.filter(|head| *head != value && tell::value_text(workshop, on, set, Some(head), lang) == text);
    let alike: Vec<&Value> = alike.collect();
    if alike.is_empty() {
        return None;
    }
    match (value, Moment::parse(value.as_text())) {
        (Value::Int(ms), _) => Some(format!("{text},{:03}", ms.rem_euclid(1_000))),
        (_, Some(at)) => {
            let other_day = |head: &&Value| Moment::parse(head.as_text()).is_some_and(|head| head.day() != at.day());
            let day = at.day();
            Some(match alike.iter().any(other_day) {
                true => words::when(lang, day.day, date::month_name(day.month, lang), text).into_owned(),
                false => format!("{text},{:03}", at.clock().3),
            })
        }
        _ => None,
    }
}

/// Returns a text on one line, and no more of it than tells what it is.
pub(super) fn brief(text: &str) -> String {
    tell::cut(text, BRIEF)
}

pub(super) fn when(room: &Room, at: Moment) -> String {
    let day = at.day();
    words::when(room.lang, day.day, date::month_name(day.month, room.lang), date::clock(at)).into_owned()
}

/// Returns what stands where the writer of an edit wrote, or on a returned subject what was written.
pub(super) fn seen(room: &Room, slot: &Slot, edit: &Edit) -> String {
    let (lang, workshop) = (room.lang, room.workshop());
    let text = |value: &Option<Value>| brief(&tell::value_text(workshop, &edit.on, &edit.set, value.as_ref(), lang));
    if &*slot.1 == WITHDRAWN && &*edit.set != WITHDRAWN {
        let label = tell::slot_label(workshop, &edit.on, &edit.set, lang);
        return words::wrote(lang, label, text(&edit.to)).into_owned();
    }
    let old = tell::replaced(workshop, edit);
    if old == [&edit.to] {
        return words::affirmed(lang).into_owned();
    }
    let old: Vec<String> = old.into_iter().filter(|old| old.is_some()).map(text).collect();
    match (&*slot.1, old.is_empty()) {
        (WITHDRAWN, _) => String::new(),
        (_, true) => words::first(lang).into_owned(),
        (_, false) => words::replaced(lang, old.join(" ≠ ")).into_owned(),
    }
}

/// A line of a rival: its text, its look, and the most rows it may take.
type Said = (String, Role, u16);

/// Returns the edits of those who wrote a rival, the newest first, each person's newest alone: an undo speaks for no one,
/// whom it brought back is who stands there.
fn authors<'r>(room: &'r Room, rival: &Rival) -> Vec<&'r Edit> {
    let workshop = room.workshop();
    let heads = rival.edits.iter().rev().filter_map(|id| workshop.log().get(*id));
    let mut authors: Vec<&Edit> = Vec::new();
    for edit in heads.flat_map(|head| workshop.origins(head).into_iter().rev()) {
        let slot = |edit: &Edit| (edit.on.clone(), edit.set.clone(), who(room, edit.id));
        if authors.iter().all(|known| slot(known) != slot(edit)) {
            authors.push(edit);
        }
    }
    authors
}

/// Returns what is said of a rival below its value.
fn about(room: &Room, slot: &Slot, rival: &Rival, apart: bool) -> Vec<Said> {
    let mut said = Vec::new();
    let authors = authors(room, rival);
    for edit in authors.iter().take(NAMED).copied() {
        let (by, at, seen) = (who(room, edit.id), when(room, edit.at), seen(room, slot, edit));
        if apart {
            said.extend([(by, Role::Text, 1), (at, Role::Dim, 1), (seen, Role::Dim, 2)]);
        } else {
            let parts = [by, at, seen].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            said.push((parts.join(" · "), Role::Dim, 2));
        }
    }
    said.retain(|(text, ..)| !text.is_empty());
    if authors.len() > NAMED {
        said.push((words::and_more(room.lang, authors.len() - NAMED).into_owned(), Role::Dim, 1));
    }
    said
}

/// The rivals side by side where they find room, else one below the other.
fn cards(screen: &Contested, room: &Room, canvas: &mut Canvas, places: &Places, rivals: &[Rival]) {
    let area = places.rivals;
    if places.columns {
        let width = card_width(area.width, rivals.len().max(1) as u16);
        for (at, rival) in rivals.iter().enumerate() {
            let place = Rect { x: area.x + at as u16 * (width + GAP), width, ..area };
            Card::of(screen, room, at, rival, width, true).draw(canvas, place);
        }
        return;
    }
    if let Some((pair, _)) = &screen.laid {
        // Those that are compared below stand above it; the others as far as there is room.
        let others = (0..rivals.len()).filter(|at| ![pair.0, pair.1].contains(at));
        let mut y = area.y;
        for at in [pair.0, pair.1].into_iter().chain(others) {
            let height = rows_below(screen, room, at, &rivals[at], area.width);
            if y + height > area.bottom() && y > area.y {
                break;
            }
            let place = Rect { y, height: height.min(area.bottom().saturating_sub(y)), ..area };
            Card::of(screen, room, at, &rivals[at], area.width, false).draw(canvas, place);
            y = place.bottom();
        }
        return;
    }
    // The one under the cursor is always in sight.
    let (mut first, mut taken) = (screen.pick, 0u16);
    for at in (0..=screen.pick.min(rivals.len().saturating_sub(1))).rev() {
        taken = taken.saturating_add(rows_below(screen, room, at, &rivals[at], area.width) + 1);
        if taken > area.height + 1 {
            break;
        }
        first = at;
    }
    let mut y = area.y;
    for (at, rival) in rivals.iter().enumerate().skip(first) {
        let height = rows_below(screen, room, at, rival, area.width).min(area.bottom().saturating_sub(y));
        if height == 0 {
            break;
        }
        Card::of(screen, room, at, rival, area.width, false).draw(canvas, Rect { y, height, ..area });
        y += height + 1;
    }
}

/// A rival as it is drawn: its number, its value, and what is said of it.
struct Card {
    number: usize,
    picked: bool,
    text: String,
    said: Vec<Said>,
    /// The columns of its texts.
    width: u16,
}

impl Card {
    fn of(screen: &Contested, room: &Room, number: usize, rival: &Rival, width: u16, apart: bool) -> Self {
        let slot = screen.here.as_ref();
        let text = match screen.laid.is_some() {
            true => count::lines(room.lang, rivals::note(rival).lines().count()).to_string(),
            false => slot.map(|slot| value(room, slot, rival.value.as_ref())).unwrap_or_default(),
        };
        let said = slot.map(|slot| about(room, slot, rival, apart)).unwrap_or_default();
        let picked = number == screen.pick && (screen.chosen || screen.laid.is_none());
        Self { number, picked, text, said, width: width.saturating_sub(NUMBER) }
    }

    fn rows(&self, text: &str) -> u16 {
        wrap(&lines_shown(text), self.width.into()).len() as u16
    }

    /// Returns the rows of what is said below the value.
    fn below(&self) -> u16 {
        let rows = self.said.iter().map(|(text, _, most)| self.rows(text).min(*most));
        rows.fold(0, u16::saturating_add)
    }

    fn height(&self) -> u16 {
        self.rows(&self.text).saturating_add(self.below())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect) {
        let inside = Rect { x: area.x + NUMBER, width: self.width, ..area };
        let tall = self.rows(&self.text).min(area.height.saturating_sub(self.below()).max(1));
        let (badge, look) = if self.picked { (Role::Prime, Role::Pick) } else { (Role::Field, Role::Title) };
        canvas.put(area.x, area.y, NUMBER - 1, &format!(" {} ", self.number + 1), badge);
        canvas.clear(Rect { height: tall, ..inside }, look);
        canvas.put_wrapped(Rect { height: tall, ..inside }, &self.text, look);
        let mut y = inside.y + tall;
        for (text, role, most) in &self.said {
            let height = (*most).min(area.bottom().saturating_sub(y));
            y += canvas.put_wrapped(Rect { y, height, ..inside }, text, *role);
        }
        canvas.spot(area, Tap::Row(RIVALS, self.number));
    }
}

/// The rivals in a line each, above the form of another value.
fn compact(screen: &Contested, room: &Room, canvas: &mut Canvas, area: Rect, slot: &Slot, rivals: &[Rival]) {
    for (at, rival) in rivals.iter().enumerate().take(area.height.into()) {
        let y = area.y + at as u16;
        let by = authors(room, rival).iter().map(|edit| who(room, edit.id)).collect::<Vec<_>>().join(", ");
        let text = match screen.laid.is_some() {
            true => count::lines(room.lang, rivals::note(rival).lines().count()).to_string(),
            false => brief(&value(room, slot, rival.value.as_ref())),
        };
        let number = format!(" {} ", at + 1);
        canvas.put_all(
            area.x,
            y,
            area.width,
            &[(&number, Role::Field), (" ", Role::Text), (&text, Role::Text), ("   ", Role::Dim), (&by, Role::Dim)],
        );
    }
}

/// Returns how many rows the notes take, and how many are in sight.
pub(super) fn note_rows(screen: &Contested, room: &Room) -> (usize, usize) {
    let places = places(screen, room, &screen.rivals(room));
    let parts = screen.laid.as_ref().map(|(pair, parts)| notes::rows(parts, *pair, places.below.width, room.lang));
    (parts.map_or(0, |rows| rows.len()), places.below.height.into())
}

/// Returns a text as it is shown, its line ends staying.
fn lines_shown(text: &str) -> String {
    text.split('\n').map(safe::shown).collect::<Vec<_>>().join("\n")
}

/// Returns the name of who made an edit, and the device.
pub(super) fn who(room: &Room, id: EditId) -> String {
    let person = tell::person(room.workshop().writer(id), room.lang);
    person.unwrap_or_else(|| naming::somebody(room.lang)).into_owned()
}

/// Returns the session that a subject belongs to, where that is not the one at work.
fn other_session<'a>(room: &'a Room, on: &'a Arc<str>) -> Option<&'a str> {
    let sid = match Kind::of(on)? {
        (Kind::Session, sid) => sid,
        (Kind::Presentation, _) => subject::presentation_of(on)?.0,
        (Kind::Data | Kind::Nomination, _) => room.workshop().text(on, "session"),
        _ => return None,
    };
    (sid != room.sid() && !sid.is_empty()).then(|| room.workshop().text(&subject::session(sid), "title"))
}
