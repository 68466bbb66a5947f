//! Kriteria: gates, criteria and weights by keys; the built-in ones taken in, a CSV in and out, what cannot be used.

use std::path::PathBuf;

use bimtek::file::criteria as csv;
use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Effect, Go, Reply};
use bimtek::workshop::edit::Write;
use bimtek::workshop::ranking::Weights;

use crate::day;
use crate::desk::Desk;

fn criteria(width: u16, height: u16) -> Desk {
    day::at(At::Criteria, width, height)
}

fn weights(desk: &Desk) -> Vec<i64> {
    let Weights(weights) = desk.app.room.file.sheet.as_ref().map(|sheet| sheet.weights()).expect("a sheet");
    weights
}

/// The scored criteria in their order.
fn scored(desk: &Desk) -> Vec<String> {
    let sheet = desk.app.room.file.sheet.clone().expect("a sheet");
    sheet.criteria.scored.iter().map(|criterion| criterion.slug.to_string()).collect()
}

fn text<'a>(desk: &'a Desk, slug: &str, set: &str) -> &'a str {
    desk.workshop().text(&format!("criterion/{slug}"), set)
}

#[test]
fn the_built_in_ones_are_taken_in_by_the_first_change() {
    let mut desk = criteria(80, 24);
    desk.sees("bawaan program").sees("jumlah bobot 10").sees("10,0%").sees("▸ Kurang dari 12 bulan");
    assert_eq!(text(&desk, "manfaat", "kind"), "");
    desk.keys("Down Down Down Down Down Down").sees("▸ Manfaat").keys("Enter").types("2,5").keys("Enter");
    desk.sees("milik sesi ini").sees("jumlah bobot 11,5").sees("21,7%").sees("8,7%");
    // A weight that nobody changed is left as it was built in.
    assert_eq!((text(&desk, "manfaat", "weight"), text(&desk, "keunikan", "weight")), ("2,5", ""));
    assert_eq!(text(&desk, "keunikan", "name"), "Keunikan");
    assert_eq!(text(&desk, "leverage", "kind"), "gate");
    let edits = desk.journal();
    let slots = edits.iter().filter(|edit| &*edit.on == "criterion/manfaat" && &*edit.set == "weight").count();
    assert_eq!(slots, 1, "what is changed is written once");
    // One act brought them in, one takes them out again.
    desk.keys("Ctrl+Z").sees("bawaan program").sees("jumlah bobot 10");
    desk.keys("Ctrl+Y").sees("jumlah bobot 11,5").keys("F3").sees("kini berbobot 1").sees("jumlah bobot 10");
    desk.keys("F3").sees("sudah sama rata");
}

#[test]
fn a_weight_is_read_as_the_engine_reads_it() {
    let mut desk = criteria(80, 24);
    desk.keys("End Enter");
    for (typed, why) in [
        ("banyak", "Tulis bobot sebagai angka"),
        ("-1", "tidak boleh negatif"),
        ("1.5", "dua cara"),
        ("0,1234", "tiga angka"),
        ("20000", "paling besar 10000"),
    ] {
        desk.keys("Ctrl+U").types(typed).keys("Enter").sees(why);
    }
    desk.keys("Ctrl+U").types("30%").keys("Enter").sees("jumlah bobot 39");
    assert_eq!(weights(&desk).last(), Some(&30_000));
    // A figure begins a weight; empty weighs 1; a gate has none.
    desk.types("4").keys("Enter").sees("jumlah bobot 13").keys("Enter Backspace Enter").sees("jumlah bobot 10");
    desk.keys("Home").types("4").sees("Syarat tidak punya bobot");
}

#[test]
fn weights_that_sum_to_nothing_or_cannot_be_used_are_said() {
    let mut desk = criteria(120, 36);
    desk.keys("Down Down Down Down");
    for _ in 0..10 {
        desk.types("0").keys("Enter Down");
    }
    desk.sees("jumlah bobot 0").sees("Jumlah semua bobot 0, jadi belum ada peringkat");
    desk.keys("F3").sees("jumlah bobot 10").sees_not("Jumlah semua bobot 0");
    day::act(&mut desk, vec![Write::new("criterion/manfaat", "weight", "-3")]);
    desk.sees("! -3").sees("Bobot “-3” untuk Manfaat tidak dapat dipakai").sees("jumlah bobot 9").keys("F3");
    desk.sees("jumlah bobot 10");
    assert_eq!(text(&desk, "manfaat", "weight"), "1");
}

