//! Texts of the screen Profil quick win.

crate::words! {
    /// The screen's name.
    name() = "Profil quick win", "Quick-win profile";
    /// What it is for.
    purpose() = "Semua yang perlu diketahui tentang satu quick win.", "All that is to be known of one quick win.";
}
