//! The drawing of RPJMD: the lists, and beside or below them what is under the cursor.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::gathered::{Catalogue, Line, Nomination, program_text};
use super::{LISTS, ROWS, Rpjmd, TABS, Tab};
use crate::file::catalogue;
use crate::file::programs::Programme;
use crate::file::programs::known::Known;
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Text, count, find, rpjmd as words, safe};
use crate::workshop::name::fold;
use crate::workshop::ranking::rpjmd::{self, Idle, Link, Status};
use crate::workshop::tell;

/// From this width on what is under the cursor stands beside the list.
const BESIDE: u16 = 110;
/// How many programmes are proposed beside a list.
const PROPOSED: usize = 5;

/// A line of what is said: a label, the text, and how it looks.
pub(super) struct Said {
    label: Text,
    text: String,
    role: Role,
}

/// The rows below the list for what is under the cursor, where it does not stand beside it.
fn below(room: &Room) -> u16 {
    if room.size.0 >= BESIDE { 0 } else { (room.size.1 / 2).clamp(8, 20) }
}

/// Returns how many rows are in sight.
pub(super) fn list_height(room: &Room) -> usize {
    // Around the screen stand three rows, above the list its tabs, a line of help and an empty one.
    usize::from(room.size.1.saturating_sub(3 + 3 + below(room)))
}

/// Draws the lists.
pub(super) fn lists(screen: &Rpjmd, room: &Room, canvas: &mut Canvas, area: Rect) {
    tabs(screen, canvas, Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area });
    let beside = room.size.0 >= BESIDE;
    let wide = if beside { (area.width * 3 / 5).min(116) } else { area.width };
    let list = Rect { y: area.y + 3, width: wide, height: list_height(room) as u16, ..area };
    if screen.hits.is_empty() {
        nothing(screen, canvas, Rect { width: area.width.min(100), ..list });
        return;
    }
    rows(screen, room, canvas, list);
    let detail = if beside {
        canvas.rule_down(list.right() + 1, list.y, list.height);
        let x = list.right() + 4;
        Rect::new(x, list.y, area.right().saturating_sub(x + 2).min(90), list.height)
    } else {
        canvas.rule(area.x + 1, list.bottom(), area.width.saturating_sub(2));
        let top = list.bottom() + 1;
        Rect::new(area.x + 2, top, area.width.saturating_sub(4), area.bottom().saturating_sub(top))
    };
    put_lines(canvas, detail, &under_cursor(screen, room));
}

fn tabs(screen: &Rpjmd, canvas: &mut Canvas, area: Rect) {
    let lang = canvas.lang;
    let mut x = area.x;
    for (number, (tab, name, _)) in LISTS.into_iter().enumerate() {
        let count = screen.gathered.len(tab);
        let role = match (tab == screen.tab, count, tab) {
            (true, ..) => Role::Pick,
            (false, 0, _) | (false, _, Tab::All) => Role::Dim,
            (false, ..) => Role::Warn,
        };
        let used = canvas.put(x, area.y, area.right().saturating_sub(x), &format!(" {} {count} ", name(lang)), role);
        canvas.spot(Rect::new(x, area.y, used, 1), Tap::Row(TABS, number));
        x += used + 1;
    }
    let (query, line) = (screen.query.text(), area.y + 1);
    match &screen.mission {
        Some(mission) if query.is_empty() => {
            canvas.put(area.x + 1, line, area.width, &words::for_mission(lang, mission), Role::Accent);
        }
        None if query.is_empty() => {
            canvas.put(area.x + 1, line, area.width, &find::type_to_find(lang), Role::Dim);
        }
        _ => {
            canvas.finding(area.x + 1, line, area.width, query);
        }
    }
}

fn nothing(screen: &Rpjmd, canvas: &mut Canvas, area: Rect) {
    let (lang, query) = (canvas.lang, screen.query.text());
    let (_, _, none) = LISTS[screen.number()];
    let place = Rect::new(area.x + 2, area.y + 1, area.width.saturating_sub(4), 6);
    let none = if screen.gathered.len(Tab::All) == 0 { words::no_nominations } else { none };
    if query.is_empty() {
        let text = none(lang);
        canvas.put_wrapped(place, &text, if text.starts_with('✓') { Role::Good } else { Role::Text });
    } else {
        canvas.put_wrapped(place, &words::none_found(lang, query), Role::Text);
    }
}

