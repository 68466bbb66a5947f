//! Help: what the screen beneath is for, and its keys and the program's, made from their KEYS.

use ratatui::layout::Rect;

use super::{Fate, Input, Keys};
use crate::tui::bind::Row;
use crate::tui::canvas::{Canvas, shown_width};
use crate::tui::key::{self, Code};
use crate::tui::pad::{self, wrap};
use crate::tui::reply::{At, Reply};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Text, help as words, incoming as merging, program, tell};

/// From this width on the groups stand in two columns.
const TWO: u16 = 116;

/// The help of the screen beneath.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Help {
    /// Rows scrolled away above.
    pub top: usize,
}

/// A line of the help.
enum Entry {
    /// The name of a group.
    Group(Text),
    /// A key, what it does, and whether it applies now.
    Key(String, String, bool),
    /// Nothing, between two groups.
    Space,
}

impl Help {
    pub(super) fn update(&mut self, room: &Room, keys: &Keys<'_>, input: Input) -> Fate {
        let height = inside_height(room);
        let last = columns(room, keys).iter().map(Vec::len).max().unwrap_or(0).saturating_sub(height);
        match input {
            Input::Key(key) => match key.code {
                Code::Esc | Code::F(1) | Code::Enter | Code::Char('?') => return Fate::Close(Reply::none()),
                Code::Up => self.top = self.top.saturating_sub(1),
                Code::Down => self.top += 1,
                Code::PageUp => self.top = self.top.saturating_sub(height),
                Code::PageDown | Code::Char(' ') => self.top += height,
                Code::Home => self.top = 0,
                Code::End => self.top = last,
                _ => {}
            },
            Input::Wheel(by) => self.top = self.top.saturating_add_signed(by.into()),
            Input::Tap(..) | Input::Paste(_) => {}
        }
        self.top = self.top.min(last);
        Fate::Stay
    }

    pub(super) fn draw(&self, room: &Room, keys: &Keys<'_>, canvas: &mut Canvas) {
        let lang = room.lang;
        let (name, purpose) = screen(keys.at, lang);
        let inside = canvas.dialog(width(room), room.size.1.saturating_sub(3), &words::title(lang, name));
        canvas.put_wrapped(Rect { y: inside.y + 1, height: 2, ..inside }, &purpose, Role::Title);
        let columns = columns(room, keys);
        let wide = inside.width / columns.len().max(1) as u16;
        let height = inside_height(room);
        let mut below = 0;
        for (number, entries) in columns.iter().enumerate() {
            let x = inside.x + number as u16 * wide;
            let key_wide = key_column(entries) as u16;
            for (row, entry) in entries.iter().skip(self.top).take(height).enumerate() {
                let y = inside.y + 4 + row as u16;
                match entry {
                    Entry::Group(name) => drop(canvas.put(x, y, wide - 1, name, Role::Accent)),
                    Entry::Key(key, label, applies) => {
                        canvas.put(x + 1, y, key_wide, key, if *applies { Role::Title } else { Role::Dim });
                        let role = if *applies { Role::Text } else { Role::Dim };
                        canvas.put(x + 1 + key_wide, y, (wide - 2).saturating_sub(key_wide), label, role);
                    }
                    Entry::Space => {}
                }
            }
            below = below.max(entries.len().saturating_sub(self.top + height));
        }
        let last = inside.bottom() - 1;
        let used = canvas.put(inside.x, last, inside.width, &words::keys(lang), Role::Dim);
        if below > 0 {
            canvas.put_right(inside.x + used, last, inside.width - used, &words::more(lang, below), Role::Accent);
        }
    }
}

fn width(room: &Room) -> u16 {
    room.size.0.min(if room.size.0 >= TWO { 132 } else { TWO }).saturating_sub(4)
}

/// The rows for keys: without borders, purpose, the line below and the empty rows between.
fn inside_height(room: &Room) -> usize {
    usize::from(room.size.1).saturating_sub(3 + 2 + 4 + 2)
}

/// Returns the name of a screen and what it is for.
pub(in crate::tui) fn screen(at: At, lang: Lang) -> (Text, Text) {
    match at {
        At::Home => (program::home(lang), words::home(lang)),
        At::Setup => (program::setup(lang), words::setup(lang)),
        At::Run => (program::run(lang), words::run(lang)),
        At::Board => (program::board(lang), words::board(lang)),
        At::History => (program::history(lang), words::history(lang)),
        At::Findings => (program::findings(lang), words::findings(lang)),
        At::Form => (words::form_name(lang), words::form(lang)),
        At::Merge => (merging::name(lang), merging::purpose(lang)),
        At::Contested => (program::contested_screen(lang), words::contested(lang)),
        At::Criteria => (crate::words::criteria::name(lang), crate::words::criteria::purpose(lang)),
        At::Ranking => (crate::words::ranking_screen::name(lang), crate::words::ranking_screen::purpose(lang)),
        At::Scoring => (crate::words::scoring::name(lang), crate::words::scoring::purpose(lang)),
        At::Rpjmd => (crate::words::rpjmd::name(lang), crate::words::rpjmd::purpose(lang)),
        At::Profile => (crate::words::profile::name(lang), crate::words::profile::purpose(lang)),
        At::Review => (crate::words::review::name(lang), crate::words::review::purpose(lang)),
        At::Script => (crate::words::script::name(lang), crate::words::script::purpose(lang)),
        At::Settings => (crate::words::settings::name(lang), crate::words::settings::purpose(lang)),
        At::Closing => (crate::words::closing::name(lang), crate::words::closing::purpose(lang)),
    }
}

