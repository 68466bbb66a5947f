//! The kinds of subject and how they are named: `data/d7k2m4xw`, `opd/35.02/dinkes`, `presentation/s4m2/35.02/dinkes`.
//!
//! A subject is its name. A name of a kind this program does not know is kept, never an error.

use std::sync::Arc;

/// The kinds of subject that this program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// `session/<sid>`.
    Session,
    /// `opd/<region>/<code>`.
    Opd,
    /// `presentation/<sid>/<region>/<code>`.
    Presentation,
    /// `data/<id>`.
    Data,
    /// `nomination/<id>`.
    Nomination,
    /// `criterion/<slug>`.
    Criterion,
    /// `program/<code>`.
    Program,
    /// `hand/<hand>`.
    Hand,
}

impl Kind {
    /// Every kind, in the order of the session file's tables; hands have none.
    pub const ALL: [Self; 8] = [
        Self::Session,
        Self::Opd,
        Self::Presentation,
        Self::Data,
        Self::Nomination,
        Self::Criterion,
        Self::Program,
        Self::Hand,
    ];

    /// Returns the word before the first slash.
    pub fn word(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Opd => "opd",
            Self::Presentation => "presentation",
            Self::Data => "data",
            Self::Nomination => "nomination",
            Self::Criterion => "criterion",
            Self::Program => "program",
            Self::Hand => "hand",
        }
    }

    /// Returns the kind of a subject and the rest of its name, where the name has the shape of that kind.
    pub fn of(subject: &str) -> Option<(Self, &str)> {
        let (word, rest) = subject.split_once('/')?;
        let kind = Self::ALL.into_iter().find(|kind| kind.word() == word)?;
        let parts = match kind {
            Self::Opd => 2,
            Self::Presentation => 3,
            _ => 1,
        };
        let well = rest.split('/').count() == parts && rest.split('/').all(|part| !part.is_empty());
        well.then_some((kind, rest))
    }
}

/// Returns `session/<sid>`.
pub fn session(sid: &str) -> Arc<str> {
    format!("session/{sid}").into()
}

/// Returns `opd/<region>/<code>` of an OPD's full code `<region>/<code>`.
pub fn opd(code: &str) -> Arc<str> {
    format!("opd/{code}").into()
}

/// Returns `presentation/<sid>/<region>/<code>` of an OPD's full code `<region>/<code>`.
pub fn presentation(sid: &str, code: &str) -> Arc<str> {
    format!("presentation/{sid}/{code}").into()
}

/// Returns the full code `<region>/<code>` of an OPD that a presentation is of, and the session it belongs to.
pub fn presentation_of(subject: &str) -> Option<(&str, &str)> {
    match Kind::of(subject)? {
        (Kind::Presentation, rest) => rest.split_once('/'),
        _ => None,
    }
}

/// Returns the part of a subject's name after its kind, and the whole name where it has none.
pub fn rest(subject: &str) -> &str {
    subject.split_once('/').map_or(subject, |(_, rest)| rest)
}

/// Returns the region under which an OPD of a session is filed: the session's, else `00`. One with a slash would make it
/// another subject.
pub fn home(region: &str) -> &str {
    if region.is_empty() || region.contains('/') { "00" } else { region }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_known_by_its_shape() {
        assert_eq!(Kind::of("opd/35.02/dinkes"), Some((Kind::Opd, "35.02/dinkes")));
        assert_eq!(presentation_of("presentation/s4m2/35.02/dinkes"), Some(("s4m2", "35.02/dinkes")));
        for strange in ["", "opd", "opd/dinkes", "data/", "data/a/b", "vote/x", "presentation/s/35.02"] {
            assert_eq!(Kind::of(strange), None, "{strange}");
        }
    }
}
