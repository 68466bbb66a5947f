//! What is said about figures and dates: why a figure is doubted or refused, and the names of months and days.
//!
//! Sentences and names only: what makes a figure doubtful is decided where it is read, not here.

/// The twelve months, Indonesian and English. The spellings are Februari and November, as the office style has them.
pub const MONTHS: [[&str; 2]; 12] = [
    ["Januari", "January"],
    ["Februari", "February"],
    ["Maret", "March"],
    ["April", "April"],
    ["Mei", "May"],
    ["Juni", "June"],
    ["Juli", "July"],
    ["Agustus", "August"],
    ["September", "September"],
    ["Oktober", "October"],
    ["November", "November"],
    ["Desember", "December"],
];

/// The seven days of the week from Sunday, Indonesian and English.
pub const WEEKDAYS: [[&str; 2]; 7] = [
    ["Minggu", "Sunday"],
    ["Senin", "Monday"],
    ["Selasa", "Tuesday"],
    ["Rabu", "Wednesday"],
    ["Kamis", "Thursday"],
    ["Jumat", "Friday"],
    ["Sabtu", "Saturday"],
];

crate::words! {
    /// A doubt: one dot with three digits behind it.
    one_group() = "Titik dibaca sebagai pemisah ribuan; bila maksudnya pecahan, ketik koma.",
        "The dot is read as a thousands separator; if a decimal is meant, type a comma.";
    /// A doubt: one comma with three digits behind it.
    one_comma() = "Koma dibaca sebagai tanda pecahan; bila maksudnya ribuan, ketik titik.",
        "The comma is read as a decimal mark; if thousands are meant, type a dot.";
    /// A doubt: dots and commas the English way round.
    english() = "Angka ini tampaknya ditulis cara Inggris; cara Indonesia memakai titik untuk ribuan dan koma untuk pecahan.",
        "This figure looks written the English way; here dots mark thousands and a comma marks decimals.";
    /// A doubt: nothing before the comma.
    no_whole() = "Tidak ada angka di depan koma, jadi dibaca nol; ketik 0 di depannya bila benar.",
        "No digit stands before the comma, so zero is read; type a 0 before it if that is right.";
    /// A doubt: spaces between groups of digits.
    spaces() = "Spasi di antara angka dibaca sebagai pemisah ribuan; ketik titik bila benar.",
        "The spaces between the digits are read as thousands separators; type dots if that is right.";
    /// A doubt: a dash or brackets read as a minus.
    minus() = "Tanda di depan angka dibaca sebagai minus; ketik - tepat di depan angka bila benar.",
        "The mark around the figure is read as a minus; type - right before the digits if that is right.";
    /// A doubt: a zero in front.
    leading_zero() = "Angka ini diawali nol, seperti kode atau nomor telepon; pastikan ini sebuah jumlah.",
        "This figure starts with a zero, like a code or a telephone number; make sure that it is an amount.";
    /// A doubt: sixteen to eighteen digits.
    long() = "Angka ini sepanjang NIK atau NIP; pastikan ini sebuah jumlah, bukan nomor orang.",
        "This figure is as long as an identity number; make sure that it is an amount and not a person's number.";
    /// A doubt: about, or more than.
    approximate() = "Angka ini hanya perkiraan; catat angka pastinya, atau tulis di catatan bahwa ini perkiraan.",
        "This figure is only approximate; enter the exact one, or say in the note that it is approximate.";
    /// A doubt: one letter that may be a unit or a scale.
    letter() = "Satu huruf di belakang angka dapat berarti satuan atau kelipatan; tulis lengkap: ribu, miliar, meter.",
        "The single letter behind the figure may be a unit or a multiple; write it in full: ribu, miliar, meter.";
    /// A doubt: a remark behind the figure.
    remark() = "Keterangan di belakang angka tidak ikut dibaca; pindahkan ke catatan bila perlu.",
        "The remark behind the figure is not read; move it to the note if it matters.";
    /// A doubt: nihil.
    maybe_zero() = "Ini dapat berarti nol atau tidak ada data; ketik 0 bila nol, atau - bila tidak ada data.",
        "This may mean zero or no data; type 0 for zero, or - for no data.";

    /// A refusal: no number at the start.
    not_a_number() = "Isian ini tidak dimulai dengan angka; ketik angkanya lebih dulu, misalnya 1.234,56 km2, atau - bila tidak ada data.",
        "This does not start with a number; type the number first, such as 1.234,56 km2, or - for no data.";
    /// A refusal: number words.
    number_words() = "Angka ini ditulis dengan kata; ketik dengan angka, misalnya 2.500.000 atau 2,5 juta.",
        "This number is written in words; type it in digits, such as 2.500.000 or 2,5 juta.";
    /// A refusal: digits that are not 0 to 9.
    other_digits() = "Angka ini bukan angka 0 sampai 9 biasa; ketik ulang, misalnya 0,5.",
        "These are not the ordinary digits 0 to 9; type them again, such as 0,5.";
    /// A refusal: separators that make no number.
    separators() = "Titik dan koma di sini tidak membentuk satu angka; tulis seperti 1.234.567,89.",
        "The dots and commas here do not make one number; write it like 1.234.567,89.";
    /// A refusal: more numbers than one.
    several_numbers() = "Di sini ada lebih dari satu angka; ketik satu angka saja, dan taruh sisanya di baris lain atau di catatan.",
        "There is more than one number here; type a single one, and put the rest in another row or in the note.";
    /// A refusal: letters or marks behind the number.
    behind() = "Huruf atau tanda di belakang angka tidak dikenal; pisahkan satuan dengan spasi, misalnya 12 km2.",
        "The letters or marks behind the number are not understood; set the unit apart with a space, such as 12 km2.";
    /// A refusal: signs.
    signs() = "Tanda plus atau minus di sini tidak jelas; ketik satu tanda saja tepat di depan angka, misalnya -0,90.",
        "The plus or minus here is not clear; type one sign only, right before the digits, such as -0,90.";
    /// A refusal: a bound.
    bound() = "Ini batas, bukan nilai; ketik nilainya, dan taruh batasnya di catatan.",
        "This is a bound and not a value; type the value, and put the bound in the note.";
    /// A refusal: a formula.
    formula() = "Ini rumus; ketik hasilnya.",
        "This is a formula; type its result.";
    /// A refusal: an error value of a spreadsheet.
    sheet_error() = "Ini pesan galat dari lembar kerja, bukan angka; perbaiki di lembar kerjanya lalu salin lagi.",
        "This is an error message of the spreadsheet and not a number; mend it there and copy it again.";
    /// A refusal: another currency.
    currency() = "Ini bukan rupiah; ketik nilainya dalam rupiah, atau tulis mata uangnya di satuan.",
        "This is not rupiah; type the amount in rupiah, or name the currency in the unit.";
    /// A refusal: too many digits.
    too_long() = "Angka ini terlalu panjang: paling banyak 18 angka di depan koma dan 18 di belakangnya.",
        "This number is too long: at most 18 digits before the comma and 18 after it.";
}
