//! The wall under the operator's hand: F11 and back, a blank, a row taken off, scenes and messages; and how it looks.

use bimtek::file::showing::{Scene, Showing};
use bimtek::tui::app::Msg;
use bimtek::tui::reply::{Answer, At, Effect, Opened, Reply};
use bimtek::workshop::edit::Write;

use crate::day;
use crate::desk::Desk;

const BPBD: &str = "35.02/bpbd";

/// A day on which the BPBD presents, with scored quick wins, in the operator's terminal.
fn presenting(width: u16, height: u16) -> Desk {
    let mut desk = day::begun(width, height);
    let came = [("attendance", "kepala"), ("presenter", "Jamus Kunto"), ("position", "Kepala Pelaksana")];
    day::turn(&mut desk, BPBD, &came);
    for (on, score) in [("nomination/n1", 5), ("nomination/n2", 3)] {
        let scored = ["daya-tarik", "kemudahan", "manfaat"].map(|slug| Write::new(on, format!("score/{slug}"), score));
        day::act(&mut desk, scored.to_vec());
    }
    desk
}

fn shown(desk: &mut Desk, scene: Scene) {
    let showing = Showing { scene, ..desk.app.room.file.showing.clone() };
    desk.app.take(Reply::effect(Effect::Show(showing)));
}

/// What the walls that follow were told last.
fn told(desk: &Desk) -> Showing {
    let told = desk.effects.iter().rev().find_map(|e| if let Effect::Show(showing) = e { Some(showing) } else { None });
    told.expect("a wall was told something").clone()
}

fn command(desk: &mut Desk, label: &str) {
    desk.keys("Ctrl+P").types(label).keys("Enter");
}

#[test]
fn the_terminal_becomes_the_wall_and_comes_back() {
    let mut desk = presenting(80, 24);
    let before = desk.keys("F11 F11").screen();
    for back in ["F11", "Esc"] {
        desk.keys("F11").sees("Sedang presentasi").sees("Jamus Kunto").sees_not("bimtek").sees_not("Ctrl+P");
        assert_eq!(desk.app.draw().cursor, None);
        assert!(desk.app.draw().spots.is_empty());
        desk.keys(back);
        assert_eq!(desk.screen(), before);
    }
    let mut home = Desk::home(80, 24);
    home.keys("F11").sees("bimtek");
}

#[test]
fn the_clock_goes_on_under_the_same_keys() {
    let mut desk = presenting(80, 24);
    let field = |desk: &Desk, set: &str| {
        let on = format!("presentation/{}/{BPBD}", desk.app.room.file.sid);
        desk.workshop().value(&on, set).map(ToString::to_string).unwrap_or_default()
    };
    desk.keys("F11 F6 F6 F7");
    assert_eq!(field(&desk, "extra_minutes"), "1");
    desk.keys("F5");
    assert_eq!(field(&desk, "running_since"), "");
    desk.keys("F5 F8");
    assert_eq!(field(&desk, "status"), "selesai");
    desk.sees("Siapa sudah, siapa belum");
}

#[test]
fn the_keys_act_on_who_is_seen_and_a_corner_tells_of_another() {
    let mut desk = presenting(80, 24);
    desk.keys("PageUp F11").sees_not("F5:").keys("F6");
    let on = format!("presentation/{}/{BPBD}", desk.app.room.file.sid);
    assert_eq!(desk.workshop().int(&on, "extra_minutes"), Some(1));
    desk.keys("PageDown").sees("F5: Dindik").keys("PageUp").sees_not("F5:");
    // From another screen too.
    desk.keys("Esc F9 F11 F7");
    assert_eq!(desk.workshop().int(&on, "extra_minutes"), Some(0));
    desk.keys("F11");
    assert_eq!(desk.app.at, At::Board);
}

#[test]
fn nothing_but_those_keys_acts_on_the_wall() {
    let mut desk = presenting(80, 24);
    desk.keys("F11");
    let (before, edits) = (desk.screen(), desk.journal().len());
    desk.keys("Ctrl+P Ctrl+Q F1 F2 F4 F9 F12 Tab Enter Ctrl+Z Ctrl+D").types("xyz?").paste("a\tb\n");
    desk.send(Msg::Click(10, 0));
    desk.send(Msg::Wheel(1));
    assert_eq!((desk.screen(), desk.journal().len()), (before, edits));
    assert!(desk.app.overlays.is_empty());
}

#[test]
fn what_is_half_typed_and_private_is_not_on_the_wall() {
    let mut desk = presenting(120, 36);
    for code in ["F11 F11", "PageUp"] {
        desk.keys(code);
        for scene in [Scene::Auto, Scene::Rows, Scene::Nominations, Scene::Coverage] {
            shown(&mut desk, scene);
            let before = desk.keys("F11").sees_not("Rapat paripurna").app.draw().buffer;
            desk.keys("F11 Enter").types("Setengah diketik").keys("F11");
            let after = desk.app.draw().buffer;
            // At another OPD the corner says on whom the keys act, and nothing else differs.
            let rows = usize::from(after.area.width) * usize::from(after.area.height - 1);
            assert!(after.content[..rows] == before.content[..rows], "{scene:?}");
            desk.keys("F11 Esc Ctrl+Z");
        }
    }
}

