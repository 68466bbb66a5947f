//! Penilaian: scores, answers and votes by keys; missing ones, contested ones, and what is refused.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Go, Reply};
use bimtek::workshop::edit::{Value, Write};

use crate::day;
use crate::desk::Desk;

/// Quick wins as they were nominated on 14 July 2022.
const WINS: [(&str, &str, &str, &str); 6] = [
    ("w1", "35.02/diskominfo", "Inpomase (Internet Ponorogo Masuk RT)", "smart-governance"),
    ("w2", "35.02/dpmd", "Dana RT", "smart-economy"),
    ("w3", "35.02/dinkes", "PSC 119", "smart-living"),
    ("w4", "35.02/dpmptsp", "Gerakan Seribu NIB", "smart-economy"),
    ("w5", "35.02/disbudparpora", "E-REOG", "smart-branding"),
    ("w6", "35.02/dpmptsp", "Mall Pelayanan Publik", "smart-governance"),
];

/// A session with eight nominations, on the scoring screen.
fn scoring(width: u16, height: u16, method: &str) -> Desk {
    let mut desk = day::begun(width, height);
    for (id, opd, title, dimension) in WINS {
        day::nominate(&mut desk, opd, id, title, dimension);
    }
    if !method.is_empty() {
        let session = desk.app.room.session();
        day::act(&mut desk, vec![Write::new(session, "scoring", method)]);
    }
    desk.app.take(Reply::go(Go::To(At::Scoring)));
    desk.send(Msg::Tick);
    desk
}

fn value(desk: &Desk, id: &str, set: &str) -> Option<Value> {
    desk.workshop().value(&format!("nomination/{id}"), set).cloned()
}

#[test]
fn a_key_scores_goes_on_and_is_taken_back_alone() {
    let mut desk = scoring(80, 24, "");
    desk.sees("0 dari 8 lengkap").sees("Antrean puskesmas daring").sees("Apakah program ini dapat terlaksana");
    desk.keys("y t").sees("✓ ya").sees("✗ tidak").keys("Down Down 4 3");
    assert_eq!(value(&desk, "n2", "gate/under-12-months"), Some(true.into()));
    assert_eq!(value(&desk, "n2", "gate/direct-public-impact"), Some(false.into()));
    assert_eq!(value(&desk, "n2", "score/perumusan-inovasi"), Some(4.into()));
    assert_eq!(value(&desk, "n2", "score/daya-tarik"), Some(3.into()));
    desk.sees("● ● ● ● ○ 4").sees("Seberapa besar manfaatnya").keys("Ctrl+Z");
    assert_eq!(value(&desk, "n2", "score/daya-tarik"), None, "one key, one act");
    assert_eq!(value(&desk, "n2", "score/perumusan-inovasi"), Some(4.into()));
    // Cleared is missing, and never zero.
    desk.keys("Up Up 0");
    assert_eq!(value(&desk, "n2", "score/perumusan-inovasi"), None);
    let before = desk.journal().len();
    desk.keys("0 Delete Backspace 6 9");
    assert_eq!(desk.journal().len(), before, "what is missing already, or outside the scale, writes nothing");
    desk.keys("5 Up Delete").sees("belum dinilai");
    assert_eq!(value(&desk, "n2", "score/perumusan-inovasi"), None);
}

#[test]
fn an_answer_too_many_stays_where_it_is() {
    let mut desk = scoring(80, 24, "");
    desk.keys("y y y y y y 4").sees("Antrean puskesmas daring").sees_not("Cari:");
    assert_eq!(value(&desk, "n2", "score/perumusan-inovasi"), Some(4.into()));
}

#[test]
fn a_word_typed_on_a_gate_begins_no_search_and_every_answer_is_said() {
    let mut desk = scoring(120, 36, "");
    desk.sees("F2 mencari").types("api").sees_not("Cari:").types("t");
    desk.sees("Antrean puskesmas daring: Kurang dari 12 bulan = tidak");
    let gates = ["under-12-months", "direct-public-impact"].map(|slug| format!("gate/{slug}"));
    let answers = |desk: &Desk| gates.each_ref().map(|gate| value(desk, "n2", gate));
    assert_eq!(answers(&desk), [Some(false.into()), None]);
    desk.keys("F2").types("tapi").sees("Cari: tapi").keys("Esc");
    assert_eq!(answers(&desk), [Some(false.into()), None], "what is looked for answers nothing");
    desk.keys("y").sees("= ya").keys("F1").sees("Ke yang belum dinilai");
}

