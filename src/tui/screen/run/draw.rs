//! The drawing of the run screen: agenda, head with the clock, tabs, and the tab's own part.

use ratatui::layout::Rect;

use super::{AGENDA, NOTE, Run, TABS, Tab, WINS};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::digits;
use crate::tui::pad::Pad;
use crate::tui::room::Room;
use crate::tui::screen::Screen;
use crate::tui::theme::Role;
use crate::words::{count, run as words};
use crate::workshop::agenda::{Agenda, Status, Turn};
use crate::workshop::edit::Value;
use crate::workshop::field::{self, Need};
use crate::workshop::subject::{self, Kind};
use crate::workshop::timer::Urgency;
use crate::workshop::{date, tell};

/// From this width on the agenda stands beside the work.
const WIDE: u16 = 110;
/// From this width on quick wins, notes and questions stand beside the data rows.
const WIDEST: u16 = 170;

/// The agenda's columns beside the work.
fn agenda_width(width: u16) -> u16 {
    if width < WIDE { 0 } else { (width / 4).clamp(34, 52) }
}

/// The columns of the side on the right.
fn side_width(width: u16) -> u16 {
    if width < WIDEST { 0 } else { (width / 5).clamp(36, 60) }
}

/// The fields that the clock of a presentation is worked out of.
const CLOCK: [&str; 7] =
    ["status", "slot_minutes", "extra_minutes", "used_ms", "running_since", "started_at", "finished_at"];

/// Returns the columns of the work between what stands beside it.
pub(super) fn work_width(width: u16) -> usize {
    let beside = [agenda_width(width), side_width(width)].into_iter().filter(|wide| *wide > 0);
    usize::from(width.saturating_sub(beside.map(|wide| wide + 3).sum::<u16>() + 2))
}

/// Returns the columns by which a note is wrapped: one is left for the cursor behind a full row.
pub(super) fn note_width(room: &Room) -> usize {
    work_width(room.size.0).saturating_sub(1)
}

/// Draws the screen.
pub(super) fn run(run: &Run, room: &Room, canvas: &mut Canvas, area: Rect) {
    let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
    let Some(at) = agenda.turns.iter().position(|turn| *turn.code == *run.code) else {
        let inside = Rect::new(area.x + 2, area.y + 2, area.width.saturating_sub(4), area.height.saturating_sub(2));
        let gone = !run.drafts(room).is_empty();
        let said =
            if gone { words::opd_gone(room.lang, room.opd_short(&run.code)) } else { words::no_agenda(room.lang) };
        canvas.put_wrapped(inside, &said, Role::Text);
        return;
    };
    let (beside, side) = (agenda_width(area.width), side_width(area.width));
    let work = if beside > 0 {
        self::agenda(run, room, canvas, Rect::new(area.x + 1, area.y + 1, beside, area.height - 1), &agenda, at);
        canvas.rule_down(area.x + beside + 2, area.y + 1, area.height - 1);
        Rect::new(area.x + beside + 4, area.y, area.width - beside - 5, area.height)
    } else {
        Rect::new(area.x + 1, area.y, area.width - 2, area.height)
    };
    head(room, canvas, Rect { height: 4, ..work }, &agenda, at);
    let rest = Rect::new(work.x, work.y + 4, work.width, work.height - 4);
    if beside == 0 && !run.work {
        self::agenda(run, room, canvas, Rect { y: rest.y + 1, height: rest.height - 1, ..rest }, &agenda, at);
        return;
    }
    tabs(run, room, canvas, rest);
    let width = work_width(area.width) as u16;
    let part = Rect::new(rest.x, rest.y + 2, width, rest.height.saturating_sub(2));
    if side > 0 {
        canvas.rule_down(rest.x + width + 1, rest.y + 2, rest.height.saturating_sub(2));
        self::side(run, room, canvas, Rect::new(rest.x + width + 3, rest.y + 2, side, part.height));
    }
    match run.tab {
        Tab::Data => run.grid.draw(room, &run.code, canvas, part, run.work),
        Tab::Wins => wins(run, room, canvas, part),
        Tab::Notes | Tab::Questions => note(run, room, canvas, part),
    }
}

