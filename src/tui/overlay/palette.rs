//! The palette: finds any command, OPD, row or nomination by a few letters, and runs or opens it.
//!
//! What can be found is gathered once, when it opens; each key matches it once, and drawing shows the best of the hits.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::layout::Rect;

use super::{Fate, Input, Keys, Table};
use crate::tui::bind::Row;
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::key::{self, Code};
use crate::tui::list::List;
use crate::tui::pad::Pad;
use crate::tui::reply::{Go, Reply};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Word, palette as words, program as program_words, safe};
use crate::workshop::subject::{self, Kind};
use crate::workshop::{agenda, tell};

/// How many hits are listed.
const BEST: usize = 100;
/// The number of the hits among the clickable lists.
const HITS: u8 = 0;

/// The palette's state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Palette {
    /// What is looked for.
    pad: Pad,
    list: List,
    /// Everything that can be found.
    things: Vec<Thing>,
    /// The things that match best, and how many match at all.
    hits: Vec<Hit>,
    count: usize,
}

/// Something that can be found.
#[derive(Clone, Debug, PartialEq)]
struct Thing {
    what: What,
    /// What is searched, safe to show; only its first bytes are shown, other names follow.
    text: String,
    shown: usize,
    /// What stands at the right.
    beside: String,
}

impl Thing {
    /// Returns the name it is shown by.
    fn name(&self) -> &str {
        &self.text[..self.shown]
    }
}

/// What becomes of it.
#[derive(Clone, Debug, PartialEq)]
enum What {
    /// A row of a table of keys is run.
    Command(Table, usize),
    /// An OPD is opened.
    Opd(String),
    /// A data row or nomination is opened.
    Row(String),
    /// Another session of the file is opened.
    Session(String),
}

/// A thing that matches, and which of its graphemes did.
#[derive(Clone, Debug, PartialEq)]
struct Hit {
    thing: usize,
    letters: Vec<u32>,
}

impl Palette {
    /// Makes a palette in which a letter is typed already; it is filled when it opens.
    pub fn looking_for(letter: char) -> Self {
        Self { pad: Pad::line(letter.encode_utf8(&mut [0; 4])), ..Self::default() }
    }

    /// Opens the palette over a screen: the commands that apply now, the OPD, and what was recorded of the session.
    pub fn open(&mut self, room: &Room, keys: &Keys<'_>) {
        let mut things = commands(keys, room.lang);
        if room.is_open() {
            things.extend(sessions(room));
            things.extend(opds(room));
            things.extend(rows(room, Kind::Nomination, "title", words::quick_win));
            things.extend(rows(room, Kind::Data, "indicator", words::data));
        }
        self.things = things;
        self.find();
    }

    pub(super) fn update(&mut self, room: &Room, _keys: &Keys<'_>, input: Input) -> Fate {
        let (len, height) = (self.hits.len(), height(room));
        match input {
            Input::Key(key) if key.is(Code::Esc) => return Fate::Close(Reply::none()),
            Input::Key(key) if key.is(Code::Enter) => return self.run(self.list.at),
            Input::Key(key) if !matches!(key.code, Code::Home | Code::End) && self.list.key(key, len, height) => {}
            typed if typed.finds(&mut self.pad) => self.find(),
            Input::Tap(Tap::Row(HITS, hit), _) => return self.run(hit),
            Input::Key(_) | Input::Paste(_) | Input::Tap(..) => {}
            Input::Wheel(by) => self.list.wheel(by, len, height),
        }
        Fate::Stay
    }

    fn run(&self, hit: usize) -> Fate {
        let thing = self.hits.get(hit).and_then(|hit| self.things.get(hit.thing));
        match thing.map(|thing| &thing.what) {
            Some(What::Command(table, row)) => Fate::Run(*table, *row),
            Some(What::Opd(code)) => Fate::Close(Reply::go(Go::Opd(code.clone()))),
            Some(What::Row(on)) => Fate::Close(Reply::go(Go::Row(on.clone()))),
            Some(What::Session(sid)) => Fate::Close(Reply::go(Go::Session(sid.clone()))),
            None => Fate::Stay,
        }
    }

