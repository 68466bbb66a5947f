//! The sheet: the fields of a form drawn one below the other, in two columns where there is room.
//!
//! Drawing only; the field the cursor is on is always in sight.

use ratatui::layout::Rect;

use super::item::Item;
use super::{CHOICES, FIELDS, Form, LINE, LIST, TEXT, Takes, text_for, typed, types};
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::list;
use crate::tui::pad::wrap;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{form as words, safe, tell as naming};
use crate::workshop::edit::Value;
use crate::workshop::field::{Choice, Need};
use crate::workshop::log::distinct;
use crate::workshop::number::{self, Number};
use crate::workshop::subject::Kind;
use crate::workshop::{date, tell};

/// From this many columns on, the fields stand in two.
const TWO: u16 = 120;
/// A column wider than this is harder to read, not easier.
const WIDEST: u16 = 92;
/// The space between two columns, and at both sides.
const GAP: u16 = 4;
const SIDE: u16 = 2;
/// The columns before a label for its sign.
const SIGN: u16 = 2;

/// How many members of a set are in sight at once.
const MEMBERS: usize = 8;

/// How many answers proposed are in sight at once.
const ANSWERS: usize = 6;

/// How many letters of a value are looked at where it is only shown; no more of them could stand there.
const LOOKED_AT: usize = 1_000;

/// The widths of a sheet, from the width of the terminal.
struct Widths {
    columns: u16,
    column: u16,
    label: u16,
    value: u16,
}

impl Widths {
    fn of(width: u16, alone: bool) -> Self {
        let columns = if width >= TWO && !alone { 2 } else { 1 };
        let column = (width.saturating_sub(2 * SIDE + GAP * (columns - 1)) / columns).min(WIDEST);
        let label = match alone {
            // Its screen has said what the field is.
            true => 0,
            false if column < 70 => 22,
            false => 26,
        };
        Self { columns, column, label, value: column.saturating_sub(SIGN + label + 1) }
    }
}

/// A line below a field.
struct Below {
    role: Role,
    text: String,
    tap: Option<Tap>,
}

/// A field with its measures.
struct Block {
    item: Item,
    text: String,
    rows: u16,
    below: Vec<Below>,
    height: u16,
    /// Its height while the cursor is elsewhere; what stands in which column hangs on it, so that fields stay in place.
    still: u16,
}

impl Form {
    /// Returns the width to which a text of several lines is wrapped while it is typed.
    pub(super) fn text_width(&self, room: &Room) -> usize {
        usize::from(self.widths(room).value.saturating_sub(1))
    }

    /// Returns the width in which a text of one line is shown while it is typed.
    pub(super) fn line_width(&self, room: &Room, form: Takes) -> usize {
        let width = self.widths(room).value;
        usize::from(width_of(form).map_or(width, |wide| wide.min(width)))
    }

    /// The sheet of a form has the width of the terminal; that of a slot has what its screen gives it.
    fn widths(&self, room: &Room) -> Widths {
        let given = self.only.as_ref().map(|only| only.width);
        Widths::of(given.unwrap_or(room.size.0), given.is_some())
    }

    /// Draws what the form is of, and how many required fields are empty.
    pub(super) fn head(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let (kind, name) = self.title(room);
        let width = area.width.saturating_sub(2 * SIDE);
        let right = self.state(room);
        let wide = right.as_ref().map_or(0, |(text, _)| shown_width(text) as u16 + 2);
        let pieces = [(kind.as_str(), Role::Dim), ("  ", Role::Dim), (name.as_str(), Role::Title)];
        canvas.put_all(area.x + SIDE, area.y, width.saturating_sub(wide), &pieces);
        if let Some((text, role)) = right {
            canvas.put_right(area.x + SIDE, area.y, width, &text, role);
        }
    }

