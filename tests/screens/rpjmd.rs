//! RPJMD by keys: every quick win with its status word, the search for its programme, what does not fit, the catalogue.

use bimtek::file::programs;
use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Effect, Go, Reply};
use bimtek::workshop::edit::Write;

use crate::day;
use crate::desk::Desk;

/// The session's own catalogue: code, name, mission, OPD.
const CATALOGUE: [[&str; 4]; 7] = [
    ["2.16.02", "Program Informasi dan Komunikasi Publik", "Misi 4: pemerintahan yang amanah", "35.02/diskominfo"],
    ["2.16.03", "Program Pengelolaan Aplikasi Informatika", "Misi 4: pemerintahan yang amanah", "35.02/diskominfo"],
    ["2.18.04", "Program Pelayanan Penanaman Modal", "Misi 3: ekonomi yang bergas", "35.02/dpmptsp"],
    [
        "3.26.02",
        "Program Peningkatan Daya Tarik Destinasi Pariwisata",
        "Misi 1: budaya yang elok",
        "35.02/disbudparpora",
    ],
    ["3.26.03", "Program Pemasaran Pariwisata", "Misi 1: budaya yang elok", "35.02/disbudparpora"],
    ["1.02.01", "Program Penunjang Urusan Pemerintahan", "Misi 2: manusia yang sehat", "35.02/dinkes"],
    ["1.02.02", "Program Pemenuhan Upaya Kesehatan", "Misi 2: manusia yang sehat", "35.02/dinkes"],
];

/// The real nominations of 14 July 2022 with a catalogue; some of them linked.
fn rpjmd(width: u16, height: u16) -> Desk {
    let mut desk = day::begun(width, height);
    let bytes = std::fs::read("tests/data/nominations-2022-07-14.csv").expect("the nominations");
    let sheet = bimtek::file::csv::read(&bytes).expect("a table");
    for (number, row) in sheet.rows.iter().enumerate() {
        let [title, dimension, opd] = [0, 1, 2].map(|at| row.cells[at].as_str());
        day::nominate(&mut desk, &format!("35.02/{opd}"), &format!("k{number:02}"), title, dimension);
    }
    let catalogue = CATALOGUE.iter().flat_map(|[code, name, mission, opd]| {
        let fields = [("name", *name), ("mission", *mission), ("opd", *opd)];
        fields.map(|(set, text)| Write::new(format!("program/{code}"), set, text))
    });
    day::act(&mut desk, catalogue.collect());
    link(&mut desk, "Inpomase (Internet Ponorogo Masuk RT)", "2.16.03", "masuk");
    link(&mut desk, "Rembug Warga RT", "2.16.02", "diusulkan");
    link(&mut desk, "E-PBB", "5.02.01", "belum");
    link(&mut desk, "Mall Pelayanan Publik", "2.18.04", "");
    // Two indicators that serve nothing.
    let on = nomination(&desk, "Festival Reyog daring");
    day::act(&mut desk, ["d2", "d5", "d9"].map(|id| Write::new(on.clone(), format!("evidence/{id}"), true)).to_vec());
    desk.app.take(Reply::go(Go::To(At::Rpjmd)));
    desk.send(Msg::Tick);
    desk
}

fn nomination(desk: &Desk, title: &str) -> String {
    let workshop = desk.workshop();
    let all = workshop.all(bimtek::workshop::subject::Kind::Nomination);
    all.into_iter().find(|on| workshop.text(on, "title") == title).expect(title).to_string()
}

fn link(desk: &mut Desk, title: &str, code: &str, status: &str) {
    let on = nomination(desk, title);
    let writes = [("program", code), ("program_status", status)].into_iter().filter(|(_, text)| !text.is_empty());
    day::act(desk, writes.map(|(set, text)| Write::new(on.clone(), set, text)).collect());
}

fn tie(desk: &Desk, title: &str) -> (String, String) {
    let on = nomination(desk, title);
    let text = |set| desk.workshop().text(&on, set).to_owned();
    (text("program"), text("program_status"))
}

