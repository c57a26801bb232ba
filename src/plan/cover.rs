//! What a plan says about itself.

use super::Date;

/// Title, note and first day of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    pub title: String,
    pub note: String,
    /// The first day of the plan: postings say how things are on it.
    pub baseline: Date,
}
