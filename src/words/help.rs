//! Texts of the help: what each screen is for, and the keys that are the same everywhere.

crate::words! {
    /// The title.
    title(screen) = "Bantuan: {screen}", "Help: {screen}";
    /// What the home screen is for.
    home() = "Beranda menyimpan semua sesi. Pilih satu untuk melanjutkannya, atau mulai yang baru.", "Home keeps every session. Choose one to go on with it, or begin a new one.";
    /// What the setup screen is for.
    setup() = "Persiapan menetapkan judul, tanggal, tempat, waktu per OPD, dan urutan OPD sebelum acara dimulai.", "Setup sets title, date, place, time per OPD and the order of the OPD before the day begins.";
    /// What the run screen is for.
    run() = "Jalan memandu acara: panggil OPD, jalankan jam, ketik data selagi disebutkan, tangkap quick win.", "Run leads the day: call an OPD, start its clock, type data as it is spoken, catch quick wins.";
    /// What the board is for.
    board() = "Papan menunjukkan OPD mana yang sudah dan belum: tampil, hadir, memberi data, mengajukan quick win.", "The board shows which OPD have and have not: presented, attended, given data, nominated quick wins.";
    /// What the history is for.
    history() = "Riwayat memuat setiap tindakan: siapa, kapan, dari apa menjadi apa. Setiap tindakan dapat dibatalkan.", "The history holds every act: who, when, from what to what. Every act can be undone.";
    /// What the contested screen is for.
    contested() = "Berbeda memuat isian yang dicatat lain oleh dua orang: pilih satu, tulis yang benar, atau tunda.", "Contested holds the fields in which two people differ: choose one, write the right one, or keep it for later.";
    /// What the findings are for.
    findings() = "Temuan menunjukkan OPD kembar, angka yang bertentangan, dan quick win serupa di semua sesi; Anda yang memutuskan.", "Findings show OPD that are there twice, figures that contradict and similar quick wins of all sessions; you decide.";
    /// What the form is for.
    form() = "Formulir melengkapi satu hal: setiap isian satu baris, yang masih kosong ditandai.", "The form completes one thing: a line for each field, with a mark where it is still empty.";
    /// The name of the form.
    form_name() = "Formulir", "Form";
    /// The group of those who have the file open too.
    company() = "Juga di berkas ini", "In this file too";
    /// The group of the screen's keys.
    here() = "Di layar ini", "On this screen";
    /// The group of the program's keys.
    program() = "Di mana saja", "Everywhere";
    /// The group of commands without a key.
    by_palette() = "Lewat Ctrl+P", "Through Ctrl+P";
    /// The group of keys that edit a text.
    fields() = "Di dalam isian", "Inside a field";
    /// The group of keys that move.
    moving() = "Bergerak", "Moving";
    /// Arrows.
    arrows() = "memilih", "choose";
    /// Pages.
    pages() = "maju atau mundur sehalaman", "a page on or back";
    /// Ends.
    ends() = "ke awal, ke akhir", "to the start, to the end";
    /// Enter.
    enter() = "membuka atau menerima", "open or accept";
    /// Esc.
    esc() = "mundur satu langkah", "one step back";
    /// Letters.
    letters() = "huruf", "letters";
    /// Letters find.
    letters_find() = "mencari di daftar, mengetik di isian", "find in a list, type in a field";
    /// The keys of the help.
    keys() = "↑↓ gulir   Esc tutup", "↑↓ scroll   Esc close";
    /// There is more below.
    more(rows) = "↓ {rows} baris lagi", "↓ {rows} more rows";
}
