//! The plan file holds its laws on random plans: what is saved is what is opened, and a save tells its descent.

use std::collections::{BTreeMap, BTreeSet};

use phanbo::{
    edit::Unsaved,
    file::{Revision, from_bytes, next_revision, to_bytes},
    plan::{AnyRecord, Gone, Held, Key, Open, OpenKind, OpenValue, Plan, Table},
};
use proptest::{collection::vec, prelude::*};
use unicode_normalization::UnicodeNormalization;

use crate::random_plans::{
    edit, make,
    pieces::{self, day},
    plan,
    records::{self, with_number},
};

proptest! {
    #![proptest_config(crate::without_seeds())]

    #[test]
    fn what_is_saved_is_what_is_opened(plan in plan()) {
        let bytes = to_bytes(&plan);
        let read = from_bytes(&bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(read.remark, None);
        prop_assert_eq!(&read.plan, &plan);
        prop_assert_eq!(to_bytes(&read.plan), bytes, "saving what was opened changes nothing");
    }

    #[test]
    fn what_a_merge_has_left_open_is_saved_with_the_records_it_keeps(plan in plan(), open in vec(open_record(), 1..3)) {
        let mut plan = plan;
        for (number, record) in open.into_iter().enumerate() {
            crate::random_plans::push(&mut plan, with_number(record, number));
        }
        let read = from_bytes(&to_bytes(&plan)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&read.plan, &plan);
    }

    #[test]
    fn every_record_has_a_line_of_its_own(plan in plan()) {
        let text = String::from_utf8(to_bytes(&plan)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let lines = |start: &str| text.lines().filter(|line| line.starts_with(start)).count();
        let records = plan.targets.iter_with_copies().count()
            + plan.rules.iter_with_copies().count()
            + plan.sources.iter_with_copies().count()
            + plan.areas.iter_with_copies().count()
            + plan.communes.iter_with_copies().count()
            + plan.facilities.iter_with_copies().count()
            + plan.sites.iter_with_copies().count()
            + plan.doctors.iter_with_copies().count()
            + plan.postings.iter_with_copies().count()
            + plan.moves.iter_with_copies().count()
            + plan.exceptions.iter_with_copies().count()
            + plan.open.iter_with_copies().count()
            + plan.acts.iter_with_copies().count()
            + plan.assumptions.iter_with_copies().count()
            + plan.past_years.iter_with_copies().count()
            + plan.gone.iter().count();
        prop_assert_eq!(lines("    ("), records);
        prop_assert_eq!(&text.nfc().collect::<String>(), &text, "a plan file is in NFC");
    }

    #[test]
    fn decomposed_text_opens_composed(plan in plan()) {
        let text = String::from_utf8(to_bytes(&plan)).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let read = from_bytes(text.nfd().collect::<String>().as_bytes());
        let read = read.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(read.plan, plan);
    }

    #[test]
    fn a_save_without_changes_is_the_same_file(plan in plan()) {
        let next = next_revision(&plan, &Unsaved::default(), &revision());
        prop_assert_eq!(to_bytes(&next), to_bytes(&plan));
    }

    #[test]
    fn a_save_tells_what_changed_and_where_it_comes_from(
        start in plan(), edits in vec(edit(), 1..8), on in day()
    ) {
        let (mut plan, mut unsaved, mut touched) = (start.clone(), Unsaved::default(), BTreeSet::new());
        for change_set in make(&mut plan, &edits, on) {
            unsaved.note(&change_set);
            touched.extend(change_set.pairs().filter_map(|(before, after)| before.or(after).map(AnyRecord::key)));
        }
        let next = next_revision(&plan, &unsaved, &revision());
        if plan == start {
            prop_assert_eq!(next, start);
            return Ok(());
        }

        let (old, new) = (&start.lineage, &next.lineage);
        let Revision { id, saved_at } = revision();
        prop_assert_eq!((&new.plan, &new.revision, &new.saved_at), (&old.plan, &id, &saved_at));
        prop_assert_eq!(&new.parents, &vec![old.revision.clone()]);
        prop_assert_eq!(&new.ancestors, &[old.ancestors.clone(), vec![old.revision.clone()]].concat());
        prop_assert_eq!(unstamped(&next), unstamped(&plan), "a save changes no record");
        for key in keys(&start).into_iter().chain(keys(&plan)).chain(touched) {
            let (was, is) = (start.lines(&key), plan.lines(&key));
            let stamp = next.stamps.get(&key);
            let gone = next.gone.revision(&key);
            if was == is {
                prop_assert_eq!(stamp, start.stamps.get(&key), "{:?} is as it was", key);
                prop_assert_eq!(gone, start.gone.revision(&key));
            } else if is.is_empty() {
                prop_assert_eq!(stamp, None, "{:?} was deleted", key);
                prop_assert_eq!(gone, Some(id.as_str()), "{:?} was deleted", key);
            } else {
                prop_assert_eq!(stamp, Some(&id), "{:?} changed", key);
                prop_assert_eq!(gone, None, "{:?} is there (again)", key);
            }
        }
        prop_assert_eq!(&from_bytes(&to_bytes(&next)).map(|read| read.plan), &Ok(next));
    }
}

#[test]
fn ancestors_are_kept_up_to_two_thousand() {
    let mut plan = phanbo::fixture::Fixture::new().doctor("d").build();
    plan.lineage.ancestors = (0..2_000).map(|number| format!("r{number}")).collect();
    let mut unsaved = Unsaved::default();
    let deletion = phanbo::edit::ChangeSet {
        deed: phanbo::edit::Deed::Deleted { table: Table::Doctor, name: "d".into() },
        changes: plan.doctors.iter().cloned().map(phanbo::edit::Change::delete).collect(),
    };
    unsaved.note(&deletion);
    deletion.apply(&mut plan);
    let next = next_revision(&plan, &unsaved, &revision());
    assert_eq!(next.lineage.ancestors.len(), 2_000);
    assert_eq!(next.lineage.ancestors.first().map(String::as_str), Some("r1"), "the oldest is forgotten");
    assert_eq!(next.lineage.ancestors.last(), Some(&plan.lineage.revision));
}

/// What a merge has left open about a doctor or a move.
fn open_record() -> impl Strategy<Value = AnyRecord> {
    let kind =
        proptest::sample::select([OpenKind::Record, OpenKind::Field, OpenKind::Overlap, OpenKind::Rule].as_slice());
    let record = proptest::option::weighted(0.8, prop_oneof![records::doctor(), records::step()]);
    let held = (record, 0..6usize).prop_map(|(record, number)| {
        let record = record.map(|record| with_number(record, number));
        let (table, name) =
            record.as_ref().map_or((Table::Doctor, pieces::id(Table::Doctor, number).into()), AnyRecord::key);
        Held { table, id: name.to_string(), record }
    });
    let value = (pieces::text(), vec(held, 1..3)).prop_map(|(file, records)| OpenValue {
        file,
        time: "2026-02-03T04:05:06Z".into(),
        revision: "R".into(),
        records,
    });
    (kind, 0..6usize, proptest::option::of(Just("note".to_owned())), vec(value, 0..3)).prop_map(
        |(kind, number, field, values)| {
            let record = pieces::id(Table::Doctor, number);
            Open { id: "o".into(), kind, table: Table::Doctor, record, field, values }.into()
        },
    )
}

fn revision() -> Revision {
    Revision { id: "NEXTNEXT01".into(), saved_at: "2026-02-03T04:05:06Z".into() }
}

/// The plan without what a save writes about itself.
fn unstamped(plan: &Plan) -> Plan {
    let lineage = phanbo::fixture::Fixture::new().build().lineage;
    Plan { lineage, stamps: BTreeMap::new(), gone: Gone::default(), ..plan.clone() }
}

fn keys(plan: &Plan) -> BTreeSet<Key> {
    let mut keys = BTreeSet::from([(Table::Cover, "cover".into()), (Table::Province, "province".into())]);
    macro_rules! tables {
        ($($table:ident),+) => {
            $(keys.extend(plan.$table.iter().map(|record| AnyRecord::from(record.clone()).key()));)+
        };
    }
    tables!(
        targets, rules, sources, areas, communes, facilities, sites, doctors, postings, moves, exceptions, open, acts
    );
    keys
}
