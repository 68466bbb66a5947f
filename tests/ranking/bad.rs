//! Bad input: a sentence for each, and nothing lost.

use super::scene::{Scene, now, pen, told};
use bimtek::words::Lang;
use bimtek::workshop::edit::{Value, Write};
use bimtek::workshop::ranking::{Method, NoteKind, notes};

/// A scene of two criteria and two nominations.
fn scene() -> Scene {
    let mut scene = Scene::new();
    scene.criterion("a", Some("1")).criterion("b", Some("1")).criterion("cepat", None);
    scene.nomination("Angin", &[("score/a", 5.into()), ("score/b", 1.into())]);
    scene.nomination("Bambu", &[("score/a", 2.into()), ("score/b", 3.into())]);
    scene
}

fn says(scene: &Scene, part: &str) {
    let said = scene.said();
    assert!(said.iter().any(|said| said.contains(part)), "{part}: {said:?}");
    for sentence in said {
        assert!(sentence.ends_with('.') && !sentence.contains('{'), "{sentence}");
    }
}

#[test]
fn weights_that_sum_to_zero_give_no_place_and_a_sentence() {
    let mut scene = scene();
    scene.put("criterion/a", "weight", "0").put("criterion/b", "weight", "0");
    assert_eq!((scene.line("Angin").place, scene.line("Angin").score), (None, None));
    says(&scene, "Jumlah semua bobot 0");
}

#[test]
fn a_weight_that_is_none_leaves_its_criterion_out_and_is_said() {
    for (weight, part) in [
        ("-1", "tidak boleh negatif"),
        ("banyak", "sebagai angka"),
        ("1.5", "dua cara"),
        ("0,12345", "tiga angka"),
        ("99999", "paling besar"),
    ] {
        let mut scene = scene();
        scene.put("criterion/a", "weight", weight);
        assert_eq!(scene.line("Bambu").place, Some(1), "{weight}");
        says(&scene, part);
        says(&scene, weight);
    }
    let mut scene = scene();
    scene.put("criterion/a", "weight", Value::Int(-3));
    says(&scene, "tidak boleh negatif");
    scene.put("criterion/a", "kind", "lain");
    says(&scene, "bukan syarat dan bukan nilai");
}

#[test]
fn scores_outside_the_scale_do_not_count_and_are_said() {
    for bad in [Value::Int(6), Value::Int(0), Value::Int(-5), Value::Int(i64::MAX), "4".into(), true.into()] {
        let mut scene = scene();
        scene.put("nomination/nangin", "score/a", bad.clone());
        let line = scene.line("Angin");
        assert_eq!((line.score.map(|score| score.parts()), line.missing), (Some((1, 1)), vec![0]), "{bad}");
        says(&scene, "di luar skala");
        assert_eq!(scene.workshop.value("nomination/nangin", "score/a"), Some(&bad));
    }
    let mut votes = scene();
    votes.put("session/s1", "scoring", "suara").put("nomination/nangin", "vote/35.02/dlh", i64::MAX);
    assert_eq!(votes.line("Angin").score, None);
    says(&votes, "di luar skala");
}

#[test]
fn a_removed_criterion_keeps_its_scores_in_the_record() {
    let mut scene = scene();
    scene.put("criterion/a", "withdrawn", true);
    assert_eq!(scene.line("Angin").score.map(|score| score.parts()), Some((1, 1)));
    says(&scene, "Kriteria a tidak dipakai lagi: isiannya pada 2 nominasi tetap tersimpan");
    scene.put("criterion/a", "withdrawn", false);
    assert_eq!(scene.line("Angin").score.map(|score| score.parts()), Some((3, 1)));
}

