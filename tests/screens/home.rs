//! Beranda: the saved sessions found, opened, named, binned and recovered.

use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, Effect, Entry, Setting};
use bimtek::workshop::moment::Moment;

use crate::desk::Desk;

fn entry(name: &str, date: &str, changed: &str) -> Entry {
    Entry {
        path: format!("{name}.json").into(),
        name: name.into(),
        title: name.into(),
        date: date.into(),
        venue: "Ruang Pusdalop".into(),
        presented: (12, 47),
        data: 63,
        nominations: 9,
        changed: Moment::parse(changed),
        ..Entry::default()
    }
}

fn shelf() -> Vec<Entry> {
    vec![
        entry("Bimtek Smart City Tahap I", "2021-09-13", "2021-09-13T16:20:00.000+07:00"),
        Entry {
            contested: 2,
            unsaved: 12,
            ..entry("Bimtek Smart City Tahap II", "2022-07-04", "2022-07-04T07:42:00.000+07:00")
        },
        Entry {
            rehearsal: true,
            presented: (3, 47),
            data: 4,
            nominations: 1,
            venue: "Aula Bappeda Litbang Kabupaten Ponorogo".into(),
            ..entry("Latihan bimtek", "2022-07-01", "2022-07-01T10:00:00.000+07:00")
        },
        Entry {
            title: String::new(),
            trouble: Some("Berkas rusak di baris 12, kolom 40; cadangan terbaru dapat dibuka.".into()),
            ..entry("salinan flashdisk", "", "2022-06-30T10:00:00.000+07:00")
        },
    ]
}

fn opened(desk: &Desk) -> Vec<String> {
    let path = |effect: &Effect| match effect {
        Effect::Open(path) => Some(path.display().to_string()),
        _ => None,
    };
    desk.effects.iter().filter_map(path).collect()
}

#[test]
fn the_first_start_says_what_to_do() {
    let mut desk = Desk::home(80, 24);
    desk.sees("Belum ada sesi.").sees("Tekan F2").keys("F2").sees("Judul sesi baru").sees("Bimtek Smart City Tahap II");
    desk.keys("Enter").sees("Persiapan");
    assert!(desk.effects.contains(&Effect::Create("Bimtek Smart City Tahap II".into(), false)));
    let mut desk = Desk::home(80, 24);
    desk.keys("F3 Enter");
    assert!(desk.effects.contains(&Effect::Create("Latihan bimtek".into(), true)));
    assert!(desk.app.room.rehearsal());
}

#[test]
fn an_empty_title_is_refused_in_words() {
    let mut desk = Desk::home(80, 24);
    desk.keys("F2 Backspace Enter").sees("Judul belum diisi.");
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Create(..))));
}

#[test]
fn the_newest_change_stands_first_and_opens() {
    let mut desk = Desk::home_with(80, 24, shelf());
    desk.keys("Enter Down Enter End Enter");
    assert_eq!(
        opened(&desk),
        ["Bimtek Smart City Tahap II.json", "Latihan bimtek.json", "Bimtek Smart City Tahap I.json"]
    );
}

#[test]
fn letters_find_and_esc_shows_all() {
    let mut desk = Desk::home_with(120, 36, shelf());
    desk.types("aula lat").sees("cari: aula lat").sees("Latihan bimtek").sees_not("Tahap I ").keys("Enter");
    assert_eq!(opened(&desk), ["Latihan bimtek.json"]);
    desk.keys("Esc").sees("Tahap I").sees_not("cari:").keys("Esc").sees("Ctrl+Q keluar.");
    desk.types("zzz").sees("Tidak ada sesi dengan “zzz”.").keys("Enter");
    assert_eq!(opened(&desk).len(), 1);
}

#[test]
fn recovered_work_is_announced_by_name_time_and_number() {
    let mut desk = Desk::home_with(80, 24, shelf());
    desk.sees("belum tersimpan").sees("“Bimtek Smart City Tahap II”").sees("07.42 WIB").sees("12 perubahan");
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    Desk::home_with(80, 24, shelf()).sees("TIDAK TERBACA").sees("Berkas rusak di baris 12");
    Desk::home_with(120, 36, shelf()).sees("Berkas rusak di baris 12");
}

#[test]
fn names_copies_and_the_bin_are_effects() {
    let mut desk = Desk::home_with(80, 24, shelf());
    desk.keys("F4 Ctrl+U").types("Hari pertama").keys("Enter F5 Enter");
    let path = "Bimtek Smart City Tahap II.json";
    assert!(desk.effects.contains(&Effect::Rename(path.into(), "Hari pertama".into())));
    assert!(desk.effects.contains(&Effect::Copy(path.into(), "Bimtek Smart City Tahap II (salinan)".into())));
    desk.keys("F7").sees("Tempat sampah kosong.");
    desk.bin = vec![desk.shelf.remove(1)];
    desk.keys("F8").sees("1 di tempat sampah");
    assert!(desk.effects.contains(&Effect::Withdraw(path.into())));
    desk.keys("F7").sees("Kembalikan dari tempat sampah").keys("Enter");
    assert!(desk.effects.contains(&Effect::Restore(path.into())));
}

