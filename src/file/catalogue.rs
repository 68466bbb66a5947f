//! The tables that are built into the program: known figures, dimensions, quick-win criteria, RPJMD programmes.
//!
//! They are proposals for a session: completions and defaults. Nothing in them is a record, and a session may differ from all.
//! Where each row comes from stands in its `source` column in `data/`.

use std::sync::LazyLock;

use super::{csv, sheet};
use crate::workshop::name::fold;
use crate::workshop::ranking::{self, BuiltIn};

/// A published figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Code of the OPD that would present it.
    pub opd: String,
    /// Slug of its dimension.
    pub dimension: String,
    /// What was counted or measured.
    pub indicator: String,
    /// The figure as an official types it (`89,94 ribu`).
    pub value: String,
    /// The unit.
    pub unit: String,
    /// The year it is of.
    pub year: i64,
    /// Who published it.
    pub source: String,
}

/// One of the six smart-city dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// `smart-living`.
    pub slug: String,
    /// The English name, used in Indonesian too.
    pub name: String,
    /// What it means, in Indonesian.
    pub gloss: String,
    /// Its sub-dimensions, three each.
    pub subs: Vec<Sub>,
    /// Other names of the whole dimension.
    pub aliases: Vec<String>,
}

/// A sub-dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sub {
    /// `mobility`.
    pub slug: String,
    /// The Indonesian name.
    pub id: String,
    /// The English name.
    pub en: String,
    /// Other names of this sub-dimension alone (`Smart Mobility`).
    pub aliases: Vec<String>,
}

/// How a criterion is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CriterionKind {
    /// Yes or no; a no keeps a nomination from becoming a quick win.
    Gate,
    /// A score from 1 to 5.
    Score,
}

/// A default criterion for choosing quick wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// `daya-tarik`.
    pub slug: String,
    /// The Indonesian name.
    pub id: String,
    /// The English name.
    pub en: String,
    /// Gate or score.
    pub kind: CriterionKind,
    /// The question to the room, in Indonesian.
    pub question: String,
    /// The default weight, relative to the others; nothing for a gate.
    pub weight: Option<i64>,
}

/// A programme of the national nomenclature for kabupaten/kota.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// `2.16.03`.
    pub code: String,
    /// The name.
    pub name: String,
    /// The bidang urusan.
    pub field: String,
    /// Whether it only keeps the office running, so that it is never a quick win by itself.
    pub support: bool,
}

static INDICATORS: LazyLock<Vec<Indicator>> = LazyLock::new(|| {
    let columns = ["opd", "dimension", "indicator", "value_text", "unit", "year", "source_name"];
    let rows = table(include_str!("../../data/indicators.csv"), columns);
    let indicator = |[opd, dimension, indicator, value, unit, year, source]: [String; 7]| {
        Some(Indicator { opd, dimension, indicator, value, unit, year: year.parse().ok()?, source })
    };
    rows.into_iter().filter_map(indicator).collect()
});

static DIMENSIONS: LazyLock<Vec<Dimension>> = LazyLock::new(|| {
    let columns = ["dimension", "name", "gloss_id", "sub", "sub_name_id", "sub_name_en", "aliases"];
    let mut dimensions: Vec<Dimension> = Vec::new();
    for [slug, name, gloss, sub, id, en, aliases] in table(include_str!("../../data/dimensions.csv"), columns) {
        let aliases = aliases.split(';').map(str::to_owned).collect();
        let sub = Sub { slug: sub, id, en, aliases };
        match dimensions.last_mut().filter(|last| last.slug == slug) {
            Some(last) => last.subs.push(sub),
            None => dimensions.push(Dimension { slug, name, gloss, subs: vec![sub], aliases: Vec::new() }),
        }
    }
    dimensions.iter_mut().for_each(gather_aliases);
    dimensions
});

static CRITERIA: LazyLock<Vec<Criterion>> = LazyLock::new(|| {
    let columns = ["slug", "name_id", "name_en", "kind", "question_id", "default_weight"];
    let criterion = |[slug, id, en, kind, question, weight]: [String; 6]| {
        let kind = if kind == "gate" { CriterionKind::Gate } else { CriterionKind::Score };
        Criterion { slug, id, en, kind, question, weight: weight.parse().ok() }
    };
    table(include_str!("../../data/criteria.csv"), columns).into_iter().map(criterion).collect()
});

static PROGRAMS: LazyLock<Vec<Program>> = LazyLock::new(|| {
    let columns = ["code", "name", "bidang", "is_support"];
    let program = |[code, name, field, support]: [String; 4]| Program { code, name, field, support: support == "true" };
    table(include_str!("../../data/rpjmd-programs.csv"), columns).into_iter().map(program).collect()
});

static RANKED: LazyLock<Vec<ranking::Criterion>> = LazyLock::new(|| {
    let criterion = |row: &Criterion| ranking::Criterion {
        slug: row.slug.as_str().into(),
        name: row.id.clone(),
        name_en: row.en.clone(),
        gate: row.kind == CriterionKind::Gate,
        question: row.question.clone(),
        weight: row.weight.map(|weight| weight.to_string()).unwrap_or_default(),
    };
    CRITERIA.iter().map(criterion).collect()
});