/// Takes a catalogue in, as the shell does that has read a file.
fn hear(desk: &mut Desk, file: &str, bytes: &[u8]) {
    desk.keys("Ctrl+O").types(file).keys("Enter");
    let lang = desk.app.room.lang;
    let answer = match programs::read(bytes) {
        Ok(read) => {
            let remarks = read.repairs.iter().map(|repair| repair.text(lang).into_owned()).collect();
            Answer::Catalogue(file.into(), read.rows, remarks)
        }
        Err(why) => Answer::Failed(format!("“{file}”: {}", why.text(lang))),
    };
    desk.send(Msg::Answer(answer));
}

fn office() -> Vec<u8> {
    std::fs::read("tests/fixtures/tables/rpjmd.xlsx").expect("a workbook")
}

/// How many acts the record holds.
fn acts(desk: &Desk) -> usize {
    let edits = desk.workshop().log().edits();
    edits.iter().map(|edit| edit.act_id()).collect::<std::collections::BTreeSet<_>>().len()
}

#[test]
fn the_way_leads_to_what_is_unlinked_and_esc_back() {
    rpjmd(80, 24)
        .sees("Semua 16")
        .sees("Tanpa program 12")
        .sees("Misi kosong 2")
        .sees("OPD berbeda 1")
        .sees("Indikator 3")
        .sees("▸ Antrean puskesmas daring");
    let mut desk = day::at(At::Board, 80, 24);
    desk.keys("Alt+R");
    assert_eq!(desk.app.at, At::Rpjmd);
    desk.keys("F1").sees("RPJMD mengaitkan setiap quick win").keys("Esc Esc");
    assert_eq!(desk.app.at, At::Board);
}

#[test]
fn no_quick_win_is_shown_without_its_status_word() {
    let words = ["✓ masuk RPJMD", "→ diusulkan", "– belum masuk RPJMD"];
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let mut desk = rpjmd(width, height);
        desk.keys("Left Home");
        for _ in 0..16 {
            let screen = desk.screen();
            // Above the line below the list, or left of the one beside it.
            let rows = screen.lines().skip(4).take_while(|line| !line.starts_with(" ─"));
            let rows = rows.map(|line| line.split('│').next().unwrap_or_default().trim());
            for row in rows.take(usize::from(height) - 6).filter(|row| !row.is_empty()) {
                assert!(words.iter().any(|word| row.contains(word)), "{width}: {row:?}");
            }
            desk.keys("Down");
        }
    }
    let mut desk = rpjmd(120, 36);
    desk.keys("Left").sees("2.16.03     ✓ masuk RPJMD").sees("! 2.16.02     → diusulkan").sees("! 5.02.01     – belum");
}

#[test]
fn a_programme_that_another_laptop_links_while_one_is_searched_stays_beside_it() {
    let mut desk = rpjmd(80, 24);
    desk.types("reyog").keys("Enter");
    let on = nomination(&desk, "Festival Reyog daring");
    day::others(&mut desk, vec![Write::new(on.clone(), "program", "3.26.03")]);
    desk.keys("Enter");
    assert!(desk.workshop().contested(&on, "program"));
}

#[test]
fn a_proposal_is_linked_with_two_keys_in_one_act() {
    let mut desk = rpjmd(80, 24);
    desk.types("reyog").sees("Usulan program").sees("3.26.02  Program Peningkatan Daya Tarik").keys("Enter");
    desk.sees("Kaitkan “Festival Reyog daring”")
        .sees("▸ 3.26.02")
        .sees("usulan")
        .sees("Misi    Misi 1: budaya yang elok");
    let before = acts(&desk);
    desk.keys("Enter").sees("dikaitkan dengan 3.26.02, status: diusulkan").sees("Tanpa program 11");
    assert_eq!(tie(&desk, "Festival Reyog daring"), ("3.26.02".into(), "diusulkan".into()));
    assert_eq!(acts(&desk), before + 1);
    desk.keys("Ctrl+Z").sees("Tanpa program 12");
    assert_eq!(tie(&desk, "Festival Reyog daring"), Default::default());
    desk.keys("Ctrl+Y").sees("Tanpa program 11").sees("Misi kosong 1");
}

#[test]
fn a_status_that_was_given_stays_when_the_programme_changes() {
    let mut desk = rpjmd(80, 24);
    desk.keys("Left").types("inpo").keys("Enter").sees("2.16.03").sees("sekarang").types("2.16.02").keys("Enter");
    desk.sees("dikaitkan dengan 2.16.02. Ctrl+Z");
    assert_eq!(tie(&desk, "Inpomase (Internet Ponorogo Masuk RT)"), ("2.16.02".into(), "masuk".into()));
}

