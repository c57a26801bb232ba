//! Reading a plan to be opened, and the note beside it that we have it open.

use std::path::{Path, PathBuf};

use super::InOrder;
use super::job::Line;
use super::keeper::Keeping;
use crate::file::{self, Fs, OnDisk, OpenError, Owner, owner};

/// A plan that was read, or why not.
#[derive(Debug)]
pub struct Opened {
    /// Whole, so that the file can be found again from another working folder.
    pub path: PathBuf,
    pub result: Result<OnDisk, OpenError>,
    /// Somebody else says to have it open.
    pub owner: Option<Owner>,
}

/// Reads a plan; with `keeping`, notes beside it that we have it open, if it is still waited for.
pub fn open(fs: &dyn Fs, path: PathBuf, keeping: Option<(Keeping, Owner)>, notes: &InOrder, line: &Line) -> Opened {
    let result = file::open_with(fs, &path);
    let path = std::path::absolute(&path).unwrap_or(path);
    let keeping = keeping.filter(|_| result.is_ok() && !line.is_stopped());
    let beside = path.clone();
    let owner = keeping.and_then(|(keeping, owner)| notes.ask(move || note(&keeping, &beside, &owner)));
    Opened { path, result, owner: owner.flatten() }
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
