//! The drawing of the findings: the groups, the list, and the two under the cursor side by side.

use ratatui::layout::Rect;

use super::{ALL, FOUND, Findings, GROUPS, Group, side};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{find, findings as words, safe};

/// From this width on the two stand beside the list.
const BESIDE: u16 = 150;

/// The rows below the list for the two, where they do not stand beside it.
fn below(room: &Room) -> u16 {
    if room.size.0 >= BESIDE { 0 } else { (room.size.1 * 3 / 5).clamp(8, 24) }
}

/// Returns how many findings are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    // Around the screen stand three rows, above the list its groups and an empty row.
    usize::from(room.size.1.saturating_sub(3 + 2 + below(room)))
}

/// Draws the findings.
pub(super) fn findings(screen: &Findings, room: &Room, canvas: &mut Canvas, area: Rect) {
    groups(screen, canvas, Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area });
    let beside = room.size.0 >= BESIDE;
    let wide = if beside { (area.width * 2 / 5).min(90) } else { area.width };
    let list = Rect { y: area.y + 2, width: wide, height: list_height(room) as u16, ..area };
    if screen.hits.is_empty() {
        nothing(screen, canvas, Rect { width: area.width.min(100), ..list });
        return;
    }
    rows(screen, room, canvas, list);
    let detail = if beside {
        canvas.rule_down(list.right() + 1, list.y, area.bottom() - list.y);
        let x = list.right() + 4;
        Rect::new(x, list.y, area.right().saturating_sub(x + 2), area.bottom() - list.y)
    } else {
        canvas.rule(area.x + 1, list.bottom(), area.width.saturating_sub(2));
        let top = list.bottom() + 1;
        Rect::new(area.x + 2, top, area.width.saturating_sub(4), area.bottom().saturating_sub(top))
    };
    two(screen, room, canvas, detail);
}

fn groups(screen: &Findings, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let open = screen.found.open();
    let mut x = area.x;
    for (number, (group, name, _)) in ALL.into_iter().enumerate() {
        let role = if group == screen.group { Role::Pick } else { Role::Dim };
        let text = format!(" {} {} ", name(lang), open[number]);
        let used = canvas.put(x, area.y, area.right().saturating_sub(x), &text, role);
        canvas.spot(Rect::new(x, area.y, used, 1), Tap::Row(GROUPS, number));
        x += used + 1;
    }
    let dealt = screen.len().saturating_sub(open[screen.number()]);
    if dealt > 0 {
        let free = area.right().saturating_sub(x);
        let text = words::dealt_with(lang, dealt);
        if shown_width(&text) <= free.into() {
            canvas.put_right(x, area.y, free, &text, Role::Dim);
        }
    }
    let query = screen.query.text();
    if query.is_empty() {
        canvas.put(area.x + 1, area.y + 1, area.width, &find::type_to_find(lang), Role::Dim);
    } else {
        canvas.finding(area.x + 1, area.y + 1, area.width, query);
    }
}

fn nothing(screen: &Findings, canvas: &mut Canvas, area: Rect) {
    let query = screen.query.text();
    let (_, _, none) = ALL[screen.number()];
    let text = if query.is_empty() { none(canvas.lang) } else { find::none_in_group(canvas.lang, query) };
    canvas.put_wrapped(Rect::new(area.x + 2, area.y + 1, area.width.saturating_sub(4), 4), &text, Role::Text);
}

fn rows(screen: &Findings, room: &Room, canvas: &mut Canvas, area: Rect) {
    let shown = screen.list.shown(screen.hits.len(), area.height.into());
    let lines: Vec<(usize, side::Line)> =
        shown.filter_map(|row| screen.hits.get(row).map(|at| (row, side::line(screen, room, *at)))).collect();
    let inside = area.width.saturating_sub(4);
    // What is found has a column of its own; the thing it is about takes the rest.
    let longest = |of: fn(&side::Line) -> &str| lines.iter().map(|(_, l)| shown_width(of(l)) as u16).max().unwrap_or(0);
    let dealt = longest(|line| &line.dealt);
    let free = inside.saturating_sub(if dealt > 0 { dealt + 2 } else { 0 });
    let text = longest(|line| &line.text).min(free * 3 / 5).max(free.saturating_sub(2 + longest(|line| &line.brief)));
    let text = text.min(free);
    for (i, (row, line)) in lines.iter().enumerate() {
        let y = area.y + i as u16;
        let role = if line.dealt.starts_with('✓') { Role::Dim } else { Role::Text };
        canvas.put(area.x + 2, y, text, &line.text, role);
        let brief = free.saturating_sub(text + 2);
        let quiet = if screen.group == Group::Figures { role } else { Role::Dim };
        canvas.put_right(area.x + 2 + text + 2, y, brief, &line.brief, quiet);
        let mark = if line.dealt.starts_with('✓') { Role::Good } else { Role::Warn };
        canvas.put(area.x + 2 + free + 2, y, dealt, &line.dealt, mark);
        let whole = Rect::new(area.x + 1, y, area.width.saturating_sub(1), 1);
        if *row == screen.list.at {
            canvas.tint(whole, Role::Pick);
            canvas.put(area.x, y, 1, "▸", Role::Accent);
        }
        canvas.spot(whole, Tap::Row(FOUND, *row));
    }
}

