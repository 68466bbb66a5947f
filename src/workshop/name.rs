//! Which OPD a text means: the same dinas is written Dipertahankan, Dispertahankan and "Dinas Pertanian dan Ketahanan Pangan".
//!
//! [`Names::exact`] answers only when there is one answer; [`Names::near`] proposes and a person chooses.
//! No OPD is known here: names come from the roster. A guess is never an answer.

use std::collections::BTreeMap;

/// The longest slug in characters.
pub const SLUG_LIMIT: usize = 64;

/// Shortened kind words, and the word that they stand for.
const SHORT: [(&str, &str); 9] = [
    ("kec", "kecamatan"),
    ("kel", "kelurahan"),
    ("kab", "kabupaten"),
    ("din", "dinas"),
    ("dns", "dinas"),
    ("bdn", "badan"),
    ("bag", "bagian"),
    ("bid", "bidang"),
    ("insp", "inspektorat"),
];

/// Words that many names share, so that sharing them says little.
const COMMON: [&str; 10] =
    ["dinas", "badan", "bagian", "bidang", "kecamatan", "kelurahan", "kabupaten", "kota", "daerah", "dan"];

/// More words than any name has with its abbreviation behind it; a longer text is not taken apart.
const WORDS_LIMIT: usize = 40;

/// The part of a text that [`Names::near`] compares, in characters: names are shorter, and the work grows with the square.
const NEAR_LIMIT: usize = 128;

/// The least score that [`Names::near`] returns, in thousandths.
const NEAR_FLOOR: u32 = 500;

/// Returns the text as names are compared: lower case, no punctuation, `&` as `dan`, single spaces, kind words spelled out.
///
/// `Kec. Slahung` and `KECAMATAN  SLAHUNG` are the same; so are `Din. Kominfo & Statistik` and `dinas kominfo dan statistik`.
pub fn fold(text: &str) -> String {
    let plain: String = text
        .replace('&', " dan ")
        .chars()
        .filter(|c| !matches!(c, '\'' | '`' | '‘' | '’' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().map(spelled).collect();
    words.join(" ")
}

/// Returns the text as a code: `a-z`, `0-9` and single hyphens inside, at most [`SLUG_LIMIT`] characters; empty if nothing of it is left.
pub fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let mut slug = parts.join("-");
    slug.truncate(SLUG_LIMIT);
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Returns the kind word that a shortened one stands for, or the word itself.
fn spelled(word: &str) -> &str {
    SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| long)
}

/// The names of a roster, ready to be asked.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Code and folded forms of each OPD, in roster order.
    opds: Vec<(String, Vec<String>)>,
    /// Codes, names and abbreviations without spaces; nothing where two OPD share one.
    own: BTreeMap<String, Option<usize>>,
    /// Aliases without spaces. An OPD's own name goes before another's alias: aliases keep the names of merged OPD.
    aliases: BTreeMap<String, Option<usize>>,
}