    fn title(&self, room: &Room) -> (String, String) {
        let lang = room.lang;
        let (kind, set) = match Kind::of(&self.on) {
            Some((Kind::Data, _)) => (words::kind_data(lang), "indicator"),
            Some((Kind::Nomination, _)) => (words::kind_nomination(lang), "title"),
            Some((Kind::Opd, _)) => (words::kind_opd(lang), "name"),
            Some((Kind::Session, _)) => (words::kind_session(lang), "title"),
            Some((Kind::Presentation, _)) => (words::kind_presentation(lang), ""),
            _ => (words::kind_other(lang), ""),
        };
        let name = match room.workshop().text(&self.on, set) {
            "" if set.is_empty() => tell::subject_name(room.workshop(), &self.on, lang),
            "" => words::unnamed(lang).into_owned(),
            name => name.to_owned(),
        };
        (kind.into_owned(), name)
    }

    /// Returns whether the required fields are filled and all can be used, in words; what is being typed counts as typed.
    pub(in super::super) fn state(&self, room: &Room) -> Option<(String, Role)> {
        let (mut needed, mut missing, mut wrong) = (false, 0, 0);
        for (at, item) in self.items(room).iter().enumerate() {
            let value = match self.now(room, item, at) {
                Ok(value) => value,
                Err(_) => {
                    wrong += 1;
                    continue;
                }
            };
            needed |= item.need == Need::Final;
            missing += usize::from(item.need == Need::Final && value.is_none());
            wrong += usize::from(value.is_some_and(|value| typed::remark(room, item.form, &value).is_some()));
        }
        let lang = room.lang;
        match (missing, wrong) {
            (0, 0) if !needed => None,
            (0, 0) => Some((words::complete(lang).into_owned(), Role::Good)),
            (_, 0) => Some((words::missing(lang, missing).into_owned(), Role::Warn)),
            (0, _) => Some((words::wrong(lang, wrong).into_owned(), Role::Warn)),
            _ => Some((words::missing_and_wrong(lang, missing, wrong).into_owned(), Role::Warn)),
        }
    }

    /// Returns the value of a field as it would be recorded now; `Err` where what is typed cannot be taken.
    fn now(&self, room: &Room, item: &Item, at: usize) -> Result<Option<Value>, String> {
        let recorded = || Ok(room.workshop().value(&self.on, &item.key).cloned());
        match (&self.picked, item.form) {
            _ if at != self.at || !self.dirty() => recorded(),
            (Some(picked), _) => Ok(picked.clone()),
            // A set is filled by its members; what is typed is one more.
            (None, Takes::Members(_)) => self.refused.clone().map_or_else(recorded, Err),
            (None, _) => typed::read(room, &self.on, item, self.pad.text()),
        }
    }

    /// Draws the fields.
    pub(in super::super) fn draw_fields(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let widths = Widths::of(area.width, self.only.is_some());
        let blocks: Vec<Block> =
            self.items(room).into_iter().enumerate().map(|(at, item)| self.block(room, item, at, &widths)).collect();
        if blocks.is_empty() {
            canvas.put(area.x + SIDE, area.y, area.width.saturating_sub(SIDE), &words::nothing(room.lang), Role::Dim);
            return;
        }
        let all: u16 = blocks.iter().map(|block| block.still).fold(0, u16::saturating_add);
        let count = blocks.len() as u16;
        let airy = all.saturating_add(count) <= area.height.saturating_mul(widths.columns).saturating_sub(4);
        let space = u16::from(airy);
        let half = blocks.iter().map(|block| block.still).sum::<u16>().div_ceil(widths.columns);
        let mut places = Vec::new();
        let (mut column, mut y, mut filled) = (0, 0u16, 0u16);
        for block in &blocks {
            if column + 1 < widths.columns && filled >= half {
                (column, y) = (column + 1, 0);
            }
            places.push((column, y));
            y = y.saturating_add(block.height + space);
            filled = filled.saturating_add(block.still);
        }
        let (_, top) = places.get(self.at).copied().unwrap_or_default();
        let bottom = top.saturating_add(blocks.get(self.at).map_or(1, |block| block.height));
        let scroll = bottom.saturating_sub(area.height).min(top);
        let mut more = (scroll > 0, false);
        for (at, (block, (column, y))) in blocks.iter().zip(places).enumerate() {
            if y < scroll {
                continue;
            }
            let y = y - scroll;
            if y >= area.height || (y + block.height > area.height && at != self.at) {
                more.1 = true;
                continue;
            }
            let x = area.x + SIDE + column * (widths.column + GAP);
            let place = Rect::new(x, area.y + y, widths.column, block.height.min(area.height - y));
            self.draw_block(room, canvas, place, block, at, &widths);
        }
        for (sign, y) in [(more.0.then_some("↑"), area.y), (more.1.then_some("↓"), area.bottom().saturating_sub(1))]
        {
            canvas.put(area.right().saturating_sub(1), y, 1, sign.unwrap_or_default(), Role::Accent);
        }
    }