/// Returns what a ranking takes of these tables where the record has nothing of its own.
pub fn ranked() -> BuiltIn {
    let dimension = |text: &str| dimension_of(text).map(|(dimension, _)| dimension.slug.as_str());
    let program = |code: &str| programs().iter().find(|row| row.code == code).map(|row| row.name.as_str());
    BuiltIn { criteria: &RANKED, dimension, program }
}

/// Returns published figures of Ponorogo, one a row.
pub fn indicators() -> &'static [Indicator] {
    &INDICATORS
}

/// Returns the six dimensions with their sub-dimensions.
pub fn dimensions() -> &'static [Dimension] {
    &DIMENSIONS
}

/// Returns the default criteria: the gates, then the scored ones.
pub fn criteria() -> &'static [Criterion] {
    &CRITERIA
}

/// Returns the programmes of the nomenclature in the order of their codes.
pub fn programs() -> &'static [Program] {
    &PROGRAMS
}

/// Names that stand in no table, of the other common sets and of Indonesian forms, without `smart` or `cerdas`: the name,
/// folded, and the slug of the dimension or sub-dimension that it means.
const OTHER_NAMES: [(&str, &str); 19] = [
    ("mobilitas", "mobility"),
    ("transport", "mobility"),
    ("transportasi", "mobility"),
    ("transportation", "mobility"),
    ("masyarakat", "smart-society"),
    ("warga", "smart-society"),
    ("citizen", "smart-society"),
    ("citizens", "smart-society"),
    ("pendidikan", "learning"),
    ("education", "learning"),
    ("lingkungan", "smart-environment"),
    ("energi", "energy"),
    ("kesehatan", "health"),
    ("kehidupan", "smart-living"),
    ("ekonomi", "smart-economy"),
    ("pariwisata", "tourism"),
    ("pemerintahan", "smart-governance"),
    ("tata kelola", "smart-governance"),
    ("government", "smart-governance"),
];

/// Returns the dimension that a text names by slug, name, gloss or alias, and the sub-dimension if it names that.
///
/// Names of the other common sets are mapped, not refused: `Smart Mobility` is a sub-dimension of Smart Living, `Smart
/// People` is Smart Society, `Mobilitas Cerdas` what `Smart Mobility` is. A leading `Pilar` or `Dimensi` is passed over.
pub fn dimension_of(text: &str) -> Option<(&'static Dimension, Option<&'static Sub>)> {
    let folded = fold(text);
    let whole = ["pilar ", "dimensi "].iter().find_map(|word| folded.strip_prefix(word)).unwrap_or(&folded);
    let bare = whole.strip_prefix("smart ").or(whole.strip_suffix(" cerdas")).unwrap_or(whole);
    let other = OTHER_NAMES.iter().find(|(name, _)| *name == bare).map(|(_, slug)| fold(slug));
    named(whole).or_else(|| named(bare)).or_else(|| named(&other?))
}

/// Returns the dimension that a text names by a name that is not its own, and so means only by being mapped to it.
pub fn mapped(text: &str) -> Option<&'static Dimension> {
    let (dimension, sub) = dimension_of(text)?;
    let folded = fold(text);
    let own = [&dimension.slug, &dimension.name, &dimension.gloss].map(|name| fold(name));
    let own = own.iter().any(|name| folded.ends_with(name.trim_start_matches("smart ")));
    (sub.is_some() || !own).then_some(dimension)
}

fn named(asked: &str) -> Option<(&'static Dimension, Option<&'static Sub>)> {
    let named = |names: &[&String], aliases: &[String]| {
        names.iter().copied().chain(aliases).any(|name| !asked.is_empty() && fold(name) == asked)
    };
    dimensions().iter().find_map(|dimension| {
        if named(&[&dimension.slug, &dimension.name, &dimension.gloss], &dimension.aliases) {
            return Some((dimension, None));
        }
        let sub = dimension.subs.iter().find(|sub| named(&[&sub.slug, &sub.id, &sub.en], &sub.aliases))?;
        Some((dimension, Some(sub)))
    })
}

/// Moves the aliases that all sub-dimensions share up to their dimension: on every row, an alias means the whole.
fn gather_aliases(dimension: &mut Dimension) {
    let first = dimension.subs.first().map(|sub| sub.aliases.clone()).unwrap_or_default();
    dimension.aliases =
        first.into_iter().filter(|alias| dimension.subs.iter().all(|sub| sub.aliases.contains(alias))).collect();
    for sub in &mut dimension.subs {
        sub.aliases.retain(|alias| !dimension.aliases.contains(alias));
    }
}

/// Returns the named columns of a built-in table; a test counts the rows of each.
fn table<const N: usize>(text: &str, columns: [&str; N]) -> Vec<[String; N]> {
    let sheet = csv::read(text.as_bytes()).unwrap_or_default();
    let at = columns.map(|column| sheet.head.iter().position(|head| head == column));
    let pick = |row: sheet::Row| at.map(|at| at.and_then(|at| row.cells.get(at).cloned()).unwrap_or_default());
    sheet.rows.into_iter().map(pick).collect()
}
