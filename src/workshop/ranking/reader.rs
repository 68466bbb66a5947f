//! Reads a nomination for the ranking: what counts of its scores, answers and overrides, and what does not.
//!
//! What is contested or outside its scale does not count and is said. Nothing is compared here.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::Method;
use super::criteria::{BuiltIn, Criteria};
use super::remark::{Remark, What};
use super::row::{Answer, Cell, MOST_DOTS, Row, SCALE};
use crate::workshop::Workshop;
use crate::workshop::edit::Value;
use crate::workshop::log::Stand;
use crate::workshop::subject;

/// What a row is read by.
pub(super) struct Reader<'a> {
    workshop: &'a Workshop,
    built_in: &'a BuiltIn,
    criteria: &'a Criteria,
    method: Method,
    columns: FxHashMap<&'a str, usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(workshop: &'a Workshop, built_in: &'a BuiltIn, criteria: &'a Criteria, method: Method) -> Self {
        let columns = criteria.scored.iter().enumerate().map(|(at, criterion)| (&*criterion.slug, at)).collect();
        Self { workshop, built_in, criteria, method, columns }
    }

    /// Reads a nomination.
    pub(super) fn row(&self, on: &Arc<str>) -> Row {
        let text = |set: &str| -> Arc<str> { self.workshop.text(on, set).into() };
        let mut row = Row { on: on.clone(), title: text("title"), opd: text("opd"), ..Row::default() };
        row.key = (row.title.to_lowercase(), on.clone());
        let decision = self.settled(&mut row, "decision").map(Value::as_text).unwrap_or_default();
        row.turned_down = matches!(decision, "ditunda" | "tidak-dipilih");
        row.cells = vec![Cell::default(); if self.method == Method::Votes { 1 } else { self.criteria.scored.len() }];
        self.dimension(&mut row);
        match self.method {
            Method::Consensus => self.scores(&mut row),
            Method::Judges => self.judged(&mut row),
            Method::Votes => self.votes(&mut row),
        }
        let log = self.workshop.log();
        let other = |method: &Method| {
            *method != self.method && log.members(on, method.set()).any(|(_, stand)| stand.value().is_some())
        };
        row.others = Method::ALL.into_iter().filter(other).collect();
        self.gates(&mut row);
        self.overrides(&mut row);
        row
    }

    fn dimension(&self, row: &mut Row) {
        // Where people disagree it is of none of those they name.
        let Some(recorded) = self.settled(row, "dimension").map(Value::as_text).filter(|text| !text.is_empty()) else {
            return;
        };
        row.dimension = recorded.into();
        match (self.built_in.dimension)(recorded) {
            Some(slug) if slug == recorded => {}
            Some(slug) => {
                row.dimension = slug.into();
                self.remark(row, What::DimensionMapped { from: recorded.to_owned(), to: slug.into() });
            }
            None => self.remark(row, What::DimensionUnknown(recorded.to_owned())),
        }
    }

    fn scores(&self, row: &mut Row) {
        let on = row.on.clone();
        for (slug, stand) in self.workshop.log().members(&on, "score/") {
            let Some(value) = self.counted(row, &format_args!("score/{slug}"), stand) else { continue };
            match self.columns.get(slug) {
                Some(&column) => row.cells[column].add(value),
                None => row.strays.push(slug.into()),
            }
        }
    }

    fn judged(&self, row: &mut Row) {
        let on = row.on.clone();
        for (member, stand) in self.workshop.log().members(&on, "judge/") {
            let Some(value) = self.counted(row, &format_args!("judge/{member}"), stand) else { continue };
            let (slug, judge) = member.split_once('/').unwrap_or((member, ""));
            if row.judges.iter().all(|known| **known != *judge) {
                row.judges.push(judge.into());
            }
            match self.columns.get(slug) {
                Some(&column) => {
                    row.cells[column].add(value);
                    row.given.push((judge.into(), column));
                }
                None if row.strays.last().is_none_or(|last| **last != *slug) => row.strays.push(slug.into()),
                None => {}
            }
        }
    }

    fn votes(&self, row: &mut Row) {
        let on = row.on.clone();
        for (opd, stand) in self.workshop.log().members(&on, "vote/") {
            if let Some(dots) = self.counted(row, &format_args!("vote/{opd}"), stand) {
                row.votes.push((opd.into(), dots));
            }
        }
    }

    /// Returns the number of a slot where it is settled and within its scale; else says why it does not count.
    fn counted(&self, row: &mut Row, set: &dyn std::fmt::Display, stand: Stand<'_>) -> Option<i64> {
        let (least, most) = if self.method == Method::Votes { (0, MOST_DOTS) } else { SCALE };
        if stand.contested() {
            self.remark(row, What::contested(set.to_string()));
            return None;
        }
        match stand.value()? {
            Value::Int(number) if (least..=most).contains(number) => Some(*number),
            value => {
                let value = value.to_string();
                self.remark(row, What::Outside { set: set.to_string().into(), value });
                None
            }
        }
    }

    fn gates(&self, row: &mut Row) {
        for gate in &self.criteria.gates {
            let answer = match self.settled(row, &format!("gate/{}", gate.slug)) {
                Some(Value::Flag(true)) => Answer::Yes,
                Some(Value::Flag(false)) => Answer::No,
                _ => Answer::Open,
            };
            row.gates.push(answer);
        }
        let known = |slug: &str| self.criteria.gates.iter().any(|gate| &*gate.slug == slug);
        let answers = self
            .workshop
            .log()
            .members(&row.on, "gate/")
            .filter(|(slug, stand)| !known(slug) && stand.value().is_some());
        row.strays.extend(answers.map(|(slug, _)| Arc::from(slug)).collect::<Vec<_>>());
    }

    /// Reads the overrides; one without a reason or a name is not in force.
    fn overrides(&self, row: &mut Row) {
        let pinned = match self.settled(row, "override_place") {
            Some(Value::Int(place)) => usize::try_from(*place).ok().filter(|place| *place > 0),
            _ => None,
        };
        let on = row.on.clone();
        let waived: Vec<bool> = self
            .criteria
            .gates
            .iter()
            .map(|gate| {
                let set = format!("waived/{}", gate.slug);
                self.settled(row, &set) == Some(&Value::Flag(true))
            })
            .collect();
        if pinned.is_none() && !waived.contains(&true) {
            return;
        }
        let mut text =
            |set: &str| -> Arc<str> { self.settled(row, set).map(Value::as_text).unwrap_or_default().trim().into() };
        let (reason, name) = (text("override_reason"), text("override_by"));
        for (missing, what) in [(reason.is_empty(), What::NoReason), (name.is_empty(), What::NoName)] {
            if missing {
                row.remarks.push(Remark { on: on.clone(), what });
            }
        }
        if reason.is_empty() || name.is_empty() {
            return;
        }
        row.pinned = pinned;
        for (answer, _) in row.gates.iter_mut().zip(waived).filter(|(answer, waived)| *waived && **answer == Answer::No)
        {
            *answer = Answer::Waived;
        }
        row.decided = Some((reason, name));
    }

    /// Returns the value of a slot that stands alone; a contested one is said and counts for nothing.
    fn settled(&self, row: &mut Row, set: &str) -> Option<&'a Value> {
        let stand = self.workshop.stand(&row.on, set)?;
        if stand.contested() {
            self.remark(row, What::contested(set));
            return None;
        }
        stand.value()
    }

    fn remark(&self, row: &mut Row, what: What) {
        row.remarks.push(Remark { on: row.on.clone(), what });
    }
}

/// Returns the nomination that one is the same as, where following that leads to one that stands for itself.
///
/// # Errors
///
/// What is to be said, where it leads nowhere or where people disagree.
pub(super) fn duplicate_of(workshop: &Workshop, on: &Arc<str>) -> Result<Option<Arc<str>>, What> {
    const FOLLOWED: usize = 16;
    if workshop.contested(on, "duplicate_of") {
        return Err(What::contested("duplicate_of"));
    }
    let next = |on: &str| {
        let id = workshop.text(on, "duplicate_of");
        (!id.is_empty()).then(|| Arc::<str>::from(format!("nomination/{}", subject::rest(id))))
    };
    let Some(first) = next(on) else { return Ok(None) };
    let mut last = first.clone();
    for _ in 0..FOLLOWED {
        if last == *on || !workshop.visible(&last) {
            break;
        }
        match next(&last) {
            Some(further) => last = further,
            None => return Ok(Some(first)),
        }
    }
    Err(What::DuplicateOfNone)
}
