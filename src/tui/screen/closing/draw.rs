//! The drawing of the closing: how much is open, the tabs, the rows; of a closed session who closed it, and its milestones.

use ratatui::layout::Rect;

use super::{Closing, LIST, TABS, Tab, told};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::digits;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, closing as words, find};
use crate::workshop::closed;
use crate::workshop::ranking::closing::Part;

/// Below this height or width the figures are one line of text.
const BIG: (u16, u16) = (78, 22);
/// From this height on there is an empty row around the parts.
const ROOMY: u16 = 30;
/// From this width on who brought a milestone about stands beside its day.
const BESIDE: u16 = 110;
/// From this width on what is still open stands beside the milestones.
const BOTH: u16 = 150;
/// The widest list: beyond it the eye loses the row.
const WIDEST: u16 = 150;

fn big(room: &Room) -> bool {
    room.size.0 >= BIG.0 && room.size.1 >= BIG.1
}

fn spare(room: &Room) -> u16 {
    u16::from(room.size.1 >= ROOMY)
}

/// The rows above the list: figures or the closing, the tabs, what is looked for.
fn head_height(room: &Room) -> u16 {
    if big(room) { 7 + 2 * spare(room) } else { 4 }
}

/// Returns how many rows are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    usize::from(room.size.1.saturating_sub(3 + head_height(room)))
}

/// Draws the closing.
pub(super) fn closing(screen: &Closing, room: &Room, canvas: &mut Canvas, area: Rect) {
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let top = Rect { y: area.y + spare(room), height: head_height(room) - 2, ..inside };
    if screen.closed {
        closed_head(screen, room, canvas, top);
    } else {
        figures(screen, room, canvas, top);
    }
    let y = area.y + head_height(room) - 2 - spare(room);
    tabs(screen, canvas, Rect { y, height: 1, ..inside });
    let query = screen.query.text();
    if query.is_empty() && screen.tab != Tab::Milestones {
        let used = canvas.put(inside.x, y + 1, inside.width, &find::type_to_find(canvas.lang), Role::Dim) + 3;
        let free = inside.width.saturating_sub(used);
        canvas.put_right(inside.x + used, y + 1, free, &beside(screen, canvas.lang), Role::Dim);
    } else if !query.is_empty() {
        canvas.finding(inside.x, y + 1, inside.width, query);
    }
    let y = area.y + head_height(room);
    let list = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    if screen.hits.is_empty() {
        let text = nothing(screen, canvas);
        let role = if query.is_empty() { Role::Good } else { Role::Text };
        canvas.put_wrapped(Rect { y: y + 1, height: list.height.saturating_sub(1), ..inside }, &text, role);
        return;
    }
    if screen.tab == Tab::Milestones {
        let wide = if list.width >= BOTH && !screen.points.is_empty() { list.width / 2 } else { list.width };
        milestones(screen, room, canvas, Rect { width: wide, ..list });
        if wide < list.width {
            canvas.rule_down(wide + 1, list.y, list.height);
            still_open(screen, room, canvas, Rect { x: wide + 4, width: list.width - wide - 6, ..list });
        }
    } else {
        rows(screen, room, canvas, list);
    }
}

fn nothing(screen: &Closing, canvas: &Canvas) -> String {
    let lang = canvas.lang;
    let text = match screen.tab {
        _ if !screen.query.text().is_empty() => find::none_found(lang, screen.query.text()),
        Tab::Late => words::nothing_late(lang),
        Tab::Of(_) if !screen.points.is_empty() => words::nothing_here(lang),
        _ if screen.closed => words::nothing_closed(lang),
        _ => words::nothing(lang),
    };
    text.into_owned()
}

