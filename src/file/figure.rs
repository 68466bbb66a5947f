//! The number that a typed figure stands for, as JSON writes it; the one place where tables ask for it.

/// Returns the plain number of a figure as typed (`72,65` is `72.65`), or nothing where it is not sure.
///
/// One group of thousands alone (`1.500`) can be read two ways and counts only once its reading was confirmed, which is
/// when the field `reading` holds anything.
pub(super) fn figure(value: &str, reading: &str) -> Option<String> {
    let value = value.trim();
    let (sign, plain) = value.strip_prefix('-').map_or(("", value), |plain| ("-", plain));
    let (whole, decimals) = plain.split_once(',').map_or((plain, None), |(whole, decimals)| (whole, Some(decimals)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let groups: Vec<&str> = whole.split('.').collect();
    let grouped = groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    let sure = groups.len() != 2 || decimals.is_some() || !reading.trim().is_empty();
    let joined = groups.concat();
    let well = groups.iter().all(|group| digits(group)) && (groups.len() == 1 || grouped) && sure;
    let zeros = joined.len() > 1 && joined.starts_with('0');
    match decimals {
        _ if !well || zeros => None,
        None => Some(format!("{sign}{joined}")),
        Some(decimals) => digits(decimals).then(|| format!("{sign}{joined}.{decimals}")),
    }
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn only_what_reads_surely_is_a_number() {
        for (value, reading, number) in [
            ("72,65", "", Some("72.65")),
            ("-3", "", Some("-3")),
            ("0,5", "", Some("0.5")),
            ("1.234.567,89", "", Some("1234567.89")),
            ("1.500", "", None),
            ("1.500", "1500", Some("1500")),
            ("1.500,0", "", Some("1500.0")),
            ("007", "", None),
            ("1.50", "", None),
            ("1234.567", "x", None),
            ("72,", "", None),
            (",5", "", None),
            ("", "", None),
            ("89,94 ribu", "", None),
            ("--1", "", None),
        ] {
            assert_eq!(figure(value, reading).as_deref(), number, "{value:?} {reading:?}");
        }
    }
}
