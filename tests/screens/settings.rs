//! Pengaturan: every setting changes by keys, at once and for good; keys of one's own act everywhere and clash by name.

use bimtek::file::settings::Wish;
use bimtek::tui::key::Key;
use bimtek::tui::keymap::Keymap;
use bimtek::tui::reply::{At, Effect, Setting};
use bimtek::tui::theme::Theme;
use bimtek::words::Lang;
use bimtek::workshop::timer::Marks;

use crate::desk::Desk;

/// The screen over the home screen, as a start finds it.
fn settings(width: u16, height: u16) -> Desk {
    let mut desk = Desk::home(width, height);
    desk.app.room.settings.path = "/rumah/wati/.config/bimtek/settings.toml".into();
    desk.app.room.settings.sessions = "/rumah/wati/sesi".into();
    desk.keys("Alt+S");
    desk
}

/// The same, with everything that may be wrong or decided outside.
fn troubled(width: u16, height: u16) -> Desk {
    let mut desk = settings(width, height);
    let room = &mut desk.app.room;
    room.settings.fixed = vec![("theme", "BIMTEK_THEME"), ("sessions", "--sessions")];
    room.settings.remarks = vec![
        "settings.toml: Baris 3: tidak ada pengaturan “lampu”; dilewati.".into(),
        "settings.toml: Baris 5: nilai bell tidak dikenal; dilewati. Tulis true atau false.".into(),
        "themes/senja.toml: Baris 2: warna text tidak dikenal, jadi warna tema dasar dipakai.".into(),
        "settings.toml: Baris 9: F10 sudah dipakai untuk “Riwayat”. Pilih tombol lain.".into(),
    ];
    room.keys = mapped(&[("Papan", "Ctrl+J"), ("Bel saat waktu habis", "Alt+Y")]);
    desk.keys("Down Up");
    desk
}

fn mapped(lines: &[(&str, &str)]) -> Keymap {
    let wish = |(command, key): &(&str, &str)| Wish { command: (*command).into(), key: (*key).into(), line: 1 };
    let (map, refused) = Keymap::read(&lines.iter().map(wish).collect::<Vec<_>>());
    assert_eq!(refused, []);
    map
}

#[test]
fn the_screen_at_three_sizes() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = troubled(width, height);
        insta::assert_snapshot!(format!("settings_{width}x{height}"), desk.picture());
        desk.types("papan").sees("Ctrl+J").sees("bawaan F9");
        insta::assert_snapshot!(format!("settings_found_{width}x{height}"), desk.picture());
        desk.keys("Enter").sees("Tekan tombol baru");
        desk.keys("F10").sees("F10 sudah dipakai untuk “Riwayat”");
        insta::assert_snapshot!(format!("settings_key_{width}x{height}"), desk.picture());
    }
}

