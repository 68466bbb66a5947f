//! The drawing of the ranking: dimensions, nominations with the contributions of their criteria, weights and rules.
//!
//! Only what is in sight is drawn, and nothing is ranked here.

use ratatui::layout::Rect;

use super::layout::{GAP, Layout, Piece, beside, flow, inner, put, tall};
use super::{ROWS, Ranking, around, why};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, ranking as chain, ranking_screen as words};
use crate::workshop::ranking::rpjmd::{Link, Status};
use crate::workshop::ranking::{Fraction, Line, Method, NoteKind, Row, SCALE, Sheet, What, notes};
use crate::workshop::tell;

/// From this width on a list has long bars and names.
const WIDE: u16 = 100;
/// The columns of a score.
const SCORE: u16 = 9;
/// Returns the letter by which the bars name a criterion.
pub(super) fn letter(column: usize) -> char {
    ('A'..='Z').chain('a'..='z').nth(column).unwrap_or('·')
}

/// Returns a score as it stands on the screen.
pub(super) fn score(sheet: &Sheet, score: Fraction) -> String {
    score.text(if sheet.method == Method::Votes { 0 } else { 3 })
}

/// Returns a place as it stands on the screen: a dash where there is none, `=` where it is shared, `*` while it is provisional.
pub(super) fn place(screen: &Ranking, sheet: &Sheet, at: usize) -> String {
    let lines = &screen.made.shown.lines;
    let Some((line, place)) = lines.get(at).and_then(|line| Some((line, screen.place(line)?))) else {
        return "—".to_owned();
    };
    // Who shares a place stands beside it, others of another dimension between.
    let same = |other: &&Line| screen.in_scope(sheet, other);
    let next = lines[at + 1..].iter().find(same).and_then(|other| screen.place(other));
    let before = lines[..at].iter().rfind(same).and_then(|other| screen.place(other));
    let shared = if next == Some(place) || before == Some(place) { "=" } else { "" };
    let provisional = if line.score.is_some() && line.provisional { "*" } else { "" };
    format!("{place}{shared}{provisional}")
}

/// Returns the first nomination in sight, so that the one under the cursor is seen whole.
pub(super) fn top(screen: &Ranking, room: &Room) -> usize {
    let Some(sheet) = room.file.sheet.as_deref() else { return 0 };
    let list = Layout::of(screen, room).list;
    let fits = |last: usize| {
        let (mut first, mut used) = (last, 0);
        loop {
            used += item(screen, room, sheet, first, list.width).rows();
            if used > list.height {
                return (first + 1).min(last);
            }
            if first == 0 {
                return 0;
            }
            first -= 1;
        }
    };
    match screen.made.hits.len() {
        // Where the list is not shown it stays as it was.
        _ if list.height == 0 => screen.top,
        0 => 0,
        len => {
            let lowest = fits(screen.at);
            // The one above it is seen too: it is what the question is about.
            screen.top.clamp(lowest, lowest.max(screen.at.saturating_sub(1))).min(fits(len - 1))
        }
    }
}

/// Returns how many nominations are in sight.
pub(super) fn page(screen: &Ranking, room: &Room) -> usize {
    let Some(sheet) = room.file.sheet.as_deref() else { return 1 };
    let list = Layout::of(screen, room).list;
    let mut used = 0;
    let rows = (screen.top..screen.made.hits.len()).map(|at| item(screen, room, sheet, at, list.width).rows());
    let seen = rows.take_while(|rows| {
        used += rows;
        used <= list.height
    });
    seen.count().saturating_sub(1).max(1)
}

