//! The drawing of the merge screen: the files to choose from, or the result; beside or below it what the cursor is on.

use std::collections::BTreeSet;

use ratatui::layout::Rect;

use super::lines::{Line, changed as changed_in};
use super::{Merge, Outcome, Preview, Taking, file_name};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::incoming::{Incoming, Offer, Why};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Text, count, incoming as words, tell as naming};
use crate::workshop::edit::{Edit, Value};
use crate::workshop::merge::{Brought, Slot, TakenBack};
use crate::workshop::moment::Moment;
use crate::workshop::subject::Kind;
use crate::workshop::{Workshop, date, log, tell};

/// From this width on what the cursor is on stands beside the list.
const BESIDE: u16 = 140;
/// From this width of the list on the files' titles have a column.
const TITLES: u16 = 100;
/// The columns of the mark before a file's name.
const MARK: u16 = 5;
/// The rows above the list: heading, what to do, an empty row, column heads.
const ABOVE: u16 = 5;

/// Returns whether a column of a row is where its mark stands.
pub(super) fn is_mark(column: u16) -> bool {
    column < MARK
}

/// The rows below the list, where what the cursor is on does not stand beside it.
fn below(room: &Room) -> u16 {
    if room.size.0 >= BESIDE { 0 } else { (room.size.1 / 4 + 1).clamp(6, 14) }
}

/// Returns how many rows of the list are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    usize::from(room.size.1.saturating_sub(3 + ABOVE + below(room)))
}

/// Draws the screen.
pub(super) fn merge(merge: &Merge, room: &Room, canvas: &mut Canvas, area: Rect) {
    let area = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    if room.rehearsal() {
        canvas.put_wrapped(Rect { y: area.y + 2, height: 4, ..area }, &words::rehearsal(room.lang), Role::Warn);
        return;
    }
    let (list, detail) = if room.size.0 >= BESIDE {
        let side = (area.width * 2 / 5).min(84);
        let list = Rect { width: area.width - side - 3, ..area };
        canvas.rule_down(list.right() + 1, area.y + 4, area.height.saturating_sub(4));
        (list, Rect { x: list.right() + 3, y: area.y + 4, width: side, height: area.height.saturating_sub(4) })
    } else {
        let rows = below(room);
        let list = Rect { height: area.height.saturating_sub(rows), ..area };
        canvas.rule(area.x, list.bottom(), area.width);
        (list, Rect { y: list.bottom() + 1, height: rows.saturating_sub(1), ..area })
    };
    match &merge.result {
        Some(outcome) => {
            heading_of_result(merge, outcome, room, canvas, area);
            result(outcome, room, canvas, list);
            if let Some(line) = outcome.lines.get(outcome.list.at) {
                about_line(line, outcome, room, canvas, detail);
            }
        }
        None => {
            heading(merge, room, canvas, area);
            files(merge, room, canvas, list);
            if let Some(offer) = merge.offer() {
                about_file(merge, offer, room, canvas, detail);
            }
        }
    }
}

fn heading(merge: &Merge, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let marked = match merge.marked.len() {
        0 => String::new(),
        number => words::marked(lang, count::files(lang, number)).into_owned(),
    };
    let right = shown_width(&marked) as u16;
    let left = area.width.saturating_sub(right + 2);
    canvas.put(area.x, area.y + 1, left, &words::into(lang, file_name(&room.file.path)), Role::Title);
    canvas.put_right(area.x, area.y + 1, area.width, &marked, Role::Accent);
    let (text, role) = match (&merge.asked, merge.find.text()) {
        (Some(asked), _) if asked.whole => {
            (words::reading_of(lang, (asked.read + 1).min(asked.paths.len()), asked.paths.len()), Role::Accent)
        }
        (_, "") => (words::choose(lang), Role::Text),
        (_, text) => (words::finding(lang, text), Role::Accent),
    };
    canvas.put(area.x, area.y + 2, area.width, &text, role);
    if merge.find.text().is_empty() {
        canvas.put(area.x, area.y + 3, area.width, &words::find_hint(lang), Role::Dim);
    }
}

