//! What follows the ranking: links to the RPJMD, the profile of a quick win, what is open before closing.

use super::scene::{SID, Scene, now, pen};
use bimtek::file::catalogue;
use bimtek::words::Lang;
use bimtek::workshop::edit::Write;
use bimtek::workshop::ranking::closing::{self, Part};
use bimtek::workshop::ranking::profile::{PARTS, Profile};
use bimtek::workshop::ranking::rpjmd::{self, Idle, Link, Status};

#[test]
fn every_nomination_has_a_status_word_and_the_lists_name_what_does_not_fit() {
    let mut scene = Scene::new();
    let program = |scene: &mut Scene, code: &str, mission: &str, opd: &str| {
        let on = format!("program/{code}");
        scene.put(&on, "name", "Program").put(&on, "mission", mission).put(&on, "opd", opd);
    };
    program(&mut scene, "2.16.03", "Misi 1", "35.02/diskominfo");
    program(&mut scene, "2.16.02", "misi  1", "35.02/diskominfo");
    program(&mut scene, "1.02.02", "Misi 2", "35.02/dinkes");
    let good = scene.nomination(
        "Baik",
        &[("opd", "35.02/diskominfo".into()), ("program", "2.16.03".into()), ("program_status", "masuk".into())],
    );
    let bare = scene.nomination("Kosong", &[]);
    let other = scene.nomination(
        "Lain",
        &[("opd", "35.02/dpmd".into()), ("program", "2.16.02".into()), ("program_status", "diusulkan".into())],
    );
    let support = scene.nomination("Penunjang", &[("program", "1.02.01".into())]);
    let same = scene.nomination("Sama", &[("duplicate_of", "nbaik".into())]);
    let rows = [
        ("d1", "smart-living", "35.02/dinkes"),
        ("d2", "", "35.02/dlh"),
        ("d3", "", "35.02/dpmd"),
        ("d4", "smart-economy", "35.02/dlh"),
        // Of another scheme, which is mapped.
        ("d5", "Smart Mobility", "35.02/dlh"),
    ];
    for (id, dimension, opd) in rows {
        let on = format!("data/{id}");
        scene.put(&on, "session", SID).put(&on, "opd", opd).put(&on, "dimension", dimension);
        scene.put(&other, &format!("evidence/{id}"), true);
    }
    scene.put(&other, "evidence/d9", true).put(&other, "dimension", "smart-economy");
    scene.put(&good, "supporting/35.02/dlh", true).put(&good, "evidence/d2", true);
    scene.put(&good, "dimension", "smart-living").put(&good, "evidence/d5", true);

    let lists = rpjmd::lists(&scene.workshop, SID, catalogue::ranked().dimension);
    let names = |list: &[std::sync::Arc<str>]| list.iter().map(|on| on.to_string()).collect::<Vec<_>>();
    assert_eq!(names(&lists.unlinked), [&*bare]);
    assert_eq!(names(&lists.missions), ["Misi 2"]);
    assert_eq!(
        lists.owners.iter().map(|one| (&*one.on, &*one.lead, &*one.owner)).collect::<Vec<_>>(),
        [(&*other, "35.02/dpmd", "35.02/diskominfo")]
    );
    assert_eq!(names(&lists.support), [support]);
    let idle: Vec<_> = lists.idle.iter().map(|(on, row, why)| (&**on, &**row, *why)).collect();
    assert_eq!(
        idle,
        [
            (&*other, "data/d1", Idle::OtherDimension),
            (&*other, "data/d2", Idle::OtherOpd),
            (&*other, "data/d5", Idle::OtherDimension),
            (&*other, "data/d9", Idle::Gone)
        ]
    );
    let word = |on: &str| Link::of(&scene.workshop, on).status.text(Lang::Id).into_owned();
    assert_eq!(
        [word(&good), word(&other), word(&bare), word(&same)],
        ["masuk RPJMD", "diusulkan", "belum masuk RPJMD", "belum masuk RPJMD"]
    );
    assert_eq!(Link::of(&scene.workshop, &good).status, Status::In);
}

#[test]
fn a_profile_is_complete_once_every_part_is_there() {
    let mut scene = Scene::new();
    let on = scene.nomination("Angin", &[]);
    assert_eq!(Profile::of(&scene.workshop, &on).missing, PARTS);
    for (set, value) in [
        ("problem", "x"),
        ("benefit", "x"),
        ("felt_by", "warga"),
        ("steps", "x"),
        ("budget", "10 juta"),
        ("fund", "APBD"),
    ] {
        scene.put(&on, set, value);
    }
    scene.put(&on, "duration_months", 6).put(&on, "regulasi_status", "perlu").put(&on, "sop", "SOP 1");
    scene.put(&on, "evidence/d1", true).put(&on, "progress", 0);
    scene.put(&on, "risk_event/r1", "Server mati").put(&on, "risk_likelihood/r1", 2).put(&on, "risk_impact/r1", 5);
    let profile = Profile::of(&scene.workshop, &on);
    assert_eq!((profile.filled(), profile.missing), (PARTS.len() - 1, vec!["risk_event/"]));
    assert_eq!((profile.risks[0].level, profile.risks[0].missing.len()), (Some(10), 4));
    for set in ["risk_cause/r1", "risk_effect/r1", "risk_mitigation/r1", "risk_person/r1"] {
        scene.put(&on, set, "x");
    }
    // A second risk that is only begun takes nothing away.
    scene.put(&on, "risk_event/r2", true);
    let profile = Profile::of(&scene.workshop, &on);
    assert_eq!((profile.missing, profile.risks.len(), profile.risks[1].missing.len()), (vec![], 2, 7));
}

