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

/// How urgent the clock is, said in words as well as in colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// More than two minutes, or more than a fifth of the slot.
    Calm,
    /// The last fifth, at most two minutes of it.
    Soon,
    /// The last half minute.
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

    /// Returns how urgent the clock is.
    pub fn urgency(&self, now: Moment) -> Urgency {
        match self.left(now) {
            left if left < 0 => Urgency::Over,
            left if left <= 30_000 => Urgency::Last,
            left if left <= (self.granted() / 5).min(120_000) => Urgency::Soon,
            _ => Urgency::Calm,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_counts_down_and_then_over() {
        let at = |ms| Moment { ms, offset: 420 };
        let timer = Timer { slot: 600_000, extra: 60_000, used: 100_000, running_since: Some(at(1_000_000)) };
        assert_eq!(timer.left(at(1_000_000)), 560_000);
        assert_eq!(timer.left(at(1_600_000)), -40_000);
        assert_eq!(timer.urgency(at(1_600_000)), Urgency::Over);
        assert_eq!(timer.left(at(0)), 560_000, "a clock set back gives nothing");
    }
}
