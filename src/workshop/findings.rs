//! Findings: what no merge sees, because every field of it is settled: the same OPD under two codes, the same thing
//! with two figures, the same quick win nominated twice.
//!
//! Derived from the record, in one pass and a sort. A finding proposes; a person accepts it, tells the two apart or
//! writes a note, by the writes of [`joining`](super::joining).

pub mod figures;
pub mod nominations;
pub mod opds;

use std::collections::BTreeMap;

use super::Workshop;
use super::subject::Kind;
use figures::Contradiction;
use nominations::NearDuplicate;
use opds::SameOpd;

/// Of up to so many things that are called the same, each is compared with each; of more, each with the one before it.
const EACH: usize = 10;

/// Everything found in a record, over all its sessions; what a person has dealt with stands last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// OPD that may be one.
    pub opds: Vec<SameOpd>,
    /// Figures that differ.
    pub figures: Vec<Contradiction>,
    /// Nominations that may be one.
    pub nominations: Vec<NearDuplicate>,
}

impl Findings {
    /// Finds everything.
    pub fn of(workshop: &Workshop) -> Self {
        let regions = Regions::of(workshop);
        Self {
            opds: opds::find(workshop, &regions),
            figures: figures::find(workshop, &regions),
            nominations: nominations::find(workshop),
        }
    }

    /// Returns how many of each wait for a person: OPD, figures, nominations.
    pub fn open(&self) -> [usize; 3] {
        [
            self.opds.iter().filter(|found| !found.apart).count(),
            self.figures.iter().filter(|found| !found.settled()).count(),
            self.nominations.iter().filter(|found| !found.apart).count(),
        ]
    }
}

/// Which region codes mean the same region: `35.02` and `3502` do, and two codes under which sessions name one regency.
#[derive(Debug, Default)]
struct Regions {
    /// The names that sessions have for regions, folded, by their plain codes.
    names: BTreeMap<String, String>,
}

/// A region, however its code is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Region {
    /// Its name where a session has one, else its plain code.
    name: String,
    /// Whether its code is one of a regency: four figures.
    official: bool,
}

impl Regions {
    fn of(workshop: &Workshop) -> Self {
        let mut regions = Self::default();
        for on in workshop.all(Kind::Session) {
            let name = super::name::fold(workshop.text(on, "region_name"));
            if !name.is_empty() {
                regions.names.entry(plain(workshop.text(on, "region"))).or_insert(name);
            }
        }
        regions
    }

    /// Returns the region that a code means.
    fn region(&self, code: &str) -> Region {
        let plain = plain(code);
        let official = plain.len() == 4 && plain.bytes().all(|b| b.is_ascii_digit());
        Region { name: self.names.get(&plain).cloned().unwrap_or(plain), official }
    }
}

impl Region {
    /// Returns whether two regions may be one: they are, or one has no official code of a regency, as where an OPD was
    /// added before the region was known.
    fn may_be(&self, other: &Self) -> bool {
        !self.official || !other.official || self.name == other.name
    }
}

/// Returns a region code without what people put between its figures.
fn plain(region: &str) -> String {
    region.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Calls for the pairs of so many things, the earlier one first: each with each of a few, neighbours of many.
fn pairs(count: usize, mut each: impl FnMut(usize, usize)) {
    for later in 1..count {
        let from = if count <= EACH { 0 } else { later - 1 };
        (from..later).for_each(|earlier| each(earlier, later));
    }
}

#[cfg(test)]
mod tests {
    use super::super::edit::{Hand, Write};
    use super::super::moment::Moment;
    use super::super::{Pen, Workshop};

    /// Who writes in the tests of this folder.
    pub(super) fn pen() -> Pen {
        let at = Moment { ms: 1_656_900_000_000, offset: 420 };
        let hand = Hand::parse("aaaaaaaa").expect("a hand");
        Pen { hand, operator: "Sri".into(), device: "meja".into(), version: String::new(), opened_at: at }
    }

    /// Writes one act.
    pub(super) fn act(workshop: &mut Workshop, writes: Vec<Write>) {
        let pen = pen();
        workshop.act(&pen, pen.opened_at, writes);
    }

    /// Writes texts into a subject.
    pub(super) fn put(workshop: &mut Workshop, on: &str, fields: &[(&str, &str)]) {
        act(workshop, fields.iter().map(|(set, to)| Write::new(on, *set, *to)).collect());
    }

    #[test]
    fn a_region_has_one_code() {
        let mut workshop = Workshop::default();
        put(&mut workshop, "session/s1", &[("region", "35.02"), ("region_name", "Kabupaten Ponorogo")]);
        put(&mut workshop, "session/s2", &[("region", "35.20"), ("region_name", "KAB. PONOROGO")]);
        put(&mut workshop, "session/s3", &[("region", "35.19"), ("region_name", "Kabupaten Madiun")]);
        put(&mut workshop, "opd/3502/dinkes", &[("name", "Dinas Kesehatan")]);
        let regions = super::Regions::of(&workshop);
        for (a, b, one) in [
            ("35.02", "3502", true),
            ("35.02", "35.20", true),
            ("35.02", "35.19", false),
            ("35.02", "35.77", false),
            ("35.02", "00", true),
            ("", "35.02", true),
        ] {
            let (a, b) = (regions.region(a), regions.region(b));
            assert_eq!((a.may_be(&b), b.may_be(&a)), (one, one), "{a:?} {b:?}");
        }
    }

    #[test]
    fn of_many_only_neighbours_are_compared() {
        let count = |things| {
            let mut count = 0;
            super::pairs(things, |a, b| count += usize::from(a < b));
            count
        };
        assert_eq!([0, 1, 2, 3, 10, 11, 5_000].map(count), [0, 0, 1, 3, 45, 10, 4_999]);
    }
}
