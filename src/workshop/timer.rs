//! The clock of a presentation, from stored wall-clock moments (DESIGN §7).
//!
//! It keeps no state of its own, so it survives a crash, sleep and reopening.

use super::Workshop;
use super::moment::Moment;

/// The time of one presentation, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Timer {
    /// The time granted at first.
    pub slot: i64,
    /// Minutes given or taken since, as milliseconds.
    pub extra: i64,
    /// Time used before the present run.
    pub used: i64,
    /// Since when it runs; nothing while it stands.
    pub running_since: Option<Moment>,
}

/// When the clock turns to warning and to danger, in milliseconds before zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// The warning; where nobody chose one, the last fifth of the time and at most two minutes of it.
    pub warn: Option<i64>,
    /// The danger.
    pub danger: i64,
}

impl Marks {
    /// The danger where nobody chose one: the last half minute.
    pub const DANGER: i64 = 30_000;
    /// The longest warning where nobody chose one.
    pub const WARN: i64 = 120_000;
}

impl Default for Marks {
    fn default() -> Self {
        Self { warn: None, danger: Self::DANGER }
    }
}

/// How urgent the clock is, said in words as well as in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Before the warning.
    Calm,
    /// From the warning on.
    Soon,
    /// From the danger on.
    Last,
    /// Past zero: LEBIH.
    Over,
}

impl Timer {
    /// Reads the timer of a presentation; the slot is its own, else the session's, else 10 minutes.
    pub fn of(workshop: &Workshop, presentation: &str, session: &str) -> Self {
        let minutes = |on: &str, set: &str| workshop.int(on, set);
        let slot = minutes(presentation, "slot_minutes").or_else(|| minutes(session, "slot_minutes")).unwrap_or(10);
        Self {
            slot: slot.saturating_mul(60_000),
            extra: minutes(presentation, "extra_minutes").unwrap_or(0).saturating_mul(60_000),
            used: minutes(presentation, "used_ms").unwrap_or(0),
            running_since: workshop.moment(presentation, "running_since"),
        }
    }

    /// Returns the time granted.
    pub fn granted(&self) -> i64 {
        self.slot.saturating_add(self.extra).max(0)
    }

    /// Returns the time used until now; a clock set back never gives time that was not used.
    pub fn used(&self, now: Moment) -> i64 {
        let run = self.running_since.map_or(0, |since| now.since(since).max(0));
        self.used.saturating_add(run)
    }

    /// Returns the time left; negative once it is over.
    pub fn left(&self, now: Moment) -> i64 {
        self.granted().saturating_sub(self.used(now))
    }

    /// Returns how urgent the clock is by these marks.
    pub fn urgency(&self, now: Moment, marks: Marks) -> Urgency {
        match self.left(now) {
            left if left < 0 => Urgency::Over,
            left if left <= marks.danger => Urgency::Last,
            left if left <= marks.warn.unwrap_or_else(|| (self.granted() / 5).min(Marks::WARN)) => Urgency::Soon,
            _ => Urgency::Calm,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_marks_are_where_they_were_put() {
        let timer = Timer { slot: 300_000, running_since: Some(Moment { ms: 0, offset: 0 }), ..Timer::default() };
        let at_left = |left: i64, marks| timer.urgency(Moment { ms: 300_000 - left, offset: 0 }, marks);
        let usual = Marks::default();
        assert_eq!(
            [61_000, 60_000, 30_000].map(|left| at_left(left, usual)),
            [Urgency::Calm, Urgency::Soon, Urgency::Last]
        );
        let own = Marks { warn: Some(180_000), danger: 60_000 };
        assert_eq!(
            [181_000, 180_000, 60_000].map(|left| at_left(left, own)),
            [Urgency::Calm, Urgency::Soon, Urgency::Last]
        );
    }

    #[test]
    fn the_clock_counts_down_and_then_over() {
        let at = |ms| Moment { ms, offset: 420 };
        let timer = Timer { slot: 600_000, extra: 60_000, used: 100_000, running_since: Some(at(1_000_000)) };
        assert_eq!(timer.left(at(1_000_000)), 560_000);
        assert_eq!(timer.left(at(1_600_000)), -40_000);
        assert_eq!(timer.urgency(at(1_600_000), Marks::default()), Urgency::Over);
        assert_eq!(timer.left(at(0)), 560_000, "a clock set back gives nothing");
    }
}
