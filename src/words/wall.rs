//! Texts of the wall, and of the operator's hand on it.

crate::words! {
    /// What the room sees in place of a value in which two people differ.
    checking() = "sedang diperiksa", "being checked";
    /// The mark of a rehearsal.
    rehearsal() = "LATIHAN", "REHEARSAL";
    /// The head of the welcome.
    welcome() = "Selamat datang", "Welcome";
    /// When the session begins.
    begins_at(clock) = "Mulai pukul {clock}", "We begin at {clock}";
    /// The session begins soon.
    begins_soon() = "Segera dimulai", "We begin soon";
    /// The head of a presentation.
    presenting() = "Sedang presentasi", "Now presenting";
    /// The place of the presenting OPD in the agenda.
    place(number, of) = "{number} dari {of}", "{number} of {of}";
    /// The clock runs and there is time.
    left() = "Sisa waktu", "Time left";
    /// The last minutes.
    soon() = "! Menipis", "! Ending";
    /// The last half minute.
    last() = "!! Akhiri", "!! Finish";
    /// The time is over.
    over() = "!! LEBIH", "!! OVER";
    /// The clock stands.
    paused() = "Jeda", "Paused";
    /// The clock is contested.
    clock_checking() = "Waktu sedang diperiksa", "The time is being checked";
    /// Who comes next.
    next(opd) = "Berikutnya {opd}", "Next {opd}";
    /// The word before who comes next.
    next_word() = "Berikutnya", "Next";
    /// Nobody comes next.
    last_one() = "Yang terakhir", "The last one";
    /// A row that has just landed.
    new_row(row) = "Baru: {row}", "New: {row}";
    /// The head of the rows.
    rows() = "Data yang masuk", "The data as it comes in";
    /// There is no row yet.
    no_rows() = "Belum ada data", "No data yet";
    /// The head of the quick wins.
    nominations() = "Quick win yang diusulkan", "Quick wins proposed";
    /// There is no quick win yet.
    no_nominations() = "Belum ada quick win", "No quick win yet";
    /// The head of the coverage.
    coverage() = "Siapa sudah, siapa belum", "Who has, who has not";
    /// Behind the number of OPD that have presented.
    have_presented() = "OPD sudah presentasi", "OPD have presented";
    /// Who has not presented.
    waiting(names) = "Belum: {names}", "Not yet: {names}";
    /// Who did not come.
    absent(names) = "Tidak hadir: {names}", "Absent: {names}";
    /// How many more there are.
    more(count) = "dan {count} lagi", "and {count} more";
    /// Nobody is missing.
    none_missing() = "Semua OPD sudah presentasi", "Every OPD has presented";
    /// What the signs of the coverage mean.
    signs(done, now, waiting, absent) = "{done} sudah   {now} sekarang   {waiting} belum   {absent} tidak hadir", "{done} done   {now} now   {waiting} not yet   {absent} absent";
    /// The head of the ranking.
    ranking() = "Peringkat quick win", "Ranking of the quick wins";
    /// No quick win has a score yet.
    no_ranking() = "Belum ada yang dinilai", "None is scored yet";
    /// A score that lacks parts.
    provisional() = "sementara", "provisional";
    /// A quick win is in the RPJMD.
    rpjmd_in() = "masuk RPJMD", "in the RPJMD";
    /// A quick win is proposed to the RPJMD.
    rpjmd_proposed() = "diusulkan ke RPJMD", "proposed to the RPJMD";
    /// A quick win is not in the RPJMD.
    rpjmd_not() = "belum masuk RPJMD", "not yet in the RPJMD";
    /// People disagree about the RPJMD.
    rpjmd_checking() = "RPJMD sedang diperiksa", "RPJMD being checked";
    /// A title in which two people differ.
    title_checking() = "Judul sedang diperiksa", "Title being checked";
    /// The head of the votes.
    votes() = "Pemungutan suara", "The vote";
    /// Behind the number of OPD that have voted.
    have_voted() = "OPD sudah memberi suara", "OPD have voted";
    /// Who votes next.
    votes_next() = "Giliran", "Now voting";
    /// Every OPD has voted.
    all_voted() = "Semua OPD sudah memberi suara", "Every OPD has voted";
    /// The message where none was typed.
    pause() = "Istirahat", "Break";
    /// Until when.
    until(clock) = "Sampai pukul {clock}", "Until {clock}";
    /// The time of the message has come.
    time_up() = "Silakan kembali ke tempat", "Please return to your seats";
    /// The head of the thanks.
    end() = "Selesai", "The end";
    /// Thanks.
    thanks() = "Terima kasih", "Thank you";
    /// What was gathered.
    gathered(opds, rows, wins) = "{opds} OPD · {rows} · {wins}", "{opds} OPD · {rows} · {wins}";
    /// The first of the next steps.
    step_review() = "1  Konsultan menelaah data dan quick win", "1  The consultant reviews data and quick wins";
    /// The second of the next steps.
    step_document() = "2  OPD melengkapi, dokumen disusun", "2  OPD complete them, the document is made";
    /// The third of the next steps.
    step_hand_over() = "3  Dokumen diserahkan kepada bupati", "3  The document is handed to the regent";
    /// The fourth of the next steps.
    step_apply() = "4  Quick win dijalankan", "4  The quick wins are carried out";
    /// The name of the table of keys.
    name() = "Layar", "Wall";
    /// The wall shows what happens.
    shows_auto() = "Layar mengikuti jalannya acara.", "The wall follows what happens.";
    /// The wall shows one picture.
    shows(scene) = "Layar menampilkan: {scene}. Ctrl+P \"Layar: otomatis\" mengembalikan.", "The wall shows: {scene}. Ctrl+P \"Wall: automatic\" brings it back.";
    /// The wall is blank.
    blanked() = "Layar dikosongkan. Alt+B menampilkan gambar yang sama lagi.", "The wall is blank. Alt+B brings the same picture back.";
    /// The wall shows again.
    shown_again() = "Layar menyala lagi.", "The wall is on again.";
    /// A row is off the wall.
    taken_off(name) = "Diambil dari layar: {name}. Kembali tampil bila dibetulkan.", "Taken off the wall: {name}. It is back once corrected.";
    /// There is no row to take off.
    nothing_to_take() = "Tidak ada baris di layar.", "There is no row on the wall.";
    /// Rows are back on the wall.
    put_back(count) = "Kembali ke layar: {count} baris.", "Back on the wall: {count} rows.";
    /// No row is off the wall.
    none_off() = "Tidak ada baris yang diambil dari layar.", "No row is off the wall.";
    /// Asks for a message.
    message() = "Pesan di layar", "Message on the wall";
    /// Asks until when the message holds.
    message_until(message) = "{message}: sampai pukul berapa, atau berapa menit? (10.15 atau 15; kosong: tanpa jam)", "{message}: until when, or for how many minutes? (10.15 or 15; empty: no time)";
    /// That is neither a time nor minutes.
    no_time() = "Ketik jam, misalnya 10.15, atau menit, misalnya 15.", "Type a time such as 10.15, or minutes such as 15.";
    /// That time has passed.
    time_passed() = "Jam itu sudah lewat hari ini.", "That time has passed today.";
    /// The mark in the operator's line above: the wall is blank.
    mark_blank() = "LAYAR KOSONG", "WALL BLANK";
    /// The mark in the operator's line above: the wall is fixed to a picture.
    mark_scene(scene) = "layar: {scene}", "wall: {scene}";
    /// A question waits for the operator.
    asks() = "F11: operator ditanya", "F11: a question for the operator";
    /// The OPD that the keys of the clock act on.
    keys_on(opd) = "F5: {opd}", "F5: {opd}";
    /// The name of a picture.
    scene_auto() = "otomatis", "automatic";
    /// The name of a picture.
    scene_welcome() = "sambutan", "welcome";
    /// The name of a picture.
    scene_presenting() = "presentasi", "presentation";
    /// The name of a picture.
    scene_rows() = "data", "data";
    /// The name of a picture.
    scene_nominations() = "quick win", "quick wins";
    /// The name of a picture.
    scene_coverage() = "siapa sudah", "who has";
    /// The name of a picture.
    scene_ranking() = "peringkat", "ranking";
    /// The name of a picture.
    scene_votes() = "suara", "votes";
    /// The name of a picture.
    scene_message() = "pesan", "message";
    /// The name of a picture.
    scene_thanks() = "terima kasih", "thanks";
}