/// The two under the cursor, side by side.
fn two(screen: &Findings, room: &Room, canvas: &mut Canvas, area: Rect) {
    let Some(pair) = screen.pair() else { return };
    let mut y = area.y;
    let title = match screen.contradiction() {
        Some(found) => format!("{}: {}", found.thing(room.workshop(), room.lang), side::why(screen, room)),
        None => side::why(screen, room),
    };
    y += canvas.put_wrapped(Rect { height: 2.min(area.height), ..area }, &title, Role::Title);
    y += u16::from(area.height > 16);
    let rows = side::rows(screen, room, &pair);
    let label = rows.iter().map(|row| shown_width(&row.label)).max().unwrap_or(0) as u16 + 2;
    let column = (area.width.saturating_sub(label + 3) / 2).min(70);
    let (left, right) = (area.x + label, area.x + label + column + 3);
    for (x, head) in [left, right].into_iter().zip(side::heads(screen, room, &pair)) {
        canvas.put(x, y, column, &head, Role::Accent);
    }
    y += 1;
    let note = note(screen, room);
    let kept = if note.is_empty() { 0 } else { note.iter().map(|(text, _)| lines(text, area.width)).sum::<u16>() };
    let bottom = area.bottom().saturating_sub(kept);
    for (i, row) in rows.iter().enumerate() {
        let wants = lines(&row.left, column).max(lines(&row.right, column));
        // Long texts give way, so that what stands below them is seen too.
        let after = (rows.len() - i - 1) as u16;
        let height = wants.min(bottom.saturating_sub(y + after).max(1));
        if y >= bottom {
            break;
        }
        let role = if row.differs { Role::Warn } else { Role::Text };
        let sign = if row.differs { "≠ " } else { "" };
        canvas.put(area.x, y, label, &row.label, Role::Dim);
        for (x, text) in [(left, &row.left), (right, &row.right)] {
            let text = if text.is_empty() { "–" } else { text };
            canvas.put_wrapped(Rect::new(x, y, column, height), text, if text == "–" { Role::Dim } else { role });
        }
        canvas.put(left + column + 1, y, 1, sign.trim(), Role::Warn);
        y += height;
    }
    y += u16::from(bottom > y && area.height > 16);
    for (text, role) in &note {
        let height = area.bottom().saturating_sub(y);
        y += canvas.put_wrapped(Rect { y, height, ..area }, text, *role);
    }
}

/// Returns how many rows a text takes.
fn lines(text: &str, width: u16) -> u16 {
    let rows = text.split('\n').map(|line| wrap(&safe::shown(line), width.into()).len().max(1)).sum::<usize>();
    rows.min(usize::from(u16::MAX)) as u16
}

/// The note of a contradiction, or what to do about it.
fn note(screen: &Findings, room: &Room) -> Vec<(String, Role)> {
    let lang = room.lang;
    let Some(found) = screen.contradiction() else { return Vec::new() };
    match &found.note {
        None => vec![(words::no_note(lang).into_owned(), Role::Dim)],
        Some(note) => {
            let by = side::by(room, &note.on, &note.set);
            let text = format!("{}: {} ({by})", words::note(lang), note.text);
            let contested = room.workshop().contested(&note.on, &note.set);
            let text = if contested { format!("{text} {}", words::contested(lang)) } else { text };
            let mut said = vec![(text, if note.outdated { Role::Dim } else { Role::Good })];
            if note.outdated {
                said.push((words::note_is_old(lang).into_owned(), Role::Warn));
            }
            said
        }
    }
}
