//! A group of stations that planners speak of together, mostly with the hospital that supports them.

use super::{Facility, Id, Record, Table};

/// An area (khu vực). Its stations name it; it names its hospital, if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub id: Id<Area>,
    pub name: String,
    pub hospital: Option<Id<Facility>>,
    /// Where its band stands on the board, in ascending order; behind those that have one, as the board sorts, where
    /// absent.
    pub order: Option<u32>,
    pub note: String,
}

impl Record for Area {
    const TABLE: Table = Table::Area;

    fn id(&self) -> &Id<Self> {
        &self.id
    }
}
