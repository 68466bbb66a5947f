//! The world outside, as the loop meets it: effects become calls on the disk, and their results come back as answers.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::sync::mpsc::UnboundedSender;

use super::disk::files::{Disk, Machine};
use super::disk::keeper::{self, Keeper, Order};
use super::disk::readings::Readings;
use super::disk::{self, OpenError, Opening, incoming, name};
use super::run::World;
use super::{clock, settings, who};
use crate::file::sheet::FILE_LIMIT;
use crate::file::{criteria, programs, roster};
use crate::tui::reply::{Answer, Effect, Opened, Setting};
use crate::words::{Lang, Text, criteria as criteria_words, disk as words, safe};
use crate::workshop::edit::Hand;
use crate::workshop::ranking::{DRAWS, SEED, Sheet, Weights, stability_while};
use crate::workshop::{Pen, Workshop};

/// How long a file that is let go is waited for: a disk that hangs must not hang the program.
const PATIENCE: Duration = Duration::from_secs(15);

/// The real world.
pub(super) struct Machinery {
    disk: Arc<dyn Disk>,
    sessions: PathBuf,
    answers: UnboundedSender<Answer>,
    /// The keeper of the open file, and whether what it says is still of it.
    keeper: Option<(Keeper, Arc<AtomicBool>)>,
    /// How often files were to be weighed: only the last time counts.
    weighings: Arc<AtomicUsize>,
    /// What was read of them for the open file.
    readings: Arc<Mutex<Readings>>,
    /// How often places were to be drawn for: only the last time counts.
    drawings: Arc<AtomicUsize>,
    /// Whether a file that was let go is still not saved.
    hangs: bool,
    /// A file that is being opened while the terminal is taken.
    ahead: Option<(PathBuf, JoinHandle<Result<Opening, OpenError>>)>,
    lang: Lang,
    /// Who sits at the keyboard, for the files that are opened next.
    operator: String,
}

impl Machinery {
    /// Makes the world around a sessions folder.
    pub(super) fn new(sessions: PathBuf, answers: UnboundedSender<Answer>, lang: Lang, operator: String) -> Self {
        Self {
            disk: Arc::new(Machine),
            sessions,
            answers,
            keeper: None,
            weighings: Arc::default(),
            readings: Arc::default(),
            drawings: Arc::default(),
            hangs: false,
            ahead: None,
            lang,
            operator,
        }
    }

    /// Begins to open a file that will be asked for, so that reading it and taking the terminal go side by side.
    pub(super) fn open_ahead(&mut self, path: PathBuf) {
        let (disk, file) = (self.disk.clone(), path.clone());
        self.ahead = Some((path, std::thread::spawn(move || disk::open(&*disk, &file))));
    }

    fn answer(&self, answer: Answer) {
        // The loop hears every answer as long as it runs.
        let _ = self.answers.send(answer);
    }

    /// Does a thing with files on a thread of its own, so that the screen never waits, and lists the sessions anew.
    fn aside(&self, task: impl FnOnce() -> Result<Answer, String> + Send + 'static) {
        let (answers, disk, folder, lang) = (self.answers.clone(), self.disk.clone(), self.sessions.clone(), self.lang);
        std::thread::spawn(move || {
            let _ = answers.send(task().unwrap_or_else(Answer::Failed));
            let _ = answers.send(listed(&*disk, &folder, lang));
        });
    }

    fn list(&self) {
        let (answers, disk, folder, lang) = (self.answers.clone(), self.disk.clone(), self.sessions.clone(), self.lang);
        std::thread::spawn(move || answers.send(listed(&*disk, &folder, lang)));
    }

    fn open(&mut self, path: &Path) {
        let ahead = self.ahead.take().filter(|(ahead, _)| ahead == path).and_then(|(_, thread)| thread.join().ok());
        match ahead.unwrap_or_else(|| disk::open(&*self.disk, path)) {
            Ok(opening) => self.keep(opening),
            Err(error) => {
                let why = error.why(self.lang).into_owned();
                let backup = if let OpenError::Refused(_, _, backup) = error { backup } else { None };
                self.answer(Answer::NotOpened(why, backup));
            }
        }
    }

    fn create(&mut self, title: &str) {
        if let Err(error) = self.disk.create_folder(&self.sessions) {
            let folder = safe::shown(&self.sessions.display().to_string()).into_owned();
            let why = words::unreadable(self.lang, folder, disk::cause(&error, self.lang));
            return self.answer(Answer::NotOpened(why.into_owned(), None));
        }
        let path = name::free(&*self.disk, &self.sessions, name::safe(title).as_ref());
        self.keep(Opening::fresh(path));
    }

