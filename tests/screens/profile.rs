//! Profil: all that is to be known of one quick win, its risks, its evidence, and how complete the session's are.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Go, Reply};
use bimtek::workshop::edit::{Edit, EditId, Value, Write};
use bimtek::workshop::ranking::profile::{PARTS, Profile, RISK_PARTS};

use crate::desk::Desk;

/// A quick win with every part, one with some, and others with none.
const WHOLE: &str = "nomination/n1";
const SOME: &str = "nomination/n2";
const BARE: &str = "nomination/n4";

fn text(on: &str, set: &str, to: &str) -> Write {
    Write::new(on, set, to)
}

/// The nominations of 14 July 2022, as many of them as a page of the list.
fn desk(width: u16, height: u16) -> Desk {
    let mut desk = Desk::run(width, height);
    let sid = desk.app.room.sid().to_owned();
    let nominations = [
        ("n1", "Inpomase (Internet Ponorogo Masuk RT)", "smart-governance", "diskominfo"),
        ("n2", "PSC 119", "smart-living", "dinkes"),
        ("n3", "Gerakan Seribu NIB", "smart-economy", "dpmptsp"),
        ("n4", "E-PBB", "smart-governance", "bppkad"),
        ("n5", "Aplikasi terintegrasi WAROG", "smart-branding", "diskominfo"),
        ("n6", "Master Plan Smart Village (Desa Pintar)", "smart-governance", "dpmd"),
    ];
    let mut writes = Vec::new();
    for (id, title, dimension, opd) in nominations {
        let on = format!("nomination/{id}");
        writes.extend([
            text(&on, "session", &sid),
            text(&on, "title", title),
            text(&on, "dimension", dimension),
            text(&on, "opd", &format!("35.02/{opd}")),
        ]);
    }
    let rows = [
        ("d1", "dinkes", "Angka harapan hidup", "72,65", "tahun", "2019"),
        ("d2", "dinkes", "Waktu tanggap ambulans", "28", "menit", "2021"),
        ("d3", "diskominfo", "RT dengan internet", "1.842", "RT", "2021"),
        ("d4", "dlh", "Sampah terangkut", "61", "ton per hari", "2021"),
    ];
    for (id, opd, indicator, value, unit, year) in rows {
        let on = format!("data/{id}");
        writes.extend([
            text(&on, "session", &sid),
            text(&on, "opd", &format!("35.02/{opd}")),
            text(&on, "indicator", indicator),
            text(&on, "value", value),
            text(&on, "unit", unit),
            text(&on, "year", year),
            text(&on, "source", "BPS"),
        ]);
    }
    writes.extend([
        text(WHOLE, "problem", "Warga di RT pinggiran tidak dapat mengurus surat tanpa datang ke kantor desa."),
        text(WHOLE, "benefit", "Satu titik internet gratis di tiap RT; surat selesai dari rumah."),
        text(WHOLE, "felt_by", "Warga 6.869 RT"),
        text(WHOLE, "steps", "1. Data RT tanpa sinyal\n2. Kontrak penyedia\n3. Pasang dan uji\n4. Latih pengurus RT"),
        Write::new(WHOLE, "duration_months", 9),
        text(WHOLE, "budget", "13,7 miliar"),
        text(WHOLE, "fund", "APBD, Dana RT"),
        text(WHOLE, "regulasi", "Perbup Dana RT"),
        text(WHOLE, "regulasi_status", "ada"),
        text(WHOLE, "sop_status", "perlu"),
        Write::new(WHOLE, "evidence/d3", true),
        Write::new(WHOLE, "evidence/d4", true),
        Write::new(WHOLE, "progress", 35),
        text(WHOLE, "program", "2.16.03"),
        text(WHOLE, "program_status", "masuk"),
        text(SOME, "problem", "Ambulans datang terlambat karena panggilan tersebar di banyak nomor."),
        text(SOME, "benefit", "Satu nomor darurat, ambulans terdekat berangkat."),
        Write::new(SOME, "duration_months", 14),
        text(SOME, "budget", "1.500"),
        Write::new(SOME, "progress", 0),
        text("nomination/n3", "felt_by", "Pelaku UMKM"),
    ]);
    let risks = [
        ("r1", "Penyedia mundur", "Medan sulit", "RT tertunda", 3, 4, "Dua penyedia cadangan", "Kabid Infrastruktur"),
        ("r2", "Perangkat dicuri", "Dipasang di luar", "Layanan putus", 2, 2, "Pasang di rumah ketua RT", "Ketua RT"),
    ];
    for (id, event, cause, effect, likelihood, impact, mitigation, person) in risks {
        let set = |part: &str| format!("risk_{part}/{id}");
        writes.extend([
            text(WHOLE, &set("event"), event),
            text(WHOLE, &set("cause"), cause),
            text(WHOLE, &set("effect"), effect),
            Write::new(WHOLE, set("likelihood"), likelihood),
            Write::new(WHOLE, set("impact"), impact),
            text(WHOLE, &set("mitigation"), mitigation),
            text(WHOLE, &set("person"), person),
        ]);
    }
    desk.app.take(Reply::write(writes));
    desk.send(Msg::Tick);
    desk
}