#[test]
fn risks_stand_as_they_came_and_a_contested_rating_makes_no_level() {
    let mut scene = Scene::new();
    let on = scene.nomination("Angin", &[]);
    for (id, likelihood) in [("rz", 4), ("ra", 2), ("rm", 9)] {
        scene.put(&on, &format!("risk_event/{id}"), "x").put(&on, &format!("risk_likelihood/{id}"), likelihood);
        scene.put(&on, &format!("risk_impact/{id}"), 3);
    }
    // An older risk that is filled in later keeps its place.
    scene.put(&on, "risk_cause/rz", "y");
    let levels = |scene: &Scene| {
        let risks = Profile::of(&scene.workshop, &on).risks;
        risks.into_iter().map(|risk| (risk.id, risk.level)).collect::<Vec<_>>()
    };
    let all = |first| [("rz".to_owned(), first), ("ra".to_owned(), Some(6)), ("rm".to_owned(), None)];
    assert_eq!(levels(&scene), all(Some(12)), "9 is outside the scale");
    let rival = Write::new(&*on, "risk_impact/rz", 5).seen(vec![]);
    scene.workshop.act(&pen(2), now(), [rival]);
    assert_eq!(levels(&scene), all(None));
}

#[test]
fn a_judge_who_has_begun_owes_every_score() {
    let mut scene = Scene::new();
    scene.criterion("a", Some("1")).criterion("b", Some("1")).put("session/s1", "scoring", "penilai");
    let on = scene.nomination("Angin", &[]);
    let sets = |scene: &Scene| -> Vec<String> {
        let points = closing::open(&scene.workshop, SID, now(), &scene.sheet()).into_iter();
        let open = points.filter(|point| point.part == Part::Unscored).flat_map(|point| point.sets);
        open.map(|set| set.to_string()).collect()
    };
    assert_eq!(sets(&scene), ["judge/a", "judge/b"]);
    scene.put(&on, "judge/a/Sri", 4).put(&on, "judge/b/Sri", 4).put(&on, "judge/a/Budi", 2);
    assert_eq!(sets(&scene), ["judge/b/Budi"]);
    scene.put(&on, "judge/b/Budi", 3);
    assert_eq!(sets(&scene), Vec::<String>::new());
}

#[test]
fn what_is_open_is_named_with_the_place_where_it_is_mended() {
    let mut scene = Scene::new();
    scene.criterion("a", Some("1")).criterion("cepat", None);
    for code in ["35.02/dinkes", "35.02/dlh", "35.02/setda"] {
        let on = format!("opd/{code}");
        scene.put(&on, "name", code).put(&on, "expected", true);
    }
    scene.put("presentation/s1/35.02/dinkes", "status", "selesai");
    scene.put("presentation/s1/35.02/dlh", "status", "tidak-hadir");
    scene.put("data/d1", "session", SID).put("data/d1", "indicator", "x").put("data/d1", "unit", "orang");
    scene.put("data/d2", "session", "s2").put("data/d2", "indicator", "of another session");
    let on = scene.nomination("Angin", &[]);
    let open = |scene: &Scene| {
        let points = closing::open(&scene.workshop, SID, now(), &scene.sheet());
        assert!(points.is_sorted_by_key(|point| point.part));
        let told = |point: closing::Point| (point.part, point.on.to_string(), point.sets.join(" "));
        points.into_iter().map(told).collect::<Vec<_>>()
    };
    let of = |part, on: &str, sets: &str| (part, on.to_owned(), sets.to_owned());
    assert_eq!(
        open(&scene),
        [
            of(Part::Opd, "presentation/s1/35.02/dlh", "absence_reason"),
            of(Part::Opd, "presentation/s1/35.02/setda", "status"),
            of(Part::Row, "data/d1", "year source"),
            of(Part::Unscored, &on, "score/a gate/cepat"),
            of(Part::Unlinked, &on, "program"),
        ]
    );
    scene.put("presentation/s1/35.02/dlh", "absence_reason", "rapat").put(
        "presentation/s1/35.02/setda",
        "status",
        "selesai",
    );
    scene.put("data/d1", "year", "2021").put("data/d1", "source", "BPS");
    scene.put(&on, "score/a", 3).put(&on, "gate/cepat", false).put(&on, "program", "2.16.03");
    assert_eq!(open(&scene), []);
}
