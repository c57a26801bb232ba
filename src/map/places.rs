//! What a map is made from: the stations, their areas, and where their communes lie.

use crate::plan::{Area, Commune, Facility, Plan, Slot};

/// A station as a map needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    pub station: Slot<Facility>,
    pub area: Option<Slot<Area>>,
    pub commune: Option<Slot<Commune>>,
    /// East and south, in hundred-thousandths of a degree of latitude; none where unknown.
    pub at: Option<(i64, i64)>,
}

/// All stations of a plan by id, open or not: a map does not change from day to day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    pub places: Vec<Spot>,
}

impl Network {
    pub fn of(plan: &Plan) -> Self {
        let stations = plan.facilities.slots().filter(|&slot| plan.facilities[slot].is_station());
        let place = |station: Slot<Facility>| {
            let facility = &plan.facilities[station];
            let commune = facility.commune.as_ref().and_then(|id| plan.communes.slot(id));
            let point = commune.and_then(|slot| plan.communes[slot].point);
            // A degree of longitude is shorter than one of latitude: in Vietnam by five hundredths, near enough.
            let at = point.map(|point| (i64::from(point.longitude) * 95 / 100, -i64::from(point.latitude)));
            let area = facility.area.as_ref().and_then(|id| plan.areas.slot(id));
            Spot { station, area, commune, at }
        };
        Self { places: stations.map(place).collect() }
    }
}
