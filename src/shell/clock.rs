//! The wall clock, with the offset of the place.

use jiff::ZonedDateTime;

use crate::workshop::moment::Moment;

/// Returns this moment in the system's time zone; in WIB where the system does not know its zone.
pub fn now() -> Moment {
    let now = ZonedDateTime::now();
    let unknown = now.time_zone().is_unknown();
    let minutes = if unknown { 7 * 60 } else { now.offset().seconds() / 60 };
    Moment { ms: now.timestamp().as_millisecond(), offset: minutes as i16 }
}
