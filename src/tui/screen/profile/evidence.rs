//! The evidence of a quick win: the data rows it rests on are ticked in a list, those of its OPD first.
//!
//! Rows are only shown here; they are typed where rows are typed.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{EVIDENCE, ROWS, parts};
use crate::file::catalogue;
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::key::Code;
use crate::tui::list::{self, List};
use crate::tui::overlay::Input;
use crate::tui::pad::Pad;
use crate::tui::reply::Reply;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::profile as words;
use crate::workshop::edit::Write;
use crate::workshop::ranking::rpjmd::{self, Idle};
use crate::workshop::subject::{self, Kind};

/// The rows above the list: its head, what is looked for, what is to be said of the row under the cursor.
const ABOVE: u16 = 3;

/// The state of the list.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    query: Pad,
    list: List,
    /// The data rows that can be ticked.
    rows: Vec<Arc<str>>,
    /// Those that are listed.
    hits: Vec<usize>,
    counted: usize,
}

impl Evidence {
    pub(super) fn of(room: &Room, on: &str) -> Self {
        let mut evidence = Self::default();
        evidence.look(room, on);
        evidence
    }

    /// Returns whether something is looked for.
    pub(super) fn finding(&self) -> bool {
        !self.query.text().is_empty()
    }

    /// Follows the record; the cursor stays on its row.
    pub(super) fn look(&mut self, room: &Room, on: &str) {
        let edits = room.workshop().log().len();
        if self.counted == edits {
            return;
        }
        let here = self.here().cloned();
        self.counted = edits;
        self.rows = rows(room, on);
        self.list_anew(room, here);
    }

    /// Returns the row under the cursor.
    fn here(&self) -> Option<&Arc<str>> {
        self.rows.get(*self.hits.get(self.list.at)?)
    }

    /// Returns whether the row under the cursor is evidence.
    pub(super) fn ticked(&self, room: &Room, on: &str) -> Option<bool> {
        self.here().map(|row| is_ticked(room, on, row))
    }

    /// Ticks the row under the cursor, or takes the tick away.
    pub(super) fn tick(&self, room: &Room, on: &Arc<str>) -> Reply {
        let Some(row) = self.here() else { return Reply::none() };
        let set = format!("{EVIDENCE}{}", subject::rest(row));
        let write =
            if is_ticked(room, on, row) { Write::clear(on.clone(), set) } else { Write::new(on.clone(), set, true) };
        Reply::write(vec![write])
    }

    pub(super) fn input(&mut self, room: &Room, on: &Arc<str>, input: Input) -> Reply {
        let (len, height) = (self.hits.len(), height(room));
        match input {
            Input::Key(key) if key.is(Code::Esc) && self.finding() => {
                self.query.set("");
                self.list_anew(room, None);
            }
            Input::Key(key) if self.list.key(key, len, height) => {}
            typed if typed.finds(&mut self.query) => self.list_anew(room, None),
            Input::Tap(Tap::Row(ROWS, row), _) => {
                self.list.put(row, len, height);
                return self.tick(room, on);
            }
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.list.wheel(by, len, height),
        }
        Reply::none()
    }

    /// Lists the rows that match the query; the cursor goes to this row, where it is among them.
    fn list_anew(&mut self, room: &Room, here: Option<Arc<str>>) {
        let query = self.query.text().trim().to_owned();
        let listed = |at: &usize| query.is_empty() || list::found(&query, &texts(room, &self.rows[*at]));
        self.hits = (0..self.rows.len()).filter(listed).collect();
        let same = |at: &usize| Some(&self.rows[*at]) == here.as_ref();
        let at = self.hits.iter().position(same).unwrap_or(if here.is_some() { self.list.at } else { 0 });
        self.list.put(at, self.hits.len(), height(room));
    }