#[test]
fn the_search_finds_by_code_and_name_and_keeps_a_code_that_no_catalogue_has() {
    let mut desk = rpjmd(120, 36);
    desk.types("dana").keys("Enter").types("wisata").sees("6 dari 142 program").sees("▸ 3.26.02");
    desk.keys("Ctrl+U")
        .types("1.02.02")
        .sees("▸ 1.02.02  Program Pemenuhan Upaya")
        .keys("Ctrl+U")
        .types("aplikasi informatika")
        .sees("▸ 2.16.03");
    desk.keys("Ctrl+U").types("qqq").sees("Tidak ada program dengan “qqq”").keys("Enter").sees("Kaitkan “Dana RT”");
    desk.keys("Ctrl+U").types("9.99.99").sees("Pakai kode 9.99.99").sees("tidak ada di katalog mana pun").keys("Enter");
    desk.sees("dikaitkan dengan 9.99.99, yang tidak ada di katalog: periksa lagi");
    assert_eq!(tie(&desk, "Dana RT"), ("9.99.99".into(), "diusulkan".into()));
    desk.keys("Left").sees("! 9.99.99").sees("! Kode 9.99.99 tidak ada di katalog");
    // A code that is typed whole is never taken for one that only begins like it.
    desk.keys("Enter")
        .types("2.16.0")
        .sees("▸ 2.16.0")
        .keys("End")
        .sees("Pakai kode 2.16.0,")
        .keys("Esc")
        .sees("Dana RT");
    assert_eq!(tie(&desk, "Dana RT").0, "9.99.99");
}

#[test]
fn keys_set_the_status_and_unlink_each_in_one_act() {
    let mut desk = rpjmd(120, 36);
    let on = "Mall Pelayanan Publik";
    desk.keys("Left").types("mall").sees("▸ Mall");
    for (key, word, said) in
        [("F4", "masuk", "masuk RPJMD"), ("F5", "diusulkan", "diusulkan"), ("F6", "belum", "belum masuk RPJMD")]
    {
        let before = acts(&desk);
        desk.keys(key).sees(&format!("“{on}”: {said}. Ctrl+Z"));
        assert_eq!((tie(&desk, on), acts(&desk)), (("2.18.04".into(), word.into()), before + 1), "{key}");
    }
    desk.keys("F6");
    assert_eq!(tie(&desk, on).1, "belum", "a status that stands is not set again");
    desk.keys("F8").sees("tidak dikaitkan lagi").sees("Tanpa program 13");
    assert_eq!(tie(&desk, on), (String::new(), "belum".into()));
    desk.keys("Ctrl+Z Ctrl+Z Ctrl+Z");
    assert_eq!(tie(&desk, on), ("2.18.04".into(), "masuk".into()));
}

#[test]
fn what_does_not_fit_is_said_and_led_to_where_it_is_mended() {
    let mut desk = rpjmd(120, 36);
    desk.keys("Left").types("e-pbb").sees("5.02.01 adalah program penunjang").sees("gaji");
    desk.keys("Esc F3 F3 F3").sees("▸ Rembug Warga RT").sees("milik Diskominfo.").keys("Enter").sees("Kaitkan “Rembug");
    desk.keys("Esc F3").sees("▸ Angka harapan hidup").sees("dimensinya lain").keys("Enter");
    assert_eq!(desk.app.at, At::Form);
    desk.keys("Esc").sees("▸ Angka harapan hidup").keys("Down").sees("OPD-nya tidak ikut").keys("Down");
    desk.sees("barisnya tidak ada").keys("Enter");
    assert_eq!(desk.app.at, At::Profile);
}

#[test]
fn a_mission_without_a_quick_win_gets_one() {
    let mut desk = rpjmd(120, 36);
    desk.keys("F3").sees("▸ Misi 1: budaya yang elok").sees("2 program dengan misi ini").keys("Down Enter");
    desk.sees("Untuk misi: Misi 2: manusia yang sehat").sees("Pilih quick win yang melayani misi ini");
    // What only keeps an office running is never the first, whatever its mission.
    desk.types("dana")
        .keys("Enter")
        .sees("▸ 1.02.02")
        .keys("Down")
        .sees("▸ 1.02.01")
        .sees("penunjang")
        .keys("Esc Ctrl+U");
    desk.types("psc").sees("▸ PSC 119").keys("Enter").sees("Untuk misi: Misi 2").sees("▸ 1.02.02").sees("misi ini");
    desk.keys("Enter").sees("Misi kosong 1").sees_not("Untuk misi");
    assert_eq!(tie(&desk, "PSC 119").0, "1.02.02");
    desk.keys("F3 Enter Esc").sees_not("Untuk misi");
}

