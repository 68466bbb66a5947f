//! Two to eight programs on one file, killed again and again while they write and follow each other: nothing is lost.
//!
//! Half of them are keepers, as the screens have them, each in a process of its own: this test's binary, run again. The
//! others are scripts.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bimtek::file::journal::Draft;
use bimtek::file::session;
use bimtek::shell::disk::files::Machine;
use bimtek::shell::disk::keeper::{Keep, Keeper, Order};
use bimtek::shell::disk::open;
use bimtek::tui::reply::Answer;
use bimtek::words::Lang;
use bimtek::workshop::edit::{EditId, Hand, Write};
use bimtek::workshop::moment::Moment;
use bimtek::workshop::subject::Kind;
use bimtek::workshop::{Pen, Workshop};

use crate::pty::Desk;
use crate::{Dice, number};

/// Says to this test's binary that it is a program of the test: the file, its name, how many acts, and its seed.
const PROGRAM: &str = "BIMTEK_TORTURE_PROGRAM";
/// What a program says before an act that is safe.
const SAFE: &str = "SAFE ";

#[test]
fn programs_that_write_together_and_are_killed_lose_nothing() {
    if std::env::var(PROGRAM).is_ok() {
        return;
    }
    let desk = Desk::new();
    std::fs::create_dir(desk.sessions()).unwrap();
    let path = desk.sessions().canonicalize().unwrap().join("a.json");
    desk.well(&["new", "--title", "Bersama", "-o", path.to_str().unwrap()]);
    let cases = number("BIMTEK_CASES", 400) as usize;
    let mut dice = Dice::new();
    let world = World { desk, path, told: Mutex::default() };
    let (mut runs, mut killed, mut most) = (0, 0, 0);
    while world.acts() < cases {
        // Between two and eight at once, so many for a while.
        let programs = 2 + dice.throw(7);
        let until = (world.acts() + cases.div_ceil(4)).min(cases);
        most = most.max(programs);
        let seeds: Vec<u64> = (0..programs).map(|_| dice.throw(1 << 30)).collect();
        std::thread::scope(|scope| {
            let world = &world;
            let all: Vec<_> = seeds.into_iter().map(|seed| scope.spawn(move || world.run(seed, until))).collect();
            for (ran, died) in all.into_iter().map(|program| program.join().unwrap()) {
                (runs, killed) = (runs + ran, killed + died);
            }
        });
        world.check("all programs are gone");
    }
    // The last one out leaves a file that holds everything, and nothing beside it but half a sentence.
    let mut left = world.desk.files(".journal");
    for hand in 0..5 {
        let opening = open(&Machine, &world.path).unwrap_or_else(|why| panic!("{}", why.why(Lang::En)));
        Keep::new(Arc::new(Machine), &opening, Hand::from_random([hand; 8]), Lang::Id).close(&|_| ());
        left = world.desk.files(".journal");
        // Another test of this process may be starting a program: until that program begins, it shares our locks, and a
        // journal looks held.
        if left.len() <= 1 {
            break;
        }
    }
    assert!(left.len() <= 1, "{left:?}");
    left.iter().for_each(|journal| std::fs::remove_file(journal).unwrap());
    world.check("the file alone");
    let told = world.told.lock().unwrap();
    eprintln!(
        "together: {} acts by up to {most} programs at once, {runs} runs, {killed} kills; of {} edits said to be safe none lost",
        world.acts_of(&told),
        told.len()
    );
    let late = told.iter().filter(|(name, value)| name == value).count();
    eprintln!("together: {late} rows of scripts that said they were in the journal, the file being busy");
    assert!(killed > 0, "nothing was killed");
}

/// A file, and what was said of it.
struct World {
    desk: Desk,
    path: std::path::PathBuf,
    /// What was said to be safe, by the names of rows and edits, else by itself.
    told: Mutex<BTreeMap<String, String>>,
}

impl World {
    fn acts(&self) -> usize {
        self.acts_of(&self.told.lock().unwrap())
    }

    fn acts_of(&self, told: &BTreeMap<String, String>) -> usize {
        told.values().filter(|value| value.contains('-')).count()
    }

