//! What once went wrong on the screens, each by the keys that did it.

use bimtek::file::journal::Draft;
use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, Effect, Opened};
use bimtek::workshop::Pen;
use bimtek::workshop::edit::{Edit, Hand, Write};
use bimtek::workshop::subject::Kind;

use crate::desk::{Desk, record};

const SETDA: &str = "35.02/setda";
const SETWAN: &str = "35.02/setwan";

fn on(desk: &Desk, code: &str) -> String {
    format!("presentation/{}/{code}", desk.app.room.file.sid)
}

fn text(desk: &Desk, code: &str, set: &str) -> String {
    desk.workshop().text(&on(desk, code), set).to_owned()
}

fn rows(desk: &Desk, code: &str) -> Vec<String> {
    let rows = desk.workshop().of(Kind::Data, &desk.app.room.file.sid, code);
    rows.map(|row| desk.workshop().text(row, "indicator").to_owned()).collect()
}

/// What another laptop writes into the same record.
fn elsewhere(desk: &Desk, writes: Vec<Write>) -> Msg {
    let mut theirs = record(desk.journal());
    let pen = Pen { hand: Hand::from_random([200; 8]), ..desk.app.room.file.pen.clone().expect("a pen") };
    Msg::Answer(Answer::Others(theirs.act(&pen, desk.now, writes)))
}

fn trouble() -> Msg {
    Msg::Answer(Answer::Trouble("2 perubahan belum tersimpan: disk penuh.".into()))
}

fn closed(desk: &Desk) -> bool {
    desk.effects.contains(&Effect::Close)
}

#[test]
fn going_home_from_a_full_disk_is_asked_about_as_leaving_is() {
    let mut desk = Desk::run(80, 24);
    desk.send(trouble());
    desk.keys("Esc").sees("Belum semua tersimpan").keys("1").sees("disk penuh");
    assert!(!closed(&desk));
    desk.keys("Esc").keys("3").sees("Belum ada sesi");
    assert!(closed(&desk));
}

#[test]
fn leaving_what_is_not_saved_is_asked_about_every_time() {
    let mut desk = Desk::run(80, 24);
    desk.send(trouble());
    for _ in 0..2 {
        desk.keys("Ctrl+Q").sees("Belum semua tersimpan").keys("1");
    }
    assert!(!desk.effects.contains(&Effect::Leave));
    desk.keys("Ctrl+Q 3");
    assert!(desk.effects.contains(&Effect::Leave));
}

#[test]
fn a_row_half_typed_stays_with_its_opd_when_that_leaves_the_agenda() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Enter").types("Luas sawah");
    let gone = elsewhere(&desk, vec![Write::new(format!("opd/{SETDA}"), "expected", false)]);
    desk.send(gone);
    desk.sees("sedang diketik untuknya").keys("PageDown");
    assert_eq!((rows(&desk, SETDA), rows(&desk, SETWAN)), (vec!["Luas sawah".into()], Vec::new()));
}

#[test]
fn a_note_half_typed_stays_when_the_palette_shows_a_quick_win_of_the_same_opd() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F2").types("Rembug Warga").keys("Enter Alt+3").types("catatan rapat");
    desk.keys("Ctrl+P").types("rembug").keys("Enter");
    assert_eq!(text(&desk, SETDA, "notes"), "catatan rapat");
}

#[test]
fn a_row_half_typed_stays_when_the_palette_shows_another_row() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Enter").types("Luas panen").keys("Enter").types("Jumlah pasar").keys("Tab").types("31");
    desk.keys("Ctrl+P").types("panen").keys("Enter");
    assert_eq!(rows(&desk, SETDA), ["Luas panen", "Jumlah pasar"]);
}

