//! The real program in a real terminal: keys go in, what a person would see comes out, and every byte is kept.
//!
//! Nothing here sleeps: whoever waits, waits for something seen, and says what was on the screen when it did not come.

#![allow(clippy::unwrap_used, dead_code, unreachable_pub)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// How long anything may take before it counts as never; a loaded machine is slow, not wrong.
const PATIENCE: Duration = Duration::from_secs(60);

pub const ENTER: &str = "\r";
pub const TAB: &str = "\t";
pub const ESC: &str = "\x1b";
pub const CTRL_Q: &str = "\x11";
pub const CTRL_S: &str = "\x13";
pub const F1: &str = "\x1bOP";
pub const F2: &str = "\x1bOQ";
pub const F4: &str = "\x1bOS";
pub const F5: &str = "\x1b[15~";
pub const F8: &str = "\x1b[19~";

/// A folder of its own for settings and sessions, and the program in it.
pub struct Desk {
    folder: TempDir,
    /// Programs that run this one: `strace` and what it is told.
    pub before: Vec<String>,
    /// More of the environment.
    pub env: Vec<(&'static str, String)>,
}

impl Desk {
    pub fn new() -> Self {
        Self::at(&std::env::temp_dir())
    }

    /// Makes a desk in a folder that is there.
    pub fn at(folder: &Path) -> Self {
        Self { folder: TempDir::new_in(folder).unwrap(), before: Vec::new(), env: Vec::new() }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn sessions(&self) -> PathBuf {
        self.path().join("sesi")
    }

    /// Returns the one session file.
    pub fn session(&self) -> PathBuf {
        self.files("").into_iter().find(|path| path.extension().is_some_and(|end| end == "json")).unwrap()
    }

    /// Returns the session file, there already or still only in its journal.
    pub fn target(&self) -> PathBuf {
        let json = |path: &PathBuf| path.extension().is_some_and(|end| end == "json");
        let there = self.files("").into_iter().find(|path| json(path));
        there.unwrap_or_else(|| {
            let journal = self.files(".journal").remove(0);
            let name = journal.file_name().unwrap().to_str().unwrap();
            journal.with_file_name(&name[1..name.find(".json").unwrap() + ".json".len()])
        })
    }

    /// Returns the acts of a record.
    pub fn log(&self, path: &str) -> Vec<serde_json::Value> {
        let text = self.well(&["log", path, "--json"]);
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    /// Returns whether a journal holds a text.
    pub fn journals_hold(&self, text: &str) -> bool {
        self.files(".journal").iter().any(|path| std::fs::read_to_string(path).is_ok_and(|held| held.contains(text)))
    }

    /// Returns what lies in the sessions folder and ends so, hidden files too.
    pub fn files(&self, end: &str) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.sessions()).into_iter().flatten().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        files.retain(|path| path.to_string_lossy().ends_with(end));
        files.sort();
        files
    }

    /// Returns how long the journals are together.
    pub fn journal_length(&self) -> u64 {
        let journals = self.files(".journal");
        journals.iter().filter_map(|path| std::fs::metadata(path).ok()).map(|meta| meta.len()).sum()
    }

