//! Texts of the screen Naskah.

crate::words! {
    /// The screen's name.
    name() = "Naskah", "Script";
    /// What it is for.
    purpose() = "Naskah fasilitator: apa yang diucapkan dan dicentang pada setiap langkah. Tidak pernah tampil di layar ruang.", "The facilitator's script: what to say and to tick at every step. It never shows on the wall.";
    /// A phase.
    opening() = "Pembukaan", "Opening";
    /// A phase: every OPD, one by one.
    opd(name) = "Setiap OPD · {name}", "Every OPD · {name}";
    /// A phase.
    quick_win(name) = "Quick win · {name}", "Quick wins · {name}";
    /// A phase.
    closing() = "Penutupan", "Closing";
    /// Nobody presents or waits.
    nobody() = "tidak ada yang menunggu", "nobody waits";
    /// How many steps are ticked.
    ticked(done, all) = "{done} dari {all}", "{done} of {all}";
    /// The text was changed here.
    own() = "Teks ini sudah diubah di sesi ini. F4 kembali ke teks bawaan.", "This text was changed in this session. F4 goes back to the built-in one.";
    /// What is to be said.
    say() = "Ucapkan", "Say";
    /// Asks for another text.
    ask(step) = "Teks untuk langkah “{step}”. {{opd}} dan {{minutes}} diganti nama OPD dan menitnya.", "The text of the step “{step}”. {{opd}} and {{minutes}} become the OPD's name and its minutes.";
}
