//! The frame around every screen: where am I above, what is the one next key below, what was said last.

use ratatui::layout::Rect;

use super::app::{App, Frame, alarm};
use super::bind::Row;
use super::canvas::{Canvas, Tap, shown_width};
use super::key::{self, Key};
use super::overlay::{Keys, help};
use super::pad::wrap;
use super::reply::{At, Tone};
use super::room::Room;
use super::screen::{Screen, at_screen};
use super::theme::Role;
use super::wall::keys as wall;
use crate::words::{Text, Word, closing as locking, count, program as words, safe};
use crate::workshop::{across, closed, date};

/// Below this a plain sentence stands instead of the screen.
const SMALLEST: (u16, u16) = (60, 16);

/// The most lines that a notice takes.
const NOTICE_ROWS: u16 = 3;

/// The screens of an open session, as the line above names them.
const TABS: [(At, Word); 4] =
    [(At::Run, words::run), (At::Board, words::board), (At::History, words::history), (At::Setup, words::setup)];

/// Draws the whole frame.
pub(super) fn draw(app: &App) -> Frame {
    let room = &app.room;
    let (width, height) = room.size;
    let mut canvas = Canvas::new(width, height, room.theme, room.lang);
    if room.file.walled {
        app.draw_wall(&mut canvas);
    } else if width < SMALLEST.0 || height < SMALLEST.1 {
        let area = canvas.area();
        canvas.put_wrapped(area, &words::too_small(room.lang, width, height), Role::Text);
    } else {
        let (program, screen) = (app.program_rows(), app.rows());
        bar(app, &mut canvas);
        let body = Rect::new(0, 1, width, height - 3);
        at_screen!(ref app.at, app.screens, s => s.draw(room, &mut canvas, body));
        notice(app, &mut canvas, height - 2);
        footer(&mut canvas, height - 1, &program, &screen);
        if alarm::flashes(room) {
            for y in [0, height - 1] {
                canvas.buffer.set_style(Rect::new(0, y, width, 1), room.theme.style(Role::Alarm));
            }
        }
        let keys = Keys { at: app.at, program: &program, screen: &screen, run: &[] };
        for overlay in &app.overlays {
            overlay.draw(room, &keys, &mut canvas);
        }
    }
    if room.ascii {
        canvas.to_ascii();
    }
    Frame { buffer: canvas.buffer, cursor: canvas.cursor, spots: canvas.spots }
}

/// The line above: the screens, the session, and how safe the record is.
fn bar(app: &App, canvas: &mut Canvas) {
    let (room, lang) = (&app.room, app.room.lang);
    let width = canvas.area().width;
    canvas.clear(Rect::new(0, 0, width, 1), Role::Bar);
    let mut x = 1 + canvas.put(1, 0, width, "bimtek", Role::BarKey) + 2;
    if !room.is_open() {
        canvas.put(x, 0, width.saturating_sub(x), &help::screen(app.at, lang).0, Role::Bar);
        return;
    }
    for (at, name) in TABS {
        let name = name(lang);
        let wide = shown_width(&name) as u16 + 2;
        let role = if at == app.at { Role::Prime } else { Role::Bar };
        canvas.put(x, 0, wide, &format!(" {name} "), role);
        if at != app.at {
            canvas.spot(Rect::new(x, 0, wide, 1), Tap::Go(at));
        }
        x += wide;
    }
    // A screen that has no tab of its own says its name all the same; of Berbeda the mark at the right does.
    if app.at != At::Contested && TABS.iter().all(|(at, _)| *at != app.at) {
        let name = help::screen(app.at, lang).0;
        // Where there is little room, how safe the record is matters more than a whole name.
        let name = if width < 100 { name.split(' ').next().unwrap_or_default() } else { &*name };
        x += canvas.put(x, 0, width.saturating_sub(x), &format!(" {name} "), Role::Prime);
    }
    let mut right = width.saturating_sub(1);
    for (text, role, to) in placed(marks(app), right.saturating_sub(x)) {
        let wide = shown_width(&text) as u16;
        right -= wide;
        canvas.put(right, 0, wide, &text, role);
        if let Some(at) = to.filter(|at| *at != app.at) {
            canvas.spot(Rect::new(right, 0, wide, 1), Tap::Go(at));
        }
        right -= 2;
    }
    let (session, workshop) = (room.session(), room.workshop());
    let sign = if workshop.contested(&session, "title") { "≠ " } else { "" };
    let title = format!("{sign}{}", workshop.text(&session, "title"));
    // A few letters of a title say nothing.
    if right > x + 16 {
        canvas.put(x + 2, 0, right - x - 2, &title, Role::Bar);
    }
}

