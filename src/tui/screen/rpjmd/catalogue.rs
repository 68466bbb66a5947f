//! A catalogue that was read, before it is taken in: what of it is new, what was repaired, what it does not change.
//!
//! Nothing is recorded before a person says so; then all of it is one act.

use ratatui::layout::Rect;

use crate::file::programs::Programme;
use crate::file::programs::known::{Fate, Intake, intake};
use crate::tui::canvas::{Canvas, shown_width};
use crate::tui::list;
use crate::tui::overlay::Input;
use crate::tui::pad::wrap;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{rpjmd as words, safe};

/// A catalogue to be looked at.
#[derive(Debug)]
pub(super) struct Preview {
    /// What the file is called.
    file: String,
    rows: Vec<Programme>,
    /// What was repaired when it was read.
    remarks: Vec<String>,
    intake: Intake,
    /// The first line in sight, of the remarks and then of the programmes.
    top: usize,
}

impl Preview {
    /// Looks at what taking a catalogue in comes to.
    pub(super) fn of(room: &Room, file: String, rows: Vec<Programme>, remarks: Vec<String>) -> Self {
        let mut preview = Self { file, rows, remarks, intake: Intake::default(), top: 0 };
        preview.look(room);
        preview
    }

    /// Looks again, where the record has changed.
    pub(super) fn look(&mut self, room: &Room) {
        self.intake = intake(room.workshop(), room.sid(), &self.rows);
    }

    /// Takes it in.
    pub(super) fn take(self, room: &Room) -> Reply {
        let lang = room.lang;
        if self.intake.writes.is_empty() {
            return Reply::say(Tone::Mind, words::nothing_new(lang));
        }
        let said = words::taken(lang, self.intake.text(lang));
        Reply::write(self.intake.writes).and(Reply::say(Tone::Well, said))
    }

    pub(super) fn input(&mut self, room: &Room, input: Input) {
        let (height, all) = (usize::from(height(room)), self.remarks(room).len() + self.rows.len());
        let last = all.saturating_sub(height);
        let to = match input {
            Input::Key(key) => list::moved(key, self.top, last + 1, height.saturating_sub(1)).unwrap_or(self.top),
            Input::Wheel(by) => self.top.saturating_add_signed(by.into()),
            Input::Tap(..) | Input::Paste(_) => self.top,
        };
        self.top = to.min(last);
    }

    /// Returns what is remarked, as the lines that it takes; the sign stands before the first of each.
    fn remarks(&self, room: &Room) -> Vec<(bool, String)> {
        let wide = usize::from(room.size.0).saturating_sub(6);
        let mut lines = Vec::new();
        for remark in self.remarks.iter().cloned().chain(self.intake.remarks(room.lang)) {
            let text = safe::shown(&remark);
            let rows = wrap(&text, wide);
            lines.extend(rows.iter().enumerate().map(|(n, (from, to))| (n == 0, text[*from..*to].to_owned())));
        }
        if !lines.is_empty() {
            lines.push((false, String::new()));
        }
        lines
    }

    pub(super) fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let lang = room.lang;
        let inside = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
        canvas.put(inside.x, inside.y, inside.width, &words::catalogue_of(lang, &self.file), Role::Title);
        canvas.put(inside.x, inside.y + 1, inside.width, &self.intake.text(lang), Role::Accent);
        let used = canvas.put(inside.x, inside.y + 2, inside.width, &words::rest_stays(lang), Role::Dim);
        let remarks = self.remarks(room);
        let shown = self.top..(self.top + usize::from(height(room))).min(remarks.len() + self.rows.len());
        let code = self.rows.iter().take(shown.end).skip(self.top.saturating_sub(remarks.len()));
        let code = code.map(|one| shown_width(&one.code)).max().unwrap_or(0).min(24) as u16;
        for (y, at) in (inside.y + HEAD..).zip(shown.clone()) {
            let line = Rect { y, height: 1, ..inside };
            match remarks.get(at) {
                Some((first, text)) => {
                    canvas.put(line.x, y, 1, if *first { "!" } else { "" }, Role::Warn);
                    canvas.put(line.x + 2, y, line.width.saturating_sub(2), text, Role::Text);
                }
                None => self.draw_row(canvas, line, at - remarks.len(), code),
            }
        }
        let more = remarks.len() + self.rows.len() - shown.end;
        if more > 0 {
            let free = inside.width.saturating_sub(used + 2);
            canvas.put_right(inside.x + used + 2, inside.y + 2, free, &words::more(lang, more), Role::Accent);
        }
    }

    fn draw_row(&self, canvas: &mut Canvas, area: Rect, at: usize, code: u16) {
        let (Some(one), Some(fate)) = (self.rows.get(at), self.intake.fates.get(at)) else { return };
        let (word, role) = match fate {
            Fate::New => (words::fate_new(canvas.lang), Role::Good),
            Fate::Changed => (words::fate_changed(canvas.lang), Role::Warn),
            Fate::Same => (words::fate_same(canvas.lang), Role::Dim),
        };
        let beside = if area.width >= 110 { area.width / 2 } else { 0 };
        canvas.put(area.x, area.y, 9, &word, role);
        canvas.put(area.x + 10, area.y, code, &one.code, Role::Text);
        let x = area.x + 10 + code + 2;
        let name = area.right().saturating_sub(x + beside + u16::from(beside > 0) * 2);
        canvas.put(x, area.y, name, &one.name, Role::Text);
        let (mission, opd) = (beside * 3 / 5, beside * 2 / 5);
        canvas.put(x + name + 2, area.y, mission.saturating_sub(2), &one.mission, Role::Dim);
        canvas.put(x + name + 2 + mission, area.y, opd, &one.opd, Role::Dim);
    }
}

/// The rows above what scrolls.
const HEAD: u16 = 4;

/// The rows that scroll; around the screen stand three.
fn height(room: &Room) -> u16 {
    room.size.1.saturating_sub(3 + HEAD)
}
