//! What an area is to reach.

use super::{Area, Date, Id, Record, Source, Table};

/// The doctor density an area is to reach (rule P05).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    pub id: Id<Target>,
    pub area: Option<Id<Area>>,
    /// Tenths of a doctor per 10,000 people.
    pub density_tenths: u32,
    pub deadline: Option<Date>,
    pub source: Option<Id<Source>>,
}

impl Record for Target {
    const TABLE: Table = Table::Target;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
