//! The desk: keys in; screens, edits and effects out. It stands in for the shell, with a clock that tests move.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bimtek::file::journal::Draft;
use bimtek::shell::disk::files::Machine;
use bimtek::shell::disk::incoming;
use bimtek::shell::disk::readings::Readings;
use bimtek::tui::app::{App, Frame, Msg};
use bimtek::tui::incoming::Input;
use bimtek::tui::key::Key;
use bimtek::tui::reply::{Answer, At, Effect, Entry, Go, Opened, Reply, Setting};
use bimtek::tui::theme::{Role, Theme};
use bimtek::words::Lang;
use bimtek::workshop::edit::{Edit, Hand};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::ranking::{DRAWS, SEED, stability};
use bimtek::workshop::{Pen, Workshop};

/// The morning of the session, 08.00 WIB.
pub const MORNING: &str = "2022-07-04T08:00:00.000+07:00";

/// A program on a desk.
pub struct Desk {
    /// The program.
    pub app: App,
    /// The desk's clock.
    pub now: Moment,
    /// Every effect so far, in order.
    pub effects: Vec<Effect>,
    /// What the home screen lists.
    pub shelf: Vec<Entry>,
    /// What lies in the bin.
    pub bin: Vec<Entry>,
    /// The folder that stands behind `/sesi`, for what is read from other files.
    pub folder: Option<PathBuf>,
    /// Whether files are read so slowly that no answer comes.
    pub slow: bool,
    readings: Readings,
    hands: u8,
}

impl Desk {
    /// The program on its home screen, with nothing saved.
    pub fn home(width: u16, height: u16) -> Self {
        Self::home_with(width, height, Vec::new())
    }

    /// The program on its home screen, with saved sessions.
    pub fn home_with(width: u16, height: u16, shelf: Vec<Entry>) -> Self {
        let now = Moment::parse(MORNING).expect("a moment");
        let app = App::new(Lang::Id, Theme::Dark, now, (width, height), 7);
        let mut desk = Self {
            app,
            now,
            effects: Vec::new(),
            shelf,
            bin: Vec::new(),
            folder: None,
            slow: false,
            readings: Readings::default(),
            hands: 0,
        };
        desk.send(Msg::Answer(Answer::Listed(desk.shelf.clone(), Vec::new())));
        desk
    }

    /// The program in a session that was just made from the home screen: 47 OPD, on its setup screen.
    pub fn new_session(width: u16, height: u16) -> Self {
        let mut desk = Self::home(width, height);
        desk.app.take(Reply::effect(Effect::Create("Bimtek Smart City Tahap II".into(), false)));
        desk.send(Msg::Tick);
        desk
    }

    /// The program on the run screen of a new session.
    pub fn run(width: u16, height: u16) -> Self {
        let mut desk = Self::new_session(width, height);
        desk.app.take(Reply::go(Go::To(At::Run)));
        desk.send(Msg::Tick);
        desk
    }

    /// The program with a file of these edits just opened.
    pub fn reopened(width: u16, height: u16, edits: Vec<Edit>, drafts: Vec<Draft>) -> Self {
        let mut desk = Self::home(width, height);
        let opened = Opened {
            path: "sesi.json".into(),
            workshop: record(edits).into(),
            drafts,
            pen: desk.pen(),
            ..Opened::default()
        };
        desk.send(Msg::Answer(Answer::Opened(Box::new(opened))));
        desk
    }

    fn pen(&mut self) -> Option<Pen> {
        self.hands += 1;
        Some(Pen {
            hand: Hand::from_random([self.hands; 8]),
            operator: "Wati Prasetyo".into(),
            device: "laptop-1".into(),
            version: "0.1.0".into(),
            opened_at: self.now,
        })
    }

    /// Sends a message and answers the effects as a healthy shell would.
    pub fn send(&mut self, msg: Msg) {
        let mut queue = vec![msg];
        while let Some(msg) = queue.pop() {
            let effects = self.app.update(msg, self.now);
            for effect in &effects {
                queue.extend(self.glanced(effect).into_iter().rev().map(Msg::Answer));
                queue.extend(self.answer(effect).map(Msg::Answer));
            }
            self.effects.extend(effects);
        }
    }

