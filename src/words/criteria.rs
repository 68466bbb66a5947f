//! Texts of the screen Kriteria.

crate::words! {
    /// The screen's name.
    name() = "Kriteria", "Criteria";
    /// What it is for.
    purpose() = "Syarat dan kriteria pemilihan quick win, dengan bobotnya.", "Gates and criteria by which quick wins are chosen, with their weights.";
}
