//! The history: every act, from what to what; undone and redone by choice.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At};
use bimtek::workshop::edit::Write;

use crate::day;
use crate::desk::Desk;

fn history(width: u16, height: u16) -> Desk {
    day::at(At::History, width, height)
}

/// The row under the cursor.
fn picked(desk: &Desk) -> String {
    let screen = desk.screen();
    let line = screen.lines().find_map(|line| line.strip_prefix('▸')).unwrap_or_default();
    line.split('│').next().unwrap_or_default().trim().to_owned()
}

fn unit(desk: &Desk) -> &str {
    desk.workshop().text("data/d2", "unit")
}

#[test]
fn an_act_says_who_when_and_from_what_to_what() {
    let mut desk = history(80, 24);
    day::act(&mut desk, vec![Write::new("data/d2", "unit", "persen"), Write::new("data/d2", "year", "2020")]);
    desk.sees("baris “Angka harapan hidup” (Dinkes): Satuan, ");
    desk.sees("Satuan: tahun → persen")
        .sees("Tahun: 2019 → 2020")
        .sees("Wati Prasetyo di laptop-1 · Senin, 4 Juli 2022");
}

#[test]
fn any_act_is_undone_and_redone_where_it_stands() {
    let mut desk = history(80, 24);
    day::act(&mut desk, vec![Write::new("data/d2", "unit", "persen")]);
    day::act(&mut desk, vec![Write::new("data/d4", "unit", "wisatawan")]);
    desk.keys("Down");
    let before = picked(&desk);
    desk.keys("F8").sees("↶ dibatalkan").sees("Ulangi ini");
    assert_eq!(unit(&desk), "tahun");
    assert_eq!(desk.workshop().text("data/d4", "unit"), "wisatawan");
    assert_eq!(picked(&desk)[..30], before[..30], "the cursor stays on its act");
    desk.keys("F8").sees_not("↶ dibatalkan");
    assert_eq!(unit(&desk), "persen");
    desk.keys("Home F8").sees("Ini sendiri sebuah pembatalan");
}

#[test]
fn what_is_undone_keeps_its_name() {
    let mut desk = history(120, 36);
    desk.types("puskesmas").keys("End").sees("tambah baris “Jumlah puskesmas” (Dinkes)").keys("F8");
    desk.sees("Dibatalkan: tambah baris “Jumlah puskesmas” (Dinkes)").sees("↶ dibatalkan");
    desk.keys("Enter").sees("sudah ditarik atau dibatalkan");
    assert_eq!(desk.app.at, At::History);
}

#[test]
fn letters_search_over_what_and_who() {
    let mut desk = history(80, 24);
    desk.types("setda kehadiran").sees("1 cocok").sees("Setda: Kehadiran").sees_not("Dinkes:");
    desk.keys("Esc").sees("tindakan").types("prasetyo").sees_not("Tidak ada tindakan");
    desk.types("zz").sees("Tidak ada tindakan yang cocok").keys("Esc Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn the_filter_shows_mine_or_one_opd() {
    let mut desk = history(120, 36);
    let pen = day::another_pen(&desk);
    let mut other = desk.workshop().clone();
    let theirs = other.act(&pen, desk.now, vec![Write::new("data/d4", "unit", "wisatawan")]);
    desk.send(Msg::Answer(Answer::Others(theirs)));
    desk.sees("Satuan: orang → wisatawan").sees("Budi di laptop-2").keys("F3").sees_not("Satuan: orang → wisatawan");
    desk.types("festival").keys("F3").sees("Hanya Disbudparpora").keys("Backspace Backspace Backspace Backspace");
    desk.keys("Backspace Backspace Backspace Backspace");
    let screen = desk.screen();
    let rows: Vec<_> = screen.lines().skip(4).filter(|line| line.contains("08.") && line.contains("│")).collect();
    assert!(rows.len() >= 4, "{screen}");
    assert!(rows.iter().all(|row| ["Disbud", "Festival", "(+47)"].iter().any(|part| row.contains(part))), "{screen}");
}

#[test]
fn enter_goes_to_what_an_act_is_about() {
    let mut desk = history(120, 36);
    desk.types("harapan").keys("Enter").sees("Angka harapan hidup").sees("72,65");
    assert_eq!(desk.app.at, At::Run);
    let mut desk = history(120, 36);
    desk.types("sesi").keys("Enter");
    assert_eq!(desk.app.at, At::Setup);
}

#[test]
fn a_long_history_is_searched_a_share_at_a_time() {
    let mut desk = history(80, 24);
    let pen = desk.app.room.file.pen.clone().expect("a pen");
    for i in 0..4_500_i64 {
        let write = Write::new("data/d4", "value", i.to_string());
        std::sync::Arc::make_mut(&mut desk.app.room.file.workshop).act(&pen, desk.now, vec![write]);
    }
    desk.send(Msg::Tick);
    desk.types("setda")
        .sees("Belum ada yang cocok di 2000 tindakan terbaru")
        .keys("F4")
        .sees("Setda")
        .sees_not("F4 Cari");
    day::act(&mut desk, vec![Write::new("opd/35.02/setda", "abbreviation", "Setda")]);
    desk.sees("Setda: Singkatan");
    desk.keys("Esc End").sees("tambah sesi");
}

#[test]
fn an_empty_history_says_so() {
    let mut desk = Desk::reopened(80, 24, Vec::new(), Vec::new());
    desk.app.room.file.workshop = Default::default();
    desk.keys("F10").sees("Belum ada tindakan.");
}

#[test]
fn the_history_speaks_english() {
    let mut desk = history(120, 36);
    desk.english().sees("From this device").sees("type to find").sees("presenting").sees("Undo this").keys("F8");
    desk.sees("↶ undone").types("zzz").sees("No act matches");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = history(width, height);
        day::act(&mut desk, vec![Write::new("data/d2", "unit", "persen"), Write::new("data/d2", "year", "2020")]);
        desk.keys("Down Down F8 Up");
        insta::assert_snapshot!(format!("acts_{width}x{height}"), desk.picture());
    }
}