/// The screen at a quick win.
fn at(width: u16, height: u16, on: &str) -> Desk {
    let mut desk = desk(width, height);
    desk.app.take(Reply::go(Go::On(At::Profile, on.into())));
    desk.send(Msg::Tick);
    desk
}

fn value(desk: &Desk, on: &str, set: &str) -> Option<Value> {
    desk.workshop().value(on, set).cloned()
}

/// The ids of the risks of a quick win, in order.
fn risks(desk: &Desk, on: &str) -> Vec<String> {
    Profile::of(desk.workshop(), on).risks.into_iter().map(|risk| risk.id).collect()
}

/// Presses Down until the cursor is on the part with this label.
#[track_caller]
fn to(desk: &mut Desk, label: &str) {
    desk.keys("Home");
    for _ in 0..PARTS.len() {
        let here = |line: &str| {
            let after = line.rsplit_once('▸').map_or("", |(_, rest)| rest).trim_start();
            ["✓ ", "○ ", "≠ ", "! "]
                .iter()
                .any(|sign| after.strip_prefix(sign).is_some_and(|rest| rest.starts_with(label)))
        };
        if desk.screen().lines().any(here) {
            return;
        }
        desk.keys("Down");
    }
    panic!("no part {label}:\n{}", desk.screen());
}

#[test]
fn the_least_complete_stand_first_and_the_session_is_counted() {
    let mut desk = desk(120, 36);
    desk.keys("Alt+Q").sees("1 dari 6 profil lengkap").sees("yang paling kurang di atas").sees("0 dari 12");
    desk.sees("quick win 1 dari 6").sees("5 dari 12").sees("✓ lengkap").sees("belum masuk RPJMD");
    assert_eq!(desk.app.at, At::Profile);
    let order = |desk: &Desk| {
        let screen = desk.screen();
        let at = |title: &str| screen.find(title).unwrap_or_else(|| panic!("{title}:\n{screen}"));
        [at("Gerakan Seribu"), at("PSC 119"), at("Inpomase")].is_sorted()
    };
    assert!(order(&desk), "{}", desk.screen());
    desk.keys("F3").sees("menurut peringkat");
    assert!(!order(&desk), "{}", desk.screen());
}

#[test]
fn a_quick_win_is_opened_by_its_name_and_the_clicker_steps_on() {
    let mut desk = at(80, 24, SOME);
    desk.sees("PSC 119").sees("5 dari 12").sees("Dinkes · Smart Living").sees("quick win 5 dari 6");
    desk.keys("PageDown").sees("Inpomase").sees("masuk RPJMD").keys("PageDown").sees("quick win 6 dari 6");
    desk.keys("PageUp PageUp").sees("Gerakan Seribu NIB");
    // Letters look for a quick win or its OPD; Esc clears the search, and then goes back.
    desk.types("kominfo").sees("Cari: kominfo").sees("quick win 1 dari 2").keys("Esc").sees("dari 6").keys("Esc");
    assert_eq!(desk.app.at, At::Run);
    let mut desk = at(120, 36, SOME);
    desk.types("zzz").sees("Tidak ada quick win dengan “zzz”").keys("Enter Tab PageDown F3 F8 Down").keys("Esc");
    desk.click("E-PBB").sees("BPPKAD").types("psc").sees("PSC 119").sees("quick win 1 dari 1");
}