impl Names {
    /// Adds an OPD behind those already there. Empty texts are passed over.
    pub fn add<'a>(&mut self, code: &str, name: &str, abbreviation: &str, aliases: impl IntoIterator<Item = &'a str>) {
        let at = self.opds.len();
        let mut forms: Vec<String> = [code, name, abbreviation].map(fold).into();
        forms.iter().for_each(|form| claim(&mut self.own, form, at));
        for alias in aliases.into_iter().map(fold) {
            claim(&mut self.aliases, &alias, at);
            forms.push(alias);
        }
        forms.retain(|form| !form.is_empty());
        forms.sort();
        forms.dedup();
        self.opds.push((code.to_owned(), forms));
    }

    /// Returns the code of the one OPD that the text names, by code, name, abbreviation or alias.
    ///
    /// Two of its names together are also one (`Dinas Kesehatan (Dinkes)`, `Bagian Umum Setda`), and a closing
    /// `Kabupaten …` or `Kota …` is passed over. A text that two OPD claim names neither.
    pub fn exact(&self, text: &str) -> Option<&str> {
        let folded = fold(text);
        let words: Vec<&str> = folded.split(' ').collect();
        let at = self.whole(&words).or_else(|| self.whole(placeless(&words)))?;
        self.opds.get(at).map(|(code, _)| code.as_str())
    }

    /// Returns the codes of at most `limit` OPD whose names are like the text, best first, with the likeness in thousandths.
    ///
    /// The one that [`Names::exact`] finds has 1000 and stands first, all others have less. Equal scores stand in roster
    /// order; what is less than half alike is left out. `Kecamatan …` is compared only with a text that says kecamatan:
    /// the bare place may mean the kabupaten, unless the roster has it as an alias.
    pub fn near(&self, text: &str, limit: usize) -> Vec<(&str, u32)> {
        let exact = self.exact(text);
        let folded = fold(&text.chars().take(NEAR_LIMIT).collect::<String>());
        let words: Vec<&str> = folded.split(' ').collect();
        let words = placeless(&words);
        let fits = |form: &&String| words.contains(&"kecamatan") || !form.starts_with("kecamatan ");
        let mut found: Vec<(&str, u32)> = self
            .opds
            .iter()
            .filter_map(|(code, forms)| {
                let best = forms.iter().filter(fits).map(|form| score(words, form)).max()?;
                Some((code.as_str(), if exact == Some(code) { 1000 } else { best.min(999) }))
            })
            .filter(|(_, score)| *score >= NEAR_FLOOR)
            .collect();
        found.sort_by_key(|(_, score)| std::cmp::Reverse(*score));
        found.truncate(limit);
        found
    }

    /// Returns the OPD that the words name, as one name or as two names of the same OPD.
    fn whole(&self, words: &[&str]) -> Option<usize> {
        let two = || {
            let cuts = if words.len() <= WORDS_LIMIT { 1..words.len().max(1) } else { 1..1 };
            cuts.into_iter().find_map(|cut| {
                let first = self.claimed(&words[..cut].concat())?;
                (self.claimed(&words[cut..].concat())? == first).then_some(first)
            })
        };
        self.claimed(&words.concat()).or_else(two)
    }

    /// Returns the one OPD that claims the folded text without spaces.
    fn claimed(&self, key: &str) -> Option<usize> {
        self.own.get(key).or_else(|| self.aliases.get(key)).copied().flatten()
    }
}

/// Kinds of place, of which each has its own office: Kecamatan Babadan is not Kelurahan Babadan.
const PLACES: [&str; 3] = ["kecamatan", "kelurahan", "desa"];

/// Returns the kind of place that a folded name begins with: an office of a place is one with an office of the same kind
/// of place only, and speaks for that place.
pub fn place(folded: &str) -> Option<&'static str> {
    PLACES.into_iter().find(|place| folded.split(' ').next() == Some(place))
}

/// A name made ready to be compared with many others for how alike they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    /// The letters of its own words, in the order in which they stand.
    plain: Vec<char>,
    /// The same with the words sorted.
    sorted: Vec<char>,
    /// How often each letter stands in it, which bounds the distance from below.
    counts: [u8; 27],
    /// Its words with figures: `SMPN 1` is not `SMPN 2`.
    numbers: Vec<String>,
    /// The kind of place it begins with.
    place: Option<&'static str>,
}

impl Letters {
    /// Makes a name ready. Kind words and words that many names share do not count.
    pub fn of(name: &str) -> Self {
        let folded = fold(&name.chars().take(NEAR_LIMIT).collect::<String>());
        let words: Vec<&str> = folded.split(' ').collect();
        let place = place(&folded);
        let (numbers, mut own): (Vec<&str>, Vec<&str>) = placeless(&words)
            .iter()
            .filter(|word| !COMMON.contains(word))
            .partition(|word| word.contains(|c: char| c.is_numeric()));
        let plain: Vec<char> = own.concat().chars().collect();
        own.sort_unstable();
        let sorted = own.concat().chars().collect();
        let mut counts = [0u8; 27];
        for letter in &plain {
            let at = if letter.is_ascii_lowercase() { usize::from(*letter as u8 - b'a') } else { 26 };
            counts[at] = counts[at].saturating_add(1);
        }
        Self { plain, sorted, counts, numbers: numbers.into_iter().map(str::to_owned).collect(), place }
    }

