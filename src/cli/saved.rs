//! A plan with edits made, saved as a new revision.

use std::path::Path;

use super::answer::line;
use super::opened::name;
use crate::edit::{ChangeSet, Unsaved, settling};
use crate::file::{self, Revision};
use crate::plan::Plan;
use crate::text::{Language, t};

/// Edits and saves as the window does: every record that changed carries the new revision. Gives the plan as saved, or
/// says why it could not be.
pub fn save(language: Language, before: &Plan, changes: &[ChangeSet], target: &Path) -> Result<Plan, String> {
    let (mut plan, mut unsaved) = (before.clone(), Unsaved::default());
    for change in changes {
        let change = settling(&plan, change.clone());
        unsaved.note(&change);
        change.apply(&mut plan);
    }
    let plan = file::next_revision(&plan, &unsaved, &revision());
    file::save(&plan, target).map_err(|error| file::save_sentence(language, &name(target), &error))?;
    Ok(plan)
}

/// Where it was saved, as which revision.
pub fn told(language: Language, plan: &Plan, target: &Path) -> String {
    let revision = plan.lineage.revision.clone();
    line(&t!(language, "cli-move-saved", file = name(target), revision = revision))
}

/// A revision of this moment.
pub fn revision() -> Revision {
    // The last letters of a ULID are chance, the first ones the time.
    let id = ulid::Ulid::generate().to_string().chars().rev().take(10).collect();
    Revision { id, saved_at: jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%SZ").to_string() }
}