#[test]
fn enter_leads_to_what_is_missing_until_nothing_is() {
    let mut desk = scoring(120, 36, "");
    desk.keys("y y y y 1 2 3 4 5 1 2 3 4").sees("13/14").keys("Up Enter");
    desk.sees("▸ Keberlanjutan").keys("5").sees("1 dari 8 lengkap").keys("Enter").sees("▸ Dana RT");
    desk.sees("▸ Kurang dari 12 bulan").keys("PageDown Right Tab").sees("▸ Gerakan Seribu NIB");
    desk.keys("PageUp Left Shift+Tab").sees("▸ Dana RT").keys("Left Enter").sees("▸ Dana RT");
    for _ in 0..7 {
        desk.keys("y y y n t 1 1 1 1 1 1 1 1 1 1 Enter");
    }
    desk.sees("✓ 8 dari 8 lengkap").keys("Enter").sees("Semua nominasi sudah lengkap dinilai");
}

#[test]
fn letters_find_and_digits_score_all_the_while() {
    let mut desk = scoring(80, 24, "");
    desk.keys("Down Down Down Down").types("mall").sees("Cari: mall").sees("▸ Mall Pelayanan").sees_not("Dana RT");
    desk.keys("3 4");
    assert_eq!(value(&desk, "w6", "score/perumusan-inovasi"), Some(3.into()));
    desk.keys("Enter").sees("▸ Mall Pelayanan").sees("Dana RT").sees_not("Cari: mall");
    desk.keys("F2").types("nib").sees("▸ Gerakan Seribu").keys("Backspace Backspace Backspace").sees("Dana RT");
    desk.types("zz").sees("Tidak ada yang cocok").keys("Esc").sees_not("Cari:");
    assert_eq!(desk.app.at, At::Scoring);
    desk.keys("Esc");
    assert_ne!(desk.app.at, At::Scoring);
}

#[test]
fn each_judge_has_scores_of_their_own_and_the_spread_is_shown() {
    let mut desk = scoring(120, 36, "penilai");
    desk.keys("End").sees("Belum ada penilai").keys("3").sees("Nama penilai").keys("Enter").sees("Tulis nama");
    desk.types(" Budi  Santoso ").keys("Enter").sees("penilai Budi Santoso").keys("3");
    assert_eq!(value(&desk, "n2", "judge/keberlanjutan/Budi Santoso"), Some(3.into()));
    // Nobody is led by what others gave.
    desk.keys("F4").sees("Siapa yang menilai?").keys("2").types("Siti").keys("Enter");
    desk.sees("penilai Siti").sees("1 penilai sudah menilai").sees_not("3,00").sees_not("Budi Santoso 3").keys("5");
    desk.sees("penilai Siti").sees("4,00").sees("3–5").sees("Budi Santoso 3 · Siti 5");
    // Whoever is known is not another one by another spelling.
    desk.keys("F4 3")
        .types("budi santoso")
        .keys("Enter")
        .sees("penilai Budi Santoso")
        .keys("1")
        .sees("3,00")
        .sees("1–5");
    assert_eq!(value(&desk, "n2", "judge/keberlanjutan/Budi Santoso"), Some(1.into()));
    assert_eq!(desk.app.room.file.sheet.as_ref().map(|sheet| sheet.judges.len()), Some(2));
    desk.keys("0");
    assert_eq!(value(&desk, "n2", "judge/keberlanjutan/Budi Santoso"), None);
}