/// The head: which OPD, who came, the clock, who is next.
fn head(room: &Room, canvas: &mut Canvas, area: Rect, agenda: &Agenda, at: usize) {
    let (lang, turn) = (room.lang, &agenda.turns[at]);
    let clock = digits::width(&clock_text(room, turn)) + 2;
    let room_for = area.width.saturating_sub(clock + 1);
    let name = room.opd_name(&turn.code);
    let short = room.opd_short(&turn.code);
    let place = words::place(lang, at + 1, agenda.turns.len());
    let title = if shown_width(name) <= room_for.into() { name } else { short };
    let named = any_contested(room, &subject::opd(&turn.code), &["name", "abbreviation"]);
    let used = canvas.put(area.x, area.y + 1, room_for, if named { "≠ " } else { "" }, Role::Warn);
    canvas.put(area.x + used, area.y + 1, room_for - used, title, Role::Title);
    let second = if title == short || short == name { String::new() } else { format!("{short} · ") };
    let (who, role) = who_came(room, turn);
    let recorder = recorder(room, turn);
    // Where it does not all fit, the name above says it too.
    let wide = [&second, &*place, &who, &recorder].iter().map(|text| shown_width(text)).sum::<usize>() + 3;
    let second = if recorder.is_empty() || wide <= room_for.into() { second } else { String::new() };
    canvas.put_all(
        area.x,
        area.y + 2,
        room_for,
        &[(&second, Role::Dim), (&place, Role::Dim), (&recorder, Role::Accent), (" · ", Role::Dim), (&who, role)],
    );
    canvas.put(area.x, area.y + 3, room_for, &outlook(room, agenda, at, room_for.into()), Role::Dim);
    draw_clock(room, canvas, Rect::new(area.right().saturating_sub(clock), area.y, clock, 4), turn);
}

/// Returns at which laptops a presentation is recorded, where it was given to one.
fn recorder(room: &Room, turn: &Turn) -> String {
    let given = room.workshop().members(&turn.on, "recorder/").filter(|(_, to)| **to == Value::Flag(true));
    let laptops: Vec<&str> = given.map(|(laptop, _)| laptop).collect();
    if laptops.is_empty() {
        String::new()
    } else {
        format!(" · {}", words::recorded_at(room.lang, laptops.join(", ")))
    }
}

fn who_came(room: &Room, turn: &Turn) -> (String, Role) {
    let (lang, workshop) = (room.lang, room.workshop());
    let text = |set: &str| workshop.text(&turn.on, set);
    let contested = any_contested(room, &turn.on, &["attendance", "presenter", "position", "absence_reason"]);
    let (said, role) = match (text("attendance"), text("position")) {
        ("kepala", _) => (words::head(lang, text("presenter")), Role::Text),
        ("diwakili", "") => (words::represented(lang, text("presenter")), Role::Text),
        ("diwakili", position) => (words::represented_as(lang, text("presenter"), position), Role::Text),
        ("tidak-hadir", _) => {
            let reason = text("absence_reason");
            let reason = if reason.is_empty() { String::new() } else { format!("({reason})") };
            (words::absent(lang, reason), Role::Warn)
        }
        _ => (words::nobody_yet(lang), Role::Warn),
    };
    match contested {
        true => (format!("≠ {}", said.trim_end()), Role::Warn),
        false => (said.trim_end().to_owned(), role),
    }
}

/// Returns whether two different values stand in one of some fields of a subject.
fn any_contested(room: &Room, on: &str, sets: &[&str]) -> bool {
    sets.iter().any(|set| room.workshop().contested(on, set))
}

