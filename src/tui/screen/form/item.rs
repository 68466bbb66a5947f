//! The fields that a form of a subject shows, in order: those of FIELDS, the criteria of a nomination one by one.
//!
//! What they hold and what is typed into them is not decided here.

use crate::file::catalogue;
use crate::tui::room::Room;
use crate::workshop::field::{self, Form, Need};
use crate::workshop::ranking::Criteria;
use crate::workshop::subject::Kind;
use crate::workshop::tell;

/// Fields that no form shows, each with the reason.
const INTERNAL: [(Kind, &str); 38] = [
    // Which session a row belongs to was said when it was made.
    (Kind::Data, "session"),
    (Kind::Nomination, "session"),
    // The confirmed reading stands beside its figure.
    (Kind::Data, "reading"),
    // The clock writes these, and the run screen corrects them: a status alone would leave the clock running.
    (Kind::Presentation, "status"),
    (Kind::Presentation, "used_ms"),
    (Kind::Presentation, "running_since"),
    (Kind::Presentation, "started_at"),
    (Kind::Presentation, "finished_at"),
    // The order changes by moving rows of the roster.
    (Kind::Presentation, "order"),
    (Kind::Opd, "order"),
    // Each risk is a member of all of these, which a form of single fields would tick and not fill: scripts write them.
    (Kind::Nomination, "risk_event/"),
    (Kind::Nomination, "risk_cause/"),
    (Kind::Nomination, "risk_effect/"),
    (Kind::Nomination, "risk_likelihood/"),
    (Kind::Nomination, "risk_impact/"),
    (Kind::Nomination, "risk_mitigation/"),
    (Kind::Nomination, "risk_person/"),
    // A session is closed, reopened and followed to its milestones on the closing screen: a state alone asks no reason.
    (Kind::Session, "state"),
    (Kind::Session, "closing_reason"),
    (Kind::Session, "reopened_reason"),
    (Kind::Session, "reviewed_on"),
    (Kind::Session, "reviewed_by"),
    (Kind::Session, "reviewed_remark"),
    (Kind::Session, "document_on"),
    (Kind::Session, "document_by"),
    (Kind::Session, "document_remark"),
    (Kind::Session, "handed_over_on"),
    (Kind::Session, "handed_over_by"),
    (Kind::Session, "handed_over_remark"),
    (Kind::Session, "applied_on"),
    (Kind::Session, "applied_by"),
    (Kind::Session, "applied_remark"),
    // The script is ticked and changed where it is read.
    (Kind::Session, "script_done/"),
    (Kind::Session, "script_say/"),
    (Kind::Presentation, "script_done/"),
    // They speak of two subjects, which only the findings show side by side.
    (Kind::Opd, "distinct/"),
    (Kind::Data, "difference/"),
    (Kind::Nomination, "distinct/"),
];

/// Where the answers of a field are looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The OPD of the session's region.
    Opd,
    /// The six dimensions.
    Dimension,
    /// Their sub-dimensions.
    Sub,
    /// The RPJMD programmes.
    Program,
    /// The data rows of the session.
    Data,
    /// Its nominations.
    Nomination,
}

/// One field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item {
    /// Its name in the record; of a set the part before the members.
    pub(super) key: String,
    /// What it takes.
    pub(super) form: Form,
    /// Its label.
    pub(super) label: String,
    /// Whether a final row has it.
    pub(super) need: Need,
    /// Where its answers, or its members, are looked up.
    pub(super) source: Option<Source>,
    /// Whether what was typed elsewhere completes it, as in the grid of data rows.
    pub(super) completes: bool,
}

/// Returns the fields of a subject's form; none for a kind that this program does not know.
pub(super) fn items(room: &Room, on: &str) -> Vec<Item> {
    let Some((kind, _)) = Kind::of(on) else { return Vec::new() };
    let shown = field::of(kind).filter(|field| !INTERNAL.contains(&(kind, field.key)));
    let mut items = Vec::new();
    for field in shown {
        let label = room.lang.pick(field.id, field.en);
        match (field.key, field.form) {
            ("gate/", Form::Members(form)) => items.extend(criteria(room, on, "gate/", *form, true)),
            ("score/", Form::Members(form)) => {
                items.extend(criteria(room, on, "score/", *form, false));
            }
            (key, form) => items.push(Item {
                key: key.to_owned(),
                form,
                label: label.to_owned(),
                need: field.need,
                source: source(key, form),
                completes: kind == Kind::Data && matches!(key, "indicator" | "unit" | "source"),
            }),
        }
    }
    items
}

pub(super) fn source(key: &str, form: Form) -> Option<Source> {
    match (key, form) {
        ("supporting/" | "vote/", _) | (_, Form::Opd) => Some(Source::Opd),
        ("dimension/", _) | (_, Form::Dimension) => Some(Source::Dimension),
        ("evidence/", _) => Some(Source::Data),
        ("duplicate_of", _) => Some(Source::Nomination),
        (_, Form::Sub) => Some(Source::Sub),
        (_, Form::Program) => Some(Source::Program),
        _ => None,
    }
}

/// Returns a field for every criterion in force, and for any that already has an answer.
fn criteria(room: &Room, on: &str, set: &str, form: Form, gate: bool) -> Vec<Item> {
    let workshop = room.workshop();
    let criteria = Criteria::of(workshop, catalogue::ranked().criteria);
    let in_force = if gate { criteria.gates } else { criteria.scored };
    let mut known: Vec<(String, String)> =
        in_force.iter().map(|one| (one.slug.to_string(), one.name(room.lang).to_owned())).collect();
    for (slug, _) in workshop.members(on, set) {
        if known.iter().all(|(known, _)| known != slug) {
            known.push((slug.to_owned(), tell::name_of_slug(workshop, slug, room.lang)));
        }
    }
    let item = |(slug, label)| {
        let key = format!("{set}{slug}");
        Item { key, form, label, need: Need::Never, source: None, completes: false }
    };
    known.into_iter().map(item).collect()
}
