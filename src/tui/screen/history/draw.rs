//! The drawing of the history: filters, the acts in sight, and the edits of the one under the cursor.

use ratatui::layout::Rect;

use super::{ACTS, FILTERS, Filter, History, contested_in, several};
use crate::tui::canvas::{Canvas, Tap, cut, shown_width};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, count, history as words};
use crate::workshop::edit::{Edit, EditId};
use crate::workshop::moment::{Day, Moment};
use crate::workshop::{date, subject, tell};

/// From this width on the edits of an act stand beside the acts.
const BESIDE: u16 = 140;

/// From this width on a session's filter has room for its title, and how much of it is shown.
const TITLES: u16 = 110;
const TITLE: usize = 36;

/// The rows below the list for the edits, where they do not stand beside it.
fn below(room: &Room) -> u16 {
    if room.size.0 >= BESIDE { 0 } else { (room.size.1 / 3).clamp(5, 14) }
}

/// Returns how many acts are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    // Around the screen stand three rows, above the list its filters, an empty row and the column heads.
    usize::from(room.size.1.saturating_sub(3 + 3 + below(room)))
}

/// Draws the history.
pub(super) fn history(history: &History, room: &Room, canvas: &mut Canvas, area: Rect) {
    let beside = room.size.0 >= BESIDE;
    let side = if beside { (area.width * 3 / 8).min(80) } else { 0 };
    filters(history, room, canvas, Rect { x: area.x + 1, width: area.width - 2, ..area });
    let list = Rect { y: area.y + 2, width: area.width - side, height: list_height(room) as u16 + 1, ..area };
    acts(history, room, canvas, list);
    let Some(act) = history.act(room) else { return };
    let detail = if beside {
        canvas.rule_down(list.right() + 1, list.y, area.bottom() - list.y);
        Rect { x: list.right() + 4, y: list.y, width: side - 6, height: area.bottom() - list.y }
    } else {
        canvas.rule(area.x + 1, list.bottom(), area.width - 2);
        let top = list.bottom() + 1;
        Rect { x: area.x + 3, y: top, width: area.width - 5, height: area.bottom().saturating_sub(top) }
    };
    edits(history, act, room, canvas, detail, beside);
}

fn filters(history: &History, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let only = match history.this_opd(room) {
        Some(code) => words::only(lang, room.opd_short(&code)),
        None => words::only_one_opd(lang),
    };
    let here = match history.filter {
        Filter::All => 0,
        Filter::Mine => 1,
        Filter::Opd(_) => 2,
        Filter::Session(_) => 3,
    };
    let mut names = vec![words::all(lang), words::mine(lang), only];
    if several(room) {
        names.push(words::only_session(lang, session(room, &history.this_session(room))));
    }
    let mut x = area.x;
    for (number, name) in names.into_iter().enumerate() {
        let role = if number == here { Role::Pick } else { Role::Dim };
        let used = canvas.put(x, area.y, area.right().saturating_sub(x), &format!(" {name} "), role);
        canvas.spot(Rect::new(x, area.y, used, 1), Tap::Row(FILTERS, number));
        x += used + 1;
    }
    let all = room.workshop().log().acts().len();
    let count = match &history.search {
        None => count::acts(lang, all).to_string().into(),
        Some(search) if search.left() == 0 => words::found(lang, search.found.len()),
        Some(search) => words::found_so_far(lang, search.found.len(), search.looked_at(), all),
    };
    canvas.put_right(x, area.y, area.right().saturating_sub(x), &count, Role::Dim);
    let query = history.query.text();
    if query.is_empty() {
        canvas.put(area.x + 1, area.y + 1, area.width - 1, &words::type_to_find(lang), Role::Dim);
    } else {
        let used = canvas.put(area.x + 1, area.y + 1, area.width - 1, &words::finding(lang, query), Role::Accent);
        canvas.place_cursor(area.x + 1 + used, area.y + 1);
    }
}

/// A session's title, where there is room for it, else its day.
fn session(room: &Room, sid: &str) -> String {
    let on = subject::session(sid);
    let text = |set: &str| room.workshop().text(&on, set);
    match Day::from_iso(text("date")).filter(|_| room.size.0 < TITLES) {
        Some(day) => date::short(day),
        None => cut(text("title"), if room.size.0 < TITLES { TITLE / 3 } else { TITLE }).into_owned(),
    }
}

