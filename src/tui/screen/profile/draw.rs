//! The drawing of the profile: the quick wins at the left where there is room, the parts of one at the right.
//!
//! Drawing only; the part the cursor is on is always in sight.

use std::ops::Range;

use ratatui::layout::Rect;

use super::parts::{self, GROUPS, Line, Part};
use super::{Order, PART, Profile, View, WINS, picture};
use crate::file::catalogue;
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{profile as words, safe};
use crate::workshop::ranking::profile::{PARTS, Profile as Whole};
use crate::workshop::ranking::rpjmd::{Link, Status};

/// From this width on the list stands beside the profile, and from the other on it is wide.
const BESIDE: u16 = 100;
const WIDE: u16 = 150;
/// From this width of the profile on its parts stand in two columns, the second from this group on.
const TWO: u16 = 120;
const SECOND: usize = 4;
/// A column wider than this is harder to read, not easier.
const WIDEST: u16 = 100;
/// The columns before the text of a part: the cursor, its sign, its label.
const SIGNS: u16 = 4;
const LABEL: u16 = 18;
/// The most rows of a part, and of the one under the cursor.
const STILL: u16 = 5;
const OPEN: u16 = 14;

/// Returns how many quick wins are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    usize::from(room.size.1.saturating_sub(3 + 3))
}

fn list_width(width: u16) -> u16 {
    match width {
        ..BESIDE => 0,
        BESIDE..WIDE => 48,
        WIDE.. => 60,
    }
}

/// Draws the screen.
pub(super) fn profile(screen: &Profile, room: &Room, canvas: &mut Canvas, area: Rect) {
    match &screen.view {
        View::Risks(risks) => return picture::risks(risks, room, &screen.on, canvas, area),
        View::Evidence(evidence) => return evidence.draw(room, &screen.on, canvas, area),
        View::Whole => {}
    }
    let lang = room.lang;
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    head(screen, room, canvas, inside);
    if screen.hits.is_empty() {
        let query = screen.query.text();
        let text = if screen.entries.is_empty() { words::no_nominations(lang) } else { words::none_found(lang, query) };
        canvas.put_wrapped(Rect::new(inside.x, area.y + 3, inside.width.min(90), 4), &text, Role::Text);
        return;
    }
    let wide = list_width(area.width);
    if wide == 0 {
        let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..inside };
        return one(screen, room, canvas, below);
    }
    let list = Rect { y: area.y + 3, height: area.height.saturating_sub(3), width: wide, ..area };
    entries(screen, room, canvas, list);
    canvas.rule_down(list.right() + 1, list.y, list.height);
    let x = list.right() + 4;
    one(screen, room, canvas, Rect { x, width: area.right().saturating_sub(x + 2), ..list });
}

/// How far the session is, and what is looked for.
fn head(screen: &Profile, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let all = screen.entries.len();
    let complete = screen.entries.iter().filter(|entry| entry.filled >= PARTS.len()).count();
    let counted = words::complete_of(lang, complete, all);
    let role = if complete == all { Role::Good } else { Role::Warn };
    let used = canvas.put(area.x, area.y, area.width, &words::name(lang), Role::Title);
    if all > 0 {
        canvas.put_right(area.x + used + 2, area.y, area.width.saturating_sub(used + 2), &counted, role);
    }
    let place = words::at_of(lang, screen.list.at + 1, screen.hits.len());
    let wide = area.width.saturating_sub(shown_width(&place) as u16 + 2);
    if !screen.hits.is_empty() {
        canvas.put_right(area.x, area.y + 1, area.width, &place, Role::Dim);
    }
    let query = screen.query.text();
    if query.is_empty() {
        let order = match screen.order {
            Order::Worst => words::worst_first(lang),
            Order::Place => words::by_place(lang),
        };
        canvas.put(area.x, area.y + 1, wide, &words::type_to_find(lang, order), Role::Dim);
    } else {
        canvas.finding(area.x, area.y + 1, wide, query);
    }
}