#[test]
fn criteria_are_added_renamed_asked_and_turned() {
    let mut desk = criteria(120, 36);
    desk.keys("F2").sees("Nama syarat baru").keys("Enter").sees("Tulis namanya").types("leverage").keys("Ctrl+U");
    desk.types("Daya Ungkit besar")
        .keys("Enter")
        .sees("sudah ada")
        .keys("Ctrl+U")
        .types("Tanpa aplikasi baru")
        .keys("Enter");
    desk.sees("▸ Tanpa aplikasi baru");
    assert_eq!(text(&desk, "tanpa-aplikasi-baru", "kind"), "gate");
    desk.keys("End F2")
        .sees("Nama kriteria baru")
        .types("Biaya murah")
        .keys("Enter")
        .sees("▸ Biaya murah")
        .sees("jumlah bobot 11");
    assert_eq!(scored(&desk).last().map(String::as_str), Some("biaya-murah"));
    desk.sees("Belum ada pertanyaan").keys("F5").types("Berapa biayanya?").keys("Enter").sees("Berapa biayanya?");
    desk.keys("F6")
        .types("Low cost")
        .keys("Enter")
        .keys("F4 Ctrl+U")
        .types("Biaya rendah")
        .keys("Enter")
        .sees("▸ Biaya rendah");
    assert_eq!(text(&desk, "biaya-murah", "question"), "Berapa biayanya?");
    assert_eq!(text(&desk, "biaya-murah", "name"), "Biaya rendah");
    desk.keys("F4 Ctrl+U").types("manfaat").keys("Enter").sees("Manfaat sudah ada").keys("Esc");
    // The name that is free again is another criterion.
    desk.keys("F2").types("Biaya murah").keys("Enter").sees("▸ Biaya murah");
    assert_eq!(text(&desk, "biaya-murah-2", "name"), "Biaya murah");
    desk.keys("F7")
        .sees("kini syarat")
        .keys("F7")
        .sees("kini dinilai")
        .english()
        .sees("Scored 1–5")
        .sees("weights sum to 12");
    desk.keys("Up").sees("▸ Low cost");
}

#[test]
fn the_order_changes_among_its_kind() {
    let mut desk = criteria(80, 24);
    desk.keys("Down Down Down Down Ctrl+Up");
    assert!(desk.journal().iter().all(|edit| !edit.on.starts_with("criterion/")), "the first of its kind stays");
    desk.keys("Ctrl+Down");
    assert_eq!(scored(&desk)[..2], ["daya-tarik", "perumusan-inovasi"]);
    let before = desk.journal().len();
    desk.sees("▸ Perumusan inovasi").keys("Alt+Down");
    assert_eq!(scored(&desk)[..3], ["daya-tarik", "manfaat", "perumusan-inovasi"]);
    assert_eq!(desk.journal().len(), before + 2, "only what moved is written");
    desk.keys("Alt+Up Ctrl+Up");
    assert_eq!(scored(&desk)[..2], ["perumusan-inovasi", "daya-tarik"]);
}

#[test]
fn one_that_is_withdrawn_keeps_its_scores_and_comes_back() {
    let mut desk = criteria(120, 36);
    day::act(&mut desk, vec![Write::new("nomination/n1", "score/manfaat", 4)]);
    desk.app.take(Reply::go(Go::On(At::Criteria, "criterion/manfaat".into())));
    desk.sees("▸ Manfaat").sees("1 nominasi sudah punya isian").keys("F8").sees("Manfaat ditarik");
    desk.sees("jumlah bobot 9").sees("Ditarik").sees("Kriteria Manfaat tidak dipakai lagi");
    assert_eq!(desk.workshop().int("nomination/n1", "score/manfaat"), Some(4));
    assert!(!scored(&desk).contains(&"manfaat".to_owned()));
    desk.sees("▸ Manfaat").keys("Enter").sees("dipakai lagi").sees("jumlah bobot 10");
    assert_eq!(scored(&desk)[2], "manfaat", "at its old place");
    // A name that was withdrawn and is added again is the old one.
    desk.keys("F8 F2").types("manfaat").keys("Enter").sees("dipakai lagi").sees("▸ Manfaat").sees("1 nominasi");
    desk.keys("Ctrl+Z").sees("Ditarik");
}

#[test]
fn a_csv_is_the_whole_list_in_and_out() {
    let mut desk = criteria(120, 36);
    desk.keys("Ctrl+O Enter").sees("Ketik lokasi").types("\"kriteria.csv\"").keys("Enter");
    assert_eq!(desk.effects.last(), Some(&Effect::Criteria("kriteria.csv".into())));
    // What cannot be read comes back to the question.
    desk.send(Msg::Answer(Answer::Failed("Baris 2: bobot “-1” tidak dapat dipakai.".into())));
    desk.sees("Baris 2").keys("Enter");
    let list = csv::read(b"nama;jenis;bobot\nManfaat;nilai;2\nBiaya;nilai;\nSiap;syarat;\n").expect("criteria").rows;
    desk.send(Msg::Answer(Answer::Criteria(list, String::new())));
    desk.sees("3 kriteria diambil").sees("jumlah bobot 3").sees("66,7%").sees("milik sesi ini");
    assert_eq!(scored(&desk), ["manfaat", "biaya"]);
    desk.keys("Ctrl+Z").sees("jumlah bobot 10").keys("Ctrl+Y").sees("jumlah bobot 3");
    desk.keys("Ctrl+O").types("b.csv").keys("Enter");
    desk.send(Msg::Answer(Answer::Criteria(csv::read(b"nama\nBiaya\n").expect("criteria").rows, "Pesan.".into())));
    desk.sees("1 kriteria diambil").sees("Ditarik: Manfaat, Siap. Pesan.");
    // Out of it comes what is in force.
    desk.keys("Ctrl+E").sees("tidak ditimpa").sees("kriteria.csv").keys("Enter");
    let Some(Effect::Export(path, text)) = desk.effects.last().cloned() else { panic!("{:?}", desk.effects.last()) };
    assert!(path.ends_with(PathBuf::from("kriteria.csv")));
    assert_eq!(csv::read(text.as_bytes()).expect("criteria").rows.len(), 1);
    desk.send(Msg::Answer(Answer::Failed("kriteria.csv sudah ada dan tidak ditimpa. Tulis nama lain.".into())));
    desk.sees("sudah ada dan tidak ditimpa")
        .sees("Simpan kriteria")
        .keys("Ctrl+U Enter")
        .sees("Ketik lokasi")
        .keys("Esc");
}

