//! Where a doctor works on the plan's first day.

use super::{Doctor, Id, Record, Sessions, Site, Table, Week};

/// A line of the baseline: a doctor's sessions a week at one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    pub id: Id<Posting>,
    pub doctor: Id<Doctor>,
    pub site: Id<Site>,
    pub sessions: Sessions,
    /// Which half-days they are, where that is settled; as many as the sessions (rule X03).
    pub week: Option<Week>,
    pub note: String,
}

impl Record for Posting {
    const TABLE: Table = Table::Posting;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
