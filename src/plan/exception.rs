//! A finding somebody has accepted, with a reason.

use super::{Id, Record, Severity, SubjectKind, Table};

/// Holds while the finding is no worse than when it was accepted (docs/rule-book.md, Settings and exceptions).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    pub id: Id<Exception>,
    /// The rule's code.
    pub rule: String,
    /// Kind of the subject by its name; a file may say anything.
    pub subject_kind: String,
    pub subject: String,
    pub detail: String,
    pub severity: Severity,
    pub shortfall: i64,
    pub reason: String,
    /// Who accepted it.
    pub by: String,
}

impl Exception {
    /// What kind of thing the finding is about; none for a name that is no kind's.
    pub fn kind(&self) -> Option<SubjectKind> {
        SubjectKind::named(&self.subject_kind)
    }

    /// Whether both are about the same finding: rule, subject and detail.
    pub fn is_about_the_same(&self, other: &Self) -> bool {
        self.rule == other.rule
            && self.subject_kind == other.subject_kind
            && self.subject == other.subject
            && self.detail == other.detail
    }
}

impl Record for Exception {
    const TABLE: Table = Table::Exception;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
