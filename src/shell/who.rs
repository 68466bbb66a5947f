//! Who sits here: the operator's name and the machine's, as well as the system knows them. Either may be empty.

use std::env;
use std::fs;

use super::settings::Settings;
use crate::words::safe;

/// What says who the operator is before all else.
const OPERATOR: &[&str] = &["BIMTEK_OPERATOR"];

/// Returns the operator: `BIMTEK_OPERATOR`, else the name that was typed once, else the name of the user.
pub(super) fn operator(settings: &Settings) -> String {
    let typed = settings.said.operator.as_deref().map(|name| safe::clean(name.trim())).unwrap_or_default();
    let known = [first(OPERATOR), typed].into_iter().find(|name| !name.is_empty());
    known.unwrap_or_else(|| first(&["USER", "USERNAME", "LOGNAME"]))
}

/// Returns whether `BIMTEK_OPERATOR` says who the operator is.
pub(super) fn is_fixed() -> bool {
    !first(OPERATOR).is_empty()
}

/// Returns the machine's name: `BIMTEK_DEVICE`, else what the system calls it.
pub(super) fn device() -> String {
    let known = first(&["BIMTEK_DEVICE", "COMPUTERNAME", "HOSTNAME"]);
    let file =
        || ["/proc/sys/kernel/hostname", "/etc/hostname"].into_iter().find_map(|path| fs::read_to_string(path).ok());
    if known.is_empty() { safe::clean(file().unwrap_or_default().trim()) } else { known }
}

fn first(names: &[&str]) -> String {
    let found = names.iter().filter_map(|name| env::var(name).ok()).find(|text| !text.trim().is_empty());
    safe::clean(found.unwrap_or_default().trim())
}
