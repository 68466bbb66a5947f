//! Texts of the home screen: the saved sessions.

crate::words! {
    /// The heading of the list.
    saved(count) = "Sesi tersimpan ({count})", "Saved sessions ({count})";
    /// What is looked for.
    finding(text) = "cari: {text}", "find: {text}";
    /// Nothing was found.
    not_found(text) = "Tidak ada sesi dengan “{text}”. Esc menampilkan semua.", "No session has “{text}”. Esc shows all.";
    /// The listing has not come yet.
    listing() = "Membaca sesi tersimpan…", "Reading saved sessions…";
    /// What the program is, before the first session.
    welcome() = "Belum ada sesi.", "There is no session yet.";
    /// What to do first.
    first_step() = "Tekan F2 untuk membuat sesi bimtek; 47 OPD Ponorogo sudah disiapkan dan semuanya dapat diubah.",
        "Press F2 to make a session; the 47 agencies of Ponorogo are prepared, and everything can be changed.";
    /// What else can be done first.
    first_other() = "F3 sesi latihan untuk mencoba   Ctrl+O buka berkas", "F3 a rehearsal to try it   Ctrl+O open a file";
    /// The column of the title.
    title() = "Judul", "Title";
    /// The column of the day.
    date() = "Tanggal", "Date";
    /// The column of the place.
    venue() = "Tempat", "Venue";
    /// The column of the OPD done, of those expected.
    opds() = "OPD", "OPD";
    /// The column of data rows.
    rows() = "Baris", "Rows";
    /// The column of nominations.
    wins() = "Quick win", "Quick wins";
    /// The column of contested slots.
    contests() = "Beda", "Differ";
    /// The column of the last change.
    changed() = "Diubah", "Changed";
    /// How far a session is, in a line.
    counts(done, all, rows, wins) = "{done}/{all} OPD · {rows} · {wins}", "{done}/{all} OPD · {rows} · {wins}";
    /// OPD done, of those expected.
    opds_done(done, all) = "{done} dari {all} OPD selesai", "{done} of {all} OPD done";
    /// When it was last changed.
    changed_at(at) = "diubah {at}", "changed {at}";
    /// The mark of a rehearsal.
    rehearsal() = "LATIHAN", "REHEARSAL";
    /// Part of a file is lost.
    damaged() = "✗ rusak", "✗ damaged";
    /// A session that cannot be read.
    unreadable() = "TIDAK TERBACA", "UNREADABLE";
    /// Work that only a journal holds.
    recovered(name, at, edits) = "Pekerjaan belum tersimpan ditemukan: “{name}”, {at}, {edits}. Buka sesinya untuk memulihkan.",
        "Unsaved work was found: “{name}”, {at}, {edits}. Open the session to recover it.";
    /// More such sessions.
    recovered_more(sessions) = "…dan {sessions} lagi dengan pekerjaan belum tersimpan.", "…and another {sessions} with unsaved work.";
    /// How many sessions lie in the bin.
    in_bin(count) = "{count} di tempat sampah (F7)", "{count} in the bin (F7)";
    /// A title is asked for.
    new_title() = "Judul sesi baru", "Title of the new session";
    /// A title for a rehearsal is asked for.
    new_rehearsal() = "Judul sesi latihan", "Title of the rehearsal";
    /// The title proposed.
    usual_title() = "Bimtek Smart City Tahap II", "Bimtek Smart City Tahap II";
    /// The title proposed for a rehearsal.
    usual_rehearsal() = "Latihan bimtek", "Bimtek rehearsal";
    /// No title was typed.
    title_needed() = "Judul belum diisi.", "The title is empty.";
    /// Another name is asked for.
    rename(name) = "Nama berkas baru untuk “{name}”", "New file name for “{name}”";
    /// The name of a copy is asked for.
    copy(name) = "Nama salinan dari “{name}”", "Name of the copy of “{name}”";
    /// The name proposed for a copy.
    copy_name(name) = "{name} (salinan)", "{name} (copy)";
    /// No name was typed.
    name_needed() = "Nama belum diisi.", "The name is empty.";
    /// A path is asked for.
    path() = "Buka berkas sesi di", "Open the session file at";
    /// A session went into the bin.
    withdrawn(name) = "Di tempat sampah: “{name}”. F7 mengembalikannya.", "In the bin: “{name}”. F7 brings it back.";
    /// One is chosen to be taken out of the bin.
    restore() = "Kembalikan dari tempat sampah", "Take out of the bin";
    /// The bin is empty.
    bin_empty() = "Tempat sampah kosong.", "The bin is empty.";
    /// Esc where there is nothing to go back to.
    leave_key() = "Ctrl+Q keluar.", "Ctrl+Q leaves.";
    /// Who sits at the keyboard, and how to say otherwise.
    operator(name) = "Operator: {name}   F6 mengganti", "Operator: {name}   F6 changes it";
    /// Who sits at the keyboard, where the environment says it.
    operator_fixed(name) = "Operator: {name} (dari BIMTEK_OPERATOR)", "Operator: {name} (from BIMTEK_OPERATOR)";
    /// Nobody has said who sits at the keyboard.
    operator_unknown() = "Nama operator belum diisi. F6 mengisinya.", "The operator's name is not set. F6 sets it.";
}
