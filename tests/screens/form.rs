//! The form: every field of a subject, typed, checked, looked up and settled.

use bimtek::tui::reply::{At, Effect, Go, Reply};
use bimtek::workshop::edit::{Edit, EditId, Value, Write};

use crate::desk::Desk;

const ROW: &str = "data/d1";
/// The screen behind the form.
const BEHIND: At = At::Run;
const WIN: &str = "nomination/n1";

/// A session with one data row and one nomination, the form of one of them open.
fn form(width: u16, height: u16, on: &str) -> Desk {
    let mut desk = Desk::run(width, height);
    let sid = desk.app.room.sid().to_owned();
    let text = |on: &str, set: &str, to: &str| Write::new(on, set, to);
    let mut writes = vec![
        text(ROW, "session", &sid),
        text(ROW, "opd", "35.02/dinkes"),
        text(ROW, "indicator", "Angka harapan hidup"),
        text(ROW, "value", "72,65"),
        text(ROW, "unit", "tahun"),
        text(ROW, "source", "BPS Kabupaten Ponorogo"),
        text(WIN, "session", &sid),
        text(WIN, "opd", "35.02/dinkes"),
        text(WIN, "title", "Antrean puskesmas lewat telepon genggam"),
        text(WIN, "problem", "Warga mengantre sejak subuh untuk diperiksa, dan sebagian pulang tanpa dilayani."),
        Write::new(WIN, "supporting/35.02/diskominfo", true),
    ];
    writes.push(Write::new(ROW, "year", 2019));
    desk.app.take(Reply::write(writes));
    desk.app.take(Reply::go(Go::Form(on.into())));
    desk.send(bimtek::tui::app::Msg::Tick);
    desk
}

/// Goes to the field with this label.
fn to(desk: &mut Desk, label: &str) {
    desk.keys("Ctrl+Home");
    for _ in 0..60 {
        if desk.screen().lines().any(|line| line.contains(&format!("▸ {label}"))) {
            return;
        }
        desk.keys("Tab");
    }
    panic!("no field {label}:\n{}", desk.screen());
}

fn value(desk: &Desk, on: &str, set: &str) -> Option<Value> {
    desk.workshop().value(on, set).cloned()
}

#[test]
fn a_field_that_is_left_becomes_one_act() {
    let mut desk = form(80, 24, ROW);
    to(&mut desk, "Satuan");
    let before = desk.journal().len();
    desk.keys("End Backspace").types("thn");
    assert_eq!(desk.journal().len(), before, "typing records nothing");
    desk.keys("Tab");
    let new: Vec<Edit> = desk.journal().split_off(before);
    assert_eq!(new.iter().map(|edit| (&*edit.on, &*edit.set)).collect::<Vec<_>>(), [(ROW, "unit")]);
    desk.keys("Tab Tab Up Up");
    assert_eq!(desk.journal().len(), before + 1, "passing through records nothing");
    assert_eq!(value(&desk, ROW, "unit"), Some("tahuthn".into()));
}

#[test]
fn esc_takes_a_change_back_and_then_goes_back() {
    let mut desk = form(80, 24, ROW);
    to(&mut desk, "Satuan");
    desk.types("xyz").sees("xyz").keys("Esc").sees_not("xyz");
    assert_eq!(desk.app.at, At::Form);
    desk.keys("Esc");
    assert_eq!(desk.app.at, BEHIND);
    assert_eq!(value(&desk, ROW, "unit"), Some("tahun".into()));
}

#[test]
fn a_year_and_a_number_are_checked_and_kept_as_typed() {
    let mut desk = form(80, 24, ROW);
    to(&mut desk, "Tahun");
    desk.types("20199").keys("Tab").sees("Tahun ini tidak terbaca");
    assert_eq!(value(&desk, ROW, "year"), Some("20199".into()), "as typed, and no year for anyone who counts");
    desk.keys("Up").types("2020").keys("Enter").sees_not("Tahun ini tidak terbaca");
    assert_eq!(value(&desk, ROW, "year"), Some("2020".into()));
    desk.keys("Up Backspace Tab");
    assert_eq!(value(&desk, ROW, "year"), None);
    desk.sees("wajib diisi").sees("1 isian wajib masih kosong");
}

