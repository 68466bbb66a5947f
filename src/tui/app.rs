//! The app: takes a message and the moment, and answers with effects; draws itself without changing.
//!
//! The way of a keystroke: the overlay on top, else the program's keys, else the screen's keys, else the screen's typing
//! gives a [`Reply`]; its writes become stamped edits here and nowhere else.

pub(super) mod alarm;
mod copies;
mod drafts;
mod lock;
mod merging;
mod setting;
mod wall;
mod way;

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::buffer::Buffer;

use super::bind::Row;
use super::canvas::{Spot, Tap};
use super::key::{Code, Key};
use super::overlay::prompt::Prompt;
use super::overlay::{Fate, Input, Keys, Overlay, Table};
use super::program;
use super::reply::{Answer, At, Effect, Go, Opened, Reply, Tone, Turn};
use super::room::{Ids, OpenFile, Room};
use super::screen::{Screen, Screens, at_screen, contested, criteria};
use super::theme::Theme;
use super::{frame, open};
use crate::file::journal::Draft;
use crate::words::{Lang, disk, program as words};
use crate::workshop::edit::{Edit, Write};
use crate::workshop::moment::Moment;
use crate::workshop::{closed, tell};

/// How long after the last act the session file is saved.
const SAVE_AFTER: i64 = 2_000;
/// How long half-typed text may change before the journal holds it.
const DRAFT_AFTER: i64 = 700;
/// How long a notice stands.
const NOTICE_FOR: i64 = 8_000;

/// What happened outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The left button was pressed at a column and row.
    Click(u16, u16),
    /// The wheel turned: −1 up, 1 down.
    Wheel(i16),
    /// The terminal has this many columns and rows.
    Size(u16, u16),
    /// Time passed that the app asked to be woken for.
    Tick,
    /// The shell answers.
    Answer(Answer),
    /// The program is told to end, by a signal or a closed window.
    Stop,
}

/// One drawn frame.
#[derive(Debug)]
pub struct Frame {
    /// The cells.
    pub buffer: Buffer,
    /// Where the cursor stands.
    pub cursor: Option<(u16, u16)>,
    /// What can be clicked; given back to the app with [`App::seen`].
    pub spots: Vec<Spot>,
}

/// The whole program's state, without the world around it.
#[derive(Debug)]
pub struct App {
    /// What screens may look at.
    pub room: Room,
    /// The screens.
    pub screens: Screens,
    /// The screen that is shown.
    pub at: At,
    /// The screens behind it, for Esc.
    trail: Vec<At>,
    /// What lies on top.
    pub overlays: Vec<Overlay>,
    /// What is said in one line, and until when.
    pub(super) notice: Option<(Tone, String, Moment)>,
    /// The question whose answer the shell is trying: it comes back where that fails.
    tried: Option<Prompt>,
    /// The title under which a new session file is being made.
    making: Option<(String, bool)>,
    /// The half-typed texts that the journal holds.
    drafts: BTreeMap<String, String>,
    draft_due: Option<Moment>,
    /// What was half typed when a message came in, while the session is closed: a refused act gives it back.
    held: Vec<Draft>,
    /// Whether it was asked about letting go of what is not saved, and not answered with no.
    leaving: bool,
    /// When the program was last awake before a sleep that is not asked about yet, and when it woke.
    slept: Option<(Moment, Moment)>,
    /// The presentation whose end has rung.
    rung: Option<alarm::Rung>,
    spots: Vec<Spot>,
    effects: Vec<Effect>,
}

impl App {
    /// Makes the app on its home screen; the first effects list the saved sessions or open a file.
    pub fn new(lang: Lang, theme: Theme, now: Moment, size: (u16, u16), seed: u64) -> Self {
        let room = Room {
            lang,
            theme,
            themes: Theme::ALL.to_vec(),
            keys: Default::default(),
            marks: Default::default(),
            ascii: false,
            settings: Default::default(),
            now,
            size,
            mouse: true,
            bell: false,
            operator: Default::default(),
            file: OpenFile::default(),
            shelf: None,
            bin: Vec::new(),
            ids: Ids::seeded(seed),
        };
        Self {
            room,
            screens: Screens::default(),
            at: At::Home,
            trail: Vec::new(),
            overlays: Vec::new(),
            notice: None,
            tried: None,
            making: None,
            drafts: BTreeMap::new(),
            draft_due: None,
            held: Vec::new(),
            leaving: false,
            slept: None,
            rung: None,
            spots: Vec::new(),
            effects: Vec::new(),
        }
    }