#[test]
fn undo_while_typing_takes_the_typing_back_and_redo_returns_it() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Enter").types("Luas panen").keys("Enter").types("Jumlah pasar").keys("Ctrl+Z").sees("Dibatalkan");
    assert_eq!(rows(&desk, SETDA), ["Luas panen"]);
    desk.keys("Ctrl+Y");
    assert_eq!(rows(&desk, SETDA), ["Luas panen", "Jumlah pasar"]);
    desk.keys("Up Right").types("12").keys("Tab Shift+Tab").types("13").keys("Ctrl+Z Tab");
    assert_eq!(desk.workshop().log().contested(), 0, "nobody contradicts themselves");
}

#[test]
fn a_file_that_is_only_read_takes_no_text_and_says_nothing_was_recorded() {
    let mut desk = Desk::home(80, 24);
    let edits = Desk::run(80, 24).journal();
    let read_only = Some("berkas ini dari versi yang lebih baru.".to_owned());
    let opened = Opened { workshop: record(edits).into(), read_only, ..Opened::default() };
    desk.send(Msg::Answer(Answer::Opened(Box::new(opened))));
    desk.keys("Enter").types("Luas panen").sees("Tidak dicatat").sees_not("Luas panen");
    desk.paste("a\t1\nb\t2\n").sees_not("ditempel").sees("Tidak dicatat");
    desk.keys("F2").types("Rembug Warga").keys("Enter").sees("Tidak dicatat").sees_not("Quick win dicatat");
}

#[test]
fn attendance_takes_back_no_name_it_never_showed() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F4");
    let came =
        vec![Write::new(on(&desk, SETDA), "attendance", "kepala"), Write::new(on(&desk, SETDA), "presenter", "Budi")];
    let theirs = elsewhere(&desk, came);
    desk.send(theirs);
    desk.keys("Enter Enter");
    assert_eq!(text(&desk, SETDA, "presenter"), "Budi");
    desk.keys("F4 1 Ctrl+U").types("Sri").keys("Enter");
    assert_eq!(text(&desk, SETDA, "presenter"), "Sri");
}

#[test]
fn attendance_half_typed_comes_back_after_a_crash() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F4 2").types("Budi Santoso").wait(1_000);
    let mut again = Desk::reopened(80, 24, desk.journal(), desk.drafts());
    again.sees("Budi Santoso").keys("Enter").types("Sekretaris").keys("Enter");
    assert_eq!(text(&again, SETDA, "presenter"), "Budi Santoso");
    assert_eq!(again.drafts(), []);
}

#[test]
fn of_two_texts_that_come_back_none_is_thrown_away() {
    let mut desk = Desk::run(80, 24);
    let sid = desk.app.room.file.sid.clone();
    let row = |code: &str, text: &str| Draft {
        place: format!("run/{sid}/row/{code}"),
        text: format!("0\t00000\t{text}\t\t\t\t"),
    };
    let drafts = vec![row(SETDA, "Luas sawah"), row(SETWAN, "Jumlah rapat")];
    let mut again = Desk::reopened(80, 24, desk.journal(), drafts);
    again.sees("Luas sawah").wait(1_000).keys("Enter PageDown").sees("Jumlah rapat").keys("Enter");
    assert_eq!((rows(&again, SETDA), rows(&again, SETWAN)), (vec!["Luas sawah".into()], vec!["Jumlah rapat".into()]));
    desk.keys("F1");
}

#[test]
fn a_click_on_a_screen_goes_there_and_keeps_what_is_typed() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F12 Tab Tab Tab Tab").types(" lantai 2").click("Jalan");
    desk.sees("Sekretariat Daerah");
    assert!(desk.workshop().text(&desk.app.room.session(), "venue").ends_with("lantai 2"));
}

#[test]
fn taking_a_skip_back_leaves_the_row_that_was_being_typed() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Enter").types("Luas sawah").keys("Ctrl+N").sees("dilewati").keys("Ctrl+Z");
    assert_eq!(rows(&desk, SETDA), ["Luas sawah"]);
}