#[test]
fn a_refused_number_is_said_and_neither_recorded_nor_called_complete() {
    let session = Desk::run(80, 24).app.room.session().to_string();
    let mut desk = form(80, 24, &session);
    to(&mut desk, "Menit per OPD");
    desk.sees("✓ lengkap").types("0").sees_not("✓ lengkap").sees("1 isian perlu diperbaiki");
    desk.keys("Tab").sees("“0” tidak dipakai: tulis bilangan bulat dari 1").sees("sampai 600").sees("▸ Menit per OPD");
    assert_eq!(value(&desk, &session, "slot_minutes"), Some(10.into()), "the number that counts stays");
    desk.keys("Esc").sees("✓ lengkap").sees_not("tidak dipakai");
    desk.types("900").keys("F9").sees("Menit per OPD tidak diubah: “900” tidak dapat dipakai.");
    assert_eq!(value(&desk, &session, "slot_minutes"), Some(10.into()));
    // What an older program or a script left in the record is said as well.
    desk.app.take(Reply::write(vec![Write::new(session.as_str(), "slot_minutes", "0")]));
    desk.keys("F12").sees("“0” tidak dipakai").sees("1 isian perlu diperbaiki; F5 tetap dapat").sees_not("lengkap");
}

#[test]
fn a_form_with_an_unreadable_value_is_not_called_complete() {
    let mut desk = form(120, 36, ROW);
    desk.sees("✓ lengkap");
    for (label, typed, said) in [("Nilai", "entah", "angka"), ("Tahun", "20199", "Tahun ini tidak terbaca")] {
        to(&mut desk, label);
        desk.types(typed).keys("Tab").sees(said).sees("1 isian perlu diperbaiki").sees_not("lengkap");
        desk.keys("Ctrl+Z").sees("✓ lengkap");
    }
    to(&mut desk, "Tahun");
    desk.keys("Backspace Tab Up Up Up").types("entah").sees("1 isian wajib masih kosong, 1 perlu diperbaiki");
    desk.english().sees("1 required fields still empty, 1 to put right");
}

#[test]
fn a_day_is_read_loosely_and_shown_in_full() {
    let session = Desk::run(80, 24).app.room.session().to_string();
    let mut desk = form(80, 24, &session);
    to(&mut desk, "Tanggal");
    desk.types("5/7").sees("= Selasa, 5 Juli 2022").keys("Tab").sees("Selasa, 5 Juli 2022");
    assert_eq!(value(&desk, &session, "date"), Some("2022-07-05".into()));
    desk.keys("Up").types("nanti").keys("Tab").sees("nanti").sees("Tanggal ini tidak terbaca");
    assert_eq!(value(&desk, &session, "date"), Some("nanti".into()));
    to(&mut desk, "Jam mulai");
    desk.types("9:15 wib").keys("Tab");
    assert_eq!(value(&desk, &session, "start_clock"), Some("09.15".into()));
}

#[test]
fn a_doubtful_figure_is_kept_as_typed_and_confirmed_by_a_key() {
    let mut desk = form(120, 36, ROW);
    to(&mut desk, "Nilai");
    desk.types("1371,78")
        .sees("= 1.371,78")
        .keys("Backspace Backspace Backspace Backspace Backspace Backspace Backspace");
    desk.types("1.500").sees("= 1.500 ?").sees("F4 memastikan 1.500").keys("F4").sees("= 1.500 ✓ dipastikan");
    assert_eq!(value(&desk, ROW, "value"), Some("1.500".into()));
    assert_eq!(value(&desk, ROW, "reading"), Some("1500".into()));
    desk.types("seribu").sees("ditulis dengan kata").keys("Tab");
    assert_eq!(value(&desk, ROW, "value"), Some("seribu".into()));
    assert_eq!(value(&desk, ROW, "reading"), None, "a reading is of the figure it was read from");
}

#[test]
fn an_opd_is_looked_up_and_a_name_of_none_changes_nothing() {
    let mut desk = form(80, 24, ROW);
    desk.types("dlh").sees("Dinas Lingkungan Hidup").keys("Enter");
    assert_eq!(value(&desk, ROW, "opd"), Some("35.02/dlh".into()));
    desk.keys("Up").types("qqqqq").keys("Tab").sees("“qqqqq” tidak dikenal untuk OPD");
    assert_eq!(value(&desk, ROW, "opd"), Some("35.02/dlh".into()));
    desk.keys("Esc Esc");
    assert_eq!(desk.app.at, BEHIND);
}

