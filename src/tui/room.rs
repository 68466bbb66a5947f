//! The room: everything a screen may look at, and nothing it may change.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;

use super::keymap::Keymap;
use super::reply::Entry;
use super::theme::Theme;
use crate::file::catalogue;
use crate::file::journal::Draft;
use crate::file::showing::Showing;
use crate::words::{Lang, form, program};
use crate::workshop::edit::{Edit, EditId, Hand, Write};
use crate::workshop::moment::Moment;
use crate::workshop::ranking::Sheet;
use crate::workshop::start::SLOT_MINUTES;
use crate::workshop::timer::Marks;
use crate::workshop::{Pen, Workshop, subject, tell};

/// The longest value that is repeated in a sentence.
const SAID: usize = 60;

/// What the program shows and keeps at present.
#[derive(Debug)]
pub struct Room {
    /// The language of every text.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// The themes to choose from.
    pub themes: Vec<Theme>,
    /// Which commands have another key.
    pub keys: Keymap,
    /// When the clock turns to warning and to danger.
    pub marks: Marks,
    /// Whether only ASCII is drawn, here and on the wall.
    pub ascii: bool,
    /// What else is known of the settings.
    pub settings: Known,
    /// The wall clock at the last message.
    pub now: Moment,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Whether the program takes the mouse.
    pub mouse: bool,
    /// Whether the bell rings when the time of a presentation runs out.
    pub bell: bool,
    /// Who sits at the keyboard, as it was last known when no file is open.
    pub operator: Operator,
    /// The open session file; an empty one on the home screen.
    pub file: OpenFile,
    /// The saved sessions; nothing until the first listing has come.
    pub shelf: Option<Vec<Entry>>,
    /// The sessions in the bin.
    pub bin: Vec<Entry>,
    /// Makes ids for new subjects.
    pub ids: Ids,
}

/// What is known of the settings beside what is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The settings file; empty where this machine has no place for one.
    pub path: PathBuf,
    /// What is wrong in it and in the themes, each a sentence.
    pub remarks: Vec<String>,
    /// The settings that are decided outside, by their names, and by what.
    pub fixed: Vec<(&'static str, &'static str)>,
    /// The minutes for each OPD in a new session.
    pub slot_minutes: i64,
    /// The sessions folder.
    pub sessions: PathBuf,
}

impl Default for Known {
    fn default() -> Self {
        let (path, sessions) = (PathBuf::new(), PathBuf::new());
        Self { path, remarks: Vec::new(), fixed: Vec::new(), slot_minutes: SLOT_MINUTES, sessions }
    }
}

/// Who sits at the keyboard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operator {
    /// The name; may be empty.
    pub name: String,
    /// Whether `BIMTEK_OPERATOR` says it, which nothing typed here overrides.
    pub fixed: bool,
}

/// A session file at hand.
#[derive(Debug, Default)]
pub struct OpenFile {
    /// The record.
    pub workshop: Arc<Workshop>,
    /// The session of it that is at work; empty when no file is open.
    pub sid: String,
    /// Who writes; nothing in a file that is only read.
    pub pen: Option<Pen>,
    /// The file.
    pub path: PathBuf,
    /// Why the file is only read, as a sentence.
    pub read_only: Option<String>,
    /// Half-typed text that came back, until its place takes it.
    pub drafts: Vec<Draft>,
    /// Differences of hand-edited tables that may be taken in.
    pub differences: Vec<Write>,
    /// Whether the file was damaged when it was opened.
    pub damaged: bool,
    /// How safe what was written is.
    pub safety: Safety,
    /// The hands of other programs that have the file open and have written in it.
    pub others: Vec<Hand>,
    /// The copies beside the file that hold what its record has not.
    pub copies: Vec<PathBuf>,
    /// Those of them that nobody was told of yet.
    pub unsaid: Vec<PathBuf>,
    /// Those that were told of last.
    pub saying: Vec<PathBuf>,
    /// The scores of the session at work; up to date on the screens that show them.
    pub sheet: Option<Arc<Sheet>>,
    /// What the operator has the wall show.
    pub showing: Showing,
    /// Whether the operator's own terminal is the wall now.
    pub walled: bool,
}