#[test]
fn a_key_pressed_twice_links_one_quick_win() {
    let mut desk = rpjmd(80, 24);
    desk.keys("Enter Enter Enter").sees("baru saja tampil").sees("Tanpa program 11").wait(500);
    desk.keys("Enter").sees("Kaitkan “Aplikasi terintegrasi WAROG”");
}

#[test]
fn what_people_disagree_on_is_settled_first() {
    let mut desk = rpjmd(120, 36);
    let on = nomination(&desk, "Dana RT");
    let mut theirs = desk.workshop().clone();
    link(&mut desk, "Dana RT", "2.16.03", "masuk");
    let writes = [("program", "2.16.02"), ("program_status", "belum")].map(|(set, to)| Write::new(on.clone(), set, to));
    let edits = theirs.act(&day::another_pen(&desk), desk.now, writes);
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.keys("Left").types("dana").sees("≠ status RPJMD berbeda").sees("! Isian berbeda antarpencatat");
    let before = desk.workshop().log().len();
    desk.keys("F4 F5 F6 F8").sees("≠ status RPJMD berbeda");
    assert_eq!(desk.workshop().log().len(), before);
    desk.keys("Enter");
    assert_eq!(desk.app.at, At::Contested);
}

#[test]
fn a_catalogue_is_looked_at_before_it_is_taken_in_as_one_act() {
    let mut desk = rpjmd(120, 36);
    desk.keys("Ctrl+O Enter").sees("Alamat berkas belum diisi.").keys("Esc");
    hear(&mut desk, "rpjmd.xlsx", &office());
    assert!(desk.effects.contains(&Effect::Catalogue("rpjmd.xlsx".into())));
    desk.sees("Katalog dari rpjmd.xlsx")
        .sees("5 program: 2 baru, 3 berubah, 0 sudah ada.")
        .sees("Belum ada yang dicatat");
    desk.sees("dibaca kembali sebagai “2.16.02”")
        .sees("OPD “Dinas Antah Berantah” tidak ada di daftar")
        .sees("baru      4.01.02");
    let (acts_before, edits) = (acts(&desk), desk.workshop().log().len());
    desk.keys("Esc").sees("Tanpa program 12");
    assert_eq!(desk.workshop().log().len(), edits);
    hear(&mut desk, "rpjmd.xlsx", &office());
    desk.keys("Enter").sees("5 program: 2 baru, 3 berubah, 0 sudah ada. Ctrl+Z membatalkan.");
    assert_eq!(acts(&desk), acts_before + 1);
    let text = |desk: &Desk, set| desk.workshop().text("program/2.16.02", set).to_owned();
    assert_eq!(
        (text(&desk, "bidang"), text(&desk, "opd")),
        ("Komunikasi dan Informatika".into(), "35.02/diskominfo".into())
    );
    hear(&mut desk, "rpjmd.xlsx", &office());
    desk.sees("0 baru, 0 berubah, 5 sudah ada").keys("Enter").sees("tidak ada yang dicatat");
    desk.keys("Ctrl+Z");
    assert_eq!(text(&desk, "bidang"), "", "one act, undone whole");
    assert!(!desk.workshop().visible("program/4.01.02"));
}

#[test]
fn a_table_that_cannot_be_taken_is_a_sentence_and_the_path_stays() {
    let mut desk = rpjmd(80, 24);
    let before = desk.workshop().log().len();
    for (file, bytes, said) in [
        (
            "kunci.xlsx",
            std::fs::read("tests/fixtures/tables/locked.xlsx").expect("a file"),
            "dikunci dengan kata sandi",
        ),
        ("dua.csv", b"kode,nama\n2.16.03,a\n2.16.03,b\n".to_vec(), "“2.16.03” ada dua kali, di baris 2 dan 3"),
    ] {
        hear(&mut desk, file, &bytes);
        desk.sees(file).sees(said).keys("Esc").sees("Tanpa program 12");
    }
    assert_eq!(desk.workshop().log().len(), before);
}

