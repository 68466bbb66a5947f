//! What comes in from the terminal, as messages: keys by name, clicks, and pasted text as one paste.
//!
//! It reads on a thread of its own, so that every event bears the moment it came, however busy the drawing is. What a
//! key does is not decided here.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use crate::tui::app::Msg;
use crate::tui::key::{Code, Key};
use crate::tui::reply::Answer;
use crate::words::{Lang, shell as words};

/// The most bytes of one paste that are taken: as much as one value in a session file.
const PASTE_LIMIT: usize = 1 << 20;

/// Begins to listen; the channel ends when the terminal is gone.
///
/// # Errors
///
/// When the system has no thread to give.
pub(super) fn listen() -> io::Result<UnboundedReceiver<(Event, Instant)>> {
    let (heard, events) = unbounded_channel();
    let listening = move || {
        let mut torn = Torn::default();
        loop {
            let event = match torn.held.is_empty() || event::poll(TORN).unwrap_or(false) {
                true => event::read().map(Some),
                false => Ok(None),
            };
            let Ok(event) = event else { break };
            let at = Instant::now();
            let whole = match event {
                Some(event) => torn.take(event, at),
                None => torn.end(),
            };
            if whole.into_iter().any(|event| heard.send((event, at)).is_err()) {
                break;
            }
        }
    };
    std::thread::Builder::new().name("input".into()).spawn(listening)?;
    Ok(events)
}

/// What follows Esc within this time came in the same read, and no finger typed it.
const TORN: Duration = Duration::from_millis(5);
/// No key's sequence is longer, in characters.
const SEQUENCE: usize = 24;

/// Puts together again what the terminal library tears: of the bytes `ESC ESC [ 1 5 ~` in one read, the keys Esc and F5, it
/// makes Esc and the text `[15~`, which nobody typed.
#[derive(Debug, Default)]
struct Torn {
    /// When Esc came, if nothing came after it.
    esc: Option<Instant>,
    /// What may be the rest of a key's sequence, held until that is certain.
    held: Vec<Event>,
}

impl Torn {
    /// Takes an event that came at a moment; returns the events that are certain now, in order.
    fn take(&mut self, event: Event, at: Instant) -> Vec<Event> {
        let esc = self.esc.take();
        let c = plain_char(&event);
        let begins = esc.is_some_and(|esc| at.duration_since(esc) <= TORN) && matches!(c, Some('[' | 'O'));
        if self.held.is_empty() && !begins {
            self.esc = is_esc(&event).then_some(at);
            return vec![event];
        }
        let first = self.held.is_empty();
        self.held.push(event);
        match c {
            // A parameter: the sequence goes on.
            Some('0'..='9' | ';' | '<' | '?') if self.held.len() < SEQUENCE => Vec::new(),
            Some('[' | 'O') if first => Vec::new(),
            Some('A'..='Z' | 'a'..='z' | '~') => {
                let text: String = std::mem::take(&mut self.held).iter().filter_map(plain_char).collect();
                // A click or a report, torn, is nothing; it is certainly no text.
                sequence(&text).map(Event::Key).into_iter().collect()
            }
            _ => {
                self.esc = self.held.last().filter(|event| is_esc(event)).map(|_| at);
                self.end()
            }
        }
    }

    /// Returns what is held, because nothing more came.
    fn end(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.held)
    }
}

fn is_esc(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.code == KeyCode::Esc && key.modifiers.is_empty())
}

/// Returns the character of an event that is one typed without Ctrl and Alt.
fn plain_char(event: &Event) -> Option<char> {
    match event {
        Event::Key(KeyEvent { code: KeyCode::Char(c), modifiers, .. })
            if !modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) =>
        {
            Some(*c)
        }
        _ => None,
    }
}

