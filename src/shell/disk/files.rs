//! The few calls by which the disk is touched, so that a test can make any one of them fail.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// A file being written.
pub trait Out: Send {
    /// Writes everything in one call where the system lets it.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Waits until what was written is on the disk.
    fn sync(&mut self) -> io::Result<()>;
}

/// How a file looked: enough to see that it changed.
pub type Look = (u64, Option<SystemTime>);

/// Something held until it is dropped.
pub type Held = Box<dyn Send>;

/// The disk.
pub trait Disk: Send + Sync {
    /// Reads a whole file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Makes a file that must not exist yet, readable by its owner alone; never follows a link.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Out>>;
    /// Gives a file another name, replacing what has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes a second name for a file, or a copy where the file system has none.
    fn keep_copy(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes a folder and those above it.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Waits until a folder's names are on the disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Lists a folder.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Tells how a file looks; nothing when there is none.
    fn look(&self, path: &Path) -> Option<Look>;
    /// Takes a lock file, waiting a while; the lock ends when it is dropped, or with the process.
    fn lock(&self, path: &Path) -> io::Result<Held>;
    /// Returns whether nobody holds a journal open any more.
    fn abandoned(&self, journal: &Path) -> bool;
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

/// How often a busy file is tried again, and how long between.
const TRIES: u32 = 100;
const PAUSE: Duration = Duration::from_millis(50);

struct Written(File);

impl Out for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }
}

/// Returns the options by which files are made: for the owner alone, and on Windows not to be deleted while open, which
/// there tells that a journal's program still runs.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 1 | 2);
    options
}

impl Disk for Machine {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Out>> {
        let file = private().write(true).create_new(true).open(path)?;
        // Held as long as the file is open; elsewhere than on Unix the open file itself tells.
        #[cfg(unix)]
        let _ = file.lock();
        Ok(Box::new(Written(file)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut tries = if cfg!(windows) { TRIES } else { 1 };
        loop {
            tries -= 1;
            match fs::rename(from, to) {
                // On Windows a virus scanner or a viewer may hold the file for a moment.
                Err(_) if tries > 0 => thread::sleep(PAUSE),
                tried => return tried,
            }
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn keep_copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        // Windows has no way to sync a folder; NTFS journals its names.
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths: Vec<PathBuf> = fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        Ok(paths)
    }

    fn look(&self, path: &Path) -> Option<Look> {
        let meta = fs::metadata(path).ok()?;
        Some((meta.len(), meta.modified().ok()))
    }

    fn lock(&self, path: &Path) -> io::Result<Held> {
        let file = private().write(true).create(true).truncate(false).open(path)?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Box::new(file)),
                Err(TryLockError::WouldBlock) => thread::sleep(PAUSE),
                // A file system without locks: the union at every save is what keeps two programs from losing anything.
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Box::new(file));
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Err(io::Error::from(io::ErrorKind::WouldBlock))
    }

    fn abandoned(&self, journal: &Path) -> bool {
        // On Windows an open journal cannot be deleted, so trying to is the test.
        !cfg!(unix) || File::open(journal).is_ok_and(|file| file.try_lock().is_ok())
    }
}
