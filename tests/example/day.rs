//! The course of the worked example: 4 July 2022 in the Pusdalop room, as lines for `bimtek edit --stdin`.
//!
//! Figures, OPD and nominations are the published ones of `data/` and `tests/data/`. The people, who came, the clock times,
//! notes and questions are invented. Nothing here is random: the same lines come out every time.

use bimtek::file::csv;
use bimtek::file::roster::{self, RosterRow};
use bimtek::workshop::moment::Moment;
use serde_json::{Value, json};

/// Who came for an OPD, in the order of the agenda; an empty position is that of the head.
const CAME: [(&str, &str, &str); 42] = [
    ("setda", "Wahyu Hidayat", "Kepala Bagian Organisasi"),
    ("inspektorat", "Endah Lestari", ""),
    ("bappeda-litbang", "Bayu Kurniawan", ""),
    ("bppkad", "Ratna Puspita", ""),
    ("bkpsdm", "Eko Wibowo", ""),
    ("bakesbangpol", "Siti Rahayu", "Sekretaris"),
    ("dindik", "Hendra Gunawan", ""),
    ("dinkes", "Maya Anggraini", ""),
    ("dpupkp", "Rudi Hartanto", ""),
    ("dinsos-p3a", "Lina Marlina", "Kepala Bidang Pemberdayaan Sosial"),
    ("disnaker", "Joko Susanto", ""),
    ("dlh", "Fitri Handayani", ""),
    ("dispendukcapil", "Arif Setiawan", ""),
    ("dpmd", "Nur Aini", ""),
    ("dppkb", "Dedi Saputra", ""),
    ("dishub", "Yuli Astuti", "Sekretaris"),
    ("diskominfo", "Indra Maulana", ""),
    ("perdagkum", "Wulan Sari", ""),
    ("dpmptsp", "Teguh Santosa", ""),
    ("disbudparpora", "Retno Wulandari", ""),
    ("dipertahankan", "Budi Utomo", ""),
    ("dispusip", "Sari Dewi", ""),
    ("satpol-pp", "Andi Firmansyah", "Kepala Bidang Ketertiban Umum"),
    ("kec-slahung", "Yanto", ""),
    ("kec-ngrayun", "Suparmi", ""),
    ("kec-bungkal", "Hari Purnomo", "Sekretaris Kecamatan"),
    ("kec-sambit", "Wiji Utami", ""),
    ("kec-sawoo", "Slamet Raharjo", ""),
    ("kec-sooko", "Ningsih", ""),
    ("kec-pulung", "Tri Wahono", ""),
    ("kec-mlarak", "Umi Kulsum", ""),
    ("kec-jetis", "Galih Prakoso", ""),
    ("kec-siman", "Dian Permata", ""),
    ("kec-balong", "Karyono", "Sekretaris Kecamatan"),
    ("kec-kauman", "Anis Fitria", ""),
    ("kec-badegan", "Sugeng Riyanto", ""),
    ("kec-sampung", "Murni", ""),
    ("kec-sukorejo", "Fajar Nugroho", ""),
    ("kec-babadan", "Rina Oktavia", ""),
    ("kec-ponorogo", "Heru Cahyono", ""),
    ("kec-jenangan", "Puji Rahmawati", ""),
    ("kec-ngebel", "Imam Syafii", "Kepala Seksi Pemerintahan"),
];

/// Who did not come, and why. The OPD named in neither table are still waiting at the end.
const ABSENT: [(&str, &str); 3] =
    [("setwan", "Mendampingi rapat lain"), ("bpbd", "Tugas lapangan"), ("rsud", "Tanpa kabar")];

/// Cells that were not said: OPD, indicator, year, field.
const UNSAID: [(&str, &str, &str, &str); 5] = [
    ("kec-mlarak", "Rasio jenis kelamin", "2015", "unit"),
    ("kec-mlarak", "Rasio jenis kelamin", "2015", "source"),
    ("dpmd", "Jumlah desa", "2021", "source"),
    ("disbudparpora", "Jumlah pengunjung Air Terjun Pletuk", "2015", "source"),
    ("bappeda-litbang", "Indeks Gini", "2020", "unit"),
];

/// Figures that can be read two ways and that nobody confirmed yet.
const UNCONFIRMED: [&str; 3] = ["1.170", "65.452", "19.460"];