#[test]
fn a_path_is_opened_without_its_quotes() {
    let mut desk = Desk::home(80, 24);
    desk.keys("Ctrl+O Enter").sees("Alamat berkas belum diisi.").types("\"D:\\bimtek\\sesi 1.json\"").keys("Enter");
    assert_eq!(opened(&desk), ["D:\\bimtek\\sesi 1.json"]);
}

#[test]
fn a_click_chooses_and_another_opens() {
    let mut desk = Desk::home_with(80, 24, shelf());
    desk.click("Latihan bimtek");
    assert!(opened(&desk).is_empty());
    desk.click("Latihan bimtek");
    assert_eq!(opened(&desk), ["Latihan bimtek.json"]);
    desk.send(Msg::Wheel(1));
    desk.keys("Enter");
    assert_eq!(opened(&desk).len(), 2);
}

#[test]
fn the_cursor_stays_on_its_file_when_the_list_changes() {
    let mut desk = Desk::home_with(80, 24, shelf());
    desk.keys("Down");
    let mut newer = shelf();
    newer.push(entry("Sesi baru", "2022-07-04", "2022-07-04T07:59:00.000+07:00"));
    desk.send(Msg::Answer(Answer::Listed(newer, Vec::new())));
    desk.keys("Enter");
    assert_eq!(opened(&desk), ["Latihan bimtek.json"]);
}

#[test]
fn hostile_names_are_harmless() {
    let long = "x".repeat(10_000);
    let mut all: Vec<Entry> = (0..10_000).map(|n| entry(&format!("Sesi {n}"), "2022-07-04", "")).collect();
    all.push(entry(&format!("\x1b[31m\u{202e}{long}"), "\x1b]0;x\x07", "2022-07-04T07:00:00.000+07:00"));
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        let mut desk = Desk::home_with(width, height, all.clone());
        desk.sees("^[[31m").keys("End PageUp").types("sesi 77");
        assert!(!desk.screen().chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'));
    }
}

#[test]
fn the_operator_is_shown_and_asked_for() {
    let mut desk = Desk::home_with(80, 24, shelf());
    desk.sees("Nama operator belum diisi. F6 mengisinya.").keys("F6").types("Wati \u{7}Prasetyo").keys("Enter");
    desk.sees("Perubahan sejak sekarang dicatat dengan nama ini").sees("Operator: Wati Prasetyo   F6 mengganti");
    assert_eq!(desk.remembered(), [Setting::Operator("Wati Prasetyo".into())]);
    desk.app.room.operator.fixed = true;
    desk.sees("Operator: Wati Prasetyo (dari BIMTEK_OPERATOR)").keys("F6").sees("ditetapkan di luar program");
    desk.keys("Ctrl+L").sees("from BIMTEK_OPERATOR").keys("F6").sees("set outside the program");
    Desk::home(80, 24).sees("Nama operator belum diisi").keys("Ctrl+L").sees("The operator's name is not set.");
}

#[test]
fn it_speaks_english() {
    let mut desk = Desk::home_with(80, 24, shelf());
    desk.keys("Ctrl+L").sees("Saved sessions (4)").sees("REHEARSAL").sees("Unsaved work").sees("New session");
    let mut wide = Desk::home_with(200, 60, shelf());
    wide.keys("Ctrl+L").sees("9 quick wins").keys("Down").sees("1 quick win").sees_not("1 quick wins");
    let mut first = Desk::home(80, 24);
    first.keys("Ctrl+L").sees("Press F2 to make a session");
}

#[test]
fn pictures() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let desk = Desk::home_with(width, height, shelf());
        insta::assert_snapshot!(format!("home_{width}"), desk.picture());
    }
    insta::assert_snapshot!("home_first", Desk::home(80, 24).picture());
}

#[test]
fn a_file_that_was_cut_off_is_marked_at_every_width() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = bimtek::file::session::print(crate::day::begun(80, 24).workshop());
    std::fs::write(folder.path().join("utuh.json"), &text).expect("to write");
    let machine = bimtek::shell::disk::files::Machine;
    let listed = || bimtek::shell::disk::entries(&machine, folder.path(), bimtek::words::Lang::Id);
    Desk::home_with(80, 24, listed()).sees_not("rusak");
    std::fs::write(folder.path().join("potong.json"), &text[..text.len() * 2 / 3]).expect("to write");
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = Desk::home_with(width, height, listed());
        desk.sees("✗ rusak").english().sees("✗ damaged");
        assert_eq!(desk.screen().matches("✗ damaged").count(), desk.screen().matches("✗").count());
    }
}
