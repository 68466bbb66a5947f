//! The facilitator at the desk: the script, the time that is left, the alarm, and the lock of the keyboard.

use bimtek::tui::reply::{At, Effect, Setting};

use crate::desk::Desk;

fn minutes(desk: &Desk, code: &str) -> Option<i64> {
    desk.workshop().int(&format!("presentation/{}/{code}", desk.app.room.file.sid), "slot_minutes")
}

fn flag(desk: &Desk, on: &str, set: &str) -> bool {
    desk.workshop().flag(on, set)
}

/// Runs a command by its name.
fn command<'a>(desk: &'a mut Desk, name: &str) -> &'a mut Desk {
    desk.keys("Ctrl+P").types(name).keys("Enter")
}

/// Whether the frame is lit by the alarm.
fn lit(desk: &Desk) -> bool {
    desk.picture().contains("0: Alarm 0-119")
}

#[test]
fn the_remaining_time_is_shared_only_when_that_is_wanted() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5");
    desk.wait(10 * 60_000);
    desk.keys("F8");
    command(&mut desk, "Bagi sisa waktu").sees("46 OPD masih menunggu");
    desk.types("11.40").keys("Enter").sees("4 menit untuk tiap OPD dari 46").sees("rata-rata 10 menit");
    assert_eq!(minutes(&desk, "35.02/setwan"), None, "nothing is shared in silence");
    desk.keys("Down Enter");
    assert_eq!(minutes(&desk, "35.02/setwan"), None);
    command(&mut desk, "Bagi sisa waktu")
        .types("11.40")
        .keys("Enter Enter")
        .sees("46 OPD yang menunggu kini mendapat 4 menit");
    assert_eq!((minutes(&desk, "35.02/setwan"), minutes(&desk, "35.02/setda")), (Some(4), Some(10)));
    desk.keys("Ctrl+Z");
    assert_eq!(minutes(&desk, "35.02/setwan"), None);
}

#[test]
fn an_end_that_cannot_be_is_refused_and_stays_to_be_mended() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5");
    command(&mut desk, "Bagi sisa waktu");
    desk.types("07.00").keys("Enter").sees("Pukul 07.00 WIB sudah lewat");
    desk.keys("Ctrl+A").types("jam sepuluh").keys("Enter").sees("10");
    desk.keys("Ctrl+A").types("08.20").keys("Enter").sees("tidak ada satu menit pun");
    desk.keys("Ctrl+A").types("12.00").keys("Enter").sees("menit untuk tiap OPD");
}

#[test]
fn who_is_late_is_told_how_to_catch_up() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5");
    desk.wait(17 * 60_000);
    desk.keys("F8").sees("di belakang rencana").sees("Bagi sisa waktu");
}

#[test]
fn the_frame_flashes_and_the_bell_rings_once_when_time_runs_out() {
    let bells = |desk: &Desk| desk.effects.iter().filter(|effect| **effect == Effect::Bell).count();
    let mut desk = Desk::run(120, 36);
    desk.keys("F5");
    desk.wait(10 * 60_000);
    assert_eq!((bells(&desk), lit(&desk)), (0, true), "silent unless it is switched on");
    desk.wait(1_000);
    assert!(!lit(&desk));
    desk.keys("F6 F6");
    command(&mut desk, "Bel saat waktu habis");
    assert!(matches!(
        desk.effects.iter().rfind(|effect| matches!(effect, Effect::Remember(_))),
        Some(Effect::Remember(Setting::Bell(true)))
    ));
    let tried = bells(&desk);
    desk.wait(2 * 60_000 - 1_000);
    assert_eq!((bells(&desk), lit(&desk)), (tried + 1, true));
    desk.wait(1_000);
    desk.wait(1_000);
    assert_eq!(bells(&desk), tried + 1, "once");
    desk.wait(60_000);
    assert!(!lit(&desk));
}

#[test]
fn a_locked_keyboard_lets_the_clock_and_the_agenda_through_and_nothing_else() {
    let mut desk = Desk::run(120, 36);
    desk.keys("F5 Alt+0").sees("Papan ketik terkunci");
    let edits = desk.workshop().log().len();
    desk.types("Luas wilayah").keys("Enter Tab F2 F12 Ctrl+Z Ctrl+Q Esc Ctrl+D").paste("1\t2").sees("Masih terkunci");
    assert_eq!((desk.workshop().log().len(), desk.app.at), (edits, At::Run));
    assert!(!desk.effects.contains(&Effect::Leave));
    desk.keys("F6");
    assert!(desk.workshop().log().len() > edits, "a minute more");
    desk.keys("F8 PageDown F5").sees("terkunci").sees("Inspektorat");
    desk.keys("Alt+0").sees("Tekan Enter").keys("x Enter").sees("Masih terkunci");
    desk.keys("Alt+0 Enter").sees("Kunci dibuka").sees_not("terkunci");
    desk.keys("F12");
    assert_eq!(desk.app.at, At::Setup);
}

#[test]
fn the_script_is_ticked_step_by_step_and_for_each_opd() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Alt+T").sees("Pembukaan").sees("0 dari 5").sees("proyektor menampilkan layar");
    desk.keys("Enter").sees("1 dari 5").sees("Assalamualaikum");
    let session = desk.app.room.session();
    assert!(flag(&desk, &session, "script_done/ready"));
    desk.keys("Up Space").sees("0 dari 5");
    desk.keys("Down Down Down Down Down").sees("Kami persilakan Sekretariat Daerah. Waktu 10 menit.").keys("Enter");
    let on = format!("presentation/{}/35.02/setda", desk.app.room.file.sid);
    assert!(flag(&desk, &on, "script_done/call"));
    desk.keys("Ctrl+Z");
    assert!(!flag(&desk, &on, "script_done/call"));
    desk.keys("Esc");
    assert_eq!(desk.app.at, At::Run);
}

#[test]
fn the_text_of_a_step_is_changed_for_the_session_and_comes_back() {
    let mut desk = Desk::run(120, 36);
    desk.keys("Alt+T Down F2 Ctrl+A").types("Sugeng enjing, {opd}!").keys("Enter");
    desk.sees("Sugeng enjing, Sekretariat Daerah!").sees("Teks ini sudah diubah");
    desk.keys("F4").sees("Assalamualaikum").sees_not("Teks ini sudah diubah");
    desk.english().sees("Opening").sees("Good morning, ladies and gentlemen.").sees("Tick, go on");
}

#[test]
fn the_script_at_three_sizes() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = Desk::run(width, height);
        desk.keys("F5 Alt+T Enter Enter Down Down Down Down");
        insta::assert_snapshot!(format!("script_{width}x{height}"), desk.picture());
        desk.keys("Esc Alt+0");
        insta::assert_snapshot!(format!("lock_{width}x{height}"), desk.picture());
    }
}

#[test]
fn the_setup_form_does_not_offer_what_the_script_keeps() {
    let mut desk = Desk::new_session(120, 36);
    desk.sees("Menit per OPD").sees_not("naskah").sees_not("Naskah");
    desk.app.take(bimtek::tui::reply::Reply::go(bimtek::tui::reply::Go::To(At::Run)));
    desk.keys("F5 Ctrl+P").types("Data lengkap presentasi").keys("Enter").sees("Penyaji").sees_not("Langkah naskah");
}
