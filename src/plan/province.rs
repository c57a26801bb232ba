//! The province as a whole: what its densities are measured against.

use super::{Date, Figure};

/// The province's own figures. Doctors are not among them: they are counted from the plan.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Province {
    pub name: String,
    /// People; its source names the base (registered, or the statistical mean).
    pub population: Option<Figure>,
    /// Pharmacists with a university degree.
    pub pharmacists: Option<Figure>,
    pub nurses: Option<Figure>,
    pub beds: Option<Figure>,
    /// The day the figures stand for.
    pub as_of: Option<Date>,
}
