//! Accepting a finding as an exception with a reason, and taking that back.

use super::{Change, ChangeSet, Deed, Ids, Rejected, command::name};
use crate::plan::{Exception, Id, Plan, SubjectKind};

/// The exception takes the place of whatever was accepted of the same finding before: only one reason counts, and an
/// old one must not come to life again when the facts get better.
pub(super) fn accept(plan: &Plan, accepted: &Exception, ids: &mut Ids) -> ChangeSet {
    let mut changes = deletions(plan, accepted);
    changes.push(Change::insert(Exception { id: Id::new(ids()), ..accepted.clone() }));
    let subject = subject(plan, accepted);
    ChangeSet { deed: Deed::Accepted { rule: accepted.rule.clone(), subject }, changes }
}

/// Takes back an exception, and whatever else was accepted of its finding.
pub(super) fn take_back(plan: &Plan, id: &Id<Exception>) -> Result<ChangeSet, Rejected> {
    let accepted = plan.exceptions.get(id).ok_or(Rejected::NoSuchRecord)?;
    let deed = Deed::NoLongerAccepted { rule: accepted.rule.clone(), subject: subject(plan, accepted) };
    Ok(ChangeSet { deed, changes: deletions(plan, accepted) })
}

fn deletions(plan: &Plan, accepted: &Exception) -> Vec<Change> {
    let same = plan.exceptions.iter().filter(|other| other.is_about_the_same(accepted));
    same.cloned().map(Change::delete).collect()
}

/// What a user calls the subject of the finding.
fn subject(plan: &Plan, accepted: &Exception) -> String {
    let table = accepted.kind().map(SubjectKind::table);
    let record = table.and_then(|table| plan.record(&(table, accepted.subject.as_str().into())));
    record.map_or_else(|| accepted.subject.clone(), |record| name(plan, &record))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;
    use crate::plan::Severity;

    fn accepted(id: &str, detail: &str, reason: &str) -> Exception {
        Exception {
            id: id.into(),
            rule: "B03".into(),
            subject_kind: "hospital".into(),
            subject: "h".into(),
            detail: detail.into(),
            severity: Severity::Error,
            shortfall: 1,
            reason: reason.into(),
            by: "Lan".into(),
        }
    }

    #[test]
    fn accepting_anew_replaces_what_was_accepted_of_that_finding_alone() {
        let mut plan = Fixture::new().hospital("h").build();
        for (id, detail) in [("1", "surgery"), ("2", "surgery"), ("3", "ent")] {
            plan.exceptions.push(accepted(id, detail, "old"));
        }
        let before = plan.clone();
        let change = accept(&plan, &accepted("", "surgery", "new"), &mut || "new".into());
        change.apply(&mut plan);
        let left: Vec<_> = plan.exceptions.iter().map(|of| (of.id.as_str(), of.reason.as_str())).collect();
        assert_eq!(left, [("3", "old"), ("new", "new")]);
        change.inverted().apply(&mut plan);
        assert_eq!(plan, before);
    }

    #[test]
    fn taking_back_leaves_nothing_accepted_of_that_finding() {
        let mut plan = Fixture::new().hospital("h").build();
        for (id, detail) in [("1", "surgery"), ("2", "surgery"), ("3", "ent")] {
            plan.exceptions.push(accepted(id, detail, "old"));
        }
        take_back(&plan, &"2".into()).expect("it is there").apply(&mut plan);
        assert_eq!(plan.exceptions.iter().map(|of| of.id.as_str()).collect::<Vec<_>>(), ["3"]);
        assert_eq!(take_back(&plan, &"2".into()), Err(Rejected::NoSuchRecord));
    }
}
