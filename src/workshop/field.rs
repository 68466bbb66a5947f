//! The table of fields: a row each, and every surface follows from it: input, check, storage, conflict view, reports.
//!
//! Plain data. A new field is a new row and nothing else; no machinery belongs around the table.

use super::subject::Kind;

/// Whether a row lacking the field may be called final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A final row has it.
    Final,
    /// It may stay empty.
    Never,
}

/// Whether the room may see the field on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// It may be shown.
    Public,
    /// It never leaves the operator's screen.
    Private,
}

/// One of the values of a field that offers a choice: the stored word and its labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word in the record.
    pub word: &'static str,
    /// The Indonesian label.
    pub id: &'static str,
    /// The English label.
    pub en: &'static str,
}

impl Choice {
    const fn new(word: &'static str, id: &'static str, en: &'static str) -> Self {
        Self { word, id, en }
    }
}

/// What kind of value a field takes, which is how it is typed and checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text of one line.
    Line,
    /// Text of several lines.
    Lines,
    /// A figure, stored as typed.
    Figure,
    /// A year, 1900 to 2100.
    Year,
    /// A day, `2022-07-04`.
    Date,
    /// A clock time of the day, `08.30`.
    Clock,
    /// A moment in RFC 3339.
    Moment,
    /// A whole number between two bounds.
    Int(i64, i64),
    /// Yes or no.
    Flag,
    /// One of a few words.
    Choice(&'static [Choice]),
    /// The full code of an OPD, `35.02/dinkes`.
    Opd,
    /// The slug of a dimension.
    Dimension,
    /// The slug of a sub-dimension.
    Sub,
    /// The code of an RPJMD programme.
    Program,
    /// A field for each member of a set: `supporting/35.02/dinkes`. The key ends in a slash.
    Members(&'static Form),
}

/// A row of [`FIELDS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The kind of subject it belongs to.
    pub on: Kind,
    /// Its name in the record; with a slash at the end for a set.
    pub key: &'static str,
    /// What it takes.
    pub form: Form,
    /// The Indonesian label.
    pub id: &'static str,
    /// The English label.
    pub en: &'static str,
    /// Whether a final row has it.
    pub need: Need,
    /// Whether the room may see it.
    pub wall: Wall,
}

const fn row(
    on: Kind,
    key: &'static str,
    form: Form,
    id: &'static str,
    en: &'static str,
    need: Need,
    wall: Wall,
) -> Field {
    Field { on, key, form, id, en, need, wall }
}

/// The four stages of the national programme (DOMAIN 1.2).
pub const STAGES: &[Choice] = &[
    Choice::new("I", "Tahap I", "Stage I"),
    Choice::new("II", "Tahap II", "Stage II"),
    Choice::new("III", "Tahap III", "Stage III"),
    Choice::new("IV", "Tahap IV", "Stage IV"),
];

/// The state of a session.
pub const STATES: &[Choice] = &[
    Choice::new("persiapan", "persiapan", "preparing"),
    Choice::new("berjalan", "berjalan", "running"),
    Choice::new("ditutup", "ditutup", "closed"),
];

/// Where a presentation stands.
pub const STATUSES: &[Choice] = &[
    Choice::new("menunggu", "menunggu", "waiting"),
    Choice::new("presentasi", "presentasi", "presenting"),
    Choice::new("selesai", "selesai", "done"),
    Choice::new("tidak-hadir", "tidak hadir", "absent"),
];

/// Who came for an OPD.
pub const ATTENDANCES: &[Choice] = &[
    Choice::new("kepala", "kepala", "head"),
    Choice::new("diwakili", "diwakili", "represented"),
    Choice::new("tidak-hadir", "tidak hadir", "absent"),
];

/// What a data row tells.
pub const DATA_KINDS: &[Choice] = &[
    Choice::new("data", "data", "data"),
    Choice::new("potensi", "potensi", "potential"),
    Choice::new("masalah", "masalah", "problem"),
];

/// Whether a row is settled by its OPD.
pub const DATA_STATUSES: &[Choice] = &[Choice::new("draft", "draf", "draft"), Choice::new("final", "final", "final")];

