//! Texts of the contested screen.

crate::words! {
    /// How many are left, and which of them is shown.
    place(at, count) = "{at} dari {count} yang berbeda", "{at} of {count} contested";
    /// How many were found.
    found(count, all) = "{count} dari {all} cocok", "{count} of {all} found";
    /// The same, where the list has a key.
    list_or_find() = "F3 daftar · huruf mencari", "F3 list · letters find";
    /// Nothing is contested.
    nothing_left() = "Tidak ada isian yang berbeda. Semua yang dicatat sudah satu suara.", "No field is contested. All that was recorded agrees.";
    /// What to do then.
    nothing_left_keys() = "Enter atau Esc kembali. Ctrl+Z membatalkan keputusan terakhir.", "Enter or Esc goes back. Ctrl+Z takes the last decision back.";
    /// How many values stand in the field.
    versions(count) = "≠ {count} nilai", "≠ {count} values";
    /// How many notes stand in the field.
    notes(count) = "≠ {count} catatan", "≠ {count} notes";
    /// A rival that clears the field.
    cleared() = "(dikosongkan)", "(cleared)";
    /// A day and the time of day.
    when(day, month, clock) = "{day} {month} {clock}", "{day} {month} {clock}";
    /// What the writer replaced.
    replaced(value) = "mengganti {value}", "replaced {value}";
    /// The writer wrote again what stood there.
    affirmed() = "menulis lagi yang sama", "wrote the same again";
    /// The field was empty as far as the writer had seen.
    first() = "mengisi yang masih kosong", "filled what was empty";
    /// More people wrote the same.
    and_more(count) = "dan {count} catatan lagi", "and {count} more";
    /// The subject belongs to another session of the file.
    other_session(title) = "sesi “{title}”", "session “{title}”";

    /// The field that a withdrawal is settled as.
    returned() = "Ditarik, tetapi ditulis orang lain", "Withdrawn, but written by another";
    /// The short name of the same, for the list.
    returned_short() = "ditarik, lalu ditulis", "withdrawn, then written";
    /// Keep it.
    keep() = "Tetap dipakai", "Keep it";
    /// Withdraw it.
    withdraw() = "Tarik", "Withdraw it";
    /// What was written on it unseen.
    wrote(label, value) = "{label}: {value}", "{label}: {value}";

    /// A value was chosen.
    settled(what, label, value) = "{what}: {label} {value}. Ctrl+Z mengembalikan.", "{what}: {label} {value}. Ctrl+Z takes it back.";
    /// A note was settled.
    settled_note(what, label) = "{what}: {label} ditetapkan. Ctrl+Z mengembalikan.", "{what}: {label} settled. Ctrl+Z takes it back.";
    /// One of several notes was taken, the others not.
    settled_one_note(what, label, number) = "{what}: {label} memakai catatan {number} saja, yang lain tidak ikut. Ctrl+Z mengembalikan.", "{what}: {label} is note {number} alone, without the others. Ctrl+Z takes it back.";
    /// A withdrawn subject is kept.
    kept(what) = "Tetap dipakai: {what}. Ctrl+Z mengembalikan.", "Kept: {what}. Ctrl+Z takes it back.";
    /// It is withdrawn.
    withdrawn(what) = "Ditarik: {what}. Ctrl+Z mengembalikan.", "Withdrawn: {what}. Ctrl+Z takes it back.";
    /// Something came in that the person cannot have read.
    came_meanwhile() = "Catatan lain baru saja masuk dan tidak ikut diganti. Lihat sekali lagi.", "Another record came in just now and was not replaced. Look once more.";
    /// What was typed cannot be taken, and the screen is left.
    not_taken(text) = "Tidak ditetapkan: “{text}” tidak dapat dipakai.", "Not settled: “{text}” cannot be used.";

    /// What was half typed waits here after a crash.
    half_typed(what, label) = "Tulisan yang belum ditetapkan untuk {what}: {label} menunggu di Berbeda; Ctrl+X membukanya.", "What was half typed for {what}: {label} waits in Contested; Ctrl+X opens it.";
    /// It waits, but its field was settled meanwhile.
    half_typed_settled(text, what, label) = "Tulisan “{text}” untuk {what}: {label} belum ditetapkan di Berbeda, dan isian itu sudah diputuskan. Sesudah ini tulisan itu dilepas.", "“{text}” was half typed in Contested for {what}: {label}, and that field has been settled. After this the text is let go.";
    /// The heading of the same.
    typed_title() = "Tulisan yang belum ditetapkan", "What was half typed";
    /// What stands in the field stays.
    leave_settled(value) = "Biarkan {value}", "Leave {value}";
    /// What was typed is recorded in its place.
    take_typed(text) = "Catat “{text}” sebagai nilai lain", "Record “{text}” as another value";

    /// Another value is being typed.
    writing() = "Tulis nilai lain. Enter menetapkan, Esc membuang tulisan.", "Write another value. Enter settles it, Esc discards it.";
    /// Another note is being typed.
    writing_lines() = "Sunting catatannya. F8 menetapkan, Esc membuang tulisan.", "Edit the note. F8 settles it, Esc discards it.";
    /// The notes are joined and wait to be taken.
    joined() = "Digabung, baris yang sama satu kali. Sunting bila perlu; F8 menetapkan.", "Joined, shared lines once. Edit it if you wish; F8 settles it.";
    /// A run of lines that both notes share, left out.
    same_lines(count) = "… {count} baris sama …", "… {count} shared lines …";
    /// Whose lines bear which number.
    legend(one, other) = "Bertanda {one} atau {other}: hanya di catatan itu", "Marked {one} or {other}: only in that note";
    /// How the field came to be what it is.
    past() = "Riwayat isian ini", "How it came about";
    /// A note was chosen.
    takes_one(number) = "Enter memakai catatan {number} saja · F6 menggabungkan", "Enter takes note {number} alone · F6 joins them";
    /// More stands below or above.
    scroll() = "PageUp PageDown menggulir", "PageUp PageDown scroll";
    /// How to choose.
    choose(last) = "1–{last} menetapkan · ←→ memilih · ↑↓ isian lain", "1–{last} settles · ←→ chooses · ↑↓ another field";
}
