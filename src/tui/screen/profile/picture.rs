//! The drawing of the risks: a table where there is room for one, else a list with the fields of one risk below it, and
//! the table of 5 × 5 that shows which of them come first.
//!
//! Drawing only; the cell the cursor is in is always in sight.

use ratatui::layout::Rect;

use super::risks::{FIELDS, Risks, event, is_rating, name, question};
use super::{CELLS, parts};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::list::first;
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{profile as words, safe};
use crate::workshop::edit::Value;
use crate::workshop::ranking::SCALE;
use crate::workshop::ranking::profile::{Grade, Profile, RISK_PARTS, Risk};

/// From this width on the risks stand in a table.
const TABLE: u16 = 150;
/// From this width on the picture stands beside the fields.
const BESIDE: u16 = 110;
/// The columns and the rows of the picture.
pub(super) const PICTURE: (u16, u16) = (44, 11);
/// The columns of a cell of it.
const CELL: u16 = 5;
/// The columns of a level.
const LEVEL: u16 = 14;
/// The columns before the fields of a risk.
const LABEL: u16 = 20;
/// The most rows of a text that is not being typed, and of one that is.
const STILL: u16 = 6;
const TYPING: u16 = 8;
/// The most risks of the list above the fields.
const LISTED: usize = 6;

/// Returns whether the risks stand in a table, so that Down leads to the next one.
pub(super) fn is_table(room: &Room) -> bool {
    room.size.0 >= TABLE
}

/// What is drawn.
struct Scene<'a> {
    room: &'a Room,
    on: &'a str,
    risks: &'a Risks,
    profile: Profile,
}

impl Scene<'_> {
    /// Returns a risk as the engine sees it; nothing of one that is only begun.
    fn risk(&self, at: usize) -> Option<&Risk> {
        let id = self.risks.ids.get(at)?;
        self.profile.risks.iter().find(|risk| risk.id == *id)
    }

    fn level(&self, at: usize) -> (String, Role) {
        match self.risk(at) {
            Some(risk) => parts::level(self.room, self.on, risk),
            None => (words::new_risk(self.room.lang).into_owned(), Role::Dim),
        }
    }

    fn here(&self, at: usize, field: usize) -> bool {
        (at, field) == (self.risks.at, self.risks.field)
    }

    fn key(&self, at: usize, field: usize) -> String {
        format!("{}{}", RISK_PARTS[field], self.risks.ids.get(at).map_or("", String::as_str))
    }

    /// Returns what a cell shows, and how.
    fn cell(&self, at: usize, field: usize) -> (String, Role) {
        let (workshop, key) = (self.room.workshop(), self.key(at, field));
        let sign = if workshop.contested(self.on, &key) { "≠ " } else { "" };
        match workshop.value(self.on, &key) {
            _ if self.here(at, field) && self.risks.dirty() => (self.risks.pad.text().to_owned(), Role::Text),
            Some(Value::Int(rating)) if is_rating(field) && !(SCALE.0..=SCALE.1).contains(rating) => {
                (format!("{sign}{rating}?"), Role::Warn)
            }
            // A tick says nothing of a risk.
            Some(Value::Flag(_)) | None => ("–".to_owned(), Role::Dim),
            Some(value) if sign.is_empty() => (value.to_string(), Role::Text),
            Some(value) => (format!("{sign}{value}"), Role::Warn),
        }
    }

    /// Returns what is to be said of the cell the cursor is in, and how.
    fn said(&self) -> (String, Role) {
        let (room, lang, key) = (self.room, self.room.lang, self.risks.key());
        let rated = room.workshop().value(self.on, &key).filter(|_| is_rating(self.risks.field));
        if self.risks.dirty()
            && let Some(meanwhile) = room.meanwhile(self.on, &key, &self.risks.seen)
        {
            return (meanwhile, Role::Warn);
        }
        match rated {
            _ if room.workshop().contested(self.on, &key) => (words::cell_contested(lang).into_owned(), Role::Warn),
            Some(value) if !matches!(value, Value::Int(rating) if (SCALE.0..=SCALE.1).contains(rating)) => {
                (words::rating_outside(lang, value).into_owned(), Role::Warn)
            }
            _ => (question(self.risks.field)(lang).into_owned(), Role::Dim),
        }
    }

    /// Returns the rows that a text takes in a cell.
    fn rows(&self, at: usize, field: usize, width: u16) -> u16 {
        let here = self.here(at, field) && !is_rating(field);
        let text =
            if here { self.risks.pad.text().to_owned() } else { safe::shown(&self.cell(at, field).0).into_owned() };
        let width = if here { width.saturating_sub(1) } else { width };
        (wrap(&text, width.max(1).into()).len() as u16).clamp(1, if here { TYPING } else { STILL })
    }

    /// Draws a cell; the one the cursor is in as a field that is typed into.
    fn draw_cell(&self, canvas: &mut Canvas, area: Rect, at: usize, field: usize) {
        let (text, role) = self.cell(at, field);
        match (self.here(at, field), is_rating(field)) {
            (true, false) => canvas.pad_lines(area, &self.risks.pad, true, CELLS),
            (true, true) => {
                let area = Rect { width: area.width.min(4), ..area };
                canvas.clear(area, Role::Typing);
                canvas.put(area.x, area.y, area.width, &text, Role::Prime);
                canvas.place_cursor(area.x, area.y);
            }
            (false, _) => {
                canvas.put_wrapped(area, &text, role);
                canvas.spot(area, Tap::Row(CELLS, at * FIELDS + field));
            }
        }
    }
}