    /// Takes a message; returns what the shell is asked to do.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        let before = std::mem::replace(&mut self.room.now, now);
        self.hold();
        let msg = self.meant(msg);
        // A running clock wakes the program every second: a longer pause was a sleep, whatever message ends it.
        if self.room.is_open() && open::gap_between(&self.room, before, now).is_some() {
            self.slept.get_or_insert((before, now));
        }
        // A key that acts would act on a clock that nobody has answered for.
        let acts = matches!(msg, Msg::Key(key) if key.typed().is_none());
        let asked = acts && self.ask_about_sleep();
        match msg {
            Msg::Key(_) if asked => {}
            Msg::Key(_) | Msg::Paste(_) | Msg::Click(..) | Msg::Wheel(_) if self.room.file.walled => {
                self.wall_input(msg)
            }
            Msg::Key(key) => self.key(key),
            Msg::Paste(text) => self.input(Input::Paste(text)),
            Msg::Click(x, y) => self.click(x, y),
            Msg::Wheel(by) => self.input(Input::Wheel(by)),
            Msg::Size(width, height) => self.room.size = (width, height),
            Msg::Tick => self.look(),
            Msg::Answer(answer) => self.answer(answer),
            Msg::Stop => self.stop(),
        }
        self.ask_about_sleep();
        self.alarm();
        self.on_time();
        std::mem::take(&mut self.effects)
    }

    /// Asks whether a sleep counts, once nothing else is being asked.
    fn ask_about_sleep(&mut self) -> bool {
        let slept = self.slept.take_if(|_| self.overlays.is_empty());
        let question = slept.and_then(|(awake, woke)| open::gap_between(&self.room, awake, woke));
        let asks = question.is_some();
        self.overlays.extend(question);
        asks
    }

    /// Remembers what the last frame offered to click.
    pub fn seen(&mut self, spots: Vec<Spot>) {
        self.spots = spots;
    }

    /// Draws the frame. Nothing changes.
    pub fn draw(&self) -> Frame {
        frame::draw(self)
    }

    /// Returns the moment at which the app wants a [`Msg::Tick`], if nothing else happens; nothing when all is quiet.
    pub fn wake(&self) -> Option<Moment> {
        let notice = self.notice.as_ref().map(|(_, _, until)| *until);
        let safety = &self.room.file.safety;
        [notice, safety.save_due, self.draft_due, self.wall_wake(), self.next_second()]
            .into_iter()
            .flatten()
            .min_by_key(|at| at.ms)
    }

    /// Returns when the running clock shows its next second, or the wall clock its next minute.
    fn next_second(&self) -> Option<Moment> {
        if !self.room.is_open() {
            return None;
        }
        let now = self.room.now;
        let since = open::running(&self.room).map(|(_, since)| since);
        if since.is_none() && self.room.file.walled {
            return None;
        }
        let step = if since.is_some() { 1_000 } else { 60_000 };
        let from = since.map_or(0, |since| since.ms);
        Some(now.plus(step - (now.ms - from).rem_euclid(step)))
    }

    fn key(&mut self, key: Key) {
        if self.notice.as_ref().is_some_and(|(tone, ..)| *tone != Tone::Bad) || key.is(Code::Esc) {
            self.notice = None;
        }
        if self.overlays.last().is_some_and(|overlay| !overlay.lets_through(self.at, key)) {
            return self.input(Input::Key(key));
        }
        let reply = program::press(&self.room, key);
        let reply = reply.or_else(|| at_screen!(self.at, self.screens, screen => screen.press(&self.room, key)));
        match reply {
            Some(reply) => self.take(reply),
            None if key.typed() == Some('?') && !at_screen!(ref self.at, self.screens, s => s.typing(&self.room)) => {
                self.take(Reply::ask(Overlay::Help(Default::default())));
            }
            None => self.input(Input::Key(key)),
        }
    }

    fn click(&mut self, x: u16, y: u16) {
        let hit = self.spots.iter().rev().find(|spot| spot.area.contains((x, y).into())).copied();
        match hit {
            Some(Spot { tap: Tap::Key(key), .. }) => self.key(key),
            Some(Spot { tap: Tap::Go(at), .. }) => self.go(Go::To(at)),
            Some(spot) => self.input(Input::Tap(spot.tap, (x - spot.area.x, y - spot.area.y))),
            None => {}
        }
    }

    fn input(&mut self, input: Input) {
        let Some(mut overlay) = self.overlays.pop() else {
            let text = match &input {
                Input::Key(key) => key.typed().is_some(),
                Input::Paste(_) => true,
                Input::Tap(..) | Input::Wheel(_) => false,
            };
            // Nothing is typed that could not be recorded.
            if text
                && at_screen!(ref self.at, self.screens, screen => screen.records(&self.room))
                && (self.refuse() || self.refuse_typing())
            {
                return;
            }
            let reply = at_screen!(self.at, self.screens, screen => screen.input(&self.room, input));
            return self.take(reply);
        };
        let (program, screen, run) = (self.program_rows(), self.rows(), self.run_rows());
        let keys = Keys { at: self.at, program: &program, screen: &screen, run: &run };
        let fate = overlay.update(&self.room, &keys, input);
        match fate {
            Fate::Stay => self.overlays.push(overlay),
            Fate::Close(reply) if self.refusal(&reply).is_some() => self.give_back(overlay, &reply),
            Fate::Close(reply) => {
                let tries = |effect: &Effect| {
                    matches!(
                        effect,
                        Effect::Open(_)
                            | Effect::Create(..)
                            | Effect::Roster(..)
                            | Effect::Criteria(_)
                            | Effect::Export(..)
                            | Effect::Catalogue(..)
                            | Effect::Elsewhere(_)
                            | Effect::Offer(..)
                    )
                };
                if let (Overlay::Prompt(prompt), true) = (overlay, reply.effects.iter().any(tries)) {
                    self.tried = Some(prompt);
                }
                self.leaving &= reply.go.is_some() || reply.effects.contains(&Effect::Leave);
                self.take(reply);
            }
            Fate::Run(Table::Program, row) => {
                let reply = program::run(&self.room, row);
                self.take(reply);
            }
            Fate::Run(table, row) => {
                if table == Table::Run {
                    self.go(Go::To(At::Run));
                }
                let reply = at_screen!(self.at, self.screens, screen => screen.run(&self.room, row));
                self.take(reply);
            }
        }
    }

    /// Returns the rows of the program's keys.
    pub(super) fn program_rows(&self) -> Vec<Row> {
        program::rows(&self.room)
    }

    /// Returns the rows of the screen's keys.
    pub(super) fn rows(&self) -> Vec<Row> {
        at_screen!(ref self.at, self.screens, screen => screen.rows(&self.room))
    }

    /// Returns the rows of the run screen's keys, where another screen of an open session is shown.
    fn run_rows(&self) -> Vec<Row> {
        if self.room.is_open() && self.at != At::Run { self.screens.run.rows(&self.room) } else { Vec::new() }
    }

    /// Does what a reply asks.
    pub fn take(&mut self, reply: Reply) {
        // What is written with a name bears it.
        if let Some(setting) = reply.set {
            self.set(setting);
        }
        // What is said of an act is not true of one that was refused.
        let mut recorded = self.write(reply.before) & self.write(reply.writes);
        let merged = reply.merge.and_then(|union| {
            let merged = self.merge(union.files);
            recorded &= merged.is_some();
            merged
        });
        for turn in reply.turns {
            self.turn(turn);
        }
        // What else there is to say of a merge comes behind what it brought.
        let notice = match (merged, reply.notice.filter(|_| recorded)) {
            (Some((tone, merged)), Some((_, text))) => Some((tone, format!("{merged} {text}"))),
            (merged, notice) => notice.or(merged),
        };
        if let Some((tone, text)) = notice {
            self.say(tone, text);
        }
        if let Some(go) = reply.go {
            self.go(go);
        }
        for effect in reply.effects {
            match effect {
                Effect::Leave => self.leave(),
                Effect::Save => self.save(),
                Effect::Show(showing) => self.show(showing),
                Effect::Create(title, rehearsal) => {
                    // Its first writes follow when the empty file is open.
                    self.making = Some((title.clone(), rehearsal));
                    self.effects.push(Effect::Create(title, rehearsal));
                }
                effect => self.effects.push(effect),
            }
        }
        if let Some(mut overlay) = reply.ask {
            let (program, screen, run) = (self.program_rows(), self.rows(), self.run_rows());
            overlay.open(&self.room, &Keys { at: self.at, program: &program, screen: &screen, run: &run });
            self.overlays.push(*overlay);
        }
        self.look();
    }

    /// Makes edits of writes and hands them to the journal; returns whether nothing was refused.
    pub(super) fn write(&mut self, writes: Vec<Write>) -> bool {
        if writes.is_empty() {
            return true;
        }
        if self.refuse() {
            return false;
        }
        if let Some(refusal) = closed::refuses(self.room.workshop(), &writes) {
            self.refuse_closed(&refusal);
            return false;
        }
        let file = &mut self.room.file;
        let Some(pen) = &file.pen else { return false };
        let edits = Arc::make_mut(&mut file.workshop).act(pen, self.room.now, writes);
        // That an earlier act was refused is not to be read beside one that is recorded.
        self.notice.take_if(|(tone, ..)| *tone == Tone::Bad);
        self.keep(edits);
        true
    }

    /// Says that nothing can be recorded, in a file that is only read.
    fn refuse(&mut self) -> bool {
        let why =
            self.room.file.read_only.as_ref().map(|why| words::read_only_notice(self.room.lang, why).into_owned());
        let refused = why.is_some();
        if let Some(why) = why {
            self.say(Tone::Bad, why);
        }
        refused
    }

    fn keep(&mut self, edits: Vec<Edit>) {
        let Some(last) = edits.last() else { return };
        let safety = &mut self.room.file.safety;
        safety.made = Some(last.id);
        safety.save_due = Some(self.room.now.plus(SAVE_AFTER));
        let drafts = self.changed_drafts();
        self.effects.push(Effect::Append(edits, drafts));
    }

    fn turn(&mut self, turn: Turn) {
        // What is half typed is the newest: it becomes an act first, so that undo takes it back by name and redo returns it.
        // Where it cannot be taken, that is what there is to mend before anything older is touched.
        let Some(text) = at_screen!(self.at, self.screens, screen => screen.act_of_text(&self.room)) else { return };
        let refused = self.refusal(&text).is_some();
        self.take(text);
        if refused || self.refuse() {
            return;
        }
        let (file, now, lang) = (&mut self.room.file, self.room.now, self.room.lang);
        let Some(pen) = file.pen.clone() else { return };
        let (act, undo) = match turn {
            Turn::Back => (file.workshop.undoable(&pen, &file.others), true),
            Turn::Forth => (file.workshop.redoable(&pen, &file.others), false),
            Turn::Undo(act) => (Some(act), true),
            Turn::Redo(act) => (Some(act), false),
        };
        let Some(act) = act else {
            let text = if undo { words::nothing_to_undo(lang) } else { words::nothing_to_redo(lang) };
            return self.say(Tone::Mind, text);
        };
        if let Some(refusal) = closed::refuses_turn(&file.workshop, act) {
            return self.refuse_closed(&refusal);
        }
        let workshop = Arc::make_mut(&mut file.workshop);
        let undone = if undo { workshop.undo(&pen, now, act) } else { workshop.redo(&pen, now, act) };
        let Some(undone) = undone else { return };
        let what = tell::act(&file.workshop, undone.act, lang);
        let text = match (undo, undone.kept) {
            (true, 0) => words::undone(lang, what),
            (true, kept) => words::undone_in_part(lang, what, kept),
            (false, _) => words::redone(lang, what),
        };
        let tone = if undone.kept > 0 { Tone::Mind } else { Tone::Well };
        self.keep(undone.edits);
        self.say(tone, text);
    }

    pub(super) fn say(&mut self, tone: Tone, text: impl Into<String>) {
        self.notice = Some((tone, text.into(), self.room.now.plus(NOTICE_FOR)));
    }

    /// Does what is due by the clock: drafts, the save, the end of a notice.
    fn on_time(&mut self) {
        let now = self.room.now;
        let due = |at: Option<Moment>| at.is_some_and(|at| at.ms <= now.ms);
        if due(self.notice.as_ref().map(|(_, _, until)| *until)) {
            self.notice = None;
        }
        self.say_copies();
        if due(self.room.file.safety.save_due) {
            self.room.file.safety.save_due = None;
            self.effects.push(Effect::Save);
        }
        if self.room.file.pen.is_none() || self.room.file.read_only.is_some() {
            return;
        }
        if self.typed() == self.drafts {
            self.draft_due = None;
        } else if due(self.draft_due) {
            self.keep_drafts();
        } else if self.draft_due.is_none() {
            self.draft_due = Some(now.plus(DRAFT_AFTER));
        }
    }

    /// Ends at once, because the window was closed or the machine goes down: half a sentence stays half a sentence, so
    /// that it goes on where it stopped.
    fn stop(&mut self) {
        if self.room.is_open() {
            self.keep_drafts();
            self.effects.push(Effect::Close);
        }
        self.effects.push(Effect::Leave);
    }

    fn answer(&mut self, answer: Answer) {
        match answer {
            Answer::Listed(entries, bin) => {
                (self.room.shelf, self.room.bin) = (Some(entries), bin);
                self.look();
            }
            Answer::Opened(opened) => self.opened(*opened),
            Answer::NotOpened(why, Some(backup)) => {
                self.tried = None;
                self.overlays.push(open::offer_backup(&self.room, why, &backup));
                self.not_made();
            }
            Answer::NotOpened(why, None) | Answer::Failed(why) => {
                match self.tried.take() {
                    Some(prompt) => self.overlays.push(Overlay::Prompt(Prompt { refused: Some(why), ..prompt })),
                    None => self.say(Tone::Bad, why),
                }
                self.not_made();
            }
            // What is said of a file that was closed meanwhile is nothing to the one at hand.
            Answer::Kept(id) if self.room.file.pen.as_ref().is_none_or(|pen| pen.hand != id.hand) => {}
            Answer::Others(_) | Answer::Present(_) | Answer::Copies(_) | Answer::Trouble(_) if !self.room.is_open() => {
            }
            Answer::Kept(id) => self.room.file.safety.kept = Some((id, self.room.now)),
            Answer::Saved(_) => {}
            Answer::Others(edits) => {
                self.others(edits);
                self.look();
            }
            Answer::Ground(light) => self.stand_on(light),
            Answer::Present(hands) => self.room.file.others = hands,
            Answer::Copies(copies) => self.copies(copies),
            Answer::Trouble(what) => self.room.file.safety.trouble = Some(what),
            Answer::Well => self.room.file.safety.trouble = None,
            Answer::Offered(..) | Answer::Weighing(_) | Answer::Weighed(_) | Answer::Glanced(..) => {
                self.tried = None;
                self.screens.merge.hear(&self.room, answer);
                self.look();
            }
            Answer::Steady(sheet, weights, drawn) => self.screens.ranking.hear(&self.room, &sheet, &weights, drawn),
            Answer::Roster(..) | Answer::Criteria(..) | Answer::Catalogue(..) if self.tried.take().is_none() => {}
            Answer::Criteria(list, remarks) => self.take(criteria::taken_in(&self.room, &list, &remarks)),
            Answer::Roster(rows, remarks) => {
                let reply = open::roster(&self.room, &rows, &remarks);
                self.take(reply);
            }
            Answer::Catalogue(file, rows, remarks) => {
                self.screens.rpjmd.hear(&self.room, file, rows, remarks);
                self.go(Go::To(At::Rpjmd));
            }
            Answer::Done(text) => {
                self.tried = None;
                self.say(Tone::Well, text);
            }
        }
    }

    /// Gives up a session file that was to be opened or made; the home screen has its list.
    fn not_made(&mut self) {
        self.making = None;
        if self.room.shelf.is_none() {
            self.effects.push(Effect::List);
        }
    }

    fn opened(&mut self, opened: Opened) {
        self.tried = None;
        let mut remarks = opened.remarks.clone();
        self.drafts = opened.drafts.iter().map(|draft| (draft.place.clone(), draft.text.clone())).collect();
        let showing = opened.showing.clone();
        let (at, writes) = open::take_in(&mut self.room, opened, self.making.take());
        self.write(writes);
        (self.trail, self.at) = (vec![At::Home], at);
        let (taken, reply) = self.screens.run.enter(&self.room);
        self.room.file.drafts.retain(|draft| !taken.contains(&draft.place));
        self.take(reply);
        // Text whose field was settled since has no place to come back to, and is told by itself.
        if self.room.file.drafts.is_empty() && taken.is_empty() {
            remarks.retain(|remark| *remark != *disk::drafts_back(self.room.lang));
        }
        let said: Vec<String> = contested::half_typed(&self.room).into_iter().chain(remarks).collect();
        if !said.is_empty() {
            self.say(Tone::Mind, said.join(" "));
        }
        // A blank wall stays blank, and a row that was taken off stays off.
        if let Some(showing) = showing.filter(|showing| showing.sid == self.room.sid()) {
            self.show(showing);
        }
        self.overlays.extend(open::gap_after_opening(&self.room));
        self.overlays.extend(open::ask_about_differences(&self.room));
        self.look();
    }
}
