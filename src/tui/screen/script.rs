//! Naskah: what the facilitator says and ticks, step by step. Built in for stage II, changed for each session as one likes.
//!
//! It is private: nothing of it reaches the wall. The steps of an OPD are ticked for the OPD that presents or comes next.

use std::sync::Arc;

use ratatui::layout::Rect;

use super::Screen;
use crate::file::catalogue::{self, Phase, Step};
use crate::tui::bind::Bind;
use crate::tui::canvas::{Canvas, Tap, shown_width};
use crate::tui::key::Code;
use crate::tui::overlay::{Input, Overlay, prompt::Prompt};
use crate::tui::pad::{Pad, wrap};
use crate::tui::reply::Reply;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::script as words;
use crate::workshop::agenda::Agenda;
use crate::workshop::edit::Write;

/// The number of the steps among the screen's clickable lists.
const STEPS: u8 = 0;

/// From this width on the text stands beside the steps.
const WIDE: u16 = 100;

/// The state of the script.
#[derive(Debug, Default)]
pub struct Script {
    /// The step under the cursor.
    at: usize,
    /// The presentation that the steps of an OPD are ticked for; nothing when nobody presents or waits.
    turn: Option<Arc<str>>,
    /// The full code of its OPD, and its minutes.
    opd: String,
    minutes: i64,
}

fn changed(script: &Script, room: &Room) -> bool {
    room.workshop().value(&room.session(), &said(script.step())).is_some()
}

fn said(step: &Step) -> String {
    format!("script_say/{}", step.slug)
}

impl Screen for Script {
    const KEYS: &'static [Bind<Self>] = &[
        Bind {
            key: "Enter",
            id: "Centang, lanjut",
            en: "Tick, go on",
            foot: 1,
            when: |s, room| s.on(room).is_some(),
            does: |s, room| s.tick(room, true),
        },
        Bind {
            key: "Space",
            id: "Centang / hapus centang",
            en: "Tick / untick",
            foot: 2,
            when: |s, room| s.on(room).is_some(),
            does: |s, room| s.tick(room, false),
        },
        Bind {
            key: "F2",
            id: "Ubah teks",
            en: "Change the text",
            foot: 3,
            when: |_, room| room.is_open(),
            does: |s, room| s.ask(room),
        },
        Bind {
            key: "F4",
            id: "Teks bawaan",
            en: "Built-in text",
            foot: 4,
            when: changed,
            does: |s, room| Reply::write(vec![Write::of(room.session(), said(s.step()), None)]),
        },
    ];

    fn look(&mut self, room: &Room) {
        let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
        let turn = agenda.presenting().or_else(|| agenda.next_waiting(None)).map(|at| &agenda.turns[at]);
        self.turn = turn.map(|turn| turn.on.clone());
        self.opd = turn.map(|turn| turn.code.to_string()).unwrap_or_default();
        self.minutes = turn.map_or(0, |turn| turn.timer.granted() / 60_000);
    }

    fn input(&mut self, _: &Room, input: Input) -> Reply {
        let last = catalogue::script().len() - 1;
        match input {
            Input::Key(key) => match key.code {
                Code::Up => self.at = self.at.saturating_sub(1),
                Code::Down => self.at = (self.at + 1).min(last),
                Code::Home => self.at = 0,
                Code::End => self.at = last,
                Code::Esc => return Reply::go(crate::tui::reply::Go::Back),
                _ => {}
            },
            Input::Tap(Tap::Row(STEPS, row), _) => self.at = row.min(last),
            Input::Wheel(by) => self.at = self.at.saturating_add_signed(by.into()).min(last),
            Input::Tap(..) | Input::Paste(_) => {}
        }
        Reply::none()
    }

    fn draw(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let area = Rect::new(area.x + 2, area.y + 1, area.width.saturating_sub(4), area.height.saturating_sub(1));
        if area.width >= WIDE {
            let list = (area.width / 3).clamp(38, 60);
            self.draw_steps(room, canvas, Rect { width: list, ..area });
            let x = area.x + list + 4;
            self.draw_text(room, canvas, Rect { x, width: area.right() - x, ..area });
        } else {
            let text = wrap(&self.text(room), usize::from(area.width)).len() as u16 + 4;
            let below = text.min(area.height / 2);
            self.draw_steps(room, canvas, Rect { height: area.height - below, ..area });
            self.draw_text(room, canvas, Rect { y: area.bottom() - below, height: below, ..area });
        }
    }
}

