//! Texts of the screen Penutupan.

crate::words! {
    /// The screen's name.
    name() = "Penutupan", "Closing";
    /// What it is for.
    purpose() = "Apa yang masih terbuka sebelum sesi ditutup, dan langkah sesudahnya.", "What is still open before the session closes, and the steps after it.";
}
