//! The findings: OPD that are there twice, figures that differ, similar quick wins; joined, told apart, noted by keys.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Go, Reply};
use bimtek::workshop::edit::Write;
use bimtek::workshop::joining;

use crate::day;
use crate::desk::Desk;

/// A field and its text.
type Field = (&'static str, &'static str);

/// A file of two days, merged: the same OPD under two spellings, figures that differ, quick wins nominated twice.
pub fn merged(at: At, width: u16, height: u16) -> Desk {
    let mut desk = day::begun(width, height);
    let session = [
        ("title", "Bimtek Smart City, hari kedua"),
        ("date", "2022-07-05"),
        ("region", "35.02"),
        ("region_name", "Kabupaten Ponorogo"),
    ];
    day::act(&mut desk, session.map(|(set, to)| Write::new("session/zz", set, to)).to_vec());
    let opds = [("dinas-kesehatan", "DINAS KESEHATAN"), ("perhubungan", "Dinas Perhubngan")];
    let opds = opds.map(|(code, name)| Write::new(format!("opd/35.02/{code}"), "name", name));
    day::act(&mut desk, opds.to_vec());
    let rows: [(&str, &str, &[Field]); 6] = [
        (
            "e1",
            "zz",
            &[("opd", "35.02/dinas-kesehatan"), ("indicator", "Jumlah puskesmas"), ("value", "32"), ("year", "2021")],
        ),
        (
            "e2",
            "zz",
            &[
                ("opd", "35.02/disbudparpora"),
                ("indicator", "Realisasi PAD Telaga Ngebel"),
                ("value", "4,3 miliar"),
                ("unit", "rupiah"),
                ("year", "2023"),
                ("source", "panjinusantara.com, 7 Januari 2024"),
            ],
        ),
        (
            "e3",
            "zz",
            &[
                ("opd", "35.02/bppkad"),
                ("indicator", "Realisasi PAD Telaga Ngebel"),
                ("value", "4.400"),
                ("unit", "juta Rp"),
                ("year", "2023"),
                ("source", "Laporan realisasi anggaran 2023"),
            ],
        ),
        (
            "e4",
            "zz",
            &[
                ("opd", "35.02/dipertahankan"),
                ("indicator", "Luas padi"),
                ("value", "35.000"),
                ("unit", "ha"),
                ("year", "2023"),
                ("konsep", "luas lahan"),
            ],
        ),
        (
            "e5",
            "zz",
            &[
                ("opd", "35.02/setda"),
                ("indicator", "luas Padi"),
                ("value", "21.834"),
                ("unit", "hektare"),
                ("year", "2023"),
                ("konsep", "luas panen satu musim, Maret sampai April"),
            ],
        ),
        (
            "e6",
            "zz",
            &[
                ("opd", "35.02/dpmd"),
                ("indicator", "Luas wilayah"),
                ("value", "137.178"),
                ("unit", "ha"),
                ("year", "2016"),
            ],
        ),
    ];
    for (id, sid, fields) in rows {
        let on = format!("data/{id}");
        let session = [Write::new(on.clone(), "session", sid)];
        let fields = fields.iter().map(|(set, to)| Write::new(on.clone(), *set, *to));
        day::act(&mut desk, session.into_iter().chain(fields).collect());
    }
    for (id, opd, title, problem) in [
        (
            "m1",
            "35.02/diskominfo",
            "Inpomase (Internet Ponorogo Masuk RT)",
            "Warga RT belum punya internet; wifi dibayar dari bagian internet Dana RT.",
        ),
        (
            "m2",
            "35.02/dpmd",
            "Dana RT",
            "Rp10 juta per RT per tahun untuk delapan kegiatan, termasuk wifi, insentif pengurus, dan rembug warga.",
        ),
        ("m3", "35.02/dinkes", "Antrean puskesmas daring", ""),
    ] {
        let on = format!("nomination/{id}");
        let fields = [("session", "zz"), ("opd", opd), ("title", title), ("problem", problem)];
        let fields = fields.into_iter().filter(|(_, to)| !to.is_empty());
        day::act(&mut desk, fields.map(|(set, to)| Write::new(on.clone(), set, to)).collect());
    }
    desk.app.take(Reply::go(Go::To(at)));
    desk.send(Msg::Tick);
    desk
}

fn findings(width: u16, height: u16) -> Desk {
    merged(At::Findings, width, height)
}

