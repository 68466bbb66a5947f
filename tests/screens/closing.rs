//! The closing: what is open and where it is mended, the closing with a reason, the lock, the milestones, the reopening.

use bimtek::file::session;
use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Go, Reply};
use bimtek::workshop::closed;
use bimtek::workshop::edit::{Edit, Write};

use crate::day;
use crate::desk::Desk;

fn closing(width: u16, height: u16) -> Desk {
    day::at(At::Closing, width, height)
}

/// The same, closed with a reason.
fn closed(width: u16, height: u16) -> Desk {
    let mut desk = closing(width, height);
    desk.keys("F8").types("susulan sampai 11 Juli").keys("Enter");
    desk
}

fn session(desk: &Desk) -> String {
    desk.app.room.session().to_string()
}

fn go(desk: &mut Desk, at: At) {
    desk.app.take(Reply::go(Go::To(at)));
    desk.send(Msg::Tick);
}

/// What another laptop writes without having seen what this one did.
fn elsewhere(desk: &Desk, record: &bimtek::workshop::Workshop, writes: Vec<Write>) -> Vec<Edit> {
    record.clone().act(&day::another_pen(desk), desk.now, writes)
}

#[test]
fn every_open_point_is_listed_and_enter_goes_where_it_is_mended() {
    let mut desk = closing(80, 24);
    // 43 OPD, 2 rows, 2 nominations that are neither scored nor linked.
    desk.sees("49 ")
        .sees("masih terbuka")
        .sees("tanpa RPJMD")
        .sees(" Semua 49 ")
        .sees(" OPD 43 ")
        .sees(" Data 2 ")
        .sees(" Berbeda 0 ");
    desk.keys("F3 F3")
        .sees("Jumlah puskesmas")
        .sees("belum ada satuan, sumber")
        .sees_not("belum presentasi")
        .keys("Enter");
    assert_eq!(desk.app.at, At::Run);
    desk.sees("puskesmas");
    go(&mut desk, At::Closing);
    desk.keys("Left").sees("belum presentasi").keys("Enter");
    assert_eq!(desk.app.at, At::Run);
    go(&mut desk, At::Closing);
    desk.keys("Left Left").sees("belum masuk RPJMD").keys("Enter");
    assert_eq!(desk.app.at, At::Rpjmd);
    go(&mut desk, At::Closing);
    desk.keys("Left").sees("10 nilai, 4 syarat belum ada").keys("Enter");
    assert_eq!(desk.app.at, At::Scoring);
    go(&mut desk, At::Closing);
    desk.keys("F3 F3 F3")
        .types("zzz")
        .sees("Tidak ada yang cocok dengan “zzz”")
        .keys("Esc")
        .types("puskesmas")
        .sees("Cari: puskesmas");
    desk.keys("Esc Esc");
    assert_ne!(desk.app.at, At::Closing);
}

#[test]
fn a_quick_win_without_a_programme_is_told_with_the_status_it_has() {
    let mut desk = closing(120, 36);
    let on = desk.workshop().all(bimtek::workshop::subject::Kind::Nomination)[0].clone();
    day::act(&mut desk, vec![Write::new(on, "program_status", "diusulkan")]);
    desk.keys("Left").sees("diusulkan, tanpa program").sees("belum masuk RPJMD, tanpa program");
}

#[test]
fn a_contested_field_is_a_point_and_enter_settles_it() {
    let mut desk = closing(120, 36);
    let theirs = elsewhere(&desk, desk.workshop(), vec![Write::new("data/d2", "unit", "persen")]);
    day::act(&mut desk, vec![Write::new("data/d2", "unit", "tahun hidup")]);
    desk.send(Msg::Answer(Answer::Others(theirs)));
    desk.keys("F3 F3 F3").sees("Angka harapan hidup").sees("satuan berbeda").keys("Enter");
    assert_eq!(desk.app.at, At::Contested);
    desk.sees("persen").sees("tahun hidup");
}

#[test]
fn the_cursor_goes_to_the_subject_that_the_way_names() {
    let mut desk = day::begun(80, 24);
    desk.app.take(Reply::go(Go::On(At::Closing, "data/d3".into())));
    desk.send(Msg::Tick);
    let line = desk.screen().lines().find(|line| line.starts_with('▸')).map(str::to_owned).expect("a cursor");
    assert!(line.contains("Jumlah puskesmas"), "{line}");
}

