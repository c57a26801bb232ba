//! What programs that died have left behind.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{EDITS, Journal, LOCK, Origin, PLAN, Read, TRYING, read, turn};
use crate::edit::KeptEdit;
use crate::file::{format, system::Fs, system::HeldLock};
use crate::plan::Plan;

/// Bytes of a journal that are read.
const JOURNAL_CAP: u64 = 256 * 1024 * 1024;

/// A program that died with unsaved edits. Its folder is ours as long as this is kept, and stays when it is dropped.
pub struct Died {
    fs: Arc<dyn Fs>,
    folder: PathBuf,
    lock: Box<dyn HeldLock>,
    generation: u32,
    pub origin: Origin,
    pub edits: usize,
    /// Whether the journal ends where a line ends.
    pub whole: bool,
    /// When the last edit was written, in nanoseconds since 1970.
    pub last: Option<u64>,
    /// An attempt to recover it did not end well.
    pub tried: bool,
}

/// A plan out of a journal.
#[derive(Debug, PartialEq)]
pub struct Recovered {
    /// As it was last saved.
    pub saved: Plan,
    pub edits: Vec<KeptEdit>,
    pub origin: Origin,
}

/// Every program that died and left edits. What has nothing to recover is cleared away; what is alive is left alone.
/// While another program makes its folder or looks through them, nothing is found: it is at the next start.
pub fn died(fs: &Arc<dyn Fs>, recovery: &Path) -> Vec<Died> {
    let Some(_turn) = turn(&**fs, recovery) else { return Vec::new() };
    let mut folders = fs.list(recovery).unwrap_or_default();
    folders.sort();
    folders.iter().filter_map(|folder| look_at(fs, folder)).collect()
}

fn look_at(fs: &Arc<dyn Fs>, folder: &Path) -> Option<Died> {
    let lock = fs.lock(&folder.join(LOCK)).ok()??;
    // What cannot be listed is not known to be empty.
    let newest_first = generations(&**fs, folder).ok()?;
    let mut all_read = true;
    for &generation in &newest_first {
        match load(&**fs, folder, generation) {
            Some((_, read)) if !read.edits.is_empty() => {
                let facts = fs.facts(&folder.join(format!("{generation}.{EDITS}"))).ok();
                return Some(Died {
                    fs: Arc::clone(fs),
                    folder: folder.to_owned(),
                    lock,
                    generation,
                    edits: read.edits.len(),
                    whole: read.whole,
                    origin: read.origin,
                    last: facts.and_then(|facts| facts.modified),
                    tried: fs.facts(&folder.join(TRYING)).is_ok(),
                });
            }
            read => all_read &= read.is_some(),
        }
    }
    // A folder with a journal that cannot be read is kept: somebody may still make sense of it.
    if all_read {
        clear(&**fs, folder, lock);
    }
    None
}

fn generations(fs: &dyn Fs, folder: &Path) -> io::Result<Vec<u32>> {
    let files = fs.list(folder)?;
    let journals = files.iter().filter(|file| file.extension().is_some_and(|extension| extension == EDITS));
    let mut generations: Vec<u32> = journals.filter_map(|file| file.file_stem()?.to_str()?.parse().ok()).collect();
    generations.sort_unstable_by(|a, b| b.cmp(a));
    Ok(generations)
}

fn load(fs: &dyn Fs, folder: &Path, generation: u32) -> Option<(Plan, Read)> {
    let base = fs.read(&folder.join(format!("{generation}.{PLAN}")), format::FILE_CAP).ok()?;
    let journal = fs.read(&folder.join(format!("{generation}.{EDITS}")), JOURNAL_CAP).ok()?;
    let read = read(&journal, &base)?;
    Some((format::from_bytes(&base).ok()?.plan, read))
}

impl Died {
    /// The name of the run of the program that died.
    pub fn name(&self) -> String {
        self.folder.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    }

    /// The plan with its edits. Read without changing anything.
    pub fn recover(&self) -> Option<Recovered> {
        let (saved, read) = load(&*self.fs, &self.folder, self.generation)?;
        Some(Recovered { saved, edits: read.edits, origin: read.origin })
    }

    /// Notes that a recovery begins: should the program not survive it, the next start knows.
    pub fn try_begins(&self) {
        let _ = self.fs.create(&self.folder.join(TRYING));
    }

    /// Makes the folder the journal of this program: what was recovered stays where it is until it is saved.
    pub fn adopt(self) -> Journal {
        let Self { fs, folder, lock, generation, .. } = self;
        let newest = generations(&*fs, &folder).ok().and_then(|all| all.first().copied()).unwrap_or(generation);
        Journal { fs, folder, lock: Some(lock), alive: None, generation: newest.max(generation), open: None }
    }

    /// Removes it for good.
    pub fn delete(self) {
        clear(&*self.fs, &self.folder, self.lock);
    }
}

impl std::fmt::Debug for Died {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Died").field("folder", &self.folder).field("edits", &self.edits).finish_non_exhaustive()
    }
}

impl Journal {
    /// The recovery went well.
    pub fn try_ended(&self) {
        let _ = self.fs.remove(&self.folder.join(TRYING));
    }
}

fn clear(fs: &dyn Fs, folder: &Path, lock: Box<dyn HeldLock>) {
    let is_lock = |file: &Path| file.file_name().is_some_and(|name| name == LOCK);
    for file in fs.list(folder).unwrap_or_default().iter().filter(|file| !is_lock(file)) {
        let _ = fs.remove(file);
    }
    // Windows removes no file that is open.
    drop(lock);
    let _ = fs.remove(&folder.join(LOCK));
    let _ = fs.remove_folder(folder);
}