fn acts(history: &History, room: &Room, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let len = history.len(room);
    if len == 0 {
        let nothing = match &history.search {
            None => words::empty(lang),
            Some(search) if search.left() > 0 => words::nothing_yet(lang, search.looked_at()),
            Some(_) => words::nothing(lang),
        };
        canvas.put_wrapped(Rect::new(area.x + 2, area.y + 1, area.width.saturating_sub(4), 3), &nothing, Role::Text);
        return;
    }
    let shown = history.list.shown(len, list_height(room));
    let rows: Vec<(usize, EditId, Option<Moment>)> = shown
        .filter_map(|row| {
            history.row(room, row).map(|act| (row, act, room.workshop().log().get(act).map(|edit| edit.at)))
        })
        .collect();
    let time =
        rows.iter().filter_map(|(_, _, at)| *at).map(|at| shown_width(&when(at, lang)) as u16).max().unwrap_or(0);
    let names: Vec<String> = rows.iter().map(|(_, act, _)| operator(room, *act)).collect();
    let who = names.iter().map(|name| shown_width(name) as u16).max().unwrap_or(0).clamp(5, (area.width / 4).max(5));
    let (x_time, x_who) = (area.x + 2, area.x + 2 + time + 2);
    let x_what = x_who + who + 2;
    let wide = area.right().saturating_sub(x_what + 1);
    for (x, wide, head) in
        [(x_time, time, words::time(lang)), (x_who, who, words::who(lang)), (x_what, wide, words::what(lang))]
    {
        canvas.put(x, area.y, wide, &head, Role::Dim);
    }
    for (i, ((row, act, at), name)) in rows.into_iter().zip(names).enumerate() {
        let y = area.y + 1 + i as u16;
        let undone = room.workshop().undone(act);
        let role = if undone || room.workshop().mirror(act) { Role::Dim } else { Role::Text };
        if let Some(at) = at {
            canvas.put_right(x_time, y, time, &when(at, lang), Role::Dim);
        }
        canvas.put(x_who, y, who, &name, Role::Dim);
        let mark = match undone {
            true => format!("↶ {}", words::undone(lang)),
            false if contested_in(room, act).is_empty() => String::new(),
            false => format!("≠ {}", words::contested(lang)),
        };
        let mark_wide = shown_width(&mark) as u16;
        let what = history.told.line(room, act);
        canvas.put(x_what, y, wide.saturating_sub(if mark.is_empty() { 0 } else { mark_wide + 1 }), &what, role);
        canvas.put_right(x_what, y, wide, &mark, Role::Warn);
        let whole = Rect::new(area.x + 1, y, area.width - 1, 1);
        if row == history.list.at {
            canvas.tint(whole, Role::Pick);
            canvas.put(area.x, y, 1, "▸", Role::Accent);
        }
        canvas.spot(whole, Tap::Row(ACTS, row));
    }
}

/// The day and the time of day: seconds are for the act in full.
fn when(at: Moment, lang: Lang) -> String {
    let (day, (hour, minute, ..)) = (at.day(), at.clock());
    let month: String = date::month_name(day.month, lang).chars().take(3).collect();
    format!("{} {month} {hour:02}.{minute:02}", day.day)
}

/// Who made an act, by name, else by device.
fn operator(room: &Room, act: EditId) -> String {
    room.workshop().writer_name(act).map_or_else(|| words::unknown(room.lang).into_owned(), str::to_owned)
}

/// The act in full: what, when, by whom, and each field from what to what, as many as find room.
fn edits(history: &History, act: EditId, room: &Room, canvas: &mut Canvas, area: Rect, beside: bool) {
    let (lang, log) = (canvas.lang, room.workshop().log());
    let Some(edits) = history.told.edits(act) else { return };
    let mut y = area.y;
    let left = |y: u16| Rect { y, height: area.bottom().saturating_sub(y), ..area };
    let title = Rect { height: left(y).height.min(if beside { 4 } else { 2 }), ..left(y) };
    y += canvas.put_wrapped(title, &history.told.line(room, act), Role::Title);
    if let Some(edit) = log.get(act) {
        let (who, device) = room.workshop().writer(act);
        let by = match (who.is_empty(), device.is_empty()) {
            (false, false) => words::by(lang, who, device).into_owned(),
            _ => operator(room, act),
        };
        let when = format!("{}, {}", date::long(edit.at.day(), lang), date::clock_seconds(edit.at));
        y +=
            canvas.put_wrapped(Rect { height: left(y).height.min(2), ..left(y) }, &format!("{by} · {when}"), Role::Dim);
    }
    y += u16::from(beside);
    if edits.ids.is_empty() {
        canvas.put(area.x, y, area.width, &words::only_mark(lang), Role::Dim);
    }
    let first = edits.ids.first().and_then(|id| log.get(*id));
    // The title already names the subject of an act that is about one alone.
    let mut on = first.filter(|_| edits.of_one).map(|edit| &*edit.on);
    for (i, edit) in edits.ids.iter().filter_map(|id| log.get(*id)).enumerate() {
        let needs = 1 + u16::from(on != Some(&*edit.on));
        let last = i + 1 == edits.ids.len();
        if y + needs + u16::from(!last) > area.bottom() {
            canvas.put(
                area.x,
                y.min(area.bottom() - 1),
                area.width,
                &words::more(lang, count::fields(lang, edits.ids.len() - i)),
                Role::Dim,
            );
            return;
        }
        if on != Some(&*edit.on) {
            canvas.put(area.x, y, area.width, &tell::subject_name(room.workshop(), &edit.on, lang), Role::Accent);
            y += 1;
            on = Some(&edit.on);
        }
        y += field(edit, room, canvas, Rect { height: left(y).height.min(if beside { 4 } else { 1 }), ..left(y) });
    }
}

/// One field from what to what; returns the rows it took.
fn field(edit: &Edit, room: &Room, canvas: &mut Canvas, area: Rect) -> u16 {
    let (lang, workshop) = (canvas.lang, room.workshop());
    let on_one_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let value = |value| on_one_line(tell::value_text(workshop, &edit.on, &edit.set, value, lang));
    let old: Vec<String> = tell::replaced(workshop, edit).into_iter().map(|old| value(old.as_ref())).collect();
    let old = if old.is_empty() { "–".to_owned() } else { old.join(" ≠ ") };
    let new = value(edit.to.as_ref());
    let label = format!("{}: ", tell::slot_label(workshop, &edit.on, &edit.set, lang));
    let pieces =
        [(label.as_str(), Role::Dim), (old.as_str(), Role::Dim), (" → ", Role::Accent), (new.as_str(), Role::Text)];
    let whole: usize = pieces.iter().map(|(text, _)| shown_width(text)).sum();
    if whole <= area.width.into() || area.height < 2 {
        canvas.put_all(area.x, area.y, area.width, &pieces);
        return 1;
    }
    canvas.put_wrapped(area, &format!("{label}{old} → {new}"), Role::Text)
}