impl OpenFile {
    /// Brings the scores up to date with the record: what did not change since is not read again.
    pub(super) fn follow_scores(&mut self) {
        match &mut self.sheet {
            Some(sheet) if *sheet.sid == *self.sid => {
                // Who still works with it elsewhere keeps it as it was.
                if sheet.behind(&self.workshop) {
                    Arc::make_mut(sheet).follow(&self.workshop);
                }
            }
            sheet => *sheet = Some(Arc::new(Sheet::of(&self.workshop, &self.sid, &catalogue::ranked()))),
        }
    }
}

/// How safe the edits are on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Safety {
    /// The last edit made here.
    pub made: Option<EditId>,
    /// The last edit the journal holds for sure, and since when.
    pub kept: Option<(EditId, Moment)>,
    /// What is not safe, in one sentence.
    pub trouble: Option<String>,
    /// When the session file is to be saved next.
    pub save_due: Option<Moment>,
}

impl Safety {
    /// Returns whether an edit is on its way to the disk.
    pub fn waiting(&self) -> bool {
        self.made > self.kept.map(|(id, _)| id)
    }
}

impl Room {
    /// Returns the record.
    pub fn workshop(&self) -> &Workshop {
        &self.file.workshop
    }

    /// Returns the name under which edits are made.
    pub fn operator(&self) -> &str {
        self.file.pen.as_ref().map_or(&self.operator.name, |pen| &pen.operator)
    }

    /// Returns the id of the session at work.
    pub fn sid(&self) -> &str {
        &self.file.sid
    }

    /// Returns the subject of the session at work.
    pub fn session(&self) -> Arc<str> {
        subject::session(&self.file.sid)
    }

    /// Returns whether a session is open.
    pub fn is_open(&self) -> bool {
        !self.file.sid.is_empty()
    }

    /// Returns whether the session at work is a rehearsal.
    pub fn rehearsal(&self) -> bool {
        self.workshop().flag(&self.session(), "rehearsal")
    }

    /// Returns the name and the device of each other program that has the file open; both are empty where nobody can say.
    pub fn company(&self) -> impl Iterator<Item = (&str, &str)> {
        self.file.others.iter().map(|hand| self.workshop().who(*hand))
    }

    /// Returns what somebody else wrote in a field since these heads of it were seen, as a sentence for who types there.
    pub fn meanwhile(&self, on: &str, set: &str, seen: &[EditId]) -> Option<String> {
        let (lang, workshop) = (self.lang, self.workshop());
        let own = self.file.pen.as_ref().map(|pen| pen.hand);
        let unseen = |edit: &&Edit| Some(edit.id.hand) != own && !seen.contains(&edit.id);
        let edit = workshop.stand(on, set)?.heads().rfind(unseen)?;
        let who = workshop.writer_name(edit.id).map(str::to_owned).unwrap_or_else(|| form::somebody(lang).into_owned());
        let value = tell::value_text(workshop, on, set, edit.to.as_ref(), lang);
        let said = match value.chars().count() <= SAID && !value.contains('\n') {
            true => program::meanwhile(lang, who, value),
            false => program::meanwhile_text(lang, who),
        };
        Some(said.into_owned())
    }

    /// Returns an OPD's short name: its abbreviation, else its name, else its code.
    pub fn opd_short<'a>(&'a self, code: &'a str) -> &'a str {
        let on = subject::opd(code);
        let first = [self.workshop().text(&on, "abbreviation"), self.workshop().text(&on, "name")];
        first.into_iter().find(|text| !text.is_empty()).unwrap_or(code)
    }

    /// Returns an OPD's full name, else its code.
    pub fn opd_name<'a>(&'a self, code: &'a str) -> &'a str {
        let name = self.workshop().text(&subject::opd(code), "name");
        if name.is_empty() { code } else { name }
    }
}

/// A source of ids for new subjects: seeded by the shell, so that nothing here is random by itself.
#[derive(Debug, Default)]
pub struct Ids(Cell<u64>);

impl Ids {
    /// Makes a source from a random seed.
    pub fn seeded(seed: u64) -> Self {
        Self(Cell::new(seed))
    }

    /// Returns a new id: a letter for the kind and ten of 32 letters, 50 bits, so that laptops do not collide.
    pub fn fresh(&self, kind: char) -> String {
        const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.0.set(state);
        // SplitMix64: every seed gives a full period and well-mixed bits.
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        let letters = (0..10).map(|i| char::from(LETTERS[(z >> (5 * i) & 31) as usize]));
        std::iter::once(kind).chain(letters).collect()
    }
}
