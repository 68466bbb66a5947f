//! The drawing of the board: big figures, tabs, the OPD, the line about one of them, the dimensions.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::{ALL, Board, OPDS, TABS, sessions};
use crate::file::catalogue;
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::digits;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::count::Count;
use crate::words::{board as words, closing as locking, count, find};
use crate::workshop::agenda::Status;
use crate::workshop::coverage::{Attendance, Coverage, Line, Missing, Share};
use crate::workshop::{closed, date};

/// From this width on the dimensions stand beside the OPD.
const BOTH: u16 = 150;
/// From this width on the list has its presenters and times.
const WIDE: u16 = 110;
/// From this width of the list on it names who presents.
const WIDEST: u16 = 135;
/// Below this height or width the figures are one line of text.
const BIG: (u16, u16) = (78, 22);
/// The rows of the line about one OPD.
const ABOUT: u16 = 2;
/// The place of the tab that a figure opens: its number in the tabs, none for figures without one.
const NO_TAB: usize = usize::MAX;

/// Returns whether OPD and dimensions have room side by side.
pub(super) fn both(room: &Room) -> bool {
    room.size.0 >= BOTH
}

fn big(room: &Room) -> bool {
    room.size.0 >= BIG.0 && room.size.1 >= BIG.1
}

/// The rows above the column heads: figures, an empty row, tabs; an empty row where there is room.
fn head_height(room: &Room) -> u16 {
    let spare = u16::from(room.size.1 >= 30);
    if big(room) { 6 + 2 * spare } else { 3 }
}

/// Returns how many OPD are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    usize::from(room.size.1.saturating_sub(3 + head_height(room) + 1 + ABOUT + 1))
}

/// Draws the board.
pub(super) fn board(board: &Board, room: &Room, canvas: &mut Canvas, area: Rect) {
    if board.across {
        return sessions::across(board, room, canvas, area);
    }
    if big(room) {
        let top = area.y + u16::from(room.size.1 >= 30);
        figures(&board.coverage, canvas, area.x + 2, top, area.width - 4);
        if let Some(closing) = closed::closing(room.workshop(), room.sid()) {
            let told = locking::closed_by(canvas.lang, closed::by(room.workshop(), closing));
            canvas.put(area.x + 2, top + 4, area.width - 4, &format!("■ {told}"), Role::Accent);
        }
    } else {
        let line = in_a_line(&board.coverage, canvas);
        canvas.put_wrapped(Rect { x: area.x + 1, width: area.width - 2, height: 2, ..area }, &line, Role::Title);
    }
    tabs(board, canvas, area.x + 1, area.y + head_height(room) - 1 - u16::from(room.size.1 >= 30), area.width - 2);
    let top = area.y + head_height(room);
    let body = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
    if both(room) {
        let side = (body.width / 3).min(56);
        list(board, room, canvas, Rect { width: body.width - side, ..body });
        canvas.rule_down(body.right() - side + 1, body.y, body.height);
        let side = Rect { x: body.right() - side + 4, width: side - 6, ..body };
        dimensions(&board.coverage, canvas, side);
    } else if board.dimensions {
        dimensions(&board.coverage, canvas, Rect { x: body.x + 2, width: body.width - 4, ..body });
    } else {
        list(board, room, canvas, body);
    }
}

fn in_a_line(coverage: &Coverage, canvas: &Canvas) -> String {
    let count = |missing| coverage.missing(missing).count();
    let [absent, data, wins] = [Missing::Absent, Missing::Data, Missing::QuickWin].map(count);
    words::in_a_line(canvas.lang, coverage.totals.presented, coverage.totals.opds, absent, data, wins).into_owned()
}

