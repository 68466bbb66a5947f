//! The keys of the program itself, the same on every screen.

use super::bind::{self, Bind, Row, always};
use super::key::Key;
use super::overlay::{Overlay, help, palette, pick, prompt};
use super::pad::Pad;
use super::reply::{At, Effect, Go, Reply, Setting, Tone, Turn};
use super::room::Room;
use super::wall::keys as wall;
use crate::words::{Lang, incoming as merging, program as words, safe};

/// The program's own state for its keys: it has none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Program;

fn open(_: &Program, room: &Room) -> bool {
    room.is_open()
}

fn in_trouble(_: &Program, room: &Room) -> bool {
    room.is_open() && room.file.safety.trouble.is_some()
}

/// The keys that act on every screen, before the screen's own.
pub const KEYS: &[Bind<Program>] = &[
    Bind {
        key: "F1",
        id: "Bantuan",
        en: "Help",
        foot: 9,
        when: always,
        does: |_, _| Reply::ask(Overlay::Help(help::Help::default())),
    },
    Bind {
        key: "Ctrl+P",
        id: "Cari",
        en: "Find",
        foot: 8,
        when: always,
        does: |_, _| Reply::ask(Overlay::Palette(palette::Palette::default())),
    },
    Bind { key: "Ctrl+Z", id: "Batalkan", en: "Undo", foot: 0, when: open, does: |_, _| turn(Turn::Back) },
    Bind { key: "Ctrl+Y", id: "Ulangi", en: "Redo", foot: 0, when: open, does: |_, _| turn(Turn::Forth) },
    Bind {
        key: "Ctrl+S",
        id: "Simpan sekarang",
        en: "Save now",
        foot: 0,
        when: open,
        does: |_, _| Reply::effect(Effect::Save),
    },
    Bind {
        key: "F9",
        id: "Papan: siapa sudah, siapa belum",
        en: "Board: who has, who has not",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Board)),
    },
    Bind { key: "F10", id: "Riwayat", en: "History", foot: 0, when: open, does: |_, _| Reply::go(Go::To(At::History)) },
    Bind {
        key: "F12",
        id: "Persiapan sesi",
        en: "Session setup",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Setup)),
    },
    Bind {
        key: "Ctrl+X",
        id: "Berbeda: putuskan isian yang beda",
        en: "Contested: settle the fields that differ",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Contested)),
    },
    Bind {
        key: "",
        id: "Jalan: presentasi",
        en: "Run: presentations",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Run)),
    },
    Bind {
        key: "",
        id: "Temuan: OPD kembar, angka berbeda, quick win serupa",
        en: "Findings: same OPD twice, figures that differ, similar quick wins",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Findings)),
    },
    Bind {
        key: "Alt+P",
        id: "Peringkat: quick win berurutan, dan mengapa",
        en: "Ranking: the quick wins in order, and why",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Ranking)),
    },
    Bind {
        key: "Alt+N",
        id: "Penilaian: beri nilai, kumpulkan suara",
        en: "Scoring: give scores, collect votes",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Scoring)),
    },
    Bind {
        key: "Alt+K",
        id: "Kriteria: syarat, kriteria dan bobot",
        en: "Criteria: gates, criteria and weights",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Criteria)),
    },
    Bind {
        key: "Alt+R",
        id: "RPJMD: kaitkan quick win dengan program",
        en: "RPJMD: link quick wins to programmes",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Rpjmd)),
    },
    Bind {
        key: "Alt+Q",
        id: "Profil quick win",
        en: "Profile of a quick win",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Profile)),
    },
    Bind {
        key: "Alt+L",
        id: "Telaah konsultan",
        en: "Review of the consultant",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Review)),
    },
    Bind {
        key: "Alt+U",
        id: "Penutupan sesi: apa yang masih terbuka",
        en: "Closing the session: what is still open",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Closing)),
    },
    Bind {
        key: "",
        id: "Beranda: sesi tersimpan",
        en: "Home: saved sessions",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Home)),
    },
    Bind {
        key: "Ctrl+G",
        id: "Gabung: satukan berkas laptop lain",
        en: "Merge: unite files of other laptops",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Merge)),
    },
    Bind {
        key: "Ctrl+G",
        id: "Gabung: menyatukan beberapa berkas",
        en: "Merge: uniting several files",
        foot: 0,
        when: always,
        does: |_, room| Reply::say(Tone::Mind, merging::from_home(room.lang)),
    },
    Bind {
        key: "Ctrl+L",
        id: "Bahasa: Indonesia / English",
        en: "Language: Indonesia / English",
        foot: 0,
        when: always,
        does: |_, room| switch_language(room),
    },
    Bind {
        key: "Ctrl+T",
        id: "Tema warna",
        en: "Colour theme",
        foot: 0,
        when: always,
        does: |_, room| choose_theme(room),
    },
    Bind {
        key: "Ctrl+B",
        id: "Tetikus: pakai / lepas untuk memilih teks",
        en: "Mouse: use / release to select text",
        foot: 0,
        when: always,
        does: |_, room| Reply { set: Some(Setting::Mouse(!room.mouse)), ..Reply::none() },
    },
    Bind {
        key: "Alt+T",
        id: "Naskah fasilitator: apa yang diucapkan dan dicentang",
        en: "Script of the facilitator: what to say and tick",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Script)),
    },
    Bind {
        key: "Alt+0",
        id: "Kunci papan ketik: hanya jam, OPD, dan layar yang jalan",
        en: "Lock the keyboard: only clock, OPD and wall act",
        foot: 0,
        when: open,
        does: |_, _| Reply { ask: Some(Box::new(Overlay::Lock(Default::default()))), ..Reply::go(Go::To(At::Run)) },
    },
    Bind {
        key: "",
        id: "Bel saat waktu habis: nyala / mati",
        en: "Bell when time runs out: on / off",
        foot: 0,
        when: always,
        does: |_, room| Reply { set: Some(Setting::Bell(!room.bell)), ..Reply::none() },
    },
    Bind {
        key: "Alt+S",
        id: "Pengaturan",
        en: "Settings",
        foot: 7,
        // On the home screen the footer names it.
        when: |program, room| !open(program, room),
        does: |_, _| Reply::go(Go::To(At::Settings)),
    },
    Bind {
        key: "Alt+S",
        id: "Pengaturan: bahasa, tema, waktu, tombol",
        en: "Settings: language, theme, times, keys",
        foot: 0,
        when: open,
        does: |_, _| Reply::go(Go::To(At::Settings)),
    },
    Bind {
        key: "",
        id: "Nama operator",
        en: "Operator's name",
        foot: 0,
        when: open,
        does: |_, room| ask_operator(room),
    },
    Bind {
        key: "Ctrl+F",
        id: "Simpan ke folder lain",
        en: "Save into another folder",
        foot: 1,
        when: in_trouble,
        does: |_, room| ask_elsewhere(room),
    },
    Bind { key: "Ctrl+Q", id: "Keluar", en: "Leave", foot: 0, when: always, does: |_, _| Reply::effect(Effect::Leave) },
];

