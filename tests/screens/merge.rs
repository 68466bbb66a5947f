//! The merge screen: files are chosen, what they bring is seen, and is taken as one act that can be undone.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bimtek::file::session;
use bimtek::tui::app::Msg;
use bimtek::tui::incoming::Offer;
use bimtek::tui::reply::{Answer, At, Effect, Entry, Opened};
use bimtek::workshop::edit::{Hand, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::subject::Kind;
use bimtek::workshop::{Pen, Workshop, start};

use crate::desk::{Desk, MORNING};

const SID: &str = "s4m2k9qx";

fn pen(hand: &str, operator: &str, device: &str) -> Pen {
    Pen {
        hand: Hand::parse(hand).expect("a hand"),
        operator: operator.into(),
        device: device.into(),
        version: "0.1.0".into(),
        opened_at: now(),
    }
}

fn now() -> Moment {
    Moment::parse(MORNING).expect("a moment")
}

fn row(id: &str, opd: &str, indicator: &str, value: &str, unit: &str) -> Vec<Write> {
    let on = format!("data/{id}");
    let text = |set: &str, value: &str| Write::new(on.as_str(), set, value);
    vec![
        text("session", SID),
        text("opd", opd),
        text("kind", "data"),
        text("indicator", indicator),
        text("value", value),
        text("unit", unit),
    ]
}

/// The session of which three laptops have a copy.
fn base() -> Workshop {
    let mut base = Workshop::default();
    let mut writes = start::session(SID, "Bimtek Smart City Tahap II", now().day(), "Wati", false);
    for (code, name) in [("dinkes", "Dinkes"), ("dispendukcapil", "Dispendukcapil"), ("dlh", "DLH")] {
        let on = format!("opd/35.02/{code}");
        writes.push(Write::new(on.as_str(), "name", name));
        writes.push(Write::new(on.as_str(), "abbreviation", name));
        writes.push(Write::new(format!("presentation/{SID}/35.02/{code}"), "order", 1));
    }
    writes.extend(row("d1", "35.02/dinkes", "Angka harapan hidup", "72,65", "tahun"));
    base.act(&pen("aaaaaaaa", "Wati Prasetyo", "laptop-1"), now(), writes);
    base
}

fn save(folder: &Path, name: &str, workshop: &Workshop) {
    std::fs::write(folder.join(name), session::print(workshop)).expect("to write");
}

/// A folder with the open session, two copies of it that went on elsewhere, and other files.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let base = base();
    let mut sri = base.clone();
    let at = now().plus(3_600_000);
    let hand = pen("bbbbbbbb", "Sri Wahyuni", "laptop-2");
    sri.act(&hand, at, row("d2", "35.02/dlh", "Timbulan sampah", "89,94 ribu", "ton"));
    sri.act(&hand, at, [Write::new("data/d1", "value", "72,56")]);
    let nomination = [("session", SID), ("opd", "35.02/dinkes"), ("title", "Inpomase: posyandu digital")];
    sri.act(&hand, at, nomination.map(|(set, to)| Write::new("nomination/n1", set, to)));
    save(folder.path(), "sesi (1).json", &sri);
    let mut budi = base.clone();
    let hand = pen("cccccccc", "Budi Santoso", "laptop-3");
    budi.act(&hand, at, row("d3", "35.02/dispendukcapil", "Kepemilikan akta", "94,1", "persen"));
    budi.act(&hand, at, [Write::new("data/d1", "year", 2019)]);
    save(folder.path(), "sesi-LAPTOP3.json", &budi);
    let mut practice = Workshop::default();
    practice.act(&hand, at, start::session("s0000001", "Coba-coba", now().day(), "Budi", true));
    save(folder.path(), "latihan.json", &practice);
    std::fs::write(folder.path().join("rusak.json"), "{\"format\":\"bimtek-session\",\"version\":1,")
        .expect("to write");
    save(folder.path(), "sesi.json", &base);
    folder
}

