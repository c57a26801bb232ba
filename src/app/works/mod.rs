//! Work beside the window: dialogs and files, advice, all started by `job`. The recovery journal and the notes beside
//! files have a thread each; and a plan is read before there is a window.

pub mod advisor;
pub mod clipboard;
pub mod dialogs;
pub mod exporting;
mod in_order;
pub mod job;
pub mod keeper;
pub mod listing;
pub mod merging;
pub mod opening;
pub mod samples;
pub mod saving;
pub mod stage;

use std::path::PathBuf;
use std::sync::Arc;

use crate::compare::Difference;
use crate::exchange::import::Refusal;
use crate::file::journal::{Died, Recovered};
use crate::file::{OnDisk, OpenError, Remark, SaveError};
use crate::plan::Plan;
use crate::session;
use crate::session::tasks::importing::{Read, ReadList};
use crate::session::tasks::merging::Reckoned;

pub use in_order::InOrder;

/// What comes back from a thread.
#[derive(Debug)]
pub enum Answer {
    Chosen(Option<Chosen>),
    /// The dialog was closed sooner than a hand could have done it: none could be shown.
    NoDialog,
    Opened(Box<opening::Opened>),
    Saved(Box<saving::Ended>),
    Exported(Box<exporting::Exported>),
    /// The window as it looks; nothing where it gave no picture of itself.
    Pictured(Option<Arc<egui::ColorImage>>),
    /// An earlier version, to look at or to go back to.
    Version(Box<Result<OnDisk, OpenError>>),
    /// Copies put together with the open plan.
    Merged(Box<merging::Merged>),
    /// So many of the copies are read, of so many.
    MergeRead(usize, usize),
    /// What comes of what is chosen in a merge; the merged plan to be shown, where that is asked for.
    Reckoned(Box<Reckoned>, Option<Box<session::Document>>),
    /// A plan to be held against the open one, or why it was not read.
    ToCompare(PathBuf, Box<Result<ToCompare, OpenError>>),
    /// What differs between the open plan and the one held against it.
    Differs(Box<Difference>),
    /// What the start page wanted to know.
    LookedAtStart(Box<session::pages::start::Looked>),
    /// The plans of programs that died.
    Died(Vec<Died>),
    /// Unsaved work of one of them.
    DiedRead(Box<DiedRead>),
    /// A unit's list, or why it was not read.
    ListRead(PathBuf, Box<Result<Read, Refusal>>),
    /// So many hundredths of it are read, or understood.
    ListLookedAt(u8),
    ListUnderstood(Box<ReadList>),
    /// What is to be said of a list was written, or not.
    ReportWritten(Result<(), SaveError>),
    /// Advice for a version of the plan.
    Advised(u64, session::Advised),
}

/// A plan that was read to be compared.
#[derive(Debug)]
pub struct ToCompare {
    pub remark: Option<Remark>,
    pub plan: Plan,
}

/// Unsaved work of a program that died, as it was read.
#[derive(Debug)]
pub struct DiedRead {
    pub died: Died,
    /// Nothing where it cannot be read.
    pub recovered: Option<Recovered>,
    /// For a comparison, the file as it is on the disk now.
    pub on_disk: Option<OnDisk>,
}

/// A file chosen in a dialog of the system.
#[derive(Debug)]
pub struct Chosen {
    pub path: PathBuf,
    /// The name is another than the one chosen: an extension was added, so the dialog has not asked about overwriting.
    pub renamed: bool,
}
