//! The setup screen: the session's fields and the roster.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, Effect};
use bimtek::workshop::agenda::Agenda;
use bimtek::workshop::edit::Write;

use crate::desk::Desk;

fn field(desk: &Desk, on: &str, set: &str) -> String {
    desk.workshop().value(on, set).map(ToString::to_string).unwrap_or_default()
}

fn session(desk: &Desk, set: &str) -> String {
    field(desk, &format!("session/{}", desk.app.room.file.sid), set)
}

fn agenda(desk: &Desk) -> Vec<String> {
    let agenda = Agenda::of(desk.workshop(), &desk.app.room.file.sid, desk.now);
    agenda.turns.iter().map(|turn| turn.code.trim_start_matches("35.02/").to_owned()).collect()
}

#[test]
fn the_session_is_typed_and_the_one_next_key_leads_on() {
    let mut desk = Desk::new_session(80, 24);
    desk.sees("F5 Mulai jalan").types(" Ponorogo").keys("Tab");
    assert_eq!(session(&desk, "title"), "Bimtek Smart City Tahap II Ponorogo");
    desk.keys("F5").sees("F5 Mulai").sees("Sekretariat Daerah");
}

#[test]
fn the_day_is_counted_as_minutes_change() {
    let mut desk = Desk::new_session(120, 36);
    desk.sees("47 OPD × 10 menit").sees("selesai 15.50 WIB");
    let on = format!("session/{}", desk.app.room.file.sid);
    desk.app.take(bimtek::tui::reply::Reply::write(vec![Write::new(on, "slot_minutes", 5)]));
    desk.sees("47 OPD × 5 menit").sees("selesai 11.55 WIB");
}

#[test]
fn an_opd_is_taken_out_and_kecamatan_all_at_once() {
    let mut desk = Desk::new_session(80, 24);
    desk.keys("F3 Space").sees("tidak");
    assert!(!agenda(&desk).contains(&"setda".to_owned()));
    desk.keys("F7").sees("21 kecamatan tidak ikut");
    assert_eq!(agenda(&desk).len(), 25);
    desk.keys("F7");
    assert_eq!(agenda(&desk).len(), 46);
    desk.keys("Ctrl+Z Ctrl+Z Ctrl+Z");
    assert_eq!(agenda(&desk).len(), 47);
}

#[test]
fn the_order_changes_by_one_place() {
    let mut desk = Desk::new_session(80, 24);
    desk.keys("F3 Ctrl+Down");
    assert_eq!(agenda(&desk)[..3], ["setwan", "setda", "inspektorat"]);
    desk.keys("Ctrl+Down Ctrl+Up Ctrl+Up");
    assert_eq!(agenda(&desk)[..3], ["setda", "setwan", "inspektorat"]);
}

#[test]
fn an_opd_is_added_renamed_found_and_merged() {
    let mut desk = Desk::new_session(80, 24);
    desk.keys("F3 F2").types("Badan Riset dan Inovasi").keys("Enter").sees("Ditambahkan di akhir daftar");
    assert_eq!(agenda(&desk).last().map(String::as_str), Some("badan-riset-dan-inovasi"));
    desk.types("riset").keys("F4").types(" Daerah").keys("Enter").sees("Badan Riset dan Inovasi Daerah");
    desk.keys("F6").types("tidak ada").keys("Enter").sees("tidak ada dalam daftar").keys("Esc");
    desk.keys("F6").types("bappeda").keys("Enter").sees("digabungkan ke Bappeda Litbang");
    assert!(!agenda(&desk).contains(&"badan-riset-dan-inovasi".to_owned()));
    assert_eq!(field(&desk, "opd/35.02/bappeda-litbang", "alias/Badan Riset dan Inovasi Daerah"), "true");
    desk.sees("menjadi bagian Bappeda Litbang").keys("F6");
    assert_eq!(agenda(&desk).len(), 48);
}

#[test]
fn a_csv_takes_the_place_of_the_roster() {
    let mut desk = Desk::new_session(80, 24);
    desk.keys("Ctrl+R").types("opd.csv").keys("Enter");
    assert!(desk.effects.contains(&Effect::Roster("opd.csv".into(), "35.02".into())));
    let rows =
        bimtek::file::roster::read(b"nama;singkatan\nDinas Kesehatan;Dinkes\nDinas Baru;DB\n").expect("a roster").rows;
    let writes = bimtek::file::roster::writes(&rows, "35.02");
    desk.send(Msg::Answer(Answer::Roster(writes, "2 OPD diambil dari CSV.".into())));
    assert_eq!(agenda(&desk), ["dinkes", "db"]);
    desk.keys("Ctrl+Z");
    assert_eq!(agenda(&desk).len(), 47, "taking a roster is one act");
}

#[test]
fn in_english_too() {
    let mut desk = Desk::new_session(120, 36);
    desk.english().sees("Session").sees("47 OPD × 10 minutes").keys("F3").sees("Expected").sees("type to find");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = Desk::new_session(width, height);
        insta::assert_snapshot!(format!("session_{width}x{height}"), desk.picture());
        desk.keys("F3 Down Space F6").types("setda").keys("Enter");
        insta::assert_snapshot!(format!("roster_{width}x{height}"), desk.picture());
    }
}
