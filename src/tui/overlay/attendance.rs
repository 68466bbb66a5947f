//! Kehadiran: who came for an OPD, in one small form: kepala, diwakili, tidak hadir, and the name or the reason.

use ratatui::layout::Rect;

use super::{Fate, Input};
use crate::tui::canvas::{Canvas, Tap};
use crate::tui::key::Code;
use crate::tui::pad::Pad;
use crate::tui::reply::{Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::attendance as words;
use crate::workshop::edit::{EditId, Write};
use crate::workshop::presenting::{self, Came};
use crate::workshop::{subject, tell};

/// The question who came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Attendance {
    /// The session, and the OPD's full code.
    sid: String,
    code: String,
    /// 0 head, 1 represented, 2 nobody.
    choice: usize,
    /// The line that has the keyboard: 0 the choice, then the pads.
    line: usize,
    name: Pad,
    position: Pad,
    reason: Pad,
    /// What was recorded when the form opened: the choice, the texts, and the heads of [`FIELDS`].
    was: (Option<usize>, [String; 3]),
    seen: [Vec<EditId>; 4],
}

/// The fields that are written.
const FIELDS: [&str; 4] = ["attendance", "presenter", "position", "absence_reason"];

const CHOICES: usize = 3;

impl Attendance {
    /// Asks for an OPD, beginning from what is recorded.
    pub fn of(room: &Room, code: &str) -> Self {
        let on = subject::presentation(room.sid(), code);
        let text = |set: &str| room.workshop().text(&on, set);
        let choice = match text("attendance") {
            "diwakili" => 1,
            "tidak-hadir" => 2,
            _ => 0,
        };
        let position = if choice == 1 { text("position") } else { "" };
        let texts = [text("presenter"), position, text("absence_reason")];
        let [name, position, reason] = texts.map(Pad::line);
        let was = (Some(choice).filter(|_| !text("attendance").is_empty()), texts.map(str::to_owned));
        let seen = FIELDS.map(|field| room.workshop().heads(&on, field));
        Self { sid: room.sid().to_owned(), code: code.to_owned(), choice, line: 0, name, position, reason, was, seen }
    }

    fn texts(&self) -> [&Pad; 3] {
        [&self.name, &self.position, &self.reason]
    }

    /// Returns what is half typed, with the place it belongs to.
    pub(super) fn draft(&self) -> Option<(String, String)> {
        let texts = self.texts().map(Pad::text);
        let same = self.choice == self.was.0.unwrap_or(0) && texts == self.was.1.each_ref().map(String::as_str);
        (!same).then(|| {
            (format!("attendance/{}/{}", self.code, self.sid), format!("{}\t{}", self.choice, texts.join("\t")))
        })
    }

    /// Takes up what was half typed.
    #[must_use]
    pub fn restored(mut self, text: &str) -> Self {
        let mut parts = text.split('\t');
        let choice = parts.next().and_then(|choice| choice.parse().ok()).unwrap_or(0);
        self.choice = usize::min(choice, CHOICES - 1);
        for pad in [&mut self.name, &mut self.position, &mut self.reason] {
            *pad = Pad::line(parts.next().unwrap_or_default());
        }
        self.line = 1;
        self
    }

    /// Returns how many lines there are to type, by the choice.
    fn lines(&self) -> usize {
        if self.choice == 1 { 2 } else { 1 }
    }

    fn pad(&mut self) -> Option<&mut Pad> {
        match (self.line, self.choice) {
            (0, _) => None,
            (_, 2) => Some(&mut self.reason),
            (1, _) => Some(&mut self.name),
            _ => Some(&mut self.position),
        }
    }

    pub(super) fn update(&mut self, room: &Room, input: Input) -> Fate {
        match input {
            Input::Key(key) if key.ctrl && key.code == Code::Char('x') => {
                if let Some(field) = self.contested(room) {
                    let on = subject::presentation(room.sid(), &self.code);
                    return Fate::Close(Reply::go(Go::Slot(on, field.into())));
                }
            }
            Input::Key(key) => match key.code {
                Code::Esc => return Fate::Close(Reply::none()),
                Code::Enter if self.line < self.lines() => self.line += 1,
                Code::Enter => return self.close(room),
                Code::Down | Code::Tab if !key.shift => {
                    self.line = if self.line < self.lines() { self.line + 1 } else { 0 }
                }
                Code::Up | Code::Tab => self.line = self.line.checked_sub(1).unwrap_or(self.lines()),
                Code::Left if self.line == 0 => self.choice = (self.choice + CHOICES - 1) % CHOICES,
                Code::Right | Code::Char(' ') if self.line == 0 => self.choice = (self.choice + 1) % CHOICES,
                Code::Char(c @ '1'..='3') if self.line == 0 => {
                    self.choice = c as usize - '1' as usize;
                    self.line = 1;
                }
                _ => {
                    // Letters on the choice are the beginning of the name.
                    if self.line == 0 && key.typed().is_some() {
                        self.line = 1;
                    }
                    if let Some(pad) = self.pad() {
                        pad.key(key);
                    }
                }
            },
            Input::Paste(text) => {
                self.line = self.line.max(1);
                if let Some(pad) = self.pad() {
                    pad.insert(&text);
                }
            }
            Input::Tap(Tap::Row(0, choice), _) => (self.choice, self.line) = (choice, 1),
            Input::Tap(Tap::Row(_, line), _) => self.line = line.min(self.lines()),
            Input::Tap(..) | Input::Wheel(_) => {}
        }
        Fate::Stay
    }