/// Returns the sign and the look of a status; the word stands beside them.
fn sign(status: Status) -> (&'static str, Role) {
    match status {
        Status::In => ("✓", Role::Good),
        Status::Proposed => ("→", Role::Accent),
        Status::Not => ("–", Role::Warn),
        Status::Contested => ("≠", Role::Bad),
    }
}

fn status_text(room: &Room, link: &Link) -> (String, Role) {
    let (sign, role) = sign(link.status);
    (format!("{sign} {}", link.status.text(room.lang)), role)
}

fn rows(screen: &Rpjmd, room: &Room, canvas: &mut Canvas, area: Rect) {
    let shown = screen.list.shown(screen.hits.len(), area.height.into());
    let lines =
        || shown.clone().filter_map(|row| Some((row, screen.gathered.line(screen.tab, *screen.hits.get(row)?)?)));
    let status =
        |(_, line): (usize, &Line)| Some(shown_width(&status_text(room, &screen.gathered.nomination(line)?.link).0));
    let status = lines().filter_map(status).max().unwrap_or(0) as u16;
    let code = |(_, line): (usize, &Line)| screen.gathered.nomination(line)?.link.program.as_deref().map(shown_width);
    let code = lines().filter_map(code).max().unwrap_or(0).clamp(8, 24) as u16;
    let widths = Widths { status, code: if screen.tab == Tab::Unlinked { 0 } else { code } };
    for (y, (row, line)) in (area.y..).zip(lines()) {
        let inside = Rect::new(area.x + 2, y, area.width.saturating_sub(3), 1);
        let one = screen.gathered.nomination(line);
        match (screen.tab, one, &line.other) {
            (Tab::Missions, _, Some(mission)) => drop(canvas.put(inside.x, y, inside.width, mission, Role::Text)),
            (Tab::Idle, Some(one), Some(row)) => idle_row(room, canvas, inside, one, row),
            (_, Some(one), _) => nomination_row(screen, room, canvas, inside, one, widths),
            (_, None, _) => {}
        }
        let whole = Rect::new(area.x + 1, y, area.width.saturating_sub(1), 1);
        if row == screen.list.at {
            canvas.tint(whole, Role::Pick);
            canvas.put(area.x, y, 1, "▸", Role::Accent);
        }
        canvas.spot(whole, Tap::Row(ROWS, row));
    }
}

/// The widths of columns: of the status with its sign, and of the codes in sight.
#[derive(Clone, Copy)]
struct Widths {
    status: u16,
    code: u16,
}

fn nomination_row(screen: &Rpjmd, room: &Room, canvas: &mut Canvas, area: Rect, one: &Nomination, widths: Widths) {
    let Widths { status, code } = widths;
    let (text, role) = status_text(room, &one.link);
    canvas.put(area.right().saturating_sub(status), area.y, status, &text, role);
    // The programme's name, too, where there is room for it; its OPD before that.
    let program = match code {
        0 => 0,
        _ if area.width >= 100 => (area.width - status) / 2,
        code => code + 4,
    };
    let free = area.width.saturating_sub(status + 2 + program);
    let opd = if free >= 50 { 16 } else { 0 };
    let title = free - opd;
    canvas.put(area.x, area.y, title.saturating_sub(1), &one.title, Role::Text);
    canvas.put(area.x + title, area.y, opd.saturating_sub(2), room.opd_short(&one.lead), Role::Dim);
    if program == 0 {
        return;
    }
    let x = area.x + title + opd;
    if one.doubt {
        canvas.put(x, area.y, 1, "!", Role::Warn);
    }
    let name = |code: &str| screen.gathered.catalogue.find(code).map_or("", |known| &known.programme.name);
    match &one.link.program {
        Some(linked) => {
            canvas.put(x + 2, area.y, code, linked, Role::Text);
            // They all begin with that word.
            let name = name(linked).trim_start_matches("Program ");
            canvas.put(x + 2 + code + 2, area.y, program.saturating_sub(code + 6), name, Role::Dim);
        }
        None if one.link.disputed => drop(canvas.put(x + 2, area.y, code, "≠", Role::Bad)),
        None => drop(canvas.put(x + 2, area.y, code, "–", Role::Dim)),
    }
}

fn idle_row(room: &Room, canvas: &mut Canvas, area: Rect, one: &Nomination, row: &str) {
    let wide = area.width * 3 / 5;
    canvas.put(area.x, area.y, wide.saturating_sub(2), &indicator(room, row), Role::Text);
    canvas.put(area.x + wide, area.y, area.width - wide, &one.title, Role::Dim);
}

