//! Texts of the question who came.

crate::words! {
    /// The title.
    title(opd) = "Kehadiran {opd}", "Attendance of {opd}";
    /// The head came.
    head() = "kepala", "head";
    /// Someone else came.
    represented() = "diwakili", "represented";
    /// Nobody came.
    nobody() = "tidak hadir", "absent";
    /// A name.
    name() = "Nama", "Name";
    /// A position.
    position() = "Jabatan", "Position";
    /// A reason.
    reason() = "Alasan", "Reason";
    /// A field of it is contested.
    contested(field) = "≠ Dua catatan berbeda untuk {field}. Ctrl+X memutuskannya.", "≠ Two records differ for the {field}. Ctrl+X settles it.";
    /// The keys.
    keys() = "1 2 3 atau ←→ pilih   Enter lanjut, lalu simpan   Esc batal", "1 2 3 or ←→ choose   Enter next, then save   Esc cancel";
    /// It was recorded.
    recorded(opd) = "Kehadiran {opd} dicatat.", "Attendance of {opd} recorded.";
}