    fn block(&self, room: &Room, item: Item, at: usize, widths: &Widths) -> Block {
        let here = at == self.at;
        let value = room.workshop().value(&self.on, &item.key);
        let recorded = match item.form {
            Takes::Members(form) => self.joined(room, &item, *form),
            _ => text_for(room, &item, value),
        };
        let recorded = recorded.chars().take(LOOKED_AT).collect::<String>();
        let wide = usize::from(widths.value.saturating_sub(1));
        let needs = |text: &str| wrap(&safe_lines(text), wide).len() as u16;
        let wraps = matches!(item.form, Takes::Line | Takes::Lines | Takes::Members(_) | Takes::Program | Takes::Opd);
        let still = if wraps { needs(&recorded).clamp(1, 3) } else { 1 };
        let (text, rows) = match item.form {
            _ if !here || !types(item.form) => (recorded, still),
            Takes::Members(_) => (self.pad.text().to_owned(), 1),
            Takes::Lines => (self.pad.text().to_owned(), needs(self.pad.text()).clamp(3, self.tallest(room))),
            _ if wraps => (self.pad.text().to_owned(), needs(self.pad.text()).clamp(1, 3)),
            _ => (self.pad.text().to_owned(), 1),
        };
        let mut below = self.below(room, &item, here, widths);
        let free = widths.value.saturating_sub(width_of(item.form).unwrap_or(widths.value) + 1);
        if let Some((text, role)) = self.beside(room, &item, &text).filter(|(text, _)| !fits(text, free)) {
            below.insert(0, Below { role, text, tap: None });
        }
        let label = if widths.label == 0 { 1 } else { wrap(&item.label, widths.label.into()).len() as u16 };
        let lines: u16 = below.iter().map(|line| below_rows(line, widths)).sum();
        let height = rows.saturating_add(lines).max(label.min(2));
        Block { item, text, rows, below, height, still: still.max(label.min(2)) }
    }

    /// Returns the most rows in which a text of several lines is typed.
    fn tallest(&self, room: &Room) -> u16 {
        if self.only.is_some() { (room.size.1 / 2).max(8) } else { 8 }
    }

    /// Returns the members of a set as one text.
    fn joined(&self, room: &Room, item: &Item, form: Takes) -> String {
        let name = |member: &str| match item.source {
            Some(source) => typed::name(room, source, member),
            None => member.to_owned(),
        };
        let members = room.workshop().members(&self.on, &item.key);
        let texts = members.map(|(member, value)| match (form, value) {
            (Takes::Int(..), value) => format!("{} {value}", name(member)),
            _ => name(member),
        });
        texts.collect::<Vec<_>>().join(" · ")
    }