#[test]
fn a_file_without_a_session_is_not_given_one_unasked() {
    let mut desk = Desk::home(80, 24);
    let mut record = record(Vec::new());
    let pen = Desk::run(80, 24).app.room.file.pen;
    record.act(pen.as_ref().expect("a pen"), desk.now, [Write::new("opd/35.02/dinkes", "name", "Dinas Kesehatan")]);
    let session = "session/s0000000001";
    let differences = vec![Write::new(session, "title", "Bimtek lama"), Write::new(session, "date", "2022-07-04")];
    let before = record.log().len();
    let opened = Opened { workshop: record.into(), pen, differences, ..Opened::default() };
    desk.send(Msg::Answer(Answer::Opened(Box::new(opened))));
    assert_eq!(desk.workshop().log().len(), before, "nothing was written");
    desk.sees("Tabel diubah").keys("1");
    assert_eq!(desk.app.room.file.sid, "s0000000001");
    desk.keys("F12").sees("Bimtek lama");
}

#[test]
fn a_sleep_is_asked_about_whatever_ends_it() {
    for end in [Msg::Size(80, 24), Msg::Key(bimtek::tui::key::Key::parse("F1").expect("a key"))] {
        let mut desk = Desk::run(80, 24);
        desk.keys("F5").wait(60_000);
        desk.now = desk.now.plus(1_200_000);
        desk.send(end);
        desk.sees("Program tertidur selama").keys("2 F5");
        assert_eq!(text(&desk, SETDA, "running_since"), "");
        let used: i64 = desk.workshop().int(&on(&desk, SETDA), "used_ms").unwrap_or(0);
        assert!(used < 90_000, "the sleep does not count: {used}");
    }
}

#[test]
fn the_clock_does_not_wait_for_a_text_that_is_asked_for() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").wait(1_000).keys("F2").types("Rembug").keys("F5").sees("Rembug");
    assert_eq!(text(&desk, SETDA, "running_since"), "", "paused");
    desk.keys("F6").types(" Warga").keys("Enter").sees("Quick win dicatat: Rembug Warga");
    assert_eq!(desk.workshop().int(&on(&desk, SETDA), "extra_minutes"), Some(1));
}

#[test]
fn an_opd_marked_absent_while_it_presents_keeps_the_time_it_used() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").wait(90_000).keys("F4 3 Enter");
    assert_eq!(text(&desk, SETDA, "status"), "tidak-hadir");
    assert_eq!(desk.workshop().int(&on(&desk, SETDA), "used_ms"), Some(90_000));
}

#[test]
fn a_skipped_opd_is_last_says_so_and_is_given_only_the_time_it_has_left() {
    let mut desk = Desk::run(120, 36);
    let unnumbered =
        vec![Write::new("opd/35.02/zzz", "name", "Dinas Z"), Write::new("opd/35.02/zzz", "expected", true)];
    let theirs = elsewhere(&desk, unnumbered);
    desk.send(theirs);
    desk.sees("akhir ± 16.00");
    desk.keys("F5").wait(240_000).keys("Ctrl+N").sees("akhir ± 16.00");
    desk.keys("Esc End").sees("48 dari 48").sees("Sekretariat Daerah").sees("dilewati, terpakai 4:00");
}

#[test]
fn another_session_of_the_file_is_a_few_letters_away() {
    let mut desk = Desk::run(120, 36);
    let other = vec![Write::new("session/s0000000009", "title", "Bimtek Tahap I")];
    let theirs = elsewhere(&desk, other);
    desk.send(theirs);
    desk.keys("Enter").types("Luas sawah").keys("Ctrl+P").types("tahap i").keys("Enter");
    assert_eq!(desk.app.room.file.sid, "s0000000009");
    desk.sees("Bimtek Tahap I");
    let row: Vec<Edit> = desk.journal().into_iter().filter(|edit| edit.to == Some("Luas sawah".into())).collect();
    assert_eq!(row.len(), 1, "what was half typed went with the session it was typed in");
}

