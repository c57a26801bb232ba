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

    /// Where the system has the user's own state: on Linux `~/.local/state`, on Windows `%LOCALAPPDATA%`. Never beside the
    /// plans, where half-edited personal data would be carried off by whatever synchronises the folder.
    pub fn of_user() -> Option<Self> {
        let folders = directories::ProjectDirs::from("", "", "phanbo")?;
        Some(Self::new(folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned()))
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
            Ok(facts) if facts.kind == super::FileKind::Folder => stayed += remove_all(fs, &path),
            _ => stayed += usize::from(fs.remove(&path).is_err()),
        }
    }
    let _ = fs.remove_folder(folder);
    stayed
}