    fn below(&self, room: &Room, item: &Item, here: bool, widths: &Widths) -> Vec<Below> {
        let (lang, workshop) = (room.lang, room.workshop());
        let mut below = Vec::new();
        let mut say = |role, text: String, tap| below.push(Below { role, text, tap });
        if here && let Some(why) = &self.refused {
            say(Role::Bad, why.clone(), None);
        }
        if here
            && self.dirty()
            && let Some(said) = room.meanwhile(&self.on, &item.key, &self.seen)
        {
            say(Role::Warn, said, None);
        }
        // A figure being typed has its own say below.
        let untouched = !here || !(self.dirty() || item.form == Takes::Figure);
        let value = workshop.value(&self.on, &item.key);
        if let Some(why) = value.filter(|_| untouched).and_then(|value| typed::remark(room, item.form, value)) {
            say(Role::Warn, why, None);
        }
        if here && item.form == Takes::Figure && self.confirmed(room, item).is_none() {
            if let Some(why) = number::read(self.pad.text()).why(lang) {
                say(Role::Warn, why.into_owned(), None);
            }
            if let Some(number) = self.doubtful(room) {
                say(Role::Accent, words::confirm_key(lang, number.text()).into_owned(), None);
            }
        }
        let rivals = workshop.stand(&self.on, &item.key).filter(|stand| stand.contested() && self.only.is_none());
        if let Some(stand) = rivals {
            for value in distinct(stand.heads()) {
                let Some(edit) = stand.heads().filter(|head| head.to == *value).max_by_key(|head| head.id) else {
                    continue;
                };
                let edit = workshop.origin(edit);
                let (person, device) = workshop.writer(edit.id);
                let who = [person, device].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
                let who = if who.is_empty() { naming::somebody(lang).into_owned() } else { who };
                let what = tell::value_text(workshop, &self.on, &item.key, value.as_ref(), lang);
                say(Role::Warn, words::rival(lang, what, who, date::clock(edit.at)).into_owned(), None);
            }
            if here {
                say(Role::Dim, words::contested(lang).into_owned(), None);
            }
        }
        if !here {
            return below;
        }
        if let Takes::Choice(choices) = item.form
            && !side_by_side(room, choices, widths.value)
        {
            let now = self.picked.as_ref().map_or(value, Option::as_ref);
            for (at, choice) in choices.iter().enumerate() {
                let chosen = now.is_some_and(|value| value.as_text() == choice.word);
                let (role, sign) = if chosen { (Role::Pick, "▸") } else { (Role::Field, " ") };
                say(role, format!("{sign} {}", lang.pick(choice.id, choice.en)), Some(Tap::Row(CHOICES, at)));
            }
        }
        let list = self.list(room, item);
        let top = list::first(self.row.saturating_sub(1), list.members.len(), MEMBERS);
        for (at, (member, value)) in list.members.iter().enumerate().skip(top).take(MEMBERS) {
            let name = item.source.map_or_else(|| member.clone(), |source| typed::name(room, source, member));
            let number = if item.form == Takes::Members(&Takes::Flag) { String::new() } else { format!("  {value}") };
            let chosen = at + 1 == self.row;
            let (role, sign) = if chosen { (Role::Pick, "▸") } else { (Role::Field, "•") };
            say(role, format!("{sign} {name}{number}"), Some(Tap::Row(LIST, at + 1)));
        }
        if list.members.len() > MEMBERS {
            say(
                Role::Dim,
                format!("  {}", words::members(lang, self.row.clamp(1, list.members.len()), list.members.len())),
                None,
            );
        }
        let (before, count) = (list.members.len(), list.answers.len());
        let at = self.row.checked_sub(before + 1);
        let enter = self.taken_by_enter(&list);
        let first = list::first(at.or(list.stands).unwrap_or(0), count, ANSWERS);
        for (number, answer) in list.answers.iter().enumerate().skip(first).take(ANSWERS) {
            let (role, sign) = match enter {
                Some(taken) if taken == answer => (Role::Pick, "▸"),
                _ if list.stands == Some(number) => (Role::Field, "✓"),
                _ => (Role::Field, " "),
            };
            say(role, format!("{sign} {}", answer.name), Some(Tap::Row(LIST, before + number + 1)));
        }
        let hint = match (at, enter) {
            _ if list.member(self.row).is_some() => words::remove_key(lang),
            _ if count == 0 => return below,
            (Some(at), _) => words::chosen(lang, at + 1, count),
            (None, Some(_)) => words::first_of(lang, count),
            (None, None) if !self.ghost(room, item).is_empty() => words::completed(lang),
            (None, None) => words::choices(lang, count),
        };
        say(Role::Dim, format!("  {hint}"), None);
        below
    }

