//! Others in the same file: who they are, and what they write while somebody types here.

use std::sync::Arc;

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, Effect};
use bimtek::workshop::edit::{Hand, Write};
use bimtek::workshop::subject::Kind;
use bimtek::workshop::{Pen, Workshop};

use crate::desk::Desk;

const SETDA: &str = "35.02/setda";

/// Another program on the same file, which sees what is recorded here.
struct Other {
    pen: Pen,
    workshop: Workshop,
}

impl Other {
    fn new(number: u8, operator: &str, device: &str) -> Self {
        let hand = Hand::from_random([number; 8]);
        let at = Desk::home(80, 24).now;
        let (operator, device) = (operator.into(), device.into());
        Self { pen: Pen { hand, operator, device, version: "0".into(), opened_at: at }, workshop: Workshop::default() }
    }

    /// Writes, and is heard of at once.
    fn writes(&mut self, desk: &mut Desk, writes: Vec<Write>) {
        self.workshop.unite(desk.journal());
        let edits = self.workshop.act(&self.pen, desk.now, writes);
        desk.send(Msg::Answer(Answer::Others(edits)));
    }
}

fn present(desk: &mut Desk, others: &[&Other]) {
    desk.send(Msg::Answer(Answer::Present(others.iter().map(|other| other.pen.hand).collect())));
}

fn joko() -> Other {
    Other::new(200, "Joko", "laptop-2")
}

fn first_row(desk: &Desk) -> Arc<str> {
    desk.workshop().all(Kind::Data)[0].clone()
}

fn cursor(desk: &Desk) -> Option<(u16, u16)> {
    desk.app.draw().cursor
}

#[test]
fn who_else_is_in_the_file_stands_above_and_in_the_help() {
    let mut desk = Desk::run(120, 36);
    desk.sees_not("bersama").sees_not("orang lain");
    let (mut joko, silent) = (joko(), Other::new(201, "", ""));
    joko.writes(&mut desk, vec![Write::new("session/x", "host", "Bappeda")]);
    present(&mut desk, &[&joko]);
    desk.sees("bersama Joko").keys("F1").sees("Juga di berkas ini").sees("laptop-2").keys("Esc");
    insta::assert_snapshot!("bar", desk.screen().lines().next().expect("a line"));
    // Somebody who has half typed something and recorded nothing has no name yet.
    present(&mut desk, &[&joko, &silent]);
    desk.sees("2 orang lain").keys("F1").sees("seseorang").keys("Esc").english();
    desk.sees("2 others").keys("F1").sees("In this file too").sees("somebody").keys("Esc");
    present(&mut desk, &[]);
    desk.sees_not("others").keys("F1").sees_not("In this file too");
}

#[test]
fn the_same_name_on_another_laptop_is_told_apart_and_long_names_are_counted() {
    let mut desk = Desk::run(200, 60);
    let mut again = Other::new(200, "Wati Prasetyo", "laptop-2");
    again.writes(&mut desk, vec![Write::new("session/x", "host", "Bappeda")]);
    present(&mut desk, &[&again]);
    desk.sees("bersama Wati Prasetyo (laptop-2)")
        .resize(80, 24)
        .sees("1 orang lain")
        .resize(120, 36)
        .sees("1 orang lain");
    desk.keys("Esc Esc").sees("Beranda").sees_not("orang lain");
}

#[test]
fn what_another_writes_into_the_cell_being_typed_is_said_at_once_and_moves_nothing() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Enter").types("Luas panen").keys("Enter Up Right").types("72,6").keys("5");
    let row = first_row(&desk);
    let (before, mut joko) = (cursor(&desk), joko());
    joko.writes(&mut desk, vec![Write::new(row.clone(), "value", "72,56")]);
    desk.sees("72,65").sees("Joko menulis di sini: 72,56. Keduanya disimpan.");
    assert_eq!(cursor(&desk), before, "the cursor stays where it is");
    desk.english().sees("Joko wrote here: 72,56").types("0").sees("72,650").keys("Tab");
    assert!(desk.workshop().contested(&row, "value"), "neither is lost");
    desk.sees("≠");
}

#[test]
fn a_cell_that_was_only_opened_shows_what_another_writes_in_it() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Enter").types("Luas panen").keys("Tab").types("10").keys("Enter Up Right Enter");
    let row = first_row(&desk);
    let mut joko = joko();
    joko.writes(&mut desk, vec![Write::new(row.clone(), "value", "12")]);
    desk.sees("12").sees_not("Keduanya").types("3").keys("Tab");
    assert_eq!((desk.workshop().text(&row, "value"), desk.workshop().contested(&row, "value")), ("123", false));
}

