//! The contested screen: rivals chosen, replaced, joined, kept for later; by keys and by mouse.

use bimtek::tui::app::Msg;
use bimtek::tui::incoming::Union;
use bimtek::tui::reply::{Answer, At, Go, Reply};
use bimtek::workshop::edit::{Edit, Hand, Value, Write};
use bimtek::workshop::{Pen, Workshop};

use crate::day;
use crate::desk::Desk;

const ROW: &str = "data/d2";

/// Who writes on other laptops.
fn pens(desk: &Desk) -> [Pen; 3] {
    let pen = |hand: &str, operator: &str, device: &str| Pen {
        hand: Hand::parse(hand).expect("a hand"),
        operator: operator.into(),
        device: device.into(),
        version: "0.1.0".into(),
        opened_at: desk.now,
    };
    [pen("bbbbbbbb", "Budi", "laptop-2"), pen("rrrrrrrr", "Ratna", "laptop-3"), pen("ssssssss", "Slamet", "laptop-4")]
}

/// What another laptop writes, which has seen the record as it is.
fn elsewhere(desk: &Desk, pen: &Pen, writes: Vec<Write>) -> Vec<Edit> {
    desk.workshop().clone().act(pen, desk.now, writes)
}

/// The same without a copy of the record: nothing of it was seen.
fn elsewhere_bare(desk: &Desk, pen: &Pen, write: Write) -> Vec<Edit> {
    let mut edits = Workshop::default().act(pen, desk.now, [write]);
    // Later than all that is there, as if it had been; and nothing replaced.
    edits.iter_mut().for_each(|edit| (edit.id.seq, edit.act) = (edit.id.seq + 900, None));
    edits
}

fn come(desk: &mut Desk, edits: Vec<Edit>) {
    desk.send(Msg::Answer(Answer::Others(edits)));
}

/// Two people wrote each of these fields, neither seeing the other.
fn rivals(desk: &mut Desk, slots: &[(&str, &str, &str, &str)]) {
    let [budi, ..] = pens(desk);
    let write = |on: &str, set: &str, to: &str| Write::new(on, set.to_owned(), to);
    let theirs = slots.iter().map(|(on, set, _, theirs)| write(on, set, theirs)).collect();
    let theirs = elsewhere(desk, &budi, theirs);
    day::act(desk, slots.iter().map(|(on, set, ours, _)| write(on, set, ours)).collect());
    come(desk, theirs);
}

/// A day with three contested fields, on the contested screen.
fn contested(width: u16, height: u16) -> Desk {
    let mut desk = day::begun(width, height);
    rivals(
        &mut desk,
        &[
            (ROW, "value", "72,65 tahun", "72,56"),
            (ROW, "unit", "hari", "bulan"),
            ("nomination/n2", "title", "Antrean puskesmas lewat HP", "Antre puskesmas dari rumah"),
        ],
    );
    desk.app.take(Reply::go(Go::To(At::Contested)));
    desk
}

fn value(desk: &Desk, on: &str, set: &str) -> Option<Value> {
    desk.workshop().value(on, set).cloned()
}

fn left(desk: &Desk) -> usize {
    desk.workshop().unsettled()
}

/// The notes of Dinkes, as two people wrote on.
fn notes(desk: &mut Desk, ours: &str, theirs: &str) -> String {
    let on = format!("presentation/{}/35.02/dinkes", desk.app.room.file.sid);
    rivals(desk, &[(&on, "notes", ours, theirs)]);
    desk.app.take(Reply::go(Go::Slot(on.as_str().into(), "notes".into())));
    on
}

#[test]
fn rivals_stand_side_by_side_with_who_when_and_what_they_had_seen() {
    let mut desk = contested(80, 24);
    desk.sees("1 dari 3 yang berbeda").sees("Baris “Angka harapan hidup” (Dinkes)").sees("≠ 2 nilai");
    desk.sees("72,65 tahun").sees("72,56").sees("Wati Prasetyo di laptop-1").sees("Budi di laptop-2");
    desk.sees("4 Juli 08.").sees("mengganti 72,65").sees("tahun 2019 · sumber BPS");
    let screen = desk.screen();
    assert!(screen.lines().any(|line| line.contains("72,65 tahun") && line.contains("72,56")), "{screen}");
}

#[test]
fn a_value_names_all_who_wrote_it_and_an_undo_and_redo_speak_for_no_one() {
    let mut desk = day::begun(120, 36);
    let [budi, ratna, _] = pens(&desk);
    let theirs = [&budi, &ratna].map(|pen| elsewhere(&desk, pen, vec![Write::new(ROW, "unit", "bulan")]));
    day::act(&mut desk, vec![Write::new(ROW, "unit", "hari")]);
    let files = theirs.into_iter().map(|edits| ("lain.json".to_owned(), edits)).collect();
    desk.app.take(Reply { merge: Some(Box::new(Union { files })), ..Reply::none() });
    desk.keys("Ctrl+Z Ctrl+Y");
    desk.app.take(Reply::go(Go::To(At::Contested)));
    let screen = desk.screen();
    let (cards, past) = screen.split_once("Riwayat isian ini").expect("the history");
    for name in ["Budi di laptop-2", "Ratna di laptop-3"] {
        assert_eq!((cards.matches(name).count(), past.contains(name)), (1, true), "{name}:\n{screen}");
    }
    let rows: Vec<&str> = past.lines().filter(|line| line.contains("bulan")).collect();
    let theirs = |row: &&str| row.contains("Budi") || row.contains("Ratna");
    assert!(rows.len() >= 3 && rows.iter().all(theirs), "the one who did it again wrote nothing:\n{screen}");
    desk.keys("F2").sees("Budi di laptop-2").sees("Ratna di laptop-3");
}

