//! Texts of the board.

crate::words! {
    /// Under the big figure of OPD that have presented.
    presented(all) = "dari {all} sudah tampil", "of {all} have presented";
    /// Under the big figure of absent OPD.
    absent() = "tidak hadir", "absent";
    /// Under the big figure of OPD without data.
    no_data() = "belum memberi data", "have given no data";
    /// Under the big figure of OPD without a quick win.
    no_quick_win() = "belum ada quick win", "have no quick win";
    /// Under the big figure of late OPD.
    late() = "terlambat", "late";
    /// The coverage in one line, for narrow windows.
    in_a_line(presented, all, absent, no_data, no_quick_win) = "{presented} / {all} sudah tampil · {absent} tidak hadir · {no_data} belum memberi data · {no_quick_win} belum ada quick win", "{presented} / {all} have presented · {absent} absent · {no_data} have given no data · {no_quick_win} have no quick win";
    /// The tab of all OPD.
    tab_all() = "Semua", "All";
    /// The tab of OPD that wait.
    tab_waiting() = "Belum tampil", "Not presented";
    /// The tab of OPD without data.
    tab_no_data() = "Tanpa data", "No data";
    /// The tab of OPD without a quick win.
    tab_no_quick_win() = "Tanpa quick win", "No quick win";
    /// The tab of late OPD.
    tab_late() = "Terlambat", "Late";
    /// The tab of absent OPD.
    tab_absent() = "Tidak hadir", "Absent";
    /// That letters find.
    type_to_find() = "OPD (ketik untuk mencari)", "OPD (type to find)";
    /// Column head: whether it has presented.
    stands() = "Tampil", "Turn";
    /// Column head: who came.
    came() = "Kehadiran", "Attendance";
    /// Column head: data rows.
    rows() = "Data", "Data";
    /// Column head: nominations.
    quick_wins() = "Quick win", "Quick wins";
    /// Column head: rows with gaps.
    lacking() = "Kurang", "Gaps";
    /// Column head: contested slots.
    contested() = "Beda", "≠";
    /// Column head: who presents.
    presenter() = "Penyaji", "Presenter";
    /// Column head: when.
    time() = "Jam", "Time";
    /// Column head: how late.
    delay() = "Terlambat", "Late";
    /// It has presented.
    done() = "sudah", "done";
    /// It presents now.
    presenting() = "sedang", "now";
    /// It has not presented.
    waiting() = "belum", "not yet";
    /// Its head came.
    head() = "kepala", "head";
    /// Someone else came.
    represented() = "diwakili", "represented";
    /// Nobody of this tab matches what was typed.
    none_found(query) = "Tidak ada OPD yang cocok dengan “{query}”. Esc menghapus pencarian.", "No OPD matches “{query}”. Esc clears the search.";
    /// There is no OPD at all.
    no_opd() = "Belum ada OPD yang diharapkan. F12 membuka Persiapan untuk memasukkan daftarnya.", "No OPD is expected yet. F12 opens the setup, where the roster is entered.";
    /// Nobody waits.
    nobody_waiting() = "Semua OPD sudah tampil atau dicatat tidak hadir.", "Every OPD has presented or is recorded as absent.";
    /// All have data.
    nobody_without_data() = "Semua OPD sudah memberi data.", "Every OPD has given data.";
    /// All have a quick win.
    nobody_without_quick_win() = "Semua OPD sudah mengajukan quick win.", "Every OPD has nominated a quick win.";
    /// None is late.
    nobody_late() = "Tidak ada OPD yang terlambat.", "No OPD is late.";
    /// None is absent.
    nobody_absent() = "Tidak ada OPD yang dicatat tidak hadir.", "No OPD is recorded as absent.";
    /// Who presents, in the line about one OPD.
    presented_by(who) = "penyaji {who}", "presented by {who}";
    /// Planned and expected time, in the line about one OPD.
    planned(plan, expected) = "rencana {plan}, perkiraan {expected}", "planned {plan}, expected {expected}";
    /// Planned and actual time, in the line about one OPD.
    began(plan, at) = "rencana {plan}, mulai {at}", "planned {plan}, began {at}";
    /// How late, in the line about one OPD.
    late_by(length) = "terlambat {length}", "{length} late";
    /// It was called and waits again.
    called() = "sudah dipanggil, belum tampil", "called, has not presented";
    /// Rows with gaps, in the line about one OPD.
    incomplete(rows) = "{rows} tanpa satuan, tahun, atau sumber", "{rows} without unit, year or source";
    /// The heading of the second view.
    by_dimension() = "Menurut dimensi", "By dimension";
    /// Rows and nominations without a dimension.
    no_dimension() = "belum ditentukan", "not yet set";
    /// Column head: OPD by natural dimension.
    opds() = "OPD", "OPD";
    /// What the figures by dimension count.
    dimension_note() = "OPD dihitung pada setiap dimensi alaminya; satu OPD dapat memiliki beberapa.", "An OPD counts in each of its natural dimensions; it may have several.";
    /// The heading of copied names.
    copied_heading(tab, count, session, day) = "{tab} ({count} OPD) – {session}, {day}", "{tab} ({count} OPD) – {session}, {day}";
    /// Names were copied.
    copied(count) = "{count} nama OPD disalin. Tempel di WhatsApp, surel, atau dokumen.", "Names of {count} OPD copied. Paste them into a message or document.";
    /// There is nothing to copy.
    nothing_to_copy() = "Daftar ini kosong, tidak ada nama yang disalin.", "This list is empty; no name was copied.";
    /// The heading of the view across sessions.
    across(count) = "OPD di {count} sesi (ketik untuk mencari)", "OPD in {count} sessions (type to find)";
    /// Sessions that find no room.
    not_shown(count) = "{count} sesi lain hanya pada jumlah", "{count} other sessions only in the sums";
    /// Column head: in how many sessions it presented.
    times() = "Tampil", "Turns";
    /// Column head: the figures of a session.
    data_and_wins() = "data  qw", "data  qw";
    /// What it did in one session, in the line about one OPD.
    in_session(session, what) = "{session}: {what}", "{session}: {what}";
    /// Its agenda has no turn of it.
    no_turn() = "tidak terjadwal", "not on the agenda";
    /// It did not come.
    stayed_away() = "tidak hadir", "absent";
    /// It cannot be opened from here.
    no_turn_here() = "OPD ini tidak ada dalam agenda sesi yang sedang dibuka. Ctrl+P lalu “sesi” membuka sesi lain.", "This OPD is not on the agenda of the session at hand. Ctrl+P and “session” open another one.";
}