#[test]
fn the_palette_leads_there_and_esc_back() {
    let mut desk = merged(At::Board, 80, 24);
    desk.keys("Ctrl+P").types("temuan").keys("Enter");
    assert_eq!(desk.app.at, At::Findings);
    desk.sees("OPD kembar 2").sees("Angka berbeda 3").sees("Quick win serupa 2").keys("F1").sees("Temuan menunjukkan");
    desk.keys("Esc Esc");
    assert_eq!(desk.app.at, At::Board);
}

#[test]
fn nothing_found_says_what_would_be() {
    let mut desk = day::at(At::Findings, 80, 24);
    desk.sees("OPD kembar 0")
        .sees("Tidak ada OPD yang tampak kembar")
        .keys("F3")
        .sees("Tidak ada angka yang bertentangan");
    desk.keys("Right").sees("Tidak ada quick win yang tampak serupa").keys("Enter F4 F5 F6 F8");
    assert_eq!(desk.app.at, At::Findings);
    desk.english().sees("No quick wins seem alike").keys("Left").sees("No figures contradict");
}

#[test]
fn two_opd_are_merged_and_the_act_can_be_undone() {
    let mut desk = findings(80, 24);
    desk.sees("keduanya disebut “DINAS KESEHATAN”").sees("Tetap").sees("2 baris data, 2 quick win");
    desk.keys("Enter").sees("digabung ke “Dinas Kesehatan”").sees("OPD kembar 1");
    assert_eq!(desk.workshop().text("opd/35.02/dinas-kesehatan", "merged_into"), "35.02/dinkes");
    assert!(desk.workshop().flag("opd/35.02/dinkes", "alias/DINAS KESEHATAN"));
    desk.keys("Ctrl+Z").sees("OPD kembar 2");
    assert_eq!(desk.workshop().text("opd/35.02/dinas-kesehatan", "merged_into"), "");
    // The other one may stay.
    desk.keys("Home F4 Enter").sees("“Dinas Kesehatan” digabung ke “DINAS KESEHATAN”");
    assert_eq!(desk.workshop().text("opd/35.02/dinkes", "merged_into"), "35.02/dinas-kesehatan");
}

#[test]
fn what_is_not_the_same_is_remembered_and_may_be_proposed_again() {
    let mut desk = findings(80, 24);
    desk.keys("Down")
        .sees("namanya mirip")
        .keys("F8")
        .sees("tidak diusulkan lagi")
        .sees("OPD kembar 1")
        .sees("1 sudah diputus");
    let edits = desk.journal();
    let mut again = Desk::reopened(80, 24, edits, Vec::new());
    again.app.take(Reply::go(Go::To(At::Findings)));
    again.sees("OPD kembar 1").sees("✓ bukan yang sama").keys("End F8").sees("Diusulkan lagi").sees("OPD kembar 2");
    desk.keys("Ctrl+Z").sees("OPD kembar 2").sees_not("sudah diputus");
}

#[test]
fn figures_that_differ_stand_side_by_side_with_their_sources() {
    let mut desk = findings(120, 36);
    desk.keys("F3")
        .sees("Realisasi PAD Telaga Ngebel · 2023")
        .types("ngebel")
        .sees_not("padi")
        .sees("4,3 miliar = 4.300.000.000");
    desk.sees("4,3 miliar rupiah ≠ 4.400 juta Rp").sees("Disbudparpora").sees("BPPKAD").sees("beda nilai");
    desk.sees("panjinusantara.com").sees("Laporan realisasi anggaran").sees("Wati Prasetyo, ").sees("hari kedua, ");
    desk.keys("Esc").types("padi").sees("beda nilai, konsep").sees("luas panen satu musim").keys("Esc");
    desk.sees("Jumlah puskesmas").sees_not("Luas wilayah");
    // Each of the two opens in its form.
    desk.types("ngebel").keys("F6");
    assert_eq!(desk.app.at, At::Form);
    desk.sees("4.400").keys("Esc F5").sees("4,3 miliar");
}

#[test]
fn a_note_settles_figures_until_one_of_them_changes() {
    let mut desk = findings(120, 36);
    desk.keys("F3")
        .types("ngebel")
        .keys("Enter")
        .sees("Mengapa “Realisasi PAD")
        .types("a per Januari 2024, b setahun penuh");
    desk.keys("Enter")
        .sees("Catatan disimpan")
        .sees("✓ bercatatan")
        .sees("Angka berbeda 2")
        .sees("b setahun penuh (Wati");
    assert_eq!(desk.workshop().text("data/e2", "difference/e3"), "a per Januari 2024, b setahun penuh");
    desk.keys("Ctrl+Z").sees("Angka berbeda 3").keys("Ctrl+Y").sees("Angka berbeda 2");
    day::act(&mut desk, vec![Write::new("data/e3", "value", "4.500")]);
    desk.sees("Angka berbeda 3").sees("catatan lama").sees("Periksa lagi");
    desk.keys("Enter").types("; b diubah").keys("Enter").sees("Angka berbeda 2").keys("Enter Ctrl+U Enter");
    desk.sees("Catatan dihapus").sees("Angka berbeda 3");
}

