//! What a screen answers to a key: writes for the record, where to go, what to ask. Plain data that a test can read.
//!
//! A screen never touches the log, a path or a clock; it asks.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::incoming::{Input, Offer, Union, Weighed};
use super::keymap::Keymap;
use super::overlay::Overlay;
use super::theme::Theme;
use crate::file::journal::Draft;
use crate::file::programs::Programme;
use crate::file::roster::RosterRow;
use crate::file::showing::Showing;
use crate::words::Lang;
use crate::workshop::edit::{Edit, EditId, Hand, Write};
use crate::workshop::moment::Moment;
use crate::workshop::ranking::{Criterion, Sheet, Stability, Weights};
use crate::workshop::timer::Marks;
use crate::workshop::{Pen, Workshop};

/// Where to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Go {
    /// The screen itself.
    To(At),
    /// One step back.
    Back,
    /// The OPD with this full code, on the run screen.
    Opd(String),
    /// A data row or nomination, where it is typed.
    Row(String),
    /// The form of a subject.
    Form(String),
    /// The form of a subject, with its cursor on this field.
    Field(String, &'static str),
    /// The OPD with this full code, in the roster.
    Roster(String),
    /// Another session of the same file, by its id.
    Session(String),
    /// A screen, with its cursor on a subject: a nomination, a criterion.
    On(At, String),
    /// The wall in the operator's own terminal, and back.
    Wall,
    /// A contested field of a subject, where it is settled.
    Slot(Arc<str>, Arc<str>),
}

/// The screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum At {
    /// Beranda: the saved sessions.
    #[default]
    Home,
    /// Persiapan: what the session is, and its roster.
    Setup,
    /// Jalan: the presentations.
    Run,
    /// Papan: who has and who has not.
    Board,
    /// Riwayat: every act.
    History,
    /// Temuan: what may be one, and what contradicts.
    Findings,
    /// The form of one subject.
    Form,
    /// Gabung: files of other laptops are merged into the open one.
    Merge,
    /// Berbeda: what two people wrote differently.
    Contested,
    /// Peringkat: the quick wins in order, and why.
    Ranking,
    /// Penilaian: the room, its judges or its OPD score the quick wins.
    Scoring,
    /// Kriteria: by what is chosen, and with which weights.
    Criteria,
    /// RPJMD: quick wins and the programmes of the plan.
    Rpjmd,
    /// Profil: all that is to be known of one quick win.
    Profile,
    /// Telaah: the consultant's review of rows and nominations.
    Review,
    /// Penutupan: what is open before the session is closed, and what follows.
    Closing,
    /// Naskah: what the facilitator says and ticks.
    Script,
    /// Pengaturan: how the program looks and answers.
    Settings,
}

impl At {
    /// Returns whether the screen shows scores, so that they are to be up to date.
    pub fn shows_scores(self) -> bool {
        matches!(self, Self::Ranking | Self::Scoring | Self::Criteria | Self::Rpjmd | Self::Profile | Self::Closing)
    }
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Well,
    /// Something wants attention.
    Mind,
    /// Something failed.
    Bad,
}

/// What a screen answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// Writes of an act of its own before the others: what was half typed when a key did something else.
    pub before: Vec<Write>,
    /// Writes for the record, all of one act.
    pub writes: Vec<Write>,
    /// Where to go.
    pub go: Option<Go>,
    /// What to ask or show on top.
    pub ask: Option<Box<Overlay>>,
    /// What to say in one line.
    pub notice: Option<(Tone, String)>,
    /// What else is to be done.
    pub effects: Vec<Effect>,
    /// Acts to undo or redo, one after another, after what is to be merged.
    pub turns: Vec<Turn>,
    /// What is to be merged into the record as one act.
    pub merge: Option<Box<Union>>,
    /// A choice of the program's own.
    pub set: Option<Setting>,
}

/// An act to undo or redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Undo the newest act of this hand.
    Back,
    /// Redo the newest act that this hand undid.
    Forth,
    /// Undo it.
    Undo(EditId),
    /// Redo it.
    Redo(EditId),
}

