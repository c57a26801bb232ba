//! The order of people and places on screen, worked out once for a plan rather than once a frame.

use serde::{Deserialize, Serialize};

use crate::edit::ChangeSet;
use crate::plan::{AnyRecord, Area, Doctor, Facility, Id, Plan, Record, Records, Site, Slot};
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

    /// Follows an edit of the plan: only what it names may be called otherwise.
    pub fn follow(&mut self, plan: &Plan, change: &ChangeSet) {
        for record in change.pairs().filter_map(|(before, after)| after.or(before)) {
            match record {
                AnyRecord::Doctor(of) => {
                    rename(&mut self.doctors, &plan.doctors, &of.id, |doctor| person_key(&doctor.name));
                }
                AnyRecord::Facility(of) => {
                    rename(&mut self.facilities, &plan.facilities, &of.id, |facility| place_key(&facility.name));
                }
                AnyRecord::Area(of) => rename(&mut self.areas, &plan.areas, &of.id, |area| place_key(&area.name)),
                AnyRecord::Site(of) => rename(&mut self.sites, &plan.sites, &of.id, |site| place_key(&site.name)),
                _ => {}
            }
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

/// The key of one record. Nobody asks for that of a slot whose record is gone.
fn rename<R: Record>(keys: &mut Vec<Option<SortKey>>, table: &Records<R>, id: &Id<R>, key: impl Fn(&R) -> SortKey) {
    keys.resize(keys.len().max(table.slot_count()), None);
    if let Some(slot) = table.slot(id) {
        keys[slot.index()] = Some(key(&table[slot]));
    }
}

fn keys<R: Record>(table: &Records<R>, key: impl Fn(&R) -> SortKey) -> Vec<Option<SortKey>> {
    let mut keys = vec![None; table.slot_count()];
    for slot in table.slots() {
        keys[slot.index()] = Some(key(&table[slot]));
    }
    keys
}
