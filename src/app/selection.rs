//! What the user has chosen to look at.

use crate::plan::{Area, Doctor, Facility, Id, Move};
use crate::rules::Finding;

/// The one thing the inspector shows. By id, so that it outlives edits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    Doctor(Id<Doctor>),
    Facility(Id<Facility>),
    Move(Id<Move>),
    Area(Id<Area>),
    Province,
    Finding(FindingKey),
}

/// The identity of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FindingKey {
    pub rule: &'static str,
    pub subject_kind: &'static str,
    pub subject: String,
    pub detail: String,
}

impl From<&Finding> for FindingKey {
    fn from(finding: &Finding) -> Self {
        Self {
            rule: finding.code(),
            subject_kind: finding.subject.kind(),
            subject: finding.subject_id.clone(),
            detail: finding.detail.clone(),
        }
    }
}

impl FindingKey {
    pub fn is_of(&self, finding: &Finding) -> bool {
        self.rule == finding.code()
            && self.subject_kind == finding.subject.kind()
            && self.subject == finding.subject_id
            && self.detail == finding.detail
    }
}
