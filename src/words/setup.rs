//! Texts of the setup screen.

crate::words! {
    /// The part with the session's fields.
    session() = "Sesi", "Session";
    /// The part with the roster.
    roster(count) = "OPD {count}", "OPD {count}";
    /// How long the day will be.
    day(count, minutes, length, end) = "{count} OPD × {minutes} menit = {length}, selesai {end}", "{count} OPD × {minutes} minutes = {length}, ends {end}";
    /// How long the day will be, without a start.
    day_without_start(count, minutes, length) = "{count} OPD × {minutes} menit = {length}", "{count} OPD × {minutes} minutes = {length}";
    /// Typing finds.
    find() = "ketik untuk mencari   Ctrl+↑ Ctrl+↓ ubah urutan   Enter semua isian", "type to find   Ctrl+↑ Ctrl+↓ change the order   Enter all fields";
    /// What is looked for.
    finding() = "mencari: ", "finding: ";
    /// Column head.
    number() = "No", "No";
    /// Column head.
    expected() = "Diharapkan", "Expected";
    /// Column head.
    short() = "Singkatan", "Short";
    /// Column head.
    name() = "Nama", "Name";
    /// Column head.
    kind() = "Jenis", "Kind";
    /// Expected.
    yes() = "hadir", "yes";
    /// Not expected.
    no() = "tidak", "no";
    /// Merged.
    merged() = "digabung", "merged";
    /// Where a merged OPD went.
    into(opd) = "menjadi bagian {opd}", "now part of {opd}";
    /// The roster is empty.
    empty() = "Belum ada OPD. F2 menambah satu, Ctrl+R mengambil daftar dari berkas CSV.", "There is no OPD yet. F2 adds one, Ctrl+R takes a list from a CSV file.";
    /// Nothing found.
    none_found() = "Tidak ada OPD dengan nama itu. Esc menghapus pencarian, F2 menambah OPD.", "No OPD of that name. Esc clears the search, F2 adds an OPD.";
    /// Kecamatan were taken out.
    kecamatan_out(count) = "{count} kecamatan tidak ikut. F7 mengikutkan lagi.", "{count} kecamatan are out. F7 brings them in again.";
    /// Kecamatan were brought in.
    kecamatan_in(count) = "{count} kecamatan ikut.", "{count} kecamatan are in.";
    /// Asks for a new OPD.
    new_opd() = "Nama lengkap OPD baru", "Full name of the new OPD";
    /// Nothing was typed.
    name_missing() = "Ketik namanya dahulu.", "Type its name first.";
    /// An OPD was added.
    added(name) = "Ditambahkan di akhir daftar: {name}", "Added at the end of the list: {name}";
    /// Asks for a CSV.
    csv() = "Berkas CSV berisi daftar OPD (kolom nama; kode dan singkatan bila ada)", "CSV file with the roster of OPD (a column name; code and abbreviation if there are)";
    /// Nothing was typed.
    csv_missing() = "Ketik atau tempel letak berkasnya, misalnya D:\\opd.csv.", "Type or paste where the file is, such as D:\\opd.csv.";
    /// Asks for a name.
    new_name(name) = "Nama baru untuk {name}", "New name for {name}";
    /// Asks for the OPD to merge into.
    merge(opd) = "{opd} digabungkan ke OPD mana? Ketik nama atau singkatannya.", "Into which OPD is {opd} merged? Type its name or abbreviation.";
    /// No such OPD.
    unknown_opd() = "OPD itu tidak ada dalam daftar.", "That OPD is not on the list.";
    /// No such OPD, but similar ones.
    unknown_opd_near(names) = "OPD itu tidak ada dalam daftar. Mungkin: {names}.", "That OPD is not on the list. Perhaps: {names}.";
    /// An OPD was merged.
    merged_notice(opd, into) = "{opd} digabungkan ke {into}. Ctrl+Z membatalkan.", "{opd} was merged into {into}. Ctrl+Z undoes it.";
    /// An OPD was withdrawn.
    withdrawn(opd) = "{opd} ditarik dari daftar. Ctrl+Z mengembalikan.", "{opd} was withdrawn from the list. Ctrl+Z brings it back.";
}
