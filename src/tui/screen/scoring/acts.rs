//! The acts of scoring, a write each: a score, an answer, votes, and by which rules the session scores.
//!
//! Each replaces only what was in sight; what came in a moment ago stays beside it, contested.

use super::grid;
use super::{Scoring, casting, scoring, sheet};
use crate::tui::canvas::cut;
use crate::tui::overlay::{Overlay, pick, prompt};
use crate::tui::pad::Pad;
use crate::tui::reply::{At, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::words::{safe, scoring as words};
use crate::workshop::closed;
use crate::workshop::edit::{Value, Write};
use crate::workshop::ranking::{Ballot, MOST_DOTS, Method, Refused};

impl Scoring {
    /// Returns the write of the field under the cursor, over what was in sight.
    fn write(&self, room: &Room, to: Option<Value>) -> Reply {
        // A score is somebody's: where nobody judges yet, that is asked first.
        let Some((on, set)) = self.slot(room) else { return self.ask_judge(room) };
        Reply::write(vec![Write::of(on, set, to).seen(self.seen(room))])
    }

    /// Writes a value and goes to what is asked next; what a closed session refuses is still asked.
    fn take(&mut self, room: &Room, to: Value) -> Reply {
        let reply = self.write(room, Some(to));
        if !reply.writes.is_empty() && closed::refuses(room.workshop(), &reply.writes).is_none() {
            self.go_right(room, self.right_at(room) + 1);
        }
        reply
    }

    pub(super) fn score(&mut self, room: &Room, score: i64) -> Reply {
        self.take(room, score.into())
    }

    /// Answers the gate under the cursor, and says what was answered to what: the cursor has gone on by then.
    pub(super) fn answer(&mut self, room: &Room, yes: bool) -> Reply {
        let (own, asked) = (self.own(room), self.asked(room));
        let said = own.zip(asked).map(|(row, asked)| {
            let word = room.lang.pick(["tidak", "ya"], ["no", "yes"])[usize::from(yes)];
            let (title, gate) = (cut(&row.title, 40), cut(asked.criterion.name(room.lang), 40));
            words::answered(room.lang, title, gate, word)
        });
        let reply = self.take(room, yes.into());
        said.into_iter().fold(reply, |reply, said| reply.and(Reply::say(Tone::Well, said)))
    }

    /// Clears what stands under the cursor: it is missing then, and never zero.
    pub(super) fn clear(&mut self, room: &Room) -> Reply {
        let Some((on, set)) = self.slot(room).filter(|_| scoring(self, room) || casting(self, room)) else {
            return Reply::none();
        };
        if grid::stands(room.workshop(), &on, &set) == grid::Stands::Open {
            return Reply::none();
        }
        self.write(room, None)
    }

    /// Gives so many votes more, or fewer, to the nomination under the cursor.
    pub(super) fn add(&mut self, room: &Room, by: i64) -> Reply {
        let dots = self.own(room).and_then(|row| row.dots(&self.voter)).unwrap_or(0);
        self.cast(room, (dots + by).clamp(0, MOST_DOTS))
    }

    /// Gives so many votes to the nomination under the cursor, where the rules allow it.
    pub(super) fn cast(&mut self, room: &Room, dots: i64) -> Reply {
        let (Some(row), Some(voter)) = (self.own(room), self.voter()) else { return Reply::none() };
        let opd = cut(room.opd_short(voter.code()), 24);
        match voter.ballot.may(row, dots) {
            Err(Refused::Own) => Reply::say(Tone::Mind, words::own_refused(room.lang, opd, cut(&row.title, 40))),
            Err(Refused::Most(0)) => Reply::say(Tone::Mind, words::none_left(room.lang, opd)),
            Err(Refused::Most(most)) => Reply::say(Tone::Mind, words::too_many(room.lang, opd, most)),
            Ok(()) if dots == 0 => self.clear(room),
            Ok(()) => self.write(room, Some(dots.into())),
        }
    }

    /// Asks who is judging: a name of the record, the one at hand, or a new one.
    pub(super) fn ask_judge(&self, room: &Room) -> Reply {
        let Some(sheet) = sheet(room) else { return Reply::none() };
        let mut names: Vec<String> = sheet.judges.iter().map(|name| name.to_string()).collect();
        if !self.judge.is_empty() && !names.contains(&self.judge) {
            names.push(self.judge.clone());
        }
        if names.is_empty() {
            return ask_name(room);
        }
        let options = names.iter().map(|name| cut(&safe::shown(name), 48).into_owned());
        Reply::ask(Overlay::Pick(pick::Pick {
            title: words::ask_judge(room.lang).into_owned(),
            text: String::new(),
            about: names.join("\n"),
            options: options.chain([words::new_judge(room.lang).into_owned()]).collect(),
            at: names.iter().position(|name| *name == self.judge).map_or(0, |at| (at + 1) % (names.len() + 1)),
            then: |room, names, number| match names.split('\n').nth(number) {
                Some(name) => Reply::go(Go::On(At::Scoring, format!("judge/{name}"))),
                None => ask_name(room),
            },
        }))
    }
}

/// Asks for the name of a judge; one that is known, whatever its capitals, is the same.
fn ask_name(room: &Room) -> Reply {
    let prompt = prompt::Prompt::new(words::name_judge(room.lang), "", Pad::line(""), |room, _, typed| {
        let name = safe::clean(&typed.split_whitespace().collect::<Vec<_>>().join(" "));
        if name.is_empty() {
            return Err(words::judge_needed(room.lang).into_owned());
        }
        let known = sheet(room).and_then(|sheet| {
            sheet.judges.iter().find(|known| known.to_lowercase() == name.to_lowercase()).map(ToString::to_string)
        });
        Ok(Reply::go(Go::On(At::Scoring, format!("judge/{}", known.unwrap_or(name)))))
    });
    Reply::ask(Overlay::Prompt(prompt.goes_on()))
}

/// Asks by which way the session scores.
pub(super) fn ask_method(room: &Room) -> Reply {
    let now = sheet(room).map(|sheet| sheet.method).unwrap_or_default();
    let ways = [words::is_consensus, words::is_judges, words::is_votes];
    Reply::ask(Overlay::Pick(pick::Pick {
        title: words::ask_method(room.lang).into_owned(),
        text: words::about_method(room.lang).into_owned(),
        about: String::new(),
        options: ways.map(|way| way(room.lang).into_owned()).to_vec(),
        at: Method::ALL.iter().position(|method| *method == now).unwrap_or(0),
        then: |room, _, number| {
            let Some(method) = Method::ALL.get(number) else { return Reply::none() };
            let session = room.session();
            if room.workshop().text(&session, "scoring") == method.word()
                && !room.workshop().contested(&session, "scoring")
            {
                return Reply::none();
            }
            let said = words::method_is(room.lang, method.name(room.lang));
            Reply::write(vec![Write::new(session, "scoring", method.word())]).and(Reply::say(Tone::Well, said))
        },
    }))
}

/// Returns the rules by which the OPD vote, told by the ballot of one.
pub(super) fn rules(room: &Room) -> Ballot {
    let ballots = sheet(room).map(|sheet| Ballot::of(room.workshop(), sheet, ["".into()])).unwrap_or_default();
    ballots.into_iter().next().unwrap_or_default()
}

/// Asks how many votes each OPD has.
pub(super) fn ask_dots(room: &Room) -> Reply {
    let pad = Pad::fresh(&rules(room).allowed.to_string());
    let prompt = prompt::Prompt::new(words::ask_dots(room.lang), "", pad, |room, _, typed| {
        let dots = typed.trim().parse().ok().filter(|dots| (1..=MOST_DOTS).contains(dots));
        let Some(dots) = dots else { return Err(words::dots_wrong(room.lang).into_owned()) };
        Ok(Reply::write(vec![Write::new(room.session(), "vote_dots", dots)]))
    });
    Reply::ask(Overlay::Prompt(prompt.over(room, &room.session(), "vote_dots")))
}

/// Allows votes for own nominations, or not.
pub(super) fn turn_own(room: &Room) -> Reply {
    let own = !rules(room).own;
    let said = if own { words::own_allowed(room.lang) } else { words::own_not_allowed(room.lang) };
    Reply::write(vec![Write::new(room.session(), "vote_own", own)]).and(Reply::say(Tone::Well, said))
}
