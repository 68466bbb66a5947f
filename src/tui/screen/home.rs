//! Beranda, the home screen: the saved sessions, the newest change first; found by typing, opened by Enter.
//!
//! It knows of a file only what the listing said, and touches none.

use std::path::{Path, PathBuf};

use ratatui::layout::Rect;

use super::Screen;
use crate::tui::bind::{Bind, always};
use crate::tui::canvas::{Canvas, Tap, cut, shown_width};
use crate::tui::list;
use crate::tui::overlay::{Input, Overlay, pick, prompt};
use crate::tui::pad::Pad;
use crate::tui::program;
use crate::tui::reply::{Effect, Entry, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, count, find, home as words, overlay};
use crate::workshop::date;
use crate::workshop::moment::{Day, Moment};

const KEYS: &[Bind<Home>] = &[
    Bind {
        key: "Enter",
        id: "Buka",
        en: "Open",
        foot: 1,
        when: |home, room| home.entry(room).is_some(),
        does: Home::open,
    },
    Bind { key: "F2", id: "Sesi baru", en: "New session", foot: 2, when: always, does: |_, room| ask_new(room, false) },
    Bind { key: "F3", id: "Latihan", en: "Rehearsal", foot: 4, when: always, does: |_, room| ask_new(room, true) },
    Bind { key: "Ctrl+O", id: "Buka berkas", en: "Open a file", foot: 0, when: always, does: |_, room| ask_path(room) },
    Bind { key: "F4", id: "Ganti nama", en: "Rename", foot: 0, when: |h, r| h.entry(r).is_some(), does: Home::rename },
    Bind { key: "F5", id: "Salin", en: "Copy", foot: 0, when: |h, r| h.entry(r).is_some(), does: Home::copy },
    Bind {
        key: "F6",
        id: "Nama operator",
        en: "Operator's name",
        foot: 0,
        when: always,
        does: |_, room| program::ask_operator(room),
    },
    Bind {
        key: "F7",
        id: "Kembalikan dari tempat sampah",
        en: "Take out of the bin",
        foot: 0,
        when: always,
        does: |_, room| ask_restore(room),
    },
    Bind {
        key: "F8",
        id: "Buang ke tempat sampah",
        en: "Move to the bin",
        foot: 0,
        when: |home, room| home.entry(room).is_some(),
        does: Home::withdraw,
    },
    Bind { key: "Esc", id: "Tampilkan semua", en: "Show all", foot: 3, when: |h, _| h.finds(), does: Home::clear },
    Bind {
        key: "Esc",
        id: "Kembali",
        en: "Back",
        foot: 0,
        when: |home, _| !home.finds(),
        does: |_, room| Reply::say(Tone::Mind, words::leave_key(room.lang)),
    },
];

/// From this many columns on, a session is a row of a table; below, it has two lines.
const TABLE: u16 = 110;
/// From this many columns on, the session the cursor is on is shown in full beside the list.
const BESIDE: u16 = 160;
/// The columns of what stands beside the list.
const BESIDE_WIDTH: u16 = 48;
/// How many sessions with recovered work are named.
const NAMED: usize = 2;

/// The screen's state.
#[derive(Debug, Default)]
pub struct Home {
    /// What is looked for.
    find: Pad,
    /// The session the cursor is on; it stays on its file when the list changes.
    on: PathBuf,
    /// The place of that session among those found.
    at: usize,
    /// The sessions found: places on the shelf, the newest change first.
    hits: Vec<usize>,
}

