//! The frame around every screen.

use bimtek::tui::reply::Setting;
use bimtek::words::Lang;

use crate::desk::Desk;

#[test]
fn a_small_window_gets_a_plain_sentence() {
    Desk::home(40, 10).sees("terlalu kecil (40×10)");
}

#[test]
fn the_language_switches_while_running_and_is_remembered() {
    let mut desk = Desk::run(80, 24);
    desk.sees("Papan").keys("Ctrl+L").sees("Board");
    assert_eq!(desk.remembered(), [Setting::Lang(Lang::En)]);
}

#[test]
fn what_is_not_safe_is_said_and_another_folder_is_the_next_key() {
    use bimtek::tui::app::Msg;
    use bimtek::tui::reply::{Answer, Effect};
    let mut desk = Desk::run(80, 24);
    desk.send(Msg::Answer(Answer::Trouble("2 perubahan belum tersimpan: disk penuh.".into())));
    desk.sees("BELUM TERSIMPAN").sees("disk penuh").sees("Ctrl+F Simpan ke folder lain");
    desk.keys("Ctrl+F").types("/mnt/usb").keys("Enter");
    assert!(desk.effects.contains(&Effect::Elsewhere("/mnt/usb".into())));
    desk.keys("Ctrl+Q").sees("Belum semua tersimpan").keys("1");
    desk.send(Msg::Answer(Answer::Well));
    desk.sees_not("BELUM TERSIMPAN").keys("Ctrl+Q");
    assert!(desk.effects.contains(&Effect::Leave));
}

#[test]
fn the_newest_whole_backup_of_an_unreadable_file_is_offered() {
    use bimtek::tui::app::Msg;
    use bimtek::tui::reply::{Answer, Effect};
    let mut desk = Desk::home(80, 24);
    desk.send(Msg::Answer(Answer::NotOpened("sesi.json tidak dapat dibuka.".into(), Some("cadangan.json".into()))));
    desk.sees("Buka cadangan terbaru").keys("Enter");
    assert!(desk.effects.contains(&Effect::Open("cadangan.json".into())));
}

#[test]
fn what_is_said_of_a_closed_file_is_nothing_to_the_next() {
    use bimtek::tui::app::Msg;
    use bimtek::tui::reply::Answer;
    use bimtek::workshop::edit::{EditId, Hand};
    let mut desk = Desk::run(80, 24);
    let edits = desk.journal();
    desk.keys("Esc");
    desk.send(Msg::Answer(Answer::Trouble("berkas lama".into())));
    desk.send(Msg::Answer(Answer::Others(edits)));
    assert_eq!((desk.workshop().log().len(), desk.app.room.file.safety.trouble.clone()), (0, None));
    let mut desk = Desk::run(80, 24);
    desk.keys("F5");
    let kept = desk.app.room.file.safety.kept;
    let other = EditId { seq: 9_999, hand: Hand::from_random([77; 8]) };
    desk.send(Msg::Answer(Answer::Kept(other)));
    assert_eq!(desk.app.room.file.safety.kept, kept);
}

#[test]
fn a_damaged_file_is_not_called_edited_by_hand() {
    use bimtek::tui::app::Msg;
    use bimtek::tui::reply::{Answer, Opened};
    use bimtek::workshop::edit::Write;
    let edits = Desk::run(80, 24).journal();
    for (damaged, title) in [(true, "Berkas ini rusak"), (false, "Tabel diubah di luar program")] {
        let mut desk = Desk::home(80, 24);
        let differences = vec![Write::new("data/d1", "indicator", "Sawah")];
        let workshop = crate::desk::record(edits.clone());
        let opened = Opened { workshop: workshop.into(), differences, damaged, ..Opened::default() };
        desk.send(Msg::Answer(Answer::Opened(Box::new(opened))));
        desk.sees(title);
    }
}

#[test]
fn a_screen_without_a_tab_says_its_name_and_the_record_stays_in_sight() {
    for (key, name) in [
        ("Alt+P", "Peringkat"),
        ("Alt+N", "Penilaian"),
        ("Alt+K", "Kriteria"),
        ("Alt+R", "RPJMD"),
        ("Alt+Q", "Profil"),
        ("Alt+L", "Telaah"),
        ("Alt+U", "Penutupan"),
        ("Alt+T", "Naskah"),
    ] {
        let mut desk = Desk::run(80, 24);
        desk.keys("F5").keys(key);
        let screen = desk.screen();
        let bar = screen.lines().next().unwrap_or_default();
        assert!(bar.contains(name) && bar.contains("tersimpan"), "{key}: {bar}");
    }
}
