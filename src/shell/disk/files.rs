//! The few calls by which the disk is touched, so that a test can make any one of them fail.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// A file being written.
pub trait Out: Send {
    /// Writes everything, in one call where the system lets it.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Waits until what was written is on the disk.
    fn sync(&mut self) -> io::Result<()>;
}

/// How a file looked: enough to see that it changed.
///
/// Length and time alone do not tell: two saves in one tick of the clock may be equally long. A save always makes a new
/// file, and the backup keeps the old one's number taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Its length in bytes.
    pub len: u64,
    /// When it was last written.
    pub changed: Option<SystemTime>,
    number: u64,
}

impl Look {
    /// Returns whether this is the file that looked so before, grown or as it was; another one may have taken its name.
    pub fn grew_from(&self, before: &Self) -> bool {
        self.number == before.number && self.len >= before.len
    }
}

/// Something held until it is dropped.
pub type Held = Box<dyn Send>;

/// The disk.
pub trait Disk: Send + Sync {
    /// Reads an ordinary file, this many bytes of it at most. Anything else would not end, or never begin.
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        self.read_from(path, 0, most)
    }
    /// Reads what an ordinary file holds from a byte on, this many bytes at most.
    fn read_from(&self, path: &Path, from: u64, most: usize) -> io::Result<Vec<u8>>;
    /// Makes a file that must not exist yet, readable by its owner alone; never follows a link. It is held open, for
    /// [`Disk::adopt`] to see, until it is dropped.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Out>>;
    /// Gives a file another name, replacing what has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file or folder another name that nothing has.
    fn move_to(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes a second name for a file that will only ever be replaced, or a copy where the file system has none. Nothing
    /// may have that name.
    fn keep_copy(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file the permissions of another, where the system has them; it is no harm where that fails.
    fn permit_like(&self, from: &Path, to: &Path);
    /// Makes a folder and those above it.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Waits until a folder's names are on the disk.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Lists a folder, by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Tells how a file looks; nothing when there is none.
    fn look(&self, path: &Path) -> io::Result<Option<Look>>;
    /// Takes a lock file, waiting this long at most; the lock ends when it is dropped, or with the process. Nothing where
    /// the file system has no locks.
    fn lock(&self, path: &Path, patience: Duration) -> io::Result<Option<Held>>;
    /// Takes a journal that no program has open any more; nothing while one has, or where that cannot be told.
    fn adopt(&self, journal: &Path) -> Option<Held>;
    /// Takes a journal as [`Disk::adopt`] does, for as long as its text is the taker's: to others it is open meanwhile.
    fn claim(&self, journal: &Path) -> Option<Held> {
        self.adopt(journal)
    }
    /// Tells whether a program has a journal open; nothing where that cannot be told. Any number may ask at once.
    fn held(&self, journal: &Path) -> Option<bool>;
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Machine;

/// How long between two tries at something that is busy.
const PAUSE: Duration = Duration::from_millis(20);
/// How often Windows tries again to replace a file that someone holds open: some five seconds.
const RENAMES: u32 = 250;

struct Written(File);

impl Out for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        // The size of a file is among what this waits for; its times are not, and nobody asks for them.
        self.0.sync_data()
    }
}

/// Returns the options by which files are made: for the owner alone, and on Windows not to be deleted while open.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // FILE_SHARE_READ and FILE_SHARE_WRITE, but not FILE_SHARE_DELETE: that is how `adopt` sees that a program runs.
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 1 | 2);
    options
}