#[test]
fn a_command_of_the_run_screen_is_found_from_any_other() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F9 Ctrl+P").types("menit opd ini").keys("Enter").sees("Jatah waktu Setda");
}

#[test]
fn an_opd_that_takes_no_part_is_not_offered() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Ctrl+P").types("setwan").sees("Rakyat Daerah (Setwan)").keys("Esc");
    let gone = elsewhere(&desk, vec![Write::new(format!("opd/{SETWAN}"), "expected", false)]);
    desk.send(gone);
    desk.keys("Ctrl+P").types("setwan").sees_not("(Setwan)");
}

#[test]
fn an_unfinished_agenda_of_another_day_is_behind_no_plan() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5").wait(60_000).keys("F8").sees("akhir ±");
    desk.now = desk.now.plus(40 * 86_400_000);
    desk.send(Msg::Tick);
    desk.sees_not("akhir ±").sees_not("terlambat").keys("F9").sees_not("terlambat");
}

#[test]
fn a_session_begun_in_the_evening_is_not_eleven_hours_late() {
    let mut desk = Desk::run(120, 36);
    desk.now = desk.now.plus(11 * 3_600_000);
    desk.send(Msg::Tick);
    desk.sees("akhir ± 02.50").sees_not("terlambat").keys("F9").sees_not("terlambat");
    // And is not when the first one has begun, either.
    desk.keys("Esc F5").wait(60_000).sees("akhir ± 02.50").sees_not("terlambat").keys("F9").sees_not("terlambat");
}

#[test]
fn help_in_a_window_that_shrinks_breaks_nothing() {
    let mut desk = Desk::run(80, 24);
    for size in [(1, 1), (3, 40), (7, 7), (40, 2)] {
        desk.keys("F1").resize(size.0, size.1).keys("Down PageDown Esc Ctrl+P Down Esc F4 Enter Esc").resize(80, 24);
    }
    desk.sees("Sekretariat Daerah");
}

#[test]
fn a_path_that_leads_nowhere_stays_where_it_was_typed() {
    let mut desk = Desk::home(80, 24);
    desk.keys("Ctrl+O").sees("Enter lanjutkan").types("D:\\sesi.jso").keys("Enter");
    desk.send(Msg::Answer(Answer::NotOpened("D:\\sesi.jso tidak ditemukan. Periksa letaknya.".into(), None)));
    desk.sees("tidak ditemukan").types("n").sees("D:\\sesi.json").sees_not("tidak ditemukan").keys("Enter");
    assert!(desk.effects.contains(&Effect::Open("D:\\sesi.json".into())));
}

#[test]
fn a_long_sentence_is_read_to_its_end_in_a_small_window() {
    let mut desk = Desk::run(80, 24);
    let long = "Berkas di meja depan tidak dapat dibaca karena sedang dipakai program lain, dan tidak ada cadangannya. Tutup program itu lalu coba lagi.";
    desk.send(Msg::Answer(Answer::Failed(long.into())));
    desk.sees("lalu coba lagi.").sees("F5 Mulai");
}

#[test]
fn passing_through_a_cell_takes_no_side_of_what_came_meanwhile() {
    let mut desk = Desk::run(100, 30);
    desk.keys("Enter").types("Harapan hidup").keys("Tab").types("72,65").keys("Enter Up Right Enter");
    let row = desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).next().expect("a row").clone();
    let theirs = elsewhere(&desk, vec![Write::new(row.clone(), "value", "72,56")]);
    desk.send(theirs);
    desk.keys("Tab");
    assert_eq!((desk.workshop().contested(&row, "value"), desk.workshop().text(&row, "value")), (false, "72,56"));
}

#[test]
fn words_typed_into_a_row_that_is_withdrawn_elsewhere_bring_it_back() {
    let mut desk = Desk::run(100, 30);
    desk.keys("Enter").types("Harapan hidup").keys("Enter Up Right").types("72,6");
    let row = desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).next().expect("a row").clone();
    let theirs = elsewhere(&desk, vec![Write::new(row.clone(), "withdrawn", true)]);
    desk.send(theirs);
    desk.sees("72,6").types("5").keys("Tab");
    assert_eq!(desk.workshop().text(&row, "value"), "72,65");
    assert!(desk.workshop().visible(&row));
}

