//! The commands as a script meets them, with the real nominations of 14 July 2022: scored, ranked, linked, closed.

use std::fs;

use serde_json::{Value, json};

use super::desk::Desk;

/// The criteria that are built in, in their order.
const SCORED: [&str; 10] = [
    "perumusan-inovasi",
    "daya-tarik",
    "manfaat",
    "keunikan",
    "peluang-kemitraan",
    "potensi-pengembangan",
    "keberlangsungan",
    "sumber-daya",
    "manajemen-risiko",
    "keberlanjutan",
];
const GATES: [&str; 4] = ["under-12-months", "direct-public-impact", "leverage", "owner-opd"];

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|wrong| panic!("{wrong}: {text}"))
}

/// Returns the title, dimension and OPD of the real nominations.
fn nominations() -> Vec<[String; 3]> {
    let bytes = fs::read("tests/data/nominations-2022-07-14.csv").unwrap();
    let sheet = bimtek::file::csv::read(&bytes).unwrap();
    sheet.rows.into_iter().map(|row| [0, 1, 2].map(|at| row.cells[at].clone())).collect()
}

/// Writes lines of `edit --stdin`; returns the ids of what was made.
fn write(desk: &Desk, lines: &[Value]) -> Vec<String> {
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    let told = desk.fed(&["edit", "a.json", "--stdin", "--operator", "Sri"], text.as_bytes());
    assert_eq!(told.code, 0, "{}", told.err);
    told.out.lines().map(str::to_owned).collect()
}

/// Makes a session with the real nominations; returns their subjects.
fn session(desk: &Desk) -> Vec<String> {
    desk.session();
    let mut lines = Vec::new();
    for (n, [title, dimension, opd]) in nominations().into_iter().enumerate() {
        for (set, to) in [("title", title), ("dimension", dimension), ("opd", format!("35.02/{opd}"))] {
            lines.push(json!({ "on": "nomination/new", "set": set, "to": to, "act": n.to_string() }));
        }
    }
    write(desk, &lines)
}

/// The score that the tests give the nth nomination on the mth criterion.
fn score(n: usize, m: usize) -> usize {
    (n * 7 + m * 3 + n * m) % 5 + 1
}

fn scored(desk: &Desk, on: &[String]) {
    let mut lines = Vec::new();
    for (n, on) in on.iter().enumerate() {
        let scores = SCORED.iter().enumerate().map(|(m, slug)| (format!("score/{slug}"), json!(score(n, m))));
        let gates = GATES.iter().map(|slug| (format!("gate/{slug}"), json!(n != 3)));
        lines.extend(scores.chain(gates).map(|(set, to)| json!({ "on": on, "set": set, "to": to })));
    }
    write(desk, &lines);
}

fn ranking(desk: &Desk, args: &[&str]) -> Value {
    parsed(&desk.run(&[&["rank", "a.json", "--json"], args].concat()).out)
}