#[test]
fn two_laptops_that_change_different_weights_agree() {
    let mut desk = criteria(120, 36);
    desk.keys("End").types("2").keys("Enter");
    let (mut other, pen) = (desk.workshop().clone(), day::another_pen(&desk));
    desk.types("3").keys("Enter Up").types("4").keys("Enter");
    let weight = |slug: &str, to: &str| Write::new(format!("criterion/{slug}"), "weight", to);
    let edits = other.act(&pen, desk.now, vec![weight("keberlanjutan", "5"), weight("manfaat", "6")]);
    desk.send(Msg::Answer(Answer::Others(edits)));
    assert_eq!(desk.workshop().contests().len(), 1);
    desk.keys("End").sees("≠").sees("berbeda antarpencatat");
    assert_eq!(weights(&desk).last(), Some(&0), "what is contested does not count");
    desk.keys("Ctrl+X");
    assert_eq!(desk.app.at, At::Contested);
}

#[test]
fn two_laptops_that_begin_with_different_weights_agree_too() {
    let mut desk = criteria(120, 36);
    let mut there = desk.workshop().clone();
    let there_in_force = desk.app.room.file.sheet.as_ref().expect("a sheet").criteria.clone();
    let pen = day::another_pen(&desk);
    let writes = there_in_force.change(&there, vec![Write::new("criterion/manfaat", "weight", "6")]);
    let edits = there.act(&pen, desk.now, writes);
    desk.keys("End").types("2").keys("Enter");
    desk.send(Msg::Answer(Answer::Others(edits)));
    assert_eq!((desk.workshop().contests().len(), weights(&desk).iter().sum::<i64>()), (0, 16_000));
    // Tried weights are taken the same way.
    let mut desk = day::at(At::Ranking, 120, 36);
    let mut there = desk.workshop().clone();
    desk.keys("F4").types("3").keys("F8").sees("Bobot baru berlaku");
    let writes = there_in_force.change(&there, vec![Write::new("criterion/manfaat", "weight", "6")]);
    let edits = there.act(&pen, desk.now, writes);
    desk.send(Msg::Answer(Answer::Others(edits)));
    assert_eq!((desk.workshop().contests().len(), weights(&desk).iter().sum::<i64>()), (0, 17_000));
}

#[test]
fn a_criterion_of_no_kind_is_shown_and_mended() {
    let mut desk = criteria(120, 36);
    desk.keys("End").types("2").keys("Enter");
    day::act(&mut desk, vec![Write::new("criterion/aneh", "name", "Aneh"), Write::new("criterion/aneh", "kind", "?")]);
    desk.sees("Tanpa jenis").sees("Kriteria Aneh bukan syarat dan bukan nilai").keys("End").sees("▸ Aneh").keys("F7");
    desk.sees("kini dinilai").sees_not("Tanpa jenis").sees("jumlah bobot 12");
}

#[test]
fn bad_names_and_sizes_break_nothing() {
    let bad = format!("\x1b[31m\u{202e}{}", "x".repeat(2_000));
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let mut desk = criteria(width, height);
        let on = "criterion/manfaat";
        let writes = ["name", "question", "weight", "name_en"].map(|set| Write::new(on, set, bad.as_str()));
        desk.app.take(Reply::write(writes.to_vec()));
        desk.keys("Down Down Down Down Down Down Enter Enter Esc F4 Enter F5 Enter F8 F8 F7 Ctrl+E Esc PageDown End Ctrl+Down");
        assert!(!desk.screen().chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'));
    }
}

#[test]
fn it_looks_like_this() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = criteria(width, height);
        desk.keys("End F8 Up Up Up Up Up Up").types("3").keys("Enter Esc");
        desk.app.take(Reply::go(Go::To(At::Criteria)));
        insta::assert_snapshot!(format!("criteria_{width}x{height}"), desk.wait(9_000).picture());
    }
}
