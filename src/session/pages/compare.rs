//! The page of comparing: another plan held against the open one, and what can be taken over from it.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::advise::Desk;
use crate::compare::{Difference, Group, RecordChange, with_referred};
use crate::edit::{ChangeSet, Deed};
use crate::plan::{Date, Key};
use crate::session::Document;

/// What the user of the page can wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CompareWish {
    /// Takes records over as the other plan has them.
    Take(Vec<Key>),
    Fold(Group, bool),
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
    pub desk: Desk,
}

/// The state of the page.
#[derive(Debug, Default)]
pub struct ComparePage {
    other: Option<Other>,
    pub folded: BTreeSet<Group>,
    /// What differs, for one version of the open plan.
    looked: Option<(u64, Arc<Difference>)>,
}

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

    /// What the other plan has otherwise than the open one, as long as that is worked out for the plan as it is.
    pub fn difference(&self, document: &Document) -> Option<&Arc<Difference>> {
        let (_, difference) = self.looked.as_ref().filter(|(version, _)| *version == document.version())?;
        Some(difference)
    }

    /// Holds the plans against each other as they are now, on the day shown.
    pub fn look(&mut self, document: &Document) {
        let Some(other) = &mut self.other else { return };
        if self.looked.as_ref().is_some_and(|(version, _)| *version == document.version()) {
            return;
        }
        let date = day(document, other);
        if other.desk.roster().date() != date {
            other.desk.set_date(date);
        }
        let difference = Difference::of_desks(document.desk(), &other.desk);
        self.looked = Some((document.version(), Arc::new(difference)));
    }

    /// The edit that takes records over, with the new ones they refer to; nothing where nothing is left to take.
    pub fn taking(&self, document: &Document, keys: &[Key]) -> Option<ChangeSet> {
        let (difference, other) = (self.difference(document)?, self.other.as_ref()?);
        let keys = with_referred(&difference.changes, keys);
        let taken: Vec<&RecordChange> = difference.changes.iter().filter(|change| keys.contains(&change.key)).collect();
        let deed = Deed::TakenOver { from: other.name.clone(), records: taken.len() };
        let changes: Vec<_> = taken.iter().flat_map(|change| change.changes.clone()).collect();
        (!changes.is_empty()).then_some(ChangeSet { deed, changes })
    }
}

/// The day shown; a plan that begins later is looked at on its first day.
fn day(document: &Document, other: &Other) -> Date {
    document.roster().date().max(other.desk.plan().cover.baseline)
}
