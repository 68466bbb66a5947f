//! Texts of what lies on top of a screen.

crate::words! {
    /// The keys of a prompt.
    prompt_keys() = "Enter simpan   Esc batal", "Enter save   Esc cancel";
    /// The keys of a prompt for what is looked for.
    prompt_goes_on() = "Enter lanjutkan   Esc batal", "Enter go on   Esc cancel";
    /// A path was asked for and is empty.
    path_needed() = "Alamat berkas belum diisi.", "The path is empty.";
    /// The keys of a pick.
    pick_keys() = "↑↓ pilih   Enter ambil   Esc batal", "↑↓ choose   Enter take   Esc cancel";
}
