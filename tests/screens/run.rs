//! The run screen: presentations, the clock, data rows, quick wins, notes.

use bimtek::file::journal::Draft;
use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, Effect, Opened, Setting};
use bimtek::workshop::edit::Write;
use bimtek::workshop::subject::Kind;

use crate::desk::Desk;

const SETDA: &str = "35.02/setda";

/// The field of the nth data row of an OPD.
fn cell(desk: &Desk, code: &str, row: usize, field: &str) -> String {
    let workshop = desk.workshop();
    let on = workshop.of(Kind::Data, &desk.app.room.file.sid, code).nth(row).expect("the row").clone();
    workshop.text(&on, field).to_owned()
}

fn rows(desk: &Desk, code: &str) -> usize {
    desk.workshop().of(Kind::Data, &desk.app.room.file.sid, code).len()
}

fn turn(desk: &Desk, code: &str, field: &str) -> String {
    let on = format!("presentation/{}/{code}", desk.app.room.file.sid);
    desk.workshop().value(&on, field).map(ToString::to_string).unwrap_or_default()
}

#[test]
fn a_row_costs_its_text_and_five_keys() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Luas wilayah").keys("Tab").types("1.371,78").keys("Tab").types("km2");
    desk.keys("Tab").types("2016").keys("Tab").types("BPS").keys("Enter");
    let row = ["indicator", "value", "unit", "year", "source"].map(|field| cell(&desk, SETDA, 0, field));
    assert_eq!(row, ["Luas wilayah", "1.371,78", "km2", "2016", "BPS"]);
    let acts = desk.workshop().log().acts().len();
    assert_eq!(
        desk.journal().iter().filter(|edit| edit.act_id() == desk.workshop().log().acts()[acts - 1].id).count(),
        7
    );
}

#[test]
fn year_and_source_repeat_and_can_be_typed_over() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("A").keys("Tab Tab Tab").types("2019").keys("Tab").types("BPS").keys("Enter");
    desk.types("B").keys("Tab").types("5").keys("Enter");
    assert_eq!([cell(&desk, SETDA, 1, "year"), cell(&desk, SETDA, 1, "source")], ["2019", "BPS"]);
    desk.types("C").keys("Tab Tab Tab").types("2021").keys("Enter");
    assert_eq!([cell(&desk, SETDA, 2, "year"), cell(&desk, SETDA, 2, "source")], ["2021", "BPS"]);
    desk.keys("Enter");
    assert_eq!(rows(&desk, SETDA), 3, "what only repeats is no row");
}

#[test]
fn a_built_in_indicator_brings_its_unit() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5")
        .types("penduduk mis")
        .sees("Jumlah penduduk miskin")
        .keys("Down Tab")
        .types("89,94 ribu")
        .keys("Enter");
    assert_eq!(cell(&desk, SETDA, 0, "indicator"), "Jumlah penduduk miskin");
    assert_eq!(cell(&desk, SETDA, 0, "unit"), "jiwa");
}

#[test]
fn cells_from_a_spreadsheet_become_rows_in_one_act() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").paste("Uraian\tNilai\tSatuan\r\nSawah\t35.000\tha\r\n=CMD()\t\x1b[31m7\tunit\r\n\r\n");
    desk.sees("2 baris ditempel");
    assert_eq!(cell(&desk, SETDA, 1, "indicator"), "=CMD()");
    desk.keys("Ctrl+Z");
    assert_eq!(rows(&desk, SETDA), 0);
    desk.keys("Ctrl+Y");
    assert_eq!(rows(&desk, SETDA), 2);
}

#[test]
fn a_single_pasted_cell_goes_into_the_cell() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").paste("Luas panen\r\n").keys("Enter");
    assert_eq!(cell(&desk, SETDA, 0, "indicator"), "Luas panen");
}

#[test]
fn an_existing_cell_is_changed_in_place_and_esc_takes_it_back() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Sawah").keys("Tab").types("34").keys("Enter");
    desk.keys("Up Right").types("35").keys("Esc");
    assert_eq!(cell(&desk, SETDA, 0, "value"), "34");
    desk.types("36").keys("Enter");
    assert_eq!(cell(&desk, SETDA, 0, "value"), "36");
    desk.keys("Up Enter Backspace").types("7").keys("Tab");
    assert_eq!(cell(&desk, SETDA, 0, "value"), "37");
}