#[test]
fn dimensions_and_programmes_are_looked_up_by_name() {
    let mut desk = form(80, 24, WIN);
    to(&mut desk, "Dimensi");
    desk.types("living").keys("Enter");
    assert_eq!(value(&desk, WIN, "dimension"), Some("smart-living".into()));
    to(&mut desk, "Program RPJMD");
    desk.types("2.16.03").keys("Enter");
    assert_eq!(value(&desk, WIN, "program"), Some("2.16.03".into()));
    desk.keys("Up").types("Program unggulan bupati").keys("Tab");
    assert_eq!(value(&desk, WIN, "program"), Some("Program unggulan bupati".into()), "one that no list has yet");
}

#[test]
fn a_dimension_of_another_scheme_is_mapped_and_that_is_said() {
    let mut desk = form(80, 24, WIN);
    for (typed, key, slug, said) in [
        ("Smart Mobility", "Enter", "smart-living", "“Smart Mobility” dicatat sebagai Smart Living"),
        ("smart people", "Tab", "smart-society", "“smart people” dicatat sebagai Smart Society"),
        ("Lingkungan Cerdas", "Tab", "smart-environment", "dicatat sebagai Smart Environment"),
    ] {
        to(&mut desk, "Dimensi");
        desk.keys("Ctrl+A").types(typed).keys(key).sees(said);
        assert_eq!(value(&desk, WIN, "dimension"), Some(slug.into()), "{typed}");
    }
    to(&mut desk, "Dimensi");
    desk.keys("Ctrl+A").types("Smart Branding").keys("Tab").sees_not("dicatat sebagai");
}

#[test]
fn the_criteria_in_force_are_those_of_the_record() {
    let mut desk = form(200, 60, WIN);
    desk.sees("Keunikan").sees("Daya ungkit besar");
    // One change of a built-in one leaves the others; one that is withdrawn goes, but where it has an answer.
    let change = |on: &str, set: &str, to: &str| Write::new(format!("criterion/{on}"), set, to);
    desk.app.take(Reply::write(vec![change("keunikan", "name", "Kebaruan"), change("manfaat", "weight", "2")]));
    desk.sees("Kebaruan").sees("Manfaat").sees("Daya ungkit besar").sees_not("Keunikan");
    desk.app.take(Reply::write(vec![Write::new(WIN, "score/manfaat", 4)]));
    let away = ["manfaat", "leverage"].map(|slug| Write::new(format!("criterion/{slug}"), "withdrawn", true));
    desk.app.take(Reply::write(away.to_vec()));
    desk.sees_not("Daya ungkit besar").sees("Manfaat");
}

#[test]
fn a_list_stands_there_on_entering_and_nothing_is_taken_unasked() {
    let mut desk = form(80, 24, WIN);
    to(&mut desk, "Dimensi");
    desk.sees("Smart Governance").sees("Smart Environment").sees("6 pilihan: ↓ memilih");
    let before = desk.journal().len();
    desk.keys("Tab");
    assert_eq!((value(&desk, WIN, "dimension"), desk.journal().len()), (None, before), "Tab alone takes nothing");
    // What was only typed is taken where it names one thing, and nothing in its place where it does not.
    to(&mut desk, "Dimensi");
    desk.types("smart").sees("6 cocok: Enter mengambil ▸").keys("Tab").sees("“smart” tidak dikenal untuk Dimensi");
    assert_eq!((value(&desk, WIN, "dimension"), desk.journal().len()), (None, before));
    desk.keys("Esc Down Down").sees("2 dari 6: Enter mengambil").keys("Up Enter");
    assert_eq!(value(&desk, WIN, "dimension"), Some("smart-governance".into()));
    // It opens on what stands there; from the end Down leads nowhere, and Up leads back to the fields.
    to(&mut desk, "Dimensi");
    desk.keys("Down").sees("1 dari 6").keys("Down Down Down Down Down Down Down").sees("6 dari 6").keys("Tab");
    assert_eq!(value(&desk, WIN, "dimension"), Some("smart-environment".into()), "Tab takes what Down has chosen");
    to(&mut desk, "Dimensi");
    desk.keys("Down").sees("6 dari 6").keys("Esc").sees("6 pilihan").sees("▸ Dimensi").keys("Up").sees_not("▸ Dimensi");
    desk.english();
    to(&mut desk, "Dimension");
    desk.sees("6 choices: ↓ chooses").click("Smart Economy");
    assert_eq!(value(&desk, WIN, "dimension"), Some("smart-economy".into()), "a click takes it");
}

