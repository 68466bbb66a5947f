//! The parts of a profile as lines of text: what is there, and of what is missing what it is to say.
//!
//! How they are laid out stands in `draw`.

use super::{EVIDENCE, risks};
use crate::file::catalogue;
use crate::tui::room::Room;
use crate::tui::theme::Role;
use crate::words::{Lang, Word, profile as words};
use crate::workshop::edit::Value;
use crate::workshop::field::{AT_HAND, choice};
use crate::workshop::number::{self, Reading};
use crate::workshop::ranking::profile::{self, Grade, MONTHS, PARTS, Profile, RISK, Risk};
use crate::workshop::ranking::rpjmd;
use crate::workshop::subject::Kind;
use crate::workshop::tell;

/// The cells of the bar of the progress.
const PROGRESS: usize = 20;

/// The groups: what each is called, where it is more than one part, and its first in PARTS.
pub(super) const GROUPS: [(Option<Word>, usize); 7] = [
    (Some(words::group_why), 0),
    (Some(words::group_how), 3),
    (Some(words::group_cost), 5),
    (Some(words::group_rules), 7),
    (None, 9),
    (None, 10),
    (None, 11),
];

/// A part of a profile.
pub(super) struct Part {
    pub(super) label: String,
    pub(super) state: State,
    pub(super) lines: Vec<Line>,
}

/// How a part stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    There,
    /// There, with something to be said of it.
    Mind,
    Missing,
    Contested,
}

/// A line of a part: what stands before it, and its text, which wraps beside that.
pub(super) struct Line {
    pub(super) mark: String,
    pub(super) text: String,
    pub(super) role: Role,
}

impl State {
    /// Returns its sign and its look.
    pub(super) fn sign(self) -> (&'static str, Role) {
        match self {
            Self::There => ("✓", Role::Good),
            Self::Mind => (MIND, Role::Warn),
            Self::Missing => ("○", Role::Warn),
            Self::Contested => ("≠", Role::Warn),
        }
    }
}

/// The mark of what is to be minded.
const MIND: &str = "!";

fn mind(text: impl Into<String>) -> Line {
    Line { mark: format!("{MIND} "), ..line(text, Role::Warn) }
}

fn line(text: impl Into<String>, role: Role) -> Line {
    Line { mark: String::new(), text: text.into(), role }
}

/// Returns the title of a quick win.
pub(super) fn title(room: &Room, on: &str) -> String {
    let sign = if room.workshop().contested(on, "title") { "≠ " } else { "" };
    match room.workshop().text(on, "title").trim() {
        "" => words::untitled(room.lang).into_owned(),
        title => format!("{sign}{title}"),
    }
}

/// Returns a bar of so many cells: full only when all is there, empty only when nothing is.
pub(super) fn bar(part: usize, whole: usize, cells: usize) -> String {
    let full = match part {
        0 => 0,
        part if part >= whole => cells,
        part => (part * cells / whole.max(1)).clamp(1, cells.saturating_sub(1).max(1)),
    };
    "━".repeat(full) + &"─".repeat(cells.saturating_sub(full))
}

/// Returns a data row in one line: indicator, value, unit, year, OPD.
pub(super) fn row_line(room: &Room, row: &str) -> String {
    let (lang, workshop) = (room.lang, room.workshop());
    if !workshop.visible(row) {
        let known = tell::known(workshop, row, "indicator");
        let name = if known.is_empty() { row.split_once('/').map_or(row, |(_, id)| id) } else { known };
        return words::row_gone(lang, name).into_owned();
    }
    let text = |set: &str| {
        let sign = if workshop.contested(row, set) { "≠ " } else { "" };
        let text = workshop.value(row, set).map(Value::to_string).unwrap_or_default();
        if text.trim().is_empty() { String::new() } else { format!("{sign}{}", text.trim()) }
    };
    let indicator = Some(text("indicator")).filter(|text| !text.is_empty());
    let indicator = indicator.unwrap_or_else(|| words::row_unnamed(lang).into_owned());
    let year = Some(text("year")).filter(|year| !year.is_empty()).map(|year| format!("({year})")).unwrap_or_default();
    let told: Vec<String> =
        [indicator, text("value"), text("unit"), year].into_iter().filter(|text| !text.is_empty()).collect();
    match workshop.text(row, "opd") {
        "" => told.join(" "),
        opd => format!("{} — {}", told.join(" "), room.opd_short(opd)),
    }
}