#[test]
fn the_way_of_scoring_is_changed_and_what_was_recorded_stays_and_is_said() {
    let mut desk = scoring(120, 36, "");
    desk.keys("End 4 F3").sees("Cara menilai").sees("cara lain tetap").keys("2").sees("beberapa penilai").sees("F8");
    assert_eq!(desk.workshop().text(&desk.app.room.session(), "scoring"), "penilai");
    assert_eq!(value(&desk, "n2", "score/keberlanjutan"), Some(4.into()));
    desk.keys("F8").sees("1 nominasi juga punya nilai dengan cara “konsensus ruang”").keys("4 Esc").sees("Kurang dari");
    let before = desk.journal().len();
    desk.keys("F3 2");
    assert_eq!(desk.journal().len(), before, "the same way is no change");
    desk.keys("F3 1").sees("konsensus ruang").sees("● ● ● ● ○ 4");
}

#[test]
fn an_opd_spends_its_dots_and_no_more() {
    let mut desk = scoring(80, 24, "suara");
    desk.sees("▸ Setda").sees("Giliran Setda").sees("sisa 3 dari 3 suara").sees("0 dari 46 OPD");
    desk.keys("2 Down Space")
        .sees("semua 3 suara sudah diberikan")
        .sees("1 dari 46 OPD")
        .keys("Down 1")
        .sees("Semua suara Setda");
    assert_eq!(value(&desk, "n2", "vote/35.02/setda"), Some(2.into()));
    assert_eq!(value(&desk, "w2", "vote/35.02/setda"), Some(1.into()));
    assert_eq!(value(&desk, "w5", "vote/35.02/setda"), None);
    desk.keys("Home 9").sees("hanya dapat memberi 2 suara di sini").keys("-").sees("sisa 1 dari 3");
    desk.keys("0");
    assert_eq!(value(&desk, "n2", "vote/35.02/setda"), None, "no vote is no figure");
    // An OPD cannot vote twice: who comes back finds its votes, and changes them.
    desk.keys("Enter").sees("▸ BPBD").keys("Left").sees("Setda sudah memberi suara").sees("● 1").keys("Down + +");
    assert_eq!(value(&desk, "w2", "vote/35.02/setda"), Some(3.into()));
    desk.keys("Ctrl+Z");
    assert_eq!(value(&desk, "w2", "vote/35.02/setda"), Some(2.into()));
}

#[test]
fn the_roll_calls_who_is_here_first_and_leads_to_who_has_not_voted() {
    let mut desk = scoring(80, 24, "suara");
    let screen = desk.screen();
    let at = |name: &str| screen.find(name).unwrap_or_else(|| panic!("no {name}:\n{screen}"));
    assert!(at("Setda") < at("BPBD") && at("Disbudparpora") < at("Inspektorat"), "who is here stands first:\n{screen}");
    desk.keys("Enter Enter").sees("▸ Dinkes").keys("Right 1 Left 1 Home").keys("Enter").sees("▸ Inspektorat");
    desk.keys("Left Left Left Left").sees("▸ Setda").keys("Left").sees("▸ Setda");
    desk.types("setwan").sees("▸ Setwan").sees("tidak hadir").keys("Enter Down 3").sees("sudah memberi suara");
    assert_eq!(value(&desk, "w2", "vote/35.02/setwan"), Some(3.into()), "who came late votes all the same");
}

#[test]
fn own_nominations_are_refused_until_the_rule_says_otherwise() {
    let mut desk = scoring(80, 24, "suara");
    desk.types("dinkes").keys("Enter").sees("usulan sendiri").keys("1").sees("usulan Dinkes sendiri");
    assert_eq!(value(&desk, "n2", "vote/35.02/dinkes"), None);
    desk.keys("F6").sees("kini boleh").keys("1").sees("● 1");
    assert_eq!(value(&desk, "n2", "vote/35.02/dinkes"), Some(1.into()));
    desk.keys("F6").sees("kini tidak").keys("F8").sees("1 suara untuk usulannya").keys("F8");
    assert_eq!(value(&desk, "n2", "vote/35.02/dinkes"), Some(1.into()), "it stays in the record");
    desk.keys("2").sees("usulan Dinkes sendiri").keys("0");
    assert_eq!(value(&desk, "n2", "vote/35.02/dinkes"), None, "fewer is always allowed");
    desk.keys("F5").types("0").keys("Enter").sees("dari 1 sampai 100").keys("Ctrl+U").types("5").keys("Enter");
    desk.sees("sisa 5 dari 5 suara");
}