    /// Runs one program after the other until so many acts are safe; returns how many there were, and how many were killed.
    fn run(&self, seed: u64, until: usize) -> (usize, usize) {
        let mut dice = Dice(seed);
        let (mut runs, mut killed) = (0, 0);
        while self.acts() < until {
            let name = format!("p{seed}r{runs}");
            let acts = 1 + dice.throw(30);
            let keeper = dice.throw(3) > 0;
            // Most within the time that a run takes, some in the pauses of a long one.
            let within = if dice.throw(4) == 0 { 2_500 } else { 250 };
            let moment = (dice.throw(4) > 0).then(|| Duration::from_millis(dice.throw(within)));
            let mut child =
                if keeper { keeper_of(&self.path, &name, acts, seed + runs as u64) } else { self.script(&name, acts) };
            let out = BufReader::new(child.stdout.take().unwrap());
            let listener = std::thread::spawn(move || out.lines().map_while(Result::ok).collect::<Vec<String>>());
            let died = ended_by(&mut child, moment);
            let said = listener.join().unwrap();
            let well = child.wait().unwrap().success();
            let mut why = String::new();
            let _ = child.stderr.take().map(|mut err| err.read_to_string(&mut why));
            // Where seven others save, one may not come to it in time: what it wrote is in its journal then, and said so.
            let in_journal = !keeper && why.contains("jurnal");
            assert!(died || well || in_journal, "{name} failed: {said:?} {why}");
            let mut told = self.told.lock().unwrap();
            for line in &said {
                if let Some((id, value)) = line.split(SAFE).nth(1).and_then(|line| line.split_once(' ')) {
                    told.insert(id.to_owned(), value.to_owned());
                }
            }
            // A script's answer is its exit code; the names of its rows come with it.
            if !keeper && well {
                assert_eq!(said.len(), acts as usize, "{said:?}");
                told.extend(said.into_iter().enumerate().map(|(n, row)| (row, format!("{name}-{n}"))));
            } else if !died && in_journal {
                told.extend((0..acts).map(|n| format!("{name}-{n}")).map(|row| (row.clone(), row)));
            }
            (runs, killed) = (runs + 1, killed + usize::from(died));
        }
        (runs, killed)
    }

    /// Starts a script of so many rows.
    fn script(&self, name: &str, acts: u64) -> Child {
        let path = self.path.to_str().unwrap();
        let mut child = self.desk.command(&["edit", path, "--stdin"]).stdin(Stdio::piped()).spawn().unwrap();
        let line = |n| format!("{{\"on\":\"data/new\",\"set\":\"indicator\",\"to\":\"{name}-{n}\",\"act\":\"{n}\"}}\n");
        let script: String = (0..acts).map(line).collect();
        child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
        child
    }

    /// Checks that the file is sound and holds, with its journals, whatever was said to be safe.
    fn check(&self, about: &str) {
        let read =
            session::read(&std::fs::read(&self.path).unwrap()).unwrap_or_else(|why| panic!("{}", why.why(Lang::En)));
        assert!(read.damage.is_empty() && read.differences.is_empty(), "{about}");
        let opening = open(&Machine, &self.path).unwrap_or_else(|why| panic!("{}", why.why(Lang::En)));
        assert!(opening.clashes.is_empty(), "{about}: {:?}", opening.clashes);
        let workshop = &opening.workshop;
        let rows: BTreeSet<&str> =
            workshop.all(Kind::Data).into_iter().map(|on| workshop.text(on, "indicator")).collect();
        for (name, value) in &*self.told.lock().unwrap() {
            let there = match EditId::parse(name) {
                Some(id) => workshop.log().get(id).map(|edit| edit.to.clone().unwrap_or("".into()).to_string()),
                None if name.contains('/') => Some(workshop.text(name, "indicator").to_owned()),
                None => rows.get(name.as_str()).map(|row| (*row).to_owned()),
            };
            assert_eq!(there.as_ref(), Some(value), "{about}: {name} is lost");
        }
    }
}

