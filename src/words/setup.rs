//! Texts of the setup screen: the session and its roster.

crate::words! {
    /// The part with the session's fields.
    session() = "Sesi", "Session";
    /// The part with the roster.
    roster(count) = "OPD ({count})", "OPD ({count})";
    /// How many OPD are expected, and how long all of it takes.
    sum(count, minutes, all) = "{count} OPD × {minutes} menit = {all}", "{count} OPD × {minutes} minutes = {all}";
    /// How long all of it takes, where the minutes differ.
    sum_mixed(count, parts, all) = "{count} OPD: {parts} = {all}", "{count} OPD: {parts} = {all}";
    /// A part of it: so many OPD with so many minutes each.
    sum_part(count, minutes) = "{count} × {minutes} menit", "{count} × {minutes} minutes";
    /// The rest of it: so many OPD with so many minutes together.
    sum_rest(count, minutes) = "{count} lainnya {minutes} menit", "{count} others {minutes} minutes";
    /// When the day will begin and end.
    day(start, end) = "mulai {start}, selesai sekitar {end}", "starts {start}, ends about {end}";
    /// When all will have ended.
    end(end) = "selesai sekitar {end}", "ends about {end}";
    /// It ends on another day.
    another_day(day, clock) = "{day} {clock}", "{day} {clock}";
    /// No OPD is expected.
    nobody() = "Belum ada OPD yang diharapkan: tandai dengan Spasi di bagian OPD (F3).", "No OPD is expected yet: mark them with Space in the OPD part (F3).";
    /// What is to be done, when the session has all it needs.
    ready() = "Sesi siap. F5 membuka layar Jalan.", "The session is ready. F5 opens the Run screen.";
    /// Fields are still missing, which does not keep it from running.
    not_ready(what) = "{what}; F5 tetap dapat menjalankan sesi.", "{what}; F5 can still run the session.";
    /// The column of the order.
    order() = "No", "No";
    /// The column of the short name.
    short() = "Singkatan", "Short";
    /// The column of the name.
    name() = "Nama OPD", "Name";
    /// The column of the kind.
    kind() = "Jenis", "Kind";
    /// The column of whether it is expected.
    expected() = "Diharapkan", "Expected";
    /// It is expected.
    comes() = "✓ diharapkan", "✓ expected";
    /// It is not expected.
    stays() = "– tidak", "– not";
    /// It is merged into another.
    merged(into) = "→ digabung ke {into}", "→ merged into {into}";
    /// What is looked for.
    finding(text, count) = "cari: {text} · {count} OPD", "find: {text} · {count} OPD";
    /// Nothing was found.
    not_found(text) = "Tidak ada OPD dengan “{text}”. Esc menampilkan semua.", "No OPD has “{text}”. Esc shows all.";
    /// There is no OPD at all.
    empty() = "Daftar OPD kosong. F2 menambah OPD, Ctrl+O mengambil daftar dari CSV atau XLSX.", "The roster is empty. F2 adds an OPD, Ctrl+O reads a roster from a CSV or XLSX file.";
    /// The OPD to merge into is chosen.
    merging(name) = "Gabung “{name}” ke OPD mana? Pilih lalu Enter; Esc batal.", "Merge “{name}” into which OPD? Choose it and press Enter; Esc cancels.";
    /// It was merged.
    merged_said(name, into) = "“{name}” digabung ke “{into}”. Ctrl+Z membatalkan, F6 memisahkan lagi.", "“{name}” was merged into “{into}”. Ctrl+Z undoes it, F6 parts them again.";
    /// It stands alone again.
    parted(name) = "“{name}” berdiri sendiri lagi.", "“{name}” stands alone again.";
    /// It cannot be merged into itself or into one that is merged.
    no_merge() = "Pilih OPD lain yang tidak digabung ke mana pun.", "Choose another OPD that is not merged itself.";
    /// A new OPD is named.
    add() = "Nama OPD baru", "Name of the new OPD";
    /// Another name is asked for.
    rename(name) = "Nama baru untuk “{name}”", "New name for “{name}”";
    /// No name was typed.
    name_needed() = "Nama belum diisi.", "The name is empty.";
    /// It is in the roster.
    known(name) = "OPD ini sudah ada: “{name}”.", "This OPD is in the roster: “{name}”.";
    /// It was added.
    added(name) = "“{name}” ditambahkan di akhir daftar.", "“{name}” was added at the end.";
    /// An OPD was withdrawn.
    withdrawn(name) = "“{name}” ditarik dari daftar. Ctrl+Z mengembalikannya.", "“{name}” was withdrawn from the roster. Ctrl+Z brings it back.";
    /// Only some OPD are left.
    only(count, out) = "{count} OPD diharapkan, {out} lainnya tidak. Ctrl+Z membatalkan.", "{count} OPD expected, {out} others not. Ctrl+Z undoes it.";
    /// All kecamatan are out.
    districts_out(count) = "{count} kecamatan tidak diharapkan. F7 mengikutkannya lagi.", "{count} kecamatan are not expected. F7 takes them in again.";
    /// All kecamatan are in.
    districts_in(count) = "{count} kecamatan diharapkan.", "{count} kecamatan are expected.";
    /// There are none.
    no_districts() = "Tidak ada kecamatan dalam daftar.", "There is no kecamatan in the roster.";
    /// A path is asked for.
    table() = "Berkas CSV atau XLSX daftar OPD", "CSV or XLSX file with the roster of OPD";
}
