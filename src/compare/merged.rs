//! The merged plan as a revision of its own: which revisions its records carry, and where it comes from.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::copies::revisions;
use super::effect::{Identity, identity};
use super::item::Stamped;
use super::record::Merger;
use super::{Choice, Merge};
use crate::edit::{Carried, Descent};
use crate::plan::{Date, Key, Lineage, MergeRecord, Open, Plan, all_merges, capped};
use crate::roster::Roster;
use crate::rules::{Checked, Finding};

impl Merge {
    /// The merged plan as it is to be saved. `saved` says what is new about the save: its revision, its time and the
    /// program's version; plan, parents and ancestors follow from the copies. Nothing where the first copy has it all.
    /// `by` is who merges.
    pub fn finished(&self, choices: &[Option<Choice>], left: &[Open], by: &str, saved: &Lineage) -> Option<Plan> {
        let mut plan = self.plan(choices, left);
        let ours = &*self.copies.all[0].plan;
        for (key, (lines, stamp)) in self.resolved(choices, left) {
            self.stamp(&mut plan, &key, lines.is_empty(), stamp, &saved.revision);
        }
        plan.gone.now_in_file();
        let is_known = |copy: &super::PlanCopy| revisions(&copy.plan).all(|revision| self.copies.knows(0, revision));
        let is_as_it_was =
            plan.differing(ours).is_empty() && plan.stamps == ours.stamps && plan.gone.iter().eq(ours.gone.iter());
        if is_as_it_was && self.copies.all.iter().all(is_known) {
            return None;
        }
        plan.lineage = self.lineage(&plan, saved);
        let record = self.record(choices, Merger { by, time: &saved.saved_at });
        plan.merges = all_merges(self.copies.all.iter().map(|copy| &copy.plan.merges[..]));
        plan.merges.push(MergeRecord { revision: saved.revision.clone(), ..record });
        Some(plan)
    }

    /// What the merge leaves for the save that follows it, where the merged plan is an edit of the first copy.
    pub fn descent(&self, choices: &[Option<Choice>], left: &[Open], merger: Merger<'_>) -> Descent {
        let theirs = || self.copies.all.iter().skip(1);
        let known = theirs().flat_map(|copy| &copy.plan.lineage.ancestors);
        let mut descent = Descent {
            parents: theirs().map(|copy| copy.plan.lineage.revision.clone()).collect(),
            ancestors: known.filter(|revision| !self.copies.knows(0, revision)).cloned().collect(),
            merges: all_merges(theirs().map(|copy| &copy.plan.merges[..])),
            record: self.record(choices, merger),
            ..Descent::default()
        };
        for (key, (lines, stamp)) in self.resolved(choices, left) {
            match stamp {
                Stamped::Merge => drop(descent.own.insert(key)),
                Stamped::As(0) => {}
                Stamped::As(copy) => {
                    let of = &self.copies.all[copy].plan;
                    let (stamp, gone) = (of.stamps.get(&key).cloned(), of.gone.revision(&key).map(str::to_owned));
                    descent.taken.insert(key, Carried { lines, stamp, gone });
                }
            }
        }
        descent
    }

    fn stamp(&self, plan: &mut Plan, key: &Key, is_gone: bool, stamp: Stamped, merge: &str) {
        let (stamped, gone) = match stamp {
            Stamped::As(copy) => {
                let of = &self.copies.all[copy].plan;
                (of.stamps.get(key).cloned(), of.gone.revision(key).map(str::to_owned))
            }
            Stamped::Merge if is_gone => (None, Some(merge.to_owned())),
            Stamped::Merge => (Some(merge.to_owned()), None),
        };
        match stamped.filter(|_| !is_gone) {
            Some(revision) => plan.stamps.insert(key.clone(), revision),
            None => plan.stamps.remove(key),
        };
        match gone {
            Some(revision) => plan.gone.insert(key.clone(), revision),
            None => plan.gone.remove(key),
        }
    }

    /// Ours first, then what the others add in their order, then what it was made from.
    pub fn lineage(&self, plan: &Plan, saved: &Lineage) -> Lineage {
        let parents = distinct(self.copies.all.iter().map(|copy| copy.plan.lineage.revision.as_str()));
        let before = self.copies.all.iter().flat_map(|copy| &copy.plan.lineage.ancestors).map(String::as_str);
        let ancestors = distinct(before.chain(parents.iter().map(String::as_str)));
        let gone = plan.gone.iter().map(|(_, revision)| revision.to_owned()).collect::<Vec<_>>();
        let carried: BTreeSet<&str> = plan.stamps.values().chain(&gone).map(String::as_str).collect();
        Lineage { plan: plan.lineage.plan.clone(), parents, ancestors: capped(ancestors, &carried), ..saved.clone() }
    }

    /// The findings that the merged plan has on a day and no copy has.
    pub fn new_findings(&self, merged: &Plan, day: Date) -> Vec<Arc<Finding>> {
        let check = |plan: &Plan| Checked::new(plan, &Roster::new(plan, day));
        let mut known: BTreeSet<Identity> = BTreeSet::new();
        for copy in &self.copies.all {
            known.extend(check(&copy.plan).findings().map(|finding| identity(finding)));
        }
        check(merged).findings().filter(|finding| !known.contains(&identity(finding))).cloned().collect()
    }
}

/// Each once, where it stands first.
fn distinct<'a>(all: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut known = BTreeSet::new();
    all.filter(|one| known.insert(*one)).map(str::to_owned).collect()
}
