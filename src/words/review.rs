//! Texts of the screen Telaah.

crate::words! {
    /// The screen's name.
    name() = "Telaah", "Review";
    /// What it is for.
    purpose() = "Telaah konsultan atas data dan nominasi.", "The consultant’s review of data and nominations.";
}