/// Draws the files on offer.
fn files(merge: &Merge, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let top = area.y + ABOVE;
    let said = match &merge.offers {
        None => Some((words::listing(lang), Role::Dim)),
        Some(offers) if offers.is_empty() => Some((words::none(lang), Role::Text)),
        Some(_) if merge.hits.is_empty() => Some((words::not_found(lang, merge.find.text()), Role::Warn)),
        Some(_) => None,
    };
    if let Some((text, role)) = said {
        canvas.put_wrapped(Rect { y: top, height: 3, ..area }, &text, role);
        return;
    }
    let offers = merge.offers.as_deref().unwrap_or_default();
    let columns = Columns::of(area.width);
    let heads = [words::file(lang), Text::default(), words::title(lang), words::changed(lang), words::brings(lang)];
    columns.put(canvas, area, top - 1, &heads.map(|head| (head.into_owned(), Role::Dim)));
    for (row, at) in merge.list.shown(merge.hits.len(), list_height(room)).enumerate() {
        let Some(offer) = merge.hits.get(at).and_then(|hit| offers.get(*hit)) else { continue };
        let place = Rect { y: top + row as u16, height: 1, ..area };
        let here = at == merge.list.at;
        if here {
            canvas.clear(place, Role::Pick);
        }
        let as_role = |role| if here { Role::Pick } else { role };
        let marked = merge.marked.contains(&offer.entry.path);
        let sign = if marked { "[x]" } else { "[ ]" };
        canvas.put(place.x, place.y, 1, if here { "▸" } else { "" }, Role::Pick);
        canvas.put(place.x + 1, place.y, MARK - 2, sign, as_role(if marked { Role::Accent } else { Role::Dim }));
        let why = match offer.why {
            Why::Copy => words::copy(lang),
            Why::Named => words::named(lang),
            Why::Near => Text::default(),
        };
        let now = merge.asked.as_ref().is_some_and(|asked| asked.paths.first() == Some(&offer.entry.path));
        let (brings, role) = brings(merge.previews.get(&offer.entry.path), offer, now, lang);
        let cells = [
            (offer.entry.name.clone(), as_role(Role::Text)),
            (why.into_owned(), as_role(Role::Accent)),
            (offer.entry.title.clone(), as_role(Role::Dim)),
            (changed(offer, room.now, lang), as_role(Role::Dim)),
            (brings, as_role(role)),
        ];
        columns.put(canvas, area, place.y, &cells);
        canvas.spot(place, Tap::Row(0, at));
    }
}

/// The widths of the columns of files; the last two are right-aligned.
struct Columns([u16; 5]);

impl Columns {
    fn of(width: u16) -> Self {
        let (why, changed, brings) = (9, 12, 12);
        let free = width.saturating_sub(MARK + why + changed + brings + 4);
        let name = if width >= TITLES { free * 2 / 5 } else { free };
        Self([name, why, free - name, changed, brings])
    }

    fn put(&self, canvas: &mut Canvas, area: Rect, y: u16, cells: &[(String, Role); 5]) {
        let mut x = area.x + MARK;
        for (at, ((text, role), wide)) in cells.iter().zip(self.0).enumerate() {
            if at >= 3 {
                canvas.put_right(x, y, wide, text, *role);
            } else {
                canvas.put(x, y, wide, text, *role);
            }
            x += wide + 1;
        }
    }
}