    fn answer(&mut self, effect: &Effect) -> Option<Answer> {
        match effect {
            Effect::List | Effect::Rename(..) | Effect::Copy(..) | Effect::Withdraw(_) | Effect::Restore(_) => {
                Some(Answer::Listed(self.shelf.clone(), self.bin.clone()))
            }
            Effect::Create(title, _) => {
                let path = PathBuf::from(format!("{title}.json"));
                Some(Answer::Opened(Box::new(Opened { path, pen: self.pen(), ..Opened::default() })))
            }
            Effect::Append(edits, _) => edits.last().map(|edit| Answer::Kept(edit.id)),
            Effect::Offer(open, named) => self.offered(open, named.as_deref()),
            Effect::Weigh(open, paths, record) if !paths.is_empty() && !self.slow => {
                Some(self.weighed(open, paths, record))
            }
            Effect::Steady(sheet, weights) if !self.slow => {
                let drawn = stability(sheet, weights, SEED, DRAWS);
                Some(Answer::Steady(sheet.clone(), weights.clone(), drawn))
            }
            Effect::Save => Some(Answer::Saved(self.workshop().log().len())),
            _ => None,
        }
    }

    /// What files bring, as the shell would tell it.
    pub fn weighed(&mut self, open: &Path, paths: &[PathBuf], record: &Arc<Workshop>) -> Answer {
        let (open, lang) = (self.real(open), self.app.room.lang);
        let paths: Vec<PathBuf> = paths.iter().map(|path| self.real(path)).collect();
        let weighed = self.readings.weigh(&Machine, &open, &paths, record, lang, |_| true);
        let mut weighed = weighed.expect("nobody stops it");
        weighed.inputs = weighed.inputs.into_iter().map(|input| self.as_shown(input)).collect();
        Answer::Weighed(Box::new(weighed))
    }

    fn as_shown(&self, input: Input) -> Input {
        let incoming = input.incoming.map_err(|why| self.virtual_text(&why));
        Input { path: self.virtual_path(&input.path), incoming }
    }

    /// What single files bring.
    fn glanced(&mut self, effect: &Effect) -> Vec<Answer> {
        match effect {
            Effect::Glance(open, paths, record) if !self.slow => {
                let (open, lang, before) = (self.real(open), self.app.room.lang, record.log().len());
                let paths: Vec<PathBuf> = paths.iter().map(|path| self.real(path)).collect();
                let mut inputs = Vec::new();
                self.readings.glance(&Machine, &open, &paths, record, lang, || true, |input| inputs.push(input));
                let told = inputs.into_iter().map(|input| Answer::Glanced(before, Box::new(self.as_shown(input))));
                told.collect()
            }
            _ => Vec::new(),
        }
    }

    fn offered(&self, open: &Path, named: Option<&Path>) -> Option<Answer> {
        let (folder, lang) = (self.folder.clone()?, self.app.room.lang);
        let offers = match named {
            Some(path) => incoming::named(&Machine, &self.real(path), lang),
            None => Ok(incoming::near(&Machine, &self.real(open), &folder, lang)),
        };
        let mut offers = match offers {
            Ok(offers) => offers,
            Err(why) => return Some(Answer::Failed(self.virtual_text(&why))),
        };
        for offer in &mut offers {
            offer.entry.path = self.virtual_path(&offer.entry.path);
            offer.entry.trouble = offer.entry.trouble.take().map(|why| self.virtual_text(&why));
        }
        Some(Answer::Offered(offers, named.is_some()))
    }

    fn real(&self, path: &Path) -> PathBuf {
        let rest = path.strip_prefix("/sesi").unwrap_or(path);
        self.folder.as_ref().map_or_else(|| path.to_owned(), |folder| folder.join(rest))
    }

    fn virtual_path(&self, path: &Path) -> PathBuf {
        let folder = self.folder.clone().unwrap_or_default();
        path.strip_prefix(folder).map_or_else(|_| path.to_owned(), |rest| Path::new("/sesi").join(rest))
    }

    fn virtual_text(&self, text: &str) -> String {
        let folder = self.folder.clone().unwrap_or_default();
        text.replace(&folder.display().to_string(), "/sesi")
    }

    /// Presses keys by name, apart by spaces: `F5 Tab Ctrl+Z`.
    pub fn keys(&mut self, names: &str) -> &mut Self {
        for name in names.split_whitespace() {
            let key = Key::parse(name).unwrap_or_else(|| panic!("no key {name}"));
            self.send(Msg::Key(key));
        }
        self
    }

    /// Types a text, a character a key.
    pub fn types(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            self.send(Msg::Key(Key::plain(bimtek::tui::key::Code::Char(c))));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(Msg::Paste(text.into()));
        self
    }

    /// Clicks where a text stands on the screen.
    #[track_caller]
    pub fn click(&mut self, text: &str) -> &mut Self {
        let frame = self.app.draw();
        let screen = text_of(&frame);
        self.app.seen(frame.spots);
        let found = screen.lines().enumerate().find_map(|(y, line)| Some((line.find(text)?, y, line)));
        let (at, y, line) = found.unwrap_or_else(|| panic!("no {text:?} on the screen:\n{screen}"));
        self.send(Msg::Click(line[..at].chars().count() as u16, y as u16));
        self
    }

