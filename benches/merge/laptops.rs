//! Session files as many laptops leave them, for the benches of merging.
//!
//! *Shared*: one laptop prepares a session (roster, agenda, the first rows: 2,000 edits) and hands it out; each laptop
//! then records 500 edits of its own: rows, and the status and notes of a presentation, which several laptops write. So
//! of 2,500 edits a file has 80 % in common with every other, and 200 files hold 102,000 distinct ones of 500,000.
//!
//! *Distinct*: each file is the session of another regency, and no two files have an edit in common.

use bimtek::file::{roster, session};
use bimtek::workshop::edit::{Hand, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::{Pen, Workshop, start, subject};

/// How many edits a file has, about: an act is never cut.
pub(crate) const EDITS: usize = 2_500;

/// Of these, how many all files share.
const HANDED_OUT: usize = 2_000;

/// Returns the files, one by one.
pub(crate) fn files(count: usize, shared: bool) -> impl Iterator<Item = String> {
    let handed_out = shared.then(|| {
        let mut laptop = Laptop::new(0, Workshop::default());
        laptop.prepare("35.02");
        laptop.record("35.02", HANDED_OUT);
        laptop.workshop
    });
    (1..=count).map(move |n| {
        let mut laptop = Laptop::new(n, handed_out.clone().unwrap_or_default());
        let region = if shared { "35.02".to_owned() } else { format!("{}.{:02}", 10 + n / 100, n % 100) };
        if !shared {
            laptop.prepare(&region);
        }
        laptop.record(&region, EDITS);
        session::print(&laptop.workshop)
    })
}

/// A laptop and what is recorded on it.
struct Laptop {
    number: usize,
    pen: Pen,
    now: Moment,
    workshop: Workshop,
}

impl Laptop {
    fn new(number: usize, workshop: Workshop) -> Self {
        let now = Moment::parse("2022-07-04T08:00:00.120+07:00").expect("a moment");
        // Letters of a hand are taken modulo 36; three of them number the laptop.
        let digit = |place: usize| (number / 36usize.pow(place as u32) % 36) as u8;
        let hand = Hand::from_random([17, 4, digit(2), 30, digit(1), 8, digit(0), 21]);
        let device = format!("laptop-{number}");
        let pen = Pen { hand, operator: format!("Petugas {number}"), device, version: "0.1.0".into(), opened_at: now };
        Self { number, pen, now, workshop }
    }

    fn act(&mut self, writes: Vec<Write>) {
        self.now = self.now.plus(4_321);
        self.workshop.act(&self.pen, self.now, writes);
    }

    /// Begins the session of a regency.
    fn prepare(&mut self, region: &str) {
        let sid = self.sid(region);
        let mut writes = start::session(&sid, "Bimtek Smart City Tahap II", self.now.day(), "Wati", false);
        writes.push(Write::new(subject::session(&sid), "region", region));
        let mut rows = roster::ponorogo();
        rows.iter_mut().for_each(|row| row.region.clone_from(&region.to_owned()));
        writes.extend(roster::writes(&rows, region));
        self.act(writes);
    }

    fn sid(&self, region: &str) -> String {
        format!("s{:0>10}", region.replace('.', ""))
    }

    /// Records until the log has so many edits: rows, and now and then the state of a presentation.
    fn record(&mut self, region: &str, edits: usize) {
        const INDICATORS: [&str; 6] = [
            "Angka harapan hidup",
            "Jumlah kunjungan wisatawan nusantara",
            "Panjang jalan kabupaten dalam kondisi mantap",
            "Persentase rumah tangga dengan akses air minum layak",
            "Produksi padi",
            "Jumlah penduduk miskin",
        ];
        const UNITS: [&str; 5] = ["tahun", "orang", "km", "%", "ton"];
        let (sid, roster) = (self.sid(region), roster::ponorogo());
        let mut row = 0;
        while self.workshop.log().len() < edits {
            let code = format!("{region}/{}", roster[(self.number + row) % roster.len()].code);
            if row % 12 == 11 {
                let on = subject::presentation(&sid, &code);
                let notes = format!("Data disepakati, dicatat oleh petugas {}", self.number);
                self.act(vec![Write::new(on.clone(), "status", "selesai"), Write::new(on, "notes", notes)]);
            } else {
                let on = format!("data/d{:04}{:06}", self.number, row);
                let indicator = format!("{} {}", INDICATORS[row % 6], 2015 + row / 6 % 7);
                let value = format!("{}.{:03},{}", 1 + row % 97, row * 37 % 1_000, row % 10);
                let values = [
                    ("session", &*sid),
                    ("opd", &code),
                    ("indicator", &indicator),
                    ("value", &value),
                    ("unit", UNITS[row % 5]),
                    ("year", "2021"),
                    ("source", "BPS Kabupaten, Daerah Dalam Angka"),
                ];
                let writes = values.into_iter().map(|(field, text)| Write::new(on.as_str(), field, text));
                self.act(writes.collect());
            }
            row += 1;
        }
    }
}
