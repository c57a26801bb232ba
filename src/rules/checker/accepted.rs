//! Findings that somebody has accepted with a reason.

use std::collections::BTreeMap;

use super::{Checked, Finding};
use crate::plan::{Exception, Plan};

/// The plan's exceptions, found by the id of their subject.
#[derive(Clone, Debug)]
pub(super) struct Exceptions {
    by_subject: BTreeMap<String, Vec<Exception>>,
}

impl Exceptions {
    pub fn new(plan: &Plan) -> Self {
        let mut by_subject: BTreeMap<String, Vec<Exception>> = BTreeMap::new();
        for exception in plan.exceptions.iter() {
            by_subject.entry(exception.subject.clone()).or_default().push(exception.clone());
        }
        Self { by_subject }
    }

    /// Whether one of them holds for the finding; of several one is enough.
    pub fn hold(&self, finding: &Finding) -> bool {
        let exceptions = self.by_subject.get(&finding.subject_id);
        exceptions.is_some_and(|exceptions| exceptions.iter().any(|exception| holds(exception, finding)))
    }
}

impl Checked {
    /// Parts the findings anew into those that count and those an exception holds for.
    pub(super) fn sort_out_accepted(&mut self, plan: &Plan) {
        self.exceptions = Exceptions::new(plan);
        self.open.append(&mut self.accepted);
        self.accepted = self.open.extract_if(.., |finding| self.exceptions.hold(finding)).collect();
    }
}

/// An exception holds while the finding is no worse than when it was accepted.
fn holds(exception: &Exception, finding: &Finding) -> bool {
    exception.rule == finding.code()
        && exception.subject_kind == finding.subject.kind()
        && exception.subject == finding.subject_id
        && exception.detail == finding.detail
        && finding.severity >= exception.severity
        && finding.shortfall <= exception.shortfall
}
