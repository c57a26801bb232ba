//! What a rule looks at, and what an edit touches.

use std::sync::Arc;

use crate::plan::{Area, Commune, Doctor, Facility, Move, Plan, Site, Slot, SubjectKind, Table};

/// One thing a finding can be about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Station(Slot<Facility>),
    Point(Slot<Site>),
    Hospital(Slot<Facility>),
    Doctor(Slot<Doctor>),
    Move(Slot<Move>),
    Area(Slot<Area>),
    Commune(Slot<Commune>),
    Province,
    /// A record as such: its table and id (rules X01, X03, X04).
    Record(Table, Arc<str>),
}

impl Subject {
    /// Of what kind it is: a record as such is of the same as what rules say about it.
    pub fn kind(&self) -> SubjectKind {
        match self {
            Self::Station(_) => SubjectKind::Station,
            Self::Point(_) => SubjectKind::Point,
            Self::Hospital(_) => SubjectKind::Hospital,
            Self::Doctor(_) => SubjectKind::Record(Table::Doctor),
            Self::Move(_) => SubjectKind::Record(Table::Move),
            Self::Area(_) => SubjectKind::Record(Table::Area),
            Self::Commune(_) => SubjectKind::Record(Table::Commune),
            Self::Province => SubjectKind::Record(Table::Province),
            Self::Record(table, _) => SubjectKind::Record(*table),
        }
    }

    /// The id of what it names.
    pub fn id<'a>(&'a self, plan: &'a Plan) -> &'a str {
        match self {
            Self::Station(slot) | Self::Hospital(slot) => plan.facilities[*slot].id.as_str(),
            Self::Point(slot) => plan.sites[*slot].id.as_str(),
            Self::Doctor(slot) => plan.doctors[*slot].id.as_str(),
            Self::Move(slot) => plan.moves[*slot].id.as_str(),
            Self::Area(slot) => plan.areas[*slot].id.as_str(),
            Self::Commune(slot) => plan.communes[*slot].id.as_str(),
            Self::Province => "province",
            Self::Record(_, id) => id,
        }
    }

    /// A facility as what it is: a station or a hospital.
    pub fn facility(plan: &Plan, slot: Slot<Facility>) -> Self {
        if plan.facilities[slot].is_station() { Self::Station(slot) } else { Self::Hospital(slot) }
    }
}
