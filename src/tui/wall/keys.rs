//! The operator's hand on the wall: what it shows, the message, a blank, a row taken off; and the keys while the operator's
//! own terminal is the wall.
//!
//! Every change is a whole new [`Showing`], handed on as an effect; nothing of it goes into the record.

use super::{View, public::Public};
use crate::file::showing::{Scene, Showing};
use crate::tui::bind::Bind;
use crate::tui::overlay::{Overlay, prompt::Prompt};
use crate::tui::pad::Pad;
use crate::tui::program::Program;
use crate::tui::reply::{Effect, Go, Reply, Tone};
use crate::tui::room::Room;
use crate::words::{Lang, Text, Word, safe, wall as words};
use crate::workshop::moment::{Moment, read_clock};
use crate::workshop::subject::Kind;
use crate::workshop::tell;

/// The longest that a message holds, in minutes.
const LONGEST: i64 = 24 * 60;

fn open(_: &Program, room: &Room) -> bool {
    room.is_open()
}

/// The keys of the wall, on every screen of an open session.
pub const KEYS: &[Bind<Program>] = &[
    Bind {
        key: "F11",
        id: "Layar: terminal ini menjadi layar ruangan, dan kembali",
        en: "Wall: this terminal becomes the room's screen, and back",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::Wall),
    },
    Bind {
        key: "Alt+B",
        id: "Layar: kosongkan / tampilkan lagi",
        en: "Wall: blank / show again",
        foot: 0,
        when: open,
        does: |_, room| blank(room),
    },
    Bind {
        key: "Alt+X",
        id: "Layar: ambil baris terakhir dari layar",
        en: "Wall: take the last row off",
        foot: 0,
        when: open,
        does: |_, room| take_off(room),
    },
    Bind {
        key: "",
        id: "Layar: kembalikan baris yang diambil",
        en: "Wall: put back the rows taken off",
        foot: 0,
        when: open,
        does: |_, room| put_back(room),
    },
    Bind {
        key: "",
        id: "Pesan di layar…",
        en: "Message on the wall…",
        foot: 0,
        when: open,
        does: |_, room| ask_message(room),
    },
    scene("Layar: otomatis, mengikuti acara", "Wall: automatic, follows what happens", |_, room| {
        show(room, Scene::Auto)
    }),
    scene("Layar: sambutan", "Wall: welcome", |_, room| show(room, Scene::Welcome)),
    scene("Layar: siapa yang presentasi", "Wall: who presents", |_, room| show(room, Scene::Presenting)),
    scene("Layar: data yang masuk", "Wall: the data as it comes in", |_, room| show(room, Scene::Rows)),
    scene("Layar: quick win yang diusulkan", "Wall: quick wins proposed", |_, room| show(room, Scene::Nominations)),
    scene("Layar: siapa sudah, siapa belum", "Wall: who has, who has not", |_, room| show(room, Scene::Coverage)),
    scene("Layar: peringkat quick win", "Wall: ranking of the quick wins", |_, room| show(room, Scene::Ranking)),
    scene("Layar: pemungutan suara", "Wall: the vote", |_, room| show(room, Scene::Votes)),
    scene("Layar: terima kasih", "Wall: thanks", |_, room| show(room, Scene::Thanks)),
];

/// The keys of the run screen that act while the operator's own terminal is the wall.
pub(in crate::tui) const RUN: [&str; 6] = ["F5", "F6", "F7", "F8", "PageUp", "PageDown"];

const fn scene(id: &'static str, en: &'static str, does: fn(&mut Program, &Room) -> Reply) -> Bind<Program> {
    Bind { key: "", id, en, foot: 0, when: open, does }
}

/// Returns what the wall is drawn from in the operator's own program.
pub(in crate::tui) fn view<'a>(room: &'a Room, trouble: Option<&'a str>) -> View<'a> {
    View {
        workshop: room.workshop(),
        sid: room.sid(),
        sheet: room.file.sheet.as_deref(),
        showing: &room.file.showing,
        now: room.now,
        lang: room.lang,
        theme: room.theme,
        ascii: room.ascii,
        marks: room.marks,
        trouble,
    }
}

/// Blanks the wall, or brings the picture back.
pub(in crate::tui) fn blank(room: &Room) -> Reply {
    let blank = !room.file.showing.blank;
    let said = if blank { words::blanked(room.lang) } else { words::shown_again(room.lang) };
    change(room, Showing { blank, ..room.file.showing.clone() }, said)
}

fn show(room: &Room, scene: Scene) -> Reply {
    let said = match scene {
        Scene::Auto => words::shows_auto(room.lang),
        scene => words::shows(room.lang, name(scene)(room.lang)),
    };
    change(room, Showing { scene, ..room.file.showing.clone() }, said)
}