#[test]
fn an_opd_withdrawn_after_voting_is_said_and_its_votes_stay() {
    let mut scene = scene();
    scene.put("session/s1", "scoring", "suara");
    scene.put("opd/35.02/dlh", "name", "DLH").put("opd/35.02/dlh", "expected", true);
    scene.put("nomination/nangin", "vote/35.02/dlh", 2);
    assert_eq!(scene.line("Angin").score.map(|score| score.parts()), Some((2, 1)));
    scene.put("opd/35.02/dlh", "withdrawn", true);
    assert_eq!(scene.line("Angin").score, None);
    says(&scene, "DLH sudah ditarik atau digabung: 2 suaranya tetap tersimpan");
    assert_eq!(scene.workshop.int("nomination/nangin", "vote/35.02/dlh"), Some(2));
}

#[test]
fn votes_beyond_what_an_opd_has_and_for_its_own_are_said() {
    let mut scene = scene();
    scene.put("session/s1", "scoring", "suara");
    scene.put("opd/35.02/dlh", "name", "DLH").put("opd/35.02/dlh", "expected", true);
    scene.put("nomination/nangin", "vote/35.02/dlh", 2).put("nomination/nbambu", "vote/35.02/dlh", 2);
    says(&scene, "DLH memberi 4 suara, padahal jatahnya 3");
    scene.put("nomination/nbambu", "vote/35.02/dlh", 1).put("nomination/nbambu", "opd", "35.02/dlh");
    says(&scene, "untuk usulannya sendiri");
    // Everybody has voted, and what has no vote that counts has 0.
    assert_eq!((scene.line("Angin").place, scene.line("Bambu").place), (Some(1), Some(2)));
}

#[test]
fn overrides_without_reason_or_name_are_not_in_force_and_said() {
    let mut scene = scene();
    scene.put("nomination/nbambu", "override_place", 1);
    assert_eq!(scene.line("Bambu").place, Some(2));
    says(&scene, "penetapan tanpa alasan");
    says(&scene, "penetapan tanpa nama");
    scene.put("nomination/nbambu", "override_reason", "Arahan").put("nomination/nbambu", "override_by", "  ");
    assert_eq!(scene.line("Bambu").place, Some(2));
    scene.put("nomination/nbambu", "override_by", "Bu Wiwik");
    assert_eq!(scene.line("Bambu").place, Some(1));
    let row = &scene.sheet().rows[1];
    assert_eq!(row.decided, Some(("Arahan".into(), "Bu Wiwik".into())));
}

#[test]
fn contested_rules_of_a_session_count_for_nothing_and_are_said() {
    let (dots, own) = (Write::new("session/s1", "vote_dots", 5), Write::new("session/s1", "vote_own", true));
    for (set, one, other, stands) in [
        ("vote_own", Value::Flag(true), Value::Flag(false), dots.clone()),
        ("vote_dots", 3.into(), 5.into(), own),
        ("scoring", "suara".into(), "penilai".into(), dots),
    ] {
        // Whichever of the two is the greater.
        for (one, other) in [(one.clone(), other.clone()), (other, one)] {
            let mut scene = scene();
            scene.put("session/s1", "scoring", "suara").put("opd/35.02/dlh", "name", "DLH");
            scene.put("nomination/nangin", "opd", "35.02/dlh").put("nomination/nangin", "vote/35.02/dlh", 4);
            scene.workshop.act(&pen(1), now(), [stands.clone()]);
            let mut theirs = scene.workshop.clone();
            scene.workshop.act(&pen(2), now(), [Write::new("session/s1", set, one)]);
            theirs.act(&pen(3), now(), [Write::new("session/s1", set, other)]);
            scene.workshop.unite(theirs.into_edits());
            says(&scene, "berbeda antarpencatat");
            match scene.sheet() {
                sheet if set == "scoring" => assert_eq!(sheet.method, Method::Consensus),
                sheet => assert_eq!((sheet.method, sheet.rows[0].cells[0].count), (Method::Votes, 0), "{set}"),
            }
        }
    }
}

