//! Texts of the screen Peringkat.

crate::words! {
    /// The screen's name.
    name() = "Peringkat", "Ranking";
    /// What it is for.
    purpose() = "Urutan quick win, dan mengapa demikian.", "The quick wins in order, and why.";

    /// The tab of all dimensions.
    all() = "Semua", "All";
    /// The tab of what has no dimension.
    no_dimension() = "Tanpa dimensi", "No dimension";
    /// What can be typed.
    type_to_find() = "Ketik untuk mencari", "Type to find";
    /// Nothing was found.
    none_found(query) = "Tidak ada nominasi dengan “{query}”. Esc menampilkan semua.", "No nomination has “{query}”. Esc shows all.";
    /// How many there are, and how they are scored.
    head(count, method) = "{count} nominasi · {method}", "{count} nominations · {method}";
    /// How many of them are not fully scored.
    head_open(count) = "{count} belum lengkap dinilai", "{count} not fully scored";
    /// There are no nominations.
    empty() = "Sesi ini belum punya nominasi. Quick win ditangkap di layar Jalan: F2 saat OPD-nya presentasi, satu baris cukup. Enter membawa ke sana.",
        "This session has no nomination yet. Quick wins are caught on the run screen: F2 while their OPD presents, one line is enough. Enter leads there.";
    /// A dimension has none.
    empty_dimension(name) = "Belum ada nominasi di {name}. ← → ke dimensi lain.", "No nomination in {name} yet. ← → for other dimensions.";
    /// Nothing is scored yet.
    none_scored() = "Belum ada yang dinilai, jadi belum ada peringkat. Alt+N membuka Penilaian.", "Nothing is scored yet, so there is no ranking. Alt+N opens Scoring.";
    /// How many more remarks there are.
    more_remarks(count) = "(dan {count} lagi)", "(and {count} more)";
    /// How many more criteria there are.
    more_criteria(count) = "dan {count} kriteria lagi: Alt+K", "and {count} more criteria: Alt+K";

    /// The head of the weights, where all are the same.
    weights_equal(weight) = "Bobot sama, {weight}:", "Equal weights, {weight}:";
    /// The head of the weights.
    weights() = "Bobot:", "Weights:";
    /// The rules in short.
    rules_scores(count) = "Nilai = rata-rata menurut bobot (1–5). * = belum lengkap. Nilai persis sama berbagi peringkat (1, 2, 2, 4), urut judul. Gagal syarat: di bawah. ◆ = {count} teratas tiap dimensi.",
        "Score = mean by weight (1–5). * = incomplete. Exactly equal scores share a place (1, 2, 2, 4), by title. Failed gate: below. ◆ = first {count} of each dimension.";
    /// The rules in short, for votes.
    rules_votes(count) = "Nilai = jumlah suara OPD. * = belum semua memberi suara. Suara persis sama berbagi peringkat (1, 2, 2, 4), menurut judul. Gagal syarat: di bawah. ◆ = {count} teratas tiap dimensi.",
        "Score = votes of OPD. * = not all have voted. Exactly equal votes share a place (1, 2, 2, 4), by title. Failed gate: below. ◆ = first {count} of each dimension.";

    /// Not scored.
    unscored() = "belum dinilai", "not scored";
    /// It is in the RPJMD.
    rpjmd_in() = "masuk RPJMD", "in the RPJMD";
    /// It is proposed for the RPJMD.
    rpjmd_proposed() = "diusulkan ke RPJMD", "proposed for the RPJMD";
    /// It is not in the RPJMD.
    rpjmd_not() = "belum masuk RPJMD", "not yet in the RPJMD";
    /// A field is contested.
    contested(label) = "{label}: berbeda, tidak dihitung", "{label}: contested, not counted";
    /// A value is outside its scale.
    outside(label, value) = "{label}: “{value}” di luar skala, tidak dihitung", "{label}: “{value}” is outside the scale, not counted";
    /// An override is not in force.
    no_reason() = "penetapan tanpa alasan, tidak berlaku", "override without a reason, not in force";
    /// An override is not in force.
    no_name() = "penetapan tanpa nama, tidak berlaku", "override without a name, not in force";
    /// The dimension is of no scheme.
    dimension_unknown() = "dimensinya tidak dikenal", "its dimension is not known";
    /// Votes for one's own.
    voted_own() = "suara untuk usulan sendiri tidak dihitung", "votes for one's own are not counted";
    /// It is called the same as none.
    duplicate_of_none() = "disebut sama dengan nominasi yang tidak ada", "called the same as a nomination that is not there";

    /// The head of the reasons.
    why(place, title) = "Mengapa {place}: {title}", "Why {place}: {title}";
    /// The head of the reasons, where there is no place.
    why_none(title) = "Mengapa belum ada peringkat: {title}", "Why there is no place: {title}";
    /// Where it stands.
    place_of(place, count) = "peringkat {place} dari {count}", "place {place} of {count}";
    /// Where it stands in its dimension.
    place_within(place, dimension) = "ke-{place} di {dimension}", "number {place} in {dimension}";
    /// Where it stands by the weights in force.
    place_official(place) = "dengan bobot yang berlaku: {place}", "by the weights in force: {place}";
    /// A column.
    column_score() = "Nilai", "Score";
    /// A column: the score of the one above.
    column_above() = "Di atas", "Above";
    /// A column: how much a criterion brings it above or below the one it is compared with.
    column_gap() = "Beda", "Gap";
    /// A column: the score of the one below.
    column_below() = "Di bawah", "Below";
    /// A column.
    column_weight() = "Bobot", "Weight";
    /// A column.
    column_share() = "Andil", "Adds";
    /// The last line of the table.
    total() = "Nilai akhir", "Score";
    /// A score that is missing.
    missing() = "belum", "none";
    /// What the votes are called.
    votes() = "Suara OPD", "Votes of OPD";
    /// How far apart the judges are.
    spread() = "Rentang penilai:", "Spread of judges:";
    /// How many of the judges gave a score.
    judges_of(count, all) = "{count} dari {all} penilai", "{count} of {all} judges";
    /// Every gate is passed.
    gates_all(count) = "semua {count} terpenuhi", "all {count} passed";
    /// The gates.
    gates() = "Syarat:", "Gates:";
    /// A gate that is not answered.
    gate_open(name) = "{name}: belum dijawab", "{name}: not answered";
    /// A gate that is set aside.
    gate_waived(name) = "{name}: tidak, dikesampingkan", "{name}: no, set aside";
    /// A gate that is failed.
    gate_no(name) = "{name}: tidak", "{name}: no";

    /// The first has nobody above it.
    first() = "Tidak ada yang di atasnya.", "Nothing stands above it.";
    /// How far the first is ahead of the one below.
    ahead(gap, below) = "Unggul {gap} dari {below} di bawahnya", "{gap} ahead of {below} below it";
    /// How far behind the one above.
    behind(gap, above) = "Selisih {gap} dari {above} di atasnya", "{gap} behind {above} above it";
    /// As good as the one above.
    equal(above) = "Nilainya persis sama dengan {above}", "Its score equals that of {above}";
    /// What would bring it above.
    overtakes(name, from, to) = "Bertukar bila bobot {name} {from} → {to}.", "They swap if the weight of {name} goes {from} → {to}.";
    /// What else would.
    or_else(name, from, to) = "Atau {name} {from} → {to}.", "Or {name} {from} → {to}.";
    /// No weight would.
    no_swap() = "Tidak ada satu bobot pun yang menukar keduanya.", "No single weight swaps the two.";
    /// A gate keeps it below.
    by_gate(above) = "Di bawah {above} karena syarat, berapa pun bobotnya.", "Below {above} because of a gate, whatever the weights.";
    /// A decision put one of the two there.
    by_decision(above) = "Di bawah {above} karena penetapan, bukan karena nilai.", "Below {above} by decision, not by score.";
    /// What has no score stands below.
    by_no_score() = "Belum ada nilainya, jadi belum ada tempatnya.", "It has no score yet, so it has no place.";
    /// What would let the one below pass.
    overtaken(below, name, from, to) = "{below} di bawahnya menyusul bila bobot {name} {from} → {to}.", "{below} below it overtakes if the weight of {name} goes {from} → {to}.";
    /// How firm the place is.
    stays(place, share, draws, percent) = "Tetap peringkat {place} pada {share} dari {draws} undian, setiap bobot ±{percent}%.", "Stays place {place} in {share} of {draws} draws, every weight ±{percent}%.";
    /// How firm the place is, is not known yet.
    counting() = "Ketahanan tempatnya: menghitung…", "How firm its place is: counting…";
    /// Criteria that found no room.
    more_rows(count) = "… dan {count} kriteria lagi, yang bedanya terkecil", "… and {count} more criteria, of the least difference";
    /// Rows that found no room.
    more_below(count) = "… dan {count} baris lagi; layar yang lebih tinggi menampilkannya", "… and {count} more rows; a taller screen shows them";

    /// A trial.
    trial() = "COBA-COBA", "TRIAL";
    /// What a trial does not do.
    trial_safe() = "Bobot yang berlaku tidak berubah sampai diambil.", "The weights in force stay until these are taken.";
    /// The keys of a trial.
    trial_keys() = "← → kriteria · ↑ ↓ ubah · angka mengetik bobot", "← → criterion · ↑ ↓ change · digits type a weight";
    /// The criterion that is tried.
    tried(name, weight, was, share) = "{name}: {weight}, semula {was} · {share} dari semua", "{name}: {weight}, was {was} · {share} of all";
    /// The criterion that is tried, not changed.
    tried_same(name, weight, share) = "{name}: {weight} · {share} dari semua", "{name}: {weight} · {share} of all";
    /// A weight that was before.
    was(weight) = "semula {weight}", "was {weight}";
    /// A trial was begun where none can be.
    trial_votes() = "Sesi ini menilai dengan suara OPD, jadi tidak ada bobot untuk dicoba.", "This session goes by the votes of OPD, so there is no weight to try.";
    /// A trial was begun where none can be.
    trial_none() = "Perlu sedikitnya dua kriteria yang dinilai untuk mencoba bobot. Alt+K membuka Kriteria.", "Trying weights takes at least two scored criteria. Alt+K opens Criteria.";
    /// A trial changed nothing.
    trial_same() = "Belum ada bobot yang diubah.", "No weight is changed yet.";
    /// Weights were taken.
    taken(names) = "Bobot baru berlaku: {names}. Ctrl+Z membatalkan.", "New weights in force: {names}. Ctrl+Z takes them back.";
    /// A trial was dropped.
    dropped() = "Coba-coba dibuang; bobot yang berlaku tidak berubah.", "The trial is dropped; the weights in force stay.";

    /// What can be overridden.
    override_title() = "Kesampingkan peringkat atau syarat", "Override";
    /// What an override needs.
    override_text(title) = "{title}. Penetapan perlu alasan dan nama, dan selalu tampil di peringkat.", "{title}. An override needs a reason and a name, and always shows in the ranking.";
    /// A choice.
    override_place() = "Atur peringkatnya", "Set its place";
    /// A choice.
    override_gate(name) = "Kesampingkan syarat: {name}", "Set the gate aside: {name}";
    /// A choice.
    override_clear() = "Cabut penetapan", "Take the override away";
    /// A question.
    ask_place(title) = "Peringkat berapa untuk {title}?", "The place set for {title}";
    /// A place that is none.
    bad_place(count) = "Tulis peringkat sebagai angka 1 sampai {count}.", "Write a place from 1 to {count}.";
    /// A question.
    ask_reason(title) = "Alasan penetapan: {title}", "Reason of the override: {title}";
    /// There is no reason.
    bad_reason() = "Penetapan tanpa alasan tidak berlaku. Tulis alasannya, atau Esc.", "An override without a reason is not in force. Write the reason, or Esc.";
    /// A question.
    ask_name(title) = "Ditetapkan oleh: {title}", "Decided by: {title}";
    /// There is no name.
    bad_name() = "Penetapan tanpa nama tidak berlaku. Tulis siapa yang menetapkan, atau Esc.", "An override without a name is not in force. Write who decided, or Esc.";
    /// It is overridden.
    overridden(title) = "{title}: ditetapkan, dengan alasan dan nama.", "{title}: overridden, with reason and name.";
    /// It is not overridden any more.
    cleared(title) = "{title}: penetapan dicabut.", "{title}: the override is taken away.";

    /// A question.
    decision_title() = "Keputusan ruang", "What the room decided";
    /// A choice.
    decision_none() = "belum diputuskan", "not decided yet";
    /// It is decided.
    decided(title, word) = "{title}: {word}.", "{title}: {word}.";
}