/// The tables of the program: its own, and that of the wall.
pub(super) const TABLES: [&[Bind<Program>]; 2] = [KEYS, wall::KEYS];

/// Returns the rows of the program's keys; they are numbered through.
pub(super) fn rows(room: &Room) -> Vec<Row> {
    let rows = TABLES.into_iter().flat_map(|table| bind::rows(table, &Program, room));
    rows.enumerate().map(|(number, row)| Row { number, ..row }).collect()
}

/// Does what the program binds to a key.
pub(super) fn press(room: &Room, key: Key) -> Option<Reply> {
    TABLES.into_iter().find_map(|table| bind::press(table, &mut Program, room, key))
}

/// Does what a row of the program's keys does.
pub(super) fn run(room: &Room, row: usize) -> Reply {
    let bind = TABLES.into_iter().flatten().nth(row);
    bind.map_or_else(Reply::none, |bind| (bind.does)(&mut Program, room))
}

fn turn(turn: Turn) -> Reply {
    Reply { turns: vec![turn], ..Reply::none() }
}

fn switch_language(room: &Room) -> Reply {
    let other = room.lang.pick(Lang::En, Lang::Id);
    Reply { set: Some(Setting::Lang(other)), ..Reply::none() }
}

/// Asks for a theme.
pub(super) fn choose_theme(room: &Room) -> Reply {
    Reply::ask(Overlay::Pick(pick::Pick {
        title: words::theme(room.lang).into_owned(),
        text: String::new(),
        about: String::new(),
        options: room.themes.iter().map(|theme| theme.label(room.lang).into_owned()).collect(),
        at: room.themes.iter().position(|theme| *theme == room.theme).unwrap_or(0),
        then: |room, _, number| Reply {
            set: room.themes.get(number).map(|theme| Setting::Theme(*theme)),
            ..Reply::none()
        },
    }))
}

/// Asks what the person at the keyboard is called.
pub(super) fn ask_operator(room: &Room) -> Reply {
    if room.operator.fixed {
        return Reply::say(Tone::Mind, words::operator_fixed(room.lang, room.operator()));
    }
    let pad = Pad::fresh(room.operator());
    Reply::ask(Overlay::Prompt(prompt::Prompt::new(words::operator(room.lang), "", pad, |room, _, typed| {
        let name = safe::clean(typed.trim());
        if name.is_empty() {
            return Err(words::operator_empty(room.lang).into_owned());
        }
        Ok(Reply { set: Some(Setting::Operator(name)), ..Reply::none() })
    })))
}

fn ask_elsewhere(room: &Room) -> Reply {
    let prompt = prompt::Prompt::new(words::elsewhere(room.lang), "", Pad::line(""), |room, _, typed| {
        let path = prompt::path_of(typed).ok_or_else(|| words::elsewhere_empty(room.lang).into_owned())?;
        Ok(Reply::effect(Effect::Elsewhere(path.into())))
    });
    Reply::ask(Overlay::Prompt(prompt.goes_on()))
}
