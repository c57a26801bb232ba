//! A change as a value.

use super::Deed;
use crate::plan::{AnyRecord, Move, Plan};

/// One record before and after; absent before when inserted, absent after when deleted.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub before: Option<AnyRecord>,
    pub after: Option<AnyRecord>,
}

/// Changes that belong together, and what they do in the user's words.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeSet {
    pub deed: Deed,
    pub changes: Vec<Change>,
}

impl Change {
    pub fn insert(record: impl Into<AnyRecord>) -> Self {
        Self { before: None, after: Some(record.into()) }
    }

    pub fn delete(record: impl Into<AnyRecord>) -> Self {
        Self { before: Some(record.into()), after: None }
    }

    pub fn replace(before: impl Into<AnyRecord>, after: impl Into<AnyRecord>) -> Self {
        Self { before: Some(before.into()), after: Some(after.into()) }
    }
}

impl ChangeSet {
    pub fn apply(&self, plan: &mut Plan) {
        for change in &self.changes {
            plan.put_change(change.before.as_ref(), change.after.as_ref());
        }
    }

    /// Takes back what [`ChangeSet::apply`] did, the last first.
    pub fn take_back(&self, plan: &mut Plan) {
        for change in self.changes.iter().rev() {
            plan.put_change(change.after.as_ref(), change.before.as_ref());
        }
    }

    /// Both, one after the other, under the name of the first.
    #[must_use]
    pub fn and(mut self, next: Self) -> Self {
        self.changes.extend(next.changes);
        self
    }

    /// The change set that takes this one back.
    #[must_use]
    pub fn inverted(&self) -> Self {
        let changes = self.changes.iter().rev();
        Self {
            deed: self.deed.clone(),
            changes: changes
                .map(|change| Change { before: change.after.clone(), after: change.before.clone() })
                .collect(),
        }
    }

    /// The moves as they are afterwards.
    pub fn steps(&self) -> impl Iterator<Item = &Move> {
        self.changes.iter().filter_map(|change| change.after.as_ref()?.as_move())
    }

    /// Before and after of each change, as the roster follows them.
    pub fn pairs(&self) -> impl Iterator<Item = (Option<&AnyRecord>, Option<&AnyRecord>)> {
        self.changes.iter().map(|change| (change.before.as_ref(), change.after.as_ref()))
    }
}
