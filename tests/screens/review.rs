//! The review: the queue and its groups, verdicts and remarks, what comes back, the counts, and what each OPD still owes.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Effect, Go, Reply};
use bimtek::workshop::edit::Write;
use bimtek::workshop::review::{Group, Review, Tally, tallies};

use crate::day;
use crate::desk::Desk;

/// Five rows and two nominations, none of them reviewed.
fn review(width: u16, height: u16) -> Desk {
    day::at(At::Review, width, height)
}

/// One accepted and changed since, one to be repaired, one that came back.
fn begun(width: u16, height: u16) -> Desk {
    let mut desk = review(width, height);
    for (on, word) in [("d1", "diterima"), ("d2", "diterima"), ("d3", "perbaiki"), ("d5", "perbaiki")] {
        let on = format!("data/{on}");
        let mut writes = vec![Write::new(on.as_str(), "review", word)];
        if word == "perbaiki" {
            writes.push(Write::new(on.as_str(), "review_remark", "satuan dan sumber belum ada"));
        }
        day::act(&mut desk, writes);
    }
    day::act(&mut desk, vec![Write::new("data/d1", "value", "1.372")]);
    day::act(&mut desk, vec![Write::new("data/d5", "year", "2021")]);
    day::act(&mut desk, vec![Write::new("data/d4", "review_note", "cek ke BPS")]);
    desk
}

fn cursor(desk: &Desk) -> String {
    let screen = desk.screen();
    screen.lines().find(|line| line.starts_with('▸')).unwrap_or_else(|| panic!("no cursor:\n{screen}")).to_owned()
}

fn text(desk: &Desk, on: &str, set: &str) -> String {
    desk.workshop().text(on, set).to_owned()
}

#[test]
fn a_verdict_is_one_act_and_the_next_one_comes_by_itself() {
    let mut desk = review(80, 24);
    desk.sees(" Belum ditelaah 7 ").sees(" Diterima 0");
    assert!(cursor(&desk).contains("Luas wilayah"));
    let before = desk.workshop().log().acts().len();
    desk.keys("Enter").sees("Diterima: “Luas wilayah”").sees(" Belum ditelaah 6 ").sees(" Diterima 1");
    assert_eq!(desk.workshop().log().acts().len(), before + 1);
    assert!(cursor(&desk).contains("Angka harapan hidup"), "{}", cursor(&desk));
    // Pressed twice by accident it does not accept what nobody has read.
    desk.keys("Enter").sees("Ini baru saja tampil");
    assert_eq!(text(&desk, "data/d2", "review"), "");
    desk.wait(500).keys("F5").sees(" Diterima 2").wait(500);
    desk.keys("Ctrl+Z").sees("Dibatalkan").sees(" Diterima 1");
    desk.keys("Ctrl+Y").sees(" Diterima 2");
}

#[test]
fn a_verdict_that_another_laptop_gives_while_a_repair_is_asked_for_stays_beside_it() {
    let mut desk = review(80, 24);
    desk.keys("F6").types("satuan?");
    day::others(&mut desk, vec![Write::new("data/d1", "review", "diterima")]);
    desk.keys("Enter");
    assert!(desk.workshop().contested("data/d1", "review") && !desk.workshop().contested("data/d1", "review_remark"));
}

#[test]
fn a_repair_needs_a_remark_which_is_not_the_rows_own() {
    let mut desk = review(120, 36);
    day::act(&mut desk, vec![Write::new("data/d1", "remark", "dari Dalam Angka")]);
    desk.keys("F6").sees("Apa yang perlu diperbaiki pada “Luas wilayah”?").keys("Enter").sees("Tulis apa yang perlu");
    assert_eq!(text(&desk, "data/d1", "review"), "");
    desk.types("pakai km² dan sebut kecamatan").keys("Enter").sees("Perbaikan diminta").sees(" Perlu perbaikan 1 ");
    assert!(cursor(&desk).contains("Angka harapan hidup"));
    assert_eq!(text(&desk, "data/d1", "review"), "perbaiki");
    assert_eq!(text(&desk, "data/d1", "review_remark"), "pakai km² dan sebut kecamatan");
    assert_eq!(text(&desk, "data/d1", "remark"), "dari Dalam Angka");
    // The OPD's people see it where they mend the row.
    desk.app.take(Reply::go(Go::Form("data/d1".into())));
    desk.send(Msg::Tick);
    desk.sees("Permintaan perbaikan").sees("pakai km² dan sebut kecamatan").sees("dari Dalam Angka");
    // Given up, nothing is recorded.
    let mut desk = review(80, 24);
    desk.keys("F6").types("x").keys("Esc");
    assert_eq!(text(&desk, "data/d1", "review"), "");
    assert!(cursor(&desk).contains("Luas wilayah"));
}

