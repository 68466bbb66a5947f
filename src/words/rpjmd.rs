//! Texts of the screen RPJMD.

crate::words! {
    /// The screen's name.
    name() = "RPJMD", "RPJMD";
    /// What it is for.
    purpose() = "RPJMD mengaitkan setiap quick win dengan program, dan menunjukkan yang tidak cocok: tanpa program, misi kosong, OPD berbeda, indikator.", "RPJMD links every quick win to a programme, and shows what does not fit: no programme, idle missions, other OPD, indicators.";

    /// The list of all nominations.
    all() = "Semua", "All";
    /// The list of nominations without a programme.
    unlinked() = "Tanpa program", "No programme";
    /// The list of missions without a nomination.
    missions() = "Misi kosong", "Idle missions";
    /// The list of nominations whose OPD is not the programme's.
    owners() = "OPD berbeda", "Other OPD";
    /// The list of indicators that do not serve.
    idle() = "Indikator", "Indicators";

    /// A mission is to be served.
    for_mission(mission) = "Untuk misi: {mission}", "For the mission: {mission}";
    /// Nothing matches what is looked for.
    none_found(query) = "Tidak ada yang cocok dengan “{query}” di daftar ini. Esc menghapus pencarian.", "Nothing in this list matches “{query}”. Esc clears the search.";
    /// There are no nominations.
    no_nominations() = "Belum ada quick win di sesi ini. Catat di layar Jalan dengan F2; di sini masing-masing dikaitkan dengan program RPJMD. Ctrl+O mengambil katalog program dari CSV atau XLSX.",
        "This session has no quick wins yet. Record them on the Run screen with F2; here each is linked to a programme of the RPJMD. Ctrl+O takes in a catalogue of programmes from CSV or XLSX.";
    /// All nominations have a programme.
    no_unlinked() = "✓ Semua quick win sudah dikaitkan dengan program.", "✓ Every quick win is linked to a programme.";
    /// Every mission is served, or none is known.
    no_missions() = "✓ Tidak ada misi tanpa quick win. Misi dikenal dari katalog RPJMD sesi ini; Ctrl+O mengambilnya dari CSV atau XLSX.",
        "✓ No mission is without a quick win. Missions are known from the session's RPJMD catalogue; Ctrl+O takes it in from CSV or XLSX.";
    /// No owners differ.
    no_owners() = "✓ Tidak ada quick win yang OPD-nya berbeda dari OPD programnya. OPD program dikenal dari katalog RPJMD sesi ini; Ctrl+O mengambilnya.",
        "✓ No quick win has another OPD than its programme. The OPD of programmes are known from the session's RPJMD catalogue; Ctrl+O takes it in.";
    /// Every indicator serves.
    no_idle() = "✓ Semua indikator yang menjadi bukti mendukung quick win-nya.", "✓ Every indicator that is evidence serves its quick win.";

    /// No programme is linked.
    no_program() = "belum dikaitkan dengan program", "not linked to a programme";
    /// Different programmes are recorded.
    disputed() = "program berbeda antarpencatat", "programme contested";
    /// The head of the proposals.
    proposals() = "Usulan program", "Proposed programmes";
    /// There is nothing to propose.
    no_proposals() = "Tidak ada usulan. Enter mencari di seluruh katalog.", "Nothing to propose. Enter searches the whole catalogue.";
    /// What Enter does about it.
    enter_searches() = "Enter memilih di antaranya atau mencari yang lain.", "Enter chooses among them, or searches for another.";
    /// A label.
    mission() = "Misi", "Mission";
    /// A label.
    bidang() = "Bidang", "Field";
    /// A label.
    opd() = "OPD", "OPD";
    /// A label.
    from() = "Asal", "From";
    /// Where a programme is from.
    own_catalogue() = "katalog RPJMD sesi ini", "the session's RPJMD catalogue";
    /// Where a programme is from.
    built_in() = "nomenklatur nasional", "national nomenclature";
    /// A programme that no catalogue has.
    not_in_catalogue() = "tidak ada di katalog", "in no catalogue";

    /// A warning: a support programme.
    support(code) = "{code} adalah program penunjang (x.xx.01): isinya gaji dan urusan kantor, jadi bukan quick win. Pilih program teknisnya.",
        "{code} is a support programme (x.xx.01): it pays salaries and keeps the office running, so it is no quick win. Choose the technical one.";
    /// A warning: another owner.
    other_owner(lead, owner) = "Penanggung jawab quick win ini {lead}, sedangkan program ini milik {owner}. Sepakati siapa yang menganggarkan.",
        "The lead OPD of this quick win is {lead}, but the programme belongs to {owner}. Agree who budgets for it.";
    /// A warning: the code is in no catalogue.
    unknown_code(code) = "Kode {code} tidak ada di katalog mana pun. Periksa kodenya, atau ambil katalog RPJMD dengan Ctrl+O.",
        "The code {code} is in no catalogue. Check it, or take in the RPJMD catalogue with Ctrl+O.";
    /// A warning: said to be in the RPJMD without a programme.
    in_without() = "Dinyatakan masuk RPJMD, tetapi programnya belum disebut. Enter mengaitkannya.", "Said to be in the RPJMD, but without its programme. Enter links it.";
    /// A warning: people disagree.
    contested(what) = "Isian berbeda antarpencatat: {what}. Enter memutuskannya.", "Contested: {what}. Enter settles it.";
    /// A quick win outside the RPJMD has no budget line.
    no_budget() = "Tanpa RPJMD tidak ada baris anggaran.", "Outside the RPJMD there is no budget line.";

    /// The programmes of a mission.
    of_mission(count) = "{count} dengan misi ini, belum satu pun menjadi quick win", "{count} of this mission, none of them a quick win yet";
    /// How a mission is mended.
    mend_mission() = "Enter memilih quick win untuk misi ini.", "Enter chooses a quick win for this mission.";
    /// A quick win is to be chosen for a mission.
    choose_for_mission() = "Pilih quick win yang melayani misi ini, lalu Enter. Esc batal.", "Choose the quick win that serves this mission, then Enter. Esc cancels.";
    /// Why an indicator does not serve.
    idle_why(why) = "Tidak mendukung: {why}.", "Does not serve: {why}.";
    /// How an indicator is mended.
    mend_row() = "Enter membuka baris data itu untuk diisi.", "Enter opens the data row to fill it in.";
    /// How an indicator that is gone is mended.
    mend_evidence() = "Enter membuka profil quick win untuk mengganti buktinya.", "Enter opens the profile of the quick win to change its evidence.";
    /// A row that is gone.
    row_gone() = "(baris yang sudah tidak ada)", "(a row that is not there any more)";

    /// The head of the search.
    link(title) = "Kaitkan “{title}”", "Link “{title}”";
    /// What can be typed.
    hint() = "ketik kode atau kata dari nama program", "type a code or words of a programme's name";
    /// How many programmes are found.
    found(count) = "{count}", "{count}";
    /// How many are found of all.
    found_of(count, all) = "{count} dari {all}", "{count} of {all}";
    /// A programme is proposed.
    proposed() = "usulan", "proposed";
    /// A programme is of the mission.
    of_the_mission() = "misi ini", "this mission";
    /// A programme is linked now.
    linked_now() = "sekarang", "now";
    /// A support programme.
    support_mark() = "penunjang", "support";
    /// No programme is found.
    none_here(query) = "Tidak ada program dengan “{query}”. Ketik kode lengkap, misalnya 2.16.03, untuk memakai kode di luar katalog.",
        "No programme has “{query}”. Type a whole code, such as 2.16.03, to use one that is in no catalogue.";
    /// A code outside the catalogue.
    use_code(code) = "Pakai kode {code}, yang tidak ada di katalog", "Use the code {code}, which is in no catalogue";

    /// It was linked.
    linked(title, code) = "“{title}” dikaitkan dengan {code}. Ctrl+Z membatalkan.", "“{title}” is linked to {code}. Ctrl+Z undoes it.";
    /// It was linked, and its status set.
    linked_as(title, code, status) = "“{title}” dikaitkan dengan {code}, status: {status}. Ctrl+Z membatalkan.", "“{title}” is linked to {code}, status: {status}. Ctrl+Z undoes it.";
    /// It was linked to a code outside the catalogue.
    linked_unknown(title, code) = "“{title}” dikaitkan dengan {code}, yang tidak ada di katalog: periksa lagi. Ctrl+Z membatalkan.",
        "“{title}” is linked to {code}, which is in no catalogue: check it. Ctrl+Z undoes it.";
    /// It was unlinked.
    unlinked_said(title) = "“{title}” tidak dikaitkan lagi; statusnya tetap. Ctrl+Z membatalkan.", "“{title}” is linked no more; its status stays. Ctrl+Z undoes it.";
    /// Its status was set.
    status_said(title, status) = "“{title}”: {status}. Ctrl+Z membatalkan.", "“{title}”: {status}. Ctrl+Z undoes it.";

    /// A path is asked for.
    table() = "Berkas CSV atau XLSX katalog program RPJMD", "CSV or XLSX file with the catalogue of RPJMD programmes";
    /// The head of a catalogue to be taken in.
    catalogue_of(file) = "Katalog dari {file}", "Catalogue from {file}";
    /// What happens to the programmes that the file does not name.
    rest_stays() = "Belum ada yang dicatat. Program lain di sesi ini tetap ada.", "Nothing is recorded yet. Other programmes of this session stay.";
    /// There is more below.
    more(count) = "↓ {count} baris lagi", "↓ {count} more rows";
    /// The fate of a programme.
    fate_new() = "baru", "new";
    /// The fate of a programme.
    fate_changed() = "berubah", "changed";
    /// The fate of a programme.
    fate_same() = "sama", "same";
    /// A catalogue was taken in.
    taken(what) = "{what} Ctrl+Z membatalkan.", "{what} Ctrl+Z undoes it.";
    /// A catalogue says nothing new.
    nothing_new() = "Semua program itu sudah ada dan sama; tidak ada yang dicatat.", "All those programmes are there and the same; nothing was recorded.";
}
