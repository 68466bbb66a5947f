//! A ranking as JSON, for programs: scores as numbers and exact, every reason beside its place.
//!
//! Nothing is ranked here.

use serde_json::{Value, json};

use super::Ranked;
use crate::workshop::ranking::rpjmd::Link;
use crate::workshop::ranking::{Answer, Criterion, Fraction, Line, Remark, Swap, Versus, rules, weight_text};

impl Ranked<'_> {
    /// Returns the whole as JSON.
    pub(super) fn object(&self, sid: &str) -> String {
        let (lang, sheet, weights) = (self.lang, &self.sheet, &self.ranking.weights);
        let own = sheet.weights();
        let weighed = |(column, criterion): (usize, &Criterion)| {
            json!({
                "slug": *criterion.slug,
                "name": criterion.name(lang),
                "weight": number(Fraction::new(weights.of(column).into(), 1_000)),
                "in_force": number(Fraction::new(own.of(column).into(), 1_000)),
                "share": number(weights.share(column)),
            })
        };
        let remark = |remark: &Remark| json!({ "on": *remark.on, "text": remark.text(self.workshop, lang) });
        let object = json!({
            "session": sid,
            "method": sheet.method.word(),
            "criteria": sheet.criteria.scored.iter().enumerate().map(weighed).collect::<Vec<_>>(),
            "gates": sheet.criteria.gates.iter().map(|gate| json!({ "slug": *gate.slug, "name": gate.name(lang) })).collect::<Vec<_>>(),
            "owed": sheet.owed.iter().map(|owed| owed.text(lang)).collect::<Vec<_>>(),
            "rules": rules(sheet.method, lang),
            "seed": self.why.as_ref().map(|(drawn, _)| drawn.seed),
            "draws": self.why.as_ref().map(|(drawn, _)| drawn.draws),
            "ranking": self.ranking.lines.iter().enumerate().map(|(at, line)| self.line(at, line)).collect::<Vec<_>>(),
            "remarks": self.remarks().map(remark).collect::<Vec<_>>(),
        });
        format!("{object:#}\n")
    }

    fn line(&self, at: usize, line: &Line) -> Value {
        let (sheet, weights) = (&self.sheet, &self.ranking.weights);
        let row = &sheet.rows[line.row];
        let slug = |column: usize| sheet.criteria.scored.get(column).map_or("vote", |criterion| &criterion.slug);
        let shares = (0..sheet.columns()).filter_map(|column| {
            let share = sheet.contribution(line.row, column, weights)?;
            let cell = row.cells[column];
            Some(json!({
                "criterion": slug(column),
                "score": number(sheet.score(line.row, column)),
                "contribution": number(Some(share)),
                "scores": cell.count,
                "least": cell.least,
                "most": cell.most,
            }))
        });
        let gates = |answer| {
            let gates = sheet.criteria.gates.iter().zip(&row.gates).filter(|(_, own)| **own == answer);
            gates.map(|(gate, _)| gate.slug.to_string()).collect::<Vec<_>>()
        };
        let swap = |swap: Swap| json!({ "criterion": slug(swap.column), "from": weight_text(swap.from), "to": weight_text(swap.to) });
        let link = Link::of(self.workshop, &row.on);
        let decision =
            self.workshop.value(&row.on, "decision").filter(|_| !self.workshop.contested(&row.on, "decision"));
        let exact = line.score.map(Fraction::parts).map(|(over, under)| format!("{over}/{under}"));
        let mut object = json!({
            "on": *row.on,
            "title": *row.title,
            "opd": *row.opd,
            "dimension": *row.dimension,
            "place": line.place,
            "place_in_dimension": line.within,
            "proposed": line.proposed,
            "score": number(line.score),
            "score_exact": exact,
            "provisional": line.provisional,
            "missing": line.missing.iter().map(|column| slug(*column)).collect::<Vec<_>>(),
            "criteria": shares.collect::<Vec<_>>(),
            "failed": gates(Answer::No),
            "waived": gates(Answer::Waived),
            "unanswered": gates(Answer::Open),
            "pinned": row.pinned,
            "place_by_score": line.by_score,
            "displaced": line.displaced,
            "override": row.decided.as_ref().map(|(reason, name)| json!({ "reason": **reason, "by": **name })),
            "decision": decision.map(|value| value.to_string()),
            "program": link.program.as_deref(),
            "program_status": link.status.text(self.lang),
            "support_programme": link.support(),
        });
        let before = self.before.as_ref().and_then(|before| before.of(line.row));
        if let Some(before) = before {
            object["place_in_force"] = json!(before.place);
        }
        if let Some((drawn, swaps)) = &self.why {
            object["kept"] = json!(drawn.kept.get(line.row).copied().flatten());
            object["against_above"] = self.rival(line).map_or(Value::Null, |rival| {
                let versus = Versus::of(sheet, weights, line.row, rival.row);
                let differences = versus.iter().flat_map(|versus| {
                    let by = |column| number(versus.at(column));
                    versus
                        .differences
                        .iter()
                        .map(move |one| json!({ "criterion": slug(one.column), "difference": by(one.column) }))
                });
                json!({ "on": *sheet.rows[rival.row].on, "criteria": differences.collect::<Vec<_>>() })
            });
            object["overtaken_by_next"] = swaps.get(at).copied().flatten().map_or(Value::Null, swap);
        }
        object
    }
}

/// Returns a quotient as a JSON number of at most nine decimals; the exact one stands beside it where it matters.
fn number(share: Option<Fraction>) -> Value {
    share.and_then(|share| share.decimal(9).parse::<f64>().ok()).map_or(Value::Null, Value::from)
}