    /// Lets time pass, waking the program whenever it asked to be.
    pub fn wait(&mut self, ms: i64) -> &mut Self {
        let end = self.now.plus(ms);
        while let Some(at) = self.app.wake().filter(|at| at.ms <= end.ms) {
            self.now = at;
            self.send(Msg::Tick);
        }
        self.now = end;
        self.send(Msg::Tick);
        self
    }

    /// Sets another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.send(Msg::Size(width, height));
        self
    }

    /// Switches to English.
    pub fn english(&mut self) -> &mut Self {
        self.send(Msg::Answer(Answer::Well));
        self.app.room.lang = Lang::En;
        self
    }

    /// The record.
    pub fn workshop(&self) -> &Workshop {
        &self.app.room.file.workshop
    }

    /// Every edit that was given to the journal, in order.
    pub fn journal(&self) -> Vec<Edit> {
        let appended =
            self.effects.iter().filter_map(|e| if let Effect::Append(edits, _) = e { Some(edits) } else { None });
        appended.flatten().cloned().collect()
    }

    /// The half-typed texts that the journal holds, latest a place, empty ones left out.
    pub fn drafts(&self) -> Vec<Draft> {
        let mut drafts = std::collections::BTreeMap::new();
        for effect in &self.effects {
            let told = match effect {
                Effect::Draft(draft) => std::slice::from_ref(draft),
                Effect::Append(_, drafts) => drafts.as_slice(),
                _ => &[],
            };
            drafts.extend(told.iter().map(|draft| (draft.place.clone(), draft.text.clone())));
        }
        let held = drafts.into_iter().filter(|(_, text)| !text.is_empty());
        held.map(|(place, text)| Draft { place, text }).collect()
    }

    /// Whether the journal was told that a place of half-typed text was left.
    pub fn forgot(&self, place: &str) -> bool {
        let empty = |draft: &Draft| draft.text.is_empty() && draft.place.contains(place);
        self.effects.iter().any(|effect| match effect {
            Effect::Draft(draft) => empty(draft),
            Effect::Append(_, drafts) => drafts.iter().any(empty),
            _ => false,
        })
    }

    /// What was remembered for the next start.
    pub fn remembered(&self) -> Vec<Setting> {
        self.effects
            .iter()
            .filter_map(|e| if let Effect::Remember(setting) = e { Some(setting.clone()) } else { None })
            .collect()
    }

    /// The screen as text, trailing blanks cut.
    pub fn screen(&self) -> String {
        text_of(&self.app.draw())
    }

    /// Says that a text is on the screen.
    #[track_caller]
    pub fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "no {text:?} on the screen:\n{screen}");
        self
    }

    /// Says that a text is not on the screen.
    #[track_caller]
    pub fn sees_not(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "{text:?} is on the screen:\n{screen}");
        self
    }

    /// The screen for a snapshot: its text, then its styles by the names of their roles.
    pub fn picture(&self) -> String {
        let frame = self.app.draw();
        let area = frame.buffer.area;
        let mut out = text_of(&frame);
        out.push_str("\n--- styles\n");
        for y in 0..area.height {
            let role = |x: u16| {
                let style = frame.buffer[(x, y)].style();
                let named = Role::ALL.into_iter().find(|role| {
                    let wanted = self.app.room.theme.style(*role);
                    (wanted.fg, wanted.bg, wanted.add_modifier) == (style.fg, style.bg, style.add_modifier)
                });
                named.map_or("?".to_owned(), |role| format!("{role:?}"))
            };
            let mut runs: Vec<(String, u16, u16)> = Vec::new();
            for x in 0..area.width {
                let name = role(x);
                match runs.last_mut() {
                    Some((last, _, end)) if *last == name => *end = x,
                    _ => runs.push((name, x, x)),
                }
            }
            let shown: Vec<_> =
                runs.iter().filter(|(name, ..)| name != "Text").map(|(name, a, b)| format!("{name} {a}-{b}")).collect();
            if !shown.is_empty() {
                out.push_str(&format!("{y:>2}: {}\n", shown.join(", ")));
            }
        }
        out
    }
}

/// The record of these edits.
pub fn record(edits: Vec<Edit>) -> Workshop {
    let mut workshop = Workshop::default();
    workshop.unite(edits);
    workshop
}

fn text_of(frame: &Frame) -> String {
    let area = frame.buffer.area;
    let mut lines = Vec::new();
    for y in 0..area.height {
        let mut line = String::new();
        let mut skip = 0;
        for x in 0..area.width {
            let symbol = frame.buffer[(x, y)].symbol();
            if skip > 0 {
                skip -= 1;
                continue;
            }
            line.push_str(symbol);
            skip = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}
