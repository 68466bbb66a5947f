//! Persiapan: the session's fields, the roster and its order, and the way on.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Effect, Reply};
use bimtek::workshop::agenda::Agenda;
use bimtek::workshop::edit::{Edit, Value, Write};

use crate::desk::Desk;

fn roster(width: u16, height: u16) -> Desk {
    let mut desk = Desk::new_session(width, height);
    desk.keys("F3");
    desk
}

fn value(desk: &Desk, on: &str, set: &str) -> Option<Value> {
    desk.workshop().value(on, set).cloned()
}

fn agenda(desk: &Desk) -> Vec<String> {
    let agenda = Agenda::of(desk.workshop(), desk.app.room.sid(), desk.now);
    agenda.turns.iter().map(|turn| turn.code.to_string()).collect()
}

/// The edits since a number of them.
fn since(desk: &Desk, before: usize) -> Vec<Edit> {
    desk.journal().split_off(before)
}

#[test]
fn the_way_on_is_one_key() {
    let mut desk = Desk::new_session(80, 24);
    desk.sees("Sesi siap. F5 membuka layar Jalan.").sees("47 OPD × 10 menit = 7 jam 50 menit");
    desk.sees("mulai 08.00, selesai sekitar 15.50 WIB").keys("F5");
    assert_eq!(desk.app.at, At::Run);
    let session = desk.app.room.session();
    assert_eq!(desk.workshop().text(&session, "state"), "persiapan", "nothing has begun yet");
    desk.keys("F12");
    assert_eq!(desk.app.at, At::Setup);
    desk.keys("Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn the_fields_of_the_session_are_a_form() {
    let mut desk = Desk::new_session(80, 24);
    let session = desk.app.room.session();
    desk.keys("End").types(" 2022").keys("Tab Tab").types("5 juli").keys("Tab").sees("Selasa, 5 Juli 2022");
    assert_eq!(desk.workshop().text(&session, "title"), "Bimtek Smart City Tahap II 2022");
    assert_eq!(desk.workshop().text(&session, "date"), "2022-07-05");
    desk.types("9.30").keys("Esc").sees("08.00");
    assert_eq!(desk.app.at, At::Setup, "Esc takes the change back first");
    desk.types("9.30").keys("F5");
    assert_eq!(desk.workshop().text(&session, "start_clock"), "09.30", "leaving records it");
}

#[test]
fn a_missing_field_is_said_and_keeps_nobody_from_running() {
    let mut desk = Desk::new_session(80, 24);
    desk.keys("Ctrl+U Tab").sees("1 isian wajib masih kosong; F5 tetap dapat menjalankan sesi.").keys("F5");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn space_takes_an_opd_in_and_out() {
    let mut desk = roster(80, 24);
    desk.sees("Diharapkan").sees("✓ diharapkan").sees_not("adir ").sees_not("✓ ya");
    desk.keys("Down Space").sees("– tidak").sees("46 OPD × 10");
    assert_eq!(value(&desk, "opd/35.02/setwan", "expected"), Some(false.into()));
    desk.keys("Space").sees("47 OPD × 10");
}

#[test]
fn other_minutes_are_for_the_opd_to_come() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").wait(300_000).keys("F8 F12 Shift+Tab");
    for _ in 0..10 {
        desk.keys("Tab");
    }
    desk.sees("▸ Menit per OPD").types("7").keys("Tab");
    let agenda = Agenda::of(desk.workshop(), desk.app.room.sid(), desk.now);
    let granted: Vec<i64> = agenda.turns.iter().map(|turn| turn.timer.granted() / 60_000).collect();
    assert_eq!(granted[..3], [10, 7, 7], "what one that is through was granted stays");
    let writes = |on: &str, set: &str, to: i64| {
        Reply::write(vec![Write::new(format!("presentation/{}/35.02/{on}", desk.app.room.sid()), set, to)])
    };
    let (one, two) = (writes("setwan", "extra_minutes", 1), writes("inspektorat", "slot_minutes", 20));
    desk.sees("47 OPD: 46 × 7 menit + 1 × 10 menit = 5 jam 32 menit").sees("selesai sekitar");
    desk.app.take(one);
    desk.sees("47 OPD: 45 × 7 menit + 1 × 8 menit + 1 × 10 menit = 5 jam 33 menit").sees("selesai sekitar");
    desk.app.take(two);
    desk.sees("47 OPD: 44 × 7 menit + 3 lainnya 38 menit = 5 jam 46 menit").sees("selesai sekitar");
    desk.english().sees("47 OPD: 44 × 7 minutes + 3 others 38 minutes = 5 hours 46 minutes").sees("ends about");
}

#[test]
fn keys_go_by_the_names_that_people_know() {
    let mut desk = roster(120, 36);
    desk.sees("Spasi ").keys("F1").sees("Ctrl+↑").sees("Spasi").sees_not("Space").keys("Esc Ctrl+P");
    desk.types("majukan urutan").sees("Ctrl+↑").keys("Esc").english().sees("Space ").sees_not("Spasi");
}

#[test]
fn only_these_are_left_in_one_act() {
    let mut desk = roster(80, 24);
    let begun = format!("presentation/{}/35.02/setda", desk.app.room.sid());
    desk.app.take(Reply::write(vec![Write::new(begun, "status", "selesai")]));
    let before = desk.journal().len();
    desk.types("badan").sees("Ctrl+R Hanya ini").sees("Insert Diharapkan").keys("Ctrl+R");
    desk.sees("7 OPD diharapkan, 40 lainnya tidak.").sees("7 OPD × 10").sees("ketik untuk mencari");
    let mut edits = since(&desk, before);
    edits.retain(|edit| &*edit.set == "expected");
    assert_eq!(edits.len(), 40);
    assert!(edits.iter().all(|edit| edit.act_id() == edits[0].act_id()), "one act");
    assert!(agenda(&desk).contains(&"35.02/setda".to_owned()), "one whose turn has begun stays");
    // Others are found and added to them.
    desk.types("dinkes").keys("Insert Esc").sees("8 OPD × 10").keys("Ctrl+Z Ctrl+Z").sees("47 OPD × 10");
    // From one OPD on, the others are marked.
    desk.keys("Home Down Ctrl+R").sees("2 OPD diharapkan, 45 lainnya tidak.").keys("Down Space").sees("3 OPD × 10");
    desk.keys("Ctrl+P").types("hanya opd").sees("Hanya OPD ini").keys("Esc").english().types("dinas");
    desk.sees("Only these");
}

#[test]
fn moving_writes_the_two_that_change_places() {
    let mut desk = roster(80, 24);
    let before = desk.journal().len();
    desk.keys("Down Ctrl+Up");
    assert_eq!(agenda(&desk)[..2], ["35.02/setwan", "35.02/setda"]);
    let edits = since(&desk, before);
    assert_eq!(edits.len(), 2);
    assert!(edits.iter().all(|edit| edit.on.starts_with("presentation/") && &*edit.set == "order"));
    assert_eq!(edits[0].act_id(), edits[1].act_id(), "one act");
    desk.keys("Ctrl+Up").keys("Ctrl+Down");
    assert_eq!(agenda(&desk)[..2], ["35.02/setda", "35.02/setwan"]);
    desk.keys("Ctrl+Z");
    assert_eq!(agenda(&desk)[..2], ["35.02/setwan", "35.02/setda"]);
}

#[test]
fn moving_among_equal_numbers_numbers_what_is_needed() {
    let mut desk = roster(80, 24);
    desk.app.take(Reply::write(vec![Write::new("opd/35.02/setwan", "order", 1)]));
    desk.keys("Ctrl+Down");
    assert_eq!(agenda(&desk)[..3], ["35.02/setwan", "35.02/setda", "35.02/inspektorat"]);
}

#[test]
fn letters_find_an_opd_and_esc_stays_on_it() {
    let mut desk = roster(80, 24);
    desk.types("dinas sos").sees("cari: dinas sos · 1 OPD").sees_not("Sekretariat Daerah").keys("Esc Space");
    let out = desk.journal().pop().expect("an edit");
    assert_eq!((&*out.set, out.to), ("expected", Some(false.into())));
    assert!(desk.workshop().text(&out.on, "name").starts_with("Dinas Sosial"));
    desk.types("zzz").sees("Tidak ada OPD dengan “zzz”.").keys("Enter F4 F8 Ctrl+Up Esc").sees("Bakesbangpol");
}

#[test]
fn an_opd_is_added_at_the_end_under_a_code_of_its_own() {
    let mut desk = roster(120, 36);
    desk.keys("F2 Enter")
        .sees("Nama belum diisi.")
        .types("dinkes")
        .keys("Enter")
        .sees("OPD ini sudah ada: “Dinas Kesehatan”");
    desk.keys("Ctrl+U").types("Kecamatan Baru").keys("Enter").sees("“Kecamatan Baru” ditambahkan");
    assert_eq!(agenda(&desk).last().map(String::as_str), Some("35.02/kecamatan-baru"));
    assert_eq!(value(&desk, "opd/35.02/kecamatan-baru", "kind"), Some("kecamatan".into()));
    desk.keys("End F8").sees("ditarik dari daftar").keys("F2").types("Kecamatan Baru").keys("Enter");
    assert_eq!(
        agenda(&desk).last().map(String::as_str),
        Some("35.02/kecamatan-baru-2"),
        "a code names one OPD for ever"
    );
}

#[test]
fn an_opd_is_renamed_and_opened_in_full() {
    let mut desk = roster(80, 24);
    desk.keys("F4").types("Setda Ponorogo").keys("Enter").sees("Setda Ponorogo");
    assert_eq!(value(&desk, "opd/35.02/setda", "name"), Some("Setda Ponorogo".into()));
    desk.keys("Enter").sees("Nama lain");
    assert_eq!(desk.app.at, At::Form);
    desk.keys("Esc");
    assert_eq!(desk.app.at, At::Setup);
}

#[test]
fn a_merged_opd_goes_by_its_names_in_the_other_and_parts_again() {
    let mut desk = roster(120, 36);
    let before = desk.journal().len();
    desk.types("rsud").keys("Esc F6").sees("Gabung “RSUD” ke OPD mana?").keys("Enter").sees("Pilih OPD lain");
    desk.types("dinkes").keys("Enter").sees("“RSUD” digabung ke “Dinkes”");
    let edits = since(&desk, before);
    assert!(edits.iter().all(|edit| edit.act_id() == edits[0].act_id()), "one act");
    assert_eq!(value(&desk, "opd/35.02/rsud", "merged_into"), Some("35.02/dinkes".into()));
    assert_eq!(value(&desk, "opd/35.02/dinkes", "alias/RSUD"), Some(true.into()));
    assert_eq!(agenda(&desk).len(), 46);
    desk.types("rsud")
        .sees("→ digabung ke Dinkes")
        .keys("Esc")
        .types("dr. harjono")
        .keys("Down Esc F6")
        .sees("berdiri sendiri lagi");
    assert_eq!(value(&desk, "opd/35.02/rsud", "merged_into"), None);
    assert_eq!(value(&desk, "opd/35.02/dinkes", "alias/RSUD"), None);
    assert_eq!(agenda(&desk).len(), 47);
}

#[test]
fn esc_cancels_a_merge() {
    let mut desk = roster(80, 24);
    let before = desk.journal().len();
    desk.keys("F6 Down Esc").sees_not("Gabung “").keys("F6 F3 F3").sees_not("Gabung “");
    assert_eq!(desk.journal().len(), before);
}

#[test]
fn all_kecamatan_go_out_and_in_as_one_act() {
    let mut desk = roster(80, 24);
    desk.keys("F7").sees("21 kecamatan tidak diharapkan").sees("26 OPD × 10").keys("Ctrl+Z").sees("47 OPD × 10");
    desk.keys("F7 F7").sees("21 kecamatan diharapkan.").sees("47 OPD × 10");
}

#[test]
fn a_roster_is_read_from_a_csv() {
    let mut desk = roster(80, 24);
    desk.keys("Ctrl+O Enter").sees("Alamat berkas belum diisi.").types("opd.csv").keys("Enter");
    assert!(desk.effects.contains(&Effect::Roster("opd.csv".into())));
    take_in(&mut desk, "nama\nDinas Baru\n");
    desk.sees("1 OPD diambil: 1 baru, 0 cocok. 47 OPD lain tidak diharapkan lagi.").sees("1 OPD × 10");
    desk.keys("Ctrl+Z").sees("daftar OPD: 48 diubah").sees_not("35.02/").sees("47 OPD × 10");
    desk.keys("Ctrl+Y Ctrl+Y").sees("1 OPD × 10");
    desk.english();
    take_in(&mut desk, "nama;warna\nDinas Baru;biru\n");
    desk.sees("1 OPD taken: 0 new, 1 matched.").sees("“warna”");
}

/// Takes a roster in, as the shell does that has read a CSV.
fn take_in(desk: &mut Desk, csv: &str) {
    desk.keys("Ctrl+O").types("opd.csv").keys("Enter");
    let read = bimtek::file::roster::read(csv.as_bytes()).expect("a roster");
    let remarks: Vec<String> = read.warnings.iter().map(|note| note.text(desk.app.room.lang).into_owned()).collect();
    desk.send(Msg::Answer(Answer::Roster(read.rows, remarks.join(" "))));
}

#[test]
fn a_known_opd_is_known_by_its_name_and_the_order_is_the_csvs() {
    let mut desk = roster(80, 24);
    // One has presented and stays, one was moved by hand, one goes by another name.
    let on = format!("presentation/{}/35.02/", desk.app.room.sid());
    desk.app.take(Reply::write(vec![
        Write::new(format!("{on}setda"), "status", "selesai"),
        Write::new(format!("{on}dlh"), "order", 1),
        Write::new("opd/35.02/disnaker", "alias/Depnaker", true),
    ]));
    let before = desk.workshop().all(bimtek::workshop::subject::Kind::Opd).len();
    take_in(
        &mut desk,
        "kode;nama\n1.02;DINAS KESEHATAN\nBR;Dinas Baru\nx-9;Depnaker\ndindik;Dindik\n2.11;Dinas Lingkungan Hidup\n",
    );
    desk.sees("5 OPD diambil: 1 baru, 4 cocok. 42 OPD lain");
    let codes = ["dinkes", "br", "disnaker", "dindik", "dlh", "setda"].map(|code| format!("35.02/{code}"));
    assert_eq!(agenda(&desk), codes, "the CSV's first, in its order; the one that is through behind");
    assert_eq!(desk.workshop().all(bimtek::workshop::subject::Kind::Opd).len(), before + 1);
    let name = |code: &str| desk.workshop().text(&format!("opd/35.02/{code}"), "name").to_owned();
    assert_eq!(
        [name("dinkes"), name("disnaker")],
        ["Dinas Kesehatan", "Dinas Tenaga Kerja"],
        "known by it, not renamed"
    );
    // The roster shows it so too: the others behind.
    let screen = desk.keys("Home").screen();
    let at =
        |name: &str| screen.lines().position(|line| line.contains(name)).unwrap_or_else(|| panic!("{name}:\n{screen}"));
    assert!(at("Dinkes") < at("Dinas Baru") && at("Dinas Baru") < at("Disnaker") && at("DLH") < at("Setda"));
    // Again, and nothing is new: no edit.
    let edits = desk.journal().len();
    take_in(
        &mut desk,
        "kode;nama\n1.02;DINAS KESEHATAN\nBR;Dinas Baru\nx-9;Depnaker\ndindik;Dindik\n2.11;Dinas Lingkungan Hidup\n",
    );
    desk.sees("0 baru, 5 cocok");
    assert_eq!(desk.journal().len(), edits);
}

#[test]
fn a_withdrawn_or_merged_opd_that_a_csv_names_is_back() {
    let mut desk = roster(80, 24);
    desk.app.take(Reply::write(vec![Write::new("opd/35.02/rsud", "merged_into", "35.02/dinkes")]));
    desk.keys("Home F8");
    take_in(&mut desk, "kode;nama\nsetda;Sekretariat Daerah\nrsud;RSUD\n");
    assert_eq!(agenda(&desk), ["35.02/setda", "35.02/rsud"]);
    assert!(desk.workshop().text("opd/35.02/rsud", "name").starts_with("Rumah Sakit"), "a short name renames nobody");
    take_in(&mut desk, "kode;nama\nrsud;RSUD Baru\n");
    assert_eq!(desk.workshop().text("opd/35.02/rsud", "name"), "RSUD Baru", "another name for its code");
    assert_eq!(value(&desk, "opd/35.02/rsud", "alias/Rumah Sakit Umum Daerah dr. Harjono S."), Some(true.into()));
    // A code that is another's makes a new one beside it.
    take_in(&mut desk, "kode;nama\nsetda;Badan Baru\nx;Sekretariat Daerah\n");
    assert_eq!(agenda(&desk), ["35.02/setda-2", "35.02/setda"]);
}

#[test]
fn the_mouse_turns_the_parts_and_chooses_an_opd() {
    let mut desk = Desk::new_session(80, 24);
    desk.click("OPD (47)").sees("Nama OPD").click("Bakesbangpol").keys("Space");
    assert_eq!(value(&desk, "opd/35.02/bakesbangpol", "expected"), Some(false.into()));
    desk.click("Bakesbangpol");
    assert_eq!(desk.app.at, At::Form);
}

#[test]
fn half_typed_text_comes_back_on_this_screen_too() {
    let mut desk = Desk::new_session(80, 24);
    desk.keys("Tab Tab Tab Tab End").types(" lantai 2").wait(2_000);
    let drafts = desk.drafts();
    assert_eq!(drafts.len(), 1);
    let mut again = Desk::reopened(80, 24, desk.journal(), drafts);
    again.keys("F12").sees("Ruang Pusdalop lantai 2").sees("▸ Tempat");
    again.keys("F5");
    assert_eq!(again.workshop().text(&again.app.room.session(), "venue"), "Ruang Pusdalop lantai 2");
    again.wait(2_000);
    assert!(again.forgot("form/session/"));
}

#[test]
fn hostile_names_are_harmless() {
    let bad = format!("\x1b[31m\u{202e}{}", "x".repeat(10_000));
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let mut desk = roster(width, height);
        let sets = ["name", "abbreviation", "kind", "merged_into"];
        desk.app.take(Reply::write(sets.map(|set| Write::new("opd/35.02/setda", set, bad.as_str())).to_vec()));
        desk.keys("End F6 F4 Esc F8 Ctrl+Z F2").paste(&bad).keys("Enter End Ctrl+Up Enter Esc F3");
        assert!(!desk.screen().chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'));
    }
}

#[test]
fn it_speaks_english() {
    let mut desk = Desk::new_session(120, 36);
    desk.keys("Ctrl+L").sees("The session is ready. F5 opens the Run screen.").sees("47 OPD × 10 minutes");
    desk.keys("F3")
        .sees("Expected")
        .sees("✓ expected")
        .sees("type to find")
        .sees("Add an OPD")
        .keys("F6")
        .sees("Merge “Setda” into which OPD?");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        insta::assert_snapshot!(format!("setup_session_{width}"), Desk::new_session(width, height).picture());
        let mut desk = roster(width, height);
        desk.keys("Down Space").types("rsud").keys("Esc F6").types("dinkes").keys("Enter");
        insta::assert_snapshot!(format!("setup_roster_{width}"), desk.picture());
    }
}

#[test]
fn a_csv_takes_the_place_of_the_roster_in_one_act() {
    let mut desk = Desk::new_session(80, 24);
    let agenda = |desk: &Desk| {
        let agenda = bimtek::workshop::agenda::Agenda::of(desk.workshop(), &desk.app.room.file.sid, desk.now);
        agenda.turns.iter().map(|turn| turn.code.to_string()).collect::<Vec<_>>()
    };
    take_in(&mut desk, "nama;singkatan\nDinas Kesehatan;Dinkes\nDinas Baru;DB\n");
    assert_eq!(agenda(&desk), ["35.02/dinkes", "35.02/db"]);
    desk.keys("Ctrl+Z");
    assert_eq!(agenda(&desk).len(), 47);
}