/// The program with the session open, on its merge screen.
fn desk(width: u16, height: u16, folder: &Path) -> Desk {
    let mut desk = Desk::home(width, height);
    desk.folder = Some(folder.to_owned());
    let mut workshop = base();
    workshop.act(&pen("aaaaaaaa", "Wati Prasetyo", "laptop-1"), now(), [Write::new("data/d1", "value", "72,65")]);
    let opened = Opened {
        path: "/sesi/sesi.json".into(),
        workshop: workshop.into(),
        pen: Some(pen("dddddddd", "Wati Prasetyo", "laptop-1")),
        ..Opened::default()
    };
    desk.send(Msg::Answer(Answer::Opened(Box::new(opened))));
    desk.keys("Ctrl+G");
    desk
}

#[test]
fn copies_come_first_and_the_one_at_the_cursor_is_read() {
    let folder = folder();
    let mut desk = desk(100, 30, folder.path());
    assert_eq!(desk.app.at, At::Merge);
    let screen = desk.screen();
    let place = |name: &str| screen.find(name).unwrap_or_else(|| panic!("{name} is not on the screen:\n{screen}"));
    assert!(place("sesi (1)") < place("latihan") && place("sesi-LAPTOP3") < place("latihan"));
    assert!(!screen.contains("[ ] sesi  "), "the open file is not merged into itself:\n{screen}");
    desk.sees("1 baris data · 1 quick win · ≠ 1 isian berbeda").sees("Sri Wahyuni di laptop-2");
    desk.keys("Down").sees("1 baris data · 1 isian berubah").sees("Budi Santoso di laptop-3");
}

#[test]
fn what_several_files_bring_is_seen_then_taken_and_undone_as_one_act() {
    let folder = folder();
    let mut desk = desk(120, 36, folder.path());
    let before = desk.workshop().clone();
    desk.keys("F2 F2").sees("2 berkas ditandai").keys("Enter");
    desk.sees("Hasil bila digabung").sees("Belum ada yang berubah");
    desk.sees("72,65  ≠  72,56").sees("– → 2019").sees("DLH · Timbulan sampah: 89,94 ribu ton");
    desk.sees("Dispendukcapil · Kepemilikan akta: 94,1 persen").sees("Inpomase: posyandu digital");
    assert_eq!(*desk.workshop(), before, "nothing is taken before it is seen");
    desk.effects.clear();
    desk.keys("Enter")
        .sees("Digabung:")
        .sees("dari 2 berkas")
        .sees("1 isian berbeda menunggu dipilih: Ctrl+X")
        .sees_not("Temuan:");
    let kept = desk.journal();
    let foreign = kept.iter().filter(|edit| edit.id.hand.as_str() != "dddddddd").count();
    assert_eq!(kept.len(), desk.workshop().log().len() - before.log().len(), "all that came goes to the journal");
    assert!(foreign > 10 && kept.last().is_some_and(|edit| edit.id.hand.as_str() == "dddddddd"));
    assert!(desk.effects.contains(&Effect::Save), "and is saved at once");
    assert_eq!(desk.workshop().count(Kind::Data, SID), 3);
    assert_eq!(desk.workshop().log().contested(), 1);
    desk.sees("sudah sama");
    desk.keys("Ctrl+Z").sees("Dibatalkan: gabung sesi (1).json, sesi-LAPTOP3.json");
    assert_eq!((desk.workshop().count(Kind::Data, SID), desk.workshop().log().contested()), (1, 0));
    assert_eq!(desk.workshop().text("data/d1", "value"), "72,65");
    assert_eq!(desk.workshop().value("data/d1", "year"), None);
    desk.keys("Ctrl+Y");
    assert_eq!((desk.workshop().count(Kind::Data, SID), desk.workshop().log().contested()), (3, 1));
    desk.keys("F10").sees("menggabung sesi (1).json, sesi-LAPTOP3.json");
}

