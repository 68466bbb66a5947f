//! A prompt: one line of text is asked for, above the footer; the screen stays in sight.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::{Fate, Input, Overlay};
use crate::tui::canvas::Canvas;
use crate::tui::key::Code;
use crate::tui::pad::Pad;
use crate::tui::reply::Reply;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Word, overlay as words};
use crate::workshop::edit::EditId;

/// What becomes of the answer: the room, what it is about, and the text; a refusal is a sentence, and the prompt stays.
pub type Then = fn(&Room, &str, &str) -> Result<Reply, String>;

/// Returns the path that was typed, without the quotes in which a file manager copies it; nothing where there is none.
pub fn path_of(typed: &str) -> Option<&str> {
    Some(typed.trim().trim_matches(['"', '\''])).filter(|path| !path.is_empty())
}

/// A question with a line to type.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// The question.
    pub title: String,
    /// What the answer is about, for `then`: a subject, a path.
    pub about: String,
    /// The line.
    pub pad: Pad,
    /// What becomes of it.
    pub then: Then,
    /// Why the last answer was refused.
    pub refused: Option<String>,
    /// Where a half-typed answer is kept in the journal; nothing for what is not worth it.
    pub place: Option<String>,
    /// What Enter does, said below the line.
    pub keys: Word,
    /// The slots that the answer is written to, and their heads when the question was asked; of a question of several
    /// steps those of the steps before too, the last one's last.
    pub over: Vec<(Arc<str>, Arc<str>, Vec<EditId>)>,
}

impl PartialEq for Prompt {
    fn eq(&self, other: &Self) -> bool {
        (&self.title, &self.about, &self.pad) == (&other.title, &other.about, &other.pad)
    }
}

impl Prompt {
    /// Makes a prompt.
    pub fn new(title: impl Into<String>, about: impl Into<String>, pad: Pad, then: Then) -> Self {
        Self {
            title: title.into(),
            about: about.into(),
            pad,
            then,
            refused: None,
            place: None,
            keys: words::prompt_keys,
            over: Vec::new(),
        }
    }

    /// Keeps what is half typed in the journal, under a place.
    #[must_use]
    pub fn kept_at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }

    /// Replaces in a slot only what was seen when the question was asked, however many questions follow it.
    #[must_use]
    pub fn over(mut self, room: &Room, on: &str, set: &str) -> Self {
        self.over.push((on.into(), set.into(), room.workshop().heads(on, set)));
        self
    }

    /// Says of Enter that it goes on, for what is looked for and not recorded.
    #[must_use]
    pub fn goes_on(mut self) -> Self {
        self.keys = words::prompt_goes_on;
        self
    }

    pub(super) fn draft(&self) -> Option<(String, String)> {
        self.place.clone().map(|place| (place, self.pad.text().to_owned()))
    }

    pub(super) fn update(&mut self, room: &Room, input: Input) -> Fate {
        match input {
            Input::Key(key) if key.is(Code::Esc) => return Fate::Close(Reply::none()),
            Input::Key(key) if key.is(Code::Enter) => match (self.then)(room, &self.about, self.pad.text()) {
                Ok(mut reply) => {
                    for write in &mut reply.writes {
                        let over = self.over.iter().find(|(on, set, _)| *on == write.on && *set == write.set);
                        write.seen = over.map(|(.., heads)| heads.clone()).or(write.seen.take());
                    }
                    // What the next step writes of this one is over what this one showed.
                    if let Some(Overlay::Prompt(next)) = reply.ask.as_deref_mut() {
                        next.over.splice(0..0, self.over.iter().cloned());
                    }
                    return Fate::Close(reply);
                }
                Err(why) => self.refused = Some(why),
            },
            Input::Key(key) => {
                if self.pad.key(key) {
                    self.refused = None;
                }
            }
            Input::Paste(text) => self.pad.insert(&text),
            Input::Tap(..) | Input::Wheel(_) => {}
        }
        Fate::Stay
    }

    pub(super) fn draw(&self, room: &Room, canvas: &mut Canvas) {
        let frame = canvas.area();
        let height = 4.min(frame.height);
        let area = Rect::new(0, frame.height - height, frame.width, height);
        canvas.spots.clear();
        canvas.cursor = None;
        canvas.clear(area, Role::Bar);
        let inside = area.width.saturating_sub(4);
        canvas.put(2, area.y, inside, &self.title, Role::BarKey);
        if height > 1 {
            canvas.pad(2, area.y + 1, inside, &self.pad, true, "");
        }
        let below = Rect::new(2, area.y + 2, inside, height.saturating_sub(2));
        let meanwhile = self.over.iter().rev().find_map(|(on, set, seen)| room.meanwhile(on, set, seen));
        match self.refused.as_ref().or(meanwhile.as_ref()) {
            Some(why) => canvas.put_wrapped(below, why, Role::BarKey),
            None => canvas.put_wrapped(below, &(self.keys)(room.lang), Role::Bar),
        };
    }
}