/// How much is open, and of what.
fn figures(screen: &Closing, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let calm = |count: usize, role: Role| if count == 0 { Role::Good } else { role };
    let parts = [
        (Part::Opd, words::short_opd(lang)),
        (Part::Row, words::short_rows(lang)),
        (Part::Contested, words::short_contested(lang)),
        (Part::Unscored, words::short_unscored(lang)),
        (Part::Unlinked, words::short_unlinked(lang)),
    ];
    let all = screen.points.len();
    let owed = room.file.sheet.iter().flat_map(|sheet| &sheet.owed).map(|owed| format!("* {}", owed.text(lang)));
    let owed: Vec<String> = owed.collect();
    if !big(room) {
        let said = parts.iter().map(|(part, text)| format!("{} {text}", screen.count(Tab::Of(*part))));
        let said =
            std::iter::once(format!("{all} {}", words::still_open(lang))).chain(said).chain(owed).collect::<Vec<_>>();
        canvas.put_wrapped(Rect { height: 2, ..area }, &said.join(" · "), Role::Title);
        return;
    }
    let mut figures = vec![(all, words::still_open(lang), calm(all, Role::Accent), 0)];
    figures.extend(parts.into_iter().enumerate().map(|(tab, (part, text))| {
        let count = screen.count(Tab::Of(part));
        (count, text, calm(count, Role::Warn), tab + 1)
    }));
    let wide = |count: usize, text: &str| digits::width(&count.to_string()).max(shown_width(text) as u16);
    let taken: u16 = figures.iter().map(|(count, text, ..)| wide(*count, text)).sum();
    let gap = (area.width.saturating_sub(taken) / 5).clamp(1, 6);
    let mut x = area.x;
    for (count, text, role, tab) in figures {
        if x + wide(count, &text) > area.right() {
            break;
        }
        digits::draw(canvas, x, area.y, &count.to_string(), role);
        canvas.put(x, area.y + 3, area.width, &text, Role::Dim);
        canvas.spot(Rect::new(x, area.y, wide(count, &text), 4), Tap::Row(TABS, tab));
        x += wide(count, &text) + gap;
    }
    let reopened = closed::reopened(room.workshop(), room.sid(), lang);
    let used = canvas.put(area.x, area.y + 4, area.width, &owed.join(" · "), Role::Warn);
    let used = if used > 0 { used + 3 } else { 0 };
    let free = area.width.saturating_sub(used);
    canvas.put(area.x + used, area.y + 4, free, &reopened.unwrap_or_default(), Role::Dim);
}

/// Returns what is missing beside the open points; empty where nothing is.
fn beside(screen: &Closing, lang: Lang) -> String {
    match screen.beside {
        (0, 0) => String::new(),
        (unfit, profiles) => words::beside(lang, unfit + profiles, unfit, profiles).into_owned(),
    }
}

/// Who closed the session, when, why, and how much was open.
fn closed_head(screen: &Closing, room: &Room, canvas: &mut Canvas, area: Rect) {
    let (lang, workshop) = (canvas.lang, room.workshop());
    let by = closed::closing(workshop, room.sid()).map(|closing| closed::by(workshop, closing)).unwrap_or_default();
    let count = screen.points.len();
    let (with, role) = match count {
        0 => (words::closed_clean(lang), Role::Good),
        _ => (words::closed_with(lang, count), Role::Warn),
    };
    let head = words::head_closed(lang);
    let pieces = [("■ ", Role::Accent), (&*head, Role::Title), ("   ", Role::Dim), (&*by, Role::Text)];
    canvas.put_all(area.x, area.y, area.width, &pieces);
    canvas.put(area.x + 2, area.y + 1, area.width - 2, &with, role);
    let used = shown_width(&with) as u16 + 5;
    if screen.late_fields > 0 {
        let late = words::late(lang, screen.late_fields);
        canvas.put(area.x + used, area.y + 1, area.width.saturating_sub(used), &format!("! {late}"), Role::Warn);
    }
    let reason = workshop.text(&room.session(), "closing_reason");
    if !reason.is_empty() && area.height > 3 {
        let sign = if workshop.contested(&room.session(), "closing_reason") { "≠ " } else { "" };
        let text = format!("{sign}{}", words::because(lang, reason));
        let height = area.height.saturating_sub(3);
        canvas.put_wrapped(Rect { x: area.x + 2, width: area.width - 2, y: area.y + 2, height }, &text, Role::Text);
    }
}

fn tabs(screen: &Closing, canvas: &mut Canvas, area: Rect) {
    let mut x = area.x - 1;
    for (number, (tab, name)) in screen.tabs().iter().enumerate() {
        let role = if *tab == screen.tab { Role::Pick } else { Role::Dim };
        let text = match tab {
            Tab::Milestones => format!(" {} ", name(canvas.lang)),
            tab => format!(" {} {} ", name(canvas.lang), screen.count(*tab)),
        };
        let used = canvas.put(x, area.y, area.right().saturating_sub(x), &text, role);
        canvas.spot(Rect::new(x, area.y, used, 1), Tap::Row(TABS, number));
        x += used + 1;
    }
}