    /// Waits until the journals' length is so.
    #[track_caller]
    pub fn wait_journal(&self, holds: impl Fn(u64) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !holds(self.journal_length()) {
            assert!(Instant::now() < until, "the journal never became so");
            thread::yield_now();
        }
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let own = |name: &str| self.path().join(name).display().to_string();
        let mut all = vec![
            ("BIMTEK_CONFIG", own("config")),
            ("BIMTEK_SESSIONS", own("sesi")),
            ("HOME", own("home")),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("TERM", "xterm-256color".to_owned()),
            ("COLORTERM", "truecolor".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
            ("TZ", "Asia/Jakarta".to_owned()),
        ];
        all.extend(self.env.iter().cloned());
        all
    }

    /// Returns the command without a terminal.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut words = self.before.iter().map(String::as_str).chain([env!("CARGO_BIN_EXE_bimtek")]);
        let mut command = Command::new(words.next().unwrap());
        command.args(words).args(args).env_clear().envs(self.environment()).current_dir(self.path());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// Runs what must succeed, and returns its result.
    pub fn well(&self, args: &[&str]) -> String {
        let told = self.run(args);
        assert!(told.status.success(), "{args:?}: {}", String::from_utf8_lossy(&told.stderr));
        String::from_utf8(told.stdout).unwrap()
    }

    /// Returns the data rows of the session file as JSON.
    pub fn rows(&self) -> Vec<serde_json::Value> {
        self.rows_of(self.session().to_str().unwrap())
    }

    /// Returns the data rows of a session file as JSON.
    pub fn rows_of(&self, path: &str) -> Vec<serde_json::Value> {
        self.table(path, "data")
    }

    /// Returns how many nominations a session file shows.
    pub fn nominations_of(&self, path: &str) -> usize {
        self.table(path, "nominations").len()
    }

    fn table(&self, path: &str, name: &str) -> Vec<serde_json::Value> {
        let shown: serde_json::Value = serde_json::from_str(&self.well(&["show", path, "--json"])).unwrap();
        shown[name].as_array().cloned().unwrap_or_default()
    }

    /// Starts the program in a terminal of this many columns and rows.
    pub fn start_sized(&self, args: &[&str], (width, height): (u16, u16)) -> Pty {
        let pair = native_pty_system().openpty(size(width, height)).unwrap();
        let mut words = self.before.iter().map(String::as_str).chain([env!("CARGO_BIN_EXE_bimtek")]);
        let mut command = CommandBuilder::new(words.next().unwrap());
        command.args(words);
        command.args(args);
        command.cwd(self.path());
        command.env_clear();
        for (name, value) in self.environment() {
            command.env(name, value);
        }
        let mut child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let cells = |n| NonZeroU16::new(n).unwrap();
        let seen = Seen {
            parser: vt100::Parser::new(cells(height), cells(width), 0),
            raw: Vec::new(),
            deaf: false,
            silent: false,
            code: None,
        };
        let shared = Arc::new((Mutex::new(seen), Condvar::new()));
        let reader = pair.master.try_clone_reader().unwrap();
        let hears = shared.clone();
        let listener = thread::spawn(move || listen(reader, &hears));
        let pid = child.process_id().unwrap();
        let waits = shared.clone();
        thread::spawn(move || {
            let code = child.wait().map_or(u32::MAX, |status| status.exit_code());
            lock(&waits.0).code = Some(code);
            waits.1.notify_all();
        });
        let writer = pair.master.take_writer().unwrap();
        Pty { shared, terminal: Some((pair.master, writer)), listener: Some(listener), pid }
    }

    /// Starts the program in a usual terminal.
    pub fn start(&self, args: &[&str]) -> Pty {
        self.start_sized(args, (120, 36))
    }

    /// Starts it for the first time and makes a session; the first OPD's new row has the keyboard.
    pub fn start_session(&self) -> Pty {
        let mut pty = self.start(&[]);
        pty.wait_for("Belum ada sesi.");
        pty.make_session();
        pty
    }
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

struct Seen {
    parser: vt100::Parser,
    raw: Vec<u8>,
    /// Whether the listener is to end.
    deaf: bool,
    /// Whether nothing more will be heard.
    silent: bool,
    code: Option<u32>,
}

impl Seen {
    /// Whether no frame is half read.
    fn is_whole(&self) -> bool {
        let last = |mark: &[u8]| self.raw.windows(mark.len()).rposition(|bytes| bytes == mark);
        self.silent || last(b"\x1b[?2026h") <= last(b"\x1b[?2026l")
    }
}

/// Locks what was seen, also where a test has failed meanwhile.
fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

fn listen(mut reader: Box<dyn Read + Send>, shared: &(Mutex<Seen>, Condvar)) {
    let mut bytes = [0; 65_536];
    loop {
        let count = reader.read(&mut bytes).unwrap_or(0);
        let mut seen = lock(&shared.0);
        seen.raw.extend_from_slice(&bytes[..count]);
        seen.parser.process(&bytes[..count]);
        seen.silent = count == 0 || seen.deaf;
        shared.1.notify_all();
        if seen.silent {
            return;
        }
    }
}

/// A running program and its terminal.
pub struct Pty {
    shared: Arc<(Mutex<Seen>, Condvar)>,
    terminal: Option<(Box<dyn MasterPty + Send>, Box<dyn Write + Send>)>,
    listener: Option<thread::JoinHandle<()>>,
    /// The process that was started.
    pub pid: u32,
}

impl Pty {
    /// Waits until something holds of what was seen, and returns the screen of that moment.
    #[track_caller]
    fn until(&self, what: &str, holds: impl Fn(&Seen) -> bool) -> String {
        let until = Instant::now() + PATIENCE;
        let mut seen = lock(&self.shared.0);
        while !holds(&seen) {
            let left = until.saturating_duration_since(Instant::now());
            let stuck = left.is_zero() || (seen.silent && seen.code.is_some());
            assert!(!stuck, "never came: {what}\n{}", seen.parser.screen().contents());
            seen = self.shared.1.wait_timeout(seen, left).unwrap().0;
        }
        seen.parser.screen().contents()
    }

    /// Waits until the screen is so.
    #[track_caller]
    pub fn wait(&self, what: &str, holds: impl Fn(&str) -> bool) -> String {
        self.until(what, |seen| seen.is_whole() && holds(&seen.parser.screen().contents()))
    }

    /// Waits until a text is on the screen.
    #[track_caller]
    pub fn wait_for(&self, text: &str) -> String {
        self.wait(text, |screen| screen.contains(text))
    }

    /// Waits until a text is on the screen no more.
    #[track_caller]
    pub fn wait_gone(&self, text: &str) -> String {
        self.wait(&format!("no {text}"), |screen| !screen.contains(text))
    }

    /// Waits until a text is on the screen and everything made is safe.
    #[track_caller]
    pub fn wait_kept(&self, text: &str) -> String {
        self.wait(&format!("{text}, and tersimpan"), |screen| {
            screen.contains(text) && screen.lines().next().is_some_and(|bar| bar.contains("tersimpan"))
        })
    }

    /// Returns the screen behind the last whole frame.
    pub fn screen(&self) -> String {
        self.until("a whole frame", Seen::is_whole)
    }

    /// Returns every byte the program wrote.
    pub fn raw(&self) -> Vec<u8> {
        lock(&self.shared.0).raw.clone()
    }

    pub fn keys(&mut self, keys: &str) {
        let (_, writer) = self.terminal.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Pastes, as terminals do it.
    pub fn paste(&mut self, text: &str) {
        self.keys(&format!("\x1b[200~{text}\x1b[201~"));
    }

    /// Clicks the middle of a text on the screen.
    #[track_caller]
    pub fn click(&mut self, text: &str) {
        let screen = self.wait_for(text);
        let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains(text)).unwrap();
        let before = line[..line.find(text).unwrap()].chars().count();
        let (x, y) = (before + text.chars().count() / 2 + 1, row + 1);
        self.keys(&format!("\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m"));
    }

    /// Makes the terminal so large and waits for nothing.
    pub fn set_size(&mut self, width: u16, height: u16) {
        let cells = |n| NonZeroU16::new(n).unwrap();
        lock(&self.shared.0).parser.screen_mut().set_size(cells(height), cells(width));
        self.terminal.as_ref().unwrap().0.resize(size(width, height)).unwrap();
    }

    /// Makes the terminal so large and waits until the program has drawn anew.
    #[track_caller]
    pub fn resize(&mut self, width: u16, height: u16) {
        const CLEAR: &[u8] = b"\x1b[2J";
        let drawn = |raw: &[u8]| raw.windows(CLEAR.len()).filter(|bytes| *bytes == CLEAR).count();
        let before = drawn(&self.raw());
        self.set_size(width, height);
        self.until(&format!("a screen of {width}×{height}"), |seen| {
            drawn(&seen.raw) > before && seen.raw.ends_with(b"\x1b[?2026l")
        });
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([&format!("-{name}"), &self.pid.to_string()]).status().unwrap();
        assert!(sent.success());
    }

    /// Kills the program as nothing else does, and waits until it is gone.
    pub fn kill(self) {
        self.signal("KILL");
        self.ended();
    }

    /// Kills what runs in this terminal, the program under another one too.
    pub fn kill_all(self) {
        let group = format!("-{}", self.pid);
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        self.ended();
    }

    /// Waits until the program has ended.
    #[track_caller]
    pub fn ended(&self) -> u32 {
        self.until("its end", |seen| seen.code.is_some());
        lock(&self.shared.0).code.unwrap()
    }

    /// Lets a moment pass in which the program goes on, unless it ends.
    pub fn wait_moment(&self, moment: Duration) {
        let until = Instant::now() + moment;
        let mut seen = lock(&self.shared.0);
        while seen.code.is_none() && Instant::now() < until {
            let left = until.saturating_duration_since(Instant::now());
            seen = self.shared.1.wait_timeout(seen, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Returns how often the program wrote something.
    pub fn count(&self, bytes: &str) -> usize {
        String::from_utf8_lossy(&lock(&self.shared.0).raw).matches(bytes).count()
    }

    /// Waits until it has written something so many times.
    #[track_caller]
    pub fn writes(&self, bytes: &str, times: usize) {
        self.until(&format!("{times} × {bytes:?}"), |seen| {
            String::from_utf8_lossy(&seen.raw).matches(bytes).count() >= times
        });
    }

    /// Waits until the cursor is shown there.
    #[track_caller]
    pub fn wait_cursor(&self, at: (u16, u16)) {
        self.until(&format!("the cursor at {at:?}"), |seen| {
            let screen = seen.parser.screen();
            let (row, column) = screen.cursor_position();
            !screen.hide_cursor() && (column, row) == at
        });
    }

    /// Closes the terminal under the program, as closing its window does.
    pub fn hang_up(&mut self) {
        lock(&self.shared.0).deaf = true;
        // The listener hears the program once more, and lets go of its end.
        self.set_size(121, 37);
        self.listener.take().unwrap().join().unwrap();
        self.terminal = None;
    }

    /// Waits until the program has ended and all it wrote was heard.
    #[track_caller]
    pub fn exit_code(&self) -> u32 {
        self.until("its end", |seen| seen.code.is_some() && seen.silent);
        lock(&self.shared.0).code.unwrap()
    }

    /// Leaves by Ctrl+Q.
    #[track_caller]
    pub fn quit(mut self) -> Vec<u8> {
        self.keys(CTRL_Q);
        assert_eq!(self.exit_code(), 0);
        self.raw()
    }

    /// From the home screen makes a session; the first OPD's new row has the keyboard.
    pub fn make_session(&mut self) {
        self.keys(F2);
        self.wait_for("Judul sesi baru");
        self.keys(ENTER);
        self.wait_kept("Sesi siap");
        self.keys(F5);
        self.wait_for("akhir ±");
        self.keys(ENTER);
        self.wait_for("Tab kolom");
    }

    /// Types a data row and opens the next; waits until it is the one of that number and safe.
    #[track_caller]
    pub fn row(&mut self, cells: &str, number: usize) {
        self.keys(&format!("{cells}{ENTER}"));
        self.wait_kept(&format!("Data {number} "));
    }

    /// Returns whether the terminal takes lines and echoes them, as a shell wants it.
    pub fn is_cooked(&self) -> bool {
        let flags =
            self.terminal.as_ref().and_then(|(master, _)| Some(format!("{:?}", master.get_termios()?.local_flags)));
        flags.is_some_and(|flags| flags.contains("ICANON") && flags.contains("ECHO"))
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        if lock(&self.shared.0).code.is_none() {
            let _ = Command::new("kill").args(["-KILL", &self.pid.to_string()]).status();
        }
    }
}
