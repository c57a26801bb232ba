//! The order of people and places on screen, worked out once for a plan rather than once a frame.

use serde::{Deserialize, Serialize};

use crate::plan::{Area, Doctor, Facility, Plan, Record, Records, Site, Slot};
use crate::text::collation::{SortKey, person_key, place_key};

/// How cards and bands are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SortBy {
    /// Those with the worst findings first.
    #[default]
    Need,
    Name,
}

/// Sort keys by slot.
#[derive(Clone, Debug)]
pub struct SortKeys {
    doctors: Vec<Option<SortKey>>,
    facilities: Vec<Option<SortKey>>,
    areas: Vec<Option<SortKey>>,
    sites: Vec<Option<SortKey>>,
}

impl SortKeys {
    pub fn new(plan: &Plan) -> Self {
        Self {
            doctors: keys(&plan.doctors, |doctor| person_key(&doctor.name)),
            facilities: keys(&plan.facilities, |facility| place_key(&facility.name)),
            areas: keys(&plan.areas, |area| place_key(&area.name)),
            sites: keys(&plan.sites, |site| place_key(&site.name)),
        }
    }

    pub fn doctor(&self, slot: Slot<Doctor>) -> Option<&SortKey> {
        self.doctors[slot.index()].as_ref()
    }

    pub fn facility(&self, slot: Slot<Facility>) -> Option<&SortKey> {
        self.facilities[slot.index()].as_ref()
    }

    pub fn area(&self, slot: Slot<Area>) -> Option<&SortKey> {
        self.areas[slot.index()].as_ref()
    }

    pub fn site(&self, slot: Slot<Site>) -> Option<&SortKey> {
        self.sites[slot.index()].as_ref()
    }
}

fn keys<R: Record>(table: &Records<R>, key: impl Fn(&R) -> SortKey) -> Vec<Option<SortKey>> {
    let mut keys = vec![None; table.slot_count()];
    for slot in table.slots() {
        keys[slot.index()] = Some(key(&table[slot]));
    }
    keys
}