/// Says in two words what a file would bring, or quietly that it is being read `now` or is still to be.
fn brings(preview: Option<&Preview>, offer: &Offer, now: bool, lang: Lang) -> (String, Role) {
    let (text, role) = match preview.map(|preview| &preview.incoming) {
        None if offer.entry.trouble.is_some() => (words::unfit(lang), Role::Bad),
        None if now => (words::reading(lang), Role::Dim),
        None => ("…".into(), Role::Dim),
        Some(Err(_)) => (words::unfit(lang), Role::Bad),
        Some(Ok(incoming)) if incoming.brought.new > 0 => (words::new(lang, incoming.brought.new), Role::Good),
        Some(Ok(incoming)) if !incoming.undone.is_empty() => (words::was_undone(lang), Role::Warn),
        Some(Ok(_)) => (words::same(lang), Role::Dim),
    };
    (text.into_owned(), role)
}

/// Returns when a file was last changed: the clock for today, else the day and the clock.
fn changed(offer: &Offer, now: Moment, lang: Lang) -> String {
    let Some(at) = offer.entry.changed else { return String::new() };
    if at.day() == now.day() { date::clock_short(at) } else { date::brief_stamp(at, lang) }
}

/// Texts one under another, each wrapped into what is left of an area.
struct Column<'c> {
    canvas: &'c mut Canvas,
    area: Rect,
}

impl Column<'_> {
    fn put(&mut self, text: &str, role: Role) {
        // A long value must not push what follows out of sight.
        let most = Rect { height: self.area.height.min(4), ..self.area };
        let used = if text.is_empty() { 0 } else { self.canvas.put_wrapped(most, text, role) };
        self.area.y += used;
        self.area.height -= used;
    }
}

/// Tells what the file under the cursor is and would bring.
fn about_file(merge: &Merge, offer: &Offer, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let mut out = Column { canvas, area };
    out.put(&file_name(&offer.entry.path), Role::Title);
    match merge.previews.get(&offer.entry.path).map(|preview| &preview.incoming) {
        None => out.put(&words::reading(lang), Role::Dim),
        // The sentence names the file with its folder.
        Some(Err(why)) => return out.put(why, Role::Bad),
        Some(Ok(incoming)) => about_incoming(incoming, &incoming.brought, lang, &mut out),
    }
    out.put(&offer.entry.path.display().to_string(), Role::Dim);
}

fn about_incoming(incoming: &Incoming, brought: &Brought, lang: Lang, out: &mut Column<'_>) {
    if brought.new > 0 {
        out.put(&words::news(lang, count::new_edits(lang, brought.new), brought.edits), Role::Text);
        out.put(&counts(brought, lang), Role::Text);
        if !incoming.undone.is_empty() {
            out.put(&words::undone_in_part(lang), Role::Warn);
        }
    } else if incoming.undone.is_empty() {
        out.put(&words::nothing(lang), Role::Text);
    } else {
        out.put(&words::undone_before(lang), Role::Warn);
        out.put(&counts(brought, lang), Role::Text);
    }
    out.put(&incoming.remarks, Role::Warn);
    let hand = |(operator, device): &(String, String)| person((operator, device), lang);
    let hands: Vec<Text> = incoming.hands.iter().map(hand).collect();
    out.put(&words::by(lang, hands.join(", ")), Role::Dim);
}

/// Returns what comes in one line, without what does not.
fn counts(brought: &Brought, lang: Lang) -> String {
    let (rows, wins) = (brought.count(Kind::Data), brought.count(Kind::Nomination));
    let (changed, contested, settled) = (changed_in(brought).count(), brought.contested.len(), brought.settled.len());
    let told = [
        (rows, count::data_rows(lang, rows).to_string()),
        (wins, count::quick_wins(lang, wins).to_string()),
        (changed, count::changed_fields(lang, changed).to_string()),
        (contested, format!("≠ {}", count::contested_fields(lang, contested))),
        (settled, words::settles(lang, count::fields(lang, settled)).into_owned()),
    ];
    told.into_iter().filter(|(number, _)| *number > 0).map(|(_, text)| text).collect::<Vec<_>>().join(" · ")
}

/// Returns who wrote: the operator and the device, or what is known of them.
fn person(writer: (&str, &str), lang: Lang) -> Text {
    tell::person(writer, lang).unwrap_or_else(|| naming::unknown(lang))
}

