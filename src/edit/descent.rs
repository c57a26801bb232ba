//! What a merge leaves for the save that follows it: where the plan comes from now, and which revisions its records carry.

use std::collections::{BTreeMap, BTreeSet};

use super::Change;
use crate::plan::{AnyRecord, Key, MergeRecord, Plan, all_merges, capped};

/// The revisions that were merged into the plan, and what came of its records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Descent {
    /// The revisions of the copies, in their order.
    pub parents: Vec<String>,
    /// What they add to the ancestors.
    pub ancestors: Vec<String>,
    /// Records that somebody decided, or that several copies came to: they carry the revision of the save.
    pub own: BTreeSet<Key>,
    /// Records taken whole from a copy: what they are, and what they carry there.
    pub taken: BTreeMap<Key, Carried>,
    /// The merges that the copies have come through, and what is remembered of this one; its revision is the save's.
    pub merges: Vec<MergeRecord>,
    pub record: MergeRecord,
}

/// An edit as it is kept for the case that the program dies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct KeptEdit {
    pub changes: Vec<Change>,
    /// What merges leave for the next save from this edit on, where the edit has changed that.
    pub merges: Option<Vec<Descent>>,
}

impl From<Vec<Change>> for KeptEdit {
    fn from(changes: Vec<Change>) -> Self {
        Self { changes, merges: None }
    }
}

/// A record as a copy has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    pub lines: Vec<AnyRecord>,
    /// The revision in which it last changed; none while it is the plan's first.
    pub stamp: Option<String>,
    /// The revision that deleted it.
    pub gone: Option<String>,
}

impl Descent {
    /// Marks a plan that is about to be saved as a revision made from these too. A record that was edited since the merge
    /// carries the save's own revision.
    pub fn mark(&self, plan: &mut Plan) {
        let revision = plan.lineage.revision.clone();
        for key in &self.own {
            carry(plan, key, Some(revision.clone()), Some(revision.clone()));
        }
        for (key, carried) in &self.taken {
            if plan.lines(key) == carried.lines {
                carry(plan, key, carried.stamp.clone(), carried.gone.clone());
            }
        }
        let lineage = &mut plan.lineage;
        lineage
            .parents
            .extend(self.parents.iter().filter(|of| !lineage.parents.contains(of)).cloned().collect::<Vec<_>>());
        let own = lineage.ancestors.pop();
        let mut ancestors = std::mem::take(&mut lineage.ancestors);
        for known in self.ancestors.iter().chain(&own).chain(&self.parents) {
            if !ancestors.contains(known) {
                ancestors.push(known.clone());
            }
        }
        let gone: Vec<String> = plan.gone.iter().map(|(_, revision)| revision.to_owned()).collect();
        let carried = plan.stamps.values().chain(&gone).map(String::as_str).collect();
        plan.lineage.ancestors = capped(ancestors, &carried);
        plan.merges = all_merges([&plan.merges[..], &self.merges]);
        plan.merges.push(MergeRecord { revision, ..self.record.clone() });
    }
}

/// Has a record carry a revision, or where it is not there its deletion.
fn carry(plan: &mut Plan, key: &Key, stamp: Option<String>, gone: Option<String>) {
    let is_gone = plan.lines(key).is_empty();
    match stamp.filter(|_| !is_gone) {
        Some(revision) => plan.stamps.insert(key.clone(), revision),
        None => plan.stamps.remove(key),
    };
    match gone.filter(|_| is_gone) {
        Some(revision) => plan.gone.insert(key.clone(), revision),
        None => plan.gone.remove(key),
    }
    plan.gone.now_in_file();
}
