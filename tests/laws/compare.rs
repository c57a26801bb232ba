//! Comparing and merging hold their laws on random plans that are edited apart: nothing is lost, no order and no side
//! counts for more than another.

use std::collections::BTreeSet;
use std::sync::Arc;

use phanbo::compare::{Choice, Conflict, Merge, Merger, PlanCopy, record_changes};
use phanbo::edit::{ChangeSet, Deed, Unsaved};
use phanbo::file::{Revision, from_bytes, next_after_merges, next_revision, to_bytes};
use phanbo::plan::{Id, Key, Lineage, Plan, Site, Table};
use phanbo::roster::Roster;
use phanbo::rules::Checked;
use proptest::{collection::vec, prelude::*};

use crate::random_plans::{edit, edits::Edit, make, pieces::day, plan};

/// A plan whose records carry only revisions it knows.
fn known(mut plan: Plan) -> Plan {
    let carried: BTreeSet<String> =
        plan.stamps.values().cloned().chain(plan.gone.iter().map(|(_, of)| of.to_owned())).collect();
    let own = plan.lineage.revision.clone();
    let new = carried.into_iter().filter(|of| *of != own && !plan.lineage.ancestors.contains(of)).collect::<Vec<_>>();
    plan.lineage.ancestors.extend(new);
    plan
}

/// The plan as somebody has edited and saved it.
fn edited(start: &Plan, edits: &[Edit], on: jiff::civil::Date, revision: &str) -> Plan {
    let (mut plan, mut unsaved) = (start.clone(), Unsaved::default());
    for change_set in make(&mut plan, edits, on) {
        unsaved.note(&change_set);
    }
    let saved = Revision { id: revision.to_owned(), saved_at: "2026-02-03T04:05:06Z".into() };
    next_revision(&plan, &unsaved, &saved)
}

/// A plan, and copies of it edited apart.
fn apart(copies: usize) -> impl Strategy<Value = (Plan, Vec<Plan>)> {
    (plan().prop_map(known), vec(vec(edit(), 1..5), copies), day()).prop_map(|(start, edits, on)| {
        let copies =
            edits.iter().enumerate().map(|(number, edits)| edited(&start, edits, on, &format!("COPY{number}")));
        let copies = copies.collect();
        (start, copies)
    })
}

fn copies(names: &[&str], of: &[Plan]) -> Vec<PlanCopy> {
    let copy = |(name, plan): (&&str, &Plan)| PlanCopy {
        name: (*name).to_owned(),
        plan: Arc::new(plan.clone()),
        is_sound: true,
    };
    std::iter::zip(names, of).map(copy).collect()
}

const NAMES: [&str; 3] = ["a", "b", "c"];

/// Who merges.
const BY: &str = "Sở Y tế";

fn merged(copies: &[PlanCopy], base: Option<&Plan>) -> Merge {
    Merge::new(copies.to_vec(), base).expect("copies of one plan")
}

fn saved() -> Lineage {
    Lineage { revision: "MERGED".into(), saved_at: "2026-03-03T04:05:06Z".into(), ..Lineage::default() }
}

fn choose(merge: &Merge, choice: impl Fn(&Conflict) -> Choice) -> Vec<Option<Choice>> {
    merge.conflicts.iter().map(|conflict| Some(choice(conflict))).collect()
}

/// What is to be decided, whoever is asked first.
fn asked(merge: &Merge) -> BTreeSet<(BTreeSet<Key>, Option<String>, &'static str)> {
    let asked =
        |of: &Conflict| (of.records.iter().cloned().collect(), of.part.field().map(str::to_owned), of.kind.code());
    merge.conflicts.iter().map(asked).collect()
}

/// The records that nobody is asked about, as they come out.
fn automatic(merge: &Merge, keys: &BTreeSet<Key>) -> Vec<(Key, Vec<phanbo::plan::AnyRecord>)> {
    let decided: BTreeSet<&Key> = merge.conflicts.iter().flat_map(|of| &of.records).collect();
    let plan = merge.plan(&[], &[]);
    keys.iter().filter(|key| !decided.contains(key)).map(|key| (key.clone(), plan.lines(key))).collect()
}