/// Draws the risks of a quick win.
pub(super) fn risks(risks: &Risks, room: &Room, on: &str, canvas: &mut Canvas, area: Rect) {
    let scene = Scene { room, on, risks, profile: Profile::of(room.workshop(), on) };
    let area = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let lang = room.lang;
    let all = &scene.profile.risks;
    let complete = all.iter().filter(|risk| risk.missing.is_empty()).count();
    let counted = words::risks_of(lang, complete, all.len());
    let wide = area.width.saturating_sub(shown_width(&counted) as u16 + 2);
    let title = parts::title(room, on);
    canvas.put_all(area.x, area.y, wide, &[(&words::risks(lang), Role::Title), ("  ", Role::Dim), (&title, Role::Dim)]);
    let role = match complete == all.len() {
        // Of none nothing is complete, and nothing is wrong.
        _ if all.is_empty() => Role::Dim,
        true => Role::Good,
        false => Role::Warn,
    };
    canvas.put_right(area.x, area.y, area.width, &counted, role);
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    if is_table(room) { table(&scene, canvas, body) } else { cards(&scene, canvas, body) }
}

/// The widths of a table's columns: number, then the fields with the level behind the ratings.
fn columns(width: u16) -> ([u16; FIELDS], u16) {
    const RATING: u16 = 4;
    let person = (width / 9).clamp(14, 24);
    let taken = 4 + 2 * (RATING + 2) + LEVEL + 2 + person + 4 * 2;
    let text = width.saturating_sub(taken) / 4;
    ([text, text, text, RATING, RATING, text, person], 4)
}

