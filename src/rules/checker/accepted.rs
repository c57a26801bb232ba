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

    fn about(&self, finding: &Finding) -> impl Iterator<Item = &Exception> {
        let exceptions = self.by_subject.get(&finding.subject_id).into_iter().flatten();
        exceptions.filter(|exception| is_about(exception, finding))
    }
}

impl Checked {
    /// The exception that holds for a finding.
    pub fn exception(&self, finding: &Finding) -> Option<&Exception> {
        self.exceptions.about(finding).find(|exception| holds(exception, finding))
    }

    /// An exception that holds no longer: the finding has become worse than what was accepted.
    pub fn outgrown(&self, finding: &Finding) -> Option<&Exception> {
        let none_holds = self.exception(finding).is_none();
        self.exceptions.about(finding).find(|_| none_holds)
    }

    /// Parts the findings anew into those that count and those an exception holds for.
    pub(super) fn sort_out_accepted(&mut self, plan: &Plan) {
        self.exceptions = Exceptions::new(plan);
        self.open.append(&mut self.accepted);
        self.accepted = self.open.extract_if(.., |finding| self.exceptions.hold(finding)).collect();
    }
}

/// An exception holds while the finding is no worse than when it was accepted.
fn holds(exception: &Exception, finding: &Finding) -> bool {
    is_about(exception, finding) && finding.severity >= exception.severity && finding.shortfall <= exception.shortfall
}

fn is_about(exception: &Exception, finding: &Finding) -> bool {
    exception.rule == finding.code()
        && exception.kind() == Some(finding.subject.kind())
        && exception.subject == finding.subject_id
        && exception.detail == finding.detail
}