/// Notes and questions, by OPD and field.
const SAID: [(&str, &str, &str); 9] = [
    ("bappeda-litbang", "questions", "Mengapa luas wilayah masih mengutip tahun 2016?"),
    ("dinkes", "notes", "Umur harapan hidup naik; angka 2022 menunggu rilis BPS."),
    ("dinkes", "questions", "Apakah layanan darurat dapat dipanggil dari semua kecamatan?"),
    ("dinsos-p3a", "notes", "Angka kemiskinan 2022 belum dirilis pada hari ini."),
    ("dispendukcapil", "questions", "Jumlah penduduk 2020 hasil sensus atau data kependudukan?"),
    (
        "dpmd",
        "notes",
        "Dana RT tahap pertama Rp 7,5 juta untuk setiap RT.\nTiga nominasi beririsan dengan Dana RT; perlu disatukan.",
    ),
    ("diskominfo", "notes", "WAROG sudah berjalan sejak 2019, jadi bukan program baru."),
    ("disbudparpora", "questions", "Adakah angka wisatawan yang lebih baru dari 2015?"),
    ("kec-ngebel", "notes", "Bahan tayang menyusul."),
];

/// The script of a day, act by act.
#[derive(Default)]
pub(super) struct Day {
    /// Lines for `bimtek edit --stdin`.
    pub(super) lines: String,
    acts: usize,
}

impl Day {
    /// Adds an act: writes of one moment.
    pub(super) fn act(&mut self, at: Moment, writes: impl IntoIterator<Item = (String, String, Value)>) {
        self.acts += 1;
        for (on, set, to) in writes {
            let line = json!({ "on": on, "set": set, "to": to, "act": self.acts.to_string(), "at": at.to_string() });
            self.lines.push_str(&format!("{line}\n"));
        }
    }

    fn write(&mut self, at: Moment, on: &str, sets: &[(&str, Value)]) {
        self.act(at, sets.iter().map(|(set, to)| (on.to_owned(), (*set).to_owned(), to.clone())));
    }
}

/// Returns a moment of the day.
pub(super) fn clock(text: &str) -> Moment {
    Moment::parse(&format!("2022-07-04T{text}+07:00")).expect("a clock time")
}

/// Returns the lines of the whole day.
pub(super) fn day() -> Day {
    let mut day = Day::default();
    let roster = roster::ponorogo();
    let (figures, nominations) = (figures(), nominations());
    day.write(clock("07:58:10"), "session", &[("facilitator", json!("Tim Smart City")), ("state", json!("berjalan"))]);
    let mut now = clock("08:00:20");
    for (n, opd) in roster.iter().enumerate() {
        let on = format!("presentation/{}", opd.code);
        if let Some((_, reason)) = ABSENT.iter().find(|(code, _)| *code == opd.code) {
            let absent = [
                ("attendance", json!("tidak-hadir")),
                ("status", json!("tidak-hadir")),
                ("absence_reason", json!(reason)),
            ];
            day.write(now.plus(-15_000), &on, &absent);
        } else if let Some((_, name, position)) = CAME.iter().find(|(code, ..)| *code == opd.code) {
            if now.ms > clock("11:50:00").ms && now.ms < clock("13:00:00").ms {
                now = clock("13:02:40");
            }
            now = present(&mut day, opd, n as i64, (name, position), now, &figures, &nominations);
        }
    }
    day
}

/// Lets one OPD present; returns when the next can begin.
fn present(
    day: &mut Day,
    opd: &RosterRow,
    n: i64,
    (name, position): (&str, &str),
    start: Moment,
    figures: &[Vec<String>],
    nominations: &[Vec<String>],
) -> Moment {
    let on = format!("presentation/{}", opd.code);
    let own = |rows: &[Vec<String>], column: usize| -> Vec<Vec<String>> {
        rows.iter().filter(|row| row[column] == opd.code).cloned().collect()
    };
    let (figures, nominations) = (own(figures, 0), own(nominations, 2));
    let (attendance, position) = if position.is_empty() { ("kepala", "Kepala") } else { ("diwakili", position) };
    let came = [("attendance", json!(attendance)), ("presenter", json!(name)), ("position", json!(position))];
    day.write(start.plus(-9_000), &on, &came);
    let began = json!(start.to_string());
    let begins = [("status", json!("presentasi")), ("started_at", began.clone()), ("running_since", began)];
    day.write(start, &on, &begins);

    // A kecamatan is brief; others speak longer the more they bring.
    let steps = (figures.len() + nominations.len()) as i64;
    let base = if opd.kind == "kecamatan" { 170 } else { 330 };
    let length = base * 1_000 + n * 37_300 % 90_000 + steps * 31_000;
    let mut at = start.plus(40_000);
    let step = (length - 70_000) / (steps + 2);
    if length > 600_000 {
        day.write(start.plus(540_000), &on, &[("extra_minutes", json!(2))]);
    }
    for figure in &figures {
        row(day, at, opd, figure);
        at = at.plus(step);
    }
    for nomination in &nominations {
        let [title, dimension, _, remark] = nomination.as_slice() else { continue };
        let mut sets = vec![("title", json!(title)), ("opd", json!(opd.code)), ("dimension", json!(dimension))];
        sets.extend((!remark.is_empty()).then(|| ("remark", json!(remark))));
        day.write(at, "nomination/new", &sets);
        at = at.plus(step);
    }
    for (_, set, text) in SAID.iter().filter(|(code, ..)| *code == opd.code) {
        day.write(at, &on, &[(set, json!(text))]);
        at = at.plus(step / 3);
    }
    let end = start.plus(length);
    let ends = [
        ("status", json!("selesai")),
        ("finished_at", json!(end.to_string())),
        ("used_ms", json!(length)),
        ("running_since", Value::Null),
    ];
    day.write(end, &on, &ends);
    end.plus(25_000 + n * 11_700 % 40_000)
}