#[test]
fn a_value_is_selected_on_entering_and_typing_replaces_it() {
    let mut desk = form(80, 24, ROW);
    to(&mut desk, "Satuan");
    desk.types("hari").keys("Tab Shift+Tab End").types(" kerja").keys("Tab");
    assert_eq!(value(&desk, ROW, "unit"), Some("hari kerja".into()), "an arrow key begins to edit it");
    desk.keys("Shift+Tab Left").types("x").keys("Ctrl+A").types("bulan").keys("Tab");
    assert_eq!(value(&desk, ROW, "unit"), Some("bulan".into()), "Ctrl+A selects all");
    desk.click("bulan").types(" x").click("lan x").types("-").keys("Tab");
    assert_eq!(value(&desk, ROW, "unit"), Some("bu-lan x".into()), "a click edits where it fell");
    to(&mut desk, "Konsep");
    desk.types("satu").keys("Tab Shift+Tab").types(" dua").keys("Alt+Enter").types("tiga").keys("Tab");
    assert_eq!(value(&desk, ROW, "konsep"), Some("satu dua\ntiga".into()), "a note goes on");
    desk.keys("Shift+Tab Ctrl+A").types("baru").keys("Tab");
    assert_eq!(value(&desk, ROW, "konsep"), Some("baru".into()));
    to(&mut desk, "Satuan");
    assert!(desk.picture().contains("Prime 31-38, Typing 39-77"), "it is shown reversed:\n{}", desk.picture());
}

#[test]
fn indicator_unit_and_source_complete_as_in_the_grid() {
    let mut desk = form(80, 24, ROW);
    let other = |set: &str, to: &str| Write::new("data/d2", set, to);
    let sid = desk.app.room.sid().to_owned();
    desk.app.take(Reply::write(vec![
        other("session", &sid),
        other("opd", "35.02/dlh"),
        other("indicator", "Luas taman kota"),
        other("unit", "hektare"),
        other("source", "Laporan DLH"),
    ]));
    to(&mut desk, "Indikator");
    desk.sees_not("pilihan").types("luas ta").sees("luas taman kota").sees("→ melengkapi, ↓ memilih");
    desk.keys("Right").sees("Luas taman kota").keys("Enter");
    assert_eq!(value(&desk, ROW, "indicator"), Some("Luas taman kota".into()));
    to(&mut desk, "Satuan");
    desk.types("hek").keys("Down").sees("▸ hektare").keys("Tab");
    assert_eq!(value(&desk, ROW, "unit"), Some("hektare".into()));
    to(&mut desk, "Satuan");
    desk.types("h").keys("Enter");
    assert_eq!(value(&desk, ROW, "unit"), Some("h".into()), "a text of its own is never replaced");
    to(&mut desk, "Sumber");
    desk.types("dlh").click("Laporan DLH");
    assert_eq!(value(&desk, ROW, "source"), Some("Laporan DLH".into()));
    // The built-in indicators of the OPD are there from the start.
    to(&mut desk, "Indikator");
    desk.types("angka h").sees("Angka harapan hidup");
}

#[test]
fn choices_too_long_for_a_line_stand_below_it() {
    let mut desk = form(80, 24, ROW);
    to(&mut desk, "Telaah konsultan");
    desk.sees("perlu perbaikan").sees("sudah diperbaiki").keys("Right").sees("▸ diterima").click("sudah diperbaiki");
    desk.sees("▸ sudah diperbaiki").keys("Tab");
    assert_eq!(value(&desk, ROW, "review"), Some("diperbaiki".into()));
}

#[test]
fn a_set_is_filled_from_its_list_and_waits_for_a_number() {
    let mut desk = form(80, 24, WIN);
    to(&mut desk, "OPD pendukung");
    desk.sees("• Dinas Komunikasi").sees("46 pilihan").keys("Down").sees("Delete menghapus").keys("Down Enter");
    assert_eq!(value(&desk, WIN, "supporting/35.02/setda"), Some(true.into()));
    desk.keys("Tab");
    assert_eq!(desk.workshop().members(WIN, "supporting/").count(), 2);
    to(&mut desk, "Suara OPD");
    desk.keys("Down Enter").sees("Setda").sees("Tulis angkanya di belakang nama").types("4").keys("Enter");
    assert_eq!(value(&desk, WIN, "vote/35.02/setda"), Some(Value::Int(4)));
}