/// The coverage in big figures, as many as find room; a click opens the tab of those it counts.
fn figures(coverage: &Coverage, canvas: &mut Canvas, x: u16, y: u16, width: u16) {
    let (lang, totals) = (canvas.lang, coverage.totals);
    let count = |missing| coverage.missing(missing).count();
    let calm = |count: usize| if count == 0 { Role::Good } else { Role::Warn };
    let (absent, late) = (count(Missing::Absent), count(Missing::Late));
    let figures = [
        (totals.presented, words::presented(lang, totals.opds), Role::Accent, 0),
        (absent, words::absent(lang), if absent == 0 { Role::Dim } else { Role::Warn }, 5),
        (count(Missing::Data), words::no_data(lang), calm(count(Missing::Data)), 2),
        (count(Missing::QuickWin), words::no_quick_win(lang), calm(count(Missing::QuickWin)), 3),
        (totals.data, count::data_rows(lang, totals.data).word.into(), Role::Text, NO_TAB),
        (totals.nominations, count::quick_wins(lang, totals.nominations).word.into(), Role::Text, NO_TAB),
        (totals.gaps, count::incomplete_rows(lang, totals.gaps).word.into(), calm(totals.gaps), NO_TAB),
        (late, words::late(lang), if late == 0 { Role::Dim } else { Role::Warn }, 4),
    ];
    let wide = |(figure, label, ..): &(usize, Cow<'_, str>, Role, usize)| {
        (shown_width(label) as u16).max(digits::width(&figure.to_string()))
    };
    let mut fit = figures.len();
    let taken = |fit: usize| figures[..fit].iter().map(wide).sum::<u16>() + 2 * (fit as u16 - 1);
    while fit > 1 && taken(fit) > width {
        fit -= 1;
    }
    let gap = 2 + ((width - taken(fit).min(width)) / (fit as u16).saturating_sub(1).max(1)).min(6);
    let mut left = x;
    for figure in &figures[..fit] {
        let (count, label, role, tab) = figure;
        digits::draw(canvas, left, y, &count.to_string(), *role);
        canvas.put(left, y + 3, width, label, Role::Dim);
        if *tab != NO_TAB {
            canvas.spot(Rect::new(left, y, wide(figure), 4), Tap::Row(TABS, *tab));
        }
        left += wide(figure) + gap;
    }
}

fn tabs(board: &Board, canvas: &mut Canvas, x: u16, y: u16, width: u16) {
    let counted = |tab: &super::Tab| match tab.of {
        Some(missing) => board.coverage.missing(missing).count(),
        None => board.coverage.lines.len(),
    };
    let mut left = x;
    for (number, tab) in ALL.iter().enumerate() {
        let name = (tab.name)(canvas.lang);
        let text = if width >= WIDE { format!(" {name} {} ", counted(tab)) } else { format!(" {name} ") };
        let here = number == board.tab;
        let used =
            canvas.put(left, y, (x + width).saturating_sub(left), &text, if here { Role::Pick } else { Role::Dim });
        canvas.spot(Rect::new(left, y, used, 1), Tap::Row(TABS, number));
        left += used + u16::from(width >= WIDE);
    }
}

/// Where the columns of the list begin and how wide they are; none where the width is 0.
struct Columns {
    name: (u16, u16),
    stands: (u16, u16),
    came: (u16, u16),
    presenter: (u16, u16),
    time: (u16, u16),
    delay: (u16, u16),
    data: (u16, u16),
    wins: (u16, u16),
    gaps: (u16, u16),
    contested: (u16, u16),
}

impl Columns {
    fn of(area: Rect) -> Self {
        let wide = area.width >= WIDE;
        let mut right = area.right() - 1;
        let mut take = |wide: u16| {
            if wide == 0 {
                return (right, 0);
            }
            right = right.saturating_sub(wide);
            let column = (right, wide);
            right = right.saturating_sub(2);
            column
        };
        let contested = take(if wide { 4 } else { 0 });
        let gaps = take(6);
        let wins = take(10);
        let data = take(4);
        let delay = take(if wide { 9 } else { 0 });
        let time = take(if wide { 5 } else { 0 });
        let came = take(11);
        let stands = take(7);
        let presenter = take(if area.width >= WIDEST { 22 } else { 0 });
        let name = (area.x + 4, right.saturating_sub(area.x + 4));
        Self { name, stands, came, presenter, time, delay, data, wins, gaps, contested }
    }
}