/// Types one data row, as it was said.
fn row(day: &mut Day, at: Moment, opd: &RosterRow, figure: &[String]) {
    let [_, dimension, indicator, value, unit, year, source] = figure else { return };
    let said = |set: &str| !UNSAID.contains(&(opd.code.as_str(), indicator.as_str(), year.as_str(), set));
    // The one value that two laptops complete differently in the evening.
    let value = if value == "72,85" { "72,8" } else { value };
    let cells = [
        ("indicator", indicator.as_str()),
        ("value", value),
        ("unit", unit),
        ("year", year),
        ("source", source),
        ("dimension", dimension),
    ];
    let cells = cells.into_iter().filter(|(set, _)| said(set)).map(|(set, text)| (set, json!(text)));
    let digits = value.replace('.', "");
    let doubtful = value.len() == digits.len() + 1 && digits.bytes().all(|b| b.is_ascii_digit());
    let confirmed = (doubtful && !UNCONFIRMED.contains(&value)).then(|| ("reading", json!(digits)));
    let sets: Vec<_> =
        [("opd", json!(opd.code)), ("kind", json!("data"))].into_iter().chain(cells).chain(confirmed).collect();
    day.write(at, "data/new", &sets);
}

/// Returns the figures that were known on the day: opd, dimension, indicator, value, unit, year, source.
///
/// Figures of 2022 were published later in the year, except those of the RT funds, which were out in April.
fn figures() -> Vec<Vec<String>> {
    let columns = ["opd", "dimension", "indicator", "value_text", "unit", "year", "source_name"];
    let rows = table(include_bytes!("../../data/indicators.csv"), &columns);
    let known = |row: &Vec<String>| row[5].as_str() < "2022" || (row[5] == "2022" && row[0] == "dpmd");
    rows.into_iter().filter(known).collect()
}

/// Returns the nominations: title, dimension, opd, remark; a guessed OPD and an overlap are remarked.
fn nominations() -> Vec<Vec<String>> {
    let columns = ["title", "dimension", "opd", "opd_is_guess", "note", "overlaps_with"];
    let rows = table(include_bytes!("../data/nominations-2022-07-14.csv"), &columns);
    let told = |row: Vec<String>| {
        let [title, dimension, opd, guess, note, overlaps] = <[String; 6]>::try_from(row).expect("six cells");
        let guess = (guess == "true").then(|| "OPD penanggung jawab dugaan, belum dipastikan.".to_owned());
        let overlaps = (!overlaps.is_empty()).then(|| format!("Beririsan dengan {}.", overlaps.replace(';', ", ")));
        let note = (!note.is_empty()).then_some(note);
        let remark: Vec<String> = [note, overlaps, guess].into_iter().flatten().collect();
        vec![title, dimension, opd, remark.join(" ")]
    };
    rows.into_iter().map(told).collect()
}

/// Returns the named columns of a table.
fn table(bytes: &[u8], columns: &[&str]) -> Vec<Vec<String>> {
    let sheet = csv::read(bytes).expect("a table");
    let at = |column: &&str| sheet.head.iter().position(|head| head == column).expect("a column");
    let places: Vec<usize> = columns.iter().map(at).collect();
    let cells = |row: &bimtek::file::sheet::Row| {
        places.iter().map(|at| row.cells.get(*at).cloned().unwrap_or_default()).collect()
    };
    sheet.rows.iter().map(cells).collect()
}