/// Holds a new file, so that others see that its program runs. Somebody who looked for that in the moment between its
/// making and its holding may have taken it for a dead one's and removed it.
#[cfg(unix)]
fn hold(file: &File) -> io::Result<()> {
    // Where the file system has no locks nobody can adopt the file either.
    let _ = file.lock();
    match std::os::unix::fs::MetadataExt::nlink(&file.metadata()?) {
        0 => Err(io::ErrorKind::AlreadyExists.into()),
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn hold(_file: &File) -> io::Result<()> {
    Ok(())
}

/// Opens a journal so that it could be deleted: refused while its own program, which shares no deleting, has it.
#[cfg(windows)]
fn to_delete(journal: &Path) -> io::Result<File> {
    use std::os::windows::fs::OpenOptionsExt;
    // DELETE and GENERIC_READ, all shared.
    OpenOptions::new().access_mode(0x8001_0000).share_mode(1 | 2 | 4).open(journal)
}

#[cfg(unix)]
fn number(meta: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(meta)
}

#[cfg(not(unix))]
fn number(_meta: &fs::Metadata) -> u64 {
    // Windows tells time in steps of 100 ns, in which no two saves fit.
    0
}

impl Disk for Machine {
    fn read_from(&self, path: &Path, from: u64, most: usize) -> io::Result<Vec<u8>> {
        let meta = fs::metadata(path)?;
        if !meta.is_file() {
            let kind = if meta.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::InvalidInput };
            return Err(kind.into());
        }
        let mut bytes = Vec::with_capacity(most.min(meta.len().saturating_sub(from) as usize + 1));
        let mut file = File::open(path)?;
        if from > 0 {
            file.seek(SeekFrom::Start(from))?;
        }
        file.take(most as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Out>> {
        let file = private().create_new(true).open(path)?;
        hold(&file)?;
        Ok(Box::new(Written(file)))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut tries = if cfg!(windows) { RENAMES } else { 1 };
        loop {
            tries -= 1;
            match fs::rename(from, to) {
                // On Windows a virus scanner or a viewer may hold the file for a moment.
                Err(_) if tries > 0 => thread::sleep(PAUSE),
                tried => return tried,
            }
        }
    }

    fn move_to(&self, from: &Path, to: &Path) -> io::Result<()> {
        if fs::symlink_metadata(from)?.is_dir() {
            // A folder replaces an empty one at most.
            return self.rename(from, to);
        }
        // A name taken by an empty file is nobody else's any more, and may be replaced.
        private().create_new(true).open(to)?;
        let moved = self.rename(from, to);
        if moved.is_err() {
            let _ = fs::remove_file(to);
        }
        moved
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn keep_copy(&self, from: &Path, to: &Path) -> io::Result<()> {
        match fs::hard_link(from, to) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                let mut out = private().create_new(true).open(to)?;
                let copied = File::open(from).and_then(|mut from| io::copy(&mut from, &mut out));
                copied.and_then(|_| out.sync_data()).inspect_err(|_| drop(fs::remove_file(to)))
            }
            linked => linked,
        }
    }

    fn permit_like(&self, from: &Path, to: &Path) {
        if cfg!(unix)
            && let Ok(meta) = fs::metadata(from)
        {
            let _ = fs::set_permissions(to, meta.permissions());
        }
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        match File::open(path)?.sync_all() {
            // Some shares know no such call: there the server alone decides, and nothing is gained by refusing to record.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            synced => synced,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _path: &Path) -> io::Result<()> {
        // Windows has no way to sync a folder; NTFS journals its names.
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    }

    fn look(&self, path: &Path) -> io::Result<Option<Look>> {
        match fs::metadata(path) {
            Ok(meta) => Ok(Some(Look { len: meta.len(), changed: meta.modified().ok(), number: number(&meta) })),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn lock(&self, path: &Path, patience: Duration) -> io::Result<Option<Held>> {
        let file = private().create(true).truncate(false).open(path)?;
        let mut left = patience;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Some(Box::new(file))),
                Err(TryLockError::WouldBlock) if left.is_zero() => return Err(io::ErrorKind::WouldBlock.into()),
                Err(TryLockError::WouldBlock) => {
                    thread::sleep(PAUSE.min(left));
                    left = left.saturating_sub(PAUSE);
                }
                Err(TryLockError::Error(_)) => return Ok(None),
            }
        }
    }

    #[cfg(not(windows))]
    fn adopt(&self, journal: &Path) -> Option<Held> {
        // Some file systems lock only what is open for writing.
        let open = || OpenOptions::new().read(true).write(true).open(journal).ok();
        let file = journal.is_file().then(open)??;
        file.try_lock().is_ok().then(|| Box::new(file) as Held)
    }

    #[cfg(not(windows))]
    fn held(&self, journal: &Path) -> Option<bool> {
        // A lock that is shared: whoever asks at the same moment is not taken for the journal's own program.
        let file = journal.is_file().then(|| File::open(journal).ok())??;
        match file.try_lock_shared() {
            Ok(()) => Some(false),
            Err(TryLockError::WouldBlock) => Some(true),
            Err(TryLockError::Error(_)) => None,
        }
    }

    #[cfg(windows)]
    fn held(&self, journal: &Path) -> Option<bool> {
        const SHARING_VIOLATION: i32 = 32;
        match to_delete(journal) {
            Ok(_) => Some(false),
            Err(error) => (error.raw_os_error() == Some(SHARING_VIOLATION)).then_some(true),
        }
    }

    #[cfg(windows)]
    fn adopt(&self, journal: &Path) -> Option<Held> {
        Some(Box::new(to_delete(journal).ok()?))
    }

    #[cfg(windows)]
    fn claim(&self, journal: &Path) -> Option<Held> {
        use std::os::windows::fs::OpenOptionsExt;
        // DELETE and GENERIC_READ; deleting is not shared, so that nobody else claims or adopts it.
        Some(Box::new(OpenOptions::new().access_mode(0x8001_0000).share_mode(1 | 2).open(journal).ok()?))
    }
}