#[test]
fn the_history_tells_a_merge_as_the_record_is_now() {
    let folder = folder();
    let mut desk = desk(200, 60, folder.path());
    desk.keys("Enter Enter F10").sees("menggabung sesi (1).json").sees("Timbulan sampah").sees("89,94 ribu");
    // What somebody else writes comes on top, and the act below it is told anew.
    let mut other = desk.workshop().clone();
    let renamed = [Write::new("data/d2", "indicator", "Timbulan sampah harian")];
    let edits = other.act(&pen("eeeeeeee", "Tini", "laptop-4"), now(), renamed);
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.keys("Down").sees("baris “Timbulan sampah harian” (DLH)");
    desk.keys("F8")
        .sees("↶ dibatalkan")
        .keys("F8")
        .sees_not("↶ dibatalkan")
        .english()
        .sees("Time")
        .sees("merges sesi (1)");
}

#[test]
fn a_file_whose_merge_was_undone_can_be_brought_back() {
    let folder = folder();
    let mut desk = desk(100, 30, folder.path());
    desk.keys("Enter Enter Ctrl+Z");
    assert_eq!(desk.workshop().count(Kind::Data, SID), 1);
    desk.sees("pernah digabung, lalu dibatalkan").keys("Enter").sees("Enter mengembalikannya").keys("Enter");
    assert_eq!(desk.workshop().count(Kind::Data, SID), 2);
    desk.keys("Enter").sees("Tidak ada yang baru untuk digabung").keys("Enter Esc Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn rehearsals_and_damaged_files_are_refused_by_name_and_harm_no_other() {
    let folder = folder();
    let mut desk = desk(120, 36, folder.path());
    desk.keys("F4").sees("4 berkas ditandai").keys("Enter");
    let screen = desk.screen();
    assert_eq!(screen.matches("✗ tidak dapat").count(), 2, "{screen}");
    desk.keys("End Home Down Down Down").sees("latihan tidak digabung").keys("Down").sees("rusak.json");
    desk.keys("Enter");
    assert_eq!(desk.workshop().count(Kind::Data, SID), 3);
}

#[test]
fn a_path_is_typed_or_pasted_and_a_wrong_one_stays_where_it_was_typed() {
    let folder = folder();
    let other = folder.path().join("lain");
    std::fs::create_dir(&other).expect("a folder");
    std::fs::rename(folder.path().join("sesi (1).json"), other.join("kiriman.json")).expect("to move");
    let mut desk = desk(100, 30, folder.path());
    desk.sees_not("kiriman").keys("F3").types("/sesi/tidak-ada.json").keys("Enter").sees("tidak-ada.json");
    assert!(!desk.app.overlays.is_empty(), "it is asked again");
    desk.keys("Ctrl+U").types("\"/sesi/lain\"").keys("Enter").sees("kiriman").sees("1 berkas ditandai");
    let mut desk = self::desk(100, 30, folder.path());
    desk.paste("'/sesi/lain/kiriman.json'\n").sees("[x] kiriman").sees("ditunjuk");
    desk.paste("kiri").sees("cari: kiri").keys("Esc").sees_not("cari:");
}

/// What the shell was last asked to weigh together.
fn asked(desk: &Desk) -> (Vec<PathBuf>, Arc<Workshop>) {
    let weigh = |effect: &Effect| match effect {
        Effect::Weigh(_, paths, record) if !paths.is_empty() => Some((paths.clone(), record.clone())),
        _ => None,
    };
    desk.effects.iter().rev().find_map(weigh).expect("it was asked")
}

/// Somebody else writes a value into the open file.
fn meanwhile(desk: &mut Desk, set: &str, to: &str) {
    let mut other = desk.workshop().clone();
    let edits = other.act(&pen("eeeeeeee", "Tini", "laptop-4"), now(), [Write::new("data/d1", set, to)]);
    desk.send(Msg::Answer(Answer::Others(edits)));
}

#[test]
fn a_result_stands_and_is_taken_however_often_others_write() {
    let folder = folder();
    let mut desk = desk(120, 36, folder.path());
    desk.slow = true;
    desk.keys("F4 Enter").sees("Membaca 1 dari 4");
    let weighings =
        |desk: &Desk| desk.effects.iter().filter(|e| matches!(e, Effect::Weigh(_, p, _) if !p.is_empty())).count();
    let (paths, record) = asked(&desk);
    for n in 0..5 {
        meanwhile(&mut desk, "source", &format!("BPS {n}"));
    }
    assert_eq!(weighings(&desk), 1, "the reading goes on");
    let first = desk.weighed(Path::new("/sesi/sesi.json"), &paths, &record);
    desk.send(Msg::Answer(first));
    desk.sees("Hasil bila digabung").sees("menyesuaikan…").sees("– → 2019").sees("72,65  ≠  72,56");
    assert_eq!(weighings(&desk), 2, "and is weighed against what is there now");
    // The cursor stays on its line when the newer result comes, and that is taken although it is old again.
    desk.keys("Down Down Down Down Down").sees("≠ 72,56  (Sri Wahyuni");
    let (paths, record) = asked(&desk);
    meanwhile(&mut desk, "value", "72,6");
    let second = desk.weighed(Path::new("/sesi/sesi.json"), &paths, &record);
    desk.send(Msg::Answer(second));
    desk.sees("Hasil bila digabung").sees("≠ 72,56  (Sri Wahyuni").sees("menyesuaikan…");
    let (paths, record) = asked(&desk);
    desk.keys("Enter").sees("Digabung:");
    let d1 = |set: &str| desk.workshop().value("data/d1", set).cloned();
    assert_eq!((d1("year"), d1("source")), (Some(2019.into()), Some("BPS 4".into())));
    assert!(desk.workshop().contested("data/d1", "value") && desk.workshop().log().contested() == 1);
    // What was still being weighed does not bring the result back.
    let late = desk.weighed(Path::new("/sesi/sesi.json"), &paths, &record);
    desk.send(Msg::Answer(late));
    desk.sees_not("Hasil bila digabung");
}

#[test]
fn a_result_that_is_up_to_date_is_weighed_no_more_and_esc_lets_it_go() {
    let folder = folder();
    let mut desk = desk(120, 36, folder.path());
    desk.keys("Enter").sees("Hasil bila digabung").sees_not("menyesuaikan");
    desk.slow = true;
    meanwhile(&mut desk, "source", "BPS");
    desk.sees("menyesuaikan…").keys("Esc").sees("Pilih berkas");
    let (paths, record) = asked(&desk);
    let late = desk.weighed(Path::new("/sesi/sesi.json"), &paths, &record);
    desk.send(Msg::Answer(late));
    desk.sees_not("Hasil bila digabung").keys("Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn every_file_is_read_for_what_it_brings_the_cheap_ones_first() {
    let folder = folder();
    let mut all = desk(120, 36, folder.path());
    let column = |desk: &Desk, name: &str| {
        let screen = desk.screen();
        let line = screen.lines().find(|line| line.contains(&format!("] {name} "))).expect("the file").to_owned();
        line.trim_end().rsplit("  ").next().unwrap_or_default().trim().to_owned()
    };
    let told = ["sesi (1)", "sesi-LAPTOP3", "latihan", "rusak"].map(|name| column(&all, name));
    assert_eq!(told, ["14 baru", "11 baru", "tidak dapat", "tidak dapat"]);
    // Somebody else writes: the old figures stand until the new ones are there.
    all.slow = true;
    meanwhile(&mut all, "source", "BPS");
    assert_eq!(column(&all, "sesi (1)"), "14 baru");

    let mut slow = Desk::home(120, 36);
    slow.slow = true;
    slow.folder = Some(folder.path().to_owned());
    let opened = Opened { path: "/sesi/sesi.json".into(), workshop: base().into(), ..Opened::default() };
    slow.send(Msg::Answer(Answer::Opened(Box::new(opened))));
    slow.keys("Ctrl+G");
    let names = |desk: &Desk| {
        let glance = |effect: &Effect| match effect {
            Effect::Glance(_, paths, _) => Some(paths.clone()),
            _ => None,
        };
        let paths = desk.effects.iter().rev().find_map(glance).unwrap_or_default();
        paths.iter().map(|path| path.file_name().expect("a name").to_string_lossy().into_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&slow), ["sesi (1).json", "sesi-LAPTOP3.json", "latihan.json", "rusak.json"]);
    assert_eq!([column(&slow, "sesi (1)"), column(&slow, "sesi-LAPTOP3")], ["membaca…", "…"]);
    // The one that is looked at comes first, and a large one last.
    slow.keys("Down Down");
    assert_eq!(names(&slow)[0], "latihan.json");
    let near = |name: &str, size| Offer {
        entry: Entry { path: name.into(), name: name.into(), ..Entry::default() },
        size,
        ..Offer::default()
    };
    slow.keys("Esc Ctrl+G");
    slow.send(Msg::Answer(Answer::Offered(vec![near("a.json", 9), near("b.json", 9 << 20), near("c.json", 9)], false)));
    slow.keys("Home");
    assert_eq!(names(&slow), ["a.json", "c.json", "b.json"]);
    slow.keys("Esc");
    let stopped = slow.effects.iter().any(|effect| matches!(effect, Effect::Weigh(_, none, _) if none.is_empty()));
    assert!(stopped, "who leaves stops the reading");
}

#[test]
fn esc_stops_the_reading_and_late_answers_are_not_heard() {
    let folder = folder();
    let mut desk = desk(100, 30, folder.path());
    desk.slow = true;
    desk.keys("F4 Enter");
    desk.send(Msg::Answer(Answer::Weighing(2)));
    desk.sees("Membaca 3 dari 4 berkas").sees("Esc");
    let (paths, record) = asked(&desk);
    desk.keys("Esc").sees_not("Membaca 3");
    let stopped = |effect: &Effect| matches!(effect, Effect::Weigh(_, none, _) if none.is_empty());
    assert!(desk.effects.iter().any(stopped));
    let late = desk.weighed(Path::new("/sesi/sesi.json"), &paths, &record);
    desk.send(Msg::Answer(late));
    desk.sees_not("Hasil bila digabung");
}

#[test]
fn what_is_seen_follows_what_others_write_meanwhile() {
    let folder = folder();
    let mut desk = desk(100, 30, folder.path());
    desk.keys("Enter").sees("Hasil bila digabung").sees("72,65  ≠  72,56");
    let mut other = desk.workshop().clone();
    let edits = other.act(&pen("eeeeeeee", "Tini", "laptop-4"), now(), [Write::new("data/d1", "value", "72,6")]);
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.sees("Hasil bila digabung").sees("72,6  ≠  72,56");
}

#[test]
fn nothing_is_merged_into_a_rehearsal_or_a_file_that_is_only_read() {
    let folder = folder();
    let mut desk = desk(100, 30, folder.path());
    desk.keys("Enter");
    desk.app.room.file.read_only = Some("berkas program yang lebih baru".into());
    let before = desk.workshop().clone();
    desk.keys("Enter").sees("Tidak dicatat");
    assert_eq!(*desk.workshop(), before);
    let mut desk = Desk::home(100, 30);
    desk.keys("Ctrl+G").sees("gabung berkas1.json");
    desk.keys("F3 Enter Ctrl+G").sees("latihan tidak digabung dengan apa pun");
    let asked = desk.effects.iter().any(|effect| matches!(effect, Effect::Offer(..) | Effect::Weigh(..)));
    assert!(!asked);
}

#[test]
fn the_mouse_marks_and_chooses() {
    let folder = folder();
    let mut desk = desk(100, 30, folder.path());
    desk.click("sesi-LAPTOP3").sees("Budi Santoso di laptop-3").click("sesi-LAPTOP3").sees("1 berkas ditandai");
    desk.click("[ ] sesi (1)").sees("2 berkas ditandai").click("Lihat hasil").sees("Hasil bila digabung");
    desk.click("Tahun").sees("menjadi: 2019  (Budi Santoso di laptop-3").click("Gabungkan").sees("Digabung:");
}

#[test]
fn a_line_that_finds_no_room_is_cut_once_and_between_words() {
    let folder = folder();
    let mut long = base();
    let hand = pen("eeeeeeee", "Tini", "laptop-4");
    let indicator = "Persentase rumah tangga yang menempati rumah layak huni dan terjangkau";
    long.act(&hand, now().plus(7_200_000), row("d9", "35.02/dispendukcapil", indicator, "94,1", "persen"));
    let source = "Profil Kesehatan Kabupaten Ponorogo dan Dinas Kesehatan Provinsi Jawa Timur";
    long.act(&hand, now().plus(7_200_000), [Write::new("data/d1", "source", source)]);
    save(folder.path(), "sesi (1).json", &long);
    let new = format!("Dispendukcapil · {indicator}: 94,1 persen ");
    let changed = format!("Sumber: – → {source} ");
    for width in 60..130 {
        let mut desk = desk(width, 30, folder.path());
        desk.keys("Enter").sees("Hasil bila digabung").sees_not("……");
        let screen = desk.screen();
        for (begin, whole) in [("Dispendukcapil", new.as_str()), ("Sumber: –", &changed)] {
            let line = screen.lines().find_map(|line| line.find(begin).map(|at| &line[at..])).expect("the line");
            // At so wide a screen another part stands behind it.
            let shown = line.split('│').next().unwrap_or_default().trim_end().trim_end_matches('…');
            assert!(whole.starts_with(&format!("{shown} ")), "{width}: {line}");
        }
    }
}

#[test]
fn the_pictures() {
    let folder = folder();
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = desk(width, height, folder.path());
        desk.keys("F2");
        insta::assert_snapshot!(format!("merge_choose_{width}x{height}"), desk.picture());
        desk.keys("F2 Enter Down Down Down Down");
        insta::assert_snapshot!(format!("merge_result_{width}x{height}"), desk.picture());
    }
}

#[test]
fn it_speaks_english() {
    let folder = folder();
    let mut desk = desk(100, 30, folder.path());
    desk.english().sees("Merge into sesi.json").sees("Nothing changes until").sees("1 data row · 1 quick win");
    desk.keys("Enter").sees("The result of merging").sees("New data rows (1)");
    desk.keys("Enter").sees("Ctrl+Z takes all");
}

/// The program open on a record whose other laptop merged it and thought better of that.
fn desk_undone_elsewhere(width: u16, height: u16, folder: &Path) -> Desk {
    let mut ours = base();
    let mut theirs = ours.clone();
    let (wati, budi) = (pen("aaaaaaaa", "Wati Prasetyo", "laptop-1"), pen("cccccccc", "Budi Santoso", "laptop-3"));
    ours.act(&wati, now(), [Write::new("data/d1", "value", "73,01")]);
    ours.act(&wati, now(), row("d5", "35.02/dlh", "Timbulan sampah", "89,94 ribu", "ton"));
    let merged = theirs.merge(&budi, now(), [("laptop-1.json".to_owned(), ours.log().edits().to_vec())]);
    theirs.undo(&budi, now().plus(60_000), merged.last().expect("a mark").act_id()).expect("it stands");
    theirs.act(&budi, now().plus(70_000), row("d6", "35.02/dispendukcapil", "Kepemilikan akta", "94,1", "persen"));
    save(folder, "dari-budi.json", &theirs);
    let mut desk = Desk::home(width, height);
    desk.folder = Some(folder.to_owned());
    let pen = Some(pen("dddddddd", "Wati Prasetyo", "laptop-1"));
    let opened = Opened { path: "/sesi/sesi.json".into(), workshop: ours.into(), pen, ..Opened::default() };
    desk.send(Msg::Answer(Answer::Opened(Box::new(opened))));
    desk.keys("Ctrl+G Enter");
    desk
}

#[test]
fn what_was_undone_elsewhere_stays_here_unless_it_is_to_follow() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk_undone_elsewhere(120, 36, folder.path());
    desk.sees("Dibatalkan di laptop lain (1)").sees("Tetap ada di sini").sees("F5 Ikut batal");
    let mut narrow = desk_undone_elsewhere(80, 24, folder.path());
    narrow.sees("Esc Kembali").keys("F5").sees("F5 Tetap di sini").sees("Esc Kembali");
    desk.sees("14 baru · 1 baris data").sees_not("isian berubah").sees_not("1 baris data · 1");
    desk.keys("Down Down").sees("Budi Santoso di laptop-3 membatalkan di sana").sees("73,01 → 72,65");
    let shown = |desk: &Desk| {
        let workshop = desk.workshop();
        (workshop.text("data/d1", "value").to_owned(), workshop.visible("data/d5"), workshop.visible("data/d6"))
    };
    let kept = ("73,01".to_owned(), true, true);
    let before = ("73,01".to_owned(), true, false);
    desk.sees("bila diikuti 1 baris hilang, 1 isian kembali").sees("Bila diikuti, di sini: 1 baris");
    desk.keys("Enter").sees("Digabung: ").sees("Yang dibatalkan di laptop");
    assert_eq!(shown(&desk), kept);
    desk.keys("Ctrl+Z");
    assert_eq!(shown(&desk), before);

    let mut desk = desk_undone_elsewhere(120, 36, folder.path());
    desk.keys("F5").sees("Ikut dibatalkan").sees("F5 Tetap di sini").sees("· 1 isian berubah");
    desk.keys("Down Down").sees("Di sini: 1 baris").sees_not("Bila diikuti").keys("Enter");
    assert_eq!(shown(&desk), ("72,65".to_owned(), false, true));
    desk.keys("Ctrl+Z");
    assert_eq!(shown(&desk), before);
}

