//! What two plans differ in, record by record and field by field.

use serde_json::Value;

use crate::edit::{Change, changes_of};
use crate::file::{Fields, fields};
use crate::plan::{AnyRecord, Key, Move, Plan, Table};

/// One record that is not the same in two plans.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordChange {
    pub key: Key,
    pub kind: ChangeKind,
    /// The fields that differ, by their names in the file; of a record that only one plan has, all it says.
    pub fields: Vec<FieldChange>,
    /// The record in the first plan and in the second, as far as it is there.
    pub before: Option<AnyRecord>,
    pub after: Option<AnyRecord>,
    /// What makes the first plan's record the second's: one change, unless the id stands more than once.
    pub changes: Vec<Change>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    New,
    Gone,
    Changed,
}

impl ChangeKind {
    /// The code JSON gives.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Gone => "gone",
            Self::Changed => "changed",
        }
    }
}

/// A field of a record in the first plan and in the second, as the file has it; null where it is left out.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    pub field: String,
    pub a: Value,
    pub b: Value,
}

/// Under which heading a change is told, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeGroup {
    /// People go elsewhere: moves that are new, or go otherwise.
    Moved,
    /// Moves agreed, parked, proposed again or withdrawn.
    Decided,
    /// Figures and particulars of what both plans have.
    Corrected,
    /// Records that only one of them has.
    Added,
    Removed,
    Network,
    Rules,
    Exceptions,
}

impl ChangeGroup {
    pub const ALL: [Self; 8] = [
        Self::Moved,
        Self::Decided,
        Self::Corrected,
        Self::Added,
        Self::Removed,
        Self::Network,
        Self::Rules,
        Self::Exceptions,
    ];
}

impl RecordChange {
    /// The change of one key between the lines it has in two plans; nothing where they are the same.
    pub fn of(key: Key, before: Vec<AnyRecord>, after: Vec<AnyRecord>) -> Option<Self> {
        let (was, is) = (before.first().cloned(), after.first().cloned());
        let kind = match (&was, &is) {
            (None, None) => return None,
            (None, Some(_)) => ChangeKind::New,
            (Some(_), None) => ChangeKind::Gone,
            (Some(_), Some(_)) if before == after => return None,
            (Some(_), Some(_)) => ChangeKind::Changed,
        };
        let fields = changed_fields(was.as_ref(), is.as_ref());
        Some(Self { key, kind, fields, before: was, after: is, changes: changes_of(before, after) })
    }

    /// A record that was changed, nobody knows from what: only how it is now.
    pub(super) fn unknown(key: Key, is: Option<&AnyRecord>) -> Self {
        let kind = if is.is_some() { ChangeKind::Changed } else { ChangeKind::Gone };
        let (before, after) = (is.cloned(), is.cloned());
        Self { key, kind, fields: Vec::new(), before, after, changes: Vec::new() }
    }

    pub fn group(&self) -> ChangeGroup {
        match (self.key.0, self.kind) {
            (Table::Rule, _) => ChangeGroup::Rules,
            (Table::Exception, _) => ChangeGroup::Exceptions,
            (Table::Act, _) => ChangeGroup::Network,
            (Table::Move, ChangeKind::Gone) => ChangeGroup::Decided,
            (Table::Move, ChangeKind::Changed) if self.is_of_status() => ChangeGroup::Decided,
            (Table::Move, _) => ChangeGroup::Moved,
            (_, ChangeKind::Changed) => ChangeGroup::Corrected,
            (_, ChangeKind::New) => ChangeGroup::Added,
            (_, ChangeKind::Gone) => ChangeGroup::Removed,
        }
    }

    /// The move before and after, where it has another status and otherwise no more than the decision it rests on.
    pub fn status(&self) -> Option<(&Move, &Move)> {
        let (before, after) = (self.before.as_ref()?.as_move()?, self.after.as_ref()?.as_move()?);
        let same = Move { status: after.status, basis: after.basis.clone(), ..before.clone() };
        (before.status != after.status && same == *after).then_some((before, after))
    }

    fn is_of_status(&self) -> bool {
        self.status().is_some()
    }
}

/// Every record that differs, by table and id.
pub fn record_changes(from: &Plan, to: &Plan) -> Vec<RecordChange> {
    let keys = from.differing(to).into_iter();
    keys.filter_map(|key| RecordChange::of(key.clone(), from.lines(&key), to.lines(&key))).collect()
}

/// The fields in which two records of an id differ; the id itself is none.
pub fn changed_fields(before: Option<&AnyRecord>, after: Option<&AnyRecord>) -> Vec<FieldChange> {
    let of = |record: Option<&AnyRecord>| record.map(fields).unwrap_or_default();
    let (before, after) = (of(before), of(after));
    let value = |fields: &Fields, name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
    let names = before.keys().chain(after.keys().filter(|name| !before.contains_key(*name)));
    let names = names.filter(|name| !matches!(name.as_str(), "id" | "code"));
    let change = |name: &String| FieldChange { field: name.clone(), a: value(&before, name), b: value(&after, name) };
    names.map(change).filter(|change| change.a != change.b).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::{Figure, MoveKind, MoveStatus};

    fn base() -> Fixture {
        Fixture::new().hospital("h").station("s").doctor_at("d", "h").step("m", MoveKind::Rotation, "d", "h", "s")
    }

    #[test]
    fn what_differs_is_told_by_the_names_and_values_of_the_file() {
        let before = base().build();
        let after = base()
            .change(|plan| {
                let mut station = plan.facilities.get(&"s".into()).expect("there").clone();
                station.locked = true;
                if let crate::plan::FacilityKind::Station(of) = &mut station.kind {
                    of.catchment = Some(Figure { value: 5_912, source: Some("nso".into()) });
                }
                plan.facilities.replace(station);
            })
            .build();
        let changes = record_changes(&before, &after);
        let [change] = &changes[..] else { panic!("one record: {changes:?}") };
        assert_eq!((change.kind, change.group()), (ChangeKind::Changed, ChangeGroup::Corrected));
        let told: Vec<_> = change.fields.iter().map(|one| (one.field.as_str(), &one.a, &one.b)).collect();
        let (ten, people) = (json!({ "value": 10_000 }), json!({ "value": 5_912, "source": "nso" }));
        assert_eq!(told, [("catchment", &ten, &people), ("locked", &Value::Null, &json!(true))]);
        assert_eq!(record_changes(&before, &before), []);
    }

    #[test]
    fn moves_are_told_apart_by_what_was_decided_of_them() {
        let with = |change: fn(&mut Move)| {
            base()
                .change(move |plan| {
                    let mut step = plan.moves.get(&"m".into()).expect("there").clone();
                    change(&mut step);
                    plan.moves.replace(step);
                })
                .build()
        };
        let group =
            |from: &Plan, to: &Plan| record_changes(from, to).iter().map(RecordChange::group).collect::<Vec<_>>();
        let (one, without) = (base().build(), base().change(|plan| plan.moves.remove(&"m".into())).build());
        assert_eq!(group(&one, &with(|step| step.status = MoveStatus::Parked)), [ChangeGroup::Decided]);
        assert_eq!(group(&one, &with(|step| step.start = jiff::civil::date(2026, 5, 1))), [ChangeGroup::Moved]);
        assert_eq!(
            (group(&one, &without), group(&without, &one)),
            (vec![ChangeGroup::Decided], vec![ChangeGroup::Moved])
        );
    }
}
