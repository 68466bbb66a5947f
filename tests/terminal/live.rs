//! Several real programs on one file: each shows what the others record, and who they are.

use super::pty::{Desk, ENTER, Pty, TAB};

/// Opens the session again beside the program that made it; its first OPD's new row has the keyboard.
fn beside(desk: &mut Desk, operator: &str) -> Pty {
    desk.env.retain(|(name, _)| *name != "BIMTEK_OPERATOR");
    desk.env.push(("BIMTEK_OPERATOR", operator.to_owned()));
    let path = desk.target();
    let mut pty = desk.start(&[path.to_str().unwrap()]);
    pty.wait_for("F5 Mulai");
    pty.keys(ENTER);
    pty.wait_for("Tab kolom");
    pty
}

#[test]
fn an_act_of_one_is_on_the_screen_of_the_other_and_both_say_who_is_there() {
    let mut desk = Desk::new();
    desk.env.push(("BIMTEK_OPERATOR", "Wati".to_owned()));
    let mut one = desk.start_session();
    let mut two = beside(&mut desk, "Joko");
    two.wait_for("bersama Wati");
    assert!(!one.screen().contains("bersama"), "who only looks is nobody yet");
    one.row("Angka harapan hidup\t72,65\ttahun", 1);
    two.wait_for("Angka harapan hidup");
    // What is half typed stays where it is while rows land above it.
    one.keys("Luas pan");
    one.wait_for("Luas pan");
    two.row("Aduan\t140\tkasus", 2);
    let screen = one.wait_for("Aduan");
    assert!(screen.contains("Luas pan"), "{screen}");
    one.wait_for("bersama Joko");
    one.keys(&format!("en{TAB}12{ENTER}"));
    two.wait_for("Luas panen");
    // Without anybody saving: one of them is killed, and the other shows it gone.
    two.kill();
    one.wait_gone("bersama Joko");
    one.quit();
    let rows = desk.rows();
    let names: Vec<&str> = rows.iter().filter_map(|row| row["indicator"].as_str()).collect();
    assert_eq!(names, ["Angka harapan hidup", "Aduan", "Luas panen"]);
}

#[test]
fn a_script_beside_an_open_program_is_seen_on_its_screen() {
    let desk = Desk::new();
    let mut pty = desk.start_session();
    let path = desk.target();
    // The script ends with a save; what it wrote is in the file alone by then.
    desk.well(&["edit", path.to_str().unwrap(), "presentation/35.02/setda", "notes", "Agus Pramono"]);
    pty.keys("\x1b3");
    pty.wait_for("Agus Pramono");
    pty.quit();
}