#[test]
fn the_real_nominations_are_scored_ranked_linked_and_closed() {
    let desk = Desk::new();
    let on = session(&desk);
    assert_eq!(on.len(), 14);
    // Without scores there is no place, and every one has its status word.
    let text = desk.well(&["peringkat", "a.json"]);
    assert_eq!(text.matches("belum masuk RPJMD").count(), 14, "{text}");
    assert!(text.contains("Perumusan inovasi     1  10,0%") && text.contains("Aturan"), "{text}");
    scored(&desk, &on);

    let told = ranking(&desk, &["--why"]);
    let lines = told["ranking"].as_array().unwrap();
    // The sums, computed again.
    let sum = |n: usize| (0..SCORED.len()).map(|m| score(n, m)).sum::<usize>();
    for (n, on) in on.iter().enumerate() {
        let line = lines.iter().find(|line| line["on"] == **on).unwrap();
        assert!((line["score"].as_f64().unwrap() - sum(n) as f64 / 10.0).abs() < 1e-9, "{line}");
        let better = (0..on.len().min(14)).filter(|other| *other != 3 && sum(*other) > sum(n)).count();
        let place = if n == 3 { 14 } else { better + 1 };
        assert_eq!(line["place"], place, "{line}");
        assert!(!line["proposed"].as_bool().unwrap() || n != 3);
        assert!(line["kept"].as_u64().unwrap() <= 10_000);
    }
    assert_eq!(told["ranking"].as_array().unwrap().last().unwrap()["failed"].as_array().unwrap().len(), 4);
    assert_eq!(ranking(&desk, &["--why"]), told, "the same every time");

    // Where each loses to the one above it and where it wins sums to what is between their scores.
    for pair in lines.windows(2).filter(|pair| pair[1]["against_above"].is_object()) {
        assert_eq!(pair[1]["against_above"]["on"], pair[0]["on"]);
        let differences = pair[1]["against_above"]["criteria"].as_array().unwrap();
        let sum: f64 = differences.iter().map(|one| one["difference"].as_f64().unwrap()).sum();
        let gap = pair[1]["score"].as_f64().unwrap() - pair[0]["score"].as_f64().unwrap();
        assert!((sum - gap).abs() < 1e-6, "{pair:?}");
    }
    assert!(lines[0]["against_above"].is_null() && lines[1]["against_above"].is_object());
    assert!(lines[13]["against_above"].is_null(), "a gate keeps it below, not its score");

    // What is tried is not recorded.
    let before = desk.bytes("a.json");
    let tried = ranking(&desk, &["--what-if", "manfaat=4", "--what-if", "keunikan=0"]);
    assert_eq!(tried["criteria"][2]["weight"], 4.0);
    assert_eq!(tried["criteria"][2]["in_force"], 1.0);
    assert!(tried["ranking"].as_array().unwrap().iter().any(|line| line["place"] != line["place_in_force"]));
    fs::write(desk.path().join("w.csv"), "slug;bobot\nmanfaat;4\nkeunikan;0\n").unwrap();
    assert_eq!(ranking(&desk, &["--weights", "w.csv"]), tried);
    assert_eq!(desk.bytes("a.json"), before);

    // The stated change swaps, a thousandth less does not.
    let place = |told: &Value, on: &Value| {
        let lines = told["ranking"].as_array().unwrap();
        lines.iter().position(|line| line["on"] == *on).unwrap()
    };
    let mut swapped = 0;
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line["overtaken_by_next"].is_object()).take(3) {
        let swap = &line["overtaken_by_next"];
        let (slug, to) = (swap["criterion"].as_str().unwrap(), swap["to"].as_str().unwrap());
        let told = ranking(&desk, &["--what-if", &format!("{slug}={to}")]);
        assert!(place(&told, &lines[at + 1]["on"]) < place(&told, &line["on"]), "{swap}");
        swapped += 1;
    }
    assert_eq!(swapped, 3);

    let text = desk.well(&["rank", "a.json", "--by", "dimension", "--why", "--lang", "en"]);
    assert!(text.contains("Smart Governance\n") && text.contains("proposed as quick win"), "{text}");
    assert!(text.contains("fails: ") && text.contains("keeps its place in "), "{text}");
    assert!(text.contains("Proposed as quick win (◆): the first 2 of each dimension"), "{text}");
    assert!(text.contains("; proposed: first 2"), "{text}");
    assert!(text.contains(" above it: loses on ") && text.contains("; wins on "), "{text}");

    // An override has a reason and a name, and both are told.
    write(
        &desk,
        &[
            json!({ "on": on[5], "set": "override_place", "to": 1 }),
            json!({ "on": on[5], "set": "override_reason", "to": "Arahan bupati" }),
        ],
    );
    let told = desk.run(&["rank", "a.json"]);
    assert!(told.code == 1 && told.out.contains("penetapan tanpa nama tidak berlaku"), "{}", told.out);
    write(&desk, &[json!({ "on": on[5], "set": "override_by", "to": "Bu Wiwik" })]);
    let text = desk.well(&["rank", "a.json"]);
    assert!(text.contains("peringkat 1 ditetapkan, menurut nilai 4 · oleh Bu Wiwik: Arahan bupati"), "{text}");
    assert!(text.contains("tidak lagi diusulkan: tergeser peringkat yang ditetapkan"), "{text}");
    let text = desk.well(&["rank", "a.json", "--why"]);
    let why = text.lines().skip_while(|line| !line.contains("Arahan bupati")).skip(1).take(3);
    let why: Vec<&str> = why.map(str::trim).collect();
    assert_eq!(why[0], "menurut nilai peringkat 4; peringkat 1 karena penetapan", "{text}");
    assert!(why[1].starts_with("Perumusan inovasi 0,100 + ") && why[2].contains("Dana RT"), "no firmness: {text}");

    // What is open shrinks to nothing.
    let told = desk.run(&["kekurangan", "a.json"]);
    assert!(told.code == 1 && told.out.contains("Nominasi tanpa program RPJMD: 14"), "{}", told.out);
    assert!(!told.out.contains("belum lengkap dinilai") && told.out.contains("Belum presentasi"), "{}", told.out);
    assert!(told.out.contains("Profil quick win yang belum lengkap"), "{}", told.out);
    assert!(told.out.contains("Bukti (baris data), Risiko") && !told.out.contains("risk_event"), "{}", told.out);
    let mut lines = Vec::new();
    for on in &on {
        for (set, to) in
            [("program", json!("2.16.03")), ("program_status", json!("masuk")), ("duration_months", json!(6))]
        {
            lines.push(json!({ "on": on, "set": set, "to": to }));
        }
        for set in ["problem", "benefit", "felt_by", "steps", "budget", "fund", "regulasi", "sop"] {
            lines.push(json!({ "on": on, "set": set, "to": if set == "budget" { "500 juta" } else { "x" } }));
        }
        for part in ["event", "cause", "effect", "mitigation", "person"] {
            lines.push(json!({ "on": on, "set": format!("risk_{part}/r1"), "to": "x" }));
        }
        for set in ["risk_likelihood/r1", "risk_impact/r1", "progress"] {
            lines.push(json!({ "on": on, "set": set, "to": 2 }));
        }
        lines.push(json!({ "on": on, "set": "evidence/d1", "to": true }));
    }
    write(&desk, &lines);
    let opds = parsed(&desk.well(&["show", "a.json", "--json"]));
    let opds = opds["opds"].as_array().unwrap().iter();
    let done = opds.map(|opd| json!({ "on": format!("presentation/{}", opd["id"].as_str().unwrap()), "set": "status", "to": "selesai" }));
    write(&desk, &done.collect::<Vec<_>>());
    let told = desk.run(&["gaps", "a.json"]);
    // The evidence that was named is not there, and that is all.
    assert!(
        told.code == 1 && told.out.starts_with("JUGA KURANG, tanpa menahan penutupan: 14\n\nIndikator yang"),
        "{}",
        told.out
    );
    assert_eq!(told.out.matches("\n\n").count(), 1, "{}", told.out);
    let counts = parsed(&desk.run(&["gaps", "a.json", "--json"]).out)["counts"].clone();
    assert_eq!(counts, json!({ "open": 0, "beside": 14 }));
    let row = [
        ("indicator", json!("RT")),
        ("value", json!("6.842")),
        ("unit", json!("RT")),
        ("year", json!("2021")),
        ("source", json!("DPMD")),
    ];
    let row = row.map(|(set, to)| json!({ "on": "data/new", "set": set, "to": to, "act": "row" }));
    let row = write(&desk, &row).remove(0);
    let id = row.trim_start_matches("data/");
    for (set, to) in [("evidence/d1".to_owned(), Value::Null), (format!("evidence/{id}"), json!(true))] {
        write(&desk, &on.iter().map(|on| json!({ "on": on, "set": set, "to": to })).collect::<Vec<_>>());
    }
    assert_eq!(desk.well(&["gaps", "a.json"]), "Tidak ada yang kurang.\n");
    write(&desk, &[json!({ "on": "session", "set": "state", "to": "ditutup" })]);
}

