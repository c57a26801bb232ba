//! The bands of the board: one an area, one for stations without an area, one for hospitals that support none.

use crate::rules::named;
use std::cmp::Reverse;

use crate::plan::{Area, Facility, Plan, Severity, Slot};
use crate::roster::{Roster, Subject};
use crate::rules::Checked;
use crate::session::{Session, SortBy, SortKeys};

/// A row of cards that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    /// Tells bands apart through all edits.
    pub key: String,
    pub area: Option<Slot<Area>>,
    /// The area's own hospital, or the hospitals of the last band.
    pub hospitals: Vec<Slot<Facility>>,
    pub stations: Vec<Slot<Facility>>,
}

const WITHOUT_AREA: &str = "stations without an area";
const OTHER_HOSPITALS: &str = "other hospitals";

impl Band {
    pub fn is_other_hospitals(&self) -> bool {
        self.key == OTHER_HOSPITALS
    }
}

/// The bands with their cards in the order they stand on the board: areas as they are arranged by hand, then as sorted.
/// Places closed on the date are left out.
pub fn bands(session: &Session) -> Vec<Band> {
    sorted(session, unsorted(session.document.plan(), session.document.roster()))
}

/// The same with all places, open on the date or not.
pub fn all_bands(session: &Session) -> Vec<Band> {
    sorted(session, unsorted_of(session.document.plan(), session.document.roster(), |_| true))
}

fn sorted(session: &Session, mut bands: Vec<Band>) -> Vec<Band> {
    let document = &session.document;
    let (plan, keys) = (document.plan(), document.keys());
    let by = session.settings.sort_by;
    for band in &mut bands {
        sort(&mut band.stations, plan, document.checked(), keys, by);
        sort(&mut band.hospitals, plan, document.checked(), keys, by);
    }
    bands.sort_by_cached_key(|band| {
        let need = if by == SortBy::Need { band_need(band, plan, document.checked()) } else { (0, 0) };
        let name = band.area.and_then(|area| keys.area(area));
        let by_hand = band.area.and_then(|area| plan.areas[area].order).unwrap_or(u32::MAX);
        (band.is_other_hospitals(), band.area.is_none(), by_hand, Reverse(need), name)
    });
    bands
}

/// The key of the band a facility's card stands in.
pub fn band_of(plan: &Plan, roster: &Roster, facility: Slot<Facility>) -> Option<String> {
    let holds = |band: &Band| band.stations.contains(&facility) || band.hospitals.contains(&facility);
    unsorted(plan, roster).into_iter().find(holds).map(|band| band.key)
}

/// The places that have cards on the board; of one band by its key.
pub fn places(plan: &Plan, roster: &Roster, key: Option<&str>) -> Vec<Slot<Facility>> {
    let bands = unsorted(plan, roster).into_iter().filter(|band| key.is_none_or(|key| band.key == key));
    bands.flat_map(|band| [band.hospitals, band.stations].concat()).collect()
}

pub fn band_keys(plan: &Plan, roster: &Roster) -> Vec<String> {
    unsorted(plan, roster).into_iter().map(|band| band.key).collect()
}

fn unsorted(plan: &Plan, roster: &Roster) -> Vec<Band> {
    unsorted_of(plan, roster, |slot| plan.facilities[slot].is_open(roster.date()))
}

/// Of the places that are wanted.
fn unsorted_of(plan: &Plan, roster: &Roster, is_wanted: impl Fn(Slot<Facility>) -> bool) -> Vec<Band> {
    let links = roster.links();
    let wanted = |slot: &Slot<Facility>| is_wanted(*slot);
    let mut bands: Vec<Band> = plan
        .areas
        .slots()
        .map(|area| Band {
            key: plan.areas[area].id.to_string(),
            area: Some(area),
            hospitals: links.hospital_of_area(area).into_iter().filter(wanted).collect(),
            stations: links.stations_of_area(area).iter().copied().filter(wanted).collect(),
        })
        .collect();
    // A hospital that supports two areas has its card in the first.
    let mut placed = std::collections::BTreeSet::new();
    for band in &mut bands {
        band.hospitals.retain(|&hospital| placed.insert(hospital));
    }
    let rest: Vec<_> = plan.facilities.slots().filter(wanted).collect();
    let is_station = |slot: &Slot<Facility>| plan.facilities[*slot].is_station();
    let stations = rest.iter().copied().filter(|slot| is_station(slot) && links.area(*slot).is_none()).collect();
    let hospitals = rest.iter().copied().filter(|slot| !is_station(slot) && !placed.contains(slot)).collect();
    bands.push(Band { key: WITHOUT_AREA.into(), area: None, hospitals: Vec::new(), stations });
    bands.push(Band { key: OTHER_HOSPITALS.into(), area: None, hospitals, stations: Vec::new() });
    bands.retain(|band| !band.stations.is_empty() || !band.hospitals.is_empty());
    bands
}

fn sort(cards: &mut [Slot<Facility>], plan: &Plan, checked: &Checked, keys: &SortKeys, by: SortBy) {
    cards.sort_by_cached_key(|&slot| {
        let need = if by == SortBy::Need { need(slot, plan, checked) } else { (0, 0) };
        (Reverse(need), keys.facility(slot))
    });
}

/// Errors about a facility itself, then the doctors it lacks to its minimum.
pub fn need(slot: Slot<Facility>, plan: &Plan, checked: &Checked) -> (usize, i64) {
    let about = checked.about(&Subject::facility(plan, slot)).iter();
    let open = about.filter(|finding| !checked.is_accepted(finding));
    open.fold((0, 0), |(errors, lacking), finding| {
        let lacks = if finding.is_of(&named::STATION_BELOW_MINIMUM) { finding.shortfall } else { 0 };
        (errors + usize::from(finding.severity == Severity::Error), lacking + lacks)
    })
}

/// Of a whole band: its stations with errors, then the doctors they lack.
fn band_need(band: &Band, plan: &Plan, checked: &Checked) -> (usize, i64) {
    let needs = band.stations.iter().map(|&slot| need(slot, plan, checked));
    needs.fold((0, 0), |sum, (errors, lacking)| (sum.0 + usize::from(errors > 0), sum.1 + lacking))
}
