//! The beginning of a session: its first writes, with the defaults a facilitator would choose.

use super::edit::Write;
use super::moment::Day;
use super::subject;

/// Minutes for each OPD unless the facilitator says otherwise; 47 OPD then fill one working day.
pub const SLOT_MINUTES: i64 = 10;

/// Returns the writes that begin a session: title, day and defaults, without its roster.
pub fn session(sid: &str, title: &str, day: Day, facilitator: &str, rehearsal: bool) -> Vec<Write> {
    let on = subject::session(sid);
    let mut writes = vec![
        Write::new(on.clone(), "title", title),
        Write::new(on.clone(), "stage", "II"),
        Write::new(on.clone(), "date", day.to_string()),
        Write::new(on.clone(), "start_clock", "08.00"),
        Write::new(on.clone(), "venue", "Ruang Pusdalop"),
        Write::new(on.clone(), "region", "35.02"),
        Write::new(on.clone(), "region_name", "Kabupaten Ponorogo"),
        Write::new(on.clone(), "host", "Dinas Komunikasi, Informatika dan Statistik"),
        Write::new(on.clone(), "slot_minutes", SLOT_MINUTES),
        Write::new(on.clone(), "state", "persiapan"),
    ];
    if !facilitator.is_empty() {
        writes.push(Write::new(on.clone(), "facilitator", facilitator));
    }
    if rehearsal {
        writes.push(Write::new(on, "rehearsal", true));
    }
    writes
}

/// Gives the first writes of a session other minutes for each OPD.
pub fn with_minutes(writes: &mut [Write], minutes: i64) {
    if let Some(write) = writes.iter_mut().find(|write| &*write.set == "slot_minutes") {
        write.to = Some(minutes.into());
    }
}
