//! Words for acts, subjects and values.

crate::words! {
    /// A data row by its indicator and OPD.
    data_row_of_none(indicator) = "baris “{indicator}”", "row “{indicator}”";
    /// A data row with its OPD.
    data_row(indicator, opd) = "baris “{indicator}” ({opd})", "row “{indicator}” ({opd})";
    /// A nomination by its title.
    quick_win(title) = "quick win “{title}”", "quick win “{title}”";
    /// A session by its title.
    session(title) = "sesi “{title}”", "session “{title}”";
    /// A nomination by its title and OPD.
    quick_win_of(title, opd) = "quick win “{title}” ({opd})", "quick win “{title}” ({opd})";
    /// Who wrote, and on which device.
    person(operator, device) = "{operator} di {device}", "{operator} on {device}";
    /// Who wrote, in a sentence, where nobody knows.
    somebody() = "seseorang", "somebody";
    /// The same, in a table.
    unknown() = "tidak dikenal", "unknown";
    /// Who wrote, as a subject of its own.
    hand(who) = "operator {who}", "operator {who}";
    /// The label of the field that hides a subject.
    withdrawn() = "Ditarik", "Withdrawn";
    /// Yes.
    yes() = "ya", "yes";
    /// No.
    no() = "tidak", "no";
    /// An act that undid another.
    undid(what) = "batalkan: {what}", "undo: {what}";
    /// An act that redid another.
    redid(what) = "ulangi: {what}", "redo: {what}";
    /// A presentation that had stopped goes on.
    goes_on(name, status) = "{name}: {status} dilanjutkan", "{name}: {status}, going on";
    /// Many OPD of the roster were changed.
    roster(count) = "daftar OPD: {count} diubah", "roster: {count} OPD changed";
    /// Files were merged into the record.
    merged(files) = "gabung {files}", "merge {files}";
    /// A line of the history: files were merged into the record.
    merging(files, edits) = "menggabung {files}: {edits}", "merges {files}: {edits}";
    /// A subject was withdrawn.
    withdrew(name) = "tarik {name}", "withdraw {name}";
    /// A subject came into the record.
    added(name) = "tambah {name}", "add {name}";
    /// A status was set.
    set_to(name, value) = "{name}: {value}", "{name}: {value}";
    /// Fields were changed.
    changed(name, fields) = "{name}: {fields}", "{name}: {fields}";
    /// More subjects were written in the same act.
    and_more(what, more) = "{what} (+{more})", "{what} (+{more})";
    /// A line of the history: something was withdrawn.
    withdrawing(name) = "menarik {name}", "withdraws {name}";
    /// A line of the history: something withdrawn was brought back.
    bringing_back(name) = "mengembalikan {name}", "brings back {name}";
    /// A line of the history: something came into the record.
    adding(name) = "menambah {name}", "adds {name}";
    /// A line of the history: an act was undone.
    undoing(what) = "membatalkan: {what}", "undoes: {what}";
    /// A line of the history: an act was redone.
    redoing(what) = "mengulangi: {what}", "redoes: {what}";
    /// A line of the history: more subjects were written in the same act.
    and_others(what, more) = "{what} dan {more} lainnya", "{what} and {more} others";
    /// A field that had no value got one.
    set(label, new) = "{label} {new}", "{label} {new}";
    /// A field's value was replaced.
    replaced(label, old, new) = "{label} {old} → {new}", "{label} {old} → {new}";
    /// A field lost its value.
    cleared(label, old) = "{label} {old} → kosong", "{label} {old} → empty";
    /// A field's value was written again.
    affirmed(label, value) = "{label} tetap {value}", "{label} stays {value}";
}
