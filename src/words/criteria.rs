//! Texts of the screen Kriteria.

crate::words! {
    /// The screen's name.
    name() = "Kriteria", "Criteria";
    /// What it is for.
    purpose() = "Syarat dan kriteria pemilihan quick win, dengan bobotnya. Bobot yang berlaku tercetak bersama setiap peringkat.",
        "Gates and criteria by which quick wins are chosen, with their weights, which are printed with every ranking.";
    /// Where they come from.
    built_in() = "bawaan program, sampai ada yang diubah", "built in, until something is changed";
    /// Where they come from.
    own() = "milik sesi ini", "this session's own";
    /// The head of the gates.
    gates() = "Syarat: dijawab ya atau tidak", "Gates: answered yes or no";
    /// The head of the scored criteria.
    scored() = "Dinilai 1–5", "Scored 1–5";
    /// The head of what has no kind.
    no_kind() = "Tanpa jenis, jadi tidak dihitung", "Of no kind, so not counted";
    /// The head of the withdrawn ones.
    withdrawn() = "Ditarik", "Withdrawn";
    /// Head of a column.
    weight() = "bobot", "weight";
    /// Head of a column.
    share() = "bagian", "share";
    /// The sum of the weights.
    sum(text) = "jumlah bobot {text}", "weights sum to {text}";
    /// A group without any.
    none() = "belum ada", "none yet";
    /// A text that is not there.
    no_question() = "Belum ada pertanyaan. F5 menulisnya.", "No question yet. F5 writes it.";
    /// The name in the other language.
    other_language(name) = "Inggris: {name}", "In Indonesian: {name}";
    /// The slug, as scripts and CSV know it.
    code(slug) = "kode {slug}", "code {slug}";
    /// How many nominations have a score or answer.
    scored_on(count) = "{count} nominasi sudah punya isian", "{count} nominations have an answer";
    /// How weights are meant.
    about_weights() = "Yang dihitung hanya perbandingannya: 1 dan 2 sama artinya dengan 5 dan 10. Bobot 0 tidak dihitung.", "Only proportions count: 1 and 2 mean the same as 5 and 10. A weight of 0 does not count.";

    /// The question for a weight.
    ask_weight(name) = "Bobot {name}, misalnya 2 atau 0,5", "Weight of {name}, such as 2 or 0,5";
    /// The question for a name.
    ask_name(name) = "Nama baru untuk {name}", "New name of {name}";
    /// The question for an English name.
    ask_name_en(name) = "Nama Inggris untuk {name}", "English name of {name}";
    /// The question for a question.
    ask_question(name) = "Pertanyaan kepada ruang untuk {name}", "Question to the room for {name}";
    /// The question for a new criterion.
    ask_score() = "Nama kriteria baru yang dinilai 1–5", "Name of the new criterion, scored 1–5";
    /// The question for a new gate.
    ask_gate() = "Nama syarat baru, dijawab ya atau tidak", "Name of the new gate, answered yes or no";
    /// A name is empty.
    name_needed() = "Tulis namanya.", "Write its name.";
    /// A name is taken.
    name_taken(name) = "{name} sudah ada. Tulis nama lain.", "{name} is there already. Write another name.";
    /// One was added.
    added(name) = "{name} ditambahkan.", "{name} was added.";
    /// One that was withdrawn is back.
    back(name) = "{name} dipakai lagi, dengan isian yang dulu.", "{name} is used again, with what it had.";
    /// One was withdrawn.
    gone(name) = "{name} ditarik; nilainya tetap tersimpan. F8 mengembalikannya.", "{name} was withdrawn; its scores stay in the record. F8 brings it back.";
    /// It is a gate now.
    is_gate(name) = "{name} kini syarat.", "{name} is a gate now.";
    /// It is scored now.
    is_scored(name) = "{name} kini dinilai 1–5.", "{name} is scored 1–5 now.";
    /// The weights are equal.
    equal(count) = "{count} kriteria kini berbobot 1.", "{count} criteria now weigh 1.";
    /// The weights were equal.
    equal_already() = "Bobotnya sudah sama rata.", "The weights are equal already.";
    /// A weight of a gate.
    gate_has_none() = "Syarat tidak punya bobot. F7 menjadikannya kriteria yang dinilai.", "A gate has no weight. F7 makes it a scored criterion.";

    /// The question for a path to read.
    ask_import() = "CSV atau XLSX kriteria yang diambil: ketik atau tempel lokasinya. Yang tidak ada di dalamnya ditarik.", "CSV or XLSX of criteria to take in: type or paste its path. What it has not is withdrawn.";
    /// The question for a path to write.
    ask_export() = "Simpan kriteria sebagai CSV; berkas yang sudah ada tidak ditimpa", "Save the criteria as CSV; a file that is there is not written over";
    /// A path is empty.
    path_needed() = "Ketik lokasi berkasnya.", "Type the path of the file.";
    /// A CSV was taken in.
    imported(count, changed) = "{count} kriteria diambil, {changed} isian berubah.", "{count} criteria taken in, {changed} fields changed.";
    /// Criteria that the CSV has not.
    imported_gone(names) = "Ditarik: {names}.", "Withdrawn: {names}.";
    /// A file was written.
    written(file) = "{file} tersimpan.", "{file} is written.";
    /// A file is there already.
    there(file) = "{file} sudah ada dan tidak ditimpa. Tulis nama lain.", "{file} is there already and is not written over. Write another name.";
    /// A file could not be written.
    unwritable(file, cause) = "{file} tidak dapat ditulis: {cause}", "{file} cannot be written: {cause}";
}
