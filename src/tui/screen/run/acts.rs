//! What the keys of the run screen do to the presentation in view; each answers with the writes of one act.

use std::sync::Arc;

use super::{Run, Tab, turn};
use crate::tui::overlay::Overlay;
use crate::tui::overlay::pick::Pick;
use crate::tui::overlay::prompt::Prompt;
use crate::tui::pad::Pad;
use crate::tui::reply::{Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::tui::screen::Screen;
use crate::words::run as words;
use crate::workshop::agenda::{Agenda, Share, Status};
use crate::workshop::edit::Write;
use crate::workshop::moment::{Day, Moment, read_clock};
use crate::workshop::{date, presenting, subject, tell};

impl Run {
    pub(super) fn start(&mut self, room: &Room) -> Reply {
        let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
        let ended = agenda.turns.iter().find(|turn| turn.status == Status::Presenting && *turn.code != *self.code);
        let ended = ended.map(|turn| words::ended(room.lang, room.opd_short(&turn.code)).into_owned());
        // A plan of another day tells nobody how late it is.
        let day = Day::from_iso(room.workshop().text(&room.session(), "date")).filter(|day| *day != room.now.day());
        let other_day = day.map(|day| words::other_day(room.lang, date::long(day, room.lang)).into_owned());
        let said: Vec<String> = ended.into_iter().chain(other_day).collect();
        let notice = (!said.is_empty()).then(|| (Tone::Mind, said.join(" ")));
        let writes = presenting::start(room.workshop(), room.sid(), &agenda, &self.code, room.now);
        if !self.work {
            // A presentation begins with its data, whatever the one before ended with.
            (self.work, self.tab) = (true, Tab::Data);
            self.grid.open(room, &self.code);
        }
        Reply { notice, ..Reply::write(writes) }
    }

    pub(super) fn pause(&mut self, room: &Room) -> Reply {
        turn(self, room).map_or_else(Reply::none, |turn| Reply::write(presenting::pause(&turn, room.now)))
    }

    pub(super) fn finish(&mut self, room: &Room) -> Reply {
        let Some(turn) = turn(self, room) else { return Reply::none() };
        // Taking the finish back must not take the row back that was being typed.
        let typed = self.leave(room);
        let reply = Reply { before: typed.writes, ..Reply::write(presenting::finish(&turn, room.now)) };
        let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
        let at = agenda.turns.iter().position(|other| other.code == turn.code);
        let used = date::length(turn.timer.used(room.now));
        let name = room.opd_short(&turn.code);
        let unattended = room.workshop().text(&turn.on, "attendance").is_empty();
        (self.work, self.tab) = (false, Tab::Data);
        let next = agenda.next_waiting(at).map(|next| agenda.turns[next].code.to_string());
        let said = match &next {
            Some(next) => words::finished(room.lang, name, used, room.opd_short(next)),
            None => words::finished_all(room.lang, name, used),
        };
        let next_waits = next.is_some();
        if let Some(next) = next {
            self.code = next;
            self.grid.open(room, &self.code);
        }
        // Five minutes are more than a room makes up by itself.
        let late = agenda.delay.filter(|late| *late >= 5 * 60_000 && next_waits);
        let said = match late {
            Some(late) => words::finished_late(room.lang, said, date::duration_words(late, room.lang)),
            None => said,
        };
        let save = Reply::effect(Effect::Save);
        let notice = match unattended {
            true => (Tone::Mind, words::unattended(room.lang, said, name).into_owned()),
            false => (Tone::Well, said.into_owned()),
        };
        Reply { notice: Some(notice), ..reply.and(save) }
    }

    pub(super) fn extend(&mut self, room: &Room, minutes: i64) -> Reply {
        let Some(turn) = turn(self, room) else { return Reply::none() };
        Reply::write(presenting::extend(room.workshop(), &turn, minutes))
    }

    pub(super) fn restart(&mut self, room: &Room) -> Reply {
        turn(self, room).map_or_else(Reply::none, |turn| Reply::write(presenting::restart(&turn, room.now)))
    }

    pub(super) fn skip(&mut self, room: &Room) -> Reply {
        let Some(turn) = turn(self, room) else { return Reply::none() };
        let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
        let at = agenda.turns.iter().position(|other| other.code == turn.code);
        let typed = self.leave(room);
        let writes = presenting::skip(room.workshop(), &agenda, &turn, room.now);
        let reply = Reply { before: typed.writes, ..Reply::write(writes) };
        let said = words::skipped(room.lang, room.opd_short(&turn.code)).into_owned();
        if let Some(next) = agenda.next_waiting(at).filter(|next| Some(*next) != at) {
            self.code = agenda.turns[next].code.to_string();
            self.grid.open(room, &self.code);
        }
        Reply { notice: Some((Tone::Mind, said)), ..reply }
    }

    pub(super) fn ask_start(&mut self, room: &Room) -> Reply {
        let on = subject::presentation(room.sid(), &self.code);
        let started = room.workshop().moment(&on, "started_at").unwrap_or(room.now);
        let pad = Pad::fresh(&date::clock_short(started));
        let title = words::true_start(room.lang, room.opd_short(&self.code));
        Reply::ask(Overlay::Prompt(Prompt::new(title, &*self.code, pad, |room, code, typed| {
            let (hour, minute) = read_clock(typed).ok_or_else(|| words::no_clock(room.lang).into_owned())?;
            let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
            let turn = agenda.turns.iter().find(|turn| *turn.code == *code);
            let day = turn.and_then(|turn| room.workshop().moment(&turn.on, "started_at")).unwrap_or(room.now).day();
            let at = Moment::at(day, hour, minute, room.now.offset);
            let writes = turn.and_then(|turn| presenting::correct_start(room.workshop(), turn, at, room.now));
            writes.map(Reply::write).ok_or_else(|| words::start_too_late(room.lang).into_owned())
        })))
    }

    pub(super) fn ask_slot(&mut self, room: &Room) -> Reply {
        let minutes = turn(self, room).map_or(10, |turn| turn.timer.slot / 60_000);
        let title = words::slot(room.lang, room.opd_short(&self.code));
        let pad = Pad::fresh(&minutes.to_string());
        let on = subject::presentation(room.sid(), &self.code);
        let prompt = Prompt::new(title, &*self.code, pad, |room, code, typed| {
            let minutes = typed.trim().parse::<i64>().ok().filter(|minutes| (1..=600).contains(minutes));
            let minutes = minutes.ok_or_else(|| words::no_minutes(room.lang).into_owned())?;
            Ok(Reply::write(vec![Write::new(subject::presentation(room.sid(), code), "slot_minutes", minutes)]))
        });
        Reply::ask(Overlay::Prompt(prompt.over(room, &on, "slot_minutes")))
    }

    /// Asks when all is to end, and shares the time until then among the OPD that wait.
    pub(super) fn ask_end(&mut self, room: &Room) -> Reply {
        let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
        let waiting = agenda.count(Status::Waiting);
        let Some(end) = agenda.end.filter(|_| waiting > 0) else {
            return Reply::say(Tone::Mind, words::nobody_waits(room.lang));
        };
        // The end by the plan, where that can still be kept.
        let planned = agenda.delay.map(|delay| end.plus(-delay));
        let offer = planned.filter(|planned| agenda.share(room.now, *planned).is_some()).unwrap_or(end);
        let pad = Pad::fresh(&date::clock_short(offer));
        let title = words::share_until(room.lang, waiting, date::clock(end));
        Reply::ask(Overlay::Prompt(Prompt::new(title, "", pad, |room, _, typed| {
            let share = share_until(room, typed)?;
            Ok(Reply::ask(Overlay::Pick(Pick {
                title: words::share_title(room.lang, share.slots.len(), share.minutes).into_owned(),
                text: words::share_text(room.lang, share.before).into_owned(),
                about: typed.to_owned(),
                options: [words::share_take, words::share_leave].map(|word| word(room.lang).into_owned()).to_vec(),
                at: 0,
                then: |room, typed, number| match share_until(room, typed) {
                    Ok(share) if number == 0 => {
                        let said = words::shared(room.lang, share.slots.len(), share.minutes).into_owned();
                        Reply { notice: Some((Tone::Well, said)), ..Reply::write(share.writes(room.workshop())) }
                    }
                    Ok(_) => Reply::none(),
                    Err(why) => Reply::say(Tone::Mind, why),
                },
            })))
        })))
    }

    /// Asks for a quick win in one line; what is typed beside it stays where it is.
    pub(super) fn catch(&mut self, room: &Room, begun: &str) -> Reply {
        Self::catch_for(room, &self.code, begun)
    }

    pub(super) fn catch_for(room: &Room, code: &str, begun: &str) -> Reply {
        let title = words::catch(room.lang, room.opd_short(code));
        let prompt = Prompt::new(title, code, Pad::line(begun), |room, code, typed| {
            if typed.trim().is_empty() {
                return Err(words::catch_empty(room.lang).into_owned());
            }
            let on: Arc<str> = format!("nomination/{}", room.ids.fresh('n')).into();
            let writes = vec![
                Write::new(on.clone(), "title", typed.trim()),
                Write::new(on.clone(), "session", room.sid()),
                Write::new(on, "opd", code),
            ];
            let said = words::caught(room.lang, typed.trim()).into_owned();
            Ok(Reply { notice: Some((Tone::Well, said)), ..Reply::write(writes) })
        });
        Reply::ask(Overlay::Prompt(prompt.kept_at(format!("catch/{code}/{}", room.sid()))))
    }

    pub(super) fn form(&mut self, room: &Room) -> Reply {
        let Some(on) = self.subject(room) else { return Reply::none() };
        self.leave(room).and(Reply::go(Go::Form(on.to_string())))
    }

    pub(super) fn withdraw(&mut self, room: &Room) -> Reply {
        let Some(on) = self.subject(room) else { return Reply::none() };
        let name = tell::subject_name(room.workshop(), &on, room.lang);
        let said = words::withdrawn(room.lang, name).into_owned();
        // What was being typed into it is part of what comes back with it.
        let before = self.leave(room).writes;
        let writes = vec![Write::new(on, "withdrawn", true)];
        Reply { before, notice: Some((Tone::Well, said)), ..Reply::write(writes) }
    }
}

/// Returns the time until a clock time that was typed, shared; a refusal is a sentence.
fn share_until(room: &Room, typed: &str) -> Result<Share, String> {
    let (hour, minute) = read_clock(typed).ok_or_else(|| words::no_clock(room.lang).into_owned())?;
    let agenda = Agenda::of(room.workshop(), room.sid(), room.now);
    // In the zone in which the agenda is told.
    let now = agenda.end.map_or(room.now, |end| Moment { offset: end.offset, ..room.now });
    let end = Moment::at(now.day(), hour, minute, now.offset);
    if end.ms <= now.ms {
        return Err(words::end_is_past(room.lang, date::clock(end)).into_owned());
    }
    agenda
        .share(now, end)
        .ok_or_else(|| words::not_a_minute(room.lang, agenda.count(Status::Waiting), date::clock(end)).into_owned())
}