/// Who is next, when all will end, and how that is to the plan, as far as a width has room for it.
fn outlook(room: &Room, agenda: &Agenda, at: usize, width: usize) -> String {
    let lang = room.lang;
    if !agenda.open() {
        return words::all_done(lang).into_owned();
    }
    let next = agenda.next_waiting(Some(at)).filter(|next| *next != at);
    let next = next.map(|next| words::next(lang, room.opd_short(&agenda.turns[next].code)));
    let first = next.unwrap_or_else(|| words::last_one(lang));
    let end = agenda.end.map(|end| words::end(lang, date::clock_short(end)));
    let delay = agenda.delay.map(|delay| match delay / 60_000 {
        0 => words::on_time(lang).into_owned(),
        late if late > 0 => words::behind(lang, date::duration_words(delay, lang)).into_owned(),
        _ => words::ahead(lang, date::duration_words(-delay, lang)).into_owned(),
    });
    // The delay is what the room can still mend, so it goes before the hour at which all ends.
    let parts = [[Some(&*first), delay.as_deref(), end.as_deref()], [Some(&*first), delay.as_deref(), None]];
    let said = parts.map(|parts| parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    said.into_iter().find(|said| shown_width(said) <= width).unwrap_or_else(|| first.into_owned())
}

fn clock_text(room: &Room, turn: &Turn) -> String {
    match turn.status {
        Status::Done => date::length(turn.timer.used(room.now)),
        _ => date::length(turn.timer.left(room.now).abs()),
    }
}

/// The clock, three rows tall, with what it means in words above.
fn draw_clock(room: &Room, canvas: &mut Canvas, area: Rect, turn: &Turn) {
    let (lang, now) = (room.lang, room.now);
    let runs = turn.timer.running_since.is_some();
    let used = words::used_of(lang, date::length(turn.timer.used(now)), date::length(turn.timer.granted()));
    let (said, role) = match (turn.status, turn.timer.urgency(now, room.marks)) {
        (Status::Done, _) => (format!("{} · {used}", words::done(lang)), Role::Dim),
        (Status::Absent, _) => (String::new(), Role::Dim),
        (Status::Waiting, _) if turn.timer.used == 0 => (words::not_begun(lang).into_owned(), Role::Dim),
        (Status::Waiting, _) => (words::skipped_after(lang, date::length(turn.timer.used)).into_owned(), Role::Warn),
        (_, Urgency::Over) => (words::over(lang).into_owned(), Role::Bad),
        (_, _) if !runs => (words::paused(lang).into_owned(), Role::Warn),
        (_, Urgency::Last) => (words::last(lang).into_owned(), Role::Bad),
        (_, Urgency::Soon) => (words::soon(lang).into_owned(), Role::Warn),
        (_, Urgency::Calm) => (words::left(lang).into_owned(), Role::Good),
    };
    // A time that was worked out of rivals says so.
    let of_turn = any_contested(room, &turn.on, &CLOCK);
    let contested = of_turn || any_contested(room, &room.session(), &["slot_minutes"]);
    let (said, role) = if contested { (format!("≠ {said}"), Role::Warn) } else { (said, role) };
    let text = clock_text(room, turn);
    let wide = digits::width(&text);
    let said_width = (shown_width(&said) as u16).min(area.width + 12);
    canvas.put(area.right() - said_width, area.y, said_width, &said, role);
    let digit_role = match (turn.status, role) {
        (Status::Presenting, Role::Good) => Role::Title,
        (Status::Presenting, role) => role,
        _ => Role::Dim,
    };
    digits::draw(canvas, area.right().saturating_sub(wide), area.y + 1, &text, digit_role);
}

/// The agenda: every OPD with its sign, time and status.
fn agenda(run: &Run, room: &Room, canvas: &mut Canvas, area: Rect, agenda: &Agenda, at: usize) {
    let lang = room.lang;
    let wide = area.width >= 64;
    let (time_x, status_x, rows_x) =
        if wide { (area.width - 36, area.width - 27, area.width - 8) } else { (area.width - 6, 0, 0) };
    canvas.put(area.x + 3, area.y, 12, &words::column_opd(lang), Role::Dim);
    canvas.put_right(area.x + time_x, area.y, 6, &words::column_time(lang), Role::Dim);
    if wide {
        canvas.put(area.x + status_x, area.y, 18, &words::column_status(lang), Role::Dim);
        canvas.put_right(area.x + rows_x, area.y, 8, &words::column_rows(lang), Role::Dim);
    }
    let height = usize::from(area.height.saturating_sub(1));
    let top = (at + 1 + height / 3).saturating_sub(height).min(agenda.turns.len().saturating_sub(height));
    let top = top.min(at);
    for (row, turn) in agenda.turns.iter().enumerate().skip(top).take(height) {
        let line = Rect::new(area.x, area.y + 1 + (row - top) as u16, area.width, 1);
        let here = row == at;
        let pick = here && !run.work;
        let (sign, sign_role) = match turn.status {
            Status::Presenting => ("▶", Role::Accent),
            Status::Done => ("✓", Role::Good),
            Status::Absent => ("✗", Role::Warn),
            Status::Waiting => ("·", Role::Dim),
        };
        let role = match (pick, here, turn.status) {
            (true, ..) => Role::Pick,
            (_, true, _) => Role::Accent,
            (_, _, Status::Done | Status::Absent) => Role::Dim,
            _ => Role::Text,
        };
        if pick {
            canvas.clear(line, Role::Pick);
        }
        canvas.put(line.x, line.y, 2, sign, if pick { role } else { sign_role });
        if [turn.on.clone(), subject::opd(&turn.code)].iter().any(|on| room.workshop().contests_of(on).next().is_some())
        {
            canvas.put(line.x + 1, line.y, 1, "≠", if pick { role } else { Role::Warn });
        }
        let full = room.opd_name(&turn.code);
        let fits = wide && shown_width(full) < usize::from(time_x) - 3;
        let name = if fits { full } else { room.opd_short(&turn.code) };
        canvas.put(line.x + 3, line.y, time_x - 4, name, role);
        let time = turn.expected.map(date::clock_short).unwrap_or_default();
        let time_role = if pick { role } else { Role::Dim };
        canvas.put_right(line.x + time_x, line.y, 6, &time, time_role);
        if wide {
            let (status, status_role) = status(room, turn);
            canvas.put(line.x + status_x, line.y, 18, &status, if pick { role } else { status_role });
            let count = room.workshop().of(Kind::Data, room.sid(), &turn.code).len();
            let count = if count == 0 { "–".to_owned() } else { count.to_string() };
            canvas.put_right(line.x + rows_x, line.y, 8, &count, time_role);
        }
        canvas.spot(line, Tap::Row(AGENDA, row));
    }
}

fn status(room: &Room, turn: &Turn) -> (String, Role) {
    let word = Some(turn.status.word().into());
    let text = tell::value_text(room.workshop(), &turn.on, "status", word.as_ref(), room.lang);
    match turn.status {
        Status::Done => (format!("{text} {}", date::length(turn.timer.used(room.now))), Role::Good),
        Status::Presenting => (text, Role::Accent),
        Status::Absent => (text, Role::Warn),
        // One that had begun and waits again was skipped; what it used still counts.
        Status::Waiting if turn.timer.used > 0 => {
            (words::skipped_after(room.lang, date::length(turn.timer.used)).into_owned(), Role::Warn)
        }
        Status::Waiting => (text, Role::Dim),
    }
}

fn tabs(run: &Run, room: &Room, canvas: &mut Canvas, area: Rect) {
    let names = [words::tab_data, words::tab_wins, words::tab_notes, words::tab_questions];
    let on = subject::presentation(room.sid(), &run.code);
    let mut x = area.x;
    for (i, tab) in Tab::ALL.into_iter().enumerate() {
        let count = match tab {
            Tab::Data => room.workshop().of(Kind::Data, room.sid(), &run.code).len(),
            Tab::Wins => run.wins(room).count(),
            Tab::Notes | Tab::Questions => {
                let text = tab.field().map(|field| room.workshop().text(&on, field)).unwrap_or_default();
                text.lines().filter(|line| !line.trim().is_empty()).count()
            }
        };
        let name = names[i](room.lang);
        let contested = tab.field().is_some_and(|field| room.workshop().contested(&on, field));
        let name = if contested { format!("≠ {name}").into() } else { name };
        let label = match (count, tab.field()) {
            (0, _) => format!(" {name} "),
            // A text is no list: what is counted in it is said.
            (_, Some(_)) => format!(" {} ", words::tab_lines(room.lang, name, count::lines(room.lang, count))),
            (_, None) => format!(" {name} {count} "),
        };
        let role = match (tab == run.tab, run.work) {
            (true, true) => Role::Prime,
            (true, false) => Role::Field,
            (false, _) => Role::Dim,
        };
        let wide = canvas.put(x, area.y, area.right().saturating_sub(x), &label, role);
        canvas.spot(Rect::new(x, area.y, wide, 1), Tap::Row(TABS, i));
        x += wide + 1;
    }
}

fn wins(run: &Run, room: &Room, canvas: &mut Canvas, area: Rect) {
    let (lang, workshop) = (room.lang, room.workshop());
    let count = run.wins(room).count();
    if count == 0 {
        canvas.put_wrapped(Rect { y: area.y + 1, ..area }, &words::no_wins(lang), Role::Dim);
        return;
    }
    let height = usize::from(area.height.saturating_sub(2));
    let top = (run.win + 1).saturating_sub(height);
    for (row, on) in run.wins(room).enumerate().skip(top).take(height) {
        let line = Rect::new(area.x, area.y + (row - top) as u16, area.width, 1);
        let role = if row == run.win && run.work { Role::Pick } else { Role::Text };
        canvas.clear(line, role);
        let needed: Vec<_> = field::of(Kind::Nomination).filter(|field| field.need == Need::Final).collect();
        let filled = needed.iter().filter(|field| workshop.value(on, field.key).is_some()).count();
        let state = words::complete(lang, filled, needed.len());
        let sign = win_sign(room, on);
        let wide = shown_width(&state) as u16;
        canvas.put(
            line.x,
            line.y,
            line.width.saturating_sub(wide + 1),
            &format!("{sign}{}", workshop.text(on, "title")),
            role,
        );
        let state_role = if role == Role::Pick { role } else { Role::Dim };
        canvas.put_right(line.x, line.y, line.width, &state, state_role);
        canvas.spot(line, Tap::Row(WINS, row));
    }
    canvas.put(area.x, area.bottom().saturating_sub(1), area.width, &words::wins_keys(lang), Role::Dim);
}

/// Returns the sign in front of a quick win.
fn win_sign(room: &Room, on: &str) -> &'static str {
    match (room.workshop().contests_of(on).next(), room.workshop().returned(on)) {
        (Some(_), _) => "≠ ",
        (None, true) => "↩ ",
        (None, false) => "★ ",
    }
}