#[test]
fn a_quick_win_that_is_the_same_as_another_leads_to_that() {
    let mut desk = desk(80, 24);
    desk.app.take(Reply::write(vec![text(BARE, "duplicate_of", "n1")]));
    desk.app.take(Reply::go(Go::On(At::Profile, BARE.into())));
    desk.sees("Inpomase").sees("dari 5");
    desk.app.take(Reply::write(vec![Write::new(WHOLE, "withdrawn", true)]));
    desk.send(Msg::Tick);
    desk.sees("quick win").sees_not("Inpomase");
}

#[test]
fn each_part_says_itself_when_missing_and_what_to_do() {
    let mut desk = at(120, 36, BARE);
    for said in [
        "masalah apa yang diselesaikan?",
        "apa yang menjadi lebih baik?",
        "siapa yang merasakannya?",
        "tulis satu langkah tiap baris",
        "berapa bulan sampai jadi?",
        "berapa rupiah?",
        "APBD, CSR",
        "aturan apa, atau masih perlu?",
        "SOP apa, atau masih perlu?",
        "Enter memilih baris data",
        "Enter mencatat yang pertama",
        "berapa persen?",
    ] {
        desk.sees(said);
    }
    // One after the other, and from the end again to the first.
    let mut desk = at(80, 24, SOME);
    desk.keys("Tab").sees("siapa yang merasakannya").keys("Enter").sees("▸ Penerima manfaat");
    desk.types("Warga").keys("Tab Esc").sees("6 dari 12").keys("Tab Tab Tab Tab Tab Tab Tab Enter");
    assert_eq!(desk.app.at, At::Form, "{}", desk.screen());
}

#[test]
fn what_is_there_is_told_as_people_say_it() {
    let mut desk = at(200, 60, WHOLE);
    desk.sees("1. Data RT tanpa sinyal").sees("4. Latih pengurus RT").sees("9 bulan").sees("Rp13.700.000.000,00");
    desk.sees("sudah ada").sees("masih diperlukan").sees("• RT dengan internet 1.842 RT (2021) —");
    desk.sees("DLH (! OPD-nya tidak ikut serta");
    desk.sees("1. Penyedia mundur · ▄ 12 sedang").sees("2. Perangkat dicuri · ▁ 4 rendah").sees("35 %");
    desk.sees_not("Lebih lama dari syarat");
    // Too long is told and never refused; a figure that can be read two ways is shown with its reading.
    let mut desk = at(120, 36, SOME);
    desk.sees("14 bulan").sees("kurang dari 12 bulan").sees("1.500  = Rp1.500,00 ?").sees("0 %");
    for (months, long) in [(11, false), (12, true), (13, true)] {
        desk.app.take(Reply::write(vec![Write::new(SOME, "duration_months", months)]));
        desk.send(Msg::Tick);
        assert_eq!(desk.screen().contains("kurang dari 12 bulan"), long, "{months}");
    }
    let odd =
        [text(SOME, "duration_months", "lama"), Write::new(SOME, "progress", 140), Write::new(SOME, "problem", true)];
    desk.app.take(Reply::write(odd.to_vec()));
    desk.send(Msg::Tick);
    desk.sees("! Lama").sees("“lama” bukan angka").sees("“140” bukan angka");
    desk.app.take(Reply::write(vec![Write::new("data/d1", "withdrawn", true), Write::new(SOME, "evidence/d1", true)]));
    desk.send(Msg::Tick);
    desk.sees("• baris data Angka harapan hidup: sudah");
}

