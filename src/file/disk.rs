//! The disk itself, for everything `Fs` asks.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    time::{Duration, UNIX_EPOCH},
};

use super::system::{Facts, FileKind, Fs, HeldLock, Writing};

/// What the name of a file begins and ends with while it is being written.
const TEMPORARY: (&str, &str) = (".~phanbo-", ".tmp");

/// The file system of this machine.
#[derive(Clone, Copy, Debug)]
pub struct Disk {
    wait: fn(Duration),
}

impl Disk {
    /// `wait` is how the program waits for a file in use.
    pub fn new(wait: fn(Duration)) -> Self {
        Self { wait }
    }

    /// A disk that is not waited for: a file in use is refused at once.
    pub fn at_once() -> Self {
        Self { wait: |_| () }
    }
}

impl Fs for Disk {
    fn read(&self, path: &Path, cap: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut file = busy(File::open(path))?.take(cap.saturating_add(1));
        // A part of a file can be locked that was opened without hindrance.
        busy(file.read_to_end(&mut bytes))?;
        Ok(bytes)
    }

    fn facts(&self, path: &Path) -> io::Result<Facts> {
        let facts = fs::metadata(path)?;
        let kind = match facts.file_type() {
            kind if kind.is_file() => FileKind::File,
            kind if kind.is_dir() => FileKind::Folder,
            _ => FileKind::Other,
        };
        let modified = facts.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified = modified.and_then(|since| u64::try_from(since.as_nanos()).ok());
        Ok(Facts { kind, length: facts.len(), modified, read_only: facts.permissions().readonly() })
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn link(&self, path: &Path) -> io::Result<PathBuf> {
        fs::read_link(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect()
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let mut folder = fs::DirBuilder::new();
        folder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
        folder.create(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Ok(Box::new(OnDisk(options.open(path)?)))
    }

    fn create_beside(&self, folder: &Path) -> io::Result<(PathBuf, Box<dyn Writing>)> {
        let (prefix, suffix) = TEMPORARY;
        let temporary = tempfile::Builder::new().prefix(prefix).suffix(suffix).tempfile_in(folder)?;
        let (file, path) = temporary.keep().map_err(|error| error.error)?;
        Ok((path, Box::new(OnDisk(file))))
    }

    #[cfg(unix)]
    fn permit(&self, path: &Path, like: Option<&Path>) -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        let permissions = match like {
            Some(like) => fs::metadata(like)?.permissions(),
            None => fs::Permissions::from_mode(0o644),
        };
        fs::set_permissions(path, permissions)
    }

    /// On Windows a new file takes the permissions of its folder, and `ReplaceFile` those of the file it replaces.
    #[cfg(not(unix))]
    fn permit(&self, _path: &Path, _like: Option<&Path>) -> io::Result<()> {
        Ok(())
    }

    fn swap(&self, new: &Path, target: &Path, aside: &Path) -> io::Result<PathBuf> {
        busy(replacing::swap(new, target, aside))
    }

    fn place(&self, from: &Path, to: &Path) -> io::Result<()> {
        busy(replacing::place(from, to))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        busy(fs::rename(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        busy(fs::remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some network file systems know no such thing.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            synced => synced,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>> {
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(Lock { _file: file }))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn wait(&self, time: Duration) {
        (self.wait)(time);
    }
}

struct OnDisk(File);

impl Write for OnDisk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Writing for OnDisk {
    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_all()
    }
}

/// The system lets go of it when the file is closed, by us or by the death of the program.
struct Lock {
    _file: File,
}

impl HeldLock for Lock {}

/// What Windows calls a file in use: another program has it open, or a part of it locked, or shows it; `ReplaceFile`
/// could not take the old file, or the new one, away from under another program, and left both as they were.
const IN_USE: [i32; 5] = [32, 33, 1224, 1175, 1176];

/// An error of Windows that only means a file in use is told as that, its number kept within.
fn busy<T>(done: io::Result<T>) -> io::Result<T> {
    done.map_err(|error| if cfg!(windows) { in_use(error) } else { error })
}

fn in_use(error: io::Error) -> io::Error {
    match error.raw_os_error() {
        Some(code) if IN_USE.contains(&code) => io::Error::new(io::ErrorKind::ResourceBusy, error),
        _ => error,
    }
}

/// Linux exchanges two names in one step, so that what was replaced can still be looked at.
#[cfg(target_os = "linux")]
mod replacing {
    use std::{
        fs, io,
        path::{Path, PathBuf},
    };

    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    pub fn swap(new: &Path, target: &Path, _aside: &Path) -> io::Result<PathBuf> {
        renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE).map_err(unsupported)?;
        Ok(new.to_owned())
    }

    pub fn place(from: &Path, to: &Path) -> io::Result<()> {
        match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE).map_err(unsupported) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => fs::rename(from, to),
            placed => placed,
        }
    }

    /// The kernel, or the file system below it, does not know the flag.
    fn unsupported(error: Errno) -> io::Error {
        if matches!(error, Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP | Errno::PERM) {
            return io::Error::from(io::ErrorKind::Unsupported);
        }
        error.into()
    }
}

/// `ReplaceFile` keeps attributes and access rights of the old file, and the old file itself under the backup name.
#[cfg(windows)]
mod replacing {
    use std::{
        io,
        path::{Path, PathBuf},
    };

    use winsafe::{MoveFileEx, ReplaceFile, co};

    pub fn swap(new: &Path, target: &Path, aside: &Path) -> io::Result<PathBuf> {
        let unsupported = [co::ERROR::INVALID_FUNCTION, co::ERROR::NOT_SUPPORTED, co::ERROR::CALL_NOT_IMPLEMENTED];
        let flags = co::REPLACEFILE::IGNORE_MERGE_ERRORS;
        match ReplaceFile(text(target)?, text(new)?, Some(text(aside)?), flags) {
            Ok(()) => Ok(aside.to_owned()),
            Err(error) if unsupported.contains(&error) => Err(io::ErrorKind::Unsupported.into()),
            Err(error) => Err(told(error)),
        }
    }

    pub fn place(from: &Path, to: &Path) -> io::Result<()> {
        MoveFileEx(text(from)?, Some(text(to)?), co::MOVEFILE::WRITE_THROUGH).map_err(told)
    }

    fn text(path: &Path) -> io::Result<&str> {
        path.to_str().ok_or_else(|| io::ErrorKind::InvalidFilename.into())
    }

    fn told(error: co::ERROR) -> io::Error {
        io::Error::from_raw_os_error(error.raw() as i32)
    }
}

#[cfg(not(any(target_os = "linux", windows)))]
mod replacing {
    use std::{
        fs, io,
        path::{Path, PathBuf},
    };

    pub fn swap(_new: &Path, _target: &Path, _aside: &Path) -> io::Result<PathBuf> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub fn place(from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::Cause;

    #[test]
    fn windows_words_for_a_file_in_use_are_one_and_keep_their_number() {
        for code in IN_USE {
            let error = in_use(io::Error::from_raw_os_error(code));
            assert_eq!(Cause::from(error), Cause { kind: io::ErrorKind::ResourceBusy, code: Some(code) });
        }
        let other = io::Error::from_raw_os_error(2);
        assert_eq!(in_use(other).raw_os_error(), Some(2), "anything else is left alone");
    }
}
