//! The wall clock, with the offset of the place.

use std::sync::OnceLock;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::workshop::moment::Moment;

/// Returns this moment in the system's time zone; in WIB where the system does not know its zone.
pub fn now() -> Moment {
    static ZONE: OnceLock<TimeZone> = OnceLock::new();
    let now = Timestamp::now();
    let zone = ZONE.get_or_init(zone);
    let minutes = if zone.is_unknown() { 7 * 60 } else { zone.to_offset(now).seconds() / 60 };
    let moment = Moment { ms: now.as_millisecond(), offset: minutes as i16 };
    #[cfg(debug_assertions)]
    let moment = moment.plus(off());
    moment
}

/// Returns by how many milliseconds this laptop's clock is wrong, as `BIMTEK_CLOCK_OFF` says, so that a test can see two that
/// differ.
#[cfg(debug_assertions)]
fn off() -> i64 {
    static OFF: OnceLock<i64> = OnceLock::new();
    *OFF.get_or_init(|| std::env::var("BIMTEK_CLOCK_OFF").ok().and_then(|off| off.parse().ok()).unwrap_or(0))
}

/// Returns the system's time zone. Where the system names one file for it, that file is enough: looking it up by name
/// would walk the whole zone database, which costs as much as reading a session.
fn zone() -> TimeZone {
    let named = std::env::var_os("TZ").is_some_and(|name| !name.is_empty());
    let file = (cfg!(unix) && !named).then(|| std::fs::read("/etc/localtime").ok()).flatten();
    file.and_then(|bytes| TimeZone::tzif("", &bytes).ok()).unwrap_or_else(TimeZone::system)
}