impl Screen for Home {
    const KEYS: &'static [Bind<Self>] = KEYS;

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match input {
            Input::Key(key) => {
                let page = usize::from(room.size.1 / 3);
                if let Some(at) = list::moved(key, self.at, self.hits.len(), page) {
                    self.go(room, at);
                } else if key.typed() != Some(' ') || self.finds() {
                    self.find.key(key);
                    self.seek(room);
                }
            }
            Input::Paste(text) => {
                self.find.insert(&text);
                self.seek(room);
            }
            Input::Tap(Tap::Row(_, at), _) if at == self.at => return self.open(room),
            Input::Tap(Tap::Row(_, at), _) => self.go(room, at),
            Input::Tap(..) => {}
            Input::Wheel(by) => self.go(room, self.at.saturating_add_signed(by.into())),
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let inside = Rect::new(area.x + 2, area.y + 1, area.width - 4, area.height - 1);
        match &room.shelf {
            None => {
                canvas.put(inside.x, inside.y, inside.width, &words::listing(room.lang), Role::Dim);
            }
            Some(shelf) if shelf.is_empty() => draw_first(room, canvas, inside),
            Some(shelf) => {
                let above = Rect { height: inside.height.saturating_sub(2), ..inside };
                self.draw_shelf(room, canvas, above, shelf);
                let last = inside.bottom().saturating_sub(1);
                canvas.put(inside.x, last, inside.width, &operator(room), Role::Dim);
            }
        }
    }

    fn look(&mut self, room: &Room) {
        self.seek(room);
    }

    fn typing(&self, _room: &Room) -> bool {
        self.finds()
    }
}

impl Home {
    fn finds(&self) -> bool {
        !self.find.text().is_empty()
    }

    /// Finds the sessions anew; the cursor stays on its file, else goes to the first.
    fn seek(&mut self, room: &Room) {
        let shelf = room.shelf.as_deref().unwrap_or_default();
        let found = |entry: &Entry| list::found(self.find.text(), &[&entry.title, &entry.name, &entry.venue]);
        self.hits = (0..shelf.len()).filter(|at| found(&shelf[*at])).collect();
        self.hits.sort_by_key(|at| std::cmp::Reverse(shelf[*at].changed.map(|changed| changed.ms)));
        let at = self.hits.iter().position(|at| shelf[*at].path == self.on).unwrap_or(0);
        self.go(room, at);
    }

    fn go(&mut self, room: &Room, at: usize) {
        self.at = at.min(self.hits.len().saturating_sub(1));
        if let Some(entry) = self.entry(room) {
            self.on.clone_from(&entry.path);
        }
    }

