//! A ranking as text: weights, places, notes, reasons, rules, remarks.
//!
//! Every line that quotes the record is shown safely. Nothing is ranked here.

use std::fmt::Write as _;

use super::super::table::Table;
use super::Ranked;
use crate::file::catalogue;
use crate::words::{built_in, ranking as words, safe};
use crate::workshop::number::Number;
use crate::workshop::ranking::rpjmd::Link;
use crate::workshop::ranking::{
    Criterion, DRAWS, Fraction, Line, Method, PROPOSED, Row, SEED, SPREAD, Versus, notes, rules, weight_text,
};
use crate::workshop::{subject, tell};

/// Decimals of a score.
const DECIMALS: u32 = 3;

impl Ranked<'_> {
    /// Returns the whole as text.
    pub(super) fn text(&self, sid: &str) -> String {
        let (lang, mut out) = (self.lang, String::new());
        let title = tell::known(self.workshop, &subject::session(sid), "title");
        line(&mut out, title);
        line(&mut out, &words::head_ranking(lang, self.sheet.rows.len(), self.sheet.method.name(lang)));
        self.sheet.owed.iter().for_each(|owed| line(&mut out, &format!("* {}", owed.text(lang))));
        self.weights(&mut out);
        if self.ranking.lines.is_empty() {
            heading(&mut out, &words::no_nominations(lang));
        } else if self.by_dimension {
            self.by_dimension(&mut out);
        } else {
            out.push('\n');
            self.places(&mut out, &self.ranking.lines.iter().collect::<Vec<_>>());
        }
        heading(&mut out, &words::head_rules(lang));
        rules(self.sheet.method, lang).iter().for_each(|rule| line(&mut out, &format!("  {rule}")));
        if self.why.is_some() {
            let draws = Number::new(DRAWS.into(), 0).map(|draws| draws.text()).unwrap_or_default();
            line(&mut out, &format!("  {}", words::drawn(lang, draws, SPREAD / 10, SEED)));
        }
        let remarks: Vec<String> = self.remarks().map(|remark| remark.text(self.workshop, lang).into_owned()).collect();
        if !remarks.is_empty() {
            heading(&mut out, &words::head_remarks(lang, remarks.len()));
            remarks.iter().for_each(|remark| line(&mut out, &format!("  {remark}")));
        }
        out
    }

    fn weights(&self, out: &mut String) {
        let (lang, sheet) = (self.lang, &self.sheet);
        if sheet.method == Method::Votes {
            return;
        }
        heading(out, &if self.before.is_some() { words::head_tried(lang) } else { words::head_weights(lang) });
        let (own, weights) = (sheet.weights(), &self.ranking.weights);
        let mut table = Table::new(&[1, 2]);
        for (column, criterion) in sheet.criteria.scored.iter().enumerate() {
            let was = (own.of(column) != weights.of(column))
                .then(|| words::weight_was(lang, weight_text(own.of(column))).into_owned());
            let share = weights.share(column).map(Fraction::percent).unwrap_or_default();
            let slug = format!("({})", criterion.slug);
            let cells =
                [criterion.name(lang), &weight_text(weights.of(column)), &share, &slug, &was.unwrap_or_default()];
            table.row(cells);
        }
        table.print(out, 2);
    }

    fn by_dimension(&self, out: &mut String) {
        let known = catalogue::dimensions().iter().map(|dimension| dimension.slug.as_str());
        let of = |line: &Line| &*self.sheet.rows[line.row].dimension;
        let mut slugs: Vec<&str> = known.collect();
        let others = self.ranking.lines.iter().map(of).filter(|slug| !slugs.contains(slug));
        let mut others: Vec<&str> = others.collect();
        others.sort_unstable_by_key(|slug| (slug.is_empty(), *slug));
        others.dedup();
        slugs.extend(others);
        for slug in slugs {
            let lines: Vec<&Line> = self.ranking.lines.iter().filter(|line| of(line) == slug).collect();
            if !lines.is_empty() {
                heading(out, &self.dimension(slug));
                self.places(out, &lines);
            }
        }
    }

    /// Returns the name of a dimension.
    pub(super) fn dimension(&self, slug: &str) -> String {
        match slug {
            "" => words::no_dimension(self.lang).into_owned(),
            slug => built_in::name(slug, self.lang).unwrap_or(slug).to_owned(),
        }
    }

    /// Writes lines: place, title, OPD, dimension, score, RPJMD, notes; below each the reasons where they are asked for.
    fn places(&self, out: &mut String, lines: &[&Line]) {
        let mut table = Table::new(&[0, 4]);
        for line in lines {
            let row = &self.sheet.rows[line.row];
            let place = if self.by_dimension { line.within } else { line.place };
            let score = line.score.map(|score| match self.sheet.method {
                Method::Votes => score.text(0),
                _ => score.text(DECIMALS),
            });
            let provisional = if line.score.is_some() && line.provisional { "*" } else { "" };
            let opd = match &*row.opd {
                "" => String::new(),
                code => tell::subject_name(self.workshop, &subject::opd(code), self.lang),
            };
            table.row([
                place.map_or_else(|| "–".to_owned(), |place| format!("{place}{provisional}")),
                row.title.to_string(),
                opd,
                if self.by_dimension { String::new() } else { self.dimension(&row.dimension) },
                score.unwrap_or_else(|| "–".to_owned()),
                self.tied(row),
                self.notes(line).join(" · "),
            ]);
        }
        let mut text = String::new();
        table.print(&mut text, 0);
        for (told, line) in text.lines().zip(lines) {
            let _ = writeln!(out, "{told}");
            for reason in self.reasons(line) {
                let _ = writeln!(out, "      {}", safe::shown(&reason));
            }
        }
    }

    /// Returns the programme and the status word, which is never missing.
    fn tied(&self, row: &Row) -> String {
        let link = Link::of(self.workshop, &row.on);
        let status = link.status.text(self.lang);
        link.program.map_or_else(|| status.to_string(), |program| format!("{status} {program}"))
    }

    fn notes(&self, line: &Line) -> Vec<String> {
        let before = self.before.as_ref().and_then(|before| before.of(line.row));
        let place = |line: &Line| if self.by_dimension { line.within } else { line.place };
        let moved = before.filter(|before| place(before) != place(line));
        let moved = moved.map(|before| {
            let place = place(before).map_or("–".to_owned(), |place| place.to_string());
            words::place_was(self.lang, place).into_owned()
        });
        let notes = notes(self.workshop, &self.sheet, line, self.lang);
        moved.into_iter().chain(notes.into_iter().map(|note| note.text)).collect()
    }

    /// Returns the line above one, of those that are told together, where both have their places by score.
    pub(super) fn rival(&self, line: &Line) -> Option<&Line> {
        let row = |line: &Line| &self.sheet.rows[line.row];
        let lines = &self.ranking.lines;
        let at = lines.iter().position(|other| other.row == line.row)?;
        let beside = |other: &&Line| !self.by_dimension || row(other).dimension == row(line).dimension;
        let by_score = |other: &&Line| [line, other].iter().all(|line| row(line).pinned.is_none());
        lines[..at].iter().rfind(beside).filter(by_score).filter(|other| row(other).failed() == row(line).failed())
    }

    /// Returns where it loses to the one above it, and where it wins.
    fn above(&self, line: &Line) -> Option<String> {
        let (lang, sheet, rival) = (self.lang, &self.sheet, self.rival(line)?);
        if sheet.method == Method::Votes {
            return None;
        }
        let versus = Versus::of(sheet, &self.ranking.weights, line.row, rival.row)?;
        let gap = rival.score?.minus(line.score?)?;
        let title = &sheet.rows[rival.row].title;
        let equal = line.score == rival.score;
        let said = if equal { words::equal(lang, title) } else { words::behind(lang, gap.text(DECIMALS), title) };
        let name = |column: usize| sheet.criteria.scored.get(column).map_or("", |one| one.name(lang)).to_owned();
        let parts = versus.text(lang, DECIMALS, name);
        Some(if parts.is_empty() { said.into_owned() } else { format!("{said}: {parts}") })
    }

    /// Returns why a nomination stands where it stands.
    fn reasons(&self, line: &Line) -> Vec<String> {
        let (lang, sheet, weights) = (self.lang, &self.sheet, &self.ranking.weights);
        let Some((drawn, swaps)) = &self.why else { return Vec::new() };
        let decided = line.decided(sheet, lang);
        let mut reasons: Vec<String> = decided.iter().map(|why| why.to_string()).collect();
        if line.score.is_none() {
            return reasons;
        }
        if sheet.method != Method::Votes {
            let share = |(column, criterion): (usize, &Criterion)| {
                let share = sheet.contribution(line.row, column, weights)?;
                Some(words::contributes(lang, criterion.name(lang), share.text(DECIMALS)).into_owned())
            };
            let shares: Vec<String> = sheet.criteria.scored.iter().enumerate().filter_map(share).collect();
            reasons.push(shares.join(" + "));
        }
        if sheet.method == Method::Judges {
            let cells =
                sheet.criteria.scored.iter().zip(&sheet.rows[line.row].cells).filter(|(_, cell)| cell.count > 0);
            let spread = cells.map(|(criterion, cell)| {
                words::spread(lang, criterion.name(lang), cell.count, cell.least, cell.most).into_owned()
            });
            reasons.push(spread.collect::<Vec<_>>().join(" · "));
        }
        reasons.extend(self.above(line));
        let mut last = Vec::new();
        let dimension = &sheet.rows[line.row].dimension;
        let beyond = line.beyond().filter(|_| !dimension.is_empty());
        last.extend(beyond.map(|within| words::beyond(lang, within, self.dimension(dimension), PROPOSED)));
        let at = self.ranking.lines.iter().position(|other| other.row == line.row).unwrap_or_default();
        let by_score =
            |next: &&Line| next.place.is_some() && decided.is_none() && sheet.rows[next.row].pinned.is_none();
        if let Some(next) = self.ranking.lines.get(at + 1).filter(by_score) {
            let next = &sheet.rows[next.row].title;
            last.push(match swaps.get(at).copied().flatten() {
                Some(swap) => {
                    let name = sheet.criteria.scored.get(swap.column).map_or("", |criterion| criterion.name(lang));
                    words::swap(lang, next, name, weight_text(swap.from), weight_text(swap.to))
                }
                None => words::no_swap(lang, next),
            });
        }
        let kept = drawn.kept.get(line.row).copied().flatten();
        let kept = kept.and_then(|kept| Fraction::new(kept.into(), drawn.draws.into()));
        last.extend(kept.map(|kept| words::stays(lang, kept.percent())));
        reasons.extend(Some(last.join(" · ")).filter(|last| !last.is_empty()));
        reasons
    }
}

fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{}", safe::shown(text));
}

fn heading(out: &mut String, text: &str) {
    out.push('\n');
    line(out, text);
}
