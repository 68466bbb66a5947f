//! The clock of the wall: what it says, in figures, a word and a colour, and when it says something else.
//!
//! All of it changes with the second that is shown, never between two.

use super::Public;
use crate::tui::theme::Role;
use crate::words::{Lang, Text, wall as words};
use crate::workshop::date;
use crate::workshop::moment::Moment;
use crate::workshop::timer::{Marks, Timer, Urgency};

/// What a clock says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// The figures: counting down, then up behind a plus.
    pub(super) figures: String,
    /// What they mean, with a sign where it is urgent.
    pub(super) word: Text,
    /// Its colour.
    pub(super) role: Role,
    /// The share of the time that is left, in thousandths.
    pub(super) share: u16,
}

/// Reads a clock.
pub(super) fn of(timer: &Timer, now: Moment, marks: Marks, lang: Lang) -> Clock {
    let left = timer.left(now);
    // Of the second that is shown nothing is left over, so that the word changes with the figures.
    let used = timer.used(now).saturating_add(left.max(0) % 1_000);
    let shown = Timer { used, running_since: None, ..*timer };
    let (word, role): (fn(Lang) -> Text, _) = match shown.urgency(now, marks) {
        Urgency::Over => (words::over, Role::Bad),
        _ if timer.running_since.is_none() => (words::paused, Role::Warn),
        Urgency::Last => (words::last, Role::Bad),
        Urgency::Soon => (words::soon, Role::Warn),
        Urgency::Calm => (words::left, Role::Title),
    };
    let (left, granted) = (i128::from(shown.left(now)), i128::from(shown.granted().max(1)));
    let share = (left * 1_000 / granted).clamp(0, 1_000) as u16;
    let sign = if left < 0 { "+" } else { "" };
    Clock { figures: format!("{sign}{}", figures(timer.left(now))), word: word(lang), role, share }
}

/// Returns a length of time in figures of one width for as long as it is under an hour: `09:59`.
pub(super) fn figures(ms: i64) -> String {
    let length = date::length(ms.saturating_abs());
    if length.len() == 4 { format!("0{length}") } else { length }
}

/// Returns the milliseconds until a length of time, counted down to nought and then up, shows another second.
pub(super) fn until_next(left: i64) -> i64 {
    if left < 0 { 1_000 - left.unsigned_abs() as i64 % 1_000 } else { left % 1_000 + 1 }
}

/// Returns the milliseconds until a clock that runs shows another second; one set back stands until it has caught up.
pub(super) fn wake(timer: &Timer, now: Moment) -> Option<i64> {
    let since = timer.running_since?;
    Some(until_next(timer.left(now)).saturating_add(since.since(now).max(0)))
}

/// Returns the clock of the OPD at a place of the agenda; nothing where people disagree about it.
pub(super) fn at(public: &Public<'_>, place: usize, now: Moment, lang: Lang) -> Option<Clock> {
    public.turns.get(place)?.timer.as_ref().map(|timer| of(timer, now, public.marks(), lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_says_the_same_until_it_wakes_and_then_something_else() {
        let at = |ms| Moment { ms, offset: 420 };
        for used in [0, 100, 999] {
            let timer = Timer { slot: 60_000, extra: 0, used, running_since: Some(at(5_000)) };
            let mut now = at(4_200);
            let mut said = of(&timer, now, Marks::default(), Lang::Id);
            for _ in 0..70 {
                let next = now.plus(wake(&timer, now).expect("it runs"));
                assert_eq!(of(&timer, next.plus(-1), Marks::default(), Lang::Id), said, "{used} {next:?}");
                (now, said) = (next, of(&timer, next, Marks::default(), Lang::Id));
                assert_ne!(of(&timer, next.plus(-1), Marks::default(), Lang::Id), said, "{used} {next:?}");
            }
            assert!(said.figures.starts_with('+'), "{}", said.figures);
        }
    }

    #[test]
    fn a_clock_that_stands_says_so_and_never_wakes() {
        let timer = Timer { slot: 600_000, extra: 0, used: 1_000, running_since: None };
        let now = Moment { ms: 0, offset: 420 };
        let said = of(&timer, now, Marks::default(), Lang::Id);
        assert_eq!((said.figures.as_str(), &*said.word), ("09:59", "Jeda"));
        assert_eq!(wake(&timer, now), None);
    }
}