#[test]
fn enter_opens_a_part_where_it_is_edited_and_esc_comes_back_to_it() {
    for (label, field) in [
        ("Masalah", "Masalah"),
        ("Penerima manfaat", "Penerima manfaat"),
        ("Langkah", "Langkah"),
        ("Lama", "Lama (bulan)"),
        ("Anggaran", "Anggaran (Rp)"),
        ("SOP", "SOP"),
        ("Kemajuan", "Kemajuan (persen)"),
    ] {
        let mut desk = at(80, 24, SOME);
        to(&mut desk, label);
        desk.keys("Enter").sees(&format!("▸ {field}"));
        assert_eq!(desk.app.at, At::Form, "{label}");
        desk.keys("Esc");
        assert_eq!(desk.app.at, At::Profile, "{label}");
        let screen = desk.screen();
        to(&mut desk, label);
        assert_eq!(desk.screen(), screen, "the cursor stays on {label}");
    }
    let mut desk = at(120, 36, SOME);
    to(&mut desk, "Kemajuan");
    desk.keys("Enter").types("80").keys("Tab Esc").sees("80 %");
    assert_eq!(value(&desk, SOME, "progress"), Some(Value::Int(80)));
    desk.keys("Ctrl+Z").sees("0 %").keys("F4");
    assert_eq!(desk.app.at, At::Form);
}

#[test]
fn evidence_is_picked_from_the_rows_of_its_opd_first() {
    let mut desk = at(80, 24, SOME);
    to(&mut desk, "Bukti");
    desk.keys("Enter").sees("baris data Dinkes di atas").sees("[ ] Angka harapan hidup 72,65 tahun (2019) — Dinkes");
    let screen = desk.screen();
    let place = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}:\n{screen}"));
    assert!(place("Waktu tanggap") < place("RT dengan internet"), "{screen}");
    desk.keys("Enter Down Enter").sees("2 dipilih").sees("[✓] Waktu tanggap ambulans");
    assert_eq!(value(&desk, SOME, "evidence/d2"), Some(true.into()));
    desk.keys("Enter").sees("1 dipilih").sees("[ ] Waktu tanggap ambulans");
    assert_eq!(value(&desk, SOME, "evidence/d2"), None);
    // The search finds rows of any OPD; one that does not serve says why.
    desk.types("dlh")
        .sees("Cari: dlh")
        .sees_not("harapan")
        .keys("Enter")
        .sees("2 dipilih")
        .sees("! OPD-nya tidak ikut");
    desk.keys("Esc").sees("[✓] Angka harapan hidup").keys("Esc").sees("• Angka harapan hidup").sees("6 dari 12");
    assert_eq!(value(&desk, SOME, "evidence/d4"), Some(true.into()));
    desk.keys("Ctrl+Z").sees("Bukti “Sampah terangkut”");
    assert_eq!(value(&desk, SOME, "evidence/d4"), None);
    desk.keys("Enter").types("qqq").sees("Tidak ada baris data dengan “qqq”").keys("Enter Esc").click("Waktu tanggap");
    assert_eq!(value(&desk, SOME, "evidence/d2"), Some(true.into()));
    // In the form the same rows are found by their names.
    let mut desk = at(80, 24, SOME);
    desk.app.take(Reply::go(Go::Field(SOME.into(), "evidence/")));
    desk.sees("▸ Bukti").types("tanggap").keys("Enter").sees("Waktu tanggap ambulans");
    assert_eq!(value(&desk, SOME, "evidence/d2"), Some(true.into()));
    desk.keys("Down Delete");
    assert_eq!(value(&desk, SOME, "evidence/d2"), None);
    for label in ["Penyebab risiko", "Akibat risiko", "Kemungkinan risiko", "Mitigasi risiko"] {
        desk.keys("Ctrl+Home PageDown PageDown").sees_not(label).keys("PageDown").sees_not(label);
    }
    desk.keys("Ctrl+End").sees_not("Mitigasi risiko");
}

#[test]
fn a_row_that_is_gone_can_be_taken_out_of_the_evidence() {
    let mut desk = at(80, 24, WHOLE);
    desk.app.take(Reply::write(vec![Write::new("data/d3", "withdrawn", true)]));
    to(&mut desk, "Bukti");
    desk.keys("Enter").sees("[✓] baris data RT dengan internet: sudah tidak ada").keys("Enter");
    assert_eq!(value(&desk, WHOLE, "evidence/d3"), None);
    desk.sees_not("RT dengan internet").sees("1 dipilih");
}

/// The risks of a quick win, open.
fn open_risks(width: u16, height: u16, on: &str) -> Desk {
    let mut desk = at(width, height, on);
    to(&mut desk, "Risiko");
    desk.keys("Enter");
    desk
}