#[test]
fn a_blank_wall_comes_back_with_the_identical_picture() {
    let mut desk = presenting(80, 24);
    desk.keys("F11");
    let before = desk.app.draw().buffer;
    for key in ["Alt+B", "b", "Space"] {
        desk.keys(key);
        assert!(told(&desk).blank);
        let blank = desk.app.draw().buffer;
        let ground = blank[(0, 0)].style();
        assert!(blank.content.iter().all(|cell| cell.symbol() == " " && cell.style() == ground), "{key}");
        desk.keys(key);
        assert!(!told(&desk).blank);
        assert_eq!(desk.app.draw().buffer, before, "{key}");
    }
    desk.keys("F11 Alt+B").sees("LAYAR KOSONG").sees("Alt+B");
    desk.keys("Alt+B").sees_not("LAYAR KOSONG");
}

#[test]
fn the_last_row_is_taken_off_until_it_is_corrected() {
    let mut desk = presenting(30, 12);
    shown(&mut desk, Scene::Rows);
    desk.keys("F11").sees("Desa tangguh bencana");
    desk.keys("Alt+X");
    desk.sees_not("Desa tangguh").sees("Kunjungan wisata");
    desk.keys("F11").resize(120, 36);
    desk.sees("Diambil dari layar: baris “Desa tangguh bencana”");
    assert_eq!(told(&desk).off.keys().map(|on| &**on).collect::<Vec<_>>(), ["data/d5"]);
    day::act(&mut desk, vec![Write::new("data/d5", "remark", "salah")]);
    desk.resize(30, 12).keys("F11").sees_not("Desa tangguh").keys("F11");
    day::act(&mut desk, vec![Write::new("data/d5", "value", "13")]);
    desk.keys("F11").sees("Desa tangguh");
    desk.keys("Alt+X F11").resize(120, 36);
    command(&mut desk, "kembalikan baris");
    desk.sees("Kembali ke layar: 1 baris");
    assert!(told(&desk).off.is_empty());
    command(&mut desk, "kembalikan baris");
    desk.sees("Tidak ada baris yang diambil");
}

#[test]
fn a_quick_win_can_be_taken_off_too() {
    let mut desk = presenting(120, 36);
    shown(&mut desk, Scene::Nominations);
    desk.keys("Alt+X").sees("Diambil dari layar: quick win “Antrean puskesmas daring”");
    desk.keys("Alt+X Alt+X").sees("Tidak ada baris di layar");
}

#[test]
fn scenes_are_chosen_from_the_palette_and_the_line_above_says_so() {
    let mut desk = presenting(120, 36);
    for (label, scene, mark) in [
        ("layar: sambutan", Scene::Welcome, "layar: sambutan"),
        ("layar: siapa yang presentasi", Scene::Presenting, "layar: presentasi"),
        ("layar: data yang masuk", Scene::Rows, "layar: data"),
        ("layar: quick win yang", Scene::Nominations, "layar: quick win"),
        ("layar: siapa sudah", Scene::Coverage, "layar: siapa sudah"),
        ("layar: peringkat", Scene::Ranking, "layar: peringkat"),
        ("layar: pemungutan", Scene::Votes, "layar: suara"),
        ("layar: terima kasih", Scene::Thanks, "layar: terima kasih"),
    ] {
        command(&mut desk, label);
        assert_eq!((told(&desk).scene, told(&desk).sid), (scene, desk.app.room.file.sid.clone()), "{label}");
        desk.sees(mark);
    }
    command(&mut desk, "layar: otomatis");
    desk.sees("Layar mengikuti jalannya acara").sees_not("layar: terima");
}

#[test]
fn a_message_holds_until_a_time_or_for_minutes() {
    let mut desk = presenting(100, 30);
    command(&mut desk, "pesan di layar");
    desk.types("Makan siang").keys("Enter").sees("Makan siang: sampai pukul berapa").types("besok").keys("Enter");
    desk.sees("Ketik jam, misalnya 10.15").keys("Ctrl+U").types("07.00").keys("Enter").sees("sudah lewat");
    desk.keys("Ctrl+U").types("10.15").keys("Enter").sees("layar: pesan");
    let until = told(&desk).until.expect("a time");
    assert_eq!(
        (told(&desk).message.as_str(), until.to_string().as_str()),
        ("Makan siang", "2022-07-04T10:15:00.000+07:00")
    );
    command(&mut desk, "pesan di layar");
    desk.keys("Enter").types("15").keys("Enter");
    assert_eq!(told(&desk).until.map(|until| until.since(desk.now)), Some(900_000));
    command(&mut desk, "pesan di layar");
    desk.keys("Ctrl+A Delete Enter Enter");
    assert_eq!((told(&desk).message, told(&desk).until), (String::new(), None));
}