    /// Returns the session the cursor is on.
    fn entry<'a>(&self, room: &'a Room) -> Option<&'a Entry> {
        room.shelf.as_deref()?.get(*self.hits.get(self.at)?)
    }

    fn clear(&mut self, room: &Room) -> Reply {
        self.find = Pad::default();
        self.seek(room);
        Reply::none()
    }

    fn open(&mut self, room: &Room) -> Reply {
        self.entry(room).map_or_else(Reply::none, |entry| Reply::effect(Effect::Open(entry.path.clone())))
    }

    fn rename(&mut self, room: &Room) -> Reply {
        let Some(entry) = self.entry(room) else { return Reply::none() };
        let title = words::rename(room.lang, &entry.name).into_owned();
        ask(title, &entry.path, Pad::line(&entry.name), |room, path, name| match name.trim() {
            "" => Err(words::name_needed(room.lang).into_owned()),
            name => Ok(Reply::effect(Effect::Rename(path.into(), name.to_owned()))),
        })
    }

    fn copy(&mut self, room: &Room) -> Reply {
        let Some(entry) = self.entry(room) else { return Reply::none() };
        let title = words::copy(room.lang, &entry.name).into_owned();
        let name = words::copy_name(room.lang, &entry.name);
        ask(title, &entry.path, Pad::line(&name), |room, path, name| match name.trim() {
            "" => Err(words::name_needed(room.lang).into_owned()),
            name => Ok(Reply::effect(Effect::Copy(path.into(), name.to_owned()))),
        })
    }

    fn withdraw(&mut self, room: &Room) -> Reply {
        let Some(entry) = self.entry(room) else { return Reply::none() };
        Reply::effect(Effect::Withdraw(entry.path.clone()))
    }

    fn draw_shelf(&self, room: &Room, canvas: &mut Canvas, area: Rect, shelf: &[Entry]) {
        let lang = room.lang;
        let mut y = area.y + draw_recovered(room, canvas, area, shelf);
        canvas.put(area.x, y, area.width, &words::saved(lang, shelf.len()), Role::Title);
        let (hint, role) = match self.find.text() {
            "" => (find::type_to_find(lang).into_owned(), Role::Dim),
            text => (words::finding(lang, text).into_owned(), Role::Accent),
        };
        let heading = shown_width(&words::saved(lang, shelf.len())) as u16 + 3;
        let bin = if room.bin.is_empty() { String::new() } else { words::in_bin(lang, room.bin.len()).into_owned() };
        let used = canvas.put(area.x + heading, y, area.width.saturating_sub(heading), &hint, role);
        let rest = area.width.saturating_sub(heading + used + 2);
        if shown_width(&bin) <= usize::from(rest) {
            canvas.put_right(area.x, y, area.width, &bin, Role::Dim);
        }
        y += 2;
        if self.hits.is_empty() {
            canvas.put(area.x, y, area.width, &words::not_found(lang, self.find.text()), Role::Warn);
            return;
        }
        let beside = area.width + 4 >= BESIDE;
        let width = if beside { area.width - BESIDE_WIDTH - 3 } else { area.width };
        let place = Rect::new(area.x, y, width, area.bottom().saturating_sub(y));
        match area.width + 4 >= TABLE {
            true => self.draw_table(room, canvas, place, shelf),
            false => self.draw_list(room, canvas, place, shelf),
        }
        if let Some(entry) = self.entry(room).filter(|_| beside) {
            canvas.rule_down(place.right() + 1, place.y, place.height);
            draw_entry(room, canvas, Rect { x: place.right() + 3, width: BESIDE_WIDTH, ..place }, entry);
        }
    }

    /// Draws each session in two lines.
    fn draw_list(&self, room: &Room, canvas: &mut Canvas, area: Rect, shelf: &[Entry]) {
        let tall = 3;
        let rows = usize::from((area.height + 1) / tall);
        let first = list::first(self.at, self.hits.len(), rows);
        for (row, (at, hit)) in self.hits.iter().enumerate().skip(first).take(rows).enumerate() {
            let entry = &shelf[*hit];
            let place = Rect::new(area.x, area.y + row as u16 * tall, area.width, 2);
            let here = at == self.at;
            if here {
                canvas.clear(place, Role::Pick);
            }
            let as_role = |role| if here { Role::Pick } else { role };
            let (x, wide) = (place.x + 2, place.width - 3);
            canvas.put(place.x, place.y, 2, if here { "▸" } else { "" }, as_role(Role::Accent));
            let (mark, mark_role) = mark(room.lang, entry);
            let mark_wide = shown_width(&mark) as u16;
            canvas.put(x, place.y, wide.saturating_sub(mark_wide + 2), &title_among(entry, shelf), as_role(Role::Text));
            canvas.put_right(x, place.y, wide, &mark, as_role(mark_role));
            match &entry.trouble {
                Some(why) => {
                    canvas.put(x, place.y + 1, wide, why, as_role(Role::Bad));
                }
                None => {
                    let changed = changed(entry, room.now);
                    let contests = contested(entry);
                    let right = [contests.as_str(), &changed].join("   ");
                    let right = right.trim();
                    let free = usize::from(wide).saturating_sub(shown_width(right) + 2);
                    let left = [day_text(entry, room.lang), counts(room.lang, entry), entry.venue.clone()];
                    // What does not fit is left out whole; a place is known by its beginning.
                    let mut line = String::new();
                    for text in left.iter().filter(|text| !text.is_empty()) {
                        let longer = if line.is_empty() { text.clone() } else { format!("{line} · {text}") };
                        if shown_width(&longer) <= free || shown_width(&line) + 15 < free {
                            line = longer;
                        }
                    }
                    canvas.put(x, place.y + 1, free as u16, &line, as_role(Role::Dim));
                    canvas.put_right(x, place.y + 1, wide, right, as_role(Role::Dim));
                }
            }
            canvas.spot(place, Tap::Row(0, at));
        }
    }

    /// Draws the sessions as a table.
    fn draw_table(&self, room: &Room, canvas: &mut Canvas, area: Rect, shelf: &[Entry]) {
        let lang = room.lang;
        // Title and place share what the figures leave.
        let figures =
            [(words::date(lang), 11), (words::opds(lang), 6), (words::rows(lang), 5), (words::wins(lang), 10)];
        let more = [(words::contests(lang), 6), (words::changed(lang), 10)];
        let fixed: u16 = figures.iter().chain(&more).map(|(_, wide)| wide + 2).sum();
        let free = area.width.saturating_sub(fixed + 4 + 2);
        let venue_wide = (free * 2 / 5).min(44);
        let title_wide = free - venue_wide;
        let cells = |canvas: &mut Canvas, y, texts: [(String, Role); 6], title: (&str, Role), venue: (&str, Role)| {
            let mut x = area.x + 2;
            canvas.put(x, y, title_wide, title.0, title.1);
            x += title_wide + 2;
            canvas.put(x, y, venue_wide, venue.0, venue.1);
            x += venue_wide + 2;
            for ((text, role), (_, wide)) in texts.iter().zip(figures.iter().chain(&more)) {
                canvas.put_right(x, y, *wide, text, *role);
                x += wide + 2;
            }
        };
        let heads = [0, 1, 2, 3, 4, 5]
            .map(|at| (figures.iter().chain(&more).nth(at).map(|(t, _)| t.to_string()).unwrap_or_default(), Role::Dim));
        cells(canvas, area.y, heads, (&words::title(lang), Role::Dim), (&words::venue(lang), Role::Dim));
        let rows = usize::from(area.height.saturating_sub(1));
        let first = list::first(self.at, self.hits.len(), rows);
        for (row, (at, hit)) in self.hits.iter().enumerate().skip(first).take(rows).enumerate() {
            let entry = &shelf[*hit];
            let place = Rect::new(area.x, area.y + 1 + row as u16, area.width, 1);
            let here = at == self.at;
            if here {
                canvas.clear(place, Role::Pick);
                canvas.put(place.x, place.y, 2, "▸", Role::Pick);
            }
            let as_role = |role| if here { Role::Pick } else { role };
            canvas.spot(place, Tap::Row(0, at));
            let title = match (&entry.trouble, entry.rehearsal) {
                (Some(_), _) => format!("✗ {}", title_among(entry, shelf)),
                (None, _) if entry.damaged => format!("{}  {}", words::damaged(lang), title_among(entry, shelf)),
                (None, true) => format!("{}  {}", words::rehearsal(lang), title_among(entry, shelf)),
                (None, false) => title_among(entry, shelf),
            };
            if let Some(why) = &entry.trouble {
                canvas.put(place.x + 2, place.y, title_wide, &title, as_role(Role::Bad));
                let x = place.x + 2 + title_wide + 2;
                canvas.put(x, place.y, place.right().saturating_sub(x + 1), why, as_role(Role::Bad));
                continue;
            }
            let (done, all) = entry.presented;
            let texts = [
                (day_text(entry, lang), as_role(Role::Dim)),
                (format!("{done}/{all}"), as_role(Role::Text)),
                (entry.data.to_string(), as_role(Role::Text)),
                (entry.nominations.to_string(), as_role(Role::Text)),
                (contested(entry), as_role(Role::Warn)),
                (changed(entry, room.now), as_role(Role::Dim)),
            ];
            let venue = (entry.venue.as_str(), as_role(Role::Dim));
            cells(canvas, place.y, texts, (&title, as_role(Role::Text)), venue);
        }
    }
}