#[test]
fn a_figure_that_can_be_read_two_ways_is_marked_until_confirmed() {
    let mut desk = Desk::run(100, 30);
    desk.keys("F5").types("Sawah").keys("Tab").types("1.500").keys("Tab").types("ha").keys("Enter");
    desk.keys("Up Right").sees("1.500 ?").sees("Ctrl+K").keys("Ctrl+K").sees_not("1.500 ?");
    assert_eq!(cell(&desk, SETDA, 0, "reading"), "1500");
    assert_eq!(cell(&desk, SETDA, 0, "value"), "1.500", "what was typed stays");
    desk.types("1.600").keys("Enter Up").sees("1.600 ?");
}

/// Types a row into the new row: indicator, value, unit, year, source; then Enter.
fn types_row(desk: &mut Desk, cells: [&str; 5]) {
    for (col, cell) in cells.into_iter().enumerate() {
        // Year and source may stand there already, and typing replaces them.
        desk.types(cell).keys(if col == 4 { "Enter" } else { "Tab" });
    }
}

const LONG_ROWS: [[&str; 5]; 4] = [
    ["Anggaran program ketahanan pangan daerah", "Rp 1.250.000.000", "rupiah", "2022", "DPA Perubahan 2022"],
    ["Luas panen padi sawah", "21.834,75", "hektare", "2016", "BPS, Kabupaten Ponorogo Dalam Angka 2016"],
    ["Luas panen padi ladang", "1.204", "hektare", "2019", "BPS, Kabupaten Ponorogo Dalam Angka 2019"],
    [
        "Jumlah peserta didik sekolah menengah pertama negeri",
        "28.115",
        "siswa",
        "2021",
        "Data Pokok Pendidikan, Semester Genap 2021",
    ],
];

#[test]
fn a_figure_is_whole_and_sources_differ_at_every_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = Desk::run(width, height);
        desk.keys("F5");
        LONG_ROWS.into_iter().for_each(|row| types_row(&mut desk, row));
        for whole in ["Rp 1.250.000.000 ", " 21.834,75 ", "Angka 2016", "Angka 2019"] {
            desk.sees(whole);
        }
        // The cell under the cursor can be read in full below, and its column is not in the way of a click.
        desk.keys("Up").sees("Jumlah peserta didik sekolah menengah pertama negeri").click("28.115").types("28.116");
        desk.keys("Enter");
        assert_eq!(cell(&desk, SETDA, 3, "value"), "28.116", "{width}");
    }
}

#[test]
fn sources_that_differ_only_in_their_middle_are_told_apart() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5");
    types_row(&mut desk, ["A", "1", "unit", "2021", "Laporan Dinas Kesehatan Kabupaten Ponorogo Tahun Anggaran 2021"]);
    types_row(&mut desk, ["B", "2", "unit", "2021", "Laporan Dinas Pendidikan Kabupaten Ponorogo Tahun Anggaran 2021"]);
    desk.sees("…Kesehatan").sees("…Pendidikan");
}

#[test]
fn the_reading_is_said_only_where_it_is_not_what_was_typed() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Sawah").keys("Tab").types("34.637,5").sees_not("ibaca");
    desk.keys("Esc").types("89,94 ribu").sees("Dibaca 89.940.");
    desk.keys("Esc").types("1.500").sees_not("ibaca 1.500").sees("Titik dibaca sebagai pemisah ribuan");
    desk.keys("Enter Up Right").sees("Titik dibaca").sees("Ctrl+K memastikan");
    desk.sees_not("ibaca 1.500").types("12.5").sees("Dibaca 12,5. Angka ini tampaknya ditulis cara Inggris");
}

#[test]
fn a_half_typed_row_that_is_left_is_named_and_can_be_taken_back() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Sawah").keys("Enter").sees_not("Baris dicatat");
    desk.types("Luas panen").keys("Up").sees("Baris dicatat: Luas panen. Ctrl+Z membatalkan.");
    assert_eq!(cell(&desk, SETDA, 1, "indicator"), "Luas panen");
    desk.keys("Down Right").types("12").keys("Enter");
    assert_eq!(cell(&desk, SETDA, 1, "value"), "12", "it stands where it was typed");
    desk.keys("Ctrl+Z Ctrl+Z").sees_not("Luas panen ");
    assert_eq!(rows(&desk, SETDA), 1);
    desk.keys("Ctrl+Y");
    assert_eq!(cell(&desk, SETDA, 1, "indicator"), "Luas panen");
    desk.keys("Esc Enter").types("Kolam").keys("Esc Esc").sees_not("Baris dicatat");
    assert_eq!(rows(&desk, SETDA), 2, "what Esc gave up is no row");
    desk.keys("Enter").types("Kolam").keys("PageDown").sees("Baris dicatat: Kolam");
}

