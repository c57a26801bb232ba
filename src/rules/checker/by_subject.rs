//! The findings about each subject, in the order of the rule list.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::RandomState;

use super::Finding;
use crate::roster::Subject;

/// Findings by what they are about. Subjects without any are not in it.
#[derive(Clone, Debug, Default)]
pub(super) struct BySubject {
    findings: HashMap<Subject, Vec<Arc<Finding>>, RandomState>,
    /// By doctor, by slot index, whether there are any; false behind its end. Doctors are many, mostly there are none, and
    /// who works at a place is asked about for each place a doctor is carried over.
    has_of_doctor: Vec<bool>,
}

impl BySubject {
    pub fn get(&self, subject: &Subject) -> &[Arc<Finding>] {
        if let Subject::Doctor(doctor) = subject
            && !self.has_of_doctor.get(doctor.index()).is_some_and(|has| *has)
        {
            return &[];
        }
        self.findings.get(subject).map_or(&[], Vec::as_slice)
    }

    pub fn push(&mut self, finding: Arc<Finding>) {
        self.note(&finding.subject, true);
        self.findings.entry(finding.subject.clone()).or_default().push(finding);
    }

    /// Those about a subject, taken out.
    pub fn take(&mut self, subject: &Subject) -> Vec<Arc<Finding>> {
        self.note(subject, false);
        self.findings.remove(subject).unwrap_or_default()
    }

    pub fn subjects(&self) -> impl Iterator<Item = &Subject> {
        self.findings.keys()
    }

    fn note(&mut self, subject: &Subject, has: bool) {
        let Subject::Doctor(doctor) = subject else { return };
        if self.has_of_doctor.len() <= doctor.index() {
            self.has_of_doctor.resize(doctor.index() + 1, false);
        }
        self.has_of_doctor[doctor.index()] = has;
    }
}
