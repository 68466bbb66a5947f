//! Texts of the screen Penilaian.

crate::words! {
    /// The screen's name.
    name() = "Penilaian", "Scoring";
    /// What it is for.
    purpose() = "Nilai setiap quick win, atau kumpulkan suara OPD.", "Score each quick win, or collect the votes of OPD.";
}
