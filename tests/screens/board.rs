//! The board: who has and who has not.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Effect};
use bimtek::workshop::agenda::Status;
use bimtek::workshop::coverage::{Coverage, Missing, Share};
use bimtek::workshop::edit::Write;

use crate::day;
use crate::desk::Desk;

fn board(width: u16, height: u16) -> Desk {
    day::at(At::Board, width, height)
}

fn copied(desk: &Desk) -> Option<&str> {
    desk.effects
        .iter()
        .rev()
        .find_map(|effect| if let Effect::Clipboard(text) = effect { Some(text.as_str()) } else { None })
}

#[test]
fn the_coverage_counts_what_was_recorded() {
    let desk = board(80, 24);
    let room = &desk.app.room;
    let coverage = Coverage::of(room.workshop(), room.sid(), desk.now);
    let totals = coverage.totals;
    assert_eq!((totals.opds, totals.presented, totals.presenting, totals.head, totals.represented), (47, 3, 1, 2, 1));
    assert_eq!((totals.data, totals.nominations, totals.gaps, totals.contested), (5, 2, 2, 0));
    let counts = Missing::ALL.map(|missing| coverage.missing(missing).count());
    assert_eq!(counts, [42, 43, 45, 0, 1]);
    let absent: Vec<_> = coverage.missing(Missing::Absent).map(|line| line.name.as_str()).collect();
    assert_eq!(absent, ["Sekretariat Dewan Perwakilan Rakyat Daerah"]);
    let dinkes = coverage.lines.iter().find(|line| &*line.code == "35.02/dinkes").expect("dinkes");
    assert_eq!((dinkes.data, dinkes.nominations, dinkes.gaps, dinkes.status), (2, 1, 1, Status::Done));
    let living = coverage.dimensions["smart-living"];
    assert_eq!((living.data, living.nominations), (2, 1));
    assert_eq!(coverage.dimensions[""], Share { data: 1, ..Share::default() });
}

#[test]
fn late_is_five_minutes_behind_the_plan_or_called_in_vain() {
    let mut desk = Desk::run(80, 24);
    let late = |desk: &Desk| {
        let room = &desk.app.room;
        Coverage::of(room.workshop(), room.sid(), desk.now).missing(Missing::Late).count()
    };
    desk.wait(5 * 60_000);
    assert_eq!(late(&desk), 0, "five minutes are not more than five");
    desk.wait(60_000);
    assert_eq!(late(&desk), 47);
    let mut desk = Desk::run(80, 24);
    day::turn(&mut desk, "35.02/dlh", &[("status", "menunggu"), ("started_at", crate::desk::MORNING)]);
    assert_eq!(late(&desk), 1);
}

#[test]
fn the_board_grows_late_while_nobody_touches_a_key() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F9").sees("Terlambat 0").wait(10 * 60_000).sees("Terlambat 47");
}

#[test]
fn a_contested_field_shows_at_its_opd() {
    let mut first = board(120, 36);
    let mut theirs = first.workshop().clone();
    let pen = day::another_pen(&first);
    let edits = theirs.act(&pen, first.now, vec![Write::new("data/d2", "unit", "persen")]);
    day::act(&mut first, vec![Write::new("data/d2", "unit", "tahun hidup")]);
    first.send(Msg::Answer(Answer::Others(edits)));
    first.types("dinkes").sees("1 isian berbeda");
}

#[test]
fn the_tabs_list_the_missing_and_the_names_can_be_copied() {
    let mut desk = board(80, 24);
    desk.sees("dari 47 sudah tampil").sees("belum ada quick win");
    desk.keys("F3").sees_not("✓").keys("Left Left").sees("Sekretariat Dewan").sees_not("Sekretariat Daerah");
    desk.keys("F5").sees("1 nama OPD disalin");
    let text = "Tidak hadir (1 OPD) – Bimtek Smart City Tahap II, Senin, 4 Juli 2022\nSekretariat Dewan Perwakilan Rakyat Daerah";
    assert_eq!(copied(&desk), Some(text));
    desk.keys("Right").types("zzz").sees("Tidak ada OPD yang cocok dengan “zzz”").keys("F5").sees("Daftar ini kosong");
    desk.keys("Esc").sees_not("zzz").keys("Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn letters_find_and_enter_goes_to_the_opd() {
    let mut desk = board(80, 24);
    desk.types("keseha").sees("Cari: keseha").sees("Dinas Kesehatan").sees_not("Sekretariat").keys("Enter");
    assert_eq!(desk.app.at, At::Run);
    desk.sees("Dinkes");
    let mut desk = board(80, 24);
    desk.click("Tanpa data").sees_not("Dinas Kesehatan").click("Inspektorat").click("Inspektorat");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn the_cursor_stays_on_its_opd_when_others_leave_the_list() {
    let mut desk = board(80, 24);
    desk.keys("F3 Down Down").sees("▸ ");
    let before = desk.screen().lines().find(|line| line.starts_with('▸')).map(str::to_owned);
    day::turn(&mut desk, "35.02/inspektorat", &[("status", "selesai")]);
    desk.sees_not("Inspektorat Daerah");
    let after = desk.screen().lines().find(|line| line.starts_with('▸')).map(str::to_owned);
    assert_eq!(before, after);
}

#[test]
fn dimensions_stand_behind_or_beside() {
    let mut desk = board(80, 24);
    desk.sees_not("Menurut dimensi").keys("F4").sees("Smart Branding").sees("belum ditentukan").keys("Esc");
    desk.sees_not("Smart Branding").resize(200, 60).sees("Menurut dimensi").sees("Inspektorat");
}

#[test]
fn the_board_speaks_english() {
    let mut desk = board(120, 36);
    desk.english().sees("of 47 have presented").sees("Not presented").sees("represented").sees("type to find");
    desk.keys("F4").sees("By dimension").sees("data rows");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = board(width, height);
        desk.keys("Down");
        insta::assert_snapshot!(format!("opd_{width}x{height}"), desk.picture());
        if width < 150 {
            desk.keys("F4");
            insta::assert_snapshot!(format!("dimensions_{width}x{height}"), desk.picture());
        }
    }
}

#[test]
fn one_is_one_and_a_column_head_is_a_heading() {
    let mut desk = day::at(At::Board, 200, 60);
    desk.sees(" Quick win ").english().sees(" Quick wins ").keys("F4").sees("1 quick win ").sees("2 data rows");
    desk.sees_not("1 quick wins").sees_not("1 data rows");
}