/// The consultant's verdict.
pub const REVIEWS: &[Choice] = &[
    Choice::new("diterima", "diterima", "accepted"),
    Choice::new("perbaiki", "perlu perbaikan", "needs repair"),
    Choice::new("diperbaiki", "sudah diperbaiki", "repaired"),
];

/// Whether the RPJMD holds it.
pub const PROGRAM_STATUSES: &[Choice] = &[
    Choice::new("masuk", "masuk RPJMD", "in the RPJMD"),
    Choice::new("diusulkan", "diusulkan", "proposed"),
    Choice::new("belum", "belum masuk RPJMD", "not yet in the RPJMD"),
];

/// What the room decided.
pub const DECISIONS: &[Choice] = &[
    Choice::new("ditetapkan", "ditetapkan", "chosen"),
    Choice::new("ditunda", "ditunda", "postponed"),
    Choice::new("tidak-dipilih", "tidak dipilih", "not chosen"),
];

/// How the nominations of a session are scored.
pub const SCORINGS: &[Choice] = &[
    Choice::new("konsensus", "konsensus ruang", "consensus of the room"),
    Choice::new("penilai", "beberapa penilai", "several judges"),
    Choice::new("suara", "suara OPD", "votes of OPD"),
];

/// Whether what a quick win rests on is still needed or at hand.
pub const AT_HAND: &[Choice] =
    &[Choice::new("perlu", "masih diperlukan", "needed"), Choice::new("ada", "sudah ada", "at hand")];

/// A gate answers yes or no, a score counts 1 to 5.
pub const CRITERION_KINDS: &[Choice] = &[Choice::new("gate", "syarat", "gate"), Choice::new("score", "nilai", "score")];

