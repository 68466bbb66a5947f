//! The findings as `check` tells them: what may be one and what contradicts, as lines and as JSON.
//!
//! Lines tell what waits for a person; JSON also what one has dealt with.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::show;
use super::table::Table;
use crate::words::{Lang, Text, cli as words, safe};
use crate::workshop::findings::figures::{Contradiction, Said};
use crate::workshop::findings::{Findings, nominations, opds};
use crate::workshop::subject;
use crate::workshop::{Workshop, tell};

/// Writes the findings that wait for a person, under a line for each group.
pub(super) fn report(out: &mut String, workshop: &Workshop, lang: Lang) {
    let found = Findings::of(workshop);
    let [same, differ, similar] = found.open();
    let head = |out: &mut String, count: usize, text: fn(Lang, usize) -> Text| {
        if count > 0 {
            let _ = writeln!(out, "{}", text(lang, count));
        }
    };
    let name = |on: &str| tell::subject_name(workshop, on, lang);
    head(out, same, words::check_opds);
    let mut table = Table::new(&[]);
    for found in found.opds.iter().filter(|found| !found.apart) {
        let [stays, goes] = [&found.stays, &found.goes].map(|code| subject::opd(code));
        table.row([&*stays, &name(&stays), &goes, &name(&goes), &found.why.text(lang)]);
    }
    table.print(out, 2);
    head(out, differ, words::check_figures);
    for found in found.figures.iter().filter(|found| !found.settled()) {
        let line = format!("{}  {}", found.thing(workshop, lang), found.text(lang));
        let _ = writeln!(out, "  {}", safe::shown(&line));
        let mut table = Table::new(&[]);
        for said in [&found.one, &found.other] {
            let text = |set: &str| {
                workshop.value(said.row(), set).map(|value| value.to_string().trim().to_owned()).unwrap_or_default()
            };
            let opd = match text("opd") {
                code if code.is_empty() => code,
                code => name(&subject::opd(&code)),
            };
            let figure = format!("{} {}", text("value"), text("unit"));
            table.row([
                figure,
                opd,
                text("konsep"),
                text("source"),
                by(workshop, said.row(), "value"),
                said.row().to_string(),
            ]);
        }
        table.print(out, 4);
    }
    head(out, similar, words::check_nominations);
    let mut table = Table::new(&[]);
    for found in found.nominations.iter().filter(|found| !found.apart) {
        let (stays, goes) = (&found.stays, &found.goes);
        table.row([&**stays, &name(stays), goes, &name(goes), &found.why.text(lang)]);
    }
    table.print(out, 2);
}

/// Returns all findings, those that a person has dealt with among them.
pub(super) fn object(workshop: &Workshop) -> Value {
    let found = Findings::of(workshop);
    let same = found.opds.iter().map(|found| {
        let why = match &found.why {
            opds::Why::Name(name) => json!({ "name": name }),
            opds::Why::Alike(score) => json!({ "alike": score }),
        };
        json!({ "stays": *found.stays, "goes": *found.goes, "why": why, "apart": found.apart })
    });
    let similar = found.nominations.iter().map(|found| {
        let why = match &found.why {
            nominations::Why::Title => json!({ "alike": 1000 }),
            nominations::Why::Unlike(score) => json!({ "alike": 1000 - score }),
            nominations::Why::Names(title) => json!({ "names": title }),
            nominations::Why::Words(words) => json!({ "title_words": words }),
            nominations::Why::Texts(words) => json!({ "text_words": words }),
        };
        let id = |on: &str| subject::rest(on).to_owned();
        json!({ "stays": id(&found.stays), "goes": id(&found.goes), "why": why, "apart": found.apart })
    });
    json!({
        "opds": same.collect::<Vec<_>>(),
        "figures": found.figures.iter().map(|found| figure(workshop, found)).collect::<Vec<_>>(),
        "nominations": similar.collect::<Vec<_>>(),
    })
}

fn figure(workshop: &Workshop, found: &Contradiction) -> Value {
    let text = |on: &str, set: &str| workshop.value(on, set).map(|value| value.to_string());
    let said = |said: &Said| {
        let row = said.row();
        json!({
            "rows": said.rows.iter().map(|on| subject::rest(on)).collect::<Vec<_>>(),
            "opd": text(row, "opd"),
            "value": text(row, "value"),
            "unit": text(row, "unit"),
            "konsep": text(row, "konsep"),
            "source": text(row, "source"),
            "session": text(row, "session"),
            "by": by(workshop, row, "value"),
        })
    };
    let differs = [("value", found.value), ("unit", found.unit), ("konsep", found.concept)];
    let differs: Vec<&str> = differs.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect();
    json!({
        "indicator": text(found.one.row(), "indicator"),
        "year": text(found.one.row(), "year"),
        "differs": differs,
        "sides": [said(&found.one), said(&found.other)],
        "note": found.note.as_ref().map(|note| &note.text),
        "settled": found.settled(),
    })
}

/// Returns who wrote what stands in a field.
fn by(workshop: &Workshop, on: &str, set: &str) -> String {
    let last = workshop.stand(on, set).and_then(|stand| stand.last());
    last.map(|edit| show::by(workshop, edit.id)).unwrap_or_default()
}
