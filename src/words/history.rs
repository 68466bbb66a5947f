//! Texts of the history.

crate::words! {
    /// The filter that leaves nothing out.
    all() = "Semua", "All";
    /// The filter for acts of this device.
    mine() = "Dari perangkat ini", "From this device";
    /// The filter for one OPD.
    only(opd) = "Hanya {opd}", "Only {opd}";
    /// The filter for one OPD when the act under the cursor is about none.
    only_one_opd() = "Hanya satu OPD", "Only one OPD";
    /// The filter for one session.
    only_session(title) = "Sesi {title}", "Session {title}";
    /// How many acts were found, all having been looked at.
    found(found) = "{found} cocok", "{found} found";
    /// How many acts were found so far.
    found_so_far(found, seen, all) = "{found} cocok di {seen} terbaru dari {all}", "{found} found in the newest {seen} of {all}";
    /// The mark of an undone act.
    undone() = "dibatalkan", "undone";
    /// The mark of an act that a rival contradicts.
    contested() = "berbeda", "contested";
    /// Column head.
    time() = "Waktu", "Time";
    /// Column head.
    who() = "Siapa", "Who";
    /// Column head.
    what() = "Apa", "What";
    /// More edits than there is room for.
    more(fields) = "dan {fields} lagi", "and another {fields}";
    /// The act has no other edits than its mark.
    only_mark() = "Tidak ada isian yang berubah.", "No field changed.";
    /// Nothing was ever written.
    empty() = "Belum ada tindakan. Setiap perubahan muncul di sini, yang terbaru di atas.", "No acts yet. Every change appears here, the newest on top.";
    /// Nothing passes the filter.
    nothing() = "Tidak ada tindakan yang cocok. Esc menampilkan semuanya lagi.", "No act matches. Esc shows them all again.";
    /// Nothing was found so far.
    nothing_yet(seen) = "Belum ada yang cocok di {seen} tindakan terbaru. F4 mencari lebih jauh ke belakang.", "Nothing matches in the newest {seen} acts. F4 looks further back.";
    /// An undo is not undone itself.
    is_undo() = "Ini sendiri sebuah pembatalan atau pengulangan. Pilih tindakan aslinya untuk mengubahnya.", "This is an undo or redo itself. Choose the original act to change it.";
    /// There is no place to go to.
    no_place() = "Tindakan ini tidak menyangkut OPD atau baris yang dapat dibuka.", "This act is about no OPD or row that can be opened.";
    /// What it was about is withdrawn.
    gone() = "Yang dimaksud sudah ditarik atau dibatalkan. F8 pada tindakannya mengembalikannya.", "What it was about is withdrawn or undone. F8 on its act brings it back.";
    /// It belongs to another session.
    other_session() = "Tindakan ini milik sesi lain dalam berkas ini.", "This act belongs to another session in this file.";
}
