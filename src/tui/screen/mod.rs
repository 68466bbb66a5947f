//! The screens: one file each, with its keys, its state, its update and its drawing, read top to bottom.
//!
//! A new screen is a file, a line in [`Screens`], in `at_screen!`, and in [`At`](super::reply::At).

pub mod board;
pub mod closing;
pub mod contested;
pub mod criteria;
pub mod findings;
pub mod form;
pub mod history;
pub mod home;
pub mod merge;
pub mod profile;
pub mod ranking;
pub mod review;
pub mod rpjmd;
pub mod run;
pub mod scoring;
pub mod setup;

use ratatui::layout::Rect;

use super::bind::{self, Bind, Row};
use super::canvas::Canvas;
use super::key::Key;
use super::overlay::Input;
use super::reply::Reply;
use super::room::Room;
use crate::file::journal::Draft;
use crate::workshop::merge::Slot;

/// What every screen is: keys, a state that is `Self`, an update and a drawing.
pub trait Screen: Sized + 'static {
    /// Its keys.
    const KEYS: &'static [Bind<Self>];

    /// Takes an input that none of its keys took.
    fn input(&mut self, room: &Room, input: Input) -> Reply;

    /// Draws it into an area of the canvas.
    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect);

    /// Looks at the room when the screen is shown, whenever the record changed and as time passes: cursors stay inside lists.
    fn look(&mut self, _room: &Room) {}

    /// Brings the cursor to a subject, when the way to the screen names one.
    fn point(&mut self, _room: &Room, _on: &str) {}

    /// Gives up the keyboard: what is half typed becomes writes.
    fn leave(&mut self, _room: &Room) -> Reply {
        Reply::none()
    }

    /// Makes writes of what is half typed while the screen stays: what cannot be taken yet stays as it is.
    fn settle_text(&mut self, room: &Room) -> Reply {
        self.leave(room)
    }

    /// Returns the half-typed text on it, a place each, for the journal.
    fn drafts(&self, _room: &Room) -> Vec<Draft> {
        Vec::new()
    }

    /// Takes up half-typed text that came back in `room.file.drafts`; returns the places it took, which are its own now.
    fn take_up(&mut self, _room: &Room) -> Vec<String> {
        Vec::new()
    }

    /// Returns what is contested under its cursor, for the screen that settles it.
    fn at_hand(&self, _room: &Room) -> Option<Slot> {
        None
    }

    /// Returns whether letters are text for the record now, not for a search.
    fn records(&self, _room: &Room) -> bool {
        false
    }

    /// Returns the field that letters are recorded in, where [`Screen::records`] says that they are.
    fn typed_slot(&self, _room: &Room) -> Option<Slot> {
        None
    }

    /// Makes an act of what is half typed, for undo to take back; nothing where it cannot be taken, which is then said.
    fn act_of_text(&mut self, room: &Room) -> Option<Reply> {
        Some(self.leave(room))
    }

    /// Returns whether letters are text now, so that `?` is one too.
    fn typing(&self, _room: &Room) -> bool {
        false
    }

    /// Its rows for footer, help and palette.
    fn rows(&self, room: &Room) -> Vec<Row> {
        bind::rows(Self::KEYS, self, room)
    }

    /// Does what is bound to a key.
    fn press(&mut self, room: &Room, key: Key) -> Option<Reply> {
        bind::press(Self::KEYS, self, room, key)
    }

    /// Does what a row of its keys does.
    fn run(&mut self, room: &Room, row: usize) -> Reply {
        Self::KEYS.get(row).map_or_else(Reply::none, |bind| (bind.does)(self, room))
    }
}

/// The states of all screens; each keeps its cursor while another is shown.
#[derive(Debug, Default)]
#[allow(missing_docs)] // each is the screen of its name
pub struct Screens {
    pub home: home::Home,
    pub setup: setup::Setup,
    pub run: run::Run,
    pub board: board::Board,
    pub history: history::History,
    pub findings: findings::Findings,
    pub form: form::Form,
    pub merge: merge::Merge,
    pub contested: contested::Contested,
    pub criteria: criteria::Criteria,
    pub ranking: ranking::Ranking,
    pub scoring: scoring::Scoring,
    pub rpjmd: rpjmd::Rpjmd,
    pub profile: profile::Profile,
    pub review: review::Review,
    pub closing: closing::Closing,
}

/// Does something with the screen at a place: `at_screen!(at, screens, screen => …)`; `ref` borrows it shared.
macro_rules! at_screen {
    (@arms $lend:tt $at:expr, $screens:expr, $screen:ident, $do:expr; $($name:ident $field:ident,)+) => {
        match $at {
            $($crate::tui::reply::At::$name => at_screen!(@lend $lend $screens.$field, $screen, $do),)+
        }
    };
    (@lend (&) $place:expr, $screen:ident, $do:expr) => {{
        let $screen = &$place;
        $do
    }};
    (@lend (&mut) $place:expr, $screen:ident, $do:expr) => {{
        let $screen = &mut $place;
        $do
    }};
    (@all $lend:tt $at:expr, $screens:expr, $screen:ident, $do:expr) => {
        at_screen!(@arms $lend $at, $screens, $screen, $do;
            Home home, Setup setup, Run run, Board board, History history,
            Findings findings, Form form, Merge merge, Contested contested, Criteria criteria,
            Ranking ranking, Scoring scoring, Rpjmd rpjmd, Profile profile, Review review,
            Closing closing,
        )
    };
    (ref $at:expr, $screens:expr, $screen:ident => $do:expr) => {
        at_screen!(@all (&) $at, $screens, $screen, $do)
    };
    ($at:expr, $screens:expr, $screen:ident => $do:expr) => {
        at_screen!(@all (&mut) $at, $screens, $screen, $do)
    };
}

pub(super) use at_screen;
