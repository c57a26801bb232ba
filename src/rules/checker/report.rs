//! Where a rule puts what it finds.

use super::{Fact, Finding, Rule};
use crate::plan::{Plan, Severity};
use crate::roster::Subject;

/// A fault as a rule states it; the report adds rule and subject.
#[derive(Clone, Debug)]
pub struct Fault {
    severity: Severity,
    detail: String,
    facts: Vec<(&'static str, Fact)>,
    shortfall: i64,
}

impl Fault {
    pub fn error() -> Self {
        Self::new(Severity::Error)
    }

    pub fn warning() -> Self {
        Self::new(Severity::Warning)
    }

    pub fn info() -> Self {
        Self::new(Severity::Info)
    }

    pub fn new(severity: Severity) -> Self {
        Self { severity, detail: String::new(), facts: Vec::new(), shortfall: 1 }
    }

    #[must_use]
    pub fn detail(mut self, detail: &str) -> Self {
        detail.clone_into(&mut self.detail);
        self
    }

    #[must_use]
    pub fn fact(mut self, name: &'static str, fact: impl Into<Fact>) -> Self {
        self.facts.push((name, fact.into()));
        self
    }

    #[must_use]
    pub fn shortfall(mut self, shortfall: i64) -> Self {
        self.shortfall = shortfall;
        self
    }
}

/// Collects what one rule finds about one subject.
pub struct Report<'a> {
    plan: &'a Plan,
    rule: &'static Rule,
    /// The severity the plan sets for the rule.
    severity: Option<Severity>,
    subject: &'a dyn Fn() -> Subject,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Report<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        rule: &'static Rule,
        severity: Option<Severity>,
        subject: &'a dyn Fn() -> Subject,
        findings: &'a mut Vec<Finding>,
    ) -> Self {
        Self { plan, rule, severity, subject, findings }
    }

    pub fn add(&mut self, fault: Fault) {
        let subject = (self.subject)();
        self.findings.push(Finding {
            rule: self.rule,
            severity: self.severity.unwrap_or(fault.severity),
            subject_id: subject.id(self.plan).to_owned(),
            subject,
            detail: fault.detail,
            facts: fault.facts,
            shortfall: fault.shortfall,
        });
    }
}