#[test]
fn what_is_seen_is_what_stands_after_either_choice() {
    for (keys, contested) in [("", 0), ("F5", 1)] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk_undone_elsewhere(80, 24, folder.path());
        // Since then we went on with a field that is put back there.
        let mut ours = desk.workshop().clone();
        let wati = pen("dddddddd", "Wati Prasetyo", "laptop-1");
        let edits = ours.act(&wati, now(), [Write::new("data/d1", "value", "73,5")]);
        desk.send(Msg::Answer(Answer::Others(edits)));
        desk.keys(keys).sees("1 baris hilang, 1 isian kembali");
        match contested {
            0 => desk.sees_not("≠"),
            _ => desk.sees("≠ 1 isian berbeda").sees("73,5  ≠  72,65"),
        };
        desk.keys("Enter");
        assert_eq!(desk.workshop().log().contested(), contested, "{keys}");
    }
}

#[test]
fn what_is_brought_back_is_seen_before_with_all_that_comes_along() {
    let folder = folder();
    let mut desk = desk(120, 36, folder.path());
    desk.keys("F2 F2 Enter Enter Ctrl+Z");
    assert_eq!(desk.workshop().count(Kind::Data, SID), 1);
    desk.sees("2 baris data · 1 quick win").keys("Enter").sees("Enter mengembalikannya");
    desk.sees("Kembali bersama").sees("↶ sesi (1).json").sees("↶ sesi-LAPTOP3.json");
    desk.sees("2 baris data · 1 quick win · 1 isian berubah · ≠ 1 isian berbeda");
    desk.sees("DLH · Timbulan sampah: 89,94 ribu ton").sees("Kepemilikan akta: 94,1 persen").sees("72,65  ≠  72,56");
    desk.keys("Enter");
    assert_eq!((desk.workshop().count(Kind::Data, SID), desk.workshop().log().contested()), (3, 1));
}