fn all_keys(plans: &[Plan]) -> BTreeSet<Key> {
    plans.iter().flat_map(|plan| plans[0].differing(plan)).collect()
}

/// The moves, postings and sites that name a doctor, a site or a facility that is not there (rule X04).
fn naming_nothing(plan: &Plan) -> BTreeSet<(Key, &'static str)> {
    let stands = |of: &Id<Site>| plan.sites.get(of).is_some_and(|site| plan.facilities.contains(&site.facility));
    let mut all: BTreeSet<(Key, &'static str)> = BTreeSet::new();
    let mut note = |table: Table, id: &str, field: &'static str, is_there: bool| {
        if !is_there {
            all.insert(((table, id.into()), field));
        }
    };
    for step in plan.moves.iter() {
        note(Table::Move, step.id.as_str(), "doctor", plan.doctors.contains(&step.doctor));
        note(Table::Move, step.id.as_str(), "to", step.to.iter().all(|share| stands(&share.site)));
    }
    for posting in plan.postings.iter() {
        note(Table::Posting, posting.id.as_str(), "doctor", plan.doctors.contains(&posting.doctor));
        note(Table::Posting, posting.id.as_str(), "site", stands(&posting.site));
    }
    for site in plan.sites.iter() {
        note(Table::Site, site.id.as_str(), "facility", plan.facilities.contains(&site.facility));
    }
    all
}

/// Whether nobody has accepted that something refers to nothing. How its rule is set makes no difference to a merge.
fn minds_what_names_nothing(plan: &Plan) -> bool {
    plan.exceptions.iter().all(|of| of.rule != "X04")
}