/// Every field of every kind of subject, in the order in which forms and tables show them.
#[rustfmt::skip]
pub const FIELDS: &[Field] = &[
    row(Kind::Session, "title", Form::Line, "Judul", "Title", Need::Final, Wall::Public),
    row(Kind::Session, "stage", Form::Choice(STAGES), "Tahap", "Stage", Need::Final, Wall::Public),
    row(Kind::Session, "date", Form::Date, "Tanggal", "Date", Need::Final, Wall::Public),
    row(Kind::Session, "start_clock", Form::Clock, "Jam mulai", "Start time", Need::Never, Wall::Public),
    row(Kind::Session, "venue", Form::Line, "Tempat", "Venue", Need::Final, Wall::Public),
    row(Kind::Session, "region", Form::Line, "Kode wilayah", "Region code", Need::Final, Wall::Private),
    row(Kind::Session, "region_name", Form::Line, "Kabupaten/kota", "Regency", Need::Final, Wall::Public),
    row(Kind::Session, "host", Form::Line, "Penyelenggara", "Host", Need::Never, Wall::Public),
    row(Kind::Session, "facilitator", Form::Line, "Fasilitator", "Facilitator", Need::Never, Wall::Public),
    row(Kind::Session, "consultant", Form::Line, "Konsultan", "Consultant", Need::Never, Wall::Public),
    row(Kind::Session, "slot_minutes", Form::Int(1, 600), "Menit per OPD", "Minutes per OPD", Need::Final, Wall::Public),
    row(Kind::Session, "state", Form::Choice(STATES), "Keadaan", "State", Need::Never, Wall::Public),
    row(Kind::Session, "rehearsal", Form::Flag, "Latihan", "Rehearsal", Need::Never, Wall::Public),
    row(Kind::Session, "scoring", Form::Choice(SCORINGS), "Cara menilai", "Way of scoring", Need::Never, Wall::Public),
    row(Kind::Session, "vote_dots", Form::Int(1, 100), "Suara per OPD", "Votes per OPD", Need::Never, Wall::Public),
    row(Kind::Session, "vote_own", Form::Flag, "Suara untuk usulan sendiri", "Votes for own nominations", Need::Never, Wall::Public),
    row(Kind::Session, "closing_reason", Form::Lines, "Alasan ditutup", "Reason for closing", Need::Never, Wall::Private),
    row(Kind::Session, "reopened_reason", Form::Lines, "Alasan dibuka lagi", "Reason for reopening", Need::Never, Wall::Private),
    row(Kind::Session, "reviewed_on", Form::Date, "Telaah selesai", "Reviewed on", Need::Never, Wall::Private),
    row(Kind::Session, "reviewed_by", Form::Line, "Ditelaah oleh", "Reviewed by", Need::Never, Wall::Private),
    row(Kind::Session, "reviewed_remark", Form::Lines, "Keterangan telaah", "Remark on the review", Need::Never, Wall::Private),
    row(Kind::Session, "document_on", Form::Date, "Dokumen tersusun", "Document made on", Need::Never, Wall::Private),
    row(Kind::Session, "document_by", Form::Line, "Dokumen disusun oleh", "Document made by", Need::Never, Wall::Private),
    row(Kind::Session, "document_remark", Form::Lines, "Keterangan dokumen", "Remark on the document", Need::Never, Wall::Private),
    row(Kind::Session, "handed_over_on", Form::Date, "Diserahkan ke bupati", "Handed over on", Need::Never, Wall::Private),
    row(Kind::Session, "handed_over_by", Form::Line, "Diserahkan oleh", "Handed over by", Need::Never, Wall::Private),
    row(Kind::Session, "handed_over_remark", Form::Lines, "Keterangan penyerahan", "Remark on the handover", Need::Never, Wall::Private),
    row(Kind::Session, "applied_on", Form::Date, "Diterapkan", "Applied on", Need::Never, Wall::Private),
    row(Kind::Session, "applied_by", Form::Line, "Diterapkan oleh", "Applied by", Need::Never, Wall::Private),
    row(Kind::Session, "applied_remark", Form::Lines, "Keterangan penerapan", "Remark on the application", Need::Never, Wall::Private),
    row(Kind::Opd, "name", Form::Line, "Nama", "Name", Need::Final, Wall::Public),
    row(Kind::Opd, "abbreviation", Form::Line, "Singkatan", "Abbreviation", Need::Never, Wall::Public),
    row(Kind::Opd, "alias/", Form::Members(&Form::Flag), "Nama lain", "Other names", Need::Never, Wall::Private),
    row(Kind::Opd, "kind", Form::Line, "Jenis", "Kind", Need::Never, Wall::Private),
    row(Kind::Opd, "dimension/", Form::Members(&Form::Flag), "Dimensi alami", "Natural dimensions", Need::Never, Wall::Public),
    row(Kind::Opd, "order", Form::Int(0, 100000), "Urutan", "Order", Need::Never, Wall::Private),
    row(Kind::Opd, "expected", Form::Flag, "Diharapkan hadir", "Expected", Need::Never, Wall::Public),
    row(Kind::Opd, "distinct/", Form::Members(&Form::Flag), "Bukan OPD yang sama", "Not the same OPD", Need::Never, Wall::Private),
    row(Kind::Opd, "merged_into", Form::Opd, "Digabung ke", "Merged into", Need::Never, Wall::Private),
    row(Kind::Presentation, "order", Form::Int(0, 1000000), "Urutan", "Order", Need::Never, Wall::Private),
    row(Kind::Presentation, "status", Form::Choice(STATUSES), "Status", "Status", Need::Never, Wall::Public),
    row(Kind::Presentation, "attendance", Form::Choice(ATTENDANCES), "Kehadiran", "Attendance", Need::Final, Wall::Public),
    row(Kind::Presentation, "presenter", Form::Line, "Penyaji", "Presenter", Need::Final, Wall::Public),
    row(Kind::Presentation, "position", Form::Line, "Jabatan", "Position", Need::Never, Wall::Public),
    row(Kind::Presentation, "absence_reason", Form::Line, "Alasan tidak hadir", "Reason of absence", Need::Never, Wall::Private),
    row(Kind::Presentation, "slot_minutes", Form::Int(1, 600), "Jatah menit", "Slot in minutes", Need::Never, Wall::Public),
    row(Kind::Presentation, "extra_minutes", Form::Int(-600, 600), "Tambahan menit", "Extra minutes", Need::Never, Wall::Public),
    row(Kind::Presentation, "used_ms", Form::Int(0, 864000000), "Terpakai (milidetik)", "Used (milliseconds)", Need::Never, Wall::Public),
    row(Kind::Presentation, "running_since", Form::Moment, "Berjalan sejak", "Running since", Need::Never, Wall::Public),
    row(Kind::Presentation, "started_at", Form::Moment, "Mulai", "Started at", Need::Never, Wall::Public),
    row(Kind::Presentation, "finished_at", Form::Moment, "Selesai", "Finished at", Need::Never, Wall::Public),
    row(Kind::Presentation, "notes", Form::Lines, "Catatan", "Notes", Need::Never, Wall::Private),
    row(Kind::Presentation, "questions", Form::Lines, "Pertanyaan", "Questions", Need::Never, Wall::Private),
    row(Kind::Presentation, "recorder/", Form::Members(&Form::Flag), "Dicatat di", "Recorded at", Need::Never, Wall::Private),
    row(Kind::Data, "session", Form::Line, "Sesi", "Session", Need::Never, Wall::Private),
    row(Kind::Data, "opd", Form::Opd, "OPD", "OPD", Need::Final, Wall::Public),
    row(Kind::Data, "kind", Form::Choice(DATA_KINDS), "Jenis", "Kind", Need::Never, Wall::Public),
    row(Kind::Data, "indicator", Form::Line, "Indikator", "Indicator", Need::Final, Wall::Public),
    row(Kind::Data, "value", Form::Figure, "Nilai", "Value", Need::Final, Wall::Public),
    row(Kind::Data, "reading", Form::Line, "Bacaan yang dipastikan", "Confirmed reading", Need::Never, Wall::Private),
    row(Kind::Data, "unit", Form::Line, "Satuan", "Unit", Need::Final, Wall::Public),
    row(Kind::Data, "year", Form::Year, "Tahun", "Year", Need::Final, Wall::Public),
    row(Kind::Data, "source", Form::Line, "Sumber", "Source", Need::Final, Wall::Public),
    row(Kind::Data, "dimension", Form::Dimension, "Dimensi", "Dimension", Need::Never, Wall::Public),
    row(Kind::Data, "sub_dimension", Form::Sub, "Sub-dimensi", "Sub-dimension", Need::Never, Wall::Private),
    row(Kind::Data, "konsep", Form::Lines, "Konsep", "Concept", Need::Never, Wall::Private),
    row(Kind::Data, "definisi", Form::Lines, "Definisi", "Definition", Need::Never, Wall::Private),
    row(Kind::Data, "status", Form::Choice(DATA_STATUSES), "Status", "Status", Need::Never, Wall::Private),
    row(Kind::Data, "review", Form::Choice(REVIEWS), "Telaah konsultan", "Consultant's review", Need::Never, Wall::Private),
    row(Kind::Data, "review_remark", Form::Lines, "Permintaan perbaikan", "What to repair", Need::Never, Wall::Private),
    row(Kind::Data, "review_note", Form::Lines, "Catatan konsultan", "Consultant's note", Need::Never, Wall::Private),
    row(Kind::Data, "difference/", Form::Members(&Form::Lines), "Catatan beda angka", "Note on a difference", Need::Never, Wall::Private),
    row(Kind::Data, "remark", Form::Lines, "Keterangan", "Remark", Need::Never, Wall::Private),
    row(Kind::Nomination, "session", Form::Line, "Sesi", "Session", Need::Never, Wall::Private),
    row(Kind::Nomination, "opd", Form::Opd, "OPD penanggung jawab", "Lead OPD", Need::Final, Wall::Public),
    row(Kind::Nomination, "title", Form::Line, "Judul", "Title", Need::Final, Wall::Public),
    row(Kind::Nomination, "supporting/", Form::Members(&Form::Flag), "OPD pendukung", "Supporting OPD", Need::Never, Wall::Public),
    row(Kind::Nomination, "problem", Form::Lines, "Masalah", "Problem", Need::Final, Wall::Private),
    row(Kind::Nomination, "benefit", Form::Lines, "Manfaat", "Benefit", Need::Final, Wall::Private),
    row(Kind::Nomination, "felt_by", Form::Line, "Penerima manfaat", "Who feels it", Need::Never, Wall::Private),
    row(Kind::Nomination, "dimension", Form::Dimension, "Dimensi", "Dimension", Need::Final, Wall::Public),
    row(Kind::Nomination, "duration_months", Form::Int(0, 600), "Lama (bulan)", "Duration (months)", Need::Final, Wall::Public),
    row(Kind::Nomination, "steps", Form::Lines, "Langkah", "Steps", Need::Never, Wall::Private),
    row(Kind::Nomination, "budget", Form::Figure, "Anggaran (Rp)", "Budget (Rp)", Need::Never, Wall::Private),
    row(Kind::Nomination, "fund", Form::Line, "Sumber dana", "Fund", Need::Never, Wall::Private),
    row(Kind::Nomination, "regulasi", Form::Lines, "Regulasi", "Regulation", Need::Never, Wall::Private),
    row(Kind::Nomination, "regulasi_status", Form::Choice(AT_HAND), "Keadaan regulasi", "State of the regulation", Need::Never, Wall::Private),
    row(Kind::Nomination, "sop", Form::Lines, "SOP", "SOP", Need::Never, Wall::Private),
    row(Kind::Nomination, "sop_status", Form::Choice(AT_HAND), "Keadaan SOP", "State of the SOP", Need::Never, Wall::Private),
    row(Kind::Nomination, "progress", Form::Int(0, 100), "Kemajuan (persen)", "Progress (percent)", Need::Never, Wall::Public),
    row(Kind::Nomination, "risk_event/", Form::Members(&Form::Line), "Risiko", "Risk", Need::Never, Wall::Private),
    row(Kind::Nomination, "risk_cause/", Form::Members(&Form::Line), "Penyebab risiko", "Cause of the risk", Need::Never, Wall::Private),
    row(Kind::Nomination, "risk_effect/", Form::Members(&Form::Line), "Akibat risiko", "Effect of the risk", Need::Never, Wall::Private),
    row(Kind::Nomination, "risk_likelihood/", Form::Members(&Form::Int(1, 5)), "Kemungkinan risiko", "Likelihood of the risk", Need::Never, Wall::Private),
    row(Kind::Nomination, "risk_impact/", Form::Members(&Form::Int(1, 5)), "Dampak risiko", "Impact of the risk", Need::Never, Wall::Private),
    row(Kind::Nomination, "risk_mitigation/", Form::Members(&Form::Line), "Mitigasi risiko", "Mitigation of the risk", Need::Never, Wall::Private),
    row(Kind::Nomination, "risk_person/", Form::Members(&Form::Line), "Penanggung jawab risiko", "Person for the risk", Need::Never, Wall::Private),
    row(Kind::Nomination, "program", Form::Program, "Program RPJMD", "RPJMD programme", Need::Never, Wall::Public),
    row(Kind::Nomination, "program_status", Form::Choice(PROGRAM_STATUSES), "Status RPJMD", "RPJMD status", Need::Never, Wall::Public),
    row(Kind::Nomination, "evidence/", Form::Members(&Form::Flag), "Bukti (baris data)", "Evidence (data rows)", Need::Never, Wall::Private),
    row(Kind::Nomination, "gate/", Form::Members(&Form::Flag), "Syarat", "Gates", Need::Never, Wall::Private),
    row(Kind::Nomination, "score/", Form::Members(&Form::Int(1, 5)), "Nilai kriteria", "Scores", Need::Never, Wall::Private),
    row(Kind::Nomination, "judge/", Form::Members(&Form::Int(1, 5)), "Nilai penilai", "Judges' scores", Need::Never, Wall::Private),
    row(Kind::Nomination, "vote/", Form::Members(&Form::Int(0, 100)), "Suara OPD", "Votes", Need::Never, Wall::Private),
    row(Kind::Nomination, "decision", Form::Choice(DECISIONS), "Keputusan", "Decision", Need::Never, Wall::Public),
    row(Kind::Nomination, "override_place", Form::Int(1, 1000), "Peringkat ditetapkan", "Place set by decision", Need::Never, Wall::Private),
    row(Kind::Nomination, "waived/", Form::Members(&Form::Flag), "Syarat dikesampingkan", "Gates set aside", Need::Never, Wall::Private),
    row(Kind::Nomination, "override_reason", Form::Lines, "Alasan penetapan", "Reason of the override", Need::Never, Wall::Private),
    row(Kind::Nomination, "distinct/", Form::Members(&Form::Flag), "Bukan quick win yang sama", "Not the same quick win", Need::Never, Wall::Private),
    row(Kind::Nomination, "override_by", Form::Line, "Ditetapkan oleh", "Decided by", Need::Never, Wall::Private),
    row(Kind::Nomination, "duplicate_of", Form::Line, "Sama dengan", "Duplicate of", Need::Never, Wall::Private),
    row(Kind::Nomination, "review", Form::Choice(REVIEWS), "Telaah konsultan", "Consultant's review", Need::Never, Wall::Private),
    row(Kind::Nomination, "review_remark", Form::Lines, "Permintaan perbaikan", "What to repair", Need::Never, Wall::Private),
    row(Kind::Nomination, "review_note", Form::Lines, "Catatan konsultan", "Consultant's note", Need::Never, Wall::Private),
    row(Kind::Nomination, "remark", Form::Lines, "Keterangan", "Remark", Need::Never, Wall::Private),
    row(Kind::Criterion, "name", Form::Line, "Nama", "Name", Need::Final, Wall::Public),
    row(Kind::Criterion, "name_en", Form::Line, "Nama (Inggris)", "Name (English)", Need::Never, Wall::Private),
    row(Kind::Criterion, "kind", Form::Choice(CRITERION_KINDS), "Jenis", "Kind", Need::Final, Wall::Private),
    row(Kind::Criterion, "question", Form::Line, "Pertanyaan", "Question", Need::Never, Wall::Private),
    row(Kind::Criterion, "weight", Form::Figure, "Bobot", "Weight", Need::Never, Wall::Public),
    row(Kind::Criterion, "order", Form::Int(0, 1000), "Urutan", "Order", Need::Never, Wall::Private),
    row(Kind::Program, "name", Form::Line, "Nama", "Name", Need::Final, Wall::Public),
    row(Kind::Program, "mission", Form::Line, "Misi", "Mission", Need::Never, Wall::Public),
    row(Kind::Program, "bidang", Form::Line, "Bidang", "Field of government", Need::Never, Wall::Private),
    row(Kind::Program, "opd", Form::Opd, "OPD", "OPD", Need::Never, Wall::Public),
    row(Kind::Hand, "operator", Form::Line, "Operator", "Operator", Need::Never, Wall::Private),
    row(Kind::Hand, "device", Form::Line, "Perangkat", "Device", Need::Never, Wall::Private),
    row(Kind::Hand, "version", Form::Line, "Versi program", "Program version", Need::Never, Wall::Private),
    row(Kind::Hand, "opened_at", Form::Moment, "Dibuka", "Opened at", Need::Never, Wall::Private),
    row(Kind::Hand, "undone/", Form::Members(&Form::Flag), "Tindakan dibatalkan", "Acts undone", Need::Never, Wall::Private),
    row(Kind::Hand, "merged", Form::Line, "Berkas yang digabung", "File merged in", Need::Never, Wall::Private),
];