#[test]
fn a_number_chooses_and_the_next_one_follows() {
    let mut desk = contested(80, 24);
    desk.keys("2");
    assert_eq!((value(&desk, ROW, "value"), left(&desk)), (Some("72,56".into()), 2));
    desk.sees("Nilai 72,56. Ctrl+Z mengembalikan").sees("1 dari 2").sees("Satuan").sees("≠ 2 berbeda");
    desk.wait(500).keys("1");
    assert_eq!(value(&desk, ROW, "unit"), Some("hari".into()));
    desk.sees("1 dari 1").wait(500).keys("Right Enter");
    assert_eq!(value(&desk, "nomination/n2", "title"), Some("Antre puskesmas dari rumah".into()));
    desk.sees("Tidak ada isian yang berbeda").keys("Enter");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn a_decision_is_an_act_over_all_rivals_and_undone_by_name() {
    let mut desk = contested(80, 24);
    let heads = desk.workshop().heads(ROW, "value");
    desk.keys("1");
    let edit = desk.journal().into_iter().rfind(|edit| &*edit.set == "value").expect("an edit");
    let mut over = edit.over;
    over.sort_unstable();
    assert_eq!(over, heads);
    desk.sees("Satuan").keys("Ctrl+Z").sees("Dibatalkan: baris “Angka harapan hidup”").sees("1 dari 3").sees("72,56");
    assert_eq!(left(&desk), 3);
    desk.sees("Budi di laptop-2").sees("mengganti 72,65");
    desk.keys("Ctrl+Y").sees("1 dari 2").sees("Satuan").keys("Ctrl+Z").sees("1 dari 3").sees("72,56");
    let screen = desk.screen();
    let heads = screen.lines().find(|line| line.contains("laptop-2")).expect("both");
    assert!(heads.contains("Wati Prasetyo") && heads.contains("Budi"), "an undo takes no one's words: {screen}");
}

#[test]
fn another_value_is_typed_and_checked() {
    let mut desk = contested(80, 24);
    desk.keys("F2").sees("Tulis nilai lain").sees("Budi di laptop-2").types("72,60").keys("Enter");
    assert_eq!(value(&desk, ROW, "value"), Some("72,60".into()));
    assert_eq!(left(&desk), 2);
    // Nothing typed takes the one it began from; Esc takes none.
    desk.keys("F2").types("minggu").keys("Esc").sees("1 dari 2").keys("F2 Enter");
    assert_eq!(value(&desk, ROW, "unit"), Some("hari".into()));
    let mut desk = contested(80, 24);
    desk.keys("Tab Tab Right F2 End").types(" saja").keys("Enter");
    assert_eq!(value(&desk, "nomination/n2", "title"), Some("Antre puskesmas dari rumah saja".into()));
}

#[test]
fn a_closed_list_and_a_date_and_a_number_are_typed_as_in_the_form() {
    let mut desk = day::begun(80, 24);
    let session = desk.app.room.session();
    rivals(
        &mut desk,
        &[(&session, "date", "2022-07-05", "2022-07-06"), (ROW, "dimension", "smart-society", "smart-economy")],
    );
    day::act(&mut desk, vec![Write::new("nomination/n1", "duration_months", 6)]);
    let [budi, ..] = pens(&desk);
    let theirs = elsewhere(&desk, &budi, vec![Write::new("nomination/n1", "duration_months", 12)]);
    day::act(&mut desk, vec![Write::new("nomination/n1", "duration_months", 9)]);
    come(&mut desk, theirs);
    desk.keys("Ctrl+X").types("dimensi").sees("1 dari 3 cocok").keys("F2").types("branding").sees("▸ Smart Branding");
    desk.keys("Enter");
    assert_eq!(value(&desk, ROW, "dimension"), Some("smart-branding".into()));
    desk.keys("Esc").types("tanggal").keys("F2").types("7 juli 2022").keys("Enter");
    assert_eq!(value(&desk, &session, "date"), Some("2022-07-07".into()));
    desk.keys("Esc").sees("Lama (bulan)").keys("F2").types("banyak").keys("Enter").sees("“banyak” tidak dipakai");
    assert_eq!(left(&desk), 1);
    desk.keys("Ctrl+U").types("10").keys("Enter");
    assert_eq!(value(&desk, "nomination/n1", "duration_months"), Some(10.into()));
    assert_eq!(left(&desk), 0);
}

#[test]
fn a_doubtful_figure_is_confirmed_where_it_is_typed() {
    let mut desk = contested(80, 24);
    desk.keys("F2").types("1.500").sees("F4").keys("F4");
    assert_eq!((value(&desk, ROW, "value"), value(&desk, ROW, "reading")), (Some("1.500".into()), Some("1500".into())));
    assert_eq!(left(&desk), 2);
}

#[test]
fn what_is_kept_for_later_comes_again_and_the_screen_is_resumed() {
    let mut desk = contested(80, 24);
    desk.keys("Tab").sees("2 dari 3").sees("Satuan").keys("Tab").sees("3 dari 3").keys("Tab").sees("1 dari 3");
    desk.keys("Shift+Tab").sees("3 dari 3").keys("Shift+Tab").sees("2 dari 3");
    desk.keys("F9").sees_not("2 dari 3").keys("Esc").keys("F9");
    assert_eq!(desk.app.at, At::Board);
    desk.keys("Ctrl+P").types("beda").sees("▸ Berbeda: putuskan").keys("Enter");
    assert_eq!(desk.app.at, At::Contested);
    desk.sees("Satuan").keys("1").sees("2 dari 2").sees("Judul");
    desk.keys("F10 F9 Esc Esc Esc");
    assert_eq!(left(&desk), 2);
}

#[test]
fn typed_text_survives_a_crash_and_what_leaves_the_screen_is_settled() {
    let mut desk = contested(80, 24);
    desk.keys("Tab F2").types("pekan").wait(2_000);
    let mut again = Desk::reopened(80, 24, desk.workshop().log().edits().to_vec(), desk.drafts());
    again.app.take(Reply::go(Go::To(At::Contested)));
    again.sees("pekan").sees("Satuan").keys("Enter");
    assert_eq!(value(&again, ROW, "unit"), Some("pekan".into()));
    assert!(again.forgot("contested/"));
    // What came while the program was down was not seen by who typed.
    let [_, ratna, _] = pens(&desk);
    let mut edits = desk.workshop().log().edits().to_vec();
    edits.extend(elsewhere_bare(&desk, &ratna, Write::new(ROW, "unit", "abad")));
    let mut again = Desk::reopened(80, 24, edits, desk.drafts());
    again.app.take(Reply::go(Go::To(At::Contested)));
    again.sees("pekan").sees("abad").keys("Enter").sees("Catatan lain baru saja masuk").sees("abad");
    assert!(again.workshop().contested(ROW, "unit"));
    desk.keys("F9");
    assert_eq!(value(&desk, ROW, "unit"), Some("pekan".into()));
    desk.keys("Ctrl+Z");
    assert_eq!(left(&desk), 3);
}

#[test]
fn after_a_crash_it_is_said_where_the_typing_waits_and_one_key_leads_there() {
    let mut desk = contested(80, 24);
    desk.keys("Tab F2").types("pekan").wait(2_000);
    let edits = desk.workshop().log().edits().to_vec();
    let mut again = Desk::reopened(80, 24, edits.clone(), desk.drafts());
    again.sees("Tulisan yang belum ditetapkan").sees("(Dinkes):").sees("Satuan menunggu di Berbeda");
    again.sees("Ctrl+X membukanya").keys("Ctrl+X").sees("pekan").sees("Tulis nilai lain");
    let mut english = Desk::reopened(80, 24, edits.clone(), desk.drafts());
    english.app.room.lang = bimtek::words::Lang::En;
    english.send(Msg::Answer(Answer::Opened(Box::new(bimtek::tui::reply::Opened {
        workshop: english.app.room.file.workshop.clone(),
        drafts: desk.drafts(),
        ..Default::default()
    }))));
    english.sees("What was half typed for").sees("Contested; Ctrl+X opens it");
    // Somebody else has settled it since: then the text itself is told.
    let [budi, ..] = pens(&desk);
    let settled = elsewhere(&desk, &budi, vec![Write::new(ROW, "unit", "minggu")]);
    let mut again = Desk::reopened(80, 24, [edits, settled].concat(), desk.drafts());
    again.sees("“pekan”").sees("sudah diputuskan").sees("1  Biarkan minggu").sees_not("kembali di tempatnya");
    again.keys("Enter").wait(2_000);
    assert!(again.forgot("contested/") && again.drafts().is_empty(), "told once, then it is gone");
    assert_eq!(value(&again, ROW, "unit"), Some("minggu".into()));
    // Or it is recorded after all, which can be undone.
    let edits = again.workshop().log().edits().to_vec();
    let mut again = Desk::reopened(80, 24, edits.clone(), desk.drafts());
    again.keys("2").sees("Satuan pekan. Ctrl+Z mengembalikan");
    assert_eq!((value(&again, ROW, "unit"), again.workshop().contested(ROW, "unit")), (Some("pekan".into()), false));
    again.keys("Ctrl+Z");
    assert_eq!(value(&again, ROW, "unit"), Some("minggu".into()));
    // And so it is where the field is settled while the text waits.
    let mut again = Desk::reopened(80, 24, edits[..edits.len() - 1].to_vec(), desk.drafts());
    again.sees("Ctrl+X membukanya");
    come(&mut again, edits);
    again.sees("sudah diputuskan").keys("Esc").wait(2_000);
    assert!(again.drafts().is_empty());
    let mut without = Desk::reopened(80, 24, desk.journal(), Vec::new());
    without.sees_not("Tulisan");
}

#[test]
fn who_else_is_in_the_file_stands_above_at_every_width() {
    for (width, says) in [(80, "+1 orang"), (90, "+1 orang"), (120, "bersama Budi"), (200, "bersama Budi")] {
        let mut desk = contested(width, 24);
        let [budi, ..] = pens(&desk);
        desk.send(Msg::Answer(Answer::Present(vec![budi.hand])));
        let bar = |desk: &Desk| desk.screen().lines().next().expect("a line").to_owned();
        for key in ["F1 Esc", "F9"] {
            desk.keys(key);
            let bar = bar(&desk);
            assert!(bar.contains(says) && bar.contains("≠ 3") && bar.contains("tersimpan 08."), "{width}: {bar}");
        }
    }
    let mut desk = contested(80, 24);
    desk.send(Msg::Answer(Answer::Present(pens(&desk).map(|pen| pen.hand).to_vec())));
    desk.sees("+3 orang").english().sees("3 others");
}

#[test]
fn notes_that_grew_apart_are_laid_over_each_other_and_joined() {
    let mut desk = day::begun(80, 24);
    let ours = "Pembukaan oleh kepala dinas\nSoal air bersih\nPenutup";
    let on = notes(&mut desk, ours, "Pembukaan oleh kepala dinas\nSoal antrean\nPenutup\nDoa");
    desk.sees("Catatan").sees("≠ 2 catatan").sees("1 Soal air bersih").sees("2 Soal antrean").sees("2 Doa");
    desk.sees("3 baris").sees("4 baris").sees("Enter Gabungkan ").sees("F2 Tulis lain").sees("Tab Nanti");
    desk.sees("1–2 menetapkan · ←→ memilih").keys("Enter").sees("Digabung, baris yang sama satu kali");
    assert_eq!(left(&desk), 1, "nothing is settled by joining alone");
    desk.keys("Enter").types("Selesai 11.00").keys("F8");
    let joined = "Pembukaan oleh kepala dinas\nSoal air bersih\nSoal antrean\nPenutup\nDoa\nSelesai 11.00";
    assert_eq!(value(&desk, &on, "notes"), Some(joined.into()));
    desk.sees("Dinkes: Catatan ditetapkan").keys("Ctrl+Z").sees("2 Soal antrean");
    // Joined notes that nobody took are no one's words.
    desk.keys("F6 F9");
    assert_eq!(left(&desk), 1);
    desk.keys("Ctrl+X F6 F8");
    assert_eq!(left(&desk), 0);
}

#[test]
fn of_three_notes_those_in_sight_are_compared_and_enter_takes_one_only_when_it_was_chosen() {
    let mut desk = day::begun(80, 24);
    let [mut budi, mut ratna, _] = pens(&desk);
    // Whose names take two lines, so that only two of the three find room.
    budi.operator = "Budi Santoso Kusumawardhana Adiputra".into();
    ratna.operator = "Ratna Kusumawardhani Prasetyaningtyas".into();
    let on = format!("presentation/{}/35.02/dinkes", desk.app.room.file.sid);
    let write = |text: &str| vec![Write::new(on.as_str(), "notes", text)];
    let theirs = [(budi, "sama\nBudi: antrean"), (ratna, "sama\nRatna: sumur")];
    let theirs = theirs.map(|(pen, text)| elsewhere(&desk, &pen, write(text)));
    day::act(&mut desk, write("sama\nWati: air"));
    theirs.into_iter().for_each(|edits| come(&mut desk, edits));
    desk.app.take(Reply::go(Go::Slot(on.as_str().into(), "notes".into())));
    desk.sees("Enter Gabungkan").sees("F2 Tulis lain").sees("Tab Nanti").sees("1–3 menetapkan · ←→ memilih");
    for key in ["Right", "Right", "Left"] {
        desk.keys(key).sees("F2 Tulis lain").sees("Tab Nanti").sees("Enter Tetapkan").sees("F6 menggabungkan");
        let screen = desk.screen();
        let card = |number: usize| screen.lines().any(|line| line.starts_with(&format!("   {number}  2 baris")));
        let compared = (1..=3).filter(|number| {
            screen.lines().any(|line| line.starts_with(&format!("  {number} ")) && line.contains(": "))
        });
        let compared: Vec<usize> = compared.collect();
        assert!(compared.len() == 2 && compared.iter().all(|number| card(*number)), "{compared:?} {screen}");
    }
    desk.sees("Enter memakai catatan 2 saja").keys("Enter").sees("memakai catatan 2 saja, yang lain tidak ikut");
    assert_eq!(left(&desk), 0);
    desk.keys("Ctrl+Z").wait(500).sees("Enter Gabungkan").keys("Enter F8");
    let joined = value(&desk, &on, "notes").expect("a note").to_string();
    assert!(
        ["sama", "Wati: air", "Budi: antrean", "Ratna: sumur"].iter().all(|line| joined.contains(line)),
        "{joined}"
    );
}

#[test]
fn long_notes_scroll_and_agreement_is_left_out() {
    let mut desk = day::begun(80, 24);
    let lines: Vec<String> = (0..2_000).map(|n| format!("baris {n}")).collect();
    let with = |sign: &str| {
        let mut lines = lines.clone();
        for at in (100..2_000).step_by(100) {
            lines[at] = format!("{sign} {at}");
        }
        lines.join("\n")
    };
    notes(&mut desk, &with("kiri"), &with("kanan"));
    desk.sees("… 98 baris sama …").sees("1 kiri 100").sees("2 kanan 100").sees_not("kiri 1900").sees("PageUp PageDown");
    for _ in 0..40 {
        desk.keys("PageDown");
    }
    desk.sees("2 kanan 1900").sees("… 97 baris sama …").keys("PageUp").sees_not("… 97 baris sama …");
    for _ in 0..40 {
        desk.keys("PageUp");
    }
    desk.resize(200, 60).sees("kiri 300").sees("kanan 300");
    desk.keys("PageDown").sees("kiri 1000").sees("kanan 1000");
}

#[test]
fn three_rivals_have_three_numbers_and_equal_values_stand_together() {
    let mut desk = day::begun(120, 36);
    let [budi, ratna, slamet] = pens(&desk);
    let write = |to: &str| vec![Write::new(ROW, "unit", to.to_owned())];
    let theirs =
        [(budi, "bulan"), (ratna, "minggu"), (slamet, "bulan")].map(|(pen, to)| elsewhere(&desk, &pen, write(to)));
    day::act(&mut desk, write("hari"));
    theirs.into_iter().for_each(|edits| come(&mut desk, edits));
    desk.keys("Ctrl+X").sees("≠ 3 nilai").sees("Budi di laptop-2").sees("Slamet di laptop-4").sees("1–3 menetapkan");
    desk.keys("4");
    assert_eq!(left(&desk), 1, "there is no fourth");
    desk.resize(80, 24).sees("hari").sees("minggu");
    insta::assert_snapshot!("contested_three", desk.picture());
    desk.keys("3");
    assert_eq!((value(&desk, ROW, "unit"), left(&desk)), (Some("minggu".into()), 0));
}

#[test]
fn what_comes_in_before_anyone_can_have_read_it_stays_contested() {
    let mut desk = contested(80, 24);
    let [_, ratna, _] = pens(&desk);
    let theirs =
        elsewhere(&Desk::reopened(80, 24, Vec::new(), Vec::new()), &ratna, vec![Write::new(ROW, "value", "70")]);
    come(&mut desk, theirs.clone());
    desk.sees("≠ 3 nilai").keys("1").sees("Catatan lain baru saja masuk");
    assert!(desk.workshop().contested(ROW, "value"));
    desk.sees("1 dari 3").sees("70").wait(3_000).keys("1");
    assert_eq!(left(&desk), 2);
    // Nor is what comes in while another value is typed.
    let mut desk = contested(80, 24);
    desk.keys("F2").types("71");
    come(&mut desk, theirs);
    desk.wait(60_000).types(",5").keys("Enter").sees("Catatan lain baru saja masuk");
    assert!(desk.workshop().contested(ROW, "value"));
    desk.sees("71,5").sees("70");
}

#[test]
fn what_another_settles_meanwhile_takes_no_typed_text_away() {
    let mut desk = contested(80, 24);
    desk.keys("F2").types("71,5");
    let [budi, ..] = pens(&desk);
    let mut other = desk.workshop().clone();
    let theirs = other.act(&budi, desk.now, vec![Write::new(ROW, "value", "72,65")]);
    come(&mut desk, theirs);
    desk.sees("71,5").keys("Enter").sees("Catatan lain baru saja masuk").sees("71,5").sees("72,65");
}

#[test]
fn a_field_of_a_newer_program_is_settled_all_the_same() {
    let mut desk = day::begun(80, 24);
    rivals(&mut desk, &[(ROW, "akurasi", "baik", "cukup"), ("suasana/x1", "warna", "merah", "putih")]);
    desk.keys("Ctrl+X").sees("akurasi").keys("F2").types("sedang").keys("Enter");
    assert_eq!(value(&desk, ROW, "akurasi"), Some("sedang".into()));
    desk.sees("suasana/x1").sees("warna").wait(500).keys("2");
    assert_eq!((value(&desk, "suasana/x1", "warna"), left(&desk)), (Some("putih".into()), 0));
    // Values of unknown kinds can be chosen, not typed.
    let [budi, ..] = pens(&desk);
    let odd = |to: &str| vec![Write::new(ROW, "peta", Value::Unknown(to.into()))];
    let theirs = elsewhere(&desk, &budi, odd("[1]"));
    day::act(&mut desk, odd("[2]"));
    come(&mut desk, theirs);
    desk.sees("[1]").sees_not("F2 Tulis").keys("F2 2");
    assert_eq!(value(&desk, ROW, "peta"), Some(Value::Unknown("[1]".into())));
}

#[test]
fn a_member_of_a_set_and_a_time_of_the_clock_are_chosen() {
    let mut desk = day::begun(80, 24);
    let [budi, ..] = pens(&desk);
    let on = format!("presentation/{}/35.02/dinkes", desk.app.room.file.sid);
    let write = |vote: i64, used: i64| {
        vec![Write::new("nomination/n2", "vote/35.02/dinkes", vote), Write::new(on.clone(), "used_ms", used)]
    };
    let theirs = elsewhere(&desk, &budi, write(3, 60_000));
    day::act(&mut desk, write(5, 90_000));
    come(&mut desk, theirs);
    desk.keys("Ctrl+X").sees("Terpakai").sees("1:30").sees("1:00").sees_not("F2 Tulis").keys("2");
    desk.sees("Suara OPD Dinkes").keys("F2").types("200").keys("Enter").sees("“200” tidak dipakai");
    desk.keys("Ctrl+U").types("4").keys("Enter");
    assert_eq!(value(&desk, "nomination/n2", "vote/35.02/dinkes"), Some(4.into()));
    assert_eq!((value(&desk, &on, "used_ms"), left(&desk)), (Some(60_000.into()), 0));
}

#[test]
fn what_two_laptops_began_is_told_apart_and_settled_to_the_earlier_by_one_key() {
    let mut desk = day::begun(80, 24);
    let [budi, ..] = pens(&desk);
    let on = format!("presentation/{}/35.02/dlh", desk.app.room.file.sid);
    let begin = |at: &str| -> Vec<Write> {
        ["started_at", "running_since"].map(|set| Write::new(on.clone(), set, at.to_owned())).to_vec()
    };
    let (early, late) = ("2022-07-04T08:20:01.250+07:00", "2022-07-04T08:20:01.900+07:00");
    let theirs = elsewhere(&desk, &budi, begin(early));
    day::act(&mut desk, begin(late));
    come(&mut desk, theirs);
    desk.keys("Ctrl+X").sees("08.20.01,250").sees("08.20.01,900").sees("F5 Lebih awal").sees("Tab Nanti");
    desk.keys("F5");
    assert_eq!(left(&desk), 0, "one key for both fields");
    assert_eq!(value(&desk, &on, "started_at"), Some(early.into()));
    assert_eq!(value(&desk, &on, "running_since"), Some(early.into()));
    desk.keys("Ctrl+Z");
    assert_eq!(left(&desk), 2, "one act");
    // Another day is told by its day; and the key is for beginnings alone.
    let mut desk = contested(80, 24);
    desk.sees_not("F5");
    let theirs = elsewhere(&desk, &budi, begin("2022-07-05T08:20:01.900+07:00"));
    day::act(&mut desk, begin(late));
    come(&mut desk, theirs);
    desk.app.take(Reply::go(Go::Slot(on.as_str().into(), "started_at".into())));
    desk.sees("4 Juli 08.20.01").sees("5 Juli 08.20.01");
}

/// A row that one withdrew while another wrote on it.
fn returned(width: u16, height: u16) -> Desk {
    let mut desk = day::begun(width, height);
    let [budi, ..] = pens(&desk);
    let theirs = elsewhere(&desk, &budi, vec![Write::new(ROW, "unit", "persen")]);
    day::act(&mut desk, vec![Write::new(ROW, "withdrawn", true)]);
    come(&mut desk, theirs);
    desk.keys("Ctrl+X");
    desk
}

#[test]
fn what_was_withdrawn_and_written_is_kept_or_withdrawn() {
    let mut desk = returned(80, 24);
    desk.sees("≠ 1 berbeda").sees("Ditarik, tetapi ditulis orang lain").sees("Satuan: persen").sees("Budi di laptop-2");
    desk.keys("1").sees("Tetap dipakai: baris “Angka harapan hidup”");
    assert!(desk.workshop().visible(ROW) && !desk.workshop().returned(ROW));
    assert_eq!(left(&desk), 0);
    desk.keys("Ctrl+Z").sees("Ditarik, tetapi ditulis");
    assert!(desk.workshop().returned(ROW));
    desk.wait(500).keys("2").sees("Ditarik: baris");
    assert!(desk.workshop().withdrawn(ROW));
    desk.keys("Ctrl+Z").wait(500);
    assert!(desk.workshop().returned(ROW));
    // What is written on it meanwhile was not seen and brings it back again.
    let [_, ratna, _] = pens(&desk);
    let theirs = elsewhere(&desk, &ratna, vec![Write::new(ROW, "year", "2021")]);
    come(&mut desk, theirs);
    desk.keys("2").sees("Catatan lain baru saja masuk");
    assert!(desk.workshop().returned(ROW));
}

#[test]
fn the_mouse_does_all_of_it() {
    let mut desk = day::begun(120, 36);
    rivals(&mut desk, &[(ROW, "unit", "hari", "bulan"), (ROW, "year", "2020", "2021")]);
    desk.click("≠ 2 berbeda");
    assert_eq!(desk.app.at, At::Contested);
    desk.click("Tahun · Angka").sees("2 dari 2").click("2021").click("2021");
    assert_eq!(value(&desk, ROW, "year"), Some("2021".into()));
    desk.click("F2 Tulis lain").types("pekan").click("Enter Tetapkan tulisan");
    assert_eq!((value(&desk, ROW, "unit"), left(&desk)), (Some("pekan".into()), 0));
    let mut desk = contested(80, 24);
    desk.click("F3 daftar").sees("hari ≠ bulan").click("Judul · ").sees("3 dari 3").send(Msg::Wheel(-1));
    desk.sees("2 dari 3").click("bulan").click("Enter Tetapkan");
    assert_eq!(value(&desk, ROW, "unit"), Some("bulan".into()));
}

#[test]
fn letters_find_in_the_list() {
    let mut desk = contested(120, 36);
    desk.types("kesehatan judul")
        .sees("1 dari 3 cocok")
        .sees("Antrean puskesmas lewat HP")
        .keys("Esc")
        .sees("3 dari 3");
    desk.types("zzz").sees("Tidak ada yang cocok dengan “zzz”").keys("Esc").sees("dari 3").keys("Esc");
    assert_eq!(desk.app.at, At::Run);
    let mut desk = contested(80, 24);
    desk.keys("F3").sees("72,65 tahun ≠ 72,56").keys("Down Enter").sees("2 dari 3").keys("F3 Esc").sees("2 dari 3");
}

#[test]
fn from_a_contested_value_one_key_leads_to_it() {
    let mut desk = contested(120, 36);
    desk.app.take(Reply::go(Go::Row(ROW.into())));
    desk.keys("Right Right").sees("Ctrl+X").keys("Ctrl+X").sees("2 dari 3").sees("Satuan");
    desk.app.take(Reply::go(Go::Form("nomination/n2".into())));
    desk.keys("Ctrl+X").sees("3 dari 3").sees("Judul").keys("F9").types("dinkes").keys("Ctrl+X").sees("1 dari 3");
    desk.keys("F10").sees("≠ berbeda").keys("Ctrl+X").sees("1 dari 3");
    let on = format!("presentation/{}/35.02/dinkes", desk.app.room.file.sid);
    rivals(&mut desk, &[(&on, "presenter", "Siti R.", "Siti Rahayu, M.Kes")]);
    desk.app.take(Reply::go(Go::Opd("35.02/dinkes".into())));
    desk.sees("≠ Diwakili Siti").keys("F4").sees("Dua catatan berbeda untuk penyaji").keys("Ctrl+X");
    assert!(desk.app.overlays.is_empty());
    desk.sees("Penyaji").sees("Siti Rahayu, M.Kes");
}

#[test]
fn the_count_stands_in_the_frame_of_every_screen_and_leads_here() {
    for at in [At::Run, At::Board, At::History, At::Setup] {
        let mut desk = contested(80, 24);
        desk.app.take(Reply::go(Go::To(at)));
        desk.click("≠ 3 berbeda");
        assert_eq!(desk.app.at, At::Contested, "{at:?}");
    }
    let mut desk = contested(60, 16);
    desk.keys("Esc").sees("≠ 3");
}

#[test]
fn five_thousand_slots_scroll_at_once() {
    let mut desk = day::begun(120, 36);
    let sid = desk.app.room.file.sid.clone();
    let [budi, ratna, _] = pens(&desk);
    let writes = |to: &str| -> Vec<Write> {
        let row = |n: usize| {
            let on = format!("data/x{n:05}");
            let field = |set: &str, to: &str| Write::new(on.clone(), set.to_owned(), to);
            [
                field("session", &sid),
                field("opd", "35.02/dlh"),
                field("indicator", &format!("Sumur {n}")),
                field("value", to),
            ]
        };
        (0..5_000).flat_map(row).collect()
    };
    let theirs = [elsewhere(&desk, &budi, writes("1")), elsewhere(&desk, &ratna, writes("2"))];
    theirs.into_iter().for_each(|edits| come(&mut desk, edits));
    desk.keys("Ctrl+X").sees("1 dari 5000").keys("End").sees("5000 dari 5000").sees("Sumur 4999").keys("PageUp Home");
    for _ in 0..300 {
        desk.keys("Down");
        drop(desk.app.draw());
    }
    desk.sees("301 dari 5000").sees("Sumur 300");
    desk.types("sumur 4321").sees("1 dari 5000 cocok").keys("Enter").sees("0 dari 4999 cocok");
    assert_eq!(left(&desk), 4_999);
}

#[test]
fn a_slot_may_have_more_rivals_than_there_are_numbers() {
    let mut desk = day::begun(80, 24);
    let budi = pens(&desk)[0].clone();
    let theirs: Vec<Edit> = (0..3_000u32)
        .flat_map(|n| {
            let hand = Hand::parse(&format!("h{n:07}")).expect("a hand");
            elsewhere_bare(&desk, &Pen { hand, ..budi.clone() }, Write::new(ROW, "unit", format!("satuan {n}")))
        })
        .collect();
    come(&mut desk, theirs);
    desk.keys("Ctrl+X").sees("≠ 3001 nilai").sees("1–9 menetapkan");
    for _ in 0..20 {
        desk.keys("Right");
        drop(desk.app.draw());
    }
    desk.sees("satuan 19").keys("Enter");
    assert_eq!((value(&desk, ROW, "unit"), left(&desk)), (Some("satuan 19".into()), 0));
}

#[test]
fn no_size_and_no_key_breaks_it() {
    let keys = "F2 x F3 Right Left F6 Down Tab PageDown PageDown Esc F6 Backspace Tab Up 2 F2 End x Esc F3 Down Enter 1 F4 9 \
                Shift+Tab Ctrl+Z Ctrl+Z PageUp Home a Esc Left Ctrl+E Esc F8 Enter Enter Enter Enter Enter";
    for (width, height) in [(60, 16), (79, 17), (110, 16), (119, 24), (300, 90)] {
        let mut desk = contested(width, height);
        notes(&mut desk, "a\nb\nc", "a\n\nd");
        for key in keys.split_whitespace() {
            desk.keys(key);
            for (other, tall) in [(20, 5), (60, 16), (width, height)] {
                desk.resize(other, tall);
                drop(desk.app.draw());
            }
        }
    }
}

#[test]
fn a_file_that_is_only_read_stays_as_it_is() {
    let mut desk = contested(80, 24);
    desk.app.room.file.read_only = Some("berkas ini hanya dibaca.".into());
    desk.keys("1").sees("Tidak dicatat").sees("1 dari 3");
    assert_eq!(left(&desk), 3);
}

#[test]
fn outside_text_is_shown_safely() {
    let mut desk = day::begun(80, 24);
    rivals(&mut desk, &[(ROW, "unit", "ta\u{202e}hun", "bu\x1b[31mlan"), (ROW, "remark", "a\nb\u{7}", "a\nc\x1b]0;x")]);
    desk.keys("Ctrl+X").sees("ta<U+202E>hun").sees("bu^[[31mlan").keys("Tab").sees("b^G").sees("c^[]0;x");
}

#[test]
fn the_contested_screen_speaks_english() {
    let mut desk = contested(80, 24);
    desk.english()
        .sees("1 of 3 contested")
        .sees("replaced 72,65")
        .sees("Enter Settle")
        .sees("Write another")
        .sees("Later");
    desk.keys("F2").sees("Write another value").keys("Esc 1").sees("Ctrl+Z takes it back");
    let mut desk = returned(80, 24);
    desk.english().sees("Withdrawn, but written by another").sees("Keep it").keys("1").sees("No field is contested");
    desk.keys("F1").sees("two people differ");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = contested(width, height);
        insta::assert_snapshot!(format!("contested_{width}x{height}"), desk.picture());
        desk.keys("F2").types("72,6");
        insta::assert_snapshot!(format!("contested_writing_{width}x{height}"), desk.picture());
        let mut desk = day::begun(width, height);
        let ours = "Pembukaan oleh kepala dinas, dilanjutkan paparan potensi dan masalah layanan kesehatan di 31 puskesmas.\n\
                    Soal air bersih di Pulung\nAntrean puskesmas panjang pada hari Senin\nPenutup";
        let theirs = "Pembukaan oleh kepala dinas, dilanjutkan paparan potensi dan masalah layanan kesehatan di 31 puskesmas.\n\
                      Soal air bersih di Pulung dan Sooko\nPenutup\nDoa";
        notes(&mut desk, ours, theirs);
        insta::assert_snapshot!(format!("contested_notes_{width}x{height}"), desk.picture());
        desk.keys("F6");
        insta::assert_snapshot!(format!("contested_joined_{width}x{height}"), desk.picture());
    }
    let mut desk = contested(80, 24);
    desk.keys("F3");
    insta::assert_snapshot!("contested_list", desk.picture());
    insta::assert_snapshot!("contested_returned", returned(120, 36).picture());
    desk.keys("Enter 1 1 1");
    insta::assert_snapshot!("contested_nothing_left", desk.picture());
}

