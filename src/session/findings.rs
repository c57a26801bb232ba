//! Findings in the order the window lists them. The list follows the plan: what stays found is not sorted again.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::plan::Severity;
use crate::rules::{Checked, Finding, RULES};

/// So many findings that come or go are put in their places one by one; more, and all are sorted.
const FEW: usize = 64;

/// Findings under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingGroup {
    /// The rule's code; none for the findings somebody has accepted.
    pub code: Option<&'static str>,
    pub findings: Vec<Arc<Finding>>,
}

/// The findings by rule, the worst rule first; those somebody has accepted last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Groups {
    pub groups: Vec<FindingGroup>,
    /// How many are open of each severity that there is.
    pub counts: BTreeMap<Severity, usize>,
    /// Those that are open, in the order they are found in.
    open: Vec<Arc<Finding>>,
}

/// The findings in the order the panel lists them: by rule, the worst rule first.
pub fn findings_order(checked: &Checked) -> Vec<Arc<Finding>> {
    let groups = Groups::new(checked).groups.into_iter();
    groups.filter(|group| group.code.is_some()).flat_map(|group| group.findings).collect()
}

impl Groups {
    pub fn new(checked: &Checked) -> Self {
        let mut all = Self { open: checked.findings().cloned().collect(), ..Self::default() };
        for finding in &all.open {
            *all.counts.entry(finding.severity).or_default() += 1;
            group_of(&mut all.groups, finding).push(Arc::clone(finding));
        }
        for group in &mut all.groups {
            group.findings.sort_by_key(|finding| (finding.severity, Reverse(finding.shortfall)));
        }
        all.arrange(checked);
        all
    }

    /// Follows what is found: the same as all of it sorted anew.
    pub fn follow(&mut self, checked: &Checked) {
        let changes = changes(&self.open, checked);
        if changes.len() > FEW {
            *self = Self::new(checked);
            return;
        }
        // From the end, so that the places before stay what they are.
        for (at, come) in changes.into_iter().rev() {
            match come {
                Some(finding) => {
                    *self.counts.entry(finding.severity).or_default() += 1;
                    let group = group_of(&mut self.groups, &finding);
                    let place = group.partition_point(|other| rank(other) < rank(&finding));
                    group.insert(place, Arc::clone(&finding));
                    self.open.insert(at, finding);
                }
                None => self.take_out(at),
            }
        }
        self.arrange(checked);
    }

    fn take_out(&mut self, at: usize) {
        let gone = self.open.remove(at);
        group_of(&mut self.groups, &gone).retain(|finding| !Arc::ptr_eq(finding, &gone));
        if let Some(count) = self.counts.get_mut(&gone.severity) {
            *count -= 1;
        }
    }

    /// The groups in their order, with what is accepted now.
    fn arrange(&mut self, checked: &Checked) {
        self.groups.retain(|group| group.code.is_some() && !group.findings.is_empty());
        self.counts.retain(|_, count| *count > 0);
        // Rules of equal weight in the order of the rule book: stations before hospitals before doctors.
        let chapter = |code| RULES.iter().position(|rule| Some(rule.code) == code);
        let worst = |group: &FindingGroup| group.findings.first().map(|worst| worst.severity);
        self.groups.sort_by_cached_key(|group| (worst(group), chapter(group.code)));
        let accepted: Vec<_> = checked.accepted().cloned().collect();
        if !accepted.is_empty() {
            self.groups.push(FindingGroup { code: None, findings: accepted });
        }
    }
}

/// Where a finding stands in its group.
fn rank(finding: &Arc<Finding>) -> (Severity, Reverse<i64>, &Finding) {
    (finding.severity, Reverse(finding.shortfall), finding)
}

/// The findings of the rule that found this one.
fn group_of<'a>(groups: &'a mut Vec<FindingGroup>, finding: &Finding) -> &'a mut Vec<Arc<Finding>> {
    let code = Some(finding.code());
    let place = groups.iter().position(|group| group.code == code).unwrap_or_else(|| {
        groups.push(FindingGroup { code, findings: Vec::new() });
        groups.len() - 1
    });
    &mut groups[place].findings
}

/// What has come before a place of those that were open, and what was there and has gone: nothing stands for that. Those
/// that stay are known without being looked at.
fn changes(before: &[Arc<Finding>], checked: &Checked) -> Vec<(usize, Option<Arc<Finding>>)> {
    let (mut at, mut changes) = (0, Vec::new());
    for now in checked.findings() {
        while let Some(was) = before.get(at)
            && !Arc::ptr_eq(was, now)
            && was <= now
        {
            changes.push((at, None));
            at += 1;
        }
        if before.get(at).is_some_and(|was| Arc::ptr_eq(was, now)) {
            at += 1;
        } else {
            changes.push((at, Some(Arc::clone(now))));
        }
    }
    changes.extend((at..before.len()).map(|at| (at, None)));
    changes
}

impl FindingGroup {
    pub fn key(&self) -> &'static str {
        self.code.unwrap_or("accepted")
    }
}