/// Draws the ranking.
pub(super) fn ranking(screen: &Ranking, room: &Room, canvas: &mut Canvas, area: Rect) {
    let Some(sheet) = room.file.sheet.as_deref() else { return };
    if sheet.rows.is_empty() {
        let inside = Rect::new(area.x + 2, area.y + 2, area.width.saturating_sub(4).min(90), 6);
        canvas.put_wrapped(inside, &words::empty(room.lang), Role::Text);
        return;
    }
    let layout = Layout::of(screen, room);
    around::scopes(screen, canvas, Rect { height: 1, ..layout.head });
    if layout.head.height > 1 + u16::from(tall(room)) {
        around::head(screen, sheet, canvas, Rect { y: layout.head.y + 1, height: 1, ..layout.head });
    }
    around::strip(screen, sheet, canvas, layout.strip);
    if screen.why {
        return why::reasons(screen, room, sheet, canvas, inner(layout.side));
    }
    if screen.made.hits.is_empty() {
        nothing(screen, room, canvas, inner(layout.list));
    } else {
        list(screen, room, sheet, canvas, layout.list);
    }
    if layout.foot.height > 0 {
        canvas.rule(layout.foot.x + 1, layout.foot.y, layout.foot.width.saturating_sub(2));
    }
    let below = Rect {
        x: layout.foot.x + 2,
        y: layout.foot.y + 1,
        width: layout.foot.width.saturating_sub(4),
        height: layout.foot.height.saturating_sub(1),
    };
    put(canvas, below, &around::foot(screen, room, below.width), GAP);
    if beside(room) {
        canvas.rule_down(layout.side.x, layout.side.y, layout.side.height);
        why::reasons(screen, room, sheet, canvas, inner(layout.side));
    }
}

fn nothing(screen: &Ranking, room: &Room, canvas: &mut Canvas, area: Rect) {
    let query = screen.query.text().trim();
    let text = match (&screen.scope, query.is_empty()) {
        (Some(slug), true) => words::empty_dimension(room.lang, dimension(slug, room.lang)),
        _ => words::none_found(room.lang, query),
    };
    canvas.put_wrapped(Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }, &text, Role::Text);
}

/// Returns the name of a dimension.
pub(super) fn dimension(slug: &str, lang: Lang) -> String {
    crate::words::built_in::name(slug, lang).unwrap_or(slug).to_owned()
}

/// Returns the name of a dimension without the word that all of them begin with.
pub(super) fn brief(name: String) -> String {
    name.strip_prefix("Smart ").map(str::to_owned).unwrap_or(name)
}

/// A nomination as it is drawn.
struct Item {
    place: String,
    title: String,
    /// What stands before the score, where that finds room.
    proposed: bool,
    /// Beside the bar: who leads it, where it belongs, its tie to the RPJMD.
    about: Vec<Vec<Piece>>,
    notes: Vec<Vec<Piece>>,
    /// Whether an empty row follows.
    space: u16,
}

impl Item {
    fn rows(&self) -> u16 {
        1 + self.about.len() as u16 + self.notes.len() as u16 + self.space
    }
}

/// Returns the columns of a bar in a list of this width.
fn bar_width(width: u16) -> u16 {
    if width < WIDE { 18 } else { (width * 2 / 5).min(60) }
}

/// Returns the columns of a place, as wide as the last one with its signs.
fn place_width(sheet: &Sheet) -> u16 {
    sheet.rows.len().to_string().len() as u16 + 2
}

/// Returns the columns before a title: the cursor, how far it moved where weights are tried, the place.
fn before(screen: &Ranking, sheet: &Sheet) -> u16 {
    let moved = if screen.trial.is_some() { 1 + sheet.rows.len().to_string().len() as u16 } else { 0 };
    2 + moved + place_width(sheet)
}

fn item(screen: &Ranking, room: &Room, sheet: &Sheet, at: usize, width: u16) -> Item {
    let (lang, workshop) = (room.lang, room.workshop());
    let line_at = screen.made.hits[at];
    let line = &screen.made.shown.lines[line_at];
    let row = &sheet.rows[line.row];
    let differs = |set: &str| if workshop.contested(&row.on, set) { "≠ " } else { "" };
    let title = format!("{}{}", differs("title"), row.title);
    let place = place(screen, sheet, line_at);
    let inside = width.saturating_sub(before(screen, sheet) + 2);
    let proposed = shown_width(&title) + proposed_width(lang) + 2 <= usize::from(inside.saturating_sub(SCORE + 1));

    let mut about = Vec::new();
    if !row.opd.is_empty() {
        about.push(Piece::new(format!("{}{}", differs("opd"), room.opd_short(&row.opd)), Role::Text));
    }
    if screen.scope.is_none() && !row.dimension.is_empty() {
        let name = dimension(&row.dimension, lang);
        let name = if width < WIDE { brief(name) } else { name };
        about.push(Piece::new(name, Role::Dim));
    }
    about.push(tied(room, row));
    if line.proposed && !proposed {
        about.push(piece(NoteKind::Proposed, &chain::proposed(lang)));
    }
    let beside_bar = inside.saturating_sub(bar_width(width) + 2);
    let about = flow(about, beside_bar, GAP);

    let skip = |kind: NoteKind| match kind {
        NoteKind::Proposed => true,
        // It stands in the place of the score.
        NoteKind::Missing => line.score.is_none(),
        _ => false,
    };
    let mut pieces = noted(room, sheet, line, skip);
    pieces.extend(row.remarks.iter().filter_map(|remark| said(room, &remark.on, &remark.what)));
    let space = u16::from(tall(room) && (screen.made.hits.len() * 4) <= usize::from(room.size.1));
    Item { place, title, proposed: proposed && line.proposed, about, notes: flow(pieces, inside, GAP), space }
}