#[test]
fn withdrawing_a_row_and_undoing_it_keeps_what_was_being_typed_into_it() {
    let mut desk = Desk::run(100, 30);
    desk.keys("Enter").types("Harapan hidup").keys("Enter Up Right").types("72,65").keys("Ctrl+D Ctrl+Z");
    let row = desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).next().expect("a row").clone();
    assert_eq!(desk.workshop().text(&row, "value"), "72,65");
}

#[test]
fn what_a_paste_has_no_place_for_goes_into_the_remark() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Enter").types("Luas sawah");
    desk.paste("Uraian\tJumlah\tKeterangan\tDinas\nPasar\t12\tbaik\tA\nTerminal\t1\t\t\n");
    desk.sees("2 baris ditempel; Keterangan, Dinas masuk ke Keterangan");
    let remarks: Vec<String> = desk
        .workshop()
        .of(Kind::Data, &desk.app.room.file.sid, SETDA)
        .map(|row| desk.workshop().text(row, "remark").to_owned())
        .collect();
    assert_eq!(remarks, ["", "baik\nDinas: A", ""]);
    desk.keys("Ctrl+Z");
    assert_eq!(rows(&desk, SETDA), ["Luas sawah"], "the row that was being typed is an act of its own");
}

#[test]
fn the_figure_that_is_confirmed_is_the_one_on_the_screen() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Enter").types("Luas sawah").keys("Tab").types("1.500").sees("Ctrl+K").keys("Ctrl+K Enter");
    let row = desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).next().expect("a row").clone();
    let reading = |desk: &Desk| desk.workshop().text(&row, "reading").to_owned();
    assert_eq!(reading(&desk), "1500");
    desk.keys("Up Right").types("2.500").keys("Ctrl+K");
    assert_eq!((desk.workshop().text(&row, "value"), reading(&desk).as_str()), ("2.500", "2500"));
    desk.types("30").keys("Tab");
    assert_eq!(reading(&desk), "", "a reading is of the figure it was read from");
}

#[test]
fn a_click_into_a_long_note_lands_where_it_points() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Alt+3");
    for number in 1..=40 {
        desk.types(&format!("baris {number}")).keys("Enter");
    }
    desk.click("baris 30").types("X").keys("Esc");
    assert!(text(&desk, SETDA, "notes").contains("\nXbaris 30\n"), "{}", text(&desk, SETDA, "notes"));
}

#[test]
fn saving_keeps_what_names_nothing_yet_in_its_field() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F2").types("Rembug Warga").keys("Enter Alt+2 Enter");
    while !desk.screen().lines().any(|line| line.contains("▸ OPD penanggung")) {
        desk.keys("Down");
    }
    desk.types("Din").keys("Ctrl+S").types("kes").keys("Enter Enter");
    let nomination = desk.workshop().all(Kind::Nomination)[0].clone();
    assert_eq!(desk.workshop().text(&nomination, "opd"), "35.02/dinkes");
}

#[test]
fn a_new_name_for_an_opd_is_of_the_name_that_was_seen() {
    let mut desk = Desk::new_session(80, 24);
    desk.click("OPD (47)").keys("F4");
    let on = format!("opd/{SETDA}");
    let theirs = elsewhere(&desk, vec![Write::new(on.as_str(), "name", "Setda Ponorogo")]);
    desk.send(theirs);
    desk.types("Sekretariat").keys("Enter");
    assert!(desk.workshop().contested(&on, "name"), "the other name was never seen here");
}