/// A choice of the program's own; the shell remembers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language.
    Lang(Lang),
    /// The theme.
    Theme(Theme),
    /// Whether the program takes the mouse.
    Mouse(bool),
    /// Whether the bell rings when the time of a presentation runs out.
    Bell(bool),
    /// What the person at the keyboard is called.
    Operator(String),
    /// The minutes for each OPD in a new session.
    SlotMinutes(i64),
    /// When the clock turns to warning and to danger.
    Marks(Box<Marks>),
    /// Whether only ASCII is drawn.
    Ascii(bool),
    /// The sessions folder.
    Sessions(Box<Path>),
    /// A command has another key, or its own again: all keys then, the command's name in the file, and the key.
    Key(Box<(Keymap, String, Option<String>)>),
}

impl Reply {
    /// Answers nothing: the key was taken, and only the screen's own state may have changed.
    pub fn none() -> Self {
        Self::default()
    }

    /// Asks for writes.
    pub fn write(writes: Vec<Write>) -> Self {
        Self { writes, ..Self::default() }
    }

    /// Asks to go somewhere.
    pub fn go(go: Go) -> Self {
        Self { go: Some(go), ..Self::default() }
    }

    /// Asks for an overlay.
    pub fn ask(overlay: Overlay) -> Self {
        Self { ask: Some(Box::new(overlay)), ..Self::default() }
    }

    /// Says something.
    pub fn say(tone: Tone, text: impl Into<String>) -> Self {
        Self { notice: Some((tone, text.into())), ..Self::default() }
    }

    /// Asks for one effect.
    pub fn effect(effect: Effect) -> Self {
        Self { effects: vec![effect], ..Self::default() }
    }

    /// Adds what another reply asks; its place to go, question and notice win.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.before.extend(other.before);
        self.writes.extend(other.writes);
        self.effects.extend(other.effects);
        self.go = other.go.or(self.go);
        self.ask = other.ask.or(self.ask);
        self.notice = other.notice.or(self.notice);
        self.merge = other.merge.or(self.merge);
        self.turns.extend(other.turns);
        self.set = other.set.or(self.set);
        self
    }
}

/// What the shell is asked to do. It answers with [`Answer`].
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// List the saved sessions.
    List,
    /// Open a session file.
    Open(PathBuf),
    /// Make a new, empty session file, named after a title; `true` for a rehearsal.
    Create(String, bool),
    /// Keep edits in the journal, and with them what half-typed text became: a text that is part of them is now empty.
    Append(Vec<Edit>, Vec<Draft>),
    /// Keep half-typed text in the journal.
    Draft(Draft),
    /// Save the session file now.
    Save,
    /// Save and let the session file go.
    Close,
    /// Give a session file another name.
    Rename(PathBuf, String),
    /// Copy a session file under another name.
    Copy(PathBuf, String),
    /// Put a session file into the bin.
    Withdraw(PathBuf),
    /// Take a session file out of the bin again.
    Restore(PathBuf),
    /// Read a roster of OPD from a CSV or XLSX file.
    Roster(PathBuf),
    /// Read criteria from a CSV or XLSX file.
    Criteria(PathBuf),
    /// Make a file of a text, where nothing has that name.
    Export(PathBuf, String),
    /// Read a catalogue of RPJMD programmes from a CSV or XLSX file.
    Catalogue(PathBuf),
    /// Go on keeping this session in another folder, after a failed save.
    Elsewhere(PathBuf),
    /// Have the walls show this.
    Show(Showing),
    /// Put a text on the clipboard.
    Clipboard(String),
    /// Ring the terminal's bell once.
    Bell,
    /// Take the mouse, or give it back to the terminal.
    Mouse(bool),
    /// Remember a choice for the next start.
    Remember(Setting),
    /// List the files that may be merged into the open one: those that a path means, else those near it.
    Offer(PathBuf, Option<PathBuf>),
    /// Read files and tell what they would bring together to the record of the open one. What was asked before is let be,
    /// and so is everything where no file is named.
    Weigh(PathBuf, Vec<PathBuf>, Arc<Workshop>),
    /// Read files one by one and tell of each what it alone would bring, as [`Effect::Weigh`] does.
    Glance(PathBuf, Vec<PathBuf>, Arc<Workshop>),
    /// Count how often each place of these scores stays when these weights move. Only the last that was asked is counted.
    Steady(Arc<Sheet>, Weights),
    /// Leave the program.
    Leave,
}

