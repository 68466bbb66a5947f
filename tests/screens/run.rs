//! The run screen.

use crate::desk::Desk;

#[test]
#[ignore = "prints pictures"]
fn look() {
    for (w, h) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = Desk::run(w, h);
        println!("{}\n=====", desk.screen());
        desk.keys("F5").wait(65_000).types("Jumlah pen");
        println!("{}\n=====", desk.screen());
        desk.keys("Down Tab")
            .types("949.320")
            .keys("Tab Tab")
            .types("2020")
            .keys("Tab")
            .types("BPS")
            .keys("Enter")
            .types("x")
            .keys("F2")
            .types("Mal");
        println!("{}\n=====", desk.screen());
    }
}