#[test]
fn choices_and_gates_are_answered_by_arrows_letters_and_space() {
    let mut desk = form(80, 24, WIN);
    to(&mut desk, "Status RPJMD");
    desk.keys("d Tab");
    assert_eq!(value(&desk, WIN, "program_status"), Some("diusulkan".into()));
    desk.keys("Up Right Tab");
    assert_eq!(value(&desk, WIN, "program_status"), Some("belum".into()));
    desk.keys("Up Delete Tab");
    assert_eq!(value(&desk, WIN, "program_status"), None);
    to(&mut desk, "Daya ungkit besar");
    desk.keys("Space Tab");
    assert_eq!(value(&desk, WIN, "gate/leverage"), Some(true.into()));
    desk.keys("Up t Tab");
    assert_eq!(value(&desk, WIN, "gate/leverage"), Some(false.into()));
    to(&mut desk, "Keunikan");
    desk.sees("1–5").types("4").keys("Tab");
    assert_eq!(value(&desk, WIN, "score/keunikan"), Some(Value::Int(4)));
    desk.keys("Up").types("9").keys("Tab").sees("“9” tidak dipakai").keys("Esc");
}

#[test]
fn members_are_added_by_name_and_taken_out() {
    let mut desk = form(80, 24, WIN);
    to(&mut desk, "OPD pendukung");
    desk.types("dlh").keys("Enter").types("dinas sosial").keys("Enter");
    assert_eq!(value(&desk, WIN, "supporting/35.02/dlh"), Some(true.into()));
    assert_eq!(desk.workshop().members(WIN, "supporting/").count(), 3);
    desk.keys("Down Delete");
    assert_eq!(desk.workshop().members(WIN, "supporting/").count(), 2);
    to(&mut desk, "Suara OPD");
    desk.types("dlh 3")
        .keys("Enter")
        .sees("Dinas Lingkungan Hidup")
        .types("dinkes")
        .keys("Enter")
        .sees("Tulis angkanya");
    assert_eq!(value(&desk, WIN, "vote/35.02/dlh"), Some(Value::Int(3)));
    to_opd_alias();
}

/// An alias is a free text, of any letters.
fn to_opd_alias() {
    let mut desk = form(80, 24, "opd/35.02/dinkes");
    to(&mut desk, "Nama lain");
    desk.types("Dinas Kes/KB").keys("Enter Tab").sees("Dinas Kes/KB");
    assert_eq!(value(&desk, "opd/35.02/dinkes", "alias/Dinas Kes/KB"), Some(true.into()));
}

/// Two laptops wrote two values for the unit, neither seeing the other.
fn contested() -> Desk {
    let desk = form(120, 36, ROW);
    let mut edits = desk.workshop().log().edits().to_vec();
    let seen = edits.iter().rfind(|edit| &*edit.set == "unit").expect("a unit").clone();
    for (hand, name, to) in [("p8s0c1va", "Slamet", "hari"), ("q8s0c1va", "Ratna", "bulan")] {
        let id = |seq| format!("{seq}@{hand}").parse_id();
        edits.push(Edit { id: id(900), to: Some(to.into()), over: vec![seen.id], act: None, ..seen.clone() });
        let on = format!("hand/{hand}");
        edits.push(Edit {
            id: id(901),
            on: on.into(),
            set: "operator".into(),
            to: Some(name.into()),
            over: vec![],
            ..seen.clone()
        });
    }
    let mut desk = Desk::reopened(120, 36, edits, vec![]);
    desk.app.take(Reply::go(Go::Form(ROW.into())));
    desk
}

trait ParseId {
    fn parse_id(&self) -> EditId;
}

impl ParseId for String {
    fn parse_id(&self) -> EditId {
        EditId::parse(self).expect("an id")
    }
}

#[test]
fn rivals_stand_with_who_and_when_until_a_person_settles() {
    let mut desk = contested();
    desk.sees("≠ hari   Slamet, 08.00 WIB").sees("≠ bulan   Ratna, 08.00 WIB");
    to(&mut desk, "Satuan");
    desk.keys("Enter").sees_not("Slamet");
    assert_eq!(value(&desk, ROW, "unit"), Some("bulan".into()), "the greater id was shown, and affirmed");
    let mut desk = contested();
    to(&mut desk, "Satuan");
    desk.keys("F6 Enter").sees_not("Slamet");
    assert_eq!(value(&desk, ROW, "unit"), Some("hari".into()));
    let mut desk = contested();
    to(&mut desk, "Satuan");
    desk.keys("Ctrl+U").types("tahun").keys("Tab").sees_not("Slamet");
    assert!(!desk.workshop().contested(ROW, "unit"));
}

