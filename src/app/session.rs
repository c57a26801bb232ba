//! The running program between two frames: the open plan, what the user looks at, what is in the hand.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Instant;

use super::action::{Action, Grip};
use super::{Advice, Document, Selection, Settings};
use crate::advise::{Effect, Lifted, Previews};
use crate::edit::{Deed, Placement};
use crate::plan::{Doctor, Facility, Id, Site};

/// Everything a frame is drawn from.
#[derive(Debug)]
pub struct Session {
    pub document: Document,
    /// Who could come where, as far as it is worked out.
    pub advice: Advice,
    pub settings: Settings,
    /// Who sits at this machine: offered wherever somebody is to be named.
    pub user: String,
    pub selection: Option<Selection>,
    /// Bands of the board that are folded away, by key.
    pub folded: BTreeSet<String>,
    /// Hospital cards that show all their doctors.
    pub expanded: BTreeSet<Id<Facility>>,
    pub search: String,
    pub carried: Option<Carried>,
    pub dialog: Option<Dialog>,
    pub notice: Option<Notice>,
    /// What the last edit of moves did, and the version of the plan it led to.
    outcome: Option<(Effect, u64)>,
    /// The card the board is to scroll to, once.
    pub scroll_to: Option<Id<Facility>>,
    /// The doctor whose chip is to take the keyboard, once.
    pub refocus: Option<Id<Doctor>>,
    /// Cards to light up for a moment, and since when.
    pub flashed: Option<(Vec<Id<Facility>>, Instant)>,
    /// Counts notices, so that each has its full time.
    notices: u64,
}

/// A doctor in the hand, and what letting go would do at each place.
#[derive(Debug)]
pub struct Carried {
    pub lifted: Lifted,
    pub grip: Grip,
    /// The place the keyboard holds the doctor over.
    pub aim: Option<Id<Facility>>,
    pub previews: Previews,
}

/// A window in front of the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// There are unsaved changes in the way of this action.
    Unsaved {
        then: Box<Action>,
    },
    /// The path of a file, where the system shows no dialog.
    Path {
        saving: bool,
    },
    /// The file to save to exists already.
    Overwrite {
        path: PathBuf,
    },
    /// Somewhere else for a doctor, with search.
    MoveTo {
        doctor: Id<Doctor>,
        from: Option<Id<Site>>,
    },
    /// The move goes against something: sentences. It can be made all the same, with a reason.
    Asks {
        placement: Placement,
        reasons: Vec<String>,
    },
    PlanDetails,
    /// The rules as this plan sets them, beginning at one of them.
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
    /// The file was saved from elsewhere since it was opened here. What the open plan has different from it; nothing
    /// where it cannot be read.
    ChangedOnDisk {
        path: PathBuf,
        differences: Option<Vec<Deed>>,
    },
    /// Why the plan is still unsaved.
    NotSaved {
        path: PathBuf,
        text: String,
    },
    /// Unsaved work of programs that died.
    Recovery {
        found: Vec<Found>,
    },
    /// Earlier versions of the open plan.
    Versions {
        versions: Vec<Version>,
    },
    /// What one plan has different from another.
    Differences {
        than: String,
        differences: Vec<Deed>,
        back: Option<Box<Dialog>>,
    },
    /// Before everything kept on this machine is removed.
    ForgetAll,
    /// Something went wrong, in a sentence.
    Message {
        text: String,
    },
}

/// Unsaved work of a program that died.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
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
pub struct Version {
    pub time: jiff::Timestamp,
    pub revision: String,
    pub path: PathBuf,
    pub size: u64,
}

/// A line at the foot of the window for a while, with something to do about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    pub number: u64,
    pub text: String,
    pub action: Option<(String, Action)>,
}

impl Session {
    pub fn new(document: Document, settings: Settings) -> Self {
        Self {
            document,
            advice: Advice::default(),
            settings,
            user: user_name(),
            selection: None,
            folded: BTreeSet::new(),
            expanded: BTreeSet::new(),
            search: String::new(),
            carried: None,
            dialog: None,
            notice: None,
            outcome: None,
            scroll_to: None,
            refocus: None,
            flashed: None,
            notices: 0,
        }
    }

    pub fn notify(&mut self, text: String, action: Option<(String, Action)>) {
        self.notices += 1;
        self.notice = Some(Notice { number: self.notices, text, action });
    }

    /// What the last edit did to the findings, if it was of moves alone; nothing once the plan has changed again.
    pub fn outcome(&self) -> Option<&Effect> {
        let of_now = self.outcome.as_ref().filter(|(_, version)| *version == self.document.version());
        of_now.map(|(effect, _)| effect)
    }

    pub fn set_outcome(&mut self, effect: Option<Effect>) {
        self.outcome = effect.map(|effect| (effect, self.document.version()));
    }

    /// Another plan takes the place of the open one.
    pub fn open(&mut self, document: Document) {
        let settings = std::mem::take(&mut self.settings);
        let notices = self.notices;
        *self = Self { notices, ..Self::new(document, settings) };
    }
}

/// Who proposes what is done here.
pub(super) fn user_name() -> String {
    std::env::var("USERNAME").or_else(|_| std::env::var("USER")).unwrap_or_default()
}
