//! The palette: any command, OPD, row or nomination by a few letters.

use bimtek::tui::reply::At;
use bimtek::workshop::edit::Write;

use crate::day;
use crate::desk::Desk;

fn palette(width: u16, height: u16) -> Desk {
    let mut desk = day::begun(width, height);
    desk.keys("Ctrl+P");
    desk
}

#[test]
fn nothing_typed_shows_the_commands_that_apply() {
    let mut desk = palette(120, 36);
    desk.sees("perintah, OPD, baris data").sees("Papan: siapa sudah, siapa belum").sees("F9").sees_not("Lanjutkan");
    let mut desk = Desk::home(120, 36);
    desk.keys("Ctrl+P").sees("Bantuan").sees_not("Riwayat").sees_not("Cari perintah");
}

#[test]
fn a_command_runs_whether_it_is_the_programs_or_the_screens() {
    let mut desk = palette(80, 24);
    desk.types("riwyt").keys("Enter");
    assert_eq!(desk.app.at, At::History);
    desk.keys("F9 Ctrl+P").types("per dimensi").keys("Enter").sees("Menurut dimensi");
    assert!(desk.app.overlays.is_empty());
}

#[test]
fn an_opd_is_found_by_name_abbreviation_and_alias() {
    for letters in ["dnks", "dinas kesehatan", "Perdakum"] {
        let mut desk = palette(80, 24);
        desk.types(letters).sees(if letters == "Perdakum" { "Perdagkum" } else { "Dinkes" }).keys("Enter");
        assert_eq!(desk.app.at, At::Run, "{letters}");
        assert!(desk.app.overlays.is_empty());
    }
}

#[test]
fn rows_and_nominations_are_found_and_opened() {
    let mut desk = palette(120, 36);
    desk.types("puskesmas dinkes").sees("Jumlah puskesmas · Dinkes").sees("Antrean puskesmas daring · Dinkes");
    desk.keys("Esc Ctrl+P").types("harapan").keys("Enter").sees("72,65");
    desk.keys("Ctrl+P").types("festival").keys("Enter").sees("Festival Reyog daring");
}

#[test]
fn nothing_found_says_what_helps_and_esc_closes() {
    let mut desk = palette(80, 24);
    desk.types("qqqq")
        .sees("Tidak ada yang cocok dengan “qqqq”")
        .keys("Enter")
        .sees("qqqq")
        .keys("Esc")
        .sees_not("qqqq");
}

#[test]
fn a_click_runs_and_a_paste_searches() {
    let mut desk = palette(80, 24);
    desk.paste("riwayat\r\n").click("Riwayat ");
    let mut desk = palette(80, 24);
    desk.paste("Kunjungan\r\n").sees("Kunjungan wisata").click("Kunjungan wisata").sees("89,94 ribu");
}

#[test]
fn many_rows_are_counted_and_the_best_listed() {
    let mut desk = Desk::run(80, 24);
    for i in 0..300 {
        let sid = desk.app.room.file.sid.clone();
        let on = format!("data/x{i}");
        let fields = [("session", sid), ("opd", "35.02/dlh".into()), ("indicator", format!("Sumur {i}"))];
        let pen = desk.app.room.file.pen.clone().expect("a pen");
        let writes = fields.map(|(set, to)| Write::new(on.clone(), set, to));
        std::sync::Arc::make_mut(&mut desk.app.room.file.workshop).act(&pen, desk.now, writes);
    }
    desk.keys("Ctrl+P").types("sumur").sees("100 terbaik dari 306").keys("Up PageDown PageDown").sees("Sumur");
}

#[test]
fn outside_text_is_shown_safely() {
    let mut desk = palette(80, 24);
    desk.keys("Esc");
    day::act(&mut desk, vec![Write::new("nomination/n1", "title", "Reyog\u{202e}\x1b[31m")]);
    desk.keys("Ctrl+P").types("reyog").sees("Reyog<U+202E>^[[31m");
}

#[test]
fn the_palette_speaks_english() {
    let mut desk = Desk::run(80, 24);
    desk.english()
        .keys("Ctrl+P")
        .sees("Find anything")
        .sees("choose")
        .types("board")
        .sees("Board: who has")
        .sees("found");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = palette(width, height);
        insta::assert_snapshot!(format!("commands_{width}x{height}"), desk.picture());
        desk.types("dinas ke").keys("Down");
        insta::assert_snapshot!(format!("hits_{width}x{height}"), desk.picture());
    }
}

#[test]
fn leaving_is_one_key_from_the_palette_and_from_help_too() {
    for opened in ["Ctrl+P", "F1"] {
        let mut desk = day::begun(80, 24);
        desk.keys(opened).keys("Ctrl+Q");
        assert!(desk.effects.contains(&bimtek::tui::reply::Effect::Leave), "{opened}");
    }
}