#[test]
fn an_opd_marked_for_merging_is_forgotten_when_the_screen_is_left() {
    let mut desk = Desk::new_session(80, 24);
    desk.click("OPD (47)")
        .keys("F6")
        .sees("Enter Gabung ke sini")
        .keys("F9 F12 F3 F3")
        .sees_not("Enter Gabung ke sini");
}

#[test]
fn a_roster_that_was_asked_for_in_another_file_is_not_taken_into_this_one() {
    let mut desk = Desk::new_session(80, 24);
    let before = desk.workshop().log().len();
    desk.send(Msg::Answer(Answer::Roster(bimtek::file::roster::ponorogo(), String::new())));
    assert_eq!(desk.workshop().log().len(), before);
}

#[test]
fn a_laptop_in_another_zone_finds_nobody_seven_hours_early() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5").wait(60_000).keys("F8");
    desk.now.offset = 0;
    desk.send(Msg::Tick);
    desk.keys("F9").sees("rencana 08.00 WIB, mulai 08.00 WIB");
}

#[test]
fn selecting_all_of_a_new_rows_cell_throws_nothing_away() {
    for leave in ["Tab Enter", "Enter", "PageDown", "F8", "Ctrl+S Enter"] {
        let mut desk = Desk::run(80, 24);
        desk.keys("F5").types("Luas panen").keys("Ctrl+A").wait(1_000);
        assert!(desk.drafts()[0].text.contains("Luas panen"), "the journal has it");
        desk.keys(leave);
        assert_eq!(rows(&desk, SETDA), ["Luas panen"], "{leave}");
    }
}

#[test]
fn moving_inside_a_cell_begins_with_what_stands_there() {
    for key in ["Home", "End", "Ctrl+A", "Left", "Ctrl+Left"] {
        let mut desk = Desk::run(80, 24);
        desk.keys("F5").types("Luas panen").keys("Enter Up").keys(key).keys("Tab");
        assert_eq!(rows(&desk, SETDA), ["Luas panen"], "{key}");
        assert_eq!(desk.journal().iter().filter(|edit| &*edit.set == "indicator").count(), 1, "{key}");
    }
}

#[test]
fn a_note_that_is_selected_and_moved_in_is_not_replaced_by_a_letter() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Alt+3").types("baris satu").keys("Enter").types("baris dua").keys("Ctrl+A Up").types("x").keys("Esc");
    assert!(text(&desk, SETDA, "notes").contains("baris dua"));
    desk.keys("Enter Alt+3 Ctrl+A").types("y").keys("Esc Ctrl+Z");
    assert!(text(&desk, SETDA, "notes").contains("baris dua"));
}

#[test]
fn keys_of_the_clock_do_nothing_beneath_a_prompt_of_another_screen() {
    let mut desk = Desk::new_session(80, 24);
    desk.click("OPD (47)").keys("F2").types("Dinas Baru").keys("F7 F6 F5").sees("Dinas Baru");
    assert_eq!(desk.app.overlays.len(), 1);
    desk.keys("Esc").sees("47 OPD × 10");
}

#[test]
fn a_head_of_whom_nothing_was_recorded_is_recorded_with_the_position() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F4").types("Sri").keys("Enter");
    assert_eq!(text(&desk, SETDA, "position"), "Kepala");
}

#[test]
fn a_search_in_a_file_that_is_only_read_goes_on() {
    let mut desk = Desk::home(80, 24);
    let edits = Desk::run(80, 24).journal();
    let opened =
        Opened { workshop: record(edits).into(), read_only: Some("berkas lebih baru.".into()), ..Opened::default() };
    desk.send(Msg::Answer(Answer::Opened(Box::new(opened))));
    desk.keys("F9").types("dinkes").sees("Dinas Kesehatan").sees_not("Setwan").sees_not("Tidak dicatat");
}

