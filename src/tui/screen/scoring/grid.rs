//! What is asked of a nomination: its gates, then its criteria, each with the field that holds the answer and how it stands.
//!
//! Read from the record at every look; nothing is kept here, and nothing is written.

use std::sync::Arc;

use crate::tui::room::Room;
use crate::workshop::Workshop;
use crate::workshop::edit::Value;
use crate::workshop::ranking::{Answer, Criterion, Method, SCALE, Sheet};

/// A gate or a criterion, asked of a nomination.
pub(super) struct Asked<'a> {
    /// What is asked.
    pub(super) criterion: &'a Criterion,
    /// The column of a scored criterion, the number of a gate.
    pub(super) column: usize,
    /// The field of the answer; empty while nobody is judging.
    pub(super) set: String,
}

/// How an answer stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// Missing, which is never zero.
    Open,
    /// Different values stand there, each once.
    Contested(Vec<String>),
    /// A value outside its scale.
    Outside(String),
    /// A gate's answer.
    Gate(bool),
    /// A score.
    Score(i64),
}

/// Returns what is asked of every nomination, in order.
pub(super) fn asked<'a>(sheet: &'a Sheet, judge: &str) -> Vec<Asked<'a>> {
    let gates = sheet.criteria.gates.iter().enumerate();
    let gates = gates.map(|(column, criterion)| Asked { criterion, column, set: format!("gate/{}", criterion.slug) });
    let set = |slug: &str| match (sheet.method, judge) {
        (Method::Judges, "") => String::new(),
        (Method::Judges, judge) => format!("{}{slug}/{judge}", Method::Judges.set()),
        _ => format!("{}{slug}", Method::Consensus.set()),
    };
    let scored = sheet.criteria.scored.iter().enumerate();
    let scored = scored.map(|(column, criterion)| Asked { criterion, column, set: set(&criterion.slug) });
    gates.chain(scored).collect()
}

/// Returns how the answer in a field stands.
pub(super) fn stands(workshop: &Workshop, on: &str, set: &str) -> Stands {
    let Some(stand) = workshop.stand(on, set) else { return Stands::Open };
    if stand.contested() {
        let mut values: Vec<String> = Vec::new();
        for head in stand.heads() {
            let value = head.to.as_ref().map_or("–".to_owned(), Value::to_string);
            if !values.contains(&value) {
                values.push(value);
            }
        }
        values.sort();
        return Stands::Contested(values);
    }
    match stand.value() {
        None => Stands::Open,
        Some(Value::Flag(flag)) if set.starts_with("gate/") => Stands::Gate(*flag),
        Some(Value::Int(score)) if (SCALE.0..=SCALE.1).contains(score) => Stands::Score(*score),
        Some(value) => Stands::Outside(value.to_string()),
    }
}

/// Returns whether an answer is still to be given: what counts and stands there in one voice is not.
pub(super) fn lacks(room: &Room, sheet: &Sheet, row: usize, asked: &Asked<'_>) -> bool {
    let Some(own) = sheet.rows.get(row) else { return false };
    if asked.criterion.gate {
        return own.gates.get(asked.column) == Some(&Answer::Open);
    }
    let counts = sheet.criteria.weights.of(asked.column) > 0;
    counts && !matches!(stands(room.workshop(), &own.on, &asked.set), Stands::Score(_))
}

/// Returns how many answers a nomination has, of how many that count.
pub(super) fn progress(room: &Room, sheet: &Sheet, row: usize, judge: &str) -> (usize, usize) {
    let asked = asked(sheet, judge);
    let counts = |asked: &&Asked<'_>| asked.criterion.gate || sheet.criteria.weights.of(asked.column) > 0;
    let all = asked.iter().filter(counts).count();
    (all - asked.iter().filter(|asked| lacks(room, sheet, row, asked)).count(), all)
}

/// Returns what each judge gave for a criterion, by name.
pub(super) fn each_judge(workshop: &Workshop, on: &str, slug: &str) -> Vec<(Arc<str>, String)> {
    let prefix = format!("{}{slug}/", Method::Judges.set());
    let members = workshop.log().members(on, &prefix);
    let told = |stand: crate::workshop::log::Stand<'_>| match stand.contested() {
        true => Some("≠".to_owned()),
        false => stand.value().map(Value::to_string),
    };
    members.filter_map(|(judge, stand)| Some((judge.into(), told(stand)?))).collect()
}