    /// Returns the first of its fields that is contested.
    fn contested(&self, room: &Room) -> Option<&'static str> {
        let on = subject::presentation(room.sid(), &self.code);
        FIELDS.into_iter().find(|field| room.workshop().contested(&on, field))
    }

    /// Returns what somebody else wrote meanwhile, in the line that has the keyboard before any other line in sight.
    fn meanwhile(&self, room: &Room) -> Option<String> {
        let on = subject::presentation(room.sid(), &self.code);
        // The fields of the lines, from the choice on.
        let lines: &[usize] = match self.choice {
            0 => &[0, 1],
            1 => &[0, 1, 2],
            _ => &[0, 3],
        };
        let here = lines.get(self.line);
        let mut fields = here.into_iter().chain(lines);
        fields.find_map(|field| room.meanwhile(&on, FIELDS[*field], &self.seen[*field]))
    }

    fn close(&self, room: &Room) -> Fate {
        let text = |pad: &Pad| pad.text().trim().to_owned();
        let came = match self.choice {
            0 => Came::Head(text(&self.name)),
            1 => Came::Represented(text(&self.name), text(&self.position)),
            _ => Came::Nobody(text(&self.reason)),
        };
        let said = words::recorded(room.lang, room.opd_short(&self.code)).into_owned();
        let mut writes = presenting::attendance(room.workshop(), room.sid(), &self.code, &came, room.now);
        // What another laptop wrote since this form opened is neither replaced unread nor taken back by a line that
        // nobody touched.
        let texts = self.texts().map(Pad::text);
        let place = |write: &Write| FIELDS.iter().position(|field| **field == *write.set);
        let touched = |field: usize, write: &Write| match self.was.0 {
            _ if field == 0 || texts[field - 1] != self.was.1[field - 1] => true,
            Some(was) => was != self.choice,
            // Where nothing was recorded yet there is nothing to take back.
            None => write.to.is_some(),
        };
        writes.retain(|write| place(write).is_none_or(|field| touched(field, write)));
        let seen = |write: Write| match place(&write) {
            Some(field) => write.seen(self.seen[field].clone()),
            None => write,
        };
        let writes = writes.into_iter().map(seen).collect();
        Fate::Close(Reply { notice: Some((Tone::Well, said)), ..Reply::write(writes) })
    }

    pub(super) fn draw(&self, room: &Room, canvas: &mut Canvas) {
        let lang = room.lang;
        let inside = canvas.dialog(64, 9, &words::title(lang, room.opd_short(&self.code)));
        let labels = [words::head, words::represented, words::nobody];
        let mut x = inside.x;
        for (i, label) in labels.into_iter().enumerate() {
            let role = match (i == self.choice, self.line == 0) {
                (true, true) => Role::Prime,
                (true, false) => Role::Pick,
                (false, _) => Role::Text,
            };
            let label = format!(" {} {} ", i + 1, label(lang));
            let wide = canvas.put(x, inside.y + 1, inside.right().saturating_sub(x), &label, role);
            canvas.spot(Rect::new(x, inside.y + 1, wide, 1), Tap::Row(0, i));
            x += wide + 1;
        }
        let lines: Vec<(crate::words::Text, &Pad)> = match self.choice {
            0 => vec![(words::name(lang), &self.name)],
            1 => vec![(words::name(lang), &self.name), (words::position(lang), &self.position)],
            _ => vec![(words::reason(lang), &self.reason)],
        };
        for (i, (label, pad)) in lines.into_iter().enumerate() {
            let y = inside.y + 3 + i as u16;
            canvas.put(inside.x, y, 10, &label, Role::Dim);
            let area = Rect::new(inside.x + 11, y, inside.width.saturating_sub(11), 1);
            canvas.pad(area.x, y, area.width, pad, self.line == i + 1, "");
            canvas.spot(area, Tap::Row(1, i + 1));
        }
        // What came meanwhile takes the place of the keys: nothing that is being typed moves.
        let below = Rect { y: inside.y + 5, height: inside.height.saturating_sub(5), ..inside };
        if let Some(meanwhile) = self.meanwhile(room) {
            canvas.put_wrapped(below, &meanwhile, Role::Warn);
            return;
        }
        if let Some(field) = self.contested(room) {
            let label = tell::field_label(&subject::presentation(room.sid(), &self.code), field, lang).to_lowercase();
            canvas.put(below.x, below.y, below.width, &words::contested(lang, label), Role::Warn);
        }
        canvas.put(inside.x, inside.bottom().saturating_sub(1), inside.width, &words::keys(lang), Role::Dim);
    }
}
