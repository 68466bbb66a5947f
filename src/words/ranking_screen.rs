//! Texts of the screen Peringkat.

crate::words! {
    /// The screen's name.
    name() = "Peringkat", "Ranking";
    /// What it is for.
    purpose() = "Urutan quick win, dan mengapa demikian.", "The quick wins in order, and why.";
}