/// Returns what an indicator is called.
fn indicator(room: &Room, row: &str) -> String {
    match tell::known(room.workshop(), row, "indicator") {
        "" => words::row_gone(room.lang).into_owned(),
        name => name.to_owned(),
    }
}

/// What is under the cursor.
fn under_cursor(screen: &Rpjmd, room: &Room) -> Vec<Said> {
    let Some(line) = screen.line() else { return Vec::new() };
    match (screen.gathered.nomination(line), &line.other) {
        (Some(one), Some(row)) => idle(room, line, one, row),
        (Some(one), None) => nomination(screen, room, one),
        (None, Some(mission)) => mission_said(screen, room, mission),
        (None, None) => Vec::new(),
    }
}

fn said(text: impl Into<String>, role: Role) -> Said {
    Said { label: "".into(), text: text.into(), role }
}

fn space() -> Said {
    said("", Role::Dim)
}

fn labelled(label: Text, text: &str, role: Role) -> Option<Said> {
    (!text.is_empty()).then(|| Said { label, text: text.to_owned(), role })
}

/// A programme, its name hanging behind its code.
fn coded(one: &Programme, more: &str, role: Role) -> Said {
    Said { label: one.code.clone().into(), text: format!("{}{more}", one.name), role }
}

fn warning(text: impl Into<String>) -> Said {
    Said { label: "!".into(), text: text.into(), role: Role::Warn }
}

fn nomination(screen: &Rpjmd, room: &Room, one: &Nomination) -> Vec<Said> {
    let (lang, workshop, catalogue) = (room.lang, room.workshop(), &screen.gathered.catalogue);
    let mut lines = vec![said(one.title.as_str(), Role::Title)];
    let dimension = workshop.text(&one.on, "dimension");
    let dimension = catalogue::dimension_of(dimension).map_or(dimension, |(known, _)| &known.name);
    let about: Vec<&str> = [room.opd_name(&one.lead), dimension].into_iter().filter(|text| !text.is_empty()).collect();
    lines.push(said(about.join(" · "), Role::Dim));
    lines.push(space());
    let (text, role) = status_text(room, &one.link);
    lines.push(said(text, role));
    let contested: Vec<String> = ["program", "program_status"]
        .into_iter()
        .filter(|set| workshop.contested(&one.on, set))
        .map(|set| tell::slot_label(workshop, &one.on, set, lang))
        .collect();
    if !contested.is_empty() {
        lines.push(warning(words::contested(lang, contested.join(", "))));
    }
    match (&one.link.program, one.link.disputed) {
        (Some(code), _) => lines.extend(programme(room, catalogue, &one.on, code)),
        (None, true) => {}
        (None, false) => lines.extend(proposals(screen, room, one)),
    }
    lines
}