#[test]
fn a_risk_is_written_cell_by_cell_and_rated_by_digits() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = open_risks(width, height, SOME);
        desk.sees("risiko baru").sees("Apa yang bisa terjadi?").sees("0 dari 0 risiko lengkap");
        let before = desk.journal().len();
        desk.types("Nomor palsu")
            .keys("Enter")
            .types("Orang iseng")
            .keys("Enter")
            .types("Ambulans sia-sia")
            .keys("Enter");
        desk.sees("Tekan 1").types("4").sees("belum dinilai").types("4").sees("16 tinggi");
        desk.types("Telepon balik").keys("Enter").types("Kepala PSC").keys("Tab").sees("1 dari 1 risiko lengkap");
        let ids = risks(&desk, SOME);
        assert_eq!(ids.len(), 1);
        assert_eq!(desk.journal().len() - before, 7, "a cell is an act");
        let told = RISK_PARTS.map(|set| value(&desk, SOME, &format!("{set}{}", ids[0])).expect("a value").to_string());
        assert_eq!(told, ["Nomor palsu", "Orang iseng", "Ambulans sia-sia", "4", "4", "Telepon balik", "Kepala PSC"]);
        desk.keys("Esc").sees("6 dari 12").sees("1. Nomor palsu · ▇ 16 tinggi");
    }
}

#[test]
fn a_rating_takes_digits_of_its_scale_and_arrows_and_is_cleared() {
    let mut desk = open_risks(80, 24, WHOLE);
    let rating = |desk: &Desk| value(desk, WHOLE, "risk_likelihood/r1");
    desk.keys("Tab Tab Tab").sees("Tekan 1").keys("9").sees("tekan angka 1 sampai 5").keys("x");
    assert_eq!(rating(&desk), Some(Value::Int(3)));
    desk.keys("Right Right Right");
    assert_eq!(rating(&desk), Some(Value::Int(5)));
    desk.keys("Left").sees("16 tinggi").keys("Delete").sees("belum dinilai");
    assert_eq!(rating(&desk), None);
    desk.paste("5").sees("tekan angka 1 sampai 5").keys("2").sees("8 sedang");
    assert_eq!(rating(&desk), Some(Value::Int(2)));
    // What a script wrote outside the scale is said, and counts for nothing.
    desk.app.take(Reply::write(vec![Write::new(WHOLE, "risk_likelihood/r1", 9)]));
    desk.send(Msg::Tick);
    desk.keys("Shift+Tab").sees("9?").sees("“9” di luar skala 1–5").sees("belum dinilai");
}

#[test]
fn a_risk_is_withdrawn_as_one_act_and_comes_back() {
    let mut desk = open_risks(120, 36, WHOLE);
    let before = desk.journal().len();
    desk.keys("F8").sees("Risiko ditarik: Penyedia mundur. Ctrl+Z mengembalikannya.");
    assert_eq!(risks(&desk, WHOLE), ["r2"]);
    let acts: std::collections::BTreeSet<_> = desk.journal()[before..].iter().map(Edit::act_id).collect();
    assert_eq!(acts.len(), 1);
    desk.keys("Ctrl+Z").sees("Risiko “Penyedia mundur”");
    assert_eq!(risks(&desk, WHOLE), ["r1", "r2"]);
    // With the last one gone a new one is begun; an empty one has nothing to withdraw.
    desk.keys("F8 F8").sees("risiko baru").sees("0 dari 0").keys("F8").sees("masih kosong");
    assert_eq!(risks(&desk, WHOLE), [""; 0]);
    desk.keys("Ctrl+Z Ctrl+Z Esc").sees("✓ lengkap");
    // What is half typed in it comes back with it.
    let mut desk = open_risks(120, 36, WHOLE);
    desk.keys("Tab").types("Hujan").keys("F8 Ctrl+Z");
    assert_eq!(value(&desk, WHOLE, "risk_cause/r1"), Some("Hujan".into()));
    let mut desk = open_risks(120, 36, SOME);
    desk.types("Baru saja").keys("F8").sees("Risiko ditarik");
    assert_eq!(risks(&desk, SOME), [""; 0]);
    desk.keys("Ctrl+Z");
    assert_eq!(risks(&desk, SOME).len(), 1);
}

