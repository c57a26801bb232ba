//! A change as a value.

use super::Deed;
use crate::plan::{AnyRecord, Key, Move, Plan};

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

    /// The record it is about.
    fn key(&self) -> Option<Key> {
        self.before.as_ref().or(self.after.as_ref()).map(AnyRecord::key)
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

    /// Both as one edit under the name of the first: of a record that both change only what it was before and what it is
    /// afterwards is left, and nothing of one that is in the end as it was.
    #[must_use]
    pub fn folded(self, next: Self) -> Self {
        let mut changes = self.changes;
        for change in next.changes {
            match changes.iter_mut().rev().find(|earlier| earlier.key() == change.key()) {
                Some(earlier) => earlier.after = change.after,
                None => changes.push(change),
            }
        }
        changes.retain(|change| change.before != change.after);
        Self { deed: self.deed, changes }
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

    /// Whether it is of moves alone, and at most of what was accepted of them.
    pub fn is_of_moves(&self) -> bool {
        let belongs = |record: &AnyRecord| matches!(record, AnyRecord::Move(_) | AnyRecord::Exception(_));
        let records = || self.changes.iter().flat_map(|change| change.before.iter().chain(&change.after));
        records().any(|record| record.as_move().is_some()) && records().all(belongs)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{MoveKind, Record as _};

    fn step(why: &str) -> Move {
        Move { why: why.into(), ..Move::proposed("m".into(), MoveKind::Leave, "d".into(), DAY_ONE) }
    }

    fn edit(changes: Vec<Change>) -> ChangeSet {
        ChangeSet { deed: Deed::Recovered, changes }
    }

    #[test]
    fn edits_of_one_record_fold_into_what_it_was_and_what_it_is() {
        let made = edit(vec![Change::insert(step("a"))]).folded(edit(vec![Change::replace(step("a"), step("b"))]));
        assert_eq!(made.changes, [Change::insert(step("b"))]);
        let mut plan = Fixture::new().doctor("d").build();
        made.apply(&mut plan);
        assert_eq!(plan.moves.get(step("b").id()), Some(&step("b")));
        let back = edit(vec![Change::replace(step("a"), step("b"))]);
        assert_eq!(back.folded(edit(vec![Change::replace(step("b"), step("a"))])).changes, []);
    }
}
