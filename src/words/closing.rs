//! Texts of the closing: what is open, the lock of a closed session, and what follows it.

crate::words! {
    /// The name of the screen.
    name() = "Penutupan", "Closing";
    /// What the screen is for.
    purpose() = "Apa yang masih terbuka sebelum sesi ditutup, dan langkah sesudahnya.", "What is still open before the session closes, and the steps after it.";

    /// A change is refused.
    refused(title, by) = "Tidak dicatat: sesi “{title}” sudah ditutup ({by}). Buka lagi dengan alasan di Penutupan (Alt+U, lalu F8); telaah dan tonggak tetap dapat diisi.",
        "Not recorded: the session “{title}” is closed ({by}). Reopen it with a reason under Closing (Alt+U, then F8); review and milestones can still be filled in.";
    /// A change of the criteria is refused.
    refused_criterion(title, by) = "Tidak dicatat: peringkat sesi “{title}”, yang sudah ditutup ({by}), bertumpu pada kriteria dan bobot ini. Buka lagi sesi itu dengan alasan di Penutupan (Alt+U, lalu F8).",
        "Not recorded: the ranking of the session “{title}”, which is closed ({by}), rests on these criteria and weights. Reopen that session with a reason under Closing (Alt+U, then F8).";
    /// A session is reopened without a reason.
    unreasoned(title) = "Sesi “{title}” sudah ditutup dan hanya dibuka lagi dengan alasan: di Penutupan (Alt+U, lalu F8), atau tulis reopened_reason dalam tindakan yang sama.",
        "The session “{title}” is closed and is reopened only with a reason: under Closing (Alt+U, then F8), or by writing reopened_reason in the same act.";
    /// A session is closed on the command line while something is open.
    needs_reason(title, points) = "Sesi “{title}” masih punya {points} hal terbuka (bimtek gaps menampilkannya): tulis closing_reason dalam tindakan yang sama untuk menutupnya.",
        "The session “{title}” still has {points} open points (bimtek gaps tells them): write closing_reason in the same act to close it.";
    /// That a session is closed.
    closed_by(by) = "Ditutup: {by}", "Closed: {by}";
    /// Why something was done.
    because(reason) = "alasan: {reason}", "reason: {reason}";
    /// That a session was reopened.
    reopened_by(by, reason) = "Dibuka lagi: {by} · alasan: {reason}", "Reopened: {by} · reason: {reason}";
    /// Edits came in that nobody who closed the session had seen.
    union_late(title, count) = "Sesi “{title}” sudah ditutup: {count} isian ditulis tanpa melihat penutupan itu. Tidak ada yang hilang; Penutupan (Alt+U) menampilkannya.",
        "The session “{title}” is closed: {count} fields were written without seeing that. Nothing is lost; Closing (Alt+U) lists them.";
    /// The count of late edits, on the command line.
    late_count(count) = "Ditulis sesudah penutupan: {count}", "Written after the closing: {count}";
    /// Somebody else closed the session.
    closed_elsewhere(by) = "Sesi ini baru saja ditutup ({by}). Yang sedang diketik tetap ada, tetapi tidak dicatat sampai sesi dibuka lagi.",
        "This session was just closed ({by}). What is being typed stays, but is not recorded until the session is reopened.";
    /// The mark in the line above.
    mark() = "■ ditutup", "■ closed";

    /// A tab.
    tab_all() = "Semua", "All";
    /// A tab.
    tab_opd() = "OPD", "OPD";
    /// A tab.
    tab_rows() = "Data", "Data";
    /// A tab.
    tab_contested() = "Berbeda", "Contested";
    /// A tab.
    tab_unscored() = "Nilai", "Scores";
    /// A tab.
    tab_unlinked() = "RPJMD", "RPJMD";
    /// A tab.
    tab_milestones() = "Tonggak", "Milestones";
    /// A tab.
    tab_late() = "Sesudah penutupan", "After the closing";
    /// A tab.
    tab_open() = "Masih terbuka", "Still open";

    /// Under the big figure.
    still_open() = "masih terbuka", "still open";
    /// What is missing beside the open points: of the RPJMD, of profiles.
    beside(count, unfit, profiles) = "Juga kurang {count}: RPJMD {unfit} (Alt+R), profil {profiles} (Alt+Q)",
        "Also missing {count}: RPJMD {unfit} (Alt+R), profiles {profiles} (Alt+Q)";
    /// Under the big figure of a part.
    short_opd() = "OPD belum", "OPD to come";
    /// Under the big figure of a part.
    short_rows() = "baris kurang", "rows lacking";
    /// Under the big figure of a part.
    short_contested() = "berbeda", "contested";
    /// Under the big figure of a part.
    short_unscored() = "belum dinilai", "not scored";
    /// Under the big figure of a part.
    short_unlinked() = "tanpa RPJMD", "no RPJMD";
    /// Nothing is open.
    nothing() = "✓ Tidak ada yang terbuka: setiap OPD, baris, dan nominasi sudah lengkap. F8 menutup sesi.", "✓ Nothing is open: every OPD, row and nomination is complete. F8 closes the session.";
    /// Nothing is open any more in a closed session.
    nothing_closed() = "✓ Tidak ada yang terbuka.", "✓ Nothing is open.";
    /// Nothing of a part is open.
    nothing_here() = "Tidak ada yang terbuka di kelompok ini.", "Nothing of this kind is open.";
    /// Nothing was written after the closing.
    nothing_late() = "Tidak ada yang ditulis sesudah penutupan.", "Nothing was written after the closing.";

    /// A point: an OPD that waits.
    waits() = "belum presentasi", "has not presented";
    /// A point: an OPD that presents.
    presents() = "sedang presentasi", "is presenting";
    /// A point: an absent OPD without a reason.
    no_reason() = "tidak hadir tanpa alasan", "absent without a reason";
    /// A point: fields that are missing.
    lacks(what) = "belum ada {what}", "lacks {what}";
    /// A point: a contested field.
    differs(what) = "{what} berbeda", "{what} contested";
    /// A point: scores and answers that are missing.
    unscored(scores, gates) = "{scores} nilai, {gates} syarat belum ada", "{scores} scores, {gates} gates missing";
    /// A point: only scores are missing.
    unscored_only(scores) = "{scores} nilai belum ada", "{scores} scores missing";
    /// A point: only answers are missing.
    gates_only(gates) = "{gates} syarat belum dijawab", "{gates} gates not answered";
    /// A point: no link, with the status word.
    unlinked(status) = "{status}, tanpa program", "{status}, no programme";

    /// The head of a closed session.
    head_closed() = "DITUTUP", "CLOSED";
    /// A session was closed although something was open.
    closed_with(count) = "ditutup dengan {count} hal terbuka", "closed with {count} open points";
    /// A session was closed with nothing open.
    closed_clean() = "tidak ada yang terbuka", "nothing open";
    /// How many edits came after the closing.
    late(count) = "{count} isian sesudah penutupan", "{count} fields written after the closing";
    /// Asks who closes or reopens the session, which bears the name.
    ask_name() = "Siapa Anda? Penutupan dan pembukaan lagi dicatat dengan nama ini", "Who are you? Closing and reopening bear this name";
    /// Asks why the session is closed although something is open.
    ask_reason(count) = "Masih ada {count} hal terbuka. Mengapa tetap ditutup? (ikut dicetak)", "{count} points are still open. Why close all the same? (it is printed)";
    /// No reason was typed.
    reason_empty() = "Ketik alasannya, misalnya “susulan dikumpulkan paling lambat 11 Juli”.", "Type the reason, such as “the rest is due by 11 July”.";
    /// The session was closed.
    closed_now() = "Sesi ditutup. Lanjutkan dengan telaah (Alt+L) dan tonggak di bawah; F8 membukanya lagi.", "The session is closed. Go on with the review (Alt+L) and the milestones below; F8 reopens it.";
    /// Asks why the session is reopened.
    ask_reopen() = "Mengapa sesi dibuka lagi? Alasan ini tercatat di riwayat", "Why is the session reopened? The reason stands in the history";
    /// No reason was typed.
    reopen_empty() = "Ketik alasannya, misalnya “Dinkes membetulkan angka puskesmas”.", "Type the reason, such as “Dinkes corrects the number of puskesmas”.";
    /// The session was reopened.
    reopened_now() = "Sesi dibuka lagi dan dapat diubah. F8 menutupnya.", "The session is open again and can be changed. F8 closes it.";

    /// The head of the open points beside the milestones.
    head_open(count) = "Masih terbuka: {count}", "Still open: {count}";
    /// Nothing follows yet.
    not_reached() = "belum", "not yet";
    /// Asks for the day of a milestone.
    ask_day(what) = "{what}: tanggal berapa? (kosongkan untuk menghapus tonggak ini)", "{what}: on what day? (leave it empty to clear this milestone)";
    /// A day is none.
    no_day() = "Tulis hari, misalnya 4/7/2022 atau 4 Juli 2022.", "Write a day, such as 4/7/2022 or 4 July 2022.";
    /// Asks for the person of a milestone.
    ask_person(what) = "{what}: oleh siapa?", "{what}: by whom?";
    /// Asks for the remark of a milestone.
    ask_remark(what) = "{what}: keterangan (boleh kosong)", "{what}: remark (may stay empty)";
    /// A milestone was recorded.
    milestone_kept(what, day) = "{what}: {day}. Ctrl+Z membatalkan.", "{what}: {day}. Ctrl+Z undoes it.";
    /// A milestone was cleared.
    milestone_cleared(what) = "{what} dihapus. Ctrl+Z mengembalikannya.", "{what} cleared. Ctrl+Z brings it back.";
    /// What was written is withdrawn.
    gone() = "Yang dimaksud sudah ditarik; Riwayat (F10) menampilkannya.", "What it was about is withdrawn; History (F10) shows it.";
}