fn heading_of_result(merge: &Merge, outcome: &Outcome, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    canvas.put(area.x, area.y + 1, area.width, &words::result(lang), Role::Title);
    if !outcome.stands(room) {
        canvas.put_right(area.x, area.y + 1, area.width, &words::catching_up(lang), Role::Dim);
    }
    let (brought, _) = outcome.weighed.told(outcome.follows);
    let edits = if brought.new > 0 { words::new(lang, brought.new).into_owned() } else { String::new() };
    let text = [edits, counts(brought, lang)].into_iter().filter(|text| !text.is_empty());
    canvas.put(area.x, area.y + 2, area.width, &text.collect::<Vec<_>>().join(" · "), Role::Accent);
    let (rows, fields) = loss(&outcome.weighed.back);
    let (say, role) = match merge.taking(room) {
        // What goes from here is said where it is seen, whatever the cursor is on.
        Some(Taking::New) if outcome.follows => (words::will_lose(lang, lost(rows, fields, lang)), Role::Warn),
        Some(Taking::New) if rows + fields > 0 => (words::would_lose(lang, lost(rows, fields, lang)), Role::Good),
        Some(Taking::New) => (words::not_yet(lang), Role::Dim),
        Some(Taking::Undone(_)) => (words::bring_back(lang), Role::Warn),
        None => (words::nothing_to_take(lang), Role::Warn),
    };
    canvas.put(area.x, area.y + 3, area.width, &say, role);
}

/// Draws the lines of a result.
fn result(outcome: &Outcome, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    for (row, at) in outcome.list.shown(outcome.lines.len(), list_height(room)).enumerate() {
        let Some(line) = outcome.lines.get(at) else { continue };
        let place = Rect { y: area.y + ABOVE + row as u16, height: 1, ..area };
        let here = at == outcome.list.at;
        if here {
            canvas.clear(place, Role::Pick);
            canvas.put(place.x, place.y, 1, "▸", Role::Pick);
        }
        let pieces = pieces(line, outcome, room, lang);
        let pieces: Vec<(&str, Role)> =
            pieces.iter().map(|(text, role)| (text.as_str(), if here { Role::Pick } else { *role })).collect();
        let indent = if matches!(line, Line::Group(..)) { 2 } else { 4 };
        canvas.put_all(place.x + indent, place.y, place.width.saturating_sub(indent + 1), &pieces);
        canvas.spot(place, Tap::Row(0, at));
    }
}

