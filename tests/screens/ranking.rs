//! The ranking: the real nominations of 14 July 2022, scored, explained, tried with other weights, overridden, by keys.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Effect, Go, Reply};
use bimtek::workshop::edit::{Value, Write};
use bimtek::workshop::ranking::Stability;

use crate::day::{act, another_pen, others};
use crate::desk::Desk;

/// The scores of the ten criteria in their order, 0 where there is none, by the rows of the table of nominations.
const SCORES: [[i64; 10]; 14] = [
    [5, 4, 5, 4, 4, 5, 4, 4, 3, 4],
    [3, 3, 4, 3, 3, 4, 4, 4, 3, 4],
    [5, 5, 5, 3, 4, 4, 5, 4, 4, 5],
    [4, 4, 5, 3, 4, 4, 5, 5, 4, 4],
    [3, 2, 3, 2, 2, 3, 3, 3, 3, 3],
    [4, 4, 4, 4, 4, 5, 4, 3, 0, 0],
    [3, 4, 3, 4, 3, 3, 2, 3, 3, 3],
    [4, 5, 4, 5, 4, 4, 3, 3, 3, 4],
    [4, 5, 4, 5, 4, 4, 3, 3, 3, 4],
    [5, 4, 5, 3, 5, 4, 4, 4, 4, 4],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [4, 4, 4, 4, 5, 4, 3, 3, 3, 3],
    [4, 4, 5, 4, 3, 4, 4, 3, 3, 4],
    [5, 5, 5, 4, 4, 5, 5, 4, 4, 5],
];

/// The nominations of the table, titles by their ids `n0` to `n13`, not scored.
fn nominated(width: u16, height: u16) -> Desk {
    let mut desk = Desk::run(width, height);
    let table = bimtek::file::csv::read(include_bytes!("../data/nominations-2022-07-14.csv")).expect("a table");
    let sid = desk.app.room.file.sid.clone();
    let mut writes = Vec::new();
    for (number, row) in table.rows.iter().enumerate() {
        let on = format!("nomination/n{number}");
        let fields = [("session", &*sid), ("title", &row.cells[0]), ("dimension", &row.cells[1])];
        writes.extend(fields.map(|(set, to)| Write::new(on.clone(), set, to)));
        writes.push(Write::new(on, "opd", format!("35.02/{}", row.cells[2])));
    }
    act(&mut desk, writes);
    desk
}

/// The same, scored; two are linked to the RPJMD, one fails a gate.
fn scored(width: u16, height: u16) -> Desk {
    let mut desk = nominated(width, height);
    let slugs = bimtek::file::catalogue::ranked().criteria;
    let slugs: Vec<&str> = slugs.iter().filter(|one| !one.gate).map(|one| &*one.slug).collect();
    let mut writes = Vec::new();
    for (number, scores) in SCORES.iter().enumerate() {
        for (slug, score) in slugs.iter().zip(scores).filter(|(_, score)| **score > 0) {
            writes.push(Write::new(format!("nomination/n{number}"), format!("score/{slug}"), *score));
        }
        for gate in ["under-12-months", "direct-public-impact", "leverage", "owner-opd"] {
            writes.push(Write::new(format!("nomination/n{number}"), format!("gate/{gate}"), true));
        }
    }
    for (on, set, to) in [
        ("nomination/n6", "gate/under-12-months", Value::from(false)),
        ("nomination/n2", "program", "2.18.03".into()),
        ("nomination/n2", "program_status", "masuk".into()),
        ("nomination/n0", "program", "2.16.03".into()),
        ("nomination/n0", "program_status", "diusulkan".into()),
    ] {
        writes.push(Write::new(on, set, to));
    }
    act(&mut desk, writes);
    desk
}

fn shown(mut desk: Desk) -> Desk {
    desk.app.take(Reply::go(Go::To(At::Ranking)));
    desk.wait(10_000);
    desk
}

/// The line of the screen on which a text stands first.
#[track_caller]
fn line(desk: &Desk, text: &str) -> usize {
    let screen = desk.screen();
    screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("no {text:?} in:\n{screen}"))
}