#[test]
fn with_something_open_the_session_closes_only_for_a_reason_and_says_how_much() {
    let mut desk = closing(80, 24);
    desk.keys("F8").sees("Masih ada 49 hal terbuka").keys("Enter").sees("Ketik alasannya");
    assert!(!closed::is_closed(desk.workshop(), desk.app.room.sid()));
    desk.types("susulan sampai 11 Juli").keys("Enter");
    desk.sees("■ DITUTUP   Wati Prasetyo, 04/07/2022 08.")
        .sees("ditutup dengan 49 hal terbuka")
        .sees("alasan: susulan sampai 11 Juli");
    assert_eq!(desk.workshop().text(&session(&desk), "state"), "ditutup");
    // The clock that ran stops with it.
    let turn = format!("presentation/{}/35.02/bpbd", desk.app.room.sid());
    assert_eq!(desk.workshop().text(&turn, "running_since"), "");
    assert!(desk.workshop().int(&turn, "used_ms").is_some());
    desk.keys("F3").sees(" Masih terbuka 49 ").sees("belum presentasi");
    // The record, read again, says the same.
    let text = session::print(desk.workshop());
    let again = session::open(text.as_bytes()).expect("a session file").0;
    assert!(closed::is_closed(&again, desk.app.room.sid()));
    assert_eq!(closed::late(&again, desk.app.room.sid()).len(), 0);
}

/// Nobody has said who sits at the keyboard.
fn nameless(desk: &mut Desk) {
    desk.app.room.file.pen.as_mut().expect("a pen").operator.clear();
    desk.app.room.operator.name.clear();
}

#[test]
fn who_closes_is_asked_for_a_name_where_none_is_known() {
    let mut desk = closing(80, 24);
    nameless(&mut desk);
    desk.keys("F8").sees("Siapa Anda?").keys("Enter").sees("Ketik nama Anda").types("Sri Rahayu").keys("Enter");
    desk.sees("Masih ada 49 hal terbuka").types("cukup").keys("Enter").sees("■ DITUTUP   Sri Rahayu, 04/07/2022");
    // Nobody is asked twice; with nothing open the name alone is asked for.
    desk.keys("F8").sees("Mengapa sesi dibuka lagi?");
    let mut desk = nothing_open();
    nameless(&mut desk);
    desk.keys("F8").sees("Siapa Anda?").types("Budi Santoso").keys("Enter").sees("■ DITUTUP   Budi Santoso");
}

#[test]
fn what_is_missing_beside_is_counted_as_gaps_counts_it() {
    let mut desk = closing(80, 24);
    desk.sees_not("Juga kurang");
    day::act(
        &mut desk,
        vec![
            Write::new("nomination/n1", "decision", "ditetapkan"),
            Write::new("program/9.99.02", "mission", "Misi 1"),
            Write::new("program/9.99.02", "name", "Uji"),
        ],
    );
    desk.sees("Juga kurang 2: RPJMD 1 (Alt+R), profil 1 (Alt+Q)").sees(" Semua 49 ");
    desk.keys("F8").sees("Masih ada 49 hal terbuka");
}

/// A session in which nothing is open.
fn nothing_open() -> Desk {
    let mut desk = Desk::home(80, 24);
    desk.app.take(Reply::effect(bimtek::tui::reply::Effect::Create("Kecil".into(), false)));
    desk.send(Msg::Tick);
    let opds: Vec<_> = desk.workshop().all(bimtek::workshop::subject::Kind::Opd).into_iter().cloned().collect();
    day::act(&mut desk, opds.into_iter().map(|on| Write::new(on, "expected", false)).collect());
    go(&mut desk, At::Closing);
    desk
}

#[test]
fn with_nothing_open_it_closes_at_once() {
    let mut desk = nothing_open();
    desk.sees("Tidak ada yang terbuka: setiap OPD").keys("F8").sees("■ DITUTUP").sees("tidak ada yang terbuka");
    // Undoing the closing is fine.
    desk.keys("Ctrl+Z").sees("Dibatalkan").sees_not("■ DITUTUP").keys("Ctrl+Y").sees("■ DITUTUP");
}