#[test]
fn what_is_the_same_as_another_has_no_place_of_its_own() {
    let mut scene = scene();
    scene.put("nomination/nbambu", "duplicate_of", "nangin");
    assert_eq!(scene.sheet().rows.len(), 1);
    says(&scene, "tidak diperingkat sendiri");
    scene.put("nomination/nangin", "duplicate_of", "nbambu");
    assert_eq!(scene.sheet().rows.len(), 2, "in a circle both stay");
    says(&scene, "saling menunjuk");
    scene.put("nomination/nangin", "duplicate_of", "nowhere");
    assert_eq!(scene.sheet().rows.len(), 2);
}

#[test]
fn the_wrong_way_of_scoring_is_said() {
    let mut scene = scene();
    scene.put("nomination/nangin", "judge/a/Sri", 2);
    says(&scene, "1 nominasi juga punya nilai dengan cara “beberapa penilai”");
    scene.put("session/s1", "scoring", "lempar koin");
    says(&scene, "“lempar koin” tidak dikenal");
    assert_eq!(scene.line("Angin").place, Some(1));
}

#[test]
fn contested_gates_weights_and_places_count_for_nothing() {
    let base = scene().workshop;
    for (on, set, one, other) in [
        ("nomination/nangin", "gate/cepat", Value::Flag(true), Value::Flag(false)),
        ("criterion/a", "weight", "1".into(), "3".into()),
        ("nomination/nangin", "override_place", 1.into(), 2.into()),
        ("nomination/nangin", "dimension", "smart-living".into(), "smart-economy".into()),
        ("nomination/nangin", "decision", "ditetapkan".into(), "ditunda".into()),
        ("nomination/nangin", "duplicate_of", "nbambu".into(), "nx".into()),
        ("criterion/b", "kind", "gate".into(), "score".into()),
    ] {
        let (mut left, mut right) = (base.clone(), base.clone());
        left.act(&pen(2), now(), [Write::new(on, set, one)]);
        right.act(&pen(3), now(), [Write::new(on, set, other)]);
        assert!(left.unite(right.log().edits().to_vec()).is_empty());
        let mut scene = scene();
        scene.workshop = left;
        says(&scene, "berbeda antarpencatat");
        assert!(!scene.sheet().rows[0].failed() && !scene.sheet().rows[0].turned_down);
        assert_eq!(&*scene.sheet().rows[0].dimension, "");
        let (sheet, line) = (scene.sheet(), scene.line("Angin"));
        let notes = notes(&scene.workshop, &sheet, &line, Lang::Id);
        assert!(notes.iter().all(|note| note.kind != NoteKind::Decision));
        told(&scene.workshop);
    }
}

#[test]
fn a_dimension_of_another_scheme_is_mapped_with_a_remark() {
    let mut scene = scene();
    scene.put("nomination/nangin", "dimension", "Smart Mobility").put(
        "nomination/nbambu",
        "dimension",
        "Smart Antariksa",
    );
    let sheet = scene.sheet();
    assert_eq!((&*sheet.rows[0].dimension, &*sheet.rows[1].dimension), ("smart-living", "Smart Antariksa"));
    says(&scene, "dihitung sebagai smart-living");
    says(&scene, "“Smart Antariksa” tidak dikenal");
}

#[test]
fn a_weight_alone_changes_a_built_in_criterion_and_a_kind_begins_a_list_of_ones_own() {
    let mut scene = Scene::new();
    scene.put("criterion/manfaat", "weight", "3").put("criterion/keunikan", "withdrawn", true);
    let criteria = scene.sheet().criteria;
    assert_eq!((criteria.own, criteria.gates.len(), criteria.scored.len()), (false, 4, 9));
    let column = criteria.column("manfaat").unwrap();
    assert_eq!((criteria.weights.of(column), criteria.weights.sum()), (3_000, 11_000));
    scene.put("criterion/manfaat", "kind", "score");
    let criteria = scene.sheet().criteria;
    assert_eq!((criteria.own, criteria.gates.len(), criteria.scored.len()), (true, 0, 1));
    assert_eq!(criteria.scored[0].name(bimtek::words::Lang::En), "Benefit");
}
