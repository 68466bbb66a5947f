//! What ties quick wins to the RPJMD, and the four lists of what does not fit: a quick win outside it has no budget line.
//!
//! A nomination without a link is never dropped and never without its status word. Nothing is decided or written here.

use std::sync::Arc;

use crate::words::{Lang, Text, ranking as words};
use crate::workshop::Workshop;
use crate::workshop::field::{self, PROGRAM_STATUSES};
use crate::workshop::name::fold;
use crate::workshop::subject::Kind;

/// Where a nomination stands to the RPJMD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is in it.
    In,
    /// It is proposed.
    Proposed,
    /// It is not in it, which is so until somebody says otherwise.
    Not,
    /// People disagree.
    Contested,
}

/// A nomination's tie to the RPJMD.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where it stands.
    pub status: Status,
    /// The code of its programme; nothing where it names none, or where people disagree.
    pub program: Option<Arc<str>>,
    /// Whether people disagree about the programme.
    pub disputed: bool,
}

/// A nomination whose lead OPD is not the programme's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherOwner {
    /// The nomination.
    pub on: Arc<str>,
    /// The full code of its lead OPD.
    pub lead: Arc<str>,
    /// The code of the programme.
    pub program: Arc<str>,
    /// The full code of the programme's OPD.
    pub owner: Arc<str>,
}

/// Why an indicator does not serve the nomination that names it as evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// The row is not there, or was withdrawn.
    Gone,
    /// It is of another dimension.
    OtherDimension,
    /// It says no dimension, and its OPD neither leads nor supports the nomination.
    OtherOpd,
}

/// What does not fit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Nominations without a programme.
    pub unlinked: Vec<Arc<str>>,
    /// Missions that no nomination serves, as the programmes of the record name them.
    pub missions: Vec<Arc<str>>,
    /// Nominations whose OPD is not the programme's.
    pub owners: Vec<OtherOwner>,
    /// Indicators that do not serve their nomination: the nomination, the data row, why.
    pub idle: Vec<(Arc<str>, Arc<str>, Idle)>,
    /// Nominations linked to a programme that only keeps an office running.
    pub support: Vec<Arc<str>>,
}

impl Status {
    /// Returns the stored word; of a status about which people disagree none is.
    pub fn word(self) -> &'static str {
        match self {
            Self::In => "masuk",
            Self::Proposed => "diusulkan",
            Self::Not => "belum",
            Self::Contested => "",
        }
    }

    /// Returns the status word for people.
    pub fn text(self, lang: Lang) -> Text {
        if self == Self::Contested {
            return words::status_contested(lang);
        }
        let word = self.word();
        let choice = field::choice(PROGRAM_STATUSES, word);
        choice.map_or(Text::Borrowed(word), |choice| lang.pick(choice.id, choice.en).into())
    }
}

impl Idle {
    /// Returns the reason in words.
    pub fn why(self, lang: Lang) -> Text {
        match self {
            Self::Gone => words::idle_gone(lang),
            Self::OtherDimension => words::idle_dimension(lang),
            Self::OtherOpd => words::idle_opd(lang),
        }
    }
}

impl Link {
    /// Reads a nomination's tie.
    pub fn of(workshop: &Workshop, on: &str) -> Self {
        let status = match workshop.text(on, "program_status") {
            _ if workshop.contested(on, "program_status") => Status::Contested,
            "masuk" => Status::In,
            "diusulkan" => Status::Proposed,
            _ => Status::Not,
        };
        let disputed = workshop.contested(on, "program");
        let program = Some(workshop.text(on, "program").trim()).filter(|code| !disputed && !code.is_empty());
        Self { status, program: program.map(Arc::from), disputed }
    }

    /// Returns whether the programme only keeps an office running.
    pub fn support(&self) -> bool {
        self.program.as_deref().is_some_and(is_support)
    }
}