/// Returns how grave a risk is, in words and by its look.
pub(super) fn level(room: &Room, on: &str, risk: &Risk) -> (String, Role) {
    let contested = ["risk_likelihood/", "risk_impact/"]
        .iter()
        .any(|set| room.workshop().contested(on, &format!("{set}{}", risk.id)));
    match risk.level {
        Some(level) => {
            let grade = Grade::of(level);
            (format!("{} {level} {}", sign_of(grade), grade.name(room.lang)), role_of(grade))
        }
        None if contested => (words::level_contested(room.lang).into_owned(), Role::Warn),
        None => (words::level_open(room.lang).into_owned(), Role::Dim),
    }
}

/// Returns the sign of a grade.
pub(super) fn sign_of(grade: Grade) -> &'static str {
    match grade {
        Grade::Low => "▁",
        Grade::Medium => "▄",
        Grade::High => "▇",
    }
}

/// Returns the look of a grade.
pub(super) fn role_of(grade: Grade) -> Role {
    match grade {
        Grade::Low => Role::Good,
        Grade::Medium => Role::Warn,
        Grade::High => Role::Bad,
    }
}

/// Returns the parts of a profile, in the order of PARTS.
pub(super) fn parts(room: &Room, on: &str, profile: &Profile) -> Vec<Part> {
    let (lang, workshop) = (room.lang, room.workshop());
    let contested: Vec<&str> = workshop.contests_of(on).filter_map(|set| profile::part_of(set)).collect();
    let part = |set: &'static str| {
        let missing = profile.missing.contains(&set);
        let mut lines = lines(room, on, set, profile);
        let state = match (contested.contains(&set), missing) {
            (true, _) => State::Contested,
            (false, true) => State::Missing,
            (false, false) if lines.iter().any(|line| line.mark.starts_with(MIND)) => State::Mind,
            (false, false) => State::There,
        };
        if missing {
            lines.insert(0, line(lacks(set, profile)(lang), Role::Warn));
        }
        if state == State::Contested {
            lines.push(line(words::contested(lang), Role::Warn));
        }
        Part { label: label(on, set, lang), state, lines }
    };
    PARTS.into_iter().map(part).collect()
}

/// Returns a part's name: the label of its field, without what that explains of its unit.
fn label(on: &str, set: &str, lang: Lang) -> String {
    let label = tell::field_label(on, set, lang);
    label.split(" (").next().unwrap_or_default().to_owned()
}

/// Returns the sentence of a part that is missing.
fn lacks(set: &str, profile: &Profile) -> Word {
    match set {
        "problem" => words::lacks_problem,
        "benefit" => words::lacks_benefit,
        "felt_by" => words::lacks_felt_by,
        "steps" => words::lacks_steps,
        "duration_months" => words::lacks_months,
        "budget" => words::lacks_budget,
        "fund" => words::lacks_fund,
        "regulasi" => words::lacks_regulasi,
        "sop" => words::lacks_sop,
        EVIDENCE => words::lacks_evidence,
        RISK if profile.risks.is_empty() => words::lacks_risk,
        RISK => words::lacks_whole_risk,
        _ => words::lacks_progress,
    }
}

