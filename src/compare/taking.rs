//! What is taken over from another plan, with all it cannot go without.

use std::collections::{BTreeMap, BTreeSet};

use super::refers::refers_to;
use super::together::OfAct;
use super::{ChangeKind, RecordChange};
use crate::plan::{AnyRecord, Key, Table};

/// The keys with those of all that has to go with them, one after the other: the new records that what is taken refers
/// to, the sites of a new place, what would refer to a record that goes, and with an act all it made or changed.
pub fn with_referred(changes: &[RecordChange], keys: &[Key]) -> BTreeSet<Key> {
    let mut along: BTreeMap<&Key, Vec<&Key>> = BTreeMap::new();
    for (one, other) in by_reference(changes).into_iter().chain(by_act(changes)) {
        along.entry(one).or_default().push(other);
    }
    let mut all = BTreeSet::new();
    let mut taken: Vec<&Key> = keys.iter().collect();
    while let Some(key) = taken.pop() {
        if all.insert(key.clone()) {
            taken.extend(along.get(key).into_iter().flatten().copied());
        }
    }
    all
}

/// Changes of which the first brings the second, for one of them refers to the other.
fn by_reference(changes: &[RecordChange]) -> Vec<(&Key, &Key)> {
    let (new, gone) = (by_id(changes, ChangeKind::New), by_id(changes, ChangeKind::Gone));
    let mut pairs = Vec::new();
    for change in changes {
        let key = &change.key;
        let (before, after) = (named(change.before.as_ref()), named(change.after.as_ref()));
        for referred in after.iter().filter_map(|id| new.get(id.as_str())).flatten().copied() {
            pairs.push((key, referred));
            // A place without its seat is none.
            if change.kind == ChangeKind::New && (key.0, referred.0) == (Table::Site, Table::Facility) {
                pairs.push((referred, key));
            }
        }
        let no_more = before.difference(&after).filter_map(|id| gone.get(id.as_str())).flatten();
        pairs.extend(no_more.map(|&going| (going, key)));
    }
    pairs
}

/// An act that differs and what it made or changed: each brings the other.
fn by_act(changes: &[RecordChange]) -> Vec<(&Key, &Key)> {
    let mut pairs = Vec::new();
    for act in changes.iter().filter(|change| change.key.0 == Table::Act) {
        let of_act = OfAct::new(&act.key, records(act));
        for change in changes.iter().filter(|change| of_act.has(&change.key, records(change))) {
            pairs.extend([(&act.key, &change.key), (&change.key, &act.key)]);
        }
    }
    pairs
}

/// The keys of the changes of a kind, by id.
fn by_id(changes: &[RecordChange], kind: ChangeKind) -> BTreeMap<&str, Vec<&Key>> {
    let mut found: BTreeMap<&str, Vec<&Key>> = BTreeMap::new();
    for change in changes.iter().filter(|change| change.kind == kind) {
        found.entry(&*change.key.1).or_default().push(&change.key);
    }
    found
}

/// The ids a record names, where there is one.
fn named(record: Option<&AnyRecord>) -> BTreeSet<String> {
    record.into_iter().flat_map(refers_to).collect()
}

/// The record in both plans, as far as it is there.
fn records(change: &RecordChange) -> impl Iterator<Item = &AnyRecord> {
    change.before.iter().chain(&change.after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::record_changes;
    use crate::edit::{Command, Reorganisation, change_set};
    use crate::fixture::{DAY_ONE, Fixture};
    use crate::plan::{MoveKind, Plan};
    use crate::roster::Roster;

    fn places() -> Fixture {
        Fixture::new().hospital("h").station("s")
    }

    fn base() -> Fixture {
        places().doctor_at("d", "h").step("m", MoveKind::Rotation, "d", "h", "s")
    }

    /// What is taken over from the second plan with one record: table and id.
    fn taken(before: &Plan, after: &Plan, table: Table, id: &str) -> Vec<String> {
        let keys = with_referred(&record_changes(before, after), &[(table, id.into())]);
        keys.iter().map(|(table, id)| format!("{} {id}", table.name())).collect()
    }

    #[test]
    fn what_is_taken_over_brings_the_new_records_it_refers_to() {
        let after = base().station("new").doctor("e").posting("e", "new", 10).doctor("other").build();
        let taken = taken(&base().build(), &after, Table::Posting, "e@new");
        assert_eq!(taken, ["facility new", "site new", "doctor e", "posting e@new"]);
    }

    #[test]
    fn a_new_place_comes_with_its_sites() {
        let after = base().station("new").point("new", "p").station("other").point("s", "q").build();
        let taken = taken(&base().build(), &after, Table::Facility, "new");
        assert_eq!(taken, ["facility new", "site new", "site p"]);
    }

    #[test]
    fn with_what_goes_goes_all_that_would_refer_to_it() {
        let (before, after) = (base().doctor_at("other", "h").build(), places().build());
        assert_eq!(taken(&before, &after, Table::Doctor, "d"), ["doctor d", "posting d@h", "move m"]);
        assert_eq!(taken(&before, &after, Table::Move, "m"), ["move m"], "a doctor stays without a move");
    }

    #[test]
    fn what_refers_to_something_else_instead_of_what_goes_is_changed_with_it() {
        let in_area = |area: Option<&'static str>| {
            places().station_with("t", move |facility, _| facility.area = area.map(Into::into))
        };
        let (before, after) = (in_area(Some("k")).area("k", None).build(), in_area(None).build());
        assert_eq!(taken(&before, &after, Table::Area, "k"), ["area k", "facility t"]);
        assert_eq!(taken(&after, &before, Table::Facility, "t"), ["area k", "facility t"]);
    }

    #[test]
    fn an_act_and_what_it_made_or_changed_are_taken_over_together_and_so_is_taking_it_back() {
        let before = Fixture::new().station("s").station("t").doctor_at("d", "s").doctor("noted").build();
        let date = jiff::civil::date(2026, 7, 1);
        let merge = Reorganisation::Merge { station: "s".into(), into: "t".into(), as_point: true, date };
        let mut number = 0;
        let mut ids = || {
            number += 1;
            format!("new-{number}")
        };
        let roster = Roster::new(&before, DAY_ONE);
        let change = change_set(&before, &roster, &Command::Reorganise(merge), &mut ids).expect("it can be made");
        let mut after = before.clone();
        change.apply(&mut after);
        let of_act: BTreeSet<Key> = record_changes(&before, &after).into_iter().map(|change| change.key).collect();
        let tables: Vec<&str> = of_act.iter().map(|(table, _)| table.name()).collect();
        assert_eq!(tables, ["source", "facility", "facility", "site", "site", "move", "act"]);

        let mut noted = after.doctors.get(&"noted".into()).expect("there").clone();
        noted.note = "đã hỏi ý kiến".into();
        after.doctors.replace(noted);
        for changes in [record_changes(&before, &after), record_changes(&after, &before)] {
            assert_eq!(changes.len(), of_act.len() + 1);
            for key in &of_act {
                assert_eq!(with_referred(&changes, std::slice::from_ref(key)), of_act, "{key:?}");
            }
        }
    }
}