/// What stands at the right of the line above.
struct Mark {
    /// Its text, and shorter ones for where that finds no room.
    texts: Vec<String>,
    role: Role,
    /// Where a click leads.
    to: Option<At>,
    /// Whether it takes only the room that the others leave.
    spare: bool,
}

/// Returns the marks that find room in so many columns, each with the longest text that leaves those after it theirs.
fn placed(marks: Vec<Mark>, mut room: u16) -> Vec<(String, Role, Option<At>)> {
    let wide = |text: &String| shown_width(text) as u16 + 2;
    let least = |mark: &Mark| mark.texts.iter().map(wide).min().unwrap_or(0);
    let mut needed = 0;
    // What finds no room at its shortest takes none from the others.
    let fits = |mark: &Mark| {
        let fits = needed + least(mark) <= room;
        needed += if fits && !mark.spare { least(mark) } else { 0 };
        fits
    };
    let fitting: Vec<Mark> = marks.into_iter().filter(fits).collect();
    let mut placed = Vec::new();
    for mark in fitting {
        needed -= if mark.spare { 0 } else { least(&mark) };
        if let Some(text) = mark.texts.into_iter().find(|text| needed + wide(text) <= room) {
            room -= wide(&text);
            placed.push((text, mark.role, mark.to));
        }
    }
    placed
}

/// Returns what stands at the right of the line above, the most important first.
fn marks(app: &App) -> Vec<Mark> {
    let (room, lang, safety) = (&app.room, app.room.lang, &app.room.file.safety);
    let mark = |text: Text, role| Mark { texts: vec![text.into_owned()], role, to: None, spare: false };
    let mut marks = vec![if room.file.read_only.is_some() {
        mark(words::read_only(lang), Role::BarKey)
    } else if safety.trouble.is_some() {
        mark(words::not_kept(lang), Role::Prime)
    } else if safety.waiting() {
        mark(words::keeping(lang), Role::Bar)
    } else if let Some((_, at)) = safety.kept {
        let texts = [words::kept(lang, date::clock_seconds(at)), words::unchanged(lang)];
        Mark { texts: texts.map(Text::into_owned).to_vec(), ..mark(Text::default(), Role::Bar) }
    } else {
        mark(words::unchanged(lang), Role::Bar)
    }];
    let (contested, here) = (room.workshop().unsettled(), app.at == At::Contested);
    if contested > 0 || here {
        let texts = [words::contested(lang, contested), words::contested_short(lang, contested)];
        let role = if here { Role::Prime } else { Role::BarKey };
        marks.push(Mark { texts: texts.map(Text::into_owned).to_vec(), role, to: Some(At::Contested), spare: false });
    }
    if closed::is_closed(room.workshop(), room.sid()) {
        let role = if app.at == At::Closing { Role::Prime } else { Role::BarKey };
        marks.push(Mark { texts: vec![locking::mark(lang).into_owned()], role, to: Some(At::Closing), spare: false });
    }
    if let Some((text, blank)) = wall::mark(&room.file.showing, lang) {
        marks.push(mark(text, if blank { Role::Prime } else { Role::BarKey }));
    }
    if room.rehearsal() {
        marks.push(mark(words::rehearsal(lang), Role::Prime));
    }
    marks.extend(company(room).map(|texts| Mark { texts, role: Role::Bar, to: None, spare: false }));
    let copies = room.file.copies.len();
    if copies > 0 && !room.rehearsal() {
        let texts = vec![count::copies(lang, copies).to_string()];
        marks.push(Mark { texts, role: Role::BarKey, to: Some(At::Merge), spare: true });
    }
    let sessions = across::sessions(room.workshop());
    if let Some(at) = sessions.iter().position(|sid| *sid == room.sid()).filter(|_| sessions.len() > 1) {
        let session = mark(words::session_of(lang, at + 1, sessions.len()), Role::Bar);
        marks.push(Mark { spare: true, ..session });
    }
    marks
}