#[test]
fn a_closed_session_refuses_every_change_and_says_where_it_is_reopened() {
    let mut desk = closed(120, 36);
    let before = desk.workshop().log().len();
    let refused = "sesi “Bimtek Smart City Tahap II” sudah ditutup (Wati Prasetyo, 04/07/2022";
    let (sid, on) = (desk.app.room.sid().to_owned(), session(&desk));
    let turn = format!("presentation/{sid}/35.02/dlh");
    for write in [
        Write::new("data/d2", "value", "73"),
        Write::new("nomination/n1", "score/manfaat", 5),
        Write::new(turn.as_str(), "status", "selesai"),
        Write::new(on.as_str(), "venue", "Aula"),
        Write::new(on.as_str(), "state", "persiapan"),
        Write::new("data/baru", "session", sid.as_str()),
        Write::new("data/d2", "withdrawn", true),
    ] {
        desk.app.take(Reply::write(vec![write.clone()]).and(Reply::say(bimtek::tui::reply::Tone::Well, "dicatat")));
        desk.sees("✗").sees_not("dicatat.");
        if &*write.set != "state" {
            desk.sees(refused).sees("Alt+U, lalu F8");
        }
    }
    // Nor does what goes on by itself: the clock, an act of before.
    go(&mut desk, At::Run);
    desk.keys("F5").sees(refused).keys("F6").sees(refused);
    desk.keys("Enter").types("x").sees(refused);
    assert_eq!(desk.drafts(), []);
    desk.keys("Ctrl+Z").sees("Dibatalkan");
    assert!(!closed::is_closed(desk.workshop(), &sid), "undoing the closing itself");
    desk.keys("Ctrl+Y");
    let act = desk.workshop().log().first("data/d2").expect("its first edit");
    let last = desk.workshop().log().len();
    desk.app.take(Reply { turns: vec![bimtek::tui::reply::Turn::Undo(act)], ..Reply::none() });
    desk.sees(refused);
    assert_eq!(desk.workshop().log().len(), last);
    assert!(last > before);
}

#[test]
fn what_the_ranking_of_a_closed_session_rests_on_is_locked_with_it_and_the_roster_with_the_last_session() {
    let mut desk = closed(160, 48);
    let roster = vec![Write::new("opd/35.02/dlh", "abbreviation", "DLHK")];
    desk.app.take(Reply::write(roster.clone()));
    desk.sees("Tidak dicatat: sesi");
    go(&mut desk, At::Criteria);
    let last = desk.workshop().log().len();
    desk.keys("End").types("7").keys("Enter").sees("bertumpu pada kriteria dan bobot ini");
    desk.keys("Esc");
    assert_eq!(desk.workshop().log().len(), last);
    // While another session goes on the roster is mended for it, and here that is told.
    desk.app.take(Reply::write(vec![Write::new("session/s2", "title", "Tahap III")]));
    go(&mut desk, At::Closing);
    desk.app.take(Reply::write(vec![Write::new("data/d1", "value", "1")]));
    desk.sees("Tidak dicatat");
    desk.app.take(Reply::write(roster));
    // That something else was refused is not to be read beside it.
    desk.sees_not("Tidak dicatat").sees("1 isian sesudah penutupan");
}

#[test]
fn what_is_being_typed_when_another_laptop_closes_the_session_is_not_lost() {
    let mut desk = day::begun(120, 36);
    go(&mut desk, At::Run);
    let writes = closed::close(desk.workshop(), desk.app.room.sid(), "selesai", Vec::new());
    let theirs = elsewhere(&desk, desk.workshop(), writes);
    desk.keys("Enter").types("Jumlah pohon").keys("Tab").types("1200");
    desk.send(Msg::Answer(Answer::Others(theirs)));
    desk.sees("baru saja ditutup (Budi");
    let rows = |desk: &Desk| desk.workshop().count(bimtek::workshop::subject::Kind::Data, desk.app.room.sid());
    let before = rows(&desk);
    desk.keys("Enter").sees("Tidak dicatat").sees("Jumlah pohon").sees("1200");
    assert_eq!(rows(&desk), before);
    // It waits on its place while the session is reopened, and is recorded then.
    desk.keys("Alt+U");
    assert_eq!(desk.app.at, At::Closing);
    desk.wait(2_000);
    assert!(desk.drafts().iter().any(|draft| draft.text.contains("Jumlah pohon")), "{:?}", desk.drafts());
    desk.keys("F8").types("satu baris lagi").keys("Enter").sees_not("■ DITUTUP");
    go(&mut desk, At::Run);
    desk.sees("Jumlah pohon").keys("Enter");
    assert_eq!(rows(&desk), before + 1);
}