/// What else the OPD brought, beside its data rows where there is room.
fn side(run: &Run, room: &Room, canvas: &mut Canvas, area: Rect) {
    let (lang, workshop) = (room.lang, room.workshop());
    let on = subject::presentation(room.sid(), &run.code);
    let titles = run
        .wins(room)
        .map(|win| format!("{}{}", win_sign(room, win), workshop.text(win, "title")))
        .collect::<Vec<_>>()
        .join("\n");
    let parts = [
        (Tab::Wins, words::tab_wins(lang), titles),
        (Tab::Notes, words::tab_notes(lang), workshop.text(&on, "notes").to_owned()),
        (Tab::Questions, words::tab_questions(lang), workshop.text(&on, "questions").to_owned()),
    ];
    let height = area.height / 3;
    for (i, (tab, name, text)) in parts.into_iter().filter(|(tab, ..)| *tab != run.tab).enumerate() {
        let y = area.y + height * i as u16;
        let contested = tab.field().is_some_and(|field| workshop.contested(&on, field));
        let sign = if contested { "≠ " } else { "" };
        canvas.put_all(area.x, y, area.width, &[(sign, Role::Warn), (&name, Role::Accent)]);
        let (text, role) = if text.is_empty() { ("–".to_owned(), Role::Dim) } else { (text, Role::Text) };
        canvas.put_wrapped(Rect::new(area.x, y + 1, area.width, height.saturating_sub(2)), &text, role);
    }
}

fn note(run: &Run, room: &Room, canvas: &mut Canvas, area: Rect) {
    let on = subject::presentation(room.sid(), &run.code);
    let field = run.tab.field().unwrap_or_default();
    let text = Rect { height: area.height.saturating_sub(1), ..area };
    let stored = Pad::lines(run.stored_note(room));
    canvas.pad_lines(text, run.note.as_ref().map_or(&stored, |note| &note.pad), run.work, NOTE);
    let rivals = room.workshop().stand(&on, field).filter(|stand| stand.contested()).map(|stand| stand.heads().len());
    let (said, role) = match (run.note_meanwhile(room), rivals) {
        (Some(said), _) => (said.into(), Role::Warn),
        (None, Some(count)) => (words::note_contested(room.lang, count), Role::Warn),
        (None, None) => (words::note_keys(room.lang), Role::Dim),
    };
    canvas.put(area.x, area.bottom().saturating_sub(1), area.width, &said, role);
}
