//! Texts of merging: what came from where, what may not be merged, what two records do not share.

crate::words! {
    /// A command.
    about_merge() = "Menyatukan berkas sesi, jurnal, dan folder tanpa kehilangan apa pun", "Merges session files, journals and folders; nothing is lost";
    /// A command.
    about_diff() = "Menampilkan yang ada di satu berkas dan tidak ada di berkas lain", "Tells what one file has that another has not";
    /// A command.
    about_hand_out() = "Membuat salinan untuk laptop lain", "Makes a copy for another laptop";
    /// How `merge` is used.
    more_merge() = "Contoh:
  bimtek gabung laptop-1.json \"sesi (1).json\" -o gabungan.json
  bimtek gabung flashdisk/ -o gabungan.json
  bimtek gabung sesi.json laptop-2.json -o sesi.json

Setiap berkas dibaca bersama jurnal di sebelahnya; dari folder dibaca berkas sesi di dalamnya, tanpa subfolder. Kolom “baru”
menghitung yang belum ada di berkas-berkas sebelumnya. -o boleh sama dengan salah satu berkas: isinya ditambah, tidak diganti,
dan berkas lamanya menjadi cadangan. Keluar dengan 0: semua sama; 1: masih ada isian berbeda; 2: ada yang tidak dapat
digabung, dan tidak ada yang ditulis.
",
    "Examples:
  bimtek merge laptop-1.json \"session (1).json\" -o merged.json
  bimtek merge flash-drive/ -o merged.json
  bimtek merge session.json laptop-2.json -o session.json

Every file is read with the journals beside it; of a folder the session files in it, without folders below. The column “new”
counts what the files before it have not. -o may be one of the files: it is added to, not replaced, and the old one is kept
as a backup. Exit 0: all settled; 1: contested fields remain; 2: something cannot be merged, and nothing was written.
";
    /// How `hand-out` is used.
    more_hand_out() = "Contoh:
  bimtek bagikan sesi.json -o laptop-2.json --opd dinkes --opd dlh --for \"Laptop 2\"

Salinannya memuat semuanya, juga yang masih di jurnal. Dengan --opd, giliran OPD itu ditandai dicatat di laptop tersebut.
Setelah kembali, satukan dengan bimtek gabung.
",
    "Example:
  bimtek hand-out session.json -o laptop-2.json --opd dinkes --opd dlh --for \"Laptop 2\"

The copy holds everything, also what is still in journals. With --opd the turns of these OPD are marked as recorded at that
laptop. When it comes back, merge it with bimtek merge.
";
    /// An argument.
    help_inputs() = "Berkas sesi, jurnal, atau folder; - membaca masukan standar", "Session files, journals, or folders; - reads standard input";
    /// An option.
    help_output() = "Berkas hasil", "The file to make";
    /// An option.
    help_force() = "Mengganti berkas hasil yang sudah ada; yang lama menjadi cadangan", "Replaces an output file that is there; the old one is kept as a backup";
    /// An option.
    help_keep() = "Tetap menampakkan yang pernah dibatalkan dari suatu penggabungan", "Keeps showing what a merge brought and somebody took back";
    /// An argument.
    help_one() = "Berkas yang satu", "The one file";
    /// An argument.
    help_other() = "Berkas yang lain", "The other file";
    /// An option.
    help_copy() = "Salinan yang dibuat; tidak pernah menimpa", "The copy to make; never written over";
    /// An option.
    help_share() = "OPD yang dicatat di laptop itu; boleh berulang", "An OPD to be recorded at that laptop; may be repeated";
    /// An option.
    help_for() = "Nama laptop yang mendapat bagian (bersama --opd); tanpa ini nama berkas salinannya", "The name of the laptop that has the share (with --opd); without it the copy's file name";

    /// A file and a line of it.
    place(file, line) = "{file} baris {line}", "{file} line {line}";
    /// A journal is none.
    no_journal(file) = "{file} bukan jurnal bimtek, atau rusak sejak awal, jadi tidak dapat dibaca. Sertakan berkas sesinya.", "{file} is no journal of bimtek, or damaged from its beginning, so it cannot be read. Give its session file.";
    /// An input is a newer program's.
    newer(file, version) = "{file} dibuat program yang lebih baru (versi format {version}), jadi tidak digabung. Perbarui bimtek di sini, atau gabungkan dengan program itu.",
        "{file} was made by a newer program (format version {version}), so it is not merged. Update bimtek here, or merge with that program.";
    /// An input is damaged.
    damaged(file, count, first) = "{file} rusak di {count} tempat, jadi tidak digabung; mula-mula {first}. Buka cadangannya, atau buka berkas ini di layar, simpan yang terbaca, lalu gabungkan.",
        "{file} is damaged in {count} places, so it is not merged; first at {first}. Open its backup, or open this file on the screen, save what can be read, then merge.";
    /// A file and a journal of it contradict each other.
    clash_inside(id, places) = "Suntingan {id} ada dengan isi berbeda: {places}. Salah satunya rusak, jadi tidak digabung. Simpan salinan keduanya, lalu tanyakan kepada pencatatnya.",
        "Edit {id} stands with different content: {places}. One of them is damaged, so it is not merged. Keep a copy of both, then ask who wrote them.";
    /// Two inputs contradict each other.
    clash(id, places, other) = "Suntingan {id} ada dengan isi berbeda: {places} dan {other}. Salah satunya rusak, jadi tidak digabung. Simpan salinan keduanya, lalu tanyakan kepada pencatatnya.",
        "Edit {id} stands with different content: {places} and {other}. One of them is damaged, so they are not merged. Keep a copy of both, then ask who wrote them.";
    /// Journals of an input cannot be read.
    unread_journals(file, count) = "{file}: {count} jurnal di sebelahnya tidak dapat dibaca, jadi isinya akan hilang bila digabung sekarang. Minta izin membacanya, atau biarkan pencatatnya menyimpan dahulu.",
        "{file}: {count} journals beside it cannot be read, so what they hold would be missing. Ask for permission to read them, or let who wrote them save first.";
    /// Tables of an input were edited by hand.
    differences(file, count) = "{file}: tabelnya diubah di luar program pada {count} isian, yang akan hilang bila digabung sekarang. Buka di layar untuk mengambil atau mengabaikannya.",
        "{file}: its tables were edited outside the program in {count} cells, which merging now would lose. Open it on the screen to take them in or leave them out.";
    /// An input is a rehearsal.
    rehearsal(file) = "{file} memuat sesi latihan, dan latihan tidak digabung. Keluarkan berkas itu; bila sebenarnya bukan latihan, matikan tanda Latihan pada sesinya.",
        "{file} holds a rehearsal, and rehearsals are not merged. Leave this file out; if it is none after all, take the mark Rehearsal off its session.";
    /// A folder has nothing to merge.
    empty_folder(folder) = "Di {folder} tidak ada berkas sesi. Periksa foldernya; berkas sesi berakhiran .json.", "There is no session file in {folder}. Check the folder; session files end in .json.";
    /// A file of a folder is of something else.
    passed_over(file) = "{file} bukan berkas sesi, jadi dilewati.", "{file} is no session file, so it was passed over.";
    /// The end of a journal is damaged.
    torn_journals(file, count) = "{file}: {count} jurnal terpotong di ujungnya; catatan yang utuh sudah ikut.", "{file}: {count} journals are cut off at their end; the whole records were taken.";
    /// A merge that was taken back is taken back in the output too.
    undone_merge(who, what, rows, fields) = "{who} pernah membatalkan: {what}. Semua tersimpan, tetapi karena itu {rows} tidak tampak di hasil dan {fields} tampak seperti sebelumnya. Ulangi perintah ini dengan --tetap untuk menampakkannya, atau pakai Riwayat (F10) di layar.",
        "{who} took this back: {what}. All of it is stored, but because of that {rows} do not show in the result and {fields} show what they did before. Give the command again with --keep to have them show, or use the history (F10) on the screen.";
    /// A merge that was taken back shows in the output all the same.
    kept_merge(who, what, rows, fields) = "{who} pernah membatalkan: {what}. Dengan --tetap isinya tampak di hasil: {rows}, {fields}.",
        "{who} took this back: {what}. With --keep it shows in the result: {rows}, {fields}.";
    /// An edit names itself or a later one as replaced.
    stray_ahead(place, id, names) = "{place}: suntingan {id} menyebut {names} sebagai yang digantinya, padahal itu tidak lebih dahulu. Sebutan itu tidak dihitung; suntingannya tetap ikut.",
        "{place}: edit {id} says that it replaces {names}, which is not earlier. That is not counted; the edit itself is kept.";
    /// An edit names one that is nowhere.
    stray_unknown(place, id, names) = "{place}: suntingan {id} mengganti {names}, yang tidak ada di berkas mana pun. Mungkin ada berkas yang belum disertakan; suntingannya tetap ikut.",
        "{place}: edit {id} replaces {names}, which is in none of the files. A file may be missing here; the edit itself is kept.";
    /// More references lead nowhere.
    stray_more(count) = "… dan {count} sebutan seperti itu lagi.", "… and {count} more of these.";
    /// Nothing was written because of the inputs above.
    nothing_written(count) = "Tidak ada yang ditulis; masukan yang tidak dapat digabung: {count}.", "Nothing was written; inputs that cannot be merged: {count}.";
    /// The output is there.
    output_there(file) = "{file} sudah ada, dan tidak ditimpa. Pilih nama lain, sertakan berkas itu sebagai masukan supaya isinya ikut, atau pakai --force untuk menggantinya.",
        "{file} is there already and is not written over. Choose another name, name it as an input so that what it holds is merged, or use --force to replace it.";
    /// The output has journals beside it.
    output_open(file) = "Di sebelah {file} ada jurnal: sesi itu sedang dibuka, atau isinya belum tersimpan. Ia tidak diganti; sertakan sebagai masukan supaya isinya ikut.",
        "There are journals beside {file}: that session is open, or not all of it is saved. It is not replaced; name it as an input so that what it holds is merged.";
    /// The output is a newer program's.
    output_newer(file, version) = "{file} dibuat program yang lebih baru (versi format {version}), jadi tidak diganti. Pilih nama lain.", "{file} was made by a newer program (format version {version}), so it is not replaced. Choose another name.";
    /// The output is a folder.
    output_folder(file) = "{file} adalah folder. Sebutkan berkas di dalamnya.", "{file} is a folder. Name a file in it.";
    /// The output could not be written.
    not_written(file, cause) = "{file} tidak dapat ditulis: {cause}", "{file} could not be written: {cause}";

    /// A column head.
    head_input() = "masukan", "input";
    /// A column head.
    head_edits() = "suntingan", "edits";
    /// A column head.
    head_new() = "baru", "new";
    /// A column head.
    head_rows() = "data", "rows";
    /// A column head.
    head_nominations() = "quick win", "quick wins";
    /// A column head.
    head_changed() = "berubah", "changed";
    /// A column head.
    head_contested() = "berbeda", "contested";
    /// A column head.
    head_hands() = "pencatat", "hands";
    /// An input of the table that cannot be merged.
    not_merged() = "tidak dapat digabung", "cannot be merged";
    /// What a merge made.
    merged(file, edits, inputs, sessions) = "{file}: {edits} suntingan dari {inputs} masukan, {sessions} sesi.", "{file}: {edits} edits of {inputs} inputs, {sessions} sessions.";
    /// A merge without anything to write.
    nothing_new(file, edits) = "{file}: sudah memuat semuanya, {edits} suntingan; tidak ditulis ulang.", "{file}: holds everything already, {edits} edits; not written again.";
    /// How far a merge is.
    progress(bar, done, all) = "{bar} {done}/{all} berkas", "{bar} {done}/{all} files";

    /// What only one of two files has.
    only_in(file, edits) = "Hanya di {file}: {edits} suntingan", "Only in {file}: {edits} edits";
    /// Two files have the same.
    same(one, other, edits) = "{one} dan {other} sama: {edits} suntingan.", "{one} and {other} are the same: {edits} edits.";
    /// What belongs to no OPD.
    no_opd() = "Sesi dan lainnya", "Session and others";
    /// The writers that only one file knows.
    hands(who) = "Pencatat: {who}", "Hands: {who}";
    /// What one has beside the other changes nothing that is shown.
    shows_the_same() = "Isian yang tampil tidak berubah karenanya.", "No field shows anything else by it.";
    /// What waits for a person once both files are one.
    contested_then(count) = "Berbeda bila digabung: {count} isian", "Contested once merged: {count} fields";

    /// A copy was made.
    handed_out(file, edits) = "{file}: {edits} suntingan.", "{file}: {edits} edits.";
    /// A copy was made and a share given.
    given(laptop, opds) = "Dicatat di {laptop}: {opds}.", "Recorded at {laptop}: {opds}.";
    /// A name of a laptop is none.
    wrong_laptop(typed) = "“{typed}” tidak dapat menjadi nama laptop. Tulis nama pendek satu baris dengan --for.", "“{typed}” cannot be the name of a laptop. Write a short name of one line with --for.";
    /// No turn of this OPD.
    no_turn(typed) = "“{typed}” tidak ada di agenda sesi ini. Tulis kode OPD yang ada, misalnya dinkes; bimtek show --json menampilkan semuanya.",
        "“{typed}” is not on the agenda of this session. Write the code of an OPD that is, such as dinkes; bimtek show --json tells them all.";
}
