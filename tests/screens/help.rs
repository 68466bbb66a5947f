//! The help: what a screen is for, and every key of it and of the program.

use bimtek::tui::reply::At;

use crate::day;
use crate::desk::Desk;

#[test]
fn every_screen_says_what_it_is_for() {
    let screens = [
        (At::Board, "Papan menunjukkan", "The board shows"),
        (At::History, "Riwayat memuat", "The history holds"),
        (At::Findings, "Temuan menunjukkan", "Findings show"),
        (At::Run, "Jalan memandu", "Run leads"),
        (At::Setup, "Persiapan menetapkan", "Setup sets"),
    ];
    for (at, id, en) in screens {
        let mut desk = day::at(at, 80, 24);
        desk.keys("F1").sees(id).keys("F1").sees_not(id);
        desk.english().keys("F1").sees(en).keys("Esc").sees_not(en);
    }
    Desk::home(80, 24).keys("F1").sees("Beranda menyimpan");
}

#[test]
fn every_key_is_there_after_scrolling() {
    let mut desk = day::at(At::Board, 80, 24);
    desk.keys("F1").sees("Di layar ini").sees("F5").sees("Salin nama");
    let mut seen = desk.screen();
    for _ in 0..90 {
        seen.push_str(&desk.keys("Down").screen());
    }
    for key in ["Ctrl+Z", "Ctrl+Q", "F12", "Lewat Ctrl+P", "mundur satu langkah"] {
        assert!(seen.contains(key), "{key}");
    }
    desk.sees_not("baris lagi").keys("Home").sees("baris lagi");
}

#[test]
fn the_keys_that_edit_a_text_are_where_texts_are() {
    for (at, there) in [(At::Setup, true), (At::Run, true), (At::Board, false), (At::History, false)] {
        let mut desk = day::at(at, 120, 60);
        desk.keys("F1");
        let seen: String = (0..90).map(|_| desk.keys("Down").screen()).collect();
        for text in ["Di dalam isian", "Ctrl+A", "Ctrl+← Ctrl+→", "Ctrl+Backspace Ctrl+W", "Tempel;"] {
            assert_eq!(seen.contains(text), there, "{text} {at:?}");
        }
    }
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = day::at(At::Run, width, height);
        desk.keys("F1");
        insta::assert_snapshot!(format!("run_{width}x{height}"), desk.picture());
    }
}
