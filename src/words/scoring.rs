//! Texts of the screen Penilaian.

crate::words! {
    /// The screen's name.
    name() = "Penilaian", "Scoring";
    /// What it is for.
    purpose() = "Nilai setiap quick win: kesepakatan ruang, beberapa penilai, atau suara OPD. Yang belum dinilai tetap kosong, tidak pernah nol.",
        "Score each quick win: by consensus, several judges, or votes of OPD. What is not scored stays empty, never zero.";
    /// The question for the way of scoring.
    ask_method() = "Cara menilai", "Way of scoring";
    /// What is said above the ways of scoring.
    about_method() = "Yang sudah tercatat dengan cara lain tetap tersimpan.", "What was recorded another way stays in the record.";
    /// A way of scoring, explained.
    is_consensus() = "Konsensus ruang: satu nilai per kriteria", "Consensus: one score a criterion";
    /// A way of scoring, explained.
    is_judges() = "Beberapa penilai: nilai dirata-rata", "Several judges: the mean counts";
    /// A way of scoring, explained.
    is_votes() = "Suara OPD: dipanggil satu per satu", "Votes of OPD: a roll call";
    /// The way of scoring was chosen.
    method_is(method) = "Sesi ini menilai dengan {method}.", "This session scores by {method}.";

    /// The question for the judge.
    ask_judge() = "Siapa yang menilai?", "Who is judging?";
    /// A judge who is not listed.
    new_judge() = "Penilai baru …", "A new judge …";
    /// The name of a new judge.
    name_judge() = "Nama penilai", "Name of the judge";
    /// The name is empty.
    judge_needed() = "Tulis nama penilainya.", "Write the name of the judge.";
    /// No judge is chosen.
    no_judge() = "Belum ada penilai. Tekan F4, lalu pilih atau tulis namanya.", "No judge yet. Press F4, then choose or write the name.";
    /// Who is judging.
    judging(name) = "penilai {name}", "judge {name}";
    /// Head of a column.
    mean() = "rerata", "mean";
    /// Head of a column.
    spread() = "sebaran", "spread";
    /// Head of a column.
    judges() = "penilai", "judges";
    /// What each judge gave.
    each_judge() = "Nilai tiap penilai", "What each judge gave";

    /// What each judge gave is not shown yet.
    each_hidden(count) = "{count} penilai sudah menilai; nilainya tampil sesudah nilai sendiri diisi.", "{count} judges have scored; their scores show once one's own is given.";

    /// What was answered.
    answered(title, gate, word) = "{title}: {gate} = {word}", "{title}: {gate} = {word}";
    /// How a search begins where letters answer.
    key_to_find() = "F2 mencari", "F2 finds";

    /// How far the scoring is.
    complete(done, all) = "{done} dari {all} lengkap", "{done} of {all} complete";
    /// All is scored.
    all_complete() = "Semua nominasi sudah lengkap dinilai. Alt+P membuka Peringkat.", "Every nomination is fully scored. Alt+P opens the ranking.";
    /// What the keys are, where room is short.
    keys_score() = "1–5 nilai · 0 kosongkan · ← → nominasi", "1–5 score · 0 clear · ← → nomination";
    /// What the keys are.
    keys_gate() = "y ya · t tidak · 0 kosongkan · ← → nominasi", "y yes · n no · 0 clear · ← → nomination";
    /// What the keys are.
    keys_votes() = "0–9 suara · + − · ← → OPD", "0–9 votes · + − · ← → OPD";
    /// Nothing to score.
    no_nominations() = "Sesi ini belum punya nominasi quick win. Di Jalan, F2 menangkap satu dengan satu baris.", "This session has no quick win yet. On Run, F2 catches one in one line.";
    /// Nothing to score by.
    no_criteria() = "Belum ada kriteria. Alt+K membuka Kriteria.", "There are no criteria. Alt+K opens the criteria.";
    /// The head of the gates.
    gates() = "Syarat", "Gates";
    /// The head of the criteria.
    criteria() = "Kriteria", "Criteria";
    /// The place of the criterion in the list.
    place(at, all) = "{at} dari {all}", "{at} of {all}";
    /// A gate of the nomination.
    gate() = "syarat", "gate";
    /// A weight.
    weight(text) = "bobot {text}", "weight {text}";

    /// An answer.
    yes() = "✓ ya", "✓ yes";
    /// An answer.
    no() = "✗ tidak", "✗ no";
    /// An answer that was set aside.
    waived() = "✗ tidak, dikesampingkan", "✗ no, set aside";
    /// No answer yet.
    unanswered() = "belum dijawab", "not answered";
    /// No score yet.
    unscored() = "belum dinilai", "not scored";
    /// A field in which people differ.
    contested(values) = "≠ {values}", "≠ {values}";
    /// What to do about it.
    contested_key() = "Dua pencatat berbeda di sini, jadi tidak dihitung. Ctrl+X memutuskannya.", "Two people differ here, so it does not count. Ctrl+X settles it.";
    /// A value outside the scale.
    outside(value) = "! “{value}”", "! “{value}”";

    /// A score.
    score_1() = "sangat kurang", "very poor";
    /// A score.
    score_2() = "kurang", "poor";
    /// A score.
    score_3() = "cukup", "fair";
    /// A score.
    score_4() = "baik", "good";
    /// A score.
    score_5() = "sangat baik", "very good";

    /// What there is to be known.
    remarks(count) = "! {count} catatan · F8", "! {count} remarks · F8";
    /// The head of what there is to be known.
    remarks_head() = "Yang perlu diketahui", "To be known";

    /// How many have voted.
    voted(done, all) = "{done} dari {all} OPD sudah memberi suara", "{done} of {all} OPD have voted";
    /// All have voted.
    all_voted() = "Semua OPD yang hadir sudah memberi suara. F7 menampilkan jumlahnya.", "Every OPD that is here has voted. F7 shows the totals.";
    /// What is left to give.
    left(left, allowed) = "sisa {left} dari {allowed} suara", "{left} of {allowed} votes left";
    /// Nothing is left to give.
    spent(allowed) = "semua {allowed} suara sudah diberikan", "all {allowed} votes are given";
    /// Too much was given.
    over(given, allowed) = "{given} suara, padahal jatahnya {allowed}", "{given} votes, but it has {allowed}";
    /// It has voted.
    has_voted(opd) = "{opd} sudah memberi suara; angka baru mengganti yang lama.", "{opd} has voted; a new figure replaces the old one.";
    /// It has not voted.
    votes_now(opd) = "Giliran {opd} memberi suara.", "It is the turn of {opd} to vote.";
    /// It has no vote left.
    none_left(opd) = "Semua suara {opd} sudah diberikan. Kurangi dulu suaranya untuk usulan lain.", "{opd} has given all its votes. Take some away from another nomination first.";
    /// It has more to give than is left.
    too_many(opd, most) = "{opd} hanya dapat memberi {most} suara di sini. Kurangi dulu suaranya untuk usulan lain.", "{opd} can give only {most} votes here. Take some away from another nomination first.";
    /// It may not vote for its own.
    own_refused(opd, title) = "“{title}” usulan {opd} sendiri, dan di sesi ini OPD tidak memilih usulannya sendiri. F6 mengubah aturan ini.", "“{title}” is {opd}'s own, and in this session an OPD does not vote for its own. F6 changes this rule.";
    /// A nomination of the OPD that votes.
    own() = "usulan sendiri", "its own";
    /// Presence.
    here() = "hadir", "present";
    /// Presence.
    absent() = "tidak hadir", "absent";
    /// Head of the totals.
    total() = "jumlah", "total";
    /// The totals are hidden.
    totals_hidden() = "Jumlah disembunyikan agar tidak memengaruhi pilihan; F7 menampilkannya.", "Totals are hidden so that nobody is influenced; F7 shows them.";
    /// The rules.
    rule_own() = "usulan sendiri boleh dipilih", "own nominations allowed";
    /// The rules.
    rule_not_own() = "usulan sendiri tidak boleh dipilih", "own nominations not allowed";
    /// The rules.
    rule_dots(dots) = "{dots} suara per OPD", "{dots} votes per OPD";
    /// The rule was changed.
    own_allowed() = "OPD kini boleh memilih usulannya sendiri.", "An OPD may vote for its own now.";
    /// The rule was changed.
    own_not_allowed() = "OPD kini tidak memilih usulannya sendiri; suara yang telanjur ada disebut di F8 dan tidak dihitung.", "An OPD does not vote for its own now; such votes that are there are told by F8 and do not count.";
    /// The question for the votes.
    ask_dots() = "Berapa suara untuk tiap OPD?", "How many votes has each OPD?";
    /// The answer is none.
    dots_wrong() = "Tulis bilangan bulat dari 1 sampai 100.", "Write a whole number from 1 to 100.";
    /// Nobody to call.
    no_opds() = "Belum ada OPD di daftar. F12 membuka Persiapan.", "There is no OPD on the roster. F12 opens the setup.";
}
