//! What follows a closed session is asked for: the day, by whom, and what is to be said of it; then it is one act.

use super::Closing;
use crate::tui::overlay::Overlay;
use crate::tui::overlay::prompt::Prompt;
use crate::tui::pad::Pad;
use crate::tui::reply::{Reply, Tone};
use crate::tui::room::Room;
use crate::words::closing as words;
use crate::workshop::closed::{MILESTONES, Milestone};
use crate::workshop::edit::Write;
use crate::workshop::moment::Day;
use crate::workshop::{date, tell};

/// What parts the answers that were given already.
const APART: char = '\n';

impl Closing {
    /// Asks for the milestone under the cursor, beginning with its day: today, unless it has one.
    pub(super) fn ask_milestone(&self, room: &Room) -> Reply {
        let Some((at, milestone)) = self.milestone().and_then(|at| Some((at, MILESTONES.get(at)?))) else {
            return Reply::none();
        };
        let day = Day::from_iso(room.workshop().text(&room.session(), milestone.on)).unwrap_or(room.now.day());
        let title = words::ask_day(room.lang, name(room, *milestone));
        let prompt = Prompt::new(title, at.to_string(), Pad::fresh(&date::short(day)), day_given).goes_on();
        Reply::ask(Overlay::Prompt(prompt.over(room, &room.session(), milestone.on)))
    }
}

/// Returns what a milestone is called.
pub(super) fn name(room: &Room, milestone: Milestone) -> String {
    tell::field_label(&room.session(), milestone.on, room.lang)
}

fn of(about: &str) -> Option<Milestone> {
    MILESTONES.get(about.split(APART).next()?.parse::<usize>().ok()?).copied()
}

fn day_given(room: &Room, about: &str, typed: &str) -> Result<Reply, String> {
    let Some(milestone) = of(about) else { return Ok(Reply::none()) };
    if typed.trim().is_empty() {
        let there = milestone.fields().into_iter().filter(|set| room.workshop().value(&room.session(), set).is_some());
        let said = words::milestone_cleared(room.lang, name(room, milestone));
        let writes: Vec<Write> = there.map(|set| Write::clear(room.session(), set)).collect();
        return Ok(if writes.is_empty() {
            Reply::none()
        } else {
            Reply::write(writes).and(Reply::say(Tone::Well, said))
        });
    }
    let day = date::read_day(typed, room.now.day()).ok_or_else(|| words::no_day(room.lang).into_owned())?;
    let stands = room.workshop().text(&room.session(), milestone.by);
    let person = if stands.is_empty() { room.operator() } else { stands };
    let title = words::ask_person(room.lang, name(room, milestone));
    let about = format!("{about}{APART}{day}");
    let prompt = Prompt::new(title, about, Pad::fresh(person), person_given).goes_on();
    Ok(Reply::ask(Overlay::Prompt(prompt.over(room, &room.session(), milestone.by))))
}

fn person_given(room: &Room, about: &str, typed: &str) -> Result<Reply, String> {
    let Some(milestone) = of(about) else { return Ok(Reply::none()) };
    let title = words::ask_remark(room.lang, name(room, milestone));
    let about = format!("{about}{APART}{}", typed.trim());
    let stands = room.workshop().text(&room.session(), milestone.remark);
    let prompt = Prompt::new(title, about, Pad::line(stands), remark_given);
    Ok(Reply::ask(Overlay::Prompt(prompt.over(room, &room.session(), milestone.remark))))
}

fn remark_given(room: &Room, about: &str, typed: &str) -> Result<Reply, String> {
    let Some(milestone) = of(about) else { return Ok(Reply::none()) };
    let mut given = about.split(APART).skip(1);
    let (day, person) = (given.next().unwrap_or_default(), given.next().unwrap_or_default());
    let on = room.session();
    let changed = |set: &str, text: &str| room.workshop().text(&on, set) != text;
    let mut writes = vec![Write::new(on.clone(), milestone.on, day)];
    let more = [(milestone.by, person), (milestone.remark, typed.trim())];
    writes.extend(
        more.into_iter()
            .filter(|(set, text)| changed(set, text))
            .map(|(set, text)| Write::typed(on.clone(), set, text)),
    );
    let long = Day::from_iso(day).map_or_else(|| day.to_owned(), |day| date::long(day, room.lang));
    let said = words::milestone_kept(room.lang, name(room, milestone), long);
    Ok(Reply::write(writes).and(Reply::say(Tone::Well, said)))
}