#[test]
fn the_home_screen_names_it_and_the_palette_finds_it() {
    Desk::home(80, 24).sees("Alt+S Pengaturan").keys("Alt+S").sees("Bahasa").keys("Esc").sees("Belum ada sesi.");
    let mut desk = Desk::run(80, 24);
    desk.keys("Ctrl+P").types("pengaturan").keys("Enter").sees("Menit per OPD").keys("Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn every_setting_is_changed_by_keys_and_remembered_at_once() {
    let mut desk = settings(120, 36);
    desk.keys("Enter").sees("Language").keys("Enter").sees("Bahasa");
    desk.keys("Down Enter").sees("Tema warna").keys("2").sees("terang");
    desk.keys("Down Enter").sees("Berapa menit").types("0").keys("Enter").sees("dari 1 sampai 480");
    desk.keys("Backspace").types("12").keys("Enter").sees("12 menit").sees("Diingat");
    desk.keys("Down Enter").types("sebentar").keys("Enter").sees("Ketik waktu seperti");
    desk.keys("Ctrl+U").types("3m").keys("Enter").sees("3 menit sebelum habis");
    desk.keys("Down Enter").types("5m").keys("Enter").sees("lebih singkat");
    desk.keys("Ctrl+U").types("45").keys("Enter").sees("45 detik sebelum habis");
    desk.keys("Down Enter").sees("nyala").keys("Down Enter").keys("Down Enter");
    desk.keys("Down Enter").types("sesi").keys("Enter").sees("letak lengkap");
    desk.keys("Ctrl+U").types("/lain/sesi").keys("Enter").sees("/lain/sesi");
    desk.keys("Down Enter").types("Wati").keys("Enter").sees("Operator: Wati");
    assert_eq!(
        desk.remembered(),
        [
            Setting::Lang(Lang::En),
            Setting::Lang(Lang::Id),
            Setting::Theme(Theme::LIGHT),
            Setting::SlotMinutes(12),
            Setting::Marks(Marks { warn: Some(180_000), danger: 30_000 }.into()),
            Setting::Marks(Marks { warn: Some(180_000), danger: 45_000 }.into()),
            Setting::Bell(true),
            Setting::Mouse(false),
            Setting::Ascii(true),
            Setting::Sessions(std::path::Path::new("/lain/sesi").into()),
            Setting::Operator("Wati".into()),
        ]
    );
    // And back to what is usual.
    desk.keys("Home Down Down Down Enter Ctrl+U Enter").sees("seperlima terakhir");
    assert_eq!(desk.app.room.marks, Marks { warn: None, danger: 45_000 });
}

#[test]
fn a_new_session_has_the_minutes_that_were_chosen() {
    let mut desk = settings(120, 36);
    desk.keys("Down Down Enter").types("15").keys("Enter").keys("Esc F2 Enter");
    assert_eq!(desk.workshop().int(&desk.app.room.session(), "slot_minutes"), Some(15));
}

#[test]
fn the_clock_warns_when_it_was_told_to() {
    let mut desk = Desk::run(80, 24);
    desk.app.room.marks = Marks { warn: Some(480_000), danger: 60_000 };
    desk.keys("F5").wait(100_000).sees_not("hampir habis");
    desk.wait(25_000).sees("hampir habis").wait(420_000).sees("segera selesai");
}

#[test]
fn what_is_decided_outside_says_so_and_stays() {
    let mut desk = troubled(120, 36);
    desk.sees("oleh BIMTEK_THEME")
        .sees("oleh --sessions")
        .sees("4 perlu dibetulkan")
        .sees("lampu")
        .types("senja")
        .sees("dasar dipakai.")
        .keys("Esc");
    desk.types("folder").keys("Enter").sees("Hapus dahulu pengaturan itu");
    desk.app.room.settings.fixed = vec![("theme", "NO_COLOR")];
    desk.keys("Esc").types("tema").sees("NO_COLOR menentukan ini").keys("Enter").sees("Hapus dahulu");
    assert_eq!(desk.remembered(), []);
}

#[test]
fn a_command_takes_another_key_everywhere_and_gives_up_its_own() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Alt+S").types("jalan / selesai").keys("Esc").types("riwayat").keys("Enter");
    desk.sees("Tekan tombol baru").sees("Sekarang F10");
    for (key, why) in
        [("Enter", "dipakai program"), ("x", "dipakai program"), ("Ctrl+Q", "dipakai program"), ("F9", "“Papan”")]
    {
        desk.keys(key).sees(why).sees("Tekan tombol baru");
    }
    desk.keys("Ctrl+J").sees_not("Tekan tombol baru").sees("bawaan F10");
    let remembered = desk.remembered();
    let [Setting::Key(moved)] = &remembered[..] else { panic!("{remembered:?}") };
    assert_eq!((moved.1.as_str(), moved.2.as_deref()), ("Riwayat", Some("Ctrl+J")));
    // The new key acts, the old one does nothing; help and palette show the new one.
    desk.keys("Esc Esc F10");
    assert_eq!(desk.app.at, At::Run);
    desk.keys("Ctrl+J");
    assert_eq!(desk.app.at, At::History);
    desk.keys("Esc Ctrl+P").types("riwayat").sees("Ctrl+J").keys("Esc F1").sees("Bantuan");
    let help: String = (0..60).map(|_| desk.keys("Down").screen()).collect();
    assert!(help.contains("Ctrl+J") && !help.contains("F10 "), "{help}");
    // F4 brings the built-in key back.
    desk.keys("Esc Alt+S").types("ctrl+j").keys("F4").sees("Tidak ada pengaturan");
    desk.keys("Esc Esc F10");
    assert_eq!(desk.app.at, At::History);
    let Some(Setting::Key(moved)) = desk.remembered().pop() else { panic!("nothing remembered") };
    assert_eq!((moved.1.as_str(), moved.2.as_deref()), ("Riwayat", None));
}

