//! The wall: what the room sees. A second drawing of the same workshop, of fields that FIELDS calls public and nothing else.
//!
//! It is drawn in the operator's own terminal (F11) and in another one (`bimtek wall`) by the same function. It never asks
//! for a key and never shows what is being typed. Only `public` reads the record.

pub mod big;
mod clock;
mod coverage;
pub mod keys;
mod landing;
mod part;
mod presenting;
mod public;
mod ranking;
mod saying;

use std::sync::Arc;

use ratatui::layout::Rect;

use big::Space;
use part::Part;
use public::Public;

use crate::file::showing::{Scene, Showing};
use crate::tui::canvas::{Canvas, shown_width};
use crate::tui::theme::{Role, Theme};
use crate::words::{Lang, wall as words};
use crate::workshop::Workshop;
use crate::workshop::agenda::Status;
use crate::workshop::moment::Moment;
use crate::workshop::ranking::Sheet;
use crate::workshop::subject::Kind;
use crate::workshop::timer::Marks;

/// How long what landed is shown while somebody presents, in milliseconds.
const LANDED_FOR: i64 = 20_000;
/// From so many rows on, what stands beside the point is in big type.
const ROOMY: u16 = 26;
/// From so many rows on, everything is.
const VAST: u16 = 44;

/// All that the wall is drawn from.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The record.
    pub workshop: &'a Workshop,
    /// The session of it.
    pub sid: &'a str,
    /// The scores of the session, where they were read.
    pub sheet: Option<&'a Sheet>,
    /// What the operator has it show.
    pub showing: &'a Showing,
    /// The wall clock.
    pub now: Moment,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// Whether only ASCII may be drawn.
    pub ascii: bool,
    /// When a clock turns to warning and danger.
    pub marks: Marks,
    /// What is wrong with the file that is followed, as a short sentence for a corner.
    pub trouble: Option<&'a str>,
}

/// What a scene is made from.
struct Stage<'a> {
    public: Public<'a>,
    showing: &'a Showing,
    now: Moment,
    lang: Lang,
    /// The room for body and foot.
    space: Space,
}

/// Draws the wall over the whole canvas.
pub fn draw(view: &View<'_>, canvas: &mut Canvas) {
    let frame = canvas.area();
    // What is read from twenty metres stands out more.
    canvas.theme = view.theme.wall();
    canvas.clear(frame, Role::Text);
    if view.showing.blank || frame.is_empty() {
        return;
    }
    let stage = stage(view, frame);
    let mut picture = match scene(&stage) {
        Scene::Auto | Scene::Welcome => saying::welcome(&stage),
        Scene::Presenting => presenting::picture(&stage),
        Scene::Rows => landing::rows(&stage),
        Scene::Nominations => landing::nominations(&stage),
        Scene::Coverage => coverage::picture(&stage),
        Scene::Ranking => ranking::picture(&stage),
        Scene::Votes => ranking::votes(&stage),
        Scene::Message => saying::message(&stage),
        Scene::Thanks => saying::thanks(&stage),
    };
    if stage.public.rehearsal() {
        let said = [&*words::rehearsal(view.lang), &picture.aside].join("   ");
        picture.aside = said.trim_end().to_owned();
    }
    part::draw(picture, canvas, view.ascii);
    if let Some(trouble) = view.trouble {
        let wide = (shown_width(trouble) as u16 + 2).min(frame.width);
        let corner = Rect::new(frame.width - wide, frame.height - 1, wide, 1);
        canvas.clear(corner, Role::Warn);
        canvas.put(corner.x + 1.min(wide), corner.y, wide.saturating_sub(1), trouble, Role::Warn);
    }
    if view.ascii {
        canvas.to_ascii();
    }
}

/// Returns when the picture changes by itself next: the second of a running clock or countdown; nothing when all is still.
pub fn wake(view: &View<'_>) -> Option<Moment> {
    if view.showing.blank {
        return None;
    }
    // How large the frame is changes nothing about when.
    let stage = stage(view, Rect::new(0, 0, 80, 24));
    let after = match scene(&stage) {
        Scene::Auto | Scene::Welcome => saying::welcome_wake(&stage),
        Scene::Message => saying::goes_on_in(&stage).map(clock::until_next),
        Scene::Presenting => presenting::wake(&stage),
        Scene::Rows | Scene::Nominations | Scene::Coverage | Scene::Ranking | Scene::Votes | Scene::Thanks => None,
    };
    after.map(|ms| view.now.plus(ms))
}

/// Returns the scene that is shown: the operator's choice, else what happens chooses.
pub fn shown(view: &View<'_>) -> Scene {
    scene(&stage(view, Rect::new(0, 0, 80, 24)))
}

/// Returns the full code of the OPD that the wall speaks of: the one that presents, else the one that comes next.
pub fn at_hand(view: &View<'_>) -> Option<Arc<str>> {
    let public = Public::of(view);
    let at = public.presenting().or_else(|| public.next())?;
    public.turns.get(at).map(|turn| turn.code.clone())
}

fn stage<'a>(view: &'a View<'a>, frame: Rect) -> Stage<'a> {
    let space = part::space(frame, view.ascii);
    Stage { public: Public::of(view), showing: view.showing, now: view.now, lang: view.lang, space }
}

fn scene(stage: &Stage<'_>) -> Scene {
    let public = &stage.public;
    match stage.showing.scene {
        // Nobody presents: what there is to see is who has and who comes next.
        Scene::Presenting if public.presenting().is_none() => Scene::Coverage,
        Scene::Auto if public.session("state") == "ditutup" => Scene::Thanks,
        Scene::Auto if public.presenting().is_some() => Scene::Presenting,
        Scene::Auto if !public.turns.iter().any(|turn| turn.begun) => Scene::Welcome,
        Scene::Auto if public.turns.len() == public.count(Status::Done) + public.count(Status::Absent) => Scene::Thanks,
        Scene::Auto => Scene::Coverage,
        scene => scene,
    }
}

impl Stage<'_> {
    /// Returns the same columns and so many rows.
    fn rows(&self, rows: u16) -> Space {
        Space { rows, ..self.space }
    }

    /// Returns a share, in hundredths, of the rows, and at least what the smallest big type takes where there is room.
    fn share(&self, hundredths: u16) -> Space {
        self.rows((self.space.rows * hundredths / 100).max(if self.space.rows >= 12 { 4 } else { 1 }))
    }

    /// Makes a line that explains: in big type of the smallest sizes on the largest frames, else in ordinary letters.
    fn line(&self, text: &str, role: Role) -> Part {
        let big = if self.vast() { Part::big(text, role, self.rows(4), 1) } else { None };
        big.unwrap_or_else(|| Part::words(text, role, self.space, 1))
    }

    /// Returns whether nothing has to be said in ordinary letters.
    fn vast(&self) -> bool {
        self.space.rows >= VAST
    }

    /// Returns what has landed within the last seconds, and for how long it is still shown.
    fn landed(&self) -> Option<(public::Landed, i64)> {
        let landed = self.public.landed(&[Kind::Data, Kind::Nomination])?;
        let left = LANDED_FOR - self.now.since(landed.at);
        (left > 0).then_some((landed, left))
    }
}
