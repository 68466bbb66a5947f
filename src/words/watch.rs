//! Texts around the wall: the command, and what is wrong with the file that it follows.

crate::words! {
    /// A command.
    about_wall() = "Menampilkan layar ruang di terminal lain, mengikuti berkasnya secara langsung", "Shows the wall in another terminal, following the file live";
    /// How it is used.
    more_wall() = "Layar ruang hanya membaca: ia tidak mengunci, tidak menulis dan tidak membuat apa pun di folder itu. Bila berkasnya belum
ada, ia menunggu. Di sini hanya b atau Spasi (kosongkan layar ini, dan kembali) serta q atau Esc (keluar) yang berlaku.

Contoh:
  bimtek layar sesi.json
  bimtek layar //pusdalop/bimtek/sesi.json --theme contrast
",
    "The wall only reads: it locks, writes and makes nothing in that folder. Where the file is not there yet, it waits.
Only b or Space (blank this wall, and back) and q or Esc (leave) act here.

Examples:
  bimtek wall session.json
  bimtek wall //pusdalop/bimtek/session.json --theme contrast
";
    /// An option.
    help_ascii() = "Hanya huruf ASCII, untuk terminal tanpa Unicode", "ASCII letters only, for a terminal without Unicode";
    /// The program broke.
    panicked(what) = "Layar ruang berhenti karena kesalahan di dalam program. Catatan sesi tidak tersentuh; jalankan bimtek layar lagi. ({what})", "The wall stopped because of an error in the program. The record is untouched; start bimtek wall again. ({what})";
    /// What the walls are to show could not be passed on.
    not_shown(name, cause) = "Pilihan untuk layar ruang tidak dapat ditulis di sebelah {name}: {cause}", "What the wall is to show could not be written beside {name}: {cause}";

    /// In the corner: the file is not there yet.
    waiting(name) = "Menunggu {name}", "Waiting for {name}";
    /// In the corner: the file is gone.
    gone(since) = "Berkas sesi tidak ada sejak {since}", "The session file is gone since {since}";
    /// In the corner: the folder cannot be looked at.
    unreachable(since) = "Folder sesi tidak terjangkau sejak {since}", "The session's folder is out of reach since {since}";
    /// In the corner: the disk does not answer.
    silent(since) = "Folder sesi tidak menjawab sejak {since}", "The session's folder does not answer since {since}";
    /// In the corner: the file cannot be read.
    unreadable(since) = "Berkas sesi tidak dapat dibaca sejak {since}", "The session file cannot be read since {since}";
    /// In the corner: the file is damaged.
    damaged(since) = "Berkas sesi rusak sejak {since}", "The session file is damaged since {since}";
    /// In the corner: it is no session file.
    no_session(since) = "Bukan berkas sesi lagi sejak {since}", "No session file any more since {since}";
    /// In the corner: there is no such session in the file.
    no_such_session(sid) = "Tidak ada sesi {sid} di berkas ini", "There is no session {sid} in this file";
}