/// Says who sits at the keyboard.
fn operator(room: &Room) -> String {
    let said = match (room.operator(), room.operator.fixed) {
        ("", _) => words::operator_unknown(room.lang),
        (name, true) => words::operator_fixed(room.lang, name),
        (name, false) => words::operator(room.lang, name),
    };
    said.into_owned()
}

/// Says what to do when nothing is saved yet.
fn draw_first(room: &Room, canvas: &mut Canvas, area: Rect) {
    let wide = area.width.min(64);
    let x = area.x + (area.width - wide) / 2;
    let y = area.y + area.height / 4;
    canvas.put(x, y, wide, &words::welcome(room.lang), Role::Title);
    let rows = canvas.put_wrapped(Rect::new(x, y + 2, wide, 3), &words::first_step(room.lang), Role::Text);
    canvas.put(x, y + 3 + rows, wide, &words::first_other(room.lang), Role::Dim);
    canvas.put(x, y + 5 + rows, wide, &operator(room), Role::Dim);
    if !room.bin.is_empty() {
        canvas.put(x, y + 7 + rows, wide, &words::in_bin(room.lang, room.bin.len()), Role::Dim);
    }
}

/// Announces work that only a journal holds; returns the rows it took.
fn draw_recovered(room: &Room, canvas: &mut Canvas, area: Rect, shelf: &[Entry]) -> u16 {
    let mut unsaved: Vec<&Entry> = shelf.iter().filter(|entry| entry.unsaved > 0).collect();
    unsaved.sort_by_key(|entry| std::cmp::Reverse(entry.changed.map(|changed| changed.ms)));
    let mut rows = 0;
    for entry in unsaved.iter().take(NAMED) {
        let at = entry
            .changed
            .map(|at| format!("{} {}", date::brief(at.day(), room.lang), date::clock(at)))
            .unwrap_or_default();
        let text = words::recovered(room.lang, cut(&title_of(entry), 40), at, count::edits(room.lang, entry.unsaved));
        canvas.put(area.x, area.y + rows, 1, "!", Role::Warn);
        let place = Rect::new(area.x + 2, area.y + rows, area.width - 2, 2);
        rows += canvas.put_wrapped(place, &text, Role::Warn);
    }
    if unsaved.len() > NAMED {
        let text = words::recovered_more(room.lang, count::sessions(room.lang, unsaved.len() - NAMED));
        canvas.put(area.x + 2, area.y + rows, area.width - 2, &text, Role::Warn);
        rows += 1;
    }
    if rows == 0 { 0 } else { rows + 1 }
}

