//! What is said to the room: welcome, a message until a time of the day, thanks.

use super::part::{Part, Picture};
use super::{ROOMY, Stage, clock, landing::joined};
use crate::tui::theme::Role;
use crate::words::{count, wall as words};
use crate::workshop::agenda::Status;
use crate::workshop::date;
use crate::workshop::moment::Day;
use crate::workshop::subject::Kind;

/// A start that is farther off is not counted down to, in milliseconds.
const NEAR: i64 = 12 * 3_600_000;

/// Makes the picture of the welcome.
pub(super) fn welcome(stage: &Stage<'_>) -> Picture {
    let (public, lang) = (&stage.public, stage.lang);
    let day = Day::from_iso(public.session("date")).map(|day| date::long(day, lang)).unwrap_or_default();
    let place = joined(&[public.session("venue"), &day], " · ");
    let roomy = stage.space.rows >= ROOMY;
    let mut body = vec![
        Part::large(public.session("title"), Role::Title, stage.share(50), 3).weighs(9),
        Part::large(&place, Role::Text, stage.rows(if roomy { 4 } else { 1 }), 1).weighs(7),
    ];
    let begun = public.turns.iter().any(|turn| turn.begun);
    if let Some(start) = public.start() {
        let starts = words::begins_at(lang, date::clock(start));
        let large = |text: &str| Part::large(text, Role::Accent, stage.share(26), 1);
        body.push(match start.since(stage.now) {
            left if left < 0 && begun => Part::default(),
            left if left < 0 => large(&words::begins_soon(lang)).weighs(8),
            left if left > NEAR => large(&starts).weighs(8),
            left => large(&clock::figures(left)).over(stage.line(&starts, Role::Text)).weighs(8),
        });
    }
    let host = stage.line(public.session("host"), Role::Dim).weighs(1);
    let head = joined(&[&words::welcome(lang), public.session("region_name")], " · ");
    Picture { head, aside: String::new(), body, foot: host }
}

/// Returns the milliseconds until the welcome changes: with the countdown, or when that begins.
pub(super) fn welcome_wake(stage: &Stage<'_>) -> Option<i64> {
    let left = stage.public.start().map(|start| start.since(stage.now)).filter(|left| *left >= 0)?;
    Some(if left > NEAR { left - NEAR } else { clock::until_next(left) })
}

/// Makes the picture of the operator's message.
pub(super) fn message(stage: &Stage<'_>) -> Picture {
    let lang = stage.lang;
    let own = stage.showing.message.trim();
    let own = &own[..own.floor_char_boundary(400)];
    let pause = words::pause(lang);
    let text = if own.is_empty() { &pause } else { own };
    let mut body = vec![Part::large(text, Role::Title, stage.share(50), 3).weighs(9)];
    let mut foot = Part::default();
    if let Some(until) = stage.showing.until {
        match goes_on_in(stage) {
            Some(left) => {
                body.push(Part::large(&clock::figures(left), Role::Accent, stage.share(36), 1).weighs(8));
                let said = words::until(lang, date::clock(until));
                foot = Part::large(&said, Role::Dim, stage.rows(if stage.space.rows >= ROOMY { 4 } else { 1 }), 1);
            }
            None => body.push(Part::large(&words::time_up(lang), Role::Accent, stage.share(30), 2).weighs(8)),
        }
    }
    Picture { body, foot: foot.weighs(1), ..Picture::default() }
}

/// Returns the milliseconds until the time of the message; nothing once it has come.
pub(super) fn goes_on_in(stage: &Stage<'_>) -> Option<i64> {
    stage.showing.until.map(|until| until.since(stage.now)).filter(|left| *left >= 0)
}

/// Makes the picture of the thanks.
pub(super) fn thanks(stage: &Stage<'_>) -> Picture {
    let (public, lang) = (&stage.public, stage.lang);
    let rows = count::data_rows(lang, public.total(Kind::Data));
    let wins = count::quick_wins(lang, public.total(Kind::Nomination));
    let gathered = words::gathered(lang, public.count(Status::Done), rows, wins);
    let steps =
        [words::step_review, words::step_document, words::step_hand_over, words::step_apply].map(|step| step(lang));
    let steps: Vec<(&str, Role)> = steps.iter().map(|step| (&**step, Role::Text)).collect();
    let steps = Part::list(&steps, stage.rows(if stage.vast() { 4 } else { 1 }));
    let steps = steps.into_iter().map(|step| if stage.space.rows >= 20 { step.spaced() } else { step });
    let body = vec![
        Part::large(&words::thanks(lang), Role::Title, stage.share(30), 1).weighs(9),
        Part::large(&gathered, Role::Accent, stage.rows(if stage.space.rows >= ROOMY { 4 } else { 1 }), 1).weighs(7),
        steps.fold(Part::default(), Part::over).weighs(8),
    ];
    let head = joined(&[&words::end(lang), public.session("title")], " · ");
    Picture { head, aside: public.session("region_name").to_owned(), body, foot: Part::default() }
}