/// A saved session as the home screen lists it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entry {
    /// The file.
    pub path: PathBuf,
    /// The file's name without its ending.
    pub name: String,
    /// Title, empty when the file's head could not be read.
    pub title: String,
    /// Day, ISO.
    pub date: String,
    /// Place.
    pub venue: String,
    /// OPD done, and expected.
    pub presented: (usize, usize),
    /// Data rows.
    pub data: usize,
    /// Nominations.
    pub nominations: usize,
    /// What waits to be settled.
    pub contested: usize,
    /// Whether it is a rehearsal.
    pub rehearsal: bool,
    /// When it was last changed.
    pub changed: Option<Moment>,
    /// Edits that only a journal holds: work to be recovered.
    pub unsaved: usize,
    /// Why it cannot be read, as a sentence.
    pub trouble: Option<String>,
    /// Whether part of its record is lost: what is told of it may not be all.
    pub damaged: bool,
}

/// What the shell answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The saved sessions, and those in the bin.
    Listed(Vec<Entry>, Vec<Entry>),
    /// A session file is open.
    Opened(Box<Opened>),
    /// It could not be opened: a sentence, and the newest whole backup that could be opened in its place.
    NotOpened(String, Option<PathBuf>),
    /// Edits up to this one are safe on the disk.
    Kept(EditId),
    /// The session file is saved; it holds this many edits.
    Saved(usize),
    /// Others wrote this into the file meanwhile.
    Others(Vec<Edit>),
    /// Programs of these hands have the file open too, and have written in it.
    Present(Vec<Hand>),
    /// These copies beside the file hold what its record has not.
    Copies(Vec<PathBuf>),
    /// Something is not safe on the disk: what, why and what to do, in one sentence.
    Trouble(String),
    /// What was in trouble is safe again.
    Well,
    /// The files that may be merged into the open one: those near it, or those that were named.
    Offered(Vec<Offer>, bool),
    /// So many files are read of those that are weighed.
    Weighing(usize),
    /// What the files that were to be weighed would bring together.
    Weighed(Box<Weighed>),
    /// How often each place of these scores stays when these weights move.
    Steady(Arc<Sheet>, Weights, Stability),
    /// What one file of a glance would bring to the record when that had so many edits; without the edits themselves.
    Glanced(usize, Box<Input>),
    /// The terminal's ground is light, or dark: the theme follows, because nobody has chosen one.
    Ground(bool),
    /// A roster was read, and what had to be repaired for it, in sentences.
    Roster(Vec<RosterRow>, String),
    /// Criteria were read, and what had to be repaired for them, in sentences.
    Criteria(Vec<Criterion>, String),
    /// A catalogue was read: what its file is called, its programmes, and what had to be repaired for it, a sentence each.
    Catalogue(String, Vec<Programme>, Vec<String>),
    /// Something was done that is worth a word.
    Done(String),
    /// Something failed: a sentence.
    Failed(String),
}

/// An opened session file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    /// The file.
    pub path: PathBuf,
    /// Its record, the edits of its journals among it.
    pub workshop: Arc<Workshop>,
    /// Half-typed text that comes back.
    pub drafts: Vec<Draft>,
    /// Who writes.
    pub pen: Option<Pen>,
    /// Why it is only read, as a sentence.
    pub read_only: Option<String>,
    /// What is worth saying of the opening: recovered work, damage, each a sentence.
    pub remarks: Vec<String>,
    /// Differences of hand-edited tables, as the writes that would take them in.
    pub differences: Vec<Write>,
    /// Whether the file is damaged, so that its tables may hold what its record has lost.
    pub damaged: bool,
    /// What a program that is gone had the walls show.
    pub showing: Option<Showing>,
}
