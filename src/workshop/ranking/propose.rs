//! Which programmes a nomination may belong to: those of its OPD's field of government, and those of similar words.
//!
//! A proposal is where a person looks first. Nothing is decided here, and a programme that only keeps an office running is
//! never proposed.

use super::rpjmd::is_support;
use crate::workshop::Workshop;
use crate::workshop::name::fold;
use crate::workshop::subject;

/// Words that nearly every programme has, so that sharing them says nothing.
const COMMON: [&str; 24] = [
    "program",
    "pengelolaan",
    "penyelenggaraan",
    "peningkatan",
    "pengembangan",
    "pembangunan",
    "pemberdayaan",
    "pembinaan",
    "penataan",
    "pemenuhan",
    "pelaksanaan",
    "urusan",
    "bidang",
    "pemerintah",
    "pemerintahan",
    "kabupaten",
    "kota",
    "daerah",
    "dinas",
    "badan",
    "untuk",
    "yang",
    "dengan",
    "melalui",
];

/// The shortest word that says something.
const SHORTEST: usize = 4;
/// Words that begin with so many same letters are of one root: `wisata` and `wisatawan`.
const ROOT: usize = 6;
/// The words of the longer texts that are looked at.
const READ: usize = 40;

/// What the OPD's own programme, its whole field of government, a word of the title and a word of the texts weigh.
const OWNER: u32 = 8;
const FIELD: u32 = 6;
const TITLE: u32 = 4;
const TEXT: u32 = 1;

/// A programme, ready to be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    code: String,
    owner: String,
    field: Vec<String>,
    name: Vec<String>,
}

impl Offer {
    /// Makes a programme ready: its code, its name, its bidang and the full code of its OPD.
    pub fn new(code: &str, name: &str, bidang: &str, owner: &str) -> Self {
        Self { code: code.to_owned(), owner: owner.to_owned(), field: words(bidang), name: words(name) }
    }
}

/// Returns which of the programmes may be a nomination's, by number, best first; equals stand by code.
pub fn propose(workshop: &Workshop, on: &str, offers: &[Offer]) -> Vec<usize> {
    let lead = workshop.text(on, "opd");
    let office = words(workshop.text(&subject::opd(lead), "name"));
    let title = words(workshop.text(on, "title"));
    let mut texts = words(workshop.text(on, "problem"));
    texts.extend(words(workshop.text(on, "benefit")));
    texts.truncate(READ);
    let score = |offer: &Offer| {
        if is_support(&offer.code) {
            return 0;
        }
        let owner = if !lead.is_empty() && offer.owner == lead { OWNER } else { 0 };
        let shared = offer.field.iter().filter(|word| holds(&office, word)).count();
        let field = FIELD * shared as u32 / offer.field.len().max(1) as u32;
        let of = |own: &[String], weight| offer.name.iter().filter(|word| holds(own, word)).count() as u32 * weight;
        owner + field + of(&title, TITLE) + of(&texts, TEXT)
    };
    let mut found: Vec<(u32, usize)> = offers.iter().map(score).zip(0..).filter(|(score, _)| *score > 0).collect();
    found.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| offers[*x].code.cmp(&offers[*y].code)));
    found.into_iter().map(|(_, at)| at).collect()
}

/// Returns the words of a text that say something.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let own = folded.split(' ').filter(|word| word.len() >= SHORTEST && !COMMON.contains(word));
    own.map(str::to_owned).collect()
}

fn holds(words: &[String], word: &str) -> bool {
    let root = |word: &str| word.get(..ROOT).map(str::to_owned);
    words.iter().any(|own| own == word || root(own).is_some_and(|own| word.starts_with(&own)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::Pen;
    use crate::workshop::edit::{Hand, Write};
    use crate::workshop::moment::Moment;

    #[test]
    fn the_field_of_the_opd_and_similar_words_come_first() {
        let offers = [
            Offer::new("1.02.02", "Program Pemenuhan Upaya Kesehatan", "Kesehatan", ""),
            Offer::new("2.16.01", "Program Penunjang Urusan", "Komunikasi dan Informatika", ""),
            Offer::new("2.16.02", "Program Informasi dan Komunikasi Publik", "Komunikasi dan Informatika", ""),
            Offer::new("2.16.03", "Program Pengelolaan Aplikasi Informatika", "Komunikasi dan Informatika", ""),
            Offer::new("3.26.02", "Program Daya Tarik Destinasi Wisata", "Pariwisata", ""),
            Offer::new("3.30.03", "Program Sarana Distribusi Perdagangan", "Perdagangan", "35.02/diskominfo"),
        ];
        let mut workshop = Workshop::default();
        let now = Moment::parse("2022-07-04T08:00:00+07:00").expect("a moment");
        let (operator, device, version) = (String::new(), String::new(), String::new());
        let pen = Pen { hand: Hand::from_random([1; 8]), operator, device, version, opened_at: now };
        let mut put = |on: &str, set: &str, to: &str| drop(workshop.act(&pen, now, [Write::new(on, set, to)]));
        put("opd/35.02/diskominfo", "name", "Dinas Komunikasi, Informatika dan Statistik");
        put("nomination/n1", "title", "Aplikasi Wisatawan");
        put("nomination/n1", "opd", "35.02/diskominfo");
        put("nomination/n2", "title", "Puskesmas");
        put("nomination/n2", "benefit", "Kesehatan ibu");
        let codes = |on: &str| -> Vec<&str> {
            propose(&workshop, on, &offers).into_iter().map(|at| offers[at].code.as_str()).collect()
        };
        assert_eq!(codes("nomination/n1"), ["2.16.03", "3.30.03", "2.16.02", "3.26.02"]);
        assert_eq!(codes("nomination/n2"), ["1.02.02"]);
        assert_eq!(codes("nomination/n9"), Vec::<&str>::new());
    }
}