#[test]
fn the_cursor_goes_from_risk_to_risk_and_a_new_one_stands_last() {
    let mut desk = open_risks(80, 24, WHOLE);
    desk.sees("▸ 1. Penyedia mundur").keys("PageDown").sees("▸ 2. Perangkat dicuri").keys("PageDown PageUp");
    desk.sees("▸ 1. Penyedia mundur").keys("Up").sees("▸ Kejadian").keys("Down Down Down").sees("▸ Kemungkinan");
    desk.keys("F2").sees("▸ 3. (kejadian belum ditulis)").keys("F2 F2");
    assert_eq!(risks(&desk, WHOLE).len(), 2, "begun is not yet recorded");
    desk.types("Listrik padam")
        .keys("F2")
        .sees("4. (kejadian")
        .types("Hujan")
        .keys("PageUp PageUp")
        .sees("▸ 2. Perangkat");
    assert_eq!(risks(&desk, WHOLE).len(), 4);
    desk.click("4. Hujan").sees("▸ 4. Hujan").keys("Esc").sees("4. Hujan");
    // In a table Down leads to the next one, and the end of the last begins another.
    let mut desk = open_risks(200, 60, WHOLE);
    desk.keys("Down").sees("▸ 2").keys("Down").sees("▸ 2").keys("Tab Tab Tab Tab Tab Tab Enter").sees("▸ 3");
    desk.click("Medan sulit").types("Hujan deras").keys("Up Esc");
    assert_eq!(value(&desk, WHOLE, "risk_cause/r1"), Some("Hujan deras".into()));
}

#[test]
fn esc_takes_typing_back_and_then_leads_to_the_profile() {
    let mut desk = open_risks(80, 24, WHOLE);
    desk.types("lain").sees_not("▸ Kejadian           Penyedia").keys("Esc").sees("Penyedia mundur").sees("▸ Kejadian");
    desk.keys("Esc").sees("1. Penyedia mundur ·");
    assert_eq!(desk.app.at, At::Profile);
    assert_eq!(value(&desk, WHOLE, "risk_event/r1"), Some("Penyedia mundur".into()));
    // Going elsewhere records what is typed, and the way back leads to where it was.
    let mut desk = open_risks(80, 24, WHOLE);
    desk.types("Penyedia bangkrut").keys("F9");
    assert_eq!(value(&desk, WHOLE, "risk_event/r1"), Some("Penyedia bangkrut".into()));
    desk.keys("Esc").sees("▸ Kejadian");
    desk.keys("Ctrl+A Delete Tab Ctrl+S");
    assert_eq!(value(&desk, WHOLE, "risk_event/r1"), None);
    desk.sees("(kejadian belum ditulis)");
}

#[test]
fn half_a_risk_comes_back_after_a_kill() {
    for (on, known) in [(WHOLE, 2), (SOME, 0)] {
        let mut desk = open_risks(80, 24, on);
        desk.keys("F2").types("Server pusat pad").wait(2_000);
        let drafts = desk.drafts();
        assert_eq!(drafts.len(), 1);
        assert!(drafts[0].place.starts_with(&format!("profile/{on}/risk_event/r")), "{}", drafts[0].place);
        assert_eq!(risks(&desk, on).len(), known, "nothing is recorded yet");
        // The program is killed here, and another opens what the journal holds.
        let mut again = Desk::reopened(80, 24, desk.journal(), drafts.clone());
        again.keys("Alt+Q").sees("Server pusat pad").sees("▸ Kejadian");
        again.wait(2_000);
        assert!(again.drafts().is_empty(), "the journal holds it already");
        again.types("am").keys("Enter").wait(2_000);
        let ids = risks(&again, on);
        assert_eq!(value(&again, on, &format!("risk_event/{}", ids[known])), Some("Server pusat padam".into()));
        assert!(again.forgot(&drafts[0].place));
        // Who asked for another quick win is not led away; the text waits where it belongs.
        let mut other = Desk::reopened(80, 24, desk.journal(), drafts);
        other.app.take(Reply::go(Go::On(At::Profile, BARE.into())));
        other.sees("E-PBB").keys("Esc");
        other.app.take(Reply::go(Go::On(At::Profile, on.into())));
        other.sees("Server pusat pad");
    }
}

