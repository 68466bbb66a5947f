//! The merge of 200 laptops' files beside what others would do it with: automerge, loro and a plain Python script.
//!
//! `cargo run --release --manifest-path benches/peers/Cargo.toml` prints all of them and `serde_json` side by side, in one
//! run. The files are those of `cargo bench --bench merge`, the first kind; automerge and loro get the same edits in files
//! of their own kind, forked from the one that was handed out: a map for each subject, a change for each act in automerge
//! and for each edit in loro. Nothing of what they make shows a contradiction; they only do not lose it.

use std::collections::HashMap;
use std::path::Path;

use automerge::transaction::Transactable;
use automerge::{AutoCommit, ObjId, ObjType, ROOT, ReadDoc};
use bimtek::file::session;
use bimtek::workshop::edit::Edit;
use loro::{ExportMode, LoroDoc};

#[path = "../../merge/laptops.rs"]
mod laptops;
#[path = "../../merge/measure.rs"]
mod measure;
#[path = "../../merge/parse.rs"]
mod parse;
#[path = "../../merge/union.rs"]
mod union;

/// Files, as the aim says.
const FILES: usize = 200;

/// The plain script.
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/merge.py");

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let [_, case, folder, ..] = &args[..]
        && let Some(case) = case.strip_prefix("--case=")
    {
        return run(case, Path::new(folder));
    }
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = measure::make(folder.path(), FILES, true);
    write_peers(folder.path());
    println!("{FILES} files of {} edits, 80 % of each in all, {} MB", laptops::EDITS, bytes / 1_000_000);
    let cases = [
        ("rows", "serde_json, every row a RawValue"),
        ("typed", "serde_json, edits borrowed, their values RawValue"),
        ("one", "bimtek, one thread"),
        ("two", "bimtek, two threads"),
        ("automerge", "automerge 0.12, a change for each act"),
        ("loro", "loro 1.17, a change for each edit"),
        (SCRIPT, "Python, a plain script"),
    ];
    measure::table(&cases, folder.path(), bytes);
}

fn run(case: &str, folder: &Path) {
    let files = |end| measure::files(folder, end);
    match case {
        "automerge" => {
            let files = files("automerge");
            measure::run(|| merge_automerge(&files));
        }
        "loro" => {
            let files = files("loro");
            measure::run(|| merge_loro(&files));
        }
        _ => {
            let files = files("json");
            measure::run(|| match case {
                "rows" => files.iter().map(|file| parse::rows(file)).sum(),
                "typed" => files.iter().map(|file| parse::typed(file)).sum(),
                "one" => union::merge(files),
                _ => union::merge_by_two(files),
            });
        }
    }
}

/// Writes each session file again as the peers would have it.
fn write_peers(folder: &Path) {
    let files = measure::files(folder, "json");
    let read = |file: &Vec<u8>| session::read_edits(file).expect("a session file").edits;
    let first = read(&files[0]);
    // Who began the session handed it out.
    let home = first[0].id.hand;
    let (handed_out, _): (Vec<Edit>, Vec<Edit>) = first.into_iter().partition(|edit| edit.id.hand == home);
    let automerge = automerge_of(&handed_out, AutoCommit::new()).save();
    let loro = loro_of(&handed_out, LoroDoc::new()).export(ExportMode::Snapshot).expect("a snapshot");
    for (n, file) in files.iter().enumerate() {
        let own: Vec<Edit> = read(file).into_iter().filter(|edit| edit.id.hand != home).collect();
        let path = |end: &str| folder.join(format!("{n:05}.{end}"));
        let doc = AutoCommit::load(&automerge).expect("a document");
        std::fs::write(path("automerge"), automerge_of(&own, doc).save()).expect("a file");
        let doc = LoroDoc::from_snapshot(&loro).expect("a snapshot");
        let doc = loro_of(&own, doc).export(ExportMode::Snapshot).expect("a snapshot");
        std::fs::write(path("loro"), doc).expect("a file");
    }
}

fn automerge_of(edits: &[Edit], mut doc: AutoCommit) -> AutoCommit {
    let mut subjects: HashMap<&str, ObjId> = HashMap::new();
    for act in edits.chunk_by(|one, other| one.act_id() == other.act_id()) {
        for edit in act {
            let subject = subjects.entry(&edit.on).or_insert_with(|| match doc.get(ROOT, &*edit.on).expect("a map") {
                Some((_, known)) => known,
                None => doc.put_object(ROOT, &*edit.on, ObjType::Map).expect("a map"),
            });
            let to = edit.to.as_ref().map(ToString::to_string).unwrap_or_default();
            doc.put(&*subject, &*edit.set, to).expect("a value");
        }
        doc.commit();
    }
    doc
}

fn loro_of(edits: &[Edit], doc: LoroDoc) -> LoroDoc {
    // Otherwise the changes of some minutes become one.
    doc.set_change_merge_interval(-1);
    let root = doc.get_map("subjects");
    for edit in edits {
        let subject = root.ensure_mergeable_map(&edit.on).expect("a map");
        subject.insert(&edit.set, edit.to.as_ref().map(ToString::to_string).unwrap_or_default()).expect("a value");
        doc.commit();
    }
    doc
}

fn merge_automerge(files: &[Vec<u8>]) -> usize {
    let mut all = AutoCommit::new();
    for file in files {
        all.merge(&mut AutoCommit::load(file).expect("a document")).expect("a merge");
    }
    let text = all.save();
    std::mem::forget(all);
    text.len()
}

fn merge_loro(files: &[Vec<u8>]) -> usize {
    let all = LoroDoc::new();
    all.import_batch(files).expect("a merge");
    let text = all.export(ExportMode::Snapshot).expect("a snapshot");
    std::mem::forget(all);
    text.len()
}