/// Returns a line of the result, piece by piece.
fn pieces(line: &Line, outcome: &Outcome, room: &Room, lang: Lang) -> Vec<(String, Role)> {
    let (weighed, follows) = (&outcome.weighed, outcome.follows);
    let (brought, after) = weighed.told(follows);
    let of_slot = |(on, set): &Slot| {
        let label = tell::slot_label(after, on, set, lang);
        (format!("{} · {label}: ", tell::subject_name(after, on, lang)), Role::Dim)
    };
    match line {
        Line::Group(name, number) => vec![(format!("{} ({number})", name(lang)), Role::Accent)],
        Line::File(number) => match weighed.inputs.get(*number) {
            None => Vec::new(),
            Some(input) => {
                let name = (format!("{}  ", file_name(&input.path)), Role::Text);
                let (told, role) = match &input.incoming {
                    Err(_) => (format!("✗ {}", words::unfit(lang)), Role::Bad),
                    Ok(incoming) if incoming.brought.new > 0 => {
                        let edits = words::new(lang, incoming.brought.new);
                        // What several bring together is said above; of each it is not known beside what is undone.
                        let counts = match (weighed.inputs.len(), weighed.back.is_empty()) {
                            (1, _) => counts(brought, lang),
                            (_, true) => counts(&incoming.brought, lang),
                            (_, false) => String::new(),
                        };
                        (format!("{edits} · {counts}"), Role::Dim)
                    }
                    Ok(incoming) if !incoming.undone.is_empty() => (words::was_undone(lang).into_owned(), Role::Warn),
                    Ok(_) => (words::same(lang).into_owned(), Role::Dim),
                };
                vec![name, (told.trim_end_matches(" · ").to_owned(), role)]
            }
        },
        Line::New(on) => vec![("+ ".to_owned(), Role::Good), (tell::in_full(after, on, lang), Role::Text)],
        Line::Changed(slot) | Line::Settled(slot) => {
            let value = |workshop: &Workshop| value_of(workshop, slot, workshop.value(&slot.0, &slot.1), lang);
            vec![
                of_slot(slot),
                (value(room.workshop()), Role::Dim),
                (" → ".to_owned(), Role::Accent),
                (value(after), Role::Text),
            ]
        }
        Line::Back(number) => match weighed.back.get(*number) {
            None => Vec::new(),
            Some(back) => {
                let lost = lost(back.hidden.len(), back.changed.len(), lang);
                let (word, role, lost) = match follows {
                    true => (words::follows(lang), Role::Warn, lost.into()),
                    false => (words::keeps_here(lang), Role::Good, words::if_followed(lang, lost)),
                };
                // What is lost comes first: the line may be cut.
                vec![
                    (format!("{word} · "), role),
                    (format!("{lost} · "), role),
                    (tell::line(after, back.merge, lang), Role::Dim),
                ]
            }
        },
        Line::Along(name) => vec![("↶ ".to_owned(), Role::Warn), (name.clone(), Role::Text)],
        Line::Contested(slot) => {
            let heads = after.stand(&slot.0, &slot.1).into_iter().flat_map(|stand| stand.heads());
            let distinct = log::distinct(heads).into_iter();
            let values: Vec<String> = distinct.map(|value| value_of(after, slot, value.as_ref(), lang)).collect();
            vec![("≠ ".to_owned(), Role::Warn), of_slot(slot), (values.join("  ≠  "), Role::Warn)]
        }
    }
}

