//! Texts of the screen Profil quick win.

crate::words! {
    /// The screen's name.
    name() = "Profil quick win", "Quick-win profile";
    /// What it is for.
    purpose() = "Semua yang perlu diketahui tentang satu quick win.", "All that is to be known of one quick win.";

    /// How many profiles of the session are complete.
    complete_of(complete, all) = "{complete} dari {all} profil lengkap", "{complete} of {all} profiles complete";
    /// How many parts of a profile are there.
    parts_of(filled, all) = "{filled} dari {all}", "{filled} of {all}";
    /// Nothing of a profile is missing.
    complete() = "✓ lengkap", "✓ complete";
    /// Which of the quick wins is shown.
    at_of(at, all) = "quick win {at} dari {all}", "quick win {at} of {all}";
    /// How the quick wins stand.
    worst_first() = "yang paling kurang di atas", "the least complete first";
    /// How the quick wins stand.
    by_place() = "menurut peringkat", "by ranking";
    /// Letters find.
    type_to_find(order) = "Ketik untuk mencari · {order}", "Type to find · {order}";
    /// Nothing is found.
    none_found(query) = "Tidak ada quick win dengan “{query}”. Esc menghapus pencarian.", "No quick win has “{query}”. Esc clears the search.";
    /// The session has no quick win.
    no_nominations() = "Sesi ini belum punya quick win. Di Jalan, F2 mencatat yang pertama dalam satu baris.",
        "This session has no quick win yet. On Run, F2 catches the first in one line.";
    /// A quick win without a title.
    untitled() = "(belum berjudul)", "(no title yet)";
    /// Its place.
    place(place) = "peringkat {place}", "place {place}";
    /// Its place, with scores missing.
    place_for_now(place) = "peringkat {place} (sementara)", "place {place} (provisional)";
    /// It has no place.
    no_place() = "belum diperingkat", "not ranked yet";
    /// It has no OPD.
    no_opd() = "belum ada OPD", "no OPD yet";
    /// It has no dimension.
    no_dimension() = "belum ada dimensi", "no dimension yet";

    /// A group of parts.
    group_why() = "Untuk apa dan siapa", "For what and whom";
    /// A group of parts.
    group_how() = "Langkah dan waktu", "Steps and time";
    /// A group of parts.
    group_cost() = "Biaya", "Cost";
    /// A group of parts.
    group_rules() = "Aturan", "Rules";

    /// A part is missing: what it is to say.
    lacks_problem() = "Belum ada: masalah apa yang diselesaikan?", "Missing: which problem does it solve?";
    /// A part is missing.
    lacks_benefit() = "Belum ada: apa yang menjadi lebih baik?", "Missing: what gets better?";
    /// A part is missing.
    lacks_felt_by() = "Belum ada: siapa yang merasakannya?", "Missing: who feels it directly?";
    /// A part is missing.
    lacks_steps() = "Belum ada: tulis satu langkah tiap baris.", "Missing: write one step a line.";
    /// A part is missing.
    lacks_months() = "Belum ada: berapa bulan sampai jadi?", "Missing: how many months until it is done?";
    /// A part is missing.
    lacks_budget() = "Belum ada: berapa rupiah? Boleh 0.", "Missing: how many rupiah? 0 is an answer too.";
    /// A part is missing.
    lacks_fund() = "Belum ada: dari mana? APBD, CSR, …", "Missing: from where? APBD, CSR, …";
    /// A part is missing.
    lacks_regulasi() = "Belum ada: aturan apa, atau masih perlu?", "Missing: which rule, or is it still needed?";
    /// A part is missing.
    lacks_sop() = "Belum ada: SOP apa, atau masih perlu?", "Missing: which SOP, or is it still needed?";
    /// A part is missing.
    lacks_evidence() = "Belum ada: Enter memilih baris data.", "Missing: Enter picks data rows.";
    /// A part is missing.
    lacks_risk() = "Belum ada: Enter mencatat yang pertama.", "Missing: Enter records the first.";
    /// A part is missing.
    lacks_whole_risk() = "Belum ada yang lengkap: Enter melengkapi.", "None is complete yet: Enter completes one.";
    /// A part is missing.
    lacks_progress() = "Belum ada: berapa persen? Boleh 0.", "Missing: how many percent? 0 is an answer too.";

    /// How long it takes.
    months(months) = "{months} bulan", "{months} months";
    /// It takes too long for a quick win.
    too_long() = "Syaratnya kurang dari 12 bulan; bahas.", "The gate is under 12 months; discuss it.";
    /// Nobody has said whether it is at hand.
    state_unsaid() = "belum disebut: sudah ada atau masih diperlukan?", "not said: at hand or needed?";
    /// A value that is none.
    not_a_number(value) = "“{value}” bukan angka yang dapat dipakai. Enter membetulkannya.", "“{value}” is no number that can be used. Enter mends it.";
    /// Different values stand in a part.
    contested() = "Isian berbeda antarpencatat: Ctrl+X menyandingkannya.", "Recorded differently: Ctrl+X lays the values side by side.";
    /// A row that was evidence.
    row_gone(id) = "baris data {id}: sudah tidak ada", "data row {id}: not there any more";
    /// A row without an indicator.
    row_unnamed() = "(tanpa indikator)", "(no indicator)";
    /// A risk without an event.
    risk_unnamed() = "(kejadian belum ditulis)", "(no event yet)";
    /// What a risk lacks.
    risk_lacks(fields) = "belum ada {fields}", "lacks {fields}";

    /// The head of the risks.
    risks() = "Risiko", "Risks";
    /// How many risks there are, and how many are complete.
    risks_of(complete, all) = "{complete} dari {all} risiko lengkap", "{complete} of {all} risks complete";
    /// What a risk consists of.
    event() = "Kejadian", "Event";
    /// What a risk consists of.
    cause() = "Penyebab", "Cause";
    /// What a risk consists of.
    effect() = "Akibat", "Effect";
    /// What a risk consists of.
    likelihood() = "Kemungkinan", "Likelihood";
    /// The same in a narrow column.
    likelihood_short() = "K", "L";
    /// What a risk consists of.
    impact() = "Dampak", "Impact";
    /// The same in a narrow column.
    impact_short() = "D", "I";
    /// What a risk consists of.
    mitigation() = "Mitigasi", "Mitigation";
    /// What a risk consists of.
    person() = "Penanggung jawab", "Person";
    /// The same in a narrow column.
    person_short() = "PJ", "Person";
    /// How grave a risk is.
    level() = "Level", "Level";
    /// What to write of an event.
    ask_event() = "Apa yang bisa terjadi?", "What may happen?";
    /// What to write of a cause.
    ask_cause() = "Karena apa?", "Because of what?";
    /// What to write of an effect.
    ask_effect() = "Apa akibatnya?", "To what effect?";
    /// What to type of a likelihood.
    ask_likelihood() = "Tekan 1 (hampir tidak mungkin) sampai 5 (hampir pasti).", "Press 1 (hardly possible) to 5 (almost certain).";
    /// What to type of an impact.
    ask_impact() = "Tekan 1 (hampir tidak terasa) sampai 5 (program gagal).", "Press 1 (hardly felt) to 5 (the programme fails).";
    /// What to write of a mitigation.
    ask_mitigation() = "Apa yang dilakukan supaya tidak terjadi?", "What is done so that it does not happen?";
    /// What to write of a person.
    ask_person() = "Siapa yang menjaganya?", "Who watches it?";
    /// A key that is no rating.
    not_a_rating() = "Di sini tekan angka 1 sampai 5; Delete mengosongkan.", "Here press a digit from 1 to 5; Delete clears it.";
    /// A rating that is none.
    rating_outside(value) = "“{value}” di luar skala 1–5, jadi tidak dihitung. Tekan 1 sampai 5.", "“{value}” is outside the scale 1–5, so it does not count. Press 1 to 5.";
    /// A level that is not known yet.
    level_open() = "belum dinilai", "not rated yet";
    /// A level that is not known because people disagree.
    level_contested() = "≠ berbeda", "≠ contested";
    /// The risk that is being begun.
    new_risk() = "risiko baru", "new risk";
    /// A risk was withdrawn.
    withdrawn(event) = "Risiko ditarik: {event}. Ctrl+Z mengembalikannya.", "Risk withdrawn: {event}. Ctrl+Z brings it back.";
    /// There is nothing to withdraw.
    nothing_to_withdraw() = "Risiko ini masih kosong: tidak ada yang ditarik.", "This risk is still empty: there is nothing to withdraw.";
    /// A cell in which different values stand.
    cell_contested() = "≠ Dua catatan berbeda. Ketikan baru menggantinya; Ctrl+X menyandingkan.", "≠ Two records differ. Typing replaces both; Ctrl+X lays them side by side.";

    /// The head of the evidence.
    evidence() = "Bukti", "Evidence";
    /// How many rows are ticked.
    ticked(count) = "{count} dipilih", "{count} ticked";
    /// Whose rows stand first.
    owner_first(opd) = "Ketik untuk mencari · baris data {opd} di atas, lalu OPD lain", "Type to find · rows of {opd} first, then of other OPD";
    /// Rows of no OPD in particular.
    all_rows() = "Ketik untuk mencari · baris data semua OPD", "Type to find · data rows of all OPD";
    /// The session has no rows.
    no_rows() = "Sesi ini belum punya baris data. Catat dahulu di Jalan; setelah itu pilih sebagai bukti di sini.",
        "This session has no data rows yet. Record them on Run; then pick them here as evidence.";
    /// Nothing is found.
    no_row_found(query) = "Tidak ada baris data dengan “{query}”. Esc menghapus pencarian.", "No data row has “{query}”. Esc clears the search.";
}