/// Returns what a part holds.
fn lines(room: &Room, on: &str, set: &str, profile: &Profile) -> Vec<Line> {
    let (lang, workshop) = (room.lang, room.workshop());
    let value = workshop.value(on, set);
    let text = value.map(Value::to_string).unwrap_or_default();
    let text = text.trim();
    let not_a_number = || mind(words::not_a_number(lang, text));
    match set {
        "steps" => {
            let numbered = |(at, step): (usize, &str)| Line {
                mark: format!("{}. ", at + 1),
                text: step.to_owned(),
                role: Role::Text,
            };
            profile::steps(text).enumerate().map(numbered).collect()
        }
        "duration_months" => match value {
            Some(Value::Int(months)) => {
                let told = line(words::months(lang, months), Role::Text);
                let long =
                    (*months >= MONTHS).then(|| Line { mark: "! ".into(), ..line(words::too_long(lang), Role::Warn) });
                [told].into_iter().chain(long).collect()
            }
            Some(_) if !text.is_empty() => vec![not_a_number()],
            _ => Vec::new(),
        },
        "budget" if !text.is_empty() => budget(room, text),
        "progress" => match value {
            Some(Value::Int(percent @ 0..=100)) => {
                let percent = *percent as usize;
                vec![line(format!("{} {percent} %", bar(percent, 100, PROGRESS)), Role::Text)]
            }
            Some(_) if !text.is_empty() => vec![not_a_number()],
            _ => Vec::new(),
        },
        "regulasi" | "sop" => {
            let state = workshop.text(on, &format!("{set}_status"));
            let mut lines = Vec::new();
            match choice(AT_HAND, state) {
                Some(at_hand) => {
                    let (sign, role) = if at_hand.word == "ada" { ("✓", Role::Good) } else { ("!", Role::Warn) };
                    lines.push(line(format!("{sign} {}", lang.pick(at_hand.id, at_hand.en)), role));
                }
                None if !state.is_empty() => lines.push(line(state, Role::Warn)),
                None if !text.is_empty() => lines.push(line(words::state_unsaid(lang), Role::Dim)),
                None => {}
            }
            lines.extend((!text.is_empty()).then(|| line(text, Role::Text)));
            lines
        }
        EVIDENCE => {
            let ids = workshop.members(on, EVIDENCE).map(|(id, _)| format!("{}/{id}", Kind::Data.word()));
            let told = |row: String| match rpjmd::idle(workshop, on, &row, catalogue::ranked().dimension) {
                Some(rpjmd::Idle::Gone) => line(row_line(room, &row), Role::Warn),
                Some(why) => line(format!("{} (! {})", row_line(room, &row), why.why(lang)), Role::Warn),
                None => line(row_line(room, &row), Role::Text),
            };
            ids.map(|row| Line { mark: "• ".into(), ..told(row) }).collect()
        }
        RISK => profile.risks.iter().enumerate().map(|(at, risk)| told_risk(room, on, at, risk)).collect(),
        _ if text.is_empty() => Vec::new(),
        _ => vec![line(text, Role::Text)],
    }
}

/// Returns a budget as it was typed, with its reading in rupiah beside it.
fn budget(room: &Room, text: &str) -> Vec<Line> {
    let reading = number::read(text);
    let rupiah = reading.figure().map(|figure| figure.number.rupiah());
    match (reading, rupiah) {
        (Reading::Sure(_), Some(rupiah)) if rupiah == text => vec![line(text, Role::Text)],
        (Reading::Sure(_), Some(rupiah)) => vec![line(format!("{text}  = {rupiah}"), Role::Text)],
        (reading, rupiah) => {
            let read = rupiah.map(|rupiah| format!("  = {rupiah} ?")).unwrap_or_default();
            let why = reading.why(room.lang).map(mind);
            [line(format!("{text}{read}"), Role::Text)].into_iter().chain(why).collect()
        }
    }
}

fn told_risk(room: &Room, on: &str, at: usize, risk: &Risk) -> Line {
    let (level, role) = level(room, on, risk);
    let mut text = format!("{} · {level}", risks::event(room, on, &risk.id));
    if !risk.missing.is_empty() {
        let names = risk.missing.iter().map(|set| risks::name(set)(room.lang).to_lowercase()).collect::<Vec<_>>();
        text.push_str(&format!(" · {}", words::risk_lacks(room.lang, names.join(", "))));
    }
    let role = if role == Role::Bad { Role::Bad } else { Role::Text };
    Line { mark: format!("{}. ", at + 1), text, role }
}
