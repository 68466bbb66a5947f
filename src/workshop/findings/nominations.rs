//! The same quick win nominated twice: by titles that are the same or alike, by a title that stands in the other's text,
//! by what the texts share.
//!
//! Words that many quick wins share (`aplikasi`, `pelayanan`, the name of the regency) say nothing, and of the others a
//! word says the less the more titles have it. Duplicates that are joined are not proposed again.

use std::sync::Arc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::words::{Lang, Text, findings as words};
use crate::workshop::Workshop;
use crate::workshop::joining;
use crate::workshop::name::{Letters, fold};
use crate::workshop::subject::Kind;

/// From this likeness on two titles may be two spellings of one, in thousandths.
const ALIKE: u32 = 800;

/// The least part of the shorter title that both share, in thousandths, and the same where one OPD leads both.
const SHARED: u32 = 500;
const SHARED_BY_ONE: u32 = 330;

/// The least part of the texts that both share, in thousandths of all their own words.
const TEXTS: u32 = 500;

/// So many words two texts share at least, where they are compared.
const FEW: usize = 4;

/// A word that stands in more nominations than this says nothing of any of them.
const COMMON: usize = 24;

/// So many titles at most are a family by a word that each of them has, as the activities of one fund are.
const FAMILY: usize = 6;

/// What a word weighs that no third title has.
const WHOLE: usize = 60;

/// How many of the shared words are told.
const SHOWN: usize = 4;

/// Words that quick wins share, whatever they are about.
const WORDS: &str = "aplikasi app sistem informasi manajemen pelayanan layanan program kegiatan gerakan inovasi smart \
    city digital digitalisasi online daring elektronik terpadu terintegrasi integrasi berbasis pengembangan peningkatan \
    pembangunan penguatan pengelolaan kabupaten kota kecamatan kelurahan desa daerah dinas badan masyarakat warga publik \
    dan atau di ke dari untuk yang dengan pada oleh dalam melalui bagi agar serta sebagai adalah ini itu tidak belum ada \
    akan dapat bisa lebih secara antar satu para";

/// Two nominations that may be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearDuplicate {
    /// The one that would stay: the older one.
    pub stays: Arc<str>,
    /// The one that would become its duplicate.
    pub goes: Arc<str>,
    /// What speaks for it.
    pub why: Why,
    /// Whether a person said that they are not the same.
    pub apart: bool,
}

/// What speaks for two nominations being one, the strongest first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// They are called the same.
    Title,
    /// Their titles are so little unlike, in thousandths.
    Unlike(u32),
    /// This title of one stands in the text of the other.
    Names(String),
    /// Their titles share these words.
    Words(Vec<String>),
    /// Their texts share these words, and more.
    Texts(Vec<String>),
}

impl Why {
    /// Returns what speaks for it, in a few words.
    pub fn text(&self, lang: Lang) -> Text {
        let few = |shared: &[String]| {
            let shown = shared.iter().take(SHOWN).map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ");
            if shared.len() > SHOWN { words::and_more(lang, shown).into_owned() } else { shown }
        };
        match self {
            Self::Title => words::why_title(lang),
            Self::Unlike(score) => words::why_title_alike(lang, (1000 - score) / 10),
            Self::Names(title) => words::why_names(lang, title),
            Self::Words(shared) => words::why_words(lang, few(shared)),
            Self::Texts(shared) => words::why_texts(lang, few(shared)),
        }
    }
}

struct Nomination<'a> {
    on: &'a Arc<str>,
    opd: &'a str,
    /// The title, and where it has a part in brackets, the part before and the part inside.
    titles: Vec<String>,
    letters: Letters,
    /// The own words of the title, and of problem and benefit; sorted.
    title_words: Vec<String>,
    text_words: Vec<String>,
    /// Problem and benefit, folded, with a space at both ends.
    text: String,
}

/// The words of the titles, and the places of those that have them, ascending.
type Titled<'a> = FxHashMap<&'a str, Vec<usize>>;

/// Finds the nominations that may be one, the surest first.
pub(super) fn find(workshop: &Workshop) -> Vec<NearDuplicate> {
    let common = common(workshop);
    let standing = workshop.all(Kind::Nomination).into_iter().filter(|on| workshop.text(on, "duplicate_of").is_empty());
    let all: Vec<Nomination<'_>> = standing.map(|on| nomination(workshop, on, &common)).collect();
    let mut titled = Titled::default();
    for (at, nomination) in all.iter().enumerate() {
        nomination.title_words.iter().for_each(|word| titled.entry(word).or_default().push(at));
    }
    let mut found = Vec::new();
    for (a, b) in candidates(&all) {
        let (one, other) = (&all[a], &all[b]);
        let why = why(one, other).or_else(|| words_of_titles(&all, &titled, (a, b))).or_else(|| texts(one, other));
        let Some(why) = why else { continue };
        let apart = joining::apart(workshop, one.on, other.on);
        found.push(NearDuplicate { stays: one.on.clone(), goes: other.on.clone(), why, apart });
    }
    found.sort_by(|a, b| (a.apart, &a.why).cmp(&(b.apart, &b.why)));
    found
}

