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
    rule_judges() = "Nilai akhir = rata-rata nilai kriteria menurut bobotnya, skala 1–5; nilai satu kriteria adalah rata-rata para penilainya. Selama seorang penilai belum menilai semua kriteria, peringkatnya sementara (*).",
        "Score = mean of the criteria by weight, scale 1–5; of each criterion the mean of its judges. While a judge has not scored every criterion, the place is provisional (*).";
    /// A rule.
    rule_votes() = "Nilai akhir = jumlah suara OPD.", "Score = the sum of the votes of OPD.";
    /// A rule.
    rule_roll() = "Selama masih ada OPD hadir yang belum memberi suara, peringkatnya sementara (*), dan yang belum mendapat suara belum punya peringkat; sesudah itu tanpa suara berarti 0.",
        "While an OPD that is here has not voted, places are provisional (*), and what has no vote has no place; from then on no vote means 0.";
    /// A rule.
    rule_missing() = "Nilai yang belum ada bukan nol: ia tidak ikut dirata-rata, dan peringkatnya sementara (*). Tanpa nilai sama sekali belum ada peringkat.",
        "A missing score is not zero: it stays out of the mean, and the place is provisional (*). Without any score there is no place yet.";
    /// A rule.
    rule_tie() = "Nilai yang persis sama berbagi peringkat dan peringkat sesudahnya dilewati (1, 2, 2, 4); urutannya menurut judul, dan ruang yang memutuskan.",
        "Exactly equal scores share a place and the places after it are skipped (1, 2, 2, 4); they stand by title, and the room decides.";
    /// A rule.
    rule_gate() = "Yang tidak memenuhi syarat berada di bawah semua yang lain; peringkat atau syarat hanya dapat dikesampingkan dengan alasan dan nama.",
        "Who fails a gate stands below all others; a place or a gate is overridden only with a reason and a name.";
    /// A rule.
    rule_proposed(count) = "Diusulkan quick win (◆): {count} teratas setiap dimensi, bersama yang berbagi peringkat itu; bukan yang gagal syarat, ditolak ruang, atau tanpa dimensi.",
        "Proposed as quick win (◆): the first {count} of each dimension, with those that share such a place; none that fails a gate, was turned down, or has no dimension.";

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
    no_criteria() = "Tidak ada kriteria yang dinilai, jadi belum ada peringkat. Tambah kriteria, atau ambil dari CSV atau XLSX dengan bimtek kriteria --import.",
        "There is no scored criterion, so there is no ranking yet. Add criteria, or take them from a CSV or XLSX with bimtek criteria --import.";
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

    /// How grave a risk is.
    risk_low() = "rendah", "low";
    /// How grave a risk is.
    risk_medium() = "sedang", "medium";
    /// How grave a risk is.
    risk_high() = "tinggi", "high";

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

    /// Why a CSV is refused.
    csv_no_column(column) = "Tabel ini tidak punya kolom {column}. Tambahkan judul kolom itu di baris pertama.", "This table has no column {column}. Add that head in the first row.";
    /// Why a CSV is refused.
    csv_no_rows() = "Tabel ini kosong: tidak ada baris di bawah judul kolom.", "This table is empty: there is no row below the head.";
    /// Why a CSV is refused.
    csv_no_name(line) = "Baris {line}: namanya kosong. Isi namanya, atau hapus baris itu.", "Line {line}: it has no name. Fill it in, or delete the line.";
    /// Why a CSV is refused.
    csv_kind(line, typed) = "Baris {line}: jenis “{typed}” tidak dikenal. Tulis gate (syarat) atau score (nilai).", "Line {line}: the kind “{typed}” is not known. Write gate or score.";
    /// Why a CSV is refused.
    csv_weight(line, typed, why) = "Baris {line}: bobot “{typed}” tidak dapat dipakai. {why}", "Line {line}: the weight “{typed}” cannot be used. {why}";
    /// Why a CSV is refused.
    csv_code(line, typed) = "Baris {line}: “{typed}” bukan kode program. Tulis seperti 2.16.03.", "Line {line}: “{typed}” is no programme code. Write it like 2.16.03.";
    /// Why a table is refused.
    csv_no_code(line) = "Baris {line}: kodenya kosong. Isi kodenya, atau hapus baris itu.", "Line {line}: it has no code. Fill it in, or delete the line.";
    /// Why a table is refused.
    csv_day(line, typed) = "Baris {line}: Excel mengubah kode program menjadi tanggal ({typed}). Jadikan kolom kode berformat Teks, lalu tulis ulang kodenya, misalnya 2.16.03.",
        "Line {line}: Excel has made a date of the programme code ({typed}). Give the column of codes the format Text, then write the code again, such as 2.16.03.";
    /// What was passed over.
    titles(count) = "{count} baris judul urusan atau bidang (kodenya lebih pendek dari kode program) dipakai sebagai bidang, bukan program.",
        "Title rows of a field of government (their code is shorter than a programme's), which give the field and no programme: {count}.";
    /// What was passed over.
    blank_rows(count) = "{count} baris tanpa kode dan nama dilewati.", "Rows without code and name, passed over: {count}.";
    /// What was taken together.
    again(count) = "{count} baris menyebut lagi program yang sama; dipakai sekali.", "Rows that name a programme again, taken once: {count}.";
    /// What its rows do not agree on.
    differs(code, column) = "Program {code}: kolom {column} berbeda antarbaris, jadi dibiarkan kosong.", "Programme {code}: its rows differ in the column {column}, so that it is left empty.";
    /// What taking a catalogue in comes to.
    catalogue_comes_to(count, new, changed, same) = "{count}: {new} baru, {changed} berubah, {same} sudah ada.", "{count}: {new} new, {changed} changed, {same} there already.";
    /// Why a CSV is refused.
    csv_twice(what, first, second) = "“{what}” ada dua kali, di baris {first} dan {second}. Hapus salah satunya.", "“{what}” stands twice, on lines {first} and {second}. Delete one of them.";

    /// A command.
    about_rank() = "Memeringkat quick win beserta alasannya", "Ranks the quick wins, with reasons";
    /// A command.
    about_gaps() = "Menampilkan yang masih kurang sebelum sesi ditutup", "Tells what is open before a session is closed";
    /// A command.
    about_coverage() = "Menampilkan OPD yang sudah dan belum tampil", "Tells which OPD have presented and which have not";
    /// A command.
    about_criteria() = "Menampilkan, mengambil, dan mengeluarkan kriteria beserta bobotnya", "Shows, takes in and gives out the criteria and weights";
    /// A command.
    about_catalogue() = "Menampilkan, mengambil, dan mengeluarkan katalog program RPJMD", "Shows, takes in and gives out the catalogue of RPJMD programmes";
    /// How `rank` is used.
    more_rank() = "Contoh:
  bimtek peringkat sesi.json --by dimension
  bimtek peringkat sesi.json --what-if manfaat=3 --what-if keunikan=0,5
  bimtek peringkat sesi.json --weights bobot.csv --why

