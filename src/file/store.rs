//! The folder in which this machine keeps what is not in the plan files: the recovery journals and the earlier
//! versions. All of it can be removed.

use std::path::{Path, PathBuf};

use super::{Fs, journal::ALIVE};

/// The user's own state folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub fn recovery(&self) -> PathBuf {
        self.folder.join("recovery")
    }

    pub fn history(&self) -> PathBuf {
        self.folder.join("history")
    }

    /// Whether the run of the program of that name is still alive.
    pub fn is_alive(&self, fs: &dyn Fs, session: &str) -> bool {
        let is_name = session.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let alive = self.recovery().join(session).join(ALIVE);
        is_name && fs.facts(&alive).is_ok() && matches!(fs.lock(&alive), Ok(None))
    }

    /// Removes every earlier version of every plan; says how many files could not be removed.
    pub fn remove_history(&self, fs: &dyn Fs) -> usize {
        remove_all(fs, &self.history())
    }
}

/// Removes a folder with everything in it; says how many files stayed.
fn remove_all(fs: &dyn Fs, folder: &Path) -> usize {
    let mut stayed = 0;
    for path in fs.list(folder).unwrap_or_default() {
        match fs.facts(&path) {
            Ok(facts) if facts.kind == super::Kind::Folder => stayed += remove_all(fs, &path),
            _ => stayed += usize::from(fs.remove(&path).is_err()),
        }
    }
    let _ = fs.remove_folder(folder);
    stayed
}
