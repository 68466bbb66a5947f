//! Texts of the consultant's review: the queue, the verdicts, the counts, and what each OPD still owes.

crate::words! {
    /// The screen's name.
    name() = "Telaah", "Review";
    /// What it is for.
    purpose() = "Telaah konsultan atas data dan nominasi.", "The consultant’s review of data and nominations.";

    /// A group of the queue.
    unseen() = "Belum ditelaah", "Not reviewed";
    /// A group of the queue.
    repair() = "Perlu perbaikan", "Needs repair";
    /// A group of the queue.
    back() = "Kembali", "Came back";
    /// A group of the queue.
    accepted() = "Diterima", "Accepted";
    /// What an empty group says.
    no_unseen() = "✓ Semua data dan nominasi sudah ditelaah.", "✓ All rows and nominations are reviewed.";
    /// What an empty group says.
    no_repair() = "Tidak ada yang menunggu perbaikan. F6 meminta perbaikan dengan catatan.", "Nothing waits for repair. F6 asks for a repair with a remark.";
    /// What an empty group says.
    no_back() = "Belum ada yang kembali. Di sini muncul yang ditandai sudah diperbaiki, atau diubah sesudah diminta.", "Nothing has come back. What is marked as repaired, or changed after it was asked for, appears here.";
    /// What an empty group says.
    no_accepted() = "Belum ada yang diterima.", "Nothing is accepted yet.";
    /// That letters find.
    type_to_find() = "ketik untuk mencari OPD, indikator, atau judul", "type to find an OPD, an indicator or a title";
    /// The OPD that is shown alone.
    only(opd) = "Hanya {opd}. Esc menampilkan semua OPD.", "Only {opd}. Esc shows all OPD.";

    /// The kind of something.
    data() = "data", "data";
    /// The kind of something.
    quick_win() = "quick win", "quick win";
    /// A verdict.
    is_unseen() = "○ belum ditelaah", "○ not reviewed";
    /// A verdict.
    is_repair() = "! perlu perbaikan", "! needs repair";
    /// A verdict.
    is_repaired() = "↺ sudah diperbaiki", "↺ repaired";
    /// A verdict.
    is_accepted() = "✓ diterima", "✓ accepted";
    /// It was changed after its verdict.
    changed() = "berubah sejak telaah", "changed since";
    /// A value before it was changed.
    was(value) = "semula {value}", "was {value}";
    /// A value that is missing.
    missing() = "belum ada", "missing";
    /// Different values stand.
    contested() = "≠ berbeda", "≠ contested";
    /// What is to be repaired.
    asked() = "Diminta", "Asked";
    /// The consultant's note.
    note() = "Catatan", "Note";
    /// Who wrote something, and when.
    by_at(who, day, clock) = "{who}, {day} {clock}", "{who}, {day} {clock}";

    /// Asks what is to be repaired.
    ask_repair(what) = "Apa yang perlu diperbaiki pada “{what}”?", "What is to be repaired in “{what}”?";
    /// Nothing was typed.
    repair_empty() = "Tulis apa yang perlu diperbaiki, misalnya “satuan dan sumber belum ada”.", "Write what is to be repaired, such as “unit and source are missing”.";
    /// Asks for a note.
    ask_note(what) = "Catatan untuk “{what}” (kosongkan untuk menghapus)", "Note on “{what}” (leave it empty to clear it)";
    /// It was accepted.
    said_accepted(what) = "Diterima: “{what}”. Ctrl+Z membatalkan.", "Accepted: “{what}”. Ctrl+Z undoes it.";
    /// A repair was asked for.
    said_repair(what) = "Perbaikan diminta: “{what}”. Ctrl+Z membatalkan.", "Repair asked for: “{what}”. Ctrl+Z undoes it.";
    /// It was marked as repaired.
    said_repaired(what) = "Ditandai sudah diperbaiki: “{what}”. Ctrl+Z membatalkan.", "Marked as repaired: “{what}”. Ctrl+Z undoes it.";
    /// A note was kept.
    said_note() = "Catatan disimpan. Ctrl+Z membatalkan.", "The note is kept. Ctrl+Z undoes it.";
    /// A note was cleared.
    said_note_cleared() = "Catatan dihapus. Ctrl+Z mengembalikannya.", "The note was cleared. Ctrl+Z brings it back.";

    /// A view.
    view_queue() = "Antrean", "Queue";
    /// A view.
    view_opds() = "Per OPD", "By OPD";
    /// A view.
    view_owed() = "Yang belum diserahkan", "Still owed";
    /// A column.
    head_all() = "Jumlah", "All";
    /// A column.
    head_unseen() = "Belum", "Unseen";
    /// A column.
    head_repair() = "Perbaiki", "Repair";
    /// A column.
    head_back() = "Kembali", "Back";
    /// A column.
    head_accepted() = "Diterima", "Accepted";
    /// A column: accepted ones that were changed.
    head_changed() = "Berubah", "Changed";
    /// The last row.
    total() = "Semua", "All";
    /// What belongs to no OPD.
    no_opd() = "tanpa OPD", "no OPD";

    /// Something owed.
    owes_presentation() = "belum presentasi", "has not presented";
    /// Something owed.
    owes_reason() = "alasan tidak hadir", "reason of absence";
    /// Something owed.
    owes_data() = "belum ada baris data", "no data row yet";
    /// Something owed.
    owes_row(what) = "belum ada {what}", "lacks {what}";
    /// Something owed.
    owes_repair(remark) = "perbaiki: {remark}", "repair: {remark}";
    /// Something owed.
    owes_profile(filled, all) = "profil {filled} dari {all} bagian", "profile {filled} of {all} parts";
    /// Something owed, with its first parts.
    owes_profile_parts(filled, all, parts) = "profil {filled}/{all}, belum ada {parts}", "profile {filled}/{all}, lacks {parts}";
    /// How much is owed.
    owed_count(count, opds) = "{count} hal dari {opds} OPD", "{count} things from {opds} OPD";
    /// Nothing is owed.
    nothing_owed() = "✓ Tidak ada OPD yang masih berutang data, perbaikan, atau profil.", "✓ No OPD owes data, repairs or profiles any more.";
    /// The heading of what is copied.
    copied_heading(session, day, count) = "Yang belum diserahkan – {session}, {day} ({count} hal)", "Still owed – {session}, {day} ({count} things)";
    /// The list was copied.
    copied(count) = "{count} hal disalin. Tempel di WhatsApp, surel, atau surat.", "{count} things copied. Paste them into a message or letter.";
    /// There is nothing to copy.
    nothing_to_copy() = "Daftar ini kosong, tidak ada yang disalin.", "This list is empty; nothing was copied.";
}
