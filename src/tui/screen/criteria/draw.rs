//! The drawing of the criteria: the list by kind with weights and shares, and all about the one under the cursor.

use ratatui::layout::Rect;

use super::{Criteria, Group, ROWS, Row, in_force};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::list;
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Text, criteria as words, safe};
use crate::workshop::ranking::{self, Fraction, What, read_weight, weight_text};

/// From this width on what is known of the criterion stands beside the list.
const BESIDE: u16 = 150;
/// The columns of a weight, of its share, and of the bar of it.
const WEIGHT: u16 = 9;
const SHARE: u16 = 8;
const BAR: u16 = 20;

/// A line of the list.
enum Line {
    /// A head, and what more is to be said of the group.
    Head(Text, bool),
    Row(usize),
    Space,
}

/// Draws the screen.
pub(super) fn criteria(screen: &Criteria, room: &Room, canvas: &mut Canvas, area: Rect) {
    let Some(criteria) = in_force(room) else { return };
    let lang = room.lang;
    let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let from = if criteria.own { words::own(lang) } else { words::built_in(lang) };
    let name = words::name(lang);
    let used = canvas.put_all(
        inside.x,
        inside.y,
        inside.width,
        &[(&name, Role::Title), ("   ", Role::Dim), (&from, Role::Accent)],
    );
    let sum = criteria.weights.sum();
    let role = if sum == 0 { Role::Bad } else { Role::Text };
    let text = words::sum(lang, weight_text(sum));
    canvas.put_right(inside.x + used + 2, inside.y, inside.width.saturating_sub(used + 2), &text, role);
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..inside };
    if room.size.0 >= BESIDE {
        let wide = body.width * 11 / 20;
        list(screen, room, criteria, canvas, Rect { width: wide, ..body });
        canvas.rule_down(body.x + wide + 2, body.y, body.height);
        let x = body.x + wide + 5;
        about(screen, room, criteria, canvas, Rect::new(x, body.y, body.right().saturating_sub(x), body.height));
    } else {
        let below = if body.height > 26 { 9 } else { 3 };
        list(screen, room, criteria, canvas, Rect { height: body.height.saturating_sub(below), ..body });
        canvas.rule(body.x, body.bottom().saturating_sub(below), body.width);
        let place = Rect { y: body.bottom().saturating_sub(below - 1), height: below - 1, ..body };
        about(screen, room, criteria, canvas, place);
    }
}

fn lines(screen: &Criteria, lang: Lang, roomy: bool) -> Vec<Line> {
    let mut lines = Vec::new();
    type Is = fn(Group) -> bool;
    let groups: [(Text, Is, bool); 4] = [
        (words::gates(lang), |group| group == Group::Gate, false),
        (words::scored(lang), |group| matches!(group, Group::Scored(_)), true),
        (words::no_kind(lang), |group| group == Group::NoKind, false),
        (words::withdrawn(lang), |group| group == Group::Withdrawn, false),
    ];
    for (head, is, weighed) in groups {
        let rows: Vec<usize> = (0..screen.rows.len()).filter(|at| is(screen.rows[*at].group)).collect();
        if rows.is_empty() && !weighed {
            continue;
        }
        if roomy && !lines.is_empty() {
            lines.push(Line::Space);
        }
        lines.push(Line::Head(head, weighed));
        lines.extend(rows.into_iter().map(Line::Row));
    }
    lines
}

fn list(screen: &Criteria, room: &Room, criteria: &ranking::Criteria, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let height = usize::from(area.height);
    let roomy = screen.rows.len() + 8 <= height;
    let lines = lines(screen, lang, roomy);
    let at = screen.at();
    let here = lines.iter().position(|line| matches!(line, Line::Row(row) if *row == at)).unwrap_or(0);
    let first = list::first(here, lines.len(), height);
    let bar = if area.width >= 78 { BAR } else { 0 };
    for (line, y) in lines.iter().skip(first).take(height).zip(area.y..) {
        let place = Rect { y, height: 1, ..area };
        match line {
            Line::Space => {}
            Line::Head(text, weighed) => {
                canvas.put(place.x, y, place.width, text, Role::Accent);
                if *weighed {
                    let right = place.right().saturating_sub(bar);
                    canvas.put_right(right.saturating_sub(SHARE), y, SHARE, &words::share(lang), Role::Dim);
                    canvas.put_right(right.saturating_sub(SHARE + WEIGHT), y, WEIGHT, &words::weight(lang), Role::Dim);
                }
            }
            Line::Row(row) => {
                draw_row(room, criteria, canvas, place, &screen.rows[*row], *row == at, bar);
                canvas.spot(place, Tap::Row(ROWS, *row));
            }
        }
    }
    if criteria.scored.is_empty() && height > lines.len() {
        canvas.put(area.x + 2, area.y + lines.len() as u16, area.width, &words::none(lang), Role::Dim);
    }
}

