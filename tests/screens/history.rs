//! The history: every act, from what to what; undone and redone by choice.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At};
use bimtek::workshop::edit::Write;

use crate::day;
use crate::desk::Desk;

fn history(width: u16, height: u16) -> Desk {
    day::at(At::History, width, height)
}

/// The row under the cursor.
fn picked(desk: &Desk) -> String {
    let screen = desk.screen();
    let line = screen.lines().find_map(|line| line.strip_prefix('▸')).unwrap_or_default();
    line.split('│').next().unwrap_or_default().trim().to_owned()
}

fn unit(desk: &Desk) -> &str {
    desk.workshop().text("data/d2", "unit")
}

#[test]
fn an_act_says_who_when_and_from_what_to_what() {
    let mut desk = history(80, 24);
    day::act(&mut desk, vec![Write::new("data/d2", "unit", "persen"), Write::new("data/d2", "year", "2020")]);
    desk.sees("4 Jul 08.").sees("baris “Angka harapan hidup” (Dinkes): satuan");
    desk.sees("Satuan: tahun → persen")
        .sees("Tahun: 2019 → 2020")
        .sees("Wati Prasetyo di laptop-1 · Senin, 4 Juli 2022");
}

#[test]
fn every_line_is_a_sentence_with_names_and_values() {
    let mut desk = history(200, 60);
    let sid = desk.app.room.file.sid.clone();
    let on = format!("presentation/{sid}/35.02/bpbd");
    desk.sees("BPBD: menunggu → presentasi");
    day::act(&mut desk, vec![Write::new("opd/35.02/dinkes", "expected", false)]);
    desk.sees("Dinkes: diharapkan hadir ya → tidak").sees("Diharapkan hadir: ya → tidak");
    day::act(&mut desk, vec![Write::new("data/d2", "dimension", "smart-society")]);
    desk.sees("(Dinkes): dimensi Smart Living → Smart Society").sees_not("smart-");
    day::act(&mut desk, vec![Write::new("data/d2", "sub_dimension", "health")]);
    desk.sees("sub-dimensi Prasarana kesehatan");
    day::act(&mut desk, vec![Write::new(&*on, "used_ms", 418_000), Write::clear(&*on, "running_since")]);
    desk.sees("BPBD: terpakai 6:58").sees("Terpakai: – → 6:58").sees_not("418000").sees_not("ilidetik");
    day::act(&mut desk, vec![Write::new("nomination/n2", "supporting/35.02/bpbd", true)]);
    desk.sees("quick win “Antrean puskesmas daring” (Dinkes): OPD pendukung BPBD ya");
    day::act(
        &mut desk,
        vec![Write::new("nomination/n2", "evidence/d2", true), Write::new("nomination/n2", "gate/leverage", false)],
    );
    desk.sees("bukti “Angka harapan hidup” ya; syarat").sees("Syarat Daya ungkit besar: – → tidak");
    day::act(&mut desk, vec![Write::new("nomination/n2", "decision", "tidak-dipilih")]);
    desk.sees("keputusan tidak dipilih");
    day::act(
        &mut desk,
        vec![Write::new(&*on, "status", "selesai"), Write::new(&*on, "finished_at", "2022-07-04T08:30:00.000+07:00")],
    );
    desk.sees("BPBD: presentasi → selesai");
    day::act(&mut desk, vec![Write::clear("data/d2", "unit")]);
    desk.sees("satuan tahun → kosong");
    day::act(&mut desk, vec![Write::new(&*on, "finished_at", "2022-07-04T10:42:07.120+07:00")]);
    desk.sees("→ 10.42").sees("→ 10.42.07");
    day::act(&mut desk, vec![Write::new("data/d2", "withdrawn", true)]);
    desk.sees("menarik baris “Angka harapan hidup” (Dinkes)")
        .types("puskesmas")
        .keys("End")
        .sees("Sesi: – → Bimtek Smart");
    desk.sees_not(&sid);
}

#[test]
fn an_undo_replaces_one_value() {
    let mut desk = history(120, 36);
    day::act(&mut desk, vec![Write::new("data/d2", "unit", "persen")]);
    desk.keys("Ctrl+Z").sees("membatalkan: baris “Angka harapan").sees("Satuan: persen → tahun").sees_not("≠");
    desk.keys("Ctrl+Y").sees("mengulangi: baris “Angka harapan").sees("Satuan: tahun → persen").sees_not("≠");
    desk.keys("Ctrl+Z").sees("Satuan: persen → tahun").sees_not("≠");
}

#[test]
fn built_in_names_are_those_of_the_tables() {
    use bimtek::file::catalogue;
    use bimtek::words::{Lang, built_in};
    let mut known = Vec::new();
    for dimension in catalogue::dimensions() {
        known.push((&dimension.slug, &dimension.name, &dimension.name));
        known.extend(dimension.subs.iter().map(|sub| (&sub.slug, &sub.id, &sub.en)));
    }
    known.extend(catalogue::criteria().iter().map(|row| (&row.slug, &row.id, &row.en)));
    assert_eq!(known.len(), built_in::NAMES.len());
    for (slug, id, en) in known {
        assert_eq!([built_in::name(slug, Lang::Id), built_in::name(slug, Lang::En)], [Some(&**id), Some(&**en)]);
    }
}

