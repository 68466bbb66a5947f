//! Texts of the shell around the screens.

crate::words! {
    /// The terminal failed.
    terminal_failed(error) = "bimtek: terminal tidak dapat dipakai: {error}. Pekerjaan yang sudah tersimpan tetap aman.", "bimtek: the terminal cannot be used: {error}. What was saved is safe.";
    /// The program broke.
    panicked(what) = "bimtek berhenti karena kesalahan di dalam program. Semua yang tertulis “tersimpan” aman di disk; jalankan bimtek lagi untuk meneruskan. ({what})", "bimtek stopped because of an error in the program. Everything shown as “saved” is safe on the disk; start bimtek again to go on. ({what})";
    /// A paste was too long.
    paste_cut() = "Tempelan lebih besar dari 1 MiB; hanya bagian awalnya yang masuk. Tempelkan sisanya sedikit demi sedikit.", "The paste was larger than 1 MiB; only its beginning was taken. Paste the rest in smaller parts.";
    /// A text is too long for the clipboard.
    clipboard_too_long() = "Terlalu panjang untuk papan klip terminal (paling banyak 74.000 bita), jadi tidak disalin.", "This is too long for the terminal's clipboard (74,000 bytes at most), so it was not copied.";
    /// The program ended with edits that no file holds.
    left_unsafe() = "Perubahan terakhir tidak dapat ditulis ke disk dan tidak tersimpan. Periksa ruang dan izin foldernya sebelum mencatat lagi.", "The last edits could not be written to the disk and are not saved. Check the folder's space and permissions before recording again.";
    /// The program ended with edits that only the journal holds.
    left_in_journal() = "Semua perubahan aman di jurnal di sebelah berkas sesi, tetapi berkasnya sendiri belum dapat ditulis. Periksa ruang dan izin foldernya; pembukaan berikutnya memasukkannya.", "Every edit is safe in the journal beside the session file, but the file itself could not be written. Check the folder's space and permissions; the next opening takes them in.";
    /// The program ended before the disk had answered.
    left_waiting() = "Disk tidak menjawab, jadi simpanan terakhir belum pasti. Yang sudah “tersimpan” aman di jurnal di sebelah berkas sesi; pembukaan berikutnya memasukkannya.", "The disk does not answer, so the last save is not certain. What was “saved” is safe in the journal beside the session file; the next opening takes it in.";
}
