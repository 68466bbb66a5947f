//! Random histories: several hands with a replica each, who write, withdraw, unite, undo and redo over a few slots.
//!
//! The pools are small, so that hands collide. Nothing here asserts; the laws do.

use std::sync::Arc;

use bimtek::workshop::edit::{Edit, EditId, Hand, Value, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::subject::Kind;
use bimtek::workshop::{Pen, WITHDRAWN, Workshop};
use proptest::prelude::*;

/// Subjects of every kind that matters to the listing, and of kinds that nobody knows.
pub(crate) const SUBJECTS: [&str; 8] = [
    "data/d1",
    "data/d2",
    "nomination/n1",
    "presentation/s1/35.02/dinkes",
    "session/s1",
    "opd/35.02/dinkes",
    "vote/of a newer program",
    "",
];

/// Fields that decide the listing, ordinary ones, members of a set, and an unknown one.
pub(crate) const FIELDS: [&str; 7] =
    ["session", "opd", "value", "remark", "supporting/35.02/dinkes", "zz/π", WITHDRAWN];

/// The values: plain ones, the flags, and strings that break programs.
pub(crate) fn value(pick: usize) -> Option<Value> {
    let naughty = ["72,65", "72,56", "s1", "35.02/dinkes", "\u{202e}\u{0}\u{7}", "👨‍👩‍👧‍👦 ﷽ Ｆ", " ", "'; DROP--\r\n\t"];
    match pick % 13 {
        n @ 0..=7 => Some(naughty[n].into()),
        8 => Some(true.into()),
        9 => Some(false.into()),
        10 => Some(i64::MIN.into()),
        11 => Some(Value::Unknown("{\"decimal\":[1,2]}".into())),
        _ => None,
    }
}

/// One thing that happens. Numbers pick from pools and are taken modulo their size.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// A hand writes (subject, field, value) one to four times in one act.
    Act(usize, Vec<(usize, usize, usize)>),
    /// A hand writes the value that stands.
    Affirm(usize, usize, usize),
    /// A hand withdraws a subject.
    Withdraw(usize, usize),
    /// The second replica takes in all of the first.
    Unite(usize, usize),
    /// The second replica merges the first, as an act of its hand.
    Merge(usize, usize),
    /// The second replica takes in some acts of the first, or some edits where acts are torn.
    Part(usize, usize, u64),
    /// A hand undoes what comes next.
    Undo(usize),
    /// A hand redoes what comes next.
    Redo(usize),
    /// A hand undoes or redoes any act of the log.
    Turn(usize, usize),
    /// The device opens the file anew: the same device, a new hand.
    Reopen(usize),
}

/// Returns random steps, at most `most` of them.
pub(crate) fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let n = || 0..64usize;
    let step = prop_oneof![
        8 => (n(), writes()).prop_map(|(hand, writes)| Step::Act(hand, writes)),
        1 => (n(), n(), n()).prop_map(|(hand, on, set)| Step::Affirm(hand, on, set)),
        2 => (n(), n()).prop_map(|(hand, on)| Step::Withdraw(hand, on)),
        3 => (n(), n()).prop_map(|(from, to)| Step::Unite(from, to)),
        2 => (n(), n(), any::<u64>()).prop_map(|(from, to, mask)| Step::Part(from, to, mask)),
        3 => n().prop_map(Step::Undo),
        2 => n().prop_map(Step::Redo),
        1 => (n(), n()).prop_map(|(hand, act)| Step::Turn(hand, act)),
        1 => n().prop_map(Step::Reopen),
    ];
    prop::collection::vec(step, 0..most)
}

/// Returns random steps, merges among them.
pub(crate) fn steps_and_merges(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let merges = prop::collection::vec((0..most, 0..64usize, 0..64usize), 0..6);
    (steps(most), merges).prop_map(|(mut steps, merges)| {
        for (place, from, to) in merges {
            steps.insert(place.min(steps.len()), Step::Merge(from, to));
        }
        steps
    })
}

/// Returns the writes of an act, as picks.
pub(crate) fn writes() -> impl Strategy<Value = Vec<(usize, usize, usize)>> {
    // The first subjects and values come up most, so that histories meet in the same slots.
    let subject = prop_oneof![3 => 0..2usize, 1 => 0..SUBJECTS.len()];
    let field = prop_oneof![3 => 2..4usize, 2 => 0..FIELDS.len()];
    prop::collection::vec((subject, field, 0..26usize), 1..5)
}

/// Makes writes of picks.
pub(crate) fn made(picks: &[(usize, usize, usize)]) -> Vec<Write> {
    let made = |&(on, set, to): &(usize, usize, usize)| {
        let (on, set) = (SUBJECTS[on % SUBJECTS.len()], FIELDS[set % FIELDS.len()]);
        // A withdrawal is most often a plain yes or a clearing.
        let to = if set == WITHDRAWN && to % 4 > 0 { [8, 8, 12][to % 3] } else { to };
        Write::of(on, set, value(to))
    };
    picks.iter().map(made).collect()
}

/// Hands and their replicas.
pub(crate) struct World {
    /// Who writes; the first two share a device, and the last has none.
    pub(crate) pens: Vec<Pen>,
    /// What each of them has.
    pub(crate) replicas: Vec<Workshop>,
    torn: bool,
    hands: usize,
    ticks: i64,
}

/// Returns a hand of a number.
pub(crate) fn hand(number: usize) -> Hand {
    Hand::parse(&format!("hand{number:04}")).expect("eight letters")
}

/// Returns a pen.
pub(crate) fn pen(number: usize, device: &str) -> Pen {
    Pen {
        hand: hand(number),
        operator: format!("Operator {number}"),
        device: device.into(),
        version: "0.1.0".into(),
        opened_at: at(0),
    }
}