#[test]
fn a_key_pressed_twice_settles_nothing_that_has_only_just_come_up() {
    let mut desk = contested(80, 24);
    desk.keys("Ctrl+X");
    let before = desk.workshop().unsettled();
    desk.keys("1 1").sees("baru saja tampil");
    assert_eq!(desk.workshop().unsettled(), before - 1);
    desk.wait(500).keys("1");
    assert_eq!(desk.workshop().unsettled(), before - 2);
}

#[test]
fn keys_that_lead_to_another_field_settle_nothing_that_is_being_typed() {
    let mut desk = contested(80, 24);
    let before = desk.workshop().unsettled();
    desk.keys("F2").types("99").keys("Tab Shift+Tab PageDown").sees("99");
    assert_eq!(desk.workshop().unsettled(), before);
    desk.keys("Enter");
    assert_eq!(desk.workshop().unsettled(), before - 1);
}

#[test]
fn a_note_out_of_sight_is_shown_before_its_number_settles() {
    let mut desk = day::begun(80, 24);
    let [budi, ratna, _] = pens(&desk);
    let on = format!("presentation/{}/35.02/dinkes", desk.app.room.file.sid);
    let write = |text: &str| vec![Write::new(on.as_str(), "notes", text)];
    let theirs = [(budi, "catatan Budi\nkedua"), (ratna, "catatan Ratna\nkedua")];
    let theirs = theirs.map(|(pen, text)| elsewhere(&desk, &pen, write(text)));
    day::act(&mut desk, write("catatan kami\nkedua"));
    theirs.into_iter().for_each(|edits| come(&mut desk, edits));
    desk.app.take(Reply::go(Go::Slot(on.as_str().into(), "notes".into())));
    let hidden = ["kami", "Budi", "Ratna"].into_iter().find(|name| !desk.screen().contains(&format!("catatan {name}")));
    let hidden = hidden.expect("the third note has no room beside the first two").to_owned();
    desk.keys("3").sees(&format!("catatan {hidden}"));
    assert_eq!(left(&desk), 1);
    desk.keys("3");
    assert_eq!((left(&desk), value(&desk, &on, "notes")), (0, Some(format!("catatan {hidden}\nkedua").into())));
}

#[test]
fn the_frame_the_home_list_and_the_file_count_the_same() {
    let mut desk = returned(120, 36);
    rivals(&mut desk, &[("nomination/n2", "title", "Antrean puskesmas lewat HP", "Antre puskesmas dari rumah")]);
    let count = left(&desk);
    assert!(desk.workshop().log().contested() < count && count > 1, "a row that is back and a title");
    desk.sees(&format!("≠ {count} berbeda"));
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("sesi.json"), bimtek::file::session::print(desk.workshop())).expect("to write");
    let shelf = bimtek::shell::disk::entries(&bimtek::shell::disk::files::Machine, folder.path(), desk.app.room.lang);
    assert_eq!(shelf[0].contested, count);
    Desk::home_with(120, 36, shelf).sees(&format!("≠ {count}"));
}