/// The groups, in one column or in two.
fn columns(room: &Room, keys: &Keys<'_>) -> Vec<Vec<Entry>> {
    let lang = room.lang;
    let mut screen = group(words::company(lang), company(room));
    screen.extend(group(words::here(lang), keyed(lang, keys.screen)));
    screen.extend(group(words::moving(lang), moving(lang)));
    let fields = matches!(keys.at, At::Setup | At::Run | At::Form | At::Contested);
    let mut fields = if fields { group(words::fields(lang), editing(lang)) } else { Vec::new() };
    let mut program = group(words::program(lang), keyed(lang, keys.program));
    // The longer column is the screen's own where there are two.
    if room.size.0 >= TWO { &mut program } else { &mut screen }.append(&mut fields);
    let rest = keys.screen.iter().chain(keys.program).filter(|row| row.key.is_empty());
    let rest = rest.map(|row| Entry::Key("·".to_owned(), row.label.to_owned(), row.applies)).collect();
    program.extend(group(words::by_palette(lang), rest));
    let mut columns = if room.size.0 >= TWO {
        vec![screen, program]
    } else {
        screen.extend(program);
        vec![screen]
    };
    let wide = usize::from(width(room)).saturating_sub(4) / columns.len();
    for column in &mut columns {
        column.pop();
        *column = wrapped(std::mem::take(column), wide);
    }
    columns
}

/// Wraps the labels that are longer than their place beside the keys.
fn wrapped(entries: Vec<Entry>, wide: usize) -> Vec<Entry> {
    let place = wide.saturating_sub(key_column(&entries) + 3);
    let mut lines = Vec::new();
    for entry in entries {
        let Entry::Key(key, label, applies) = entry else {
            lines.push(entry);
            continue;
        };
        for (row, (from, to)) in wrap(&label, place).into_iter().enumerate() {
            let key = if row == 0 { key.clone() } else { String::new() };
            lines.push(Entry::Key(key, label[from..to].to_owned(), applies));
        }
    }
    lines
}

/// Returns the width of the column of keys.
fn key_column(entries: &[Entry]) -> usize {
    let width = |entry: &Entry| if let Entry::Key(key, ..) = entry { shown_width(key) } else { 0 };
    entries.iter().map(width).max().unwrap_or(0) + 2
}

fn group(name: Text, entries: Vec<Entry>) -> Vec<Entry> {
    if entries.is_empty() {
        return entries;
    }
    [Entry::Group(name)].into_iter().chain(entries).chain([Entry::Space]).collect()
}

/// A line for each key; what it does at different times stands side by side, what it does now alone where it applies.
fn keyed(lang: Lang, rows: &[Row]) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.key.is_empty()) {
        if rows[..at].iter().any(|other| other.key == row.key) {
            continue;
        }
        let same = || rows.iter().filter(|other| other.key == row.key);
        let label = match same().find(|other| other.applies) {
            Some(now) => now.label.to_owned(),
            None => {
                let mut labels: Vec<&str> = same().map(|other| other.label).collect();
                labels.dedup();
                labels.join(" / ")
            }
        };
        entries.push(Entry::Key(key::shown(row.key, lang).into_owned(), label, same().any(|other| other.applies)));
    }
    entries
}

/// A line for each other program that has the file open.
fn company(room: &Room) -> Vec<Entry> {
    let name = |name: &str| if name.is_empty() { tell::somebody(room.lang).into_owned() } else { name.to_owned() };
    room.company().map(|(who, device)| Entry::Key(name(who), device.to_owned(), true)).collect()
}

fn editing(lang: Lang) -> Vec<Entry> {
    let keys = |row: &pad::Edits| row.keys.split(' ').map(|name| key::shown(name, lang)).collect::<Vec<_>>().join(" ");
    pad::EDITS.iter().map(|row| Entry::Key(keys(row), lang.pick(row.id, row.en).to_owned(), true)).collect()
}

fn moving(lang: Lang) -> Vec<Entry> {
    let of = |key: &str, label: Text| Entry::Key(key.to_owned(), label.into_owned(), true);
    vec![
        of("↑ ↓", words::arrows(lang)),
        of("PageUp PageDown", words::pages(lang)),
        of("Home End", words::ends(lang)),
        of("Enter", words::enter(lang)),
        of("Esc", words::esc(lang)),
        of(&words::letters(lang), words::letters_find(lang)),
    ]
}
