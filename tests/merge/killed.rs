//! Three copies are edited apart by scripts, one of them killed in between; every order of merging gives the same file.

use std::io::{Read, Write};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::desk::Desk;
use crate::{cases, edit, ids, orders, three};

/// Returns a script of rows that all three copies contest in part.
fn script(file: &str, round: u32) -> String {
    let mut lines = String::new();
    for row in 0..8 {
        for (set, to) in
            [("indicator", format!("{file} {round} {row}")), ("opd", "dinkes".into()), ("value", row.to_string())]
        {
            let line = serde_json::json!({ "on": "data/new", "set": set, "to": to, "act": row.to_string() });
            lines.push_str(&format!("{line}\n"));
        }
        let notes =
            serde_json::json!({ "on": "presentation/dlh", "set": "notes", "to": format!("{file} {round} {row}") });
        lines.push_str(&format!("{notes}\n"));
    }
    lines
}

#[test]
fn three_copies_edited_apart_merge_to_the_same_bytes_in_every_order() {
    let mut desk = Desk::new();
    let (mut chance, mut usual, mut killed) = (20_220_704u64, 20_000, 0);
    for round in 0..cases(12).min(1_000) {
        // Anew from time to time, because files that only grow take ever longer.
        if round % 20 == 0 {
            desk = Desk::new();
            three(&desk);
        }
        for file in ["a.json", "b.json"] {
            let told = desk.fed(&["edit", file, "--stdin", "--operator", file], script(file, round).as_bytes());
            assert_eq!((told.code, &*told.err), (0, ""));
        }
        // The third is killed at any moment of its run.
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let begun = Instant::now();
        let mut child = desk.command(&["edit", "c.json", "--stdin", "--operator", "c"]).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let lines = script("c.json", round);
        let feeder = thread::spawn(move || input.write_all(lines.as_bytes()));
        let (ended, end) = channel();
        let mut out = child.stdout.take().unwrap();
        let listener = thread::spawn(move || {
            let mut told = String::new();
            let _ = out.read_to_string(&mut told);
            let _ = ended.send(());
            told
        });
        let moment = Duration::from_micros((chance >> 33) % (usual * 3 / 2));
        if end.recv_timeout(moment) == Err(RecvTimeoutError::Timeout) {
            child.kill().unwrap();
        }
        let well = child.wait().unwrap().success();
        let told = listener.join().unwrap();
        // A program that is killed does not read to the end.
        let _ = feeder.join().unwrap();
        if well {
            usual = (usual * 3 + begun.elapsed().as_micros() as u64) / 4;
            assert_eq!(told.lines().count(), 8, "{told}");
        } else {
            killed += 1;
        }
        edit(&desk, "b.json", "session", "venue", &format!("Aula {round}"));

        let mut bytes: Option<Vec<u8>> = None;
        for (n, order) in orders(["a.json", "b.json", "c.json"]).into_iter().enumerate() {
            let out = format!("m{round}-{n}.json");
            let told = desk.run(&[&["merge"][..], &order, &["-o", &out]].concat());
            assert_eq!(told.code, 1, "{}", told.err);
            let merged = desk.bytes(&out);
            assert!(bytes.as_ref().is_none_or(|known| *known == merged), "round {round}, {order:?}");
            bytes = Some(merged);
        }
        let out = desk.path().join(format!("m{round}-0.json"));
        let all = ids(&out);
        let text = String::from_utf8(bytes.unwrap()).unwrap();
        for file in ["a.json", "b.json", "c.json"] {
            let lost: Vec<_> = ids(&desk.path().join(file)).into_iter().filter(|id| !all.contains(id)).collect();
            assert_eq!(lost, [""; 0], "round {round}, {file}");
            let rows = (0..8).filter(|row| text.contains(&format!("\"indicator\":\"{file} {round} {row}\""))).count();
            let whole = file != "c.json" || well;
            assert!(rows == 8 || (!whole && rows < 8), "round {round}: {rows} rows of {file}");
        }
    }
    assert!(killed > 0, "nothing was killed");
}