fn table(scene: &Scene<'_>, canvas: &mut Canvas, area: Rect) {
    let lang = scene.room.lang;
    let (widths, number) = columns(area.width);
    let mut xs = [0; FIELDS];
    let (mut x, mut level_x) = (area.x + number, 0);
    for (field, width) in widths.into_iter().enumerate() {
        xs[field] = x;
        x += width + 2;
        if RISK_PARTS[field] == "risk_impact/" {
            level_x = x;
            x += LEVEL + 2;
        }
    }
    for (field, set) in RISK_PARTS.iter().enumerate() {
        let head = match *set {
            "risk_likelihood/" => words::likelihood_short(lang),
            "risk_impact/" => words::impact_short(lang),
            set => name(set)(lang),
        };
        let head = if shown_width(&head) > widths[field].into() { words::person_short(lang) } else { head };
        canvas.put(xs[field], area.y, widths[field], &head, Role::Dim);
    }
    canvas.put(level_x, area.y, LEVEL, &words::level(lang), Role::Dim);
    canvas.rule(area.x, area.y + 1, area.width);
    let shows = area.height >= PICTURE.1 + 14;
    let bottom = if shows { area.bottom() - PICTURE.1 - 2 } else { area.bottom() };
    let place = Rect { y: area.y + 2, height: bottom.saturating_sub(area.y + 2), ..area };
    // Below each stands an empty row, below the one at hand before it what is asked in its cell.
    let height = |at: usize| {
        let rows = (0..FIELDS).map(|field| scene.rows(at, field, widths[field])).max().unwrap_or(1);
        rows + 1 + u16::from(at == scene.risks.at)
    };
    let heights: Vec<u16> = (0..scene.risks.ids.len()).map(height).collect();
    let mut top = 0;
    while top < scene.risks.at && heights[top..=scene.risks.at].iter().sum::<u16>() > place.height + 1 {
        top += 1;
    }
    let mut y = place.y;
    for (at, rows) in heights.iter().enumerate().skip(top) {
        let here = at == scene.risks.at;
        let rows = rows - 1 - u16::from(here);
        if y + rows > place.bottom() && !here {
            canvas.put(area.right().saturating_sub(1), place.bottom().saturating_sub(1), 1, "↓", Role::Accent);
            break;
        }
        let rows = rows.min(place.bottom().saturating_sub(y + u16::from(here)));
        let sign = format!("{} {}", if here { "▸" } else { " " }, at + 1);
        canvas.put(area.x, y, number, &sign, if here { Role::Accent } else { Role::Dim });
        for field in 0..FIELDS {
            scene.draw_cell(canvas, Rect::new(xs[field], y, widths[field], rows), at, field);
        }
        let (level, role) = scene.level(at);
        canvas.put(level_x, y, LEVEL, &level, role);
        y += rows;
        if here {
            let (said, role) = scene.said();
            canvas.put(xs[scene.risks.field], y, area.right().saturating_sub(xs[scene.risks.field]), &said, role);
            y += 1;
        }
        y += 1;
    }
    if top > 0 {
        canvas.put(area.right().saturating_sub(1), place.y, 1, "↑", Role::Accent);
    }
    if shows {
        picture(
            scene.room,
            scene.on,
            &scene.profile,
            canvas,
            Rect { x: area.x + number, y: y.min(bottom) + 1, height: PICTURE.1, ..area },
        );
    }
}

/// The list of the risks, and below it the fields of the one the cursor is on.
fn cards(scene: &Scene<'_>, canvas: &mut Canvas, area: Rect) {
    let lang = scene.room.lang;
    let beside = scene.room.size.0 >= BESIDE;
    let fields = if beside { Rect { width: area.width.saturating_sub(PICTURE.0 + 3), ..area } } else { area };
    let count = scene.risks.ids.len();
    let listed = LISTED.min(count).min(usize::from(area.height.saturating_sub(12)).max(2));
    let from = first(scene.risks.at, count, listed);
    for (row, at) in (from..count).take(listed).enumerate() {
        let y = area.y + row as u16;
        let here = at == scene.risks.at;
        let (level, role) = scene.level(at);
        let wide = fields.width.saturating_sub(LEVEL + 2);
        let line = Rect::new(fields.x, y, fields.width, 1);
        let text = format!(
            "{} {}. {}",
            if here { "▸" } else { " " },
            at + 1,
            event(scene.room, scene.on, &scene.risks.ids[at])
        );
        canvas.put(fields.x, y, wide, &text, Role::Text);
        canvas.put(fields.x + wide + 2, y, LEVEL, &level, role);
        if here {
            canvas.tint(line, Role::Pick);
        }
        canvas.spot(line, Tap::Row(CELLS, at * FIELDS + scene.risks.field));
    }
    if from > 0 || from + listed < count {
        let told = format!("{}/{count}", scene.risks.at + 1);
        canvas.put_right(fields.x, area.y + listed as u16, fields.width, &told, Role::Dim);
    }
    let mut y = area.y + listed as u16 + 1;
    let width = fields.width.saturating_sub(LABEL);
    let heights: Vec<u16> = (0..FIELDS).map(|field| scene.rows(scene.risks.at, field, width)).collect();
    let spare = area.bottom().saturating_sub(y).saturating_sub(heights.iter().sum::<u16>() + 1);
    let airy = spare >= FIELDS as u16;
    for (field, rows) in heights.iter().enumerate() {
        let after = (FIELDS - field - 1) as u16;
        let here = field == scene.risks.field;
        let free = area.bottom().saturating_sub(y + after + u16::from(field <= scene.risks.field));
        let rows = (*rows).min(free.max(1));
        if y >= area.bottom() {
            break;
        }
        let role = if here { Role::Accent } else { Role::Dim };
        let label = format!("{} {}", if here { "▸" } else { " " }, name(RISK_PARTS[field])(lang));
        canvas.put(fields.x, y, LABEL, &label, role);
        scene.draw_cell(canvas, Rect::new(fields.x + LABEL, y, width, rows), scene.risks.at, field);
        y += rows;
        if here && y < area.bottom() {
            let (said, role) = scene.said();
            let room = area.bottom().saturating_sub(y + after).clamp(1, 3);
            y += canvas.put_wrapped(Rect::new(fields.x + LABEL, y, width, room), &said, role);
        } else if airy {
            y += 1;
        }
    }
    if beside {
        canvas.rule_down(fields.right() + 1, area.y, area.height);
        picture(scene.room, scene.on, &scene.profile, canvas, Rect { x: fields.right() + 3, width: PICTURE.0, ..area });
    }
}