/// Says that texts stand below each other in this order.
#[track_caller]
fn in_order(desk: &Desk, texts: &[&str]) {
    let at: Vec<usize> = texts.iter().map(|text| line(desk, text)).collect();
    assert!(at.is_sorted(), "{texts:?} at {at:?} in:\n{}", desk.screen());
}

#[test]
fn the_list_tells_place_score_dimension_and_what_is_to_be_known() {
    let mut desk = shown(scored(200, 60));
    in_order(&desk, &["1 PSC 119", "2 Mall Pelayanan Publik", "3= E-PBB", "3= Gerakan Seribu NIB", "3= Inpomase"]);
    in_order(
        &desk,
        &["6* Master Plan Smart Village", "10 Circle-P", "— PKK Academia", "14 Aplikasi terintegrasi WAROG"],
    );
    desk.sees("4,600").sees("belum dinilai: Manajemen risiko, Keberlanjutan").sees("◆ diusulkan quick win");
    desk.sees("✗ tidak memenuhi syarat: Kurang dari 12 bulan").sees("belum dinilai  │");
    desk.sees("DPMPTSP  Smart Governance  ● masuk RPJMD 2.18.03").sees("◐ diusulkan ke RPJMD 2.16.03");
    desk.sees("14 nominasi · konsensus ruang · 2 belum lengkap dinilai").sees("berbagi peringkat");
    desk.sees("Diusulkan quick win (◆): 2 teratas setiap dimensi").sees("F7 Kesampingkan").sees("F8 Keputusan");
    // No quick win is without its word on the RPJMD, and the bars name their criteria.
    let screen = desk.screen();
    let list = screen.lines().filter_map(|line| line.split('│').next()).collect::<Vec<_>>().join("\n");
    assert_eq!(list.matches(" RPJMD").count(), 14, "{list}");
    assert_eq!(list.lines().filter(|line| line.trim_start().starts_with("A ")).count(), 13, "{list}");
    for sized in [(80, 24), (120, 36)] {
        let mut desk = shown(scored(sized.0, sized.1));
        desk.sees("berbagi").sees("1 PSC 119").sees("Perumusan inovasi");
    }
}

