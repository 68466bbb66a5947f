//! Texts of the merge screen: files of other laptops, and what they would bring.

crate::words! {
    /// The name of the screen.
    name() = "Gabung", "Merge";
    /// What the screen is for.
    purpose() = "Gabung menyatukan berkas dari laptop lain ke sesi ini. Lihat dahulu hasilnya; sesudahnya pun Ctrl+Z membatalkan semuanya.", "Merge unites files of other laptops with this session. See the result first; even afterwards Ctrl+Z takes all of it back.";
    /// The heading: the open file.
    into(file) = "Gabung ke {file}", "Merge into {file}";
    /// What to do.
    choose() = "Pilih berkas dari laptop lain. Tidak ada yang berubah sebelum digabungkan.", "Choose files of other laptops. Nothing changes until you merge them.";
    /// How a file is found.
    find_hint() = "ketik untuk mencari · F3 atau tempel letak berkas di luar daftar ini", "type to find · F3 or paste the path of a file that is not listed";
    /// What is looked for.
    finding(text) = "cari: {text}", "find: {text}";
    /// How many files are marked.
    marked(files) = "{files} ditandai", "{files} marked";
    /// The files are being listed.
    listing() = "Membaca daftar berkas…", "Listing files…";
    /// No file is near.
    none() = "Tidak ada berkas lain di folder ini maupun di folder sesi. Tekan F3 lalu ketik atau tempel letak berkasnya, misalnya di flashdisk.", "There is no other file in this folder or in the sessions folder. Press F3 and type or paste where it is, such as on a flash drive.";
    /// Nothing was found.
    not_found(text) = "Tidak ada berkas dengan “{text}”. Esc menampilkan semua; F3 menerima letak berkas.", "No file has “{text}”. Esc shows all; F3 takes a path.";
    /// The column of files.
    file() = "Berkas", "File";
    /// The column of titles.
    title() = "Judul", "Title";
    /// The column of the last change.
    changed() = "Diubah", "Changed";
    /// The column of what a file would bring.
    brings() = "Membawa", "Brings";
    /// A file that is a copy of the open one.
    copy() = "salinan", "copy";
    /// Copies lie beside the file that hold what it has not.
    copies(names) = "Ada salinan bentrok: {names} — Ctrl+G untuk menyatukan", "There is a conflicting copy: {names} — Ctrl+G unites it";
    /// A file that somebody named.
    named() = "ditunjuk", "named";
    /// How many edits are new.
    new(count) = "{count} baru", "{count} new";
    /// A file brings nothing.
    same() = "sudah sama", "the same";
    /// A file cannot be merged.
    unfit() = "tidak dapat", "cannot";
    /// A file was merged before and that was undone.
    was_undone() = "dibatalkan", "undone";
    /// A file is being read.
    reading() = "membaca…", "reading…";
    /// How far the reading is.
    reading_of(read, all) = "Membaca {read} dari {all} berkas… Esc membatalkan.", "Reading {read} of {all} files… Esc cancels.";
    /// How many of a file's edits are new.
    news(edits, of) = "{edits} dari {of} di dalamnya", "{edits} of {of} in it";
    /// A file holds nothing that is not here.
    nothing() = "Semua isinya sudah ada di sini.", "All that it holds is here already.";
    /// Who wrote in a file.
    by(who) = "Pencatat: {who}", "Written by: {who}";
    /// What a file brought before was undone.
    undone_before() = "Isi berkas ini pernah digabung, lalu dibatalkan. Enter, lalu Enter lagi mengembalikannya.", "This file was merged before and that was undone. Enter, then Enter again, brings it back.";
    /// Part of what a file brought before was undone.
    undone_in_part() = "Sebagian isinya pernah digabung, lalu dibatalkan; itu tetap dibatalkan. Riwayat (F10) dapat mengulanginya.", "Part of it was merged before and that was undone; it stays undone. The history (F10) can redo it.";
    /// Settled by what came.
    settles(fields) = "{fields} menjadi sepakat", "{fields} settled";
    /// Asks for a path.
    path() = "Letak berkas atau folder yang digabung. Ketik atau tempel.", "The path of a file or folder to merge. Type or paste it.";
    /// No path was typed.
    path_needed() = "Ketik letak berkasnya, misalnya E:\\sesi.json.", "Type where the file is, such as E:\\session.json.";
    /// A rehearsal takes nothing in.
    rehearsal() = "Sesi ini latihan, dan latihan tidak digabung dengan apa pun. Bila sebenarnya bukan latihan, matikan tanda Latihan di Persiapan (F12).", "This session is a rehearsal, and rehearsals are merged with nothing. If it is none after all, take the mark Rehearsal off in Setup (F12).";
    /// Several files into one, from the home screen.
    from_home() = "Buka dahulu sesi yang akan menerima, lalu Ctrl+G. Untuk membuat berkas gabungan baru: bimtek gabung berkas1.json berkas2.json -o hasil.json", "First open the session that is to receive, then Ctrl+G. To make a new merged file: bimtek merge file1.json file2.json -o result.json";

    /// The heading of the result.
    result() = "Hasil bila digabung", "The result of merging";
    /// Others have written since, and what is shown is being brought up to date.
    catching_up() = "menyesuaikan…", "catching up…";
    /// Nothing has changed yet.
    not_yet() = "Belum ada yang berubah. Enter menggabungkan, Esc kembali memilih.", "Nothing has changed yet. Enter merges, Esc goes back to choosing.";
    /// Nothing can be merged.
    nothing_to_take() = "Tidak ada yang baru untuk digabung. Esc kembali memilih.", "There is nothing new to merge. Esc goes back to choosing.";
    /// What was undone can be brought back.
    bring_back() = "Isinya pernah digabung, lalu dibatalkan. Enter mengembalikannya, Esc kembali memilih.", "It was merged before and that was undone. Enter brings it back, Esc goes back to choosing.";
    /// A group of the result.
    files() = "Berkas", "Files";
    /// A group of the result.
    contested() = "Berbeda, tinggal dipilih sesudahnya", "Contested, to be settled afterwards";
    /// A group of the result.
    changed_fields() = "Isian yang berubah", "Fields that change";
    /// A group of the result.
    nominations() = "Quick win baru", "New quick wins";
    /// A group of the result.
    rows() = "Baris data baru", "New data rows";
    /// A group of the result.
    others() = "Lain-lain yang baru", "Other new things";
    /// A group of the result.
    settled() = "Tadinya berbeda, kini sepakat", "Contested before, settled now";
    /// A value and who wrote it when.
    written(value, who, when) = "{value}  ({who}, {when})", "{value}  ({who}, {when})";
    /// What stood before.
    before(value) = "sekarang: {value}", "now: {value}";
    /// What stands after.
    after(value) = "menjadi: {value}", "becomes: {value}";

    /// A group of the result: a merge that was undone elsewhere.
    taken_back() = "Dibatalkan di laptop lain", "Undone on another laptop";
    /// The undo of a merge elsewhere, and what it would take along here.
    takes_back(who, what, lost) = "{who} membatalkan di sana: {what}. Bila diikuti, di sini: {lost}.",
        "{who} took this back there: {what}. If that is followed, here: {lost}.";
    /// The undo of a merge elsewhere, and what it takes along here.
    takes_along(who, what, lost) = "{who} membatalkan di sana: {what}. Di sini: {lost}.", "{who} took this back there: {what}. Here: {lost}.";
    /// It is not followed.
    keeps_here() = "Tetap ada di sini", "Kept here";
    /// It is followed.
    follows() = "Ikut dibatalkan di sini", "Undone here too";
    /// What goes from here with it.
    will_lose(lost) = "Ikut dibatalkan di sini: {lost}. F5 membiarkannya.", "Undone here too: {lost}. F5 keeps it.";
    /// What would go from here with it.
    would_lose(lost) = "Tetap ada di sini. Bila diikuti (F5): {lost}.", "Kept here. If followed (F5): {lost}.";
    /// A group of the result: files whose merge is brought back.
    come_back() = "Kembali bersama, karena digabung sekaligus", "Come back together, having been merged at once";
    /// What it means.
    come_back_how() = "Isi berkas ini kembali: ia digabung dalam satu tindakan, dan tindakan itu diulangi.", "What this file brought comes back: it was merged in one act, and that act is redone.";
    /// How it is changed.
    keep_how() = "F5 mengganti antara tetap ada di sini dan ikut dibatalkan.", "F5 switches between keeping it here and undoing it here too.";
    /// What it would take along, in a few words.
    if_followed(lost) = "bila diikuti {lost}", "if followed {lost}";
    /// How many rows it hides.
    hides(rows) = "{rows} hilang", "{rows} hidden";
    /// How many fields show again what they did.
    puts_back(fields) = "{fields} kembali", "{fields} put back";
    /// It was merged, and what was undone elsewhere stays.
    merged_kept() = "Yang dibatalkan di laptop lain tetap ada di sini; Riwayat (F10) dapat membatalkannya.", "What was undone on another laptop is kept here; the history (F10) can undo it.";
    /// Somebody undid a merge in the shared file.
    undone_live(who, what) = "{who} membatalkan: {what}. Riwayat (F10) dapat mengulanginya.", "{who} undid: {what}. The history (F10) can redo it.";

    /// What was taken in.
    merged(edits, files) = "Digabung: {edits} dari {files}. Ctrl+Z membatalkan semuanya.", "Merged: {edits} from {files}. Ctrl+Z takes all of it back.";
    /// What was taken in, and what is contested now.
    merged_contested(edits, files, rivals) = "Digabung: {edits} dari {files}. {rivals} menunggu dipilih: Ctrl+X. Ctrl+Z membatalkan semuanya.", "Merged: {edits} from {files}. {rivals} to be settled: Ctrl+X. Ctrl+Z takes all of it back.";
    /// What a merge added to the findings.
    found(findings) = "{findings} baru di Temuan: Ctrl+P, ketik temuan.", "{findings} new in Findings: Ctrl+P, type findings.";
    /// Nothing new was there to be taken in.
    nothing_new() = "Semuanya sudah ada di sini; tidak ada yang digabung.", "All of it is here already; nothing was merged.";
}