#[test]
fn a_form_and_a_note_keep_what_was_typed_too() {
    for at in ["form", "note"] {
        let mut desk = day::begun(120, 36);
        if at == "form" {
            desk.app.take(Reply::go(Go::Form("data/d3".into())));
            desk.send(Msg::Tick);
            desk.keys("Tab Tab Tab Tab").types("unit puskesmas");
        } else {
            go(&mut desk, At::Run);
            desk.keys("Alt+3").types("unit puskesmas");
        }
        let writes = closed::close(desk.workshop(), desk.app.room.sid(), "selesai", Vec::new());
        let theirs = elsewhere(&desk, desk.workshop(), writes);
        desk.send(Msg::Answer(Answer::Others(theirs)));
        let before = desk.workshop().log().len();
        // Leaving it, saving, undoing: nothing is recorded, and it is there again.
        for keys in ["Tab", "Ctrl+S", "Ctrl+Z", "F9 Esc"] {
            desk.keys(keys).sees("unit puskesmas");
            assert_eq!(desk.workshop().log().len(), before, "{at} {keys}");
        }
    }
}

#[test]
fn a_refused_prompt_stays_with_what_was_typed() {
    let mut desk = closed(120, 36);
    go(&mut desk, At::Run);
    desk.keys("F2").types("Bank sampah digital").keys("Enter").sees("Tidak dicatat").sees("Bank sampah digital");
    desk.keys("Esc").sees_not("Bank sampah digital");
}

#[test]
fn reopening_needs_a_reason_and_both_stand_in_the_history() {
    let mut desk = closed(120, 36);
    desk.keys("F8").sees("Mengapa sesi dibuka lagi?").keys("Enter").sees("Ketik alasannya").keys("Esc");
    assert!(closed::is_closed(desk.workshop(), desk.app.room.sid()));
    desk.keys("F8").types("Dinkes membetulkan angka").keys("Enter").sees("Sesi dibuka lagi").sees_not("■ DITUTUP");
    desk.sees("Dibuka lagi: Wati Prasetyo, 04/07/2022").sees("alasan: Dinkes membetulkan angka");
    desk.app.take(Reply::write(vec![Write::new("data/d2", "value", "73")]));
    assert_eq!(desk.workshop().text("data/d2", "value"), "73");
    go(&mut desk, At::History);
    desk.sees("persiapan → ditutup; alasan ditutup “susulan")
        .sees("ditutup → berjalan")
        .keys("Down")
        .sees("Dinkes membetulkan angka");
    // Closed once more it wants a reason of its own, and the reopening can no longer be told.
    go(&mut desk, At::Closing);
    desk.keys("F8").sees("Masih ada 49 hal terbuka").sees_not("susulan").keys("Enter").sees("Ketik alasannya");
    desk.types("cukup").keys("Enter").sees("■ DITUTUP").sees("alasan: cukup").sees_not("Dibuka lagi:");
}