Bobot yang dicoba tidak tersimpan. --weights membaca CSV atau XLSX dengan kolom slug dan weight; kriteria lain tetap dengan bobotnya.
Keluar dengan 1 bila ada yang tidak ikut dihitung, dengan alasannya di bawah peringkat.
",
    "Examples:
  bimtek rank session.json --by dimension
  bimtek rank session.json --what-if manfaat=3 --what-if keunikan=0,5
  bimtek rank session.json --weights weights.csv --why

Weights that are tried are not recorded. --weights reads a CSV or XLSX with the columns slug and weight; other criteria keep theirs.
Exit 1 if anything was left out, with the reason below the ranking.
";
    /// How `criteria` is used.
    more_criteria() = "Contoh:
  bimtek kriteria sesi.json --export kriteria.csv
  bimtek kriteria sesi.json --import kriteria.csv

Berkasnya, CSV atau XLSX, berisi seluruh daftar menurut urutannya: yang tidak ada di dalamnya ditarik, dan nilainya tetap tersimpan. Kolom: slug, name_id,
name_en, kind (gate atau score), question_id, default_weight; hanya name_id yang wajib. --export - mencetak ke keluaran standar.
",
    "Examples:
  bimtek criteria session.json --export criteria.csv
  bimtek criteria session.json --import criteria.csv