/// Takes off what the room saw land last: of the kind that is shown, else of both.
fn take_off(room: &Room) -> Reply {
    let view = view(room, None);
    let kinds: &[Kind] = match super::shown(&view) {
        Scene::Rows => &[Kind::Data],
        Scene::Nominations => &[Kind::Nomination],
        _ => &[Kind::Data, Kind::Nomination],
    };
    let public = Public::of(&view);
    // A list is headed by what came last, the strip shows what was written on last.
    let landed = match kinds {
        [kind] => public.newest(*kind, 1).first().and_then(|on| public.landed_of(on)),
        _ => public.landed(kinds),
    };
    let Some(landed) = landed else { return Reply::say(Tone::Mind, words::nothing_to_take(room.lang)) };
    let said = words::taken_off(room.lang, tell::subject_name(room.workshop(), &landed.on, room.lang));
    let mut showing = room.file.showing.clone();
    showing.off.insert(landed.on, landed.last);
    change(room, showing, said)
}

fn put_back(room: &Room) -> Reply {
    let off = room.file.showing.off.len();
    if off == 0 {
        return Reply::say(Tone::Mind, words::none_off(room.lang));
    }
    let showing = Showing { off: Default::default(), ..room.file.showing.clone() };
    change(room, showing, words::put_back(room.lang, off))
}

/// Asks for a message, then until when it holds.
fn ask_message(room: &Room) -> Reply {
    let before = room.file.showing.message.as_str();
    let pause = words::pause(room.lang);
    let pad = Pad::fresh(if before.is_empty() { &pause } else { before });
    let prompt = Prompt::new(words::message(room.lang), "", pad, |room, _, typed| {
        let message = safe::clean(typed.trim());
        let pause = words::pause(room.lang);
        let title = words::message_until(room.lang, if message.is_empty() { &*pause } else { &*message });
        let until = Prompt::new(title, message, Pad::line(""), |room, message, typed| {
            let until = until(room, typed)?;
            let said = words::shows(room.lang, words::scene_message(room.lang));
            let showing =
                Showing { scene: Scene::Message, message: message.to_owned(), until, ..room.file.showing.clone() };
            Ok(change(room, showing, said))
        });
        Ok(Reply::ask(Overlay::Prompt(until.goes_on())))
    });
    Reply::ask(Overlay::Prompt(prompt.goes_on()))
}

/// Reads until when a message holds: a time of this day, or how many minutes from now; nothing where nothing is typed.
fn until(room: &Room, typed: &str) -> Result<Option<Moment>, String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if let Ok(minutes) = typed.parse::<i64>() {
        let minutes = Some(minutes).filter(|minutes| (1..=LONGEST).contains(minutes));
        let minutes = minutes.ok_or_else(|| words::no_time(room.lang).into_owned())?;
        return Ok(Some(room.now.plus(minutes * 60_000)));
    }
    let (hour, minute) = read_clock(typed).ok_or_else(|| words::no_time(room.lang).into_owned())?;
    let until = Moment::at(room.now.day(), hour, minute, room.now.offset);
    if until.ms <= room.now.ms { Err(words::time_passed(room.lang).into_owned()) } else { Ok(Some(until)) }
}

fn change(room: &Room, showing: Showing, said: impl Into<String>) -> Reply {
    let showing = Showing { sid: room.sid().to_owned(), ..showing };
    Reply { effects: vec![Effect::Show(showing)], ..Reply::say(Tone::Well, said) }
}

/// Returns the mark of the operator's line above, while the wall is blank or fixed to a picture, and whether it is blank.
pub(in crate::tui) fn mark(showing: &Showing, lang: Lang) -> Option<(Text, bool)> {
    match (showing.blank, showing.scene) {
        (true, _) => Some((words::mark_blank(lang), true)),
        (false, Scene::Auto) => None,
        (false, scene) => Some((words::mark_scene(lang, name(scene)(lang)), false)),
    }
}

fn name(scene: Scene) -> Word {
    match scene {
        Scene::Auto => words::scene_auto,
        Scene::Welcome => words::scene_welcome,
        Scene::Presenting => words::scene_presenting,
        Scene::Rows => words::scene_rows,
        Scene::Nominations => words::scene_nominations,
        Scene::Coverage => words::scene_coverage,
        Scene::Ranking => words::scene_ranking,
        Scene::Votes => words::scene_votes,
        Scene::Message => words::scene_message,
        Scene::Thanks => words::scene_thanks,
    }
}
