//! The README tells the truth: its keys are the KEYS tables, its file is a session file, its commands are there.

use std::fmt::Write as _;

use bimtek::tui::bind::Bind;
use bimtek::tui::pad;
use bimtek::tui::program;
use bimtek::tui::screen::{
    Screen, board, closing, contested, criteria, findings, form, history, home, merge, profile, ranking, review, rpjmd,
    run, scoring, setup,
};

const BEGIN: &str =
    "<!-- keys: made from the KEYS tables; BIMTEK_UPDATE_README=1 cargo test --test readme writes them anew -->";
const END: &str = "<!-- end of keys -->";

fn readme() -> String {
    std::fs::read_to_string("README.md").expect("README.md")
}

fn table<S>(out: &mut String, name: &str, keys: &[Bind<S>]) {
    let _ = write!(out, "\n**{name}**\n\n| key | Indonesia | English |\n| --- | --- | --- |\n");
    for bind in keys.iter().filter(|bind| !bind.key.is_empty()) {
        let _ = writeln!(out, "| {} | {} | {} |", bind.key, bind.id, bind.en);
    }
}

fn keys() -> String {
    let mut out = String::new();
    table(&mut out, "Everywhere", program::KEYS);
    table(&mut out, "Beranda", home::Home::KEYS);
    table(&mut out, "Persiapan", setup::Setup::KEYS);
    table(&mut out, "Jalan", run::Run::KEYS);
    table(&mut out, "Papan", board::Board::KEYS);
    table(&mut out, "Riwayat", history::History::KEYS);
    table(&mut out, "Berbeda", contested::Contested::KEYS);
    table(&mut out, "Temuan", findings::Findings::KEYS);
    table(&mut out, "Forms", form::Form::KEYS);
    table(&mut out, "Gabung", merge::Merge::KEYS);
    table(&mut out, "Peringkat", ranking::Ranking::KEYS);
    table(&mut out, "Penilaian", scoring::Scoring::KEYS);
    table(&mut out, "Kriteria", criteria::Criteria::KEYS);
    table(&mut out, "RPJMD", rpjmd::Rpjmd::KEYS);
    table(&mut out, "Profil", profile::Profile::KEYS);
    table(&mut out, "Telaah", review::Review::KEYS);
    table(&mut out, "Penutupan", closing::Closing::KEYS);
    out.push_str("\n**Inside a field**\n\n| key | Indonesia | English |\n| --- | --- | --- |\n");
    for row in pad::EDITS {
        let _ = writeln!(out, "| {} | {} | {} |", row.keys.replace(' ', ", "), row.id, row.en);
    }
    out.push('\n');
    out
}

#[test]
fn the_keys_are_those_of_the_tables() {
    let text = readme();
    let (before, rest) = text.split_once(BEGIN).expect("the beginning of the keys");
    let (said, after) = rest.split_once(END).expect("the end of the keys");
    let made = format!("\n{}", keys());
    if std::env::var_os("BIMTEK_UPDATE_README").is_some() {
        std::fs::write("README.md", format!("{before}{BEGIN}{made}{END}{after}")).expect("to write");
        return;
    }
    assert_eq!(said, made, "README.md tells other keys than the program; BIMTEK_UPDATE_README=1 mends it");
}

#[test]
fn every_key_is_one_and_no_screen_takes_the_programs_own() {
    fn check<S>(name: &str, keys: &[Bind<S>]) {
        for bind in keys.iter().filter(|bind| !bind.key.is_empty()) {
            assert!(bimtek::tui::key::Key::parse(bind.key).is_some(), "{name}: {} is no key", bind.key);
            let taken = program::KEYS.iter().any(|own| own.key == bind.key);
            assert!(!taken, "{name}: {} belongs to the program", bind.key);
        }
    }
    check("home", home::Home::KEYS);
    check("setup", setup::Setup::KEYS);
    check("run", run::Run::KEYS);
    check("board", board::Board::KEYS);
    check("history", history::History::KEYS);
    check("contested", contested::Contested::KEYS);
    check("findings", findings::Findings::KEYS);
    check("form", form::Form::KEYS);
    check("merge", merge::Merge::KEYS);
    check("ranking", ranking::Ranking::KEYS);
    check("scoring", scoring::Scoring::KEYS);
    check("criteria", criteria::Criteria::KEYS);
    check("rpjmd", rpjmd::Rpjmd::KEYS);
    check("profile", profile::Profile::KEYS);
    check("review", review::Review::KEYS);
    check("closing", closing::Closing::KEYS);
}

#[test]
fn the_session_file_in_it_is_one() {
    let text = readme();
    let (_, rest) = text.split_once("```json\n").expect("an example");
    let (example, _) = rest.split_once("```").expect("its end");
    let read = bimtek::file::session::read(example.as_bytes()).expect("a session file");
    assert_eq!((read.damage.len(), read.edits.len()), (0, 1));
}

#[test]
fn the_commands_in_it_are_there() {
    let run = |args: &[&str]| {
        let told = std::process::Command::new(env!("CARGO_BIN_EXE_bimtek")).args(args).output().expect("bimtek");
        assert!(told.status.success(), "bimtek {args:?}");
        String::from_utf8(told.stdout).expect("text")
    };
    // The names as the program's own help lists them: two spaces, the name, what it does.
    let help = run(&["--lang", "en", "--help"]);
    let listed = help.lines().filter_map(|line| line.strip_prefix("  ")?.split_once("  ").map(|(name, _)| name.trim()));
    let names: Vec<&str> = listed.filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())).collect();
    assert!(names.len() > 12 && names.contains(&"merge"), "{help}");
    for name in names.into_iter().filter(|name| *name != "help") {
        assert!(readme().contains(name), "README.md does not name {name}");
        run(&[name, "--help"]);
    }
}
