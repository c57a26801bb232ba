//! Findings in the order the window lists them.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::rules::{Checked, Finding, RULES};

/// Findings under one heading.
pub struct Group {
    /// The rule's code; none for the findings somebody has accepted.
    pub code: Option<&'static str>,
    pub findings: Vec<Arc<Finding>>,
}

/// The findings in the order the panel lists them: by rule, the worst rule first.
pub fn findings_order(checked: &Checked) -> Vec<Arc<Finding>> {
    finding_groups(checked).into_iter().filter(|group| group.code.is_some()).flat_map(|group| group.findings).collect()
}

/// The findings by rule, the worst rule first; those somebody has accepted last.
pub fn finding_groups(checked: &Checked) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for finding in checked.findings() {
        match groups.iter_mut().find(|group| group.code == Some(finding.code())) {
            Some(group) => group.findings.push(Arc::clone(finding)),
            None => groups.push(Group { code: Some(finding.code()), findings: vec![Arc::clone(finding)] }),
        }
    }
    for group in &mut groups {
        group.findings.sort_by_key(|finding| (finding.severity, Reverse(finding.shortfall)));
    }
    // Rules of equal weight in the order of the rule book: stations before hospitals before doctors.
    let chapter = |code| RULES.iter().position(|rule| Some(rule.code) == code);
    groups.sort_by_key(|group| (group.findings.first().map(|worst| worst.severity), chapter(group.code)));
    let accepted: Vec<_> = checked.accepted().cloned().collect();
    if !accepted.is_empty() {
        groups.push(Group { code: None, findings: accepted });
    }
    groups
}

impl Group {
    pub fn key(&self) -> &'static str {
        self.code.unwrap_or("accepted")
    }
}