/// Draws one session in full.
fn draw_entry(room: &Room, canvas: &mut Canvas, area: Rect, entry: &Entry) {
    let lang = room.lang;
    let (done, all) = entry.presented;
    let day = Day::from_iso(&entry.date).map_or_else(|| entry.date.clone(), |day| date::long(day, lang));
    let mut lines = vec![(title_of(entry), Role::Title), (mark(lang, entry).0, mark(lang, entry).1)];
    match &entry.trouble {
        Some(why) => lines.push((why.clone(), Role::Bad)),
        None => lines.extend([
            (day, Role::Text),
            (entry.venue.clone(), Role::Text),
            (String::new(), Role::Text),
            (words::opds_done(lang, done, all).into_owned(), Role::Text),
            (count::data_rows(lang, entry.data).to_string(), Role::Text),
            (count::quick_wins(lang, entry.nominations).to_string(), Role::Text),
            (contests(lang, entry), Role::Warn),
        ]),
    }
    if let Some(at) = entry.changed {
        let at = format!("{} {}", date::brief(at.day(), lang), date::clock(at));
        lines.extend([(String::new(), Role::Dim), (words::changed_at(lang, at).into_owned(), Role::Dim)]);
    }
    lines.push((entry.path.display().to_string(), Role::Dim));
    let mut y = area.y;
    let mut blank = true;
    for (text, role) in lines {
        // An empty text is a space between groups; two in a row would be a hole.
        if y >= area.bottom() || (text.is_empty() && blank) {
            continue;
        }
        blank = text.is_empty();
        let place = Rect { y, height: (area.bottom() - y).min(4), ..area };
        y += canvas.put_wrapped(place, &text, role);
    }
}

