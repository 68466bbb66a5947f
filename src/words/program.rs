//! Texts of the frame around every screen, and of the program's own keys.

crate::words! {
    /// The name of the run screen.
    run() = "Jalan", "Run";
    /// The name of the board.
    board() = "Papan", "Board";
    /// The name of the history.
    history() = "Riwayat", "History";
    /// The name of the contested screen.
    contested_screen() = "Berbeda", "Contested";
    /// The name of the setup screen.
    setup() = "Persiapan", "Setup";
    /// The name of the findings.
    findings() = "Temuan", "Findings";
    /// Which of the file's sessions is at work.
    session_of(number, count) = "sesi {number}/{count}", "session {number}/{count}";
    /// The name of the home screen.
    home() = "Beranda", "Home";
    /// The mark of a rehearsal.
    rehearsal() = "LATIHAN", "REHEARSAL";
    /// Everything is safe since a time.
    kept(at) = "tersimpan {at}", "saved {at}";
    /// Something is on its way to the disk.
    keeping() = "menyimpan…", "saving…";
    /// Nothing was written yet.
    unchanged() = "tersimpan", "saved";
    /// The file is only read.
    read_only() = "hanya baca", "read only";
    /// Something could not be kept.
    not_kept() = "BELUM TERSIMPAN", "NOT SAVED";
    /// How many slots are contested.
    contested(count) = "≠ {count} berbeda", "≠ {count} contested";
    /// The same, where there is little room.
    contested_short(count) = "≠ {count}", "≠ {count}";
    /// Who else has the file open.
    company(names) = "bersama {names}", "with {names}";
    /// How many others have it open, where there is little room.
    company_short(count) = "+{count} orang", "+{count} here";
    /// What somebody else wrote in a field that is being typed into.
    meanwhile(who, value) = "Sementara Anda mengetik, {who} menulis di sini: {value}. Keduanya disimpan.", "While you were typing, {who} wrote here: {value}. Both are kept.";
    /// Somebody else wrote a longer text in a field that is being typed into.
    meanwhile_text(who) = "Sementara Anda mengetik, {who} mengubah teks ini. Keduanya disimpan.", "While you were typing, {who} changed this text. Both are kept.";
    /// The cursor came by itself to something that nobody can have read yet.
    just_moved() = "Ini baru saja tampil; baca dahulu, lalu tekan lagi.", "This has only just come up; read it first, then press again.";
    /// There is nothing to undo.
    nothing_to_undo() = "Tidak ada yang dapat dibatalkan.", "There is nothing to undo.";
    /// There is nothing to redo.
    nothing_to_redo() = "Tidak ada yang dapat diulangi.", "There is nothing to redo.";
    /// An act was undone.
    undone(what) = "Dibatalkan: {what}. Ctrl+Y mengulangi.", "Undone: {what}. Ctrl+Y redoes it.";
    /// An act was redone.
    redone(what) = "Diulangi: {what}.", "Redone: {what}.";
    /// Some slots were left because someone wrote since.
    undone_in_part(what, kept) = "Dibatalkan sebagian: {what}. {kept} isian sudah diubah sesudahnya dan dibiarkan.", "Undone in part: {what}. {kept} fields were changed since and left alone.";
    /// The bell rings from now on.
    bell_on() = "Bel berbunyi saat waktu presentasi habis.", "The bell rings when the time of a presentation runs out.";
    /// The bell is silent from now on.
    bell_off() = "Bel tidak berbunyi.", "The bell is silent.";
    /// Nothing may be written.
    read_only_notice(why) = "Tidak dicatat: {why}", "Not recorded: {why}";
    /// The title of the theme choice.
    theme() = "Tema warna", "Colour theme";
    /// The dark theme.
    dark() = "gelap", "dark";
    /// The light theme.
    light() = "terang", "light";
    /// The high-contrast theme.
    contrast() = "kontras tinggi", "high contrast";
    /// The theme without colours.
    mono() = "tanpa warna", "monochrome";
    /// The mouse is taken.
    mouse_on() = "Tetikus dipakai program. Ctrl+B melepasnya untuk memilih teks.", "The program uses the mouse. Ctrl+B releases it to select text.";
    /// The mouse is released.
    mouse_off() = "Tetikus dilepas: teks dapat dipilih. Ctrl+B memakainya lagi.", "The mouse is released: text can be selected. Ctrl+B takes it back.";
    /// The terminal is too small.
    too_small(width, height) = "Jendela terlalu kecil ({width}×{height}). Perbesar sampai 60×16 atau lebih.", "The window is too small ({width}×{height}). Make it 60×16 or larger.";
    /// Leaving although something is not saved.
    leave_unsaved() = "Belum semua tersimpan", "Not everything is saved";
    /// Stay.
    stay() = "Tetap di sini", "Stay here";
    /// Try again to save.
    try_again() = "Coba simpan lagi", "Try to save again";
    /// Leave nevertheless.
    leave_anyway() = "Keluar; yang belum tersimpan hilang", "Leave; what is not saved is lost";
    /// Leave; the journal has what the session file has not.
    leave_in_journal() = "Keluar; yang belum masuk berkas kembali saat dibuka lagi", "Leave; what the file has not comes back on opening";
    /// Hand-edited tables differ.
    differences_title() = "Tabel diubah di luar program", "Tables were edited outside the program";
    /// How many differences there are.
    differences(count) = "{count} isian pada tabel berkas ini berbeda dari catatannya. Ambil sebagai perubahan?", "{count} cells in this file's tables differ from its record. Take them in as edits?";
    /// Take them.
    take() = "Ambil", "Take them in";
    /// Leave them.
    leave_out() = "Abaikan", "Leave them out";
    /// A running clock was alone.
    gap_title(opd) = "Jam {opd} berjalan terus", "The clock of {opd} kept running";
    /// How long it was alone.
    gap(length) = "Program tertidur selama {length}. Hitung waktu itu sebagai waktu presentasi?", "The program was asleep for {length}. Does that time count as presentation time?";
    /// The clock ran on while the file was closed; only its last entry tells since when.
    gap_since_entry(length) = "Catatan terakhir dibuat {length} sebelum berkas ini dibuka. Hitung waktu itu sebagai waktu presentasi?", "The last entry was made {length} before this file was opened. Does that time count as presentation time?";
    /// It counts.
    gap_counts() = "Ya, presentasi berjalan terus", "Yes, the presentation went on";
    /// It does not count.
    gap_does_not() = "Tidak, jangan hitung", "No, do not count it";
    /// A file cannot be read, but a backup can.
    backup_title() = "Berkas ini tidak dapat dibaca", "This file cannot be read";
    /// Open the backup.
    backup_open() = "Buka cadangan terbaru yang utuh", "Open the newest whole backup";
    /// Leave it.
    backup_leave() = "Biarkan", "Leave it";
    /// Asks for another folder.
    elsewhere() = "Simpan sesi ini ke folder mana? Ketik atau tempel letaknya.", "Into which folder is this session saved? Type or paste its path.";
    /// Nothing was typed.
    elsewhere_empty() = "Ketik letak foldernya, misalnya D:\\bimtek.", "Type where the folder is, such as D:\\bimtek.";
    /// A damaged file has lost edits.
    damaged_title() = "Berkas ini rusak", "This file is damaged";
    /// Its tables still hold what its record lost.
    damaged(count) = "Sebagian catatannya hilang, tetapi tabelnya masih memuat {count} isian. Ambil kembali dari tabel? Berkas aslinya tetap disimpan di sampingnya.", "Part of its record is lost, but its tables still hold {count} cells. Take them back from the tables? The original file is kept beside it.";
    /// Asks for the operator's name.
    operator() = "Nama operator, seperti akan tercatat pada setiap perubahan", "Operator's name, as every edit will record it";
    /// No name was typed.
    operator_empty() = "Ketik nama Anda, misalnya Wati Prasetyo.", "Type your name, such as Wati Prasetyo.";
    /// The operator's name was changed.
    operator_is(name) = "Operator: {name}. Perubahan sejak sekarang dicatat dengan nama ini.", "Operator: {name}. Edits from now on bear this name.";
    /// The environment says who the operator is.
    operator_fixed(name) = "Nama operator ditetapkan di luar program oleh BIMTEK_OPERATOR: {name}. Hapus dahulu pengaturan itu.", "The operator's name is set outside the program by BIMTEK_OPERATOR: {name}. Remove that setting first.";
}