#[test]
fn coverage_tells_who_has_presented() {
    let desk = Desk::new();
    session(&desk);
    desk.well(&["edit", "a.json", "presentation/dinkes", "status", "selesai"]);
    desk.well(&["edit", "a.json", "presentation/dinkes", "attendance", "kepala"]);
    let text = desk.well(&["cakupan", "a.json"]);
    assert!(text.contains("1 dari 47 OPD sudah tampil · kepala 1"), "{text}");
    let told = parsed(&desk.well(&["coverage", "a.json", "--json"]));
    assert_eq!((&told["presented"], &told["nominations"]), (&json!(1), &json!(14)));
    assert_eq!(told["lines"].as_array().unwrap().len(), 47);
}

#[test]
fn criteria_go_out_and_come_back_and_what_is_left_out_keeps_its_scores() {
    let desk = Desk::new();
    let on = session(&desk);
    scored(&desk, &on);
    assert!(desk.well(&["kriteria", "a.json"]).starts_with("Bawaan program"));
    let all = desk.well(&["criteria", "a.json", "--export", "-"]);
    assert_eq!(all.lines().count(), 15);
    desk.well(&["criteria", "a.json", "--export", "k.csv"]);
    assert_eq!(desk.bytes("k.csv"), all.as_bytes());
    assert_eq!(desk.run(&["criteria", "a.json", "--export", "k.csv"]).code, 2, "never written over");

    // Taken in unchanged they are the session's own, and again nothing changes.
    let places = ranking(&desk, &[])["ranking"].clone();
    desk.well(&["criteria", "a.json", "--import", "k.csv"]);
    assert_eq!(ranking(&desk, &[])["ranking"], places);
    let before = desk.bytes("a.json");
    assert!(desk.well(&["criteria", "a.json", "--import", "k.csv"]).contains("0 isian berubah"));
    assert_eq!(desk.bytes("a.json"), before);
    assert_eq!(desk.well(&["criteria", "a.json", "--export", "-"]), all);

    // One fewer, in another order, with another weight.
    let mut lines: Vec<&str> = all.lines().filter(|line| !line.starts_with("keunikan,")).collect();
    lines[1..].reverse();
    let text = lines.join("\n").replace("layanan?,1", "layanan?,\"2,5\"");
    fs::write(desk.path().join("k2.csv"), text).unwrap();
    let told = desk.run(&["criteria", "a.json", "--import", "k2.csv"]);
    assert!(told.code == 0 && told.err.contains("Ditarik karena tidak ada di berkas: Keunikan"), "{}", told.err);
    assert!(told.err.contains("isiannya pada 14 nominasi tetap tersimpan"), "{}", told.err);
    let now = ranking(&desk, &[]);
    assert_eq!(now["criteria"].as_array().unwrap().len(), 9);
    assert_eq!((&now["criteria"][0]["slug"], &now["criteria"][6]["weight"]), (&json!("keberlanjutan"), &json!(2.5)));
    desk.well(&["criteria", "a.json", "--import", "k.csv"]);
    assert_eq!(ranking(&desk, &[])["ranking"], places, "nothing was lost");
}