    pub(super) fn draw(&self, room: &Room, on: &str, canvas: &mut Canvas, area: Rect) {
        let lang = room.lang;
        let area = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        let ticked = words::ticked(lang, room.workshop().members(on, EVIDENCE).count());
        let wide = area.width.saturating_sub(shown_width(&ticked) as u16 + 2);
        let title = parts::title(room, on);
        canvas.put_all(
            area.x,
            area.y,
            wide,
            &[(&words::evidence(lang), Role::Title), ("  ", Role::Dim), (&title, Role::Dim)],
        );
        canvas.put_right(area.x, area.y, area.width, &ticked, Role::Accent);
        let query = self.query.text();
        let opd = room.workshop().text(on, "opd");
        if !query.is_empty() {
            canvas.finding(area.x, area.y + 1, area.width, query);
        } else if opd.is_empty() {
            canvas.put(area.x, area.y + 1, area.width, &words::all_rows(lang), Role::Dim);
        } else {
            let first = words::owner_first(lang, room.opd_short(opd));
            canvas.put(area.x, area.y + 1, area.width, &first, Role::Dim);
        }
        if let Some(why) = self.here().map(|row| why(room, on, row)) {
            canvas.put(area.x, area.y + 2, area.width, &why, Role::Warn);
        }
        let list = Rect { y: area.y + ABOVE, height: area.height.saturating_sub(ABOVE), ..area };
        if self.hits.is_empty() {
            let none = if query.is_empty() { words::no_rows(lang) } else { words::no_row_found(lang, query) };
            canvas.put_wrapped(Rect { width: list.width.min(90), ..list }, &none, Role::Text);
            return;
        }
        for (y, at) in self.list.shown(self.hits.len(), list.height.into()).enumerate() {
            let place = Rect { y: list.y + y as u16, height: 1, ..list };
            self.draw_row(room, on, canvas, place, at);
        }
    }

    fn draw_row(&self, room: &Room, on: &str, canvas: &mut Canvas, area: Rect, at: usize) {
        let Some(row) = self.hits.get(at).and_then(|hit| self.rows.get(*hit)) else { return };
        let ticked = is_ticked(room, on, row);
        let (sign, role) = if ticked { ("[✓] ", Role::Good) } else { ("[ ] ", Role::Dim) };
        let (told, why) = (parts::row_line(room, row), why(room, on, row));
        let why = if why.is_empty() { why } else { format!(" ({why})") };
        canvas.put_all(area.x, area.y, area.width, &[(sign, role), (&told, Role::Text), (&why, Role::Warn)]);
        if at == self.list.at {
            canvas.tint(area, Role::Pick);
            canvas.put(area.x.saturating_sub(1), area.y, 1, "▸", Role::Accent);
        }
        canvas.spot(area, Tap::Row(ROWS, at));
    }
}

fn height(room: &Room) -> usize {
    usize::from(room.size.1.saturating_sub(3 + ABOVE))
}

/// Returns why a row that is evidence does not serve the quick win; nothing where it does, or where it says so itself.
fn why(room: &Room, on: &str, row: &str) -> String {
    let idle = rpjmd::idle(room.workshop(), on, row, catalogue::ranked().dimension);
    let idle = idle.filter(|why| *why != Idle::Gone && is_ticked(room, on, row));
    idle.map(|idle| format!("! {}", idle.why(room.lang))).unwrap_or_default()
}

fn is_ticked(room: &Room, on: &str, row: &str) -> bool {
    let set = format!("{EVIDENCE}{}", subject::rest(row));
    room.workshop().value(on, &set).is_some_and(|value| *value != false.into())
}

/// Returns the texts by which a row is found.
fn texts<'a>(room: &'a Room, row: &str) -> [&'a str; 6] {
    let text = |set: &str| room.workshop().text(row, set);
    let opd = text("opd");
    [text("indicator"), text("value"), text("year"), text("source"), room.opd_short(opd), room.opd_name(opd)]
}

/// Returns the rows that can be ticked: those ticked that are not the session's (any more), then those of the lead OPD,
/// of supporting ones, of all others.
fn rows(room: &Room, on: &str) -> Vec<Arc<str>> {
    let workshop = room.workshop();
    let opd = workshop.text(on, "opd");
    let nearness = |row: &Arc<str>| match workshop.text(row, "opd") {
        "" => 2,
        own if own == opd => 0,
        own => 2 - u8::from(workshop.flag(on, &format!("supporting/{own}"))),
    };
    let all = workshop.all(Kind::Data).into_iter();
    let mut own: Vec<Arc<str>> = all.filter(|row| workshop.text(row, "session") == room.sid()).cloned().collect();
    own.sort_by_key(nearness);
    let known: std::collections::BTreeSet<&str> = own.iter().map(|row| &**row).collect();
    let ticked = workshop.members(on, EVIDENCE).map(|(id, _)| format!("{}/{id}", Kind::Data.word()));
    let strays: Vec<Arc<str>> = ticked.filter(|row| !known.contains(row.as_str())).map(Arc::from).collect();
    strays.into_iter().chain(own).collect()
}