#[test]
fn text_that_comes_back_replaces_only_what_was_seen_when_it_was_begun() {
    let mut desk = open_risks(80, 24, WHOLE);
    let over = desk.workshop().heads(WHOLE, "risk_event/r1");
    desk.types("Penyedia bangkrut").wait(2_000);
    let edit = Edit { over, ..unseen(&desk, WHOLE, "risk_event/r1", "Penyedia terlambat") };
    let mut edits = desk.journal();
    edits.push(edit);
    let mut again = Desk::reopened(80, 24, edits, desk.drafts());
    again.keys("Alt+Q").sees("Penyedia bangkrut").sees("Penyedia terlambat").keys("Tab");
    assert!(again.workshop().contested(WHOLE, "risk_event/r1"));
}

/// Another laptop's write to a slot, which has not seen what stands there.
fn unseen(desk: &Desk, on: &str, set: &str, to: impl Into<Value>) -> Edit {
    let id = EditId::parse("900@p8s0c1va").expect("an id");
    Edit { id, at: desk.now, on: on.into(), set: set.into(), to: Some(to.into()), over: vec![], act: None }
}

#[test]
fn what_is_contested_is_marked_and_one_key_from_being_settled() {
    let mut desk = at(120, 36, WHOLE);
    let other = [unseen(&desk, WHOLE, "fund", "CSR"), unseen(&desk, WHOLE, "risk_impact/r1", 5)];
    for (at, edit) in other.into_iter().enumerate() {
        let id = EditId::parse(&format!("{}@p8s0c1va", 900 + at)).expect("an id");
        desk.send(Msg::Answer(Answer::Others(vec![Edit { id, ..edit }])));
    }
    desk.sees("≠ Sumber dana").sees("Isian berbeda antarpencatat").sees("1. Penyedia mundur · ≠ berbeda");
    to(&mut desk, "Sumber dana");
    desk.keys("Ctrl+X").sees("CSR").sees("APBD, Dana RT").keys("Esc");
    to(&mut desk, "Risiko");
    desk.keys("Enter Tab Tab Tab Tab").sees("≠ 5").sees("Ctrl+X menyandingkan").keys("Ctrl+X").sees("Dampak risiko");
    desk.keys("Esc").keys("2").sees("▄ 6 sedang");
    assert!(!desk.workshop().contested(WHOLE, "risk_impact/r1"));
}

#[test]
fn what_another_writes_meanwhile_is_said_and_both_are_kept() {
    let mut desk = open_risks(120, 36, WHOLE);
    desk.types("Penyedia bangkrut");
    let edit = unseen(&desk, WHOLE, "risk_event/r1", "Penyedia terlambat");
    let over = desk.workshop().heads(WHOLE, "risk_event/r1");
    desk.send(Msg::Answer(Answer::Others(vec![Edit { over, ..edit }])));
    desk.sees("Penyedia bangkrut").sees("Penyedia terlambat").keys("Tab");
    assert!(desk.workshop().contested(WHOLE, "risk_event/r1"));
    // A quick win that somebody withdraws does not take along what is being typed for it.
    desk.types("Sebab lain");
    let heads = desk.workshop().heads_of(WHOLE);
    let edit = unseen(&desk, WHOLE, "withdrawn", true);
    let id = EditId::parse("990@p8s0c1va").expect("an id");
    desk.send(Msg::Answer(Answer::Others(vec![Edit { id, over: heads, ..edit }])));
    desk.sees("Sebab lain").keys("Tab");
    assert_eq!(value(&desk, WHOLE, "risk_cause/r1"), Some("Sebab lain".into()));
}

#[test]
fn a_closed_session_refuses_and_gives_back_what_was_typed() {
    let mut desk = open_risks(120, 36, WHOLE);
    desk.types("Penyedia bangkrut");
    let session = desk.app.room.session();
    // Another laptop closes it while half a sentence stands there.
    desk.send(Msg::Answer(Answer::Others(vec![unseen(&desk, &session, "state", "ditutup")])));
    desk.keys("Tab");
    assert_eq!(value(&desk, WHOLE, "risk_event/r1"), Some("Penyedia mundur".into()));
    desk.sees("Penyedia bangkrut").keys("Esc").types("x").sees("ditutup").sees_not("Penyedia bangkrut");
    let before = desk.journal().len();
    desk.keys("Tab Tab Tab 5 F8 Esc");
    to(&mut desk, "Bukti");
    desk.keys("Enter Enter");
    assert_eq!(desk.journal().len(), before);
}

