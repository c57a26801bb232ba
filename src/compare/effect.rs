//! What lies between two plans, with what it does: findings solved and created, totals side by side.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{RecordChange, record_changes};
use crate::plan::{Date, Plan};
use crate::roster::Roster;
use crate::rules::{Checked, Finding, Totals};

/// What makes two findings of different plans the same one: rule, kind and id of the subject, detail.
pub type Identity = (&'static str, &'static str, String, String);

/// The identity of a finding (docs/rule-book.md, Terms).
pub fn identity(finding: &Finding) -> Identity {
    (finding.code(), finding.subject.kind().name(), finding.subject_id.clone(), finding.detail.clone())
}

/// Two plans held against each other on a day.
#[derive(Clone, Debug)]
pub struct Difference {
    pub date: Date,
    /// By table and id.
    pub changes: Vec<RecordChange>,
    /// Findings that only the first plan has, and those that only the second has; accepted ones count as none.
    pub solved: Vec<Arc<Finding>>,
    pub created: Vec<Arc<Finding>>,
    pub before: Totals,
    pub after: Totals,
}

impl Difference {
    /// Without a date on the later of the two first days.
    pub fn new(from: &Plan, to: &Plan, date: Option<Date>) -> Self {
        let date = date.unwrap_or_else(|| from.cover.baseline.max(to.cover.baseline));
        let changes = record_changes(from, to);
        let checked = |plan| Checked::new(plan, &Roster::new(plan, date));
        Self::of(date, changes, &checked(from), &checked(to))
    }

    fn of(date: Date, changes: Vec<RecordChange>, before: &Checked, after: &Checked) -> Self {
        Self {
            date,
            changes,
            solved: without(before, after),
            created: without(after, before),
            before: *before.totals(),
            after: *after.totals(),
        }
    }

    /// Whether the plans hold the same records.
    pub fn is_none(&self) -> bool {
        self.changes.is_empty()
    }
}

/// The findings of one check that another has not.
fn without(of: &Checked, other: &Checked) -> Vec<Arc<Finding>> {
    let known: BTreeSet<Identity> = other.findings().map(|finding| identity(finding)).collect();
    of.findings().filter(|finding| !known.contains(&identity(finding))).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Fixture;

    #[test]
    fn findings_are_the_same_by_identity_though_the_plans_were_built_otherwise() {
        let one = Fixture::new().station("a").station("b").doctor_at("d", "b").build();
        let other = Fixture::new().station("b").station("a").doctor_at("d", "a").build();
        let difference = Difference::new(&one, &other, None);
        let told = |findings: &[Arc<Finding>]| -> Vec<(&str, String)> {
            let violations = findings.iter().filter(|finding| finding.code() == "T01");
            violations.map(|finding| (finding.code(), finding.subject_id.clone())).collect()
        };
        assert_eq!(
            (told(&difference.solved), told(&difference.created)),
            (vec![("T01", "a".to_owned())], vec![("T01", "b".to_owned())])
        );
        assert!(!difference.is_none() && Difference::new(&one, &one, None).is_none());
    }
}
