//! The number that a typed figure stands for, as JSON writes it; the one place where tables ask for it.

use crate::workshop::number::{self, Reading};

/// Returns the plain number of a figure as typed (`72,65` is `72.65`, `89,94 ribu` is `89940`), or nothing where it is
/// not sure: a figure that can be read two ways counts only once `reading` confirms the very number it is read as.
pub(super) fn figure(value: &str, reading: &str) -> Option<String> {
    match number::read(value) {
        Reading::Sure(figure) => Some(figure.number.to_string()),
        Reading::Doubtful(Some(figure), _) => Some(figure.number.to_string()).filter(|number| number == reading),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[test]
    fn only_what_reads_surely_or_was_confirmed_is_a_number() {
        for (value, reading, number) in [
            ("72,65", "", Some("72.65")),
            ("89,94 ribu", "", Some("89940")),
            ("1.500", "", None),
            ("1.500", "1500", Some("1500")),
            ("1.600", "1500", None),
            ("tidak ada data", "", None),
            ("", "", None),
        ] {
            assert_eq!(figure(value, reading).as_deref(), number, "{value:?} {reading:?}");
        }
    }
}