fn list(board: &Board, room: &Room, canvas: &mut Canvas, area: Rect) {
    let (lang, columns) = (canvas.lang, Columns::of(area));
    let query = board.query.text();
    let (head, role) = match query {
        "" => (words::type_to_find(lang), Role::Dim),
        _ => (find::finding(lang, query), Role::Accent),
    };
    let used = canvas.put(columns.name.0, area.y, columns.name.1, &head, role);
    if !query.is_empty() && used < columns.name.1 {
        canvas.place_cursor(columns.name.0 + used, area.y);
    }
    for ((x, wide), head) in [
        (columns.stands, words::stands(lang)),
        (columns.came, words::came(lang)),
        (columns.presenter, words::presenter(lang)),
        (columns.time, words::time(lang)),
    ] {
        canvas.put(x, area.y, wide, &head, Role::Dim);
    }
    for ((x, wide), head) in [
        (columns.delay, words::delay(lang)),
        (columns.data, words::rows(lang)),
        (columns.wins, words::quick_wins(lang)),
        (columns.gaps, words::lacking(lang)),
        (columns.contested, words::contested(lang)),
    ] {
        canvas.put_right(x, area.y, wide, &head, Role::Dim);
    }
    if board.hits.is_empty() {
        let nobody = if query.is_empty() { (ALL[board.tab].nobody)(lang) } else { words::none_found(lang, query) };
        let inside = Rect::new(area.x + 4, area.y + 2, area.width.saturating_sub(6), 3);
        canvas.put_wrapped(inside, &nobody, Role::Text);
        return;
    }
    for (row, at) in board.list.shown(board.hits.len(), list_height(room)).enumerate() {
        let Some(line) = board.hits.get(at).and_then(|hit| board.coverage.lines.get(*hit)) else { continue };
        let y = area.y + 1 + row as u16;
        opd(line, canvas, &columns, y);
        let whole = Rect::new(area.x + 1, y, area.width - 1, 1);
        if at == board.list.at {
            canvas.tint(whole, Role::Pick);
            canvas.put(area.x, y, 1, "▸", Role::Accent);
        }
        canvas.spot(whole, Tap::Row(OPDS, at));
    }
    if let Some(line) = board.line() {
        let about = Rect::new(area.x + 4, area.bottom() - ABOUT, area.width.saturating_sub(6), ABOUT);
        canvas.put_wrapped(about, &about_opd(line, canvas), Role::Dim);
    }
}

fn opd(line: &Line, canvas: &mut Canvas, columns: &Columns, y: u16) {
    let lang = canvas.lang;
    let (sign, word, role) = match line.status {
        Status::Presenting => ("▶", words::presenting(lang), Role::Accent),
        Status::Done => ("✓", words::done(lang), Role::Good),
        Status::Absent => ("✗", "–".into(), Role::Warn),
        Status::Waiting if line.late() => ("!", words::waiting(lang), Role::Warn),
        Status::Waiting => ("·", words::waiting(lang), Role::Dim),
    };
    let (came, came_role) = match line.attendance {
        Attendance::Unknown => ("–".into(), Role::Dim),
        Attendance::Head => (words::head(lang), Role::Good),
        Attendance::Represented => (words::represented(lang), Role::Text),
        Attendance::Nobody => (words::absent(lang), Role::Warn),
    };
    canvas.put(columns.name.0 - 2, y, 1, sign, role);
    if line.contested > 0 && columns.contested.1 == 0 {
        canvas.put(columns.name.0 - 3, y, 1, "≠", Role::Warn);
    }
    // A short name says more than a long one cut in the middle.
    let name = if shown_width(&line.name) <= columns.name.1.into() { &line.name } else { &line.short };
    canvas.put(columns.name.0, y, columns.name.1, name, Role::Text);
    canvas.put(columns.stands.0, y, columns.stands.1, &word, role);
    canvas.put(columns.came.0, y, columns.came.1, &came, came_role);
    canvas.put(columns.presenter.0, y, columns.presenter.1, &line.presenter, Role::Text);
    if let Some(at) = line.expected {
        let clock = date::clock(at);
        canvas.put(columns.time.0, y, columns.time.1, clock.split(' ').next().unwrap_or_default(), Role::Dim);
    }
    if let Some(delay) = line.delay().filter(|_| line.late()) {
        let minutes = delay.max(0) / 60_000;
        canvas.put_right(columns.delay.0, y, columns.delay.1, &format!("+{minutes}′"), Role::Warn);
    }
    figure(canvas, columns.data, y, line.data, Role::Text);
    figure(canvas, columns.wins, y, line.nominations, Role::Text);
    figure(canvas, columns.gaps, y, line.gaps, Role::Warn);
    figure(canvas, columns.contested, y, line.contested, Role::Warn);
}