#[test]
fn a_row_without_unit_is_marked_and_never_blocked() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5")
        .types("Sawah")
        .keys("Tab")
        .types("35")
        .keys("Enter Up")
        .sees("! Sawah")
        .sees("belum ada: satuan, tahun, sumber");
}

#[test]
fn a_quick_win_is_caught_from_the_middle_of_a_row() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Jumlah RT").keys("F2").types("Inpomase").keys("Enter").sees("Quick win dicatat: Inpomase");
    desk.types(" aktif").keys("Enter");
    assert_eq!(cell(&desk, SETDA, 0, "indicator"), "Jumlah RT aktif");
    let sid = desk.app.room.file.sid.clone();
    assert_eq!(desk.workshop().of(Kind::Nomination, &sid, SETDA).len(), 1);
    desk.keys("F2 Enter").sees("Ketik judulnya dahulu").keys("Esc").sees_not("Ketik judulnya");
}

#[test]
fn the_clock_runs_pauses_and_takes_minutes() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").wait(60_000).keys("F5").sees("jeda").wait(600_000);
    assert_eq!(turn(&desk, SETDA, "used_ms"), "60000");
    desk.keys("F5 F6 F6 F7").wait(30_000).keys("F8").sees("Setda selesai dalam 1:30. Berikutnya Setwan.");
    assert_eq!([turn(&desk, SETDA, "status"), turn(&desk, SETDA, "extra_minutes")], ["selesai", "1"]);
    assert!(desk.effects.contains(&Effect::Save), "an OPD that ends is saved at once");
}

#[test]
fn past_zero_the_clock_says_lebih() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").wait(500_000).sees("hampir habis").wait(80_000).sees("segera selesai").wait(80_000).sees("LEBIH");
}

#[test]
fn a_late_start_is_corrected_by_its_true_time() {
    let mut desk = Desk::run(80, 24);
    desk.wait(600_000).keys("F5").wait(60_000).keys("Ctrl+O").types("8.05").keys("Enter");
    assert_eq!(turn(&desk, SETDA, "used_ms"), "300000");
    desk.keys("Ctrl+O")
        .types("9.30")
        .keys("Enter")
        .sees("belum tiba")
        .keys("Esc")
        .keys("Ctrl+O")
        .types("xx")
        .keys("Enter")
        .sees("Ketik jam");
}

#[test]
fn skipping_moves_to_the_end_and_calling_back_goes_on() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Ctrl+N").sees("Setda dilewati").sees("1 dari 47").sees("Setwan");
    desk.keys("End").sees("Sekretariat Daerah").sees("47 dari 47");
    desk.keys("F5").wait(60_000).keys("F8 End F5").wait(60_000);
    assert_eq!(turn(&desk, SETDA, "used_ms"), "60000");
    assert_eq!(turn(&desk, SETDA, "status"), "presentasi");
    assert_eq!(turn(&desk, SETDA, "finished_at"), "");
}

#[test]
fn starting_one_ends_the_other_and_says_so() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").wait(60_000).keys("PageDown F5").sees("Setda dicatat selesai");
    assert_eq!(turn(&desk, SETDA, "status"), "selesai");
    desk.keys("Ctrl+Z");
    assert_eq!(turn(&desk, SETDA, "status"), "presentasi");
}

#[test]
fn attendance_is_one_small_form() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F4 2")
        .types("Budi Santoso")
        .keys("Enter")
        .types("Sekretaris")
        .keys("Enter")
        .sees("Diwakili Budi Santoso, Sekretaris");
    desk.keys("PageDown F4 3").types("rapat di provinsi").keys("Enter").sees("Tidak hadir (rapat di provinsi)");
    assert_eq!(turn(&desk, "35.02/setwan", "status"), "tidak-hadir");
    desk.keys("F4 1").types("Sri Lestari").keys("Enter").sees("Hadir: kepala Sri Lestari");
    assert_eq!(turn(&desk, "35.02/setwan", "status"), "menunggu");
}