/// Returns a moment on the day of the workshop.
pub(crate) fn at(seconds: i64) -> Moment {
    Moment { ms: 1_656_900_000_000 + seconds * 1_000, offset: 420 }
}

impl World {
    /// Lets steps happen to some hands; where acts are torn, a part of a union may hold half an act.
    pub(crate) fn of(hands: usize, torn: bool, steps: &[Step]) -> Self {
        let devices = ["meja", "meja", "laptop", ""];
        let pens = (0..hands).map(|n| pen(n, devices[n % 4])).collect();
        let mut world = Self { pens, replicas: vec![Workshop::default(); hands], torn, hands, ticks: 0 };
        steps.iter().for_each(|step| world.step(step));
        world
    }

    /// Returns every edit of every replica, once, ascending.
    pub(crate) fn edits(&self) -> Vec<Edit> {
        let mut all: Vec<Edit> = self.replicas.iter().flat_map(|replica| replica.log().edits().to_vec()).collect();
        all.sort_by_key(|edit| edit.id);
        all.dedup();
        all
    }

    /// Lets a step happen.
    pub(crate) fn step(&mut self, step: &Step) {
        self.ticks += 1;
        let (now, n) = (at(self.ticks), self.pens.len());
        match *step {
            Step::Act(hand, ref picks) => drop(self.replicas[hand % n].act(&self.pens[hand % n], now, made(picks))),
            Step::Affirm(hand, on, set) => {
                let (on, set) = (SUBJECTS[on % SUBJECTS.len()], FIELDS[set % FIELDS.len()]);
                let to = self.replicas[hand % n].value(on, set).cloned();
                let write = Write::of(on, set, to);
                self.replicas[hand % n].act(&self.pens[hand % n], now, [write]);
            }
            Step::Withdraw(hand, on) => {
                let write = Write::new(SUBJECTS[on % SUBJECTS.len()], WITHDRAWN, true);
                self.replicas[hand % n].act(&self.pens[hand % n], now, [write]);
            }
            Step::Unite(from, to) => {
                let edits = self.replicas[from % n].log().edits().to_vec();
                self.replicas[to % n].unite(edits);
            }
            Step::Merge(from, to) => {
                let edits = self.replicas[from % n].log().edits().to_vec();
                self.replicas[to % n].merge(&self.pens[to % n], now, [(format!("{from}.json"), edits)]);
            }
            Step::Part(from, to, mask) => {
                let torn = self.torn;
                let name = |edit: &Edit| if torn { edit.id } else { edit.act_id() };
                let mut edits = self.replicas[from % n].log().edits().to_vec();
                edits.retain(|edit| mask >> (name(edit).seq % 64) & 1 == 1);
                self.replicas[to % n].unite(edits);
            }
            Step::Undo(hand) => {
                let (replica, pen) = (&mut self.replicas[hand % n], &self.pens[hand % n]);
                replica.undoable(pen, &[]).and_then(|act| replica.undo(pen, now, act));
            }
            Step::Redo(hand) => {
                let (replica, pen) = (&mut self.replicas[hand % n], &self.pens[hand % n]);
                replica.redoable(pen, &[]).and_then(|act| replica.redo(pen, now, act));
            }
            Step::Turn(hand, act) => {
                let (replica, pen) = (&mut self.replicas[hand % n], &self.pens[hand % n]);
                if let Some(act) = any_act(replica, act) {
                    replica.undo(pen, now, act).or_else(|| replica.redo(pen, now, act));
                }
            }
            Step::Reopen(hand) => {
                let device = self.pens[hand % n].device.clone();
                self.pens[hand % n] = pen(self.hands, &device);
                self.hands += 1;
            }
        }
    }
}

/// Returns one of the acts of a record.
pub(crate) fn any_act(workshop: &Workshop, pick: usize) -> Option<EditId> {
    let ids: Vec<EditId> = workshop.log().acts().iter().map(|act| act.id).collect();
    (!ids.is_empty()).then(|| ids[pick % ids.len()])
}

/// Returns edits that make no sense: naming themselves and each other, at the ends of the numbers, of unknown everything.
pub(crate) fn nonsense() -> impl Strategy<Value = Vec<Edit>> {
    let seq = prop_oneof![4 => 0..8u64, 1 => Just(u64::MAX), 1 => Just(u64::MAX - 1)];
    let id = (seq, 0..3usize).prop_map(|(seq, number)| EditId { seq, hand: hand(number) });
    let on = prop_oneof![
        6 => (0..SUBJECTS.len()).prop_map(|on| SUBJECTS[on].to_string()),
        1 => Just("hand/hand0001".to_string()),
        1 => Just("data/".to_string()),
        1 => "[a-z/]{0,6}",
    ];
    let set = prop_oneof![
        6 => (0..FIELDS.len()).prop_map(|set| FIELDS[set].to_string()),
        2 => id.clone().prop_map(|id| format!("undone/{id}")),
        1 => ".{0,3}",
    ];
    let over = prop::collection::vec(id.clone(), 0..4);
    let edit = (id, on, set, 0..26usize, over, prop::option::of(0..8u64), any::<i64>()).prop_map(
        |(id, on, set, to, over, act, ms)| Edit {
            id,
            at: Moment { ms, offset: 0 },
            on: on.into(),
            set: set.into(),
            to: value(to),
            over,
            act,
        },
    );
    prop::collection::vec(edit, 0..40)
}

/// Returns whether a subject is a hand, which tells about the writers and not about the workshop.
pub(crate) fn is_hand(on: &Arc<str>) -> bool {
    matches!(Kind::of(on), Some((Kind::Hand, _)))
}
