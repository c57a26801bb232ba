//! What a merge has left open about a record is settled when somebody edits the record.

use std::collections::BTreeSet;

use super::{Change, ChangeSet, Deed};
use crate::plan::{AnyRecord, Key, Open, Plan, Table};

/// The edit with the open conflicts it settles: they go with it, and come back when it is undone. What a merge, a
/// recovery or an earlier version makes of the plan settles nothing by itself.
#[must_use]
pub fn settling(plan: &Plan, mut edit: ChangeSet) -> ChangeSet {
    let is_of_people = !matches!(edit.deed, Deed::Merged { .. } | Deed::Recovered | Deed::Restored);
    if plan.open.is_empty() || !is_of_people {
        return edit;
    }
    let keys: BTreeSet<Key> = edit
        .changes
        .iter()
        .filter_map(|change| change.after.as_ref().or(change.before.as_ref()))
        .map(AnyRecord::key)
        .collect();
    if keys.iter().any(|key| key.0 == Table::Open) {
        return edit;
    }
    let is_settled = |open: &&Open| open.keys().iter().any(|key| keys.contains(key));
    let settled: Vec<Change> = plan.open.iter().filter(is_settled).cloned().map(Change::delete).collect();
    edit.changes.extend(settled);
    edit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{Fixture, doctor};
    use crate::plan::{Held, OpenKind, OpenValue};

    fn open(id: &str, about: &str) -> Open {
        let records = vec![Held { table: Table::Doctor, id: about.into(), record: Some(doctor(about).into()) }];
        let value = OpenValue { file: "a".into(), time: String::new(), revision: "r".into(), records };
        let (table, record) = (Table::Doctor, about.into());
        Open { id: id.into(), kind: OpenKind::Record, table, record, field: None, values: vec![value] }
    }

    #[test]
    fn editing_a_record_settles_what_is_open_about_it_and_undoing_opens_it_again() {
        let fixture = Fixture::new().doctor("a").doctor("b");
        let mut before = fixture.build();
        for (id, about) in [("1", "a"), ("2", "b")] {
            before.open.push(open(id, about));
        }
        let mut changed = doctor("a");
        changed.note = "x".into();
        let deed = Deed::Changed { table: Table::Doctor, name: "a".into() };
        let edit = ChangeSet { deed, changes: vec![Change::replace(doctor("a"), changed)] };
        let edit = settling(&before, edit);
        let mut plan = before.clone();
        edit.apply(&mut plan);
        let left: Vec<&str> = plan.open.iter().map(|open| open.id.as_str()).collect();
        assert_eq!(left, ["2"]);
        edit.take_back(&mut plan);
        assert_eq!(plan, before);
        let restored = ChangeSet { deed: Deed::Restored, changes: vec![Change::delete(AnyRecord::from(doctor("a")))] };
        assert_eq!(settling(&before, restored.clone()), restored);
    }
}