/// Returns a session's title; where another has the same, with the name of its file.
fn title_among(entry: &Entry, shelf: &[Entry]) -> String {
    let title = title_of(entry);
    let twins = shelf.iter().filter(|other| title_of(other) == title).count();
    if twins > 1 && title != entry.name { format!("{title} · {}", entry.name) } else { title }
}

fn title_of(entry: &Entry) -> String {
    if entry.title.trim().is_empty() { entry.name.clone() } else { entry.title.clone() }
}

fn mark(lang: Lang, entry: &Entry) -> (String, Role) {
    match (&entry.trouble, entry.rehearsal) {
        (Some(_), _) => (words::unreadable(lang).into_owned(), Role::Bad),
        (None, _) if entry.damaged => (words::damaged(lang).into_owned(), Role::Bad),
        (None, true) => (words::rehearsal(lang).into_owned(), Role::Accent),
        (None, false) => (String::new(), Role::Text),
    }
}

fn counts(lang: Lang, entry: &Entry) -> String {
    let (done, all) = entry.presented;
    words::counts(lang, done, all, count::rows(lang, entry.data), count::quick_wins(lang, entry.nominations))
        .into_owned()
}

fn contested(entry: &Entry) -> String {
    if entry.contested == 0 { String::new() } else { format!("≠ {}", entry.contested) }
}

fn contests(lang: Lang, entry: &Entry) -> String {
    if entry.contested == 0 { String::new() } else { format!("≠ {}", count::contested_fields(lang, entry.contested)) }
}

/// Returns the session's day in a few letters, as it stands where it is none.
fn day_text(entry: &Entry, lang: Lang) -> String {
    Day::from_iso(&entry.date).map_or_else(|| entry.date.clone(), |at| date::brief(at, lang))
}

/// Returns when a session was last changed: the clock for today, else the day and the clock.
fn changed(entry: &Entry, now: Moment) -> String {
    let Some(at) = entry.changed else { return String::new() };
    let day = at.day();
    if day == now.day() { date::clock_short(at) } else { date::short(day) }
}

fn ask(title: String, path: &Path, pad: Pad, then: prompt::Then) -> Reply {
    Reply::ask(Overlay::Prompt(prompt::Prompt::new(title, path.to_string_lossy(), pad, then)))
}

/// Asks for the title of a new session.
fn ask_new(room: &Room, rehearsal: bool) -> Reply {
    let (title, usual) = if rehearsal {
        (words::new_rehearsal(room.lang), words::usual_rehearsal(room.lang))
    } else {
        (words::new_title(room.lang), words::usual_title(room.lang))
    };
    let about = if rehearsal { "rehearsal" } else { "" };
    ask(title.into_owned(), Path::new(about), Pad::fresh(&usual), |room, about, title| match title.trim() {
        "" => Err(words::title_needed(room.lang).into_owned()),
        title => Ok(Reply::effect(Effect::Create(title.to_owned(), !about.is_empty()))),
    })
}

fn ask_path(room: &Room) -> Reply {
    let prompt =
        prompt::Prompt::new(words::path(room.lang), "", Pad::line(""), |room, _, typed| match prompt::path_of(typed) {
            None => Err(overlay::path_needed(room.lang).into_owned()),
            Some(path) => Ok(Reply::effect(Effect::Open(path.into()))),
        });
    Reply::ask(Overlay::Prompt(prompt.goes_on()))
}

/// Asks which session is taken out of the bin.
fn ask_restore(room: &Room) -> Reply {
    if room.bin.is_empty() {
        return Reply::say(Tone::Mind, words::bin_empty(room.lang));
    }
    let option = |entry: &Entry| format!("{}   {}", title_of(entry), day_text(entry, room.lang)).trim_end().to_owned();
    Reply::ask(Overlay::Pick(pick::Pick {
        title: words::restore(room.lang).into_owned(),
        text: String::new(),
        about: String::new(),
        options: room.bin.iter().map(option).collect(),
        at: 0,
        then: |room, _, number| match room.bin.get(number) {
            Some(entry) => Reply::effect(Effect::Restore(entry.path.clone())),
            None => Reply::none(),
        },
    }))
}
