//! Texts of the way from nomination to RPJMD: rules of the ranking, what is left out and why, what is still open.

crate::words! {
    /// A way of scoring.
    consensus() = "konsensus ruang", "consensus of the room";
    /// A way of scoring.
    judges() = "beberapa penilai", "several judges";
    /// A way of scoring.
    votes() = "suara OPD", "votes of OPD";
    /// A rule.
    rule_consensus() = "Nilai akhir = rata-rata nilai kriteria menurut bobotnya, skala 1–5; satu nilai per kriteria atas kesepakatan ruang.",
        "Score = mean of the criteria by weight, scale 1–5; one score a criterion, on which the room agrees.";
    /// A rule.
    rule_judges() = "Nilai akhir = rata-rata nilai kriteria menurut bobotnya, skala 1–5; nilai satu kriteria adalah rata-rata para penilainya.",
        "Score = mean of the criteria by weight, scale 1–5; of each criterion the mean of its judges.";
    /// A rule.
    rule_votes() = "Nilai akhir = jumlah suara OPD.", "Score = the sum of the votes of OPD.";
    /// A rule.
    rule_missing() = "Nilai yang belum ada bukan nol: ia tidak ikut dirata-rata, dan peringkatnya sementara (*). Tanpa nilai sama sekali belum ada peringkat.",
        "A missing score is not zero: it stays out of the mean, and the place is provisional (*). Without any score there is no place yet.";
    /// A rule.
    rule_tie() = "Nilai yang persis sama berbagi peringkat dan peringkat sesudahnya dilewati (1, 2, 2, 4); urutannya menurut judul, dan ruang yang memutuskan.",
        "Exactly equal scores share a place and the places after it are skipped (1, 2, 2, 4); they stand by title, and the room decides.";
    /// A rule.
    rule_gate() = "Yang tidak memenuhi syarat berada di bawah semua yang lain; peringkat atau syarat hanya dapat dikesampingkan dengan alasan dan nama.",
        "Who fails a gate stands below all others; a place or a gate is overridden only with a reason and a name.";

    /// What is wrong with a weight.
    weight_unread() = "Tulis bobot sebagai angka, misalnya 1 atau 2,5.", "Write a weight as a number, such as 1 or 2,5.";
    /// What is wrong with a weight.
    weight_doubtful() = "Angka itu dapat dibaca dengan dua cara; tulis pecahan dengan koma dan tanpa titik, misalnya 2,5.", "That can be read two ways; write decimals with a comma and no dot, such as 2,5.";
    /// What is wrong with a weight.
    weight_negative() = "Bobot tidak boleh negatif; tulis 0 bila kriteria ini tidak dihitung.", "A weight cannot be negative; write 0 if this criterion is not to count.";
    /// What is wrong with a weight.
    weight_too_fine() = "Paling banyak tiga angka di belakang koma; kalikan semua bobot dengan 10, yang dihitung hanya perbandingannya.", "At most three decimals; multiply all weights by 10, for only their proportions count.";
    /// What is wrong with a weight.
    weight_too_large() = "Bobot paling besar 10000; bagi semua bobot dengan 10, yang dihitung hanya perbandingannya.", "A weight is 10000 at most; divide all weights by 10, for only their proportions count.";
    /// A weight that does not count.
    weight_wrong(name, typed, why) = "Bobot “{typed}” untuk {name} tidak dapat dipakai, jadi kriteria ini tidak dihitung. {why}",
        "The weight “{typed}” of {name} cannot be used, so this criterion does not count. {why}";
    /// The weights are all 0.
    zero_sum() = "Jumlah semua bobot 0, jadi belum ada peringkat. Beri bobot di atas 0 pada sedikitnya satu kriteria.", "All weights sum to 0, so there is no ranking yet. Give at least one criterion a weight above 0.";
    /// There is nothing to score by.
    no_criteria() = "Tidak ada kriteria yang dinilai, jadi belum ada peringkat. Tambah kriteria, atau ambil dari CSV dengan bimtek kriteria --import.",
        "There is no scored criterion, so there is no ranking yet. Add criteria, or take them from a CSV with bimtek criteria --import.";
    /// A criterion of no kind.
    kind_unknown(name) = "Kriteria {name} bukan syarat dan bukan nilai, jadi tidak dihitung. Isi jenisnya.", "The criterion {name} is neither gate nor score, so it does not count. Fill in its kind.";
    /// A contested field.
    contested(name, label) = "{name}: {label} berbeda antarpencatat, jadi tidak dihitung sampai diputuskan.", "{name}: {label} is contested, so it does not count until it is settled.";
    /// A value outside its scale.
    outside(name, label, value) = "{name}: {label} berisi “{value}”, di luar skala, jadi tidak dihitung. Tulis ulang nilainya.", "{name}: {label} holds “{value}”, outside the scale, so it does not count. Write the score again.";
    /// Scores of a criterion that is not in force.
    removed(name, count) = "Kriteria {name} tidak dipakai lagi: isiannya pada {count} nominasi tetap tersimpan, tetapi tidak dihitung.", "The criterion {name} is no longer used: what {count} nominations have for it stays in the record, but does not count.";
    /// Scores of another way of scoring.
    other_method(method, count) = "{count} nominasi juga punya nilai dengan cara “{method}”, yang tidak dihitung karena sesi ini menilai dengan cara lain. Ubah cara menilai sesi bila maksudnya itu.",
        "{count} nominations also have scores by “{method}”, which do not count because this session scores another way. Change the session's way of scoring if that was meant.";
    /// A way of scoring that is none.
    method_unknown(word) = "Cara menilai “{word}” tidak dikenal; dipakai konsensus ruang.", "The way of scoring “{word}” is not known; the consensus of the room is used.";
    /// An override without a reason.
    no_reason(name) = "{name}: penetapan tanpa alasan tidak berlaku. Isi alasannya.", "{name}: an override without a reason is not in force. Fill in the reason.";
    /// An override without a name.
    no_name(name) = "{name}: penetapan tanpa nama tidak berlaku. Isi siapa yang menetapkan.", "{name}: an override without a name is not in force. Fill in who decided.";
    /// A dimension of another scheme.
    dimension_mapped(name, from, to) = "{name}: dimensi “{from}” dihitung sebagai {to}.", "{name}: the dimension “{from}” counts as {to}.";
    /// A dimension of no scheme.
    dimension_unknown(name, from) = "{name}: dimensi “{from}” tidak dikenal, jadi berdiri sendiri. Pilih salah satu dari enam dimensi.", "{name}: the dimension “{from}” is not known, so it stands by itself. Choose one of the six dimensions.";
    /// A nomination that is the same as another.
    duplicate(name, of) = "{name} sama dengan {of}, jadi tidak diperingkat sendiri.", "{name} is the same as {of}, so it is not ranked by itself.";
    /// A nomination that is the same as none.
    duplicate_of_none(name) = "{name} disebut sama dengan nominasi yang tidak ada, atau saling menunjuk; tetap diperingkat. Betulkan isian Sama dengan.",
        "{name} is called the same as a nomination that is not there, or in a circle; it is ranked all the same. Mend the field Duplicate of.";
    /// Votes of an OPD that has left.
    voter_gone(opd, dots) = "{opd} sudah ditarik atau digabung: {dots} suaranya tetap tersimpan, tetapi tidak dihitung.", "{opd} was withdrawn or merged: its {dots} votes stay in the record, but do not count.";
    /// Too many votes.
    votes_over(opd, dots, allowed) = "{opd} memberi {dots} suara, padahal jatahnya {allowed}; semua suaranya tidak dihitung sampai dibetulkan.", "{opd} gave {dots} votes but has {allowed}; none of them counts until that is mended.";
    /// A vote for one's own.
    voted_own(opd, name, dots) = "{opd} memberi {dots} suara untuk usulannya sendiri, {name}; di sesi ini itu tidak dihitung.", "{opd} gave {dots} votes to its own {name}; in this session that does not count.";

    /// People disagree about a status.
    status_contested() = "status RPJMD berbeda", "RPJMD status contested";
    /// Why an indicator does not serve.
    idle_gone() = "barisnya tidak ada lagi", "the row is not there any more";
    /// Why an indicator does not serve.
    idle_dimension() = "dimensinya lain", "it is of another dimension";
    /// Why an indicator does not serve.
    idle_opd() = "OPD-nya tidak ikut serta, dan dimensinya belum diisi", "its OPD takes no part, and it says no dimension";

    /// A heading of open points.
    open_opds(count) = "Belum presentasi, atau tidak hadir tanpa alasan: {count} OPD", "Not presented, or absent without a reason: {count} OPD";
    /// A heading of open points.
    open_rows(count) = "Baris data tanpa satuan, tahun, atau sumber: {count}", "Data rows without unit, year or source: {count}";
    /// A heading of open points.
    open_contested(count) = "Isian berbeda yang belum diputuskan: {count}", "Contested fields not settled: {count}";
    /// A heading of open points.
    open_unscored(count) = "Nominasi yang belum lengkap dinilai: {count}", "Nominations not fully scored: {count}";
    /// A heading of open points.
    open_unlinked(count) = "Nominasi tanpa program RPJMD: {count}", "Nominations without an RPJMD programme: {count}";
}
