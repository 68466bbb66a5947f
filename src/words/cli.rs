//! Texts of the command line: help, answers, findings and refusals.

crate::words! {
    /// What the program is.
    about() = "bimtek merekam bimbingan teknis smart city secara langsung. Tanpa perintah: layar beranda.", "bimtek records a smart-city workshop live. Without a command: the home screen.";
    /// A command.
    about_open() = "Membuka berkas sesi di layar", "Opens a session file on the screen";
    /// A command.
    about_new() = "Membuat berkas sesi tanpa layar", "Makes a session file without the screen";
    /// A command.
    about_list() = "Menampilkan sesi yang tersimpan", "Lists the saved sessions";
    /// A command.
    about_show() = "Menampilkan isi sesi sebagai teks", "Shows the workshop as text";
    /// A command.
    about_check() = "Memeriksa berkas: kerusakan, isian yang kurang, isian yang berbeda, temuan", "Checks files: damage, gaps, contested fields, findings";
    /// A command.
    about_edit() = "Mencatat isian dari skrip", "Writes fields from a script";
    /// A command.
    about_log() = "Menampilkan riwayat: siapa, kapan, apa", "Tells the history: who, when, what";
    /// A command.
    about_schema() = "Mencetak JSON Schema berkas sesi", "Prints the JSON Schema of session files";
    /// A command.
    about_completions() = "Mencetak pelengkapan perintah untuk shell", "Prints completions for a shell";
    /// A command.
    about_man() = "Mencetak halaman manual", "Prints the manual page";
    /// How `edit` is used.
    more_edit() = "Contoh:
  bimtek ubah sesi.json presentation/dinkes attendance kepala
  bimtek ubah sesi.json data/new indicator \"Umur harapan hidup\"
  bimtek ubah sesi.json --stdin < baris.jsonl

Baris --stdin: {\"on\":\"data/new\",\"set\":\"value\",\"to\":\"72,65\",\"act\":\"a\",\"at\":\"2022-07-04T08:12:00+07:00\"}
\"to\": null mengosongkan. Baris berurutan dengan \"act\" yang sama menjadi satu tindakan, dan data/new di dalamnya satu baris
data yang sama. Semua baris diperiksa dahulu; bila satu saja salah, tidak ada yang ditulis.
",
    "Examples:
  bimtek edit session.json presentation/dinkes attendance head
  bimtek edit session.json data/new indicator \"Life expectancy\"
  bimtek edit session.json --stdin < lines.jsonl

A line of --stdin: {\"on\":\"data/new\",\"set\":\"value\",\"to\":\"72,65\",\"act\":\"a\",\"at\":\"2022-07-04T08:12:00+07:00\"}
\"to\": null clears. Consecutive lines with the same \"act\" become one act, and data/new in it is one and the same data row.
Every line is checked first; if a single one is wrong, nothing is written.
";

    /// Help heading.
    head_usage() = "Pemakaian", "Usage";
    /// Help heading.
    head_commands() = "Perintah", "Commands";
    /// Help heading.
    head_arguments() = "Isian", "Arguments";
    /// Help heading.
    head_options() = "Pilihan", "Options";

    /// An argument.
    help_file() = "Berkas sesi; - membaca masukan standar bila berkas hanya dibaca", "The session file; - reads standard input where a file is only read";
    /// An argument.
    help_dir() = "Folder; tanpa ini folder sesi yang biasa", "The folder; without it the usual folder of sessions";
    /// An argument.
    help_on() = "Subjek: session, opd/dinkes, presentation/dinkes, data/new, nomination/new, …", "The subject: session, opd/dinkes, presentation/dinkes, data/new, nomination/new, …";
    /// An argument.
    help_field() = "Isian, misalnya presenter atau value", "The field, such as presenter or value";
    /// An argument.
    help_value() = "Nilainya, seperti diketik di layar", "Its value, as typed on the screen";
    /// An argument.
    help_shell() = "bash, zsh, fish, powershell, atau elvish", "bash, zsh, fish, powershell, or elvish";
    /// An argument.
    help_man() = "Perintah yang halamannya dicetak", "The command whose page is printed";
    /// An option.
    help_lang() = "Bahasa: id atau en (juga BIMTEK_LANG)", "Language: id or en (also BIMTEK_LANG)";
    /// An option.
    help_theme() = "Warna: dark, light, contrast, atau mono", "Colours: dark, light, contrast, or mono";
    /// An option.
    help_sessions() = "Folder sesi (juga BIMTEK_SESSIONS)", "The folder of sessions (also BIMTEK_SESSIONS)";
    /// An option.
    help_version() = "Mencetak versi", "Prints the version";
    /// An option.
    help_help() = "Mencetak bantuan ini", "Prints this help";
    /// An option.
    help_json() = "Hasil sebagai JSON", "The result as JSON";
    /// An option.
    help_subject() = "Hanya riwayat subjek ini", "Only the history of this subject";
    /// An option.
    help_limit() = "Hanya sekian tindakan terakhir", "Only so many of the last acts";
    /// An option.
    help_verbose() = "Semua perubahan setiap tindakan", "All changes of every act";
    /// An option.
    help_title() = "Judul sesi; tanpa ini nama berkasnya", "Title of the session; without it the file's name";
    /// An option.
    help_date() = "Tanggal, misalnya 4/7/2022; tanpa ini hari ini", "Date, such as 4/7/2022; without it today";
    /// An option.
    help_venue() = "Tempat", "Venue";
    /// An option.
    help_stage() = "Tahap", "Stage";
    /// An option.
    help_roster() = "Berkas CSV atau XLSX daftar OPD; tanpa ini 47 OPD Ponorogo", "CSV or XLSX file of the OPD; without it the 47 of Ponorogo";
    /// An option.
    help_region() = "Kode wilayah; tanpa ini 35.02", "Region code; without it 35.02";
    /// An option.
    help_region_name() = "Nama kabupaten/kota", "Name of the regency";
    /// An option.
    help_rehearsal() = "Sesi latihan", "A rehearsal";
    /// An option.
    help_output() = "Berkas yang dibuat; tidak pernah menimpa", "The file to make; never written over";
    /// An option.
    help_clear() = "Mengosongkan isian", "Clears the field";
    /// An option.
    help_stdin() = "Membaca banyak isian dari masukan standar, satu objek JSON per baris", "Reads many writes from standard input, a JSON object a line";
    /// An option.
    help_force() = "Mencatat apa adanya, juga bila subjek, isian, atau nilainya tidak dikenal", "Keeps it as it is, even if subject, field, or value is not known";
    /// An option.
    help_session() = "Sesi yang dimaksud; tanpa ini yang berjalan atau terakhir", "The session that is meant; without it the running or last one";
    /// An option.
    help_at() = "Waktu mencatat; tanpa ini sekarang", "When it was written; without it now";
    /// An option.
    help_operator() = "Siapa yang mencatat", "Who writes";
    /// An option.
    help_device() = "Perangkat yang dipakai", "The device that is used";
    /// An option.
    help_hand() = "Tangan: delapan huruf kecil atau angka", "The hand: eight small letters or digits";

    /// The end of a usage error.
    usage(what) = "{what} Bantuan: bimtek --help.", "{what} Help: bimtek --help.";
    /// A usage error.
    usage_unknown(arg) = "“{arg}” tidak dikenal di sini.", "“{arg}” is not known here.";
    /// A usage error.
    usage_missing(arg) = "Perintah ini belum lengkap: {arg}.", "This command is not complete: {arg}.";
    /// A usage error.
    usage_no_value(arg) = "{arg} memerlukan nilai.", "{arg} needs a value.";
    /// A usage error.
    usage_value(value, arg) = "“{value}” tidak dapat dipakai untuk {arg}.", "“{value}” cannot be used for {arg}.";
    /// A usage error.
    usage_choice(value, arg, choices) = "“{value}” tidak dapat dipakai untuk {arg}; pilih salah satu: {choices}.", "“{value}” cannot be used for {arg}; choose one of {choices}.";
    /// A usage error.
    usage_conflict(arg, other) = "{arg} tidak dapat dipakai bersama {other}.", "{arg} cannot be used together with {other}.";
    /// A usage error.
    usage_not_text() = "Ada bagian perintah yang bukan teks UTF-8.", "A part of the command is no UTF-8 text.";
    /// A usage error.
    usage_wrong() = "Perintah ini tidak dapat dimengerti.", "This command is not understood.";
    /// A usage error of `edit`.
    edit_what() = "Sebutkan SUBJECT, FIELD, dan VALUE (atau --clear), atau pakai --stdin.", "Name SUBJECT, FIELD, and VALUE (or --clear), or use --stdin.";
    /// A moment is none.
    wrong_moment(typed) = "“{typed}” bukan waktu. Tulis misalnya 2022-07-04T08:00:00+07:00.", "“{typed}” is no moment. Write it such as 2022-07-04T08:00:00+07:00.";
    /// A hand is none.
    wrong_hand(typed) = "“{typed}” bukan tangan: delapan huruf kecil atau angka.", "“{typed}” is no hand: eight small letters or digits.";

    /// There is no terminal for the screens.
    no_terminal() = "Layar bimtek memerlukan terminal, sedangkan di sini masukan atau keluarannya dialihkan. Tanpa terminal pakai: bimtek new, list, show, check, edit, merge, diff, hand-out, atau log.",
        "The screens of bimtek need a terminal, but input or output is redirected here. Without one use: bimtek new, list, show, check, edit, merge, diff, hand-out, or log.";
    /// Edits are safe, but not in the file.
    only_in_journal(file) = "{file}: yang ditulis aman di jurnal di sebelahnya, tetapi berkasnya sendiri belum dapat disimpan. Periksa ruang dan izin foldernya; pembukaan berikutnya memasukkannya.",
        "{file}: what was written is safe in the journal beside it, but the file itself could not be saved. Check the space and permissions of its folder; the next opening takes it in.";
    /// Nothing is safe.
    not_kept(file) = "{file}: tidak ada yang dapat ditulis. Periksa ruang dan izin foldernya, lalu ulangi.",
        "{file}: nothing could be written. Check the space and permissions of its folder, then try again.";
    /// Standard output failed.
    not_written() = "Hasil tidak dapat ditulis ke keluaran standar. Periksa ruang disk atau tujuan pengalihannya.", "The result could not be written to standard output. Check the disk space or where it is redirected to.";
    /// Standard input failed.
    no_input() = "Masukan standar tidak dapat dibaca. Alirkan isinya dengan | atau <.", "Standard input could not be read. Feed it with | or <.";
    /// Something about a file.
    of_file(file, what) = "{file}: {what}", "{file}: {what}";
    /// A command that writes was given standard input as its file.
    not_to_input() = "Perintah ini menulis, jadi memerlukan nama berkas, bukan “-”.", "This command writes, so it needs a file's name, not “-”.";

    /// A file is not there.
    io_missing() = "tidak ditemukan. Periksa nama dan foldernya; bimtek list menampilkan sesi yang tersimpan.", "not found. Check its name and folder; bimtek list tells the saved sessions.";
    /// A folder where a file belongs.
    io_folder() = "ini folder, bukan berkas sesi. Sebutkan berkas di dalamnya.", "this is a folder, not a session file. Name a file in it.";
    /// A file is there already.
    io_there() = "sudah ada, dan tidak ditimpa. Pilih nama lain.", "is there already and is not written over. Choose another name.";

    /// A session file was made.
    made(file, on, opds) = "{file}: {on}, {opds} OPD.", "{file}: {on}, {opds} OPD.";
    /// A region code is none.
    want_region(typed) = "“{typed}” bukan kode wilayah. Tulis misalnya 35.02.", "“{typed}” is no region code. Write it such as 35.02.";

    /// A folder has no session.
    list_empty(folder) = "Belum ada sesi tersimpan di {folder}. Buat dengan: bimtek new --title JUDUL -o BERKAS.json.", "No session is saved in {folder}. Make one with: bimtek new --title TITLE -o FILE.json.";
    /// The counts of a session.
    list_counts(done, opds, data, nominations) = "{done}/{opds} OPD · {data} data · {nominations}", "{done}/{opds} OPD · {data} data · {nominations}";
    /// Contested slots.
    list_contested(count) = "≠ {count} berbeda", "≠ {count} contested";
    /// Edits that only a journal holds.
    list_unsaved(count) = "{count} isian pada jurnal", "{count} edits in a journal";
    /// A rehearsal.
    list_rehearsal() = "LATIHAN", "REHEARSAL";

    /// A file holds no session.
    no_sessions() = "Berkas ini belum memuat sesi.", "This file holds no session.";
    /// The mark of a rehearsal, after a title.
    rehearsal() = " (LATIHAN)", " (REHEARSAL)";
    /// Minutes for each OPD.
    minutes_each(minutes) = "{minutes} menit per OPD", "{minutes} minutes per OPD";
    /// The counts of an agenda.
    agenda_counts(all, done, absent, open) = "Agenda: {all} OPD · {done} selesai · {absent} tidak hadir · {open} belum", "Agenda: {all} OPD · {done} done · {absent} absent · {open} to come";
    /// When all will have ended.
    expected_end(at) = "Perkiraan akhir {at}", "Expected end {at}";
    /// How many data rows.
    data_count(count) = "Data: {count} baris", "Data: {count} rows";
    /// Rows of no OPD on the agenda.
    other_rows() = "OPD di luar agenda", "OPD not on the agenda";
    /// How many nominations.
    nomination_count(count) = "Quick win: {count} nominasi", "Quick wins: {count} nominations";
    /// A subject that one withdrew and another, unseen, wrote on.
    returned(name) = "{name}: ditarik, tetapi ditulis orang lain", "{name}: withdrawn, but written by another";
    /// How much is not settled.
    contested_count(count) = "Berbeda: {count} isian belum diputuskan", "Contested: {count} fields not settled";

    /// Changes of an act that are not told.
    more_changes(count) = "… dan {count} perubahan lain; --verbose menampilkan semuanya", "… and {count} more changes; --verbose tells them all";

    /// A file without findings.
    check_clean(file, edits) = "{file}: baik, {edits} suntingan.", "{file}: good, {edits} edits.";
    /// A file with findings.
    check_file(file, edits) = "{file}: {edits} suntingan terbaca.", "{file}: {edits} edits read.";
    /// A newer program's file.
    check_newer(version) = "Berkas ini dibuat program yang lebih baru (versi format {version}). Berkas hanya dapat dibaca; perbarui bimtek untuk mengubahnya.",
        "A newer program made this file (format version {version}). It can only be read; update bimtek to change it.";
    /// Damage.
    check_damage(count) = "Rusak di {count} tempat. Berkas tidak diubah; buka cadangannya, atau buka berkas ini dan simpan yang masih terbaca.",
        "Damaged in {count} places. The file is left as it is; open its backup, or open this file and save what can still be read.";
    /// Edits in journals.
    check_recovered(count, at) = "{count} suntingan hanya ada pada jurnal di sebelah berkas, terakhir {at}. Buka berkas ini dengan bimtek: semuanya masuk kembali.",
        "{count} edits are only in journals beside the file, the last at {at}. Open it with bimtek: they all come back.";
    /// Journals are damaged.
    check_journals(count) = "{count} jurnal di sebelah berkas rusak di ujungnya; yang sebelum kerusakan sudah terbaca. Buka berkas ini dengan bimtek: sisanya disisihkan.",
        "{count} journals beside the file are damaged at their end; what stands before was read. Open it with bimtek: the rest is set aside.";
    /// Edits of one id and other content.
    check_clashes(count, ids) = "{count} suntingan pada jurnal bernomor sama dengan yang lain tetapi berbeda isi: {ids}. Simpan salinan berkas dan jurnalnya, lalu tanyakan kepada pencatatnya.",
        "{count} edits in journals have the id of another but other content: {ids}. Keep a copy of the file and its journals, then ask who wrote them.";
    /// A damaged file is not to be written.
    edit_damaged(count) = "rusak di {count} tempat, jadi tidak diubah. Lihat tempatnya dengan bimtek check, lalu buka cadangannya atau perbaiki dengan membukanya di layar.",
        "damaged in {count} places, so it was not changed. bimtek check tells where; open its backup, or repair it by opening it on the screen.";
    /// A file with hand-edited tables is not to be written.
    edit_differences(count) = "tabelnya diubah di luar program pada {count} isian, yang akan hilang bila disimpan. Buka di layar untuk mengambil atau mengabaikannya.",
        "its tables were edited outside the program in {count} cells, which saving would lose. Open it on the screen to take them in or leave them out.";
    /// Hand-edited tables.
    check_differences(count) = "Tabel diubah di luar program pada {count} isian. Buka dengan bimtek untuk mengambilnya sebagai perubahan, atau abaikan.",
        "Tables were edited outside the program in {count} cells. Open it with bimtek to take them in as edits, or leave them out.";
    /// Contested slots.
    check_contested(count) = "{count} isian berbeda antarpencatat. Tulis nilai yang benar di bimtek, atau dengan bimtek edit, untuk memutuskannya.",
        "{count} fields are contested. Write the right value in bimtek, or with bimtek edit, to settle them.";
    /// Rows that lack something.
    check_gaps(count) = "{count} baris data belum lengkap. Tanyakan kepada OPD-nya, lalu lengkapi.",
        "{count} data rows are not complete. Ask their OPD, then complete them.";
    /// OPD that may be one.
    check_opds(count) = "{count} pasang OPD mungkin kembar. Gabungkan, atau nyatakan bukan yang sama, di layar Temuan.",
        "Pairs of OPD that may be one: {count}. Merge them, or say that they are not the same, on the screen Findings.";
    /// Figures that differ.
    check_figures(count) = "{count} pasang angka bertentangan. Betulkan salah satunya, atau tulis catatan, di layar Temuan.",
        "Pairs of figures that contradict each other: {count}. Correct one of them, or write a note, on the screen Findings.";
    /// Nominations that may be one.
    check_nominations(count) = "{count} pasang quick win mungkin sama. Gabungkan, atau nyatakan bukan yang sama, di layar Temuan.",
        "Pairs of quick wins that may be one: {count}. Join them, or say that they are not the same, on the screen Findings.";
    /// What a row lacks.
    lacks(what) = "belum ada: {what}", "missing: {what}";
    /// Work of journals was taken in.
    look_recovered(count) = "{count} suntingan dari jurnal di sebelah berkas ikut dibaca.", "{count} edits of journals beside the file were read too.";
    /// A file is damaged.
    look_damaged(count) = "Berkas rusak di {count} tempat; yang ditampilkan adalah yang terbaca. bimtek check menunjukkan tempatnya.",
        "The file is damaged in {count} places; what could be read is shown. bimtek check tells where.";

    /// No session of this id.
    no_session(sid) = "Sesi “{sid}” tidak ada di berkas ini. bimtek show --json menampilkan id setiap sesi.", "There is no session “{sid}” in this file. bimtek show --json tells the id of each session.";
    /// A subject is none.
    subject_unknown(typed) = "“{typed}” bukan subjek. Tulis misalnya session, opd/dinkes, presentation/dinkes, data/new, atau nomination/new.",
        "“{typed}” is no subject. Write it such as session, opd/dinkes, presentation/dinkes, data/new, or nomination/new.";
    /// A subject is not there.
    subject_missing(on) = "“{on}” tidak ada di berkas ini. Periksa kodenya dengan bimtek show --json; data/new atau nomination/new membuat yang baru.",
        "“{on}” is not in this file. Check its code with bimtek show --json; data/new or nomination/new makes a new one.";
    /// A field is none.
    field_unknown(typed, keys) = "Isian “{typed}” tidak dikenal. Yang ada: {keys}, withdrawn.", "The field “{typed}” is not known. There are: {keys}, withdrawn.";
    /// A value does not fit its field.
    wrong_value(value, field, want) = "“{value}” tidak dapat dicatat sebagai {field}: {want}.", "“{value}” cannot be recorded as {field}: {want}.";
    /// How a doubtful figure is read.
    doubt(value, why) = "“{value}” dicatat seperti diketik. {why}", "“{value}” is kept as typed. {why}";
    /// How many figures of a script are doubtful.
    doubts(count, lines) = "{count} angka dapat dibaca dengan dua cara dan dicatat seperti diketik; pastikan dengan isian reading. Baris: {lines}.",
        "{count} figures can be read two ways and are kept as typed; confirm them with the field reading. Lines: {lines}.";
    /// A line of a script is none.
    script_line(line, start) = "Baris {line} bukan objek {{\"on\",\"set\",\"to\"}}: {start}. Tidak ada yang ditulis.", "Line {line} is no object {{\"on\",\"set\",\"to\"}}: {start}. Nothing was written.";
    /// A line of a script, and what is to be said of it.
    script_refused(line, why) = "Baris {line}: {why}", "Line {line}: {why}";
    /// A script is no text.
    script_not_text() = "Masukan standar bukan teks UTF-8. Tidak ada yang ditulis.", "Standard input is no UTF-8 text. Nothing was written.";

    /// What to type instead.
    want_shorter() = "paling panjang 1 MiB", "1 MiB at most";
    /// What to type instead.
    want_something() = "isinya kosong; pakai --clear atau null untuk mengosongkan", "it is empty; use --clear or null to clear";
    /// What to type instead.
    want_plain() = "ada huruf kendali atau huruf tak terlihat di dalamnya", "there are control or invisible characters in it";
    /// What to type instead.
    want_plain_line() = "harus satu baris tanpa huruf kendali atau huruf tak terlihat", "it must be one line without control or invisible characters";
    /// What to type instead.
    want_year() = "tulis tahun dari 1900 sampai 2100", "write a year from 1900 to 2100";
    /// What to type instead.
    want_date() = "tulis hari, misalnya 4/7/2022 atau 2022-07-04", "write a day, such as 4/7/2022 or 2022-07-04";
    /// What to type instead.
    want_clock() = "tulis jam dan menit, misalnya 08.30", "write hours and minutes, such as 08.30";
    /// What to type instead.
    want_moment() = "tulis jam, misalnya 08.30, atau 2022-07-04T08:30:00+07:00", "write a time, such as 08.30, or 2022-07-04T08:30:00+07:00";
    /// What to type instead.
    want_int(least, most) = "tulis bilangan bulat dari {least} sampai {most}", "write a whole number from {least} to {most}";
    /// What to type instead.
    want_flag() = "tulis ya atau tidak", "write yes or no";
    /// What to type instead.
    want_no_flag() = "ya atau tidak bukan isinya", "yes or no is not what it holds";
    /// What to type instead.
    want_choice(all) = "pilih salah satu: {all}", "choose one of: {all}";
    /// What to type instead.
    want_opd() = "tulis kode OPD yang ada di berkas ini, misalnya dinkes", "write the code of an OPD in this file, such as dinkes";
    /// What to type instead.
    want_dimension(all) = "pilih salah satu: {all}", "choose one of: {all}";
    /// What to type instead.
    want_sub() = "tulis nama sub-dimensi, misalnya mobility", "write the name of a sub-dimension, such as mobility";
    /// What to type instead.
    want_program() = "tulis kode program, misalnya 2.16.03", "write the code of a programme, such as 2.16.03";
}