/// The table of 5 × 5: each risk by its number where its likelihood and its impact put it.
pub(super) fn picture(room: &Room, on: &str, profile: &Profile, canvas: &mut Canvas, area: Rect) {
    let lang = room.lang;
    let (low, high) = SCALE;
    canvas.put(area.x, area.y, area.width, &format!("↑ {}", words::likelihood(lang)), Role::Dim);
    for (row, likelihood) in (low..=high).rev().enumerate() {
        let y = area.y + 1 + row as u16;
        if y >= area.bottom() {
            return;
        }
        canvas.put(area.x, y, 2, &likelihood.to_string(), Role::Dim);
        for impact in low..=high {
            let x = area.x + 3 + (impact - low) as u16 * CELL;
            let there = numbers(room, on, profile, likelihood, impact);
            let grade = Grade::of(likelihood * impact);
            let sign = parts::sign_of(grade);
            match there[..] {
                [] => canvas.put(x, y, CELL, &format!("  {sign}"), parts::role_of(grade)),
                [one] => canvas.put(x, y, CELL - 1, &format!(" {one:<3}"), Role::Pick),
                [one, other] if one.max(other) < 10 => {
                    canvas.put(x, y, CELL - 1, &format!("{one},{other} "), Role::Pick)
                }
                [one, ..] => canvas.put(x, y, CELL - 1, &format!("{one},…"), Role::Pick),
            };
        }
    }
    let mut y = area.y + 6;
    for impact in low..=high {
        canvas.put(area.x + 3 + (impact - low) as u16 * CELL + 2, y, 2, &impact.to_string(), Role::Dim);
    }
    let x = area.x + 3 + 5 * CELL + 1;
    canvas.put(x, y, area.right().saturating_sub(x), &format!("→ {}", words::impact(lang)), Role::Dim);
    y += 2;
    for grade in Grade::ALL.into_iter().rev() {
        if y >= area.bottom() {
            return;
        }
        let text = format!("{} {} {}", parts::sign_of(grade), grade.name(lang), grade.bounds());
        canvas.put(area.x, y, area.width, &text, parts::role_of(grade));
        y += 1;
    }
}

/// Returns the numbers of the risks with this likelihood and impact, as they count.
fn numbers(room: &Room, on: &str, profile: &Profile, likelihood: i64, impact: i64) -> Vec<usize> {
    let rated = |risk: &Risk, set: &str| room.workshop().int(on, &format!("{set}{}", risk.id));
    let all = profile.risks.iter().enumerate().filter(|(_, risk)| risk.level.is_some());
    let same = all.filter(|(_, risk)| {
        rated(risk, "risk_likelihood/") == Some(likelihood) && rated(risk, "risk_impact/") == Some(impact)
    });
    same.map(|(at, _)| at + 1).collect()
}
