//! The clocks of the laptops that record, beside the one of this machine; pure.
//!
//! The time of a presentation is arithmetic over moments that some laptop's clock gave. Where that clock is minutes off,
//! the wall must read the same wrong clock, or it would show another time than the operator does. How far it is off is
//! measured on acts as they come: an act is seen at most half a second after it was made, so what else lies between
//! its moment and this machine's is the difference of the clocks.

use std::collections::{BTreeMap, VecDeque};

use crate::workshop::moment::Moment;

/// How late an act is usually seen, in milliseconds: half the time between two looks, and its way to the disk.
const USUAL: i64 = 150;
/// A difference up to this is none: it may as well be that an act was seen early or late.
const NONE: i64 = 550;
/// On this machine there is only one clock; nothing but a disk that stood still makes an act this late.
const NONE_HERE: i64 = 5_000;
/// Two acts that agree up to this were seen as soon as they were made, whatever was measured before.
const AGREE: i64 = 500;
/// A difference beyond this is no clock that is off but an act that a script wrote with a moment of its own.
const MOST: i64 = 24 * 3_600_000;
/// How many acts are remembered of a laptop.
const ACTS: usize = 5;

/// How long after their moments acts of one laptop were seen, by this machine's clock, the newest last.
#[derive(Clone, Debug, Default)]
struct Late {
    by: VecDeque<i64>,
    /// Whether this machine's clock may have been set since: the next act says how things are.
    doubtful: bool,
}

/// The clocks of laptops, by the laptops' names.
#[derive(Clone, Debug, Default)]
pub(super) struct Clocks {
    here: String,
    laptops: BTreeMap<String, Late>,
}

impl Clocks {
    /// Makes it for a machine of this name; until an act is seen all clocks are taken to be right.
    pub(super) fn beside(here: impl Into<String>) -> Self {
        Self { here: here.into(), laptops: BTreeMap::new() }
    }

    /// Notes that an act that a laptop made at a moment was seen now, as it came.
    pub(super) fn seen(&mut self, laptop: &str, at: Moment, now: Moment) {
        let late = now.since(at);
        if late.abs() > MOST {
            return;
        }
        let known = self.laptops.entry(laptop.to_owned()).or_default();
        if std::mem::take(&mut known.doubtful) {
            known.by.clear();
        }
        // The clock was set back: what was measured before says nothing any more.
        let agrees = known.by.back().is_some_and(|last| (last - late).abs() <= AGREE);
        let least = known.by.iter().copied().min().unwrap_or(late);
        if agrees && late - least > 2 * AGREE {
            known.by.drain(..known.by.len() - 1);
        }
        known.by.push_back(late);
        if known.by.len() > ACTS {
            known.by.pop_front();
        }
    }

    /// Notes an act of a laptop that may have been made long ago. One from the future says that its clock is ahead, by that
    /// at least.
    pub(super) fn heard_of(&mut self, laptop: &str, at: Moment, now: Moment) {
        if now.since(at) < 0 && laptop != self.here {
            self.seen(laptop, at, now);
        }
    }

    /// Notes that this machine's clock went on by so many milliseconds more, or less, than time did.
    pub(super) fn stepped(&mut self, by: i64) {
        // On this machine it is the other's clock too, and nothing changes.
        for (_, late) in self.laptops.iter_mut().filter(|(laptop, _)| **laptop != self.here) {
            if by < 0 {
                late.by.iter_mut().for_each(|late| *late += by);
            } else {
                // A sleep, which changes nothing, or a clock that was set: only the next act can tell.
                late.doubtful = true;
            }
        }
    }

