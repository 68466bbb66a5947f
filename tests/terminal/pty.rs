//! The real program in a pseudo-terminal: what it writes goes to a screen model, and its raw bytes are kept.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::Parser;

/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

#[derive(Default)]
struct Seen {
    parser: Option<Parser>,
    raw: Vec<u8>,
    over: bool,
}

/// A running program.
pub struct Program {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    closing: Arc<AtomicBool>,
}

impl Program {
    /// Starts the program on folders of its own below `home`.
    pub fn start(home: &Path, width: u16, height: u16, args: &[&str], env: &[(&str, &str)]) -> Self {
        let size = PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_bimtek"));
        command.args(args);
        for (name, value) in
            [("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("TZ", "Asia/Jakarta"), ("LANG", "C.UTF-8")]
        {
            command.env(name, value);
        }
        command.env_remove("NO_COLOR");
        command.env("BIMTEK_SESSIONS", home.join("sesi"));
        command.env("BIMTEK_CONFIG", home.join("config"));
        env.iter().for_each(|(name, value)| command.env(name, value));
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let writer = pair.master.take_writer().expect("a writer");
        let parser = Parser::new(NonZero::new(height).expect("rows"), NonZero::new(width).expect("columns"), 0);
        let seen = Arc::new((Mutex::new(Seen { parser: Some(parser), ..Seen::default() }), Condvar::new()));
        let shared = seen.clone();
        let closing = Arc::new(AtomicBool::new(false));
        let closes = closing.clone();
        std::thread::spawn(move || {
            let mut buffer = [0; 65536];
            loop {
                let read = reader.read(&mut buffer).unwrap_or(0);
                let mut seen = shared.0.lock().expect("the screen");
                if read == 0 || closes.load(Ordering::SeqCst) {
                    seen.over = true;
                    shared.1.notify_all();
                    return;
                }
                seen.raw.extend_from_slice(&buffer[..read]);
                if let Some(parser) = &mut seen.parser {
                    parser.process(&buffer[..read]);
                }
                shared.1.notify_all();
            }
        });
        Self { child, master: Some(pair.master), writer: Some(writer), seen, closing }
    }

    fn until(&self, what: &str, holds: impl Fn(&Seen) -> bool) {
        let end = Instant::now() + PATIENCE;
        let mut seen = self.seen.0.lock().expect("the screen");
        while !holds(&seen) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited in vain for {what}; the screen:\n{}", text(&seen));
            seen = self.seen.1.wait_timeout(seen, left).expect("the screen").0;
        }
    }

    /// Waits until a text is on the screen.
    pub fn sees(&mut self, wanted: &str) -> &mut Self {
        self.until(wanted, |seen| text(seen).contains(wanted));
        self
    }

    /// Waits until the line above says that everything is saved.
    pub fn saved(&mut self) -> &mut Self {
        self.until("tersimpan", |seen| text(seen).lines().next().is_some_and(|bar| bar.contains("tersimpan ")));
        self
    }

    /// Waits until so many more frames were drawn.
    pub fn has_drawn(&mut self, frames: usize) -> &mut Self {
        let count = |raw: &[u8]| String::from_utf8_lossy(raw).matches("\x1b[?2026l").count();
        let wanted = count(self.raw().as_bytes()) + frames;
        self.until("frames", |seen| count(&seen.raw) >= wanted);
        self
    }

    /// Everything that was written.
    pub fn raw(&self) -> String {
        String::from_utf8_lossy(&self.seen.0.lock().expect("the screen").raw).into_owned()
    }

    /// Sends bytes as a terminal would.
    pub fn send(&mut self, bytes: &str) -> &mut Self {
        self.writer.as_mut().expect("a terminal").write_all(bytes.as_bytes()).expect("to type");
        self
    }

    /// Presses keys by name, apart by spaces.
    pub fn keys(&mut self, names: &str) -> &mut Self {
        for name in names.split_whitespace() {
            let bytes = match name {
                "Enter" => "\r",
                "Esc" => "\x1b",
                "Tab" => "\t",
                "Up" => "\x1b[A",
                "Down" => "\x1b[B",
                "F1" => "\x1bOP",
                "F2" => "\x1bOQ",
                "F3" => "\x1bOR",
                "F4" => "\x1bOS",
                "F5" => "\x1b[15~",
                "F8" => "\x1b[19~",
                "F9" => "\x1b[20~",
                "Alt+3" => "\x1b3",
                "Ctrl+Q" => "\x11",
                name => panic!("no key {name}"),
            };
            self.send(bytes);
        }
        self
    }

    /// Pastes a text as a terminal that says so.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(&format!("\x1b[200~{text}\x1b[201~"))
    }

    /// Makes the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        let size = PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 };
        {
            let mut seen = self.seen.0.lock().expect("the screen");
            let (rows, columns) = (NonZero::new(height).expect("rows"), NonZero::new(width).expect("columns"));
            seen.parser.as_mut().expect("a screen").screen_mut().set_size(rows, columns);
        }
        self.master.as_ref().expect("a terminal").resize(size).expect("to resize");
        self
    }

    /// Sends a signal, such as `TERM`.
    pub fn signal(&mut self, name: &str) -> &mut Self {
        let pid = self.child.process_id().expect("a process").to_string();
        let sent = std::process::Command::new("kill").args(["-s", name, &pid]).status();
        assert!(sent.is_ok_and(|status| status.success()), "kill -s {name}");
        self
    }

    /// Returns the number of its process.
    pub fn pid(&self) -> u32 {
        self.child.process_id().expect("a process")
    }

    /// Waits until it has written something so many times.
    pub fn writes(&mut self, bytes: &str, times: usize) -> &mut Self {
        self.until(&format!("{times} × {bytes:?}"), |seen| {
            String::from_utf8_lossy(&seen.raw).matches(bytes).count() >= times
        });
        self
    }

    /// Waits until a text is on the screen no more.
    pub fn sees_no_more(&mut self, gone: &str) -> &mut Self {
        self.until(&format!("no {gone}"), |seen| !text(seen).contains(gone));
        self
    }

    /// Closes the terminal's window: its master side goes, and the system hangs the program up.
    pub fn close_window(&mut self) {
        self.writer = None;
        self.master = None;
        // The thread that reads still holds the master side; it ends as soon as it has something to read.
        self.closing.store(true, Ordering::SeqCst);
        self.signal("WINCH");
    }

    /// Waits until the program has ended; returns its exit code.
    pub fn ends(&mut self) -> u32 {
        self.until("its end", |seen| seen.over);
        self.child.wait().expect("its end").exit_code()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn text(seen: &Seen) -> String {
    seen.parser.as_ref().map(|parser| parser.screen().contents()).unwrap_or_default()
}
