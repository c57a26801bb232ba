//! Which doctors a facility can depend on: all whose postings or moves name it.

use std::collections::BTreeSet;

use super::{Career, Links};
use crate::plan::{Doctor, Facility, Plan, Slot};

/// Doctors by the facilities their careers name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Followers {
    by_facility: Vec<BTreeSet<Slot<Doctor>>>,
}

impl Followers {
    pub fn new(plan: &Plan, links: &Links, careers: &[Career]) -> Self {
        let mut followers = Self { by_facility: vec![BTreeSet::new(); plan.facilities.slot_count()] };
        for doctor in plan.doctors.slots() {
            followers.add(doctor, &careers[doctor.index()], links);
        }
        followers
    }

    /// The doctors whose postings or counted moves name the facility, by slot.
    pub fn of(&self, facility: Slot<Facility>) -> &BTreeSet<Slot<Doctor>> {
        &self.by_facility[facility.index()]
    }

    pub fn add(&mut self, doctor: Slot<Doctor>, career: &Career, links: &Links) {
        for facility in facilities(career, links) {
            self.by_facility[facility.index()].insert(doctor);
        }
    }

    pub fn remove(&mut self, doctor: Slot<Doctor>, career: &Career, links: &Links) {
        for facility in facilities(career, links) {
            self.by_facility[facility.index()].remove(&doctor);
        }
    }
}

/// Every facility a career names: of its postings, and where its moves come from and go to.
pub(super) fn facilities<'a>(career: &'a Career, links: &'a Links) -> impl Iterator<Item = Slot<Facility>> + 'a {
    let sites = career.baseline.iter().chain(career.steps.iter().flat_map(|step| step.to.iter()));
    let places = sites.filter_map(|&(site, _)| links.facility(site));
    places.chain(career.steps.iter().filter_map(|step| step.from))
}