#[test]
fn rows_of_others_land_above_the_row_being_typed_and_leave_it_alone() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Enter").types("Luas panen");
    let mut joko = joko();
    for n in 0..3 {
        let sid = desk.app.room.file.sid.clone();
        let on = format!("data/d{n}");
        let cell = |set: &str, to: &str| Write::new(on.as_str(), set, to);
        let row = vec![cell("indicator", &format!("Aduan {n}")), cell("session", &sid), cell("opd", SETDA)];
        joko.writes(&mut desk, row);
    }
    desk.sees("Aduan 0").sees("Aduan 2").sees("Data 3").types(" padi").keys("Enter").sees("Luas panen padi");
    assert_eq!(desk.workshop().all(Kind::Data).len(), 4);
}

#[test]
fn a_note_follows_others_until_it_is_typed_in_and_then_says_so() {
    let mut desk = Desk::run(120, 36);
    let on = format!("presentation/{}/{SETDA}", desk.app.room.file.sid);
    desk.keys("Enter Alt+3").types("Rapat pagi.").keys("F9 Esc Alt+3 Home Right Right");
    let mut joko = joko();
    let before = cursor(&desk);
    joko.writes(&mut desk, vec![Write::new(on.as_str(), "notes", "Rapat pagi. Hujan.")]);
    desk.sees("Rapat pagi. Hujan.");
    assert_eq!(cursor(&desk), before);
    desk.types("X").sees("RaXpat pagi. Hujan.");
    joko.writes(&mut desk, vec![Write::new(on.as_str(), "notes", "Rapat siang.\nCerah.")]);
    desk.sees("RaXpat pagi. Hujan.").sees("Joko mengubah teks ini").keys("Esc");
    assert_eq!(desk.workshop().stand(&on, "notes").expect("a note").heads().len(), 2);
}

#[test]
fn a_form_and_a_question_say_what_another_writes_there_meanwhile() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Enter").types("Luas panen").keys("Enter Up Ctrl+E Tab Tab").types("Luas sawah");
    let row = first_row(&desk);
    let mut joko = joko();
    joko.writes(&mut desk, vec![Write::new(row.clone(), "indicator", "Luas panen padi")]);
    desk.sees("mengetik, Joko").sees("padi. Keduanya disimpan.").sees("Luas sawah").keys("Enter");
    assert!(desk.workshop().contested(&row, "indicator"));

    let (mut desk, mut joko) = (Desk::new_session(80, 24), Other::new(200, "Joko", ""));
    desk.click("OPD (47)").keys("F4").types("Sekretariat");
    joko.writes(&mut desk, vec![Write::new(format!("opd/{SETDA}"), "name", "Setda Ponorogo")]);
    desk.sees("Joko menulis di sini: Setda Ponorogo").sees("Sekretariat");
}

#[test]
fn the_question_who_came_says_what_another_records_meanwhile() {
    let mut desk = Desk::run(80, 24);
    let on = format!("presentation/{}/{SETDA}", desk.app.room.file.sid);
    desk.keys("F4 1").types("Sri");
    let (before, mut joko) = (cursor(&desk), joko());
    joko.writes(&mut desk, vec![Write::new(on.as_str(), "attendance", "kepala")]);
    desk.sees("Sementara Anda mengetik, Joko menulis di sini: kepala.").sees("Keduanya disimpan.");
    joko.writes(&mut desk, vec![Write::new(on.as_str(), "presenter", "Budi")]);
    desk.sees("menulis di sini: Budi.");
    assert_eq!(cursor(&desk), before, "what is typed stays where it is");
    desk.types(" Wahyuni").sees("Sri Wahyuni");
    // Of a line that is not in sight nothing is said.
    joko.writes(&mut desk, vec![Write::new(on.as_str(), "absence_reason", "rapat")]);
    desk.sees_not("rapat").keys("Up 3").sees("menulis di sini: rapat").keys("Up 1 Enter");
    assert!(desk.workshop().contested(&on, "presenter"), "neither is lost");
    desk.keys("F4").sees("Dua catatan berbeda").english().sees("Two records differ");
}

