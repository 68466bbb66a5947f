//! Two notes laid over each other for the screen: shared lines once, long runs of them left out, numbers at all others.
//!
//! Which lines are shared is the record's arithmetic; here they become rows.

use crate::workshop::lines::{self, Line};

/// How many shared lines stay in sight beside a difference.
const NEAR: usize = 2;

/// A part of two notes laid over each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A line that both have.
    Both(String),
    /// Lines that stand in each other's place: those of the one, those of the other.
    Apart(Vec<String>, Vec<String>),
    /// So many shared lines, left out.
    Same(usize),
}

/// Lays two notes over each other.
pub(super) fn laid(one: &str, other: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for line in lines::diff(one, other) {
        match (line, parts.last_mut()) {
            (Line::Both(text), _) => parts.push(Part::Both(text.to_owned())),
            (Line::One(text), Some(Part::Apart(one, _))) => one.push(text.to_owned()),
            (Line::Other(text), Some(Part::Apart(_, other))) => other.push(text.to_owned()),
            (Line::One(text), _) => parts.push(Part::Apart(vec![text.to_owned()], Vec::new())),
            (Line::Other(text), _) => parts.push(Part::Apart(Vec::new(), vec![text.to_owned()])),
        }
    }
    shortened(parts)
}

/// Leaves out the shared lines that are far from any difference.
fn shortened(parts: Vec<Part>) -> Vec<Part> {
    let shared = |part: &Part| matches!(part, Part::Both(_));
    let mut short = Vec::new();
    let runs: Vec<&[Part]> = parts.chunk_by(|a, b| shared(a) && shared(b)).collect();
    for (at, run) in runs.iter().enumerate() {
        // At the ends of the notes a difference is on one side only.
        let before = if at == 0 { 0 } else { NEAR };
        let behind = if at + 1 == runs.len() { 0 } else { NEAR };
        if run.len() <= before + behind + 1 {
            short.extend_from_slice(run);
        } else {
            short.extend_from_slice(&run[..before]);
            short.push(Part::Same(run.len() - before - behind));
            short.extend_from_slice(&run[run.len() - behind..]);
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_stand_beside_each_other_and_long_agreement_is_left_out() {
        let both = |text: &str| Part::Both(text.into());
        let long: Vec<String> = (0..20).map(|n| n.to_string()).collect();
        let (mut one, mut other) = (long.clone(), long);
        (one[10], other[10]) = ("kiri".into(), "kanan".into());
        let wanted = [
            Part::Same(8),
            both("8"),
            both("9"),
            Part::Apart(vec!["kiri".into()], vec!["kanan".into()]),
            both("11"),
            both("12"),
            Part::Same(7),
        ];
        assert_eq!(laid(&one.join("\n"), &other.join("\n")), wanted);
        assert_eq!(laid("a\nb", "a\nc"), [both("a"), Part::Apart(vec!["b".into()], vec!["c".into()])]);
    }
}
