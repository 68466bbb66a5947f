//! Words for acts, subjects and values.

crate::words! {
    /// A data row by its indicator and OPD.
    data_row(indicator, opd) = "baris “{indicator}” ({opd})", "row “{indicator}” ({opd})";
    /// A nomination by its title.
    quick_win(title) = "quick win “{title}”", "quick win “{title}”";
    /// A session by its title.
    session(title) = "sesi “{title}”", "session “{title}”";
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
    /// Many OPD of the roster were changed.
    roster(count) = "daftar OPD: {count} diubah", "roster: {count} OPD changed";
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
}