#[test]
fn a_catalogue_comes_in_and_goes_out() {
    let desk = Desk::new();
    desk.session();
    assert_eq!(desk.well(&["katalog", "a.json", "--export", "-"]).lines().count(), 143);
    fs::write(desk.path().join("p.csv"), "kode;nama;misi;opd\n9.99.02;Program Uji;Misi 1;dinkes\n9.99.03;Lain;;xyz\n")
        .unwrap();
    let told = desk.run(&["catalogue", "a.json", "--import", "p.csv"]);
    assert!(told.code == 0 && told.err.contains("OPD “xyz” tidak ada di daftar"), "{}", told.err);
    let text = desk.well(&["catalogue", "a.json", "--export", "-"]);
    assert_eq!(text, "code,name,mission,bidang,opd\n9.99.02,Program Uji,Misi 1,,35.02/dinkes\n9.99.03,Lain,,,\n");
    let told = desk.run(&["gaps", "a.json"]);
    assert!(told.out.contains("Misi tanpa nominasi: 1\n  Misi 1"), "{}", told.out);
}

#[test]
fn tables_come_out_of_workbooks_too() {
    let desk = Desk::new();
    session(&desk);
    for name in ["rpjmd.xlsx", "criteria.xlsx", "locked.xlsx", "day.xlsx"] {
        fs::copy(format!("tests/fixtures/tables/{name}"), desk.path().join(name)).unwrap();
    }
    let told = desk.run(&["catalogue", "a.json", "--import", "rpjmd.xlsx"]);
    assert_eq!((told.code, &*told.out), (0, "5 baris diambil, 14 isian berubah.\n"), "{}", told.err);
    for part in
        ["Baris 8: Excel menyimpan kode ini sebagai jam", "“2.16.02”", "OPD “Dinas Antah Berantah”", "lembar pertama"]
    {
        assert!(told.err.contains(part), "{part}: {}", told.err);
    }
    let text = desk.well(&["catalogue", "a.json", "--export", "-"]);
    assert!(text.contains("2.16.02,Program Informasi dan Komunikasi Publik,Misi 4: pemerintahan yang amanah,Komunikasi dan Informatika,35.02/diskominfo\n"), "{text}");
    assert!(
        desk.run(&["catalogue", "a.json", "--import", "rpjmd.xlsx"]).out.contains("0 isian berubah"),
        "nothing is new"
    );
    desk.well(&["criteria", "a.json", "--import", "criteria.xlsx"]);
    assert!(desk.well(&["criteria", "a.json", "--export", "-"]).contains("menarik,Menarik,,score,,\"1,125\"\n"));
    let before = desk.bytes("a.json");
    for (name, part) in [("locked.xlsx", "kata sandi"), ("day.xlsx", "menjadi tanggal (2002-02-01)")] {
        let told = desk.run(&["catalogue", "a.json", "--import", name]);
        assert!(told.code == 2 && told.err.contains(part) && told.err.lines().count() == 1, "{}", told.err);
    }
    assert_eq!(desk.bytes("a.json"), before);
}

