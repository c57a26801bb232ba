//! What differs from the last save.

use std::collections::BTreeMap;

use super::ChangeSet;
use crate::plan::{AnyRecord, Key, Plan};

/// The records touched since the last save, each as it was saved.
#[derive(Clone, Debug, Default)]
pub struct Unsaved {
    touched: BTreeMap<Key, Lines>,
}

/// The lines of one id, for an id may stand twice in a file: edits work on the first of them, as on a stack.
#[derive(Clone, Debug)]
struct Lines {
    /// The lines edits have come upon, as they were saved. Those below are as they were.
    saved: Vec<AnyRecord>,
    /// How many lines the plan has in their place; none where `saved` holds all lines of the id.
    now: Option<usize>,
    /// The plan is known to have again what was saved: what was undone needs no second look.
    is_same: bool,
}

impl Unsaved {
    /// Notes an edit about to be applied.
    pub fn note(&mut self, edit: &ChangeSet) {
        for change in &edit.changes {
            let Some(record) = change.before.as_ref().or(change.after.as_ref()) else { continue };
            let untouched = Lines { saved: Vec::new(), now: Some(0), is_same: true };
            let lines = self.touched.entry(record.key()).or_insert(untouched);
            let Some(now) = &mut lines.now else { continue };
            if let Some(before) = &change.before {
                if *now == 0 {
                    lines.saved.push(before.clone());
                } else {
                    *now -= 1;
                }
            }
            *now += usize::from(change.after.is_some());
            // Of a single line the edit says all.
            lines.is_same =
                lines.saved.len() <= 1 && *now == lines.saved.len() && lines.saved.first() == change.after.as_ref();
        }
    }

    /// Whether the plan holds anything else than what was saved. Undoing back to the save is clean.
    pub fn is_dirty(&self, plan: &Plan) -> bool {
        self.touched.iter().any(|(key, lines)| !lines.is_same && lines.differ(&plan.lines(key)))
    }

    /// How many records differ from what was saved.
    pub fn count(&self, plan: &Plan) -> usize {
        self.touched.iter().filter(|(key, lines)| lines.differ(&plan.lines(key))).count()
    }

    /// What differs from a later save, when edits went on while it was written.
    #[must_use]
    pub fn since(&self, saved: &Plan) -> Self {
        let all = |key| Lines { saved: saved.lines(key), now: None, is_same: false };
        Self { touched: self.touched.keys().map(|key| (key.clone(), all(key))).collect() }
    }

    /// Marks what changed since the last save with the revision about to be saved.
    pub fn stamp(&self, plan: &mut Plan, revision: &str) {
        for (key, lines) in &self.touched {
            let now = plan.lines(key);
            if !lines.differ(&now) {
                continue;
            }
            if now.is_empty() {
                plan.stamps.remove(key);
                plan.gone.insert(key.clone(), revision.to_owned());
            } else {
                plan.gone.remove(key);
                plan.stamps.insert(key.clone(), revision.to_owned());
            }
        }
        plan.gone.now_in_file();
    }
}

impl Lines {
    fn differ(&self, now: &[AnyRecord]) -> bool {
        let now = self.now.map_or(Some(now), |count| now.get(..count));
        now != Some(&self.saved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Change, Deed};
    use crate::fixture::Fixture;
    use crate::plan::Table;

    #[test]
    fn deleting_one_of_two_equal_lines_is_a_change_to_save() {
        let mut plan = Fixture::new().doctor("d").doctor("d").build();
        let deletion = ChangeSet {
            deed: Deed::Deleted { table: Table::Doctor, name: "d".into() },
            changes: plan.doctors.iter().cloned().map(Change::delete).collect(),
        };
        let mut unsaved = Unsaved::default();
        for (edit, is_dirty) in [(&deletion, true), (&deletion.inverted(), false)] {
            unsaved.note(edit);
            edit.apply(&mut plan);
            assert_eq!(unsaved.is_dirty(&plan), is_dirty);
        }
    }
}
