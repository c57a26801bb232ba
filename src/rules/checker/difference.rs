//! What an edit changes about the findings that count.

use std::sync::Arc;

use super::Finding;

/// Findings before and after an edit, compared by identity (docs/rule-book.md, Terms). Each list in the order of findings.
#[derive(Clone, Debug, Default)]
pub struct Difference {
    pub solved: Vec<Arc<Finding>>,
    pub created: Vec<Arc<Finding>>,
    /// The shortfall becomes smaller; the finding as it would be.
    pub reduced: Vec<Arc<Finding>>,
    /// The shortfall becomes larger; the finding as it would be.
    pub grown: Vec<Arc<Finding>>,
}

impl Difference {
    /// Takes in the findings about one subject, as they were and as they would be.
    pub(super) fn add(&mut self, was: &[Arc<Finding>], would_be: Vec<Arc<Finding>>) {
        let same = |of: &[Arc<Finding>], finding: &Finding| of.iter().position(|other| other.is_same(finding));
        self.solved.extend(was.iter().filter(|old| same(&would_be, old).is_none()).cloned());
        for new in would_be {
            match same(was, &new).map(|old| was[old].shortfall) {
                None => self.created.push(new),
                Some(old) if new.shortfall < old => self.reduced.push(new),
                Some(old) if new.shortfall > old => self.grown.push(new),
                Some(_) => {}
            }
        }
    }

    pub(super) fn sorted(mut self) -> Self {
        for findings in [&mut self.solved, &mut self.created, &mut self.reduced, &mut self.grown] {
            findings.sort_unstable();
        }
        self
    }
}