#[test]
fn stepping_with_a_clicker_keeps_what_was_being_typed() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Pendapatan asli").keys("PageDown").sees("Setwan").keys("PageUp");
    assert_eq!(cell(&desk, SETDA, 0, "indicator"), "Pendapatan asli");
}

#[test]
fn notes_have_lines_and_are_one_act_when_left() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5 Alt+3").types("baris satu").keys("Enter").types("baris dua ?").keys("Esc");
    assert_eq!(turn(&desk, SETDA, "notes"), "baris satu\nbaris dua ?");
    desk.keys("Ctrl+Z");
    assert_eq!(turn(&desk, SETDA, "notes"), "");
}

#[test]
fn a_tab_says_what_it_counts() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5 Alt+3").types("satu").keys("Enter").types("dua").keys("Alt+1").sees(" Catatan: 2 baris ");
    desk.sees(" Pertanyaan").sees_not("Pertanyaan:").english().sees(" Notes: 2 lines ");
    desk.keys("Alt+4").types("x").keys("Alt+1").sees(" Questions: 1 line");
}

#[test]
fn the_operator_says_a_name_and_edits_bear_it_from_then_on() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5 Ctrl+P").types("nama operator").keys("Enter").sees("Nama operator, seperti").sees("Wati Prasetyo");
    desk.keys("Ctrl+Backspace Ctrl+Backspace Backspace Enter").sees("Ketik nama Anda");
    desk.types("Joko Susilo").keys("Enter").sees("Operator: Joko Susilo.");
    assert_eq!(desk.remembered(), [Setting::Operator("Joko Susilo".into())]);
    let acts = desk.workshop().log().acts().len();
    desk.types("Sawah").keys("Enter");
    assert_eq!(desk.workshop().log().acts().len(), acts + 1, "a name is no act of its own");
    let [first, .., last] = desk.workshop().log().acts() else { panic!("two acts") };
    let named = [first.id, last.id].map(|id| desk.workshop().writer(id).0);
    assert_eq!(named, ["Wati Prasetyo", "Joko Susilo"]);
    desk.keys("F10").sees("Joko Susilo    menambah baris “Sawah”").sees("Wati Prasetyo  menambah sesi");
    desk.app.room.operator.fixed = true;
    desk.keys("Ctrl+P").types("nama operator").keys("Enter").sees("ditetapkan di luar program oleh BIMTEK_OPERATOR");
}

#[test]
fn a_half_typed_sentence_comes_back_after_a_crash() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5 Alt+4").types("Kapan aplikasi itu d").wait(1_000);
    let again = Desk::reopened(80, 24, desk.journal(), desk.drafts());
    let mut again = again;
    again.sees("Kapan aplikasi itu d").types("ipakai?").keys("Esc");
    assert_eq!(turn(&again, SETDA, "questions"), "Kapan aplikasi itu dipakai?");
}

#[test]
fn a_window_closed_in_the_middle_of_a_sentence_loses_nothing_and_records_nothing_half() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5 Alt+3").types("Kepala dinas berjanji");
    let edits = desk.journal().len();
    desk.send(Msg::Stop);
    assert_eq!(desk.journal().len(), edits);
    let mut again = Desk::reopened(80, 24, desk.journal(), desk.drafts());
    again.sees("Kepala dinas berjanji").types(" hadir").keys("Esc");
    assert_eq!(turn(&again, SETDA, "notes"), "Kepala dinas berjanji hadir");
}

#[test]
fn a_half_typed_row_and_a_half_caught_quick_win_come_back() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Luas panen").keys("Tab").types("21.8").wait(1_000);
    let mut again = Desk::reopened(80, 24, desk.journal(), desk.drafts());
    again.types("34").keys("Enter");
    assert_eq!([cell(&again, SETDA, 0, "indicator"), cell(&again, SETDA, 0, "value")], ["Luas panen", "21.834"]);
    assert_eq!(again.drafts(), [], "a draft that became an edit is gone");
    desk.keys("F2").types("Gerakan Ser").wait(1_000);
    let mut again = Desk::reopened(80, 24, desk.journal(), desk.drafts());
    again.sees("Gerakan Ser").types("ibu NIB").keys("Enter").sees("Quick win dicatat: Gerakan Seribu NIB");
}