fn rows(screen: &Closing, room: &Room, canvas: &mut Canvas, area: Rect) {
    let height = list_height(room);
    let shown = screen.list.shown(screen.hits.len(), height);
    let lines: Vec<(usize, told::Line)> =
        shown.filter_map(|at| screen.hits.get(at).map(|row| (at, told::line(screen, room, *row)))).collect();
    let width = area.width.min(WIDEST).saturating_sub(6);
    let longest = |of: fn(&told::Line) -> &str| lines.iter().map(|(_, l)| shown_width(of(l)) as u16).max().unwrap_or(0);
    let whose = longest(|line| &line.whose).min(width / 4);
    let brief = longest(|line| &line.brief).min((width - whose) / 2);
    let what = width.saturating_sub(whose + brief + 5);
    for (i, (at, line)) in lines.iter().enumerate() {
        let y = area.y + i as u16;
        canvas.put(area.x + 2, y, 1, line.sign, line.role);
        canvas.put(area.x + 4, y, whose, &line.whose, Role::Dim);
        canvas.put(area.x + 6 + whose, y, what, &line.what, Role::Text);
        canvas.put(area.x + 8 + whose + what, y, brief, &line.brief, line.role);
        whole(screen, canvas, Rect { y, height: 1, ..area }, *at);
    }
}

/// The milestones: what was reached stands out, and what comes next can be seen from the last row of the room.
fn milestones(screen: &Closing, room: &Room, canvas: &mut Canvas, area: Rect) {
    // What one takes: a row, or two where there is room.
    let step = if area.height >= 9 + spare(room) { 2 } else { 1 };
    for (at, row) in screen.hits.iter().enumerate() {
        let y = area.y + at as u16 * step + u16::from(step > 1 && room.size.1 >= ROOMY);
        if y >= area.bottom() {
            break;
        }
        let line = told::line(screen, room, *row);
        let role = if line.role == Role::Good { Role::Text } else { Role::Dim };
        canvas.put(area.x + 2, y, 1, line.sign, line.role);
        let name = 24.min(area.width / 3);
        canvas.put(area.x + 4, y, name, &line.what, role);
        let x = area.x + 4 + name + 1;
        let used = canvas.put(x, y, area.right().saturating_sub(x + 2), &line.whose, line.role);
        // By whom, and what is to be said of it: beside the day, or below it.
        let beside = step == 1 || area.width >= BESIDE;
        let (x, row) = if beside { (x + used + 3, y) } else { (x, y + 1) };
        canvas.put(x, row, area.right().saturating_sub(x + 2), &line.brief, Role::Text);
        whole(screen, canvas, Rect { y, height: 1, ..area }, at);
    }
}

/// What is still open, to be read beside the milestones.
fn still_open(screen: &Closing, room: &Room, canvas: &mut Canvas, area: Rect) {
    canvas.put(area.x, area.y, area.width, &words::head_open(canvas.lang, screen.points.len()), Role::Title);
    let fits = usize::from(area.height.saturating_sub(3));
    let lines: Vec<told::Line> = screen.points.iter().take(fits).map(|point| told::point(room, point)).collect();
    let longest =
        |of: fn(&told::Line) -> &str| lines.iter().map(|line| shown_width(of(line)) as u16).max().unwrap_or(0);
    let whose = longest(|line| &line.whose).min(area.width / 4);
    let brief = longest(|line| &line.brief).min(area.width / 3);
    let what = area.width.saturating_sub(whose + brief + 6);
    for (line, y) in lines.iter().zip(area.y + 2..) {
        canvas.put(area.x, y, 1, line.sign, line.role);
        canvas.put(area.x + 2, y, whose, &line.whose, Role::Dim);
        canvas.put(area.x + 4 + whose, y, what, &line.what, Role::Text);
        canvas.put(area.x + 6 + whose + what, y, brief, &line.brief, line.role);
    }
    if screen.points.len() > fits {
        canvas.put(area.x + 2, area.bottom() - 1, area.width, "…", Role::Dim);
    }
}

/// Marks the row the cursor is on, and makes every row clickable.
fn whole(screen: &Closing, canvas: &mut Canvas, area: Rect, at: usize) {
    let whole = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    if at == screen.list.at {
        canvas.tint(whole, Role::Pick);
        canvas.put(area.x, area.y, 1, "▸", Role::Accent);
    }
    canvas.spot(whole, Tap::Row(LIST, at));
}