#[test]
fn what_was_kept_goes_and_comes_back_with_what_was_merged() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk_undone_elsewhere(120, 36, folder.path());
    let shown = |desk: &Desk| {
        let workshop = desk.workshop();
        (workshop.text("data/d1", "value").to_owned(), workshop.visible("data/d5"), workshop.visible("data/d6"))
    };
    desk.keys("Enter").sees("Digabung: ");
    for _ in 0..3 {
        desk.keys("Ctrl+Z").sees("Dibatalkan: gabung dari-budi.json").sees_not("dibiarkan");
        assert_eq!(shown(&desk), ("73,01".to_owned(), true, false));
        desk.keys("Ctrl+Y").sees("Diulangi: gabung dari-budi.json");
        assert_eq!(shown(&desk), ("73,01".to_owned(), true, true));
    }
    let kept = desk.journal();
    assert!(kept.iter().all(|edit| desk.workshop().log().get(edit.id) == Some(edit)));
    let undos = kept.iter().filter(|edit| edit.set.starts_with("undone/") && edit.to.is_some());
    assert_eq!(undos.count(), 4, "all of it goes to the journal: theirs, and one at every undo");
}

#[test]
fn what_stays_here_is_said_beside_what_waits_and_never_of_a_merge_that_was_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = desk_undone_elsewhere(120, 36, folder.path());
    desk.app.room.file.read_only = Some("versi baru".into());
    let before = desk.workshop().log().len();
    desk.keys("Enter").sees_not("Digabung").sees_not("tetap ada di sini").sees("versi baru");
    assert_eq!(desk.workshop().log().len(), before);

    let mut desk = desk_undone_elsewhere(120, 36, folder.path());
    let path = folder.path().join("dari-budi.json");
    let mut theirs = Workshop::default();
    theirs.unite(session::read(&std::fs::read(&path).expect("to read")).expect("a file").edits);
    theirs.act(&pen("cccccccc", "Budi Santoso", "laptop-3"), now(), [Write::new("data/d1", "unit", "tahun penuh")]);
    save(folder.path(), "dari-budi.json", &theirs);
    // Neither has seen what the other wrote.
    let mut ours = desk.workshop().clone();
    let rival = [Write::new("data/d1", "unit", "th")];
    let edits = ours.act(&pen("dddddddd", "Wati Prasetyo", "laptop-1"), now(), rival);
    desk.send(Msg::Answer(Answer::Others(edits)));
    desk.keys("Enter").sees("1 isian berbeda menunggu dipilih").sees("tetap ada di sini");
}