#[test]
fn the_footer_shows_a_screens_key_in_force_and_a_click_on_it_acts() {
    let mut desk = Desk::run(120, 36);
    desk.app.room.keys = mapped(&[("Jalan / F5", "Alt+J"), ("Jalan / F8", "F6"), ("Jalan / F6", "F8")]);
    desk.sees("Alt+J Mulai").keys("F5").sees("Alt+J Mulai").keys("Alt+J").sees("Alt+J Jeda").sees("F6 Selesai");
    desk.click("Alt+J Jeda").sees("Alt+J Lanjutkan").keys("Alt+J");
    // Two that changed places: F8 gives a minute now, and F6 finishes. In a field that is typed into as well.
    let minutes = |desk: &Desk| desk.journal().iter().filter(|edit| &*edit.set == "extra_minutes").count();
    desk.keys("F2").sees("Quick win").keys("F8");
    assert_eq!(minutes(&desk), 1);
    desk.keys("Esc F6");
    assert_eq!(minutes(&desk), 1);
    desk.sees("selesai dalam");
}

#[test]
fn a_command_of_the_palette_takes_a_key() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Alt+S").types("bel saat").keys("Down Enter").sees("tanpa tombol").keys("Alt+Y Esc Esc Alt+Y");
    desk.sees("Bel berbunyi");
    assert!(desk.effects.contains(&Effect::Remember(Setting::Bell(true))));
}

#[test]
fn only_ascii_is_drawn_where_that_is_wished() {
    for (width, height) in [(80, 24), (120, 36), (200, 60), (40, 10)] {
        let mut desk = Desk::run(width, height);
        desk.keys("F2").types("Café — “x” 👩‍👩‍👧 界").keys("Enter F5");
        desk.app.room.ascii = true;
        for keys in ["F1", "Esc Ctrl+P", "Esc F9", "F10", "F12", "Alt+S", "Ctrl+T"] {
            desk.keys(keys);
            let screen = desk.screen();
            assert!(
                screen.chars().all(|c| c == '\n' || (' '..='~').contains(&c)),
                "{width}×{height} {keys}:\n{screen}"
            );
        }
    }
    let mut desk = Desk::run(80, 24);
    desk.app.room.ascii = true;
    insta::assert_snapshot!("ascii_80x24", desk.screen());
}

#[test]
fn a_theme_that_nobody_chose_follows_the_ground() {
    use bimtek::tui::app::Msg;
    use bimtek::tui::reply::Answer;
    let mut desk = Desk::home(80, 24);
    desk.send(Msg::Answer(Answer::Ground(true)));
    assert_eq!((desk.app.room.theme, desk.remembered().len()), (Theme::LIGHT, 0));
    desk.send(Msg::Answer(Answer::Ground(false)));
    assert_eq!(desk.app.room.theme, Theme::DARK);
}

#[test]
fn every_text_is_there_in_english() {
    let mut desk = settings(80, 24);
    desk.english().keys("Down Up").sees("Settings").sees("Sessions folder").sees("type to find").sees("File:");
    desk.sees("The language of every text");
    desk.types("board").keys("Enter").sees("Press the new key").keys("F10").sees("already used for “History”");
    assert_eq!(Key::parse("Ctrl+J").map(|key| key.to_string()).as_deref(), Some("Ctrl+J"));
}
