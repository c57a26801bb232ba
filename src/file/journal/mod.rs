//! The recovery journal: what was edited and not saved, kept where the machine keeps the user's own state.
//!
//! One folder for each program that runs. In it two locks that die with the program (one says that it lives, one
//! who may write there), the plan as it was last saved, and the edits since, each as the records before and after it. A *generation* is such a plan with its edits: a new one
//! is complete on the disk before the old one is removed.

mod entry;
mod merges;
mod record;
mod recovery;

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

pub use entry::from_text as edit_of;
pub use record::{Origin, Read, read};
pub use recovery::{Died, Recovered, died};

use super::save::{Readers, write};
use super::system::{Fs, HeldLock, Writing};
use super::{SaveError, format};
use crate::edit::KeptEdit;
use crate::plan::Plan;
use record::Scribe;

/// The lock in a program's folder: whoever holds it may write there.
const LOCK: &str = "lock";
/// Beside the folders: whoever holds it may make one, look through them or clear one away. Otherwise a folder that is being
/// made looks like one that a dead program left with nothing in it.
const TURN: &str = "turn";
/// A turn is waited for this often, and this long each time: five seconds in all.
const WAITS: (usize, Duration) = (500, Duration::from_millis(10));
/// Held by the program the folder is named after, and by nobody who takes up what it left: it says that it lives.
pub(super) const ALIVE: &str = "alive";
/// A recovery is under way; if it is still there at the next start, that recovery did not end well.
const TRYING: &str = "trying";
const PLAN: &str = "phanbo";
const EDITS: &str = "journal";

/// The journal of this program.
pub struct Journal {
    fs: Arc<dyn Fs>,
    folder: PathBuf,
    lock: Option<Box<dyn HeldLock>>,
    alive: Option<Box<dyn HeldLock>>,
    generation: u32,
    open: Option<Open>,
}

struct Open {
    file: Box<dyn Writing>,
    scribe: Scribe,
    synced: bool,
}

impl Journal {
    /// A journal in a folder of its own, named after this run of the program.
    pub fn new(fs: Arc<dyn Fs>, recovery: &Path, session: &str) -> io::Result<Self> {
        let folder = recovery.join(session);
        fs.make_folder(recovery)?;
        // Where the turn never comes the folder is made all the same: an edit kept is worth more than order.
        let _turn = turn(&*fs, recovery);
        fs.make_folder(&folder)?;
        let lock = fs.lock(&folder.join(LOCK))?;
        let alive = fs.lock(&folder.join(ALIVE))?;
        Ok(Self { fs, folder, lock, alive, generation: 0, open: None })
    }

    /// Begins anew from a plan as it was saved, with the edits made since then. Whatever was there before is removed
    /// once this is on the disk.
    pub fn begin(&mut self, saved: &Plan, origin: &Origin, since: &[KeptEdit]) -> io::Result<()> {
        let bytes = format::to_bytes(saved);
        let generation = self.generation + 1;
        let fs = &*self.fs;
        let plan = self.folder.join(format!("{generation}.{PLAN}"));
        write(fs, &bytes, &plan, None, Readers::Owner).map_err(|failed| as_io(&failed.error))?;
        let mut scribe = Scribe::new(&bytes);
        let unwritable = || io::Error::from(io::ErrorKind::InvalidData);
        let mut text = scribe.begin(origin).ok_or_else(unwritable)?;
        for edit in since {
            text += &scribe.edit(edit).ok_or_else(unwritable)?;
        }
        // Under its name only once it is whole: half of it, with fewer edits, must never be the newest.
        let (begun, mut file) = fs.create_beside(&self.folder)?;
        file.write_all(text.as_bytes())?;
        file.sync()?;
        fs.place(&begun, &self.folder.join(format!("{generation}.{EDITS}")))?;
        fs.sync_folder(&self.folder)?;
        self.open = Some(Open { file, scribe, synced: true });
        let old = std::mem::replace(&mut self.generation, generation);
        if old > 0 {
            self.forget(old);
        }
        Ok(())
    }

    /// Adds an edit, and hands it to the system at once: from then on it outlives this program.
    pub fn append(&mut self, edit: &KeptEdit) -> io::Result<()> {
        let Some(open) = &mut self.open else { return Ok(()) };
        let line = open.scribe.edit(edit).ok_or(io::ErrorKind::InvalidData)?;
        open.synced = false;
        let written = open.file.write_all(line.as_bytes()).and_then(|()| open.file.flush());
        if written.is_err() {
            // Half a line may stand there; whatever came after it could not be read.
            self.open = None;
        }
        written
    }

    /// Has the disk itself take what was added: from then on it outlives a power cut too.
    pub fn sync(&mut self) -> io::Result<()> {
        match &mut self.open {
            Some(open) if !open.synced => {
                open.file.sync()?;
                open.synced = true;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Nothing is unsaved any more, or the user gave it up.
    pub fn finish(&mut self) {
        self.open = None;
        self.forget(self.generation);
    }

    /// The program ends in peace.
    pub fn close(mut self) {
        self.finish();
        // Windows removes no file that is open.
        (self.lock, self.alive) = (None, None);
        let _ = self.fs.remove(&self.folder.join(ALIVE));
        let _ = self.fs.remove(&self.folder.join(LOCK));
        let _ = self.fs.remove(&self.folder.join(TRYING));
        let _ = self.fs.remove_folder(&self.folder);
    }

    fn forget(&self, generation: u32) {
        // The edits first: a plan without edits is nothing to recover.
        for kind in [EDITS, PLAN] {
            let _ = self.fs.remove(&self.folder.join(format!("{generation}.{kind}")));
        }
    }
}

/// The turn to make, look through and clear folders; nothing where another program keeps it, or the system gives none.
fn turn(fs: &dyn Fs, recovery: &Path) -> Option<Box<dyn HeldLock>> {
    let (times, time) = WAITS;
    for _ in 0..times {
        match fs.lock(&recovery.join(TURN)) {
            Ok(None) => fs.wait(time),
            answer => return answer.ok().flatten(),
        }
    }
    None
}

fn as_io(error: &SaveError) -> io::Error {
    let kind = if *error == SaveError::DiskFull { io::ErrorKind::StorageFull } else { io::ErrorKind::Other };
    io::Error::new(kind, error.to_string())
}