#[test]
fn what_is_changed_after_its_verdict_is_shown_and_derived() {
    let mut desk = begun(120, 36);
    desk.keys("F3 F3 F3").sees(" Perlu perbaikan 1 ").sees(" Kembali 1 ").sees(" Diterima 2");
    // What came back: its year was filled in after the repair was asked for.
    let at = |desk: &Desk| ["Belum ditelaah", "Desa tangguh"].map(|text| desk.screen().contains(text));
    while !desk.screen().contains("Desa tangguh bencana") {
        desk.keys("F3");
    }
    assert_eq!(at(&desk), [true, true]);
    desk.sees("berubah sejak telaah").sees("semula –").sees("Diminta").sees("satuan dan sumber belum ada");
    // The accepted one that was changed stands first.
    desk.keys("F3").sees("berubah sejak telaah").sees("semula 1.371,78");
    assert!(cursor(&desk).contains("Luas wilayah"));
    // Accepted anew it is not changed any more; taken back, neither.
    desk.keys("Enter").sees_not("berubah sejak telaah");
    day::act(&mut desk, vec![Write::new("data/d1", "unit", "ha")]);
    desk.sees("berubah sejak telaah").keys("Ctrl+Z").sees_not("berubah sejak telaah");
    // Neither is what others decide: a score repairs nothing.
    day::act(&mut desk, vec![Write::new("nomination/n1", "review", "diterima")]);
    day::act(&mut desk, vec![Write::new("nomination/n1", "score/manfaat", 4)]);
    assert!(!Review::of(desk.workshop(), "nomination/n1").changed);
    day::act(&mut desk, vec![Write::new("nomination/n1", "problem", "antre lama")]);
    assert!(Review::of(desk.workshop(), "nomination/n1").changed);
}

#[test]
fn a_recorder_marks_what_is_repaired() {
    let mut desk = begun(80, 24);
    while !cursor(&desk).contains("Jumlah puskesmas") {
        desk.keys("F3");
    }
    desk.sees("! perlu perbaikan").sees("belum ada").keys("F8").sees("Ditandai sudah diperbaiki");
    assert_eq!(text(&desk, "data/d3", "review"), "diperbaiki");
    assert_eq!(Review::of(desk.workshop(), "data/d3").group(), Group::Back);
    desk.sees(" Kembali 2 ").sees("Tidak ada yang menunggu perbaikan");
}

#[test]
fn a_note_is_kept_beside_the_verdict() {
    let mut desk = review(80, 24);
    desk.keys("F7").types("angka BPS 2016, tanyakan yang baru").keys("Enter").sees("Catatan disimpan");
    assert!(cursor(&desk).contains("Luas wilayah"));
    desk.sees("angka BPS 2016");
    assert_eq!(text(&desk, "data/d1", "review"), "");
    desk.keys("F7 Ctrl+U Enter").sees("Catatan dihapus").sees_not("angka BPS 2016");
}

#[test]
fn letters_and_an_opd_filter_the_queue() {
    let mut desk = begun(120, 36);
    desk.keys("F3 Left").types("zzz").sees("Tidak ada yang cocok dengan “zzz”").keys("Esc");
    while !desk.screen().contains("Kunjungan wisata") {
        desk.keys("F3");
    }
    desk.types("dinkes").sees("Antrean puskesmas").sees_not("Kunjungan wisata").keys("Esc").sees("Kunjungan wisata");
    desk.keys("F4").sees("Jumlah").sees("Perbaiki").types("kesehatan");
    assert!(cursor(&desk).contains("Dinas Kesehatan"));
    desk.keys("Enter").sees("Hanya Dinas Kesehatan").sees("Antrean puskesmas").sees_not("Kunjungan wisata");
    desk.sees(" Belum ditelaah 1 ").sees(" Diterima 1").keys("Esc").sees("Kunjungan wisata").keys("Esc");
    assert_ne!(desk.app.at, At::Review);
}

#[test]
fn the_counts_by_opd_leave_none_out() {
    let desk = begun(120, 36);
    let tallies = tallies(desk.workshop(), desk.app.room.sid(), desk.now);
    assert_eq!(tallies.len(), 47);
    let of = |code: &str| tallies.iter().find(|(known, _)| &**known == code).expect("an OPD").1;
    assert_eq!(of("35.02/dinkes"), Tally { all: 3, groups: [1, 1, 0, 1], changed: 0 });
    assert_eq!(of("35.02/setda"), Tally { all: 1, groups: [0, 0, 0, 1], changed: 1 });
    assert_eq!(of("35.02/bpbd"), Tally { all: 1, groups: [0, 0, 1, 0], changed: 0 });
    assert_eq!(of("35.02/dlh"), Tally::default());
}

