//! `rank`: the quick wins in order, with the weights and rules that made it, and what was left out and why.
//!
//! Weights that are tried are not recorded. How a ranking is made is not decided here; its text stands in `rank/told`.

mod object;
mod told;

use std::path::PathBuf;

use clap::ArgMatches;

use super::subject::session;
use super::{CLEAN, Call, FINDINGS, Failure, Told, desk};
use crate::file::columns::TableError;
use crate::file::{catalogue, criteria};
use crate::words::{Lang, cli, ranking as words, safe};
use crate::workshop::Workshop;
use crate::workshop::ranking::{
    DRAWS, Line, Method, Ranking, Remark, SEED, Sheet, Stability, Swap, Weights, rank, read_weight, stability, swaps,
};

/// A ranking that is to be told.
struct Ranked<'a> {
    workshop: &'a Workshop,
    lang: Lang,
    sheet: Sheet,
    /// By the weights that are asked for.
    ranking: Ranking,
    /// By the weights in force, where others are tried.
    before: Option<Ranking>,
    /// Whether it is told dimension by dimension.
    by_dimension: bool,
    /// The draws and, by line, what would bring the next one above it; where reasons are asked for.
    why: Option<(Stability, Vec<Option<Swap>>)>,
}

/// Ranks the nominations of a session.
pub(super) fn run(call: &Call, args: &ArgMatches) -> Result<Told, Failure> {
    let lang = call.lang;
    let seen = desk::look(call, desk::file(args))?;
    let workshop = &*seen.workshop;
    let sid = session(workshop, args, lang)?;
    let sheet = Sheet::of(workshop, &sid, &catalogue::ranked());
    let own = sheet.weights();
    let weights = asked(call, args, &sheet)?;
    let ranking = rank(&sheet, &weights);
    let why = args.get_flag("why").then(|| {
        let next = |pair: &[Line]| {
            let both = pair[0].place.zip(pair[1].place);
            both.and_then(|_| swaps(&sheet, &weights, pair[0].row, pair[1].row).into_iter().next())
        };
        (stability(&sheet, &weights, SEED, DRAWS), ranking.lines.windows(2).map(next).collect())
    });
    let before = (weights != own).then(|| rank(&sheet, &own));
    let by_dimension = args.get_one::<String>("by").is_some();
    let ranked = Ranked { workshop, lang, sheet, ranking, before, by_dimension, why };
    let out = if call.json { ranked.object(&sid) } else { ranked.text(&sid) };
    let exit = if ranked.remarks().next().is_none() { CLEAN } else { FINDINGS };
    Ok(Told { out, notes: desk::remarks(&seen, lang), exit })
}

impl Ranked<'_> {
    /// Returns what is to be said of the whole and of every nomination.
    fn remarks(&self) -> impl Iterator<Item = &Remark> {
        self.sheet.remarks.iter().chain(self.sheet.rows.iter().flat_map(|row| &row.remarks))
    }
}

/// Returns the weights to rank by: those in force, with what a file and the command line say instead.
fn asked(call: &Call, args: &ArgMatches, sheet: &Sheet) -> Result<Weights, Failure> {
    let lang = call.lang;
    let mut weights = sheet.weights();
    let file = args.get_one::<PathBuf>("weights");
    let typed: Vec<&String> = args.get_many("what-if").into_iter().flatten().collect();
    if file.is_none() && typed.is_empty() {
        return Ok(weights);
    }
    if sheet.method == Method::Votes {
        return Err(Failure::failed(words::what_if_votes(lang)));
    }
    if let Some(path) = file {
        for (slug, weight) in desk::table(call, path, criteria::read_weights, TableError::text)? {
            let refused = || desk::of_file(lang, path, unknown(sheet, &slug, lang));
            let column = sheet.criteria.column(&slug).ok_or_else(refused)?;
            weights = weights.with(column, weight);
        }
    }
    for typed in typed {
        let wrong = || Failure::usage(cli::usage(lang, words::what_if_wrong(lang, safe::shown(typed))));
        let (slug, weight) = typed.split_once('=').ok_or_else(wrong)?;
        let unknown = || Failure::failed(unknown(sheet, slug.trim(), lang));
        let column = sheet.criteria.column(slug.trim()).ok_or_else(unknown)?;
        let weight = read_weight(weight).map_err(|why| {
            let name = sheet.criteria.scored[column].name(lang);
            Failure::usage(cli::usage(
                lang,
                words::weight_tried(lang, safe::shown(name), safe::shown(weight), why.why(lang)),
            ))
        })?;
        weights = weights.with(column, weight);
    }
    if weights.sum() == 0 { Err(Failure::failed(words::zero_sum(lang))) } else { Ok(weights) }
}

/// Says that a criterion is none, and which there are.
fn unknown(sheet: &Sheet, slug: &str, lang: Lang) -> String {
    let known: Vec<&str> = sheet.criteria.scored.iter().map(|criterion| &*criterion.slug).collect();
    words::what_if_unknown(lang, safe::shown(slug), safe::shown(&known.join(", "))).into_owned()
}
