//! Whether the terminal's ground is light or dark: told by the environment, or answered by the terminal to OSC 11.
//!
//! Nobody waits for the answer longer than a blink; whenever it comes, it is taken out of what was typed.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// The question for the colour of the ground.
pub(super) const ASK: &[u8] = b"\x1b]11;?\x1b\\";
/// How long the first frame waits for the answer: what a terminal on this machine needs, and less than an eye sees.
pub(super) const BLINK: Duration = Duration::from_millis(25);
/// How long an answer may be torn; more than that apart, it was typed.
pub(super) const TORN: Duration = Duration::from_millis(50);
/// No answer is longer, in keys.
const LONGEST: usize = 40;

/// Returns whether the ground is light, by `COLORFGBG`: `15;0` is white on black. Nothing where it says nothing.
pub(super) fn told(colorfgbg: &str) -> Option<bool> {
    let ground: u8 = colorfgbg.rsplit_once(';')?.1.trim().parse().ok()?;
    (ground < 16).then_some(ground == 7 || ground >= 9)
}

/// Returns whether a terminal of this name is asked: those that answer, or swallow the question without a trace.
pub(super) fn answers(term: &str) -> bool {
    let known = ["xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "wezterm", "konsole", "gnome"];
    !cfg!(windows) && known.iter().any(|name| term.starts_with(name))
}

/// Takes the answer out of the keys that come in: the terminal library knows no such answer and makes of it `Alt+]`, a text,
/// and `Alt+\` or the bell's `Ctrl+G`.
#[derive(Debug, Default)]
pub(super) struct Listening {
    held: Vec<Event>,
}

/// What comes in.
#[derive(Debug, PartialEq)]
pub(super) enum Heard {
    /// What the terminal library made of it.
    Event(Event),
    /// The terminal said that its ground is light, or dark.
    Ground(bool),
}

impl Listening {
    /// Returns whether something is held that may be an answer.
    pub(super) fn holds(&self) -> bool {
        !self.held.is_empty()
    }

    /// Takes an event; returns what is certain now, in order.
    pub(super) fn take(&mut self, event: Event) -> Vec<Heard> {
        let key = plain(&event);
        if self.held.is_empty() {
            if key == Some((']', true)) {
                self.held.push(event);
                return Vec::new();
            }
            return vec![Heard::Event(event)];
        }
        let ends = key == Some(('\\', true)) || is_bell(&event);
        self.held.push(event);
        let text = self.text();
        if ends && text.starts_with("11;rgb") {
            self.held.clear();
            return light(&text).map(Heard::Ground).into_iter().collect();
        }
        let begins = text.is_empty() || "11;rgb".starts_with(&*text) || text.starts_with("11;rgb");
        let goes_on = key.is_some_and(|(_, alt)| !alt) && begins && self.held.len() < LONGEST;
        if goes_on { Vec::new() } else { self.end() }
    }

    /// Returns what is held, because nothing more came: somebody typed it. What is half an answer was typed by nobody.
    pub(super) fn end(&mut self) -> Vec<Heard> {
        let held = std::mem::take(&mut self.held);
        let answer = held.iter().filter_map(plain).map(|(c, _)| c).skip(1).collect::<String>().starts_with("11;");
        if answer { Vec::new() } else { held.into_iter().map(Heard::Event).collect() }
    }

    /// Returns the text that is held, without what begins and ends it.
    fn text(&self) -> String {
        self.held.iter().skip(1).filter_map(plain).filter(|(_, alt)| !alt).map(|(c, _)| c).collect()
    }
}

/// Returns the character of a key, and whether Alt was held with it.
fn plain(event: &Event) -> Option<(char, bool)> {
    match event {
        Event::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. })
            if !modifiers.contains(KeyModifiers::CONTROL) =>
        {
            Some((*c, modifiers.contains(KeyModifiers::ALT)))
        }
        _ => None,
    }
}

fn is_bell(event: &Event) -> bool {
    let Event::Key(KeyEvent { code: KeyCode::Char('g'), modifiers, .. }) = event else { return false };
    *modifiers == KeyModifiers::CONTROL
}

/// Returns whether a colour is light: `11;rgb:ffff/ffff/dddd`, with one to four digits a part. Nothing where it is none.
fn light(text: &str) -> Option<bool> {
    let (_, parts) = text.split_once(':')?;
    let mut shares = parts.split('/').take(3).map(|part| {
        let most = 16_u32.checked_pow(part.len().clamp(1, 4) as u32)? - 1;
        Some(f64::from(u32::from_str_radix(part, 16).ok()?) / f64::from(most))
    });
    let (r, g, b) = (shares.next()??, shares.next()??, shares.next()??);
    // As bright as the eye has it, not as the light.
    Some(0.299 * r + 0.587 * g + 0.114 * b > 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(c: char, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(c), modifiers))
    }

    /// What the terminal library makes of an answer.
    fn answer(text: &str, end: (char, KeyModifiers)) -> Vec<Event> {
        let letters = text.chars().map(|c| key(c, KeyModifiers::NONE));
        [key(']', KeyModifiers::ALT)].into_iter().chain(letters).chain([key(end.0, end.1)]).collect()
    }

    const ST: (char, KeyModifiers) = ('\\', KeyModifiers::ALT);
    const BEL: (char, KeyModifiers) = ('g', KeyModifiers::CONTROL);

    #[test]
    fn an_answer_is_heard_and_nobody_typed_it() {
        for (text, end, ground) in [
            ("11;rgb:ffff/ffff/ffff", ST, true),
            ("11;rgb:1e1e/1e1e/2e2e", BEL, false),
            ("11;rgb:f/f/d", ST, true),
            ("11;rgba:0000/0000/0000/ffff", ST, false),
        ] {
            let mut listening = Listening::default();
            let heard: Vec<_> = answer(text, end).into_iter().flat_map(|event| listening.take(event)).collect();
            assert_eq!(heard, [Heard::Ground(ground)], "{text}");
            assert!(!listening.holds());
        }
    }

    #[test]
    fn what_is_no_answer_was_typed() {
        for keys in [
            vec![key(']', KeyModifiers::ALT), key('x', KeyModifiers::NONE)],
            vec![key(']', KeyModifiers::ALT), key('1', KeyModifiers::NONE), key('2', KeyModifiers::NONE)],
            vec![key('g', KeyModifiers::CONTROL)],
            vec![key(']', KeyModifiers::ALT), Event::Resize(80, 24)],
        ] {
            let mut listening = Listening::default();
            let mut heard: Vec<_> = keys.iter().cloned().flat_map(|event| listening.take(event)).collect();
            heard.extend(listening.end());
            assert_eq!(heard, keys.into_iter().map(Heard::Event).collect::<Vec<_>>());
        }
        // Half an answer is no text either.
        let mut listening = Listening::default();
        let half = answer("11;rgb:ff", ST);
        half[..6].iter().cloned().for_each(|event| assert_eq!(listening.take(event), []));
        assert_eq!(listening.end(), []);
    }

    #[test]
    fn the_environment_tells_light_from_dark() {
        for (told_by, light) in [
            ("15;0", Some(false)),
            ("0;15", Some(true)),
            ("0;default;7", Some(true)),
            ("12;8", Some(false)),
            ("", None),
            ("x", None),
            ("0;x", None),
        ] {
            assert_eq!(told(told_by), light, "{told_by}");
        }
    }
}