#[test]
fn a_clock_that_ran_while_the_program_was_closed_is_asked_about() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").wait(60_000);
    let edits = desk.journal();
    let mut again = Desk::home(80, 24);
    again.now = desk.now.plus(900_000);
    let pen = bimtek::workshop::Pen { opened_at: again.now, ..desk.app.room.file.pen.clone().expect("a pen") };
    let opened = Opened { workshop: crate::desk::record(edits).into(), pen: Some(pen), ..Opened::default() };
    again.send(Msg::Answer(Answer::Opened(Box::new(opened))));
    again.sees("Jam Setda berjalan terus").keys("2");
    again.keys("F5");
    let used: i64 = turn(&again, SETDA, "used_ms").parse().expect("a number");
    assert!(used < 120_000, "the gap does not count: {used}");
}

#[test]
fn a_contested_cell_shows_its_rivals_and_typing_settles_it() {
    let mut desk = Desk::run(100, 30);
    desk.keys("F5").types("Harapan hidup").keys("Tab").types("72,65").keys("Enter");
    let mut other = Desk::reopened(100, 30, desk.journal(), Vec::new());
    let on = other.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).next().expect("a row").clone();
    let mut pen = other.app.room.file.pen.clone().expect("a pen");
    pen.operator = "Joko Susilo".into();
    pen.hand = bimtek::workshop::edit::Hand::from_random([9; 8]);
    let now = other.now;
    let edits = std::sync::Arc::make_mut(&mut other.app.room.file.workshop).act(
        &pen,
        now,
        [Write::new(on.clone(), "value", "72,56")],
    );
    desk.keys("Up Right").types("72,66").keys("Enter");
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.keys("Up").sees("≠ 1 berbeda").sees("Joko Susilo").sees("≠ Nilai");
    desk.types("72,65").keys("Enter").sees_not("≠ 1 berbeda");
    assert!(!desk.workshop().contested(&on, "value"));
}

#[test]
fn what_came_in_while_a_note_was_being_typed_is_not_replaced_unread() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5 Alt+3").types("versi kami");
    let mut other = Desk::reopened(80, 24, desk.journal(), Vec::new());
    let pen = bimtek::workshop::Pen {
        hand: bimtek::workshop::edit::Hand::from_random([9; 8]),
        ..other.app.room.file.pen.clone().expect("a pen")
    };
    let on = format!("presentation/{}/{SETDA}", desk.app.room.file.sid);
    let now = other.now;
    let edits = std::sync::Arc::make_mut(&mut other.app.room.file.workshop).act(
        &pen,
        now,
        [Write::new(on.as_str(), "notes", "versi mereka")],
    );
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.keys("Esc");
    assert!(desk.workshop().contested(&on, "notes"), "both versions stay until a person decides");
}

#[test]
fn text_that_would_act_on_the_terminal_is_only_seen() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5");
    let (sid, code) = (desk.app.room.file.sid.clone(), SETDA);
    let on = "data/dnaughty";
    let long = "x".repeat(10_000);
    let writes = vec![
        Write::new(on, "indicator", "\x1b]52;c;AAAA\x07\u{202e}abc"),
        Write::new(on, "value", long.as_str()),
        Write::new(on, "session", sid.as_str()),
        Write::new(on, "opd", code),
    ];
    desk.app.take(bimtek::tui::reply::Reply::write(writes));
    desk.sees("^[]52;c;AAAA^G<U+202E>");
    for (w, h) in [(60, 16), (80, 24), (300, 100)] {
        desk.resize(w, h);
        assert!(desk.screen().chars().all(|c| !c.is_control() || c == '\n'));
    }
}

#[test]
fn the_mouse_chooses_tabs_rows_and_footer_keys() {
    let mut desk = Desk::run(120, 36);
    desk.click("Dinkes")
        .sees("Dinas Kesehatan")
        .click("F5 Mulai")
        .sees("sisa")
        .click(" Catatan")
        .types("halo")
        .click(" Data ");
    assert_eq!(turn(&desk, "35.02/dinkes", "notes"), "halo");
}