#[test]
fn totals_are_hidden_until_asked_for() {
    let mut desk = scoring(120, 36, "suara");
    desk.keys("Down 3 Enter Down 2").sees("disembunyikan").keys("F7").sees("Tutup jumlah");
    let line = desk.screen().lines().find(|line| line.contains("▸ Dana RT")).map(str::to_owned).expect("a line");
    assert!(line.ends_with(" 5"), "{line:?}");
    desk.keys("F7").sees("disembunyikan");
}

#[test]
fn an_opd_withdrawn_after_voting_is_said_and_nothing_is_lost() {
    let mut desk = scoring(120, 36, "suara");
    desk.keys("Down 3");
    day::act(&mut desk, vec![Write::new("opd/35.02/setda", "withdrawn", true)]);
    desk.sees("! 1 catatan · F8").sees_not("▸ Setda").keys("F8").sees("sudah ditarik atau digabung: 3 suaranya");
    assert_eq!(value(&desk, "w2", "vote/35.02/setda"), Some(3.into()));
    desk.keys("Esc F7");
    let line = desk.screen().lines().find(|line| line.contains("Dana RT")).map(str::to_owned).expect("a line");
    assert!(line.ends_with(" 0"), "{line:?}");
}

#[test]
fn a_removed_criterion_that_has_scores_is_said() {
    let mut desk = scoring(120, 36, "");
    desk.keys("End 4");
    day::act(&mut desk, vec![Write::new("criterion/keberlanjutan", "withdrawn", true)]);
    desk.sees_not("▸ Keberlanjutan").keys("F8").sees("Kriteria Keberlanjutan tidak dipakai lagi").english();
    desk.sees("is no longer used");
    assert_eq!(value(&desk, "n2", "score/keberlanjutan"), Some(4.into()));
}

/// Writes on another laptop that has seen nothing of what is written here meanwhile.
fn meanwhile(desk: &mut Desk, set: &str, to: i64) {
    let mut other = desk.workshop().clone();
    let pen = day::another_pen(desk);
    let edits = other.act(&pen, desk.now, vec![Write::new("nomination/n2", set, to)]);
    desk.send(Msg::Answer(Answer::Others(edits)));
}

#[test]
fn two_laptops_contest_the_same_criterion_only() {
    let mut desk = scoring(120, 36, "");
    let mut other = desk.workshop().clone();
    desk.keys("Down Down Down Down 4 3");
    let pen = day::another_pen(&desk);
    let writes = [("score/daya-tarik", 5), ("score/manfaat", 2)].map(|(set, to)| Write::new("nomination/n2", set, to));
    let edits = other.act(&pen, desk.now, writes.to_vec());
    desk.send(Msg::Answer(Answer::Others(edits)));
    assert_eq!(desk.workshop().contests().len(), 1, "only where both scored");
    assert_eq!(value(&desk, "n2", "score/manfaat"), Some(2.into()));
    desk.sees("≠ 3 / 5").sees("● ● ○ ○ ○ 2").keys("Up").sees("Ctrl+X memutuskannya");
    let sheet = desk.app.room.file.sheet.clone().expect("a sheet");
    let row = sheet.rows.iter().position(|row| &*row.on == "nomination/n2").expect("a row");
    assert_eq!(sheet.score(row, 1), None, "what is contested does not count");
    desk.keys("Ctrl+X").sees("Daya tarik inovasi");
    assert_eq!(desk.app.at, At::Contested);
}

#[test]
fn what_came_in_a_moment_ago_is_not_replaced_unread() {
    let mut desk = scoring(120, 36, "");
    desk.keys("Down Down Down Down");
    meanwhile(&mut desk, "score/perumusan-inovasi", 5);
    desk.keys("2").sees("≠ 2 / 5");
    assert!(desk.workshop().contested("nomination/n2", "score/perumusan-inovasi"));
    meanwhile(&mut desk, "score/daya-tarik", 5);
    desk.wait(2_000).keys("2");
    assert!(!desk.workshop().contested("nomination/n2", "score/daya-tarik"), "what was read is replaced");
    assert_eq!(value(&desk, "n2", "score/daya-tarik"), Some(2.into()));
}