#[test]
fn a_message_counts_down_and_then_calls_back() {
    let mut desk = presenting(36, 9);
    let until = Some(desk.now.plus(90_000));
    let showing = Showing { scene: Scene::Message, message: "Rehat".into(), until, ..Showing::default() };
    desk.app.take(Reply::effect(Effect::Show(showing)));
    desk.keys("F11");
    let first = desk.screen();
    desk.wait(1_001);
    assert_ne!(desk.screen(), first);
    desk.wait(95_000).sees("kembali");
}

#[test]
fn a_question_waits_unseen_and_keeps_the_clock_as_it_is() {
    let mut desk = presenting(80, 24);
    desk.keys("F11");
    desk.now = desk.now.plus(3_600_000);
    desk.keys("F8").sees("F11: operator ditanya").sees_not("1 jam");
    assert_eq!(desk.app.overlays.len(), 1);
    desk.keys("F8");
    let on = format!("presentation/{}/{BPBD}", desk.app.room.file.sid);
    assert_eq!(desk.workshop().text(&on, "status"), "presentasi");
    desk.keys("Esc").sees("1 jam");
}

#[test]
fn a_wall_on_which_nothing_moves_wakes_nobody() {
    let mut desk = presenting(80, 24);
    desk.keys("F11 F5").wait(120_000);
    assert_eq!(desk.app.wake(), None);
    desk.keys("F5");
    desk.wait(500);
    let wakes = desk.app.wake().expect("the clock runs");
    assert!(wakes.since(desk.now) <= 1_000);
}

#[test]
fn what_landed_stands_in_a_strip_for_a_while() {
    let mut desk = presenting(80, 24);
    desk.keys("F11").sees("Berikutnya Dindik");
    let at = desk.now;
    day::row(&mut desk, [BPBD, "d9", "Jumlah pos siaga", "312", "pos", "2021", "BPBD", ""]);
    desk.now = at;
    desk.wait(1_000).sees("Baru: Jumlah pos siaga: 312 pos").wait(18_000).sees("Baru:").wait(1_001).sees("Berikutnya");
}

#[test]
fn the_wall_follows_to_another_session() {
    let mut desk = presenting(80, 24);
    desk.app.take(Reply::write(vec![Write::new("session/s2", "title", "Hari kedua")]));
    desk.app.take(Reply::go(bimtek::tui::reply::Go::Session("s2".into())));
    desk.send(Msg::Tick);
    assert_eq!(told(&desk).sid, "s2");
    desk.keys("F11").sees("Selamat datang");
}

#[test]
fn the_wall_speaks_english() {
    let mut desk = presenting(80, 24);
    desk.english().keys("F11");
    for (scene, said) in [
        (Scene::Welcome, "Welcome"),
        (Scene::Presenting, "Now presenting"),
        (Scene::Rows, "The data as it comes in"),
        (Scene::Nominations, "Quick wins proposed"),
        (Scene::Coverage, "Who has, who has not"),
        (Scene::Ranking, "not yet in the RPJMD"),
        (Scene::Votes, "OPD have voted"),
        (Scene::Thanks, "The quick wins are carried out"),
    ] {
        shown(&mut desk, scene);
        desk.sees(said);
    }
    shown(&mut desk, Scene::Message);
    desk.resize(20, 5).sees("B r e a k").resize(120, 36).keys("F11 Alt+B").sees("WALL BLANK");
    desk.keys("Alt+B Ctrl+P").types("blank").sees("Wall: blank / show again");
}

#[test]
fn every_scene_as_it_looks() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut desk = presenting(width, height);
        let until = Some(desk.now.plus(900_000));
        let message = Showing { message: "Istirahat".into(), until, ..Showing::default() };
        desk.app.take(Reply::effect(Effect::Show(message)));
        desk.keys("F11");
        for scene in [
            Scene::Welcome,
            Scene::Presenting,
            Scene::Rows,
            Scene::Nominations,
            Scene::Coverage,
            Scene::Ranking,
            Scene::Votes,
            Scene::Message,
            Scene::Thanks,
        ] {
            shown(&mut desk, scene);
            insta::assert_snapshot!(format!("{scene:?}_{width}x{height}").to_lowercase(), desk.picture());
        }
    }
}

#[test]
fn the_clock_as_it_looks_when_it_is_urgent() {
    let mut desk = presenting(120, 36);
    desk.keys("F11").wait(380_000);
    insta::assert_snapshot!("soon_120x36", desk.picture());
    desk.wait(100_000);
    insta::assert_snapshot!("over_120x36", desk.picture());
}

#[test]
fn a_wall_that_was_blank_at_a_crash_stays_blank() {
    let mut desk = presenting(80, 24);
    desk.keys("Alt+B Alt+X").sees("LAYAR KOSONG");
    let showing = told(&desk);
    let opened = Opened {
        path: "sesi.json".into(),
        workshop: desk.workshop().clone().into(),
        pen: desk.app.room.file.pen.clone(),
        showing: Some(showing.clone()),
        ..Opened::default()
    };
    let mut again = Desk::home(80, 24);
    again.send(Msg::Answer(Answer::Opened(Box::new(opened))));
    again.sees("LAYAR KOSONG");
    assert_eq!(told(&again), showing, "and is passed on under the new program's name");
}