#[test]
fn the_picture_of_what_was_undone_elsewhere() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = desk_undone_elsewhere(width, height, folder.path());
        desk.keys("Down Down");
        insta::assert_snapshot!(format!("undone_elsewhere_{width}x{height}"), desk.picture());
    }
}

#[test]
fn after_a_merge_it_is_said_what_is_new_among_the_findings() {
    let folder = folder();
    let mut other = base();
    let hand = pen("eeeeeeee", "Tini", "laptop-4");
    other.act(&hand, now(), row("d7", "35.02/dlh", "Jumlah sumur", "12", "titik"));
    other.act(&hand, now(), row("d8", "35.02/dinkes", "Jumlah sumur", "15", "titik"));
    for on in ["data/d7", "data/d8"] {
        other.act(&hand, now(), [Write::new(on, "year", 2021)]);
    }
    save(folder.path(), "sumur.json", &other);
    let mut desk = desk(120, 36, folder.path());
    desk.types("sumur").keys("Enter Enter").sees("Digabung:").sees("1 hal baru di Temuan: Ctrl+P, ketik temuan");
    desk.wait(9_000).keys("Ctrl+P").types("temuan").keys("Enter").sees("Jumlah sumur");
}

#[test]
fn a_file_is_of_who_wrote_what_is_new_in_it() {
    let folder = folder();
    let mut desk = desk(120, 36, folder.path());
    desk.types("sesi (1)").sees("Pencatat: Sri Wahyuni di laptop-2").sees_not("laptop-2, Wati Prasetyo");
}