#[test]
fn a_session_without_quick_wins_says_where_they_come_from() {
    for (width, height) in [(60, 16), (80, 24), (200, 60)] {
        let mut desk = Desk::run(width, height);
        desk.keys("Alt+Q").sees("belum punya quick win").keys("Enter Tab PageDown F3 F4 F8 Down x Esc Esc");
    }
}

#[test]
fn hostile_texts_are_harmless() {
    let bad = format!("\x1b[31m\u{202e}{}", "x".repeat(4_000));
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let mut desk = at(width, height, SOME);
        let sets = ["title", "problem", "steps", "budget", "fund", "regulasi", "regulasi_status", "opd", "dimension"];
        let mut writes: Vec<Write> = sets.iter().map(|set| text(SOME, set, &bad)).collect();
        for set in RISK_PARTS {
            writes.push(text(SOME, &format!("{set}{bad}"), &bad));
            writes.push(Write::new(SOME, format!("{set}r9"), true));
        }
        writes.push(Write::new(SOME, format!("evidence/{bad}"), true));
        desk.app.take(Reply::write(writes));
        let clean = |desk: &mut Desk, keys: &str| {
            desk.keys(keys);
            assert!(!desk.screen().chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{keys}");
        };
        for _ in 0..PARTS.len() {
            clean(&mut desk, "Down");
        }
        to(&mut desk, "Risiko");
        for keys in ["Enter", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "PageDown", "F2", "Esc"] {
            clean(&mut desk, keys);
        }
        to(&mut desk, "Bukti");
        clean(&mut desk, "Enter");
    }
}

#[test]
fn many_quick_wins_and_rows_are_listed_without_being_drawn() {
    let mut desk = desk(120, 36);
    let sid = desk.app.room.sid().to_owned();
    let mut writes = Vec::new();
    for at in 0..2_000 {
        let (win, row) = (format!("nomination/m{at:04}"), format!("data/m{at:04}"));
        writes.extend([text(&win, "session", &sid), text(&win, "title", &format!("Usulan {at:04}"))]);
        writes.extend([text(&row, "session", &sid), text(&row, "indicator", &format!("Indikator {at:04}"))]);
    }
    desk.app.take(Reply::write(writes));
    desk.keys("Alt+Q").sees("1 dari 2006 profil lengkap").types("1999").sees("Usulan 1999").keys("End Up Up Enter");
    desk.sees("Bukti").types("1998").sees("Indikator 1998").keys("Enter");
    assert_eq!(value(&desk, "nomination/m1999", "evidence/m1998"), Some(true.into()));
}

#[test]
fn it_speaks_english() {
    let mut desk = at(120, 36, SOME);
    desk.keys("Ctrl+L").sees("Quick-win profile").sees("1 of 6 profiles complete").sees("5 of 12").sees("14 months");
    desk.sees("under 12 months").sees("who feels it directly?").sees("not yet in the RPJMD").sees("Next quick win");
    to(&mut desk, "Evidence");
    desk.keys("Enter").sees("rows of Dinkes first").keys("Esc");
    to(&mut desk, "Risk");
    desk.keys("Enter").sees("What may happen?").sees("new risk").types("x").keys("Tab Tab Tab 5 5").sees("25 high");
    desk.sees("Likelihood").sees("low 1–4").keys("F8").sees("Risk withdrawn: x").keys("F1").sees("Quick-win profile");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        insta::assert_snapshot!(format!("profile_some_{width}x{height}"), at(width, height, SOME).picture());
        insta::assert_snapshot!(format!("profile_whole_{width}x{height}"), at(width, height, WHOLE).picture());
        let mut desk = open_risks(width, height, WHOLE);
        desk.keys("Tab");
        insta::assert_snapshot!(format!("profile_risks_{width}x{height}"), desk.picture());
        let mut desk = at(width, height, SOME);
        to(&mut desk, "Bukti");
        desk.keys("Enter Enter");
        insta::assert_snapshot!(format!("profile_evidence_{width}x{height}"), desk.picture());
    }
}