/// Who else has the file open: by name where the names find room beside the rest, else how many.
fn company(room: &Room) -> Option<Vec<String>> {
    let (lang, own) = (room.lang, room.operator());
    // The same name on two laptops is told apart by the other laptop.
    let name = |(name, device): (&str, &str)| match name {
        "" => device.to_owned(),
        name if name == own && !device.is_empty() => format!("{name} ({device})"),
        name => name.to_owned(),
    };
    let names: Vec<String> = room.company().map(name).collect();
    let count = names.len();
    let named = words::company(lang, names.join(", ")).into_owned();
    let told = |at: usize| !names[at].is_empty() && !names[..at].contains(&names[at]);
    let fits = shown_width(&named) + 2 <= usize::from(room.size.0 / 5) && (0..count).all(told);
    let counted = [count::others(lang, count).to_string(), words::company_short(lang, count).into_owned()];
    (count > 0).then(|| fits.then_some(named).into_iter().chain(counted).chain([format!("+{count}")]).collect())
}

/// The line above the keys: what was said last, or what is not safe. A long sentence takes lines of the screen above for
/// as long as it stands, because what to do is at its end.
fn notice(app: &App, canvas: &mut Canvas, bottom: u16) {
    let width = canvas.area().width;
    let trouble = app.room.file.safety.trouble.as_deref().map(|what| (Tone::Bad, what));
    let said = app.notice.as_ref().map(|(tone, text, _)| (*tone, text.as_str()));
    let Some((tone, text)) = said.or(trouble) else { return };
    let (sign, role) = match tone {
        Tone::Well => ("✓", Role::Good),
        Tone::Mind => ("!", Role::Warn),
        Tone::Bad => ("✗", Role::Bad),
    };
    let inside = width.saturating_sub(4);
    let rows = (wrap(&safe::shown(text), inside.into()).len() as u16).clamp(1, NOTICE_ROWS);
    let top = bottom.saturating_sub(rows - 1);
    for y in top..bottom {
        canvas.clear(Rect::new(0, y, width, 1), Role::Text);
    }
    canvas.put(1, top, 1, sign, role);
    canvas.put_wrapped(Rect::new(3, top, inside, rows), text, role);
}

/// The line below: six keys at most, the one next key first and highlighted.
fn footer(canvas: &mut Canvas, y: u16, program: &[Row], screen: &[Row]) {
    let width = canvas.area().width;
    canvas.clear(Rect::new(0, y, width, 1), Role::Bar);
    let mut rows: Vec<&Row> = Vec::new();
    for row in program.iter().chain(screen).filter(|row| row.applies) {
        // Of rows with the same key the first that applies acts, so only that one is shown.
        if !row.key.is_empty() && rows.iter().all(|other| other.key != row.key) {
            rows.push(row);
        }
    }
    rows.retain(|row| row.foot > 0);
    rows.sort_by_key(|row| row.foot);
    // Help and the palette are the way to everything else, so they are never the ones that find no room.
    let name = |row: &Row| key::shown(row.key, canvas.lang);
    let wide = |row: &Row| (shown_width(&name(row)) + shown_width(row.label) + 4) as u16;
    while rows.len() > 2 && (rows.len() > 6 || rows.iter().map(|row| wide(row)).sum::<u16>() + 1 > width) {
        rows.remove(rows.len() - 3);
    }
    let mut x = 1;
    for (i, row) in rows.iter().enumerate() {
        let (key_role, role) = if i == 0 { (Role::Prime, Role::Prime) } else { (Role::BarKey, Role::Bar) };
        let from = x;
        x += canvas.put_all(
            x,
            y,
            width.saturating_sub(x),
            &[
                (" ", key_role),
                (&key::shown(row.key, canvas.lang), key_role),
                (" ", role),
                (row.label, role),
                (" ", role),
            ],
        );
        if let Some(key) = Key::parse(row.own) {
            canvas.spot(Rect::new(from, y, x - from, 1), Tap::Key(key));
        }
        x += 1;
    }
}