#[test]
fn any_act_is_undone_and_redone_where_it_stands() {
    let mut desk = history(80, 24);
    day::act(&mut desk, vec![Write::new("data/d2", "unit", "persen")]);
    day::act(&mut desk, vec![Write::new("data/d4", "unit", "wisatawan")]);
    desk.keys("Down");
    let before = picked(&desk);
    desk.keys("F8").sees("↶ dibatalkan").sees("Ulangi ini");
    assert_eq!(unit(&desk), "tahun");
    assert_eq!(desk.workshop().text("data/d4", "unit"), "wisatawan");
    assert_eq!(picked(&desk)[..30], before[..30], "the cursor stays on its act");
    desk.keys("F8").sees_not("↶ dibatalkan");
    assert_eq!(unit(&desk), "persen");
    desk.keys("Home F8").sees("Ini sendiri sebuah pembatalan");
}

#[test]
fn what_is_undone_keeps_its_name() {
    let mut desk = history(120, 36);
    desk.types("puskesmas").keys("End").sees("menambah baris “Jumlah puskesmas” (Dinkes): 31").keys("F8");
    desk.sees("Dibatalkan: tambah baris “Jumlah puskesmas” (Dinkes)").sees("↶ dibatalkan");
    desk.keys("Enter").sees("sudah ditarik atau dibatalkan");
    assert_eq!(desk.app.at, At::History);
}

#[test]
fn letters_search_over_what_and_who() {
    let mut desk = history(80, 24);
    desk.types("setda kehadiran").sees("1 cocok").sees("Setda: kehadiran kepala; penyaji Agus").sees_not("Dinkes:");
    desk.keys("Esc").sees("tindakan").types("prasetyo").sees_not("Tidak ada tindakan");
    desk.types("zz").sees("Tidak ada tindakan yang cocok").keys("Esc Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn the_filter_shows_mine_or_one_opd() {
    let mut desk = history(120, 36);
    let pen = day::another_pen(&desk);
    let mut other = desk.workshop().clone();
    let theirs = other.act(&pen, desk.now, vec![Write::new("data/d4", "unit", "wisatawan")]);
    desk.send(Msg::Answer(Answer::Others(theirs)));
    desk.sees("Satuan: orang → wisatawan").sees("Budi di laptop-2").keys("F3").sees_not("Satuan: orang → wisatawan");
    desk.types("festival").keys("F3").sees("Hanya Disbudparpora").keys("Backspace Backspace Backspace Backspace");
    desk.keys("Backspace Backspace Backspace Backspace");
    let screen = desk.screen();
    let rows: Vec<_> = screen.lines().skip(4).filter(|line| line.contains("4 Jul 08.")).collect();
    assert!(rows.len() >= 4, "{screen}");
    assert!(
        rows.iter().all(|row| ["Disbud", "Festival", "dan 47 lainnya"].iter().any(|part| row.contains(part))),
        "{screen}"
    );
}

#[test]
fn enter_goes_to_what_an_act_is_about() {
    let mut desk = history(120, 36);
    desk.types("harapan").keys("Enter").sees("Angka harapan hidup").sees("72,65");
    assert_eq!(desk.app.at, At::Run);
    let mut desk = history(120, 36);
    desk.types("sesi").keys("Enter");
    assert_eq!(desk.app.at, At::Setup);
}

#[test]
fn a_long_history_is_searched_a_share_at_a_time() {
    let mut desk = history(80, 24);
    let pen = desk.app.room.file.pen.clone().expect("a pen");
    for i in 0..4_500_i64 {
        let write = Write::new("data/d4", "value", i.to_string());
        std::sync::Arc::make_mut(&mut desk.app.room.file.workshop).act(&pen, desk.now, vec![write]);
    }
    desk.send(Msg::Tick);
    desk.types("setda")
        .sees("Belum ada yang cocok di 2000 tindakan terbaru")
        .keys("F4")
        .sees("Setda")
        .sees_not("F4 Cari");
    day::act(&mut desk, vec![Write::new("opd/35.02/setda", "abbreviation", "Setda")]);
    desk.sees("Setda: singkatan tetap Setda");
    desk.keys("Esc End").sees("menambah sesi");
}

#[test]
fn an_empty_history_says_so() {
    let mut desk = Desk::reopened(80, 24, Vec::new(), Vec::new());
    desk.app.room.file.workshop = Default::default();
    desk.keys("F10").sees("Belum ada tindakan.");
}

#[test]
fn the_history_speaks_english() {
    let mut desk = history(120, 36);
    desk.english().sees("From this device").sees("type to find").sees("presenting").sees("Undo this").keys("F8");
    desk.sees("↶ undone").types("zzz").sees("No act matches");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = history(width, height);
        day::act(&mut desk, vec![Write::new("data/d2", "unit", "persen"), Write::new("data/d2", "year", "2020")]);
        desk.keys("Down Down F8 Up");
        insta::assert_snapshot!(format!("acts_{width}x{height}"), desk.picture());
    }
}