#[test]
fn what_a_closed_session_refuses_is_still_asked() {
    let mut desk = scoring(120, 36, "");
    desk.keys("Down Down Down Down").sees("▸ Perumusan inovasi");
    let writes = bimtek::workshop::closed::close(desk.workshop(), desk.app.room.sid(), "cukup", Vec::new());
    day::act(&mut desk, writes);
    desk.keys("5").sees("Tidak dicatat").sees("▸ Perumusan inovasi");
}

#[test]
fn ways_lead_here_and_on() {
    let mut desk = scoring(120, 36, "");
    desk.app.take(Reply::go(Go::On(At::Board, String::new())));
    desk.app.take(Reply::go(Go::On(At::Scoring, "nomination/w3".into())));
    desk.sees("▸ PSC 119").keys("F6");
    assert_eq!(desk.app.at, At::Criteria);
    desk.app.take(Reply::go(Go::To(At::Scoring)));
    desk.keys("F7");
    assert_eq!(desk.app.at, At::Ranking);
    desk.app.take(Reply::go(Go::On(At::Scoring, "criterion/manfaat".into())));
    desk.sees("▸ Manfaat").keys("Home").click("Keunikan").sees("▸ Keunikan").click("Dana RT").sees("▸ Dana RT");
    let mut empty = Desk::run(80, 24);
    empty.app.take(Reply::go(Go::To(At::Scoring)));
    empty.sees("belum punya nominasi").keys("1 y Enter 0 F4 F8 Up Down Esc");
}

#[test]
fn it_speaks_english() {
    let mut desk = scoring(120, 36, "");
    desk.english()
        .sees("consensus of the room")
        .sees("0 of 8 complete")
        .keys("n")
        .sees("✗ no")
        .sees("To the next unscored");
    assert_eq!(value(&desk, "n2", "gate/under-12-months"), Some(false.into()));
    desk.keys("End").sees("very good").keys("F3").sees("Way of scoring").keys("3").sees("0 of 46 OPD have voted");
    desk.sees("3 of 3 votes left").keys("F7").sees("total").sees("own nominations not allowed");
}

#[test]
fn bad_names_and_sizes_break_nothing() {
    let bad = format!("\x1b[31m\u{202e}{}", "x".repeat(2_000));
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        for method in ["konsensus", "penilai", "suara", "aneh"] {
            let mut desk = scoring(width, height, method);
            let on = "nomination/n2";
            let mut writes = vec![Write::new(on, "title", bad.as_str()), Write::new(on, "score/manfaat", bad.as_str())];
            writes.push(Write::new(on, format!("judge/manfaat/{bad}"), 3));
            writes.push(Write::new("criterion/keunikan", "name", bad.as_str()));
            writes.push(Write::new(on, "vote/35.02/setda", 77));
            desk.app.take(Reply::write(writes));
            desk.keys("F4 Enter Down Down Down Down Down Down 3 Enter F8 Esc Up End PageDown")
                .paste(&bad)
                .keys("4 Esc F7");
            assert!(!desk.screen().chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'));
        }
    }
}

#[test]
fn it_looks_like_this() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = scoring(width, height, "");
        desk.keys("y t y Down 4 3 5 Left Up");
        insta::assert_snapshot!(format!("consensus_{width}x{height}"), desk.picture());
        let mut desk = scoring(width, height, "penilai");
        desk.keys("F4").types("Budi").keys("Enter y y y y 3 4 2 F4 2").types("Siti").keys("Enter Up Up Up 5 4 Up");
        insta::assert_snapshot!(format!("judges_{width}x{height}"), desk.picture());
        let mut desk = scoring(width, height, "suara");
        desk.keys("3 Enter Down 2 F7");
        insta::assert_snapshot!(format!("roll_call_{width}x{height}"), desk.picture());
    }
}

#[test]
fn when_all_is_scored_the_ranking_is_the_next_key() {
    let mut desk = Desk::run(80, 24);
    desk.keys("F5 F2").types("Dana RT").keys("Enter Alt+N").sees("Enter Ke yang belum dinilai");
    desk.keys("y y y y 4 4 4 4 4 4 4 4 4 4").sees("1 dari 1 lengkap").sees("F7 Lihat peringkat").keys("F7");
    assert_eq!(desk.app.at, bimtek::tui::reply::At::Ranking);
}