/// Waits for a program's end, or kills it at a moment; returns whether it was killed.
fn ended_by(child: &mut Child, moment: Option<Duration>) -> bool {
    let Some(moment) = moment else { return false };
    let until = Instant::now() + moment;
    while Instant::now() < until {
        if child.try_wait().unwrap().is_some() {
            return false;
        }
        std::thread::park_timeout(Duration::from_millis(2));
    }
    child.kill().is_ok() && !child.wait().unwrap().success()
}

/// Starts a keeper in a process of its own.
fn keeper_of(path: &Path, name: &str, acts: u64, seed: u64) -> Child {
    let program = format!("{} {name} {acts} {seed}", path.display());
    let args = ["--exact", "together::a_keeper_in_a_process_of_its_own", "--nocapture", "--quiet"];
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(args).env(PROGRAM, program).stdin(Stdio::null()).stdout(Stdio::piped());
    command.spawn().unwrap()
}

/// The program that the test runs; by itself there is nothing to do.
#[test]
fn a_keeper_in_a_process_of_its_own() {
    let Ok(program) = std::env::var(PROGRAM) else { return };
    let mut words = program.rsplitn(4, ' ');
    let seed: u64 = words.next().unwrap().parse().unwrap();
    let acts: u64 = words.next().unwrap().parse().unwrap();
    let name = words.next().unwrap();
    let path = Path::new(words.next().unwrap());
    let mut dice = Dice(seed);
    let mut random = std::fs::File::open("/dev/urandom").unwrap();
    let mut bytes = [0; 8];
    std::io::Read::read_exact(&mut random, &mut bytes).unwrap();
    let now = Moment::parse("2022-07-04T08:00:00+07:00").unwrap();
    let hand = Hand::from_random(bytes);
    let pen = Pen { hand, operator: name.to_owned(), device: String::new(), version: "0".into(), opened_at: now };
    let opening = open(&Machine, path).unwrap_or_else(|why| panic!("{}", why.why(Lang::En)));
    let mut workshop: Workshop = (*opening.workshop).clone();
    let (told, hears) = channel();
    let keeper =
        Keeper::start(Arc::new(Machine), &opening, hand, Lang::Id, move |answer| drop(told.send(answer))).unwrap();
    let mut act = 0;
    while act < acts {
        let mut made = Vec::new();
        // Some at once, as somebody types who does not wait for the disk.
        for _ in 0..1 + dice.throw(3) {
            let row = Write::new(format!("data/{hand}{act}"), "indicator", format!("{name}-{act}"));
            // And a field that all of them write.
            let both = workshop.act(&pen, now, [row, Write::new("session/s1", "venue", name)]);
            made.extend(both.iter().filter(|edit| !edit.on.starts_with("hand/")).cloned());
            keeper.order(Order::Append(both, Vec::new()));
            act += 1;
        }
        if dice.throw(4) == 0 {
            let text = if dice.throw(2) == 0 { "setengah" } else { "" };
            keeper.order(Order::Draft(Draft { place: "run/row".into(), text: text.into() }));
        }
        if dice.throw(12) == 0 {
            keeper.order(Order::Save);
        }
        let last = made.last().unwrap().id;
        loop {
            match hears.recv_timeout(Duration::from_secs(60)).unwrap() {
                Answer::Kept(id) if id >= last => break,
                Answer::Others(edits) => drop(workshop.unite(edits)),
                _ => {}
            }
        }
        let said: String =
            made.iter().map(|edit| format!("{SAFE}{} {}\n", edit.id, edit.to.clone().unwrap_or("".into()))).collect();
        let mut out = std::io::stdout().lock();
        out.write_all(said.as_bytes()).unwrap();
        out.flush().unwrap();
        // Some stay for a while and look what the others write.
        if dice.throw(20) == 0 {
            let until = Instant::now() + Duration::from_millis(dice.throw(2_500));
            while let Ok(answer) = hears.recv_timeout(until.saturating_duration_since(Instant::now())) {
                if let Answer::Others(edits) = answer {
                    workshop.unite(edits);
                }
            }
        }
    }
    keeper.close();
}
