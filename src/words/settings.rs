//! Texts of the settings: the screen Pengaturan, what is wrong in a settings or theme file, and keys of one's own.

crate::words! {
    /// The screen's name.
    name() = "Pengaturan", "Settings";
    /// What it is for.
    purpose() = "Pengaturan: bahasa, tema, waktu, bel, tetikus, folder, dan tombol. Setiap perubahan langsung diingat.", "Settings: language, theme, times, bell, mouse, folder and keys. Every change is remembered at once.";
    /// A line of a file that is no `name = value`.
    torn(line) = "Baris {line} tidak terbaca dan dilewati. Tulis seperti theme = \"dark\": nama, tanda =, lalu nilai; teks di antara tanda kutip.", "Line {line} cannot be read and is passed over. Write it like theme = \"dark\": name, =, value; text between quotes.";
    /// A setting that nobody knows.
    unknown(line, key, names) = "Baris {line}: tidak ada pengaturan “{key}”; dilewati. Yang ada: {names}, dan [keys].", "Line {line}: there is no setting “{key}”; passed over. There are: {names}, and [keys].";
    /// A value that is none.
    value(line, key, may) = "Baris {line}: nilai {key} tidak dikenal; dilewati. Tulis {may}.", "Line {line}: the value of {key} is not known; passed over. Write {may}.";
    /// The danger begins before the warning.
    marks(line) = "Baris {line}: danger_at lebih awal daripada warn_at; dilewati. Bahaya datang sesudah peringatan, jadi tulis waktu yang lebih singkat.", "Line {line}: danger_at begins before warn_at; passed over. Danger comes after the warning, so write a shorter time.";
    /// What a language is.
    may_lang() = "\"id\" atau \"en\"", "\"id\" or \"en\"";
    /// What a text is.
    may_text() = "teks di antara tanda kutip", "text between quotes";
    /// What minutes are.
    may_minutes() = "bilangan menit dari 1 sampai 480", "a number of minutes from 1 to 480";
    /// What a duration is.
    may_duration() = "misalnya \"2m\" atau \"90s\"", "such as \"2m\" or \"90s\"";
    /// What a flag is.
    may_flag() = "true atau false", "true or false";
    /// What a key is.
    may_key() = "nama tombol di antara tanda kutip, misalnya \"Ctrl+J\"", "the name of a key between quotes, such as \"Ctrl+J\"";
    /// A theme that nobody knows.
    no_theme(theme, names) = "Tidak ada tema “{theme}”, jadi tema bawaan dipakai. Yang ada: {names}.", "There is no theme “{theme}”, so the usual one is used. There are: {names}.";
    /// Something is wrong in a file.
    in_file(file, what) = "{file}: {what}", "{file}: {what}";
    /// A file cannot be read.
    unreadable(file, why) = "{file} tidak dapat dibaca: {why}. Pengaturan bawaan dipakai.", "{file} cannot be read: {why}. What is built in is used.";
    /// One of several remarks, for the line below.
    first_of(what, more) = "{what} (dan {more} lagi; lihat Pengaturan)", "{what} (and {more} more; see Settings)";
    /// A colour that is none.
    colour(line, key) = "Baris {line}: warna {key} tidak dikenal, jadi warna tema dasar dipakai. Tulis enam angka heksadesimal, misalnya \"#7cc7ff\".", "Line {line}: the colour of {key} is not known, so the base theme's is used. Write six hexadecimal digits, such as \"#7cc7ff\".";
    /// A role that nobody knows.
    role(line, key, names) = "Baris {line}: tidak ada warna bernama “{key}”; dilewati. Yang ada: {names}.", "Line {line}: there is no colour called “{key}”; passed over. There are: {names}.";
    /// A base that is none.
    base(line) = "Baris {line}: base harus \"dark\", \"light\" atau \"contrast\"; \"dark\" dipakai.", "Line {line}: base must be \"dark\", \"light\" or \"contrast\"; \"dark\" is used.";
    /// A text of a theme stands out too little.
    faint(what, ratio, floor) = "{what} kurang kontras: {ratio} banding 1, padahal perlu {floor} banding 1 agar terbaca dari belakang. Tema tetap dapat dipakai.", "{what} stands out too little: {ratio} to 1, where {floor} to 1 is needed to be read from the back. The theme can still be used.";
    /// A theme's name is that of a built-in one.
    taken_name() = "nama ini milik tema bawaan; beri berkasnya nama lain.", "this is the name of a built-in theme; give the file another name.";
    /// The key of a line is none.
    no_key(key) = "“{key}” bukan nama tombol. Tulis misalnya F6, Ctrl+J atau Alt+S.", "“{key}” is not the name of a key. Write for example F6, Ctrl+J or Alt+S.";
    /// No command is called so.
    no_command(name) = "tidak ada perintah bernama “{name}”. Tulis namanya seperti di Bantuan (F1), misalnya \"Papan\" atau \"Jalan / Selesai\".", "there is no command called “{name}”. Write its name as the help (F1) shows it, such as \"Board\" or \"Run / Finish\".";
    /// A command's key stays.
    fixed(name, key) = "tombol {key} untuk “{name}” tetap, supaya siapa pun menemukan jalannya.", "the key {key} of “{name}” stays, so that anybody finds the way.";
    /// A key has another command.
    taken(key, name) = "{key} sudah dipakai untuk “{name}”. Pilih tombol lain.", "{key} is already used for “{name}”. Choose another key.";
    /// A key means something else in every text.
    reserved(key) = "{key} dipakai program untuk bergerak, mengetik atau keluar. Pilih F1–F12, Ctrl dengan huruf, atau Alt dengan huruf atau angka.", "{key} is used by the program to move, to type or to leave. Choose F1–F12, Ctrl with a letter, or Alt with a letter or digit.";
    /// A line of keys that changes nothing.
    key_line(line, why) = "Baris {line}: {why}", "Line {line}: {why}";
    /// Something was remembered.
    remembered() = "Diingat untuk seterusnya.", "Remembered from now on.";
    /// The label of the language.
    lang() = "Bahasa", "Language";
    /// The label of the theme.
    theme() = "Tema warna", "Colour theme";
    /// The label of the minutes.
    slot_minutes() = "Menit per OPD", "Minutes per OPD";
    /// The label of the warning.
    warn_at() = "Peringatan waktu", "Time warning";
    /// The label of the danger.
    danger_at() = "Bahaya waktu", "Time danger";
    /// The label of the bell.
    bell() = "Bel saat waktu habis", "Bell when time runs out";
    /// The label of the mouse.
    mouse() = "Tetikus", "Mouse";
    /// The label of ASCII.
    ascii() = "Hanya ASCII", "ASCII only";
    /// The label of the folder.
    sessions() = "Folder sesi", "Sessions folder";
    /// The label of the operator.
    operator() = "Nama operator", "Operator's name";
    /// What the language is for.
    about_lang() = "Bahasa semua teks di layar. Ctrl+L menggantinya dari mana saja.", "The language of every text on the screen. Ctrl+L switches it from anywhere.";
    /// What the theme is for.
    about_theme() = "Warna layar. Tema sendiri ditaruh di folder themes di sebelah berkas pengaturan, satu berkas .toml per tema.", "The colours of the screen. Themes of your own go into the folder themes beside the settings file, a .toml file each.";
    /// What the minutes are for.
    about_slot_minutes() = "Waktu setiap OPD pada sesi yang dibuat sesudah ini. Sesi yang terbuka diubah di Persiapan (F12).", "The time of each OPD in sessions made from now on. The open session is changed in Setup (F12).";
    /// What the warning is for.
    about_warn_at() = "Kapan jam presentasi memperingatkan, sebelum waktunya habis.", "When the clock of a presentation warns, before its time is over.";
    /// What the danger is for.
    about_danger_at() = "Kapan jam presentasi menyatakan bahaya, sebelum waktunya habis.", "When the clock of a presentation says danger, before its time is over.";
    /// What the bell is for.
    about_bell() = "Terminal berbunyi sekali saat waktu presentasi habis.", "The terminal rings once when the time of a presentation is over.";
    /// What the mouse is for.
    about_mouse() = "Klik dan roda bekerja di program. Bila dilepas, teks dapat dipilih dengan tetikus.", "Clicks and the wheel act in the program. Released, text can be selected with the mouse.";
    /// What ASCII is for.
    about_ascii() = "Garis dan tanda digambar dengan huruf biasa, di sini dan di layar ruang; untuk terminal yang menampilkannya sebagai kotak atau tanda tanya.", "Lines and signs are drawn with plain letters, here and on the wall; for terminals that show them as boxes or question marks.";
    /// What the folder is for.
    about_sessions() = "Tempat sesi baru disimpan dan Beranda mencari sesi. Sesi yang sudah ada tidak dipindahkan.", "Where new sessions are saved and Home looks for sessions. Sessions that are there are not moved.";
    /// What the operator is for.
    about_operator() = "Nama yang tercatat pada setiap perubahan.", "The name that every edit records.";
    /// What a key is for.
    about_key(label) = "{label}. Enter memberi perintah ini tombol lain.", "{label}. Enter gives this command another key.";
    /// A language by its own name.
    language() = "Indonesia", "English";
    /// Minutes.
    minutes(minutes) = "{minutes} menit", "{minutes} minutes";
    /// The warning where nobody chose one.
    warn_usual() = "seperlima terakhir, paling lama 2 menit", "the last fifth, 2 minutes at most";
    /// Seconds.
    seconds(seconds) = "{seconds} detik", "{seconds} seconds";
    /// A time before the end.
    before_end(time) = "{time} sebelum habis", "{time} before the end";
    /// It is on.
    on() = "nyala", "on";
    /// It is off.
    off() = "mati", "off";
    /// Nothing was typed yet.
    none_yet() = "belum diisi", "not set";
    /// What decides a setting outside.
    fixed_by(what) = "{what} menentukan ini di luar program dan menang saat program mulai.", "{what} decides this outside the program and wins when it starts.";
    /// A setting that is decided outside is not changed here.
    fixed_notice(what) = "{what} menentukan ini di luar program. Hapus dahulu pengaturan itu, lalu mulai lagi.", "{what} decides this outside the program. Remove that first, then start again.";
    /// The short mark of that.
    by(what) = "oleh {what}", "by {what}";
    /// Where the file is.
    file(path) = "Berkas: {path}", "File: {path}";
    /// There is no place for a file.
    no_file() = "Komputer ini tidak punya tempat untuk pengaturan, jadi pilihan berlaku sampai program ditutup.", "This computer has no place for settings, so choices hold until the program ends.";
    /// What is wrong in the files.
    remarks(count) = "Perlu dibetulkan di berkas ({count})", "To be mended in the files ({count})";
    /// The mark of that beside the title.
    to_mend(count) = "! {count} perlu dibetulkan", "! {count} to be mended";
    /// The keys of the program.
    keys_program() = "Tombol di mana saja", "Keys everywhere";
    /// The keys of a screen.
    keys_of(screen) = "Tombol di {screen}", "Keys on {screen}";
    /// A key is not the built-in one.
    instead_of(key) = "bawaan {key}", "built in: {key}";
    /// A command had no key of its own.
    no_own_key() = "tanpa tombol", "no key";
    /// The key now.
    now(key) = "Sekarang {key}", "Now {key}";
    /// Asks for a key.
    press() = "Tekan tombol baru", "Press the new key";
    /// The keys of that question.
    press_keys() = "Backspace tombol bawaan   Esc batal", "Backspace built-in key   Esc leave";
    /// Asks for minutes.
    ask_minutes() = "Berapa menit untuk setiap OPD pada sesi baru?", "How many minutes for each OPD in new sessions?";
    /// Asks for the warning.
    ask_warn() = "Berapa lama sebelum habis jam memperingatkan? Misalnya 2m atau 90s; kosong: seperlima terakhir.", "How long before the end does the clock warn? Such as 2m or 90s; empty: the last fifth.";
    /// Asks for the danger.
    ask_danger() = "Berapa lama sebelum habis jam menyatakan bahaya? Misalnya 30s; kosong: 30 detik.", "How long before the end does the clock say danger? Such as 30s; empty: 30 seconds.";
    /// Asks for the folder.
    ask_sessions() = "Di folder mana sesi disimpan? Ketik atau tempel letaknya.", "In which folder are sessions saved? Type or paste its path.";
    /// The minutes are none.
    wrong_minutes() = "Ketik bilangan menit dari 1 sampai 480.", "Type a number of minutes from 1 to 480.";
    /// The time is none.
    wrong_time() = "Ketik waktu seperti 2m, 90s atau 1m30s.", "Type a time such as 2m, 90s or 1m30s.";
    /// The danger would begin before the warning.
    wrong_marks() = "Bahaya datang sesudah peringatan, jadi waktunya harus lebih singkat.", "Danger comes after the warning, so its time must be the shorter one.";
    /// The folder is none.
    wrong_folder() = "Ketik letak lengkap foldernya, misalnya D:\\bimtek.", "Type the whole path of the folder, such as D:\\bimtek.";
    /// Nothing is found.
    not_found(text) = "Tidak ada pengaturan atau perintah dengan “{text}”. Esc menampilkan semuanya lagi.", "No setting or command has “{text}”. Esc shows all again.";
    /// What is being looked for.
    finding(text) = "mencari: {text}", "looking for: {text}";
}
