//! What a ranking costs: after a change in a very large session, and the draws of a usual one.
//!
//! Prints medians; nothing here fails, a bench only measures.
#![allow(missing_docs, clippy::print_stdout)]

use std::time::{Duration, Instant};

use bimtek::file::catalogue;
use bimtek::workshop::edit::{Edit, EditId, Hand, Value, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::ranking::{DRAWS, SEED, Sheet, rank, stability, swaps};
use bimtek::workshop::{Pen, Workshop};

/// A record of so many nominations, each scored on 12 criteria by so many judges.
fn record(nominations: usize, judges: usize) -> Workshop {
    let at = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
    let hand = Hand::from_random([1; 8]);
    let mut edits = Vec::new();
    let mut put = |on: &str, set: String, to: Value| {
        let id = EditId { seq: edits.len() as u64 + 1, hand };
        edits.push(Edit { id, at, on: on.into(), set: set.into(), to: Some(to), over: Vec::new(), act: None });
    };
    put("session/s1", "scoring".into(), "penilai".into());
    for criterion in 0..12 {
        let on = format!("criterion/c{criterion:02}");
        put(&on, "kind".into(), "score".into());
        put(&on, "weight".into(), format!("{},{criterion}", criterion % 5 + 1).as_str().into());
    }
    for n in 0..nominations {
        let on = format!("nomination/n{n:05}");
        put(&on, "session".into(), "s1".into());
        put(&on, "title".into(), format!("Quick win {n}").into());
        put(&on, "dimension".into(), ["smart-living", "smart-economy", "smart-society"][n % 3].into());
        for criterion in 0..12 {
            for judge in 0..judges {
                let score = (n * 31 + criterion * 17 + judge * 7 + n * judge % 11) % 5 + 1;
                put(&on, format!("judge/c{criterion:02}/Penilai {judge:02}"), (score as i64).into());
            }
        }
    }
    let mut workshop = Workshop::default();
    workshop.unite(edits);
    workshop
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The time from a change to the new order.
fn after_a_change(nominations: usize, judges: usize) -> (Duration, Duration) {
    let now = Moment::parse("2022-07-04T09:00:00+07:00").expect("a moment");
    let mut workshop = record(nominations, judges);
    let pen = Pen {
        hand: Hand::from_random([2; 8]),
        operator: "Wati".into(),
        device: String::new(),
        version: "0".into(),
        opened_at: now,
    };
    let begin = Instant::now();
    let mut sheet = Sheet::of(&workshop, "s1", &catalogue::ranked());
    let first = begin.elapsed();
    let times = (0..41).map(|change: i64| {
        let on = format!("nomination/n{:05}", change as usize * 97 % nominations);
        workshop.act(&pen, now, [Write::new(on.as_str(), "judge/c03/Penilai 07", change % 5 + 1)]);
        let begin = Instant::now();
        sheet.follow(&workshop);
        let ranking = rank(&sheet, &sheet.weights());
        let taken = begin.elapsed();
        assert_eq!(ranking.lines.len(), nominations);
        taken
    });
    (median(times.collect()), first)
}

fn main() {
    let (large, first) = after_a_change(5_000, 50);
    let (small, _) = after_a_change(50, 50);
    println!(
        "a change → the order    5.000 nominations × 12 criteria × 50 judges {large:?} (aim < 16 ms)   50 nominations {small:?}   read anew {first:?}"
    );
    let workshop = record(100, 5);
    let sheet = Sheet::of(&workshop, "s1", &catalogue::ranked());
    let weights = sheet.weights();
    let begin = Instant::now();
    let drawn = stability(&sheet, &weights, SEED, DRAWS);
    let taken = begin.elapsed();
    let kept: u64 = drawn.kept.iter().flatten().map(|kept| u64::from(*kept)).sum();
    println!("10.000 draws            100 nominations × 12 criteria {taken:?} (aim < 1 s), places kept {}", kept / 100);
    let ranking = rank(&sheet, &weights);
    let begin = Instant::now();
    let found: usize =
        ranking.lines.windows(2).map(|pair| swaps(&sheet, &weights, pair[0].row, pair[1].row).len()).sum();
    println!("thresholds              99 pairs of neighbours, {found} found, {:?}", begin.elapsed());
}