#[test]
fn half_typed_text_comes_back_in_its_own_session_only() {
    let mut desk = Desk::run(120, 36);
    let other = vec![
        Write::new("session/s0000000009", "title", "Bimtek Tahap I"),
        Write::new("session/s0000000009", "date", "2022-07-04"),
    ];
    let theirs = elsewhere(&desk, other.clone());
    desk.send(theirs);
    desk.keys("Ctrl+P").types("tahap i").keys("Enter Alt+3").types("catatan sesi lain").wait(1_000);
    let first = desk.journal()[0].on.strip_prefix("session/").expect("a session").to_owned();
    let running = Write::new(format!("session/{first}"), "state", "berjalan");
    let mut record = record(desk.journal());
    let pen = desk.app.room.file.pen.clone().expect("a pen");
    record.act(&pen, desk.now, other.into_iter().chain([running]));
    let mut again = Desk::reopened(120, 36, record.into_edits(), desk.drafts());
    assert_eq!(again.app.room.file.sid, first);
    again.sees_not("catatan sesi lain").keys("Ctrl+P").types("tahap i").keys("Enter").sees("catatan sesi lain");
}

#[test]
fn a_cell_that_comes_back_after_a_crash_replaces_only_what_was_seen() {
    let mut desk = Desk::run(100, 30);
    desk.keys("F5").types("Harapan hidup").keys("Tab").types("72").keys("Enter Up Right").types("72,6").wait(1_000);
    let row = desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).next().expect("a row").clone();
    let mut record = record(desk.journal());
    let pen = Pen { hand: Hand::from_random([200; 8]), ..desk.app.room.file.pen.clone().expect("a pen") };
    record.act(&pen, desk.now, [Write::new(row.clone(), "value", "73")]);
    let mut again = Desk::reopened(100, 30, record.into_edits(), desk.drafts());
    again.sees("72,6").keys("Tab");
    assert!(again.workshop().contested(&row, "value"), "73 came meanwhile and was never seen");
}

#[test]
fn attendance_of_an_absent_opd_that_is_called_meanwhile_contradicts_nobody() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F4 3 Enter").keys("F4 1").types("Sri").keys("F5 Enter");
    assert_eq!((desk.workshop().log().contested(), text(&desk, SETDA, "presenter").as_str()), (0, "Sri"));
}

#[test]
fn a_key_that_acts_after_a_sleep_waits_for_the_question() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").wait(60_000);
    desk.now = desk.now.plus(1_200_000);
    desk.keys("F8").sees("Program tertidur selama").keys("2");
    assert_eq!(text(&desk, SETDA, "status"), "presentasi");
    desk.keys("F8");
    assert!(desk.workshop().int(&on(&desk, SETDA), "used_ms").expect("used") < 90_000);
}

#[test]
fn saving_leaves_the_cursor_where_it_is_typing() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("Luas panen").keys("Tab").types("21").keys("Ctrl+S").types(".834").keys("Enter");
    let row = desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).next().expect("a row").clone();
    assert_eq!(desk.workshop().text(&row, "value"), "21.834");
    desk.keys("Alt+3").types("satu dua").keys("Ctrl+Left Ctrl+S").types("lagi ").keys("Esc");
    assert_eq!(text(&desk, SETDA, "notes"), "satu lagi dua");
    assert_eq!(desk.workshop().log().contested(), 0);
}

#[test]
fn text_that_was_refused_stays_through_leaving_and_is_what_undo_speaks_of() {
    let mut desk = Desk::new_session(80, 24);
    while !desk.screen().lines().any(|line| line.contains("▸ Menit per OPD")) {
        desk.keys("Down");
    }
    let before = desk.workshop().log().len();
    desk.types("1O").keys("Ctrl+Z");
    assert_eq!(desk.workshop().log().len(), before, "nothing older was undone");
    desk.sees("1O").keys("Ctrl+Q");
    assert!(desk.drafts().iter().any(|draft| draft.text.ends_with("1O")), "{:?}", desk.drafts());
}

#[test]
fn an_emptied_new_row_is_no_row() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5").types("x").keys("Tab Shift+Tab Backspace Enter");
    assert_eq!(rows(&desk, SETDA), Vec::<String>::new());
}

