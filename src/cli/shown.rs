//! Moves that are only thought of, as they are shown: `new-1`, `new-2`, … in the order in which they were told.
//!
//! They are thought with ids as real ones are made, which sort as those of `move` will, and differ from run to run.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::advise::Effect;
use crate::plan::{AnyRecord, Id, Move, Plan};
use crate::roster::Subject;
use crate::rules::Finding;

/// The effect as it is shown. Moves that the plan has already keep their ids, and no new one gets one of those.
pub fn with_names(plan: &Plan, mut effect: Effect) -> Effect {
    let names = names(plan, &effect);
    for change in &mut effect.change.changes {
        if let Some(AnyRecord::Move(step)) = &mut change.after
            && let Some(name) = names.get(step.id.as_str())
        {
            step.id = Id::new(name);
        }
    }
    for list in [&mut effect.solved, &mut effect.created, &mut effect.reduced, &mut effect.grown] {
        for finding in list.iter_mut() {
            rename(finding, &names);
        }
        list.sort_unstable();
    }
    effect
}

fn names(plan: &Plan, effect: &Effect) -> BTreeMap<String, String> {
    let is_new = |step: &&Move| !plan.moves.contains(&step.id);
    let free = (1..).map(|number: u32| format!("new-{number}")).filter(|name| plan.moves.find(name).is_none());
    effect.steps().filter(is_new).map(|step| step.id.to_string()).zip(free).collect()
}

fn rename(finding: &mut Arc<Finding>, names: &BTreeMap<String, String>) {
    if let (Subject::Move(_), Some(name)) = (&finding.subject, names.get(&finding.subject_id)) {
        Arc::make_mut(finding).subject_id.clone_from(name);
    }
}
