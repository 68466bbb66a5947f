//! A file of several sessions: which one is at hand, the board across them, the history of one.

use bimtek::tui::reply::At;
use bimtek::workshop::edit::Write;

use crate::day;
use crate::findings::merged;

#[test]
fn the_line_above_says_which_session_is_at_hand_and_of_how_many() {
    let mut one = day::at(At::Board, 120, 36);
    one.sees_not("sesi 1/").sees_not("Lintas sesi");
    let mut desk = merged(At::Board, 120, 36);
    desk.sees("sesi 1/2")
        .keys("Ctrl+P")
        .types("hari kedua")
        .keys("Enter")
        .sees("sesi 2/2")
        .english()
        .sees("session 2/2");
}

#[test]
fn the_board_shows_an_opd_across_sessions() {
    let mut desk = merged(At::Board, 120, 36);
    desk.keys("F6").sees("OPD di 2 sesi").sees("04/07/2022").sees("05/07/2022").types("kesehatan");
    desk.sees("belum, 1 quick win").sees("II: sudah, 2 baris data, 1 quick win");
    // What is recorded under a merged OPD is its own from then on.
    let merge = Write::new("opd/35.02/dinas-kesehatan", "merged_into", "35.02/dinkes");
    day::act(&mut desk, vec![merge]);
    desk.sees("belum, 1 baris data, 1 quick win").keys("F9");
    desk.keys("Esc").sees("OPD di 2 sesi").keys("Esc").sees("sudah tampil").sees_not("OPD di 2 sesi");
}

#[test]
fn an_opd_is_opened_where_this_session_has_it() {
    let mut desk = merged(At::Board, 80, 24);
    desk.keys("F6").types("kesehatan").keys("Enter");
    assert_eq!(desk.app.at, At::Run);
    let mut desk = merged(At::Board, 80, 24);
    day::act(&mut desk, vec![Write::new("opd/35.02/dlh", "expected", false)]);
    day::act(&mut desk, vec![Write::new("data/e6", "opd", "35.02/dlh")]);
    desk.keys("F6").types("lingkungan").keys("Enter").sees("tidak ada dalam agenda sesi");
    assert_eq!(desk.app.at, At::Board);
}

#[test]
fn the_history_shows_the_acts_of_one_session() {
    let mut desk = merged(At::History, 120, 36);
    // The act under the cursor, the newest, is of the second day.
    desk.sees("Sesi Bimtek Smart City, hari kedua").click("Sesi Bimtek Smart City").sees("10 cocok").sees("Inpomase");
    desk.sees_not("Festival Reyog").keys("Esc").sees("tindakan");
    desk.types("festival").sees("Sesi Bimtek Smart City Tahap II").keys("F3 F3").sees("Hanya Disbudparpora").keys("F3");
    desk.sees("Festival Reyog").keys("Ctrl+U").sees_not("Inpomase").keys("F3").sees("Inpomase");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = merged(At::Board, width, height);
        desk.keys("F6 Down Down Down");
        insta::assert_snapshot!(format!("board_{width}x{height}"), desk.picture());
    }
}
