//! Texts of the operator's lock.

crate::words! {
    /// The keyboard is locked.
    locked() = "Papan ketik terkunci. Buka: Alt+0, lalu Enter.", "The keyboard is locked. Unlock: Alt+0, then Enter.";
    /// A key was pressed that does nothing.
    tried() = "Masih terkunci; tidak ada yang berubah. Buka: Alt+0, lalu Enter.", "Still locked; nothing changed. Unlock: Alt+0, then Enter.";
    /// The first key of the chord was pressed.
    half() = "Tekan Enter untuk membuka kunci.", "Press Enter to unlock.";
    /// What acts meanwhile.
    acting() = "Tetap jalan: F5 jam · F6 F7 ±1 menit · F8 selesai · PgUp PgDn OPD · F11", "Still acting: F5 clock · F6 F7 ±1 minute · F8 finish · PgUp PgDn OPD · F11";
    /// It is open again.
    unlocked() = "Kunci dibuka.", "Unlocked.";
}
