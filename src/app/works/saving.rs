//! Saving a plan: what is there already is asked about, kept, and then replaced.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::keeper::Keeping;
use crate::file::{self, FileKind, Fs, NotSaved, OnDisk, OpenError, SaveError, Saved, Stamp, snapshots};
use crate::plan::Plan;

/// A plan to be saved.
#[derive(Debug)]
pub struct SaveOrder {
    pub plan: Plan,
    pub path: PathBuf,
    /// The plan's own file, and what was last seen in it.
    pub own: Option<PathBuf>,
    pub seen: Option<Stamp>,
    pub over: Over,
    /// The time, in seconds since 1970, and whether what is in the plan's own file is due to be kept.
    pub now: i64,
    pub due: bool,
}

/// What may be done to a file of that name that is not the plan's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Nothing before a question.
    Ask,
    /// It may be replaced: that was asked.
    Replace,
    /// The plan's own file, which somebody else has saved: theirs is copied beside it, then replaced.
    BackUp,
}

/// How a save ended.
#[derive(Debug)]
pub struct Ended {
    pub path: PathBuf,
    pub plan: Plan,
    pub outcome: Outcome,
}

#[derive(Debug)]
pub enum Outcome {
    /// Nothing was written: there is a file of that name, which has to be asked about.
    IsThere,
    Saved {
        done: Saved,
        /// The copy made of what was there.
        backup: Option<PathBuf>,
    },
    NotSaved {
        failed: NotSaved,
        /// The file as somebody else has saved it meanwhile.
        theirs: Option<Box<Result<OnDisk, OpenError>>>,
    },
}

pub fn save(fs: &dyn Fs, order: SaveOrder, keeping: Option<&Keeping>) -> Ended {
    let outcome = carry_out(fs, &order, keeping).unwrap_or_else(|failed| {
        let changed = failed.error == SaveError::Changed;
        Outcome::NotSaved { theirs: changed.then(|| Box::new(file::open_with(fs, &order.path))), failed }
    });
    Ended { path: order.path, plan: order.plan, outcome }
}

fn carry_out(fs: &dyn Fs, order: &SaveOrder, keeping: Option<&Keeping>) -> Result<Outcome, NotSaved> {
    let is_own = order.own.as_ref().is_some_and(|own| are_one(fs, own, &order.path));
    if !is_own && order.over == Over::Ask && fs.facts(&order.path).is_ok_and(|facts| facts.kind == FileKind::File) {
        return Ok(Outcome::IsThere);
    }
    let (backup, seen) = match order.over {
        Over::BackUp => file::back_up(fs, &order.path)?.unzip(),
        _ if !is_own => set_aside(fs, order, keeping)?,
        _ => (None, order.seen.clone()),
    };
    if is_own
        && order.due
        && let Some(keeping) = keeping
    {
        keep_version(fs, keeping, order)?;
    }
    let done = file::save_with(fs, &order.plan, &order.path, seen.as_ref())?;
    Ok(Outcome::Saved { done, backup })
}

/// Whether two paths lead to one file.
fn are_one(fs: &dyn Fs, one: &Path, other: &Path) -> bool {
    one == other || fs.resolve(one).is_ok_and(|one| fs.resolve(other).is_ok_and(|other| one == other))
}

/// What another plan is about to replace is kept first, however recently something was: as an earlier version, or as a
/// copy beside it where it is no plan or nothing can be kept. Says the copy, and what was there.
fn set_aside(
    fs: &dyn Fs,
    order: &SaveOrder,
    keeping: Option<&Keeping>,
) -> Result<(Option<PathBuf>, Option<Stamp>), NotSaved> {
    let bytes = match file::read_with(fs, &order.path) {
        Err(OpenError::NotFound) => return Ok((None, None)),
        read => read.ok(),
    };
    if let (Some(keeping), Some(bytes)) = (keeping, bytes)
        && let Ok(old) = file::from_bytes(&bytes)
    {
        let history = keeping.store.history();
        // Under its own plan, and where whoever has this file open now looks for its earlier versions.
        let plans = [&old.plan.lineage.plan, &order.plan.lineage.plan];
        let kept = plans.iter().map(|plan| snapshots::keep_of(fs, &history, plan, &bytes, order.now));
        if kept.collect::<Result<Vec<_>, _>>().is_ok() {
            snapshots::thin(fs, &history, order.now);
            return Ok((None, Some(Stamp::new(&bytes, None))));
        }
    }
    Ok(file::back_up(fs, &order.path)?.unzip())
}

/// Keeps what is about to be replaced in the plan's own file. That this failed is no reason not to save; that another
/// program has the file in use is, and has been waited for.
fn keep_version(fs: &dyn Fs, keeping: &Keeping, order: &SaveOrder) -> Result<(), SaveError> {
    let bytes = match file::read_with(fs, &order.path) {
        Ok(bytes) => bytes,
        Err(OpenError::Unreadable(cause)) if cause.kind == ErrorKind::ResourceBusy => return Err(SaveError::InUse),
        Err(_) => return Ok(()),
    };
    let history = keeping.store.history();
    if let Err(error) = snapshots::keep(fs, &history, &bytes, order.now) {
        tracing::warn!(%error, "no earlier version kept");
    }
    snapshots::thin(fs, &history, order.now);
    Ok(())
}