    fn draw_block(&self, room: &Room, canvas: &mut Canvas, area: Rect, block: &Block, at: usize, widths: &Widths) {
        let here = at == self.at;
        let item = &block.item;
        canvas.put(area.x, area.y, SIGN, if here { "▸" } else { "" }, Role::Accent);
        let label = Rect::new(area.x + SIGN, area.y, widths.label, area.height.min(2));
        if room.workshop().contested(&self.on, &item.key) {
            canvas.put_wrapped(label, &format!("{} ≠", item.label), Role::Warn);
        } else {
            canvas.put_wrapped(label, &item.label, if here { Role::Accent } else { Role::Dim });
        }
        let x = area.x + SIGN + widths.label + 1;
        let rows = block.rows.min(area.height);
        let place = Rect::new(x, area.y, widths.value, rows);
        canvas.spot(Rect { height: rows, ..area }, Tap::Row(FIELDS, at));
        self.draw_value(room, canvas, place, block, here);
        let mut y = area.y + rows;
        for line in &block.below {
            let height = below_rows(line, widths).min(area.bottom().saturating_sub(y));
            if height == 0 {
                break;
            }
            let place = Rect::new(x, y, widths.value, height);
            match line.tap {
                Some(tap) => {
                    canvas.clear(place, line.role);
                    canvas.put(x, y, widths.value, &line.text, line.role);
                    canvas.spot(place, tap);
                }
                None => {
                    canvas.put_wrapped(place, &line.text, line.role);
                }
            }
            y += height;
        }
    }

    fn draw_value(&self, room: &Room, canvas: &mut Canvas, area: Rect, block: &Block, here: bool) {
        let (lang, item) = (room.lang, &block.item);
        let value = match (here, &self.picked) {
            (true, Some(picked)) => picked.as_ref(),
            _ => room.workshop().value(&self.on, &item.key),
        };
        match item.form {
            Takes::Choice(choices) => return draw_choice(room, canvas, area, choices, value, here),
            Takes::Flag => return draw_flag(room, canvas, area, item, value, here),
            _ => {}
        }
        let (x, y) = (area.x, area.y);
        let width = width_of(item.form).map_or(area.width, |wide| wide.min(area.width));
        let needed = item.need == Need::Final && block.text.trim().is_empty();
        let ghost = match item.form {
            _ if here && item.completes => self.ghost(room, item).into(),
            _ if !block.text.is_empty() => "".into(),
            Takes::Members(Takes::Int(..)) => words::add_with_number(lang),
            Takes::Members(_) => words::add(lang),
            _ if needed => words::required(lang),
            _ => "".into(),
        };
        match (here, item.form) {
            (true, form) if form == Takes::Lines || block.rows > 1 => {
                canvas.pad_lines(Rect { width, ..area }, &self.pad, true, TEXT);
            }
            (true, _) => {
                canvas.pad(x, y, width, &self.pad, true, &ghost);
                canvas.spot(Rect { width, height: 1, ..area }, Tap::Text(LINE, 0));
            }
            (false, _) if needed => {
                canvas.clear(Rect { width, ..area }, Role::Field);
                canvas.put(x, y, width, &words::required(lang), Role::Warn);
            }
            (false, _) => {
                canvas.clear(Rect { width, ..area }, Role::Field);
                canvas.put_wrapped(Rect { width, ..area }, &block.text, Role::Field);
            }
        }
        // A scale of a few steps is said; a bound that nobody reaches is not.
        if let Takes::Int(low, high @ ..10) = item.form {
            canvas.put(x + width + 1, y, area.width.saturating_sub(width + 1), &format!("{low}–{high}"), Role::Dim);
        }
        let free = area.width.saturating_sub(width + 1);
        if let Some((text, role)) = self.beside(room, item, &block.text).filter(|(text, _)| fits(text, free)) {
            canvas.put(x + width + 1, y, free, &text, role);
        }
    }

    /// Returns how a text is read, to stand beside it, or below where there is no room beside.
    fn beside(&self, room: &Room, item: &Item, text: &str) -> Option<(String, Role)> {
        let here = self.item(room).as_ref() == Some(item);
        if let Some(number) = self.confirmed(room, item) {
            return Some((words::confirmed(room.lang, number.text()).into_owned(), Role::Good));
        }
        // A day shown in full needs no reading; one being typed does.
        if item.form == Takes::Date && !(here && self.dirty()) {
            return None;
        }
        let (text, mind) = typed::reading(room, item, text)?;
        Some((text, if mind { Role::Warn } else { Role::Good }))
    }

