//! A disk whose n-th call fails, and whose power can be cut: what was not synced is gone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bimtek::shell::disk::files::{Disk, Held, Look, Machine, Out};

/// How a call fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The system says why.
    Error(ErrorKind),
    /// Half of what is written gets through, then the disk is full.
    Short,
}

/// When calls fail.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    /// The number of the first call that fails, from 0.
    pub(crate) at: usize,
    /// Whether every call after it fails too.
    pub(crate) on: bool,
    /// How.
    pub(crate) fault: Fault,
}

#[derive(Default)]
struct State {
    calls: Vec<&'static str>,
    plan: Option<Plan>,
    /// How much of each new file is on the disk for sure.
    synced: BTreeMap<PathBuf, u64>,
    /// New files whose names are not.
    unnamed: BTreeSet<PathBuf>,
}

impl State {
    fn call(&mut self, name: &'static str) -> io::Result<()> {
        let now = self.calls.len();
        self.calls.push(name);
        match self.plan {
            Some(plan) if now == plan.at || (plan.on && now > plan.at) => Err(match plan.fault {
                Fault::Error(kind) => kind.into(),
                Fault::Short => ErrorKind::StorageFull.into(),
            }),
            _ => Ok(()),
        }
    }
}

/// The disk of this machine, with a plan of what fails.
#[derive(Clone, Default)]
pub(crate) struct Faulty(Arc<Mutex<State>>);

impl Faulty {
    pub(crate) fn plan(&self, plan: Option<Plan>) {
        self.0.lock().unwrap().plan = plan;
    }

    /// Lets the next call of this name fail, and all after it.
    pub(crate) fn break_now(&self) {
        let at = self.0.lock().unwrap().calls.len();
        self.plan(Some(Plan { at, on: true, fault: Fault::Error(ErrorKind::StorageFull) }));
    }

    pub(crate) fn heal(&self) {
        self.plan(None);
    }

    /// Returns the calls since this was asked last.
    pub(crate) fn calls(&self) -> Vec<&'static str> {
        std::mem::take(&mut self.0.lock().unwrap().calls)
    }

    /// Cuts the power.
    pub(crate) fn cut(&self) {
        let state = self.0.lock().unwrap();
        for (path, len) in &state.synced {
            if let Ok(file) = fs::OpenOptions::new().write(true).open(path) {
                file.set_len(*len).unwrap();
            }
        }
        for path in &state.unnamed {
            let _ = fs::remove_file(path);
        }
    }

    fn call(&self, name: &'static str) -> io::Result<()> {
        self.0.lock().unwrap().call(name)
    }
}

struct Written {
    out: Box<dyn Out>,
    path: PathBuf,
    len: u64,
    disk: Faulty,
}

impl Out for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let called = self.disk.call("write");
        let fault = self.disk.0.lock().unwrap().plan.map(|plan| plan.fault);
        if let (Err(_), Some(Fault::Short)) = (&called, fault) {
            self.out.write(&bytes[..bytes.len() / 2])?;
        }
        called?;
        self.len += bytes.len() as u64;
        self.out.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.disk.call("sync")?;
        self.out.sync()?;
        self.disk.0.lock().unwrap().synced.insert(self.path.clone(), self.len);
        Ok(())
    }
}

impl Disk for Faulty {
    fn read_from(&self, path: &Path, from: u64, most: usize) -> io::Result<Vec<u8>> {
        self.call("read")?;
        Machine.read_from(path, from, most)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Out>> {
        self.call("create")?;
        let out = Machine.create(path)?;
        let mut state = self.0.lock().unwrap();
        state.synced.insert(path.to_owned(), 0);
        state.unnamed.insert(path.to_owned());
        Ok(Box::new(Written { out, path: path.to_owned(), len: 0, disk: self.clone() }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("rename")?;
        Machine.rename(from, to)?;
        let mut state = self.0.lock().unwrap();
        state.synced.remove(to);
        if let Some(len) = state.synced.remove(from) {
            state.synced.insert(to.to_owned(), len);
        }
        state.unnamed.remove(from);
        Ok(())
    }

    fn move_to(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("move_to")?;
        Machine.move_to(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.call("remove")?;
        Machine.remove(path)?;
        let mut state = self.0.lock().unwrap();
        state.synced.remove(path);
        state.unnamed.remove(path);
        Ok(())
    }

    fn keep_copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("keep_copy")?;
        Machine.keep_copy(from, to)
    }

    fn permit_like(&self, from: &Path, to: &Path) {
        Machine.permit_like(from, to);
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.call("create_folder")?;
        Machine.create_folder(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.call("sync_folder")?;
        Machine.sync_folder(path)?;
        self.0.lock().unwrap().unnamed.retain(|name| name.parent() != Some(path));
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.call("list")?;
        Machine.list(folder)
    }

    fn look(&self, path: &Path) -> io::Result<Option<Look>> {
        self.call("look")?;
        Machine.look(path)
    }

    fn lock(&self, path: &Path, _patience: Duration) -> io::Result<Option<Held>> {
        self.call("lock")?;
        Machine.lock(path, Duration::ZERO)
    }

    fn adopt(&self, journal: &Path) -> Option<Held> {
        self.call("adopt").ok()?;
        Machine.adopt(journal)
    }

    fn held(&self, journal: &Path) -> Option<bool> {
        self.call("held").ok()?;
        Machine.held(journal)
    }
}
