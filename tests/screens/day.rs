//! A small day, played by writes: three OPD have presented, one presents, one is absent; rows with and without gaps.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Go, Reply};
use bimtek::workshop::Pen;
use bimtek::workshop::edit::{Hand, Write};

use crate::desk::Desk;

/// A data row: OPD, id, indicator, value, unit, year, source, dimension; empty ones are not written.
type Row = [&'static str; 8];

const ROWS: [Row; 5] = [
    ["35.02/setda", "d1", "Luas wilayah", "1.371,78", "km2", "2016", "BPS", "smart-governance"],
    ["35.02/dinkes", "d2", "Angka harapan hidup", "72,65", "tahun", "2019", "BPS", "smart-living"],
    ["35.02/dinkes", "d3", "Jumlah puskesmas", "31", "", "2021", "", "smart-living"],
    ["35.02/disbudparpora", "d4", "Kunjungan wisata", "89,94 ribu", "orang", "2020", "BPS", "smart-branding"],
    ["35.02/bpbd", "d5", "Desa tangguh bencana", "12", "desa", "", "BPBD", ""],
];

/// Who writes on another laptop.
pub fn another_pen(desk: &Desk) -> Pen {
    let (operator, device, version) = ("Budi".into(), "laptop-2".into(), "0.1.0".into());
    Pen { hand: Hand::from_random([99; 8]), operator, device, version, opened_at: desk.now }
}

/// Another laptop writes one act, over what it sees here, and it arrives.
pub fn others(desk: &mut Desk, writes: Vec<Write>) {
    let edits = desk.workshop().clone().act(&another_pen(desk), desk.now, writes);
    desk.send(Msg::Answer(Answer::Others(edits)));
}

/// Writes one act and lets a minute pass.
pub fn act(desk: &mut Desk, writes: Vec<Write>) {
    desk.app.take(Reply::write(writes));
    desk.wait(60_000);
}

/// Sets fields of an OPD's presentation, in one act.
pub fn turn(desk: &mut Desk, code: &str, fields: &[(&'static str, &str)]) {
    let on = format!("presentation/{}/{code}", desk.app.room.file.sid);
    act(desk, fields.iter().map(|(set, to)| Write::new(on.clone(), *set, *to)).collect());
}

/// Adds a data row, in one act.
pub fn row(desk: &mut Desk, row: Row) {
    let [opd, id, indicator, value, unit, year, source, dimension] = row;
    let (on, sid) = (format!("data/{id}"), desk.app.room.file.sid.clone());
    let mut writes = vec![Write::new(on.clone(), "session", sid), Write::new(on.clone(), "opd", opd)];
    let fields = [
        ("indicator", indicator),
        ("value", value),
        ("unit", unit),
        ("year", year),
        ("source", source),
        ("dimension", dimension),
    ];
    for (set, to) in fields.into_iter().filter(|(_, to)| !to.is_empty()) {
        writes.push(Write::new(on.clone(), set, to));
    }
    act(desk, writes);
}

/// Adds a nomination, in one act.
pub fn nominate(desk: &mut Desk, opd: &str, id: &str, title: &str, dimension: &str) {
    let (on, sid) = (format!("nomination/{id}"), desk.app.room.file.sid.clone());
    let fields = [("session", sid.as_str()), ("opd", opd), ("title", title), ("dimension", dimension)];
    act(desk, fields.into_iter().map(|(set, to)| Write::new(on.clone(), set, to)).collect());
}

/// The program on the run screen, at 8.13 of a day that has begun.
pub fn begun(width: u16, height: u16) -> Desk {
    let mut desk = Desk::run(width, height);
    for (code, came, who, position) in [
        ("35.02/setda", "kepala", "Agus Pramono", "Kepala"),
        ("35.02/dinkes", "diwakili", "Siti Rahayu", "Sekretaris Dinas"),
        ("35.02/disbudparpora", "kepala", "Judha Slamet", "Kepala"),
    ] {
        let start = desk.now.to_string();
        let fields = [("attendance", came), ("presenter", who), ("position", position)];
        turn(&mut desk, code, &fields);
        turn(&mut desk, code, &[("status", "selesai"), ("started_at", &start)]);
    }
    turn(&mut desk, "35.02/setwan", &[("status", "tidak-hadir"), ("absence_reason", "Rapat paripurna")]);
    for cells in ROWS {
        row(&mut desk, cells);
    }
    nominate(&mut desk, "35.02/disbudparpora", "n1", "Festival Reyog daring", "smart-branding");
    nominate(&mut desk, "35.02/dinkes", "n2", "Antrean puskesmas daring", "smart-living");
    let start = desk.now.to_string();
    turn(&mut desk, "35.02/bpbd", &[("status", "presentasi"), ("started_at", &start), ("running_since", &start)]);
    desk
}

/// The same on another screen.
pub fn at(at: At, width: u16, height: u16) -> Desk {
    let mut desk = begun(width, height);
    desk.app.take(Reply::go(Go::To(at)));
    desk.send(Msg::Tick);
    desk
}
