//! Pengaturan: how the program looks and answers, and which keys its commands have. Each change is remembered at once.
//!
//! It shows what is in force, where that is written, and what decides it outside; it reads and writes no file.

use std::path::Path;

use ratatui::layout::Rect;

use super::Screen;
use crate::file::settings::{LONGEST_SLOT, NAMES, duration, duration_text};
use crate::tui::bind::Bind;
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::key;
use crate::tui::keymap::{self, Command};
use crate::tui::list;
use crate::tui::overlay::prompt::{Prompt, path_of};
use crate::tui::overlay::{Input, Overlay, grab, help};
use crate::tui::pad::{Pad, wrap};
use crate::tui::program;
use crate::tui::reply::{Go, Reply, Setting, Tone};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Text, Word, find, settings as words};
use crate::workshop::timer::Marks;

/// From this width on the keys stand beside the settings.
const WIDE: u16 = 132;
/// The columns of a setting's name.
const NAME: u16 = 24;
/// The columns of a key's name.
const KEY: u16 = 12;
/// The number of the items among the screen's clickable lists.
const ITEMS: u8 = 0;

/// A setting's label and what it is for, in the order of [`NAMES`].
const TOLD: [(Word, Word); NAMES.len()] = [
    (words::lang, words::about_lang),
    (words::theme, words::about_theme),
    (words::slot_minutes, words::about_slot_minutes),
    (words::warn_at, words::about_warn_at),
    (words::danger_at, words::about_danger_at),
    (words::bell, words::about_bell),
    (words::mouse, words::about_mouse),
    (words::ascii, words::about_ascii),
    (words::sessions, words::about_sessions),
    (words::operator, words::about_operator),
];

const KEYS: &[Bind<Settings>] = &[
    Bind {
        key: "Enter",
        id: "Ubah",
        en: "Change",
        foot: 1,
        when: |s, _| matches!(s.item(), Some(Item::Setting(_) | Item::Command(_))),
        does: |s, room| s.change(room),
    },
    Bind {
        key: "F4",
        id: "Tombol bawaan",
        en: "Built-in key",
        foot: 2,
        when: |s, room| s.command().is_some_and(|command| room.keys.has(command)),
        does: |s, room| s.built_in(room),
    },
    Bind {
        key: "Esc",
        id: "Tampilkan semua",
        en: "Show all",
        foot: 3,
        when: |s, _| !s.find.text().is_empty(),
        does: |s, room| {
            s.find = Pad::default();
            s.seek(room);
            Reply::none()
        },
    },
    Bind {
        key: "Esc",
        id: "Kembali",
        en: "Back",
        foot: 4,
        when: |s, _| s.find.text().is_empty(),
        does: |_, _| Reply::go(Go::Back),
    },
];

/// What the cursor can be on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    /// A setting, by its number in [`NAMES`].
    Setting(usize),
    /// What is wrong in a file, by its number among the remarks.
    Remark(usize),
    /// A command, by its number among those that may have another key.
    Command(usize),
}

/// A row of the list.
enum Line {
    Space,
    Heading(Text),
    Item(usize),
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Settings {
    /// What is looked for.
    find: Pad,
    /// The commands that may have another key; gathered when the screen is first shown.
    commands: Vec<Command>,
    /// What is found.
    items: Vec<Item>,
    /// The item under the cursor.
    at: usize,
}

impl Screen for Settings {
    const KEYS: &'static [Bind<Self>] = KEYS;

    fn look(&mut self, room: &Room) {
        if self.commands.is_empty() {
            self.commands = keymap::commands();
            self.commands.retain(Command::moves);
        }
        self.seek(room);
    }

    fn input(&mut self, room: &Room, input: Input) -> Reply {
        match input {
            Input::Key(key) => {
                let page = usize::from(room.size.1 / 2);
                if let Some(at) = list::moved(key, self.at, self.items.len(), page) {
                    self.at = at;
                } else if key.typed() != Some(' ') || !self.find.text().is_empty() {
                    self.find.key(key);
                    self.seek(room);
                }
            }
            Input::Paste(text) => {
                self.find.insert(&text);
                self.seek(room);
            }
            Input::Tap(Tap::Row(ITEMS, at), _) if at == self.at => return self.change(room),
            Input::Tap(Tap::Row(ITEMS, at), _) => self.at = at,
            Input::Tap(..) => {}
            Input::Wheel(by) => self.at = self.at.saturating_add_signed(by.into()),
        }
        self.at = self.at.min(self.items.len().saturating_sub(1));
        Reply::none()
    }

