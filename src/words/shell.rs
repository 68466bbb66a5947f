//! Texts of the shell around the screens.

crate::words! {
    /// The terminal failed.
    terminal_failed(error) = "bimtek: terminal tidak dapat dipakai: {error}. Pekerjaan yang sudah tersimpan tetap aman.", "bimtek: the terminal cannot be used: {error}. What was saved is safe.";
    /// The program broke.
    panicked(what) = "bimtek berhenti karena kesalahan di dalam program. Semua yang tertulis “tersimpan” aman di disk; jalankan bimtek lagi untuk meneruskan. ({what})", "bimtek stopped because of an error in the program. Everything shown as “saved” is safe on the disk; start bimtek again to go on. ({what})";
}
