//! What reading a table or a roster of OPD says to people.
//!
//! Sentences only: which of them applies is decided in [`file::csv`](crate::file::csv) and [`file::roster`](crate::file::roster).

crate::words! {
    /// The file holds nothing.
    empty_file() = "Berkas ini kosong. Pilih berkas CSV atau XLSX yang berisi tabel.", "This file is empty. Choose a CSV or XLSX file that holds a table.";
    /// The file is larger than `mib` MiB.
    too_large(mib) = "Berkas ini lebih besar dari {mib} MiB atau terurai menjadi jauh lebih besar, jadi tidak dibaca. Simpan hanya tabelnya sebagai CSV.",
        "This file is larger than {mib} MiB, or unpacks to far more, so it was not read. Save only the table as CSV.";
    /// The sheet has more rows than are read.
    too_many_rows(rows) = "Lembar pertama berisi lebih dari {rows} baris, jadi tidak dibaca. Simpan hanya baris tabelnya di berkas baru.",
        "The first sheet has more than {rows} rows, so it was not read. Save only the rows of the table in a new file.";
    /// The file is a workbook of an old Excel.
    old_workbook() = "Berkas ini buku kerja Excel lama (.xls), yang tidak dibaca. Buka di Excel, pilih Simpan Sebagai, lalu jenis Buku Kerja Excel (.xlsx).",
        "This file is a workbook of an old Excel (.xls), which is not read. Open it in Excel, choose Save As, then the type Excel Workbook (.xlsx).";
    /// The workbook opens with a password only.
    locked() = "Buku kerja ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya (Info, Proteksi Buku Kerja), simpan, lalu pilih lagi.",
        "This workbook is locked with a password. Open it in Excel, remove the password (Info, Protect Workbook), save it, then choose it again.";
    /// The file is packed, but no workbook.
    no_workbook() = "Berkas ini bukan buku kerja Excel (.xlsx), meskipun terkemas seperti itu. Simpan tabelnya sebagai XLSX atau CSV, lalu pilih berkas itu.",
        "This file is no Excel workbook (.xlsx), though it is packed like one. Save the table as XLSX or CSV, then choose that file.";
    /// The workbook is broken.
    broken_workbook() = "Buku kerja Excel ini rusak atau terpotong, jadi tidak dapat dibaca. Buka di Excel, simpan ulang, lalu pilih lagi.",
        "This Excel workbook is damaged or cut off, so it cannot be read. Open it in Excel, save it again, then choose it again.";
    /// The file is no text.
    not_text() = "Berkas ini bukan teks, jadi bukan tabel yang dapat dibaca. Simpan tabelnya sebagai CSV atau XLSX, lalu pilih berkas itu.",
        "This file is not text, so it is no table that can be read. Save the table as CSV or XLSX, then choose that file.";
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
    taken(count, new, matched) = "{count} OPD diambil: {new} baru, {matched} cocok.", "{count} OPD taken: {new} new, {matched} matched.";
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
    /// Only one of several sheets was read.
    other_sheets(name, count) = "Hanya lembar pertama, “{name}”, yang dibaca; {count} lembar lain tidak.", "Only the first sheet, “{name}”, was read. Other sheets: {count}.";
    /// Merged cells were filled down.
    merged_cells(count) = "Sel gabungan diisikan ke tiap barisnya: {count} sel.", "Merged cells were filled into each of their rows. Cells filled: {count}.";
    /// A formula has no result in the file.
    no_result(line, count) = "Baris {line}: hasil rumus tidak tersimpan di berkas, jadi dibaca kosong (seluruhnya {count} sel). Buka di Excel, simpan, lalu ambil lagi.",
        "Line {line}: the result of a formula is not in the file, so it was read as empty (cells in all: {count}). Open it in Excel, save it, then take it in again.";
    /// A formula came to an error.
    failed_formula(line, shown, count) = "Baris {line}: rumus menghasilkan {shown}, jadi dibaca kosong (seluruhnya {count} sel).",
        "Line {line}: a formula came to {shown}, so it was read as empty (cells in all: {count}).";
    /// Cells are too far to the right.
    far_cells(line, columns) = "Baris {line}: ada isi di kanan kolom ke-{columns}, tidak dibaca.", "Line {line}: there are cells beyond column {columns}, not read.";
    /// A code is held as a number.
    code_cut(line, code) = "Baris {line}: kode tersimpan sebagai angka, jadi nol di ujungnya bisa hilang; dipakai “{code}”. Periksa, dan jadikan kolom kode berformat Teks.",
        "Line {line}: the code is held as a number, so zeros at its end may be lost; “{code}” is used. Check it, and give the column of codes the format Text.";
    /// A code was taken for a time of the day.
    code_clock(line, code, count) = "Baris {line}: Excel menyimpan kode ini sebagai jam; dibaca kembali sebagai “{code}” (seluruhnya {count} kode).",
        "Line {line}: Excel holds this code as a time of day; it is read back as “{code}” (codes in all: {count}).";
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
