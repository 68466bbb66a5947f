//! Texts of the form of a subject.

crate::words! {
    /// What a form shows: a data row.
    kind_data() = "Baris data", "Data row";
    /// What a form shows: a nomination.
    kind_nomination() = "Quick win", "Quick win";
    /// What a form shows: an OPD.
    kind_opd() = "OPD", "OPD";
    /// What a form shows: a presentation.
    kind_presentation() = "Presentasi", "Presentation";
    /// What a form shows: a session.
    kind_session() = "Sesi", "Session";
    /// What a form shows: anything else.
    kind_other() = "Isian", "Fields";
    /// A row without a name yet.
    unnamed() = "(belum bernama)", "(no name yet)";
    /// A field that a final row has is empty.
    required() = "wajib diisi", "required";
    /// How many required fields are empty.
    missing(count) = "{count} isian wajib masih kosong", "{count} required fields still empty";
    /// How many fields hold what cannot be used.
    wrong(count) = "{count} isian perlu diperbaiki", "{count} to put right";
    /// Both.
    missing_and_wrong(missing, wrong) = "{missing} isian wajib masih kosong, {wrong} perlu diperbaiki", "{missing} required fields still empty, {wrong} to put right";
    /// None is empty, and none is wrong.
    complete() = "✓ lengkap", "✓ complete";
    /// Yes.
    yes() = "ya", "yes";
    /// No.
    no() = "tidak", "no";
    /// Not answered yet.
    unanswered() = "–", "–";
    /// It was declared that there is no data.
    no_data() = "= tidak ada data", "= no data";
    /// The doubtful reading was confirmed by a person.
    confirmed(number) = "= {number} ✓ dipastikan", "= {number} ✓ confirmed";
    /// The key that confirms a doubtful reading.
    confirm_key(number) = "F4 memastikan {number}", "F4 confirms {number}";
    /// A text names nothing that is known.
    names_nothing(text, field) = "“{text}” tidak dikenal untuk {field}. Ubah ketikan, pilih dari daftar dengan ↓, atau Esc membatalkan.",
        "“{text}” is not known for {field}. Change it, choose from the list with ↓, or cancel with Esc.";
    /// A name of another scheme of dimensions.
    mapped(text, dimension) = "“{text}” dicatat sebagai {dimension}, salah satu dari enam dimensi.", "“{text}” is recorded as {dimension}, one of the six dimensions.";
    /// A text was left that cannot be taken: the field stays what it was.
    not_taken(text, field) = "{field} tidak diubah: “{text}” tidak dapat dipakai.", "{field} was not changed: “{text}” cannot be used.";
    /// A date that cannot be read.
    no_day() = "Tanggal ini tidak terbaca; tulis seperti 4 Juli 2022 atau 4/7/2022.", "This date cannot be read; write it like 4 July 2022 or 4/7/2022.";
    /// A clock time that cannot be read.
    no_clock() = "Jam ini tidak terbaca; tulis seperti 08.30.", "This time cannot be read; write it like 08.30.";
    /// A year that is none.
    no_year() = "Tahun ini tidak terbaca; tulis satu tahun dari 1900 sampai 2100.", "This year cannot be read; write one year from 1900 to 2100.";
    /// A number that is none, or out of its bounds.
    not_int(text, low, high) = "“{text}” tidak dipakai: tulis bilangan bulat dari {low} sampai {high}, atau Esc.", "“{text}” is not used: write a whole number from {low} to {high}, or press Esc.";
    /// Two different values stand in a field.
    contested() = "≠ Dua catatan berbeda. Enter menetapkan yang di atas; F6 memilih yang lain; Ctrl+X menyandingkan.",
        "≠ Two records differ. Enter settles on the one above; F6 chooses another; Ctrl+X lays them side by side.";
    /// One of the values, who wrote it and when.
    rival(value, who, at) = "≠ {value}   {who}, {at}", "≠ {value}   {who}, {at}";
    /// A list from which nothing is chosen yet.
    choices(count) = "{count} pilihan: ↓ memilih", "{count} choices: ↓ chooses";
    /// The first of those that a typed text may mean would be taken.
    first_of(count) = "{count} cocok: Enter mengambil ▸", "{count} match: Enter takes ▸";
    /// What is typed begins one of a list.
    completed() = "→ melengkapi, ↓ memilih", "→ completes, ↓ chooses";
    /// One of a list is chosen.
    members(at, count) = "{at} dari {count}", "{at} of {count}";
    /// Which of the proposals is chosen.
    chosen(at, count) = "{at} dari {count}: Enter mengambil", "{at} of {count}: Enter takes it";
    /// Where members are added.
    add() = "ketik untuk menambah", "type to add";
    /// Where members with a number are added.
    add_with_number() = "ketik nama dan angka, misalnya Dinkes 3", "type a name and a number, such as Dinkes 3";
    /// How a member is taken out.
    remove_key() = "Delete menghapus", "Delete removes";
    /// A member without its number.
    number_missing(low, high) = "Tulis angkanya di belakang nama: {low} sampai {high}.", "Write the number behind the name: {low} to {high}.";
    /// The subject was withdrawn.
    withdrawn(name) = "Ditarik: {name}. Ctrl+Z mengembalikannya.", "Withdrawn: {name}. Ctrl+Z brings it back.";
    /// There is nothing to show.
    nothing() = "Tidak ada isian di sini. Esc kembali.", "There are no fields here. Esc goes back.";
}