#[test]
fn a_whole_session_is_driven_by_keys_alone_at_80x24() {
    let mut desk = Desk::run(80, 24);
    for opd in 0..47 {
        desk.keys("F4 2").types("Wakil").keys("Enter").types("Kabid").keys("Enter").keys("F5");
        for row in 0..6 {
            desk.types(&format!("Indikator {opd} {row}")).keys("Tab").types("12,5").keys("Tab").types("unit");
            if row == 0 {
                desk.keys("Tab").types("2021").keys("Tab").types("OPD");
            }
            desk.keys("Enter");
        }
        desk.keys("F2").types(&format!("Program {opd}")).keys("Enter").wait(60_000).keys("F8");
    }
    let sid = desk.app.room.file.sid.clone();
    assert_eq!(desk.workshop().count(Kind::Data, &sid), 47 * 6);
    assert_eq!(desk.workshop().count(Kind::Nomination, &sid), 47);
    desk.sees("Semua OPD sudah diproses");
}

#[test]
fn in_english_too() {
    let mut desk = Desk::run(120, 36);
    desk.english().keys("F5").sees("left").sees("Indicator").sees("Finish").keys("F4").sees("represented");
}

fn pictures(name: &str, prepare: impl Fn(&mut Desk)) {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = Desk::run(width, height);
        prepare(&mut desk);
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), desk.picture());
    }
}

#[test]
fn pictures_of_the_agenda() {
    pictures("agenda", |desk| {
        desk.keys("F5").wait(200_000).keys("F8 F4 3").types("rapat").keys("Enter Down");
    });
}

#[test]
fn pictures_of_typing_a_row() {
    pictures("row", |desk| {
        desk.keys("F5")
            .types("Luas wilayah")
            .keys("Tab")
            .types("1.371,78")
            .keys("Tab Tab")
            .types("2016")
            .keys("Tab")
            .types("BPS")
            .keys("Enter");
        desk.types("Sawah").keys("Tab").types("1.500").keys("Enter").wait(465_000).types("jumlah pe");
    });
}

#[test]
fn pictures_of_long_rows() {
    pictures("long", |desk| {
        desk.keys("F5");
        LONG_ROWS.into_iter().for_each(|row| types_row(desk, row));
        desk.keys("Up");
    });
}

#[test]
fn pictures_of_quick_wins_and_attendance() {
    pictures("wins", |desk| {
        desk.keys("F5 F2")
            .types("Inpomase (Internet Ponorogo Masuk RT)")
            .keys("Enter F2")
            .types("Rembug Warga RT")
            .keys("Enter F3");
    });
    pictures("attendance", |desk| {
        desk.keys("F4 2").types("Budi Santoso").keys("Enter");
    });
}

#[test]
fn drafts_are_kept_within_a_second() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Luas").wait(1_000);
    let place = format!("run/{}/row/{SETDA}", desk.app.room.file.sid);
    assert_eq!(desk.drafts(), [Draft { place, text: "0\t00000\tLuas\t\t\t\t".into() }]);
}

#[test]
fn what_became_an_edit_is_no_draft_any_more_in_the_same_write() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Luas panen").wait(1_000);
    assert_eq!(desk.drafts().len(), 1);
    desk.keys("Enter");
    assert_eq!(desk.drafts(), [], "a crash right now must not bring the row back a second time");
    assert!(
        matches!(desk.effects.iter().rev().find(|e| matches!(e, Effect::Append(..))), Some(Effect::Append(_, drafts)) if drafts.len() == 1)
    );
}

#[test]
fn taking_a_finish_back_leaves_the_row_that_was_being_typed() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Jumlah kursi").keys("Tab").types("45").keys("F8 Ctrl+Z");
    assert_eq!(turn(&desk, SETDA, "status"), "presentasi");
    assert_eq!(cell(&desk, SETDA, 0, "indicator"), "Jumlah kursi");
}

#[test]
fn a_share_that_was_handed_out_is_named_at_its_opd() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut desk = crate::day::begun(width, height);
        let sid = desk.app.room.file.sid.clone();
        desk.sees_not("dicatat di");
        crate::day::act(&mut desk, vec![bimtek::workshop::presenting::give(&sid, "35.02/dinkes", "Laptop 2")]);
        desk.app.take(bimtek::tui::reply::Reply::go(bimtek::tui::reply::Go::Opd("35.02/dinkes".into())));
        desk.sees("· dicatat di Laptop 2").english().sees("· recorded at Laptop 2");
    }
}
