//! Texts of the screen RPJMD.

crate::words! {
    /// The screen's name.
    name() = "RPJMD", "RPJMD";
    /// What it is for.
    purpose() = "Kaitkan quick win dengan program RPJMD.", "Link quick wins to programmes of the RPJMD.";
}
