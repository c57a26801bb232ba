//! Reading a plan to be opened, and the note beside it that we have it open.

use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use super::InOrder;
use super::job::Line;
use super::keeper::Keeping;
use super::stage::Stage;
use crate::cores::Cores;
use crate::file::{self, Fs, OnDisk, OpenError, Owner, Remark, owner};
use crate::session::Document;

/// A plan that was read, or why not.
#[derive(Debug)]
pub struct Opened {
    /// Whole, so that the file can be found again from another working folder.
    pub path: PathBuf,
    pub result: Read,
    /// Somebody else says to have it open.
    pub owner: Option<Owner>,
}

/// A plan with all that a frame is drawn from, and what is to be said of its file.
type LaidOut = (Document, Option<Remark>);

type Read = Result<LaidOut, OpenError>;

/// A plan that is being read, and laid out, while there is no window yet.
pub struct Ahead {
    path: PathBuf,
    reading: JoinHandle<Read>,
}

impl Ahead {
    /// Begins to read. None where the system has no thread for it: then it is read when there is a window.
    pub fn begin(fs: Arc<dyn Fs>, path: PathBuf, stage: Stage) -> Option<Self> {
        let file = path.clone();
        let work = move || read(&*fs, &file).map(|(document, remark)| (stage.rehearse(document), remark));
        let reading = thread::Builder::new().spawn(work).ok()?;
        Some(Self { path, reading })
    }

    /// The file that is read.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether there is nothing left to read.
    pub fn is_read(&self) -> bool {
        self.reading.is_finished()
    }

    /// What was read, once all of it is. Panics as the reading did.
    fn wait(self) -> Read {
        self.reading.join().unwrap_or_else(|panicked| resume_unwind(panicked))
    }
}

/// Reads a plan, unless that has been begun already; with `keeping`, notes beside it that we have it open, if it is still
/// waited for.
pub fn open(
    fs: &dyn Fs,
    path: PathBuf,
    ahead: Option<Ahead>,
    keeping: Option<(Keeping, Owner)>,
    notes: &InOrder,
    line: &Line,
) -> Opened {
    let path = std::path::absolute(&path).unwrap_or(path);
    let history = keeping.as_ref().map(|(keeping, _)| keeping.store.history());
    let result = ahead.map_or_else(|| read(fs, &path), Ahead::wait);
    let result = result.map(|laid_out| to_edit(fs, laid_out, history.as_deref()));
    let keeping = keeping.filter(|_| result.is_ok() && !line.is_stopped());
    let beside = path.clone();
    let owner = keeping.and_then(|(keeping, owner)| notes.ask(move || note(&keeping, &beside, &owner)));
    Opened { path, result, owner: owner.flatten() }
}

fn read(fs: &dyn Fs, path: &Path) -> Read {
    let OnDisk { parsed, stamp } = file::open_with(fs, path)?;
    let mut document = Document::by(&Cores, parsed.plan, Some(path.to_owned()));
    document.see(Some(stamp));
    Ok((document, parsed.remark))
}

/// As edits go on from it: a plan that was changed outside the program is laid out once more, as a revision of its own.
fn to_edit(fs: &dyn Fs, (document, remark): LaidOut, history: Option<&Path>) -> LaidOut {
    let Some(seen) = document.seen().filter(|_| remark == Some(Remark::Changed)).cloned() else {
        return (document, remark);
    };
    let plan = file::revised_by_hand(fs, document.plan(), &seen, history);
    let mut revised = Document::by(&Cores, plan, document.path().map(Path::to_owned));
    revised.see(Some(seen));
    (revised, remark)
}

/// Notes that we have the plan open; says who else has it open. A note of a program that died on this machine is ours.
pub fn note(keeping: &Keeping, path: &Path, own: &Owner) -> Option<Owner> {
    let fs = &*keeping.fs;
    if let Some(other) = owner::look(fs, path) {
        if other.session == own.session {
            return None;
        }
        if other.machine != keeping.machine || keeping.store.is_alive(fs, &other.session) {
            return Some(other);
        }
        owner::withdraw(fs, path, &other.session);
    }
    owner::note(fs, path, own);
    None
}