proptest! {
    // Copies that nothing was changed in are passed over, as often as it takes in a long run.
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases / 2,
        max_global_rejects: 1_000_000,
        ..crate::without_seeds()
    })]

    #[test]
    fn what_lies_between_two_plans_leads_from_one_to_the_other((start, plans) in apart(1)) {
        let mut plan = start.clone();
        for change in record_changes(&start, &plans[0]).iter().flat_map(|change| &change.changes) {
            plan.put_change(change.before.as_ref(), change.after.as_ref());
        }
        prop_assert_eq!(plan.differing(&plans[0]), BTreeSet::new());
    }

    #[test]
    fn merged_with_itself_or_with_what_it_was_made_from_a_plan_stays_as_it_is((start, plans) in apart(1)) {
        for other in [&start, &plans[0]] {
            let copies = copies(&NAMES, &[plans[0].clone(), other.clone()]);
            for base in [None, Some(&start)] {
                let merge = merged(&copies, base);
                prop_assert!(merge.conflicts.is_empty(), "{:?}", asked(&merge));
                prop_assert!(merge.taken.is_empty());
                prop_assert_eq!(merge.finished(&[], &[], BY, &saved()), None);
            }
        }
        let copies = copies(&NAMES, &[start.clone(), plans[0].clone()]);
        let merge = merged(&copies, None);
        if start.cover.baseline == plans[0].cover.baseline {
            prop_assert!(merge.conflicts.is_empty(), "{:?}", asked(&merge));
            prop_assert_eq!(merge.plan(&[], &[]).differing(&plans[0]), BTreeSet::new(), "all of the later copy is taken");
        }
    }

    #[test]
    fn the_sides_are_equal((start, plans) in apart(2)) {
        // Of a first day that differs a copy that was only read says nothing, a copy that was edited is asked.
        prop_assume!(plans.iter().all(|plan| plan.lineage.revision != start.lineage.revision));
        let swapped = [plans[1].clone(), plans[0].clone()];
        let (one, other) = (copies(&NAMES, &plans), copies(&NAMES, &swapped));
        for base in [None, Some(&start)] {
            let (one, other) = (merged(&one, base), merged(&other, base));
            prop_assert_eq!(asked(&one), asked(&other));
            let keys = all_keys(&plans);
            prop_assert_eq!(automatic(&one, &keys), automatic(&other, &keys));
        }
    }

    #[test]
    fn three_copies_give_the_same_in_any_order((start, plans) in apart(3)) {
        prop_assume!(plans.iter().all(|plan| plan.lineage.revision != start.lineage.revision));
        let keys = all_keys(&plans);
        let orders = [[0, 1, 2], [2, 0, 1], [1, 0, 2], [2, 1, 0]];
        let results: Vec<_> = orders.iter().map(|order| {
            let copies = copies(&NAMES, &order.map(|number| plans[number].clone()));
            let merge = merged(&copies, None);
            (asked(&merge), automatic(&merge, &keys))
        }).collect();
        for result in &results[1..] {
            prop_assert_eq!(result, &results[0]);
        }
    }

    #[test]
    fn nothing_that_a_side_changed_is_lost((start, plans) in apart(2)) {
        let copies = copies(&NAMES, &plans);
        for base in [None, Some(&start)] {
            let merge = merged(&copies, base);
            let decided: BTreeSet<&Key> = merge.conflicts.iter().flat_map(|of| &of.records).collect();
            let plan = merge.plan(&[], &[]);
            for (number, copy) in plans.iter().enumerate() {
                for key in start.differing(copy).iter().filter(|key| !decided.contains(key)) {
                    // Field by field both sides' fields stand beside each other.
                    let both = base.is_some() && start.differing(&plans[1 - number]).contains(key);
                    prop_assert!(both || plan.lines(key) == copy.lines(key), "{:?} of copy {}", key, number);
                }
            }
        }
    }

    #[test]
    fn whatever_is_chosen_the_plan_saves_opens_and_checks_and_merging_again_adds_nothing(
        (start, plans) in apart(2), side in 0..3usize
    ) {
        let copies = copies(&NAMES, &plans);
        for base in [None, Some(&start)] {
            let merge = merged(&copies, base);
            let choices = choose(&merge, |of| match side {
                2 if of.can_be_both => Choice::Both,
                2 => Choice::Of(1),
                side => Choice::Of(side),
            });
            let Some(plan) = merge.finished(&choices, &[], BY, &saved()) else {
                prop_assert_eq!(merge.plan(&choices, &[]).differing(&plans[0]), BTreeSet::new());
                continue;
            };
            prop_assert_eq!(merge.plan(&choices, &[]).differing(&plan), BTreeSet::new());
            prop_assert_eq!(&from_bytes(&to_bytes(&plan)).map(|read| read.plan), &Ok(plan.clone()));
            Checked::new(&plan, &Roster::new(&plan, plan.cover.baseline));
            let record = plan.merges.last().expect("the merge is remembered");
            prop_assert_eq!((&*record.by, &record.revision), (BY, &plan.lineage.revision));
            prop_assert_eq!(record.decided.len(), choices.len());
            for (decided, (conflict, choice)) in record.decided.iter().zip(merge.conflicts.iter().zip(&choices)) {
                let readable = |copy: &usize| {
                    let revision = &copies[*copy].plan.lineage.revision;
                    decided.values.iter().any(|value| value.revision == *revision)
                };
                prop_assert!(conflict.parties.iter().all(readable), "{:?}", decided);
                let counts: Vec<&str> =
                    decided.chosen.iter().map(|&place| &*decided.values[place as usize].revision).collect();
                if let Some(Choice::Of(copy)) = choice {
                    prop_assert_eq!(&counts, &[&*copies[*copy].plan.lineage.revision]);
                } else {
                    prop_assert_eq!(counts.len(), conflict.parties.len());
                }
            }
            let mut parents = vec![plans[0].lineage.revision.clone(), plans[1].lineage.revision.clone()];
            parents.dedup();
            prop_assert_eq!(&plan.lineage.parents, &parents);
            let again = self::copies(&NAMES, &[plan.clone(), plans[1].clone(), plans[0].clone()]);
            let again = merged(&again, None);
            prop_assert!(again.conflicts.is_empty(), "{:?}", asked(&again));
            prop_assert_eq!(again.finished(&[], &[], BY, &saved()), None);
        }
    }

    #[test]
    fn decided_for_one_side_nothing_refers_to_nothing_that_did_not_before((_, plans) in apart(2), side in 0..2usize) {
        prop_assume!(plans.iter().all(minds_what_names_nothing));
        let merge = merged(&copies(&NAMES, &plans), None);
        let known: BTreeSet<_> = plans.iter().flat_map(naming_nothing).collect();
        let plan = merge.plan(&choose(&merge, |_| Choice::Of(side)), &[]);
        let new: Vec<_> = naming_nothing(&plan).difference(&known).cloned().collect();
        prop_assert!(new.is_empty(), "{:?} of {:?}", new, asked(&merge));
    }

    #[test]
    fn what_is_left_open_is_asked_again_and_adds_nothing((_, plans) in apart(2)) {
        let copies = copies(&NAMES, &plans);
        let merge = merged(&copies, None);
        let none: Vec<Option<Choice>> = vec![None; merge.conflicts.len()];
        let mut number = 0;
        let left = merge.left_open(&none, &mut || { number += 1; format!("open-{number}") });
        let Some(plan) = merge.finished(&none, &left, BY, &saved()) else { return Ok(()) };
        prop_assert_eq!(&from_bytes(&to_bytes(&plan)).map(|read| read.plan), &Ok(plan.clone()));
        let again = self::copies(&NAMES, &[plan.clone(), plans[1].clone()]);
        let again = merged(&again, None);
        let mut records: BTreeSet<Key> = again.conflicts.iter().flat_map(|of| of.records.clone()).collect();
        for key in merge.conflicts.iter().flat_map(|of| &of.records) {
            prop_assert!(records.remove(key), "{:?} is asked again", key);
        }
        let none: Vec<Option<Choice>> = vec![None; again.conflicts.len()];
        let left = again.left_open(&none, &mut || "new".to_owned());
        prop_assert_eq!(again.finished(&none, &left, BY, &saved()), None);
    }

    #[test]
    fn a_merge_made_as_an_edit_and_saved_is_the_same_revision((_, plans) in apart(2), side in 0..2usize) {
        let copies = copies(&NAMES, &plans);
        let merge = merged(&copies, None);
        let choices = choose(&merge, |_| Choice::Of(side));
        let Some(finished) = merge.finished(&choices, &[], BY, &saved()) else { return Ok(()) };
        let deed = Deed::Merged { copies: Vec::new(), records: 0 };
        let edit = ChangeSet { deed, changes: merge.changes(&choices, &[]) };
        let (mut plan, mut unsaved) = (plans[0].clone(), Unsaved::default());
        unsaved.note(&edit);
        edit.apply(&mut plan);
        let Lineage { revision, saved_at, .. } = saved();
        let descent = merge.descent(&choices, &[], Merger { by: BY, time: &saved_at });
        let next = next_after_merges(&plan, &unsaved, &[&descent], &Revision { id: revision, saved_at });
        prop_assert_eq!(next.differing(&finished), BTreeSet::new());
        prop_assert_eq!(&next.stamps, &finished.stamps);
        prop_assert!(next.gone.iter().eq(finished.gone.iter()));
        prop_assert_eq!(&next.lineage.parents, &finished.lineage.parents);
        prop_assert_eq!(&next.merges, &finished.merges, "who merged what, and what was chosen");
        let known = |plan: &Plan| plan.lineage.ancestors.iter().cloned().collect::<BTreeSet<_>>();
        prop_assert_eq!(known(&next), known(&finished));
    }
}