/// Returns the row of a field; for a member of a set (`alias/Sekda`) the row of the set.
pub fn find(on: Kind, key: &str) -> Option<&'static Field> {
    let set = key.split_inclusive('/').next().unwrap_or(key);
    of(on).find(|field| field.key == key || (field.key == set && key.len() > set.len()))
}

/// Returns the fields of a kind of subject, in table order.
pub fn of(on: Kind) -> impl Iterator<Item = &'static Field> {
    FIELDS.iter().filter(move |field| field.on == on)
}

/// Returns the choice with this word among choices.
pub fn choice(choices: &'static [Choice], word: &str) -> Option<&'static Choice> {
    choices.iter().find(|choice| choice.word == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_stands_once() {
        for (i, a) in FIELDS.iter().enumerate() {
            assert!(FIELDS[..i].iter().all(|b| (a.on, a.key) != (b.on, b.key)), "{:?} {}", a.on, a.key);
            assert_eq!(a.key.ends_with('/'), matches!(a.form, Form::Members(_)), "{}", a.key);
            assert_ne!(a.key, "withdrawn", "every kind has that one");
        }
    }

    #[test]
    fn a_member_finds_the_row_of_its_set() {
        assert_eq!(find(Kind::Nomination, "supporting/35.02/dinkes").map(|f| f.key), Some("supporting/"));
        assert_eq!(find(Kind::Nomination, "supporting/"), find(Kind::Nomination, "supporting/x"));
        assert_eq!(find(Kind::Data, "supporting/x"), None);
    }
}
