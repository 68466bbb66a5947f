//! Two texts line by line: what they share, what only one of them has, and both joined into one.
//!
//! Pure arithmetic over lines; whose texts they are and how they look is not known here.

use rustc_hash::{FxHashMap, FxHashSet};

/// The most pairs of lines that are compared; beyond it, what differs stands as replaced, which loses nothing.
const PAIRS: usize = 1 << 24;

/// A line of two texts laid over each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'a> {
    /// Both texts have it.
    Both(&'a str),
    /// Only the one has it.
    One(&'a str),
    /// Only the other has it.
    Other(&'a str),
}

impl<'a> Line<'a> {
    /// Returns the line's text.
    pub fn text(self) -> &'a str {
        let (Self::Both(text) | Self::One(text) | Self::Other(text)) = self;
        text
    }
}

/// Lays two texts over each other: as many lines as can be are shared, in the order in which both have them.
///
/// Where both differ, the lines of the one go before those of the other. An empty text has no line.
pub fn diff<'a>(one: &'a str, other: &'a str) -> Vec<Line<'a>> {
    let (one, other) = (split(one), split(other));
    let mut diff = Vec::with_capacity(one.len().max(other.len()));
    let (mut at, mut also) = (0, 0);
    for (shared, in_other) in shared(&one, &other).into_iter().chain([(one.len(), other.len())]) {
        diff.extend(one[at..shared].iter().map(|line| Line::One(line)));
        diff.extend(other[also..in_other].iter().map(|line| Line::Other(line)));
        diff.extend(one.get(shared).map(|line| Line::Both(line)));
        (at, also) = (shared + 1, in_other + 1);
    }
    diff
}

/// Joins two texts: every line of both is kept, and a shared one stands once.
pub fn join(one: &str, other: &str) -> String {
    diff(one, other).into_iter().map(Line::text).collect::<Vec<_>>().join("\n")
}

fn split(text: &str) -> Vec<&str> {
    if text.is_empty() { Vec::new() } else { text.split('\n').collect() }
}

/// Returns the places of the lines that both texts share, ascending in both.
fn shared(one: &[&str], other: &[&str]) -> Vec<(usize, usize)> {
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let end = one[start..].iter().rev().zip(other[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (here, there) = (&one[start..one.len() - end], &other[start..other.len() - end]);
    // A number for each different line; one that the other text has nowhere is shared by none, so that mostly few are
    // left to compare.
    let mut numbers: FxHashMap<&str, usize> = FxHashMap::default();
    for (number, line) in here.iter().enumerate() {
        numbers.entry(line).or_insert(number);
    }
    let b: Vec<Numbered> = numbered(there, &numbers);
    let known: FxHashSet<usize> = b.iter().map(|(_, number)| *number).collect();
    let a: Vec<Numbered> = numbered(here, &numbers).into_iter().filter(|(_, number)| known.contains(number)).collect();
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    if a.len().saturating_mul(b.len()) <= PAIRS {
        longest(&a, &b, &mut |at, also| pairs.push((start + at, start + also)));
    }
    pairs.extend((0..end).rev().map(|back| (one.len() - 1 - back, other.len() - 1 - back)));
    pairs
}

/// A line among those compared: its place, and the number of its text.
type Numbered = (usize, usize);

fn numbered(lines: &[&str], numbers: &FxHashMap<&str, usize>) -> Vec<Numbered> {
    lines.iter().enumerate().filter_map(|(at, line)| Some((at, *numbers.get(line)?))).collect()
}

/// Tells the places of a longest common subsequence, ascending (Hirschberg 1975: the memory of one row, not of a table).
fn longest(a: &[Numbered], b: &[Numbered], tell: &mut impl FnMut(usize, usize)) {
    match a {
        [] => {}
        [(at, number)] => {
            if let Some((also, _)) = b.iter().find(|(_, other)| other == number) {
                tell(*at, *also);
            }
        }
        _ => {
            let (first, second) = a.split_at(a.len() / 2);
            let before = lengths(first.iter(), b.iter());
            let behind = lengths(second.iter().rev(), b.iter().rev());
            let cut = (0..=b.len()).rev().max_by_key(|cut| before[*cut] + behind[b.len() - cut]).unwrap_or(0);
            longest(first, &b[..cut], tell);
            longest(second, &b[cut..], tell);
        }
    }
}

/// Returns, for each beginning of `b`, how long a common subsequence of it and all of `a` can be.
fn lengths<'a>(
    a: impl Iterator<Item = &'a Numbered>,
    b: impl ExactSizeIterator<Item = &'a Numbered> + Clone,
) -> Vec<u32> {
    let mut row = vec![0; b.len() + 1];
    for (_, number) in a {
        let mut diagonal = 0;
        for (at, (_, other)) in b.clone().enumerate() {
            let above = row[at + 1];
            row[at + 1] = if number == other { diagonal + 1 } else { above.max(row[at]) };
            diagonal = above;
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(one: &str, other: &str) -> String {
        let sign = |line: Line<'_>| match line {
            Line::Both(text) => format!(" {text}"),
            Line::One(text) => format!("1{text}"),
            Line::Other(text) => format!("2{text}"),
        };
        diff(one, other).into_iter().map(sign).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn what_both_have_stands_once_and_what_one_has_beside_it() {
        for (one, other, wanted) in [
            ("", "", ""),
            ("", "a", "2a"),
            ("a", "", "1a"),
            ("a\nb\nc", "a\nb\nc", " a| b| c"),
            ("a\nb\nc", "a\nx\nc", " a|1b|2x| c"),
            ("a\nb", "b\na", "1a| b|2a"),
            ("a\nc", "a\nb\nc\nd", " a|2b| c|2d"),
            ("x\na\ny\nb", "a\nz\nb\nw", "1x| a|1y|2z| b|2w"),
            ("a\n\nb", "a\nb", " a|1| b"),
        ] {
            assert_eq!(shown(one, other), wanted, "{one:?} {other:?}");
        }
        assert_eq!(
            join("Pembuka\nSoal air\nPenutup", "Pembuka\nSoal jalan\nPenutup"),
            "Pembuka\nSoal air\nSoal jalan\nPenutup"
        );
    }

    #[test]
    fn very_long_texts_that_share_little_lose_nothing() {
        let one: Vec<String> = (0..5_000).map(|n| format!("{}", n % 4_999)).collect();
        let other: Vec<String> = one.iter().rev().cloned().collect();
        let diff = diff(&one.join("\n"), &other.join("\n")).len();
        assert!(diff >= 5_000, "{diff}");
    }

    /// The plain table, to measure by.
    fn table(a: &[&str], b: &[&str]) -> usize {
        let mut best = vec![vec![0; b.len() + 1]; a.len() + 1];
        for (i, one) in a.iter().enumerate() {
            for (j, other) in b.iter().enumerate() {
                best[i + 1][j + 1] = if one == other { best[i][j] + 1 } else { best[i][j + 1].max(best[i + 1][j]) };
            }
        }
        best[a.len()][b.len()]
    }

    fn text() -> impl Strategy<Value = String> {
        prop::collection::vec("[a-d]{0,1}", 0..24).prop_map(|lines| lines.join("\n"))
    }

    proptest! {
        #[test]
        fn both_texts_are_in_it_and_no_more_could_be_shared(one in text(), other in text()) {
            let lines = diff(&one, &other);
            let of = |skip: fn(&Line<'_>) -> bool| lines.iter().copied().filter(|line| !skip(line)).map(Line::text).collect::<Vec<_>>();
            prop_assert_eq!(of(|line| matches!(line, Line::Other(_))), split(&one));
            prop_assert_eq!(of(|line| matches!(line, Line::One(_))), split(&other));
            let both = of(|line| !matches!(line, Line::Both(_))).len();
            prop_assert_eq!(both, table(&split(&one), &split(&other)));
            prop_assert_eq!(split(&join(&one, &other)).len(), split(&one).len() + split(&other).len() - both);
            prop_assert_eq!(join(&one, &one), one);
        }
    }
}
