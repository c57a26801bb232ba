//! Every call by which a file is read or written, as one trait: the disk answers it, and tests answer it with faults.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    time::Duration,
};

/// The file system. Nothing else in the program touches a plan's file, the recovery journal or the history.
pub trait Fs: Send + Sync {
    /// The bytes of a file, at most one more than `cap`.
    fn read(&self, path: &Path, cap: u64) -> io::Result<Vec<u8>>;
    fn facts(&self, path: &Path) -> io::Result<Facts>;
    /// The place a path stands for, links resolved; it must be there.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// Where a link leads.
    fn link(&self, path: &Path) -> io::Result<PathBuf>;
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// A folder that its owner alone may enter, and those above it.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// A new file that its owner alone may read.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Writing>>;
    /// The same under a name that no file in the folder has.
    fn create_beside(&self, folder: &Path) -> io::Result<(PathBuf, Box<dyn Writing>)>;
    /// Gives a file the permissions of another; without one, those of an ordinary document.
    fn permit(&self, path: &Path, like: Option<&Path>) -> io::Result<()>;
    /// Puts `new` in the place of `target`, so that at no time there is no `target`, and says where the old file now
    /// lies: at `aside`, or under the name of the new one. `Unsupported` where the system cannot; then nothing happened.
    fn swap(&self, new: &Path, target: &Path, aside: &Path) -> io::Result<PathBuf>;
    /// Gives a file a name that nothing has yet.
    fn place(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file a name, in the place of whatever has it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes an empty folder.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Without this a power cut can bring back the names as they were.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes a file ours until the answer is dropped or the program dies; nothing if another program has it.
    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>>;
    /// Waits a moment, for a file that another program has in use.
    fn wait(&self, time: Duration);
}

/// A file being written.
pub trait Writing: Write + Send {
    /// Comes back when what was written is on the disk itself.
    fn sync(&mut self) -> io::Result<()>;
}

/// A lock for as long as it is kept.
pub trait HeldLock: Send {}

/// What a folder says about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub kind: FileKind,
    pub length: u64,
    /// Nanoseconds since 1970, if the system knows.
    pub modified: Option<u64>,
    pub read_only: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    File,
    Folder,
    /// A device, a pipe.
    Other,
}

/// How often, and after which pause, a file in use is tried again: two seconds in all.
const TRIES: u32 = 8;
const PAUSE: Duration = Duration::from_millis(250);

/// Does something again while another program (a virus scanner, a synchroniser, a preview) has the file in use.
pub fn patiently<T>(fs: &dyn Fs, mut work: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for _ in 0..TRIES {
        match work() {
            Err(error) if may_pass(&error, cfg!(windows)) => fs.wait(PAUSE),
            done => return done,
        }
    }
    work()
}

/// Whether another try may go better. Windows also denies access to a file that somebody else is about to delete, or
/// has open in a way that forbids its being replaced; where the rights are really missing, that is told after the tries.
fn may_pass(error: &io::Error, on_windows: bool) -> bool {
    error.kind() == io::ErrorKind::ResourceBusy || on_windows && error.kind() == io::ErrorKind::PermissionDenied
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_use_may_pass_and_what_is_forbidden_only_on_windows() {
        let [busy, denied, full] =
            [io::ErrorKind::ResourceBusy, io::ErrorKind::PermissionDenied, io::ErrorKind::StorageFull]
                .map(io::Error::from);
        assert!(may_pass(&busy, false) && may_pass(&busy, true));
        assert!(!may_pass(&denied, false) && may_pass(&denied, true));
        assert!(!may_pass(&full, true));
    }
}
