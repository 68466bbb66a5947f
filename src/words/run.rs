//! Texts of the run screen.

crate::words! {
    /// At which laptop it is recorded.
    recorded_at(laptops) = "dicatat di {laptops}", "recorded at {laptops}";
    /// Column head.
    indicator() = "Indikator", "Indicator";
    /// Column head.
    value() = "Nilai", "Value";
    /// Column head.
    unit() = "Satuan", "Unit";
    /// Column head.
    year() = "Tahun", "Year";
    /// Column head.
    source() = "Sumber", "Source";
    /// Rows were pasted.
    pasted(rows) = "{rows} ditempel. Ctrl+Z membatalkan semuanya.", "{rows} pasted. Ctrl+Z undoes it all.";
    /// A pasted column without a head, by its number.
    column(number) = "kolom {number}", "column {number}";
    /// Some pasted columns have no place of their own.
    pasted_noted(rows, columns) = "{rows} ditempel; {columns} masuk ke Keterangan. Ctrl+Z membatalkan semuanya.", "{rows} pasted; {columns} went into Remarks. Ctrl+Z undoes it all.";
    /// A reading was confirmed.
    confirmed(reading) = "Dipastikan: dibaca {reading}.", "Confirmed: read as {reading}.";
    /// A row was recorded because it was left.
    recorded(name) = "Baris dicatat: {name}. Ctrl+Z membatalkan.", "Row recorded: {name}. Ctrl+Z undoes it.";
    /// The figure under the cursor is clear.
    nothing_to_confirm() = "Angka ini tidak meragukan, tidak ada yang perlu dipastikan.", "This figure is clear; there is nothing to confirm.";
    /// How a figure is read.
    read_as(figure) = "Dibaca {figure}", "Read as {figure}";
    /// What confirms the reading of a figure that can be read two ways.
    confirm_key() = "Ctrl+K memastikan.", "Ctrl+K confirms it.";
    /// A figure that cannot be read.
    unread(why) = "dicatat seperti diketik, belum terbaca sebagai angka: {why}", "kept as typed, not readable as a figure: {why}";
    /// Data declared missing.
    no_data() = "tidak ada data (bukan 0)", "no data (not 0)";
    /// A cell with rivals.
    contested_cell(field, rivals) = "≠ {field}: {rivals}. Ketik nilai yang benar, atau Ctrl+X untuk memutuskan.", "≠ {field}: {rivals}. Type the right value to settle it, or Ctrl+X.";
    /// What a row lacks.
    lacks(what) = "! belum ada: {what}", "! missing: {what}";
    /// What can be done with the row under the cursor.
    row_keys() = "ketik untuk mengganti   Enter ubah   Ctrl+E semua isian   Ctrl+D tarik", "type to replace   Enter edit   Ctrl+E all fields   Ctrl+D withdraw";
    /// The keys of the grid.
    grid_keys() = "Tab kolom   Enter baris baru   ↓ pilih isian   tempel dari Excel", "Tab column   Enter new row   ↓ completions   paste from Excel";
    /// Pasting has no place here.
    paste_where() = "Pilih tab Data, Catatan, atau Pertanyaan dahulu, lalu tempel.", "Choose the Data, Notes or Questions tab first, then paste.";
    /// Starting one OPD ended another.
    ended(opd) = "{opd} dicatat selesai. Ctrl+Z membatalkan.", "{opd} was recorded as done. Ctrl+Z undoes it.";
    /// An OPD has finished and the next is in view.
    finished(opd, used, next) = "{opd} selesai dalam {used}. Berikutnya {next}.", "{opd} finished in {used}. Next: {next}.";
    /// The last OPD has finished.
    finished_all(opd, used) = "{opd} selesai dalam {used}. Tidak ada lagi yang menunggu; F9 membuka Papan.", "{opd} finished in {used}. Nobody waits any more; F9 opens the board.";
    /// The agenda is late.
    finished_late(said, late) = "{said} {late} di belakang rencana: Ctrl+P, “Bagi sisa waktu”.", "{said} {late} behind the plan: Ctrl+P, “Share the remaining time”.";
    /// An OPD went to the end.
    skipped(opd) = "{opd} dilewati dan pindah ke akhir antrean.", "{opd} was skipped and moved to the end of the queue.";
    /// Asks when an OPD truly began.
    true_start(opd) = "Pukul berapa {opd} sebenarnya mulai?", "At what time did {opd} really begin?";
    /// That is no clock time.
    no_clock() = "Ketik jam dan menit, misalnya 08.30.", "Type hours and minutes, such as 08.30.";
    /// The start lies ahead or too far back.
    start_too_late() = "Jam itu belum tiba, atau bukan pada hari presentasi ini.", "That time has not come yet, or is not on the day of this presentation.";
    /// Asks for an OPD's minutes.
    slot(opd) = "Jatah waktu {opd}, dalam menit", "Time for {opd}, in minutes";
    /// Those are no minutes.
    no_minutes() = "Ketik bilangan bulat dari 1 sampai 600.", "Type a whole number from 1 to 600.";
    /// Asks for a quick win.
    catch(opd) = "Quick win dari {opd}, satu baris:", "Quick win of {opd}, in one line:";
    /// Nothing was typed.
    catch_empty() = "Ketik judulnya dahulu; selebihnya dapat dilengkapi nanti.", "Type its title first; the rest can follow later.";
    /// A quick win was caught.
    caught(title) = "Quick win dicatat: {title}", "Quick win recorded: {title}";
    /// Something was withdrawn.
    withdrawn(name) = "Ditarik: {name}. Ctrl+Z mengembalikan.", "Withdrawn: {name}. Ctrl+Z brings it back.";
    /// Tab.
    tab_data() = "Data", "Data";
    /// Tab.
    tab_wins() = "Quick win", "Quick wins";
    /// Tab.
    tab_notes() = "Catatan", "Notes";
    /// A tab of text and its length.
    tab_lines(name, lines) = "{name}: {lines}", "{name}: {lines}";
    /// Tab.
    tab_questions() = "Pertanyaan", "Questions";
    /// The place of an OPD in the agenda.
    place(at, of) = "{at} dari {of}", "{at} of {of}";
    /// Who came is not recorded.
    nobody_yet() = "Kehadiran belum dicatat (F4)", "Attendance not recorded (F4)";
    /// The head came.
    head(name) = "Hadir: kepala {name}", "Present: head {name}";
    /// Someone else came.
    represented(name) = "Diwakili {name}", "Represented by {name}";
    /// Someone else came, in a position.
    represented_as(name, position) = "Diwakili {name}, {position}", "Represented by {name}, {position}";
    /// Nobody came.
    absent(reason) = "Tidak hadir {reason}", "Absent {reason}";
    /// Time left.
    left() = "sisa", "left";
    /// Time beyond.
    over() = "LEBIH", "OVER";
    /// The clock stands.
    paused() = "jeda", "paused";
    /// Little time is left.
    soon() = "hampir habis", "nearly over";
    /// Half a minute is left.
    last() = "segera selesai", "ending now";
    /// It has not begun.
    not_begun() = "belum mulai", "not begun";
    /// It has ended.
    done() = "selesai", "done";
    /// Time used of time granted.
    used_of(used, granted) = "{used} dari {granted}", "{used} of {granted}";
    /// Nobody came yet, by the record.
    unattended(said, opd) = "{said} Kehadiran {opd} belum dicatat.", "{said} The attendance of {opd} is not recorded.";
    /// The session is dated another day.
    other_day(day) = "Sesi ini bertanggal {day}, bukan hari ini. F12 membetulkan tanggalnya.", "This session is dated {day}, not today. F12 corrects the date.";
    /// Who is next.
    next(next) = "Berikutnya {next}", "Next {next}";
    /// Nobody comes after.
    last_one() = "Terakhir", "Last one";
    /// When all ends.
    end(end) = "akhir ± {end}", "end ± {end}";
    /// All have presented.
    all_done() = "Semua OPD sudah diproses. F9 membuka Papan.", "Every OPD is through. F9 opens the board.";
    /// Behind the plan.
    behind(minutes) = "terlambat {minutes}", "{minutes} late";
    /// Ahead of the plan.
    ahead(minutes) = "lebih cepat {minutes}", "{minutes} early";
    /// On time.
    on_time() = "sesuai rencana", "on time";
    /// No quick win yet.
    no_wins() = "Belum ada quick win. Ketik judulnya langsung di sini, atau F2 dari mana saja.", "No quick win yet. Type its title right here, or press F2 anywhere.";
    /// The keys of the quick wins.
    wins_keys() = "ketik judul baru   Enter lengkapi   Ctrl+D tarik", "type a new title   Enter complete   Ctrl+D withdraw";
    /// How complete a quick win is.
    complete(filled, of) = "{filled}/{of} isian", "{filled}/{of} fields";
    /// The keys of a note.
    note_keys() = "Enter baris baru   Esc simpan dan kembali", "Enter new line   Esc save and go back";
    /// The agenda is empty.
    no_agenda() = "Belum ada OPD dalam daftar. F12 membuka Persiapan untuk mengisi daftar OPD.", "There is no OPD on the list. F12 opens Setup to fill it.";
    /// Something is half typed of an OPD that has left the agenda.
    opd_gone(opd) = "{opd} tidak ada lagi dalam daftar, tetapi ada yang sedang diketik untuknya. PageDown menyimpannya dan pindah ke OPD lain.", "{opd} is no longer on the list, but something is being typed for it. PageDown keeps it and goes to another OPD.";
    /// A text with rivals.
    note_contested(count) = "≠ Ada {count} versi. Yang terakhir ditampilkan; Ctrl+X menyandingkan dan menggabungkannya.", "≠ {count} versions. The latest is shown; Ctrl+X lays them side by side and joins them.";
    /// One that had begun and waits again.
    skipped_after(used) = "dilewati, terpakai {used}", "skipped, {used} used";
    /// Column head.
    column_opd() = "OPD", "OPD";
    /// Column head.
    column_time() = "Jam", "Time";
    /// Column head.
    column_status() = "Status", "Status";
    /// Column head.
    column_rows() = "Baris", "Rows";

    /// Nobody waits to share time with.
    nobody_waits() = "Tidak ada OPD yang masih menunggu, jadi tidak ada waktu yang dibagi.", "No OPD waits any more, so there is no time to share.";
    /// Asks when all is to end.
    share_until(waiting, end) = "{waiting} OPD masih menunggu; dengan jatah sekarang selesai {end}. Harus selesai pukul berapa?", "{waiting} OPD still wait; as things stand all ends at {end}. When must it end?";
    /// The end lies behind.
    end_is_past(end) = "Pukul {end} sudah lewat. Tulis jam selesai yang masih di depan, misalnya 12.00.", "It is past {end}. Write a time that is still ahead, such as 12.00.";
    /// There is not a minute for each.
    not_a_minute(waiting, end) = "Sampai {end} tidak ada satu menit pun untuk tiap OPD dari {waiting}. Tulis jam yang lebih lambat, atau lewati sebagian OPD.", "Until {end} there is not even a minute for each of {waiting} OPD. Write a later time, or skip some.";
    /// What the sharing comes to.
    share_title(waiting, minutes) = "{minutes} menit untuk tiap OPD dari {waiting}", "{minutes} minutes for each of {waiting} OPD";
    /// What each has now.
    share_text(before) = "Sekarang rata-rata {before} menit. Yang sedang presentasi tidak berubah.", "Now it is {before} minutes on the mean. Who presents now keeps their time.";
    /// Takes it.
    share_take() = "Bagi begitu", "Share it so";
    /// Leaves it.
    share_leave() = "Biarkan seperti sekarang", "Leave it as it is";
    /// It is done.
    shared(waiting, minutes) = "{waiting} OPD yang menunggu kini mendapat {minutes} menit. Ctrl+Z mengembalikan.", "The {waiting} OPD that wait now get {minutes} minutes each. Ctrl+Z takes it back.";
}