#[test]
fn what_cannot_be_done_is_a_sentence_and_changes_nothing() {
    let desk = Desk::new();
    session(&desk);
    let before = desk.bytes("a.json");
    for (name, text) in [
        ("twice.csv", "nama\na\nA\n"),
        ("negative.csv", "slug,nama,bobot\na,a,-1\n"),
        ("unknown.csv", "slug,weight\nlain,2\n"),
        (
            "zero.csv",
            &SCORED.iter().map(|slug| format!("{slug},0\n")).fold("slug,weight\n".to_owned(), |all, one| all + &one),
        ),
        ("codes.csv", "code,name\n2.16.03,a\n2.16.03,b\n"),
        ("evil.csv", "nama,jenis\n\u{1b}[31mx,\u{1b}[2J\n"),
    ] {
        fs::write(desk.path().join(name), text).unwrap();
    }
    let wrong: [(&[&str], i32, &str); 14] = [
        (&["criteria", "a.json", "--import", "twice.csv"], 2, "baris 2 dan 3"),
        (&["criteria", "a.json", "--import", "negative.csv"], 2, "tidak boleh negatif"),
        (&["criteria", "a.json", "--import", "evil.csv"], 2, "Baris 2"),
        (&["criteria", "a.json", "--import", "nowhere.csv"], 2, "tidak ditemukan"),
        (&["catalogue", "a.json", "--import", "codes.csv"], 2, "“2.16.03” ada dua kali, di baris 2 dan 3"),
        (&["rank", "a.json", "--weights", "unknown.csv"], 2, "“lain” bukan kriteria"),
        (&["rank", "a.json", "--weights", "zero.csv"], 2, "Jumlah semua bobot 0"),
        (&["rank", "a.json", "--what-if", "lain=2"], 2, "“lain” bukan kriteria"),
        (&["rank", "a.json", "--what-if", "manfaat"], 64, "kriteria=bobot"),
        (&["rank", "a.json", "--what-if", "manfaat=-2"], 64, "tidak boleh negatif"),
        (&["rank", "a.json", "--what-if", "manfaat=1.5"], 64, "dua cara"),
        (&["rank", "a.json", "--session", "lain"], 2, "Sesi “lain” tidak ada"),
        (&["rank", "a.json", "--by", "warna"], 64, "warna"),
        (&["criteria", "a.json", "--import", "x", "--export", "y"], 64, "--export"),
    ];
    for (args, code, part) in wrong {
        let told = desk.run(args);
        assert_eq!((told.code, &*told.out), (code, ""), "{args:?} {}", told.err);
        assert!(told.err.contains(part) && told.err.lines().count() == 1, "{args:?} {}", told.err);
        assert!(!told.err.contains('\u{1b}'), "{args:?} {}", told.err);
        let english = desk.run(&[args, &["--lang", "en"]].concat());
        assert!(english.code == code && english.err != told.err, "{args:?} {}", english.err);
    }
    assert_eq!(desk.bytes("a.json"), before);
    write(&desk, &[json!({ "on": "session", "set": "scoring", "to": "suara" })]);
    let told = desk.run(&["rank", "a.json", "--what-if", "manfaat=2"]);
    assert!(told.code == 2 && told.err.contains("suara OPD"), "{}", told.err);
}