/// What is said of a nomination that has no programme.
fn proposals(screen: &Rpjmd, room: &Room, one: &Nomination) -> Vec<Said> {
    let lang = room.lang;
    let mut lines = match one.link.status {
        Status::In => vec![warning(words::in_without(lang))],
        _ => vec![said(format!("{}. {}", capital(&program_text(room, &one.link)), words::no_budget(lang)), Role::Text)],
    };
    lines.push(space());
    let found = Some(&screen.proposed).filter(|(on, _)| *on == one.on).map(|(_, found)| found.as_slice());
    match found.unwrap_or_default() {
        [] => lines.push(said(words::no_proposals(lang), Role::Dim)),
        found => {
            lines.push(said(words::proposals(lang), Role::Accent));
            let catalogue = &screen.gathered.catalogue;
            let proposed = found.iter().take(PROPOSED).filter_map(|at| catalogue.all.get(*at));
            lines.extend(proposed.map(|known| coded(&known.programme, "", Role::Text)));
            lines.push(said(words::enter_searches(lang), Role::Dim));
        }
    }
    lines
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What is said of the programme of a code, for a nomination.
pub(super) fn programme(room: &Room, catalogue: &Catalogue, on: &str, code: &str) -> Vec<Said> {
    let lang = room.lang;
    let known = catalogue.find(code);
    let name = known.map_or_else(|| words::not_in_catalogue(lang), |known| known.programme.name.clone().into());
    let mut lines = vec![said(format!("{code}  {name}"), Role::Accent)];
    if rpjmd::is_support(code) {
        lines.push(warning(words::support(lang, code)));
    }
    if let Some((lead, owner)) = rpjmd::other_owner(room.workshop(), on, code) {
        lines.push(warning(words::other_owner(lang, room.opd_short(lead), room.opd_short(owner))));
    }
    let Some(known) = known else {
        lines.push(warning(words::unknown_code(lang, code)));
        return lines;
    };
    let one = &known.programme;
    let opd = if one.opd.is_empty() { "" } else { room.opd_name(&one.opd) };
    let from = if known.own { words::own_catalogue(lang) } else { words::built_in(lang) };
    let labelled = [
        labelled(words::mission(lang), &one.mission, Role::Text),
        labelled(words::opd(lang), opd, Role::Text),
        labelled(words::bidang(lang), &one.bidang, Role::Text),
        labelled(words::from(lang), &from, Role::Dim),
    ];
    lines.extend(labelled.into_iter().flatten());
    lines
}

/// What is said of a mission that no nomination serves.
fn mission_said(screen: &Rpjmd, room: &Room, mission: &Arc<str>) -> Vec<Said> {
    let (lang, wanted) = (room.lang, fold(mission));
    let of = |known: &&Known| fold(&known.programme.mission) == wanted;
    let mut serving: Vec<_> = screen.gathered.catalogue.all.iter().filter(of).collect();
    serving.sort_by_key(|known| rpjmd::is_support(&known.programme.code));
    let mut lines = vec![
        said(&**mission, Role::Title),
        said(words::of_mission(lang, count::programmes(lang, serving.len())), Role::Dim),
        said(words::mend_mission(lang), Role::Accent),
        space(),
    ];
    for known in serving {
        let one = &known.programme;
        let opd = if one.opd.is_empty() { String::new() } else { format!(" · {}", room.opd_short(&one.opd)) };
        lines.push(coded(one, &opd, Role::Text));
    }
    lines
}

/// What is said of an indicator that does not serve.
fn idle(room: &Room, line: &Line, one: &Nomination, row: &str) -> Vec<Said> {
    let (lang, workshop) = (room.lang, room.workshop());
    let text = |set| workshop.text(row, set);
    let dimension = |on: &str| {
        let slug = workshop.text(on, "dimension");
        catalogue::dimension_of(slug).map_or(slug, |(known, _)| &known.name).to_owned()
    };
    let why = line.why.map_or("".into(), |why| why.why(lang));
    let figure: Vec<&str> = [text("value"), text("unit"), text("year")].into_iter().filter(|t| !t.is_empty()).collect();
    let about = [room.opd_short(text("opd")).to_owned(), dimension(row)];
    let about: Vec<String> = about.into_iter().filter(|text| !text.is_empty()).collect();
    let mend = if line.why == Some(Idle::Gone) { words::mend_evidence(lang) } else { words::mend_row(lang) };
    let lead = [room.opd_short(&one.lead).to_owned(), dimension(&one.on)];
    let lead: Vec<String> = lead.into_iter().filter(|text| !text.is_empty()).collect();
    let mut lines = vec![said(indicator(room, row), Role::Title)];
    lines.extend(
        [figure.join(" "), about.join(" · ")].into_iter().filter(|t| !t.is_empty()).map(|t| said(t, Role::Dim)),
    );
    lines.push(warning(words::idle_why(lang, why)));
    lines.push(space());
    lines.push(said(one.title.as_str(), Role::Text));
    lines.push(said(lead.join(" · "), Role::Dim));
    let (status, role) = status_text(room, &one.link);
    lines.push(said(status, role));
    lines.push(space());
    lines.push(said(mend, Role::Accent));
    lines
}

/// Writes lines below each other, as far as there is room; empty ones give way where it is short.
pub(super) fn put_lines(canvas: &mut Canvas, area: Rect, lines: &[Said]) {
    let label = lines.iter().map(|line| shown_width(&line.label)).max().unwrap_or(0) as u16;
    let indent = |line: &Said| match &*line.label {
        "" => 0,
        "!" => 2,
        _ => label + 2,
    };
    let rows = |line: &Said| {
        wrap(&safe::shown(&line.text), usize::from(area.width.saturating_sub(indent(line)))).len().max(1) as u16
    };
    let tight = lines.iter().map(rows).sum::<u16>() > area.height;
    let mut y = area.y;
    for line in lines.iter().filter(|line| !tight || !line.text.is_empty()) {
        if y >= area.bottom() {
            return;
        }
        canvas.put(area.x, y, area.width, &line.label, if &*line.label == "!" { Role::Warn } else { Role::Dim });
        let place = Rect {
            x: area.x + indent(line),
            y,
            width: area.width.saturating_sub(indent(line)),
            height: area.bottom() - y,
        };
        y += canvas.put_wrapped(place, &line.text, line.role).max(1);
    }
}