/// Returns the key that a sequence means, its `ESC` left out: `[15~` is F5, `OP` F1, `[1;5C` Ctrl+Right. Source: xterm's table.
fn sequence(text: &str) -> Option<KeyEvent> {
    let last = text.chars().next_back()?;
    let mut numbers = text.get(1..text.len() - 1)?.split(';').map(|part| part.parse::<u8>().unwrap_or(0));
    let (first, held) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    let code = match (last, first) {
        ('A', _) => KeyCode::Up,
        ('B', _) => KeyCode::Down,
        ('C', _) => KeyCode::Right,
        ('D', _) => KeyCode::Left,
        ('H', _) | ('~', 1 | 7) => KeyCode::Home,
        ('F', _) | ('~', 4 | 8) => KeyCode::End,
        ('Z', _) => KeyCode::BackTab,
        ('P'..='S', _) => KeyCode::F(last as u8 - b'P' + 1),
        ('~', 2) => KeyCode::Insert,
        ('~', 3) => KeyCode::Delete,
        ('~', 5) => KeyCode::PageUp,
        ('~', 6) => KeyCode::PageDown,
        ('~', n @ 11..=15) => KeyCode::F(n - 10),
        ('~', n @ 17..=21) => KeyCode::F(n - 11),
        ('~', n @ 23..=24) => KeyCode::F(n - 12),
        _ => return None,
    };
    let mut modifiers = KeyModifiers::empty();
    for (bit, modifier) in [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)] {
        modifiers.set(modifier, held.saturating_sub(1) & bit != 0);
    }
    Some(KeyEvent::new(code, modifiers))
}

/// Turns a terminal event into a message; releases, drags and what the program has no use for are nothing.
pub(super) fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(event) => key(event, cfg!(windows)).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Size(width, height)),
        Event::Mouse(event) => match event.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Msg::Click(event.column, event.row)),
            MouseEventKind::ScrollUp => Some(Msg::Wheel(-1)),
            MouseEventKind::ScrollDown => Some(Msg::Wheel(1)),
            _ => None,
        },
        Event::FocusGained | Event::FocusLost => None,
    }
}

fn key(event: KeyEvent, windows: bool) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let held = |modifier| event.modifiers.contains(modifier);
    let (mut ctrl, mut alt, mut shift) =
        (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), held(KeyModifiers::SHIFT));
    let code = match event.code {
        KeyCode::Char(c) => {
            shift = false;
            // AltGr on Windows arrives as Ctrl+Alt with the character it makes; elsewhere such a key is no typing.
            if windows && ctrl && alt {
                (ctrl, alt) = (false, false);
            }
            Code::Char(if ctrl || alt { c.to_ascii_lowercase() } else { c })
        }
        KeyCode::BackTab => {
            shift = true;
            Code::Tab
        }
        KeyCode::F(n @ 1..=12) => Code::F(n),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    Some(Key { code, ctrl, alt, shift })
}

/// Cuts a paste that is too long, and says so.
pub(super) fn within(msg: Msg, lang: Lang) -> Vec<Msg> {
    match msg {
        Msg::Paste(mut text) if text.len() > PASTE_LIMIT => {
            text.truncate(text.floor_char_boundary(PASTE_LIMIT));
            vec![Msg::Paste(text), Msg::Answer(Answer::Failed(words::paste_cut(lang).into_owned()))]
        }
        msg => vec![msg],
    }
}

/// More keys than this in a row, faster than fingers, are a paste.
const BURST: usize = 8;
/// Fingers leave more than this between two keys of a long row; a held key repeats every 30 ms.
const FINGERS: Duration = Duration::from_millis(10);
/// A paste may stumble for as long, and an Enter so soon behind it is part of it.
const STUMBLE: Duration = Duration::from_millis(50);

/// Keys on their way in, in a terminal that gives pasted text as keys: held until it is certain who typed them.
///
/// The Enter and Tab of a paste must never act, so a burst of keys becomes one paste. The price is that every letter waits
/// [`FINGERS`], so this stands only where a paste does not say that it is one.
#[derive(Debug, Default)]
pub(super) struct Burst {
    run: Vec<(Key, char)>,
    last: Option<Instant>,
}

impl Burst {
    /// Takes a message that came at a moment; returns the messages that are certain now, in order.
    pub(super) fn take(&mut self, msg: Msg, at: Instant) -> Vec<Msg> {
        let letter = match msg {
            // A window that changes its size in the middle of a paste does not part it.
            Msg::Size(..) => return vec![msg],
            Msg::Key(key) => letter(key).map(|c| (key, c)),
            _ => None,
        };
        let mut certain =
            if letter.is_none() || self.due().is_some_and(|due| due < at) { self.end() } else { Vec::new() };
        match letter {
            Some(letter) => {
                self.run.push(letter);
                self.last = Some(at);
            }
            None => certain.push(msg),
        }
        certain
    }