#[test]
fn a_long_catalogue_is_searched_and_looked_through() {
    let mut desk = rpjmd(80, 24);
    let mut table = "kode,nama,misi\n".to_owned();
    for number in 0..5_000 {
        table += &format!("9.{:02}.{:03},Program Nomor {number},Misi {}\n", number / 500, number % 500 + 2, number % 9);
    }
    hear(&mut desk, "besar.csv", table.as_bytes());
    desk.sees("5000 program: 5000 baru").keys("End").sees("9.09.501").keys("Enter").sees("Ctrl+Z membatalkan");
    desk.types("dana").keys("Enter").sees("5142 program").types("nomor 4321").sees("▸ 9.08.323").keys("Enter");
    assert_eq!(tie(&desk, "Dana RT").0, "9.08.323");
}

#[test]
fn letters_filter_and_a_way_from_elsewhere_points_at_one() {
    let mut desk = rpjmd(80, 24);
    desk.types("rt")
        .sees("Cari: rt")
        .sees("Dana RT")
        .sees_not("Circle-P")
        .types("zz")
        .sees("Tidak ada yang cocok dengan “rtzz”");
    desk.keys("Esc").sees("Circle-P");
    let on = nomination(&desk, "E-PBB");
    desk.app.take(Reply::go(Go::To(At::Board)));
    desk.app.take(Reply::go(Go::On(At::Rpjmd, on)));
    desk.sees("▸ E-PBB").sees("penunjang").click("OPD berbeda").sees("▸ Rembug").keys("F2");
    assert_eq!(desk.app.at, At::Profile);
}

#[test]
fn an_empty_screen_says_what_to_do() {
    let mut desk = Desk::run(80, 24);
    desk.keys("Alt+R").sees("Belum ada quick win di sesi ini").sees("Ctrl+O mengambil katalog").keys("Enter F4 F8 F2");
    assert_eq!(desk.app.at, At::Rpjmd);
    let mut desk = day::at(At::Rpjmd, 80, 24);
    desk.keys("F3").sees("Tidak ada misi tanpa quick win").keys("F3").sees("Tidak ada quick win yang OPD-nya berbeda");
    desk.keys("F3").sees("Semua indikator").english().sees("Every indicator that is evidence");
}

#[test]
fn a_file_that_is_only_read_takes_nothing() {
    let mut desk = rpjmd(80, 24);
    desk.app.room.file.read_only = Some("berkas program yang lebih baru".into());
    desk.keys("F4").sees("Tidak dicatat").keys("Enter Enter").sees("Tidak dicatat").sees("Tanpa program 12");
}

#[test]
fn it_is_english_too() {
    let mut desk = rpjmd(120, 36);
    desk.english().sees("No programme 12").sees("– not yet in the RPJMD").sees("Proposed programmes").keys("Enter");
    desk.sees("Link “Antrean")
        .sees("type a code or words")
        .sees("Choose")
        .keys("Esc F3")
        .sees("2 programmes of this mission");
    desk.keys("F3").sees("Agree who").keys("F3").sees("Does not serve").keys("F3");
    desk.types("e-pbb").sees("5.02.01 is a support programme").sees("In the RPJMD");
    hear(&mut desk, "rpjmd.xlsx", &office());
    desk.sees("Catalogue from rpjmd.xlsx").sees("5 programmes: 2 new, 3 changed, 0 there already.").sees("Take in");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = rpjmd(width, height);
        insta::assert_snapshot!(format!("unlinked_{width}x{height}"), desk.picture());
        desk.keys("Left Up Up Up Up Up End Up Up");
        insta::assert_snapshot!(format!("all_{width}x{height}"), desk.picture());
        desk.keys("F3 F3");
        insta::assert_snapshot!(format!("missions_{width}x{height}"), desk.picture());
        desk.keys("F3 F3");
        insta::assert_snapshot!(format!("idle_{width}x{height}"), desk.picture());
        desk.keys("F3").types("reyog").keys("Enter").types("wisata");
        insta::assert_snapshot!(format!("picker_{width}x{height}"), desk.picture());
        hear(&mut desk, "rpjmd.xlsx", &office());
        insta::assert_snapshot!(format!("preview_{width}x{height}"), desk.picture());
    }
}
