//! Numbers in Indonesian words (terbilang), as receipts and deeds write them behind the figure.
//!
//! Indonesian only: no office paper spells a number in another language.

/// The words for zero to eleven, which have names of their own.
const SMALL: [&str; 12] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"];
/// The names of the powers of a thousand, greatest first.
const SCALES: [(u64, &str); 6] = [
    (1_000_000_000_000_000_000, "kuintiliun"),
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1_000, "ribu"),
];

/// Returns the number in words: 1.250.000 is `satu juta dua ratus lima puluh ribu`.
///
/// A single thousand is `seribu` wherever it stands (1.001.000 is `satu juta seribu`). Source: `tests/data/terbilang.csv`.
pub fn spell(n: u64) -> String {
    if n == 0 {
        return SMALL[0].to_owned();
    }
    let mut words = Vec::new();
    let mut rest = n;
    for (scale, name) in SCALES {
        match rest / scale {
            0 => {}
            1 if scale == 1_000 => words.push("seribu"),
            count => {
                below_thousand(count, &mut words);
                words.push(name);
            }
        }
        rest %= scale;
    }
    below_thousand(rest, &mut words);
    words.join(" ")
}

/// Adds the words of a number below 1,000; none for 0.
fn below_thousand(n: u64, words: &mut Vec<&'static str>) {
    let small = |n: u64| SMALL[(n % 12) as usize];
    match n / 100 {
        0 => {}
        1 => words.push("seratus"),
        hundreds => words.extend([small(hundreds), "ratus"]),
    }
    match n % 100 {
        0 => {}
        n @ 1..=11 => words.push(small(n)),
        n @ 12..=19 => words.extend([small(n - 10), "belas"]),
        n => {
            words.extend([small(n / 10), "puluh"]);
            below_thousand(n % 10, words);
        }
    }
}