The file, CSV or XLSX, is the whole list in its order: what is not in it is withdrawn, and its scores stay in the record. Columns: slug, name_id,
name_en, kind (gate or score), question_id, default_weight; only name_id is required. --export - prints to standard output.
";
    /// How `catalogue` is used.
    more_catalogue() = "Contoh:
  bimtek katalog sesi.json --import rpjmd.xlsx

Dari XLSX atau CSV. Kolom: code, name, mission, bidang, opd; code dan name wajib. Program yang sudah ada dan tidak disebut tetap ada.
--export mengeluarkan program sesi, atau nomenklatur bawaan bila sesi belum punya; --export - mencetak ke keluaran standar.
",
    "Example:
  bimtek catalogue session.json --import rpjmd.xlsx

From XLSX or CSV. Columns: code, name, mission, bidang, opd; code and name are required. Programmes that are there and not named stay.
--export gives the session's programmes, or the built-in nomenclature where it has none; --export - prints to standard output.
";
    /// An option.
    help_by() = "Mengelompokkan: dimension", "Groups the ranking: dimension";
    /// An option.
    help_weights() = "CSV atau XLSX dengan bobot lain yang dicoba", "A CSV or XLSX with other weights to try";
    /// An option.
    help_what_if() = "Bobot lain yang dicoba untuk satu kriteria; boleh berulang", "Another weight to try for one criterion; may be repeated";
    /// An option.
    help_why() = "Juga sumbangan tiap kriteria, perubahan bobot terkecil yang menukar tempat, dan ketahanan tempat", "Also what each criterion contributes, the smallest change of a weight that swaps, and how firm each place is";
    /// An option.
    help_import() = "CSV atau XLSX yang diambil; - membaca masukan standar", "The CSV or XLSX to take in; - reads standard input";
    /// An option.
    help_export() = "CSV yang dibuat, tidak pernah menimpa; - mencetak ke keluaran standar", "The CSV to make, never written over; - prints to standard output";

    /// The head of a ranking.
    head_ranking(count, method) = "{count} nominasi · {method}", "{count} nominations · {method}";
    /// The head of the weights.
    head_weights() = "Bobot yang berlaku", "Weights in force";
    /// The head of weights that are tried.
    head_tried() = "Bobot yang dicoba (yang berlaku tidak berubah)", "Weights tried (those in force are not changed)";
    /// A weight that is tried.
    weight_was(weight) = "semula {weight}", "was {weight}";
    /// The head of the rules.
    head_rules() = "Aturan", "Rules";
    /// What is owed: scores of a judge.
    owed_judge(name, count) = "{name} belum: {count} nominasi", "{name} still owes: {count} nominations";
    /// A note of a line: judges who have not scored all of it.
    owing(names) = "penilai belum lengkap: {names}", "judges not complete: {names}";
    /// What is owed: votes.
    owed_votes(voted, of) = "{voted} dari {of} OPD sudah memberi suara", "{voted} of {of} OPD have voted";
    /// The head of the remarks.
    head_remarks(count) = "Yang perlu diketahui: {count}", "To be known: {count}";
    /// The head of nominations without a dimension.
    no_dimension() = "Belum ada dimensi", "No dimension yet";
    /// No nominations.
    no_nominations() = "Sesi ini belum punya nominasi.", "This session has no nomination yet.";
    /// A note of a line: it is proposed.
    proposed() = "diusulkan quick win", "proposed as quick win";
    /// A note of a line: the room decided.
    decision(word) = "keputusan: {word}", "decision: {word}";
    /// A note of a line: a failed gate.
    fails(gates) = "tidak memenuhi syarat: {gates}", "fails: {gates}";
    /// A note of a line: gates set aside.
    waived(gates) = "syarat dikesampingkan: {gates}", "set aside: {gates}";
    /// A note of a line: gates not answered.
    unanswered(gates) = "syarat belum dijawab: {gates}", "not answered: {gates}";
    /// A note of a line: scores that are missing.
    unscored(criteria) = "belum dinilai: {criteria}", "not scored: {criteria}";
    /// A note of a line: many gates not answered.
    unanswered_many(count, all) = "syarat belum dijawab: {count} dari {all}", "not answered: {count} of {all} gates";
    /// A note of a line: many scores missing.
    unscored_many(count, all) = "belum dinilai: {count} dari {all} kriteria", "not scored: {count} of {all} criteria";
    /// A nomination lacks many scores and answers.
    lacks_many(scores, gates) = "belum ada: {scores} nilai, {gates} jawaban syarat", "missing: {scores} scores, {gates} answers to gates";
    /// A note of a line: no score at all.
    unscored_all() = "belum dinilai", "not scored";
    /// A note of a line: the place was set.
    pinned(place) = "peringkat {place} ditetapkan", "place {place} set by decision";
    /// A note of a line: the place was set, other than the score's.
    pinned_from(place, by_score) = "peringkat {place} ditetapkan, menurut nilai {by_score}", "place {place} set by decision, {by_score} by score";
    /// A note of a line: it is not proposed any more.
    displaced() = "tidak lagi diusulkan: tergeser peringkat yang ditetapkan", "not proposed any more: moved down by a place set by decision";
    /// A reason: the place was set, other than the score's.
    by_override(place, by_score) = "menurut nilai peringkat {by_score}; peringkat {place} karena penetapan", "place {by_score} by score; place {place} by decision";
    /// A reason: the place was set, without a score.
    by_override_alone(place) = "belum ada nilainya; peringkat {place} karena penetapan", "no score yet; place {place} by decision";
    /// Who overrode something, and why.
    decided(name, reason) = "oleh {name}: {reason}", "by {name}: {reason}";
    /// A note of a line: where it stood with the weights in force.
    place_was(place) = "semula {place}", "was {place}";
    /// A note of a line: its programme keeps an office running.
    support(code) = "{code} program penunjang", "{code} is a support programme";
    /// A reason: it is too far behind in its dimension to be proposed.
    beyond(within, dimension, count) = "ke-{within} di {dimension}; diusulkan: {count} teratas", "number {within} in {dimension}; proposed: first {count}";
    /// A reason: what a criterion contributes.
    contributes(name, share) = "{name} {share}", "{name} {share}";
    /// A reason: the judges and their spread.
    spread(name, judges, least, most) = "{name}: {judges} penilai, {least}–{most}", "{name}: {judges} judges, {least}–{most}";
    /// A part of a difference: the criteria that bring it below another.
    lost_on(names, by) = "kalah pada {names} ({by})", "loses on {names} ({by})";
    /// A part of a difference: the criteria that bring it above another.
    won_on(names, by) = "menang pada {names} ({by})", "wins on {names} ({by})";
    /// A part of a difference: criteria on which one of the two is not scored yet.
    open_on(names, by) = "belum lengkap dinilai pada {names} ({by})", "not both scored on {names} ({by})";
    /// A reason: how far it is behind the one above it.
    behind(gap, above) = "selisih {gap} dari {above} di atasnya", "{gap} behind {above} above it";
    /// A reason: it is as good as the one above it.
    equal(above) = "nilainya persis sama dengan {above}", "its score equals that of {above}";
    /// A reason: what would bring the next one above it.
    swap(next, name, from, to) = "disusul {next} bila bobot {name} {from} → {to}", "overtaken by {next} if the weight of {name} goes {from} → {to}";
    /// A reason: no weight would.
    no_swap(next) = "tidak disusul {next} oleh perubahan satu bobot", "not overtaken by {next} whatever one weight is";
    /// A reason: how firm the place is.
    stays(share) = "tetap di tempatnya pada {share} undian", "keeps its place in {share} of the draws";
    /// How the draws were made.
    drawn(draws, percent, seed) = "Ketahanan: {draws} undian, setiap bobot ±{percent}%, bibit {seed}.", "Firmness: {draws} draws, every weight ±{percent}%, seed {seed}.";
    /// A criterion to be tried is none.
    what_if_unknown(slug, known) = "“{slug}” bukan kriteria yang dinilai. Yang ada: {known}.", "“{slug}” is no scored criterion. There are: {known}.";
    /// A trial is none.
    what_if_wrong(typed) = "“{typed}” tidak dapat dicoba. Tulis kriteria=bobot, misalnya manfaat=2,5.", "“{typed}” cannot be tried. Write criterion=weight, such as manfaat=2,5.";
    /// A weight to be tried cannot be used.
    weight_tried(name, typed, why) = "Bobot “{typed}” untuk {name} tidak dapat dicoba. {why}", "The weight “{typed}” of {name} cannot be tried. {why}";
    /// Weights do not count here.
    what_if_votes() = "Sesi ini menilai dengan suara OPD, jadi bobot tidak dihitung.", "This session goes by the votes of OPD, so weights do not count.";

    /// The head of what is open.
    open_count(count) = "MASIH TERBUKA: {count}", "STILL OPEN: {count}";
    /// The head of what is missing and keeps nobody from closing.
    beside_count(count) = "JUGA KURANG, tanpa menahan penutupan: {count}", "ALSO MISSING, without keeping anybody from closing: {count}";
    /// Nothing is open.
    nothing_open() = "Tidak ada yang kurang.", "Nothing is open.";
    /// The head of a list.
    list_missions(count) = "Misi tanpa nominasi: {count}", "Missions without a nomination: {count}";
    /// The head of a list.
    list_owners(count) = "OPD penanggung jawab berbeda dari OPD programnya: {count}", "Lead OPD other than the programme's: {count}";
    /// The head of a list.
    list_idle(count) = "Indikator yang tidak mendukung nominasinya: {count}", "Indicators that do not serve their nomination: {count}";
    /// The head of a list.
    list_support(count) = "Tertaut ke program penunjang (x.xx.01), yang bukan quick win: {count}", "Linked to a support programme (x.xx.01), which is no quick win: {count}";
    /// The head of a list.
    list_profiles(count) = "Profil quick win yang belum lengkap: {count}", "Profiles of quick wins that are not complete: {count}";
    /// How complete a profile is.
    profile(filled, all, missing) = "{filled}/{all}, belum ada: {missing}", "{filled}/{all}, missing: {missing}";
    /// The OPD of a nomination and of its programme.
    owner(lead, program, owner) = "{lead}, sedangkan {program} milik {owner}", "{lead}, but {program} is of {owner}";

    /// The sums of a coverage.
    coverage_sums(presented, all, head, represented, absent) = "{presented} dari {all} OPD sudah tampil · kepala {head} · diwakili {represented} · tidak hadir {absent}",
        "{presented} of {all} OPD have presented · head {head} · represented {represented} · absent {absent}";
    /// More sums of a coverage.
    coverage_data(data, gaps, nominations, contested) = "{data} baris data, {gaps} belum lengkap · {nominations} nominasi · {contested} isian berbeda",
        "{data} data rows, {gaps} incomplete · {nominations} nominations · {contested} contested fields";

    /// What a criterion is.
    gate() = "syarat", "gate";
    /// What a criterion is.
    score() = "nilai", "score";
    /// Criteria were taken in.
    imported(count, changed) = "{count} baris diambil, {changed} isian berubah.", "{count} rows taken in, {changed} fields changed.";
    /// Criteria were withdrawn.
    withdrawn(names) = "Ditarik karena tidak ada di berkas: {names}.", "Withdrawn, because the file has them not: {names}.";
    /// A CSV was made.
    exported(file, count) = "{file}: {count} baris.", "{file}: {count} rows.";
    /// The OPD of a programme is not there.
    no_opd(opd, programmes) = "OPD “{opd}” tidak ada di daftar, jadi {programmes} dibiarkan tanpa OPD.", "The OPD “{opd}” is not on the roster, so it is left out of {programmes}.";
    /// They are the built-in ones.
    built_in() = "Bawaan program; sesi ini belum punya sendiri.", "Built in; this session has none of its own yet.";
}
