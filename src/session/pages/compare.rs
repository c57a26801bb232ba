//! The page of comparing: another plan held against the open one, and what can be taken over from it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::PageState;
use crate::compare::{ChangeGroup, Difference, RecordChange, with_referred};
use crate::edit::{ChangeSet, Deed};
use crate::plan::{Date, Key, Plan};
use crate::session::Document;

/// What the user of the page can wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareWish {
    /// Takes records over as the other plan has them.
    Take(Vec<Key>),
    Fold(ChangeGroup, bool),
    /// Puts the other plan away.
    Close,
}

/// The plan that is held against the open one.
#[derive(Debug)]
pub struct Other {
    /// What people know it by: its file, or which version it is.
    pub name: String,
    /// When it was saved, UTC, RFC 3339.
    pub saved_at: String,
    pub plan: Arc<Plan>,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct ComparePage {
    other: Option<Other>,
    pub folded: BTreeSet<ChangeGroup>,
    /// The version of the open plan for which it was asked last what differs.
    asked: Option<u64>,
    /// What differs, as last worked out, and for which version of the open plan.
    looked: Option<(u64, Arc<Difference>)>,
}

impl PageState for ComparePage {}

impl ComparePage {
    pub fn hold(&mut self, other: Other) {
        *self = Self { other: Some(other), ..Self::default() };
    }

    pub fn put_away(&mut self) {
        *self = Self::default();
    }

    pub fn other(&self) -> Option<&Other> {
        self.other.as_ref()
    }

    /// What the other plan has otherwise than the open one, as last worked out: it stays until it is known for the plan
    /// as it is now.
    pub fn difference(&self) -> Option<&Arc<Difference>> {
        self.looked.as_ref().map(|(_, difference)| difference)
    }

    /// Whether that is of the plan as it is.
    pub fn is_current(&self, document: &Document) -> bool {
        self.looked.as_ref().is_some_and(|(version, _)| *version == document.version())
    }

    /// The two plans and the day on which they are to be held against each other, where that was not asked yet.
    pub fn ask(&mut self, document: &Document) -> Option<(Plan, Arc<Plan>, Date)> {
        let other = self.other.as_ref().filter(|_| self.asked != Some(document.version()))?;
        self.asked = Some(document.version());
        let day = document.roster().date().max(other.plan.cover.baseline);
        Some((document.plan().clone(), Arc::clone(&other.plan), day))
    }

    pub fn learn(&mut self, version: u64, difference: Difference) {
        self.looked = Some((version, Arc::new(difference)));
    }

    /// The edit that takes records over, with all they cannot go without; nothing where nothing is left to take.
    pub fn taking(&self, document: &Document, keys: &[Key]) -> Option<ChangeSet> {
        let difference = self.difference().filter(|_| self.is_current(document))?;
        let other = self.other.as_ref()?;
        let keys = with_referred(&difference.changes, keys);
        let taken: Vec<&RecordChange> = difference.changes.iter().filter(|change| keys.contains(&change.key)).collect();
        let deed = Deed::TakenOver { from: other.name.clone(), records: taken.len() };
        let changes: Vec<_> = taken.iter().flat_map(|change| change.changes.clone()).collect();
        (!changes.is_empty()).then_some(ChangeSet { deed, changes })
    }
}
