//! What differs from the last save.

use std::collections::BTreeMap;

use super::ChangeSet;
use crate::plan::{AnyRecord, Gone, Key, Plan};

/// The records touched since the last save, each as it was saved (none where it was not there).
#[derive(Clone, Debug, Default)]
pub struct Unsaved {
    saved: BTreeMap<Key, Option<AnyRecord>>,
}

impl Unsaved {
    /// Notes an edit about to be applied.
    pub fn note(&mut self, edit: &ChangeSet) {
        for change in &edit.changes {
            if let Some(record) = change.before.as_ref().or(change.after.as_ref()) {
                self.saved.entry(record.key()).or_insert_with(|| change.before.clone());
            }
        }
    }

    /// Whether the plan holds anything else than what was saved. Undoing back to the save is clean.
    pub fn is_dirty(&self, plan: &Plan) -> bool {
        self.saved.iter().any(|(key, saved)| plan.record(key) != *saved)
    }

    /// How many records differ from what was saved.
    pub fn count(&self, plan: &Plan) -> usize {
        self.saved.iter().filter(|(key, saved)| plan.record(key) != **saved).count()
    }

    /// What differs from a later save, when edits went on while it was written.
    #[must_use]
    pub fn since(&self, saved: &Plan) -> Self {
        Self { saved: self.saved.keys().map(|key| (key.clone(), saved.record(key))).collect() }
    }

    /// Marks what changed since the last save with the revision about to be saved.
    pub fn stamp(&self, plan: &mut Plan, revision: &str) {
        for (key, saved) in &self.saved {
            let now = plan.record(key);
            if now == *saved {
                continue;
            }
            if now.is_some() {
                plan.stamps.insert(key.clone(), revision.to_owned());
                plan.gone.retain(|gone| gone.key != *key);
            } else {
                plan.stamps.remove(key);
                plan.gone.push(Gone { key: key.clone(), revision: revision.to_owned() });
            }
        }
        plan.gone.sort_by(|a, b| a.key.cmp(&b.key));
    }
}