#[test]
fn similar_quick_wins_are_joined_in_one_act_and_both_texts_stay() {
    let mut desk = findings(120, 36);
    desk.keys("Left")
        .types("dana")
        .sees("“dana rt” disebut dalam teks yang lain")
        .sees("Rp10 juta per RT")
        .keys("F4 Enter");
    desk.sees("menjadi gandaan “Dana RT”").sees("Quick win serupa 1");
    let workshop = desk.workshop();
    assert_eq!(workshop.text("nomination/m1", "duplicate_of"), "m2");
    assert!(workshop.flag("nomination/m2", "supporting/35.02/diskominfo"));
    assert!(workshop.text("nomination/m1", "problem").contains("wifi"));
    desk.keys("Ctrl+Z").sees("Quick win serupa 2");
    assert!(!desk.workshop().flag("nomination/m2", "supporting/35.02/diskominfo"));
    desk.keys("Esc").types("antrean").sees("judulnya sama").keys("F8").sees("✓ bukan yang sama");
}

#[test]
fn the_cursor_stays_on_its_pair_when_others_write() {
    let mut desk = findings(80, 24);
    desk.keys("F3 Down Down").sees("▸ ");
    let picked = |desk: &Desk| desk.screen().lines().find(|line| line.starts_with('▸')).unwrap_or_default().to_owned();
    let before = picked(&desk);
    let mut theirs = desk.workshop().clone();
    let row = |id: &str, value: &str| {
        let fields = [("indicator", "Angka harapan hidup"), ("opd", "35.02/dlh"), ("year", "2019"), ("value", value)];
        fields.map(|(set, to)| Write::new(format!("data/{id}"), set, to)).to_vec()
    };
    let edits = theirs.act(&day::another_pen(&desk), desk.now, row("f1", "70"));
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.sees("Angka berbeda 4");
    assert_eq!(picked(&desk), before);
}

#[test]
fn a_note_typed_while_another_came_in_stands_beside_it() {
    let mut desk = findings(120, 36);
    let mut theirs = desk.workshop().clone();
    desk.keys("F3").types("ngebel").keys("Enter").types("dari sini");
    let (on, set) = joining::note_slot(&theirs, &"data/e2".into(), &"data/e3".into());
    let edits = theirs.act(&day::another_pen(&desk), desk.now, [Write::new(on, set, "dari sana")]);
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.keys("Enter").sees("≠ berbeda antarpencatat");
    assert!(desk.workshop().contested("data/e2", "difference/e3"));
}

#[test]
fn a_file_that_is_only_read_takes_nothing() {
    let mut desk = findings(80, 24);
    desk.app.room.file.read_only = Some("berkas program yang lebih baru".into());
    desk.keys("Enter").sees("Tidak dicatat").sees("OPD kembar 2").keys("F8").sees("OPD kembar 2");
}

#[test]
fn it_is_english_too() {
    let mut desk = findings(120, 36);
    desk.english().sees("Same OPD twice 2").sees("both are called").sees("Merges into the left").keys("F3");
    desk.sees("Write a note")
        .sees("value differs")
        .keys("Down")
        .sees("value, concept differ")
        .sees("Recorded")
        .keys("F3")
        .sees("Becomes its duplicate");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = findings(width, height);
        insta::assert_snapshot!(format!("opds_{width}x{height}"), desk.picture());
        desk.keys("F3");
        insta::assert_snapshot!(format!("figures_{width}x{height}"), desk.picture());
        desk.keys("F3");
        insta::assert_snapshot!(format!("nominations_{width}x{height}"), desk.picture());
    }
}

#[test]
fn a_key_pressed_twice_joins_one_pair_and_the_cursor_goes_on_to_what_is_open() {
    let mut desk = findings(120, 36);
    let merged = |desk: &Desk| {
        let opds = desk.workshop().all(bimtek::workshop::subject::Kind::Opd);
        opds.into_iter().filter(|on| !desk.workshop().text(on, "merged_into").is_empty()).count()
    };
    desk.keys("Enter Enter").sees("baru saja tampil");
    assert_eq!(merged(&desk), 1);
    desk.wait(500).keys("Enter");
    assert_eq!(merged(&desk), 2);
}