fn proposed_width(lang: Lang) -> usize {
    shown_width(&chain::proposed(lang)) + 2
}

/// Returns what is noted of a line, but for what is told elsewhere; all of an override stays together.
pub(super) fn noted(room: &Room, sheet: &Sheet, line: &Line, told: impl Fn(NoteKind) -> bool) -> Vec<Piece> {
    let mut noted: Vec<(NoteKind, String)> = Vec::new();
    for note in notes(room.workshop(), sheet, line, room.lang).into_iter().filter(|note| !told(note.kind)) {
        match noted.last_mut() {
            Some((NoteKind::Override, text)) if note.kind == NoteKind::Override => {
                *text = format!("{text} · {}", note.text)
            }
            _ => noted.push((note.kind, note.text)),
        }
    }
    noted.iter().map(|(kind, text)| piece(*kind, text)).collect()
}

/// Returns a note with its sign.
fn piece(kind: NoteKind, text: &str) -> Piece {
    let (sign, role) = match kind {
        NoteKind::Proposed => ("◆", Role::Good),
        NoteKind::Decision => ("✓", Role::Accent),
        NoteKind::Fails => ("✗", Role::Bad),
        NoteKind::Override => ("!", Role::Warn),
        NoteKind::Missing => ("*", Role::Dim),
        NoteKind::Support => ("!", Role::Warn),
    };
    Piece::new(format!("{sign} {text}"), role)
}

/// Returns in short what does not count of a nomination.
pub(super) fn said(room: &Room, on: &str, what: &What) -> Option<Piece> {
    let (lang, workshop) = (room.lang, room.workshop());
    let label = |set: &str| tell::slot_label(workshop, on, set, lang);
    let (sign, text) = match what {
        What::Contested { set } => ("≠", words::contested(lang, label(set))),
        What::Outside { set, value } => ("!", words::outside(lang, label(set), value)),
        What::NoReason => ("!", words::no_reason(lang)),
        What::NoName => ("!", words::no_name(lang)),
        What::DimensionUnknown(_) => ("!", words::dimension_unknown(lang)),
        What::VotedOwn { .. } => ("!", words::voted_own(lang)),
        What::DuplicateOfNone => ("!", words::duplicate_of_none(lang)),
        _ => return None,
    };
    Some(Piece::new(format!("{sign} {text}"), Role::Warn))
}

/// Returns the tie to the RPJMD, which is never without its word.
pub(super) fn tied(room: &Room, row: &Row) -> Piece {
    let (lang, link) = (room.lang, Link::of(room.workshop(), &row.on));
    let (sign, word, role) = match link.status {
        Status::In => ("●", words::rpjmd_in(lang), Role::Good),
        Status::Proposed => ("◐", words::rpjmd_proposed(lang), Role::Accent),
        Status::Not => ("○", words::rpjmd_not(lang), Role::Dim),
        Status::Contested => ("≠", link.status.text(lang), Role::Warn),
    };
    let code = link.program.as_deref().map(|code| format!(" {code}")).unwrap_or_default();
    Piece::new(format!("{sign} {word}{code}"), role)
}

fn list(screen: &Ranking, room: &Room, sheet: &Sheet, canvas: &mut Canvas, area: Rect) {
    let mut y = area.y;
    // Another size of the terminal may want another first one.
    for at in top(screen, room)..screen.made.hits.len() {
        let shown = item(screen, room, sheet, at, area.width);
        // The empty row below the last is none that has to be there.
        if y + shown.rows() - shown.space > area.bottom() {
            break;
        }
        let line = &screen.made.shown.lines[screen.made.hits[at]];
        draw_item(screen, sheet, canvas, Rect { y, ..area }, line, &shown, at == screen.at);
        canvas.spot(Rect::new(area.x, y, area.width, shown.rows() - shown.space), Tap::Row(ROWS, at));
        y += shown.rows();
    }
}