#[test]
fn what_each_opd_still_owes_is_listed_mended_and_copied() {
    let mut desk = begun(120, 36);
    desk.keys("F4 F4").sees("hal dari").sees("belum ada baris data").types("puskesmas");
    desk.sees("perbaiki: satuan dan sumber belum ada").sees("belum ada satuan, sumber").sees("profil 0 dari 12 bagian");
    desk.keys("F5").sees("3 hal disalin");
    let copied =
        desk.effects.iter().rev().find_map(|e| if let Effect::Clipboard(text) = e { Some(text.clone()) } else { None });
    assert_eq!(
        copied.as_deref(),
        Some(
            "Yang belum diserahkan – Bimtek Smart City Tahap II, Senin, 4 Juli 2022 (3 hal)\n\n\
             Dinas Kesehatan\n\
             - Jumlah puskesmas: perbaiki: satuan dan sumber belum ada\n\
             - Jumlah puskesmas: belum ada satuan, sumber\n\
             - Antrean puskesmas daring: profil 0 dari 12 bagian"
        )
    );
    desk.keys("Enter");
    assert_eq!(desk.app.at, At::Form);
    let mut desk = begun(80, 24);
    desk.keys("F4 F4").types("zzz").sees("Tidak ada yang cocok").keys("Esc").types("reyog").keys("Enter");
    assert_eq!(desk.app.at, At::Profile);
    let mut desk = begun(80, 24);
    desk.keys("F4 F4").types("belum presentasi dlh").keys("Enter");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn the_cursor_goes_to_the_subject_that_the_way_names() {
    let mut desk = begun(120, 36);
    desk.app.take(Reply::go(Go::To(At::Run)));
    desk.app.take(Reply::go(Go::On(At::Review, "data/d3".into())));
    desk.send(Msg::Tick);
    assert!(cursor(&desk).contains("Jumlah puskesmas"), "{}", cursor(&desk));
}

#[test]
fn the_review_goes_on_in_a_closed_session_and_nothing_else() {
    let mut desk = review(120, 36);
    desk.app.take(Reply::go(Go::To(At::Closing)));
    desk.send(Msg::Tick);
    desk.keys("F8").types("cukup").keys("Enter F5");
    assert_eq!(desk.app.at, At::Review);
    desk.sees("■ ditutup").keys("Enter").sees("Diterima: “Luas wilayah”").wait(500);
    desk.keys("F6").types("sebut sumbernya").keys("Enter").sees("Perbaikan diminta").wait(500);
    assert_eq!(text(&desk, "data/d2", "review_remark"), "sebut sumbernya");
    // In the form the review can be typed, and no other field.
    desk.keys("Ctrl+E").sees("Jumlah puskesmas").types("x").sees("Tidak dicatat: sesi");
}

#[test]
fn a_contested_verdict_and_rows_of_another_session_are_told_apart() {
    let mut desk = review(120, 36);
    let theirs = desk.workshop().clone().act(
        &day::another_pen(&desk),
        desk.now,
        vec![Write::new("data/d2", "review", "perbaiki"), Write::new("data/d9", "session", "lain")],
    );
    day::act(&mut desk, vec![Write::new("data/d2", "review", "diterima")]);
    desk.send(Msg::Answer(Answer::Others(theirs)));
    desk.wait(1_000);
    let on = if Review::of(desk.workshop(), "data/d2").group() == Group::Accepted {
        "Diterima 1"
    } else {
        "Perlu perbaikan 1"
    };
    desk.sees(on).sees("Belum ditelaah 6");
    desk.app.take(Reply::go(Go::On(At::Review, "data/d2".into())));
    desk.app.take(Reply::go(Go::To(At::Run)));
    desk.app.take(Reply::go(Go::On(At::Review, "data/d2".into())));
    desk.send(Msg::Tick);
    desk.sees("≠ berbeda").keys("Ctrl+X");
    assert_eq!(desk.app.at, At::Contested);
}

#[test]
fn the_review_speaks_english() {
    let mut desk = begun(120, 36);
    desk.english()
        .sees("Not reviewed")
        .sees("Needs repair")
        .sees("Came back")
        .keys("F6")
        .sees("What is to be repaired");
    desk.keys("Esc F7")
        .sees("Note on “")
        .keys("Esc F4")
        .sees("Changed")
        .keys("F4")
        .sees("no data row yet")
        .sees("things from");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = begun(width, height);
        desk.keys("F3").wait(9_000);
        insta::assert_snapshot!(format!("queue_{width}x{height}"), desk.picture());
        desk.keys("F4");
        insta::assert_snapshot!(format!("opds_{width}x{height}"), desk.picture());
        desk.keys("F4");
        insta::assert_snapshot!(format!("owed_{width}x{height}"), desk.picture());
    }
}
