//! A save as a step in the life of a plan.

use crate::edit::Unsaved;
use crate::plan::{Lineage, Plan, capped};

/// What is new about a save, passed in by whoever has a clock and randomness.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Random, ten characters.
    pub id: String,
    /// UTC, RFC 3339.
    pub saved_at: String,
}

/// The plan as it is to be saved: unchanged if nothing differs from the last save, else a new revision of it in
/// which every changed record carries the revision.
pub fn next_revision(plan: &Plan, unsaved: &Unsaved, revision: &Revision) -> Plan {
    let mut next = plan.clone();
    if !unsaved.is_dirty(plan) {
        return next;
    }
    unsaved.stamp(&mut next, &revision.id);
    let Lineage { revision: old, ancestors, .. } = &plan.lineage;
    let mut ancestors = ancestors.clone();
    ancestors.push(old.clone());
    let gone: Vec<String> = next.gone.iter().map(|(_, revision)| revision.to_owned()).collect();
    let ancestors = capped(ancestors, &next.stamps.values().chain(&gone).map(String::as_str).collect());
    next.lineage = Lineage {
        plan: plan.lineage.plan.clone(),
        revision: revision.id.clone(),
        parents: vec![old.clone()],
        ancestors,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        saved_at: revision.saved_at.clone(),
    };
    next
}