/// The quick wins, each with how complete its profile is.
fn entries(screen: &Profile, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let cells = if area.width > 50 { PARTS.len() } else { PARTS.len() / 2 };
    let told = |filled: usize| match filled >= PARTS.len() {
        true => (words::complete(lang), Role::Good),
        false => (words::parts_of(lang, filled, PARTS.len()), Role::Text),
    };
    // The longest of what is told is one short of complete.
    let longest = [PARTS.len() - 1, PARTS.len()].map(|filled| shown_width(&told(filled).0)).into_iter().max();
    let longest = longest.unwrap_or(0) as u16;
    let title = area.width.saturating_sub(2 + 2 + cells as u16 + 1 + longest);
    for (row, at) in screen.list.shown(screen.hits.len(), area.height.into()).enumerate() {
        let Some(entry) = screen.hits.get(at).and_then(|hit| screen.entries.get(*hit)) else { continue };
        let y = area.y + row as u16;
        let name = match screen.order {
            Order::Worst => parts::title(room, &entry.on),
            Order::Place => {
                let place = entry.place.map_or_else(|| "–".to_owned(), |(place, _)| place.to_string());
                format!("{place:>2} {}", parts::title(room, &entry.on))
            }
        };
        canvas.put(area.x + 2, y, title, &name, Role::Text);
        let (text, role) = told(entry.filled);
        let x = area.x + 2 + title + 2;
        canvas.put(x, y, cells as u16, &parts::bar(entry.filled, PARTS.len(), cells), role);
        canvas.put(x + cells as u16 + 1, y, longest, &text, role);
        let whole = Rect::new(area.x + 1, y, area.width.saturating_sub(1), 1);
        if at == screen.list.at {
            canvas.tint(whole, Role::Pick);
            canvas.put(area.x, y, 1, "▸", Role::Accent);
        }
        canvas.spot(whole, Tap::Row(WINS, at));
    }
}

/// One quick win: what it is, and its parts.
fn one(screen: &Profile, room: &Room, canvas: &mut Canvas, area: Rect) {
    let profile = Whole::of(room.workshop(), &screen.on);
    let filled = profile.filled();
    let right = match profile.complete() {
        true => words::complete(room.lang).into_owned(),
        false => words::parts_of(room.lang, filled, PARTS.len()).into_owned(),
    };
    let right = format!("{} {right}", parts::bar(filled, PARTS.len(), PARTS.len()));
    let wide = shown_width(&right) as u16;
    let title = Rect { width: area.width.saturating_sub(wide + 3), height: 2.min(area.height), ..area };
    let rows = canvas.put_wrapped(title, &parts::title(room, &screen.on), Role::Title).max(1);
    let role = if profile.complete() { Role::Good } else { Role::Warn };
    canvas.put_right(area.x, area.y, area.width, &right, role);
    about(screen, room, canvas, Rect { y: area.y + rows, height: 1, ..area });
    let airy = u16::from(area.height > 22);
    let top = rows + 1 + airy;
    let body = Rect { y: area.y + top, height: area.height.saturating_sub(top), ..area };
    let parts = parts::parts(room, &screen.on, &profile);
    if body.width < TWO {
        column(screen, canvas, Rect { width: body.width.min(WIDEST), ..body }, &parts, 0..GROUPS.len());
        return;
    }
    let width = ((body.width - 4) / 2).min(WIDEST);
    let second = Rect { x: body.x + width + 4, width, ..body };
    column(screen, canvas, Rect { width, ..body }, &parts, 0..SECOND);
    let used = column(screen, canvas, second, &parts, SECOND..GROUPS.len()) + 2;
    if profile.risks.iter().any(|risk| risk.level.is_some()) && used + picture::PICTURE.1 <= second.height {
        let place = Rect { x: second.x + SIGNS, y: second.y + used, ..second };
        picture::picture(room, &screen.on, &profile, canvas, place);
    }
}

/// Where it stands: in the RPJMD, with which OPD, in which dimension, at which place.
fn about(screen: &Profile, room: &Room, canvas: &mut Canvas, area: Rect) {
    let (lang, workshop, on) = (room.lang, room.workshop(), &*screen.on);
    let link = Link::of(workshop, on).status;
    let role = match link {
        Status::In => Role::Good,
        Status::Proposed => Role::Text,
        Status::Not | Status::Contested => Role::Warn,
    };
    let sign = |set: &str| if workshop.contested(on, set) { "≠ " } else { "" };
    let opd = match workshop.text(on, "opd") {
        "" => words::no_opd(lang).into_owned(),
        code => format!("{}{}", sign("opd"), room.opd_short(code)),
    };
    let dimension = match workshop.text(on, "dimension") {
        "" => words::no_dimension(lang).into_owned(),
        recorded => {
            let known = catalogue::dimension_of(recorded).map_or(recorded, |(dimension, _)| &dimension.name);
            format!("{}{known}", sign("dimension"))
        }
    };
    let place = match screen.entries.iter().find(|entry| *entry.on == *on).and_then(|entry| entry.place) {
        Some((place, true)) => words::place_for_now(lang, place),
        Some((place, false)) => words::place(lang, place),
        None => words::no_place(lang),
    };
    let (link, mut told) = (link.text(lang), String::new());
    for piece in [opd, dimension, place.into_owned()] {
        // Half a word says nothing: what finds no room is left out, the least important first.
        if told.is_empty() || shown_width(&link) + shown_width(&told) + shown_width(&piece) + 3 <= area.width.into() {
            told.push_str(&format!(" · {piece}"));
        }
    }
    canvas.put_all(area.x, area.y, area.width, &[(&link, role), (&told, Role::Dim)]);
}

