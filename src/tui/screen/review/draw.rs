//! The drawing of the review: the views and groups, the queue, and the whole of one thing beside or below it.

use ratatui::layout::Rect;

use super::{ALL, GROUPS, Group, Item, Review, VIEWED, VIEWS, View, opds, told};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{find, review as words, safe};

/// From this width on the thing stands beside the queue.
const BESIDE: u16 = 110;
/// From this height on an empty row parts the head from the list.
const ROOMY: u16 = 30;

/// The rows above the list: the views, the groups, what is looked for.
fn head_height(room: &Room) -> u16 {
    3 + u16::from(room.size.1 >= ROOMY)
}

/// The rows below the queue for the thing under the cursor, where it does not stand beside it.
fn below(room: &Room) -> u16 {
    if room.size.0 >= BESIDE { 0 } else { (room.size.1 * 11 / 20).clamp(7, 24) }
}

/// Returns how many rows are in sight.
pub(super) fn list_height(screen: &Review, room: &Room) -> usize {
    let taken = match screen.view {
        View::Queue => below(room),
        // The head and the sums of the table.
        View::Opds => 2,
        View::Owed => 0,
    };
    usize::from(room.size.1.saturating_sub(3 + head_height(room) + taken))
}

/// Draws the review.
pub(super) fn review(screen: &Review, room: &Room, canvas: &mut Canvas, area: Rect) {
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), height: 1, ..area };
    head(screen, room, canvas, inside);
    let top = head_height(room);
    let list = Rect { y: area.y + top, height: area.height.saturating_sub(top), ..area };
    if screen.hits.is_empty() {
        let (text, role) = nothing(screen, canvas);
        canvas.put_wrapped(Rect { y: list.y + 1, height: 3, width: inside.width.min(100), ..inside }, &text, role);
        return;
    }
    match screen.view {
        View::Queue => queue(screen, room, canvas, list),
        View::Opds => opds::table(screen, room, canvas, list),
        View::Owed => opds::owed(screen, room, canvas, list),
    }
}

/// The views, the groups with their counts, and what is looked for.
fn head(screen: &Review, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let mut x = area.x - 1;
    for (number, (view, name)) in VIEWED.iter().enumerate() {
        let role = if *view == screen.view { Role::Accent } else { Role::Dim };
        let used = canvas.put(x, area.y, area.right().saturating_sub(x), &format!(" {} ", name(lang)), role);
        canvas.spot(Rect::new(x, area.y, used, 1), Tap::Row(VIEWS, number));
        x += used + 1;
    }
    if screen.view == View::Queue {
        let mut x = area.x - 1;
        for (number, (group, name, _)) in ALL.iter().enumerate() {
            let role = if *group == screen.group { Role::Pick } else { Role::Dim };
            let text = format!(" {} {} ", name(lang), count(screen, room, *group));
            let used = canvas.put(x, area.y + 1, area.right().saturating_sub(x), &text, role);
            canvas.spot(Rect::new(x, area.y + 1, used, 1), Tap::Row(GROUPS, number));
            x += used + 1;
        }
    } else if screen.view == View::Owed {
        let mut codes: Vec<&str> = screen.hits.iter().filter_map(|row| Some(&*screen.owed.get(*row)?.code)).collect();
        codes.dedup();
        let text = words::owed_count(lang, screen.hits.len(), codes.len());
        canvas.put(area.x, area.y + 1, area.width, &text, Role::Title);
    }
    let query = screen.query.text();
    let y = area.y + 2;
    if !query.is_empty() {
        canvas.finding(area.x, y, area.width, query);
    } else if let Some(opd) = screen.opd.as_ref().filter(|_| screen.view == View::Queue) {
        let name = if opd.is_empty() { words::no_opd(lang).into_owned() } else { room.opd_name(opd).to_owned() };
        canvas.put(area.x, y, area.width, &words::only(lang, name), Role::Accent);
    } else {
        canvas.put(area.x, y, area.width, &words::type_to_find(lang), Role::Dim);
    }
}

