//! Texts of the disk: what cannot be opened or kept, why, and what to do.

crate::words! {
    /// There is no such file.
    missing(name) = "Berkas {name} tidak ada. Periksa namanya, atau buat sesi baru.", "There is no file {name}. Check its name, or make a new session.";
    /// It is a folder.
    folder(name) = "{name} adalah folder, bukan berkas sesi. Pilih berkas .json di dalamnya.", "{name} is a folder, not a session file. Choose a .json file in it.";
    /// It is no ordinary file.
    no_file(name) = "{name} bukan berkas biasa, jadi tidak dapat dibuka sebagai sesi.", "{name} is no ordinary file, so it cannot be opened as a session.";
    /// It is too large.
    too_large(name) = "{name} lebih besar dari 1 GiB, jadi bukan berkas sesi.", "{name} is larger than 1 GiB, so it is no session file.";
    /// The system refuses.
    unreadable(name, cause) = "{name} tidak dapat dibaca: {cause}", "{name} cannot be read: {cause}";
    /// It is no session file.
    refused(name, why) = "{name} tidak dapat dibuka. {why}", "{name} cannot be opened. {why}";
    /// It is no session file, but a backup is.
    refused_with_backup(name, why, backup) = "{name} tidak dapat dibuka. {why} Buka cadangan terbaru yang utuh, maka sesi ini berlanjut dari sana: {backup}", "{name} cannot be opened. {why} Open the newest whole backup, and this session goes on from there: {backup}";
    /// A backup stands in for the file.
    restored(backup, name) = "Dibuka dari cadangan {backup} sebagai ganti {name}; berkas yang rusak disisihkan saat menyimpan.", "Opened from the backup {backup} in place of {name}; what is damaged is set aside when saving.";
    /// Edits that no file could give back.
    never_kept(edits) = "{edits} perubahan tidak dapat disimpan: isinya lebih dari 1 MiB, nomornya melampaui batas berkas, atau jam komputer ini keliru. Ringkas isinya, betulkan jamnya, atau lanjutkan di sesi baru.", "{edits} edits cannot be kept: the text is over 1 MiB, the number is beyond what a file holds, or this computer's clock is wrong. Shorten the text, set the clock, or go on in a new session.";
    /// The keeper has ended, which is this program's own fault.
    keeper_gone() = "Penyimpan berhenti karena kesalahan program ini, jadi yang dicatat sekarang TIDAK tersimpan. Tutup lalu buka lagi program ini; yang sudah tersimpan tetap aman.", "The keeper has stopped through a fault of this program, so what is recorded now is NOT saved. Close this program and open it again; what was saved is safe.";
    /// A cause.
    no_permission() = "tidak ada izin. Minta izin pada pemilik folder, atau pakai folder lain.", "permission denied. Ask the folder's owner, or use another folder.";
    /// A cause.
    disk_full() = "disk penuh. Kosongkan ruang, atau pakai folder lain.", "the disk is full. Free some space, or use another folder.";
    /// A cause.
    read_only() = "disk hanya dapat dibaca. Pakai folder lain.", "the disk is read-only. Use another folder.";
    /// A cause.
    gone() = "berkas atau foldernya tidak ada lagi. Sambungkan lagi disknya, atau pakai folder lain.", "the file or its folder is gone. Connect the disk again, or use another folder.";
    /// A cause.
    exists() = "nama itu sudah dipakai. Pilih nama lain.", "that name is taken. Choose another.";
    /// A cause.
    busy() = "program lain sedang memakainya. Coba sebentar lagi.", "another program is using it. Try again in a moment.";
    /// A cause.
    long_name() = "namanya terlalu panjang. Beri nama yang lebih pendek.", "its name is too long. Give it a shorter one.";
    /// A cause.
    too_long() = "berkas itu terlalu besar. Pakai yang lebih kecil.", "the file is too large. Use a smaller one.";
    /// A cause.
    no_text() = "isinya bukan teks UTF-8. Simpan lagi sebagai UTF-8.", "it is no UTF-8 text. Save it as UTF-8.";
    /// A cause in the system's words.
    other(error) = "{error}. Coba lagi, atau pakai folder lain.", "{error}. Try again, or use another folder.";
    /// Edits are not safe.
    not_kept(edits, name, cause) = "{edits} perubahan belum tersimpan di {name}: {cause} Pencatatan tetap berjalan dan dicoba lagi.", "{edits} edits are not saved in {name} yet: {cause} Recording goes on, and it is tried again.";
    /// Half-typed text is not safe.
    draft_not_kept(name, cause) = "Ketikan yang belum selesai belum aman di sebelah {name}: {cause} Semua perubahan aman; dicoba lagi.", "Half-typed text is not safe beside {name} yet: {cause} Every edit is; it is tried again.";
    /// Everything is safe in a journal, but the file could not be saved.
    not_saved(name, cause) = "Semua perubahan aman di jurnal, tetapi {name} belum dapat ditulis: {cause} Pencatatan tetap berjalan dan dicoba lagi.", "Every edit is safe in the journal, but {name} could not be written yet: {cause} Recording goes on, and it is tried again.";
    /// It does not go on in another folder.
    not_elsewhere(folder, cause) = "Tidak dapat disimpan di {folder}: {cause} Tempat yang lama tetap dipakai.", "It could not be saved in {folder}: {cause} The old place stays in use.";
    /// It goes on in another file.
    recorded_in(name) = "Sekarang tersimpan di {name}.", "It is now saved in {name}.";
    /// The file is now of a newer program.
    newer() = "versi program yang lebih baru sudah menulis berkas ini, jadi ia tidak diubah lagi", "a newer version of the program has written this file, so it is not changed any more";
    /// A file's head tells nothing.
    no_summary() = "bukan berkas sesi, atau bagian awalnya rusak", "no session file, or its beginning is damaged";
    /// The format is newer.
    newer_version(version) = "Berkas ini berformat versi {version}, lebih baru dari program ini. Ia dibuka hanya untuk dibaca dan tidak akan diubah; perbarui program untuk mencatat.", "This file has format version {version}, newer than this program. It is opened for reading only and will not be changed; update the program to record.";
    /// Work came back from a journal.
    recovered(edits, at) = "Dipulihkan: {edits} perubahan yang belum sempat tersimpan, terakhir {at}.", "Recovered: {edits} edits that had not been saved yet, the last at {at}.";
    /// Half-typed text came back.
    drafts_back() = "Ketikan yang belum selesai kembali di tempatnya.", "Half-typed text is back in its place.";
    /// The file is damaged.
    damaged(places, line, column, why) = "Berkas ini rusak di {places} tempat, mula-mula baris {line} kolom {column}: {why} Yang terbaca dibuka; berkas aslinya disisihkan saat menyimpan.", "This file is damaged in {places} places, first at line {line}, column {column}: {why} What could be read is open; the original is set aside when saving.";
    /// A journal is damaged.
    damaged_journals(count) = "{count} jurnal rusak di ujungnya; catatan yang utuh sudah diambil, sisanya disisihkan.", "{count} journals are damaged at their end; the whole records were taken, the rest is set aside.";
    /// Journals cannot be read.
    unread_journals(count) = "{count} jurnal tidak dapat dibaca, jadi isinya belum terlihat di sini. Buka berkas ini oleh pencatatnya.", "{count} journals cannot be read, so what they hold is not seen here yet. Let who wrote them open this file.";
    /// Edits whose ids clash.
    clashes(count) = "{count} perubahan bernomor sama dengan isi berbeda disisihkan.", "{count} edits with the same id and other content were set aside.";
    /// The disk does not answer.
    hangs() = "Disk tidak menjawab, jadi simpanan terakhir belum pasti. Yang sudah “tersimpan” aman di jurnal.", "The disk does not answer, so the last save is not certain. What was “saved” is safe in the journal.";
    /// A file's new name.
    copied_as(name) = "Disalin sebagai {name}.", "Copied as {name}.";
    /// A session came out of the bin.
    back_as(name) = "Dikembalikan: {name}.", "Taken out of the bin: {name}.";
    /// A session file has a new name.
    now_called(name) = "Sekarang bernama {name}.", "It is now called {name}.";
    /// A setting could not be remembered.
    not_remembered(cause) = "Pilihan ini berlaku sekarang, tetapi tidak dapat diingat: {cause}", "This choice holds now, but cannot be remembered: {cause}";
}
