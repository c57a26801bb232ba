//! Work beside the window: dialogs and files, the recovery journal, advice. All of it is started by `job`.

pub mod advisor;
pub mod dialogs;
mod in_order;
pub mod job;
pub mod keeper;
pub mod opening;
pub mod saving;

use std::path::PathBuf;

use crate::file::journal::Died;
use crate::file::{OnDisk, OpenError};
use crate::session;

pub use in_order::InOrder;

/// What comes back from a thread.
#[derive(Debug)]
pub enum Answer {
    Chosen(Option<Chosen>),
    /// The dialog was closed sooner than a hand could have done it: none could be shown.
    NoDialog,
    Opened(Box<opening::Opened>),
    Saved(Box<saving::Ended>),
    /// An earlier version, to look at or to go back to.
    Version(Box<Result<OnDisk, OpenError>>),
    /// The plans of programs that died.
    Died(Vec<Died>),
    /// Advice for a version of the plan.
    Advised(u64, session::Answer),
}

/// A file chosen in a dialog of the system.
#[derive(Debug)]
pub struct Chosen {
    pub path: PathBuf,
    /// The name is another than the one chosen: an extension was added, so the dialog has not asked about overwriting.
    pub renamed: bool,
}