#[test]
fn why_is_this_one_third() {
    let mut desk = shown(scored(80, 24));
    desk.keys("Down Down Enter").sees("Mengapa 3=: E-PBB").sees("peringkat 3 dari 14").sees("ke-2 di Smart Governance");
    desk.sees("J Keberlanjutan").sees("Nilai akhir").sees("✓ semua 4 terpenuhi");
    desk.sees("Selisih 0,200 dari Mall Pelayanan Publik di atasnya: kalah pada A, B, J");
    desk.sees("(−0,300); menang pada H (+0,100). Bertukar bila bobot Sumber daya 1 → 3,001.");
    desk.sees("dari 10.000 undian, setiap bobot ±20%.");
    // What decides most stands first, with what it decides.
    in_order(&desk, &["Beda", "A Perumusan", "B Daya", "H Sumber", "J Keber", "C Manfaat", "Nilai akhir"]);
    assert!(
        desk.screen().contains("0,400  −0,100\n") && desk.screen().contains("0,500  +0,100\n"),
        "{}",
        desk.screen()
    );
    assert!(desk.screen().contains("4,200  −0,200\n"), "{}", desk.screen());
    desk.keys("Down").sees("Mengapa 3=: Gerakan Seribu NIB").sees("Nilainya persis sama dengan E-PBB:");
    desk.keys("Home").sees("Tidak ada yang di atasnya. Unggul 0,200 dari Mall Pelayanan Publik di").sees("Di bawah");
    // What is proposed has its rule, and who is not learns why.
    desk.keys("Down Down Down Down").sees("Inpomase");
    desk.keys("Down").sees("ke-4 di Smart Governance; diusulkan: 2 teratas").keys("Enter").sees("◆ = 2");
    desk.keys("Enter End").sees("✗ Kurang dari 12 bulan: tidak").sees("Di bawah PKK Academia karena syarat");
    desk.keys("Up").sees("Mengapa belum ada peringkat: PKK Academia").sees("Belum ada nilainya").sees_not("undian");
    desk.keys("Esc").sees("Ketik untuk mencari").keys("Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn the_panel_beside_the_list_tells_where_it_wins_and_loses() {
    let mut desk = shown(scored(120, 36));
    desk.keys("Down Down").sees("Nilai  Bobot    Beda").sees("4,200         −0,200");
    desk.sees("atasnya: kalah pada A, B, J (−0,300); menang").sees("pada H (+0,100). Bertukar");
    let mut desk = shown(scored(200, 60));
    desk.keys("Down Down").sees("Perumusan inovasi, Daya tarik inovasi, Keberlanjutan (−0,300); menang");
    // A score that is missing is neither won nor lost.
    desk.types("Master Plan")
        .keys("Esc")
        .sees("(−0,300); belum")
        .sees("lengkap dinilai pada Manajemen risiko (+0,100)");
}

#[test]
fn how_firm_a_place_is_is_counted_aside_and_the_same_as_on_the_command_line() {
    let mut desk = scored(120, 36);
    desk.slow = true;
    let mut desk = shown(desk);
    desk.sees("menghitung…");
    let asked = |desk: &Desk| {
        let asked = desk.effects.iter().filter_map(|effect| match effect {
            Effect::Steady(sheet, weights) => Some((sheet.clone(), weights.clone())),
            _ => None,
        });
        asked.collect::<Vec<_>>()
    };
    assert_eq!(asked(&desk).len(), 1, "once, however often it is drawn");
    let (sheet, weights) = asked(&desk).remove(0);
    desk.keys("F4 Up").sees("menghitung…");
    assert_eq!(asked(&desk).len(), 2);
    // What was asked before is nothing to what is shown now.
    let drawn = Stability { seed: 1, draws: 10_000, kept: vec![Some(5_000); 14] };
    desk.send(Msg::Answer(Answer::Steady(sheet.clone(), weights, drawn.clone())));
    desk.sees("menghitung…");
    let (_, tried) = asked(&desk).remove(1);
    desk.send(Msg::Answer(Answer::Steady(sheet, tried, drawn)));
    desk.sees_not("menghitung").sees("Tetap peringkat 1 pada 50,0% dari 10.000");

    // What is typed elsewhere does not make it count again; a score does.
    let mut desk = shown(scored(120, 36));
    let before = asked(&desk).len();
    act(&mut desk, vec![Write::new("data/d9", "indicator", "x")]);
    assert_eq!(asked(&desk).len(), before);
    act(&mut desk, vec![Write::new("nomination/n1", "score/manfaat", 5)]);
    assert_eq!(asked(&desk).len(), before + 1);
    assert!(!desk.screen().contains("menghitung"));
}

#[test]
fn each_dimension_has_its_own_order() {
    let mut desk = shown(scored(80, 24));
    desk.keys("F3").sees("1 Mall Pelayanan Publik").sees("2= E-PBB").sees("2= Inpomase").sees_not("PSC 119");
    desk.keys("Right").sees("1= E-REOG").sees("1= Simantu").sees("3 Aplikasi terintegrasi WAROG");
    desk.keys("Left Left Left").sees("Belum ada nominasi di Smart Environment");
    desk.keys("Right").sees("PSC 119");
    desk.click("Economy").sees("1 Gerakan Seribu NIB").sees("2 Dana RT");
}

#[test]
fn letters_find_and_the_cursor_stays_on_its_nomination() {
    let mut desk = shown(scored(80, 24));
    desk.keys("End").types("dpmd").sees("Cari: dpmd").sees("Dana RT").sees_not("PSC 119");
    desk.keys("Esc").sees("PKK Academia").sees_not("Cari:");
    desk.types("tidak ada yang begini").sees("Tidak ada nominasi dengan");
    desk.keys("Esc").types("e-pbb").keys("Esc Enter").sees("Mengapa 3=: E-PBB");
    // Its place changes, the cursor goes with it.
    act(&mut desk, vec![Write::new("nomination/n3", "score/keunikan", 1)]);
    desk.sees("Mengapa 5=: E-PBB").sees("4,000");
}

#[test]
fn weights_are_tried_and_dropped_without_a_trace() {
    let mut desk = shown(scored(80, 24));
    let before = desk.workshop().log().len();
    desk.keys("F4").sees("COBA-COBA").sees("Perumusan inovasi: 1 · 10,0% dari semua");
    desk.keys("Right Right Up Up Up").sees("Manfaat: 2,5, semula 1 · 21,7% dari semua").sees("(1)");
    desk.keys("Right Right Right Right Right").types("0").keys("PageDown PageDown").sees("↑").sees("↓");
    // A half up or down, never below 0.
    desk.keys("Down Down").sees("Sumber daya: 0, semula 1").keys("+").sees("Sumber daya: 0,5, semula 1").keys("-");
    desk.sees("Sumber daya: 0, semula 1");
    desk.keys("Esc").sees_not("COBA-COBA").sees("Coba-coba dibuang");
    desk.keys("Home").sees("4,600").sees_not("↑");
    assert_eq!(desk.workshop().log().len(), before, "nothing was recorded");
}

#[test]
fn weights_that_are_none_get_a_sentence() {
    let mut desk = shown(scored(80, 24));
    desk.keys("F4").types("3.5").sees("dapat dibaca dengan dua cara").keys("F8").sees("dapat dibaca dengan dua cara");
    desk.keys("Right").sees("▸3.5").keys("Backspace Backspace").types(",5").sees("Perumusan inovasi: 3,5");
    desk.keys("Enter Ctrl+A").paste("-1").sees("Bobot tidak boleh negatif").keys("Esc").sees("Perumusan inovasi: 3,5");
    desk.types("99999").sees("Bobot paling besar 10000").keys("Esc");
    desk.types("banyak").sees("Perumusan inovasi: 3,5").keys("Esc F4 F8").sees("Belum ada bobot yang diubah");
    for _ in 0..10 {
        desk.types("0").keys("Right");
    }
    desk.sees("Jumlah semua bobot 0").sees("— PSC 119").keys("F8").sees("COBA-COBA");
    assert!(desk.journal().iter().all(|edit| !edit.on.starts_with("criterion/")));
}

#[test]
fn tried_weights_are_taken_as_one_act_and_undone() {
    let mut desk = shown(scored(120, 36));
    desk.keys("F4 Right Right").types("3").keys("F8").sees_not("COBA-COBA").sees("Bobot baru berlaku: Manfaat 3");
    assert_eq!(desk.workshop().text("criterion/manfaat", "weight"), "3");
    assert_eq!(
        desk.workshop().text("criterion/keunikan", "kind"),
        "score",
        "the built-in ones are the record's own now"
    );
    assert_eq!(desk.workshop().text("criterion/leverage", "kind"), "gate");
    desk.sees("C Manfaat                     5      3");
    // Once they are its own, only the weight is written.
    let before = desk.workshop().log().len();
    desk.keys("F4").types("2").keys("F8");
    assert_eq!(desk.workshop().log().len(), before + 1);
    desk.keys("Ctrl+Z Ctrl+Z").sees("C Manfaat                     5      1");
    assert_eq!(desk.workshop().value("criterion/manfaat", "weight"), None);
}

#[test]
fn weights_that_are_refused_are_still_tried() {
    let mut desk = shown(scored(80, 24));
    desk.app.room.file.read_only = Some("berkas ini hanya dibaca.".into());
    desk.keys("F4 Up F8").sees("COBA-COBA").sees("1,5").sees("hanya dibaca");
}

#[test]
fn criteria_that_change_meanwhile_do_not_lose_the_trial() {
    let mut desk = shown(scored(80, 24));
    desk.keys("F4 Right Right").types("4");
    act(&mut desk, vec![Write::new("criterion/perumusan-inovasi", "withdrawn", true)]);
    desk.sees("COBA-COBA").sees("Manfaat: 4, semula 1").sees("B Manfaat").sees("Perumusan inovasi tidak dipakai lagi");
}

#[test]
fn a_session_of_votes_has_no_weights_to_try() {
    let mut desk = scored(80, 24);
    let session = desk.app.room.session();
    act(
        &mut desk,
        vec![
            Write::new(session, "scoring", "suara"),
            Write::new("nomination/n3", "vote/35.02/dinkes", 2),
            Write::new("nomination/n0", "vote/35.02/dpmd", 2),
            Write::new("nomination/n9", "vote/35.02/dlh", 3),
        ],
    );
    let mut desk = shown(desk);
    in_order(&desk, &["1* Gerakan Seribu NIB", "2=* E-PBB", "2=* Inpomase"]);
    desk.sees("* 3 dari 47 OPD sudah memberi suara").sees("1* Gerakan Seribu NIB");
    desk.sees("suara OPD").sees("Nilai = jumlah suara OPD").keys("F4").sees("tidak ada bobot untuk dicoba");
    desk.keys("Down Enter").sees("Suara OPD").sees("Selisih 1 dari Gerakan Seribu NIB").sees_not("undian");
}

#[test]
fn a_judge_who_has_not_finished_makes_the_places_provisional_and_is_named() {
    let mut desk = shown(scored(160, 48));
    let mut writes = vec![Write::new(desk.app.room.session(), "scoring", "penilai")];
    let sheet = desk.app.room.file.sheet.clone().expect("a sheet");
    for (row, criterion) in sheet.rows.iter().flat_map(|row| sheet.criteria.scored.iter().map(move |one| (row, one))) {
        writes.push(Write::new(row.on.clone(), format!("judge/{}/Sri", criterion.slug), 4));
    }
    act(&mut desk, writes);
    desk.sees("1= ").sees_not("1=*").sees_not("belum:");
    act(&mut desk, vec![Write::new("nomination/n3", "judge/manfaat/Budi", 2)]);
    desk.sees("1=*").sees("* Budi belum: 14 nominasi").sees("* penilai belum lengkap: Budi");
}

#[test]
fn a_place_is_overridden_only_with_a_reason_and_a_name() {
    let mut desk = shown(scored(80, 24));
    desk.types("circle").keys("Esc F7").sees("Penetapan perlu alasan").keys("1");
    desk.types("99").keys("Enter").sees("angka 1 sampai 14").keys("Ctrl+A").types("2").keys("Enter");
    desk.sees("Alasan penetapan: Circle-P").keys("Enter").sees("Penetapan tanpa alasan tidak berlaku");
    desk.types("Anggarannya sudah ada").keys("Enter").sees("Ditetapkan oleh: Circle-P").sees("Wati Prasetyo");
    desk.keys("Ctrl+U Enter").sees("Penetapan tanpa nama tidak berlaku").types("Sekda Agus").keys("Enter");
    desk.sees("! peringkat 2 ditetapkan, menurut nilai 10 · oleh Sekda Agus:").sees("Anggarannya sudah ada");
    in_order(&desk, &["1 PSC 119", "2 Circle-P", "3 Mall Pelayanan Publik"]);
    desk.keys("Enter")
        .sees("Menurut nilai peringkat 10; peringkat 2 karena penetapan.")
        .sees_not("Tetap peringkat")
        .sees("oleh Sekda Agus: Anggarannya");
    // It is one act, and it can be taken away as one.
    desk.keys("F7 2").sees("penetapan dicabut");
    desk.keys("Esc Home").sees_not("Sekda Agus").sees("2 Mall Pelayanan Publik");
    desk.keys("Ctrl+Z").sees("Sekda Agus").keys("Ctrl+Z").sees_not("Sekda Agus");
    assert!(desk.workshop().value("nomination/n11", "override_by").is_none());
}

#[test]
fn what_another_laptop_decides_while_it_is_asked_is_not_replaced_unread() {
    let on = "nomination/n11";
    let place = |place: i64| {
        vec![Write::new(on, "override_place", place), Write::new(on, "override_reason", "Bupati yang meminta")]
    };
    let mut desk = shown(scored(80, 24));
    desk.types("circle").keys("Esc F7 1").types("2").keys("Enter").sees("Alasan penetapan");
    others(&mut desk, place(5));
    desk.sees("Budi").types("Anggarannya sudah ada").keys("Enter Enter");
    assert!(desk.workshop().contested(on, "override_place") && desk.workshop().contested(on, "override_reason"));
    // What was there when the first step was asked was seen.
    let mut desk = shown(scored(80, 24));
    others(&mut desk, place(5));
    desk.types("circle").keys("Esc F7 1").keys("Ctrl+A").types("2").keys("Enter Enter Enter");
    assert_eq!(desk.workshop().int(on, "override_place"), Some(2));
    assert!(!desk.workshop().contested(on, "override_place") && !desk.workshop().contested(on, "override_reason"));
    // The same of a decision.
    desk.keys("F8");
    others(&mut desk, vec![Write::new(on, "decision", "ditunda")]);
    desk.keys("1");
    assert!(desk.workshop().contested(on, "decision"));
}

#[test]
fn the_choice_of_an_override_is_the_one_that_was_shown() {
    let mut desk = shown(scored(120, 36));
    desk.keys("End F7").sees("2  Kesampingkan syarat: Kurang dari 12 bulan");
    let on = desk.workshop().all(bimtek::workshop::subject::Kind::Nomination);
    let failed = |on: &&&std::sync::Arc<str>| desk.workshop().value(on, "gate/under-12-months") == Some(&false.into());
    let on = (*on.iter().find(failed).expect("one that fails")).clone();
    // Now what is second would be to take the override away.
    let gate = Write::new(on.clone(), "gate/under-12-months", true);
    others(&mut desk, vec![gate, Write::new(on.clone(), "override_place", 3)]);
    desk.keys("2").sees("Alasan penetapan");
    assert_eq!(desk.workshop().int(&on, "override_place"), Some(3));
}

#[test]
fn a_failed_gate_is_set_aside_with_a_reason_and_a_name() {
    let mut desk = shown(scored(120, 36));
    desk.keys("End F7").sees("Kesampingkan syarat: Kurang dari 12 bulan").keys("2").types("Sudah berjalan");
    desk.keys("Enter Enter").sees("12 Aplikasi terintegrasi WAROG").sees("Kurang dari 12 bulan: tidak, dikesampingkan");
    desk.sees("! syarat dikesampingkan: Kurang dari 12 bulan · oleh Wati").sees("Prasetyo: Sudah berjalan");
}

#[test]
fn a_reason_that_is_half_typed_survives_a_kill() {
    let mut desk = shown(scored(80, 24));
    desk.keys("F7 1").types("1").keys("Enter").types("Karena bupati").wait(2_000);
    let mut desk = Desk::reopened(80, 24, desk.workshop().log().edits().to_vec(), desk.drafts());
    desk.app.take(Reply::go(Go::To(At::Ranking)));
    desk.keys("F7 1").types("1").keys("Enter").sees("Karena bupati").types(" menugaskan").keys("Enter Enter");
    assert_eq!(desk.workshop().text("nomination/n13", "override_reason"), "Karena bupati menugaskan");
    desk.wait(2_000);
    assert!(desk.app.room.file.drafts.is_empty(), "it stands in the record");
}

#[test]
fn the_room_decides() {
    let mut desk = shown(scored(80, 24));
    desk.keys("F8").sees("Keputusan ruang").keys("1").sees("✓ keputusan: ditetapkan");
    desk.keys("F8 2").sees("keputusan: ditunda").keys("F8 4").sees_not("keputusan:");
    assert!(desk.workshop().value("nomination/n13", "decision").is_none());
}

#[test]
fn contested_scores_are_shown_and_do_not_count() {
    let mut desk = shown(scored(120, 36));
    let pen = another_pen(&desk);
    let mut theirs = desk.workshop().clone();
    let edits = theirs.act(&pen, desk.now, [Write::new("nomination/n13", "score/manfaat", 2)]);
    act(&mut desk, vec![Write::new("nomination/n13", "score/manfaat", 4)]);
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.sees("1* PSC 119").sees("Manfaat: berbeda, tidak dihitung").sees("4,556");
    assert!(desk.screen().lines().any(|line| line.contains("C Manfaat") && line.contains('≠')), "{}", desk.screen());
    desk.keys("Ctrl+X").sees("PSC 119");
    assert_eq!(desk.app.at, At::Contested);
}

#[test]
fn the_same_key_leads_to_the_same_screen_wherever_one_is() {
    let on = "nomination/n11";
    for (at, keys) in [
        (At::Scoring, &[("F5", At::Profile), ("F6", At::Criteria), ("F7", At::Ranking)][..]),
        (At::Ranking, &[("F5", At::Profile), ("F6", At::Rpjmd)]),
        (At::Profile, &[("F6", At::Rpjmd), ("F7", At::Ranking)]),
    ] {
        for (key, to) in keys {
            let mut desk = shown(scored(80, 24));
            desk.app.take(Reply::go(Go::On(at, on.into())));
            desk.send(Msg::Tick);
            desk.keys(key);
            assert_eq!(desk.app.at, *to, "{at:?} {key}");
        }
    }
}

#[test]
fn the_way_leads_on_to_the_other_screens_and_back_to_a_nomination() {
    for (keys, at) in [("F2", At::Scoring), ("F5", At::Profile), ("F6", At::Rpjmd)] {
        let mut desk = shown(scored(80, 24));
        desk.keys(keys);
        assert_eq!(desk.app.at, at);
        desk.app.take(Reply::go(Go::On(At::Ranking, "nomination/n11".into())));
        desk.keys("Enter").sees("Mengapa 10: Circle-P");
    }
    let mut desk = shown(scored(80, 24));
    desk.types("pkk").keys("Esc").sees("F2 Beri nilai");
}

#[test]
fn an_empty_ranking_says_what_to_do() {
    let mut desk = shown(Desk::run(80, 24));
    desk.sees("belum punya nominasi").sees("F2 saat").keys("Enter");
    assert_eq!(desk.app.at, At::Run);
    let mut desk = shown(nominated(80, 24));
    desk.sees("Belum ada yang dinilai").sees("Alt+N membuka Penilaian").sees("— Aplikasi").sees("belum masuk RPJMD");
}

#[test]
fn remarks_on_the_whole_stand_below_the_list() {
    let mut desk = scored(80, 24);
    act(&mut desk, vec![Write::new("nomination/n1", "score/lama", 3)]);
    let mut desk = shown(desk);
    desk.sees("! Kriteria lama tidak dipakai lagi");
}

#[test]
fn thousands_of_nominations_are_drawn_like_a_few() {
    let mut desk = Desk::run(120, 36);
    let sid = desk.app.room.file.sid.clone();
    let mut writes = Vec::new();
    for number in 0..3_000 {
        let on = format!("nomination/m{number}");
        writes.push(Write::new(on.clone(), "session", &*sid));
        writes.push(Write::new(on.clone(), "title", format!("Usulan {number:04}")));
        writes.push(Write::new(on, "score/manfaat", 1 + number % 5));
    }
    act(&mut desk, writes);
    desk.slow = true;
    let mut desk = shown(desk);
    desk.sees("1=* Usulan 0004").keys("End").sees("Usulan 2995").keys("PageUp PageUp").sees_not("Usulan 2995");
    desk.keys("Home").types("1234").sees("Usulan 1234").sees_not("Usulan 0004");
}

#[test]
fn the_mouse_picks_opens_and_turns() {
    let mut desk = shown(scored(80, 24));
    desk.click("E-PBB").click("E-PBB").sees("Mengapa 3=: E-PBB").keys("Esc");
    desk.send(Msg::Wheel(1));
    desk.keys("Enter").sees("Mengapa 3=: Gerakan Seribu NIB");
    desk.keys("Esc F4").click("D      E").sees("Keunikan: 1");
}

#[test]
fn every_text_is_there_in_english() {
    let mut desk = shown(scored(120, 36));
    desk.english().sees("proposed as quick win").sees("not yet in the RPJMD").sees("Nothing stands above it.");
    desk.sees("Stays place 1 in").sees("share a place (1, 2, 2, 4)").sees("consensus of the room");
    desk.keys("F4 Up").sees("TRIAL").sees("Innovation design: 1,5, was 1").keys("Esc").sees("The trial is dropped");
    desk.keys("F7").sees("An override needs a reason").keys("Esc F8").sees("What the room decided");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = scored(width, height);
        act(
            &mut desk,
            vec![
                Write::new("nomination/n11", "override_place", 4),
                Write::new("nomination/n11", "override_reason", "Peluncurannya sudah dijadwalkan bulan depan"),
                Write::new("nomination/n11", "override_by", "Sekda Agus Pramono"),
                Write::new("nomination/n13", "decision", "ditetapkan"),
            ],
        );
        let mut desk = shown(desk);
        insta::assert_snapshot!(format!("ranking_{width}x{height}"), desk.picture());
        desk.keys("Down Down Enter");
        insta::assert_snapshot!(format!("ranking_why_{width}x{height}"), desk.picture());
        desk.keys("Enter F4 Right Right Up Up Up Right").types("0,5");
        insta::assert_snapshot!(format!("ranking_trial_{width}x{height}"), desk.picture());
    }
}
