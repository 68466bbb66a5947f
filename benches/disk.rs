//! What it costs to keep an act: the keeper's append beside a bare append and sync of the same bytes (DESIGN §10).
//!
//! Prints medians and their ratio; nothing here fails, a bench only measures. It writes in the folder for temporary
//! files, which should lie on the disk that is meant (`TMPDIR`).
#![allow(missing_docs, clippy::print_stdout)]

use std::cell::RefCell;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bimtek::file::journal::{self, Record};
use bimtek::shell::disk::Opening;
use bimtek::shell::disk::files::Machine;
use bimtek::shell::disk::keeper::Keep;
use bimtek::tui::reply::Answer;
use bimtek::words::Lang;
use bimtek::workshop::edit::{Edit, Hand, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop};

const ACTS: usize = 2_000;

/// The acts of a day of typing: each is one field of a data row.
fn acts() -> Vec<Vec<Edit>> {
    let now = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
    let text = |text: &str| text.to_owned();
    let hand = Hand::from_random([1; 8]);
    let pen = Pen { hand, operator: text("Wati"), device: text("meja"), version: text("0"), opened_at: now };
    let mut workshop = Workshop::default();
    let write = |n: usize| Write::new(format!("data/d{:08}", n / 5), "indicator", format!("Indikator ke-{n}"));
    (0..ACTS).map(|n| workshop.act(&pen, now, [write(n)])).collect()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let acts = acts();
    let opening = Opening::fresh(folder.path().join("a.json"));
    let mut keep = Keep::new(Arc::new(Machine), &opening, Hand::from_random([1; 8]), Lang::Id);
    let mut bare =
        OpenOptions::new().append(true).create_new(true).open(folder.path().join("bare")).expect("a bare file");
    let (mut kept, mut floor) = (Vec::new(), Vec::new());
    let said = RefCell::new(Vec::new());
    // In turns, so that whatever else the disk does troubles both alike.
    for edits in acts {
        let bytes = journal::print(&edits.iter().cloned().map(Record::Edit).collect::<Vec<_>>());
        let begin = Instant::now();
        bare.write_all(bytes.as_bytes()).and_then(|()| bare.sync_data()).expect("a working disk");
        floor.push(begin.elapsed());
        let begin = Instant::now();
        keep.append(edits, &|answer| said.borrow_mut().push(answer));
        kept.push(begin.elapsed());
    }
    let safe = said.borrow().iter().filter(|answer| matches!(answer, Answer::Kept(_))).count();
    let (kept, floor) = (median(kept), median(floor));
    let ratio = kept.as_secs_f64() / floor.as_secs_f64();
    println!(
        "durable act, median     bare {floor:?}   keeper {kept:?}   ratio {ratio:.2} (aim ≤ 1.1), {safe} acts kept"
    );
}