    /// Gives an opened file to a keeper and tells the app of it.
    fn keep(&mut self, mut opening: Opening) {
        self.close();
        let pen = Pen {
            hand: Hand::from_random(super::random().to_le_bytes()),
            operator: self.operator.clone(),
            device: who::device(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            opened_at: clock::now(),
        };
        let answers = self.answers.clone();
        // A keeper that outlives its file on the screen must not speak of it to the next one.
        let current = Arc::new(AtomicBool::new(true));
        let speaks = current.clone();
        let answer = move |answer| {
            if speaks.load(Ordering::SeqCst) {
                drop(answers.send(answer));
            }
        };
        // Before the keeper takes the journal beside which it is in force.
        let showing = keeper::show::left(&*self.disk, &opening.path);
        match Keeper::start(self.disk.clone(), &opening, pen.hand, self.lang, answer) {
            Ok(keeper) => {
                opening.drafts.clone_from(&keeper.drafts);
                self.keeper = Some((keeper, current));
            }
            Err(error) => {
                return self.answer(Answer::NotOpened(disk::cause(&error, self.lang).into_owned(), None));
            }
        }
        let (remarks, damaged) = (opening.remarks(self.lang), !opening.damage.is_empty());
        let read_only = opening.newer.map(|version| words::newer_version(self.lang, version).into_owned());
        self.answer(Answer::Opened(Box::new(Opened {
            path: opening.path,
            workshop: opening.workshop,
            drafts: opening.drafts,
            pen: Some(pen),
            read_only,
            remarks,
            differences: opening.differences,
            damaged,
            showing,
        })));
    }

    fn order(&self, order: Order) {
        if let Some((keeper, _)) = &self.keeper {
            keeper.order(order);
        }
    }

    fn close(&mut self) {
        self.readings = Arc::default();
        // What is still drawn for this file is nothing to the next.
        self.drawings.fetch_add(1, Ordering::SeqCst);
        let Some((keeper, current)) = self.keeper.take() else { return };
        let (done, closed) = mpsc::channel();
        std::thread::spawn(move || {
            keeper.close();
            let _ = done.send(());
        });
        if closed.recv_timeout(PATIENCE).is_err() {
            self.hangs = true;
            current.store(false, Ordering::SeqCst);
            self.answer(Answer::Failed(words::hangs(self.lang).into_owned()));
        }
    }
}

impl Drop for Machinery {
    fn drop(&mut self) {
        // Also on a panic: the keeper is not to be cut off with orders before it.
        self.close();
    }
}

impl World for Machinery {
    fn perform(&mut self, effect: Effect) {
        let (lang, files) = (self.lang, self.disk.clone());
        let done = move |said: fn(Lang, String) -> Text| {
            move |path: PathBuf| {
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                Answer::Done(said(lang, safe::shown(&name).into_owned()).into_owned())
            }
        };
        let failed = move |error: std::io::Error| disk::cause(&error, lang).into_owned();
        match effect {
            Effect::List => self.list(),
            Effect::Open(path) => self.open(&path),
            Effect::Create(title, _) => self.create(&title),
            Effect::Append(edits, drafts) => self.order(Order::Append(edits, drafts)),
            Effect::Draft(draft) => self.order(Order::Draft(draft)),
            Effect::Save => self.order(Order::Save),
            Effect::Elsewhere(folder) => self.order(Order::Elsewhere(folder)),
            Effect::Show(showing) => self.order(Order::Show(showing, clock::now())),
            Effect::Close => self.close(),
            Effect::Rename(path, title) => {
                self.aside(move || disk::rename(&*files, &path, &title).map(done(words::now_called)).map_err(failed))
            }
            Effect::Copy(path, title) => {
                self.aside(move || disk::copy(&*files, &path, &title).map(done(words::copied_as)).map_err(failed))
            }
            Effect::Withdraw(path) => self
                .aside(move || disk::withdraw(&*files, &path).map(done(crate::words::home::withdrawn)).map_err(failed)),
            Effect::Restore(path) => {
                self.aside(move || disk::restore(&*files, &path).map(done(words::back_as)).map_err(failed))
            }
            Effect::Roster(path) => self.table(path, |bytes, _, lang| {
                let read = roster::read(bytes).map_err(|error| error.text(lang))?;
                let remarks: Vec<String> = read.warnings.iter().map(|note| note.text(lang).into_owned()).collect();
                Ok(Answer::Roster(read.rows, remarks.join(" ")))
            }),
            Effect::Criteria(path) => self.table(path, |bytes, _, lang| {
                let read = criteria::read(bytes).map_err(|error| error.text(lang))?;
                let remarks: Vec<String> = read.repairs.iter().map(|repair| repair.text(lang).into_owned()).collect();
                Ok(Answer::Criteria(read.rows, remarks.join(" ")))
            }),
            Effect::Export(path, text) => self.export(path, text),
            Effect::Catalogue(path) => self.table(path, |bytes, file, lang| {
                let read = programs::read(bytes).map_err(|error| error.text(lang))?;
                let remarks = read.repairs.iter().map(|repair| repair.text(lang).into_owned()).collect();
                Ok(Answer::Catalogue(file.to_owned(), read.rows, remarks))
            }),
            Effect::Offer(open, named) => self.offer(open, named),
            Effect::Weigh(open, paths, record) => self.weigh(open, paths, record, true),
            Effect::Glance(open, paths, record) => self.weigh(open, paths, record, false),
            Effect::Steady(sheet, weights) => self.steady(sheet, weights),
            Effect::Remember(setting) => {
                match &setting {
                    Setting::Lang(lang) => self.lang = *lang,
                    Setting::Operator(name) => self.operator.clone_from(name),
                    Setting::Sessions(folder) => {
                        self.sessions = folder.to_path_buf();
                        self.list();
                    }
                    _ => {}
                }
                if let Err(error) = settings::remember(&setting) {
                    let why = words::not_remembered(self.lang, disk::cause(&error, self.lang));
                    self.answer(Answer::Failed(why.into_owned()));
                }
            }
            // The loop itself does these.
            Effect::Clipboard(_) | Effect::Mouse(_) | Effect::Bell | Effect::Leave => {}
        }
    }

