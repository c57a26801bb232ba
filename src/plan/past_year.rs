//! What is known of a year before the plan's first day: how many doctors the province had at its end, and how many people.

use super::{Id, Record, Source, Table};

/// A year that has passed, as published or counted; the forecast shows it, and reckons with none of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastYear {
    pub id: Id<PastYear>,
    pub year: i16,
    /// Doctors of the whole province at the end of the year.
    pub doctors: Option<u32>,
    /// People of the province at the end of the year, on the same base as its population.
    pub people: Option<u32>,
    pub source: Option<Id<Source>>,
}

impl Record for PastYear {
    const TABLE: Table = Table::PastYear;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