/// A figure at the right of its column; nothing is a dash, so that what is there stands out.
fn figure(canvas: &mut Canvas, (x, wide): (u16, u16), y: u16, figure: usize, role: Role) {
    match figure {
        0 => canvas.put_right(x, y, wide, "–", Role::Dim),
        _ => canvas.put_right(x, y, wide, &figure.to_string(), role),
    };
}

/// What is worth saying of one OPD, in a sentence or two.
fn about_opd(line: &Line, canvas: &Canvas) -> String {
    let lang = canvas.lang;
    let mut parts = vec![line.name.clone()];
    let who = [line.presenter.as_str(), &line.position].into_iter().filter(|text| !text.is_empty());
    let who = who.collect::<Vec<_>>().join(", ");
    if !who.is_empty() {
        parts.push(words::presented_by(lang, who).into_owned());
    }
    if let (Some(plan), Some(at)) = (line.planned.map(date::clock), line.expected.map(date::clock)) {
        let said =
            if line.status == Status::Waiting { words::planned(lang, plan, at) } else { words::began(lang, plan, at) };
        parts.push(said.into_owned());
    }
    if line.called {
        parts.push(words::called(lang).into_owned());
    } else if line.late() {
        let length = date::duration_words(line.delay().unwrap_or(0), lang);
        parts.push(words::late_by(lang, length).into_owned());
    }
    if line.gaps > 0 {
        parts.push(words::incomplete(lang, count::rows(lang, line.gaps)).into_owned());
    }
    if line.contested > 0 {
        parts.push(count::contested_fields(lang, line.contested).to_string());
    }
    parts.join(" · ")
}

/// The shares of the six dimensions as figures and bars; what has no dimension stands below.
fn dimensions(coverage: &Coverage, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    canvas.put(area.x, area.y, area.width, &words::by_dimension(lang), Role::Title);
    let mut shares: Vec<(Cow<'_, str>, Share)> = Vec::new();
    for dimension in catalogue::dimensions() {
        let share = coverage.dimensions.get(dimension.slug.as_str()).copied();
        shares.push((dimension.name.as_str().into(), share.unwrap_or_default()));
    }
    if let Some(share) = coverage.dimensions.get("") {
        shares.push((words::no_dimension(lang), *share));
    }
    let most = shares.iter().map(|(_, share)| share.data.max(share.nominations)).max().unwrap_or(0).max(1);
    let name = shares.iter().map(|(name, _)| shown_width(name)).max().unwrap_or(0) as u16 + 2;
    let label = [count::data_rows(lang, 0), count::quick_wins(lang, 0)].map(|many| shown_width(many.word) as u16);
    let label = label[0].max(label[1]);
    let room_for_bar = area.width.saturating_sub(name + 6 + label + 1);
    let step = if area.height as usize > shares.len() * 3 + 4 { 3 } else { 2 };
    let mut y = area.y + 1 + (step - 2);
    for (dimension, share) in shares {
        if y + 1 >= area.bottom() {
            break;
        }
        canvas.put(area.x, y, name, &dimension, Role::Text);
        if share.opds > 0 {
            canvas.put(area.x, y + 1, name, &format!("{} {}", share.opds, words::opds(lang)), Role::Dim);
        }
        let parts = [
            (count::data_rows(lang, share.data), Role::Accent),
            (count::quick_wins(lang, share.nominations), Role::Good),
        ];
        for (row, (Count { number: count, word }, role)) in parts.into_iter().enumerate() {
            let y = y + row as u16;
            canvas.put_right(area.x + name, y, 4, &count.to_string(), if count == 0 { Role::Dim } else { Role::Text });
            canvas.put(area.x + name + 5, y, label, word, Role::Dim);
            let long = (usize::from(room_for_bar) * count).div_ceil(most);
            canvas.put(area.x + name + 6 + label, y, room_for_bar, &"▆".repeat(long), role);
        }
        y += step;
    }
    let note = Rect { y: y + step - 2, height: area.bottom().saturating_sub(y + step - 2), ..area };
    canvas.put_wrapped(note, &words::dimension_note(lang), Role::Dim);
}