fn draw_row(
    room: &Room,
    criteria: &ranking::Criteria,
    canvas: &mut Canvas,
    area: Rect,
    row: &Row,
    here: bool,
    bar: u16,
) {
    if here {
        canvas.clear(area, Role::Pick);
        canvas.put(area.x, area.y, 1, "▸", Role::Pick);
    }
    let as_role = |role| if here { Role::Pick } else { role };
    let quiet = matches!(row.group, Group::Withdrawn | Group::NoKind);
    let contested = room.workshop().contests_of(&row.criterion.on()).next().is_some();
    let name =
        area.width.saturating_sub(4 + if matches!(row.group, Group::Scored(_)) { WEIGHT + SHARE + bar } else { 0 });
    let role = match (contested, quiet) {
        (true, _) => Role::Warn,
        (_, true) => Role::Dim,
        _ => Role::Text,
    };
    let sign = if contested { "≠ " } else { "" };
    canvas.put(area.x + 2, area.y, name, &format!("{sign}{}", row.criterion.name(room.lang)), as_role(role));
    let Group::Scored(column) = row.group else { return };
    let right = area.right().saturating_sub(bar);
    let typed = if row.criterion.weight.is_empty() { "1" } else { &row.criterion.weight };
    let usable = !room.workshop().contested(&row.criterion.on(), "weight") && read_weight(typed).is_ok();
    let (weight, role) = if usable { (typed.to_owned(), Role::Title) } else { (format!("! {typed}"), Role::Bad) };
    canvas.put_right(right.saturating_sub(SHARE + WEIGHT), area.y, WEIGHT, &weight, as_role(role));
    let share = percent(criteria, column, 1).map_or("–".to_owned(), |share| format!("{share}%"));
    canvas.put_right(right.saturating_sub(SHARE), area.y, SHARE, &share, as_role(Role::Dim));
    let most = criteria.weights.0.iter().max().copied().unwrap_or(0).max(1);
    let cells = (criteria.weights.of(column).saturating_mul(i64::from(BAR - 2)) / most).clamp(0, i64::from(BAR - 2));
    canvas.put(right + 2, area.y, bar.saturating_sub(2), &"▬".repeat(cells as usize), as_role(Role::Accent));
}

/// Returns the share of a criterion in all weights, in percent.
fn percent(criteria: &ranking::Criteria, column: usize, decimals: u32) -> Option<String> {
    let own = i128::from(criteria.weights.of(column)) * 100;
    Fraction::new(own, criteria.weights.sum().into()).map(|share| share.text(decimals))
}

/// All about the criterion under the cursor, and what is odd about all.
fn about(screen: &Criteria, room: &Room, criteria: &ranking::Criteria, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let mut y = area.y;
    let mut say = |canvas: &mut Canvas, text: &str, role: Role, most: u16| {
        let rest = area.bottom().saturating_sub(y);
        let rows = (wrap(&safe::shown(text), area.width.into()).len() as u16).min(most).min(rest);
        y += canvas.put_wrapped(Rect { y, height: rows, ..area }, text, role);
    };
    let roomy = area.height > 5;
    let tall = area.height > 20;
    let remarks: Vec<String> = remarks(room, criteria);
    if !roomy && let Some(first) = criteria.remarks.first() {
        // Where there is room for one thing only it is what is wrong.
        say(canvas, &format!("! {}", first.text(room.workshop(), lang)), Role::Warn, 3);
        return;
    }
    if let Some(row) = screen.row() {
        let own = &row.criterion;
        let question = if own.question.is_empty() { words::no_question(lang) } else { own.question.clone().into() };
        if roomy {
            say(canvas, own.name(lang), Role::Title, 2);
            if tall {
                say(canvas, " ", Role::Text, 1);
            }
        }
        say(canvas, &question, if own.question.is_empty() { Role::Dim } else { Role::Text }, if tall { 4 } else { 2 });
        if tall {
            say(canvas, " ", Role::Text, 1);
        }
        let other = lang.pick(&own.name_en, &own.name);
        let mut parts = Vec::new();
        if !other.is_empty() {
            parts.push(words::other_language(lang, other).into_owned());
        }
        if row.scored > 0 {
            parts.push(words::scored_on(lang, row.scored).into_owned());
        }
        parts.push(words::code(lang, &own.slug).into_owned());
        let text = parts.join(" · ");
        let text = if shown_width(&text) > area.width.into() && !roomy { parts[0].clone() } else { text };
        say(canvas, &text, Role::Dim, 2);
    }
    if !roomy {
        return;
    }
    if tall {
        say(canvas, " ", Role::Text, 1);
    }
    say(canvas, &words::about_weights(lang), Role::Dim, 3);
    for remark in remarks {
        if tall {
            say(canvas, " ", Role::Text, 1);
        }
        say(canvas, &format!("! {remark}"), Role::Warn, 4);
    }
}

/// What is odd about the criteria, as sentences: what they say themselves, and scores of those that are gone.
fn remarks(room: &Room, criteria: &ranking::Criteria) -> Vec<String> {
    let sheet = room.file.sheet.as_deref();
    let removed = sheet.into_iter().flat_map(|sheet| &sheet.remarks);
    let removed = removed.filter(|remark| matches!(remark.what, What::Removed { .. }));
    criteria.remarks.iter().chain(removed).map(|remark| remark.text(room.workshop(), room.lang).into_owned()).collect()
}
