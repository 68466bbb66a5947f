//! The frame around every screen.

use bimtek::tui::reply::Setting;
use bimtek::words::Lang;

use crate::desk::Desk;

#[test]
fn a_small_window_gets_a_plain_sentence() {
    Desk::home(40, 10).sees("terlalu kecil (40×10)");
}

#[test]
fn the_language_switches_while_running_and_is_remembered() {
    let mut desk = Desk::run(80, 24);
    desk.sees("Papan").keys("Ctrl+L").sees("Board");
    assert_eq!(desk.remembered(), [Setting::Lang(Lang::En)]);
}
