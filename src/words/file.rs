//! The sentences about session files: damage and refusals.
//!
//! Only texts; when each is said is decided in `file`.

use crate::words;

words! {
    /// A place before what is wrong there.
    at(line, column, what) = "baris {line}, kolom {column}: {what}", "line {line}, column {column}: {what}";

    /// Damage: no JSON, or not what belongs here.
    broken() = "isi berkas rusak di sini; barisnya tidak dipakai", "the file is damaged here; this row is not used";
    /// Damage: the file is cut off.
    ends() = "berkas terputus di sini; bagian sesudahnya hilang", "the file breaks off here; the rest is missing";
    /// Damage: bytes that are no text.
    bad_bytes() = "ada bita yang bukan teks UTF-8; barisnya tidak dipakai",
        "there are bytes that are no UTF-8 text; this row is not used";
    /// Damage: nested too deep.
    deep() = "susunan data bertingkat lebih dari 64; barisnya tidak dipakai",
        "the data is nested deeper than 64 levels; this row is not used";
    /// Damage: a value too long.
    long() = "satu isian lebih besar dari 1 MiB; suntingannya tidak dipakai",
        "one value is larger than 1 MiB; this edit is not used";
    /// Damage: a key that stands twice.
    twice(key) = "kunci \"{key}\" tertulis dua kali; hapus salah satunya", "the key \"{key}\" stands twice; remove one of the two";
    /// Damage: an unknown key.
    unknown(key) = "kunci \"{key}\" tidak dikenal; mungkin berkas ini dibuat program yang lebih baru",
        "the key \"{key}\" is unknown; a newer program may have made this file";
    /// Damage: a key that is missing.
    missing(key) = "suntingan ini tidak memuat \"{key}\"; suntingannya tidak dipakai",
        "this edit has no \"{key}\"; it is not used";
    /// Damage: a value of the wrong type or form.
    body(key) = "isi \"{key}\" tidak sesuai bentuknya; isian itu tidak dipakai",
        "the value of \"{key}\" does not have its form; it is not used";
    /// Damage: a seq too great.
    seq() = "nomor suntingan lebih besar dari 2^53; suntingannya tidak dipakai",
        "the number of this edit is greater than 2^53; it is not used";
    /// Damage: two edits of one id.
    clash(id) = "suntingan {id} sudah ada dengan isi lain; yang belakangan ini disisihkan",
        "edit {id} is there already with other content; this later one is set aside";
    /// Damage: two rows of one id.
    row_twice(id) = "baris dengan id \"{id}\" ada dua; hanya yang pertama dipakai",
        "there are two rows with the id \"{id}\"; only the first counts";
    /// Damage: more than is listed.
    more(count) = "masih ada {count} tempat rusak lain", "there are {count} more damaged places";

    /// Refusal: no content.
    file_empty() = "Berkas ini kosong. Buka salinan cadangannya, atau mulai sesi baru.",
        "This file is empty. Open its backup, or start a new session.";
    /// Refusal: over a gibibyte.
    file_too_big() = "Berkas ini lebih besar dari 1 GiB, jadi bukan berkas sesi. Periksa apakah berkasnya benar.",
        "This file is larger than 1 GiB, so it is no session file. Check that it is the right one.";
    /// Refusal: UTF-16.
    file_utf16() = "Berkas ini tersimpan sebagai UTF-16 (\"Unicode\"), sedangkan berkas sesi memakai UTF-8. Simpan ulang sebagai UTF-8.",
        "This file was saved as UTF-16 (\"Unicode\"), but session files are UTF-8. Save it again as UTF-8.";
    /// Refusal: no text.
    file_not_utf8(line, column) = "Berkas ini bukan teks UTF-8 (baris {line}, kolom {column}), jadi tidak dapat dibaca. Periksa apakah berkasnya benar, atau buka salinan cadangannya.",
        "This file is no UTF-8 text (line {line}, column {column}), so it cannot be read. Check that it is the right one, or open its backup.";
    /// Refusal: no JSON.
    file_not_json(line, column) = "Berkas ini bukan sesi bimtek, atau rusak: susunannya terputus di baris {line}, kolom {column}. Periksa apakah berkasnya benar, atau buka salinan cadangannya.",
        "This file is no session of bimtek, or it is damaged: its structure breaks off at line {line}, column {column}. Check that it is the right one, or open its backup.";
    /// Refusal: nested too deep.
    file_deep(line, column) = "Data dalam berkas ini bertingkat lebih dari 64 (baris {line}, kolom {column}), jadi bukan berkas sesi. Periksa apakah berkasnya benar.",
        "The data in this file is nested deeper than 64 levels (line {line}, column {column}), so it is no session file. Check that it is the right one.";
    /// Refusal: something else.
    file_foreign() = "Berkas ini utuh, tetapi bukan sesi bimtek: tandanya (\"format\": \"bimtek-session\") tidak ada. Periksa apakah berkasnya benar.",
        "This file is sound, but no session of bimtek: its mark (\"format\": \"bimtek-session\") is missing. Check that it is the right one.";
}