    fn typing(&self, _room: &Room) -> bool {
        !self.find.text().is_empty()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let lang = room.lang;
        let inside = Rect::new(area.x + 2, area.y + 1, area.width - 4, area.height - 1);
        let used = canvas.put(inside.x, inside.y, inside.width, &words::name(lang), Role::Title) + 3;
        let rest = inside.width.saturating_sub(used);
        match self.find.text() {
            "" => canvas.put(inside.x + used, inside.y, rest, &find::type_to_find(lang), Role::Dim),
            text => canvas.put(inside.x + used, inside.y, rest, &words::finding(lang, text), Role::Accent),
        };
        let wrong = room.settings.remarks.len();
        if wrong > 0 {
            canvas.put_right(inside.x, inside.y, inside.width, &words::to_mend(lang, wrong), Role::Warn);
        }
        let top = inside.y + 2;
        // The line of a notice stays free.
        let bottom = inside.bottom().saturating_sub(1);
        if inside.width < WIDE - 4 {
            let foot = self.foot(room, inside.width);
            let list = Rect { y: top, height: bottom.saturating_sub(top + foot.len() as u16 + 1), ..inside };
            self.draw_lines(room, canvas, list, &self.lines(room, |_| true));
            let under = Rect { y: list.bottom() + 1, height: foot.len() as u16, ..inside };
            draw_foot(canvas, under, &foot);
        } else {
            let left = Rect { y: top, width: inside.width.min(200) / 2 - 4, height: bottom - top, ..inside };
            let settings = self.lines(room, |item| !matches!(item, Item::Command(_)));
            self.draw_lines(room, canvas, left, &settings);
            let foot = self.foot(room, left.width);
            let under = top + settings.len() as u16 + 2;
            draw_foot(canvas, Rect { y: under, height: bottom.saturating_sub(under), ..left }, &foot);
            let x = left.right() + 6;
            let right = Rect { x, width: (inside.right() - x).min(96), ..left };
            self.draw_lines(room, canvas, right, &self.lines(room, |item| matches!(item, Item::Command(_))));
        }
        if self.items.is_empty() {
            let place = Rect { y: top, height: 2, ..inside };
            canvas.put_wrapped(place, &words::not_found(lang, self.find.text()), Role::Warn);
        }
    }
}

impl Settings {
    fn item(&self) -> Option<Item> {
        self.items.get(self.at).copied()
    }

    fn command(&self) -> Option<&Command> {
        match self.item()? {
            Item::Command(at) => self.commands.get(at),
            Item::Setting(_) | Item::Remark(_) => None,
        }
    }

    /// Finds the items anew; the cursor stays on its item, else goes to the first.
    fn seek(&mut self, room: &Room) {
        let on = self.item();
        let find = self.find.text();
        let setting = |at: &usize| list::found(find, &[&TOLD[*at].0(room.lang), &value(*at, room), NAMES[*at]]);
        let command = |at: &usize| {
            let command = &self.commands[*at];
            let now = room.keys.key(command).map(|key| key.to_string()).unwrap_or_default();
            list::found(find, &[&command.label(room.lang), &command.name(room.lang), &now])
        };
        let settings = (0..NAMES.len()).filter(setting).map(Item::Setting);
        let remark = |at: &usize| list::found(find, &[&room.settings.remarks[*at]]);
        let remarks = (0..room.settings.remarks.len()).filter(remark).map(Item::Remark);
        let commands = (0..self.commands.len()).filter(command).map(Item::Command);
        self.items = settings.chain(remarks).chain(commands).collect();
        self.at = self.items.iter().position(|item| Some(*item) == on).unwrap_or(0);
    }

    fn change(&mut self, room: &Room) -> Reply {
        match self.item() {
            Some(Item::Setting(at)) => change(at, room),
            Some(Item::Command(at)) => Reply::ask(Overlay::Grab(grab::Grab::of(self.commands[at].clone()))),
            Some(Item::Remark(_)) | None => Reply::none(),
        }
    }

    /// Gives the command under the cursor its own key again.
    fn built_in(&mut self, room: &Room) -> Reply {
        let Some(command) = self.command() else { return Reply::none() };
        match room.keys.with(command, None) {
            Ok((map, said)) => Reply { set: Some(Setting::Key(Box::new((map, said, None)))), ..Reply::none() },
            Err(why) => Reply::say(Tone::Bad, why.text(room.lang)),
        }
    }

    /// Returns the rows of the items that are meant, each group of keys under its heading.
    fn lines(&self, room: &Room, meant: fn(Item) -> bool) -> Vec<Line> {
        let lang = room.lang;
        let heading = |item: Item| match item {
            Item::Setting(_) => None,
            Item::Remark(_) => Some(words::remarks(lang, room.settings.remarks.len())),
            Item::Command(at) => Some(match self.commands[at].at {
                None => words::keys_program(lang),
                Some(at) => words::keys_of(lang, help::screen(at, lang).0),
            }),
        };
        let mut lines = Vec::new();
        let mut group = None;
        for (n, item) in self.items.iter().enumerate().filter(|(_, item)| meant(**item)) {
            let of = heading(*item);
            if of != group {
                lines.extend((!lines.is_empty()).then_some(Line::Space));
                lines.extend(of.clone().map(Line::Heading));
                group = of;
            }
            lines.push(Line::Item(n));
        }
        lines
    }

