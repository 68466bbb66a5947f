//! The roster of the session at work, and what changes it, as writes.
//!
//! Which OPD the cursor is on, and what is said of a change, is the screen's business.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::file::intake;
use crate::tui::list;
use crate::tui::room::Room;
use crate::workshop::agenda;
use crate::workshop::edit::Write;
use crate::workshop::name::{fold, slug};
use crate::workshop::subject::{self, Kind};

/// The kinds of OPD that a name begins with.
const KINDS: [&str; 7] = ["dinas", "badan", "kecamatan", "bagian", "sekretariat", "inspektorat", "kelurahan"];

/// An OPD of the roster.
pub(super) struct Row {
    /// Its place in the order, from 1; none for one that is merged into another.
    pub(super) place: Option<usize>,
    /// Its full code.
    pub(super) code: Arc<str>,
    /// Its place in the agenda.
    pub(super) order: Option<i64>,
    /// Whether it is expected.
    pub(super) expected: bool,
    /// The code of the OPD it is merged into, else empty.
    pub(super) merged: String,
}

/// Returns the OPD of the session's region in the order of the agenda; merged ones stand at the end.
pub(super) fn rows(room: &Room) -> Vec<Row> {
    let workshop = room.workshop();
    let region = workshop.text(&room.session(), "region");
    let row = |on: &Arc<str>| {
        let code: Arc<str> = subject::rest(on).into();
        Row {
            place: None,
            order: agenda::number(workshop, &subject::presentation(room.sid(), &code), &code),
            expected: workshop.flag(on, "expected"),
            merged: workshop.text(on, "merged_into").to_owned(),
            code,
        }
    };
    let mut rows: Vec<Row> = workshop.all(Kind::Opd).into_iter().map(row).collect();
    rows.retain(|row| region.is_empty() || row.code.split('/').next() == Some(region));
    rows.sort_by(|a, b| {
        let key = |row: &Row| (!row.merged.is_empty(), row.order.unwrap_or(i64::MAX));
        key(a).cmp(&key(b)).then_with(|| a.code.cmp(&b.code))
    });
    // The numbers in the record may have gaps; people count places.
    for (row, place) in rows.iter_mut().filter(|row| row.merged.is_empty()).zip(1..) {
        row.place = Some(place);
    }
    rows
}

/// Returns whether an OPD goes by a name that holds every word looked for.
pub(super) fn is_called(room: &Room, code: &str, wanted: &str) -> bool {
    let on = subject::opd(code);
    let aliases = room.workshop().members(&on, "alias/").map(|(alias, _)| alias);
    let own = [room.opd_name(code), room.opd_short(code), code];
    list::found(wanted, &own.into_iter().chain(aliases).collect::<Vec<_>>())
}

/// Moves an OPD in the order: the two that change places are written, or all whose number is not clear.
pub(super) fn shift(room: &Room, code: &str, by: isize) -> Vec<Write> {
    let mut rows = rows(room);
    rows.retain(|row| row.merged.is_empty());
    let Some(from) = rows.iter().position(|row| *row.code == *code) else { return Vec::new() };
    let Some(to) = from.checked_add_signed(by).filter(|to| *to < rows.len()) else { return Vec::new() };
    let write = |row: &Row, order: i64| Write::new(subject::presentation(room.sid(), &row.code), "order", order);
    match (rows[from].order, rows[to].order) {
        (Some(a), Some(b)) if a != b => vec![write(&rows[from], b), write(&rows[to], a)],
        _ => {
            rows.swap(from, to);
            let numbered = rows.iter().zip(1..).filter(|(row, number)| row.order != Some(*number));
            numbered.map(|(row, number)| write(row, number)).collect()
        }
    }
}

/// Adds an OPD at the end of the roster, under a code that no OPD of the region ever had.
pub(super) fn add(room: &Room, name: &str) -> Vec<Write> {
    let workshop = room.workshop();
    let region = subject::home(workshop.text(&room.session(), "region"));
    // Room is left for a number behind it.
    let slug = Some(slug(&name.chars().take(60).collect::<String>()))
        .filter(|slug| !slug.is_empty())
        .unwrap_or_else(|| "opd".to_owned());
    let on = subject::opd(&intake::free(workshop, &format!("{region}/{slug}"), &BTreeSet::new()));
    let rows = rows(room);
    let last = rows.iter().filter_map(|row| row.order).max().unwrap_or(0);
    let mut writes = vec![
        Write::new(on.clone(), "name", name),
        Write::new(on.clone(), "order", last.saturating_add(1)),
        Write::new(on.clone(), "expected", true),
    ];
    let folded = fold(name);
    if let Some(kind) = KINDS.into_iter().find(|kind| folded.split(' ').next() == Some(kind)) {
        writes.push(Write::new(on, "kind", kind));
    }
    writes
}

/// Leaves only some OPD expected, and those whose turn has begun; returns how many those are and how many are not.
pub(super) fn only(room: &Room, these: &[Row]) -> (usize, usize, Vec<Write>) {
    let mut rows = rows(room);
    rows.retain(|row| row.merged.is_empty());
    let begun = |row: &Row| row.expected && agenda::begun(room.workshop(), room.sid(), &row.code);
    let stays = |row: &Row| these.iter().any(|one| one.code == row.code) || begun(row);
    let count = rows.iter().filter(|row| stays(row)).count();
    let changed = rows.iter().filter(|row| row.expected != stays(row));
    let writes = changed.map(|row| Write::new(subject::opd(&row.code), "expected", stays(row))).collect();
    (count, rows.len() - count, writes)
}

/// Takes all kecamatan out of those expected, or all in when none is; returns which of the two, and how many there are.
pub(super) fn districts(room: &Room) -> Option<(bool, usize, Vec<Write>)> {
    let mut rows = rows(room);
    rows.retain(|row| row.merged.is_empty() && room.workshop().text(&subject::opd(&row.code), "kind") == "kecamatan");
    let to = rows.iter().all(|row| !row.expected);
    let changed = rows.iter().filter(|row| row.expected != to);
    let writes = changed.map(|row| Write::new(subject::opd(&row.code), "expected", to)).collect();
    (!rows.is_empty()).then_some((to, rows.len(), writes))
}
