//! What else is missing when a session is closed, beside the open points: what does not fit the RPJMD, and the profiles that
//! are not complete. It keeps nobody from closing, and it is counted alike wherever it is told.
//!
//! Nothing is written here.

use std::sync::Arc;

use super::profile::Profile;
use super::rank;
use super::rpjmd::{self, Lists};
use super::sheet::Sheet;
use crate::workshop::Workshop;

/// What is missing beside the open points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// What does not fit the RPJMD. That a nomination has no programme is an open point, and not counted here.
    pub lists: Lists,
    /// The profiles that are not complete, of the nominations that are proposed or that the room has chosen.
    pub profiles: Vec<(Arc<str>, Profile)>,
}

impl Beside {
    /// Reads what is missing in a session; `dimension` maps the names of dimensions to the six.
    pub fn of(workshop: &Workshop, sheet: &Sheet, dimension: fn(&str) -> Option<&'static str>) -> Self {
        let ranking = rank(sheet, &sheet.weights());
        let chosen = |on: &str| workshop.text(on, "decision") == "ditetapkan";
        let lines = ranking.lines.iter().map(|line| (line.proposed, &sheet.rows[line.row].on));
        let wins = lines.filter(|(proposed, on)| *proposed || chosen(on));
        let profiles = wins.map(|(_, on)| (on.clone(), Profile::of(workshop, on)));
        let profiles = profiles.filter(|(_, profile)| !profile.missing.is_empty()).collect();
        Self { lists: rpjmd::lists(workshop, &sheet.sid, dimension), profiles }
    }

    /// Returns how much of it is about the RPJMD.
    pub fn unfit(&self) -> usize {
        let Lists { missions, owners, idle, support, .. } = &self.lists;
        missions.len() + owners.len() + idle.len() + support.len()
    }

    /// Returns how much there is.
    pub fn count(&self) -> usize {
        self.unfit() + self.profiles.len()
    }
}