    fn draw_lines(&self, room: &Room, canvas: &mut Canvas, area: Rect, lines: &[Line]) {
        let height = usize::from(area.height);
        let here = lines.iter().position(|line| matches!(line, Line::Item(n) if *n == self.at)).unwrap_or(0);
        let top = (here + 1 + height / 4).saturating_sub(height).min(lines.len().saturating_sub(height));
        for (n, line) in lines.iter().skip(top).take(height).enumerate() {
            let row = Rect { y: area.y + n as u16, height: 1, ..area };
            match line {
                Line::Space => {}
                Line::Heading(text) => drop(canvas.put(row.x, row.y, row.width, text, Role::Accent)),
                Line::Item(n) => self.draw_item(room, canvas, row, *n),
            }
        }
    }

    fn draw_item(&self, room: &Room, canvas: &mut Canvas, row: Rect, n: usize) {
        let (lang, picked) = (room.lang, n == self.at);
        let role = |role| if picked { Role::Pick } else { role };
        if picked {
            canvas.clear(row, Role::Pick);
            canvas.put(row.x, row.y, 1, "▸", Role::Pick);
        }
        let (x, wide) = (row.x + 2, row.width.saturating_sub(3));
        let put = |canvas: &mut Canvas, name: u16, first: &str, second: &str, aside: &str, roles: (Role, Role)| {
            let beside = if aside.is_empty() { 0 } else { shown_width(aside) as u16 + 2 };
            canvas.put(x, row.y, name - 1, first, role(roles.0));
            canvas.put(x + name, row.y, wide.saturating_sub(name + beside), second, role(roles.1));
            canvas.put_right(x, row.y, wide, aside, role(Role::Dim));
        };
        match self.items[n] {
            Item::Setting(at) => {
                let aside = fixed(room, NAMES[at]).map(|by| words::by(lang, by)).unwrap_or_default();
                put(canvas, NAME, &TOLD[at].0(lang), &value(at, room), &aside, (Role::Text, Role::Title));
            }
            Item::Remark(at) => {
                canvas.put(x, row.y, wide, &room.settings.remarks[at], role(Role::Warn));
            }
            Item::Command(at) => {
                let command = &self.commands[at];
                let now = room.keys.key(command).map(|key| key.to_string()).unwrap_or_default();
                let aside = match (room.keys.has(command), command.own) {
                    (false, _) => Text::default(),
                    (true, "") => words::no_own_key(lang),
                    (true, own) => words::instead_of(lang, key::shown(own, lang)),
                };
                let now = if now.is_empty() { "·".into() } else { key::shown(&now, lang) };
                put(canvas, KEY, &now, &command.label(lang), &aside, (Role::Accent, Role::Text));
            }
        }
        canvas.spot(row, Tap::Row(ITEMS, n));
    }

    /// Returns what stands under the settings: what the item under the cursor is for, and where the file is.
    fn foot(&self, room: &Room, width: u16) -> Vec<(String, Role)> {
        let lang = room.lang;
        let mut foot = Vec::new();
        let mut say = |text: &str, role| {
            let rows = wrap(text, usize::from(width.saturating_sub(1)));
            foot.extend(rows.into_iter().map(|(from, to)| (text[from..to].trim_end().to_owned(), role)));
        };
        match self.item() {
            Some(Item::Setting(at)) => {
                say(&TOLD[at].1(lang), Role::Dim);
                if let Some(by) = fixed(room, NAMES[at]) {
                    say(&words::fixed_by(lang, by), Role::Warn);
                }
            }
            Some(Item::Command(at)) => say(&words::about_key(lang, self.commands[at].label(lang)), Role::Dim),
            Some(Item::Remark(at)) => say(&room.settings.remarks[at], Role::Warn),
            None => {}
        }
        match room.settings.path.as_os_str().is_empty() {
            true => say(&words::no_file(lang), Role::Dim),
            false => say(&words::file(lang, room.settings.path.display()), Role::Dim),
        }
        foot
    }
}

fn draw_foot(canvas: &mut Canvas, area: Rect, foot: &[(String, Role)]) {
    for (n, (text, role)) in foot.iter().take(area.height.into()).enumerate() {
        canvas.put(area.x, area.y + n as u16, area.width, text, *role);
    }
}

/// Returns what decides a setting outside.
fn fixed(room: &Room, name: &str) -> Option<&'static str> {
    room.settings.fixed.iter().find(|(fixed, _)| *fixed == name).map(|(_, by)| *by)
}