#[test]
fn what_was_saved_while_typing_is_ones_own_and_no_rival_takes_its_place() {
    let mut desk = Desk::run(120, 36);
    let on = format!("presentation/{}/{SETDA}", desk.app.room.file.sid);
    desk.keys("Enter")
        .types("Luas panen")
        .keys("Enter Up Right")
        .types("72")
        .keys("Ctrl+S")
        .sees_not("menulis di sini");
    desk.types(",65").keys("Ctrl+S").sees_not("menulis di sini");
    let row = first_row(&desk);
    let mut joko = joko();
    // Over what stood there before: what was typed on is his rival, and stays in the cell.
    joko.workshop.unite(desk.journal().into_iter().filter(|edit| &*edit.set != "value"));
    let rival = joko.workshop.act(&joko.pen, desk.now, vec![Write::new(row.clone(), "value", "72,56")]);
    desk.send(Msg::Answer(Answer::Others(rival)));
    desk.sees("72,65").sees("Joko menulis di sini: 72,56").keys("Tab");
    assert!(desk.workshop().contested(&row, "value"));
    desk.keys("Alt+3").types("Rapat pagi").keys("Ctrl+S").sees_not("mengubah").types(" ini").keys("Ctrl+S");
    let mut other = Other::new(201, "Sri", "");
    let rival = other.workshop.act(&other.pen, desk.now, vec![Write::new(on.as_str(), "notes", "Hujan")]);
    desk.send(Msg::Answer(Answer::Others(rival)));
    desk.sees("Rapat pagi ini").sees("Sri menulis di sini: Hujan");
}

#[test]
fn undo_takes_back_what_this_window_did_and_not_a_colleagues_act_on_the_same_machine() {
    let mut desk = Desk::run(80, 24);
    let mut sri = Other::new(9, "Sri", "laptop-1");
    desk.keys("Enter").types("Luas sawah").keys("Enter");
    present(&mut desk, &[&sri]);
    let on = format!("presentation/{}/{SETDA}", desk.app.room.file.sid);
    sri.writes(&mut desk, vec![Write::new(on.as_str(), "notes", "catatan Sri")]);
    desk.keys("Ctrl+Z").sees("Luas sawah");
    assert_eq!(desk.workshop().text(&on, "notes"), "catatan Sri");
    assert_eq!(desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).count(), 0);
    // Once the other window is closed this machine may take back what was done in it.
    present(&mut desk, &[]);
    desk.keys("Ctrl+Z");
    assert_eq!(desk.workshop().text(&on, "notes"), "");
}

#[test]
fn a_conflicting_copy_is_offered_once_and_marked_until_it_is_merged() {
    let copies = |names: &[&str]| Msg::Answer(Answer::Copies(names.iter().map(|name| name.into()).collect()));
    let mut desk = Desk::run(80, 24);
    // What is being said is said to its end first.
    desk.send(Msg::Answer(Answer::Failed("Roster tidak dapat dibaca.".into())));
    desk.send(copies(&["/sesi/sesi (1).json"]));
    desk.sees("Roster tidak dapat dibaca").sees_not("Ada salinan").sees("1 salinan").wait(9_000);
    desk.sees("Ada salinan bentrok: sesi (1).json — Ctrl+G untuk menyatukan").wait(9_000).sees_not("Ada salinan");
    desk.send(copies(&["/sesi/sesi (1).json"]));
    desk.sees_not("Ada salinan").send(copies(&["/sesi/sesi (1).json", "/sesi/sesi-LAPTOP.json"]));
    desk.sees("Ada salinan bentrok: sesi-LAPTOP.json").sees("2 salinan");
    // One that comes while that is being said is named with it, and not only counted.
    desk.send(copies(&["/sesi/sesi (1).json", "/sesi/sesi-LAPTOP.json", "/sesi/sesi (2).json"]));
    desk.sees("Ada salinan bentrok: sesi-LAPTOP.json, sesi (2).json").sees("3 salinan");
    desk.send(copies(&["/sesi/sesi (1).json", "/sesi/sesi-LAPTOP.json"]));
    desk.english();
    desk.sees("2 copies").click("2 copies").sees("Merge into");
    // The list is made anew when another one comes, which needs no word there.
    let offers = |desk: &Desk| desk.effects.iter().filter(|effect| matches!(effect, Effect::Offer(..))).count();
    let before = offers(&desk);
    desk.send(copies(&["/sesi/sesi - Copy.json"]));
    assert_eq!(offers(&desk), before + 1);
    desk.keys("Esc").wait(9_000).sees_not("conflicting").send(copies(&[]));
    desk.sees_not("copies").sees_not("copy");
    let mut home = Desk::home(80, 24);
    home.send(copies(&["/sesi/sesi (1).json"]));
    home.sees_not("salinan");
    assert_eq!(home.app.wake(), None, "an idle home screen wakes for nothing");
}