    fn finish(&mut self) -> bool {
        self.close();
        !self.hangs
    }
}

impl Machinery {
    fn offer(&self, open: PathBuf, named: Option<PathBuf>) {
        let (answers, disk, sessions, lang) =
            (self.answers.clone(), self.disk.clone(), self.sessions.clone(), self.lang);
        std::thread::spawn(move || {
            let offers = match &named {
                Some(path) => incoming::named(&*disk, path, lang),
                None => Ok(incoming::near(&*disk, &open, &sessions, lang)),
            };
            answers.send(offers.map_or_else(Answer::Failed, |offers| Answer::Offered(offers, named.is_some())))
        });
    }

    /// Weighs files on a thread of its own: all of them together, or each alone.
    fn weigh(&self, open: PathBuf, paths: Vec<PathBuf>, record: Arc<Workshop>, together: bool) {
        let turn = self.weighings.fetch_add(1, Ordering::SeqCst) + 1;
        if paths.is_empty() {
            return;
        }
        let (answers, disk, lang, latest) =
            (self.answers.clone(), self.disk.clone(), self.lang, self.weighings.clone());
        let readings = self.readings.clone();
        std::thread::spawn(move || {
            let current = || latest.load(Ordering::SeqCst) == turn;
            // What was asked before lets go of them after the file it is at.
            let mut readings = readings.lock().unwrap_or_else(PoisonError::into_inner);
            if !together {
                let before = record.log().len();
                let tell = |input| drop(answers.send(Answer::Glanced(before, Box::new(input))));
                return readings.glance(&*disk, &open, &paths, &record, lang, current, tell);
            }
            let going = |read| {
                if current() && paths.len() > 1 {
                    let _ = answers.send(Answer::Weighing(read));
                }
                current()
            };
            let weighed = readings.weigh(&*disk, &open, &paths, &record, lang, going);
            // Before it is told, so that the app changes its record in place.
            drop(record);
            if let Some(weighed) = weighed {
                let _ = answers.send(Answer::Weighed(Box::new(weighed)));
            }
        });
    }

    fn steady(&self, sheet: Arc<Sheet>, weights: Weights) {
        let turn = self.drawings.fetch_add(1, Ordering::SeqCst) + 1;
        let (answers, latest) = (self.answers.clone(), self.drawings.clone());
        std::thread::spawn(move || {
            let wanted = || latest.load(Ordering::SeqCst) == turn;
            let drawn = stability_while(&sheet, &weights, SEED, DRAWS, wanted);
            drawn.map(|drawn| answers.send(Answer::Steady(sheet, weights, drawn)))
        });
    }

    fn export(&self, path: PathBuf, text: String) {
        let (answers, disk, lang) = (self.answers.clone(), self.disk.clone(), self.lang);
        std::thread::spawn(move || {
            let name = safe::shown(&path.display().to_string()).into_owned();
            answers.send(match disk::make(&*disk, &path, &text) {
                Ok(()) => Answer::Done(criteria_words::written(lang, name).into_owned()),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                    Answer::Failed(criteria_words::there(lang, name).into_owned())
                }
                Err(error) => {
                    let why = criteria_words::unwritable(lang, name, disk::cause(&error, lang));
                    Answer::Failed(why.into_owned())
                }
            })
        });
    }

    /// Reads a table from an office: its bytes, what the file is called, and the language for what is said.
    fn table(&self, path: PathBuf, read: fn(&[u8], &str, Lang) -> Result<Answer, Text>) {
        let (answers, lang) = (self.answers.clone(), self.lang);
        std::thread::spawn(move || {
            let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
            let whole = |file: File| {
                let mut bytes = Vec::new();
                // Of more than is read as much as shows that it is too much.
                file.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes).map(|_| bytes)
            };
            let bytes = File::open(&path).and_then(whole).map_err(|error| disk::cause(&error, lang));
            let answer = bytes.and_then(|bytes| read(&bytes, &safe::shown(&file), lang)).unwrap_or_else(|why| {
                let path = safe::shown(&path.display().to_string()).into_owned();
                Answer::Failed(words::unreadable(lang, path, why).into_owned())
            });
            answers.send(answer)
        });
    }
}

fn listed(disk: &dyn Disk, folder: &Path, lang: Lang) -> Answer {
    let bin = disk::entries(disk, &disk::bin(folder), lang);
    Answer::Listed(disk::entries(disk, folder, lang), bin)
}
