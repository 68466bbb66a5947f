//! Cases that were computed by hand, from `tests/fixtures/ranking`.

use std::fs;

use super::scene::{Scene, lines};
use bimtek::words::Lang;
use bimtek::workshop::edit::Value;
use bimtek::workshop::ranking::{Method, rank};

/// A nomination's title and its row as written.
type Expected = (String, Vec<(String, String)>);

/// Reads the scene and the expected columns of a case.
fn scene(text: &str) -> (Scene, Vec<Expected>) {
    let mut scene = Scene::new();
    let mut table = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with("--")) {
        let Some(line) = line.strip_prefix('#') else {
            table.push(line.split(',').collect::<Vec<_>>());
            continue;
        };
        let words: Vec<&str> = line.split(' ').collect();
        match words[..] {
            ["criterion", slug, weight] => drop(scene.criterion(slug, Some(weight))),
            ["gate", slug] => drop(scene.criterion(slug, None)),
            ["opd", code] => {
                let on = format!("opd/{code}");
                scene.put(&on, "name", code).put(&on, "expected", true);
            }
            ["put", on, set, value] => drop(scene.put(on, set, of(value))),
            ["session", set, value] => drop(scene.put("session/s1", set, of(value))),
            _ => panic!("{line}"),
        }
    }
    let head = table.remove(0);
    let expected = table.into_iter().map(|cells| {
        assert_eq!(cells.len(), head.len(), "{cells:?}");
        let cells: Vec<(&str, &str)> = head.iter().copied().zip(cells).collect();
        let fields = cells.iter().filter(|(key, cell)| !key.starts_with('=') && *key != "title" && !cell.is_empty());
        let fields: Vec<(&str, Value)> = fields.map(|(key, cell)| (*key, of(cell))).collect();
        scene.nomination(cells[0].1, &fields);
        let own =
            |cells: &[(&str, &str)]| cells.iter().map(|(key, cell)| (key.to_string(), cell.to_string())).collect();
        (cells[0].1.to_owned(), own(&cells))
    });
    let expected = expected.collect();
    (scene, expected)
}

/// Returns a value as a case writes it.
fn of(cell: &str) -> Value {
    match (cell, cell.parse::<i64>()) {
        ("ya", _) => true.into(),
        ("tidak", _) => false.into(),
        (_, Ok(number)) => number.into(),
        (text, _) => text.into(),
    }
}

#[test]
fn every_case_comes_out_as_computed_by_hand() {
    let mut cases = 0;
    for entry in fs::read_dir("tests/fixtures/ranking").unwrap().flatten() {
        let path = entry.path();
        if path.extension().is_none_or(|end| end != "csv") {
            continue;
        }
        cases += 1;
        let case = path.display();
        let (scene, expected) = scene(&fs::read_to_string(&path).unwrap());
        let sheet = scene.sheet();
        let ranking = rank(&sheet, &sheet.weights());
        assert_eq!(ranking.lines.len(), expected.len(), "{case}");
        for (title, cells) in expected {
            let row = sheet.rows.iter().position(|row| *row.title == *title).unwrap();
            let line = ranking.of(row).unwrap();
            let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
            let score = line.score.map(|score| match score.parts() {
                (over, 1) => over.to_string(),
                (over, under) => format!("{over}/{under}"),
            });
            let name = |column: &usize| match sheet.method {
                Method::Votes => "suara",
                _ => &*sheet.criteria.scored[*column].slug,
            };
            let missing: Vec<&str> = line.missing.iter().map(name).collect();
            for (key, cell) in cells.iter().filter(|(key, _)| key.starts_with('=')) {
                let is = match key.as_str() {
                    "=place" => number(line.place),
                    "=within" => number(line.within),
                    "=score" => score.clone().unwrap_or_default(),
                    "=missing" => missing.join(" "),
                    "=provisional" => if line.score.is_some() && line.provisional { "ya" } else { "" }.to_owned(),
                    "=by-score" => number(line.by_score),
                    "=displaced" => if line.displaced { "ya" } else { "" }.to_owned(),
                    "=owed" => {
                        sheet.owed.iter().map(|owed| owed.text(Lang::Id).into_owned()).collect::<Vec<_>>().join(" · ")
                    }
                    "=proposed" => if line.proposed { "ya" } else { "" }.to_owned(),
                    other => panic!("{other}"),
                };
                assert_eq!(&is, cell, "{case}: {title} {key}\n{}", lines(&sheet, &ranking).join("\n"));
            }
        }
        let places: Vec<_> = ranking.lines.iter().filter_map(|line| line.place).collect();
        assert!(places.is_sorted(), "{case}: {places:?}");
    }
    assert_eq!(cases, 14);
}

#[test]
fn contributions_sum_to_the_score_and_say_why() {
    let mut scene = Scene::new();
    scene.criterion("a", Some("1")).criterion("b", Some("2,5")).criterion("c", Some("0,5"));
    scene.nomination("Angin", &[("score/a", 5.into()), ("score/b", 2.into()), ("score/c", 4.into())]);
    scene.nomination("Bambu", &[("score/a", 5.into()), ("score/c", 4.into())]);
    let sheet = scene.sheet();
    let weights = sheet.weights();
    let parts = |row, column| sheet.contribution(row, column, &weights).map(|share| share.parts());
    // (1·5 + 2,5·2 + 0,5·4) / 4 = 12/4 = 3
    assert_eq!([parts(0, 0), parts(0, 1), parts(0, 2)], [Some((5, 4)), Some((5, 4)), Some((1, 2))]);
    assert_eq!(sheet.whole(0, &weights).map(|whole| whole.parts()), Some((3, 1)));
    // (5 + 2) / 1,5
    assert_eq!([parts(1, 0), parts(1, 1), parts(1, 2)], [Some((10, 3)), None, Some((4, 3))]);
    assert_eq!(weights.share(1).map(|share| share.text(3)), Some("0,625".into()));
}

#[test]
fn the_judges_and_their_spread_are_there() {
    let mut scene = Scene::new();
    scene.criterion("a", Some("1")).put("session/s1", "scoring", "penilai");
    scene.nomination("Angin", &[("judge/a/Sri", 5.into()), ("judge/a/Pak Budi", 2.into()), ("judge/a/Tono", 4.into())]);
    let sheet = scene.sheet();
    let cell = sheet.rows[0].cells[0];
    assert_eq!((cell.sum, cell.count, cell.least, cell.most), (11, 3, 2, 5));
    let judges: Vec<&str> = sheet.judges.iter().map(|name| &**name).collect();
    assert_eq!(judges, ["Pak Budi", "Sri", "Tono"]);
    assert_eq!(sheet.score(0, 0).map(|score| score.text(2)), Some("3,67".into()));
}