    /// Matches everything with what is typed; nothing typed finds the commands.
    fn find(&mut self) {
        self.list = List::default();
        let query = self.pad.text().trim();
        if query.is_empty() {
            let commands = self.things.iter().enumerate().filter(|(_, thing)| matches!(thing.what, What::Command(..)));
            self.hits = commands.map(|(thing, _)| Hit { thing, letters: Vec::new() }).collect();
            self.count = self.hits.len();
            return;
        }
        let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut scores: Vec<(u32, usize)> = Vec::new();
        for (thing, of) in self.things.iter().enumerate() {
            let mut score = |text: &str| pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher);
            // What is seen to match goes before what only another name matches.
            let score = score(of.name()).map(|score| score + 1).or_else(|| score(&of.text));
            scores.extend(score.map(|score| (score, thing)));
        }
        self.count = scores.len();
        // Of equals the first gathered stands first: commands, then OPD, then what was recorded.
        scores.sort_unstable_by(|(a, x), (b, y)| (b, x).cmp(&(a, y)));
        scores.truncate(BEST);
        self.hits.clear();
        for (_, thing) in scores {
            let mut letters = Vec::new();
            let name = Utf32Str::new(self.things[thing].name(), &mut buffer);
            pattern.indices(name, &mut matcher, &mut letters);
            letters.sort_unstable();
            self.hits.push(Hit { thing, letters });
        }
    }

    pub(super) fn draw(&self, room: &Room, _keys: &Keys<'_>, canvas: &mut Canvas) {
        let lang = room.lang;
        let height = height(room);
        let inside = canvas.dialog(width(room), height as u16 + 7, &words::title(lang));
        let query = self.pad.text();
        canvas.pad(inside.x, inside.y + 1, inside.width, &self.pad, true, "");
        if query.is_empty() {
            canvas.put(inside.x + 1, inside.y + 1, inside.width - 1, &words::hint(lang), Role::Offer);
        }
        let top = inside.y + 3;
        if self.hits.is_empty() {
            let area = Rect { x: inside.x + 2, y: top, width: inside.width - 4, height: 3 };
            canvas.put_wrapped(area, &words::nothing(lang, query), Role::Text);
        }
        for (row, at) in self.list.shown(self.hits.len(), height).enumerate() {
            let Some((hit, thing)) = self.hits.get(at).and_then(|hit| Some((hit, self.things.get(hit.thing)?))) else {
                continue;
            };
            let area = Rect::new(inside.x, top + row as u16, inside.width, 1);
            let picked = at == self.list.at;
            if picked {
                canvas.clear(area, Role::Pick);
                canvas.put(area.x, area.y, 1, "▸", Role::Pick);
            }
            let beside = shown_width(&thing.beside).min(usize::from(inside.width) / 2) as u16;
            let (quiet, key) = if picked { (Role::Pick, Role::Pick) } else { (Role::Dim, Role::Accent) };
            let is_key = matches!(thing.what, What::Command(..));
            canvas.put_right(
                area.right() - beside - 1,
                area.y,
                beside,
                &thing.beside,
                if is_key { key } else { quiet },
            );
            let free = area.width.saturating_sub(beside + 5);
            canvas.put_found(area.x + 2, area.y, free, thing.name(), &hit.letters, picked);
            canvas.spot(area, Tap::Row(HITS, at));
        }
        let last = inside.bottom() - 1;
        let used = canvas.put(inside.x, last, inside.width, &words::keys(lang), Role::Dim);
        if !query.is_empty() && self.count > 0 {
            let said = match self.hits.len() < self.count {
                true => words::best(lang, self.hits.len(), self.count),
                false => words::hits(lang, self.count),
            };
            canvas.put_right(inside.x + used, last, inside.width - used, &said, Role::Dim);
        }
    }
}

fn width(room: &Room) -> u16 {
    room.size.0.saturating_sub(4).min(104)
}

/// The hits in sight.
fn height(room: &Room) -> usize {
    usize::from(room.size.1.saturating_sub(10)).clamp(5, 24)
}

/// The commands that apply now; of rows with the same key the first that applies acts.
fn commands(keys: &Keys<'_>, lang: Lang) -> Vec<Thing> {
    let mut taken: Vec<&str> = vec!["Ctrl+P"];
    let mut things = Vec::new();
    let screen = keys.screen.iter().map(|row| (Table::Screen, row));
    let program = keys.program.iter().map(|row| (Table::Program, row));
    for (table, row) in screen.chain(program).filter(|(_, row)| row.applies) {
        let Row { number, key, own, label, .. } = *row;
        if own.is_empty() || !taken.contains(&own) {
            taken.push(own);
            things.push(thing(What::Command(table, number), label, "", &key::shown(key, lang)));
        }
    }
    // Their keys mean something else here, so they are not shown.
    let mut labels = Vec::new();
    for Row { number, label, .. } in keys.run.iter().filter(|row| row.applies) {
        if !labels.contains(label) {
            labels.push(*label);
            things.push(thing(What::Command(Table::Run, *number), label, "", &program_words::run(lang)));
        }
    }
    things
}

/// The other sessions of the file.
fn sessions(room: &Room) -> Vec<Thing> {
    let others = room.workshop().sessions().into_iter().filter(|sid| *sid != room.sid());
    let of = |sid: &str| {
        let name = tell::subject_name(room.workshop(), &subject::session(sid), room.lang);
        thing(What::Session(sid.to_owned()), &name, "", &words::session(room.lang))
    };
    others.map(of).collect()
}

fn opds(room: &Room) -> Vec<Thing> {
    let workshop = room.workshop();
    let of = |on: &std::sync::Arc<str>| {
        let code = subject::rest(on);
        let (name, short) = (room.opd_name(code), workshop.text(on, "abbreviation"));
        let text = if short.is_empty() || short == name { name.to_owned() } else { format!("{name} ({short})") };
        let aliases: Vec<&str> = workshop.members(on, "alias/").map(|(alias, _)| alias).collect();
        thing(What::Opd(code.to_owned()), &text, &aliases.join(" "), &words::opd(room.lang))
    };
    let takes_part = |on: &&std::sync::Arc<str>| agenda::has_turn(workshop, room.sid(), subject::rest(on));
    workshop.all(Kind::Opd).into_iter().filter(takes_part).map(of).collect()
}

fn rows(room: &Room, kind: Kind, set: &str, word: Word) -> Vec<Thing> {
    let workshop = room.workshop();
    let mut things = Vec::new();
    for on in workshop.all(kind).into_iter().filter(|on| workshop.text(on, "session") == room.sid()) {
        let opd = room.opd_short(workshop.text(on, "opd"));
        let text = format!("{} · {opd}", workshop.text(on, set));
        things.push(thing(What::Row(on.to_string()), &text, "", &word(room.lang)));
    }
    things
}

fn thing(what: What, text: &str, others: &str, beside: &str) -> Thing {
    let mut all = safe::shown(text).into_owned();
    let shown = all.len();
    if !others.is_empty() {
        all.push(' ');
        all.push_str(others);
    }
    Thing { what, text: all, shown, beside: beside.to_owned() }
}