/// Returns how many stand in a group, of the OPD that is shown alone.
fn count(screen: &Review, room: &Room, group: Group) -> usize {
    match &screen.opd {
        None => screen.count(group),
        Some(opd) => {
            let of = |item: &&Item| item.review.group() == group && *room.workshop().text(&item.on, "opd") == **opd;
            screen.items.iter().filter(of).count()
        }
    }
}

fn nothing(screen: &Review, canvas: &Canvas) -> (String, Role) {
    let (lang, query) = (canvas.lang, screen.query.text());
    if !query.is_empty() {
        return (find::none_in_group(lang, query).into_owned(), Role::Text);
    }
    let none = ALL.iter().find(|(group, ..)| *group == screen.group).map(|(.., none)| none(lang));
    match screen.view {
        View::Queue if screen.group == Group::Unseen => (none.unwrap_or_default().into_owned(), Role::Good),
        View::Queue => (none.unwrap_or_default().into_owned(), Role::Text),
        View::Opds => (String::new(), Role::Text),
        View::Owed => (words::nothing_owed(lang).into_owned(), Role::Good),
    }
}

/// The queue, and the thing under the cursor.
fn queue(screen: &Review, room: &Room, canvas: &mut Canvas, area: Rect) {
    let beside = room.size.0 >= BESIDE;
    let wide = if beside { (area.width / 2).min(90) } else { area.width };
    let list = Rect { width: wide, height: list_height(screen, room) as u16, ..area };
    rows(screen, room, canvas, list);
    let side = if beside {
        canvas.rule_down(list.right() + 1, list.y, area.bottom() - list.y);
        let x = list.right() + 4;
        Rect::new(x, list.y, area.right().saturating_sub(x + 2).min(110), area.bottom() - list.y)
    } else {
        canvas.rule(area.x + 1, list.bottom(), area.width.saturating_sub(2));
        let top = list.bottom() + 1;
        Rect::new(area.x + 2, top, area.width.saturating_sub(4), area.bottom().saturating_sub(top))
    };
    if let Some(item) = screen.item() {
        whole(screen, room, canvas, side, item);
    }
}

fn rows(screen: &Review, room: &Room, canvas: &mut Canvas, area: Rect) {
    let shown = screen.list.shown(screen.hits.len(), area.height.into());
    let lines: Vec<(usize, &Item)> =
        shown.filter_map(|at| Some((at, screen.items.get(*screen.hits.get(at)?)?))).collect();
    let short = |item: &Item| room.opd_short(room.workshop().text(&item.on, "opd"));
    let width = area.width.saturating_sub(6);
    let opd = lines.iter().map(|(_, item)| shown_width(short(item)) as u16).max().unwrap_or(0).min(width / 4);
    for (i, (at, item)) in lines.iter().enumerate() {
        let y = area.y + i as u16;
        let (verdict, role) = told::verdict(room, &item.review);
        let sign: String = verdict.chars().take(1).collect();
        canvas.put(area.x + 2, y, 1, &sign, role);
        canvas.put(area.x + 4, y, opd, short(item), Role::Dim);
        let free = width.saturating_sub(opd + 2);
        let (brief, role) = match item.review.changed {
            true => (words::changed(room.lang).into_owned(), Role::Warn),
            false => (told::brief(room, &item.on), Role::Dim),
        };
        let name = told::name(room, &item.on);
        let brief_wide = shown_width(&brief) as u16;
        // Rows of one name differ by their figure and year: a long name gives way to them.
        let room_for = free.saturating_sub(shown_width(name) as u16 + 2);
        let beside = if brief_wide <= room_for.max(free / 2) { brief_wide } else { 0 };
        canvas.put(area.x + 6 + opd, y, free.saturating_sub(beside + 2), name, Role::Text);
        canvas.put_right(area.x + 6 + opd + free - beside, y, beside, &brief, role);
        opds::whole(screen, canvas, Rect { y, height: 1, ..area }, *at);
    }
}

/// A row of the thing at the side, as it is drawn.
enum Line {
    /// A text in a look, from the left edge.
    Text(String, Role),
    /// A label, a part of the value in a look, who wrote it.
    Field(String, String, Role, String),
}

