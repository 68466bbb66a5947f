//! What a key costs, from the key to the drawn frame, in a small record and in a large one (DESIGN §10).
//!
//! Prints medians and their ratio; nothing here fails, a bench only measures.
#![allow(missing_docs, clippy::print_stdout)]

use std::time::{Duration, Instant};

use bimtek::tui::app::{App, Msg};
use bimtek::tui::key::Key;
use bimtek::tui::reply::{Answer, Opened};
use bimtek::tui::theme::Theme;
use bimtek::words::Lang;
use bimtek::workshop::edit::{Hand, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop, start};

/// A record of about this many edits: one session of 47 OPD, the rest data rows spread over them.
fn record(edits: usize) -> Workshop {
    let now = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
    let pen = pen(1, now);
    let mut workshop = Workshop::default();
    let sid = "s0000000001";
    let mut writes = start::session(sid, "Bimtek", now.day(), "Wati", false);
    let roster = bimtek::file::roster::ponorogo();
    writes.extend(bimtek::file::roster::writes(&roster, "35.02"));
    workshop.act(&pen, now, writes);
    let mut row = 0;
    while workshop.log().len() < edits {
        let on = format!("data/d{row:010}");
        let code = format!("35.02/{}", roster[row % roster.len()].code);
        let values = [
            ("indicator", format!("Indikator ke-{}", row % 500)),
            ("value", format!("{},5", row)),
            ("unit", "unit".to_owned()),
            ("year", "2021".to_owned()),
            ("source", "BPS".to_owned()),
            ("session", sid.to_owned()),
            ("opd", code),
        ];
        let writes = values.into_iter().map(|(field, text)| Write::new(on.as_str(), field, text));
        workshop.act(&pen, now, writes.collect::<Vec<_>>());
        row += 1;
    }
    workshop
}

fn pen(hand: u8, now: Moment) -> Pen {
    let text = |text: &str| text.to_owned();
    let hand = Hand::from_random([hand; 8]);
    Pen { hand, operator: text("Wati"), device: text("meja"), version: text("0"), opened_at: now }
}

/// The median time from a key to its frame, over a stretch of typing and moving.
fn median(edits: usize) -> Duration {
    let now = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
    let mut app = App::new(Lang::Id, Theme::DARK, now, (120, 36), 1);
    let opened = Opened { workshop: record(edits).into(), pen: Some(pen(2, now)), ..Opened::default() };
    app.update(Msg::Answer(Answer::Opened(Box::new(opened))), now);
    let keys = ["Enter", "I", "n", "d", "i", "k", "Tab", "1", "2", "Enter", "Up", "Down", "F2", "x", "Esc"];
    let keys: Vec<Key> = keys.iter().filter_map(|name| Key::parse(name)).collect();
    let mut times = Vec::new();
    for _ in 0..60 {
        for key in &keys {
            let begin = Instant::now();
            app.update(Msg::Key(*key), now);
            let frame = app.draw();
            times.push(begin.elapsed());
            app.seen(frame.spots);
        }
    }
    times.sort();
    times[times.len() / 2]
}

fn main() {
    let small = median(2_500);
    let large = median(250_000);
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    println!("key → frame, median     2.500 edits {small:?}   250.000 edits {large:?}   ratio {ratio:.2} (aim ≤ 1.3)");
}