/// Returns the pairs worth comparing, by places, ascending: those that share a word which few have, or a title.
fn candidates(all: &[Nomination<'_>]) -> Vec<(usize, usize)> {
    let mut holders: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    let mut titled: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, nomination) in all.iter().enumerate() {
        for word in nomination.title_words.iter().chain(&nomination.text_words) {
            let known = holders.entry(word).or_default();
            if known.last() != Some(&at) {
                known.push(at);
            }
        }
        for title in &nomination.titles {
            titled.entry(title).or_default().push(at);
        }
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for known in holders.values().filter(|known| known.len() <= COMMON) {
        let later = |(at, a): (usize, &usize)| known[at + 1..].iter().map(|b| (*a, *b)).collect::<Vec<_>>();
        pairs.extend(known.iter().enumerate().flat_map(later));
    }
    for known in titled.values() {
        super::pairs(known.len(), |a, b| pairs.push((known[a], known[b])));
    }
    pairs.retain(|(a, b)| a != b);
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Returns what speaks for two nominations being one, apart from words that they share.
fn why(one: &Nomination<'_>, other: &Nomination<'_>) -> Option<Why> {
    if one.titles.iter().any(|title| other.titles.contains(title)) {
        return Some(Why::Title);
    }
    let alike = one.letters.alike(&other.letters, ALIKE);
    if alike >= ALIKE {
        return Some(Why::Unlike(1000 - alike));
    }
    let names = |title: &&String, of: &Nomination<'_>| of.text.contains(&format!(" {title} "));
    let named = one.titles.iter().find(|title| tells(title) && names(title, other));
    if let Some(title) = named.or_else(|| other.titles.iter().find(|title| tells(title) && names(title, one))) {
        return Some(Why::Names(title.clone()));
    }
    None
}

/// Returns the words that two titles share, where those are much of the shorter one.
fn words_of_titles(all: &[Nomination<'_>], titled: &Titled<'_>, (a, b): (usize, usize)) -> Option<Why> {
    let (one, other) = (&all[a], &all[b]);
    let shared = shared(&one.title_words, &other.title_words);
    if shared.is_empty() {
        return None;
    }
    let floor = if one.opd == other.opd && !one.opd.is_empty() { SHARED_BY_ONE } else { SHARED };
    let holders = |word: &str| titled.get(word).map(Vec::as_slice).unwrap_or_default();
    // What only these two have in common says all it can; what others have too may be about them as well.
    let weight = |word: &String| WHOLE / holders(word).len().saturating_sub(1).max(1);
    let weigh = |words: &[String]| words.iter().map(weight).sum::<usize>();
    let lighter = weigh(&one.title_words).min(weigh(&other.title_words));
    // A title of one own word is no more than that word: another one that has it may be about anything.
    if lighter <= WHOLE {
        return None;
    }
    if thousandths(weigh(&shared), lighter) >= floor {
        return Some(Why::Words(shared));
    }
    // Of a few titles that share a word the briefest may be what the others are parts of: “Insentif RT” and “Rembug Warga
    // RT” of “Dana RT”. The parts are not each other's.
    let briefest = |word: &String| holders(word).iter().min_by_key(|at| all[**at].titles[0].chars().count());
    let part = |word: &String| holders(word).len() <= FAMILY && [a, b].iter().any(|at| briefest(word) == Some(at));
    let much = thousandths(shared.len(), one.title_words.len().min(other.title_words.len())) >= floor;
    (much && shared.iter().any(part)).then_some(Why::Words(shared))
}

/// Returns what the texts share, where that is much.
fn texts(one: &Nomination<'_>, other: &Nomination<'_>) -> Option<Why> {
    let both = shared(&one.text_words, &other.text_words);
    let all = one.text_words.len() + other.text_words.len() - both.len();
    (both.len() >= FEW && thousandths(both.len(), all) >= TEXTS).then_some(Why::Texts(both))
}

/// Returns whether a title is long enough to be recognised inside a text.
fn tells(title: &str) -> bool {
    title.contains(' ') || title.chars().count() > 4
}

fn thousandths(part: usize, of: usize) -> u32 {
    (1000 * part / of.max(1)) as u32
}

/// Returns the words that two sorted lists share.
fn shared(one: &[String], other: &[String]) -> Vec<String> {
    one.iter().filter(|word| other.binary_search(word).is_ok()).cloned().collect()
}

/// Returns the words that say nothing: the common ones and those of the regencies' names.
fn common(workshop: &Workshop) -> FxHashSet<String> {
    let regions = workshop.all(Kind::Session).into_iter().map(|on| fold(workshop.text(on, "region_name")));
    let names: Vec<String> = regions.flat_map(|name| name.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
    WORDS.split_whitespace().map(str::to_owned).chain(names).collect()
}

fn nomination<'a>(workshop: &'a Workshop, on: &'a Arc<str>, common: &FxHashSet<String>) -> Nomination<'a> {
    let title = workshop.text(on, "title");
    let text = format!("{} {}", workshop.text(on, "problem"), workshop.text(on, "benefit"));
    let own = |text: &str| {
        let words = fold(text);
        let own = words.split(' ').filter(|word| word.chars().count() > 1 && !common.contains(*word));
        let mut own: Vec<String> = own.map(str::to_owned).collect();
        own.sort_unstable();
        own.dedup();
        own
    };
    let mut titles = vec![fold(title)];
    if let Some((before, inside)) = title.trim().strip_suffix(')').and_then(|title| title.split_once('(')) {
        titles.extend([fold(before), fold(inside)]);
    }
    // What only says that it is an application is no title.
    titles.retain(|title| !own(title).is_empty());
    Nomination {
        on,
        opd: joining::standing(workshop, workshop.text(on, "opd")),
        titles,
        letters: Letters::of(title),
        title_words: own(title),
        text_words: own(&text),
        text: format!(" {} ", fold(&text)),
    }
}
