//! Moves that are only thought of, as they are shown: `new-1`, `new-2`, … in the order in which they were told.
//!
//! They are thought with ids as real ones are made, which sort as those of `move` will, and differ from run to run.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::advise::Effect;
use crate::advise::proposal::ProposedMove;
use crate::edit::ChangeSet;
use crate::plan::{AnyRecord, Id, Move, Plan};
use crate::roster::Subject;
use crate::rules::Finding;

/// The effect as it is shown. Moves that the plan has already keep their ids, and no new one gets one of those.
pub fn with_names(plan: &Plan, mut effect: Effect) -> Effect {
    let mut change = effect.change.in_full(plan);
    let names = names(plan, change.steps());
    rename_steps(&mut change, &names);
    effect.change = change.into();
    for list in [&mut effect.solved, &mut effect.created, &mut effect.reduced, &mut effect.grown] {
        rename_all(list, &names);
    }
    effect
}

/// The moves of a proposal as they are shown, in its order; `plan` is the one without them.
pub fn proposed_with_names(plan: &Plan, mut moves: Vec<ProposedMove>) -> Vec<ProposedMove> {
    let names = names(plan, moves.iter().filter_map(ProposedMove::step));
    for made in &mut moves {
        rename_steps(&mut made.change, &names);
        rename_all(&mut made.solved, &names);
        rename_all(&mut made.created, &names);
    }
    moves
}

fn names<'a>(plan: &Plan, steps: impl Iterator<Item = &'a Move>) -> BTreeMap<String, String> {
    let is_new = |step: &&Move| !plan.moves.contains(&step.id);
    let free = (1..).map(|number: u32| format!("new-{number}")).filter(|name| plan.moves.find(name).is_none());
    steps.filter(is_new).map(|step| step.id.to_string()).zip(free).collect()
}

fn rename_steps(change: &mut ChangeSet, names: &BTreeMap<String, String>) {
    for change in &mut change.changes {
        if let Some(AnyRecord::Move(step)) = &mut change.after
            && let Some(name) = names.get(step.id.as_str())
        {
            step.id = Id::new(name);
        }
    }
}

fn rename_all(list: &mut [Arc<Finding>], names: &BTreeMap<String, String>) {
    for finding in list.iter_mut() {
        rename(finding, names);
    }
    list.sort_unstable();
}

fn rename(finding: &mut Arc<Finding>, names: &BTreeMap<String, String>) {
    if let (Subject::Move(_), Some(name)) = (&finding.subject, names.get(&finding.subject_id)) {
        Arc::make_mut(finding).subject_id.clone_from(name);
    }
}
