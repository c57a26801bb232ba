//! Findings that somebody has accepted with a reason.

use std::sync::Arc;

use super::{Checked, Finding};
use crate::plan::{Exception, Plan};

impl Checked {
    /// Parts the findings into those that count and those an exception holds for.
    pub(super) fn sort_out_accepted(&mut self, plan: &Plan) {
        self.open.append(&mut self.accepted);
        let held: Vec<Arc<Finding>> = plan
            .exceptions
            .iter()
            .flat_map(|exception| self.open.iter().filter(move |finding| holds(exception, finding)))
            .cloned()
            .collect();
        for finding in held {
            self.open.remove(&finding);
            self.accepted.insert(finding);
        }
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