#[test]
fn an_opd_that_begins_while_another_presents_is_what_the_act_is_called_by() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5").wait(60_000).keys("PageDown F5 Ctrl+Z").sees("Dibatalkan: Setwan");
}

#[test]
fn pasted_rows_without_year_and_source_take_the_ones_that_repeat() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Enter")
        .types("Sawah")
        .keys("Tab")
        .types("1")
        .keys("Tab")
        .types("ha")
        .keys("Tab")
        .types("2021")
        .keys("Tab");
    desk.types("BPS").keys("Enter");
    desk.paste("Pasar\t12\nTerminal\t1\n");
    for row in desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA) {
        assert_eq!([desk.workshop().text(row, "year"), desk.workshop().text(row, "source")], ["2021", "BPS"]);
    }
    // And a row typed after one without them finds them again.
    let on = desk.workshop().of(Kind::Data, &desk.app.room.file.sid, SETDA).next_back().expect("a row").to_string();
    let cleared = elsewhere(&desk, vec![Write::clear(on, "year")]);
    desk.send(cleared);
    desk.keys("Alt+2 Alt+1");
    assert!(desk.screen().lines().any(|line| line.contains("│ +") && line.contains("2021  BPS")));
}

#[test]
fn finishing_whom_nobody_wrote_down_says_so_and_the_next_begins_with_its_data() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5 Alt+4")
        .wait(60_000)
        .keys("F8")
        .sees("Kehadiran Setda belum dicatat")
        .keys("F5")
        .types("Luas")
        .sees("Indikator");
}

#[test]
fn a_letter_on_the_agenda_looks_for_an_opd() {
    let mut desk = Desk::run(80, 24);
    desk.types("dinkes").sees("Cari apa saja").keys("Enter").sees("Dinas Kesehatan");
}

#[test]
fn a_session_dated_another_day_says_so_when_it_begins() {
    let mut desk = Desk::run(120, 36);
    desk.now = desk.now.plus(-86_400_000);
    desk.send(Msg::Tick);
    desk.keys("F5").sees("bertanggal Senin, 4 Juli 2022").sees_not("lebih cepat").wait(60_000).keys("F8").sees("08.01");
}

#[test]
fn a_new_opd_is_the_one_at_the_cursor_and_its_name_comes_back_after_a_crash() {
    let mut desk = Desk::new_session(80, 24);
    desk.click("OPD (47)").keys("F2").types("Dinas Uji").wait(1_000);
    let mut again = Desk::reopened(80, 24, desk.journal(), desk.drafts());
    again.sees("Dinas Uji").types(" Coba").keys("Enter").sees("OPD (48)").keys("Enter").sees("Dinas Uji Coba");
}

#[test]
fn a_choice_is_taken_by_its_number() {
    let mut desk = Desk::new_session(80, 24);
    while !desk.screen().lines().any(|line| line.contains("▸ Tahap")) {
        desk.keys("Down");
    }
    desk.keys("3 Tab");
    assert_eq!(desk.workshop().text(&desk.app.room.session(), "stage"), "III");
}

#[test]
fn the_numbers_of_the_roster_have_no_gaps_after_a_skip() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Ctrl+N F12 F3");
    let first = |line: &str| line.split_whitespace().find(|word| *word != "▸")?.parse::<usize>().ok();
    let numbers: Vec<usize> = desk.screen().lines().filter_map(first).filter(|number| *number < 47).collect();
    assert!(numbers.windows(2).all(|pair| pair[1] == pair[0] + 1), "{numbers:?}\n{}", desk.screen());
}

#[test]
fn a_form_shows_no_field_that_it_would_fill_with_a_tick() {
    let mut desk = Desk::run(200, 60);
    desk.keys("F2")
        .types("Rembug Warga")
        .keys("Enter Alt+2 Enter")
        .sees("OPD penanggung jawab")
        .sees_not("Penyebab risiko");
}
