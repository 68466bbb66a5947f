//! Texts of the findings: what may be one, what differs, and what a person made of it.

crate::words! {
    /// The group of OPD.
    opds() = "OPD kembar", "Same OPD twice";
    /// The group of figures.
    figures() = "Angka berbeda", "Figures that differ";
    /// The group of nominations.
    nominations() = "Quick win serupa", "Similar quick wins";
    /// How many are dealt with.
    dealt_with(count) = "{count} sudah diputus", "{count} dealt with";
    /// No OPD seem to be one.
    no_opds() = "Tidak ada OPD yang tampak kembar. Di sini muncul OPD yang tercatat dengan dua kode atau dua ejaan.", "No OPD seems to be there twice. OPD under two codes or two spellings appear here.";
    /// No figures differ.
    no_figures() = "Tidak ada angka yang bertentangan. Di sini muncul indikator, tahun, dan wilayah yang sama dengan nilai, satuan, atau konsep yang berbeda.", "No figures contradict each other. The same indicator, year and area with different values, units or concepts appears here.";
    /// No nominations seem to be one.
    no_nominations() = "Tidak ada quick win yang tampak serupa. Di sini muncul usulan yang judul atau teksnya mirip.", "No quick wins seem alike. Nominations with similar titles or texts appear here.";
    /// Why two OPD may be one: a name.
    why_name(name) = "keduanya disebut “{name}”", "both are called “{name}”";
    /// Why two OPD may be one: likeness.
    why_alike(percent) = "namanya mirip {percent}%", "names {percent}% alike";
    /// How two figures differ: value.
    value() = "nilai", "value";
    /// How two figures differ: unit.
    unit() = "satuan", "unit";
    /// How two figures differ: concept.
    concept() = "konsep", "concept";
    /// How two figures differ: one or more of these.
    differ(what) = "beda {what}", "{what} differ";
    /// How two figures differ: one of these.
    differs(what) = "beda {what}", "{what} differs";
    /// Why two nominations may be one: the title.
    why_title() = "judulnya sama", "same title";
    /// Why two nominations may be one: likeness.
    why_title_alike(percent) = "judulnya mirip {percent}%", "titles {percent}% alike";
    /// Why two nominations may be one: one names the other.
    why_names(title) = "“{title}” disebut dalam teks yang lain", "the other's text names “{title}”";
    /// Why two nominations may be one: words of the titles.
    why_words(words) = "judulnya sama-sama memuat {words}", "both titles have {words}";
    /// Why two nominations may be one: words of the texts.
    why_texts(words) = "teksnya sama-sama memuat {words}", "both texts have {words}";
    /// Words that are shared, and more.
    and_more(words) = "{words}, …", "{words}, …";
    /// A thing without a year.
    no_year() = "tanpa tahun", "no year";
    /// A person said that they are not the same.
    apart() = "✓ bukan yang sama", "✓ not the same";
    /// A note explains it.
    noted() = "✓ bercatatan", "✓ noted";
    /// A note was written before one of the two changed.
    outdated() = "catatan lama", "old note";
    /// The head of what stays.
    stays() = "Tetap", "Stays";
    /// The head of the OPD that would be merged.
    goes() = "Digabung ke kiri", "Merges into the left";
    /// The head of the nomination that would become a duplicate.
    duplicate() = "Menjadi gandaannya", "Becomes its duplicate";
    /// A row of the comparison: code.
    code() = "Kode", "Code";
    /// A row of the comparison: what was recorded of it.
    recorded() = "Isi", "Holds";
    /// A row of the comparison: who wrote it and when.
    by() = "Dicatat", "Recorded";
    /// Who and when.
    by_at(who, day, clock) = "{who}, {day} {clock}", "{who}, {day} {clock}";
    /// A row of the comparison: the session.
    session() = "Sesi", "Session";
    /// A row of the comparison: others that say the same.
    also() = "Juga kata", "Also said by";
    /// A row of the comparison: where it has presented.
    presented() = "Tampil di", "Presented in";
    /// It has presented in no session.
    nowhere() = "belum tampil", "not presented";
    /// A value that two people wrote differently.
    contested() = "≠ berbeda antarpencatat", "≠ contested";
    /// The note.
    note() = "Catatan", "Note";
    /// The note was written before one of the two changed.
    note_is_old() = "Salah satu angka berubah sesudah catatan ini. Periksa lagi.", "One of the figures changed after this note. Look again.";
    /// What a note is for.
    no_note() = "Tulis catatan yang menjelaskan bedanya, atau buka barisnya dan betulkan.", "Write a note that explains the difference, or open a row and correct it.";
    /// Asks for the note.
    ask_note(indicator) = "Mengapa “{indicator}” berbeda? Tulis angka mana yang dipakai dan sebabnya", "Why does “{indicator}” differ? Say which figure is used and why";
    /// Two OPD were merged.
    merged(goes, stays) = "“{goes}” digabung ke “{stays}”. Ctrl+Z membatalkan.", "“{goes}” was merged into “{stays}”. Ctrl+Z undoes it.";
    /// Two nominations were joined.
    joined(goes, stays) = "“{goes}” menjadi gandaan “{stays}”; kedua teks tetap ada, OPD-nya menjadi pendukung. Ctrl+Z membatalkan.", "“{goes}” is now a duplicate of “{stays}”; both texts stay, its OPD supports the other. Ctrl+Z undoes it.";
    /// Two were told apart.
    told_apart() = "Dicatat: bukan yang sama, tidak diusulkan lagi. Ctrl+Z membatalkan.", "Recorded: not the same, not proposed again. Ctrl+Z undoes it.";
    /// It is open again.
    proposed_again() = "Diusulkan lagi.", "Proposed again.";
    /// A note was written.
    note_kept() = "Catatan disimpan. Ctrl+Z membatalkan.", "The note is kept. Ctrl+Z undoes it.";
    /// A note was cleared.
    note_cleared() = "Catatan dihapus. Ctrl+Z mengembalikannya.", "The note was cleared. Ctrl+Z brings it back.";
}