    /// Returns how alike two names are, in thousandths: what their own words share by letters (Damerau–Levenshtein), in
    /// the order in which they stand or sorted, whichever says more; 0 below a floor, and where they are of different
    /// kinds of place or hold different numbers.
    ///
    /// It is the same in both directions, and 1000 only where all letters are the same.
    pub fn alike(&self, other: &Self, floor: u32) -> u32 {
        let longer = self.plain.len().max(other.plain.len());
        let differ = self.counts.iter().zip(&other.counts).map(|(a, b)| usize::from(a.abs_diff(*b))).sum::<usize>();
        // Each change of a letter mends at most two of the counts.
        let most = 1000_usize.saturating_sub(1000 * differ.div_ceil(2) / longer.max(1));
        if self.place != other.place || self.numbers != other.numbers || most < floor as usize {
            return 0;
        }
        let score = likeness(&self.plain, &other.plain).max(likeness(&self.sorted, &other.sorted));
        if score < floor { 0 } else { score }
    }
}

/// Notes that the OPD claims the folded form; a form that two claim belongs to neither.
///
/// Spaces do not count: `Satpol PP` is `SatpolPP`, `D.L.H.` is `DLH`, `Olah Raga` is `Olahraga`.
fn claim(claims: &mut BTreeMap<String, Option<usize>>, form: &str, at: usize) {
    let key = form.replace(' ', "");
    if !key.is_empty() {
        let holder = claims.entry(key).or_insert(Some(at));
        *holder = holder.filter(|holder| *holder == at);
    }
}

/// Returns the words without a closing `kabupaten …` or `kota …`, if a word of a name's own stands before it.
fn placeless<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let cut = words.iter().rposition(|word| matches!(*word, "kabupaten" | "kota")).unwrap_or(words.len());
    if words[..cut].iter().any(|word| !COMMON.contains(word)) { &words[..cut] } else { words }
}

/// Returns how alike folded words and a folded name are, in thousandths: by letters, or by words if that says more.
fn score(asked: &[&str], form: &str) -> u32 {
    let form: Vec<&str> = form.split(' ').take(WORDS_LIMIT).collect();
    let letters = |words: &[&str]| {
        let own = words.iter().filter(|word| !COMMON.contains(word));
        own.flat_map(|word| word.chars()).take(NEAR_LIMIT).collect::<Vec<char>>()
    };
    let chars = |words: &[&str]| words.iter().map(|word| word.chars().collect()).collect::<Vec<Vec<char>>>();
    let (asked_words, form_words) = (chars(asked), chars(&form));
    // The name's own words count double: `Kominfo Ponorogo` holds all of `Kominfo`.
    let overlap = (cover(&asked_words, &form_words) + 2 * cover(&form_words, &asked_words)) / 3;
    // Shared words without their order say a little less than the same letters.
    likeness(&letters(asked), &letters(&form)).max(overlap * 95 / 100)
}

/// Returns the share of the words, by weight, that have a like word among the others, in thousandths.
fn cover(words: &[Vec<char>], others: &[Vec<char>]) -> u32 {
    let (mut held, mut all) = (0, 0);
    for word in words {
        let text: String = word.iter().collect();
        let weight = if COMMON.contains(&text.as_str()) { 1 } else { 3 };
        let best = others.iter().map(|other| likeness(word, other)).max().unwrap_or(0);
        // Below three quarters two words only happen to share letters.
        held += weight * if best >= 750 { best } else { 0 };
        all += weight;
    }
    held / all.max(1)
}

/// Returns 1000 less the Damerau–Levenshtein distance (adjacent letters swapped count one) in thousandths of the longer text.
fn likeness(a: &[char], b: &[char]) -> u32 {
    let longer = a.len().max(b.len());
    if longer == 0 || longer > NEAR_LIMIT {
        return 0;
    }
    let (mut before, mut last) = (vec![0; b.len() + 1], (0..=b.len()).collect::<Vec<usize>>());
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let change = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = change.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    (1000 - 1000 * last[b.len()] / longer) as u32
}