/// The thing whole: what it is, what the consultant said, every field with who wrote it and when.
fn whole(screen: &Review, room: &Room, canvas: &mut Canvas, area: Rect, item: &Item) {
    let lines = lines(room, area.width, item);
    let height = usize::from(area.height);
    let top = screen.top.min(lines.len().saturating_sub(height));
    let label = label_width(area.width);
    for (y, line) in lines.iter().skip(top).take(height).enumerate() {
        let y = area.y + y as u16;
        match line {
            Line::Text(text, role) => drop(canvas.put(area.x, y, area.width, text, *role)),
            Line::Field(name, value, role, by) => {
                canvas.put(area.x, y, label - 2, name, Role::Dim);
                canvas.put(area.x + label, y, value_width(area.width), value, *role);
                canvas.put_right(area.x, y, area.width, by, Role::Dim);
            }
        }
    }
    if lines.len() > top + height {
        canvas.put_right(area.x, area.bottom() - 1, area.width, "Ctrl+↓ …", Role::Accent);
    }
}

fn label_width(width: u16) -> u16 {
    if width >= 84 { 24 } else { 18 }
}

/// The width for who wrote a field: a name, a day and a time.
fn by_width(width: u16) -> u16 {
    if width >= 60 { 27 } else { 0 }
}

fn value_width(width: u16) -> u16 {
    width.saturating_sub(label_width(width) + by_width(width))
}

fn lines(room: &Room, width: u16, item: &Item) -> Vec<Line> {
    let on = &*item.on;
    let rows_of = |text: &str, width: u16| -> Vec<String> {
        let text = text.split('\n').map(safe::shown).collect::<Vec<_>>().join("\n");
        let rows = wrap(&text, width.max(8).into());
        rows.into_iter().map(|(from, to)| text[from..to].trim_end().to_owned()).collect()
    };
    let mut lines = Vec::new();
    let title = told::name(room, on);
    lines.extend(rows_of(title, width).into_iter().map(|row| Line::Text(row, Role::Title)));
    let code = room.workshop().text(on, "opd");
    let whose = if code.is_empty() { words::no_opd(room.lang).into_owned() } else { room.opd_name(code).to_owned() };
    let about = format!("{whose} · {}", told::kind(room, on));
    lines.extend(rows_of(&about, width).into_iter().map(|row| Line::Text(row, Role::Dim)));
    let (verdict, role) = told::verdict(room, &item.review);
    let mut said = verdict.into_owned();
    if room.workshop().contested(on, "review") {
        said.push_str(&format!(" {}", words::contested(room.lang)));
    }
    if item.review.changed {
        said.push_str(&format!(" · {}", words::changed(room.lang)));
    }
    let edit = item.review.edit.and_then(|edit| room.workshop().log().get(edit));
    let by = edit.map(|edit| told::by(room, edit)).unwrap_or_default();
    let beside = shown_width(&said) + shown_width(&by) + 3 <= width.into();
    if beside && !by.is_empty() {
        said.push_str(&format!(" · {by}"));
    }
    lines.extend(rows_of(&said, width).into_iter().map(|row| Line::Text(row, role)));
    if !beside {
        lines.push(Line::Text(by.clone(), Role::Dim));
    }
    for row in told::remarks(room, on, &item.review) {
        // Who asked for a repair stands with the verdict already.
        let text = match row.by == by {
            true => format!("{}: {}", row.label, row.value),
            false => format!("{}: {} ({})", row.label, row.value, row.by),
        };
        lines.extend(rows_of(&text, width).into_iter().map(|text| Line::Text(text, row.role)));
    }
    let mut field = |row: told::Row| {
        let value = rows_of(&row.value, value_width(width));
        let (mut label, mut by) = (row.label, if by_width(width) > 0 { row.by } else { String::new() });
        for part in value {
            lines.push(Line::Field(std::mem::take(&mut label), part, row.role, std::mem::take(&mut by)));
        }
        if !row.was.is_empty() {
            for part in rows_of(&row.was, value_width(width)) {
                lines.push(Line::Field(String::new(), part, Role::Warn, String::new()));
            }
        }
    };
    told::rows(room, on, &item.review).into_iter().for_each(&mut field);
    lines
}