/// Returns a value on one line.
fn value_of(workshop: &Workshop, (on, set): &Slot, value: Option<&Value>, lang: Lang) -> String {
    let text = tell::value_text(workshop, on, set, value, lang);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns how many subjects and fields the undos of merges elsewhere take along here, each once.
fn loss(back: &[TakenBack]) -> (usize, usize) {
    let rows: BTreeSet<_> = back.iter().flat_map(|back| &back.hidden).collect();
    let fields: BTreeSet<_> = back.iter().flat_map(|back| &back.changed).collect();
    (rows.len(), fields.len())
}

/// Returns what the undo of a merge elsewhere takes along here.
fn lost(rows: usize, fields: usize, lang: Lang) -> String {
    let told = [
        (rows, words::hides(lang, count::rows(lang, rows))),
        (fields, words::puts_back(lang, count::fields(lang, fields))),
    ];
    told.into_iter().filter(|(number, _)| *number > 0).map(|(_, text)| text.into_owned()).collect::<Vec<_>>().join(", ")
}

/// Tells all of the line under the cursor.
fn about_line(line: &Line, outcome: &Outcome, room: &Room, canvas: &mut Canvas, area: Rect) {
    let weighed = &outcome.weighed;
    let (lang, (brought, after)) = (room.lang, weighed.told(outcome.follows));
    let mut out = Column { canvas, area };
    let slot_title = |(on, set): &Slot| {
        let label = tell::slot_label(after, on, set, lang);
        format!("{} · {label}", tell::subject_name(after, on, lang))
    };
    match line {
        Line::Group(name, number) => out.put(&format!("{} ({number})", name(lang)), Role::Title),
        Line::File(number) => {
            let Some(input) = weighed.inputs.get(*number) else { return };
            out.put(&file_name(&input.path), Role::Title);
            match &input.incoming {
                Err(why) => out.put(why, Role::Bad),
                Ok(incoming) => {
                    let brought = if weighed.inputs.len() == 1 { brought } else { &incoming.brought };
                    about_incoming(incoming, brought, lang, &mut out);
                }
            }
            out.put(&input.path.display().to_string(), Role::Dim);
        }
        Line::Back(number) => {
            let Some(back) = weighed.back.get(*number) else { return };
            let (who, what) = (person(after.writer(back.mark), lang), tell::line(after, back.merge, lang));
            let lost = lost(back.hidden.len(), back.changed.len(), lang);
            let said = match outcome.follows {
                true => words::takes_along(lang, who, what, lost),
                false => words::takes_back(lang, who, what, lost),
            };
            out.put(&said, Role::Title);
            out.put(&words::keep_how(lang), Role::Dim);
            for on in &back.hidden {
                out.put(&tell::in_full(room.workshop(), on, lang), Role::Text);
            }
            for slot in &back.changed {
                let value = |of: &Workshop| value_of(of, slot, of.value(&slot.0, &slot.1), lang);
                let change = format!("{} → {}", value(room.workshop()), value(&weighed.after));
                out.put(&format!("{}: {change}", slot_title(slot)), Role::Text);
            }
        }
        Line::Along(name) => {
            out.put(name, Role::Title);
            out.put(&words::come_back_how(lang), Role::Dim);
        }
        Line::New(on) => {
            out.put(&tell::subject_name(after, on, lang), Role::Title);
            if let Some(first) = after.log().first(on).and_then(|id| after.log().get(id)) {
                out.put(&who(after, first, lang), Role::Dim);
            }
            for (set, stand) in after.log().fields(on).filter(|(set, _)| !["session", "opd"].contains(&&***set)) {
                if let Some(value) = stand.value() {
                    let value = value_of(after, &(on.clone(), set.clone()), Some(value), lang);
                    out.put(&format!("{}: {value}", tell::slot_label(after, on, set, lang)), Role::Text);
                }
            }
        }
        Line::Changed(slot) | Line::Settled(slot) => {
            out.put(&slot_title(slot), Role::Title);
            out.put(&words::before(lang, written(room.workshop(), slot, lang)), Role::Dim);
            out.put(&words::after(lang, written(after, slot, lang)), Role::Text);
        }
        Line::Contested(slot) => {
            out.put(&slot_title(slot), Role::Title);
            let heads = after.stand(&slot.0, &slot.1).into_iter().flat_map(|stand| stand.heads());
            for same in log::by_value(heads) {
                out.put(&format!("≠ {}", with_writers(after, slot, &same, lang)), Role::Warn);
            }
        }
    }
}

/// Returns what stands in a slot, each value once, and who wrote it when.
fn written(workshop: &Workshop, slot: &Slot, lang: Lang) -> String {
    let heads = workshop.stand(&slot.0, &slot.1).into_iter().flat_map(|stand| stand.heads());
    let values = log::by_value(heads).into_iter();
    let told: Vec<String> = values.map(|same| with_writers(workshop, slot, &same, lang)).collect();
    if told.is_empty() { "–".to_owned() } else { told.join(" ≠ ") }
}

/// Returns the value that edits have in common, and all who wrote it. An undo or redo speaks for no one: whom it brought
/// back is who stands there.
fn with_writers(workshop: &Workshop, slot: &Slot, same: &[&Edit], lang: Lang) -> String {
    let origins: Vec<&Edit> = same.iter().flat_map(|head| workshop.origins(head)).collect();
    let Some(last) = origins.last() else { return String::new() };
    let mut names: Vec<Text> = Vec::new();
    for name in origins.iter().map(|edit| person(workshop.writer(edit.id), lang)) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let value = value_of(workshop, slot, last.to.as_ref(), lang);
    words::written(lang, value, names.join(", "), date::brief_stamp(last.at, lang)).into_owned()
}

fn who(workshop: &Workshop, edit: &Edit, lang: Lang) -> String {
    format!("{} · {}", person(workshop.writer(edit.id), lang), date::brief_stamp(edit.at, lang))
}