    /// Returns the reading of the figure that a person confirmed, while the figure stands as it was.
    fn confirmed(&self, room: &Room, item: &Item) -> Option<Number> {
        let here = self.item(room).as_ref() == Some(item);
        if !self.has_reading(item) || (here && self.dirty()) {
            return None;
        }
        let (workshop, on) = (room.workshop(), &self.on);
        let reading = workshop.text(on, "reading");
        let figure = number::read(workshop.text(on, &item.key)).figure()?.number;
        (figure.to_string() == reading).then_some(figure)
    }
}

/// Returns whether the choices fit into a width side by side; else they stand below the field.
fn side_by_side(room: &Room, choices: &[Choice], width: u16) -> bool {
    let wide = choices.iter().map(|choice| shown_width(room.lang.pick(choice.id, choice.en)) + 3);
    wide.sum::<usize>() <= usize::from(width)
}

/// Draws the choices side by side where they fit, else the one that is chosen between arrows.
fn draw_choice(room: &Room, canvas: &mut Canvas, area: Rect, choices: &[Choice], value: Option<&Value>, here: bool) {
    let label = |choice: &Choice| room.lang.pick(choice.id, choice.en);
    let chosen = |choice: &&Choice| value.is_some_and(|value| value.as_text() == choice.word);
    let unknown = value.map(Value::to_string).unwrap_or_else(|| words::unanswered(room.lang).into_owned());
    let text = choices.iter().find(chosen).map_or(unknown.as_str(), label);
    if !here {
        canvas.clear(area, Role::Field);
        canvas.put(area.x, area.y, area.width, text, Role::Field);
        return;
    }
    canvas.clear(area, Role::Typing);
    canvas.place_cursor(area.x, area.y);
    if !side_by_side(room, choices, area.width) {
        canvas.put(area.x, area.y, area.width, &format!("‹ {text} ›"), Role::Typing);
        return;
    }
    let mut x = area.x;
    for choice in choices {
        let role = if chosen(&choice) { Role::Prime } else { Role::Typing };
        x += canvas.put(x, area.y, area.right() - x, &format!(" {} ", label(choice)), role) + 1;
    }
}

fn draw_flag(room: &Room, canvas: &mut Canvas, area: Rect, item: &Item, value: Option<&Value>, here: bool) {
    let lang = room.lang;
    let area = Rect { width: area.width.min(12), ..area };
    let text = match value {
        Some(Value::Flag(true)) => format!("✓ {}", words::yes(lang)),
        Some(Value::Flag(false)) => words::no(lang).into_owned(),
        Some(value) => value.to_string(),
        // A gate nobody asked about is no "no".
        None if item.key.contains('/') => words::unanswered(lang).into_owned(),
        None => words::no(lang).into_owned(),
    };
    let role = if here { Role::Typing } else { Role::Field };
    canvas.clear(area, role);
    canvas.put(area.x, area.y, area.width, &text, role);
    if here {
        canvas.place_cursor(area.x, area.y);
    }
}

/// Returns the width of a short answer; its reading stands beside it.
fn width_of(form: Takes) -> Option<u16> {
    match form {
        Takes::Year | Takes::Clock | Takes::Int(..) => Some(12),
        Takes::Figure => Some(18),
        Takes::Date => Some(25),
        _ => None,
    }
}

fn fits(text: &str, width: u16) -> bool {
    shown_width(text) <= usize::from(width)
}

fn below_rows(line: &Below, widths: &Widths) -> u16 {
    let rows = || wrap(&safe::shown(&line.text), widths.value.into()).len() as u16;
    if line.tap.is_some() { 1 } else { rows().min(4) }
}

/// Returns the text as it is shown, its line ends staying.
fn safe_lines(text: &str) -> String {
    text.split('\n').map(safe::shown).collect::<Vec<_>>().join("\n")
}
