//! The wall: what the room sees. A second drawing of the same workshop, of fields that FIELDS calls public and nothing else.
//!
//! It is drawn in the operator's own terminal (F11) and in another one (`bimtek wall`) by the same function. It never asks
//! for a key and never shows what is being typed.

use crate::file::showing::Showing;
use crate::tui::canvas::Canvas;
use crate::tui::digits;
use crate::tui::theme::{Role, Theme};
use crate::words::Lang;
use crate::workshop::moment::Moment;
use crate::workshop::ranking::Sheet;
use crate::workshop::subject::{self, Kind};
use crate::workshop::timer::Timer;
use crate::workshop::{Workshop, date};

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
    /// What is wrong with the file that is followed, as a short sentence for a corner.
    pub trouble: Option<&'a str>,
}

/// Draws the wall over the whole canvas.
pub fn draw(view: &View<'_>, canvas: &mut Canvas) {
    let width = canvas.area().width.saturating_sub(4);
    if !view.showing.blank {
        let title = view.workshop.text(&subject::session(view.sid), "title");
        canvas.put(2, 1, width, title, Role::Title);
        canvas.put(2, 3, width, &view.showing.message, Role::Text);
        if let Some((code, timer)) = running(view) {
            canvas.put(2, 5, width, code, Role::Accent);
            digits::draw(canvas, 2, 7, &date::length(timer.left(view.now)), Role::Text);
        }
    }
    let last = canvas.area().height.saturating_sub(1);
    canvas.put(2, last, width, view.trouble.unwrap_or_default(), Role::Dim);
}

fn running<'a>(view: &View<'a>) -> Option<(&'a str, Timer)> {
    let session = subject::session(view.sid);
    let timers = view.workshop.of(Kind::Presentation, view.sid, "").map(|on| {
        let code = subject::presentation_of(on).map_or("", |(_, code)| code);
        (code, Timer::of(view.workshop, on, &session))
    });
    timers.into_iter().find(|(_, timer)| timer.running_since.is_some())
}

/// Returns when the picture changes by itself next: the second of a running clock or countdown; nothing when all is still.
pub fn wake(view: &View<'_>) -> Option<Moment> {
    let (_, timer) = running(view).filter(|_| !view.showing.blank)?;
    let since = timer.running_since?;
    Some(view.now.plus(1_000 - view.now.since(since).rem_euclid(1_000)))
}