fn draw_item(screen: &Ranking, sheet: &Sheet, canvas: &mut Canvas, area: Rect, line: &Line, item: &Item, here: bool) {
    let lang = canvas.lang;
    let before = before(screen, sheet);
    let (x, y) = (area.x + before, area.y);
    let inside = area.width.saturating_sub(before + 2);
    canvas.put_right(x - 1 - place_width(sheet), y, place_width(sheet), &item.place, Role::Title);
    let (text, role) = match line.score {
        Some(value) => (score(sheet, value), Role::Title),
        None if screen.made.shown.weights.sum() == 0 => ("–".to_owned(), Role::Dim),
        None => (words::unscored(lang).into_owned(), Role::Dim),
    };
    let wide = (shown_width(&text) as u16).max(SCORE);
    let free = inside.saturating_sub(wide + 1);
    let used = canvas.put(x, y, free, &item.title, Role::Title);
    canvas.put_right(x + free + 1, y, wide, &text, role);
    if here {
        canvas.tint(Rect::new(area.x + 1, y, area.width.saturating_sub(2), 1), Role::Pick);
        canvas.put(area.x, y, 1, "▸", Role::Accent);
    }
    if item.proposed {
        let text = format!("◆ {}", chain::proposed(lang));
        let role = if here { Role::Pick } else { Role::Good };
        canvas.put_right(x + used + 2, y, free.saturating_sub(used + 2), &text, role);
    }
    if screen.trial.is_some() {
        moved(screen, canvas, area.x + 1, y, line, here);
    }
    let bar_wide = bar_width(area.width);
    bar(screen, sheet, canvas, Rect::new(x, y + 1, bar_wide, 1), line);
    let about = Rect { x: x + bar_wide + 2, y: y + 1, width: inside.saturating_sub(bar_wide + 2), height: 99 };
    put(canvas, about, &item.about, GAP);
    let below = Rect { x, y: y + 1 + item.about.len() as u16, width: inside, height: 99 };
    put(canvas, below, &item.notes, GAP);
}

/// How far the tried weights move a nomination.
fn moved(screen: &Ranking, canvas: &mut Canvas, x: u16, y: u16, line: &Line, here: bool) {
    let Some((now, before)) = screen.place(line).zip(screen.official(line.row)) else { return };
    let (text, role) = match now.cmp(&before) {
        std::cmp::Ordering::Less => (format!("↑{}", before - now), Role::Good),
        std::cmp::Ordering::Greater => (format!("↓{}", now - before), Role::Warn),
        std::cmp::Ordering::Equal => return,
    };
    canvas.put(x, y, 5, &text, if here { Role::Pick } else { role });
}

/// The contributions of the criteria side by side, a letter each; as long as the score is of the best that can be.
pub(super) fn bar(screen: &Ranking, sheet: &Sheet, canvas: &mut Canvas, area: Rect, line: &Line) {
    if line.score.is_none() || area.width == 0 {
        return;
    }
    let float = |share: Fraction| {
        let (over, under) = share.parts();
        over as f64 / under as f64
    };
    let most = match sheet.method {
        // Votes are not weighed, so that the best is the same whatever is tried.
        Method::Votes => screen.made.best.map_or(1.0, float).max(1.0),
        _ => SCALE.1 as f64,
    };
    canvas.clear(area, Role::Field);
    let (mut sum, mut from, mut drawn) = (0.0, 0, 0);
    for column in 0..sheet.columns() {
        let Some(share) = sheet.contribution(line.row, column, &screen.made.shown.weights) else { continue };
        sum += float(share);
        let to = ((sum / most * f64::from(area.width)).round() as u16).min(area.width);
        if to > from {
            let role = if drawn % 2 == 0 { Role::Prime } else { Role::Pick };
            canvas.clear(Rect::new(area.x + from, area.y, to - from, 1), role);
            if sheet.method != Method::Votes {
                canvas.put(area.x + from, area.y, 1, &letter(column).to_string(), role);
            }
            (from, drawn) = (to, drawn + 1);
        }
    }
}