#[test]
fn milestones_have_a_day_a_person_and_a_remark() {
    let mut desk = closed(80, 24);
    desk.sees("○ Telaah selesai").keys("Enter").sees("Telaah selesai: tanggal berapa?").sees("04/07/2022");
    desk.keys("Ctrl+A").types("31/2/2022").keys("Enter").sees("Tulis hari, misalnya");
    desk.keys("Ctrl+A").types("11 Juli 2022").keys("Enter").sees("oleh siapa?").sees("Wati Prasetyo");
    desk.types("Fitri Anggraini").keys("Enter").sees("keterangan").types("dua putaran").keys("Enter");
    desk.sees("✓ Telaah selesai").sees("Senin, 11 Juli 2022").sees("Fitri Anggraini · dua putaran");
    let on = session(&desk);
    let texts = ["reviewed_on", "reviewed_by", "reviewed_remark"].map(|set| desk.workshop().text(&on, set).to_owned());
    assert_eq!(texts, ["2022-07-11", "Fitri Anggraini", "dua putaran"]);
    desk.keys("Ctrl+Z").sees("○ Telaah selesai").keys("Ctrl+Y").sees("✓ Telaah selesai");
    desk.keys("Enter Ctrl+U Enter").sees("Telaah selesai dihapus").sees("○ Telaah selesai");
    // Half of the answers are no milestone.
    desk.keys("Down Enter Enter Esc").sees("○ Dokumen tersusun");
}

#[test]
fn a_milestone_that_another_laptop_fills_in_while_it_is_asked_for_is_not_replaced_unread() {
    let mut desk = closed(120, 36);
    let on = session(&desk);
    desk.keys("Enter").sees("tanggal berapa").keys("Enter").sees("oleh siapa");
    let writes = [("reviewed_on", "2022-08-01"), ("reviewed_by", "Konsultan A")];
    day::others(&mut desk, writes.map(|(set, text)| Write::new(on.as_str(), set, text)).to_vec());
    desk.sees("Budi").keys("Ctrl+A").types("Konsultan B").keys("Enter Enter");
    assert!(desk.workshop().contested(&on, "reviewed_on") && desk.workshop().contested(&on, "reviewed_by"));
}

#[test]
fn what_another_laptop_wrote_meanwhile_is_kept_and_listed() {
    let mut desk = closing(120, 36);
    let before = desk.workshop().clone();
    desk.keys("F8").types("cukup").keys("Enter").sees("■ DITUTUP");
    let late = vec![Write::new("data/d2", "value", "99"), Write::new("data/d2", "review", "diterima")];
    let theirs = elsewhere(&desk, &before, late);
    desk.send(Msg::Answer(Answer::Others(theirs)));
    desk.wait(60_000);
    assert_eq!(desk.workshop().text("data/d2", "value"), "99");
    desk.sees("! 1 isian sesudah penutupan")
        .keys("Left")
        .sees("Sesudah penutupan 1")
        .sees("Budi")
        .sees("nilai 72,65 → 99");
    desk.keys("Enter");
    assert_eq!(desk.app.at, At::Form);
    // Reopened and closed again it has been seen.
    go(&mut desk, At::Closing);
    desk.keys("F8")
        .types("dilihat")
        .keys("Enter F8")
        .types("cukup")
        .keys("Enter")
        .sees("■ DITUTUP")
        .sees_not("sesudah penutupan");
}

#[test]
fn the_frame_and_the_board_say_that_it_is_closed() {
    let mut desk = closed(80, 24);
    go(&mut desk, At::Board);
    desk.sees("■ ditutup").sees("■ Ditutup: Wati Prasetyo, 04/07/2022").click("■ ditutup");
    assert_eq!(desk.app.at, At::Closing);
}

#[test]
fn the_closing_speaks_english() {
    let mut desk = closing(120, 36);
    desk.english().sees("still open").sees(" All 49 ").sees("has not presented").keys("F3 F3").sees("lacks unit");
    desk.keys("F8")
        .sees("49 points are still open")
        .types("the rest is due")
        .keys("Enter")
        .sees("CLOSED")
        .sees("Milestones");
    desk.sees("closed with 49 open points").sees("reason: the rest is due").sees("Reviewed on").sees("not yet");
    desk.keys("Enter").sees("on what day?").keys("Esc F8").sees("Why is the session reopened?").keys("Esc");
    go(&mut desk, At::Run);
    desk.keys("F5").sees("Not recorded: the session “Bimtek Smart City Tahap II” is closed");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        insta::assert_snapshot!(format!("open_{width}x{height}"), closing(width, height).picture());
        let mut desk = closed(width, height);
        desk.keys("Enter Enter Enter").types("dua putaran").keys("Enter").wait(9_000);
        insta::assert_snapshot!(format!("closed_{width}x{height}"), desk.picture());
    }
}