/// Some groups of the parts, one below the other; returns the rows they take.
fn column(screen: &Profile, canvas: &mut Canvas, area: Rect, all: &[Part], groups: Range<usize>) -> u16 {
    let text = area.width.saturating_sub(SIGNS + LABEL);
    let until = |group: usize| GROUPS.get(group + 1).map_or(PARTS.len(), |(_, first)| *first);
    let members: Vec<usize> = (GROUPS[groups.start].1..until(groups.end - 1)).collect();
    let still = |at: usize| rows_of(&all[at], text).min(STILL);
    let height = |at: usize| if at == screen.part { rows_of(&all[at], text).min(OPEN) } else { still(at) };
    // What stands where hangs on the still heights, so that nothing jumps as the cursor moves.
    let sum: u16 = members.iter().map(|at| still(*at)).sum();
    let apart = sum + groups.len() as u16 - 1;
    let heads = GROUPS[groups.clone()].iter().filter(|(head, _)| head.is_some()).count() as u16;
    let (spaced, headed) = (apart <= area.height, apart + heads <= area.height);
    let head = |at: usize| GROUPS.iter().find(|(_, first)| headed && *first == at).and_then(|(head, _)| *head);
    let before = |at: usize| {
        let begins = spaced && groups.clone().skip(1).any(|group| GROUPS[group].1 == at);
        u16::from(begins) + u16::from(head(at).is_some())
    };
    let mut places = Vec::new();
    let mut y = 0u16;
    for at in &members {
        y += before(*at);
        places.push(y);
        y += height(*at);
    }
    let here = members.iter().position(|at| *at == screen.part);
    let scroll = here.map_or(0, |i| (places[i] + height(screen.part)).saturating_sub(area.height).min(places[i]));
    let mut more = (false, false);
    for (at, place) in members.iter().zip(places) {
        if place < scroll {
            more.0 = true;
            continue;
        }
        let (y, rows) = (place - scroll, height(*at));
        if y >= area.height || (y + rows > area.height && *at != screen.part) {
            more.1 = true;
            continue;
        }
        if let Some(head) = head(*at).filter(|_| y > 0) {
            canvas.put(area.x, area.y + y - 1, area.width, &head(canvas.lang), Role::Accent);
        }
        let area = Rect { y: area.y + y, height: rows.min(area.height - y), ..area };
        draw_part(canvas, area, &all[*at], *at, *at == screen.part);
    }
    for (sign, y) in [(more.0.then_some("↑"), area.y), (more.1.then_some("↓"), area.bottom().saturating_sub(1))] {
        canvas.put(area.right(), y, 1, sign.unwrap_or_default(), Role::Accent);
    }
    y
}

/// Returns the rows that a part takes in a width.
fn rows_of(part: &Part, width: u16) -> u16 {
    let rows = |line: &Line| wrap(&shown(&line.text), beside(line, width).into()).len() as u16;
    part.lines.iter().map(rows).fold(0, u16::saturating_add).max(1)
}

/// Returns the width that a line has beside its mark.
fn beside(line: &Line, width: u16) -> u16 {
    width.saturating_sub(shown_width(&line.mark) as u16).max(1)
}

/// Returns a text as it is shown, its line ends staying.
fn shown(text: &str) -> String {
    text.split('\n').map(safe::shown).collect::<Vec<_>>().join("\n")
}

fn draw_part(canvas: &mut Canvas, area: Rect, part: &Part, at: usize, here: bool) {
    let (sign, role) = part.state.sign();
    canvas.spot(area, Tap::Row(PART, at));
    canvas.put(area.x + 2, area.y, 1, sign, role);
    canvas.put(area.x + SIGNS, area.y, LABEL - 1, &part.label, Role::Dim);
    if here {
        canvas.tint(Rect { width: SIGNS + LABEL - 1, height: 1, ..area }, Role::Pick);
        canvas.put(area.x, area.y, 1, "▸", Role::Pick);
    }
    let mut y = area.y;
    for line in &part.lines {
        if y >= area.bottom() {
            break;
        }
        let x = area.x + SIGNS + LABEL;
        let width = area.width.saturating_sub(SIGNS + LABEL);
        let role = if line.role == Role::Text { Role::Dim } else { line.role };
        let mark = canvas.put(x, y, width, &line.mark, role);
        let text = Rect::new(x + mark, y, beside(line, width), area.bottom() - y);
        y += canvas.put_wrapped(text, &line.text, line.role);
    }
}
