//! What can stand in front of the window: questions, lists to choose from, pages with steps.

pub mod amending;
pub mod commands;
pub mod importing;
pub mod merging;
pub mod network;
pub mod new_plan;
pub mod pinning;
mod search_list;
mod wish;

use std::path::PathBuf;

use amending::Amending;
use importing::Import;
use merging::MergeTask;
pub use search_list::{ListWish, SearchList};
pub use wish::{Decision, TaskWish};

use super::action::{Action, FileAction};
use super::pages::sheets::pasted::Pasted;
use super::{Export, FindingKey, Foretold, Intended};
use crate::advise::Verdict;
use crate::edit::{Placement, Rejected};
use crate::plan::{Doctor, Facility, Id, Key, Move, PlaceKind, Site};
use network::{ActForetold, NetworkTask};
use new_plan::NewPlan;
use pinning::Pinning;

/// What stands in front of the window until it is done or closed.
#[derive(Clone, Debug, PartialEq)]
pub enum Task {
    /// There are unsaved changes in the way of this action.
    Unsaved {
        then: Box<FileAction>,
    },
    /// A task in which something was decided or put right is to be put away: it would be lost. What would follow.
    PutAway {
        back: Box<Task>,
        then: Option<Box<Action>>,
    },
    /// The plan is being saved; what was asked for follows.
    Saving,
    /// The path of a file, where the system shows no dialog.
    Path {
        saving: bool,
        /// Where a name typed without a folder belongs.
        folder: PathBuf,
        /// What stands in the field.
        text: String,
        /// Why the last attempt failed.
        problem: Option<String>,
    },
    /// The path of a unit's list, where the system shows no dialog.
    ListPath {
        folder: PathBuf,
        text: String,
    },
    /// The path something is to go out to, where the system shows no dialog.
    OutPath {
        export: Export,
        folder: PathBuf,
        text: String,
        problem: Option<String>,
    },
    /// The path of a plan to be compared or merged, where the system shows no dialog.
    ComparePath {
        merging: bool,
        /// The merge that the copy is to be added to.
        into: Option<Box<MergeTask>>,
        folder: PathBuf,
        text: String,
        problem: Option<String>,
    },
    /// A plan is read to be compared: its name. It can be waited for, or given up.
    Reading {
        name: String,
    },
    /// The file something is to go out to exists already.
    OutOverwrite {
        export: Export,
        path: PathBuf,
    },
    /// The file to save to exists already.
    Overwrite {
        path: PathBuf,
    },
    /// Somewhere else for a doctor, with search.
    MoveTo {
        doctor: Id<Doctor>,
        from: Option<Id<Site>>,
        list: SearchList,
    },
    /// Every listed action, with search.
    Commands {
        list: SearchList,
    },
    /// The moves go against something: what is thought of them. They can be made all the same, with a reason.
    Asks {
        placements: Vec<Placement>,
        verdict: Verdict,
        /// The reason as written so far.
        why: String,
    },
    /// A doctor was let go over another: to come besides, or to change places?
    OverDoctor {
        over: Id<Doctor>,
        besides: Way,
        swaps: Way,
    },
    /// Before a record goes with all that would refer to nothing without it.
    Delete {
        key: Key,
    },
    /// A course, leaving or recruiting: its dates are asked for, and what it would do as written stands below; or why
    /// it cannot be.
    Intended {
        intended: Intended,
        foretold: Result<Box<Foretold>, Rejected>,
    },
    /// The fewest moves that cure a finding.
    Cure {
        finding: FindingKey,
    },
    /// The decision that chosen moves are agreed by.
    Agree {
        steps: Vec<Id<Move>>,
        decision: Decision,
    },
    /// Doctors who are to be pinned have moves that are still proposed: are these agreed first?
    Pin(Box<Pinning>),
    /// Chosen moves are edited at once.
    Amend(Box<Amending>),
    /// Rows copied from a table, as they are understood.
    Pasted {
        pasted: Box<Pasted>,
    },
    /// A plan to be begun.
    NewPlan {
        form: Box<NewPlan>,
    },
    /// Before a facility is of another kind: what differs then, a sentence a record, and what it would do.
    Turn {
        facility: Id<Facility>,
        into: PlaceKind,
        foretold: Box<ActForetold>,
        differences: Vec<String>,
    },
    /// The acts of the network, and one that is being written.
    Network(Box<NetworkTask>),
    PlanDetails,
    /// The rules as this plan sets them, open at one of them.
    Rules {
        rule: Option<&'static str>,
    },
    Shortcuts,
    About,
    /// Somebody else says to have the plan open; until the answer it can only be looked at.
    Owned {
        name: String,
        machine: String,
        opened_at: String,
    },
    /// The file was saved from elsewhere since it was opened here. What the open plan has different from it, a sentence a record; nothing
    /// where it cannot be read.
    ChangedOnDisk {
        path: PathBuf,
        differences: Option<Vec<String>>,
    },
    /// Why the plan is still unsaved.
    NotSaved {
        path: PathBuf,
        text: String,
    },
    /// Unsaved work of programs that died.
    Recovery {
        found: Vec<Unfinished>,
        /// Which is deleted when that is asked for once more.
        doomed: Option<String>,
    },
    /// Earlier versions of the open plan.
    Versions {
        versions: Vec<EarlierVersion>,
    },
    /// What one plan has different from another, a sentence a record.
    Differences {
        than: String,
        differences: Vec<String>,
        back: Option<Box<Task>>,
    },
    /// Copies are merged into the open plan.
    Merge(Box<MergeTask>),
    /// The merges the plan has come through.
    PastMerges,
    /// A unit's list is taken over, in steps.
    Import(Box<Import>),
    /// Before everything kept on this machine is removed.
    ForgetAll,
    /// Something went wrong, in a sentence.
    Message {
        text: String,
    },
}

/// One way to go on, and what to think of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    pub placements: Vec<Placement>,
    pub verdict: Verdict,
}

/// Unsaved work of a program that died.
#[derive(Clone, Debug, PartialEq)]
pub struct Unfinished {
    /// The run of the program that died.
    pub run: String,
    pub title: String,
    /// None for a plan that was never saved.
    pub path: Option<PathBuf>,
    pub edits: usize,
    /// Whether the last edit is whole.
    pub whole: bool,
    /// When the last edit was made.
    pub last: Option<jiff::Timestamp>,
    /// An attempt to recover it did not end well.
    pub tried: bool,
}

/// An earlier version of the open plan.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierVersion {
    pub time: jiff::Timestamp,
    pub revision: String,
    pub path: PathBuf,
    pub size: u64,
}