/// Returns whether a code is of a Program Penunjang Urusan, `x.xx.01` or below it: never a quick win by itself (DOMAIN 3.5).
pub fn is_support(code: &str) -> bool {
    let mut parts = code.trim().split('.');
    let digits =
        |part: Option<&str>| part.is_some_and(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    digits(parts.next()) && digits(parts.next()) && parts.next() == Some("01")
}

/// Returns the nominations of a session, in the order in which they came; those that are the same as another are left out.
pub fn nominations<'a>(workshop: &'a Workshop, sid: &str) -> Vec<&'a Arc<str>> {
    workshop.of_session(Kind::Nomination, sid).into_iter().filter(|on| stands(workshop, on)).collect()
}

/// Returns the full codes of a nomination's lead OPD and of the programme's, where they are known and differ.
pub fn other_owner<'a>(workshop: &'a Workshop, on: &str, program: &str) -> Option<(&'a str, &'a str)> {
    let subject = format!("{}/{program}", Kind::Program.word());
    let (lead, owner) = (workshop.text(on, "opd"), workshop.text(&subject, "opd"));
    (!lead.is_empty() && !owner.is_empty() && lead != owner).then_some((lead, owner))
}

/// Returns the slug of the dimension that a text names in any of the schemes in use.
pub type Dimensions = fn(&str) -> Option<&'static str>;

/// Makes the lists of a session. Nominations that are the same as another are left out.
pub fn lists(workshop: &Workshop, sid: &str, dimensions: Dimensions) -> Lists {
    let mut lists = Lists::default();
    let mut served = Vec::new();
    for on in nominations(workshop, sid) {
        let link = Link::of(workshop, on);
        if link.support() {
            lists.support.push(on.clone());
        }
        match link.program {
            None => lists.unlinked.push(on.clone()),
            Some(program) => {
                let subject = format!("{}/{program}", Kind::Program.word());
                served.push(fold(workshop.text(&subject, "mission")));
                if let Some((lead, owner)) = other_owner(workshop, on, &program) {
                    lists.owners.push(OtherOwner { on: on.clone(), lead: lead.into(), program, owner: owner.into() });
                }
            }
        }
        for (id, _) in workshop.members(on, "evidence/") {
            let row = format!("{}/{id}", Kind::Data.word());
            lists.idle.extend(idle(workshop, on, &row, dimensions).map(|why| (on.clone(), row.into(), why)));
        }
    }
    let mut known = Vec::new();
    for program in workshop.all(Kind::Program) {
        let mission = workshop.text(program, "mission");
        let folded = fold(mission);
        if !folded.is_empty() && !known.contains(&folded) {
            lists.missions.extend((!served.contains(&folded)).then(|| Arc::from(mission)));
            known.push(folded);
        }
    }
    lists
}

/// Returns whether a nomination stands for itself.
fn stands(workshop: &Workshop, on: &Arc<str>) -> bool {
    !matches!(super::reader::duplicate_of(workshop, on), Ok(Some(_)))
}

/// Returns why a data row does not serve a nomination; nothing where it does. A dimension of another scheme is the one it
/// is mapped to, as in the ranking.
pub fn idle(workshop: &Workshop, on: &str, row: &str, dimensions: Dimensions) -> Option<Idle> {
    if !workshop.visible(row) {
        return Some(Idle::Gone);
    }
    let [own, its] = [on, row].map(|on| workshop.text(on, "dimension")).map(|text| dimensions(text).unwrap_or(text));
    if !own.is_empty() && !its.is_empty() {
        return (own != its).then_some(Idle::OtherDimension);
    }
    let opd = workshop.text(row, "opd");
    let takes_part =
        opd.is_empty() || opd == workshop.text(on, "opd") || workshop.flag(on, &format!("supporting/{opd}"));
    (!takes_part).then_some(Idle::OtherOpd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programmes_that_keep_an_office_running_are_known_by_their_code() {
        for code in ["1.02.01", " 7.01.01 ", "2.16.01.2.02", "2.16.01"] {
            assert!(is_support(code), "{code}");
        }
        for code in ["", "01", "2.16.03", "2.01.02", "a.b.01", "2..01", "2.16.010"] {
            assert!(!is_support(code), "{code}");
        }
    }
}