/// Returns a setting's value in force.
fn value(at: usize, room: &Room) -> Text {
    let lang = room.lang;
    let time = |ms: i64| match ms / 1_000 {
        seconds if seconds > 0 && seconds % 60 == 0 => words::before_end(lang, words::minutes(lang, seconds / 60)),
        seconds => words::before_end(lang, words::seconds(lang, seconds)),
    };
    let flag = |flag: bool| if flag { words::on(lang) } else { words::off(lang) };
    match NAMES[at] {
        "lang" => words::language(lang),
        "theme" => room.theme.label(lang),
        "slot_minutes" => words::minutes(lang, room.settings.slot_minutes),
        "warn_at" => room.marks.warn.map_or_else(|| words::warn_usual(lang), time),
        "danger_at" => time(room.marks.danger),
        "bell" => flag(room.bell),
        "mouse" => flag(room.mouse),
        "ascii" => flag(room.ascii),
        "sessions" => room.settings.sessions.display().to_string().into(),
        _ if room.operator().is_empty() => words::none_yet(lang),
        _ => room.operator().to_owned().into(),
    }
}

/// Changes a setting, or asks to what.
fn change(at: usize, room: &Room) -> Reply {
    let set = |setting| Reply { set: Some(setting), ..Reply::none() };
    let ask =
        |title: Text, now: String, then| Reply::ask(Overlay::Prompt(Prompt::new(title, "", Pad::fresh(&now), then)));
    let lang = room.lang;
    match (NAMES[at], fixed(room, NAMES[at])) {
        // The language and the theme that were asked for at the start are a wish for the start only.
        ("sessions", Some(by)) | ("theme", Some(by @ ("NO_COLOR" | "TERM"))) => {
            Reply::say(Tone::Mind, words::fixed_notice(lang, by))
        }
        ("lang", _) => set(Setting::Lang(lang.pick(crate::words::Lang::En, crate::words::Lang::Id))),
        ("theme", _) => program::choose_theme(room),
        ("slot_minutes", _) => ask(words::ask_minutes(lang), room.settings.slot_minutes.to_string(), take_minutes),
        ("warn_at", _) => {
            ask(words::ask_warn(lang), room.marks.warn.map(duration_text).unwrap_or_default(), |room, _, typed| {
                let warn = time(room, typed, None)?;
                take_marks(room, Marks { warn, ..room.marks })
            })
        }
        ("danger_at", _) => ask(words::ask_danger(lang), duration_text(room.marks.danger), |room, _, typed| {
            let danger = time(room, typed, Some(Marks::DANGER))?.unwrap_or(Marks::DANGER);
            take_marks(room, Marks { danger, ..room.marks })
        }),
        ("bell", _) => set(Setting::Bell(!room.bell)),
        ("mouse", _) => set(Setting::Mouse(!room.mouse)),
        ("ascii", _) => set(Setting::Ascii(!room.ascii)),
        ("sessions", None) => {
            ask(words::ask_sessions(lang), room.settings.sessions.display().to_string(), |room, _, typed| {
                let path = Path::new(path_of(typed).unwrap_or_default());
                if !path.is_absolute() {
                    return Err(words::wrong_folder(room.lang).into_owned());
                }
                Ok(Reply { set: Some(Setting::Sessions(path.into())), ..Reply::none() })
            })
        }
        _ => program::ask_operator(room),
    }
}

fn take_minutes(room: &Room, _: &str, typed: &str) -> Result<Reply, String> {
    let minutes = typed.trim().parse().ok().filter(|minutes| (1..=LONGEST_SLOT).contains(minutes));
    let minutes = minutes.ok_or_else(|| words::wrong_minutes(room.lang).into_owned())?;
    Ok(Reply { set: Some(Setting::SlotMinutes(minutes)), ..Reply::none() })
}

/// Reads a time before the end; nothing typed is the usual one.
fn time(room: &Room, typed: &str, usual: Option<i64>) -> Result<Option<i64>, String> {
    match typed.trim() {
        "" => Ok(usual),
        typed => duration(typed).map(Some).ok_or_else(|| words::wrong_time(room.lang).into_owned()),
    }
}

fn take_marks(room: &Room, marks: Marks) -> Result<Reply, String> {
    if marks.warn.is_some_and(|warn| warn < marks.danger) {
        return Err(words::wrong_marks(room.lang).into_owned());
    }
    Ok(Reply { set: Some(Setting::Marks(Box::new(marks))), ..Reply::none() })
}