    /// Returns what the clock of a laptop shows now.
    pub(super) fn there(&self, laptop: &str, now: Moment) -> Moment {
        let Some(late) = self.laptops.get(laptop).and_then(|late| late.by.iter().min()) else { return now };
        let behind = late - USUAL;
        let none = if laptop == self.here { NONE_HERE } else { NONE };
        if behind.abs() <= none { now } else { now.plus(-behind) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// This machine's clock, in seconds.
    fn at(seconds: f64) -> Moment {
        Moment { ms: 1_656_900_000_000 + (seconds * 1000.0) as i64, offset: 420 }
    }

    /// How far the wall is from the operator, whose clock is so far behind, in milliseconds.
    fn off(clocks: &Clocks, behind: f64, now: f64) -> i64 {
        clocks.there("LAPTOP-1", at(now)).since(at(now - behind)).abs()
    }

    /// An act made at a time by this machine's clock, and seen that much later.
    fn act(clocks: &mut Clocks, behind: f64, made: f64, late: f64) {
        clocks.seen("LAPTOP-1", at(made - behind), at(made + late));
    }

    #[test]
    fn wall_and_operator_never_disagree_by_more_than_a_second_once_an_act_was_seen() {
        for behind in [0.0, 0.3, -0.3, 0.7, -0.7, 1.0, 5.0, -5.0, 180.0, -180.0, 7.0 * 3600.0, -3600.0] {
            for first in [0.02, 0.13, 0.26, 0.5] {
                let mut clocks = Clocks::beside("PROYEKTOR");
                for (n, late) in [first, 0.1, 0.5, 0.26, 0.02, 0.4, 0.33, 0.15, 0.5].into_iter().enumerate() {
                    act(&mut clocks, behind, n as f64 * 20.0, late);
                    let off = off(&clocks, behind, n as f64 * 20.0 + 10.0);
                    assert!(off <= 1000, "behind {behind} s, act {n}: {off} ms off");
                }
            }
        }
    }

    #[test]
    fn on_one_machine_nothing_is_corrected_however_slow_its_disk() {
        let mut clocks = Clocks::beside("LAPTOP-1");
        for late in [0.1, 3.0, 4.5] {
            act(&mut clocks, 0.0, 0.0, late);
            assert_eq!(off(&clocks, 0.0, 10.0), 0);
        }
        assert_eq!(Clocks::beside("a").there("nobody", at(1.0)), at(1.0), "nothing is known, nothing is corrected");
    }

    #[test]
    fn a_slow_act_among_quick_ones_changes_nothing() {
        let mut clocks = Clocks::beside("PROYEKTOR");
        act(&mut clocks, 60.0, 0.0, 0.2);
        act(&mut clocks, 60.0, 10.0, 8.0);
        assert!(off(&clocks, 60.0, 20.0) <= 100);
        // And where every act is slow, as in a folder that a tool keeps in sync, the quickest counts.
        let mut synced = Clocks::beside("PROYEKTOR");
        for late in [14.0, 2.0, 9.0] {
            act(&mut synced, 60.0, 0.0, late);
        }
        assert!(off(&synced, 60.0, 20.0) <= 2_000);
    }

    #[test]
    fn the_operators_clock_is_set_while_the_wall_runs() {
        for (before, after) in [(0.0, 300.0), (0.0, -300.0), (180.0, 0.0), (-180.0, 0.0), (60.0, 62.0)] {
            let mut clocks = Clocks::beside("PROYEKTOR");
            for n in 0..4 {
                act(&mut clocks, before, f64::from(n) * 10.0, 0.2);
            }
            // The second act after it is sure.
            act(&mut clocks, after, 100.0, 0.3);
            act(&mut clocks, after, 110.0, 0.1);
            assert!(off(&clocks, after, 120.0) <= 1000, "{before} → {after}");
        }
    }

    #[test]
    fn the_walls_own_clock_is_set_or_its_machine_sleeps() {
        let mut clocks = Clocks::beside("PROYEKTOR");
        act(&mut clocks, 60.0, 0.0, 0.2);
        // Set back by two minutes: the other is now a minute ahead.
        clocks.stepped(-120_000);
        assert!(off(&clocks, -60.0, 10.0) <= 1000);
        // A sleep leaves the difference as it is.
        clocks.stepped(600_000);
        assert!(off(&clocks, -60.0, 700.0) <= 1000);
        // If it was no sleep, the next act tells.
        act(&mut clocks, 540.0, 710.0, 0.2);
        assert!(off(&clocks, 540.0, 720.0) <= 1000);
        // On one machine it is one clock.
        let mut here = Clocks::beside("LAPTOP-1");
        act(&mut here, 0.0, 0.0, 0.2);
        here.stepped(-120_000);
        assert_eq!(off(&here, 0.0, 10.0), 0);
    }

    #[test]
    fn what_was_not_made_now_tells_only_of_a_clock_that_is_ahead() {
        let mut clocks = Clocks::beside("PROYEKTOR");
        clocks.heard_of("LAPTOP-1", at(-900.0), at(0.0));
        assert_eq!(off(&clocks, 0.0, 1.0), 0);
        clocks.heard_of("LAPTOP-1", at(240.0), at(0.0));
        assert!(off(&clocks, -240.0, 1.0) <= 1000);
        // A script that wrote an old day anew.
        let mut replayed = Clocks::beside("PROYEKTOR");
        replayed.seen("LAPTOP-1", at(-4.0 * 365.0 * 86_400.0), at(0.0));
        assert_eq!(off(&replayed, 0.0, 1.0), 0);
    }
}
