//! The places of a plan in the order of every list: by area (as arranged by hand, then by name), the hospital first, then the stations by name.

use std::collections::BTreeSet;

use crate::advise::Desk;
use crate::plan::{Area, Facility, Slot};
use crate::text::collation::place_key;

/// Places that stand together.
#[derive(Clone, Debug, Default)]
pub struct AreaGroup {
    /// None for stations without an area, and for hospitals that support none.
    pub area: Option<Slot<Area>>,
    pub hospitals: Vec<Slot<Facility>>,
    pub stations: Vec<Slot<Facility>>,
}

impl AreaGroup {
    pub fn facilities(&self) -> impl Iterator<Item = Slot<Facility>> {
        self.hospitals.iter().chain(&self.stations).copied()
    }
}

/// The open places of a desk, each once. A hospital that supports two areas stands with the first.
pub fn groups(desk: &Desk) -> Vec<AreaGroup> {
    let (plan, links, date) = (desk.plan(), desk.roster().links(), desk.roster().date());
    let is_open = |slot: &Slot<Facility>| plan.facilities[*slot].is_open(date);
    let mut areas: Vec<Slot<Area>> = plan.areas.slots().collect();
    areas.sort_by_cached_key(|&slot| (plan.areas[slot].order.unwrap_or(u32::MAX), place_key(&plan.areas[slot].name)));
    let mut placed = BTreeSet::new();
    let mut groups: Vec<AreaGroup> = areas
        .into_iter()
        .map(|area| {
            let hospital = links.hospital_of_area(area).filter(is_open).filter(|&slot| placed.insert(slot));
            let stations = links.stations_of_area(area).iter().copied().filter(is_open).collect();
            AreaGroup { area: Some(area), hospitals: hospital.into_iter().collect(), stations }
        })
        .collect();
    let mut rest = AreaGroup::default();
    for slot in plan.facilities.slots().filter(is_open) {
        if !plan.facilities[slot].is_station() {
            rest.hospitals.extend((!placed.contains(&slot)).then_some(slot));
        } else if links.area(slot).is_none() {
            rest.stations.push(slot);
        }
    }
    groups.push(rest);
    for group in &mut groups {
        group.hospitals.sort_by_cached_key(|&slot| place_key(&plan.facilities[slot].name));
        group.stations.sort_by_cached_key(|&slot| place_key(&plan.facilities[slot].name));
    }
    groups.retain(|group| group.facilities().next().is_some());
    groups
}
