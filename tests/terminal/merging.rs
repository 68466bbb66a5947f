//! Two real files become one on the screen, and part again: what is on the disk afterwards says so.

use crate::pty::{CTRL_Q, Desk, ENTER, F2};

const CTRL_G: &str = "\x07";
const CTRL_Y: &str = "\x19";
const CTRL_Z: &str = "\x1a";

#[test]
fn a_copy_that_went_on_elsewhere_is_merged_undone_and_redone_after_another_start() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    pty.row("IKM\t82,5\tpoin", 1);
    pty.quit();
    let ours = desk.session();
    let theirs = ours.with_file_name(format!("{} (1).json", ours.file_stem().unwrap().to_str().unwrap()));
    std::fs::copy(&ours, &theirs).unwrap();
    let row = desk.rows()[0]["id"].as_str().unwrap().to_owned();
    let (ours, theirs) = (ours.to_str().unwrap(), theirs.to_str().unwrap());
    let elsewhere = |set: &str, to: &str| {
        desk.well(&["edit", theirs, &format!("data/{row}"), set, to, "--operator", "Sri", "--device", "laptop-2"]);
    };
    elsewhere("year", "2021");
    elsewhere("source", "Survei");
    desk.well(&["edit", theirs, "nomination/new", "title", "Inpomase", "--operator", "Sri", "--device", "laptop-2"]);
    let bytes = std::fs::read(theirs).unwrap();

    let mut pty = desk.start(&[ours]);
    pty.wait_for("82,5");
    pty.keys(CTRL_G);
    pty.wait_for("Sri di laptop-2");
    pty.keys(F2);
    pty.wait_for("1 berkas ditandai");
    pty.keys(ENTER);
    let result = pty.wait_for("Belum ada yang berubah");
    assert!(result.contains("– → 2021") && result.contains("Inpomase"), "{result}");
    assert_eq!(desk.rows_of(ours)[0].get("year"), None, "nothing is taken before it is asked for");
    pty.keys(ENTER);
    pty.wait_kept("Digabung:");
    // It is saved at once.
    pty.quit();
    assert_eq!((&desk.rows_of(ours)[0]["year"], &desk.rows_of(ours)[0]["source"]), (&2021.into(), &"Survei".into()));
    assert!(desk.well(&["log", ours]).contains("menggabung"));

    // In another life of the program, and over what is on the disk.
    let mut pty = desk.start(&[ours]);
    pty.wait_for("2021");
    pty.keys(CTRL_Z);
    pty.wait_kept("Dibatalkan: gabung");
    pty.quit();
    assert_eq!((desk.rows_of(ours)[0].get("year"), desk.nominations_of(ours)), (None, 0));
    assert!(std::fs::read_to_string(ours).unwrap().contains("Inpomase"), "nothing is ever removed");
    let mut pty = desk.start(&[ours]);
    pty.wait_for("82,5");
    pty.keys(CTRL_Y);
    pty.wait_kept("Diulangi: gabung");
    pty.keys(CTRL_Q);
    assert_eq!(pty.exit_code(), 0);
    assert_eq!((&desk.rows_of(ours)[0]["year"], desk.nominations_of(ours)), (&2021.into(), 1));
    assert_eq!(std::fs::read(theirs).unwrap(), bytes, "the other file is only read");
}