#[test]
fn half_typed_text_comes_back_and_is_gone_once_recorded() {
    let mut desk = form(80, 24, ROW);
    to(&mut desk, "Sumber");
    desk.keys("End").types(" dan Dinkes").wait(2_000);
    let drafts = desk.drafts();
    let held: Vec<_> = drafts.iter().map(|draft| (draft.place.clone(), draft.text.rsplit('\t').next())).collect();
    assert_eq!(held, [(format!("form/{ROW}/source"), Some("BPS Kabupaten Ponorogo dan Dinkes"))]);
    let mut again = Desk::reopened(80, 24, desk.journal(), drafts.clone());
    again.app.take(Reply::go(Go::Form(ROW.into())));
    again.sees("BPS Kabupaten Ponorogo dan Dinkes").sees("▸ Sumber");
    again.wait(2_000);
    assert!(again.effects.iter().all(|effect| !matches!(effect, Effect::Draft(_))), "the journal holds it already");
    again.keys("Tab").wait(2_000);
    assert_eq!(value(&again, ROW, "source"), Some("BPS Kabupaten Ponorogo dan Dinkes".into()));
    assert!(again.forgot(&format!("form/{ROW}/source")));
    desk.keys("Tab").wait(2_000);
    assert_eq!(desk.drafts(), []);
}

#[test]
fn leaving_records_what_is_half_typed() {
    let mut desk = form(80, 24, ROW);
    to(&mut desk, "Konsep");
    desk.types("baris satu").keys("Enter").types("baris dua").keys("F9");
    assert_eq!(value(&desk, ROW, "konsep"), Some("baris satu\nbaris dua".into()));
}

#[test]
fn hostile_texts_are_harmless_and_stay_as_they_came() {
    let bad = format!("\x1b[31m\u{202e}{}", "x".repeat(10_000));
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let mut desk = form(width, height, WIN);
        let texts = ["title", "problem", "opd", "budget", "program", "dimension", "decision"];
        let mut writes: Vec<Write> = texts.iter().map(|set| Write::new(WIN, *set, bad.as_str())).collect();
        writes.push(Write::new(WIN, format!("supporting/{bad}"), true));
        writes.push(Write::new(WIN, format!("vote/{bad}"), 3));
        desk.app.take(Reply::write(writes));
        for _ in 0..40 {
            desk.keys("Tab");
            assert!(!desk.screen().chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'));
        }
        assert_eq!(value(&desk, WIN, "title"), Some(bad.as_str().into()));
        desk.keys("Ctrl+Home").paste(&bad).keys("Tab");
    }
    Desk::run(80, 24).app.take(Reply::go(Go::Form("nothing".into())));
}

#[test]
fn it_speaks_english() {
    let mut desk = form(120, 36, WIN);
    desk.keys("Ctrl+L").sees("3 required fields still empty").sees("Lead OPD").sees("Next field");
    // The open list of the first field pushes the last of its column out of sight.
    desk.keys("Tab").sees("Under 12 months").keys("Shift+Tab");
    desk.types("qqqq").keys("Tab").sees("is not known for Lead");
    let session = desk.app.room.session().to_string();
    let mut desk = form(80, 24, &session);
    desk.keys("Ctrl+L").sees("Monday, 4 July 2022");
    assert_eq!(desk.journal(), form(80, 24, &session).journal(), "another language is no change");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        insta::assert_snapshot!(format!("form_row_{width}"), form(width, height, ROW).picture());
        let mut desk = form(width, height, WIN);
        to(&mut desk, "OPD pendukung");
        desk.types("din");
        insta::assert_snapshot!(format!("form_win_{width}"), desk.picture());
    }
    insta::assert_snapshot!("form_contested", contested().picture());
}

#[test]
fn a_year_typed_in_the_grid_and_in_the_form_is_the_same_value() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5").types("Sawah").keys("Tab Tab Tab").types("2020").keys("Enter Up Ctrl+E").sees("2020");
    desk.sees_not("Tahun ini tidak terbaca");
    let on = desk.workshop().all(bimtek::workshop::subject::Kind::Data)[0].clone();
    desk.keys("Tab Tab Tab Tab Tab").types("2021").keys("Tab");
    assert_eq!(desk.workshop().text(&on, "year"), "2021");
}