    /// Returns when the keys that are held are certain, if no more come.
    pub(super) fn due(&self) -> Option<Instant> {
        self.last.map(|last| last + if self.run.len() > BURST { STUMBLE } else { FINGERS })
    }

    /// Returns what is held, because nothing more came.
    pub(super) fn end(&mut self) -> Vec<Msg> {
        self.last = None;
        let run = std::mem::take(&mut self.run);
        if run.len() > BURST {
            return vec![Msg::Paste(run.into_iter().map(|(_, c)| c).collect())];
        }
        run.into_iter().map(|(key, _)| Msg::Key(key)).collect()
    }
}

/// Returns the character that a key would be in a paste. Some terminals add Ctrl to the Enter of one.
fn letter(key: Key) -> Option<char> {
    match key.code {
        Code::Enter if !key.alt => Some('\n'),
        Code::Tab if !key.ctrl && !key.alt && !key.shift => Some('\t'),
        _ => key.typed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<Key> {
        let code = |c| match c {
            '\n' => Code::Enter,
            '\t' => Code::Tab,
            c => Code::Char(c),
        };
        text.chars().map(|c| Key::plain(code(c))).collect()
    }

    /// What becomes of messages, each so many milliseconds after the one before it.
    fn gathered(coming: impl IntoIterator<Item = (u64, Msg)>) -> Vec<Msg> {
        let (mut burst, mut at, mut out) = (Burst::default(), Instant::now(), Vec::new());
        for (after, msg) in coming {
            at += Duration::from_millis(after);
            if burst.due().is_some_and(|due| due < at) {
                out.extend(burst.end());
            }
            out.extend(burst.take(msg, at));
        }
        out.extend(burst.end());
        out
    }

    fn every(ms: u64, text: &str) -> Vec<(u64, Msg)> {
        keys(text).into_iter().map(|key| (ms, Msg::Key(key))).collect()
    }

    /// The events of texts, each so many milliseconds after the one before, `^` being Esc, put together again.
    fn mended(coming: &[(u64, &str)]) -> String {
        let (mut torn, mut at, mut out) = (Torn::default(), Instant::now(), Vec::new());
        for (after, text) in coming {
            at += Duration::from_millis(*after);
            if *after > 5 {
                out.extend(torn.end());
            }
            for c in text.chars() {
                let code = if c == '^' { KeyCode::Esc } else { KeyCode::Char(c) };
                out.extend(torn.take(Event::Key(KeyEvent::new(code, KeyModifiers::empty())), at));
            }
        }
        out.extend(torn.end());
        let names = out.into_iter().filter_map(message);
        let name = |msg| if let Msg::Key(key) = msg { key.to_string() } else { String::new() };
        names.map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_key_torn_behind_esc_is_a_key_again() {
        for (came, keys) in [
            ("^[15~", "Esc F5"),
            ("^OPx", "Esc F1 x"),
            ("^[Aab", "Esc Up a b"),
            ("^[1;5C", "Esc Ctrl+Right"),
            ("^[24~^[3~", "Esc F12 Esc Delete"),
            ("^[Z", "Esc Shift+Tab"),
            ("^[<0;12;4M", "Esc"),
            ("^[4é", "Esc [ 4 é"),
            ("^[^[A", "Esc [ Esc Up"),
            ("^", "Esc"),
            ("^[", "Esc ["),
            ("[15~", "[ 1 5 ~"),
        ] {
            assert_eq!(mended(&[(0, came)]), keys, "{came}");
        }
        assert_eq!(mended(&[(0, "^"), (80, "[15~")]), "Esc [ 1 5 ~", "fingers are slower");
        assert_eq!(mended(&[(0, "^["), (80, "A")]), "Esc [ A", "fingers are slower");
    }

    #[test]
    fn a_burst_is_one_paste_and_acts_nowhere() {
        let text = "Luas panen\t21.834\tha\nJumlah UMKM\t1.204\tunit\n";
        assert_eq!(gathered(every(0, text)), [Msg::Paste(text.into())]);
        assert_eq!(gathered(every(3, text)), [Msg::Paste(text.into())]);
        // The reader stumbles once the paste is known to be one; its last Enter is still its own.
        let mut stumbling = every(1, text);
        stumbling[12].0 = 40;
        stumbling.last_mut().expect("keys").0 = 45;
        assert_eq!(gathered(stumbling), [Msg::Paste(text.into())]);
        let mut resized = every(1, text);
        resized.insert(20, (1, Msg::Size(90, 30)));
        assert_eq!(gathered(resized), [Msg::Size(90, 30), Msg::Paste(text.into())]);
    }

    #[test]
    fn typing_is_never_a_paste() {
        // 20 keys a second, a held key, and fingers that roll over a few keys at once.
        for ms in [50, 30, 12] {
            let typed = gathered(every(ms, "dinas kesehatan\tya\n"));
            assert_eq!(typed, keys("dinas kesehatan\tya\n").into_iter().map(Msg::Key).collect::<Vec<_>>(), "{ms} ms");
        }
        let rolled: Vec<_> = every(1, "dinkes").into_iter().chain(every(60, "\n")).collect();
        assert_eq!(gathered(rolled).len(), 7);
        assert_eq!(gathered(every(0, "")), []);
    }

    #[test]
    fn a_key_that_is_no_letter_ends_a_burst_and_acts() {
        let f5 = Msg::Key(Key::plain(Code::F(5)));
        let coming = every(0, "sembilan huruf").into_iter().chain([(0, f5.clone())]);
        assert_eq!(gathered(coming), [Msg::Paste("sembilan huruf".into()), f5.clone()]);
        let coming = every(0, "ab").into_iter().chain([(0, f5.clone())]);
        assert_eq!(gathered(coming).last(), Some(&f5));
    }

    #[test]
    fn a_paste_that_is_too_long_is_cut_between_letters_and_said() {
        let long = "é".repeat(PASTE_LIMIT / 2) + "é";
        let [Msg::Paste(text), Msg::Answer(Answer::Failed(said))] = &within(Msg::Paste(long), Lang::En)[..] else {
            panic!("a paste and a notice")
        };
        assert_eq!((text.len(), said.contains("1 MiB")), (PASTE_LIMIT, true));
        let whole = Msg::Paste("x".repeat(PASTE_LIMIT));
        assert_eq!(within(whole.clone(), Lang::En), [whole]);
    }

    #[test]
    fn keys_have_their_names() {
        let pressed = |code, modifiers| key(KeyEvent::new(code, modifiers), true).map(|key| key.to_string());
        let (none, ctrl, shift, alt) =
            (KeyModifiers::NONE, KeyModifiers::CONTROL, KeyModifiers::SHIFT, KeyModifiers::ALT);
        for (code, modifiers, name) in [
            (KeyCode::Char('P'), ctrl | shift, "Ctrl+P"),
            (KeyCode::Char('Q'), shift, "Q"),
            (KeyCode::Char('@'), ctrl | alt, "@"),
            (KeyCode::Char('1'), alt, "Alt+1"),
            (KeyCode::Char('p'), alt, "Alt+P"),
            (KeyCode::Char('P'), alt | shift, "Alt+P"),
            (KeyCode::BackTab, shift, "Shift+Tab"),
            (KeyCode::BackTab, none, "Shift+Tab"),
            (KeyCode::F(12), none, "F12"),
            (KeyCode::Left, ctrl, "Ctrl+Left"),
        ] {
            assert_eq!(pressed(code, modifiers).as_deref(), Some(name));
        }
        assert_eq!(pressed(KeyCode::F(13), none), None);
        let mut event = KeyEvent::new(KeyCode::Char('x'), none);
        event.kind = KeyEventKind::Release;
        assert_eq!(key(event, true), None, "a release is nothing");
        event.kind = KeyEventKind::Repeat;
        assert!(key(event, true).is_some(), "a held key types");
        let both = KeyEvent::new(KeyCode::Char('q'), ctrl | alt);
        assert_eq!(key(both, false).and_then(Key::typed), None, "only Windows has such letters");
    }
}
