//! A save as a step in the life of a plan.

use std::path::Path;

use super::{Fs, Stamp, snapshots};
use crate::edit::{Descent, Unsaved};
use crate::plan::{Lineage, Plan, Table, capped};
use crate::text::moments::of_nanoseconds;

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
    next_after_merges(plan, unsaved, &[], revision)
}

/// The same of a plan into which copies were merged since the last save: it is a revision made from them too.
pub fn next_after_merges(plan: &Plan, unsaved: &Unsaved, merges: &[&Descent], revision: &Revision) -> Plan {
    let mut next = plan.clone();
    if !unsaved.is_dirty(plan) && merges.is_empty() {
        return next;
    }
    unsaved.stamp(&mut next, &revision.id);
    descend(&mut next, revision);
    for merge in merges {
        merge.mark(&mut next);
    }
    next
}

/// The plan of a file that was changed outside the program, as edits go on from it: a revision of its own, so that its
/// records can be told from those of other copies. It carries what differs from the newest earlier version in `history`
/// of the revision that the file says it is, or where there is none every record.
///
/// The contents say which revision: whoever opens the same file goes on from the same one, however often.
pub fn revised_by_hand(fs: &dyn Fs, plan: &Plan, file: &Stamp, history: Option<&Path>) -> Plan {
    let was = history.and_then(|history| snapshots::of_revision(fs, history, &plan.lineage));
    let modified = file.modified.and_then(of_nanoseconds);
    let saved_at = modified.map(|time| time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    let saved_at = saved_at.unwrap_or_else(|| plan.lineage.saved_at.clone());
    revised(plan, was.as_ref(), &Revision { id: file.short().to_owned(), saved_at })
}

fn revised(plan: &Plan, was: Option<&Plan>, revision: &Revision) -> Plan {
    let nothing = || Plan::new(plan.lineage.clone(), plan.cover.clone(), plan.province.clone());
    let mut keys = plan.differing(was.unwrap_or(&nothing()));
    if was.is_none() {
        keys.extend([Table::Cover.single(), Table::Province.single()]);
    }
    let mut next = plan.clone();
    for key in keys {
        if next.lines(&key).is_empty() {
            next.stamps.remove(&key);
            next.gone.insert(key, revision.id.clone());
        } else {
            // Nobody knows that it was put back where nobody knows what it was: both stay to be told (X04).
            if was.is_some() {
                next.gone.remove(&key);
            }
            next.stamps.insert(key, revision.id.clone());
        }
    }
    next.gone.now_in_file();
    descend(&mut next, revision);
    next
}

/// Makes the plan the revision that follows the one it says it is.
fn descend(next: &mut Plan, revision: &Revision) {
    let Lineage { revision: old, mut ancestors, plan, .. } = next.lineage.clone();
    ancestors.push(old.clone());
    let gone: Vec<String> = next.gone.iter().map(|(_, revision)| revision.to_owned()).collect();
    let ancestors = capped(ancestors, &next.stamps.values().chain(&gone).map(String::as_str).collect());
    next.lineage = Lineage {
        plan,
        revision: revision.id.clone(),
        parents: vec![old],
        ancestors,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        saved_at: revision.saved_at.clone(),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    #[test]
    fn what_was_changed_by_hand_is_told_from_what_it_was() {
        let was = Fixture::new().station("s").doctor("a").doctor("b").build();
        let plan = Fixture::new().station("s").doctor_with("a", |doctor| doctor.note = "x".into()).build();
        let revision = Revision { id: "HAND".into(), saved_at: String::new() };
        let revised = revised(&plan, Some(&was), &revision);
        let stamped: Vec<&str> = revised.stamps.keys().map(|(_, id)| &**id).collect();
        assert_eq!(stamped, ["a"]);
        assert_eq!(revised.gone.revision(&(Table::Doctor, "b".into())), Some("HAND"));
        assert_eq!(revised.lineage.parents, [was.lineage.revision]);
    }

    #[test]
    fn where_nobody_knows_what_it_was_a_record_that_is_gone_and_there_stays_both() {
        let gone: crate::plan::Key = (Table::Doctor, "a".into());
        let plan = Fixture::new().doctor("a").change(|plan| plan.gone.insert(gone.clone(), "OLD".into())).build();
        let revision = Revision { id: "HAND".into(), saved_at: String::new() };
        let revised = revised(&plan, None, &revision);
        let stamp = revised.stamps.get(&gone).map(String::as_str);
        assert_eq!((stamp, revised.gone.revision(&gone)), (Some("HAND"), Some("OLD")));
    }
}