impl Script {
    fn step(&self) -> &'static Step {
        let steps = catalogue::script();
        &steps[self.at.min(steps.len() - 1)]
    }

    /// Returns the subject on which a step is ticked.
    fn place(&self, room: &Room, step: &Step) -> Option<Arc<str>> {
        match step.phase {
            Phase::Opening | Phase::Closing => Some(room.session()),
            Phase::Opd | Phase::QuickWin => self.turn.clone(),
        }
    }

    /// Returns the subject on which the step under the cursor is ticked.
    fn on(&self, room: &Room) -> Option<Arc<str>> {
        self.place(room, self.step()).filter(|_| room.is_open())
    }

    fn done(&self, room: &Room, step: &Step) -> bool {
        let set = format!("script_done/{}", step.slug);
        self.place(room, step).is_some_and(|on| room.workshop().flag(&on, &set))
    }

    fn tick(&mut self, room: &Room, go_on: bool) -> Reply {
        let (step, Some(on)) = (self.step(), self.on(room)) else { return Reply::none() };
        let done = self.done(room, step);
        if go_on {
            self.at = (self.at + 1).min(catalogue::script().len() - 1);
        }
        if done && go_on {
            return Reply::none();
        }
        let to = (!done).then_some(true.into());
        Reply::write(vec![Write::of(on, format!("script_done/{}", step.slug), to)])
    }

    /// Returns what is to be said, with the OPD's name and minutes in it.
    fn text(&self, room: &Room) -> String {
        let opd = if self.opd.is_empty() { "OPD" } else { room.opd_name(&self.opd) };
        self.raw(room).replace("{opd}", opd).replace("{minutes}", &self.minutes.to_string())
    }

    fn raw<'a>(&self, room: &'a Room) -> &'a str {
        match room.workshop().text(&room.session(), &said(self.step())) {
            "" => self.step().say(room.lang),
            own => own,
        }
    }

    fn ask(&mut self, room: &Room) -> Reply {
        let (step, session) = (self.step(), room.session());
        let title = words::ask(room.lang, step.title(room.lang));
        let prompt = Prompt::new(title, &*step.slug, Pad::line(self.raw(room)), |room, slug, typed| {
            let to = Some(typed.trim()).filter(|text| !text.is_empty()).map(Into::into);
            Ok(Reply::write(vec![Write::of(room.session(), format!("script_say/{slug}"), to)]))
        });
        let place = format!("script/{}/{}", step.slug, room.sid());
        Reply::ask(Overlay::Prompt(prompt.over(room, &session, &said(step)).kept_at(place)))
    }

    fn heading(&self, room: &Room, phase: Phase) -> String {
        let name = || match self.opd.is_empty() {
            true => words::nobody(room.lang).into_owned(),
            false => room.opd_short(&self.opd).to_owned(),
        };
        match phase {
            Phase::Opening => words::opening(room.lang).into_owned(),
            Phase::Opd => words::opd(room.lang, name()).into_owned(),
            Phase::QuickWin => words::quick_win(room.lang, name()).into_owned(),
            Phase::Closing => words::closing(room.lang).into_owned(),
        }
    }

    fn draw_steps(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let steps = catalogue::script();
        // A heading before the first step of each phase, and an empty row before a heading.
        let mut rows: Vec<Option<Result<usize, Phase>>> = Vec::new();
        for (n, step) in steps.iter().enumerate() {
            if n == 0 || steps[n - 1].phase != step.phase {
                rows.extend((n > 0).then_some(None));
                rows.push(Some(Err(step.phase)));
            }
            rows.push(Some(Ok(n)));
        }
        let height = usize::from(area.height);
        let here = rows.iter().position(|row| *row == Some(Ok(self.at))).unwrap_or(0);
        let top = (here + 1 + height / 3).saturating_sub(height).min(rows.len().saturating_sub(height));
        for (line, row) in rows.iter().skip(top).take(height).enumerate() {
            let y = area.y + line as u16;
            match row {
                None => {}
                Some(Err(phase)) => {
                    let all = steps.iter().filter(|step| step.phase == *phase);
                    let (done, count) = (all.clone().filter(|step| self.done(room, step)).count(), all.count());
                    let ticked = words::ticked(room.lang, done, count);
                    let right = shown_width(&ticked) as u16 + 1;
                    let role = if done == count { Role::Good } else { Role::Dim };
                    canvas.put(area.x, y, area.width.saturating_sub(right), &self.heading(room, *phase), Role::Accent);
                    canvas.put_right(area.x, y, area.width, &ticked, role);
                }
                Some(Ok(n)) => {
                    let (step, pick) = (&steps[*n], *n == self.at);
                    let done = self.done(room, step);
                    let role = match (pick, done) {
                        (true, _) => Role::Pick,
                        (_, true) => Role::Dim,
                        _ => Role::Text,
                    };
                    let line = Rect::new(area.x, y, area.width, 1);
                    if pick {
                        canvas.clear(line, Role::Pick);
                    }
                    let sign_role = if pick { role } else { Role::Good };
                    canvas.put(area.x + 2, y, 1, if done { "✓" } else { "·" }, if done { sign_role } else { role });
                    canvas.put(area.x + 5, y, area.width.saturating_sub(5), step.title(room.lang), role);
                    canvas.spot(line, Tap::Row(STEPS, *n));
                }
            }
        }
    }

    fn draw_text(&self, room: &Room, canvas: &mut Canvas, area: Rect) {
        let step = self.step();
        canvas.put(area.x, area.y, area.width, step.title(room.lang), Role::Title);
        canvas.put(area.x, area.y + 1, area.width, &words::say(room.lang), Role::Dim);
        let text = Rect { y: area.y + 2, height: area.height.saturating_sub(3), ..area };
        // A line is read aloud: no longer than an eye finds the next one.
        let text = Rect { width: text.width.min(76), ..text };
        canvas.put_wrapped(text, &self.text(room), Role::Text);
        if changed(self, room) {
            canvas.put(area.x, area.bottom().saturating_sub(1), area.width, &words::own(room.lang), Role::Dim);
        }
    }
}
