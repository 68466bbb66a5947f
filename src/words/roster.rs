//! What reading a table or a roster of OPD says to people.
//!
//! Sentences only: which of them applies is decided in [`file::csv`](crate::file::csv) and [`file::roster`](crate::file::roster).

crate::words! {
    /// The file holds nothing.
    empty_file() = "Berkas ini kosong. Pilih berkas CSV yang berisi tabel.", "This file is empty. Choose a CSV file that holds a table.";
    /// The file is larger than `mib` MiB.
    too_large(mib) = "Berkas ini lebih besar dari {mib} MiB, jadi tidak dibaca. Simpan hanya tabelnya sebagai CSV.",
        "This file is larger than {mib} MiB, so it was not read. Save only the table as CSV.";
    /// The file is an Excel workbook.
    workbook() = "Berkas ini buku kerja Excel, bukan CSV. Buka di Excel, pilih Simpan Sebagai, lalu jenis CSV UTF-8.",
        "This file is an Excel workbook, not CSV. Open it in Excel, choose Save As, then the type CSV UTF-8.";
    /// The file is no text.
    not_text() = "Berkas ini bukan teks, jadi bukan tabel yang dapat dibaca. Simpan tabelnya sebagai CSV, lalu pilih berkas itu.",
        "This file is not text, so it is no table that can be read. Save the table as CSV, then choose that file.";
    /// No column is headed as the name.
    no_name_column() = "Tabel ini tidak punya kolom “nama”. Tulis “nama” sebagai judul kolom yang berisi nama OPD.",
        "This table has no column “name”. Write “name” above the column that holds the names of the OPD.";
    /// The table has a head and no rows.
    no_rows() = "Di bawah judul kolom tidak ada satu OPD pun. Isi satu baris untuk setiap OPD.",
        "There is no OPD below the column heads. Write one row for each OPD.";
    /// The row on this line has no name.
    empty_name(line) = "Baris {line}: kolom “nama” kosong. Isi nama OPD atau hapus baris itu.",
        "Line {line}: the column “name” is empty. Write the name of the OPD or delete the line.";
    /// Two lines have one code.
    duplicate_code(code, first, second) = "Baris {first} dan {second}: kode “{code}” dipakai dua kali. Beri setiap OPD kode sendiri, atau hapus salah satu baris.",
        "Lines {first} and {second}: the code “{code}” is used twice. Give each OPD a code of its own, or delete one line.";

    /// A roster was taken in.
    taken(count, new, matched) = "{count} OPD diambil dari CSV: {new} baru, {matched} cocok.", "{count} OPD taken from the CSV: {new} new, {matched} matched.";
    /// So many that it does not name are expected no more.
    out(count) = "{count} OPD lain tidak diharapkan lagi.", "{count} other OPD are expected no more.";

    /// The file was read as Windows-1252.
    windows_1252(line) = "Baris {line}: bukan UTF-8, jadi berkas dibaca sebagai Windows-1252. Periksa huruf beraksen dan tanda kutip.",
        "Line {line}: not UTF-8, so the file was read as Windows-1252. Check accented letters and quotation marks.";
    /// A character could not be read.
    broken_character(line) = "Baris {line}: ada huruf yang rusak, ditandai “\u{fffd}”.", "Line {line}: a character is broken, marked “\u{fffd}”.";
    /// A quote is not closed.
    open_quote(line) = "Baris {line}: tanda kutip tidak ditutup di akhir isinya. Di baris itu tanda kutip dibaca sebagai huruf biasa.",
        "Line {line}: a quotation mark is not closed at the end of its cell. On that line quotation marks were read as letters.";
    /// A cell was cut at `kib` KiB.
    long_cell(line, kib) = "Baris {line}: isi sel lebih panjang dari {kib} KiB dan dipotong.", "Line {line}: a cell is longer than {kib} KiB and was cut.";
    /// Lines above the head were passed over.
    above_head(count) = "{count} baris di atas judul kolom tidak dibaca.", "Lines above the column heads that were not read: {count}.";
    /// A column has no meaning here.
    unused_column(column) = "Kolom “{column}” tidak dipakai.", "The column “{column}” is not used.";
    /// A row has cells beyond the last column.
    extra_cells(line) = "Baris {line}: ada isi di luar kolom yang berjudul, tidak dibaca. Nama yang memuat tanda koma perlu diapit tanda kutip.",
        "Line {line}: there are cells beyond the last column, not read. A name with a comma in it needs quotation marks.";
    /// A code was written anew.
    code_changed(line, code) = "Baris {line}: kode ditulis menjadi “{code}”.", "Line {line}: the code was changed to “{code}”.";
    /// An order is no number.
    order_unread(line, order) = "Baris {line}: urutan bukan bilangan, jadi dipakai {order}.", "Line {line}: the order is no number, so {order} is used.";
    /// A region code could not be read.
    region_unread(line) = "Baris {line}: kode wilayah tidak dikenali (contoh: 35.02), jadi dikosongkan.",
        "Line {line}: the region code is not known (example: 35.02), so it was left empty.";
    /// A dimension is none of the six.
    dimension_unknown(line, dimension) = "Baris {line}: “{dimension}” bukan dimensi smart city yang dikenal, jadi tidak dipakai.",
        "Line {line}: “{dimension}” is no known smart-city dimension, so it is not used.";
}
