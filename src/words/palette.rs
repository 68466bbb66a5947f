//! Texts of the palette.

crate::words! {
    /// The title.
    title() = "Cari apa saja", "Find anything";
    /// What can be looked for, before anything is typed.
    hint() = "perintah, OPD, baris data, atau quick win", "a command, an OPD, a data row or a quick win";
    /// The mark of an OPD.
    opd() = "OPD", "OPD";
    /// The mark of another session.
    session() = "sesi lain", "another session";
    /// The mark of a data row.
    data() = "data", "data";
    /// The mark of a nomination.
    quick_win() = "quick win", "quick win";
    /// How many hits there are.
    hits(count) = "{count} cocok", "{count} found";
    /// How many hits there are, and that only the best are listed.
    best(shown, count) = "{shown} terbaik dari {count}", "the best {shown} of {count}";
    /// Nothing matches.
    nothing(query) = "Tidak ada yang cocok dengan “{query}”. Cukup beberapa huruf, misalnya “dnks” untuk Dinkes.", "Nothing matches “{query}”. A few letters are enough, such as “dnks” for Dinkes.";
    /// The keys.
    keys() = "↑↓ pilih   Enter jalankan atau buka   Esc tutup", "↑↓ choose   Enter run or open   Esc close";
}
